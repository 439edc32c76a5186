"""Messages that say several things: each is done, and one of them may be the answer to the open question."""

from bot.actions.beside import said_to
from bot.actions.interaction import Interaction
from bot.reading.intents import Meant, WithAnswer
from bot.screens import debrief as conversation
from bot.screens.elements import Message
from bot.services.checklist import debriefs
from bot.services.checklist.debriefs import DebriefView
from bot.services.interviews import correcting


async def each_of(it: Interaction, parts: tuple[tuple[Meant, str], ...]) -> bool:
    """Handle each thing that a message says, in order. Returns whether there was anything."""
    # The first is marked as handled under the message's own key, so that a second delivery changes nothing.
    said = await _said_to_each(it, parts, first=0)
    if not said:
        return False
    await it.done()
    it.tools.soon("answering in the DM", _post_all(it, said))
    return True


async def with_answer(it: Interaction, both: WithAnswer, sent: float) -> None:
    """Take the answer to the open question, handle what else the message says, and then ask the next question."""
    await it.tools.question_sender.recorded(it.who)
    await it.once_telling(debriefs.typed, both.answer, sent)
    await _then_ask(it, await _said_to_each(it, both.parts, first=1))


async def with_correction(it: Interaction, both: WithAnswer, sent: float) -> None:
    """Make the correction, and handle what else the message says."""
    going = await it.once_telling(correcting.typed, both.answer, sent)
    said = await _said_to_each(it, both.parts, first=1)
    await (mended(it, going, *said) if isinstance(going, correcting.Mended) else _then_ask(it, said))


async def mended(it: Interaction, going: correcting.Mended, *besides: Message) -> None:
    """Say what a correction changed, and what else there is; then ask the question that is next, if one is."""
    await _then_ask(it, [conversation.mended(going), *besides])
    it.tools.soon("refreshing the card", it.tools.question_sender.refresh(it.who, going.debrief_id))


async def _then_ask(it: Interaction, said: list[Message]) -> None:
    claimed, it.claimed = it.claimed, None
    await it.done()
    it.tools.soon("answering in the DM", _post_all(it, said, claimed))


async def _said_to_each(it: Interaction, parts: tuple[tuple[Meant, str], ...], first: int) -> list[Message]:
    """The answer to each part, in order, each under a key of its own; the one numbered 0 has the message's."""
    said = list[Message | None]()
    for place, part in enumerate(parts, first):
        said.append(await said_to(it.part(place) if place else it, *part))
    it.has_home = None  # each of them may have changed it
    return [each for each in said if each]


async def _post_all(it: Interaction, messages: list[Message], claimed: DebriefView | None = None) -> None:
    for message in messages:
        await it.post(message)
    if claimed:
        await it.tools.question_sender.tell(it.who, claimed)
