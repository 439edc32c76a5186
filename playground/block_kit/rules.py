"""A small language for what a JSON value must look like; violations are reported in Slack's words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import inf
from typing import Protocol

Problem = tuple[str, str]  # what is wrong, and the JSON pointer to it


class Rule(Protocol):
    """Anything that can say what is wrong with a value."""

    def problems(self, value: object, at: str) -> Iterator[Problem]:
        """What is wrong with the value at that place, if anything."""
        ...


@dataclass(frozen=True)
class Text:
    """A string of `least` to `most` characters, matching the pattern if there is one."""

    most: int
    least: int = 1
    pattern: str = ""

    def problems(self, value: object, at: str) -> Iterator[Problem]:
        """See Rule."""
        if not isinstance(value, str):
            yield "must provide a string", at
        elif len(value) > self.most:
            yield f"must be less than {self.most + 1} characters", at
        elif len(value) < self.least:
            yield f"must be more than {self.least - 1} characters", at
        elif self.pattern and not re.fullmatch(self.pattern, value):
            yield "has an invalid format", at


@dataclass(frozen=True)
class Whole:
    """A whole number from `low` to `high`."""

    low: int
    high: int

    def problems(self, value: object, at: str) -> Iterator[Problem]:
        """See Rule."""
        if not isinstance(value, int) or isinstance(value, bool):
            yield "must provide a number", at
        elif not self.low <= value <= self.high:
            yield f"must be a number from {self.low} to {self.high}", at


@dataclass(frozen=True)
class Number:
    """A number of any size, or one above a bound."""

    above: float | None = None

    def problems(self, value: object, at: str) -> Iterator[Problem]:
        """See Rule."""
        if not isinstance(value, int | float) or isinstance(value, bool) or not abs(value) < inf:
            yield "must provide a number", at
        elif self.above is not None and value <= self.above:
            yield f"must be greater than {self.above}", at


@dataclass(frozen=True)
class Flag:
    """True or false."""

    def problems(self, value: object, at: str) -> Iterator[Problem]:
        """See Rule."""
        if not isinstance(value, bool):
            yield "must provide a boolean", at


@dataclass(frozen=True)
class Choice:
    """One of a few words."""

    words: tuple[str, ...]

    def problems(self, value: object, at: str) -> Iterator[Problem]:
        """See Rule."""
        if value not in self.words:
            yield f"must be a valid enum value: {', '.join(self.words)}", at


@dataclass(frozen=True)
class Each:
    """A list of `least` to `most` values that follow one rule."""

    rule: Rule
    most: int
    least: int = 1

    def problems(self, value: object, at: str) -> Iterator[Problem]:
        """See Rule."""
        if not isinstance(value, list):
            yield "must provide an array", at
        elif len(value) > self.most:
            yield f"no more than {self.most} items allowed", at
        elif len(value) < self.least:
            yield f"no less than {self.least} items allowed", at
        else:
            for index, one in enumerate(value):
                yield from self.rule.problems(one, f"{at}/{index}")


@dataclass(frozen=True)
class Form:
    """An object with these keys and no others; at least one of `either` must be there."""

    required: Mapping[str, Rule]
    optional: Mapping[str, Rule] = field(default_factory=dict)
    either: tuple[str, ...] = ()

    def problems(self, value: object, at: str) -> Iterator[Problem]:
        """See Rule."""
        if not isinstance(value, dict):
            yield "must provide an object", at
            return
        for name in self.required:
            if name not in value:
                yield f"missing required field: {name}", at
        if self.either and not any(name in value for name in self.either):
            yield "must define either " + " or ".join(f"`{name}`" for name in self.either), at
        for name, inner in value.items():
            rule = self.required.get(name) or self.optional.get(name)
            if rule is None:
                yield f"invalid additional property: {name}", at
            else:
                yield from rule.problems(inner, f"{at}/{name}")


@dataclass(frozen=True)
class Tagged:
    """An object whose `type` says which rule it follows."""

    forms: Mapping[str, Rule]

    def problems(self, value: object, at: str) -> Iterator[Problem]:
        """See Rule."""
        if not isinstance(value, dict):
            yield "must provide an object", at
        elif "type" not in value:
            yield "missing required field: type", at
        elif not isinstance(value["type"], str) or value["type"] not in self.forms:
            yield f"unsupported type: {value['type']}", f"{at}/type"
        else:
            yield from self.forms[value["type"]].problems(value, at)

    def only(self, *names: str) -> "Tagged":
        """The same with fewer types."""
        return Tagged({name: self.forms[name] for name in names})
