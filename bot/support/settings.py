"""The environment, typed. A setting that cannot be used is reported with what to do, and never with its value."""

import base64
import binascii
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar
from urllib.parse import SplitResult, urlsplit

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.support.logs import FORMATS
from bot.support.patterns import regex

BOT_PREFIX, APP_PREFIX = "xoxb-", "xapp-"
HTTP_PORT = 3000
"""Listens here for requests from Slack or Teams unless PORT says otherwise."""
GUID = regex(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""The form of Microsoft Entra's ids of apps, tenants and people."""
ON_THIS_MACHINE = {"127.0.0.1", "localhost"}
"""Hosts to which a token may be sent unencrypted: nobody can listen in."""


class SettingsError(Exception):
    """Settings are missing or malformed; the message, one line for each, is for the person who installs the bot."""


class DatabaseSettings(BaseSettings):
    """What every command needs: the database's URL."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", hide_input_in_errors=True)

    database_url: str = "sqlite:///afterword.db"

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, url: str) -> str:
        if url.startswith("sqlite:///"):
            return url
        for scheme in ("postgresql+psycopg://", "postgresql://", "postgres://"):
            if url.startswith(scheme):
                return _readable("postgresql+psycopg://" + url.removeprefix(scheme))
        raise ValueError("must begin with sqlite:/// or postgresql://")


class TeamsApp(DatabaseSettings):
    """What it takes to write the app package for Teams."""

    teams_app_id: str | None = None
    """The app's id in Microsoft Entra. If set, the bot is in Microsoft Teams."""

    @field_validator("teams_app_id")
    @classmethod
    def _app_id(cls, app_id: str | None) -> str | None:
        return _guid(app_id)


class Settings(TeamsApp):
    """What a running bot needs: its identity in Slack or in Teams, how each reaches it, and the database."""

    teams_app_secret: SecretStr | None = Field(default=None, validate_default=True)
    teams_tenant_id: str | None = Field(default=None, validate_default=True)
    """The one organisation that is served."""
    teams_admins: str = ""
    """Entra ids of the people who administer the bot there, separated by commas."""
    teams_login_url: str = ""
    """Where tokens and signing keys come from instead of Microsoft; the playground sets it."""
    slack_client_id: str | None = None
    """If set, workspaces install the bot themselves (OAuth), and each has a token of its own in the database."""
    slack_client_secret: SecretStr | None = Field(default=None, validate_default=True)
    token_keys: SecretStr | None = Field(default=None, validate_default=True)
    """The keys that encrypt those tokens, separated by commas, newest first."""
    slack_bot_token: SecretStr | None = Field(default=None, validate_default=True)
    """The token of the one workspace that is served; cannot be combined with a client id."""
    slack_signing_secret: SecretStr | None = None
    """If set, Slack's requests come over HTTP."""
    slack_app_token: SecretStr | None = Field(default=None, validate_default=True)
    """If set, the bot connects to Slack itself (Socket Mode). Exactly one of the two is set."""
    slack_api_url: str = "https://slack.com/api/"
    host: str = "127.0.0.1"
    port: int | None = None
    """0 lets the system choose. None means no port for one workspace in Socket Mode, and else 3000."""
    log_level: str = "INFO"
    log_format: str = "plain"

    @property
    def listens_on(self) -> int | None:
        """The port to listen on, or None."""
        is_asked = self.slack_signing_secret or self.slack_client_id or self.teams_app_id
        return HTTP_PORT if self.port is None and is_asked else self.port

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that encrypt tokens, newest first; empty with one workspace."""
        return _apart(self.token_keys)

    @field_validator("slack_client_id")
    @classmethod
    def _client_id(cls, client_id: str | None) -> str | None:
        if client_id and not re.fullmatch(r"[0-9]+\.[0-9]+", client_id.strip()):
            raise ValueError("is no client id; one is two numbers with a full stop between them")
        return client_id.strip() if client_id else None

    @field_validator("slack_client_secret")
    @classmethod
    def _client_secret(cls, secret: SecretStr | None, others: ValidationInfo) -> SecretStr | None:
        if secret is None and others.data.get("slack_client_id"):
            raise PydanticCustomError("missing", "is missing")
        return SecretStr(secret.get_secret_value().strip()) if secret else None

    @field_validator("token_keys")
    @classmethod
    def _token_keys(cls, keys: SecretStr | None, others: ValidationInfo) -> SecretStr | None:
        found = _apart(keys)
        if not found and others.data.get("slack_client_id"):
            raise PydanticCustomError("missing", "is missing")
        if not all(map(_is_key, found)):
            raise ValueError("holds something that is no key; one is 32 bytes in URL-safe base64")
        return keys

    @property
    def teams_admin_ids(self) -> frozenset[str]:
        """The ids in `teams_admins`."""
        return frozenset(filter(None, (admin.strip().lower() for admin in self.teams_admins.split(","))))

    @field_validator("teams_tenant_id")
    @classmethod
    def _tenant_id(cls, tenant_id: str | None, others: ValidationInfo) -> str | None:
        if tenant_id is None and others.data.get("teams_app_id"):
            raise PydanticCustomError("missing", "is missing")
        return _guid(tenant_id)

    @field_validator("teams_app_secret")
    @classmethod
    def _teams_secret(cls, secret: SecretStr | None, others: ValidationInfo) -> SecretStr | None:
        value = secret.get_secret_value().strip() if secret else ""
        if not value and others.data.get("teams_app_id"):
            raise PydanticCustomError("missing", "is missing")
        if GUID.fullmatch(value.lower()):
            raise ValueError("is the secret's id, and no secret")
        return SecretStr(value) if value else None

    @field_validator("teams_admins")
    @classmethod
    def _teams_admins(cls, admins: str) -> str:
        if any(each.strip() and not GUID.fullmatch(each.strip().lower()) for each in admins.split(",")):
            raise ValueError("holds something that is no id of Microsoft Entra")
        return admins

    @field_validator("teams_login_url")
    @classmethod
    def _login_url(cls, url: str) -> str:
        return _encrypted(url).rstrip("/") if url else ""

    @field_validator("slack_bot_token")
    @classmethod
    def _bot_token(cls, token: SecretStr | None, others: ValidationInfo) -> SecretStr | None:
        client_id = others.data.get("slack_client_id")
        if token and client_id:
            raise PydanticCustomError("one_or_many", "and SLACK_CLIENT_ID are both set")
        is_known = {"slack_client_id", "teams_app_id"} <= others.data.keys()
        if token is None and is_known and not (client_id or others.data["teams_app_id"]):
            raise PydanticCustomError("missing", "is missing")
        return _token(token, BOT_PREFIX, APP_PREFIX) if token else None

    @field_validator("slack_signing_secret")
    @classmethod
    def _signing_secret(cls, secret: SecretStr | None) -> SecretStr | None:
        value = secret.get_secret_value().strip() if secret else ""
        if value.startswith((BOT_PREFIX, APP_PREFIX)):
            raise ValueError("is a token, and no signing secret")
        return SecretStr(value) if value else None

    @field_validator("slack_app_token")
    @classmethod
    def _app_token(cls, token: SecretStr | None, others: ValidationInfo) -> SecretStr | None:
        secret = others.data.get("slack_signing_secret")
        if token and secret:
            raise PydanticCustomError("both", "and SLACK_SIGNING_SECRET are both set")
        in_teams_alone = others.data.get("teams_app_id") and others.data.get("slack_bot_token", "") is None
        if token is None and "slack_signing_secret" in others.data and not (secret or in_teams_alone):
            raise PydanticCustomError("missing", "is missing")
        return _token(token, APP_PREFIX, BOT_PREFIX) if token else None

    @field_validator("slack_api_url")
    @classmethod
    def _api_url(cls, url: str) -> str:
        return _encrypted(url).rstrip("/") + "/"

    @field_validator("port", mode="before")
    @classmethod
    def _port(cls, port: object) -> int | None:
        if port is None:
            return None
        if not re.fullmatch(r"[0-9]{1,5}", str(port)) or int(str(port)) > 65535:
            raise ValueError("must be a number from 0 to 65535")
        return int(str(port))

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, level: str) -> str:
        if level.upper() not in ("DEBUG", "INFO", "WARNING", "ERROR"):
            raise ValueError("must be DEBUG, INFO, WARNING or ERROR")
        return level.upper()

    @field_validator("log_format")
    @classmethod
    def _known_format(cls, form: str) -> str:
        if form.lower() not in FORMATS:
            raise ValueError(f"must be {' or '.join(FORMATS)}")
        return form.lower()


def _apart(keys: SecretStr | None) -> tuple[str, ...]:
    return tuple(key.strip() for key in keys.get_secret_value().split(",") if key.strip()) if keys else ()


def _is_key(key: str) -> bool:
    """Whether this is a valid Fernet key."""
    try:
        return len(base64.b64decode(key, altchars=b"-_", validate=True)) == 32
    except (binascii.Error, ValueError):
        return False


def _guid(given: str | None) -> str | None:
    if given is not None and not GUID.fullmatch(given.strip().lower()):
        raise ValueError("is no id of Microsoft Entra; one is 32 letters and digits in five groups")
    return given.strip().lower() if given else None


def _encrypted(url: str) -> str:
    """The URL, if secrets may be sent to it. Raises ValueError."""
    parts = _parts(url)
    # What precedes an @ is not the host, and a host that starts like this machine's need not be this machine.
    if parts.username is not None or parts.password is not None:
        raise ValueError("names a user before its host, so it may lead elsewhere than it seems to")
    on_this_machine = parts.scheme == "http" and parts.hostname in ON_THIS_MACHINE
    if not parts.hostname or not (parts.scheme == "https" or on_this_machine):
        raise ValueError("must begin with https:// (plain http only on 127.0.0.1)")
    return url


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port  # parsed only on access
    except ValueError:
        raise ValueError("cannot be read; it goes like https://slack.com/api/") from None
    return parts


def _readable(url: str) -> str:
    try:
        make_url(url)
    except (ArgumentError, ValueError):
        raise ValueError("cannot be read; it goes like postgresql://user:password@host/name") from None
    return url


def _token(token: SecretStr, prefix: str, of_the_other: str) -> SecretStr:
    value = token.get_secret_value().strip()
    if value == prefix:
        raise ValueError("is still the example's")
    if not value.startswith(prefix):
        kind = "the_other" if value.startswith(of_the_other) else "no_token"
        raise PydanticCustomError(kind, f"must begin with {prefix}")
    return SecretStr(value)


_WHAT_TO_DO = {
    "teams_app_id": "Copy the Application (client) ID of your app from Microsoft Entra, or leave it out "
    "for Slack alone.",
    "teams_app_secret": "Make a client secret for your app in Microsoft Entra, Certificates & secrets, "
    "and copy its value.",
    "teams_tenant_id": "Copy the Directory (tenant) ID from Microsoft Entra, Overview.",
    "teams_admins": "Copy the Object IDs of those people from Microsoft Entra, or leave it out.",
    "teams_login_url": "Leave it out for Microsoft itself.",
    "slack_bot_token": "Copy the Bot User OAuth Token from your Slack app's page, OAuth & Permissions, "
    "and set it in the environment or in .env.",
    "slack_client_id": "Copy it from your Slack app's page, Basic Information, or leave it out for one workspace.",
    "slack_client_secret": "Copy it from your Slack app's page, Basic Information, and set it beside SLACK_CLIENT_ID.",
    "token_keys": "Make a key with: "
    """python3 -c "import base64, os; print(base64.urlsafe_b64encode(os.urandom(32)).decode())\"""",
    "slack_app_token": "Make an app-level token with connections:write on your Slack app's page, Basic Information, "
    "and set it in the environment or in .env; or, for HTTP, leave it out and set SLACK_SIGNING_SECRET.",
    "slack_signing_secret": "Copy it from your Slack app's page, Basic Information, or leave it out for Socket Mode.",
    "slack_api_url": "Leave it out for Slack itself.",
    "host": "Leave it out for 127.0.0.1.",
    "port": f"Leave it out for {HTTP_PORT}, or with one workspace in Socket Mode for none.",
    "database_url": "Leave it out for a SQLite file here.",
    "log_level": "Leave it out for INFO.",
    "log_format": "Leave it out for plain.",
}


S = TypeVar("S", bound=DatabaseSettings)


def load(kind: type[S], env_file: Path | None = Path(".env")) -> S:
    """Read the environment, and `.env` if there is one.

    Raises SettingsError with one line for each setting that is missing or malformed.
    """
    try:
        return kind(_env_file=env_file)
    except UnicodeError:
        raise SettingsError(f"{env_file} is not in UTF-8 (PowerShell's > writes UTF-16). Save it as UTF-8.") from None
    except ValidationError as error:
        raise SettingsError("\n".join(_sentences(error))) from None


def _sentences(error: ValidationError) -> Iterator[str]:
    wrong = {str(one["loc"][0]): one for one in error.errors(include_input=False, include_context=False)}
    kinds = [one["type"] for one in wrong.values()]
    if kinds.count("the_other") == 2:
        yield "SLACK_BOT_TOKEN and SLACK_APP_TOKEN are swapped. Put each in the other's place."
        del wrong["slack_bot_token"], wrong["slack_app_token"]
    if "both" in kinds:
        yield (
            "SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set. Leave the secret out for Socket Mode, "
            "or the token for HTTP."
        )
        del wrong["slack_app_token"]
    if "one_or_many" in kinds:
        yield (
            "SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set. Leave the id out to serve one workspace, "
            "or the token for many."
        )
        del wrong["slack_bot_token"]
    for name, one in wrong.items():
        problem = "is missing" if one["type"] == "missing" else one["msg"].removeprefix("Value error, ")
        yield f"{name.upper()} {problem}. {_WHAT_TO_DO[name]}"
