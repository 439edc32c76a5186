"""The words of an answer that are in nothing that was read of it, to be said to the person. Pure."""

import re

from bot.reading.people.pieces import MARKS
from bot.support.limits import LONGEST_NAME

_SAY_NOTHING = """
    a an and the of with at for in on to from by i we he she they it is was were met me my his her their our them
    him said then also plus oh um uh ok so well both all who named called name names s t m f d o p c w tel phone
    mobile y e und et n u know aka goes go wrote think guess cell fax direct office email mail just spoke talked
    interviewed chatted zoom video call ext extension press dot first second third last given surname family
    sir ma am madam instead own owns run manage lead head oversee both ret
    but everyone everybody calls shes hes theyre guy lady man woman gentleman interviewer interviewers
"""
SMALL = frozenset(_SAY_NOTHING.split())


def left_out_of(lines: list[str], said: str, reached: str) -> tuple[str, ...]:
    """The words that are neither in what is `said` of people nor in how they are `reached`, run by run.

    Small words that say nothing are passed over.
    """
    known, digits = _words(said), _words(reached)
    known |= {"doctor"} if "dr" in known else set()
    left: list[str] = []
    for line in lines:
        run: list[str] = []
        for word in [*line.split(), ""]:
            is_name = not re.search(r"[@\d]", word)
            if _words(word) - known - (set() if is_name else digits):
                run.append(word)
            elif run:
                left += _worth_saying(run)
                run = []
    return tuple(left)


def _worth_saying(run: list[str]) -> list[str]:
    said = " ".join(run).strip(MARKS + "()<>[]|;·")
    if re.fullmatch(r"\d{1,2}\W*", said):
        return []  # the number of a line
    return [said[:LONGEST_NAME]] if _words(said) - SMALL or re.search(r"\b[A-Z]{2}", said) else []


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
