"""The surface in memory, for the conformance suite."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from bot.delivery.sending import RateLimited
from bot.services.coaching.channels import Place
from bot.store.persons import Profile
from tests.stage import TUESDAY
from tests.surfaces import screen
from tests.surfaces.memory import BOT, WORKSPACE, Memory, Room, Somebody


class MemoryHouse:
    """A `tests.surfaces.house.House`."""

    workspace, member, admin, gone, outsider, bot, nobody = WORKSPACE, "sam", "dana", "del", "gus", BOT, "nobody"
    coaches, hidden, coaches_are_private = "coached", "hidden", True

    def __init__(self, runner: asyncio.Runner) -> None:
        self.run, self.surface = runner.run, Memory(self.now)
        profile = Profile("Sam Rivera", "America/New_York", "en_US")
        for user, somebody in {
            "sam": Somebody(profile),
            "dana": Somebody(profile, is_admin=True),
            "del": Somebody(profile, is_admin=True, is_gone=True),
            "gus": Somebody(profile, workspace="elsewhere"),
            BOT: Somebody(profile, is_bot=True),
        }.items():
            self.surface.welcome(user, somebody)
        members = {BOT, "dana", "del", "gus"}
        self.surface.rooms["coached"] = Room(Place("coached", "coached", is_private=True), members)
        self.surface.rooms["hidden"] = Room(Place("hidden", "hidden", is_private=True), {"sam", "dana"})

    def now(self) -> datetime:
        return TUESDAY

    def reads(self, user: str, channel: str) -> list[str]:
        there = self.surface.rooms[channel].messages.values()
        return [screen.text(posted.message) for posted in there if posted.only_for in {None, user}]

    def home(self, user: str) -> str | None:
        home = self.surface.people[user].home
        return screen.text(home) if home else None

    def drop(self, user: str, name: str, content: bytes) -> str:
        return self.surface.keep(user, f"D-{user}", name, content)

    def limit(self, seconds: int) -> None:
        self.surface.trouble.append(RateLimited(timedelta(seconds=seconds)))

    def lose_answer(self) -> None:
        self.surface.trouble.append(ConnectionError())


@contextmanager
def memory() -> Iterator[MemoryHouse]:
    """The surface in memory, with its people and nothing else."""
    with asyncio.Runner() as runner:
        yield MemoryHouse(runner)
