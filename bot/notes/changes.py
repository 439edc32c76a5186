"""What a finding asks for, done: the note with that one place changed, where there is one way to do it. Pure.

A change is offered only where it helps: the finding is gone then, and no other has come. What only the writer can say,
such as why they want the job, stays theirs to write.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from bot.notes.checks.check import About, Finding
from bot.notes.drafting import Note
from bot.notes.fixes import FIXES, Fixed
from bot.notes.review import review
from bot.wording.phrases import Phrase


@dataclass(frozen=True)
class Change:
    """One finding's change."""

    key: str
    """Which finding it mends: the same as long as the note holds it, and in any language."""
    says: Phrase
    """What it does, as a button says it: "Change “Prya” to “Priya”"."""
    note: Note
    """The note with it made."""


def changes(note: Note, about: About) -> tuple[Change, ...]:
    """What its review asks for and can be done at a tap, the most severe first, each once."""
    return tuple({each.says: each for each in _offered(note, about)}.values())


def all_made(note: Note, about: About) -> Note:
    """The note with every change made that can be made, one after the other."""
    for _ in range(MOST):
        offered = next(_offered(note, about), None)
        if offered is None:
            break
        note = offered.note
    return note


def _offered(note: Note, about: About) -> Iterator[Change]:
    findings = review(note.subject, note.body, about)
    for each in findings[:MOST]:
        if made := _made(note, each, about, findings):
            yield Change(f"{each.check.id} {each.excerpt}", *made)


MOST = 8
"""Findings that are looked at, and changes that are made at a tap: each costs a review, and a second tap does more."""


def _made(note: Note, finding: Finding, about: About, before: tuple[Finding, ...]) -> Fixed:
    fix = FIXES.get(finding.check.id)
    made = fix(note, finding, about) if fix else None
    if made is None or made[1] == note:
        return None
    after = review(made[1].subject, made[1].body, about)
    more = Counter(each.check.id for each in after) - Counter(each.check.id for each in before)
    is_gone = all((each.fix, each.excerpt) != (finding.fix, finding.excerpt) for each in after)
    return made if is_gone and not more else None
