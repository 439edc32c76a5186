"""Tasks from coaches: what is read of them, when their people are reminded, and what whom sees of one."""

import csv
from datetime import UTC, date, datetime, time, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import Session, col, func, select

from bot.coaching.tasks import Today, is_done_alone, read_task, said_answer, said_done, wait_for_calm, when_to_remind
from bot.nudges.calm import PAUSE
from bot.nudges.facts import NudgeKind
from bot.nudges.hours import FOR_GOOD, Hours, day_of, is_quiet
from bot.services.coaching import digests, people, report, tasks
from bot.services.coaching.channels import NotLinked
from bot.services.coaching.tasks import Given
from bot.services.mydata import erasing, exporting
from bot.services.nudges import upcoming
from bot.store import nudge_store, persons
from bot.store.models import Debrief, Nudge, Task
from bot.store.persons import Who
from bot.vocabulary.debrief_state import State
from bot.vocabulary.items import Item, PostKind, TaskState
from tests.bot.coaching.group import AMIR, DANA, KAI, OTHER_SAM, SAM, Group, Surface, make_interview
from tests.words import in_english

NEW_YORK = ZoneInfo("America/New_York")
HOURS = Hours(NEW_YORK, "US")
TODAY, THURSDAY = date(2026, 11, 24), date(2026, 11, 26)
ALOUD, STAR = "Read your note aloud", "Write three STAR stories"


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """In New York, in November 2026; the 24th is a Tuesday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=NEW_YORK)


# --- what a coach typed


@pytest.mark.parametrize(
    ("typed", "task", "by"),
    [
        ("read it aloud, by Thursday", "read it aloud", THURSDAY),
        ("read it aloud by thursday.", "read it aloud", THURSDAY),
        ("Call Bo (by Dec 4)", "Call Bo", date(2026, 12, 4)),
        ("update the CV - due tomorrow", "update the CV", date(2026, 11, 25)),
        ("two stories\nuntil friday", "two stories", date(2026, 11, 27)),
        ("read it aloud", "read it aloud", None),
        ("Stand by your answer", "Stand by your answer", None),
        ("be done by lunch", "be done by lunch", None),
        ("by Thursday", "by Thursday", None),
        ("   ", "", None),
    ],
)
def test_the_day_at_the_end_of_a_task_is_its_day(typed: str, task: str, by: date | None) -> None:
    assert read_task(typed, TODAY, "en_US") == (task, by)


# --- when its person is reminded


@pytest.mark.parametrize(
    ("accepted", "by", "hours", "due"),
    [
        (at(24, 11), 26, HOURS, at(25, 10)),
        (at(25, 9, 30), 26, HOURS, at(26, 9)),
        (at(25, 20), 26, HOURS, at(26, 9)),
        (at(26, 8, 30), 26, HOURS, None),
        (at(27, 8), 26, HOURS, None),
        (at(24, 11), 26, Hours(NEW_YORK, "US", time(20), time(11)), at(25, 11)),
        (at(24, 11), 26, Hours(NEW_YORK, "US", paused_until=at(26, 12)), at(26, 12)),
        (at(24, 11), 26, Hours(NEW_YORK, "US", paused_until=at(27, 12)), None),
        (at(24, 11), 26, Hours(NEW_YORK, "US", paused_until=FOR_GOOD), None),
    ],
)
def test_the_reminder_comes_the_morning_before_else_that_morning(
    accepted: datetime, by: int, hours: Hours, due: datetime | None
) -> None:
    assert when_to_remind(date(2026, 11, by), accepted, hours) == due


moments = st.integers(0, 6 * 24 * 60).map(lambda minutes: at(20, 0).astimezone(UTC) + timedelta(minutes=minutes))
quiet = st.builds(time, st.integers(0, 23))
all_hours = st.builds(Hours, st.just(NEW_YORK), st.just("US"), quiet, quiet)


@given(moments, st.integers(20, 30), all_hours)
def test_no_reminder_comes_in_quiet_hours_nor_after_its_day(accepted: datetime, by: int, hours: Hours) -> None:
    due = when_to_remind(date(2026, 11, by), accepted, hours)
    assert due is None or (due > accepted and not is_quiet(due, hours) and day_of(due, hours).day <= by)


@given(moments, st.integers(20, 30), all_hours, st.none() | moments, st.none() | moments, st.none() | moments)
def test_calm_moves_a_reminder_later_and_never_past_its_day(
    now: datetime,
    by: int,
    hours: Hours,
    told: datetime | None,
    talking: datetime | None,
    coming: datetime | None,
) -> None:
    wait = wait_for_calm(date(2026, 11, by), now, hours, Today(told, talking, coming))
    assert wait is None or (wait > now and day_of(wait, hours).day <= by)


@pytest.mark.parametrize(
    ("by", "today", "until"),
    [
        (26, Today(), None),
        (26, Today(told_at=at(24, 18)), None),
        (26, Today(told_at=at(25, 9)), at(26, 8)),
        (26, Today(next_due=at(25, 18)), at(26, 8)),
        (25, Today(told_at=at(25, 9)), None),
        (26, Today(talking_until=at(25, 10, 20)), at(25, 10, 20)),
    ],
)
def test_one_message_a_day_is_enough_unless_the_day_is_over_by_then(
    by: int, today: Today, until: datetime | None
) -> None:
    assert wait_for_calm(date(2026, 11, by), at(25, 10), HOURS, today) == until


# --- what is said to be done


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("I've read my note aloud", (0,)),
        ("done: read your note aloud!", (0,)),
        ("Finished the three STAR stories", (1,)),
        ("wrote three star stories, done", ()),
        ("did the task", (0, 1)),
        ("the task is done", (0, 1)),
        ("done with my coach's task", (0, 1)),
        ("I haven't read my note aloud", ()),
        ("have you read my note aloud?", ()),
        ("I will have read my note aloud", ()),
        ("read my note aloud", ()),
        ("I have a question about the note", ()),
        ("I did the month-end close in five days", ()),
        ("done", ()),
        ("", ()),
    ],
)
def test_a_task_is_done_where_a_message_says_so_and_nothing_else(text: str, done: tuple[int, ...]) -> None:
    assert said_done(text, [ALOUD, STAR]) == done


@pytest.mark.parametrize(
    ("text", "alone"),
    [("done", True), ("Done!", True), ("ok, did it", True), ("I did", False), ("done with it all", False)],
)
def test_done_alone_names_nothing(text: str, alone: bool) -> None:
    assert is_done_alone(text) is alone


# --- given, answered, seen


@pytest.fixture
def group(engine: Engine) -> Group:
    """Sam shares where interviews stand and tasks with Dana's channel, Amir the first alone, and Kai nothing."""
    made = Group(engine)
    made.enter(SAM, DANA, AMIR, KAI, OTHER_SAM)
    made.link()
    made.share(SAM, Item.STATUS, Item.TASKS)
    made.share(AMIR, Item.STATUS)
    return made


def give(group: Group, to: Who = SAM, text: str = ALOUD, by: date | None = THURSDAY) -> int:
    assert group.do(tasks.give, DANA, "C1", to, text, by) is Given.SENT
    return int(group.one(select(func.max(Task.id))))


def answer(group: Group, task: int, state: TaskState, who: Who = SAM) -> tasks.TaskView | None:
    return group.do(tasks.answer, who, task, state)


def told(group: Group, who: Who) -> list[str]:
    """What is posted or edited in somebody's direct message now."""
    surface = SURFACES.setdefault(id(group), Surface("T1"))
    return [posted.text for posted in surface.empty_the_outbox(group) if posted.where == ("T1", who.user)]


SURFACES: dict[int, Surface] = {}


def test_a_task_reaches_only_those_who_share_with_that_channel(group: Group) -> None:
    assert [each.user for each in group.do(tasks.candidates, DANA, "C1")] == ["UAMIR", "USAM"]
    assert group.do(tasks.give, DANA, "C1", KAI, ALOUD, None) is Given.NOT_SHARING
    assert group.do(tasks.give, DANA, "C1", OTHER_SAM, ALOUD, None) is Given.NOT_SHARING
    assert group.do(tasks.give, DANA, "C1", Who("T1", "UNOBODY"), ALOUD, None) is Given.NOT_SHARING
    with pytest.raises(NotLinked):
        group.do(tasks.give, DANA, "C2", SAM, ALOUD, None)
    group.share(SAM)
    assert group.do(tasks.give, DANA, "C1", SAM, ALOUD, None) is Given.NOT_SHARING
    assert group.one(select(func.count(col(Task.id)))) == 0


def test_ten_open_tasks_of_one_channel_are_enough(group: Group) -> None:
    made = [give(group) for _ in range(tasks.MOST_OPEN)]
    assert group.do(tasks.give, DANA, "C1", SAM, ALOUD, None) is Given.TOO_MANY
    answer(group, made[0], TaskState.DONE)
    assert give(group)


def test_a_task_given_in_the_night_is_read_in_the_morning_and_only_if_it_was_not_answered(group: Group) -> None:
    group.now = at(24, 23).astimezone(UTC)
    first, second = give(group), give(group, text=STAR)
    assert told(group, SAM) == []
    answer(group, first, TaskState.DONE)
    group.now = at(25, 8).astimezone(UTC)
    [only] = told(group, SAM)
    assert STAR in only
    assert second


def test_nobody_answers_for_somebody_else(group: Group) -> None:
    task = give(group)
    for who in (AMIR, DANA, OTHER_SAM):
        assert answer(group, task, TaskState.DONE, who) is None
    assert group.one(select(Task.state)) is TaskState.GIVEN


def test_the_message_shows_what_became_of_the_task(group: Group) -> None:
    task = give(group)
    assert "Accept" in told(group, SAM)[0]
    for state, words in (
        (TaskState.ACCEPTED, in_english("tasks.you_took_this_task")),
        (TaskState.DONE, in_english("tasks.done_well_done")),
        (TaskState.DECLINED, in_english("tasks.you_said_that_this")),
    ):
        answer(group, task, state)
        [edited] = told(group, SAM)
        assert words in edited


@pytest.mark.parametrize("who", [SAM, AMIR])
def test_the_coach_sees_what_came_of_it_only_where_that_is_shared(group: Group, who: Who) -> None:
    task = give(group, who)
    answer(group, task, TaskState.ACCEPTED, who)
    surface = Surface("T1")

    def seen() -> str:
        entries = group.do(people.look, DANA, "C1", people.Wanted()).entries
        group.do(digests.on_demand, DANA, "C1")
        in_channel = [each.text for each in surface.empty_the_outbox(group) if each.where == ("T1", "C1")]
        return "\n".join([*(str(said) for entry in entries for said in entry.says), *in_channel])

    is_shared = who == SAM
    assert (f"task accepted: {ALOUD}, by Thursday" in seen()) is is_shared
    answer(group, task, TaskState.DONE, who)
    assert (f"task done: {ALOUD}" in seen()) is is_shared
    assert (ALOUD in seen()) is is_shared


def test_what_was_told_of_tasks_goes_when_it_is_not_shared_any_more(group: Group) -> None:
    answer(group, give(group), TaskState.ACCEPTED)
    group.do(digests.on_demand, DANA, "C1")
    surface = Surface("T1")
    surface.empty_the_outbox(group)
    assert ALOUD in "".join(each.text for each in surface.in_channel("C1"))
    group.share(SAM, Item.STATUS)
    surface.empty_the_outbox(group)
    assert ALOUD not in "".join(each.text for each in surface.in_channel("C1"))
    [mine] = group.do(tasks.open_tasks, SAM)
    assert mine.text == ALOUD
    assert not mine.is_seen


def test_another_channel_sees_nothing_of_the_tasks_of_this_one(group: Group) -> None:
    group.link("C2", name="others")
    group.share(SAM, *Item, channel="C2")
    answer(group, give(group), TaskState.ACCEPTED)
    assert group.do(people.look, DANA, "C2", people.Wanted()).entries[0].says == ()


# --- reminders


def remind(group: Group, now: datetime) -> list[str]:
    """What Sam reads of reminders at that moment."""
    group.now = now.astimezone(UTC)
    for task in group.do(tasks.due):
        group.do(tasks.remind, task)
    return told(group, SAM)


def test_an_accepted_task_is_reminded_of_once_and_a_done_one_never(group: Group) -> None:
    first, second = give(group), give(group, text=STAR)
    give(group, text="never answered")
    for task in (first, second):
        answer(group, task, TaskState.ACCEPTED)
    told(group, SAM)
    answer(group, second, TaskState.DONE)
    told(group, SAM)
    assert remind(group, at(25, 9, 59)) == []
    [reminder] = remind(group, at(25, 10))
    assert in_english("tasks.is_the_day_for", day="Tomorrow") in reminder
    assert ALOUD in reminder
    assert remind(group, at(26, 12)) == []


def test_two_tasks_for_one_day_are_reminded_of_on_two_days(group: Group) -> None:
    for text in (ALOUD, STAR):
        answer(group, give(group, text=text), TaskState.ACCEPTED)
    told(group, SAM)
    assert len(remind(group, at(25, 10))) == 1
    assert remind(group, at(25, 20)) == []
    [second] = remind(group, at(26, 8))
    assert in_english("tasks.is_the_day_for", day="Today") in second


def _nudge(session: Session, now: datetime, due: datetime) -> None:
    [interview_id] = [row.interview_id for row in session.exec(select(Debrief))]
    person = persons.present(session, SAM)
    session.add(
        Nudge(
            person_id=person.id or 0,
            interview_id=interview_id,
            kind=NudgeKind.CALL,
            about="now",
            due_at=due,
            expires_at=due + timedelta(days=3),
            wake_at=due,
        )
    )


def test_a_reminder_makes_way_for_a_nudge_of_the_same_day(group: Group) -> None:
    group.interview(SAM)
    answer(group, give(group), TaskState.ACCEPTED)
    told(group, SAM)
    group.do(_nudge, at(25, 15).astimezone(UTC))
    assert remind(group, at(25, 10)) == []
    assert len(remind(group, at(26, 8))) == 1


def test_a_reminder_that_came_counts_as_the_message_of_that_day(group: Group) -> None:
    answer(group, give(group), TaskState.ACCEPTED)
    remind(group, at(25, 10))
    person = group.person(SAM)
    assert person
    assert person.nudged_at == at(25, 10)
    group.do(lambda session, _now: nudge_store.release_held(session, persons.present(session, SAM)))
    person = group.person(SAM)
    assert person
    assert person.nudged_at == at(25, 10)


def test_who_paused_is_not_reminded(group: Group) -> None:
    answer(group, give(group), TaskState.ACCEPTED)
    group.do(upcoming.pause, SAM, None)
    told(group, SAM)
    assert remind(group, at(25, 10)) == []
    assert remind(group, at(26, 12)) == []


def test_nothing_comes_into_a_debrief(group: Group) -> None:
    answer(group, give(group), TaskState.ACCEPTED)
    told(group, SAM)
    group.now = at(25, 9, 50).astimezone(UTC)
    group.do(_asking)
    assert remind(group, at(25, 10)) == []
    assert len(remind(group, at(25, 9, 50) + PAUSE)) == 1


def _asking(session: Session, now: datetime) -> None:
    make_interview(session, now, SAM, state=State.ASKING)


# --- kept, exported, erased


def test_an_export_has_the_tasks_and_erasing_leaves_none(group: Group) -> None:
    answer(group, give(group), TaskState.ACCEPTED)
    give(group, AMIR, STAR)
    text = group.do(exporting.export, SAM).json_text
    assert ALOUD in text
    assert STAR not in text
    group.do(erasing.erase, SAM)
    assert group.all(select(Task.text)) == [STAR]
    assert ALOUD not in "".join(post.key for post in group.made(PostKind.TASK))
    assert len(group.made(PostKind.TASK)) == 1


def test_a_coach_who_is_erased_is_named_no_more(group: Group) -> None:
    give(group)
    assert "Dana" in told(group, SAM)[0]
    group.do(erasing.erase, DANA)
    [edited] = told(group, SAM)
    assert "Dana" not in edited
    assert in_english("tasks.a_coach_from_gives", channel="coaching") in edited


# --- what is said to one that was given


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("I'll do it", TaskState.ACCEPTED),
        ("ok, will do by Thursday", TaskState.ACCEPTED),
        ("On it!", TaskState.ACCEPTED),
        ("Thanks coach, happy to", TaskState.ACCEPTED),
        ("I accept the task", TaskState.ACCEPTED),
        ("not now, no time", TaskState.DECLINED),
        ("Sorry but I’m too busy this week", TaskState.DECLINED),
        ("I can't do that", TaskState.DECLINED),
        ("no thanks", TaskState.DECLINED),
        ("no", None),
        ("ok", None),
        ("I'll do it if they call", None),
        ("I'll do the talking", None),
        ("no time was given", None),
        ("they said not now", None),
        ("I'll do it. They asked why I left", None),
        ("I'll do it, no time", None),
        ("", None),
    ],
)
def test_what_only_answers_a_task_is_an_answer_to_it(said: str, state: TaskState | None) -> None:
    found = said_answer(said)
    assert (found.state if found else None) is state


@given(st.text())
def test_any_text_is_read_as_an_answer_or_none(text: str) -> None:
    assert said_answer(text) is None or said_answer(text)


def test_a_report_has_a_line_for_each_task_that_is_shared(engine: Engine) -> None:
    group = Group(engine)
    group.enter(SAM, DANA)
    group.link()
    group.share(SAM, Item.TASKS)
    assert group.do(tasks.give, DANA, "C1", SAM, ALOUD, THURSDAY) is Given.SENT
    [task_id] = [each.id for each in group.do(tasks.open_tasks, SAM)]
    group.do(tasks.answer, SAM, task_id, TaskState.ACCEPTED)
    group.do(report.ask, DANA, "C1")
    surface = Surface("T1")
    surface.empty_the_outbox(group)
    [(_, text)] = surface.files.values()
    [head, row] = csv.reader(StringIO(text.removeprefix("\ufeff")))
    assert dict(zip(head, row, strict=True)) | {"name": ""} == dict.fromkeys(head, "") | {
        "task": ALOUD,
        "task by": "2026-11-26",
        in_english("report.column.task_state"): in_english("digest.task.accepted"),
    }
    assert "ended (America/New_York)" in head
    group.share(SAM, Item.STATUS)
    surface.empty_the_outbox(group)
    assert not surface.files
