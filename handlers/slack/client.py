"""Clients for Slack's Web API.

The SDK's own retries are off: they would post twice if an answer was lost after Slack had accepted the message.
"""

import logging

import aiohttp
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient

TIMEOUT = 10
"""Seconds that a call to Slack may take."""


def make_session() -> aiohttp.ClientSession:
    """Pooled connections to Slack, for all clients. Create it in a running loop, and close it."""
    # No limit: a call that queued for a connection would look like one whose answer did not come.
    return aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT), connector=aiohttp.TCPConnector(limit=0))


def make_client(
    token: str, api_url: str, session: aiohttp.ClientSession | None = None, *, patient: bool = False
) -> AsyncWebClient:
    """A client for Slack's Web API. A patient one waits out a 429 and retries after a 5xx.

    Neither retries after a lost answer: Slack may have accepted the message. Without a session each call makes a
    connection of its own.
    """
    limited, failed = (
        AsyncRateLimitErrorRetryHandler(max_retry_count=2),
        AsyncServerErrorRetryHandler(max_retry_count=3),
    )
    retry: list[AsyncRetryHandler] = [limited, failed] if patient else []
    # The SDK looks at this logger's own level: without one it formats each request and answer for nobody.
    logger = logging.getLogger("slack_sdk.web")
    logger.setLevel(logging.ERROR)
    return AsyncWebClient(
        token=token, base_url=api_url, timeout=TIMEOUT, session=session, retry_handlers=retry, logger=logger
    )
