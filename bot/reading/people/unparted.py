"""Who somebody is, told without the marks around it: "gary crabtree its his firm" is parted by a comma. Pure."""

import re

from bot.support.patterns import regex

_WHOLE_BEHIND = regex(
    r"\b(?P<title>mr|mrs|ms|miss|mx|dr|prof|coach|chef|nurse)(?P<dot>\.?) (?P<short>[^\W\d_]+)(?P<what>[^()\n;,]{0,30})"
    r"\((?P<first>[^\W\d_]+) (?P<last>[^\W\d_][\w'’-]*)\)(?P<more> (?=[^\W\d_]))?",
    re.IGNORECASE,
)
"""A whole name in brackets behind a title and a part of it: "coach tam (tamara whitehorse) aquatics director"."""
_UNPARTED = regex(
    r"(?<=[a-z]) (?=it'?s (?:his|her|their) (?:firm|place|shop|business|company|garage|kennels|farm)\b)"
    r"|(?<=[a-z]) (?=(?:maintenance|workshop|production|mine|pit|plant|site|field|shift|yard) super\b)",
    re.IGNORECASE,
)
"""Where a comma was left out before who somebody is: "gary crabtree its his firm", "dave holt workshop super"."""
_LETTERS_FIRST = regex(
    r"^(?P<what>[A-Z]{2,5}) (?:guy|lady|bloke|fella|woman|man|person),? (?P<name>[A-Z][a-z]+)(?=[,;]|$)", re.MULTILINE
)
"""As in "OSHA guy, Pete"."""


def parted(text: str) -> str:
    """A text with the commas and the whole names that its writer left out or put in brackets."""
    text = _WHOLE_BEHIND.sub(_whole_name, text)
    return _LETTERS_FIRST.sub(r"\g<name> from \g<what>", _UNPARTED.sub(", ", text))


def _whole_name(found: re.Match[str]) -> str:
    short = found["short"].casefold()
    if not (found["first"].casefold().startswith(short) or found["last"].casefold().startswith(short)):
        return found[0]
    last = found["last"].capitalize() if found["last"].islower() else found["last"]
    name = f"{found['first'].capitalize()} {last}"
    return f"{found['title'].capitalize()}{found['dot']} {name}{found['what'].rstrip()}{', ' if found['more'] else ''}"
