"""Web API `blocks.validate`: what Slack would say about blocks, without showing them to anybody.

As in https://docs.slack.dev/reference/methods/blocks.validate; a problem's `constraint` is left out.
"""

from collections.abc import Iterator

from playground.block_kit.rules import Problem
from playground.slack.methods.table import method
from playground.types import Json, SlackError
from playground.validator import message_problems, view_problems
from playground.world import World

MESSAGE = ("blocks", "attachments")
"""What a message may contain here; its text is refused as an additional property (slackapi/node-slack-sdk#2659)."""


@method("blocks.validate", token="none")  # noqa: S106 - it needs none
def validate(_world: World, given: Json) -> Json:
    """Whether Slack accepts these blocks, this message, or this view: exactly one of them."""
    names = [name for name in ("blocks", "view", "message") if name in given]
    if len(names) != 1:
        sentence = "must provide exactly one of `blocks`, `view`, or `message`"
        raise SlackError("invalid_arguments", response_metadata={"messages": [sentence]})
    [name] = names
    found = [
        {"code": "failed_constraint", "message": message, "pointer": pointer}
        for message, pointer in _problems(name, given[name])
    ]
    if found:
        raise SlackError(f"invalid_{name}", errors=found)
    return {}


def _problems(name: str, value: object) -> Iterator[Problem]:
    """What is wrong, each with its pointer from the value itself."""
    if name == "view":
        kind = value["type"] if isinstance(value, dict) and value.get("type") in ("modal", "home") else "modal"
        yield from ((message, pointer.removeprefix("/view")) for message, pointer in view_problems(value, kind))
    elif name == "blocks":
        yield from ((message, pointer.removeprefix("/blocks")) for message, pointer in message_problems(value))
    elif not isinstance(value, dict):
        yield "must provide an object", ""
    else:
        yield from ((f"invalid additional property: {key}", "") for key in value if key not in MESSAGE)
        yield from message_problems(value.get("blocks", []))
