"""How an activity reaches the bot: signed, within Teams' timeout, and again if no answer came."""

import asyncio
import json
from dataclasses import dataclass
from typing import Any

import aiohttp

from playground.teams.ids import invoke_id
from playground.teams.world import TeamsWorld
from playground.types import Json

AGAIN = (2, 10)
"""Seconds of the playground's clock until a retry: first unchanged, then with a new id and time."""
AWAY = (502, 503, 504)
"""Statuses that count as no answer: nobody was there to give one."""


class NoAnswerError(Exception):
    """The bot was not there, or took too long."""


@dataclass(frozen=True)
class Reply:
    """What the bot answered: the status, the body (None if it is not JSON), and the entry in the log."""

    status: int
    body: Any
    entry: Json


class Delivery:
    """The connection to the bot's messaging endpoint."""

    def __init__(self, world: TeamsWorld) -> None:
        self._world = world
        self._endpoint: str | None = None
        self._session: aiohttp.ClientSession | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.last: Json | None = None
        """The activity that was sent last."""

    @property
    def connected(self) -> bool:
        """Whether there is an endpoint."""
        return self._endpoint is not None

    def deliver_to(self, endpoint: str) -> None:
        """Use this endpoint from now on."""
        self._endpoint = endpoint
        self._world.changes.touch()

    def tell(self, activity: Json) -> None:
        """Send a message or an event; retried, as Teams does, if no answer comes."""
        self.last = activity
        self._start(self._tell(activity))

    async def ask(self, activity: Json) -> Reply:
        """Send what a person waits for; NoAnswerError if no answer came in time. It is then retried."""
        self.last = activity
        try:
            return await self.carry(activity, self._world.patience.invoke)
        except NoAnswerError:
            self._start(self._again(activity))
            raise

    async def carry(self, activity: Json, seconds: float) -> Reply:
        """Send it once; NoAnswerError if nothing came within that many real seconds."""
        name = str(activity.get("name") or activity.get("type"))
        entry = self._world.log.add("to_app", "activity", name, activity)
        try:
            async with asyncio.timeout(seconds):
                status, body = await self._post(activity)
        except (TimeoutError, aiohttp.ClientError) as problem:
            reason = "timeout" if isinstance(problem, TimeoutError) else "connection_failed"
            self._world.log.answered(entry, {"acknowledged": False, "reason": reason})
            raise NoAnswerError from None
        self._world.log.answered(entry, {"acknowledged": status < 300, "status": status, "payload": body})
        if status in AWAY:
            raise NoAnswerError
        return Reply(status, body, entry)

    async def close(self) -> None:
        """Send nothing more."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def forget(self) -> None:
        """Cancel whatever is being sent, or waiting to be retried."""
        for task in self._tasks:
            task.cancel()

    async def _post(self, activity: Json) -> tuple[int, Any]:
        if self._endpoint is None:
            raise aiohttp.ClientError
        if self._session is None:
            self._session = aiohttp.ClientSession()
        headers = {"Content-Type": "application/json; charset=utf-8"}
        token = self._world.tokens.for_an_activity(str(activity.get("serviceUrl")))
        data = json.dumps(activity).encode()
        async with self._session.post(
            self._endpoint, data=data, headers=headers | ({"Authorization": token} if token else {})
        ) as answer:
            text = await answer.text(errors="replace")
        try:
            return answer.status, json.loads(text) if text else None
        except ValueError:
            return answer.status, None

    async def _tell(self, activity: Json) -> None:
        try:
            await self.carry(activity, self._world.patience.event)
        except NoAnswerError:
            await self._again(activity)

    async def _again(self, activity: Json) -> None:
        for wait, come in zip(AGAIN, (activity, self.renewed(activity)), strict=True):
            await self._world.clock.wait(wait)
            try:
                await self.carry(come, self._world.patience.event)
            except NoAnswerError:
                continue
            return

    def renewed(self, activity: Json) -> Json:
        """The same with another id and time, as another layer of Teams retries it."""
        now = self._world.clock.now().isoformat(timespec="milliseconds").replace("+00:00", "Z")
        fresh = self._world.tenant.stamp() if activity.get("type") == "message" else invoke_id()
        return activity | {"id": fresh, "timestamp": now}

    def _start(self, work: Any) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
