"""A point or somebody is dropped by words: "remove Bo", "Oh is not a person", "I never met Tom". Pure."""

import re
from dataclasses import replace

from bot.checklist.answers import Answers, Point
from bot.checklist.noted import (
    ONE,
    Corrected,
    Found,
    Unknown,
    Where,
    Which,
    at_place,
    is_place,
    point_in_words,
    point_named,
    whom,
    with_points,
)
from bot.checklist.people import Met

_DROP = (
    r"(?:remove|drop|delete|scratch|erase|forget(?: about)?|ignore|lose|cross out|strike|take out|get rid of|"
    r"kick(?: out)?|rm|cut(?: out)?|"
    r"skip|scrap|ditch|bin|axe)"
)
_DROPS = (
    re.compile(rf"(?:let'?s |i want to )?{_DROP}\s+(?P<what>.{{1,90}}?)(?:\s+(?:from|off) .*)?", re.IGNORECASE),
    re.compile(r"take (?P<what>.{1,90}?) (?:off|out|away)(?: .*)?", re.IGNORECASE),
    re.compile(
        r"(?P<what>.{1,90}?),? (?:(?:is|was|are|were)(?:n'?t| not)|(?:that|this)(?:'?s| is| was)(?: not|n'?t))"
        r"(?: even| really| actually)? (?:an? |the )?(?:real )?(?:person|"
        r"somebody|someone|anybody|anyone|people|name|real|there|in (?:it|the .*)|someone i met|"
        r"somebody i met|an? interviewer|on the panel|part of .*|right|true|one of (?:them|"
        r"the .*))(?:[,.;]? (?:please |so )?(?:remove|drop|delete|take).*|[,;.] (?:that|it|i)\b.*)?",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:there(?:'?s| is| was) no(?:body called| ?one called)?|i (?:didn'?t|did not|never)(?: actually| really)? "
        r"(?:meet|met|see|saw|(?:talk|talked|speak|spoke) (?:to|with))) (?P<what>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?P<what>.{1,90}?) (?:didn'?t|did not|never) (?:interview(?:ed)? me|come|came|show(?:ed)? up|turn(?:ed)? up|"
        r"attend(?:ed)?|join(?:ed)?|make it|made it)|"
        r"(?P<other>.{1,90}?) (?:should(?:n'?t| not) be (?:there|on .*|in .*)|does(?:n'?t| not) (?:exist|belong.*))",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?P<what>.{1,90}?) (?:(?:is|was) (?:no|never an?) (?:person|name|one|interviewer|body)|(?:is|was) never "
        r"(?:there|in .*|on .*)|(?:is|was) (?:just|only) (?:me|an? (?:word|sound|interjection|exclamation)).*)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:there (?:is|was)n'?t (?:anyone|anybody|any|a person|somebody|someone|an?)|(?:there (?:is|was) )?(?:no "
        r"such (?:person|name|interviewer)|no ?body|no one|no (?:person|interviewer))) (?:called |named |as |by the "
        r"name of |is called |was called )?(?P<what>.+)",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<what>.{1,90}?) (?:can|has to|should) go", re.IGNORECASE),
    re.compile(
        r"(?P<what>\S+(?: \S+)??) (?:cancelled|canceled)(?: on me)?(?: that day)?"
        r"|(?P<ill>\S+(?: \S+)??) was (?:sick|ill|away|absent|off|out|on (?:leave|holiday|vacation))(?: that day)?"
        r"[,;.]? (?:and |so )?(?:(?:s?he|they) )?(?:wasn'?t there|(?:did|could)n'?t (?:come|join|"
        r"make it))",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?P<what>\S+(?: \S+)??) [^,;.?!]{1,60}[,;.!] (?:(?:please|just|so|then) )*(?:remove|drop|delete|scratch|"
        r"take|lose|get rid of) (?:him|her|them)(?: (?:off|out|away|please|pls|now))*",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:who(?:'?s| is| was| are) )?(?P<what>.{1,60}?)[?,;.!]+ (?:(?:please|just|so|then|can you) )*(?:remove|"
        r"drop|delete|scratch|take|lose|get rid of) (?:it|that|this|them|him|her)"
        r"(?: (?:one|out|off|away|please|pls|now))*",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?P<what>.{1,90}?) is (?:wrong|a mistake|not right)[,;.]? (?:please )?"
        r"(?:remove|drop|delete|scratch|take).*",
        re.IGNORECASE,
    ),
    re.compile(r"never ?mind (?P<what>.+)", re.IGNORECASE),
    re.compile(
        r"do(?:n'?t| not) (?:use|mention|include|say|put|write)(?: about)? (?P<what>.{1,90}?)(?: (?:in|on|into) .*)?",
        re.IGNORECASE,
    ),
)


_ELSEWHERE = re.compile(
    r"\b(?:paragraph|sentence|note|letter|e-?mail|message|reminder|nudge|interview|debrief|calendar|account|"
    r"data|file|card|"
    r"channel|coach|share|history|date|time|day|quiet|hours|signature|step|question|all|everything|it|that|this|"
    r"them|me|"
    r"my)s?\b|\d:\d\d",
    re.IGNORECASE,
)
"""What may be dropped, and is neither a point nor a person."""
_LIKE_A_NAME = re.compile(r"(?!That|This|It|There|He|She|They|We|You|What)[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}")


def dropped(said: str, answers: Answers) -> Found:
    """ "remove Bo", "Oh is not a person", "the last point can go"; Unknown where that is not there."""
    unknown = None
    for at, form in enumerate(_DROPS):
        if found := form.fullmatch(said):
            what = next(filter(None, found.groups()))
            if done := _without(what, answers):
                return done
            is_meant = at < 2 or _LIKE_A_NAME.fullmatch(what)
            if is_meant and (is_place(what) or (len(what.split()) < 6 and not _ELSEWHERE.search(what))):
                unknown = unknown or Unknown(what)
    return unknown


def _without(what: str, answers: Answers) -> Corrected | Which | None:
    """The answers without what is named, or without both of two."""
    found = _named(what, answers)
    if len(found) > 1:
        return Which(tuple(map(_in_words, found)))
    pieces = [_named(re.sub("^(?:both|the) ", "", piece), answers) for piece in re.split(r",? and |, | & ", what)]
    both = [piece[0] for piece in pieces if len(piece) == 1]
    if not found and len(pieces) > 1 and len(both) == len(pieces):
        found = both
    if not 0 < len(found) < 3:
        return Which(tuple(map(_in_words, found))) if found else None
    known = replace(answers, met=tuple(met for met in answers.met if met not in found))
    gone = [each[0] for each in found if isinstance(each, tuple)]
    known = with_points(known, lambda at, point: None if at in gone else point)
    return Corrected(known, ", and ".join(map(_off, found)))


def _named(what: str, answers: Answers) -> list[Met | tuple[Where, Point]]:
    """The people, else the points, that words mean."""
    if place := re.fullmatch(rf"(?:the )?(?P<place>{ONE}) (?:person|name|interviewer)", what, re.IGNORECASE):
        if what.endswith("name"):  # the first of them, or a first name
            return [*answers.met]
        return [*at_place(place["place"], answers.met)]
    people = [answers.met[at] for at in whom(what, answers.met)]
    title = re.sub(r"^(?:the|that|our) ", "", what, flags=re.IGNORECASE).casefold()
    people = people or [met for met in answers.met if met.title.casefold() == title]
    return [*people] or [*point_named(what, answers)]


def _in_words(each: Met | tuple[Where, Point]) -> str:
    return each.name if isinstance(each, Met) else point_in_words(each[1])


def _off(each: Met | tuple[Where, Point]) -> str:
    if isinstance(each, Met):
        return f"{each.name} is off the list of whom you met"
    return f"“{point_in_words(each[1])}” is off your points"
