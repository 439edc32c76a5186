"""Imports an export: what is missing is added, and nothing is overwritten."""

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
    """How many interviews are added."""
    equal: int
    """So many are there already, just like this."""
    differing: tuple[Phrase, ...]
    """These are there and read differently now: they stay as they are. Role at company, as they are there."""
    settings: bool
    """Whether the settings are imported, which is so if the person has chosen none since."""

    def __add__(self, more: "Plan") -> "Plan":
        """The sum over two parts."""
        return Plan(
            self.new + more.new,
            self.equal + more.equal,
            self.differing + more.differing,
            self.settings or more.settings,
        )


NOTHING = Plan(0, 0, (), settings=False)


class NoRoom(Exception):
    """More interviews than we keep for one person: this part was not imported."""


def parts(file: File) -> list[File]:
    """A file in pieces of one transaction each, so that nobody has to wait."""
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
    """What importing this part would do."""
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
    """An interview is recognised by the moment it was entered, and by its content if there are several."""
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
    """Those that do not exist at all, and those that exist with different content."""
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
