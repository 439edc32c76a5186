"""How a deed reads beside what came of it. Pure."""

import re

from bot.reading.shorthand.capitals import lower_start
from bot.reading.shorthand.verbs import is_past
from bot.reading.shorthand.written import sentences
from bot.support.patterns import regex

_CAME = regex(
    r"^(?P<deed>(?:At [^,.]+, )?I [a-z]+ (?:[^,.]|\.\d)+?)(?:, and |\. )"
    r"(?P<came>(?:[Tt]he |[Oo]ur |[Mm]y )?[A-Za-z]?[A-Za-z -]*? (?:(?:went"
    r"|dropped|fell|came|rose|grew) (?:from|down|up|by|to)|doubled|halved)\b"
    r"(?:[^.]|\.\d)*)\.$"
)
_NO_CAUSE = frozenset({"had", "lost", "got", "was", "kept"})
"""What nobody did for something to come of it."""
LONGEST_DEED = 14
"""Words behind "When": a longer one has a sentence of its own."""


def with_its_cause(said: str) -> str:
    """A deed and the figure that it moved, as cause and effect: "When I put up a board, waits went from A to B."."""
    first, *rest = sentences(said) or [said]
    two = " ".join([first, *rest[:1]])
    for text, behind in ((first, rest), (two, rest[1:])):
        found = _CAME.match(text)
        verb = _verb(found["deed"]) if found else ""
        if found and len(found["deed"].split()) <= LONGEST_DEED and is_past(verb) and verb not in _NO_CAUSE:
            deed = re.sub(r"^At ([^,]+), (I .+)$", r"\2 at \1", found["deed"])
            return " ".join([f"When {deed}, {lower_start(found['came'])}.", *behind])
    return said


def _verb(deed: str) -> str:
    return re.sub(r"^(?:At [^,]+, )?I ", "", deed).split()[0]
