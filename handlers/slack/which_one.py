"""Which interview is meant by what people say became of one: a tap each does it."""

from collections.abc import Sequence

from bot.interviews import known
from bot.interviews.known import Known
from handlers.slack.interaction import Interaction
from handlers.slack.views import beside
from handlers.slack.views.blocks import Message


async def _likely(it: Interaction, text: str, *, ahead: bool) -> Sequence[Known]:
    interviews = await it.look(known.known, text)
    return [each for each in interviews if each.ahead is ahead] or interviews


async def moved(it: Interaction, text: str) -> Message:
    """It has another time."""
    return beside.moved(await _likely(it, text, ahead=True))


async def cancelled(it: Interaction, text: str) -> Message:
    """It does not take place."""
    return beside.taken_off(await _likely(it, text, ahead=True), ahead=True)


async def no_show(it: Interaction, text: str) -> Message:
    """It did not take place."""
    return beside.taken_off(await _likely(it, text, ahead=False), ahead=False)


async def delete_one(it: Interaction, text: str) -> Message:
    """It is to go from the list, and no other."""
    return beside.only_one(await it.look(known.known, text))
