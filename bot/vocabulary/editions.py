"""Which appointment an invitation is for, and which version of it."""

import json
from dataclasses import dataclass
from datetime import datetime

_LONGEST = 2_500
"""Characters of a written edition."""


@dataclass(frozen=True)
class Edition:
    """An appointment as one calendar file has it (RFC 5545, 3.8.4.7 and 3.8.7.4)."""

    uid: str
    """The calendar's id: files with the same one are about the same appointment. "" if there is none."""
    occurrence: datetime | None = None
    """For a recurring appointment: the original start of this occurrence."""
    sequence: int = 0
    stamp: datetime | None = None
    """When the file was made: with equal sequence, the later one counts."""
    organizer: str = ""
    """Their address; several talks on one day can share it. "" for a scheduling program's."""

    is_hold: bool = False
    """The time is only being held; nothing is agreed yet."""
    link: str = ""
    """To the video meeting."""
    country: str = ""
    """The employer's country (ISO 3166), if the file leaves no doubt."""

    def is_older_than(self, sequence: int, stamp: datetime | None) -> bool:
        """Whether an edition with this sequence and stamp replaces this one."""
        if self.sequence != sequence:
            return self.sequence < sequence
        return bool(self.stamp and stamp and self.stamp < stamp)

    def written(self) -> str:
        """As one line, for a form to carry."""
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
