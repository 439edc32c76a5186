"""An item as a sentence, where no more is missing than who did it: "Ran a crew of six" is "I ran a crew of six". Pure.

Each kind here adds a word or two at a known place and moves nothing; of any other item no sentence is made.
"""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.capitals import lower_first, upper_first
from bot.reading.shorthand.finishing import numbers_in_words
from bot.reading.shorthand.item_kinds import HELD, told_of_oneself
from bot.reading.shorthand.items import is_heading, lower_item
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.words import COUNT, ROLES, UNITS, UP_TO_TEN
from bot.reading.shorthand.written import content_words
from bot.support.patterns import regex

_LEADS = r"(?:as|at|in|on|when|with|for|by|after|before|since|during|if|while|once)\b"
_HEADED = regex(r"(?P<head>[A-Za-z][\w' /&-]{2,40}): (?P<rest>[^:]+)")
_BECAME = regex(
    r"(?!I\b|We\b|My\b|Our\b)(?P<what>[A-Z][\w' -]{2,40}?) (?:from |down from |was )?"
    r"(?P<before>[$£€]?\d[\d.,]*[%MKk]?(?: [a-z]+){0,3}) (?:to|down to|up to) "
    r"(?P<after>(?:about |under |over )?[$£€]?\d.*)"
)


def as_sentence(item: str, *, named: bool = True) -> str:
    """The sentence that an item is but for who did it; "" for any other. Total.

    `named`: whether what it is of, before a colon, may be said with it: "On postmortems, I wrote the template".
    """
    found = _HEADED.fullmatch(item)
    said = (_headed(found) if named else "") if found else _whole(item) or (_headed_by_a_comma(item) if named else "")
    said = re.sub(r"^I'm ([^,]+), (\d+ (?:years|months))$", r"I've been \1 for \2", _LONG.sub(r" for \1", said))
    said = re.sub(r"^(I [^,]+), (\d+ (?:years|months))$", r"\1 for \2", _FROM.sub(" from ", said))
    said = _IS_TOO.sub(r"\g<first>, and I'm ", _CAN_TOO.sub(r"\g<first>, and ", said))
    said = re.sub(r"^I have my (?=(?:[\w-]+ ){0,4}experience\b)", "I have ", said)
    return numbers_in_words(f"{upper_first(_parted(_with_its_figures(said)))}.") if said else ""


_IS_TOO = regex(
    r"^(?P<first>I (?:have|know|speak|hold|bring|drive|run|cook|teach|code|do) "
    r"(?:(?!\b(?:who|that|which|are|is|been|both)\b)[^.;,]){2,60}?)"
    r",? and (?=(?:very |really |pretty )?(?:good|great|sound|handy|comfortable|confident|patient|quick|strong|careful"
    r"|fluent|familiar|experienced|trained|qualified|certified|licensed) (?:with|at|on|in|under|to|for|around)\b)"
)
"""It lacks its verb: "I have my own tools and sound with diagnostics"."""
_CAN_TOO = regex(r"^(?P<first>I (?:have|know|hold|speak) [^.;,]{2,60}), (?=(?:can|could) [a-z])")


def _parted(said: str) -> str:
    """Clauses as sentences of their own, where each is one; what stands in brackets stays."""
    head, bracket, rest = said.partition(" (")
    first, *more = head.split("; ")
    for each in more:
        first += f". {upper_first(each)}" if has_subject(each) or each.startswith("I ") else f"; {each}"
    return first + bracket + rest


def _with_its_figures(said: str) -> str:
    """A clause with the figures that trail behind it in brackets: "I kept three villages (420 units)".

    "No accidents" behind it is "with no accidents".
    """
    said = _WITH_NONE.sub(r" with \1", said)
    head, *rest = said.split(", ")
    is_own = "(" not in said and re.match(r"(?:I|we)\b", head, re.IGNORECASE)
    if not (rest and is_own and all(map(_is_figure, rest))):
        return said
    return f"{head} ({', '.join(rest)})"


def _is_figure(text: str) -> bool:
    tells = has_subject(text) or verbs.is_past(text.split(" ", 1)[0])
    return bool(_FIGURES.match(text) and (_COUNTED.match(text) or not tells))


_WITH_NONE = regex(r", ((?:no|zero|0) [a-z]+(?: [a-z]+)?)$")
_FIGURES = regex(
    rf"(?!{_LEADS}|(?:and|but|so|which|who|mostly|now|then|the|all|up|down|not|including|from|to|my|our)\b)"
    r"(?!.*\b(?:ahead|early|late)\b)(?=[^,]*\d)[^A-Z,][^,]+$"
)
"""A figure and what it is of: "420 units", "callbacks under 2%"."""
_COUNTED = regex(r"(?:about |over |around |nearly )?[$£€]?\d[\d.,]*[%kKmM]? [a-z]+(?: [a-z]+)?$")


def _headed_by_a_comma(item: str) -> str:
    """ "Postmortems, wrote the template" is "On postmortems, I wrote the template"."""
    head, _, rest = item.partition(", ")
    if (
        not rest
        or ";" in rest
        or not is_heading(head)
        or head.isupper()
        or has_subject(head)
        or _NO_HEADING.search(head)
    ):
        return ""
    if rest.startswith("I "):
        return f"on {lower_item(head)}, {rest}" if len(head.split()) <= MOST_OF_A_HEADING else ""
    if rest.startswith("done "):
        return f"on {lower_item(head)}, I've {rest}"
    return f"on {lower_item(head)}, I {rest}" if _did(rest) and not _EARNED.match(rest) else ""


MOST_OF_A_HEADING = 2
"""Words of what stands before a whole clause: "rope rescue, I run the drill"."""
MOST_OF_A_THEME = 7
"""Words of what is told of before it is: "the drop-off in the morning; children cried, so I made a book"."""
_EARNED = regex(r"(?:passed|finished|completed|renewed|got)\b")
_NO_HEADING = regex(rf"\b(?:{HELD})\b|^{_LEADS}|\bno (?:bother|problem|worries|issue|drama|hassle)\b", re.IGNORECASE)


def _headed(found: re.Match[str]) -> str:
    """What is told of the thing before a colon: "On password resets, I got self-service going"."""
    head, rest = lower_item(found["head"]), lower_first(found["rest"])
    if its := re.match(r"(?:(?P<ours>ours)|mine) (?=[a-z]+ )", rest):
        return f"{'our' if its['ours'] else 'my'} {head} {_from(rest[its.end() :])}"
    if re.match(r"(?:my|our) ", head, re.IGNORECASE) and re.match(r"\d", rest):
        return f"in {head}, {rest}"
    if re.match(r"(?:my|our) ", head) and _WENT.search(rest) and has_subject(rest):
        return f"with {head}, {rest}"
    first = head.rsplit(" ", 1)[-1]
    own = _whole(rest)
    is_thing = not (first in ROLES or re.match(HELD, first))
    return f"on {head}, {own}" if is_thing and re.match(r"(?:I|we)\b", own) else ""


def _from(text: str) -> str:
    return re.sub(r"^went (?=[$£€]?\d\S*(?: [a-z]+)? to )", "went from ", text)


_WENT = regex(r"\b(?:went|dropped|fell|rose|grew|came down|go(?:es)? up) (?:from|by|to) .*\d")
_FROM = regex(
    r"(?<=[a-z])(?<!\bfrom)(?<!\bby)(?<!\babout)(?<!\bat)(?<!\bof)(?<!\bto)(?<!\bin)(?<!\bwas)(?<!\bonly)(?<!\bthan)(?<!\bthe)"
    r" (?=[$£€]?\d[\d.,]*[%MKk]?(?: [a-z]+)? to [$£€]?\d)"
)
"""Before a figure that changed: "got ours 34% to 12%"."""
_LONG = regex(
    r"(?<!\bfor)(?<!\bin)(?<!\bof)(?<!\blast)(?<!\bnext)(?<!\babout)(?<!\bover)(?<!\bpast)(?<!\bevery)(?<!\bwithin)(?<!\bwas)"
    r"(?<!\bhave)(?<!\bdid)(?<!\bdone)(?<!\bthen)(?<!\bnearly)(?<!\balmost)(?<=[a-z]) (\d+ (?:years|months"
    r"|weeks))(?=$|[,;.])"
)
"""How long, without its "for": "drove coaches 4 years"."""


def _whole(item: str) -> str:
    """The same without a capital and a full stop."""
    if re.search(r": |→", item):
        return ""
    parts = item.split("; ")
    if len(parts) > 1:
        first, *rest = [_whole(part) for part in parts]
        if first and all(rest):
            return "; ".join([first, *map(lower_first, rest)])
        if not first and all(rest) and len(parts[0].split()) <= MOST_OF_A_THEME and not re.search(r"\d", parts[0]):
            return "; ".join([rest[0], *map(lower_first, rest[1:])])
        return f"{first} ({'; '.join(parts[1:])})" if first and "(" not in item else ""
    text = item if re.match(r"I\b|[A-Z]{2}|[A-Z]\w*[A-Z]", item) else lower_item(item)
    if told := told_of_oneself(item):
        return _joined(told)
    if _did(text):
        return _joined(re.sub("^I got (?=my own |an? )", "I've got ", f"I {text}"))
    if (found := _BECAME.fullmatch(item)) and not has_subject(text):
        return f"{lower_item(found['what'])} went from {found['before']} to {found['after']}"
    return _joined(text) if _is_clause(text) else ""


def _is_clause(text: str) -> bool:
    """Whether its first clause tells what somebody does, and is no thing alone: "the houses I built"."""
    first = text.split(", ", maxsplit=1)[0]
    if re.match(r"I(?:'\w+)? |we\b", first) or _IS_FINE.search(first):
        return True
    if re.match(_LEADS, first, re.IGNORECASE):
        return bool(_OWN_BEHIND.search(text)) or any(map(has_subject, text.split(", ")[1:]))
    own = re.sub(r" (?:I|we)(?:'ve|'d)? [a-z]+.*$", "", first) if re.match(r"(?:the|my|our|an?|\d+) ", first) else first
    return has_subject(own) and not _NO_BOTHER.search(own) and bool(content_words(text))


_OWN_BEHIND = regex(r", (?:I|my|we|our)\b|\b(?:I|we) [a-z]+", re.IGNORECASE)
_IS_FINE = regex(
    r"\w (?:is|are) (?:(?:totally|absolutely|also|all) )?(?:fine|ok|okay|good|no problem"
    r"|great)\b",
    re.IGNORECASE,
)
_NO_BOTHER = regex(r"\bno (?:bother|problem|worries|issue|drama|hassle)\b")


def _did(text: str) -> bool:
    """Whether it begins with what somebody did, and not with what they are."""
    first = text.split(" ", 1)[0]
    is_held = (re.match(HELD, first) and not _TO_WHOM.match(text)) or _TOOK.match(text)
    does = verbs.is_base(first) and opens_with_verb(text) == "base" and first not in _THEIRS
    return (verbs.is_past(first) and not is_held and opens_with_verb(text) == "past") or does


_TOOK = regex(rf"(?:took|takes) (?:about |around |nearly |over )?{COUNT} (?:{UNITS})\b")
"""How long it was, which nobody did."""
_THEIRS = frozenset({"need", "want", "lack"})


_TO_WHOM = regex(rf"\w+ (?:up )?(?:\d+|{UP_TO_TEN}|the|my|our|all|new|about|over)\b")
"""Of what else it is said: "trained seven tellers"."""


def _joined(text: str) -> str:
    """Clauses that each tell something, with "and" before the last: "I got my licence, drove coaches"."""
    head, comma, last = text.rpartition(", ")
    if not comma or ", " in head:
        return text
    if re.match(r"I'm |I can |I know ", head) and _did(last) and not verbs.is_base(last.split(" ", 1)[0]):
        return f"{head}, and I {last}"
    if _WAS_DONE.match(last) and re.match(r"I have \d+ (?:years|months)\b", head):
        return f"{head}, and I was {last}"
    follows = opens_with_verb(last) == "past" or re.match(r"(?:have|can|know|speak) ", last)
    if follows and " and " not in text and re.match(r"(?:I|we)\b", text, re.IGNORECASE):
        return f"{head} and {last}"
    if _DID_TO_IT.match(last) and verbs.is_past(last.split(" ", 1)[0]) and _is_clause(head):
        return f"{head}, and I {last}"
    hangs = _LINKS.match(last) or _ON_AN_OCCASION.match(head) or re.search(r"^\w+ and |\bwh(?:ich|om?|ose)\b", last)
    return f"{head}, and {last}" if has_subject(last) and _is_clause(head) and not hangs else text


_ON_AN_OCCASION = regex(r"(?:when|while|once|on the (?:night|day|morning|evening|afternoon|weekend)) ", re.IGNORECASE)
"""How a clause begins that the next one completes."""
_WAS_DONE = regex(
    r"(?:promoted|nominated|commended|awarded|elected|chosen|selected|appointed)\b(?! (?:the|my|our|an?)\b)"
)
"""What was done to the writer: "promoted twice"."""
_DID_TO_IT = regex(r"[a-z]+ (?:it|them|that|ours|mine)\b")
"""Behind what was: "regression was nine hours, got it to 50 minutes"."""
_LINKS = regex(
    r"(?:and|but|so|which|who|because|as|while|though|since|when|if|not|mostly|mainly|only|including"
    r"|such)\b"
)
