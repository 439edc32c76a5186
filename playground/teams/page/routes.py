"""Serves the page. It is made of the Slack page's pieces (`/static/`) and its own (`/teams/`)."""

from importlib.resources import files
from pathlib import Path

from aiohttp import web

from playground.page.routes import STATIC

OWN = Path(str(files("playground.teams.page") / "static"))


def page_routes() -> list[web.AbstractRouteDef]:
    """The routes, for the server."""
    return [web.get("/", _page), web.static("/static", STATIC), web.static("/teams", OWN)]


async def _page(request: web.Request) -> web.StreamResponse:
    return web.FileResponse(OWN / "index.html")
