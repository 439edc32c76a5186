"""What the surface has delivered already."""

from datetime import datetime

from sqlmodel import Field, SQLModel


class Delivery(SQLModel, table=True):
    """An interaction that was dealt with: the surface may deliver it again."""

    __tablename__ = "seen"

    workspace: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    at: datetime = Field(index=True)
