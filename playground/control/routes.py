"""The control API over HTTP: for the page and for tests. `docs/playground.md` is its contract."""

from dataclasses import asdict

from aiohttp import web

from playground.control import blocks, conversations, reading, simulation
from playground.control.body import body_of
from playground.control.common import CommonControl, ok
from playground.slack import events
from playground.slack.file_links import as_attachment
from playground.world import World


class Control:
    """The routes under /control/."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the server."""
        person, get, post = "/control/users/{user}", web.get, web.post
        return [
            *CommonControl(self._world).routes(),
            get("/control/workspace", self.workspace),
            get(f"{person}/channels", self.channels),
            get(f"{person}/channels/{{channel}}/messages", self.messages),
            get(f"{person}/files/{{file}}", self.file),
            get(f"{person}/home", self.home),
            get(f"{person}/modals", self.modals),
            post(f"{person}/message", self.message),
            post(f"{person}/file", self.drop),
            post(f"{person}/edit", self.edit),
            post(f"{person}/delete", self.delete),
            post(f"{person}/invite", self.invite),
            post(f"{person}/command", self.command),
            post(f"{person}/action", self.action),
            post(f"{person}/submit", self.submit),
            post(f"{person}/close", self.close),
            post(f"{person}/home", self.open_home),
            post(f"{person}/shortcut", self.shortcut),
            post("/control/events", self.events),
            post("/control/raw", self.raw),
            post("/control/reset", self.reset),
        ]

    # Reading

    async def workspace(self, request: web.Request) -> web.Response:
        """What there is."""
        return ok(**reading.workspace(self._world))

    async def channels(self, request: web.Request) -> web.Response:
        """What is in a person's sidebar."""
        return ok(channels=reading.channels(self._world, request.match_info["user"]))

    async def messages(self, request: web.Request) -> web.Response:
        """What a person reads in a channel."""
        where = request.match_info
        return ok(messages=reading.messages(self._world, where["user"], where["channel"]))

    async def file(self, request: web.Request) -> web.Response:
        """The bytes of a file that a person can see."""
        return as_attachment(self._world.workspace.file_of(request.match_info["user"], request.match_info["file"]))

    async def home(self, request: web.Request) -> web.Response:
        """A person's Home tab."""
        return ok(view=reading.home(self._world, request.match_info["user"]))

    async def modals(self, request: web.Request) -> web.Response:
        """A person's open modals."""
        return ok(views=reading.modals(self._world, request.match_info["user"]))

    # Acting as a user

    async def message(self, request: web.Request) -> web.Response:
        """Write."""
        user, body = request.match_info["user"], await body_of(request)
        thread_ts = body.get("thread_ts", str, None)
        return ok(ts=conversations.say(self._world, user, body.get("channel"), body.get("text"), thread_ts).ts)

    async def drop(self, request: web.Request) -> web.Response:
        """Upload a file."""
        user, body = request.match_info["user"], await body_of(request)
        channel, text, thread_ts = body.get("channel"), body.get("text", str, ""), body.get("thread_ts", str, None)
        dropped = conversations.Dropped(body.get("name"), body.bytes("content"), body.get("mimetype", str, ""))
        message = conversations.drop(self._world, user, channel, dropped, text, thread_ts)
        return ok(ts=message.ts, file=message.files[0].id)

    async def edit(self, request: web.Request) -> web.Response:
        """Edit a message."""
        user, body = request.match_info["user"], await body_of(request)
        conversations.edit(self._world, user, body.get("channel"), body.get("ts"), body.get("text"))
        return ok()

    async def delete(self, request: web.Request) -> web.Response:
        """Delete a message."""
        user, body = request.match_info["user"], await body_of(request)
        conversations.delete(self._world, user, body.get("channel"), body.get("ts"))
        return ok()

    async def invite(self, request: web.Request) -> web.Response:
        """Add the bot to a channel."""
        conversations.invite(self._world, request.match_info["user"], (await body_of(request)).get("channel"))
        return ok()

    async def command(self, request: web.Request) -> web.Response:
        """Type a command."""
        user, body = request.match_info["user"], await body_of(request)
        channel, name, text = body.get("channel"), body.get("command"), body.get("text", str, "")
        return _outcome(await conversations.command(self._world, user, channel, name, text))

    async def action(self, request: web.Request) -> web.Response:
        """Press or choose."""
        user, body = request.match_info["user"], await body_of(request)
        done = {"block_id": body.get("block_id"), "action_id": body.get("action_id")}
        done["value"] = body.get("value", (str, int, list), None)
        state, view_id = body.values("state"), body.get("view_id", str, None)
        if view_id is not None:
            return _outcome(await blocks.act_in_view(self._world, user, view_id, done, state))
        channel, stamp = body.get("channel"), body.get("ts")
        return _outcome(await blocks.act_in_message(self._world, user, channel, stamp, done, state))

    async def submit(self, request: web.Request) -> web.Response:
        """Submit a form."""
        user, body = request.match_info["user"], await body_of(request)
        outcome = await blocks.submit(self._world, user, body.get("view_id"), body.values("values"))
        return ok(**asdict(outcome))

    async def close(self, request: web.Request) -> web.Response:
        """Close a modal."""
        user, body = request.match_info["user"], await body_of(request)
        await blocks.close(self._world, user, body.get("view_id"), everything=body.get("all", bool, False))
        return ok()

    async def open_home(self, request: web.Request) -> web.Response:
        """Open the Home tab."""
        blocks.open_home(self._world, request.match_info["user"])
        return ok()

    async def shortcut(self, request: web.Request) -> web.Response:
        """Use a shortcut."""
        user, body = request.match_info["user"], await body_of(request)
        callback_id, channel, stamp = body.get("callback_id"), body.get("channel", str, None), body.get("ts", str, None)
        return _outcome(await conversations.shortcut(self._world, user, callback_id, channel, stamp))

    # Turning the world

    async def events(self, request: web.Request) -> web.Response:
        """Make something happen."""
        return ok(**await simulation.happen(self._world, await body_of(request)))

    async def raw(self, request: web.Request) -> web.Response:
        """Send the app anything."""
        body = await body_of(request)
        acknowledged, answer = await simulation.send_raw(self._world, body.get("type"), body.get("payload", dict))
        return ok(acknowledged=acknowledged, answer=answer)

    async def reset(self, request: web.Request) -> web.Response:
        """Start over. The app is told that it was uninstalled, so that it forgets the old workspace."""
        self._world.reset()
        events.uninstalled(self._world)
        return ok()


def _outcome(outcome: conversations.Outcome) -> web.Response:
    return ok(acknowledged=outcome.acknowledged, problem=outcome.problem)
