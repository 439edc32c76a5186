"""What was sent: it stays as it was sent, and "sent" is said of the very note that was, and of no other."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.checklist.steps import StepName
from bot.notes.drafting import Note
from bot.notes.note_context import TO_ALL, Address, Ready
from bot.nudges.facts import Answer
from bot.services.checklist import beginning
from bot.services.checklist.form import Corrected, fill_in
from bot.services.notes import writing
from bot.services.nudges import answering as nudges
from bot.store import persons
from bot.store.database import transaction
from bot.store.models import Interviewer, NoteText, Nudge
from bot.store.persons import Profile, Who
from bot.vocabulary.answers import NewInterview
from bot.vocabulary.met import Met
from bot.vocabulary.note_kinds import NoteKind, Tone
from bot.vocabulary.replies import Typed

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
        fill_in(made, NOW, SAM, begun.id, told, Corrected("Northwind", "Clerk", ENDED))
        yield made


def shown(session: Session, text: str = "", now: datetime = IN_THREE_DAYS) -> tuple[Ready, ...]:
    """What `/thankyou` shows."""
    found = writing.wanted(session, now, SAM, text)
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
    writing.edit(session, NOW, SAM, priya.address, MINE)
    writing.mark_sent(session, NOW, SAM, priya.address, sent=True)
    said_on_a_nudge(session, NOW + timedelta(hours=2))
    priya, bo = shown(session)
    assert (priya.note, priya.sent_at) == (MINE, NOW)
    assert bo.sent_at == NOW + timedelta(hours=2)


def test_a_card_is_not_sent_because_an_email_was(session: Session) -> None:
    priya, _ = shown(session, now=NOW)
    card = Address(priya.address.debrief_id, NoteKind.CARD, priya.address.reader)
    writing.edit(session, NOW, SAM, card, MINE)
    writing.mark_sent(session, NOW + timedelta(minutes=1), SAM, priya.address, sent=True)
    [card_now, _], [email, _] = shown(session, "card"), shown(session)
    assert (card_now.sent_at, card_now.thanked_at) == (None, email.sent_at)
    said_on_a_nudge(session)
    check_in = writing.look(session, NOW, SAM, Address(priya.address.debrief_id, NoteKind.CHECK_IN))
    assert check_in
    assert (check_in.sent_at, check_in.thanked_at) == (None, None)


def test_what_was_edited_before_it_was_sent_is_what_was_sent_and_once_among_the_versions(session: Session) -> None:
    priya, _ = shown(session, now=NOW)
    writing.edit(session, NOW, SAM, priya.address, MINE)
    later = NOW + timedelta(minutes=30)
    for _ in range(2):  # tapped twice
        sent = writing.mark_sent(session, later, SAM, priya.address, sent=True)
    assert sent
    assert (sent.note, sent.sent_at, sent.earlier) == (MINE, later, ())
    assert len(session.exec(select(NoteText)).all()) == 2


def test_what_was_sent_changes_only_once_it_was_not_sent_after_all(session: Session) -> None:
    priya, _ = shown(session, now=NOW)
    writing.edit(session, NOW, SAM, priya.address, MINE)
    writing.edit(session, NOW, SAM, priya.address, Note("Thanks", "Dear Priya, these words are newer."))
    sent = writing.mark_sent(session, NOW, SAM, priya.address, sent=True)
    assert sent
    assert writing.edit(session, NOW, SAM, priya.address, MINE) == sent
    assert writing.rewrite(session, NOW, SAM, priya.address, Tone.FORMAL) == sent
    assert writing.bring_back(session, NOW, SAM, priya.address, sent.earlier[0].id) == sent
    writing.mark_sent(session, NOW, SAM, priya.address, sent=False)
    draft = writing.rewrite(session, NOW, SAM, priya.address, Tone.FORMAL)
    assert draft
    assert (draft.tone, draft.sent_at, draft.thanked_at) == (Tone.FORMAL, None, None)
