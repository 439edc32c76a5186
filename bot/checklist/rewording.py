"""A point is said again with one word of it changed, and it is not said which: "team of eight, actually". Pure."""

import re

from bot.checklist.answers import Answers, Point
from bot.checklist.noted import (
    Found,
    Where,
    Which,
    point_in_words,
    point_named,
    points_of,
    standing_alone,
    which_point,
    with_capitals,
    words_of,
)
from bot.checklist.points import read_point
from bot.checklist.swaps import replaced, rewritten

_SMALL = frozenset(
    words_of("""
    a an the of in on at to for by i we my our it was is not no and or with from also
""")
)
_NUMBERS = frozenset(
    words_of("""
    one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty
""")
)
_LEADS = re.compile(r"(?:it|that|this|they)(?:'s| is| was| were)?(?: really| actually)? (?:an? |the )?", re.IGNORECASE)


def reworded(said: str, answers: Answers) -> Found:
    """One word of a point, or of a stretch of it that is said again; or what it was of, or what was done."""
    for read in (_was_not, _other_deed, _added_to, _with_a_bit_more, _one_word_changed):
        if found := read(said, answers):
            return found
    return None


def _one_word_changed(said: str, answers: Answers) -> Found:
    """ "team of eight": where two words or more are those of a point, the one that is not takes its place."""
    words = _LEADS.sub("", said, count=1).strip(" .,!").split()
    if not 1 < len(words) < 12:
        return None
    found = {point_in_words(each[1]): (each, *spot) for each in points_of(answers) if (spot := _spot(words, each[1]))}
    if len(found) != 1:
        return Which(tuple(found)) if found else None
    [(which, old, new)] = found.values()
    return rewritten(answers, which, standing_alone(re.escape(old)), with_capitals(new))


def _spot(words: list[str], point: Point) -> tuple[str, str] | None:
    """The one word of a point that stands in the place of another one in what is said, and that other one."""
    there = point_in_words(point).split()
    spots = []
    for at in range(len(there) - len(words) + 1):
        pairs = [
            (old, new)
            for old, new in zip(there[at : at + len(words)], words, strict=True)
            if words_of(old) != words_of(new)
        ]
        if len(pairs) == 1 and _is_one_for_another(*pairs[0], shared=len(words) - 1):
            spots.append(pairs[0])
    return (spots[0][0].strip(".,"), spots[0][1]) if len(spots) == 1 else None


def _is_one_for_another(old: str, new: str, shared: int) -> bool:
    """Whether a word may be a slip for another: one small word is none, and beside one word alone numbers are."""
    if {old.casefold(), new.casefold()} & _SMALL or not (words_of(old) and words_of(new)):
        return False
    return shared > 1 or (_is_number(old) and _is_number(new))


def _is_number(word: str) -> bool:
    return word.casefold() in _NUMBERS or bool(re.match(r"\W?\d", word))


_WAS_NOT = re.compile(
    r"(?:the |my )?(?P<point>.{1,90}?) (?:was|were|is|are)(?: really| actually)? (?:about |for |on |of )?"
    r"(?P<new>[\w'% -]{1,60}?),? (?:and )?not (?:about |for |on |of )?(?P<old>[\w'% -]{1,60})",
    re.IGNORECASE,
)


def _was_not(said: str, answers: Answers) -> Found:
    """ "the 20 percent was crossings, not signals": what a point was of."""
    found = _WAS_NOT.fullmatch(said)
    points = point_named(found["point"], answers) if found else []
    if not found or len(points) != 1:
        return None
    old, new = found["old"].strip(), found["new"].strip()
    ways = [(old, new)] + ([(old[:-1], new.removesuffix("s"))] if old.endswith("s") else [])
    for was, now in ways:
        if done := rewritten(answers, points[0], standing_alone(re.escape(was)), with_capitals(now)):
            return done
    return Which((point_in_words(points[0][1]),))


_DEED = re.compile(
    r"(?:i|we) (?:didn'?t|did not|never) (?:really |actually )?(?P<old>[a-z]+)(?: [\w' -]{1,40}?)?"
    r"[,;.]? (?:but )?(?:i |we )?(?:only |just |really )?(?P<new>[a-z]+)"
    r"(?: (?:it|them|that|this|him|her|the [\w' -]{1,40}|a [\w' -]{1,40}))?",
    re.IGNORECASE,
)
_PAST = {
    "lead": "led", "build": "built", "run": "ran", "write": "wrote", "make": "made", "teach": "taught", "grow": "grew",
    "sell": "sold", "win": "won", "bring": "brought", "find": "found", "keep": "kept", "take": "took", "do": "did",
    "speak": "spoke", "hold": "held", "oversee": "oversaw", "rebuild": "rebuilt", "buy": "bought", "give": "gave",
}  # fmt: skip


def _other_deed(said: str, answers: Answers) -> Found:
    """ "I didn't lead them, I trained them": another verb, where one point has the one that is taken back."""
    if not (found := _DEED.fullmatch(said)):
        return None
    verb = found["old"].lower()
    ways = {verb, _PAST.get(verb, verb), f"{verb}ed", f"{verb}d", f"{verb[:-1]}ied", f"{verb}{verb[-1]}ed"}
    having = [each for each in points_of(answers) if ways & set(words_of(point_in_words(each[1])))]
    if len(having) != 1:
        return which_point(having) if having else None
    return rewritten(answers, having[0], standing_alone(f"(?:{'|'.join(map(re.escape, sorted(ways)))})"), found["new"])


_ADDED_TO = re.compile(
    r"(?:add|put|include) [\"“'](?P<what>[^\"”]{2,120})[\"”'] (?:to|in|on|into|after) (?P<point>.{1,90})"
    r"|(?:add|put) (?P<plain>(?:in|within|over|by|for|from|at|with|without|under|per|across|on) .{1,80}?) "
    r"(?:to|on|after) (?P<where>(?:the |my )?[^,]{1,60})",
    re.IGNORECASE,
)


def _added_to(said: str, answers: Answers) -> Found:
    """ "add "in a year" to the second one": words more at the end of a point."""
    found = _ADDED_TO.fullmatch(said)
    points = point_named(found["point"] or found["where"], answers) if found else []
    if not found or len(points) != 1:
        return None
    which, more = points[0], with_capitals((found["what"] or found["plain"]).strip())
    return replaced(answers, which, Point(f"{which[1].answer.rstrip('.')} {more}", which[1].problem))


_WITH_A_BIT = re.compile(
    r"(?P<new>.{5,200}?)[,;.]? (?:please )?"
    r"(?:add|include|put in|with|you (?:missed|dropped|lost)|mention) the .{1,40}? "
    r"(?:bit|part|thing|detail|piece)",
    re.IGNORECASE,
)


def _with_a_bit_more(said: str, answers: Answers) -> Found:
    """ "faults fell 20% in a year, add the year bit": the point that shares the most words is said anew."""
    found = _WITH_A_BIT.fullmatch(said)
    point = read_point(with_capitals(found["new"])) if found else None
    if not point:
        return None
    said_of = set(words_of(point_in_words(point))) - _SMALL
    shared = [(len(said_of & set(words_of(point_in_words(each[1])))), each) for each in points_of(answers)]
    most = max((number for number, _ in shared), default=0)
    among: list[tuple[Where, Point]] = [each for number, each in shared if number == most > 1]
    if len(among) == 1:
        return replaced(answers, among[0], point)
    return which_point(among) if among else None
