"""docs/notes-gallery.md: the notes of the gallery as one document to be read aloud."""

import textwrap
from collections.abc import Iterator

from bot.notes.drafting import Note, draft
from bot.notes.facts import NoteFacts, for_all, for_arranger, for_one, gather, wants_one_for_all
from bot.notes.review import Finding, about, review
from bot.reading.shorthand.written import read_note
from bot.vocabulary.note_kinds import ONE_EACH, SPOKEN, NoteKind, Tone
from tests.bot.notes.gallery import GALLERY, Invented

WIDTH = 100
NAMES = {
    NoteKind.THANK_YOU: "Thank-you",
    NoteKind.LETTER: "Letter",
    NoteKind.CARD: "Card",
    NoteKind.CHECK_IN: "Check-in",
    NoteKind.SECOND_CHECK_IN: "Second check-in",
    NoteKind.NO_CALL: "An agreed call that never came",
    NoteKind.CALL: "What to say on the telephone",
    NoteKind.AFTER_REJECTION: "After a rejection",
    NoteKind.ASK_TIME: "An offer, with time to think",
    NoteKind.ASK_IN_WRITING: "An offer, asked for in writing",
    NoteKind.OTHER_OFFER: "Another offer in hand",
    NoteKind.ACCEPT: "An offer, accepted",
    NoteKind.DECLINE: "An offer, declined",
    NoteKind.WITHDRAW: "Withdrawing elsewhere",
    NoteKind.REFERENCE: "Thanks to a reference",
    NoteKind.ARRANGER: "Thanks to whoever set it up",
    NoteKind.CLOSE: "No word, crossed off",
}
INTRODUCTION = f"""\
# The notes, to be read aloud

Written from `tests/bot/notes/gallery.py` by `make docs`: {len(GALLERY)} invented interviews, and the notes that the
bot drafts of them before anybody has edited a word. Each says how many words its text has (greeting and farewell
apart), and what the bot's own review finds in it, if anything. Of a panel, every reader's e-mail is shown in one tone;
the other tones and kinds are those of the first reader.
"""


def page() -> str:
    """The whole document."""
    return "\n".join((INTRODUCTION, *(_interview(number, each) for number, each in enumerate(GALLERY, 1))))


def readers(invented: Invented) -> tuple[NoteFacts, ...]:
    """The facts of each thank-you: one per reader, or one for all."""
    if wants_one_for_all(invented.answers.met):
        return (for_all(invented.talk, invented.answers),)
    return gather(invented.talk, invented.answers)


def reviewed(invented: Invented, at: int, kind: NoteKind, tone: Tone) -> tuple[Note, tuple[Finding, ...]]:
    """The note of the reader in this place, and what the review finds in it beside the notes of the others."""
    one = for_arranger if kind is NoteKind.ARRANGER else for_one
    all_facts = readers(invented) if kind in ONE_EACH else (one(invented.talk, invented.answers),)
    notes = [draft(facts, kind, tone) for facts in all_facts]
    others = tuple(met.name for place, met in enumerate(invented.answers.met) if place != at)
    siblings = tuple(read_note("", each.body).text for place, each in enumerate(notes) if place != at)
    if kind in SPOKEN:
        return notes[at], ()
    fits = about(all_facts[at], kind, tone, others=others, siblings=siblings, other_companies=("Globex",))
    return notes[at], review(notes[at].subject, notes[at].body, fits)


def _interview(number: int, invented: Invented) -> str:
    notes = [_note(invented, *each) for each in _shown(invented)]
    return "\n".join((f"## {number}. {invented.title}\n", f"{invented.shows}\n", _typed(invented), *notes))


def _shown(invented: Invented) -> Iterator[tuple[int, NoteKind, Tone]]:
    """Which notes of an interview are shown: the reader's place, kind and tone of each."""
    own, *others = sorted(Tone, key=lambda tone: tone is not invented.tone)
    for kind in invented.kinds:
        every = len(readers(invented)) if kind is NoteKind.THANK_YOU else 1
        yield from ((at, kind, own) for at in range(every))
        yield from ((0, kind, tone) for tone in others if kind not in SPOKEN)


def _typed(invented: Invented) -> str:
    """What was typed, as the notes below have to say it."""
    said = invented.answers
    personal = [(f"{met.name}, talked", met.talked) for met in said.met] + [
        (f"{met.name}, doubt", met.doubt) for met in said.met
    ]
    personal += [(f"{met.name}, what answers it", met.eased) for met in said.met if met.eased]
    personal += [("wants", said.wants), ("promised", said.promised)]
    points = [("told", each) for each in invented.answers.told] + [("missed", each) for each in invented.answers.missed]
    lines = [f"{what}: {' -> '.join(filter(None, (each.problem, each.answer)))}" for what, each in points]
    lines += [f"{what}: {text}" for what, text in personal if text]
    return f"```text\n{_wrapped(_shortened(lines))}\n```\n" if lines else ""


def _shortened(lines: list[str]) -> str:
    return "\n".join(line if len(line) < 400 else f"{line[:300]} ... ({len(line.split())} words)" for line in lines)


def _note(invented: Invented, at: int, kind: NoteKind, tone: Tone) -> str:
    note, findings = reviewed(invented, at, kind, tone)
    to = f", to {invented.answers.met[at].name}" if len(readers(invented)) > 1 else ""
    words = len(read_note("", note.body).text.split())
    head = NAMES[kind] if kind in SPOKEN else f"{NAMES[kind]}, {tone}{to}: {words} words"
    subject = f"Subject: {note.subject}\n\n" if note.subject else ""
    found = "".join(f"- {each.check.severity}, {each.check.id}: {each.fix}\n" for each in findings)
    return f"### {head}\n\n```text\n{_wrapped(subject + note.body)}\n```\n{found}"


def _wrapped(text: str) -> str:
    lines = (textwrap.wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False) for line in text.splitlines())
    return "\n".join("\n".join(line) for line in lines)
