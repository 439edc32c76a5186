"""What the doctor finds."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing checked: whether it is fine, and what to do if not."""

    about: str
    ok: bool
    says: str
