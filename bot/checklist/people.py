"""Whom a job seeker met, read apart from one line each: name, title, e-mail and phone in any order.

Only what is surely said is kept: "the panel" or "a third guy" is nobody to thank. A piece that may mean somebody, but
holds no name, is not dropped in silence: it comes back as unread. Two names with a comma between ("Smith, John") are
two people: to thank one person twice is noticed on the card, to lose one is not.
"""

import re
import unicodedata
from dataclasses import asdict, dataclass, field, replace

from bot.checklist.given import is_given
from bot.checklist.names import (
    cased_title,
    is_last_then_first,
    is_letters_behind,
    is_no_person,
    is_shared_mailbox,
    is_what_they_do,
    may_mean_somebody,
    name_and_title,
    name_from_email,
    name_like_a_title,
    name_said_of,
    opens_with_article,
    with_letters_apart,
    without_marks,
)
from bot.checklist.pasted import about_people, without_dress
from bot.checklist.phones import phone_numbers, without_phones
from bot.limits import LONGEST_ANSWER, LONGEST_EMAIL, LONGEST_NAME, LONGEST_TITLE, MOST_PEOPLE

MOST_LINES = 10 * MOST_PEOPLE
"""That are looked at, and pieces of one line: nobody needs ten for one person."""


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
    left_out: tuple[str, ...] = ()
    """The words that are in nobody's entry and in nothing unread: a company, a greeting, chatter."""


def read_people(text: str, most: int = MOST_PEOPLE) -> tuple[Met, ...]:
    """The people in a text, one a line or apart by ";", the first `most` of them; total. The same person twice is one.

    Whoever must know whether there are more asks for one more than they can keep.
    """
    return read_met(text, most).people


def read_met(text: str, most: int = MOST_PEOPLE) -> Read:
    """Like `read_people`, with what could not be read, to be shown to the person."""
    people: list[Met] = []
    unread: list[str] = []
    lines = [
        visible(line) for line in _LINE_ENDS.split(unescaped(text[:LONGEST_ANSWER]), maxsplit=MOST_LINES)[:MOST_LINES]
    ]
    is_card = any(map(_is_only_contact, lines))
    for line in lines:
        met, unclear = _read_line(about_people(line), people[-1] if people else None, is_card=is_card)
        unread += unclear
        for each in met:
            _add(people, each)
        if len(people) >= most:
            break
    del people[most:]
    return Read(tuple(people), tuple(unread), _left_out(lines, people, unread))


_LINE_ENDS = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029;]+")


def _left_out(lines: list[str], people: list[Met], unread: list[str]) -> tuple[str, ...]:
    """The words that are in nobody's entry, run by run; small words that say nothing are passed over."""
    known = _words(" ".join([*(f"{met.name} {met.title} {met.address}" for met in people), *unread]))
    reached = _words(" ".join(f"{met.email} {met.phone}" for met in people))
    left: list[str] = []
    for line in lines:
        run: list[str] = []
        for word in [*line.split(), ""]:
            is_name = not re.search(r"[@\d]", word)
            if _words(word) - known - (set() if is_name else reached):
                run.append(word)
            elif run:
                left += _worth_saying(run)
                run = []
    return tuple(left)


def _worth_saying(run: list[str]) -> list[str]:
    said = " ".join(run).strip(_MARKS + "()<>[]|;·")
    return [said[:LONGEST_NAME]] if _words(said) - SMALL else []


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


_SAY_NOTHING = """
    a an and the of with at for in on to from by i we he she they it is was were met me my his her their our them
    him said then also plus oh um uh ok so well both all who named called name names s t m f d o p c w tel phone
    mobile y e und et n u know aka goes go wrote think guess cell fax direct office email mail just spoke talked
    interviewed chatted zoom video call ext extension press
"""
SMALL = frozenset(_SAY_NOTHING.split())


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
    first = met.name.partition(" ")[0].casefold()
    alone = (at for at, known in enumerate(people) if known == Met(known.name) and known.name.casefold() == first)
    if " " in met.name and (at := next(alone, None)) is not None:
        people[at] = met
        return
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
    r"^[\s,.!-]*(?:(?:i|we|they were|it was|it's|its|was|with|both|also|then|and|n|just|really|so|um+|uh+|ok|"
    r"okay|idk|"
    r"oh|oops|hmm+|yeah|well|wait|hey|plus|there (?:was|were)|(?:the )?others? (?:was|were)|i think|i guess|first|"
    r"let me see|let's see|actually|only|just|her name was|his name was|"
    r"(?:a )?(?:zoom|phone|video) call|met|spoke|talked|interviewed|chatted|by|to)[\s,.!]+)*",
    re.IGNORECASE,
)
_WITH = re.compile(r"\bw/\s*", re.IGNORECASE)
_BLANK, _DROPPED = ("Cc", "Zl", "Zp", "Cs"), ("Cf", "So", "Sk", "Co", "Cn")
_SAID_ALONG = re.compile(
    r"\b(?:i (?:think|believe|guess|forget)|u know|you know|something|somebody|or something|lol|haha|idk|"
    r"sorry|tbh|maybe|probably|thx|thanks|whatever|as well|too|tho)\b|"
    r"^(?:then|plus|also|first|next|finally|lastly|actually|only|really|mostly) |(?<=\s)(?:lady|guy|dude|woman|"
    r"gal|man|person)\b"
)
_MARKS = " .,:-–—'\"*_?!…~@&+"


def unescaped(text: str) -> str:
    """As it was typed, before Slack escaped it; links and mentions are dropped."""
    for escaped, sign in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(escaped, sign)
    return _SLACK_OTHER.sub(" ", _SLACK_LINK.sub(r" \1 ", text))


def visible(line: str) -> str:
    """Without control characters; marks of direction and emoji are dropped."""
    kinds = ((sign, unicodedata.category(sign)) for sign in without_dress(line))
    seen = (" " if kind in _BLANK else sign for sign, kind in kinds if kind not in _DROPPED)
    return " ".join(_WITH.sub("with ", "".join(seen)).split())


def _clean(piece: str) -> str:
    """Without the marks around it and the words said along: "dave i think" is "dave"."""
    said = _SAID_ALONG.sub("", without_marks(piece, _MARKS))
    return without_marks(" ".join(said.split()), _MARKS)


# --- one line --------------------------------------------------------------------------------------------------

_EMAIL = re.compile(
    r"(?:e-?mail:?\s*)?<?\b([\w.+'-]{1,64}@[a-z0-9](?:[a-z0-9-]*\.)+[a-z]{2,24})\b>?", re.IGNORECASE | re.ASCII
)
_AND = re.compile(
    r"(\s(?:and|y|(?<!von )(?<!zu )und(?! zu )|plus|et|(?-i:'?n'?)|[&+](?!\sCo\b))\s|"
    r"(?<=[^\W\d]{2})[&+](?=[^\W\d]{2}))",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\s*[,|/=\t]\s*|\s+[-–—]+\s+|\s*[()\[\]<>]+\s*|:\s+|\s+@\s+|\s+(?=with\s)|\.{2,}|[?!]\s+|"
    r"(?-i:(?<=[a-z]{3})(?<![Pp]rof)(?<![Cc]apt)(?<![Aa]sst)(?<!ssoc)(?<![Dd]ept)(?<![Ee]xec)\.\s+(?=[A-Z]))|"
    r"\s+(?:(?:is|was|were)\s+)?(?:named|called)\s+|\s+(?:who|which|that)\s+|"
    r"(?:^|\s+)(?:his|her|their|the|my)?\s*\bnames?(?:'?s|\s+is|\s+was|\s+were)\s+",
    re.IGNORECASE,
)

_ALIAS = "\1"
"""Put before what somebody is called."""
_ASIDE = "\0"
"""Put before what stands in brackets: behind a name it is a title, and nobody else."""


@dataclass
class _Parts:
    """What the pieces of one line hold, gathered from left to right."""

    is_loud: bool = False
    """Whether the line is all capital letters, so that these tell nothing."""
    is_small: bool = False
    names: list[str] = field(default_factory=list)
    own: dict[int, str] = field(default_factory=dict)
    """The titles said in one piece with a name, by the name's place."""
    titles: list[tuple[str, int]] = field(default_factory=list)
    """Each other title, with the number of names that stood before it."""
    unread: list[str] = field(default_factory=list)
    called: dict[int, str] = field(default_factory=dict)
    """What they are called, by the name's place."""

    @property
    def titles_lead(self) -> bool:
        """Whether a title opened the line, so that each title goes to the name after it."""
        return bool(self.titles) and self.titles[0][1] == 0


def _read_line(line: str, before: Met | None, *, is_card: bool) -> tuple[list[Met], list[str]]:
    """Whom one line names; what it says of the one `before` it, in a signature or on a card, is theirs."""
    line = _together(_OPENING.sub("", _BULLET.sub("", line)))
    emails = [found[1].lower() for found in _EMAIL.finditer(line) if len(found[1]) <= LONGEST_EMAIL]
    line = _EMAIL.sub(" , ", line)
    phones = phone_numbers(line)
    line = _AT.sub(r"\1 at ", _FIGURES.sub(" , ", without_phones(line)))
    parts = _Parts(is_loud=line.isupper(), is_small=line.islower())
    after_title = False
    for sign, piece in _in_order(_pieces(line)[:MOST_LINES], emails):
        after_title = _gather(parts, piece, sign, after_title)
    if not parts.names and (emails or len(parts.titles) > 1):
        _take_a_title_for_a_name(parts)
    if before and _says_more(parts, line, before, has_email=bool(emails), is_card=is_card):
        titles = ", ".join(title for title, _ in parts.titles)[:LONGEST_TITLE]
        more = Met(before.name, *(each for each in (titles, *(each[0] if each else "" for each in (emails, phones)))))
        return [_merged(before, more)], []
    met = _matched(parts, emails, phones)
    if not met:
        for title, _ in parts.titles:
            _leave_unread(parts, title)
    return met, parts.unread


def _says_more(parts: _Parts, line: str, before: Met, *, has_email: bool, is_card: bool) -> bool:
    """Whether a line of its own says more of the one above: a title, a number, an address; on a card, a company."""
    if opens_with_article(line.strip(" ,")) or parts.unread or (has_email and before.email):
        return False
    return not parts.names or (is_card and not is_given(parts.names[0].split()[0]) and len(parts.names) == 1)


def _is_only_contact(line: str) -> bool:
    """Whether it is a line of a card or a signature: a phone number or an address, and nobody's name."""
    rest = without_phones(_EMAIL.sub(" , ", line))
    return rest != line and not re.search(r"[^\W\d_]{2}", rest)


_MR_AND_MRS = re.compile(
    r"\b(mr|mrs|ms|dr|prof)(\.?) (?:and|&|\+) (mr|mrs|ms|dr|prof)(\.?) ([^\W\d_][\w'-]*)", re.IGNORECASE
)
_FIGURES = re.compile(r"(?<!\w)\d[\d./:-]{3,}(?!\w)")
_AT = re.compile(r"(?<!\band)(?<!\bmet)(?<=[\w)])(\b|(?<=\)))\s*@\s*(?=[^\W_])", re.IGNORECASE)
_CALLED = re.compile(
    r"[,(]?\s?\b(?:(?:who |but |and )?(?:everyone |everybody |they |people )?(?:goes|go) by|a\.?k\.?a\.?|"
    r"known as|nicknamed|"
    r"(?:likes|prefers) to be called|prefers|call (?:him|her|them)|"
    r"(?:everyone|everybody|they all|people) calls? (?:him|her|them))\s+\"?(?P<name>[^\W\d_][\w'-]*)\"?\)?",
    re.IGNORECASE,
)
_BORN = re.compile(r"\(pronounced [^()]*\)|[(,]?\s*\bn(?:é|e)e\s+[^\W\d_][\w'-]*\)?", re.IGNORECASE)
_NICKNAME = re.compile(
    r"(?<=[^\W\d_])\s+[(\"'\[](?P<name>[^\W\d_][\w-]*)[)\"'\]]\s+"
    r"(?P<last>(?:(?:van|von|der|de|la|del|di|da|bin|al)\s)*(?!and\b|or\b|the\b)[^\W\d_][\w'-]+)",
    re.IGNORECASE,
)


def _together(line: str) -> str:
    """With each of a couple under the name of both, and with what somebody is called behind their name."""
    line = _MR_AND_MRS.sub(r"\1\2 \5 and \3\4 \5", line)
    line = _BORN.sub(" ", line)
    line = _NICKNAME.sub(lambda found: _nickname(found["name"], f" {found['last']}") or found[0], line)
    return _CALLED.sub(lambda found: _nickname(found["name"]) or found[0], line)


def _nickname(name: str, behind: str = "") -> str:
    return "" if name.islower() and not is_given(name) else f"{behind}, {_ALIAS}{name}, "


def _in_order(pieces: list[tuple[str, str]], emails: list[str]) -> list[tuple[str, str]]:
    """The pieces with "Raman, Priya" turned into one name."""
    turned: list[tuple[str, str]] = []
    for sign, piece in pieces:
        before = turned[-1][1] if turned else ""
        if _is_second_last_name(before, piece, sign):
            turned[-1] = (turned[-1][0], f"{before} {sign} {piece}")
        elif before and not sign and _ASIDE not in before + piece and _is_one_name(before, piece, pieces, emails):
            turned[-1] = (turned[-1][0], f"{piece} {before}")
        else:
            turned.append((sign, piece))
    return turned


def _is_second_last_name(before: str, piece: str, sign: str) -> bool:
    """ "Ortega y Gasset" behind a first name is one."""
    return sign == "y" and " " in before and " " not in piece and not is_given(piece)


def _is_one_name(last: str, first: str, pieces: list[tuple[str, str]], emails: list[str]) -> bool:
    alone = len(pieces) == 2 and len(emails) == 1 and not (" " in last or " " in first)
    return is_last_then_first(last, first) or (alone and _belongs(emails[0], last) and _belongs(emails[0], first))


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
    if parts.names and _goes_with_name(parts, piece, aside=aside):
        return False
    untitled = parts.names and len(parts.names) - 1 not in parts.own and not parts.titles_lead
    name, title = name_and_title(piece, title_may_lead=bool(sign) or after_title or not untitled)
    if not name and not title:
        name = name_said_of(piece)
    is_alone = name and not title and parts.names and not parts.titles_lead and not sign
    if is_alone and is_no_person(piece):
        return False  # a company or a place, which is shown as left out
    if is_alone and ((aside and untitled) or is_what_they_do(piece, parts.names[-1])):
        name, title = "", cased_title(piece)
    if name and not title and not parts.is_small and _is_prose(piece):
        return False
    if is_no_person(piece) and not title:
        return False  # a company or a place, which is shown as left out
    if name:
        if title:
            parts.own[len(parts.names)] = title
        parts.names.append(name if parts.is_loud else with_letters_apart(name))
    elif not title or (sign and not parts.titles_lead and (not after_title or opens_with_article(piece))):
        _leave_unread(parts, piece)  # nothing, or "Maria and the director": somebody without a name
        return False
    else:
        _add_title(parts, piece, title, sign if after_title else "")
    return bool(title)


def _is_prose(piece: str) -> bool:
    """Whether it is one small word and no first name, among names that are written with capitals."""
    return piece.islower() and " " not in piece and not is_given(piece)


def _goes_with_name(parts: _Parts, piece: str, *, aside: bool) -> bool:
    """Whether a piece belongs to the name before it, and puts it there: a credential, or what they are called."""
    last = len(parts.names) - 1
    if piece.startswith(_ALIAS) or (aside and " " in parts.names[last] and is_given(piece) and " " not in piece):
        parts.called[last] = piece.removeprefix(_ALIAS)
    elif not parts.titles_lead and is_letters_behind(piece, "" if not parts.is_loud else parts.names[last].upper()):
        parts.names[last] = f"{parts.names[last]}, {piece}"[:LONGEST_NAME]
    else:
        return False
    return True


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
        email, phone = (each[0] if each else "" for each in (emails, phones))
        return [Met(names[0], title, email, phone, parts.called.get(0, ""))]
    own = _own_titles(parts, len(names))
    paired = len(emails) == len(names)
    mail = emails if paired else [next((e for e in emails if _belongs(e, name)), "") for name in names]
    tel = phones if len(phones) == len(names) else [""] * len(names)
    called = [parts.called.get(at, "") for at in range(len(names))]
    return [Met(*each) for each in zip(names, own, mail, tel, called, strict=True)]


def _own_titles(parts: _Parts, people: int) -> list[str]:
    """Each title goes to the name before it; where a title opens the line, to the name after it."""
    own = [parts.own.get(at, "") for at in range(people)]
    for title, before in parts.titles:
        index = before if parts.titles_lead else before - 1
        if index < people:
            own[index] = f"{own[index]}, {title}"[:LONGEST_TITLE].strip(" ,")
    return own


def _belongs(email: str, name: str) -> bool:
    local = email.partition("@")[0]
    return any(len(word) > 2 and word.casefold() in local for word in re.split(r"[\s.]+", name))
