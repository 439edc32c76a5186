"""What a note is made of: the facts of one interview as stretches of English, each whole or not there. Pure.

The templates put words around these; which of them a note has, and which belong together, is decided here.
"""

import re
from dataclasses import dataclass

from bot.notes import language
from bot.notes.ahead import PAPERS, awaited_of, check_in, date_of, on_day, promised_of, when_of
from bot.notes.bridging import with_its_cause
from bot.notes.facts import NoteFacts, Talk
from bot.notes.motives import why_of
from bot.notes.telling import elsewhere, is_grave, missed_of, put_right, told_of
from bot.reading.people.addressing import called
from bot.reading.shorthand import doubts
from bot.reading.shorthand.concerns import concern, is_about
from bot.reading.shorthand.eager import eager
from bot.reading.shorthand.foreign import is_foreign
from bot.reading.shorthand.grammar import is_thing
from bot.reading.shorthand.items import is_item
from bot.reading.shorthand.known import is_common
from bot.reading.shorthand.names import company_name, is_clean, role_name
from bot.reading.shorthand.reasons import wants
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.talked import Frame, Moment, moments
from bot.reading.shorthand.themes import theme
from bot.reading.shorthand.topics import in_a_sentence, is_role
from bot.reading.shorthand.words import DETERMINERS, PREPOSITIONS, words
from bot.vocabulary.answers import CallPermission, How
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
    def is_list(self) -> bool:
        """Whether the points told are the items of a list, and no sentences."""
        return any(map(is_item, self.told))

    @property
    def lists_missed(self) -> bool:
        """Whether what was missed is a list as well."""
        return len(self.missed) > 1 and any(map(is_item, self.missed))

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
    eager: str
    """That they want it as they said so at the end of the talk: "I can start on Saturday."."""
    promise: str
    """Behind "I'll": "send you my updated resume tonight"."""
    awaited: str
    """Behind "I look forward to": "your email about round three next week"; what they said that they would do next."""
    awaits_papers: bool
    """Whether that is something one looks out for: a packet, a task."""
    beside: str
    """Whom else they met, as one names them."""
    everyone: str
    met: str
    """Whom they met, up to three."""
    formal_reader: bool
    """Whether the reader is greeted by a title: "Lieutenant Teeter", "Dr. Hegde"."""
    may_call: bool
    call_whom: str
    """Whom to call, where that is not the reader."""
    call_day: str
    call_is_agreed: bool
    """Whether that is the day on which they asked to be called."""
    calls_when_promised: bool
    """Whether that is the very day by which something was promised."""
    decide_by: str
    check_in: str
    """When one may ask how things stand: "after December 4"; "" where there is no saying."""
    forgot_date: bool
    """They said that they did not ask for it; what was skipped is not known."""
    forgot_call: bool
    reminded: bool | None
    is_late: bool


def gathered(facts: NoteFacts) -> Material:
    """The material of a note."""
    talk, to = facts.talk, facts.to
    names = (*facts.names, talk.company)
    company = company_name(talk.company)
    talked = of_reader(to.talked, to.name, facts.names) if to else ""
    is_plain = not is_foreign(*facts.typed)
    found = moments(talked, names) if is_plain else tuple(each for each in moments(talked, names) if _is_brief(each))
    told = told_of(facts, names, besides=doubts.deed(to.doubt, names) if to else "")
    missed = missed_of(facts, names)
    told, missed = put_right(told, missed)
    learned = re.findall(r", ([A-Z][a-z]{2,}),", " ".join((*told, *missed)))
    names = (*names, *learned)
    why = why_of(wants(facts.wants, company, names), company)
    promised = promised_of(facts, names)
    favour = _favours(tuple(_definite(each.text) for each in found if each.frame is Frame.FAVOUR))
    helped = any(each.frame is Frame.HELP for each in found)
    topics = (each.text for each in found if each.frame is Frame.TOPIC and not helped and is_thing(each.text))
    topic = max(topics, key=_weight, default="")
    on_mind = concern(talked, names) if is_plain and not helped else ""
    on_mind = on_mind if is_thing(on_mind) else ""
    told = tuple(sorted(told, key=lambda each: not (on_mind and is_about(on_mind, talked, each))))
    answers = bool(on_mind and told and is_about(on_mind, talked, told[0]))
    topic = _brief(on_mind if answers else topic if _weight(topic) and _DEFINITE.match(topic) else "")
    about = theme(talked, names) if not favour else ""
    if about and (is_plain or len(about.split()) <= SHORT_TOPIC + 2) and (not topic or about.startswith("going over")):
        favour, topic = (about, "") if not any(_is_said(about, each.text) for each in _recalled(found)) else ("", topic)
    if told and not answers:
        told = (with_its_cause(told[0]), *told[1:])
    told = elsewhere(told)
    awaited_next = awaited_of(facts, names)
    ahead = facts.decides_by
    role = role_name(talk.role)
    return Material(
        dear=_undotted(called(to), talk) if to else "",
        company=company,
        at_company=f"at {_THE.sub('the ', company)}" if _is_a_company(company) else "",
        role=role,
        says_role=is_clean(talk.role, role),
        job=_job(role) if is_clean(talk.role, role) else "",
        when=when_of(talk),
        by_phone=talk.how is How.PHONE,
        favour=favour,
        laughed=bool(re.search(r"\bwe (?:both |all )?(?:laughed|cracked up)\b", spelt_out(talked))),
        topic=topic,
        recalled=_recalled(found),
        opens_with_wants=bool(
            why
            and not any(map(is_grave, missed))
            and not (favour or _recalled(found) or (topic and (answers or not on_mind)))
        ),
        told=told,
        missed=tuple(filter(None, missed)),
        wants=why,
        eager=eager(facts.closing, names),
        wants_says_so=bool(
            re.search(
                r"\b(?:I'd|I would) (?:really |very much |be )?(?:love|like|honou?red|take|glad|proud)\b"
                r"|\bI want (?:this|the job|to (?:work|join|be)\b)",
                why,
            )
        ),
        promise=promised,
        awaited=awaited_next,
        awaits_papers=bool(PAPERS.search(awaited_next)),
        beside=_beside(facts, promised),
        everyone=say_list(facts.everyone),
        met=say_list(facts.met) if len(facts.met) <= 3 else "",
        formal_reader=bool(to and " " in called(to) and not called(to).startswith("Pastor")),
        may_call=facts.call is CallPermission.YES and facts.call_is_with_reader,
        call_whom=facts.call_whom,
        call_day=on_day(facts.call_on, ahead, talk),
        call_is_agreed=facts.call_is_agreed,
        calls_when_promised=bool(promised and facts.call_on and facts.call_on == facts.promised_by),
        decide_by=date_of(ahead, talk) if ahead != talk.today else "",
        check_in=check_in(facts),
        forgot_date=facts.hire_date is not None and not facts.hire_date.asked,
        forgot_call=facts.call is CallPermission.NOT_ASKED,
        reminded=facts.reminder,
        is_late=facts.is_late,
    )


def _is_brief(moment: Moment) -> bool:
    """Whether a moment is a few words, in which nothing of another tongue is left."""
    return moment.frame in {Frame.FAVOUR, Frame.PROUD, Frame.TOPIC} and len(moment.text.split()) <= SHORT_TOPIC


def of_reader(talked: str, reader: str, names: tuple[str, ...]) -> str:
    """What was jotted of the reader, up to where another who was met is named before a colon."""
    others = {name.split()[0] for name in names if name.split() and name != reader}
    other = re.search(r"(?:^|[.;!\n]\s+)(?=[A-Z][\w'-]+(?: [A-Z][\w'-]+)+: )", talked)
    ends = (
        []
        if other is None or reader.split(maxsplit=1)[0] in talked[other.end() : other.end() + LONGEST_LABEL]
        else [other.start()]
    )
    ends += [
        found.start() for each in others for found in re.finditer(rf"(?i)\b{re.escape(each)}\b[^.:\n]{{0,30}}:", talked)
    ]
    return talked[: min(ends, default=len(talked))]


LONGEST_LABEL = 40
"""Characters of a name before a colon."""


def _favours(done: tuple[str, ...]) -> str:
    """What they did for the writer: two of it where both are short."""
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


_DEFINITE = re.compile(r"(?:the|your|our|how|what|why) ", re.IGNORECASE)
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


_THEIR_STORY = re.compile(r"\b(?:too|same|used to|started (?:out|in|as)|came up|yourself a|promote)\b")
"""What one is glad to hear of somebody; the rest of what they told stays in the notebook."""


def _recalled(found: tuple[Moment, ...]) -> tuple[Moment, ...]:
    """What the note comes back to behind its thanks: the liveliest, in the order in which it was jotted."""
    ranked = sorted((each for each in found if _is_lively(each)), key=lambda each: _LIVELY.index(each.frame))
    chosen = ranked[:MOST_RECALLED]
    return tuple(each for each in found if each in chosen)


def _is_lively(moment: Moment) -> bool:
    return moment.frame in _LIVELY and (moment.frame is not Frame.HEARD or bool(_THEIR_STORY.search(moment.text)))


def _beside(facts: NoteFacts, promised: str) -> str:
    """Who else was met, up to two; not again whom the note names anyway."""
    others = tuple(_undotted(called(each), facts.talk) for each in facts.beside)
    return say_list(others) if len(others) <= 2 and not any(each in promised for each in others) else ""


def _undotted(name: str, talk: Talk) -> str:
    """In Britain "Mrs", "Mr", "Ms" and "Dr" have no full stop."""
    british = language.written_in(talk.locale) == language.GB
    return re.sub(r"^(Mr|Mrs|Ms|Dr|Mx)\.", r"\1", name) if british else name


_THE = re.compile(
    r"^(?=(?:Town|City|County|Village|Borough|University|District) of )"
    r"|^(?!the )(?=.* (?:district|department|office|council)$)",
    re.IGNORECASE,
)
"""Before it stands "the": "the Town of Fairmead", "the Elm Park district"."""


def _is_a_company(name: str) -> bool:
    """Whether a name may stand behind "the job at": short, and no role or word of every day."""
    said = words(name)
    lone = len(said) == 1 and (is_common(said[0]) or len(said[0]) < SHORTEST_NAME)
    return len(said) <= LONGEST_NAME and "i" not in said and not (lone or is_role(name) or said[0] in PREPOSITIONS)


LONGEST_NAME, SHORTEST_NAME = 6, 3
"""Words of a company's name, and letters of one word."""


def _job(role: str) -> str:
    """A role in a sentence: "Data analyst" has no capital there, "Finance Manager" keeps both; "" for a long one."""
    fits = _is_short(role) and words(role)[0] not in PREPOSITIONS
    return in_a_sentence(re.sub(r" \([^)]*\)$", "", role)) if fits else ""


def _is_short(role: str) -> bool:
    return "," not in role and 0 < len(role.split()) < LONG_ROLE and not re.search(r"\d|\b[A-Z]{3,}\b.* ", role)
