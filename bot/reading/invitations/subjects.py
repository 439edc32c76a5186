"""Company and role, where an invitation names them. What is not sure is said to be so, what is missing asked."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.reading.interviews.role_first import is_an_institution
from bot.reading.invitations.common_names import squashed
from bot.reading.invitations.descriptions import company_in, event_name_in, role_in, role_said_in
from bot.reading.invitations.firms import (
    as_written,
    ends_like_a_firm,
    firms_rejoined,
    from_domain,
    is_agency,
    names_agency,
    opens_with,
)
from bot.reading.invitations.subject_words import LEAD, TALK, is_role, lead_of, plain_subject, without_kinds
from bot.reading.people.names import cased_title, names_a_role
from bot.support.limits import LONGEST_EMPLOYER
from bot.support.patterns import regex
from bot.wording.words import capital

_APART = regex(r"\s*(?:<+-?>+|[:|•·()\[\]–—]|/(?!S\b)|\s-+\s|\s[x×]\s)\s*")
_AT = regex(r"\s@\s")
_AND = regex(r"\s(?:and|&|\+)\s", re.IGNORECASE)
_COMMA = regex(
    r"\s*,(?!\s*(?:inc|llc|llp|ltd|corp|co|plc|pc)\b)\s*",
    re.IGNORECASE,
)
_REQUISITION = regex(
    r"[(\[]?\b(?:(?:req(?:uisition)?|jr|r|job|id)\b)?[\s#:.-]{0,3}(?:jr|r|req)?\d{3,}[\w-]*[)\]]?",
    re.IGNORECASE,
)
_NO_ROLE = regex(
    r"\b(?:fit|office|tour|prep|review|values|days?|lunch|coffee|catch|follow|center|centre|building|floor|team|client|"
    r"today|tomorrow|part|\w{1,20} of \d|via|with|at|your|our|my|meet|confirmation|details|update|candidate|slot"
    r"|tbd|tba|tbc)\b",
    re.IGNORECASE,
)
_AROUND_ROLE = regex(
    r"^(?:(?:the|our|a|an)\s+)?(?:(?:role|position|job|post|opening|opportunity)\s+(?:of|as)\s+)?(?:(?:the|our|a|an)\s+)?|"
    r"\s+(?:role|position|opening|opportunity|vacancy|job|post|candidate)$",
    re.IGNORECASE,
)
_PREMISES = regex(r"\s+(?:headquarters|hq|offices?|campus|in\s.+)$", re.IGNORECASE)
_NO_COMPANY = regex(
    r"(?:the|our|your|their|my|an?|hq|headquarters|office|noon|midnight|\d[\d:.]*(?:\s?[ap]\.?m)?|(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)(?:day)?|"
    r"weekly|daily|zoom|teams|webex|google|phone|video|superday|onsite|loop|panel|intro|final|interview(?:er)?|candidate|"
    r"confirmed|scheduled|home|tbd|tba)\b",
    re.IGNORECASE,
)
_ABBREVIATION = regex(r"\s*[A-Z&]{2,5}\s*")
_NAME = regex(r"[A-Z][\w&.'’-]*(?: (?:(?:of|the|and|for|&) )*[A-Z][\w&.'’-]*){1,5}")
_HIRES = regex(
    r"(?:(?:talent|recruit(?:ing|ment|er)|hiring|people|hr|human resources|careers?|ta)(?: (?:acquisition|team|ops"
    r"|operations|dep(?:artmen)?t|office|coordinat(?:ion|or)))?)",
    re.IGNORECASE,
)
"""Who invites at an employer, and no role that is interviewed for."""
_ONE_NAME = regex(r"[A-Z0-9][\w&.'-]+(?:\s&\s[A-Z]\w+|(?:\s[A-Z][\w'-]+){1,3})?")


@dataclass(frozen=True)
class Subject:
    """What an interview is for; "" where it is not surely known."""

    company: str
    role: str
    is_sure: bool = True
    """Else the company's name is made from an address, or from a word that may be something else."""


@dataclass(frozen=True)
class _Piece:
    """A part of the summary, and the word that led to it, such as "for" or "with", or ""."""

    lead: str
    text: str
    before_at: bool


def read_subject(summary: str, description: str, people: Sequence[str], employer: str) -> Subject:
    """From an event's texts, the names of everybody in it, and the employer's name as in their addresses, or "".

    `description` is all that is written beside the summary, as plain text; the person's own name is the first.
    """
    summary = plain_subject(summary)
    one_case = summary[1:].islower() or summary.isupper()
    summary = _AT.sub(" at ", _capitals(summary) if one_case else summary)
    names_them = bool(people and people[0]) and people[0].casefold() in summary.casefold()
    is_interview = names_them or re.search(rf"\b{TALK}\b|<+-?>", summary, re.IGNORECASE) is not None
    untitled = _without_titles(summary, people)
    pieces = [each for each in _pieces(untitled, people, employer) if not _is_people(each.text, people)]
    theirs = [each for each in pieces if not names_agency(each.text, employer)]
    if len(theirs) < len(pieces) and not all(is_role(each.text) for each in theirs):
        pieces, employer = theirs, "" if is_agency(employer) else employer
    company, role, is_sure = company_in(description), "", True
    has_role = any(is_role(piece.text) for piece in pieces if piece.lead in {"", "for"})
    for piece in pieces:
        found = _classified(piece, employer, is_interview, has_role=has_role)
        is_sure = is_sure and (bool(company) or found.is_sure or piece.lead in {"at", "with"})
        company, role = company or found.company, role or found.role
    named = _pieces(event_name_in(description), people, employer)
    named_role = next((each.text for each in named if each.lead in {"", "for"} and is_role(each.text)), "")
    role = role_in(description) or role or role_said_in(description) or named_role
    company = company or as_written(employer, f"{summary}\n{description}")
    word = _only_word(pieces, _may_name_employer(summary, people)) if is_interview else None
    if is_interview and not role:
        role = _left_over(pieces, company or employer or (word.text if word and word.lead else ""), people)
    led_to = word.text if word and word.lead and not _may_be_name(word.text) else ""  # an agency's: "with AT&T"
    guess = "" if company else led_to or from_domain(employer) or (word.text if word else "")
    role = _AROUND_ROLE.sub("", _AROUND_ROLE.sub("", _REQUISITION.sub("", role).strip(" -,")))
    role = cased_title(role.lower()) if one_case else role
    return Subject(
        (company or guess)[:LONGEST_EMPLOYER], role[:LONGEST_EMPLOYER], is_sure=not guess and (is_sure or bool(role))
    )


def _without_titles(summary: str, people: Sequence[str]) -> str:
    """The summary without what stands in brackets behind the name of somebody who will be there: their own title.

    Brackets with the person's own name, the first, tell of the person: "Ingrid Berg (Sam Rivera, Data Analyst)".
    """
    names = [re.escape(name) for name in people[1:] if " " in name]
    own = rf"(?![^()]*{re.escape(people[0])})" if people and people[0] else ""
    return re.sub(rf"\b({'|'.join(names)}) ?\({own}[^()]*\)", r"\1", summary) if names else summary


def _capitals(text: str) -> str:
    """All small or all capital letters become those of a headline."""
    small = {"for", "with", "at", "of", "and", "the", "on", "via", "from", "in", "between", "or"}
    words = (word if len(word) <= 3 and word.isupper() else capital(word.lower()) for word in text.split())
    return " ".join(word.lower() if word.lower() in small else word for word in words)


def _may_name_employer(summary: str, people: Collection[str]) -> bool:
    """Whether one word behind "with" is the employer: where nobody is invited it may be somebody's first name."""
    return len({name.casefold() for name in people}) > 1 or bool(re.search(r"\bscreen(?:ing)?\b", summary, re.I))


def _left_over(pieces: Sequence[_Piece], company: str, people: Collection[str]) -> str:
    """The role, where the company is known and one thing more is named: "Welder"."""
    known, names = squashed(company), {word for name in people for word in name.casefold().split()}
    left = [each.text for each in pieces if each.lead in {"", "for"} and squashed(each.text) not in known]
    left = [text for text in left if _REQUISITION.sub("", text).strip(" -#")]
    left = [
        text for text in left if not company.isascii() or re.search("[a-z]", text, re.I)
    ]  # the same in its own script
    if not company or len(left) != 1 or _NO_ROLE.search(left[0]) or known in squashed(left[0]):
        return ""
    words = left[0].split()
    plain = left[0][0].isupper() and not any(sign.isdigit() for sign in left[0])
    return left[0] if plain and len(words) < 5 and names.isdisjoint(left[0].casefold().split()) else ""


def _only_word(pieces: Sequence[_Piece], with_employer: bool) -> _Piece | None:
    """The one word that is left of the summary of an interview: "Northwind <> Sam Rivera"."""
    left = [each for each in pieces if not is_role(each.text)]
    left = [each for each in left if each.lead in {"with", "at"}] or left
    if len(left) != 1 or left[0].lead == "for" or not _ONE_NAME.fullmatch(left[0].text):
        return None
    word = left[0].text
    if " " in word and "&" not in word and not _is_an_institution(word):
        return None
    may_be_somebody = left[0].lead == "with" and not with_employer and _may_be_name(word)
    return None if may_be_somebody or _NO_COMPANY.match(word) else left[0]


def _is_an_institution(text: str) -> bool:
    """Whether it is surely an employer's name; "Shared Services" is a part of one."""
    return is_an_institution(text) and not text.endswith("Services")


def _may_be_name(word: str) -> bool:
    """Whether a word may be somebody's first name: "Target" may, "AT&T" and "3M" may not."""
    return word.isalpha() and not word.isupper()


# --- the summary -------------------------------------------------------------------------------------------------


def _pieces(summary: str, people: Collection[str], employer: str) -> Iterator[_Piece]:
    """What stands between signs and leading words, without the words for the kind of talk."""
    for apart in _APART.split(summary):
        lead = ""
        for part in _rejoined(firms_rejoined(_COMMA.split(apart), employer)):
            texts = LEAD.split(part)
            for text, following in zip(texts[::2], (*texts[1::2], ""), strict=True):
                bare = without_kinds(_without_people(text.strip(" .,-'\"&+"), people, employer))
                if bare:
                    yield _Piece(lead, bare, before_at=lead_of(following) == "at")
                others = lead == "with" and _is_people(bare, people) and not _is_people(bare, [*people][:1])
                lead = lead_of(following) or (lead if others else "")


def _without_people(text: str, people: Collection[str], employer: str) -> str:
    """ "Northwind" for "Sam Rivera and Northwind"; but "Dubois & Fils", of whom one is called Dubois."""
    if opens_with(text, employer):
        return text
    sides = _AND.split(text)
    others = [side for side in sides if not _is_people(side, people)]
    return text if len(others) in {0, len(sides)} else " and ".join(others)


def _rejoined(parts: list[str]) -> list[str]:
    """What stood between commas; two titles are one role: "Manager, Finance", "Analyst, FP&A"."""
    joined: list[str] = []
    for part in parts:
        if joined and is_role(joined[-1]) and (is_role(part) or _ABBREVIATION.fullmatch(part)):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


def _is_people(text: str, people: Collection[str]) -> bool:
    """Whether it names nobody but people of the event: "Sam and Priya Raman"."""
    known = {word for name in people for word in re.split(r"\W+", name.casefold())} | {"and", "", "s"}
    words = set(re.split(r"\W+", text.casefold()))
    return words <= known or any(f" {name.casefold()} " in f" {text.casefold()} " for name in people if " " in name)


def _classified(piece: _Piece, employer: str, is_interview: bool, *, has_role: bool) -> Subject:
    """What a piece tells. `has_role`: another one may be the role."""
    text = piece.text
    if at := opens_with(text, employer):
        rest = text[at:].strip(" ,-")
        is_whole = has_role and not is_role(text) and rest and " " not in rest and not names_a_role(rest)
        return Subject(text, "") if is_whole else _split(text[:at], rest)
    if piece.lead in {"at", "from"}:
        company = _PREMISES.sub("", text)
        return Subject("" if _NO_COMPANY.match(company) or company.islower() else company, "")
    may_be_role = piece.lead in {"", "for"}
    if piece.lead in {"on", "via", "between"}:
        return Subject("", "")
    if is_role(text):
        return Subject("", text if may_be_role else "")
    is_named = piece.lead == "with" or (is_interview and not piece.lead and _NAME.fullmatch(text))
    if ends_like_a_firm(text) or (is_named and _is_an_institution(text)):
        return Subject(text, "")
    is_meant = piece.before_at or (piece.lead == "for" and (" " in text or text.isupper()))
    return Subject("", text if may_be_role and is_meant and is_interview else "")


def _split(employer: str, rest: str) -> Subject:
    """What follows the employer's name may be a role, a part of the name, or neither: "Northwind Traders slot"."""
    if _HIRES.fullmatch(rest):
        return Subject(employer, "")
    if is_role(rest):
        return Subject(employer, rest)
    belongs = all(word[0].isupper() or word == "&" for word in rest.split()) and not re.search(
        rf"\b{TALK}\b", rest, re.IGNORECASE
    )
    whole = f"{employer} {rest}".strip() if belongs else employer
    return Subject(whole, "", is_sure=whole == employer or "&" in rest or ends_like_a_firm(whole))
