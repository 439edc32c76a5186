"""The ids in payloads. They route; they grant nothing: whoever sends one is asked again whose row it is."""

from typing import Final

OPEN_FORM: Final = "debrief.open"
NEW_FORM: Final = "debrief.new"
GO_ON: Final = "debrief.go_on"
CHOOSE: Final = "debrief.choose"
PICK: Final = "debrief.pick"
MOVE: Final = "debrief.move"
EDIT: Final = "debrief.edit"
ONE_FORM: Final = "debrief.one_form"
DRAFT: Final = "note.draft"


def numbered(action_id: str, number: object) -> str:
    """An action id that is unique within its block: `debrief.choose:2`."""
    return f"{action_id}:{number}"


def routed(action_id: str) -> str:
    """The registry's part of a numbered id."""
    return action_id.partition(":")[0]


def of_debrief(kind: str, debrief_id: int, number: int | None = None) -> str:
    """A block id that says which debrief, and which of its turns, the controls in it belong to."""
    return f"{kind}:{debrief_id}" if number is None else f"{kind}:{debrief_id}:{number}"


def debrief_in(block_id: str) -> tuple[int, int | None]:
    """Debrief and turn from a block id. Raises ValueError for an id that is none of ours."""
    _, debrief_id, *number = block_id.split(":")
    return int(debrief_id), int(number[0]) if number else None
