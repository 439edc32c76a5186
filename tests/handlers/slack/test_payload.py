"""Who is asking, from payloads of every kind of installation."""

import asyncio
from typing import Any

import pytest
from aiohttp import ClientConnectionResetError
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.store.persons import Who
from handlers.payload import Payload
from handlers.slack.app import make_socket
from handlers.slack.payload import SlackPayload, as_body
from handlers.slack.people import profile

TEAM = {"team": {"id": "T1"}, "user": {"id": "U1", "team_id": "T1"}, "trigger_id": "1.1"}
COMMAND = {"team_id": "T1", "user_id": "U1", "trigger_id": "1.2"}
EVENT = {"team_id": "T1", "event_id": "Ev1", "event": {"type": "message", "user": "U1", "team": "T1"}}
OF_ORG = {
    "team_id": "T7",
    "enterprise_id": "E1",
    "event_id": "Ev1",
    "authorizations": [{"enterprise_id": "E1", "team_id": "T7", "is_bot": True, "is_enterprise_install": True}],
}
"""An event in an organisation that installed the bot as a whole: only its authorization says so."""
ORG = {"is_enterprise_install": True, "enterprise": {"id": "E1"}, "team": None, "trigger_id": "1.3"}


@pytest.mark.parametrize(
    ("body", "key"), [(TEAM, "1.1"), (COMMAND, "1.2"), (EVENT, "Ev1")], ids=["interaction", "command", "event"]
)
def test_a_person_is_known_by_workspace_and_user_and_a_delivery_by_its_key(body: dict[str, Any], key: str) -> None:
    asking = SlackPayload(body)
    assert (asking.who, asking.key, asking.is_stranger) == (Who("T1", "U1"), key, False)


def test_in_an_organisation_the_organisation_is_the_workspace_and_its_teams_are_no_strangers() -> None:
    asking = SlackPayload(ORG | {"user": {"id": "U1", "team_id": "T7", "enterprise_id": "E1"}})
    assert (asking.who, asking.is_stranger) == (Who("E1", "U1"), False)
    assert SlackPayload({"is_enterprise_install": "true", "enterprise_id": "E1", "team_id": "T7"}).workspace == "E1"


def test_in_an_organisation_one_person_is_one_whether_they_type_tap_or_command() -> None:
    ways: list[dict[str, Any]] = [
        OF_ORG | {"event": {"type": "message", "user": "U1", "team": "T8"}},
        ORG | {"user": {"id": "U1", "team_id": "T7", "enterprise_id": "E1"}},
        {"is_enterprise_install": "true", "enterprise_id": "E1", "team_id": "T7", "user_id": "U1", "trigger_id": "1.4"},
    ]
    assert {SlackPayload(body).who for body in ways} == {Who("E1", "U1")}
    assert not any(SlackPayload(body).is_stranger for body in ways)


def test_an_organisation_is_known_by_the_authorization_of_an_event_that_names_no_team() -> None:
    authorization = {"enterprise_id": "E1", "team_id": None, "is_enterprise_install": True}
    body = OF_ORG | {"team_id": None, "authorizations": [authorization], "event": {"type": "message", "user": "U1"}}
    asking = SlackPayload(body)
    assert (asking.who, asking.is_stranger) == (Who("E1", "U1"), False)


def test_what_happens_in_a_shared_channel_is_for_the_team_that_has_the_bot_and_its_people_alone() -> None:
    ours = {"team_id": "T2", "authorizations": [{"team_id": "T1", "is_enterprise_install": False}], "event_id": "Ev1"}
    for user, stranger in (({"user": "U1", "user_team": "T1"}, False), ({"user": "U2", "user_team": "T2"}, True)):
        asking = SlackPayload(ours | {"event": {"type": "message", **user}})
        assert (asking.who.workspace, asking.is_stranger) == ("T1", stranger)
    nameless = SlackPayload(ours | {"event": {"type": "message", "user": "U2"}})
    assert nameless.is_stranger


def test_a_form_that_came_up_in_another_team_is_for_the_team_that_has_the_bot() -> None:
    body = TEAM | {"team": {"id": "T2"}, "view": {"app_installed_team_id": "T1"}, "type": "view_submission"}
    asking = SlackPayload(body)
    assert (asking.who, asking.is_stranger) == (Who("T1", "U1"), False)


@pytest.mark.parametrize("kind", ["app_uninstalled", "tokens_revoked"])
def test_an_organisation_that_takes_the_bot_out_is_purged_and_not_one_of_its_teams(kind: str) -> None:
    assert SlackPayload(OF_ORG | {"event": {"type": kind}}).workspace == "E1"


def test_a_team_that_installed_the_bot_alone_is_the_workspace_though_it_belongs_to_an_organisation() -> None:
    authorization = {"enterprise_id": "E1", "team_id": "T7", "is_enterprise_install": False}
    body = OF_ORG | {"authorizations": [authorization], "event": {"type": "message", "user": "U1"}}
    assert SlackPayload(body).workspace == "T7"


@pytest.mark.parametrize(
    "body",
    [
        TEAM | {"user": {"id": "U9", "team_id": "T9"}},
        EVENT | {"event": {"type": "message", "user": "U9", "user_team": "T9"}},
        ORG | {"user": {"id": "U9", "team_id": "T9", "enterprise_id": "E9"}},
    ],
    ids=["interaction", "event", "organisation"],
)
def test_people_of_another_organisation_are_strangers(body: dict[str, Any]) -> None:
    asking = SlackPayload(body)
    assert asking.is_stranger


def test_an_edited_or_deleted_message_is_its_authors() -> None:
    for inside in ("message", "previous_message"):
        asking = SlackPayload(EVENT | {"event": {"type": "message", inside: {"user": "U1"}}})
        assert asking.who.user == "U1"


def test_behind_an_uninstall_there_is_nobody() -> None:
    assert SlackPayload({"team_id": "T1", "event": {"type": "app_uninstalled"}}).user == ""


@pytest.mark.parametrize("zone", [None, "", "Mars/Olympus", "America", "x" * 300, 5])
def test_a_zone_that_nobody_knows_is_utc(zone: Any) -> None:
    assert profile(Payload({"name": "sam", "tz": zone, "profile": None})).zone == "UTC"


def test_a_profile_is_the_name_as_signed_the_zone_and_the_locale() -> None:
    user = {"name": "sam", "profile": {"real_name": "Sam Rivera"}, "tz": "Europe/London", "locale": "en-GB"}
    assert profile(Payload(user)) == profile(Payload({**user, "real_name": "ignored"}))
    assert (profile(Payload(user)).name, profile(Payload(user)).locale) == ("Sam Rivera", "en_GB")


class _Gone:
    """A socket whose other end has hung up, as aiohttp behaves then."""

    closed = True

    async def send_str(self, _message: str) -> None:
        raise ClientConnectionResetError("Cannot write to closing transport")


def test_a_post_of_the_bots_own_that_meets_a_closed_connection_is_let_go() -> None:
    async def heard() -> None:
        socket = make_socket(AsyncApp(name="afterword", token="xoxb-1"), "xapp-1")
        socket.client.current_session = _Gone()
        own = as_body({"event": {"type": "message", "bot_id": "B1"}})
        await socket.handle(socket.client, SocketModeRequest("events_api", "E1", own))
        socket.client.current_session = None
        await socket.client.close()

    asyncio.run(heard())
