"""What a check is, what it looks at and what it finds: values, and the decorator that ties a check to its search."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from bot.reading.shorthand.written import Written, plain
from bot.vocabulary.answers import CallPermission
from bot.vocabulary.note_kinds import ONE_EACH, NoteKind
from bot.wording.catalog import say
from bot.wording.phrases import Phrase

EXCERPT = 80
"""Characters of a note that a finding shows."""


class Severity(StrEnum):
    """How much a finding matters: HIGH can cost the job, MEDIUM weakens the note, LOW is polish."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True)
class Check:
    """One thing that is looked at, and who says so."""

    id: str
    severity: Severity
    source: str

    @property
    def reason(self) -> str:
        """Why it matters, in a sentence."""
        return say(f"checks.reason.{self.id}")


@dataclass(frozen=True)
class Finding:
    """What one check found: what to do about it, ready to be shown, and the words of the note that it is about."""

    check: Check
    fix: Phrase
    excerpt: str = ""
    wrong: str = ""
    right: str = ""
    """The words at fault and those that belong there, where it is a matter of a word or two; else "" and ""."""


@dataclass(frozen=True)
class About:
    """What a note should fit. Days are those of the writer's own zone; what nobody said is "", () or None."""

    company: str
    role: str
    interviewed: date
    today: date
    to: str
    """The reader's name as it was given, and how they like to be addressed; "" for a team."""
    others: tuple[str, ...]
    """The other names of the panel."""
    writer: str
    points: tuple[str, ...]
    missed: tuple[str, ...]
    call: CallPermission | None
    call_on: date | None
    hire_date: date | None
    other_companies: tuple[str, ...] = ()
    """Where the writer has other interviews."""
    siblings: tuple[str, ...] = ()
    """The bodies of the panel's other notes."""
    kind: NoteKind = NoteKind.THANK_YOU
    """All but a thank-you are held only to names and wording."""
    shortest: int = 80
    """Words that the text needs at least; a brief note or a card may have 60."""
    dear: str = ""
    """How the note greets them: "Priya", "Dr. Ortiz"; "" where that is not known."""

    @cached_property
    def own_words(self) -> str:
        """All that the writer typed of this interview: what stands there is no slip in the note."""
        typed = (self.company, self.role, self.to, *self.others, self.writer, *self.points, *self.missed)
        return "\n".join(map(plain, typed))


Found = Iterator[tuple[Phrase, str] | tuple[Phrase, str, str, str]]
"""Of each find, what to do and the words concerned; then the wrong words and the right, where those are the matter."""
Search = Callable[[Written, About], Found]


@dataclass(frozen=True)
class Rule:
    """A check and its search."""

    check: Check
    search: Search
    kinds: frozenset[NoteKind]

    def findings(self, note: Written, about: About) -> list[Finding]:
        """What the check finds in a note; nothing in a note of a kind that it is not for."""
        if about.kind not in self.kinds:
            return []
        found = self.search(note, about)
        return [Finding(self.check, fix, shortened(excerpt), *words) for fix, excerpt, *words in found]


def rule(
    name: str, severity: Severity, source: str, kinds: frozenset[NoteKind] = frozenset(NoteKind)
) -> Callable[[Search], Rule]:
    """Make a search a rule for these kinds of note; `name` is the id of its check."""
    return lambda search: Rule(Check(name, severity, source), search, kinds)


def for_thank_you(name: str, severity: Severity, source: str) -> Callable[[Search], Rule]:
    """The same for what only a thank-you has to hold."""
    return rule(name, severity, source, ONE_EACH)


def shortened(text: str, most: int = EXCERPT) -> str:
    """A text on one line, cut between words where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 3].rpartition(" ")[0][:most] + " ..."
