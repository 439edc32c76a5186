"""Web API `conversations.*`: where one can talk, and what was said there."""

import base64
from itertools import islice

from playground import arguments, payloads
from playground.methods import method, need
from playground.people import BOT_USER, Channel
from playground.types import Json, SlackError
from playground.world import World


@method("conversations.open")
def open_direct(world: World, given: Json) -> Json:
    """The conversation with one person, by `users`, or by `channel` when it is known."""
    need(world, "im:write")
    if "channel" in given:
        channel = _channel(world, given)
    else:
        user = world.workspace.users.get(arguments.text(given, "users"))
        if user is None or user.is_bot:
            raise SlackError("user_not_found")
        if user.deleted:
            raise SlackError("user_disabled")
        channel = world.workspace.direct(user.id)
    whole = arguments.flag(given, "return_im")
    return {
        "no_op": True,
        "already_open": True,
        "channel": payloads.channel_body(channel) if whole else {"id": channel.id},
    }


@method("conversations.info")
def info(world: World, given: Json) -> Json:
    """What a conversation is."""
    channel = _channel(world, given)
    need(world, f"{_family(channel)}:read")
    return {"channel": payloads.channel_body(channel)}


@method("conversations.members")
def members(world: World, given: Json) -> Json:
    """Who is in a conversation."""
    channel = _channel(world, given)
    need(world, f"{_family(channel)}:read")
    return _page(sorted(channel.members), given, "members")


@method("conversations.list")
def list_all(world: World, given: Json) -> Json:
    """The conversations of the `types` asked for (public_channel, im), for which the app has the scope."""
    types = arguments.text(given, "types", "public_channel").replace(" ", "").split(",")
    wanted = {"channels" if kind == "public_channel" else kind for kind in types}
    for family in sorted(wanted & {"channels", "im"}):
        need(world, f"{family}:read")
    found = [channel for channel in world.workspace.channels.values() if _family(channel) in wanted]
    return _page([payloads.channel_body(channel) for channel in found], given, "channels")


@method("conversations.history")
def history(world: World, given: Json) -> Json:
    """What was said, newest first: without thread replies, and without what was shown to one person only."""
    channel = _channel(world, given)
    need(world, f"{_family(channel)}:history")
    if BOT_USER not in channel.members:
        raise SlackError("not_in_channel")
    limit, inclusive = arguments.whole(given, "limit", 100, 999), arguments.flag(given, "inclusive")
    cursor = _next(given)
    latest = cursor or _bound(given, "latest")
    found = channel.timeline.newest_first(
        _bound(given, "oldest"), latest, with_oldest=inclusive, with_latest=inclusive and not cursor
    )
    shown = (one for one in found if one.only_for is None and one.thread_ts in (None, one.ts))
    page = list(islice(shown, limit))
    more = next(shown, None) is not None
    with_metadata = arguments.flag(given, "include_all_metadata")
    bodies = [payloads.message_body(message, with_metadata=with_metadata) for message in page]
    answer: Json = {"messages": bodies, "has_more": more}
    return answer | ({"response_metadata": {"next_cursor": _cursor(page[-1].ts)}} if more else {})


def _channel(world: World, given: Json) -> Channel:
    channel = world.workspace.channels.get(arguments.text(given, "channel"))
    if channel is None:
        raise SlackError("channel_not_found")
    return channel


def _family(channel: Channel) -> str:
    return "im" if channel.kind == "im" else "channels"


def _bound(given: Json, name: str) -> str:
    """A timestamp in full length, so that it can be compared as text; "" when it is not given."""
    try:
        return f"{float(given[name]):.6f}" if given.get(name) else ""
    except (TypeError, ValueError):
        raise SlackError(f"invalid_ts_{name}") from None


def _page(found: list[Json] | list[str], given: Json, name: str) -> Json:
    start = int(float(_next(given) or 0))
    end = start + arguments.whole(given, "limit", 100, 1000)
    return {name: found[start:end], "response_metadata": {"next_cursor": _cursor(str(end)) if end < len(found) else ""}}


def _cursor(mark: str) -> str:
    return base64.b64encode(f"next:{mark}".encode()).decode()


def _next(given: Json) -> str:
    """Where the page starts that the cursor asks for; "" without a cursor."""
    cursor = arguments.text(given, "cursor", "")
    try:
        word, _, mark = base64.b64decode(cursor, validate=True).decode().partition(":")
    except ValueError:
        raise SlackError("invalid_cursor") from None
    if cursor and (word != "next" or not mark.replace(".", "").isdigit()):
        raise SlackError("invalid_cursor")
    return mark
