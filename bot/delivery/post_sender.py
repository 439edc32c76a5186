"""Posts what coaches and their people are to see, and edits it when it is not shared any more.

What is to be posted is in the rows, so it can be repeated: right after the commit, and by the clockwork where a crash,
a limit or a lost answer came between. A message whose fate is unknown is looked up before it is posted again.
"""

import asyncio
from datetime import datetime
from typing import Concatenate

from bot.delivery import post_queue
from bot.delivery.post_queue import Due
from bot.delivery.sending import (
    AFTER_A_TIMEOUT,
    Archived,
    Gone,
    Limited,
    NoChannel,
    NotAllowed,
    NotIn,
    Refused,
    TooLong,
)
from bot.delivery.surface import Can, Surface
from bot.screens import coaching, posts
from bot.screens.elements import Message
from bot.services.coaching import channels
from bot.services.coaching.report import Report
from bot.services.nudges import answering as nudges
from bot.store.persons import Who
from bot.store.transact import Args, Transact, Work
from bot.support import metrics
from bot.support.logs import log_failure, logger
from bot.vocabulary.items import PostKind, Rest


class Poster:
    """Posts for one workspace."""

    def __init__(self, transact: Transact, surface: Surface, workspace: str) -> None:
        self._transact = transact
        self._surface = surface
        self._workspace = workspace
        self._limited: tuple[datetime, datetime] | None = None
        """Since when and until when the surface takes nothing more."""
        self._turn = asyncio.Lock()

    async def wake(self) -> None:
        """Post and edit all that is due, one after the other: a channel takes about one message a second."""
        async with self._turn:
            while due := await self._next_due():
                try:
                    await self._deal_with(due)
                except Limited as error:
                    now = self._transact.now()
                    self._limited = now, now + error.wait
                    await self._settled(post_queue.later, due, error.wait, refused=True)

    async def _next_due(self) -> Due | None:
        """What is due; nothing while the surface takes nothing more."""
        # Before it began it is over, too: the clock was set back, and would take that much longer to its end.
        if self._limited and self._limited[0] <= self._transact.now() < self._limited[1]:
            return None
        return await self._transact(post_queue.next_due, self._workspace)

    async def _settled(
        self, work: Work[Concatenate[Due, Args], None], due: Due, *args: Args.args, **kwargs: Args.kwargs
    ) -> None:
        """What became of a post, by the name that `bot.delivery.post_queue` has for it."""
        await self._transact(work, due, *args, **kwargs)
        metrics.POSTS.labels(work.__name__).inc()

    async def _deal_with(self, due: Due) -> None:
        try:
            ts = await self._show(due)
        except Limited:
            raise
        except Gone:  # it waits for their return
            await self._settled(post_queue.later, due, refused=True)
            await self._transact(nudges.left, Who(self._workspace, due.user or ""))
        except (NoChannel, Refused) as error:
            logger.warning("post %s cannot be shown: %s", due.id, error)
            await self._refused(due, error)
        except TimeoutError:
            await self._settled(post_queue.later, due, AFTER_A_TIMEOUT)
        except Exception as error:
            log_failure("posting", error)
            await self._settled(post_queue.later, due)
        else:
            await (self._settled(post_queue.shown, due, ts) if ts else self._settled(post_queue.forget, due))

    async def _show(self, due: Due) -> str | None:
        """The ts of the message, as it should read now; None where nothing of it is there any more."""
        if due.kind is PostKind.REPORT:
            return await self._hand_over(due)
        channel = await self._channel(due)
        ts = due.ts
        can_find = Can.FIND in self._surface.can
        if ts is None and due.unsure_since and can_find:
            ts = (await self._surface.find(channel, due.unsure_since, thread=due.thread_ts)).get(due.key)
        if ts is None and due.content is None:
            return None
        message = posts.message(due.content)
        if ts is None and due.user is None and not can_find:
            # Words whose message nobody can find could not be taken back: first there is a message, and then they.
            ts = await self._surface.post(channel, posts.COMING, due.key, thread=due.thread_ts)
            await self._settled(post_queue.placed, due, ts)
        if ts is None:
            return await self._surface.post(channel, message, due.key, thread=due.thread_ts)
        if await self._edit(channel, ts, message) or not await self._surface.delete(channel, ts):
            return ts  # one that somebody deleted needs no edit
        # It was there and could not be edited, so it had to go.
        return await self._surface.post(channel, message, due.key, thread=due.thread_ts) if due.content else None

    async def _edit(self, channel: str, ts: str, message: Message) -> bool:
        try:
            return await self._surface.edit(channel, ts, message)
        except TooLong:
            return await self._surface.edit(channel, ts, posts.TOO_LONG)  # what was there may not stay

    async def _hand_over(self, due: Due) -> str | None:
        """The id of a report's file; None where it is gone, because something in it is not shared any more."""
        if due.ts:
            await self._surface.delete_file(due.ts)
            return None
        channel, name = await self._channel(due), f"report-{due.key}.csv"
        if due.unsure_since and (lost := (await self._surface.files_sent(channel, due.unsure_since)).get(name)):
            await self._surface.delete_file(lost)  # something in it may have been taken back meanwhile
        if not isinstance(due.content, Report):
            return None
        title, content = f"{due.content.channel}.csv", due.content.csv_text.encode()
        return await self._surface.send_file(channel, name, content, coaching.REPORT, title=title)

    async def _channel(self, due: Due) -> str:
        return due.channel or await self._surface.channel_with(due.user or "")

    async def _refused(self, due: Due, error: NoChannel | Refused) -> None:
        """Where the channel cannot be posted to, all of it waits; anything else is of no use to try again."""
        why = Rest.ARCHIVED if isinstance(error, Archived) else Rest.AWAY
        if isinstance(error, Archived | NotIn | NoChannel) and due.user is None and due.channel:
            await self._settled(post_queue.later, due, refused=True)
            await self._transact(channels.rest, Who(self._workspace, ""), due.channel, why)
        elif isinstance(error, NoChannel):
            await self._settled(post_queue.lost_channel, due)
        elif due.ts or isinstance(error, NotAllowed):  # what was taken back may not stand because of a setting
            await self._settled(post_queue.later, due, refused=True)
        else:
            await self._settled(post_queue.given_up, due)
