"""What people type beside a note changes it as it says, and nothing else."""

import pytest

from bot.notes.drafting import Note
from bot.notes.edit_words import read_edit
from bot.notes.edits import What, edited
from bot.notes.several_edits import edits_in
from bot.vocabulary.note_kinds import Tone

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
        ("change dear ms raman to hi priya", "Dear Ms. Raman", "Hi Priya"),
        ("sign it Sam", "Sam Rivera", "Sam"),
        ("sign off as Sam pls", "Sam Rivera", "Sam"),
        ("sign off as Aoife Ní Bhriain, slack has me as aoifenb", "Sam Rivera", "Aoife Ní Bhriain"),
        ("remove point 2", " I led a team of six through the budget.", ""),
        ("the second point can go", " I led a team of six through the budget.", ""),
        ("I don't need the last sentence", "I look forward to hearing from you.\n\n", ""),
        (
            "lose the second paragraph",
            "I cut the close from nine days to five. I led a team of six through the budget.\n\n",
            "",
        ),
        ("can you leave the budget out", " I led a team of six through the budget.", ""),
        ("get rid of the audits", " I was thrilled to hear about the audits.", ""),
        ("say glad instead of thrilled", "thrilled", "glad"),
        ("Dear Priya, not Ms. Raman", "Ms. Raman", "Priya"),
        ("also mention I speak Portuguese", "", " I speak Portuguese."),
        ("Regards not Kind regards", "Kind regards", "Regards"),
        ("sign off with best wishes pls", "Kind regards", "Best wishes"),
        ("change kind regards to warm regards", "Kind regards", "Warm regards"),
        ("pls put Mrs. Rao in place of Ms. Raman, in our culture it matters", "Ms. Raman", "Mrs. Rao"),
        ("call her Dr Raman, not Ms Raman", "Ms. Raman", "Dr Raman"),
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


TONES = {
    "shorter": Tone.BRIEF,
    "way too long": Tone.BRIEF,
    "too long hes never gonna read all that": Tone.BRIEF,
    "can u trim it down a bit": Tone.BRIEF,
    "not so wordy": Tone.BRIEF,
    "make it a bit less formal, please": Tone.WARM,
    "sounds stiff": Tone.WARM,
    "this is too robotic": Tone.WARM,
    "more warm": Tone.WARM,
    "too chatty": Tone.FORMAL,
    "a more formal version": Tone.FORMAL,
}


@pytest.mark.parametrize(("typed", "tone"), TONES.items())
def test_a_tone_is_asked_for_in_many_ways(typed: str, tone: Tone) -> None:
    edit = read_edit(typed)
    assert edit
    assert edit.words == tone


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        *((said, What.TONE) for said in TONES),
        *((said, What.LONGER) for said in ("longer", "too short", "say a bit more", "add more detail")),
        *(
            (said, What.ANOTHER)
            for said in ("another version", "rewrite it", "try another one", "I don't like this version")
        ),
        ("to Bo as well", What.ALSO_TO),
        *(
            (said, What.UNDO)
            for said in ("undo that", "revert", "put it back how it was", "I liked the old one better")
        ),
        ("same for Bo", What.ALSO_TO),
        ("call her tomorrow", None),
        ("drop it", None),
        ("delete everything", None),
        ("it's too much", None),
        ("make it work", None),
        ("add an interview", None),
        ("they don't like the long close", None),
    ],
)
def test_only_what_asks_for_a_change_is_one(typed: str, what: What | None) -> None:
    edit = read_edit(typed)
    assert (edit.what if edit else None) == what


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Regards not Best, and Dr Raman not Priya", ("Regards not Best", "Dr Raman not Priya")),
        ("shorter, and sign it Sam R", ("shorter", "sign it Sam R")),
        ("make it shorter, drop the second point and no exclamation marks",
         ("make it shorter", "drop the second point", "no exclamation marks")),
        ("add that I know SAP and take out the audits", ("add that I know SAP", "take out the audits")),
        ("put in that i know sap and take out the audits, actually leave that", ("put in that i know sap",)),
        ("drop the bit about audits and budgets", ()),
        ("say that I sell well and cut waste", ()),
        ("shorter", ()),
        ("I led six people, and we cut waste", ()),
    ],
)  # fmt: skip
def test_several_changes_in_one_message_come_apart_and_one_stays_whole(typed: str, parts: tuple[str, ...]) -> None:
    assert edits_in(typed) == parts
