"""Tasks from coaches: the form that gives one, the task in the direct message, on Home and in the list."""

from collections.abc import Sequence
from datetime import date

from bot.screens import ids
from bot.screens.elements import (
    Button,
    ChoiceField,
    Controls,
    Element,
    Form,
    Line,
    Message,
    Option,
    Quote,
    Rich,
    Small,
    TextField,
    Typed,
)
from bot.screens.spans import Span
from bot.screens.texts import bold, cut
from bot.services.coaching.contents import Tasked
from bot.services.coaching.tasks import Candidate, TaskView
from bot.vocabulary.items import TaskState
from bot.wording.catalog import say
from bot.wording.words import capital, full_stop, say_near_day, sentences

WHOM, WHAT, BY = "whom", "what", "by"
LONGEST_TASK = 500
SHOWN, MOST_CHOICES = 5, 100


# --- the coach's side


def give_task(user: str = "-") -> Button:
    """What opens the form, for one person or for one of all who share with the channel."""
    return Button(say("tasks.give_a_task"), ids.TASK_FORM, user)


def form(people: Sequence[Candidate], chosen: str, ref: str) -> Form:
    """The form for a task; `chosen`: whom it is for at first, by the surface's id of them."""
    shown = sorted(people, key=lambda each: each.user != chosen)[:MOST_CHOICES]
    options = tuple(Option(each.user, each.name) for each in shown)
    known = chosen if chosen in {each.user for each in shown} else None
    left = (
        [Small(say("tasks.and_more_who_share", number=len(people) - MOST_CHOICES))]
        if len(people) > MOST_CHOICES
        else []
    )
    return Form(
        ids.TASK_FORM,
        say("tasks.give_a_task"),
        say("common.send"),
        (
            ChoiceField(WHOM, say("common.who"), options, known),
            TextField(WHAT, say("tasks.what"), lines=True, most=LONGEST_TASK, hint=say("tasks.such_as_read_your")),
            TextField(BY, say("tasks.by_when"), most=60, optional=True, hint=say("tasks.such_as_thursday_or")),
            *left,
            Small(say("tasks.they_read_it_in")),
        ),
        ref,
    )


def given(name: str, by: date | None, today: date) -> Message:
    """It is on its way."""
    text = sentences(
        say("tasks.gets_your_task_from", name=name),
        say("tasks.it_is_for", day=say_near_day(by, today)) if by else "",
        say("tasks.if_they_share_it"),
    )
    return Message(text, (Typed(text),))


# --- their person's side


def tasked(content: Tasked) -> Message:
    """A task, or the reminder of one, as it stands now."""
    task = content.task
    head, until = _head(content), _by(task)
    small = [Small(_who_sees(task))] if task.state is TaskState.GIVEN else []
    controls = Controls(f"task:{task.id}", tuple(_buttons(task)))
    lines = (head, task.text, until)
    body: tuple[Element, ...] = (
        Rich((bold(head),)),
        Quote((Span(task.text),)),
        *([Typed(until)] if until else []),
        *small,
        controls,
    )
    return Message(lines, body)


def _head(content: Tasked) -> str:
    task = content.task
    match task.state:
        case TaskState.GIVEN:
            gives = (
                say("tasks.from_gives_you_a", coach=task.coach, channel=task.channel)
                if task.coach
                else say("tasks.a_coach_from_gives", channel=task.channel)
            )
            return sentences(gives, say("tasks.you_decide_whether_you"))
        case TaskState.ACCEPTED if content.is_reminder and task.by:
            return say("tasks.is_the_day_for", day=capital(say_near_day(task.by, task.today)))
        case TaskState.ACCEPTED:
            return say("tasks.you_took_this_task")
        case TaskState.DECLINED:
            return say("tasks.you_said_that_this")
        case TaskState.DONE:
            return say("tasks.done_well_done")


def _by(task: TaskView) -> str:
    """Its day, as long as it is to be done; "" where it has none."""
    if task.by is None or task.state not in {TaskState.GIVEN, TaskState.ACCEPTED}:
        return ""
    day = say_near_day(task.by, task.today)
    if task.by <= task.today:
        return say("tasks.it_is_for", day=day) if task.by == task.today else say("tasks.it_was_for", day=day)
    return say("tasks.by", day=day)


def _who_sees(task: TaskView) -> str:
    if task.is_seen:
        return say("tasks.everybody_in_sees_what", channel=task.channel)
    return say("tasks.nobody_sees_what_you")


def _buttons(task: TaskView) -> list[Button]:
    value = str(task.id)
    accept, done = (
        Button(say("tasks.accept"), ids.TASK_ACCEPT, value, "primary"),
        Button(say("tasks.done"), ids.TASK_DONE, value, "primary"),
    )
    decline = Button(say("tasks.not_for_me"), ids.TASK_DECLINE, value)
    share = [] if task.is_seen else [Button(say("common.choose_what_to_share"), ids.SHARE, task.surface_id)]
    match task.state:
        case TaskState.GIVEN:
            return [accept, decline, *share]
        case TaskState.ACCEPTED:
            return [done, decline]
        case TaskState.DECLINED:
            return [Button(say("tasks.ill_do_it_after"), ids.TASK_ACCEPT, value)]
        case TaskState.DONE:
            return [Button(say("tasks.not_done_yet"), ids.TASK_ACCEPT, value)]


def listed(tasks: Sequence[TaskView]) -> list[Element]:
    """The open tasks, for Home and for the list of interviews; nothing where there are none."""
    if not tasks:
        return []
    body: list[Element] = [Line(say("tasks.tasks_from_your_coaches"))]
    for task in tasks[:SHOWN]:
        who = (
            say("tasks.from_in", coach=task.coach, channel=task.channel)
            if task.coach
            else say("tasks.from_a_coach_in", channel=task.channel)
        )
        where = sentences(who, _by(task))
        body += [Typed(cut(task.text, 300)), Small(where), Controls(f"tasks:{task.id}", tuple(_buttons(task)))]
    if len(tasks) > SHOWN:
        body.append(Small(say("tasks.and_more_they_show", number=len(tasks) - SHOWN)))
    return body


def which(tasks: Sequence[TaskView], state: TaskState) -> Message:
    """They said something of a task, and it may be any of these."""
    text, action = say(f"tasks.which.{state}"), ANSWERED_BY[state]
    buttons = tuple(Button(cut(task.text, 60), ids.numbered(action, task.id), str(task.id)) for task in tasks[:SHOWN])
    return Message(text, (Line(text), Controls("said:which", buttons)))


ANSWERED_BY = {
    TaskState.ACCEPTED: ids.TASK_ACCEPT,
    TaskState.DECLINED: ids.TASK_DECLINE,
    TaskState.DONE: ids.TASK_DONE,
}


def noted(task: TaskView) -> Message:
    """What was noted of a task that they spoke of."""
    text = f"{say(f'tasks.noted.{task.state}')}: {full_stop(cut(task.text, 300))}"
    return Message(text, (Typed(text), Controls(f"said:{task.id}", tuple(_buttons(task)))))
