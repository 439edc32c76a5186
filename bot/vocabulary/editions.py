"""Which appointment an invitation is of, and which edition of it."""

import json
from dataclasses import dataclass
from datetime import datetime

_LONGEST = 2_500
"""Characters of one, written."""


@dataclass(frozen=True)
class Edition:
    """An appointment in somebody's calendar, as one file has it (RFC 5545, 3.8.4.7 and 3.8.7.4)."""

    uid: str
    """The calendar's own id of it: a file with the same one is of the same appointment. "" where there is none."""
    occurrence: datetime | None = None
    """Of one that repeats, when this time of it would begin as first planned."""
    sequence: int = 0
    stamp: datetime | None = None
    """When the file was made: of two with the same sequence the later one counts."""
    organizer: str = ""
    """Their address: several talks of one day have the same. "" for that of a scheduling program."""

    is_hold: bool = False
    """The time is only kept free: nothing is agreed yet."""
    link: str = ""
    """Of the video meeting."""
    country: str = ""
    """The employer's (ISO 3166), where the file surely tells it."""

    def is_older_than(self, sequence: int, stamp: datetime | None) -> bool:
        """Whether one with this sequence and stamp has taken its place."""
        if self.sequence != sequence:
            return self.sequence < sequence
        return bool(self.stamp and stamp and self.stamp < stamp)

    def written(self) -> str:
        """In a line, as a form carries it."""
        moments = (each and each.isoformat() for each in (self.occurrence, self.stamp))
        rest = (self.sequence, self.organizer, self.is_hold, self.link, self.country)
        return json.dumps([self.uid, *moments, *rest], ensure_ascii=False)


def read_edition(line: str) -> Edition | None:
    """The edition that `written` wrote; None for anything else."""
    if len(line) > _LONGEST:
        return None
    try:
        uid, occurrence, stamp, sequence, organizer, is_hold, link, country = json.loads(line)
        moments = [datetime.fromisoformat(each) if each else None for each in (occurrence, stamp)]
        texts = str(organizer), bool(is_hold), str(link), str(country)
        return Edition(str(uid), moments[0], int(sequence), moments[1], *texts)
    except (ValueError, TypeError, RecursionError):
        return None
