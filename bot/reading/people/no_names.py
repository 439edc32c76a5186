"""Words that nobody is called by: departments, offices, places of work, words for people. Pure.

Where one is read as a name, something was misread, and it is asked about: "Council", "Special", "Des Payroll".
"""

from pathlib import Path

from bot.reading.people.given import is_given
from bot.reading.people.names import HONORIFIC
from bot.reading.people.trades import is_credential, is_title_letters

_WORDS = frozenset((Path(__file__).parent / "no_names.txt").read_text("utf-8").split())
_SURNAMES_TOO = frozenset(
    """
    bar church day english field hand house marine mill page park parks ship skipper stock street tower town ward water
    woman young
    """.split()  # noqa: SIM905 - a page of words
)
"""Behind a first name, or a title, they are somebody's last name: "Asha Ward", "Mrs. Church"."""


def is_of_a_post(piece: str) -> bool:
    """Whether behind a name it says what they are, in words that are all such: "board of management"."""
    words = [word for word in piece.casefold().split() if word not in ("of", "for", "and", "&")]
    return bool(words) and all(word in _WORDS for word in words)


def is_no_name(name: str) -> bool:
    """Whether a name that was read has a word in it by which nobody is called, or is only letters: "Sen", "LCSW"."""
    formal = HONORIFIC.match(name)
    words = [word.strip(".'") for word in name[formal.end() if formal else 0 :].partition(",")[0].split()]
    small = [word.casefold() for word in words]
    if len(words) == 1 and not formal:
        return small[0] in _WORDS or is_credential(words[0]) or is_title_letters(words[0].upper())
    is_somebody = bool(formal) or (is_given(words[0]) and small[0] not in _WORDS) if words else False
    return not words or any(word in _WORDS and not (is_somebody and word in _SURNAMES_TOO) for word in small)
