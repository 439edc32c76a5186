"""From a request to its answer, in time, whatever happens. Every surface passes its requests to this."""

from bot.actions import registry
from bot.actions.interaction import Entry, Interaction, May
from bot.actions.replies import Replies
from bot.actions.request import Malformed, Request, RequestKind
from bot.actions.tools import Tools
from bot.delivery.surface import Can
from bot.screens.elements import Message
from bot.screens.texts import as_message
from bot.services import presence
from bot.services.coaching.channels import NotLinked
from bot.store.admission import Busy, TooLate
from bot.store.database import is_away
from bot.store.deliveries import AlreadyDelivered
from bot.store.persons import Unknown
from bot.support import metrics
from bot.support.logs import log_failure, logger
from bot.wording.catalog import DEFAULT, speak, speaking

MESSAGE = "message"
"""What people type in the private conversation: the only event that they expect an answer to."""


async def answer(request: Request, replies: Replies, tools: Tools) -> bool:
    """Answer it; False if it should be delivered again, because it could not be stored. `tools` are the turn's.

    Never raises: what goes wrong is reported to the person, and logged.
    """
    since = metrics.now()
    entry = registry.find(request.kind, request.id)
    if not request.who.user and not (entry and entry.may is May.SURFACE):
        logger.warning("somebody unknown: %s", entry.id if entry else request.kind)
        await replies.done()
        return True
    with speaking(DEFAULT):  # until it is known what the person speaks
        acknowledged = await _in_time(Interaction(request, replies, tools), entry)
    metrics.interaction(request.kind, since, acknowledged=acknowledged)
    return acknowledged


async def _in_time(it: Interaction, entry: Entry | None) -> bool:
    it.tools.missed.discard(it.who, it.request.key)  # so that it is not given up meanwhile
    try:
        async with it.tools.admission.admit(it.tools.turn):
            await _answer(it, entry)
    except AlreadyDelivered:
        await it.done()
    except NotLinked:
        await it.replies.refuse(as_message("coaching.no_coach_channel"))
    except Exception as error:
        if not isinstance(error, Busy):
            log_failure(entry.id if entry else "a request", error)
        if _comes_again(it, error):
            if it.request.id == MESSAGE:
                it.tools.missed.add(it.who, it.request.key)
            return False
        await it.replies.refuse(_why(it, error))
    return True


async def _answer(it: Interaction, entry: Entry | None) -> None:
    is_event = it.request.kind is RequestKind.EVENT
    if it.request.is_stranger:
        # They are told when they ask for something, not when something about them changes.
        await (it.done() if is_event and it.request.id != MESSAGE else it.replies.refuse(as_message("about.stranger")))
    elif entry:
        speak(await it.tools.languages.of(it.who))
        if refusal := await it.refusal(entry.may):
            await it.whisper(refusal)
        else:
            await _as_a_known_person(it, entry)
    elif is_event:
        logger.warning("an event that nobody here asked for")
        await it.done()
    else:
        await it.whisper(as_message("about.unknown"))


async def _as_a_known_person(it: Interaction, entry: Entry) -> None:
    try:
        await entry.act(it)
    except Unknown:
        profile = await it.tools.quick.profile(it.who)
        if profile is None:  # whatever the payload said
            await it.whisper(as_message("about.stranger"))
            return
        await it.tools.transact(presence.let_in, it.who, profile)
        speak(await it.tools.languages.of(it.who))
        await entry.act(it)
        it.tools.soon("telling a question", it.tools.question_sender.tell(it.who))  # what waited for their return
    finally:
        if it.request.profile:
            it.tools.languages.forget(it.who)
        it.follow_up()


def _comes_again(it: Interaction, error: Exception) -> bool:
    """Whether it is an event with nothing stored yet that may succeed when it is delivered again."""
    may_pass = isinstance(error, (Busy, TooLate, TimeoutError)) or is_away(error)
    may_pass = may_pass or isinstance(error, it.tools.surface.passing)
    is_repeated = it.request.kind is RequestKind.EVENT and Can.AGAIN in it.tools.surface.can
    return is_repeated and not it.tools.turn.kept and may_pass


def _why(it: Interaction, error: Exception) -> Message:
    turn = it.tools.turn
    if turn.kept:
        return as_message("about.partly")
    if turn.is_unsure:
        return as_message("about.unsure")
    if isinstance(error, Malformed):
        return as_message("about.unreadable")
    return as_message("about.slow") if isinstance(error, (Busy, TooLate, TimeoutError)) else as_message("about.failed")
