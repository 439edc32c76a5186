"""The tokens that the tenant issues: to the bot for the connector, and with what it sends to the bot.

They go by real time, however the playground's clock is moved.
"""

import secrets
import time
from typing import Any

from playground.teams.ids import ELSEWHERE, TENANT_ID
from playground.teams.tokens.keys import OURS, STRANGE, TokenError
from playground.types import ControlError, Json

SECRET = "a-secret-that-opens-only-the-playground"  # noqa: S105
CONNECTOR = "https://api.botframework.com"
"""Whom the bot's tokens are for, and who signs what the tenant sends to it."""
ISSUER = f"https://sts.windows.net/{TENANT_ID}/"
LIFE = 3600  # seconds
LONG_AGO = 7200  # seconds; verifiers allow for clocks that are a few minutes apart
FORGERIES = (
    "good",
    "missing",
    "garbage",
    "forged",
    "unsigned",
    "expired",
    "wrong_audience",
    "wrong_issuer",
    "wrong_service_url",
)


class Tokens:
    """The tokens of one bot. `forgery` is what is wrong with those that the tenant sends, or `good`."""

    def __init__(self, bot_id: str) -> None:
        self.bot_id = bot_id
        self.secret = SECRET
        self.forgery = "good"
        self._generation = secrets.token_hex(4)

    def forge(self, how: str) -> None:
        """From now on the tenant's tokens are wrong in this way; ControlError if it is an unknown one."""
        if how not in FORGERIES:
            raise ControlError(f"A token can be {', '.join(FORGERIES)}.")
        self.forgery = how

    def revoke(self) -> None:
        """The bot's tokens are no longer valid; it can get another."""
        self._generation = secrets.token_hex(4)

    def for_the_bot(self) -> str:
        """A token with which the bot may call the connector."""
        claims = {"aud": CONNECTOR, "iss": ISSUER, "appid": self.bot_id, "tid": TENANT_ID, "ver": "1.0"}
        return OURS.sign({**claims, **_lifetime(), "uti": self._generation})

    def check(self, authorization: str) -> None:
        """Raise TokenError unless that header lets the bot in."""
        kind, _, token = authorization.partition(" ")
        claims = OURS.read(token if kind.lower() == "bearer" else "")
        expected = {"aud": CONNECTOR, "appid": self.bot_id, "uti": self._generation}
        if any(claims.get(name) != value for name, value in expected.items()) or claims["exp"] < time.time():
            raise TokenError("It is not a token for this.")

    def for_an_activity(self, service_url: str) -> str | None:
        """The Authorization header with which an activity is sent to the bot, forged as `forgery` says."""
        claims = {"aud": self.bot_id, "iss": CONNECTOR, "serviceurl": service_url, **_lifetime()}
        match self.forgery:
            case "missing":
                return None
            case "garbage":
                return "Bearer nothing.of.this"
            case "forged":
                return f"Bearer {STRANGE.sign(claims)}"
            case "unsigned":
                return f"Bearer {OURS.sign(claims).rpartition('.')[0]}."
        return f"Bearer {OURS.sign(claims | WRONG.get(self.forgery, _nothing)())}"


def _nothing() -> Json:
    return {}


WRONG: dict[str, Any] = {
    "expired": lambda: _lifetime(LONG_AGO),
    "wrong_audience": lambda: {"aud": ELSEWHERE},
    "wrong_issuer": lambda: {"iss": "https://issuer.example"},
    "wrong_service_url": lambda: {"serviceurl": "https://elsewhere.example/"},
}


def _lifetime(ago: int = 0) -> Json:
    start = int(time.time()) - ago
    return {"iat": start, "nbf": start, "exp": start + LIFE}
