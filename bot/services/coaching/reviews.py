"""Notes under review: asked, claimed, answered, taken, withdrawn. Each function is one transaction.

A coach never writes a note: what they suggest stays a suggestion until the person takes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session, col, select

from bot.coaching.diff import fingerprint
from bot.coaching.redaction import fit_to_show, held_back
from bot.notes.drafting import Note
from bot.notes.note_context import Address, Ready
from bot.services.coaching.channels import find
from bot.services.coaching.shared import ShareView, shares
from bot.services.coaching.visible_data import contacts_of, private_in
from bot.services.notes import writing as notes
from bot.store import persons, posts
from bot.store.models import CoachChannel, Debrief, Person, Post, Remark, Review
from bot.vocabulary.items import HeldBack, PostKind
from bot.vocabulary.note_kinds import SPOKEN
from bot.wording.phrases import Phrase, from_json, phrase, to_json

LONGEST = 3_300
"""Characters of a note that fit into a channel's message along with everything said about it."""


@dataclass(frozen=True)
class Asking:
    """A note that could be shown to coaches."""

    ready: Ready
    channels: tuple[ShareView, ...]
    """Those that the person shares anything with, and that can be posted to."""
    rest: bool
    """They share with some channels, but none of them can be posted to for now."""
    checks: tuple[Phrase, ...]
    """What the automatic checks found, as far as the channel may read it."""
    held_back: HeldBack | None
    """Why its text may not be shown to a channel; None if it may."""


@dataclass(frozen=True)
class Requested:
    """A request, as a coach's form shows it."""

    id: int
    name: str
    about: Phrase
    note: Note


class Verdict(StrEnum):
    """The result of what a coach did."""

    DONE = "done"
    GONE = "gone"
    """It was withdrawn, or is not this channel's."""
    OWN = "own"
    """It is their own note."""
    ANOTHERS = "anothers"
    """Another coach has it."""
    NEWER = "newer"
    """There is a newer suggestion than the one they read."""


def asking(session: Session, now: datetime, who: persons.Who, address: Address) -> Asking | None:
    """A note and the channels it could be shown to; None if it is not this person's, or is not a text."""
    ready = notes.look(session, now, who, address)
    if ready is None or address.kind in SPOKEN:
        return None
    there = shares(session, now, who)
    channels = tuple(shared for shared in there if shared.rests is None)
    return Asking(ready, channels, bool(there) and not channels, _checks(ready), _held_back(session, ready))


def ask(
    session: Session, now: datetime, who: persons.Who, address: Address, surface_id: str, question: str
) -> ShareView | None:
    """Show a note, as it reads now, to the coaches of a channel; None if that is not allowed.

    Replaces a request about the same note that nobody has answered.
    """
    person, channel = persons.present(session, who), find(session, who, surface_id, hold=True)
    found = asking(session, now, who, address) if channel else None
    shared = next((each for each in found.channels if each.place.surface_id == surface_id), None) if found else None
    if found is None or shared is None or found.held_back or found.ready.sent_at or person.id is None:
        return None
    same = Review.person_id == person.id, Review.debrief_id == address.debrief_id, Review.reader == address.reader
    query = select(Review).where(*same, Review.kind == address.kind, Review.channel_id == shared.channel_id)
    for before in session.exec(query.where(posts.waits())).all():
        posts.withdraw(session, now, before)
    ready = found.ready
    review = Review(
        channel_id=shared.channel_id,
        person_id=person.id,
        debrief_id=address.debrief_id,
        kind=address.kind,
        reader=address.reader,
        about=to_json(_about(session, ready)),
        subject=ready.note.subject,
        body=ready.note.body,
        checks=[to_json(check) for check in found.checks],
        question=question,
        asked_at=now,
    )
    session.add(review)
    session.flush()
    posts.make(session, now, PostKind.REVIEW, channel_id=shared.channel_id, review_id=review.id)
    return shared


def private(session: Session, _now: datetime, who: persons.Who, address: Address, question: str) -> HeldBack | None:
    """Why a question about one of their notes may not be put to coaches in these words; None if it may."""
    person, debrief = persons.present(session, who, lock=False), session.get(Debrief, address.debrief_id)
    theirs = debrief is not None and debrief.person_id == person.id
    return private_in(session, debrief.interview_id, question) if debrief and theirs else None


def waiting(session: Session, _now: datetime) -> Sequence[int]:
    """The requests that nobody has answered, by id."""
    return [review_id for review_id in session.exec(select(Review.id).where(posts.waits())) if review_id is not None]


def note_sent(session: Session, now: datetime, review_id: int) -> None:
    """Housekeeping: if a note was sent before a coach answered, no answer is needed any more."""
    asked = session.get(Review, review_id)
    person = session.get(Person, asked.person_id, with_for_update={"key_share": True}) if asked else None
    # It may have been answered in the meantime.
    query = select(Review).where(Review.id == review_id, posts.waits()).execution_options(populate_existing=True)
    review = session.exec(query.with_for_update()).first()
    if review is None or person is None:
        return
    who = persons.Who(person.workspace_id, person.surface_id)
    address = Address(review.debrief_id, review.kind, review.reader)
    ready = notes.look(session, now, who, address)
    if ready and ready.sent_at:
        review.sent = True
        posts.wake(session, now, col(Post.review_id) == review.id)


def withdraw(session: Session, now: datetime, who: persons.Who, review_id: int) -> str | None:
    """The person takes their request back: returns the id of the channel, or None if it is not theirs."""
    review = _own(session, who, review_id)
    if review is None or review.withdrawn:
        return None
    channel = session.get_one(CoachChannel, review.channel_id)
    posts.withdraw(session, now, review)
    return channel.surface_id


def claim(session: Session, now: datetime, who: persons.Who, surface_id: str, review_id: int) -> Verdict:
    """A coach takes it on, if need be from another one, so that two do not answer the same request."""
    coach = persons.present(session, who)
    review = _in_channel(session, who, surface_id, review_id)
    if review is None:
        return Verdict.GONE
    if review.person_id == coach.id:
        return Verdict.OWN
    if review.answered_at is None:
        review.coach_id = coach.id
        posts.wake(session, now, col(Post.review_id) == review.id)
    return Verdict.DONE


def request(session: Session, _now: datetime, who: persons.Who, surface_id: str, review_id: int) -> Requested | Verdict:
    """A request, for the form of a coach who may answer it."""
    coach = persons.present(session, who, lock=False)
    review = _in_channel(session, who, surface_id, review_id)
    if review is None or review.id is None:
        return Verdict.GONE
    if verdict := _may_not(review, coach):
        return verdict
    name = session.get_one(Person, review.person_id).name
    return Requested(review.id, name, from_json(review.about), Note(review.subject, review.body))


def answer(
    session: Session,
    now: datetime,
    who: persons.Who,
    surface_id: str,
    review_id: int,
    *,
    remarks: Sequence[tuple[str, str]] = (),
    suggested: Note | None = None,
    approved: bool = False,
) -> Verdict:
    """A coach comments on lines of the note ("" for all of it), suggests a text, or approves it.

    The person is told in their DM. Once somebody has answered, every coach may add to it.
    """
    coach = persons.present(session, who)
    review = _in_channel(session, who, surface_id, review_id)
    if review is None:
        return Verdict.GONE
    if verdict := _may_not(review, coach):
        return verdict
    if review.answered_at is None:
        review.coach_id, review.answered_at = coach.id, now
    session.add_all(Remark(review_id=review_id, coach_id=coach.id, line=line, text=text) for line, text in remarks)
    if suggested:
        review.suggested_subject, review.suggested_body = suggested.subject, suggested.body
        review.taken = False
    review.approved = review.approved or approved
    said = {"remarks": [list(remark) for remark in remarks], "suggested": suggested is not None, "approved": approved}
    posts.make(
        session,
        now,
        PostKind.ANSWER,
        channel_id=review.channel_id,
        person_id=review.person_id,
        review_id=review_id,
        about={"coach": coach.id, **said},
    )
    # Earlier answers too: their button takes the newest text, so they show that one.
    posts.wake(session, now, col(Post.review_id) == review.id)
    return Verdict.DONE


def take(session: Session, now: datetime, who: persons.Who, review_id: int, seen: str) -> Ready | Verdict:
    """The person takes the suggested text: it is their note from now on, and the previous text is kept.

    `seen` is the fingerprint of the text that they read. A note that was sent stays as it was sent.
    """
    review = _own(session, who, review_id)
    if review is None or not review.suggested_body:
        return Verdict.GONE
    suggested = Note(review.suggested_subject, review.suggested_body)
    if seen != fingerprint(suggested):
        return Verdict.NEWER
    address = Address(review.debrief_id, review.kind, review.reader)
    ready = notes.look(session, now, who, address)
    if ready is None or ready.sent_at:
        return ready or Verdict.GONE
    review.taken = True
    posts.wake(session, now, col(Post.review_id) == review.id)
    return notes.edit(session, now, who, address, suggested) or Verdict.GONE


def _may_not(review: Review, coach: Person) -> Verdict | None:
    if review.person_id == coach.id:
        return Verdict.OWN
    taken = review.answered_at is None and review.coach_id not in {None, coach.id}
    return Verdict.ANOTHERS if taken else None


def _own(session: Session, who: persons.Who, review_id: int) -> Review | None:
    person = persons.present(session, who)
    query = select(Review).where(Review.id == review_id, Review.person_id == person.id)
    return session.exec(query.with_for_update()).first()


def _in_channel(session: Session, who: persons.Who, surface_id: str, review_id: int) -> Review | None:
    """The request, if it is one of this channel's; locked, so that one of two coaches comes first."""
    channel = find(session, who, surface_id, hold=True)
    if channel is None:
        return None
    query = select(Review).where(Review.id == review_id, Review.channel_id == channel.id)
    query = query.where(col(Review.withdrawn).is_(False))
    return session.exec(query.with_for_update()).first()


def _about(session: Session, ready: Ready) -> Phrase:
    contacts = _contacts(session, ready)
    to = ready.to.name if ready.to else phrase("common.the_team")
    company = fit_to_show(ready.talk.company, contacts) or phrase("common.a_company")
    role = fit_to_show(ready.talk.role, contacts)
    if role:
        return phrase("reviews.to_about_the_role", to=to, role=role, company=company)
    return phrase("reviews.to_at", to=to, company=company)


_ABOUT_THE_NOTE = frozenset(
    {
        *("interest", "role", "closing", "signature", "passed_date", "company_spelling", "placeholder", "salary"),
        *("waiting", "emoticons", "exclamations", "filler", "length", "capitals", "paragraphs"),
    }
)
"""Checks whose findings reveal nothing beyond the note itself and what the request names."""
_IN_OTHER_WORDS = {
    "thanks": phrase("reviews.thank_them"),
    "date": phrase("reviews.say_when_you_met"),
    "specific": phrase("reviews.name_one_thing"),
}
"""Those that quote what is not shared. All others know the debrief, the panel or other interviews: left out."""


def _checks(ready: Ready) -> tuple[Phrase, ...]:
    """What the checks found, without what they know from elsewhere."""
    found = ((finding.check.id, finding.fix) for finding in ready.findings)
    return tuple(
        _IN_OTHER_WORDS.get(check, fix) for check, fix in found if check in _ABOUT_THE_NOTE or check in _IN_OTHER_WORDS
    )


def _held_back(session: Session, ready: Ready) -> HeldBack | None:
    if len(ready.note.subject) + len(ready.note.body) > LONGEST:
        return HeldBack.TOO_LONG
    return held_back(ready.note, ready.talk.company, ready.talk.role, _contacts(session, ready))


def _contacts(session: Session, ready: Ready) -> list[str]:
    interview_id = session.get_one(Debrief, ready.address.debrief_id).interview_id
    return contacts_of(session, [interview_id])[interview_id]
