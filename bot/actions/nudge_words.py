"""Typed answers to nudges: handled like a tap, and the nudge's message changes as it would for one."""

import re
from datetime import date, datetime, timedelta

from bot.actions import offers, rounds, sharing, which_one
from bot.actions.interaction import Interaction
from bot.actions.thankyou import show_sent
from bot.delivery.surface import Can
from bot.nudges.answers import FITS, OUTCOME
from bot.nudges.facts import Answer, NudgeFacts, NudgeKind
from bot.nudges.quiet import read_quiet
from bot.nudges.snoozing import SnoozeUntil, read_both, read_until
from bot.nudges.typed import ANSWERS, done_for, named_ahead
from bot.nudges.wishes import Pause, read_of_one, wish_of
from bot.reading.intents import Intent, Meant, is_asked
from bot.screens import beside, sending
from bot.screens import nudges as views
from bot.screens.elements import Message
from bot.screens.said import answer
from bot.screens.texts import as_message
from bot.services import preferences
from bot.services.interviews import known
from bot.services.nudges import about, upcoming
from bot.services.nudges import answering as nudges
from bot.services.nudges.answering import Told, Which
from bot.store import persons
from bot.support.patterns import regex
from bot.vocabulary.answers import CallPermission
from bot.wording.catalog import say

_VAGUE = frozenset({Intent.READY, Intent.NOTHING_YET, Intent.KEEP, Intent.TRIED})
"""Said to a nudge that takes no such answer, it is asked with the choices."""


async def starts_debrief(it: Interaction, intent: Intent, text: str) -> bool:
    """Start the debrief that a nudge asks for, if these words say so."""
    told = await _told(it, intent, text)
    if not isinstance(told, Told) or told.given is not Answer.STARTED or _NOT_NOW.search(text):
        return False
    begun = await it.once_telling(nudges.start_debrief, told.nudge.id)
    await it.done()
    _show(it, told.nudge.id, begun)
    return True


_NOT_NOW = regex(
    r"\b(?:(?:do not|don'?t|can'?t|cannot|can not|won'?t|rather not|not) (?:really |even )?"
    r"(?:want|ready|face|bear|feel|now|talk|think|go through)|rather not|another (?:time|day)|later|tomorrow)\b",
    re.IGNORECASE,
)
"""It went so badly that they do not want to talk about it, or not now: start nothing."""


async def answered(it: Interaction, intent: Intent, text: str) -> Message | None:
    """Take these words as the answer to a nudge; None if no open one can be meant."""
    told = await _told(it, intent, text)
    if isinstance(told, Told) and told.given is Answer.NOTE_SENT and (some := await _sent_some(it, told.nudge, text)):
        return some
    if isinstance(told, Told) and told.given is Answer.TRIED and (again := await _when_back(it, told.nudge, text)):
        return again
    if isinstance(told, Told) and told.given is Answer.KEPT and named_ahead(text, *await it.look(persons.local_now)):
        return await _leave_it_open(it, told.nudge, text)
    if isinstance(told, Told) and told.given is not Answer.STARTED:  # starting a debrief needs nothing else
        settled = await it.once(nudges.answer, told.nudge.id, told.given, told.at, text)
        if told.given in OUTCOME:
            it.tools.soon("offering to tell good news", sharing.offer_news(it, told.nudge.interview_id))
        shown = _shown(it, told.nudge.id, settled)
        by_when = await offers.told_by_when(it, text) if told.given is Answer.OFFER else None
        on_its_day = told.given is Answer.NEXT_ROUND and await rounds.on_its_day(it, told.nudge.interview_id, text)
        return by_when or on_its_day or shown
    if isinstance(told, Which):
        return await _of_several(it, told, text)
    last = await it.look(nudges.last_open) if intent in _VAGUE else ()
    calls_somebody = intent is Intent.TRIED and last and last[0].kind is not NudgeKind.PROMISED
    if not last or calls_somebody:
        return None
    if intent is Intent.KEEP:
        return await _leave_it_open(it, last[0], text)
    await it.once(persons.local_now)
    return beside.above(_vague(intent, last[0]), views.message(last))


def _vague(intent: Intent, nudge: NudgeFacts) -> str:
    """What is said above the choices to an answer that settles nothing: "ok" to what is to be done means to do it."""
    if intent is Intent.NOTHING_YET:
        return say("beside.still_nothing")
    is_to_do = {Answer.NOTE_SENT, Answer.DONE, Answer.TRIED} & set(FITS[nudge.kind])
    return say("beside.stays_here") if intent is Intent.READY and is_to_do else say("beside.which_is_it")


_BACK = regex(
    r"\b(?:back|in again|(?:away|out|off|on (?:leave|holidays?|vacation)|not in|gone)[^.;]{0,15}? (?:un)?till?)"
    r" (?:in |on |at |from )?(?P<day>(?:later )?(?:tomorrow|today|next week|this afternoon|(?:next )?(?:mon|tues"
    r"|wednes|thurs|fri)day)\b"
    r"(?: (?:morning|afternoon))?)",
    re.IGNORECASE,
)
"""When whoever was called is there again."""


async def _when_back(it: Interaction, nudge: NudgeFacts, text: str) -> Message | None:
    """The nudge comes back on the day on which they are back: to call once more then is the first real try."""
    found = _BACK.search(text)
    if not found:
        return None
    now, locale = await it.look(persons.local_now)
    later = read_until(f"till {found['day']}", now, locale)
    return _shown(it, nudge.id, await it.once(nudges.snooze, nudge.id, later)) if later else None


async def _of_several(it: Interaction, told: Which, text: str) -> Message:
    """What is said of all of them alike is the answer to each; else it is asked which is meant."""
    given = {each for _, each in told.choices}
    if not told.is_of_all or given != {Answer.NOTHING_YET}:
        await it.once(persons.local_now)
        return beside.which_nudge(told)
    shown = list[Message]()
    for place, (nudge, each) in enumerate(told.choices):
        now, _ = await it.look(persons.local_now)
        settled = await (it.part(place) if place else it).once(nudges.answer, nudge.id, each, now, text)
        shown.append(_shown(it, nudge.id, settled))
    return Message(" ".join(each.text for each in shown), tuple(one for each in shown for one in each.body))


_A_WHILE = timedelta(days=3)
_THEY = regex(r"\b(?:they|them|he|him|she|her)\b", re.IGNORECASE)
"""It is the employer who needs longer: "give them one more week"."""


async def _leave_it_open(it: Interaction, nudge: NudgeFacts, text: str) -> Message:
    """The nudge comes back when they say, or in a few days: nothing is crossed off."""
    now, locale = await it.look(persons.local_now)
    is_theirs = _THEY.search(text) and nudge.kind is not NudgeKind.CROSS_OFF
    if is_theirs and Answer.STILL_DECIDING in FITS[nudge.kind]:
        return _shown(it, nudge.id, await it.once(nudges.answer, nudge.id, Answer.STILL_DECIDING, now, text))
    later = read_until(text, now, locale)
    until = later if isinstance(later, datetime) else (now + _A_WHILE).date()
    return _shown(it, nudge.id, await it.once(nudges.snooze, nudge.id, until))


async def _sent_some(it: Interaction, nudge: NudgeFacts, text: str) -> Message | None:
    """The notes to those they name were sent, and the nudge stays for the others; None if that is everybody."""
    if not 0 < len(done_for(text, nudge.to_thank)) < len(nudge.to_thank):
        return None
    done = await it.once(known.some_were_sent, text)
    if done:
        show_sent(it, done.interview.debrief_id or 0)
    return sending.some_sent(done) if done else None


async def put_off(it: Interaction, _meant: Meant, text: str) -> Message:
    """Bring the latest nudge back later."""
    now, locale = await it.look(persons.local_now)
    later, last = read_until(text, now, locale), await it.look(nudges.last_open)
    if last and Answer.NOTE_SENT in FITS[last[0].kind] and (some := await _sent_some(it, last[0], text)):
        return some
    if last and (both := read_both(text, now, locale)):
        await it.once(persons.local_now)
        return beside.which_time(both)
    if later and last:
        return _shown(it, last[0].id, await it.once(nudges.snooze, last[0].id, later))
    if not last and (asked := await which_one.is_moved(it, text)):
        await it.once(persons.local_now)
        return asked
    if later and (moved := await _note_at(it, later)):
        return moved
    await it.once(persons.local_now)
    return as_message("beside.no_nudge") if later else as_message("beside.not_that_long")


async def _note_at(it: Interaction, later: SnoozeUntil | date) -> Message | None:
    """Bring the coming reminder of a note at the time they name; None where none is to come."""
    coming = await it.look(upcoming.coming)
    of_note = next((each for each in coming.nudges if Answer.NOTE_SENT in FITS[each.kind]), None)
    if of_note is None:
        return None
    moved = await it.once(nudges.snooze, of_note.id, later)
    return views.message(moved or (of_note,))


_MOVES = frozenset({"moved", "now_moved", "move_w", "not_happened"})


async def may_wait(it: Interaction, meant: Meant, text: str) -> Message | None:
    """Ask how it went again later, if it is that which they want to do at another time; None if not."""
    last = await it.look(nudges.just_sent)
    if not last or last[0].kind is not NudgeKind.DEBRIEF or meant.ideas & _MOVES:
        return None
    return await put_off(it, meant, text)


_DARED_NOT = regex(
    r"\b(?:(?:chicken|bottl|wimp)ed (?:it|out)|lost my nerve|(?:couldn'?t|could not|can'?t"
    r"|cannot) bring myself)\b",
    re.IGNORECASE,
)


async def dared_not(it: Interaction, text: str) -> Message | None:
    """They did not dare to call: the nudge to call once more, with what helps; None if none is open."""
    last = await it.look(nudges.last_open) if _DARED_NOT.search(text) else ()
    if not last or Answer.TRIED not in FITS[last[0].kind]:
        return None
    return beside.above(say("beside.dared_not"), views.message(last))


async def another_day(it: Interaction, _meant: Meant, _text: str) -> Message:
    """Whether it has to be today: no, and here are the other days."""
    last = await it.look(nudges.last_open)
    await it.once(persons.local_now)
    return beside.above(say("beside.another_day"), views.message(last)) if last else as_message("beside.another_day")


async def waiting_on(it: Interaction, _meant: Meant, _text: str) -> Message:
    """What they promised depends on somebody else: its nudge comes back tomorrow morning."""
    last = await it.look(nudges.last_open)
    if last and last[0].kind is NudgeKind.PROMISED:
        return _shown(it, last[0].id, await it.once(nudges.snooze, last[0].id, SnoozeUntil.MORNING))
    await it.once(persons.local_now)
    return as_message("beside.waiting_on")


async def stop(it: Interaction, _meant: Meant, _text: str) -> Message:
    """No more about the interview of the latest nudge."""
    if last := await it.look(nudges.last_open):
        return _shown(it, last[0].id, await it.once(nudges.stop, last[0].id))
    await it.once(persons.local_now)
    return as_message("beside.no_nudge")


async def unneeded(it: Interaction, meant: Meant, text: str) -> Message:
    """What they promised is not wanted any more: nothing more comes about it, and it does not count as sent."""
    last = await it.look(nudges.last_open)
    if last and last[0].kind is NudgeKind.PROMISED:
        return await stop(it, meant, text)
    await it.once(persons.local_now)
    return answer(meant.intent)


async def bothers(it: Interaction, meant: Meant, text: str) -> Message:
    """Whether asking bothers them: if they would rather not write again, nothing more comes about it."""
    last = await it.look(nudges.last_open)
    if last and last[0].call != CallPermission.YES and Answer.TRIED in FITS[last[0].kind] and not is_asked(text):
        return await stop(it, meant, text)
    await it.once(persons.local_now)
    return answer(meant.intent)


async def is_of_the_note(it: Interaction) -> bool:
    """Whether the latest nudge is for a thank-you note."""
    last = await it.look(nudges.just_sent)
    return bool(last) and Answer.NOTE_SENT in FITS[last[0].kind]


async def may_be_for(it: Interaction) -> Message | None:
    """The latest nudge, with its choices: what is not understood may be meant for it."""
    last = await it.look(nudges.just_sent)
    return beside.above(say("beside.which_is_it"), views.message(last)) if last else None


async def are_wished(it: Interaction, text: str) -> bool:
    """Stop the nudges about the interviews they name, or set the quiet hours they ask for. Returns whether it did."""
    named = read_of_one(text)
    is_of_one = await it.look(about.are_about, named) if named else False
    if is_of_one and (paused := await pause_about(it, text)):
        said = paused
    elif is_of_one:
        said = views.stopped(await it.once(about.stop_about, named))
    elif asked := read_quiet(text):
        said = views.quiet(*await it.once(preferences.be_quiet, asked.since, asked.until))
    else:
        return False
    await it.say(said, then_ask=True)
    return True


async def pause_about(it: Interaction, text: str) -> Message | None:
    """Snooze what comes about the interviews they name until the day they name; None unless they name both."""
    now, locale = await it.look(persons.local_now)
    wish = wish_of(Intent.PAUSE, text, now.date(), locale)
    if not isinstance(wish, Pause) or wish.until is None or not await it.look(about.are_about, text):
        return None
    coming = await it.once(about.pause_about, text, wish.until)
    return beside.above(beside.put_off_until(wish.until), views.coming(coming))


async def _told(it: Interaction, intent: Intent, text: str) -> Told | Which | None:
    return await it.look(nudges.answers_in_words, text, intent) if intent in ANSWERS else None


def _shown(it: Interaction, nudge_id: int, settled: tuple[NudgeFacts, ...] | None) -> Message:
    """What happened to a nudge, to say at once; its message follows after the acknowledgement."""
    _show(it, nudge_id, settled)
    return views.message([each for each in settled or () if each.id == nudge_id])


def _show(it: Interaction, nudge_id: int, settled: tuple[NudgeFacts, ...] | None) -> None:
    for debrief_id, given in {(each.debrief_id or 0, each.answer) for each in settled or ()}:
        if given is Answer.NOTE_SENT:
            show_sent(it, debrief_id)
        elif given is Answer.STILL_DECIDING:  # the day is on the card
            it.tools.soon("updating the card", it.tools.question_sender.refresh(it.who, debrief_id))
    if settled:
        it.tools.soon("updating a nudge", _update(it, nudge_id))


async def _update(it: Interaction, nudge_id: int) -> None:
    """Update the message of a nudge as all in it stand; if it cannot be found, the answer has said it already."""
    if Can.FIND not in it.tools.surface.can:
        return
    if place := await it.look(nudges.place_of, nudge_id):
        channel = await it.tools.surface.channel_with(it.who.user)
        sent = await it.tools.surface.find(channel, place.since)
        if (ts := sent.get(place.key)) and (now := await it.look(nudges.look, nudge_id)):
            await it.tools.surface.edit(channel, ts, views.message(now))
