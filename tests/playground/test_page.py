"""The page in a real browser, used by role and label as a person would. What is waited for is what is seen."""

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from playground.client import Client
from playground.server import Playground
from playground.world import Timings
from tests.playground.conftest import MANIFEST, event_loop
from tests.playground.page_app import PageApp

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
NOON = datetime(2027, 3, 4, 17, 0, tzinfo=UTC)  # in New York, where Sam lives

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET.split())
        yield chromium
        chromium.close()


@pytest.fixture
def client(_no_proxy: None) -> Iterator[Client]:
    with event_loop() as run:
        playground = Playground(MANIFEST, start=NOON, timings=Timings(ack=1))
        run(playground.start())
        app = PageApp(playground.api_url, playground.bot_token, playground.app_token)
        run(app.connect())
        yield Client(playground.url)
        run(app.disconnect())
        run(playground.stop())


@pytest.fixture
def page(browser: Browser, client: Client) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    complaints: list[str] = []
    page.on(
        "console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(client.url)
    expect(composer(page)).to_be_visible()
    yield page
    context.close()
    assert complaints == []


def composer(page: Page) -> Locator:
    return page.get_by_label("Message Echo", exact=True)


def log(page: Page) -> Locator:
    return page.get_by_role("log")


def say(page: Page, text: str) -> None:
    composer(page).fill(text)
    composer(page).press("Enter")


def last(page: Page) -> Locator:
    return log(page).get_by_role("article").last


def visit(page: Page, name: str) -> None:
    page.get_by_role("navigation").get_by_role("button", name=name).click()


def act_as(page: Page, name: str) -> None:
    page.get_by_role("group", name="You are").get_by_text(name).click()
    expect(page.get_by_role("radio", name=name)).to_be_checked()


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


def test_a_command_that_fails_is_told_in_slacks_own_words_and_can_be_sent_again(page: Page) -> None:
    say(page, "/nothing at all")
    expect(last(page)).to_contain_text("/nothing is not a valid command")
    expect(composer(page)).to_have_value("/nothing at all")
    say(page, "/late")
    expect(composer(page)).to_have_value("")
    expect(last(page)).to_contain_text('/late failed with the error "operation_timeout"')


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


def test_a_date_that_is_typed_is_sent_when_it_is_finished(page: Page, client: Client) -> None:
    say(page, "/plain")
    day = last(page).get_by_label("A day")
    day.press_sequentially("03152027")
    assert not [entry for entry in client.get("log", since=0)["entries"] if entry["kind"] == "interactive"]
    day.press("Enter")
    expect(last(page)).to_contain_text('date: "2027-03-15"')


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


def choose(page: Page, form: Locator, label: str, *options: str) -> None:
    form.get_by_role("combobox", name=label).click()
    for option in options:
        page.get_by_role("option", name=option).click()
    if len(options) > 1:
        page.keyboard.press("Escape")


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
    assert client.get("users/U0SAM/modals")["views"] == []


def test_home_is_rendered_and_its_button_works(page: Page) -> None:
    page.get_by_role("tab", name="Home").click()
    home = page.get_by_role("tabpanel", name="Home")
    expect(home).to_contain_text("Pressed 0 times")
    home.get_by_role("button", name="Count").click()
    expect(home).to_contain_text("Pressed 1 times")
    page.get_by_role("tab", name="Home").press("ArrowRight")
    expect(composer(page)).to_be_visible()


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


def test_messages_are_parted_by_day_and_timed_where_their_reader_lives(page: Page, client: Client) -> None:
    client.post("users/U0DANA/message", channel="C0GENERAL", text="good morning")
    client.post("clock", advance=86_400)
    client.post("users/U0DANA/message", channel="C0GENERAL", text="good morning again")
    visit(page, "general")
    expect(log(page)).to_contain_text("Yesterday")
    expect(log(page)).to_contain_text("Today")
    expect(last(page).locator("time").last).to_have_text("12:00 PM")


def test_what_people_type_is_text_and_never_markup(page: Page) -> None:
    typed = "<b>bold</b> <img src=x onerror=alert(1)> <script>alert(1)</script> &lt;i&gt; <!channel>"
    say(page, typed)
    expect(log(page).get_by_text(typed, exact=True)).to_be_visible()
    expect(last(page)).to_contain_text(f"You said {typed}")
    expect(log(page).locator("b, img, script, i")).to_have_count(0)


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
    page.get_by_role("button", name="Conversations and clock").click()
    visit(page, "general")
    expect(page.get_by_label("Message #general")).to_be_visible()
    expect(page.get_by_role("button", name="general")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


LOW_CONTRAST = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const over = (top, under) => under.map((c, i) => (i < 3 ? (top[i] * top[3] + c * (255 - top[3])) / 255 : 255));
  const ground = (node) => node ? over(rgba(getComputedStyle(node).backgroundColor), ground(node.parentElement)) : [255, 255, 255, 255];
  const low = [];
  for (const node of document.querySelectorAll("body *")) {
    const words = [...node.childNodes].filter((child) => child.nodeType === 3).map((child) => child.data.trim()).join("");
    if (!words || !node.checkVisibility({ visibilityProperty: true })) continue;
    const [ink, paper] = [light(rgba(getComputedStyle(node).color)), light(ground(node))];
    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    if (ratio < 4.5) low.push(`${words}: ${ratio.toFixed(2)}`);
  }
  return low;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_has_the_contrast_that_wcag_asks_for(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    for text in ("showcase", "/plain", "/echo me", "/nothing"):
        say(page, text)
    expect(last(page)).to_contain_text("/nothing is not a valid command")
    assert page.evaluate(LOW_CONTRAST) == []
    say(page, "/form")
    page.get_by_role("dialog").get_by_role("button", name="Begin").click()
    expect(page.get_by_text("Please complete this required field.").first).to_be_visible()
    assert page.evaluate(LOW_CONTRAST) == []
