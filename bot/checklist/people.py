"""Whom a job seeker met, read apart from one line each: name, title, e-mail and phone in any order.

Only what is surely said is kept: "the panel" or "a third guy" is nobody to thank. A piece that may mean somebody, but
holds no name, is not dropped in silence: it comes back as unread. Two names with a comma between ("Smith, John") are
two people: to thank one person twice is noticed on the card, to lose one is not.
"""

import re
import unicodedata
from dataclasses import dataclass, field

MOST_PEOPLE = 30
LONGEST_TEXT = 12_000
LONGEST_NAME, LONGEST_TITLE, LONGEST_EMAIL, LONGEST_PHONE = 80, 80, 254, 30
LONGEST_WHOM = 200


@dataclass(frozen=True)
class Met:
    """One person met in an interview; what was not said is ""."""

    name: str
    title: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Read:
    """The people in a text, and the pieces of it that may mean somebody but hold no name."""

    people: tuple[Met, ...]
    unread: tuple[str, ...] = ()


@dataclass(frozen=True)
class Contact:
    """Whom to call and on which number; what was not said is ""."""

    whom: str
    number: str


def read_people(text: str, most: int = MOST_PEOPLE) -> tuple[Met, ...]:
    """The people in a text, one a line or apart by ";", the first `most` of them; total. The same person twice is one.

    Whoever must know whether there are more asks for one more than they can keep.
    """
    return read_met(text, most).people


def read_met(text: str, most: int = MOST_PEOPLE) -> Read:
    """Like `read_people`, with what could not be read, to be shown to the person."""
    people: list[Met] = []
    unread: list[str] = []
    for line in re.split(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029;]+", _unescaped(text[:LONGEST_TEXT])):
        met, left = _read_line(_visible(line))
        unread += left
        for each in met:
            _add(people, each)
            if len(people) == most:
                return Read(tuple(people), tuple(unread))
    return Read(tuple(people), tuple(unread))


def read_contact(text: str) -> Contact | None:
    """Whom to call and the first number in a text, either of which may be missing; None without both."""
    line = _visible(_unescaped(text[:LONGEST_TEXT]))
    number = next((found[1].strip()[:LONGEST_PHONE] for found in _PHONE.finditer(line) if _is_phone(found[1])), "")
    rest = _PHONE.sub(" , ", line)
    people = read_people(_NOT_WHOM.sub(" ", re.sub(r"\bor\b", " and ", rest)))
    whom = " or ".join(met.name for met in people)[:LONGEST_WHOM].strip()
    return Contact(whom, number) if whom or number else None


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
    r"^(?:(?:i|we|they were|it was|it's|its|was|with|both|also|then|and|n|just|really|so|um|ok|idk|"
    r"(?:a )?(?:zoom|phone|video) call|met|spoke|talked|interviewed|chatted|by|to)\s+)*",
    re.IGNORECASE,
)
_WITH = re.compile(r"\bw/\s*", re.IGNORECASE)
_PRONOUNS = re.compile(r"\b(?:s?he/\w+|they/\w+|n/a)\b", re.IGNORECASE)


def _unescaped(text: str) -> str:
    for escaped, sign in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(escaped, sign)
    return _SLACK_OTHER.sub(" ", _SLACK_LINK.sub(r" \1 ", text))


def _visible(line: str) -> str:
    """Without control characters; marks of direction and emoji are dropped."""
    line = "".join(" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Cs") else sign for sign in line)
    line = "".join(sign for sign in line if unicodedata.category(sign) not in ("Cf", "So", "Sk", "Co", "Cn"))
    line = re.sub(r"\s+", " ", line.replace("’", "'")).strip()
    return _PRONOUNS.sub(" ", _WITH.sub("with ", line))


# --- one line --------------------------------------------------------------------------------------------------

_EMAIL = re.compile(
    r"(?:e-?mail:?\s*)?<?\b([\w.+'-]{1,64}@[a-z0-9](?:[a-z0-9-]*\.)+[a-z]{2,24})\b>?", re.IGNORECASE | re.ASCII
)
_PHONE = re.compile(
    r"(?:\b(?:phone|tel|cell|mobile|ph|call)\b[.:]?\s*)?"
    r"((?<![\w.])\+?\(?\d[\d ().\-/]{4,24}\d(?:\s?(?:x|ext\.?|extension)\s?\d{1,6})?)(?!\w)",
    re.IGNORECASE,
)
_AND = re.compile(r"(\s(?:and|y|und|et|(?-i:'?n'?)|[&+])\s|(?<=[^\W\d]{2})[&+](?=[^\W\d]{2}))", re.IGNORECASE)
_SPLIT = re.compile(
    r"\s*[,|/=\t]\s*|\s+[-–—]+\s+|\s*[()\[\]<>]+\s*|:\s+|\s+@\s+|\s+(?=with\s)|\.{2,}|"
    r"\s+(?:(?:is|was|were)\s+)?(?:named|called)\s+|\s+(?:who|which|that)\s+|"
    r"(?:^|\s+)(?:his|her|their|the|my)?\s*\bnames?(?:'?s|\s+is|\s+was|\s+were)\s+",
    re.IGNORECASE,
)


@dataclass
class _Parts:
    """What the pieces of one line hold, gathered from left to right."""

    names: list[str] = field(default_factory=list)
    own: dict[int, str] = field(default_factory=dict)
    """The titles said in one piece with a name, by the name's place."""
    titles: list[tuple[str, int]] = field(default_factory=list)
    """Each other title, with the number of names that stood before it."""
    unread: list[str] = field(default_factory=list)

    @property
    def titles_lead(self) -> bool:
        """Whether a title opened the line, so that each title goes to the name after it."""
        return bool(self.titles) and self.titles[0][1] == 0


def _read_line(line: str) -> tuple[list[Met], list[str]]:
    line = _OPENING.sub("", _BULLET.sub("", line))
    emails = [found[1].lower() for found in _EMAIL.finditer(line) if len(found[1]) <= LONGEST_EMAIL]
    line = _EMAIL.sub(" , ", line)
    phones = [found[1].strip()[:LONGEST_PHONE] for found in _PHONE.finditer(line) if _is_phone(found[1])]
    line = _PHONE.sub(lambda found: " , " if _is_phone(found[1]) else found[0], line)
    parts = _Parts()
    after_title = False
    for sign, piece in _pieces(line):
        after_title = _gather(parts, piece, sign, after_title)
    if not parts.names and (emails or len(parts.titles) > 1):
        _surname_like_a_title(parts)
    met = _matched(parts, emails, phones)
    for title, _ in parts.titles if not met else ():
        _leave_unread(parts, title)
    return met, parts.unread


def _pieces(line: str) -> list[tuple[str, str]]:
    """The pieces between commas and the like, each with the "and" that stood before it, or ""."""
    pieces = []
    sign, *stretches = ("", *_AND.split(f" {line} "))
    for stretch, following in zip(stretches[::2], (*stretches[1::2], ""), strict=True):
        for raw in _SPLIT.split(stretch):
            piece = _clean(raw)
            if piece:
                pieces.append((sign.strip(), piece))
                sign = ""
        sign = following or sign
    return pieces


def _is_phone(text: str) -> bool:
    return 7 <= sum(sign.isdigit() for sign in text) <= 15 + 6 * ("x" in text)


def _gather(parts: _Parts, piece: str, sign: str, after_title: bool) -> bool:
    """Add what a piece holds; whether it ended in a title, which an "and" may go on."""
    if _SUFFIX.fullmatch(piece) and parts.names:
        parts.names[-1] = f"{parts.names[-1]}, {piece}"[:LONGEST_NAME]
        return False
    untitled = parts.names and len(parts.names) - 1 not in parts.own and not parts.titles_lead
    name, title = _name_and_title(piece, title_may_lead=bool(sign) or after_title or not untitled)
    if name:
        if title:
            parts.own[len(parts.names)] = title
        parts.names.append(name)
    elif not title or (sign and not parts.titles_lead and (not after_title or _ARTICLE.match(piece))):
        _leave_unread(parts, piece)  # nothing, or "Maria and the director": somebody without a name
        return False
    else:
        _add_title(parts, piece, title, sign if after_title else "")
    return bool(title)


def _leave_unread(parts: _Parts, piece: str) -> None:
    if _may_mean_somebody(piece):
        parts.unread.append(piece[:LONGEST_NAME])


def _add_title(parts: _Parts, piece: str, title: str, sign: str) -> None:
    last = len(parts.names) - 1
    if sign and parts.titles and parts.titles[-1][1] == len(parts.names):
        parts.titles[-1] = (f"{parts.titles[-1][0]} {sign} {title}"[:LONGEST_TITLE].strip(), len(parts.names))
    elif sign and last in parts.own:
        parts.own[last] = f"{parts.own[last]} {sign} {title}"[:LONGEST_TITLE].strip()
    elif re.match(r"(?:both|all)\s", piece, re.IGNORECASE):
        parts.own |= {at: title for at in range(len(parts.names)) if at not in parts.own}
    else:
        parts.titles.append((title, len(parts.names)))


def _matched(parts: _Parts, emails: list[str], phones: list[str]) -> list[Met]:
    """People from their parts. With one name all parts are theirs."""
    names = parts.names
    if not names:
        emails = [email for email in emails if not _MAILBOXES.issuperset(re.split(r"[._+-]", email.partition("@")[0]))]
        names = [_name_from(email) for email in emails]
    if len(names) == 1:
        title = ", ".join([*parts.own.values(), *(title for title, _ in parts.titles)])[:LONGEST_TITLE].strip(" ,")
        return [Met(names[0], title, *(each[0] if each else "" for each in (emails, phones)))]
    own = _own_titles(parts, len(names))
    paired = len(emails) == len(names)
    mail = emails if paired else [next((e for e in emails if _belongs(e, name)), "") for name in names]
    tel = phones if len(phones) == len(names) else [""] * len(names)
    return [Met(*each) for each in zip(names, own, mail, tel, strict=True)]


def _own_titles(parts: _Parts, people: int) -> list[str]:
    """Each title goes to the name before it; where a title opens the line, to the name after it."""
    own = [parts.own.get(at, "") for at in range(people)]
    for title, before in parts.titles:
        index = before if parts.titles_lead else before - 1
        if index < people:
            own[index] = own[index] or title
    return own


def _belongs(email: str, name: str) -> bool:
    local = email.partition("@")[0]
    return any(len(word) > 2 and word.casefold() in local for word in re.split(r"[\s.]+", name))


# --- names and titles ------------------------------------------------------------------------------------------


def _words(piece: str) -> list[str]:
    return [word.strip(".,'").casefold() for word in piece.split()]


_TITLE_HEADS = frozenset(
    _words("""
    manager mgr director vp svp evp avp president head lead leader chief ceo cfo cto coo cio cmo cpo chro
    officer engineer developer architect scientist designer researcher recruiter coordinator administrator
    admin analyst supervisor owner partner founder cofounder co-founder principal associate assistant
    executive specialist consultant accountant controller comptroller bookkeeper auditor treasurer clerk
    secretary receptionist nurse physician teacher professor superintendent foreman foreperson chef
    representative rep agent attorney counsel lawyer paralegal technician operator planner strategist editor
    writer producer buyer interviewer hr sourcer generalist asst dev eng gm pm manger colleague coworker
    """)
)
_TITLE_WORDS = _TITLE_HEADS | frozenset(
    _words("""
    vice recruiting recruitment talent people human resources doctor captain sergeant marketing sales finance
    financial operations ops accounting payroll purchasing procurement logistics engineering product program
    project department dept team senior sr junior staff intern trainee merchandiser boss ea pa cxo gm pm
    hiring business it legal customer success support service services regional general managing deputy
    interim acting global data r&d software quality qa security culture strategy development growth compliance risk
    planning analytics research communications innovation production distribution design administration tax audit
    treasury supply inventory warehouse safety training learning benefits plant shift store floor
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
    of both some any his her a an had has were would did said told all from she he she'll he'll they'll they she's he's
    they're is was are the our my their i we you but who which what at in on for with very nice to not it's that
    this there here also only maybe later think interview interviewed panel team company third another whoever great
    good
    """)
)
_SURNAMES_TOO = frozenset(_words("head lead leader clerk chef foreman buyer nurse teacher partner planner writer"))
_LEAD = re.compile(
    r"^(?:(?:all|both|who|she|he|they)(?:'?s|'re| is| was| are| does| runs| handles)?\s+)?"
    r"(?:(?:from|in|with)\s+)?(?P<article>(?:the|an?|some|another)\s+)?"
    r"(?P<whose>(?:our|my|their|his|her|[\w-]+'s)\s+)?(?:(?:future|new)\s+)?",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:an?|the|some|another|two|three|four|\d+)\s", re.IGNORECASE)
_FROM = re.compile(r"(?P<name>.+?)\s+(?:from|in|at|with)\s+(?:the\s+)?(?P<title>.+)", re.IGNORECASE)
_SAID_ALONG = re.compile(
    r"\b(?:i (?:think|believe|guess|forget)|u know|you know|something|somebody|or something|lol|haha|idk|"
    r"sorry|tbh|maybe|probably|thx|thanks|whatever|as well|too|tho)\b|"
    r"^(?:then|plus) |(?<=\s)(?:lady|guy|dude|woman|gal|man|person)\b"
)
_MARKS = " .,:-–—'\"*_?!…~@&+"
_HONORIFIC = re.compile(r"(?:(mr|mrs|ms|dr|prof|sgt|capt|rev)\.?|miss) (?=\S)", re.IGNORECASE)
_CONNECTING = frozenset(_words("from the is was our my their a an"))
_OPENS_LIKE_NOBODY = re.compile(
    r"(?:an?|the|some|another|this|that|these|i|we|you|u|it|is|was|were|are|he|she|they|his|her|their|my|our|no|not|very|"
    r"\d+|two|three|four|five|several)(?:'\w+)?\b",
    re.IGNORECASE,
)
_NOT_WHOM = re.compile(
    r"\b(?:yes|yeah|yea|ya|yep|sure|k|ok|okay|call|ring|text|reach|dial|ask|for|at|on|her|his|him|their|them|the|my|just|"
    r"names?|cell|cellphone|mobile|phone|office|front|desk|reception|line|landline|number|numbers|direct|main|tel|work|home|whatsapp|ext|extension|"
    r"is|its|it's|same|so|u|you|can|i'll|ill|i|me|card|gave|picks|answers|up|whoever|anyone|please|pls|thx|thanks)\b|'s\b",
    re.IGNORECASE,
)
_ACRONYMS = frozenset(_words("vp svp evp avp ceo cfo cto coo cio cmo cpo chro hr it qa pm gm ea pa pr"))
_MAILBOXES = frozenset(
    _words("""
    hr jobs job careers info recruiting recruitment talent hiring team hello contact noreply no reply office people
    """)
)
_NOBODY = re.compile(
    r"(?:(?:a|an|the|my|their|some|two|three|four|several|few|other|whole|another|second|third|\d+)\s+)*"
    r"(?:nobody|no one|noone|none|no|nope|n/?a|na|unknown|idk|dunno|someone|somebody|people|person|panel|team|"
    r"committee|board|group|everyone|everybody|guys?|ppl|folks|lady|woman|man|dude|gal|them|him|her|they|he|she|me|skip|stop|back|later|others?|and|or|"
    r"with|interviewers?|yes|not sure|phone|e-?mail|cell|mobile|tel|call|ext)"
    r"|.*\b(?:don'?t|didn'?t|can'?t|forgot|remember|recall|not sure|no idea|names?)\b.*",
    re.IGNORECASE,
)


def _is_title(piece: str) -> bool:
    return any(
        {word, word.removesuffix("s")} & _TITLE_HEADS for word in re.split(r"[\s/&.-]+", piece.casefold())
    ) or all(word in _TITLE_WORDS or word in ("of", "and", "&", "the", "for") for word in _words(piece))


def _clean(piece: str) -> str:
    """Without the marks around it and the words said along: "dave i think" is "dave"."""
    return " ".join(_SAID_ALONG.sub("", piece.strip(_MARKS)).split()).strip(_MARKS)


def _name_and_title(piece: str, title_may_lead: bool) -> tuple[str, str]:
    """Name and title of one piece, either of which may be "": "Priya from HR", "her boss Rick", "CTO Bo", "VP"."""
    found = _FROM.fullmatch(piece)
    if found and _is_name(found["name"]) and not _is_title(found["name"]):
        return _cased(found["name"]), _cased_title(found["title"])
    lead = _LEAD.match(piece)
    bare = piece[lead.end() :] if lead else piece
    whose = bool(lead and lead["whose"])
    if _is_title(bare) or whose:
        name, title = _title_after_name(bare)
        if not name and (title_may_lead or whose or (lead and lead["article"])):
            name, title = _title_before_name(bare)
        return name, _cased_title(title) if name or _is_title(bare) else ""
    if lead and lead["article"] and not bare[:1].isupper():
        return "", ""
    return (_cased(bare), "") if _is_name(bare) else ("", "")


def _title_after_name(piece: str) -> tuple[str, str]:
    """For "Priya Raman VP Finance", "Priya the VP", "Bo CTO"; no name in "Branch Manager"."""
    words = piece.split()
    start = end = next((at for at, word in enumerate(words) if word.strip(".,").casefold() in _TITLE_WORDS), 0)
    while end and words[end - 1].casefold() in _CONNECTING:
        end -= 1
    name, title = " ".join(words[:end]), " ".join(words[start:])
    apart = end in (2, 3) or (end == 1 and (end < start or (words[start].isupper() and len(words[start]) <= 4)))
    if apart and _is_name(name) and not {"of", "and"}.intersection(_words(name)):
        return _cased(name), title
    return "", piece if end else title


def _title_before_name(piece: str) -> tuple[str, str]:
    """For "VP Finance Priya", "assistant Joe"; no name in "Director of Nursing"."""
    words = piece.split()
    end = next((at for at, word in enumerate(words) if word.casefold() not in {*_TITLE_WORDS, "of", "for"}), len(words))
    name = " ".join(words[end:]).removeprefix("was ").removeprefix("is ")
    is_person = end and words[end - 1].casefold() not in ("of", "for") and len(name.split()) <= 3
    if is_person and _is_name(name) and not _TITLE_WORDS.intersection(_words(name)):
        return _cased(name), " ".join(words[:end])
    return "", piece


def _may_mean_somebody(piece: str) -> bool:
    """Whether a piece without a name in it is worth a question: not "he was nice", not "a third guy"."""
    words = piece.split()
    if _NOBODY.fullmatch(piece) or all(
        word in _NO_NAME_WORDS | _TITLE_WORDS or not word.isalnum() for word in _words(piece)
    ):
        return False
    if any(word[0].isupper() and word.casefold() not in {*_TITLE_WORDS, "i"} for word in words[1:]):
        return True
    return not _OPENS_LIKE_NOBODY.match(piece)


def _surname_like_a_title(parts: _Parts) -> None:
    """Beside another title or an e-mail, and with nobody else named, "Tom Head" is a name."""
    for each in parts.titles:
        words = _words(each[0])
        if len(words) == 2 and words[0] not in _TITLE_WORDS and words[1] in _SURNAMES_TOO:
            parts.names.append(_cased(each[0]))
            parts.titles.remove(each)
            return


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
    formal = _HONORIFIC.match(name)
    if formal:
        mister = f"{formal[1]}." if formal[1] else "Miss"
        return f"{mister.capitalize()} {_cased(name[formal.end() :])}"[:LONGEST_NAME].strip()
    if not (name.islower() or (name.isupper() and len(name) > 3)):
        return name
    words = name.lower().split()
    cased = (word if at and word in _PARTICLES else _capitalised(word) for at, word in enumerate(words))
    return " ".join(cased)[:LONGEST_NAME]


def _cased_title(title: str) -> str:
    """All small letters become a title's."""
    title = title[:LONGEST_TITLE].strip(" .,'")
    if not title.islower():
        return title
    small = ("of", "and", "the", "for", "at", "in")
    return " ".join(
        word.upper() if word in _ACRONYMS else word if word in small else _capitalised(word) for word in title.split()
    )[:LONGEST_TITLE]


def _capitalised(word: str) -> str:
    if _SUFFIX.fullmatch(word) and word.strip(".") in ("ii", "iii", "iv", "md", "cpa", "mba"):
        return word.upper()
    return re.sub(r"(^|[-‐.]|'(?=\w\w))(\w)", lambda found: found[1] + found[2].upper(), word)


def _name_from(email: str) -> str:
    """Priya Raman for priya.raman@x.io; the e-mail is the name where it has no letters to make one of."""
    words = re.split(r"[._+\-\d]+", email.partition("@")[0])
    return _cased(" ".join(word for word in words if word)) or email[:LONGEST_NAME]
