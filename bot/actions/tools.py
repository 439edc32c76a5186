"""What actions share in one workspace, and the work that continues after an acknowledgement."""

import asyncio
from collections.abc import Callable, Coroutine
from copy import copy
from typing import Any

from bot.actions.languages import Languages
from bot.delivery.home import Home
from bot.delivery.missed import Missed
from bot.delivery.post_sender import PostSender
from bot.delivery.question_sender import QuestionSender
from bot.delivery.surface import Surface
from bot.services import preferences
from bot.services.file_reader import FileReader
from bot.store.admission import Admission, Turn
from bot.store.transact import Args, Transact
from bot.support.logs import log_failure


class Tools:
    """Transactions, the surface, the senders; `within` gives those for one request."""

    def __init__(
        self,
        transact: Transact,
        surface: Surface,
        quick: Surface,
        workspace: str,
        admission: Admission,
        files: FileReader,
    ) -> None:
        self.transact = transact
        self.languages = Languages(transact)
        self.surface = surface
        self.question_sender = QuestionSender(transact, quick)
        self.home = Home(transact, surface)
        self.post_sender = PostSender(transact, quick, workspace)
        self.missed = Missed(transact, surface, self.question_sender)
        self.admission = admission
        self.turn = Turn()
        """Of the request that they are made for; without a request it is over."""
        self.turn.end()
        self.quick = quick
        """For asking the surface before the acknowledgement: does not wait out rate limits."""
        self.files = files
        self._under_way: set[asyncio.Task[None]] = set()
        self._rounds: set[str] = set()

    def within(self, turn: Turn) -> "Tools":
        """The same for one request."""
        made = copy(self)
        made.transact, made.turn = self.transact.within(turn), turn
        return made

    def soon(self, doing: str, work: Coroutine[Any, Any, object]) -> None:
        """Run `work` after the acknowledgement. Whatever a crash would lose must be recoverable from the tables."""
        task = asyncio.create_task(_careful(doing, self.turn, work))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    def round(
        self, doing: str, work: Callable[Args, Coroutine[Any, Any, object]], *args: Args.args, **kwargs: Args.kwargs
    ) -> None:
        """Start something periodic, unless its last run is still going: no other workspace has to wait for it."""
        if doing not in self._rounds:
            self._rounds.add(doing)
            self.soon(doing, self._round(doing, work(*args, **kwargs)))

    async def _round(self, doing: str, work: Coroutine[Any, Any, object]) -> None:
        try:
            await work
        finally:
            self._rounds.discard(doing)

    async def settle(self) -> None:
        """Wait for what is in progress. Cancelling this cancels it."""
        while self._under_way:
            await asyncio.gather(*self._under_way)


async def follow_defaults(transact: Transact) -> None:
    """Apply workspaces' defaults to their people, in batches, so that nobody has to wait."""
    while await transact(preferences.follow_defaults):
        pass


async def _careful(doing: str, turn: Turn, work: Coroutine[Any, Any, object]) -> None:
    try:
        await turn.over.wait()
        await work
    except Exception as error:
        log_failure(doing, error)
