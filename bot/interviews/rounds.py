"""Which round an interview is, where an employer invited somebody again. Pure."""

from bot.support.patterns import regex
from bot.vocabulary.answers import LaterRound
from bot.wording.phrases import Phrase, phrase

_FIRST = regex(r"(?i)\s*+(?:(?:(?:first|1st) (?:round|interview)|round (?:one|1))\s*+)?")
_SECOND = regex(r"(?i)\s*(?:(?:second|2nd) (?:round|interview)|round (?:two|2))\s*")


def next_round(named: str, later: LaterRound | None) -> LaterRound:
    """The round behind one that the person named ("" where they did not), or that was counted."""
    if later is None and _FIRST.fullmatch(named):
        return LaterRound.SECOND
    return LaterRound.THIRD if later is LaterRound.SECOND or _SECOND.fullmatch(named) else LaterRound.NEXT


def round_name(named: str, later: LaterRound | None) -> str | Phrase:
    """What a round is called: as the person named it, else as it was counted; "" where neither is known."""
    return named or (phrase(f"rounds.{later}") if later else "")
