"""Everybody is answered, nudged and posted to in their own language, whoever else is spoken to at that moment."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.store.persons import Profile
from bot.wording.catalog import DEFAULT, language, say, speaking, spoken
from tests.bot.wording import pseudo
from tests.surfaces.app import COACHES, App, Person


@pytest.fixture(autouse=True)
def nobodys_language(monkeypatch: pytest.MonkeyPatch) -> None:
    pseudo.teach(monkeypatch)


def learns(person: Person, locale: str) -> Profile:
    person._somebody.profile = replace(person._somebody.profile, locale=locale)
    return person._somebody.profile


def said_in(locale: str, message: str, **values: object) -> str:
    with speaking(locale):
        return say(message, **values)


def test_a_locale_is_spoken_to_in_its_language_and_else_in_english() -> None:
    spoken_to = {locale: spoken(locale) for locale in ("eo_XX", "eo", "en_GB", "tlh", "", "../en", "EO")}
    assert spoken_to == {
        "eo_XX": "eo",
        "eo": "eo",
        "en_GB": "en",
        "tlh": DEFAULT,
        "": DEFAULT,
        "../en": DEFAULT,
        "EO": DEFAULT,
    }


NOTHING = "nudges.nothing_is_coming_up"


def test_each_person_is_answered_in_their_own_language_from_the_first_word_on(app: App) -> None:
    learns(app.sam, pseudo.LOCALE)
    for _ in range(2):
        app.sam.command("nudges")
        app.dana.command("nudges")
    assert in_language(app.sam, pseudo.LOCALE) == 2
    assert in_language(app.dana, "en") == 2
    assert language() == DEFAULT


def test_a_refusal_is_in_the_language_of_who_asked(app: App) -> None:
    learns(app.sam, pseudo.LOCALE)
    app.sam.say("hello")
    app.sam.command("coach link", COACHES)
    assert said_in(pseudo.LOCALE, "about.linkers_only") in app.sam.messages(COACHES)[-1].message.text


def test_a_language_that_changed_is_spoken_from_then_on(app: App) -> None:
    app.sam.command("nudges")
    learns(app.sam, pseudo.LOCALE)
    app.sam.is_changed()
    app.sam.command("nudges")
    assert (in_language(app.sam, "en"), in_language(app.sam, pseudo.LOCALE)) == (1, 1)


def test_what_the_bot_does_by_itself_is_in_the_language_of_who_reads_it(app: App) -> None:
    learns(app.sam, pseudo.LOCALE)
    app.sam.open_home()
    app.sam.command("debrief Northwind, Clerk, today 10am")
    app.sam.say("later")
    app.turn_to(app.now + timedelta(hours=5))
    newest = app.sam.messages()[-1].message
    assert not pseudo.english_in(newest.text)


def in_language(person: Person, locale: str) -> int:
    """How often they were told in that language that nothing is coming up."""
    texts = [posted.message.text for posted in person.messages()]
    return sum(said_in(locale, NOTHING) in text for text in texts)
