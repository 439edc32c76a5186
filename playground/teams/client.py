"""A small synchronous client of the tenant's control API: a test or a scripted story acts as people in Teams."""

from base64 import b64encode
from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import quote

from playground.control_client import PATIENCE, ControlClient, PlaygroundError
from playground.teams import screen
from playground.teams.cards.walk import inputs_of
from playground.teams.ids import COACHES, DANA, SAM, TEAM
from playground.teams.screen import Found
from playground.types import Json

T = TypeVar("T")


class TeamsClient(ControlClient):
    """The tenant at `url`, acted on from another thread or process."""

    def user(self, aad_id: str) -> "Member":
        """A person to act as."""
        return Member(self, aad_id)

    @property
    def sam(self) -> "Member":
        """The job seeker."""
        return self.user(SAM)

    @property
    def dana(self) -> "Member":
        """The coach, who owns the coaches' team."""
        return self.user(DANA)

    def raw(self, activity: Json) -> Json:
        """Send the bot a hand-made activity, once: `acknowledged`, `status`, `answer`."""
        return self.post("raw", activity=activity)

    def sent(self, name: str) -> list[Json]:
        """The activities with that name (or type) that the bot was sent."""
        return [entry["body"] for entry in self.log() if (entry["way"], entry["name"]) == ("to_app", name)]


class Member:
    """One person: what they do, and what they see."""

    def __init__(self, client: TeamsClient, aad_id: str) -> None:
        self.client = client
        self.id = aad_id

    def _get(self, path: str) -> Json:
        return self.client.get(f"users/{self.id}/{path}")

    def _post(self, path: str, **body: Any) -> Json:
        return self.client.post(f"users/{self.id}/{path}", **body)

    # Seeing

    def conversations(self) -> list[Json]:
        """The chat with the bot, once there is one, and the channels."""
        found: list[Json] = self._get("conversations")["conversations"]
        return found

    def chat(self) -> str:
        """The id of the chat with the bot; PlaygroundError if there is none yet."""
        for one in self.conversations():
            if one["kind"] == "personal":
                return str(one["id"])
        raise PlaygroundError(f"{self.id} has no chat with the bot.")

    def messages(self, conversation: str | None = None) -> list[Json]:
        """What the person reads, oldest first; by default in the chat with the bot."""
        where = quote(conversation or self.chat(), safe="")
        found: list[Json] = self._get(f"conversations/{where}/messages")["messages"]
        return found

    def dialog(self) -> Json | None:
        """The open dialog."""
        found: Json | None = self._get("dialog")["dialog"]
        return found

    def download(self, file_id: str) -> bytes:
        """The bytes of a file in the person's OneDrive."""
        return self.client.fetch(f"users/{self.id}/files/{file_id}")

    def screen(self) -> str:
        """Everything on the person's screen, as text."""
        zone = next(user["tz"] for user in self.client.workspace()["users"] if user["id"] == self.id)
        parts = []
        for one in self.conversations():
            shown = screen.conversation(self.messages(one["id"]), zone)
            parts += [f"# {one['name']}", *([shown] if shown else [])]
        dialog = self.dialog()
        return "\n".join([*parts, *([screen.dialog(dialog)] if dialog else [])])

    def wait(self, predicate: Callable[["Member"], T | None], seconds: float = PATIENCE) -> T:
        """Wait until `predicate` is true of this person; PlaygroundError with the screen after `seconds`."""
        return self.client.wait(lambda: predicate(self), seconds, told=self.screen)

    def see(self, text: str, conversation: str | None = None, seconds: float = PATIENCE) -> Json:
        """Wait for a message of another that shows this text; the newest one, by default in the chat with the bot."""

        def newest(_: Member) -> Json | None:
            where = conversation or next((one["id"] for one in self.conversations() if one["kind"] == "personal"), None)
            shown = reversed(self.messages(where)) if where else []
            others = (message for message in shown if message["user"] != self.id)
            return next((message for message in others if text in screen.message(message)), None)

        try:
            return self.wait(newest, seconds)
        except PlaygroundError as problem:
            raise PlaygroundError(f"{self.id} never saw {text!r}. {problem}") from None

    # Doing

    def install(self, team: str | None = None) -> str:
        """Add the app for oneself, or to a team; returns the id of its conversation."""
        return str(self.client.happen("install", user=self.id, team=team)["conversation"])

    def uninstall(self, team: str | None = None) -> None:
        """Remove it again."""
        self.client.happen("uninstall", user=self.id, team=team)

    def say(self, text: str, conversation: str | None = None, root: str | None = None) -> str:
        """Write a message, by default to the bot; `root` is the message whose thread it goes into. Returns its id."""
        return str(self._post("message", conversation=conversation or self.chat(), text=text, root=root)["id"])

    def mention(self, text: str, channel: str = COACHES, root: str | None = None) -> str:
        """Write in a channel, to the bot."""
        return self.say(f"@{self.client.workspace()['app']['name']} {text}", channel, root)

    def drop(self, name: str, content: bytes, text: str = "") -> str:
        """Upload a file to the chat with the bot; returns the message's id."""
        encoded = b64encode(content).decode()
        return str(self._post("file", conversation=self.chat(), name=name, content=encoded, text=text)["id"])

    def press(self, title: str, inputs: Json | None = None, where: Json | None = None) -> Json:
        """Press the button with that title, with these input values by label or id.

        In the given message, or else in the open dialog, or else wherever it was seen last. The answer has
        `acknowledged`, `problem` (what Teams says), `notice` (what the bot says) and `errors` (what the client finds
        wrong, by id).
        """
        dialog, people = self.dialog(), {user["name"]: user["id"] for user in self.client.workspace()["users"]}
        if where is None and dialog is not None:
            found = screen.find_action([dialog["card"]], title)
            if found:
                values = screen.named_inputs(dialog["card"], inputs or {}, people)
                return self._post("submit", at=found.action.at, inputs=values)
        else:
            for message in [where] if where else self._newest():
                found = screen.find_action(message["cards"], title)
                if found:
                    return self._press(
                        message, found, screen.named_inputs(message["cards"][found.card], inputs or {}, people)
                    )
        raise PlaygroundError(f"{self.id} sees no button {title!r}.\n{self.screen()}")

    def choose(self, title: str, value: str) -> Json:
        """Choose in the newest menu with that title, a button that unfolds a card with one input and a button."""
        for message in self._newest():
            found = screen.find_choosing(message["cards"], title)
            if found:
                one = inputs_of(message["cards"][found.card], found.action)[-1].json
                values = screen.named_inputs(message["cards"][found.card], {one["id"]: value}, {})
                return self._press(message, found, values)
        raise PlaygroundError(f"{self.id} sees no menu {title!r}.\n{self.screen()}")

    def _press(self, message: Json, found: Found, values: Json) -> Json:
        place = {"conversation": message["conversation"], "message": message["id"]}
        return self._post("press", **place, card=found.card, at=found.action.at, inputs=values)

    def close_dialog(self) -> None:
        """Close the open dialog."""
        self._post("close")

    def reopen(self) -> None:
        """Come back to Teams: what the bot answered to this person only is shown as originally posted."""
        self._post("reopen")

    def use(self, command: str, message: Json | None = None, conversation: str | None = None) -> Json:
        """Use an action of the message extension, on a message or from the compose box."""
        where = message["conversation"] if message else conversation or self.chat()
        return self._post("extension", id=command, conversation=where, message=message["id"] if message else None)

    def consent(self, message: Json, *, accept: bool = True) -> Json:
        """Accept or decline the file that the message offers."""
        where = {"conversation": message["conversation"], "message": message["id"]}
        return self._post("consent", **where, index=message["offers"][0]["index"], accept=accept)

    def block(self) -> None:
        """Block the bot."""
        self.client.happen("block", user=self.id)

    def join(self, team: str = TEAM) -> None:
        """Join a team."""
        self.client.happen("join", user=self.id, team=team)

    def leave(self, team: str = TEAM) -> None:
        """Leave a team."""
        self.client.happen("leave", user=self.id, team=team)

    def _newest(self) -> list[Json]:
        places = [one["id"] for one in self.conversations()]
        seen = [message for place in places for message in self.messages(place)]
        return sorted(seen, key=lambda message: int(message["id"]), reverse=True)
