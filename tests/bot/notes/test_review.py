"""The review finds what is wrong with a note, says what to do, and leaves good notes alone."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.notes.review import CHECKS, About, Finding, Severity, passed, review
from bot.reading.shorthand.written import LONGEST
from bot.vocabulary.answers import CallPermission
from bot.vocabulary.note_kinds import NoteKind
from bot.wording.phrases import phrase
from tests.bot.notes.bad_notes import CALL, FIRES, FIRST, LEFT_OUT, LOOK, POINT, WISH, changed
from tests.bot.notes.good_notes import GOOD_NOTES, WARM, Good, about
from tests.bot.notes.near_misses import NEAR_MISSES


def found(note: Good) -> dict[str, Finding]:
    return {finding.check.id: finding for finding in review(note.subject, note.body, note.about)}


def test_every_check_has_three_notes_that_fail_it_and_three_near_misses() -> None:
    ids = {check.id for check in CHECKS}
    assert {name for name, notes in FIRES.items() if len(notes) >= 3} == ids
    assert {name for name, notes in NEAR_MISSES.items() if len(notes) >= 3} == ids


@pytest.mark.parametrize(("check", "note"), [(name, note) for name, notes in FIRES.items() for note in notes])
def test_a_check_finds_what_it_is_for(check: str, note: Good) -> None:
    assert check in found(note)


@pytest.mark.parametrize(("check", "note"), [(name, note) for name, notes in NEAR_MISSES.items() for note in notes])
def test_a_near_miss_is_no_finding(check: str, note: Good) -> None:
    assert check not in found(note)


@pytest.mark.parametrize("name", GOOD_NOTES)
def test_a_good_note_passes(name: str) -> None:
    note = GOOD_NOTES[name]
    assert [f for f in review(note.subject, note.body, note.about) if f.check.severity is not Severity.LOW] == []


@pytest.mark.parametrize(
    ("check", "change"),
    [
        ("thanks", (FIRST, "")),
        ("date", (" on Tuesday, November 24", "")),
        ("role", (" about the Finance Manager position", "")),
        ("interest", (WISH, "")),
        ("missed", (LEFT_OUT, "")),
        ("call_date", (CALL, "")),
        ("closing", (CALL + LOOK, "")),
        ("signature", ("\nSam Rivera", "")),
        ("name", ("Dear Priya", "Dear Bo")),
        ("other_company", ("Northwind Traders", "Contoso")),
    ],
)
def test_a_good_note_with_one_thing_taken_from_it_fails_the_check_for_that_thing(
    check: str, change: tuple[str, str]
) -> None:
    assert found(changed()) == {}
    assert check in found(changed(change))


def test_a_finding_names_the_very_words_and_says_what_to_do() -> None:
    misspelt = found(changed(("Dear Priya", "Dear Prya")))["name"].fix
    assert misspelt == phrase("checks.other_spelling_of_name", word="Prya", name="Priya")
    assert "Bo" in str(found(changed(("Dear Priya", "Dear Bo")))["name"].fix)
    assert "Monday, December 14" in str(found(changed((CALL, "")))["call_date"].fix)
    assert "now your planning software" in str(found(changed((LEFT_OUT, "")))["missed"].fix)
    assert "from nine days to five" in str(found(changed((POINT, "It was nice."), (LEFT_OUT, "")))["specific"].fix)
    assert found(changed((CALL, CALL), call=CallPermission.NO))["call_unasked"].excerpt.startswith(
        "You said that I could call"
    )


def test_the_most_severe_finding_comes_first() -> None:
    note = changed(("nine days", "[number] days"), (WISH, ""), (LOOK, " Let us touch base!!"))
    severities = [finding.check.severity for finding in review(note.subject, note.body, note.about)]
    assert severities == sorted(severities, key=list(Severity).index)
    assert severities[0] is Severity.HIGH
    assert severities[-1] is Severity.LOW


def test_a_note_passes_when_only_polish_is_left() -> None:
    polish = changed((LOOK, " I look forward to it!!"))
    assert passed(review(polish.subject, polish.body, polish.about))
    wrong = changed((WISH, ""))
    assert not passed(review(wrong.subject, wrong.body, wrong.about))


def test_what_is_no_thank_you_is_held_to_names_and_wording_only() -> None:
    check_in = "Dear Prya,\n\nHow do things stand? I have been waiting.\n\nKind regards,\nSam"
    facts = replace(about(), kind=NoteKind.CHECK_IN)
    assert {finding.check.id for finding in review("", check_in, facts)} == {"name", "waiting"}


def test_reasons_and_fixes_are_short_sentences_without_scolding() -> None:
    for check in CHECKS:
        assert check.reason.endswith(".")
        assert len(check.reason) <= 100
        assert check.source
    fixes = {str(finding.fix) for notes in FIRES.values() for note in notes for finding in found(note).values()}
    for fix in fixes:
        assert len(fix) <= 200
        assert not {"wrong", "error", "must", "never", "bad", "failed"} & set(fix.lower().split())


SCRAPS = """Dr. !! [ ] { }} <a 11/24 :) ' \n \n\n call you interested would Dear A"""
BITS = st.sampled_from([*WARM.body.split(" "), *SCRAPS.split(" ")])
ANYTHING = st.one_of(st.text(max_size=400), st.lists(BITS, max_size=200).map(" ".join))
FACTS = st.builds(
    About,
    company=ANYTHING,
    role=ANYTHING,
    to=ANYTHING,
    writer=ANYTHING,
    interviewed=st.dates(),
    today=st.dates(),
    others=st.lists(ANYTHING, max_size=2).map(tuple),
    points=st.lists(ANYTHING, max_size=2).map(tuple),
    missed=st.lists(ANYTHING, max_size=2).map(tuple),
    call=st.sampled_from([None, *CallPermission]),
    call_on=st.none() | st.dates(),
    hire_date=st.none() | st.dates(),
    other_companies=st.lists(ANYTHING, max_size=2).map(tuple),
    siblings=st.lists(ANYTHING, max_size=2).map(tuple),
)


@given(subject=ANYTHING, body=ANYTHING, facts=FACTS)
def test_any_text_about_anything_is_reviewed_and_twice_the_same(subject: str, body: str, facts: About) -> None:
    findings = review(subject, body, facts)
    assert findings == review(subject, body, facts)
    for finding in findings:
        assert finding.fix
        assert len(finding.excerpt) <= 80


@given(where=st.integers(0, len(WARM.body)), what=st.sampled_from(["[Name]", "{{ role }}", "<company>", "TODO"]))
def test_a_placeholder_is_found_wherever_it_stands(where: int, what: str) -> None:
    body = f"{WARM.body[:where]} {what} {WARM.body[where:]}"
    assert "placeholder" in found(Good(WARM.subject, body, WARM.about))


@given(name=st.sampled_from(["Priya", "Nguyễn", "Siobhán", "O'Neill", "Achterberg"]), data=st.data())
def test_a_name_with_one_letter_left_out_is_found(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(name) - 1))
    wrong = name[:at] + name[at + 1 :]
    assert "name" in found(changed(("Dear Priya", f"Dear {wrong}"), to=name))
    assert "name" not in found(changed(("Dear Priya", f"Dear {name}"), to=name))


@given(day=st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_every_day_is_found_in_each_usual_form(day: date) -> None:
    for form in (f"{day:%B} {day.day}", f"{day.day} {day:%b}", f"{day.month}/{day.day}", f"{day:%d/%m/%Y}", f"{day}"):
        note = changed(("Tuesday, November 24", form), interviewed=day, today=day, call=None)
        assert "date" not in found(note)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        " ",
        "\n",
        "!",
        "[",
        "{{",
        "<a ",
        "I will ",
        "would ",
        "Dear ",
        "A ",
        "é́",
        "11/",
        "-\n",
        "Thank you at the A",
    ],
)
def test_a_text_of_a_hundred_thousand_signs_is_read_no_further_than_a_long_note(piece: str) -> None:
    long = piece * (100_000 // len(piece))
    assert review(long, long, WARM.about) == review(long[:LONGEST], long[:LONGEST], WARM.about)
