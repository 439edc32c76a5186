"""What a thank-you has to hold: thanks, interest, role and day, a specific, what was missed, the call, a look ahead."""

import re
from datetime import date

from bot.notes.checks.check import About, Found, Severity, for_thank_you, rule, shortened
from bot.notes.checks.idioms import (
    AHEAD,
    ANNOUNCED,
    ASKED_TO_CALL,
    FIGURE,
    FORWARD,
    INTEREST,
    JOB,
    NO_FIGURE,
    REQUEST,
    THANKED_FOR,
    THANKS,
    TOPIC,
    WEEKDAY,
    WITH_LEAVE,
)
from bot.reading.shorthand.noted import Fragment, noted
from bot.reading.shorthand.written import ANY_DATE, MONTHS, Written, content_words, names_day, sentences
from bot.support.patterns import regex
from bot.vocabulary.answers import CallPermission, Point
from bot.vocabulary.note_kinds import NoteKind
from bot.wording.phrases import phrase
from bot.wording.words import say_date


@for_thank_you("thanks", Severity.HIGH, "seed 001")
def thanks(note: Written, about: About) -> Found:
    """Thanks in the text itself; "Thanks," above the name is only a greeting."""
    if not THANKS.search(REQUEST.sub(" ", note.text)):
        when = on_day(about.interviewed, about.today)
        yield phrase("checks.thank_them", when=when), ""


@for_thank_you("role", Severity.MEDIUM, "Princeton")
def role(note: Written, about: About) -> Found:
    """The role by most of its words in one sentence, or by its initials."""
    if about.kind is NoteKind.CARD:  # it has room for a few sentences, and comes by hand
        return
    words = content_words(re.split(r"[,(\[]| - ", about.role)[0]) or content_words(about.role)
    places = [note.subject, *sentences(note.everything)]
    if words and not any(_most_of(words, content_words(place)) or initials_meet(about.role, place) for place in places):
        yield phrase("checks.say_which_job", role=shortened(about.role)), ""


def initials_meet(name: str, text: str) -> bool:
    """Whether a text has a name's initials, or the words that a name's initials stand for: "SRE"."""
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", name)).upper()
    if len(initials) > 1 and re.search(rf"\b{initials}\b", text):
        return True
    spelt = "".join(word[0] for word in re.findall(r"[^\W\d_]+", text)).upper()
    return name.isupper() and 1 < len(name) <= 5 and name in spelt


@for_thank_you("date", Severity.MEDIUM, "Princeton")
def day(note: Written, about: About) -> Found:
    """The day of the interview, in any usual form that is true today."""
    other = _THANKED_FOR_A_DAY.search(note.text)
    is_other = other and not names_day(other[0], about.interviewed, about.today)
    if is_other or not names_day(f"{note.subject}\n{note.text}", about.interviewed, about.today):
        yield phrase("checks.say_when_you_met", when=on_day(about.interviewed, about.today)), ""


_THANKED_FOR_A_DAY = regex(
    rf"{THANKED_FOR.pattern} (?:(?:on|last) {WEEKDAY}\b(?:,? (?:{ANY_DATE.pattern}))?|yesterday|today)", re.IGNORECASE
)


@for_thank_you("interest", Severity.MEDIUM, "seed 001")
def interest(note: Written, about: About) -> Found:
    """That the writer wants the job."""
    if not INTEREST.search(note.text):
        yield phrase("checks.say_that_you_want_it"), ""


@for_thank_you("specific", Severity.MEDIUM, "seed 000")
def specific(note: Written, about: About) -> Found:
    """A figure or a point of theirs, in a sentence; where no point is known, a topic that was talked about."""
    said = any(says(note.text, point) for point in (*about.points, *about.missed))
    if said or FIGURE.search(NO_FIGURE.sub(" ", note.text)):
        return
    if about.points:
        point = shortened(point_sentence(about.points[0]))
        yield phrase("checks.bring_back_a_point", point=point), ""
    elif not any(TOPIC.search(each) and not JOB.search(each) for each in sentences(note.text)):
        yield phrase("checks.name_one_thing"), ""


@for_thank_you("missed", Severity.MEDIUM, "seed 000")
def missed(note: Written, about: About) -> Found:
    """What the writer did not get to say; one of several is enough."""
    if about.missed and not any(says(note.text, point) for point in about.missed):
        yield phrase("checks.add_what_was_missed", point=shortened(point_sentence(about.missed[0]))), ""


def says(text: str, point: str) -> bool:
    """Whether most words that carry a point, or its answer (behind "->"), are in a text; eight of them will do.

    Typed or as a note says it: "forgot to say i speak polish" is said where the note speaks Polish.
    """
    words = content_words(text)
    answer = re.split("->|→", point)[-1]
    parts = (content_words(part) for part in (point, answer, noted(Point(answer), Fragment.POINT).sentence))
    return any(_most_of(part, words) for part in parts if part) or not content_words(point)


def point_sentence(point: str) -> str:
    """What the writer would say: of "slow close -> cut it to five days" what stands behind the arrow, in a sentence."""
    answer = re.split("->|→", point)[-1].strip()
    return noted(Point(answer), Fragment.POINT).sentence or answer


def _most_of(wanted: set[str], words: set[str]) -> bool:
    return len(wanted & words) >= min(0.6 * len(wanted), 8)


@for_thank_you("call_date", Severity.MEDIUM, "seed 001")
def call_date(note: Written, about: About) -> Found:
    """The day of the call, or another that the writer chose for it."""
    if about.call is not CallPermission.YES or not about.call_on:
        return
    announced = (each for each in sentences(note.text) if ANNOUNCED.search(each))
    if not names_day(note.text, about.call_on, about.today) and not any(map(_has_day, announced)):
        when = say_date(about.call_on, about.today)
        yield phrase("checks.say_when_you_call", when=when), ""


def _has_day(sentence: str) -> bool:
    return bool(
        ANY_DATE.search(sentence)
        or re.search(r"\b(?:mon|tues|wednes|thurs|fri)day|tomorrow\b", sentence, re.IGNORECASE)
    )


@for_thank_you("call_unasked", Severity.HIGH, "All Star, Indeed")
def call_unasked(note: Written, about: About) -> Found:
    """A call announced without leave. Asking for leave is right, but not of those who said no."""
    if about.call not in (CallPermission.NO, CallPermission.NOT_ASKED):
        return
    for each in sentences(note.text):
        if about.call is CallPermission.NO and (ANNOUNCED.search(each) or ASKED_TO_CALL.search(each)):
            yield phrase("checks.no_call_wanted"), each
        elif ANNOUNCED.search(each) and not each.endswith("?") and not WITH_LEAVE.search(each):
            yield phrase("checks.ask_leave_to_call"), each


@for_thank_you("closing", Severity.LOW, "seed 001")
def look_ahead(note: Written, about: About) -> Found:
    """A look forward, anywhere in the text or its closing."""
    if not FORWARD.search(f"{note.text}\n{note.closing}"):
        yield phrase("checks.look_ahead"), ""


@for_thank_you("passed_date", Severity.LOW, "seed 000")
def passed_date(note: Written, about: About) -> Found:
    """A day before today in a sentence that says what will be."""
    for each in sentences(note.text):
        for found in AHEAD.finditer(each):
            named = _nearest(found["date"], about.today)
            if named and named < about.today and named != about.interviewed:
                yield phrase("checks.day_has_passed", day=found["date"].strip(".")), each


@rule("weekday", Severity.MEDIUM, "seed 000")
def weekday(note: Written, about: About) -> Found:
    """A weekday before a date that falls on another one."""
    for found in _WEEKDAY_AND_DATE.finditer(note.everything):
        named = _nearest(found["date"], about.today)
        if named and f"{named:%A}".lower() != found["name"].lower():
            fix = phrase("checks.other_weekday", day=found["date"].strip("."), weekday=f"{named:%A}")
            yield fix, found[0].strip("."), found["name"], f"{named:%A}"


_WEEKDAY_AND_DATE = regex(rf"\b(?P<name>{WEEKDAY}),? (?:the )?(?P<date>{ANY_DATE.pattern})", re.IGNORECASE)
_NUMBER = {short: at for at, (_, short) in enumerate(MONTHS, 1)}


def _nearest(text: str, today: date) -> date | None:
    """The day that a month and a number name, with its year or in the year that is nearest; None for other forms."""
    month = re.search(r"[a-z]{3}", re.sub(r"\d+(?:st|nd|rd|th)|\b(?:the|of)\b", "", text.lower()))
    number = re.search(r"(?<!\d)\d{1,2}(?!\d)", text)
    year = re.search(r"\d{4}", text)
    if not month or month[0] not in _NUMBER or not number:
        return None
    years = [int(year[0])] if year else [today.year - 1, today.year, today.year + 1]
    days = []
    for each in years:
        try:
            days.append(date(each, _NUMBER[month[0]], int(number[0])))
        except ValueError:  # February 30, or the year 0
            continue
    return min(days, key=lambda day: abs(day - today), default=None)


@for_thank_you("signature", Severity.MEDIUM, "seed 000")
def signature(note: Written, about: About) -> Found:
    """A name below the text, be it in a closing line of its own or at the text's very end."""
    names = re.findall(r"[^\W\d_]{2,}", about.writer.casefold())
    if any(sign.isalpha() for sign in note.signature) or any(name in note.text[-60:].casefold() for name in names):
        return
    yield phrase("checks.close_with_your_name", name=shortened(about.writer)), ""


def on_day(day: date, today: date) -> str:
    """How a note says when they met: "today", "on Tuesday, November 24"."""
    return "today" if day == today else f"on {say_date(day, today)}"
