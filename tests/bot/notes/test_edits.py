"""What people type beside a note changes it as it says, and nothing else."""

import pytest

from bot.notes.drafting import Note
from bot.notes.edits import What, edited, read_edit

NOTE = Note(
    "Thank you: Finance Manager",
    """Dear Ms. Raman,

Thank you for the talk today! I was thrilled to hear about the audits.

I cut the close from nine days to five. I led a team of six through the budget.

I look forward to hearing from you.

Kind regards,
Sam Rivera
555 0100""",
)
POINTS = ("I cut the close from nine days to five.", "I led a team of six through the budget.")


@pytest.mark.parametrize(
    ("typed", "gone", "come"),
    [
        ("drop the second point", " I led a team of six through the budget.", ""),
        ("Please drop the last point.", " I led a team of six through the budget.", ""),
        ("leave out the bit about the budget", " I led a team of six through the budget.", ""),
        ("don't mention the audits", " I was thrilled to hear about the audits.", ""),
        ("add that I speak Portuguese", "", " I speak Portuguese."),
        ("change thrilled to glad", "thrilled", "glad"),
        ('change "Thrilled" to "glad"', "thrilled", "glad"),
        ("no exclamation marks", "!", "."),
        ("call her Priya", "Ms. Raman", "Priya"),
        ("sign it Sam", "Sam Rivera", "Sam"),
    ],
)
def test_an_edit_in_words_does_what_it_says_and_no_more(typed: str, gone: str, come: str) -> None:
    edit = read_edit(typed)
    assert edit
    changed = edited(NOTE, edit, POINTS)
    assert changed
    assert gone not in changed.body or not gone
    if not gone:
        assert changed.body.replace(come, "", 1) == NOTE.body
    else:
        assert changed.body == NOTE.body.replace(gone, come, 1)


@pytest.mark.parametrize(
    "typed",
    ["drop the fifth point", "leave out the bit about the salary", "add that Portuguese", "change bored to glad"],
)
def test_what_a_note_has_nothing_of_changes_nothing(typed: str) -> None:
    edit = read_edit(typed)
    assert edit
    assert edited(NOTE, edit, POINTS) is None


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("shorter", What.TONE),
        ("make it a bit less formal, please", What.TONE),
        ("more warm", What.TONE),
        ("longer", What.LONGER),
        ("another version", What.ANOTHER),
        ("to Bo as well", What.ALSO_TO),
        ("undo that", What.UNDO),
        ("call her tomorrow", None),
        ("drop it", None),
        ("add an interview", None),
        ("they don't like the long close", None),
    ],
)
def test_only_what_asks_for_a_change_is_one(typed: str, what: What | None) -> None:
    edit = read_edit(typed)
    assert (edit.what if edit else None) == what
