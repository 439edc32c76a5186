"""The response URLs: where the app posts follow-ups to a command or an action, for a while and a few times."""

from aiohttp import web

from playground.slack import replies
from playground.types import SlackError
from playground.world import World


class ResponseUrls:
    """The route `/hooks/...`."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the server."""
        return [web.post("/hooks/{kind}/{team}/{secret}", self.respond)]

    async def respond(self, request: web.Request) -> web.Response:
        """Post, replace or delete a message."""
        team, world = request.match_info["team"], self._world
        world = next((one for one in world.teams.values() if one.team.id == team), world)
        try:
            given = await request.json()
        except ValueError:
            given = None
        entry = world.log.add("from_app", "hook", request.match_info["kind"], given)
        try:
            if not isinstance(given, dict):
                raise SlackError("invalid_payload")
            replies.respond(world, world.hooks.use(request.match_info["secret"]), given)
        except SlackError as refused:
            world.log.answered(entry, refused.answer())
            return web.json_response(refused.answer(), status=404)
        world.log.answered(entry, {"ok": True})
        return web.Response(text="ok")
