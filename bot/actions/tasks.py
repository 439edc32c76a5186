"""Tasks from coaches: a coach gives one, and the person accepts it, declines it, or marks it as done."""

from bot.actions.form_times import last_day
from bot.actions.interaction import Entry, Interaction, May
from bot.actions.interviews import show_list
from bot.actions.request import RequestKind
from bot.coaching.tasks import is_done_alone, read_task, said_done
from bot.screens import about, ids
from bot.screens import tasks as views
from bot.services.coaching import tasks as service
from bot.services.coaching.tasks import Given
from bot.store import persons
from bot.store.persons import Who
from bot.vocabulary.items import TaskState

# --- for coaches


async def open_form(it: Interaction) -> None:
    """*Give a task*: to somebody who shares with the channel."""
    people = await it.look(service.candidates, it.channel)
    await (it.open(views.form(people, it.request.value, it.channel)) if people else it.whisper(views.NOBODY_SHARES))


async def submit(it: Interaction) -> None:
    """Give the task; its day may be in a field of its own or at the end of the text."""
    typed, (now, locale) = it.request.fields, await it.look(persons.local_now)
    day = last_day(typed[views.BY], now.date(), locale, far=views.DAY_FAR, unread=views.DAY_UNREAD)
    text, said = read_task(typed[views.WHAT], now.date(), locale)
    if isinstance(day, str) or (day is None and typed[views.BY].strip()):
        await it.wrong({views.BY: day or views.DAY_UNREAD})
        return
    if day or not text:
        text = typed[views.WHAT].strip()
    if not text:
        await it.wrong({views.WHAT: about.BLANK})
        return
    there = {each.user: each.name for each in await it.look(service.candidates, it.channel)}
    whom, by = typed[views.WHOM], day or said
    given = await it.once(service.give, it.channel, Who(it.who.workspace, whom), text, by)
    if given is Given.SENT:
        await it.say(views.given(there.get(whom, ""), by, now.date()))
        it.post_due()
    else:
        await it.wrong({views.WHOM: views.NOT_GIVEN[given]})


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
        await it.whisper(views.TASK_GONE)
    elif it.request.ref.startswith("tasks:"):
        await show_list(it)
    elif it.request.ref.startswith("said:"):
        await it.replace(views.noted(task))
    else:
        await it.done()
    it.post_due()


async def told_done(it: Interaction, text: str) -> bool:
    """Mark a task as done that these words say is. Returns whether they say so. If several can be meant, ask which.

    "Done" on its own is about a task if its reminder was the last thing they got.
    """
    if is_done_alone(text):
        named = await it.look(service.reminded_last)
    elif said_done(text, [text]):  # otherwise it says nothing of the kind, whatever the tasks are
        tasks = await it.look(service.open_tasks)
        named = tuple(tasks[place] for place in said_done(text, [task.text for task in tasks]))
    else:
        return False
    if len(named) > 1:
        await it.say(views.which(named), then_ask=True)
    elif named:
        task = await it.once(service.answer, named[0].id, TaskState.DONE)
        await it.say(views.noted(task) if task else views.TASK_GONE, then_ask=True)
        it.post_due()
    return bool(named)


ENTRIES = (
    Entry(RequestKind.ACTION, ids.TASK_FORM, May.COACH, open_form, opens=True),
    Entry(RequestKind.SUBMISSION, ids.TASK_FORM, May.COACH, submit),
    Entry(RequestKind.ACTION, ids.TASK_ACCEPT, May.OWNER, accept),
    Entry(RequestKind.ACTION, ids.TASK_DECLINE, May.OWNER, decline),
    Entry(RequestKind.ACTION, ids.TASK_DONE, May.OWNER, done),
)
