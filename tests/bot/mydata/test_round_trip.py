"""Export, erase, import: a person's rows come back, once, and nobody is told twice because of it."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from bot.mydata import export_schema
from bot.nudges.facts import Answer, NudgeKind
from bot.nudges.snoozing import SnoozeUntil
from bot.services.checklist import debriefs as checklist
from bot.services.checklist import question_queue
from bot.services.mydata.erasing import erase
from bot.services.mydata.exporting import export
from bot.services.mydata.importing import Plan
from bot.services.nudges import answering
from bot.store import nudge_store, persons
from bot.store.database import transaction
from bot.store.models import Debrief, Interview, Nudge, Person
from bot.store.persons import Profile
from bot.vocabulary.debrief_state import State
from bot.vocabulary.note_kinds import Tone
from bot.vocabulary.nudge_state import NudgeState
from bot.wording.phrases import role_at_company
from tests.bot.mydata import lives
from tests.bot.mydata.lives import NOW, SAM, dry_run, forget, import_, live, said, trial
from tests.bot.nudges.test_service import ENDED, Life, new_york
from tests.lanes import examples

PROFILE = Profile("Sam Rivera", "America/New_York", "en_US")
NOTHING = Plan(0, 0, (), settings=False)


@pytest.fixture
def sam(engine: Engine) -> Life:
    return Life(engine)


def starts_afresh(session: Session) -> None:
    erase(session, NOW, SAM)
    forget(session)
    persons.enter(session, NOW, SAM, PROFILE)


def comes_back(sam: Life) -> None:
    """Export, erase, first visit, import."""
    text = sam.do(export).json_text
    sam.do(erase)
    sam.do(persons.enter, PROFILE)
    sam.do(import_, text)


def set_aside(session: Session) -> None:
    for debrief in session.exec(select(Debrief).where(Debrief.state == State.ASKING)):
        debrief.state, debrief.again = State.LATER, None
    nudge_store.replan(session, NOW, persons.present(session, SAM))
    forget(session)


def test_what_was_exported_and_erased_is_there_again_after_the_import(engine: Engine) -> None:
    @examples(0.5)
    @given(lives.lives)
    def holds(life: lives.Life) -> None:
        with trial(engine) as session:
            live(session, SAM, life)
            set_aside(session)  # what is being asked is asked in messages, and those do not come along
            before, exported = said(session, SAM, ids=False), export(session, NOW, SAM)
            starts_afresh(session)
            plan = import_(session, NOW, SAM, exported.json_text)
            forget(session)
            assert plan == Plan(len(life), 0, (), settings=False)
            assert said(session, SAM, ids=False) == before
            assert exported.interviews == len(life)

    holds()


def test_interviews_come_back_in_their_order_also_where_two_were_entered_at_one_moment(sam: Life) -> None:
    companies = ("Acme", "Brandt", "Corvane")
    with transaction(sam.engine) as session:
        person = persons.present(session, SAM).id or 0
        for at, company in enumerate(companies):
            entered = NOW - timedelta(minutes=at % 2)
            session.add(Interview(person_id=person, company=company, role="Clerk", ended_at=NOW, entered_at=entered))
            session.flush()
    comes_back(sam)
    with transaction(sam.engine) as session:
        assert tuple(session.exec(select(Interview.company).order_by(col(Interview.id)))) == companies


def test_an_import_does_what_its_dry_run_said_and_a_second_one_changes_nothing(engine: Engine) -> None:
    @examples(0.2)
    @given(lives.lives, lives.lives)
    def holds(life: lives.Life, since: lives.Life) -> None:
        with trial(engine) as session:
            live(session, SAM, life)
            text = export(session, NOW, SAM).json_text
            starts_afresh(session)
            live(session, SAM, since)
            before = said(session, SAM, ids=True)
            foreseen = dry_run(session, NOW, SAM, text)
            assert said(session, SAM, ids=True) == before
            assert import_(session, NOW, SAM, text) == foreseen
            forget(session)
            after = said(session, SAM, ids=True)
            assert dry_run(session, NOW, SAM, text).new == 0
            import_(session, NOW, SAM, text)
            forget(session)
            assert said(session, SAM, ids=True) == after

    holds()


def test_an_interview_that_was_changed_since_is_left_alone_and_named(sam: Life) -> None:
    sam.debriefs()
    text = sam.do(export).json_text
    with transaction(sam.engine) as session:
        session.exec(select(Interview)).one().role = "Head Clerk"
    assert sam.do(import_, text) == Plan(0, 0, (role_at_company("Head Clerk", "Northwind"),), settings=False)
    with transaction(sam.engine) as session:
        assert session.exec(select(Interview)).one().role == "Head Clerk"


def test_what_was_sent_about_an_interview_since_does_not_make_it_another(sam: Life) -> None:
    sam.debriefs()
    text = sam.do(export).json_text
    assert sam.sends(new_york(24, 13))
    assert sam.do(dry_run, text) == Plan(0, 1, (), settings=False)


def test_what_was_sent_or_answered_is_not_sent_again_after_an_import_and_the_rest_comes(sam: Life) -> None:
    sam.debriefs()
    assert [nudge.kind for nudge in sam.sends(new_york(24, 13))] == [NudgeKind.SAME_DAY]
    sam.do(answering.leave_out, sam.next(NudgeKind.ONE_DAY).id)
    coming = sam.coming()
    comes_back(sam)
    assert sam.coming() == coming
    assert sam.sends(new_york(24, 14)) == []
    assert sam.sends(new_york(25, 8)) == []
    assert [nudge.kind for nudge in sam.sends(new_york(26, 8))] == [NudgeKind.TWO_DAYS]


def test_a_nudge_that_was_put_off_comes_at_its_moment_after_an_import_and_only_then(sam: Life) -> None:
    sam.debriefs()
    [today] = sam.sends(new_york(24, 13))
    sam.do(answering.snooze, today.id, SnoozeUntil.HOUR)
    [again] = sam.sends(new_york(24, 14))
    sam.do(answering.snooze, again.id, SnoozeUntil.EVENING)
    coming = sam.coming()
    comes_back(sam)
    assert sam.coming() == coming
    assert sam.sends(new_york(24, 17)) == []
    assert [nudge.kind for nudge in sam.sends(new_york(24, 18))] == [NudgeKind.SAME_DAY]
    comes_back(sam)
    assert sam.sends(new_york(24, 19)) == []


def test_a_nudge_that_was_on_its_way_at_the_export_is_not_sent_again(sam: Life) -> None:
    sam.debriefs()
    assert sam.sends(new_york(24, 13))
    with transaction(sam.engine) as session:
        sent = session.exec(select(Nudge).where(Nudge.state == NudgeState.SENT)).one()
        sent.state, sent.wake_at, sent.token = NudgeState.SENDING, new_york(24, 13, 1), "a claim"
    comes_back(sam)
    assert sam.sends(new_york(24, 14)) == []


def test_what_was_being_asked_waits_after_an_import_and_no_message_is_due(sam: Life) -> None:
    started = sam.do(checklist.go_on)
    assert started is None
    sam.debriefs()
    [debrief] = sam.do(checklist.unfinished) or [None]
    assert debrief is None
    with transaction(sam.engine) as session:
        row = session.exec(select(Debrief)).one()
        row.state, row.again = State.ASKING, {"why": "EARLY", "choices": [["a", "b"]]}
    comes_back(sam)
    with transaction(sam.engine) as session:
        row = session.exec(select(Debrief)).one()
        assert (row.state, row.again, row.card_ts, row.questions) == (State.LATER, None, None, [])
        later = sam.now + timedelta(days=1)
        assert question_queue.untold(session, later, later, [sam.who.workspace]) == ()
    assert sam.do(checklist.go_on) is not None, "it can be taken up again"


def test_settings_come_back_to_whoever_has_chosen_none_since(sam: Life) -> None:
    def choose(session: Session, _now: datetime, who: persons.Who, tone: Tone) -> None:
        person = persons.present(session, who)
        person.has_preferences, person.tone, person.country = True, tone, ""
        person.quiet_from, person.working_days, person.unwanted = time(22, 30), "12367", "prepare call"
        person.zone, person.zone_is_own = "Europe/Berlin", True
        person.paused_until = datetime(2026, 12, 24, tzinfo=UTC)

    def row(session: Session, _now: datetime, who: persons.Who) -> dict[str, object]:
        return persons.present(session, who).model_dump(exclude={"id"})

    sam.do(choose, Tone.BRIEF)
    text, before = sam.do(export).json_text, sam.do(row)
    sam.do(erase)
    sam.do(persons.enter, PROFILE)
    assert sam.do(import_, text) == Plan(0, 0, (), settings=True)
    assert sam.do(row) == before
    sam.do(choose, Tone.FORMAL)
    assert sam.do(import_, text) == NOTHING
    assert sam.do(row) == before | {"tone": Tone.FORMAL}


@pytest.mark.whole
def test_a_file_in_which_a_nudges_reason_is_a_sentence_is_read_as_one_of_today() -> None:
    then = {"kind": "call", "about": "2026-11-24", "due_at": NOW, "expires_at": NOW, "state": "dropped"}
    for reason, now in {"not wanted any more": nudge_store.NOT_WANTED, "ratelimited": "ratelimited"}.items():
        assert export_schema.Nudge.model_validate(then | {"reason": reason}).reason == now


def test_two_thousand_interviews_come_back(sam: Life) -> None:
    with transaction(sam.engine) as session:
        person = session.exec(select(Person)).one()
        for minute in range(2_000):
            at = ENDED - timedelta(minutes=minute)
            session.add(Interview(person_id=person.id or 0, company="C", role="R", ended_at=at, entered_at=at))
    exported = sam.do(export)
    sam.do(erase)
    sam.do(persons.enter, PROFILE)
    assert sam.do(import_, exported.json_text).new == 2_000
    assert sam.do(dry_run, exported.json_text).equal == 2_000


def test_an_answer_that_was_given_stays_given(sam: Life) -> None:
    sam.debriefs()
    [today] = sam.sends(new_york(24, 13))
    sam.do(answering.answer, today.id, Answer.NOTE_SENT)
    comes_back(sam)
    with transaction(sam.engine) as session:
        nudge = session.exec(select(Nudge).where(Nudge.state == NudgeState.DONE)).one()
        assert (nudge.kind, nudge.answer) == (NudgeKind.SAME_DAY, Answer.NOTE_SENT)
