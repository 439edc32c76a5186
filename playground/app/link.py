"""What the app is sent, over Socket Mode or HTTP, the acknowledgements that come back, and retries."""

import asyncio
import json
import secrets
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from playground.app.connection import Ack, Connection, NotAcknowledgedError, NotConnectedError, RefusedError
from playground.app.log import Log
from playground.types import Json
from playground.workspace.clock import Clock
from playground.workspace.ids import APP_ID

CONNECTIONS = 10
RETRIES = (0, 60, 300)
"""Seconds after which an event that was not acknowledged is sent again: the first time, the second, the third."""


@dataclass(eq=False)
class Socket:
    """One websocket of the app; `waiting` are its envelopes that are not acknowledged yet."""

    socket: web.WebSocketResponse
    transport: asyncio.Transport | None
    retiring: bool = False
    timed_out: str = "timeout"
    waiting: dict[str, "asyncio.Future[Ack]"] = field(default_factory=dict)

    async def carry(self, envelope: Json) -> Ack:
        """Send an envelope and wait for the frame that acknowledges it."""
        waiting: asyncio.Future[Ack] = asyncio.get_running_loop().create_future()
        self.waiting[envelope["envelope_id"]] = waiting
        try:
            await self.socket.send_json(envelope)
            return await waiting
        finally:
            self.waiting.pop(envelope["envelope_id"], None)

    async def close(self) -> None:
        """Close it as the protocol demands."""
        await self.socket.close()


class Link:
    """The playground's end of the connection to the app.

    `ack_seconds` is how long it waits for an acknowledgement, in real time; retries go by the playground's clock.
    """

    def __init__(self, log: Log, clock: Clock, ack_seconds: float) -> None:
        self._log = log
        self._clock = clock
        self.ack_seconds = ack_seconds
        self._tickets: dict[str, None] = {}
        self._connections: deque[Connection] = deque()
        self._unsent: deque[Json] = deque()  # envelopes of events that happened while no app was connected
        self._tasks: set[asyncio.Task[None]] = set()
        self.last_event: Json | None = None

    @property
    def connected(self) -> bool:
        """Whether an app is connected now, or has a request URL."""
        return bool(self._connections)

    def ticket(self) -> str:
        """Permission to connect once: the last part of the websocket's URL."""
        ticket = secrets.token_hex(12)
        self._tickets[ticket] = None
        if len(self._tickets) > 1_000:
            del self._tickets[next(iter(self._tickets))]
        return ticket

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection of the app, from its hello to its end."""
        if request.query.get("ticket") not in self._tickets:
            raise web.HTTPForbidden(text="This address was used already; ask apps.connections.open for another.")
        del self._tickets[request.query["ticket"]]
        socket = web.WebSocketResponse(heartbeat=20, timeout=1)
        await socket.prepare(request)
        if len(self._connections) >= CONNECTIONS:
            await socket.send_json({"type": "disconnect", "reason": "too_many_websockets", "debug_info": {}})
            return socket
        connection = Socket(socket, request.transport)
        try:
            await self._welcome(connection)
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    self._acknowledged(connection, message.data)
        finally:
            self._lost(connection)
        return socket

    def add(self, connection: Connection) -> None:
        """Use this connection from now on; what was waiting for one is sent."""
        self._connections.append(connection)
        while self._unsent:
            event = self._unsent.popleft()
            self._start(event["payload"], event["retry_attempt"], event["retry_reason"])

    async def request(self, kind: str, name: str, payload: Json, *, answers: bool) -> Ack:
        """Send a command or an interaction and wait for its ack; raises one of the two errors above if none comes."""
        connection = self._choose()
        if connection is None:
            raise NotConnectedError
        return await self._send(connection, kind, name, {"payload": payload, "accepts_response_payload": answers})

    def send_event(self, payload: Json) -> None:
        """Send an event, now or when an app connects; retried, at once and later, if it is not acknowledged."""
        self.last_event = payload
        self._start(payload, 0, "")

    async def refresh(self) -> None:
        """Tell every socket that it will be closed soon, as Slack does every few hours."""
        for connection in self._sockets():
            connection.retiring = True
            frame = {"type": "disconnect", "reason": "warning", "debug_info": {"host": "playground"}}
            self._log.add("to_app", "disconnect", "warning", frame)
            await connection.socket.send_json(frame)

    def forget(self) -> None:
        """Drop the events that are not acknowledged; the connections stay."""
        self._unsent.clear()
        self.last_event = None
        for task in list(self._tasks):
            task.cancel()

    def cut(self) -> None:
        """Cut every socket without a word, as a broken network does."""
        for connection in self._sockets():
            if connection.transport is not None:
                connection.transport.abort()

    async def close(self) -> None:
        """Close every connection."""
        self.forget()
        for connection in list(self._connections):
            await connection.close()

    def _sockets(self) -> list[Socket]:
        return [connection for connection in self._connections if isinstance(connection, Socket)]

    def _choose(self) -> Connection | None:
        for _ in range(len(self._connections)):
            self._connections.rotate(-1)
            if not self._connections[-1].retiring:
                break
        return self._connections[-1] if self._connections else None

    async def _welcome(self, connection: Socket) -> None:
        hello = {
            "type": "hello",
            "num_connections": len(self._connections) + 1,
            "connection_info": {"app_id": APP_ID},
            "debug_info": {"host": "playground", "build_number": 1, "approximate_connection_time": 18_060},
        }
        await connection.socket.send_json(hello)
        self._log.add("to_app", "hello", "", hello)
        self.add(connection)

    def _start(self, payload: Json, attempt: int, reason: str) -> None:
        task = asyncio.create_task(self._deliver(payload, attempt, reason))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, payload: Json, attempt: int, reason: str) -> None:
        while attempt <= len(RETRIES):
            envelope: Json = {"payload": payload, "accepts_response_payload": False}
            envelope |= {"retry_attempt": attempt, "retry_reason": reason}
            connection = self._choose()
            if connection is None:
                self._unsent.append(envelope)
                return
            try:
                await self._send(connection, "events_api", payload["event"]["type"], envelope)
                return
            except NotAcknowledgedError as problem:
                attempt, reason = attempt + 1, str(problem)
            if attempt <= len(RETRIES):
                await self._clock.wait(RETRIES[attempt - 1])

    async def _send(self, connection: Connection, kind: str, name: str, envelope: Json) -> Ack:
        envelope_id = secrets.token_hex(16)
        envelope = {"envelope_id": envelope_id, "type": kind, **envelope}
        entry = self._log.add("to_app", kind, name, envelope)
        try:
            async with asyncio.timeout(self.ack_seconds):
                ack = await connection.carry(envelope)
        except (TimeoutError, ConnectionError, NotAcknowledgedError) as problem:
            failed = _failed(connection, problem)
            self._log.answered(entry, {"acknowledged": False, "reason": str(failed)})
            raise failed from None
        self._log.answered(entry, {"acknowledged": True, "payload": ack.payload})
        return ack

    def _acknowledged(self, connection: Socket, frame: str) -> None:
        try:
            ack: Any = json.loads(frame)
            envelope_id, payload = str(ack["envelope_id"]), dict(ack.get("payload") or {})
        except (ValueError, TypeError, KeyError):
            self._log.add("from_app", "ack", "", frame, {"ok": False, "error": "invalid_ack"})
            return
        waiting = connection.waiting.get(envelope_id)
        in_time = waiting is not None and not waiting.done()
        entry = self._log.add("from_app", "ack", envelope_id, payload, {"ok": True, "late": not in_time})
        if waiting is not None and in_time:
            waiting.set_result(Ack(payload, entry))

    def _lost(self, connection: Socket) -> None:
        if connection in self._connections:
            self._connections.remove(connection)
        for waiting in connection.waiting.values():
            if not waiting.done():
                waiting.set_exception(NotAcknowledgedError)
        self._log.add("from_app", "goodbye", "", {}, {"ok": True})


def _failed(connection: Connection, problem: Exception) -> NotAcknowledgedError:
    if isinstance(problem, RefusedError):
        return problem
    return NotAcknowledgedError(connection.timed_out if isinstance(problem, TimeoutError) else "connection_lost")
