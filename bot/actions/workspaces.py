"""The workspaces that the bot serves, on whatever surface: what is due there by itself is started from here."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta

from bot.actions import channels
from bot.actions.tools import Tools
from bot.delivery import post_queue
from bot.delivery.nudge_messages import NudgeMessages
from bot.services.checklist import question_queue
from bot.store.persons import Who
from bot.store.transact import Transact


class Workspaces:
    """The tools of each workspace, for as long as it is served."""

    def __init__(self, transact: Transact) -> None:
        self._transact = transact
        self._tools: dict[str, Tools] = {}
        self.deliveries: dict[str, NudgeMessages] = {}
        """How nudges reach the people of each."""

    def __iter__(self) -> Iterator[Tools]:
        """The tools of each."""
        return iter(list(self._tools.values()))

    def add(self, workspace: str, tools: Tools) -> None:
        """Start what is due there, too."""
        self._tools[workspace] = tools

        def show_home(who: Who) -> None:  # what comes next is another nudge now; the letter does not wait for that
            tools.soon("showing Home", tools.home.refresh(who))

        self.deliveries[workspace] = NudgeMessages(tools.quick, show_home)

    def leave(self, workspace: str) -> None:
        """Serve it no more; what is under way there comes to its end."""
        self._tools.pop(workspace, None)
        self.deliveries.pop(workspace, None)

    async def tell_lost(self, older_than: timedelta) -> None:
        """Begin to say what was decided at least `older_than` ago and not told, in all workspaces at once."""
        lost: dict[str, list[Who]] = {}
        for who in await self._transact(question_queue.untold, self._transact.now() - older_than, tuple(self._tools)):
            lost.setdefault(who.workspace, []).append(who)
        for workspace, people in lost.items():
            if tools := self._tools.get(workspace):
                tools.round("telling lost questions", tools.question_sender.tell_all, people)

    async def post(self) -> None:
        """Begin to post what is due in coach channels, in all workspaces at once."""
        for workspace in await self._transact(post_queue.workspaces):
            if tools := self._tools.get(workspace):
                tools.round("posting in coach channels", tools.post_sender.wake)

    async def look_at_channels(self) -> None:
        """Begin to look what became of the coach channels."""
        for workspace, tools in self._tools.items():
            refresh = channels.refresh_all
            tools.round("looking at coach channels", refresh, self._transact, tools.quick, workspace)

    async def tell_missed(self) -> None:
        """Begin to tell people which of their messages could not be kept."""
        for tools in filter(lambda tools: tools.missed, self):
            tools.round("telling what was missed", tools.missed.tell)

    async def settle(self) -> None:
        """Wait for what is under way. Whoever cancels this, ends it."""
        await asyncio.gather(*(tools.settle() for tools in self))
