"""What happens to a coach channel, as its surface reports it: late, twice, and out of order."""

import asyncio
from datetime import timedelta

import pytest

from bot.actions import channels
from bot.actions.request import Place as Where
from bot.actions.request import Request, RequestKind
from bot.delivery.surface import Channel
from bot.services.coaching.channels import Place, link, look
from bot.store.database import make_engine
from bot.store.persons import Profile, Who, enter
from bot.store.transact import Transact
from bot.vocabulary.items import Rest
from tests.bot.actions.flows import debriefed
from tests.bot.coaching.group import DANA
from tests.stage import TUESDAY
from tests.surfaces.app import COACHES, App, text
from tests.surfaces.memory import BOT, WORKSPACE
from tests.words import in_english

JOINED, LEFT = "channel.bot_joined", "channel.bot_left"
ARCHIVED, UNARCHIVED = "channel.archived", "channel.unarchived"


def share(app: App) -> None:
    """Sam shares with a coach channel, so that it has a digest."""
    app.dana.command("coach link", COACHES)
    debriefed(app.sam)
    app.sam.command("coach join", COACHES)
    app.sam.submit({"They see": ("status",)})


def happens(app: App, *events: str) -> None:
    for name in events:
        app.hear(Request(RequestKind.EVENT, name, Who(WORKSPACE, "dana"), place=Where(COACHES), key=f"E{app.heard}"))


def digests(app: App) -> int:
    """How many came by the next Monday, at ten in Chicago."""
    app.turn_to(TUESDAY + timedelta(days=6))
    return sum(in_english("posts.your_people_this_week") in text(each) for each in app.dana.messages(COACHES))


@pytest.mark.whole
@pytest.mark.parametrize("late", [(LEFT,), (JOINED, LEFT), (ARCHIVED,), (UNARCHIVED, ARCHIVED)])
def test_an_event_that_comes_late_does_not_silence_a_channel_that_can_be_posted_to(
    app: App, late: tuple[str, ...]
) -> None:
    share(app)
    happens(app, *late)
    assert digests(app) == 1


@pytest.mark.whole
def test_nothing_is_posted_while_the_bot_is_out_or_the_channel_archived(app: App) -> None:
    share(app)
    room = app.surface.rooms[COACHES]
    room.members.remove(BOT)
    happens(app, LEFT, JOINED)
    assert digests(app) == 0
    room.members.add(BOT)
    room.is_archived = True
    happens(app, JOINED, ARCHIVED)
    assert digests(app) == 0


class Moving:
    """A surface where the channel changes while it is looked at."""

    def __init__(self, *seen: Channel | None) -> None:
        self._seen = list(seen)

    async def channel(self, _: str) -> Channel | None:
        return self._seen.pop(0)


PLACE = Place("C1", "coaching", is_private=False)
THERE = Channel(PLACE, has_bot=True, is_archived=False, is_shared_outside=False)


@pytest.mark.parametrize(
    ("seen", "rests"),
    [
        ((None, THERE, THERE), None),
        ((THERE, None, None), Rest.AWAY),
        ((THERE, Channel(PLACE, has_bot=True, is_archived=True, is_shared_outside=False)) + (THERE,) * 2, None),
    ],
)
def test_what_changed_while_it_was_written_is_written_too(
    database_url: str, seen: tuple[Channel | None, ...], rests: Rest | None
) -> None:
    transact = Transact(make_engine(database_url), lambda: TUESDAY)

    async def follow() -> Rest | None:
        await transact(enter, DANA, Profile("Dana Okafor", "America/Chicago", "en_US"))
        await transact(link, DANA, PLACE)
        await channels.refresh(transact, Moving(*seen), DANA, "C1")  # type: ignore[arg-type]
        linked = await transact(look, DANA, "C1")
        assert linked
        return linked.rests

    assert asyncio.run(follow()) == rests
    transact.close()
