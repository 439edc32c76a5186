"""Links that open a note in a mail program. Every part is percent-encoded: nothing that was typed becomes a header."""

from dataclasses import dataclass
from urllib.parse import quote

from bot.notes.drafting import Note

LONGEST_MAILTO = 2_000
"""Characters that every mail program takes; Windows cuts longer ones."""
LONGEST_LINK = 3_000


@dataclass(frozen=True)
class Links:
    """A link of each way; "" where the note is too long for it."""

    mailto: str
    gmail: str
    outlook: str


def links(note: Note, address: str) -> Links:
    """The links for a note to this address ("" where it is not known)."""
    to, subject = quote(address, safe="@"), _encoded(note.subject)
    body, lines = _encoded(note.body), _encoded(note.body.replace("\n", "\r\n"))  # as RFC 6068 wants them in mailto
    return Links(
        mailto=_within(LONGEST_MAILTO, f"mailto:{to}?subject={subject}&body={lines}"),
        gmail=_within(LONGEST_LINK, f"https://mail.google.com/mail/?view=cm&fs=1&to={to}&su={subject}&body={body}"),
        outlook=_within(
            LONGEST_LINK, f"https://outlook.office.com/mail/deeplink/compose?to={to}&subject={subject}&body={body}"
        ),
    )


def _encoded(text: str) -> str:
    """Percent-encoded whole. A lone half of a surrogate pair, which no mail can hold, becomes a question mark."""
    return quote(text.encode("utf-8", "replace"), safe="")


def _within(most: int, link: str) -> str:
    return link if len(link) <= most else ""
