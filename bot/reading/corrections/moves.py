"""Who stays, and on which list a point is, by words: "drop everyone but Bo", "I never said the team thing". Pure."""

import re
from dataclasses import replace

from bot.reading.corrections.forms import forms, matched
from bot.reading.corrections.noted import Corrected, Found, Where, Which, point_in_words, point_named, whom, with_points
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers, Point
from bot.wording.phrases import phrase

_KEEP = forms(
    """
    keep {what} only
    (keep|leave|use) (only|just) {what}
    only (keep|leave|use) {what}
    (just|only) {what}, [and ]DROP the (rest|others?)
    DROP (all|everyone|everybody|everything|the others|the rest)[ else]\
        [ of them| the people| the points| people| points| names][,] (but|except\
        [ for]|apart from|besides|and keep|keep) {what}
    """,
    DROP="(?:drop|remove|delete|scratch|clear|take out|lose)",
)
_ONLY_MET = forms(
    """
    (i|we) (only|just) (met|saw|(spoke|talked) (to|with)) {what}
    (i|we) (met|saw|(spoke|talked) (to|with)) (only|just) {what}
    (it was|there was|there were) (only|just) {what}
    [only |just ]{what} (was|were) there only
    (only|just) {what} (was|were) there
    {what} only[, no ...]
    """
)
_SAY = "(?:say|said|tell them|told them|mention|mentioned|bring up|brought up)"
_MOVE = forms(
    """
    move {what} (to|into|under) ...(?P<where>missed|not (get to )?sa(y|id)|forgot|told|said)...
    (move|add|put) {told} (to|in|into|under) what i (told|said)[ to][ them]
    [i ](didn't|did not|never)(?: actually| really| even)* [get to |got to |get round to |got round to ]SAY\
        [ about] {unsaid}[ to (them|him|her)][WHY]
    [and |but ][i ](forgot|didn't manage|had no time|never got) to SAY[ about] {unsaid}[WHY]
    [i ](never|didn't) (get|got) [round |around ]to {unsaid}[WHY]
    {unsaid}[,] i (never|didn't) SAY[ it][WHY]
    [actually,? ]i (did|actually|did actually) SAY[ about] {told}
    """,
    SAY=_SAY,
    WHY=r"[,;.]? (?:(?:because|cause|cos|since|as|and|but) )?(?:(?:i )?(?:just |really )?forgot|(?:there was |we had |"
    r"i had )?(?:no|not enough) time|(?:i |we )?ran out of time|i (?:didn't|never) get to|no chance|(?:only"
    r"|just) (?:thought of|remembered)|(?:thought of|remembered) (?:it|that) (?:after|later|on))\b.*",
)


def kept(said: str, answers: Answers) -> Found:
    """ "drop everyone but Priya", "keep only the second point": all others of the kind are dropped."""
    named = matched(said, _KEEP)
    if not (keep := named or matched(said, _ONLY_MET)):
        return None
    what = keep["what"]
    people = [whom(name, answers.met) for name in re.split(r",? and |, | & ", what)]
    if all(people):
        return _only(answers, {at for each in people for at in each})
    if not named:
        return None
    points = point_named(what, answers)
    known = replace(answers, told=(points[0][1],), missed=()) if len(points) == 1 else answers
    return (
        Corrected(known, phrase("corrections.only_point", point=point_in_words(points[0][1])))
        if known != answers
        else None
    )


def _only(answers: Answers, stay: set[int]) -> Corrected | None:
    gone = [met.name for at, met in enumerate(answers.met) if at not in stay]
    known = replace(answers, met=tuple(met for at, met in enumerate(answers.met) if at in stay))
    return Corrected(known, phrase("corrections.off_the_list", n=len(gone), names=tuple(gone))) if gone else None


_SAID_ELSE = regex(r"[,;.] (?:but |and )?(?:it (?:was|is)|it's|i (?:said|meant|told))\b", re.IGNORECASE)
"""What was said in its place: "I didn't say Power BI, it was Tableau"."""


def told_or_missed(said: str, answers: Answers) -> Found:
    """ "I never said the team thing": a point from what was told to what was missed, or back."""
    found = matched(said, _MOVE)
    what = next(filter(None, (found.groupdict().get(each) for each in ("what", "unsaid", "told"))), "") if found else ""
    points = point_named(what, answers)
    if not found or len(points) != 1 or _SAID_ELSE.search(what):
        return None
    [(at, point)] = points
    if not re.search(r"[^\W\d_]{2}", what):
        return Which((point_in_words(point),))  # a figure of it, and not all of it
    parts = found.groupdict()
    told = bool(parts.get("told")) or (parts.get("where") or "").lower() in {"told", "said"}
    return None if at.told == told else _on_the_other_list(answers, at, point, told=told)


def _on_the_other_list(answers: Answers, at: Where, point: Point, *, told: bool) -> Corrected:
    known = with_points(answers, lambda place, each: None if place == at else each)
    if told:
        what = phrase("corrections.point_is_now_told", point=point_in_words(point))
        return Corrected(replace(known, told=(*known.told, point)), what)
    what = phrase("corrections.point_is_now_missed", point=point_in_words(point))
    return Corrected(replace(known, missed=(*known.missed, point)), what)
