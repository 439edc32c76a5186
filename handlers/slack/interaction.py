"""One thing a person did in Slack, and what a handler has at hand to answer it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from http import HTTPStatus
from typing import Any

from bot.checklist import service, telling
from bot.checklist.service import Standing
from bot.coaching import channels
from bot.coaching.channels import Linked, NotLinked
from bot.interviews import home
from bot.logs import log_failure
from bot.persons import Args, Result, Who, Work
from bot.screens import about, ids
from bot.screens.coaching import INVITE_ME_FIRST
from bot.screens.elements import Form, Message
from handlers.slack import render
from handlers.slack.decode import Malformed
from handlers.slack.identity import Body
from handlers.slack.tools import Tools


@dataclass
class Interaction:
    """A command, an action, a submission or an event, with its person."""

    id: str
    who: Who
    key: str
    body: Body
    acknowledge: Callable[..., Awaitable[Any]]
    respond: Callable[..., Awaitable[Any]]
    tools: Tools
    has_home: bool | None = None
    """Whether their Home tab may show what this changed; None as long as no transaction has told."""
    claimed: Standing | None = None
    """What the person is to be told next."""

    async def once(self, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """This interaction's transaction, as the person, at most once however often Slack delivers it."""
        once = self.tools.transact.once
        result, self.has_home = await once(self.who.workspace, self.key, home.and_home, self.who, work, *args, **kwargs)
        return result

    async def once_telling(self, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """The same, and what the person is to be told after it is claimed in the same commit."""
        result, self.claimed = await self.once(telling.and_tell, work, *args, **kwargs)
        return result

    async def look(self, work: Work[Args, Result], *args: Args.args, **kwargs: Args.kwargs) -> Result:
        """Do something as the person that may happen again without harm, such as reading."""
        result, self.has_home = await self.tools.transact(home.and_home, self.who, work, *args, **kwargs)
        return result

    def follow_up(self) -> None:
        """After the acknowledgement: say what was claimed, and show Home again."""
        if self.claimed:
            self.tools.soon("telling a question", self.tools.teller.tell(self.who, self.claimed))
        if self.has_home is not False:
            self.tools.soon("showing Home", self.tools.home.refresh(self.who))

    async def wrong(self, errors: dict[str, str]) -> None:
        """Acknowledge a form that stays open, with what is wrong at its fields (by block id)."""
        await self.acknowledge(response_action="errors", errors=errors)

    async def show(self, form: Form) -> None:
        """Acknowledge a form that stays open, as this one."""
        await self.acknowledge(response_action="update", view=render.modal(form))

    async def done(self) -> None:
        """Acknowledge with nothing to say."""
        await self.acknowledge()

    async def whisper(self, message: Message) -> None:
        """Acknowledge, and answer so that only this person sees it, where they are."""
        if "command" in self.body:
            await self.acknowledge(text=render.text(message), blocks=render.blocks(message), response_type="ephemeral")
            return
        await self.acknowledge()
        if "response_url" in self.body or self.body.get("response_urls"):
            self.tools.soon("answering privately", self._respond(message))
        else:
            self.tools.soon("answering in the DM", self.post(message))

    async def replace(self, message: Message) -> None:
        """Acknowledge, and put this in the place of the message whose control was used."""
        await self.acknowledge()
        place = self.body.get("container", {})
        if place.get("is_ephemeral"):
            self.tools.soon("replacing a message", self._respond(message, replace=True))
        else:
            where = place.get("channel_id", ""), place.get("message_ts", "")
            self.tools.soon("updating a message", self.update(*where, message))

    async def update(self, channel: str, ts: str, message: Message) -> None:
        """Put this in the place of a message, after the acknowledgement.

        What cannot be shown there is posted anew: silence would look as if nothing had happened.
        """
        try:
            shown = await self.tools.messenger.update(channel, ts, message)
        except Exception as error:
            log_failure("updating a message", error)
            shown = False
        if not shown:
            await self.post(message)

    async def say(self, message: Message, *, then_ask: bool = False) -> None:
        """Acknowledge, and answer in the direct message; then put the open question once more, if asked to."""
        await self.acknowledge()
        self.tools.soon("answering in the DM", self._say(message, then_ask=then_ask))

    async def open(self, form: Form) -> None:
        """Open a form, then acknowledge: the trigger lives three seconds, as the acknowledgement may take.

        Where Slack does not open it, they read what they can do instead.
        """
        try:
            async with asyncio.timeout_at(self.tools.turn.last_call):
                await self.tools.quick.open_view(self.body.get("trigger_id", ""), form)
        except Exception as error:
            log_failure("opening a form", error)
            await self.whisper(about.NO_DEBRIEF_FORM if form.action == ids.NEW_FORM else about.NO_FORM)
        else:
            await self.acknowledge()

    async def _respond(self, message: Message, *, replace: bool = False) -> None:
        """Answer where they are; where that cannot be done, in the direct message."""
        try:
            answer = await self.respond(
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
            await self.post(message)

    async def post(self, message: Message) -> None:
        """A message in the person's direct message, after the acknowledgement."""
        await self.tools.messenger.post(await self._direct_message(), message)

    async def send_file(self, name: str, content: bytes, comment: str) -> str:
        """A file there, with a word about it; gives back its id."""
        return await self.tools.messenger.send_file(await self._direct_message(), name, content, comment)

    async def _direct_message(self) -> str:
        """The channel of the two: the one where this was typed, or else Slack is asked for it."""
        event = self.body.get("event") or {}
        typed_in = event.get("channel") if event.get("channel_type") == "im" else None
        return typed_in if isinstance(typed_in, str) else await self.tools.messenger.channel_with(self.who.user)

    async def _say(self, message: Message, *, then_ask: bool) -> None:
        await self.post(message)
        if then_ask:
            _, claimed = await self.look(telling.and_tell, service.go_on, asking_only=True)
            if claimed:
                await self.tools.teller.tell(self.who, claimed)

    def post_due(self) -> None:
        """Post and edit what this interaction changed in coach channels, after the acknowledgement."""
        self.tools.soon("posting", self.tools.poster.wake())

    @property
    def channel(self) -> str:
        """The channel that it is about: where it was typed or tapped, or the one that its form carries."""
        place = self.body.get("channel_id") or (self.body.get("channel") or {}).get("id")
        return str(place or (self.body.get("view") or {}).get("private_metadata", "")).partition(" ")[0]

    async def coach_channel(self) -> Linked:
        """That channel; NotLinked where it is no coach channel, which whoever called the handler answers."""
        linked = await self.look(channels.look, self.channel)
        if linked is None:
            raise NotLinked
        return linked

    async def is_in_channel(self) -> bool:
        """Whether the person is a member of that channel, as Slack has it now."""
        return bool(self.channel) and await self.tools.quick.is_member(self.who.user, self.channel)

    async def refusal(self, may: "May") -> Message | None:
        """Why the person may not do this at all; whose rows it names is asked where they are read."""
        if may is May.ADMIN and not await self._is_admin():
            return about.ADMINS_ONLY
        if may is May.COACH and not await self.is_in_channel():
            return INVITE_ME_FIRST if await self._bot_is_out() else about.COACHES_ONLY
        if may is May.LINKER and not (await self._is_admin() or await self._is_member_who_may_link()):
            return about.LINKERS_ONLY
        return None

    async def _bot_is_out(self) -> bool:
        """Whether it is the bot that is not in the channel, so that nobody can be found in it."""
        channel = await self.tools.quick.channel(self.channel) if self.channel.startswith(("C", "G")) else None
        return channel is not None and not channel.has_bot

    async def _is_admin(self) -> bool:
        return await self.tools.quick.is_admin(self.who.user)

    async def _is_member_who_may_link(self) -> bool:
        return await self.tools.transact(channels.members_may_link, self.who) and await self.is_in_channel()

    @property
    def in_home(self) -> bool:
        """Whether a control of the Home tab was used."""
        return bool((self.body.get("view") or {}).get("type") == "home")

    @property
    def in_our_dm(self) -> bool:
        """Whether a command was typed where only the person and the bot can read."""
        return bool(self.body.get("channel_name") == "directmessage")

    @property
    def action(self) -> Body:
        """The action of a block_actions payload."""
        action: Body = (self.body.get("actions") or [{}])[0]  # a shortcut has none
        return action

    @property
    def picked_day(self) -> date | None:
        """The day that was picked; None where it was cleared. Raises Malformed."""
        if "selected_date" not in self.action:
            raise Malformed("selected_date")
        day = self.action["selected_date"]
        return date.fromisoformat(day) if day else None

    @property
    def option(self) -> str:
        """The value that was chosen from a menu."""
        return str((self.action.get("selected_option") or {}).get("value", ""))


class Kind(StrEnum):
    """How an interaction reaches the bot."""

    COMMAND = "command"
    ACTION = "action"
    SUBMISSION = "submission"
    EVENT = "event"


class May(StrEnum):
    """Who may do it."""

    MEMBER = "any member of the workspace, for themselves"
    COACH = "a member of the coach channel that it names"
    LINKER = "an admin; a member of the channel, where the workspace lets them"
    OWNER = "the person whose rows it names"
    ADMIN = "an admin of the workspace"
    SLACK = "Slack itself"


@dataclass(frozen=True)
class Entry:
    """One line of the registry."""

    kind: Kind
    id: str
    may: May
    handle: Callable[[Interaction], Awaitable[None]]
