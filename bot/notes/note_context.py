"""The notes of one interview as they stand: who gets which, in whose words, checked. Pure; `rows` fills the desk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from bot.notes.changes import Change, changes
from bot.notes.checks.similarity import similarity
from bot.notes.drafting import Note, draft
from bot.notes.edits import holds
from bot.notes.facts import NoteFacts, Talk, for_all, for_arranger, for_one, for_reader
from bot.notes.own_grammar import Unusable
from bot.notes.own_templates import draft_own
from bot.notes.review import About, Finding, about, review
from bot.notes.spared import spared
from bot.reading.shorthand.noted import Fragment, sentence_of
from bot.vocabulary.answers import Answers
from bot.vocabulary.met import Met
from bot.vocabulary.note_kinds import ONE_EACH, SPOKEN, NoteKind, Tone

Result = TypeVar("Result")

TO_ALL = 0
"""In place of an interviewer's id: the note that goes to the team, to all, or to whoever is to be asked."""


@dataclass(frozen=True)
class Address:
    """Which note is meant. It routes, and grants nothing."""

    debrief_id: int
    kind: NoteKind = NoteKind.THANK_YOU
    reader: int = TO_ALL


@dataclass(frozen=True)
class Text:
    """A note in the person's own words, and when they wrote it."""

    id: int
    note: Note
    written_at: datetime


@dataclass(frozen=True)
class Choice:
    """How somebody chose that a note is to be written."""

    tone: Tone | None = None
    template_id: int | None = None
    texts: tuple[Text, ...] = ()
    """In their own words, the newest first."""
    in_own_words: bool = False


@dataclass(frozen=True)
class Template:
    """A template of the workspace's own."""

    id: int
    name: str
    source: str


@dataclass(frozen=True)
class NoteContext:
    """All that the notes of one interview are made from. Moments are in the person's own zone."""

    debrief_id: int
    now: datetime
    talk: Talk
    tone: Tone
    """The person's own choice for all that they write."""
    answers: Answers
    readers: tuple[int, ...]
    """The interviewers' ids, in the order of `answers.met`."""
    thanked: Mapping[int, datetime]
    note_sent_at: datetime | None
    choices: Mapping[tuple[NoteKind, int], Choice]
    templates: tuple[Template, ...]
    other_companies: tuple[str, ...]
    has_coach: bool = False
    """Whether they share with a coach channel, and could ask there."""


@dataclass(frozen=True)
class Ready:
    """One note as it stands, and what there is to know about it. Moments are in the person's own zone."""

    address: Address
    talk: Talk
    to: Met | None
    everyone: tuple[str, ...]
    """Whom a note for all names."""
    ask_for: str
    """Whom to ask for when calling, and the number."""
    tone: Tone
    template: Template | None
    """The workspace's own that it was made from."""
    note: Note
    in_own_words: bool
    earlier: tuple[Text, ...]
    """What else they wrote for it, the newest first."""
    findings: tuple[Finding, ...]
    fits: About
    """What it was reviewed against."""
    alike: float
    """What it has in common with the panel's note that is most like it, from 0 to 1."""
    place: int
    """Among the notes of its panel, from 1."""
    of: int
    sent_at: datetime | None
    """When this very note was sent; from then on it stays as it is."""
    thanked_at: datetime | None
    """When its reader was thanked, with this note or another."""
    thanked: int
    """How many of the panel have been thanked."""
    to_thank: int
    templates: tuple[Template, ...]
    """Those of the workspace that it could be made from."""
    points: tuple[str, ...]
    """All that was told, as sentences."""
    unused: tuple[str, ...]
    """Those of them that are neither in this note nor in another of its panel."""
    now: datetime
    has_coach: bool = False

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What its findings ask for and can be done at a tap."""
        return changes(self.note, self.fits) if self.findings and not self.sent_at else ()


def panel(desk: NoteContext, kind: NoteKind) -> tuple[Ready, ...]:
    """A note for each interviewer."""
    return _spared(desk, lambda desk: _ready_panel(desk, kind))


def _spared(desk: NoteContext, write: Callable[[NoteContext], Result]) -> Result:
    return spared(desk.answers, lambda answers: write(replace(desk, answers=answers)))


def _ready_panel(desk: NoteContext, kind: NoteKind) -> tuple[Ready, ...]:
    written = _panel(desk, kind)
    return tuple(_ready(desk, Address(desk.debrief_id, kind, reader), written) for reader in desk.readers)


def _panel(desk: NoteContext, kind: NoteKind) -> "dict[int, _Written]":
    return {reader: _written(desk, Address(desk.debrief_id, kind, reader)) for reader in desk.readers}


def single(desk: NoteContext, address: Address) -> Ready | None:
    """One note; None where there is no such reader."""
    return _spared(desk, lambda desk: _single(desk, address))


def _single(desk: NoteContext, address: Address) -> Ready | None:
    if address.reader == TO_ALL:
        return _ready(desk, address, {TO_ALL: _written(desk, address)})
    if address.kind not in ONE_EACH or address.reader not in desk.readers:
        return None
    return _ready(desk, address, _panel(desk, address.kind))


def check(desk: NoteContext, address: Address, note: Note) -> tuple[Finding, ...]:
    """What could be better in this text, sent to that reader."""
    return _spared(desk, lambda desk: _check(desk, address, note))


def _check(desk: NoteContext, address: Address, note: Note) -> tuple[Finding, ...]:
    mates = [reader for reader in desk.readers if address.reader not in {TO_ALL, reader}]
    written = {mate: _written(desk, Address(desk.debrief_id, address.kind, mate)) for mate in mates}
    own = replace(_written(desk, address), note=note)
    return _findings(address, own, _fits(desk, address, own, written))


@dataclass(frozen=True)
class _Written:
    """A note, and what it was made from."""

    facts: NoteFacts
    note: Note
    tone: Tone
    template: Template | None
    in_own_words: bool


def _written(desk: NoteContext, address: Address) -> _Written:
    facts, choice = _facts(desk, address), _choice(desk, address)
    tone = choice.tone or (Tone.BRIEF if facts.decides_today and address.kind is NoteKind.THANK_YOU else desk.tone)
    if choice.in_own_words and choice.texts:
        return _Written(facts, choice.texts[0].note, tone, None, in_own_words=True)
    template = next((each for each in desk.templates if each.id == choice.template_id), None)
    if template:
        try:
            return _Written(facts, draft_own(template.source, facts), tone, template, in_own_words=False)
        except Unusable:
            pass  # it was checked when it came; what it cannot say of this interview, ours can
    return _Written(facts, draft(facts, address.kind, tone), tone, None, in_own_words=False)


def _ready(desk: NoteContext, address: Address, written: Mapping[int, _Written]) -> Ready:
    own, choice, thanked_at = written[address.reader], _choice(desk, address), _thanked_at(desk, address)
    facts, sent = own.facts, own.in_own_words and any(text.written_at == thanked_at for text in choice.texts)
    earlier = {text.note: text for text in reversed(choice.texts) if not (own.in_own_words and text.note == own.note)}
    others = {reader: text for reader, text in written.items() if reader != address.reader}
    fits = _fits(desk, address, own, others)
    points = tuple(filter(None, (sentence_of(point, Fragment.POINT, facts.names) for point in desk.answers.told)))
    said = [each.note.body for each in written.values()]
    return Ready(
        address=address,
        talk=desk.talk,
        to=facts.to,
        everyone=facts.everyone,
        ask_for=facts.ask_for,
        tone=own.tone,
        template=own.template,
        note=own.note,
        in_own_words=own.in_own_words,
        earlier=tuple(reversed(earlier.values())),
        findings=_findings(address, own, fits),
        fits=fits,
        alike=max((similarity(own.note.body, each.note.body) for each in others.values()), default=0.0),
        place=facts.number + 1,
        of=max(1, len(desk.readers)) if address.reader else 1,
        sent_at=thanked_at if sent else None,
        thanked_at=thanked_at,
        thanked=len(desk.thanked),
        to_thank=len(desk.readers),
        templates=desk.templates if address.kind is NoteKind.THANK_YOU else (),
        points=points,
        unused=tuple(point for point in points if not any(holds(body, point) for body in said)),
        now=desk.now,
        has_coach=desk.has_coach,
    )


def _facts(desk: NoteContext, address: Address) -> NoteFacts:
    if address.kind is NoteKind.ARRANGER:
        return for_arranger(desk.talk, desk.answers)
    if address.kind not in ONE_EACH:
        return for_one(desk.talk, desk.answers)
    if address.reader == TO_ALL and desk.readers:
        return for_all(desk.talk, desk.answers)
    return for_reader(desk.talk, desk.answers, desk.readers.index(address.reader) if address.reader else 0)


def _choice(desk: NoteContext, address: Address) -> Choice:
    return desk.choices.get((address.kind, address.reader), Choice())


def _thanked_at(desk: NoteContext, address: Address) -> datetime | None:
    if address.kind not in ONE_EACH:
        return None
    return desk.thanked.get(address.reader) if address.reader else desk.note_sent_at


def _findings(address: Address, own: _Written, fits: About) -> tuple[Finding, ...]:
    return () if address.kind in SPOKEN else review(own.note.subject, own.note.body, fits)


def _fits(desk: NoteContext, address: Address, own: _Written, mates: Mapping[int, _Written]) -> About:
    names = dict(zip(desk.readers, desk.answers.met, strict=True))
    return about(
        own.facts,
        address.kind,
        own.tone,
        others=tuple(names[mate].name for mate in mates),
        siblings=tuple(mate.note.body for mate in mates.values()),
        other_companies=desk.other_companies,
    )
