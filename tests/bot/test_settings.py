"""A missing or malformed setting is named in one sentence with what to do, and no token is ever shown."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from bot.store.database import make_engine
from bot.store.database_problem import database_problem
from bot.support.settings import DatabaseSettings, Settings, SettingsError, load
from tests.many import KEY, NEWER

SOME_ID = "0a0b0c0d-1111-4222-8333-444455556666"
TEAMS = {"TEAMS_APP_ID": SOME_ID, "TEAMS_APP_SECRET": "secret-~1", "TEAMS_TENANT_ID": SOME_ID.upper()}
MANY = {
    "SLACK_CLIENT_ID": "1000.2000",
    "SLACK_CLIENT_SECRET": "secret-20",
    "TOKEN_KEYS": KEY,
    "SLACK_APP_TOKEN": "xapp-secret-21",
}
"""For many workspaces."""
GOOD = {"SLACK_BOT_TOKEN": "xoxb-secret-1", "SLACK_APP_TOKEN": "xapp-secret-2"}


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"SLACK_BOT_TOKEN": None}, "SLACK_BOT_TOKEN is missing. Copy the Bot User OAuth Token"),
        ({"SLACK_APP_TOKEN": None}, "SLACK_APP_TOKEN is missing. Make an app-level token"),
        ({"SLACK_BOT_TOKEN": "xoxp-secret-3"}, "SLACK_BOT_TOKEN must begin with xoxb-."),
        ({"SLACK_APP_TOKEN": "xoxb-secret-4"}, "SLACK_APP_TOKEN must begin with xapp-."),
        ({"DATABASE_URL": "mysql://secret-5"}, "DATABASE_URL must begin with sqlite:/// or postgresql://."),
        ({"SLACK_API_URL": "http://secret-6"}, "SLACK_API_URL must begin with https://"),
        ({"SLACK_API_URL": "http://127.0.0.1.secret-11.example"}, "SLACK_API_URL must begin with https://"),
        ({"SLACK_API_URL": "http://localhost.secret-11.example/api/"}, "SLACK_API_URL must begin with https://"),
        ({"SLACK_API_URL": "https:///secret-11"}, "SLACK_API_URL must begin with https://"),
        ({"SLACK_API_URL": "http://localhost@secret-12.example/"}, "SLACK_API_URL names a user before its host"),
        ({"SLACK_API_URL": "http://127.0.0.1:80@secret-12.example"}, "SLACK_API_URL names a user before its host"),
        ({"SLACK_API_URL": "https://slack.com@secret-12.example/api/"}, "SLACK_API_URL names a user before its host"),
        ({"SLACK_API_URL": "http://localhost:secret-13/"}, "SLACK_API_URL cannot be read; it goes like https://"),
        (
            {"DATABASE_URL": "postgresql://u@h:secret-7/d"},
            "DATABASE_URL cannot be read; it goes like postgresql://user",
        ),
        ({"LOG_LEVEL": "secret-8"}, "LOG_LEVEL must be DEBUG, INFO, WARNING or ERROR. Leave it out for INFO."),
        ({"SLACK_BOT_TOKEN": "xoxb-"}, "SLACK_BOT_TOKEN is still the example's. Copy the Bot User OAuth Token"),
        ({"SLACK_APP_TOKEN": "xapp-"}, "SLACK_APP_TOKEN is still the example's. Make an app-level token"),
        (
            {"SLACK_BOT_TOKEN": "xapp-secret-9", "SLACK_APP_TOKEN": "xoxb-secret-10"},
            "SLACK_BOT_TOKEN and SLACK_APP_TOKEN are swapped.",
        ),
        ({"SLACK_SIGNING_SECRET": "secret-14"}, "SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set. Leave the"),
        (
            {"SLACK_APP_TOKEN": None, "SLACK_SIGNING_SECRET": "xoxb-secret-15"},
            "SLACK_SIGNING_SECRET is a token, and no signing secret. Copy it from your Slack app's page",
        ),
        ({"PORT": "secret-16"}, "PORT must be a number from 0 to 65535. Leave it out for 3000"),
        ({"LOG_FORMAT": "secret-18"}, "LOG_FORMAT must be plain or json. Leave it out for plain."),
        ({"PORT": "65536"}, "PORT must be a number from 0 to 65535."),
        ({"TEAMS_APP_ID": "secret-19"}, "TEAMS_APP_ID is no id of Microsoft Entra; one is 32 letters"),
        (TEAMS | {"TEAMS_APP_SECRET": None}, "TEAMS_APP_SECRET is missing. Make a client secret"),
        (TEAMS | {"TEAMS_APP_SECRET": SOME_ID}, "TEAMS_APP_SECRET is the secret's id, and no secret. Make a client"),
        (TEAMS | {"TEAMS_TENANT_ID": None}, "TEAMS_TENANT_ID is missing. Copy the Directory (tenant) ID"),
        (TEAMS | {"TEAMS_TENANT_ID": "contoso.secret-20"}, "TEAMS_TENANT_ID is no id of Microsoft Entra"),
        (TEAMS | {"TEAMS_ADMINS": f"{SOME_ID}, secret-21"}, "TEAMS_ADMINS holds something that is no id of"),
        (TEAMS | {"TEAMS_LOGIN_URL": "http://secret-22.example"}, "TEAMS_LOGIN_URL must begin with https://"),
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
    assert "secret-" not in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"SLACK_CLIENT_ID": "secret-22"}, "SLACK_CLIENT_ID is no client id; one is two numbers with a full stop"),
        ({"SLACK_CLIENT_SECRET": None}, "SLACK_CLIENT_SECRET is missing. Copy it from your Slack app's page"),
        ({"TOKEN_KEYS": None}, "TOKEN_KEYS is missing. Make a key with: python3 -c "),
        ({"TOKEN_KEYS": " , "}, "TOKEN_KEYS is missing. Make a key with: python3 -c "),
        ({"TOKEN_KEYS": "secret-23"}, "TOKEN_KEYS holds something that is no key; one is 32 bytes in URL-safe base64."),
        ({"TOKEN_KEYS": f"{KEY},secret-24"}, "TOKEN_KEYS holds something that is no key"),
        ({"SLACK_BOT_TOKEN": "xoxb-secret-25"}, "SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set. Leave the id out"),
        ({"SLACK_APP_TOKEN": None}, "SLACK_APP_TOKEN is missing."),
    ],
)
def test_what_is_wrong_where_many_workspaces_are_served_is_named_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, changed: dict[str, str | None], sentence: str
) -> None:
    test_what_is_wrong_is_named_in_one_sentence_without_the_value(
        monkeypatch, {"SLACK_BOT_TOKEN": None} | MANY | changed, sentence
    )


def test_many_workspaces_need_no_bot_token_and_a_port_for_installs_in_socket_mode_as_well(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in (MANY | {"TOKEN_KEYS": f"{NEWER}, {KEY}"}).items():
        monkeypatch.setenv(name, value)
    settings = load(Settings)
    assert (settings.slack_bot_token, settings.listens_on) == (None, 3000)
    assert settings.keys == (NEWER, KEY)
    assert "secret-" not in repr(settings)
    assert KEY not in repr(settings)


def test_all_that_is_wrong_is_named_at_once_a_line_each(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"SLACK_BOT_TOKEN": "xoxb-", "LOG_LEVEL": "loud", "DATABASE_URL": "mysql://here"}.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load(Settings)
    lines = str(caught.value).splitlines()
    assert {line.split()[0] for line in lines} == {"DATABASE_URL", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "LOG_LEVEL"}
    assert len(lines) == 4


@pytest.mark.parametrize(
    "url",
    ["https://slack.com/api/", "https://slack.example:8443/api", "http://127.0.0.1:3100/api/", "http://localhost"],
)
def test_slack_may_be_anywhere_behind_https_and_on_this_machine(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    for name, value in (GOOD | {"SLACK_API_URL": url}).items():
        monkeypatch.setenv(name, value)
    assert load(Settings).slack_api_url == url.rstrip("/") + "/"


def test_teams_alone_needs_nothing_of_slack_and_is_listened_for(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (TEAMS | {"TEAMS_ADMINS": f" {SOME_ID.upper()} ,"}).items():
        monkeypatch.setenv(name, value)
    settings = load(Settings)
    assert (settings.slack_bot_token, settings.teams_tenant_id, settings.listens_on) == (None, SOME_ID, 3000)
    assert settings.teams_admin_ids == {SOME_ID}


def test_the_example_file_names_both_tokens_and_nothing_else() -> None:
    with pytest.raises(SettingsError) as caught:
        load(Settings, Path(__file__).parents[2] / ".env.example")
    assert [line.split(".")[0] for line in str(caught.value).splitlines()] == [
        "SLACK_BOT_TOKEN is still the example's",
        "SLACK_APP_TOKEN is still the example's",
    ]


def problem(url: str) -> str:
    """What is said when `url` cannot be connected to."""
    engine = make_engine(url)
    with pytest.raises(SQLAlchemyError) as caught, engine.connect():
        pass
    engine.dispose()
    return database_problem(url, caught.value)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    says = problem(f"sqlite:///{tmp_path}/nowhere/bot.db")
    assert says == f"The folder {tmp_path}/nowhere does not exist. Make it, or change DATABASE_URL."


def test_a_folder_that_cannot_be_written_to_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)  # root may write anywhere
    says = database_problem(f"sqlite:///{tmp_path}/bot.db", OperationalError("", {}, Exception("unable to open")))
    assert says.startswith(f"The folder {tmp_path} cannot be written to.")


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "bot.db").write_text("a shopping list, secret" * 100)
    says = problem(f"sqlite:///{tmp_path}/bot.db")
    assert says.startswith(f"{tmp_path}/bot.db is damaged, or no database at all.")
    assert "secret" not in says


def test_a_server_that_does_not_answer_is_named_by_host_and_port() -> None:
    says = problem("postgresql+psycopg://user:secret@127.0.0.1:9/name")
    assert says == "No PostgreSQL server answers at 127.0.0.1:9. Start it, or change DATABASE_URL."
    assert problem("postgresql+psycopg://user:secret@nowhere.invalid/name").startswith(
        "No PostgreSQL server answers at nowhere.invalid:5432."
    )


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"username": "secret"}, "The database refuses the user or password. Check DATABASE_URL."),
        ({"database": "secret"}, "The database cannot be used (OperationalError)."),
    ],
)
def test_what_a_server_refuses_is_said_without_the_value(
    postgres_server: str | None, changed: dict[str, Any], sentence: str
) -> None:
    if postgres_server is None:
        pytest.skip("this machine has no PostgreSQL; on Debian: apt-get install postgresql")
    says = problem(make_url(postgres_server).set(**changed).render_as_string(hide_password=False))
    assert says.startswith(sentence)
    assert "secret" not in says


def test_a_signing_secret_instead_of_the_app_token_means_http_on_port_3000_of_this_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-secret-1")
    monkeypatch.setenv("SLACK_SIGNING_SECRET", " secret-17 ")
    settings = load(Settings)
    assert (settings.slack_app_token, settings.host, settings.listens_on) == (None, "127.0.0.1", 3000)
    assert settings.slack_signing_secret
    assert settings.slack_signing_secret.get_secret_value() == "secret-17"
    monkeypatch.setenv("PORT", "0")
    assert load(Settings).listens_on == 0


def test_the_defaults_are_slack_itself_and_a_file_here(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in GOOD.items():
        monkeypatch.setenv(name, value)
    settings = load(Settings)
    assert settings.slack_api_url == "https://slack.com/api/"
    assert settings.database_url == "sqlite:///afterword.db"
    assert settings.listens_on is None
    assert "secret-" not in repr(settings)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_dotenv_file_is_read(tmp_path: Path, encoding: str) -> None:
    (tmp_path / ".env").write_text("\n".join(f"{name}={value}" for name, value in GOOD.items()), encoding)
    assert load(Settings).slack_bot_token.get_secret_value() == "xoxb-secret-1"


def test_a_dotenv_file_that_is_not_in_utf_8_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("\n".join(f"{name}={value}" for name, value in GOOD.items()), "utf-16")
    with pytest.raises(SettingsError) as caught:
        load(Settings)
    assert str(caught.value) == ".env is not in UTF-8 (PowerShell's > writes UTF-16). Save it as UTF-8."


def test_what_is_empty_is_not_set_and_a_level_may_be_in_small_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (GOOD | {"DATABASE_URL": "", "LOG_LEVEL": "info"}).items():
        monkeypatch.setenv(name, value)
    settings = load(Settings)
    assert (settings.database_url, settings.log_level) == ("sqlite:///afterword.db", "INFO")


@pytest.mark.parametrize("url", ["postgres://u@h/d", "postgresql://u@h/d", "postgresql+psycopg://u@h/d"])
def test_every_spelling_of_postgresql_is_understood(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    assert load(DatabaseSettings).database_url == "postgresql+psycopg://u@h/d"
