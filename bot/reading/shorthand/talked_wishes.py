"""What a reader wants to do, with which the writer may help, as far as a note may come back to it. Pure."""

import re

from bot.reading.shorthand.flip import to_the_reader
from bot.reading.shorthand.grammar import is_grammatical
from bot.reading.shorthand.talked_moment import TROUBLE, WHO, Frame, Moment
from bot.reading.shorthand.words import set_of, words
from bot.support.patterns import literal, regex

_WANTS = regex(
    rf"^(?:{WHO} )?(?:really |also |just |already |only )?(?:(?:looks?|is looking) for(?! (?:us|me|you|him|her|them)\b)"
    rf"|(?:hires|takes on|is wanting) |wants?|would (?:like|love)|(?:{WHO})?'d (?:really )?(?:like"
    rf"|love)|hopes"
    rf"|(?:(?:is|are|was|{WHO}'(?:s|re)) (?:really |also |just )?)?(?:hoping|trying|looking|aiming"
    rf"|planning)(?= to )) (?P<wish>.+)$",
    re.IGNORECASE,
)
_REFUSES = regex(rf"^(?:{WHO} )?(?:doesn't|don't|does not|do not) want (?P<what>.+)$", re.IGNORECASE)
_NOT_NAMED = regex(r"\b(?:it|its|that|this|those|these|there|them|him|ones?|I|me|my|us)\b")
"""What the note has not named, or what is of the writer."""
_KIND_WORDS = regex(
    r"not just|bad news|\bold (?=[a-z]+)|open late|late on [A-Z]|\b(?:who|that|people) (?:don't|won't|doesn't)\b"
)
"""What sounds like trouble in a wish, and is none."""
_PRIVATE = set_of("take be sleep step retire leave move drop get see know have be")
"""What they want to do is their own business, where it begins so."""


def wished(piece: str, topic: str) -> Moment | None:
    """What they want done, of which the writer may be a part; `topic` is what "that" at its end may stand for."""
    if refused := _REFUSES.match(piece):
        return _refused(to_the_reader(refused["what"]))
    found = _WANTS.match(piece)
    if not found or re.search(r"\b(?:him|them)\b", found["wish"]):
        return None  # whom they mean is not told
    wish = _as_theirs(found["wish"])
    if topic:
        wish = re.sub(r"\b(?:that|it)$", literal(topic), wish)
    if re.search(r"\b(?:it|that|this|there)$|^it\b|\bone (?:over|back|off|up)$", wish):
        return None
    return _to_be_done(wish) if words(wish)[0] == "to" else None


def _as_theirs(said: str) -> str:
    """What they said of "us" and "our" is the reader's; how it is not to be, and what else is told, stays out."""
    said = re.sub(r"(?<=[a-z]) not (?=an? )", ", not ", said)
    said = re.sub(r"\bus\b", "you", re.sub(r"\bour\b", "your", said.split(", not ", maxsplit=1)[0]))
    if not is_grammatical(f"I want {said}."):
        said = re.split(r" (?:so|because|since|so that) ", said)[0]
    if not is_grammatical(f"I want {said}."):
        said = re.split(r" and (?=(?:the|they|we|it|her|his) )", said)[0]
    return re.sub(r"(?<=[a-z]) not just\b", ", not just", to_the_reader(said))


def _to_be_done(wish: str) -> Moment | None:
    """What they want to do, with which the writer would help."""
    _, verb, *rest = [*words(wish), ""]
    if TROUBLE.search(_KIND_WORDS.sub("", wish)) or re.match(r"^to [a-z]+ to [a-z]+$", wish):
        return None
    if verb in _PRIVATE and not (verb in _MOVES and rest[0] in {"everything", "all", "the", "their", "your"}):
        return None
    return Moment(Frame.HELP, wish.strip().split(" ", 1)[1]) if " " in wish.strip() else None


_MOVES = frozenset({"move", "drop"})


def _refused(what: str) -> Moment | None:
    """What they will not have their place be: "security to be the department of no"."""
    stands = re.match(r"^[\w' ]{2,40} to be [\w' ]{2,60}$", what) and not _NOT_NAMED.search(what)
    return Moment(Frame.NOTICED, f"you don't want {what}") if stands else None
