"""One thing for another, by words: "defects, not faults", "the second one was 12%", "s/faults/defects/". Pure."""

import re
from dataclasses import replace
from difflib import SequenceMatcher

from bot.reading.corrections.figures import FIGURE, WORDS, however_written, is_number, with_units
from bot.reading.corrections.forms import forms, matched
from bot.reading.corrections.mending import AN_ORDER, changed_person, other_name
from bot.reading.corrections.noted import (
    ONE,
    Corrected,
    Found,
    Unknown,
    Where,
    Which,
    is_place,
    point_in_words,
    point_named,
    points_of,
    standing_alone,
    which_of,
    which_point,
    whom,
    with_capitals,
    words_of,
)
from bot.reading.corrections.pointed import figures_in, point_anew, rewritten
from bot.reading.people.names import cased_title
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers, Point
from bot.vocabulary.met import Met

_ORDERS = forms(
    """
    CHANGE Q{old}Q (to|with|by|into|for|->|to say|so it says|:) Q{new}Q
    CHANGE Q{old}Q: Q{new}Q
    make Q{old}Q (into|to|an|a) Q{new}Q
    """,
    CHANGE="(?:change|replace|rename|correct|fix|swap|update|reword|rephrase|turn)",
    Q="[\"'“”]?",
)
_RATHER = forms(
    """
    i (said|put|wrote|typed|told you) Q{old}Q[,] (but |and |when )\
        (it was|it's|it is|i meant|it should be|it should have been) Q{new}Q
    i (said|put|wrote|typed|told you) Q{old}Q(,|;|\\.|) (it should be|should be|should have been|i meant|meant) Q{new}Q
    {old} (spells|writes) (it|(her|his|their) name)[ as] {new}
    (i|you|we) (mis)?(spelled|spelt|spell|wrote|typed|put)[ out] Q{old}Q['s name]\
        ( wrong| incorrectly| badly| it wrong)PAUSE[IT_IS ]Q{new}Q
    (i|you|we) (mis)?(spelled|spelt|spell|wrote|typed|put)[ out] Q{old}Q['s name](,|;|\\.|:| -) [IT_IS ]Q{new}Q
    Q{old}Q (is|was)[ actually| really] (spelled|spelt|called|written|misspelled,? it's) Q{new}Q
    Q{old}Q (should (be[ spelled| spelt| called]|read:?|say:?|have been)|is really|must be) Q{new}Q
    [it's |it is |it was |that's |that was |i meant |i said |i told them |make it |make that |make |was |they are \
        |HER name is |HER name was |name is |THE (is|was) called ]QNEWQ[,] (not|and not|instead of|rather than) Q{old}Q
    [it |that ](wasn't|isn't|was not|is not) Q{old}Q[,] (but|it's|it is|it was) Q{new}Q
    (i|we) (didn't|did not|never) (say|said|mean|mention|write|tell them) (?!(?:yes|no)\\b)Q{old}Q(,|;|\\.| -) [but ]\
        (it's|it is|it was|i said|i meant|i told them) Q{new}Q
    not Q{old}Q([,] (but|it's|it was|rather) |, )Q{new}Q
    (i'm|i was|i am|it's|it was|we're|we were) not Q{old}Q[,] (just|only|but|rather) Q{new}Q
    """,
    THE="(?:the [^,]{1,40}|s?he)",
    HER="(?:her|his|their|the)",
    IT_IS="(?:it's|it is|it should be|should be|is)(?: spelled| actually| really)?",
    NEW="(?P<new>[^,]{1,90}?)",
    PAUSE="[,.;: -]+",
    Q="[\"'“”]?",
)
_SAID_ALONG = regex(r",? (?:actually|really|sorry|please)\Z", re.IGNORECASE)
_ARROW = regex(r"(?P<old>[^<>=-]{1,90}?) *(?:->|=>|→|=) *(?P<new>.+)|s/(?P<from>[^/]+)/(?P<to>[^/]+)/?g?")


def arrow(said: str, answers: Answers) -> Found:
    """ "bo chen -> bo chan", "s/Power BI/Excel/": where no point is asked for, an arrow tells a change."""
    if not (found := _ARROW.fullmatch(said)):
        return None
    old, new = found["old"] or found["from"], found["new"] or found["to"]
    if re.match(r"(?:i|we|nobody|no ?one|none)\b", new, re.IGNORECASE):
        return None  # a problem, and what they did about it; or somebody who is none
    there = [answers.met[at].name for at in whom(new, answers.met)]
    return _instead(old.strip(), new.strip(), answers, is_order=True) or (Which(tuple(there)) if there else None)


_NO_NEW = frozenset({"it", "it's", "its", "that", "that's", "this", "is", "was", "i", "he", "she", "they"})
_TALK = regex(r"^(?:i|we|they|he|she|you|it|that|this|is|was)\b", re.IGNORECASE)
_WHEN = regex(
    r"\d|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b|\btomorrow|\btoday|\bnoon\b|week|month|\bnow\b|\blater\b",
    re.IGNORECASE,
)
"""What tells a time: it is no business of points and people."""
_CLAUSE = regex(r"[.;!?] |\band (?:(?:it|that|this|s?he|they)\b|.*\b(?:is|are|was|were)\b)", re.IGNORECASE)
_SENTENCE = regex(r"(?:i|we|my|our)\b", re.IGNORECASE)


_THEM = regex(r"^(?:them|it|that|those) ", re.IGNORECASE)
_DENIED = forms(
    """
    WE NOT (?P<not_so>VERB) {old}(,|;|\\.|)[ but] i [DO ](?P<so>VERB) {new}
    WE NOT VERB {old},? (but|rather|only|just) {new}
    """,
    DO="(?:do|can|did|only|just|really|actually)",
    WE="(?:i|we)(?: really| actually)?",
    NOT="(?:don't|do not|can't|cannot|didn't|did not|never)(?: really| actually| even)?",
    VERB="[a-z]+",
)


_STEM = 4
"""Letters by which two forms of a verb are the same: "move", "moved"."""


def denied(said: str, answers: Answers) -> Found:
    """ "I don't speak Portuguese, I speak Spanish": one thing for the other, in the one point that has it."""
    if not (found := matched(said, _DENIED)):
        return None
    old, new, verbs = found["old"], _THEM.sub("", found["new"]), found.groupdict(default="")
    if new != found["new"] and verbs.get("so", "")[:_STEM] != verbs.get("not_so", "")[:_STEM]:
        having = point_named(old.split()[0], answers)  # "I didn't move them, I built them": it is asked what to say
        return which_point(having) if having else None
    if new != found["new"] and (joint := f"{new.partition(' ')[0]} ") in old:
        old = old[old.rindex(joint) :]  # "faults by 20%, I cut them by 12%"
    number = old.partition(" ")[0]
    return _in_points(answers, number if is_number(new) and is_number(number) else old, new)


_NOT = regex(r"[,;.]? (?:and |but )?(?:not|instead of|rather than) ", re.IGNORECASE)
_EDGES = " .,;:!?\"'“”()"


_IS_NOT = forms(
    "{whose} (isn't|is not|wasn't|was not) {old}(,|;|) (it's|its|it is|but|she's|he's) {new}",
)


def _of_their_name(said: str, answers: Answers) -> Found:
    """ "Bo isn't Chen, it's Cheng": the other part of their name."""
    found = matched(said, _IS_NOT)
    people = whom(found["whose"], answers.met) if found else []
    if not found or len(people) != 1 or found["old"].casefold() not in answers.met[people[0]].name.casefold().split():
        return None
    return other_name(answers, people[0], found["old"], found["new"])


_STOOD_IN = forms(
    "{old} (wasn't|was not|weren't|didn't|did not|couldn't|could not)[ be| come| make it| turn up| join]"
    "[ there| in| on it| able to come]PAUSE(it was|it's|i met|i saw|i spoke to|i had|they had) {new}[ instead]",
    PAUSE=",? ?(?:but |and |so |, )?",
)


def stood_in(said: str, answers: Answers) -> Found:
    """ "Bo wasn't there, it was Ben": another name for one who was not there."""
    found = matched(said, _STOOD_IN)
    people = whom(found["old"], answers.met) if found else []
    if not found or len(people) != 1 or whom(found["new"], answers.met):
        return None
    name = answers.met[people[0]].name
    nothing_else = (Met(name) if at == people[0] else met for at, met in enumerate(answers.met))
    return other_name(replace(answers, met=tuple(nothing_else)), people[0], name, found["new"])


def contrasted(said: str, answers: Answers) -> Found:
    """ "I wrote her name badly, is Pryia not Priya": a name for one that is noted, whatever is around it."""
    if found := _of_their_name(said, answers):
        return found
    before, *behind = _NOT.split(said)
    old = behind[0].strip(_EDGES) if len(behind) == 1 else ""
    words, length = before.split(), len(old.split())
    people = whom(old, answers.met) if 0 < length <= _FEW else []
    named = [word for each in people for word in words_of(answers.met[each].name)]
    if len(people) != 1 or not set(words_of(old)) <= set(named) or len(words) <= length:
        return None
    new = " ".join(words[-length:]).strip(_EDGES)
    alike = SequenceMatcher(None, new.casefold(), old.casefold()).ratio()
    return other_name(answers, people[0], old, new) if alike >= _ALIKE else None


_ALIKE = 0.6
"""How like one spelling is to another of the same name, from 0 to 1."""
_LAST_NUMBER = regex(rf"\b(?P<number>\d[\d.,]*|{WORDS})(?: \w+)?\Z", re.IGNORECASE)
_FEW = 3
"""Words that a figure with its unit does not have."""


_ROUGHLY = regex(
    r"\A(?:(?:it )?should (?:be|say|read)|more like|rather|closer to) | (?:saved )?(?:on|for|in) the \w+ (?:one"
    r"|point)\Z|,? (?:tbh|to be honest|honestly)\Z",
    re.IGNORECASE,
)


def swapped(said: str, answers: Answers) -> Found:
    """ "defects, not faults", "change Bo to Beau": one thing is said for another; "make it 25%"."""
    unknown = None
    for form in (*_ORDERS, *_RATHER):
        if not (found := form.fullmatch(said)):
            continue
        if _REWORDS.match(said):
            return None
        old, new = found["old"].strip(), _SAID_ALONG.sub("", _ROUGHLY.sub("", found["new"].strip()))
        if old.casefold() in _NAMES_NOTHING:
            continue  # "I put the wrong day": what is to change is not said
        names = [word for word in words_of(new) if whom(word, answers.met) and not whom(old, answers.met)]
        if form in _RATHER and (names or _CLAUSE.search(f"{old} {new}")):
            continue  # "Bo is HR and it's 14, not 12"
        if form in _RATHER and is_number(old) and not _SENTENCE.match(new) and (last := _LAST_NUMBER.search(new)):
            new = new if len(new.split()) < _FEW else last["number"]  # "the close went from 12 days, not 10"
        counted = old.partition(" ")[0] if is_number(new) else ""
        figure = _instead(counted, new, answers, is_order=False) if is_number(counted) else None
        if done := figure or _instead(old, new, answers, is_order=form in _ORDERS):
            return done
        if (
            len(old.split()) < 4
            and not (whom(old, answers.met) or AN_ORDER.match(new))
            and not _TALK.search(new)
            and ("%" in old or not _WHEN.search(f"{old} {new}"))
        ):
            unknown = unknown or Unknown(old)
    return unknown


def _instead(old: str, new: str, answers: Answers, *, is_order: bool) -> Found:
    """One name, title or stretch of a point for another; a bare number is a place only where it is ordered so."""
    people = whom(old, answers.met)
    if new.casefold() in _NO_NEW:  # "it's not Power BI"
        points = [point_in_words(point) for _, point in point_named(old, answers)]
        among = [answers.met[at].name for at in people] or points
        return Which(tuple(among)) if among else None
    if people and re.search(r"\b(?:is|was)\b", new):
        return None  # "Dana is the CFO, not Bo"
    if people and (others := [at for at in whom(new, answers.met) if at not in people]):
        return which_of(answers, [*people, *others])  # "change Priya to Bo", who is there
    if len(people) == 1:
        return other_name(answers, people[0], old, new)
    if len(people) > 1:
        return which_of(answers, people)
    titled = [at for at, met in enumerate(answers.met) if met.title.casefold() == old.casefold()]
    if len(titled) == 1:
        return changed_person(answers, titled[0], replace(answers.met[titled[0]], title=cased_title(new)))
    if isinstance(figure := _in_points(answers, old, new) if is_number(old) else None, Corrected):
        return figure
    if (is_order or not is_number(old)) and (named := _by_place(old, answers, new)):
        return point_anew(answers, named, new)
    if FIGURE.fullmatch(new) and not is_number(old) and (having := point_named(old, answers)):
        return point_anew(answers, having[0], new) if len(having) == 1 else which_point(having)
    return _in_points(answers, old, new)


_REWORDS = regex(
    r"(?:(?:can|could|would|will) you |please |just )*make \w+(?:['’]?s)?(?: note| one| letter| e-?mail)? "
    r"(?:sound |read )?(?:an? )?(?:bit |little |lot |more |less |much |slightly |way )*"
    r"(?:friendl|short|long|formal|informal|casual|warm|cold|polite|professional|simpl|brief|nice|soft|stiff|direct)",
    re.IGNORECASE,
)
"""It asks for another wording of a note: "make Priya's a bit friendlier"."""
_NAMES_NOTHING = frozenset({"the", "a", "an", "my", "in", "it", "that", "this", "i", "to", "from", "of"})


def _by_place(said: str, answers: Answers, new: str) -> tuple[Where, Point] | None:
    """The point that is named by its place, and, where it is said anew as a sentence, by its topic."""
    is_named = is_place(said) or re.search(rf"\b{ONE}\b", said, re.IGNORECASE) or _SENTENCE.match(new)
    found = point_named(said, answers) if is_named else []
    return found[0] if len(found) == 1 else None


def _in_points(answers: Answers, old: str, new: str) -> Found:
    new = with_capitals(new)
    for was, now in with_units(old, new):
        pattern = standing_alone(_said_before(now) + however_written(was) + _said_again(now, was))
        found = [(at, point) for at, point in points_of(answers) if pattern.search(point_in_words(point))]
        if len(found) > 1:
            return which_point(found)
        if found:
            return _with_what_is_new(answers, found[0], pattern, now)
    alike = figures_in(answers, new) if re.fullmatch(r"[\d.,]+\s?[^\d\s]+", new) else []
    return which_point(alike) if alike else None


def _with_what_is_new(answers: Answers, which: tuple[Where, Point], old: re.Pattern[str], new: str) -> Found:
    """ "conversational Spanish" where "in Spanish" stays, and "just Spanish", where French goes."""
    stays = words_of(old.sub(" ", point_in_words(which[1])))
    first, *others = re.sub(r"^(?:just|only) ", "", new).split() or [new]
    if all(word.casefold() in stays for word in (first, *others)):
        joined = re.compile(rf"(?:,? (?:and|&|plus) |, ){old.pattern}", re.IGNORECASE)
        return rewritten(answers, which, joined, "") or which_point([which])
    return rewritten(answers, which, old, first if others and all(word.casefold() in stays for word in others) else new)


def _said_before(new: str) -> str:
    """A pattern of the words before the old ones that the new ones repeat: "I speak French, not Spanish"."""
    words = new.split()
    ways = "|".join(re.escape(" ".join(words[:end])) for end in range(len(words) - 1, 0, -1))
    return rf"(?:(?:{ways})\s+)?" if ways else ""


def _said_again(new: str, old: str) -> str:
    """A pattern of the words behind the old ones that the new ones repeat: "9 to 3 days, not 9 to 5"."""
    words = new.split()
    ends = (" ".join(words[at:]) for at in range(1, len(words)))
    ways = "|".join(re.escape(end) for end in ends if end not in old)
    return rf"(?:\s+(?:{ways}))?" if ways else ""
