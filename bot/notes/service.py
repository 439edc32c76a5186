"""Notes for one debrief: what they need is there, or the question that is missing."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from bot import persons
from bot.checklist import service as checklist
from bot.checklist.answers import CallPermission
from bot.checklist.service import Standing
from bot.checklist.steps import StepName
from bot.models import Debrief, Interview
from bot.notes.drafting import FollowUpFacts, Note, call_script, check_in, draft
from bot.notes.facts import gather, missing
from bot.nudges.free_days import country_of


@dataclass(frozen=True)
class Drafted:
    """The notes of one interview, one per interviewer."""

    standing: Standing
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Lacking:
    """No note yet: this step has to be answered first."""

    standing: Standing
    step: StepName


def thank_you(
    session: Session, now: datetime, who: persons.Who, company: str = "", debrief_id: int | None = None
) -> Drafted | Lacking | None:
    """The notes of one debrief: the one named by id, else the newest whose company begins with `company`.

    None where the person has told the bot of no such interview.
    """
    person = persons.present(session, who, lock=False)
    query = select(Debrief.id).join(Interview).where(Debrief.person_id == person.id)
    if debrief_id is not None:
        query = query.where(Debrief.id == debrief_id)
    if company:
        query = query.where(col(Interview.company).istartswith(company, autoescape=True))
    found = session.exec(query.order_by(col(Interview.ended_at).desc(), col(Debrief.id).desc()).limit(1)).first()
    standing = checklist.look(session, now, who, found) if found is not None else None
    if standing is None:
        return None
    if step := missing(standing.conversation):
        return Lacking(standing, step)
    facts = gather(
        standing.conversation.answers,
        company=standing.company,
        role=standing.role,
        writer=person.name,
        interviewed=standing.ended_at.date(),
        today=standing.now.date(),
        country=country_of(person.zone),
    )
    return Drafted(standing, tuple(draft(each) for each in facts))


@dataclass(frozen=True)
class FollowUp:
    """How to ask how things stand: what to say on the telephone, or what to write."""

    standing: Standing
    text: str | Note


def follow_up(session: Session, now: datetime, who: persons.Who, debrief_id: int) -> FollowUp | None:
    """The call script where they allowed a call, else the e-mail; None for what is not this person's own."""
    person = persons.present(session, who, lock=False)
    standing = checklist.look(session, now, who, debrief_id)
    if standing is None:
        return None
    answers = standing.conversation.answers
    may_call = answers.call is CallPermission.YES
    facts = FollowUpFacts(
        company=standing.company,
        role=standing.role,
        writer=person.name,
        whom=(may_call and answers.call_whom) or (answers.met[0].name if answers.met else ""),
        interviewed=standing.ended_at.date(),
        today=standing.now.date(),
        hire_date=answers.hire_date.last if answers.hire_date else None,
    )
    return FollowUp(standing, call_script(facts) if may_call else check_in(facts))
