"""A message that corrects one answer and gives another: "it's the 17th, not the 15th. And yes, I may call". Pure."""

import re
from dataclasses import dataclass

from bot.checklist.conversation import Conversation, answers
from bot.checklist.corrections import read_correction
from bot.reading.answers.reading import Setting
from bot.reading.corrections.noted import Corrected
from bot.support.patterns import regex

_APART = regex(
    r"(?<=[\w)][.!;])\s+|,\s+(?=(?:also|oh|btw|by the way|sorry|and (?:yes|yeah|yep|no|nope|calling|they|he|she)|yes"
    r"|yeah|yep|no|nope|(?:they|he|she) (?:did )?said?)\b)",
    re.IGNORECASE,
)
_LEAD = regex(r"\A\W*(?:(?:and|also|oh|btw|by the way|sorry|soz|but|ps)\b\W*)*", re.IGNORECASE)
MOST_PIECES = 4


@dataclass(frozen=True)
class Along:
    """The two halves, each as it could have been typed alone."""

    corrected: Corrected
    answer: str


def correction_along(text: str, conversation: Conversation, setting: Setting) -> Along | None:
    """The correction and the answer to the open question in one message; None where it is not surely both.

    Only a question with a narrow answer, such as a day or a yes: anything could be a point.
    """
    pieces = _APART.split(text)
    if not 1 < len(pieces) <= MOST_PIECES:
        return None
    for at in range(1, len(pieces)):
        halves = [_bare(". ".join(half)) for half in (pieces[:at], pieces[at:])]
        for said, answer in (halves, reversed(halves)):
            found = _corrects(said, conversation, setting)
            is_answer = found and answers(conversation, answer, setting, narrow_only=True)
            if found and is_answer and not _corrects(answer, conversation, setting):
                return Along(found, answer)
    return None


def _corrects(said: str, conversation: Conversation, setting: Setting) -> Corrected | None:
    found = read_correction(said, conversation.answers, setting, conversation.step)
    return found if isinstance(found, Corrected) else None


def _bare(text: str) -> str:
    return _LEAD.sub("", text, count=1).strip(" .;")
