"""Workspaces, the people in them, and how they want to be written to."""

from datetime import datetime, time

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.store.models.columns import belongs_to, enum_type
from bot.vocabulary.note_kinds import Tone


class Preferences(SQLModel):
    """How somebody wants to be nudged and written for; a workspace's are those of all who chose none of their own."""

    country: str | None = None
    """Whose public holidays are kept (ISO 3166); None for that of the zone, "" for none."""
    quiet_from: time = time(21)
    quiet_to: time = time(8)
    working_days: str = "12345"
    """On which days employers are at work: their numbers (Monday is 1)."""
    tone: Tone = Field(default=Tone.WARM, sa_type=enum_type(Tone))
    unwanted: str = ""
    """The kinds of nudges that do not come, apart by spaces."""


class Workspace(Preferences, table=True):
    """One team or organisation that installed the bot."""

    id: str = Field(primary_key=True)
    """The surface's own id of it, such as Slack's T0123."""
    keep_contacts_days: int = 180
    """So long after an interview is closed, how to reach its interviewers is forgotten."""
    members_may_link: bool = False
    """Whether a channel's own members may make it a coach channel, and not the admins alone."""
    service_url: str = ""
    """Where the surface was heard from last, where that may change (Teams); "" elsewhere."""


class Person(Preferences, table=True):
    """A member of a workspace who talks to the bot."""

    __table_args__ = (UniqueConstraint("workspace_id", "surface_id"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: str = Field(sa_column=belongs_to("workspace.id", index=False))  # the constraint above begins with it
    surface_id: str
    """The surface's own id of them, such as Slack's U0123."""
    name: str
    """As the surface shows them. It signs nothing."""
    signed_as: str = ""
    """As they sign their notes; "" until they said it."""
    sign_phone: str = ""
    sign_link: str = ""
    zone: str
    """IANA name, such as America/New_York: the surface's, or their own."""
    zone_is_own: bool = False
    """They chose it themselves: the surface's does not replace it."""
    locale: str = "en_US"
    channel: str | None = None
    """Where the two talk in private, once it is known."""
    address: str = ""
    """What it takes beside the surface's id to write to them first (in Teams, 29:...); "" where that is enough."""
    home_message: str = ""
    """The message that is their Home, on a surface without a page for it."""
    gone: bool = False
    """Deactivated: nothing can be sent to them."""
    has_preferences: bool = False
    """They chose their own: those of the workspace do not replace them."""
    paused_until: datetime | None = None
    """No nudge before that moment."""
    nudged_at: datetime | None = None
    """When the last message with nudges went to them, or may have; None for those who never had one."""
    home_page: int = 0
    """The page of the list that their Home tab shows; 0 for those who never opened it."""
    home_closed: bool = False
    """It shows the interviews that are closed, and not the open ones."""
