"""Coach channels by clicks and keys in Chromium, as Sam and as Dana: sharing, the digest, a review, taking it back."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import watched_page
from tests.handlers.slack.nudging import debriefed
from tests.stage import Stage
from tests.words import in_english, labels

pytestmark = pytest.mark.whole

COACHES = "C0COACHES"
FIRST, AGAIN = in_english("sharing.share_with_my_coach"), in_english("sharing.change_what_i_share")


@pytest.fixture
def page(stage: Stage, browser: Browser) -> Iterator[Page]:
    """The page, with an interview of Sam's debriefed and Dana's channel linked."""
    debriefed(stage.sam)
    stage.dana.invite(COACHES)
    stage.dana.command("/coach link", COACHES)
    stage.dana.see(in_english("coaching.is_a_coach_channel"), COACHES)
    with watched_page(browser, stage.playground.url) as made:
        yield made


def become(page: Page, name: str) -> None:
    page.get_by_role("group", name="You are").get_by_text(name).click()


def visit(page: Page, place: str) -> Locator:
    """A channel, or the talk with the bot; what is said there."""
    page.get_by_role("button", name=place).first.click()
    return page.get_by_role("log")


def share(page: Page, opened_by: str, *items: str) -> None:
    """Sam's form, opened from Home by this button, with these items ticked and no others."""
    visit(page, "Afterword")
    page.get_by_role("tab", name="Home").click()
    page.get_by_role("tabpanel", name="Home").get_by_role("button", name=opened_by).click()
    form = page.get_by_role("dialog")
    for item in labels("sharing.item.status", "sharing.item.outcome", "sharing.item.notes"):
        form.get_by_role("checkbox", name=item).set_checked(item in items)
    form.get_by_role("button", name="Save").click()
    expect(form).to_be_hidden()


def test_sam_shares_from_home_and_dana_reads_it_in_the_digest_until_sam_takes_it_back(page: Page) -> None:
    become(page, "Sam Rivera")
    share(page, FIRST, in_english("sharing.item.status"))
    become(page, "Dana Okafor")
    log = visit(page, "career-coaches")
    log.get_by_role("button", name="Digest now").click()
    digest = log.get_by_text("Sam Rivera: note to Northwind Traders")
    expect(digest).to_be_visible()

    become(page, "Sam Rivera")
    visit(page, "Afterword")
    page.get_by_role("tab", name="Home").click()
    panel = page.get_by_role("tabpanel", name="Home")
    shared = in_english("sharing.sees", channel="career-coaches", things=in_english("sharing.sees.status"))
    expect(panel.get_by_text(shared)).to_be_visible()
    panel.get_by_role("button", name=in_english("sharing.what_my_coach_sees")).click()
    expect(page.get_by_role("dialog").get_by_text(in_english("digest.stage.note"))).to_be_visible()
    page.get_by_role("dialog").get_by_role("button", name="Close").last.click()
    share(page, AGAIN)

    become(page, "Dana Okafor")
    visit(page, "career-coaches")
    expect(log.get_by_text(in_english("posts.taken_back")).first).to_be_visible()
    expect(log.get_by_text("Northwind")).to_have_count(0)


def test_dana_answers_a_review_and_sam_takes_the_text_with_one_tap(stage: Stage, page: Page) -> None:
    become(page, "Sam Rivera")
    share(page, FIRST, in_english("sharing.item.outcome"))
    page.get_by_role("tab", name="Messages").click()
    stage.sam.command("/thankyou")
    log = page.get_by_role("log")
    log.get_by_role("button", name=in_english("common.ask_my_coach")).click()
    form = page.get_by_role("dialog")
    form.get_by_label(in_english("review_forms.your_question")).fill("Too long?")
    form.get_by_role("button", name="Ask").last.click()
    expect(log.get_by_text(in_english("sharing.your_note_is_on", channel="career-coaches"))).to_be_visible()

    become(page, "Dana Okafor")
    visit(page, "career-coaches")
    expect(log.get_by_text("Too long?")).to_be_visible()
    log.get_by_role("button", name=in_english("reviews.ill_take_it")).click()
    expect(log.get_by_text("Dana Okafor has it")).to_be_visible()
    log.get_by_role("button", name="Comment").click()
    form.get_by_label("Dear Priya,").fill("A warm way to begin.")
    form.get_by_role("button", name="Send").click()
    expect(log.get_by_text("A warm way to begin.")).to_be_visible()
    log.get_by_role("button", name=in_english("common.suggest_a_text")).click()
    form.get_by_label("Note").fill("Dear Priya,\n\nThank you for today. I lead teams of six.\n\nSam Rivera")
    form.get_by_role("button", name="Send").click()
    expect(log.get_by_text(in_english("reviews.heading_suggested"))).to_be_visible()

    become(page, "Sam Rivera")
    visit(page, "Afterword")
    page.get_by_role("tab", name="Messages").click()
    expect(log.get_by_text("A warm way to begin.")).to_be_visible()
    log.get_by_role("button", name=in_english("reviews.take_this_text")).click()
    expect(log.get_by_text(in_english("notes.in_your_own_words"))).to_be_visible()
    become(page, "Dana Okafor")
    visit(page, "career-coaches")
    expect(log.get_by_text(in_english("reviews.took_the_suggested_text", name="Sam Rivera"))).to_be_visible()
