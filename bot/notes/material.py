"""What a note is made of: the facts of one interview as stretches of English, each whole or not there. Pure.

The templates put words around these; which of them a note has, and which belong together, is decided here.
"""

import re
from dataclasses import dataclass

from bot.notes import language
from bot.notes.ahead import Ahead, ahead_of, when_of
from bot.notes.bridging import with_its_cause
from bot.notes.facts import NoteFacts, Talk
from bot.notes.jotted import HAS_A_NAME, answers_it, of_them, read_jotted, recalled_of, stuck_with, thanked_for
from bot.notes.motives import why_of
from bot.notes.telling import elsewhere, is_grave, missed_of, put_right, told_of
from bot.reading.people.addressing import called, is_title
from bot.reading.people.given import is_given
from bot.reading.people.name_words import NO_NAME_WORDS
from bot.reading.shorthand import doubts
from bot.reading.shorthand.eager import available, eager
from bot.reading.shorthand.foreign import is_foreign, is_safe
from bot.reading.shorthand.grammar import is_grammatical
from bot.reading.shorthand.items import is_item
from bot.reading.shorthand.known import is_common
from bot.reading.shorthand.names import company_name, is_clean, is_house, role_name
from bot.reading.shorthand.private import public, public_reason
from bot.reading.shorthand.reasons import wants
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.talked_moment import Moment
from bot.reading.shorthand.topics import in_a_sentence, is_role
from bot.reading.shorthand.whys import NAY, sendable, whys
from bot.reading.shorthand.words import PREPOSITIONS, set_of, words
from bot.support.patterns import literal, regex
from bot.vocabulary.answers import How
from bot.wording.words import say_list

LONG_ROLE = 6
"""Words from which on a role is too long for a sentence, and stands in the subject only."""


@dataclass(frozen=True)
class Material:
    """All that a note may say, ready to be said; what there is nothing of is "" or ()."""

    dear: str
    company: str
    at_company: str
    """Behind the job: "at Northwind Traders"; "" where what was typed for the company can hardly be its name."""
    role: str
    """As a subject line has it."""
    says_role: bool
    """Whether the role is written as a subject line has it, and not in shorthand."""
    job: str
    """As a sentence has it: "night shift lead"; "" where it is too long for one."""
    when: str
    """ "today", "yesterday", "on Monday"."""
    by_phone: bool
    is_screening: bool
    """Whether it was a call with somebody who screens for others: a few sentences are enough then."""
    favour: str
    """Behind "Thank you for": "walking me through the blast freezer"."""
    laughed: bool
    """Whether the two laughed together."""
    topic: str
    """Behind "talking with me about": "the February trial"."""

    @property
    def named_topic(self) -> str:
        """The same where it has a name: for hearing of anything else, "the yard", nobody is thanked."""
        return self.topic if HAS_A_NAME.search(self.topic) else ""

    recalled: tuple[Moment, ...]
    stuck: str
    """Behind "What you said about": "rattlesnake season"; "" where something livelier is recalled."""
    opens_with_wants: bool
    """Whether why they want the job stands at the head: nothing that was said does."""
    told: tuple[str, ...]

    @property
    def listed(self) -> tuple[str, ...]:
        """Those of the points told that are items of a list, and no sentences."""
        return tuple(filter(is_item, self.told))

    @property
    def is_list(self) -> bool:
        """Whether most of them are, and there are several."""
        return len(self.told) > 1 and len(self.listed) > len(self.told) / 2

    @property
    def words_told(self) -> int:
        """How long the points told are together."""
        return len(" ".join(self.told).split())

    @property
    def words_why(self) -> int:
        """How long the reason for wanting the job is."""
        return len(self.wants.split())

    missed: tuple[str, ...]
    wants: str
    wants_says_so: bool
    """Whether that says already that they want it."""

    @property
    def wants_is_story(self) -> bool:
        """Whether that is told of their own life, and does not say yet what it has to do with the job."""
        return bool(_STORY.match(self.wants)) and not _ABOUT_THE_JOB.search(self.wants)

    eager: str
    """That they want it as they said so at the end of the talk: "I'd love to join you."."""
    available: str
    """When they could start, as they said: "I could start on April 5."."""
    ahead: Ahead
    beside: str
    """Whom else they met, as one names them."""
    everyone: str
    met: str
    """Whom they met, up to three."""
    formal_reader: bool
    """Whether the reader is greeted by a title: "Lieutenant Teeter", "Dr. Hegde"."""
    reminded: bool | None
    is_late: bool


_SCREENS = regex(
    r"recruit|talent|sourc|resourcing|staffing|agency|human resources|\bhr\b|\bpeople\b|hiring", re.IGNORECASE
)
"""Titles of those who screen. Whoever has another is where the job is; whoever has none has rung to screen."""
_LETTERS = regex(r"\b[A-Z]{2,5}\b")
"""What a role has in capitals is written so wherever it is typed: "SNA"."""


def gathered(facts: NoteFacts) -> Material:
    """The material of a note."""
    talk, to = facts.talk, facts.to
    names = (*facts.names, talk.company, *_LETTERS.findall(talk.role))
    company, role = company_name(talk.company), role_name(talk.role)
    jotted = read_jotted(facts, names)
    told, missed = _points(facts, names)
    told = tuple(sorted(told, key=lambda each: not answers_it(jotted, each)))
    answers = bool(told and answers_it(jotted, told[0]))
    recalled = recalled_of(jotted.found)
    favour, topic = thanked_for(jotted, recalled, names, answers=answers)
    stuck = "" if recalled or HAS_A_NAME.search(topic) else stuck_with(jotted, favour, topic, names)
    told = elsewhere(told if answers or not told else (with_its_cause(told[0]), *told[1:]))
    names = (*names, *re.findall(r", ([A-Z][a-z]{2,}),", " ".join((*told, *missed))))  # what the points call by name
    ahead = ahead_of(facts, names)
    why = _why(facts, company, names)
    said_first = favour or recalled or stuck or HAS_A_NAME.search(topic)
    is_turned = bool(_TITLED.match(company)) and not is_role(role)  # typed the other way round
    return Material(
        dear=_undotted(called(to), talk) if to else "",
        company=company,
        at_company=f"at {_THE.sub('the ', company)}" if _is_a_company(company) and not is_house(role) else "",
        role=role,
        says_role=is_clean(talk.role, role) and not is_turned,
        job=_job(role) if is_clean(talk.role, role) and not is_turned else "",
        when=when_of(talk),
        by_phone=talk.how is How.PHONE,
        is_screening=talk.how is How.PHONE and not (to and to.title and not _SCREENS.search(to.title)),
        favour=favour,
        laughed=bool(re.search(r"\bwe (?:both |all )?(?:laughed|cracked up)\b", spelt_out(jotted.typed))),
        topic=topic,
        recalled=recalled,
        stuck=stuck,
        opens_with_wants=bool(_OF_THEM.match(why) and not any(map(is_grave, missed)) and not said_first),
        told=told,
        missed=missed,
        wants=why,
        wants_says_so=bool(_SAYS_THEY_WANT_IT.search(why)),
        eager=eager(facts.closing, company, names),
        available=available(facts.closing, names),
        ahead=ahead,
        beside=_beside(facts, ahead.promise),
        everyone=say_list(facts.everyone),
        met=say_list(facts.met) if len(facts.met) <= 3 else "",
        formal_reader=bool(to and " " in called(to) and not called(to).startswith("Pastor")),
        reminded=facts.reminder,
        is_late=facts.is_late,
    )


def _why(facts: NoteFacts, company: str, names: tuple[str, ...]) -> str:
    """Why they want it; not what it tells of the reader as of somebody else: "the Chief Executive knew them all"."""
    name, title = (facts.to.name, facts.to.title) if facts.to else ("", "")
    reader = {each for each in name.split() if each.istitle() and len(each) > SHORTEST_NAME} - set(company.split())
    typed = of_them(NAY.sub("", public_reason(facts.wants)), name)
    said = why_of(wants(typed, company, names), company) or whys(typed, company, names)
    said = sendable(re.sub(r"^(?:Yours is|It is|It's) (?=an? |the )", "I like that it's ", said))
    said = re.sub(r"^Everyone (?=.*\bseem)", "I liked that everyone ", said)
    name = f"{literal(company)} is where " if _is_a_company(company) else "I like that it's where "
    said = re.sub(r"^I like that it's where (?=I (?:did|studied|trained|learned|started|went)\b)", name, said)
    said = re.sub(r",? (?:and|plus) (?:it's )?near (?:the|my) [a-z]+", "", said)
    said = re.sub(r", (?:no|not|only|just|that's|the) [^,.]*(?=\.)", "", said)
    each_one = [each for each in re.split(r"(?<=[.!?])\s+", said) if not title or title.lower() not in each.lower()]
    each_one = [each for each in each_one if not reader & set(re.findall(r"\w+", each))]
    if is_foreign(*facts.typed):
        each_one = [each for each in each_one if is_grammatical(each) and is_safe(each)]
    return " ".join(each_one)


_OF_THEM = regex(r"I (?:like|love|liked) |I saw your |Yours |Your |You |Everyone |People ")
"""A reason that is of the employer can open a note; one that is of the writer comes too soon there."""
_SAYS_THEY_WANT_IT = regex(
    r"\b(?:I'd|I would) (?:really |very much |be )?(?:love|like|honou?red|take|glad|proud)\b"
    r"|\bI want (?:this|the job|to (?:work|join|be (?:part|on|in|with|there|one))\b)"
)


_STORY = regex(
    r"(?:My |We |Mum|Dad|You (?!want)[a-z]+ed |I(?:'ve| have)? (?:grew|grown|learn\w+|was|student-taught"
    r"|began|played|got|saw|took|lived|been|miss)\b|The [a-z]+ who)"
)
_ABOUT_THE_JOB = regex(r"\b(?:I'd|I would|I want|I like|I love|I'm|I could)\b")


def _points(facts: NoteFacts, names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What was told, and what was missed, as sentences."""
    told = told_of(facts, names, besides=doubts.deed(public(facts.to.doubt), names) if facts.to else "")
    told, missed = put_right(told, missed_of(facts, names))
    return told, tuple(filter(None, missed))


def _beside(facts: NoteFacts, promised: str) -> str:
    """Who else was met, up to two; not again whom the note names anyway."""
    others = {_undotted(called(each), facts.talk): each.name for each in facts.beside}
    unnamed = tuple(
        each
        for each, name in others.items()
        if each not in promised and not is_role(each) and _is_surely_a_name(each, name)
    )
    return say_list(unnamed) if len(facts.beside) <= MOST_BESIDE else ""


_HOUSES = frozenset({"council", "board", "trust", "union", "agency", "hospital", "college", "school"})


def _is_surely_a_name(each: str, name: str) -> bool:
    """Whether somebody is named in what they are called: what was taken for a name, "Council", is not greeted."""
    known = is_given(each) or (" " in name and not _HOUSES & set(name.lower().split()))
    return " " in each or (known and each.lower() not in NO_NAME_WORDS | _HOUSES and not is_title(each))


MOST_BESIDE = 3


def _undotted(name: str, talk: Talk) -> str:
    """In Britain "Mrs", "Mr", "Ms" and "Dr" have no full stop."""
    british = language.written_in(talk.locale) == language.GB
    return re.sub(r"^(Mr|Mrs|Ms|Dr|Mx)\.", r"\1", name) if british else name


_THE = regex(
    r"^(?=(?:Town|City|County|Village|Borough|University|District) of )"
    r"|^(?!the )(?=.* (?:district|department|office)$)",
    re.IGNORECASE,
)
"""Before it stands "the": "the Town of Fairmead", "the Elm Park district"."""


def _is_a_company(name: str) -> bool:
    """Whether a name may stand behind "the job at": short, and no role or word of every day."""
    said = words(name)
    titled = _TITLED.match(name)
    lone = len(said) == 1 and (is_common(said[0]) or len(said[0]) < SHORTEST_NAME)
    return (
        len(said) <= LONGEST_NAME
        and all(each[:1].isupper() or each[:1].isdigit() or each.lower() in _SMALL for each in name.split())
        and "i" not in said
        and not (lone or titled or is_role(name) or said[0] in PREPOSITIONS)
    )


_SMALL = set_of("of and the & + for de la du des del di da von van on upon y e")
"""What a name has in small letters: more than these are the rest of a line."""
_TITLED = regex(r"(?:[SEA]?VP|Vice President|Director|Head|Chief|Manager|Registrar|Superintendent)\b", re.I)
"""A name that begins with them is a role."""
LONGEST_NAME, SHORTEST_NAME = 6, 3
"""Words of a company's name, and letters of one word."""


def _job(role: str) -> str:
    """A role in a sentence: "Data analyst" has no capital there, "Finance Manager" keeps both; "" for a long one."""
    fits = _is_short(role) and words(role)[0] not in PREPOSITIONS
    return in_a_sentence(re.sub(r" \([^)]*\)$", "", role)) if fits else ""


def _is_short(role: str) -> bool:
    return "," not in role and 0 < len(role.split()) < LONG_ROLE and not re.search(r"\d|\b[A-Z]{3,}\b.* ", role)
