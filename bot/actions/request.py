"""What reaches the bot, as every surface hands it to the actions.

A surface decodes each payload once, into a Request. Nothing behind it sees a payload: what is not here is not known.
Texts are as people typed them (links, mentions and emoji codes of the surface are undone), any database can keep them,
and what is missing or odd in a payload is empty here. So decoding is total; an action that cannot go on without
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
    """A word that is typed to start something: `debrief` (`/debrief` in Slack), with `text` behind it."""
    ACTION = "action"
    """A control was used, or a shortcut."""
    SUBMISSION = "submission"
    """A form came back. Its id is that of the form."""
    EVENT = "event"
    """Something happened: a message in the private conversation, a channel that was renamed."""


class Malformed(Exception):
    """Something is missing without which nothing can be done; the message says what, in no words of a person's."""


Value = TypeVar("Value")


class Fields(dict[str, Value]):
    """What came in a form, by the field's name; a field that did not come makes the request malformed."""

    def __missing__(self, name: str) -> Value:
        raise Malformed(f"the field {name}")


@dataclass(frozen=True)
class Place:
    """Where something was typed or tapped. Ids are the surface's own; they route, and grant nothing."""

    channel: str = ""
    """The conversation; "" where there is none, as in a form or in the Home tab."""
    message: str = ""
    """The message whose control was used."""
    is_home: bool = False
    """Whether it is the person's own page (Slack's Home tab)."""
    is_direct: bool = False
    """Whether nobody but the person and the bot can read there."""
    name: str = ""
    """The channel's name, in events that tell it."""
    is_private: bool = False
    """Whether only its members see that the channel exists, in events that tell it."""


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
    """Of the registry's entry (`registry.py`). A control's own id may have a number behind a colon, which
    makes it unique in its row: `refs.routed` takes that off."""
    who: Who
    """Who did it, scoped by workspace; the user is "" where nobody did, as when the bot was taken out."""
    key: str
    """The same in every delivery of one request, and in no other: by it a second delivery is known. "" for none."""
    is_stranger: bool = False
    """Whether they belong to another organisation, or to a workspace that this bot does not serve."""
    place: Place = Place()
    direct: str | None = None
    """The private conversation of the two, where the payload says so; else `Surface.channel_with` is asked for it."""
    ref: str = ""
    """What the row of controls, or the form, carries about itself: which debrief and turn, note, nudge, channel...
    Written and read by `refs.py`. Slack has it in `block_id` and `private_metadata`."""
    value: str = ""
    """The value of the button, or of the option that was chosen from the menu."""
    text: str = ""
    """What was typed: the message, what follows a command, or the message that a shortcut was used on."""
    mentioned: tuple[str, ...] = ()
    """The user ids of the people whom that text mentions, in its order; the bot itself is not among them."""
    sent_at: datetime | None = None
    """When a message was sent, by the surface's own clock."""
    files: tuple[File, ...] = ()
    fields: Mapping[str, str] = field(default_factory=Fields[str])
    """The values of a form's fields by name, "" for those left empty: a text, an option's value, a day or a time in ISO
    format, a user id. What was picked with a single date control is here as DAY."""
    several: Mapping[str, tuple[str, ...]] = field(default_factory=Fields[tuple[str, ...]])
    """The values of those fields in which several options may be chosen."""
    shown: Mapping[str, str] = field(default_factory=dict)
    """What the form showed in its fields when it was opened, by name, "" for empty ones: what was changed in it is told
    from this, since the answers may have changed meanwhile. A surface whose forms do not come back with what they
    showed has to carry it along."""
    profile: Profile | None = None
    """Who they are, in events that tell it."""

    @property
    def day(self) -> date | None:
        """The day that was picked with a date control; None where it was cleared. Raises Malformed."""
        picked = self.fields[DAY]
        return date.fromisoformat(picked) if picked else None


DAY = "day"
"""The field in which a single date control comes."""
