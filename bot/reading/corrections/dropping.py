"""A point or somebody is dropped by words: "remove Bo", "Oh is not a person", "I never met Tom". Pure."""

import re
from dataclasses import replace

from bot.reading.corrections.forms import forms
from bot.reading.corrections.noted import (
    KINDS,
    ONE,
    Corrected,
    Found,
    Unknown,
    Where,
    Which,
    all_of,
    at_place,
    is_place,
    point_in_words,
    point_named,
    whom,
    with_points,
)
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers, Point
from bot.vocabulary.met import Met
from bot.wording.phrases import Phrase, phrase

_DROP = (
    "remove|drop|delete|scratch|erase|forget(?: about)?|ignore|lose|cross (?:out|off)|strike(?: out| off)?"
    "|take (?:out|off)|get rid of|kick(?: out)?|rm|cut(?: out)?|skip|scrap|ditch|bin|axe"
)
_ORDERS = forms(
    """
    [i ](don't|do not) (need|want) (one|a note|a letter|an email|anything) for {what}[,] [BECAUSE ](he|she|they)\
        ( (wasn't|was not|weren't|were not|didn't|did not|never) ...| only ...)
    [please ]DROP {what}[,] [BECAUSE ](TELLS|(was|did)[n't]|never|that was|who (was|is|has|had|didn't|never)|\
        there (was|is)) ...
    [let's |i want to |please ]DROP [the name of |the person ]{what}[ (from|off) ...]
    DROP {what} (please|pls|BECAUSE) ...
    take [the name of ]{what} (off|out|away)[ ...]
    take (off|out|away) {what}[,] (s?he|they|because|as|since|cos) ...
    """,
    DROP=_DROP,
    BECAUSE="(?:because|bc|cause|cuz|coz|cos|since|as)",
    TELLS=r"(?:s?he|they|it|that|i|we)(?:'s|'m|'d| (?:is|was|are|were|has|had|have|did|do|does|made|only|just|never|"
    r"left)|(?: \w+|)n't)",
)
_NOBODY = (
    "person|somebody|someone|anybody|anyone|people|name|real|there|in (?:it|the .*)|someone i met|somebody i met"
    "|interviewers?|on the panel|part of .*|right|true|one of (?:them|the .*)"
)
_ABSENT = (
    "(?:didn't|did not|never|couldn't) (?:interview(?:ed)? me|come|came|show(?:ed)? up|turn(?:ed)? up|attend(?:ed)?"
    "|join(?:ed)?|make it|made it|take part|sit in)|wasn't there|was not there"
)
_SAID_OF_THEM = forms(
    """
    {what}[,] (is|was|are|were)(n't| not)[ even| really| actually] [a |an |the ][real ]NOBODY[PAUSE\
        (please |so |)ORDER...|PAUSE(that|it|i|s?he)...]
    {what}[,] (that|this)( is| was|'s)(n't| not)[ really| actually] [a |an |the ]NOBODY[PAUSE...]
    {what} (is|was) ...[,][ and] not (a|an|the|my|part of the|on the) (interviewers?|person|panel|interview)
    i (don't|do not) know (any|anyone called|anybody called|a|who) {what}[ is| was]
    {what} (is|was) (no|never a|never an) (person|name|one|interviewer|body)
    {what} (is|was) never (there|in ...|on ...)
    {what} (is|was) (just|only) (me|(a|an) (word|sound|interjection|exclamation))...
    {what}( is| was|'s|) [a |an ](no.?show|out|gone)
    {what}( is| was|'s| =) (nobody|no one|noone)
    {what} ABSENT[ in the end| after all][(PAUSE| )(s?he|they|it|and|but|that|only|just|so) ...]
    {what} ABSENT[ in the end| after all] [so |please |just ]ORDER (him|her|them)[ off| out| away| please]
    {what} should(n't| not) be (there|on ...|in ...)
    WHO (left|had to (leave|go|cancel|drop out)|couldn't stay|didn't stay)[ early](PAUSE|,? )[and |so ][s?he |they ]\
        should(n't| not) be (there|on ...|in ...)
    {what} does(n't| not) (exist|belong...)
    {what} (can|has to|should) go
    get {what} out[ of (it|there|here)]
    WHO (cancelled|canceled)[ on me][ that day]
    WHO was (sick|ill|away|absent|off|out|on leave|on holiday|on vacation)[ that day]PAUSE[and |so ][s?he |they ]ABSENT
    WHO .{1,60}(PAUSE|,? but )[please |just |so |then ]ORDER (him|her|them)[ off| out| away| please| now]
    [who's |who is |who was |who are ]{what}PAUSE\
        [please |just |so |then |can you ]ORDER (it|that|this|them|him|her)[ one| out| off| away| please| now]
    [(it's|it is) true[ that] |yes,? ][I_DO]{what}(,? (but|and|though)|PAUSE)[,][ but] [please |just |pls |can you ]\
        (ORDER|leave) (it|that|this)[ one][ off| out| away][ anyway| again]
    I_DO\\w+ {what}(,? (but|and|though)|,)[,] [please |just |pls |can you ]\
        (ORDER|leave) (it|that|this)[ one][ off| out| away][ anyway| again]
    {what} (is|was) [a |all ](wrong|mistake|not right|rubbish|nonsense|bad)[PAUSE| ][please ]ORDER...
    (there's|there is|there was) no[body|one][ one][ called| named] {what}[ there| here| in it]
    [i |we ](didn't|did not|never)[ actually| really] (meet|met|see|saw|(talk|talked|speak|spoke) (to|with)) {what}
    there (is|was)n't (anyone|anybody|any|a person|somebody|someone|an|a) [called |named |as ]{what}
    [there is |there was ](no such (person|name|interviewer)|nobody|no body|no one|no person|no interviewer)\
        [ is called| was called| called| named| as| by the name of] {what}
    never ?mind {what}
    do(n't| not) (use|mention|include|say|put|write)[ about] {what}[ (in|on|into) ...]
    """,
    NOBODY=_NOBODY,
    ABSENT=_ABSENT,
    ORDER="(?:remove|drop|delete|scratch|take|lose|get rid of)",
    I_DO="(?:i|we) (?:(?:really|actually) )?(?:(?:do|did|can|have|could) (?:really )?)?",
    WHO=r"(?P<what>\S+(?: \S+)??)",
    PAUSE="[ ]?[,;.!?]+ ",
)

_WHAT_WAS_DONE = regex(
    r"\b(?:that|my) (?:last|previous|latest)(?: (?:one|answer|thing|bit))?\b|\b(?:last|previous|latest) answer\b",
    re.IGNORECASE,
)
"""What was said or tapped last is taken back as such, whatever it was."""
[_TYPO] = forms("{what}( is| was|'s| =) [a |the ]typo")
ELSEWHERE = regex(
    r"\b(?:paragraph|sentence|note|letter|e-?mail|message|reminder|nudge|interview|debrief|calendar|account|"
    r"data|file|card|"
    r"channel|coach|share|history|date|time|day|quiet|hours|signature|step|question|all|everything|it|that|this|"
    r"them|me|"
    r"my)s?\b|\d:\d\d",
    re.IGNORECASE,
)
"""What may be dropped, and is neither a point nor a person."""
_LIKE_A_NAME = regex(r"(?!That|This|It|There|He|She|They|We|You|What)[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}")


def dropped(said: str, answers: Answers) -> Found:
    """ "remove Bo", "Oh is not a person", "the last point can go"; Unknown where that is not there."""
    unknown = None
    if _WHAT_WAS_DONE.search(said):
        return None
    for form in (*_ORDERS, *_SAID_OF_THEM, _TYPO):
        if found := form.fullmatch(said):
            what = next(filter(None, found.groups()))
            done = _without(what, answers)
            if done and form is _TYPO and not _is_bare(what, answers):
                continue  # rather their name is spelled wrong
            if done:
                return done
            is_meant = form in _ORDERS or _LIKE_A_NAME.fullmatch(what)
            if is_meant and (is_place(what) or (len(what.split()) < 6 and not ELSEWHERE.search(what))):
                unknown = unknown or Unknown(what)
    return unknown


def _is_bare(what: str, answers: Answers) -> bool:
    """Whether one word is all that is known of somebody."""
    return any(
        met == Met(met.name) and " " not in met.name for met in (answers.met[at] for at in whom(what, answers.met))
    )


def _is_part_of_it(what: str, point: Point) -> bool:
    """Whether words may mean a piece of a point, and not all of it: "20%", "some", one of two things."""
    is_whole = what.strip("\"“”'").casefold() == point.answer.casefold()
    if is_whole or re.search(rf"\b{KINDS}\b|\d\Z|\babout\b", what, re.IGNORECASE):
        return False
    is_list = re.search(r",| (?:and|&|or) ", point.answer)
    return bool(is_list or re.match(r"[\"“']|[\d.,]+\s?(?:%|percent)?\Z", what))


def _without(what: str, answers: Answers) -> Corrected | Which | None:
    """The answers without what is named, or without both of two."""
    found = _named(what, answers)
    if len(found) > 1:
        return Which(tuple(map(_in_words, found)))
    if not found:
        pieces = [_named(re.sub("^(?:both|the) ", "", piece), answers) for piece in re.split(r",? and |, | & ", what)]
        found = [each for piece in pieces for each in piece] if all(pieces) else []
        if len(found) > len(pieces):
            return Which(tuple(map(_in_words, found)))
    if not 0 < len(found) < 3:
        return Which(tuple(map(_in_words, found))) if found else None
    if len(found) == 1 and isinstance(found[0], tuple) and _is_part_of_it(what, found[0][1]):
        return Which((_in_words(found[0]),))
    known = replace(answers, met=tuple(met for met in answers.met if met not in found))
    gone = [each[0] for each in found if isinstance(each, tuple)]
    known = with_points(known, lambda at, point: None if at in gone else point)
    return Corrected(known, all_of([_off(each) for each in found]))


def _named(what: str, answers: Answers) -> list[Met | tuple[Where, Point]]:
    """The people, else the points, that words mean."""
    if re.fullmatch(rf"(?:the )?{ONE} name", what, re.IGNORECASE):  # the first of them, or a first name
        return [*answers.met]
    people = [answers.met[at] for at in whom(what, answers.met)]
    if place := re.fullmatch(rf"(?:the )?(?P<place>{ONE})(?: one)?", what, re.IGNORECASE):
        people = at_place(place["place"], answers.met)  # of the people, or of the points
        return [*people, *point_named(what, answers)]
    title = re.sub(r"^(?:the|that|our) ", "", what, flags=re.IGNORECASE).casefold()
    people = people or [met for met in answers.met if met.title.casefold() == title]
    return [*people] or [*point_named(what, answers)]


def _in_words(each: Met | tuple[Where, Point]) -> str:
    return each.name if isinstance(each, Met) else point_in_words(each[1])


def _off(each: Met | tuple[Where, Point]) -> Phrase:
    if isinstance(each, Met):
        return phrase("corrections.off_the_list", n=1, names=(each.name,))
    return phrase("corrections.point_is_off", point=point_in_words(each[1]))
