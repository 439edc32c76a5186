"""Runs the bot as a service, until it is told to stop."""

import asyncio
import contextlib
import gc
import os
import signal
import threading
from datetime import timedelta

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from sqlalchemy.exc import SQLAlchemyError

from bot.app.server import CannotListen
from bot.app.teams import CannotJoin
from bot.app.wiring import running
from bot.store.database import Refused
from bot.store.database_problem import database_problem
from bot.store.file_lock import sole
from bot.support.clock import Clock
from bot.support.logs import logger
from bot.support.settings import Settings
from handlers.slack.errors import error_name

AT_THE_LATEST = timedelta(seconds=9)
"""How long stopping may take. Supervisors kill after ten seconds, and call that a failure."""


async def serve(settings: Settings, clock: Clock, slack_waits: float = 3) -> str | None:
    """Serve until SIGTERM or SIGINT. Returns one sentence if the bot could not start.

    `slack_waits` is how many seconds Slack waits for an acknowledgement.
    """
    stop = _told_to_stop()
    try:
        with sole(settings.database_url):
            async with running(settings, clock, slack_waits=slack_waits) as address:
                gc.collect()
                gc.freeze()  # collecting everything that was imported would block the loop for a tenth of a second
                gc.enable()
                if address:
                    logger.info("answering on %s", address)
                if settings.slack_app_token:
                    logger.info("connected; listening")
                await stop.wait()
                logger.info("stopping: finishing what is under way")
    except SlackApiError as error:
        return _refused(settings, error)
    except (aiohttp.ClientError, SlackClientError, TimeoutError):
        return f"Slack cannot be reached at {settings.slack_api_url}. Check the network and SLACK_API_URL."
    except (Refused, CannotListen, CannotJoin) as error:
        return str(error)
    except SQLAlchemyError as error:
        return database_problem(settings.database_url, error)
    return None


def _told_to_stop() -> asyncio.Event:
    """An event set by SIGTERM or SIGINT. The process then ends, even if the loop or a thread hangs."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()

    def told(*_: object) -> None:
        end = threading.Timer(AT_THE_LATEST.total_seconds(), _end)
        end.daemon = True
        end.start()
        with contextlib.suppress(RuntimeError):  # the loop is closed already
            loop.call_soon_threadsafe(stop.set)

    for signal_number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signal_number, told)
    return stop


def _end() -> None:
    """Exit at once, as in a power cut. Nothing is lost: whatever is in progress is in the tables."""
    logger.warning("ending with something under way; it is taken up again at the next start")
    os._exit(0)


def _refused(settings: Settings, error: SlackApiError) -> str:
    name = error_name(error)
    if not name:
        return f"Slack at {settings.slack_api_url} is in trouble (HTTP {error.response.status_code}). Try again later."
    of_app = error.response.api_url.endswith("/apps.connections.open")
    token = "SLACK_APP_TOKEN" if of_app else "SLACK_BOT_TOKEN"
    return (
        f"Slack refused {token} ({name}). Copy it again from your Slack app's page; `python -m bot doctor` says more."
    )
