"""What somebody said at the end of the talk of wanting the job, as their note says it again. Pure."""

import re

from bot.reading.shorthand.finishing import sentence_of
from bot.reading.shorthand.flip import to_you
from bot.reading.shorthand.spelling import spelt_out

_REPORTED = re.compile(
    r"^(?:.*?\b(?:told|said|mentioned|say)\b(?: to)?(?: (?:him|her|them|it|so|[A-Z][a-z]+)\b)?"
    r"|(?:yes|yeah|yea|yep|yup|sure|well|of course|hell yes|i did|and)\b)[\s,.!:-]*(?:that )?",
    re.IGNORECASE,
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SAYS = (
    (r"^(?:I )?(?:can|could) start (?P<when>.+)$", "I can start {when}"),
    (
        r"^(?:I'm |I am )?ready to (?:go|start)(?: (?:whenever|any ?time|right away|now).*)?$",
        "I'm ready to start whenever you are",
    ),
    (r"^(?:I )?(?:hope|hoped) (?P<what>(?:to be|to|I get to|I can) .+)$", "I hope {what}"),
    (r"^(?:I )?(?:'d|I'd|would|I would) love to (?P<what>.+)$", "I'd love to {what}"),
    (r"^(?:I )?asked (?:(?:him|her|them|you) )?for the job\b.*$", "I asked for this job, and I meant it"),
    (r"^(?:I )?(?:would|I would|I'd|'d) be honou?red\b.*$", "I would be honored to do this work"),
    (r"^see you soon,? I hope$", "I hope to see you again soon"),
    (r"^(?:I )?hope to see you soon$", "I hope to see you again soon"),
    (r"^(?:I )?(?:really |would really |do )?want (?:it|this|the job|this job)\b.*$", "I really want this job"),
    (
        r"^(?:I )?(?:'d|I'd|would|I would) be (?P<how>glad|happy|thrilled|excited|delighted) to "
        r"(?P<what>(?:start|work|join|come|take|be) .+)$",
        "I'd be {how} to {what}",
    ),
)
"""What was said, and how it is said again; the first that fits. What is only asked or thanked for is neither."""
_MORE = re.compile(r" and I |\b(?:nothing|them|they|he|she|him)\b")
"""It goes on with something else."""
_TAIL = re.compile(r",? (?:yeah|yep|yes|lol|haha|tbh|though|actually)$", re.IGNORECASE)
"""It is only how it was typed."""
LONGEST = 12
"""Words; what is longer is a story."""


def eager(typed: str, names: tuple[str, ...] = ()) -> str:
    """A sentence that says so once more: "I can start on Saturday."; "" where nothing can surely be said."""
    for line in re.split(r"(?<=\w)[.!;]+\s+|, (?:and |and I )?(?=looking|look|asked|she |he |they )|\n", typed):
        text = to_you(spelt_out(_unreported(line.strip()), names)).strip(" .!?,")
        text = re.sub(r"\b(?:you|them) guys\b", "you", _TAIL.sub("", text))
        for shape, says in _SAYS:
            found = re.match(shape, text, re.IGNORECASE)
            if found and len(text.split()) <= LONGEST and not _MORE.search(text):
                said = {name: _when(part) if name == "when" else part for name, part in found.groupdict().items()}
                return re.sub(r"\bwork (?:there|here)\b", "work with you", sentence_of(says.format(**said)))
    return ""


def _unreported(said: str) -> str:
    """Without its "yes" and "told her that"."""
    while found := _REPORTED.match(said):
        said = said[found.end() :]
    return said


def _when(said: str) -> str:
    """ "Saturday" is "on Saturday"."""
    return re.sub(rf"^(?={_DAY}\b)", "on ", said, flags=re.IGNORECASE)
