"""The command line: serve, demo, doctor, manifest, migrate, and the commands that act on a whole database."""

import asyncio
import gc
from collections.abc import Coroutine
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.app import cli_backups, cli_erase
from bot.app.terminal import fail, failing, settings_of
from bot.store import schema
from bot.store.database import make_engine
from bot.store.file_lock import sole
from bot.support import files, logs
from bot.support.clock import system_clock
from bot.support.settings import DatabaseSettings, Settings, TeamsApp

app = typer.Typer(
    name="afterword",
    help="Afterword: a bot for Slack and Teams that turns a job interview into a job.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"afterword {files.version()}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_say_version, is_eager=True)
    ] = False,
) -> None:
    """Options that come before the command."""


@app.command()
def serve() -> None:
    """Run the bot in a workspace until it is stopped."""
    gc.disable()  # until all is loaded, which leaves no garbage: looking for it takes a tenth of a start
    import uvloop  # noqa: PLC0415 - loaded only when the bot runs; Slack's libraries above all are slow

    from bot.app import serving  # noqa: PLC0415

    settings = settings_of(Settings)
    logs.set_up(settings.log_level, settings.log_format)
    problem = uvloop.run(serving.serve(settings, system_clock))
    if problem:
        fail(problem)


@app.command()
def demo(
    port: Annotated[int, typer.Option(min=0, max=65535, help="The page's port; 0 lets the system choose one.")] = 3100,
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
    story: Annotated[bool, typer.Option("--story", help="Play one story through, without a browser.")] = False,
    http: Annotated[bool, typer.Option("--http", help="Let Slack reach the bot over HTTP, not Socket Mode.")] = False,
    teams: Annotated[bool, typer.Option("--teams", help="In Microsoft Teams, and not in Slack.")] = False,
) -> None:
    """The bot in a workspace on this machine. Needs no account and leaves nothing behind."""
    logs.set_up("ERROR")
    try:
        asyncio.run(_demo(port, browser=browser, story=story, http=http, teams=teams))
    except KeyboardInterrupt:
        typer.echo("\nThe demo has ended. Nothing of it is kept.")
    except OSError as error:
        fail(f"The demo cannot listen on port {port}: {error.strerror}. --port 0 takes any that is free.")


def _demo(port: int, *, browser: bool, story: bool, http: bool, teams: bool) -> Coroutine[Any, Any, None]:
    if teams:
        from bot.app import demo_teams  # noqa: PLC0415

        return demo_teams.story(typer.echo) if story else demo_teams.page(typer.echo, port, open_browser=browser)
    from bot.app import demo as demos  # noqa: PLC0415

    return (
        demos.story(typer.echo, http=http) if story else demos.page(typer.echo, port, open_browser=browser, http=http)
    )


@app.command()
def doctor(
    blocks: Annotated[
        bool, typer.Option("--blocks", help="Ask Slack about every screen of an invented workspace instead.")
    ] = False,
) -> None:
    """Check tokens, scopes, database and clock, and say what to do about what is wrong."""
    settings = settings_of(Settings)
    if blocks:
        from bot.app import block_check  # noqa: PLC0415

        logs.set_up("ERROR")
        findings = asyncio.run(block_check.examine(settings.slack_api_url))
    else:
        from bot.app import doctor as doctors  # noqa: PLC0415

        findings = asyncio.run(doctors.examine(settings, system_clock))
    for finding in findings:
        typer.echo(f"{'ok     ' if finding.ok else 'PROBLEM'}  {finding.about}: {finding.says}")
    if not all(finding.ok for finding in findings):
        raise typer.Exit(1)


@app.command()
def manifest(
    http: Annotated[str, typer.Option(metavar="URL", help="For HTTP: the public address of the bot, https://...")] = "",
    oauth: Annotated[
        str, typer.Option(metavar="URL", help="For many workspaces: the public address where they install it.")
    ] = "",
    teams: Annotated[bool, typer.Option("--teams", help="Write afterword-teams.zip, the app for Teams.")] = False,
) -> None:
    """Print the manifest to paste where Slack makes an app from one; or write the app that Teams takes."""
    for address in filter(None, (http, oauth)):
        if not address.startswith("https://"):
            fail(f"{'Teams' if teams else 'Slack'} sends nothing to {address}: the address has to begin with https://.")
    if teams:
        _write_teams_app(http)
        return
    if not (http or oauth):
        typer.echo(files.path("manifest.yml").read_text(encoding="utf-8"), nl=False)
        return
    from bot.app import manifest as manifests  # noqa: PLC0415

    typer.echo(manifests.made(http, oauth), nl=False)


def _write_teams_app(address: str) -> None:
    from handlers.teams import package  # noqa: PLC0415

    app_id = settings_of(TeamsApp).teams_app_id
    if not (app_id and address):
        fail("The app for Teams needs TEAMS_APP_ID in the environment or in .env, and --http with the bot's address.")
    else:
        Path("afterword-teams.zip").write_bytes(package.package(app_id, address))
        typer.echo("afterword-teams.zip is written. Upload it in Teams: Apps, Manage your apps, Upload an app.")


@app.command()
def migrate() -> None:
    """Bring the database's schema up; safe to run again."""
    url = settings_of(DatabaseSettings).database_url
    with failing(url):
        engine = make_engine(url)
        if not schema.is_current(engine):
            with sole(url):
                schema.migrate(engine)
    typer.echo("The database is up to date.")


app.command()(cli_backups.backup)
app.command()(cli_backups.restore)
app.command()(cli_backups.move_database)
app.command()(cli_erase.erase)
