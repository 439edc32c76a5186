"""A note changed in words, beside it, and what its message offers next."""

import pytest

from playground.client import Actor
from playground.types import Json
from tests.handlers.slack.nudging import becomes, buttons, shown
from tests.handlers.slack.test_thankyou import noted, saved
from tests.stage import Stage


def answered(person: Actor, said: str) -> Json:
    """The message that answers what was typed."""
    ts = person.say(said)
    return person.wait(lambda who: next((each for each in who.messages() if each["ts"] > ts and buttons(each)), None))


def test_a_note_is_changed_by_words_typed_beside_it_and_changed_back(stage: Stage) -> None:
    [first] = noted(stage.sam, "Priya Raman, VP Finance, priya@northwind.example")
    assert "I speak Portuguese." in shown(answered(stage.sam, "add that I speak Portuguese"))
    assert not buttons(becomes(stage.sam, first, "There is a newer version of this note below."))
    assert "I speak Portuguese." not in shown(answered(stage.sam, "undo that"))
    assert "Dear Ms. Raman," in shown(answered(stage.sam, "call her Ms. Raman"))
    without = answered(stage.sam, "leave out the bit about the team")
    assert "team of six" not in shown(without).split("[Edit]")[0]
    assert "Dear Ms. Raman," in shown(without)
    assert "Brief." in shown(answered(stage.sam, "shorter"))
    assert "Dear Ms. Raman," in shown(answered(stage.sam, "undo that"))
    stage.sam.say("leave out the bit about the parrots")
    stage.sam.see("The note has nothing about that.")


@pytest.mark.whole
def test_where_several_notes_fit_the_person_says_which(stage: Stage) -> None:
    noted(stage.sam)
    which = answered(stage.sam, "add that I speak Portuguese")
    assert buttons(which) == ["Priya Raman", "Bo Chen"]
    stage.sam.press("Bo Chen", where=which)
    assert "For Bo Chen" in shown(becomes(stage.sam, which, "I speak Portuguese."))
    assert "For Bo Chen" in shown(answered(stage.sam, "add that I speak French"))
    assert "For Priya Raman" in shown(answered(stage.sam, "add that I speak Greek for Priya"))


@pytest.mark.whole
def test_a_point_that_no_note_says_goes_in_with_one_tap(stage: Stage) -> None:
    noted(stage.sam, "Priya Raman, VP Finance, priya@northwind.example")
    without = answered(stage.sam, "leave out the bit about the team")
    offer = next(label for label in buttons(without) if label.startswith("Put in: "))
    stage.sam.press(offer, where=without)
    assert "Put in" not in shown(becomes(stage.sam, without, "team of six"))


@pytest.mark.whole
def test_what_the_review_finds_is_changed_with_one_tap_and_the_note_is_checked_again(stage: Stage) -> None:
    [note] = noted(stage.sam, "Priya Raman, VP Finance, priya@northwind.example")
    text = (
        "Dear Prya,\n\nThank you for your time on Monday.  I cut the close from nine days to five - at Contoso.\n\n"
        "I am the best candidate you will ever find. I'd love to join your team. Let's touch base!\n\n"
        "I look forward to it.\n\nCheers,\nSam Rivera"
    )
    saved(stage.sam, note, text)
    note = becomes(stage.sam, note, "Make all 4 changes")
    stage.sam.press("Change “Prya” to “Priya”", where=note)
    note = becomes(stage.sam, note, "Dear Priya,")
    assert text.replace("Prya", "Priya") in body(note)
    assert "Change “Prya” to “Priya”" not in buttons(note)
    stage.sam.press("Make all 3 changes", where=note)
    note = becomes(stage.sam, note, "Let's talk!")
    assert body(note) == text.replace("Prya", "Priya").replace("on Monday", "today").replace(
        "I am the best candidate you will ever find. ", ""
    ).replace("touch base", "talk")
    assert not any(
        label.startswith(("Change", "Make", "Leave out")) for label in buttons(note) if "answers" not in label
    )
    assert "the best candidate" in shown(answered(stage.sam, "undo that"))


def body(message: Json) -> str:
    """The text of a note, as it stands in its message."""
    return next(block["text"]["text"] for block in message["blocks"] if "Dear " in str(block.get("text")))


def test_the_green_button_is_the_next_step(stage: Stage) -> None:
    [note] = noted(stage.sam, "Priya Raman, VP Finance, priya@northwind.example")
    assert _green(note) == ["Open in Gmail"]
    stage.sam.press("Open in Gmail", where=note)
    stage.sam.wait(lambda who: [each for each in who.messages() if _green(each) == ["I sent it"]])


def _green(message: Json) -> list[str]:
    elements = [each for block in message["blocks"] if block["type"] == "actions" for each in block["elements"]]
    return [each["text"]["text"] for each in elements if each.get("style") == "primary"]
