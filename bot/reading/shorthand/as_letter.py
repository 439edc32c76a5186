"""A point that somebody typed in whole, plain sentences, as a letter has it: in their own words, all of it. Pure.

Those who write like that need nothing made of what they typed. Only whom they speak of is turned to the reader, and
that they told it: "I told her about X" is "I told you about X", and "I said I led six people" is "I led six people".
"""

import re

from bot.reading.shorthand import foreign
from bot.reading.shorthand.alone import is_amiss
from bot.reading.shorthand.capitals import lower_first, upper_first
from bot.reading.shorthand.finishing import with_commas
from bot.reading.shorthand.flip import to_you
from bot.reading.shorthand.reports import is_of_telling, unreported
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.words import words
from bot.support.patterns import regex

SHORTEST, MOST_WORDS, MOST_SENTENCES = 4, 60, 3
ENDS = regex(r"(?<=[a-z\d%][.!]) (?=[A-Z])")
_WHOM = r"(?:him|her|them|both of them|the panel|the two of them|the interviewers?)"
_TOLD_ABOUT = regex(rf"^I (?:also )?(?:told|spoke to|talked to) {_WHOM} (?=(?:about|how|of) )")
_SAID = regex(
    rf"^I (?:also )?(?:(?:told {_WHOM}|said)(?: to {_WHOM})?(?: that)? (?=(?:I|my|we|our)\b)"
    rf"|(?:(?:never |just )?mentioned|did(?:n't| not) mention|explained)(?: to {_WHOM})?(?: that)? (?=(?:I|we)\b))"
)
_HAD = regex(
    r"^(I|[Ww]e)(?:'d| had) (?=(?:[a-z]+ed|brought|built|led|run|made|taken|got|cut|set|written|been|taught)\b)"
)
"""What they said they had done they have done."""
_HEADED = regex(r"^[A-Z][^:.,]{3,60}: (?=I\b)")
_OTHERWISE_TOLD = regex(
    r"\b(?:told|tell|said|say|saying|asked|I forgot|should have|nodded|laughed|smiled|liked that"
    r"|(?:meant|wanted|going|get|got) to (?:mention|talk|bring up|explain))\b"
)
_OF_ONE = regex(r"\b(?:he|she|him|her|his|hers)\b", re.IGNORECASE)
_OF_THEM = regex(r"\b(?:they|them|their|theirs|they're|they've|they'd)\b", re.IGNORECASE)
_OF_BEFORE = regex(r"\b(?:it|them|that|those|ours|mine)\b", re.IGNORECASE)
"""It may stand for what was said before it, and is left out."""
_LEANS = regex(r"^(?:It|That|This|They|He|She|Ours|Mine|Which|But|And|So|Then)\b")
_HURRIED = regex(
    r"[!?]{2}|[;\"/&+=@#*<>→]| [-–—] |\.\.|\bi\b|\b(?:lol|haha|um|uh|like 1|yeah|nah|ok|okay|btw|etc|tho|gonna|wanna)\b"
    r"|[^\W\d_]\d|\b\d+(?:yrs?|k|m|hrs?)\b|[^\x00-\x7FÀ-ž’‘“”–€£]"
)
"""How one types in a hurry, and never in a letter."""
_VERB = regex(
    r"\b(?:am|is|are|was|were|have|has|had|do|does|did|can|could|will|would|should|[a-z]{2,}(?:ed|ght)|[a-z]+'(?:m|re|ve|d|ll|s)"
    r"|ran|led|built|cut|made|took|got|set|wrote|taught|brought|began|grew|kept|held|knew|met|won|went|put|sold|drove|spoke"
    r"|run|lead|manage|look|work|teach|write|build|make|take|carry|hold|know|speak|cover|keep|train|drive|like|love|enjoy"
    r"|supplies|means|started|takes|works|runs|farms|owns)\b"
)


def as_letter(typed: str, names: tuple[str, ...] = ()) -> str:
    """The point in its own sentences, those that may stand; "" where it was typed in any other way."""
    text = " ".join(typed.split())
    if not text.endswith((".", "!")) or len(text.split()) > MOST_WORDS or _HURRIED.search(text):
        return ""
    if _signs(spelt_out(text, names)) != _signs(text) or foreign.marks(text):
        return ""
    sentences = [_to_reader(each) for each in ENDS.split(text)]
    kept = list[str]()
    for at, each in enumerate(sentences):
        dropped = at and not sentences[at - 1]
        leans = (_LEANS.match(each) and (not at or dropped)) or (dropped and not kept and _OF_BEFORE.search(each))
        kept += [each] if each and not leans else []
    return " ".join(kept) if len(sentences) <= MOST_SENTENCES else ""


def _signs(text: str) -> str:
    return re.sub(r"[\s.!-]", "", text)


def _to_reader(sentence: str) -> str:
    """One sentence to the reader; "" where it is none, or whom it speaks of is not certain."""
    if not re.match(r"(?:I|And|But|So) ", sentence) and re.match(
        r"(?:I|we|my|our)\b", own := unreported(sentence), re.IGNORECASE
    ):
        sentence = upper_first(own)
    if opens_with_verb(sentence) and not has_subject(sentence):
        sentence = f"I {lower_first(sentence)}"
    elif not has_subject(re.split(r", | and ", _HEADED.sub("", sentence))[0]):
        return ""
    if (
        not re.match(r"[A-Z]", sentence)
        or ":" in _HEADED.sub("", sentence)
        or len(words(sentence)) < SHORTEST
        or not _VERB.search(sentence)
    ):
        return ""
    said = _TOLD_ABOUT.sub("I told you ", sentence)
    if (bare := _SAID.sub("", said)) != said:
        said = upper_first(_HAD.sub(r"\1've ", bare))
    if (
        is_amiss(said)
        or is_of_telling(said)
        or _OF_ONE.search(said)
        or _OTHERWISE_TOLD.search(said.replace("I told you", "", 1))
    ):
        return ""
    if _OF_THEM.search(said):
        turned = to_you(said)
        if _OF_THEM.match(said) or (_OF_THEM.search(turned) and turned != said):
            return ""
        said = turned
    return re.sub(r"(?<=[a-z\d%]) so (?=(?:I|we|my|our)\b)", ", so ", with_commas(said))
