"""The validator: each limit passes at its edge and is refused one over, with Slack's words and the place."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.types import SlackError
from playground.validator import check_message, check_view

Json = dict[str, Any]
Build = Callable[[int], Any]


def words(count: int) -> str:
    return "x" * count


def plain(count: int) -> Json:
    return {"type": "plain_text", "text": words(count)}


def mrkdwn(count: int) -> Json:
    return {"type": "mrkdwn", "text": words(count)}


def option(count: int = 1, value: str = "v", **more: Any) -> Json:
    return {"text": plain(count), "value": value, **more}


def options(count: int) -> list[Json]:
    return [option(value=str(number)) for number in range(count)]


def button(**more: Any) -> Json:
    return {"type": "button", "text": plain(1), **more}


def confirm(**more: Any) -> Json:
    return {"title": plain(1), "text": plain(1), "confirm": plain(1), "deny": plain(1), **more}


def section(**more: Any) -> Json:
    return {"type": "section", **({"text": plain(1)} | more)}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def field(element: Json | None = None, **more: Any) -> Json:
    return {"type": "input", "label": plain(1), "element": element or {"type": "plain_text_input"}, **more}


def select(kind: str = "static_select", **more: Any) -> Json:
    return {"type": kind, "options": options(2), **more}


def modal(*blocks: Json, **more: Any) -> Json:
    return {
        "type": "modal",
        "title": plain(1),
        "submit": plain(1),
        "blocks": list(blocks) or [{"type": "divider"}],
        **more,
    }


def home(*blocks: Json, **more: Any) -> Json:
    return {"type": "home", "blocks": list(blocks) or [{"type": "divider"}], **more}


def rich(*elements: Json) -> Json:
    return {"type": "rich_text", "elements": list(elements)}


def table(rows: int, columns: int) -> Json:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * columns] * rows}


# What it is, the most that passes, the block with so many, the place that is named when there is one more.
IN_BLOCKS: list[tuple[str, int, Build, str]] = [
    ("section text", 3000, lambda n: section(text=mrkdwn(n)), "/text/text"),
    ("section fields", 10, lambda n: section(fields=[plain(1)] * n), "/fields"),
    ("section field", 2000, lambda n: section(fields=[plain(n)]), "/fields/0/text"),
    ("header", 150, lambda n: {"type": "header", "text": plain(n)}, "/text/text"),
    ("context elements", 10, lambda n: {"type": "context", "elements": [plain(1)] * n}, "/elements"),
    ("actions elements", 25, lambda n: actions(*[button()] * n), "/elements"),
    ("input label", 2000, lambda n: field(label=plain(n)), "/label/text"),
    ("input hint", 2000, lambda n: field(hint=plain(n)), "/hint/text"),
    ("block_id", 255, lambda n: section(block_id=words(n)), "/block_id"),
    ("action_id", 255, lambda n: actions(button(action_id=words(n))), "/elements/0/action_id"),
    ("button text", 75, lambda n: actions(button(text=plain(n))), "/elements/0/text/text"),
    ("button value", 2000, lambda n: actions(button(value=words(n))), "/elements/0/value"),
    ("button url", 3000, lambda n: actions(button(url=words(n))), "/elements/0/url"),
    (
        "confirm title",
        100,
        lambda n: actions(button(confirm=confirm(title=plain(n)))),
        "/elements/0/confirm/title/text",
    ),
    ("confirm text", 300, lambda n: actions(button(confirm=confirm(text=mrkdwn(n)))), "/elements/0/confirm/text/text"),
    (
        "confirm yes",
        30,
        lambda n: actions(button(confirm=confirm(confirm=plain(n)))),
        "/elements/0/confirm/confirm/text",
    ),
    ("confirm no", 30, lambda n: actions(button(confirm=confirm(deny=plain(n)))), "/elements/0/confirm/deny/text"),
    ("option text", 75, lambda n: actions(select(options=[option(n)])), "/elements/0/options/0/text/text"),
    ("option value", 150, lambda n: actions(select(options=[option(value=words(n))])), "/elements/0/options/0/value"),
    (
        "option description",
        75,
        lambda n: actions(select(options=[option(description=plain(n))])),
        "/elements/0/options/0/description/text",
    ),
    ("select options", 100, lambda n: actions(select(options=options(n))), "/elements/0/options"),
    (
        "option group label",
        75,
        lambda n: actions({"type": "static_select", "option_groups": [{"label": plain(n), "options": options(1)}]}),
        "/elements/0/option_groups/0/label/text",
    ),
    ("overflow options", 5, lambda n: actions({"type": "overflow", "options": options(n)}), "/elements/0/options"),
    ("checkboxes", 10, lambda n: actions(select("checkboxes", options=options(n))), "/elements/0/options"),
    ("radio buttons", 10, lambda n: field(select("radio_buttons", options=options(n))), "/element/options"),
    ("placeholder", 150, lambda n: actions(select(placeholder=plain(n))), "/elements/0/placeholder/text"),
    ("max_length", 3000, lambda n: field({"type": "plain_text_input", "max_length": n}), "/element/max_length"),
    ("image alt text", 2000, lambda n: {"type": "image", "image_url": "u", "alt_text": words(n)}, "/alt_text"),
    ("image url", 3000, lambda n: {"type": "image", "image_url": words(n), "alt_text": "x"}, "/image_url"),
    ("table rows", 100, lambda n: table(n, 1), "/rows"),
    ("table columns", 20, lambda n: table(1, n), "/rows/0"),
    ("markdown", 12_000, lambda n: {"type": "markdown", "text": words(n)}, "/text"),
]
IN_VIEWS: list[tuple[str, int, Build, str]] = [
    ("title", 24, lambda n: modal(title=plain(n)), "/title/text"),
    ("submit", 24, lambda n: modal(submit=plain(n)), "/submit/text"),
    ("close", 24, lambda n: modal(close=plain(n)), "/close/text"),
    ("private_metadata", 3000, lambda n: modal(private_metadata=words(n)), "/private_metadata"),
    ("callback_id", 255, lambda n: modal(callback_id=words(n)), "/callback_id"),
    ("external_id", 255, lambda n: modal(external_id=words(n)), "/external_id"),
    ("modal blocks", 100, lambda n: modal(*[section()] * n), "/blocks"),
    ("home blocks", 100, lambda n: home(*[section()] * n), "/blocks"),
]


def refusal(check: Callable[..., None], *arguments: Any) -> tuple[str, list[str]]:
    with pytest.raises(SlackError) as refused:
        check(*arguments)
    messages: list[str] = refused.value.more.get("response_metadata", {}).get("messages", [])
    return refused.value.error, messages


@pytest.mark.parametrize(("most", "build", "place"), [pytest.param(*row[1:], id=row[0]) for row in IN_BLOCKS])
def test_a_block_at_its_limit_passes_and_one_over_is_refused_at_its_place(most: int, build: Build, place: str) -> None:
    check_message("text", [build(most)])
    error, messages = refusal(check_message, "text", [{"type": "divider"}, build(most + 1)])
    assert error == "invalid_blocks"
    assert [message for message in messages if message.endswith(f"[json-pointer:/blocks/1{place}]")] == messages


@pytest.mark.parametrize(("most", "build", "place"), [pytest.param(*row[1:], id=row[0]) for row in IN_VIEWS])
def test_a_view_at_its_limit_passes_and_one_over_is_refused_at_its_place(most: int, build: Build, place: str) -> None:
    check_view(build(most), build(most)["type"])
    error, messages = refusal(check_view, build(most + 1), build(most)["type"])
    assert error == "invalid_arguments"
    assert [message for message in messages if message.endswith(f"[json-pointer:/view{place}]")] == messages


def test_a_message_holds_fifty_blocks() -> None:
    check_message("", [section()] * 50)
    assert refusal(check_message, "", [section()] * 51) == (
        "invalid_blocks",
        ["[ERROR] no more than 50 items allowed [json-pointer:/blocks]"],
    )


def test_a_text_too_long_is_told_in_slacks_words() -> None:
    _, messages = refusal(check_message, "", [section(), section(), section(text=mrkdwn(3001))])
    assert messages == ["[ERROR] must be less than 3001 characters [json-pointer:/blocks/2/text/text]"]


# What is wrong, the blocks of a message, and what is said about it.
WRONG: list[tuple[str, list[Any], str]] = [
    ("unknown block", [{"type": "banner"}], "unsupported type: banner [json-pointer:/blocks/0/type]"),
    ("no type", [{"text": plain(1)}], "missing required field: type [json-pointer:/blocks/0]"),
    ("no object", ["section"], "must provide an object [json-pointer:/blocks/0]"),
    ("type of another kind", [{"type": ["section"]}], "unsupported type: ['section'] [json-pointer:/blocks/0/type]"),
    ("unknown key", [section(colour="red")], "invalid additional property: colour [json-pointer:/blocks/0]"),
    (
        "unknown key in an element",
        [actions(button(size=1))],
        "invalid additional property: size [json-pointer:/blocks/0/elements/0]",
    ),
    ("missing field", [{"type": "header"}], "missing required field: text [json-pointer:/blocks/0]"),
    ("empty section", [{"type": "section"}], "must define either `text` or `fields` [json-pointer:/blocks/0]"),
    ("empty text", [section(text=plain(0))], "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    ("no text", [section(text="words")], "must provide an object [json-pointer:/blocks/0/text]"),
    (
        "number as text",
        [section(text={"type": "mrkdwn", "text": 5})],
        "must provide a string [json-pointer:/blocks/0/text/text]",
    ),
    (
        "marked up header",
        [{"type": "header", "text": mrkdwn(1)}],
        "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]",
    ),
    (
        "emoji in mrkdwn",
        [section(text=mrkdwn(1) | {"emoji": True})],
        "invalid additional property: emoji [json-pointer:/blocks/0/text]",
    ),
    ("no elements", [actions()], "no less than 1 items allowed [json-pointer:/blocks/0/elements]"),
    (
        "no options",
        [actions(select(options=[]))],
        "no less than 1 items allowed [json-pointer:/blocks/0/elements/0/options]",
    ),
    (
        "select without options",
        [actions({"type": "static_select"})],
        "must define either `options` or `option_groups` [json-pointer:/blocks/0/elements/0]",
    ),
    (
        "text input in actions",
        [actions({"type": "plain_text_input"})],
        "unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]",
    ),
    (
        "several choices in actions",
        [actions(select("multi_static_select"))],
        "unsupported type: multi_static_select [json-pointer:/blocks/0/elements/0/type]",
    ),
    ("button in an input", [field(button())], "unsupported type: button [json-pointer:/blocks/0/element/type]"),
    (
        "text input in a section",
        [section(accessory={"type": "plain_text_input"})],
        "unsupported type: plain_text_input [json-pointer:/blocks/0/accessory/type]",
    ),
    (
        "unknown style",
        [actions(button(style="loud"))],
        "must be a valid enum value: primary, danger [json-pointer:/blocks/0/elements/0/style]",
    ),
    ("a flag that is none", [field(optional="yes")], "must provide a boolean [json-pointer:/blocks/0/optional]"),
    (
        "a date that is none",
        [actions({"type": "datepicker", "initial_date": "23.11.2026"})],
        "has an invalid format [json-pointer:/blocks/0/elements/0/initial_date]",
    ),
    (
        "block_id twice",
        [section(block_id="a"), section(block_id="a")],
        "duplicate id: a already exists [json-pointer:/blocks/1/block_id]",
    ),
    (
        "action_id twice",
        [actions(button(action_id="a"), button(action_id="a"))],
        "duplicate id: a already exists [json-pointer:/blocks/0/elements/1/action_id]",
    ),
    (
        "value twice",
        [actions(select(options=[option(), option()]))],
        "option values must be unique [json-pointer:/blocks/0/elements/0/options]",
    ),
    (
        "initial option from elsewhere",
        [actions(select(initial_option=option(value="z")))],
        "must be one of the options [json-pointer:/blocks/0/elements/0/initial_option]",
    ),
    (
        "initial options from elsewhere",
        [actions(select("checkboxes", initial_options=[option(value="z")]))],
        "must be among the options [json-pointer:/blocks/0/elements/0/initial_options]",
    ),
    (
        "least above most",
        [field({"type": "plain_text_input", "min_length": 5, "max_length": 4})],
        "must not be more than max_length [json-pointer:/blocks/0/element/min_length]",
    ),
    (
        "two in focus",
        [field({"type": "plain_text_input", "focus_on_load": True})] * 2,
        "only one element may have focus_on_load [json-pointer:/blocks]",
    ),
    ("two tables", [table(1, 1)] * 2, "only one table allowed [json-pointer:/blocks]"),
    (
        "much markdown",
        [{"type": "markdown", "text": words(7000)}] * 2,
        "must be less than 12001 characters in all markdown blocks [json-pointer:/blocks]",
    ),
    (
        "rich text of nothing known",
        [rich({"type": "rich_text_poem", "elements": []})],
        "unsupported type: rich_text_poem [json-pointer:/blocks/0/elements/0/type]",
    ),
]


@pytest.mark.parametrize(("blocks", "message"), [pytest.param(*row[1:], id=row[0]) for row in WRONG])
def test_what_slack_refuses_in_blocks_is_refused(blocks: list[Json], message: str) -> None:
    assert refusal(check_message, "text", blocks) == ("invalid_blocks", [f"[ERROR] {message}"])


def test_every_element_passes_where_slack_has_it() -> None:
    pickers = [{"type": kind} for kind in ("users_select", "conversations_select", "datepicker", "timepicker")]
    inputs: list[Json] = [{"type": f"{kind}_text_input"} for kind in ("email", "url")]
    inputs.append({"type": "plain_text_input", "multiline": True, "initial_value": ""})
    several = [
        select("multi_static_select"),
        {"type": "datetimepicker"},
        {"type": "number_input", "is_decimal_allowed": False},
    ]
    text = {"type": "text", "text": "x", "style": {"bold": True}}
    parts = rich(
        {"type": "rich_text_section", "elements": [text, {"type": "link", "url": "https://example.com"}]},
        {"type": "rich_text_list", "style": "bullet", "elements": [{"type": "rich_text_section", "elements": [text]}]},
        {"type": "rich_text_quote", "elements": [text]},
        {"type": "rich_text_preformatted", "elements": [text]},
    )
    boxes = [select(), select("checkboxes"), select("radio_buttons")]
    accessories = [section(accessory=one) for one in [button(), *boxes, *pickers]]
    fields = [field(one) for one in [*boxes, *pickers, *inputs, *several]]
    check_message("", [*accessories, actions(button(), *boxes, *pickers), *fields, parts])
    check_view(modal(*accessories, *fields, parts), "modal")


def test_a_message_of_nothing_is_refused() -> None:
    assert refusal(check_message, " \n", [])[0] == "no_text"


def test_a_text_and_all_blocks_have_a_limit_together() -> None:
    check_message(words(40_000), [])
    assert refusal(check_message, words(40_001), [])[0] == "msg_too_long"
    assert refusal(check_message, "", [section(text=plain(3000))] * 5)[0] == "msg_blocks_too_long"


@pytest.mark.parametrize(
    ("view", "message"),
    [
        (modal(field()) | {"submit": plain(25)}, "must be less than 25 characters [json-pointer:/view/submit/text]"),
        ({"type": "modal", "blocks": [section()]}, "missing required field: title [json-pointer:/view]"),
        (modal(title=mrkdwn(3)), "unsupported type: mrkdwn [json-pointer:/view/title/type]"),
        (modal({"type": "markdown", "text": "x"}), "unsupported type: markdown [json-pointer:/view/blocks/0/type]"),
        (modal(blocks=[]), "no less than 1 items allowed [json-pointer:/view/blocks]"),
        (home(), "unsupported type: home [json-pointer:/view/type]"),
        (None, "must provide an object [json-pointer:/view]"),
    ],
)
def test_what_slack_refuses_in_a_modal_is_refused(view: Any, message: str) -> None:
    assert refusal(check_view, view, "modal") == ("invalid_arguments", [f"[ERROR] {message}"])


def test_a_modal_with_an_input_needs_a_submit_button() -> None:
    view = modal(field())
    check_view(view, "modal")
    del view["submit"]
    assert "submit" in refusal(check_view, view, "modal")[1][0]


def test_a_view_of_many_bytes_is_too_large() -> None:
    blocks = [section(text=plain(2_600), block_id=str(number)) for number in range(100)]
    assert refusal(check_view, home(*blocks), "home")[0] == "view_too_large"


keys = st.sampled_from(
    ["type", "text", "elements", "blocks", "options", "accessory", "value", "title", "initial_option"]
)
texts = st.sampled_from(["section", "actions", "static_select", "plain_text", "input", "modal", "checkboxes", ""])
leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts
junk = st.recursive(leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4))


@given(junk)
def test_whatever_is_sent_is_taken_or_refused_and_never_breaks_the_validator(value: Any) -> None:
    with suppress(SlackError):
        check_message("", value)
    with suppress(SlackError):
        check_message("", [value])
    with suppress(SlackError):
        check_view(value, "modal")
