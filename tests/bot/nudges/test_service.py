"""What people do about nudges, on the rows: what is coming after each answer, snooze, stop and pause."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Concatenate, ParamSpec, TypeVar
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from bot.checklist.steps import STEPS
from bot.nudges.facts import Answer, NudgeFacts, NudgeKind
from bot.nudges.nudge_texts import say_answered, say_nudge
from bot.nudges.snoozing import SnoozeUntil
from bot.reading.intents import Intent
from bot.services import presence
from bot.services.checklist import beginning
from bot.services.checklist import debriefs as checklist
from bot.services.interviews import changing as interviews
from bot.services.mydata import undoing
from bot.services.nudges import answering, batches, upcoming
from bot.store import persons
from bot.store.database import transaction
from bot.store.persons import Profile, Unknown, Who
from bot.vocabulary.answers import CallPermission, NewInterview
from bot.vocabulary.replies import Chosen, Edit, Move, Picked, Reply
from bot.wording.phrases import role_at_company
from tests.words import answered, in_english, nudged

SAM, DANA = Who("T1", "USAM"), Who("T1", "UDANA")
NEW_YORK = ZoneInfo("America/New_York")

Args = ParamSpec("Args")
Result = TypeVar("Result")


def new_york(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    """In 2026; November 24 is a Tuesday, two days before Thanksgiving."""
    return datetime(2026, month, day, hour, minute, tzinfo=NEW_YORK)


ENDED, NOW = new_york(24, 10), new_york(24, 11)


class Life:
    """One person's nudges as time goes by; what is due is sent when it is asked for."""

    def __init__(self, engine: Engine, who: Who = SAM) -> None:
        self.engine, self.who, self.now = engine, who, NOW
        self.do(persons.enter, Profile("Sam Rivera", "America/New_York", "en_US"))

    def do(
        self,
        work: Callable[Concatenate[Session, datetime, Who, Args], Result],
        *args: Args.args,
        **kwargs: Args.kwargs,
    ) -> Result:
        """One transaction, as this person, now."""
        with transaction(self.engine) as session:
            return work(session, self.now, self.who, *args, **kwargs)

    def expects(self, starts: datetime) -> None:
        """An interview that lies ahead, and lasts an hour."""
        self.do(beginning.expect, NewInterview("Northwind", "Clerk", starts + timedelta(hours=1), starts_at=starts))

    def debriefs(self, hire: date | None = None, call: str = "no") -> int:
        """A finished debrief of an interview that ended an hour ago."""
        debrief_id = self.do(beginning.start, NewInterview("Northwind", "Clerk", ENDED)).id
        for _ in STEPS:
            self.do(checklist.reply, debrief_id, Move.SKIP)
        if hire:
            self.replies(debrief_id, Edit("hire_date"), Picked(hire))
        self.replies(debrief_id, Edit("call"), Chosen(call))
        return debrief_id

    def replies(self, debrief_id: int, *replies: Reply) -> None:
        for reply in replies:
            assert self.do(checklist.reply, debrief_id, reply)

    def sends(self, at: datetime) -> list[NudgeFacts]:
        """What is sent at that moment."""
        self.now = at
        with transaction(self.engine) as session:
            found, _ = batches.collect(session, at, ["T1"], 100)
            for batch in found:
                batches.sent(session, at, batch, "D1")
        return [nudge for batch in found for nudge in batch.nudges]

    def coming(self) -> list[tuple[NudgeKind, datetime]]:
        return [(nudge.kind, nudge.due) for nudge in self.do(upcoming.coming).nudges]

    def next(self, kind: NudgeKind) -> NudgeFacts:
        """The nudge of that kind that is coming."""
        return next(nudge for nudge in self.do(upcoming.coming).nudges if nudge.kind is kind)

    def says(self, nudges: tuple[NudgeFacts, ...] | None) -> list[str]:
        """What their message says of each."""
        assert nudges is not None
        return [say_answered(nudge) if nudge.answer or nudge.over else say_nudge(nudge).title for nudge in nudges]


@pytest.fixture
def sam(engine: Engine) -> Life:
    return Life(engine)


def back(moment: datetime) -> str:
    """What a nudge says that was put off on the 24th until then."""
    return answered(Answer.SNOOZED, next_due=moment)


def test_an_answer_is_taken_once_and_the_first_one_stays(sam: Life) -> None:
    sam.debriefs(date(2026, 11, 24), "yes")
    [call] = sam.sends(new_york(25, 10))
    tried = sam.do(answering.answer, call.id, Answer.TRIED)
    assert sam.says(tried) == [answered(Answer.TRIED, call=CallPermission.YES, now=sam.now, next_due=new_york(26, 8))]
    assert sam.do(answering.answer, call.id, Answer.TRIED) == tried
    assert sam.do(answering.answer, call.id, Answer.OFFER) == tried
    assert sam.do(answering.snooze, call.id, SnoozeUntil.HOUR) == tried
    assert (NudgeKind.SECOND_TRY, new_york(1, 10, month=12)) in sam.coming()


def test_nothing_was_done_about_an_interview_before_it_was(sam: Life) -> None:
    sam.debriefs(date(2026, 11, 24), "yes")
    assert sam.sends(new_york(25, 10))
    told = sam.do(answering.answers_in_words, "rang her last monday, no answer", Intent.TRIED)
    assert isinstance(told, answering.Told)
    assert told.at == new_york(25, 10)


def test_what_would_have_come_before_a_late_answer_comes_now(sam: Life) -> None:
    sam.debriefs(date(2026, 11, 24), "yes")
    [call] = sam.sends(new_york(25, 10))
    sam.now = new_york(2, 15, month=12)
    [settled] = sam.do(answering.answer, call.id, Answer.TRIED, new_york(25, 11)) or ()
    assert settled.next_due == sam.now


@pytest.mark.parametrize("given", [Answer.KEPT, Answer.STARTED, Answer.READY, Answer.SNOOZED, Answer.STOPPED])
def test_an_answer_that_does_not_fit_the_nudge_changes_nothing(sam: Life, given: Answer) -> None:
    sam.debriefs()
    [today] = sam.sends(new_york(24, 13))
    before = sam.coming()
    [still] = sam.do(answering.answer, today.id, given) or ()
    assert still.answer is None
    assert sam.coming() == before


def test_a_second_message_about_what_was_done_meanwhile_is_over(sam: Life) -> None:
    sam.debriefs()
    [today], [tomorrow] = sam.sends(new_york(24, 13)), sam.sends(new_york(25, 8))
    sam.do(answering.answer, tomorrow.id, Answer.NOTE_SENT)
    assert sam.says(sam.do(answering.answer, today.id, Answer.NOTE_SENT)) == [answered(Answer.NOTE_SENT, over=True)]


@pytest.mark.parametrize("given", [Answer.OFFER, Answer.NEXT_ROUND, Answer.REJECTED])
def test_an_outcome_ends_every_nudge_even_when_it_comes_by_an_older_message(sam: Life, given: Answer) -> None:
    sam.debriefs(date(2026, 11, 24), "yes")
    [asked] = sam.sends(new_york(24, 15))
    assert sam.sends(new_york(25, 10))
    sam.do(answering.answer, asked.id, given)
    follows = {
        Answer.OFFER: [(NudgeKind.OFFER_OVER, new_york(2, 10, month=12))],
        Answer.NEXT_ROUND: [(NudgeKind.NEXT_DAY, new_york(1, 10, month=12))],
    }
    assert sam.coming() == follows.get(given, [])


def test_an_outcome_on_a_nudge_is_taken_back_with_the_nudges_and_a_form_that_is_open_is_told(sam: Life) -> None:
    sam.debriefs(date(2026, 11, 24), "yes")
    [asked] = sam.sends(new_york(24, 15))
    before, form = sam.coming(), sam.do(interviews.shown, asked.interview_id)
    [answered] = sam.do(answering.answer, asked.id, Answer.REJECTED) or ()
    after = sam.do(interviews.shown, asked.interview_id)
    assert form
    assert after
    assert after.version > form.version
    assert str(sam.do(undoing.undo, answered.undo_id or 0)) == f"Clerk at Northwind: {in_english('outcome.rejected')}"
    assert sam.coming() == before
    [open_again] = sam.do(answering.look, asked.id) or ()
    assert (open_again.answer, open_again.undo_id) == (None, None)


def test_who_stops_a_nudge_that_is_still_to_come_is_shown_none(sam: Life) -> None:
    sam.debriefs()
    assert sam.do(answering.stop, sam.next(NudgeKind.SAME_DAY).id) == ()


def test_another_persons_nudge_is_not_found_whatever_is_done_about_it(sam: Life, engine: Engine) -> None:
    sam.debriefs()
    [today] = sam.sends(new_york(24, 13))
    before, dana = sam.coming(), Life(engine, DANA)
    dana.now = sam.now
    assert dana.do(answering.answer, today.id, Answer.NOTE_SENT) is None
    assert dana.do(answering.snooze, today.id, SnoozeUntil.HOUR) is None
    assert dana.do(answering.stop, today.id) is None
    assert dana.do(answering.start_debrief, today.id) is None
    assert dana.do(answering.look, today.id) is None
    dana.do(answering.leave_out, today.id)
    dana.do(upcoming.start_again, today.interview_id)
    dana.do(upcoming.pause, None)
    assert dana.coming() == []
    assert sam.coming() == before
    assert sam.says(sam.do(answering.answer, today.id, Answer.READY)) == [
        nudged(NudgeKind.SAME_DAY, company="Northwind")
    ]


def test_what_is_moved_or_left_out_of_the_list_moves_or_leaves_it_alone(sam: Life) -> None:
    sam.debriefs()
    sam.do(answering.snooze, sam.next(NudgeKind.SAME_DAY).id, SnoozeUntil.EVENING)
    sam.do(answering.leave_out, sam.next(NudgeKind.CHECK_IN).id)
    assert sam.coming() == [
        (NudgeKind.SAME_DAY, new_york(24, 18)),
        (NudgeKind.ONE_DAY, new_york(25, 8)),
        (NudgeKind.TWO_DAYS, new_york(26, 8)),
    ]


def test_a_snooze_that_would_end_in_quiet_hours_ends_after_them_and_says_so(sam: Life) -> None:
    sam.debriefs()
    [today] = sam.sends(new_york(24, 13))
    sam.now = new_york(24, 20, 30)
    assert sam.says(sam.do(answering.snooze, today.id, SnoozeUntil.HOUR)) == [back(new_york(25, 8))]
    assert [nudge.kind for nudge in sam.sends(new_york(25, 8))] == [NudgeKind.ONE_DAY], "the note, by its newer nudge"


def test_what_is_put_off_says_when_it_comes_back_and_not_when_another_nudge_comes(sam: Life) -> None:
    sam.debriefs()
    [today] = sam.sends(new_york(24, 13))
    said = sam.says(sam.do(answering.snooze, today.id, date(2026, 12, 4)))
    assert said == [back(new_york(4, 9, month=12))]
    assert (NudgeKind.CHECK_IN, new_york(1, 10, month=12)) in sam.coming()


def test_a_stopped_interview_has_no_nudges_until_it_is_started_again(sam: Life) -> None:
    sam.debriefs()
    [today] = sam.sends(new_york(24, 13))
    before = sam.coming()
    sam.do(answering.stop, today.id)
    assert sam.coming() == []
    assert sam.do(upcoming.coming).stopped == ((today.interview_id, role_at_company("Clerk", "Northwind")),)
    sam.do(upcoming.start_again, today.interview_id)
    assert sam.coming() == before
    assert sam.do(upcoming.coming).stopped == ()


def test_a_stopped_debrief_has_no_nudges_until_it_goes_on(sam: Life) -> None:
    debrief_id = sam.do(beginning.start, NewInterview("Northwind", "Clerk", ENDED)).id
    sam.replies(debrief_id, Move.STOP)
    assert sam.coming() == []
    sam.replies(debrief_id, Move.RESUME)
    assert (NudgeKind.SAME_DAY, new_york(24, 13)) in sam.coming()


def test_in_a_pause_nothing_is_sent_and_after_it_what_still_helps_once(sam: Life) -> None:
    sam.debriefs(date(2026, 11, 24), "yes")
    paused = sam.do(upcoming.pause, date(2026, 11, 26))
    assert paused.paused_until == new_york(26, 8)
    for hours in range(1, 45):
        assert sam.sends(NOW + timedelta(hours=hours)) == []
    assert [nudge.kind for nudge in sam.sends(new_york(26, 8))] == [NudgeKind.CALL]
    assert sam.do(upcoming.coming).paused_until is None


def test_a_pause_without_an_end_lasts_until_they_go_on(sam: Life) -> None:
    sam.debriefs()
    before = sam.coming()
    assert sam.do(upcoming.pause, None).nudges == ()
    assert sam.sends(new_york(25, 12)) == []
    sam.now = NOW
    sam.do(upcoming.go_on)
    assert sam.coming() == before


def test_what_is_due_follows_the_person_to_another_zone(sam: Life) -> None:
    sam.debriefs(date(2026, 12, 1))
    berlin = ZoneInfo("Europe/Berlin")
    moved = {nudge.kind: nudge.due for nudge in sam.do(upcoming.use_zone, "Europe/Berlin").nudges}
    assert moved[NudgeKind.HIRE_DATE] == datetime(2026, 12, 1, 15, tzinfo=berlin)
    assert moved[NudgeKind.CHECK_IN] == datetime(2026, 12, 3, 10, tzinfo=berlin)
    sam.do(presence.moved, Profile("Sam", "America/New_York", "en_US"))
    assert sam.do(upcoming.coming).now.tzinfo == berlin, "a zone of their own stays"


def test_nothing_is_sent_to_the_deactivated_and_their_nudges_are_there_after_their_return(sam: Life) -> None:
    sam.debriefs()
    before = sam.coming()
    sam.do(presence.left)
    assert sam.sends(new_york(24, 14)) == []
    sam.do(presence.moved, Profile("Sam", "America/New_York", "en_US"))
    assert sam.coming() == before
    assert [nudge.kind for nudge in sam.sends(new_york(24, 14))] == [NudgeKind.SAME_DAY]


def test_the_list_shows_the_next_twelve_and_counts_the_rest(sam: Life) -> None:
    for day in range(1, 9):
        sam.expects(new_york(day, 10, month=12) + timedelta(minutes=day))
        sam.do(beginning.expect, NewInterview(f"C{day}", "X", new_york(day, 16, month=12), starts_at=new_york(day, 15)))
    coming = sam.do(upcoming.coming)
    assert len(coming.nudges) == upcoming.SHOWN
    assert coming.more > 0
    dues = [nudge.due.astimezone(UTC) for nudge in coming.nudges]
    assert dues == sorted(dues)


# --- what went wrong once


def test_moved_twice_to_one_moment_a_nudge_is_still_coming(sam: Life) -> None:
    sam.debriefs()
    for _ in range(2):
        sam.do(answering.snooze, sam.next(NudgeKind.CHECK_IN).id, SnoozeUntil.MORNING)
    assert (NudgeKind.CHECK_IN, new_york(25, 9)) in sam.coming()


def test_stopped_from_the_list_and_started_again_nothing_is_missing(sam: Life) -> None:
    sam.debriefs()
    before = sam.coming()
    check_in = sam.next(NudgeKind.CHECK_IN)
    sam.do(answering.stop, check_in.id)
    sam.do(upcoming.start_again, check_in.interview_id)
    assert sam.coming() == before


def test_a_debrief_that_was_snoozed_begun_and_put_off_is_nudged_again(sam: Life) -> None:
    sam.expects(new_york(24, 14))
    [over] = sam.sends(new_york(24, 15, 15))
    sam.do(answering.snooze, over.id, SnoozeUntil.HOUR)
    [again] = sam.sends(new_york(24, 16, 15))
    sam.do(answering.start_debrief, again.id)
    [going] = sam.do(checklist.unfinished)
    sam.replies(going.id, Move.LATER)
    assert (NudgeKind.DEBRIEF, new_york(24, 18, 15)) in sam.coming()


def test_a_new_hire_date_is_asked_about_though_the_old_one_was_snoozed(sam: Life) -> None:
    debrief_id = sam.debriefs(date(2026, 11, 24))
    [asked] = sam.sends(new_york(24, 15))
    sam.do(answering.snooze, asked.id, SnoozeUntil.MORNING)
    [again] = sam.sends(new_york(25, 9))
    sam.do(answering.answer, again.id, Answer.STILL_DECIDING)
    sam.replies(debrief_id, Edit("hire_date"), Picked(date(2026, 12, 15)))
    assert (NudgeKind.HIRE_DATE, new_york(15, 15, month=12)) in sam.coming()


def test_snoozing_one_matter_leaves_the_snooze_of_another(sam: Life) -> None:
    sam.debriefs()
    [late] = sam.sends(new_york(26, 8))
    sam.do(answering.snooze, late.id, date(2026, 11, 28))
    sam.do(answering.snooze, sam.next(NudgeKind.CHECK_IN).id, date(2026, 12, 4))
    assert sam.coming() == [(NudgeKind.TWO_DAYS, new_york(28, 9)), (NudgeKind.CHECK_IN, new_york(4, 9, month=12))]


def test_a_nudge_that_is_not_wanted_any_more_cannot_be_put_off(sam: Life) -> None:
    sam.debriefs()
    [today], [tomorrow] = sam.sends(new_york(24, 13)), sam.sends(new_york(25, 8))
    sam.do(answering.answer, tomorrow.id, Answer.NOTE_SENT)
    assert sam.says(sam.do(answering.snooze, today.id, SnoozeUntil.HOUR)) == [answered(Answer.NOTE_SENT, over=True)]


def test_a_debrief_that_was_finished_meanwhile_is_not_said_to_go_on(sam: Life) -> None:
    sam.expects(new_york(24, 14))
    [over] = sam.sends(new_york(24, 15, 15))
    debrief = sam.do(beginning.begin_with, over.interview_id)
    assert debrief
    sam.replies(debrief.id, *[Move.SKIP] * len(STEPS))
    assert sam.says(sam.do(answering.start_debrief, over.id)) == [answered(Answer.NOTE_SENT, over=True)]


def test_a_nudge_that_is_put_off_in_a_pause_says_when_it_really_comes(sam: Life) -> None:
    sam.debriefs()
    [today] = sam.sends(new_york(24, 13))
    sam.do(upcoming.pause, date(2026, 11, 30))
    said = sam.says(sam.do(answering.snooze, today.id, SnoozeUntil.HOUR))
    assert said == [back(new_york(30, 8))]


def test_in_a_pause_without_an_end_nothing_is_coming(sam: Life) -> None:
    sam.debriefs()
    [today] = sam.sends(new_york(24, 13))
    sam.do(answering.snooze, today.id, SnoozeUntil.HOUR)
    assert sam.do(upcoming.pause, None).nudges == ()


def test_nobody_is_asked_to_get_ready_for_what_has_begun(sam: Life) -> None:
    sam.expects(new_york(25, 8, 30))
    [ready] = sam.sends(new_york(24, 18))
    sam.do(answering.snooze, ready.id, SnoozeUntil.MORNING)
    assert all(due < new_york(25, 8, 30) for kind, due in sam.coming() if kind is NudgeKind.PREPARE)


def test_who_acts_while_they_are_thought_to_be_gone_is_asked_about_and_goes_on_once_let_in(sam: Life) -> None:
    sam.debriefs()
    before = sam.coming()
    sam.do(presence.left)
    with pytest.raises(Unknown):
        sam.do(upcoming.pause, None)
    sam.do(presence.let_in, Profile("Sam", "America/New_York", "en_US"))
    assert sam.coming() == before
