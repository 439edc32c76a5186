"""CSV tables for spreadsheets. What people typed stays text and never becomes a formula. Pure."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Characters that make a cell a formula when it begins with one (OWASP, CSV injection)."""


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The rows, with column names above them. Starts with a byte order mark, by which Excel recognises UTF-8."""
    out = StringIO()
    lines = csv.writer(out, quoting=csv.QUOTE_ALL)
    lines.writerow(columns)
    for row in rows:
        lines.writerow([_safe(cell) for cell in row])
    return "\ufeff" + out.getvalue()


def _safe(cell: str) -> str:
    """The cell, with an apostrophe before anything that would be a formula, even behind spaces."""
    return f"'{cell}" if cell.startswith(FORMULA) or cell.lstrip().startswith(FORMULA) else cell
