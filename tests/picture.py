"""The README's picture, taken from the real page: `make picture`."""

import sys
from pathlib import Path

from playwright.sync_api import Browser

from bot.app.stories import FIRST_INTERVIEW, play
from tests.browser import CHROMIUM, chromium, watched_page
from tests.stage import Stage, bot_in_playground
from tests.words import in_english

PICTURE = Path(__file__).parents[1] / "docs/playground.png"


def take(stage: Stage, browser: Browser) -> None:
    """Play the story up to where the employer's hire date is asked, and take the page as it then is."""
    for _ in play(FIRST_INTERVIEW[:3], stage.client):
        pass
    with watched_page(browser, stage.playground.url, 1200) as page:
        page.get_by_role("button", name=in_english("choices.day_not_said")).wait_for()
        page.screenshot(path=PICTURE)


def main() -> None:
    """Take it."""
    if CHROMIUM is None:
        sys.exit("The picture needs Chromium; on Debian: apt-get install chromium")
    with bot_in_playground() as stage, chromium() as browser:
        take(stage, browser)


if __name__ == "__main__":
    main()
