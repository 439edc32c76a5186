"""Cards with whatever people may have typed in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.screens.elements import Body, Controls, Form, Message, OpenLink, Page, TextField, Typed
from handlers.payload import Json
from handlers.teams import render
from handlers.teams.data import filled_in, inputs, tap_in
from tests.handlers.teams import cards, screens
from tests.lanes import examples

WORDS = st.text(max_size=30)
TYPED = {"Input.Number": st.integers(-9, 99).map(str)}
OPENS = frozenset({"Go on"})


def card(made: Json) -> Json:
    return made["attachments"][0]["content"]


@examples(2)
@given(screens.MESSAGES)
def test_teams_takes_a_message_whatever_people_typed(message: Message) -> None:
    sent = render.message(message, OPENS, {"29:sam": "*Sam*"})
    assert not cards.problems(card(sent))
    assert cards.size(sent) < cards.MOST


@pytest.mark.whole
@given(screens.BODIES)
def test_teams_takes_home_whatever_people_typed(body: Body) -> None:
    sent = render.home(Page(body), OPENS)
    assert not cards.problems(card(sent))
    assert cards.size(sent) < cards.MOST


@given(screens.FORMS)
def test_teams_takes_a_form_whatever_people_typed_and_it_comes_back_with_what_it_showed(form: Form) -> None:
    opened = render.dialog(form)
    assert not cards.problems(opened["card"]["content"])
    assert cards.size(opened) < cards.MOST
    filled = filled_in(sent(opened, {}))
    assert (filled.dialog.action, filled.dialog.ref) == (form.action, form.ref)
    assert filled.shown == filled.values


@pytest.mark.whole
@given(screens.FORMS, st.data())
def test_a_form_that_comes_back_again_holds_what_was_typed_and_still_tells_what_it_showed(
    form: Form, data: st.DataObject
) -> None:
    opened = render.dialog(form)
    shown = filled_in(sent(opened, {}))
    kinds = {each["id"]: TYPED.get(each["type"], WORDS) for each in inputs(shown.dialog.body)}
    typed = data.draw(st.fixed_dictionaries({}, optional=kinds))
    names = sorted(kinds)
    filled = filled_in(sent(opened, typed))
    once_more = render.again(filled, data.draw(st.dictionaries(st.sampled_from(["", *names]), screens.WORDS)))
    assert filled_in(sent(once_more, {})).values == shown.values | typed
    assert filled_in(sent(once_more, {})).shown == shown.shown


@pytest.mark.whole
@given(screens.MESSAGES)
def test_what_is_pressed_says_which_control_it_is(message: Message) -> None:
    controls = [each for each in message.body if isinstance(each, Controls)]
    wanted = {(each.ref, item.action) for each in controls for item in each.items if not isinstance(item, OpenLink)}
    made = card(render.message(Message("", tuple(controls)), OPENS))
    taps = [tap_in(each["data"]) for each in cards.pressed(made)]
    assert {(tap.ref, tap.action) for tap in taps} == wanted


@pytest.mark.parametrize("text", ["中", "😀", "\n", '"', "\0"])
def test_there_is_room_for_as_much_as_people_may_ever_type(text: str) -> None:
    texts = (Typed(text * 3_000),) * 95
    fields = tuple(TextField(name=f"{at}", label="", initial=text * 3_000) for at in range(15))
    for made in (
        render.message(Message(text * 3_000, texts), OPENS),
        render.home(Page(texts), OPENS),
        render.dialog(Form("f", "Debrief", "Save", fields)),
    ):
        assert cards.size(made) < cards.MOST


def sent(opened: Json, typed: Json) -> Json:
    """What Teams sends when a dialog is filled in with this, and its button is pressed."""
    inputs = [each for each in opened["card"]["content"]["body"] if each["type"].startswith("Input.")]
    shown = {each["id"]: each.get("value", "") for each in inputs}
    (send,) = opened["card"]["content"]["actions"]
    return shown | typed | send["data"]
