"""What was typed in a hurry, in forms that a note can say: plain rules over small word lists, and nothing is added.

`statement` and `mention` read a text as phrases, one per sentence or line. For a statement the rules in `openings`
say how each begins ("I ", "I am ", "I bring a "). Where none is sure, the words are said as they were typed, behind
a colon: plain, and never a broken sentence. For a mention see `_mentioned`.
"""

import re
from dataclasses import dataclass

from bot.notes import spelling
from bot.notes import wordlists as w
from bot.notes.clauses import is_clause, is_thing, with_the, within, without_capital
from bot.notes.openings import being_somebody, opening_of, strong_opening
from bot.notes.tidying import Phrase, phrases, with_capital
from bot.words import say_list

_WENT = re.compile(
    r"(?P<what>(?:[\w'-]+ ){1,4}?)(?P<rest>from [$€£]?\d[^,]* to [$€£]?\d|(?:up|down) (?:by |over |almost )?[$€£]?\d)"
)
"""What moved by how much: "returns from 8% to 3%", "sales up 15%"."""
_LANGUAGE = re.compile(
    rf"(?:(?:fluent|native|basic|conversational|good|business|some) )?(?:{'|'.join(sorted(spelling.LANGUAGES))})"
    r"(?: (?:\([^()]*\)|[ABC][12]|native|fluent|fluently))?",
    re.IGNORECASE,
)
_TOO = re.compile(r"(?P<what>(?:[\w'-]+ ){0,3}[\w'-]+) (?P<how>(?:too|so|very) [\w-]+)")
"""A trouble without its verb: "wait times too long"."""
_PLAINLY = "One of my points: "


@dataclass(frozen=True)
class Statement:
    """A point as a note says it, in the first person."""

    sentence: str
    """All of it: one or several whole sentences."""
    clause: str
    """The first sentence as it goes on after "As I mentioned, "; "" for what cannot stand there."""
    rest: str
    """The sentences after the first, or ""."""
    plain: str = ""
    """The first as it was typed, to stand behind a colon, where no rule was sure of a sentence; else ""."""


def statement(text: str, problem: str = "") -> Statement:
    """A point in the first person, whatever form it was typed in. Questions stay as they are.

    `problem`: what it is the answer to, which its "they" may mean.
    """
    typed = phrases(text, after=problem)
    said = [_without_splice(each) for phrase in typed for each in _in_first_person(phrase)]
    if not said:
        return Statement("", "", "")
    first, sentences = said[0], [_sentence(each) for each in said]
    goes_on = not first.plain and first.mark != "?"
    return Statement(
        sentence=" ".join(sentences),
        clause=within(first.text).removesuffix(".") if goes_on else "",
        rest=" ".join(sentences[1:]),
        plain=first.text if first.plain else "",
    )


def _sentence(phrase: Phrase) -> str:
    return f"{_PLAINLY}{phrase.text}{phrase.mark}" if phrase.plain else f"{with_capital(phrase.text)}{phrase.mark}"


def mention(problem: str) -> str:
    """A problem as the object of "You mentioned ...": with its article, or as "that ..."; "" for nothing."""
    return say_list([_mentioned(phrase) for phrase in phrases(problem, to_employer=True)])


# --- points ------------------------------------------------------------------------------------------------------


def _in_first_person(phrase: Phrase) -> list[Phrase]:
    """A phrase as one or more whole sentences: parts that open alike are one list, others stand alone."""
    if (found := _WENT.match(phrase.text)) and is_thing(found["what"]):
        return [Phrase(with_the(f"{found['what']}went {phrase.text[found.start('rest') :]}"), phrase.mark)]
    languages = re.split(r", (?:and )?| and ", phrase.text)
    if all(_LANGUAGE.fullmatch(each) for each in languages):
        return [Phrase(f"I speak {say_list(languages)}", phrase.mark)]
    opening = opening_of(phrase)
    before, _, after = phrase.text.partition(", ")
    if not opening and after and phrase.words[0] in w.PREPOSITIONS and (own := strong_opening(Phrase(after))):
        return [Phrase(f"{before}, {own}{after}", phrase.mark)]
    if opening is None:
        return [_plain(phrase)]
    return _parts(phrase, opening) if opening else [phrase]


def _parts(phrase: Phrase, opening: str) -> list[Phrase]:
    """The parts between commas, each in the list of those that open alike; plain where one fits in nowhere."""
    groups: list[tuple[str, list[str]]] = []
    for number, part in enumerate(phrase.text.split(", ")):
        own = opening if number == 0 else strong_opening(Phrase(part)) or _further(part, opening)
        if groups and own == groups[-1][0]:
            groups[-1][1].append(part)
        elif own:
            groups.append((own, [part]))
        elif groups[-1][0] in _LOOSE and not _goes_on(part, phrase.text):
            return [_plain(phrase)]
        else:
            groups[-1][1][-1] += f", {part}"
    return [Phrase(each + _list(parts), phrase.mark) for each, parts in groups]


_LOOSE = ("I bring ", "I bring a ", "I bring an ", "I am ", "I am a ", "I am an ", "I have been ")
"""Behind these openings a further part is no object of theirs, as it may be of a verb."""


def _goes_on(part: str, text: str) -> bool:
    """Whether a part adds to what stands before it: "mostly banks", or the rest of a list, "accruals and payroll"."""
    first = Phrase(part).words[0]
    of_a_list = " and " in text.rpartition(", ")[2] and all(map(is_thing, part.split(" and ")))
    goes_on = w.LINKS | w.AND | w.RELATIVES | w.DETERMINERS | {"maybe", "perhaps"}
    return of_a_list or first in goes_on or w.is_adverb(first)


def _plain(phrase: Phrase) -> Phrase:
    """In the words that were typed; a first word keeps its capital unless it is surely no name."""
    text = re.sub(r"(?<=\w): ", " - ", within(phrase.text), count=1)
    return Phrase(_of_short_things(text), phrase.mark, plain=True)


def _list(parts: list[str]) -> str:
    first, *more = (without_capital(part) for part in parts)
    return say_list([first, *more]) if more else _of_short_things(first)


def _of_short_things(text: str) -> str:
    """ "SAP, SQL, Excel" with its "and"."""
    things = text.split(", ")
    short = all(len(thing.split()) < 3 for thing in things) and not things[-1].startswith(("and ", "or "))
    return say_list(things) if len(things) > 2 and short else text


def _further(part: str, opening: str) -> str:
    """ "certified, 6 years in a clinic", "hard worker, quick learner": what goes on behind "I am"."""
    if opening.startswith(("I am", "I bring")) and re.match(r"\d+\+? years (?:in|at|as|with|of) ", part):
        return "I bring "
    return (being_somebody(Phrase(part)) or "") if opening.startswith("I am") else ""


def _without_splice(phrase: Phrase) -> Phrase:
    """Two whole sentences with a comma between them are joined by an "and": "I moved, and costs fell"."""
    before, comma, after = phrase.text.partition(", ")
    if not comma or "," in after or w.CONJUNCTIONS.intersection(Phrase(before).words):
        return phrase
    goes_on = Phrase(after.removeprefix("now "))
    whole = goes_on.words[0] in w.PRONOUNS or (goes_on.words[0] not in w.LINKS | w.AND and is_clause(goes_on))
    first = phrase.words[0]
    did = w.is_past(goes_on.words[0]) and goes_on.words[0] not in w.POSTPOSITIVE
    if did and " and " not in after and first in {"i", "i'm", "i've"}:
        return Phrase(f"{before}, and {after}", phrase.mark)
    main = first not in w.LINKS and (first in w.PRONOUNS or is_clause(Phrase(before)))
    return Phrase(f"{before}, and {without_capital(after)}", phrase.mark) if whole and main else phrase


# --- problems ----------------------------------------------------------------------------------------------------


def _mentioned(phrase: Phrase) -> str:
    if phrase.mark == "?":
        return f'the question "{with_capital(phrase.text)}?"'
    text, (first, after, then, *_) = without_capital(phrase.text), phrase.core
    if phrase.words[0] in w.INDIRECT:
        return text
    if phrase.words[0] in w.PRONOUNS:
        return f"that {text}"
    if is_clause(phrase):
        return f"that {with_the(text)}"
    if first in w.HARD and after == "to":
        return f"that it is {text}"
    if first in w.LACKING and (after in w.PREPOSITIONS or after in {"", "to"}):
        return f"that you are {text}"
    if _employer_acts(first, after):
        return f"that you {text}"
    if w.is_plural(first) and after in w.ADJECTIVES and then in w.PREPOSITIONS:
        return text.replace(" ", " that are ", 1)
    if found := _TOO.fullmatch(text):
        is_are = "are" if w.is_plural(found["what"].split()[-1]) else "is"
        return "that " + with_the(f"{found['what']} {is_are} {found['how']}")
    return ("the " if _wants_the(phrase) else "") + text


def _employer_acts(verb: str, after: str) -> bool:
    """ "need a driver", "lost two customers"; "missed deadlines" and "need for speed" are things."""
    if w.is_past(verb):
        return w.opens_object(after)
    return (
        verb in w.BASE
        and after not in w.PREPOSITIONS
        and (verb not in w.EITHER or w.opens_object(after) or after in w.SOMEBODY)
    )


def _wants_the(phrase: Phrase) -> bool:
    first, head = phrase.words[0], phrase.head.lower()
    alone = len(phrase.words) == 1 or phrase.words[1] in w.AND or phrase.text.split()[0].endswith(",")
    if (
        first in w.DETERMINERS
        or w.is_number(first)
        or first in {"not", "too", "much", "little"}
        or first.endswith(("'s", "s'"))
    ):
        return False
    if w.is_plural(head) or first in w.PREPOSITIONS or not re.match("[A-Za-z]", phrase.text):
        return False
    if alone:
        return not (head in w.MASS or w.MASS_ENDING.fullmatch(head) or phrase.head[1:] != phrase.head[1:].lower())
    gerund = first.endswith("ing") and len(first) > 5 and first not in w.NO_GERUNDS
    return not gerund or (first in w.ING_NOUNS and phrase.words[1] in w.PREPOSITIONS)
