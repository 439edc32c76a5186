"""The story of `demo --story`, by clicks and keys in Chromium."""

from playwright.sync_api import Browser, Page, expect

from bot.app.stories import FIRST_INTERVIEW
from tests.browser import watched_page
from tests.stage import Stage
from tests.words import in_english


def type_in(page: Page, text: str) -> None:
    box = page.get_by_label("Message Afterword", exact=True)
    box.fill(text)
    box.press("Enter")


def test_a_newcomer_debriefs_an_interview_and_gets_a_note_for_each_interviewer(stage: Stage, browser: Browser) -> None:
    with watched_page(browser, stage.playground.url) as page:
        log = page.get_by_role("log")
        for beat in FIRST_INTERVIEW:
            if beat.tap:
                log.get_by_role("button", name=beat.says, exact=True).last.click()
            else:
                type_in(page, beat.says)
            expect(log.get_by_text(beat.sees).last).to_be_visible()
        expect(log).to_contain_text("Dear Priya,")
        expect(log).to_contain_text("Dear Bo,")
        expect(log).to_contain_text(in_english("debrief.debrief_finished"))


def test_the_short_form_and_the_one_form_work_by_keyboard_and_click(stage: Stage, browser: Browser) -> None:
    with watched_page(browser, stage.playground.url) as page:
        type_in(page, "/debrief")
        form = page.get_by_role("dialog")
        form.get_by_label("Company").fill("Northwind Traders")
        form.get_by_label("Role").fill("Finance Manager")
        form.get_by_label("Role").press("Enter")
        log = page.get_by_role("log")
        expect(log.get_by_text(in_english("steps.question.points"))).to_be_visible()
        log.get_by_role("button", name=in_english("debrief.one_form_instead")).click()
        form.get_by_label(in_english("steps.question.points")).fill("slow close -> I closed in five days")
        form.get_by_label(in_english("steps.question.hire_date")).fill("banana")
        form.get_by_role("button", name="Save").click()
        expect(form.get_by_text(in_english("not_taken.no_day"))).to_be_visible()
        form.get_by_label(in_english("steps.question.hire_date")).fill("by the 15th")
        form.get_by_role("button", name="Save").click()
        expect(log.get_by_text(in_english("steps.question.check"))).to_be_visible()


def test_home_says_what_the_bot_is_for_and_starts_a_debrief(stage: Stage, browser: Browser) -> None:
    with watched_page(browser, stage.playground.url) as page:
        page.get_by_role("tab", name="Home").click()
        page.get_by_role("button", name=in_english("common.debrief_an_interview")).click()
        expect(page.get_by_role("dialog")).to_contain_text(in_english("debrief_forms.when_it_ended"))
