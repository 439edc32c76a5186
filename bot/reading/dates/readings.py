"""What a text can turn out to say about a date or a moment."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto


@dataclass(frozen=True)
class Day:
    """One day."""

    date: date


@dataclass(frozen=True)
class Span:
    """From the first day to the last, both included: "mid December"."""

    first: date
    last: date


class Unsaid(Enum):
    """There is no date, and whose silence it was: the employer's, or ours."""

    NOT_SAID = auto()
    NOT_ASKED = auto()


@dataclass(frozen=True)
class Ambiguous:
    """Up to four plausible readings, to be asked back in this order: one alone where a word may bend it."""

    choices: tuple[Day | Span, ...]
    unread: tuple[str, ...] = ()
    """The words that were typed and not understood, where there is one choice."""


@dataclass(frozen=True)
class Past:
    """What was read lies behind us; `later` is the same in the future, where there is such a day."""

    date: date
    later: Day | None


@dataclass(frozen=True)
class TooFar:
    """More than two years ahead: to be questioned, not believed."""

    date: date


@dataclass(frozen=True)
class JobBegins:
    """All that is said is when the job begins; by when they decide is not."""

    days: Day | Span


@dataclass(frozen=True)
class Unread:
    """Nothing here is surely a date."""


Reading = Day | Span | Unsaid | Ambiguous | JobBegins | Past | TooFar | Unread


@dataclass(frozen=True)
class Moment:
    """A day with its hour: aware, in the zone of the `now` that it was read with."""

    at: datetime
    zone: str = ""
    """The IANA zone that was named beside it, such as that of an employer elsewhere."""


@dataclass(frozen=True)
class DayOnly:
    """A day whose hour was not said."""

    date: date


@dataclass(frozen=True)
class NoSuchDay:
    """A day that no calendar has: "31 Feb"."""


@dataclass(frozen=True)
class Either:
    """Two plausible moments, the likelier one first."""

    choices: tuple[Moment, Moment]


@dataclass(frozen=True)
class Stretch:
    """From one hour to another of the same day."""

    start: Moment
    end: Moment


@dataclass(frozen=True)
class Apart:
    """Two moments in one line with other words between them, as of two interviews."""


MomentReading = Moment | Stretch | DayOnly | Either | NoSuchDay | Unread
