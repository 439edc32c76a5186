"""Who will be there: the people in an invitation, without the person themselves, rooms, machines and shared mailboxes.

Nobody is named by guess: an address that holds no name ("mholden6@...") is kept, and the name is asked.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from bot.reading.invitations.common_names import Named, name_in, squashed
from bot.reading.invitations.components import Component, Property
from bot.reading.people.names import is_shared_mailbox, name_from_email
from bot.reading.people.people import joined
from bot.support.limits import LONGEST_EMAIL, MOST_PEOPLE
from bot.support.patterns import regex
from bot.vocabulary.met import Met

_EMAIL = regex(r"[\w.+'-]{1,64}@[a-z0-9](?:[a-z0-9-]*\.)+[a-z]{2,24}", re.ASCII)
_ROOM = regex(r"[(\[]\d+[)\]]")
"""How many people it holds."""
_NAME_IN_EMAIL = regex(r"[a-z]{2,}(?:[._][a-z]{2,}){1,2}")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NOBODY = _set("""
    team recruiting recruitment recruiters talent hr careers hiring scheduling scheduler interviews calendar
    notification notifications noreply donotreply reply room rooms conference conf boardroom resource events bookings
    support help admin assistant bot mailbot notetaker notes panel committee group staff everyone interviewers
    invites invitations meetings projector huddle reception mailer daemon automated automation
    postmaster delivery subsystem undefined null anonymous
""")
"""Words of a name or a mailbox that nobody in particular has."""
_GROUPS = _set("""
    all leadership finance accounting payroll ops operations marketing sales engineering legal office list dl grp dept
    department management execs managers people jobs
""")
"""Words of a mailbox that several people read."""
_MAIL_FOR_ALL = _set("""
    gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol proton protonmail pm gmx web comcast
    verizon att sbcglobal fastmail hey zoho mail yandex bellsouth cox charter rocketmail
""")
_SCHEDULERS = _set("""
    calendly zoom greenhouse greenhouse-mail lever ashbyhq ashby goodtime myworkday myworkdayjobs workday icims
    smartrecruiters jobvite bamboohr linkedin indeed ziprecruiter modernloop hirevue workable workablemail breezy
    recruitee teamtailor paradox oraclecloud successfactors taleo doodle savvycal acuityscheduling gem rippling
    rippling-ats jazzhr applytojob bullhorn cronofy hubspot chilipiper prelude interviewplanner candidate cal
    yellowschedule talentreef eightfold phenom ukg ultipro dayforce paylocity paycom personio recruiterbox comeet
    pinpoint pinpointhq hireology fountain harri zohorecruit whenisgood appointlet youcanbook simplybook setmore
    oncehub scheduleonce x microsoftbookings avature beamery karat codility hackerrank coderpad willo sparkhire
""")
_NOTE_TAKERS = _set("""
    otter fireflies fathom read readai tldv gong grain avoma chorus brighthire metaview sembly meetgeek krisp
    supernormal airgram notta spinach circleback tactiq noota granola recall jamie bluedot fellow vowel nyota
    rewatch sybill clari colibri laxis hedy bubbles
""")
"""Programs that listen in, by the domain that they come from."""
_MACHINE_WORDS = _NOTE_TAKERS | _set(
    "otterpilot ai io app meeting notes notetaker recorder recording copilot companion"
)
_NOT_THEIRS = _MAIL_FOR_ALL | _SCHEDULERS | _NOTE_TAKERS | {""}
_TENANTS = _set("workday myworkday myworkdayjobs icims")
"""Schedulers that send in the name of whoever stands before the "@"."""
_MACHINES = ("calendar.google.com", "greenhouse-mail.io", "hire.lever.co", "invite.calendly.com")
_SECOND_LEVEL = frozenset({"co", "com", "ac", "org", "net", "gov", "edu", "onmicrosoft"})


@dataclass(frozen=True)
class Attendees:
    """The people whom the person will meet, and the employer's name as in their addresses ("" where not known)."""

    met: tuple[Met, ...]
    names: tuple[str, ...]
    """Everybody's, also of who has declined, and the person's own as the invitation has it."""
    employer: str
    """Such as "northwindtraders" for priya@northwindtraders.com: a hint, and no name to write."""
    sender: str = ""
    """The employer, where a program sent it in their name: "Northwind Traders" for "Northwind Traders Recruiting"."""
    unnamed: tuple[str, ...] = ()
    """The addresses of people whose names it does not say."""
    at_work: tuple[str, ...] = ()
    """The addresses that employers gave, of people, mailboxes and rooms alike."""
    organizer: str = ""
    """Who sent it: several talks of one day have the same."""


@dataclass(frozen=True)
class _Guest:
    written: str
    """The name as the invitation has it."""
    name: str
    """"" where it is nobody in particular."""
    title: str
    email: str
    organizes: bool
    comes: bool
    is_person: bool


def read_attendees(event: Component, own_name: str) -> Attendees:
    """Those in an event. The person is known by their name, else by the only address among the guests that is not the
    employer's."""
    guests = [_guest(prop, organizes=True) for prop in event.all("ORGANIZER")[:1]]
    guests += [_guest(prop, organizes=False) for prop in event.all("ATTENDEE")[: 3 * MOST_PEOPLE]]
    others = _without_own(own_name, guests)
    met = joined((), tuple(_met(each) for each in others if each.name and each.comes))[:MOST_PEOPLE]
    reached = {each.email for each in met}
    sender = next((_sender(each) for each in others if each.organizes), "")
    unnamed = [_reaches(each.email) for each in others if each.is_person and each.comes and not each.name]
    tenant = next((_tenant(each.email) for each in others if each.organizes), "")
    return Attendees(
        met=met,
        names=tuple(each.name for each in guests if each.name),
        employer=_employer(others) or squashed(sender) or tenant,
        sender=sender,
        unnamed=tuple(email for email in dict.fromkeys(unnamed) if email and email not in reached)[:MOST_PEOPLE],
        at_work=tuple(each.email for each in others if _label(each.email) not in _NOT_THEIRS),
        organizer=next((_reaches(each.email) for each in guests if each.organizes), ""),
    )


def _met(guest: _Guest) -> Met:
    return Met(guest.name, guest.title, _reaches(guest.email))


def _guest(prop: Property, *, organizes: bool) -> _Guest:
    address = prop.value.strip().casefold().removeprefix("mailto:").strip()
    email = address if len(address) <= LONGEST_EMAIL and _EMAIL.fullmatch(address) else ""
    written = prop.params.get("CN", "")[:300].strip() or prop.params.get("EMAIL", "")[:300]
    is_person = prop.params.get("CUTYPE", "INDIVIDUAL").upper() in {"INDIVIDUAL", "UNKNOWN"} and not _listens(email)
    named = _named(written, email) if is_person else Named()
    comes = prop.params.get("PARTSTAT", "").upper() != "DECLINED"
    words = set(_words(written.partition("@")[0]))
    is_nobody = not named.name and (words & _NOBODY or (words and words <= _MACHINE_WORDS) or _ROOM.search(written))
    return _Guest(
        written=written,
        name=named.name,
        title=named.title,
        email=email,
        organizes=organizes,
        comes=comes and prop.params.get("ROLE", "").upper() != "NON-PARTICIPANT",
        is_person=is_person and not is_nobody,
    )


def _listens(email: str) -> bool:
    return _label(email) in _NOTE_TAKERS


def _named(written: str, email: str) -> Named:
    """Somebody's name and title; none where the name is that of a team, a room, a machine or the employer."""
    if _ROOM.search(written):
        return Named()
    named = name_in(written, email)
    if named.name:
        return Named() if _is_nobody(named, email) else named
    local, said = email.partition("@")[0], _words(written.partition("@")[0])
    speaks = _reaches(email) and not named.title and not _NOBODY.intersection(said)
    return Named(name_from_email(email)) if speaks and _NAME_IN_EMAIL.fullmatch(local) else Named()


def _is_nobody(named: Named, email: str) -> bool:
    """Whether a name is that of a team, a machine or the employer: "Contoso Careers", "Otter", "Calendly"."""
    words, label, written = set(_words(named.name)), _label(email).replace("-", ""), squashed(named.name)
    reaches = not email or bool(_reaches(email))
    if words & _NOBODY or words <= _MACHINE_WORDS | _SCHEDULERS or written == label:
        return True
    if _label(email) in _TENANTS and written == squashed(email.partition("@")[0]):
        return True
    if not reaches and (len(words) == 1 or words & _SCHEDULERS):
        return True
    is_title_for_all = bool(_NOBODY.intersection(_words(named.title)))
    return is_title_for_all and (len(words) < 2 or not reaches or label.startswith(written))


def _sender(guest: _Guest) -> str:
    if guest.name or not guest.email or _reaches(guest.email) or "@" in guest.written:
        return ""
    words = [word for word in guest.written.split() if not (_NOBODY | _SCHEDULERS | {"via"}).intersection(_words(word))]
    title = " ".join(words)
    return title if 0 < len(words) < 5 and title[0].isupper() and not any(sign.isdigit() for sign in title) else ""


def _reaches(email: str) -> str:
    """The e-mail, if one person reads it: not a shared mailbox, a room, or a program's address."""
    local, _, domain = email.partition("@")
    words = re.split(r"[\W\d_]+", local)
    shared = is_shared_mailbox(email) or (_NOBODY | _GROUPS).intersection(words)
    machine = domain.endswith(_MACHINES) or _label(email) in _SCHEDULERS | _NOTE_TAKERS
    return "" if shared or machine or sum(sign.isdigit() for sign in local) > 8 else email


# --- who the person is -------------------------------------------------------------------------------------------


def _without_own(own_name: str, guests: Sequence[_Guest]) -> list[_Guest]:
    own = [each for each in guests if _is_own(own_name, each)]
    own = own or _private(guests) or _only_stranger(guests)
    return [each for each in guests if each not in own]


def _private(guests: Sequence[_Guest]) -> list[_Guest]:
    """The only private or student's address where an employer invites."""
    by_work = any(_label(each.email) not in {"", *_MAIL_FOR_ALL} for each in guests if each.organizes)
    found = [each for each in guests if _label(each.email) in _MAIL_FOR_ALL]
    return found if by_work and len(found) == 1 else []


def _only_stranger(guests: Sequence[_Guest]) -> list[_Guest]:
    """Without a name, and the only one whose address is not that of the employer who invites."""
    home = {_label(each.email) for each in guests if each.organizes} - {""}
    strangers = [each for each in guests if each.is_person and _label(each.email) not in {"", *home}]
    return strangers if home and len(strangers) == 1 and not strangers[0].name else []


def _is_own(own_name: str, guest: _Guest) -> bool:
    """By all words of the name, in any order, with or without a middle one; by an address that is made of them."""
    own = set(_words(own_name))
    if not own:
        return False
    for name in (set(_words(guest.name)), set(_words(guest.written.partition("@")[0]))):
        if own == name or (min(len(own), len(name)) > 1 and (own <= name or name <= own)):
            return True
    return len(own) > 1 and (_is_nickname(own_name, guest.name) or _is_made_of(own_name, guest.email))


def _is_nickname(own_name: str, name: str) -> bool:
    """Samuel Rivera for Sam Rivera."""
    (first, *_, last), (theirs, *_, surname) = _words(own_name), [*_words(name), "", ""][: max(2, len(_words(name)))]
    short, long = sorted((first, theirs), key=len)
    return last == surname and len(short) > 2 and long.startswith(short)


def _is_made_of(own_name: str, email: str) -> bool:
    """sam.rivera88@, srivera@, sam@rivera.example, me@samrivera.example; and sr4567@ at a university."""
    first, *_, last = _words(own_name)
    local, _, domain = email.partition("@")
    bare = "".join(_words(local))
    if {bare, _label(email)} == {first, last} or squashed(_label(email)) in {first + last, last + first}:
        return True
    student = ".edu" in f".{domain}" or ".ac." in domain
    return bare in {first + last, last + first, first[0] + last, last + first[0]} or (
        student and bare in {first[0] + last[0], first, last, first + last[0]}
    )


def _words(name: str) -> list[str]:
    """The words of a name, in small letters and without accents."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))
    return [word for word in re.split(r"[\W\d_]+", bare) if word]


# --- the employer ------------------------------------------------------------------------------------------------


def _employer(others: Sequence[_Guest]) -> str:
    """The organizer's; that of all the others, where an agency invites, or a program does."""
    found = [(each.organizes, _label(each.email)) for each in others if each.email]
    employers = [(organizes, label) for organizes, label in found if label not in _NOT_THEIRS]
    leads, guests = ({label for leads, label in employers if leads is organizes} for organizes in (True, False))
    labels = guests if len(guests) == 1 and not guests & leads else leads or guests
    return labels.pop() if len(labels) == 1 else ""


def _tenant(email: str) -> str:
    """ "northwind" for northwind@myworkday.com."""
    local = email.partition("@")[0]
    return local if _label(email) in _TENANTS and local.isalpha() and local not in _NOBODY | _TENANTS else ""


def _label(email: str) -> str:
    """The name in an address's domain: "northwind" for mail.northwind.co.uk."""
    domain = email.partition("@")[2]
    parts = domain.split(".")[:-1]
    if len(parts) > 1 and parts[-1] in _SECOND_LEVEL:
        parts.pop()
    return parts[-1] if parts and not domain.endswith(_MACHINES) else ""
