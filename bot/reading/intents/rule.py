"""A rule: which ideas together say which intent.

A rule is one line: the ideas that must be there, and after "-" those that must not. "a/b" is either, "!a" the idea
denied ("have not heard"), "~a" the idea whether denied or not. Everything else has to be said plainly.
"""

from dataclasses import dataclass

from bot.vocabulary.intent import Intent


@dataclass(frozen=True)
class Rule:
    """One way to mean something."""

    intent: Intent
    needs: tuple[tuple[str, ...], ...]
    never: frozenset[str]
    alone: bool = False
    """Whether nothing else may be said, but for small words."""


def rules(intent: Intent, *lines: str, alone: bool = False, never: str = "") -> tuple[Rule, ...]:
    """Rules of one intent, a line each; `never` and `alone` hold for all of them."""
    return tuple(_rule(intent, line, never, alone) for line in lines)


def _rule(intent: Intent, line: str, never: str, alone: bool) -> Rule:
    needs, _, forbidden = line.partition(" - ")
    each = tuple(tuple(one.split("/")) for one in needs.split())
    return Rule(intent, each, frozenset(f"{forbidden} {never}".split()), alone)


STORY = "somebody long_ago told theirs"
"""What others did, what was once, what was told at the talk."""
