"""The country in which an employer works, by what an invitation surely tells of it; nothing is guessed."""

import re
from collections.abc import Collection, Iterable
from functools import cache

from babel import Locale

from bot.reading.places.countries import code_of
from bot.reading.places.zones import country_of, country_of_city
from bot.support.patterns import regex


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MOST = 300
_PARTS = regex(r"[,;\n]|\s[-–—|·]\s")
_US_ZIP = regex(r"\b([A-Z]{2})\s+(\d{5})(?:-\d{4})?\b")
_CANADIAN_CODE = regex(r"\b[A-CEGHJ-NPR-TVXY]\d[A-Z]\s\d[A-Z]\d\b")
_BRITISH_CODE = regex(r"\b(?!JE|GY|IM)[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b")
_ROOM = regex(r"\b(?:room|conference|floor|salle|raum|sala)\b", re.IGNORECASE)
_SAID = dict.fromkeys(("us", "usa", "u.s.", "u.s.a.", "united states of america"), "US") | {"uae": "AE"}
_SAID |= dict.fromkeys(("uk", "u.k.", "scotland", "wales", "northern ireland", "england", "great britain"), "GB")
_LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "fi", "pl")
_FOR_EVERYBODY = _words("""
    io ai co me tv ly gg fm to cc so sh ac ag li la im st vc ws gl nu bz eu am ms tk ml ga cf gq pw sc mn re id
""")
"""Domains of countries that firms of any country choose."""
_CALLING = dict(
    pair.split(":")
    for pair in _words("""
        27:ZA 30:GR 31:NL 32:BE 33:FR 34:ES 351:PT 352:LU 353:IE 358:FI 36:HU 39:IT 40:RO 41:CH 420:CZ 421:SK 43:AT
        44:GB 45:DK 46:SE 47:NO 48:PL 49:DE 52:MX 54:AR 55:BR 56:CL 57:CO 60:MY 61:AU 62:ID 63:PH 64:NZ 65:SG 66:TH
        81:JP 82:KR 84:VN 852:HK 86:CN 886:TW 90:TR 91:IN 92:PK 94:LK 971:AE 972:IL 966:SA
    """)
)
"""By the number that calls begin with; +1 is that of many countries."""


def employers_country(place: str, zone: str, own_zone: str, emails: Iterable[str], phones: Iterable[str]) -> str:
    """The country (ISO 3166) of an employer: by the place where they meet; else by what else tells, if it agrees.

    `zone`: the IANA zone that the organizer writes in, or ""; the person's own tells nothing of others. "" where it is
    not surely known.
    """
    if country := _of_place(place[:_MOST]):
        return country
    theirs = country_of(zone) if zone else ""
    told = {theirs if theirs != country_of(own_zone) else "", *map(_of_domain, emails), *map(_of_phone, phones)} - {""}
    return told.pop() if len(told) == 1 else ""


def _of_domain(email: str) -> str:
    last = email.rpartition(".")[2].casefold()
    if len(last) != 2 or last in _FOR_EVERYBODY:
        return ""
    return "GB" if last == "uk" else code_of(last) or ""


def _of_phone(number: str) -> str:
    digits = re.sub(r"\D", "", number) if number.strip().startswith("+") else ""
    return next((_CALLING[digits[:most]] for most in (3, 2) if digits[:most] in _CALLING), "")


def _of_place(place: str) -> str:
    """Of an address, by its country, its state, its postal code or, at its very end, its city."""
    parts = [part for part in (each.strip(" .") for each in _PARTS.split(place)) if part]
    if len(parts) < 2:
        return _of_code(place)
    last, before = parts[-1], parts[-2]
    return _of_name(last, before) or _of_code(place) or _of_state(last, before) or _of_city(last, place, parts)


def _of_name(last: str, before: str) -> str:
    name = last.casefold()
    country = _SAID.get(name) or (_names().get(name, "") if len(name) > 2 else "")
    return country if name not in _states("US") or _city(before) == country else ""


def _of_code(place: str) -> str:
    if _CANADIAN_CODE.search(place):
        return "CA"
    if _BRITISH_CODE.search(place):
        return "GB"
    american = [found for found in _US_ZIP.finditer(place) if found[1].casefold() in _states("US")]
    return "US" if any(found[1] != "DE" or found[2].startswith("19") for found in american) else ""


def _of_state(last: str, before: str) -> str:
    """Of "Columbus, OH"; where the letters may be a country's as well ("Milan, IN"), the city tells."""
    for country in ("US", "CA"):
        if last.casefold() in _states(country) and (len(last) > 2 or last.isupper()):
            other = (code_of(last) if len(last) == 2 else _names().get(last.casefold())) or ""
            return country if not other or _city(before) == country else other if _city(before) == other else ""
    return ""


def _of_city(last: str, place: str, parts: Collection[str]) -> str:
    """Of a city that ends an address; a room may be called like one."""
    is_address = len(parts) > 2 or any(sign.isdigit() for sign in place)
    return _city(last) if is_address and not _ROOM.search(place) else ""


def _city(text: str) -> str:
    return country_of_city(re.sub(r"\b[\d-]+\b", "", text).strip())


@cache
def _names() -> dict[str, str]:
    """Countries by their names in the languages of most invitations, in small letters."""
    return {
        name.casefold(): code
        for language in reversed(_LANGUAGES)
        for code, name in Locale(language).territories.items()
        if len(code) == 2 and code.isalpha()
    }


@cache
def _states(country: str) -> frozenset[str]:
    """The states of the United States, or the provinces of Canada, by name and by letters, in small letters."""
    import holidays  # noqa: PLC0415 - a tenth of a second that a start does not need

    known = holidays.country_holidays(country)
    names = {*known.subdivisions, *known.subdivisions_aliases}
    return frozenset(name.casefold() for name in names)
