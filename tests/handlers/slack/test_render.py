"""Each element becomes Block Kit that Slack takes, whatever people typed, and no markup is read in their words."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.screens.elements import (
    AnyField,
    Bars,
    Bullets,
    Button,
    Checkboxes,
    ChoiceField,
    Columns,
    Confirm,
    Control,
    Controls,
    DayField,
    Element,
    Fact,
    Form,
    Heading,
    Line,
    Links,
    Menu,
    Message,
    NumberField,
    OpenLink,
    Option,
    Page,
    PersonField,
    PickDay,
    Quote,
    RadioField,
    Rich,
    SeveralField,
    Small,
    TextField,
    TimeField,
    Typed,
)
from bot.screens.spans import Link, Mention, Span, Style
from handlers.slack import render
from playground import validator
from tests.lanes import examples
from tests.words import in_english

NASTY = "<!here> *Acme* & <@U1>"
BREWS = (Option("t", "Tea", "Hot"), Option("c", "Coffee"))


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": False}


def mrkdwn(text: str) -> dict[str, Any]:
    return {"type": "mrkdwn", "text": text}


def rich(kind: str, *inside: object, **more: object) -> dict[str, Any]:
    return {"type": "rich_text", "elements": [{"type": f"rich_text_{kind}", "elements": list(inside), **more}]}


TEA = {"text": plain("Tea"), "value": "t", "description": plain("Hot")}
COFFEE = {"text": plain("Coffee"), "value": "c"}
SURE = Confirm("Sure?", "It is gone then.", yes="Go on", no="Stay")


@pytest.mark.parametrize(
    ("element", "block"),
    [
        (Heading(NASTY), {"type": "header", "text": plain(NASTY)}),
        (Line("*Edit* or `/nudges`"), {"type": "section", "text": mrkdwn("*Edit* or `/nudges`")}),
        (Line("R&D <3"), {"type": "section", "text": mrkdwn("R&amp;D &lt;3")}),
        (Typed(NASTY), {"type": "section", "text": plain(NASTY)}),
        (Typed(""), {"type": "section", "text": plain(" ")}),
        (Typed("x" * 3_001), {"type": "section", "text": plain("x" * 2_999 + "…")}),
        (Small(NASTY), {"type": "context", "elements": [plain(NASTY)]}),
        (
            Links((Link("a.example", "https://a.example/?b&c"), Link("Mail", "mailto:x")), "Join: ", is_small=True),
            {"type": "context", "elements": [mrkdwn("Join: <https://a.example/?b&amp;c|a.example>, <mailto:x|Mail>")]},
        ),
        (Links((Link("Mail", "mailto:x"),)), {"type": "section", "text": mrkdwn("<mailto:x|Mail>")}),
        (Columns((Fact("Points", "a<b"),)), {"type": "section", "fields": [mrkdwn("*Points*\na&lt;b")]}),
        (
            Rich((Span("Sam", Style.BOLD), Span(NASTY))),
            rich("section", {"type": "text", "text": "Sam", "style": {"bold": True}}, {"type": "text", "text": NASTY}),
        ),
        (
            Quote((Span("a", Style.STRUCK), Span("b", Style.ITALIC), Span("", Style.TYPED))),
            rich(
                "quote",
                {"type": "text", "text": "a", "style": {"strike": True}},
                {"type": "text", "text": "b", "style": {"italic": True}},
                {"type": "text", "text": " ", "style": {"code": True}},
            ),
        ),
        (
            Bullets(((Mention("U1"), Span(": x")),)),
            rich(
                "list",
                {
                    "type": "rich_text_section",
                    "elements": [{"type": "user", "user_id": "U1"}, {"type": "text", "text": ": x"}],
                },
                style="bullet",
            ),
        ),
        (
            Bars("Notes", (("Same day", 3),)),
            {
                "type": "data_visualization",
                "title": "Notes",
                "chart": {
                    "type": "bar",
                    "series": [{"name": "Notes", "data": [{"label": "Same day", "value": 3}]}],
                    "axis_config": {"categories": ["Same day"]},
                },
            },
        ),
    ],
)
def test_what_is_read(element: Element, block: dict[str, Any]) -> None:
    assert render.blocks(Message("", (element,))) == [block]


@pytest.mark.parametrize(
    ("control", "shown"),
    [
        (Button("Go", "go"), {"type": "button", "text": plain("Go"), "action_id": "go", "value": "-"}),
        (
            Button("x" * 76, "go", "7", "danger", SURE),
            {
                "type": "button",
                "text": plain("x" * 74 + "…"),
                "action_id": "go",
                "value": "7",
                "style": "danger",
                "confirm": {
                    "title": plain("Sure?"),
                    "text": plain("It is gone then."),
                    "confirm": plain("Go on"),
                    "deny": plain("Stay"),
                },
            },
        ),
        (
            OpenLink("Go", "go", "https://a.example", "primary"),
            {
                "type": "button",
                "text": plain("Go"),
                "action_id": "go",
                "value": "-",
                "style": "primary",
                "url": "https://a.example",
            },
        ),
        (
            Menu("brew", "Brew", BREWS),
            {"type": "static_select", "action_id": "brew", "placeholder": plain("Brew"), "options": [TEA, COFFEE]},
        ),
        (PickDay("day", "A day"), {"type": "datepicker", "action_id": "day", "placeholder": plain("A day")}),
    ],
)
def test_what_is_done(control: Control, shown: dict[str, Any]) -> None:
    assert render.blocks(Message("", (Controls("ref:1", (control,)),))) == [
        {"type": "actions", "block_id": "ref:1", "elements": [shown]}
    ]


@pytest.mark.parametrize(
    ("field", "element"),
    [
        (TextField("f", "F"), {"type": "plain_text_input", "multiline": False, "max_length": 3_000}),
        (
            TextField("f", "F", "abcdef", lines=True, most=5),
            {"type": "plain_text_input", "multiline": True, "max_length": 5, "initial_value": "abcd…"},
        ),
        (
            NumberField("f", "F", 3, least=1, most=9),
            {
                "type": "number_input",
                "is_decimal_allowed": False,
                "min_value": "1",
                "max_value": "9",
                "initial_value": "3",
            },
        ),
        (DayField("f", "F", date(2026, 12, 1)), {"type": "datepicker", "initial_date": "2026-12-01"}),
        (DayField("f", "F"), {"type": "datepicker"}),
        (TimeField("f", "F", time(9, 5)), {"type": "timepicker", "initial_time": "09:05"}),
        (PersonField("f", "F"), {"type": "users_select", "placeholder": plain(in_english("common.choose_somebody"))}),
        (
            ChoiceField("f", "F", BREWS, "c"),
            {
                "type": "static_select",
                "placeholder": plain("Choose one"),
                "options": [TEA, COFFEE],
                "initial_option": COFFEE,
            },
        ),
        (RadioField("f", "F", BREWS, "?"), {"type": "radio_buttons", "options": [TEA, COFFEE]}),
        (
            SeveralField("f", "F", BREWS, frozenset("t")),
            {
                "type": "multi_static_select",
                "placeholder": plain("Choose"),
                "options": [TEA, COFFEE],
                "initial_options": [TEA],
            },
        ),
        (Checkboxes("f", "F", BREWS), {"type": "checkboxes", "options": [TEA, COFFEE]}),
    ],
)
def test_what_is_filled_in(field: AnyField, element: dict[str, Any]) -> None:
    view = render.modal(Form("act", "Title", "Save", (field,), "ref"))
    assert view == {
        "type": "modal",
        "callback_id": "act",
        "title": plain("Title"),
        "submit": plain("Save"),
        "close": plain("Not now"),
        "private_metadata": "ref",
        "blocks": [
            {
                "type": "input",
                "block_id": "f",
                "label": plain("F"),
                "element": element | {"action_id": "value"},
                "optional": False,
            }
        ],
    }
    validator.check_view(view, "modal")


def test_a_form_that_is_only_shown_can_be_closed_and_not_sent() -> None:
    view = render.modal(Form("act", "Title", "", (Small("Nothing."),)))
    assert view["close"] == plain("Close")
    assert "submit" not in view


def test_the_first_body_that_fits_is_taken_and_else_the_last() -> None:
    long = (Typed("界" * 3_000),) * 5
    taken = render.blocks(Message("x", long, (long, (Small("short"),), (Small("shorter"),))))
    assert taken == [{"type": "context", "elements": [plain("short")]}]
    assert len(render.blocks(Message("x", long, (long,)))) == 5


def test_the_texts_of_a_summary_are_cut_alike_until_all_fit_and_none_is_lost() -> None:
    said = render.text(Message(tuple(f"{place}: {'&' * 3_000}" for place in range(9)), ()))
    assert len(said) <= 4_000
    assert [line[:8] for line in said.split("\n")] == [f"{place}: &amp;" for place in range(9)]
    assert render.text(Message(("a", "", "b"), ())) == "a\nb"
    assert render.text(Message(NASTY, ())) == "&lt;!here&gt; *Acme* &amp; &lt;@U1&gt;"


# --- whatever people typed

texts = st.one_of(st.text(max_size=40), st.just(NASTY), st.just("&" * 3_100), st.just("line\n\n" * 520))
spans = st.lists(st.builds(Span, texts, st.sampled_from(Style)), min_size=1, max_size=3).map(tuple)
options = st.builds(
    lambda number, label, description: tuple(Option(str(at), label, description) for at in range(number)),
    st.integers(1, 120),
    st.sampled_from(["", NASTY, "W" * 80]),
    st.sampled_from(["", NASTY, "W" * 80]),
)
controls = st.lists(
    st.one_of(
        st.builds(Button, texts, st.just("a"), texts.filter(bool), st.sampled_from([None, "primary", "danger"])),
        st.builds(OpenLink, texts, st.just("a"), st.just("https://a.example")),
        st.builds(Menu, st.just("a"), texts, options, st.sampled_from([None, SURE])),
        st.builds(PickDay, st.just("a"), texts),
    ),
    min_size=1,
    max_size=4,
)
read = st.one_of(
    st.builds(Heading, texts),
    st.builds(Line, st.sampled_from(["", "*Well done.*", "Tap *Edit*, or type `/nudges`.", "R&D"])),
    st.builds(Typed, texts),
    st.builds(Rich, spans),
    st.builds(Quote, spans),
    st.builds(Bullets, st.lists(spans, min_size=1, max_size=3).map(tuple)),
    st.builds(Small, texts),
    st.builds(Columns, st.lists(st.builds(Fact, st.just("Points"), texts), min_size=1, max_size=3).map(tuple)),
)
fields = st.one_of(
    st.builds(TextField, st.just("f"), texts, texts, st.booleans(), hint=texts, optional=st.booleans()),
    st.builds(DayField, st.just("f"), texts, st.none() | st.dates()),
    st.builds(TimeField, st.just("f"), texts, st.none() | st.times()),
    st.builds(ChoiceField, st.just("f"), texts, options, st.sampled_from([None, "0", "?"])),
    st.builds(PersonField, st.just("f"), texts, hint=texts),
)


def unlike(found: list[Control]) -> tuple[Control, ...]:
    """Controls with an action each of its own."""
    return tuple(replace(each, action=f"a:{at}") for at, each in enumerate(found))


bodies = st.tuples(st.lists(read, max_size=3), controls).map(
    lambda found: (*found[0], Controls("ref", unlike(found[1])))
)


@examples(0.5)
@given(st.one_of(texts, st.lists(texts, max_size=5).map(tuple)), bodies)
def test_every_message_is_one_that_slack_takes(summary: str | tuple[str, ...], body: tuple[Element, ...]) -> None:
    message = Message(summary, body, ((Small("It is too long."),),))
    validator.check_message(render.text(message), render.blocks(message), most=4_000)


@examples(0.5)
@given(st.lists(read, min_size=1, max_size=3), fields, texts)
def test_every_form_and_every_page_is_one_that_slack_takes(body: list[Element], field: AnyField, title: str) -> None:
    validator.check_view(render.modal(Form("act", title, "Save", (*body, field))), "modal")
    validator.check_view(render.home(Page(tuple(body))), "home")
