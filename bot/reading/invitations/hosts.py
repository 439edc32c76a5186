"""People whom only the texts of an invitation name, as Calendly's do: "Sam Rivera and Priya Raman", and their phone."""

import re
from dataclasses import replace

from bot.reading.invitations.common_names import squashed
from bot.reading.invitations.places import numbers_to_call
from bot.reading.invitations.subject_words import is_role
from bot.reading.people.lines import visible
from bot.reading.people.names_with_titles import name_and_title
from bot.reading.people.people import joined, read_people
from bot.reading.people.phones import phone_numbers
from bot.support.limits import MOST_PEOPLE
from bot.support.patterns import regex
from bot.vocabulary.met import Met

_MOST = 300
_LABELLED = regex(
    r"^[^\w\n]{0,10}(?:(?:interviewers?|(?:event )?hosts?|hosted by|your interviewers?)\s?(?::|\bis\b)|"
    r"you(?: will|'ll)? (?:be )?(?:meet(?:ing)?(?: with)?|(?:speak|talk|interview)(?:ing)? with):?)"
    r"\s*((?-i:[A-Z])[^\n]{0,300}?)\.?$",
    re.IGNORECASE | re.MULTILINE,
)
_BETWEEN = regex(
    r"(\s(?:and|&|with|x|×)\s|\s?<{1,3}-?>{1,3}\s?|\s?[:|/()\[\],]\s?|\s[-–—]\s(?:with\s)?)", re.IGNORECASE
)
_NAME = regex(r"[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){1,3}")
_NOT_THEIRS = regex(
    r"\bcalls?(?:ing)? you\b|\bwill call \(?\+?\d|"
    r"\bcall the candidate\b|\byour (?:phone|cell|mobile|number)\b|\bpass ?code\b|\bpin\b|"
    r"\baccess code\b|\bconference\b|\bdial[ -]?in\b|\bbridge\b|\bmeeting id\b",
    re.IGNORECASE,
)


def with_named(known: tuple[Met, ...], summary: str, description: str, own_name: str, company: str) -> tuple[Met, ...]:
    """Those invited, and those whom the texts name besides; a title that only they tell is taken over."""
    own = {word for word in re.split(r"\W+", own_name.casefold()) if word}
    said = [
        each
        for found in _LABELLED.finditer(description)
        for line in (found[1], *_listed_below(description, found))
        for each in read_people(visible(line))
    ]
    said += [
        each for found in _IN_BRACKETS.finditer(description) if is_role(found[2]) for each in read_people(found[0])
    ]
    said += [Met(name) for found in _OF_TWO.finditer(summary) for name in found.groups() if not own & set(_words(name))]
    paired = [Met(name) for name in _paired(visible(summary[:_MOST]), own, company, f"{description} {known}")]
    titled = [Met(met.name, title) for met in known if not met.title and (title := _bracketed(summary, met.name))]
    more = [each for each in (*said, *paired, *titled) if " " in each.name and not own <= set(_words(each.name))]
    theirs = squashed(company) or "\0"
    return joined(known, tuple(each for each in more if not squashed(each.name).startswith(theirs)))[:MOST_PEOPLE]


_IN_BRACKETS = regex(r"^((?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w.'’-]+) \(([A-Z][\w &/,.-]{2,60})\)$", re.MULTILINE)
"""A line that is somebody with a title: "Jonas Lind (Design Director)"."""
_OF_TWO = regex(r"\bbetween ((?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w.'’-]+) and ((?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w.'’-]+)$")
"""As at the end of "Phone Screen: Warehouse Associate between Kofi Mensah and Sam Rivera"."""
_IN_A_LIST = regex(
    r"\n[^\w\n]{0,10}((?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w.'’-]+(?:(?: [-–—] |, ?| ?\()[^\n:]{1,80})?)(?=\n|$)"
)


def _listed_below(description: str, label: re.Match[str]) -> list[str]:
    """The lines of a list of people that goes on below: "Deb Larkin - Director", one a line."""
    lines, at = list[str](), label.end()
    if "interviewers" not in label[0].casefold():
        return lines
    while len(lines) < MOST_PEOPLE and (found := _IN_A_LIST.match(description, at)):
        lines, at = [*lines, found[1]], found.end()
    return lines


def _bracketed(summary: str, name: str) -> str:
    """The title that stands in brackets behind somebody's name: "Sam Rivera x Hugo Stein (Staff SRE)"."""
    _, _, behind = summary[:_MOST].partition(f"{name} (")
    inner = behind.partition(")")[0]
    return inner if inner and is_role(inner) else ""


def with_phone(met: tuple[Met, ...], place: str, description: str) -> tuple[Met, ...]:
    """The only one who is met has the number that is to be called; a conference's, or the person's own, is nobody's."""
    numbers = phone_numbers(place[:_MOST]) or numbers_to_call(description)
    not_theirs = _NOT_THEIRS.search(f"{place} {description}"[:5_000])
    if len(met) == 1 and numbers and not not_theirs:
        return (replace(met[0], phone=numbers[0]),)
    return met


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"\W+", text.casefold()) if word]


def _paired(summary: str, own: set[str], company: str, elsewhere: str) -> list[str]:
    """The names that stand beside the person's own, and behind "with".

    One that small words lead to ("Sam Rivera and Priya Raman") is somebody's, one behind a sign, and one that may be
    the employer's, only where it is written elsewhere too.
    """
    first, *rest = _BETWEEN.split(summary)
    pieces, signs = [first, *rest[1::2]], [sign.split()[-1].casefold() if sign.strip() else "" for sign in rest[::2]]
    names = []
    for at, (sign, before, after) in enumerate(zip(signs, pieces, pieces[1:], strict=False)):
        beside = [after] if _is_own(before, own) else [before] if _is_own(after, own) else []
        if sign == "with" and not _is_own(after, own) and at:
            beside = [after]
        sure = sign in {"and", "&"} or (sign == "with" and company)
        for name in filter(None, map(_person, beside)):
            if sure or name.casefold() in elsewhere.casefold():
                names.append(name)
    return names


def _is_own(piece: str, own: set[str]) -> bool:
    return bool(own) and own <= set(_words(piece))


def _person(text: str) -> str:
    text = text.strip(" .,")
    if not _NAME.fullmatch(text) or not text[0].isupper():
        return ""
    name, title = name_and_title(text, title_may_lead=False)
    return "" if title else name
