"""Where a point stands and who stays, by words: "put the third one first", "drop everyone but Bo". Pure."""

import re
from dataclasses import replace

from bot.checklist.answers import Answers, Point
from bot.checklist.mending import capital
from bot.checklist.noted import (
    KINDS,
    ONE,
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
    r"|i (?:did|actually) (?:say|said|tell them|told them|mention|mentioned)(?: about)? (?P<told>.+)",
    re.IGNORECASE,
)
LONGEST_ORDER = 200
_SEVERAL = re.compile(
    rf"(?:delete|remove|drop|clear|scratch) (?:all|everyone|everybody|both|them|everything(?= ))(?: .*)?"
    rf"|(?:delete|remove|drop|clear|scratch) (?:(?:all|my|the) ){{1,4}}(?:people|points|names|interviewers)|"
    rf"start (?:it |all |this )?(?:over|again)(?: again| from scratch)?|begin again|start from scratch"
    rf"|merge .+ (?:and|with|&) .+"
    rf"|add (?:(?:a|an|another|one more|some) )?(?:person|people|someone|somebody|interviewer|name|point)s?"
    rf"|(?:(?:that|it)(?:'s| is) |you (?:got|have) )?(?:the |both |all |my |these |those )*"
    rf"(?:wrong (?:names?|person|people|points?|titles?|number|e-?mail)"
    rf"|(?:names?|points?|people|titles?|both|all|they|it)(?:'re| are| is| was| were)? (?:all )?wrong)"
    rf"|(?:merge|swap|combine|join|switch|flip) .*(?:{KINDS}|{ONE}|two|both|them|\d).*"
    rf"|(?:put|move) .*\b{ONE}\b.* (?:first|last|up|down|(?:to|at) the (?:top|end|bottom|front|start))"
    rf"|(?:one of (?:them|those|the \w+)|that|this|it|something)"
    rf"(?:(?:'s| is| was) (?:wrong|not)|(?: is|'s| was|is|was)n'?t)"
    rf"(?: (?:right|quite right|correct|true|what i (?:said|told|meant).*))?"
    rf"|(?:the |my )?{ONE}(?: {KINDS})?(?:'s| is| was) (?:wrong|not right|not correct)"
    rf"|only (?:the )?{ONE}(?: {KINDS})? (?:is|was) (?:right|correct|true)"
    rf"|(?:change|fix|correct|edit|reword|rephrase)(?: the typo in)? (?:the |my )?(?:{ONE}(?: {KINDS})?|{KINDS} ?\d)"
    rf"|(?:leave|take) (?:out the (?:number|figure|percentage)s?|the (?:number|figure|percentage)s? out)"
    rf"|.+ (?:and|&) .+ (?:are|is) (?:really |actually )?(?:the same|one)(?: (?:person|point|one|thing))?",
    re.IGNORECASE,
)
_FIRST = (
    r"(?:first|up first|up top|on top|(?:to|at|in) the (?:top|front|start|beginning)|before the others?|at the head)"
)
_LAST = r"(?:last|(?:to|at) the (?:end|bottom)|at last|after the others?)"
_ORDER = re.compile(
    rf"(?:put|move|bring|list|have) (?P<put>.{{1,90}}?) (?:(?P<first>{_FIRST})|{_LAST})"
    rf"|(?P<should>.{{1,90}}?) (?:should|must|has to|needs to|ought to) "
    rf"(?:be|go|come|stand) (?:(?P<top>{_FIRST})|{_LAST})"
    r"|(?:start|lead|open|begin) with (?P<lead>.{1,90}?)"
    r"|(?:end|finish|close) with (?P<end>.{1,90}?)"
    rf"|make (?P<make>.{{1,90}}?) (?:my |the )?(?:(?P<head>first|top)|last)(?: {KINDS})?",
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


def ordered(said: str, answers: Answers) -> Corrected | None:
    """ "put the Spanish one first": one of the points that were told before all others, or behind them."""
    if not (order := _ORDER.fullmatch(said)):
        return None
    what = next(filter(None, (order[name] for name in ("put", "should", "lead", "end", "make"))))
    first = any(order[name] for name in ("first", "top", "lead", "head"))
    points = [(at, point) for at, point in point_named(what, answers) if at.told]
    if len(points) != 1 or len(answers.told) < 2:
        return None
    [(at, point)] = points
    others = (*answers.told[: at.at], *answers.told[at.at + 1 :])
    told = (point, *others) if first else (*others, point)
    if told == answers.told:
        return None
    return Corrected(
        replace(answers, told=told), f"“{point_in_words(point)}” is now your {'first' if first else 'last'} point"
    )


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


_SWAP = re.compile(
    r"(?:swap|switch) (?:the )?(?:titles? of )?(?P<one>.{1,60}?) (?:and|with|&) (?P<other>.{1,60}?)"
    r"(?P<titles>'s? titles?|[,;.:]? (?:s?he(?:'s| is)|they(?:'re| are)) the (?P<title>.{2,80}))?",
    re.IGNORECASE,
)


def titles_swapped(said: str, answers: Answers) -> Found:
    """ "swap Priya and Bo, he's the manager": each has the other's title; asked where it is not said what to swap."""
    found = _SWAP.fullmatch(said)
    places = [whom(found[each], answers.met) for each in ("one", "other")] if found else []
    if not found or [len(each) for each in places] != [1, 1] or places[0] == places[1]:
        return None
    one, other = (answers.met[at] for [at] in places)
    if not found["titles"] and "title" not in said.lower():
        return Which((one.name, other.name))
    turned = {one.name: replace(one, title=other.title), other.name: replace(other, title=one.title)}
    known = replace(answers, met=tuple(turned.get(met.name, met) for met in answers.met))
    titles = [f"{each.name} is {each.title or 'without a title'}" for each in turned.values()]
    return Corrected(known, capital(" and ".join(titles))) if known != answers else Which((one.name, other.name))


def is_of_several(said: str) -> bool:
    """Whether it plainly changes several things, or does not say which: the form is for that."""
    return len(said) <= LONGEST_ORDER and bool(_SEVERAL.fullmatch(said))
