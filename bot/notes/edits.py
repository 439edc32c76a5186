"""A note changed by what somebody types beside it: "drop the second point", "change thrilled to glad". Pure."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from bot.notes.drafting import Note
from bot.reading.shorthand.capitals import upper_first
from bot.reading.shorthand.written import sentences
from bot.support.patterns import literal, regex


class What(Enum):
    """What is to be done to a note."""

    TONE = auto()
    LONGER = auto()
    ANOTHER = auto()
    DROP = auto()
    LEAVE_OUT = auto()
    ADD = auto()
    STRIKE = auto()
    """The same, where it may be meant of something else than the note."""
    DROP_SENTENCE = auto()
    DROP_PARAGRAPH = auto()
    CHANGE = auto()
    CALM = auto()
    ADDRESS = auto()
    NAMED = auto()
    """The same, where it may be meant of the person."""
    SIGN = auto()
    CLOSE = auto()
    """How it closes: "Kind regards"."""
    ALSO_TO = auto()
    UNDO = auto()


@dataclass(frozen=True)
class Edit:
    """One change: what, and the words that it is about."""

    what: What
    words: str = ""
    """The tone, the ordinal, what to leave out or to add, the words to change, the name."""
    instead: str = ""
    """What stands in the place of words that are changed."""


ORDINALS = ("first", "second", "third", "fourth", "fifth")


def edited(note: Note, edit: Edit, points: tuple[str, ...] = ()) -> Note | None:
    """The note with a change made in it; None where it holds nothing of that. `points` are those of the interview."""
    body = note.body
    match edit.what:
        case What.DROP:
            body = _dropped(body, edit.words, points)
        case What.DROP_SENTENCE:
            body = _without_place(body, edit.words)
        case What.DROP_PARAGRAPH:
            body = _without_paragraph(body, edit.words)
        case What.LEAVE_OUT | What.STRIKE:
            body = _without(body, lambda sentence: _is_of(sentence, edit.words))
        case What.ADD:
            body = _with(body, as_sentence(edit.words), points)
        case What.CHANGE:
            note = replace(note, subject=_changed(note.subject, edit))
            is_greeting = _GREETING.fullmatch(edit.words) and " " in edit.instead  # "hi priya instead of dear"
            body = _greeted(body, edit.instead) if is_greeting else _changed(body, edit)
        case What.CALM:
            body = re.sub(r"!+", ".", body)
        case What.ADDRESS | What.NAMED:
            body = re.sub(r"\A(Dear|Hi|Hello) [^\n]*?([,:]?)(?=\n|\Z)", rf"\1 {literal(edit.words)}\2", body)
        case What.SIGN:
            head, _, end = body.rpartition("\n\n")
            body = f"{head}\n\n" + re.sub(r"\A([^\n]*,)\n[^\n]*", rf"\1\n{literal(edit.words)}", end)
        case What.CLOSE:
            head, _, end = body.rpartition("\n\n")
            body = f"{head}\n\n" + re.sub(r"\A[^\n]*,\n", f"{literal(edit.words)},\n", end)
    changed = replace(note, body=body)
    return changed if body != note.body and body.strip() else None


def _greeted(body: str, greeting: str) -> str:
    said = literal(greeting.title() if greeting.islower() else greeting)
    return re.sub(r"\A(?:Dear|Hi|Hello)\b[^\n]*?([,:]?)(?=\n|\Z)", rf"{said}\1", body)


def as_sentence(words: str) -> str:
    """What is to be added, as a sentence; "" for what is none: only one's own "I ..." surely is."""
    own = re.match(r"(?:I|we)(?:['’][a-z]+)? .+", words, re.IGNORECASE)
    return f"{upper_first(words).rstrip('.')}." if own else ""


def holds(body: str, point: str) -> bool:
    """Whether a note says this point: most of its words stand in two neighbouring sentences of it."""
    said = sentences(body.replace("\n", " "))
    pairs = [*said, *(f"{one} {two}" for one, two in pairwise(said))]
    return any(_share(point, each) >= MOST for each in pairs)


MOST = 0.6
"""The part of a point's words from which on a sentence is that point."""


def _share(point: str, sentence: str) -> float:
    wanted = _content(point)
    return len(wanted & _content(sentence)) / len(wanted) if wanted else 0.0


def _content(text: str) -> set[str]:
    """The words that carry something, by their first letters, so that "audits" is known by "audit"."""
    return {word[:5] for word in re.findall(r"[^\W_]+", text.casefold()) if len(word) > 3 or word.isdigit()}


def _is_of(sentence: str, words: str) -> bool:
    words = re.sub(r"(?<=\d) ?per ?cent\b", "%", words)
    wanted = _content(words) or {words.casefold()}
    return wanted <= (_content(sentence) | set(re.findall(r"[^\W_]+", sentence.casefold())))


def _without(body: str, is_out: Callable[[str], bool]) -> str:
    """The text between greeting and close without these sentences; what nothing is left of goes as a whole."""
    greeting, middle, end = _parts(body)
    kept = (" ".join(each for each in sentences(paragraph) if not is_out(each)) for paragraph in middle)
    return "\n\n".join((*greeting, *filter(None, kept), *end))


def _at(which: str, of: int) -> int | None:
    """Where "second" or "last" is among so many; None where there are fewer."""
    at = of - 1 if which == "last" else ORDINALS.index(which)
    return at if 0 <= at < of else None


def _without_place(body: str, which: str) -> str:
    said = [each for paragraph in _parts(body)[1] for each in sentences(paragraph)]
    at = _at(which, len(said))
    return body if at is None else _without(body, lambda sentence: sentence == said[at])


def _without_paragraph(body: str, which: str) -> str:
    greeting, middle, end = _parts(body)
    at = _at(which, len(middle))
    return body if at is None else "\n\n".join((*greeting, *middle[:at], *middle[at + 1 :], *end))


def _dropped(body: str, which: str, points: tuple[str, ...]) -> str:
    said = [each for paragraph in _parts(body)[1] for each in sentences(paragraph)]
    told = [each for each in said if any(_share(point, each) >= MOST for point in points)]
    at = _at(which, len(told))
    return body if at is None else _without(body, lambda sentence: sentence == told[at])


def _with(body: str, sentence: str, points: tuple[str, ...]) -> str:
    """With one sentence more: behind what the note tells, else before how it ends."""
    if not sentence:
        return body
    greeting, middle, end = _parts(body)
    for at in reversed(range(len(middle))):
        if any(holds(middle[at], point) for point in points):
            return "\n\n".join((*greeting, *middle[:at], f"{middle[at]} {sentence}", *middle[at + 1 :], *end))
    return "\n\n".join((*greeting, *middle[:1], sentence, *middle[1:], *end))


def _parts(body: str) -> tuple[list[str], list[str], list[str]]:
    """Greeting, text and close of a note, by paragraphs."""
    parts = body.split("\n\n")
    return (parts[:1], parts[1:-1], parts[-1:]) if len(parts) > 2 else ([], parts, [])


def _changed(text: str, edit: Edit) -> str:
    def instead(found: re.Match[str]) -> str:
        if _GREETING.match(found[0]) and edit.instead.islower():  # "hi dele", typed on a phone
            return edit.instead.title()
        return upper_first(edit.instead) if found[0][:1].isupper() else edit.instead

    if not re.search(r"\w", edit.words):
        return text
    words = r"[.,]?\s+".join(re.escape(word.rstrip(".,")) for word in edit.words.split())  # "dear mr okafor"
    return re.sub(rf"(?<!\w){words}(?!\w)", instead, text, flags=re.IGNORECASE)


_GREETING = regex(r"(?:dear|hi|hello|hey)\b", re.IGNORECASE)
