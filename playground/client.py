"""A small synchronous client of the control API: a test or a scripted story acts as people in the playground."""

from base64 import b64encode
from collections.abc import Callable
from typing import Any, TypeVar

from playground import transcript
from playground.control_client import PATIENCE, ControlClient, PlaygroundError
from playground.screen import Found, find, value_for
from playground.types import Json
from playground.workspace.ids import BOT_USER, GENERAL

__all__ = ["Actor", "Client", "PlaygroundError"]

T = TypeVar("T")


class Client(ControlClient):
    """The playground at `url`, acted on as a Slack workspace."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._conversations: dict[str, str] = {}

    def user(self, user: str) -> "Actor":
        """A person to act as."""
        return Actor(self, user)

    def direct(self, user: str) -> str:
        """The id of somebody's DM with the bot, which stays the same."""
        if user not in self._conversations:
            channels = self.get(f"users/{user}/channels")["channels"]
            self._conversations[user] = next(one["id"] for one in channels if one["with"] == BOT_USER)
        return self._conversations[user]

    def raw(self, kind: str, payload: Json) -> Json:
        """Send the app a hand-made payload."""
        return self.post("raw", type=kind, payload=payload)


class Actor:
    """One person: what they do, and what they see."""

    def __init__(self, client: Client, user: str) -> None:
        self.client = client
        self.id = user

    def _get(self, path: str) -> Json:
        return self.client.get(f"users/{self.id}/{path}")

    def _post(self, path: str, **body: Any) -> Json:
        return self.client.post(f"users/{self.id}/{path}", **body)

    # Seeing

    def channels(self) -> list[Json]:
        """The person's channels and conversations."""
        found: list[Json] = self._get("channels")["channels"]
        return found

    def direct(self) -> str:
        """The id of the person's DM with the bot."""
        return self.client.direct(self.id)

    def messages(self, channel: str | None = None) -> list[Json]:
        """What the person reads in a channel, oldest first; by default in the DM with the bot."""
        found: list[Json] = self._get(f"channels/{channel or self.direct()}/messages")["messages"]
        return found

    def download(self, file_id: str) -> bytes:
        """The bytes of a file that the person sees."""
        return self.client.fetch(f"users/{self.id}/files/{file_id}")

    def modals(self) -> list[Json]:
        """The open modals, the top one last."""
        found: list[Json] = self._get("modals")["views"]
        return found

    def modal(self) -> Json | None:
        """The topmost open modal."""
        return next(reversed(self.modals()), None)

    def form(self) -> Json:
        """Wait for a modal; returns the topmost."""
        return self.wait(Actor.modal)

    def home(self) -> Json | None:
        """The Home tab, once the bot has published it."""
        view: Json | None = self._get("home")["view"]
        return view

    def read(self, channel: str | None = None, zone: str = "UTC") -> dict[str, str]:
        """The same as text, by timestamp, with times in that zone."""
        names = {user["id"]: user["real_name"] for user in self.client.workspace()["users"]}
        return {one["ts"]: transcript.message(one, names, zone) for one in self.messages(channel)}

    def screen(self) -> str:
        """Everything on the person's screen, as text."""
        workspace = self.client.workspace()
        names = {user["id"]: user["real_name"] for user in workspace["users"]}
        zone = next(user["tz"] for user in workspace["users"] if user["id"] == self.id)
        parts = []
        for channel in self.channels():
            shown = transcript.conversation(self.messages(channel["id"]), names, zone)
            parts += [f"# {channel['name'] or names[channel['with']]}", *([shown] if shown else [])]
        home = self.home()
        views = [*([home] if home else []), *self.modals()]
        return "\n".join([*parts, *(transcript.view(view, names) for view in views)])

    def wait(self, predicate: Callable[["Actor"], T | None], seconds: float = PATIENCE) -> T:
        """Wait until `predicate` is true of this person; PlaygroundError with the screen after `seconds`."""
        return self.client.wait(lambda: predicate(self), seconds, told=self.screen)

    def see(self, text: str, channel: str | None = None, seconds: float = PATIENCE) -> Json:
        """Wait for a message of another that shows this text; the newest one, by default in the DM with the bot."""
        where = channel or self.direct()

        def newest(_: Actor) -> Json | None:
            others = (message for message in reversed(self.messages(where)) if message["user"] != self.id)
            return next((message for message in others if text in transcript.message(message)), None)

        try:
            return self.wait(newest, seconds)
        except PlaygroundError as problem:
            raise PlaygroundError(f"{self.id} never saw {text!r}. {problem}") from None

    # Doing

    def say(self, text: str, channel: str | None = None, thread_ts: str | None = None) -> str:
        """Write a message, by default to the bot; returns its timestamp."""
        return str(self._post("message", channel=channel or self.direct(), text=text, thread_ts=thread_ts)["ts"])

    def drop(self, name: str, content: bytes, text: str = "", channel: str | None = None, mimetype: str = "") -> str:
        """Upload a file, by default into the DM with the bot; returns the message's timestamp."""
        where, encoded = channel or self.direct(), b64encode(content).decode()
        return str(self._post("file", channel=where, name=name, content=encoded, text=text, mimetype=mimetype)["ts"])

    def edit(self, ts: str, text: str, channel: str | None = None) -> None:
        """Edit one of their own messages."""
        self._post("edit", channel=channel or self.direct(), ts=ts, text=text)

    def delete(self, ts: str, channel: str | None = None) -> None:
        """Delete one of their own messages."""
        self._post("delete", channel=channel or self.direct(), ts=ts)

    def invite(self, channel: str = GENERAL) -> None:
        """Add the bot to a channel."""
        self._post("invite", channel=channel)

    def command(self, line: str, channel: str | None = None) -> Json:
        """Type a slash command with its text; returns `acknowledged` and `problem`."""
        name, _, text = line.partition(" ")
        return self._post("command", channel=channel or self.direct(), command=name, text=text)

    def shortcut(self, callback_id: str, channel: str | None = None, ts: str | None = None) -> Json:
        """Use a shortcut."""
        return self._post("shortcut", callback_id=callback_id, channel=channel, ts=ts)

    def press(self, label: str, where: Json | None = None, state: Json | None = None) -> Json:
        """Press the button with that label: in the given message or view, or else wherever it was seen last.

        An open modal hides everything else. PlaygroundError with the screen if there is no such button.
        """
        return self._act(self._find(label, where, buttons=True), None, state)

    def choose(self, name: str, value: Any, where: Json | None = None) -> Json:
        """Choose in a select, a picker, checkboxes or an overflow menu, by its action_id, placeholder or label."""
        found = self._find(name, where, buttons=False)
        return self._act(found, value_for(found.element, value), None)

    def submit(self, values: Json | None = None) -> Json:
        """Submit the topmost modal, with values by label, block_id or action_id: `acknowledged`, `problem`,
        `errors`."""
        view = self._topmost()
        given: Json = {}
        for name, value in (values or {}).items():
            found = self._find(name, view, buttons=False)
            given.setdefault(found.block_id, {})[found.action_id] = value_for(found.element, value)
        return self._post("submit", view_id=view["id"], values=given)

    def close_modal(self, *, everything: bool = False) -> None:
        """Close the topmost modal, or all."""
        self._post("close", view_id=self._topmost()["id"], all=everything)

    def open_home(self) -> None:
        """Look at the Home tab."""
        self._post("home")

    def _topmost(self) -> Json:
        view = self.modal()
        if view is None:
            raise PlaygroundError(f"{self.id} has no modal open.\n{self.screen()}")
        return view

    def _find(self, name: str, where: Json | None, *, buttons: bool) -> Found:
        for surface in [where] if where else self._surfaces():
            found = find(surface, name, buttons=buttons)
            if found:
                return found
        kind = "button" if buttons else "input"
        raise PlaygroundError(f"{self.id} sees no {kind} {name!r}.\n{self.screen()}")

    def _surfaces(self) -> list[Json]:
        view = self.modal()
        if view:
            return [view]
        channels = [channel["id"] for channel in self.channels()]
        seen = [{**message, "channel": channel} for channel in channels for message in self.messages(channel)]
        newest = sorted(seen, key=lambda message: str(message["ts"]), reverse=True)
        home = self.home()
        return [*newest, *([home] if home else [])]

    def _act(self, found: Found, value: Any, state: Json | None) -> Json:
        surface = found.surface
        at = {"channel": surface.get("channel") or self.direct(), "ts": surface["ts"]} if "ts" in surface else {}
        at = at or {"view_id": surface["id"]}
        return self._post("action", **at, block_id=found.block_id, action_id=found.action_id, value=value, state=state)
