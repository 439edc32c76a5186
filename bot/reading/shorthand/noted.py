"""A point as a note says it: a sentence where it was typed as one or nearly so, else an item of a list. Pure.

To make sentences of notes is to guess; in a list they are good English, and all that was typed is there.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.reading.shorthand.as_typed import as_typed
from bot.reading.shorthand.capitals import lower_start, upper_first
from bot.reading.shorthand.in_short import as_said
from bot.reading.shorthand.item_kinds import HELD
from bot.reading.shorthand.item_sentences import as_sentence
from bot.reading.shorthand.items import is_item, item_of, lower_item
from bot.reading.shorthand.known import named_in
from bot.reading.shorthand.sound import is_sound
from bot.reading.shorthand.spelling import LONGEST, spelt_out
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.topics import place_of
from bot.reading.shorthand.words import words
from bot.support.patterns import regex
from bot.vocabulary.answers import UNSAID, Point


class Fragment(StrEnum):
    """Whether a point was told to the employer, or left out."""

    POINT = "point"
    MISSED = "missed"


@dataclass(frozen=True)
class Playback:
    """A point as a note would say it: a sentence with its full stop, or an item of a list; "" where it says nothing."""

    sentence: str
    sure: bool = False
    """Whether it was a sentence already, only tidied, and may stand in a letter unseen."""


def noted(point: Point, what: Fragment, names: tuple[str, ...] = ()) -> Playback:
    """A point as it would be played back. Total.

    `names`: those that are known, to be written with their capitals.
    """
    # Those who are met later change nothing in what does not name them, and reading it again would cost as much.
    return _noted(point.answer, point.problem, what, named_in(spelt_out(f"{point.problem} {point.answer}"), names))


@lru_cache(maxsize=1_000)  # a note and its card look at the same points again and again
def _noted(answer: str, problem: str, what: Fragment, names: tuple[str, ...]) -> Playback:
    if not problem and (whole := as_typed(answer)):
        return Playback(whole, sure=words(whole) == words(answer))
    typed = f"{problem} → {answer}" if problem and _FIGURE.match(answer) else answer
    item = item_of(typed, names, forgotten=what is Fragment.MISSED)
    item = _of_its_thing(item, problem) if problem else item
    said = _said(item, named=what is Fragment.POINT) if item else ""
    return Playback(said or item, sure=bool(said) and words(said) == words(typed))


def _said(item: str, *, named: bool) -> str:
    """An item as a sentence: of what can be one in two ways, "two leases negotiated", the one that says who did it."""
    plain, told = as_sentence(item, named=named), as_sentence(as_said(item), named=named)
    return told if not plain or (told.startswith("I") and not _WHO.match(plain)) else plain


_WHO = regex(r"(?:I|I'\w+|My|We|Our|On|In|At|With|When|As)\b")


def _of_its_thing(item: str, problem: str) -> str:
    """What was done about a trouble, with the thing it was of: "I cut it to five days" of a slow month-end close."""
    thing = _THING.match(spelt_out(problem).strip(" .!?"))
    if thing is None:
        return item
    return re.sub(
        r"(?<=[a-z] )(?:it|ours|them|(?P<mine>mine))\b",
        lambda found: f"{'my' if found['mine'] else 'our'} {lower_item(thing['thing'])}",
        item,
        count=1,
    )


_THING = regex(
    r"(?:(?:the|their|your|our|an?|too|so|very|slow|late|long|bad|high|poor|old|manual|messy|broken|constant|weak"
    r"|low|lots of"
    r"|too many|many|missed|big|huge) )*(?P<thing>(?!(?:they|he|she|no|not|nobody|need\w*|want\w*|it"
    r"|there)\b)[a-z][\w-]*"
    r"(?: (?!(?:is|are|was|were|takes?|took|keeps?|has|have|too|not|that|which|a|the|to|in|on|at|for|of|from"
    r"|by)\b)[a-z][\w-]*){0,2})"
    r"(?: (?:(?:is|are|was|were|takes?|keeps?)\b.*|too [a-z]+|(?<=s )[a-z]+ing\b.*))?$",
    re.IGNORECASE,
)
"""The thing in a trouble: "month-end close" of "slow month-end close"."""


_FIGURE = regex(r"(?:about |abt |under |over |now )*[~$£€]?\d", re.IGNORECASE)
"""What a trouble became is told with it: "meltdowns daily → about 1 a week"."""


def sentence_of(point: Point, what: Fragment, names: tuple[str, ...] = ()) -> str:
    """A point as a note says it: as the person agreed to it, else as it would be played back; "" where it cannot be.

    What came of it stands right behind it, and where it was, before it; an item of a list stands alone.
    """
    sentence = "" if point.sentence == UNSAID else point.sentence or noted(point, what, names).sentence
    if not point.result or not sentence or is_item(sentence):
        return sentence
    place = place_of(spelt_out(point.result, names))
    placed = _placed(sentence, place)
    joined = _joined(placed, came_of(point.result, names) or _by(point.result, names))
    return joined if is_sound(joined) else placed


def came_of(result: str, names: tuple[str, ...] = ()) -> str:
    """How a deed was done or what came of it, as far as a note says it behind the deed; "" where it cannot."""
    place, said = place_of(spelt_out(result, names)), _parts_of(result, names)
    said = upper_first(re.sub(rf"^At {re.escape(place)}, ", "", said)) if place else said
    return _leaning(said)


def _parts_of(result: str, names: tuple[str, ...]) -> str:
    """What can be said of it; what leans on a part that is left out goes with it."""
    said, is_missing = list[str](), False
    for part in filter(str.strip, _PART.split(result[:LONGEST])):
        item = item_of(part, names)
        sentence = as_sentence(item) if item else ""
        leaning = is_missing and re.match(r"(?:It|They|That|This)\b", sentence)
        sentence = "" if leaning or _TOOK.match(item) or not is_sound(sentence, alone=False) else sentence
        said, is_missing = [*said, sentence], not sentence
    return " ".join(filter(None, said))


_TOOK = regex(r"(?:It )?(?:Took|takes?) (?:about |around |nearly )?\d", re.IGNORECASE)
"""How long it took, which the writer did not take."""
_PART = regex(r"(?<=[a-z\d%)][.!?;]) +|\n")


def _joined(sentence: str, result: str) -> str:
    """A deed and how it went, or what came of it, as sentences that lean on each other."""
    before = ""
    if found := re.match(r"^(.+[a-z]\. )([A-Z][^.]*(?:\d\.\d[^.]*)*\.)$", sentence):
        before, sentence = found[1], found[2]
    return before + _leant(sentence, result)


def _leant(sentence: str, result: str) -> str:
    found = re.match(r"^(?:With|On|For) ([^,]+), ([^,]+ (?:went|dropped|fell|rose|grew) [^,]+)\.$", sentence)
    if found and re.match(r"^I [a-z]+ [^,.]+\.$", result):
        return f"On {found[1]}, {result[:-1]}, and {lower_start(found[2])}."
    measured = re.match(
        r"^(?:The |My |Our )?[A-Z]?[a-z -]+ (?:went|dropped|fell|rose|grew) (?:from|by|to) [^,.]*\d[^,]*\.$", sentence
    )
    if measured and re.match(r"^(?:I|[Ww]e) [a-z]+ [^,.]+\.$", result):
        return f"{upper_first(result)[:-1]}, and {lower_start(sentence)}"
    if result.startswith("with "):
        return sentence if re.match(r"I\b", sentence) else f"{upper_first(result)}, {lower_start(sentence)}"
    deed, comma, came = sentence[:-1].rpartition(", and ")
    single = ". " not in result and ", and " not in result + deed
    theirs = re.match(r"^(?!I\b|We\b|It\b)[A-Z][a-z]+ [a-z]+ ", result) and not re.match(r"^I\b|^we\b", came)
    if comma and single and theirs:
        return f"{deed}. {upper_first(came)}, and {lower_start(result)}"
    return f"{sentence} {result}".strip()


def _by(result: str, names: tuple[str, ...]) -> str:
    """A how without a verb, as it stands before what it brought: "with monthly giving and a handwritten note"."""
    thing = re.split(r"(?<=\w)[.;] ", spelt_out(result, names))[0].strip(" .")
    if re.search(r"\d", thing) or not re.search(r",? and (?:an?|the|my|our) ", thing) or has_subject(thing):
        return ""
    if opens_with_verb(thing) or thing.count(", ") > 1 or len(thing.split()) > 16:
        return ""
    return f"with {lower_start(re.sub(r', and ', ' and ', thing))}"


def _placed(sentence: str, place: str) -> str:
    """A sentence with the place at its head, where it does not say one."""
    place = re.sub(r"^The |^(?=(?:City|Town|County|Village|University) of )", "the ", place)
    sentence = re.sub(r" where I (?:am|work)(?: now)?(?=[.,])", "", sentence)
    here = re.sub(r" (?:at|in) my (?:last|old|previous) \w+", "", sentence)
    if not place or place.partition(" in ")[0] in sentence or re.search(r"\bat (?:the|a|an|my) |\b[Aa]t [A-Z]", here):
        return sentence
    if re.match(
        rf"(?:Where|I(?:'ve been (?:an? )?(?:{HELD})| work|'m| am| have (?!(?!seven\b|eleven\b|ten\b|teen)\w+(?:ed"
        rf"|en)\b)| can| know| do| like| would"
        r"|'d))\b",
        sentence,
    ):
        return sentence  # it is so wherever they are
    if re.match(r"I(?:'ve| have)? (?!am\b)", sentence):
        return f"At {place}, {here}"
    if re.match(r"^On [^,]+, I ", here):
        return sentence
    if re.match(r"^(?:With|In|For) [^,]+, ", here):
        return here.replace(", ", f" at {place}, ", 1)
    return (
        f"At {place}, {lower_start(here)}"
        if re.match(r"^(?!I\b|I'|(?:At|Before|After|When|In|On)\b)[A-Z][a-z]", here)
        else sentence
    )


def _leaning(result: str) -> str:
    """What of it leans on the deed: what they did, not how long it took, what it was for, or what they do not know."""
    said = re.split(r"(?<=[.!?])\s+", result)
    return " ".join(each for each in said if re.match(r"(?:I|We|My|Our)\b", each) and not _NOT.search(each))


_NOT = regex(
    r"\bthe same\b|^(?:I|[Ww]e) used to (?![^.]*\b(?:now|but)\b)|\b(?:not|never|[a-z]+n't)\b"
    r"|^I was the (?:oldest|youngest)\b|^I was (?:at|in"
    r"|with) [^,.]{3,40}\.$"
)
