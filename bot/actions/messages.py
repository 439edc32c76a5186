"""What people type or drop into the DM: answers, `help`, files, and what cannot be read."""

import re

from bot.actions import (
    ahead,
    beside,
    calendar,
    just_over,
    nudge_words,
    offers,
    rewording,
    rounds,
    sending,
    several,
    tasks,
    which_one,
)
from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import Malformed, RequestKind
from bot.checklist.corrections import may_correct
from bot.notes.edit_words import find_edit
from bot.notes.edits import What
from bot.notes.several_edits import edits_in
from bot.reading import intents
from bot.reading.intents import Intent
from bot.reading.spoken_marks import with_marks
from bot.screens import about, ids
from bot.screens import beside as beside_views
from bot.screens import debrief as conversation
from bot.screens.elements import Message
from bot.screens.texts import as_message
from bot.services.checklist import debriefs
from bot.services.checklist.beside import meant_beside
from bot.services.interviews import correcting
from bot.support.patterns import regex

_OF_AN_OFFER = frozenset({Intent.ACCEPTED, Intent.DECLINED})
"""These correct nothing, whatever date is told beside them: "start date is 4 jan, signed it"."""


def _is_of_an_offer(meant: intents.Meant) -> bool:
    """Also "they said yes! I start on the 4th": the day is that of the start, and of no hire date."""
    begins = meant.intent is Intent.OFFER and "begins" in meant.ideas
    return meant.intent in _OF_AN_OFFER or (begins and not (meant.asked or meant.others))


_DEADLINE = regex(r"\bdeadline\b", re.IGNORECASE)
"""Of an offer, where there is one; else of the employer's decision."""


async def message(it: Interaction) -> None:
    """A message in the DM. Text is the answer to the current question; a thread reply counts as one too."""
    if it.request.text or not it.request.files:
        if it.request.sent_at is None:  # it says which question it answers
            raise Malformed("when it was sent")
        await _typed(it, with_marks(it.request.text), it.request.sent_at.timestamp())
    for file in it.request.files:
        await calendar.dropped(it, file)


async def edited(it: Interaction) -> None:
    """A message in the DM was edited: what was noted of it stays."""
    await _touched(it, as_message("about.edited"))


async def deleted(it: Interaction) -> None:
    """A message in the DM was deleted: what was noted of it stays."""
    await _touched(it, as_message("about.deleted"))


async def _typed(it: Interaction, text: str, sent: float) -> None:
    meant, parts = intents.read(text), intents.read_parts(text)
    changes = edits_in(text) or (text,)
    edit = find_edit(changes[0])
    if await tasks.told(it, text) or await sending.keeps_mail(it, text):
        return
    aside = intents.read_beside(text)
    parts = await which_one.each_named(it, text) or parts
    both = intents.read_with_answer(text, aside)
    if not both and len(parts) < 2 and await nudge_words.are_wished(it, text):
        return
    # What is neither said beside a question nor of a note is looked at once, where it is taken.
    may_be_else = bool(meant or parts or both or edit or aside) and not (meant and _is_of_an_offer(meant))
    corrects = may_be_else and may_correct(text) and await it.look(correcting.is_correction, text)
    of_the_note = edit and not (meant and edit.what is What.STRIKE)  # "delete the interview" is about all of it
    if edit and of_the_note and await rewording.in_words(it, changes, corrects=corrects):
        return
    if corrects and both and may_correct(both.answer) and await it.look(correcting.is_correction, both.answer):
        await several.with_correction(it, both, sent)
        return
    if (meant or parts or both or aside) and not corrects:
        open_ = await it.look(meant_beside, text, both, aside)
        if open_ and open_.with_answer:
            await several.with_answer(it, open_.with_answer, sent)
            return
        if open_ and (meant or aside) and await beside.beside_question(it, open_, text, sent):
            return
        if open_ is None and await _alone(it, text, meant, parts):
            return
    if _DEADLINE.search(text) and not await it.look(debriefs.is_asking) and (by := await offers.told_by_when(it, text)):
        await it.say(by)
        return
    await it.tools.question_sender.recorded(it.who)
    going = await it.once_telling(correcting.typed, text, sent)
    if isinstance(going, correcting.Mended):
        await several.mended(it, going)
    elif going:
        await it.done()
    else:
        await _beyond(it, text)


async def _alone(
    it: Interaction, text: str, meant: intents.Meant | None, parts: tuple[tuple[intents.Meant, str], ...]
) -> bool:
    """Handle what a message says while no question is open. Returns whether there was anything."""
    if noted := await rounds.typed_hour(it, text):
        await it.say(noted)
        return True
    if parts and parts[0][0].intent is Intent.INTERVIEWED and await just_over.starts(it, text):
        return True
    is_ahead = len(parts) > 1 and parts[0][0].intent in {Intent.AHEAD, Intent.NEXT_ROUND}
    if is_ahead and (added := await ahead.whole_line(it, text)):
        await it.say(added)
        return True
    if len(parts) > 1 and await several.each_of(it, parts):
        return True
    one = parts[0] if len(parts) == 1 else (meant, text) if meant else None
    return one is not None and await beside.alone(it, *one)


async def _beyond(it: Interaction, text: str) -> None:
    """Start the debrief of an interview that a line tells of, or say what comes closest to what was meant."""
    part = it.part(1)
    if ahead.MAY_BE_TOLD.search(text) and await just_over.starts(part, text, ahead=True):
        part.follow_up()
    else:
        await it.say(await _else(it, text))


async def _else(it: Interaction, text: str) -> Message:
    """What to say to something that was no answer, no correction, and nothing clearly meant."""
    if noted := await offers.told_by_when(it, text) or await rounds.typed_day(it, text):
        return noted
    it = it.part(1)
    if asked := await which_one.is_moved(it, text):
        return asked
    if added := await ahead.noted_or_asked(it, text):
        return added
    if (named := await which_one.named(it, text)) and (said := await beside.said_to(it, *named)):
        return said
    if said := await beside.likely(it, text):
        return said
    if said := await nudge_words.may_be_for(it):
        return said
    finished = await it.look(debriefs.just_finished)
    guesses = intents.guess(text)
    if guesses and not (finished and guesses[0] is Intent.CORRECTION):
        return beside_views.which_meant([*guesses, *([Intent.CORRECTION] if finished else [])], text)
    return conversation.over(finished) if finished else about.welcome(not_understood=True)


async def meant(it: Interaction) -> None:
    """*I sent my note* and the like: confirms what a message was guessed to mean."""
    guessed, _, text = it.request.value.partition(" ")
    if guessed not in set(Intent):
        await it.whisper(as_message("about.unknown"))
    elif not await beside.alone(it, intents.Meant(Intent(guessed), 0, asked=False), text):
        await it.say(about.welcome(not_understood=False))


async def _touched(it: Interaction, word: Message) -> None:
    """A message was edited or deleted: only worth mentioning while a debrief might have used it."""
    going = await it.once(debriefs.unfinished)
    await (it.say(word) if going else it.done())


ENTRIES = (
    Entry(RequestKind.EVENT, "message", May.MEMBER, message),
    Entry(RequestKind.EVENT, "message.edited", May.MEMBER, edited),
    Entry(RequestKind.EVENT, "message.deleted", May.MEMBER, deleted),
    Entry(RequestKind.ACTION, ids.MEANT, May.MEMBER, meant),
)
