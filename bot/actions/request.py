"""What reaches the bot, in the form in which every surface passes it to the actions.

A surface decodes each payload once, into a Request. Nothing after that sees a payload: what is not here is not known.
Text is as people typed it (the surface's links, mentions and emoji codes are undone) and any database can store it;
whatever is missing or odd in a payload is empty here. So decoding never fails; an action that cannot do without
something raises Malformed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from bot.store.persons import Profile, Who


class RequestKind(StrEnum):
    """How a request reaches the bot."""

    COMMAND = "command"
    """A word that is typed to start something: `debrief` (`/debrief` in Slack), followed by `text`."""
    ACTION = "action"
    """A control was used, or a shortcut."""
    SUBMISSION = "submission"
    """A form was submitted. The id is the form's."""
    EVENT = "event"
    """Something happened: a message in the private conversation, a renamed channel."""


class Malformed(Exception):
    """Something essential is missing; the message says what, without quoting anybody."""


Value = TypeVar("Value")


class Fields(dict[str, Value]):
    """A form's values by field name; asking for a field that did not come raises Malformed."""

    def __missing__(self, name: str) -> Value:
        raise Malformed(f"the field {name}")


@dataclass(frozen=True)
class Place:
    """Where something was typed or tapped. Ids are the surface's own: routing, not permission."""

    channel: str = ""
    """The conversation; "" if there is none, as in a form or on the Home tab."""
    message: str = ""
    """The message whose control was used."""
    is_home: bool = False
    """Whether it is the person's own page (Slack's Home tab)."""
    is_direct: bool = False
    """Whether only the person and the bot can read there."""
    name: str = ""
    """The channel's name, in events that report it."""
    is_private: bool = False
    """Whether only its members can see that the channel exists, in events that report it."""


@dataclass(frozen=True)
class File:
    """A file that was dropped into the private conversation; `Surface.file` fetches it."""

    id: str
    name: str


@dataclass(frozen=True)
class Request:
    """One thing that somebody did, or that happened."""

    kind: RequestKind
    id: str
    """Of the registry's entry (`registry.py`). A control's own id may end in a colon and a number, which makes it
    unique in its row: `ids.routed` strips that."""
    who: Who
    """Who did it, scoped by workspace; the user is "" if nobody did, as when the bot was removed."""
    key: str
    """The same in every delivery of one request, and in no other request, to recognise redeliveries. "" for none."""
    is_stranger: bool = False
    """Whether they belong to another organisation, or to a workspace that this bot does not serve."""
    place: Place = Place()
    direct: str | None = None
    """The private conversation, if the payload says so; otherwise `Surface.channel_with` is asked for it."""
    ref: str = ""
    """What the row of controls, or the form, refers to: which debrief and turn, note, nudge, channel... Written and
    read by `ids.py`. In Slack it is in `block_id` and `private_metadata`."""
    value: str = ""
    """The value of the button, or of the option chosen from the menu."""
    text: str = ""
    """What was typed: the message, what follows a command, or the message that a shortcut was used on."""
    mentioned: tuple[str, ...] = ()
    """The user ids of the people mentioned in that text, in order, without the bot itself."""
    sent_at: datetime | None = None
    """When a message was sent, by the surface's clock."""
    files: tuple[File, ...] = ()
    fields: Mapping[str, str] = field(default_factory=Fields[str])
    """The values of a form's fields by name, "" for empty ones: a text, an option's value, a day or a time in ISO
    format, a user id. What was picked with a single date control is here as DAY."""
    several: Mapping[str, tuple[str, ...]] = field(default_factory=Fields[tuple[str, ...]])
    """The values of the fields in which several options may be chosen."""
    shown: Mapping[str, str] = field(default_factory=dict)
    """What the form showed in its fields when it was opened, by name, "" for empty ones. Shows what was changed in it,
    even if the answers have changed meanwhile. A surface whose forms do not return what they showed has to carry it
    along."""
    profile: Profile | None = None
    """Who they are, in events that report it."""

    @property
    def day(self) -> date | None:
        """The day picked with a date control; None if it was cleared. Raises Malformed."""
        picked = self.fields[DAY]
        try:
            return date.fromisoformat(picked) if picked else None
        except ValueError:
            raise Malformed("the day") from None


DAY = "day"
"""The field that holds the value of a single date control."""
