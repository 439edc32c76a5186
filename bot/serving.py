"""Running until told to stop, as a service does."""

import asyncio
import signal

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from sqlalchemy.exc import SQLAlchemyError

from bot.clock import Clock
from bot.logs import logger
from bot.settings import Settings
from bot.wiring import running


async def serve(settings: Settings, clock: Clock) -> str | None:
    """Serve until SIGTERM or SIGINT. Gives back one sentence when the bot could not start."""
    stop = asyncio.Event()
    for signal_number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(signal_number, stop.set)
    try:
        async with running(settings, clock):
            logger.info("connected; listening")
            await stop.wait()
            logger.info("stopping: finishing what is under way")
    except SlackApiError as error:
        name = error.response.get("error", "an error")
        return (
            f"Slack refused to let the bot in ({name}). Check SLACK_BOT_TOKEN and SLACK_APP_TOKEN; `doctor` says more."
        )
    except (aiohttp.ClientError, SlackClientError, TimeoutError):
        return f"Slack cannot be reached at {settings.slack_api_url}. Check the network and SLACK_API_URL."
    except SQLAlchemyError as error:
        return f"The database cannot be used ({type(error).__name__}). Check DATABASE_URL and that it can be reached."
    return None
