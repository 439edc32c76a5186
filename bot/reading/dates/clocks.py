"""The hour in a text: "3:30 pm", "10 to 11", "9 in the morning". Pure."""

import re
from datetime import time

from bot.reading.dates.words import WEEKDAYS
from bot.support.patterns import regex
from bot.support.rewriting import Rules, rewritten

_HOUR = r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?\s*(?P<half>a\.?m\b\.?|p\.?m\b\.?|oclock\b)?"
_CLOCK = regex(rf"(?<![\d/.-]){_HOUR}(?![\d/]|\s*(?:st|nd|rd|th)\b)")
_CLOCKS = regex(
    r"(?<![\d/.-])(?P<from>\d{1,2}(?:[:.]\d\d)?)\s*(?P<half>[ap]m)?\s*(?P<word>-|–|to|or|until|till|til)\s*"
    r"(?P<to>\d{1,2}(?:[:.]\d\d)?)\s*(?P<half2>[ap]m)?(?![\d/])"
)
_PART_OF_DAY = regex(r"\b(?:(?:this|in the|early|late|the) )*(?P<part>morning|afternoon|evening|night)\b")

_SPOKEN: Rules = tuple(
    (regex(pattern), clock)
    for pattern, clock in (
        (r"\blast night\b", "yesterday night"),
        (r"\btonight\b", "today night"),
        (r"\b(?:mon|wed|sat|sun)\b", lambda match: next(day for day in WEEKDAYS if day.startswith(match[0]))),
        (r"(?<=[ap]m)-?ish\b", ""),
        (r"\b(?:(?:early|late|later) )?this (morning|afternoon|evening)\b", r"today \1"),
        (r"\bbetween (\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?) and (?=\d)", r"\1 to "),
        (r"\bbetween (?=\d{1,2} ?-)", ""),
        (r"\b(?:12 ?)?(?:noon|midday|lunchtime)(?:-?ish)?\b", "12pm"),
        (r"\b(\d{1,2})([0-5]\d) ?(?=[ap]\.?m\b)", r"\1:\2"),
        (r"(?:(?<=day )|(?<=tomorrow ))pm\b", "afternoon"),
        (r"(?:(?<=day )|(?<=tomorrow ))am\b", "morning"),
        (r"(?:(?<=day )|(?<=tomorrow ))eve\b", "evening"),
        (r"\b(\d{1,3}|an?|half an) (min(?:ute)?s?|h(?:ou)?rs?) from now\b", r"in \1 \2"),
        (r"\b(\d{1,2}) (?:minutes? )?past (\d{1,2})\b(?!:)", lambda match: f"{match[2]}:{int(match[1]):02}"),
        (r"\b(?:12 ?)?midnight\b", "12am"),
        (r"\bhalf past (\d{1,2})\b(?!:)", r"\1:30"),
        (r"\bquarter past (\d{1,2})\b(?!:)", r"\1:15"),
        (r"\bquarter (?:to|of) (\d{1,2})\b(?!:)", lambda match: f"{(int(match[1]) + 10) % 12 + 1}:45"),
        (r"\bhalf (\d{1,2})\b(?!:)", r"\1:30"),
        (r"(?<=\d)\s?([ap])\b(?!\.?m)", r"\1m"),
        (r"\b(\d{1,2})h\b", r"\1:00"),
        (r"(?:(?<=day )|(?<=tomorrow ))([1-9])([0-5]\d)\b(?![-/:%])", r"\1:\2"),
        (r"\b([01]\d|2[0-3])([0-5]\d) ?(?:h|hrs|hours?)\b|\b(?<!/)([01]\d)([0-5]\d)\b(?![-/])", r"\1\3:\2\4"),
    )
)


def in_digits(words: str) -> str:
    """Plain words with the hours among them in digits: "half past 2" is "2:30", "tonight" is "today night"."""
    return rewritten(words, _SPOKEN)


def read_hours(words: str) -> tuple[list[time], str]:
    """The hour in the text, or the two of "10 to 11", and the text without them."""
    part = _PART_OF_DAY.search(words)
    afternoon = bool(part and part["part"] != "morning")
    words = without(words, part) if part else words
    found = _CLOCKS.search(words)
    if found:
        half = found["half2"] or ""
        end = _clock(found["to"], half, afternoon, part is not None)
        start = _clock(found["from"], found["half"] or half, afternoon, part is not None)
        if part and not afternoon and not half and end < start and end.hour < 12:
            end = end.replace(hour=end.hour + 12)  # "this morning 9 to 1"
        if start > end and not found["half"]:  # "11 to 1 pm"
            start = start.replace(hour=start.hour % 12)
        return [start, end], without(words, found)
    sure = (clock for clock in _CLOCK.finditer(words) if clock["half"] or clock["minute"])
    found = next(sure, None) or _CLOCK.search(words)
    if not found:
        return [], words
    spoken = f"{found['hour']}:{found['minute'] or '00'}"
    half = (found["half"] or "").replace(".", "")
    return [_clock(spoken, half, afternoon, part is not None)], without(words, found)


def _clock(spoken: str, half: str, afternoon: bool, part: bool) -> time:
    """The hour meant: by am and pm, by the part of the day, else as one of business hours.

    Raises ValueError where there is no such hour.
    """
    hour, _, minute = spoken.replace(".", ":").partition(":")
    number, written_out = int(hour), len(hour) == 2 and hour.startswith("0")
    if half in ("am", "pm") and not 1 <= number <= 12:
        raise ValueError(spoken)
    if half in ("am", "pm"):
        number = number % 12 + (12 if half == "pm" else 0)
    elif 1 <= number < 12 and (afternoon or (not part and number < 7 and not written_out)):
        number += 12
    return time(number, int(minute or 0))


def without(words: str, found: re.Match[str]) -> str:
    """The words without what was found in them."""
    return f"{words[: found.start()]} {words[found.end() :]}"
