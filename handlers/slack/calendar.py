"""Calendars: an interview's dates as a file to take along, and invitations and exports that are dropped into the DM."""

from collections.abc import Coroutine, Sequence
from typing import Any

from bot import persons
from bot.calendar_files.invitations import Invitation, Problem, read_invitation
from bot.checklist import beginning, saying
from bot.checklist.answers import Answers, NewInterview
from bot.file_reader import Busy
from bot.interviews import reminders
from bot.logs import log_failure
from bot.mydata import importing
from bot.mydata.files import File, opened
from bot.mydata.importing import NOTHING
from bot.mydata.shapes import Unreadable
from handlers.slack import ids
from handlers.slack.interaction import Entry, Interaction, Kind, May
from handlers.slack.views import about, forms, mydata
from handlers.slack.views import files as views
from handlers.slack.views.blocks import Message

MOST = 5 * 1024 * 1024
"""Bytes of a file that is looked into."""


async def calendar(it: Interaction) -> None:
    """*Calendar file*: an interview's dates to take along."""
    content = await it.look(reminders.reminders, ids.number(it.action.get("value", "")))
    if content:
        await it.done()
        it.tools.soon("handing over a calendar file", it.send_file("interview.ics", content, about.CALENDAR_FILE))
    else:
        await it.whisper(about.MISSING if content is None else about.NOTHING_FOR_CALENDAR)


async def dropped(it: Interaction, file_id: str, name: str) -> None:
    """A file was dropped into the direct message: an invitation or an export is read, anything else is declined."""
    if not name.lower().endswith((".ics", ".json")):
        await it.say(about.FILES)
        return
    await it.look(persons.local_now)  # whoever comes with a file first is entered first
    await it.done()
    it.tools.soon("reading a file", _careful(it, _read(it, file_id)))


async def _careful(it: Interaction, work: Coroutine[Any, Any, None]) -> None:
    """In its turn. Silence would look as if the file had been lost."""
    try:
        async with it.tools.files.turn(it.who):
            await work
    except Busy:
        work.close()
        await it.post(about.FILES_BUSY)
    except Exception as error:
        log_failure("reading a file", error)
        await it.post(about.FILE_FAILED)


async def _read(it: Interaction, file_id: str) -> None:
    """Slack has its answer already: fetching a file may take a while."""
    found = await it.tools.messenger.file(file_id, it.who.user, MOST)
    if found is None:
        await it.post(about.FILE_TOO_BIG)
    elif found[0].lower().endswith(".ics"):
        read = await _invitation(it, found[1])
        if isinstance(read, Invitation) and read.company and read.role:
            await it.look(beginning.expect, _as_new(read))
            await it.post(views.noted(_as_new(read)))
            await it.tools.home.refresh(it.who)
        else:
            await it.post(views.invited(read, file_id))
    else:
        await it.post(await _planned(it, found[1], file_id))


async def _planned(it: Interaction, content: bytes, file_id: str) -> Message:
    plan = NOTHING
    try:
        for part in await _parts(it, content):
            plan += await it.look(importing.dry_run, part)
    except Unreadable as error:
        return views.unreadable(str(error))
    return mydata.planned(plan, file_id)


async def _parts(it: Interaction, content: bytes) -> Sequence[File]:
    return importing.parts(await it.tools.files.read(opened, content, it.who))


async def _invitation(it: Interaction, content: bytes) -> Invitation | Problem:
    now, _ = await it.look(persons.local_now)
    name = (await it.tools.messenger.user(it.who.user)).get("real_name", "")
    return await it.tools.files.read(read_invitation, content, str(now.tzinfo), now, str(name))


async def add_invited(it: Interaction) -> None:
    """*Add it*: what an invitation says, in the form, to be completed."""
    file_id, _, which = it.action.get("value", "").partition(" ")
    try:
        async with it.tools.files.turn(it.who):
            found = await it.tools.quick.file(file_id, it.who.user, MOST)
            read = await _invitation(it, found[1]) if found else None
    except Busy:
        await it.whisper(about.FILES_BUSY)
        return
    choices = (read,) if isinstance(read, Invitation) else read.choices if read else ()
    at = ids.number(which)
    if at < len(choices):
        one = choices[at]
        met = saying.met(Answers(met=one.met))
        now, _ = await it.look(persons.local_now)
        when = one.starts_at if one.starts_at > now else one.ended_at
        await it.open(forms.new_interview(when, company=one.company, role=one.role, met=met))
    else:
        await it.whisper(about.MISSING)


async def bring_back(it: Interaction) -> None:
    """*Bring it back*: an export is imported."""
    await it.look(persons.local_now)  # whoever has deleted everything is entered again first
    await it.done()
    it.tools.soon("importing", _careful(it, _bring_back(it, it.action.get("value", ""))))


async def _bring_back(it: Interaction, file_id: str) -> None:
    """Slack has its answer already; a second time there is nothing to add."""
    found = await it.tools.messenger.file(file_id, it.who.user, MOST)
    await it.post(await _imported(it, found[1]) if found else about.FILE_TOO_BIG)
    await it.tools.home.refresh(it.who)


async def _imported(it: Interaction, content: bytes) -> Message:
    """Part by part; where one fails, what was taken stays, and is named."""
    done = NOTHING
    try:
        for part in await _parts(it, content):
            it.tools.files.go_on()
            done += await it.look(importing.import_, part)
    except Unreadable as error:
        return views.unreadable(str(error))
    except importing.NoRoom:
        return mydata.no_room(done)
    except Exception as error:
        log_failure("importing", error)
        return mydata.broken_off(done)
    return mydata.imported(done)


def _as_new(read: Invitation) -> NewInterview:
    return NewInterview(read.company, read.role, read.ended_at, read.how, read.met, starts_at=read.starts_at)


ENTRIES = (
    Entry(Kind.ACTION, ids.CALENDAR, May.OWNER, calendar),
    Entry(Kind.ACTION, ids.INVITED, May.OWNER, add_invited),
    Entry(Kind.ACTION, ids.IMPORT, May.OWNER, bring_back),
)
