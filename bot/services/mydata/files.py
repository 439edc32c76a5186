"""The file that an export writes and an import reads: whose it is, their settings, and their interviews.

Anything may be uploaded as such a file. What is not one is refused in one sentence, before anything is looked at.
"""

from collections import Counter
from datetime import date, datetime, time
from typing import Annotated, Any
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field

from bot.mydata.export_schema import Line, Moment, Record, Shape, Text
from bot.mydata.unreadable import Unreadable, parsed, read
from bot.nudges.facts import NudgeKind
from bot.store.models import Person, Preferences
from bot.store.persons import Who
from bot.support.limits import (
    LONGEST_NOTE,
    LONGEST_POINT,
    MOST_INTERVIEWS,
    MOST_PEOPLE,
    MOST_POINTS,
    MOST_QUESTIONS,
    MOST_VERSIONS,
)
from bot.vocabulary.items import TaskState
from bot.vocabulary.note_kinds import Tone
from bot.wording.phrases import phrase

FORMAT, VERSION = "afterword", 1
SIGNATURE = {"signed_as", "sign_phone", "sign_link"}
MOST_TASKS = 1_000
"""Tasks in a file: the newest."""
LONGEST = 5_000_000
"""Characters of a file."""
BATCH = 25
"""Interviews imported in one transaction; also how many may share one moment of entry."""


def _is_wall_time(wall: time) -> time:
    if wall.tzinfo:
        raise ValueError("time")
    return wall


def _is_zone(zone: str) -> str:
    if zone not in available_timezones():
        raise ValueError("zone")
    return zone


def _are_kinds(kinds: str) -> str:
    if not set(kinds.split()) <= set(NudgeKind):
        raise ValueError("nudges")
    return kinds


WallTime = Annotated[time, AfterValidator(_is_wall_time)]


class Settings(Shape):
    """What a person chose for themselves: columns of their row."""

    country: Annotated[str, Field(pattern=r"^([A-Z]{2})?$")] | None = None
    quiet_from: WallTime
    quiet_to: WallTime
    working_days: str = Field(pattern=r"^1?2?3?4?5?6?7?$")
    tone: Tone
    unwanted: Annotated[str, Field(max_length=300), AfterValidator(_are_kinds)]
    has_preferences: bool
    zone: Annotated[str, AfterValidator(_is_zone)] | None = None
    """Their own choice; None if they use the surface's."""
    paused_until: Moment | None = None
    signed_as: Line = ""
    sign_phone: Line = ""
    sign_link: Line = ""


class TaskRecord(Shape):
    """A task from a coach. The file has it for reading; an import skips it, since no coach gave it then."""

    text: Text
    by: date | None = None
    state: TaskState
    channel: Line
    """Under the name it had then."""
    given_at: Moment
    answered_at: Moment | None = None


class _Head(Shape):
    """What decides whether to read the rest."""

    model_config = Shape.model_config | {"extra": "ignore"}

    format: str
    version: int
    workspace: str
    person: str


class _Cover(Shape):
    """All but the interviews, which are read one by one so that nobody has to wait for one of them."""

    format: str = FORMAT
    version: int = VERSION
    workspace: str
    person: str
    """Both are the surface's ids, so that somebody else's file is recognised."""
    exported_at: Moment
    settings: Settings
    interviews: tuple[Any, ...]
    tasks: Annotated[tuple[TaskRecord, ...], Field(max_length=MOST_TASKS)] = ()


class File(_Cover):
    """The whole file."""

    interviews: tuple[Record, ...]


def written(now: datetime, who: Who, person: Person, records: list[Record], tasks: list[TaskRecord]) -> str:
    """A person's file, as JSON."""
    file = File(
        workspace=who.workspace,
        person=who.user,
        exported_at=now,
        settings=settings_of(person),
        interviews=tuple(record.portable() for record in records),
        tasks=tuple(tasks[-MOST_TASKS:]),
    )
    return file.model_dump_json(indent=1, exclude_none=True)


def settings_of(person: Person) -> Settings:
    """A person's settings as they are now."""
    values = person.model_dump(include=set(Preferences.model_fields) | {"has_preferences", "paused_until"} | SIGNATURE)
    return Settings.model_validate(values | {"zone": person.zone if person.zone_is_own else None})


def opened(content: bytes, who: Who) -> File:
    """The contents of a file that should be this person's own export. Raises Unreadable, which says why it is refused.

    Anything else is handled, and at bounded cost, whatever the text is. Call it off the event loop and outside
    transactions.
    """
    text = content.decode("utf-8-sig", "replace")
    if len(text) > LONGEST:
        raise Unreadable(phrase("unreadable.too_large"))
    value, head = _head(text)
    if head.version > VERSION:
        raise Unreadable(phrase("unreadable.newer"))
    if (head.workspace, head.person) != (who.workspace, who.user):
        raise Unreadable(phrase("unreadable.not_theirs"))
    try:
        cover = read(_Cover, value)
        if len(cover.interviews) > MOST_INTERVIEWS:
            raise Unreadable(phrase("unreadable.too_many_interviews", most=MOST_INTERVIEWS))
        records = tuple(_record(each, at) for at, each in enumerate(cover.interviews))
        if max(Counter(record.entered_at for record in records).values(), default=0) > BATCH:
            raise Unreadable(phrase("unreadable.too_many_at_once", most=BATCH))
    except Unreadable as wrong:
        raise Unreadable(phrase("unreadable.changed", wrong=wrong.why)) from None
    return File(**dict(cover) | {"interviews": records})


def _head(text: str) -> tuple[Any, _Head]:
    value = parsed(text)
    try:
        head = read(_Head, {name: value.get(name) for name in _Head.model_fields} if isinstance(value, dict) else None)
    except Unreadable:
        head = None
    if head is None or head.format != FORMAT or head.version < 1:
        raise Unreadable(phrase("unreadable.no_export"))
    return value, head


def _record(value: Any, at: int) -> Record:
    record = read(Record, value, "interviews", at)
    if more := _more_than_kept(record):
        name, most = more
        raise Unreadable(phrase(f"unreadable.interview.{name}", number=at + 1, most=most))
    return record


def _more_than_kept(record: Record) -> tuple[str, int] | None:
    """What there is more of than any other way in allows, and how many it allows; None if all is well."""
    told = sum(point.told for point in record.points)
    if len(record.interviewers) > MOST_PEOPLE:
        return "people", MOST_PEOPLE
    if max(told, len(record.points) - told) > MOST_POINTS:
        return "points", MOST_POINTS
    if len(record.questions) > MOST_QUESTIONS:
        return "questions", MOST_QUESTIONS
    if any(len(words) > LONGEST_POINT for point in record.points for words in (point.problem, point.answer)):
        return "long_point", LONGEST_POINT
    if any(len(note.texts) > MOST_VERSIONS for note in record.notes):
        return "versions", MOST_VERSIONS
    if any(len(text.body) > LONGEST_NOTE for note in record.notes for text in note.texts):
        return "long_note", LONGEST_NOTE
    return None
