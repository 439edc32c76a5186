"""The tokens by which Teams and the bot know each other: those that come with activities, and the bot's own."""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import Any

import aiohttp
import jwt

from bot.delivery.sending import SHORTEST, RateLimited
from bot.support.incoming import Refusal, Refused
from bot.support.settings import Settings
from handlers.teams.sdk import PUBLIC, CloudEnvironment, TokenValidator, with_overrides

BEARER = "Bearer "
CHECKED_WITHIN = 5
"""Seconds. The keys are fetched again every few minutes, and Teams waits ten for an answer."""
FETCHED_WITHIN = aiohttp.ClientTimeout(total=10)
EARLIER = 300
"""Seconds before its end at which a token is replaced."""
UNTIL_MENDED = timedelta(minutes=5)

Activity = Mapping[str, Any]


@dataclass(frozen=True)
class Account:
    """The bot's own account: its ids in Microsoft Entra, its secret, and where tokens come from ("" for Microsoft)."""

    app_id: str
    secret: str
    tenant_id: str
    login_url: str = ""


def account_of(settings: Settings) -> Account:
    """The account that Teams is set up with."""
    app_id, secret, tenant = settings.teams_app_id, settings.teams_app_secret, settings.teams_tenant_id
    if not (app_id and secret and tenant):
        raise ValueError("Teams is not set up")
    return Account(app_id, secret.get_secret_value(), tenant, settings.teams_login_url)


def _cloud(account: Account) -> CloudEnvironment:
    metadata = f"{account.login_url}/v1/.well-known/openidconfiguration" if account.login_url else None
    return with_overrides(PUBLIC, login_endpoint=account.login_url or None, openid_metadata_url=metadata)


def keys_at(account: Account) -> str:
    """Where the keys are with which Teams signs."""
    return TokenValidator.for_service(account.app_id, cloud=_cloud(account)).options.jwks_uri


class Gate:
    """Lets in what Teams itself signed, for this bot, from the organisation that it serves."""

    def __init__(self, account: Account) -> None:
        self._tenant = account.tenant_id
        # Not the library's own choice of validators: one of them lets in tokens that name no service URL.
        self._validator = TokenValidator.for_service(account.app_id, cloud=_cloud(account))
        # Not the event loop: fetching the keys would stop it. Nor its own pool, in which names of hosts are resolved.
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="keys")

    async def check(self, authorization: str, activity: Activity) -> None:
        """Raises Refused for what is not to be dealt with. `authorization` is the header of that name."""
        service_url = activity.get("serviceUrl")
        if not authorization.startswith(BEARER) or not isinstance(service_url, str) or not service_url:
            raise Refused(Refusal.FORGED)
        token = authorization.removeprefix(BEARER)
        try:
            async with asyncio.timeout(CHECKED_WITHIN):
                await asyncio.get_running_loop().run_in_executor(self._threads, self._validate, token, service_url)
        except (TimeoutError, jwt.PyJWKClientConnectionError):
            raise Refused(Refusal.UNCHECKED) from None
        except Exception:  # whatever is wrong with a token, it is not to be trusted
            raise Refused(Refusal.FORGED) from None
        if tenants(activity) != {self._tenant}:
            raise Refused(Refusal.ELSEWHERE)

    def _validate(self, token: str, service_url: str) -> None:
        asyncio.run(self._validator.validate_token(token, service_url))

    def close(self) -> None:
        """Check nothing more."""
        self._threads.shutdown(wait=False, cancel_futures=True)


def tenants(activity: Activity) -> set[str]:
    """The organisations that an activity names; in one of ours there is one."""
    named = [_inside(activity, "conversation", "tenantId"), _inside(activity, "channelData", "tenant", "id")]
    return {str(tenant).lower() for tenant in named if tenant}


def _inside(activity: Any, *names: str) -> Any:
    for name in names:
        activity = activity.get(name) if isinstance(activity, Mapping) else None
    return activity


class OwnToken:
    """The bot's token for the connector, fetched when it is needed, and again before it ends."""

    def __init__(self, account: Account, session: aiohttp.ClientSession) -> None:
        self._account = account
        self._session = session
        self._token = ""
        self._until = 0.0
        self._turn = asyncio.Lock()

    async def __call__(self) -> str:
        """The token. Raises Limited where there is none to be had."""
        async with self._turn:
            if asyncio.get_running_loop().time() >= self._until:
                try:
                    await self._fetch()
                except (aiohttp.ClientError, TimeoutError, ValueError, KeyError) as error:
                    raise RateLimited(SHORTEST, type(error).__name__) from None
            return self._token

    def forget(self) -> None:
        """It is not taken any more: fetch another."""
        self._until = 0.0

    async def _fetch(self) -> None:
        account, since = self._account, asyncio.get_running_loop().time()
        asked = {
            "grant_type": "client_credentials",
            "client_id": account.app_id,
            "client_secret": account.secret,
            "scope": PUBLIC.bot_scope,
        }
        url = f"{_cloud(account).login_endpoint}/{account.tenant_id}/oauth2/v2.0/token"
        async with self._session.post(url, data=asked, timeout=FETCHED_WITHIN) as answer:
            found = await answer.json(content_type=None)
        if HTTPStatus.BAD_REQUEST <= answer.status < HTTPStatus.INTERNAL_SERVER_ERROR:
            raise RateLimited(UNTIL_MENDED, str(found["error"]))
        self._token, self._until = str(found["access_token"]), since + int(found["expires_in"]) - EARLIER
