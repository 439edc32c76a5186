"""The Bot Connector: Teams' API for bots, as plain values, with its refusals in the bot's own words.

Nothing is tried again here: Teams may have taken what it did not answer.
"""

from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from http import HTTPStatus
from urllib.parse import quote

import httpx

from bot.delivery.sending import (
    SHORTEST,
    Archived,
    NoChannel,
    NotAllowed,
    NotIn,
    PersonDeactivated,
    RateLimited,
    Refused,
    TooLong,
)
from handlers.payload import Json
from handlers.teams.pace import Pace
from handlers.teams.sdk import Client, ClientOptions
from handlers.teams.tokens import UNTIL_MENDED, Account, OwnToken

TIMEOUT = 10
"""Seconds that a call may take. Teams waits as long for the answer to a press."""
PAGE = 500
"""Members on a page: the most that Teams gives."""
GLOBAL = "https://smba.trafficmanager.net/teams/"
"""Where the connector is found as long as no activity has told a nearer place."""
GONE = {"MessageWritesBlocked", "BotNotInConversationRoster"}
"""They blocked or removed the bot."""
OF_CHANNELS: dict[str, type[Refused]] = {
    "BotNotInConversationRoster": NotIn,
    "ForbiddenOperation": Archived,
    "MessageWritesBlocked": NotAllowed,
}
"""What is wrong with a channel."""
_CHANNEL = "conversations/19%3A"
MISSING = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}


class Connector:
    """Calls of one bot's. `service_url` is where Teams was heard from last."""

    def __init__(self, account: Account, token: OwnToken) -> None:
        self.account = account
        self.service_url = account.login_url or GLOBAL
        self.pace = Pace()
        self._token = token
        self._client = Client(ClientOptions(token=token, timeout=TIMEOUT))

    async def close(self) -> None:
        """Let go of the connections."""
        await self._client.http.aclose()

    async def create(self, conversation: Json) -> str:
        """A conversation's id: the same one each time for one person."""
        return str((await self._call("POST", "conversations", conversation))["id"])

    async def post(self, conversation: str, activity: Json) -> str:
        """The id of the new message."""
        await self.pace.turn(_place(conversation))
        return str((await self._call("POST", _activities(conversation), activity))["id"])

    async def put(self, conversation: str, activity_id: str, activity: Json) -> bool:
        """False where the message is gone."""
        await self.pace.turn(_place(conversation))
        return await self._changed("PUT", f"{_activities(conversation)}/{_quoted(activity_id)}", activity)

    async def delete(self, conversation: str, activity_id: str) -> bool:
        """False where the message is gone already."""
        await self.pace.turn(_place(conversation))
        return await self._changed("DELETE", f"{_activities(conversation)}/{_quoted(activity_id)}")

    async def member(self, conversation: str, user: str) -> Json | None:
        """Somebody in a conversation, by either of their ids; None where they are not in it, or it is not there."""
        return await self._found(f"conversations/{_quoted(conversation)}/members/{_quoted(user)}")

    async def members(self, conversation: str) -> AsyncIterator[Json]:
        """All of them, page by page. Raises NoChannel where there is no such conversation for the bot."""
        path, more = f"conversations/{_quoted(conversation)}/pagedmembers?pageSize={PAGE}", ""
        while True:
            page = await self._call("GET", path + more)
            for member in page.get("members", ()):
                yield member
            if not page.get("continuationToken"):
                return
            more = f"&continuationToken={_quoted(page['continuationToken'])}"

    async def channels(self, team: str) -> list[Json] | None:
        """The channels of a team; None where the bot is not in it. General has no name in it."""
        found = await self._found(f"teams/{_quoted(team)}/conversations")
        return None if found is None else list(found.get("conversations", ()))

    async def _found(self, path: str) -> Json | None:
        try:
            return await self._call("GET", path)
        except (NoChannel, PersonDeactivated, Refused):
            return None

    async def _changed(self, method: str, path: str, activity: Json | None = None) -> bool:
        try:
            await self._call(method, path, activity)
        except _Missing:
            return False
        return True

    async def _call(self, method: str, path: str, body: Json | None = None) -> Json:
        url = f"{self.service_url.rstrip('/')}/v3/{path}"
        try:
            answer = await self._client.request(method, url, json=body)
        except httpx.HTTPStatusError as error:
            raise self._judged(error.response, in_channel=_CHANNEL in path) from None
        except (httpx.ConnectError, httpx.ConnectTimeout):  # so it did not get there
            raise RateLimited(SHORTEST, "unreachable") from None
        except httpx.TimeoutException:
            raise TimeoutError from None
        found = answer.json() if answer.content else {}
        return found if isinstance(found, dict) else {}

    def _judged(self, answer: httpx.Response, *, in_channel: bool) -> Exception:
        code = _code(answer)
        if answer.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            return RateLimited(timedelta(seconds=_seconds(answer.headers.get("Retry-After", ""))), code)
        if answer.status_code == HTTPStatus.UNAUTHORIZED:
            self._token.forget()
            return RateLimited(SHORTEST, code)
        if code == "BotDisabledByAdmin":
            return RateLimited(UNTIL_MENDED, code)
        if code == "ActivityNotFoundInConversation":
            return _Missing(code)
        if in_channel and code in OF_CHANNELS:
            return OF_CHANNELS[code](code)
        if code in GONE:
            return PersonDeactivated(code)
        if answer.status_code in MISSING:
            return NoChannel(code)
        if answer.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            return TooLong(code)
        if answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR and answer.status_code not in PASSING:
            return Refused(code)
        return Unsure(code)


PASSING = {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.PRECONDITION_FAILED}
"""Statuses of refusals that may be none, or are over soon."""


class Unsure(Exception):
    """Teams is in trouble, and may have done what it was asked for."""


class _Missing(Refused):
    """The message is not there any more."""


def _code(answer: httpx.Response) -> str:
    """Teams' name for what went wrong; "" where the answer was none of Teams', as behind a broken proxy."""
    try:
        error = answer.json().get("error")
    except (ValueError, AttributeError):
        return ""
    return str(error.get("code", "")) if isinstance(error, Mapping) else ""


def _seconds(retry_after: str) -> int:
    return int(retry_after) if retry_after.isascii() and retry_after.isdigit() else 1


def _activities(conversation: str) -> str:
    return f"conversations/{_quoted(conversation)}/activities"


def _place(conversation: str) -> str:
    """Without the thread: Teams counts those of a channel together."""
    return conversation.partition(";")[0]


def _quoted(part: str) -> str:
    return quote(part, safe="")
