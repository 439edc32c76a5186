"""A finding's change does what it says, and nothing else of the note changes."""

from collections import Counter

import pytest
from hypothesis import given

from bot.notes.changes import all_made, changes
from bot.notes.checks.check import About
from bot.notes.drafting import Note
from bot.notes.review import review
from tests.bot.notes.bad_notes import CALL, FIRES, LOOK, POINT, WISH, changed
from tests.bot.notes.good_notes import Good
from tests.bot.notes.test_review import ANYTHING, FACTS
from tests.lanes import examples
from tests.words import in_english

WRITTEN = [(check, note) for check, notes in FIRES.items() for note in notes]
ONLY_THEIRS_TO_WRITE = {"interest", "length", "alike", "capitals", "passed_date"}


@pytest.mark.parametrize(
    ("note", "says", "old", "new"),
    [
        (
            changed(("Dear Priya", "Dear Prya")),
            in_english("fixes.change", words="Prya", instead="Priya"),
            "Prya",
            "Priya",
        ),
        (
            changed(("Dear Priya", "Hi Bo")),
            in_english("fixes.begin_with", words="Hi Priya Raman,"),
            "Hi Bo",
            "Hi Priya Raman",
        ),
        (
            changed(("Dear Priya", "Dear [Name]"), dear="Priya"),
            in_english("fixes.begin_with", words="Dear Priya,"),
            "[Name]",
            "Priya",
        ),
        (
            changed(("Tuesday, November 24", "Monday, November 23")),
            in_english("fixes.change", words="on Monday, November 23", instead="on Tuesday, November 24"),
            "Monday, November 23",
            "Tuesday, November 24",
        ),
        (
            changed(("Monday, December 14", "Tuesday, December 14")),
            in_english("fixes.change", words="Tuesday, December 14", instead="Monday, December 14"),
            "Tuesday, December 14",
            "Monday, December 14",
        ),
        (
            changed((WISH, f"{WISH} I am the best candidate you’ll ever find.")),
            in_english("fixes.leave_out", words="I am the best candidate you'll ever find."),
            " I am the best candidate you’ll ever find.",
            "",
        ),
        (
            changed((LOOK, " Let us touch base.")),
            in_english("fixes.change", words="touch base", instead="talk"),
            "touch base",
            "talk",
        ),
        (
            changed((LOOK, f"{LOOK} I am a team player.")),
            in_english("fixes.leave_out", words="I am a team player."),
            " I am a team player.",
            "",
        ),
        (
            changed((CALL, "I'll give you a call next week.")),
            in_english("fixes.say_instead", words="I will call on Monday, December 14 if I have not heard by then."),
            "I'll give you a call next week.",
            "I will call on Monday, December 14 if I have not heard by then.",
        ),
        (changed((LOOK, LOOK + " :)")), in_english("fixes.leave_out", words=":)"), " :)", ""),
        (
            changed((POINT, f"{POINT} I cut it thru grit.")),
            in_english("fixes.change", words="thru", instead="through"),
            "thru",
            "through",
        ),
        (
            changed(("position at Northwind Traders", "position at Wingtip Toys")),
            in_english("fixes.change", words="Wingtip Toys", instead="Northwind Traders"),
            "Wingtip Toys",
            "Northwind Traders",
        ),
    ],
)
def test_a_change_does_what_it_says_and_no_more(note: Good, says: str, old: str, new: str) -> None:
    offered = {str(each.says): each.note for each in changes(as_note(note), note.about)}
    assert offered[says] == Note(note.subject, note.body.replace(old, new, 1))


@pytest.mark.parametrize(("check", "note"), WRITTEN)
def test_a_change_is_offered_only_where_it_helps(check: str, note: Good) -> None:
    offered = changes(as_note(note), note.about)
    for change in offered:
        assert checks_of(change.note, note.about) <= checks_of(as_note(note), note.about)
        assert change.note != as_note(note)
    if check in ONLY_THEIRS_TO_WRITE:
        assert check in {each.check.id for each in review(*parts(all_made(as_note(note), note.about)), note.about)}


def test_every_check_that_is_not_theirs_alone_has_notes_that_one_tap_mends() -> None:
    mended = {
        check for check, note in WRITTEN if check not in checks_of(all_made(as_note(note), note.about), note.about)
    }
    assert mended == set(FIRES) - ONLY_THEIRS_TO_WRITE


@examples(0.5)
@given(subject=ANYTHING, body=ANYTHING, facts=FACTS)
def test_anything_is_changed_or_left_as_it_is_and_then_nothing_is_left_to_do(
    subject: str, body: str, facts: About
) -> None:
    made = all_made(Note(subject, body), facts)
    assert checks_of(made, facts) <= checks_of(Note(subject, body), facts)
    assert changes(made, facts) == ()


def as_note(note: Good) -> Note:
    return Note(note.subject, note.body)


def parts(note: Note) -> tuple[str, str]:
    return note.subject, note.body


def checks_of(note: Note, about: About) -> Counter[str]:
    return Counter(each.check.id for each in review(note.subject, note.body, about))
