"""An invitation (.ics) dropped into the conversation: the interview in it, or what is to be asked about it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.reading.invitations.asking import Obstacle, about_proposed, about_talks, doubt, question
from bot.reading.invitations.attendees import read_attendees
from bot.reading.invitations.components import Component, read_components
from bot.reading.invitations.descriptions import plain
from bot.reading.invitations.hosts import with_named, with_phone
from bot.reading.invitations.places import read_how, read_link
from bot.reading.invitations.subject_words import is_called_off, is_hold
from bot.reading.invitations.subjects import read_subject
from bot.reading.invitations.times import LASTS, Times, read_stamp, read_times
from bot.reading.invitations.whereabouts import employers_country
from bot.vocabulary.answers import How
from bot.vocabulary.editions import Edition
from bot.vocabulary.met import Met
from bot.wording.phrases import Phrase, phrase

LARGEST = 1_000_000
"""Bytes; an invitation has a few thousand."""
MOST_EVENTS = 20
"""More are somebody's whole calendar."""
LONGEST_UID = 255


@dataclass(frozen=True)
class Invitation:
    """An interview as its invitation tells of it. What is not surely known is "".

    Both moments are in the person's zone, and the end is after the start.
    """

    company: str
    role: str
    starts_at: datetime
    ended_at: datetime
    how: How | None
    met: tuple[Met, ...]
    edition: Edition
    is_guess: bool = False
    """The company's name is made from an address, or of one word that may mean something else."""
    unnamed: tuple[str, ...] = ()
    """The addresses of people whose names it does not say."""
    cancelled: tuple["Invitation", ...] = ()
    """Others in the same file, which are off."""


@dataclass(frozen=True)
class Problem:
    """What is to be said or asked, and the interviews that may be meant, the likeliest first.

    In a choice of ALL_DAY only the day counts; in one of ENDS_BEFORE the end is an hour after the start. The choice of
    RECURRING is the next one, or, where that is not known, the first, which is over.
    """

    why: Obstacle
    words: Phrase
    choices: tuple[Invitation, ...] = ()
    is_one_day: bool = False
    """The choices are the talks of one day with one employer, all that the file has."""
    cancelled: tuple[Invitation, ...] = ()
    """What the file says is off; none of the choices."""


def read_invitation(content: bytes, zone: str, now: datetime, own_name: str) -> Invitation | Problem:
    """The interview in a calendar file, for a person in that IANA zone and of that name; `now` is aware. Total."""
    if len(content) > LARGEST:
        return Problem(Obstacle.TOO_BIG, phrase("asking.too_big"))
    components = read_components(content)
    events = [each for each in components if each.kind == "VEVENT"]
    if not any(each.kind == "VCALENDAR" for each in components) and not events:
        return Problem(Obstacle.BROKEN, phrase("asking.broken"))
    if not events:
        return Problem(Obstacle.NO_EVENT, phrase("asking.no_event"))
    if len(events) > MOST_EVENTS:
        return Problem(Obstacle.WHOLE_CALENDAR, phrase("asking.whole_calendar", most=MOST_EVENTS))
    now = now.astimezone(ZoneInfo(zone))
    read = [_read_event(event, components, now, own_name) for event in events]
    return read[0] if len(read) == 1 else _several(read, now)


def _several(read: Sequence[Invitation | Problem], now: datetime) -> Invitation | Problem:
    """The one that is on, or which of several; what is off is told beside it."""
    newest = _newest(read)
    off = tuple(each for one in newest if isinstance(one, Problem) for each in one.cancelled)
    on = _with_breaks([each for each in newest if isinstance(each, Invitation) or each.why is not Obstacle.CANCELLED])
    return replace(_of_those_on(on, now) if on else newest[0], cancelled=off)


def _of_those_on(on: Sequence[Invitation | Problem], now: datetime) -> Invitation | Problem:
    """Which of them: those ahead first. Where it is one, that."""
    if len(on) < 2:
        return on[0]
    choices = [choice for each in on for choice in _choices(each)]
    ordered = sorted(choices, key=lambda each: (each.ended_at <= now, abs(each.starts_at - now)))
    repeats = any(isinstance(each, Problem) and each.why is Obstacle.RECURRING for each in on)
    if repeats and len({choice.edition.uid for choice in choices}) == 1:
        return Problem(Obstacle.RECURRING, phrase("asking.which_of_recurring"), tuple(ordered))
    talks = sorted((each for each in on if isinstance(each, Invitation)), key=lambda each: each.starts_at)
    if len(talks) == 1 and all(_is_no_interview(each) for each in on if each is not talks[0]):
        return talks[0]
    if len(talks) == len(on) and _is_one_day(talks):
        knows_role = any(each.role for each in talks)
        company = next(each.company for each in talks if each.company)
        return Problem(
            Obstacle.SEVERAL,
            about_talks(len(talks), company, talks[0].starts_at.date(), now),
            tuple(talks),
            is_one_day=knows_role,
        )
    return Problem(Obstacle.SEVERAL, phrase("asking.several", n=len(on)), tuple(ordered))


def _is_no_interview(one: Invitation | Problem) -> bool:
    """Whether it is of something else: a birthday that lasts all day, an eye exam."""
    unnamed = all(not (each.company or each.role) for each in _choices(one))
    return isinstance(one, Problem) and (
        one.why is Obstacle.NO_INTERVIEW or (unnamed and one.why in {Obstacle.ALL_DAY, Obstacle.RECURRING})
    )


def _with_breaks(on: Sequence[Invitation | Problem]) -> list[Invitation | Problem]:
    """A lunch or a tour that those arrange who invite to the interviews of that day is one of its talks."""
    hosts = {_host(each) for each in on if isinstance(each, Invitation)}

    def as_talk(each: Invitation | Problem) -> Invitation | Problem:
        one = each.choices[0] if isinstance(each, Problem) and each.why is Obstacle.NO_INTERVIEW else None
        return one if one and all(_host(one)) and _host(one) in hosts else each

    return [as_talk(each) for each in on]


def _host(one: Invitation) -> tuple[date, str]:
    """The day, and who invites: somebody, or an employer's office such as recruiting@."""
    return one.starts_at.date(), one.edition.organizer or one.company.casefold()


def _choices(read: Invitation | Problem) -> tuple[Invitation, ...]:
    return (read,) if isinstance(read, Invitation) else read.choices


def _newest(read: Sequence[Invitation | Problem]) -> list[Invitation | Problem]:
    """Of two editions of one appointment the later one."""
    newest: dict[object, Invitation | Problem] = {}
    for at, each in enumerate(read):
        edition = _edition_of(each)
        key = (edition.uid, edition.occurrence) if edition and edition.uid else at
        known = _edition_of(newest[key]) if key in newest else None
        if not (edition and known and edition.is_older_than(known.sequence, known.stamp)):
            newest[key] = each
    return list(newest.values())


def _edition_of(read: Invitation | Problem) -> Edition | None:
    told = read.choices or read.cancelled if isinstance(read, Problem) else (read,)
    return next((each.edition for each in told), None)


def _is_one_day(talks: Sequence[Invitation]) -> bool:
    """Whether they are the talks of one day with one employer, for one role as far as one is named."""
    days = {each.starts_at.date() for each in talks}
    companies = {"" if each.is_guess else each.company.casefold() for each in talks}
    companies = companies if companies != {""} else {each.company.casefold() for each in talks}
    roles = {each.role.casefold() for each in talks}
    organizers = {each.edition.organizer for each in talks}
    by_one = len(companies - {""}) == 1 and ("" not in companies or (len(organizers) == 1 and "" not in organizers))
    return len(days) == 1 and by_one and len(roles - {""}) < 2


def _read_event(
    event: Component, components: Sequence[Component], now: datetime, own_name: str
) -> Invitation | Problem:
    assert isinstance(now.tzinfo, ZoneInfo)
    times = read_times(event, components, now.tzinfo, now)
    invitation = _invitation(event, times, own_name) if times else None
    if _is_cancelled(event):
        return Problem(Obstacle.CANCELLED, phrase("asking.cancelled"), cancelled=(invitation,) if invitation else ())
    if times is None or invitation is None:
        return Problem(Obstacle.NO_START, phrase("asking.no_start"))
    if _method(event) == "REPLY":
        return Problem(Obstacle.REPLY, phrase("asking.reply"))
    if _method(event) in {"COUNTER", "DECLINECOUNTER", "REFRESH"}:
        return Problem(Obstacle.PROPOSED, about_proposed(times, now))
    named = bool(invitation.met or invitation.unnamed or invitation.role or invitation.company)
    asked = question(times, now) or doubt(event, invitation.starts_at, now, invitation.company, named=named)
    return Problem(*asked, _by_day(invitation, times.days)) if asked else invitation


def _by_day(invitation: Invitation, days: int) -> tuple[Invitation, ...]:
    """One for each of its days: an interview may be on all of them, or on one."""
    if days < 2:
        return (invitation,)
    begins = [invitation.starts_at + timedelta(days=each) for each in range(days)]
    return tuple(
        replace(invitation, starts_at=at, ended_at=at + LASTS, edition=replace(invitation.edition, occurrence=at))
        for at in begins
    )


def _invitation(event: Component, times: Times, own_name: str) -> Invitation:
    attendees = read_attendees(event, own_name)
    summary, place, description = event.text("SUMMARY"), event.text("LOCATION"), plain(event.text("DESCRIPTION"))
    names = (own_name, *attendees.names)
    subject = read_subject(summary, f"{description}\n{place}\n{attendees.sender}", names, attendees.employer)
    met = with_named(attendees.met, summary, description, own_name, subject.company if subject.is_sure else "")
    how = read_how(event, sum(each.email != attendees.organizer for each in met if each.email))
    if how is How.PHONE:
        met = with_phone(met, place, description)
    own_zone = str(times.starts_at.tzinfo)
    country = employers_country(place, times.zone, own_zone, attendees.at_work, [each.phone for each in met])
    edition = replace(
        _edition(event, times, attendees.organizer), link=read_link(event), country=country, is_hold=_is_hold(event)
    )
    return Invitation(
        company=subject.company,
        role=subject.role,
        starts_at=times.starts_at,
        ended_at=times.ended_at,
        how=how,
        met=met,
        edition=edition,
        is_guess=not subject.is_sure,
        unnamed=attendees.unnamed,
    )


def _edition(event: Component, times: Times, organizer: str) -> Edition:
    number = event.text("SEQUENCE")
    return Edition(
        uid="".join(sign for sign in event.text("UID") if sign.isprintable())[:LONGEST_UID],
        occurrence=times.occurrence if "RECURRENCE-ID" in event.properties or not _is_cancelled(event) else None,
        sequence=int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0,
        stamp=read_stamp(event),
        organizer=organizer,
    )


def _is_cancelled(event: Component) -> bool:
    return (
        _method(event) == "CANCEL"
        or event.text("STATUS").upper() in {"CANCELLED", "CANCELED"}
        or is_called_off(event.text("SUMMARY"))
    )


def _is_hold(event: Component) -> bool:
    return event.text("STATUS").upper() == "TENTATIVE" or is_hold(event.text("SUMMARY"))


def _method(event: Component) -> str:
    return event.inside.text("METHOD").upper() if event.inside else ""
