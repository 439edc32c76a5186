"""Workspaces that installed the bot themselves, and installs in progress."""

from datetime import datetime

from sqlmodel import Column, Field, ForeignKey, SQLModel


class Installation(SQLModel, table=True):
    """The tokens that one workspace gave the bot."""

    workspace_id: str = Field(sa_column=Column(ForeignKey("workspace.id", ondelete="CASCADE"), primary_key=True))
    name: str
    """The workspace's name, for whoever runs the bot."""
    bot_user: str
    """The bot's id there."""
    sealed: str
    """The tokens, encrypted for this workspace only (`bot.support.vault`)."""
    installed_at: datetime
    rotate_at: datetime | None = Field(default=None, index=True)
    """When to rotate the tokens next; None if they never expire."""


class InstallState(SQLModel, table=True):
    """An install started from our own page: whoever comes back from the surface with its state may finish it."""

    digest: str = Field(primary_key=True)
    """SHA-256 of the state, so that it cannot be read here."""
    until: datetime
