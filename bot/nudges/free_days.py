"""The country of a zone, from CLDR, which knows the names that zones had before. Pure."""

from functools import cache
from importlib.resources import files

from babel.core import get_global

NOWHERE = frozenset({"ZZ", "001"})


@cache
def country_of(zone: str) -> str:
    """The country whose clock a zone is, such as US for America/New_York; "" for a zone of none, such as UTC."""
    known = get_global("zone_territories").get(get_global("zone_aliases").get(zone, zone), "")
    return _newer().get(zone, "") if not known else "" if known in NOWHERE else known


@cache
def _newer() -> dict[str, str]:
    """The countries of zones by the zone database's own table, for those that CLDR does not know yet."""
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in table if not line.startswith("#")]
    return {zone: country for country, _, zone, *_ in rows}
