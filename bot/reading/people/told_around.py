"""What people tell around the names of whom they met, and what is no part of who these are: "I sat down with". Pure."""

import re

from bot.support.patterns import regex
from bot.support.rewriting import Rules, rewritten

_PO = regex(r"(?<=[a-z]) po\b(?=\s*(?:$|[,;.]))", re.MULTILINE)
"""As in "Boss Jun po"."""
_ADDRESSED = regex(
    r"(?:(?<=^)|(?<=[,;&] )|(?<=\band )|(?<=\bthen ))(?:si )?(?:Sir|Ma['’]?am|Mam) (?=[A-Z])|\bsi (?=[A-Z])",
    re.MULTILINE,
)
"""As one says it to them: "Ma'am Cristina", "si Jomar"."""
_MISTER = regex(r"\bmister (?=[^\W\d_])", re.IGNORECASE)
_WEE = regex(r"\b(?:wee|auld|old|young) (?=[A-Z][a-z])|\b[Bb]ig (?=[A-Z][a-z]+ [A-Z])")
"""As in "wee Morag"."""
_HANG_ON = regex(r"[,.…]* \b(?:hang on|hold on|let me think|wait|what was it|oh what was it)\b[,.…]* ", re.IGNORECASE)
"""While they try to remember a name."""
_FAE = regex(r"(?<=[a-z]) fae (?=\w)")
_TOLD_FIRST = regex(
    r"^\W*(?:(?:um+|uh+|so|ok|well|right)\W+)*(?:let me (?:think|see)\W+)?(?:"
    r"(?:(?:the )?panel|(?:my |the )?interview|it|they) (?:was|were|included|consisted of"
    r"|had)(?: with)? (?=[^\W\d_])(?!one\b|just\b|the one\b)"
    r"|i (?:just )?(?:sat down|sat|met up|caught up|had (?:a|my) (?:chat|talk|interview|meeting)|spent (?:an"
    r"|the) hour) with "
    r"|(?:only|just) (?=[A-Z]|the (?:owner|boss|manager|gaffer|head|director|chef),? )"
    r"|(?:an? )?panel of (?:\d|two|three|four|five|six)(?: people)?\s*[:,–—-]+\s*"
    r"|(?:two|three|four|2|3|4) (?:ppl|people|persons|of them|folks|interviewers)\s*[.:;–—-]+\s*)",
    re.IGNORECASE | re.MULTILINE,
)
"""How somebody begins before the names: "I sat down with", "two ppl."."""
_NUMBER_IS = regex(
    r",? (?:and )?(?:his|her|their) (?:(?:cell|mobile|phone|desk|direct|work) )?(?:number|phone|cell|mobile"
    r"|e-?mail)(?: address)?"
    r"(?:['’]?s| is|:) ?(?=[\d+(]|\S+@)",
    re.IGNORECASE,
)
"""As in "his number is 415-555-0162"."""
_TOLD_BEHIND = regex(
    r",? (?:but |and )?(?:i )?(?:did ?n['’]?t|never) (?:get|catch|hear|ask) (?:his|her|their) (?:job )?(?:title|role"
    r"|job|position)\b"
    r"|(?<=[^\W\d_]) (?:was|were) the ones? (?:asking|doing|leading|running|taking|who (?:asked|did|led|ran"
    r"|took))[^,;.\n]{0,40}"
    r"|(?<=[^\W\d_]) (?:took|taking|was taking) (?:the |some )?notes\b"
    r"|(?<=[a-z])(?<!wasnt)(?<!wasn['’]t)(?<!was)(?<!werent)(?<!weren['’]t)(?<!were) there(?=\s*(?:$|[,;.]))",
    re.IGNORECASE | re.MULTILINE,
)
"""What somebody did in the room, which is no part of who they are."""
_NOT_TOLD = regex(
    r" ?\((?:i )?(?:did ?n['’]?t|never|could ?n['’]?t|can['’]?t|don['’]?t|do not|no|not sure|forgot|dunno)\b[^()]{0,40}"
    r"\b(?:titles?|role|job|position|what s?he does)\b[^()]{0,20}\)",
    re.IGNORECASE,
)
"""As in "Bo Chen (didn't get his title)"."""
_CALL_ME = regex(r"(?<=[a-z])-call-(?:me|him|her|them)-(?=[A-Z][\w']*)(?P<name>[\w']+)")
"""As in "Katherine-call-me-Kit"."""
_CAME_BY = regex(
    r"\b(?:the|their|our) (?P<what>[A-Z]{2,4}|[a-z]{3,15}(?: [a-z]{3,15})?) (?:also )?"
    r"(?:popped|dropped|came|looked|stuck|put|walked|stopped|joined) [^(),;]{0,40}"
    r"\((?P<whom>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)\)"
)
"""As in "the CEO popped in to say hi (Marg)"."""
_A_DR = regex(r"\b(?:an?|one) (?=(?:Dr|Mr|Mrs|Ms|Miss|Prof)\b)")
"""As in "a Dr Bakare"."""
_NO_NAMES = regex(
    r",? (?:no idea|not sure|no clue|dunno)(?: (?:on|of|about))?(?: (?:the|their|his|her))? (?:sur|last )?names?\b",
    re.IGNORECASE,
)
"""As in "no idea on surnames"."""
_THE_OTHER = regex(
    r"(?:, | and |\n)(?:the )?(?:2nd|second|other|3rd|third) (?:one|person|guy|lady)(?:,| was| is| called)? (?=[A-Z])"
)
"""As in "2nd one Gus Lindqvist"."""
_SOMETHING_IN = regex(
    r",? (?:i )?think s?he(?:['’]?s| is| was) (?:something |somebody |someone )?in (?=\w)", re.IGNORECASE
)
"""As in "think he's something in QA"."""
_USED_TO_BE = regex(r",? who used to be [^,;]{3,40}? (?:but|and|who) (?:is )?now(?: is)? (?:the |an? )?", re.IGNORECASE)
"""What somebody no longer is."""
_NOBODY_FROM = regex(r"^\W*(?:nobody|no one|noone) from [^,;]{2,30}, (?:only|just) ", re.IGNORECASE)
"""As in "nobody from HR this time, only Ines"."""

_SPELT = regex(
    r"\b(?P<word>(?:manger|maneger|managr|supervis(?:er|ior)|direct?er|cordinator|co-?ordinater|rec(?:uiter|ruter)|enginer))\b",
    re.IGNORECASE,
)
_RIGHT = {"man": "manager", "sup": "supervisor", "dir": "director", "rec": "recruiter", "eng": "engineer"}
"""By how a word begins; what begins in another way is a coordinator."""


def without_talk(text: str) -> str:
    """A text without how somebody began, and without what those whom they met did in the room; words spelt right."""
    return rewritten(text, _TURNED)


def _spelt(found: re.Match[str]) -> str:
    right = _RIGHT.get(found["word"][:3].lower(), "coordinator")
    return right if found["word"][0].islower() else right.capitalize()


_TURNED: Rules = (
    (_PO, ""),
    (_SPELT, _spelt),
    (_ADDRESSED, ""),
    (_MISTER, "Mr. "),
    (_WEE, ""),
    (_HANG_ON, " "),
    (_FAE, " from "),
    (_TOLD_FIRST, ""),
    (_NUMBER_IS, ", "),
    (_TOLD_BEHIND, ""),
    (_NOT_TOLD, ","),
    (_CALL_ME, r" (call me \g<name>)"),
    (_CAME_BY, r"\g<whom>, \g<what>"),
    (_A_DR, ""),
    (_NO_NAMES, ""),
    (_THE_OTHER, ", "),
    (_SOMETHING_IN, " from "),
    (_USED_TO_BE, ", "),
    (_NOBODY_FROM, ""),
)
"""In this order."""
