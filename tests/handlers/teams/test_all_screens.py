"""Every screen of the story and the tour, which show nearly all that the bot has, as a card."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from bot.app import block_check
from bot.screens.elements import Form, Message, Page
from handlers.slack import render as slack
from handlers.teams import render
from handlers.teams.data import Json
from tests.handlers.teams import cards

pytestmark = pytest.mark.whole
OPENS = frozenset[str]()


@pytest.fixture(scope="module")
def screens() -> dict[str, Message | Form | Page]:
    """What was shown on Slack, by what it holds."""
    found: dict[str, Message | Form | Page] = {}

    def noting(draw: Callable[[Any], Any]) -> Callable[[Any], Any]:
        return lambda screen: (found.setdefault(repr(screen), screen), draw(screen))[1]

    with pytest.MonkeyPatch.context() as patch:
        for name in ("blocks", "modal", "home"):
            patch.setattr(slack, name, noting(getattr(slack, name)))
        asyncio.run(block_check.seen())
    return found


def test_teams_takes_every_screen(screens: dict[str, Message | Form | Page]) -> None:
    refused = {said: found for said, screen in screens.items() if (found := cards.problems(card(screen)))}
    assert len(screens) > 150
    assert refused == {}


def test_every_screen_is_shown_whole(screens: dict[str, Message | Form | Page]) -> None:
    longest = max(cards.size(card(screen)) for screen in screens.values())
    assert longest < render.ROOM / 2


def card(screen: Message | Form | Page) -> Json:
    match screen:
        case Message():
            return render.message(screen, OPENS)["attachments"][0]["content"]
        case Form():
            return render.dialog(screen)["card"]["content"]
        case Page():
            return render.home(screen, OPENS)["attachments"][0]["content"]
