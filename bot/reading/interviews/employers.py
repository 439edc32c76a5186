"""The employer and the role of an interview, read apart from a line that else says only whom they met. Pure.

"Acme, Inc., Finance Manager" has its commas, "finance manager at Northwind" and "google swe" have none.
"""

import re

from bot.reading.interviews.chatter import IN_A_TOWN, TOLD, without_chatter, without_telling
from bot.reading.interviews.company_and_role import AT_SOMEWHERE, BETWEEN, COMMA, role_of, tidy, told_apart
from bot.reading.interviews.misread import is_a_word, tells
from bot.reading.interviews.role_first import (
    is_a_bracketed_role,
    is_a_role,
    is_an_institution,
    is_role_end,
    is_spelt_out,
)
from bot.reading.interviews.unpunctuated import is_whole_role
from bot.reading.people.given import is_given
from bot.reading.people.names import HONORIFIC, is_title, names_a_role
from bot.reading.people.people import Read, read_met
from bot.support.patterns import regex
from bot.vocabulary.met import Met

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
    r"(?:^|(?<=[,;.|/])|\binterview|(?<=\w) (?=(?-i:[A-Z])))\s*(?:when|where|date(?: and time)?|time|day|how|format"
    r"|location|place|type|via|link)"
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
        company, role, unplaced = (part.replace(_NAMED, tidy(quoted["company"])) for part in (company, role, unplaced))
        return company, role, met, unplaced
    text = without_telling(text)
    text, before = without_chatter(_OTHER_LABELS.sub(",", _AND_LABEL.sub(",", _MARKS.sub("", text))))
    labelled = {
        "role" if match["role"] or match["role2"] else "company": tidy(match["said"] or match["said2"])
        for match in _LABELS.finditer(text)
    }
    if {"company", "role"} <= labelled.keys():
        rest = tidy(_LABELS.sub("", text))
        return labelled["company"], labelled["role"], (), ", ".join(filter(None, [before, rest]))
    if labelled:
        company, role, met, unplaced = _with_one_label(labelled, tidy(_LABELS.sub("", text)))
        return company, role, met, ", ".join(filter(None, [before, unplaced]))
    if apart := _apart_by_dashes(text):
        company, role, met, unplaced = apart
        return company, role, met, ", ".join(filter(None, [before, unplaced]))
    company, role, met, unplaced = _of_pieces(text)
    return company, role, met, ", ".join(filter(None, [before, unplaced]))


def _of_pieces(text: str) -> tuple[str, str, tuple[Met, ...], str]:
    """The same of a line that is told apart by its commas alone."""
    text = _LAST_WORD.sub(", ", text)
    text, met, unread = _split_off_people(tidy(_SEPARATOR.sub(", ", _BRACKETS.sub(_bracketed, text))))
    pieces = [tidy(piece) for piece in COMMA.split(text) if tidy(piece).lower() not in {"", *_SMALL}]
    withs = [piece for piece in pieces[2:] if piece.lower().startswith("with ")]
    towns = (
        []
        if not pieces or names_a_role(pieces[0]) or is_role_end(pieces[0])
        else [*filter(IN_A_TOWN.match, pieces[1:])]
    )
    places = [piece for piece in towns if not names_a_role(piece)]
    if len(pieces) > 1 and is_a_word(pieces[0]) and AT_SOMEWHERE.search(pieces[1]):
        del pieces[0]  # "really"
    pieces = [_LED_BY.sub("", piece) for piece in pieces]
    told = [piece for at, piece in enumerate(pieces) if len(pieces) > 1 and _is_told(piece, is_first=at == 0)]
    aside = {*withs, *places, *told}
    others = [piece for piece in pieces if piece not in aside]
    named = next((piece for piece in others[1:] if _NAMED_BEHIND.match(piece)), "")
    if named and is_a_role(others[0]):
        company, unplaced = _LED.sub("", named), ""
        role = role_of(", ".join(piece for piece in others if piece != named))
    else:
        company, role, unplaced = told_apart([_LED.sub("", piece) for piece in others])
    if others and any(map(_WITHOUT_COMPANY.search, told)):
        company, role, unplaced = "", role_of(others[0]), ", ".join(others[1:])
    unplaced = ", ".join(filter(None, [unplaced, *(place.removeprefix("in ") for place in places), *told]))
    company, role, unplaced = (_SENTENCE_STOP.sub("", part) for part in (company, role, unplaced))
    return company, role, met, ", ".join(filter(None, [unplaced, *unread, *withs]))


_LAST_WORD = regex(r"(?<=[a-z]{3})\.\s+(?=[a-z]{3,}\W*\Z)")
"""Before how they feel, which is nobody's name: "a chat with the owner. stuffed"."""
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
    return bool(TOLD.match(piece)) or (tells(piece) and not (is_first and BETWEEN.search(piece)))


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
    rest, met, unread = _split_off_people(tidy(_SEPARATOR.sub(", ", _BRACKETS.sub(_bracketed, led["rest"]))))
    company, *others = [tidy(piece) for piece in COMMA.split(rest) if tidy(piece)] or [""]
    unplaced = ", ".join([*others, *unread])
    is_named = any(" " in piece and is_an_institution(piece) for piece in map(tidy, COMMA.split(led["role"])[1:]))
    return None if is_named or is_a_role(company) else (company, tidy(led["role"]), met, unplaced)


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
    return ", ".join(filter(None, [tidy(read.replace(known, "")), unplaced]))


def _bracketed(found: re.Match[str]) -> str:
    """What stands in brackets: a role is a piece of its own, else it stays with what it stands behind."""
    inner = tidy(found["inner"])
    if not inner:
        return ", "
    before = found.string[: found.start()].rpartition(",")[2].strip()
    if not is_a_bracketed_role(inner) or is_spelt_out(f"{before} ({inner})"):
        return f" ({re.sub(', (?=[A-Z])', ' ', inner)})"  # a comma would part it
    return f", {inner}, " if found.start() else f"{inner} at "


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
    said = _LED.sub("", tidy(before))
    named = COMMA.split(found["whom"])[0]
    is_theirs = "," not in said and is_a_role(said) and (is_an_institution(named) or _is_of_a_firm(said, named))
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


MOST_OF_A_PERSON = 2
"""Words of a name that no title and no given name tells for a person's."""


def _is_of_a_firm(role: str, named: str) -> bool:
    """Whether what is behind "with" is the employer: "stained glass artist with Alder Row Windows"."""
    words = named.split()
    is_name = len(words) > MOST_OF_A_PERSON and all(word[:1].isupper() for word in words)
    return role.islower() and is_name and not HONORIFIC.match(named) and not is_given(words[0])


def _is_known(met: Met) -> bool:
    return bool(met.title or HONORIFIC.match(met.name) or is_given(met.name.split()[0]))
