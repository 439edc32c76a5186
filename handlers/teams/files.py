"""Files in the private conversation. People's come with an address to fetch them; ours have to be accepted first.

Until then a file of ours is kept in memory alone: after a restart it has to be asked for again.
"""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import aiohttp

from bot.support.settings import ON_THIS_MACHINE
from handlers.payload import Json

CONSENT = "application/vnd.microsoft.teams.card.file.consent"
INFO = "application/vnd.microsoft.teams.card.file.info"
MOST = 200
"""Files of either kind that are remembered."""
MOVED_WITHIN = aiohttp.ClientTimeout(total=10)


@dataclass(frozen=True)
class Offered:
    """A file of ours that its owner may accept."""

    owner: str
    """The private conversation in which it was offered."""
    name: str
    content: bytes


class Files:
    """What was dropped and not fetched yet, and what was offered and not accepted yet."""

    def __init__(self, session: aiohttp.ClientSession, *, on_this_machine: bool) -> None:
        self._session = session
        self._on_this_machine = on_this_machine
        self._dropped: OrderedDict[tuple[str, str], tuple[str, str]] = OrderedDict()
        self._offered: OrderedDict[str, Offered] = OrderedDict()

    def dropped(self, owner: str, attachment: Mapping[str, Any]) -> None:
        """Remember where a file is that somebody dropped."""
        content = attachment.get("content")
        if isinstance(content, Mapping):
            id_, name, url = (
                str(each or "")
                for each in (content.get("uniqueId"), attachment.get("name"), content.get("downloadUrl"))
            )
            _put(self._dropped, (owner, id_), (name, url))

    async def fetch(self, file_id: str, owner: str, most: int) -> tuple[str, bytes] | None:
        """Name and content; None where it is gone, another's, or over `most` bytes."""
        name, url = self._dropped.get((owner, file_id), ("", ""))
        if not self._may_reach(url):
            return None
        async with self._session.get(url, timeout=MOVED_WITHIN, allow_redirects=False) as answer:
            if answer.status != HTTPStatus.OK:
                return None
            content = bytearray()
            async for piece in answer.content.iter_any():
                content += piece
                if len(content) > most:
                    return None
        return name, bytes(content)

    def offer(self, owner: str, name: str, content: bytes, comment: str) -> Json:
        """The message that asks whether they want it."""
        offered = uuid4().hex
        _put(self._offered, offered, Offered(owner, name, content))
        context = {"offered": offered}
        asked = {
            "description": comment,
            "sizeInBytes": len(content),
            "acceptContext": context,
            "declineContext": context,
        }
        return {
            "type": "message",
            "summary": comment,
            "attachments": [{"contentType": CONSENT, "name": name, "content": asked}],
        }

    async def accepted(self, owner: str, value: Mapping[str, Any]) -> Json | None:
        """Put a file where its owner wants it, and give back the message that shows it; None where it is gone."""
        context, info = value.get("context"), value.get("uploadInfo")
        if not isinstance(context, Mapping) or not isinstance(info, Mapping):
            return None
        file, url = self._offered.get(str(context.get("offered"))), str(info.get("uploadUrl"))
        if file is None or file.owner != owner or not self._may_reach(url):
            return None
        size = len(file.content)
        headers = {"Content-Range": f"bytes 0-{size - 1}/{size}", "Content-Type": "application/octet-stream"}
        async with self._session.put(url, data=file.content, headers=headers, timeout=MOVED_WITHIN) as answer:
            if answer.status >= HTTPStatus.BAD_REQUEST:
                return None
        del self._offered[str(context["offered"])]
        shown = {"uniqueId": info.get("uniqueId"), "fileType": info.get("fileType")}
        attachment = {"contentType": INFO, "name": file.name, "contentUrl": info.get("contentUrl"), "content": shown}
        return {"type": "message", "summary": file.name, "attachments": [attachment]}

    def declined(self, owner: str, value: Mapping[str, Any]) -> None:
        """They do not want it."""
        context = value.get("context")
        offered = str(context.get("offered")) if isinstance(context, Mapping) else ""
        if (file := self._offered.get(offered)) and file.owner == owner:
            del self._offered[offered]

    def _may_reach(self, url: str) -> bool:
        """Only what Teams itself sends people's files through: encrypted; or, in the playground, this machine."""
        try:
            parts = urlsplit(url)
        except ValueError:
            return False
        return parts.scheme == "https" or (self._on_this_machine and parts.hostname in ON_THIS_MACHINE)


def _put(kept: OrderedDict[Any, Any], key: Any, value: Any) -> None:
    kept[key] = value
    if len(kept) > MOST:
        kept.popitem(last=False)
