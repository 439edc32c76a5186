"""How a locale writes dates: the one place that knows who does it the American way. Pure."""

from datetime import date, timedelta

MONTH_FIRST = frozenset({"US", "CA", "PH", "PR", "LR"})
"""Where 12/4 is December 4."""
BOTH_WAYS = frozenset({"CA"})
"""Where it is as often 12 April."""
SOON = timedelta(days=30)
"""So near a day is likely to be meant, however it was written."""


def country_of_locale(locale: str) -> str:
    """The country of a locale such as en-AU or de_DE; "" where it names none."""
    return locale.replace("-", "_").partition("_")[2]


def is_month_first(locale: str) -> bool:
    """Whether dates are written as in the United States; so they are where a locale names no country."""
    return country_of_locale(locale) in MONTH_FIRST | {""}


def is_both_ways(locale: str) -> bool:
    """Whether 4/12 and 12/4 are both written there for one day."""
    return country_of_locale(locale) in BOTH_WAYS


def either_way(liked: date, other: date, today: date, far: timedelta, *, both_ways: bool) -> tuple[date, ...]:
    """Which day a date in numbers means: as the locale writes it, the other way round, or one of both, to be asked.

    A day that is `far` is not likely to be meant where the other one is soon.
    """
    liked_off, other_off = abs(liked - today), abs(other - today)
    if liked_off > far and other_off <= SOON:
        return (other,) if both_ways else (liked, other)
    if both_ways and not (other_off > far and liked_off <= SOON):
        return (liked, other)
    return (liked,)
