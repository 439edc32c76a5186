"""Zones as people name them, and the country whose clock each is. Pure."""

from datetime import datetime
from functools import cache
from importlib.resources import files
from zoneinfo import available_timezones

from babel.core import get_global

from bot.reading.places.countries import code_of
from bot.support.patterns import regex

_NOWHERE = frozenset({"ZZ", "001"})
_OF_HALF_A_CONTINENT = frozenset({"CET", "EET", "MET", "WET"})


@cache
def country_of(zone: str) -> str:
    """The country (ISO 3166) whose clock a zone is, by any name it has or had; "" for one of none, such as UTC.

    By CLDR, which knows old names, and by the zone database's own table for zones that CLDR does not know yet.
    """
    if zone in _OF_HALF_A_CONTINENT:
        return ""
    known = get_global("zone_territories").get(_today(zone), "")
    return "" if known in _NOWHERE else known or _newer().get(zone, "")


def _today(zone: str) -> str:
    """A zone by the name that it has today."""
    return "America/New_York" if zone == "EST" else str(get_global("zone_aliases").get(zone, zone))


@cache
def _newer() -> dict[str, str]:
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in table if not line.startswith("#")]
    return {zone: country for country, _, zone, *_ in rows}


def country_at(now: datetime) -> str:
    """The country of the zone that a moment is in."""
    return country_of(str(now.tzinfo))


_SPOKEN: dict[str, dict[str, str]] = {
    "eastern|et|est|edt|est5edt": {"": "America/New_York", "CA": "America/Toronto", "AU": "Australia/Sydney"},
    "central|ct|cst|cdt|cst6cdt": {"": "America/Chicago", "CA": "America/Winnipeg", "AU": "Australia/Adelaide"},
    "mountain|mt|mst|mdt|mst7mdt": {"": "America/Denver", "CA": "America/Edmonton"},
    "arizona": {"": "America/Phoenix"},
    "pacific|pt|pst|pdt|pst8pdt|west coast|california": {"": "America/Los_Angeles", "CA": "America/Vancouver"},
    "east coast": {"": "America/New_York"},
    "atlantic|ast|adt": {"": "America/Halifax", "PR": "America/Puerto_Rico"},
    "newfoundland|nst|ndt": {"": "America/St_Johns"},
    "alaska|akst|akdt": {"": "America/Anchorage"},
    "hawaii|hst": {"": "Pacific/Honolulu"},
    "western|awst": {"": "", "AU": "Australia/Perth"},
    "awst": {"": "Australia/Perth"},
    "acst|acdt": {"": "Australia/Adelaide"},
    "aest|aedt|aet": {"": "Australia/Sydney"},
    "nzst|nzdt": {"": "Pacific/Auckland"},
    "gmt|utc|z|zulu": {"": "UTC", "GB": "Europe/London", "IE": "Europe/Dublin"},
    "bst|uk|british|england": {"": "Europe/London", "BD": "Asia/Dhaka"},
    "ist": {"": "Asia/Kolkata", "IE": "Europe/Dublin", "IL": "Asia/Jerusalem"},
    "india|indian": {"": "Asia/Kolkata"},
    "irish|ireland": {"": "Europe/Dublin"},
    "wet|west": {"": "Europe/Lisbon"},
    "wat|nigeria|nigerian": {"": "Africa/Lagos"},
    "cat": {"": "Africa/Harare"},
    "eat|kenya": {"": "Africa/Nairobi"},
    "pkt|pakistan": {"": "Asia/Karachi"},
    "myt|malaysia": {"": "Asia/Kuala_Lumpur"},
    "wib": {"": "Asia/Jakarta"},
    "cet|cest|mez|mesz|central european": {"": "Europe/Berlin"},
    "eet|eest": {"": "Europe/Athens"},
    "msk": {"": "Europe/Moscow"},
    "gst|gulf": {"": "Asia/Dubai"},
    "sgt": {"": "Asia/Singapore"},
    "hkt": {"": "Asia/Hong_Kong"},
    "jst|japan": {"": "Asia/Tokyo"},
    "kst|korea": {"": "Asia/Seoul"},
    "pht": {"": "Asia/Manila"},
    "sast": {"": "Africa/Johannesburg"},
    "brt": {"": "America/Sao_Paulo"},
    "china": {"": "Asia/Shanghai"},
    "new zealand": {"": "Pacific/Auckland"},
    "bombay|mumbai|delhi|bangalore|bengaluru|chennai|hyderabad|pune": {"": "Asia/Kolkata"},
    "san francisco|seattle|san diego|portland|las vegas|silicon valley|bay area": {"": "America/Los_Angeles"},
    "boston|washington|atlanta|miami|philadelphia|charlotte|nyc|dc": {"": "America/New_York"},
    "dallas|houston|austin|minneapolis|nashville|st louis|kansas city": {"": "America/Chicago"},
    "salt lake city": {"": "America/Denver"},
    "calgary": {"": "America/Edmonton"},
    "ottawa|montreal": {"": "America/Toronto"},
    "beijing|shenzhen": {"": "Asia/Shanghai"},
    "abu dhabi": {"": "Asia/Dubai"},
    "munich|frankfurt|hamburg|cologne|germany": {"": "Europe/Berlin"},
    "milan": {"": "Europe/Rome"},
    "barcelona|spain": {"": "Europe/Madrid"},
    "geneva|basel": {"": "Europe/Zurich"},
    "france": {"": "Europe/Paris"},
    "edinburgh|manchester|birmingham|scotland|wales": {"": "Europe/London"},
    "rio|rio de janeiro": {"": "America/Sao_Paulo"},
}
"""What people call a zone, and which one they mean: "" for most, another for those in a country."""
_LIVED_IN = {
    "new york state|new jersey|pennsylvania|massachusetts|connecticut|ohio|michigan|georgia|virginia|maryland|maine"
    "|north carolina|south carolina|vermont|rhode island|delaware|new hampshire|west virginia|tampa|orlando|baltimore"
    "|pittsburgh|cleveland|columbus|cincinnati|raleigh|buffalo|jersey city|florida|fl|jersey|ny|nj": "America/New_York",
    "texas|tx|illinois|wisconsin|minnesota|iowa|missouri|arkansas|oklahoma|alabama|mississippi|louisiana|new orleans"
    "|milwaukee|memphis|san antonio|fort worth|oklahoma city|tulsa|omaha": "America/Chicago",
    "colorado|utah|wyoming|montana|new mexico|boulder|albuquerque|colorado springs": "America/Denver",
    "la|l.a|los angeles|oakland|san jose|sacramento|washington state|nevada|oregon|sf|socal"
    "|norcal": "America/Los_Angeles",
    "tucson|scottsdale": "America/Phoenix",
    "leeds|liverpool|glasgow|bristol|sheffield|cardiff|newcastle|nottingham|leicester|the uk|united kingdom|brighton"
    "|cambridge|oxford|great britain|belfast|northern ireland": "Europe/London",
    "alberta": "America/Edmonton",
    "ontario|quebec": "America/Toronto",
    "british columbia": "America/Vancouver",
    "cork|galway": "Europe/Dublin",
    "italy|turin": "Europe/Rome",
    "poland|krakow|wroclaw": "Europe/Warsaw",
    "netherlands|the netherlands|holland|rotterdam|the hague": "Europe/Amsterdam",
    "switzerland": "Europe/Zurich",
    "portugal|porto": "Europe/Lisbon",
    "sweden": "Europe/Stockholm",
    "philippines|the philippines|cebu": "Asia/Manila",
    "kolkata|gurgaon|noida|ahmedabad": "Asia/Kolkata",
}
"""Where people say that they live, where that is in one zone, and no zone is called after it."""
_BY_NAME = {name: meant for names, meant in _SPOKEN.items() for name in names.split("|")}
ABBREVIATIONS = frozenset(name for name in _BY_NAME if " " not in name)
_BY_NAME |= {name: {"": zone} for names, zone in _LIVED_IN.items() for name in names.split("|")}
LONGEST_NAME = 60
_TIME = regex(r"\s*\b(?:(?:standard|daylight|summer|local|the)\s+)*time(?:\s*zone)?\b\s*|^the\s+|\s+zone$")
_OFFSET = regex(r"(?:utc|gmt)\s*([+-])\s*(\d{1,2})(?::?00)?")


def zone_named(name: str, country: str = "") -> str | None:
    """The IANA zone that a name, a city or "Eastern" means to somebody in a country; None for none, or several."""
    name = name[:LONGEST_NAME]
    name = _TIME.sub("", " ".join(name.split()).casefold()).replace("’", "'").strip(" .()")
    if meant := _BY_NAME.get(name):
        return meant.get(country, meant[""]) or None
    if offset := _OFFSET.fullmatch(name):
        zone = f"Etc/GMT{'-' if offset[1] == '+' else '+'}{int(offset[2])}"
        return zone if zone in available_timezones() else None
    city, _, place = name.partition(",")
    found = _zones().get(city.strip().replace(" ", "_"), frozenset())
    if place:
        found = frozenset(zone for zone in found if country_of(zone) == code_of(place))
    return next(iter(found)) if len(found) == 1 else None


_OF_SEVERAL = frozenset({"cordoba", "merida", "santiago"})


@cache
def country_of_city(name: str) -> str:
    """The country of a city that a zone is called after, such as Berlin; "" for any other."""
    city = name[:LONGEST_NAME].casefold().replace(" ", "_")
    regions = ("Africa/", "America/", "Asia/", "Europe/", "Australia/Sydney", "Australia/Melb", "Pacific/Auckland")
    zones = _zones().get(city, frozenset()) if "/" not in city and city not in _OF_SEVERAL else frozenset()
    found = {country_of(zone) for zone in zones if zone.startswith(regions)}
    return found.pop() if len(found) == 1 else ""


@cache
def _zones() -> dict[str, frozenset[str]]:
    """Zones by their name, and by the city at its end, as it is called now: "calcutta" is Asia/Kolkata."""
    found: dict[str, set[str]] = {}
    for zone in available_timezones() - _OF_HALF_A_CONTINENT:
        names = {zone} if zone.startswith(("Etc/", "US/", "Canada/")) else {zone, zone.rpartition("/")[2]}
        for name in names:
            found.setdefault(name.casefold(), set()).add(_today(zone))
    return {name: frozenset(zones) for name, zones in found.items()}
