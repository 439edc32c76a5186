"""What people see, as the control API returns it; only reads."""

from playground.teams.ids import TENANT_ID, TENANT_NAME
from playground.teams.tenant.messages import CONSENT, DOWNLOAD, FILE, Message
from playground.teams.tenant.places import Chat, Place
from playground.teams.world import TeamsWorld
from playground.types import Json


def tenant(world: TeamsWorld, *, connected: bool) -> Json:
    """The tenant, the app, the people and the teams."""
    manifest = world.manifest
    return {
        "tenant": {"id": TENANT_ID, "name": TENANT_NAME},
        "app": {
            "id": manifest.bot_id,
            "name": manifest.name,
            "connected": connected,
            "disabled": world.tenant.is_disabled,
            "supports_files": manifest.supports_files,
            "commands": [{"title": one.title, "description": one.description} for one in manifest.commands],
            "extensions": [
                {"id": one.id, "title": one.title, "description": one.description, "contexts": one.contexts}
                for one in manifest.extensions.values()
            ],
        },
        "users": [
            {
                "id": person.aad_id,
                "account": person.id,
                "name": person.name,
                "title": person.title,
                "tz": person.tz,
                "locale": person.locale,
                "tenant_id": person.tenant_id,
                "is_guest": person.is_guest,
                "has_app": person.aad_id in world.tenant.installed_for,
                "has_blocked": person.aad_id in world.tenant.blocked_by,
            }
            for person in world.tenant.people.values()
        ],
        "teams": [
            {"id": team.id, "name": team.name, "installed": team.installed, "members": sorted(team.members)}
            for team in world.tenant.teams.values()
            if not team.is_deleted
        ],
        "now": world.clock.now().isoformat(),
        "revision": world.changes.revision,
    }


def conversations(world: TeamsWorld, user: str) -> list[Json]:
    """What is in a person's list."""
    world.tenant.person(user)
    return [_conversation(world, place) for place in world.tenant.places_of(user)]


def messages(world: TeamsWorld, user: str, place_id: str) -> list[Json]:
    """What a person reads in a conversation, oldest first."""
    place = world.tenant.seen(user, place_id)
    return [_message(world, user, place, message) for message in place.messages.values()]


def dialog(world: TeamsWorld, user: str) -> Json | None:
    """A person's open dialog."""
    world.tenant.person(user)
    shown = world.dialogs.get(user)
    return {"id": shown.id, "title": shown.title, "card": shown.card} if shown else None


def _conversation(world: TeamsWorld, place: Place) -> Json:
    if isinstance(place, Chat):
        return {"id": place.id, "kind": "personal", "name": world.manifest.name, "team": None, "archived": False}
    team = {"id": place.team.id, "name": place.team.name, "installed": place.team.installed}
    named = {"kind": "channel", "name": place.name, "channel_kind": place.kind}
    return {"id": place.id, **named, "team": team, "archived": place.team.is_archived}


def _message(world: TeamsWorld, user: str, place: Place, message: Message) -> Json:
    name = world.tenant.people[message.author].name if message.author else world.manifest.name
    return {
        "id": message.id,
        "conversation": place.id,
        "time": message.time.isoformat(),
        "user": message.author,
        "name": name,
        "is_bot": message.author is None,
        "text": message.text,
        "format": message.text_format,
        "cards": message.cards(user),
        "offers": [_offer(message, index) for index in _places(message, CONSENT)],
        "files": [_file(world, one) for one in message.attachments if one["contentType"] in (FILE, DOWNLOAD)],
        "root": message.root,
        "edited": message.is_edited,
    }


def _places(message: Message, kind: str) -> list[int]:
    return [index for index, one in enumerate(message.attachments) if one["contentType"] == kind]


def _offer(message: Message, index: int) -> Json:
    offered = message.attachments[index]
    content = offered["content"]
    shown = {"name": offered["name"], "description": content.get("description", ""), "size": content["sizeInBytes"]}
    return {"index": index, **shown, "settled": index in message.settled}


def _file(world: TeamsWorld, attachment: Json) -> Json:
    file = world.tenant.files[attachment["content"]["uniqueId"]]
    return {"id": file.id, "name": attachment["name"], "size": len(file.content or b"")}
