"""`/thankyou`: the notes of an interview, in the direct message."""

from bot.logs import log_failure
from bot.notes import service
from bot.notes.service import Drafted, Lacking
from handlers.slack import ids
from handlers.slack.interaction import Entry, Interaction, Kind, May
from handlers.slack.typed import plain_text
from handlers.slack.views import about, notes
from handlers.slack.views.blocks import Message


async def command(it: Interaction) -> None:
    """`/thankyou [company]`: the notes of the newest interview, or of the newest with that company."""
    company = plain_text(it.body.get("text", "")).strip()
    drafted = await it.once(service.thank_you, company)
    messages = _messages(drafted)
    if not isinstance(drafted, Drafted):
        await it.whisper(messages[0])
        return
    await (it.done() if it.in_our_dm else it.whisper(about.NOTE_IN_OUR_DM))
    it.tools.soon("handing over notes", _hand_over(it, messages))


async def draft(it: Interaction) -> None:
    """*Draft my note*: of the debrief whose button it is, or of the newest."""
    debrief_id = ids.number(it.action.get("value", "")) or None
    drafted = await it.once(service.thank_you, "", debrief_id)
    await it.done()
    it.tools.soon("handing over notes", _hand_over(it, _messages(drafted)))


async def script(it: Interaction) -> None:
    """*What to say*, or *Show the e-mail*: how to ask how things stand."""
    found = await it.look(service.follow_up, ids.number(it.action.get("value", "")))
    await it.say(notes.follow_up(found) if found else about.MISSING)


def _messages(drafted: Drafted | Lacking | None) -> list[Message]:
    match drafted:
        case Drafted():
            return [notes.note(drafted, which) for which in range(len(drafted.notes))]
        case Lacking():
            return [notes.lacking(drafted)]
        case _:
            return [notes.nothing_yet()]


async def _hand_over(it: Interaction, messages: list[Message]) -> None:
    channel = await it.tools.messenger.channel_with(it.who.user)
    lost = 0
    for message in messages:
        try:
            await it.tools.messenger.post(channel, message)
        except Exception as error:
            log_failure("handing over a note", error)
            lost += 1
    if lost:
        await it.tools.messenger.post(channel, about.NOTE_LOST)


ENTRIES = (
    Entry(Kind.COMMAND, "/thankyou", May.MEMBER, command),
    Entry(Kind.ACTION, ids.DRAFT, May.OWNER, draft),
    Entry(Kind.ACTION, ids.SCRIPT, May.OWNER, script),
)
