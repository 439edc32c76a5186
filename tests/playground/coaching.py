"""A playground whose app may know of channels, public and private, and is told of their lives."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

from tests.playground.conftest import MANIFEST, Stage, stage

Json = dict[str, Any]
ENDINGS = ("archive", "unarchive", "rename", "deleted", "left")
EVENTS = [
    *(f"{kind}_{ending}" for kind in ("channel", "group") for ending in ENDINGS),
    *("member_joined_channel", "member_left_channel", "channel_shared", "channel_unshared", "message.groups"),
]
SCOPES = ["channels:read", "channels:history", "groups:read", "groups:history"]


@contextmanager
def coaching(path: Path, scopes: list[str] | None = None) -> Iterator[Stage]:
    """That playground with the echo app connected; `scopes` are those of channels, by default all."""
    document = yaml.safe_load(MANIFEST.read_text())
    others = [scope for scope in document["oauth_config"]["scopes"]["bot"] if scope not in SCOPES]
    document["oauth_config"]["scopes"]["bot"] = others + (SCOPES if scopes is None else scopes)
    subscriptions = document["settings"]["event_subscriptions"]
    subscriptions["bot_events"] = sorted({*subscriptions["bot_events"], *EVENTS})
    manifest = path / "manifest.yml"
    manifest.write_text(yaml.safe_dump(document))
    with stage(manifest=manifest) as made:
        made.connect()
        yield made


def told(stage: Stage, count: int) -> list[Json]:
    """The first `count` events that the app was sent, messages aside, in the order in which they happened."""

    def arrived() -> list[Json]:
        events = [body["event"] for body in stage.app.seen if body.get("type") == "event_callback"]
        return sorted((one for one in events if one["type"] != "message"), key=lambda one: str(one["event_ts"]))

    stage.client.wait(lambda: len(arrived()) >= count)
    return arrived()


def without_stamp(event: Json) -> Json:
    """An event without the moment at which it was sent."""
    return {name: value for name, value in event.items() if name != "event_ts"}
