"""How a request is answered in Slack: with the acknowledgement, at its response URL, or in the DM."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from typing import Any

from bot.actions.tools import Tools
from bot.delivery.direct import Direct
from bot.screens.elements import Form, Message
from bot.support.logs import log_failure
from handlers.payload import Payload
from handlers.slack import render
from handlers.slack.messenger import Messenger
from handlers.slack.payload import SlackPayload


class Replies:
    """Answers one payload: a `bot.actions.replies.Replies`."""

    def __init__(
        self,
        payload: SlackPayload,
        acknowledge: Callable[..., Awaitable[Any]],
        respond: Callable[..., Awaitable[Any]],
        messenger: Messenger,
        direct: Direct,
        tools: Tools,
    ) -> None:
        self._payload = payload
        self._acknowledge = acknowledge
        self._respond = respond
        self._messenger = messenger
        self._direct = direct
        self._tools = tools

    async def done(self) -> None:
        """Acknowledge with nothing to say."""
        await self._acknowledge()

    async def whisper(self, message: Message) -> None:
        """Answer so that only this person sees it, where they are; in the DM if Slack has no way."""
        if self._payload.text("command"):
            await self._acknowledge(text=render.text(message), blocks=render.blocks(message), response_type="ephemeral")
            return
        await self._acknowledge()
        if self._payload.response_url:
            self._tools.soon("answering privately", self._privately(message))
        else:
            self._tools.soon("answering in the DM", self._direct.post(message))

    async def replace(self, message: Message) -> None:
        """Replace the message whose control was used."""
        await self._acknowledge()
        if self._payload.at("container", "is_ephemeral"):
            self._tools.soon("replacing a message", self._privately(message, replace=True))
        else:
            where = self._payload.id("container", "channel_id"), self._payload.id("container", "message_ts")
            self._tools.soon("updating a message", self._direct.put(*where, message))

    async def open(self, form: Form) -> bool:
        """Open a modal, then acknowledge: a trigger lives for three seconds, as long as the acknowledgement may
        take."""
        try:
            async with asyncio.timeout_at(self._tools.turn.last_call):
                await self._messenger.open_view(self._payload.id("trigger_id"), form)
        except Exception as error:
            log_failure("opening a form", error)
            return False
        await self._acknowledge()
        return True

    async def show(self, form: Form) -> None:
        """Show this view in place of the modal that was submitted, or whose button was used."""
        if self._is_submission:
            await self._acknowledge(response_action="update", view=render.modal(form))
        else:
            await self._acknowledge()
            view = self._payload.id("view")
            self._tools.soon("showing another form", self._messenger.update_view(view, form))

    async def wrong(self, problems: Mapping[str, str]) -> None:
        """Leave the modal open, with what is wrong at its fields (by block id)."""
        await self._acknowledge(response_action="errors", errors=dict(problems))

    async def refuse(self, why: Message) -> None:
        """A modal stays open with what was typed in it, and says why at its first field; elsewhere send a message."""
        blocks = map(Payload, self._payload.each("view", "blocks") if self._is_submission else ())
        field = next((block.text("block_id") for block in blocks if block.text("type") == "input"), "")
        await (self.wrong({field: why.text}) if field else self.whisper(why))

    @property
    def _is_submission(self) -> bool:
        return self._payload.kind == "view_submission"

    async def _privately(self, message: Message, *, replace: bool = False) -> None:
        """Answer where they are; if that is not possible, in the DM."""
        try:
            answer = await self._respond(
                text=render.text(message),
                blocks=render.blocks(message),
                response_type="ephemeral",
                replace_original=replace,
            )
            done = answer.status_code == HTTPStatus.OK
        except Exception as error:
            log_failure("answering privately", error)
            done = False
        if not done:
            await self._direct.post(message)
