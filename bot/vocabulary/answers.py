"""What a job seeker told the bot about one interview: plain values, no rules."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.vocabulary.editions import Edition
from bot.vocabulary.met import Met

UNSAID = "-"
"""In place of a point's sentence: the person wants no note to mention it."""


@dataclass(frozen=True)
class Point:
    """A selling point: the answer to an employer's problem. The problem may be unnamed ("")."""

    answer: str
    problem: str = ""
    sentence: str = ""
    """The sentence for a note, confirmed or typed as such by the person; or UNSAID."""
    result: str = ""
    """How, or with what result, as typed."""


@dataclass(frozen=True)
class HireDate:
    """When the employer plans to have the position filled: days without a zone. Of a range, `last` counts.

    Asked with neither day means that the employer did not say.
    """

    asked: bool
    first: date | None = None
    last: date | None = None
    is_start: bool = False
    """Whether somebody is to be there by then: when they choose was not said."""


class How(StrEnum):
    """How an interview was held."""

    ONSITE = "onsite"
    VIDEO = "video"
    PHONE = "phone"
    PANEL = "panel"


class LaterRound(StrEnum):
    """Which round an interview is, where an employer invited somebody again and nobody has named it."""

    SECOND = "second"
    THIRD = "third"
    NEXT = "next"
    """It follows one that the person named."""


class CallPermission(StrEnum):
    """Whether the job seeker may call after the hire date: decides between a call and an e-mail."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not_asked"


class Draw(StrEnum):
    """What makes somebody want a job, where they chose it instead of saying it in their own words."""

    WORK = "work"
    PEOPLE = "people"
    COMPANY = "company"
    GROWTH = "growth"


@dataclass(frozen=True)
class Signer:
    """How the person signs. Asked once, not per interview."""

    known_as: str = ""
    """Their name on the surface. Offered where it is plainly a full name; never used without asking."""
    locale: str = "en_US"
    signed_as: str = ""
    sign_phone: str = ""
    sign_link: str = ""


@dataclass(frozen=True)
class Answers:
    """All answers of one debrief. None or an empty tuple means: nothing said (yet)."""

    told: tuple[Point, ...] = ()
    missed: tuple[Point, ...] = ()
    hire_date: HireDate | None = None
    call: CallPermission | None = None
    call_whom: str = ""
    call_number: str = ""
    call_words: str = ""
    """What they added to the yes or no, as typed: "not before Friday, ask for Jo"."""
    call_from: date | None = None
    """The first day on which a call is welcome; no zone."""
    reminder: bool | None = None
    closing_words: str = ""
    """How they closed the interview, as typed."""
    met: tuple[Met, ...] = ()
    wants: str = ""
    """What makes them want the job, in their own words."""
    draw: Draw | None = None
    """The same, as a button says it."""
    promised: str = ""
    """What they promised to send, as typed."""
    promised_by: date | None = None
    """The day by which they promised it; no zone."""
    arranged_by: str = ""
    """Who arranged the interview, if it was none of the interviewers."""
    signer: Signer = Signer()

    @property
    def typed(self) -> tuple[str, ...]:
        """All that was typed of the talk, which shows how somebody writes."""
        return (
            *(point.answer for point in (*self.told, *self.missed)),
            *(text for met in self.met for text in (met.talked, met.doubt)),
            self.wants,
            self.promised,
            self.closing_words,
        )


@dataclass(frozen=True)
class NewInterview:
    """What the bot needs to know of an interview. `ended_at` is aware, and in the future where `starts_at` is known."""

    company: str
    role: str
    ended_at: datetime
    how: How | None = None
    met: tuple[Met, ...] = ()
    starts_at: datetime | None = None
    round: str = ""
    """Such as "2nd round"."""
    country: str = ""
    """The employer's country (ISO 3166), if known."""
    edition: Edition | None = None
    """Of the invitation that it comes from."""
    left_out: str = ""
    """What was said beside it and is not kept, such as a town."""
