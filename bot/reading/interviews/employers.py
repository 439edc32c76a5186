"""The employer and the role of an interview, read apart from a line that else says only whom they met. Pure.

"Acme, Inc., Finance Manager" has its commas, "finance manager at Northwind" and "google swe" have none.
"""

import re
from itertools import compress, pairwise
from operator import not_

from bot.reading.interviews.chatter import IN_A_TOWN, TOLD, without_chatter, without_telling
from bot.reading.interviews.misread import is_a_word, tells
from bot.reading.interviews.role_first import (
    are_people,
    employer_among,
    is_a_bracketed_role,
    is_a_name,
    is_a_role,
    is_an_institution,
    is_role_end,
    is_spelt_out,
    role_in,
    without_grade,
)
from bot.reading.interviews.unpunctuated import is_shift, is_whole_role, read_unpunctuated, without_shift
from bot.reading.people.given import is_given
from bot.reading.people.names import HONORIFIC, is_role_word, is_title, names_a_role
from bot.reading.people.no_names import is_of_a_post
from bot.reading.people.people import Read, read_met
from bot.reading.people.trades import is_place, is_trade_or_surname
from bot.support.patterns import regex
from bot.vocabulary.met import Met

_LEGAL = (
    r"(?:inc|l\.?l\.?c|l\.?l\.?p|ltd|limited|corp|corporation|co|company|gmbh|ag|plc|p\.?l\.?l\.?c|s\.?a|n\.?a|b\.?v"
    r"|pty(?: ltd)?|pc)"
)
_IS_LEGAL = regex(rf"{_LEGAL}\.?", re.I)
_LEGAL_THEN = regex(rf"(?P<company>.+?\b{_LEGAL}(?:\.|\b))[\s:–-]+(?P<role>\S.*)", re.I)
_LEGAL_FIRST = regex(rf"^({_LEGAL}\.?)\s+(?=\w)", re.I)
_IS_FIRM = regex(rf".*(?:&|\band\b)\s*(?:co|sons|partners|associates|company)\b.*|.*\b{_LEGAL}\.?", re.I)
_TWO_NAMES = regex(r".*(?:&|\band\b)\s*\w.*", re.I)
_SENTENCE_STOP = regex(
    r"(?:(?<=\))|(?<=[^\W\d_A-Z]{3}))(?<!\b[Ii]nc)(?<!\b[Ll]td)(?<!\b[Cc]orp)(?<!\b[Bb]ros)(?<!\b[Dd]ept)(?<!\b[Uu]niv)(?<!\b[Aa]ssoc)"
    r"(?<!\b[Dd]ist)(?<!\b[Ee]lec)(?<!\b[Aa]sst)(?<!\b[Mm]fg)(?<!\b[Hh]osp)(?<!\b[Ii]ntl)(?<!\b[Mm]ech)\.(?=$|,)"
)
"""Of a line, and of no abbreviation: "Redmesa Roofing & Solar."."""
LONGEST_TEXT = 500
_QUOTED = regex(r"[\"“”«](?P<company>[^\"“”«»]{3,200})[\"“”»]")
_AT = regex(r"\s*(?:at\b|@)", re.I)
_MARKS = regex(r"[\"“”«»]")
_NAMED, _A_ROLE = "Namedinquotes", "clerk"
"""They stand for a company and a role that are known while the rest is read."""
_SMALL = frozenset(("and", "&", "or", "then", "to", "from", "at", "on", "in", "by", "with", "for", "re"))
_LINKED = regex(r"https?://[^\s,]+")
_LED = regex(
    r"^(?!at home\b|for eyes\b)"
    r"(?:with|at|(?-i:in(?= (?:the )?[A-Z]| the [a-z]+ [A-Z]))|in an? [a-z]+ (?:called|named)"
    r"|(?-i:by|from|wit|wi)|for|as|re:?|@)\s+(?=\S)",
    re.I,
)
_SEPARATOR = regex(r"\s+(?:--|//|[-–—|/])\s+|;|\s*[|→•·]\s*")
_ROLE_BEFORE_A_DASH = regex(r"\W*(?P<role>(?P<head>[^,]{3,60}),\s*\w[^–—|;]*?)\s(?:--|[-–—|])\s(?P<rest>.+)")
"""Where dashes part a line, a comma before the first one is the role's: "Sales Manager, North - Acme"."""
_BRACKETS = regex(r"\s*[(\[](?P<inner>[^()\[\]]{0,200})[)\]]")
_COMMA = regex(r",(?![^()]{0,200}\))")
_BETWEEN = regex(
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
_AT_SOMEWHERE = regex(r" (?:at(?! home\W*$)|@|with) ", re.I)
_HEADS = frozenset(("manager", "director", "vp", "head", "lead", "supervisor", "coordinator", "specialist", "chief"))
_FIELD = regex(r"(?:ment|ations?|ance|affairs|relations|analysis|analytics|strategy|care|lending)\Z", re.I)
_IN_A_FIELD = regex(r" (?:in|of) ")
_FIELD_AT = regex(r"(?!the )(?P<field>\w+(?: (?:& |and )?\w+){0,2})\s+(?:at|@|with)\s+(?P<company>\S.*)")
"""Behind a role: "Payments at Ferrous"."""
_WITH = regex(r"(?:^|[\s,])with\s+(?P<whom>.+?)(?:\s+(?P<of>at|from|of)\s+(?P<company>[^,]+(?:,.*)?))?$", re.I)
_LABELS = regex(
    r"(?:^|(?<=[,;.])|(?<=\s[-–—]))\s*(?:the )?(?:(?P<company>company|employer|firm|client)"
    r"|(?P<role>(?:job )?(?:role|position|job|title)))"
    r"(?: name)?\s*(?:[:=]|\s[-–—]\s|\sis\s)\s*(?P<said>[^,;]+)"
    r"|\b(?:(?P<company2>company|employer)|(?P<role2>role|position))\s*[:=]\s*(?P<said2>[^,;]+)",
    re.I,
)
_AND_LABEL = regex(r"\s+and (?=(?:the )?(?:company|employer|client|role|position|job) is\b)", re.I)
_OTHER_LABELS = regex(
    r"(?:^|(?<=[,;.])|\binterview)\s*(?:when|where|date(?: and time)?|time|day|how|format|location|place|type|via|link)"
    r"\s*(?:[:=]|\s[-–—](?=\s|,|$))",
    re.I,
)


def read_employer(text: str) -> tuple[str, str, tuple[Met, ...], str]:
    """Company, role, whom they met, and the words that are none of these; what is not said is "" or nobody.

    No word is lost but "I have an interview" and the like.
    """
    text = text[:LONGEST_TEXT]
    if links := _LINKED.findall(text):
        company, role, met, unplaced = read_employer(_LINKED.sub(",", text))
        return company, role, met, ", ".join([*links, *filter(None, [unplaced])])
    quoted = _QUOTED.search(text)
    if quoted and quoted[0] != text.strip() and not _AT.match(text, quoted.end()):
        line = f"{text[: quoted.start()]} {_NAMED}, {text[quoted.end() :]}"
        company, role, met, unplaced = read_employer(_MARKS.sub("", line))
        company, role, unplaced = (part.replace(_NAMED, _tidy(quoted["company"])) for part in (company, role, unplaced))
        return company, role, met, unplaced
    text = without_telling(text)
    text, before = without_chatter(_OTHER_LABELS.sub(",", _AND_LABEL.sub(",", _MARKS.sub("", text))))
    labelled = {
        "role" if match["role"] or match["role2"] else "company": _tidy(match["said"] or match["said2"])
        for match in _LABELS.finditer(text)
    }
    if {"company", "role"} <= labelled.keys():
        rest = _tidy(_LABELS.sub("", text))
        return labelled["company"], labelled["role"], (), ", ".join(filter(None, [before, rest]))
    if labelled:
        company, role, met, unplaced = _with_one_label(labelled, _tidy(_LABELS.sub("", text)))
        return company, role, met, ", ".join(filter(None, [before, unplaced]))
    if apart := _apart_by_dashes(text):
        company, role, met, unplaced = apart
        return company, role, met, ", ".join(filter(None, [before, unplaced]))
    company, role, met, unplaced = _of_pieces(text)
    return company, role, met, ", ".join(filter(None, [before, unplaced]))


def _of_pieces(text: str) -> tuple[str, str, tuple[Met, ...], str]:
    """The same of a line that is told apart by its commas alone."""
    text, met, unread = _split_off_people(_tidy(_SEPARATOR.sub(", ", _BRACKETS.sub(_bracketed, text))))
    pieces = [_tidy(piece) for piece in _COMMA.split(text) if _tidy(piece).lower() not in {"", *_SMALL}]
    withs = [piece for piece in pieces[2:] if piece.lower().startswith("with ")]
    towns = (
        []
        if not pieces or names_a_role(pieces[0]) or is_role_end(pieces[0])
        else [*filter(IN_A_TOWN.match, pieces[1:])]
    )
    places = [piece for piece in towns if not names_a_role(piece)]
    if len(pieces) > 1 and is_a_word(pieces[0]) and _AT_SOMEWHERE.search(pieces[1]):
        del pieces[0]  # "really"
    pieces = [_LED_BY.sub("", piece) for piece in pieces]
    told = [piece for at, piece in enumerate(pieces) if len(pieces) > 1 and _is_told(piece, is_first=at == 0)]
    aside = {*withs, *places, *told}
    others = [piece for piece in pieces if piece not in aside]
    named = next((piece for piece in others[1:] if _NAMED_BEHIND.match(piece)), "")
    if named and is_a_role(others[0]):
        company, unplaced = _LED.sub("", named), ""
        role = _role(", ".join(piece for piece in others if piece != named))
    else:
        company, role, unplaced = _apart([_LED.sub("", piece) for piece in others])
    if any(map(_WITHOUT_COMPANY.search, told)):
        company, role, unplaced = "", _role(others[0]), ", ".join(others[1:])
    unplaced = ", ".join(filter(None, [unplaced, *(place.removeprefix("in ") for place in places), *told]))
    company, role, unplaced = (_SENTENCE_STOP.sub("", part) for part in (company, role, unplaced))
    return company, role, met, ", ".join(filter(None, [unplaced, *unread, *withs]))


_NAMED_BEHIND = regex(r"(?:for|at) (?=[A-Z])")
"""The employer, behind what its role is in: "Legal translator, French and English, for Pelham Laurier LLP"."""
_WITHOUT_COMPANY = regex(
    r"\b(?:no|not|never|forgot|remember|don'?t|didn'?t|unknown)\b.{0,40}\b(?:company|employer|firm|client|who)\b"
    r"|\bwon'?t say\b|\bwho (?:it'?s|it is|its) for\b"
    r"|\b(?:company|employer|client)\b.{0,20}\b(?:unknown|not|tb[ac])\b|\b(?:through|thru|via) (?:an? |the )?agency\b",
    re.I,
)
"""In what is told it says that the line names none: "cant remember the company"."""


def _is_told(piece: str, *, is_first: bool) -> bool:
    """Whether a piece is a sentence beside the employer and the role: "was in with them"."""
    return bool(TOLD.match(piece)) or (tells(piece) and not (is_first and _BETWEEN.search(piece)))


_LED_BY = regex(
    r"^(?:(?:it's|its|it is|it was|is|was|this is|this was)\s+(?=[^\W\d])"
    r"|(?:(?:i )?(?:just )?(?:went|applied|tried|was up|go) for|(?:(?:i am|i'm|im|was) )?(?:just )?(?:back|home) from)"
    r"(?: the| an?)?\s+(?=\w)|(?:[a-z]+ )?(?:gig|contract|work) (?:for|with) (?=[A-Z]))"
)


def _apart_by_dashes(text: str) -> tuple[str, str, tuple[Met, ...], str] | None:
    """The same of a role with a comma of its own and a dash behind it; None of any other text."""
    led = _ROLE_BEFORE_A_DASH.fullmatch(text)
    if not led or not is_a_role(led["head"].strip()):
        return None
    rest, met, unread = _split_off_people(_tidy(_SEPARATOR.sub(", ", _BRACKETS.sub(_bracketed, led["rest"]))))
    company, *others = [_tidy(piece) for piece in _COMMA.split(rest) if _tidy(piece)] or [""]
    unplaced = ", ".join([*others, *unread])
    is_named = any(" " in piece and is_an_institution(piece) for piece in map(_tidy, _COMMA.split(led["role"])[1:]))
    return None if is_named or is_a_role(company) else (company, _tidy(led["role"]), met, unplaced)


def _with_one_label(labelled: dict[str, str], rest: str) -> tuple[str, str, tuple[Met, ...], str]:
    """Of "role: Clerk, Northwind" the rest is the company's; "job: Clerk @ Northwind" says both behind one label."""
    if not rest:
        return read_employer(*labelled.values())
    if "company" in labelled:
        named, role, met, unplaced = read_employer(f"{_NAMED}, {rest}")
        role = re.sub("^(?:job|role|position) ", "", role)
        return labelled["company"], role, met, _beside(named, _NAMED, unplaced)
    company, role, met, unplaced = read_employer(f"{rest}, {_A_ROLE}")
    return company, labelled["role"], met, _beside(role, _A_ROLE, unplaced)


def _beside(read: str, known: str, unplaced: str) -> str:
    """What was read beside what is known already, and the rest that has no place."""
    return ", ".join(filter(None, [_tidy(read.replace(known, "")), unplaced]))


def _bracketed(found: re.Match[str]) -> str:
    """What stands in brackets: a role is a piece of its own, else it stays with what it stands behind."""
    inner = _tidy(found["inner"])
    if not inner:
        return ", "
    before = found.string[: found.start()].rpartition(",")[2].strip()
    if not is_a_bracketed_role(inner) or is_spelt_out(f"{before} ({inner})"):
        return f" ({inner})"
    return f", {inner}, " if found.start() else f"{inner} at "


def _tidy(text: str) -> str:
    text = " ".join(text.split()).strip(" ,;:-–—|/").strip()
    return text if text.count("(") == text.count(")") and text[:1] != "(" else text.strip("() ")


_HOUSE = regex(r"\w (?:Transit|Transport|Logistics|Railways?|Airlines?|Airways|Buses|Coaches|Haulage|Freight)$", re.I)
"""So a company's name ends, and nobody's."""


_SPOT = regex(r"the [a-z]+(?: this [a-z]+)?")
"""Where they met, which is no employer: "at the terminal"."""


def _split_off_people(text: str) -> tuple[str, tuple[Met, ...], tuple[str, ...]]:
    """Whom they met is behind "with", and what of it is nobody; where no company is said elsewhere, it is that."""
    found = _WITH.search(text)
    if not found:
        return text, (), ()
    if _SPOT.fullmatch(found["company"] or ""):
        whole, where = text[: found.start("of")], f"{found['of']} {found['company']}"
        before, met, unread = _split_off_people(whole)
        return before, met, (*unread, where)
    before, whom, company = text[: found.start()], found["whom"], found["company"] or ""
    said = _LED.sub("", _tidy(before))
    is_theirs = "," not in said and is_a_role(said) and is_an_institution(_COMMA.split(found["whom"])[0])
    has_company = not (said == "" or names_a_role(said) or is_whole_role(said.split()) or is_theirs)
    if has_company and (found["of"] or "").lower() == "of":
        whom, company = f"{whom} of {company}", ""
    formal, _, rest = whom.partition(",")
    if not (has_company or company) and rest and HONORIFIC.match(formal):
        whom, company = formal, rest
    is_house = _HOUSE.search(whom) is not None
    read = read_met(whom) if (has_company or company) and not is_house else Read(())
    if is_a_role(said) and not any(map(_is_known, read.people)):  # "tour guide with Black Sheep Tours"
        return (f"{before}, {company}", (), (whom,)) if company else (text, (), ())
    if company and not read.people and is_title(whom.removeprefix("the ").removeprefix("a ")):
        return f"{before}, {company}", (), (whom,)
    return (f"{before}, {company}", read.people, (*read.unread, *read.left_out)) if read.people else (text, (), ())


def _is_known(met: Met) -> bool:
    return bool(met.title or HONORIFIC.match(met.name) or is_given(met.name.split()[0]))


def _apart(pieces: list[str]) -> tuple[str, str, str]:
    company, *rest = _joined(_with_shifts(pieces)) if pieces else [""]
    company, *rest = rest if rest and company.lower() in ("internal", "external") else [company, *rest]
    if (inside := role_in(company)) and (is_an_institution(inside[1]) or not any(map(_is_named_institution, rest))):
        return inside[1], _role(inside[0]), ", ".join(rest)
    if rest and is_a_role(company) and (field := _FIELD_AT.fullmatch(rest[0])):
        return _with_role(field["company"], [f"{company}, {field['field']}", *rest[1:]])
    if (at := employer_among(company, rest)) is not None and not _AT_SOMEWHERE.search(company):
        return _with_role(rest[at].strip(), [", ".join([company, *rest[:at]]), *rest[at + 1 :]])
    if rest and is_spelt_out(company):
        named = rest[0][:1].isupper()
        return _with_role(rest[0], [company, *rest[1:]]) if named else ("", _role(company), ", ".join(rest))
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
        return rest[-1], _role(company), ", ".join(rest[:-1])
    if role and inner and is_a_name(_TOWN.sub("", rest[0])) and not _IS_FIRM.fullmatch(inner) and " " not in inner:
        return rest[0], _role(company), ", ".join(rest[1:])
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
    return company, _role(role), ", ".join(compress(rest[1:], map(not_, fits)))


_SITE = regex(r" (?:office|branch|store|depot|site|plant|campus|warehouse|shop|yard)$", re.I)
"""Where an employer is: "Kingsway Store" between "Aldi" and "stock assistant"."""


def _is_a_town(piece: str) -> bool:
    """Whether one or two words in capitals, none of a role, may be where an interview is."""
    words = piece.split()
    return len(words) < 3 and all(word.istitle() and word.isalpha() and not is_role_word(word) for word in words)


def _stands_first(role: str, behind: str) -> bool:
    """Whether the first of two pieces is the role and the other is none: "cleaner, mitie", "Deck cadet, Maersk"."""
    words, others = without_shift(without_grade(role)).split(), behind.split()
    is_role = is_whole_role(words) or (len(words) == 1 and is_trade_or_surname(words[0]))
    return is_role and not is_role_end(others[-1]) and not all(is_role_word(word) for word in others)


def _is_behind(first: str, piece: str) -> bool:
    """Whether all of a first piece rather is the role than a name with it: "organ transport driver, dale cars"."""
    is_name = f"{first}{piece}".islower() and " " in piece and not is_place(piece)
    return is_name and is_a_role(first) and not is_an_institution(first) and not is_role_end(piece.rpartition(" ")[2])


def _says_both(text: str, role: str) -> bool:
    """Whether employer and role stand in one piece with a word between them: "dispatcher at Gannet Freight"."""
    between = _BETWEEN.search(text)
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
    rest = [_tidy(part) for piece in rest for part in _COMMA.split(_LEGAL_FIRST.sub(r"\1,", piece))]
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
        return "", _role(text)
    if (between := _BETWEEN.search(text)) and _is_closed(text[: between.start()]):
        left, right = _tidy(text[: between.start()]), _tidy(text[between.end() :])
        role_first = (between["word"] or "").lower() in _ROLE_BEFORE or between[0].strip() == "@"
        if left and right:
            is_role = names_a_role(left) or (left.islower() and " " in left and is_a_role(left))
            if between["word"] == "at" and not is_role and not is_a_role(left) and is_role_end(right.split()[-1]):
                return text, ""  # "Pets at Home groomer": the name may go on behind "at"
            turned = role_first or (is_role and not names_a_role(right))
            return (right, _role(left)) if turned else (left, _role(right))
    if legal := _LEGAL_THEN.fullmatch(text):
        return _tidy(legal["company"]), _role(legal["role"])
    company, role = read_unpunctuated(text)
    return company, role and _role(role)


def _is_closed(text: str) -> bool:
    return text.count("(") == text.count(")")


def _role(text: str) -> str:
    return _tidy(_ROLE_EDGES.sub("", _tidy(text))) or _tidy(text)
