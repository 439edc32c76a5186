"""Elements, inputs and actions of a card by JSON pointer, and which inputs belong to an action; pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from playground.teams.cards.schema import KNOWN
from playground.types import Json

HOLDERS = ("body", "items", "columns", "rows", "cells", "images", "inlines", "actions")


@dataclass(frozen=True)
class Part:
    """An element or an action; `cards` are the pointers of the ShowCards that it is inside, outermost first."""

    at: str
    json: Json
    cards: tuple[str, ...]

    @property
    def type(self) -> str:
        """Its type; columns need not have one."""
        return str(self.json.get("type", "Column"))


def parts(card: Json, at: str = "", cards: tuple[str, ...] = ()) -> Iterator[Part]:
    """Everything in a card that Teams would accept, from top to bottom; an unknown part is replaced by its fallback."""
    for holder in HOLDERS:
        if isinstance(card.get(holder), list):
            for index, one in enumerate(card[holder]):
                yield from _part(one, f"{at}/{holder}/{index}", cards)
    if "selectAction" in card:
        yield from _part(card["selectAction"], f"{at}/selectAction", cards)


def _part(one: object, at: str, cards: tuple[str, ...]) -> Iterator[Part]:
    if not isinstance(one, dict):
        return
    if one.get("type", "Column") not in KNOWN:
        yield from _part(one.get("fallback"), f"{at}/fallback", cards)
        return
    yield Part(at, one, cards)
    yield from parts(one, at, cards)
    if one.get("type") == "Action.ShowCard":
        yield from parts(one["card"], f"{at}/card", (*cards, at))


def find(card: Json, at: str) -> Part | None:
    """The part at that pointer."""
    return next((part for part in parts(card) if part.at == at), None)


def actions(card: Json) -> list[Part]:
    """Everything that can be pressed."""
    return [part for part in parts(card) if part.type.startswith("Action.")]


def inputs(card: Json) -> list[Part]:
    """Everything that can be filled in."""
    return [part for part in parts(card) if part.type.startswith("Input.")]


def inputs_of(card: Json, action: Part) -> list[Part]:
    """The inputs whose values are sent with an action: those of its own card and of the cards around it."""
    if action.json.get("associatedInputs", "auto").lower() == "none":
        return []
    return [one for one in inputs(card) if one.cards == action.cards[: len(one.cards)]]
