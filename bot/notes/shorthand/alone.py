"""Whether a sentence can be read by somebody who has nothing but the letter. Pure.

A letter is read by one who hurries: what leans on something that it does not say, runs on, or gives a figure of
nothing is left out of it, however true it is.
"""

import re
from itertools import pairwise

from bot.notes.shorthand import verbs
from bot.notes.shorthand.sound import LEADS_ON
from bot.notes.shorthand.words import (
    ADVERBS,
    DETERMINERS,
    JOINERS,
    MASS,
    PREPOSITIONS,
    SUBJECTS,
    finite_at,
    has_subject,
    is_adverb,
    is_number,
    is_plural,
    opens_with_verb,
    set_of,
    words,
)

_SHORTEST, LONGEST = 4, 30
"""Words of a sentence that is made of shorthand."""
_SHORT = re.compile(r"I (?:speak [\w ,]+|sign)\.$|I'm (?:bilingual|certified|licensed|insured|bonded|registered)[\w ]*\.$|I have my \w+\.$")
"""What is short and says much all the same."""
_SENTENCE = re.compile(r"(?<=[a-z\d%)][.!?])\s+(?=[A-Z\d\"])")
_LEANS = re.compile(
    r"^On [A-Za-z]+,|^(?:it|its|it's|that|that's|this|they|they're|them|these|those|there|there's|he|she|his|her|one|both"
    r"|same|all|some|most|half|about|over|under|\$?\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|up|down)\b",
    re.IGNORECASE,
)
_PRONOUN = set_of("it them they theirs ours mine one ones that")
_SUBJECT = set_of("i we they he she it you i'm i've i'd we're we've they're it's he's she's that's there's nobody")
_MISMATCH = re.compile(
    r"\b(?!(?:this|its|it's|business|process|access|campus|status|bonus|bus|gas|news|boss|class|always|as|was|is|has"
    r"|us|thus|plus|less|success|address|basis|focus|press|glass|loss|across|[a-z]+ss|[a-z]+us)\b)[a-z]{3,}s (?:is|was"
    r"|has|does)\b|\b(?:everybody|everyone|nobody|somebody) (?:are|were|have)\b",
    re.IGNORECASE,
)
_TWO = re.compile(r"^(?:My |The |Our )?[\w' ]{3,30} and (?:my |the |our )?[a-z]+(?: [a-z]+)? is\b")
_FAULT = re.compile(r"^I (?:have failed|lost|failed|missed|messed|broke|never|couldn't|can't|don't (?:know|have))\b|\bI forgot\b")
_AMISS = re.compile(
    r"^I'm (?:also )?OK\b|\b(?:I|[Ww]e)'(?:d|ve) (?:the|\d)|\band \w+(?: \w+)? and \w+|\bI [a-z]+ed (?:last|this|twice|once) |\bI [A-Z][a-z]|\band like\b|, and (?:up|down) \d"
    r"|, for [\w ]{3,12} (?:years|months|weeks) before\b|\bI(?:'m| am) an? [^,.]* for \w+ (?:years|months)\b"
    r"|\b(?:I|[Ww]e|they|you) [a-z]+(?: with| only| about| over)? \d[\d,]*(?: old ones)?(?: (?:in|at|by|for|last|this)\b|[,.]|$)"
    r"|, with (?!(?:no|an? (?!bit)|the|my|our|(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten) (?!some)(?:[a-z-]+ )?(?:[a-z]{3,}s|people|staff)\b(?! flown)))"
)
_LUKEWARM = re.compile(r"\b(?:kind of|sort of|or so|or something|and stuff|and all that|whatever|I guess|nobodys|etc)\b")


def stands_alone(text: str) -> bool:
    """Whether each sentence of a text says itself what it is about, in one breath."""
    return all(_is_plain(each) for each in _SENTENCE.split(text))


def leans(sentence: str) -> bool:
    """Whether a sentence leans on something that it has not named: "I moved it to nights"."""
    return bool(_LEANS.match(sentence)) or _points_nowhere(words(sentence))


def _is_plain(sentence: str) -> bool:
    said = words(sentence)
    amiss = _LEANS.match(sentence) or _MISMATCH.search(sentence) or _TWO.match(sentence) or _FAULT.search(sentence) or _AMISS.search(sentence) or _LUKEWARM.search(sentence)
    if amiss or not _SHORTEST <= len(said) <= LONGEST or ":" in re.sub(r"\d:\d", "", sentence) or re.search(r" [-–—] |[;?]", sentence):
        return bool(_SHORT.match(sentence)) and not amiss
    if any(_hangs(each) for each in sentence.rstrip(".").split(", ")[1:]):
        return False
    bare = any(_lacks_its_article(each, words(each)) for each in re.split(r", and ", sentence))
    return not (bare or _points_nowhere(said) or _runs_on(sentence))


def _lacks_its_article(sentence: str, said: list[str]) -> bool:
    """Whether one thing that can be counted opens it without "the": "Branch average was 26"."""
    at = finite_at(said)
    head = said[at - 1] if at > 0 else ""
    opens = said[0] not in SUBJECTS | DETERMINERS | PREPOSITIONS | JOINERS and sentence[:2] != "I "
    return bool(opens and at > 0 and not (is_plural(head) or is_number(said[0]) or set(said[:at]) & MASS or re.match(r"\S* ?[A-Z]", sentence[1:])))


def _hangs(part: str) -> bool:
    """Whether what stands behind a comma is only thrown in: "I can drive the van, clean record"."""
    tokens = words(part)
    joins = tokens[0] in PREPOSITIONS | JOINERS | ADVERBS | DETERMINERS | SUBJECTS or is_number(tokens[0])
    listed = " and " in f" {part}" or tokens[0] in {"good", "not", "no", "down", "up", "sitting"} or tokens[0].endswith("ing")
    named = part[:1].isupper() and len(tokens) < 3
    return not (joins or listed or named or has_subject(part) or opens_with_verb(part))


def _points_nowhere(said: list[str]) -> bool:
    """Whether "it", "ours" or "them" stands for something that the sentence has not named before."""
    for at, word in enumerate(said):
        if word in _PRONOUN and not any(_names(each, before) for before, each in pairwise(["", *said[:at]])):
            after = [*said, ""][at + 1]
            if word != "that" or after in {"", "before", "every"} or verbs.is_past(after):
                return True
    return False


def _names(word: str, before: str) -> bool:
    empty = SUBJECTS | DETERMINERS | PREPOSITIONS | JOINERS | ADVERBS | verbs.AUXILIARIES
    acts = verbs.is_past(word) or verbs.is_base(word)
    return before in DETERMINERS - {"that", "this"} or not (word in empty or acts or is_adverb(word) or is_number(word))


def _runs_on(sentence: str) -> bool:
    """Whether a clause begins in the middle of another without a comma or a joining word."""
    tokens = sentence.rstrip(".!").split()
    for at, token in enumerate(tokens[1:], 1):
        word, before = token.lower().strip("\"',"), tokens[at - 1]
        if word not in _SUBJECT or before.endswith((",", ";", '"')):
            continue
        known = before.lower().strip("\"'") in LEADS_ON or verbs.is_base(before.lower()) or verbs.is_past(before.lower())
        short = len(tokens) - at <= 4 or any(each.endswith(",") for each in tokens[at : at + 4])
        is_object = word in {"it", "you"} and not verbs.AUXILIARIES & {[*tokens, ""][at + 1].lower()}
        if not (known or short or is_object):
            return True
    return False
