"""An export comes back: what is missing is added, and nothing that is there is written over."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot import persons
from bot.models import Person
from bot.mydata import files
from bot.mydata.files import Settings
from bot.mydata.records import records
from bot.mydata.restoring import restore
from bot.mydata.shapes import Record
from bot.nudges import ledger


@dataclass(frozen=True)
class Plan:
    """What an import does, or would do."""

    new: int
    """So many interviews are added."""
    equal: int
    """So many are there already, just like this."""
    differing: tuple[str, ...]
    """These are there and read differently now: they stay as they are. Role at company, as they are there."""
    settings: bool
    """Whether the settings are taken over, by somebody who has chosen none since."""


def dry_run(session: Session, _now: datetime, who: persons.Who, text: str) -> Plan:
    """What an import of this text would do. Raises Unreadable with the reason where it cannot be taken."""
    person = persons.present(session, who, lock=False)
    return _compare(session, person, files.opened(text, who))[0]


def import_(session: Session, now: datetime, who: persons.Who, text: str) -> Plan:
    """Add what is missing; a second time there is nothing to add. Raises Unreadable, having changed nothing."""
    person = persons.present(session, who)
    file = files.opened(text, who)
    plan, new = _compare(session, person, file)
    if plan.settings:
        _take_over(session, person, file.settings)
    restore(session, person, new)
    if plan.settings or new:
        ledger.replan(session, now, person)
    return plan


def _compare(session: Session, person: Person, file: files.File) -> tuple[Plan, list[Record]]:
    """An interview is known again by the moment when it was entered, and by what it says where several were."""
    there = defaultdict[datetime, list[Record]](list)
    for record in records(session, person):
        there[record.entered_at].append(_said(record))
    unlike = []
    for record in (each.portable() for each in file.interviews):
        if (said := _said(record)) in there[record.entered_at]:
            there[record.entered_at].remove(said)
        else:
            unlike.append(record)
    new, differing = _split(unlike, there)
    settings = not _chose(files.settings_of(person)) and _chose(file.settings)
    equal = len(file.interviews) - len(unlike)
    return Plan(len(new), equal, tuple(f"{each.role} at {each.company}" for each in differing), settings), new


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
    person.sqlmodel_update(settings.model_dump(exclude={"zone"}))
    if settings.zone:
        persons.move(session, person, settings.zone)
        person.zone_is_own = True
