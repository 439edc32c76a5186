"""Workspaces that installed the bot themselves, and installs that somebody has begun."""

from datetime import datetime

from sqlmodel import Column, Field, ForeignKey, SQLModel


class Installation(SQLModel, table=True):
    """The tokens that one workspace gave the bot."""

    workspace_id: str = Field(sa_column=Column(ForeignKey("workspace.id", ondelete="CASCADE"), primary_key=True))
    name: str
    """What the workspace is called, for whoever runs the bot."""
    bot_user: str
    """The surface's id of the bot there."""
    sealed: str
    """The tokens, encrypted for this workspace alone (`bot.support.vault`)."""
    installed_at: datetime
    rotate_at: datetime | None = Field(default=None, index=True)
    """When new tokens are next asked for; None where the tokens never expire."""


class InstallState(SQLModel, table=True):
    """An install that was begun at our own page: whoever comes back from the surface with its state may end it."""

    digest: str = Field(primary_key=True)
    """Of the state, SHA-256: it cannot be read here."""
    until: datetime
