"""Settings, a workspace's defaults, and what a person has with us: forms, and what comes back from them."""

from datetime import date, time, timedelta

from bot import countries, persons, preferences
from bot.checklist.answers import Signer
from bot.logs import log_failure
from bot.mydata import erasing, exporting
from bot.mydata.exporting import Exported
from bot.notes.kinds import Tone
from bot.nudges.facts import Kind as Nudge
from bot.preferences import Defaults, Preferred
from bot.zones import country_at, zone_named
from handlers.slack import ids
from handlers.slack.identity import is_somebody_here, profile
from handlers.slack.interaction import Entry, Interaction, Kind, May
from handlers.slack.messenger import OwnFile
from handlers.slack.tools import follow_defaults
from handlers.slack.typed import chosen, values
from handlers.slack.views import about, mydata
from handlers.slack.views import settings as views

FAR = timedelta(days=366)


async def open_own(it: Interaction) -> None:
    """*Settings*."""
    await it.open(views.own(await it.look(preferences.settings)))


async def open_defaults(it: Interaction) -> None:
    """`/interviews admin`: the workspace's defaults."""
    if refusal := await it.refusal(May.ADMIN):
        await it.whisper(refusal)
        return
    await it.open(views.defaults(await it.look(preferences.defaults)))


async def submit_own(it: Interaction) -> None:
    """Settings came back."""
    typed = values(it.body)
    preferred, wrong = _preferred(it, typed)
    now, _ = await it.look(persons.local_now)
    zone = zone_named(typed[views.ZONE], country_at(now)) if typed[views.ZONE].strip() else ""
    if zone is None:
        wrong[views.ZONE] = about.NO_SUCH_ZONE_IN_FORM
    until = date.fromisoformat(typed[views.PAUSE]) if typed[views.PAUSE] else None
    if until and until <= now.date():
        wrong[views.PAUSE] = about.DAY_IS_OVER
    elif until and until > now.date() + FAR:
        wrong[views.PAUSE] = about.TOO_FAR
    if preferred is None or zone is None or wrong:
        await it.wrong(wrong)
        return
    here = zone or profile(await it.tools.quick.user(it.who.user)).zone
    await it.once(preferences.choose, preferred, here, until, _signer(typed), zone_is_own=bool(zone))
    await it.say(about.SETTINGS_KEPT)


def _signer(typed: dict[str, str]) -> Signer | None:
    """How they sign; None from a form that was opened before it had these fields."""
    if views.SIGNED not in typed:
        return None
    name, phone, link = (" ".join(typed[field].split()) for field in (views.SIGNED, views.PHONE, views.LINK))
    return Signer(signed_as=name, sign_phone=phone, sign_link=link)


async def submit_defaults(it: Interaction) -> None:
    """The workspace's defaults came back."""
    typed = values(it.body)
    preferred, wrong = _preferred(it, typed)
    if preferred is None:
        await it.wrong(wrong)
        return
    may_link = typed[views.LINKERS] == views.MEMBERS
    await it.once(preferences.set_defaults, Defaults(preferred, int(typed[views.KEEP]), may_link))
    await it.say(about.DEFAULTS_KEPT)
    it.tools.soon("following new defaults", follow_defaults(it.tools.transact))


def _preferred(it: Interaction, typed: dict[str, str]) -> tuple[Preferred | None, dict[str, str]]:
    """What the fields say that both forms have; or None, and what is wrong, by field."""
    several, wrong = chosen(it.body), dict[str, str]()
    said = typed[views.COUNTRY].strip()
    country = None if not said else "" if said.lower() == views.NO_COUNTRY else countries.code_of(said)
    if said and country is None:
        wrong[views.COUNTRY] = about.NO_SUCH_COUNTRY
    if not several[views.DAYS]:
        wrong[views.DAYS] = about.ONE_DAY_AT_LEAST
    if wrong:
        return None, wrong
    return Preferred(
        quiet_from=time.fromisoformat(typed[views.QUIET_FROM]),
        quiet_to=time.fromisoformat(typed[views.QUIET_TO]),
        country=country,
        working_days=frozenset(int(day) for day in several[views.DAYS]),
        tone=Tone(typed[views.TONE]),
        unwanted=frozenset(Nudge) - {Nudge(kind) for kind in several[views.NUDGES]},
    ), {}


async def open_data(it: Interaction) -> None:
    """*My data*: what is kept, to be taken along or deleted."""
    await it.open(mydata.mine(await it.look(erasing.what_goes)))


async def export(it: Interaction) -> None:
    """*Export it all*: two files in the direct message."""
    exported = await it.look(exporting.export)
    await it.done()
    it.tools.soon("handing over an export", _hand_over(it, exported))


async def _hand_over(it: Interaction, exported: Exported) -> None:
    await it.send_file("afterword.json", exported.json_text.encode(), about.EXPORT_JSON)
    await it.send_file("interviews.csv", exported.csv_text.encode(), about.EXPORT_CSV)


async def erase(it: Interaction) -> None:
    """*Delete everything*, confirmed: nothing of the person is left."""
    await it.look(erasing.erase)
    await it.done()
    it.tools.soon("saying that all is deleted", _say_erased(it))
    it.tools.soon("showing an empty Home", it.tools.home.clear(it.who))
    it.post_due()


async def _say_erased(it: Interaction) -> None:
    """That all is deleted; the files that stand in the conversation are found there, so nothing is kept of them."""
    try:
        channel = await it.tools.messenger.channel_with(it.who.user)
        with_files = bool(await it.tools.messenger.own_files(channel, it.tools.bot_user))
    except Exception as error:  # the word that all is deleted comes in any case
        log_failure("looking for files", error)
        with_files = False
    await it.post(about.erased(with_files=with_files))


async def take_files_out(it: Interaction) -> None:
    """*Take my files out*: the bot's own files go from the direct message, with the messages that show them.

    Nothing is read from rows, so that whoever had everything deleted is not let in anew by it.
    """
    user = await it.tools.quick.find_user(it.who.user)
    if not (user and is_somebody_here(user, it.who.workspace)):
        await it.whisper(about.STRANGER)
        return
    await it.done()
    it.tools.soon("taking files out", _take_files_out(it))


async def _take_files_out(it: Interaction) -> None:
    channel = await it.tools.messenger.channel_with(it.who.user)
    files = await it.tools.messenger.own_files(channel, it.tools.bot_user)
    left = [file.name for file in files if not await _is_taken_out(it, channel, file)]
    await it.post(about.files_taken_out(len(files) - len(left), left))


async def _is_taken_out(it: Interaction, channel: str, file: OwnFile) -> bool:
    """Whether the file is gone; its message goes with it where Slack lets it."""
    try:
        await it.tools.messenger.delete_file(file.id)
    except Exception as error:
        log_failure("taking a file out", error)
        return False
    try:
        await it.tools.messenger.delete(channel, file.ts)
    except Exception as error:
        log_failure("taking a file's message away", error)
    return True


ENTRIES = (
    Entry(Kind.ACTION, ids.SETTINGS, May.MEMBER, open_own),
    Entry(Kind.SUBMISSION, ids.SETTINGS, May.MEMBER, submit_own),
    Entry(Kind.SUBMISSION, ids.DEFAULTS, May.ADMIN, submit_defaults),
    Entry(Kind.ACTION, ids.MY_DATA, May.MEMBER, open_data),
    Entry(Kind.ACTION, ids.EXPORT, May.MEMBER, export),
    Entry(Kind.SUBMISSION, ids.ERASE, May.MEMBER, erase),
    Entry(Kind.ACTION, ids.FILES_AWAY, May.MEMBER, take_files_out),
)
