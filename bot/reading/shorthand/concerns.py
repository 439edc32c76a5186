"""What is on a reader's mind, as a note may offer help with it: the thing, never the trouble with it."""

import re
from itertools import pairwise

from bot.reading.shorthand.capitals import lower_first
from bot.reading.shorthand.flip import to_the_reader
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.talked import moments
from bot.reading.shorthand.talked_moment import Frame
from bot.reading.shorthand.written import content_words
from bot.support.patterns import regex

_TROUBLED = regex(
    r"\b(?:cuss\w*|complain\w*|worr\w+|crazy|hates?|los(?:es?|t|ing)|die|dies|wrong|twice|weak|on leave|out sick|short"
    r"|quit\w*|slow\w*|behind|late|stuck|not|hardly|nobody|none|nights out of|off by|triples?|doubles?|burn\w*|mess\w*"
    r"|nervous|wants? it|no one|understaffed|delays?|backlogs?|overtime|mistakes?|errors?|confus\w+|half|waiting"
    r"|asked how i'?d)\b",
    re.IGNORECASE,
)
_DIVIDES = regex(
    r"\b(?:town|friends?|lawsuits?|union|strike|vote|fired|layoffs?|died|death|scared|succession|divorce|harass\w+"
    r"|retir\w+|step(?:ping)? back|angry|police)\b",
    re.IGNORECASE,
)
"""What a newcomer does not offer to help with."""
_NO_NOUN = r"(?!(?:was|is|does|has|this|its|his|she|he|they|and|but)\b)"
_NOUNS = rf"{_NO_NOUN}(?:[a-z]+ )?{_NO_NOUN}[a-z]+s"
_OVER = regex(
    r"\b(?:cuss|complain|worr|fight|argu)\w*\b[^,.;]{0,40}? (?:over|about) (the [a-z]+(?: [a-z]+)?)(?= and\b| at\b|$)"
)
_OWN = regex(rf"^({_NOUNS}) (?:all |each )?(?:keep|use|have|run) their own ([a-z]+s)\b")
_DOING = regex(rf"^((?:the )?{_NOUNS} (?:not [a-z]+ing|[a-z]+ing (?:on|in|at|off|out|for))\b[^,;.]*)$")
_GO_WRONG = regex(rf"^({_NOUNS}) (?:got|get|are getting|die|fail|break|come back)\b")
_COUNTED = regex(
    r"^((?:two|three|four|five|six|seven|eight|nine|\d+) [a-z-]+s\b(?: (?:a|per|from|in|with|at|of|for) [\w ]+)?)$"
)
_ALONE = regex(r"^[a-z]+-[a-z]+$")
MOST_WORDS = 10


def concern(typed: str, names: tuple[str, ...] = ()) -> str:
    """The thing that a reader is busy with, behind "help with": "the wait", "the ramp-up in March"; or ""."""
    typed = _OWN_SAYING.sub("", typed)
    if _DIVIDES.search(typed) or not _TROUBLED.search(typed):
        return ""
    text = spelt_out(typed, names)
    for clause in re.split(r"[.;!?]\s+|,\s+", text):
        found = _thing(lower_first(clause.strip(" .!?")))
        if found and len(found.split()) <= MOST_WORDS:
            return found
    topics = [each.text for each in moments(_up_to_the_trouble(typed), names) if each.frame is Frame.TOPIC]
    return next((each for each in topics if len(each.split()) <= MOST_WORDS and " own " not in each), "")


_OWN_SAYING = regex(r"(?<![\w'])I (?:said|told|agreed|suggested)\b[^.;]*")


def _up_to_the_trouble(typed: str) -> str:
    """What was jotted up to the sentence with the trouble in it, without what they lit up at."""
    sentences = re.split(r"(?<=\w)[.;!?]+\s+", typed)
    at = max((at for at, each in enumerate(sentences) if _TROUBLED.search(each)), default=0)
    return ". ".join(each for each in sentences[: at + 1] if not _LIT_UP.search(each) or _is_of_one_thing(each))


_LIT_UP = regex(r"\b(?:lit|perked) up\b")


def _is_of_one_thing(sentence: str) -> bool:
    """Whether what they lit up at is what troubles them: "perked up on drivers, said drivers quit"."""
    lit, _, more = sentence.partition(", ")
    return bool(content_words(lit) & content_words(more)) and bool(_TROUBLED.search(more))


def _thing(clause: str) -> str:
    if found := _OVER.search(clause) or _DOING.match(clause):
        return to_the_reader(re.sub(r",? (?:for )?\d+ .*$", "", found[1]))
    if found := _WEAK.match(clause):
        return f"the {found[1]}"
    if found := _COUNTED.match(clause):
        return f"the {to_the_reader(found[1])}"
    if found := _OWN.match(clause):
        return f"the {found[1]}' {found[2]}"
    if found := _GO_WRONG.match(clause):
        return found[1] if found[1] in _TIMES else f"the {found[1]}"
    return clause if _ALONE.match(clause) else ""


_WEAK = regex(
    rf"^(?:(?:he|she|they) )?(?:said |says |thinks )?(?:that )?(?:the |their |his |her )?({_NOUNS}) "
    r"(?:are|is|were|was) (?:still |really |always )?(?:the |their |a |his |her )?"
    r"(?:weak(?:est)? (?:spot|point|link)|sore (?:spot|point)|bottleneck|headache|pain(?: point)?|problem)\b"
)
_TIMES = frozenset({"weekends", "mornings", "evenings", "nights", "mondays", "fridays", "saturdays", "sundays"})


_FIELDS = [
    content_words(words)
    for words in (
        "hire hiring fill staff staffing onboard recruit seasonal turnover vacancy ramp-up retention absences",
        "invoice payment payable vendor bill duplicate reconcile ledger",
        "rush weekend crowd covers busy drive-through lunch dinner brunch",
        "photo photograph photographer picture camera",
        "signal offline sync connection",
        "report dashboard spreadsheet figures analysis",
        "document paper paperwork file filing records discovery",
        "outage incident on-call pager alert postmortem crash",
        "wait dock truck driver delay late schedule appointment dispatch",
        "parent family home",
        "donor gift grant giving fundraising campaign",
        "renewal customer client account quota churn contract",
        "golive cutover migration migrated implementation rollout catalog launch",
        "patient clinic ward infection bed chart",
        "audit compliance covenant lender bank close reserve cash",
        "safety injury accident inspection violation",
        "inventory stock order supplier warehouse parts breakdown maintenance",
        "weld panel wiring cabinet fixture rework prints",
        "test release deploy bug flake build",
        "train training trainee coach mentor precept teach",
    )
]
"""Words of one field: what tells that a deed answers what was talked about."""
_EVERYBODYS = content_words(
    "work people time quarter month week day hour lot guy place company team new last old big data end night nightly"
)


def is_about(thing: str, jotting: str, deed: str) -> bool:
    """Whether a deed answers the thing that was jotted about: they share a word that carries meaning, or a field."""
    thing, jotting, deed = (re.sub(r"\b[Gg]o-live", "golive", text) for text in (thing, jotting, deed))
    near = content_words(thing)
    pieces = re.split(r"[.;!?]\s+", jotting)
    said = [each for each in pieces if near & content_words(each)]
    said += [after for each, after in pairwise(pieces) if each in said and re.match(r"(?:they|said|half)\b", after)]
    jotting = " ".join((thing, *said))
    jotted, done = content_words(jotting) - _EVERYBODYS, content_words(deed) - _EVERYBODYS
    shared = any(len(word) > 3 for word in jotted & done)
    return shared or any(field & jotted and field & done for field in _FIELDS)
