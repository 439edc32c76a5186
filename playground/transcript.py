"""A message, a modal or a Home tab as a person would see it, as plain text; pure."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from playground.types import Json

Names = Mapping[str, str]
EMPTY = "____"
_ANGLE = re.compile(r"<([^<>]+)>")
_STYLED = [re.compile(rf"(?<!\w)\{mark}(?=\S)([^{mark}\n]*[^{mark}\s])\{mark}(?!\w)") for mark in "*_~"]


def message(given: Json, names: Names | None = None, tz: str = "UTC") -> str:
    """One message: when, who, and what it shows."""
    when = datetime.fromisoformat(given["time"]).astimezone(ZoneInfo(tz)).strftime("%H:%M")
    marks = [mark for mark, shown in {"only you": given["ephemeral"], "edited": given["edited"]}.items() if shown]
    who = f"{when} {given['name']}" + (f" ({', '.join(marks)})" if marks else "")
    said = blocks(given["blocks"], names or {}) if given["blocks"] else mrkdwn(given["text"], names or {})
    files = [_file(file) for file in given.get("files", [])]
    return f"{who}\n" + _indented("\n".join(part for part in (said, *files) if part))


def conversation(given: list[Json], names: Names | None = None, tz: str = "UTC") -> str:
    """The messages of a channel in order, each with its thread indented below it."""
    stamps = {one["ts"] for one in given}
    replies: dict[str, list[Json]] = {}
    for one in given:
        if one["thread_ts"] in stamps - {one["ts"]}:
            replies.setdefault(one["thread_ts"], []).append(one)
    said = [one for one in given if one["thread_ts"] not in stamps - {one["ts"]}]
    return "\n".join(_with_replies(one, replies.get(one["ts"], []), names, tz) for one in said)


def _with_replies(given: Json, replies: list[Json], names: Names | None, tz: str) -> str:
    if not replies:
        return message(given, names, tz)
    count = f"{len(replies)} {'reply' if len(replies) == 1 else 'replies'}:"
    thread = "\n".join([count, *(message(one, names, tz) for one in replies)])
    return f"{message(given, names, tz)}\n{_indented(thread)}"


def _file(given: Json) -> str:
    return "This file was deleted." if given.get("deleted") else f"file: {given['name']} ({size(given['size'])})"


def view(given: Json, names: Names | None = None) -> str:
    """A modal or a Home tab, with what has been put into it so far."""
    title = given["title"]["text"] if given.get("title") else "Home"
    body = blocks(given["blocks"], names or {}, given.get("state", {}).get("values", {}))
    buttons = [f"[{given[name]['text']}]" for name in ("close", "submit") if given.get(name)]
    return f"== {title} ==\n{_indented(body)}" + (f"\n    {' '.join(buttons)}" if buttons else "")


def size(count: int) -> str:
    """A number of bytes, for people to read."""
    if count < 1000:
        return f"{count} bytes"
    return f"{count / 1000:.1f} KB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"


def blocks(given: list[Json], names: Names, state: Json | None = None) -> str:
    """Blocks, one below the other."""
    return "\n".join("\n".join(_block(block, names, state or {})) for block in given)


def mrkdwn(text: str, names: Names) -> str:
    """Slack's mrkdwn as plain text: mentions by name, links by label, entities as characters."""
    plain = _ANGLE.sub(lambda match: _angle(match.group(1), names), text)
    for styled in _STYLED:
        plain = styled.sub(r"\1", plain)
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _angle(inner: str, names: Names) -> str:
    target, _, label = inner.partition("|")
    if target.startswith("@"):
        return f"@{names.get(target[1:], label or target[1:])}"
    if target.startswith("#"):
        return f"#{label or names.get(target[1:], target[1:])}"
    if target.startswith("!"):
        return label or f"@{target[1:]}"
    if not label or target.removeprefix("mailto:") == label:
        return target.removeprefix("mailto:")
    shown = target if len(target) <= 60 else f"{target[:60]}…"
    return label if target.startswith(("tel:", "http://" + label)) else f"{label} ({shown})"


def _text(given: Json, names: Names) -> str:
    text: str = given["text"]
    return mrkdwn(text, names) if given["type"] == "mrkdwn" else text


def _block(block: Json, names: Names, state: Json) -> Iterator[str]:
    held = state.get(block.get("block_id", ""), {})
    match block["type"]:
        case "header" | "section":
            parts = [block["text"]] if "text" in block else []
            yield from (_text(part, names) for part in [*parts, *block.get("fields", [])])
            if "accessory" in block:
                yield element(block["accessory"], names, held)
        case "context":
            yield " ".join(_context(one, names) for one in block["elements"])
        case "actions":
            yield " ".join(element(one, names, held) for one in block["elements"])
        case "input":
            yield f"{block['label']['text']}: {element(block['element'], names, held)}"
        case "divider":
            yield "-" * 20
        case "image":
            yield f"(picture: {block['alt_text']})"
        case "markdown":
            yield block["text"]
        case "data_visualization":
            yield from (f"(chart: {block['title']})", *_chart(block["chart"]))
        case "table":
            yield from (" | ".join(_cell(cell, names) for cell in row) for row in block["rows"])
        case "rich_text":
            yield from (_rich(one, names) for one in block["elements"])


def _chart(chart: Json) -> Iterator[str]:
    if chart["type"] == "pie":
        yield _points(chart["segments"])
    for series in chart.get("series", []):
        yield f"{series['name']}: {_points(series['data'])}"


def _points(given: list[Json]) -> str:
    return ", ".join(f"{point['label']} {point['value']}" for point in given)


def _context(one: Json, names: Names) -> str:
    return f"(picture: {one['alt_text']})" if one["type"] == "image" else _text(one, names)


def _cell(cell: Json, names: Names) -> str:
    return str(cell["text"]) if cell["type"] == "raw_text" else " ".join(_rich(one, names) for one in cell["elements"])


def _rich(one: Json, names: Names) -> str:
    if one["type"] == "rich_text_list":
        marks = (f"{index}." if one["style"] == "ordered" else "-" for index in range(1, len(one["elements"]) + 1))
        return "\n".join(f"{mark} {_rich(item, names)}" for mark, item in zip(marks, one["elements"], strict=True))
    return "".join(_inline(inner, names) for inner in one["elements"])


def _inline(inner: Json, names: Names) -> str:
    match inner["type"]:
        case "user":
            return f"@{names.get(inner['user_id'], inner['user_id'])}"
        case "channel":
            return f"#{names.get(inner['channel_id'], inner['channel_id'])}"
        case "emoji":
            return f":{inner['name']}:"
        case "broadcast":
            return f"@{inner['range']}"
        case "date":
            return str(inner.get("fallback", inner["timestamp"]))
        case _:
            return str(inner.get("text", inner.get("url", "")))


def element(one: Json, names: Names, held: Json) -> str:
    """An element: a button as [Label], an input as its value or ____, checkboxes with their marks."""
    value = held.get(one.get("action_id", ""), {})
    match one["type"]:
        case "button":
            return f"[{one['text']['text']}]"
        case "image":
            return f"(picture: {one['alt_text']})"
        case "overflow":
            return f"[...: {', '.join(option['text']['text'] for option in one['options'])}]"
        case "checkboxes" | "radio_buttons":
            chosen = value.get("selected_options") or [value.get("selected_option")]
            return " ".join(_box(option, option in chosen, names) for option in one["options"])
        case _:
            return _held(one, value)


def _box(option: Json, chosen: bool, names: Names) -> str:
    return f"({'x' if chosen else ' '}) {_text(option['text'], names)}"


def _held(one: Json, value: Json) -> str:
    found = next((inner for key, inner in value.items() if key != "type" and inner), None)
    options = found if isinstance(found, list) else [found]
    shown = ", ".join(
        str(option["text"]["text"] if isinstance(option, dict) else option) for option in options if option
    )
    if shown or one["type"].endswith("_input"):
        return shown or EMPTY
    return f"[{one['placeholder']['text']}]" if "placeholder" in one else EMPTY


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.split("\n"))
