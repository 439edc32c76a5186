"""What makes a sentence of a hurried phrase when put before it: "I ", "I am ", "I bring a ". Rules, in their order.

The first rule that knows a phrase decides. Where none is sure, nothing is put before it: see `phrasing`.
"""

import re
from collections.abc import Callable

from bot.notes import wordlists as w
from bot.notes.clauses import article, is_clause
from bot.notes.tidying import Phrase

_SINCE = re.compile(r" since \w| for (?:over |almost |more than )?[\w-]+ (?:years|months)\b")
_WHEN = re.compile(
    rf"\A(?:last|this|every|each|\d+|{'|'.join(sorted(w.NUMBERS))}) "
    r"(?:day|night|week|weekend|month|quarter|year|spring|summer|fall|autumn|winter|season|time|shift)s?(?: ago)?,? "
    r"(?:i|i've|we|we've|my|our|they|he|she)\b",
    re.IGNORECASE,
)
"""A time before a whole sentence: "last year I", "two years ago our"."""
_RATE = re.compile(
    r"(?:over |up to |about |around |more than )*\d[\d,.]*k?\+? (?!hours|days|nights|shifts|times|miles)"
    r"[\w-]+(?: [\w-]+)? "
    r"(?:a|an|per|each|every) (?:hour|shift|day|night|week|month|year)\b"
)
"""How much of something at a time: "200 drinks a shift"."""
_HAS_LASTED = re.compile(rf" (?:since|at|for (?:\d|a |{'|'.join(sorted(w.NUMBERS))})) ?\w")
_TOPIC = re.compile(r"(?!(?:I|my|our|we) )(?:[\w+#'-]+ ){0,2}[\w+#'-]+: ", re.IGNORECASE)
"""A heading and what belongs to it: "Excel: vlookups"."""
_YEARS = re.compile(
    rf"(?:over |more than |almost |about )?(?:\d+\+?|{'|'.join(sorted(w.NUMBERS))}) (?:years?|months|seasons)\b",
    re.IGNORECASE,
)


def opening_of(phrase: Phrase) -> str | None:
    """What makes a sentence of a phrase when put before it; "" where it is one, None where no rule is sure."""
    if phrase.mark != "?" and (_is_no_sentence(phrase.text) or _TOPIC.match(phrase.text)):
        return None
    return next((found for rule in _RULES if (found := rule(phrase)) is not None), None)


def strong_opening(phrase: Phrase) -> str:
    """The opening of what stands behind a comma, where it is surely a sentence of its own; else ""."""
    return next((found for rule in (_stands, _acting, _being, _spared) if (found := rule(phrase)) is not None), "")


def _is_no_sentence(text: str) -> bool:
    """An address, or signs and figures: "C++", "42"."""
    return bool(re.match(r"\S*(?:://|@)", text)) or (text.isascii() and not re.search(r"[A-Za-z]{2}", text))


def _stands(phrase: Phrase) -> str | None:
    """A question, another script, "I ...", "at Bosch I ...": said as it is."""
    first, *others = phrase.words
    readable = re.search(r"[A-Za-z]{2}", phrase.text)
    if phrase.mark == "?" or first in w.PRONOUNS or phrase.text.startswith('"') or not readable:
        return ""
    told_when = first == "because" or (
        first in w.LINKS
        and any(word in w.SUBJECTS and (at > 0 or word not in w.POSSESSIVES) for at, word in enumerate(others))
    )
    return "" if told_when or _WHEN.match(phrase.text) else None


def _acting(phrase: Phrase) -> str | None:
    """ "cut costs", "speak German", "been a nurse": what somebody did or does."""
    verb, after, then, *_ = phrase.core
    if (verb, after) == ("laid", "off") and not w.opens_object(then):
        return "I was "
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
    phrase = Phrase(_bare(phrase))
    first, after, then, last, *_ = phrase.core
    if first.startswith("ex-") and after == "":
        return "I am "
    if first == "responsible" or (first, after) == ("in", "charge"):
        return "I have been "
    am = "I have been " if _SINCE.search(phrase.text) else "I am "
    if (first, after) in w.STANDING or phrase.words[-1] in w.LAST_STATES:
        return am
    if first not in w.ADJECTIVES and first not in w.STATES:
        return None
    alone = after == "" or after in w.PREPOSITIONS or after in {"to", "enough"}
    known = w.ADJECTIVES | w.STATES | w.AND
    alike = all(word in known or w.is_adverb(word) for word in phrase.core if word)
    paired = after in w.AND and then in w.ADJECTIVES and (last == "" or last in w.PREPOSITIONS)
    return am if alone or alike or paired else None


def _bare(phrase: Phrase) -> str:
    """What stands before the first comma, without brackets."""
    bare = re.sub(r"\s*\([^()]*\)", "", phrase.text.split(",")[0])
    return bare if re.search(r"\w", bare) else phrase.text


def _spared(phrase: Phrase) -> str | None:
    """ "no accidents", "zero complaints": what there was none of; "98% on time": how reliable somebody was."""
    first, after, *_ = phrase.core
    if first in {"no", "zero"} and after in w.MISHAPS:
        return "I have had "
    return "I have been " if re.match(r"\d+(?:\.\d+)?% on time\b", phrase.text) else None


def being_somebody(phrase: Phrase) -> str | None:
    """ "quick learner", "registered nurse for 8 years": what somebody is, or, with a time or a place, has been."""
    first, after, *_ = (*phrase.words, "")
    if first == "not" and after in {"a", "an", "the"}:
        return "I am "
    heads = (first, after) in {("head", "of"), ("the", "only")}
    head = Phrase(_bare(phrase)).head.lower()
    if not heads and (first in w.NO_ROLE or head not in w.ROLES):
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
    """ "in retail for ten years": where somebody has been."""
    placed = phrase.words[0] in w.LINKS and not w.is_number(phrase.words[0])
    return "I have been " if placed and _HAS_LASTED.search(phrase.text) else None


def _bringing(phrase: Phrase) -> str | None:
    """ "ten years in audit", "strong network": what somebody brings."""
    first, after, *_ = (*phrase.words, "")
    if _RATE.match(phrase.text):
        return "I handled "
    if first == "own":
        return "I bring my "
    if first in {"no", "zero"}:
        lasted = _HAS_LASTED.search(phrase.text) or " in " in phrase.text
        return "I have had " if lasted else "I have " if after in {"problem", "problems", "trouble", "fear"} else None
    head = phrase.head.lower()
    if head in w.POSTPOSITIVE:
        head = phrase.words[max(0, phrase.words.index(head) - 1)]
    known = _YEARS.match(phrase.text) or (first not in w.LINKS and (head in w.BROUGHT | w.PAPERS or first in w.PAPERS))
    if not known:
        return None
    if first == "my" and head in w.HELD:
        return "I have "
    if first in w.POSSESSIVES and not w.OWN.intersection((head, after)):
        return None
    one = head in w.COUNTABLE or first in w.PAPERS
    bare = first in w.DETERMINERS or w.is_number(first) or not one
    return "I bring " + ("" if bare else article(phrase))


_RULES: tuple[Callable[[Phrase], str | None], ...] = (
    _stands, _acting, being_somebody, _being, _spared, _clause, _doing, _placed, _bringing,
)  # fmt: skip
