"""`python -m bot doctor`: checks everything that an installation needs, one thing at a time."""

from datetime import datetime

import aiohttp
from sqlalchemy import inspect
from sqlalchemy.exc import SQLAlchemyError

from bot.app import doctor_slack
from bot.app.finding import Finding
from bot.delivery.sending import RateLimited
from bot.store import schema
from bot.store.database import make_engine, transaction
from bot.store.database_problem import database_problem
from bot.store.nudge_health import Health, health
from bot.store.sqlite_file import folder_problem, sqlite_file
from bot.support.clock import Clock
from bot.support.settings import Settings


async def examine(settings: Settings, clock: Clock) -> list[Finding]:
    """All findings, in the order in which to fix them."""
    is_in_slack = settings.slack_bot_token or settings.slack_client_id
    in_slack = await doctor_slack.examine(settings, clock) if is_in_slack else []
    in_teams = await _teams(settings) if settings.teams_app_id else []
    return [*in_slack, *in_teams, *_database(settings, clock())]


async def _teams(settings: Settings) -> list[Finding]:
    """Whether Microsoft Entra issues the bot a token, and whether the keys that verify its requests can be fetched."""
    from handlers.teams.tokens import OwnToken, account_of, keys_at  # noqa: PLC0415 - as in bot/app/teams.py

    account = account_of(settings)
    async with aiohttp.ClientSession() as session:
        try:
            await OwnToken(account, session)()
            secret = Finding("TEAMS_APP_SECRET", True, "valid, and good for a token")
        except RateLimited as error:
            secret = Finding("TEAMS_APP_SECRET", False, _TEAMS.get(error.reason, f"Microsoft says {error.reason}."))
        keys = keys_at(account)
        try:
            async with session.get(keys, timeout=aiohttp.ClientTimeout(total=10)) as answer:
                has_keys = answer.ok and bool((await answer.json(content_type=None)).get("keys"))
        except (aiohttp.ClientError, TimeoutError, ValueError, AttributeError):
            has_keys = False
    says = "can be had" if has_keys else f"cannot be had from {keys}. Without them nothing that Teams sends is taken."
    listens = f"the bot takes Teams' requests on {settings.host}, port {settings.listens_on}, at /api/messages"
    return [secret, Finding("Teams' signing keys", has_keys, says), Finding("TEAMS_APP_ID", True, f"set; {listens}")]


_TEAMS = {
    "invalid_client": "Microsoft says that it is none of this app's, or too old. Make another in Microsoft Entra.",
    "unauthorized_client": "Microsoft knows no app TEAMS_APP_ID in the tenant TEAMS_TENANT_ID. Copy both again.",
    "invalid_request": "Microsoft knows no tenant TEAMS_TENANT_ID. Copy it again from Microsoft Entra, Overview.",
}
"""What Microsoft's error codes mean here."""


def _database(settings: Settings, now: datetime) -> list[Finding]:
    file = sqlite_file(settings.database_url)
    if file and not file.exists():  # connecting would create the file
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
    """Whether nudges go out on time, and whether there are any whose delivery is unknown."""
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
