"""The workspaces of Slack that the bot serves, each with what it acts with there."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cached_property

from bot.actions.tools import Tools
from bot.actions.workspaces import Workspaces
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


class SlackWorkspaces:
    """Serves each workspace of Slack for as long as the bot is in it.

    `look` updates the map, where workspaces may come and go.
    """

    def __init__(
        self,
        everywhere: Workspaces,
        make: Callable[[Access], Served],
        look: Callable[["SlackWorkspaces"], Awaitable[None]],
    ) -> None:
        self._everywhere = everywhere
        self._make = make
        self._look = look
        self._turn = asyncio.Lock()
        self._served: dict[str, Served] = {}

    @cached_property
    def nowhere(self) -> Served:
        """For requests from a workspace that is not served: nothing can be sent with it."""
        return self._make(Access("", "", ""))

    def serve(self, access: Access) -> None:
        """Serve it, with this access from now on."""
        if served := self._served.get(access.workspace):
            served.act_with(access)
            return
        self._served[access.workspace] = made = self._make(access)
        self._everywhere.add(access.workspace, made.tools)

    def leave(self, workspace: str) -> None:
        """Stop serving it; work in progress there is finished."""
        self._served.pop(workspace, None)
        self._everywhere.leave(workspace)

    async def find(self, workspace: str) -> Served | None:
        """One of them; None if it is not served. Looks up one that has only just installed the bot."""
        if workspace not in self._served:
            await self.look()
        return self._served.get(workspace)

    async def look(self) -> None:
        """Update the map."""
        async with self._turn:
            await self._look(self)
