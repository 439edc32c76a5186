"""The workspaces that the bot serves, each with its tools: the only map from which anything is sent."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property

from bot.actions import channels
from bot.actions.tools import Tools
from bot.delivery import post_queue
from bot.delivery.nudge_messages import NudgeMessages
from bot.services.checklist import question_queue
from bot.store.persons import Who
from bot.store.transact import Transact
from handlers.slack.messenger import Messenger


@dataclass(frozen=True)
class Access:
    """The bot's token in a workspace, and its member id there."""

    workspace: str
    token: str = field(repr=False)
    bot_user: str


@dataclass(frozen=True)
class Served:
    """A workspace with its tools, and their messengers, which alone know the token."""

    tools: Tools
    quick: Messenger
    patient: Messenger

    def act_with(self, access: Access) -> None:
        """Use this access from now on; work in progress continues."""
        for messenger in (self.quick, self.patient):
            messenger.act_with(access.token, access.bot_user)


class Workspaces:
    """Gives each workspace its tools for as long as it is served, and starts what is due there by itself.

    `look` updates the map, where workspaces may come and go.
    """

    def __init__(
        self, transact: Transact, make: Callable[[Access], Served], look: Callable[["Workspaces"], Awaitable[None]]
    ) -> None:
        self._transact = transact
        self._make = make
        self._look = look
        self._turn = asyncio.Lock()
        self._served: dict[str, Served] = {}
        self._tools: dict[str, Tools] = {}
        """By workspace, on whatever surface it is."""
        self.deliveries: dict[str, NudgeMessages] = {}
        """By workspace: how nudges reach its people."""

    @cached_property
    def nowhere(self) -> Served:
        """For requests from a workspace that is not served: nothing can be sent with it."""
        return self._make(Access("", "", ""))

    def __iter__(self) -> Iterator[Tools]:
        """Every workspace's tools."""
        return iter(list(self._tools.values()))

    def serve(self, access: Access) -> None:
        """Serve it, with this access from now on."""
        if served := self._served.get(access.workspace):
            served.act_with(access)
            return
        self._served[access.workspace] = made = self._make(access)
        self.add(access.workspace, made.tools)

    def add(self, workspace: str, tools: Tools) -> None:
        """Also start what is due there: it may be on another surface."""
        self._tools[workspace] = tools

        def show_home(who: Who) -> None:  # its next nudge is a different one now; the batch does not wait for this
            tools.soon("showing Home", tools.home.refresh(who))

        self.deliveries[workspace] = NudgeMessages(tools.quick, show_home)

    def leave(self, workspace: str) -> None:
        """Stop serving it; work in progress there is finished."""
        self._served.pop(workspace, None)
        self._tools.pop(workspace, None)
        self.deliveries.pop(workspace, None)

    async def find(self, workspace: str) -> Served | None:
        """One of them; None if it is not served. Looks up one that has only just installed the bot."""
        if workspace not in self._served:
            await self.look()
        return self._served.get(workspace)

    async def look(self) -> None:
        """Update the map."""
        async with self._turn:
            await self._look(self)

    async def tell_lost(self, older_than: timedelta) -> None:
        """Start sending what was decided at least `older_than` ago and not sent, in all workspaces at once."""
        lost: dict[str, list[Who]] = {}
        for who in await self._transact(question_queue.untold, self._transact.now() - older_than, tuple(self._tools)):
            lost.setdefault(who.workspace, []).append(who)
        for workspace, people in lost.items():
            if tools := self._tools.get(workspace):
                tools.round("telling lost questions", tools.question_sender.tell_all, people)

    async def post(self) -> None:
        """Start posting what is due in coach channels, in all workspaces at once."""
        for workspace in await self._transact(post_queue.workspaces):
            if tools := self._tools.get(workspace):
                tools.round("posting in coach channels", tools.post_sender.wake)

    async def look_at_channels(self) -> None:
        """Start checking what happened to the coach channels."""
        for workspace, tools in self._tools.items():
            refresh = channels.refresh_all
            tools.round("looking at coach channels", refresh, self._transact, tools.quick, workspace)

    async def tell_missed(self) -> None:
        """Start telling people which of their messages could not be stored."""
        for tools in filter(lambda tools: tools.missed, self):
            tools.round("telling what was missed", tools.missed.tell)

    async def settle(self) -> None:
        """Wait for what is in progress. Cancelling this cancels it."""
        await asyncio.gather(*(tools.settle() for tools in self))
