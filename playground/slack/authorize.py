"""The page on which somebody approves the app for a team (`/oauth/v2/authorize`), as far as a test needs it."""

from html import escape
from urllib.parse import urlencode

from aiohttp import web

from playground.app.grants import CLIENT_ID
from playground.types import SlackError
from playground.world import World

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>{app}</title>
<body style="font: 1.1rem/1.5 sans-serif; max-width: 32rem; margin: 4rem auto">
<h1>{app} asks to be let in</h1><p>It may: {scopes}</p><form method="post">{fields}{teams}
<button name="team" value="">Cancel</button></form></body></html>"""
ASKED = ("client_id", "scope", "state", "redirect_uri")


class Authorize:
    """The route `/oauth/v2/authorize`."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the server."""
        return [web.get("/oauth/v2/authorize", self.ask), web.post("/oauth/v2/authorize", self.decide)]

    async def ask(self, request: web.Request) -> web.Response:
        """Show who could approve it: one button each."""
        asked = {name: request.query.get(name, "") for name in ASKED}
        self._check(asked)
        teams = [world.team for world in self._world.teams.values()]
        text = PAGE.format(
            app=escape(self._world.manifest.app_name),
            scopes=escape(asked["scope"]),
            fields="".join(
                f'<input type="hidden" name="{name}" value="{escape(value)}">' for name, value in asked.items()
            ),
            teams="".join(
                f'<button name="team" value="{team.installs_as}">{escape(team.name)}</button> ' for team in teams
            ),
        )
        return web.Response(text=text, content_type="text/html")

    async def decide(self, request: web.Request) -> web.Response:
        """Send them back with a code for the team that they chose, or with why not."""
        form = await request.post()
        asked = {name: str(form.get(name, "")) for name in ASKED}
        back = self._check(asked)
        team = str(form.get("team", ""))
        if team and team not in self._world.teams:
            raise web.HTTPBadRequest(text="invalid_team_for_non_distributed_app")
        said = {"code": self._world.grants.code(team, asked["redirect_uri"])} if team else {"error": "access_denied"}
        raise web.HTTPFound(f"{back}?{urlencode(said | {'state': asked['state']})}")

    def _check(self, asked: dict[str, str]) -> str:
        """Where to send them back to; a page with Slack's error if the app asks for what it may not have."""
        scopes = [scope for scope in asked["scope"].split(",") if scope]
        if asked["client_id"] != CLIENT_ID:
            raise web.HTTPBadRequest(text="invalid_client_id")
        if not scopes or not set(scopes) <= set(self._world.manifest.scopes):
            raise web.HTTPBadRequest(text="invalid_scope")
        try:
            return self._world.grants.redirect(asked["redirect_uri"])
        except SlackError as refused:
            raise web.HTTPBadRequest(text=refused.error) from None
