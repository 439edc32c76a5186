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
    """What the bot acts with in a workspace, and who it is there."""

    workspace: str
    token: str = field(repr=False)
    bot_user: str


@dataclass(frozen=True)
class Served:
    """A workspace with its tools, and the messengers in them, which alone know the token."""

    tools: Tools
    quick: Messenger
    patient: Messenger

    def act_with(self, access: Access) -> None:
        """From now on with this access; what is under way goes on."""
        for messenger in (self.quick, self.patient):
            messenger.act_with(access.token, access.bot_user)


class SlackWorkspaces:
    """Serves each workspace of Slack for as long as the bot is in it.

    `look` brings the map up to date, where workspaces may come and go.
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
        """For what comes from a workspace that is not served: nothing can be sent with it."""
        return self._make(Access("", "", ""))

    def serve(self, access: Access) -> None:
        """Serve it, from now on with this access."""
        if served := self._served.get(access.workspace):
            served.act_with(access)
            return
        self._served[access.workspace] = made = self._make(access)
        self._everywhere.add(access.workspace, made.tools)

    def leave(self, workspace: str) -> None:
        """Serve it no more; what is under way there comes to its end."""
        self._served.pop(workspace, None)
        self._everywhere.leave(workspace)

    async def find(self, workspace: str) -> Served | None:
        """One of them; None where it is not served. What installed the bot a moment ago is looked up."""
        if workspace not in self._served:
            await self.look()
        return self._served.get(workspace)

    async def look(self) -> None:
        """Bring the map up to date."""
        async with self._turn:
            await self._look(self)
