"""Around the messages: the clock, who one is, the phone's drawer, and whether all of it can be read."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from playground.client import Client
from tests.playground.page.hands import act_as, log, say, visit

pytestmark = pytest.mark.whole

LOW_CONTRAST = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")


def test_the_clock_shows_the_time_of_who_acts_and_moves_on(page: Page) -> None:
    clock = page.get_by_role("region", name="The workspace's clock")
    expect(clock).to_contain_text("12:00 PM")
    clock.get_by_role("button", name="+1 h").click()
    expect(clock).to_contain_text("1:00 PM")
    act_as(page, "Dana Okafor")
    expect(clock).to_contain_text("12:00 PM")
    clock.get_by_label("Go to date and time").fill("2027-03-05T08:15")
    clock.get_by_role("button", name="Go").click()
    expect(clock).to_contain_text("8:15 AM")
    expect(clock).to_contain_text("Fri, Mar 5, 2027")
    clock.get_by_label("Go to date and time").fill("2027-03-01T08:15")
    clock.get_by_role("button", name="Go").click()
    expect(clock.get_by_role("alert")).to_contain_text("never goes back")


def test_every_button_of_the_clock_is_within_its_box(page: Page) -> None:
    clock = page.get_by_role("region", name="The workspace's clock")
    expect(clock.get_by_role("button")).to_have_count(5)
    outer = clock.bounding_box()
    assert outer
    for button in clock.get_by_role("button").all():
        inner = button.bounding_box()
        assert inner
        assert outer["x"] < inner["x"] < inner["x"] + inner["width"] < outer["x"] + outer["width"]


def test_the_clocks_field_follows_the_clock_of_who_acts_until_it_is_touched(page: Page, client: Client) -> None:
    clock = page.get_by_role("region", name="The workspace's clock")
    field = clock.get_by_label("Go to date and time")
    expect(field).to_have_value("2027-03-04T12:00")
    clock.get_by_role("button", name="+1 h").click()
    expect(field).to_have_value("2027-03-04T13:00")
    act_as(page, "Dana Okafor")
    expect(field).to_have_value("2027-03-04T12:00")
    clock.get_by_role("button", name="Go").click()
    expect(clock.get_by_role("alert")).to_have_count(0)
    expect(clock).to_contain_text("12:00 PM")
    field.focus()
    client.post("clock", advance=3600)
    expect(clock).to_contain_text("1:00 PM")
    field.press("Enter")
    expect(clock.get_by_role("alert")).to_have_count(0)
    clock.get_by_role("button", name="Go").focus()
    expect(field).to_have_value("2027-03-04T13:00")


@pytest.mark.parametrize("way", ["+1 day", "Start over", "act as Dana"])
def test_that_the_clock_never_goes_back_is_said_until_something_else_is_done(page: Page, way: str) -> None:
    clock = page.get_by_role("region", name="The workspace's clock")
    field = clock.get_by_label("Go to date and time")
    field.fill("2027-03-01T08:15")
    clock.get_by_role("button", name="Go").click()
    expect(clock.get_by_role("alert")).to_contain_text("never goes back")
    if way == "+1 day":
        clock.get_by_role("button", name=way).click()
    elif way == "Start over":
        page.get_by_role("button", name=way).click()
        page.get_by_role("dialog").get_by_role("button", name=way).click()
    else:
        act_as(page, "Dana Okafor")
    expect(clock.get_by_role("alert")).to_have_count(0)
    expect(field).not_to_have_value("2027-03-01T08:15")


def test_starting_over_is_asked_and_empties_the_workspace(page: Page) -> None:
    say(page, "hello")
    expect(log(page)).to_contain_text("You said hello")
    page.get_by_role("button", name="Start over").click()
    page.get_by_role("dialog", name="Start over?").get_by_role("button", name="Start over").click()
    expect(log(page).get_by_role("article")).to_have_count(0)
    expect(page.get_by_text("to see what Echo can do")).to_be_visible()


def test_a_reload_comes_back_to_where_one_was(page: Page) -> None:
    act_as(page, "Dana Okafor")
    visit(page, "career-coaches")
    expect(page.get_by_label("Message #career-coaches")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Message #career-coaches")).to_be_visible()
    expect(page.get_by_role("radio", name="Dana Okafor")).to_be_checked()


def test_on_a_phone_the_sidebar_is_a_drawer(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.get_by_role("button", name="general")).to_be_hidden()
    drawer = page.get_by_role("button", name="Conversations and clock")
    drawer.click()
    page.keyboard.press("Escape")
    expect(drawer).to_be_focused()
    drawer.click()
    visit(page, "general")
    expect(page.get_by_label("Message #general")).to_be_visible()
    expect(page.get_by_role("button", name="general")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_has_the_contrast_that_wcag_asks_for(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    for text in ("showcase", "/plain", "/echo me", "/nothing"):
        say(page, text)
    for answer in ("Danger", "For you alone: me", "/nothing is not a valid command"):
        expect(log(page)).to_contain_text(answer)
    assert page.evaluate(LOW_CONTRAST) == []
    say(page, "/form")
    page.get_by_role("dialog").get_by_role("button", name="Begin").click()
    expect(page.get_by_text("Please complete this required field.").first).to_be_visible()
    assert page.evaluate(LOW_CONTRAST) == []
