"""Told to stop, the bot ends whatever is under way, and takes that up again at the next start."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from bot.support import files
from playground.app.faults import Fault, Faults
from playground.server import Playground
from tests.end_to_end.test_crashes import BEATS, Service, act, expect_once
from tests.loops import event_loop
from tests.stage import PATIENT

LONGER = 600
"""Seconds: so long nobody may wait, and no test does."""


class Struck(Faults):
    """Faults that tell when they strike: a call that takes long is in the log at its end only."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__()
        self._faults = list(faults)
        self.waited_for = {fault.method: threading.Event() for fault in faults}

    def take(self, method: str) -> Fault | None:
        fault = super().take(method)
        if fault:
            self.waited_for[method].set()
        return fault

    def wait(self) -> None:
        for method, struck in self.waited_for.items():
            assert struck.wait(30), method


@pytest.fixture
def service(database_url: str, tmp_path: Path) -> Iterator[Service]:
    with event_loop() as run:
        playground = Playground(files.path("manifest.yml"), timings=PATIENT)
        run(playground.start())
        made = Service(playground, database_url, tmp_path / "bot.log")
        try:
            made.start()
            yield made
        finally:
            made.kill()
            run(playground.stop())


@pytest.mark.whole
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_while_slack_is_slow_and_asks_to_wait(service: Service) -> None:
    sam, since = service.client.user("U0SAM"), service.mark()
    sam.open_home()
    service.client.wait(lambda: any(entry["name"] == "views.publish" for entry in service.client.log(since)), 20)
    faults = service.playground.world.faults = Struck(
        Fault("chat.postMessage", "slow", 99, seconds=LONGER), Fault("views.publish", "ratelimited", 99, seconds=LONGER)
    )
    act(sam, BEATS[0])
    faults.wait()
    assert service.stop() == 0
    assert "Traceback" not in service.log.read_text()
    service.client.faults()
    service.start()
    expect_once(service, BEATS[0].sees)


@pytest.mark.whole
def test_while_a_transaction_does_not_come_to_its_end(service: Service) -> None:
    engine = create_engine(service.database_url)
    with engine.connect() as somebody_else:
        somebody_else.execute(text("BEGIN EXCLUSIVE" if "sqlite" in service.database_url else "LOCK TABLE workspace"))
        act(service.client.user("U0SAM"), BEATS[0])
        assert service.stop() == 0
    engine.dispose()
    service.start()
    act(service.client.user("U0SAM"), BEATS[0])
    expect_once(service, BEATS[0].sees)


@pytest.mark.whole
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_while_it_starts(service: Service) -> None:
    service.kill()
    faults = service.playground.world.faults = Struck(Fault("auth.test", "slow", 1, seconds=LONGER))
    service.start(connected=False)
    faults.wait()
    assert service.stop() == 0
