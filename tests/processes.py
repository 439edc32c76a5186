"""The bot, and what a test needs beside it, as processes of their own that are there at once.

They are forked from one that has imported the bot: importing it anew would take each of them seconds. That the command
starts from nothing is for `tests/end_to_end/test_command_line.py`.
"""

import gc
import multiprocessing
import os
import sys
from collections.abc import Mapping
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from bot.app import cli, serving
from bot.reading import intents

intents.build_tables()  # as each of them would

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload([__name__, serving.__name__])


def start_bot(environment: Mapping[str, str], errors: int, slack_waits: float = 3) -> BaseProcess:
    """`python -m bot serve` in that environment; what it logs goes to that file descriptor.

    `slack_waits` is how many seconds its Slack waits for an acknowledgement.
    """
    with Connection(os.dup(errors), readable=False) as log:
        process = PROCESSES.Process(target=_serve, args=(dict(environment), log, slack_waits))
        process.start()
    return process


def _serve(environment: Mapping[str, str], log: Connection, slack_waits: float) -> None:
    gc.freeze()  # what was imported stays shared with the one that imported it
    os.dup2(log.fileno(), sys.stderr.fileno())
    log.close()
    if "LD_PRELOAD" in environment:  # takes hold where a program begins
        os.execve(sys.executable, [sys.executable, "-m", "bot", "serve"], environment)
    os.environ.clear()
    os.environ.update(environment)
    serving.serve = partial(
        serving.serve, slack_waits=slack_waits
    )  # the command has no such option: Slack waits for 3 s
    cli.app(["serve"])
