"""Whole notes, as an employer would read them."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from bot.checklist.answers import Answers, CallPermission, HireDate, Point
from bot.checklist.conversation import Conversation
from bot.checklist.people import Met
from bot.checklist.steps import StepName
from bot.notes.drafting import draft
from bot.notes.facts import NoteFacts, gather, missing

FULL = Answers(
    told=(Point("I cut it from nine days to five", "slow month-end close"), Point("I have led a team of six")),
    missed=(Point("I know your planning software"),),
    hire_date=HireDate(True, date(2026, 12, 11), date(2026, 12, 11)),
    call=CallPermission.YES,
    reminder=True,
    met=(Met("Priya Raman", "VP Finance"), Met("Bo Chen")),
)
CASES = {
    "all four closing steps": FULL,
    "nothing but the interview": Answers(),
    "no calls wanted": Answers(told=FULL.told[1:], call=CallPermission.NO, hire_date=HireDate(True), met=FULL.met[:1]),
    "did not ask anything": Answers(told=FULL.told[:1], hire_date=HireDate(False), call=CallPermission.NOT_ASKED),
    "may call, no date": Answers(told=FULL.told[:1], hire_date=HireDate(True), call=CallPermission.YES),
}


def facts_of(answers: Answers) -> tuple[NoteFacts, ...]:
    days = {"interviewed": date(2026, 11, 23), "today": date(2026, 11, 24), "country": "US"}
    return gather(answers, company="Northwind Traders", role="Finance Manager", writer="Sam Rivera", **days)


def test_two_days_after_the_note_says_in_half_a_sentence_that_it_comes_late() -> None:
    [facts, *_] = facts_of(FULL)
    assert "come late" not in draft(facts).body
    assert (
        "at Northwind Traders; please forgive that these lines come late."
        in draft(replace(facts, today=date(2026, 11, 25))).body
    )


@pytest.mark.parametrize("case", CASES)
def test_notes_read_as_written(case: str, snapshot: SnapshotAssertion) -> None:
    notes = [draft(facts) for facts in facts_of(CASES[case])]
    assert "\n\n=====\n\n".join(f"Subject: {note.subject}\n\n{note.body}" for note in notes) == snapshot


def test_each_interviewer_gets_a_note_of_their_own_that_leans_on_another_point() -> None:
    first, second = facts_of(FULL)
    assert first.points != second.points
    assert draft(first).body != draft(second).body


def test_the_call_is_announced_for_the_first_business_day_after_the_hire_date() -> None:
    assert facts_of(FULL)[0].call_on == date(2026, 12, 14)  # the 11th is a Friday


def test_the_call_waits_for_a_public_holiday_to_pass() -> None:
    before_thanksgiving = replace(FULL, hire_date=HireDate(True, date(2026, 11, 25), date(2026, 11, 25)))
    assert facts_of(before_thanksgiving)[0].call_on == date(2026, 11, 27)


def test_no_call_is_announced_for_a_day_that_has_passed() -> None:
    assert facts_of(replace(FULL, hire_date=HireDate(True, date(2026, 11, 2), date(2026, 11, 2))))[0].call_on is None


def test_without_permission_no_call_is_announced() -> None:
    body = draft(facts_of(CASES["no calls wanted"])[0]).body
    assert "call" not in body


def test_what_a_note_needs_is_asked_for_one_at_a_time_unless_it_was_skipped() -> None:
    assert missing(Conversation()) == StepName.PEOPLE
    assert missing(Conversation(done=frozenset({StepName.PEOPLE}))) == StepName.POINTS
    assert missing(Conversation(done=frozenset({StepName.PEOPLE, StepName.POINTS}))) is None


typed = st.text(min_size=1, max_size=80).map(str.strip).filter(bool)


@given(
    told=st.lists(st.builds(Point, typed, st.one_of(st.just(""), typed)), max_size=4),
    missed=st.lists(st.builds(Point, typed), max_size=3),
    call=st.sampled_from([None, *CallPermission]),
    hire=st.one_of(st.none(), st.dates(date(2026, 11, 24), date(2027, 6, 1)).map(lambda day: HireDate(True, day, day))),
    company=typed,
)
def test_whatever_was_typed_a_note_has_no_gap_and_no_placeholder(
    told: list[Point], missed: list[Point], call: CallPermission | None, hire: HireDate | None, company: str
) -> None:
    answers = Answers(told=tuple(told), missed=tuple(missed), call=call, hire_date=hire)
    days = {"interviewed": date(2026, 11, 23), "today": date(2026, 11, 24), "country": "US"}
    [facts] = gather(answers, company=company, role="Clerk", writer="Sam Rivera", **days)
    note = draft(facts)
    ours = note.body
    for text in (company, *(word for point in (*told, *missed) for word in (point.answer, point.problem))):
        ours = ours.replace(" ".join(text.split()), "")
    assert note.subject == "Thank you - Clerk interview on November 23"
    assert "None" not in ours
    assert "{{" not in ours
    assert "\n\n\n" not in note.body
