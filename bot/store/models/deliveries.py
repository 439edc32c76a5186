"""Which interactions the surface has delivered."""

from datetime import datetime

from sqlmodel import Field, SQLModel


class Delivery(SQLModel, table=True):
    """An interaction that has been handled: the surface may deliver it again."""

    __tablename__ = "seen"

    workspace: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    at: datetime = Field(index=True)
