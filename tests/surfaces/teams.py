"""Teams, by the playground."""

import tempfile
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from aiohttp import ClientSession, web

from bot.store import schema
from bot.store.database import make_engine
from bot.store.transact import Transact
from handlers.teams import app
from handlers.teams.activity import CHANNEL, Activity
from handlers.teams.app import PATH
from handlers.teams.connector import Connector
from handlers.teams.decode import DROPPED
from handlers.teams.files import Files
from handlers.teams.pace import Pace
from handlers.teams.package import teams_manifest
from handlers.teams.people import People
from handlers.teams.surface import Surface
from handlers.teams.tokens import Account, OwnToken
from playground.teams import screen
from playground.teams.client import TeamsClient
from playground.teams.ids import COACHES, DANA, GWEN, LEADS, SAM, TEAM, TENANT_ID
from playground.teams.rates import Rates
from playground.teams.server import TeamsPlayground
from tests.loops import event_loop
from tests.stage import TUESDAY

APP_ID, GONE = str(uuid4()), str(uuid4())


class TeamsHouse:
    """A `tests.surfaces.house.House`. Of who is deactivated nothing is left there, but that they were an admin."""

    workspace, member, admin, gone, outsider, nobody = TENANT_ID, SAM, DANA, GONE, GWEN, "nobody"
    bot = f"28:{APP_ID}"
    coaches, hidden, coaches_are_private = f"{TEAM}{CHANNEL}{COACHES}", f"{TEAM}{CHANNEL}{LEADS}", False

    def __init__(
        self, playground: TeamsPlayground, surface: Surface, run: Callable[[Coroutine[Any, Any, Any]], Any]
    ) -> None:
        self.surface, self.run = surface, run
        self._playground, self._client = playground, TeamsClient(playground.url)

    def begin(self) -> None:
        """All of them are heard from once."""
        for member in (self._client.sam, self._client.dana):
            member.install()
            member.say("hello")
        self._client.dana.install(TEAM)
        self._client.user(GWEN).mention("hello")
        self._heard()

    def now(self) -> datetime:
        return self._playground.clock.now()

    def reads(self, user: str, channel: str) -> list[str]:
        messages = self._client.user(user).messages(channel.rpartition(CHANNEL)[2])
        return [screen.message(message) for message in messages]

    def home(self, user: str) -> str | None:
        shown = self.run(self.surface.people.reference(user)).home
        messages = self._client.user(user).messages()
        return next((screen.message(message) for message in messages if message["id"] == shown), None)

    def drop(self, user: str, name: str, content: bytes) -> str:
        self._client.user(user).drop(name, content)
        self._heard()
        return list(self._playground.world.tenant.files)[-1]

    def limit(self, seconds: int) -> None:
        self._client.faults({"method": "post", "kind": "ratelimited", "seconds": seconds})

    def lose_answer(self) -> None:
        self._client.faults({"method": "post", "kind": "drop_answer"})

    def _heard(self) -> None:
        """Wait until the bot's side has taken everything."""
        self._client.wait(lambda: all(entry["answer"] for entry in self._client.log() if entry["way"] == "to_app"))


def without_limits(patch: pytest.MonkeyPatch) -> None:
    """Teams does not count what the bot writes, and the bot neither waits for its turn nor loses patience.

    All of that goes by real seconds: on a busy machine what was sent one after the other may arrive all at once.
    """

    async def at_once(_self: Pace, _conversation: str) -> None:
        """Nobody waits."""

    patch.setattr(Pace, "turn", at_once)
    patch.setattr(Pace, "calm", at_once)
    patch.setattr(Rates, "take", lambda *_: 0.0)
    patch.setattr(app, "KNOWN_WITHIN", 60)


@contextmanager
def teams() -> Iterator[TeamsHouse]:
    """Teams without a bot, but for its surface."""
    with event_loop() as run, tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        without_limits(patch)
        playground = TeamsPlayground(teams_manifest(APP_ID, "https://bot.example"), start=TUESDAY)
        run(playground.start())
        served = _surface(playground, Path(folder) / "bot.db")
        try:
            house = TeamsHouse(playground, run(served.__aenter__()), run)
            house.begin()
            yield house
        finally:
            run(served.__aexit__(None, None, None))
            run(playground.stop())


@asynccontextmanager
async def _surface(playground: TeamsPlayground, database: Path) -> AsyncIterator[Surface]:
    """It follows what Teams sends, and answers nothing."""
    engine = make_engine(f"sqlite:///{database}")
    schema.migrate(engine)
    transact = Transact(engine, playground.clock.now)
    account = Account(APP_ID, playground.secret, TENANT_ID, playground.url)
    async with ClientSession() as session:
        connector = Connector(account, OwnToken(account, session))
        people = People(transact, connector, TENANT_ID)
        surface = Surface(connector, people, Files(session, on_this_machine=True), transact, [DANA, GONE], frozenset())

        async def hear(request: web.Request) -> web.Response:
            activity = Activity.read(await request.json())
            people.hear(activity)
            await people.keep(activity.user)
            for attachment in activity.each("attachments"):
                if attachment.get("contentType") == DROPPED:
                    surface.files.dropped(activity.user, attachment)
            return web.Response()

        application = web.Application()
        application.add_routes([web.post(PATH, hear)])
        runner = web.AppRunner(application)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        playground.deliver_to(f"http://127.0.0.1:{runner.addresses[0][1]}{PATH}")
        try:
            yield surface
        finally:
            await runner.cleanup()
            await connector.close()
            transact.close()
