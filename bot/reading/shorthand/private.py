"""What people tell the bot and no employer: pay, health, family plans, why they left. Pure."""

import re

from bot.support.patterns import regex

_PRIVATE = regex(
    r"\b(?:pregnan\w*|preg|maternity(?! (?:unit|ward|services?|hospital|care|nurse|cover|home|team))|divorc\w*"
    r"|custody|therapy for my|rehab for my|anxiety|depress\w*|panic attacks?"
    r"|my meds|on meds|disabilit(?:y|ies) (?:benefit|claim)|sick leave|burn(?:t|ed) out|"
    r"got (?:let go|fired|sacked|laid off)|(?:was|were|been) (?:let go|fired|sacked|laid off|made redundant)"
    r"|(?:took|taken|take|my) (?:voluntary )?redundancy"
    r"|why (?:I'm|I am|I'd|I|im|i'm|i) (?:looking|leaving|left|leave|quit)"
    r"|(?:old|last|ex|former|previous|current|my) (?:boss|manager|employer|company|job) (?:is|was|were) (?:a "
    r"|an |so |such a )?"
    r"(?:crook|bully|idiot|jerk|nightmare|toxic|awful|terrible|horrible|useless|joke|liar|mess)"
    r"|(?:want(?:ed)?|need|asking for|expect(?:ing)?|looking for) (?:at least |about |around )?[$£€]\d[\d,.]*k?"
    r" (?:an?|per) (?:hour|week|month|year|annum)"
    r"|asked (?:for|them for|him for|her for) (?:about |around )?[$£€]?\d[\d,.]*k?\b|salary|pay (?:rise|cut)"
    r"|off the road|(?:my|the) (?:car|van|truck|hiace|ute) (?:is|was) (?:broken|dead|off|in the shop)"
    r"|criminal record|dui|bankrupt\w*|probation officer)",
    re.IGNORECASE,
)
_PARTS = regex(r"(?<=[.!?;])\s+|\n")


_REGRETTED = regex(
    r"(?:^|[,.;] ?)[^,.;\n]*(?:[,.;] ?(?:(?:i|haha|lol|oops|prob|probably) ){0,2})?"
    r"\b(?:should ?(?:n['’]?t|not) (?:have|of|a)|wish I had(?:n['’]?t| not)) "
    r"(?:said|told|mentioned|brought)\b[^,.;\n]*",
    re.IGNORECASE,
)
"""What they would rather not have said: "clean record bar 2 fines, shouldn't have said that"."""


_NOT_FOR_THEM = regex(
    r"\b(?:(?:rather|prefer)\b[^.!?]{0,30}\b(?:not|wasn['’]?t|weren['’]?t|isn['’]?t)\b[^.!?]{0,12}"
    r"\b(?:mention|said|told|repeat|put|write|share|include|bring|go into)"
    r"|(?:please|pls) (?:don['’]?t|do not) (?:mention|say|tell|repeat|put|include|use)\b"
    r"|(?:don['’]?t|do not) (?:mention|repeat) (?:it|that|this)\b"
    r"|(?:don['’]?t|do not) have to (?:put|mention|say|include) (?:that|this|it)\b"
    r"|(?:don['’]?t|do not|wouldn['’]?t) want (?:that|this|it) (?:in|put|mentioned|said)\b"
    r"|(?:(?:won['’]?t|wouldn['’]?t|would not|will not) (?:put|say|write|mention|share)"
    r"|not (?:putting|saying|writing|mentioning|sharing)) (?:that|this|it|any of)\b"
    r"|leave (?:(?:that|this|it) )?out\b|not (?:for|in|to go in) (?:the|a|any|my) (?:note|letter|e-?mail|mail)\b"
    r"|not to be (?:shared|mentioned|repeated|told)\b|not public\b|(?:is|was|has|have)n['’]t (?:been )?announced\b"
    r"|off the record|in (?:strict )?confidence\b"
    r"|keep (?:that|this|it) (?:out|quiet|private|secret|between|to yourself)|(?:stays?|just) between (?:us|you and)"
    r"|(?:that|this|it)(?: is|['’]s) (?:just )?(?:private|between us|a secret|not for (?:the|them|him|her)))"
    r"|[-–—,(] ?(?:private|confidential)\b",
    re.IGNORECASE,
)
"""They ask that what they told is kept out: "I would rather that were not mentioned"."""


def _without_what_is_not_for_them(typed: str) -> str:
    """A text without what they ask to keep out: the sentence that asks it, and the one before where it says "that"."""
    kept = list[str]()
    for each in _PARTS.split(typed):
        if not (found := _NOT_FOR_THEM.search(each)):
            kept.append(_SAY.sub("", each))
        elif _tells_nothing(each[: found.start()]):
            kept = []
    return " ".join(kept)


def _tells_nothing(before: str) -> bool:
    """Whether what stands before the asking is no more than that: then it is about the sentence before."""
    return len(_ASKED.sub("", before).split()) < OF_ITS_OWN


OF_ITS_OWN = 3
"""Words before the asking, from which on a sentence tells itself what is to be kept out."""
_ASKED = regex(
    r"\b(?:i|i['’]?d|i['’]?m|have|haven['’]?t|not|told|tell|them|him|her|anyone|there|would|but|and|so|just|really"
    r"|they|don['’]?t|know|please|this|that|it|is)\b\W*",
    re.IGNORECASE,
)
_SAY = regex(
    r"^(?:(?:just |instead |rather )?(?:say|put|write) (?=I\b|that I\b)"
    r"|(?:what |all )?i(?:['’]d| would|['’]ll| will) (?:say|put|write)(?: instead)?(?: is)?(?: that)?[:,]? )",
    re.IGNORECASE,
)
_UNKNOWN = regex(
    r"\b(?:(?:haven['’]?t|have not|didn['’]?t|did not|never|not) (?:told|tell|telling|said|say|mention(?:ed)?)\b"
    r"|(?:they|he|she|nobody|no one)(?: there)? (?:doesn['’]?t|don['’]?t|do not|does not)? ?knows?\b"
    r"|(?:need|must|should)(?:n['’]?t| not) know\b)",
    re.IGNORECASE,
)
"""The employer was not told it: of what moves somebody, that is theirs to keep."""


def public_reason(typed: str) -> str:
    """Why somebody wants the job, without what they have not told the employer, or ask to have kept out."""
    kept = list[str]()
    for each in _PARTS.split(typed):
        if not (found := _UNKNOWN.search(each)):
            kept.append(each)
        elif _tells_nothing(each[: found.start()]) and not _ASKED.sub("", each[found.end() :]).strip():
            kept = kept[:-1]
    return public(" ".join(kept) if _UNKNOWN.search(typed) and not _NOT_FOR_THEM.search(typed) else typed)


_OWN_CHILDREN = regex(
    r",? (?:as|because|since|cause|coz|cos|cuz) I(?:['’]ve| have|ve) (?:got )?(?:an? |two |three |\d )?"
    r"(?:small |young |little |wee )?(?:lad|boy|girl|kids?|child|children|baby|babies|toddler|ones)\b[^,.;]*"
    r"|, (?:my |the )?(?:wee|little) (?:one|man|fella|girl)(?:['’]?s| is) (?:\d|only|just|starting)[^,.;]*",
    re.IGNORECASE,
)
"""Why somebody cannot work all hours, which is their family's."""


def public(typed: str) -> str:
    """A text without what is nobody's business, or was better not said; "" where that is all of it."""
    typed = _OWN_CHILDREN.sub("", typed)
    if _NOT_FOR_THEM.search(typed):
        typed = _without_what_is_not_for_them(typed)
    typed = _REGRETTED.sub("", typed).strip() if _REGRETTED.search(typed) else typed
    if not _PRIVATE.search(typed):
        return typed
    return " ".join(each for each in _PARTS.split(typed) if not _PRIVATE.search(each))
