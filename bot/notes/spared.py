"""A note comes whatever was typed: where one of the answers cannot be read, it is written from the others. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from bot.support.logs import log_failure
from bot.vocabulary.answers import Answers

Result = TypeVar("Result")

_UNSAID: dict[str, Any] = {
    "told": (), "missed": (), "wants": "", "promised": "", "closing_words": "", "call_words": "", "call_whom": "",
    "arranged_by": "", "hire_date": None, "call_from": None,
}  # fmt: skip
"""What of the answers a note is written from, and its value where nothing was said."""


def spared(answers: Answers, write: Callable[[Answers], Result]) -> Result:
    """What `write` makes of the answers; where it fails, of all but the one at which it does.

    A reader that stumbles over somebody's words is a bug, and is logged without them; whoever typed them gets their
    note all the same. Raises what `write` raises where it fails on no answers at all.
    """
    try:
        return write(answers)
    except Exception as error:
        log_failure("writing a note from all that was typed", error)
    *most, least = _less(answers)
    for fewer in most:
        try:
            return write(fewer)
        except Exception:  # noqa: S112 - it was logged above, and the next has others of the answers
            continue
    return write(least)


def _less(answers: Answers) -> Iterator[Answers]:
    """The answers without each of what was typed in turn; in the end without any of it."""
    for name in ("told", "missed"):
        points = getattr(answers, name)
        yield from (replace(answers, **{name: points[:at] + points[at + 1 :]}) for at in range(len(points)))
    for at, met in enumerate(answers.met):
        silent = replace(met, talked="", doubt="", eased=None)
        yield replace(answers, met=(*answers.met[:at], silent, *answers.met[at + 1 :]))
    yield from (replace(answers, **{name: unsaid}) for name, unsaid in _UNSAID.items())
    silent_all = tuple(replace(each, talked="", doubt="", eased=None) for each in answers.met)
    yield replace(answers, met=silent_all, **_UNSAID)
