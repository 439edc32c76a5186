"""The review of a note: pure checks of a text that an employer may get, the bot's own or one that a person edited.

Each check knows its reason and who says so; each finding says what to do. `holding` has what a thank-you must hold,
`naming` whose names belong in it, `wording` what does not belong in any note. A text is read up to a length that no
note reaches, and every search is linear: a review takes milliseconds, whatever was typed.
"""

from collections.abc import Iterable

from bot.notes.checks import holding, naming, tact, wording
from bot.notes.checks.check import About, Check, Finding, Rule, Severity
from bot.notes.facts import NoteFacts
from bot.reading.people.addressing import called
from bot.reading.shorthand.names import role_name
from bot.reading.shorthand.written import read_note
from bot.vocabulary.answers import UNSAID, Point
from bot.vocabulary.note_kinds import NoteKind, Tone

__all__ = ["CHECKS", "RULES", "About", "Check", "Finding", "Severity", "about", "passed", "review"]

SHORTEST, SHORTEST_BRIEF, SHORTEST_CARD = 25, 15, 15
"""Words that the text of a note needs."""

RULES: tuple[Rule, ...] = (
    naming.name,
    holding.thanks,
    holding.interest,
    holding.role,
    holding.day,
    holding.specific,
    holding.missed,
    holding.call_date,
    holding.call_unasked,
    holding.look_ahead,
    holding.signature,
    holding.passed_date,
    holding.weekday,
    naming.other_company,
    naming.company_spelling,
    naming.alike,
    tact.shorthand,
    tact.wooden,
    tact.boast,
    tact.tactless,
    tact.presuming,
    wording.placeholder,
    wording.salary,
    wording.waiting,
    wording.emoticons,
    wording.exclamations,
    wording.filler,
    wording.length,
    wording.capitals,
    wording.paragraphs,
)
"""In the order in which findings of one severity are shown: that of a note, from its greeting on."""

CHECKS: tuple[Check, ...] = tuple(rule.check for rule in RULES)


def about(
    facts: NoteFacts,
    kind: NoteKind,
    tone: Tone,
    *,
    others: tuple[str, ...] = (),
    siblings: tuple[str, ...] = (),
    other_companies: tuple[str, ...] = (),
) -> About:
    """What a note of these facts should fit. `others` are the other names of the panel, `siblings` their notes."""
    talk = facts.talk
    return About(
        company=talk.company,
        role=role_name(talk.role),
        interviewed=talk.interviewed,
        today=talk.today,
        to=f"{facts.to.address} {facts.to.name}".strip() if facts.to and kind is not NoteKind.REFERENCE else "",
        dear=called(facts.to) if facts.to and kind is not NoteKind.REFERENCE else "",
        others=others,
        writer=talk.writer,
        points=tuple(_as_typed(point) for point in facts.points),
        missed=() if kind is NoteKind.CARD else tuple(_as_typed(point) for point in facts.missed),  # a card has no room
        call=facts.call if facts.call_is_with_reader else None,
        call_on=facts.call_on if facts.call_is_with_reader else None,
        hire_date=facts.hire_date.last if facts.hire_date else None,
        other_companies=other_companies,
        siblings=siblings,
        kind=kind,
        shortest=SHORTEST_CARD if kind is NoteKind.CARD else SHORTEST_BRIEF if tone is Tone.BRIEF else SHORTEST,
    )


def _as_typed(point: Point) -> str:
    answer = point.answer if point.sentence == UNSAID else point.sentence or point.answer
    return f"{point.problem} -> {answer}" if point.problem else answer


def review(subject: str, body: str, about: About) -> tuple[Finding, ...]:
    """What could be better in a note, the most severe first; total."""
    note = read_note(subject, body)
    found = [finding for rule in RULES for finding in rule.findings(note, about)]
    order = list(Severity)
    return tuple(sorted(found, key=lambda finding: order.index(finding.check.severity)))


def passed(findings: Iterable[Finding]) -> bool:
    """Whether a note may go as it is: what is left is polish."""
    return all(finding.check.severity is Severity.LOW for finding in findings)
