"""A small Bolt app for the page to show: it answers with every kind of block, and says back what was put into them."""

import json
import re
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def section(text: str, **more: Any) -> Json:
    return {"type": "section", "block_id": "said", "text": {"type": "mrkdwn", "text": text}, **more}


def button(label: str, **more: Any) -> Json:
    return {"type": "button", "action_id": label.lower(), "text": plain(label), "value": label.upper(), **more}


def field(label: str, kind: str, **more: Any) -> Json:
    element = {"type": kind, "action_id": "value", **more}
    return {"type": "input", "block_id": label.lower(), "label": plain(label), "element": element}


FRUIT = [{"text": plain(name), "value": name.lower()} for name in ("Apple", "Pear", "Quince")]
SURE = {
    "title": plain("Are you sure?"),
    "text": plain("It cannot be undone."),
    "confirm": plain("Yes"),
    "deny": plain("No"),
}


def counter(count: int) -> list[Json]:
    row = {"type": "actions", "elements": [button("Count", value=str(count))]}
    note = field("Note", "plain_text_input")
    return [section(f"Pressed {count} times"), row] + ([note] if count == 0 else [])


ELEMENTS = [
    section("Nothing yet", accessory={"type": "overflow", "action_id": "overflow", "options": FRUIT}),
    {
        "type": "actions",
        "block_id": "row",
        "elements": [
            button("Danger", style="danger", confirm=SURE),
            button("Silent"),
            {"type": "static_select", "action_id": "select", "placeholder": plain("A fruit"), "options": FRUIT},
            {"type": "users_select", "action_id": "user", "placeholder": plain("A person")},
            {"type": "datepicker", "action_id": "date", "placeholder": plain("A day")},
            {"type": "timepicker", "action_id": "time", "placeholder": plain("A time")},
            {"type": "datetimepicker", "action_id": "moment"},
            {"type": "checkboxes", "action_id": "boxes", "options": FRUIT},
            {"type": "radio_buttons", "action_id": "radio", "options": FRUIT},
        ],
    },
    {
        "type": "actions",  # without a block_id: it gets another one with each update
        "elements": [
            {"type": "static_select", "action_id": "fresh", "placeholder": plain("Another fruit"), "options": FRUIT}
        ],
    },
]

FORM: Json = {
    "type": "modal",
    "callback_id": "form",
    "title": plain("An interview"),
    "submit": plain("Begin"),
    "close": plain("Not now"),
    "blocks": [
        field("Company", "plain_text_input", max_length=40),
        field("Story", "plain_text_input", multiline=True),
        field("Address", "email_text_input"),
        field("Site", "url_text_input"),
        field("Rounds", "number_input", is_decimal_allowed=False),
        field("Fruit", "static_select", options=FRUIT),
        field("Basket", "multi_static_select", options=FRUIT),
        field("Coach", "users_select"),
        field("Day", "datepicker"),
        field("Hour", "timepicker"),
        field("Moment", "datetimepicker"),
        field("Boxes", "checkboxes", options=FRUIT),
        field("Tone", "radio_buttons", options=FRUIT),
        field("Kept", "plain_text_input", initial_value="as it was"),
    ],
}


def points(*values: float) -> list[Json]:
    return [{"label": label, "value": value} for label, value in zip(("Mon", "Tue"), values, strict=True)]


CHART: Json = {
    "type": "data_visualization",
    "title": "Notes by day",
    "chart": {
        "type": "bar",
        "series": [{"name": "Sent", "data": points(1200, 0)}, {"name": "Change", "data": points(3.5, -2)}],
        "axis_config": {"categories": ["Mon", "Tue"], "x_label": "Day", "y_label": "Notes"},
    },
}
TEXT = {"type": "rich_text_section", "elements": [{"type": "text", "text": "rich and bold", "style": {"bold": True}}]}
SHOWCASE = [
    {"type": "header", "text": plain("A header")},
    section(
        "*bold* _italic_ ~gone~ `code` snake_case_name &lt;b&gt; <https://example.com/|a link> "
        "<@U0DANA> <#C0GENERAL> <!here>\n"
        "> quoted\n• first\n```pre *as is*``` <!date^0^{date_num}|never> <javascript:alert(1)|not a link>"
    ),
    {"type": "section", "fields": [{"type": "mrkdwn", "text": "*When*\ntoday"}, plain("plain *text*")]},
    {"type": "divider"},
    {"type": "rich_text", "elements": [TEXT, {"type": "rich_text_list", "style": "bullet", "elements": [TEXT]}]},
    {
        "type": "table",
        "rows": [[{"type": "raw_text", "text": word} for word in row] for row in (["Point"], ["Three days"])],
    },
    {"type": "markdown", "text": "**strong** and\n\n- an item"},
    {"type": "context", "elements": [{"type": "mrkdwn", "text": "a _context_"}]},
    CHART,
]


class PageApp:
    """The app with its connection."""

    def __init__(self, api_url: str, bot_token: str, app_token: str) -> None:
        self.app = AsyncApp(
            name="page", client=AsyncWebClient(bot_token, base_url=api_url), process_before_response=True
        )
        self._app_token = app_token
        self._count = 0
        self._register()

    async def connect(self) -> None:
        self.handler = AsyncSocketModeHandler(self.app, self._app_token)
        await self.handler.connect_async()  # type: ignore[no-untyped-call]

    async def disconnect(self) -> None:
        await self.handler.close_async()  # type: ignore[no-untyped-call]

    def _register(self) -> None:
        self.app.command("/echo")(self._echo)
        self.app.command("/plain")(self._elements)
        self.app.command("/form")(self._form)
        self.app.view("form")(self._submitted)
        self.app.shortcut("wave")(self._wave)
        self.app.shortcut("quote")(self._wave)
        self.app.action("count")(self._counted)
        self.app.action(re.compile(""))(self._acted)
        self.app.event("app_home_opened")(self._home)
        self.app.event("message")(self._message)
        self.app.event("app_uninstalled")(self._forget)

    async def _echo(self, ack: Any, command: Json) -> None:
        await ack(text=f"For you alone: {command['text']}")

    async def _elements(self, ack: Any, client: AsyncWebClient, command: Json) -> None:
        await ack()
        await client.chat_postMessage(channel=command["user_id"], text="Elements", blocks=ELEMENTS)

    async def _form(self, ack: Any, client: AsyncWebClient, body: Json) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=FORM)

    async def _submitted(self, ack: Any, client: AsyncWebClient, body: Json, view: Json) -> None:
        values = {block: element["value"] for block, element in view["state"]["values"].items()}
        if values["company"]["value"] == "Nowhere":
            await ack(response_action="errors", errors={"company": "There is no such company."})
            return
        await ack()
        said = {block: next(value for name, value in held.items() if name != "type") for block, held in values.items()}
        await client.chat_postMessage(channel=body["user"]["id"], text=f"```{json.dumps(_values(said))}```")

    async def _wave(self, ack: Any, client: AsyncWebClient, body: Json) -> None:
        await ack()
        await client.chat_postMessage(channel=body["user"]["id"], text=f"Shortcut {body['callback_id']}")

    async def _counted(self, ack: Any, client: AsyncWebClient, body: Json) -> None:
        await ack()
        self._count += 1
        blocks = counter(self._count)
        if body["container"]["type"] == "view":
            await client.views_publish(user_id=body["user"]["id"], view={"type": "home", "blocks": blocks})
        else:
            message = body["container"]
            await client.chat_update(
                channel=message["channel_id"], ts=message["message_ts"], text="Counted", blocks=blocks
            )

    async def _acted(self, ack: Any, client: AsyncWebClient, body: Json, action: Json) -> None:
        if action["action_id"] == "silent":
            return
        await ack()
        known = ("type", "text", "block_id", "action_id", "action_ts")
        value = next(value for name, value in action.items() if name not in known)
        said = section(f"{action['action_id']}: {json.dumps(_values(value))}", accessory=ELEMENTS[0]["accessory"])
        message = body["container"]
        await client.chat_update(
            channel=message["channel_id"], ts=message["message_ts"], text="Acted", blocks=[said, *ELEMENTS[1:]]
        )

    async def _home(self, client: AsyncWebClient, event: Json) -> None:
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": counter(0)})

    async def _forget(self, ack: Any) -> None:
        await ack()

    async def _message(self, client: AsyncWebClient, event: Json) -> None:
        if "bot_id" in event or event["channel_type"] != "im":
            return
        for file in event.get("files", []):
            await client.files_upload_v2(
                channel=event["channel"], content="thanks", filename="answer.txt", title=f"An answer to {file['name']}"
            )
        if "subtype" in event:
            return
        blocks = {"count": counter(0), "showcase": SHOWCASE}.get(event["text"])
        await client.chat_postMessage(channel=event["channel"], text=f"You said {event['text']}", blocks=blocks)


def _values(said: Any) -> Any:
    """Options as their values."""
    if isinstance(said, dict):
        return said["value"] if "value" in said else {name: _values(value) for name, value in said.items()}
    return [_values(one) for one in said] if isinstance(said, list) else said
