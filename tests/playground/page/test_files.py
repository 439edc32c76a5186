"""Files on the page: one is attached and sent, and what others sent is seen and saved."""

from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.playground.page.hands import act_as, composer, last, log, say, visit

pytestmark = pytest.mark.whole

INVITATION = FilePayload(name="invite <1>.ics", mimeType="text/calendar", buffer=b"BEGIN:VCALENDAR" * 100)


def attach(page: Page) -> None:
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Attach a file").click()
    chooser.value.set_files(INVITATION)


def test_a_file_is_attached_sent_and_seen_and_the_bots_own_is_saved(page: Page) -> None:
    attach(page)
    expect(page.get_by_text("Attached: invite <1>.ics")).to_be_visible()
    page.get_by_role("button", name="Do not attach").click()
    expect(page.get_by_text("Attached:")).to_be_hidden()
    attach(page)
    expect(composer(page)).to_be_focused()
    composer(page).fill("my invitation")
    composer(page).press("Enter")
    sent = log(page).get_by_role("article").first
    expect(sent).to_contain_text("my invitation")
    expect(sent).to_contain_text("1.5 kB")
    assert saved(page, "invite <1>.ics") == INVITATION["buffer"]
    expect(page.get_by_text("Attached:")).to_be_hidden()
    expect(last(page)).to_contain_text("An answer to invite <1>.ics")
    assert saved(page, "answer.txt") == b"thanks"


def saved(page: Page, name: str) -> bytes:
    with page.expect_download() as download:
        log(page).get_by_role("link", name=f"Download {name}").click()
    return Path(download.value.path()).read_bytes()


def test_a_file_goes_without_words_and_a_command_goes_without_the_file(page: Page) -> None:
    visit(page, "general")
    field = page.get_by_label("Message #general")
    attach(page)
    field.fill("/echo hello")
    field.press("Enter")
    expect(last(page)).to_contain_text("For you alone: hello")
    expect(page.get_by_text("Attached: invite <1>.ics")).to_be_visible()
    field.press("Enter")
    expect(last(page).get_by_role("link", name="Download invite <1>.ics")).to_be_visible()
    act_as(page, "Dana Okafor")
    expect(last(page).get_by_role("link", name="Download invite <1>.ics")).to_be_visible()


def test_a_command_that_fails_comes_back_and_the_file_stays_attached(page: Page) -> None:
    attach(page)
    say(page, "/nothing at all")
    expect(last(page)).to_contain_text("/nothing is not a valid command")
    expect(composer(page)).to_have_value("/nothing at all")
    expect(page.get_by_text("Attached: invite <1>.ics")).to_be_visible()
