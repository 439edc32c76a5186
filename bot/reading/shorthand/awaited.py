"""What they said they would do next, as a note may look forward to it."""

import re
from dataclasses import dataclass

from bot.reading.shorthand.figures_said import nth
from bot.reading.shorthand.finishing import SMALL, numbers_in_words
from bot.reading.shorthand.flip import to_the_reader
from bot.reading.shorthand.nouns import with_the
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.words import MONTH, words
from bot.support.patterns import regex


@dataclass(frozen=True)
class Awaited:
    """What comes from them: as it goes on after "I look forward to", and when, as typed ("" where nobody said)."""

    thing: str
    when: str = ""


_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening))?"
_DATE = rf"(?:(?:{MONTH}) \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}} (?:{MONTH}))"
_WHEN = regex(
    r",?\s*\b(?P<when>(?:(?:by|on|before|in|the|this|next|the end of) )*"
    rf"(?:{_WEEKDAY}(?: (?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?=$|[,. ]))?"
    rf"|{_DATE}|the \d{{1,2}}(?:st|nd|rd|th)|tomorrow|tonight|week of (?:{_DATE}"
    rf"|the \d{{1,2}}(?:st|nd|rd|th))"
    r"|week)"
    rf"|after the (?:vote|board meets))\b"
    r"(?: either way)?[^,]*$"
)
_WHO = regex(
    r"^(?:and |but )?(?P<who>he|she|they|HR|the EA|EA|(?:Mr|Mrs|Ms|Dr)\.? \w+|[A-Z][\w]+)\b"
    r"(?P<said> (?:said|says|told me)(?: that)? (?:he|she|they))?"
    r"(?:'ll|'d|'s going to|'s|'re| will| would| is| are| is going to| are going to)?(?P<rest> .+)$",
    re.IGNORECASE,
)
_NOBODY = {
    "i",
    "nothing",
    "none",
    "no",
    "we",
    "my",
    "that",
    "it",
    "not",
    "send",
    "email",
    "bring",
    "link",
    "want",
    "to",
}


def awaited(typed: str, reader: str, names: tuple[str, ...] = ()) -> Awaited | None:
    """What of a promise's answer is theirs to do; None where nothing is, or where it cannot surely be said."""
    pieces = re.split(
        r"(?<=\w)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)[.!?;]+\s+|,? and (?=(?:he|she|they)\b)|, (?=I\b)"
        r"|, (?=(?:he|she|they|[A-Z][a-z]+)(?:'ll|'d| will| would) )",
        spelt_out(typed, names),
    )
    found = (_from_them(piece.strip(" .!?"), reader) for piece in pieces)
    return next((each for each in found if each), None)


def _from_them(piece: str, reader: str) -> Awaited | None:
    found = _WHO.match(piece)
    if not found or found["who"].lower() in _NOBODY:
        return None
    when = _WHEN.search(found["rest"])
    rest = (found["rest"][: when.start()] if when else found["rest"]).strip(" ,")
    day = re.sub(r"\bthe week\b|^next week.*", "next week", when["when"]) if when else ""
    day = re.sub(r"(?<=day )(\d{1,2})$", lambda found: f"the {nth(int(found[1]))}", day)
    whose = _whose(found["who"], reader)
    thing = _thing(rest, whose)
    thing = "" if re.match(r"(?:in|on|by|at|to|from|for) ", thing) else thing
    return Awaited(_tidied(thing), day) if thing and not _LEFT_OVER.search(thing) else None


_LEFT_OVER = regex(
    r"^(?:the|a) word\b|^the (?:day|date|time|result)s? (?:that )?(?:you|they|he|she)\b|\bafter$"
    r"|\b(?:if|either way|everyone|me|us|him|her|tomorrow|today)\b|\b(?:a|an|the)$|\d(?:st|nd|rd|th)$"
    r"|/|\b(?:pay|salary|wages?|rates?|benefits|bands?|comp|compensation|package)\b"
    r"|^seeing .* of [a-z]+$|\b(?:by|until) \d+$"
)
"""It does not go on after "I look forward to"."""


def _tidied(thing: str) -> str:
    thing = re.sub(r"\bround ([1-9])\b", lambda m: f"round {SMALL[m[1]]}", numbers_in_words(thing))
    return re.sub(r"\bride along\b", "ride-along", thing)


def _whose(who: str, reader: str) -> str:
    """ "your", or another's: "Marlene's"."""
    initial = re.match(r"^(?:Mr|Mrs|Ms|Dr)\.? ([A-Z])$", who)
    shared = set(words(who)) & set(words(reader)) - {"mr", "mrs", "ms", "dr"}
    called = bool(initial and any(word.startswith(initial[1]) for word in reader.split()))
    own = who.lower() in {"he", "she", "they"} or bool(shared) or called
    return "your" if own else "" if who.isupper() or who.lower() == "the ea" else f"{who}'s"


_CALLS = regex(
    r"^(?:call|ring|phone|telephone)s?(?: (?:me|us|everyone|everybody|all of us))?(?: (?:her|him|them)self)?$"
)
_WRITES = regex(
    r"^(?P<how>e-?mail|write)s?(?: to)?(?: (?:me|us|everyone|everybody"
    r"|all of us))?(?: either way)?(?: (?:about|with) (?P<what>.+))?$"
)
_SEES = regex(
    r"^(?:show me|arrange for me to (?P<does>see|meet|visit|try|spend)|get me in for|give me|have me (?:in|back) for) "
    r"(?P<what>(?:the|a|an|another) .+|[A-Z].+)$"
)
_GERUNDS = {"see": "seeing", "meet": "meeting", "visit": "visiting", "try": "trying", "spend": "spending"}
_TELLS = regex(
    r"^(?:check (?:about|on) (?P<checked>[^,]+?) and let me know|get back to me"
    r"|let (?:me|everyone|everybody) know|be in touch|tell me)(?: (?:about|on) (?P<what>.+))?$"
)
_SENDS = regex(r"^(?:owes?|sending|sends?|e-?mailing|e-?mails?)(?: me)? (?P<what>[a-z].+)$")
_SETS = regex(r"^(?:setting up|sets? up|scheduling|schedules?|arranging|arranges?) (?P<what>[a-z].+)$")


def _thing(rest: str, whose: str) -> str:
    if _CALLS.match(rest):
        return f"{whose} call" if whose else "the call"
    if re.match(r"^e-?mails? (?:me )?(?:the )?next steps$", rest):
        return f"{whose or 'the'} email about next steps"
    if (wrote := _WRITES.match(rest)) and len((wrote["what"] or "").split()) < 5:
        about = f" about {wrote['what']}" if wrote["what"] else ""
        if wrote["how"] == "write":  # by post, as often as not
            return f"hearing from {'you' if whose in {'your', ''} else whose[:-2]}{about}"
        return f"{whose or 'the'} email{about}"
    if told := _TELLS.match(rest):
        what = told["checked"] or told["what"]
        about = f" about {what}" if what else ""
        return f"hearing from {'you' if whose in {'your', ''} else whose[:-2]}{about}"
    if seen := _SEES.match(rest):
        what = _theirs(seen["what"]) if seen["what"].startswith(("a ", "an ")) else to_the_reader(seen["what"])
        does = seen["does"] or ("see" if rest.startswith("show") else "")
        return f"{_GERUNDS[does]} {what}" if does else what
    if said := re.match(r"^e-?mails? (?:me )?(?P<when>in (?:the )?[a-z].*)$", rest):
        return f"{whose or 'the'} email {said['when']}"
    if (sent := _SENDS.match(rest)) and not re.match(r"^(?:nothing|me\b|him|her|an answer)", sent["what"]):
        what = sent["what"]
        if whose not in {"your", ""}:
            return f"{whose} {re.sub(r'^(?:their|his|her|the|an?) ', '', what)}"
        return f"your {what}" if whose == "your" and len(what.split()) == 1 and what != "packet" else _theirs(what)
    if made := _SETS.match(rest):
        what = re.sub(r"^an? ", "", made["what"])
        return f"our {what}" if re.match(r"(?:second|third|next|final) ", what) else with_the(what)
    return ""


def _theirs(what: str) -> str:
    return with_the(to_the_reader(re.sub(r"^an? ", "", what))) if not re.match(r"^(?:last|next|this)\b", what) else what
