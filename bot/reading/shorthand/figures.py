"""What changed from what to what, as a sentence: "crash rate 2.1% to 0.3%", "waits 2 hours to 40 minutes"."""

import re

from bot.reading.shorthand.topics import bare
from bot.reading.shorthand.words import (
    JOINERS,
    ME,
    PREPOSITIONS,
    UNITS,
    has_subject,
    lower_first,
    lower_start,
    opens_with_verb,
    with_a,
    with_the,
    words,
)

_ABOUT = r"(?:(?:about|almost|nearly|over|under|around) )?"
NUM = rf"{_ABOUT}\$?\d[\d,.]*\d|{_ABOUT}\$?\d"

_QUANTITY = rf"(?:{NUM})(?:%| percent| million|[KMB]\b)?(?: (?:{UNITS})\b)?(?: an? (?:week|day|hour|month|year|shift))?"

_MOVED = re.compile(
    rf"^(?P<what>[A-Za-z][^,]*?)(?: also)?(?: went| dropped| fell| rose| improved| increased)?(?: from)? "
    rf"(?P<old>{_QUANTITY})(?:,? (?:→|to)|,? (?P<way>down|up) to) (?P<new>{_QUANTITY})(?P<rest>.*)$",
    re.IGNORECASE,
)

ARROWED = re.compile(rf"(?:from )?(?P<old>{_QUANTITY}) → (?P<new>{_QUANTITY})", re.IGNORECASE)

MOVING = re.compile(
    rf"^(?P<old>{_QUANTITY})(?P<of> [a-z]+)? → (?P<new>{_QUANTITY})"
    rf"(?P<rest>(?: [a-z]+s)?(?: (?:per|in|a|an|over|at|for) [^,]+)?)$"
)
"""From what to what, without a word of what it is: "340 kids → 1,100 in two summers"."""

_SHRANK = re.compile(
    rf"^(?P<old>{_QUANTITY}) (?P<what>[a-z][a-z -]*?) (?:→|(?P<way>down|up) to|to) (?P<new>{_QUANTITY})(?P<rest>.*)$",
    re.IGNORECASE,
)

_BY = re.compile(
    r"^(?P<what>[A-Za-z][^,]*?) (?P<way>up|down) (?P<by>by )?(?P<much>\$?\d\S*"
    r"|a third|half|a half|a quarter|two thirds)(?P<rest>.*)$",
    re.IGNORECASE,
)

_YEARLY = re.compile(
    r"^(?P<what>[A-Za-z][^,\d]*?) (?P<old>\d[\d,.]*%?) (?P<then>(?:last|the) "
    r"\w+(?: before)?), (?P<new>\d[\d,.]*%?) (?P<now>(?:this|last) \w+)(?P<rest>.*)$"
)

_AVERAGE = re.compile(
    rf"^(?P<what>[A-Za-z][^,]*?) (?P<much>{_QUANTITY}) average$"
    rf"|^average (?P<what2>[A-Za-z][a-z ]*?) (?P<much2>{_QUANTITY})$",
    re.IGNORECASE,
)


_LISTED = re.compile(
    rf"^(?P<how>[^\d→]+?), (?P<old>{_QUANTITY}) (?:→|to|down to) (?P<new>{_QUANTITY})(?P<rest>.*)$", re.IGNORECASE
)

_THEN_NOW = re.compile(
    rf"^(?P<what>[A-Za-z][^,\d]*?),? (?P<mean>average |averaging |averaged )?(?P<used>used to be |were |was )?"
    rf"(?P<old>{_QUANTITY})(?: an? [a-z]+)?(?: when I (?:started|came|joined|took over))?,? (?:and |but )?"
    rf"(?:(?:it|they|that)(?:'s|s|'re| is| are) |now |is |are )?(?:now |down to |only )?(?P<new>{NUM}%?(?: or \d+)?)"
    r"(?: [a-z]+s)?(?P<now> now)?$"
)
"""What it was and what it is: "waits used to be 40 minutes and now it's 15", "71 days when I started, 38 now"."""


def _then_and_now(text: str) -> str:
    found = _THEN_NOW.match(text)
    if not found or not (found["used"] or " when I " in text) or not re.search(r"\bnow\b", text):
        return ""
    if _acts(found["what"]):
        return ""
    mean = "an average of " if found["mean"] else ""
    return f"{with_the(lower_start(found['what']))} went from {mean}{found['old']} to {found['new']}"


def measured(text: str, topic: str) -> str:
    """ "crash rate 2.1% to 0.3%": what moved from what to what, as a sentence; "" where nothing did."""
    listed = _LISTED.match(text) if topic else None
    if listed and not has_subject(listed["how"]) and not opens_with_verb(listed["how"]):
        how = " and ".join(with_a(each.strip()) for each in re.split(r",| and ", listed["how"]))
        return f"with {how}, {bare(topic)} went {span(listed)}{_place(listed['rest'])}"
    if moved := _then_and_now(text):
        return moved
    first, _, after = text.partition(", ")
    if found := _YEARLY.match(text):
        then, now = f"{found['old']} {found['then']}", f"{found['new']} {found['now']}"
        return f"{with_the(lower_start(found['what']))} went from {then} to {now}{_place(found['rest'])}"
    first = re.sub(r"^[Nn]o ([a-z]+ [a-z]+s )", r"no-\1", first)
    if found := _AVERAGE.match(first):
        what, much = (found["what"] or found["what2"]), (found["much"] or found["much2"])
        tail = measured(after, "")
        return f"my average {what} was {much}" + (f", and {tail}" if tail else "")
    if found := _SHRANK.match(first):
        if topic:
            way = f"{found['way'] or 'down'} "
            old = f"{found['old']} {re.sub(r'(?:^| )(?:down|up)$', '', found['what'])}".strip()
            return f"I took {with_the(bare(topic))} from {old} {way}to {found['new']}{_tail(after)}"
        return ""
    found = _MOVED.match(first)
    if found and not _acts(found["what"]):
        what = with_the(lower_start(re.sub(r" (?:up|down)$", "", found["what"].strip(" ,"))))
        way = f"{found['way']} " if found["way"] else ""
        return f"{what} went {span(found, way)}{_place(found['rest'])}{_tail(after)}"
    found = _BY.match(first)
    if found and not _acts(found["what"]) and not has_subject(first):
        moved = f"{with_the(lower_start(found['what']))} went {found['way']} by {found['much']}"
        return f"{moved}{_place(found['rest'])}{_tail(after)}"
    return ""


def _acts(what: str) -> bool:
    return has_subject(f"{what} x") or bool(opens_with_verb(what)) or words(what)[0] in ME


def span(found: re.Match[str], way: str = "") -> str:
    """From what to what: "from 31% to 12%"; a percent sign counts for both."""
    old, new = found["old"].strip(), found["new"].strip()
    if "%" in new and "%" not in old and old.replace(".", "").isdigit():
        old = f"{old}%"
    if "%" in old and "%" not in new and new.replace(".", "").isdigit():
        new = f"{new}%"
    return f"from {old} {way}to {new}"


def _place(rest: str) -> str:
    rest = rest.strip(" ,")
    if not rest:
        return ""
    rest = re.sub(r"\bat (previous|last|old) (company|job|shop|place|spot)\b", r"at my \1 \2", rest)
    return f" {rest}"


def _tail(after: str) -> str:
    """What stands behind a figure, where it is surely said."""
    text = ""
    for part in [part for part in re.split(r",\s+", after) if part.strip()]:
        tokens = words(part)
        if re.match(r"^just \w+ing\b", part):
            text += f", by {part[5:]}"
        elif tokens[0] in JOINERS - {"and", "but", "so"} or tokens[0] in PREPOSITIONS:
            text += f", {lower_first(part)}"
        elif opens_with_verb(part) == "past":
            text += f", and I {lower_first(part)}"
        elif words(part)[0] in ME:
            text += f", and {part}"
        elif tokens[0] in {"no", "zero", "same"} and not has_subject(part):
            text += f", with {'the ' if tokens[0] == 'same' else ''}{lower_first(part)}"
    return text
