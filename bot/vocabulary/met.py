"""An interviewer."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Met:
    """A person met in an interview; "" for whatever was not said."""

    name: str
    title: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    """How to address them, as it stands after "Dear": "Priya", "Ms. Raman"; "" if not known."""
    talked: str = ""
    """What the two talked about that stuck, as typed."""
    doubt: str = ""
    """A doubt they showed, as typed."""
    eased: str | None = None
    """The point that answers that doubt, as typed; "" if none does, None if nothing was chosen."""
