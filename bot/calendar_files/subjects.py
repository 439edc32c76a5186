"""Company and role, where an invitation names them. What is not sure is said to be so, what is missing asked."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.calendar_files.common_names import squashed
from bot.calendar_files.descriptions import company_in, role_in, role_said_in, without_tags
from bot.checklist.lines import unescaped, visible
from bot.checklist.names import cased_title, name_and_title
from bot.limits import LONGEST_EMPLOYER
from bot.words import capital

_MOST_SUMMARY = 300
_CANCELLED_HEAD = re.compile(
    r"\s*(?:(?:re|fwd?|aw|wg|\[external\])\s*:?\s*){0,3}(?:cancell?ed|cancell?ation|abgesagt|annul(?:é|e|ée|ated)|cancelad[oa]|"
    r"annullat[oa]|geannuleerd|avbok(?:ad|at)|aflyst|avlyst|peruutettu|odwołan[oeay]|anulowan[oeay]|отменено)"
    r"(?:\s+event(?:\s+with\s+note)?)?\s?:\s*",
    re.IGNORECASE,
)
_REPLIES = re.compile(
    r"^(?:(?:re|fwd?|aw|wg|(?:updated )?invitation|accepted|tentative|confirmed|rescheduled|reminder|updated|new time|"
    r"hold|on hold|\[?(?:external|hold|tentative)\]?)(?:\s*[:–-]\s*|(?<=\])\s*))+",
    re.IGNORECASE,
)
_APART = re.compile(r"\s*(?:<+-?>+|[:|•·()\[\]–—/]|\s-+\s|\s[x×]\s)\s*")
_AT = re.compile(r"\s@\s")
_AND = re.compile(r"\s(?:and|&|\+)\s", re.IGNORECASE)
_COMMA = re.compile(
    r"\s*,(?!\s*(?:inc|llc|llp|ltd|corp|co|plc|pc|\w{1,20}\s(?:&|and)\s(?:co|company|sons|partners|associates))\b)\s*",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:^|\s+)(for|with|at|between|on|via|from|bei|chez|mit|avec|als|für|pour|re|about|regarding)\s+", re.IGNORECASE
)
_REQUISITION = re.compile(
    r"[(\[]?\b(?:(?:req(?:uisition)?|jr|r|job|id)\b)?[\s#:.-]{0,3}(?:jr|r|req)?\d{3,}[\w-]*[)\]]?",
    re.IGNORECASE,
)
_NO_ROLE = re.compile(
    r"\b(?:fit|office|tour|prep|review|values|days?|lunch|coffee|catch|follow|center|centre|building|floor|team|client|"
    r"today|tomorrow|part|\w{1,20} of \d|via|with|at|your|our|my|meet|confirmation|details|update|candidate|slot)\b",
    re.IGNORECASE,
)
_LEADS = {"bei": "at", "chez": "at", "mit": "with", "avec": "with"} | dict.fromkeys(
    ("als", "für", "pour", "re", "about", "regarding"), "for"
)
_AGENCY = re.compile(
    r"staffing|recruit|talent|headhunt|personnel|roberthalf|randstad|adecco|manpower|kforce|insightglobal|teksystems"
)
_AROUND_ROLE = re.compile(
    r"^(?:(?:the|our|a|an)\s+)?(?:(?:role|position|job|post|opening|opportunity)\s+(?:of|as)\s+)?(?:(?:the|our|a|an)\s+)?|"
    r"\s+(?:role|position|opening|opportunity|vacancy|job|post|candidate)$",
    re.IGNORECASE,
)
_KIND = (
    r"(?:your|our|job|phone|video|virtual|remote|online|on-?site|in-person|zoom|teams|google meet|initial|group|quick|"
    r"short|presentation|case|culture|skills|coding|intro(?:duct(?:ory|ion))?|first|second|third|final|next|1st|2nd|"
    r"3rd|follow-?up|panel|technical|behaviou?ral|round|\d{1,3}|min(?:ute)?s?|recruit(?:er|ing|ment)|"
    r"hiring(?: manager)?|hr|team|peer|screening|screen)"
)
_TALK = (
    r"(?:(?:telefon|video)?interviews?|screen(?:ing)?|call|chat|conversation|meeting|discussion|intro|round|invitation|on-?site|superday|assessment(?:\s+days?)?|"
    r"event|vorstellungsgespräch|bewerbungsgespräch|gespräch|entretien|entrevista)(?:\s+\d)?"
)
_KINDS_FIRST = re.compile(
    rf"^(?:{_KIND}\s+){{0,6}}(?:(?:telefon|video)?interviews?|screen(?:ing)?|chat|conversation|invitation)(?:\s+|$)",
    re.I,
)
_KINDS_LAST = re.compile(rf"(?:^|(?<!\sof)\s+)(?:{_KIND}\s+){{0,6}}{_TALK}$", re.IGNORECASE)
# Nothing is tried in two ways, or a line of such words would take for ever.
_ONLY_KINDS = re.compile(rf"(?:(?>{_KIND}|{_TALK}|confirmed|scheduled|stage)(?:\s+|$))++", re.IGNORECASE)
_COMPANY = re.compile(
    r"\b(?:inc|llc|llp|ltd|limited|corp|corporation|company|co|gmbh|ag|plc|group|holdings|partners|traders|trading|industries|"
    r"enterprises|technologies|solutions|systems|laborator(?:y|ies)|labs|bank|university|college|hospital|clinic|associates|"
    r"insurance|foundation|institute)\b\.?$",
    re.IGNORECASE,
)
_PREMISES = re.compile(r"\s+(?:headquarters|hq|offices?|campus|in\s.+)$", re.IGNORECASE)
_NO_COMPANY = re.compile(
    r"(?:the|our|your|their|my|an?|hq|headquarters|office|noon|midnight|\d[\d:.]*(?:\s?[ap]\.?m)?|(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)(?:day)?|"
    r"weekly|daily|zoom|teams|webex|google|phone|video|superday|onsite|loop|panel|intro|final|interview(?:er)?|candidate|"
    r"confirmed|scheduled|home|tbd|tba)\b",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"\s*[A-Z&]{2,5}\s*")
_ADDRESSED = re.compile(r"\b(?:your|our|my|meet)\b", re.IGNORECASE)
_ONE_WORD = re.compile(r"[A-Z0-9][\w&.'-]+(?:\s&\s[A-Z]\w+)?")


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


def names_interview(text: str) -> bool:
    """Whether a text of up to some thousand characters speaks of an interview."""
    return bool(
        re.search(
            r"\binterview|\b(?:phone|video|recruiter|initial) (?:screen|call|chat)|\brecruit|\bcandidate", text, re.I
        )
    )


def is_called_off(summary: str) -> bool:
    """Whether a summary opens with the words for a cancellation, as Outlook has it: "Canceled: Interview"."""
    return bool(_CANCELLED_HEAD.match(summary[:_MOST_SUMMARY]))


def read_subject(summary: str, description: str, people: Collection[str], employer: str) -> Subject:
    """From an event's texts, the names of everybody in it, and the employer's name as in their addresses, or "".

    `description` is all that is written beside the summary, as plain text.
    """
    summary = visible(without_tags(unescaped(summary[:_MOST_SUMMARY])))
    summary = _CANCELLED_HEAD.sub("", _REPLIES.sub("", summary), count=1)
    one_case = summary[1:].islower() or summary.isupper()
    summary = _AT.sub(" at ", _capitals(summary) if one_case else summary)
    is_interview = re.search(rf"\b{_TALK}\b|<+-?>", summary, re.IGNORECASE) is not None
    pieces = [each for each in _pieces(summary, people) if not _is_people(each.text, people)]
    company, role = company_in(description), ""
    for piece in pieces:
        found = _classified(piece, employer, is_interview)
        company, role = company or found.company, role or found.role
    role = role_in(description) or role or role_said_in(description)
    role = role or (_left_over(pieces, company or employer, people) if is_interview else "")
    company = company or _as_written(employer, f"{summary}\n{description}")
    word = _only_word(pieces, _may_name_employer(summary, people)) if is_interview else None
    led_to = word.text if word and word.lead and not _may_be_name(word.text) else ""  # an agency's: "with AT&T"
    guess = "" if company else led_to or _from_domain(employer) or (word.text if word else "")
    role = _AROUND_ROLE.sub("", _AROUND_ROLE.sub("", _REQUISITION.sub("", role).strip(" -,")))
    role = cased_title(role.lower()) if one_case else role
    return Subject((company or guess)[:LONGEST_EMPLOYER], role[:LONGEST_EMPLOYER], is_sure=not guess)


def _capitals(text: str) -> str:
    """All small or all capital letters become those of a headline."""
    small = {"for", "with", "at", "of", "and", "the", "on", "via", "from", "in", "between", "or"}
    words = (word if len(word) <= 3 and word.isupper() else capital(word.lower()) for word in text.split())
    return " ".join(word.lower() if word.lower() in small else word for word in words)


def _from_domain(employer: str) -> str:
    """The employer's name as its addresses have it, written as a name: "Northwind", "IBM"; not an agency's."""
    words = [word for word in employer.split("-") if word and not _AGENCY.search(employer)]
    return " ".join(word.upper() if len(word) < 4 else capital(word) for word in words)


def _may_name_employer(summary: str, people: Collection[str]) -> bool:
    """Whether one word behind "with" is the employer: where nobody is invited it may be somebody's first name."""
    return len({name.casefold() for name in people}) > 1 or bool(re.search(r"\bscreen(?:ing)?\b", summary, re.I))


def _left_over(pieces: Sequence[_Piece], company: str, people: Collection[str]) -> str:
    """The role, where the company is known and one thing more is named: "Welder"."""
    known, names = squashed(company), {word for name in people for word in name.casefold().split()}
    left = [each.text for each in pieces if each.lead in {"", "for"} and squashed(each.text) not in known]
    if not company or len(left) != 1 or _NO_ROLE.search(left[0]) or known in squashed(left[0]):
        return ""
    words = left[0].split()
    plain = left[0][0].isupper() and not any(sign.isdigit() for sign in left[0])
    return left[0] if plain and len(words) < 5 and names.isdisjoint(left[0].casefold().split()) else ""


def _only_word(pieces: Sequence[_Piece], with_employer: bool) -> _Piece | None:
    """The one word that is left of the summary of an interview: "Northwind <> Sam Rivera"."""
    left = [each for each in pieces if not _is_role(each.text)]
    if len(left) != 1 or left[0].lead == "for" or not _ONE_WORD.fullmatch(left[0].text):
        return None
    word = left[0].text
    may_be_somebody = left[0].lead == "with" and not with_employer and _may_be_name(word)
    return None if may_be_somebody or _NO_COMPANY.match(word) else left[0]


def _may_be_name(word: str) -> bool:
    """Whether a word may be somebody's first name: "Target" may, "AT&T" and "3M" may not."""
    return word.isalpha() and not word.isupper()


# --- the summary -------------------------------------------------------------------------------------------------


def _pieces(summary: str, people: Collection[str]) -> Iterator[_Piece]:
    """What stands between signs and leading words, without the words for the kind of talk."""
    for apart in _APART.split(summary):
        lead = ""
        for part in _rejoined(_COMMA.split(apart)):
            texts = _LEAD.split(part)
            for text, following in zip(texts[::2], (*texts[1::2], ""), strict=True):
                bare = _without_kinds(_without_people(text.strip(" .,-'\"&+"), people))
                if bare:
                    yield _Piece(lead, bare, before_at=following.casefold() in {"at", "bei", "chez"})
                lead = _LEADS.get(following.casefold(), following.casefold()) or (
                    lead if lead == "with" and _is_people(bare, people) else ""
                )


def _without_people(text: str, people: Collection[str]) -> str:
    """ "Northwind" for "Sam Rivera and Northwind"."""
    sides = _AND.split(text)
    others = [side for side in sides if not _is_people(side, people)]
    return text if len(others) in {0, len(sides)} else " and ".join(others)


def _rejoined(parts: list[str]) -> list[str]:
    """What stood between commas; two titles are one role: "Manager, Finance", "Analyst, FP&A"."""
    joined: list[str] = []
    for part in parts:
        if joined and _is_role(joined[-1]) and (_is_role(part) or _ABBREVIATION.fullmatch(part)):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


def _without_kinds(text: str) -> str:
    if _ONLY_KINDS.fullmatch(text):
        return ""
    return _KINDS_LAST.sub("", _KINDS_FIRST.sub("", text)).strip()


def _is_people(text: str, people: Collection[str]) -> bool:
    """Whether it names nobody but people of the event: "Sam and Priya Raman"."""
    known = {word for name in people for word in re.split(r"\W+", name.casefold())} | {"and", "", "s"}
    words = set(re.split(r"\W+", text.casefold()))
    return words <= known or any(f" {name.casefold()} " in f" {text.casefold()} " for name in people if " " in name)


def _classified(piece: _Piece, employer: str, is_interview: bool) -> Subject:
    text = piece.text
    if at := _opens_with(text, employer):
        return _split(text[:at], text[at:].strip(" ,-"))
    if piece.lead in {"at", "from"}:
        company = _PREMISES.sub("", text)
        return Subject("" if _NO_COMPANY.match(company) or company.islower() else company, "")
    may_be_role = piece.lead in {"", "for"}
    if piece.lead in {"on", "via", "between"}:
        return Subject("", "")
    if _is_role(text):
        return Subject("", text if may_be_role else "")
    if _COMPANY.search(text):
        return Subject(text, "")
    is_meant = piece.before_at or (piece.lead == "for" and (" " in text or text.isupper()))
    return Subject("", text if may_be_role and is_meant and is_interview else "")


def _split(employer: str, rest: str) -> Subject:
    """What follows the employer's name may be a role, a part of the name, or neither: "Northwind Traders slot"."""
    if _is_role(rest):
        return Subject(employer, rest)
    belongs = all(word[0].isupper() for word in rest.split()) and not re.search(rf"\b{_TALK}\b", rest, re.IGNORECASE)
    return Subject(f"{employer} {rest}".strip() if belongs else employer, "")


def _is_role(text: str) -> bool:
    if _ADDRESSED.search(text):
        return False
    name, title = name_and_title(text.strip(), title_may_lead=False) if text.strip() else ("", "")
    return bool(title) and not name


# --- the employer ------------------------------------------------------------------------------------------------


def _opens_with(text: str, employer: str) -> int:
    """Where the words end that are the employer's name, written apart or not: 17 in "Northwind Traders Controller"."""
    if not employer:
        return 0
    squashed = ""
    for word in re.finditer(r"\S+", text):
        squashed += "".join(sign for sign in word[0].casefold() if sign.isalnum())
        if squashed == employer.replace("-", ""):
            return word.end()
        if not employer.startswith(squashed):
            return 0
    return len(text) if len(squashed) >= 4 else 0


def _as_written(employer: str, text: str) -> str:
    """The employer's name as a text of the invitation writes it; "" where none does, since a domain is no name."""
    if len(employer) < 3:
        return ""
    name = r"[ &.'-]?".join(map(re.escape, employer.replace("-", "")))
    found = re.search(rf"(?<![\w@./-]){name}(?![\w@/-]|\.\w)", text, re.IGNORECASE)
    return found[0] if found and not found[0].islower() else ""
