"""Who will be there: the people in an invitation, without the person themselves, rooms and shared mailboxes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.calendar_files.components import Component, Property
from bot.checklist.names import is_shared_mailbox, is_suffix, name_and_title, name_from_email
from bot.checklist.people import Met, joined, visible
from bot.limits import LONGEST_EMAIL, MOST_PEOPLE

_EMAIL = re.compile(r"[\w.+'-]{1,64}@[a-z0-9](?:[a-z0-9-]*\.)+[a-z]{2,24}", re.ASCII)
_BRACKETS = re.compile(r"[(\[{<][^()\[\]{}<>]*[)\]}>]")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NOBODY = _set("""
    team recruiting recruitment recruiters talent hr careers jobs hiring scheduling scheduler interviews calendar
    notification notifications noreply room conference boardroom resource events bookings support help admin assistant
    bot notetaker
""")
"""Words of a name or a mailbox that nobody in particular has."""
_MAIL_FOR_ALL = _set("""
    gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol proton protonmail pm gmx web comcast
    verizon att sbcglobal fastmail hey zoho mail yandex
""")
_SCHEDULERS = _set("""
    calendly zoom greenhouse greenhouse-mail lever ashbyhq goodtime myworkday myworkdayjobs workday icims
    smartrecruiters jobvite bamboohr linkedin indeed ziprecruiter modernloop hirevue workable breezy recruitee
    teamtailor paradox oraclecloud successfactors taleo doodle savvycal acuityscheduling
""")
_MACHINES = ("calendar.google.com", "greenhouse-mail.io", "hire.lever.co", "invite.calendly.com")
_SECOND_LEVEL = frozenset({"co", "com", "ac", "org", "net", "gov", "edu"})


@dataclass(frozen=True)
class Attendees:
    """The people whom the person will meet, and the employer's name as in their addresses ("" where not known)."""

    met: tuple[Met, ...]
    names: tuple[str, ...]
    """Everybody's, also of who has declined, and the person's own as the invitation has it."""
    employer: str
    """Such as "northwindtraders" for priya@northwindtraders.com: a hint, and no name to write."""


@dataclass(frozen=True)
class _Guest:
    name: str
    """"" where it is nobody in particular."""
    title: str
    email: str
    organizes: bool
    comes: bool


def read_attendees(event: Component, own_name: str) -> Attendees:
    """Those in an event. The person is known by their name, else by the only private address among the guests."""
    guests = [_guest(prop, organizes=True) for prop in event.all("ORGANIZER")[:1]]
    guests += [_guest(prop, organizes=False) for prop in event.all("ATTENDEE")[: 3 * MOST_PEOPLE]]
    others = _without_own(own_name, guests)
    met = tuple(Met(each.name, each.title, _reaches(each.email)) for each in others if each.name and each.comes)
    return Attendees(
        met=joined((), met)[:MOST_PEOPLE],
        names=tuple(each.name for each in guests if each.name),
        employer=_employer(others),
    )


def _guest(prop: Property, *, organizes: bool) -> _Guest:
    address = prop.value.strip().casefold().removeprefix("mailto:").strip()
    email = address if len(address) <= LONGEST_EMAIL and _EMAIL.fullmatch(address) else ""
    common_name = prop.params.get("CN", "")[:300]
    name, title = _name(common_name)
    if not name and _reaches(email):
        name = name_from_email(email)
    is_person = prop.params.get("CUTYPE", "INDIVIDUAL").upper() in {"INDIVIDUAL", "UNKNOWN"}
    if not is_person or _NOBODY.intersection(re.split(r"\W+", common_name.partition("@")[0].casefold())):
        name = title = ""
    comes = prop.params.get("PARTSTAT", "").upper() != "DECLINED"
    return _Guest(name, title, email, organizes, comes and prop.params.get("ROLE", "").upper() != "NON-PARTICIPANT")


def _name(common_name: str) -> tuple[str, str]:
    """Name and title; "Raman, Priya" is how directories write Priya Raman. An e-mail is no name."""
    text = visible(_BRACKETS.sub(" ", common_name)).strip(" '\"")
    if "@" in text:
        return "", ""
    last, comma, first = (part.strip() for part in text.partition(","))
    if comma and is_suffix(first):
        return text, ""
    return name_and_title(f"{first} {last}" if comma else text, title_may_lead=True)


def _reaches(email: str) -> str:
    """The e-mail, if one person reads it: not a shared mailbox, a room, or a program's address."""
    local, _, domain = email.partition("@")
    shared = is_shared_mailbox(email) or _NOBODY.intersection(re.split(r"[\W\d_]+", local))
    machine = domain.endswith(_MACHINES) or sum(sign.isdigit() for sign in local) > 8
    return "" if shared or machine else email


# --- who the person is -------------------------------------------------------------------------------------------


def _without_own(own_name: str, guests: Sequence[_Guest]) -> list[_Guest]:
    own = [each for each in guests if _is_own(own_name, each)]
    by_work = any(_label(each.email) not in {"", *_MAIL_FOR_ALL} for each in guests if each.organizes)
    if not own and by_work:
        private = [each for each in guests if _label(each.email) in _MAIL_FOR_ALL]
        own = private if len(private) == 1 else []
    return [each for each in guests if each not in own]


def _is_own(own_name: str, guest: _Guest) -> bool:
    """By all words of the name, in any order, with or without a middle one; by an address that is made of them."""
    own, name = _words(own_name), _words(guest.name)
    if own and own == name:
        return True
    if len(own) < 2:
        return False
    if len(name) > 1 and (own <= name or name <= own):
        return True
    words = re.findall(r"[^\W\d_]+", own_name.casefold())
    first, last = words[0], words[-1]
    local = "".join(re.findall(r"[^\W\d_]+", guest.email.partition("@")[0]))
    return local in {first + last, last + first, first[0] + last}


def _words(name: str) -> set[str]:
    return {word for word in re.split(r"[\W\d_]+", name.casefold()) if word}


# --- the employer ------------------------------------------------------------------------------------------------


def _employer(others: Sequence[_Guest]) -> str:
    """The organizer's; else the one that all the others share."""
    labels = [(each.organizes, _label(each.email)) for each in others if each.email]
    employers = [(first, label) for first, label in labels if label and label not in _MAIL_FOR_ALL | _SCHEDULERS]
    leading = {label for organizes, label in employers if organizes} or {label for _, label in employers}
    return leading.pop() if len(leading) == 1 else ""


def _label(email: str) -> str:
    """The name in an address's domain: "northwind" for mail.northwind.co.uk."""
    domain = email.partition("@")[2]
    parts = domain.split(".")[:-1]
    if len(parts) > 1 and parts[-1] in _SECOND_LEVEL:
        parts.pop()
    return parts[-1] if parts and not domain.endswith(_MACHINES) else ""
