"""How alike the notes of one panel are, put side by side as an employer does."""

from collections.abc import Sequence
from itertools import combinations

from bot.notes.checks.similarity import similarity


def most_alike(bodies: Sequence[str]) -> tuple[int, int, float] | None:
    """The places of the two notes most alike (the earliest of equals), and how alike; None for fewer than two."""
    pairs = [(i, j, similarity(bodies[i], bodies[j])) for i, j in combinations(range(len(bodies)), 2)]
    return max(pairs, key=lambda pair: pair[2], default=None)
