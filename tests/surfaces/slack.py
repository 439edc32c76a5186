"""Slack, by the playground."""

from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from bot.support import files
from handlers.slack.client import make_client, make_session
from handlers.slack.messenger import Messenger
from playground.client import Client
from playground.server import Playground
from playground.workspace.channels import Channel
from playground.workspace.ids import BOT_USER, DANA, SAM, TEAM_ID
from playground.workspace.people import User
from tests.handlers.slack.nudging import shown
from tests.loops import event_loop
from tests.stage import PATIENT, TUESDAY

GONE, OUTSIDER, COACHES, HIDDEN = "U0DEL", "U0GUS", "C0COACHED", "C0HIDDEN"


class SlackHouse:
    """A `tests.surfaces.house.House`."""

    workspace, member, admin, gone, outsider, bot, nobody = TEAM_ID, SAM, DANA, GONE, OUTSIDER, BOT_USER, "U0NOBODY"
    coaches, hidden, coaches_are_private = COACHES, HIDDEN, True

    def __init__(
        self, playground: Playground, surface: Messenger, run: Callable[[Coroutine[Any, Any, Any]], Any]
    ) -> None:
        self.surface, self.run = surface, run
        self._playground, self._client = playground, Client(playground.url)

    def now(self) -> datetime:
        return self._playground.clock.now()

    def reads(self, user: str, channel: str) -> list[str]:
        return [shown(message) for message in self._client.user(user).messages(channel)]

    def home(self, user: str) -> str | None:
        home = self._client.user(user).home()
        return str(home) if home else None

    def drop(self, user: str, name: str, content: bytes) -> str:
        file = self._playground.world.keep_file(user, name, content)
        file.shared.add(self._client.direct(user))
        return file.id

    def limit(self, seconds: int) -> None:
        self._client.faults({"method": "chat.postMessage", "kind": "ratelimited", "seconds": seconds})

    def lose_answer(self) -> None:
        self._client.faults({"method": "chat.postMessage", "kind": "drop_answer"})


@contextmanager
def slack() -> Iterator[SlackHouse]:
    """Slack without a bot, but for its messenger."""
    with event_loop() as run:
        playground = Playground(files.path("manifest.yml"), start=TUESDAY, timings=PATIENT)
        workspace = playground.world.workspace
        workspace.welcome(User(GONE, "del", "Del Gone", is_admin=True, deleted=True))
        workspace.welcome(User(OUTSIDER, "gus", "Gus Gast", team_id="T0GUEST"))
        members = {BOT_USER, DANA, GONE, OUTSIDER}
        workspace.channels[COACHES] = Channel(COACHES, "coached", "channel", members, is_private=True)
        workspace.channels[HIDDEN] = Channel(HIDDEN, "hidden", "channel", {SAM, DANA}, is_private=True)
        run(playground.start())
        session = run(_session())
        try:
            client = make_client(playground.bot_token, playground.api_url, session)
            yield SlackHouse(playground, Messenger(client, BOT_USER), run)
        finally:
            run(session.close())
            run(playground.stop())


async def _session() -> Any:
    return make_session()
