"""Tasks from coaches: a coach gives one, and the person accepts it, declines it, or marks it as done."""

from collections.abc import Sequence

from bot.actions.form_times import last_day
from bot.actions.interaction import Entry, Interaction, May
from bot.actions.interviews import show_list
from bot.actions.request import RequestKind
from bot.coaching.tasks import is_done_alone, read_task, said_answer, said_done
from bot.screens import ids
from bot.screens import tasks as views
from bot.screens.texts import as_message
from bot.services.coaching import tasks as service
from bot.services.coaching.tasks import Given, TaskView
from bot.store import persons
from bot.store.persons import Who
from bot.vocabulary.items import TaskState
from bot.wording.catalog import say

# --- for coaches


async def open_form(it: Interaction) -> None:
    """*Give a task*: to somebody who shares with the channel."""
    people = await it.look(service.candidates, it.channel)
    await (
        it.open(views.form(people, it.request.value, it.channel))
        if people
        else it.whisper(as_message("tasks.nobody_shares"))
    )


async def submit(it: Interaction) -> None:
    """Give the task; its day may be in a field of its own or at the end of the text."""
    typed, (now, locale) = it.request.fields, await it.look(persons.local_now)
    day = last_day(typed[views.BY], now.date(), locale, far=say("tasks.day_far"), unread=say("tasks.day_unread"))
    text, said = read_task(typed[views.WHAT], now.date(), locale)
    if isinstance(day, str) or (day is None and typed[views.BY].strip()):
        await it.wrong({views.BY: day or say("tasks.day_unread")})
        return
    if day or not text:
        text = typed[views.WHAT].strip()
    if not text:
        await it.wrong({views.WHAT: say("about.blank")})
        return
    there = {each.user: each.name for each in await it.look(service.candidates, it.channel)}
    whom, by = typed[views.WHOM], day or said
    given = await it.once(service.give, it.channel, Who(it.who.workspace, whom), text, by)
    if given is Given.SENT:
        await it.say(views.given(there.get(whom, ""), by, now.date()))
        it.post_due()
    else:
        await it.wrong({views.WHOM: say(f"tasks.not_given.{given}")})


# --- for the person


async def accept(it: Interaction) -> None:
    """*Accept*, even after declining it, or if it is not done after all."""
    await _answer(it, TaskState.ACCEPTED)


async def decline(it: Interaction) -> None:
    """*Not for me*."""
    await _answer(it, TaskState.DECLINED)


async def done(it: Interaction) -> None:
    """*Done*: a task is done."""
    await _answer(it, TaskState.DONE)


async def _answer(it: Interaction, state: TaskState) -> None:
    """Show the answer where it was given: in the task's own message, in a list, or on Home."""
    task = await it.once(service.answer, ids.number(it.request.value), state)
    if task is None:
        await it.whisper(as_message("tasks.task_gone"))
    elif it.request.ref.startswith("tasks:"):
        await show_list(it)
    elif it.request.ref.startswith("said:"):
        await it.replace(views.noted(task))
    else:
        await it.done()
    it.post_due()


async def told(it: Interaction, text: str) -> bool:
    """Note what these words say of a task: that it is done, taken on, or not for them; whether they say so.

    Which one is asked where it may be several. "Done" alone is about a task where its reminder was the last that they
    heard, and "I'll do it" where the task itself was.
    """
    named: Sequence[TaskView]
    if said := said_answer(text):
        named, state = await it.look(service.unanswered, last_heard=not said.names_it), said.state
    else:
        named, state = await _said_done(it, text), TaskState.DONE
    if len(named) > 1:
        await it.say(views.which(named, state), then_ask=True)
    elif named:
        task = await it.once(service.answer, named[0].id, state)
        await it.say(views.noted(task) if task else as_message("tasks.task_gone"), then_ask=True)
        it.post_due()
    return bool(named)


async def _said_done(it: Interaction, text: str) -> Sequence[TaskView]:
    """The tasks of which one is said to be done."""
    if is_done_alone(text):
        return await it.look(service.reminded_last)
    if not said_done(text, [text]):  # it says nothing of the kind, whatever the tasks are
        return ()
    tasks = await it.look(service.open_tasks)
    return [tasks[place] for place in said_done(text, [task.text for task in tasks])]


ENTRIES = (
    Entry(RequestKind.ACTION, ids.TASK_FORM, May.COACH, open_form, opens=True),
    Entry(RequestKind.SUBMISSION, ids.TASK_FORM, May.COACH, submit),
    Entry(RequestKind.ACTION, ids.TASK_ACCEPT, May.OWNER, accept),
    Entry(RequestKind.ACTION, ids.TASK_DECLINE, May.OWNER, decline),
    Entry(RequestKind.ACTION, ids.TASK_DONE, May.OWNER, done),
)
