"""What Slack grants for a code or a refresh token (`oauth.v2.access`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.support.vault import Tokens


@dataclass(frozen=True)
class Client:
    """The app's OAuth credentials; `api` is a client without a token."""

    id: str
    secret: str
    api: AsyncWebClient

    async def access(self, **grant: str) -> Mapping[str, Any]:
        """What Slack returns for a code or a refresh token. Raises SlackApiError and network errors."""
        form = {"client_id": self.id, "client_secret": self.secret, **grant}
        answer = await self.api.api_call("oauth.v2.access", data=form)
        data: Mapping[str, Any] = answer.data  # type: ignore[assignment]
        return data


@dataclass(frozen=True)
class Given:
    """What Slack granted, for a workspace or a whole organisation."""

    workspace: str
    name: str
    bot_user: str
    app: str
    is_organisation: bool
    tokens: Tokens
    life: timedelta | None
    """None if the tokens never expire."""

    def rotates_at(self, now: datetime) -> datetime | None:
        """Two hours before tokens that live for twelve expire."""
        return now + self.life * 5 / 6 if self.life else None


def given(answer: Mapping[str, Any]) -> Given:
    """Read an answer of `oauth.v2.access`; its `team` is null if an organisation installed the bot as a whole."""
    whole = bool(answer.get("is_enterprise_install"))
    of = answer["enterprise" if whole else "team"]
    expires_in = answer.get("expires_in")
    return Given(
        workspace=str(of["id"]),
        name=str(of.get("name") or of["id"]),
        bot_user=str(answer["bot_user_id"]),
        app=str(answer.get("app_id", "")),
        is_organisation=whole,
        tokens=Tokens(str(answer["access_token"]), answer.get("refresh_token")),
        life=timedelta(seconds=int(expires_in)) if expires_in else None,
    )
