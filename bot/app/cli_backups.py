"""The commands that back up a whole database, or fill one."""

from pathlib import Path
from typing import Annotated

import typer

from bot.app.terminal import failing, settings_of
from bot.support.clock import system_clock
from bot.support.settings import DatabaseSettings
from bot.wording.words import say_list


def backup(file: Annotated[Path, typer.Argument(help="The file to make; one that is there is left alone.")]) -> None:
    """Save all that the bot knows to a file, while it runs; the file is checked."""
    from bot.services.backups import copies  # noqa: PLC0415 - load the tables only where they are needed

    url = settings_of(DatabaseSettings).database_url
    with failing(url):
        saved = copies.backup(url, file)
    typer.echo(f"{file} holds {saved}, and was checked. It holds what people typed: keep it as safe as the database.")


def restore(
    file: Annotated[Path, typer.Argument(help="A file that `backup` made; it stays as it is.")],
    replace: Annotated[bool, typer.Option("--replace", help="Delete what is in the database now.")] = False,
) -> None:
    """Fill the database from a backup. Stop the bot first."""
    from bot.services.backups import copies  # noqa: PLC0415

    url = settings_of(DatabaseSettings).database_url
    with failing(url):
        restored = copies.restore(file, url, replace=replace)
    typer.echo(f"The database holds {restored.contents}, as {file} does. Start the bot again: python -m bot serve")
    now = system_clock()
    if used_up := [str(one) for one in restored.of_backup if one.is_used_up(now)]:
        typer.echo(
            f"The tokens of {say_list(used_up)} are those of the backup, and were to be replaced since. If the bot ran "
            "until now, they are used up: these workspaces have to install it again, at /slack/install. "
            "Their rows are there and wait for that."
        )


def move_database(
    file: Annotated[Path, typer.Argument(help="The SQLite file of a bot that is stopped; it stays as it is.")],
    url: Annotated[str, typer.Argument(help="The empty PostgreSQL database, as DATABASE_URL has it.")],
) -> None:
    """Take all rows from a SQLite file into an empty PostgreSQL database, and count them there."""
    from bot.services.backups import copies  # noqa: PLC0415

    with failing(url):
        moved = copies.move(file, url)
    typer.echo(f"The new database holds {moved}, as {file} does. Set DATABASE_URL to it and start the bot.")
