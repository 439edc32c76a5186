"""Commands in a message: sent as one, which Slack does not run, or asked about."""

from bot.support.patterns import regex
from bot.vocabulary.intent import Intent

_ALONE = {
    "/debrief": Intent.DEBRIEF,
    "/interviews": Intent.INTERVIEWS,
    "/interviews settings": Intent.SETTINGS,
    "/interviews data": Intent.DATA,
    "/nudges": Intent.NUDGES,
    "/thankyou": Intent.NOTE,
}
"""Commands sent as a message, whose wish is plain."""
_COMMAND = r"/(?:debrief|interviews|nudges|thankyou|coach)\b"
_SENT = regex(_COMMAND)
_ASKED = regex(
    rf"\b(?:what|how|when|why|explain|is|does|do|can|tell)s?\b.*\s{_COMMAND}"
    rf"|^{_COMMAND} (?:what|how|does|is|why)\b"
    rf"|\s{_COMMAND}.*\?"
)


def read_command(text: str) -> Intent | None:
    """What is meant by a command in a message; None where there is none, or it is only mentioned."""
    said = " ".join(text.casefold().split())
    if _ASKED.search(said):
        return Intent.EXPLAIN
    return _ALONE.get(said, Intent.COMMAND) if _SENT.match(said) else None
