"""Public holidays, from the `holidays` library, and the country of a zone, from the zone database's own table. Pure."""

from datetime import date
from functools import cache
from importlib.resources import files


@cache
def _holidays(country: str, year: int) -> frozenset[date]:
    import holidays  # noqa: PLC0415 - a tenth of a second that a start does not need

    try:
        return frozenset(holidays.country_holidays(country, years=year))
    except NotImplementedError:
        return frozenset()  # a country that the library does not know has weekends only


def is_public_holiday(day: date, country: str) -> bool:
    """Whether a day is a public holiday in the whole of a country (ISO 3166, such as US; "" knows none)."""
    return bool(country) and day in _holidays(country, day.year)


@cache
def country_of(zone: str) -> str:
    """The country whose clock a zone is, such as US for America/New_York; "" for a zone of none, such as UTC."""
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    for line in table.splitlines():
        if not line.startswith("#"):
            country, _, name, *_ = line.split("\t")
            if name == zone:
                return country
    return ""
