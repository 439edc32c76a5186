"""What handlers share in one workspace, and the work that goes on after an acknowledgement."""

import asyncio
from collections.abc import Callable, Coroutine
from copy import copy
from typing import Any

from bot import preferences
from bot.admission import Admission, Turn
from bot.file_reader import FileReader
from bot.logs import log_failure
from bot.transact import Args, Transact
from handlers.slack.home import Home
from handlers.slack.messenger import Messenger
from handlers.slack.missed import Missed
from handlers.slack.poster import Poster
from handlers.slack.teller import Teller


class Tools:
    """Transactions, the messenger, the teller and the others; `within` gives those of one interaction."""

    def __init__(
        self,
        transact: Transact,
        messenger: Messenger,
        teller: Teller,
        home: Home,
        poster: Poster,
        admission: Admission,
        files: FileReader,
        *,
        quick: Messenger,
        bot_user: str,
    ) -> None:
        self.transact = transact
        self.messenger = messenger
        self.teller = teller
        self.home = home
        self.poster = poster
        self.missed = Missed(transact, messenger, teller)
        self.admission = admission
        self.turn = Turn()
        """Of the interaction that they are made for; without one it is over."""
        self.turn.end()
        self.bot_user = bot_user
        """The bot itself, as a member of channels."""
        self.quick = quick
        """For what is asked of Slack before the acknowledgement: it does not wait out a refusal."""
        self.files = files
        self._under_way: set[asyncio.Task[None]] = set()
        self._rounds: set[str] = set()

    def within(self, turn: Turn) -> "Tools":
        """The same for one interaction."""
        made = copy(self)
        made.transact, made.turn = self.transact.within(turn), turn
        return made

    def soon(self, doing: str, work: Coroutine[Any, Any, object]) -> None:
        """Go on with `work` after the acknowledgement. What is lost with a crash has to be told from the rows."""
        task = asyncio.create_task(_careful(doing, self.turn, work))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    @property
    def may_send(self) -> bool:
        """Whether there is a workspace that they are for."""
        return bool(self.bot_user)

    def round(
        self, doing: str, work: Callable[Args, Coroutine[Any, Any, object]], *args: Args.args, **kwargs: Args.kwargs
    ) -> None:
        """Begin what is done again and again, unless the round before is still at it: no other workspace waits."""
        if doing not in self._rounds:
            self._rounds.add(doing)
            self.soon(doing, self._round(doing, work(*args, **kwargs)))

    async def _round(self, doing: str, work: Coroutine[Any, Any, object]) -> None:
        try:
            await work
        finally:
            self._rounds.discard(doing)

    def act_with(self, token: str, bot_user: str) -> None:
        """From now on the workspace is acted in with this token; what is under way goes on."""
        self.bot_user = bot_user
        for messenger in (self.messenger, self.quick):
            messenger.act_with(token)

    async def settle(self) -> None:
        """Wait for what is under way. Whoever cancels this, ends it."""
        while self._under_way:
            await asyncio.gather(*self._under_way)


async def follow_defaults(transact: Transact) -> None:
    """Let people follow their workspaces' defaults: batch by batch, so that nobody has to wait."""
    while await transact(preferences.follow_defaults):
        pass


async def _careful(doing: str, turn: Turn, work: Coroutine[Any, Any, object]) -> None:
    try:
        await turn.over.wait()
        await work
    except Exception as error:
        log_failure(doing, error)
