"""Everybody is answered, nudged and posted to in their own language, whoever else is spoken to at that moment."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from babel.dates import get_day_names, get_month_names

from bot.screens import ids
from bot.screens.elements import ChoiceField, Field, Line, SeveralField
from bot.store.persons import Profile
from bot.wording.catalog import DEFAULT, language, say, speaking, spoken
from tests.bot.actions.flows import debriefed
from tests.bot.wording import pseudo
from tests.surfaces import screen
from tests.surfaces.app import COACHES, App, Person
from tests.words import in_english


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


TYPED = ("Sam Rivera", "Dana Okafor", "Northwind", "Contoso", "Clerk", "I led six people", "Priya Raman", "Priya")
TYPED += ("I didn't ask", "the payroll project", "America/New_York", "America/Chicago", "New York", "Chicago", COACHES)


def english_said_to(person: Person, channel: str = "") -> dict[str, list[str]]:
    """Every line before them that is plain English, apart from what people typed, and from notes to employers, which
    are in the language of their readers.
    """
    home = person._somebody.home
    shown: list[screen.Screen] = [posted.message for posted in person.messages(channel)]
    shown += [each for each in (person.form, home) if each]
    lines = {line for each in shown if not is_note(each) for line in everything(each)}
    for typed in TYPED:
        lines = {line.replace(typed, "") for line in lines}
    return {line: left for line in lines if (left := [word for word in pseudo.english_in(line) if word not in DATES])}


DATES = {*get_month_names("wide", locale=pseudo.LOCALE).values(), *get_day_names("wide", locale=pseudo.LOCALE).values()}


def is_note(shown: screen.Screen) -> bool:
    return any(control.action == ids.NOTE_FORM for _, control in screen.controls(shown.body))


def everything(shown: screen.Screen) -> Iterator[str]:
    """Each line of a screen, with our marks."""
    for element in shown.body:
        if isinstance(element, Line):
            yield from element.markup.splitlines()
        elif isinstance(element, ChoiceField | SeveralField):
            yield from (element.label, element.hint, *(option.label for option in element.options))
        elif isinstance(element, Field):
            yield from (element.label, element.hint)
        else:
            yield from (line for lines in screen._lines(element) for line in lines.splitlines())


def test_not_one_plain_english_sentence_is_in_a_debrief_a_nudge_home_or_the_digest_of_those_who_speak_another(
    app: App,
) -> None:
    sam, dana, left = app.sam, app.dana, {}
    learns(sam, pseudo.LOCALE)
    learns(dana, pseudo.LOCALE)
    dana.command("coach link", COACHES)
    sam.open_home()
    sam.command("debrief Northwind, Clerk, today 10am")
    for answer in (
        "I led six people",
        "skip",
        "?",
        "skip",
        "in two weeks",
        "not sure",
        "I didn't ask",
        "no",
        "Priya Raman",
    ):
        sam.say(answer)
        left |= english_said_to(sam)
    for answer in ("the payroll project", "skip", "skip", "skip", "skip", "skip"):
        sam.say(answer)
    left |= english_said_to(sam)
    sam.command("coach join", COACHES)
    left |= english_said_to(sam)
    [items] = [field for field in sam.fields() if field.name == "items"]
    assert isinstance(items, SeveralField)
    sam.submit({items.label: tuple(option.value for option in items.options)})
    sam.command("interviews add Contoso, Clerk, tomorrow 3pm")
    dana.command("coach digest", COACHES)
    for hours in (3, 5, 24, 24 * 7, 24 * 7, 24 * 7):
        app.turn_to(app.now + timedelta(hours=hours))
        left |= english_said_to(sam)
    assert left | english_said_to(sam, COACHES) | english_said_to(dana) == {}


def test_a_post_is_in_the_language_of_its_channel_and_a_task_in_that_of_who_gets_it(app: App) -> None:
    sam, dana = app.sam, app.dana
    learns(dana, pseudo.LOCALE)
    dana.command("coach link", COACHES)
    debriefed(sam)
    sam.command("coach join", COACHES)
    [items] = [field for field in sam.fields() if isinstance(field, SeveralField)]
    sam.submit({items.label: tuple(option.value for option in items.options)})
    sam.command("thankyou")
    sam.press(in_english("common.ask_my_coach"))
    sam.submit()
    posted = next(each for each in dana.messages(COACHES) if each.key)
    assert said_in(pseudo.LOCALE, "reviews.nobody_has_taken_it") in posted.message.text
    dana.press(said_in(pseudo.LOCALE, "tasks.give_a_task"), where=posted)
    dana.submit({said_in(pseudo.LOCALE, "tasks.what"): "read it aloud"})
    sam.see(in_english("tasks.from_gives_you_a"))
