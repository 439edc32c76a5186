"""Workspaces, the people in them, and how they want to be written to."""

from datetime import datetime, time

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from bot.store.models.columns import belongs_to, enum_type
from bot.vocabulary.note_kinds import Tone


class Preferences(SQLModel):
    """How somebody wants to be nudged and written for. A workspace's apply to everybody who has chosen none."""

    country: str | None = None
    """Whose public holidays apply (ISO 3166); None for those of the zone's country, "" for none."""
    quiet_from: time = time(21)
    quiet_to: time = time(8)
    working_days: str = "12345"
    """On which weekdays employers work, as digits (Monday is 1)."""
    tone: Tone = Field(default=Tone.WARM, sa_type=enum_type(Tone))
    unwanted: str = ""
    """The kinds of nudges that are switched off, separated by spaces."""


class Workspace(Preferences, table=True):
    """One team or organisation that installed the bot."""

    id: str = Field(primary_key=True)
    """The surface's id, such as Slack's T0123."""
    keep_contacts_days: int = 180
    """How long after an interview is closed its interviewers' contact details are deleted."""
    members_may_link: bool = False
    """Whether a channel's members may make it a coach channel, rather than admins only."""
    service_url: str = ""
    """The surface's URL as last heard from, where that can change (Teams); "" elsewhere."""


class Person(Preferences, table=True):
    """A member of a workspace who talks to the bot."""

    __table_args__ = (UniqueConstraint("workspace_id", "surface_id"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: str = Field(sa_column=belongs_to("workspace.id", index=False))  # the constraint above starts with it
    surface_id: str
    """The surface's id, such as Slack's U0123."""
    name: str
    """As the surface shows them. It is not used as a signature."""
    signed_as: str = ""
    """As they sign their notes; "" until they say."""
    sign_phone: str = ""
    sign_link: str = ""
    zone: str
    """IANA name, such as America/New_York: from the surface, or their own choice."""
    zone_is_own: bool = False
    """They chose it themselves, so the surface's does not replace it."""
    locale: str = "en_US"
    channel: str | None = None
    """Their private conversation with the bot, once known."""
    address: str = ""
    """What it takes besides the surface's id to write to them first (in Teams, 29:...); "" if the id is enough."""
    home_message: str = ""
    """The message that is their Home, on a surface that has no page for it."""
    gone: bool = False
    """Deactivated: nothing can be sent to them."""
    has_preferences: bool = False
    """They chose their own, so the workspace's do not apply."""
    paused_until: datetime | None = None
    """No nudges before then."""
    nudged_at: datetime | None = None
    """When a message with nudges last went to them, or may have; None if there never was one."""
    home_page: int = 0
    """The page of the list on their Home tab; 0 if they never opened it."""
    home_closed: bool = False
    """Home shows the closed interviews rather than the open ones."""
