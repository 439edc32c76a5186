"""Web API `files.*`: how the app sends a file, in three steps, and what it can find out about one."""

import re

from playground.slack import events
from playground.slack.methods import arguments, chat, rooms
from playground.slack.methods.table import method
from playground.types import Json, SlackError
from playground.workspace.channels import Channel
from playground.workspace.files import LARGEST, delete
from playground.workspace.ids import BOT_USER
from playground.world import World

CHANNEL_ID = "^[CGDZ][A-Z0-9]{8,}$"  # as Slack words it; the ids here are shorter


@method("files.getUploadURLExternal", "files:write")
def announce(world: World, given: Json) -> Json:
    """The first step: a URL for the bytes of a file, `length` of them. The second is to post them there."""
    name, length = arguments.text(given, "filename"), _length(given)
    if not name:
        raise _invalid("must be more than 0 characters", "filename")
    if length > LARGEST:
        raise SlackError("file_upload_size_restricted")
    upload = world.uploads.issue(name, length)
    return {"upload_url": f"{world.base}/upload/v1/{world.team.id}/{upload.secret}", "file_id": upload.file_id}


@method("files.completeUploadExternal", "files:write")
def complete(world: World, given: Json) -> Json:
    """The third step: the files become available, and are shown in one message if there is a channel for them."""
    titles, channel = _titles(given), _channel(world, given)
    thread_ts = chat.thread(channel, given) if channel else None
    files = [
        world.keep_file(BOT_USER, one.name, one.content, file_id=one.file_id, title=titles[one.file_id])
        for one in world.uploads.finish(list(titles))
    ]
    if channel:
        comment = arguments.text(given, "initial_comment", "")
        message = world.workspace.post(channel.id, BOT_USER, comment, files=files, from_bot=True, thread_ts=thread_ts)
        events.posted(world, message)
    return {"files": [{"id": file.id, "title": file.title} for file in files]}


@method("files.info", "files:read")
def info(world: World, given: Json) -> Json:
    """One file: the app's own, or shared where it is a member."""
    file = world.workspace.files.get(arguments.text(given, "file"))
    if file is None:
        raise SlackError("file_not_found")
    if not world.workspace.sees_file(BOT_USER, file):
        raise SlackError("not_visible")
    if file.is_deleted:
        raise SlackError("file_deleted")
    return {"file": file.body(), "comments": [], "response_metadata": {"next_cursor": ""}}


@method("files.delete", "files:write")
def delete_file(world: World, given: Json) -> Json:
    """Delete one of the app's own files: it disappears from its messages too."""
    file = world.workspace.files.get(arguments.text(given, "file"))
    if file is None or not world.workspace.sees_file(BOT_USER, file):
        raise SlackError("file_not_found")
    if file.is_deleted:
        raise SlackError("file_deleted")
    if file.user != BOT_USER:
        raise SlackError("cant_delete_file")
    delete(file)
    world.workspace.touch()
    return {}


def _length(given: Json) -> int:
    try:
        length = int(arguments.text(given, "length"))
    except ValueError:
        raise _invalid("must provide an integer", "length") from None
    if length < 1:
        raise SlackError("missing_argument")  # Slack's error for an empty file
    return length


def _titles(given: Json) -> dict[str, str]:
    """The title by file id, "" if none is given."""
    files = given.get("files")
    if files is None:
        raise arguments.missing("files")
    if not isinstance(files, list) or not files:
        raise _invalid("must provide an array", "files")
    for index, one in enumerate(files):
        if not isinstance(one, dict) or not isinstance(one.get("id"), str):
            raise _invalid("missing required field: id", f"files/{index}")
    return {one["id"]: str(one.get("title") or "") for one in files}


def _channel(world: World, given: Json) -> Channel | None:
    """Where to show the files; None if they stay private. Unlike for a message, it is never a user or a name."""
    if "channels" in given:
        raise _invalid("is not played here; give channel_id", "channels")
    if "channel_id" not in given:
        return None
    channel_id = arguments.text(given, "channel_id")
    if not re.fullmatch(CHANNEL_ID.replace("{8,}", "+"), channel_id):
        raise _invalid(f"input must match regex pattern: {CHANNEL_ID}", "channel_id")
    return rooms.writable(rooms.known(world, channel_id))


def _invalid(problem: str, place: str) -> SlackError:
    message = f"[ERROR] {problem} [json-pointer:/{place}]"
    return SlackError("invalid_arguments", response_metadata={"messages": [message]})
