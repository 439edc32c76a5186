"""A mail that is pasted below a few words about it: "can you remind me to reply to this". Pure."""

import re
from dataclasses import dataclass

from bot.support.patterns import regex

LONGEST_ABOVE, LONGEST_SAID, MOST_HEADERS = 300, 80, 8
"""Characters of what is said of a mail, and of what is kept of its sender and subject; lines of its head."""
_BEGINS = regex(
    r"^[ \t>]*(?:-{2,}.{0,20}(?:forwarded|original) message.{0,20}|from:[ \t].+|on .{6,80} wrote:)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_HEADER = regex(r"[ \t>]*(?P<name>from|subject)\s?:\s*(?P<said>.{1,200})", re.IGNORECASE)
_WROTE = regex(r"on .{6,60}(?:\d:\d\d(?: ?[ap]m)?|\d{4}),?\s(?P<who>[^\d].{0,80}) wrote:", re.IGNORECASE)
_ADDRESS = regex(r"\s*[<(\[][^<>()\[\]]{1,100}@[^<>()\[\]]{1,100}[>)\]]|[\"“”]")
_REPLIES = regex(r"(?:(?:re|fwd?|aw|wg|tr|sv)\s?:\s*)+", re.IGNORECASE)
_REMINDS = regex(r"\b(?:remind|nudge|ping|chase) me\b|\breminder\b|\bdon['’]?t let me forget\b", re.IGNORECASE)


@dataclass(frozen=True)
class Forwarded:
    """A mail, with what is said of it above it; "" for what its head does not tell."""

    said: str
    sender: str
    subject: str

    @property
    def asks_to_be_reminded(self) -> bool:
        """Whether it is pasted to be answered later."""
        return bool(_REMINDS.search(self.said))


def read_forwarded(text: str) -> Forwarded | None:
    """The mail below a few words, by its head; None where there are no words, or there is no mail. Total."""
    begins = _BEGINS.search(text[: LONGEST_ABOVE * 2])
    said = " ".join(text[: begins.start()].split()) if begins else ""
    if not begins or not said or len(said) > LONGEST_ABOVE:
        return None
    head = text[begins.start() : begins.start() + 1_000].splitlines()[:MOST_HEADERS]
    wrote = next((found["who"] for line in head if (found := _WROTE.match(line.strip(" \t>")))), "")
    headers = {found["name"].lower(): found["said"] for line in head if (found := _HEADER.match(line))}
    subject = _REPLIES.sub("", headers.get("subject", "").strip(), count=1)
    sender = _ADDRESS.sub("", headers.get("from", wrote)).strip(" ,<>")
    return Forwarded(said, sender[:LONGEST_SAID], subject[:LONGEST_SAID])
