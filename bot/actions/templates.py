"""Note templates: a workspace's own for its admins, a coach channel's for its coaches."""

from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import RequestKind
from bot.notes.drafting import Note
from bot.notes.own_letters import OURS
from bot.screens import ids
from bot.screens import templates as views
from bot.screens.texts import as_message
from bot.services.notes import shelf
from bot.wording.catalog import say


async def show(it: Interaction) -> None:
    """The workspace's list, visible only to whoever asked."""
    await it.whisper(views.shelf(await it.look(shelf.shelf)))


async def open_form(it: Interaction) -> None:
    """*Add a template*, or *Change*."""
    await _open_form(it, await it.look(shelf.shelf), of_channel=False)


async def start(it: Interaction) -> None:
    """*Start from ours*: the form, with one of the bot's own letters in it."""
    await _start(it, "")


async def submit(it: Interaction) -> None:
    """A template was submitted: say at its line what is wrong; otherwise show it as a note, and then store it."""
    await _submit(it, None)


async def take_away(it: Interaction) -> None:
    """*Take away*: notes that were made from it are made from the bot's own again."""
    await it.once(shelf.take_away, ids.number(it.request.value))
    await it.replace(views.shelf(await it.look(shelf.shelf)))


async def show_channels(it: Interaction) -> None:
    """A coach channel's templates, for the people who share with it."""
    linked = await it.coach_channel()
    await it.whisper(views.shelf(await it.look(shelf.shelf, linked.id), linked.place.name))


async def open_channels_form(it: Interaction) -> None:
    """*Add a template*, or *Change*, in a coach channel."""
    linked = await it.coach_channel()
    await _open_form(it, await it.look(shelf.shelf, linked.id), of_channel=True)


async def start_channels(it: Interaction) -> None:
    """*Start from ours*, in a coach channel."""
    await _start(it, it.channel)


async def submit_channels(it: Interaction) -> None:
    """A coach channel's template was submitted: checked like any other, and stored for its people."""
    await _submit(it, (await it.coach_channel()).id)


async def retire(it: Interaction) -> None:
    """*Retire*: it is no longer offered to anybody."""
    linked = await it.coach_channel()
    await it.once(shelf.take_away, ids.number(it.request.value), linked.id)
    await it.replace(views.shelf(await it.look(shelf.shelf, linked.id), linked.place.name))


async def _open_form(it: Interaction, kept: tuple[shelf.Kept, ...], *, of_channel: bool) -> None:
    wanted = ids.number(it.request.value)
    found = next((each.template for each in kept if each.template.id == wanted), None)
    name, source = (found.name, found.source) if found else ("", "")
    await it.open(views.form(name, source, it.channel if of_channel else ""))


async def _start(it: Interaction, channel: str) -> None:
    letter = next((each for each in views.LETTERS if each == it.request.value), views.LETTERS[0])
    await it.open(views.form(say(f"note_words.tones.{letter}"), OURS[letter], channel))


async def _submit(it: Interaction, channel_id: int | None) -> None:
    typed = it.request.fields
    name, source = " ".join(typed[views.NAME].split()), _with_our_lines(typed[views.SOURCE])
    if not name:
        await it.wrong({views.NAME: say("about.blank")})
        return
    made = await it.look(shelf.preview, source)
    if not isinstance(made, Note):
        await it.wrong({views.SOURCE: " ".join(str(problem) for problem in made)[:1_000]})
    elif not _was_seen(it, source):
        await it.show(views.preview(name, source, made, it.channel if channel_id is not None else ""))
    else:
        await it.once(shelf.keep, name, source, channel_id)
        await it.say(as_message("about.template_kept") if channel_id is None else as_message("templates.kept"))


def _was_seen(it: Interaction, source: str) -> bool:
    """Whether the note that they saw above the form was made from exactly this text."""
    shown = _with_our_lines(it.request.shown.get(views.SOURCE, ""))
    return it.request.ref.endswith(f" {views.SEEN}") and source == shown


def _with_our_lines(source: str) -> str:
    return source.replace("\r\n", "\n").strip()


ENTRIES = (
    Entry(RequestKind.ACTION, ids.TEMPLATE_FORM, May.ADMIN, open_form, opens=True),
    Entry(RequestKind.ACTION, ids.TEMPLATE_START, May.ADMIN, start, opens=True),
    Entry(RequestKind.SUBMISSION, ids.TEMPLATE_FORM, May.ADMIN, submit),
    Entry(RequestKind.ACTION, ids.TEMPLATE_AWAY, May.ADMIN, take_away),
    Entry(RequestKind.ACTION, ids.CHANNEL_TEMPLATE_FORM, May.COACH, open_channels_form, opens=True),
    Entry(RequestKind.ACTION, ids.CHANNEL_TEMPLATE_START, May.COACH, start_channels, opens=True),
    Entry(RequestKind.SUBMISSION, ids.CHANNEL_TEMPLATE_FORM, May.COACH, submit_channels),
    Entry(RequestKind.ACTION, ids.CHANNEL_TEMPLATE_AWAY, May.COACH, retire),
)
