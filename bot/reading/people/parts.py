"""What the pieces of one line are: names, titles, and what may mean somebody but holds no name. Pure."""

import re
from dataclasses import dataclass, field

from bot.reading.people.behind_names import is_letters_behind, is_no_person, is_what_they_do, with_letters_apart
from bot.reading.people.given import is_given
from bot.reading.people.name_words import BEFORE_HEADS, GIVEN_NAMES_TOO, NO_NAME_WORDS, NOBODY, NOBODY_TOO, THINGS_TOO
from bot.reading.people.names import (
    HONORIFIC,
    cased,
    cased_title,
    is_suffix,
    is_title,
    may_mean_somebody,
    opens_with_article,
    without_article,
)
from bot.reading.people.names_with_titles import name_and_title, name_like_a_title, name_said_of
from bot.reading.people.no_names import is_of_a_post
from bot.reading.people.pieces import ALIAS, ASIDE, DOES
from bot.reading.people.trades import is_company, may_be_trade
from bot.support.limits import LONGEST_NAME, LONGEST_TITLE
from bot.support.patterns import regex


@dataclass
class Parts:
    """What the pieces of one line hold, gathered from left to right."""

    is_loud: bool = False
    """Whether the line is all capital letters, so that these tell nothing."""
    is_small: bool = False
    is_alone: bool = False
    """Whether there is but one piece."""
    following: str = ""
    """The piece behind the one that is read."""
    names: list[str] = field(default_factory=list)
    own: dict[int, str] = field(default_factory=dict)
    """The titles said in one piece with a name, by the name's place."""
    titles: list[tuple[str, int]] = field(default_factory=list)
    """Each other title, with the number of names that stood before it."""
    unread: list[str] = field(default_factory=list)
    is_lost: bool = False
    """Whether somebody may stand before this whose name is not read, so that a title in brackets is theirs."""
    is_between: bool = False
    """Whether somebody whose name is not known as one may stand before the next title, so that it is nobody else's."""
    called: dict[int, str] = field(default_factory=dict)
    """What they are called, by the name's place."""

    @property
    def titles_lead(self) -> bool:
        """Whether a title opened the line, so that each title goes to the name after it."""
        return bool(self.titles) and self.titles[0][1] == 0


def gather(parts: Parts, piece: str, sign: str, after_title: bool) -> bool:
    """Add what a piece holds; whether it ended in a title, which an "and" may go on."""
    if piece.startswith(DOES):
        _add_deed(parts, piece.removeprefix(DOES), of_all=piece.startswith(DOES + DOES))
        return False
    aside, piece = piece.startswith(ASIDE), piece.removeprefix(ASIDE)
    if piece.casefold() in NOBODY_TOO and not parts.is_alone:
        _add_name(parts, piece.capitalize(), "")
        return False
    if NOBODY.fullmatch(piece) or (parts.names and _goes_with_name(parts, piece, aside=aside)):
        return False
    name, title = _read_here(parts, piece, sign, after_title)
    if name and parts.names and not (sign or parts.is_small) and _SMALL_PRINT.fullmatch(piece) and not is_given(name):
        name, title = "", " ".join(word.capitalize() if word.islower() else word for word in piece.split())
    if not title and _is_nobody(parts, name or piece):
        return False  # a company or a place, which is shown as left out
    if name and not title and parts.names and not parts.titles_lead and not sign:
        name, title = _behind_a_name(parts, piece, name, aside=aside and _is_untitled(parts))
        parts.is_between = not (name or title) and " " in piece and piece.istitle()
    elif name and not title and _is_no_name_here(parts, name.lower() if piece.islower() else piece):
        name = ""
    if sign and not title and parts.titles and not parts.names:
        _leave_titles(parts)
    title, more = _apart(title)
    if name:
        _add_name(parts, name, title)
    elif not title or parts.is_between or _is_of_nobody(parts, piece, sign, after_title=after_title):
        parts.is_lost = True
        leave_unread(parts, piece)
        return False
    elif aside and parts.is_lost:
        leave_unread(parts, piece)
    else:
        _add_title(parts, piece, title, sign if after_title else "")
    return gather(parts, more, "and", after_title=False) if more else bool(title)


_DEPARTMENT = regex(
    r"(?:[A-Z][\w&/]+ ){0,3}(?:(?:Accounts|Notes) (?:Payable|Receivable)|Supply Chain|(?:[A-Z]\w+ )?(?:Services"
    r"|Operations"
    r"|Relations|Resources|Development|Prevention|Planning|Care|Support|Success|Affairs|Safety|Quality|Logistics"
    r"|Procurement|Compliance|Marketing|Sales|Engineering|Payroll|Accounting|Maintenance|Assurance|Design|Research"
    r"|Analytics|Security|Education|Admissions|Nursing|Facilities))"
)
"""Behind a title, what it is of: "Manager, Accounts Payable"."""


def _is_nobody(parts: Parts, told: str) -> bool:
    """Whether it is a company or a place, as far as it opens like no person: "Mrs Lee its her company"."""
    is_house = _has_title(parts) and is_company(told) and " " in told
    return (is_no_person(told) or is_house) and not HONORIFIC.match(told)


_SMALL_PRINT = regex(
    r"(?:[A-Z]{2,} [a-z-]+|[a-z]+)(?: [a-z'&/-]+)+|[A-Z]{2,} [a-z-]+|[A-Z][a-z]+ (?:of|on|for|in|at) the [a-z ]+"
)
"""What somebody is, behind a name that was typed with its capitals: "special ed director", "SEN co-ordinator"."""


def _read_here(parts: Parts, piece: str, sign: str, after_title: bool) -> tuple[str, str]:
    """Name and title of a piece, as what stands before it lets it be read."""
    if parts.names and not sign and _DEPARTMENT.fullmatch(piece):
        return "", piece
    if sign and parts.names and piece.istitle() and piece.casefold() in GIVEN_NAMES_TOO:
        return piece, ""  # "Shauna and Dev"
    may_lead = bool(sign) or after_title or not _is_untitled(parts) or _is_title_then_full_name(piece)
    name, title = name_and_title(piece, title_may_lead=may_lead)
    if title and parts.names and not sign:
        name, title = _with_title_behind_a_name(parts, piece, name, title)
    if not (name or title or sign) and _is_untitled(parts) and " " in piece and is_of_a_post(piece):
        return "", cased_title(piece)
    return name or ("" if title else name_said_of(piece)), title


def _is_title_then_full_name(piece: str) -> bool:
    """Whether a title and a full name behind it are a piece of their own: "Engineer Dan Moss" behind another name."""
    *before, first, last = ["", *piece.split()]
    is_name_last = first.istitle() and last.istitle() and is_given(first) and not is_title(last)
    return is_name_last and len(before) > 1 and is_title(" ".join(before).strip())


def _is_untitled(parts: Parts) -> bool:
    """Whether the last name has no title yet, and gets its one from behind it."""
    return bool(parts.names) and len(parts.names) - 1 not in parts.own and not parts.titles_lead


def _is_of_nobody(parts: Parts, piece: str, sign: str, *, after_title: bool) -> bool:
    """Whether a title is of somebody without a name: "Maria and the director"."""
    if _COUNTED.match(piece) or (parts.names and not parts.titles_lead and _UNNAMED.match(piece)):
        return True
    if not parts.names and _opens_with_a_name(piece):
        return True
    if sign and _ANOTHERS.match(piece):
        return True
    return bool(sign) and not parts.titles_lead and (not after_title or opens_with_article(piece))


def _with_title_behind_a_name(parts: Parts, piece: str, name: str, title: str) -> tuple[str, str]:
    """The name and the title of a piece that holds a title: "Ana Lee, District HR" is one, "Amy HR, Joe ops" two."""
    first, _, rest = piece.partition(" ")
    last = len(parts.names) - 1
    if not name and last in parts.own and " " not in parts.names[last] and _opens_with_a_name(piece):
        return cased(first), cased_title(rest)
    if name and _is_all_title(parts, piece, name):
        return "", cased_title(without_article(piece))
    return name, title


def _opens_with_a_name(piece: str) -> bool:
    """Whether a title may have somebody's first name before it: "dana manager"; not "case manager"."""
    first, _, rest = piece.partition(" ")
    return (
        is_given(first)
        and first.casefold() not in BEFORE_HEADS | THINGS_TOO
        and is_title(rest)
        and not name_like_a_title(piece)
    )


def _is_all_title(parts: Parts, piece: str, name: str) -> bool:
    """Whether what looks like a name opens a title: "allied health" of "allied health manager"."""
    words = name.split()
    if any(map(is_given, words)) or HONORIFIC.match(piece) or _IS_FROM.match(piece):
        return False
    if len(words) == 1 or words[-1].casefold() in BEFORE_HEADS:
        return True
    return not _has_title(parts) if parts.is_small else piece[:1].islower()


_IS_FROM = regex(r"[A-Z][a-z'-]+ from ")
"""As in "Kelvin from the union"."""


def _apart(title: str) -> tuple[str, str]:
    """A title and what follows it, where that is somebody: "HR" and "John Smith IT" of "HR John Smith IT"."""
    words = title.split()
    for at in range(1, len(words) - 1):
        first, last = words[at], words[at + 1]
        is_somebody = is_given(first) and first.istitle() and last.istitle() and last.isalpha()
        if is_somebody and is_title(words[at - 1]) and not is_title(last):
            return " ".join(words[:at]), " ".join(words[at:])
    return title, ""


def _behind_a_name(parts: Parts, piece: str, name: str, *, aside: bool) -> tuple[str, str]:
    """Of a piece that looks like a name, and follows one: what it is as a name and as a title, or neither."""
    words = piece.split()
    if aside and re.search("[A-Za-z]", parts.names[-1]) and not re.search("[A-Za-z]", piece):
        return "", ""  # the same name, as it is written at home
    if formal := HONORIFIC.match(piece):
        last = piece.rpartition(" ")[2]
        is_somebody = formal["rank"] not in ("Principal", "Chief", "Nurse") or not may_be_trade(last)
        return (name, "") if is_somebody else ("", cased_title(piece))
    if _has_title(parts) and len(words) > 1 and not any(map(is_given, words)):
        return "", ""  # "Metro Desk" behind "Managing Editor": a place of work, or somebody
    if aside and len(words) > 1 and is_given(words[0]) and piece.istitle() and not is_title(piece):
        return "", ""  # "Mo (Maureen Lee)"
    if (aside and not NO_NAME_WORDS.intersection(words)) or is_what_they_do(piece, parts.names[-1]):
        return "", cased_title(piece)
    return "" if _is_no_name_here(parts, piece) else name, ""


_UNNAMED = regex(r"(?:an?|another|some)\s", re.IGNORECASE)
"""Behind a name it opens somebody without one: "Ken Ito, a union rep"."""
_ANOTHERS = regex(r"(?:his|her|their|my) ", re.IGNORECASE)
"""Behind an "and" it opens somebody beside whoever was named: "Dr Pip and her receptionist"."""
_COUNTED = regex(r"(?:two|three|four|five|six|several|some|a few|\d+)\s", re.IGNORECASE)


def _is_no_name_here(parts: Parts, piece: str) -> bool:
    """Whether what looks like a name is too small for one: "qwerty uiop", and "nice" among capitals."""
    if parts.is_small and " " in piece:
        is_plain = is_given(piece.split(maxsplit=1)[0]) or HONORIFIC.match(piece)
        return not (is_plain or (len(piece.split()) == 2 and _is_what_somebody_does(parts.following)))
    return _is_prose(piece) and not parts.is_small


def _is_what_somebody_does(piece: str) -> bool:
    """Whether a piece makes a name of the one before it: "halvor lunde, skipper"."""
    bare = piece.removeprefix(ASIDE)
    return bool(bare) and not is_given(bare.split()[0]) and (is_title(bare) or may_be_trade(bare.split()[-1]))


def _add_name(parts: Parts, name: str, title: str) -> None:
    if title:
        parts.own[len(parts.names)] = title
    parts.is_lost = parts.is_between = False
    if parts.is_loud and name.isupper() and is_given(name) and re.search("[AEIOUY]", name):
        name = name.capitalize()  # "KEV FROM HR"
    parts.names.append(name if parts.is_loud else with_letters_apart(name))


def _leave_titles(parts: Parts) -> None:
    """ "The CFO and Ruth": the title is of somebody without a name."""
    for title, _ in parts.titles:
        leave_unread(parts, title)
    parts.titles.clear()


def _is_prose(piece: str) -> bool:
    """Whether it is one small word and no first name, among names that are written with capitals."""
    return piece.islower() and " " not in piece and not is_given(piece)


def _goes_with_name(parts: Parts, piece: str, *, aside: bool) -> bool:
    """Whether a piece belongs to the name before it, and puts it there: a credential, or what they are called."""
    last = len(parts.names) - 1
    if piece.startswith(ALIAS) or (aside and _is_nickname(piece, parts.names[last])):
        parts.called[last] = _goes_by(piece.removeprefix(ALIAS), parts.names[last].split()[0])
    elif aside and _MISTER.fullmatch(piece):
        parts.called[last] = cased(f"{piece} {parts.names[last].split()[-1]}")
    elif aside and not re.search("[A-Za-z]", parts.names[last]) and _IN_LATIN.fullmatch(piece):
        parts.called[last] = piece
    elif (
        not parts.titles_lead
        and (is_suffix(piece) or not _has_title(parts))
        and is_letters_behind(piece, "" if not parts.is_loud else parts.names[last].upper())
    ):
        parts.names[last] = f"{parts.names[last]}, {piece}"[:LONGEST_NAME]
    else:
        return False
    return True


def _goes_by(piece: str, first: str) -> str:
    """Of a short first name and the full one in brackets behind it, the short one: "Mo (Maureen)" is Mo."""
    is_full = len(piece) > len(first) and piece.isalpha() and (piece[0] == first[0] or first in _OTHER_INITIALS)
    return first if is_full else piece


_OTHER_INITIALS = frozenset({"Bill", "Bob", "Dick", "Peggy", "Ted", "Ned", "Hank", "Chuck", "Jack", "Betty", "Polly"})


def _is_nickname(piece: str, name: str) -> bool:
    """Whether a word in brackets is how somebody is called: a first name, or one that begins as theirs does."""
    short, long = sorted((piece.casefold(), name.casefold()), key=len)
    is_short = piece.istitle() and name.startswith(piece)  # "Lu"
    begins = (piece[:2] == name[:2] or short in long) and piece.isalpha() and (len(piece) > 2 or is_short)
    return " " not in piece and (begins or (" " in name and is_given(piece)))


_MISTER = regex(r"(?:mrs?|ms|miss|mx|dr)\.?", re.IGNORECASE)
_IN_LATIN = regex(r"[A-Z][a-z]+(?:[ -][A-Za-z]+){1,2}")


def _has_title(parts: Parts) -> bool:
    """Whether the last name has a title behind it."""
    return len(parts.names) - 1 in parts.own or (bool(parts.titles) and parts.titles[-1][1] == len(parts.names))


def leave_unread(parts: Parts, piece: str) -> None:
    """Keep a piece that may mean somebody, to ask about it."""
    if may_mean_somebody(piece):
        parts.unread.append(piece[:LONGEST_NAME])


def _add_title(parts: Parts, piece: str, title: str, sign: str) -> None:
    last = len(parts.names) - 1
    if sign and parts.titles and parts.titles[-1][1] == len(parts.names):
        parts.titles[-1] = (f"{parts.titles[-1][0]} {sign} {title}"[:LONGEST_TITLE].strip(), len(parts.names))
    elif sign and last in parts.own:
        parts.own[last] = f"{parts.own[last]} {sign} {title}"[:LONGEST_TITLE].strip()
    elif re.match(r"(?:both|all)\s", piece, re.IGNORECASE):
        parts.own |= {at: title for at in range(len(parts.names)) if at not in parts.own}
    else:
        parts.titles.append((title, len(parts.names)))


def _add_deed(parts: Parts, deed: str, *, of_all: bool) -> None:
    """What somebody does is their title: "she runs the clinic", and "they own the shop" of all who are named."""
    title = deed.removeprefix(DOES)[:LONGEST_TITLE]
    places = range(len(parts.names)) if of_all else range(len(parts.names))[-1:]
    parts.own |= {at: title for at in places if at not in parts.own}


def take_a_title_for_a_name(parts: Parts) -> None:
    """Beside another title or an e-mail, and with nobody else named, "Tom Head" is a name."""
    for each in parts.titles:
        if name := name_like_a_title(each[0]):
            parts.names.append(name)
            parts.titles.remove(each)
            return
