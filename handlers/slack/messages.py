"""What people type in the direct message, and drop there: answers, `help`, files, and what cannot be read."""

from bot import persons
from bot.checklist import beginning, service
from bot.checklist.asides import Aside, read_aside
from bot.interviews import home
from bot.interviews.listing import SHORT_PAGE, Wanted
from bot.nudges import service as nudge_service
from bot.nudges.wishes import is_bare
from handlers.slack import calendar, interviews, nudges
from handlers.slack.decode import Malformed
from handlers.slack.identity import Body
from handlers.slack.interaction import Entry, Interaction, Kind, May
from handlers.slack.typed import plain_text
from handlers.slack.views import about, conversation
from handlers.slack.views import interviews as lists
from handlers.slack.views import nudges as nudge_views
from handlers.slack.views.blocks import Message


async def message(it: Interaction) -> None:
    """A message in the DM. Text is the answer to the question that is being asked; a thread reply counts as one."""
    event = it.body["event"]
    match event.get("subtype"):
        case None | "thread_broadcast" | "me_message":
            await _typed(it, plain_text(event.get("text") or ""), _sent(event))
        case "file_share":
            if event.get("text"):
                await _typed(it, plain_text(event["text"]), _sent(event))
            for file in event.get("files", []):
                await calendar.dropped(it, str(file.get("id", "")), str(file.get("name", "")))
        case "message_changed" if _text(event, "message") != _text(event, "previous_message"):
            await _touched(it, about.EDITED)
        case "message_deleted":
            await _touched(it, about.DELETED)
        case _:
            await it.done()


def holds_words(event: Body) -> bool:
    """Whether a message is something that a person says, so that they miss it when it gets lost."""
    return event.get("subtype") in {None, "thread_broadcast", "me_message", "file_share"}


def _sent(event: Body) -> float:
    """When it was sent, in seconds as Slack counts them. Raises Malformed: it says which question it answers."""
    if "ts" not in event:
        raise Malformed("ts")
    return float(event["ts"])


NEVER_AN_ANSWER = {Aside.HELP, Aside.DATA, Aside.SETTINGS, Aside.THANKS, Aside.OFFER, Aside.SENT}
"""What is said beside the checklist also while a question is open."""


async def _typed(it: Interaction, text: str, sent: float) -> None:
    aside = read_aside(text)
    resumes = aside in {Aside.GO_ON, Aside.DEBRIEF}
    if aside and not resumes and (aside in NEVER_AN_ANSWER or text.startswith("/")):
        said = await _answer(it, aside)
        await it.once(persons.local_now)
        await it.say(said, then_ask=True)
        return
    # One word may be meant for the question that is being asked; "pause everything until Monday" is not.
    ends_pause = aside is Aside.GO_ON and await it.look(nudge_service.is_paused)
    if (ends_pause or not is_bare(text)) and (answer := await nudges.granted(it, text)):
        await it.say(answer, then_ask=True)
        return
    await it.tools.teller.recorded(it.who)
    going = await (it.once_telling(service.go_on) if resumes else it.once_telling(service.typed, text, sent))
    if going:
        await it.done()
    elif answer := await nudges.granted(it, text, seen=True):
        await it.say(answer)
    elif aside:
        await it.say(await _answer(it, aside))
    elif noted := await interviews.typed_day(it, text):
        await it.say(noted)
    elif finished := await it.look(service.just_finished):
        await it.say(conversation.over(finished))
    else:
        await it.say(about.welcome(not_understood=True))


async def _answer(it: Interaction, aside: Aside) -> Message:
    match aside:
        case Aside.HELP | Aside.GO_ON:
            return about.welcome(not_understood=False)
        case Aside.THANKS:
            return about.THANKS
        case Aside.DEBRIEF | Aside.INTERVIEWED:
            going, waiting = await it.look(service.unfinished), await it.look(beginning.to_debrief)
            return about.unfinished(going, waiting) if going or waiting else conversation.while_it_is_fresh()
        case Aside.NUDGES:
            return nudge_views.coming(await it.look(nudge_service.coming))
        case Aside.INTERVIEWS:
            return lists.message(*await it.look(home.seen, Wanted(size=SHORT_PAGE)))
        case Aside.OFFER | Aside.NEXT_ROUND | Aside.REJECTED | Aside.ANSWERED:
            listing, done = await it.look(home.seen, Wanted(size=SHORT_PAGE))
            return conversation.heard(aside, lists.message(listing, done) if listing.open else None)
    return conversation.pointed(aside)


async def _touched(it: Interaction, word: Message) -> None:
    """A message was edited or deleted: worth a word only while a debrief might have used it."""
    going = await it.once(service.unfinished)
    await (it.say(word) if going else it.done())


def _text(event: Body, which: str) -> str:
    return (event.get(which) or {}).get("text") or ""


ENTRIES = (Entry(Kind.EVENT, "message", May.MEMBER, message),)
