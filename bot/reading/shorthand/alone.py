"""Whether a sentence can be read by somebody who has nothing but the letter. Pure.

A letter is read by one who hurries: what leans on something that it does not say, runs on, or gives a figure of
nothing is left out of it, however true it is.
"""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.sound import LEADS_ON
from bot.reading.shorthand.words import (
    ADVERBS,
    DETERMINERS,
    JOINERS,
    MASS,
    PREPOSITIONS,
    SUBJECTS,
    UP_TO_TEN,
    finite_at,
    has_subject,
    is_adverb,
    is_number,
    is_plural,
    opens_with_verb,
    set_of,
    words,
)

SHORTEST, LONGEST = 3, 30
"""Words of a sentence that is made of shorthand."""
_SENTENCE = re.compile(r"(?<=[a-z\d%)][.!?])\s+(?=[A-Z\d\"])")
_LONG = "(?:years|months|weeks)"


_NO_OBJECTS = (
    r"(?:in|on|at|for|with|to|from|up|down|out|off|over|by|as|about|through|into|back|it|them|him|her|us|me|myself"
    r"|everyone|everybody|people|staff|money|food|time|work|last|early|late|hard|well|there|here|both|half|all)\b"
)


def _any(*shapes: str) -> re.Pattern[str]:
    return re.compile("|".join(shapes))


_LEANS = re.compile(
    r"^(?:it|its|it's|that|that's|this|they|they're|them|these|those|there|there's|he|she|his|her|one"
    rf"|both|same|all|some|most|half|about|over|under|\$?\d[\d,.]*|{UP_TO_TEN}|up|down)\b",
    re.IGNORECASE,
)
"""It begins with what stands for something else, or counts what is not named yet."""
_MISMATCH = re.compile(
    r"\b(?!(?:this|its|it's|business|process|access|campus|status|bonus|bus|gas|news|boss|class|always|as|was|is|has"
    r"|us|thus|plus|less|success|address|basis|focus|press|glass|loss|across|[a-z]+ss|[a-z]+us)\b)[a-z]{3,}s (?:is|was"
    r"|has|does)\b|\b(?:everybody|everyone|nobody|somebody) (?:are|were|have)\b"
    r"|^(?:My |The |Our )?[\w' ]{3,30} and (?:my |the |our )?[a-z]+(?: [a-z]+)? is\b",
    re.IGNORECASE,
)
"""The verb is for one, and they are several."""
_OWN_FAULT = _any(
    r"^I (?:have failed|lost|failed|missed|messed|broke|never|couldn't|can't|don't (?:know|have))\b",
    r"^I don't \w+\.$",
    r"\bI forgot\b|\btoo didn't\b",
)
_LUKEWARM = _any(
    r"^I'm (?:also )?OK\b",
    r"\b(?:kind of|sort of|or so|or something|and stuff|and all that|whatever|I guess|nobodys|etc)\b",
)
_AMISS = _any(
    r"\b(?:came|went|left|started) (?:got|took|made|had|did|brought|cut)\b",
    r"^I have [^,.]*\b(?:can|could|will) (?!be)",
    r"^[A-Z][\w ]*s (?:built|made|done|written|run|shot|sold|trained) (?:from|by|off|in|on|at|with|for)\b",
    rf"\bI (?!worked)[a-z]+ed"
    rf" (?!{_NO_OBJECTS})[a-z]+(?<!s)(?<!ing)(?<!ion)(?<!ment)(?<!ance)(?<!ence)(?<!ity)(?<!ness)(?<!th)"
    r" (?:on|in|at|for|of) (?:the|a|an|my|our)\b",
    r"\b(?:I|[Ww]e)'(?:d|ve) (?:the|\d)",
    r"\bI [A-Z][a-z]|\band like\b|, and (?:up|down) \d",
    r"\band \w+(?: \w+)? and \w+",
    r"\bI [a-z]+ed (?:last|this|twice|once) ",
    rf", for [\w ]{{3,12}} {_LONG} before\b",
    rf"\bI(?:'m| am) an? [^,.]* for \w+ {_LONG}\b",
)
"""How it was typed shows: a list of verbs, a deed done to nothing, a time in the wrong place."""
_BARE_FIGURE = _any(
    r"\b(?:I've got|I have|I had) \d+ (?:and|in|at)\b",
    r"\b(?:I|[Ww]e|they|you) (?!was|am|turned)[a-z]+(?: with| only| about| over)? \d[\d,]*(?: old ones)?"
    r"(?: (?:in|at|by|for|last|this)\b|[,.]|$)",
)
"""How many, and not of what: "I enrolled 63 in 14 months"."""
_ADDED = re.compile(
    rf", with (?!no\b|the\b|my\b|our\b|an? (?!bit)|(?:\d[\d,]*|{UP_TO_TEN}) (?!some)(?:[a-z-]+ )?"
    r"(?:[a-z]{3,}s|people|staff)\b(?! flown))"
)
"""What stood behind a comma, and does not go on with "with"."""
_LISTS = re.compile(rf"\d:\d|(?<=[a-z]): (?!(?:{UP_TO_TEN}) )[^\d:]+ and [^\d:]+$")
"""Colons that are no heading: a time of day, and a list of things behind a whole clause."""
_SHORT = _any(
    r"I (?:speak [\w ,]+|sign)\.$",
    r"I'm (?:bilingual|certified|licensed|insured|bonded|registered)[\w ]*\.$",
    r"I have my \w+\.$",
)
"""What is short and says much all the same."""
_PRONOUN = set_of("it them they theirs ours mine one ones that")
_SUBJECT = set_of("i we they he she it you i'm i've i'd we're we've they're it's he's she's that's there's nobody")
_GOES_ON = set_of("good not no down up sitting")
"""A part behind a comma may begin with them: "good through 2029", "not in a meeting room"."""


def stands_alone(text: str) -> bool:
    """Whether each sentence of a text says itself what it is about, in one breath."""
    return is_tidy(text) and not any(map(leans, _SENTENCE.split(text)))


def is_tidy(text: str) -> bool:
    """Whether nothing in its sentences shows that they were typed in a hurry; they may lean on what stands before."""
    return all(map(_is_plain, _SENTENCE.split(text)))


def leans(sentence: str) -> bool:
    """Whether a sentence leans on something that it has not named: "I moved it to nights"."""
    return bool(_LEANS.match(sentence)) or _points_nowhere(words(sentence))


def is_one_breath(sentence: str) -> bool:
    """Whether a sentence has its clauses joined, and its verbs fit whom they tell of."""
    return not (_MISMATCH.search(sentence) or _runs_on(sentence)) and len(words(sentence)) <= LONGEST


def _is_plain(sentence: str) -> bool:
    said = words(sentence)
    shapes = (_OWN_FAULT, _LUKEWARM, _AMISS, _BARE_FIGURE, _ADDED)
    if not is_one_breath(sentence) or any(shape.search(sentence) for shape in shapes):
        return False
    if len(said) < SHORTEST:
        return bool(_SHORT.match(sentence))
    if ":" in _LISTS.sub("", sentence) or re.search(r" [-–—] |[;?]", sentence):
        return False
    hangs = any(_hangs(each) for each in sentence.rstrip(".").split(", ")[1:])
    return not hangs and not any(_lacks_its_article(each) for each in sentence.split(", and "))


def _hangs(part: str) -> bool:
    """Whether what stands behind a comma is only thrown in: "I can drive the van, clean record"."""
    first, *more = words(part)
    joins = first in PREPOSITIONS | JOINERS | ADVERBS | DETERMINERS | SUBJECTS | _GOES_ON or is_number(first)
    listed = " and " in f" {part}" or first.endswith("ing") or (part[:1].isupper() and len(more) < 2)
    return not (joins or listed or has_subject(part) or opens_with_verb(part))


def _points_nowhere(said: list[str]) -> bool:
    """Whether "it", "ours" or "them" stands for something that the sentence has not named before."""
    for before, word, after in zip(["", *said], said, [*said[1:], ""], strict=False):
        if word in _PRONOUN and _stands_for_something(word, after):
            return True
        if _names(word, before):
            return False
    return False


def _stands_for_something(word: str, after: str) -> bool:
    """Whether a word is a pronoun before the one behind it: "one building" names what it counts."""
    if word == "one":
        return not after or after in PREPOSITIONS | verbs.AUXILIARIES
    return word != "that" or after in {"", "before", "every"} or verbs.is_past(after)


def _names(word: str, before: str) -> bool:
    """Whether a word names a thing."""
    empty = SUBJECTS | DETERMINERS | PREPOSITIONS | JOINERS | ADVERBS | verbs.AUXILIARIES
    acts = verbs.is_past(word) or verbs.is_base(word)
    return before in DETERMINERS - {"that", "this"} or not (word in empty or acts or is_adverb(word) or is_number(word))


def _lacks_its_article(clause: str) -> bool:
    """Whether one thing that can be counted opens a clause without "the": "Branch average was 26"."""
    said = words(clause)
    at = finite_at(said)
    if at < 1 or said[0] in verbs.AUXILIARIES | SUBJECTS | DETERMINERS | PREPOSITIONS | JOINERS or clause[:2] == "I ":
        return False
    is_named = re.match(r"\S* ?[A-Z]", clause[1:])
    return not (is_plural(said[at - 1]) or is_number(said[0]) or set(said[:at]) & MASS or is_named)


def _runs_on(sentence: str) -> bool:
    """Whether a clause begins in the middle of another without a comma or a joining word."""
    tokens = [*sentence.rstrip(".!").split(), ""]
    starts = (at for at, token in enumerate(tokens) if at and token.lower().strip("\"',") in _SUBJECT)
    return any(_breaks(tokens, at) for at in starts)


_FRONTS = set_of("in at on during after before when since for with while if as")
"""A sentence may begin with when or where it was, without a comma: "In my first month I found"."""


def _has_one_before(tokens: list[str], at: int) -> bool:
    return any(each.lower().strip("\"',") in _SUBJECT for each in tokens[1:at])


def _breaks(tokens: list[str], at: int) -> bool:
    """Whether the clause that begins there is joined to nothing; one of a few words belongs to the noun before it."""
    before, word = tokens[at - 1].lower(), tokens[at].lower().strip("\"',")
    if before.endswith((",", ";", '"')) or (tokens[0].lower() in _FRONTS and not _has_one_before(tokens, at)):
        return False
    led = before.strip("\"'") in LEADS_ON or verbs.is_base(before) or verbs.is_past(before)
    short = len(tokens) - at <= 5 or any(each.endswith(",") for each in tokens[at : at + 4])
    is_object = word in {"it", "you"} and tokens[at + 1].lower() not in verbs.AUXILIARIES
    return not (led or short or is_object)
