"""Serves the page, and the permalinks of messages, which lead to it."""

from importlib.resources import files
from pathlib import Path

from aiohttp import web

STATIC = Path(str(files("playground.page") / "static"))


def page_routes() -> list[web.AbstractRouteDef]:
    """The routes, for the server."""
    return [
        web.get("/", _page),
        web.get("/archives/{channel}/{message}", _permalink),
        web.static("/static", STATIC),
    ]


async def _page(request: web.Request) -> web.StreamResponse:
    return web.FileResponse(STATIC / "index.html")


async def _permalink(request: web.Request) -> web.StreamResponse:
    raise web.HTTPFound(f"/#//{request.match_info['channel']}")
