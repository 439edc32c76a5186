"""Countries by their English names and codes, for those whose public holidays are kept. Pure."""

from functools import cache

from babel import Locale


@cache
def _names() -> dict[str, str]:
    return {code: name for code, name in Locale("en").territories.items() if len(code) == 2 and code.isalpha()}


def name_of(code: str) -> str:
    """The English name of a country (ISO 3166); the code itself where there is none."""
    return _names().get(code, code)


def code_of(text: str) -> str | None:
    """The country that somebody means by a name or a code, in any case; None where there is none, or several."""
    wanted = text.strip().casefold().removeprefix("the ")
    found = {code for code, name in _names().items() if wanted in {code.casefold(), name.casefold()}}
    if not found and len(wanted) > 3:
        found = {code for code, name in _names().items() if name.casefold().startswith(wanted)}
    known = {"uk": "GB", "usa": "US", "america": "US", "england": "GB", "great britain": "GB", "uae": "AE"}
    return known.get(wanted) or (found.pop() if len(found) == 1 else None)
