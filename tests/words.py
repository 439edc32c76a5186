"""What a test waits for, by the message's id: a test holds that something is said, and not in which words."""

import re
from dataclasses import replace
from typing import Any

from bot.nudges.facts import Answer, NudgeKind
from bot.nudges.nudge_texts import say_answered, say_nudge
from bot.wording.catalog import DEFAULT, read_catalog, say, speaking
from tests.bot.nudges.facts import PLAIN

_ID = re.compile(r"[a-z_]+(\.[a-z0-9_]+)+")


def in_english(message: str, **values: object) -> str:
    """What that message says in English with these values, without our marks.

    Given no values, it is the longest stretch without any, and without a command, which every surface shows its way.
    """
    if values:
        with speaking(DEFAULT):
            return _plain(say(message, **values))
    text = read_catalog(DEFAULT).texts[message]
    whole = text if isinstance(text, str) else text[-1]
    return max((_plain(stretch).strip() for stretch in re.split(r"\{\w*\}|`[^`]*`|\n", whole)), key=len)


def wanted(words: str) -> str:
    """What a test waits for: a message of ours by its id, or words as they were typed."""
    return in_english(words) if _ID.fullmatch(words) else words


def labels(*words: str) -> list[str]:
    """The labels of several controls, each by its message's id."""
    return [*map(wanted, words)]


def button(message: str) -> str:
    """How a control with that label reads among what else is shown."""
    return f"[{in_english(message)}]"


def answered(answer: Answer, **facts: Any) -> str:
    """What a nudge says once it was answered so; by default with no other to come."""
    return say_answered(replace(PLAIN, answer=answer, **facts))


def nudged(kind: NudgeKind, **facts: Any) -> str:
    """The first line of a nudge of that kind; by default about Northwind Traders."""
    return say_nudge(replace(PLAIN, kind=kind, **facts)).title


def explained(kind: NudgeKind, **facts: Any) -> str:
    """What a nudge of that kind says below its first line; by default about Northwind Traders."""
    return say_nudge(replace(PLAIN, kind=kind, **facts)).why


def _plain(text: str) -> str:
    return re.sub("[*`]", "", text)
