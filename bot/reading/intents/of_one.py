"""What is said of one interview, by the name of its company; and whether a message is put as a question. Pure."""

import re

from bot.reading.intents.kinds import EMPLOYERS
from bot.reading.intents.reading import Meant, read
from bot.reading.intents.words import LONGEST
from bot.support.patterns import regex
from bot.vocabulary.intent import Intent


def read_of(text: str, company: str) -> Meant | None:
    """What a few words mean beside a company whose name says whose they are: "globex off", "not a peep from acme"."""
    named = "|".join(re.escape(word) for word in company.split())
    rest = re.sub(rf"\b(?:(?:from|at|with|by|the) )*(?:{named})\b(?:['’]s)?", " ", text[:LONGEST], flags=re.IGNORECASE)
    rest = _IS_A_NO.sub("rejected me", rest)
    reads = (read(f"{subject} {rest}") for subject in ("they", "my interview", ""))
    return next((meant for meant in reads if meant and meant.intent in EMPLOYERS | _OF_ONE), None)


def read_with(text: str, name: str) -> Meant | None:
    """What a few words mean with "them" for somebody whom they met: "emailed Priya last night"."""
    rest = re.sub(rf"\b{re.escape(name)}\b(?:['’]s)?", "them", text[:LONGEST], flags=re.IGNORECASE)
    meant = read(re.sub(r"\A\W*them\b", "they", rest))
    return meant if meant and meant.intent in EMPLOYERS | _OF_ONE else None


_IS_A_NO = regex(r"\b(?:is|was|came back)(?: as)? an? (?:hard |flat )?(?:no|rejection)\b(?! \w)", re.IGNORECASE)
_OF_ONE = frozenset(
    {Intent.INTERVIEWED, Intent.NOTHING_YET, Intent.WITHDRAWN, Intent.NO_SHOW, Intent.SENT, Intent.TRIED}
)
"""What may be said of one interview, beside what its employer does."""
_ASKING = regex(
    r"\W*(?:(?:so|and|but|wait|um+|er+m?|hey|ok|quick question),? )*"
    r"(?:is|are|does|do|did|will|would|can|could|should|has|have|what|who|why|when|where|how|which)\b"
    r"(?!['’]| not\b)",
    re.IGNORECASE,
)


def is_asked(text: str) -> bool:
    """Whether a message is put as a question, also without its mark: "is Dana going to see that". Total."""
    return text.rstrip().endswith("?") or bool(_ASKING.match(text))
