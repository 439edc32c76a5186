"""All of a person's data, as two files to keep."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from bot.mydata.csv_export import sheet
from bot.services.mydata import files
from bot.services.mydata.files import TaskRecord
from bot.services.mydata.records import records
from bot.store import persons
from bot.store.models import CoachChannel, Person, Task


@dataclass(frozen=True)
class Exported:
    """The files' contents, to be written as UTF-8."""

    json_text: str
    """Complete: it can be imported again."""
    csv_text: str
    """For a spreadsheet: one line per interview."""
    interviews: int


def export(session: Session, now: datetime, who: persons.Who) -> Exported:
    """All of a person's data; times in the spreadsheet are in their own zone."""
    person = persons.present(session, who, lock=False)
    all_of_them = records(session, person)
    return Exported(
        json_text=files.written(now, who, person, all_of_them, _tasks(session, person)),
        csv_text=sheet(all_of_them, ZoneInfo(person.zone)),
        interviews=len(all_of_them),
    )


def _tasks(session: Session, person: Person) -> list[TaskRecord]:
    query = select(Task, CoachChannel.name).join(CoachChannel).where(Task.person_id == person.id)
    rows = session.exec(query.order_by(col(Task.id)))
    return [
        TaskRecord(
            text=row.text,
            by=row.by,
            state=row.state,
            channel=channel,
            given_at=row.given_at,
            answered_at=row.answered_at,
        )
        for row, channel in rows
    ]
