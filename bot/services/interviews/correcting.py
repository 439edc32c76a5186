"""Corrects one stored thing by typed words, during a debrief and after it; can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from bot.checklist import answer_text
from bot.checklist.along import correction_along
from bot.checklist.conversation import Conversation
from bot.checklist.corrections import may_correct, read_correction
from bot.checklist.retold import changed
from bot.checklist.steps import STEP, StepName
from bot.interviews.itself import may_mend
from bot.nudges.typed import names
from bot.reading.answers.reading import Again
from bot.reading.corrections.noted import Anew, Corrected, Found, Unknown, Which, point_in_words, points_of, words_of
from bot.reading.people.addresses import as_written
from bot.services.checklist import debriefs as checklist
from bot.services.checklist.debriefs import Loaded
from bot.services.interviews import amending
from bot.services.interviews.outcomes import Done
from bot.services.mydata import undoing
from bot.store import debrief_rows as debriefs
from bot.store import nudge_store, persons
from bot.store.models import Debrief, Interview, Person
from bot.vocabulary.answers import Answers
from bot.vocabulary.debrief_state import State
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Typed
from bot.wording.phrases import Phrase, phrase, role_at_company

NEWEST = 3
"""How many debriefs may be meant while none is being asked: the most recently ended."""


# Built once, because every short answer needs it; includes the interview, which is needed next.
_LIKELY = (
    select(Debrief, Interview)
    .join(Interview)
    .where(Debrief.person_id == bindparam("person"), col(Debrief.state).in_((State.ASKING, State.FINISHED)))
    .order_by(col(Debrief.state) != State.ASKING, col(Debrief.moved_at).desc(), col(Debrief.id).desc())
    .limit(NEWEST)
)


@dataclass(frozen=True)
class Mended:
    """The result of a correction, and the debrief that it belongs to."""

    debrief_id: int
    """0 for an interview that has no debrief yet."""
    done: Done | None
    """What was changed, and how to undo it; None if it is not clear what was meant."""
    among: tuple[str, ...] = ()
    """What it may have referred to."""
    unknown: str = ""
    """What it referred to, if nothing of that name is stored; `among` then lists everything there is."""
    question: Phrase | None = None
    """A question, if it is clear which answer is wrong; `among` is then the current answer, which stays."""
    met: str = ""
    """The interviewers, one per line, as they are now."""
    is_asking: bool = False


def typed(
    session: Session, now: datetime, who: persons.Who, text: str, sent_ts: float
) -> Mended | checklist.DebriefView | None:
    """Take free text as a correction of something stored, as the answer to the current question, or as both."""
    if not may_correct(text):
        return checklist.typed(session, now, who, text, sent_ts)
    person = persons.present(session, who)
    meant = _meant(session, person)
    asking = next((each for each in meant if each.conversation.state is State.ASKING), None)
    if asking and (along := correction_along(text, asking.conversation, checklist.setting_of(now, person))):
        first = _corrected(session, now, person, asking, along.corrected)
        corrected = Loaded(asking.debrief, debriefs.load(session, asking.debrief))
        checklist.typed_to(session, now, person, corrected, along.answer, sent_ts)
        return replace(first, is_asking=False)
    if mended := _correct(session, now, person, text, meant):
        return mended
    return checklist.typed_to(session, now, person, asking, text, sent_ts) if asking else None


def is_correction(session: Session, now: datetime, who: persons.Who, text: str) -> bool:
    """Whether a message corrects something in a debrief that it can be about."""
    person = persons.present(session, who, lock=False)
    meant = _meant(session, person)
    if _amended(session, now, person, text, meant):
        return True
    read = (_read(now, person, each, text) for each in meant)
    return any(isinstance(found, Corrected | Which | Anew) for found in read)


def correct(session: Session, now: datetime, who: persons.Who, text: str) -> Mended | None:
    """Make the correction that a message asks for, in the debrief or interview it is about; None if it corrects
    nothing.

    If it names nothing that is in any of them, the result lists what the newest has. Unsent notes and coming nudges use
    the new value; a note that was sent stays as it went out.
    """
    person = persons.present(session, who)
    return _correct(session, now, person, text, _meant(session, person))


def _correct(session: Session, now: datetime, person: Person, text: str, meant: Sequence[Loaded]) -> Mended | None:
    if amended := _amended(session, now, person, text, meant):
        is_asking = amended.debrief is not None and amended.debrief.state is State.ASKING
        debrief_id = amended.debrief.id if amended.debrief else 0
        return Mended(debrief_id or 0, amending.amend(session, now, person, amended), is_asking=is_asking)
    read = [(each, found) for each in meant if (found := _read(now, person, each, text))]
    read.sort(key=lambda each: isinstance(each[1], Unknown))
    if not read or _is_of_an_interview(session, person, read[0][1]):
        return None
    return _corrected(session, now, person, *read[0])


def _amended(
    session: Session, now: datetime, person: Person, text: str, meant: Sequence[Loaded]
) -> amending.Amended | None:
    """What a message corrects of an interview itself; whatever may be about the answers instead is about those."""
    if not may_mend(text):
        return None
    if surely := amending.read(session, now, person, text, surely=True):
        return surely
    if any(each.conversation.state is State.ASKING for each in meant):
        return None
    found = (_read(now, person, each, text) for each in meant)
    if any(isinstance(each, Corrected | Which | Anew) for each in found):
        return None
    return amending.read(session, now, person, text, surely=False)


def decides(session: Session, now: datetime, who: persons.Who, text: str) -> Done | None:
    """Store the day by which they decide, if a message names it and it is clear for which debrief."""
    person = persons.present(session, who)
    query = (
        select(Debrief, Interview)
        .join(Interview)
        .where(Debrief.person_id == person.id, col(Debrief.state) == State.FINISHED, col(Interview.outcome).is_(None))
    )
    found = session.exec(query).all()
    likely = [each for each in found if names(text, (each[1].company,))] or found
    if len(likely) != 1:
        return None
    debrief, interview = likely[0]
    was = debriefs.load(session, debrief)
    read = STEP[StepName.HIRE_DATE].read(Typed(text), was.answers, checklist.setting_of(now, person))
    told = None if isinstance(read, Again) else changed(was.answers, read, StepName.HIRE_DATE)
    if not told:
        return None
    what = phrase("done.of_interview", name=role_at_company(interview.role, interview.company), what=told.what)
    return _store(session, now, person, debrief, was, told, what)


def _is_of_an_interview(session: Session, person: Person, found: Found) -> bool:
    """Whether what was not found is one of their companies, so that an interview is meant: "drop Acme"."""
    if not isinstance(found, Unknown):
        return False
    companies = session.exec(select(Interview.company).where(Interview.person_id == person.id))
    said = set(words_of(found.said))
    return any(said & set(words_of(company)) for company in companies)


def _meant(session: Session, person: Person) -> Sequence[Loaded]:
    """The debriefs that may be meant: the one that is being asked, or else those that ended last."""
    found = session.exec(_LIKELY, params={"person": person.id}).all()
    if found and found[0][0].state is State.ASKING:
        found = found[:1]
    return [Loaded(debrief, debriefs.load(session, debrief)) for debrief, _ in found]


def _read(now: datetime, person: Person, of: Loaded, text: str) -> Found:
    was, setting = of.conversation, checklist.setting_of(now, person)
    found = read_correction(text, was.answers, setting, was.step if was.state is State.ASKING else None)
    if not isinstance(found, Corrected):
        return found
    met = tuple(as_written(each, setting.locale) for each in found.answers.met)
    return replace(found, answers=replace(found.answers, met=met))


def _corrected(
    session: Session, now: datetime, person: Person, of: Loaded, found: Corrected | Which | Unknown | Anew
) -> Mended:
    debrief, was = of.debrief, of.conversation
    is_asking = was.state is State.ASKING
    assert debrief.id is not None
    match found:
        case Corrected(answers):
            done = _store(session, now, person, debrief, was, found)
            return Mended(debrief.id, done, met=answer_text.met(answers), is_asking=is_asking)
        case Anew(question, kept):
            return Mended(debrief.id, None, (str(kept),), question=question, is_asking=is_asking)
        case Which(among):
            return Mended(debrief.id, None, among or _there(was.answers), is_asking=is_asking)
        case Unknown(said):
            return Mended(debrief.id, None, _there(was.answers), said, is_asking=is_asking)


def _there(answers: Answers) -> tuple[str, ...]:
    """Everything that may have been meant."""
    points = (point_in_words(point) for _, point in points_of(answers))
    return (*(met.name for met in answers.met), *points)


def _rename(session: Session, debrief: Debrief, was: tuple[Met, ...], now: tuple[Met, ...]) -> None:
    """Whoever got a new first or last name keeps their row, because notes refer to it, whatever the spelling."""
    if len(was) != len(now):
        return
    for row, old, new in zip(debriefs.interviewers(session, debrief.interview_id), was, now, strict=True):
        if old.name != new.name and set(old.name.casefold().split()) & set(new.name.casefold().split()):
            row.name = new.name
    session.flush()


def _store(
    session: Session,
    now: datetime,
    person: Person,
    debrief: Debrief,
    was: Conversation,
    corrected: Corrected,
    what: Phrase | None = None,
) -> Done:
    what = what or corrected.what
    undo_id = undoing.remember(session, now, person, what, [debrief.interview_id])
    session.get_one(Interview, debrief.interview_id).version += 1
    _rename(session, debrief, was.answers.met, corrected.answers.met)
    debriefs.store(session, debrief, replace(was, answers=corrected.answers), was)
    nudge_store.replan(session, now, person, [debrief.interview_id])
    return Done(what, undo_id)
