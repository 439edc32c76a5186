"""Which points a note leans on. Employers put a panel's notes side by side (Princeton), so points are dealt out."""

from bot.vocabulary.answers import Point

MOST_TOLD, MOST_MISSED = 4, 3

Points = tuple[Point, ...]


def share(told: Points, missed: Points, number: int, of: int, *, has_more: bool = True) -> tuple[Points, Points]:
    """What the note in this place among `of` notes says of the points told, and of those missed.

    The first note, where it has more of its own to say, has the four strongest; the others are dealt out in turn, the
    strongest first, and a note that would be left with nothing takes what another has.
    """
    if has_more and of > 1 and number == 0:
        own = told
    elif has_more and 1 < of < len(told):
        own = told[1 + number :: of - 1]
    else:
        own = told[number::of]
    added = missed[number::of]
    if not own and told:
        own = (told[0],)
    if not own and not added and missed:
        added = missed[number % len(missed) :][:1]
    return own[:MOST_TOLD], added[:MOST_MISSED]
