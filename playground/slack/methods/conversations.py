"""Web API `conversations.*`: where one can talk, and what was said there."""

import base64
from itertools import islice

from playground.app import payloads
from playground.slack.methods import arguments, rooms
from playground.slack.methods.table import method, need
from playground.types import Json, SlackError
from playground.workspace.channels import Channel
from playground.workspace.ids import BOT_USER
from playground.workspace.messages import Message
from playground.world import World

FAMILIES = {"public_channel": "channels", "private_channel": "groups", "im": "im"}
LAST = "9" * 20  # later than every timestamp


@method("conversations.open")
def open_direct(world: World, given: Json) -> Json:
    """The DM with one person, by `users`, or by `channel` if it is known."""
    need(world, "im:write")
    if "channel" in given:
        channel = rooms.known(world, arguments.text(given, "channel"))
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
        "channel": payloads.channel_body(world.team, channel) if whole else {"id": channel.id},
    }


@method("conversations.info")
def info(world: World, given: Json) -> Json:
    """What a conversation is; with `include_num_members` also how many members it has."""
    channel, with_count = _channel(world, given, "read"), arguments.flag(given, "include_num_members")
    return {"channel": payloads.channel_body(world.team, channel, with_count=with_count)}


@method("conversations.members")
def members(world: World, given: Json) -> Json:
    """Who is in a conversation."""
    channel = _channel(world, given, "read")
    return _page(sorted(channel.members), given, "members")


@method("conversations.list")
def list_all(world: World, given: Json) -> Json:
    """The conversations of the requested `types` that the app can know about and has the scope for."""
    types = arguments.text(given, "types", "public_channel").replace(" ", "").split(",")
    wanted = {FAMILIES[kind] for kind in types if kind in FAMILIES}
    for family in sorted(wanted):
        need(world, f"{family}:read")
    known = [one for one in world.workspace.channels.values() if one.family in wanted and rooms.visible(one)]
    archived_too, team = not arguments.flag(given, "exclude_archived"), world.team
    found = [payloads.channel_body(team, one, with_count=True) for one in known if archived_too or not one.is_archived]
    return _page(found, given, "channels")


@method("conversations.history")
def history(world: World, given: Json) -> Json:
    """What was said, newest first: without thread replies, and without ephemeral messages."""
    channel = rooms.joined(_channel(world, given, "history"))
    limit, inclusive = arguments.whole(given, "limit", 100, 999), arguments.flag(given, "inclusive")
    limit = min(limit, world.faults.most_objects)
    cursor = _next(given)
    latest = cursor or _bound(given, "latest")
    found = channel.timeline.newest_first(
        _bound(given, "oldest"), latest, with_oldest=inclusive, with_latest=inclusive and not cursor
    )
    shown = (one for one in found if one.only_for is None and not one.is_reply)
    page = list(islice(shown, limit))
    more = next(shown, None) is not None
    answer: Json = {"messages": _bodies(channel, page, given), "has_more": more}
    return answer | ({"response_metadata": {"next_cursor": _cursor(page[-1].ts)}} if more else {})


@method("conversations.replies")
def replies(world: World, given: Json) -> Json:
    """A thread, oldest first: the message with timestamp `ts`, and (between the bounds) its replies."""
    channel = rooms.joined(_channel(world, given, "history"))
    stamp, inclusive = arguments.text(given, "ts"), arguments.flag(given, "inclusive")
    parent = channel.timeline.get(stamp)
    if parent is None or parent.only_for is not None:
        raise SlackError("thread_not_found")
    oldest, latest = _bound(given, "oldest"), _bound(given, "latest") or LAST
    within = [one for one in channel.timeline.replies(stamp) if oldest < one.ts < latest]
    at_bounds = [one for one in channel.timeline.replies(stamp) if inclusive and one.ts in (oldest, latest)]
    thread = sorted([parent, *within, *at_bounds], key=lambda one: one.ts)
    page = _page(_bodies(channel, thread, given), given, "messages")
    more = bool(page["response_metadata"]["next_cursor"])
    return {"messages": page["messages"], "has_more": more} | (page if more else {})


def _bodies(channel: Channel, messages: list[Message], given: Json) -> list[Json]:
    with_metadata = arguments.flag(given, "include_all_metadata")
    return [payloads.message_body(one, with_metadata=with_metadata) | _in_thread(channel, one) for one in messages]


def _in_thread(channel: Channel, message: Message) -> Json:
    """What a history says about a message that has replies, or is one."""
    if message.is_reply:
        parent = channel.timeline.get(message.thread_ts or "")
        return {"parent_user_id": parent.user} if parent else {}
    replies = channel.timeline.replies(message.ts)
    if not replies:
        return {}
    users = list(dict.fromkeys(one.user for one in replies))
    return {
        "thread_ts": message.ts,
        "reply_count": len(replies),
        "reply_users_count": len(users),
        "latest_reply": replies[-1].ts,
        "reply_users": users,
        "is_locked": False,
        "subscribed": BOT_USER in (message.user, *users),
    }


def _channel(world: World, given: Json, right: str) -> Channel:
    """The conversation of a call that needs this right (`read`, `history`) for its family."""
    channel = rooms.known(world, arguments.text(given, "channel"))
    need(world, f"{channel.family}:{right}")
    return channel


def _bound(given: Json, name: str) -> str:
    """A timestamp in full length, so that it can be compared as text; "" if it is not given."""
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
    """Where the cursor's page starts; "" without a cursor."""
    cursor = arguments.text(given, "cursor", "")
    try:
        word, _, mark = base64.b64decode(cursor, validate=True).decode().partition(":")
    except ValueError:
        raise SlackError("invalid_cursor") from None
    if cursor and (word != "next" or not mark.replace(".", "").isdigit()):
        raise SlackError("invalid_cursor")
    return mark
