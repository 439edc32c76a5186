"""How people say that there was nothing. Pure."""

import re

from bot.support.patterns import regex

_NONE = regex(
    r"^\W*(?:no|none|nope|nah|nothing|nowt|n/?a|skip|dunno|idk|(?:i )?don't know|not (?:sure|really"
    r"|that I noticed)|no idea)"
    r"(?: (?:really|at all|that I (?:noticed|know of|saw)|from me|comes to mind|lol))*\s*(?:[,.;!?]|$)"
    r"|^\W*(?:no|nope|nah|not really),? (?:I )?(?:(?:think|guess|reckon) )?(?:I )?(?:got|said|told|covered|mentioned)"
    r"(?: (?:it|them|him|her|everything|all))+(?: (?:in|all|down|there))*\W*$",
    re.IGNORECASE,
)


def is_none(text: str) -> bool:
    """Whether a text only says that there is nothing: "nope", "not that I noticed"."""
    return bool(_NONE.match(text))
