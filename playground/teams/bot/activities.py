"""The activities that the bot is sent, with the fields that Teams fills."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from playground.teams.ids import TENANT_ID, invoke_id
from playground.teams.tenant.messages import Message
from playground.teams.tenant.people import Person
from playground.teams.tenant.places import Channel, Chat, Place, Team
from playground.teams.world import TeamsWorld
from playground.types import Json

TENANT: Json = {"tenant": {"id": TENANT_ID}}


def message(world: TeamsWorld, person: Person, place: Place, posted: Message, **more: Any) -> Json:
    """What a person wrote, or pressed (`value`); `more` are further fields."""
    made = _by_person(world, "message", person, place, posted.thread)
    return made | {"id": posted.id, "timestamp": _utc(posted.time), "channelData": _place_data(place)} | more


def pressed(world: TeamsWorld, person: Person, place: Place, shown: Message, value: Json) -> Json:
    """A card's Submit, which arrives as a message without text."""
    made = _by_person(world, "message", person, place, shown.thread)
    data = {**_place_data(place), "legacy": {"replyToId": shown.id}, "source": {"name": "message"}}
    return made | {"id": world.tenant.stamp(), "replyToId": shown.id, "value": value, "channelData": data}


def invoke(world: TeamsWorld, name: str, person: Person, place: Place, shown: Message | None, value: Json) -> Json:
    """A request that a person waits for; `shown` is the message on which they acted."""
    made = _by_person(world, "invoke", person, place, shown.thread if shown else None)
    data = {**_place_data(place), "source": {"name": "message" if shown else "compose"}}
    if shown is not None:
        made["replyToId"] = shown.id
        data["legacy"] = {"replyToId": shown.id}
    return made | {"name": name, "value": value, "channelData": data}


def installation(world: TeamsWorld, action: str, person: Person, place: Chat | Team) -> Json:
    """The app was installed (`add`, `add-upgrade`) or removed (`remove`); includes the locale but not the zone."""
    made = _event(world, "installationUpdate", person, place)
    made["entities"] = [{"type": "clientInfo", "locale": person.locale, "country": _country(person), "platform": "Web"}]
    return made | {"action": action, "locale": person.locale}


def members(world: TeamsWorld, what: str, person: Person, place: Chat | Team, accounts: list[Json]) -> Json:
    """People or the bot joined (`membersAdded`) or left (`membersRemoved`); in a team, `person` is who did it."""
    made = _event(world, "conversationUpdate", person, place)
    if isinstance(place, Team):
        made["channelData"]["eventType"] = "teamMemberAdded" if what == "membersAdded" else "teamMemberRemoved"
    return made | {what: accounts}


def changed(world: TeamsWorld, event: str, person: Person, team: Team, channel: Channel | None = None) -> Json:
    """Something about a team or a channel changed: `channelRenamed`, `teamArchived`, ..."""
    made = _event(world, "conversationUpdate", person, team)
    made["channelData"]["eventType"] = event
    if channel is not None:
        kind = {} if channel.kind == "standard" else {"type": channel.kind}
        made["channelData"]["channel"] = {"id": channel.id, "name": channel.name, **kind}
    return made


def _event(world: TeamsWorld, kind: str, person: Person, place: Chat | Team) -> Json:
    if isinstance(place, Team):
        team = {"id": place.id, "name": place.name, "aadGroupId": place.group_id}
        conversation = {"isGroup": True, "conversationType": "channel", "tenantId": TENANT_ID, "id": place.id}
        data: Json = {**TENANT, "team": team}
    else:
        conversation, data = _conversation(place, None), dict(TENANT)
    made = _common(world, kind, person, conversation)
    return made | {"channelData": data}


def _by_person(world: TeamsWorld, kind: str, person: Person, place: Place, thread: str | None) -> Json:
    made = _common(world, kind, person, _conversation(place, thread))
    local = world.clock.now().astimezone(ZoneInfo(person.tz)).isoformat(timespec="milliseconds")
    client = {"locale": person.locale, "country": _country(person), "platform": "Web", "timezone": person.tz}
    zoned = {"localTimestamp": local, "localTimezone": person.tz, "locale": person.locale}
    return made | zoned | {"entities": [{**client, "type": "clientInfo"}]}


def _common(world: TeamsWorld, kind: str, person: Person, conversation: Json) -> Json:
    return {
        "type": kind,
        "id": invoke_id(),
        "timestamp": _utc(world.clock.now()),
        "channelId": "msteams",
        "serviceUrl": world.service_url,
        "from": person.account(),
        "conversation": conversation,
        "recipient": world.bot_account(),
    }


def _conversation(place: Place, thread: str | None) -> Json:
    if isinstance(place, Chat):
        return {"conversationType": "personal", "tenantId": TENANT_ID, "id": place.id}
    place_id = f"{place.id};messageid={thread}" if thread else place.id
    return {"isGroup": True, "conversationType": "channel", "tenantId": TENANT_ID, "id": place_id}


def _place_data(place: Place) -> Json:
    if isinstance(place, Chat):
        return dict(TENANT)
    kind = {} if place.kind == "standard" else {"type": place.kind}
    return {
        "teamsChannelId": place.id,
        "teamsTeamId": place.team.id,
        "channel": {"id": place.id, **kind},
        "team": {"id": place.team.id},
        **TENANT,
    }


def _country(person: Person) -> str:
    return person.locale.rpartition("-")[2]


def _utc(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
