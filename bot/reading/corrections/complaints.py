"""What is said to be wrong, where it is not said what would be right: it is asked which. Pure."""

import re

from bot.reading.corrections.dropping import ELSEWHERE, dropped
from bot.reading.corrections.forms import forms, matched
from bot.reading.corrections.noted import (
    KINDS,
    ONE,
    Anew,
    Corrected,
    Unknown,
    Which,
    at_place,
    point_in_words,
    point_named,
    points_of,
    whom,
    words_of,
)
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers
from bot.vocabulary.met import Met
from bot.wording.phrases import phrase

LONGEST_ORDER = 200
_SEVERAL = forms(
    """
    DROP (all|everyone|everybody|both|them)[ ...]
    DROP everything ...
    DROP [all ][my |the ](people|points|names|interviewers)[ ...]
    wrong
    merge ... (and|with|&) ...
    [... ](are|got|should be) [all ](mixed up|swapped|the (wrong|other) way (round|around))
    add [a |an |another |one more |some ](person|people|someone|somebody|interviewer|name|point)s?
    WHATwrong (names?|person|people|points?|titles?|number|e-?mail)
    WHAT(names?|points?|people|titles?|both|all|everything|they|it)('re|'s| are| is| was| were|) [all ]wrong
    (merge|swap|combine|join|switch|flip) ...(KINDS|PLACE|two|both|them|\\d)...
    (put|move) ...PLACE... (first|last|up|down|(to|at) the (top|end|bottom|front|start))
    THAT('s| is| was) (wrong|not)[[ quite] (right|correct|true|what i (said|told|meant)...)]
    THAT( is|'s| was|is|was)n't[ quite][ (right|correct|true|what i (said|told|meant)...)]
    THAT (looks|seems|sounds) (wrong|off)
    [the |my ]PLACE[ KINDS]('s| is| was) (wrong|not right|not correct)
    only [the ]PLACE[ KINDS] (is|was) (right|correct|true)
    (change|fix|correct|edit|reword|rephrase)[ the typo in] [the |my ](PLACE[ KINDS]|KINDS ?\\d)
    (leave|take) (out the (number|figure|percentage)s?|the (number|figure|percentage)s? out)
    ... (and|&) ... (are|is) [really |actually ](the same|one)[ person| point| one| thing| guy| man| woman]
    """,
    DROP="(?:delete|remove|drop|clear|scratch)",
    WHAT="(?:(?:that|it)(?:'s| is) |you (?:got|have) )?(?:(?:the|both|all|my|these|those) ){0,3}",
    THAT="(?:one of (?:them|those|the \\w+)|that(?: one)?|this(?: one)?|it|something)",
    KINDS=KINDS,
    PLACE=rf"\b{ONE}\b",
)
_ALL_DATA = regex(
    r"\b(?:data|info\w*|stuff|account|about me|you (?:know|have)|(?:interview|note|reminder|nudge|message)s?"
    r"|history)\b",
    re.IGNORECASE,
)


def of_several(said: str, answers: Answers) -> Which | None:
    """What would change several things, or does not say which: the form is for that."""
    if (
        len(said) > LONGEST_ORDER
        or _ALL_DATA.search(said)
        or not matched(said, _SEVERAL)
        or isinstance(dropped(said, answers), Corrected)
    ):
        return None
    return complained(said, answers) or Which(())


LONGEST_COMPLAINT = 60
_COMPLAINS = regex(
    r"\b(?:wrong|typo|mis-?spel\w+|mistake|incorrect|nonsense|missing|not (?:right|mine|true)|isn'?t (?:right|"
    r"mine|true))\b|"
    r"^[\w' -]+ with an? [^\W\d_](?: at the end)?$",
    re.IGNORECASE,
)
_NOT_MINE = forms(
    """
    (i|we) (don't|do not|can't|cannot|never) {what}
    {what} (isn't|is not|wasn't|was not|aren't) (mine|my point|true|right|correct|what i said)[ ...]
    {what} (is|was|are|were) [all |both |totally ](wrong|incorrect|a mistake|off|not right)
    """
)


_SAY_ANEW = forms(
    """
    (shorten|reword|rephrase|simplify|split|tidy up|improve|polish|cut down) {what}[ (in|into) (two|2)][ a bit| please]
    (take|leave) the (number|figure|percentage)s? out of {what}
    make {what} (shorter|longer|clearer|better|punchier|simpler|(two|2)[ points])
    (say|put|word) {what} (differently|better|in other words)
    """
)


_BEGIN_ANEW = forms(
    """
    [(scrap|clear|forget|wipe) [it |this ]all,? and ][WANT ](start|begin|do|redo) [it |all |this |everything |them ]\
        [all ](over|again|anew|from scratch)[ again| from scratch| from the (beginning|top|start)| please]
    [WANT ](redo|restart|clear|scrap|wipe) [it |this |everything ]all
    [WANT ](restart|redo)[ it| this| please]
    """,
    WANT="(?:let'?s|let me|i want to|i'd like to|can i|can we|i'll)",
)


def begun_anew(said: str, answers: Answers) -> Anew | None:
    """ "start over": nothing is thrown away; how each answer is given anew is said."""
    if not matched(said, _BEGIN_ANEW):
        return None
    people = phrase("corrections.interviewers", n=len(answers.met))
    points = phrase("corrections.points", n=len(points_of(answers)))
    return Anew(phrase("corrections.how_to_start_over"), phrase("corrections.kept", people=people, points=points))


def rephrased(said: str, answers: Answers) -> Anew | None:
    """ "shorten the first one": how it should read is asked for, because the words are theirs."""
    found = matched(said, _SAY_ANEW)
    points = point_named(found["what"], answers) if found else []
    if len(points) != 1:
        return None
    place = [at for at, _ in points_of(answers)].index(points[0][0]) + 1
    return Anew(phrase("corrections.how_should_it_read", place=place), point_in_words(points[0][1]))


_MISSED = forms(
    """
    ...,[ and] {what}, where('s| is| did) (that|it|this)[ go]...
    [and |but ]where('s| is| did) NAME[ go| gone]
    [and |but ][you (forgot|missed|dropped|lost) ]{what} is missing
    """,
    NAME=r"(?-i:(?P<what>[A-Z]\w+(?: [A-Z]\w+)?))",
)


def missed(said: str, answers: Answers) -> Unknown | None:
    """ "and Rust, where is that": what should be there, and is not."""
    found = matched(said.strip(" ?!."), _MISSED)
    what = found["what"].rpartition(", ")[2] if found else ""
    if (
        not what
        or len(what.split()) > 3
        or ELSEWHERE.search(what)
        or whom(what, answers.met)
        or point_named(what, answers)
    ):
        return None
    return Unknown(what)


def complained(said: str, answers: Answers) -> Which | None:
    """What is wrong in words that name somebody, a point, or a kind of answer: "I got the number wrong"."""
    if len(said) > LONGEST_COMPLAINT:
        return None
    if (found := matched(said, _NOT_MINE)) and (points := point_named(found["what"], answers)):
        return Which(tuple(point_in_words(point) for _, point in points))
    if not _COMPLAINS.search(said) or _OF_ANOTHER_KIND.search(said):
        return None
    words = set(words_of(said))
    people = [met.name for met in answers.met if words & {word for word in words_of(met.name) if len(word) > 1}]
    place = re.search(rf"\b(?:{ONE} {KINDS}|{KINDS} \d)\b", said, re.IGNORECASE)
    if person := re.search(rf"\b({ONE}) (?:person|name|interviewer)\b", said, re.IGNORECASE):
        people = [met.name for met in at_place(person[1], answers.met)]
    points = point_named(place[0], answers) if place and not person else []
    among = (*people, *(point_in_words(point) for _, point in points)) or _of_that_kind(said, answers)
    return Which(among) if among else None


_OF_ANOTHER_KIND = regex(
    r"\b(?:sent|send|interview|company|employer|firm|role|position|job|(?-i:mis-?spel\w+ [A-Z]\w+))\b", re.IGNORECASE
)
_KIND = regex(
    r"\b(?:(?P<number>(?:phone )?numbers?|digits?|figures?|percent(?:age)?s?|phones?)|"
    r"(?P<mail>e-?mails?|address(?:es)?)|(?P<title>titles?)|"
    r"(?P<name>\w*names?|spelling|spelled|spelt|misspel\w+|people|persons?|interviewers?|"
    r"everyone|everybody|her|him|his)|(?P<point>points?))\b",
    re.IGNORECASE,
)


def _of_that_kind(said: str, answers: Answers) -> tuple[str, ...]:
    """All that may be meant by the kind of thing that is wrong."""
    if not (found := _KIND.search(said)):
        return ()
    points = [point_in_words(point) for _, point in points_of(answers)]
    match found.lastgroup:
        case "number":
            return (*_with("phone", answers.met), *(point for point in points if re.search(r"\d", point)))
        case "mail":
            return _with("email", answers.met)
        case "title":
            return _with("title", answers.met)
        case "point":
            return tuple(points)
    return tuple(met.name for met in answers.met)


def _with(part: str, people: tuple[Met, ...]) -> tuple[str, ...]:
    """Those of whom that part is known, with it."""
    return tuple(f"{met.name}, {vars(met)[part]}" for met in people if vars(met)[part])
