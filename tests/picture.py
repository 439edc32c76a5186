"""The README's picture, taken from the real page: `make picture`."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bot.stories import FIRST_INTERVIEW, play
from tests.stage import Stage, bot_in_playground

PICTURE = Path(__file__).parents[1] / "docs/playground.png"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""Chromium without its calls home: the tests' machine may reach nothing but itself."""


def take(stage: Stage, page: Page) -> None:
    """Play the story up to where the employer's hire date is asked, and take the page as it then is."""
    for _ in play(FIRST_INTERVIEW[:3], stage.sam):
        pass
    page.goto(f"{stage.playground.url}/")
    page.get_by_role("button", name="They didn't say").wait_for()
    page.screenshot(path=PICTURE)


def main() -> None:
    """Take it."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("The picture needs Chromium; on Debian: apt-get install chromium")
    with bot_in_playground() as stage, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        take(stage, browser.new_page(viewport={"width": 1200, "height": 800}))
        browser.close()


if __name__ == "__main__":
    main()
