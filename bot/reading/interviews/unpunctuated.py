"""Employer and role of words without a mark between them: "google swe", "Nurse Spire Gatwick Park". Pure.

Where it is open which words are whose, all of them are the company, and the role is asked for.
"""

import re

from bot.reading.interviews.role_first import (
    are_people,
    employer_behind,
    is_a_role,
    is_an_institution,
    is_role_end,
    with_a_grade,
    without_grade,
)
from bot.reading.people.name_words import EITHER_WORDS, OPENS_A_ROLE, words_of
from bot.reading.people.names import is_role_word, names_a_role
from bot.reading.people.trades import is_trade, is_trade_or_surname, may_be_trade
from bot.support.patterns import regex

_JOINING = ("&", "and", "of")
_ROLE_END = regex(r" (?:role|position|job|opening|post)$", re.I)
_SHIFT = regex(
    r" (?:(?:(?:1st|2nd|3rd|first|second|third|night|day|late|early|evening|weekend) shifts?|nights?|days|mornings"
    r"|evenings|weekends?|ward \w{1,3}|part[ -]time|full[ -]time|perm(?:anent)?|casual|seasonal|zero hours)(?: |$))+",
    re.I,
)
"""What a role may have behind it: "rn nights"."""
_BRANCH = frozenset(("local", "express", "extra", "metro", "superstore", "supercenter", "superstores"))
"""Behind a shop's name they are its branch, and open no role."""
_INSTITUTIONS = frozenset(
    words_of("""
    hospital university council college academy airlines airways airport clinic infirmary hospice museum brewery trust
    foundation institute authority theatre cathedral casino station stadium arena zoo prison department
    """)
)
"""They end a name also where they are written small: "Leeds city council planning officer"."""
_RATHER_OF_NAMES = frozenset(("coffee", "foods", "market", "house", "garden", "pizza", "hotel", "grocery", "kitchen"))
"""Before an occupation they end a name: "costa coffee barista"."""
_COMPOUND = regex(
    r"(?:(?:pharmacy|pharm|vet|veterinary|dental|medical|lab|nail|lube|scrub|surgical|dialysis|ultrasound|radiology"
    r"|x-?ray|field|service|support|sterile processing|behaviou?r|psych|tyre|tire|hvac|desktop) tech"
    r"|pharmacy (?:technician|assistant|clerk|cashier)|medical (?:assistant|secretary|receptionist|biller|coder|scribe)"
    r"|dental (?:assistant|nurse|hygienist|receptionist)|(?:care|healthcare|health care) (?:assistant|worker)"
    r"|(?:help|service|front|reception) desk"
    r"|home (?:health|care) (?:aide|worker)|health (?:aide|visitor|care assistant)"
    r"|kitchen (?:porter|assistant|hand|helper)|bar (?:back|staff)|food (?:runner|server)|fitness instructor)\Z",
    re.I,
)
"""They are a role together, though their first word may end a company's name."""
_OPENS_NAMES = frozenset(
    words_of("""
    host hostess tutor dealer server broker mentor surgeon doctor physician keeper warden governor trustee freelance
    freelancer ops dispatch payroll staffing procurement onboarding resident designer notary courier maid scribe actor
    sheriff marketer reporter editor producer composer photographer detective officer consultant recruiter lawyer
    ticketmaster baptist methodist adventist concierge intern devops webmaster tester
    """)
)
"""Occupations by which a company's name may begin: "Doctor on Demand", "Baptist Memorial"."""
_ALONE = frozenset(
    words_of("""
    nurse teacher receptionist cashier driver cleaner welder picker packer waiter waitress loader chef roofer carer
    stocker stacker dishwasher nanny administrator lecturer bagger busser labourer laborer rn lpn cna hca physio
    msw rdh psw lcsw hha
    manager supervisor coordinator engineer technician merchandiser attendant caretaker lifeguard aide paralegal
    sparky sparkie chippy chippie bricky brickie truckie
    """)
)
"""They are a role wherever a line begins with them, though some of them are surnames, too."""
_GENERIC = frozenset(
    words_of("""
    solutions services systems network agency international global magazine institute academy association works hire
    tools direct online consulting partnership support supply university college school council
    """)
)
_OF_NAMES = frozenset(words_of("support hire works tools network solutions direct online family club agency academy"))
"""Right behind an occupation they are of one name with it: "Driver Hire", "Carer Support Wiltshire"."""
_FIELDS = frozenset(
    words_of("""
    early years special needs preschool nursery infant toddler occupational physical speech respiratory surgical inpt
    outpt inpatient outpatient paediatric pediatric mental vet veterinary hd heavy bridge excavator digger dumper
    telehandler roller grader tractor harvester motor geotechnical highways signalling environmental marine biomedical
    instrument instrumentation hydraulic refrigeration hvac solar roofing concrete steel national category interim
    relief peripatetic qualified enrolled licensed certified approved residential domestic commercial industrial
    wellbeing welfare family children adult elderly dementia activity activities leisure sports swimming dance music
    drama art yoga pilates funeral estate lettings property block grounds tree dairy sheep cattle poultry stable bike
    tattoo trade trades internal external group small large single multi works studio events
    """)
)
"""With role words alone around them they are of a role, though else they may be of a name: "early years educator"."""
_IN_FRONT = frozenset(
    words_of("""
    police fire primary secondary elementary middle high speech parts rail train radio news airport hospital university
    farm station payable receivable auto garage hvac postal golf tennis swim yoga forensic general state first
    court prison college energy water solar roofing film beach
    """)
)
"""Where a text begins with them and an occupation follows, they are of a role, though else they end names."""
_OF_A_FIELD = regex(
    r"(?:(?:deputy|assistant|interim|senior) )?(?:head|director|vp|manager|teacher|professor|chief|lecturer) of "
    r"(?:sixth form|early years|key stage \d|year \w+|food and beverage|[\w&]+)(?P<more>(?: \w+)*)",
    re.I,
)
_LEADS_ON = regex(r" (?:on|in|for|with|at|@)(?: the)? (?=\S)|\s", re.I)
_LONGEST_ROLE = 6
"""Words."""


def read_unpunctuated(text: str) -> tuple[str, str]:
    """Company and role of a text; "" where it does not surely name one.

    A role in small letters stands behind a name in capitals, else as many words are the role's as may be.
    """
    if both := employer_behind(text) or with_a_grade(text):
        return both
    last, first = _role_last(text), _role_first(text)
    if last and first:
        return first if _is_generic(last[0]) else (text, "")
    return last or first or before_an_institution(text.split()) or (text, "")


def before_an_institution(words: list[str]) -> tuple[str, str] | None:
    """The employer behind a role in small letters: "museum front of house assistant hollins museum"."""
    for end in range(min(_LONGEST_ROLE, len(words) - 2), 0, -1):
        role, company = " ".join(words[:end]), " ".join(words[end:])
        is_role = role.islower() and is_a_role(role) and is_a_role(words[end - 1])
        if is_role and is_an_institution(company) and words[end] not in _JOINING:
            return company, role
    return None


def without_shift(role: str) -> str:
    """A role without the shift behind it: "rn nights", "cashier part time"."""
    behind = _SHIFT.search(role)
    return role[: behind.start()] if behind and behind.end() == len(role) else role


def is_shift(text: str) -> bool:
    """Whether it is only a shift: "nights", "part time"."""
    return bool(_SHIFT.fullmatch(f" {text}"))


def tells_apart(company: str, role: str) -> bool:
    """Whether one of the two surely is what it was taken for, so that they are not the other way round.

    What stands in small letters behind a name with a capital is the role, whatever it is.
    """
    if is_an_institution(company) or (company[:1].isupper() and (role.islower() or role.isupper())):
        return True
    if company.islower() and " " in company and is_a_role(company):
        return False
    words = [word for word in _WORD_ENDS.split(role) if word] or [""]
    if is_a_role(role) or any(is_role_word(word) or is_role_end(word) for word in words):
        return True
    is_trade_like = may_be_trade(words[-1]) and not _NO_TRADE.fullmatch(words[-1].lower())
    is_open = role[:1].isupper() and may_be_trade(company.rpartition(" ")[2])  # "Sawyer", "Holt Timber"
    return (company[:1].isupper() or role.islower()) and is_trade_like and not is_open


_WORD_ENDS = regex(r"[\s/,&-]+")


def _role_last(text: str) -> tuple[str, str] | None:
    """The company and the role behind it: "Planet Fitness Trainer" may be a fitness trainer at Planet, and is open."""
    bare = _ROLE_END.sub("", text)
    shift = bare[len(without_shift(bare)) :]
    bare = without_shift(bare)
    words = bare.split()
    if not words or are_people(words[-1]):
        return None
    if shift and names_a_role(bare):
        return "", bare + shift
    start = _in_small(words) or _as_many_as_may_be(words)
    if not 0 < start < len(words):
        return None
    start += words[start] in _JOINING
    company, role = " ".join(words[:start]), " ".join(words[start:])
    is_end = is_role_end(words[-1]) or bool(_COMPOUND.search(role)) or _is_trade_of_names(words, start)
    return (company, role + shift) if role and is_end else None


def _in_small(words: list[str]) -> int:
    """Where a role in small letters begins behind a name in capitals; 0 where none does.

    Behind the last word of an institution: "Leeds city council planning officer".
    """
    small = len(words)
    while small > 1 and words[small - 1].islower() and "(" not in words[small - 1] and ")" not in words[small - 1]:
        small -= 1
    if words[0].islower() or small == len(words):
        return 0
    if not (is_role_end(words[-1]) or _COMPOUND.search(" ".join(words)) or _is_trade_of_names(words, small)):
        return 0
    while small > 1 and words[small - 1].isupper() and is_role_word(words[small - 1]):
        small -= 1
    branch = small + 1 if words[small] in _BRANCH and small + 1 < len(words) else small
    return max([branch, *(at + 1 for at in range(small, len(words) - 1) if words[at] in _INSTITUTIONS)])


def _is_trade_of_names(words: list[str], start: int) -> bool:
    """Whether a last small word is an occupation behind two words in capitals: "Hansen Dairy milker"."""
    return (
        start > 1
        and start == len(words) - 1
        and all(word[:1].isupper() for word in words[:start])
        and words[-1].islower()
        and may_be_trade(words[-1])
        and not _NO_TRADE.fullmatch(words[-1])
    )


_NO_TRADE = regex(
    r"\w+(?:chester|cester|minster|caster|ver|pool)|cent(?:er|re)|theat(?:er|re)|restaurant|plant|tower|quarter|corner"
    r"|master|lobster|burger|after|under|over|water|dover|alexander|harbor|river|plaster|order|number|merchant|giant"
    r"|timber|lumber|rubber|copper|silver|leather|power|paper"
)
"""Places and things that sound like an occupation."""


def _as_many_as_may_be(words: list[str]) -> int:
    """Where the longest row of a role's words begins, from behind; the end where it is open whose they are."""
    start = len(words)
    while start > 1 and _goes_on(words, start):
        start -= 1
    for at in range(start, len(words) - 1):
        if _COMPOUND.fullmatch(" ".join(words[at:])):
            return at
    first = words_of(words[start])[0] if start < len(words) - 1 else ""
    if first in _RATHER_OF_NAMES and start > 0:
        return start + 1
    return len(words) if first in EITHER_WORDS else start


def _goes_on(words: list[str], start: int) -> bool:
    """Whether the word before a role's first is one of it, too."""
    word = words[start - 1]
    if word == "parts" and words[start - 2] == "auto":
        return False
    if start == len(words):
        return is_role_word(word) or is_role_end(word) or bool(_COMPOUND.search(" ".join(words)))
    return is_role_word(word) or word in OPENS_A_ROLE or word == "parts" or word in _JOINING


def _role_first(text: str) -> tuple[str, str] | None:
    """The employer behind a role that opens the text: "nurse mercy general", "security guard securitas"."""
    words = text.split()
    for end in range(min(_LONGEST_ROLE, len(words) - 1), 0, -1):
        role = " ".join(words[:end])
        if _opens(words[:end]) and not (end == 1 and words[1].casefold() in _OF_NAMES):
            tail = text[len(role) :]
            shift = _SHIFT.match(tail)
            kept = shift[0].rstrip() if shift else ""
            led = _LEADS_ON.match(tail, len(kept))
            company = tail[led.end() :] if led else ""
            if not _is_generic(company):
                return company, role + kept
    return None


def _opens(words: list[str]) -> bool:
    """Whether words that open a text are a role there: "head of maths", "police officer", "store manager"."""
    text = " ".join(words)
    if (found := _OF_A_FIELD.fullmatch(text)) and all(map(is_role_word, found["more"].split())):
        return True
    front = [word for word in words[:-1] if word.casefold() not in _IN_FRONT]
    return (len(front) < len(words) - 1 and is_whole_role([*front, words[-1]], alone=False)) or is_whole_role(words)


def is_whole_role(words: list[str], *, alone: bool = True) -> bool:
    """Whether words are a role, wherever they stand: all of them may be one's, and the last may end one."""
    last = words[-1].casefold()
    if len(words) == 1 and alone:
        return last in _ALONE or (is_trade(last) and not last.endswith("s") and last not in _OPENS_NAMES)
    if _COMPOUND.fullmatch(" ".join(words)):
        return True
    fits = all(map(_is_of_a_role, words[:-1]))
    ends = is_role_end(words[-1]) or last == "tech"
    return fits and ends and last not in ("sales", "lead", "crew", "desk", "reception", "hr")


def may_name_employer(role: str) -> bool:
    """Whether a role may begin with an employer's name, and what stands behind it be a place: "ikea porter"."""
    company, _ = _role_last(without_grade(f" {role}")) or ("", "")
    return not all(_is_of_a_role(word) or word in _IN_FRONT for word in company.split())


def _is_of_a_role(word: str) -> bool:
    """Whether a word may stand before a role's last one: "senior", "diesel", "butcher's"."""
    whose = re.sub(r"['’]s?$", "", word)
    return (
        is_role_word(word)
        or word.casefold() in OPENS_A_ROLE | _FIELDS
        or (whose != word and is_trade_or_surname(whose))
    )


def _is_generic(company: str) -> bool:
    """Whether words behind a role name no employer by themselves, so that they may be of one name with it."""
    return all(word in _GENERIC or word in EITHER_WORDS or is_role_word(word) for word in words_of(company))
