"""`/debrief`: start, answer, move about, fill in one form."""

import contextlib
from datetime import date, datetime

from bot import persons
from bot.checklist import saying, service
from bot.checklist.answers import Answers
from bot.checklist.people import read_people
from bot.checklist.replies import Answer, Chosen, Edit, Move, Picked, Reply, Typed
from bot.checklist.service import NewInterview, Stale, Standing
from bot.checklist.starting import Unsure, read_start
from bot.checklist.steps import STEPS, StepName
from bot.models import How
from handlers.slack import ids
from handlers.slack.identity import Body
from handlers.slack.interaction import Entry, Interaction, Kind, May
from handlers.slack.typed import plain_text
from handlers.slack.views import about, forms
from handlers.slack.views.blocks import cut


async def command(it: Interaction) -> None:
    """`/debrief [company, role, today 10am]`: begins at once, offers to go on, or opens the short form."""
    text = plain_text(it.body.get("text", "")).strip()
    now, locale = await it.tools.transact(persons.local_now, it.who)
    if not text:
        going = await it.tools.transact(service.unfinished, it.who)
        if going:
            await it.whisper(about.unfinished(going))
        else:
            await it.open(forms.new_interview(now))
        return
    read = read_start(text, now, locale)
    if isinstance(read, Unsure):
        met = saying.met(Answers(met=read.met))
        await it.open(forms.new_interview(now, company=read.company, role=read.role, met=met, why=read.why))
        return
    standing = await it.once(service.start, read)
    await (it.done() if it.in_our_dm else it.whisper(about.IN_OUR_DM))
    _tell(it, standing)


async def open_form(it: Interaction) -> None:
    """The short form for a new interview."""
    now, _ = await it.tools.transact(persons.local_now, it.who)
    await it.open(forms.new_interview(now))


async def submit_new(it: Interaction) -> None:
    """The short form came back: begin, or say at the field what is wrong."""
    values = _values(it.body)
    now, _ = await it.tools.transact(persons.local_now, it.who)
    ended_at = _moment(values, now)
    problems = {field: about.BLANK for field in (forms.COMPANY, forms.ROLE) if not values[field].strip()}
    if ended_at is None or ended_at > now:
        problems[forms.TIME] = about.STILL_AHEAD if ended_at else about.NO_TIME
    if problems or ended_at is None:
        await it.acknowledge(response_action="errors", errors=problems)
        return
    new = NewInterview(
        company=" ".join(values[forms.COMPANY].split()),
        role=" ".join(values[forms.ROLE].split()),
        ended_at=ended_at,
        how=How(values[forms.WAY]) if values[forms.WAY] else None,
        met=read_people(values[forms.MET]),
    )
    standing = await it.once(service.start, new)
    await it.done()
    _tell(it, standing)


async def choose(it: Interaction) -> None:
    """One of a question's buttons."""
    await _reply(it, Chosen(it.action.get("value", "")))


async def pick(it: Interaction) -> None:
    """A day from the question's date picker."""
    await _reply(it, Picked(date.fromisoformat(it.action["selected_date"])))


async def move(it: Interaction) -> None:
    """Skip, back, finish later, stop."""
    await _reply(it, Move(it.action["value"]))


async def edit(it: Interaction) -> None:
    """Change an earlier answer, from the card's menu or a button."""
    action = it.action
    value = action["selected_option"]["value"] if "selected_option" in action else action["value"]
    await _reply(it, Edit(value))


async def go_on(it: Interaction) -> None:
    """Take up a debrief that was left."""
    await _reply_to(it, int(it.action["value"]), None, Move.RESUME)


async def open_one_form(it: Interaction) -> None:
    """The whole debrief as one form."""
    debrief_id, _ = ids.debrief_in(it.action["block_id"])
    standing = await it.tools.transact(service.look, it.who, debrief_id)
    if isinstance(standing, Standing):
        await it.open(forms.one_form(standing))
    else:
        await it.whisper(about.MISSING)


async def submit_one_form(it: Interaction) -> None:
    """The one form came back: what changed is read, and what cannot be read is said at its field."""
    debrief_id = int(it.body["view"]["private_metadata"])
    standing = await it.tools.transact(service.look, it.who, debrief_id)
    if not isinstance(standing, Standing):
        await it.whisper(about.MISSING)
        return
    result = await it.once(service.fill_in, debrief_id, _changed(standing, _values(it.body)))
    if isinstance(result, Standing):
        await it.done()
        _tell(it, result)
    elif isinstance(result, dict):
        await it.acknowledge(response_action="errors", errors={str(name): str(why) for name, why in result.items()})
    else:
        await it.whisper(about.MISSING)


async def _reply(it: Interaction, said: Reply) -> None:
    debrief_id, number = ids.debrief_in(it.action["block_id"])
    await _reply_to(it, debrief_id, number, said)


async def _reply_to(it: Interaction, debrief_id: int, number: int | None, said: Reply) -> None:
    result = await it.once(service.reply, debrief_id, said, number)
    match result:
        case Standing():
            await it.done()
            _tell(it, result)
        case Stale():
            await it.whisper(about.STALE)
        case _:
            await it.whisper(about.MISSING)


def _tell(it: Interaction, standing: Standing) -> None:
    it.tools.soon("telling a question", it.tools.teller.tell(standing))


def _changed(standing: Standing, values: dict[str, str]) -> dict[StepName, Answer | None]:
    """The fields that differ from what the form showed; None where one was emptied."""
    form: dict[StepName, Answer | None] = {}
    for step in STEPS:
        shown, value = cut(step.say(standing.conversation.answers), 3_000), values.get(step.name, "")
        if step.only_choices:
            form[step.name] = Chosen(value) if value else None
        elif value.strip() != shown.strip():
            form[step.name] = Typed(value) if value.strip() else None
    return form


def _values(body: Body) -> dict[str, str]:
    """The values of a submitted view by block id; "" for what was left empty."""
    found = {}
    for block_id, elements in body["view"]["state"]["values"].items():
        for element in elements.values():
            option = element.get("selected_option") or {}
            picked = element.get("selected_date") or element.get("selected_time")
            found[block_id] = element.get("value") or option.get("value") or picked or ""
    return found


def _moment(values: dict[str, str], now: datetime) -> datetime | None:
    with contextlib.suppress(ValueError):
        wall = datetime.fromisoformat(f"{values[forms.DAY]}T{values[forms.TIME]}")
        return wall.replace(tzinfo=now.tzinfo)
    return None


ENTRIES = (
    Entry(Kind.COMMAND, "/debrief", May.MEMBER, command),
    Entry(Kind.ACTION, ids.OPEN_FORM, May.MEMBER, open_form),
    Entry(Kind.SUBMISSION, ids.NEW_FORM, May.MEMBER, submit_new),
    Entry(Kind.ACTION, ids.CHOOSE, May.OWNER, choose),
    Entry(Kind.ACTION, ids.PICK, May.OWNER, pick),
    Entry(Kind.ACTION, ids.MOVE, May.OWNER, move),
    Entry(Kind.ACTION, ids.EDIT, May.OWNER, edit),
    Entry(Kind.ACTION, ids.GO_ON, May.OWNER, go_on),
    Entry(Kind.ACTION, ids.ONE_FORM, May.OWNER, open_one_form),
    Entry(Kind.SUBMISSION, ids.ONE_FORM, May.OWNER, submit_one_form),
)
