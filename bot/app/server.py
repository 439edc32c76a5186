"""The HTTP server: it listens on one address, and neither large requests nor slow clients hold it up."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta

from aiohttp import web

from bot.support.logs import log_failure

LARGEST = 2 * 1024 * 1024
"""Bytes of a request. Slack's largest, a message of 40,000 characters that was edited, takes half of that."""
PATIENCE = timedelta(seconds=10)
"""So long a client may take to send a request, and keep a connection open without one."""


class CannotListen(Exception):
    """The address cannot be listened on; the message says why, in a sentence."""


class Server:
    """Serves `routes` at `host`; port 0 lets the system choose one."""

    def __init__(self, host: str, port: int, routes: Iterable[web.RouteDef], patience: timedelta = PATIENCE) -> None:
        self._host = host
        self._port = port
        application = web.Application(middlewares=[_careful], client_max_size=LARGEST)
        application.add_routes(routes)
        self._runner = web.AppRunner(
            application,
            access_log=None,
            keepalive_timeout=patience.total_seconds(),
            lingering_time=patience.total_seconds(),
            auto_decompress=False,  # nobody compresses what they send here, unless to make much out of little
        )

    async def start(self) -> str:
        """Listen, and give back the address, without a slash at its end. Raises CannotListen."""
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except OSError as error:
            raise CannotListen(
                f"Nothing can listen on {self._host}, port {self._port}: {error.strerror}. Change HOST or PORT."
            ) from None
        port = self._runner.addresses[0][1]
        return f"http://[{self._host}]:{port}" if ":" in self._host else f"http://{self._host}:{port}"

    async def stop(self) -> None:
        """Take no more requests, and let those under way come to their end. Whoever cancels this, ends them."""
        await self._runner.cleanup()


@web.middleware
async def _careful(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    try:
        return await handler(request)
    except (web.HTTPException, ConnectionError, asyncio.CancelledError):
        raise
    except Exception as error:
        log_failure("answering a request", error)
        return web.Response(status=500)
