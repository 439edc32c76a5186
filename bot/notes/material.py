"""What a note is made of: the facts of one interview as stretches of English, each whole or not there. Pure.

The templates put words around these; which of them a note has, and which belong together, is decided here.
"""

import re
from dataclasses import dataclass

from bot.notes import language
from bot.notes.ahead import Ahead, ahead_of, when_of
from bot.notes.bridging import with_its_cause
from bot.notes.facts import NoteFacts, Talk
from bot.notes.motives import why_of
from bot.notes.telling import elsewhere, is_grave, missed_of, put_right, told_of
from bot.reading.people.addressing import called, is_title
from bot.reading.people.given import is_given
from bot.reading.people.name_words import NO_NAME_WORDS
from bot.reading.shorthand import doubts
from bot.reading.shorthand.concerns import concern, is_about
from bot.reading.shorthand.eager import available, eager
from bot.reading.shorthand.foreign import is_foreign, is_safe
from bot.reading.shorthand.grammar import is_grammatical, is_thing
from bot.reading.shorthand.known import is_common
from bot.reading.shorthand.names import company_name, is_clean, is_house, role_name
from bot.reading.shorthand.private import public
from bot.reading.shorthand.reasons import wants
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.talked import moments
from bot.reading.shorthand.talked_moment import Frame, Moment
from bot.reading.shorthand.themes import is_better_unsaid, theme
from bot.reading.shorthand.topics import in_a_sentence, is_role
from bot.reading.shorthand.whys import whys
from bot.reading.shorthand.words import DETERMINERS, PREPOSITIONS, set_of, words
from bot.support.patterns import regex
from bot.vocabulary.answers import How
from bot.wording.words import say_list

LEAST_TOPIC, MOST_TOPIC = 2, 9
SHORT_TOPIC = 5
MOST_RECALLED = 2
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
    favour: str
    """Behind "Thank you for": "walking me through the blast freezer"."""
    laughed: bool
    """Whether the two laughed together."""
    topic: str
    """Behind "talking with me about": "the February trial"."""
    recalled: tuple[Moment, ...]
    opens_with_wants: bool
    """Whether why they want the job stands at the head: nothing that was said does."""
    told: tuple[str, ...]

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


def gathered(facts: NoteFacts) -> Material:
    """The material of a note."""
    talk, to = facts.talk, facts.to
    names = (*facts.names, talk.company)
    company, role = company_name(talk.company), role_name(talk.role)
    jotted = _jotted(facts, names)
    told, missed = _points(facts, names)
    told = tuple(sorted(told, key=lambda each: not _answers(jotted, each)))
    answers = bool(told and _answers(jotted, told[0]))
    recalled = _recalled(jotted.found)
    favour, topic = _thanked_for(jotted, recalled, names, answers=answers)
    told = elsewhere(told if answers or not told else (with_its_cause(told[0]), *told[1:]))
    names = (*names, *re.findall(r", ([A-Z][a-z]{2,}),", " ".join((*told, *missed))))  # what the points call by name
    ahead = ahead_of(facts, names)
    why = _why(facts, company, names)
    said_first = favour or recalled or (topic and (answers or not jotted.on_mind))
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
        favour=favour,
        laughed=bool(re.search(r"\bwe (?:both |all )?(?:laughed|cracked up)\b", spelt_out(jotted.typed))),
        topic=topic,
        recalled=recalled,
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
    typed = _of_them(public(facts.wants), name)
    said = why_of(wants(typed, company, names), company) or whys(typed, company, names)
    said = re.sub(r"^Yours is (?=an? |the )", "I like that it's ", said)
    each_one = [each for each in re.split(r"(?<=[.!?])\s+", said) if not title or title.lower() not in each.lower()]
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


@dataclass(frozen=True)
class _Jotted:
    """What was jotted down of the talk with the reader, read."""

    typed: str
    found: tuple[Moment, ...]
    on_mind: str
    """What is on their mind, as a thing; "" where there is no saying."""
    helped: bool
    """Whether the writer would help them with it, which is said instead."""
    is_plain: bool
    """Whether it was typed in English."""


def _jotted(facts: NoteFacts, names: tuple[str, ...]) -> _Jotted:
    typed = _of_them(of_reader(facts.to.talked, facts.to.name, facts.names), facts.to.name) if facts.to else ""
    is_plain = not is_foreign(*facts.typed)
    found = moments(typed, names) if is_plain else tuple(filter(_is_brief, map(_shortened, moments(typed, names))))
    helped = any(each.frame is Frame.HELP for each in found)
    on_mind = concern(typed, names) if is_plain and not helped else ""
    return _Jotted(typed, found, on_mind if is_thing(on_mind) else "", helped, is_plain)


def _answers(jotted: _Jotted, said: str) -> bool:
    """Whether a point answers what is on the reader's mind."""
    return bool(jotted.on_mind) and is_about(jotted.on_mind, jotted.typed, said)


def _points(facts: NoteFacts, names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What was told, and what was missed, as sentences."""
    told = told_of(facts, names, besides=doubts.deed(facts.to.doubt, names) if facts.to else "")
    told, missed = put_right(told, missed_of(facts, names))
    return told, tuple(filter(None, missed))


def _thanked_for(
    jotted: _Jotted, recalled: tuple[Moment, ...], names: tuple[str, ...], *, answers: bool
) -> tuple[str, str]:
    """What the note thanks for: a favour, or a topic, or neither; nothing that it comes back to anyway."""
    done = tuple(_definite(each.text) for each in jotted.found if each.frame is Frame.FAVOUR)
    favour = _favours(tuple(each for each in done if _NAMES.search(each) or not each.startswith("telling me about")))
    topics = (each.text for each in jotted.found if each.frame is Frame.TOPIC and is_thing(each.text))
    topic = "" if jotted.helped else next(filter(_weight, topics), "")
    topic = "" if is_better_unsaid(topic) or not _NAMES.search(topic) else topic
    topic = _brief(jotted.on_mind if answers else topic if _weight(topic) and _DEFINITE.match(topic) else "")
    about = theme(jotted.typed, names) if not favour else ""
    named = _NAMES.search(about) and not re.match(r"telling me about (?:an?|one|some) ", about)
    about = about if named or not about.startswith("telling me about") else ""
    short = jotted.is_plain or len(about.split()) <= SHORT_TOPIC + 2
    if about and short and (not topic or about.startswith("going over")):
        is_said = any(_is_said(about, each.text) for each in recalled)
        return ("", topic) if is_said else (about, "")
    return favour, topic if _NAMES.search(topic) else ""


def _shortened(moment: Moment) -> Moment:
    """A favour up to what is told of it, where more may be amiss: "showing me the garden"."""
    return Moment(moment.frame, re.split(r" (?:that|which|and|because) ", moment.text)[0])


def _is_brief(moment: Moment) -> bool:
    """Whether a moment is a few words, in which nothing of another tongue is left."""
    return moment.frame in {Frame.FAVOUR, Frame.PROUD, Frame.TOPIC} and len(moment.text.split()) <= SHORT_TOPIC


def of_reader(talked: str, reader: str, names: tuple[str, ...]) -> str:
    """What was jotted of the reader, up to where another who was met is named before a colon."""
    others = {name.split()[0] for name in names if name.split() and name != reader}
    other = re.search(r"(?:^|[.;!\n]\s+)(?=[A-Z][\w'-]+(?: [A-Z][\w'-]+)+: )|[.;\n]\s*(?=[A-Z][\w'-]+: )", talked)
    ends = (
        []
        if other is None or reader.split(maxsplit=1)[0] in talked[other.end() : other.end() + LONGEST_LABEL]
        else [other.start()]
    )
    ends += [
        found.start() for each in others for found in re.finditer(rf"(?i)\b{re.escape(each)}\b[^.:\n]{{0,30}}:", talked)
    ]
    return talked[: min(ends, default=len(talked))]


def _of_them(typed: str, reader: str) -> str:
    """What was typed with "he" for the reader's own name before a verb: it is read by them."""
    first = reader.split(maxsplit=1)[0] if reader else ""
    if (
        len(first) < SHORTEST_NAME
        or not first.isalpha()
        or first.rstrip(".").lower() in {"mr", "mrs", "ms", "dr", "miss"}
    ):
        return typed
    return re.sub(
        rf"(?i)(?<![\w'])(?<!with )(?<!to ){first} (?=(?:actually |really |still |always |even )?[a-z]+s\b)",
        "he ",
        typed,
    )


LONGEST_LABEL = 40
"""Characters of a name before a colon."""


def _favours(done: tuple[str, ...]) -> str:
    """What they did for the writer: two of it where both are short."""
    done = tuple(re.sub(r"[ .…]+$", "", each) for each in done)
    two = " and ".join(done[:2])
    return two if two.count(" and ") == 1 and "," not in two and len(two.split()) <= MOST_OF_TWO else "".join(done[:1])


MOST_OF_TWO = 24


def _is_said(about: str, moment: str) -> bool:
    """Whether what they talked about is named in what the note comes back to."""
    return bool(set(words(about)[3:]) & set(words(moment)) - PREPOSITIONS - DETERMINERS)


def _definite(favour: str) -> str:
    """ "showing me these color tags", which only who tells it points at, is "the color tags"."""
    return re.sub(r"\b(?:these|those) (?=[a-z]+)", "the ", favour)


def _brief(topic: str) -> str:
    """A topic without its circumstances: "the two go-lives a week", "tickets not loading"."""
    topic = re.sub(r"^The ", "the ", topic)
    if len(topic.split()) <= SHORT_TOPIC:
        return topic
    if re.search(r"\b(?:who|that|which|whose)\b", topic):
        return topic
    short = re.sub(r"(?<=\w) (?:with|from|when|because|while|after|before|if|until) .+$", "", topic)
    whole = len(short.split()) >= LEAST_TOPIC and words(short)[-1] not in PREPOSITIONS
    return short if whole else topic


_NAMES = regex(
    r" (?!I\b|(?:January|February|March|April|May|June|July|August|[A-Z][a-z]+ber|[A-Z][a-z]+day)\b)[A-Z][a-z]"
)
"""Something with a name: of anything else, "the yard", one does not thank for hearing."""
_DEFINITE = regex(r"(?:the|your|our|how|what|why) ", re.IGNORECASE)
"""What both of them know of; of anything else one does not thank for hearing."""


def _weight(topic: str) -> int:
    """A topic of several words is more to come back to than one of one word; a long one does not go into a sentence."""
    count = len(topic.split())
    return count if LEAST_TOPIC <= count <= MOST_TOPIC else 0


_LIVELY = (
    Frame.AGREED,
    Frame.OFFERED,
    Frame.HELP,
    Frame.CALLED,
    Frame.LIKED,
    Frame.WISH,
    Frame.SHARED,
    Frame.NOTICED,
    Frame.PROUD,
    Frame.HEARD,
)


_THEIR_STORY = regex(r"\b(?:too|same|used to|started (?:out|in|as)|came up|yourself a|promote|you still)\b")
"""What one is glad to hear of somebody; the rest of what they told stays in the notebook."""
_REMARK = regex(r"^you (?:are|were) (?:really |very |so )?(?:good|great|nice|lovely|funny|sharp|mad)\b")
"""How somebody was, which is no news to them."""


def _recalled(found: tuple[Moment, ...]) -> tuple[Moment, ...]:
    """What the note comes back to behind its thanks: the liveliest, in the order in which it was jotted."""
    ranked = sorted((each for each in found if _is_lively(each)), key=lambda each: _LIVELY.index(each.frame))
    chosen = ranked[:MOST_RECALLED]
    return tuple(each for each in found if each in chosen)


def _is_lively(moment: Moment) -> bool:
    told = _THEIR_STORY.search(moment.text) and not _REMARK.match(moment.text)
    return moment.frame in _LIVELY and (moment.frame is not Frame.HEARD or bool(told))


def _beside(facts: NoteFacts, promised: str) -> str:
    """Who else was met, up to two; not again whom the note names anyway."""
    others = tuple(_undotted(called(each), facts.talk) for each in facts.beside)
    unnamed = tuple(each for each in others if each not in promised and not is_role(each) and _is_surely_a_name(each))
    return say_list(tuple(dict.fromkeys(unnamed))) if len(others) <= MOST_BESIDE else ""


_HOUSES = frozenset({"council", "board", "trust", "union", "agency", "hospital", "college", "school"})


def _is_surely_a_name(each: str) -> bool:
    """Whether somebody is named in it: what was taken for a name, "Council", is not greeted."""
    return " " in each or (is_given(each) and each.lower() not in NO_NAME_WORDS | _HOUSES and not is_title(each))


MOST_BESIDE = 3


def _undotted(name: str, talk: Talk) -> str:
    """In Britain "Mrs", "Mr", "Ms" and "Dr" have no full stop."""
    british = language.written_in(talk.locale) == language.GB
    return re.sub(r"^(Mr|Mrs|Ms|Dr|Mx)\.", r"\1", name) if british else name


_THE = regex(
    r"^(?=(?:Town|City|County|Village|Borough|University|District) of )"
    r"|^(?!the )(?=.* (?:district|department|office|council)$)",
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
