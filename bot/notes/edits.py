"""A note changed by what somebody types beside it: "drop the second point", "change thrilled to glad". Pure."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from bot.notes.checks.written import sentences
from bot.notes.drafting import Note
from bot.notes.kinds import Tone
from bot.notes.shorthand.words import upper_first

LONGEST = 300
"""Characters of what may be an edit; what is longer is no edit."""


class What(Enum):
    """What is to be done to a note."""

    TONE = auto()
    LONGER = auto()
    ANOTHER = auto()
    DROP = auto()
    LEAVE_OUT = auto()
    ADD = auto()
    CHANGE = auto()
    CALM = auto()
    ADDRESS = auto()
    SIGN = auto()
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


_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_QUOTES = "\"'“”‘’"
_POLITE = re.compile(r"^(?:(?:ok(?:ay)?|and|now|please|pls|could you|can you|would you|just)[, ]+)+", re.IGNORECASE)
_DEGREE = r"(?:make (?:it|this|the note) )?(?:(?:a (?:bit|little)|much|even) )?"
_PATTERNS: tuple[tuple[What, str], ...] = (
    (What.TONE, _DEGREE + r"(shorter|less formal|more formal|more warm|warmer|friendlier|formal|warm|brief)"),
    (What.LONGER, _DEGREE + r"longer"),
    (What.ANOTHER, r"(?:write |give me |show me )?(?:another|a different) (?:version|one)"),
    (What.DROP, rf"(?:drop|remove|delete|leave out|take out) (?:the )?({'|'.join(_ORDINALS)}|last) (?:point|thing)"),
    (
        What.LEAVE_OUT,
        r"(?:(?:leave|take) out|drop|remove|delete|cut|don['’]?t (?:mention|say)|do not mention|not) "
        r"(?:anything about )?(?:the (?:bit|part|line|sentence|thing) (?:about|with) )(.+)",
    ),
    (What.LEAVE_OUT, r"(?:leave out|don['’]?t mention|do not mention) (?:the |my |our |their )?(.+)"),
    (What.ADD, r"(?:add|mention|say) that (.+)"),
    (What.CALM, r"(?:no|without|drop the|remove the) exclamation (?:marks?|points?)"),
    (What.ADDRESS, r"(?:call|greet|address) (?:her|him|them) (?:as )?(.+)"),
    (What.SIGN, r"sign (?:it|this|the note)(?: as| with)? (.+)"),
    (What.ALSO_TO, r"(?:send it |one )?(?:to|for) (.+?) (?:as well|too)"),
    (What.UNDO, r"undo(?: that| it| this)?|take (?:that|it) back|as (?:it was )?before"),
    (What.CHANGE, r"(?:change|replace) (.+?) (?:to|with|by|into) (.+)"),
)
_TONES = {"shorter": Tone.BRIEF, "brief": Tone.BRIEF, "more formal": Tone.FORMAL, "formal": Tone.FORMAL}
_LOWER = frozenset({What.TONE, What.DROP})


_FOR = re.compile(r",? (?:for|in) ([A-Z][^\W\d_]+)(?:['’]s(?: note)?)?[.!]?\s*\Z")


def whose(text: str) -> tuple[str, str]:
    """The name at the end of a text, "shorter for Bo", and the text without it; ("", text) where there is none."""
    found = _FOR.search(text[: LONGEST + 1])
    return (found[1], text[: found.start()]) if found else ("", text)


def read_edit(text: str) -> Edit | None:
    """The change that is asked for; None where a text is none. Total and linear."""
    said = _POLITE.sub("", " ".join(text[: LONGEST + 1].split())).rstrip(".!?, ")
    said = re.sub(r",? (?:please|pls)$", "", said, flags=re.IGNORECASE)
    if not said or len(said) > LONGEST:
        return None
    for what, pattern in _PATTERNS:
        if found := re.fullmatch(pattern, said, re.IGNORECASE):
            words = [(each or "").strip(_QUOTES + " ") for each in found.groups()]
            return _edit(what, *words)
    return None


def find_edit(text: str) -> Edit | None:
    """The same, also where a name stands behind it: "shorter for Bo"."""
    name, said = whose(text)
    return read_edit(text) or (read_edit(said) if name else None)


def _edit(what: What, words: str = "", instead: str = "") -> Edit | None:
    if what is What.TONE:
        return Edit(what, _TONES.get(words.lower(), Tone.WARM))
    if what in {What.ADDRESS, What.SIGN} and not _is_name(words):  # "call her tomorrow" is no name
        return None
    return Edit(what, words.lower() if what in _LOWER else words, instead)


def _is_name(words: str) -> bool:
    return words[:1].isupper() and len(words.split()) <= 4


def edited(note: Note, edit: Edit, points: tuple[str, ...] = ()) -> Note | None:
    """The note with a change made in it; None where it holds nothing of that. `points` are those of the interview."""
    body = note.body
    match edit.what:
        case What.DROP:
            body = _dropped(body, edit.words, points)
        case What.LEAVE_OUT:
            body = _without(body, lambda sentence: _is_of(sentence, edit.words))
        case What.ADD:
            body = _with(body, as_sentence(edit.words), points)
        case What.CHANGE:
            note = replace(note, subject=_changed(note.subject, edit))
            body = _changed(body, edit)
        case What.CALM:
            body = re.sub(r"!+", ".", body)
        case What.ADDRESS:
            body = re.sub(r"\A(Dear|Hi|Hello) [^\n]*?([,:]?)(?=\n|\Z)", rf"\1 {_literal(edit.words)}\2", body)
        case What.SIGN:
            head, _, end = body.rpartition("\n\n")
            body = f"{head}\n\n" + re.sub(r"\A([^\n]*,)\n[^\n]*", rf"\1\n{_literal(edit.words)}", end)
    changed = replace(note, body=body)
    return changed if body != note.body and body.strip() else None


def _literal(words: str) -> str:
    return words.replace("\\", r"\\")


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
    wanted = _content(words) or {words.casefold()}
    return wanted <= (_content(sentence) | set(re.findall(r"[^\W_]+", sentence.casefold())))


def _without(body: str, is_out: Callable[[str], bool]) -> str:
    """The text between greeting and close without these sentences; what nothing is left of goes as a whole."""
    greeting, middle, end = _parts(body)
    kept = (" ".join(each for each in sentences(paragraph) if not is_out(each)) for paragraph in middle)
    return "\n\n".join((*greeting, *filter(None, kept), *end))


def _dropped(body: str, which: str, points: tuple[str, ...]) -> str:
    said = [each for paragraph in _parts(body)[1] for each in sentences(paragraph)]
    told = [each for each in said if any(_share(point, each) >= MOST for point in points)]
    at = -1 if which == "last" else _ORDINALS.index(which)
    return _without(body, lambda sentence: sentence == told[at]) if told and at < len(told) else body


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
        return upper_first(edit.instead) if found[0][:1].isupper() else edit.instead

    return re.sub(rf"(?<!\w){re.escape(edit.words)}(?!\w)", instead, text, flags=re.IGNORECASE)
