"""A sentence with its small corrections: commas, figures, numbers in words, a capital and a full stop."""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.capitals import lower_start, upper_first
from bot.reading.shorthand.nouns import head_of
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.words import (
    DETERMINERS,
    MASS,
    PREPOSITIONS,
    SUBJECTS,
    TIME,
    UNITS,
    is_number,
    is_plural,
    set_of,
    words,
)
from bot.support.patterns import regex


def finished(sentence: str) -> str:
    """A sentence with its small corrections: commas between clauses, numbers, a capital and a full stop."""
    text = moved(hyphened(sentence))
    text = re.sub(r"\b(put up|take|took|have|had|built|made|wrote) a (?=[aeio][a-z])", r"\1 an ", with_commas(text))
    text = re.sub(r"(?<=[a-z\d%]) so (?=[a-z]+s (?:do|did)n't\b)", ", so ", text)
    text = re.sub(r"^(I'd [^.,]*), and I then (?=[a-z]+ )", r"\1, then ", text)
    text = re.sub(r"^I had ([^.,]* since \d{4})", r"I've had \1", text)
    text = re.sub(
        r"\bI(?:'ve got| have) ((?:full |my |an? |the )?(?!not\b|had\b|been\b"
        r"|never\b)[A-Z\w][^.,]*?),? (since (?:(?:[A-Z][a-z]+ )?\d{4}|[A-Z][a-z]+))$",
        r"I've had \1 \2",
        text,
    )
    text = re.sub(r", with ([^,.]+), with (?=\w)", r", with \1 and ", text)
    text = _HOW_LONG.sub(_for_long, text)
    text = re.sub(rf"\bI have ((?:my|the|an?) [^,.]{{3,40}}?) for ({TIME})", r"I've had \1 for \2", text)
    text = _MEASURE.sub(_of_ours, text)
    text = _OWNED.sub(r"\1 my \2", text)
    return sentence_of(_LASTING.sub(r"I've been \1", _in_breaths(text)))


_HOW_LONG = regex(
    r"\b(?P<who>I|I've|we|we've) (?P<did>[a-z]+)(?P<what>(?: (?!for\b|in\b|over\b|every\b"
    rf"|the last\b)[\w'-]+){{1,8}}?) (?P<long>(?!an?\b|one\b|1\b|half\b){TIME})"
    r"(?=[,.]|$| (?:in|at|on|with|until|so)\b)"
)
_OF_TIME = set_of(
    "have spent spend did done do took take need needed missed lost saved got gave cut add waited work"
    " about of than after within last past next every for in over under by nearly almost only just"
)


def _for_long(found: re.Match[str]) -> str:
    """ "I drove the church bus 11 years" lasted "for 11 years"."""
    last = words(found["what"])[-1]
    if found["did"] in _OF_TIME or last in _OF_TIME or is_number(last) or last in PREPOSITIONS | DETERMINERS:
        return found[0]
    return f"{found['who']} {found['did']}{found['what']} for {found['long']}"


_MEASURE = regex(
    r"^(?P<what>[A-Za-z][a-z-]+(?: [a-z-]+){0,2}) (?=(?:went|fell|dropped|rose|grew|came down) (?:from|by|to"
    r"|down|up)\b)"
)


def _of_ours(found: re.Match[str]) -> str:
    """What was measured, with "our" where it is one thing that can be counted: "our sample turnaround"."""
    what = found["what"]
    opens = words(what)[0] in DETERMINERS | PREPOSITIONS | SUBJECTS or is_number(words(what)[0])
    stays = (
        opens or is_plural(head_of(what)) or set(words(what)) & MASS or head_of(what).endswith(("tion", "ity", "ness"))
    )
    return found[0] if stays else f"Our {lower_start(what)} "


_OWNED = regex(
    r"^(I(?:'ve got| have| got)) (?!(?:an?|the|my|our|no|all|both|some|any|one|two|three|four|five|already"
    r"|also|never|been)\b|\d)"
    r"((?:[\w-]+ ){0,3}(?:certificate|licen[cs]e|ticket|card|diploma|degree|driving licence|check)s?)\b",
    re.IGNORECASE,
)
"""A credential is one's own: "I have manual handling certificate"."""
_LASTING = regex(
    r"\bI'm ((?:[a-z]+ )?(?:licen[cs]ed|certified|registered|qualified|accredited|insured|chartered"
    r"|bonded)\b[^.,]* since\b)"
)
"""What has lasted since then."""


def hyphened(text: str) -> str:
    """ "twenty six years" with its hyphen."""
    return re.sub(rf"\b({_TENS})[ -](?=(?:{'|'.join(SMALL.values())})\b)", r"\1-", text)


_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"


_ABOUT = r"(?:(?:about|almost|nearly|over|under|around) )?"
_NUM = rf"{_ABOUT}\$?\d[\d,.]*\d|{_ABOUT}\$?\d"

_QUANTITY = (
    rf"(?:{_NUM})(?:%| percent| million|[KMB]\b)?(?: (?:{UNITS})\b)?(?: an? (?:week|day|hour|month|year|shift))?"
)

_ARROWED = regex(rf"(?:\bfrom )?(?<![\w.,])(?P<old>{_QUANTITY}) → (?P<new>{_QUANTITY}|half\b)", re.IGNORECASE)


def moved(text: str) -> str:
    """What changed from what to what, without arrows: "31 → 12%" is "from 31% to 12%"."""
    return re.sub(r" ?→ ?", " to ", _ARROWED.sub(_span, text))


def _span(found: re.Match[str]) -> str:
    old, new = found["old"].strip(), found["new"].strip()
    bare = re.compile(r"[\d.]+").fullmatch
    old, new = (f"{old}%" if "%" in new and bare(old) else old), (f"{new}%" if "%" in old and bare(new) else new)
    return f"from {old} to {new}"


def with_commas(text: str) -> str:
    """Two whole clauses with a comma before their "and": "I put up a board, and waits went down"."""
    for found in re.finditer(r"(?<=[\w%)]) and (?=\w)", text):
        before, after = text[: found.start()], text[found.end() :]
        tokens = words(after)
        whole = (
            tokens[0] not in {"that", "who", "which"}
            and not opens_with_verb(after)
            and has_subject(re.split(r",| and ", after)[0])
        )
        if whole and len(before.split(",")[-1].split()) > 3 and has_subject(before.split(". ")[-1]):
            return f"{before}, and {with_commas(after)}"
    return text


MOST_CLAUSES = 2


def _in_breaths(text: str) -> str:
    """Whole clauses that go on and on with "and", as sentences of two each."""
    clauses = re.split(r", and (?=[A-Za-z])", text)
    if len(clauses) <= MOST_CLAUSES or ". " in text or not all(map(has_subject, clauses)):
        return text
    at = MOST_CLAUSES if re.search(r" (?:went|dropped|fell|rose|grew) ", clauses[1]) else len(clauses) - MOST_CLAUSES
    return ". ".join(upper_first(", and ".join(each)) for each in (clauses[:at], clauses[at:]))


def sentence_of(text: str) -> str:
    """A clause as a sentence: numbers in words, a capital, a full stop."""
    text = numbers_in_words(text.strip(" ,;-"))
    text = re.sub(r",+(?= ?,|\.|$)", "", re.sub(r"\s+,", ",", text))
    return upper_first(text) + ("" if text.endswith((".", "!", "?")) else ".")


SMALL = dict(zip("123456789", ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], strict=True))


_FIGURES = {word: figure for figure, word in SMALL.items()}


def for_years(found: re.Match[str]) -> str:
    """ "I run the office, for six years" as it lasts: "I've run the office for six years"."""
    if not verbs.is_base(found[1]) or (verbs.is_past(found[1]) and found[1] != "run"):
        return found[0]
    return f"I've {verbs.PARTICIPLE_OF.get(found[1], verbs.past_of(found[1]))} {found[2]} for {found[3]}"


_COMPOUND = regex(
    r"\b(\d+|two|three|four|five|six|seven|eight|nine|ten|one) (page|hour|day|week|month"
    r"|year|minute|person|bed|seat|chair|way|step|man|unit|room|mile|ton|truck|star)"
    r" (?=[a-z]|[A-Z]{2})(?!attendants?\b|right\b|well\b|properly\b|than\b|first\b|alone\b|leaders?\b|in\b"
    r"|of\b|at\b|on\b|for\b|to\b|from\b|and\b|or\b|with\b"
    r"|per\b|is\b|was\b|have\b|has\b|had\b|who\b|that\b|left\b|came\b|went\b|does\b|did\b|can\b|will\b|late\b|early\b|they\b|before\b|after\b|only\b|just\b|ago\b|so\b|i\b|the\b|by\b|a\b|an\b|each\b|here\b|there\b|now\b|every\b|out\b|off\b|over\b|no\b|not\b)"
)


_COUNTING = "wrote|built|trained|ran|led|had|have|made|did|closed|opened|hired|sold|installed|won"


def _figured(number: str) -> str:
    about, _, word = number.rpartition(" ")
    return f"{about} {_FIGURES[word]}".strip()


def numbers_in_words(text: str) -> str:
    """Small numbers of things as words, where nothing beside them is a figure; "3 week menu" as "three-week menu"."""
    text = re.sub(r"-year old\b", "-year-old", _COMPOUND.sub(r"\1-\2 ", text))
    text = re.sub(r"(?<=\bof )(?<!\d of )([1-9])(?=[,.](?!\d)|$)", lambda found: SMALL[found[1]], text)
    text = re.sub(
        r"(?<![\w$#.,:/-])(?<!\d or )(?<!year )(?<!Year )(?<!month )(?<!week )(?<!quarter "
        r")(?<!Level )(?<![Cc]at )(?<!ategory )"
        r"(?<!National )(?<!Stage )(?<!Grade )(?<!Class )(?<!Tier )(?<!stage )(?<!day"
        r" )(?<!tier )(?<!phase )(?<!step )(?<!class )(?<!type )(?<!level )(?<!grade "
        r")(?<!than )(?<!number )(?<!\d of )(?<! \d in )([1-9])(?=[ -][A-Za-z])(?! (?:AM|PM|am\b|pm\b|a\.m|p\.m|percent"
        r"|million|to|of \d|last|this|in|at|on|by|for|from|and|or|the|per"
        r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
        lambda found: SMALL[found[1]],
        text,
    )
    text = re.sub(
        rf"\bfrom ((?:about )?(?:{'|'.join(SMALL.values())}))"
        r"((?: (?!to\b)[a-z]+){0,4}) to (\d+)(?=[.,](?!\d)|$| [a-z])",
        lambda m: f"from {m[1] if m[3] in SMALL else _figured(m[1])}{m[2]} to {SMALL.get(m[3], m[3])}",
        text,
    )
    text = re.sub(
        rf"\bfrom (\d{{2,}}[^\s]*) to ({'|'.join(SMALL.values())})\b(?! point)",
        lambda m: f"from {m[1]} to {_FIGURES[m[2]]}",
        text,
    )
    text = re.sub(rf"\b({_COUNTING}) ([1-9])(?=[,.](?!\d)|$)", lambda found: f"{found[1]} {SMALL[found[2]]}", text)
    text = re.sub(
        r"\b(down to |the last )([1-9])(?=[,.](?!\d)|$| [a-z])", lambda found: found[1] + SMALL[found[2]], text
    )
    text = re.sub(
        rf"\b({'|'.join(SMALL.values())})( [a-z]+ and | [a-z]+ in )([2-9])(?= [a-z]|[,.](?!\d)|$)",
        lambda found: f"{found[1]}{found[2]}{SMALL[found[3]]}",
        text,
    )
    text = re.sub(r"^(\d)(?= )", lambda found: SMALL.get(found[1], found[1]), text)
    return re.sub(
        rf"(?<=[a-z\d%]{{2}}[.!?] )(?:{'|'.join(SMALL.values())}) ", lambda found: found[0].capitalize(), text
    )
