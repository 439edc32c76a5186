"""What comes back from cards, as it should be and otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.teams import render
from handlers.teams.data import Dialog, Filled, Tap, filled_in, of_button, of_dialog, of_pick, tap_in
from tests.handlers.teams import cards

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(("id", "type", "value", "day", "input")) | st.text(), inner)
    ),
    max_leaves=10,
)


def test_a_button_comes_back_with_its_value() -> None:
    tap = Tap("note.sent", "note:7", "2", is_home=True)
    assert tap_in(of_button(tap)) == tap


def test_a_menu_comes_back_with_the_option_that_was_picked() -> None:
    data = of_pick(Tap("nudge.heard", "nudge:3"), "pick.1.0")
    assert tap_in(data | {"pick.1.0": "offer"}) == Tap("nudge.heard", "nudge:3", "offer")
    assert tap_in(data) == Tap("nudge.heard", "nudge:3", "")


def test_a_day_comes_back_as_one_and_nothing_else_does() -> None:
    data = of_pick(Tap("snooze", "nudge:3", is_day=True), "pick.1.0")
    assert tap_in(data | {"pick.1.0": "2026-12-01"}) == Tap("snooze", "nudge:3", "2026-12-01", is_day=True)
    assert tap_in(data | {"pick.1.0": "tomorrow"}).value == ""


def test_a_form_tells_its_fields_from_those_for_several() -> None:
    body = (
        {"type": "Input.Text", "id": "a", "value": "x"},
        {"type": "Input.ChoiceSet", "id": "b", "isMultiSelect": True},
    )
    filled = filled_in(of_dialog(Dialog("f", "7 2", "Title", "Save", body)) | {"a": "y", "b": "1,2"})
    assert filled == Filled(Dialog("f", "7 2", "Title", "Save", body), {"a": "y", "b": "1,2"})
    assert (filled.fields, filled.several, filled.shown) == ({"a": "y"}, {"b": ("1", "2")}, {"a": "x", "b": ""})


def test_fields_left_empty_come_back_empty_whether_they_are_sent_or_not() -> None:
    body = (
        {"type": "Input.Text", "id": "a", "value": "x"},
        {"type": "Input.ChoiceSet", "id": "b", "isMultiSelect": True},
    )
    filled = filled_in(of_dialog(Dialog("f", "", "", "Save", body)) | {"a": ""})
    assert (filled.fields, filled.several) == ({"a": ""}, {"b": ()})


def test_a_number_comes_back_as_text() -> None:
    filled = filled_in(of_dialog(Dialog("f", "", "", "Save", ({"type": "Input.Number", "id": "a"},))) | {"a": 3})
    assert filled.fields == {"a": "3"}


@pytest.mark.parametrize("part", [None, 7, "", [], {"id": []}, {"type": "Input.Text"}, {"type": 7, "id": "a"}])
def test_of_a_form_that_came_back_spoilt_only_sound_inputs_are_read(part: object) -> None:
    sound = {"type": "Input.Text", "id": "a", "value": 3.5}
    filled = filled_in({"afterword": {"form": "f", "ref": None, "body": [part, sound]}, "a": ["x"]})
    assert (filled.dialog.ref, filled.fields, filled.shown) == ("", {"a": ""}, {"a": "3.5"})
    assert "What is it?" in cards.words(render.again(filled, {"a": "What is it?"})["card"]["content"])


@given(ANYTHING, ANYTHING)
def test_whatever_comes_is_read_or_is_none_of_ours(whole: object, part: object) -> None:
    for data in (whole, {"afterword": whole}, {"afterword": {"action": "a", "input": part, "day": True}}):
        assert tap_in(data) is None or tap_in(data).action
    for data in (
        whole,
        {"afterword": {"form": "f", "body": part}},
        {"afterword": {"form": "f", "body": [whole, part]}},
    ):
        filled = filled_in(data)
        assert filled is None or {*filled.fields, *filled.several} == {*filled.values} == {*filled.shown}
