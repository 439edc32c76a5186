"""The story of `demo --story --teams` on the Teams page, and the message extension there, in Chromium."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from bot.app.stories import FIRST_INTERVIEW
from bot.wording.catalog import say
from tests.browser import watched_page
from tests.handlers.teams.conftest import TeamsStage, bot_in_teams
from tests.handlers.teams.test_talk import ASKED
from tests.words import in_english

pytestmark = pytest.mark.whole


@pytest.fixture
def stage(migrated_file: Path, tmp_path: Path) -> Iterator[TeamsStage]:
    with bot_in_teams(Path(shutil.copy(migrated_file, tmp_path / "bot.db"))) as made:
        yield made
        made.client.reset()  # ends the page's waiting, so that stopping need not wait for it


@pytest.fixture
def page(stage: TeamsStage, browser: Browser) -> Iterator[Page]:
    """Sam's page, with the bot added to it."""
    with watched_page(browser, stage.playground.url) as made:
        made.get_by_role("button", name="Add Afterword").click()
        expect(log(made).get_by_role("button", name=in_english("common.debrief_an_interview"))).to_be_visible()
        yield made


def log(page: Page) -> Locator:
    return page.get_by_role("log")


def type_in(page: Page, text: str) -> None:
    box = page.get_by_label("Message Afterword", exact=True)
    box.fill(text)
    box.press("Enter")


def test_a_newcomer_debriefs_an_interview_and_gets_a_note_for_each_interviewer(page: Page) -> None:
    for beat in FIRST_INTERVIEW:
        if beat.tap:
            log(page).get_by_role("button", name=beat.says, exact=True).last.click()
        else:
            type_in(page, beat.says.removeprefix("/"))
        expect(log(page).get_by_text(beat.sees).last).to_be_visible()
    expect(log(page)).to_contain_text("Dear Priya,")
    expect(log(page)).to_contain_text("Dear Bo,")
    expect(log(page)).to_contain_text(in_english("debrief.debrief_finished"))
    type_in(page, "thankyou")
    expect(log(page).get_by_text(say("notes.there_is_a_newer"))).to_have_count(2)
    expect(log(page).get_by_role("button", name="I sent it")).to_have_count(2)


def test_the_message_box_and_the_menu_of_a_message_open_their_forms(page: Page) -> None:
    dialog = page.get_by_role("dialog")
    page.get_by_role("button", name="Actions of the app").click()
    page.get_by_role("menuitem", name=in_english("common.debrief_an_interview")).click()
    dialog.get_by_label("Company").fill("Contoso")
    dialog.get_by_label("Role").fill("Analyst")
    dialog.get_by_role("button", name="Begin").click()
    expect(log(page).get_by_text("Analyst at Contoso").last).to_be_visible()
    expect(log(page).get_by_text(ASKED)).to_be_visible()
    type_in(page, "I led a team of six")
    mine = log(page).get_by_role("article").filter(has_text="Sam Rivera")
    message = mine.filter(has_text="I led a team of six")
    message.hover()
    message.get_by_role("button", name="Message actions").click()
    page.get_by_role("menuitem", name=in_english("interview_forms.add_to_interview_notes")).click()
    expect(dialog.get_by_label("Point")).to_have_value("I led a team of six")
    dialog.get_by_label("Point").fill("I led a team of six through two audits")
    dialog.get_by_role("button", name="Add").click()
    expect(dialog).to_be_hidden()
    expect(log(page).get_by_text(say("about.point_added"))).to_be_visible()
