"""All that is before people, in a language that nobody speaks: nothing is said but by the catalog, and it all fits.

The surface in memory takes no screen that Slack or Teams would not.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.screens.elements import (
    Button,
    ChoiceField,
    Columns,
    Confirm,
    Controls,
    Field,
    Form,
    Line,
    Menu,
    SeveralField,
)
from bot.wording.catalog import say, speaking
from bot.wording.words import say_weekdays
from tests.bot.wording import pseudo
from tests.surfaces.app import COACHES, App, Person
from tests.surfaces.screen import Screen


@pytest.fixture(autouse=True)
def nobodys_language(monkeypatch: pytest.MonkeyPatch) -> None:
    pseudo.teach(monkeypatch)


@pytest.fixture(autouse=True)
def everybody_speaks_it(app: App) -> None:
    for somebody in app.surface.people.values():
        somebody.profile = replace(somebody.profile, locale=pseudo.LOCALE)


def in_it(message: str) -> str:
    with speaking(pseudo.LOCALE):
        return say(message)


def our_words(screen: Screen) -> Iterator[str]:
    """What of a screen is ours alone: titles, labels, and lines of our own."""
    if isinstance(screen, Form):
        yield from (screen.title, screen.submit)
    for each in screen.body:
        match each:
            case Line():
                yield each.markup
            case Columns():
                yield from (fact.title for fact in each.facts)
            case Controls():
                for control in each.items:
                    yield control.label
                    if isinstance(control, Menu):
                        yield from (option.label for option in control.options)
                    if isinstance(control, Button | Menu) and isinstance(control.confirm, Confirm):
                        yield from (
                            control.confirm.title,
                            control.confirm.text,
                            control.confirm.yes,
                            control.confirm.no,
                        )
            case Field():
                yield from (each.label, each.hint)
                if isinstance(each, ChoiceField | SeveralField):
                    yield from (option.label for option in each.options)


def english_before(person: Person, channel: str = "") -> dict[str, list[str]]:
    home = person._somebody.home
    screens = [*(posted.message for posted in person.messages(channel)), *([person.form] if person.form else [])]
    said = {words for screen in [*screens, *([home] if home else [])] for words in our_words(screen)}
    with speaking(pseudo.LOCALE):
        days = set(say_weekdays())
    return {words: found for words in said - days - {"I led six people"} if (found := pseudo.english_in(words))}


def test_nothing_is_said_but_by_the_catalog(app: App) -> None:
    sam, left = app.sam, {}
    sam.say("help")
    sam.say("qwertz")
    sam.command("debrief Northwind, Clerk, today 10am")
    sam.say("I led six people")
    sam.say("?")
    left |= english_before(sam)
    for line in (
        "interviews add Contoso, Clerk, tomorrow 3pm",
        "nudges",
        "thankyou",
        "interviews",
        "interviews questions",
    ):
        sam.command(line)
        left |= english_before(sam)
    for line in ("interviews settings", "interviews data", "debrief"):
        sam.command(line)
        left |= english_before(sam)
        sam.close_form()
    sam.press(in_it("debrief.one_form_instead"))
    left |= english_before(sam)
    sam.close_form()
    sam.open_home()
    left |= english_before(sam)
    assert left == {}


def test_a_coach_channel_is_spoken_to_in_that_language_too(app: App) -> None:
    dana, left = app.dana, {}
    for line in ("coach link", "coach", "coach people", "coach templates", "coach digest", "coach unlink"):
        dana.command(line, COACHES)
        left |= english_before(dana, COACHES)
    assert left == {}
