"""Slack's requests over HTTP: what is signed is answered once, and everything else is refused in one line of the log.

The server, Bolt and the sockets are real; of Slack there is only the signature.
"""

import asyncio
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import timedelta
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode

import pytest
from aiohttp import web
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse
from slack_sdk.signature import Clock, SignatureVerifier

from bot.app.server import LARGEST, CannotListen, Server
from handlers.slack.http import PATH, WINDOW, Refusal, Refused, Requests, Signatures
from tests.loops import event_loop

SECRET = "5c0ffee5c0ffee5c0ffee5c0ffee5c0f"
FORM = "application/x-www-form-urlencoded"
TYPED = "Northwind"
COMMAND: dict[str, str] = {
    "command": "/debrief",
    "text": TYPED,
    "user_id": "U0SAM",
    "team_id": "T0LOCAL",
    "trigger_id": "1.2",
}
BODY = urlencode(COMMAND).encode()


class Peer:
    """A bot that repeats the text of each command, and whoever sends it requests."""

    def __init__(self, patience: timedelta) -> None:
        self.heard: list[str] = []
        self.status = 200
        self.has_heard, self.may_answer = threading.Event(), threading.Event()
        self.may_answer.set()
        requests = Requests(self._app(), SignatureVerifier(SECRET), patience)
        self.server = Server("127.0.0.1", 0, [web.post(PATH, requests.answer)], patience)
        self.port = 0

    def _app(self) -> AsyncApp:
        async def authorize(**_: Any) -> AuthorizeResult:
            return AuthorizeResult(enterprise_id=None, team_id="T0LOCAL", bot_token="xoxb-1")

        app = AsyncApp(authorize=authorize, process_before_response=True, request_verification_enabled=False)

        @app.command("/debrief")
        async def debrief(ack: Any, command: dict[str, str]) -> BoltResponse | None:
            self.heard.append(command["text"])
            self.has_heard.set()
            await asyncio.to_thread(self.may_answer.wait, 60)
            await ack(text=f"You typed {command['text']}")
            return BoltResponse(status=self.status) if self.status != 200 else None

        return app

    def post(self, body: bytes, **headers: str) -> tuple[int, str]:
        """Send a request, and read the answer."""
        return self.ask("POST", PATH, body, {name.replace("_", "-"): value for name, value in headers.items()})

    def ask(self, *request: Any) -> tuple[int, str]:
        """Any request, by method and path."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            connection.request(*request)
            response = connection.getresponse()
            return response.status, response.read().decode()

    def send(self, body: bytes = BODY, **headers: str) -> tuple[int, str]:
        """The same, signed just now unless the headers say otherwise."""
        return self.post(body, **{"Content_Type": FORM, **signed(body), **headers})


def signed(body: bytes, *, secret: str = SECRET, at: float | None = None) -> dict[str, str]:
    """The headers of a request of Slack's."""
    moment = str(int(time.time() if at is None else at))
    signature = SignatureVerifier(secret).generate_signature(timestamp=moment, body=body) or ""
    return {"X_Slack_Request_Timestamp": moment, "X_Slack_Signature": signature}


async def started(patience: timedelta) -> Peer:
    made = Peer(patience)
    made.port = int((await made.server.start()).rpartition(":")[2])
    return made


@contextmanager
def peer(patience: timedelta = timedelta(seconds=60)) -> Iterator[Peer]:
    with event_loop() as run:
        made = run(started(patience))
        try:
            yield made
        finally:
            run(made.server.stop())


@pytest.fixture(scope="module")
def bot() -> Iterator[Peer]:
    with peer() as made:
        yield made


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records]


def test_what_is_signed_is_answered(bot: Peer) -> None:
    assert bot.send() == (200, f"You typed {TYPED}")


def test_a_command_in_whose_text_the_word_payload_is_is_read_like_any_other(bot: Peer) -> None:
    body = urlencode(COMMAND | {"text": "Orbital, payload specialist"}).encode()
    assert bot.send(body) == (200, "You typed Orbital, payload specialist")


def test_slack_is_told_that_the_address_is_ours(bot: Peer) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "3eZbrw1a", "token": "x"}).encode()
    status, answer = bot.send(body, Content_Type="application/json")
    assert (status, json.loads(answer)) == (200, {"challenge": "3eZbrw1a"})


def test_a_look_at_the_certificate_is_answered_without_a_signature(bot: Peer) -> None:
    assert bot.post(b"token=x&ssl_check=1", Content_Type=FORM) == (200, "")


NESTED = b'{"a":' + b"[" * 100_000


@pytest.mark.parametrize(
    ("body", "sign", "why"),  # signed when the test runs: a signature lasts five minutes
    [
        pytest.param(BODY, dict, Refusal.FORGED, id="unsigned"),
        pytest.param(BODY, lambda: signed(BODY, secret="another"), Refusal.FORGED, id="another secret"),
        pytest.param(BODY + b"x", lambda: signed(BODY), Refusal.FORGED, id="another body"),
        pytest.param(BODY, lambda: signed(BODY) | {"X_Slack_Signature": "v0=\u00e9"}, Refusal.FORGED, id="no ASCII"),
        pytest.param(b"text=\xff" + TYPED.encode(), lambda: signed(b"text=x"), Refusal.FORGED, id="no UTF-8"),
        *(
            pytest.param(
                BODY,
                lambda moment=moment: signed(BODY) | {"X_Slack_Request_Timestamp": moment},
                Refusal.FORGED,
                id=f"at {moment[:9]}",
            )
            for moment in ("", "soon", "nan", "1e9", "9" * 4_000, "9" * 5_000)
        ),
        pytest.param(BODY, lambda: signed(BODY, at=time.time() - WINDOW - 60), Refusal.STALE, id="too old"),
        pytest.param(BODY, lambda: signed(BODY, at=time.time() + 10 * WINDOW), Refusal.STALE, id="from the future"),
        *(
            pytest.param(body, lambda body=body: signed(body), Refusal.UNREADABLE, id=body.decode()[:20])
            for body in (b"", b"hello", b"[1]", b"{", b"a=b", b"payload=x", b"payload=%5B1%5D", b"payload=1", NESTED)
        ),
        pytest.param(BODY + b"x" * LARGEST, dict, Refusal.TOO_LARGE, id="large"),
        pytest.param(BODY + b"x" * 10_000_000, dict, Refusal.TOO_LARGE, id="10 MB"),
    ],
)
def test_what_is_not_slacks_is_refused_with_a_reason_and_one_line_without_its_words(
    bot: Peer, caplog: pytest.LogCaptureFixture, body: bytes, sign: Callable[[], dict[str, str]], why: Refusal
) -> None:
    heard = len(bot.heard)
    status, says = why.value
    assert bot.post(body, Content_Type=FORM, **sign()) == (status, says)
    assert lines(caplog) == [f"a request was answered with {status}: {says}"]
    assert len(bot.heard) == heard


@pytest.mark.parametrize(("method", "path", "status"), [("GET", PATH, 405), ("POST", "/", 404), ("GET", "/.env", 404)])
def test_nothing_else_is_there(bot: Peer, method: str, path: str, status: int) -> None:
    assert bot.ask(method, path)[0] == status


def test_a_signature_that_comes_twice_is_dealt_with_once_and_the_repeater_reads_nothing(
    bot: Peer, caplog: pytest.LogCaptureFixture
) -> None:
    body = urlencode(COMMAND | {"trigger_id": "replayed"}).encode()
    headers = signed(body)
    assert bot.send(body, **headers)[1] == f"You typed {TYPED}"
    heard = len(bot.heard)
    assert bot.send(body, **headers) == (200, "")
    assert len(bot.heard) == heard
    assert lines(caplog) == [f"a request was answered with 200: {Refusal.REPEATED.value[1]}"]


def test_what_could_not_be_dealt_with_may_come_again_with_the_same_signature() -> None:
    with peer() as bot:
        headers = signed(BODY)
        bot.status = 503
        assert bot.send(**headers)[0] == 503
        bot.status = 200
        assert bot.send(**headers) == (200, f"You typed {TYPED}")


def test_what_slack_itself_sends_again_is_signed_anew_and_reaches_the_bot(bot: Peer) -> None:
    body = urlencode(COMMAND | {"trigger_id": "again"}).encode()
    heard = len(bot.heard)
    now = time.time()
    for again in range(2):
        bot.send(body, **signed(body, at=now + again), X_Slack_Retry_Num=str(again))
    assert len(bot.heard) == heard + 2  # who tells the two apart is the database


START = 1_800_000_000.0


def test_a_signature_is_remembered_for_as_long_as_it_is_good_and_no_longer() -> None:
    class Moved(Clock):
        moment = START

        def now(self) -> float:
            return self.moment

    clock = Moved()
    signatures = Signatures(SignatureVerifier(SECRET, clock))

    def check(at: float) -> Refusal | None:
        headers = signed(BODY, at=at)
        try:
            signatures.check(BODY, headers["X_Slack_Request_Timestamp"], headers["X_Slack_Signature"])
        except Refused as refused:
            return refused.why
        return None

    assert [check(START), check(START), check(START - 1)] == [None, Refusal.REPEATED, None]
    clock.moment = START + WINDOW - 1
    assert check(START) is Refusal.REPEATED
    clock.moment = START + WINDOW + 2
    assert [check(START), check(START + WINDOW)] == [Refusal.STALE, None]
    assert len(vars(signatures)["_known"]) == 1


HEAD = f"POST {PATH} HTTP/1.1\r\nHost: bot\r\n"


@pytest.mark.parametrize(
    ("sent", "answer", "line"),
    [
        pytest.param("", "", None, id="nothing"),
        pytest.param(HEAD, "", None, id="half a head"),
        pytest.param(HEAD + "Content-Length: 99\r\n\r\n" + TYPED, "HTTP/1.1 408", Refusal.SLOW, id="half a body"),
        pytest.param(
            HEAD + "Transfer-Encoding: chunked\r\n\r\n3\r\nNor\r\n", "HTTP/1.1 408", Refusal.SLOW, id="a chunk"
        ),
    ],
)
def test_a_client_that_does_not_get_to_its_end_is_cut_off(
    caplog: pytest.LogCaptureFixture, sent: str, answer: str, line: Refusal | None
) -> None:
    with peer(patience=timedelta(seconds=0.2)) as bot, socket.create_connection(("127.0.0.1", bot.port), 60) as line_in:
        line_in.sendall(sent.encode())
        answered = b"".join(iter(lambda: line_in.recv(65_536), b"")).decode()
    assert answered.startswith(answer)
    assert bool(answered) == bool(answer)
    assert lines(caplog) == ([f"a request was answered with {line.value[0]}: {line.value[1]}"] if line else [])


def test_a_client_that_goes_in_the_middle_leaves_one_line(caplog: pytest.LogCaptureFixture) -> None:
    with peer() as bot, socket.create_connection(("127.0.0.1", bot.port), 60) as line_in:
        line_in.sendall((HEAD + "Content-Length: 99\r\n\r\n" + TYPED).encode())
        line_in.shutdown(socket.SHUT_WR)
        line_in.recv(65_536)
    assert lines(caplog) == [f"a request was answered with 400: {Refusal.CUT_OFF.value[1]}"]
    assert TYPED not in caplog.text


def test_told_to_stop_it_answers_what_is_under_way_and_takes_nothing_more() -> None:
    with event_loop() as run, ThreadPoolExecutor() as pool:
        bot = run(started(timedelta(seconds=60)))
        bot.may_answer.clear()
        asked = pool.submit(bot.send)
        assert bot.has_heard.wait(60)

        async def stop() -> None:
            stopping = asyncio.create_task(bot.server.stop())
            while await _is_open(bot.port):
                pass
            bot.may_answer.set()
            await stopping

        run(stop())
        assert asked.result(60) == (200, f"You typed {TYPED}")


async def _is_open(port: int) -> bool:
    try:
        (await asyncio.open_connection("127.0.0.1", port))[1].close()
    except ConnectionError:
        return False
    return True


def test_an_address_that_cannot_be_listened_on_is_named_in_a_sentence(bot: Peer) -> None:
    async def listen(host: str, port: int) -> None:
        await Server(host, port, []).start()

    with event_loop() as run:
        with pytest.raises(
            CannotListen, match=rf"^Nothing can listen on 127\.0\.0\.1, port {bot.port}: .+ HOST or PORT"
        ):
            run(listen("127.0.0.1", bot.port))
        with pytest.raises(CannotListen, match=r"^Nothing can listen on 192\.0\.2\.1, port 0: "):
            run(listen("192.0.2.1", 0))
