"""What the commands share: reading the settings, asking, and saying why something failed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn, TypeVar

import typer
from sqlalchemy.exc import SQLAlchemyError

from bot.store.database import Refused
from bot.store.database_problem import database_problem
from bot.support.settings import DatabaseSettings, SettingsError, load

S = TypeVar("S", bound=DatabaseSettings)


def settings_of(kind: type[S]) -> S:
    """The settings; ends the command if any of them is unusable."""
    try:
        return load(kind)
    except SettingsError as error:
        fail(str(error))


def fail(sentence: str) -> NoReturn:
    """End the command with this sentence."""
    typer.echo(sentence, err=True)
    raise typer.Exit(1)


def confirm(question: str, otherwise: str) -> None:
    """Go on only if whoever runs the command says yes; where they say no, or nobody is there to ask, end with that."""
    try:
        agreed = typer.confirm(question, err=True)
    except typer.Abort:
        typer.echo(err=True)  # the question has no newline of its own
        agreed = False
    if not agreed:
        fail(otherwise)


@contextmanager
def failing(url: str) -> Iterator[None]:
    """End the command with a sentence if the database at `url`, or a file, cannot be used."""
    try:
        yield
    except SQLAlchemyError as error:
        fail(database_problem(url, error))
    except Refused as error:
        fail(str(error))
    except OSError as error:
        fail(f"{error.filename or 'A file'} cannot be used: {error.strerror}.")
