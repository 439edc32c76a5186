"""Each element as a part of an Adaptive Card, and what is asked of whole cards."""

import json
from datetime import date, time

import pytest
from syrupy.assertion import SnapshotAssertion

from bot.screens.elements import (
    AnyField,
    Bars,
    Bullets,
    Button,
    Checkboxes,
    ChoiceField,
    Columns,
    Confirm,
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
from handlers.payload import Json
from handlers.teams import render
from handlers.teams.data import filled_in, tap_in
from tests.handlers.teams import cards, screens

OPENS = frozenset({"note.edit", "interview.form"})
OPTIONS = (Option("offer", "An offer"), Option("no", "They said no", "in their own words"))
ELEMENTS: dict[str, Element] = {
    "heading": Heading("Northwind, *Controller*"),
    "line": Line("*Two* left: `skip` works"),
    "typed": Typed("I told them:\n*not bold* <at>Dana</at>"),
    "rich": Rich((Span("new", Style.BOLD), Span(" "), Span("old", Style.STRUCK), Span("so", Style.ITALIC))),
    "quote": Quote((Span("Dear Lena,\n\nthank you.\n\nSam"),)),
    "bullets": Bullets(((Span("one"),), (Mention("29:sam"), Span(": shares all")))),
    "small": Small("Only you see this"),
    "links": Links(
        (Link("zoom.us", "https://zoom.us/j/1"), Link("mail", "mailto:a@b.example")), "Join: ", is_small=True
    ),
    "columns": Columns((Fact("When", "today"), Fact("How", "by phone"), Fact("Who", "Lena"))),
    "bars": Bars("Interviews", (("May", 3),)),
    "buttons": Controls(
        "note:7:2:thank_you",
        (
            Button("I sent it", "note.sent", emphasis="primary"),
            Button("Edit", "note.edit", "7"),
            Button("Delete", "note.away", confirm=Confirm("Sure?", "It is gone then.", "Yes", "No"), emphasis="danger"),
            OpenLink("Open in mail", "note.link", "mailto:lena@example.com"),
        ),
    ),
    "menu": Controls("nudge:3", (Menu("nudge.heard", "What did they say?", OPTIONS),)),
    "day": Controls("nudge:3", (PickDay("nudge.snooze_day", "Another day"),)),
}
FIELDS: dict[str, AnyField] = {
    "text": TextField(name="company", label="Company", initial="Northwind", most=100, hint="As they write it"),
    "lines": TextField(name="asked", label="What they asked", lines=True, optional=True),
    "number": NumberField(name="after", label="Hours", initial=3, least=1, most=24),
    "a day": DayField(name="day", label="Day", initial=date(2026, 12, 1)),
    "no day": DayField(name="day", label="Day", optional=True),
    "a time": TimeField(name="time", label="At", initial=time(9, 30)),
    "choice": ChoiceField(name="how", label="How", options=OPTIONS, chosen="no"),
    "radio": RadioField(name="how", label="How", options=OPTIONS, chosen="neither"),
    "several": SeveralField(name="kinds", label="Which", options=OPTIONS, chosen=frozenset({"offer", "no"})),
    "boxes": Checkboxes(name="kinds", label="Which", options=OPTIONS, optional=True),
    "person": PersonField(name="who", label="Who"),
}


def card(message: Message) -> Json:
    return render.message(message, OPENS, {"29:sam": "Sam *Rivera*"})["attachments"][0]["content"]


@pytest.mark.parametrize("name", ELEMENTS)
def test_an_element_is_drawn_as_written(name: str, snapshot: SnapshotAssertion) -> None:
    made = card(Message("", (ELEMENTS[name],)))
    assert json.dumps(made["body"], indent=1, ensure_ascii=False) == snapshot
    assert not cards.problems(made)


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_is_drawn_as_written(name: str, snapshot: SnapshotAssertion) -> None:
    made = render.dialog(Form("f", "Title", "Save", (FIELDS[name],)))["card"]["content"]
    assert json.dumps(made["body"], indent=1, ensure_ascii=False) == snapshot
    assert not cards.problems(made)


def test_a_message_is_one_card_and_its_text_form() -> None:
    sent = render.message(Message(("Hello", "", "again"), (Line("*Hello*"),)), OPENS)
    assert (sent["type"], sent["summary"], len(sent["attachments"])) == ("message", "Hello\nagain", 1)
    assert "text" not in sent


def test_texts_for_which_a_notification_has_no_room_are_cut_alike() -> None:
    said = render.summary(Message(("a" * 5_000, "b" * 5_000), ())).split("\n")
    assert [len(each) for each in said] == [350, 350]


def test_more_actions_than_teams_shows_beside_each_other_go_into_further_rows() -> None:
    buttons = tuple(Button(f"{place}", f"choose:{place}") for place in range(8))
    rows = card(Message("", (Controls("r", buttons),)))["body"]
    assert [[each["title"] for each in row["actions"]] for row in rows] == [list("012345"), list("67")]


def test_a_button_that_may_open_a_form_asks_for_a_dialog_also_where_its_action_is_numbered() -> None:
    made = card(Message("", (Controls("r", (Button("Edit", "note.edit:2"), Button("Sent", "note.sent"))),)))
    opening, telling = cards.pressed(made)
    assert (opening["type"], opening["data"]["msteams"]) == ("Action.Submit", {"type": "task/fetch"})
    assert (telling["type"], telling["verb"]) == ("Action.Execute", "note.sent")


def test_buttons_of_home_say_that_they_are_there() -> None:
    page = Page((Controls("r", (Button("Sent", "note.sent"), PickDay("day", "Day"))),))
    made = render.home(page, OPENS)["attachments"][0]["content"]
    assert all(tap_in(each["data"]).is_home for each in cards.pressed(made))


def test_a_dialog_knows_no_execute_and_opens_no_dialog() -> None:
    form = Form("f", "Data", "", (Controls("r", (Button("Export", "data.export"), Button("Edit", "note.edit"))),))
    made = render.dialog(form)["card"]["content"]
    assert [(each["type"], "msteams" in each["data"]) for each in cards.pressed(made)] == [("Action.Submit", False)] * 2
    assert "actions" not in made  # it is only shown


def test_a_message_takes_a_shorter_body_where_the_first_does_not_fit() -> None:
    long = (Typed("a" * 3_000),) * 20
    assert (
        card(Message("", long, ((Typed("short"),), (Typed("shorter"),))))["body"]
        == card(Message("", (Typed("short"),)))["body"]
    )


def test_where_no_body_fits_the_texts_of_the_last_are_cut_until_it_does() -> None:
    sent = render.message(Message("", (Line("x"),) * 900, ((Typed("a" * 3_000),) * 100,)), OPENS)
    (first, *_) = {each["text"] for each in cards.objects(sent["attachments"]) if each["type"] == "TextRun"}
    assert first == "a" * 179 + "…"
    assert cards.size(sent) < cards.MOST


def test_only_mentioned_people_are_looked_up() -> None:
    message = Message("", (ELEMENTS["bullets"],), ((Bullets(((Mention("29:dana"),),)),),))
    assert render.mentioned(message) == {"29:sam", "29:dana"}


def test_a_form_comes_back_with_what_was_typed_and_what_is_wrong_above_its_field() -> None:
    form = Form("f", "Title", "Save", (Line("Please"), FIELDS["text"], FIELDS["boxes"], FIELDS["number"]), "7 2")
    opened = render.dialog(form)
    (send,) = opened["card"]["content"]["actions"]
    filled = filled_in(send["data"] | {"company": " ", "kinds": "no", "after": "5"})
    made = render.again(filled, {"company": "Which company?", "": "Not saved."})
    body = made["card"]["content"]["body"]
    assert [each.get("value", each.get("inlines", [{}])[0].get("text")) for each in body] == [
        *("Not saved.", "Please", "Which company?", " ", "As they write it", "no", 5)
    ]
    assert made["title"] == "Title"
    assert made["card"]["content"]["actions"] == opened["card"]["content"]["actions"]  # it still tells what it showed
    assert not cards.problems(made["card"]["content"])


@pytest.mark.parametrize("typed", [*screens.MARKUP, "+ one", "12) twelve", "*", "* one", "> one", "+", "1."])
def test_beside_boxes_stands_what_was_typed_although_clients_read_markdown_there(typed: str) -> None:
    boxes = Checkboxes("f", "F", (Option("1", typed),))
    (title,) = cards.ticked(render.dialog(Form("f", "Title", "Save", (boxes,)))["card"]["content"])
    assert cards.read(title).replace("\u2060", "") == " ".join(typed.split()).replace("\0", "\ufffd")


def test_no_date_is_written_by_the_client_where_somebody_typed_one() -> None:
    made = card(Message("", (Typed("{{DATE(2026-12-01T09:00:00Z)}} {{x}}"),)))
    assert cards.words(made) == ["{\u2060{DATE(2026-12-01T09:00:00Z)}} {{x}}"]


def test_a_fact_beside_another_is_short_and_a_heading_is_one() -> None:
    made = card(Message("", (Columns((Fact("Points", "a" * 900),)), Heading("b" * 900))))
    assert [len(each) for each in cards.words(made)] == [6, 300, 150]
