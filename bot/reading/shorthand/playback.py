"""What was typed in shorthand, as the sentence that a letter may hold. Pure.

Nothing is guessed: what is not surely a sentence is played back to the person before a note may say it.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from bot.reading.shorthand import foreign
from bot.reading.shorthand.alone import is_tidy, stands_alone
from bot.reading.shorthand.as_letter import as_letter
from bot.reading.shorthand.breaths import in_sentences
from bot.reading.shorthand.capitals import lower_first, lower_start, upper_first
from bot.reading.shorthand.clauses import clauses_of
from bot.reading.shorthand.faithful import is_typed, tells_half
from bot.reading.shorthand.flip import plans_to_you, to_you
from bot.reading.shorthand.in_short import as_said
from bot.reading.shorthand.known import named_in
from bot.reading.shorthand.nouns import with_the
from bot.reading.shorthand.points import first_person, mentioned
from bot.reading.shorthand.private import public
from bot.reading.shorthand.sound import is_sound
from bot.reading.shorthand.spelling import LONGEST, spelt_out
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.sure import headed, sentences, with_head
from bot.reading.shorthand.topics import place_of
from bot.reading.shorthand.verbs import with_you
from bot.reading.shorthand.wholly import wholly
from bot.reading.shorthand.written import content_words
from bot.support.patterns import regex
from bot.vocabulary.answers import UNSAID, Point


class Fragment(StrEnum):
    """What a piece of shorthand is about."""

    POINT = "point"
    MISSED = "missed"
    TALKED = "talked"
    DOUBT = "doubt"
    WANTS = "wants"
    RESULT = "result"
    PROMISED = "promised"


@dataclass(frozen=True)
class Playback:
    """A fragment as a note would say it; "" where it is surely no sentence, and has to be asked for."""

    sentence: str
    sure: bool = False
    """Whether it was a sentence already, only tidied, and may stand in a letter unseen."""


_FORGOT = regex(
    r"^\W*(?:I )?(?:(?:clean|completely|totally|plum|just) )?(?:forgot|blanked(?: on)?|missed"
    r"|spaced(?: on)?)(?: this| it)?\s*[-–:,.!]+\s*(?=\w)",
    re.IGNORECASE,
)
"""That it was left out, before what was: "clean forgot - Irish"."""
_UNTOLD = regex(
    r"^\W*(?:I )?(?:didn['’]?t|did not|never) "
    r"(?:bring up|mention|say|tell (?:them|him|her)|get to say|raise) that (?=I\b)",
    re.IGNORECASE,
)
"""The same before a whole sentence: "I didn't bring up that I wrote the plan"."""
_NO_WORD = regex(r"\S{60}")
MOST_WORDS = 100
"""Words of what is typed; more than these are no point, but a story."""


def playback(typed: str, what: Fragment, problem: str = "", names: tuple[str, ...] = ()) -> Playback:
    """The sentence, or the two, that shorthand stands for; total.

    `problem`: what a point is the answer to. `names`: those that are known, to be written with their capitals.
    """
    # Those who are met later change nothing in what does not name them, and reading it again would cost as much.
    return _playback(typed, what, problem, named_in(f"{spelt_out(typed)} {spelt_out(problem)}", names))


@lru_cache(maxsize=1_000)  # a note and its card look at the same points again and again
def _playback(typed: str, what: Fragment, problem: str, names: tuple[str, ...]) -> Playback:
    if _NO_WORD.search(typed[:LONGEST]) or len(typed[:LONGEST].split()) > MOST_WORDS:
        return Playback("")
    typed = plans_to_you(public(typed))
    given = spelt_out(typed, names)
    typed = typed if (said_so := as_said(given)) == given else said_so
    typed = _UNTOLD.sub("", _FORGOT.sub("", typed)) if what is Fragment.MISSED else typed
    written = as_letter(typed, names) if what in {Fragment.POINT, Fragment.MISSED} and not problem else ""
    is_result = what is Fragment.RESULT
    said = first_person(typed, problem, names, how=is_result)
    sound = is_sound(said.text, alone=not is_result, typed=said.sure)
    sound = sound and bool(is_tidy(said.text) if is_result else stands_alone(said.text))
    other = foreign.marks(typed) and (foreign.marks(said.text) or foreign.is_long(said.text))
    of_nothing = not is_result and problem and _OURS.search(said.text)
    theirs = said.sure or is_typed(
        said.text,
        spelt_out(typed, names),
        f"our the {spelt_out(problem, names)}" if problem else "",
        may_skip=True,
    )
    whole = sound and theirs and not (other or of_nothing)
    if is_result:
        return Playback(said.text if whole else "", said.sure)
    clauses = clauses_of(typed, problem, names)
    is_missed = what is Fragment.MISSED
    own = (headed if is_missed else sentences)(clauses, spelt_out(typed, names))
    all_of_it = "" if problem else wholly(typed, names)
    thing = mentioned(typed, names) if is_missed else ""
    tried = (
        Playback(written, sure=True),
        Playback(said.text if whole else "", said.sure),
        Playback(own),
        Playback(thing),
        Playback(in_sentences(said.text) if theirs and not (whole or own or other or of_nothing) else ""),
        Playback(with_head(all_of_it, clauses.head) if is_missed else all_of_it),
    )
    given = spelt_out(typed, names)
    told = (found for found in tried if found.sentence and not tells_half(found.sentence, given))
    best = max(told, key=_weight, default=Playback(""))
    return replace(best, sentence=with_head(best.sentence, clauses.head)) if is_missed else best


def _weight(found: Playback) -> int:
    """How much of what was typed a sentence says."""
    return len(content_words(found.sentence))


_OURS = regex(r"\b(?:mine|ours)\b", re.IGNORECASE)
"""It stands for the thing in the trouble that a point answers, which a note does not repeat."""


def sentence_of(point: Point, what: Fragment, names: tuple[str, ...] = ()) -> str:
    """A point as a note says it: as the person agreed to it, else as it would be played back; "" where it cannot be.

    What came of it stands right behind it, and where it was, before it.
    """
    sentence = "" if point.sentence == UNSAID else _sentence(point, what, names)
    if not point.result or not sentence:
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
    if whole := playback(result, Fragment.RESULT, "", names).sentence:
        return whole
    said, is_missing = list[str](), False
    for part in filter(str.strip, _PART.split(result)):
        sentence = playback(part, Fragment.RESULT, "", names).sentence
        sentence = "" if is_missing and not stands_alone(sentence) else sentence
        said, is_missing = [*said, sentence], not sentence
    return " ".join(filter(None, said))


_PART = regex(r"(?<=[a-z\d%)][.!?;]) +|\n")


def _sentence(point: Point, what: Fragment, names: tuple[str, ...]) -> str:
    return point.sentence or playback(point.answer, what, point.problem, names).sentence


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
    if re.match(r"(?:Where|I(?:'m| am| have (?!\w+(?:ed|en)\b)| can| know| do| like| would|'d))\b", sentence):
        return sentence
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


_NOT = regex(r"\b(?:not|never|[a-z]+n't)\b|^I was the (?:oldest|youngest)\b|^I was (?:at|in|with) [^,.]{3,40}\.$")


def trouble(problem: str) -> str:
    """A trouble of the employer's as it goes on after "You mentioned"; "" for none."""
    text = to_you(spelt_out(problem)).strip(" .!?")
    if not text:
        return ""
    first = text.split()[0].lower()
    if first in {"too", "short-staffed", "understaffed", "overworked", "overwhelmed", "stretched", "behind"}:
        return f"that you are {lower_first(text)}"
    if found := re.match(r"^(needs|wants|has|lacks|struggles|loses) (.+)$", text):
        return f"that you {with_you(found[1])} {found[2]}"
    return f"that {lower_first(text)}" if has_subject(text) else with_the(lower_first(text))
