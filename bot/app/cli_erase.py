"""The command that erases a person who cannot do it themselves any more, or a workspace that took the bot out."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer
from sqlalchemy import Engine

from bot.app.terminal import confirm, fail, failing, settings_of
from bot.store.database import make_engine, transaction
from bot.store.sqlite_file import sqlite_file
from bot.support.clock import system_clock
from bot.support.settings import DatabaseSettings
from bot.wording.words import capital, say_list

if TYPE_CHECKING:
    from bot.services.mydata.erasing import Counts, WorkspaceCounts

PERSON_STAYS = (
    "Coach channels lose what they show of them once the bot runs. Backups from before still hold them, and what "
    "they and the bot wrote to each other stays in Slack: docs/privacy.md says what to do about that."
)
WORKSPACE_STAYS = (
    "Backups from before still hold it. If the bot is still installed there, it starts anew as soon as somebody "
    "writes to it: take the app out of the workspace to end that."
)


def erase(
    workspace: Annotated[str, typer.Argument(help="The workspace's id in Slack, such as T0123.")],
    person: Annotated[str, typer.Argument(help="Their member id in Slack, such as U0123; left out: everybody.")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Erase without asking first.")] = False,
) -> None:
    """Erase all of a person who left, or all of a workspace that took the bot out. The bot may be running."""
    url = settings_of(DatabaseSettings).database_url
    with failing(url), _engine(url) as engine:
        named, things = _person(engine, workspace, person) if person else _workspace(engine, workspace)
        kept = say_list(things)
        if not yes:
            confirm(f"{capital(named)} has {kept}. Erase all of it for good?", "Nothing was erased.")
        _erase(engine, workspace, person)
    typer.echo(f"Erased {named}: {kept}. {PERSON_STAYS if person else WORKSPACE_STAYS}")


@contextmanager
def _engine(url: str) -> Iterator[Engine]:
    from bot.store import schema  # noqa: PLC0415 - the tables load only where they are needed

    file = sqlite_file(url)
    if file and not file.exists():  # to connect would be to make it
        fail(f"There is no file {file}. Check DATABASE_URL.")
    engine = make_engine(url)
    try:
        schema.refuse_other(engine)
        yield engine
    finally:
        engine.dispose()


def _person(engine: Engine, workspace: str, person: str) -> tuple[str, list[str]]:
    """Who that is, and what they have."""
    from bot.services.mydata import erasing  # noqa: PLC0415
    from bot.store import persons  # noqa: PLC0415

    with transaction(engine) as session:
        row = persons.find(session, persons.Who(workspace, person))
        if row is None:
            fail(f"Nobody is known as {person} in the workspace {workspace}. Nothing was erased.")
        named = f"{row.name or 'Somebody'} ({person} in {workspace})"
        return named, [*_of_person(erasing.counts(session, row)), "their settings"]


def _workspace(engine: Engine, workspace: str) -> tuple[str, list[str]]:
    """What it is called, and what is kept of it."""
    from bot.services.mydata import erasing  # noqa: PLC0415

    with transaction(engine) as session:
        found = erasing.workspace_counts(session, workspace)
        if found is None:
            fail(f"No workspace is known as {workspace}. Nothing was erased.")
        return f"the workspace {workspace}", [*_of_workspace(found), "its settings"]


def _of_person(counts: "Counts") -> list[str]:
    numbers = {
        "interview": counts.interviews,
        "interviewer": counts.interviewers,
        "note": counts.notes,
        "nudge": counts.nudges,
    }
    return [_counted(number, thing) for thing, number in numbers.items() if number]


def _of_workspace(counts: "WorkspaceCounts") -> list[str]:
    numbers = {"interview": counts.interviews, "coach channel": counts.channels}
    people = [f"{counts.people} {'person' if counts.people == 1 else 'people'}"] if counts.people else []
    token = ["its token"] if counts.is_installed else []
    return [*people, *(_counted(number, thing) for thing, number in numbers.items() if number), *token]


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _erase(engine: Engine, workspace: str, person: str) -> None:
    from bot.services.mydata import erasing  # noqa: PLC0415
    from bot.store import persons  # noqa: PLC0415

    with transaction(engine) as session:
        if person:
            erasing.erase(session, system_clock(), persons.Who(workspace, person))
        else:
            persons.purge(session, system_clock(), workspace)
