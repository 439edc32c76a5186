"""The control API over HTTP: for the page and for tests. `docs/playground-teams.md` is its contract."""

from dataclasses import asdict
from urllib.parse import unquote

from aiohttp import web

from playground.control.body import Body, body_of
from playground.control.common import CommonControl, ok
from playground.teams.bot.delivery import Delivery, NoAnswerError
from playground.teams.connector.onedrive import as_attachment
from playground.teams.control import app_happenings, happenings, reading
from playground.teams.control.acts import Acts, Pressed
from playground.teams.control.files import Files
from playground.teams.world import TeamsWorld
from playground.types import ControlError, Json


class TeamsControl:
    """The routes under /control/."""

    def __init__(self, world: TeamsWorld, delivery: Delivery) -> None:
        self._world = world
        self._delivery = delivery
        self._acts = Acts(world, delivery)
        self._files = Files(world, delivery)

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the server."""
        person, get, post = "/control/users/{user}", web.get, web.post
        return [
            *CommonControl(self._world).routes(),
            get("/control/workspace", self.tenant),
            get(f"{person}/conversations", self.conversations),
            get(f"{person}/conversations/{{place}}/messages", self.messages),
            get(f"{person}/files/{{file}}", self.file),
            get(f"{person}/dialog", self.dialog),
            post(f"{person}/message", self.message),
            post(f"{person}/file", self.drop),
            post(f"{person}/press", self.press),
            post(f"{person}/submit", self.submit),
            post(f"{person}/close", self.close),
            post(f"{person}/reopen", self.reopen),
            post(f"{person}/extension", self.extension),
            post(f"{person}/consent", self.consent),
            post("/control/events", self.events),
            post("/control/raw", self.raw),
            post("/control/reset", self.reset),
        ]

    # Reading

    async def tenant(self, request: web.Request) -> web.Response:
        """What there is."""
        return ok(**reading.tenant(self._world, connected=self._delivery.connected))

    async def conversations(self, request: web.Request) -> web.Response:
        """What is in a person's list."""
        return ok(conversations=reading.conversations(self._world, request.match_info["user"]))

    async def messages(self, request: web.Request) -> web.Response:
        """What a person reads."""
        where = request.match_info
        return ok(messages=reading.messages(self._world, where["user"], unquote(where["place"])))

    async def file(self, request: web.Request) -> web.Response:
        """The bytes of a person's file."""
        return as_attachment(self._files.of(request.match_info["user"], request.match_info["file"]))

    async def dialog(self, request: web.Request) -> web.Response:
        """A person's open dialog."""
        return ok(dialog=reading.dialog(self._world, request.match_info["user"]))

    # Acting as a person

    async def message(self, request: web.Request) -> web.Response:
        """Write."""
        user, body = request.match_info["user"], await body_of(request)
        root = body.get("root", str, None)
        return ok(id=self._acts.say(user, body.get("conversation"), body.get("text"), root).id)

    async def drop(self, request: web.Request) -> web.Response:
        """Upload a file."""
        user, body = request.match_info["user"], await body_of(request)
        where, name, text = body.get("conversation"), body.get("name"), body.get("text", str, "")
        return ok(id=self._files.drop(user, where, name, body.bytes("content"), text).id)

    async def press(self, request: web.Request) -> web.Response:
        """Press a button of a message's card."""
        user, body = request.match_info["user"], await body_of(request)
        where = (body.get("conversation"), body.get("message"), body.get("card", int, 0))
        return _pressed(await self._acts.press(user, *where, body.get("at"), body.get("inputs", dict, {})))

    async def submit(self, request: web.Request) -> web.Response:
        """Press a button of the open dialog."""
        user, body = request.match_info["user"], await body_of(request)
        return _pressed(await self._acts.submit(user, body.get("at"), body.get("inputs", dict, {})))

    async def close(self, request: web.Request) -> web.Response:
        """Close the dialog."""
        self._acts.close(request.match_info["user"])
        return ok()

    async def reopen(self, request: web.Request) -> web.Response:
        """Come back to Teams."""
        self._acts.reopen(request.match_info["user"])
        return ok()

    async def extension(self, request: web.Request) -> web.Response:
        """Use an action of the message extension."""
        user, body = request.match_info["user"], await body_of(request)
        message = body.get("message", str, None)
        return _pressed(await self._acts.use(user, body.get("id"), body.get("conversation"), message))

    async def consent(self, request: web.Request) -> web.Response:
        """Accept or decline a file."""
        user, body = request.match_info["user"], await body_of(request)
        where = (body.get("conversation"), body.get("message"), body.get("index", int, 0))
        return ok(**asdict(await self._files.consent(user, *where, accept=body.get("accept", bool))))

    # Turning the world

    async def events(self, request: web.Request) -> web.Response:
        """Make something happen."""
        return ok(**self._happen(await body_of(request)))

    async def raw(self, request: web.Request) -> web.Response:
        """Send the bot any activity, once."""
        activity = (await body_of(request)).get("activity", dict)
        try:
            reply = await self._delivery.carry(activity, self._world.patience.event)
        except NoAnswerError:
            return ok(acknowledged=False, status=None, answer=None)
        return ok(acknowledged=reply.status < 300, status=reply.status, answer=reply.body)

    async def reset(self, request: web.Request) -> web.Response:
        """Start over; the bot is told that everybody who had the app removed it."""
        self._delivery.forget()
        tenant = self._world.tenant
        teams = [team for team in tenant.teams.values() if team.installed and not team.is_deleted]
        having = [{"user": person} for person in sorted(tenant.installed_for)]
        having += [{"user": min(team.members), "team": team.id} for team in teams if team.members]
        for one in having:
            self._happen(Body({"type": "uninstall", **one}))
        self._world.reset()
        return ok()

    def _happen(self, body: Body) -> Json:
        kind: str = body.get("type")
        app, tenant = app_happenings.KINDS.get(kind), happenings.KINDS.get(kind)
        if app:
            made = app(app_happenings.AppHappenings(self._world, self._delivery), body)
        elif tenant:
            made = tenant(happenings.TenantHappenings(self._world, self._delivery), body)
        else:
            raise ControlError(f"type is one of {', '.join([*app_happenings.KINDS, *happenings.KINDS])}.")
        self._world.tenant.touch()
        return made


def _pressed(pressed: Pressed) -> web.Response:
    return ok(**asdict(pressed.outcome), errors=pressed.errors)
