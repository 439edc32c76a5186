"""How long each phrase of the table takes to read: `python -m tests.bench_dates` prints the median and the slowest."""

import sys
from statistics import median
from time import perf_counter

from bot.reading.dates import read_hire_date
from bot.reading.dates.words import LONGEST
from tests.bot.date_phrases import phrases

ROUNDS = 20


def microseconds(text, today, locale):
    """The best of some rounds, so that a busy machine does not count as a slow rule."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = perf_counter()
        read_hire_date(text, today, locale)
        best = min(best, perf_counter() - start)
    return best * 1e6


def main():
    rows = [*((text, today, locale) for text, today, locale, _ in phrases())]
    rows += [(text * 400, rows[0][1], "en_US") for text in ("a", "Friday or the 15th, ", "12/3 ", "1-")]
    rows += [
        ((text * LONGEST)[:LONGEST], rows[0][1], "en_US")
        for text in ("Friday or the 15th, ", "12/3 ", "not ", "1 week ")
    ]
    taken = sorted(((microseconds(*row), row[0]) for row in rows), reverse=True)
    sys.stdout.write(f"{len(rows)} phrases, median {median(time for time, _ in taken):.0f} us\n")
    for time, text in taken[:8]:
        sys.stdout.write(f"{time:8.0f} us  {text[:70]!r}\n")


if __name__ == "__main__":
    main()
