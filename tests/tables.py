"""What in docs/ comes from the code: tables, and the gallery of notes. `python -m tests.tables` writes it.

A test finds when it drifts.
"""

from pathlib import Path

from bot.actions.interaction import Entry
from bot.actions.registry import ENTRIES
from bot.actions.request import RequestKind
from bot.checklist.steps import STEPS
from bot.notes.own_facts import known_names
from bot.nudges.rules import RULES
from handlers.slack.decode import EVENTS
from tests.bot.notes import gallery_page

ROOT = Path(__file__).parents[1]


def interactions() -> str:
    """Every entry of the registry: what reaches the bot, and who may."""
    rows = "\n".join(
        f"| {entry.kind} | `{entry.id}` | {_in_slack(entry)} | {entry.may} | {_what_it_does(entry)} |"
        for entry in ENTRIES
    )
    return (
        "# What reaches the bot, and who may\n\n"
        "Written from `bot/actions/registry.py` by `make docs`. An unknown id is answered politely and "
        "does nothing. An id is routing, not permission: whose row it names is checked again.\n\n"
        "| kind | id | in Slack | who may | what it does |\n|---|---|---|---|---|\n" + rows + "\n"
    )


def _what_it_does(entry: Entry) -> str:
    return (entry.act.__doc__ or "").partition("\n")[0]


def _in_slack(entry: Entry) -> str:
    """Slack's names for what reaches an entry, where they are others than its id."""
    if entry.kind is RequestKind.COMMAND:
        return f"`/{entry.id}`"
    events = EVENTS.items() if entry.kind is RequestKind.EVENT else ()
    return ", ".join(f"`{name}`" for name, ids in events if entry.id in ids)


def steps() -> str:
    """The checklist as it is asked."""
    rows = "\n".join(
        f"| `{step.name}` | {step.question} | {', '.join(choice.label for choice in step.choices)} |" for step in STEPS
    )
    return (
        "# The checklist\n\nWritten from `bot/checklist/steps.py` by `make docs`.\n\n"
        "| step | question | usual answers |\n|---|---|---|\n" + rows + "\n"
    )


def nudges() -> str:
    """The table of nudges: when each is due, and why then."""
    rows = "\n".join(f"| `{rule.kind}` | {rule.when} | {rule.why} |" for rule in RULES)
    return (
        "# The nudges\n\n"
        "Written from `bot/nudges/rules.py` by `make docs`; the seeds are the two articles it all comes from. "
        "Quiet hours (21:00 to 08:00) move a nudge later; one with a deadline (getting ready, the notes) moves earlier "
        "rather than past it. Weekends and public holidays move calls and check-ins, not thank-yous. Of all that is "
        "due of somebody one message comes a day, unless a deadline is nearer than the next morning: what can wait "
        "comes with what cannot (`bot/nudges/calm.py`).\n\n"
        "| nudge | due | why then |\n|---|---|---|\n" + rows + "\n"
    )


def own_templates() -> str:
    """The page for whoever brings a template, with the names that a template knows."""
    page = (ROOT / "docs/own-templates.md").read_text(encoding="utf-8")
    before, head, rest = page.partition("| name | what it is |\n|---|---|\n")
    rows = "\n".join(f"| `{name}` | {what} |" for name, what in known_names())
    return before + head + rows + "\n\n" + rest.partition("\n\n")[2]


TABLES = {
    ROOT / "docs/own-templates.md": own_templates,
    ROOT / "docs/interactions.md": interactions,
    ROOT / "docs/checklist.md": steps,
    ROOT / "docs/nudges.md": nudges,
    ROOT / "docs/notes-gallery.md": gallery_page.page,
}

if __name__ == "__main__":
    for path, write in TABLES.items():
        path.write_text(write(), encoding="utf-8")
