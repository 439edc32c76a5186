"""Countries by their English names and codes, for those whose public holidays are kept. Pure."""

from bisect import bisect_left
from functools import cache
from itertools import takewhile

from babel import Locale

_ALSO = {"uk": "GB", "usa": "US", "america": "US", "england": "GB", "great britain": "GB", "uae": "AE"}


@cache
def _names() -> dict[str, str]:
    return {code: name for code, name in Locale("en").territories.items() if len(code) == 2 and code.isalpha()}


def name_of(code: str) -> str:
    """The English name of a country (ISO 3166); the code itself where there is none."""
    return _names().get(code, code)


@cache
def _codes() -> dict[str, frozenset[str]]:
    """The codes of countries by their code and their name, in small letters."""
    codes = dict[str, frozenset[str]]()
    for code, name in _names().items():
        for called in (code.casefold(), name.casefold()):
            codes[called] = codes.get(called, frozenset()) | {code}
    return codes


@cache
def _in_order() -> list[str]:
    return sorted(_codes())


def code_of(text: str) -> str | None:
    """The country that somebody means by a name or a code, in any case; None where there is none, or several."""
    wanted = text.strip().casefold().removeprefix("the ")
    found = _codes().get(wanted, frozenset())
    if not found and len(wanted) > 3:
        names = _in_order()
        longer = takewhile(lambda name: name.startswith(wanted), names[bisect_left(names, wanted) :])
        found = frozenset().union(*(_codes()[name] for name in longer))
    return _ALSO.get(wanted) or (next(iter(found)) if len(found) == 1 else None)
