"""What mends one thing that was noted before, said in words: "Oh is not a person", "it's Pria", "3 days, not 4". Pure.

Only what names something that is noted, or opens like an order to change it, is one; where it could mean several
things, nothing is changed and it is asked which.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.checklist.answers import Answers, Point
from bot.checklist.given import is_given
from bot.checklist.mending import changed_person, other_name, part_changed, spelled_anew, title_changed
from bot.checklist.names import cased_title
from bot.checklist.noted import (
    KINDS,
    ONE,
    PLACES,
    Corrected,
    Where,
    Which,
    point_in_words,
    point_named,
    points_of,
    whom,
    with_points,
)
from bot.checklist.people import Met, joined, read_met, visible
from bot.checklist.points import read_point
from bot.checklist.steps import StepName
from bot.limits import MOST_PEOPLE, MOST_POINTS

LONGEST_CORRECTION = 300


def read_correction(text: str, answers: Answers, asking: StepName | None = None) -> Corrected | Which | None:
    """What a message mends in these answers; None where it is no correction. Total.

    While a question is open (`asking`), what may as well be an answer to it is one.
    """
    if not may_correct(text):
        return None
    first, *then = _ALSO.split(visible(text), maxsplit=1)
    read = _first(first, answers, asking)
    if then and isinstance(read, Corrected) and isinstance(more := _first(then[0], read.answers, asking), Corrected):
        return Corrected(more.answers, f"{read.what}, and {more.what}")
    return _first(visible(text), answers, asking) if then else read


_ALSO = re.compile(r",? (?:and|then) (?=(?:add|drop|remove|delete|change|scratch|rename|replace)\b)", re.IGNORECASE)


def _first(text: str, answers: Answers, asking: StepName | None) -> Corrected | Which | None:
    for said in _said(text):
        for read in _readers(asking):
            if found := read(said, answers):
                return found
    return None


def _said(text: str) -> list[str]:
    """The text without the words that people open with, and with one more of them each time: "Oh" may be a name."""
    shorter, ways = text.strip(" .!,"), list[str]()
    while shorter not in ways:
        ways.insert(0, shorter)
        shorter = _CHATTER.sub("", shorter).strip(" .!,")
    return ways


def may_correct(text: str) -> bool:
    """Whether a message is worth comparing with what is noted: short, of one line, and with a word that mends."""
    return len(text) <= LONGEST_CORRECTION and "\n" not in text.strip() and bool(_MENDS.search(text))


_MENDS = re.compile(
    r"n[o'’]?t\b|\b(?:remove|drop|delete|scratch|erase|forget|forgot|ignore|lose|cross|strike|take|get rid|kick|"
    r"skip|scrap|ditch|bin|axe|don.?t|only|move|merge|swap|combine|clear|one more|another|there|add|"
    r"include|put|note|also|missed|left out|too|change|replace|rename|correct|fix|swap|update|set|make|is|was|"
    r"it'?s|it’s|"
    r"its|are|should|meant|mean|must|never ?mind|instead|rather|no|wrong|with|spelled|spelt|title|e-?mail|"
    r"number|phone|name)\b"
    r"|[:*=]|->|=>|→|^s/",
    re.IGNORECASE,
)


def _readers(asking: StepName | None) -> tuple[Callable[[str, Answers], Corrected | Which | None], ...]:
    """Those that take no answer to the open question for a correction."""
    match asking:
        case None | StepName.PEOPLE:
            several = (_moved, _several, _arrow) if asking is None else (_arrow,)
            return (part_changed, title_changed, *several, _dropped, _point_said_anew, _swapped, spelled_anew, _added)
        case StepName.POINTS | StepName.MISSED:
            return (part_changed, _dropped, _point_said_anew, _swapped)
        case StepName.ADDRESS | StepName.CHECK | StepName.FRAGMENT | StepName.SIGNATURE | StepName.RESULT:
            return (part_changed, _dropped)
    return (part_changed, _dropped, _swapped, spelled_anew)


_CHATTER = re.compile(
    r"^(?:(?:oh|oops|whoops|ups|sorry|wait|no|hey|hm+|um+|uh|actually|please|pls|can you|could you|correction|ok|and|"
    r"my (?:bad|mistake)|i made a (?:mistake|typo)|typo|so)\b[\s,.:!-]*)|\b(?:please|pls|thanks|thx)\W*$",
    re.IGNORECASE,
)
_DROP = (
    r"(?:remove|drop|delete|scratch|erase|forget(?: about)?|ignore|lose|cross out|strike|take out|get rid of|kick|"
    r"skip|scrap|ditch|bin|axe)"
)
# --- dropping ----------------------------------------------------------------------------------------------------

_DROPS = (
    re.compile(rf"(?:let'?s |i want to )?{_DROP}\s+(?P<what>.{{1,90}}?)(?:\s+(?:from|off) .*)?", re.IGNORECASE),
    re.compile(r"take (?P<what>.{1,90}?) (?:off|out|away)(?: .*)?", re.IGNORECASE),
    re.compile(
        r"(?P<what>.{1,90}?),? (?:is|was|are|were)(?:n'?t| not)(?: even| really| actually)? (?:an? |"
        r"the )?(?:person|people|name|real|there|in (?:it|the .*)|someone i met|"
        r"somebody i met|an? interviewer|on the panel|part of .*|right|true|one of (?:them|"
        r"the .*))(?:[,.;]? (?:please |so )?(?:remove|drop|delete|take).*)?",
        re.IGNORECASE,
    ),
    re.compile(r"(?:there (?:is|was) no|i (?:didn'?t|did not|never) (?:meet|met)) (?P<what>.+)", re.IGNORECASE),
    re.compile(
        r"(?P<what>.{1,90}?) (?:didn'?t|did not) (?:interview me|come|show up|attend)|"
        r"(?P<other>.{1,90}?) (?:should(?:n'?t| not) be (?:there|on .*|in .*)|does(?:n'?t| not) (?:exist|belong.*))",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?P<what>.{1,90}?) is (?:wrong|a mistake|not right)[,;.]? (?:please )?(?:remove|drop|delete|scratch|"
        r"take).*",
        re.IGNORECASE,
    ),
    re.compile(r"never ?mind (?P<what>.+)", re.IGNORECASE),
    re.compile(
        r"do(?:n'?t| not) (?:use|mention|include|say|put|write)(?: about)? (?P<what>.{1,90}?)(?: (?:in|on|into) .*)?",
        re.IGNORECASE,
    ),
)


def _dropped(said: str, answers: Answers) -> Corrected | Which | None:
    for form in _DROPS:
        if found := form.fullmatch(said):
            what = next(filter(None, found.groups()))
            if done := _without(what, answers):
                return done
    return None


def _without(what: str, answers: Answers) -> Corrected | Which | None:
    people = whom(what, answers.met)
    if place := re.fullmatch(rf"(?:the )?(?P<place>{ONE}) (?:person|name|interviewer)", what, re.IGNORECASE):
        at = PLACES[place["place"].lower()]
        people = [at % len(answers.met)] if answers.met and at < len(answers.met) else []
    elif not people and (points := point_named(what, answers)):
        if len(points) > 1:
            return Which(tuple(point_in_words(point) for _, point in points))
        [(gone, point)] = points
        known = with_points(answers, lambda at, each: None if at == gone else each)
        return Corrected(known, f"“{point_in_words(point)}” is off your points")
    if len(people) > 1:
        return Which(tuple(answers.met[at].name for at in people))
    if not people:
        return None
    gone_met = answers.met[people[0]]
    known = replace(answers, met=tuple(each for each in answers.met if each is not gone_met))
    return Corrected(known, f"{gone_met.name} is off the list of whom you met")


_KEEP = re.compile(r"(?:keep|leave|use) (?:only|just) (?P<what>.+)|only (?:keep|leave|use) (?P<only>.+)", re.IGNORECASE)
_MOVE = re.compile(
    r"move (?P<what>.{1,90}?) (?:to|into|under) .*?(?P<where>missed|not (?:get to )?sa(?:y|id)|forgot|told|said).*"
    r"|i (?:didn'?t|did not|never)(?: actually| really| get to| even)* (?:say|tell them|mention|bring up|"
    r"get to)(?: about)? (?P<unsaid>.+)"
    r"|i (?:did|actually) (?:say|said|tell them|told them|mention|mentioned)(?: about)? (?P<told>.+)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    rf"(?:delete|remove|drop|clear|scratch) (?:all|everyone|everybody|everything|both|them)(?: .*)?"
    rf"|(?:merge|swap|combine|join) .*(?:{KINDS}|{ONE}|two|both|them).*"
    rf"|(?:one of (?:them|those|the \w+)|that|this|it|something)(?:'s| is| was) (?:wrong|not (?:right|"
    rf"what i (?:said|told|meant).*|correct))"
    rf"|(?:the |my )?{ONE} {KINDS} (?:is|was) (?:wrong|not right|not correct)"
    r"|[A-Z]\w+(?: [A-Z]\w+)? (?:was|is)(?:n'?t| not) (?:there|a person|in the room).*"
)


def _moved(said: str, answers: Answers) -> Corrected | Which | None:
    """A point from what was told to what was missed, or back; or all others dropped but one."""
    if keep := _KEEP.fullmatch(said):
        points = point_named(keep["what"] or keep["only"], answers)
        if len(points) != 1:
            return None
        known = replace(answers, told=(points[0][1],), missed=())
        return Corrected(known, f"“{point_in_words(points[0][1])}” is your only point")
    found = _MOVE.fullmatch(said)
    points = point_named(found["what"] or found["unsaid"] or found["told"], answers) if found else []
    if not found or len(points) != 1:
        return None
    [(at, point)] = points
    told = bool(found["told"]) or (found["where"] or "").lower() in {"told", "said"}
    if at.told == told:
        return None
    known = with_points(answers, lambda place, each: None if place == at else each)
    words = f"“{point_in_words(point)}” is now among what you {'told them' if told else 'did not get to say'}"
    if told:
        return Corrected(replace(known, told=(*known.told, point)), words)
    return Corrected(replace(known, missed=(*known.missed, point)), words)


def _several(said: str, answers: Answers) -> Which | None:
    """What is plainly to be changed, and would change several things, or does not say which: the form is for that."""
    if not _SEVERAL.fullmatch(said) or _dropped(said, answers):
        return None
    return Which(())


# --- one thing for another ---------------------------------------------------------------------------------------

_Q = "[\"'“”]?"
_SWAPS = (
    re.compile(
        rf"(?:change|replace|rename|correct|fix|swap|update) {_Q}(?P<old>.{{1,90}}?){_Q} (?:to|with|by|into|for|"
        rf"->) {_Q}(?P<new>.{{1,90}}?){_Q}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"i (?:mis)?(?:spelled|spelt|spell|wrote|typed|"
        rf"misspelt)(?: out)? {_Q}(?P<old>.{{1,90}}?){_Q}(?:'s name)?(?: (?:wrong|incorrectly|badly|"
        rf"it wrong))?[,.;: -]+(?:it'?s|it is|it should be|its|should be|is)"
        rf"(?: spelled| actually| really)? {_Q}(?P<new>.{{1,90}}?){_Q}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_Q}(?P<old>.{{1,90}}?){_Q} (?:is|was)(?: actually| really)? (?:spelled|spelt|called|written|"
        rf"misspelled,? it'?s) {_Q}(?P<new>.{{1,90}}?){_Q}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_Q}(?P<old>.{{1,90}}?){_Q} (?:should (?:be|read|say|have been)|is really|"
        rf"must be) {_Q}(?P<new>.{{1,90}}?){_Q}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:it'?s|it is|it was|that'?s|that was|i meant|i said|i told them|make (?:it|that)|make|its|was|"
        rf"they are|name is)? ?{_Q}(?P<new>[^,]{{1,90}}?){_Q},? (?:not|and not|instead of|"
        rf"rather than) {_Q}(?P<old>.{{1,90}}?){_Q}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"not {_Q}(?P<old>.{{1,90}}?){_Q}(?:,? (?:but|it'?s|it was|rather) |, ){_Q}(?P<new>.{{1,90}}?){_Q}",
        re.IGNORECASE,
    ),
)


_ARROW = re.compile(r"(?P<old>[^<>=-]{1,90}?) *(?:->|=>|→) *(?P<new>.+)|s/(?P<from>[^/]+)/(?P<to>[^/]+)/?g?")


def _arrow(said: str, answers: Answers) -> Corrected | Which | None:
    """ "bo chen -> bo chan", "s/Power BI/Excel/": where no point is asked for, an arrow tells a change."""
    if not (found := _ARROW.fullmatch(said)):
        return None
    old, new = found["old"] or found["from"], found["new"] or found["to"]
    if re.match(r"(?:i|we)\b", new, re.IGNORECASE):
        return None  # a problem, and what they did about it
    there = [answers.met[at].name for at in whom(new, answers.met)]
    return _instead(old.strip(), new.strip(), answers) or (Which(tuple(there)) if there else None)


def _swapped(said: str, answers: Answers) -> Corrected | Which | None:
    for form in _SWAPS:
        if (found := form.fullmatch(said)) and (done := _instead(found["old"].strip(), found["new"].strip(), answers)):
            return done
    return None


def _instead(old: str, new: str, answers: Answers) -> Corrected | Which | None:
    """One name, title or stretch of a point for another; a figure takes its unit from the other one."""
    people = whom(old, answers.met)
    if len(people) == 1:
        return other_name(answers, people[0], old, new)
    if len(people) > 1:
        return Which(tuple(answers.met[at].name for at in people))
    if (titled := [at for at, met in enumerate(answers.met) if met.title.casefold() == old.casefold()]) and len(
        titled
    ) == 1:
        return changed_person(answers, titled[0], replace(answers.met[titled[0]], title=cased_title(new)))
    if named := _by_place(old, answers):
        return _point_anew(answers, named, new)
    return _in_points(answers, old, new)


def _by_place(said: str, answers: Answers) -> tuple[Where, Point] | None:
    numbered = re.search(rf"\b(?:{ONE}|{KINDS} ?#?\d)\b", said, re.IGNORECASE)
    found = point_named(said, answers) if numbered else []
    return found[0] if len(found) == 1 else None


def _in_points(answers: Answers, old: str, new: str) -> Corrected | Which | None:
    old, new = _same_unit(old, new)
    pattern = re.compile(rf"(?<![\w.,]){re.escape(old)}(?!\w)", re.IGNORECASE)
    found = [(at, point) for at, point in points_of(answers) if pattern.search(point_in_words(point))]
    if len(found) > 1:
        return Which(tuple(point_in_words(point) for _, point in found))
    if not found:
        return _alike_in(new, answers)
    return _rewritten(answers, found[0], lambda text: pattern.sub(lambda _: new, text))


def _alike_in(new: str, answers: Answers) -> Which | None:
    """The points with a figure in the same unit, where the one to be changed is in none of them."""
    unit = re.fullmatch(r"[\d.,]+\s?([^\d\s]+)", new)
    among = [
        point_in_words(point)
        for _, point in points_of(answers)
        if unit and re.search(rf"\d\s?{re.escape(unit[1])}", point_in_words(point))
    ]
    return Which(tuple(among)) if among else None


def _same_unit(old: str, new: str) -> tuple[str, str]:
    """ "3 days" and "4": also the other is in days; a bare figure stays one where both are."""
    unit = re.fullmatch(r"[\d.,]+(\s?[^\d\s].*)", new)
    bare = re.fullmatch(r"[\d.,]+", old)
    return (f"{old}{unit[1]}", new) if unit and bare else (old, new)


def _rewritten(answers: Answers, which: tuple[Where, Point], rewrite: Callable[[str], str]) -> Corrected | None:
    place, was = which
    now = replace(
        was,
        answer=rewrite(was.answer),
        problem=rewrite(was.problem),
        sentence=rewrite(was.sentence),
        result=rewrite(was.result),
    )
    if now == was:
        return None
    known = with_points(answers, lambda at, each: now if at == place else each)
    return Corrected(known, f"“{point_in_words(was)}” is now “{point_in_words(now)}”")


def _point_anew(answers: Answers, which: tuple[Where, Point], new: str) -> Corrected | Which | None:
    """A point said anew; where only a figure is said, it takes the place of the one in the same unit."""
    figure = re.fullmatch(r"(?:about |around )?(?P<figure>[\d.,]+)(?P<unit>\s?(?:%|percent|[^\W\d_]+))?", new)
    if not figure:
        point = read_point(new)
        return _replaced(answers, which, point) if point else None
    unit = (figure["unit"] or "").strip()
    same = re.compile(rf"[\d.,]*\d\s?{re.escape(unit)}" if unit else r"[\d.,]*\d")
    figures = same.findall(point_in_words(which[1]))
    if len(figures) != 1:
        return Which((point_in_words(which[1]),))
    return _rewritten(answers, which, lambda text: same.sub(lambda _: figure["figure"] + (figure["unit"] or ""), text))


def _replaced(answers: Answers, which: tuple[Where, Point], point: Point) -> Corrected:
    known = with_points(answers, lambda at, each: point if at == which[0] else each)
    return Corrected(known, f"“{point_in_words(which[1])}” is now “{point_in_words(point)}”")


_POINT_FORM = re.compile(
    rf"(?:change |make )?(?P<old>(?:the |my )?{ONE}(?: {KINDS})?|{KINDS} ?(?:number |#)?\d|#?\d(?=\s*[:.=]))"
    r"(?P<how>(?: (?:is|was|were|should (?:be|say|read)|to))?\s*[:=.]?) (?:actually |really |that |to )?(?P<new>.+)",
    re.IGNORECASE,
)


def _point_said_anew(said: str, answers: Answers) -> Corrected | Which | None:
    found = _POINT_FORM.fullmatch(said)
    points = point_named(found["old"], answers) if found else []
    if not found or len(points) != 1:
        return None
    new = re.sub(r",? (?:not|instead of) .*", "", found["new"])
    tells = found["how"].strip() in {"is", "was", "were", ""}  # "the first one was great" tells of it
    return None if tells and not re.search(r"\d", new) else _point_anew(answers, points[0], new)


# --- adding ------------------------------------------------------------------------------------------------------

_ADDS = (
    re.compile(
        r"(?:add|include|put|note)(?: (?:a|another|one more|the) (?:person|interviewer|"
        r"name))?:? (?P<who>.{1,90}?)(?: (?:to|on) .*| too| as well| also)?",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:i |we )?(?:also|forgot(?: to (?:mention|add|say))?|missed|left out) (?:i )?(?:met |had |"
        r"that i met )?(?P<who>.{1,90}?)(?: too| as well)?",
        re.IGNORECASE,
    ),
    re.compile(r"(?:i |we )(?:also )?met (?P<who>.{1,90}?) (?:too|as well|also)", re.IGNORECASE),
    re.compile(r"(?:there was also|you (?:missed|forgot)|and also) (?P<who>.+)", re.IGNORECASE),
    re.compile(
        r"there was (?:also )?(?:an? |another |one more )(?:\w+ )?(?:person|one|interviewer|guy|woman|"
        r"man)[,:]? (?P<who>.+)",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<who>.{1,90}?) was (?:also there|there too|there as well|there,? too)", re.IGNORECASE),
)
_ADDS_POINT = re.compile(
    r"(?:add|note)?(?: ?(?:a|another|one more|the|my))?(?: strong)? ?point(?:s)?(?: that)?\s*[:,-]?\s+(?P<what>.+)"
    r"|(?:one more|another)(?: one)?(?: (?:for|to|on) (?:the|my) (?:points?|list))?\s*[:,-]\s*(?P<more>.+)"
    r"|(?:add|note)(?: that\b|: ?)\s*(?P<that>.+)|add (?P<me>i'?\w* .+)",
    re.IGNORECASE,
)


def _added(said: str, answers: Answers) -> Corrected | Which | None:
    for form in _ADDS:
        if (found := form.fullmatch(said)) and not re.match(
            r"(?:a |another |one more )?point\b|that\b", found["who"], re.IGNORECASE
        ):
            read = read_met(found["who"])
            known = joined(answers.met, read.people)
            if (
                read.people
                and not read.unread
                and known != answers.met
                and len(known) <= MOST_PEOPLE
                and _are_names(read.people)
            ):
                names = " and ".join(met.name + (f" ({met.title})" if met.title else "") for met in read.people)
                return Corrected(
                    replace(answers, met=known),
                    f"{names} {'is' if len(read.people) == 1 else 'are'} on the list of whom you met",
                )
    found = _ADDS_POINT.fullmatch(said)
    point = read_point(next(filter(None, found.groups()))) if found else None
    if not point or len(answers.told) >= MOST_POINTS:
        return None
    return Corrected(replace(answers, told=(*answers.told, point)), f"“{point_in_words(point)}” is one of your points")


def _are_names(people: tuple[Met, ...]) -> bool:
    return all(
        (met.email or met.title or is_given(met.name.split()[0])) and len(met.name.split()) < 5 for met in people
    )
