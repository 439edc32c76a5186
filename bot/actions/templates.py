"""Note templates: a workspace's own in the hands of its admins, a coach channel's in those of its coaches."""

from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import Kind
from bot.screens import about, ids
from bot.screens import templates as views
from bot.services.notes import shelf


async def show(it: Interaction) -> None:
    """The workspace's list, so that only whoever asked sees it."""
    await it.whisper(views.shelf(await it.look(shelf.shelf)))


async def open_form(it: Interaction) -> None:
    """*Add a template*, or *Change*."""
    await _open_form(it, await it.look(shelf.shelf), of_channel=False)


async def submit(it: Interaction) -> None:
    """A template came: it is checked, and kept, or what is wrong is said at its line."""
    await _submit(it, None)


async def take_away(it: Interaction) -> None:
    """*Take away*: notes that were made from it are made from the bot's own again."""
    await it.once(shelf.take_away, ids.number(it.request.value))
    await it.replace(views.shelf(await it.look(shelf.shelf)))


async def show_channels(it: Interaction) -> None:
    """The templates of a coach channel, for the people who share with it."""
    linked = await it.coach_channel()
    await it.whisper(views.shelf(await it.look(shelf.shelf, linked.id), linked.place.name))


async def open_channels_form(it: Interaction) -> None:
    """*Add a template*, or *Change*, in a coach channel."""
    linked = await it.coach_channel()
    await _open_form(it, await it.look(shelf.shelf, linked.id), of_channel=True)


async def submit_channels(it: Interaction) -> None:
    """A coach channel's template came: checked as any, and kept for its people."""
    await _submit(it, (await it.coach_channel()).id)


async def retire(it: Interaction) -> None:
    """*Retire*: nobody is offered it any more."""
    linked = await it.coach_channel()
    await it.once(shelf.take_away, ids.number(it.request.value), linked.id)
    await it.replace(views.shelf(await it.look(shelf.shelf, linked.id), linked.place.name))


async def _open_form(it: Interaction, kept: tuple[shelf.Kept, ...], *, of_channel: bool) -> None:
    wanted = ids.number(it.request.value)
    found = next((each.template for each in kept if each.template.id == wanted), None)
    await it.open(views.form(found, it.channel if of_channel else ""))


async def _submit(it: Interaction, channel_id: int | None) -> None:
    typed = it.request.fields
    name = " ".join(typed[views.NAME].split())
    if not name:
        await it.wrong({views.NAME: about.BLANK})
        return
    source = typed[views.SOURCE].replace("\r\n", "\n").strip()
    problems = await it.once(shelf.keep, name, source, channel_id)
    if problems:
        await it.wrong({views.SOURCE: " ".join(str(problem) for problem in problems)[:1_000]})
    else:
        await it.say(about.TEMPLATE_KEPT if channel_id is None else views.KEPT)


ENTRIES = (
    Entry(Kind.ACTION, ids.TEMPLATE_FORM, May.ADMIN, open_form, opens=True),
    Entry(Kind.SUBMISSION, ids.TEMPLATE_FORM, May.ADMIN, submit),
    Entry(Kind.ACTION, ids.TEMPLATE_AWAY, May.ADMIN, take_away),
    Entry(Kind.ACTION, ids.CHANNEL_TEMPLATE_FORM, May.COACH, open_channels_form, opens=True),
    Entry(Kind.SUBMISSION, ids.CHANNEL_TEMPLATE_FORM, May.COACH, submit_channels),
    Entry(Kind.ACTION, ids.CHANNEL_TEMPLATE_AWAY, May.COACH, retire),
)
