"""Who is in a conversation, and what a team is made of."""

from base64 import urlsafe_b64decode, urlsafe_b64encode

from playground.teams.connector.places import place_for, team_for
from playground.teams.connector.refusals import ConnectorError
from playground.teams.ids import TENANT_ID
from playground.teams.world import TeamsWorld
from playground.types import Json

SMALLEST, USUAL, LARGEST = 50, 200, 500  # members on a page


def members(world: TeamsWorld, path: dict[str, str], query: Json) -> tuple[int, object]:
    """Everyone at once."""
    return 200, _members(world, path)


def paged_members(world: TeamsWorld, path: dict[str, str], query: Json) -> tuple[int, object]:
    """One page of them; `pageSize` is clamped to Teams' bounds."""
    everyone = _members(world, path)
    try:
        size = min(max(int(query.get("pageSize", USUAL)), SMALLEST), LARGEST)
        start = int(urlsafe_b64decode(query["continuationToken"])) if query.get("continuationToken") else 0
    except ValueError:
        raise ConnectorError("BadArgument", "pageSize or continuationToken is not as it should be") from None
    rest = {"continuationToken": _token(start + size)} if start + size < len(everyone) else {}
    return 200, {"members": everyone[start : start + size], **rest}


def member(world: TeamsWorld, path: dict[str, str], query: Json) -> tuple[int, object]:
    """One of them, by the bot's id for them or by their Entra id."""
    for one in _members(world, path):
        if path["member"] in (one["id"], one["objectId"]):
            return 200, one
    raise ConnectorError("MemberNotFoundInConversation", "The member was not found in the conversation.")


def team(world: TeamsWorld, path: dict[str, str], query: Json) -> tuple[int, object]:
    """A team."""
    found = team_for(world, path["team"])
    return 200, {
        "id": found.id,
        "name": found.name,
        "aadGroupId": found.group_id,
        "channelCount": len(found.open_channels()),
        "memberCount": len(found.members),
        "tenantId": TENANT_ID,
        "type": "standard",
    }


def channels(world: TeamsWorld, path: dict[str, str], query: Json) -> tuple[int, object]:
    """A team's standard channels; General, whose id is the team's, has no name here."""
    found = team_for(world, path["team"])
    listed = [channel for channel in found.open_channels() if channel.kind == "standard"]
    shown = [{"id": one.id, "name": None if one.id == found.id else one.name, "type": "standard"} for one in listed]
    return 200, {"conversations": shown}


def _members(world: TeamsWorld, path: dict[str, str]) -> list[Json]:
    return [person.member() for person in world.tenant.members(place_for(world, path["conversation"]))]


def _token(start: int) -> str:
    return urlsafe_b64encode(str(start).encode()).decode()
