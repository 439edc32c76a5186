"""What a coach channel reads: a line for each person in the weekly digest, and the details in its thread. Pure.

It is made of fragments, each from one shared item and complete without the others: taking back an item removes its
fragments and changes no other.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import IntEnum
from functools import reduce

from bot.coaching.sharing import GOOD_NEWS, SharedData, SharedInterview, SharedNote, SharedQuestion, SharedTask
from bot.interviews.figures import Sent
from bot.interviews.stages import Stage
from bot.nudges.facts import Outcome
from bot.vocabulary.items import Item, TaskState
from bot.wording.phrases import Dated, Phrase, Style, phrase
from bot.wording.words import full_stop

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
    says: Phrase
    """Holds what people typed, so whoever shows it escapes it."""

    @property
    def text(self) -> str:
        """The same, said: plain text."""
        return str(self.says)


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
    says: Phrase


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
    status = [matter.says for matter in matters if matter.need[0] not in {Need.TASK, Need.NEWS}]
    tasks = [matter.says for matter in matters if matter.need[0] is Need.TASK]
    news = [matter.says for matter in matters if matter.need[0] is Need.NEWS]
    return Line(
        matters[0].need,
        (
            *_fragments(Item.STATUS, status, MOST_STATUS, phrase("digest.more", n=len(status) - MOST_STATUS)),
            *_fragments(Item.TASKS, tasks, MOST_TASKS, phrase("digest.more_tasks", n=len(tasks) - MOST_TASKS)),
            *_fragments(Item.OUTCOME, news, MOST_NEWS, phrase("digest.more_good_news", n=len(news) - MOST_NEWS)),
        ),
    )


def figures(all_counts: Iterable[Mapping[Sent, int]]) -> Mapping[Sent, int] | None:
    """When a group's notes went out; None if fewer than five people have sent one."""
    senders = [counts for counts in all_counts if sum(counts.values())]
    if len(senders) < FEWEST:
        return None
    return {sent: sum(counts.get(sent, 0) for counts in senders) for sent in Sent}


def _fragments(item: Item, said: Sequence[Phrase], most: int, rest: Phrase) -> list[Fragment]:
    shown = [*said[:most], rest] if len(said) > most else said
    return [Fragment(item, each) for each in shown]


def _matter(interview: SharedInterview, now: datetime, span: Span) -> _Matter | None:
    """What a digest says about one interview, if anything."""
    if interview.outcome:
        return _news(interview, interview.outcome, now, span.since)
    match interview.stage:
        case Stage.NOTE | Stage.TO_DEBRIEF as stage:
            return _within_a_day(interview, stage, now)
        case Stage.TO_CALL | Stage.TO_WRITE as stage:
            return _due(interview, stage, now)
        case Stage.AHEAD:
            return _ahead(interview, now, span.until)
    return None


def _within_a_day(interview: SharedInterview, stage: Stage, now: datetime) -> _Matter:
    over, company = day_over(interview, now), short_company(interview)
    if _is_late(interview, now):
        since = Dated(Style.WEEKDAY, over.date(), now.date())
        return _Matter((Need.LATE, _distance(over, now)), phrase(f"digest.late.{stage}", company=company, since=since))
    by = Dated(Style.NEAR, over, now.date())
    return _Matter((Need.OPEN, _distance(over, now)), phrase(f"digest.open.{stage}", company=company, by=by))


def _due(interview: SharedInterview, stage: Stage, now: datetime) -> _Matter:
    company = short_company(interview)
    if interview.hire_date is None:
        return _Matter((Need.DUE, _distance(interview.ended_at, now)), phrase(f"digest.due.{stage}", company=company))
    since = Dated(Style.WEEKDAY, interview.hire_date, now.date())
    says = phrase(f"digest.due_since.{stage}", company=company, since=since)
    return _Matter((Need.DUE, abs(now.date() - interview.hire_date)), says)


def _ahead(interview: SharedInterview, now: datetime, until: date) -> _Matter | None:
    begins = interview.starts_at or interview.ended_at
    if begins.date() > until:
        return None
    company, on = short_company(interview), Dated(Style.ON_WEEKDAY, begins.date(), now.date())
    says = phrase("digest.ahead", company=company, on=on)
    if interview.starts_at:
        says = phrase("digest.ahead_at", company=company, on=on, hour=Dated(Style.HOUR, interview.starts_at))
    return _Matter((Need.AHEAD, _distance(begins, now)), says)


def _task(task: SharedTask, now: datetime, span: Span) -> _Matter | None:
    """A task that was accepted, until it is done; what they said to one, and that it is done, while that is new."""
    if task.state is TaskState.GIVEN or (task.state is not TaskState.ACCEPTED and task.since.date() < span.since):
        return None
    state, text = phrase(f"digest.task.{task.state}"), short(task.text)
    says = phrase("digest.task_line", state=state, task=text)
    if task.state is TaskState.ACCEPTED and task.by:
        day = Dated(Style.WEEKDAY, task.by, now.date())
        is_late = task.by < now.date()
        says = (
            phrase("digest.task_was_due", state=state, task=text, day=day)
            if is_late
            else phrase("digest.task_line_by", state=state, task=text, day=day)
        )
    return _Matter((Need.TASK, _distance(task.since, now)), says)


def _news(interview: SharedInterview, outcome: Outcome, now: datetime, since: date) -> _Matter | None:
    """Goes by days, so that what came an hour after one digest is in the next, even if that one is late."""
    if outcome not in GOOD_NEWS or interview.closed_at is None or interview.closed_at.date() < since:
        return None
    says = phrase(f"digest.news.{outcome}", company=short_company(interview))
    return _Matter((Need.NEWS, _distance(interview.closed_at, now)), says)


# --- the details


def details(seen: SharedData, now: datetime) -> tuple[Fragment, ...]:
    """Everything that the channel sees of a person, newest interview first. `now` is in the channel's zone."""
    tasks = (Fragment(Item.TASKS, _about_task(task, now)) for task in seen.tasks)
    return (*(fragment for each in seen.interviews for fragment in _told(each, now)), *tasks)


def _about_task(task: SharedTask, now: datetime) -> Phrase:
    """A task, when it was to be done, and what happened to it."""
    state: Phrase = phrase(f"digest.task_told.{task.state}")
    if task.state is not TaskState.GIVEN:
        since = Dated(Style.ON, task.since.date(), now.date())
        state = phrase("digest.task_told_since", state=state, since=since)
    if task.by:
        by = Dated(Style.NEAR, task.by, now.date())
        return phrase("digest.task_line_by_and_stop", state=state, task=_one_line(task.text), day=by)
    return phrase("digest.task_line", state=state, task=full_stop(_one_line(task.text)))


def _told(interview: SharedInterview, now: datetime) -> Iterator[Fragment]:
    about = _about(interview, now)
    if interview.outcome:
        yield Fragment(Item.OUTCOME, _closed(about, interview.outcome, interview.closed_at, now))
    elif interview.stage:
        standing = _where_it_stands(interview, interview.stage, now)
        yield Fragment(Item.STATUS, phrase("digest.standing", about=about, standing=standing))
    if interview.notes:
        head = phrase("digest.notes", n=len(interview.notes), about=about)
        yield Fragment(Item.NOTES, reduce(_new_paragraph, [_note(note, now) for note in interview.notes], head))
    if interview.questions:
        head = phrase("digest.questions", n=len(interview.questions), about=about)
        yield Fragment(Item.QUESTIONS, reduce(_new_line, map(asked_in_words, interview.questions), head))


def _new_paragraph(before: Phrase, after: Phrase) -> Phrase:
    return phrase("words.paragraphs", before=before, after=after)


def _new_line(before: Phrase, after: Phrase) -> Phrase:
    return phrase("words.lines", before=before, after=after)


def _closed(about: Phrase, outcome: Outcome, closed_at: datetime | None, now: datetime) -> Phrase:
    what = phrase(f"digest.outcome.{outcome}")
    if closed_at is None:
        return phrase("digest.standing", about=about, standing=what)
    return phrase("digest.closed_on", about=about, outcome=what, on=Dated(Style.ON, closed_at.date(), now.date()))


def _about(interview: SharedInterview, now: datetime) -> Phrase:
    """Which interview: "Clerk at Contoso (second round, yesterday)". In every item, so it reveals none of them."""
    day = Dated(Style.NEAR, (interview.starts_at or interview.ended_at).date(), now.date())
    role, company = role_of(interview), company_of(interview)
    if round_ := interview.round if isinstance(interview.round, Phrase) else _one_line(interview.round):
        return phrase("digest.round_of_interview", role=role, company=company, round=round_, day=day)
    return phrase("digest.interview", role=role, company=company, day=day)


def _where_it_stands(interview: SharedInterview, stage: Stage, now: datetime) -> Phrase:
    said, today = phrase(f"digest.stage.{stage}"), now.date()
    if stage is Stage.AHEAD and interview.starts_at:
        return phrase("digest.stage_at", stage=said, hour=Dated(Style.HOUR, interview.starts_at))
    if stage in {Stage.TO_DEBRIEF, Stage.NOTE}:
        over = Dated(Style.NEAR, day_over(interview, now), today)
        if _is_late(interview, now):
            return phrase("digest.stage_late", stage=said, since=over)
        return phrase("digest.stage_due", stage=said, by=over)
    if stage is Stage.WAITING:
        if interview.hire_date is None:
            return phrase("digest.stage_without_a_date", stage=said)
        return phrase("digest.stage_expected", stage=said, by=Dated(Style.NEAR, interview.hire_date, today))
    if stage in {Stage.TO_CALL, Stage.TO_WRITE} and interview.hire_date:
        return phrase("digest.stage_answer_was_due", stage=said, on=Dated(Style.ON, interview.hire_date, today))
    return said


def _note(note: SharedNote, now: datetime) -> Phrase:
    to: str | Phrase = _one_line(note.to) or phrase("common.the_team")
    if note.sent_at:
        head = phrase("digest.note_sent", to=to, on=Dated(Style.ON, note.sent_at, now.date()))
    else:
        head = phrase("digest.note_not_sent", to=to)
    if note.held_back:
        return phrase("digest.note_held_back", head=head, why=phrase(f"common.held_back.{note.held_back}"))
    if note.subject.strip():
        head = phrase("digest.note_subject", head=head, subject=_one_line(note.subject))
    return _new_line(head, phrase("words.as_said", what=note.body))


def asked_in_words(question: SharedQuestion) -> Phrase:
    """What an employer asked, and how it went if that was said; or why it is not shown."""
    text: str | Phrase = _one_line(question.asked.text)
    if question.held_back:
        text = phrase("digest.question_held_back", why=phrase(f"common.held_back.{question.held_back}"))
    if question.asked.went:
        return phrase(f"common.asked_and_went.{question.asked.went}", question=text)
    return phrase("words.as_said", what=text)


def company_of(interview: SharedInterview) -> str | Phrase:
    """The company, on one line."""
    return _one_line(interview.company) or phrase("common.a_company")


def role_of(interview: SharedInterview) -> str | Phrase:
    """The role, on one line."""
    return _one_line(interview.role) or phrase("digest.a_role")


def short_company(interview: SharedInterview) -> str | Phrase:
    """The same, shortened to fit into a line."""
    return short(interview.company) or phrase("common.a_company")


# --- small words


def day_over(interview: SharedInterview, now: datetime) -> datetime:
    """When 24 hours have passed since the end, in the channel's zone; real hours, even if the clocks change."""
    return (interview.ended_at.astimezone(UTC) + DAY).astimezone(now.tzinfo)


def _is_late(interview: SharedInterview, now: datetime) -> bool:
    return now.astimezone(UTC) - interview.ended_at.astimezone(UTC) > DAY


def _distance(moment: datetime, now: datetime) -> timedelta:
    return abs(moment.astimezone(UTC) - now.astimezone(UTC))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def short(name: str) -> str:
    """A name shortened to fit into a line."""
    name = _one_line(name)
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"
