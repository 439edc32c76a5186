"""The HTTP server: listens on one address, and is not held up by large requests or slow clients."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta

from aiohttp import web

from bot.support.logs import log_failure

LARGEST = 2 * 1024 * 1024
"""Bytes of a request. Slack's largest, an edited message of 40,000 characters, takes half of that."""
PATIENCE = timedelta(seconds=10)
"""How long a client may take to send a request, and may keep an idle connection open."""


class CannotListen(Exception):
    """The address cannot be listened on; the message says why, in one sentence."""


class Server:
    """Serves `routes` on `host`; port 0 lets the system choose."""

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
            auto_decompress=False,  # nobody compresses requests to us, except as a zip bomb
        )

    async def start(self) -> str:
        """Start listening. Returns the URL without a trailing slash. Raises CannotListen."""
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
        """Accept nothing more, and let running requests finish. Cancelling this cancels them."""
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
