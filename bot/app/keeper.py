"""Keeps the tokens of the workspaces that installed the bot: encrypted in the database, in the clear only here."""

import asyncio
from datetime import datetime, timedelta

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from sqlalchemy.exc import SQLAlchemyError

from bot.store import installations
from bot.store.database import is_away
from bot.store.installations import Installed
from bot.store.transact import Transact
from bot.support.logs import log_failure, logger
from bot.support.vault import Locked, Vault
from handlers.slack.errors import error_name
from handlers.slack.grants import Client, Given, given
from handlers.slack.workspaces import Access, SlackWorkspaces

SOON, LATER = timedelta(minutes=1), timedelta(hours=1)
"""When to ask for new tokens again: if there was no answer, and if Slack refused."""


class Keeper:
    """Stores tokens, hands them to whatever serves the workspaces, and replaces them before they expire."""

    def __init__(self, transact: Transact, vault: Vault, client: Client) -> None:
        self._transact = transact
        self._vault = vault
        self._client = client
        self._known: dict[str, Installed] = {}

    async def take(self, code: str) -> Given:
        """Finish an install with Slack's code. Raises SlackApiError, network errors and database errors."""
        got = given(await self._client.access(code=code))
        sealed, at = self._vault.seal(got.workspace, got.tokens), got.rotates_at(self._transact.now())
        await self._transact(installations.save, got.workspace, got.name, got.bot_user, sealed, at)
        return got

    async def look(self, workspaces: SlackWorkspaces) -> None:
        """Serve the workspaces that are in the database with the tokens that are there, and no others."""
        found = {one.workspace: one for one in await self._transact(installations.everyone)}
        for workspace in self._known.keys() - found.keys():
            workspaces.leave(workspace)
        for workspace, one in found.items():
            if self._known.get(workspace) != one:
                self._serve(workspaces, one)
        self._known = found

    def _serve(self, workspaces: SlackWorkspaces, one: Installed) -> None:
        try:
            tokens = self._vault.open(one.workspace, one.sealed)
        except Locked:
            logger.error(
                "workspace %s is not served: none of TOKEN_KEYS decrypts its token. Put back the key that is missing, "
                "or let the workspace install the bot again",
                one.workspace,
            )
            workspaces.leave(one.workspace)
        else:
            workspaces.serve(Access(one.workspace, tokens.access, one.bot_user))

    async def reseal(self) -> None:
        """If there is a newer key, re-encrypt with it whatever uses an older one."""
        if count := await self._transact(installations.reseal, self._vault.renew):
            logger.info("tokens that are encrypted with the newest key now: %d", count)

    async def rotate(self) -> None:
        """Replace tokens that will expire soon. A workspace where that fails holds up no other.

        What has started is finished even if nobody waits for it, since the refresh token is used up.
        """
        while due := await self._transact(installations.due):
            self._under_way = asyncio.gather(*map(self._careful, due))
            await asyncio.shield(self._under_way)

    async def _careful(self, one: Installed) -> None:
        try:
            await self._rotate(one)
        except SlackApiError as error:
            logger.warning(
                "workspace %s gets no new token: Slack says %s. Once the present one expires, it has to install "
                "the bot again",
                one.workspace,
                error_name(error) or "nothing",
            )
            await self._transact(installations.not_rotated, one, LATER)
        except (aiohttp.ClientError, SlackClientError, TimeoutError):
            await self._transact(installations.not_rotated, one, SOON)

    async def _rotate(self, one: Installed) -> None:
        try:
            tokens = self._vault.open(one.workspace, one.sealed)
        except Locked:  # reported where it is served
            await self._transact(installations.not_rotated, one, LATER)
            return
        got = given(await self._client.access(grant_type="refresh_token", refresh_token=tokens.refresh or ""))
        await self._keep(one, self._vault.seal(one.workspace, got.tokens), got.rotates_at(self._transact.now()))

    async def _keep(self, one: Installed, sealed: str, rotate_at: datetime | None) -> None:
        """Store new tokens, however long the database takes: the old ones can no longer be refreshed."""
        while True:
            try:
                await self._transact(installations.rotated, one, sealed, rotate_at)
                return
            except SQLAlchemyError as error:
                if not is_away(error):
                    raise
                log_failure("keeping new tokens", error)
                await asyncio.sleep(1)
