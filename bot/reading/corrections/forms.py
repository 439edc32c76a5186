"""Ways to say one thing, each on a line of its own and as people say it: "there was no {what}[ here]". Pure."""

import re

from bot.support.patterns import regex

_PIECES = (
    (r"\[", "(?:"),
    (r"\]", ")?"),
    (r"\((?!\?)", "(?:"),
    (r"\.\.\.", ".*"),
    (r"\{(\w+)\}", r"(?P<\1>.{1,90}?)"),
)


def forms(lines: str, **words: str) -> tuple[re.Pattern[str], ...]:
    """A pattern for each line: `[x]` may be missing, `(a|b)` is either of two, `{who}` is what is asked for.

    `...` is anything, and a name in capitals stands for its pattern in `words`.
    A line may go on behind a backslash.
    """
    lines = re.sub(r"(?<=\S) {2,}", "", lines)
    for turned, into in _PIECES:
        lines = re.sub(turned, into, lines)
    for name, ways in words.items():
        lines = lines.replace(name, f"(?:{ways})")
    return tuple(regex(line.strip(), re.IGNORECASE) for line in lines.splitlines() if line.strip())


def matched(said: str, ways: tuple[re.Pattern[str], ...]) -> re.Match[str] | None:
    """The first of these ways that a text is said in, from end to end."""
    return next((found for way in ways if (found := way.fullmatch(said))), None)
