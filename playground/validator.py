"""Whether Slack would accept a message or a view; pure. `block_kit.schema` has the limits; cross-checks are here."""

import json
from collections.abc import Iterator

from playground.block_kit import schema
from playground.block_kit.elements import elements
from playground.block_kit.rules import Problem
from playground.types import Json, SlackError


def check_message(text: str, blocks: object, *, most: int = schema.MESSAGE_TEXT) -> None:
    """Raise the SlackError with which Slack refuses such a message; `most` is the longest text."""
    if len(text) > most:
        raise SlackError("msg_too_long")
    found = list(message_problems(blocks))
    if found:
        raise _refusal("invalid_blocks", found)
    if not blocks and not text.strip():
        raise SlackError("no_text")
    if len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":"))) > schema.MESSAGE_BLOCKS:
        raise SlackError("msg_blocks_too_long")


def check_view(view: object, kind: str) -> None:
    """Raise the SlackError with which Slack refuses such a view; `kind` is `modal` or `home`."""
    found = list(view_problems(view, kind))
    if found:
        raise _refusal("invalid_arguments", found)
    if len(json.dumps(view).encode()) > schema.VIEW_BYTES:
        raise SlackError("view_too_large")


def message_problems(blocks: object) -> Iterator[Problem]:
    """What is wrong with the blocks of a message."""
    found = list(schema.MESSAGE.problems(blocks, "/blocks"))
    yield from found
    if found or not isinstance(blocks, list):
        return
    yield from _across(blocks, "/blocks")
    if sum(len(block["text"]) for block in blocks if block["type"] == "markdown") > 12_000:
        yield "must be less than 12001 characters in all markdown blocks", "/blocks"
    if sum(block["type"] == "table" for block in blocks) > 1:
        yield "only one table allowed", "/blocks"
    yield from _charts(blocks)


def _charts(blocks: list[Json]) -> Iterator[Problem]:
    charts = [(index, block["chart"]) for index, block in enumerate(blocks) if block["type"] == "data_visualization"]
    if len(charts) > schema.CHARTS:
        yield f"no more than {schema.CHARTS} data_visualization blocks allowed", "/blocks"
    for index, chart in charts:
        at, series = f"/blocks/{index}/chart/series", chart.get("series", [])
        if len({one["name"] for one in series}) < len(series):
            yield "series names must be unique", at
        for number, one in enumerate(series):
            labels = sorted(point["label"] for point in one["data"])
            if labels != sorted(set(chart["axis_config"]["categories"])):
                yield "must have one data point for each of the categories", f"{at}/{number}/data"


def view_problems(view: object, kind: str) -> Iterator[Problem]:
    """What is wrong with a view."""
    found = list(schema.VIEW.only(kind).problems(view, "/view"))
    yield from found
    if found or not isinstance(view, dict):
        return
    yield from _across(view["blocks"], "/view/blocks")
    if kind == "modal" and "submit" not in view and any(block["type"] == "input" for block in view["blocks"]):
        yield "missing required field: submit (a modal with an input has one)", "/view"


def _across(blocks: list[Json], at: str) -> Iterator[Problem]:
    yield from _twice([(block.get("block_id"), f"{at}/{index}/block_id") for index, block in enumerate(blocks)])
    focused = 0
    for index, block in enumerate(blocks):
        inner = list(elements(block))
        yield from _twice([(one.get("action_id"), f"{at}/{index}/{place}/action_id") for place, one in inner])
        for place, one in inner:
            yield from _options(one, f"{at}/{index}/{place}")
            focused += one.get("focus_on_load", False)
    if focused > 1:
        yield "only one element may have focus_on_load", at


def _twice(ids: list[tuple[str | None, str]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for one, at in ids:
        if one in seen:
            yield f"duplicate id: {one} already exists", at
        if one:
            seen.add(one)


def _options(element: Json, at: str) -> Iterator[Problem]:
    if "options" in element and "option_groups" in element:
        yield "must define only one of `options` and `option_groups`", at
    groups = element.get("option_groups") or [element]
    known = [option for group in groups for option in group.get("options", [])]
    values = [option["value"] for option in known]
    if len(set(values)) < len(values):
        yield "option values must be unique", f"{at}/options"
    if "initial_option" in element and element["initial_option"] not in known:
        yield "must be one of the options", f"{at}/initial_option"
    if any(one not in known for one in element.get("initial_options", [])):
        yield "must be among the options", f"{at}/initial_options"
    if element.get("min_length", 0) > element.get("max_length", 3000):
        yield "must not be more than max_length", f"{at}/min_length"


def _refusal(error: str, found: list[Problem]) -> SlackError:
    messages = [f"{problem} [json-pointer:{at}]" for problem, at in found]
    return SlackError(
        error, errors=messages, response_metadata={"messages": [f"[ERROR] {message}" for message in messages]}
    )
