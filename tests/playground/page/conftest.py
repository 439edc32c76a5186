"""A playground with a small app, and its page in a browser."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Page, expect

from playground.client import Client
from playground.server import Playground
from playground.world import Timings
from tests.browser import watched_page
from tests.loops import event_loop
from tests.playground.conftest import MANIFEST
from tests.playground.page.app import PageApp
from tests.playground.page.hands import composer
from tests.stage import PATIENT

NOON = datetime(2027, 3, 4, 17, 0, tzinfo=UTC)  # in New York, where Sam lives


in_haste = pytest.mark.parametrize("timings", [Timings(ack=1)])
"""For tests about an answer that does not come."""


@pytest.fixture
def timings() -> Timings:
    return PATIENT


@pytest.fixture
def client(_no_proxy: None, timings: Timings) -> Iterator[Client]:
    with event_loop() as run:
        playground = Playground(MANIFEST, start=NOON, timings=timings)
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
    with watched_page(browser, client.url) as page:
        expect(composer(page)).to_be_visible()
        yield page
