"""Everything about a person that a coach channel could be allowed to see, read from the tables in bulk.

It is never shown as it is: `sharing.seen` lets through what the person shares.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, union_all
from sqlmodel import Session, col, or_, select

from bot.coaching.redaction import fit_to_show, held_back, words_held_back
from bot.coaching.sharing import SharedData, SharedInterview, SharedNote, SharedQuestion, SharedTask, seen
from bot.interviews.figures import figures
from bot.interviews.rounds import round_name
from bot.interviews.stages import stage_of
from bot.notes.drafting import Note as Written
from bot.nudges.facts import NO_DAY_YET, Facts
from bot.services.coaching.channels import find
from bot.services.coaching.shared import ShareView, as_shared, share_of
from bot.services.interviews.questions import hardest_first
from bot.store import persons
from bot.store.models import (
    CoachChannel,
    Debrief,
    Interview,
    Interviewer,
    Note,
    NoteText,
    Nudge,
    Part,
    Person,
    Post,
    Question,
    Review,
    Share,
    Task,
)
from bot.store.nudge_rows import facts_of
from bot.store.shares import items_of, lasting
from bot.vocabulary.asked import Asked
from bot.vocabulary.items import HeldBack, Item, PostKind
from bot.vocabulary.note_kinds import ONE_EACH
from bot.wording.phrases import Phrase, from_json

LOOKED_BACK = timedelta(days=90)
"""How long a closed interview is still shown."""


@dataclass(frozen=True)
class View:
    """Everything that one channel sees of a person."""

    shared: ShareView
    now: datetime
    """In the channel's zone, like every time that it sees."""
    zone: str
    seen: SharedData
    reviews: tuple[tuple[int, Phrase], ...]
    """The notes that they put before its coaches: id, and which it is."""
    news: tuple[tuple[int, str], ...]
    """The good news that they told there: id, and their words."""


def shared_data(session: Session, now: datetime, channel: CoachChannel, *, hold: bool = True) -> dict[int, SharedData]:
    """What the channel sees now of everybody who shares with it, by person, sorted by name.

    With `hold`, whoever takes a share back waits until the result is stored, where it can be taken back too.
    """
    query = (
        select(Person, Share.items)
        .join(Share, col(Share.person_id) == Person.id)
        .where(Share.channel_id == channel.id, lasting(now))
        .where(col(Person.gone).is_(False), Person.workspace_id == channel.workspace_id)
        .order_by(Person.name, col(Person.id))
    )
    query = query.with_for_update(read=True, of=Share) if hold else query
    sharing = {person.id: (person, items_of(items)) for person, items in session.exec(query) if person.id is not None}
    whole = _whole(session, now, [person for person, _ in sharing.values()], channel)
    return {person_id: seen(whole[person_id], items) for person_id, (_, items) in sharing.items()}


def view(session: Session, now: datetime, who: persons.Who, surface_id: str) -> View | None:
    """What the channel sees of the person; None if they never shared anything with it."""
    person = persons.present(session, who, lock=False)
    channel = find(session, who, surface_id)
    if channel is None or person.id is None:
        return None
    zone, what = ZoneInfo(channel.zone), as_shared(channel, share_of(session, now, channel, person), person)
    asked = select(Review).where(Review.channel_id == channel.id, Review.person_id == person.id)
    reviews = session.exec(asked.where(col(Review.withdrawn).is_(False)).order_by(col(Review.id).desc())).all()
    told = select(Part.id, Part.says).join(Post).where(Post.channel_id == channel.id, Post.kind == PostKind.NEWS)
    news = session.exec(told.where(Part.person_id == person.id)).all()
    if not what.items and not reviews and not news:
        return None
    return View(
        shared=what,
        now=now.astimezone(zone),
        zone=channel.zone,
        seen=seen(_whole(session, now, [person], channel)[person.id], what.items),
        reviews=tuple((review.id, from_json(review.about)) for review in reviews if review.id is not None),
        news=tuple((part_id, str(from_json(says))) for part_id, says in news if part_id is not None and says),
    )


def _whole(session: Session, now: datetime, people: Collection[Person], channel: CoachChannel) -> dict[int, SharedData]:
    zone = ZoneInfo(channel.zone)
    by_id = {person.id: person for person in people if person.id is not None}
    interviews = _interviews(session, now, by_id)
    ids = [each.id for each in interviews if each.id is not None]
    facts, contacts = facts_of(session, ids), contacts_of(session, ids)
    by_interview = {each.id: each for each in interviews}
    notes = _notes(session, by_interview, contacts, zone)
    questions = _questions(session, by_interview, contacts, zone)
    last_here, tasks = _last_here(session, by_id), _tasks(session, by_id, channel, zone)
    theirs = defaultdict[int, list[Interview]](list)
    for each in interviews:
        theirs[each.person_id].append(each)
    return {
        person_id: SharedData(
            name=person.name,
            items=frozenset(Item),
            interviews=tuple(
                replace(
                    _interview(each, facts[each.id], contacts[each.id], persons.local(now, person), zone),
                    notes=notes[each.id],
                    questions=questions[each.id],
                )
                for each in theirs[person_id]
                if each.id is not None
            ),
            punctuality=figures(_sent(each, person) for each in theirs[person_id]).notes,
            last_here=last_here[person_id].astimezone(zone).date() if person_id in last_here else None,
            tasks=tuple(tasks[person_id]),
        )
        for person_id, person in by_id.items()
    }


def _interviews(session: Session, now: datetime, people: Collection[int]) -> list[Interview]:
    """Theirs. A next round without a day is left out: it only says how the round before it ended."""
    closed = col(Interview.closed_at)
    query = select(Interview).where(
        col(Interview.person_id).in_(people),
        or_(closed.is_(None), closed > now - LOOKED_BACK),
        Interview.ended_at != NO_DAY_YET,
    )
    return list(session.exec(query.order_by(col(Interview.ended_at).desc(), col(Interview.id).desc())))


def _tasks(
    session: Session, people: Collection[int], channel: CoachChannel, zone: ZoneInfo
) -> Mapping[int, list[SharedTask]]:
    """What this channel's coaches gave them; other channels' tasks are none of its business."""
    query = select(Task).where(Task.channel_id == channel.id, col(Task.person_id).in_(people)).order_by(col(Task.id))
    found = defaultdict[int, list[SharedTask]](list)
    for row in session.exec(query):
        since = row.answered_at or row.given_at
        found[row.person_id].append(SharedTask(row.text, row.by, row.state, since.astimezone(zone)))
    return found


def _last_here(session: Session, people: Collection[int]) -> dict[int, datetime]:
    """When each last did something that left a trace: entered an interview, answered a question or a nudge, wrote."""
    owner = col(Interview.person_id)
    written = select(owner, col(NoteText.written_at)).select_from(NoteText).join(Note).join(Interview)
    traces = union_all(
        select(owner, col(Interview.entered_at)).where(owner.in_(people)),
        select(col(Debrief.person_id), col(Debrief.moved_at)).where(col(Debrief.person_id).in_(people)),
        select(col(Nudge.person_id), col(Nudge.answered_at)).where(col(Nudge.person_id).in_(people)),
        written.where(owner.in_(people)),
    ).subquery()
    person_id, at = traces.c
    found = session.exec(select(person_id, func.max(at)).where(at.is_not(None)).group_by(person_id))
    return dict(found.all())


def _sent(interview: Interview, person: Person) -> tuple[datetime, datetime | None, None]:
    sent = interview.note_sent_at
    return persons.local(interview.ended_at, person), persons.local(sent, person) if sent else None, None


def _interview(
    row: Interview,
    facts: Facts,
    contacts: Collection[str],
    here: datetime,
    zone: ZoneInfo,
) -> SharedInterview:
    """Without what they wrote. `here` is the current time in the person's own zone: their day decides what is due."""
    return SharedInterview(
        company=fit_to_show(row.company, contacts),
        role=fit_to_show(row.role, contacts),
        round=round_name(fit_to_show(row.round, contacts), row.later_round),
        starts_at=row.starts_at.astimezone(zone) if row.starts_at else None,
        ended_at=row.ended_at.astimezone(zone),
        stage=stage_of(facts, here),
        hire_date=facts.hire_date,
        outcome=row.outcome,
        closed_at=row.closed_at.astimezone(zone) if row.closed_at else None,
        notes=(),
        questions=(),
    )


def _notes(
    session: Session,
    interviews: Mapping[int | None, Interview],
    contacts: Mapping[int, Collection[str]],
    zone: ZoneInfo,
) -> Mapping[int, tuple[SharedNote, ...]]:
    """The thank-yous in the person's own words, or as sent; a draft that nobody has touched does not count."""
    query = (
        select(Note, NoteText, Interviewer)
        .join(NoteText, col(NoteText.note_id) == Note.id)
        .outerjoin(Interviewer, col(Note.interviewer_id) == Interviewer.id)
        .where(col(Note.interview_id).in_(interviews), col(Note.kind).in_(ONE_EACH), col(Note.in_own_words))
        .order_by(col(NoteText.id))
    )
    newest, moments = {}, defaultdict[int | None, set[datetime]](set)
    for note, text, reader in session.exec(query):
        newest[note.id] = note, text, reader
        moments[note.id].add(text.written_at)
    found = defaultdict[int, tuple[SharedNote, ...]](tuple)
    for note, text, reader in newest.values():
        interview = interviews[note.interview_id]
        written = Written(text.subject, text.body)
        why = held_back(written, interview.company, interview.role, contacts[note.interview_id])
        thanked_at = reader.thanked_at if reader else interview.note_sent_at
        sent = thanked_at if thanked_at in moments[note.id] else None  # otherwise they were thanked with another text
        found[note.interview_id] += (
            SharedNote(
                to=reader.name if reader else "",
                subject="" if why else text.subject,
                body="" if why else text.body,
                sent_at=sent.astimezone(zone) if sent else None,
                held_back=why,
            ),
        )
    return found


def _questions(
    session: Session,
    interviews: Mapping[int | None, Interview],
    contacts: Mapping[int, Collection[str]],
    zone: ZoneInfo,
) -> Mapping[int, tuple[SharedQuestion, ...]]:
    """What employers asked; or, for one that speaks of pay or holds an address or a number, why it is not shown."""
    query = select(Question).where(col(Question.interview_id).in_(interviews))
    found = defaultdict[int, tuple[SharedQuestion, ...]](tuple)
    for row in session.exec(query.order_by(hardest_first(), col(Question.id))):
        interview = interviews[row.interview_id]
        why = words_held_back(row.text, f"{interview.role}\n{interview.company}", contacts[row.interview_id])
        asked = Asked("" if why else row.text, row.went)
        found[row.interview_id] += (SharedQuestion(asked, row.noted_at.astimezone(zone), why),)
    return found


def private_in(session: Session, interview_id: int, text: str) -> HeldBack | None:
    """Why words about an interview may not be told to a channel, by the rules for notes; None if they may."""
    row = session.get_one(Interview, interview_id)
    return words_held_back(text, f"{row.role}\n{row.company}", contacts_of(session, [interview_id])[interview_id])


def contacts_of(session: Session, interviews: Collection[int]) -> Mapping[int, list[str]]:
    """The interviewers' contact details, by interview."""
    found = defaultdict[int, list[str]](list)
    for row in session.exec(select(Interviewer).where(col(Interviewer.interview_id).in_(interviews))):
        found[row.interview_id] += [row.email, row.phone]
    for debrief in session.exec(select(Debrief).where(col(Debrief.interview_id).in_(interviews))):
        found[debrief.interview_id].append(debrief.call_number)
    return found
