"""Posts what coaches and their people should see, and edits it when something is no longer shared.

What to post is in the tables, so it can be repeated: right after the commit, and by the scheduler after a crash, a rate
limit or a lost answer. A message whose fate is unknown is looked up before it is posted again.
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
from bot.screens import posts, report
from bot.screens.elements import Message
from bot.screens.texts import as_message
from bot.services import presence
from bot.services.coaching import channels
from bot.services.coaching.report import Report
from bot.store.persons import Who
from bot.store.transact import Args, Transact, Work
from bot.support import metrics
from bot.support.logs import log_failure, logger
from bot.vocabulary.items import PostKind, Rest
from bot.wording.catalog import say, speaking, spoken


class PostSender:
    """Posts for one workspace."""

    def __init__(self, transact: Transact, surface: Surface, workspace: str) -> None:
        self._transact = transact
        self._surface = surface
        self._workspace = workspace
        self._limits = Limits(transact.now)
        self._turn = asyncio.Lock()

    async def wake(self) -> None:
        """Post and edit everything that is due, one at a time: a channel takes about one message a second."""
        async with self._turn:
            while self._workspace not in self._limits:
                due = await self._transact(post_queue.next_due, self._workspace)
                if due is None:
                    return
                await self._deal_with(due)

    async def _settled(
        self, work: Work[Concatenate[Due, Args], None], due: Due, *args: Args.args, **kwargs: Args.kwargs
    ) -> None:
        """Store the result of a post, using the function of `bot.delivery.post_queue` for it."""
        await self._transact(work, due, *args, **kwargs)
        metrics.POSTS.labels(work.__name__).inc()

    async def _deal_with(self, due: Due) -> None:
        with speaking(spoken(due.locale)):
            outcome = await attempt(partial(self._show, due), partial(self._find, due), due.unsure_since)
        match outcome:
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
                await self._transact(presence.left, Who(self._workspace, due.user or ""))
            case NoChannel() | Refused() as error:
                logger.warning("post %s cannot be shown: %s", due.id, error)
                await self._refused(due, error)

    async def _find(self, due: Due, since: datetime) -> str | None:
        """The message, if it is there. A report's file is deleted: something in it may no longer be shared."""
        channel = await self._channel(due)
        if due.kind is not PostKind.REPORT:
            if Can.FIND not in self._surface.can:
                return None  # post it once more
            return (await self._surface.find(channel, since, thread=due.thread_ts)).get(due.key)
        if lost := (await self._surface.files_sent(channel, since)).get(_report_name(due)):
            await self._surface.delete_file(lost)
        return None

    async def _show(self, due: Due) -> str | None:
        """The id of the message with its current contents; None if none of it is left."""
        if due.kind is PostKind.REPORT:
            return await self._hand_over(due)
        channel = await self._channel(due)
        message = as_message("posts.coming") if self._comes_by_edit(due) else posts.message(due.content)
        if due.ts is None:
            return await self._surface.post(channel, message, due.key, thread=due.thread_ts)
        if await self._edit(channel, due.ts, message) or not await self._surface.delete(channel, due.ts):
            return due.ts  # one that somebody deleted needs no edit
        return None  # it could not be edited, so it was deleted; what is left of it is posted again

    def _comes_by_edit(self, due: Due) -> bool:
        """Text in a message that cannot be found could not be taken back: first post a message, then edit the text
        in."""
        return Can.FIND not in self._surface.can and due.ts is None and due.user is None

    async def _edit(self, channel: str, ts: str, message: Message) -> bool:
        try:
            return await self._surface.edit(channel, ts, message)
        except TooLong:
            return await self._surface.edit(channel, ts, as_message("posts.too_long"))  # what was there may not stay

    async def _hand_over(self, due: Due) -> str | None:
        """The id of a report's file; None if it was deleted, because something in it is no longer shared."""
        if due.ts:
            await self._surface.delete_file(due.ts)
        if due.ts or not isinstance(due.content, Report):
            return None
        channel, title = await self._channel(due), f"{due.content.channel}.csv"
        content = report.file(due.content).encode()
        return await self._surface.send_file(
            channel, _report_name(due), content, say("coaching.report_file"), title=title
        )

    async def _channel(self, due: Due) -> str:
        return due.channel or await self._surface.channel_with(due.user or "")

    async def _refused(self, due: Due, error: NoChannel | Refused) -> None:
        """If the channel cannot be posted to, everything for it waits; anything else is not worth retrying."""
        why = Rest.ARCHIVED if isinstance(error, Archived) else Rest.AWAY
        if isinstance(error, Archived | NotIn | NoChannel) and due.user is None and due.channel:
            await self._settled(post_queue.later, due, refused=True)
            await self._transact(channels.rest, Who(self._workspace, ""), due.channel, why)
        elif isinstance(error, NoChannel):
            await self._settled(post_queue.lost_channel, due)
        elif due.ts or isinstance(error, NotAllowed):  # a setting must not keep up what was taken back
            await self._settled(post_queue.later, due, refused=True)
        else:
            await self._settled(post_queue.given_up, due)


def _report_name(due: Due) -> str:
    return f"report-{due.key}.csv"
