"""The environment, typed. What is missing or malformed is named in one sentence with what to do."""

from pathlib import Path
from typing import TypeVar

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class SettingsError(Exception):
    """A setting is missing or malformed; the message is meant for the person who installs the bot."""


class DatabaseSettings(BaseSettings):
    """What every command needs: where the rows are."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", hide_input_in_errors=True)

    database_url: str = "sqlite:///afterword.db"

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, url: str) -> str:
        if url.startswith("sqlite:///"):
            return url
        for scheme in ("postgresql+psycopg://", "postgresql://", "postgres://"):
            if url.startswith(scheme):
                return "postgresql+psycopg://" + url.removeprefix(scheme)
        raise ValueError("must begin with sqlite:/// or postgresql://")


class Settings(DatabaseSettings):
    """What a bot in a workspace needs: its two tokens, where Slack is, where the rows are."""

    slack_bot_token: SecretStr
    slack_app_token: SecretStr
    slack_api_url: str = "https://slack.com/api/"
    log_level: str = Field(default="INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$")

    @field_validator("slack_bot_token")
    @classmethod
    def _bot_token(cls, token: SecretStr) -> SecretStr:
        return _begins_with(token, "xoxb-")

    @field_validator("slack_app_token")
    @classmethod
    def _app_token(cls, token: SecretStr) -> SecretStr:
        return _begins_with(token, "xapp-")

    @field_validator("slack_api_url")
    @classmethod
    def _api_url(cls, url: str) -> str:
        if not url.startswith(("https://", "http://127.0.0.1", "http://localhost")):
            raise ValueError("must begin with https:// (plain http only on 127.0.0.1)")
        return url.rstrip("/") + "/"


def _begins_with(token: SecretStr, prefix: str) -> SecretStr:
    value = token.get_secret_value().strip()
    if not value.startswith(prefix):
        raise ValueError(f"must begin with {prefix}")
    return SecretStr(value)


_WHERE = {
    "slack_bot_token": "Copy the Bot User OAuth Token from your Slack app's page, OAuth & Permissions",
    "slack_app_token": "Make an app-level token with connections:write on your Slack app's page, Basic Information",
    "slack_api_url": "Leave it out for Slack itself",
    "database_url": "Leave it out for a SQLite file here",
    "log_level": "Use DEBUG, INFO, WARNING or ERROR",
}


S = TypeVar("S", bound=DatabaseSettings)


def load(kind: type[S], env_file: Path | None = Path(".env")) -> S:
    """Read the environment (and `.env`, if there is one).

    Raises SettingsError with one sentence for the first setting that is missing or malformed.
    """
    try:
        return kind(_env_file=env_file)
    except ValidationError as error:
        raise SettingsError(_sentence(error)) from None


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_input=False, include_context=False)[0]
    field = str(first["loc"][0])
    problem = "is missing" if first["type"] == "missing" else first["msg"].removeprefix("Value error, ")
    return f"{field.upper()} {problem}. {_WHERE[field]}, and set it in the environment or in .env."
