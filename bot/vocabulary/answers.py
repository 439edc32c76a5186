"""What a job seeker told the bot about one interview: values, with no rule in them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.vocabulary.editions import Edition
from bot.vocabulary.met import Met

UNSAID = "-"
"""In the place of a point's sentence: the person wants no note to say it."""


@dataclass(frozen=True)
class Point:
    """A selling point: the answer to an employer's problem. The problem may be unnamed ("")."""

    answer: str
    problem: str = ""
    sentence: str = ""
    """As it may stand in a letter: the person agreed to it, or typed it as a sentence; or UNSAID."""
    result: str = ""
    """How, or what came of it, as typed."""


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
class Signer:
    """How the person signs; it is asked once, and not for each interview."""

    known_as: str = ""
    """As the surface shows them. It is offered where it is plainly a full name, and never signs by itself."""
    locale: str = "en_US"
    signed_as: str = ""
    sign_phone: str = ""
    sign_link: str = ""


@dataclass(frozen=True)
class Answers:
    """All answers of one debrief. None, or an empty tuple: nothing was said of it (yet)."""

    told: tuple[Point, ...] = ()
    missed: tuple[Point, ...] = ()
    hire_date: HireDate | None = None
    call: CallPermission | None = None
    call_whom: str = ""
    call_number: str = ""
    call_words: str = ""
    """What was said beside the yes or no, as typed: "not before Friday, ask for Jo"."""
    call_from: date | None = None
    """The first day on which a call is welcome, in no zone."""
    reminder: bool | None = None
    closing_words: str = ""
    """How they closed, as typed."""
    met: tuple[Met, ...] = ()
    wants: str = ""
    """What makes them want the job: their own words, or those of a button."""
    promised: str = ""
    """What they promised to send, as typed."""
    promised_by: date | None = None
    """The day by which they promised it, in no zone."""
    arranged_by: str = ""
    """Who set the interview up, where it was none of those they met."""
    signer: Signer = Signer()


@dataclass(frozen=True)
class NewInterview:
    """What the bot needs to know of an interview. `ended_at` is aware, and still ahead where `starts_at` is known."""

    company: str
    role: str
    ended_at: datetime
    how: How | None = None
    met: tuple[Met, ...] = ()
    starts_at: datetime | None = None
    round: str = ""
    """Such as "2nd round"."""
    country: str = ""
    """The employer's (ISO 3166), where it was said."""
    edition: Edition | None = None
    """Of the invitation that it comes from."""
    left_out: str = ""
    """What was said beside it and is not kept, such as a town."""
