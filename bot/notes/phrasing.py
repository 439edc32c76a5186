"""What was typed in a hurry, in forms that a note can say: plain rules over small word lists, and nothing is added.

`statement` and `mention` read a text as phrases, one per sentence or line. For a statement the first of `_RULES`
that knows the phrase says how it opens ("I ", "I am ", "I bring a "); for a mention see `_mentioned`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.notes import wordlists as w
from bot.notes.clauses import article, is_clause, is_thing, with_the, within, without_capital
from bot.notes.tidying import Phrase, phrases, with_capital
from bot.words import say_list

_TOLD = re.compile(
    r"\A(?:(?:(?:your|the|our|main|biggest|big|one) ){0,3}(?:problem|issue|challenge|pain point)s?"
    r"(?: (?:is|was|are)|:)(?: that)?"
    r"|(?:you|they|he|she) (?:said|told me|mentioned|complained)(?: that| about)?|that) (?=\S)",
    re.IGNORECASE,
)
"""How people report a problem: "the problem is that", "they said"."""
_SINCE = re.compile(r" since \w| for (?:over |almost |more than )?[\w-]+ (?:years|months)\b")
_WHEN = re.compile(
    rf"\A(?:last|this|every|each|\d+|{'|'.join(sorted(w.NUMBERS))}) "
    r"(?:day|night|week|weekend|month|quarter|year|spring|summer|fall|autumn|winter|season|time|shift)s?(?: ago)?,? "
    r"(?:i|i've|we|we've|my|our|they|he|she)\b",
    re.IGNORECASE,
)
"""A time before a whole sentence: "last year I", "two years ago our"."""
_FROM_TO = re.compile(r"(?P<what>(?:[\w'-]+ ){1,4})(?P<rest>from [$€£]?\d[^,]* to [$€£]?\d)")
_RATE = re.compile(
    r"(?:over |up to |about |around |more than )*\d[\d,.]*k?\+? (?!hours|days|nights|shifts|times|miles)"
    r"[\w-]+(?: [\w-]+)? "
    r"(?:a|an|per|each|every) (?:hour|shift|day|night|week|month|year)\b"
)
"""How much of something at a time: "200 drinks a shift"."""
_HAS_LASTED = re.compile(rf" (?:since|at|for (?:\d|a |{'|'.join(sorted(w.NUMBERS))})) ?\w")


@dataclass(frozen=True)
class Statement:
    """A point as a note says it, in the first person."""

    sentence: str
    """All of it: one or several whole sentences."""
    clause: str
    """The first sentence as it goes on after "As I mentioned, "; "" for a question, which cannot stand there."""
    rest: str
    """The sentences after the first, or ""."""


def statement(text: str, problem: str = "") -> Statement:
    """A point in the first person, whatever form it was typed in. Questions and what no rule knows stay as they are.

    `problem`: what it is the answer to, which its "they" may mean.
    """
    typed = phrases(text, after=problem)
    said = [_without_splice(each) for phrase in typed for each in _in_first_person(phrase)]
    sentences = [with_capital(phrase.text) + phrase.mark for phrase in said]
    clause = within(said[0].text).removesuffix(".") if said and said[0].mark != "?" else ""
    return Statement(" ".join(sentences), clause, " ".join(sentences[1:]))


def mention(problem: str) -> str:
    """A problem as the object of "You mentioned ...": with its article, or as "that ..."; "" for nothing."""
    return say_list([_mentioned(phrase) for phrase in phrases(problem, to_employer=True)])


# --- points ------------------------------------------------------------------------------------------------------


def _in_first_person(phrase: Phrase) -> list[Phrase]:
    """A phrase as one or more whole sentences: parts that open alike are one list, others stand alone."""
    if (found := _FROM_TO.match(phrase.text)) and is_thing(found["what"]):
        return [Phrase(with_the(f"{found['what']}went {phrase.text[found.start('rest') :]}"), phrase.mark)]
    opening = _opening(phrase)
    before, _, after = phrase.text.partition(", ")
    if not opening and after and phrase.words[0] in w.PREPOSITIONS and (own := _strong_opening(Phrase(after))):
        return [Phrase(f"{before}, {own}{after}", phrase.mark)]
    if not opening:
        return [phrase]
    groups: list[tuple[str, list[str]]] = []
    for number, part in enumerate(phrase.text.split(", ")):
        own = opening if number == 0 else _strong_opening(Phrase(part)) or _years(part, opening)
        if groups and own == groups[-1][0]:
            groups[-1][1].append(part)
        elif own:
            groups.append((own, [part]))
        else:
            groups[-1][1][-1] += f", {part}"
    return [Phrase(each + _list(parts), phrase.mark) for each, parts in groups]


def _list(parts: list[str]) -> str:
    first, *more = (without_capital(part) for part in parts)
    if more:
        return say_list([first, *more])
    things = first.split(", ")
    short = all(len(thing.split()) < 3 for thing in things) and not things[-1].startswith(("and ", "or "))
    return say_list(things) if len(things) > 2 and short else first


def _years(part: str, opening: str) -> str:
    """ "certified, 6 years in a clinic": behind what somebody is, how long."""
    return "I bring " if opening == "I am " and re.match(r"\d+\+? years (?:in|at|as|with) ", part) else ""


def _strong_opening(phrase: Phrase) -> str:
    return next((found for rule in (_stands, _acting, _being, _spared) if (found := rule(phrase)) is not None), "")


def _without_splice(phrase: Phrase) -> Phrase:
    """Two whole sentences with a comma between them are joined by an "and": "I moved, and costs fell"."""
    before, comma, after = phrase.text.partition(", ")
    if not comma or "," in after or w.CONJUNCTIONS.intersection(Phrase(before).words):
        return phrase
    goes_on = Phrase(after.removeprefix("now "))
    whole = goes_on.words[0] in w.PRONOUNS or (goes_on.words[0] not in w.LINKS | w.AND and is_clause(goes_on))
    first = phrase.words[0]
    main = first not in w.LINKS and (first in w.PRONOUNS or is_clause(Phrase(before)))
    return Phrase(f"{before}, and {without_capital(after)}", phrase.mark) if whole and main else phrase


def _opening(phrase: Phrase) -> str:
    """What makes a sentence of a phrase when put before it; "" where it is one, or where no rule knows better."""
    return next(found for rule in _RULES if (found := rule(phrase)) is not None)


def _stands(phrase: Phrase) -> str | None:
    """A question, another script, an address, "I ...", "at Bosch I ...": said as it is."""
    first, *others = phrase.words
    readable = re.search(r"[A-Za-z]{2}", phrase.text) and "://" not in first and "@" not in first
    if phrase.mark == "?" or first in w.PRONOUNS or phrase.text.startswith('"') or not readable:
        return ""
    told_when = first in w.LINKS and any(
        word in w.SUBJECTS and (at > 0 or word not in w.POSSESSIVES) for at, word in enumerate(others)
    )
    return "" if told_when or _WHEN.match(phrase.text) else None


def _acting(phrase: Phrase) -> str | None:
    """ "cut costs", "speak German", "been a nurse": what somebody did or does."""
    verb, after, then, *_ = phrase.core
    if verb == "used" and after == "to":
        return "I " if then in w.BASE or then in w.EITHER else "I am "
    if verb in w.PARTICIPLES:
        return "I have "
    if verb == "born" or (verb, after) == ("raised", "in"):
        return "I was "
    if w.is_past(verb) and after == "by" and not w.is_number(then):
        return "I was "
    if verb in w.PASSIVE:
        return "I " if w.opens_object(after) else "I was "
    if verb in {"cut", "set", "hit", "put"}:
        return "I " if after not in {"of", "in", "to", ""} else None
    if verb in w.EITHER:
        return "I " if _acts(phrase) else None
    if verb in w.STATES_OR_PAST:
        return "I " if w.opens_object(after) or w.is_plural(after) else None
    known = verb in w.BASE or w.is_past(verb) or (after in w.DETERMINERS and w.may_be_a_verb(verb))
    return "I " if known and not phrase.text.split()[0].isupper() else None


def _acts(phrase: Phrase) -> bool:
    """Whether a word that is verb and noun ("lead", "work") is a verb here: by what follows it."""
    verb, after, then, *_ = phrase.core
    if after in w.PREPOSITIONS or after == "":
        return verb in w.VERB_WITH_PREPOSITION and after != ""
    if verb in w.MOSTLY_VERBS or w.opens_object(after) or after in w.AFTER_VERBS:
        return phrase.head.lower() not in w.SKILL_NOUNS - {verb} or w.opens_object(after)
    several = w.is_plural(after) and after not in w.SKILL_NOUNS
    return several or (after in w.ADJECTIVES and w.is_plural(then)) or (after == "and" and then in w.BASE)


def _being(phrase: Phrase) -> str | None:
    """ "fluent in German", "reliable and punctual", "on time": how somebody is; with a duty, how it has been."""
    first, after, then, last, *_ = phrase.core
    if first == "responsible" or (first, after) == ("in", "charge"):
        return "I have been "
    am = "I have been " if _SINCE.search(phrase.text) else "I am "
    last_before_comma = Phrase(phrase.text.split(",")[0]).words[-1]
    if (first, after) in w.STANDING or last_before_comma in w.LAST_STATES:
        return am
    if first not in w.ADJECTIVES and first not in w.STATES:
        return None
    alone = after == "" or after in w.PREPOSITIONS or after in {"to", "enough"}
    alike = all(word in w.ADJECTIVES or word in w.STATES or word in w.AND for word in phrase.core if word)
    paired = after in w.AND and then in w.ADJECTIVES and (last == "" or last in w.PREPOSITIONS)
    return am if alone or alike or paired else None


def _spared(phrase: Phrase) -> str | None:
    """ "no accidents", "zero complaints": what there was none of; "98% on time": how reliable somebody was."""
    first, after, *_ = phrase.core
    if first in {"no", "zero"} and after in w.MISHAPS:
        return "I have had "
    return "I have been " if re.match(r"\d+(?:\.\d+)?% on time\b", phrase.text) else None


def _somebody(phrase: Phrase) -> str | None:
    """ "quick learner", "registered nurse for 8 years": what somebody is, or, with a time or a place, has been."""
    first, after, *_ = (*phrase.words, "")
    if first == "not" and after in {"a", "an", "the"}:
        return "I am "
    heads = (first, after) in {("head", "of"), ("the", "only")}
    if not heads and (first in w.NO_ROLE or phrase.head.lower() not in w.ROLES):
        return None
    opening = "I have been " if heads or _HAS_LASTED.search(phrase.text) else "I am "
    return opening if heads or first in w.DETERMINERS else opening + article(phrase)


def _clause(phrase: Phrase) -> str | None:
    """ "my team won", "waste fell by 15%": somebody or something else did it, and it is said as it is."""
    return "" if is_clause(phrase) else None


def _doing(phrase: Phrase) -> str | None:
    """ "managing a team of six", "currently studying": an activity."""
    first, after, *_ = phrase.core
    if not first.endswith("ing") or len(first) < 6:
        return None
    if phrase.head.lower() in w.SKILL_NOUNS and not w.opens_object(after):
        return None
    now = phrase.words[0] in {"currently", "now", "still"} or first in w.PROGRESSIVE
    return "I am " if now or (first == "working" and after in {"on", "towards", "toward"}) else "I have experience in "


def _placed(phrase: Phrase) -> str | None:
    """ "in retail for ten years": where somebody has been; what else begins with a preposition stays as it is."""
    if phrase.words[0] not in w.LINKS or w.is_number(phrase.words[0]):
        return None
    return "I have been " if _HAS_LASTED.search(phrase.text) else ""


def _bringing(phrase: Phrase) -> str:
    """ "ten years in audit", "strong network": what somebody brings."""
    first = phrase.words[0]
    if _RATE.match(phrase.text):
        return "I handled "
    if first == "own":
        return "I bring my "
    if first in {"no", "zero"}:
        return "I have had " if _HAS_LASTED.search(phrase.text) or " in " in phrase.text else "I have "
    one = phrase.head.lower() in w.COUNTABLE or first in w.PAPERS
    bare = first in w.DETERMINERS or w.is_number(first) or not one
    return "I bring " + ("" if bare else article(phrase))


_RULES: tuple[Callable[[Phrase], str | None], ...] = (
    _stands, _acting, _somebody, _being, _spared, _clause, _doing, _placed, _bringing,
)  # fmt: skip


# --- problems ----------------------------------------------------------------------------------------------------


def _mentioned(phrase: Phrase) -> str:
    told = _TOLD.sub("", phrase.text, count=1)
    phrase = Phrase(told or phrase.text, phrase.mark)
    if phrase.mark == "?":
        return f'the question "{with_capital(phrase.text)}?"'
    text, (first, after, *_) = without_capital(phrase.text), phrase.core
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
    return ("the " if _wants_the(phrase) else "") + text


def _employer_acts(verb: str, after: str) -> bool:
    """ "need a driver", "lost two customers"; "missed deadlines" and "need for speed" are things."""
    if w.is_past(verb):
        return w.opens_object(after)
    return verb in w.BASE and after not in w.PREPOSITIONS and (verb not in w.EITHER or w.opens_object(after))


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
