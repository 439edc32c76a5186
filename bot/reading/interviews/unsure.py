"""An interview of which a line does not say all that is needed: what it does say, and what is to be asked. Pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.vocabulary.answers import How, NewInterview
from bot.vocabulary.met import Met
from bot.wording.words import say_list


class NotRead(StrEnum):
    """Why a line says nothing of use, or nothing of a day."""

    SEVERAL = "several"
    """It tells of more than one interview."""
    TOO_LONG = "too_long"
    A_NOTE = "a_note"
    """It is a note to somebody."""
    NO_SUCH_DAY = "no_such_day"


class AsksWhen(StrEnum):
    """What is to be asked of the time."""

    BEGINS = "begins"
    ENDED = "ended"
    WHICH = "which"
    """Which of two it is."""
    REALLY = "really"
    """Whether it is really at that hour."""


@dataclass(frozen=True)
class Unsure:
    """The line does not say all that is needed: what it does say goes into the form, and what is asked above it."""

    company: str = ""
    role: str = ""
    not_read: NotRead | None = None
    met: tuple[Met, ...] = ()
    at: datetime | None = None
    """The likeliest moment, where one was said without its hour or in two ways."""
    how: How | None = None
    only_day: bool = False
    """The hour of `at` was not said."""
    left: str = ""
    """Words that were not understood."""
    is_sure: bool = True
    """Whether it is plain which is the company and which the role."""
    asks_when: AsksWhen | None = None
    moments: tuple[datetime, ...] = ()
    """Those that are asked about."""
    in_doubt: bool = False
    """Words of a time are left in the company's name."""

    @property
    def asks_more(self) -> bool:
        """Whether more is to be asked than what is missing, as of words, of two times, or of an odd hour."""
        if self.in_doubt or self.left or self.moments or (self.company and self.role and not self.is_sure):
            return True
        return self.not_read not in {None, NotRead.NO_SUCH_DAY}


def as_unsure(told: NewInterview) -> Unsure:
    """An interview of which all is known, where it is still to be looked at."""
    return Unsure(told.company, told.role, met=told.met, at=told.starts_at or told.ended_at, how=told.how)


_WAYS = {How.ONSITE: "on site", How.VIDEO: "video call", How.PHONE: "phone call", How.PANEL: "panel interview"}


def as_line(read: Unsure) -> str:
    """What is known of an interview as a line that says the same on any day."""
    company, hour = (f'"{read.company}"' if read.company else ""), ("" if read.only_day else " %H:%M")
    at = read.at.strftime(f"%B %-d %Y{hour}") if read.at else ""
    way, people = (_WAYS[read.how] if read.how else "", f"with {say_list([each.name for each in read.met])}")
    return ", ".join(filter(None, (company, read.role, at, way, people if read.met else "")))
