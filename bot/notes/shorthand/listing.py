"""A point as a line of a list: what was typed, tidied, whole sentences of it, and nothing made of it. Pure."""

import re

from bot.notes.shorthand.figures import ARROWED, span
from bot.notes.shorthand.flip import to_you
from bot.notes.shorthand.reports import (
    is_of_telling,
    is_theirs,
    named_place,
    pieces_of,
    unreported,
    until_the_telling,
    untold,
)
from bot.notes.shorthand.sound import is_broken, runs_together
from bot.notes.shorthand.spelling import spelt_out
from bot.notes.shorthand.words import has_subject, lower_start, opens_with_verb, upper_first, words

LONGEST, SHORTEST = 28, 3
"""Words of a line."""
_TALK = re.compile(
    r"\b(?:he|him|his|she|her|hers|you|your|lol|haha|lmao|pls|please|honestly|tbh|idk|promise"
    r"|quote|dunno|guess|stuff|wtf|damn|hell|god|annoyed|sorry|wish|u+gh+|argh+|meh|eh)\b|[?!…{}<>|\\^`]|\.\.\.",
    re.IGNORECASE,
)
"""Of others than the writer, or to whom they type."""
_LEANS = re.compile(
    r"(?P<on>it|its|it's|that|this|they|them|these|those|same|and|but|so|then|too|also|which|who)\b"
    r"|(?:one|both|\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
"""With which a sentence begins that leans on the one before."""
_OTHERS = re.compile(r"\b(?:they|(?<!of )them|theirs?)\b", re.IGNORECASE)
_NAMED_BEFORE = re.compile(r"\b[A-Za-z]{2,}s\b[^.;]{0,60}?\b(?:they|them)\b")
"""Those whom the line itself names: "PMs were 60% on time, got them to 96"."""
_STANDS_FOR = re.compile(r"\b(?:it|ours|mine|them|one|that)\b", re.IGNORECASE)
"""What may stand for something of the employer's that is left out."""
_UNSURE = re.compile(r"^(?:(?:idk|maybe|probably|i guess|i suppose|just|also|and|plus)\b,? (?:that )?)+", re.IGNORECASE)
_ASKS = re.compile(r"(?:what|how|why|where|who)(?:'s| is| do| are)?\b")
_OF_THEIRS = re.compile(r"(?:[\w -]+: )?(?:yours?|you)\b", re.IGNORECASE)
"""It tells the employer of themselves."""
_HAVING = re.compile(r"^I(?:'ve| have)(?: got)? (?=\d|an? |my |[a-z]+s\b)(?:an? |my )?")
"""Before a thing in a list: "I have 6 years in the forklift" is "6 years in the forklift"."""


def as_line(typed: str, names: tuple[str, ...] = ()) -> str:
    """The line, without a full stop; "" where nothing in it can be read by itself."""
    pieces = _pieces(spelt_out(typed, names))
    while len(pieces) > 1 and sum(len(words(piece)) for piece in pieces) > LONGEST:
        pieces.pop()
    if not pieces:
        return ""
    text = re.sub(r"\s*(?:→|->)\s*", " to ", ARROWED.sub(span, _joined(pieces)))
    text = _HAVING.sub("", text)
    fits = SHORTEST <= len(words(text)) <= LONGEST and not is_broken(text)
    return upper_first(text) if fits else ""


def _pieces(text: str) -> list[str]:
    """The sentences that stand by themselves: nothing in them leans on one that is left out."""
    pieces: list[str] = []
    lost = False
    for whole in pieces_of(text):
        own = _own(whole)
        leans = _LEANS.match(own)
        hangs = leans and (lost or (leans["on"] and not pieces))
        of_theirs = lost or is_theirs(whole.split(", ")[0])
        if own and not hangs and not (of_theirs and _STANDS_FOR.search(own)):
            pieces.append(own)
        lost = not own
    return pieces


def _joined(pieces: list[str]) -> str:
    head, *rest = pieces
    is_clause = has_subject(head) or opens_with_verb(head) or re.search(r"\d", head)
    first = [f"{head}: {rest[0]}", *rest[1:]] if rest and len(words(head)) < 4 and not is_clause else pieces
    return "; ".join([first[0], *map(lower_start, first[1:])])


def _own(whole: str) -> str:
    """A sentence without what it says of the employer, and of the telling last; "" where others are left in it."""
    if is_of_telling(whole) or re.match(r"(?:needs|wants|lacks) ", whole):
        return ""
    clauses = until_the_telling(re.split(r",\s+", named_place(_UNSURE.sub("", untold(unreported(whole))))))
    if is_of_telling(clauses[-1]):
        return ""
    while len(clauses) > 1 and is_theirs(clauses[-1]):
        clauses.pop()
    while clauses and is_theirs(clauses[0]):
        clauses.pop(0)
    own = unreported(", ".join(clauses))
    said = to_you(own)
    is_bad = not own or _TALK.search(own) or runs_together(own) or _is_of_others(own, said)
    return "" if is_bad else said


def _is_of_others(own: str, said: str) -> bool:
    """Whether it tells of the employer, to whom it is `said`, or of somebody whom it does not name."""
    head, colon, behind = own.partition(": ")
    if (colon and is_theirs(behind.split(", ")[0])) or _ASKS.match(head):
        return True
    return bool(_OF_THEIRS.match(said) or _OTHERS.search(_NAMED_BEFORE.sub("", said)))
