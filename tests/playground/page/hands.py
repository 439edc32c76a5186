"""What a person does on the page, and what they look at: by role and label, as they know it."""

from playwright.sync_api import Locator, Page, expect


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
    expect(page.get_by_role("heading", level=2, name=name)).to_be_visible()  # what is done next is done there


def act_as(page: Page, name: str) -> None:
    page.get_by_role("group", name="You are").get_by_text(name).click()
    expect(page.get_by_role("radio", name=name)).to_be_checked()
