"""How a locale writes dates: the one place that knows who does it the American way. Pure."""

MONTH_FIRST = frozenset({"US", "CA", "PH", "PR", "LR"})
"""Where 12/4 is December 4."""


def country_of_locale(locale: str) -> str:
    """The country of a locale such as en-AU or de_DE; "" where it names none."""
    return locale.replace("-", "_").partition("_")[2]


def is_month_first(locale: str) -> bool:
    """Whether dates are written as in the United States; so they are where a locale names no country."""
    return country_of_locale(locale) in MONTH_FIRST | {""}
