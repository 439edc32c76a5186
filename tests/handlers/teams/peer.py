"""The story of an interview in Microsoft's Agents Playground: `python -m tests.handlers.teams.peer`.

It is used as it is documented, by its command line, its configuration file and its page in Chromium; nothing of it is
kept here. It signs nothing that it sends, so a relay stands between the two that signs it with our own tenant's keys:
that is also where the bot gets its token. The bot's clock is our own tenant's.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import yaml
from aiohttp import ClientSession, web
from playwright.sync_api import Page, expect
from pydantic import SecretStr

from bot.app import stories
from bot.app.demo import BY_HAND, without_proxies
from bot.app.wiring import running
from bot.screens import ids
from bot.support.settings import Settings
from bot.wording.catalog import say
from handlers.teams.app import PATH
from handlers.teams.package import teams_manifest
from playground.teams.client import TeamsClient
from playground.teams.ids import SAM, TENANT_ID, guid
from playground.teams.server import TeamsPlayground
from playground.types import Json
from tests.browser import chromium
from tests.loops import event_loop

PROGRAM = shutil.which("agentsplayground")
APP_ID = "0af7e4d0-4444-4222-8333-444455556666"
PATIENCE = 60
"""Seconds; a busy machine takes its time."""
ALONE = ("unshare", "--net", "--map-root-user", "sh", "-c", 'ip link set lo up && exec "$@"', "alone")
"""Before a command: it reaches nothing but this machine."""


class Relay:
    """Passes on what the Agents Playground sends, signed."""

    def __init__(self, tenant: TeamsPlayground) -> None:
        self._tenant = tenant
        self.bot = ""
        self.refused: list[int] = []
        """The answers of the bot that were no success."""

    async def start(self) -> str:
        """Listen; the address."""
        application = web.Application()
        application.add_routes([web.post(PATH, self._pass_on)])
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}{PATH}"

    async def stop(self) -> None:
        await self._runner.cleanup()

    async def _pass_on(self, request: web.Request) -> web.Response:
        activity = await request.json()
        signed = self._tenant.world.tokens.for_an_activity(str(activity.get("serviceUrl")))
        headers = {"Authorization": signed or ""}
        async with ClientSession() as session, session.post(self.bot, json=activity, headers=headers) as answer:
            body = await answer.read()
        self.refused += [answer.status] if answer.status >= web.HTTPBadRequest.status_code else []
        return web.Response(status=answer.status, body=body, content_type=answer.content_type)


@contextmanager
def agents_playground(endpoint: str, folder: Path) -> Iterator[str]:
    """The program, talking to that endpoint; the address of its page."""
    config = {
        "version": "0.1.1",
        "tenantId": TENANT_ID,
        "bot": {"id": APP_ID, "name": "Afterword"},
        "currentUser": _user("Sam", SAM),
        "users": [_user(name, guid()) for name in ("Dana", "Lee", "Kim", "Max", "Ada")],  # it wants as many
        "personalChat": {"id": "personal"},
        "groupChat": {"id": "group", "name": "Group"},
        "team": {
            "id": "team",
            "name": "Team",
            "aadGroupId": guid(),
            "channels": [{"id": "channel", "name": "Channel"}],
        },
    }
    (folder / ".m365agentsplayground.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    command = [PROGRAM or "", "-e", endpoint, "-c", "msteams", "--disable-telemetry"]
    with (folder / "said.txt").open("wb") as said:
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said, env=os.environ | {"BROWSER": "none"})
    try:
        yield _listening("http://localhost:56150")
    finally:
        process.terminate()
        process.wait()


def _user(name: str, aad_id: str) -> Json:
    mail = f"{name.lower()}@nextstep.example"
    who = {"id": f"29:{name}", "aadObjectId": aad_id, "name": f"{name} Rivera", "givenName": name, "surname": "Rivera"}
    return who | {"userPrincipleName": mail, "email": mail}


def _listening(url: str) -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with suppress(OSError), urllib.request.urlopen(url):
            return url
        time.sleep(0.2)
    raise TimeoutError(url)


@contextmanager
def all_of_it(folder: Path) -> Iterator[tuple[TeamsPlayground, Relay, str]]:
    """Our tenant for its clock and tokens, the bot, the relay and the Agents Playground."""
    without_proxies()
    with event_loop() as run:
        tenant = TeamsPlayground(teams_manifest(APP_ID, "https://bot.example"), start=stories.BEGINS)
        relay = Relay(tenant)
        run(tenant.start())
        settings = Settings(
            teams_app_id=APP_ID,
            teams_app_secret=SecretStr(tenant.secret),
            teams_tenant_id=TENANT_ID,
            teams_login_url=tenant.url,
            database_url=f"sqlite:///{folder / 'bot.db'}",
            port=0,
            _env_file=None,
        )
        bot = running(settings, tenant.clock.now, BY_HAND)
        relay.bot = f"{run(bot.__aenter__())}{PATH}"
        try:
            with agents_playground(run(relay.start()), folder) as url:
                yield tenant, relay, url
        finally:
            run(relay.stop())
            run(bot.__aexit__(None, None, None))
            run(tenant.stop())


BEATS = (*stories.FIRST_INTERVIEW, *stories.THE_WEEKS_AFTER[:-1])
"""Of the story, those without a dialog and without a menu: its cards open no dialogs."""


def main() -> None:
    """Play the story on its page, and print what was seen."""
    with (
        tempfile.TemporaryDirectory() as folder,
        all_of_it(Path(folder)) as (tenant, relay, url),
        chromium() as browser,
    ):
        page = browser.new_page(viewport={"width": 1300, "height": 900})
        page.goto(url, wait_until="domcontentloaded")  # its fonts never come
        expect(page.get_by_text(say("about.what")).last).to_be_visible()
        try:
            for beat in BEATS:
                if beat.at:
                    TeamsClient(tenant.url).set_clock(beat.at)
                _act(page, beat)
                expect(page.get_by_text(beat.sees).last).to_be_visible()
                sys.stdout.write(f"{beat.says or 'in time'}: {beat.sees}\n")
            _add_to_notes(page)
        finally:
            if len(sys.argv) > 1:
                page.screenshot(path=sys.argv[1])
        assert relay.refused == []


def _act(page: Page, beat: stories.Beat) -> None:
    if beat.tap:
        page.get_by_role("button", name=beat.says, exact=True).last.click()
    elif beat.says:
        page.get_by_role("textbox").last.fill(beat.says)
        page.get_by_role("button", name="Send Message").click()


def _add_to_notes(page: Page) -> None:
    """The message extension, on the first message that was typed: it wants to be told the id of the action."""
    page.get_by_role("button", name="Show more information").nth(1).click()
    page.get_by_role("menuitem", name="Action Command").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox", name="Command ID").fill(ids.POINT_FORM)
    dialog.get_by_role("button", name="Create").click()
    expect(dialog.get_by_role("textbox", name="Point")).to_have_value(re.compile("debrief Northwind"))
    dialog.get_by_role("textbox", name="Point").fill("I led a team of six")
    dialog.get_by_role("button", name="Add").click()
    expect(page.get_by_text(say("about.point_added")).last).to_be_visible()
    sys.stdout.write("It was added to the notes.\n")


if __name__ == "__main__":
    main()
