"""How a deed reads that answers what they talked about: the talk and the deed in one breath. Pure."""

import re

from bot.notes.checks.written import sentences
from bot.notes.sentences import lower_start
from bot.notes.shorthand.verbs import is_past

_AT_HEAD = re.compile(r"^At (my [a-z]+ [a-z]+|[A-Z][\w'&.-]*(?: [A-Z][\w'&.-]*){0,3}), (?=I\b|we\b)")
_MADE = (
    "put up|put together|set up|wrote|built|made|ran|designed|created|started|introduced|organized|organised|developed"
    "|launched|drew up|led"
)
_THING = re.compile(
    rf"^I (?P<verb>{_MADE}) (?P<article>an?|the) (?P<thing>[a-z0-9-]+(?: [a-z0-9-]+){{0,3}}?)"
    r"(?P<where> (?:at|for|in) [^,.]+)?(?P<came>, and [^.]+)?\.$"
)
_CAME = re.compile(
    r"^(?P<deed>(?:At [^,.]+, )?I [a-z]+ (?:[^,.]|\.\d)+?)(?:, and |\. )"
    r"(?P<came>(?:[Tt]he |[Oo]ur |[Mm]y )?[A-Za-z]?[A-Za-z -]*? (?:went|dropped|fell|came|rose|grew|improved|doubled)\b"
    r"(?:[^.]|\.\d)*)\.$"
)
_MOVED = re.compile(r"(?:The |Our )?[A-Z]?[a-z -]+ (?:went|dropped|fell|came|rose|grew)\b")
LONGEST_DEED = 14
"""Words behind "When": a longer one has a sentence of its own."""


def bridge(concern: str, deed: str) -> str:
    """From what the reader has on their mind to what was made that answers it, and what came of that; "" else.

    It holds the whole deed: what was made, where it was, and what came of it.
    """
    first, *rest = sentences(deed) or [deed]
    place = _AT_HEAD.match(first)
    found = _THING.match(first[place.end() :] if place else first)
    if not found or found["thing"].split()[-1] in {"of", "to", "for", "with"}:
        return ""
    where = found["where"] or (f" at {place[1]}" if place else "")
    leads = f"You told me about {concern}, and I thought of the {found['thing']} I {found['verb']}{where}: "
    if found["came"]:
        return " ".join([f"{leads}{found['came'][len(', and ') :]}.", *rest])
    return f"{leads}{lower_start(' '.join(rest))}" if rest and _MOVED.match(rest[0]) else ""


def with_its_cause(said: str) -> str:
    """A deed and the figure that it moved, as cause and effect: "When I put up a board, waits went from A to B."."""
    first, *rest = sentences(said) or [said]
    two = " ".join([first, *rest[:1]])
    for text, behind in ((first, rest), (two, rest[1:])):
        found = _CAME.match(text)
        if found and len(found["deed"].split()) <= LONGEST_DEED and is_past(_verb(found["deed"])):
            deed = re.sub(r"^At ([^,]+), (I .+)$", r"\2 at \1", found["deed"])
            return " ".join([f"When {deed}, {lower_start(found['came'])}.", *behind])
    return said


def _verb(deed: str) -> str:
    return re.sub(r"^(?:At [^,]+, )?I ", "", deed).split()[0]
