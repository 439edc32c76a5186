"""Tasks from coaches: the form that gives one, the task in the direct message, on Home and in the list."""

from collections.abc import Sequence
from datetime import date, timedelta

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
from bot.screens.texts import bold, cut, said
from bot.services.coaching.contents import Tasked
from bot.services.coaching.tasks import Candidate, Given, TaskView
from bot.vocabulary.items import TaskState
from bot.wording.words import capital, full_stop, say_near_day

WHOM, WHAT, BY = "whom", "what", "by"
LONGEST_TASK = 500
SHOWN, MOST_CHOICES = 5, 100


# --- the coach's side


def give_task(user: str = "-") -> Button:
    """What opens the form, for one person or for one of all who share with the channel."""
    return Button("Give a task", ids.TASK_FORM, user)


def form(people: Sequence[Candidate], chosen: str, ref: str) -> Form:
    """The form for a task; `chosen`: whom it is for at first, by the surface's id of them."""
    shown = sorted(people, key=lambda each: each.user != chosen)[:MOST_CHOICES]
    options = tuple(Option(each.user, each.name) for each in shown)
    known = chosen if chosen in {each.user for each in shown} else None
    left = [Small(f"And {len(people) - MOST_CHOICES} more who share.")] if len(people) > MOST_CHOICES else []
    return Form(
        ids.TASK_FORM,
        "Give a task",
        "Send",
        (
            ChoiceField(WHOM, "Who?", options, known),
            TextField(WHAT, "What?", lines=True, most=LONGEST_TASK, hint="Such as: read your note aloud, by Thursday"),
            TextField(BY, "By when?", most=60, optional=True, hint="Such as Thursday, or December 4."),
            *left,
            Small("They read it in their chat with me, and accept it or not: it is up to them."),
        ),
        ref,
    )


def given(name: str, by: date | None, today: date) -> Message:
    """It is on its way."""
    until = f" It is for {say_near_day(by, today)}." if by else ""
    text = f"{name} gets your task from me, and answers it or not.{until} If they share it, you see what comes of it."
    return Message(text, (Typed(text),))


NOT_GIVEN = {
    Given.NOT_SHARING: "They share nothing with this channel, so nothing was sent.",
    Given.TOO_MANY: "They have ten open tasks from this channel already. Nothing was sent.",
}
NOBODY_SHARES = said("Nobody shares with this channel yet, so there is nobody to give a task to.")
DAY_UNREAD = "I could not read that as one day that lies ahead. Such as Thursday, or December 4; or leave it empty."
DAY_FAR = "That is years away. Which day do you mean?"


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
            return (
                f"{task.coach or 'A coach'} from #{task.channel} gives you a task. You decide whether you take it on."
            )
        case TaskState.ACCEPTED if content.is_reminder and task.by:
            return f"{capital(_when(task.by, task.today))} is the day for this task."
        case TaskState.ACCEPTED:
            return "You took this task on."
        case TaskState.DECLINED:
            return "You said that this task is not for you."
        case TaskState.DONE:
            return "Done: well done!"


def _when(by: date, today: date) -> str:
    return {today: "today", today + timedelta(days=1): "tomorrow"}.get(by, say_near_day(by, today))


def _by(task: TaskView) -> str:
    """Its day, as long as it is to be done; "" where it has none."""
    if task.by is None or task.state not in {TaskState.GIVEN, TaskState.ACCEPTED}:
        return ""
    day = say_near_day(task.by, task.today)
    if task.by <= task.today:
        return f"It is for {day}." if task.by == task.today else f"It was for {day}."
    return f"By {day}."


def _who_sees(task: TaskView) -> str:
    if task.is_seen:
        return f"Everybody in #{task.channel} sees what you answer, and when it is done."
    return "Nobody sees what you answer: you don't share that with the channel."


def _buttons(task: TaskView) -> list[Button]:
    value = str(task.id)
    accept, done = Button("Accept", ids.TASK_ACCEPT, value, "primary"), Button("Done", ids.TASK_DONE, value, "primary")
    decline = Button("Not for me", ids.TASK_DECLINE, value)
    share = [] if task.is_seen else [Button("Choose what to share", ids.SHARE, task.surface_id)]
    match task.state:
        case TaskState.GIVEN:
            return [accept, decline, *share]
        case TaskState.ACCEPTED:
            return [done, decline]
        case TaskState.DECLINED:
            return [Button("I'll do it after all", ids.TASK_ACCEPT, value)]
        case TaskState.DONE:
            return [Button("Not done yet", ids.TASK_ACCEPT, value)]


def listed(tasks: Sequence[TaskView]) -> list[Element]:
    """The open tasks, for Home and for the list of interviews; nothing where there are none."""
    if not tasks:
        return []
    body: list[Element] = [Line("*Tasks from your coaches*")]
    for task in tasks[:SHOWN]:
        who = f"From {task.coach or 'a coach'} in #{task.channel}"
        where = " ".join(filter(None, [full_stop(who), _by(task)]))
        body += [Typed(cut(task.text, 300)), Small(where), Controls(f"tasks:{task.id}", tuple(_buttons(task)))]
    if len(tasks) > SHOWN:
        body.append(Small(f"And {len(tasks) - SHOWN} more: they show up here once these are done."))
    return body


def which(tasks: Sequence[TaskView]) -> Message:
    """They said that a task is done, and it may be any of these."""
    text = "Which one is done?"
    buttons = tuple(
        Button(cut(task.text, 60), ids.numbered(ids.TASK_DONE, task.id), str(task.id)) for task in tasks[:SHOWN]
    )
    return Message(text, (Line(text), Controls("said:which", buttons)))


def noted(task: TaskView) -> Message:
    """What was noted of a task that they spoke of."""
    text = f"{NOTED[task.state]}: {full_stop(cut(task.text, 300))}"
    return Message(text, (Typed(text), Controls(f"said:{task.id}", tuple(_buttons(task)))))


NOTED = {
    TaskState.GIVEN: "Not answered yet",
    TaskState.ACCEPTED: "Still to do",
    TaskState.DECLINED: "Not for you",
    TaskState.DONE: "Noted as done",
}
TASK_GONE = said("I can't find that task any more, so nothing changed.")
