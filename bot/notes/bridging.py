"""How a deed reads that answers what they talked about: the talk and the deed in one breath. Pure."""

import re

from bot.notes.checks.written import sentences
from bot.notes.sentences import lower_start
from bot.notes.shorthand.verbs import is_past

_PLACE = re.compile(
    r"(?: at| for) (my (?:old|last|previous|first) (?:job|place|shop|company|employer|school|firm|store|plant|spot)"
    r"|(?-i:[A-Z][\w'&.-]*(?: [A-Z][\w'&.-]*){0,3}))(?=[,.]| and\b| so\b)"
)
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
LONGEST_DEED = 14
"""Words behind "When": a longer one has a sentence of its own."""


def bridges(concern: str, deed: str) -> tuple[str, ...]:
    """Ways to come from what the reader has on their mind to the deed that answers it; () where there is none.

    Each holds the whole deed: what was made, where it was, and what came of it.
    """
    first, *rest = sentences(deed) or [deed]
    place = _AT_HEAD.match(first)
    own = first[place.end() :] if place else first
    behind = " ".join(["", *rest])
    ways = []
    if (found := _THING.match(own)) and found["thing"].split()[-1] not in {"of", "to", "for", "with"}:
        where = found["where"] or (f" at {place[1]}" if place else "")
        came = found["came"][len(", and ") :] if found["came"] else ""
        made = f"the {found['thing']} I {found['verb']}{where}"
        if came:
            ways.append(f"You told me about {concern}, and I thought of {made}: {came}.{behind}")
        elif rest and re.match(r"(?:The |Our )?[A-Z]?[a-z -]+ (?:went|dropped|fell|came|rose|grew)\b", rest[0]):
            ways.append(f"You told me about {concern}, and I thought of {made}: {lower_start(' '.join(rest))}")
    elsewhere = place[1] if place else (found[1] if (found := _PLACE.search(own)) else "")
    without = own if place else _PLACE.sub("", own, count=1)
    if elsewhere and re.match(r"I [a-z]+|we [a-z]+", without) and is_past(without.split()[1]):
        ways.append(f"What you said about {concern} made me think of {elsewhere}, where {without}{behind}")
    return tuple(ways)


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
