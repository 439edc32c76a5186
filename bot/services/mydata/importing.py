"""An export comes back: what is missing is added, and nothing that is there is written over."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, select

from bot.mydata.export_schema import Record
from bot.services.mydata import files
from bot.services.mydata.files import BATCH, File, Settings
from bot.services.mydata.records import records
from bot.services.mydata.restoring import restore
from bot.store import nudge_store, persons
from bot.store.models import Interview, Person
from bot.support.limits import MOST_INTERVIEWS
from bot.wording.phrases import Phrase, role_at_company


@dataclass(frozen=True)
class Plan:
    """What an import does, or would do."""

    new: int
    """So many interviews are added."""
    equal: int
    """So many are there already, just like this."""
    differing: tuple[Phrase, ...]
    """These are there and read differently now: they stay as they are. Role at company, as they are there."""
    settings: bool
    """Whether the settings are taken over, by somebody who has chosen none since."""

    def __add__(self, more: "Plan") -> "Plan":
        """This and that of another part."""
        return Plan(
            self.new + more.new,
            self.equal + more.equal,
            self.differing + more.differing,
            self.settings or more.settings,
        )


NOTHING = Plan(0, 0, (), settings=False)


class NoRoom(Exception):
    """More interviews than are kept for one person: this part was not taken."""


def parts(file: File) -> list[File]:
    """A file in pieces that are each one transaction's work: nobody has to wait for more."""
    together = defaultdict[datetime, list[int]](list)
    for place, record in enumerate(file.interviews):
        together[record.entered_at].append(place)
    batches: list[list[int]] = [[]]
    for same in together.values():
        if batches[-1] and len(batches[-1]) + len(same) > BATCH:
            batches.append([])
        batches[-1] += same
    in_order = (tuple(file.interviews[place] for place in sorted(batch)) for batch in batches)
    return [file.model_copy(update={"interviews": interviews}) for interviews in in_order]


def dry_run(session: Session, _now: datetime, who: persons.Who, part: File) -> Plan:
    """What an import of this part would do."""
    person = persons.present(session, who, lock=False)
    return _compare(session, person, part)[0]


def import_(session: Session, now: datetime, who: persons.Who, part: File) -> Plan:
    """Add what is missing; a second time there is nothing to add."""
    person = persons.present(session, who)
    plan, new = _compare(session, person, part)
    there = session.exec(select(func.count(col(Interview.id))).where(Interview.person_id == person.id)).one()
    if new and there + len(new) > MOST_INTERVIEWS:
        raise NoRoom
    if plan.settings:
        _take_over(session, person, part.settings)
        nudge_store.replan(session, now, person)
    if new:
        nudge_store.replan(session, now, person, restore(session, person, new))
    return plan


def _compare(session: Session, person: Person, part: File) -> tuple[Plan, list[Record]]:
    """An interview is known again by the moment when it was entered, and by what it says where several were."""
    moments = {record.entered_at for record in part.interviews}
    query = select(Interview.id).where(Interview.person_id == person.id, col(Interview.entered_at).in_(moments))
    there = defaultdict[datetime, list[Record]](list)
    for record in records(session, person, [each for each in session.exec(query) if each is not None]):
        there[record.entered_at].append(_said(record))
    unlike = []
    for record in (each.portable() for each in part.interviews):
        if (said := _said(record)) in there[record.entered_at]:
            there[record.entered_at].remove(said)
        else:
            unlike.append(record)
    new, differing = _split(unlike, there)
    signs_anew = bool(part.settings.signed_as and not person.signed_as)
    settings = not _chose(files.settings_of(person)) and (_chose(part.settings) or signs_anew)
    equal = len(part.interviews) - len(unlike)
    return Plan(len(new), equal, tuple(role_at_company(each.role, each.company) for each in differing), settings), new


def _said(record: Record) -> Record:
    """What a person would compare: not how often it was changed, nor what was sent about it."""
    return record.portable().model_copy(update={"version": 1, "nudges": ()})


def _split(unlike: Iterable[Record], there: defaultdict[datetime, list[Record]]) -> tuple[list[Record], list[Record]]:
    """Those that are not there at all, and those that are there in other words."""
    new, differing = list[Record](), list[Record]()
    for record in unlike:
        if there[record.entered_at]:
            differing.append(there[record.entered_at].pop())
        else:
            new.append(record)
    return new, differing


def _chose(settings: Settings) -> bool:
    return bool(settings.has_preferences or settings.zone or settings.paused_until)


def _take_over(session: Session, person: Person, settings: Settings) -> None:
    kept = files.SIGNATURE if person.signed_as else set[str]()
    person.sqlmodel_update(settings.model_dump(exclude={"zone"} | kept))
    if settings.zone:
        persons.move(session, person, settings.zone)
        person.zone_is_own = True
