"""Every screen of the story and the tour, which show nearly all that the bot has, as a card."""

import asyncio
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.app import block_check
from bot.screens.elements import Form, Line, Message, Page
from bot.wording.catalog import read_catalog
from handlers.payload import Json
from handlers.slack import render as slack
from handlers.teams import render
from tests.handlers.teams import cards

OPENS = frozenset[str]()
OF_SLACK = re.compile(
    r"slack|home tab|direct message|\bdms?\b|workspace|/(?:debrief|thankyou|interviews|nudges|coach|invite)\b", re.I
)
"""What Teams has other words for."""


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


@pytest.mark.whole
def test_teams_takes_every_screen(screens: dict[str, Message | Form | Page]) -> None:
    refused = {said: found for said, screen in screens.items() if (found := cards.problems(card(screen)))}
    assert len(screens) > 150
    assert refused == {}


@pytest.mark.whole
def test_every_screen_is_shown_whole(screens: dict[str, Message | Form | Page]) -> None:
    longest = max(cards.size(card(screen)) for screen in screens.values())
    assert longest < render.ROOM / 2


@pytest.mark.whole
def test_no_screen_says_on_teams_what_only_slack_has(screens: dict[str, Message | Form | Page]) -> None:
    assert len(screens) > 150
    assert [line for screen in screens.values() for line in told(screen) if OF_SLACK.search(line)] == []


def test_no_sentence_says_on_teams_what_only_slack_has() -> None:
    found = list(sentences())
    assert len(found) > 150
    assert [line for each in found for line in told(each) if OF_SLACK.search(line)] == []


def sentences() -> Iterator[Message]:
    """Everything that the catalog says."""
    for text in read_catalog("en").texts.values():
        for form in [text] if isinstance(text, str) else text:
            yield Message(form, (Line(form),))


def told(screen: Message | Form | Page) -> list[str]:
    """All that is read on Teams, and what notifications say of it."""
    said = [render.summary(screen)] if isinstance(screen, Message) else []
    blocks = ["".join(run["text"] for run in each.get("inlines", ())) for each in cards.objects(card(screen))]
    return [*said, *blocks, *cards.words(card(screen))]


def card(screen: Message | Form | Page) -> Json:
    match screen:
        case Message():
            return render.message(screen, OPENS)["attachments"][0]["content"]
        case Form():
            return render.dialog(screen)["card"]["content"]
        case Page():
            return render.home(screen, OPENS)["attachments"][0]["content"]
