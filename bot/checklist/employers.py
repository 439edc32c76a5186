"""The employer and the role of an interview, read apart from a line that else says only whom they met. Pure.

"Acme, Inc., Finance Manager" has its commas, "finance manager at Northwind" and "google swe" have none.
"""

import re

from bot.checklist.names import is_role_word, names_a_role
from bot.checklist.people import Met, read_people

_LEGAL = (
    r"(?:inc|l\.?l\.?c|l\.?l\.?p|ltd|limited|corp|corporation|co|company|gmbh|ag|plc|p\.?l\.?l\.?c|s\.?a|n\.?a|b\.?v"
    r"|pty(?: ltd)?|pc)"
)
_IS_LEGAL = re.compile(rf"{_LEGAL}\.?", re.I)
_LEGAL_THEN = re.compile(rf"(?P<company>.+?\b{_LEGAL}(?:\.|\b))[\s:–-]+(?P<role>\S.*)", re.I)
_LEGAL_FIRST = re.compile(rf"^({_LEGAL}\.?)\s+(?=\w)", re.I)
_FIRM = re.compile(rf".*(?:&|\band\b)\s*(?:co|sons|partners|associates|company|\w+)\b.*|.*\b{_LEGAL}\.?", re.I)
LONGEST_TEXT = 500
_QUOTED = re.compile(r"[\"“”«](?P<company>[^\"“”«»]{1,200})[\"“”»]")
_CHATTER = re.compile(
    r"^(?:(?:not (?:yet )?booked(?: yet)?|no (?:date|time) yet)\b[ ,]*(?:but )?"
    r"|(?:\W*\b(?:so|ok|uh|um|i|i['’]?ve|we|just|have|had|got)\b)+ (?:one|another)(?= (?:with|at)\b)\s*)"
    r"|^(?:\W*(?:so|ok|hi|hey|hello|well|yes|just|i|i['’]?ve|i['’]?m|we|have|had|got|did|finished|done|a|an|the|another|"
    r"new|add|debrief|note|upcoming|scheduled|coming|up|my|next|job|there['’]?s|it['’]?s|is|was|with|at|for|on|about|"
    r"talk|meeting|phone|video|call|chat)\b)*\W*\binterview(?:s|ed|ing)?\b"
    r"(?:\W*\b(?:is|was|scheduled|set|booked|coming up|up)\b)*\s*",
    re.I,
)
_WANTS = re.compile(r"(?<=\w) (?:wants? (?:me|to see me)|invited me|asked me in)(?= for\b)", re.I)
_LINKED = re.compile(r"https?://[^\s,]+")
_LED = re.compile(r"^(?:with|at|for|as|@)\s+(?=\S)", re.I)
_SEPARATOR = re.compile(r"\s+[-–|/]\s+|;|\s*[()]\s*|\s*\|\s*")
_BETWEEN = re.compile(r"\s+(?P<word>at|@|with|for|as|to be|to become)\s+(?:an? |the )?|\s*:\s+|\s*@\s*", re.I)
_ROLE_EDGES = re.compile(r"^(?:as |for |the |an? )+|\s+(?:role|position|job|opening|interview|post|is|was)$", re.I)
_ROLE_END = re.compile(r"\s+(?:role|position|job|opening|post)$", re.I)
_WITH = re.compile(r"(?:^|[\s,])with\s+(?P<whom>.+?)(?:\s+(?:at|from|of)\s+(?P<company>[^,]+(?:,.*)?))?$", re.I)
_LABELS = re.compile(
    r"\b(?:(?P<company>company|employer|firm)|(?P<role>role|position|job|title))\s*[:=]\s*(?P<said>[^,]+)", re.I
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
    if quoted:
        rest = re.sub(r"[\"“”«»]", "", f"{text[: quoted.start()]},{text[quoted.end() :]}")
        _, role, met, unplaced = read_employer(f"Company, {_tidy(rest)}")
        return _tidy(quoted["company"]), role, met, unplaced
    labelled = {"role" if match["role"] else "company": _tidy(match["said"]) for match in _LABELS.finditer(text)}
    if {"company", "role"} <= labelled.keys():
        rest = _tidy(_LABELS.sub("", text))
        return labelled["company"], labelled["role"], (), rest
    text, met = _split_off_people(_WANTS.sub("", _CHATTER.sub("", _tidy(_SEPARATOR.sub(", ", text)))))
    pieces = [_LED.sub("", _tidy(piece)) for piece in text.split(",") if _tidy(piece)]
    company, role, unplaced = _apart(pieces)
    return company, role, met, unplaced


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(" ,;:-–|/()").strip()


def _split_off_people(text: str) -> tuple[str, tuple[Met, ...]]:
    """Whom they met is behind "with"; where no company is said elsewhere, that is the company."""
    found = _WITH.search(text)
    if not found:
        return text, ()
    before, company = text[: found.start()], found["company"] or ""
    has_company = company or not (_tidy(before) == "" or names_a_role(_LED.sub("", _tidy(before))))
    met = read_people(found["whom"]) if has_company else ()
    return (f"{before}, {company}", met) if met else (text, ())


def _apart(pieces: list[str]) -> tuple[str, str, str]:
    company, *rest = _joined(pieces) if pieces else [""]
    if not rest:
        return *_without_commas(company), ""
    if names_a_role(company) and not names_a_role(rest[0]):
        company, rest = rest[0], [company, *rest[1:]]
    if not names_a_role(rest[0]):
        inner, role = _without_commas(company)
        return (inner, role, ", ".join(rest)) if role else (company, _role(", ".join(rest)), "")
    more = [piece for piece in rest[1:] if not all(map(is_role_word, piece.split()))]
    return company, _role(", ".join(piece for piece in rest if piece not in more)), ", ".join(more)


def _joined(pieces: list[str]) -> list[str]:
    """The pieces, with those of one name together: "Acme", "Inc."; "Smith", "Jones & Co."."""
    company, *rest = pieces
    rest = [_tidy(part) for piece in rest for part in _LEGAL_FIRST.sub(r"\1,", piece).split(",")]
    while rest and _IS_LEGAL.fullmatch(rest[0]):
        company, rest = f"{company}, {rest[0]}", rest[1:]
    firm = next((at for at, piece in enumerate(rest[:-1]) if _FIRM.fullmatch(piece) and not names_a_role(piece)), None)
    if firm is not None and not any(names_a_role(piece) for piece in rest[: firm + 1]):
        company, rest = ", ".join([company, *rest[: firm + 1]]), rest[firm + 1 :]
    while rest and _IS_LEGAL.fullmatch(rest[0]):
        company, rest = f"{company}, {rest[0]}", rest[1:]
    return [company, *rest]


def _without_commas(text: str) -> tuple[str, str]:
    if names_a_role(text):
        return "", _role(text)
    if between := _BETWEEN.search(text):
        left, right = _tidy(text[: between.start()]), _tidy(text[between.end() :])
        role_first = (between["word"] or "").lower() in ("at", "@", "with") or between[0].strip() == "@"
        if left and right:
            turned = role_first or (names_a_role(left) and not names_a_role(right))
            return (right, _role(left)) if turned else (left, _role(right))
    if legal := _LEGAL_THEN.fullmatch(text):
        return _tidy(legal["company"]), _role(legal["role"])
    words = _ROLE_END.sub("", text).split()
    start = len(words)
    while start > 1 and (
        is_role_word(words[start - 1]) or (start < len(words) and words[start - 1] in ("&", "and", "of"))
    ):
        start -= 1
    start += start < len(words) and words[start] in ("&", "and", "of")
    role = " ".join(words[start:])
    return (" ".join(words[:start]), _role(role)) if names_a_role(role) else (text, "")


def _role(text: str) -> str:
    return _tidy(_ROLE_EDGES.sub("", _tidy(text))) or _tidy(text)
