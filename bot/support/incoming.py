"""Incoming HTTP requests: read in full, or refused with a sentence for the sender and the log."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from enum import Enum
from http import HTTPStatus

from aiohttp import web

from bot.support import metrics
from bot.support.logs import logger


class Refusal(Enum):
    """Why a request is refused: the status, and a sentence for the sender and the log."""

    FORGED = HTTPStatus.UNAUTHORIZED, "It is not signed for this app."
    STALE = HTTPStatus.UNAUTHORIZED, "It was signed more than five minutes before or after the time here."
    UNCHECKED = HTTPStatus.SERVICE_UNAVAILABLE, "The keys with which it may be signed cannot be had at the moment."
    ELSEWHERE = HTTPStatus.FORBIDDEN, "It comes from an organisation that is not served here."
    REPEATED = HTTPStatus.OK, "It came before, with the same signature, and was dealt with then."
    SLOW = HTTPStatus.REQUEST_TIMEOUT, "It took too long to arrive."
    CUT_OFF = HTTPStatus.BAD_REQUEST, "It did not arrive whole."
    TOO_LARGE = HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "It is larger than anything that is sent here."
    UNREADABLE = HTTPStatus.BAD_REQUEST, "It is nothing that is sent here."


class Refused(Exception):
    """The request is refused."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why.name)
        self.why = why


async def read(request: web.Request, patience: timedelta) -> bytes:
    """The body of a request, which may take `patience` to arrive. Raises Refused."""
    try:
        async with asyncio.timeout(patience.total_seconds()):
            return await request.read()
    except TimeoutError:
        raise Refused(Refusal.SLOW) from None
    except web.HTTPRequestEntityTooLarge:
        raise Refused(Refusal.TOO_LARGE) from None
    except (web.RequestPayloadError, ConnectionError):
        raise Refused(Refusal.CUT_OFF) from None


async def answered(
    request: web.Request, deal: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """The answer of `deal`, or the refusal that it raised, which is counted and logged."""
    try:
        return await deal(request)
    except Refused as refused:
        status, says = refused.why.value
        metrics.REQUESTS_REFUSED.labels(refused.why.name.lower()).inc()
        logger.warning("a request was answered with %d: %s", status, says)
        return web.Response(status=status, text="" if refused.why is Refusal.REPEATED else says)
