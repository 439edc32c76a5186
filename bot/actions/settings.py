"""Settings, a workspace's defaults, and a person's own data: forms, and what is submitted in them."""

from collections.abc import Mapping
from datetime import date, time, timedelta

from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import RequestKind
from bot.actions.tools import follow_defaults
from bot.delivery.surface import OwnFile
from bot.nudges.facts import NudgeKind as Nudge
from bot.reading.places import countries
from bot.reading.places.zones import country_at, zone_named
from bot.screens import about, ids, mydata
from bot.screens import settings as views
from bot.screens.texts import as_message
from bot.services import preferences
from bot.services.mydata import erasing, exporting
from bot.services.mydata.exporting import Exported
from bot.services.preferences import Defaults, Preferred
from bot.store import persons
from bot.support.logs import log_failure
from bot.vocabulary.answers import Signer
from bot.vocabulary.note_kinds import Tone
from bot.wording.catalog import say

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
    """Settings were submitted."""
    typed = it.request.fields
    preferred, wrong = _preferred(it, typed)
    now, _ = await it.look(persons.local_now)
    zone = zone_named(typed[views.ZONE], country_at(now)) if typed[views.ZONE].strip() else ""
    if zone is None:
        wrong[views.ZONE] = say("about.no_such_zone_in_form")
    until = date.fromisoformat(typed[views.PAUSE]) if typed[views.PAUSE] else None
    if until and until <= now.date():
        wrong[views.PAUSE] = say("about.day_is_over")
    elif until and until > now.date() + FAR:
        wrong[views.PAUSE] = say("about.too_far")
    if preferred is None or zone is None or wrong:
        await it.wrong(wrong)
        return
    profile = None if zone else await it.tools.quick.profile(it.who)
    here = zone or (profile.zone if profile else str(now.tzinfo))
    await it.once(preferences.choose, preferred, here, until, _signer(typed), zone_is_own=bool(zone))
    await it.say(as_message("about.settings_kept"))


def _signer(typed: Mapping[str, str]) -> Signer | None:
    """How they sign; None from a form that was opened before it had these fields."""
    if views.SIGNED not in typed:
        return None
    name, phone, link = (" ".join(typed[field].split()) for field in (views.SIGNED, views.PHONE, views.LINK))
    return Signer(signed_as=name, sign_phone=phone, sign_link=link)


async def submit_defaults(it: Interaction) -> None:
    """The workspace's defaults were submitted."""
    typed = it.request.fields
    preferred, wrong = _preferred(it, typed)
    if preferred is None:
        await it.wrong(wrong)
        return
    may_link = typed[views.LINKERS] == views.MEMBERS
    await it.once(preferences.set_defaults, Defaults(preferred, int(typed[views.KEEP]), may_link))
    await it.say(as_message("about.defaults_kept"))
    it.tools.soon("following new defaults", follow_defaults(it.tools.transact))


def _preferred(it: Interaction, typed: Mapping[str, str]) -> tuple[Preferred | None, dict[str, str]]:
    """The fields that both forms have; or None, and what is wrong, by field."""
    several, wrong = it.request.several, dict[str, str]()
    said = typed[views.COUNTRY].strip()
    country = None if not said else "" if said.lower() == views.NO_COUNTRY else countries.code_of(said)
    if said and country is None:
        wrong[views.COUNTRY] = say("about.no_such_country")
    if not several[views.DAYS]:
        wrong[views.DAYS] = say("about.one_day_at_least")
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
    """*My data*: what is stored, to export or delete."""
    await it.open(mydata.mine(await it.look(erasing.what_goes)))


async def export(it: Interaction) -> None:
    """*Export it all*: two files in the DM."""
    exported = await it.look(exporting.export)
    await it.done()
    it.tools.soon("handing over an export", _hand_over(it, exported))


async def _hand_over(it: Interaction, exported: Exported) -> None:
    await it.direct.send_file("afterword.json", exported.json_text.encode(), say("about.export_json"))
    await it.direct.send_file("interviews.csv", exported.csv_text.encode(), say("about.export_csv"))


async def erase(it: Interaction) -> None:
    """*Delete everything*, confirmed: nothing about the person is left."""
    await it.look(erasing.erase)
    await it.done()
    it.tools.soon("saying that all is deleted", _say_erased(it))
    it.tools.soon("showing an empty Home", it.tools.home.clear(it.who))
    it.post_due()


async def _say_erased(it: Interaction) -> None:
    """Say that everything is deleted; find the files that are still in the conversation, since none are recorded."""
    try:
        channel = await it.tools.surface.channel_with(it.who.user)
        with_files = bool(await it.tools.surface.own_files(channel))
    except Exception as error:  # they are told that everything is deleted in any case
        log_failure("looking for files", error)
        with_files = False
    await it.post(about.erased(with_files=with_files))


async def take_files_out(it: Interaction) -> None:
    """*Take my files out*: delete the bot's own files from the DM, with the messages that show them.

    Reads no rows, so that somebody who had everything deleted is not entered again by it.
    """
    if await it.tools.quick.profile(it.who) is None:
        await it.whisper(as_message("about.stranger"))
        return
    await it.done()
    it.tools.soon("taking files out", _take_files_out(it))


async def _take_files_out(it: Interaction) -> None:
    channel = await it.tools.surface.channel_with(it.who.user)
    files = await it.tools.surface.own_files(channel)
    left = [file.name for file in files if not await _is_taken_out(it, channel, file)]
    await it.post(about.files_taken_out(len(files) - len(left), left))


async def _is_taken_out(it: Interaction, channel: str, file: OwnFile) -> bool:
    """Whether the file is deleted; its message goes with it if the surface allows."""
    try:
        await it.tools.surface.delete_file(file.id)
    except Exception as error:
        log_failure("taking a file out", error)
        return False
    try:
        await it.tools.surface.delete(channel, file.message)
    except Exception as error:
        log_failure("taking a file's message away", error)
    return True


ENTRIES = (
    Entry(RequestKind.ACTION, ids.SETTINGS, May.MEMBER, open_own, opens=True),
    Entry(RequestKind.SUBMISSION, ids.SETTINGS, May.MEMBER, submit_own),
    Entry(RequestKind.SUBMISSION, ids.DEFAULTS, May.ADMIN, submit_defaults),
    Entry(RequestKind.ACTION, ids.MY_DATA, May.MEMBER, open_data, opens=True),
    Entry(RequestKind.ACTION, ids.EXPORT, May.MEMBER, export),
    Entry(RequestKind.SUBMISSION, ids.ERASE, May.MEMBER, erase),
    Entry(RequestKind.ACTION, ids.FILES_AWAY, May.MEMBER, take_files_out),
)
