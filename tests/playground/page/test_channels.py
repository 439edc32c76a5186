"""Threads, and what became of channels and people, on the page in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from playground.client import Client
from tests.playground.page.hands import act_as, log, visit

pytestmark = pytest.mark.whole


def test_a_thread_opens_and_closes_in_place_and_is_answered_with_the_keyboard(page: Page, client: Client) -> None:
    dana = client.user("U0DANA")
    question = dana.say("question", "C0GENERAL")
    dana.say("something else", "C0GENERAL")
    dana.say("first answer", "C0GENERAL", thread_ts=question)
    dana.say("second answer", "C0GENERAL", thread_ts=question)
    visit(page, "general")
    bar = log(page).get_by_role("button", name="2 replies")
    expect(bar).to_have_attribute("aria-expanded", "false")
    expect(log(page).get_by_role("article")).to_have_count(2)
    bar.press("Enter")
    expect(bar).to_be_focused()
    expect(bar).to_have_attribute("aria-expanded", "true")
    expect(log(page).get_by_role("article").nth(1)).to_contain_text("first answer")
    log(page).get_by_role("button", name="Reply", exact=True).press("Enter")
    page.get_by_label("Message #general").fill("third answer")
    page.get_by_label("Message #general").press("Enter")
    expect(log(page).get_by_role("article").nth(3)).to_contain_text("third answer")
    expect(log(page).get_by_role("article").nth(4)).to_contain_text("something else")
    log(page).get_by_role("button", name="3 replies").press("Enter")
    expect(log(page).get_by_role("article")).to_have_count(2)


def test_one_sees_what_becomes_of_a_channel_as_it_happens(page: Page, client: Client) -> None:
    client.user("U0SAM").say("last words", "C0COACHES")
    visit(page, "career-coaches")
    client.happen("rename", channel="C0COACHES", name="coaches")
    expect(page.get_by_role("heading", name="#coaches", exact=True).first).to_be_visible()
    client.happen("make_private", channel="C0COACHES")
    expect(page.get_by_role("heading", name="private #coaches").first).to_be_visible()
    expect(page.get_by_role("navigation").get_by_role("button", name="coaches private")).to_be_visible()
    client.happen("archive", channel="C0COACHES")
    expect(page.get_by_text("nobody can write in it")).to_be_visible()
    expect(page.get_by_label("Message #coaches")).to_be_hidden()
    expect(log(page)).to_contain_text("last words")
    client.happen("delete_channel", channel="C0COACHES")
    expect(page.get_by_label("Message Echo", exact=True)).to_be_visible()


def test_a_new_person_can_be_acted_as_and_says_where_they_are_from(page: Page, client: Client) -> None:
    client.happen("create_user", id="U0ZOE", name="zoe", real_name="Zoe Lang", team_id="T0OTHER")
    expect(page.get_by_role("group", name="You are")).to_contain_text("Another organisation")
    act_as(page, "Zoe Lang")
    expect(page.get_by_label("Message Echo", exact=True)).to_be_visible()
    expect(page.get_by_role("navigation").get_by_role("button", name="general")).to_have_count(0)


def test_the_address_of_a_message_opens_its_channel_for_who_read_last(page: Page, client: Client) -> None:
    act_as(page, "Dana Okafor")
    expect(page.get_by_text("Central Standard Time")).to_be_visible()
    page.goto(f"{client.url}/archives/C0COACHES/p1")
    expect(page.get_by_label("Message #career-coaches")).to_be_visible()
    expect(page.get_by_role("radio", name="Dana Okafor")).to_be_checked()


def test_a_file_that_was_deleted_is_told_and_not_offered(page: Page, client: Client) -> None:
    client.user("U0SAM").drop("a.txt", b"a")
    answer = page.get_by_role("link", name="Download answer.txt")
    expect(answer).to_be_visible()
    client.user("U0SAM").see("answer.txt")
    page.request.post(
        f"{client.url}/api/files.delete",
        headers={"Authorization": "Bearer xoxb-local-playground-bot"},
        form={"file": client.user("U0SAM").messages()[-1]["files"][0]["id"]},
    )
    expect(log(page)).to_contain_text("This file was deleted.")
    expect(answer).to_have_count(0)
