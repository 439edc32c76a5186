"""What teams grant the app: codes, which work once and for ten minutes, and the tokens it gets for them."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from playground.types import Json, SlackError
from playground.workspace.clock import Clock

CLIENT_ID, CLIENT_SECRET = "1000.2000", "c11e57c11e57c11e57c11e57c11e5700"
CODE_LIFE, TOKEN_LIFE = timedelta(minutes=10), timedelta(hours=12)


@dataclass
class Code:
    """Permission to get tokens once: for which team, and the URL that it was sent to."""

    team: str
    redirect_uri: str
    until: datetime
    used: bool = False


@dataclass
class Token:
    """A bot's token: its team, its expiry, and the error it gives once it is no longer valid."""

    team: str
    until: datetime | None
    gone: str | None = None


class Grants:
    """Everything granted. `rotates`: tokens expire, and a refresh token, which works once, gets the next ones."""

    def __init__(self, clock: Clock, redirect_urls: tuple[str, ...], *, rotates: bool) -> None:
        self._clock = clock
        self.redirect_urls = list(redirect_urls)
        self.rotates = rotates
        self._codes: dict[str, Code] = {}
        self._tokens: dict[str, Token] = {}
        self._refreshes: dict[str, str] = {}

    def redirect(self, asked: str) -> str:
        """Where to send somebody who approved or declined; SlackError if the app did not declare that URL."""
        if not self.redirect_urls or (asked and not asked.startswith(tuple(self.redirect_urls))):
            raise SlackError("bad_redirect_uri")
        return asked or self.redirect_urls[0]

    def code(self, team: str, redirect_uri: str) -> str:
        """A team approves the app; `redirect_uri` as requested, "" if the app left it out."""
        code = f"{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        self._codes[code] = Code(team, redirect_uri, self._clock.now() + CODE_LIFE)
        return code

    def redeem(self, code: str, redirect_uri: str) -> str:
        """Use up a code; returns its team. SlackError if it is unknown, used, too old, or was sent elsewhere."""
        found = self._codes.get(code)
        if found is None or self._clock.now() > found.until:
            raise SlackError("invalid_code")
        if found.used:
            raise SlackError("code_already_used")
        if found.redirect_uri != redirect_uri:
            raise SlackError("bad_redirect_uri")
        found.used = True
        return found.team

    def issue(self, team: str) -> Json:
        """New tokens, as `oauth.v2.access` returns them."""
        until = self._clock.now() + TOKEN_LIFE if self.rotates else None
        access = f"xoxe.xoxb-1-{secrets.token_hex(16)}" if self.rotates else f"xoxb-{secrets.token_hex(16)}"
        self._tokens[access] = Token(team, until)
        if not self.rotates:
            return {"access_token": access}
        refresh = f"xoxe-1-{secrets.token_hex(16)}"
        self._refreshes[refresh] = team
        return {
            "access_token": access,
            "refresh_token": refresh,
            "expires_in": int(TOKEN_LIFE.total_seconds()),
        }

    def refresh(self, refresh_token: str) -> str:
        """Use up a refresh token; returns its team. The access token it came with stays valid until it expires."""
        team = self._refreshes.pop(refresh_token, None)
        if team is None:
            raise SlackError("invalid_refresh_token")
        return team

    def team_of(self, token: str) -> str:
        """The team of a token; SlackError if there is none, or it is no longer valid."""
        found = self._tokens.get(token)
        if found is None:
            raise SlackError("invalid_auth")
        if found.gone:
            raise SlackError(found.gone)
        if found.until and self._clock.now() > found.until:
            raise SlackError("token_expired")
        return found.team

    def forget(self, team: str, error: str) -> None:
        """Invalidate everything that a team granted: its tokens give this error."""
        for token in self._tokens.values():
            if token.team == team:
                token.gone = token.gone or error
        self._refreshes = {token: of for token, of in self._refreshes.items() if of != team}
