"""Writes the words of every day that are one slip away from a word the intents know: they are no slips.

    python -m tests.near_words /usr/share/dict/american-english-small /usr/share/dict/british-english-small

"Garage" is no "garbage", and "writer" no "write". The word lists are those of Debian's wamerican-small and
wbritish-small; what they hold, and people mostly type by mistake ("tanks" for "thanks"), stays a slip.
"""

import re
import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path

from bot.reading.intents import words
from bot.reading.intents.finding import known
from bot.reading.shorthand.words import set_of

LIST = Path(words.__file__).with_name("plain") / "others.txt"
MOSTLY_SLIPS = set_of("tanks theater acknowledgment incited weer phoney laying meting sanding replay weight forth tank")


def near(candidates: Iterable[str]) -> list[str]:
    """Those that would be taken for a slip, in order."""
    plain = {each.strip() for each in candidates if re.fullmatch(r"[a-z]{4,16}", each.strip())} - MOSTLY_SLIPS
    return sorted(each for each in plain if words.slip_of(each, known()) != each)


if __name__ == "__main__":
    lines = [line for path in sys.argv[1:] for line in Path(path).read_text(encoding="utf-8").splitlines()]
    found = near(lines)
    LIST.write_text(textwrap.fill(" ".join(found), 118) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(found)} words -> {LIST}\n")
