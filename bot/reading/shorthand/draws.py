"""Why somebody wants a job, typed in a hurry, as a clause: "small crew" is "I like that you're a small crew". Pure."""

import re

from bot.reading.shorthand import foreign
from bot.reading.shorthand.alone import is_amiss
from bot.reading.shorthand.nouns import article
from bot.reading.shorthand.sound import runs_together
from bot.support.patterns import literal, regex
from bot.support.rewriting import rewritten

_HOUSE = (
    r"(?:team|crew|business|company|shop|school|practice|firm|office|kitchen|clinic|hospital|farm|studio|salon|charity)"
)
_RULES = tuple(
    (regex(shape, re.IGNORECASE), said)
    for shape, said in (
        (rf"^(?:it's |they're |they are )?(?:an? )?((?:family|small|tiny|local|independent|close-knit) {_HOUSE})"
         r"(?=,| and\b|$)", lambda found: f"I like that you're {article(found[1])} {found[1].lower()}"),
        (r"^(?:it's |its |they're )(?:a )?(family|locally|employee|worker)[ -](run|owned)\b",
         r"I like that you're \1-\2"),
        (r"^(?:the )?((?:best|biggest|oldest|busiest|nicest|friendliest|finest)(?:[- ][a-z]+){1,3} (?:in|on) "
         r"(?:the [a-z]+|town|[A-Z][a-z]+))(?: and (?=I\b))?",
         lambda found: f"yours is the {found[1].lower()}{', and ' if found[0].endswith(' ') else ''}"),
        (r"^(?:it's |its |it is )?an? place where (?:they|you) (?=(?:know|care|look|treat|listen|help)\b)",
         "I like that yours is a place where you "),
        (r"\b(been|worked|stayed) there (?:for )?(years|ages|decades)\b", r"\1 there for \2"),
        (r"^((?:they|you) [a-z]+ [^,]+), they ([a-z]+ [^,]*?)themselves\b", r"\1 and \2yourselves"),
        (r"(?<=[a-z]) not (?=(?:move|work|commute|drive|travel)\b)", ", not "),
        (rf"^it's the only (?={_HOUSE} I\b)", "yours is the only "),
        (r"^(?:it's|it was) (?:so |really |nice and )?(calm|quiet|friendly|lively|clean|tidy) in there\b",
         r"I like how \1 it is there"),
        (r"^(?:I )?(?:always )?wanted to do (?:it|this)(?= since\b)", "I've wanted to do this"),
        (r"(?<=\w), (no one|nobody) ([a-z]+ing)\b", r", with \1 \2"),
        (r"(?<=\w), nobody else( [^,]+)? does$", r", and nobody else\1 does"),
        (r"^(?:the|my) (?:house|flat|apartment) is [^,]*? and (?=I\b)", ""),
        (r"^((?:they|you) [a-z]+ [^,]+), when (?=(?:the|a|my|your) )", r"\1: when "),
        (r"^(?:it's|it is) (?=an? (?:[a-z-]+ ){0,3}(?:garden|hotel|school|home|place|team|crew|kitchen|farm|shop)\b)",
         "yours is "),
        (r"^(yours is an? [^,]+), they (?=[a-z]+ )", r"\1, and you "),
        (r"^it has (an? [^,]+?) and (?=(?:someone|somebody) )", r"you have \1, and "),
        (r"(?<=[a-z]) and (?=it was |(?:he|she) still )", ", and "),
        (r"^it has (?=an? |the |some )", "you have "),
        (r"^an? (?=[a-z]+ [a-z]+ enough to )", "I like the idea of a "),
        (r"^(?=no [a-z]+(?: [a-z]+)?(?<!s)$)", "I like that there's "),
        (r"^(?=no [a-z]+(?: [a-z]+)?s$)", "I like that there are "),
        (r"\bone of (?:those|these) ", "one of your "),
        (r"\bpe (?=teacher|class|coach|lesson)", "PE "),
        (r"\b(know the) name(?= of (?:the staff|people|guests|residents))", r"\1 names"),
        (r"^(they [^,]+), I (love|like) (?:that|it)$", r"I \2 that \1"),
        (r"^((?:they|you|I like that) [^,]*?) and (?:they|you) (?=[a-z]+ )(?!are\b|were\b|have\b)", r"\1 and "),
        (r"(?<=\w) so (?:the )?(?:folks|people|customers|clients|everyone) (?:get to )?(?:know|knows|trust|trusts)"
         r" (?:you|them)$", ""),
        (r"^(I like that [^,]*), (?=(?:they|you)(?:'ll)? )", r"\1, and that "),
        (r"^(I like that you're an? [^,]+), (?!and\b|who\b|with\b|which\b).+$", r"\1"),
        (r"(?<=[a-z]) (?=so I(?:'d|'ll| can| would)\b)", ", "),
        (r"(?<=[a-z]) (?=even (?:in|when|on)\b)", ", "),
        (r"^(?=(?:in an? [a-z]+ (?:this|that) size|on (?:nights|days|weekends)),? you(?:'re)? [a-z])", "I like that "),
        (r"^(I like that on .*?) there(?= and )", r"\1"),
        (r"^(I [a-z]+ed [^,]*?) and I ((?:got|went|[a-z]+ed) [^,]*?) and (?=I\b)", r"\1 and \2, and "),
        (r"\b(one|two|three|four|five|six|\d+) (year|month|week|day) (?=deal|contract|lease|plan|degree|course)",
         r"\1-\2 "),
        (r"\b(let|lets) you ([a-z]+) your ", r"\1 people \2 their "),
        (r"\b(let|lets) you (?=[a-z])", r"\1 people "),
        (r"^(?:it's |they're )?small enough (?:that you|to) (?=[a-z]+ )", "I like that you're small enough to "),
    )
)  # fmt: skip


def placed(text: str, company: str) -> str:
    """A text with the company's name for "there": "my brother went there" is "my brother went to Little Magpie"."""
    if not company:
        return text
    company = re.sub(r"^(?=(?:Town|City|County|Village|Borough|University|District) of )", "the ", company)
    text = re.sub(r"\b((?:took|brought|drove) (?:my|our) [a-z ]{2,25}?) there\b", rf"\1 to {literal(company)}", text)
    text = re.sub(
        r"\b(went|goes|go|came|comes) there\b", lambda found: f"{found[1]} to {company}", text, flags=re.IGNORECASE
    )
    at = r"\b((?:learned|learnt|swam|trained|worked|volunteered)(?: to [a-z]+)?|people|staff|everyone) there\b"
    text = re.sub(at, lambda found: f"{found[1]} at {company}", text, flags=re.IGNORECASE)
    return re.sub(r"\b(supply|sell|deliver) ([a-z]+) to it\b", r"\1 \2 to you", text).replace("You'd have", "I'd have")


def drawn(clause: str) -> str:
    """A clause of why somebody wants a job, with who it is about and what joins it in place; others as they are."""
    return rewritten(clause, _RULES)


_KIN = (
    r"(?:grand\w+|nan|mother|father|mom|mum|mam|dad|aunt|uncle|brothers?|sisters?|cousins?|sons?|daughters?|friends?)"
)
OWN = regex(
    rf"(?:my (?:(?:little|baby|big|own|older|younger) )?{_KIN}(?: and my {_KIN})? (?!said|says|told)[a-z]+"
    r"|(?:the )?(?:people|staff|everyone|everybody)(?: at .{2,40}?)? (?:was|were|is|are|seem(?:ed|s)?|knows?|cares?)"
    r"|you (?:all |really |actually |still |always )?[a-z]+) ",
    re.IGNORECASE,
)
"""How a clause begins that somebody wrote out whole, whatever verb they took."""
_OWN_START = regex(
    r"(?:I (?:like|love|want|miss|enjoy|would rather|would like|grew|saw|learned|learnt|believe|care|always"
    r"|know|used?|take|work(?:ed)?|spent|drive|ride|read|watch(?:ed)?|cook|coach|play(?:ed)?|teach|taught|buy|eat|shop|swim)\b"
    r"|I'd |I've |Yours is |You [a-z]+ )"
)
_LOOSE = regex(
    r"\b(?:the [a-z]+ ones|themself|you know|and stuff|or something|for now|at all)\b|[\"()>+=/]| - "
    r"|, (?:they|it|he|she|I) |\b(?:carer|nurse|teacher|manager|boss) know\b",
    re.IGNORECASE,
)
"""What a letter does not take as it was typed."""
MOST_OWN = 24
"""Words of such a sentence."""


def is_own(sentence: str, typed: str) -> bool:
    """Whether a sentence is one that the person typed as it stands, which needs no verb that is known."""
    own = _OWN_START.match(sentence) or OWN.match(sentence)
    amiss = foreign.marks(typed) or runs_together(sentence) or _LOOSE.search(sentence) or is_amiss(sentence)
    return bool(own) and not amiss and 3 < len(sentence.split()) <= MOST_OWN
