"""What a coach channel reads: a line for each person in the weekly digest, and the details in its thread. Pure.

The text is made of fragments, each from one shared item and complete without the others: taking back an item removes
its fragments and changes no other.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import IntEnum

from bot.coaching.sharing import GOOD_NEWS, SharedData, SharedInterview, SharedNote, SharedTask
from bot.interviews.figures import Sent
from bot.interviews.stages import Stage
from bot.nudges.facts import Outcome
from bot.vocabulary.asked import in_words
from bot.vocabulary.items import Item, TaskState
from bot.wording.words import capital, count, full_stop, on, say_moment, say_near_day

DAY, WEEK = timedelta(days=1), timedelta(days=7)
LONGEST_NAME = 50
"""How much of a company's name a line shows, so that forty lines stay readable."""
MOST_STATUS, MOST_TASKS, MOST_NEWS = 3, 2, 2
"""How much one line says; the rest is counted."""
FEWEST = 5
"""A smaller group gets no figures: individuals could be recognised in them."""


class Need(IntEnum):
    """What a line is about; what a coach can still help with comes first."""

    AHEAD = 1
    LATE = 2
    DUE = 3
    OPEN = 4
    TASK = 5
    NEWS = 6


@dataclass(frozen=True)
class Fragment:
    """A piece of text, and the one shared item that it comes from."""

    item: Item
    text: str
    """Plain text; holds what people typed, so whoever shows it escapes it."""


@dataclass(frozen=True)
class Line:
    """One person in the digest, without the name. Sorted by need, those who can be helped come first."""

    need: tuple[Need, timedelta]
    """The most urgent matter, and how far away it is."""
    fragments: tuple[Fragment, ...]


@dataclass(frozen=True)
class Span:
    """What a digest covers: news since one day, interviews until another. Both days count."""

    since: date
    until: date


def week(today: date) -> Span:
    """The span of a weekly digest."""
    return Span(today - WEEK, today + WEEK)


def workday(today: date) -> Span:
    """The span of one that comes from Monday to Friday: since the last one, until the next."""
    back, ahead = {1: 3, 7: 2}.get(today.isoweekday(), 1), {5: 3, 6: 2}.get(today.isoweekday(), 1)
    return Span(today - back * DAY, today + ahead * DAY)


@dataclass(frozen=True)
class _Matter:
    need: tuple[Need, timedelta]
    text: str


# --- the digest


def line(seen: SharedData, now: datetime, span: Span | None = None) -> Line | None:
    """What a digest says about a person; None if there is nothing to say. `now` is in the channel's zone.

    Without a span it covers a week.
    """
    span = span or week(now.date())
    found = [matter for each in seen.interviews if (matter := _matter(each, now, span))]
    found += [matter for each in seen.tasks if (matter := _task(each, now, span))]
    matters = sorted(found, key=lambda matter: matter.need)
    if not matters:
        return None
    status = [matter.text for matter in matters if matter.need[0] not in {Need.TASK, Need.NEWS}]
    tasks = [matter.text for matter in matters if matter.need[0] is Need.TASK]
    news = [matter.text for matter in matters if matter.need[0] is Need.NEWS]
    left = len(news) - MOST_NEWS
    return Line(
        matters[0].need,
        (
            *_fragments(Item.STATUS, status, MOST_STATUS, f"and {len(status) - MOST_STATUS} more"),
            *_fragments(Item.TASKS, tasks, MOST_TASKS, f"and {count(len(tasks) - MOST_TASKS, 'more task')}"),
            *_fragments(Item.OUTCOME, news, MOST_NEWS, f"and {count(left, 'more piece')} of good news"),
        ),
    )


def figures(all_counts: Iterable[Mapping[Sent, int]]) -> Mapping[Sent, int] | None:
    """When a group's notes went out; None if fewer than five people have sent one."""
    senders = [counts for counts in all_counts if sum(counts.values())]
    if len(senders) < FEWEST:
        return None
    return {sent: sum(counts.get(sent, 0) for counts in senders) for sent in Sent}


def _fragments(item: Item, texts: Sequence[str], most: int, rest: str) -> list[Fragment]:
    shown = [*texts[:most], rest] if len(texts) > most else texts
    return [Fragment(item, text) for text in shown]


def _matter(interview: SharedInterview, now: datetime, span: Span) -> _Matter | None:
    """What a digest says about one interview, if anything."""
    company = short(interview.company)
    if interview.outcome:
        return _news(interview, interview.outcome, company, now, span.since)
    match interview.stage:
        case Stage.NOTE:
            return _within_a_day(interview, f"note to {company}", now)
        case Stage.TO_DEBRIEF:
            return _within_a_day(interview, f"debrief of {company}", now)
        case Stage.TO_CALL:
            return _due(interview, f"call {company}", now)
        case Stage.TO_WRITE:
            return _due(interview, f"write to {company}", now)
        case Stage.AHEAD:
            return _ahead(interview, company, now, span.until)
    return None


def _within_a_day(interview: SharedInterview, what: str, now: datetime) -> _Matter:
    over = day_over(interview, now)
    if _is_late(interview, now):
        text = f"{what} late since {_say_weekday(over.date(), now.date())}"
        return _Matter((Need.LATE, _distance(over, now)), text)
    return _Matter((Need.OPEN, _distance(over, now)), f"{what} due by {say_moment(over, now)}")


def _due(interview: SharedInterview, what: str, now: datetime) -> _Matter:
    if interview.hire_date is None:
        return _Matter((Need.DUE, _distance(interview.ended_at, now)), what)
    days = now.date() - interview.hire_date
    since = _say_weekday(interview.hire_date, now.date())
    return _Matter((Need.DUE, abs(days)), f"{what}, answer due since {since}")


def _ahead(interview: SharedInterview, company: str, now: datetime, until: date) -> _Matter | None:
    begins = interview.starts_at or interview.ended_at
    if begins.date() > until:
        return None
    when = on(_say_weekday(begins.date(), now.date()))
    hour = f" {_say_hour(interview.starts_at)}" if interview.starts_at else ""
    return _Matter((Need.AHEAD, _distance(begins, now)), f"interview with {company} {when}{hour}")


def _task(task: SharedTask, now: datetime, span: Span) -> _Matter | None:
    """A task that was accepted, until it is done; what they said to one, and that it is done, while that is new."""
    if task.state is TaskState.GIVEN or (task.state is not TaskState.ACCEPTED and task.since.date() < span.since):
        return None
    by = ""
    if task.state is TaskState.ACCEPTED and task.by:
        by = f", {'was due' if task.by < now.date() else 'by'} {_say_weekday(task.by, now.date())}"
    return _Matter((Need.TASK, _distance(task.since, now)), f"{TASK[task.state]}: {short(task.text)}{by}")


TASK = {
    TaskState.GIVEN: "task not answered yet",
    TaskState.ACCEPTED: "task accepted",
    TaskState.DECLINED: "task not for them",
    TaskState.DONE: "task done",
}


def _news(interview: SharedInterview, outcome: Outcome, company: str, now: datetime, since: date) -> _Matter | None:
    """Goes by days, so that what came an hour after one digest is in the next, even if that one is late."""
    if outcome not in GOOD_NEWS or interview.closed_at is None or interview.closed_at.date() < since:
        return None
    return _Matter((Need.NEWS, _distance(interview.closed_at, now)), NEWS[outcome].format(company=company))


NEWS = {
    Outcome.NEXT_ROUND: "next round with {company}",
    Outcome.OFFER: "offer from {company}",
    Outcome.ACCEPTED: "job at {company} accepted",
}


# --- the details


def details(seen: SharedData, now: datetime) -> tuple[Fragment, ...]:
    """Everything that the channel sees of a person, newest interview first. `now` is in the channel's zone."""
    tasks = (Fragment(Item.TASKS, _about_task(task, now)) for task in seen.tasks)
    return (*(fragment for each in seen.interviews for fragment in _told(each, now)), *tasks)


def _about_task(task: SharedTask, now: datetime) -> str:
    """A task, when it was to be done, and what happened to it."""
    by = f", by {say_near_day(task.by, now.date())}" if task.by else ""
    said = "" if task.state is TaskState.GIVEN else f" ({on(say_near_day(task.since.date(), now.date()))})"
    return full_stop(f"{capital(TASK[task.state])}{said}: {_one_line(task.text)}{by}")


def _told(interview: SharedInterview, now: datetime) -> Iterator[Fragment]:
    about = _about(interview, now)
    if interview.outcome:
        noted = f" (noted {on(say_near_day(interview.closed_at.date(), now.date()))})" if interview.closed_at else ""
        yield Fragment(Item.OUTCOME, f"{about}: {OUTCOME[interview.outcome]}{noted}.")
    elif interview.stage:
        yield Fragment(Item.STATUS, f"{about}: {_where_it_stands(interview, interview.stage, now)}.")
    if interview.notes:
        notes = [_note(note, now) for note in interview.notes]
        yield Fragment(Item.NOTES, "\n\n".join([f"{about}: {count(len(notes), 'note')}.", *notes]))
    if interview.questions:
        asked = [_one_line(in_words(question.asked)) for question in interview.questions]
        yield Fragment(
            Item.QUESTIONS, "\n".join([f"{about}: {count(len(asked), 'question')} that they asked.", *asked])
        )


def _about(interview: SharedInterview, now: datetime) -> str:
    """Which interview: "Clerk at Contoso (second round, yesterday)". In every item, so it reveals none of them."""
    day = say_near_day((interview.starts_at or interview.ended_at).date(), now.date())
    when = ", ".join(part for part in (_one_line(interview.round), day) if part)
    return f"{_one_line(interview.role)} at {_one_line(interview.company)} ({when})"


def _where_it_stands(interview: SharedInterview, stage: Stage, now: datetime) -> str:
    said = STAGE[stage]
    if stage is Stage.AHEAD and interview.starts_at:
        return f"{said}, {_say_hour(interview.starts_at)}"
    if stage in {Stage.TO_DEBRIEF, Stage.NOTE}:
        over = say_moment(day_over(interview, now), now)
        return f"{said}, {'late since' if _is_late(interview, now) else 'due by'} {over}"
    if stage is Stage.WAITING:
        day = interview.hire_date
        return f"{said}, expected by {say_near_day(day, now.date())}" if day else f"{said}; no date is known"
    if stage in {Stage.TO_CALL, Stage.TO_WRITE} and interview.hire_date:
        return f"{said}; their answer was due {on(say_near_day(interview.hire_date, now.date()))}"
    return said


STAGE = {
    Stage.AHEAD: "interview ahead",
    Stage.TO_DEBRIEF: "debrief to do",
    Stage.NOTE: "thank-you note to send",
    Stage.WAITING: "waiting for their answer",
    Stage.TO_CALL: "time to call",
    Stage.TO_WRITE: "time to write",
    Stage.CLOSED: "closed",
}
OUTCOME = {
    Outcome.NEXT_ROUND: "invited to the next round",
    Outcome.OFFER: "an offer",
    Outcome.ACCEPTED: "offer accepted",
    Outcome.DECLINED: "offer declined",
    Outcome.REJECTED: "the employer said no",
    Outcome.WITHDRAWN: "application withdrawn",
    Outcome.NO_WORD: "crossed off without an answer",
    Outcome.NOT_HELD: "the interview did not take place",
}


def _note(note: SharedNote, now: datetime) -> str:
    sent = f"sent {on(say_moment(note.sent_at, now))}" if note.sent_at else "not sent yet"
    to = f"To {_one_line(note.to) or 'the team'}, {sent}"
    if note.held_back:
        return f"{to}. {full_stop(f'Its text is not shown, because {_one_line(note.held_back)}')}"
    subject = f"Subject: {_one_line(note.subject)}\n\n" if note.subject.strip() else ""
    return f"{to}.\n{subject}{note.body}"


# --- small words


def day_over(interview: SharedInterview, now: datetime) -> datetime:
    """When 24 hours have passed since the end, in the channel's zone; real hours, even if the clocks change."""
    return (interview.ended_at.astimezone(UTC) + DAY).astimezone(now.tzinfo)


def _is_late(interview: SharedInterview, now: datetime) -> bool:
    return now.astimezone(UTC) - interview.ended_at.astimezone(UTC) > DAY


def _distance(moment: datetime, now: datetime) -> timedelta:
    return abs(moment.astimezone(UTC) - now.astimezone(UTC))


def _say_weekday(day: date, today: date) -> str:
    """A day for a short line: "today", "Thursday", and with its date from a week away."""
    return f"{day:%A}" if DAY < abs(day - today) < WEEK else say_near_day(day, today)


def _say_hour(moment: datetime) -> str:
    return say_moment(moment, moment).removeprefix("today ")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def short(name: str) -> str:
    """A name shortened to fit into a line."""
    name = _one_line(name)
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"
