"""Somebody or a point more, added by words: "add Jess Martin", "I forgot Bo". Pure."""

import re
from dataclasses import replace

from bot.reading.answers.points import read_point
from bot.reading.corrections.forms import forms, matched
from bot.reading.corrections.mending import AN_ORDER, changed_person
from bot.reading.corrections.noted import Corrected, Found, point_in_words, which_of, whom, with_capitals, words_of
from bot.reading.intents.finding import known as known_words
from bot.reading.people.given import is_given
from bot.reading.people.names import HONORIFIC
from bot.reading.people.people import joined, merged, read_met
from bot.support.limits import MOST_PEOPLE, MOST_POINTS
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers, Point
from bot.vocabulary.met import Met
from bot.wording.phrases import phrase

_ADDS = forms(
    """
    (one more|another|a second|a third) (person|interviewer|name)[,|:] {who}
    (there was|there is|i met) one more[,|:] {who}
    (there's|there is) (one|somebody|someone) missing[,|:] {who}
    you're missing {who}
    {who} (should|must|needs? to) be (on|in) (there|it|that|the list)[ too| as well| also]
    plus {who}
    {who}[,] (too|as well)
    (add|include|put|note)[ (a|another|one more|the) (person|interviewer|name)][:] {who}\
        [ (to|on) ...| too| as well| also]
    [i |we ](also|forgot[ to (mention|add|say)]|missed|left out)[ i][ met| had| that i met] {who}[ too| as well]
    [i |we ][also ]met {who} (too|as well|also)
    (there was also|also there was|you missed|you forgot|and also) {who}
    (there was|[i |we ][also ](met|saw)) [also ](a|an|another|one more) [\\w+ ]PERSON[ (too|as well|also)][,|:] {who}
    {there} (was|were)[ (both|all)][ there] (plus|and also|and) (a|an|another|one more) [\\w+ ]PERSON\
        [ from [the |their ]{team}][,|:] {who}
    [i |we |also |i also |oh ](forgot|missed|left out|forgot about|forgot to (put|add|mention|say|tell you))\
        (, |: |; |\\. | )\
        [there was |i met ][also ][the |a |an |this ][(guy|man|woman|lady|person|bloke|girl) ][called |named ]{who}
    [i |also |i also ]forgot to put {who}
    [i |oh |also ](left|missed|forgot) (someone|somebody|one person|one) (out|off)(,|:| -|;) {who}
    [i |oh |also ](left|missed|forgot) (someone|somebody|one person)(,|:| -|;) {who}
    {who} (sat in|joined|joined us|came in|was in)( too| as well| also)
    {who} was (also there|there too|there as well|there,? too)
    [and |oh |btw ](the|their|an|a|this) {title}[ PERSON] (sat in|joined|joined us|came in|was in|was there|was on it)\
        [ too| as well| also](,|:| -|;) [called |named |it was |that was ]{who}
    """,
    PERSON="(?:person|one|interviewer|guy|woman|man|lady|girl|bloke|lad|gentleman|fella|chap|dude)",
)
_ADDS_POINT = forms(
    """
    (add|note|another|one more)[ a| another| one more| the| my| new][ strong] points?( that|:|,| -|) {what}
    [my |the |a |new ]points?( ?:| -) {what}
    [i |oh ](forgot|didn't get|did not get) to (say|mention|add|put|tell you)\
        [ that]( i| i also) (told (them|her|him)|said)[ that| about] (?P<what>(i|i'\\w+|my) .+)
    i (also|forgot)[ told them| said][ that|:|,] (?P<what>(i|i'\\w+|my) .+)
    also (told (them|her|him)|said)[ that] (?P<what>(i|i'\\w+|my) .+)
    [add ](one more|another)[ thing][ one][ (for|to|on) (the|my) (points?|list)][ i (told them|said)]( ?\
        (:|,|-)| is| was)[ that] {what}
    [also ](add|note)( that|: ?| :) ?{what}
    [also ](add|note|put|write)[ down| in] that (?P<what>OWN(i|i'\\w+|my) .+)
    [also ]add [\"|“](?P<what>OWN(i|i'\\w+|my) .+?)[\"|”]
    """,
    OWN=r"(?!my (?:interview|notes?|phone|number|coach|calendar|name)\b)",
)
_FORGOT = forms(
    """
    (add|put|note) (to|on|in|under|with) [the |my ]MISSED[ (list|ones?|points?)][ that|:|,| -] {what}
    (add|put|note) {what} (to|on|in|under) [the |my ]MISSED[ (list|ones?|points?)]
    [i ](forgot|didn't get|did not get|never got) to (say|mention|tell them)[ that]\
        (?P<what> (?!i (also )?(told|said))(i|i'\\w+|my) .+)
    i (was (going|about|hoping|planning)|meant|wanted) to (say|mention|bring up|tell them)[ about| that]\
        (?P<what> (i|i'\\w+|my) .+?)[,] (but|only|and then) ...
    [i ](never|didn't|did not) (get|got|have)[ round| around| a chance| the chance| time| the time] to\
        ( (say|mention|bring up|tell them)| (saying|mentioning|bringing up))[ about| that]\
        (?P<what> (i|i'\\w+|my|the|our) .+?)[(\\.|,) (kicking myself|gutted|doh|oh well|silly me|annoying)...]
    (we|i) (never|didn't|did not) (get|got|come|came)[ round| around] to(?P<what> (my|the|our) .+)
    [i ](should have|should've|shoulda|wish i had|wish i'd) (said|mentioned|told (them|her|him))[ that| about]\
        (?P<what> (i|i'\\w+) .+)
    [(kicking myself|gutted|annoyed|argh|ugh)[,] ][i ](never|did not|didn't) (brought up|bring up|mentioned|mention)\
        [ that](?P<what> (?!.*\\b(?:thing|one|slipped|forgot)\\b)(i|i'\\w+|my|the|our) .+)
    [i ](missed out|left out|left off)[ that|:|,] (?P<what>(i|i'\\w+|my) .+)
    """,
    MISSED="(?:missed|unsaid|forgotten|not said|didn't say)",
)


_WAS_THERE = regex(r",? (?:was|were) (?:also )?(?:there|in|on it)(?:,? too)?\Z", re.IGNORECASE)


def added(said: str, answers: Answers) -> Found:
    """Whom or what a message adds; None where it adds nothing, or nothing new."""
    if said.endswith("?"):
        return None
    for form in _ADDS:
        found = form.fullmatch(said)
        if found and not _NOBODY.match(found["who"]) and (done := _somebody_more(found, answers)):
            return done
    if forgotten := point_forgotten(said, answers):
        return forgotten
    found = matched(said, _ADDS_POINT)
    if found and (people := _more_people(found["what"], answers)):
        return people  # "one more: Lena Fox, HR"
    point = read_point(with_capitals(found["what"])) if found else None
    return _one_more_point(point, answers) if point else None


def _one_more_point(point: Point, answers: Answers) -> Corrected | None:
    if len(answers.told) >= MOST_POINTS:
        return None
    what = phrase("corrections.point_is_there", point=point_in_words(point))
    return Corrected(replace(answers, told=(*answers.told, point)), what)


_CALLED = forms(
    """
    there (was|were) ((also|another|a|an|one) )*{who}
    ((the|this|that|other|my) )*PERSON[ (there|here|i met|i spoke to|i saw)] (was|is) [called |named ]{who}
    (his|her|their|[the |this |that ]PERSON'?s?) [first |full ]name (was|is) {who}
    """,
    PERSON="(?:man|woman|lady|guy|bloke|girl|person|interviewer|(?:hiring |line )?manager|boss|owner|recruiter|director"
    "|head|lead|contact)",
)
_MET_BY_TITLE = forms(
    "[and |oh |btw |also |then ][i |we ][also ](met|spoke to|spoke with|talked to) (the|their|an|a) {title}\
        [ too| as well| also](,|:| -) {who}"
)
_MET = forms(
    "[and |oh |btw |also |then ][i |we ][also ](met|spoke to|spoke with|talked to) [also ]{who}[ (too|as well|also)]"
)
_TOLD = forms(
    """
    ALSO (told|mentioned to|said to|showed) (them|her|him)[ (that|about|of)] (?P<what>MINE .+)
    ALSO (mentioned|said)[ (that|about)] (?P<what>MINE .+)
    """,
    ALSO="(?:and |oh |btw )?(?:i|also|i also|also i)",
    MINE=r"(?:i|i'\w+|my)",
)


_BY_THE_WAY = regex(r",? (?:btw|by the way|fyi)\Z", re.IGNORECASE)


def somebody_met(said: str, answers: Answers) -> Found:
    """Whom somebody says that they met, before or after they are asked: "also met Hana Sato, the lead"."""
    found = matched(_BY_THE_WAY.sub("", said), (*_MET_BY_TITLE, *_MET, *_CALLED))
    if not found or not (found["who"][0].isupper() or is_given(found["who"].split()[0])):
        return None
    title = found.groupdict().get("title")
    return _more_people(f"{found['who']}, {title}" if title else found["who"], answers)


def point_forgotten(said: str, answers: Answers) -> Found:
    """A point that somebody says they forgot: "I forgot to say I speak Urdu"."""
    found = matched(said, _FORGOT)
    return _forgotten(found["what"].strip(), answers) if found else None


def point_told(said: str, answers: Answers) -> Found:
    """A point that somebody says they told: "I also told them about my forklift licence"."""
    found = matched(said, _TOLD)
    point = read_point(with_capitals(found["what"])) if found else None
    return _one_more_point(point, answers) if point else None


_NOBODY = regex(r"(?:a |another |one more )?point\b|(?:that|i|i['’]\w+|i[vm]e?|my|we|they)\b", re.IGNORECASE)


def _somebody_more(found: re.Match[str], answers: Answers) -> Found:
    """Whom it adds, with the team they are of; None where it also names somebody who is not on the list."""
    parts = found.groupdict()
    there = re.split(r",? and |, | & ", parts.get("there") or "")
    if any(name and not whom(name, answers.met) for name in there):
        return None
    team, title = parts.get("team"), parts.get("title")
    more = f" from {team}" if team else f", {title}" if title else ""
    return _more_people(f"{parts['who']}{more}", answers)


_IT_IS = regex(r"^(?:it|that)(?:'s| is| was| should be) ", re.IGNORECASE)


def said_again(said: str, answers: Answers) -> Found:
    """ "Bo Lindqvist - he/him, staff engineer": what is said of somebody who is on the list, as it stands on a list."""
    said = _IT_IS.sub("", said)
    name, *more = re.split(r", ?| - ?| ?[(–—:]", said, maxsplit=1)
    if not more:
        return None
    read = read_met(said)
    if len(read.people) != 1 or read.unread or read.left_out:
        return None
    [again], words = read.people, set(words_of(read.people[0].name))
    places = [at for at, met in enumerate(answers.met) if whom(again.name, (met,)) or set(words_of(met.name)) <= words]
    if len(places) != 1 or not set(words_of(name)) <= words:
        return None
    met = merged(again, answers.met[places[0]])
    return changed_person(answers, places[0], replace(met, name=max(met.name, again.name, key=len)))


def _more_people(who: str, answers: Answers) -> Found:
    """Those who are added, or more of one who is on the list already; None where it is nobody."""
    if AN_ORDER.match(who):
        return None
    read = read_met(_WAS_THERE.sub("", who))
    if len(read.people) == 1 and (places := whom(read.people[0].name, answers.met)):
        return _more_of(answers, places, read.people[0])
    known = joined(answers.met, read.people)
    if (
        not read.people
        or read.unread
        or known == answers.met
        or len(known) > MOST_PEOPLE
        or not _are_names(read.people, who)
    ):
        return None
    names = tuple(met.name + (f" ({met.title})" if met.title else "") for met in read.people)
    return Corrected(replace(answers, met=known), phrase("corrections.on_the_list", n=len(names), names=names))


def _forgotten(what: str, answers: Answers) -> Corrected | None:
    point = read_point(with_capitals(what))
    if not point or len(answers.missed) >= MOST_POINTS:
        return None
    known = replace(answers, missed=(*answers.missed, point))
    return Corrected(known, phrase("corrections.point_is_missed", point=point_in_words(point)))


def _more_of(answers: Answers, places: list[int], said: Met) -> Found:
    """With what is said of somebody who is on the list already; it is asked about where that is nothing."""
    at = places[0]
    met = merged(said, answers.met[at])
    return (changed_person(answers, at, met) if len(places) == 1 else None) or which_of(answers, places)


def _are_names(people: tuple[Met, ...], said: str) -> bool:
    """Whether these are surely people: "put down that I run payroll" adds nobody called Down."""
    return all(
        len(met.name.split()) < 5
        and (
            is_given(first := met.name.split()[0])
            or met.email
            or HONORIFIC.match(met.name)
            or (met.title and _is_no_word(first, said))
        )
        for met in people
    )


def _is_no_word(name: str, said: str) -> bool:
    return name in said or name.casefold() not in known_words()
