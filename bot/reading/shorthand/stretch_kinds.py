"""What a stretch between two commas is: a clause, a deed without its "I", or what hangs on one of them. Pure."""

import re
from enum import Enum, auto

from bot.reading.shorthand.became import FIGURES, became
from bot.reading.shorthand.capitals import lower_start, upper_first
from bot.reading.shorthand.grammar import is_grammatical
from bot.reading.shorthand.hanging import tail
from bot.reading.shorthand.lasting import lasting, years
from bot.reading.shorthand.stretches import finite_at, has_subject, opens_with_verb
from bot.reading.shorthand.subjects import DONE_TO_ME, small_start, subject
from bot.reading.shorthand.verbs import is_base
from bot.reading.shorthand.words import ADJECTIVES, TIME, UP_TO_TEN, set_of, words
from bot.support.patterns import regex


class Kind(Enum):
    """What a stretch is."""

    OWN = auto()
    """A clause of the writer's: "I ran the yard", "we had 31 cases"."""
    CLAUSE = auto()
    """A clause of somebody or something else: "waits went down"."""
    DEED = auto()
    """A clause without its "I": "ran the yard"; it is given one."""
    TAIL = auto()
    """What hangs on the clause before it: "two of them overseas", "mostly pubs"."""
    THING = auto()
    """Anything else."""


def read_stretch(stretch: str, *, is_first: bool) -> tuple[str, Kind]:
    """A stretch with its subject, and what it is. `is_first`: nothing of its sentence stands before it."""
    stretch = _OF_MINE.sub(r"\1 my", stretch)
    small = small_start(stretch)
    if not is_first and (hanging := tail(small, is_clause=has_subject(stretch))):
        return hanging, Kind.TAIL
    if not is_first and FIGURES.match(stretch):
        return stretch if stretch.startswith("from ") else f"from {stretch}", Kind.TAIL
    if _OURS.match(stretch):
        whole = finite_at(words(stretch)) or "'" in stretch.split()[0] or has_subject(stretch)
        return lasting(stretch), Kind.OWN if whole else Kind.THING
    if (
        said := _done_to_me(small)
        or _left_out(small)
        or years(small)
        or _state(small)
        or _counted(small, is_first=is_first)
    ):
        return said, Kind.DEED if said.startswith("I") else Kind.CLAUSE
    if went := _went(stretch):
        return went, Kind.CLAUSE
    if _BOTHERS.fullmatch(stretch):
        return stretch, Kind.OWN
    if said := _deed(small, is_first=is_first):
        return said, Kind.DEED
    if _is_clause(stretch, is_first=is_first):
        return small, Kind.CLAUSE
    owned = subject(stretch, "")
    return (owned, Kind.DEED) if re.match(r"I(?:'ve| have)\b", owned) else (stretch, Kind.THING)


_OF_MINE = regex(
    r"\b(doing|got|have|passed|took|done|did|on|in|with|at|of|run|had) me\b(?= [a-z]+)"
    r"(?! (?:and|an?|the|about|all|only|before|after|when|while|until|in|on|at|to|for|over|under|through|how|what"
    rf"|{UP_TO_TEN})\b)"
)
_OURS = regex(r"(?:I|I'\w+|[Ww]e|[Ww]e'\w+|[Mm]y|[Oo]ur)\b")
_BOTHERS = regex(r"[^,]+ (?:don't|doesn't|never) (?:bother|scare|worry|faze|frighten) me")
_NO_SUBJECT = regex(rf"(?:last|previous|current) [a-z]+\b|{TIME}", re.IGNORECASE)
_MEASURED = regex(r"(?!they|it)(?:[\w-]+ ){1,5}(?:went|fell|dropped|rose|grew|came down) from ")
_BY = regex(
    r"(?P<what>[A-Za-z][\w-]*(?: [a-z-]+){0,3}) (?P<way>down|up) (?P<much>(?:by )?(?:a (?:third|quarter"
    r"|half)|half|\d[\d.]*%).*)"
)
"""What changed by how much, without its verb: "claims down by a third in two years"."""


def _went(stretch: str) -> str:
    """What became of a thing: "callbacks 19 a month to 7", "claims down by a third"."""
    if went := became(stretch, ""):
        return lower_start(went)
    found = _BY.fullmatch(stretch)
    if not found or opens_with_verb(found["what"]) or has_subject(stretch):
        return ""
    much = found["much"] if found["much"].startswith("by ") else f"by {found['much']}"
    return f"{lower_start(found['what'])} went {found['way']} {much}"


def _is_clause(stretch: str, *, is_first: bool) -> bool:
    if _MEASURED.match(stretch):
        return True
    if not is_first:
        return finite_at(words(stretch)) > 0
    return has_subject(stretch) and not _NO_SUBJECT.match(stretch) and is_grammatical(f"{upper_first(stretch)}.")


def _deed(small: str, *, is_first: bool) -> str:
    """A deed with its "I": "ran the yard", "done level 2", "doing level 3 now"."""
    doing = re.match(r"([a-z]+)ing ", small)
    if (
        doing
        and not is_first
        and re.search(r"\bnow\b", small)
        and any(map(is_base, (doing[1], f"{doing[1]}e", doing[1][:-1])))
    ):
        return f"I'm {small}"
    kind = opens_with_verb(small)
    if kind == "done":
        return f"I've {small}"
    named = is_first and _NAMED.match(small)
    return f"I {small}" if kind in {"past", "base"} and not named else ""


_NAMED = regex(
    r"[a-z]+ [a-z]+$|[a-z]+ (?!(?:the|an?|my|our|it|them|up|out|in|on|for|with|at|over|down|all|about"
    r"|every)\b)[a-z]+ \d"
    r"|[a-z]+ \d+ [a-z]+$|[a-z]+ \d[\d.,%$]* [a-z]+ to \d|like\b"
)
"""A thing that begins as a deed does: "board packs", "swim team 4 years", "inventory 38 days to 27"."""


def _done_to_me(small: str) -> str:
    """What was done to the writer, or what they are since: "raised with Irish", "therapeutically endorsed"."""
    if re.fullmatch(r"[a-z]+ly [a-z]+ed", small) or _IS_SO.match(small):
        return f"I've been {small}" if re.search(r"\bsince\b", small) else f"I'm {small}"
    is_done = DONE_TO_ME.match(small) and not re.match(r"asked (?!to\b|back\b)", small)
    if is_done and re.search(r"\bsince\b", small):
        return f"I've been {small}"
    return f"I was {small}" if is_done or re.match(r"(?:raised|born|brought up) (?:in|with|on|by)\b", small) else ""


_IS_SO = regex(
    r"(?:endorsed|accredited|insured|bonded|chartered|cleared|vetted|trained) (?:in|on|to|by|for|as|with|at)\b"
)


def _left_out(small: str) -> str:
    """A clause without the "I" or the "it" that it had: "never been late", "took two seasons"."""
    if re.match(r"(?:never|not) (?:been|had|missed|lost|done|taken) ", small):
        return f"I've {small}"
    if re.match(r"haven't |can't |couldn't |don't |didn't ", small):
        return f"I {small}"
    if re.match(rf"(?:took|lasted|cost) (?:me |us )?(?:{TIME}|about|a\b)", small):
        return f"it {small}"
    if re.match(r"(?:got|have got) (?:my\b|[A-Z]\d)", small) and not _WHEN.search(small):
        return f"I've got {small.split('got ', 1)[1]}"
    return ""


_WHEN = regex(r"\b(?:in|last|this|on) (?:[A-Z]|year|week|month|\d)|\bdown\b|\bup\b|\bto\b|\byesterday\b")
_STATES = (ADJECTIVES - set_of("used clean early late open new strong quick quiet fast efficient")) | set_of(
    "fine good grand ok not"
)
_STATE = regex(
    r"(?i)^(?!(?:good|valid) (?:through|until|till|for \d))(?:not )?"
    r"(?:[a-z]+) (?:with|on|at|in|to|for|of|doing|under|through|around|by|about)\b"
)


def _state(small: str) -> str:
    """ "happy to go on the roster", "fine with more", "not scared to send a crew home" with "I'm"."""
    first, *rest = words(small)
    if first not in _STATES or not _STATE.match(small):
        return ""
    if first == "not" and rest[0] not in {"scared", "afraid", "bothered", "fussed", "shy", "worried"}:
        return ""
    return f"I'm {small}"


_SOME = rf"(?:about )?(?:(?!0\b)\d[\d,]*|{UP_TO_TEN})"
_HAVE = regex(
    rf"{_SOME} (?:[a-z-]+ )?(?:staff|people|analysts|engineers|reports|direct reports|technicians|drivers|apprentices"
    r"|nurses|aides)(?: [a-z]+)? ?(?:under me|reporting to me|on my team|now)(?: now)?"
)
_SEASON = r"(?:last|this) (?:season|year|quarter|summer|winter|month|term|spring|autumn|fall)"
_DID = regex(rf"(?:{_SOME} [a-z-]+(?: [a-z-]+)?s\b.*|[$£€]?\d[\d.,]*[MmKk] (?:in|of) .*) {_SEASON}")
_DONE = regex(
    rf"{_SOME} (?:[a-z-]+ ){{0,3}}(?:implementations|rollouts|migrations|launches|audits|installs|surveys|shows)"
)
_HAD = regex(
    rf"{_SOME} (?:[a-z-]+ ){{0,3}}(?:exams|inspections|loans|contracts|reviews|visits|seasons|claims)(?: out and back)?"
)


def _counted(small: str, *, is_first: bool) -> str:
    """What somebody has, did or has been through, counted: "2 analysts now", "31 weddings last season"."""
    if _HAVE.fullmatch(small):
        return f"I have {small}"
    if _DID.fullmatch(small) and not re.search(r"\b(?:was|were|had|got|I|we|it|they)\b", small):
        return f"I did {small}"
    for shape, who in ((_DONE, "I've done"), (_HAD, "I've had")):
        if is_first and shape.fullmatch(small):
            return f"{who} {small}"
    return ""
