"""A guest's name as directories and mail programs write it: "Clark, Robert, CPA", "Robert Clark | Northwind"."""

import re
from dataclasses import dataclass

from bot.reading.people.lines import visible
from bot.reading.people.names import is_suffix
from bot.reading.people.names_with_titles import name_and_title, name_like_a_title
from bot.support.limits import LONGEST_NAME
from bot.support.patterns import regex

_BRACKETS = regex(r"[(\[{<]([^()\[\]{}<>]*)[)\]}>]")
_QUOTED = regex(r"[\"“”„][^\"“”„]*[\"“”„]|(?<=\s)['‘][^'‘’]*['’](?=\s)")
_APART = regex(r"\s?[|•·/\\]\s?|:\s|\s[-–—~]{1,3}\s|\s(?:via|@|at|from)\s", re.IGNORECASE)
"""In a text whose spaces are single, as in all of these."""
_LATIN = regex(r"[A-Za-zÀ-ɏ.,'’ -]+")
_LONGEST = 300
_BEFORE = regex(r"^(?:interviewer|host|organi[sz]er|recruiter|candidate|guest|panelist|with)\s*:\s*", re.IGNORECASE)
_CREDENTIAL = regex(
    r"[A-Z]{2}[A-Za-z]{0,4}(?:[-–][A-Z]{2,6})?®?|(?:[A-Z]\.){2,4}|[PM]h\.?D\.?|[A-Z]{1,3}[a-z]?[A-Z]{1,3}"
)
_GENERATION = regex(r"(?:jr|sr|ii|iii|iv)\.?", re.IGNORECASE)
_DEPARTMENTS = regex(
    "(?:finance|marketing|sales|hr|it|legal|engineering|operations|accounting|people|product|design|external|"
    "contractor|recruiting|talent)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Named:
    """Name and title; what is not surely one is ""."""

    name: str = ""
    title: str = ""


def name_in(written: str, email: str) -> Named:
    """From a common name, and the address beside it, which tells a surname from a company. An e-mail is no name."""
    written = written[:_LONGEST]
    asides = [visible(found[1]) for found in _BRACKETS.finditer(written)]
    text = visible(_BRACKETS.sub(" ", written)).strip(" ,;")
    text = _QUOTED.sub(" ", text.strip("'")) if not re.fullmatch(r"[\"“”][^\"“”]*[\"“”]", text) else text
    text = _BEFORE.sub("", " ".join(text.strip(" '\"“”").split()))
    if not text or re.search(r"\S@", text) or any(sign.isdigit() for sign in text):
        return Named()
    label = squashed(email.partition("@")[2])
    pieces = [piece for piece in _APART.split(text) if piece.strip(" ,-")]
    if len(pieces) > 1 and label.startswith(squashed(pieces[0])):  # "Northwind | Robert Clark"
        pieces.append(pieces.pop(0))
    latin = next((piece for piece in (*pieces, *asides) if _LATIN.fullmatch(piece.strip())), "")
    if latin and not pieces[0].isascii() and not _LATIN.fullmatch(pieces[0].strip()):  # the form that a note can use
        pieces = [latin]
    first, *more = pieces or [""]
    named = _from_piece(first, email)
    if not named.name and more:  # "Recruiter - Robert Clark"
        named, more = _from_piece(more[0], email), [first, *more[1:]]
    if not named.name or (named.name.lower() == squashed(email.partition("@")[0]) and text.islower()):
        return Named("", named.title)
    title = named.title or next((title for each in (*more, *asides) if (title := _title(each))), "")
    return Named(named.name, title)


def squashed(text: str) -> str:
    """As a domain would have it: "northwindtraders"."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _from_piece(piece: str, email: str) -> Named:
    """From what stands before a bar or a dash: "Clark, Robert, CPA", "Robert Clark, VP Finance", "Robert Clark"."""
    head, *rest = [part.strip() for part in piece.split(",") if part.strip()] or [""]
    suffixes = [part for part in rest if _is_credential(part, head)]
    others = [part for part in rest if part not in suffixes]
    if others and _is_last_name_first(head, others[0], email):
        given, *credentials = _credentials_apart(others.pop(0))
        head, suffixes = f"{given} {head}", [*credentials, *suffixes]
    head, *credentials = _credentials_apart(head)
    name, title = _name(head)
    titles = [title, *(each for part in others if (each := _title(part)))]
    if not name:
        return Named("", title)
    generation = [each for each in credentials if _GENERATION.fullmatch(each)]
    full = ", ".join(
        [" ".join([name, *generation]), *(each for each in (*credentials, *suffixes) if each not in generation)]
    )
    return Named(full if len(full) <= LONGEST_NAME else name, next(filter(None, titles), ""))


def _name(text: str) -> tuple[str, str]:
    name, title = name_and_title(text, title_may_lead=True)
    if not name and title and (like := name_like_a_title(title)):
        return like, ""
    return ("", "") if _is_login(name) else (name, title)


def _is_login(name: str) -> bool:
    return " " not in name and bool(re.search(r"[._]", name.strip(".")))


def _is_credential(part: str, head: str) -> bool:
    """ "CPA", "SHRM-SCP", "Jr.": not the given name of somebody who is written in capitals."""
    words = [word.strip(".,") for word in part.split()]
    known = all(is_suffix(word) for word in part.split())
    return known or (" " in head and not head.isupper() and all(_CREDENTIAL.fullmatch(word) for word in words))


def _credentials_apart(text: str) -> list[str]:
    """The words without the credentials at their end, and those: "Robert", "CPA"."""
    words = text.split()
    after: list[str] = []
    while len(words) > 1 and not text.isupper() and _is_credential(words[-1], "x y") and not _title(words[-1]):
        after.insert(0, words.pop())
    return [" ".join(words), *after]


def _is_last_name_first(head: str, then: str, email: str) -> bool:
    """Whether "Clark, Robert" is meant, and not "Robert Clark, Northwind" or "Robert Clark, Recruiter"."""
    label = squashed(email.partition("@")[2])
    if _title(then) or len(then.split()) > 3 or label.startswith(squashed(then)[:40]):
        return False
    local = squashed(email.partition("@")[0])
    return (
        " " not in head
        or not local
        or not local.startswith((squashed(head.split(maxsplit=1)[0]), squashed(head[0] + head.rsplit(maxsplit=1)[-1])))
    )


def _title(text: str) -> str:
    """The words, if they are a title and more than the name of a department."""
    if not text.strip() or _DEPARTMENTS.fullmatch(text.strip()):
        return ""
    name, title = name_and_title(text.strip(), title_may_lead=False)
    return "" if name else title
