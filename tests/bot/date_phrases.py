"""The table of what people say of a date, and what it means: for the tests, and for what measures them."""

from datetime import date
from pathlib import Path

TABLE = Path(__file__).with_name("date_phrases.txt")


def phrases() -> list[tuple[str, date, str, str]]:
    """Each row of the table: text, today, locale, expected reading."""
    rows, today, locale = [], date.min, ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            day, locale = line.strip("[]").split()
            today = date.fromisoformat(day)
        elif line and not line.startswith("#"):
            text, _, expected = line.rpartition(" | ")
            rows.append((text, today, locale, expected))
    return rows
