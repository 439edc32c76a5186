"""Which points a note leans on. Employers put a panel's notes side by side (Princeton), so points are dealt out."""

from bot.checklist.answers import Point

MOST_TOLD, MOST_MISSED = 4, 3

Points = tuple[Point, ...]


def share(told: Points, missed: Points, number: int, of: int, *, has_more: bool = True) -> tuple[Points, Points]:
    """What the note in this place among `of` notes says of the points told, and of those missed.

    The first note, where it has more of its own to say, has the two strongest; the others are dealt out in turn, the
    strongest first, and a note that would be left with nothing takes what another has.
    """
    first, rest = (told[:2], told[2:]) if has_more and of > 1 else ((), told)
    dealt = of - bool(first)
    own = first if first and number == 0 else rest[number - bool(first) :: dealt]
    added = missed[number::of]
    if not own and told:
        own = (told[number % len(told)],)
    if not own and not added and missed:
        added = missed[number % len(missed) :][:1]
    return own[:MOST_TOLD], added[:MOST_MISSED]
