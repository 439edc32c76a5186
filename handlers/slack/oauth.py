"""The two pages with which a workspace installs the bot itself (Slack's OAuth v2).

The first sends the visitor to Slack with a state that works once, for ten minutes, in that browser. Slack sends them
back to the second with a code, for which the bot gets its token.
"""

import re
from collections.abc import Awaitable, Callable
from enum import Enum
from html import escape
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import aiohttp
from aiohttp import web
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.oauth import AuthorizeUrlGenerator, OAuthStateUtils
from sqlalchemy.exc import SQLAlchemyError

from bot.store import installations
from bot.store.transact import Transact
from bot.support.logs import log_failure, logger
from handlers.slack.errors import error_name
from handlers.slack.workspaces import SlackWorkspaces

if TYPE_CHECKING:
    from handlers.slack.grants import Given

INSTALL, REDIRECT = "/slack/install", "/slack/oauth_redirect"
PASSES = {"", "ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"}
"""Slack's errors that may be gone on the next try; "" if the answer did not come from Slack."""
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Referrer-Policy": "no-referrer",
}
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Afterword</title>
<body style="font: 1.1rem/1.5 sans-serif; max-width: 32rem; margin: 4rem auto; padding: 0 1rem">
<p>{says}</p><p><a href="{url}">{link}</a></p></body></html>"""


class InstallProblem(Enum):
    """Why nothing was installed: the status, and a sentence for the visitor and the log."""

    CANCELLED = HTTPStatus.OK, "It was not allowed at Slack, so nothing was installed."
    NOT_OURS = HTTPStatus.BAD_REQUEST, "This install was not begun here in this browser, or is over, or took too long."
    NO_CODE = HTTPStatus.BAD_REQUEST, "Slack sent no code, so nothing was installed."
    REFUSED = HTTPStatus.BAD_REQUEST, "Slack gave no token for this install: it may have ended already."
    AWAY = HTTPStatus.BAD_GATEWAY, "Slack cannot be reached just now, so nothing was installed."
    NOT_KEPT = HTTPStatus.SERVICE_UNAVAILABLE, "The database does not answer just now, so nothing was installed."


class Refused(Exception):
    """Nothing was installed."""

    def __init__(self, why: InstallProblem) -> None:
        super().__init__(why.name)
        self.why = why


class Pages:
    """Starts and finishes installs; `slack` makes the URL where somebody approves one, `take` keeps what a code is for.

    It raises SlackApiError, network errors and database errors.
    """

    def __init__(
        self,
        transact: Transact,
        take: Callable[[str], Awaitable["Given"]],
        workspaces: SlackWorkspaces,
        slack: AuthorizeUrlGenerator,
    ) -> None:
        self._transact = transact
        self._take = take
        self._workspaces = workspaces
        self._slack = slack
        self._cookies = OAuthStateUtils(expiration_seconds=int(installations.LIFE.total_seconds()))

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the server."""
        return [
            web.get(INSTALL, self.begin, allow_head=False),
            web.get(REDIRECT, self.end, allow_head=False),
        ]

    async def begin(self, request: web.Request) -> web.Response:
        """Send them to Slack; `team` in the query is the workspace to preselect there."""
        state = await self._transact(installations.begin)
        cookie = f"{self._cookies.build_set_cookie_for_new_state(state)}; SameSite=Lax"
        team = request.query.get("team", "")  # it goes into the URL unchanged
        address = self._slack.generate(state, team if re.fullmatch("[TE][A-Z0-9]+", team) else None)
        headers = HEADERS | {"Location": address, "Set-Cookie": cookie}
        return web.Response(status=HTTPStatus.FOUND, headers=headers)

    async def end(self, request: web.Request) -> web.Response:
        """They are back from Slack."""
        try:
            got = await self._taken(request)
        except Refused as refused:
            status, says = refused.why.value
            logger.warning("an install was answered with %d: %s", status, says)
            return _page(status, says, INSTALL, "Install it")
        logger.info("workspace %s installed the bot", got.workspace)
        return self._thanks(got)

    async def _taken(self, request: web.Request) -> "Given":
        query, state = request.query, request.query.get("state", "")
        is_same_browser = self._cookies.is_valid_browser(state, {"cookie": request.headers.get("Cookie", "")})
        if not (is_same_browser and await self._transact(installations.consume, state)):
            raise Refused(InstallProblem.NOT_OURS)
        if "error" in query:
            raise Refused(InstallProblem.CANCELLED)
        if not query.get("code"):
            raise Refused(InstallProblem.NO_CODE)
        return await self._installed(query["code"])

    async def _installed(self, code: str) -> "Given":
        try:
            got = await self._take(code)
            await self._workspaces.look()
        except SlackApiError as error:
            logger.warning("Slack gives no token: %s", error_name(error) or "it is in trouble")
            raise Refused(InstallProblem.AWAY if error_name(error) in PASSES else InstallProblem.REFUSED) from None
        except (aiohttp.ClientError, SlackClientError, TimeoutError):
            raise Refused(InstallProblem.AWAY) from None
        except SQLAlchemyError as error:
            log_failure("keeping an installation", error)
            raise Refused(InstallProblem.NOT_KEPT) from None
        return got

    def _thanks(self, got: "Given") -> web.Response:
        says = f"Afterword is in {got.name}."
        if got.is_organisation:
            says += " An admin of the organisation can now add it to workspaces."
        place = urlencode({"app": got.app} | ({} if got.is_organisation else {"team": got.workspace}))
        page = _page(HTTPStatus.OK, says, f"https://slack.com/app_redirect?{place}", "Open it in Slack")
        page.headers["Set-Cookie"] = self._cookies.build_set_cookie_for_deletion()
        return page


def _page(status: HTTPStatus, says: str, url: str, link: str) -> web.Response:
    text = PAGE.format(says=escape(says), url=escape(url), link=escape(link))
    return web.Response(status=status, text=text, content_type="text/html", headers=HEADERS)
