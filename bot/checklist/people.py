"""Whom a job seeker met, read apart from one line each: name, title, e-mail and phone in any order.

Only what is surely said is kept: "the panel" or "a third guy" is nobody to thank. A piece that may mean somebody, but
holds no name, is not dropped in silence: it comes back as unread. Two names with a comma between ("Smith, John") are
two people: to thank one person twice is noticed on the card, to lose one is not.
"""

import re
import unicodedata
from dataclasses import asdict, dataclass, field, replace

from bot.checklist.names import (
    cased_title,
    is_shared_mailbox,
    is_suffix,
    may_mean_somebody,
    name_and_title,
    name_from_email,
    name_like_a_title,
    opens_with_article,
    without_marks,
)
from bot.limits import LONGEST_ANSWER, LONGEST_EMAIL, LONGEST_NAME, LONGEST_PHONE, LONGEST_TITLE, MOST_PEOPLE

MOST_LINES = 10 * MOST_PEOPLE
"""That are looked at: nobody needs ten for one person."""


@dataclass(frozen=True)
class Met:
    """One person met in an interview; what was not said is ""."""

    name: str
    title: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    """How they like to be addressed, as it stands behind "Dear": "Priya", "Ms. Raman"; "" where that is not known."""
    talked: str = ""
    """What the two talked about that stuck, as typed."""
    doubt: str = ""
    """A doubt that they showed, as typed."""


@dataclass(frozen=True)
class Read:
    """The people in a text, and the pieces of it that may mean somebody but hold no name."""

    people: tuple[Met, ...]
    unread: tuple[str, ...] = ()


def read_people(text: str, most: int = MOST_PEOPLE) -> tuple[Met, ...]:
    """The people in a text, one a line or apart by ";", the first `most` of them; total. The same person twice is one.

    Whoever must know whether there are more asks for one more than they can keep.
    """
    return read_met(text, most).people


def read_met(text: str, most: int = MOST_PEOPLE) -> Read:
    """Like `read_people`, with what could not be read, to be shown to the person."""
    people: list[Met] = []
    unread: list[str] = []
    lines = re.split(
        r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029;]+", unescaped(text[:LONGEST_ANSWER]), maxsplit=MOST_LINES
    )
    for line in lines[:MOST_LINES]:
        met, left = _read_line(visible(line))
        unread += left
        for each in met:
            _add(people, each)
            if len(people) == most:
                return Read(tuple(people), tuple(unread))
    return Read(tuple(people), tuple(unread))


def joined(known: tuple[Met, ...], more: tuple[Met, ...]) -> tuple[Met, ...]:
    """Those known and those named now; what is said now of somebody known counts, and what is not said stays."""
    people = list(known)
    for met in more:
        same = (at for at, old in enumerate(people) if _is_same(met, old))
        if (at := next(same, None)) is None:
            people.append(met)
        else:
            old = people[at]
            people[at] = _merged(met, old)
    return tuple(people)


def with_details(people: tuple[Met, ...], before: tuple[Met, ...]) -> tuple[Met, ...]:
    """The people, each with what was known of them before and is not said anew."""
    known = {met.name: met for met in before}
    return tuple(_merged(met, known.get(met.name, met)) for met in people)


def _is_same(one: Met, other: Met) -> bool:
    return bool(one.email and one.email == other.email) or one.name.casefold() == other.name.casefold()


def _add(people: list[Met], met: Met) -> None:
    """Put someone on the list, or what is new about them on the entry they have."""
    for index, known in enumerate(people):
        if _is_same(met, known):
            people[index] = replace(_merged(known, met), name=known.name)
            return
    people.append(met)


def _merged(first: Met, then: Met) -> Met:
    """What the first says of somebody, and what only the other does; the other's name stays."""
    return replace(then, **{name: value for name, value in asdict(first).items() if value and name != "name"})


# --- cleaning --------------------------------------------------------------------------------------------------

_SLACK_LINK = re.compile(r"<(?:mailto|tel):([^<|>]*)(?:\|[^<>]*)?>")
_SLACK_OTHER = re.compile(r"<[!@#][^<>]*>|<?https?://[^\s>]*>?")
_BULLET = re.compile(r"^\s*(?:[-*•·‣–—]+|\(?\d{1,2}[.)](?=\s))\s*")
_OPENING = re.compile(
    r"^(?:(?:i|we|they were|it was|it's|its|was|with|both|also|then|and|n|just|really|so|um|ok|idk|"
    r"(?:a )?(?:zoom|phone|video) call|met|spoke|talked|interviewed|chatted|by|to)\s+)*",
    re.IGNORECASE,
)
_WITH = re.compile(r"\bw/\s*", re.IGNORECASE)
_BLANK, _DROPPED = ("Cc", "Zl", "Zp", "Cs"), ("Cf", "So", "Sk", "Co", "Cn")
_PRONOUNS = re.compile(r"\b(?:s?he/\w+|they/\w+|n/a)\b", re.IGNORECASE)
_SAID_ALONG = re.compile(
    r"\b(?:i (?:think|believe|guess|forget)|u know|you know|something|somebody|or something|lol|haha|idk|"
    r"sorry|tbh|maybe|probably|thx|thanks|whatever|as well|too|tho)\b|"
    r"^(?:then|plus) |(?<=\s)(?:lady|guy|dude|woman|gal|man|person)\b"
)
_MARKS = " .,:-–—'\"*_?!…~@&+"


def unescaped(text: str) -> str:
    """As it was typed, before Slack escaped it; links and mentions are dropped."""
    for escaped, sign in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(escaped, sign)
    return _SLACK_OTHER.sub(" ", _SLACK_LINK.sub(r" \1 ", text))


def visible(line: str) -> str:
    """Without control characters; marks of direction and emoji are dropped."""
    kinds = ((sign, unicodedata.category(sign)) for sign in line)
    seen = (" " if kind in _BLANK else sign for sign, kind in kinds if kind not in _DROPPED)
    line = " ".join("".join(seen).replace("’", "'").split())
    return re.sub(" {2,}", " ", _PRONOUNS.sub(" ", _WITH.sub("with ", line)))


def _clean(piece: str) -> str:
    """Without the marks around it and the words said along: "dave i think" is "dave"."""
    said = _SAID_ALONG.sub("", without_marks(piece, _MARKS))
    return without_marks(" ".join(said.split()), _MARKS)


# --- e-mails and phone numbers ---------------------------------------------------------------------------------

_EMAIL = re.compile(
    r"(?:e-?mail:?\s*)?<?\b([\w.+'-]{1,64}@[a-z0-9](?:[a-z0-9-]*\.)+[a-z]{2,24})\b>?", re.IGNORECASE | re.ASCII
)
PHONE = re.compile(
    r"(?:\b(?:phone|tel|cell|mobile|ph|call)\b[.:]?\s*)?"
    r"((?<![\w.])\+?\(?\d[\d ().\-/]{4,24}\d(?:\s?(?:x|ext\.?|extension)\s?\d{1,6})?)(?!\w)",
    re.IGNORECASE,
)


def phone_numbers(line: str) -> list[str]:
    """The phone numbers in a line, in their order."""
    return [found[1].strip()[:LONGEST_PHONE] for found in PHONE.finditer(line) if _is_phone(found[1])]


def _is_phone(text: str) -> bool:
    return 7 <= sum(sign.isdigit() for sign in text) <= 15 + 6 * ("x" in text)


# --- one line --------------------------------------------------------------------------------------------------

_AND = re.compile(r"(\s(?:and|y|und|et|(?-i:'?n'?)|[&+])\s|(?<=[^\W\d]{2})[&+](?=[^\W\d]{2}))", re.IGNORECASE)
_SPLIT = re.compile(
    r"\s*[,|/=\t]\s*|\s+[-–—]+\s+|\s*[()\[\]<>]+\s*|:\s+|\s+@\s+|\s+(?=with\s)|\.{2,}|"
    r"\s+(?:(?:is|was|were)\s+)?(?:named|called)\s+|\s+(?:who|which|that)\s+|"
    r"(?:^|\s+)(?:his|her|their|the|my)?\s*\bnames?(?:'?s|\s+is|\s+was|\s+were)\s+",
    re.IGNORECASE,
)

_ASIDE = "\0"
"""Put before what stands in brackets: behind a name it is a title, and nobody else."""


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
    phones = phone_numbers(line)
    line = PHONE.sub(lambda found: " , " if _is_phone(found[1]) else found[0], line)
    parts = _Parts()
    after_title = False
    for sign, piece in _pieces(line):
        after_title = _gather(parts, piece, sign, after_title)
    if not parts.names and (emails or len(parts.titles) > 1):
        _take_a_title_for_a_name(parts)
    met = _matched(parts, emails, phones)
    if not met:
        for title, _ in parts.titles:
            _leave_unread(parts, title)
    return met, parts.unread


def _pieces(line: str) -> list[tuple[str, str]]:
    """The pieces between commas and the like, each with the "and" that stood before it, or ""."""
    pieces = []
    line = re.sub(r"([(\[])\s*(?=\w)", rf"\1{_ASIDE}", line)
    sign, *stretches = ("", *_AND.split(f" {line} "))
    for stretch, following in zip(stretches[::2], (*stretches[1::2], ""), strict=True):
        for raw in _SPLIT.split(stretch):
            piece = _clean(raw.replace(_ASIDE, ""))
            if piece:
                pieces.append((sign.strip(), _ASIDE + piece if raw.startswith(_ASIDE) else piece))
                sign = ""
        sign = following or sign
    return pieces


def _gather(parts: _Parts, piece: str, sign: str, after_title: bool) -> bool:
    """Add what a piece holds; whether it ended in a title, which an "and" may go on."""
    aside, piece = piece.startswith(_ASIDE), piece.removeprefix(_ASIDE)
    if parts.names and is_suffix(piece):
        parts.names[-1] = f"{parts.names[-1]}, {piece}"[:LONGEST_NAME]
        return False
    untitled = parts.names and len(parts.names) - 1 not in parts.own and not parts.titles_lead
    name, title = name_and_title(piece, title_may_lead=bool(sign) or after_title or not untitled)
    if name and not title and untitled and (aside or _is_trade(piece, parts.names[-1])):
        name, title = "", cased_title(piece)
    if name:
        if title:
            parts.own[len(parts.names)] = title
        parts.names.append(name)
    elif not title or (sign and not parts.titles_lead and (not after_title or opens_with_article(piece))):
        _leave_unread(parts, piece)  # nothing, or "Maria and the director": somebody without a name
        return False
    else:
        _add_title(parts, piece, title, sign if after_title else "")
    return bool(title)


def _is_trade(piece: str, name: str) -> bool:
    """ "Randy Moss, brewmaster": one small word behind a whole name is what somebody does."""
    return piece.islower() and " " not in piece and " " in name and not name.islower()


def _leave_unread(parts: _Parts, piece: str) -> None:
    if may_mean_somebody(piece):
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


def _take_a_title_for_a_name(parts: _Parts) -> None:
    """Beside another title or an e-mail, and with nobody else named, "Tom Head" is a name."""
    for each in parts.titles:
        if name := name_like_a_title(each[0]):
            parts.names.append(name)
            parts.titles.remove(each)
            return


def _matched(parts: _Parts, emails: list[str], phones: list[str]) -> list[Met]:
    """People from their parts. With one name all parts are theirs."""
    names = parts.names
    if not names:
        emails = [email for email in emails if not is_shared_mailbox(email)]
        names = [name_from_email(email) for email in emails]
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
