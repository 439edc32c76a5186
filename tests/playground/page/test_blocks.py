"""Block Kit on the page: what a bot shows, and what people press, choose and fill in."""

import json

import pytest
from playwright.sync_api import Locator, Page, expect

from playground.client import Client
from tests.playground.page.conftest import NOON, in_haste
from tests.playground.page.hands import composer, last, say

pytestmark = pytest.mark.whole


def test_a_pressed_button_updates_its_message_in_place_and_keeps_the_focus_and_the_draft(page: Page) -> None:
    say(page, "count")
    expect(last(page)).to_contain_text("Pressed 0 times")
    composer(page).fill("a draft")
    last(page).evaluate("(node) => { node.same = true; }")
    count = last(page).get_by_role("button", name="Count")
    count.focus()
    count.press("Enter")
    expect(last(page)).to_contain_text("Pressed 1 times")
    expect(count).to_be_focused()
    assert last(page).evaluate("(node) => node.same")
    expect(composer(page)).to_have_value("a draft")


def test_what_was_typed_goes_with_the_input_that_the_app_takes_away(page: Page) -> None:
    say(page, "count")
    last(page).get_by_label("Note").fill("something")
    for times in (1, 2):
        last(page).get_by_role("button", name="Count").click()
        expect(last(page)).to_contain_text(f"Pressed {times} times")
    expect(last(page).get_by_role("alert")).to_have_count(0)


def test_every_element_in_a_message_sends_what_was_chosen(page: Page) -> None:
    say(page, "/plain")
    message = last(page)
    expect(message).to_contain_text("Nothing yet")
    message.get_by_role("combobox", name="A fruit").click()
    page.get_by_role("option", name="Pear").click()
    expect(message).to_contain_text('select: "pear"')
    expect(message.get_by_role("combobox", name="A fruit")).to_have_text("Pear")
    message.get_by_role("combobox", name="A person").press("ArrowDown")
    page.keyboard.press("d")
    page.keyboard.press("Enter")
    expect(message).to_contain_text('user: "U0DANA"')
    message.get_by_label("A day").fill("2027-03-15")
    expect(message).to_contain_text('date: "2027-03-15"')
    message.get_by_label("A time").fill("09:30")
    expect(message).to_contain_text('time: "09:30"')
    message.get_by_label("Date and time").fill("2027-03-04T12:00")
    expect(message).to_contain_text(f"moment: {int(NOON.timestamp())}")
    message.get_by_role("checkbox", name="Quince").check()
    expect(message).to_contain_text('boxes: ["quince"]')
    message.get_by_role("radio", name="Apple").check()
    expect(message).to_contain_text('radio: "apple"')
    message.get_by_role("button", name="More actions").click()
    page.get_by_role("menuitem", name="Quince").click()
    expect(message).to_contain_text('overflow: "quince"')


def test_a_select_keeps_its_choice_until_its_block_gets_another_id(page: Page) -> None:
    say(page, "/plain")
    message = last(page)
    kept, fresh = (message.get_by_role("combobox", name=name) for name in ("A fruit", "Another fruit"))
    for select in (kept, fresh):
        select.click()
        page.get_by_role("option", name="Pear").click()
        expect(message).to_contain_text(': "pear"')
    expect(message).to_contain_text('fresh: "pear"')
    expect(kept).to_have_text("Pear")
    expect(fresh).to_have_text("Another fruit")


def test_a_date_that_is_typed_is_sent_when_it_is_finished(page: Page, client: Client) -> None:
    say(page, "/plain")
    day = last(page).get_by_label("A day")
    day.press_sequentially("03152027")
    assert not [entry for entry in client.get("log", since=0)["entries"] if entry["kind"] == "interactive"]
    day.press("Enter")
    expect(last(page)).to_contain_text('date: "2027-03-15"')


def test_what_is_being_typed_into_a_message_survives_news_around_it(page: Page, client: Client) -> None:
    say(page, "/plain")
    day = page.get_by_label("A day")
    day.press_sequentially("03152027")
    day.evaluate("(node) => { node.same = true; }")
    client.post("users/U0SAM/message", channel="D0SAM", text="from another window")
    expect(last(page)).to_contain_text("You said from another window")
    expect(day).to_have_value("2027-03-15")
    expect(day).to_be_focused()
    assert day.evaluate("(node) => node.same")


def test_a_dangerous_button_asks_first(page: Page) -> None:
    say(page, "/plain")
    danger = last(page).get_by_role("button", name="Danger")
    danger.click()
    question = page.get_by_role("dialog", name="Are you sure?")
    question.get_by_role("button", name="No").click()
    expect(question).to_be_hidden()
    expect(last(page)).to_contain_text("Nothing yet")
    danger.click()
    question.get_by_role("button", name="Yes").click()
    expect(last(page)).to_contain_text('danger: "DANGER"')


@in_haste
def test_a_button_is_busy_until_the_app_answers_and_a_problem_stands_beside_it(page: Page) -> None:
    say(page, "/plain")
    silent = last(page).get_by_role("button", name="Silent")
    silent.click()
    expect(silent).to_have_attribute("aria-busy", "true")
    expect(last(page).get_by_role("alert")).to_contain_text("operation_timeout")
    expect(silent).not_to_have_attribute("aria-busy", "true")


def test_a_bots_blocks_and_marks_are_shown_as_slack_shows_them(page: Page) -> None:
    say(page, "showcase")
    message = last(page)
    expect(message.get_by_role("heading", name="A header")).to_be_visible()
    for tag, words in {
        "strong": "bold",
        "em": "italic",
        "s": "gone",
        "code": "code",
        "blockquote": "quoted",
        "pre": "pre *as is*",
    }.items():
        expect(message.locator(tag).get_by_text(words, exact=True).first).to_be_visible()
    link = message.get_by_role("link", name="a link")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(message.get_by_role("link")).to_have_count(1)
    for words in (
        "snake_case_name <b>",
        "@Dana Okafor #general @here",
        "1969-12-31",
        "not a link",
        "plain *text*",
        "Three days",
        "a context",
    ):
        expect(message).to_contain_text(words)
    expect(message.locator("strong").get_by_text("rich and bold").first).to_be_visible()
    expect(message.get_by_role("columnheader", name="Point")).to_be_visible()
    expect(message.get_by_role("listitem").get_by_text("an item")).to_be_visible()


def test_a_chart_says_in_words_what_its_bars_show(page: Page) -> None:
    say(page, "showcase")
    chart = page.get_by_role("figure", name="bar chart: Notes by day")
    expect(chart.get_by_text("Notes by day", exact=True)).to_be_visible()
    expect(chart.get_by_role("columnheader")).to_have_text(["Day", "Series", "Notes"])
    rows = ["Mon Sent 1,200", "Change 3.5", "Tue Sent 0", "Change -2"]
    expect(chart.get_by_role("row")).to_have_count(len(rows) + 1)
    for row in rows:
        expect(chart.get_by_role("row", name=row, exact=True)).to_be_visible()
    expect(chart.get_by_role("img")).to_have_count(0)


def test_home_is_rendered_and_its_button_works(page: Page) -> None:
    page.get_by_role("tab", name="Home").click()
    home = page.get_by_role("tabpanel", name="Home")
    expect(home).to_contain_text("Pressed 0 times")
    home.get_by_role("button", name="Count").click()
    expect(home).to_contain_text("Pressed 1 times")
    page.get_by_role("tab", name="Home").press("ArrowRight")
    expect(composer(page)).to_be_visible()


def test_a_form_shows_what_is_wrong_at_its_inputs_and_then_sends_every_kind_of_value(page: Page) -> None:
    say(page, "/form")
    form = page.get_by_role("dialog", name="An interview")
    company = form.get_by_label("Company")
    expect(company).to_be_focused()
    form.get_by_role("button", name="Begin").click()
    expect(company).to_have_accessible_description("Please complete this required field.")
    expect(company).to_be_focused()
    fill_form(page, form)
    form.get_by_role("button", name="Begin").click()
    expect(company).to_have_accessible_description("There is no such company.")
    expect(form.get_by_label("Story")).to_have_accessible_description("")
    expect(form.get_by_label("Story")).to_have_value("two\nlines")
    company.fill("Northwind")
    company.press("Enter")
    expect(form).to_be_hidden()
    expect(last(page).locator("pre")).to_be_visible()
    assert json.loads(last(page).locator("pre").inner_text()) == {
        **{"company": "Northwind", "story": "two\nlines", "address": "sam@example.com", "site": "https://example.com/"},
        **{"rounds": "3", "fruit": "quince", "basket": ["apple", "pear"], "coach": "U0DANA", "day": "2027-03-15"},
        **{"hour": "09:30", "moment": int(NOON.timestamp()), "boxes": ["pear"], "tone": "apple", "kept": "as it was"},
    }


def fill_form(page: Page, form: Locator) -> None:
    fields = {"Company": "Nowhere", "Story": "two\nlines", "Address": "sam@example.com", "Site": "https://example.com/"}
    fields |= {"Rounds": "3", "Day": "2027-03-15", "Hour": "09:30", "Moment": "2027-03-04T12:00"}
    for label, value in fields.items():
        form.get_by_label(label, exact=True).fill(value)
    choose(page, form, "Fruit", "Quince")
    choose(page, form, "Basket", "Apple", "Pear")
    choose(page, form, "Coach", "Dana Okafor")
    form.get_by_role("group", name="Boxes").get_by_label("Pear").check()
    form.get_by_role("radiogroup", name="Tone").get_by_label("Apple").check()


def test_what_is_wrong_with_an_input_is_seen_with_its_label_wherever_the_form_was_scrolled(page: Page) -> None:
    say(page, "/form")
    form = page.get_by_role("dialog", name="An interview")
    fill_form(page, form)
    story = form.get_by_label("Story")
    story.fill("")
    for edge in ("start", "end"):
        story.evaluate("(node, block) => node.scrollIntoView({ block })", edge)
        form.get_by_role("button", name="Begin").click()
        expect(story).to_be_focused()
        expect(form.get_by_text("Story", exact=True)).to_be_in_viewport(ratio=1)
        expect(story).to_be_in_viewport(ratio=1)
        expect(form.get_by_text("Please complete this required field.")).to_be_in_viewport(ratio=1)


def choose(page: Page, form: Locator, label: str, *options: str) -> None:
    form.get_by_role("combobox", name=label).click()
    for option in options:
        page.get_by_role("option", name=option).click()
    if len(options) > 1:
        page.keyboard.press("Escape")


def test_the_keyboard_alone_opens_a_form_leaves_it_and_is_back_where_it_was(page: Page, client: Client) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the message field")).to_be_focused()
    page.keyboard.press("Enter")
    expect(composer(page)).to_be_focused()
    page.keyboard.type("/fo")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    form = page.get_by_role("dialog", name="An interview")
    expect(form.get_by_label("Company")).to_be_focused()
    page.keyboard.press("Tab")
    expect(form.get_by_label("Story")).to_be_focused()
    page.keyboard.press("Escape")
    expect(form).to_be_hidden()
    expect(composer(page)).to_be_focused()
    client.wait(lambda: client.get("users/U0SAM/modals")["views"] == [])
