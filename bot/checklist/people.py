"""Whom a job seeker met, read apart from one line each: name, title, e-mail and phone in any order.

Only what is surely said is kept: a piece that is neither a name nor a title, e-mail or phone is dropped, and
"the panel" or "HR" is nobody to thank. Two names with a comma between ("Smith, John") are two people: to thank
one person twice is noticed on the card, to lose one is not.
"""

import re
import unicodedata
from dataclasses import dataclass

MOST_PEOPLE = 30
LONGEST_TEXT = 12_000
LONGEST_NAME, LONGEST_TITLE, LONGEST_EMAIL, LONGEST_PHONE = 80, 80, 254, 30


@dataclass(frozen=True)
class Met:
    """One person met in an interview; what was not said is ""."""

    name: str
    title: str = ""
    email: str = ""
    phone: str = ""


def read_people(text: str, most: int = MOST_PEOPLE) -> tuple[Met, ...]:
    """The people in a text, one a line or apart by ";", the first `most` of them; total. The same person twice is one.

    Whoever must know whether there are more asks for one more than they can keep.
    """
    people: list[Met] = []
    for line in re.split(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029;]+", _unescaped(text[:LONGEST_TEXT])):
        for met in _read_line(_visible(line)):
            _add(people, met)
            if len(people) == most:
                return tuple(people)
    return tuple(people)


def _add(people: list[Met], met: Met) -> None:
    """Put someone on the list, or what is new about them on the entry they have."""
    for index, known in enumerate(people):
        if (met.email and met.email == known.email) or met.name.casefold() == known.name.casefold():
            merged = (known.name, known.title or met.title, known.email or met.email, known.phone or met.phone)
            people[index] = Met(*merged)
            return
    people.append(met)


# --- cleaning --------------------------------------------------------------------------------------------------

_SLACK_LINK = re.compile(r"<(?:mailto|tel):([^|>]*)(?:\|[^>]*)?>")
_SLACK_OTHER = re.compile(r"<[!@#][^>]*>|<?https?://[^\s>]*>?")
_BULLET = re.compile(r"^\s*(?:[-*•·‣–—]+|\(?\d{1,2}[.)](?=\s))\s*")
_OPENING = re.compile(
    r"^(?:(?:i|we|they were|it was|was|with|both|also|then|and)\s+)*(?:(?:just|also|really)\s+)?"
    r"(?:(?:met|spoke|talked|interviewed|chatted|was interviewed)\s+)?(?:(?:with|by|to)\s+)?",
    re.IGNORECASE,
)


def _unescaped(text: str) -> str:
    for escaped, sign in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(escaped, sign)
    return _SLACK_OTHER.sub(" ", _SLACK_LINK.sub(r" \1 ", text))


def _visible(line: str) -> str:
    """Without control characters; joiners inside names are kept apart from marks of direction, which are dropped."""
    line = "".join(" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Cs") else sign for sign in line)
    line = "".join(sign for sign in line if unicodedata.category(sign) != "Cf")
    return re.sub(r"\s+", " ", line.replace("’", "'")).strip()


# --- one line --------------------------------------------------------------------------------------------------

_EMAIL = re.compile(
    r"(?:e-?mail:?\s*)?<?\b([\w.+'-]{1,64}@[a-z0-9](?:[a-z0-9-]*\.)+[a-z]{2,24})\b>?", re.IGNORECASE | re.ASCII
)
_PHONE = re.compile(
    r"(?:\b(?:phone|tel|cell|mobile|ph|call)\b[.:]?\s*)?"
    r"((?<![\w.])\+?\(?\d[\d ().\-/]{4,24}\d(?:\s?(?:x|ext\.?)\s?\d{1,6})?)(?!\w)",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*[,|/\t]\s*|\s+[-–—]+\s+|\s*[()\[\]<>]+\s*|:\s+|\s+@\s+")
_JOINT = re.compile(r"^\s*(?:and|&|with)\s+|\s+(?:and|&|with)\s*$", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s+(?:and|&|\+|y|und|et)\s+)\s*", re.IGNORECASE)


def _read_line(line: str) -> list[Met]:
    line = _OPENING.sub("", _BULLET.sub("", line))
    emails = [found[1].lower() for found in _EMAIL.finditer(line) if len(found[1]) <= LONGEST_EMAIL]
    line = _EMAIL.sub(" , ", line)
    phones = [found[1].strip()[:LONGEST_PHONE] for found in _PHONE.finditer(line) if _is_phone(found[1])]
    line = _PHONE.sub(lambda found: " , " if _is_phone(found[1]) else found[0], line)
    pieces = [_JOINT.sub("", piece).strip(" .,:-–—'\"*_") for piece in _SPLIT.split(line)]
    names, titles = _names_and_titles([piece for piece in pieces if piece])
    if not names and (emails or len(titles) > 1):
        names, titles = _surname_like_a_title(titles)
    return _matched(names, titles, emails, phones)


def _is_phone(text: str) -> bool:
    return 7 <= sum(sign.isdigit() for sign in text) <= 15 + 6 * ("x" in text)


def _names_and_titles(pieces: list[str]) -> tuple[list[str], list[tuple[str, int]]]:
    """The names in the pieces, and each title with the number of names that stood before it."""
    names: list[str] = []
    titles: list[tuple[str, int]] = []
    for piece in pieces:
        if _SUFFIX.fullmatch(piece) and names:
            names[-1] = f"{names[-1]}, {piece}"[:LONGEST_NAME]
        elif _is_title(piece):
            name, title = _title_in_name(_TITLE_LEAD.sub("", piece))
            titles.append((title[:LONGEST_TITLE].strip(), len(names)))
            names += [name] if name else []
        else:
            names += [_cased(name) for name in _AND.split(piece) if _is_name(name)]
    return names, titles


def _matched(names: list[str], titles: list[tuple[str, int]], emails: list[str], phones: list[str]) -> list[Met]:
    """People from their parts. With one name all parts are theirs."""
    if not names:
        emails = [email for email in emails if not _MAILBOXES.issuperset(re.split(r"[._+-]", email.partition("@")[0]))]
        names = [_name_from(email) for email in emails]
    if len(names) == 1:
        title = ", ".join(title for title, _ in titles)[:LONGEST_TITLE].strip(" ,")
        return [Met(names[0], title, *(parts[0] if parts else "" for parts in (emails, phones)))]
    own = _own_titles(len(names), titles)
    paired = len(emails) == len(names)
    mail = emails if paired else [next((e for e in emails if _belongs(e, name)), "") for name in names]
    tel = phones if len(phones) == len(names) else [""] * len(names)
    return [Met(*parts) for parts in zip(names, own, mail, tel, strict=True)]


def _own_titles(people: int, titles: list[tuple[str, int]]) -> list[str]:
    """Each title goes to the name before it; where a title opens the line, to the name after it."""
    own = [""] * people
    ahead = bool(titles) and titles[0][1] == 0
    for title, before in titles:
        index = before if ahead else before - 1
        if index < people:
            own[index] = own[index] or title
    return own


def _belongs(email: str, name: str) -> bool:
    local = email.partition("@")[0]
    return any(len(word) > 2 and word.casefold() in local for word in re.split(r"[\s.]+", name))


# --- names and titles ------------------------------------------------------------------------------------------


def _words(piece: str) -> list[str]:
    return [word.strip(".,'").casefold() for word in piece.split()]


_TITLE_WORDS = frozenset(
    _words("""
    manager mgr director vp svp evp avp president vice head lead leader chief ceo cfo cto coo cio cmo cpo chro
    officer engineer developer architect scientist designer researcher recruiter recruiting recruitment hr talent
    people human resources coordinator administrator admin analyst supervisor owner partner founder cofounder co-
    founder principal associate assistant executive specialist consultant accountant controller comptroller
    bookkeeper auditor treasurer clerk secretary receptionist nurse doctor physician teacher professor
    superintendent foreman foreperson chef captain sergeant marketing sales finance financial operations ops
    accounting payroll purchasing procurement logistics engineering product program project department dept team
    senior sr junior staff intern trainee representative rep agent attorney counsel lawyer paralegal technician
    operator planner strategist editor writer producer buyer merchandiser interviewer boss ea pa cxo gm pm hiring
    sourcer generalist business it legal customer success support service services regional general managing deputy
    interim acting global data software quality qa security
    """)
)
_TITLE_HEADS = frozenset(
    _words("""
    manager mgr director vp svp evp avp president head lead leader chief ceo cfo cto coo cio cmo cpo chro officer
    engineer developer architect scientist designer researcher recruiter coordinator administrator admin analyst
    supervisor owner partner founder cofounder co-founder principal associate assistant executive specialist
    consultant accountant controller comptroller bookkeeper auditor treasurer clerk secretary receptionist nurse
    physician teacher professor superintendent foreman foreperson chef representative rep agent attorney counsel
    lawyer paralegal technician operator planner strategist editor writer producer buyer interviewer hr sourcer
    generalist
    """)
)
_PARTICLES = frozenset(
    _words("""
    van von der den de del della la le du da dos das di bin ibn al el ter ten zu af av of y e
    """)
)
_SUFFIX = re.compile(
    r"(?:jr|sr|ii|iii|iv|ph\.?\s?d|md|m\.d|cpa|mba|esq|phr|sphr|shrm-cp|rn|pe|pmp|cfa)\.?", re.IGNORECASE
)
_NO_NAME_WORDS = frozenset(
    _words("""
    all from she he she'll he'll they'll they she's he's they're is was are were the our my their i we you but who
    which what at in on for with very nice to not it's that this there here also only maybe later think interview
    interviewed panel team company
    """)
)
_SURNAMES_TOO = frozenset(_words("head lead leader clerk chef foreman buyer nurse teacher partner planner writer"))
_TITLE_LEAD = re.compile(
    r"^(?:(?:all|both|who|she|he|they)(?:'s|'re| is| was| are)?\s+)?(?:from|the|an?|our|my|their)\s+", re.IGNORECASE
)
_CONNECTING = frozenset(_words("from the is was our my their a an"))
_MAILBOXES = frozenset(
    _words("""
    hr jobs job careers info recruiting recruitment talent hiring team hello contact noreply no reply office people
    """)
)
_NOBODY = re.compile(
    r"(?:(?:a|an|the|my|their|some|two|three|four|several|few|other|whole)\s+)*"
    r"(?:nobody|no one|noone|none|no|nope|n/?a|na|unknown|idk|dunno|someone|somebody|people|person|panel|team|"
    r"committee|board|group|everyone|everybody|guys?|lady|woman|man|them|him|her|they|he|she|me|skip|stop|back|later|others?|and|or|"
    r"with|interviewers?|yes|not sure|phone|e-?mail|cell|mobile|tel|call|ext)"
    r"|.*\b(?:don'?t|didn'?t|can'?t|forgot|remember|recall|not sure|no idea|names?)\b.*",
    re.IGNORECASE,
)


def _is_title(piece: str) -> bool:
    return any(word in _TITLE_HEADS for word in re.split(r"[\s/&.-]+", piece.casefold())) or all(
        word in _TITLE_WORDS or word in ("of", "and", "&", "the", "for") for word in _words(piece)
    )


def _title_in_name(piece: str) -> tuple[str, str]:
    """Name and title of one piece: "Priya Raman VP Finance", "Priya from HR", "Bo CTO"; no name in "Branch Manager"."""
    words = piece.split()
    start = end = next((at for at, word in enumerate(words) if word.strip(".,").casefold() in _TITLE_WORDS), 0)
    while end and words[end - 1].casefold() in _CONNECTING:
        end -= 1
    name, title = " ".join(words[:end]), " ".join(words[start:])
    apart = end in (2, 3) or (end == 1 and (end < start or (words[start].isupper() and len(words[start]) <= 4)))
    if apart and _is_name(name) and not {"of", "and"}.intersection(_words(name)):
        return _cased(name), title
    return "", piece if end else title


def _surname_like_a_title(titles: list[tuple[str, int]]) -> tuple[list[str], list[tuple[str, int]]]:
    """Beside another title or an e-mail, and with nobody else named, "Tom Head" is a name."""
    for title, before in titles:
        words = _words(title)
        if len(words) == 2 and words[0] not in _TITLE_WORDS and words[1] in _SURNAMES_TOO:
            return [_cased(title)], [each for each in titles if each != (title, before)]
    return [], titles


def _is_name(piece: str) -> bool:
    """Mostly letters, at most six words, and none of the ways to say nobody."""
    piece = piece.strip()
    if not piece or len(piece) > 2 * LONGEST_NAME or len(piece.split()) > 6 or _NOBODY.fullmatch(piece):
        return False
    if _NO_NAME_WORDS.intersection(piece.casefold().split()):
        return False
    letters = sum(sign.isalpha() or unicodedata.category(sign)[0] == "M" for sign in piece)
    return letters > 0 and all(
        sign.isalpha() or unicodedata.category(sign)[0] == "M" or sign in " .'-‐·・,`" for sign in piece
    )


def _cased(name: str) -> str:
    """All small or all capital letters become a name's; mixed case is the person's own."""
    name = " ".join(name.split())[:LONGEST_NAME].strip(" .,'")
    if not (name.islower() or (name.isupper() and len(name) > 3)):
        return name
    words = name.lower().split()
    cased = (word if at and word in _PARTICLES else _capitalised(word) for at, word in enumerate(words))
    return " ".join(cased)[:LONGEST_NAME]


def _capitalised(word: str) -> str:
    if _SUFFIX.fullmatch(word) and word.strip(".") in ("ii", "iii", "iv", "md", "cpa", "mba"):
        return word.upper()
    return re.sub(r"(^|[-‐.]|'(?=\w\w))(\w)", lambda found: found[1] + found[2].upper(), word)


def _name_from(email: str) -> str:
    """Priya Raman for priya.raman@x.io; the e-mail is the name where it has no letters to make one of."""
    words = re.split(r"[._+\-\d]+", email.partition("@")[0])
    return _cased(" ".join(word for word in words if word)) or email[:LONGEST_NAME]
