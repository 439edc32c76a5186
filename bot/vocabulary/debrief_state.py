"""Where a debrief stands."""

from enum import StrEnum


class State(StrEnum):
    """Where a debrief stands."""

    ASKING = "asking"
    LATER = "later"
    STOPPED = "stopped"
    FINISHED = "finished"
