"""A small bot as the tenant's peer: it answers each kind of thing once, and remembers what it was sent."""

import asyncio
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import aiohttp
from aiohttp import web

from playground.teams.server import TeamsPlayground

Json = dict[str, Any]
CARD = "application/vnd.microsoft.card.adaptive"


def card(*body: Json, actions: list[Json] | None = None) -> Json:
    """An Adaptive Card."""
    shown = {"type": "AdaptiveCard", "version": "1.5", "body": list(body)}
    return shown | ({"actions": actions} if actions else {})


def words(text: str) -> Json:
    """A line of text."""
    return {"type": "TextBlock", "text": text, "wrap": True}


def execute(title: str, **data: Any) -> Json:
    """A button whose verb is its title in small letters."""
    return {"type": "Action.Execute", "title": title, "verb": title.lower(), "data": data}


def opener(title: str, **data: Any) -> Json:
    """A button that opens a dialog."""
    return {"type": "Action.Submit", "title": title, "data": {**data, "msteams": {"type": "task/fetch"}}}


def attached(content: Json) -> Json:
    """A message with that card."""
    return {"type": "message", "summary": "A card", "attachments": [{"contentType": CARD, "content": content}]}


NAME = {
    "type": "Input.Text",
    "id": "name",
    "label": "Your name",
    "isRequired": True,
    "errorMessage": "Say who you are.",
}
FORM = card(NAME, actions=[{"type": "Action.Submit", "title": "Send", "data": {"row": 7}}])


def dialog(title: str, content: Json) -> Json:
    """The answer that opens a dialog."""
    return {"task": {"type": "continue", "value": {"title": title, "card": {"contentType": CARD, "content": content}}}}


def told(text: str) -> Json:
    """The answer that says something."""
    return {"task": {"type": "message", "value": text}}


class EchoBot:
    """The bot on a port of its own; `seen` holds every activity with its Authorization header."""

    def __init__(self, playground: TeamsPlayground) -> None:
        self.playground = playground
        self.seen: list[tuple[Json, str]] = []
        self.answers: dict[str, Callable[[Json], Any]] = {
            "adaptiveCard/action": lambda activity: {"statusCode": 200, "type": CARD, "value": card(words("Pressed."))},
            "task/fetch": lambda activity: dialog("A form", FORM),
            "task/submit": lambda activity: told(f"Hello {activity['value']['data']['name']}."),
            "composeExtension/fetchTask": lambda activity: dialog("A form", FORM),
            "composeExtension/submitAction": lambda activity: told("Kept."),
        }
        self.hold = asyncio.Event()  # what comes is answered once it is set
        self.hold.set()
        self.status = 200
        self._runner: web.AppRunner | None = None
        self._token: str | None = None

    async def start(self) -> None:
        """Listen, and have the tenant deliver here."""
        application = web.Application()
        application.router.add_post("/api/messages", self._receive)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.playground.deliver_to(f"http://127.0.0.1:{self._runner.addresses[0][1]}/api/messages")

    async def stop(self) -> None:
        """Stop listening."""
        self.hold.set()
        if self._runner is not None:
            await self._runner.cleanup()

    async def _receive(self, request: web.Request) -> web.Response:
        activity = await request.json()
        self.seen.append((activity, request.headers.get("Authorization", "")))
        await self.hold.wait()
        answer = self.answers.get(str(activity.get("name")))
        return web.json_response(answer(activity) if answer else None, status=self.status)

    async def token(self, **other: str) -> tuple[int, Json]:
        """Ask for a token; `other` are fields that are not as they should be."""
        form = {
            "grant_type": "client_credentials",
            "client_id": self.playground.app_id,
            "client_secret": self.playground.secret,
            "scope": "https://api.botframework.com/.default",
            **other,
        }
        async with aiohttp.ClientSession() as session, session.post(self.playground.token_url, data=form) as answer:
            return answer.status, await answer.json()

    async def call(self, method: str, *path: str, body: Any = None, token: str | None = None, **query: Any) -> Any:
        """Call the connector; the status, the answer and the headers."""
        if token is None:
            self._token = token = self._token or (await self.token())[1]["access_token"]
        url = f"{self.playground.service_url}v3/" + "/".join(quote(part, safe="") for part in path)
        headers = {"Authorization": f"Bearer {token}"}
        async with (
            aiohttp.ClientSession() as session,
            session.request(method, url, json=body, headers=headers, params=query) as answer,
        ):
            return answer.status, await answer.json(), answer.headers

    async def send_raw(self, conversation: str, data: bytes) -> int:
        """Post bytes that need not be JSON; the status."""
        headers = {"Authorization": f"Bearer {(await self.token())[1]['access_token']}"}
        url = f"{self.playground.service_url}v3/conversations/{quote(conversation, safe='')}/activities"
        async with aiohttp.ClientSession() as session, session.post(url, data=data, headers=headers) as answer:
            return answer.status

    async def post(self, conversation: str, activity: Json) -> Any:
        """Post, and give back the status and the answer."""
        status, answer, _ = await self.call("POST", "conversations", conversation, "activities", body=activity)
        return status, answer
