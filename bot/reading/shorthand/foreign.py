"""Whether somebody types English that is not their first: then only what is short and plain of it is said. Pure.

One such mark in a sentence seldom stands alone, and the others around it are those that no list holds.
"""

import re
from functools import lru_cache

from bot.reading.shorthand import verbs
from bot.reading.shorthand.words import ROLES
from bot.support.patterns import regex

MOST_WORDS = 12
"""Of a clause in which nothing else can be amiss."""
READ = 3_000
"""Characters of a text: whoever writes so shows it early."""
_ROLE = "|".join(sorted(ROLES - {"treasurer", "president", "captain", "chair", "head", "lead", "leader", "member"}))
_BASE = "|".join(sorted(verbs.BASES - set(verbs.BASE_OF) - {"help", "need", "dare", "like"}))
_MENDED = regex(
    r"\b(?:since|from) (?:more than |about )?(?:\d+|two|three|four|five|six|seven|eight"
    r"|nine|ten) (?:years|yrs|months)\b(?! ago)"
    rf"|\bI(?: am|'m| was|m) (?:also )?(?:{_ROLE})\b(?! of the)|\bcan to [a-z]",
    re.IGNORECASE,
)
"""What is put right wherever it stands."""
_MARKS = regex(
    "|".join(
        (
            r"\bI (?:work|live|make|do|study|speak|drive|teach"
            r"|am) [^,.]{0,40}\bsince (?:(?!\d+ (?:years|yrs|months))\d|[A-Z])",
            r"\b(?:must|should|could|will) to [a-z]|\b(?:know|learn) to (?:cook|use|do|make|work|drive|speak|sew)\b",
            r"\b(?:informations|advices|equipments|softwares|furnitures|childrens|persons|trainings|staffs|feedbacks"
            r"|knowledges|experiences (?:in|of)|formations|peoples)\b|\b\d+ (?:person|year|month"
            r"|client|patient|box|loaf|shelf|knife)\b(?!-)",
            r"\bI (?:forget|no|not)\b(?! (?:how|where))|\bI say (?:to|that|I)\b"
            r"|\bI tell(?: to)? (?:that|I|her|him|them|it|about)\b",
            rf"\b(?:he|she|it) (?:{_BASE}|say|tell|make|give|know|have|do|go|come|get|take|think"
            rf"|speak|sing|eat|write)\b",
            r"\b(?:the|my|one) (?!first |last )[a-z]+(?<!s) (?:say|write|trust|eat|tell|ask|explain"
            r"|teach|give)\b(?<!staff say)",
            r"\bexplain(?:ed)? (?:me|him|her|them|us)\b|\b(?:do|make|speak|know|use|see"
            r"|read) (?:always|also|never|often) (?!(?:been|had|done)\b)",
            r"\bresponsible of\b|\bdepends? of\b|\bfor to\b|\bdifferent of\b|\bmarried with\b"
            r"|\bmore better\b|\bin the work\b",
            r"\b(?:show|showed|explain|explained|teach) to (?:the|my|\d|them|him|her|other)\b",
            r"\bhow (?:must|should|can) be\b|\bfinished the school\b|\bunderstand all\b|\blate zero\b|\bzero times\b"
            r"|\bbefore was\b|\bin my country\b|\bby day\b|\bof the (?:night|export)\b",
            r"\b(?:diploma|licence|license|certificate|course|emergency) of [a-z]|\bhave (?:made"
            r"|done) (?:a|the) (?:course|training|stage|check)\b",
            r"\b(?:the|a) (?:stage|formation)\b|\bI have \d+ years old\b|\bthis (?:people"
            r"|persons)\b|\b(?:people|children|men|women|families) (?:is|was|has)\b",
            r"\bno (?:eat|speak|like|want|have|know|come)\b|\bdon't (?:likes|wants|has)\b"
            r"|\bis having\b|\bI was knowing\b",
            r"\b(?:with|for) (?:big|much) (?:responsibility|experience)\b|\bI am agree\b|\bmake(?:s"
            r"|d)? (?:packing|cleaning|the closing)\b",
            rf"\bone [a-z]+ who (?:{_BASE})\b|\b(?:know|speak|use|do|understand) well [A-Za-z]|\b(?:two"
            rf"|three) times\.?$",
            r"\b(?:many|several) (?!of\b|more\b|people\b|staff\b|times\b|men\b|women\b|children\b|as\b|and\b)"
            r"[a-z]+(?<!s)(?<!ed)\b(?! [a-z]+s\b)",
            r"\b(?:worked|did|used) already (?:with|in|at|on)\b|\d by (?:month|year|week)\b",
            r"\bin last (?:company|job)\b|\bin the night\b|\bsince (?:they|I|he|she) (?:are|am"
            r"|is)\b|\bdid care\b|\bmake me (?:to|that)\b",
        )
    ),
    re.IGNORECASE,
)


@lru_cache(maxsize=100)  # of all that somebody typed it is asked for each of their points
def is_foreign(*typed: str) -> bool:
    """Whether two or more such marks show in all that somebody typed, those as well that are put right."""
    return marks(*typed) + sum(len(_MENDED.findall(text[:READ])) for text in typed) > 1


def is_safe(said: str) -> bool:
    """Whether one who writes a second language can hardly have meant it otherwise: short, and of no deed now."""
    most = MOST_LASTING if _LASTING.match(said) else MOST_WORDS
    return len(said.split()) <= most and not _NOW.search(said)


MOST_LASTING = 22
"""Words of what has lasted, which is put right before it is said."""
_LASTING = regex(r"I've (?:been|worked|cleaned|cooked|driven|sewn|taught|run|done) |I have (?:\w+ ){1,2}years\b")


_NOW = regex(
    r"\b(?:I|[Ww]e) (?:also )?(?!have\b|speak\b|can\b|could\b|would\b|know how\b|am\b|like\b|love\b)[a-z]+(?<!ed)(?= )"
)
"""What one does, which in a tongue without our tenses may be what one did."""


def marks(*typed: str) -> int:
    """How many marks of another tongue there are in what somebody typed that nothing puts right."""
    return sum(len(_MARKS.findall(re.sub(r"[’`´]", "'", text[:READ]))) for text in typed)
