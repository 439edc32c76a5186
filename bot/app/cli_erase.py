"""The command that erases a person who can no longer do it themselves."""

from typing import Annotated

import typer

from bot.app.terminal import fail, failing, say, settings_of
from bot.store.database import make_engine, sqlite_file, transaction
from bot.support.clock import system_clock
from bot.support.settings import DatabaseSettings
from bot.wording.words import say_list

STAYS = (
    "Coach channels lose what they show of them once the bot runs. Backups from before still hold them, and what "
    "they and the bot wrote to each other stays in Slack: docs/privacy.md says what to do about that."
)


def erase(
    workspace: Annotated[str, typer.Argument(help="The workspace's id in Slack, such as T0123.")],
    person: Annotated[str, typer.Argument(help="Their member id in Slack, such as U0123.")],
    yes: Annotated[bool, typer.Option("--yes", help="Erase, instead of only saying what there is.")] = False,
) -> None:
    """Erase all of a person, as *Delete everything* does, where they left. The bot may be running."""
    url = settings_of(DatabaseSettings).database_url
    with failing(url):
        named, things = _erase(url, workspace, person, yes=yes)
    kept = say_list([*things, "their settings"])
    if not yes:
        fail(f"{named} has {kept}. Nothing was erased. To erase all of it for good: --yes")
    say.print(f"Erased {named}: {kept}. {STAYS}")


def _erase(url: str, workspace: str, person: str, *, yes: bool) -> tuple[str, list[str]]:
    """Who that is, and what is stored about them. With `yes` it is deleted too."""
    from bot.services.mydata import erasing  # noqa: PLC0415
    from bot.store import persons, schema  # noqa: PLC0415 - load the tables only where they are needed

    file, who = sqlite_file(url), persons.Who(workspace, person)
    if file and not file.exists():  # connecting would create the file
        fail(f"There is no file {file}. Check DATABASE_URL.")
    engine = make_engine(url)
    try:
        schema.refuse_other(engine)
        with transaction(engine) as session:
            row = persons.find(session, who, lock=True)
            if row is None:
                fail(f"Nobody is known as {person} in the workspace {workspace}. Nothing was erased.")
            found = f"{row.name or 'Somebody'} ({person} in {workspace})", erasing.counts(session, row).things()
            if yes:
                erasing.erase(session, system_clock(), who)
            return found
    finally:
        engine.dispose()
