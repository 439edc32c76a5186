"""`/debrief`: start, answer, move around, fill in one form."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.actions.form_times import FAR, exists, moment_in
from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import Request, RequestKind
from bot.checklist import answer_text
from bot.checklist.steps import STEPS, StepName
from bot.reading.interviews.starting import read_start, told_of
from bot.reading.interviews.unsure import Unsure
from bot.reading.people.people import read_people
from bot.screens import about, files, ids, unsure
from bot.screens import debrief_forms as forms
from bot.screens.debrief import not_taken
from bot.screens.texts import as_message
from bot.services.checklist import beginning, debriefs
from bot.services.checklist.debriefs import DebriefView, Stale
from bot.services.checklist.form import Corrected, fill_in
from bot.services.interviews import appointments, overlapping
from bot.store import persons
from bot.vocabulary.answers import Answers, How, NewInterview
from bot.vocabulary.editions import read_edition
from bot.vocabulary.replies import Answer, Chosen, Edit, Move, Picked, Reply, Typed
from bot.wording.catalog import say


async def command(it: Interaction) -> None:
    """`/debrief [company, role, today 10am]`: starts at once, offers to continue, or opens the short form."""
    text = it.request.text
    if text.lower() in {"help", "?"}:
        await it.whisper(about.welcome(not_understood=False))
        return
    if text:
        await _line(it, text)
        return
    going, waiting = await it.look(debriefs.unfinished), await it.look(beginning.to_debrief)
    if going or waiting:
        await it.whisper(about.unfinished(going, waiting))
    else:
        await open_form(it)


async def _line(it: Interaction, text: str, *, adding: bool = False) -> None:
    """An interview in one line; the form asks for what it does not say. `adding`: it is probably upcoming."""
    now, locale = await it.look(persons.local_now)
    read = read_start(text, now, locale, ahead=adding)
    if isinstance(read, Unsure):
        met, at = answer_text.met(Answers(met=read.met)), read.at or now
        form = forms.new_interview(
            at,
            company=read.company,
            role=read.role,
            met=met,
            why=unsure.why(read),
            how=read.how,
            adding=adding,
            only_day=read.only_day,
        )
        await it.open(form)
    else:
        await take(it, read)


async def add(it: Interaction, line: str) -> None:
    """`/interviews add ...`: the same line as after `/debrief`, for an upcoming one; without a line, the form."""
    if line:
        await _line(it, line, adding=True)
    else:
        now, _ = await it.look(persons.local_now)
        await it.open(forms.new_interview(now, adding=True))


async def take(it: Interaction, new: NewInterview) -> None:
    """Start the debrief of an interview that is over; enter one that is upcoming."""
    if new.starts_at and new.edition:
        followed = await it.once(appointments.follow, new)
        await it.whisper(files.followed(followed) if followed else about.noted_ahead(new, ()))
        return
    if new.starts_at:
        at_once = await it.look(overlapping.with_interview, await it.once(beginning.expect, new))
        await it.whisper(about.noted_ahead(new, at_once))
        return
    await it.once_telling(beginning.start, new)
    if new.left_out:
        await it.whisper(about.left_out(new.left_out))
        return
    is_enough = (
        it.request.place.is_direct or it.request.kind is RequestKind.SUBMISSION
    )  # the question comes where they are
    await (it.done() if is_enough else it.whisper(as_message("about.in_our_dm")))


async def begin(it: Interaction) -> None:
    """Start the debrief of an interview that was entered ahead of time."""
    begun = await it.once_telling(beginning.begin_with, ids.number(it.request.value))
    if begun:
        await it.done()
    else:
        await it.whisper(as_message("about.missing"))


async def open_form(it: Interaction) -> None:
    """The short form for a new interview; what the button says of it is filled in, or is all that is needed."""
    value = it.request.value
    if value.startswith(ids.ADDING):
        await add(it, value.removeprefix(ids.ADDING))
        return
    if value:
        await _line(it, value)
        return
    now, _ = await it.look(persons.local_now)
    await it.open(forms.new_interview(now))


async def submit_new(it: Interaction) -> None:
    """The short form was submitted: start, or say at the field what is wrong."""
    now, _ = await it.look(persons.local_now)
    typed = it.request.fields
    itself = _itself(typed, now, may_be_ahead=True)
    if isinstance(itself, dict):
        await it.wrong(itself)
        return
    how, met = How(typed[forms.WAY]) if typed[forms.WAY] else None, read_people(typed[forms.MET])
    new = told_of(itself.company, itself.role, itself.ended_at, now, how, met)
    await take(it, replace(new, edition=read_edition(it.request.ref)))


async def choose(it: Interaction) -> None:
    """One of a question's buttons."""
    await _reply(it, Chosen(it.request.value))


async def pick(it: Interaction) -> None:
    """A day from the question's date picker; clearing it answers nothing."""
    if day := it.request.day:
        await _reply(it, Picked(day))
    else:
        await it.done()


async def move(it: Interaction) -> None:
    """Skip, back, finish later, stop."""
    where = it.request.value
    if where in set(Move):
        await _reply(it, Move(where))
    else:
        await it.whisper(as_message("about.unknown"))


async def edit(it: Interaction) -> None:
    """Change an earlier answer, from the card's menu or a button."""
    chosen = it.request.value
    if chosen == ids.ITSELF:
        await open_one_form(it)
    else:
        debrief_id, _ = ids.debrief_in(it.request.ref)  # a menu stays valid however many turns have passed
        await _reply_to(it, debrief_id, None, Edit(chosen))


async def go_on(it: Interaction) -> None:
    """Resume a debrief that was left."""
    await _reply_to(it, ids.number(it.request.value), None, Move.RESUME)


async def open_one_form(it: Interaction) -> None:
    """The whole debrief as one form."""
    debrief_id, _ = ids.debrief_in(it.request.ref)
    if debrief := await it.look(debriefs.look, debrief_id):
        await it.open(forms.one_form(debrief))
    else:
        await it.whisper(as_message("about.missing"))


async def submit_one_form(it: Interaction) -> None:
    """The one form was submitted: what changed is read, and what cannot be read is reported at its field."""
    debrief_id = ids.number(it.request.ref)
    now, _ = await it.look(persons.local_now)
    itself = _itself(it.request.fields, now)
    if isinstance(itself, dict):
        await it.wrong(itself)
        return
    result = await it.once_telling(fill_in, debrief_id, _changed(it.request), itself)
    if isinstance(result, DebriefView):
        await it.done()
    elif isinstance(result, dict):
        await it.wrong({str(name): not_taken(why) for name, why in result.items()})
    else:  # the form stays open: what was typed is not lost
        await it.wrong({forms.COMPANY: say("about.interview_gone")})


async def _reply(it: Interaction, said: Reply) -> None:
    debrief_id, number = ids.debrief_in(it.request.ref)
    await _reply_to(it, debrief_id, number, said, it.request.place.message)


async def _reply_to(it: Interaction, debrief_id: int, number: int | None, said: Reply, message: str = "") -> None:
    result = await it.once_telling(debriefs.reply, debrief_id, said, number, message)
    match result:
        case DebriefView():
            await it.done()
        case Stale():
            await it.whisper(as_message("about.stale"))
        case _:
            await it.whisper(as_message("about.missing"))


def _changed(request: Request) -> dict[StepName, Answer | None]:
    """The fields that differ from what the form showed; None for one that was emptied.

    Answers may have come in since it was opened, and they stay: the form returns what it showed.
    """
    form = dict[StepName, Answer | None]()
    for step in STEPS:
        shown, value = request.shown.get(step.name), request.fields.get(step.name, "")
        if shown is not None and value.strip() != shown.strip():
            answer = Chosen(value) if step.picks else Typed(value)
            form[step.name] = answer if value.strip() else None
    return form


def _itself(typed: Mapping[str, str], now: datetime, *, may_be_ahead: bool = False) -> Corrected | dict[str, str]:
    """The interview itself from a form's fields, or what is wrong, by field. `now` is in the person's zone."""
    problems = {field: say("about.blank") for field in (forms.COMPANY, forms.ROLE) if not typed[field].strip()}
    ended_at = moment_in(typed[forms.DAY], typed[forms.TIME], now)
    if ended_at is None:
        return problems | {forms.TIME: say("about.no_time")}
    if abs(ended_at - now) > FAR:
        problems[forms.DAY] = say("about.too_far")
    elif not exists(ended_at):
        problems[forms.TIME] = say("about.no_such_time")
    if ended_at > now and not may_be_ahead:
        problems[forms.TIME] = say("about.still_ahead")
    company, role = (" ".join(typed[field].split()) for field in (forms.COMPANY, forms.ROLE))
    return problems or Corrected(company, role, ended_at)


ENTRIES = (
    Entry(RequestKind.COMMAND, "debrief", May.MEMBER, command, opens=True),
    Entry(RequestKind.ACTION, ids.OPEN_FORM, May.MEMBER, open_form, opens=True),
    Entry(RequestKind.SUBMISSION, ids.NEW_FORM, May.MEMBER, submit_new),
    Entry(RequestKind.ACTION, ids.BEGIN, May.OWNER, begin),
    Entry(RequestKind.ACTION, ids.CHOOSE, May.OWNER, choose),
    Entry(RequestKind.ACTION, ids.PICK, May.OWNER, pick),
    Entry(RequestKind.ACTION, ids.MOVE, May.OWNER, move),
    Entry(RequestKind.ACTION, ids.EDIT, May.OWNER, edit, opens=True),
    Entry(RequestKind.ACTION, ids.GO_ON, May.OWNER, go_on),
    Entry(RequestKind.ACTION, ids.ONE_FORM, May.OWNER, open_one_form, opens=True),
    Entry(RequestKind.SUBMISSION, ids.ONE_FORM, May.OWNER, submit_one_form),
)
