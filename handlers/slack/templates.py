"""The workspace's own note templates, in the hands of its admins."""

from bot.notes import shelf
from handlers.slack import ids
from handlers.slack.interaction import Entry, Interaction, Kind, May
from handlers.slack.typed import values
from handlers.slack.views import about
from handlers.slack.views import templates as views


async def show(it: Interaction) -> None:
    """The list, so that only whoever asked sees it."""
    await it.whisper(views.shelf(await it.look(shelf.shelf)))


async def open_form(it: Interaction) -> None:
    """*Add a template*, or *Change*."""
    wanted = ids.number(it.action.get("value", ""))
    found = next((each for each in await it.look(shelf.shelf) if each.id == wanted), None)
    await it.open(views.form(found))


async def submit(it: Interaction) -> None:
    """A template came: it is checked, and kept, or what is wrong is said at its line."""
    typed = values(it.body)
    name = " ".join(typed[views.NAME].split())
    if not name:
        await it.wrong({views.NAME: about.BLANK})
        return
    source = typed[views.SOURCE].replace("\r\n", "\n").strip()
    problems = await it.once(shelf.keep, name, source)
    if problems:
        await it.wrong({views.SOURCE: " ".join(str(problem) for problem in problems)[:1_000]})
    else:
        await it.say(about.TEMPLATE_KEPT)


async def take_away(it: Interaction) -> None:
    """*Take away*: notes that were made from it are made from the bot's own again."""
    await it.once(shelf.take_away, ids.number(it.action.get("value", "")))
    await it.replace(views.shelf(await it.look(shelf.shelf)))


ENTRIES = (
    Entry(Kind.ACTION, ids.TEMPLATE_FORM, May.ADMIN, open_form),
    Entry(Kind.SUBMISSION, ids.TEMPLATE_FORM, May.ADMIN, submit),
    Entry(Kind.ACTION, ids.TEMPLATE_AWAY, May.ADMIN, take_away),
)
