"""What an installation in Slack needs."""

import asyncio
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
from pydantic import SecretStr
from slack_sdk.errors import SlackApiError
from sqlalchemy.exc import SQLAlchemyError

from bot.app import manifest
from bot.app.finding import Finding
from bot.store import installations, schema
from bot.store.database import make_engine, transaction
from bot.store.installations import Installed
from bot.store.sqlite_file import sqlite_file
from bot.support.clock import Clock
from bot.support.settings import Settings
from handlers.slack.client import make_client
from handlers.slack.errors import error_name
from handlers.slack.oauth import INSTALL

MOST_SKEW = timedelta(seconds=30)


async def examine(settings: Settings, clock: Clock) -> list[Finding]:
    """Whether Slack takes the tokens, and whether it can reach the bot."""
    return [*await _tokens(settings, clock), await _way_in(settings)]


async def _tokens(settings: Settings, clock: Clock) -> list[Finding]:
    """The bot's token for the one workspace that it serves, or for each of many."""
    if settings.slack_bot_token:
        return await _bot_token(settings, settings.slack_bot_token.get_secret_value(), clock)
    return [*await _client(settings, clock), *await _workspaces(settings)]


async def _client(settings: Settings, clock: Clock) -> list[Finding]:
    """Whether Slack knows the app's client id and secret: it checks them before it checks the code."""
    from handlers.slack.grants import Client  # noqa: PLC0415 - one workspace needs no encryption

    assert settings.slack_client_id
    assert settings.slack_client_secret
    api = make_client("", settings.slack_api_url)
    try:
        await Client(settings.slack_client_id, settings.slack_client_secret.get_secret_value(), api).access(code="none")
    except SlackApiError as error:
        fits, clock_found = error_name(error) == "invalid_code", clock_skew(_header(error.response, "date"), clock())
        says = f"known, and the secret fits; workspaces install it at {INSTALL}"
        if not fits:
            says = f"Slack says {error_name(error) or 'no reason'}. Copy both from your Slack app's page again."
        return [Finding("SLACK_CLIENT_ID", fits, says), clock_found]
    except (aiohttp.ClientError, TimeoutError):
        return [_unreachable(settings)]
    return [Finding("SLACK_CLIENT_ID", False, "Slack took a code that is none. Check SLACK_API_URL.")]


async def _workspaces(settings: Settings) -> list[Finding]:
    """Whether each workspace's token can be decrypted and is valid."""
    found = await asyncio.to_thread(_installed, settings)
    once = asyncio.Semaphore(10)

    async def examine(one: Installed) -> Finding | None:
        async with once:
            return await _workspace(settings, one)

    wrong = [finding for finding in await asyncio.gather(*map(examine, found)) if finding]
    return wrong or [Finding("workspaces", True, f"{len(found)} installed it; all tokens can be read and are good")]


def _installed(settings: Settings) -> tuple[Installed, ...]:
    file = sqlite_file(settings.database_url)
    if file and not file.exists():
        return ()
    engine = make_engine(settings.database_url)
    try:
        if not schema.is_current(engine):
            return ()
        with transaction(engine) as session:
            return installations.everyone(session, datetime.min.replace(tzinfo=UTC))
    except SQLAlchemyError:  # the database has a check of its own
        return ()
    finally:
        engine.dispose()


async def _workspace(settings: Settings, one: Installed) -> Finding | None:
    from bot.support.vault import Locked, Vault  # noqa: PLC0415 - one workspace needs no encryption

    about = f"workspace {one.workspace} ({one.name})"
    try:
        token = Vault(settings.keys).open(one.workspace, one.sealed).access
        answer = await make_client(token, settings.slack_api_url).auth_test()
    except Locked:
        says = (
            "none of TOKEN_KEYS decrypts its token. Put back the key that is missing, or let it install the bot again."
        )
        return Finding(about, False, says)
    except SlackApiError as error:
        says = f"Slack says {error_name(error) or 'no reason'} of its token. Let it install the bot again."
        return Finding(about, False, says)
    except (aiohttp.ClientError, TimeoutError):
        return None  # reported already
    granted = scopes(_header(answer, "x-oauth-scopes"))
    return None if granted.ok else Finding(about, False, granted.says)


def _unreachable(settings: Settings) -> Finding:
    return Finding("Slack", False, f"{settings.slack_api_url} cannot be reached. Check the network and SLACK_API_URL.")


async def _bot_token(settings: Settings, token_given: str, clock: Clock) -> list[Finding]:
    client = make_client(token_given, settings.slack_api_url)
    try:
        answer = await client.auth_test()
    except SlackApiError as error:
        return [
            Finding(
                "SLACK_BOT_TOKEN",
                False,
                f"Slack says {error_name(error) or 'no reason'}. Install the app again and copy the token.",
            )
        ]
    except (aiohttp.ClientError, TimeoutError):
        return [_unreachable(settings)]
    token = Finding("SLACK_BOT_TOKEN", True, f"valid, in the workspace {answer['team']}")
    return [token, scopes(_header(answer, "x-oauth-scopes")), clock_skew(_header(answer, "date"), clock())]


def _header(answer: Any, name: str) -> str:
    """A header of Slack's answer; "" if it is missing."""
    headers = {each.lower(): str(value) for each, value in getattr(answer, "headers", {}).items()}
    return headers.get(name, "")


def scopes(granted: str) -> Finding:
    """Whether every scope of the manifest was granted. `granted` is comma-separated, as Slack sends it."""
    missing = set(manifest.bot_scopes()) - {scope.strip() for scope in granted.split(",")}
    if missing:
        return Finding(
            "scopes", False, f"{', '.join(sorted(missing))} not granted. Paste the manifest again and reinstall."
        )
    return Finding("scopes", True, "all that the manifest asks for")


def clock_skew(date_header: str, now: datetime) -> Finding:
    """Whether our clock agrees with the Date header of an answer. `now` is aware."""
    try:
        off = abs(parsedate_to_datetime(date_header).astimezone(UTC) - now)
    except ValueError:
        return Finding("clock", True, "Slack did not say what time it is")
    if off > MOST_SKEW:
        return Finding("clock", False, f"{off.total_seconds():.0f} s off Slack's. Turn on time synchronisation (NTP).")
    return Finding("clock", True, "agrees with Slack's")


async def _way_in(settings: Settings) -> Finding:
    """How Slack reaches the bot."""
    if settings.slack_app_token is None:
        says = f"set; the bot takes Slack's requests on {settings.host}, port {settings.listens_on}"
        return Finding("SLACK_SIGNING_SECRET", True, says)
    return await _app_token(settings, settings.slack_app_token)


async def _app_token(settings: Settings, token: SecretStr) -> Finding:
    client = make_client("", settings.slack_api_url)
    try:
        await client.apps_connections_open(app_token=token.get_secret_value())
    except SlackApiError as error:
        says = f"Slack says {error_name(error) or 'no reason'}. Make an app-level token with connections:write."
        return Finding("SLACK_APP_TOKEN", False, says)
    except (aiohttp.ClientError, TimeoutError):
        return Finding("SLACK_APP_TOKEN", False, "not checked, because Slack cannot be reached")
    return Finding("SLACK_APP_TOKEN", True, "opens a Socket Mode connection")
