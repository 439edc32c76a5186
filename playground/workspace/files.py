"""Files that people and the app share: what is stored and shown of each."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from mimetypes import MimeTypes
from pathlib import PurePath

from playground.types import Json

LARGEST = 20 * 1024 * 1024  # bytes of one file; Slack takes a gigabyte
UNKNOWN = "application/octet-stream"
TYPES = MimeTypes()  # the same on every machine
TYPES.add_type("text/calendar", ".ics")


@dataclass
class File:
    """One file. `address` is where the app fetches it, without the name; `readable`: whether it has the scope."""

    id: str
    user: str
    name: str
    title: str
    mimetype: str
    content: bytes
    created: datetime
    address: str
    readable: bool
    shared: set[str] = field(default_factory=set)  # ids of the channels in which a message shows it
    is_deleted: bool = False

    @property
    def filetype(self) -> str:
        """Slack's name for its kind: the file extension."""
        return PurePath(self.name).suffix[1:].lower() or "binary"

    def shown(self) -> Json:
        """What a person sees of it."""
        if self.is_deleted:
            return {"id": self.id, "deleted": True}
        size = len(self.content)
        return {"id": self.id, "name": self.name, "title": self.title, "mimetype": self.mimetype, "size": size}

    def body(self) -> Json:
        """What the app is told about it: without the scope, or once it is deleted, little more than its id."""
        if self.is_deleted:
            return {"id": self.id, "mode": "tombstone"}
        if not self.readable:
            return {"id": self.id, "mode": "file_access", "file_access": "access_denied"}
        moment, name = int(self.created.timestamp()), re.sub(r"[^a-z0-9.-]", "_", self.name.lower())
        return {
            **self.shown(),
            "created": moment,
            "timestamp": moment,
            "filetype": self.filetype,
            "pretty_type": self.filetype.upper(),
            "user": self.user,
            "mode": "hosted",
            "editable": False,
            "is_external": False,
            "external_type": "",
            "is_public": any(channel.startswith("C") for channel in self.shared),
            "public_url_shared": False,
            "display_as_bot": False,
            "username": "",
            "url_private": f"{self.address}/{name}",
            "url_private_download": f"{self.address}/download/{name}",
            "file_access": "visible",
        }


def delete(file: File) -> None:
    """Drop its bytes; the messages that showed it say that it was there."""
    file.is_deleted, file.content = True, b""


def mimetype_of(name: str) -> str:
    """The likely type of a file with that name."""
    return TYPES.guess_type(name)[0] or UNKNOWN
