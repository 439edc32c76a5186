"""What a person can answer to a question, however it reached the bot."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True)
class Typed:
    """Free text as typed, with the surface's escaping undone."""

    text: str


@dataclass(frozen=True)
class Chosen:
    """A button of the question: the value of the choice."""

    value: str


@dataclass(frozen=True)
class Picked:
    """A day from a date picker."""

    day: date


@dataclass(frozen=True)
class Edit:
    """Change the answer to the step with this name."""

    step: str


class Move(StrEnum):
    """Where to go instead of answering."""

    SKIP = "skip"
    BACK = "back"
    LATER = "later"
    STOP = "stop"
    RESUME = "resume"


@dataclass(frozen=True)
class Early:
    """Text that was sent before the question it would answer had been asked."""

    text: str


Answer = Typed | Chosen | Picked
Reply = Answer | Edit | Move | Early

_TYPED_MOVES = {
    "skip": Move.SKIP,
    "pass": Move.SKIP,
    "next": Move.SKIP,
    "back": Move.BACK,
    "go back": Move.BACK,
    "later": Move.LATER,
    "finish later": Move.LATER,
    "not now": Move.LATER,
    "stop": Move.STOP,
    "quit": Move.STOP,
    "cancel": Move.STOP,
    "exit": Move.STOP,
    "pause": Move.LATER,
    "undo": Move.BACK,
    "go back please": Move.BACK,
    "next question": Move.SKIP,
}


def understood(reply: Reply) -> Reply:
    """The move that a typed word asks for, or else the reply itself.

    Leaving means the same whichever question was last seen; "skip" and "back" only apply to the question that was seen.
    """
    if isinstance(reply, Typed | Early) and (move := typed_move(reply.text)):
        return move if isinstance(reply, Typed) or move in {Move.LATER, Move.STOP} else reply
    return reply


def typed_move(text: str) -> Move | None:
    """The move that a typed word asks for; None for any other text."""
    return _TYPED_MOVES.get(text.strip().rstrip(".!").lower())
