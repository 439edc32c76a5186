"""A point is said again with one word of it changed, and it is not said which: "team of eight, actually". Pure."""

import re

from bot.reading.answers.points import read_point
from bot.reading.corrections.figures import WORDS
from bot.reading.corrections.forms import forms, matched
from bot.reading.corrections.noted import (
    Found,
    Where,
    Which,
    is_place,
    point_in_words,
    point_named,
    points_of,
    standing_alone,
    which_point,
    with_capitals,
    words_of,
)
from bot.reading.corrections.pointed import replaced, rewritten, with_more
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers, Point

_SMALL = frozenset(
    words_of("""
    a an the of in on at to for by i we my our it was is not no and or with from also
""")
)
_LEADS = regex(r"(?:it|that|this|they)(?:'s| is| was| were)?(?: really| actually)? (?:an? |the )?", re.IGNORECASE)


def reworded(said: str, answers: Answers) -> Found:
    """One word of a point, or of a stretch of it that is said again; or what it was of, or what was done."""
    for read in (
        _word_off,
        _meant,
        _more_exactly,
        _was_not,
        _other_deed,
        _added_to,
        _more_of_it,
        _with_a_bit_more,
        _one_word_changed,
    ):
        if found := read(said, answers):
            return found
    return None


_WORD_OFF = forms(
    """
    OFF the words?[:] [\"|“|']{what}[\"|”|'][ (from|in|out of) ...]
    OFF the words?[:] [\"|“|']{what}[\"|”|'](,|;|\\.) (i|it|they|that)...
    """,
    OFF="(?:remove|drop|delete|take out|lose|scratch|cut|leave out)",
)


def _word_off(said: str, answers: Answers) -> Found:
    """ "remove the word daily": of the one point that has it."""
    found = matched(said, _WORD_OFF)
    off = re.compile(rf" ?\b{re.escape(found['what'])}\b", re.IGNORECASE) if found else None
    having = [each for each in points_of(answers) if off and off.search(point_in_words(each[1]))]
    if not off or len(having) != 1 or off.fullmatch(point_in_words(having[0][1])):
        return None
    return rewritten(answers, having[0], off, "")


def _one_word_changed(said: str, answers: Answers) -> Found:
    """ "team of eight": where two words or more are those of a point, the one that is not takes its place."""
    words = _LEADS.sub("", said, count=1).strip(" .,!").split()
    if not 1 < len(words) < 12:
        return None
    ways = [words, words[1:]] if words[0].casefold() in {"i", "we"} else [words]
    spots = ((each, next(filter(None, (_spot(way, each[1]) for way in ways)), None)) for each in points_of(answers))
    found = {point_in_words(each[1]): (each, *spot) for each, spot in spots if spot}
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
        shared = set(map(str.casefold, words)) & set(map(str.casefold, there)) - _SMALL
        if len(pairs) == 1 and _is_one_for_another(*pairs[0], shared=len(shared)):
            spots.append(pairs[0])
    return (spots[0][0].strip(".,"), spots[0][1]) if len(spots) == 1 else None


def _is_one_for_another(old: str, new: str, shared: int) -> bool:
    """Whether a word may be a slip for another, beside so many telling ones; beside one alone, numbers are."""
    if {old.casefold(), new.casefold()} & _SMALL or not (words_of(old) and words_of(new)):
        return False
    return shared > (0 if _is_number(old) and _is_number(new) else 1)


def _is_number(word: str) -> bool:
    return bool(re.match(rf"\W?\d|{WORDS}\b", word, re.IGNORECASE))


_WAS_NOT = regex(
    r"(?!(?:it|that|this|they) )(?:the |my )?(?P<point>.{1,90}?) (?:was|were|is|are)"
    r"(?: really| actually)? (?:about |for |on |of )?"
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


_DEED = regex(
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


_ADDED_TO = forms(
    """
    (add|put|include) (\"|“|'){more}(\"|”|') (to|in|on|into|after) {point}
    (add|put) (?P<more>(in|within|over|by|for|from|at|with|without|under|per|across|on) .{1,80}?) (to|on|after) {point}
    add to {point}(:|,| -) {more}
    (add|put|include) {more} (to|in|on|into) {place}
    """
)


def _added_to(said: str, answers: Answers) -> Found:
    """ "add "in a year" to the second one": words more at the end of a point."""
    found = matched(said, _ADDED_TO)
    parts = found.groupdict() if found else {}
    where = parts.get("point") or parts.get("place") or ""
    points = point_named(where, answers) if parts.get("point") or is_place(where) else []
    return replaced(answers, points[0], with_more(points[0][1], found["more"])) if found and len(points) == 1 else None


_MORE_OF_IT = regex(
    r"(?P<topic>[\w%' ]{3,40})(?:,| [-–]) (?P<more>(?:in|within|over|across|under|per|since) "
    r"(?!the end\b|fact\b|short\b|general\b|case\b|once\b|a way\b|all\b|my\b).{2,60})",
    re.IGNORECASE,
)


def _more_of_it(said: str, answers: Answers) -> Found:
    """ "team of six, in Lisbon": words more at the end of the one point that has those."""
    found = _MORE_OF_IT.fullmatch(said)
    points = point_named(found["topic"], answers) if found else []
    if not found or len(points) != 1 or is_place(found["topic"]):
        return None
    return replaced(answers, points[0], with_more(points[0][1], found["more"]))


_EXACTLY = forms(
    """
    {words}[,] (to be |)[more ](exact|precise|specific|precisely|exactly|specifically)
    (more precisely|more exactly|to be exact|to be precise|specifically|to be more precise)[,|:] {words}
    """
)


def _more_exactly(said: str, answers: Answers) -> Found:
    """ "Brazilian Portuguese, to be exact": a word before the one that a point has."""
    found = matched(said, _EXACTLY)
    words = found["words"].split() if found else _level_first(said)
    points = point_named(words[-1], answers) if 1 < len(words) < 5 else []
    if len(points) != 1:
        return which_point(points) if points else None
    known = next(word for word in point_in_words(points[0][1]).split() if words_of(word) == words_of(words[-1]))
    more = [_with_a_capital(word) if known[0].isupper() else word for word in words[:-1]]
    return rewritten(answers, points[0], standing_alone(re.escape(known)), " ".join([*more, known]))


_LEVEL = regex(
    r"(?:(?:my|i speak) )?(?P<topic>[^\W\d_]+)(?:(?:,| [-–]|:| \() ?(?:it's |i'm |i am |at )?"
    r"|(?: is|'s)? (?=fluent|native))"
    r"(?P<level>fluent|native|conversational|basic|intermediate|advanced|beginner'?s?|business|professional|rusty|good"
    r"|some|a little|near-native|[abc][12])(?:ly| level| speaker)?\)?",
    re.IGNORECASE,
)


def _level_first(said: str) -> list[str]:
    """ "Portuguese, fluent" as "fluent Portuguese"."""
    if not (found := _LEVEL.fullmatch(said)):
        return []
    level = found["level"]
    return [*(level.upper() if level[-1].isdigit() else level.lower()).split(), found["topic"]]


def _with_a_capital(word: str) -> str:
    """A word of a people or a country, as it is written: "Brazilian"."""
    return word.capitalize() if word.endswith(("ian", "ish", "ese", "ean", "can")) else word


_MEANT = forms(r"did i (say|write|put|type) {topic}(\?|,|\.) i (meant|mean)[ to say][ that] {new}")


def _meant(said: str, answers: Answers) -> Found:
    """ "did I say Portuguese? I meant I'm learning it": the one point that has that word is said anew."""
    found = matched(said, _MEANT)
    points = point_named(found["topic"], answers) if found else []
    if not found or len(points) != 1:
        return which_point(points) if points else None
    point = read_point(with_capitals(re.sub(r"\bit\b", lambda _: found["topic"], found["new"])))
    return replaced(answers, points[0], point) if point else None


_WITH_A_BIT = regex(
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
