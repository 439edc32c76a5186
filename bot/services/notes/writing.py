"""Notes for one debrief: show, redraft, edit, check, mark as sent. Each function is one transaction.

Nothing a person wrote is ever overwritten: each of their texts is kept, and a draft is only used in its place.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlmodel import Session, col, func, select

from bot.checklist.steps import StepName
from bot.notes import note_context
from bot.notes.drafting import Note
from bot.notes.facts import Talk, for_reader, missing, wants_one_for_all
from bot.notes.note_context import Address, NoteContext, Ready
from bot.notes.review import Finding, passed, review
from bot.notes.review import about as fitting
from bot.notes.wishes import NoteRequest, read_wish
from bot.services.checklist import debriefs as checklist
from bot.services.notes import note_rows
from bot.services.notes.thanking import thank
from bot.store import debrief_rows as debriefs
from bot.store import nudge_store, persons
from bot.store.models import Debrief, Interview, NoteTemplate, NoteText, Person
from bot.vocabulary.answers import Answers
from bot.vocabulary.met import Met
from bot.vocabulary.note_kinds import ONE_EACH, NoteKind, Tone
from bot.wording.phrases import Phrase, role_at_company


@dataclass(frozen=True)
class Lacking:
    """No note yet: this step has to be answered first."""

    debrief_id: int
    step: StepName


def wanted(
    session: Session, now: datetime, who: persons.Who, text: str, debrief_id: int | None = None
) -> tuple[Ready, ...] | Lacking | None:
    """The notes that are asked for in words, such as "Northwind formal"; None if there is no such interview.

    For the debrief with that id, or else the newest whose company starts with the given name.
    """
    person = persons.present(session, who)
    wish, debrief = _wished(session, person, text, debrief_id)
    if debrief is None:
        return None
    if wish.kind in ONE_EACH and (steps := missing(debriefs.load(session, debrief))):
        assert debrief.id is not None
        return Lacking(debrief.id, steps[0])
    return _notes(session, now, person, debrief, wish)


def _wished(session: Session, person: Person, text: str, debrief_id: int | None) -> tuple[NoteRequest, Debrief | None]:
    """The request in a text, and the debrief that it means; a company's name may also be a tone or a kind."""
    whole, wish = NoteRequest(company=text), read_wish(text)
    if text and (debrief := _newest(session, person, whole, debrief_id, exactly=True)):
        return whole, debrief
    return wish, _newest(session, person, wish, debrief_id)


def _newest(
    session: Session, person: Person, wish: NoteRequest, debrief_id: int | None, *, exactly: bool = False
) -> Debrief | None:
    query = select(Debrief).join(Interview).where(Debrief.person_id == person.id)
    if debrief_id is not None:
        query = query.where(Debrief.id == debrief_id)
    if exactly:
        query = query.where(func.lower(Interview.company) == wish.company.lower())
    elif wish.company:
        query = query.where(col(Interview.company).istartswith(wish.company, autoescape=True))
    return session.exec(query.order_by(col(Interview.ended_at).desc(), col(Debrief.id).desc()).limit(1)).first()


def _notes(session: Session, now: datetime, person: Person, debrief: Debrief, wish: NoteRequest) -> tuple[Ready, ...]:
    context = note_rows.context_of(session, now, person, debrief)
    one_each = wish.kind in ONE_EACH and bool(context.readers) and not wants_one_for_all(context.answers.met)
    readers = context.readers if one_each else (note_context.TO_ALL,)
    addresses = [Address(context.debrief_id, wish.kind, reader) for reader in readers]
    if wish.tone:
        for address in addresses:
            row = note_rows.row_for(session, debrief.interview_id, address, wish.tone)
            row.tone, row.template_id = wish.tone, None  # their own words stay in use until they ask for a draft
        session.flush()
        context = note_rows.context_of(session, now, person, debrief)
    found = note_context.panel(context, wish.kind) if one_each else (note_context.single(context, addresses[0]),)
    return tuple(ready for ready in found if ready)


def all_debriefed(session: Session, _now: datetime, who: persons.Who) -> tuple[tuple[int, Phrase], ...]:
    """The newest debriefs, to choose from: id, and role at company."""
    person = persons.present(session, who, lock=False)
    query = select(Debrief, Interview).join(Interview).where(Debrief.person_id == person.id)
    newest = session.exec(query.order_by(col(Interview.ended_at).desc()).limit(5))
    return tuple(
        (debrief.id, role_at_company(one.role, one.company)) for debrief, one in newest if debrief.id is not None
    )


def one_each(session: Session, now: datetime, who: persons.Who, debrief_id: int) -> tuple[Ready, ...]:
    """A note for each interviewer, even if one for all was suggested."""
    found = _own(session, now, who, Address(debrief_id))
    return note_context.panel(found.context, Address(debrief_id).kind) if found else ()


def look(session: Session, now: datetime, who: persons.Who, address: Address) -> Ready | None:
    """One note as it stands; None if it is not this person's, as everywhere below."""
    found = _own(session, now, who, address)
    return note_context.single(found.context, address) if found else None


def rewrite(
    session: Session,
    now: datetime,
    who: persons.Who,
    address: Address,
    tone: Tone | None = None,
    template_id: int | None = None,
) -> Ready | None:
    """A new draft: in this tone, or from the workspace's template with that id. What they wrote is kept.

    What was sent stays as it was sent; so it does in `edit` and `bring_back`.
    """
    found = _own(session, now, who, address)
    if found is None or (ready := note_context.single(found.context, address)) is None:
        return None
    if ready.sent_at:
        return ready
    row = note_rows.row_for(session, found.debrief.interview_id, address, ready.tone)
    row.tone, row.in_own_words = tone or row.tone, False
    row.template_id = template_id if template_id in {each.id for each in ready.templates} else None
    written = _again(session, now, found, address)
    if written and written.template:
        template = session.get_one(NoteTemplate, written.template.id)
        template.drafted, template.passed = template.drafted + 1, template.passed + passed(written.findings)
    return written


def as_kind(session: Session, now: datetime, who: persons.Who, address: Address, kind: NoteKind) -> Ready | None:
    """The same note as another kind, such as a letter: in the same tone, unless one was chosen for that kind before."""
    found = _own(session, now, who, address)
    if found is None or (ready := note_context.single(found.context, address)) is None:
        return None
    other = replace(address, kind=kind)
    note_rows.row_for(session, found.debrief.interview_id, other, ready.tone)
    return _again(session, now, found, other)


def edit(session: Session, now: datetime, who: persons.Who, address: Address, note: Note) -> Ready | None:
    """Use their own words from now on; if the previous text was theirs too, it is kept."""
    found = _own(session, now, who, address)
    if found is None or (ready := note_context.single(found.context, address)) is None:
        return None
    if ready.sent_at:
        return ready
    _keep(session, now, found, ready, note)
    return _again(session, now, found, address)


def bring_back(session: Session, now: datetime, who: persons.Who, address: Address, text_id: int) -> Ready | None:
    """Use one of their earlier texts again."""
    found = _own(session, now, who, address)
    if found is None or (ready := note_context.single(found.context, address)) is None:
        return None
    text = next((text for text in ready.earlier if text.id == text_id), None)
    if text is None or ready.sent_at:
        return ready
    _keep(session, now, found, ready, text.note)
    return _again(session, now, found, address)


def mark_sent(session: Session, now: datetime, who: persons.Who, address: Address, *, sent: bool) -> Ready | None:
    """Mark the note as sent, or as not sent after all. Once everybody is thanked, no nudge asks for it any more."""
    found = _own(session, now, who, address)
    ready = note_context.single(found.context, address) if found and address.kind in ONE_EACH else None
    if found is None or ready is None:
        return None
    interview = session.get_one(Interview, found.debrief.interview_id)
    if sent:
        _keep_as_sent(session, now, interview, ready)
    elif ready.sent_at:
        _unkeep(session, interview, ready)
    thank(session, interview, now if sent else None, address.reader or None)
    nudge_store.replan(session, now, found.person, [found.debrief.interview_id])
    return _again(session, now, found, address)


def thank_all(session: Session, now: datetime, person: Person, interview: Interview) -> None:
    """Mark all interviewers as thanked, with the notes they would be shown now. The caller replans the nudges."""
    debrief = session.exec(select(Debrief).where(Debrief.interview_id == interview.id)).first()
    if debrief and not missing(debriefs.load(session, debrief)):
        for ready in _notes(session, now, person, debrief, NoteRequest()):
            _keep_as_sent(session, now, interview, ready)
    thank(session, interview, now)


def _keep_as_sent(session: Session, now: datetime, interview: Interview, ready: Ready) -> None:
    """Keep the text as it was sent. A text with the moment of the thanks shows that it was this note."""
    if ready.sent_at is None:
        _write(session, ready.thanked_at or now, interview.id or 0, ready, ready.note)


def _unkeep(session: Session, interview: Interview, ready: Ready) -> None:
    """If its text was only kept because it was sent, the note is a draft of the bot's again."""
    row = note_rows.row_for(session, interview.id or 0, ready.address, ready.tone)
    texts = session.exec(select(NoteText).where(NoteText.note_id == row.id)).all()
    if all(text.written_at == ready.sent_at for text in texts):
        row.in_own_words = False
        for text in texts:
            session.delete(text)


def _keep(session: Session, now: datetime, found: "_Found", ready: Ready, note: Note) -> None:
    """Use this text from now on, as their own words; stored only if it differs from the current one."""
    if note != ready.note or not ready.in_own_words:
        _write(session, now, found.debrief.interview_id, ready, note)


def _write(session: Session, now: datetime, interview_id: int, ready: Ready, note: Note) -> None:
    row = note_rows.row_for(session, interview_id, ready.address, ready.tone)
    row.in_own_words = True
    session.add(NoteText(note_id=row.id or 0, subject=note.subject, body=note.body, written_at=now))


def to_check(
    session: Session, now: datetime, who: persons.Who, text: str, debrief_id: int | None = None
) -> tuple[Ready, ...]:
    """The notes of one interview, found as in `wanted`, that a text from elsewhere may replace; or ()."""
    person = persons.present(session, who)
    _, debrief = _wished(session, person, text, debrief_id)
    return _notes(session, now, person, debrief, NoteRequest()) if debrief else ()


def check(
    session: Session, now: datetime, who: persons.Who, address: Address, note: Note
) -> tuple[Finding, ...] | None:
    """What could be better in a text that they wrote elsewhere for the reader of that note."""
    found = _own(session, now, who, address)
    if found is None or note_context.single(found.context, address) is None:
        return None
    return note_context.check(found.context, address, note)


@dataclass(frozen=True)
class Elsewhere:
    """What somebody says about an interview that is not stored here; "" for what they do not say."""

    day: date
    """The day of the interview, in their own zone."""
    company: str = ""
    role: str = ""
    to: str = ""


def check_alone(session: Session, now: datetime, who: persons.Who, about: Elsewhere, note: Note) -> tuple[Finding, ...]:
    """The same for a text about an interview that is not stored here; nothing of it is kept."""
    person = persons.present(session, who, lock=False)
    talk = Talk(about.company, about.role, person.name, about.day, persons.local(now, person).date())
    facts = for_reader(talk, Answers(met=(Met(about.to),) if about.to else ()), 0)
    return review(note.subject, note.body, fitting(facts, NoteKind.THANK_YOU, person.tone))


@dataclass(frozen=True)
class _Found:
    person: Person
    debrief: Debrief
    context: NoteContext


def _own(session: Session, now: datetime, who: persons.Who, address: Address) -> _Found | None:
    person = persons.present(session, who)
    debrief = checklist.own(session, person, address.debrief_id)
    return _Found(person, debrief, note_rows.context_of(session, now, person, debrief)) if debrief else None


def _again(session: Session, now: datetime, found: _Found, address: Address) -> Ready | None:
    session.flush()
    return note_context.single(note_rows.context_of(session, now, found.person, found.debrief), address)
