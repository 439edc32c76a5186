"""Somebody is called away from a question for a moment, and says why. Pure."""

import re

from bot.support.patterns import regex

LONGEST = 80
_MOMENT = (
    r"(?:(?:one|two|1|2|just a|half a|a) (?:sec(?:ond)?s?|min(?:ute)?s?|mo|moment|tick)"
    r"|brb|bear with me|hang on|hold on)"
)
_CALLED_AWAY = regex(
    rf"(?:sorry,? |wait,? |oh,? )*(?:{_MOMENT}[,.!:-]*(?! to\b)(?: [^\s,.!?]+){{0,6}}"
    rf"|(?:[^\s,.!?]+ ){{1,6}}(?<!\bin )(?<!\bper )(?<!\bwithin )(?<!\bunder )(?<!\bthan )(?<!\bevery ){_MOMENT})\W*",
    re.IGNORECASE,
)
_WHY = regex(
    r"\b(?:door|phone|call|calling|rang|ringing|baby|kids?|boss|dog|cat|bus|train|stop|mum|mums|mom|dad|wife|husband"
    r"|someone|somebody|someones|customer|check|think|find|look|get|need|gotta|got to|have to|back|here)\b",
    re.IGNORECASE,
)


def is_called_away(text: str) -> bool:
    """Whether somebody asks for a moment, and says what for: "gotta answer the door one sec". Total."""
    if len(text) > LONGEST:
        return False
    said = " ".join(text.split())
    return bool(_CALLED_AWAY.fullmatch(said)) and bool(_WHY.search(said))
