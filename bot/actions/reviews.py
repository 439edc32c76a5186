"""Notes under review: a job seeker asks, a coach answers in the channel, and the answer comes to the DM."""

from collections.abc import Callable

from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import RequestKind
from bot.actions.sharing import seen_without
from bot.notes.drafting import Note
from bot.screens import ids, notes
from bot.screens import review_forms as views
from bot.screens import sharing as shares
from bot.screens.elements import Form
from bot.screens.note_forms import BODY, SUBJECT
from bot.screens.texts import as_message
from bot.services.coaching import reviews as service
from bot.services.coaching.reviews import Requested, Verdict
from bot.wording.catalog import say

# --- for job seekers


async def open_ask(it: Interaction) -> None:
    """*Ask my coach*, on a note."""
    found = await it.look(service.asking, ids.note_in(it.request.ref))
    if found is None:
        await it.whisper(as_message("sharing.nothing_to_ask"))
    elif found.ready.sent_at:
        await it.whisper(as_message("sharing.sent_already"))
    elif not found.channels:
        await it.whisper(as_message("sharing.channel_rests") if found.rest else as_message("sharing.not_shared"))
    elif found.held_back:
        await it.whisper(views.held_back(found))
    else:
        await it.open(views.ask(found, ids.of_note(found.ready.address)))


async def submit_ask(it: Interaction) -> None:
    """Show the note to the coaches of the chosen channel."""
    typed = it.request.fields
    address, question = ids.note_in(it.request.ref), typed[views.QUESTION].strip()
    if why := await it.look(service.private, address, question):
        await it.wrong({views.QUESTION: shares.private(why)})
        return
    shared = await it.once(service.ask, address, typed[views.CHANNEL], question)
    await (it.say(shares.asked(shared)) if shared else it.wrong({views.QUESTION: say("about.note_gone")}))
    it.post_due()


async def take(it: Interaction) -> None:
    """*Take this text*: the suggestion is the note from now on."""
    review_id, _, seen = it.request.value.partition(" ")
    taken = await it.once(service.take, ids.number(review_id), seen)
    it.post_due()
    if isinstance(taken, Verdict):
        await it.whisper(as_message("sharing.newer_text") if taken is Verdict.NEWER else as_message("about.missing"))
        return
    await it.done()
    it.tools.soon(
        "handing over a note", it.post(as_message("sharing.sent_already") if taken.sent_at else notes.note(taken))
    )


async def withdraw(it: Interaction) -> None:
    """*Take it back*: remove the request, its note and what was said about it from the channel."""
    await seen_without(it, await it.once(service.withdraw, _review(it)))


# --- for coaches


async def claim(it: Interaction) -> None:
    """*I take it*, if need be from another coach."""
    await _answer(it, await it.once(service.claim, it.channel, _review(it)))


async def approve(it: Interaction) -> None:
    """*Good to go*."""
    await _answer(it, await it.once(service.answer, it.channel, _review(it), approved=True))


async def open_comments(it: Interaction) -> None:
    """*Comment*: on lines of the note, or on all of it."""
    await _open(it, views.comments)


async def submit_comments(it: Interaction) -> None:
    """Comments were submitted."""
    review_id = _review_in_form(it)
    found = await it.look(service.request, it.channel, review_id)
    remarks = views.remarks(found.note, it.request.fields) if isinstance(found, Requested) else ()
    if isinstance(found, Requested) and not remarks:
        await it.wrong({views.WHOLE: say("about.blank")})
        return
    await _answer(it, await it.once(service.answer, it.channel, review_id, remarks=remarks))


async def open_suggestion(it: Interaction) -> None:
    """*Suggest a text*: a copy of the note to edit; the note itself stays as it is."""
    await _open(it, views.suggestion)


async def submit_suggestion(it: Interaction) -> None:
    """A suggested text was submitted."""
    typed, review_id = it.request.fields, _review_in_form(it)
    text = Note(" ".join(typed.get(SUBJECT, "").split()), typed[BODY].strip())
    found = await it.look(service.request, it.channel, review_id)
    if not text.body:
        await it.wrong({BODY: say("about.blank")})
    elif isinstance(found, Requested) and found.note == text:
        await it.wrong({BODY: say("about.nothing_changed")})
    else:
        await _answer(it, await it.once(service.answer, it.channel, review_id, suggested=text))


async def _open(it: Interaction, form: Callable[[Requested, str], Form]) -> None:
    found = await it.look(service.request, it.channel, _review(it))
    if isinstance(found, Requested):
        await it.open(form(found, f"{it.channel} {found.id}"))
    else:
        await _answer(it, found)


async def _answer(it: Interaction, verdict: Verdict) -> None:
    """The post shows what was done; only the coach is told what could not be done."""
    said = {
        Verdict.GONE: as_message("coaching.review_gone"),
        Verdict.OWN: as_message("coaching.review_own"),
        Verdict.ANOTHERS: as_message("coaching.review_taken"),
    }
    await (it.whisper(said[verdict]) if verdict in said else it.done())
    it.post_due()


def _review(it: Interaction) -> int:
    return ids.number(it.request.value)


def _review_in_form(it: Interaction) -> int:
    return ids.number(it.request.ref.partition(" ")[2])


ENTRIES = (
    Entry(RequestKind.ACTION, ids.ASK, May.OWNER, open_ask, opens=True),
    Entry(RequestKind.SUBMISSION, ids.ASK, May.OWNER, submit_ask),
    Entry(RequestKind.ACTION, ids.TAKE, May.OWNER, take),
    Entry(RequestKind.ACTION, ids.WITHDRAW, May.OWNER, withdraw),
    Entry(RequestKind.ACTION, ids.CLAIM, May.COACH, claim),
    Entry(RequestKind.ACTION, ids.APPROVE, May.COACH, approve),
    Entry(RequestKind.ACTION, ids.COMMENT, May.COACH, open_comments, opens=True),
    Entry(RequestKind.SUBMISSION, ids.COMMENT, May.COACH, submit_comments),
    Entry(RequestKind.ACTION, ids.SUGGEST, May.COACH, open_suggestion, opens=True),
    Entry(RequestKind.SUBMISSION, ids.SUGGEST, May.COACH, submit_suggestion),
)
