"""Somebody who was met in an interview."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Met:
    """One person met in an interview; what was not said is ""."""

    name: str
    title: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    """How they like to be addressed, as it stands behind "Dear": "Priya", "Ms. Raman"; "" where that is not known."""
    talked: str = ""
    """What the two talked about that stuck, as typed."""
    doubt: str = ""
    """A doubt that they showed, as typed."""
    eased: str | None = None
    """The point that answers that doubt, as typed; "" where none of them does, None where nothing was chosen."""
