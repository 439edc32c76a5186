"""Public holidays and feasts that the `holidays` library knows, by country. It is loaded when it is first asked for."""

from datetime import date
from functools import cache

SATURDAY = 6

FEASTS = {
    "chinese new year": ("SG", "Chinese New Year"),
    "lunar new year": ("SG", "Chinese New Year"),
    "diwali": ("IN", "Diwali"),
    "deepavali": ("IN", "Diwali"),
    "holi": ("IN", "Holi"),
    "republic day": ("IN", "Republic Day"),
    "vesak day": ("SG", "Vesak Day"),
    "eid al fitr": ("AE", "Eid al-Fitr"),
    "eid al adha": ("AE", "Eid al-Adha"),
    "juneteenth": ("US", "Juneteenth"),
    "columbus day": ("US", "Columbus Day"),
    "canada day": ("CA", "Canada Day"),
    "australia day": ("AU", "Australia Day"),
    "anzac day": ("AU", "ANZAC Day"),
    "bastille day": ("FR", "National Day"),
    "rosh hashanah": ("IL", "Rosh Hashanah"),
    "yom kippur": ("IL", "Yom Kippur"),
    "passover": ("IL", "Pesach"),
    "sukkot": ("IL", "Sukkot"),
}
"""A feast, and a country and name by which the library knows it."""


_MOST_LIVE_IN = {"GB": "ENG", "CA": "ON"}
"""Where the parts of a country have holidays of their own, such as Easter Monday or Victoria Day, and one has most."""


@cache
def _holidays(country: str, year: int) -> dict[date, str]:
    import holidays  # noqa: PLC0415 - a tenth of a second that a start does not need

    try:
        found = holidays.country_holidays(country, subdiv=_MOST_LIVE_IN.get(country), years=year, language="en_US")
    except NotImplementedError:
        return {}  # a country that the library does not know has weekends only
    return dict(found)


def is_public_holiday(day: date, country: str) -> bool:
    """Whether a day is a public holiday of a country, or of its largest part (ISO 3166, such as US; "" knows none)."""
    return bool(country) and day in _holidays(country, day.year)


def is_workday(day: date, country: str) -> bool:
    """Whether a day is neither of a weekend nor a public holiday."""
    return day.isoweekday() < SATURDAY and not is_public_holiday(day, country)


def next_feast(name: str, today: date) -> date | None:
    """The first day of the feast's next time, today included; None where the library knows none ahead."""
    country, called = FEASTS[name]
    known = _holidays(country, today.year) | _holidays(country, today.year + 1)
    return min((day for day, names in known.items() if day >= today and _is(names, called)), default=None)


_SAY_BANK_HOLIDAY = {"GB", "IE"}
NEAR = 21
"""Days within which "the bank holiday" is that one."""


def next_bank_holiday(country: str, month: int | None, today: date) -> date | None:
    """The next Monday of a month (1 to 12) that is a public holiday; None where nobody says bank holiday.

    Without a month it is the next one of all, where that is near. Of the two in a British May the first one is meant;
    the other one is called the spring, or late May, bank holiday.
    """
    if country not in _SAY_BANK_HOLIDAY:
        return None
    known = _holidays(country, today.year) | _holidays(country, today.year + 1)
    mondays = (day for day in known if day >= today and day.weekday() == 0)
    if month is None:
        return min((day for day in mondays if (day - today).days <= NEAR), default=None)
    return min((day for day in mondays if month == day.month), default=None)


def last_feast(name: str, today: date) -> date | None:
    """The first day of the feast's last time before today."""
    country, called = FEASTS[name]
    known = _holidays(country, today.year - 1) | _holidays(country, today.year)
    return max((day for day, names in known.items() if day < today and _is(names, called)), default=None)


def _is(names: str, called: str) -> bool:
    return any(name.removesuffix(" (estimated)") == called for name in names.split("; "))
