"""What every nudge says, read as a whole; and that no fact breaks it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from bot.nudges.facts import Answer, LastTime, NudgeFacts, NudgeKind
from bot.nudges.nudge_texts import say_answered, say_nudge
from bot.vocabulary.answers import CallPermission
from bot.vocabulary.debrief_state import State
from tests.bot.nudges.facts import PLAIN

NEW_YORK = ZoneInfo("America/New_York")
YES, NO, NOT_ASKED = CallPermission


def new_york(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=NEW_YORK)


MAY_CALL = replace(PLAIN, call=YES)
WHOM = replace(MAY_CALL, call_whom="Priya Raman", call_number="+1 555 010 2200")

SAMPLES = replace(PLAIN, promised="two writing samples and my references")


def due(facts: NudgeFacts, kind: NudgeKind, moment: datetime, hire: date | None = None) -> NudgeFacts:
    """The nudge of that kind, on time."""
    return replace(facts, kind=kind, due=moment, sent=moment, now=moment, hire_date=hire)


ONCE_MORE = (
    "prepare, two hours before",
    "debrief",
    "same day, to three",
    "promised, for no day",
    "hire date, may call",
    "call, whom and number",
    "check in, not asked",
    "cross off",
    "offer day",
)
TODAY, TOMORROW, FRIDAY = date(2026, 11, 24), date(2026, 11, 25), date(2026, 12, 4)
AHEAD = replace(PLAIN, starts_at=new_york(24, 10), debrief=None, debrief_id=None)
LAST = LastTime(
    date(2026, 11, 17),
    met=("Priya Raman", "Bo Chen"),
    told=("I cut the close from nine days to five",),
    missed=("I speak Polish",),
    doubts=("no SAP",),
    promised="my references",
    kept=False,
)
HARD = ("Why did you leave?", "Where do you see yourself in five years?", "What would you change here?")
CASES = {
    "the day of the next round": due(replace(AHEAD, starts_at=None, last=LAST), NudgeKind.NEXT_DAY, new_york(27, 10)),
    "the hour of a first one": due(replace(AHEAD, starts_at=None), NudgeKind.NEXT_DAY, new_york(27, 10)),
    "prepare, a second round": due(replace(AHEAD, last=LAST, hard=HARD), NudgeKind.PREPARE, new_york(23, 18)),
    "prepare, a second round of which little is known": due(
        replace(AHEAD, last=replace(LAST, met=(), missed=(), doubts=(), kept=True)), NudgeKind.PREPARE, new_york(23, 18)
    ),
    "prepare, a first round after hard questions": due(
        replace(AHEAD, hard=HARD[:1]), NudgeKind.PREPARE, new_york(23, 18)
    ),
    "prepare, the evening before": due(AHEAD, NudgeKind.PREPARE, new_york(23, 18)),
    "prepare, two hours before": due(AHEAD, NudgeKind.PREPARE, new_york(24, 8)),
    "debrief": due(AHEAD, NudgeKind.DEBRIEF, new_york(24, 11, 15)),
    "debrief, the next morning": due(AHEAD, NudgeKind.DEBRIEF, new_york(25, 8)),
    "debrief, put off": due(replace(PLAIN, debrief=State.LATER), NudgeKind.DEBRIEF, new_york(24, 13, 30)),
    "decide today": due(PLAIN, NudgeKind.DECIDE_TODAY, new_york(24, 12), TODAY),
    "decide today, which is tomorrow": due(PLAIN, NudgeKind.DECIDE_TODAY, new_york(24, 12), TOMORROW),
    "same day": due(PLAIN, NudgeKind.SAME_DAY, new_york(24, 14)),
    "same day, to one": due(replace(PLAIN, to_thank=("Priya Raman",)), NudgeKind.SAME_DAY, new_york(24, 14)),
    "same day, to three": due(
        replace(PLAIN, to_thank=("Priya", "Bo Chen", "Lee")), NudgeKind.SAME_DAY, new_york(24, 14)
    ),
    "same day, late in the evening": replace(PLAIN, due=new_york(24, 14), sent=new_york(24, 20), now=new_york(24, 20)),
    "same day, put off past midnight": due(PLAIN, NudgeKind.SAME_DAY, new_york(26, 9)),
    "one day": due(PLAIN, NudgeKind.ONE_DAY, new_york(25, 8)),
    "one day, the evening before quiet hours": due(PLAIN, NudgeKind.ONE_DAY, new_york(24, 20, 59)),
    "two days": due(PLAIN, NudgeKind.TWO_DAYS, new_york(26, 8)),
    "two days, debrief unfinished": due(replace(PLAIN, debrief=State.LATER), NudgeKind.TWO_DAYS, new_york(26, 8)),
    "promised, for a day": due(replace(SAMPLES, promised_by=TOMORROW), NudgeKind.PROMISED, new_york(24, 12)),
    "promised, for no day": due(SAMPLES, NudgeKind.PROMISED, new_york(25, 10)),
    "hire date, may call": due(MAY_CALL, NudgeKind.HIRE_DATE, new_york(4, 15, month=12), FRIDAY),
    "hire date, may not": due(PLAIN, NudgeKind.HIRE_DATE, new_york(4, 15, month=12), FRIDAY),
    "hire date, put off": due(PLAIN, NudgeKind.HIRE_DATE, new_york(5, 9, month=12), FRIDAY),
    "call": due(MAY_CALL, NudgeKind.CALL, new_york(7, 12, month=12), FRIDAY),
    "call, no date": due(MAY_CALL, NudgeKind.CALL, new_york(1, 10, month=12)),
    "call, whom and number": due(WHOM, NudgeKind.CALL, new_york(7, 12, month=12), FRIDAY),
    "call, on a condition": due(
        replace(WHOM, call_words="not before Friday, after 3"), NudgeKind.CALL, new_york(7, 15, month=12), FRIDAY
    ),
    "check in, by text": due(
        replace(PLAIN, call=NO, call_words="only by text"), NudgeKind.CHECK_IN, new_york(8, 10, month=12), FRIDAY
    ),
    "call, number only": due(replace(WHOM, call_whom=""), NudgeKind.CALL, new_york(7, 12, month=12), FRIDAY),
    "check in, a call was refused": due(replace(PLAIN, call=NO), NudgeKind.CHECK_IN, new_york(8, 10, month=12), FRIDAY),
    "check in, not asked": due(replace(PLAIN, call=NOT_ASKED), NudgeKind.CHECK_IN, new_york(8, 10, month=12), FRIDAY),
    "check in, no date": due(PLAIN, NudgeKind.CHECK_IN, new_york(1, 10, month=12)),
    "second try, called": due(WHOM, NudgeKind.SECOND_TRY, new_york(10, 10, month=12), FRIDAY),
    "second try, wrote": due(PLAIN, NudgeKind.SECOND_TRY, new_york(10, 10, month=12), FRIDAY),
    "cross off": due(PLAIN, NudgeKind.CROSS_OFF, new_york(15, 10, month=12), FRIDAY),
    "late": replace(due(PLAIN, NudgeKind.TWO_DAYS, new_york(26, 8)), sent=new_york(26, 9), now=new_york(26, 9)),
    "late by a day": replace(
        due(AHEAD, NudgeKind.DEBRIEF, new_york(24, 11, 15)), sent=new_york(25, 9), now=new_york(25, 9)
    ),
    "offer soon": due(replace(PLAIN, answer_by=FRIDAY), NudgeKind.OFFER_SOON, new_york(2, 10, month=12)),
    "offer day": due(replace(PLAIN, answer_by=FRIDAY), NudgeKind.OFFER_DAY, new_york(4, 9, month=12)),
    "offer over": due(replace(PLAIN, answer_by=FRIDAY), NudgeKind.OFFER_OVER, new_york(5, 10, month=12)),
    "offer over, no day": due(PLAIN, NudgeKind.OFFER_OVER, new_york(5, 10, month=12)),
}
CASES |= {f"{name}, once more": replace(CASES[name], again=True) for name in ONCE_MORE}
NEXT = new_york(27, 10)
GOES_ON = (Answer.READY, Answer.STARTED, Answer.NOTE_SENT, Answer.NOTHING_YET, Answer.TRIED, Answer.STILL_DECIDING)
ANSWERED = {
    **{
        answer.value: replace(PLAIN, answer=answer, snoozed_until=NEXT)
        for answer in Answer
        if answer is not Answer.LEFT_OUT
    },
    **{f"{answer}, more comes": replace(PLAIN, answer=answer, next_due=NEXT) for answer in GOES_ON},
    "tried, called": replace(MAY_CALL, answer=Answer.TRIED, next_due=NEXT),
    "snoozed": replace(PLAIN, answer=Answer.SNOOZED, snoozed_until=new_york(24, 18), next_due=new_york(24, 18)),
    "over": replace(PLAIN, over=True),
}


def test_every_nudge_reads_as_written(snapshot: SnapshotAssertion) -> None:
    texts = [
        f"[{name}]\n{words.title}\n{words.why}" for name, words in ((name, say_nudge(CASES[name])) for name in CASES)
    ]
    assert "\n\n".join(texts) == snapshot


def test_what_became_of_a_nudge_reads_as_written(snapshot: SnapshotAssertion) -> None:
    assert "\n".join(f"[{name}] {say_answered(facts)}" for name, facts in ANSWERED.items()) == snapshot


def test_every_kind_and_every_answer_is_among_them() -> None:
    assert {facts.kind for facts in CASES.values()} == set(NudgeKind)
    assert {facts.answer for facts in ANSWERED.values()} == set(Answer) - {Answer.LEFT_OUT} | {None}


@pytest.mark.parametrize(("minutes", "late"), [(0, False), (9, False), (10, True), (600, True)])
def test_ten_minutes_after_it_was_due_a_nudge_says_when_that_was(minutes: int, late: bool) -> None:
    facts = due(PLAIN, NudgeKind.SAME_DAY, new_york(24, 8))
    why = say_nudge(replace(facts, sent=facts.due + timedelta(minutes=minutes))).why
    assert ("due today at 8:00 am" in why) is late


typed = st.one_of(
    st.sampled_from(
        ["Northwind", "*Acme* & Söhne", "<!channel> <@U0DANA>", "{{ 7*7 }} {% if %}", "Acme Inc.", "界" * 150]
    ),
    st.text(min_size=1, max_size=60).map(lambda text: " ".join(text.split())).filter(bool),
)
long = st.one_of(typed, st.just(""), st.just("x" * 3_000), st.just("a\nb\r\nc"))
moments = st.integers(0, 2 * 525_960).map(
    lambda minute: (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)).astimezone(NEW_YORK)
)
days = st.dates(date(2025, 12, 1), date(2028, 1, 1))


@st.composite
def facts_of_any_nudge(draw: st.DrawFn, names: st.SearchStrategy[str] = long) -> NudgeFacts:
    """Any nudge whose kind has what it cannot be without, open or done."""
    kind = draw(st.sampled_from(list(NudgeKind)))
    dated = kind in {NudgeKind.HIRE_DATE, NudgeKind.DECIDE_TODAY}
    answer = draw(st.one_of(st.none(), st.sampled_from(list(Answer))))
    return NudgeFacts(
        id=draw(st.integers(1, 10**9)),
        interview_id=1,
        kind=kind,
        company=draw(names),
        role=draw(names),
        to_thank=tuple(draw(st.lists(names, max_size=4))),
        starts_at=draw(moments if kind is NudgeKind.PREPARE else st.one_of(st.none(), moments)),
        ended_at=draw(moments),
        due=draw(moments),
        sent=draw(moments),
        now=draw(moments),
        hire_date=draw(days if dated else st.one_of(st.none(), days)),
        call=draw(st.sampled_from([None, *CallPermission])),
        call_whom=draw(st.one_of(st.just(""), names)),
        call_number=draw(st.sampled_from(["", "+1 555 010 2200"])),
        call_words=draw(st.one_of(st.just(""), names)),
        promised=draw(names),
        promised_by=draw(st.one_of(st.none(), days)),
        debrief_id=draw(st.integers(1, 10**9)),
        debrief=draw(st.sampled_from([None, *State])),
        answer=answer,
        snoozed_until=draw(moments) if answer is Answer.SNOOZED else None,
        over=draw(st.booleans()),
        next_due=draw(st.one_of(st.none(), moments)),
        answer_by=draw(st.one_of(st.none(), days)),
        again=draw(st.booleans()),
    )


@given(facts_of_any_nudge())
def test_no_fact_breaks_a_nudge_and_it_always_has_a_title_and_a_why(facts: NudgeFacts) -> None:
    words = say_nudge(facts)
    assert words.title
    assert words.why
    assert "\n" not in words.title
    assert say_answered(facts) == say_answered(facts).strip()


@given(facts_of_any_nudge(st.sampled_from(["Northwind", "Priya Raman", "Clerk"])))
def test_our_own_words_have_no_gap_no_doubled_stop_and_no_placeholder(facts: NudgeFacts) -> None:
    for text in (say_nudge(facts).title, say_nudge(facts).why, say_answered(facts)):
        for wrong in ("  ", "..", " .", " ,", ",,", "None", "{{", "{%", "\n\n", "?."):
            assert wrong not in text, text


@given(facts_of_any_nudge(typed))
def test_what_people_typed_is_said_as_they_typed_it(facts: NudgeFacts) -> None:
    words = say_nudge(facts)
    assert facts.company in words.title
    if facts.kind in {NudgeKind.CALL, NudgeKind.SECOND_TRY} and facts.call == "yes":
        assert facts.call_whom in words.why
        assert facts.call_words in words.why


# --- what went wrong once


def test_a_name_that_ends_with_a_full_stop_gets_no_second_one() -> None:
    facts = replace(PLAIN, to_thank=("Priya Raman", "Lee Wong Jr."))
    assert "Jr.." not in say_nudge(facts).why


@pytest.mark.parametrize("kind", [NudgeKind.HIRE_DATE, NudgeKind.DECIDE_TODAY])
def test_a_nudge_whose_date_was_taken_back_can_still_be_said(kind: NudgeKind) -> None:
    assert say_nudge(due(replace(PLAIN, over=True), kind, new_york(24, 15), None)).title


@pytest.mark.parametrize(
    ("facts", "untrue"),
    [
        (due(PLAIN, NudgeKind.ONE_DAY, new_york(30, 9)), "these end"),
        (due(PLAIN, NudgeKind.DECIDE_TODAY, new_york(27, 9), TODAY), "can still be read before they do"),
        (due(AHEAD, NudgeKind.DEBRIEF, new_york(26, 9)), "It is fresh now"),
        (due(PLAIN, NudgeKind.TWO_DAYS, new_york(4, 9, month=12)), "about the latest"),
    ],
)
def test_a_nudge_that_was_put_off_for_days_says_nothing_untrue(facts: NudgeFacts, untrue: str) -> None:
    assert untrue not in say_nudge(facts).why
