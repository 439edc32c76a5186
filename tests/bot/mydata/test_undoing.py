"""The way back: whatever was done to interviews, for a few minutes they can be what they were, to the row."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import Session, col, delete, select, update

from bot.nudges.answers import FITS, OUTCOME
from bot.nudges.facts import Answer, NudgeKind, Outcome
from bot.nudges.snoozing import SnoozeUntil
from bot.services.checklist.beginning import start
from bot.services.mydata.undoing import KEPT, forget_old, remember, undo
from bot.services.notes.thanking import thank
from bot.services.nudges import answering
from bot.store import debrief_rows, nudge_store, persons
from bot.store.database import transaction
from bot.store.models import Debrief, Interview, Interviewer, Note, NoteText, Nudge, Point, Try, Undo
from bot.store.persons import Who
from bot.vocabulary.answers import NewInterview
from bot.vocabulary.debrief_state import State
from bot.vocabulary.met import Met
from bot.vocabulary.note_kinds import NoteKind, Tone
from bot.wording.phrases import phrase
from tests.bot.mydata import lives
from tests.bot.mydata.lives import DANA, NOW, SAM, forget, live, said, trial
from tests.bot.nudges.test_service import Life, new_york
from tests.lanes import examples

A_CHANGE = phrase("words.as_said", what="a change")

Change = Callable[[Session, int, int], None]
"""Something done to one interview and perhaps another one."""

# --- what may happen to interviews


def _end(session: Session, one: int, _other: int) -> None:
    interview = session.get_one(Interview, one)
    interview.outcome, interview.closed_at = Outcome.REJECTED, NOW


def _move(session: Session, one: int, _other: int) -> None:
    interview = session.get_one(Interview, one)
    interview.starts_at, interview.ended_at = NOW + timedelta(days=2), NOW + timedelta(days=2, hours=1)
    interview.company, interview.version = "Contoso", interview.version + 1


def _other_people(session: Session, one: int, _other: int) -> None:
    debrief_rows.agree_interviewers(session, one, (Met("Zoë Winter", "VP"), Met("Bo Chen")))


def _thank(session: Session, one: int, _other: int) -> None:
    thank(session, session.get_one(Interview, one), NOW)


def _say_more(session: Session, one: int, _other: int) -> None:
    session.exec(delete(Point).where(col(Point.interview_id) == one))
    session.add(Point(interview_id=one, told=False, answer="SQL"))
    session.add(Try(interview_id=one, at=NOW))


def _rewrite(session: Session, one: int, _other: int) -> None:
    query = select(Note).where(Note.interview_id == one, Note.kind == NoteKind.CLOSE)
    note = session.exec(query).first() or Note(interview_id=one, kind=NoteKind.CLOSE, tone=Tone.WARM)
    session.add(note)
    session.flush()
    assert note.id
    note.in_own_words = True
    session.add(NoteText(note_id=note.id, subject="", body="Dear all", written_at=NOW))


def _debrief_moves(session: Session, one: int, _other: int) -> None:
    for debrief in session.exec(select(Debrief).where(Debrief.interview_id == one)):
        debrief.state, debrief.again, debrief.call_whom = State.FINISHED, None, "Priya"
        debrief.hire_first = debrief.hire_last = date(2026, 12, 1)


def _answer(session: Session, one: int, _other: int) -> None:
    for nudge in session.exec(select(Nudge).where(Nudge.interview_id == one)).all():
        if given := next((each for each in FITS[nudge.kind] if each not in OUTCOME), None):  # which is a change more
            answering.answer(session, NOW, SAM, nudge.id or 0, given)


def _snooze(session: Session, one: int, _other: int) -> None:
    for nudge in session.exec(select(Nudge).where(Nudge.interview_id == one)).all():
        answering.snooze(session, NOW, SAM, nudge.id or 0, SnoozeUntil.MORNING)


def _drop(session: Session, one: int, _other: int) -> None:
    session.exec(delete(Interview).where(col(Interview.id) == one))


def _merge(session: Session, one: int, other: int) -> None:
    """The other's rows go below this one, and the other goes."""
    if one != other and session.exec(select(Interview.id).where(Interview.id == other)).first():
        for table in (Interviewer, Point, Try):
            session.exec(update(table).where(col(table.interview_id) == other).values(interview_id=one))
        if session.exec(select(Debrief.id).where(Debrief.interview_id == one)).first() is None:
            session.exec(update(Debrief).where(col(Debrief.interview_id) == other).values(interview_id=one))
        _drop(session, other, one)


CHANGES: tuple[Change, ...] = (
    _end,
    _move,
    _other_people,
    _thank,
    _say_more,
    _rewrite,
    _debrief_moves,
    _answer,
    _snooze,
    _drop,
    _merge,
)


def do(session: Session, change: Change, one: int, other: int) -> None:
    if session.exec(select(Interview.id).where(Interview.id == one)).first():
        change(session, one, other)
        forget(session)
        nudge_store.replan(session, NOW, persons.present(session, SAM))
        forget(session)


def remembered(session: Session, ids: list[int], who: Who = SAM) -> int:
    return remember(session, NOW, persons.present(session, who), A_CHANGE, ids)


# --- what holds


def test_after_an_undo_every_row_is_what_it_was(engine: Engine) -> None:
    picks = st.integers(0, 3)

    @examples(0.5)
    @given(lives.lives.filter(bool), st.lists(st.tuples(st.sampled_from(CHANGES), picks, picks), max_size=4))
    def holds(life: lives.Life, changes: list[tuple[Change, int, int]]) -> None:
        with trial(engine) as session:
            ids = live(session, SAM, life)
            before = said(session, SAM, ids=True)
            undo_id = remembered(session, ids)
            forget(session)
            for change, one, other in changes:
                do(session, change, ids[one % len(ids)], ids[other % len(ids)])
            assert undo(session, NOW, SAM, undo_id) == A_CHANGE
            forget(session)
            assert said(session, SAM, ids=True) == before

    holds()


def test_only_what_was_remembered_is_touched(engine: Engine) -> None:
    @examples(0.5)
    @given(lives.lives.filter(lambda life: len(life) > 1))
    def holds(life: lives.Life) -> None:
        with trial(engine) as session:
            first, *others = live(session, SAM, life)
            undo_id = remembered(session, [first])
            do(session, _drop, first, first)
            for other in others:
                do(session, _other_people, other, other)
            untouched = [row for row in said(session, SAM, ids=True)["Interviewer"] if row["interview_id"] != first]
            undo(session, NOW, SAM, undo_id)
            forget(session)
            after = said(session, SAM, ids=True)
            assert [row for row in after["Interviewer"] if row["interview_id"] != first] == untouched
            assert len(after["Interview"]) == len(life)

    holds()


def test_a_form_that_shows_what_was_undone_is_told(engine: Engine) -> None:
    with trial(engine) as session:
        [one] = live(session, SAM, [plain()])
        undo_id = remembered(session, [one])
        do(session, _move, one, one)
        shown = session.get_one(Interview, one).version
        undo(session, NOW, SAM, undo_id)
        assert session.get_one(Interview, one).version > shown


@pytest.mark.parametrize(("minutes", "what"), [(10, A_CHANGE), (11, None)])
def test_it_can_be_undone_for_ten_minutes_and_once(engine: Engine, minutes: int, what: str | None) -> None:
    with trial(engine) as session:
        [one] = live(session, SAM, [plain()])
        undo_id = remembered(session, [one])
        do(session, _move, one, one)
        later = NOW + timedelta(minutes=minutes)
        assert undo(session, later, SAM, undo_id) == what
        assert (session.get_one(Interview, one).company == "Northwind") is (what is not None)
        assert undo(session, later, SAM, undo_id) is None


def test_nobody_undoes_what_another_did_nor_remembers_what_is_anothers(engine: Engine) -> None:
    with trial(engine) as session:
        [one] = live(session, SAM, [plain()])
        undo_id = remembered(session, [one])
        do(session, _move, one, one)
        assert undo(session, NOW, DANA, undo_id) is None
        assert undo(session, NOW, DANA, remembered(session, [one], DANA)) == A_CHANGE
        assert session.get_one(Interview, one).company == "Contoso"
        assert said(session, DANA, ids=True)["Interview"] == []


def test_no_new_row_gets_the_id_that_another_has_back(engine: Engine) -> None:
    with trial(engine) as session:
        people = [{"name": name} for name in ("Priya", "Bo", "Zoë")]
        [one, other] = live(session, SAM, [plain(), plain() | {"interviewers": people}])
        undo_id = remembered(session, [other])
        first = said(session, SAM, ids=True)["Interviewer"][0]["id"]
        do(session, _drop, other, one)
        session.add(Interviewer(id=first, interview_id=one, name="Ann"))
        undo(session, NOW, SAM, undo_id)
        forget(session)
        ids = {row["name"]: row["id"] for row in said(session, SAM, ids=True)["Interviewer"]}
        assert ids["Ann"] == first
        assert (ids["Bo"], ids["Zoë"]) == (first + 1, first + 2)
        assert ids["Priya"] not in {first, first + 1, first + 2}


def test_what_is_too_late_to_undo_is_forgotten(engine: Engine) -> None:
    with trial(engine) as session:
        remembered(session, live(session, SAM, [plain()]))
        forget_old(session, NOW + KEPT)
        assert len(session.exec(select(Undo)).all()) == 1
        forget_old(session, NOW + KEPT + timedelta(seconds=1))
        assert session.exec(select(Undo)).all() == []


def test_an_interview_comes_back_by_another_id_where_its_own_is_somebody_elses_now(engine: Engine) -> None:
    with trial(engine) as session:
        [one] = live(session, SAM, [plain()])
        before = said(session, SAM, ids=False)
        undo_id = remembered(session, [one])
        do(session, _drop, one, one)
        dana = persons.present(session, DANA).id or 0
        session.add(Interview(id=one, person_id=dana, company="Contoso", role="Cook", ended_at=NOW, entered_at=NOW))
        forget(session)
        danas = said(session, DANA, ids=True)
        undo(session, NOW, SAM, undo_id)
        forget(session)
        assert said(session, SAM, ids=False) == before
        assert said(session, DANA, ids=True) == danas


def test_a_debrief_that_was_being_asked_waits_if_another_one_is_asked_now(engine: Engine) -> None:
    with trial(engine) as session:
        [one] = live(session, SAM, [plain(debrief=True)])
        undo_id = remembered(session, [one])
        new = start(session, NOW, SAM, NewInterview("Contoso", "Clerk", NOW))
        undo(session, NOW, SAM, undo_id)
        forget(session)
        states = {row.interview_id: row.state for row in session.exec(select(Debrief))}
        assert states.pop(one) is State.LATER
        assert list(states.values()) == [State.ASKING]
        assert session.get_one(Debrief, new.id).state is State.ASKING


def test_a_debrief_keeps_its_messages_and_one_that_was_gone_has_its_question_put_again(engine: Engine) -> None:
    def message(session: Session) -> tuple[str | None, bool]:
        debrief = session.exec(select(Debrief)).one()
        return debrief.card_ts, debrief.told_turn < debrief.turn

    with trial(engine) as session:
        [one] = live(session, SAM, [plain(debrief=True)])
        undo_id = remembered(session, [one])
        do(session, _move, one, one)
        undo(session, NOW, SAM, undo_id)
        forget(session)
        assert message(session) == ("1.2", False)
        undo_id = remembered(session, [one])
        do(session, _drop, one, one)
        undo(session, NOW, SAM, undo_id)
        forget(session)
        assert message(session) == (None, True)


def plain(debrief: bool = False) -> dict[str, object]:
    talk = {"state": State.LATER, "step": "points", "hire": None, "moved_at": NOW}
    return {
        "columns": {"company": "Northwind", "role": "Clerk", "ended_at": NOW, "entered_at": NOW},
        **dict.fromkeys(("interviewers", "points", "tries", "appointments", "notes", "nudges"), ()),
        "debrief": talk if debrief else None,
    }


# --- what was sent stays sent


@pytest.fixture
def sam(engine: Engine) -> Life:
    return Life(engine)


def keep(session: Session, now: datetime, who: Who) -> int:
    ids = [one for one in session.exec(select(Interview.id)) if one is not None]
    return remember(session, now, persons.present(session, who), A_CHANGE, ids)


def test_what_was_sent_meanwhile_is_not_sent_again_after_the_undo(sam: Life) -> None:
    sam.debriefs()
    sam.now = new_york(24, 12, 59)
    undo_id = sam.do(keep)
    assert [nudge.kind for nudge in sam.sends(new_york(24, 13))] == [NudgeKind.SAME_DAY]
    assert sam.do(undo, undo_id) == A_CHANGE
    assert sam.sends(new_york(24, 13, 1)) == []


def test_an_answer_that_is_undone_can_be_given_again_and_its_nudges_come(sam: Life) -> None:
    sam.debriefs()
    [today] = sam.sends(new_york(24, 13))
    coming = sam.coming()
    undo_id = sam.do(keep)
    sam.do(answering.answer, today.id, Answer.NOTE_SENT)
    assert sam.coming() != coming
    sam.do(undo, undo_id)
    assert sam.coming() == coming
    assert sam.sends(new_york(24, 14)) == []
    assert sam.says(sam.do(answering.answer, today.id, Answer.NOTE_SENT)) != sam.says((today,))


def test_a_nudge_that_was_left_out_before_it_came_comes_after_the_undo(sam: Life) -> None:
    sam.debriefs()
    undo_id = sam.do(keep)
    sam.do(answering.leave_out, sam.next(NudgeKind.SAME_DAY).id)
    sam.do(undo, undo_id)
    assert [nudge.kind for nudge in sam.sends(new_york(24, 13))] == [NudgeKind.SAME_DAY]


def test_interviews_that_were_dropped_come_back_with_what_was_sent_about_them(sam: Life) -> None:
    sam.debriefs()
    assert sam.sends(new_york(24, 13))
    coming, undo_id = sam.coming(), sam.do(keep)
    with transaction(sam.engine) as session:
        session.exec(delete(Interview))
    assert sam.coming() == []
    sam.do(undo, undo_id)
    assert sam.coming() == coming
    assert sam.sends(new_york(24, 14)) == []


def test_what_was_told_in_a_debrief_since_is_not_undone(engine: Engine) -> None:
    with trial(engine) as session:
        [one] = live(session, SAM, [plain(debrief=True)])
        undo_id = remembered(session, [one])
        session.exec(update(Debrief).values(moved_at=NOW + timedelta(seconds=1), call_whom="Priya"))
        forget(session)
        assert undo(session, NOW + timedelta(minutes=1), SAM, undo_id) is None
        assert session.exec(select(Debrief.call_whom)).one() == "Priya"
