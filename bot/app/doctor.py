"""`python -m bot doctor`: what an installation needs, looked at one by one."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import aiohttp
import yaml
from pydantic import SecretStr
from slack_sdk.errors import SlackApiError
from sqlalchemy import inspect
from sqlalchemy.exc import SQLAlchemyError

from bot.store import schema
from bot.store.database import database_problem, folder_problem, make_engine, sqlite_file, transaction
from bot.store.nudge_health import Health, health
from bot.support import files
from bot.support.clock import Clock
from bot.support.settings import Settings
from handlers.slack.messenger import error_name, make_client

MOST_SKEW = timedelta(seconds=30)


@dataclass(frozen=True)
class Finding:
    """One thing looked at: whether it is well, and what to do where it is not."""

    about: str
    ok: bool
    says: str


async def examine(settings: Settings, clock: Clock) -> list[Finding]:
    """All findings, in the order in which one would mend them."""
    return [
        *await _bot_token(settings, clock),
        await _way_in(settings),
        *_database(settings, clock()),
    ]


async def _bot_token(settings: Settings, clock: Clock) -> list[Finding]:
    client = make_client(settings.slack_bot_token.get_secret_value(), settings.slack_api_url)
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
        return [
            Finding("Slack", False, f"{settings.slack_api_url} cannot be reached. Check the network and SLACK_API_URL.")
        ]
    headers = {name.lower(): value for name, value in answer.headers.items()}
    token = Finding("SLACK_BOT_TOKEN", True, f"valid, in the workspace {answer['team']}")
    return [token, scopes(headers.get("x-oauth-scopes", "")), clock_skew(headers.get("date", ""), clock())]


def scopes(granted: str) -> Finding:
    """Whether all scopes of the manifest are among those granted (comma-separated, as Slack says them)."""
    manifest = yaml.safe_load(files.path("manifest.yml").read_text(encoding="utf-8"))
    missing = set(manifest["oauth_config"]["scopes"]["bot"]) - {scope.strip() for scope in granted.split(",")}
    if missing:
        return Finding(
            "scopes", False, f"{', '.join(sorted(missing))} not granted. Paste the manifest again and reinstall."
        )
    return Finding("scopes", True, "all that the manifest asks for")


def clock_skew(date_header: str, now: datetime) -> Finding:
    """Whether our clock agrees with the Date header of an answer; `now` is aware."""
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


def _database(settings: Settings, now: datetime) -> list[Finding]:
    file = sqlite_file(settings.database_url)
    if file and not file.exists():  # to connect would be to make it
        problem = folder_problem(file)
        return [Finding("database", not problem, problem or f"will be made at {file} when the bot first runs")]
    engine = make_engine(settings.database_url)
    try:
        if not inspect(engine).get_table_names():
            return [Finding("database", True, "reachable and empty; serve will set it up")]
        with engine.connect() as connection:
            schema.refuse_newer(schema.revision(connection))
        if not schema.is_current(engine):
            return [Finding("database", False, "not at the newest schema. Run: python -m bot migrate")]
        with transaction(engine) as session:
            return [Finding("database", True, "reachable, schema up to date"), nudges(health(session, now), now)]
    except SQLAlchemyError as error:
        return [Finding("database", False, database_problem(settings.database_url, error))]
    except schema.Newer as error:
        return [Finding("database", False, str(error))]
    finally:
        engine.dispose()


def nudges(found: Health, now: datetime) -> Finding:
    """Whether nudges go out, and whether of any nobody knows if it arrived."""
    if found.since:
        waiting = int((now - found.since).total_seconds() // 60)
        says = (
            f"{found.overdue} overdue, the oldest by {waiting} min. They go out while the bot runs: python -m bot serve"
        )
        return Finding("nudges", False, says)
    if found.uncertain:
        says = (
            f"{found.uncertain} of the last week may not have arrived: the history could not be read. Grant im:history."
        )
        return Finding("nudges", False, says)
    return Finding("nudges", True, "none is overdue")
