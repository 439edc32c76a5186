"""First names, as far as they are known: they tell "Bo" behind a comma from "Barista", and "Raman, Priya" from two.

The list is of the most frequent ones, without marks; it decides only where one word stands alone.
"""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

_KNOWN = frozenset((Path(__file__).parent / "given_names.txt").read_text("utf-8").split())


_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "ı": "i"})


@lru_cache(maxsize=2_000)
def is_given(word: str) -> bool:
    """Whether it is a first name: "Zoë", "ana-lena", "J."."""
    plain = unicodedata.normalize("NFD", word.casefold().translate(_PLAIN))
    bare = "".join(sign for sign in plain if unicodedata.category(sign) != "Mn")
    return bool(re.fullmatch(r"[a-z]\.", bare)) or any(part in _KNOWN for part in re.split(r"[-'.\s]+", bare)[:1])
