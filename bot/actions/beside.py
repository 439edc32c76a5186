"""What people say instead of answering a question: done, or answered in a line or two with a button that does it."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.actions import ahead, just_over, nudge_words, offers, outcomes, remembered, sending, which_one
from bot.actions.interaction import Interaction
from bot.actions.nudges import granted
from bot.actions.thankyou import hand_over
from bot.checklist.named_steps import named_step
from bot.nudges.quiet import read_quiet
from bot.nudges.typed import names
from bot.nudges.wishes import spares_some, wish_of
from bot.reading.intents import FEELINGS, Intent, Meant, read_likely
from bot.reading.places.zones import country_at
from bot.screens import about, beside, explaining
from bot.screens import debrief as conversation
from bot.screens import interviews as lists
from bot.screens import notes as note_views
from bot.screens import nudges as nudge_views
from bot.screens import questions as question_views
from bot.screens.elements import Message
from bot.screens.said import SAID, answer
from bot.screens.texts import as_message
from bot.services import home_page, preferences
from bot.services.checklist import beginning, debriefs
from bot.services.checklist.beside import Beside
from bot.services.interviews import known
from bot.services.interviews import offers as open_offers
from bot.services.interviews.listing import SHORT_PAGE, Wanted
from bot.services.notes import writing as notes
from bot.services.nudges import upcoming
from bot.store import persons
from bot.support.patterns import regex
from bot.vocabulary.asked import read_told
from bot.wording.catalog import say

_OF_NEWS = frozenset({"rejected", "weakly_rejected", "interview"})
"""With these it is not about the talk that the questions are about, but about what came of it, or another one."""
MOVES = {
    Intent.LATER: "later",
    Intent.GOODBYE: "later",
    Intent.REMIND: "later",
    Intent.SKIP: "skip",
    Intent.UNSURE: "skip",
    Intent.BACK: "back",
    Intent.UNDO: "back",
}
"""What moves on from the open question, as it could have been typed."""


async def beside_question(it: Interaction, open_: Beside, text: str, sent: float) -> bool:
    """Handle what is meant beside the open question. Returns whether there was anything."""
    if open_.meant is None:
        return False
    intent = open_.meant.intent
    if move := MOVES.get(intent):
        await it.once_telling(debriefs.typed, move, sent)
        await it.done()
    elif intent is Intent.RESUME:
        await _resume(it)
    elif intent is Intent.MEAN:
        await _say(it, explaining.meaning(open_.step), then_ask=True)
    elif intent is Intent.WHY:
        await _say(it, explaining.reason(open_.step), then_ask=True)
    elif intent in FEELINGS and not open_.meant.ideas & _OF_NEWS:
        await _say(it, as_message("beside.after_it"), then_ask=True)
    elif intent is Intent.ENOUGH:
        await _say(it, as_message("beside.enough"), then_ask=True)
    elif intent in _SETS_ASIDE and (intent is not Intent.MOVED or "not_happened" in open_.meant.ideas):
        await _set_aside(it, intent, text, sent)
    elif intent is Intent.CHANGE and (step := named_step(text)):
        await it.once_telling(debriefs.go_to, step)
        await it.done()
    elif (said := await _answer(it, open_.meant, text)) is None:
        return False
    else:
        await it.say(
            said,
            then_ask=intent not in {Intent.WAIT, Intent.STOP, Intent.PAUSE, Intent.DEBRIEF, Intent.WRONG_INTERVIEW},
        )
    return True


async def alone(it: Interaction, meant: Meant, text: str) -> bool:
    """Handle what is meant while no question is open. Returns whether there was anything."""
    if by_when := await offers.told_by_when(it, text):
        await it.once(persons.local_now)
        await it.say(by_when)
        return True
    if await nudge_words.starts_debrief(it, meant.intent, text):
        return True
    if meant.intent in _OVER and await just_over.starts(it, text, ahead=meant.intent is Intent.AHEAD):
        return True
    if meant.intent is Intent.REMIND and (noted := await ahead.whole_line(it, text)):  # "Tesco, cashier, friday 9am"
        await it.say(noted)
        return True
    if meant.intent is Intent.RESUME:
        return await _resume(it)
    if meant.intent is Intent.REWORD:
        return await _reword(it, meant)
    if meant.intent is Intent.NOTE_NOW:
        await _hand_over(it)
        return True
    said = await said_to(it, meant, text)
    if said:
        await it.say(said)
    return said is not None


async def likely(it: Interaction, text: str) -> Message | None:
    """What to offer for a message that most likely means something, and is no answer; None for nothing."""
    meant = read_likely(text)
    return await _answer(it, replace(meant, others=len(text)), text) if meant else None  # none of it is certain


async def said_to(it: Interaction, meant: Meant, text: str) -> Message | None:
    """Do it and say so: as the answer to a nudge, if one takes it, or else for itself."""
    return await nudge_words.answered(it, meant.intent, text) or await _answer(it, meant, text)


_OVER = frozenset({Intent.INTERVIEWED, Intent.WENT_BADLY, Intent.AHEAD})
"""What is told of an interview; without a verb, one that is over reads like one to come."""
_SETS_ASIDE = frozenset({Intent.NOTE_NOW, Intent.MOVED})


async def _set_aside(it: Interaction, intent: Intent, text: str, sent: float) -> None:
    """Leave the questions for later: they want the note now, or the interview is still to come, so ask when it is."""
    left = await it.once_telling(debriefs.typed, "later", sent)
    if left and intent is Intent.NOTE_NOW:
        await _hand_over(it.part(1), left.id)
    elif left:
        interviews = await it.look(known.known, text)
        await it.done()
        message = beside.moved([each for each in interviews if each.id == left.interview_id])
        it.tools.soon("answering in the DM", it.post(message))


async def _hand_over(it: Interaction, debrief_id: int | None = None) -> None:
    found = await it.once(notes.wanted, "", debrief_id)
    await it.done()
    it.tools.soon("handing over notes", hand_over(it, note_views.all_of(found)))


async def _resume(it: Interaction) -> bool:
    if await it.look(upcoming.is_paused):
        await it.say(nudge_views.coming(await it.once(upcoming.go_on)), then_ask=True)
    elif await nudge_words.starts_debrief(it, Intent.DEBRIEF, ""):  # "go on then", to the nudge that asks
        return True
    elif await it.once_telling(debriefs.go_on):
        await it.done()
    else:
        await it.say(about.welcome(not_understood=False))
    return True


async def _say(it: Interaction, message: Message, *, then_ask: bool) -> None:
    await it.once(persons.local_now)
    await it.say(message, then_ask=then_ask)


async def _reword(it: Interaction, meant: Meant) -> bool:
    wish = next((tone for idea, tone in _TONES.items() if idea in meant.ideas), "")
    found = await it.once(notes.wanted, wish)
    await it.done()
    it.tools.soon("handing over notes", hand_over(it, note_views.all_of(found)))
    return True


_TONES = {"shorter": "brief", "informal": "warm", "formal": "formal", "longer": "warm", "another": "colleague"}
"""The tone that comes closest to what they ask for."""


async def _answer(it: Interaction, meant: Meant, text: str) -> Message | None:
    """Do it, and return what to say."""
    if meant.intent in _ACTS:
        return await _ACTS[meant.intent](it, meant, text)
    if meant.intent not in {*SAID, *_LOOKS}:
        return None
    await it.once(persons.local_now)
    if meant.intent is Intent.TWO_OFFERS and "of_others" in meant.ideas and (said := await offers.others(it, text)):
        return said
    if meant.intent in SAID:
        return answer(meant.intent)
    return await _LOOKS[meant.intent](it, text) or about.welcome(not_understood=True)


async def _settings(it: Interaction, meant: Meant, text: str) -> Message:
    asked = read_quiet(text)
    if asked:
        return nudge_views.quiet(*await it.once(preferences.be_quiet, asked.since, asked.until))
    await it.once(persons.local_now)
    return answer(meant.intent)


async def _pause(it: Interaction, meant: Meant, text: str) -> Message | None:
    if of_one := await nudge_words.pause_about(it, text):
        return of_one
    if spares_some(text):  # each has a button of its own there
        await it.once(persons.local_now)
        return await _nudges(it, text)
    now, locale = await it.look(persons.local_now)
    return await granted(it, wish_of(meant.intent, text, now.date(), locale, country_at(now)))


_ACTS: dict[Intent, Callable[[Interaction, Meant, str], Awaitable[Message | None]]] = {
    Intent.AHEAD: ahead.told,
    Intent.MOVED: ahead.moved,
    Intent.STOP: _pause,
    Intent.PAUSE: _pause,
    Intent.SETTINGS: _settings,
    Intent.ZONE: remembered.zone,
    Intent.REMIND: nudge_words.put_off,
    Intent.LATER: nudge_words.put_off,
    Intent.WAITING_ON: nudge_words.waiting_on,
    **dict.fromkeys(beside.OUTCOMES, outcomes.told),
    Intent.NEXT_ROUND: ahead.next_round,
    Intent.STILL_DECIDING: outcomes.deciding,
    Intent.SENT: sending.sent,
    Intent.NO_MORE: nudge_words.stop,
    Intent.UNNEEDED: nudge_words.unneeded,
    Intent.WHY_CALL: nudge_words.bothers,
    Intent.ANOTHER_DAY: nudge_words.another_day,
    Intent.SENT_SOME: sending.sent_some,
    Intent.BOUNCED: sending.bounced,
    Intent.REMIND_TO: sending.remind_to,
}
"""Those that change something."""


async def _debriefs(it: Interaction, first: str | None = None) -> Message:
    going, waiting = await it.look(debriefs.unfinished), await it.look(beginning.to_debrief)
    return about.unfinished(going, waiting) if going or waiting else beside.while_it_is_fresh(first)


async def _unfinished(it: Interaction, _text: str) -> Message:
    return await _debriefs(it)


async def _interviewed(it: Interaction, text: str) -> Message:
    return await just_over.offered(it, text) or await _debriefs(it)


async def _went_badly(it: Interaction, text: str) -> Message:
    said = await just_over.offered(it, text, "") or await _debriefs(it, "")
    return beside.above(say("beside.went_badly"), said)


async def _wrong_interview(it: Interaction, _text: str) -> Message:
    return beside.above(say("beside.wrong_interview"), await _debriefs(it, say("beside.which_one_is_it")))


async def _they_asked(it: Interaction, text: str) -> Message:
    asked = read_told(text)
    return question_views.keep(await it.look(known.known, text), asked) if asked else await _debriefs(it)


async def _explain(_it: Interaction, text: str) -> Message:
    return explaining.explained(text)


_MORE_TIME = regex(r"\bmore time\b|\btime to (?:think|decide|consider)\b", re.IGNORECASE)


async def _what_to_say(it: Interaction, text: str) -> Message:
    if _MORE_TIME.search(text) and not await it.look(open_offers.live, text):
        return answer(Intent.MORE_TIME)
    return beside.what_to_say(await it.look(known.known, text))


async def _nudges(it: Interaction, _text: str) -> Message:
    return nudge_views.coming(await it.look(upcoming.coming))


_WHEN_IT_IS = regex(
    r"\b(?:when|(?:what|which) (?:time|day))(?:['’]?s| is| was)? (?:(?:my|the) (?:next )?(?:interview|one)|it)\b",
    re.IGNORECASE,
)
"""They ask about an interview that lies ahead."""


_TOO_SOON = regex(r"\b(?:too|so|this) (?:soon|early|quick|fast)\b", re.IGNORECASE)


async def _when(it: Interaction, text: str) -> Message:
    if _TOO_SOON.search(text) and await nudge_words.is_of_the_note(it):
        return answer(Intent.NOTE_BY)
    is_of_one = bool(_WHEN_IT_IS.search(text))
    for each in await it.look(known.known, text):
        if each.ahead and (is_of_one or names(text, (each.company,))):
            return await _list(it, text)
    return beside.above(say("beside.when"), await _nudges(it, text))


async def _list(it: Interaction, _text: str) -> Message:
    return lists.message(*await it.look(home_page.seen, Wanted(size=SHORT_PAGE)))


async def _undo(it: Interaction, _text: str) -> Message:
    _, done, _ = await it.look(home_page.seen, Wanted(size=1))
    return beside.undo(done)


async def _correct(it: Interaction, _text: str) -> Message | None:
    finished = await it.look(debriefs.just_finished)
    return conversation.over(finished) if finished else None


async def _no_show(it: Interaction, text: str) -> Message:
    return await nudge_words.dared_not(it, text) or await which_one.no_show(it, text)


async def _help(_it: Interaction, _text: str) -> Message:
    return about.welcome(not_understood=False)


_LOOKS: dict[Intent, Callable[[Interaction, str], Awaitable[Message | None]]] = {
    Intent.HELP: _help,
    Intent.MEAN: _help,
    Intent.DEBRIEF: _unfinished,
    Intent.INTERVIEWED: _interviewed,
    Intent.WENT_BADLY: _went_badly,
    Intent.CANCELLED: which_one.cancelled,
    Intent.NO_SHOW: _no_show,
    Intent.DELETE_ONE: which_one.delete_one,
    Intent.WRONG_INTERVIEW: _wrong_interview,
    Intent.WHO_MET: remembered.met,
    Intent.RECALL: remembered.recalled,
    Intent.QUESTIONS: remembered.asked,
    Intent.PROMISES: remembered.promises,
    Intent.THANKED: remembered.thanked,
    Intent.THEY_ASKED: _they_asked,
    Intent.EXPLAIN: _explain,
    Intent.WHAT_TO_SAY: _what_to_say,
    Intent.WHEN: _when,
    Intent.NUDGES: _nudges,
    Intent.INTERVIEWS: _list,
    Intent.UNDO: _undo,
    Intent.CORRECTION: _correct,
    Intent.CHANGE: _correct,
}
"""Those that only look something up."""
