"""Writing and reading on the page, in a real browser, as a person would. What is waited for is what is seen."""

import pytest
from playwright.sync_api import Page, expect

from playground.client import Client
from tests.playground.page.conftest import in_haste
from tests.playground.page.hands import act_as, composer, last, log, say, visit

pytestmark = pytest.mark.whole


def test_a_slash_command_is_completed_and_its_answer_is_only_for_its_user(page: Page) -> None:
    visit(page, "general")
    field = page.get_by_label("Message #general")
    field.press_sequentially("/")
    expect(page.get_by_role("option")).to_have_count(4)
    field.press("ArrowDown")
    expect(page.get_by_role("option", selected=True)).to_contain_text("/plain")
    field.press_sequentially("ec")
    expect(page.get_by_role("option")).to_contain_text("Say it back")
    field.press("Tab")
    expect(field).to_have_value("/echo ")
    expect(page.get_by_text("/echo [text]")).to_be_visible()
    field.press_sequentially("hello")
    field.press("Enter")
    expect(last(page)).to_contain_text("For you alone: hello")
    expect(last(page)).to_contain_text("Only visible to you")
    act_as(page, "Dana Okafor")
    expect(page.get_by_role("heading", name="#general").first).to_be_visible()
    expect(log(page)).not_to_contain_text("For you alone")


@in_haste
def test_a_command_that_fails_is_told_in_slacks_own_words_and_can_be_sent_again(page: Page) -> None:
    say(page, "/nothing at all")
    expect(last(page)).to_contain_text("/nothing is not a valid command")
    expect(composer(page)).to_have_value("/nothing at all")
    say(page, "/late")
    expect(composer(page)).to_have_value("")
    expect(last(page)).to_contain_text('/late failed with the error "operation_timeout"')


def test_what_people_type_is_text_and_never_markup(page: Page) -> None:
    typed = "<b>bold</b> <img src=x onerror=alert(1)> <script>alert(1)</script> &lt;i&gt; <!channel>"
    say(page, typed)
    expect(log(page).get_by_text(typed, exact=True)).to_be_visible()
    expect(last(page)).to_contain_text(f"You said {typed}")
    expect(log(page).locator("b, img, script, i")).to_have_count(0)


def test_ones_own_message_is_edited_and_deleted_from_its_menu(page: Page) -> None:
    visit(page, "general")
    page.get_by_label("Message #general").fill("R&D <first>")
    page.get_by_role("button", name="Send").click()
    expect(last(page)).to_contain_text("R&D <first>")
    last(page).get_by_role("button", name="Message actions").press("Enter")
    page.get_by_role("menuitem", name="Edit message").click()
    editor = page.get_by_label("Edit message")
    expect(editor).to_have_value("R&D <first>")
    editor.fill("second")
    editor.press("Enter")
    expect(last(page)).to_contain_text("second")
    expect(last(page)).to_contain_text("(edited)")
    last(page).get_by_role("button", name="Message actions").press("Enter")
    page.get_by_role("menuitem", name="Delete message").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(log(page).get_by_role("article")).to_have_count(0)


def test_a_reply_stands_under_the_message_it_answers(page: Page, client: Client) -> None:
    for text in ("question", "something else"):
        client.post("users/U0DANA/message", channel="C0GENERAL", text=text)
    visit(page, "general")
    first = log(page).get_by_role("article").first
    first.get_by_role("button", name="Message actions").press("Enter")
    page.get_by_role("menuitem", name="Reply in thread").click()
    page.get_by_label("Message #general").fill("answer")
    page.get_by_label("Message #general").press("Enter")
    expect(log(page).get_by_role("article").nth(1)).to_contain_text("answer")


def test_shortcuts_are_offered_where_the_bot_has_them(page: Page) -> None:
    page.get_by_role("button", name="Shortcuts").click()
    page.get_by_role("menuitem", name="Wave").click()
    expect(last(page)).to_contain_text("Shortcut wave")
    last(page).get_by_role("button", name="Message actions").press("Enter")
    page.get_by_role("menuitem", name="Quote").click()
    expect(last(page)).to_contain_text("Shortcut quote")


def test_each_channel_keeps_its_draft_and_news_elsewhere_are_marked(page: Page, client: Client) -> None:
    composer(page).fill("not yet")
    visit(page, "general")
    expect(page.get_by_label("Message #general")).to_have_value("")
    client.post("users/U0DANA/message", channel="C0COACHES", text="news")
    coaches = page.get_by_role("button", name="career-coaches")
    expect(coaches).to_contain_text("unread")
    coaches.click()
    expect(coaches).not_to_contain_text("unread")
    visit(page, "Echo")
    expect(composer(page)).to_have_value("not yet")


def test_who_reads_further_up_stays_there_and_is_told_of_new_messages(page: Page, client: Client) -> None:
    for number in range(40):
        client.post("users/U0DANA/message", channel="C0GENERAL", text=f"line {number}")
    visit(page, "general")
    expect(page.get_by_text("line 39")).to_be_in_viewport()
    page.get_by_role("region", name="Conversation").press("Home")
    expect(page.get_by_text("line 0", exact=True)).to_be_in_viewport()
    client.post("users/U0DANA/message", channel="C0GENERAL", text="the latest")
    page.get_by_role("button", name="New messages").click()
    expect(page.get_by_text("the latest")).to_be_in_viewport()
    expect(page.get_by_role("button", name="New messages")).to_be_hidden()


def test_messages_are_parted_by_the_days_of_their_reader(page: Page, client: Client) -> None:
    visit(page, "general")
    client.post("users/U0DANA/message", channel="C0GENERAL", text="at noon")
    client.post("clock", advance=8 * 3600)
    client.post("users/U0DANA/message", channel="C0GENERAL", text="in the evening, which is tomorrow in UTC")
    expect(log(page)).to_contain_text("8:00 PM")
    expect(log(page).get_by_text("Today", exact=True)).to_have_count(1)
    expect(log(page).get_by_text("Yesterday", exact=True)).to_have_count(0)
    client.post("clock", advance=16 * 3600)
    client.post("users/U0DANA/message", channel="C0GENERAL", text="the next noon")
    expect(log(page).get_by_text("Yesterday", exact=True)).to_have_count(1)
    expect(log(page).get_by_text("Today", exact=True)).to_have_count(1)
