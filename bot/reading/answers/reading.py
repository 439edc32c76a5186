"""How each step reads an answer: what was known before in, what is known now out, or why to ask again."""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.reading import dates
from bot.reading.answers.asking_back import asks_back, is_question
from bot.reading.answers.points import is_elsewhere, is_nerves, read_point, several, without_request
from bot.reading.answers.yes_no import looked_forward, said_nothing, without_yes
from bot.reading.dates.date_arithmetic import add_business_days
from bot.reading.people import people
from bot.support.limits import LONGEST_ANSWER, LONGEST_POINT, MOST_PEOPLE, MOST_POINTS
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers, CallPermission, HireDate, Point
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Answer, Chosen, Picked, Typed
from bot.wording.phrases import Dated, Phrase, Style, phrase

LAST_YEAR = 2100
"""No position waits longer; a later year is a slip of the keyboard."""


class NotTaken(StrEnum):
    """Why a question is asked again; what is said of it is in the catalog."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    TOO_MANY_POINTS = "too_many_points"
    TOO_MANY_PEOPLE = "too_many_people"
    NO_BUTTON = "no_button"
    WHAT = "what"
    WHAT_MISSED = "what_missed"
    EARLY = "early"
    WHICH_DAY = "which_day"
    THIS_DAY = "this_day"
    PAST_DAY = "past_day"
    START_DAY = "start_day"
    FAR_DAY = "far_day"
    NO_DAY = "no_day"
    WHAT_DAY = "what_day"
    YES_OR_NO = "yes_or_no"
    WHAT_CALL = "what_call"
    LAST_WORDS = "last_words"
    FIRST = "first"
    NO_CONTACT = "no_contact"
    NO_NAMES = "no_names"
    WHAT_TALKED = "what_talked"
    WHAT_PEOPLE = "what_people"
    WHAT_SENTENCE = "what_sentence"
    WHAT_CHANGE = "what_change"
    WHAT_HAPPENS = "what_happens"
    CHANGED = "changed"
    NO_SUCH_NUMBER = "no_such_number"
    LONG_FOR_A_NOTE = "long_for_a_note"
    WHAT_EASES = "what_eases"
    WHO_SIGNS = "who_signs"
    SOME_NAMES = "some_names"
    LEFT_OUT = "left_out"
    SAME_PEOPLE = "same_people"


@dataclass(frozen=True)
class Choice:
    """One usual answer, offered as a button."""

    value: str
    says: Phrase | str
    """What its button says: a phrase, or what somebody typed."""
    opens: bool = False
    """Whether it leads to the question that is else only asked along with this one."""

    @property
    def label(self) -> str:
        """The button's label, in the language that is spoken."""
        return str(self.says)


@dataclass(frozen=True)
class Again:
    """The answer could not be taken: why, and what to choose from instead of the step's own choices."""

    why: NotTaken
    choices: tuple[Choice, ...] = ()
    answers: Answers | None = None
    """What is known now, where a part of the answer could be taken."""
    about: str = ""
    """What it is about: the words that were left out, or the people who may be meant."""


@dataclass(frozen=True)
class Setting:
    """What a reader may need to know beside the answer: the person's own today, and how they write dates."""

    today: date
    locale: str = "en_US"
    met_before: tuple[Met, ...] = ()
    """Whom they met in the interview before this one with the same company."""


DONE = Choice("done", phrase("choices.done"))
AGAIN = Choice("again", phrase("choices.again"))
SAME = Choice("same", phrase("choices.same"))
NOT_SUMMED_UP = Choice("none", phrase("choices.not_summed_up"))
SAID_IT_ALL = Choice("none", phrase("choices.said_it_all"))
NOT_SAID = Choice("not_said", phrase("choices.day_not_said"))
NOT_ASKED = Choice("not_asked", phrase("choices.not_asked"))
YES = Choice(CallPermission.YES, phrase("choices.yes"))
NO = Choice(CallPermission.NO, phrase("choices.no"))
CALL_NOT_ASKED = Choice(CallPermission.NOT_ASKED, phrase("choices.not_asked"))
CALL_CHOICES = {CallPermission(choice.value): choice for choice in (YES, NO, CALL_NOT_ASKED)}
CONTACT_UNKNOWN = Choice("none", phrase("choices.contact_unknown"))
GIVEN = Choice("given", phrase("choices.closing_given"))
NOT_GIVEN = Choice("not_given", phrase("choices.no"))
GIVEN_AND_PROMISED = Choice("given_and", phrase("choices.closing_and_promised"), opens=True)
NOT_GIVEN_BUT_PROMISED = Choice("not_given_but", phrase("choices.no_closing_but_promised"), opens=True)
NAMES_UNKNOWN = Choice("none", phrase("choices.names_unknown"))


def _read_points(text: str) -> tuple[Point, ...] | Again:
    """One point a line; lines of mere nerves are none."""
    if len(text) > LONGEST_ANSWER:
        return Again(NotTaken.TOO_LONG)
    lines = text.splitlines()
    if any(len(line.strip()) > LONGEST_POINT for line in lines):
        return Again(NotTaken.TOO_LONG)
    points = tuple(point for line in lines for each in several(line) if (point := read_point(each)))
    return points if len(points) <= MOST_POINTS else Again(NotTaken.TOO_MANY_POINTS)


def _more_points(answer: Answer, so_far: tuple[Point, ...], what: NotTaken) -> tuple[Point, ...] | Again:
    """What was said so far, and what this adds to it; `what` answers a question back."""
    match answer:
        case Chosen("none") | Chosen(AGAIN.value):
            return ()
        case Chosen(DONE.value):
            return so_far
        case Typed(text) if is_nerves(text):
            return so_far
        case Typed(text) if is_question(without_request(text)) or is_elsewhere(text):
            return Again(what)
        case Typed(text):
            points = _read_points(text)
            if isinstance(points, Again):
                return points
            return so_far + points if len(so_far + points) <= MOST_POINTS else Again(NotTaken.TOO_MANY_POINTS)
    return Again(NotTaken.NO_BUTTON)


def read_told(answer: Answer, answers: Answers, _setting: Setting) -> Answers | Again:
    """The points put to the employer; what is typed adds to those said before."""
    points = _more_points(answer, answers.told, NotTaken.WHAT)
    return points if isinstance(points, Again) else replace(answers, told=points)


def read_missed(answer: Answer, answers: Answers, _setting: Setting) -> Answers | Again:
    """The points that were not said; what is typed adds to those said before."""
    points = _more_points(answer, answers.missed, NotTaken.WHAT_MISSED)
    return points if isinstance(points, Again) else replace(answers, missed=points)


def read_hire_date(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """When the position is to be filled, in the person's own days."""
    match answer:
        case Chosen(NOT_SAID.value):
            return replace(answers, hire_date=HireDate(asked=True))
        case Chosen(NOT_ASKED.value):
            return replace(answers, hire_date=HireDate(asked=False))
        case Chosen(value):
            return _chosen_days(value, answers)
        case Picked(day):
            reading = dates.bounded(dates.Day(day), setting.today)
        case Typed(text):
            reading = dates.read_hire_date(text, setting.today, setting.locale)
            if isinstance(reading, dates.Unread) and is_question(text):
                return Again(NotTaken.WHAT_DAY)
    read = _hire_date_read(reading, answers, setting)
    if not isinstance(answer, Typed) or not _THERE_BY.search(answer.text) or _CHOSEN_BY.search(answer.text):
        return read
    if isinstance(read, Again):
        return replace(read, choices=tuple(map(_of_a_start, read.choices)))
    hire = read.hire_date
    return replace(read, hire_date=replace(hire, is_start=True)) if hire and hire.last else read


def _of_a_start(choice: Choice) -> Choice:
    """A choice of days that remembers that somebody is to be there by then."""
    return (
        replace(choice, value=f"{'/'.join((choice.value.split('/') * 2)[:2])}/start")
        if choice.value[:1].isdigit()
        else choice
    )


_THERE_BY = regex(
    r"\b(?:some(?:one|body)|any(?:one|body)|(?:an?|the|new|[1-9]|two|three|four|another) (?:\w+ )?(?:man"
    r"|men|fella|guys?"
    r"|lads?|body|bodies|persons?|people|hires?|crew|drivers?|hands?|cooks?|nurses?|teachers?|staff)|them|you"
    r"|me) (?:in|there|trained|settled"
    r"|on|by|from|before|started|onboard)\b|\bstarts?\b|\bstarting\b|\bbegins?\b|\bin (?:post|place|role"
    r"|situ)\b|\bsigned on\b"
    r"|\btrained\b|\bhandover\b|\bneeds? (?:some|a |any|cover|(?:[\w-]+ ){1,3}(?:by|before)\b)"
    r"|\bcover(?:ed)? (?:by|from|before)\b",
    re.IGNORECASE,
)
_CHOSEN_BY = regex(
    r"^by [^,;]+[,;] (?:they|he|she) (?:want|need)s? |\b(?:decid|decision|choos|chose|pick|let (?:me|us"
    r"|every|them) ?\w* know|hear|tell|board|vote"
    r"|committee|meets?|sign(?:s|ed)? (?:it )?off"
    r"|announce|see(?:s|ing)?|interview\w*|offers?|know|e-?mails?|calls?|rings?|texts?|mind|answer)\b|\bdecid\w*|\bchoos\w*|\bpick\w*|\btell\w*|\bhear\w*",
    re.IGNORECASE,
)
"""How one says when somebody is to be there, and when they choose."""


def _hire_date_read(reading: dates.Reading, answers: Answers, setting: Setting) -> Answers | Again:
    match reading:
        case dates.Day(day):
            return replace(answers, hire_date=HireDate(True, day, day))
        case dates.Span(first, last):
            return replace(answers, hire_date=HireDate(True, first, last))
        case dates.Unsaid.NOT_SAID:
            return replace(answers, hire_date=HireDate(asked=True))
        case dates.Unsaid.NOT_ASKED:
            return replace(answers, hire_date=HireDate(asked=False))
        case dates.Ambiguous(choices):
            why = NotTaken.WHICH_DAY if len(choices) > 1 else NotTaken.THIS_DAY
            return Again(why, tuple(_days_choice(choice) for choice in choices))
        case dates.JobBegins(dates.Day(first) | dates.Span(first, _)):
            before = max(add_business_days(first, -1), setting.today)
            return Again(NotTaken.START_DAY, (_days_choice(dates.Day(before)), NOT_SAID))
        case dates.Past(day, later):
            offered = [*([_days_choice(later)] if later else []), _days_choice(dates.Day(day))]
            return Again(NotTaken.PAST_DAY, tuple(offered))
        case dates.TooFar(day) if day.year <= LAST_YEAR:
            return Again(NotTaken.FAR_DAY, (_days_choice(dates.Day(day)),))
        case dates.TooFar(_):
            return Again(NotTaken.FAR_DAY)
        case _:
            return Again(NotTaken.NO_DAY)


def _days_choice(days: dates.Day | dates.Span) -> Choice:
    if isinstance(days, dates.Day):
        return Choice(days.date.isoformat(), phrase("words.as_said", what=Dated(Style.DAY, days.date)))
    first, last = Dated(Style.DAY, days.first), Dated(Style.DAY, days.last)
    return Choice(f"{days.first}/{days.last}", phrase("words.between_days", first=first, last=last))


def _chosen_days(value: str, answers: Answers) -> Answers | Again:
    days = value.removesuffix("/start")
    try:
        first, last = (date.fromisoformat(part) for part in (days.split("/") * 2)[:2])
    except ValueError:
        return Again(NotTaken.NO_BUTTON)
    return replace(answers, hire_date=HireDate(True, first, last, is_start=days != value))


def read_closing(answer: Answer, answers: Answers, _setting: Setting) -> Answers | Again:
    """Whether the last words looked forward to a start date, and how they were told."""
    match answer:
        case Chosen(GIVEN.value | GIVEN_AND_PROMISED.value):
            return replace(answers, reminder=True, closing_words="")
        case Chosen(NOT_GIVEN.value | NOT_GIVEN_BUT_PROMISED.value):
            return replace(answers, reminder=False, closing_words="")
        case Typed(text):
            given = looked_forward(text)
            if given is None or len(text) > LONGEST_ANSWER:
                return Again(NotTaken.LAST_WORDS if given is None else NotTaken.TOO_LONG)
            words = "" if said_nothing(text) else without_yes(" ".join(text.split()))
            return replace(answers, reminder=given, closing_words=words)
    return Again(NotTaken.NO_BUTTON)


_NOBODY = regex(
    r"no ?(?:body|one)|none|unknown|don.?t (?:know|remember)|no idea|can.?t remember|forgot"
    r"|(?:n.?t|not|never|without) (?:told|tell|given?|gave|say|said|introduced?)\b.{0,20}\b(?:names?|themselves)\b"
    r"|\bno names?\b",
    re.IGNORECASE,
)


_SAME = regex(
    r"(?:it was |just )?(?:the )?(?:exact )?same(?: (?:people|person|ones?|guys|team|panel|folks|crew|as|like))*"
    r"(?: (?:as )?(?:last time|before|the (?:last|first|other|previous) (?:one|time|round|interview)|earlier|"
    r"above|again))?",
    re.IGNORECASE,
)


def read_met(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """The interviewers; what is typed adds to those named before, and says more of who was named."""
    match answer:
        case Chosen("none") | Chosen(AGAIN.value):
            return replace(answers, met=())
        case Chosen(DONE.value):
            return answers
        case Chosen(SAME.value):
            return replace(answers, met=people.joined(answers.met, setting.met_before)[:MOST_PEOPLE])
        case Typed(text) if len(text) > LONGEST_ANSWER:
            return Again(NotTaken.TOO_LONG)
        case Typed(text) if setting.met_before and _SAME.fullmatch(text.strip(" .!")):
            names = ", ".join(met.name for met in setting.met_before)
            return Again(NotTaken.SAME_PEOPLE, (SAME, NAMES_UNKNOWN), about=names)
        case Typed(text):
            return _met_said(text, answers)
    return Again(NotTaken.NO_BUTTON)


def _met_said(text: str, answers: Answers) -> Answers | Again:
    if said_nothing(text):
        return answers
    if asks_back(text):
        return Again(NotTaken.WHAT_PEOPLE)
    if _SAME.fullmatch(text.strip(" .!")):
        return Again(NotTaken.NO_NAMES)
    read = people.read_met(text, most=MOST_PEOPLE + 1)
    mine = {answers.signer.signed_as.casefold(), answers.signer.known_as.casefold()}
    others = tuple(met for met in read.people if " " not in met.name or met.name.casefold() not in mine)
    met = people.joined(answers.met, others)
    if len(met) > MOST_PEOPLE:
        return Again(NotTaken.TOO_MANY_PEOPLE)
    known = replace(answers, met=met)
    if known != answers:
        left_out = "; ".join(dict.fromkeys([*read.unread, *read.left_out]))
        why = NotTaken.SOME_NAMES if read.unread else NotTaken.LEFT_OUT
        return Again(why, answers=known, about=left_out) if left_out else known
    if _NOBODY.search(text):
        return known
    asks = any(map(asks_back, _SENTENCES.split(text)))
    return Again(NotTaken.WHAT_PEOPLE if asks else NotTaken.NO_NAMES)


_SENTENCES = regex(r"[.!?]\s+")
