"""The elements in a block, and the ids that Slack adds to blocks and elements without one."""

import secrets
from collections.abc import Iterator

from playground.types import Json


def elements(block: Json) -> Iterator[tuple[str, Json]]:
    """The interactive elements of a block, each with its path in the block."""
    if block["type"] == "actions":
        yield from ((f"elements/{index}", one) for index, one in enumerate(block["elements"]))
    for name in ("accessory", "element"):
        if name in block:
            yield name, block[name]


def with_ids(blocks: list[Json]) -> list[Json]:
    """The blocks, with ids where the app gave none, as Slack adds them."""
    return [_with_ids(block) for block in blocks]


def _with_ids(block: Json) -> Json:
    block = {**block, "block_id": block.get("block_id") or secrets.token_hex(3)}
    for name in ("accessory", "element"):
        if name in block and block[name]["type"] != "image":
            block[name] = _named(block[name])
    if block["type"] == "actions":
        block["elements"] = [_named(one) for one in block["elements"]]
    return block


def _named(element: Json) -> Json:
    return {**element, "action_id": element.get("action_id") or secrets.token_hex(3)}
