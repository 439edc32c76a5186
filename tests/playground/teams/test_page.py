"""The tenant in a browser: chats, channels, cards and dialogs, as a person uses them."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from playground.teams.ids import COACHES, DANA, SAM, TEAM
from tests.browser import watched_page
from tests.playground.teams.conftest import TeamsStage, teams_stage
from tests.playground.teams.echo_bot import attached, card, execute, opener, words
from tests.playground.teams.test_acting import CONSENT
from tests.playground.teams.test_cards import EVERYTHING

pytestmark = pytest.mark.whole

NOON = datetime(2027, 3, 4, 17, 0, tzinfo=UTC)  # in New York, where Sam lives
LOW_CONTRAST = Path(__file__).parents[1].joinpath("page/contrast.js").read_text(encoding="utf-8")
SHOWABLE = json.loads(json.dumps(EVERYTHING))  # without what would be fetched from elsewhere
SHOWABLE["body"] = [item for item in SHOWABLE["body"] if not item["type"].startswith("Image")]


@pytest.fixture
def stage() -> Iterator[TeamsStage]:
    with teams_stage(start=NOON) as made:
        yield made
        made.client.reset()  # ends the page's waiting, so that stopping need not wait for it


@pytest.fixture
def page(browser: Browser, stage: TeamsStage) -> Iterator[Page]:
    with watched_page(browser, stage.playground.url) as page:
        expect(page.get_by_role("heading", level=1, name="Echo")).to_be_visible()
        yield page


def log(page: Page) -> Locator:
    return page.get_by_role("log")


def act_as(page: Page, name: str) -> None:
    page.get_by_role("group", name="You are").get_by_text(name).click()
    expect(page.get_by_role("radio", name=name)).to_be_checked()


def visit(page: Page, name: str) -> None:
    page.get_by_role("navigation").get_by_role("button", name=name).click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()


def test_a_person_adds_the_app_writes_to_it_and_takes_it_away(page: Page, stage: TeamsStage) -> None:
    expect(page.get_by_text("Echo is not installed.")).to_be_visible()
    page.get_by_role("button", name="Add Echo").click()
    page.get_by_role("button", name="help What I can do").click()
    field = page.get_by_label("Message Echo", exact=True)
    expect(field).to_have_value("help")
    field.fill("*plain* <b>as typed</b>")
    field.press("Enter")
    expect(log(page).get_by_text("*plain* <b>as typed</b>")).to_be_visible()
    stage.post(stage.sam.chat(), {"type": "message", "text": "**bold** and [a link](https://example.com/)"})
    expect(log(page).get_by_role("link", name="a link")).to_be_visible()
    expect(log(page).locator("strong", has_text="bold")).to_be_visible()
    page.get_by_role("button", name="Remove Echo").click()
    expect(page.get_by_text("Echo is not installed.")).to_be_visible()


def test_a_card_is_filled_in_and_pressed_and_another_takes_its_place(page: Page, stage: TeamsStage) -> None:
    page.get_by_role("button", name="Add Echo").click()
    expect(page.get_by_label("Message Echo", exact=True)).to_be_visible()
    stage.post(stage.sam.chat(), attached(SHOWABLE))
    shown = log(page).get_by_role("article").last
    shown.get_by_label("Text", exact=True).fill("Some *words*")
    shown.get_by_label("Choice").select_option("Two")
    shown.get_by_label("Person").select_option("Dana Okafor")
    shown.get_by_label("Number").fill("12")
    shown.get_by_role("button", name="Go").click()
    expect(shown.get_by_text("This is out of bounds.")).to_be_visible()
    shown.get_by_label("Number").fill("9")
    shown.get_by_label("Toggle").check()
    shown.get_by_label("Date").fill("2027-03-05")
    shown.get_by_role("button", name="Go").click()
    expect(log(page).get_by_text("Pressed.")).to_be_visible()
    (pressed,) = stage.received("adaptiveCard/action")
    sent = {"t": "Some *words*", "c": "2", "n": "9", "g": "true", "d": "2027-03-05", "h": "09:30", "p": DANA}
    assert pressed["value"]["action"]["data"] == {"row": 1, **sent}


def test_what_only_changes_the_page_is_not_sent(page: Page, stage: TeamsStage) -> None:
    page.get_by_role("button", name="Add Echo").click()
    expect(page.get_by_label("Message Echo", exact=True)).to_be_visible()
    stage.post(stage.sam.chat(), attached(SHOWABLE))
    shown = log(page).get_by_role("article").last
    expect(shown.get_by_text("3 of 5")).to_be_visible()  # instead of an element that nobody knows
    for button, text in (("More", "inside"), ("Later", "Shown")):
        expect(shown.get_by_text(text, exact=True)).to_be_hidden()
        shown.get_by_role("button", name=button, exact=True).click()
        expect(shown.get_by_text(text, exact=True)).to_be_visible()
    shown.get_by_role("button", name="More actions").click()
    expect(page.get_by_role("menuitem", name="Open")).to_be_visible()
    assert stage.received("adaptiveCard/action") == []


def test_what_is_being_typed_into_a_card_stays_while_messages_come(page: Page, stage: TeamsStage) -> None:
    page.get_by_role("button", name="Add Echo").click()
    expect(page.get_by_label("Message Echo", exact=True)).to_be_visible()
    stage.post(stage.sam.chat(), attached(SHOWABLE))
    field = log(page).get_by_label("Text", exact=True)
    field.fill("Half a sen")
    stage.post(stage.sam.chat(), {"type": "message", "text": "By the way"})
    expect(log(page).get_by_text("By the way")).to_be_visible()
    expect(field).to_have_value("Half a sen")
    expect(field).to_be_focused()


def test_what_was_typed_stays_while_the_card_is_the_same_and_goes_with_it(page: Page, stage: TeamsStage) -> None:
    page.get_by_role("button", name="Add Echo").click()
    expect(page.get_by_label("Message Echo", exact=True)).to_be_visible()
    _, posted = stage.post(stage.sam.chat(), attached(SHOWABLE))
    place = ("conversations", stage.sam.chat(), "activities", posted["id"])
    field = log(page).get_by_label("Text", exact=True)
    field.fill("Half a sen")
    stage.call("PUT", *place, body=attached(SHOWABLE))
    expect(log(page).get_by_text("Edited")).to_be_visible()
    expect(field).to_have_value("Half a sen")
    stage.call("PUT", *place, body=attached(card(words("Again?"), *SHOWABLE["body"])))
    expect(log(page).get_by_text("Again?")).to_be_visible()
    expect(field).to_have_value("")


def test_a_dialog_says_what_is_missing_is_sent_and_closes(page: Page, stage: TeamsStage) -> None:
    page.get_by_role("button", name="Add Echo").click()
    expect(page.get_by_label("Message Echo", exact=True)).to_be_visible()
    stage.post(stage.sam.chat(), attached(card(words("Begin?"), actions=[opener("Form")])))
    dialog = page.get_by_role("dialog", name="A form")
    log(page).get_by_role("button", name="Form").click()
    expect(dialog.get_by_label("Your name")).to_be_focused()
    dialog.get_by_role("button", name="Send").click()
    expect(dialog.get_by_text("Say who you are.")).to_be_visible()
    dialog.get_by_label("Your name").fill("Sam")
    dialog.get_by_role("button", name="Send").click()
    expect(page.get_by_role("status").filter(has_text="Hello Sam.")).to_be_visible()
    expect(dialog).to_be_hidden()
    log(page).get_by_role("button", name="Form").click()
    dialog.get_by_role("button", name="Close dialog").click()
    expect(dialog).to_be_hidden()
    stage.client.wait(lambda: stage.sam.dialog() is None)


def test_a_bot_that_does_not_answer_is_said_beside_the_button(page: Page, stage: TeamsStage) -> None:
    page.get_by_role("button", name="Add Echo").click()
    expect(page.get_by_label("Message Echo", exact=True)).to_be_visible()
    stage.post(stage.sam.chat(), attached(card(words("Go?"), actions=[execute("Go")])))
    stage.bot.status = 500
    log(page).get_by_role("button", name="Go").click()
    expect(log(page).get_by_role("alert")).to_have_text("Unable to reach app. Please try again.")


def test_a_channel_shows_threads_and_the_bot_hears_what_mentions_it(page: Page, stage: TeamsStage) -> None:
    act_as(page, "Dana Okafor")
    visit(page, "career-coaches")
    page.get_by_role("button", name="Add Echo").click()
    expect(page.get_by_role("button", name="Remove Echo")).to_be_visible()
    page.get_by_role("button", name="Actions of the app").click()
    page.get_by_role("menuitem", name="@Echo").click()
    field = page.get_by_label("Message career-coaches")
    field.press_sequentially("digest")
    field.press("Enter")
    stage.client.wait(lambda: stage.received("message"))
    root = stage.received("message")[0]["conversation"]["id"]
    stage.post(root, {"type": "message", "text": "Below it"})
    reply = log(page).get_by_role("article").filter(has_text="Below it")
    expect(reply).to_have_class("message is-reply")
    reply.hover()
    reply.get_by_role("button", name="Message actions").click()
    page.get_by_role("menuitem", name="Reply").click()
    field.fill("And here")
    field.press("Enter")
    stage.client.wait(lambda: any(one["text"] == "And here" and one["root"] for one in stage.dana.messages(COACHES)))


def test_a_message_is_handed_to_the_message_extension(page: Page, stage: TeamsStage) -> None:
    page.get_by_role("button", name="Add Echo").click()
    page.get_by_label("Message Echo", exact=True).fill("Worth keeping")
    page.get_by_label("Message Echo", exact=True).press("Enter")
    message = log(page).get_by_role("article").filter(has_text="Worth keeping")
    message.hover()
    message.get_by_role("button", name="Message actions").click()
    page.get_by_role("menuitem", name="Keep this message").click()
    page.get_by_role("dialog").get_by_label("Your name").fill("Sam")
    page.get_by_role("dialog").get_by_role("button", name="Send").click()
    expect(page.get_by_role("status").filter(has_text="Kept.")).to_be_visible()


def test_a_file_is_attached_and_one_that_is_offered_is_allowed(page: Page, stage: TeamsStage) -> None:
    page.get_by_role("button", name="Add Echo").click()
    page.get_by_role("button", name="Attach a file").click(trial=True)
    page.locator("input[type=file]").set_input_files({"name": "talk.ics", "mimeType": "text/calendar", "buffer": b"x"})
    page.get_by_role("button", name="Send").click()
    expect(log(page).get_by_role("link", name="Download talk.ics")).to_be_visible()
    content = {"description": "All that I know", "sizeInBytes": 4, "acceptContext": {}, "declineContext": {}}
    offer = {"contentType": CONSENT, "name": "data.csv", "content": content}
    stage.post(stage.sam.chat(), {"type": "message", "attachments": [offer]})
    log(page).get_by_role("button", name="Allow").click()
    expect(log(page).get_by_role("button", name="Allow")).to_be_hidden()
    assert stage.received("fileConsent/invoke")[0]["value"]["action"] == "accept"


def test_an_archived_team_takes_no_message_and_starting_over_clears_all(page: Page, stage: TeamsStage) -> None:
    stage.client.happen("join", user=SAM, team=TEAM)
    visit(page, "General")
    stage.client.happen("archive_team", team=TEAM)
    expect(page.get_by_text("This team is archived")).to_be_visible()
    page.get_by_role("button", name="Start over").click()
    page.get_by_role("dialog").get_by_role("button", name="Start over").click()
    expect(page.get_by_text("Echo is not installed.")).to_be_visible()
    expect(page.get_by_role("navigation").get_by_role("button", name="General")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read_on_a_wide_screen_and_on_a_phone(
    browser: Browser, stage: TeamsStage, scheme: str
) -> None:
    stage.sam.install()
    stage.sam.say("Hello")
    stage.post(stage.sam.chat(), attached(SHOWABLE))
    for width in (1280, 390):
        with watched_page(browser, stage.playground.url, width) as page:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
            expect(log(page).get_by_role("button", name="Go")).to_be_visible()
            assert page.evaluate(LOW_CONTRAST) == []
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
