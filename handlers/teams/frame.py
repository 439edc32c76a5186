"""What a card is drawn for, which decides how its parts look."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from bot.screens.texts import LONGEST_TYPED


class On(Enum):
    """What a card is the content of."""

    MESSAGE = auto()
    HOME = auto()
    DIALOG = auto()


@dataclass(frozen=True)
class Frame:
    """What a card is drawn for."""

    on: On
    opens: Container[str]
    """The actions that may open a form: Teams wants that said on their buttons."""
    names: Mapping[str, str] = field(default_factory=dict)
    """What the people are called whom the card mentions, by their ids."""
    most: int = LONGEST_TYPED
    """How many characters of a text that people may have typed are shown."""
