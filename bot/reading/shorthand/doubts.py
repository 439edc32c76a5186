"""What somebody said to a doubt that was shown, as a letter may say it; the doubt itself is never brought up. Pure."""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.alone import stands_alone
from bot.reading.shorthand.finishing import sentence_of
from bot.reading.shorthand.nothing import is_none
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.stretches import has_subject
from bot.reading.shorthand.words import set_of, words
from bot.support.patterns import regex

_PRIVATE = regex(
    r"\b(?:ages?|old(?:er)?|young(?:er)?|at \d\d|stay\w*|stick\w*|leav(?:e|ing)|long|last(?:ed)?|mov(?:e|ing)|commut\w*"
    r"|away|home|house|live|health|sick|ill|injur\w*|surgery|back|knees?|heart|pregnan\w*|disab\w+|weight|accent|english"
    r"|visa|family|sisters?|brothers?|kids?|child\w*|toddler|baby|boys|girls|son|daughter|wife|husband|partner|mrs|missus|mum|mom|mother|dad"
    r"|in-laws|gaps?|time off|fired|laid off|bored|quiet|overqualified|pay|salary|retired?)\b",
    re.IGNORECASE,
)
"""What no letter takes up, whatever was said to it: age, staying, home, health, family, a gap."""
_TELLING = regex(r"^(?:I )?(?:told|said|say)(?: (?:to )?(?:him|her|them))?(?: that)?,? ", re.IGNORECASE)
_FIRST_WORDS = set_of("my i i'm i'd i've one two both we our")
_OWN = set_of("my our")
_A_DEED = regex(r"^I(?:'ve)? (?:[a-z]+ )*?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twenty)\b")


def answer(typed: str, names: tuple[str, ...] = ()) -> str:
    """What was said to a doubt, as sentences; "" where nothing was."""
    text = spelt_out(typed, names)
    if not text or is_none(text):
        return ""
    first, *more = [part.strip() for part in re.split(r"(?<=\w)[.!?;]\s+", text) if part.strip()]
    said = (_said(each.rstrip(".!?")) for each in (*first.split(", ")[1:], *more))
    return " ".join(filter(None, said))


def deed(typed: str, names: tuple[str, ...] = ()) -> str:
    """The same where it is a deed with its figure that needs no word of the doubt; "" where that is private."""
    said = answer(typed, names)
    return said if _A_DEED.match(said) and stands_alone(said) and not _PRIVATE.search(typed) else ""


def _said(piece: str) -> str:
    own = _TELLING.sub("", piece)
    tokens = words(own) or [""]
    mine = bool(re.match(r"^(?:I said|(?:I )?told)\b", piece, re.IGNORECASE))
    acts = has_subject(own) or (mine and any(map(verbs.is_past, tokens[1:]))) or (tokens[0] in _OWN and len(tokens) > 3)
    is_own = tokens[0] in _FIRST_WORDS or (mine and tokens[0] == "the")
    if own == piece or not acts or not is_own or tokens[0] == "i'd":
        return ""
    return sentence_of(re.sub(r"(?<=[a-z]) so (?=it |that |we )", ", so ", own))
