"""Zones by what people call them, and the country of each."""

from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.reading.places.zones import country_of, zone_named

OF_NO_COUNTRY = {"Antarctica/Troll"}


def test_every_zone_of_a_place_has_its_country() -> None:
    places = {zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/")}
    assert {zone for zone in places if not country_of(zone)} <= OF_NO_COUNTRY


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("America/New_York", "US"),
        ("Australia/Canberra", "AU"),
        ("Asia/Calcutta", "IN"),
        ("America/Buenos_Aires", "AR"),
        ("Asia/Istanbul", "TR"),
        ("Europe/Stockholm", "SE"),
        ("Africa/Asmera", "ER"),
        ("US/Eastern", "US"),
        ("Japan", "JP"),
        ("UTC", ""),
        ("CET", ""),
        ("Etc/GMT+5", ""),
        ("Atlantis/Atlantis", ""),
    ],
)
def test_a_zone_has_its_country_by_any_name_it_ever_had(zone: str, country: str) -> None:
    assert country_of(zone) == country


@pytest.mark.parametrize(
    ("name", "country", "zone"),
    [
        ("Eastern", "", "America/New_York"),
        ("eastern time", "US", "America/New_York"),
        ("ET", "CA", "America/Toronto"),
        ("Eastern", "AU", "Australia/Sydney"),
        ("Central", "US", "America/Chicago"),
        ("Pacific Standard Time", "US", "America/Los_Angeles"),
        ("BST", "GB", "Europe/London"),
        ("IST", "IN", "Asia/Kolkata"),
        ("IST", "IE", "Europe/Dublin"),
        ("GMT", "US", "UTC"),
        ("UTC+2", "", "Etc/GMT-2"),
        ("Calcutta", "", "Asia/Kolkata"),
        ("Buenos Aires", "", "America/Argentina/Buenos_Aires"),
        ("Kiev", "", "Europe/Kyiv"),
        ("Asia/Calcutta", "", "Asia/Kolkata"),
        ("US/Eastern", "", "America/New_York"),
        ("mountain", "US", "America/Denver"),
        ("Turkey", "", "Europe/Istanbul"),
        ("GB-Eire", "", "Europe/London"),
        ("Perth, Australia", "", "Australia/Perth"),
        ("Perth, Canada", "", None),
        ("Bombay", "", "Asia/Kolkata"),
        ("Atlantis", "", None),
        ("UTC+99", "", None),
        ("", "", None),
    ],
)
def test_what_people_call_a_zone_is_the_one_that_they_mean(name: str, country: str, zone: str | None) -> None:
    assert zone_named(name, country) == zone
    assert zone is None or ZoneInfo(zone)
