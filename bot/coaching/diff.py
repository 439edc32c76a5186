"""What a coach's suggestion changes in a note, word by word, for people to read; and which text it was. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from hashlib import sha256

from bot.notes.drafting import Note
from bot.support.patterns import regex

READABLE = 3
"""How many words in a row must stay to be shown as unchanged."""
MOST = 300
"""More pieces than that are not compared: an odd text would take seconds. 3,000 characters hold some 550 words."""
_WORDS = regex(r"[^\S\n]*\S+|\n|[^\S\n]+")
_LINES = regex(r"[^\n]*\n|[^\n]+")
_WHOLE = regex(r".+", re.DOTALL)


def fingerprint(note: Note) -> str:
    """Lets a button recognise the text that it was shown with."""
    return sha256(f"{note.subject}\n{note.body}".encode()).hexdigest()[:12]


class ChangeKind(StrEnum):
    """What happens to a piece of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True)
class Change:
    """A piece of text, and what happens to it."""

    kind: ChangeKind
    text: str


def changes(before: str, after: str) -> tuple[Change, ...]:
    """From one text to another by whole words, by lines if there are too many, or else in one piece. Never raises.

    The unchanged and removed pieces make up the old text, the unchanged and added ones the new text, to the last space.
    """
    for pieces in (_WORDS, _LINES, _WHOLE):
        old, new = pieces.findall(before), pieces.findall(after)
        head = _alike(old, new)
        tail = _alike(old[head:][::-1], new[head:][::-1])
        old_middle, new_middle = old[head : len(old) - tail], new[head : len(new) - tail]
        if max(len(old_middle), len(new_middle)) <= MOST:
            break
    found = [
        Change(ChangeKind.SAME, "".join(old[:head])),
        *_compared(old_middle, new_middle),
        Change(ChangeKind.SAME, "".join(old[len(old) - tail :])),
    ]
    return tuple(change for change in found if change.text)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many equal pieces both start with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _compared(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """An unchanged word or two between two changes are merged into them: an interleaved text is hard to read."""
    gone = fresh = ""
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for tag, start, end, new_start, new_end in steps:
        before, after = "".join(old[start:end]), "".join(new[new_start:new_end])
        between = (gone or fresh) and end < len(old) and end - start < READABLE and "\n" not in before
        if tag == "equal" and not between:
            yield from _changed(gone, fresh)
            yield Change(ChangeKind.SAME, before)
            gone = fresh = ""
        else:
            gone, fresh = gone + before, fresh + after
    yield from _changed(gone, fresh)


def _changed(gone: str, fresh: str) -> Iterator[Change]:
    yield Change(ChangeKind.GONE, gone)
    yield Change(ChangeKind.NEW, fresh)
