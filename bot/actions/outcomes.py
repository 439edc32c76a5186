"""How an interview ended, said in words: stored if it is clear which one is meant, otherwise one button for each."""

from dataclasses import replace

from bot.actions import offers, rounds, sharing
from bot.actions.interaction import Interaction
from bot.nudges.facts import Outcome
from bot.nudges.typed import names
from bot.reading.intents import Intent, Meant, is_asked
from bot.screens import beside
from bot.screens import interviews as lists
from bot.screens.elements import Message
from bot.screens.said import answer
from bot.screens.texts import as_message
from bot.services.interviews import changing, correcting, known
from bot.services.interviews import offers as open_offers
from bot.services.interviews.known import Known
from bot.store import persons
from bot.wording.catalog import say

_SURE = frozenset({Intent.OFFER, Intent.NEXT_ROUND, Intent.REJECTED, Intent.WITHDRAWN})
"""Stored at once; any other outcome is one tap away."""
_FEW, _FEW_NAMED = 3, 6
"""How many other words leave it clear; and if its employer is named."""
_KIND_WORD = frozenset({Intent.REJECTED, Intent.WITHDRAWN, Intent.NEGOTIATE})
"""Those that get a kind word, besides being stored."""
_ANSWER = {Intent.ACCEPTED: Outcome.ACCEPTED, Intent.DECLINED: Outcome.DECLINED}


async def told(it: Interaction, meant: Meant, text: str) -> Message:
    """Store an interview's outcome so that it can be undone, or offer it as a button."""
    if (outcome := _ANSWER.get(meant.intent)) and (done := await offers.told_answer(it, outcome, text)):
        return done
    interviews = await it.look(known.known, text)
    others = () if interviews else await it.look(known.known)
    if others:  # of an employer that they have not told of
        await it.once(persons.local_now)
        return beside.above(say(f"beside.outcomes.{meant.intent}"), as_message("beside.none_with_them"))
    likely = [each for each in interviews if not each.ahead] or interviews
    is_named = names(text, [each.company for each in likely])
    most = _FEW_NAMED if is_named else _FEW
    is_told = not (meant.asked or is_asked(text)) and meant.others <= most
    is_plain = is_told and _is_sure(meant) and len(likely) == 1 and (is_named or not likely[0].ahead)
    if is_plain and (noted := await _note(it, likely[0], beside.ENDS[meant.intent], text)):
        return beside.above(say(f"beside.outcomes.{meant.intent}"), noted) if meant.intent in _KIND_WORD else noted
    await it.once(persons.local_now)
    return beside.heard(meant.intent, likely)


def _is_sure(meant: Meant) -> bool:
    """Whether that is the outcome: somebody who asks for more money may only be thinking of an offer."""
    has_offer = "offered" in meant.ideas or {"got", "offer"} <= meant.ideas
    return meant.intent in _SURE or (meant.intent is Intent.NEGOTIATE and has_offer)


async def _note(it: Interaction, interview: Known, outcome: Outcome, text: str) -> Message | None:
    done = await it.once(changing.end, interview.id, outcome)
    if done is None:
        return None
    it.tools.soon("offering to tell good news", sharing.offer_news(it, interview.id))
    shown = lists.what_was_done(replace(done, debrief_id=interview.debrief_id))
    if outcome is Outcome.NEXT_ROUND and (on_its_day := await rounds.on_its_day(it, interview.id, text)):
        return on_its_day
    by_when = await offers.told_by_when(it, text) if outcome is Outcome.OFFER else None
    return Message(f"{shown.text} {by_when.text}", (*shown.body, *by_when.body)) if by_when else shown


async def deciding(it: Interaction, meant: Meant, text: str) -> Message:
    """They are still deciding: until when, if that is said. With an offer in hand it is the person who is."""
    open_ = await it.look(open_offers.live, text) if "more_time" in meant.ideas and "they" not in meant.ideas else ()
    if open_:
        await it.once(persons.local_now)
        return answer(Intent.MORE_TIME)
    decides = await it.once(correcting.decides, text)
    return lists.what_was_done(decides) if decides else beside.heard(meant.intent, ())
