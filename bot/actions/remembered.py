"""What people ask about what they said before: looked up, nothing changes."""

from bot.actions.interaction import Interaction
from bot.actions.nudges import granted
from bot.nudges.wishes import Zone, place_in, wish_of
from bot.reading.intents import Intent, Meant
from bot.reading.places.zones import country_at, zone_named
from bot.screens import questions as question_views
from bot.screens import remembered as views
from bot.screens.elements import Message
from bot.services.interviews import known, questions
from bot.services.interviews.questions import Wanted
from bot.store import persons


async def met(it: Interaction, text: str) -> Message:
    """The interviewers."""
    return views.met(await it.look(known.known, text))


async def recalled(it: Interaction, text: str) -> Message:
    """What they told the employer."""
    return views.recalled(await it.look(known.known, text))


async def promises(it: Interaction, text: str) -> Message:
    """What they promised to send."""
    now, _ = await it.look(persons.local_now)
    return views.promises(await it.look(known.known, text), now.date())


async def thanked(it: Interaction, text: str) -> Message:
    """Whom they thanked."""
    return views.thanked(await it.look(known.known, text))


async def asked(it: Interaction, _text: str) -> Message:
    """What employers asked them."""
    return question_views.listing(await it.look(questions.listed, Wanted()))


async def zone(it: Interaction, _meant: Meant, text: str) -> Message | None:
    """Use the zone they name; if they name none, say which one is used and how to change it."""
    now, locale = await it.look(persons.local_now)
    wish = wish_of(Intent.ZONE, text, now.date(), locale, country_at(now))
    if isinstance(wish, Zone):
        return await granted(it, wish)
    name, is_own = await it.once(persons.zone_of)
    country = country_at(now)
    return views.zone(name, is_own=is_own, there=zone_named(place_in(text, country), country) or "")
