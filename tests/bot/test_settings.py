"""A missing or malformed setting is named in one sentence with what to do, and no token is ever shown."""

from pathlib import Path

import pytest

from bot.settings import DatabaseSettings, Settings, SettingsError, load

GOOD = {"SLACK_BOT_TOKEN": "xoxb-secret-1", "SLACK_APP_TOKEN": "xapp-secret-2"}


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_API_URL", "DATABASE_URL", "LOG_LEVEL"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"SLACK_BOT_TOKEN": None}, "SLACK_BOT_TOKEN is missing. Copy the Bot User OAuth Token"),
        ({"SLACK_APP_TOKEN": None}, "SLACK_APP_TOKEN is missing. Make an app-level token"),
        ({"SLACK_BOT_TOKEN": "xoxp-secret-3"}, "SLACK_BOT_TOKEN must begin with xoxb-."),
        ({"SLACK_APP_TOKEN": "xoxb-secret-4"}, "SLACK_APP_TOKEN must begin with xapp-."),
        ({"DATABASE_URL": "mysql://secret-5"}, "DATABASE_URL must begin with sqlite:/// or postgresql://."),
        ({"SLACK_API_URL": "http://secret-6"}, "SLACK_API_URL must begin with https://"),
        ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL"),
    ],
)
def test_what_is_wrong_is_named_in_one_sentence_without_the_value(
    monkeypatch: pytest.MonkeyPatch, changed: dict[str, str | None], sentence: str
) -> None:
    for name, value in (GOOD | changed).items():
        if value is not None:
            monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load(Settings)
    assert str(caught.value).startswith(sentence)
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_defaults_are_slack_itself_and_a_file_here(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in GOOD.items():
        monkeypatch.setenv(name, value)
    settings = load(Settings)
    assert settings.slack_api_url == "https://slack.com/api/"
    assert settings.database_url == "sqlite:///afterword.db"
    assert "secret" not in repr(settings)


def test_a_dotenv_file_is_read(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("\n".join(f"{name}={value}" for name, value in GOOD.items()))
    assert load(Settings).slack_bot_token.get_secret_value() == "xoxb-secret-1"


@pytest.mark.parametrize("url", ["postgres://u@h/d", "postgresql://u@h/d", "postgresql+psycopg://u@h/d"])
def test_every_spelling_of_postgresql_is_understood(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    assert load(DatabaseSettings).database_url == "postgresql+psycopg://u@h/d"
