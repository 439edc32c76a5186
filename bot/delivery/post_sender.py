"""Posts what coaches and their people are to see, and edits it when it is not shared any more.

What is to be posted is in the rows, so it can be repeated: right after the commit, and by the scheduler where a crash,
a limit or a lost answer came between. A message whose fate is unknown is looked up before it is posted again.
"""

import asyncio
from datetime import datetime
from functools import partial
from typing import Concatenate

from bot.delivery import post_queue
from bot.delivery.outbox import Limits, NotSent, Sent, Unsure, attempt
from bot.delivery.post_queue import Due
from bot.delivery.sending import (
    Archived,
    NoChannel,
    NotAllowed,
    NotIn,
    PersonDeactivated,
    RateLimited,
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


class PostSender:
    """Posts for one workspace."""

    def __init__(self, transact: Transact, surface: Surface, workspace: str) -> None:
        self._transact = transact
        self._surface = surface
        self._workspace = workspace
        self._limits = Limits(transact.now)
        self._turn = asyncio.Lock()

    async def wake(self) -> None:
        """Post and edit all that is due, one after the other: a channel takes about one message a second."""
        async with self._turn:
            while self._workspace not in self._limits:
                due = await self._transact(post_queue.next_due, self._workspace)
                if due is None:
                    return
                await self._deal_with(due)

    async def _settled(
        self, work: Work[Concatenate[Due, Args], None], due: Due, *args: Args.args, **kwargs: Args.kwargs
    ) -> None:
        """What became of a post, by the name that `bot.delivery.post_queue` has for it."""
        await self._transact(work, due, *args, **kwargs)
        metrics.POSTS.labels(work.__name__).inc()

    async def _deal_with(self, due: Due) -> None:
        match await attempt(partial(self._show, due), partial(self._find, due), due.unsure_since):
            case Sent(str(ts)):
                is_new = due.unsure_since or self._comes_by_edit(due)
                await self._settled(post_queue.looked_up if is_new else post_queue.shown, due, ts)
            case Sent(None) if due.content is None:
                await self._settled(post_queue.forget, due)
            case Sent(None) | NotSent():
                await self._settled(post_queue.looked_up, due, None)
            case Unsure(error) as unsure:
                log_failure("posting", error)
                await self._settled(post_queue.later, due, unsure.wait(due.failures))
            case RateLimited(wait=wait) as limit:
                self._limits.add(self._workspace, limit)
                await self._settled(post_queue.later, due, wait, refused=True)
            case PersonDeactivated():
                await self._settled(post_queue.later, due, refused=True)
                await self._transact(nudges.left, Who(self._workspace, due.user or ""))
            case NoChannel() | Refused() as error:
                logger.warning("post %s cannot be shown: %s", due.id, error)
                await self._refused(due, error)

    async def _find(self, due: Due, since: datetime) -> str | None:
        """The message, if it is there. A report's file is taken away: something in it may not be shared any more."""
        channel = await self._channel(due)
        if due.kind is not PostKind.REPORT:
            if Can.FIND not in self._surface.can:
                return None  # it is posted once more
            return (await self._surface.find(channel, since, thread=due.thread_ts)).get(due.key)
        if lost := (await self._surface.files_sent(channel, since)).get(_report_name(due)):
            await self._surface.delete_file(lost)
        return None

    async def _show(self, due: Due) -> str | None:
        """The ts of the message, as it should read now; None where nothing of it is there any more."""
        if due.kind is PostKind.REPORT:
            return await self._hand_over(due)
        channel = await self._channel(due)
        message = posts.COMING if self._comes_by_edit(due) else posts.message(due.content)
        if due.ts is None:
            return await self._surface.post(channel, message, due.key, thread=due.thread_ts)
        if await self._edit(channel, due.ts, message) or not await self._surface.delete(channel, due.ts):
            return due.ts  # one that somebody deleted needs no edit
        return None  # it was there and could not be edited, so it had to go; what is left of it is posted again

    def _comes_by_edit(self, due: Due) -> bool:
        """Words whose message nobody can find could not be taken back: first there is a message, and then they."""
        return Can.FIND not in self._surface.can and due.ts is None and due.user is None

    async def _edit(self, channel: str, ts: str, message: Message) -> bool:
        try:
            return await self._surface.edit(channel, ts, message)
        except TooLong:
            return await self._surface.edit(channel, ts, posts.TOO_LONG)  # what was there may not stay

    async def _hand_over(self, due: Due) -> str | None:
        """The id of a report's file; None where it is gone, because something in it is not shared any more."""
        if due.ts:
            await self._surface.delete_file(due.ts)
        if due.ts or not isinstance(due.content, Report):
            return None
        channel, title = await self._channel(due), f"{due.content.channel}.csv"
        content = due.content.csv_text.encode()
        return await self._surface.send_file(channel, _report_name(due), content, coaching.REPORT, title=title)

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


def _report_name(due: Due) -> str:
    return f"report-{due.key}.csv"
