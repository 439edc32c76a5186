"""Tables for a spreadsheet, as CSV. What people typed is text there, and never a formula. Pure."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet calculate where a cell begins with it (OWASP, CSV injection)."""


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The rows below their columns' names. It begins with the mark by which Excel knows UTF-8."""
    out = StringIO()
    lines = csv.writer(out, quoting=csv.QUOTE_ALL)
    lines.writerow(columns)
    for row in rows:
        lines.writerow([_safe(cell) for cell in row])
    return "\ufeff" + out.getvalue()


def _safe(cell: str) -> str:
    """With an apostrophe before what would be a formula; spaces before it do not hide it."""
    return f"'{cell}" if cell.startswith(FORMULA) or cell.lstrip().startswith(FORMULA) else cell
