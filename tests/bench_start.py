"""What a start of the bot costs, and what it keeps while nobody does anything: processor time and memory.

Imports are measured against that of Slack's library, which is the larger part of what any such bot needs.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.support import files
from playground.client import Client
from playground.server import Playground
from tests.loops import event_loop

SLACK = "import slack_bolt.async_app"
OURS = "import gc, bot.app.cli; gc.disable(); import uvloop, bot.app.serving"
"""As `serve` does."""
ROUNDS = 5
SETTLES = 5
"""Seconds until a bot that has started is at rest."""


def import_seconds(what: str) -> float:
    """Processor time of a Python that does nothing but import; the median of some."""
    code = f"import time; before = time.process_time(); {what}; print(time.process_time() - before)"
    taken = (subprocess.check_output([sys.executable, "-c", code]) for _ in range(ROUNDS))
    return statistics.median(map(float, taken))


def idle_megabytes() -> float:
    """What `serve` holds in memory at rest, on a database that has been migrated."""
    with TemporaryDirectory() as folder, event_loop() as run:
        playground = Playground(files.path("manifest.yml"))
        run(playground.start())
        environment = {
            **os.environ,
            "SLACK_BOT_TOKEN": playground.bot_token,
            "SLACK_APP_TOKEN": playground.app_token,
            "SLACK_API_URL": playground.api_url,
            "DATABASE_URL": f"sqlite:///{folder}/bench.db",
        }
        subprocess.run([sys.executable, "-m", "bot", "migrate"], env=environment, check=True, capture_output=True)
        with subprocess.Popen([sys.executable, "-m", "bot", "serve"], env=environment) as bot:
            client = Client(playground.url)
            client.wait(lambda: client.workspace()["app"]["connected"], 60)
            time.sleep(SETTLES)
            status = Path(f"/proc/{bot.pid}/status").read_text(encoding="ascii")
            bot.terminate()
        run(playground.stop())
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def main() -> None:
    """Print the figures."""
    slack, ours = import_seconds(SLACK), import_seconds(OURS)
    print(f"serve imports in {ours:.2f} s of CPU, {ours / slack:.1f} times what slack_bolt.async_app takes")  # noqa: T201
    print(f"serve at rest: {idle_megabytes():.0f} MB")  # noqa: T201


if __name__ == "__main__":
    main()
