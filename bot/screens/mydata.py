"""What a person has with us: export, import, delete everything."""

from bot.screens import ids
from bot.screens.elements import Button, Checkboxes, Controls, Form, Line, Message, Option, Small, Typed
from bot.services.mydata.erasing import Counts
from bot.services.mydata.importing import Plan
from bot.support.limits import MOST_INTERVIEWS
from bot.wording.words import capital, count, say_list

SURE = "sure"


def mine(counts: Counts) -> Form:
    """What is kept, to be taken along or deleted."""
    kept = say_list([*counts.things(), "your settings"])
    sure = Option(SURE, "Yes, delete everything. It cannot be brought back.")
    return Form(
        ids.ERASE,
        "My data",
        "Delete everything",
        (
            Line("*What I keep for you*"),
            Small(f"{capital(kept)}. Only you see it, and coaches what you chose to share with them."),
            Controls("mydata", (Button("Export it all", ids.EXPORT),)),
            Small(
                "Two files come into our chat: one for a spreadsheet, and one that brings it all back when "
                "it is dropped there."
            ),
            Line("*Delete everything*"),
            Small(
                f"This will delete {kept}: every word of it, also in what coaches see. Nothing more will come from me "
                "until you begin again. What we wrote to each other stays in our chat until you delete it there."
            ),
            Checkboxes(SURE, "Are you sure?", (sure,)),
        ),
    )


def planned(plan: Plan, file_id: str) -> Message:
    """What an import would do."""
    parts = [f"{count(plan.new, 'interview')} to add", f"{plan.equal or 'none'} of them here already"]
    if plan.differing:
        parts.append(f"{len(plan.differing)} here with other words, which stay as they are")
    text = f"That is an export of yours: {say_list(parts)}."
    named = [Small("They stay as they are here: " + say_list(plan.differing[:10]))] if plan.differing else []
    take = [Button("Bring it back", ids.IMPORT, file_id, emphasis="primary")] if plan.new or plan.settings else []
    return Message(text, (Typed(text), *named, *([Controls("import", tuple(take))] if take else [])))


def broken_off(done: Plan) -> Message:
    """An import that failed half way."""
    text = (
        f"I could not bring it all back just now: {count(done.new, 'interview')} added so far. Please drop the file "
        "here once more. Nothing is added twice."
    )
    return Message(text, (Typed(text),))


def no_room(done: Plan) -> Message:
    """An import of more interviews than are kept."""
    text = (
        f"{count(done.new, 'interview')} added. There are more in that file, but I keep up to {MOST_INTERVIEWS:,} "
        "interviews for one person, so I left those out."
    )
    return Message(text, (Typed(text),))


def imported(plan: Plan) -> Message:
    """What an import did."""
    text = f"Done: {count(plan.new, 'interview')} added. `/interviews` shows them all."
    return Message(text, (Line(text),))
