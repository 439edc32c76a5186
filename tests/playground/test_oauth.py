"""How an app gets into teams: the page where somebody allows it, codes, tokens, and their ends."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from playground.client import Client
from playground.workspace.team import Team
from tests.many import Browser, Page
from tests.playground.conftest import Stage, stage

OTHER = Team("T0OTHER", "Second Chance", "second-chance")
WHOLE = Team("T0PART", "Big Works", "big-works", organisation="E0WHOLE")
BACK = "http://127.0.0.1:9/back"


@pytest.fixture
def live() -> Iterator[Stage]:
    with stage(others=(OTHER, WHOLE)) as made:
        made.playground.world.grants.redirect_urls.append(BACK)
        made.playground.world.grants.rotates = True
        made.connect()
        yield made


def asked(live: Stage, **changed: str) -> dict[str, str]:
    good = {"client_id": live.playground.client_id, "scope": "chat:write,commands", "state": "s & t"}
    return good | changed


def decide(live: Stage, team: str, **changed: str) -> Page:
    return Browser().post(f"{live.playground.url}/oauth/v2/authorize", **asked(live, **changed), team=team)


def code(live: Stage, team: str = OTHER.id, **changed: str) -> str:
    return parse_qs(urlsplit(decide(live, team, **changed).leads_to).query)["code"][0]


def access(live: Stage, **grant: str) -> Any:
    """An answer, or the error."""
    client = AsyncWebClient(base_url=live.playground.api_url, retry_handlers=[])
    shown = {"client_id": live.playground.client_id, "client_secret": live.playground.client_secret} | grant
    try:
        return live.run(client.api_call("oauth.v2.access", data=shown)).data
    except SlackApiError as error:
        return error.response["error"]


def called(live: Stage, token: str, method: str = "auth.test") -> Any:
    try:
        return live.run(live.sdk(token).api_call(method)).data
    except SlackApiError as error:
        return error.response["error"]


def test_the_page_names_the_app_and_the_teams_and_escapes_what_it_was_asked(live: Stage) -> None:
    url = f"{live.playground.url}/oauth/v2/authorize?{urlencode(asked(live, state='<b>'))}"
    page = Browser().get(url)
    assert page.status == 200
    for team in ("Next Step Careers", "Second Chance", "Big Works"):
        assert team in page.text
    assert "&lt;b&gt;" in page.text
    assert "<b>" not in page.text


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"client_id": "1.1"}, "invalid_client_id"),
        ({"scope": ""}, "invalid_scope"),
        ({"scope": "chat:write,admin"}, "invalid_scope"),
        ({"redirect_uri": "https://elsewhere.example/"}, "bad_redirect_uri"),
    ],
)
def test_what_the_app_may_not_ask_is_refused(live: Stage, changed: dict[str, str], says: str) -> None:
    page = decide(live, OTHER.id, **changed)
    assert (page.status, page.text) == (400, says)


def test_who_decides_is_sent_back_with_the_state_and_a_code_or_with_a_no(live: Stage) -> None:
    yes, no = decide(live, OTHER.id).leads_to, decide(live, "").leads_to
    assert yes.startswith(f"{BACK}?code=")
    assert parse_qs(urlsplit(yes).query)["state"] == ["s & t"]
    assert parse_qs(urlsplit(no).query) == {"error": ["access_denied"], "state": ["s & t"]}


def test_a_code_is_good_once_for_ten_minutes_and_for_its_address(live: Stage) -> None:
    first = code(live)
    answer = access(live, code=first)
    assert (answer["team"], answer["enterprise"]) == ({"id": "T0OTHER", "name": "Second Chance"}, None)
    assert (answer["expires_in"], answer["is_enterprise_install"]) == (43_200, False)
    assert access(live, code=first) == "code_already_used"
    assert access(live, code="x") == "invalid_code"
    assert access(live, code=code(live, redirect_uri=BACK)) == "bad_redirect_uri"
    assert access(live, code=code(live, redirect_uri=BACK), redirect_uri=BACK)["ok"]
    late = code(live)
    live.client.advance(minutes=11)
    assert access(live, code=late) == "invalid_code"


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"client_id": "1.1"}, "invalid_client_id"),
        ({"client_secret": "x"}, "bad_client_secret"),
        ({"grant_type": "password"}, "invalid_grant_type"),
    ],
)
def test_without_id_and_secret_nothing_is_given(live: Stage, changed: dict[str, str], error: str) -> None:
    assert access(live, code=code(live), **changed) == error


def test_a_token_is_for_its_team_alone(live: Stage) -> None:
    token = access(live, code=code(live))["access_token"]
    assert called(live, token)["team_id"] == "T0OTHER"
    live.run(live.sdk(token).chat_postMessage(channel="D0SAM", text="to theirs"))
    theirs = Client(f"{live.playground.url}/teams/T0OTHER").user("U0SAM")
    assert [message["text"] for message in theirs.messages()] == ["to theirs"]
    assert live.sam.messages() == []
    assert called(live, "xoxb-none") == "invalid_auth"


def test_a_token_lives_for_twelve_hours_and_a_refresh_token_is_good_once(live: Stage) -> None:
    first = access(live, code=code(live))
    second = access(live, grant_type="refresh_token", refresh_token=first["refresh_token"])
    assert second["access_token"] != first["access_token"]
    assert "authed_user" not in second
    assert access(live, grant_type="refresh_token", refresh_token=first["refresh_token"]) == "invalid_refresh_token"
    assert called(live, first["access_token"])["ok"]
    live.client.advance(hours=12, minutes=1)
    assert called(live, second["access_token"]) == "token_expired"
    assert access(live, grant_type="refresh_token", refresh_token=second["refresh_token"])["ok"]


def test_a_token_that_is_given_back_is_worth_nothing_and_the_app_is_told_for_that_team_alone(live: Stage) -> None:
    ours, theirs = (access(live, code=code(live, team)) for team in ("T0LOCAL", "T0OTHER"))
    assert called(live, theirs["access_token"], "auth.revoke")["revoked"]
    assert called(live, theirs["access_token"]) == "token_revoked"
    assert access(live, grant_type="refresh_token", refresh_token=theirs["refresh_token"]) == "invalid_refresh_token"
    assert called(live, ours["access_token"])["ok"]
    live.client.wait(lambda: live.events("tokens_revoked"))
    [told] = [body for body in live.app.seen if body.get("event", {}).get("type") == "tokens_revoked"]
    assert told["team_id"] == "T0OTHER"


def test_what_an_organisation_installs_has_no_team_in_answers_and_payloads(live: Stage) -> None:
    answer = access(live, code=code(live, "E0WHOLE"))
    assert (answer["team"], answer["enterprise"]["id"], answer["is_enterprise_install"]) == (None, "E0WHOLE", True)
    assert called(live, answer["access_token"])["enterprise_id"] == "E0WHOLE"
    theirs = Client(f"{live.playground.url}/teams/T0PART").user("U0SAM")
    theirs.say("hello")
    live.client.wait(lambda: live.events("message"))
    [told] = [body for body in live.app.seen if body.get("event", {}).get("text") == "hello"]
    [authorization] = told["authorizations"]
    assert (told["team_id"], told["enterprise_id"]) == ("T0PART", "E0WHOLE")
    assert (authorization["team_id"], authorization["is_enterprise_install"]) == (None, True)
    user = live.run(live.sdk(answer["access_token"]).users_info(user="U0SAM"))["user"]
    assert user["enterprise_user"]["enterprise_id"] == "E0WHOLE"
