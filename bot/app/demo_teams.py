"""The demo in Microsoft Teams: an organisation on this machine with the bot in it, in one process, on 127.0.0.1."""

import asyncio
import tempfile
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.app import stories
from bot.app.demo import BY_HAND, Say, without_proxies
from bot.app.wiring import running
from bot.support.settings import Settings
from handlers.teams.app import PATH
from handlers.teams.package import teams_manifest
from playground.teams import ids, screen
from playground.teams.client import Member, TeamsClient
from playground.teams.server import TeamsPlayground

APP_ID = "0af7e4d0-0000-4000-8000-000000000001"
"""Belongs to no real app."""
PEOPLE = {stories.SAM: ids.SAM, stories.DANA: ids.DANA}
"""Who plays the people of the stories in Teams."""


@asynccontextmanager
async def together(
    port: int = 0, start: datetime | None = None, pause: timedelta = timedelta.max
) -> AsyncIterator[TeamsPlayground]:
    """Organisation and bot, both up; Sam and Dana have the app. The bot follows the organisation's clock, and its rows
    go when the block is left."""
    without_proxies()
    playground = TeamsPlayground(teams_manifest(APP_ID, "https://bot.example"), start=start)
    await playground.start(port=port)
    try:
        with tempfile.TemporaryDirectory(prefix="afterword-") as folder:
            settings = Settings(
                slack_bot_token=None,
                slack_app_token=None,
                slack_signing_secret=None,
                teams_app_id=APP_ID,
                teams_app_secret=SecretStr(playground.secret),
                teams_tenant_id=playground.tenant_id,
                teams_admins=ids.DANA,
                teams_login_url=playground.url,
                database_url=f"sqlite:///{Path(folder) / 'demo.db'}",
                port=0,
                _env_file=None,
            )
            async with running(settings, playground.clock.now, pause) as address:
                playground.deliver_to(f"{address}{PATH}")
                await asyncio.to_thread(_install, TeamsClient(playground.url))
                yield playground
    finally:
        await playground.stop()


def _install(client: TeamsClient) -> None:
    for member in (client.dana, client.sam):
        member.install()


async def page(say: Say, port: int, *, open_browser: bool) -> None:
    """Serve the page until interrupted."""
    async with together(port) as playground:
        say(f"Afterword is in a Teams organisation on this machine: {playground.url}/")
        say("You are Sam Rivera, just out of an interview. Type debrief to begin. Ctrl+C ends the demo.")
        if open_browser:
            await asyncio.to_thread(webbrowser.open, f"{playground.url}/")
        await asyncio.Event().wait()


async def story(say: Say) -> None:
    """Play the story over the real protocol, and say what a person would see."""
    async with together(start=stories.BEGINS, pause=BY_HAND) as playground:
        await asyncio.to_thread(stories.tell, Organisation(TeamsClient(playground.url)), say)


class Organisation:
    """A `bot.app.stories.Workspace`."""

    def __init__(self, client: TeamsClient) -> None:
        self._client = client
        self.set_clock = client.set_clock

    def user(self, user: str) -> "Actor":
        """The person with this name in the story."""
        return Actor(self._client.user(PEOPLE[user]))


class Actor:
    """A `bot.app.stories.Actor`. What would be ephemeral in a channel is in their chat."""

    def __init__(self, member: Member) -> None:
        self._member = member
        self.say, self.press, self.choose, self.drop = member.say, member.press, member.choose, member.drop

    def command(self, line: str, channel: str | None = None) -> None:
        """In a channel the bot only hears messages that mention it."""
        self._member.mention(line.removeprefix("/")) if channel else self._member.say(line)

    def invite(self, channel: str) -> None:
        """Add the app to the channel's team."""
        self._member.install(ids.TEAM)

    def form(self) -> object:
        """Wait for the open dialog."""
        return self._member.wait(Member.dialog)

    def submit(self, values: dict[str, Any]) -> None:
        """Press the dialog's button."""
        dialog = self._member.dialog()
        given = {label: PEOPLE.get(str(value), value) for label, value in values.items()}
        self._member.press(dialog["card"]["actions"][0]["title"] if dialog else "", given)

    def close_modal(self, *, everything: bool = False) -> None:
        """Only one dialog can be open at a time."""
        self._member.close_dialog()

    def see(self, text: str, channel: str | None = None) -> None:
        """Wait for it in the chat, or in the channel."""
        self._member.wait(lambda _: any(text in shown for shown in self.read(channel).values()))

    def read(self, channel: str | None = None, zone: str = "UTC") -> dict[str, str]:
        """The chat; with a channel also what Dana sees there, since in Teams only the coaches are in it."""
        chat, coaches = (
            self._member.messages(),
            self._member.client.user(ids.DANA).messages(ids.COACHES) if channel else [],
        )
        return {one["id"]: screen.message(one, zone) for one in (*chat, *coaches)}
