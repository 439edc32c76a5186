"""Calendars: an interview's dates as a file, and invitations and exports that are dropped into the DM."""

from collections.abc import Coroutine, Sequence
from dataclasses import replace
from typing import Any

from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import File as DroppedFile
from bot.actions.request import RequestKind
from bot.checklist import answer_text
from bot.mydata.unreadable import Unreadable
from bot.reading.invitations.asking import Obstacle
from bot.reading.invitations.invitations import Invitation, Problem, read_invitation
from bot.reading.people.people import read_people
from bot.screens import debrief_forms as forms
from bot.screens import files as views
from bot.screens import ids, mydata
from bot.screens import interviews as lists
from bot.screens.elements import Message
from bot.screens.texts import as_message
from bot.services.file_reader import Busy
from bot.services.interviews import appointments, calling_off, changing, reminders
from bot.services.interviews.fates import Followed
from bot.services.mydata import importing
from bot.services.mydata.files import File, opened
from bot.services.mydata.importing import NOTHING
from bot.store import persons
from bot.support.logs import log_failure
from bot.vocabulary.answers import Answers, NewInterview
from bot.wording.catalog import say

MOST = 5 * 1024 * 1024
"""Bytes of a file that is read."""
MOST_NAMES = 10
"""Asked for in one form."""


async def calendar(it: Interaction) -> None:
    """*Calendar file*: an interview's dates to take along."""
    content = await it.look(reminders.reminders, ids.number(it.request.value))
    if content:
        await it.done()
        it.tools.soon(
            "handing over a calendar file", it.direct.send_file("interview.ics", content, say("about.calendar_file"))
        )
    else:
        await it.whisper(as_message("about.missing") if content is None else as_message("about.nothing_for_calendar"))


async def dropped(it: Interaction, file: DroppedFile) -> None:
    """A file was dropped into the DM: an invitation or an export is read, anything else is declined."""
    if not file.name.lower().endswith((".ics", ".json")):
        await it.say(as_message("about.files"))
        return
    await it.look(persons.local_now)  # somebody who is new to the bot is entered first
    await it.done()
    it.tools.soon("reading a file", _careful(it, _read(it, file.id)))


async def _careful(it: Interaction, work: Coroutine[Any, Any, None]) -> None:
    """In turn with other files. Silence would look as if the file had been lost."""
    try:
        async with it.tools.files.turn(it.who):
            await work
    except Busy:
        work.close()
        await it.post(as_message("about.files_busy"))
    except Exception as error:
        log_failure("reading a file", error)
        await it.post(as_message("about.file_failed"))


async def _read(it: Interaction, file_id: str) -> None:
    """It has been acknowledged: fetching a file may take a while."""
    found = await it.tools.surface.file(file_id, it.who.user, MOST)
    if found is None:
        await it.post(as_message("about.file_too_big"))
    elif found[0].lower().endswith(".ics"):
        for message in await _answers(it, await _invitation(it, found[1]), file_id):
            await it.post(message)
        await it.tools.home.refresh(it.who)
    else:
        await it.post(await _planned(it, found[1], file_id))


async def _answers(it: Interaction, read: Invitation | Problem, file_id: str) -> list[Message]:
    """Cancellations first, since what takes place may replace what was cancelled; each has a message of its own."""
    all_off = isinstance(read, Problem) and read.why is Obstacle.CANCELLED
    found = [(each, await it.look(calling_off.call_off, _as_new(each))) for each in read.cancelled]
    followed, about_it = await _follow(it, read)
    is_noted = not followed and await _waits_for_its_hour(it, read)
    told = [views.called_off(each) for each in calling_off.to_tell([off for _, off in found if off], followed)]
    if unknown := [each for each, off in found if not off]:
        told.append(views.left_out(unknown))
    if all_off and told:
        return told
    return [views.followed(followed, about_it) if followed else views.invited(read, file_id, is_noted=is_noted), *told]


async def _follow(it: Interaction, read: Invitation | Problem) -> tuple[Followed | None, Invitation | None]:
    """Enter an invitation, or change what an earlier one said; None if something has to be asked first."""
    if isinstance(read, Invitation):
        return await it.look(appointments.follow, _as_new(read)), read
    if read.is_one_day:
        return await _all_of(it, read)
    first = read.choices[0] if len(read.choices) == 1 else None
    return await it.look(appointments.already, first.edition) if first else None, first


async def _waits_for_its_hour(it: Interaction, read: Invitation | Problem) -> bool:
    """Enter the one interview of which only the day is known. Returns whether it is on their list."""
    if not isinstance(read, Problem) or read.why is not Obstacle.ALL_DAY or len(read.choices) != 1:
        return False
    return await it.look(appointments.expect_hour, _as_new(read.choices[0])) is not None


async def _all_of(it: Interaction, read: Problem) -> tuple[Followed | None, Invitation]:
    """The talks of one day: each is entered, and together they are one interview."""
    company = next(each.company for each in read.choices if each.company)
    role = next(each.role for each in read.choices if each.role)
    for each in read.choices:
        new = replace(_as_new(each), company=each.company or company, role=each.role or role)
        followed = await it.look(appointments.follow, new)
    unnamed = tuple(dict.fromkeys(email for each in read.choices for email in each.unnamed))
    return followed, replace(read.choices[-1], unnamed=unnamed)


async def take_off(it: Interaction) -> None:
    """*Take it off*: close an interview that was cancelled."""
    done = await it.once(calling_off.take_off, ids.number(it.request.value))
    await (it.replace(lists.what_was_done(done)) if done else it.whisper(as_message("about.missing")))


async def delete(it: Interaction) -> None:
    """*Delete it*: delete an interview that was cancelled."""
    done = await it.once(calling_off.erase, ids.number(it.request.value))
    await (it.replace(lists.what_was_done(done)) if done else it.whisper(as_message("about.missing")))


async def keep(it: Interaction) -> None:
    """*Keep it*: it takes place after all, and the nudges come."""
    kept = await it.once(calling_off.keep, ids.number(it.request.value))
    await (it.replace(views.followed(kept)) if kept else it.whisper(as_message("about.missing")))


async def who(it: Interaction) -> None:
    """*Say who*: the form for the names behind addresses."""
    place, _, emails = it.request.value.partition(" ")
    shown, asked = await it.look(changing.shown, ids.number(place)), emails.split()[:MOST_NAMES]
    await (it.open(views.names(shown.id, asked)) if shown and asked else it.whisper(as_message("about.missing")))


async def submit_who(it: Interaction) -> None:
    """The names were submitted: those are the people they will meet."""
    met = tuple(
        replace(person, email=person.email or email)
        for email, typed in it.request.fields.items()
        for person in read_people(typed, most=1)
    )
    named = await it.once(appointments.name, ids.number(it.request.ref), met)
    if named:
        await it.say(views.followed(named))
    else:  # the form stays open: what was typed is not lost
        await it.wrong(dict.fromkeys(it.request.fields, say("about.interview_gone")))


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
    profile = await it.tools.surface.profile(it.who)
    name = profile.name if profile else ""
    return await it.tools.files.read(read_invitation, content, str(now.tzinfo), now, name)


async def add_invited(it: Interaction) -> None:
    """*Add it*: what an invitation says, in the form, to be completed; entered at once if nothing is missing."""
    file_id, _, which = it.request.value.partition(" ")
    try:
        async with it.tools.files.turn(it.who):
            found = await it.tools.quick.file(file_id, it.who.user, MOST)
            read = await _invitation(it, found[1]) if found else None
    except Busy:
        await it.whisper(as_message("about.files_busy"))
        return
    choices = (read,) if isinstance(read, Invitation) else read.choices if read else ()
    at = ids.number(which)
    if at < len(choices):
        one = choices[at]
        followed = await it.look(appointments.follow, _as_new(one)) if _is_one_of_several(read) else None
        if followed:
            await it.say(views.followed(followed, one))
            return
        met = answer_text.met(Answers(met=one.met))
        now, _ = await it.look(persons.local_now)
        only_day = isinstance(read, Problem) and read.why is Obstacle.ALL_DAY
        ahead = one.starts_at > now or only_day
        form = forms.new_interview(
            one.starts_at if ahead else one.ended_at,
            company=one.company,
            role=one.role,
            met=met,
            how=one.how,
            adding=ahead,
            only_day=only_day,
            ref=one.edition.written(),
            why=views.nameless(one) if one.unnamed else "",
        )
        await it.open(form)
    else:
        await it.whisper(as_message("about.missing"))


def _is_one_of_several(read: Invitation | Problem | None) -> bool:
    """Only which one was unclear: enter the one named, as another talk of an interview if it fits."""
    return isinstance(read, Problem) and read.why is Obstacle.SEVERAL


async def bring_back(it: Interaction) -> None:
    """*Bring it back*: import an export."""
    await it.look(persons.local_now)  # somebody who had deleted everything is entered again first
    await it.done()
    it.tools.soon("importing", _careful(it, _bring_back(it, it.request.value)))


async def _bring_back(it: Interaction, file_id: str) -> None:
    """It has been acknowledged; a second time there is nothing to add."""
    found = await it.tools.surface.file(file_id, it.who.user, MOST)
    await it.post(await _imported(it, found[1]) if found else as_message("about.file_too_big"))
    await it.tools.home.refresh(it.who)


async def _imported(it: Interaction, content: bytes) -> Message:
    """Part by part; if one fails, what was imported stays, and the answer says so."""
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
    return NewInterview(
        read.company, read.role, read.ended_at, read.how, read.met, read.starts_at, edition=read.edition
    )


ENTRIES = (
    Entry(RequestKind.ACTION, ids.CALENDAR, May.OWNER, calendar),
    Entry(RequestKind.ACTION, ids.INVITED, May.OWNER, add_invited, opens=True),
    Entry(RequestKind.ACTION, ids.TAKE_OFF, May.OWNER, take_off),
    Entry(RequestKind.ACTION, ids.DELETE, May.OWNER, delete),
    Entry(RequestKind.ACTION, ids.KEEP, May.OWNER, keep),
    Entry(RequestKind.ACTION, ids.WHO, May.OWNER, who, opens=True),
    Entry(RequestKind.SUBMISSION, ids.WHO, May.OWNER, submit_who),
    Entry(RequestKind.ACTION, ids.IMPORT, May.OWNER, bring_back),
)
