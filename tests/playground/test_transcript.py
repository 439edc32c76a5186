"""What the transcript makes of messages and views."""

from typing import Any

import pytest

from playground import transcript

Json = dict[str, Any]
NAMES = {"U0SAM": "Sam Rivera"}
MESSAGE: Json = {
    "time": "2026-11-23T15:05:00+00:00",
    "name": "Echo Bot",
    "text": "fallback",
    "blocks": [],
    "ephemeral": False,
    "edited": False,
}


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def option(text: str) -> Json:
    return {"text": plain(text), "value": text.lower()}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*bold* and _it is_ ~gone~", "bold and it is gone"),
        ("2 * 3 * 4 snake_case_name", "2 * 3 * 4 snake_case_name"),
        ("*_both_*", "both"),
        ("Tom &amp; &lt;Jerry&gt;", "Tom & <Jerry>"),
        ("&lt;@U0SAM&gt;", "<@U0SAM>"),
        ("hello <@U0SAM> in <#C0GENERAL|general> <!here>", "hello @Sam Rivera in #general @here"),
        ("<@U9> <@U9|nine>", "@U9 @nine"),
        ("<https://example.com|the page> <https://example.com>", "the page (https://example.com) https://example.com"),
        ("<mailto:a@b.co|a@b.co> <tel:5550101|555 0101> <http://b.co|b.co>", "a@b.co 555 0101 b.co"),
        ("<!date^1795300554^{date}|Monday>", "Monday"),
    ],
)
def test_marked_up_text_reads_as_a_person_sees_it(text: str, shown: str) -> None:
    assert transcript.mrkdwn(text, NAMES) == shown


def test_a_message_names_its_time_and_its_author() -> None:
    assert transcript.message(MESSAGE, NAMES, "America/New_York") == "10:05 Echo Bot\n    fallback"
    marked = transcript.message(MESSAGE | {"ephemeral": True, "edited": True})
    assert marked == "15:05 Echo Bot (only you, edited)\n    fallback"


def test_what_answers_a_message_stands_below_it() -> None:
    said = [("1", None, "digest"), ("2", None, "next"), ("3", "1", "who?"), ("4", "1", "Sam"), ("5", "gone", "alone")]
    messages = [MESSAGE | {"ts": ts, "thread_ts": thread_ts, "text": text} for ts, thread_ts, text in said]
    lines = [line for line in transcript.conversation(messages).split("\n") if "Echo Bot" not in line]
    assert lines == [
        "    digest", "    2 replies:", "        who?", "        Sam", "    next", "    alone",
    ]  # fmt: skip


def test_a_file_that_was_deleted_is_not_named() -> None:
    deleted = MESSAGE | {"text": "", "files": [{"id": "F1", "deleted": True}]}
    assert transcript.message(deleted).endswith("\n    This file was deleted.")


def test_blocks_are_shown_instead_of_the_text() -> None:
    button = {"type": "button", "text": plain("Yes")}
    menu = {"type": "overflow", "options": [option("Edit"), option("Drop")]}
    text = {"type": "text", "text": "first"}
    section = {"type": "rich_text_section", "elements": [text, {"type": "user", "user_id": "U0SAM"}]}
    blocks = [
        {"type": "header", "text": plain("*Title*")},
        {"type": "section", "text": {"type": "mrkdwn", "text": "*a*\n&lt;b&gt;"}, "accessory": button},
        {"type": "section", "fields": [plain("x"), plain("y")]},
        {"type": "divider"},
        {"type": "context", "elements": [plain("small"), {"type": "image", "alt_text": "a cat"}]},
        {"type": "actions", "elements": [button, {"type": "datepicker", "placeholder": plain("A day")}, menu]},
        {"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "ordered", "elements": [section]}]},
        {"type": "table", "rows": [[{"type": "raw_text", "text": "1"}, {"type": "raw_text", "text": "2"}]]},
    ]
    assert transcript.message(MESSAGE | {"blocks": blocks}, NAMES).split("\n    ")[1:] == [
        "*Title*", "a", "<b>", "[Yes]", "x", "y", "-" * 20, "small (picture: a cat)", "[Yes] [A day] [...: Edit, Drop]",
        "1. first@Sam Rivera", "1 | 2",
    ]  # fmt: skip


def test_a_modal_shows_what_was_put_into_it() -> None:
    def field(label: str, **element: Any) -> Json:
        element = {"action_id": "a", **element}
        return {"type": "input", "block_id": label, "label": plain(label), "element": element}

    boxes = [option("Tea"), option("Milk")]
    view = {
        "title": plain("A form"),
        "submit": plain("Send"),
        "close": plain("Cancel"),
        "blocks": [
            field("Word", type="plain_text_input"),
            field("Day", type="datepicker"),
            field("What", type="checkboxes", options=boxes),
            field("How", type="static_select", options=boxes),
        ],
        "state": {
            "values": {
                "Day": {"a": {"type": "datepicker", "selected_date": "2026-12-01"}},
                "What": {"a": {"type": "checkboxes", "selected_options": boxes[1:]}},
                "How": {"a": {"type": "static_select", "selected_option": boxes[0]}},
            }
        },
    }
    assert transcript.view(view).split("\n    ") == [
        "== A form ==", "Word: ____", "Day: 2026-12-01", "What: ( ) Tea (x) Milk", "How: Tea", "[Cancel] [Send]",
    ]  # fmt: skip
