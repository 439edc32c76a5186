"""The text of a nudge, from templates: a first line that says what it is about, and why now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from jinja2 import Environment

from bot.nudges.facts import NudgeFacts
from bot.wording.catalog import language, say
from bot.wording.templates import environment
from bot.wording.words import capital, full_stop, say_date, say_list, say_moment, say_near_day

FEW, SHORT = 3, 90
"""How many things of one kind, and how many characters of each, to show: this is read on a phone."""
LATE = timedelta(minutes=10)
"""From this delay on, a nudge says when it was due."""


@dataclass(frozen=True)
class Wording:
    """Plain text; holds what people typed, so whoever shows it escapes it."""

    title: str
    why: str


def say_nudge(nudge: NudgeFacts) -> Wording:
    """What an open nudge says."""
    text = (
        _templates(language())
        .get_template(f"{nudge.kind}.txt.j2")
        .render(n=nudge, day_over=nudge.ended_at + timedelta(days=1))
    )
    title, _, why = text.strip().partition("\n")
    if nudge.again:
        why = _templates(language()).get_template("again.txt.j2").render(n=nudge).strip()
    if nudge.sent - nudge.due >= LATE:
        why += "\n" + say("nudge_texts.was_due", at=say_moment(nudge.due, nudge.now))
    return Wording(title.strip(), why.strip())


def say_answered(nudge: NudgeFacts) -> str:
    """What happened to a nudge, and what comes next."""
    return _templates(language()).get_template("answered.txt.j2").render(n=nudge).strip()


def _short(text: str) -> str:
    """What was typed, on one line, shortened if long."""
    line = " ".join(text.split())
    return line if len(line) <= SHORT else f"{line[: SHORT - 1].rstrip()}…"


def _few(things: Sequence[str]) -> str:
    """The first few of them, and how many more there are."""
    more = [say("nudge_texts.and_more_things", n=len(things) - FEW)] if len(things) > FEW else []
    return "; ".join([*map(_short, things[:FEW]), *more])


def _some(names: Sequence[str]) -> str:
    """The first few names as part of a sentence, and how many more there are."""
    more = [say("nudge_texts.more_names", n=len(names) - FEW)] if len(names) > FEW else []
    return say_list([*map(_short, names[:FEW]), *more])


@cache
def _templates(spoken: str) -> Environment:
    filters: dict[str, Callable[..., str]] = {
        "moment": say_moment,
        "date": say_date,
        "near": say_near_day,
        "names": say_list,
        "stop": full_stop,
        "capital": capital,
        "short": _short,
        "few": _few,
        "some": _some,
    }
    return environment("nudges", spoken, filters)
