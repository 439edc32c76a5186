"""What somebody's Home tab shows: which part of the list, and what was done last. Each function is one transaction."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from bot.nudges.facts import Outcome
from bot.services.coaching import shared as coaching
from bot.services.coaching.shared import ShareView
from bot.services.coaching.tasks import TaskView, open_tasks
from bot.services.interviews.listing import Listing, Wanted, listing
from bot.services.interviews.outcomes import Done
from bot.services.mydata import undoing
from bot.store import persons, rounds
from bot.store.models import Debrief, Interview, Person, Undo
from bot.store.persons import Args, Result, Work
from bot.wording.phrases import from_json


@dataclass(frozen=True)
class Home:
    """Everything that a Home tab shows."""

    listing: Listing
    done: Done | None
    """What was done last, while it can be undone."""
    tasks: tuple[TaskView, ...]
    """Open tasks from their coaches."""
    shares: tuple[ShareView, ...]
    may_share: bool
    """Whether there is another coach channel that they could share with."""
    locale: str
    """The person's, such as en_US."""


def and_home(
    session: Session,
    now: datetime,
    who: persons.Who,
    work: Work[Args, Result],
    /,
    *args: Args.args,
    **kwargs: Args.kwargs,
) -> tuple[Result, bool]:
    """What `work` returns for this person, and whether their Home tab needs refreshing after it."""
    result = work(session, now, who, *args, **kwargs)
    person = persons.find(session, who)
    return result, person is not None and bool(person.home_page)


def look(session: Session, now: datetime, who: persons.Who) -> Home | None:
    """What their Home shows now; None if they never opened it."""
    person = persons.present(session, who, lock=False)
    if not person.home_page:
        return None
    shares, others = coaching.shares(session, now, who), coaching.others(session, now, who)
    wanted = Wanted(person.home_closed, person.home_page)
    return Home(*seen(session, now, who, wanted), shares, may_share=bool(others), locale=person.locale)


def seen(
    session: Session, now: datetime, who: persons.Who, wanted: Wanted
) -> tuple[Listing, Done | None, tuple[TaskView, ...]]:
    """A page of the list, with what was done last while it can be undone, and the open tasks from coaches."""
    person = persons.present(session, who, lock=False)
    return listing(session, now, who, wanted), _done_last(session, now, person), open_tasks(session, now, who)


def _done_last(session: Session, now: datetime, person: Person) -> Done | None:
    since = now - undoing.KEPT
    query = select(Undo).where(Undo.person_id == person.id, Undo.done_at >= since).order_by(col(Undo.id).desc())
    last = session.exec(query.limit(1)).first()
    if last is None or last.id is None:
        return None
    ended = session.exec(
        select(Interview, Debrief.id)
        .outerjoin(Debrief)
        .where(Interview.person_id == person.id, Interview.closed_at == last.done_at)  # that is what was done
    ).first()
    if ended is None:
        return Done(from_json(last.what), last.id)
    interview, debrief_id = ended
    waits = interview.outcome is Outcome.NEXT_ROUND and rounds.waiting(session, interview)
    return Done(from_json(last.what), last.id, interview.outcome, debrief_id, interview.id if waits else None)


def opened(session: Session, _now: datetime, who: persons.Who) -> None:
    """They opened it: keep it up to date from now on."""
    person = persons.present(session, who)
    person.home_page = person.home_page or 1


def turn_to(session: Session, _now: datetime, who: persons.Who, wanted: Wanted) -> None:
    """They switched to another part or page of it."""
    person = persons.present(session, who)
    person.home_closed, person.home_page = wanted.closed, wanted.page


def read_wanted(text: str) -> Wanted:
    """The part and the page in "closed 2". Never raises."""
    part, _, page = text.partition(" ")
    known = page.isascii() and page.isdigit() and len(page) < 6
    return Wanted(closed=part == "closed", page=max(1, int(page)) if known else 1)
