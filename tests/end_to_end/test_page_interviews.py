"""All interviews in one place, by clicks and keys in Chromium: Home, add, edit, outcome, export, erase."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import watched_page
from tests.handlers.slack.nudging import debriefed
from tests.stage import Stage
from tests.words import in_english

pytestmark = pytest.mark.whole


def stands(stage: str, thanked: int) -> str:
    """Where an interview with one interviewer stands."""
    return f"{in_english(f'interviews.stage.{stage}')}; {in_english('interviews.of_notes_sent', n=1, thanked=thanked)}"


@pytest.fixture
def page(stage: Stage, browser: Browser) -> Iterator[Page]:
    """Sam's page, with one interview debriefed."""
    debriefed(stage.sam)
    with watched_page(browser, stage.playground.url) as made:
        yield made


def home(page: Page) -> Locator:
    page.get_by_role("tab", name="Home").click()
    panel = page.get_by_role("tabpanel", name="Home")
    expect(panel.get_by_text(in_english("interviews.open_interviews", n=1))).to_be_visible()
    return panel


def test_home_shows_where_an_interview_stands_and_follows_it_without_a_reload(stage: Stage, page: Page) -> None:
    panel = home(page)
    expect(panel.get_by_text(stands("note", thanked=0))).to_be_visible()
    stage.sam.command("/thankyou")
    stage.sam.press(in_english("notes.i_sent_it"), where=stage.sam.see(in_english("note_words.title.thank_you")))
    expect(panel.get_by_text(stands("waiting", thanked=1))).to_be_visible()


def test_an_interview_is_added_and_edited_in_forms(page: Page) -> None:
    panel = home(page)
    panel.get_by_role("button", name=in_english("common.add_an_interview")).click()
    form = page.get_by_role("dialog")
    form.get_by_label("Company").fill("Contoso")
    form.get_by_label("Role").fill("Clerk")
    form.get_by_label("Day").fill("2026-12-01")
    form.get_by_role("button", name="Begin").click()
    expect(panel.get_by_text(in_english("interviews.open_interviews", n=2))).to_be_visible()
    panel.get_by_role("button", name="Edit").first.click()
    form.get_by_label("Role").fill("Lead Clerk")
    form.get_by_role("button", name="Save").click()
    expect(panel.get_by_text("Lead Clerk at Contoso")).to_be_visible()


def test_an_outcome_closes_an_interview_and_is_taken_back(page: Page) -> None:
    panel = home(page)
    ending = panel.get_by_role("combobox", name=re.compile(in_english("interviews.how_it_ended")))
    ending.click()
    page.get_by_role("option", name=in_english("interviews.endings.rejected")).click()
    expect(panel.get_by_text("Nothing open, 1 closed")).to_be_visible()
    panel.get_by_role("button", name=in_english("common.take_it_back")).click()
    expect(panel.get_by_text(in_english("interviews.open_interviews", n=1))).to_be_visible()


def test_everything_is_exported_and_deleted(page: Page) -> None:
    panel = home(page)
    panel.get_by_role("button", name="My data").click()
    form = page.get_by_role("dialog")
    form.get_by_role("button", name=in_english("mydata.export_it_all")).click()
    form.get_by_role("button", name="Not now").click()
    page.get_by_role("tab", name="Messages").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download afterword.json").click()
    assert json.loads(Path(download.value.path()).read_text(encoding="utf-8"))["interviews"]

    page.get_by_role("tab", name="Home").click()
    panel.get_by_role("button", name="My data").click()
    form.get_by_label(in_english("mydata.yes_delete_everything_it")).check()
    form.get_by_role("button", name=in_english("mydata.delete_everything")).click()
    expect(panel.get_by_text(in_english("about.what"))).to_be_visible()
    page.get_by_role("tab", name="Messages").click()
    expect(page.get_by_role("log")).to_contain_text(in_english("about.erased_text"))
