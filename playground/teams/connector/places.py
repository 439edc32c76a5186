"""Which conversation the bot means, and whether it may act there."""

from playground.teams.connector.refusals import ConnectorError
from playground.teams.tenant.places import Channel, Chat, Place, Team
from playground.teams.world import TeamsWorld


def split(conversation: str) -> tuple[str, str | None]:
    """The id of the place, and of the message whose thread is meant (`19:...;messageid=1700000000000`)."""
    place, _, message = conversation.partition(";messageid=")
    return place, message or None


def place_for(world: TeamsWorld, conversation: str) -> Place:
    """The place of a conversation, if the bot may act there now; ConnectorError if not."""
    place = world.tenant.find(split(conversation)[0])
    if place is None:
        raise ConnectorError("ConversationNotFound", "Conversation not found.")
    _check_not_disabled(world)
    if isinstance(place, Chat):
        _check_chat(world, place)
    else:
        _check_team(place.team)
        _check_channel(world, place)
    return place


def team_for(world: TeamsWorld, team_id: str) -> Team:
    """A team that has the app; ConnectorError for any other id."""
    team = world.tenant.teams.get(team_id)
    if team is None or team.is_deleted:
        raise ConnectorError("ConversationNotFound", "The team was not found.")
    _check_not_disabled(world)
    _check_team(team)
    return team


def _check_not_disabled(world: TeamsWorld) -> None:
    if world.tenant.is_disabled:
        raise ConnectorError("BotDisabledByAdmin", "The bot is disabled by the tenant's administrator.")


def _check_chat(world: TeamsWorld, chat: Chat) -> None:
    if chat.aad_id in world.tenant.blocked_by or not world.tenant.has_app(chat.aad_id):
        raise ConnectorError("MessageWritesBlocked", "The user has blocked the conversation with the bot.")


def _check_team(team: Team) -> None:
    if not team.installed:
        raise ConnectorError("BotNotInConversationRoster", "The bot is not part of the conversation roster.")


def _check_channel(world: TeamsWorld, channel: Channel) -> None:
    if channel.team.is_archived:
        raise ConnectorError("ForbiddenOperation", "The team is archived.")
    if channel.kind != "standard" and not world.manifest.channel_features:
        raise ConnectorError("BotNotInConversationRoster", "The bot is not part of the conversation roster.")
