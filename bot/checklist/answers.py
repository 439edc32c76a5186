"""What a job seeker told the bot about one interview: values, with no rule in them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.checklist.people import Met


@dataclass(frozen=True)
class Point:
    """A selling point: the answer to an employer's problem. The problem may be unnamed ("")."""

    answer: str
    problem: str = ""


@dataclass(frozen=True)
class HireDate:
    """When the employer plans to have the position filled, as days in no zone; `last` counts where a span was said.

    Asked with neither day: they did not say.
    """

    asked: bool
    first: date | None = None
    last: date | None = None


class How(StrEnum):
    """How an interview was held."""

    ONSITE = "onsite"
    VIDEO = "video"
    PHONE = "phone"
    PANEL = "panel"


class CallPermission(StrEnum):
    """Whether the job seeker may call after the hire date; it decides between a call and an e-mail."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True)
class Answers:
    """All answers of one debrief. None, or an empty tuple: nothing was said of it (yet)."""

    told: tuple[Point, ...] = ()
    missed: tuple[Point, ...] = ()
    hire_date: HireDate | None = None
    call: CallPermission | None = None
    call_whom: str = ""
    call_number: str = ""
    reminder: bool | None = None
    met: tuple[Met, ...] = ()


@dataclass(frozen=True)
class NewInterview:
    """What the bot needs to know of an interview. `ended_at` is aware, and still ahead where `starts_at` is known."""

    company: str
    role: str
    ended_at: datetime
    how: How | None = None
    met: tuple[Met, ...] = ()
    starts_at: datetime | None = None
