"""What a note is made of: the facts of one interview as stretches of English, each whole or not there. Pure.

The templates put words around these; which of them a note has, and which belong together, is decided here.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot import dates
from bot.checklist.answers import CallPermission, How
from bot.notes import language
from bot.notes.addressing import called
from bot.notes.facts import NoteFacts, Talk
from bot.notes.sentences import Fragment, lower_start, sentence_of
from bot.notes.shorthand.awaited import awaited
from bot.notes.shorthand.concerns import concern, is_about
from bot.notes.shorthand.names import company_name, role_name
from bot.notes.shorthand.reasons import Doubt, doubt, promise, wants
from bot.notes.shorthand.spelling import spelt_out
from bot.notes.shorthand.talked import Frame, Moment, moments
from bot.notes.shorthand.words import is_plural
from bot.nudges.hours import FAR
from bot.words import say_list

MOST_WORDS = 70
"""Of points in one note: with thanks, a doubt and what comes next it stays within 180 words."""
LONGEST_POINT = 60
LEAST_TOPIC, MOST_TOPIC = 2, 9
MOST_RECALLED = 2
LONG_ROLE = 4
"""Words from which on a role is too long for a sentence, and stands in the subject only."""


@dataclass(frozen=True)
class Material:
    """All that a note may say, ready to be said; what there is nothing of is "" or ()."""

    dear: str
    company: str
    role: str
    """As a subject line has it."""
    job: str
    """As a sentence has it: "night shift lead"; "" where it is too long for one."""
    when: str
    """ "today", "yesterday", "on Monday"."""
    by_phone: bool
    favour: str
    """Behind "Thank you for": "walking me through the blast freezer"."""
    laughed: bool
    """Whether the two laughed together."""
    concern: str
    """What is on the reader's mind, behind "help with": "the ramp-up in March"."""
    answers: bool
    """Whether the first of the points told answers that."""
    knows: bool
    """Whether it is about that very thing, and not only about what was said of it."""
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
    doubt: Doubt | None
    """Only one that they answered: a doubt that nothing answers only weakens a note."""
    wants: str
    wants_says_so: bool
    """Whether that says already that they want it."""
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
    found = moments(to.talked, names) if to else ()
    told = _told(facts, names)
    missed = tuple(
        _without_quips(_unchased(within(sentence_of(point, Fragment.MISSED, names)))) for point in facts.missed
    )
    learned = re.findall(r", ([A-Z][a-z]{2,}),", " ".join((*told, *missed)))
    names = (*names, *learned)
    why = _why(wants(facts.wants, company, names), company)
    own_doubt = doubt(to.doubt, names) if to else None
    promised = _promised(facts, names)
    favour = next((each.text for each in found if each.frame is Frame.FAVOUR), "")
    helped = any(each.frame is Frame.HELP for each in found)
    topic = max((each.text for each in found if each.frame is Frame.TOPIC and not helped), key=_weight, default="")
    on_mind = concern(to.talked, names) if to and not helped else ""
    told = tuple(sorted(told, key=lambda each: not (to and on_mind and is_about(on_mind, to.talked, each))))
    answers = bool(to and on_mind and told and is_about(on_mind, to.talked, told[0]))
    topic = topic if _weight(topic) else ""
    if on_mind and not answers:
        topic, on_mind = on_mind, ""
    topic = "" if set(topic.split()) & {word for word in on_mind.split() if len(word) > 3} else topic
    awaited_next = _awaited(facts, names)
    ahead = facts.decides_by
    role = role_name(talk.role)
    return Material(
        dear=_undotted(called(to), talk) if to else "",
        company=company,
        role=role,
        job=_in_a_sentence(role) if _is_short(role) else "",
        when=_when(talk),
        by_phone=talk.how is How.PHONE,
        favour=favour,
        laughed=bool(to and re.search(r"\bwe (?:both |all )?(?:laughed|cracked up)\b", spelt_out(to.talked))),
        concern=on_mind,
        answers=answers,
        knows=answers and is_about(on_mind, "", told[0]),
        topic=topic,
        recalled=_recalled(found),
        opens_with_wants=bool(
            why and not any(map(is_grave, missed)) and not (favour or _recalled(found) or (topic and topic != on_mind))
        ),
        told=told,
        missed=tuple(filter(None, missed)),
        doubt=own_doubt if own_doubt and own_doubt.answer else None,
        wants=why,
        wants_says_so=bool(
            re.search(r"\b(?:I'd|I (?:would|want)|I'm looking|I (?:like|love) (?:that|having|your [a-z]+, and))\b", why)
        ),
        promise=promised,
        awaited=awaited_next,
        awaits_papers=bool(_PAPERS.search(awaited_next)),
        beside=_beside(facts, promised),
        everyone=say_list(facts.everyone),
        met=say_list(facts.met) if len(facts.met) <= 3 else "",
        formal_reader=bool(to and " " in called(to) and not called(to).startswith("Pastor")),
        may_call=facts.call is CallPermission.YES and facts.call_is_with_reader,
        call_whom=facts.call_whom,
        call_day=_on_day(facts.call_on, ahead, talk),
        calls_when_promised=bool(promised and facts.call_on and facts.call_on == facts.promised_by),
        decide_by=_date(ahead, talk) if ahead != talk.today else "",
        check_in=_check_in(facts),
        forgot_date=facts.hire_date is not None and not facts.hire_date.asked,
        forgot_call=facts.call is CallPermission.NOT_ASKED,
        reminded=facts.reminder,
        is_late=facts.is_late,
    )


def _told(facts: NoteFacts, names: tuple[str, ...]) -> tuple[str, ...]:
    """The points told, as sentences: as many as there is room for.

    What only tells of the writer's family, and bare praise of themselves, stays out where there is anything else.
    """
    said = [(text, point) for point in facts.points if (text := within(sentence_of(point, Fragment.POINT, names)))]
    public = [text for text, point in said if not (_PRIVATE.search(point.answer) or _PRAISE.match(text))]
    kept: list[str] = []
    words = 0
    ready = list(dict.fromkeys(_without_quips(_unheaded(each)) for each in public or [text for text, _ in said]))
    for text in [each for each in ready if len(ready) == 1 or not (len(each.split()) < 4 or _SCRAP.search(each))]:
        words += len(text.split())
        if kept and words > MOST_WORDS:
            break
        kept.append(text if kept else re.sub(r"^Before that, (?=I\b)", "", text))
    return _in_one(tuple(kept))


def _in_one(told: tuple[str, ...]) -> tuple[str, ...]:
    """Two that only give figures, as one sentence: "it went from A to B, the other from C to D, and ..."."""
    figures = re.compile(r"^[A-Z][\w' -]+ (?:was|went from) [^,.]*\d\S*$")
    if len(told) < 2 or not all(figures.match(each) for each in re.split(r", and (?=[a-z])", told[0].rstrip("."))[:1]):
        return told
    first = re.split(r", and (?=[a-z])", told[0].rstrip("."))
    if len(first) != 2 or not figures.match(told[1].rstrip(".")):
        return told
    return (f"{first[0]}, {first[1]}, and {lower_start(told[1])}", *told[2:])


def _unchased(text: str) -> str:
    """Without what they are after themselves: "the director at St. Brannoc, which you have been chasing"."""
    return re.sub(r", which you (?:have been|'ve been|are|were) \w+ing(?= |\.)[^,.]*", "", text)


def _unheaded(text: str) -> str:
    """A sentence with what it is about in its place: "On reserves, I took us from" is "I took our reserves from"."""
    text = re.sub(r"(\d+ of \d+ [^.;]+); it was (\d+) (?:the year )?before\b", r"\1, up from \2 the year before", text)
    text = re.sub(r"^I'm [^.]* here for \w+ (?:years|months)\. ", "", text)
    text = re.sub(r"^On [a-z]+, (?=I'm comfortable with )", "", text)
    text = re.sub(r"^On ([a-z][\w -]+), I (took|got|brought|moved) us (from|to)\b", r"I \2 our \1 \3", text)
    return re.sub(
        r"^On ([a-z][\w -]+), I (wrote|built|made|ran|set up|led|own|owned) (the|an?) (\w+)(?=\.)",
        r"I \2 \3 \4 for \1",
        text,
    )


_PRAISE = re.compile(
    r"^(?:I'm (?:also )?(?:good|great|excellent|reliable|a (?:hard|fast|quick|good|great))\b[^\d]*|What I [^\d]*)$"
)


_SCRAP = re.compile(r"\b(?:for|with) (?:\d+|two|three|four|five|six|seven|eight|nine) of them\b")
"""What only the two who were there understand."""


_NONE_OF = "incidents|accidents|complaints|errors|injuries"
_ASIDE = re.compile(r"^(?:\S+ ){0,3}\S+$| (?:went|came) (?:up|down) too\.$")
"""A remark of a few words: "I don't quit"."""


def _without_quips(text: str) -> str:
    """A point without remarks of a few words beside its deed: "I don't quit"; all of it where nothing else is left."""
    text = re.sub(r",? and (?:I )?don't need an? \w+(?=\.)", "", text)
    text = re.sub(r"^I have no [\w ]+ yet,? but (?:I )?", "I ", text)
    text = re.sub(r"\b(\d+(?:\.\d+)?%) and change\b", r"just over \1", text)
    text = re.sub(
        r", with (?:zero|no) (incidents|accidents|complaints|errors|injuries)\b", r", and I've had no \1", text
    )
    text = re.sub(r"^(I had .+), with (\d[\d,]* [a-z]+ an? (?:month|week|day|year|shift))\b", r"\1, at \2", text)
    text = re.sub(r" and (clean|full|perfect) (review|audit|record|inspection)\b", r" and a \1 \2", text)
    sentences = re.split(r"(?<=[.!?])(?<!\bSt\.)(?<!\bDr\.)\s+", text)
    kept = [each for each in sentences if re.search(r"\d", each) or not _ASIDE.search(each)]
    return " ".join(kept) or text


def is_grave(said: str) -> bool:
    """Whether something is too grave to have been forgotten: a fire, an illness, a death."""
    return bool(re.search(r"\b(?:fire|flood|died|death|cancer|illness|ill|accident|funeral|hospice|surgery)\b", said))


_PRIVATE = re.compile(
    r"\b(?:home with (?:the |my )?kids|pregnan\w*|divorc\w*|baby|maternity"
    r"|my (?:kids?|wife|husband|mom|dad|son|daughter))\b",
    re.IGNORECASE,
)


def within(text: str) -> str:
    """As many of a text's sentences as a note has room for."""
    kept, words = "", 0
    for sentence in re.split(r"(?<=[.!?])\s+|\s*\n\s*", text):
        if sentence in kept:
            continue
        words += len(sentence.split())
        if kept and words > LONGEST_POINT:
            break
        kept = f"{kept} {sentence}".strip()
    return kept


def _weight(topic: str) -> int:
    """A topic of several words is more to come back to than one of one word; a long one does not go into a sentence."""
    count = len(topic.split())
    return count if LEAST_TOPIC <= count <= MOST_TOPIC or (count == 1 and is_plural(topic)) else 0


_LIVELY = (Frame.HELP, Frame.CALLED, Frame.LIKED, Frame.WISH, Frame.SHARED, Frame.NOTICED, Frame.PROUD, Frame.HEARD)


def _recalled(found: tuple[Moment, ...]) -> tuple[Moment, ...]:
    """What the note comes back to behind its thanks: the liveliest, in the order in which it was jotted."""
    ranked = sorted((each for each in found if each.frame in _LIVELY), key=lambda each: _LIVELY.index(each.frame))
    chosen = ranked[:MOST_RECALLED]
    return tuple(each for each in found if each in chosen)


def _why(said: str, company: str) -> str:
    """Why they want it, in their own sentences, two short ones joined."""
    first, *more = [re.sub(r"^I like that you ", "You ", each) for each in re.split(r"(?<=[.!?])\s+", said)]
    if more and ", and " not in first and not more[0].startswith(("That's", "In ")):
        joined = more[0] if re.match(r"I\b|I'", more[0]) else more[0][:1].lower() + more[0][1:]
        first, more = f"{first.rstrip('.')}, and {joined}", more[1:]
    text = " ".join((first, *more)).strip()
    text = re.sub(r"^You (?=[a-z]+ )(?!can\b|could\b|used\b)", "I like that you ", text)
    text = re.sub(r"^I like that you have (?:an? )?(?:good|great|nice) (?=[a-z])", "I like your ", text)
    if text.startswith("I like having"):
        text = re.sub(r", and you get to (?=\w)", " and getting to ", text)
    text = re.sub(r", and you ", ", and I like that you ", text)
    text = text.replace(f"{company} is owned", f"I like that {company} is owned").replace(
        f"{company} is run", f"I like that {company} is run"
    )
    text = re.sub(r", and I'd be (the [a-z]+ [a-z]+),? so I'd ", r", and as \1 I'd ", text)
    text = re.sub(
        rf"^(I (?:like|love|enjoy) [a-z]+ing (?:{_WORKED_ON}))\.$", r"\1, and I'd be glad to start on yours.", text
    )
    text = re.sub(r"^It's home\b", "This is home for me", text)
    text = re.sub(r"^(Users|Customers|Clients|Patients|Students|People) (love|like|trust) it\b", r"Your \1 \2 it", text)
    text = re.sub(r"^Your (Users|Customers|Clients|Patients|Students|People)\b", lambda m: "Your " + m[1].lower(), text)
    text = re.sub(r"\b(did|were) after\.", r"\1 afterward.", text)
    text = re.sub(r"(?<=[a-z]) and (?=I(?:'ve|'m|'d)\b)", ", and ", text)
    return re.sub(r"\b(I want [^,.]+) and (I want )", r"\1, and \2", text)


_WORKED_ON = (
    "docks|lines|trailers|engines|machines|gardens|kitchens|networks|websites|reports|dashboards|panels|roofs|trucks"
)
"""What an employer has as well."""


def _beside(facts: NoteFacts, promised: str) -> str:
    """Who else was met, up to two; not again whom the note names anyway."""
    others = tuple(_undotted(called(each), facts.talk) for each in facts.beside)
    return say_list(others) if len(others) <= 2 and not any(each in promised for each in others) else ""


def _undotted(name: str, talk: Talk) -> str:
    """In Britain "Mrs", "Mr", "Ms" and "Dr" have no full stop."""
    british = language.written_in(talk.locale) == language.GB
    return re.sub(r"^(Mr|Mrs|Ms|Dr|Mx)\.", r"\1", name) if british else name


def _promised(facts: NoteFacts, names: tuple[str, ...]) -> str:
    """What was promised, with its day, while that lies ahead."""
    by, today = facts.promised_by, facts.talk.today
    if by and by < today:
        return ""
    text = promise(facts.promised, facts.to.name if facts.to else "", names)
    if not text or by is None:
        return text
    away = (by - today).days
    if away == 0:
        tonight = re.search(r"\btonight\b", facts.promised, re.IGNORECASE)
        return f"{text} {'tonight' if tonight else 'today'}"
    day = "tomorrow" if away == 1 else f"by {_near(by, facts.talk)}"
    return f"{text} {day}" if len(text.split()) < 12 else f"{day}: {text}"


_PAPERS = re.compile(r"\b(?:statements?|packet|forms?|contract|link|files?|paperwork|documents?|task|list|details)\b")


def _awaited(facts: NoteFacts, names: tuple[str, ...]) -> str:
    """What they said that they would do next, and when, while that lies ahead; its day as a day."""
    theirs = awaited(facts.promised, facts.to.name if facts.to else "", names)
    if theirs is None:
        return ""
    talk, when = facts.talk, re.sub(r"^(?:on|by|before|in|the|this) ", "", theirs.when)
    by = "by" if theirs.when.startswith("by ") else "on"
    if when in {"", "after the vote"}:
        return f"{theirs.thing} {when}".strip()
    if when == "next week":
        same_week = talk.today.isocalendar()[:2] == talk.interviewed.isocalendar()[:2]
        return f"{theirs.thing} next week" if same_week else theirs.thing
    day, part = (
        re.sub(r" (?:morning|afternoon|evening)$", "", when),
        re.search(r" (?:morning|afternoon|evening)$", when),
    )
    match dates.read_hire_date(day, talk.interviewed, talk.locale):
        case dates.Day(on) if on > talk.today:
            near = (on - talk.today).days < 6
            return f"{theirs.thing} {by} {f'{on:%A}' if near else _date(on, talk)}{part[0] if part and near else ''}"
        case dates.Span(first, last) if first > talk.today and (last - first).days < 7:
            return f"{theirs.thing} in the week of {_date(first, talk)}"
        case dates.Day() | dates.Span():
            return ""
    return theirs.thing


WEEK = timedelta(days=6)


def _when(talk: Talk) -> str:
    """When they spoke, as one says it."""
    away = (talk.today - talk.interviewed).days
    if away == 0:
        return "today"
    if away == 1:
        return "yesterday"
    return f"on {talk.interviewed:%A}" if away < 7 else f"on {_day(talk.interviewed, talk)}"


def _day(day: date | None, talk: Talk) -> str:
    if day is None:
        return ""
    near = talk.today if abs((day - talk.today).days) > HALF_A_YEAR else day  # "January 4" needs no year in December
    return language.day(day, near, language.written_in(talk.locale))


HALF_A_YEAR = 180


def _date(day: date | None, talk: Talk) -> str:
    """A day by its date: "December 7", "7 December"."""
    return language.short_day(day, language.written_in(talk.locale)) if day else ""


def _on_day(day: date | None, after: date | None, talk: Talk) -> str:
    """The day of a call: "Tuesday the 8th" behind another day of that month."""
    if day and after and (day.year, day.month) == (after.year, after.month):
        return f"{day:%A} the {_nth(day.day)}"
    return _day(day, talk)


def _nth(number: int) -> str:
    ending = "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _check_in(facts: NoteFacts) -> str:
    """A time to ask how things stand: never before the day on which they decide, nor long after."""
    hire, today = facts.hire_date, facts.talk.today
    if hire is None or hire.last is None or not 0 < (hire.last - today).days <= FAR:
        return ""
    if facts.decides_by:
        return f"after {_date(hire.last, facts.talk)}"
    return f"late in {hire.last:%B}" if hire.last.day <= MID_MONTH else f"early in {hire.last + WEEK + WEEK:%B}"


MID_MONTH = 21


def _near(day: date, talk: Talk) -> str:
    return f"{day:%A}" if 0 < (day - talk.today).days < 6 else _day(day, talk)


def _is_short(role: str) -> bool:
    return "," not in role and 0 < len(role.split()) < LONG_ROLE and not re.search(r"\d|\b[A-Z]{3,}\b.* ", role)


def _in_a_sentence(role: str) -> str:
    """A role in a sentence; "Data analyst" has no capital there, "Finance Manager" keeps both."""
    first, *rest = role.split()
    plain = first[1:] == first[1:].lower() and all(word == word.lower() for word in rest)
    return role[:1].lower() + role[1:] if plain and len(first) > 1 else role
