"""`/thankyou`: the notes of an interview in the DM, and everything that can be done with one."""

from datetime import date

from bot.actions import templates
from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import RequestKind
from bot.delivery import note_buttons
from bot.notes.drafting import Note
from bot.notes.note_context import Address, Ready
from bot.notes.wishes import read_wish
from bot.screens import ids, note_forms, notes
from bot.screens.elements import Message
from bot.screens.texts import as_message
from bot.services.notes import note_messages, writing
from bot.services.notes.writing import Elsewhere
from bot.store import persons
from bot.support.logs import log_failure
from bot.vocabulary.note_kinds import NoteKind, Tone
from bot.wording.catalog import say

CHECK, TEMPLATES = "check", "templates"


async def command(it: Interaction) -> None:
    """`/thankyou [company] [tone]`: an interview's notes; `check`: check a text of your own; `templates`: the list."""
    text = it.request.text
    word, _, rest = text.partition(" ")
    if word.lower() == CHECK:
        await _check_other(it, rest.strip())
        return
    if text.lower() == TEMPLATES:
        await templates.show(it)
        return
    found = await it.once(writing.wanted, text)
    if found is None and text:
        await it.whisper(notes.which(await it.look(writing.all_debriefed)))
        return
    if not isinstance(found, tuple):
        await it.whisper(notes.all_of(found)[0])
        return
    await (it.done() if it.request.place.is_direct else it.whisper(as_message("about.note_in_our_dm")))
    it.tools.soon("handing over notes", hand_over(it, notes.all_of(found)))


async def draft(it: Interaction) -> None:
    """*Draft my note*: for the debrief of that button, or for the newest."""
    found = await it.once(writing.wanted, "", ids.number(it.request.value) or None)
    await it.done()
    it.tools.soon("handing over notes", hand_over(it, notes.all_of(found)))


async def write(it: Interaction) -> None:
    """Another kind of note, such as what to say in a call, or the answer to an offer."""
    ready = await it.once(writing.look, ids.note_in(it.request.value))
    await it.done()
    it.tools.soon("handing over a note", hand_over(it, [notes.note(ready) if ready else as_message("about.missing")]))


async def one_each(it: Interaction) -> None:
    """*One for each of them*, where one for all was suggested."""
    debrief_id = _note(it).debrief_id
    found = await it.once(writing.one_each, debrief_id)
    await it.done()
    it.tools.soon(
        "handing over notes", hand_over(it, [notes.note(each) for each in found] or [as_message("about.missing")])
    )


async def another_way(it: Interaction) -> None:
    """*Write it another way*: a tone, a kind, or one of the workspace's templates."""
    what, _, which = it.request.value.partition(":")
    address = _note(it)
    if what == "tone" and which in set(Tone):
        await _show(it, await it.once(writing.rewrite, address, Tone(which)))
    elif what == "kind" and which in set(NoteKind):
        await _show(it, await it.once(writing.as_kind, address, NoteKind(which)))
    elif what == "template":
        await _show(it, await it.once(writing.rewrite, address, None, ids.number(which)))
    else:
        await it.whisper(as_message("about.unknown"))


async def shorter(it: Interaction) -> None:
    """*Shorter*: the brief form."""
    await _show(it, await it.once(writing.rewrite, _note(it), Tone.BRIEF))


async def earlier(it: Interaction) -> None:
    """Use one of the person's earlier texts again."""
    await _show(it, await it.once(writing.bring_back, _note(it), ids.number(it.request.value)))


async def edit(it: Interaction) -> None:
    """*Edit*, or *Check it*: the note in a form, below what the review found."""
    ready = await it.look(writing.look, _note(it))
    if ready is None:
        await it.whisper(as_message("about.missing"))
    elif ready.sent_at:  # the button is from before
        await it.replace(notes.note(ready))
    elif not note_forms.fits(ready.note):
        await it.whisper(as_message("about.note_too_long"))
    else:
        place = it.request.place
        await it.open(note_forms.editor(ready, ids.of_form(ready.address, place.channel, place.message)))


async def submit_edit(it: Interaction) -> None:
    """The note was submitted in the person's own words: they are stored, and the message shows them."""
    address, channel, ts = ids.form_in(it.request.ref)
    typed = it.request.fields
    written = Note(" ".join(typed.get(note_forms.SUBJECT, "").split()), typed[note_forms.BODY].strip())
    if not written.body:
        await it.wrong({note_forms.BODY: say("about.blank")})
        return
    ready = await it.once(writing.edit, address, written)
    if ready is None:  # the form stays open: what was typed is not lost
        await it.wrong({note_forms.BODY: say("about.note_gone")})
        return
    if ready.sent_at:
        await it.wrong({note_forms.BODY: say("about.note_is_sent")})
        return
    await it.done()
    it.tools.soon("showing an edited note", it.direct.put(channel, ts, notes.note(ready)))


async def sent(it: Interaction) -> None:
    """*I sent it*: with the time. Once everybody is thanked, no nudge asks for it any more."""
    await _mark(it, sent=True)


async def not_sent(it: Interaction) -> None:
    """*Not sent after all*."""
    await _mark(it, sent=False)


async def _mark(it: Interaction, *, sent: bool) -> None:
    address = _note(it)
    ready = await it.once(writing.mark_sent, address, sent=sent)
    await _show(it, ready)
    if ready:
        it.tools.soon("updating the card", it.tools.question_sender.refresh(it.who, address.debrief_id))


async def link(it: Interaction) -> None:
    """A link was opened in the browser: if it was a note's, the next step is to say that it is sent."""
    opened = it.request.ref.startswith("mail:")
    ready = await it.look(writing.look, _note(it)) if opened else None
    await (it.replace(notes.note(ready, opened=True)) if ready and not ready.sent_at else it.done())


async def _check_other(it: Interaction, text: str) -> None:
    if found := await it.look(writing.to_check, text):
        await it.open(note_forms.checker(found, found[0].address))
    else:
        now, _ = await it.look(persons.local_now)
        await it.open(note_forms.checker_alone(Elsewhere(now.date(), read_wish(text).company)))


async def submit_check(it: Interaction) -> None:
    """A text from elsewhere to check: show the form again with what was found."""
    typed = it.request.fields
    note = Note(" ".join(typed[note_forms.SUBJECT].split()), typed[note_forms.BODY].strip())
    if not note.body:
        await it.wrong({note_forms.BODY: say("about.blank")})
        return
    if note_forms.READER not in typed:
        named = (" ".join(typed[name].split()) for name in (note_forms.COMPANY, note_forms.ROLE, note_forms.TO))
        elsewhere = Elsewhere(date.fromisoformat(typed[note_forms.DAY]), *named)
        await it.show(note_forms.checker_alone(elsewhere, note, await it.look(writing.check_alone, elsewhere, note)))
        return
    address = ids.note_in(typed[note_forms.READER])
    found = await it.look(writing.to_check, "", ids.number(it.request.ref))
    checked = await it.look(writing.check, address, note)
    if found and checked is not None:
        await it.show(note_forms.checker(found, address, note, checked))
    else:
        await it.wrong({note_forms.BODY: say("about.note_gone")})


async def _show(it: Interaction, ready: Ready | None) -> None:
    await (show(it, notes.note(ready)) if ready else it.whisper(as_message("about.missing")))


async def show(it: Interaction, message: Message) -> None:
    """A note as it is now, in the place of the message whose control was used."""
    await it.replace(message)
    shown = note_buttons.moved(it.tools.transact, it.who, it.direct, it.request.place.message, message)
    it.tools.soon("moving a note's buttons", shown)


async def hand_over(it: Interaction, messages: list[Message]) -> None:
    """Post notes in the DM; if one is lost, say so."""
    surface, channel = it.tools.surface, await it.tools.surface.channel_with(it.who.user)
    lost, posted = 0, list[tuple[str, Message]]()
    for message in messages:
        try:
            posted.append((await surface.post(channel, message), message))
        except Exception as error:
            log_failure("handing over a note", error)
            lost += 1
    if lost:
        await surface.post(channel, as_message("about.note_lost"))
    for message_id, message in posted:
        await note_buttons.moved(it.tools.transact, it.who, it.direct, message_id, message)


def show_sent(it: Interaction, debrief_id: int) -> None:
    """Show on the card and on a debrief's notes which of them are sent, after that was said elsewhere."""
    it.tools.soon("updating the card", it.tools.question_sender.refresh(it.who, debrief_id))
    it.tools.soon("showing which notes are sent", _show_again(it, debrief_id))


async def _show_again(it: Interaction, debrief_id: int) -> None:
    """The notes of a debrief as they are now, in the messages that show them."""
    found = await it.tools.transact(writing.wanted, it.who, "", debrief_id)
    live = await it.tools.transact(note_messages.look, it.who, debrief_id)
    channel = await it.tools.surface.channel_with(it.who.user)
    for message in notes.all_of(found):
        message_id = live.get(ids.note_in(notes.of_which(message)))
        if message_id:
            await it.tools.surface.edit(channel, message_id, message)


def _note(it: Interaction) -> Address:
    return ids.note_in(it.request.ref)


ENTRIES = (
    Entry(RequestKind.COMMAND, "thankyou", May.MEMBER, command, opens=True),
    Entry(RequestKind.ACTION, ids.DRAFT, May.OWNER, draft),
    Entry(RequestKind.ACTION, ids.WRITE, May.OWNER, write),
    Entry(RequestKind.ACTION, ids.ONE_EACH, May.OWNER, one_each),
    Entry(RequestKind.ACTION, ids.ANOTHER_WAY, May.OWNER, another_way),
    Entry(RequestKind.ACTION, ids.SHORTER, May.OWNER, shorter),
    Entry(RequestKind.ACTION, ids.EARLIER, May.OWNER, earlier),
    Entry(RequestKind.ACTION, ids.NOTE_FORM, May.OWNER, edit, opens=True),
    Entry(RequestKind.ACTION, ids.CHECK, May.OWNER, edit, opens=True),
    Entry(RequestKind.SUBMISSION, ids.NOTE_FORM, May.OWNER, submit_edit),
    Entry(RequestKind.SUBMISSION, ids.CHECK_FORM, May.OWNER, submit_check),
    Entry(RequestKind.ACTION, ids.SENT, May.OWNER, sent),
    Entry(RequestKind.ACTION, ids.NOT_SENT, May.OWNER, not_sent),
    Entry(RequestKind.ACTION, ids.LINK, May.MEMBER, link),
)
