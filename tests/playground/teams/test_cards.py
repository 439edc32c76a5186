"""Which cards the tenant takes: one of everything, and for each rule a card that only just breaks it."""

import copy
import json
from typing import Any

import pytest
from hypothesis import example, given, strategies

from playground.teams.cards.check import card_problems, dialog_card_problems
from playground.teams.cards.values import gathered
from playground.teams.cards.walk import actions, inputs, inputs_of
from playground.teams.screen import card as as_text
from tests.lanes import few
from tests.playground.teams.echo_bot import card, execute, opener, words

Json = dict[str, Any]
TEXT: Json = {"type": "Input.Text", "id": "t", "label": "Text"}
CHOICES = [{"title": "One", "value": "1"}, {"title": "Two", "value": "2"}]
CHOICE: Json = {"type": "Input.ChoiceSet", "id": "c", "label": "Choice", "choices": CHOICES}
USERS = "graph.microsoft.com/users"
PEOPLE: Json = {"choices": [], "choices.data": {"type": "Data.Query", "dataset": USERS}}
PERSON: Json = {"type": "Input.ChoiceSet", "id": "p", "label": "Person", **PEOPLE}
NUMBER: Json = {"type": "Input.Number", "id": "n", "label": "Number", "min": 1, "max": 9}
TOGGLE: Json = {"type": "Input.Toggle", "id": "g", "title": "Toggle"}
DATE: Json = {"type": "Input.Date", "id": "d", "label": "Date", "value": "2026-11-29"}
TIME: Json = {"type": "Input.Time", "id": "h", "label": "Time", "value": "09:30"}
PICTURE: Json = {"type": "Image", "url": "https://pictures.example/a.png", "altText": "A picture", "style": "person"}
SUBMIT: Json = {"type": "Action.Submit", "title": "Send", "data": {"row": 1}}
EVERYTHING = card(
    words("Hello"),
    {"type": "RichTextBlock", "inlines": ["plain", {"type": "TextRun", "text": "bold", "weight": "bolder"}]},
    PICTURE,
    {"type": "ImageSet", "images": [PICTURE], "imageSize": "small"},
    {"type": "Container", "id": "box", "items": [words("inside")], "style": "emphasis", "isVisible": False},
    {"type": "ColumnSet", "columns": [{"width": "auto", "items": [words("a")]}, {"type": "Column", "width": 2}]},
    {"type": "FactSet", "facts": [{"title": "Company", "value": "Acme"}]},
    {
        "type": "Table",
        "columns": [{"width": 1}, {"width": "80px"}],
        "rows": [{"type": "TableRow", "cells": [{"type": "TableCell", "items": [words("cell")]}]}],
        "firstRowAsHeader": True,
    },
    {"type": "Chart.Gauge", "value": 3, "fallback": words("3 of 5")},
    {"type": "Badge", "text": "New", "fallback": "drop", "actions": 7, "items": [{"type": 8}]},
    TEXT,
    CHOICE,
    PERSON,
    NUMBER,
    TOGGLE,
    DATE,
    TIME,
    {"type": "ActionSet", "actions": [execute("Go", row=1), opener("Form")]},
    actions=[
        SUBMIT,
        {"type": "Action.OpenUrl", "title": "Open", "url": "mailto:sam@rivera.example", "mode": "secondary"},
        {"type": "Action.ToggleVisibility", "title": "More", "targetElements": ["box", {"elementId": "t"}]},
        {"type": "Action.ShowCard", "title": "Later", "card": {"type": "AdaptiveCard", "body": [words("Shown")]}},
    ],
) | {"$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "msteams": {"width": "Full"}}


def test_a_card_with_one_of_everything_is_taken() -> None:
    assert card_problems(EVERYTHING) == []


def many(count: int) -> Json:
    return card(words("x"), actions=[execute(f"Go {number}") for number in range(count)])


NEAR_MISSES: list[tuple[object, str, str]] = [
    ("a text", "must provide an object", ""),
    ({"type": "AdaptiveCard"}, "missing required field: version", ""),
    (card() | {"version": "1.6"}, "has an invalid format", "/version"),
    (card() | {"version": 1.5}, "must provide a string", "/version"),
    (card() | {"type": "Card"}, "must be a valid enum value: AdaptiveCard", "/type"),
    (card() | {"title": "x"}, "invalid additional property: title", ""),
    (card({"type": "Badge", "text": "New"}), "unsupported type: Badge", "/body/0/type"),
    (card({"type": "Badge", "fallback": {"type": "Badge"}}), "unsupported type: Badge", "/body/0/fallback/type"),
    (card({"type": "TextBlock"}), "missing required field: text", "/body/0"),
    (card(words("x") | {"size": "huge"}), "must be a valid enum value: small", "/body/0/size"),
    (card(words("x") | {"italic": True}), "invalid additional property: italic", "/body/0"),
    (card(words("x") | {"wrap": "true"}), "must provide a boolean", "/body/0/wrap"),
    (card({"type": "RichTextBlock", "inlines": [{"text": "x"}]}), "missing required field: type", "/body/0/inlines/0"),
    (card(PICTURE | {"url": "http://pictures.example/a.png"}), "has an invalid format", "/body/0/url"),
    (card(TEXT, TEXT), "duplicate id: t already exists", "/body/1/id"),
    (card(TEXT | {"id": ""}), "must be more than 0 characters", "/body/0/id"),
    (card({"type": "Input.Text", "id": "t"}), "missing required field: label", "/body/0"),
    (card({"type": "Input.Text", "label": "x"}), "missing required field: id", "/body/0"),
    (card(TEXT | {"regex": "("}), "must be a regular expression", "/body/0/regex"),
    (card(NUMBER | {"min": 10}), "must not be more than max", "/body/0/min"),
    (card(DATE | {"value": "29.11.2026"}), "has an invalid format", "/body/0/value"),
    (card(TIME | {"value": "9:30"}), "has an invalid format", "/body/0/value"),
    (card(CHOICE | {"choices": []}), "no less than 1 items allowed", "/body/0/choices"),
    (
        card(PERSON | {"choices.data": {"type": "Data.Query", "dataset": "x"}}),
        "must be",
        "/body/0/choices.data/dataset",
    ),
    (card(CHOICE | {"choices": [CHOICES[0], CHOICES[0]]}), "values of choices must be unique", "/body/0/choices"),
    (
        card(CHOICE | {"choices": [{"title": "A", "value": "1,2"}], "isMultiSelect": True}),
        "values of choices must have no comma where several can be chosen",
        "/body/0/choices",
    ),
    (card(actions=[{"type": "Action.Execute", "title": "Go"}]), "missing required field: verb", "/actions/0"),
    (card(actions=[{"type": "Action.Execute", "verb": "go"}]), "missing required field: title", "/actions/0"),
    (card(actions=[execute("Go") | {"data": "text"}]), "must provide an object", "/actions/0/data"),
    (card(actions=[execute("Go", msteams={"type": "task/fetch"})]), "msteams must be", "/actions/0/data/msteams"),
    (
        card(actions=[SUBMIT | {"data": {"msteams": {"type": "imBack"}}}]),
        "msteams must be {type: task/fetch}, in an Action.Submit",
        "/actions/0/data/msteams",
    ),
    (
        card(actions=[{"type": "Action.OpenUrl", "title": "x", "url": "javascript:alert(1)"}]),
        "has an invalid format",
        "/actions/0/url",
    ),
    (
        card(actions=[{"type": "Action.ToggleVisibility", "title": "x", "targetElements": ["gone"]}]),
        "there is no element gone",
        "/actions/0/targetElements",
    ),
    (many(7), "no more than 6 primary actions allowed", "/actions"),
    (
        card({"type": "Table", "columns": [{"width": 1}], "rows": [{"type": "TableRow", "cells": [{}]}]}),
        "missing required field: type",
        "/body/0/rows/0/cells/0",
    ),
]


@pytest.mark.parametrize(("shown", "problem", "at"), few(NEAR_MISSES, quick=12))
def test_a_card_that_teams_would_not_show_is_told_what_is_wrong_and_where(shown: object, problem: str, at: str) -> None:
    found = card_problems(shown)
    assert any(told.startswith(problem) and where == at for told, where in found), found


def test_an_input_that_stands_in_for_an_unknown_element_counts_as_well() -> None:
    shown = card({"type": "Input.Rating", "id": "t", "fallback": TEXT}, TEXT, actions=[execute("Go")])
    assert card_problems(shown) == [("duplicate id: t already exists", "/body/1/id")]
    assert [part.at for part in inputs(shown)] == ["/body/0/fallback", "/body/1"]


def test_six_buttons_and_more_in_the_menu_are_taken() -> None:
    assert card_problems(many(6)) == []
    more = many(9)
    for action in more["actions"][6:]:
        action["mode"] = "secondary"
    assert card_problems(more) == []


def test_a_card_nested_without_end_is_refused_and_nothing_more() -> None:
    inner: Json = words("x")
    for _ in range(600):
        inner = {"type": "Container", "items": [inner]}
    assert card_problems(card(inner)) == [("is nested too deeply", "")]


def test_a_dialog_is_sent_by_a_submit_and_opens_no_other() -> None:
    assert dialog_card_problems(card(TEXT, actions=[SUBMIT])) == []
    assert dialog_card_problems(card(TEXT, actions=[execute("Go")])) == [
        ("must be Action.Submit in a dialog", "/actions/0")
    ]
    assert dialog_card_problems(card(TEXT, actions=[opener("Form")]))[0][1] == "/actions/0"


def test_an_action_sends_the_inputs_of_its_card_and_of_the_cards_around_it() -> None:
    inner = {"type": "AdaptiveCard", "body": [DATE], "actions": [SUBMIT]}
    shown = card(TEXT, actions=[execute("Go"), {"type": "Action.ShowCard", "title": "More", "card": inner}])
    sent = {part.at: [one.json["id"] for one in inputs_of(shown, part)] for part in actions(shown)}
    assert sent == {"/actions/0": ["t"], "/actions/1": ["t"], "/actions/1/card/actions/0": ["t", "d"]}
    alone = card(TEXT, actions=[execute("Go") | {"associatedInputs": "none"}])
    assert inputs_of(alone, actions(alone)[0]) == []


VALUES: list[tuple[Json, Any, str | None, str | None]] = [
    (TEXT, None, "", None),
    (TEXT | {"isRequired": True, "errorMessage": "Say it."}, "", "", "Say it."),
    (TEXT | {"maxLength": 3}, "four", "four", "This has more than 3 characters."),
    (TEXT | {"regex": "^a+$"}, "aab", "aab", "This has another form."),
    (TEXT | {"regex": "^a+$"}, "", "", None),
    (TEXT, "*<at>you</at>*", "*<at>you</at>*", None),
    (NUMBER, "", None, None),
    (NUMBER, 7, "7", None),
    (NUMBER, 10, "10", "This is out of bounds."),
    (NUMBER, "seven", "seven", "This has another form."),
    (DATE, "2026-02-30x", "2026-02-30x", "This has another form."),
    (DATE | {"max": "2026-12-31"}, "2027-01-01", "2027-01-01", "This is out of bounds."),
    (TOGGLE, True, "true", None),
    (TOGGLE | {"valueOn": "yes", "valueOff": "no"}, False, "no", None),
    (TOGGLE | {"isRequired": True}, False, "false", "This is a required field."),
    (CHOICE, "", None, None),
    (CHOICE | {"isMultiSelect": True}, ["1", "2"], "1,2", None),
    (CHOICE, "3", "3", "This is not one of the choices."),
]


@pytest.mark.parametrize(("asked", "value", "sent", "wrong"), few(VALUES, quick=6))
def test_what_is_put_into_an_input_is_checked_and_sent_as_text(
    asked: Json, value: Any, sent: str | None, wrong: str | None
) -> None:
    values, errors = gathered(inputs(card(asked)), {} if value is None else {asked["id"]: value}, {})
    assert values == ({} if sent is None else {asked["id"]: sent})
    assert errors == ({} if wrong is None else {asked["id"]: wrong})
    assert json.dumps(values)


def test_only_somebody_who_is_there_can_be_chosen() -> None:
    people = {USERS: {"sam", "dana"}}
    assert gathered(inputs(card(PERSON)), {"p": "sam"}, people) == ({"p": "sam"}, {})
    both = PERSON | {"isMultiSelect": True}
    assert gathered(inputs(card(both)), {"p": ["sam", "dana"]}, people) == ({"p": "sam,dana"}, {})
    assert gathered(inputs(card(PERSON)), {"p": "gwen"}, people)[1] == {"p": "This is not one of the choices."}


ODD = strategies.recursive(
    strategies.none()
    | strategies.booleans()
    | strategies.integers()
    | strategies.text(max_size=5)
    | strategies.floats(),
    lambda inner: (
        strategies.lists(inner, max_size=3)
        | strategies.dictionaries(strategies.sampled_from(["type", "id", "items", "fallback", "data", "x"]), inner)
    ),
    max_leaves=5,
)


def places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(place for name, one in inner for place in places(one, (*at, name)))]


@example(("body", 10), {"type": [], "fallback": None})
@given(strategies.sampled_from(places(EVERYTHING)[1:]), ODD)
def test_a_card_with_anything_anywhere_is_refused_or_can_be_shown_and_filled_in(at: tuple[Any, ...], odd: Any) -> None:
    shown = copy.deepcopy(EVERYTHING)
    holder: Any = shown
    for name in at[:-1]:
        holder = holder[name]
    holder[at[-1]] = odd
    if not card_problems(shown):
        as_text(shown)
        for action in actions(shown):
            gathered(inputs_of(shown, action), {}, {})
