"""A browser, and a playground with a small app, for the tests of the page."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from playground.client import Client
from playground.server import Playground
from playground.world import Timings
from tests.playground.conftest import MANIFEST, event_loop
from tests.playground.page.app import PageApp
from tests.playground.page.hands import composer

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
)
NOON = datetime(2027, 3, 4, 17, 0, tzinfo=UTC)  # in New York, where Sam lives


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("there is no chromium on this machine")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET.split())
        yield chromium
        chromium.close()


@pytest.fixture
def client(_no_proxy: None) -> Iterator[Client]:
    with event_loop() as run:
        playground = Playground(MANIFEST, start=NOON, timings=Timings(ack=1))
        run(playground.start())
        app = PageApp(playground.api_url, playground.bot_token, playground.app_token)
        run(app.connect())
        client = Client(playground.url)
        client.wait(lambda: any(entry["kind"] == "hello" for entry in client.log()))
        yield client
        client.post("reset")  # ends the page's waiting, so that stopping need not wait for it
        run(app.disconnect())
        run(playground.stop())


@pytest.fixture
def page(browser: Browser, client: Client) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(client.url)
    expect(composer(page)).to_be_visible()
    yield page
    context.close()
    assert complaints == []
