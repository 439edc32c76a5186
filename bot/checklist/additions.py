"""Somebody or a point more, added by words: "add Jess Martin", "I forgot Bo". Pure."""

import re
from dataclasses import replace

from bot.checklist.answers import Answers
from bot.checklist.given import is_given
from bot.checklist.mending import changed_person
from bot.checklist.noted import Corrected, Found, point_in_words, which_of, whom, with_capitals
from bot.checklist.people import Met, joined, merged, read_met
from bot.checklist.points import read_point
from bot.limits import MOST_PEOPLE, MOST_POINTS

_ADDS = (
    re.compile(r"(?:one more|another|a second|a third) (?:person|interviewer|name)[:,]? (?P<who>.+)", re.IGNORECASE),
    re.compile(
        r"(?:there (?:was|is)|i met) one more[,:]? (?P<who>.+)"
        r"|(?P<there>.{1,90}?) (?:should|must|needs? to) be (?:on|in) "
        r"(?:there|it|that|the list)(?: too| as well| also)?",
        re.IGNORECASE,
    ),
    re.compile(r"plus (?P<who>.{1,90}?)|(?P<too>.{1,90}?),? (?:too|as well)", re.IGNORECASE),
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
    re.compile(r"(?:(?:i|we) )?(?:also )?met (?P<who>.{1,90}?) (?:too|as well|also)", re.IGNORECASE),
    re.compile(r"(?:there was also|you (?:missed|forgot)|and also) (?P<who>.+)", re.IGNORECASE),
    re.compile(
        r"there was (?:also )?(?:an? |another |one more )(?:\w+ )?(?:person|one|interviewer|guy|woman|"
        r"man)[,:]? (?P<who>.+)",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<who>.{1,90}?) was (?:also there|there too|there as well|there,? too)", re.IGNORECASE),
)
_ADDS_POINT = re.compile(
    r"(?:(?:add|note)(?: (?:a|another|one more|the|my))?|another|"
    r"one more)(?: strong)? points?(?: that)?\s*[:,-]?\s+(?P<what>.+)"
    r"|(?:(?:my|the|a|new) )?points?\s*[:-]\s+(?P<point>.+)"
    r"|(?:i )?also (?:told them|said)(?: that)? (?P<also>(?:i|i'\w+|my) .+)"
    r"|(?:add )?(?:one more|another)(?: one)?(?: (?:for|to|on) (?:the|my) (?:points?|list))?\s*[:,-]\s*(?P<more>.+)"
    r"|(?:also )?(?:add|note)(?: that\b|: ?)\s*(?P<that>.+)|(?:also )?add [\"“]?(?P<me>(?:i|i'\w+|my) [^\"”]+)[\"”]?",
    re.IGNORECASE,
)


_FORGOT = re.compile(
    r"i (?:forgot|didn'?t get|did not get|never got) to (?:say|mention|tell them)(?: that)? "
    r"(?P<what>(?:i|i'\w+|my) .+)",
    re.IGNORECASE,
)


def added(said: str, answers: Answers) -> Found:
    """Whom or what a message adds; None where it adds nothing, or nothing new."""
    if said.endswith("?"):
        return None
    for form in _ADDS:
        found = form.fullmatch(said)
        who = next(filter(None, found.groups()), "") if found else ""
        if who and not re.match(r"(?:a |another |one more )?point\b|that\b", who, re.IGNORECASE):
            read = read_met(who)
            if len(read.people) == 1 and (places := whom(read.people[0].name, answers.met)):
                return _more_of(answers, places, read.people[0])
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
    if found := _FORGOT.fullmatch(said):
        return _forgotten(found["what"], answers)
    found = _ADDS_POINT.fullmatch(said)
    point = read_point(with_capitals(next(filter(None, found.groups())))) if found else None
    if not point or len(answers.told) >= MOST_POINTS:
        return None
    return Corrected(replace(answers, told=(*answers.told, point)), f"“{point_in_words(point)}” is one of your points")


def _forgotten(what: str, answers: Answers) -> Corrected | None:
    point = read_point(with_capitals(what))
    if not point or len(answers.missed) >= MOST_POINTS:
        return None
    known = replace(answers, missed=(*answers.missed, point))
    return Corrected(known, f"“{point_in_words(point)}” is among what you did not get to say")


def _more_of(answers: Answers, places: list[int], said: Met) -> Found:
    """With what is said of somebody who is on the list already; it is asked about where that is nothing."""
    at = places[0]
    met = merged(said, answers.met[at])
    return (changed_person(answers, at, met) if len(places) == 1 else None) or which_of(answers, places)


def _are_names(people: tuple[Met, ...]) -> bool:
    return all(
        (met.email or met.title or is_given(met.name.split()[0])) and len(met.name.split()) < 5 for met in people
    )
