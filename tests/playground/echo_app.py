"""A small Bolt app as the playground's peer: it does one of each thing, and remembers what it was sent."""

import re
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from playground.server import Playground

Json = dict[str, Any]
WORD = {
    "type": "input",
    "block_id": "word",
    "label": {"type": "plain_text", "text": "A word"},
    "element": {"type": "plain_text_input", "action_id": "typed", "max_length": 10},
}
DAY = {
    "type": "input",
    "block_id": "day",
    "optional": True,
    "label": {"type": "plain_text", "text": "A day"},
    "element": {"type": "datepicker", "action_id": "picked", "initial_date": "2026-11-23"},
}


def modal(title: str, *blocks: Json, **more: Any) -> Json:
    """A modal view with a submit button."""
    named = {"title": {"type": "plain_text", "text": title}, "submit": {"type": "plain_text", "text": "Send"}}
    return {"type": "modal", "callback_id": "form", "blocks": list(blocks), **named, **more}


def section(text: str) -> Json:
    """A section of text."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def buttons(*labels: str) -> Json:
    """A row of buttons whose action ids are their labels in lower case."""
    made = [
        {
            "type": "button",
            "action_id": label.lower(),
            "text": {"type": "plain_text", "text": label},
            "value": label.upper(),
        }
        for label in labels
    ]
    return {"type": "actions", "block_id": "row", "elements": made}


class EchoApp:
    """The app with its connection; `seen` holds every body that came, in order."""

    def __init__(self, api_url: str, bot_token: str, app_token: str) -> None:
        self.seen: list[Json] = []
        self._app_token = app_token
        self.app = AsyncApp(
            name="echo",
            client=AsyncWebClient(bot_token, base_url=api_url),
            signing_secret=Playground.signing_secret,
            process_before_response=True,
            ignoring_self_events_enabled=False,
        )
        self.app.use(self._remember)
        self._register()
        self.handler: AsyncSocketModeHandler | None = None

    async def connect(self) -> None:
        """Open a connection; a dead one is noticed within a tenth of a second."""
        self.handler = AsyncSocketModeHandler(self.app, self._app_token, ping_interval=0.1)
        await self.handler.connect_async()  # type: ignore[no-untyped-call]

    async def disconnect(self) -> None:
        """Close it."""
        if self.handler:
            await self.handler.close_async()  # type: ignore[no-untyped-call]

    async def _remember(self, body: Json, next: Any) -> None:  # noqa: A002 - Bolt's name
        self.seen.append(body)
        await next()

    def _register(self) -> None:
        self.app.command("/echo")(self._echo)
        self.app.command("/plain")(self._echo)
        self.app.command("/form")(self._form)
        self.app.view("form")(self._submitted)
        self.app.view_closed("form")(self._acknowledge)
        for action in ("yes", "again", "gone", "everyone", "fruit", "day"):
            self.app.action(action)(self._pressed)
        self.app.shortcut("wave")(self._wave)
        self.app.shortcut("quote")(self._acknowledge)
        self.app.event("app_home_opened")(self._home)
        self.app.event("message")(self._message)
        for event in ("app_mention", "app_uninstalled", "tokens_revoked", "user_change"):
            self.app.event(event)(self._acknowledge)
        self.app.event(re.compile("^(channel|group|member)_"))(self._acknowledge)

    async def _acknowledge(self, ack: Any) -> None:
        await ack()

    async def _echo(self, ack: Any, command: Json) -> None:
        blocks = [section(command["text"] or "nothing"), buttons("Yes", "Again", "Gone", "Everyone")]
        await ack(text=command["text"], blocks=blocks)

    async def _form(self, ack: Any, client: AsyncWebClient, body: Json) -> None:
        await ack()
        view = modal("A form", WORD, DAY, notify_on_close=True)
        await client.views_open(trigger_id=body["trigger_id"], view=view)

    async def _wave(self, ack: Any, client: AsyncWebClient, body: Json) -> None:
        await ack()
        await client.chat_postMessage(channel=body["user"]["id"], text="You waved")

    async def _submitted(self, ack: Any, view: Json) -> None:
        word = view["state"]["values"]["word"]["typed"]["value"]
        match word:
            case "wrong":
                await ack(response_action="errors", errors={"word": "Not that one"})
            case "lost":
                await ack(response_action="errors", errors={"nowhere": "There is no such block"})
            case "other":
                await ack(response_action="update", view=modal("Another", section("Thank you")))
            case "more":
                await ack(response_action="push", view=modal("On top", section("And more")))
            case "clear":
                await ack(response_action="clear")
            case _:
                await ack()

    async def _pressed(self, ack: Any, respond: Any, action: Json) -> None:
        await ack()
        match action["action_id"]:
            case "again":
                await respond(text="Replaced", replace_original=True)
            case "gone":
                await respond(delete_original=True)
            case "everyone":
                await respond(text="For everyone", response_type="in_channel")

    async def _home(self, client: AsyncWebClient, event: Json) -> None:
        view = {"type": "home", "blocks": [section("Welcome *home*"), buttons("Yes")]}
        await client.views_publish(user_id=event["user"], view=view)

    async def _message(self, client: AsyncWebClient, event: Json) -> None:
        if "bot_id" not in event and "subtype" not in event and event["channel_type"] == "im":
            await client.chat_postMessage(channel=event["channel"], text=f"You said {event['text']}")
