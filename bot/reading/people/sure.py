"""Whether somebody who was read in a line surely is one, by the name itself or by what the line says. Pure."""

import re

from bot.reading.people.given import is_given
from bot.reading.people.names import is_surely_a_name
from bot.reading.people.no_names import is_no_name
from bot.vocabulary.met import Met


def is_twice(name: str, line: str) -> bool:
    """Whether two of one name may be meant: "Mark and Mark"; not "Sarah. Just Sarah."."""
    again = rf"\b{re.escape(name)}\W{{1,3}}(?:and |& |also |another |a second ){{1,3}}{re.escape(name)}\b"
    return bool(re.search(again, line, re.IGNORECASE))


def is_sure(met: Met, people: list[Met], line: str) -> bool:
    """Whether it is somebody: the name is one, or something beside it says so; a number does not ("Reception")."""
    if is_no_name(met.name) or re.fullmatch(r"(?:mrs?|ms|miss|mx|dr|prof)\.?", met.name, re.IGNORECASE):
        return False
    is_beside = bool(met.title or met.email or met.address) or is_surely_a_name(met.name)
    return is_beside or _is_in_a_list(met, people) or _is_called(met, line)


def _is_called(met: Met, line: str) -> bool:
    """Whether a line says that this is a name: "a man called Nige", "her name was Mercy"."""
    naming = (
        r"(?:(?P<what>\b[^\W\d_]{1,30})(?:'s| is| was)? )?(?:called|named|name of|names?(?:'s| is| was)|sounds like"
        r"|call (?:me|her|him)|(?:badge|tag|lanyard) (?:said|says|read))"
    )
    if re.search(rf"\b{re.escape(met.name)},? s?he(?:'?s| is| was)\b", line, re.IGNORECASE):
        return True  # "Pip, he's the one retiring"
    said = rf"{naming} {re.escape(met.name)}\b"
    found = re.search(said, line, re.IGNORECASE)
    return bool(found and (found["what"] or "").strip().casefold() not in _NO_ONES)


_NO_ONES = frozenset(["company", "firm", "team", "role", "project", "product", "tool", "app", "site", "business", "it"])


def _is_in_a_list(met: Met, people: list[Met]) -> bool:
    """Whether a short unknown name is one of several first names: "Amara, Joel and Pip"."""
    others = [each for each in people if each is not met]
    is_short = met.name.istitle() and met.name.isalpha() and len(met.name) < 7
    return is_short and len(others) > 1 and all(is_given(each.name) and " " not in each.name for each in others)
