"""What teams grant the app: codes, good once and for ten minutes, and the tokens that it gets for them."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from playground.types import Json, SlackError
from playground.workspace.clock import Clock

CLIENT_ID, CLIENT_SECRET = "1000.2000", "c11e57c11e57c11e57c11e57c11e5700"
CODE_LIFE, TOKEN_LIFE = timedelta(minutes=10), timedelta(hours=12)


@dataclass
class Code:
    """Leave to ask for tokens once: whose, and the address to which it was sent."""

    team: str
    redirect_uri: str
    until: datetime
    used: bool = False


@dataclass
class Token:
    """A bot's token: whose it is, until when, and the error that it gets once it is worth nothing any more."""

    team: str
    until: datetime | None
    gone: str | None = None


class Grants:
    """All that was granted; `rotates`: tokens expire, and the next ones are had for a refresh token, good once."""

    def __init__(self, clock: Clock, redirect_urls: tuple[str, ...], *, rotates: bool) -> None:
        self._clock = clock
        self.redirect_urls = list(redirect_urls)
        self.rotates = rotates
        self._codes: dict[str, Code] = {}
        self._tokens: dict[str, Token] = {}
        self._refreshes: dict[str, str] = {}

    def redirect(self, asked: str) -> str:
        """Where somebody who allowed or refused is sent; SlackError when the app did not declare that address."""
        if not self.redirect_urls or (asked and not asked.startswith(tuple(self.redirect_urls))):
            raise SlackError("bad_redirect_uri")
        return asked or self.redirect_urls[0]

    def code(self, team: str, redirect_uri: str) -> str:
        """A team allows the app; `redirect_uri` as it was asked for, "" where the app left it out."""
        code = f"{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        self._codes[code] = Code(team, redirect_uri, self._clock.now() + CODE_LIFE)
        return code

    def redeem(self, code: str, redirect_uri: str) -> str:
        """Use a code up: whose it was. SlackError when it is unknown, used, too old, or was sent elsewhere."""
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
        """New tokens, as `oauth.v2.access` gives them."""
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
        """Use a refresh token up: whose it was. The token that it came with is good to its own end."""
        team = self._refreshes.pop(refresh_token, None)
        if team is None:
            raise SlackError("invalid_refresh_token")
        return team

    def team_of(self, token: str) -> str:
        """Whose token it is; SlackError when it is none, or is worth nothing any more."""
        found = self._tokens.get(token)
        if found is None:
            raise SlackError("invalid_auth")
        if found.gone:
            raise SlackError(found.gone)
        if found.until and self._clock.now() > found.until:
            raise SlackError("token_expired")
        return found.team

    def forget(self, team: str, error: str) -> None:
        """Everything that a team granted is worth nothing from now on: its tokens get this error."""
        for token in self._tokens.values():
            if token.team == team:
                token.gone = token.gone or error
        self._refreshes = {token: of for token, of in self._refreshes.items() if of != team}
