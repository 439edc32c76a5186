"""What was sent: it stays as it was sent, and "sent" is said of the very note that was, and of no other."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot import persons
from bot.checklist import beginning
from bot.checklist import service as checklist
from bot.checklist.answers import NewInterview
from bot.checklist.people import Met
from bot.checklist.replies import Typed
from bot.checklist.service import Corrected
from bot.checklist.steps import StepName
from bot.database import transaction
from bot.models import Interviewer, NoteText, Nudge
from bot.notes import service
from bot.notes.desk import TO_ALL, Address, Ready
from bot.notes.drafting import Note
from bot.notes.kinds import Kind, Tone
from bot.nudges import service as nudges
from bot.nudges.facts import Answer
from bot.persons import Profile, Who

SAM = Who("T1", "USAM")
ENDED = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("America/New_York"))
NOW, IN_THREE_DAYS = ENDED + timedelta(hours=1), ENDED + timedelta(days=3)
MINE = Note("Thank you", "Dear Priya, these words are mine.")
PANEL = (Met("Priya Raman", email="priya@northwind.example"), Met("Bo Chen"))


@pytest.fixture
def session(engine: Engine) -> Any:
    """Sam has debriefed an interview with Priya and Bo."""
    with transaction(engine) as made:
        persons.enter(made, NOW, SAM, Profile("Sam Rivera", "America/New_York", "en_US"))
        new = NewInterview("Northwind", "Clerk", ENDED, met=PANEL)
        begun = beginning.start(made, NOW, SAM, new)
        told = {StepName.POINTS: Typed("I led six people\nI speak Polish")}
        checklist.fill_in(made, NOW, SAM, begun.id, told, Corrected("Northwind", "Clerk", ENDED))
        yield made


def shown(session: Session, text: str = "", now: datetime = IN_THREE_DAYS) -> tuple[Ready, ...]:
    """What `/thankyou` shows."""
    found = service.wanted(session, now, SAM, text)
    assert isinstance(found, tuple)
    return found


def said_on_a_nudge(session: Session, now: datetime = NOW) -> None:
    """*I sent it*, on a nudge."""
    nudge = session.exec(select(Nudge).where(Nudge.kind == "same_day")).one()
    assert nudges.answer(session, now, SAM, nudge.id or 0, Answer.NOTE_SENT)


def test_what_a_nudge_was_told_is_sent_stays_as_it_was_and_is_not_called_late(session: Session) -> None:
    before = shown(session, now=NOW)
    said_on_a_nudge(session)
    after = shown(session)
    assert [each.note for each in after] == [each.note for each in before]
    assert [each.sent_at for each in after] == [NOW, NOW]
    assert all(each.in_own_words for each in after)


def test_a_nudge_keeps_one_note_for_all_where_one_is_what_it_shows(session: Session) -> None:
    interview = session.exec(select(Interviewer.interview_id)).first()
    session.add_all(Interviewer(interview_id=interview, name=f"Ada {name}") for name in "ABCDEFGH")
    session.flush()
    [before] = shown(session, now=NOW)
    said_on_a_nudge(session)
    [after] = shown(session)
    assert (after.address.reader, after.note, after.sent_at) == (TO_ALL, before.note, NOW)


def test_a_nudge_leaves_alone_what_was_sent_by_its_own_button_before(session: Session) -> None:
    priya, _ = shown(session, now=NOW)
    service.edit(session, NOW, SAM, priya.address, MINE)
    service.mark_sent(session, NOW, SAM, priya.address, sent=True)
    said_on_a_nudge(session, NOW + timedelta(hours=2))
    priya, bo = shown(session)
    assert (priya.note, priya.sent_at) == (MINE, NOW)
    assert bo.sent_at == NOW + timedelta(hours=2)


def test_a_card_is_not_sent_because_an_email_was(session: Session) -> None:
    priya, _ = shown(session, now=NOW)
    card = Address(priya.address.debrief_id, Kind.CARD, priya.address.reader)
    service.edit(session, NOW, SAM, card, MINE)
    service.mark_sent(session, NOW + timedelta(minutes=1), SAM, priya.address, sent=True)
    [card_now, _], [email, _] = shown(session, "card"), shown(session)
    assert (card_now.sent_at, card_now.thanked_at) == (None, email.sent_at)
    said_on_a_nudge(session)
    check_in = service.look(session, NOW, SAM, Address(priya.address.debrief_id, Kind.CHECK_IN))
    assert check_in
    assert (check_in.sent_at, check_in.thanked_at) == (None, None)


def test_what_was_edited_before_it_was_sent_is_what_was_sent_and_once_among_the_versions(session: Session) -> None:
    priya, _ = shown(session, now=NOW)
    service.edit(session, NOW, SAM, priya.address, MINE)
    later = NOW + timedelta(minutes=30)
    for _ in range(2):  # tapped twice
        sent = service.mark_sent(session, later, SAM, priya.address, sent=True)
    assert sent
    assert (sent.note, sent.sent_at, sent.earlier) == (MINE, later, ())
    assert len(session.exec(select(NoteText)).all()) == 2


def test_what_was_sent_changes_only_once_it_was_not_sent_after_all(session: Session) -> None:
    priya, _ = shown(session, now=NOW)
    service.edit(session, NOW, SAM, priya.address, MINE)
    service.edit(session, NOW, SAM, priya.address, Note("Thanks", "Dear Priya, these words are newer."))
    sent = service.mark_sent(session, NOW, SAM, priya.address, sent=True)
    assert sent
    assert service.edit(session, NOW, SAM, priya.address, MINE) == sent
    assert service.rewrite(session, NOW, SAM, priya.address, Tone.FORMAL) == sent
    assert service.bring_back(session, NOW, SAM, priya.address, sent.earlier[0].id) == sent
    service.mark_sent(session, NOW, SAM, priya.address, sent=False)
    draft = service.rewrite(session, NOW, SAM, priya.address, Tone.FORMAL)
    assert draft
    assert (draft.tone, draft.sent_at, draft.thanked_at) == (Tone.FORMAL, None, None)
