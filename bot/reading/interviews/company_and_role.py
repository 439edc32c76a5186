"""Company and role among the pieces of a line that commas part: which of them is which. Pure."""

import re
from itertools import compress, pairwise
from operator import not_

from bot.reading.interviews.role_first import (
    are_people,
    employer_among,
    is_a_name,
    is_a_role,
    is_an_institution,
    is_role_end,
    is_spelt_out,
    role_in,
    without_grade,
)
from bot.reading.interviews.unpunctuated import is_shift, is_whole_role, read_unpunctuated, without_shift
from bot.reading.people.names import is_role_word, names_a_role
from bot.reading.people.no_names import is_of_a_post
from bot.reading.people.trades import is_place, is_trade_or_surname
from bot.support.patterns import regex

_LEGAL = (
    r"(?:inc|l\.?l\.?c|l\.?l\.?p|ltd|limited|corp|corporation|co|company|gmbh|ag|plc|p\.?l\.?l\.?c|s\.?a|n\.?a|b\.?v"
    r"|pty(?: ltd)?|pc)"
)
_IS_LEGAL = regex(rf"{_LEGAL}\.?", re.I)
_LEGAL_THEN = regex(rf"(?P<company>.+?\b{_LEGAL}(?:\.|\b))[\s:–-]+(?P<role>\S.*)", re.I)
_LEGAL_FIRST = regex(rf"^({_LEGAL}\.?)\s+(?=\w)", re.I)
_IS_FIRM = regex(rf".*(?:&|\band\b)\s*(?:co|sons|partners|associates|company)\b.*|.*\b{_LEGAL}\.?", re.I)
_TWO_NAMES = regex(r".*(?:&|\band\b)\s*\w.*", re.I)
COMMA = regex(r",(?![^()]{0,200}\))")
BETWEEN = regex(
    r"\s+(?P<word>at(?! home\W*$)|@|on board|aboard|on(?= (?:the )?(?:M/?V|M/?[ST]|SS|RMS|HMS) )"
    r"|with|for(?! (?:an?|their|its|the) (?:client|customer|company)\b)|as|re:?|to be|to become)\s+"
    r"(?-i:an? |the )?"
    r"|\s*:\s+|\s*@\s*",
    re.I,
)
_ROLE_BEFORE = frozenset(("at", "@", "with", "aboard", "on", "on board"))
"""Before these the role stands."""
_ROLE_EDGES = regex(
    r"^(?:(?:the )?(?:job|role|position|post) (?:is|of) "
    r"|as |for |about |the |an? )+|\s+(?:role|position|job|opening|interview|post|chat|screening|is|was|one)$",
    re.I,
)
AT_SOMEWHERE = regex(r" (?:at(?! home\W*$)|@|with) ", re.I)
_HEADS = frozenset(("manager", "director", "vp", "head", "lead", "supervisor", "coordinator", "specialist", "chief"))
_FIELD = regex(r"(?:ment|ations?|ance|affairs|relations|analysis|analytics|strategy|care|lending)\Z", re.I)
_IN_A_FIELD = regex(r" (?:in|of) ")
_FIELD_AT = regex(r"(?!the )(?P<field>\w+(?: (?:& |and )?\w+){0,2})\s+(?:at|@|with)\s+(?P<company>\S.*)")
"""Behind a role: "Payments at Ferrous"."""


def tidy(text: str) -> str:
    """A piece without the signs and spaces at its ends, and without a bracket that has no other."""
    text = " ".join(text.split()).strip(" ,;:-–—|/").strip()
    return text if text.count("(") == text.count(")") and text[:1] != "(" else text.strip("() ")


def told_apart(pieces: list[str]) -> tuple[str, str, str]:
    """Company, role, and what is neither; "" for what no piece says."""
    company, *rest = _joined(_with_shifts(pieces)) if pieces else [""]
    company, *rest = rest if rest and company.lower() in ("internal", "external") else [company, *rest]
    if (inside := role_in(company)) and (is_an_institution(inside[1]) or not any(map(_is_named_institution, rest))):
        return inside[1], role_of(inside[0]), ", ".join(rest)
    if rest and is_a_role(company) and (field := _FIELD_AT.fullmatch(rest[0])):
        return _with_role(field["company"], [f"{company}, {field['field']}", *rest[1:]])
    if (at := employer_among(company, rest)) is not None and not AT_SOMEWHERE.search(company):
        return _with_role(rest[at].strip(), [", ".join([company, *rest[:at]]), *rest[at + 1 :]])
    if rest and is_spelt_out(company):
        named = rest[0][:1].isupper()
        return _with_role(rest[0], [company, *rest[1:]]) if named else ("", role_of(company), ", ".join(rest))
    if rest and _stands_first(company, rest[0]):
        return _with_role(rest[0], [company, *rest[1:]])
    inner, role = _without_commas(company)
    if not rest:
        return inner, role, ""
    if role and inner and _says_both(company, role):
        return inner, role, ", ".join(rest)
    if role and inner and (_is_behind(company, rest[0]) or _is_rather(rest[0], inner)):
        return _with_role(rest[0], [company, *rest[1:]])
    if role and _GRADE.fullmatch(inner):
        return rest[-1], role_of(company), ", ".join(rest[:-1])
    if role and inner and is_a_name(_TOWN.sub("", rest[0])) and not _IS_FIRM.fullmatch(inner) and " " not in inner:
        return rest[0], role_of(company), ", ".join(rest[1:])
    if names_a_role(_IN_A_FIELD.split(company)[0]) and not names_a_role(rest[0]):
        company, rest = rest[0], [company, *rest[1:]]
        inner, role = _without_commas(company)
    if role and not is_role_end(rest[0].split()[-1]):
        return inner, role, ", ".join(rest)
    return _with_role(company, rest)


def _is_named_institution(piece: str) -> bool:
    return piece[:1].isupper() and is_an_institution(piece)


_GRADE = regex(r"I{1,3}|I?V")
"""Behind a role it is no company's name: "associate II"."""
_TOWN = regex(r" in [A-Z][\w'-]+(?: [A-Z][\w'-]+)?$")


def _is_rather(piece: str, inner: str) -> bool:
    """Whether a piece is surely the employer, and what stands in front of the role is none: "SEN 1:1"."""
    return is_an_institution(piece) and not (is_an_institution(inner) or inner.istitle())


def _with_shifts(pieces: list[str]) -> list[str]:
    """The pieces, with a shift at the role that it stands behind: "care assistant", "nights"."""
    joined = pieces[:1]
    for piece in pieces[1:]:
        is_theirs = is_shift(piece) and is_role_end(joined[-1].split()[-1])
        joined = [*joined[:-1], f"{joined[-1]} {piece}"] if is_theirs else [*joined, piece]
    return joined


def _with_role(company: str, rest: list[str]) -> tuple[str, str, str]:
    """The role is the first of the rest, with what else is only a role's; all else is unplaced."""
    if (
        len(rest) > 1 and _is_a_town(rest[0]) and all(map(is_role_word, rest[1].split()))
    ):  # "Primark, Cardiff, sales floor"
        rest = [rest[1], rest[0], *rest[2:]]
    if len(rest) > 1 and _SITE.search(rest[0]) and is_a_name(rest[0]) and is_a_role(rest[1]):
        rest = [rest[1], rest[0], *rest[2:]]
    fits = [all(map(is_role_word, piece.split())) for piece in rest[1:]]
    fits[:1] = [fits[0] or _is_a_field(rest[0], rest[1])] if fits else []
    role = ", ".join([rest[0], *compress(rest[1:], fits)])
    return company, role_of(role), ", ".join(compress(rest[1:], map(not_, fits)))


_SITE = regex(r" (?:office|branch|store|depot|site|plant|campus|warehouse|shop|yard)$", re.I)
"""Where an employer is: "Kingsway Store" between "Aldi" and "stock assistant"."""


def _is_a_town(piece: str) -> bool:
    """Whether one or two words in capitals, none of a role, may be where an interview is."""
    words = piece.split()
    return len(words) < 3 and all(word.istitle() and word.isalpha() and not is_role_word(word) for word in words)


def _stands_first(role: str, behind: str) -> bool:
    """Whether the first of two pieces is the role and the other is none: "cleaner, mitie", "Deck cadet, Maersk"."""
    words, others = without_shift(without_grade(role)).split(), behind.split()
    if not words or not others:
        return False  # it was a grade or a shift alone
    is_role = is_whole_role(words) or (len(words) == 1 and is_trade_or_surname(words[0]))
    return is_role and not is_role_end(others[-1]) and not all(is_role_word(word) for word in others)


def _is_behind(first: str, piece: str) -> bool:
    """Whether all of a first piece rather is the role than a name with it: "organ transport driver, dale cars"."""
    is_name = f"{first}{piece}".islower() and " " in piece and not is_place(piece)
    return is_name and is_a_role(first) and not is_an_institution(first) and not is_role_end(piece.rpartition(" ")[2])


def _says_both(text: str, role: str) -> bool:
    """Whether employer and role stand in one piece with a word between them: "dispatcher at Gannet Freight"."""
    between = BETWEEN.search(text)
    return bool(between and between["word"] in _ROLE_BEFORE - {"with"} and names_a_role(role))


def _is_a_field(head: str, text: str) -> bool:
    """Whether it is what somebody is the head of: "Regulatory Affairs" behind "Manager"; not "Portland"."""
    words = text.split()
    return " " not in head and head.lower() in _HEADS and len(words) < 5 and bool(_FIELD.search(words[-1]))


def _joined(pieces: list[str]) -> list[str]:
    """The pieces, with those of one name together: "Acme", "Inc."; "Smith", "Jones & Co."."""
    company, *rest = pieces
    if rest and is_whole_role(without_grade(company).split() or [""]):
        if len(rest) == 2 and _IS_FIRM.fullmatch(rest[1]) and " " not in rest[0] and not is_of_a_post(rest[0]):
            return [company, ", ".join(rest)]  # "paralegal, Stone, Abbott & Crewe LLP"
        return [company, *_joined(rest)]
    rest = [tidy(part) for piece in rest for part in COMMA.split(_LEGAL_FIRST.sub(r"\1,", piece))]
    while rest and _IS_LEGAL.fullmatch(rest[0]):
        company, rest = f"{company}, {rest[0]}", rest[1:]
    firm = next((at for at, (piece, behind) in enumerate(pairwise(rest)) if _ends_a_firm(piece, behind)), None)
    if firm is not None and firm + 1 < len(rest) and are_people(rest[firm + 1]):
        firm += 1  # "Johnson, Perez and Wu, CPAs"
    if firm is not None and not any(names_a_role(piece) for piece in rest[: firm + 1]):
        company, rest = ", ".join([company, *rest[: firm + 1]]), rest[firm + 1 :]
    while rest and _IS_LEGAL.fullmatch(rest[0]):
        company, rest = f"{company}, {rest[0]}", rest[1:]
    return [company, *rest]


def _ends_a_firm(piece: str, behind: str) -> bool:
    """Whether it is the last of a firm's names: "Jones & Co.", or "Jones & Lee" with a role behind it."""
    if _IS_FIRM.fullmatch(piece):
        return True
    last = behind.rsplit(maxsplit=1)[-1]
    return bool(_TWO_NAMES.fullmatch(piece)) and not names_a_role(piece) and (is_role_end(last) or are_people(last))


def _without_commas(text: str) -> tuple[str, str]:
    if names_a_role(text):
        return "", role_of(text)
    if (between := BETWEEN.search(text)) and _is_closed(text[: between.start()]):
        left, right = tidy(text[: between.start()]), tidy(text[between.end() :])
        role_first = (between["word"] or "").lower() in _ROLE_BEFORE or between[0].strip() == "@"
        if left and right:
            is_role = names_a_role(left) or (left.islower() and " " in left and is_a_role(left))
            if between["word"] == "at" and not is_role and not is_a_role(left) and is_role_end(right.split()[-1]):
                return text, ""  # "Pets at Home groomer": the name may go on behind "at"
            turned = role_first or (is_role and not names_a_role(right))
            return (right, role_of(left)) if turned else (left, role_of(right))
    if legal := _LEGAL_THEN.fullmatch(text):
        return tidy(legal["company"]), role_of(legal["role"])
    company, role = read_unpunctuated(text)
    return company, role and role_of(role)


def _is_closed(text: str) -> bool:
    return text.count("(") == text.count(")")


def role_of(text: str) -> str:
    """A role without "the role of", "position" and the like around it."""
    return tidy(_ROLE_EDGES.sub("", tidy(text))) or tidy(text)
