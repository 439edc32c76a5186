"""What mends one thing that was noted before, said in words: "Oh is not a person", "it's Pria", "3 days, not 4". Pure.

Only what names something that is noted, or opens like an order to change it, is one; where it could mean several
things, nothing is changed and it is asked which.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from bot.checklist.answers import Answers, Point
from bot.checklist.given import is_given
from bot.checklist.names import cased_title, name_and_title
from bot.checklist.people import Met, joined, read_met, visible
from bot.checklist.phones import phone_numbers
from bot.checklist.points import read_point
from bot.checklist.steps import StepName
from bot.limits import MOST_PEOPLE, MOST_POINTS

ALIKE = 0.6
"""From here on a name may be another spelling of one that is noted: "Pria" of "Priya"."""
LONGEST_CORRECTION = 300


@dataclass(frozen=True)
class Corrected:
    """The answers as they are now, and what was changed, in words: "Priya Raman is now Pria Raman"."""

    answers: Answers
    what: str


@dataclass(frozen=True)
class Which:
    """It is plain that something is to be changed, and not what."""

    among: tuple[str, ...]


def read_correction(text: str, answers: Answers, asking: StepName | None = None) -> Corrected | Which | None:
    """What a message mends in these answers; None where it is no correction. Total.

    While a question is open (`asking`), what may as well be an answer to it is one.
    """
    if not may_correct(text):
        return None
    found = (read(said, answers) for said in _said(visible(text)) for read in _readers(asking))
    return next(filter(None, found), None)


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
    r"n[o'’]?t\b|\b(?:remove|drop|delete|scratch|erase|forget|forgot|ignore|lose|cross|strike|take|get rid|kick|skip|add|"
    r"include|put|note|also|missed|left out|too|change|replace|rename|correct|fix|swap|update|set|make|is|was|it'?s|it’s|"
    r"its|are|should|meant|mean|must|never ?mind|instead|rather|no|wrong|spelled|spelt|title|e-?mail|number|phone|name)\b"
    r"|[:*=]",
    re.IGNORECASE,
)


def _readers(asking: StepName | None) -> tuple[Callable[[str, Answers], Corrected | Which | None], ...]:
    """Those that take no answer to the open question for a correction."""
    match asking:
        case None | StepName.PEOPLE:
            return (_part_changed, _titled, _dropped, _swapped, _point_said_anew, _spelled, _added)
        case StepName.POINTS | StepName.MISSED:
            return (_part_changed, _dropped, _swapped, _point_said_anew)
        case StepName.ADDRESS | StepName.CHECK | StepName.FRAGMENT | StepName.SIGNATURE | StepName.RESULT:
            return (_part_changed, _dropped)
    return (_part_changed, _dropped, _swapped, _spelled)


_CHATTER = re.compile(
    r"^(?:(?:oh|oops|whoops|ups|sorry|wait|no|hey|hm+|um+|uh|actually|please|pls|can you|could you|correction|ok|and|"
    r"my (?:bad|mistake)|i made a (?:mistake|typo)|typo|so)\b[\s,.:!-]*)|\b(?:please|pls|thanks|thx)\W*$",
    re.IGNORECASE,
)
_DROP = (
    r"(?:remove|drop|delete|scratch|erase|forget(?: about)?|ignore|lose|cross out|strike|take out|get rid of|kick|skip)"
)
_ONE = r"(?:first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|sixth|6th|last|latest|previous|final)"
_KINDS = r"(?:points?|ones?|things?|items?|answers?|bullets?|lines?|person|people|names?|interviewers?)"
_PLACES = {
    "first": 0,
    "1st": 0,
    "second": 1,
    "2nd": 1,
    "third": 2,
    "3rd": 2,
    "fourth": 3,
    "4th": 3,
    "fifth": 4,
    "5th": 4,
}
_PLACES |= {"sixth": 5, "6th": 5} | dict.fromkeys(("last", "latest", "previous", "final"), -1)


# --- whom and which ----------------------------------------------------------------------------------------------


def _whom(said: str, met: tuple[Met, ...]) -> list[int]:
    """The places of those whom these words name, by whole words of their name: "Bo", "bo chen", "Chen"."""
    words = set(_words(re.sub(r"^(?:the|that|this)\s+|'s$", "", said.strip(), flags=re.IGNORECASE)))
    return [at for at, each in enumerate(met) if words and words <= set(_words(each.name))]


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


@dataclass(frozen=True)
class _At:
    """Which point: told or missed, and the how many-th."""

    told: bool
    at: int


def _points(answers: Answers) -> list[tuple[_At, Point]]:
    told = [(_At(told=True, at=at), point) for at, point in enumerate(answers.told)]
    return told + [(_At(told=False, at=at), point) for at, point in enumerate(answers.missed)]


def _point_named(said: str, answers: Answers) -> list[tuple[_At, Point]]:
    """The points that these words mean: "the second one", "point 2", "the Power BI point"."""
    points = _points(answers)
    own = points[: len(answers.told)] or points
    if found := re.fullmatch(rf"(?:the |my |that )?(?P<place>{_ONE})(?: {_KINDS})?", said, re.IGNORECASE):
        place = _PLACES[found["place"].lower()]
        return [own[place]] if -len(own) <= place < len(own) else []
    if found := re.fullmatch(rf"(?:the )?{_KINDS}? ?(?:number |no\.? ?|#)?(\d)", said, re.IGNORECASE):
        return [own[int(found[1]) - 1]] if 0 < int(found[1]) <= len(own) else []
    topic = re.sub(
        rf"^(?:the|my|that)\s+|^(?:point|part|bit) (?:about|with|on)\s+|^(?:one )?about\s+|\s+{_KINDS}$",
        "",
        said.strip(),
        flags=re.I,
    )
    topic = re.sub(r"^(?:the|my|that)\s+|^(?:point|part|bit|one) (?:about|with|on)\s+", "", topic, flags=re.IGNORECASE)
    words = set(_words(topic))
    return [each for each in points if words and words <= set(_words(f"{each[1].problem} {each[1].answer}"))]


def _with_points(answers: Answers, change: Callable[[_At, Point], Point | None]) -> Answers:
    """The answers with each point changed; None drops it."""
    told = [change(_At(told=True, at=at), point) for at, point in enumerate(answers.told)]
    missed = [change(_At(told=False, at=at), point) for at, point in enumerate(answers.missed)]
    return replace(answers, told=tuple(filter(None, told)), missed=tuple(filter(None, missed)))


def _point_in_words(point: Point) -> str:
    return f"{point.problem} -> {point.answer}" if point.problem else point.answer


# --- dropping ----------------------------------------------------------------------------------------------------

_DROPS = (
    re.compile(rf"(?:let'?s |i want to )?{_DROP}\s+(?P<what>.+?)(?:\s+(?:from|off) .*)?", re.IGNORECASE),
    re.compile(r"take (?P<what>.+?) (?:off|out|away)(?: .*)?", re.IGNORECASE),
    re.compile(
        r"(?P<what>.+?),? (?:is|was|are|were)(?:n'?t| not)(?: even| really| actually)? (?:an? |the )?(?:person|people|name|real|there|in (?:it|the .*)|someone i met|"
        r"somebody i met|an? interviewer|on the panel|part of .*|right|true|one of (?:them|the .*))(?:[,.;]? (?:please |so )?(?:remove|drop|delete|take).*)?",
        re.IGNORECASE,
    ),
    re.compile(r"(?:there (?:is|was) no|i (?:didn'?t|did not|never) (?:meet|met)) (?P<what>.+)", re.IGNORECASE),
    re.compile(
        r"(?P<what>.+?) (?:didn'?t|did not) (?:interview me|come|show up|attend)|(?P<other>.+?) (?:should(?:n'?t| not) be (?:there|on .*|in .*)|does(?:n'?t| not) (?:exist|belong.*))",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?P<what>.+?) is (?:wrong|a mistake|not right)[,;.]? (?:please )?(?:remove|drop|delete|scratch|take).*",
        re.IGNORECASE,
    ),
    re.compile(r"never ?mind (?P<what>.+)", re.IGNORECASE),
)


def _dropped(said: str, answers: Answers) -> Corrected | Which | None:
    for form in _DROPS:
        if found := form.fullmatch(said):
            what = next(filter(None, found.groups()))
            if done := _without(what, answers):
                return done
    return None


def _without(what: str, answers: Answers) -> Corrected | Which | None:
    people = _whom(what, answers.met)
    if place := re.fullmatch(rf"(?:the )?(?P<place>{_ONE}) (?:person|name|interviewer)", what, re.IGNORECASE):
        at = _PLACES[place["place"].lower()]
        people = [at % len(answers.met)] if answers.met and at < len(answers.met) else []
    elif not people and (points := _point_named(what, answers)):
        if len(points) > 1:
            return Which(tuple(_point_in_words(point) for _, point in points))
        [(gone, point)] = points
        known = _with_points(answers, lambda at, each: None if at == gone else each)
        return Corrected(known, f"“{_point_in_words(point)}” is off your points")
    if len(people) > 1:
        return Which(tuple(answers.met[at].name for at in people))
    if not people:
        return None
    gone_met = answers.met[people[0]]
    known = replace(answers, met=tuple(each for each in answers.met if each is not gone_met))
    return Corrected(known, f"{gone_met.name} is off the list of whom you met")


# --- a part of somebody ------------------------------------------------------------------------------------------

_FIELD = r"(?P<field>(?:job )?title|role|position|e-?mail(?: address)?|mail|phone(?: number)?|number|cell|mobile|(?:last |first |full |sur)?name|surname)"
_FIELD_FORMS = (
    re.compile(
        rf"(?:change |update |set |fix |correct )?(?P<who>.+?)'?s? {_FIELD}(?: is(?: now| actually| really)?| was| should be| to|\s*[=:])\s*(?P<value>.+)",
        re.IGNORECASE,
    ),
    re.compile(rf"(?:the )?{_FIELD} (?:of|for) (?P<who>.+?) (?:is|was|should be|=)\s*(?P<value>.+)", re.IGNORECASE),
)
_TITLE_FORM = re.compile(
    r"(?:make )?(?P<who>\S+(?: \S+)??),? (?:(?:is|was|should be)(?: actually| really| now)?|the) (?:the |an? |our |their )?(?P<value>\S+(?: \S+){0,5})",
    re.IGNORECASE,
)


def _titled(said: str, answers: Answers) -> Corrected | Which | None:
    """ "Bo is the CFO": a title, and nothing else that may be said of somebody."""
    found = _TITLE_FORM.fullmatch(said)
    people = _whom(found["who"], answers.met) if found else []
    if not found or len(people) != 1:
        return None
    met = _with_part(answers.met[people[0]], "", found["value"])
    return _changed_person(answers, people[0], met) if met else None


def _part_changed(said: str, answers: Answers) -> Corrected | Which | None:
    for form in _FIELD_FORMS:
        if not (found := form.fullmatch(said)):
            continue
        people = _whom(found["who"], answers.met)
        if len(people) > 1:
            return Which(tuple(answers.met[at].name for at in people))
        if people and (met := _with_part(answers.met[people[0]], found.groupdict().get("field") or "", found["value"])):
            return _changed_person(answers, people[0], met)
    return None


def _with_part(met: Met, part: str, value: str) -> Met | None:
    """Somebody with another title, e-mail, number or name; None where the value is none of the kind."""
    value = re.sub(r",? (?:not|instead of) .*", "", value).strip(" .,\"'")
    part = part.lower()
    mail = re.search(r"[\w.+'-]+@[\w.-]+\.\w+", value)
    if mail and (not part or "mail" in part):
        return replace(met, email=mail[0].lower())
    phone = next(iter(phone_numbers(value)), "")
    if phone and (not part or part not in {"title", "role"}):
        return replace(met, phone=phone)
    if "name" in part:
        return _renamed(met, value, part)
    if part:
        return replace(met, title=cased_title(value)) if value and not mail and not phone else None
    _, title = name_and_title(value, title_may_lead=True)
    return replace(met, title=title) if title and title != met.title else None


def _renamed(met: Met, value: str, part: str) -> Met:
    words = met.name.split()
    if len(words) > 1 and " " not in value and part in {"name", "first name"}:
        value = " ".join([_capital(value), *words[1:]])
    elif len(words) > 1 and part in {"last name", "surname"}:
        value = " ".join([words[0], *map(_capital, value.split())])
    return replace(
        met, name=" ".join(map(_capital, value.split())), address="" if met.address in met.name else met.address
    )


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:] if word.islower() else word


def _changed_person(answers: Answers, at: int, met: Met) -> Corrected | None:
    was = answers.met[at]
    if met == was:
        return None
    known = replace(answers, met=(*answers.met[:at], met, *answers.met[at + 1 :]))
    if met.name != was.name:
        return Corrected(_everywhere(known, was, met), f"{was.name} is now {met.name}")
    parts = (("title", was.title, met.title), ("e-mail", was.email, met.email), ("number", was.phone, met.phone))
    what, before, now = next(each for each in parts if each[1] != each[2])
    return Corrected(known, f"{met.name}'s {what} is now {now}" + (f", no longer {before}" if before else ""))


def _everywhere(answers: Answers, was: Met, now: Met) -> Answers:
    """Another spelling of a name also where it was typed along: whom to call, what was talked about."""
    pairs = [(old, new) for old, new in zip(was.name.split(), now.name.split(), strict=False) if old != new]

    def mended(text: str) -> str:
        for old, new in pairs:
            text = re.sub(rf"\b{re.escape(old)}\b", lambda _, new=new: new, text, flags=re.IGNORECASE)
        return text

    people = tuple(
        replace(met, address=mended(met.address), talked=mended(met.talked), doubt=mended(met.doubt))
        for met in answers.met
    )
    return replace(answers, met=people, call_whom=mended(answers.call_whom), arranged_by=mended(answers.arranged_by))


# --- one thing for another ---------------------------------------------------------------------------------------

_Q = "[\"'“”]?"
_SWAPS = (
    re.compile(
        rf"(?:change|replace|rename|correct|fix|swap|update) {_Q}(?P<old>.+?){_Q} (?:to|with|by|into|for|->) {_Q}(?P<new>.+?){_Q}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"i (?:mis)?(?:spelled|spelt|spell|wrote|typed|misspelt)(?: out)? {_Q}(?P<old>.+?){_Q}(?:'s name)?(?: (?:wrong|incorrectly|badly|it wrong))?[,.;: -]+(?:it'?s|it is|it should be|its|should be|is)"
        rf"(?: spelled| actually| really)? {_Q}(?P<new>.+?){_Q}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_Q}(?P<old>.+?){_Q} (?:is|was)(?: actually| really)? (?:spelled|spelt|called|written|misspelled,? it'?s) {_Q}(?P<new>.+?){_Q}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_Q}(?P<old>.+?){_Q} (?:should (?:be|read|say|have been)|is really|must be) {_Q}(?P<new>.+?){_Q}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:it'?s|it is|it was|that'?s|that was|i meant|make (?:it|that)|make|its|was|they are|name is)? ?{_Q}(?P<new>[^,]+?){_Q},? (?:not|and not|instead of|rather than) {_Q}(?P<old>.+?){_Q}",
        re.IGNORECASE,
    ),
    re.compile(rf"not {_Q}(?P<old>.+?){_Q},? (?:but|it'?s|it was|rather) {_Q}(?P<new>.+?){_Q}", re.IGNORECASE),
)


def _swapped(said: str, answers: Answers) -> Corrected | Which | None:
    for form in _SWAPS:
        if (found := form.fullmatch(said)) and (done := _instead(found["old"].strip(), found["new"].strip(), answers)):
            return done
    return None


def _instead(old: str, new: str, answers: Answers) -> Corrected | Which | None:
    """One name, title or stretch of a point for another; a figure takes its unit from the other one."""
    people = _whom(old, answers.met)
    if len(people) == 1:
        return _other_name(answers, people[0], old, new)
    if len(people) > 1:
        return Which(tuple(answers.met[at].name for at in people))
    if (titled := [at for at, met in enumerate(answers.met) if met.title.casefold() == old.casefold()]) and len(
        titled
    ) == 1:
        return _changed_person(answers, titled[0], replace(answers.met[titled[0]], title=cased_title(new)))
    if named := _by_place(old, answers):
        return _point_anew(answers, named, new)
    return _in_points(answers, old, new)


def _by_place(said: str, answers: Answers) -> tuple[_At, Point] | None:
    numbered = re.search(rf"\b(?:{_ONE}|{_KINDS} ?#?\d)\b", said, re.IGNORECASE)
    found = _point_named(said, answers) if numbered else []
    return found[0] if len(found) == 1 else None


def _other_name(answers: Answers, at: int, old: str, new: str) -> Corrected | None:
    met = answers.met[at]
    read = read_met(new).people
    if len(read) != 1 or not re.search(r"[^\W\d_]", new):
        return None
    name = re.sub(rf"\b{re.escape(old)}\b", lambda _: read[0].name, met.name, flags=re.IGNORECASE)
    name = read[0].name if " " in read[0].name else name
    return _changed_person(answers, at, replace(met, name=name, title=read[0].title or met.title))


def _in_points(answers: Answers, old: str, new: str) -> Corrected | Which | None:
    old, new = _same_unit(old, new)
    pattern = re.compile(rf"(?<![\w.,]){re.escape(old)}(?!\w)", re.IGNORECASE)
    found = [(at, point) for at, point in _points(answers) if pattern.search(_point_in_words(point))]
    if len(found) > 1:
        return Which(tuple(_point_in_words(point) for _, point in found))
    if not found:
        return _alike_in(new, answers)
    return _rewritten(answers, found[0], lambda text: pattern.sub(lambda _: new, text))


def _alike_in(new: str, answers: Answers) -> Which | None:
    """The points with a figure in the same unit, where the one to be changed is in none of them."""
    unit = re.fullmatch(r"[\d.,]+\s?([^\d\s]+)", new)
    among = [
        _point_in_words(point)
        for _, point in _points(answers)
        if unit and re.search(rf"\d\s?{re.escape(unit[1])}", _point_in_words(point))
    ]
    return Which(tuple(among)) if among else None


def _same_unit(old: str, new: str) -> tuple[str, str]:
    """ "3 days" and "4": also the other is in days; a bare figure stays one where both are."""
    unit = re.fullmatch(r"[\d.,]+(\s?[^\d\s].*)", new)
    bare = re.fullmatch(r"[\d.,]+", old)
    return (f"{old}{unit[1]}", new) if unit and bare else (old, new)


def _rewritten(answers: Answers, which: tuple[_At, Point], rewrite: Callable[[str], str]) -> Corrected | None:
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
    known = _with_points(answers, lambda at, each: now if at == place else each)
    return Corrected(known, f"“{_point_in_words(was)}” is now “{_point_in_words(now)}”")


def _point_anew(answers: Answers, which: tuple[_At, Point], new: str) -> Corrected | Which | None:
    """A point said anew; where only a figure is said, it takes the place of the one in the same unit."""
    figure = re.fullmatch(r"(?:about |around )?(?P<figure>[\d.,]+)(?P<unit>\s?(?:%|percent|[^\W\d_]+))?", new)
    if not figure:
        point = read_point(new)
        return _replaced(answers, which, point) if point else None
    unit = (figure["unit"] or "").strip()
    same = re.compile(rf"[\d.,]*\d\s?{re.escape(unit)}" if unit else r"[\d.,]*\d")
    figures = same.findall(_point_in_words(which[1]))
    if len(figures) != 1:
        return Which((_point_in_words(which[1]),))
    return _rewritten(answers, which, lambda text: same.sub(lambda _: figure["figure"] + (figure["unit"] or ""), text))


def _replaced(answers: Answers, which: tuple[_At, Point], point: Point) -> Corrected:
    known = _with_points(answers, lambda at, each: point if at == which[0] else each)
    return Corrected(known, f"“{_point_in_words(which[1])}” is now “{_point_in_words(point)}”")


_POINT_FORM = re.compile(
    rf"(?:change |make )?(?P<old>(?:the |my )?{_ONE}(?: {_KINDS})?|{_KINDS} ?(?:number |#)?\d|#?\d(?=\s*[:.=]))"
    r"(?P<how>(?: (?:is|was|were|should (?:be|say|read)|to))?\s*[:=.]?) (?:actually |really |that |to )?(?P<new>.+)",
    re.IGNORECASE,
)


def _point_said_anew(said: str, answers: Answers) -> Corrected | Which | None:
    found = _POINT_FORM.fullmatch(said)
    points = _point_named(found["old"], answers) if found else []
    if not found or len(points) != 1:
        return None
    new = re.sub(r",? (?:not|instead of) .*", "", found["new"])
    tells = found["how"].strip() in {"is", "was", "were", ""}  # "the first one was great" tells of it
    return None if tells and not re.search(r"\d", new) else _point_anew(answers, points[0], new)


# --- another spelling --------------------------------------------------------------------------------------------

_IT_IS = re.compile(
    r"(?:(?:it'?s|it is|its|i meant|i mean|(?:her|his|their|the) name(?: is|'s| was)|should be|spelled|spelt|that'?s|it should be|\*)"
    r"(?: actually| really| spelled)? ?)(?P<new>.+?)(?: with .*)?|\*?(?P<starred>[\w' -]+)\*",
    re.IGNORECASE,
)


def _spelled(said: str, answers: Answers) -> Corrected | Which | None:
    """ "it's Pria": the one name that is most like it."""
    found = _IT_IS.fullmatch(said)
    new = (found["new"] or found["starred"]).strip(" .,!*\"'") if found else ""
    if not found or not new or len(new.split()) > 3 or not re.fullmatch(r"[^\W\d_][\w' .-]*", new):
        return None
    likes = sorted(_likeness(new, answers), reverse=True)
    if not likes or likes[0][0] < ALIKE:
        return None
    if len(likes) > 1 and likes[1][0] == likes[0][0]:
        return Which(tuple(answers.met[at].name for _, at, _ in likes[:2]))
    _, at, old = likes[0]
    return _other_name(answers, at, old, new)


def _likeness(new: str, answers: Answers) -> Iterator[tuple[float, int, str]]:
    for at, met in enumerate(answers.met):
        if new.casefold() in map(str.casefold, (met.name, *met.name.split())):
            continue
        for old in {met.name, *met.name.split()} if " " not in new else {met.name}:
            if old.casefold() != new.casefold() or old != _capital(new):
                yield SequenceMatcher(None, old.casefold(), new.casefold()).ratio(), at, old


# --- adding ------------------------------------------------------------------------------------------------------

_ADDS = (
    re.compile(
        r"(?:add|include|put|note)(?: (?:a|another|one more|the) (?:person|interviewer|name))?:? (?P<who>.+?)(?: (?:to|on) .*| too| as well| also)?",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:i |we )?(?:also|forgot(?: to (?:mention|add|say))?|missed|left out) (?:i )?(?:met |had |that i met )?(?P<who>.+?)(?: too| as well)?",
        re.IGNORECASE,
    ),
    re.compile(r"(?:i |we )(?:also )?met (?P<who>.+?) (?:too|as well|also)", re.IGNORECASE),
    re.compile(r"(?:there was also|you (?:missed|forgot)|and also) (?P<who>.+)", re.IGNORECASE),
    re.compile(r"(?P<who>.+?) was (?:also there|there too|there as well|there,? too)", re.IGNORECASE),
)
_ADDS_POINT = re.compile(
    r"(?:add|note)?(?: ?(?:a|another|one more|the|my))?(?: strong)? ?point(?:s)?(?: that)?\s*[:,-]?\s+(?P<what>.+)"
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
    return Corrected(replace(answers, told=(*answers.told, point)), f"“{_point_in_words(point)}” is one of your points")


def _are_names(people: tuple[Met, ...]) -> bool:
    return all(
        (met.email or met.title or is_given(met.name.split()[0])) and len(met.name.split()) < 5 for met in people
    )
