"""Everything that a person has with us, as two files to keep."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session

from bot.mydata.csv_export import sheet
from bot.services.mydata import files
from bot.services.mydata.records import records
from bot.store import persons


@dataclass(frozen=True)
class Exported:
    """The files' contents, to be written as UTF-8."""

    json_text: str
    """Complete: it can be imported again."""
    csv_text: str
    """For a spreadsheet: one line an interview."""
    interviews: int


def export(session: Session, now: datetime, who: persons.Who) -> Exported:
    """Everything of a person; moments in the spreadsheet are in their own zone."""
    person = persons.present(session, who, lock=False)
    all_of_them = records(session, person)
    return Exported(
        json_text=files.written(now, who, person, all_of_them),
        csv_text=sheet(all_of_them, ZoneInfo(person.zone)),
        interviews=len(all_of_them),
    )
