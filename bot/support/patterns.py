"""Regular expressions that are compiled when somebody first needs them.

There are over a thousand, and compiling them all took a third of what a start of `serve` takes. What a module keeps is
made with `regex`; a test compiles each of them, so that no mistake waits for a person.
"""

import re
from typing import Any, cast

_WAYS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub", "subn", "groups", "groupindex")


def regex(text: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, later: a mistake in the text shows when it is first used."""
    return cast("re.Pattern[str]", Lazy(text, flags))


def literal(text: str) -> str:
    """A text as it goes into a replacement: whoever types a backslash means one."""
    return text.replace("\\", r"\\")


class Lazy:
    """A regular expression that becomes a compiled one by being used."""

    def __init__(self, text: str, flags: int) -> None:
        self.pattern, self.flags = text, flags

    def __getattr__(self, name: str) -> Any:
        """What a compiled one has under that name; asked for only as long as this one has not got it itself."""
        if name not in _WAYS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        self.__dict__.update({way: getattr(compiled, way) for way in _WAYS})
        return self.__dict__[name]
