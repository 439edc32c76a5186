"""How a workspace installs the bot itself: the two pages, and everything that can go wrong between them."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlmodel import select

from bot.store.database import make_engine, transaction
from bot.store.models import Installation, InstallState
from handlers.slack.oauth import REDIRECT, InstallProblem
from playground.workspace.ids import TEAM_ID
from tests.many import ORGANISATION, OTHER, Browser, Many, Page, many
from tests.words import in_english


@pytest.fixture
def stage(database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Many]:
    with many(database_url, monkeypatch) as made:
        made.start()
        yield made


def installed(stage: Many) -> list[str]:
    """The workspaces that are in the database."""
    engine = make_engine(stage.database_url)
    with transaction(engine) as session:
        found = list(session.exec(select(Installation.workspace_id).order_by(Installation.workspace_id)))
    engine.dispose()
    return found


def test_who_allows_it_at_slack_reads_that_it_is_in_and_the_workspace_is_served(stage: Many) -> None:
    page = stage.install()
    assert page.status == 200
    assert "Afterword is in Next Step Careers." in page.text
    sam = stage.client().user("U0SAM")
    sam.command("/debrief Northwind Traders, Finance Manager, today 10am")
    sam.see(in_english("steps.question.points"))
    assert stage.refusals() == []


@pytest.mark.whole
def test_the_way_to_slack_names_the_app_its_scopes_and_a_state_of_its_own_each_time(stage: Many) -> None:
    browser = Browser()
    first, second = (parse_qs(urlsplit(stage.begin(browser)).query) for _ in range(2))
    assert first["client_id"] == [stage.playground.client_id]
    assert set(first["scope"][0].split(",")) == set(stage.playground.world.manifest.scopes)
    assert len(first["state"][0]) > 40
    assert first["state"] != second["state"]


def refused(stage: Many, page: Page, why: InstallProblem) -> None:
    """They read that sentence and how to begin again, and nothing was installed."""
    assert page.status == why.value[0]
    assert why.value[1] in page.text
    assert 'href="/slack/install"' in page.text
    assert installed(stage) == []


@pytest.mark.whole
def test_who_cancels_at_slack_installs_nothing(stage: Many) -> None:
    browser = Browser()
    refused(stage, browser.get(stage.decide(browser, stage.begin(browser), "")), InstallProblem.CANCELLED)


@pytest.mark.whole
def test_a_state_that_is_not_ours_ends_nothing(stage: Many) -> None:
    browser = Browser()
    back = stage.decide(browser, stage.begin(browser), TEAM_ID)
    query = parse_qs(urlsplit(back).query)
    for state in ("", "x", "\ud800", query["state"][0] + "x"):
        browser.cookies = {"slack-app-oauth-state": state.encode(errors="replace").decode()}
        page = browser.get(f"{stage.address}{REDIRECT}?code={query['code'][0]}&state={browser.cookies.popitem()[1]}")
        refused(stage, page, InstallProblem.NOT_OURS)
    refused(stage, browser.get(stage.address + REDIRECT), InstallProblem.NOT_OURS)


@pytest.mark.whole
def test_nobody_ends_in_another_browser_what_somebody_began_in_theirs(stage: Many) -> None:
    browser = Browser()
    back = stage.decide(browser, stage.begin(browser), TEAM_ID)
    refused(stage, Browser().get(back), InstallProblem.NOT_OURS)
    other = Browser()
    stage.begin(other)
    refused(stage, other.get(back), InstallProblem.NOT_OURS)


@pytest.mark.whole
def test_who_takes_longer_than_ten_minutes_has_to_begin_again(stage: Many) -> None:
    browser = Browser()
    back = stage.decide(browser, stage.begin(browser), TEAM_ID)
    stage.client().advance(minutes=11)
    refused(stage, browser.get(back), InstallProblem.NOT_OURS)


def test_a_state_and_a_code_are_good_once(stage: Many) -> None:
    browser = Browser()
    back = stage.decide(browser, stage.begin(browser), TEAM_ID)
    assert browser.get(back).status == 200
    cookie = parse_qs(urlsplit(back).query)["state"][0]
    browser.cookies["slack-app-oauth-state"] = cookie
    assert InstallProblem.NOT_OURS.value[1] in browser.get(back).text
    code = parse_qs(urlsplit(back).query)["code"][0]
    anew = parse_qs(urlsplit(stage.begin(browser)).query)["state"][0]
    page = browser.get(f"{stage.address}{REDIRECT}?code={code}&state={anew}")
    assert (page.status, InstallProblem.REFUSED.value[1] in page.text) == (400, True)
    assert installed(stage) == [TEAM_ID]


@pytest.mark.whole
def test_without_a_code_nothing_is_installed(stage: Many) -> None:
    browser = Browser()
    state = parse_qs(urlsplit(stage.begin(browser)).query)["state"][0]
    refused(stage, browser.get(f"{stage.address}{REDIRECT}?state={state}"), InstallProblem.NO_CODE)


@pytest.mark.whole
@pytest.mark.parametrize("kind", ["drop_answer", "server_error", "ratelimited"])
def test_while_slack_is_away_nothing_is_installed_and_it_is_said(stage: Many, kind: str) -> None:
    browser = Browser()
    back = stage.decide(browser, stage.begin(browser), TEAM_ID)
    stage.client().faults({"method": "oauth.v2.access", "kind": kind})
    refused(stage, browser.get(back), InstallProblem.AWAY)


def test_two_installs_of_one_workspace_at_once_leave_it_served_and_once_there(stage: Many) -> None:
    browsers = [Browser() for _ in range(6)]
    backs = [stage.decide(browser, stage.begin(browser), TEAM_ID) for browser in browsers]
    with ThreadPoolExecutor(6) as threads:
        pages = list(threads.map(lambda browser, back: browser.get(back), browsers, backs))
    assert [page.status for page in pages] == [200] * 6
    assert installed(stage) == [TEAM_ID]
    sam = stage.client().user("U0SAM")
    sam.command("/debrief Northwind Traders, Finance Manager, today 10am")
    sam.see(in_english("steps.question.points"))
    assert stage.refusals() == []


@pytest.mark.whole
def test_an_organisation_installs_it_as_a_whole_and_its_people_are_served(stage: Many) -> None:
    page = stage.install("E0WHOLE")
    assert "Afterword is in Big Works Group." in page.text
    assert installed(stage) == ["E0WHOLE"]
    sam = stage.client(ORGANISATION.id).user("U0SAM")
    sam.command("/debrief Northwind Traders, Finance Manager, today 10am")
    sam.see(in_english("steps.question.points"))
    sam.say("I cut costs by 15%")
    sam.see("15%")
    assert stage.refusals() == []


def test_no_token_and_no_state_can_be_read_in_the_database_or_the_log(
    stage: Many, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    stage.install()
    browser = Browser()
    state = parse_qs(urlsplit(stage.begin(browser)).query)["state"][0]
    secrets = {*stage.playground.world.grants._tokens, *stage.playground.world.grants._refreshes, state}
    secrets |= {stage.playground.client_secret}
    assert len(secrets) == 4
    engine = make_engine(stage.database_url)
    with transaction(engine) as session:
        rows = str([row.model_dump() for table in (Installation, InstallState) for row in session.exec(select(table))])
    engine.dispose()
    for secret in secrets:
        assert secret not in rows
        assert secret not in "".join(record.getMessage() for record in caplog.records if record.name == "afterword")


@pytest.mark.whole
def test_over_a_socket_workspaces_install_it_all_the_same(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with many(database_url, monkeypatch) as stage:
        stage.start(socket=True)
        for team in (TEAM_ID, OTHER.id):
            assert stage.install(team).status == 200
            sam = stage.client(team).user("U0SAM")
            sam.command("/debrief Northwind Traders, Finance Manager, today 10am")
            sam.see(in_english("steps.question.points"))
        assert stage.refusals() == []
