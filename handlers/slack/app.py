"""The Bolt app: one listener per kind of payload, and the registry's table behind it."""

import re
from dataclasses import replace
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.coaching.channels import NotLinked
from bot.logs import log_failure
from bot.persons import Unknown, Who
from bot.seen import AlreadySeen
from handlers.slack import ids, registry
from handlers.slack.identity import Body, Caller, caller, enter, workspace_of
from handlers.slack.interaction import Entry, Interaction, Kind, May, Tools
from handlers.slack.views import about
from handlers.slack.views.blocks import Message
from handlers.slack.views.coaching import NO_COACH_CHANNEL

_ANY = re.compile(".*", re.DOTALL)


def make_app(client: AsyncWebClient, tools: Tools, installed: AuthorizeResult) -> AsyncApp:
    """A Bolt app that acknowledges after the commit, so that an event is never acknowledged and then lost.

    `installed` is who the bot is: Bolt would ask Slack at the first payload, and drop that where the asking fails.
    """

    async def authorize(**_: Any) -> AuthorizeResult:
        return installed

    app = AsyncApp(client=client, authorize=authorize, process_before_response=True)

    async def listen(kind: Kind, name: str, body: Body, ack: AsyncAck, respond: AsyncRespond) -> None:
        entry, asking = registry.find(kind, name), caller(body)
        if asking is None and entry and entry.may is May.SLACK:
            asking = Caller(Who(workspace_of(body), ""), body.get("event_id", ""), stranger=False)
        if asking is None or _by_a_bot(body):
            await ack()
            return
        if asking.who.workspace not in {installed.team_id, installed.enterprise_id}:
            asking = replace(asking, stranger=True)  # an app that several workspaces installed hears them all
        await _handle(Interaction(name, asking.who, asking.key, body, ack, respond, tools), entry, asking, client)

    @app.command(_ANY)
    async def command(body: Body, ack: AsyncAck, respond: AsyncRespond) -> None:
        await listen(Kind.COMMAND, body["command"], body, ack, respond)

    @app.action(_ANY)
    async def action(body: Body, ack: AsyncAck, respond: AsyncRespond) -> None:
        await listen(Kind.ACTION, ids.routed(body["actions"][0]["action_id"]), body, ack, respond)

    @app.view(_ANY)
    async def submission(body: Body, ack: AsyncAck, respond: AsyncRespond) -> None:
        await listen(Kind.SUBMISSION, body["view"]["callback_id"], body, ack, respond)

    @app.event(_ANY)
    async def event(body: Body, ack: AsyncAck, respond: AsyncRespond) -> None:
        await listen(Kind.EVENT, body["event"]["type"], body, ack, respond)

    @app.shortcut(_ANY)
    async def shortcut(body: Body, ack: AsyncAck, respond: AsyncRespond) -> None:
        await listen(Kind.ACTION, body["callback_id"], body, ack, respond)

    @app.view_closed(_ANY)
    async def closed(ack: AsyncAck) -> None:
        await ack()

    return app


def _by_a_bot(body: Body) -> bool:
    """Whether a message is a bot's own doing: posted by one, or a bot's message changed or deleted."""
    event = body.get("event", {})
    inner = event.get("message") or event.get("previous_message") or {}
    return bool(event.get("bot_id") or inner.get("bot_id"))


async def _handle(it: Interaction, entry: Entry | None, asking: Caller, client: AsyncWebClient) -> None:
    try:
        if asking.stranger:
            # They are told when they ask for something, not when something about them changes.
            await (it.done() if "event" in it.body and it.id != "message" else it.whisper(about.STRANGER))
        elif entry and (refusal := await it.refusal(entry.may)):
            await it.whisper(refusal)
        elif entry is None:
            await (it.done() if "event" in it.body else it.whisper(about.UNKNOWN))
        else:
            await _as_a_known_person(it, entry, client)
    except AlreadySeen:
        await it.done()
    except NotLinked:
        await _refuse(it, NO_COACH_CHANNEL)
    except Exception as error:
        log_failure(it.id, error)
        if "event" in it.body:
            raise  # unacknowledged, Slack delivers it again
        await _refuse(it, about.FAILED)


async def _as_a_known_person(it: Interaction, entry: Entry, client: AsyncWebClient) -> None:
    try:
        await entry.handle(it)
    except Unknown:
        if not await enter(client, it.tools.transact, it.who):
            await it.whisper(about.STRANGER)
            return
        await entry.handle(it)
        it.tools.soon("telling a question", it.tools.teller.tell(it.who))  # what waited for their return
    finally:
        it.follow_up()


async def _refuse(it: Interaction, why: Message) -> None:
    """A form stays open with what was typed in it; elsewhere a word is enough."""
    blocks = it.body["view"]["blocks"] if it.body.get("type") == "view_submission" else []
    field = next((block["block_id"] for block in blocks if block["type"] == "input"), None)
    await (it.wrong({field: why.text}) if field else it.whisper(why))
