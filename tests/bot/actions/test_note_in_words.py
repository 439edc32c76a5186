"""A note changed in words, beside it, and what its message offers next."""

import pytest

from bot.screens.elements import Typed
from tests.bot.actions.flows import becomes, noted, saved
from tests.surfaces import screen
from tests.surfaces.app import App, Person, buttons, text
from tests.surfaces.memory import Posted
from tests.words import in_english


def answered(person: Person, said: str) -> Posted:
    """The message that answers what was typed."""
    before = {posted.id for posted in person.messages()}
    person.say(said)
    return next(posted for posted in person.messages() if posted.id not in before and buttons(posted))


def test_a_note_is_changed_by_words_typed_beside_it_and_changed_back(app: App) -> None:
    [first] = noted(app.sam, "Priya Raman, VP Finance, priya@northwind.example")
    assert "I speak Portuguese." in text(answered(app.sam, "add that I speak Portuguese"))
    assert not buttons(becomes(app.sam, first, "notes.there_is_a_newer"))
    assert "I speak Portuguese." not in text(answered(app.sam, "undo that"))
    assert "Dear Ms. Raman," in text(answered(app.sam, "call her Ms. Raman"))
    without = answered(app.sam, "leave out the bit about the team")
    assert "team of six" not in text(without).split("[Edit]")[0]
    assert "Dear Ms. Raman," in text(without)
    assert "Brief." in text(answered(app.sam, "shorter"))
    assert "Dear Ms. Raman," in text(answered(app.sam, "undo that"))
    assert in_english("notes.the_note_has_nothing") in app.sam.say("leave out the bit about the parrots")


@pytest.mark.whole
def test_where_several_notes_fit_the_person_says_which(app: App) -> None:
    noted(app.sam)
    which = answered(app.sam, "add that I speak Portuguese")
    assert buttons(which) == ["Priya Raman", "Bo Chen"]
    app.sam.press("Bo Chen", where=which)
    assert "For Bo Chen" in text(becomes(app.sam, which, "I speak Portuguese."))
    assert "For Bo Chen" in text(answered(app.sam, "add that I speak French"))
    assert "For Priya Raman" in text(answered(app.sam, "add that I speak Greek for Priya"))
    assert "Dear Mike," in text(answered(app.sam, "call him Mike, everyone there does, Bo's just what's on his badge"))


@pytest.mark.whole
def test_several_changes_in_one_message_are_all_made_each_in_the_note_that_it_is_about(app: App) -> None:
    noted(app.sam, "Priya Raman, VP Finance, priya@northwind.example\nBo Chen")
    app.sam.say("Regards not Best, and Dr Raman not Priya")
    for posted, greeting in zip(app.sam.messages()[-2:], ("Dear Dr Raman,", "Dear Bo,"), strict=True):
        assert greeting in text(posted)
        assert "\n\nRegards,\nSam" in text(posted)


@pytest.mark.whole
def test_a_point_that_no_note_says_goes_in_with_one_tap(app: App) -> None:
    noted(app.sam, "Priya Raman, VP Finance, priya@northwind.example")
    without = answered(app.sam, "leave out the bit about the team")
    offer = next(label for label in buttons(without) if label.startswith("Put in: "))
    app.sam.press(offer, where=without)
    assert "Put in" not in text(becomes(app.sam, without, "team of six"))


@pytest.mark.whole
def test_what_the_review_finds_is_changed_with_one_tap_and_the_note_is_checked_again(app: App) -> None:
    [note] = noted(app.sam, "Priya Raman, VP Finance, priya@northwind.example")
    typed = (
        "Dear Prya,\n\nThank you for your time on Monday.  I cut the close from nine days to five - at Contoso.\n\n"
        "I am the best candidate you will ever find. I'd love to join your team. Let's touch base!\n\n"
        "I look forward to it.\n\nCheers,\nSam Rivera"
    )
    saved(app.sam, note, typed)
    note = becomes(app.sam, note, in_english("notes.make_all_changes", number=4))
    app.sam.press(in_english("fixes.change", words="Prya", instead="Priya"), where=note)
    note = becomes(app.sam, note, "Dear Priya,")
    assert typed.replace("Prya", "Priya") in body(note)
    assert in_english("fixes.change", words="Prya", instead="Priya") not in buttons(note)
    app.sam.press(in_english("notes.make_all_changes", number=3), where=note)
    note = becomes(app.sam, note, "Let's talk!")
    assert body(note) == typed.replace("Prya", "Priya").replace("on Monday", "today").replace(
        "I am the best candidate you will ever find. ", ""
    ).replace("touch base", "talk")
    assert not any(
        label.startswith(("Change", "Make", "Leave out")) for label in buttons(note) if "answers" not in label
    )
    assert "the best candidate" in text(answered(app.sam, "undo that"))


def body(message: Posted) -> str:
    """The text of a note, as it stands in its message."""
    return next(each.text for each in message.message.body if isinstance(each, Typed) and "Dear " in each.text)


def test_the_green_button_is_the_next_step(app: App) -> None:
    [note] = noted(app.sam, "Priya Raman, VP Finance, priya@northwind.example")
    assert _green(note) == [in_english("notes.open_in_gmail")]
    app.sam.press("notes.open_in_gmail", where=note)
    assert [each for each in app.sam.messages() if _green(each) == [in_english("notes.i_sent_it")]]


def _green(message: Posted) -> list[str]:
    shown = [control for _, control in screen.controls(message.message.body)]
    return [each.label for each in shown if getattr(each, "emphasis", None) == "primary"]
