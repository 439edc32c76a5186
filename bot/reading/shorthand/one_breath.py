"""What was typed or dictated in one breath, in pieces: a mark is put where a clause begins anew. Pure."""

import re

from bot.reading.shorthand.reports import apart, is_of_telling, own_words, pieces_of, untold
from bot.reading.shorthand.sound import LEADS_ON
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.words import ADVERBS, JOINERS, SUBJECTS, UP_TO_TEN, is_number, set_of
from bot.support.patterns import regex


def pieces(typed: str, names: tuple[str, ...] = ()) -> list[str]:
    """The sentences of a point, spelt out, without questions and without how it was told."""
    text = _TOLD_THEM.sub("", spelt_out(_QUESTION.sub("", typed), names))
    text = _NAMED_FIRST.sub(_in_order, _TALKED_ON.sub("", _ABOUT.sub("about ", text)))
    text = _BEGINS.sub(_anew, _GOES_ON.sub(", ", text))
    text = _LEVEL.sub(lambda found: found[0].capitalize(), text)
    own = (_LED_IN.sub("", own_words(untold(each))) for each in pieces_of(apart(text)))
    return [each for each in own if each and not is_of_telling(each)]


_QUESTION = regex(r"[^.!?;\n]*\?")
_TOLD_THEM = regex(
    r"^(?=[^.!?]*\b(?:their|they|they're|her|his|she|he)\b)[^.!?]*?\band (?:so )?I "
    r"(?:told (?:him|her|them)|said) (?:that )?(?=(?:I|my|we|our)\b)",
    re.IGNORECASE,
)
"""What they have to do with it, up to what the writer told them: "subs are a headache and I told her I ..."."""
_ABOUT = regex(
    rf"(?<=[a-z,] )like (?=(?:an? (?:year|month|week|day|dozen|hundred)|half|most|\d|{UP_TO_TEN}|[a-z]+ty\b))"
)
_KIN = r"my (?:dad|mum|mom|brother|sister|wife|husband|uncle)'?s? (?:is|was|has|an?|works?)\b"
_GOES_ON = regex(
    r"(?<=[a-z\d])(?<!\bam)(?<!'m)(?<!\bbe)(?<!\bget) (?<!and )(?=not one$|"
    rf"(?:the last|(?<!the )last) (?:\d+|{UP_TO_TEN}) (?:on|in|as|at|of)\b|up at (?:half|\d|four|five)|{_KIN}"
    r"|(?:nowt|nothing|nobody|not one) [a-z]+ed\b|(?<!was )(?<!were )(?<!is )mostly \b|never (?:been|late|had|missed"
    r"|lost)\b"
    r"|always (?:have|has) been\b|haven't [a-z]+ed\b|no (?:points|accidents|incidents|complaints|damage)\b"
    rf"|all (?:\d+|{UP_TO_TEN}) of them$|did it (?:\d|{UP_TO_TEN}|about))"
)
"""Where what is said in one breath goes on with something else."""
_BEGINS = regex(
    r"(?P<before>[\w']+) (?=(?:we (?:put|built|got|made|set|started|ran|took|changed|moved)\b"
    r"|(?:got|passed|did|finished) (?:an?|the|my|it|\d|first|1st)\b"
    r"|I'm|I am|I speak|I know|I do|I have|there's|there are|it's my)\b)"
)
_BEFORE_NONE = (
    LEADS_ON
    | JOINERS
    | SUBJECTS
    | ADVERBS
    | set_of("have has had i've we've said told tell mention mentioned them him her yes yeah so once where time way")
)
"""Behind which no clause begins without a mark."""
_TALKED_ON = regex(
    r",? ?\byou'd be (?:surprised|amazed|shocked)\b.*"
    r"|(?<=[a-z]) so (?:the|my) [a-z]+(?: and the [a-z]+)+(?: that was all me)?$"
)
"""What is only talked on: "you'd be surprised what they tell you"."""
_NAMED_FIRST = regex(
    r"(?:^|(?<=\. ))(?:and )?(?P<what>(?:the|our|my) [a-z]+(?: (?!I\b|we\b)[a-z]+){0,4}) "
    r"(?P<who>I|we) (?P<did>(?:[a-z]+ ){0,2}[a-z]+) it\b"
)
"""A thing named first, and what was done to it: "the line at harvest we got it from 90 minutes to 35"."""
_LEVEL = regex(r"\b(?:level|certificate) (?=\d|[IVX]+\b)")
_LED_IN = regex(r"^(?:I )?reckon (?=I\b)|^and (?=\w)|^before that,? (?=\d)", re.IGNORECASE)


def _in_order(found: re.Match[str]) -> str:
    return f"{found['who']} {found['did']} {found['what'].lower()}"


def _anew(found: re.Match[str]) -> str:
    """A clause that begins behind another without a mark: "I like the quiet I am a night person"."""
    before = found["before"].lower()
    return found[0] if before in _BEFORE_NONE or is_number(before) else f"{found['before']}, "
