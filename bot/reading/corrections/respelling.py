"""Another spelling of a name that is noted, in words: "it's Pria", "two n's in Hannah", "other way round". Pure."""

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from bot.reading.corrections.forms import forms, matched
from bot.reading.corrections.mending import (
    ALIKE,
    MOST_WORDS,
    SURELY_ALIKE,
    capital,
    changed_person,
    other_name,
    without_spelling,
)
from bot.reading.corrections.noted import Found, Unknown, Which, which_of, whom, words_of
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers

_IT_IS = forms(
    """
    (typo|spelling)(:|,) ?{new}
    [the |her |his |their |WORD's ][correct |right |proper ]spelling( is|'s|:| should be|'s actually) {new}[BEHIND]
    (it's|it is|that's|she's|he's|WORD is|WORD's)[ actually| really] (spelt|spelled|spelt like|written) {new}[BEHIND]
    \\*{new}
    {new}\\*
    (it's|it is|i meant|i mean|should be|it should be|spelled|spelt|that's)[ actually| really][ spelled] {new}
    (her|his|their|the) [last |first |family |sur]name( is|'s| was)[ actually| really][ spelled] {new}
    WORD (has|[is ][spelled |spelt ]with) LETTERS(:|,) ?[so ](?P<new>WORD)
    (?P<new>WORD[ WORD]) with (an?|one|two|no) \\w{1,2}\\b...
    """,
    BEHIND=r",? (?:and )?(?:with )?(?:an? |the )?['\"]?[a-z]['\"]? (?:at|on) the end",
    LETTERS="[^:,]{1,20}",
    WORD=r"[^\W\d_][\w'-]*",
)


def spelled_anew(said: str, answers: Answers) -> Found:
    """ "it's Pria": the one name that is most like it."""
    found = matched(said, _IT_IS)
    new = without_spelling(found["new"].strip(" .,!*\"'")) if found else ""
    if not found or not new or len(new.split()) > MOST_WORDS or not re.fullmatch(r"[^\W\d_][\w' .-]*", new):
        return None
    likes = sorted(_likeness(new, answers), reverse=True)
    if not likes or likes[0][0] < ALIKE:
        return Which(()) if "*" in said else None
    if len(likes) > 1 and likes[1][0] == likes[0][0]:
        return Which(tuple(answers.met[at].name for _, at, _ in likes[:2]))
    _, at, old = likes[0]
    return other_name(answers, at, old, new)


def _likeness(new: str, answers: Answers) -> Iterator[tuple[float, int, str]]:
    for at, met in enumerate(answers.met):
        if new.casefold() in map(str.casefold, (met.name, *met.name.split())):
            continue
        for old in {met.name, *met.name.split()} if " " not in new else {met.name}:
            if old.casefold() != new.casefold() or old != capital(new):
                yield SequenceMatcher(None, old.casefold(), new.casefold()).ratio(), at, old


def name_alone(said: str, answers: Answers) -> Unknown | None:
    """ "Pirya", alone: nobody is called so, and somebody nearly."""
    if not re.fullmatch(r"[^\W\d_][\w'-]+(?: [^\W\d_][\w'-]+){0,3}", said):
        return None
    return Unknown(said) if any(like >= SURELY_ALIKE for like, _, _ in _likeness(said, answers)) else None


_ENDS = regex(r"(?P<word>[^\W\d_]{2,40})(?:'s name)? (?:ends|ending) (?:in|with) (?:an? )?(?P<letter>[^\W\d_])", re.I)
_SOUND_ALIKE = ("szx", "iy", "ckq", "dt", "ae", "fv", "bp")


def _ending(said: str, answers: Answers) -> Found:
    """ "Gonzalez ends in an s": the last letter, where the two sound alike; else it is asked."""
    found = _ENDS.fullmatch(said)
    people = whom(found["word"], answers.met) if found else []
    if not found or not people:
        return Unknown(found["word"]) if found else None
    word, letter = found["word"], found["letter"].lower()
    if len(people) > 1 or not any({word[-1].lower(), letter} <= set(sounds) for sounds in _SOUND_ALIKE):
        return which_of(answers, people)
    return other_name(answers, people[0], word, capital(word[:-1] + letter))


_LETTERS = regex(
    r"(?:(?P<count>two|double|2|one|only one|just one|a single|single|1) (?P<letter>[^\W\d_])(?:'?s)? "
    r"(?:in|at the end of) "
    r"(?P<word>[^\W\d_]{2,40})"
    r"|(?P<first>[^\W\d_]{2,40})(?:'s name)?(?:(?: is|'s)?(?: spelled| spelt| written)? with| has) "
    r"(?P<many>two|2|double|a double|one|only one|a single) "
    r"(?P<sign>[^\W\d_])(?:'?s)?(?:[,:]? [^\W\d_]+)?)",
    re.IGNORECASE,
)


def letters_changed(said: str, answers: Answers) -> Found:
    """ "two n's in Hannah": a letter is doubled, or single, where there is one place for that."""
    if not (found := _LETTERS.fullmatch(said)):
        return _ending(said, answers)
    word, letter = found["word"] or found["first"], found["letter"] or found["sign"]
    people = whom(word, answers.met)
    if len(people) != 1:
        return which_of(answers, people) if people else Unknown(word)
    doubled = bool(re.search("two|double|2", found["count"] or found["many"], re.IGNORECASE))
    one, two = rf"(?<!{letter}){letter}(?!{letter})", rf"{letter}{letter}"
    spots = [*re.finditer(one if doubled else two, word, re.IGNORECASE)]
    if len(spots) != 1:
        return Which((answers.met[people[0]].name,))
    spot = spots[0]
    now = word[: spot.start()] + (spot[0] + letter.lower() if doubled else spot[0][:1]) + word[spot.end() :]
    return other_name(answers, people[0], word, capital(now))


_TURNED = regex(
    r"(?:the )?other way (?:round|around)[:,]? (?P<name>.{3,80})"
    r"|(?P<word>[^\W\d_][\w'-]*) is (?:her|his|their|the) (?P<which>first|given|last|family|sur) ?name"
    r"(?:,? (?:and )?[^\W\d_][\w'-]* (?:is )?(?:(?:her|his|their|the) )?(?:first|given|last|family|sur)(?: ?name)?)?",
    re.IGNORECASE,
)


def turned(said: str, answers: Answers) -> Found:
    """ "other way round: Chen Bo", "Chen is the first name": first and last name change places."""
    if not (found := _TURNED.fullmatch(said)):
        return None
    people = whom(found["name"] or found["word"], answers.met)
    if len(people) != 1:
        return which_of(answers, people) if people else None
    words = answers.met[people[0]].name.split()
    first = (found["which"] or "").casefold() in {"first", "given"}
    if found["word"] and words_of(found["word"]) == words_of(words[0 if first else -1]):
        return Which((answers.met[people[0]].name,))
    name = (
        found["name"]
        if found["name"] and len(words_of(found["name"])) == len(words)
        else " ".join([words[-1], *words[:-1]])
    )
    return changed_person(answers, people[0], replace(answers.met[people[0]], name=name))
