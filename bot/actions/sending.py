"""What they say they sent, or are going to send: stored, and the notes' messages updated."""

from bot.actions.interaction import Interaction
from bot.actions.thankyou import show_sent
from bot.nudges.typed import done_for
from bot.reading.intents import Meant
from bot.reading.intents.forwarded import read_forwarded
from bot.screens import sending as views
from bot.screens.elements import Message
from bot.screens.texts import as_message
from bot.services.checklist.reminded import remind_of, remind_of_mail
from bot.services.interviews import known
from bot.store import persons


async def sent(it: Interaction, meant: Meant, text: str) -> Message:
    """The notes of the one interview they can mean were sent, or the one to the person they name."""
    unsent = [each for each in await it.look(known.known, text) if each.debrief_id and not each.note_sent]
    if len(unsent) != 1:
        await it.once(persons.local_now)
        return views.which_was_sent(unsent)
    met = [each.name for each in unsent[0].thanked if each.at is None]
    if 0 < len(done_for(text, met)) < len(met):
        return await sent_some(it, meant, text)
    done = await it.once(known.note_was_sent, unsent[0].id, text)
    now, _ = await it.look(persons.local_now)
    show_sent(it, unsent[0].debrief_id or 0)
    return views.sent(*done, now) if done else as_message("about.missing")


async def sent_some(it: Interaction, meant: Meant, text: str) -> Message:
    """Sent to some of the interviewers, but not to others."""
    done = await it.once(known.some_were_sent, text)
    if done is None and meant.ideas & {"some_of", "rest_open"}:
        return as_message("sending.part_done")
    if done is None:
        return views.which_was_sent([each for each in await it.look(known.known, text) if each.debrief_id])
    show_sent(it, done.interview.debrief_id or 0)
    return views.some_sent(done)


async def bounced(it: Interaction, _meant: Meant, text: str) -> Message:
    """What they sent bounced, so it counts as not sent."""
    back = await it.once(known.came_back, text)
    sent = [each for each in await it.look(known.known, text) if each.debrief_id]
    debrief_id = sent[0].debrief_id if len(sent) == 1 else None
    if back and debrief_id:
        show_sent(it, debrief_id)
    return views.bounced(back.name if back else "", debrief_id)


async def remind_to(it: Interaction, _meant: Meant, text: str) -> Message:
    """They want to be reminded of what they have to send."""
    kept = await it.once(remind_of, text)
    return views.to_be_sent(kept) if kept else as_message("sending.not_kept")


async def keeps_mail(it: Interaction, text: str) -> bool:
    """They paste a mail, and want to be reminded of answering it; whether they do."""
    mail = read_forwarded(text)
    if not mail or not mail.asks_to_be_reminded:
        return False
    kept = await it.once(remind_of_mail, mail)
    await it.say(views.to_be_sent(kept) if kept else as_message("sending.not_kept"), then_ask=True)
    return True
