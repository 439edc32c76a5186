"""The shapes of what people put between commas of their work: a paper, years, a figure, a deed. Pure."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from bot.reading.shorthand.figures import measured
from bot.reading.shorthand.finishing import SMALL
from bot.reading.shorthand.reports import is_of_telling, is_theirs
from bot.reading.shorthand.things import in_what
from bot.reading.shorthand.topics import is_role
from bot.reading.shorthand.words import (
    ADJECTIVES,
    DETERMINERS,
    HELD,
    PREPOSITIONS,
    TIME,
    UP_TO_TEN,
    article,
    has_subject,
    head_of,
    is_number,
    is_plural,
    lower_start,
    opens_with_verb,
    set_of,
    upper_first,
    words,
)


class Kind(Enum):
    """What a part of such a list is."""

    PAPER = auto()
    YEARS = auto()
    WHICH = auto()
    """Of the years: "the last five on towers", "mostly in retail"."""
    WITH = auto()
    RATE = auto()
    OFTEN = auto()
    DEED = auto()
    STATE = auto()
    ROLE = auto()
    MOVED = auto()
    CLAUSE = auto()


@dataclass(frozen=True)
class Part:
    """A part of the list, as it stands in a sentence of its kind."""

    kind: Kind
    text: str
    alone: str = ""
    """The same as a clause, where it is not "I" who does it."""


def part_of(text: str, *, opening: bool) -> Part | None:
    """What a part of the list is; None where its shape is not known. `opening`: only papers stand before it."""
    if is_theirs(text) or is_of_telling(text):
        return None
    for rule in (_years, _which, _often, _rate, _with, _paper, _moved):
        if part := rule(text):
            return part
    if opening and _is_acronym(text):
        return Part(Kind.PAPER, f"my {_titled(text)}")
    return _own(text)


def _years(text: str) -> Part | None:
    """How long, and in what: "14 years", "9 years on the road", "GMP 5 years"."""
    behind = re.match(rf"^(?P<what>[A-Za-z][^,\d]*?) (?:for )?(?P<long>{TIME})(?: (?P<more>[a-z]+))?$", text)
    ahead = re.match(rf"^(?P<long>{TIME})(?: (?P<what>.+))?$", text, re.IGNORECASE)
    found = ahead or behind
    if not found or not re.search(r"(?:year|season)s?$", found["long"]) or _AGO.search(text):
        return None
    what = found["what"] or ""
    if behind and (opens_with_verb(what) or has_subject(what) or words(what)[0] in {"i", "i'm", "over", "about"}):
        return None
    said = re.sub(r"^(?=[a-z]+ing\b)", "of ", _field(what))
    if what and not said:
        return None
    return Part(Kind.YEARS, f"{found['long'].lower()} {said or 'of experience'}")


_AGO = re.compile(r"\b(?:ago|running|straight|old|in a row|later)\b")


def _field(what: str) -> str:
    """Behind a number of years: "of residential work", "in the baby room", "as a vet nurse"; "" where it is unclear."""
    tokens = words(what)
    if not what or (tokens[0] in {"at", "with", "for", "from", "i", "no", "never"} and what != ""):
        return what if tokens[0] in {"at", "with", "for", "from"} else ""
    if tokens[0] in PREPOSITIONS - {"in", "on"}:
        return ""
    last = tokens[-1]
    if last in _ON and not set(tokens) & (DETERMINERS | PREPOSITIONS):
        return f"on the {what}" if last not in _ON_ONE else f"on {article(what)} {what}"
    if last in _IN and not set(tokens) & (DETERMINERS | PREPOSITIONS):
        return f"in the {what}"
    if _DESCRIBES.search(last) and not set(tokens) & PREPOSITIONS:
        return f"of {what} work"
    if tokens[0] in {"on", "in"} and len(tokens) == 2 and last in _ON | _IN | {"bush"}:
        return f"{tokens[0]} the {last}"
    return in_what(what)


_ON = set_of("road floor line desk counter tools tills phones doors farm route roster ward ambulances trucks")
_ON_ONE = set_of("route roster farm ward")
_IN = set_of("room kitchen lab office workshop warehouse yard trade")
_DESCRIBES = re.compile(r"(?:residential|(?:nt|tr|on|in|i|u)al|ient|coastal|ary|[a-z]{3}ic)$")


def _which(text: str) -> Part | None:
    """What part of the years was spent on what."""
    number = rf"(?P<many>\d+|one|{UP_TO_TEN})"
    if (found := re.match(rf"^(?:the )?last {number}(?: years| of them)? (?P<what>.+)$", text)) or (
        found := re.match(rf"^(?P<what>[a-z][a-z ]*?) (?:for )?(?:on )?(?:the )?last {number}(?: years)?$", text)
    ):
        what = _where(found["what"])
        return Part(Kind.WHICH, f"the last {_in_words(found['many'])} {what}") if what else None
    if found := re.match(rf"^{number} of (?:them|those|these|which) (?P<what>.+)$", text):
        what = _where(found["what"])
        return Part(Kind.WHICH, f"{_in_words(found['many'])} of them {what}") if what else None
    if found := re.match(rf"^{number} (?P<what>(?:in|at|with) [A-Z].+)$", text):
        return Part(Kind.WHICH, f"{_in_words(found['many'])} of them {found['what']}")
    if (found := re.match(r"^(?P<how>mostly|mainly) (?P<what>.+)$", text)) or (
        found := re.match(r"^(?P<what>[a-z][a-z -]+?) (?P<how>mostly|mainly)$", text)
    ):
        what = _where(found["what"])
        return Part(Kind.WHICH, f"{found['how']} {found['what']}") if what else None
    return None


def _in_words(number: str) -> str:
    return SMALL.get(number, number)


def _where(what: str) -> str:
    tokens = words(what)
    if tokens[0] in PREPOSITIONS | {"as"}:
        return what
    if has_subject(what) or opens_with_verb(what) or len(tokens) > MOST_OF_A_FIELD:
        return ""
    role = what.split(" at ", maxsplit=1)[0].split(" on ", maxsplit=1)[0].split(" out ", maxsplit=1)[0]
    if is_role(role):
        single = role.split()[0] in {"lead", "head", "assistant", "acting"}
        return f"as {'' if single else article(what) + ' '}{what}"
    return f"on {what}" if is_plural(tokens[-1]) else f"in {what}"


MOST_OF_A_FIELD = 6


def _often(text: str) -> Part | None:
    """How many of something in a day or a season."""
    number = r"(?:about |over |almost |nearly )?\d[\d,]*"
    found = re.match(
        rf"^(?P<many>{number} (?:[a-z]+ )?(?:[a-z]{{3,}}s|people)) (?:an?|per|each|every) "
        r"(?P<time>day|night|week|month|season|shift|year|fortnight)(?: (?P<more>.*))?$",
        text,
    )
    if not found or (found["more"] and words(found["more"])[0] not in PREPOSITIONS):
        return None
    more = f" {found['more']}" if found["more"] else ""
    return Part(Kind.OFTEN, f"{found['many']} {article(found['time'])} {found['time']}{more}")


_RATED = (
    r"(?:[a-z-]+ ){0,2}?(?:rate|ratio|score|average|accuracy|attendance|uptime|retention|occupancy|punctuality|count"
    r"|CSAT|NPS|turnover|budget|caseload|territory|quota|portfolio)"
)


def _rate(text: str) -> Part | None:
    much = r"(?P<much>(?:about |over |under |just under |below |above )?\$?\d[\d,.]*%?(?: (?:out )?of \d+)?)"
    found = re.match(
        rf"^(?:my )?(?P<what>{_RATED})(?: is| was| of| at|:)?(?P<still> still)? {much}(?P<when> (?:all )?last year)?$",
        text,
    ) or re.match(rf"^(?:an? )?{much} (?P<what>{_RATED})(?P<when>)(?P<still>)$", text)
    if not found or has_subject(text):
        return None
    what = lower_start(found["what"])
    is_now = f"is{found['still'] or ''}" if not found["when"] else "was"
    return Part(
        Kind.RATE,
        f"{article(what)} {what} of {found['much']}{found['when'] or ''}",
        f"my {lower_start(what)} {is_now} {found['much']}{found['when'] or ''}",
    )


def _with(text: str) -> Part | None:
    """What there was none of."""
    found = re.match(r"^(?:with )?(?P<no>no|zero|without(?: an?)?) (?P<what>[a-z][a-z -]+)$", text)
    if not found or has_subject(text) or len(words(text)) > MOST_OF_A_FIELD:
        return None
    single = not is_plural(words(found["what"])[-1])
    return None if single and found["no"] in {"no", "zero"} else Part(Kind.WITH, f"no {found['what']}")


_PAPERS = re.compile(
    r"^(?:level|lvl|cert(?:ificate)?|grade|stage|category|class|type) (?:\d|[ivIV]{1,3}\b|[a-eA-E]\b)(?: (?:in"
    r" )?[\w ]+)?$"
    r"|^[a-z]+ (?:level|class|type|category) (?:\d|[A-E])$|^(?:[a-z]+ )?(?:first aid|food hygiene|red seal|white card"
    r"|gas safe|manual handling|working at heights?)$",
    re.IGNORECASE,
)


def _paper(text: str) -> Part | None:
    """What somebody has by a paper: "C6 licence", "Level 3", "got my pesticide license"."""
    found = re.match(
        r"^(?:(?:I )?(?:already )?(?:got|have|hold)(?: already)? )?(?P<my>my |an? |the )?(?P<what>.+)$", text
    )
    what = re.sub(r" \([A-Za-z]+\)$", "", found["what"] if found else text)
    tokens = words(what)
    is_long = len(tokens) > MOST_OF_A_FIELD or (is_number(tokens[0]) and tokens[0].isdigit())
    if is_long or has_subject(what) or (opens_with_verb(what) and tokens[0] not in HELD) or tokens[0] in PREPOSITIONS:
        return None
    clean = re.match(r"^clean (?:driving )?(?:licen[cs]e|record|abstract)$", what)
    is_one = {head_of(what), tokens[-1], tokens[0]} & (HELD - {"certified"}) or _PAPERS.match(what) or clean
    if not is_one or tokens[-1] in {"trained", "certified", "qualified"}:
        return None
    return Part(Kind.PAPER, f"{'a' if clean else 'my'} {_named(what)}")


def _named(what: str) -> str:
    """ "level 3" and "Drone licence" as they are written within a sentence."""
    what = re.sub(r"^(level|certificate)(?= (?:\d|[IViv]+\b))", lambda found: found[1].capitalize(), what, flags=re.I)
    what = re.sub(r"^red seal$", "Red Seal", what, flags=re.I)
    return what if what.split()[0] in {"Level", "Certificate", "Red"} else lower_start(what)


def _titled(text: str) -> str:
    """ "EPA universal", "gas B" with their capitals."""
    first, _, behind = text.partition(" ")
    is_letter = len(behind) == 1
    return (
        f"{first} {upper_first(behind)}"
        if behind.islower()
        else f"{upper_first(first)} {behind}"
        if is_letter
        else text
    )


def _is_acronym(text: str) -> bool:
    """Whether a part at the head of such a list is a paper by its capitals: "HCPC", "gold CSCS", "gas B"."""
    return bool(
        re.fullmatch(r"(?:[A-Za-z]+ )?(?:[A-Z]{2,6}|[A-Z]*\d[A-Z\d]*[A-Z]|[A-Z])|[A-Z]{2,6} [a-z]+", text)
    ) and (not is_role(text))


def _moved(text: str) -> Part | None:
    moved = measured(text, "")
    return Part(Kind.MOVED, moved) if moved and re.search(r"\bfrom\b.*\bto\b|\bby \d", moved) else None


def _own(text: str) -> Part | None:
    """What they do, are, or say in a clause."""
    tokens = words(text)
    if has_subject(text):
        return Part(Kind.CLAUSE, text) if tokens[0] in {"i", "i'm", "i've", "we", "my"} else None
    if found := re.match(
        r"^(\d[\d,]* (?:[a-z]+ )?[a-z]+s) (logged|attended|completed|delivered|done|managed|placed)$", text
    ):
        return Part(Kind.CLAUSE, f"I've {found[2]} {found[1]}")
    if re.match(r"^(?:[A-Za-z-]+ ){1,3}(?:certified|trained|qualified|registered)$", text):
        return Part(Kind.STATE, text)
    if tokens[0] in ADJECTIVES and (len(tokens) == 1 or tokens[1] in PREPOSITIONS | {"to", "and"}):
        return Part(Kind.STATE, text)
    if re.match(r"^(?:endorsed|licensed|certified|registered|qualified|cleared) (?:on|for|in|to|as) ", text):
        return Part(Kind.STATE, text)
    if re.match(
        r"^(?:chartered|licensed|certified|qualified|registered) (?:last|this|in \d|in [A-Z])", text, re.IGNORECASE
    ):
        return Part(Kind.CLAUSE, f"I was {lower_start(text)}")
    if re.match(r"^always (?:on|early|ready)\b", text):
        return Part(Kind.STATE, text)
    if is_role(text) and tokens[0] not in DETERMINERS and len(tokens) < MOST_OF_A_FIELD:
        return Part(Kind.ROLE, f"{article(text)} {lower_start(text)}")
    if re.fullmatch(r"\S+ [\d-]+", text):
        return None  # "passed 7-2"
    if opens_with_verb(text) in {"past", "base"} or (tokens[0] == "never" and opens_with_verb(" ".join(tokens[1:]))):
        return Part(Kind.DEED, lower_start(text))
    return None
