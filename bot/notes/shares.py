"""Which points a note leans on. Employers put a panel's notes side by side (Princeton), so points are dealt out."""

from itertools import islice

from bot.checklist.answers import Point

LEAST_TOLD, MOST_TOLD, MOST_MISSED = 2, 4, 3

Points = tuple[Point, ...]


def share(told: Points, missed: Points, number: int, of: int, *, has_more: bool = True) -> tuple[Points, Points]:
    """What the note in this place among `of` notes says of the points told, and of those missed.

    They are dealt out in turn, the strongest first. The first note, where it has more of its own to say,
    has two, and a note that would be left with nothing takes what another has.
    """
    own, added = told[number::of], missed[number::of]
    if len(own) < LEAST_TOLD and len(told) > len(own) and ((number == 0 and has_more) or not own):
        own = (*own, *islice((each for each in told if each not in own), LEAST_TOLD - len(own) if own else 1))
    if not own and not added and missed:
        added = missed[number % len(missed) :][:1]
    return own[:MOST_TOLD], added[:MOST_MISSED]
