"""Typed corrections of an interview itself: "it's Barclays not Barclay", "the role is senior analyst". Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import SequenceMatcher

from bot.interviews.when import FORMS, Times, read_when
from bot.reading.corrections.around_corrections import ways_said, written_out
from bot.reading.corrections.forms import forms, matched
from bot.reading.corrections.mending import AN_ORDER, SURELY_ALIKE, capital
from bot.reading.corrections.noted import words_of
from bot.reading.interviews.held import split_off_how
from bot.reading.people.lines import visible
from bot.reading.people.names import cased_title, names_a_role
from bot.support.limits import LONGEST_EMPLOYER
from bot.support.patterns import regex
from bot.vocabulary.answers import How
from bot.wording.phrases import Phrase, phrase

LONGEST = 200
MOST_WORDS = 7


@dataclass(frozen=True)
class Itself:
    """The parts of an interview that can be corrected."""

    company: str
    role: str
    times: Times
    how: How | None = None


@dataclass(frozen=True)
class Anew:
    """The interview as it is now, and what was changed."""

    itself: Itself
    what: Phrase
    is_sure: bool
    """It names what it corrects, or the stored value: it cannot be about anything else."""
    fits: bool = False
    """It names the stored value, or something close to it: of several interviews it is about this one."""


def read_itself(text: str, was: Itself, now: datetime, locale: str) -> Anew | None:
    """What a message corrects in an interview; None if nothing. Never raises. `now` is in the person's zone."""
    for said in _ways(text):
        found = [_company(said, was), _role(said, was), _when(said, was, now, locale), _how(said, was, now)]
        if mended := [each for each in found if each and each.itself != was]:
            return max(mended, key=lambda each: each.is_sure)
    return None


def may_mend(text: str) -> bool:
    """Whether a message is worth comparing with stored interviews: it looks like a correction of one."""
    every = (*_COMPANY, *_ROLE, *_SWAPPED, *_ALIKE, *_APPLIED, *_HELD, *FORMS)
    return any(matched(said, every) for said in _ways(text))


def _ways(text: str) -> list[str]:
    if len(text) > LONGEST or "\n" in text.strip() or text.rstrip().endswith("?"):
        return []
    said = written_out(_BY_THE_WAY.sub("", visible(text)), ())
    _, but, behind = said.rpartition(" but ")
    return ways_said(said) + (ways_said(behind) if but else [])


_BY_THE_WAY = regex(r",? \b(?:btw|by the way)\b", re.IGNORECASE)
_WORDS = {
    "IT_IS": "(?:it's|it is|it was|it should be|should be|i meant|they're|that's"
    "|i went for|i applied for|i interviewed for|i was up for|i'm up for)"
    "(?: actually| really| called| for| with| at)*",
    "YOU_HAVE": "(?:you have|you've got|you got|i put|i gave you|i wrote|it has)",
    "ANY_WRONG": "wrong|incorrect|misspelled|not right|not correct",
    "BREAK": "(?: ?[,.;:-]+ | )(?:and |but )?",
    "NOT_": "[,.;-]* ?(?:and not|not just|not only|not|instead of|rather than)(?: at| with| for| on)?(?: the| an?)?",
    "NEW": "(?P<new>[^,;?]{1,80}?)",
    "OLD": "(?P<old>[^,;?]{1,80}?)",
}
_FIELD = """
    [the |my |their |its |your |WHOSE]FIELD[ name|'s name]( is| was|'s| should be| should say| should read|:)\
        [ actually| really| called] NEW[NOT_ OLD]
    (change|update|set|correct|fix|rename|make) [the |my |their ]FIELD[ name] (to|into) NEW
    [YOU_HAVE |that's |it's ][the |a |my ](ANY_WRONG) FIELD[ name][ down| there| in]BREAK[IT_IS ]NEW
    [YOU_HAVE ][the |my ]FIELD[ name]( is|'s| was|)( down| in| spelled| spelt)* (ANY_WRONG)BREAK[IT_IS ]NEW
    (i|you) (got|have|put|wrote|said|gave|spelled|spelt|typed|misspelled|misspelt)[ down] [the |my ]FIELD[ name]\
        ( wrong|)BREAKIT_IS NEW
    """
_COMPANY_FIELD = "(?P<field>company|employer|firm|organi[sz]ation)"
_ROLE_FIELD = "(?P<field>role|job|job title|title|position|post|job role|vacancy)"
_COMPANY = forms(_FIELD, **_WORDS, FIELD=_COMPANY_FIELD, WHOSE="our ")
_ROLE = forms(_FIELD, **_WORDS, FIELD=_ROLE_FIELD, WHOSE=r"(?P<whose>(?!job )[\w'&.-]{2,30}) ")
_FOR = (
    "i went for|i was up for|i applied for|i'm applying for|i interviewed for|i was interviewing for"
    "|i interviewed with|it was for|it's for"
)
_SWAPPED = forms(
    """
    [IT_IS |FOR_ |i was at |TALK (is|was) ][with |at |for |as ][the |an? ]NEW[ role| position| job]\
        NOT_ OLD[ role| position| job]
    [it's |it was |it is |that's ]not [the |an? |with |at |for ]OLDBREAK[rather ][IT_IS ]\
        [with |at |for ][the |an? ]NEW
    (change|rename|correct|replace) OLD (to|with|into|for) NEW
    OLD (should be|should read|is really|is actually|is spelled|is spelt|is called|is written|must be)\
        [ called| spelled] NEW
    """,
    **_WORDS,
    FOR_=_FOR,
    TALK="(?:the|my) interview",
)
_ALIKE = forms(
    """
    (it's|it is|it should be|they're|they are|that's|i meant)( called| spelled| spelt| written| actually| really)* NEW
    [i |you ](misspelled|misspelt|spelled|spelt) OLD( wrongBREAK|BREAK| as )[IT_IS ][spelled ]NEW
    """,
    **_WORDS,
)
_APPLIED = forms(
    "(FOR_)[ the| an?][ role of| position of| post of| job of][ an?] NEW[ role| position| job| post]",
    **_WORDS,
    FOR_=_FOR,
)
_WRONG = regex(r"\b(?:wrong|incorrect)\b", re.IGNORECASE)
_QUOTES = " .\"'“”‘’"
_NO_NAME = frozenset(
    """
    it that this they them i we you he she me wrong right fine good great ok okay not no yes yet still very really too
    so hiring growing remote there here is are was were
    because
    """.split()  # noqa: SIM905
)


def _company(said: str, was: Itself) -> Anew | None:
    for found in _all(said, _COMPANY):
        new = found["new"].strip(_QUOTES)
        is_named = new != new.lower() or " name" in said or _WRONG.search(said) or "called" in said
        if is_named or _alike(new, was.company):
            return _company_now(was, new, is_sure=True)
    if swapped := _swapped(said, was.company):
        return _company_now(was, _in_place(was.company, swapped["old"], swapped["new"]), is_sure=True)
    if alike := matched(said, _ALIKE):
        is_sure = bool(alike.groupdict().get("old") and _is_of(alike["old"], was.company))
        return _company_now(was, alike["new"], is_sure=is_sure) if _alike(alike["new"], was.company) else None
    return None


def _company_now(was: Itself, new: str, *, is_sure: bool) -> Anew | None:
    new = new.strip(_QUOTES)
    if not _is_name(new):
        return None
    name = " ".join(map(capital, new.split())) if new.islower() and not was.company.islower() else new
    what = phrase("itself.company_is_now", after=name, before=was.company)
    return Anew(replace(was, company=name), what, is_sure, _alike(name, was.company))


def _role(said: str, was: Itself) -> Anew | None:
    for found in _all(said, _ROLE):
        new, whose = found["new"].strip(_QUOTES), found.groupdict().get("whose")
        if whose and not _is_of(whose.removesuffix("'s"), was.company):
            continue
        if names_a_role(new) or _shares(new, was.role) or new.istitle() or _WRONG.search(said):
            return _role_now(was, new, is_sure=True)
    if swapped := _swapped(said, was.role):
        return _role_now(was, _in_place(was.role, swapped["old"], cased_title(swapped["new"])), is_sure=True)
    if (applied := matched(said, _APPLIED)) and names_a_role(applied["new"]):
        return _role_now(was, applied["new"], is_sure=False)
    return None


def _role_now(was: Itself, new: str, *, is_sure: bool) -> Anew | None:
    role = cased_title(new.strip(_QUOTES))
    if not _is_name(role):
        return None
    what = phrase("itself.role_is_now", after=role, before=was.role)
    return Anew(replace(was, role=role), what, is_sure, _shares(role, was.role))


def _when(said: str, was: Itself, now: datetime, locale: str) -> Anew | None:
    found = read_when(said, was.times, now, locale)
    if found is None or (was.times.ended_at <= now < found.times.ended_at):
        return None
    what = phrase("itself.ended", at=found.times.ended_at)
    if found.times.at.replace(second=0, microsecond=0) != was.times.at.replace(second=0, microsecond=0):
        what = phrase("itself.is_now_at", after=found.times.at, before=was.times.at)
    return Anew(replace(was, times=found.times), what, found.is_named or found.was_known, found.was_known)


_HELD = forms(
    """
    (?P<it>TALK) (PAST|is|'s)[ actually| really| done| held] HOW[COMMANOT_ (?P<old>.+)]
    (?P<who>EITHER)( is|'s| will be) (now|going to be|gonna be)[ held| done] HOW\
        [COMMANOT_ (?P<old>.+)]
    [they |can we |could we |THEY_ASK to ](do|have|hold|move|swap|switch|change|moved|swapped|switched|changed)\
        ( (?P<it>it|this|that|TALK))( to| over| on| onto| by| via)* HOW[COMMAnot (?P<old>.+)]
    (it|that) (PAST|is)( actually| really| just| only| all| done| held)* HOW[COMMAnot (?P<old>.+)]
    it's[ actually] HOWCOMMAnot (?P<old>.+)
    (?P<it>it's|its|it is|TALK( is|'s)) (now|going to be|gonna be) HOW[ now]
    (?P<it>it's|its|it is) HOW now
    (i|we) (?P<past>did|had|met|spoke|talked)( it| them)* HOW[COMMAnot (?P<old>.+)]
    """,
    PAST="(?P<past>was|took place|happened|was held|was done)",
    TALK=r"(?:(?:the |my |our )?(?:[\w'&.-]{1,30} )?(?:interview|talk|meeting|chat)|(?:the|my) [\w'&.-]{1,30} one)",
    NOT_="(?:not|instead of|rather than)",
    EITHER=r"[\w'&.-]{1,30}(?: [\w'&.-]{1,30})?",
    COMMA="[,;]? (?:and )?",
    THEY_ASK=r"(?:they|he|she|hr|[\w'&.-]{1,30}) (?:want|wants|asked|would like|'d like|need|needs|had)(?: me)?",
    HOW="(?P<how>[^?]{2,40}?)",
)
_AROUND_HOW = regex(
    r"\b(?:an?|the|over|via|by|on|through|their|my|call|one|interview|style|thing|now|instead)\b|[\s,.]+", re.I
)


def _how(said: str, was: Itself, now: datetime) -> Anew | None:
    found = matched(said, _HELD)
    how = _way(found["how"]) if found else None
    if not found or not how:
        return None
    parts = {"it": "", "past": "", "old": "", "who": ""} | found.groupdict(default="")
    if parts["past"] and was.times.ended_at > now:
        return None
    if parts["who"] and not _shares(parts["who"], f"{was.company} {was.role}"):
        return None
    was_known = bool(parts["old"]) and _way(parts["old"]) is not None
    is_sure = bool(parts["it"] or parts["who"]) or was_known
    return Anew(replace(was, how=how), phrase(f"itself.is_now.{how}"), is_sure)


def _way(said: str) -> How | None:
    """How an interview is held, if the words say that and nothing else."""
    rest, how = split_off_how(f"interview {said}")
    return how if not _AROUND_HOW.sub("", rest) else None


def _swapped(said: str, noted: str) -> re.Match[str] | None:
    """One value for another, the old of which is the noted one: "it's not gamma it's gama" can be cut in two ways."""
    ways = _all(said, _SWAPPED)
    return next((way for way in ways if _is_of(way["old"], noted) and _is_name(way["new"])), None)


def _all(said: str, ways: tuple[re.Pattern[str], ...]) -> Iterator[re.Match[str]]:
    return filter(None, (way.fullmatch(said) for way in ways))


def _is_name(new: str) -> bool:
    words = words_of(new)
    is_short = 0 < len(words) <= MOST_WORDS and len(new) <= LONGEST_EMPLOYER
    is_said = not _NO_NAME.intersection(words) and not AN_ORDER.match(new)
    return is_short and is_said and re.search(r"[^\W\d_]", new) is not None


def _is_of(old: str, noted: str) -> bool:
    """Whether words name the stored value, or nearly so."""
    words, theirs = set(words_of(old)), set(words_of(noted))
    return bool(words) and (words <= theirs or _alike(old, noted))


def _in_place(noted: str, old: str, new: str) -> str:
    """The stored value with new words for old ones; only the new ones if they replace or include all of it."""
    rest = [word for word in words_of(noted) if word not in words_of(old)]
    if not rest or set(rest) & set(words_of(new)) or not set(words_of(old)) <= set(words_of(noted)):
        return new
    return re.sub(rf"\b{re.escape(old.strip(_QUOTES))}\b", new.strip(_QUOTES).replace("\\", ""), noted, flags=re.I)


def _shares(new: str, noted: str) -> bool:
    return bool({*words_of(new)} & {*words_of(noted)})


def _alike(new: str, noted: str) -> bool:
    """Whether a name is another spelling of the stored one, or of its first word."""
    pairs = ((new, noted), (new.partition(" ")[0], noted.partition(" ")[0]))
    ratios = (SequenceMatcher(None, one.casefold(), other.casefold()).ratio() for one, other in pairs if len(one) > 2)
    return any(ratio >= SURELY_ALIKE for ratio in ratios)
