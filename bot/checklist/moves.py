"""Who stays, and on which list a point is, by words: "drop everyone but Bo", "I never said the team thing". Pure."""

import re
from dataclasses import replace

from bot.checklist.answers import Answers, Point
from bot.checklist.noted import (
    Corrected,
    Found,
    Where,
    Which,
    point_in_words,
    point_named,
    whom,
    with_points,
)
from bot.words import say_list

_KEEP = re.compile(
    r"keep (?P<alone>.{1,90}?) only|(?:keep|leave|use) (?:only|just) (?P<what>.+)|only (?:keep|leave|use) (?P<only>.+)"
    r"|(?:just|only) (?P<just>[^,]{1,60}), (?:and )?(?:drop|remove|delete|scratch|lose) the (?:rest|others?)"
    r"|(?:drop|remove|delete|scratch|clear|take out|lose) (?:all|everyone|everybody|everything|the others|the rest)"
    r"(?: else)?(?: (?:of them|the people|the points|people|points|names))?,? (?:but|except(?: for)?|apart from|"
    r"besides|and keep|keep) (?P<but>.+)",
    re.IGNORECASE,
)
_MOVE = re.compile(
    r"move (?P<what>.{1,90}?) (?:to|into|under) .*?(?P<where>missed|not (?:get to )?sa(?:y|id)|forgot|told|said).*"
    r"|(?:i )?(?:didn'?t|did not|never)(?: actually| really| get to| even)* (?:say|said|tell them|told them|mention|"
    r"mentioned|bring up|brought up|get to|got to|got round to|get round to)(?: about)? (?P<unsaid>.+)"
    r"|(?:i (?:did|actually)|actually,? i(?: did)?) (?:say|said|tell them|told them|"
    r"mention|mentioned)(?: about)? (?P<told>.+)",
    re.IGNORECASE,
)


def kept(said: str, answers: Answers) -> Found:
    """ "drop everyone but Priya", "keep only the second point": all others of the kind are dropped."""
    if not (keep := _KEEP.fullmatch(said)):
        return None
    what = next(filter(None, keep.groups()))
    people = [whom(name, answers.met) for name in re.split(r",? and |, | & ", what)]
    if all(people):
        return _only(answers, {at for each in people for at in each})
    points = point_named(what, answers)
    known = replace(answers, told=(points[0][1],), missed=()) if len(points) == 1 else answers
    return Corrected(known, f"“{point_in_words(points[0][1])}” is your only point") if known != answers else None


def _only(answers: Answers, stay: set[int]) -> Corrected | None:
    gone = [met.name for at, met in enumerate(answers.met) if at not in stay]
    known = replace(answers, met=tuple(met for at, met in enumerate(answers.met) if at in stay))
    verb = "is" if len(gone) == 1 else "are"
    return Corrected(known, f"{say_list(gone)} {verb} off the list of whom you met") if gone else None


def told_or_missed(said: str, answers: Answers) -> Found:
    """ "I never said the team thing": a point from what was told to what was missed, or back."""
    found = _MOVE.fullmatch(said)
    points = point_named(found["what"] or found["unsaid"] or found["told"], answers) if found else []
    if not found or len(points) != 1:
        return None
    [(at, point)] = points
    if not re.search(r"[^\W\d_]{2}", next(filter(None, (found["what"], found["unsaid"], found["told"])))):
        return Which((point_in_words(point),))  # a figure of it, and not all of it
    told = bool(found["told"]) or (found["where"] or "").lower() in {"told", "said"}
    return None if at.told == told else _on_the_other_list(answers, at, point, told=told)


def _on_the_other_list(answers: Answers, at: Where, point: Point, *, told: bool) -> Corrected:
    known = with_points(answers, lambda place, each: None if place == at else each)
    words = f"“{point_in_words(point)}” is now among what you {'told them' if told else 'did not get to say'}"
    if told:
        return Corrected(replace(known, told=(*known.told, point)), words)
    return Corrected(replace(known, missed=(*known.missed, point)), words)
