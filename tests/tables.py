"""The tables in docs/ that come from the code. `python -m tests.tables` writes them; a test finds when they drift."""

from pathlib import Path

from bot.checklist.steps import STEPS
from handlers.slack.registry import ENTRIES

ROOT = Path(__file__).parents[1]


def interactions() -> str:
    """Every entry of the registry: what reaches the bot, and who may."""
    rows = "\n".join(
        f"| {entry.kind} | `{entry.id}` | {entry.may} | {(entry.handle.__doc__ or '').strip()} |" for entry in ENTRIES
    )
    return (
        "# What reaches the bot, and who may\n\n"
        "Written from `handlers/slack/registry.py` by `make docs`. An id that is not here is answered politely and "
        "does nothing. Whoever sends an id is asked again whose row it names: an id routes, and grants nothing.\n\n"
        "| kind | id | who may | what it does |\n|---|---|---|---|\n" + rows + "\n"
    )


def steps() -> str:
    """The checklist as it is asked."""
    rows = "\n".join(
        f"| `{step.name}` | {step.question} | {', '.join(choice.label for choice in step.choices)} |" for step in STEPS
    )
    return (
        "# The checklist\n\nWritten from `bot/checklist/steps.py` by `make docs`.\n\n"
        "| step | question | usual answers |\n|---|---|---|\n" + rows + "\n"
    )


TABLES = {ROOT / "docs/interactions.md": interactions, ROOT / "docs/checklist.md": steps}

if __name__ == "__main__":
    for path, write in TABLES.items():
        path.write_text(write(), encoding="utf-8")
