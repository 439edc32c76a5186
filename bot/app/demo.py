"""The demo: a Slack workspace on this machine with the bot in it, in one process, on 127.0.0.1 only."""

import asyncio
import os
import shutil
import tempfile
import webbrowser
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

from pydantic import SecretStr

from bot.app import stories
from bot.app.wiring import running
from bot.support import files
from bot.support.settings import Settings
from handlers.slack.http import PATH
from playground.client import Client
from playground.server import Playground
from playground.world import Timings

Say = Callable[[str], None]


BY_HAND = timedelta(seconds=0.5)
"""Where a clock is moved on by hand, what then falls due is looked for so often."""


def without_proxies() -> None:
    """Unset the proxies for this process: the chat libraries would use one even for localhost."""
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        os.environ.pop(name, None)


@asynccontextmanager
async def together(
    port: int = 0,
    start: datetime | None = None,
    timings: Timings | None = None,
    rows: Path | None = None,
    pause: timedelta = timedelta.max,
    *,
    http: bool = False,
) -> AsyncIterator[Playground]:
    """The playground with the bot running in it. The bot follows the playground's clock; its database is temporary.

    It starts with a copy of the SQLite file `rows`. With `http` the playground sends signed requests as Slack would,
    and there is no Socket Mode.
    """
    without_proxies()
    timings = timings or Timings()
    playground = Playground(files.path("manifest.yml"), start=start, timings=timings)
    await playground.start(port=port)
    try:
        with tempfile.TemporaryDirectory(prefix="afterword-") as folder:
            file = Path(folder) / "demo.db"
            if rows:
                shutil.copy(rows, file)
            settings = Settings(
                slack_bot_token=SecretStr(playground.bot_token),
                slack_app_token=None if http else SecretStr(playground.app_token),
                slack_signing_secret=SecretStr(playground.signing_secret) if http else None,
                slack_api_url=playground.api_url,
                database_url=f"sqlite:///{file}",
                port=0 if http else None,
                _env_file=None,
            )
            async with running(settings, playground.clock.now, pause, timings.ack) as address:
                if http:
                    playground.deliver_to(f"{address}{PATH}")
                yield playground
    finally:
        await playground.stop()


async def page(say: Say, port: int, *, open_browser: bool, http: bool) -> None:
    """Serve the page until interrupted."""
    async with together(port, http=http) as playground:
        say(f"Afterword is in a Slack workspace on this machine: {playground.url}/")
        say("You are Sam Rivera, just out of an interview. Type /debrief to begin. Ctrl+C ends the demo.")
        if open_browser:
            await asyncio.to_thread(webbrowser.open, f"{playground.url}/")
        await asyncio.Event().wait()


async def story(say: Say, *, http: bool) -> None:
    """Play one story over the real protocol, and say what a person would see."""
    async with together(start=stories.BEGINS, pause=BY_HAND, http=http) as playground:
        await asyncio.to_thread(stories.tell, Client(playground.url), say)
