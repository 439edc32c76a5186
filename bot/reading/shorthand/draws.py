"""Why somebody wants a job, typed in a hurry, as a clause: "small crew" is "I like that you're a small crew". Pure."""

import re

from bot.reading.shorthand.words import article

_HOUSE = (
    r"(?:team|crew|business|company|shop|school|practice|firm|office|kitchen|clinic|hospital|farm|studio|salon|charity)"
)
_RULES = tuple(
    (re.compile(shape, re.IGNORECASE), said)
    for shape, said in (
        (rf"^(?:it's |they're |they are )?(?:an? )?((?:family|small|tiny|local|independent|close-knit) {_HOUSE})"
         r"(?=,| and\b|$)", lambda found: f"I like that you're {article(found[1])} {found[1].lower()}"),
        (r"^(?:it's |its |they're )(?:a )?(family|locally|employee|worker)[ -](run|owned)\b",
         r"I like that you're \1-\2"),
        (rf"^it's the only (?={_HOUSE} I\b)", "yours is the only "),
        (r"^(?:it's|it was) (?:so |really |nice and )?(calm|quiet|friendly|lively|clean|tidy) in there\b",
         r"I like how \1 it is there"),
        (r"^(?:I )?(?:always )?wanted to do (?:it|this)(?= since\b)", "I've wanted to do this"),
        (r"(?<=\w), (no one|nobody) ([a-z]+ing)\b", r", with \1 \2"),
        (r"(?<=\w), nobody else( [^,]+)? does$", r", and nobody else\1 does"),
        (r"^(?:the|my) (?:house|flat|apartment) is [^,]*? and (?=I\b)", ""),
        (r"^((?:they|you) [a-z]+ [^,]+), when .+$", r"\1"),
        (r"^((?:they|you|I like that) [^,]*?) and (?:they|you) (?=[a-z]+ )(?!are\b|were\b|have\b)", r"\1 and "),
        (r"(?<=\w) so (?:the )?(?:folks|people|customers|clients|everyone) (?:get to )?(?:know|knows|trust|trusts)"
         r" (?:you|them)$", ""),
        (r"^(I like that [^,]*), (?=(?:they|you)(?:'ll)? )", r"\1, and that "),
        (r"^(I like that you're an? [^,]+), (?!and\b|who\b|with\b|which\b).+$", r"\1"),
        (r"(?<=[a-z]) (?=so I(?:'d|'ll| can| would)\b)", ", "),
        (r"(?<=[a-z]) (?=even (?:in|when|on)\b)", ", "),
        (r"^(?=in an? [a-z]+ (?:this|that) size,? you [a-z])", "I like that "),
        (r"^(I [a-z]+ed [^,]*?) and I ((?:got|went|[a-z]+ed) [^,]*?) and (?=I\b)", r"\1 and \2, and "),
        (r"\b(one|two|three|four|five|six|\d+) (year|month|week|day) (?=deal|contract|lease|plan|degree|course)",
         r"\1-\2 "),
        (r"\b(let|lets) you (?=[a-z])", r"\1 people "),
    )
)  # fmt: skip


def drawn(clause: str) -> str:
    """A clause of why somebody wants a job, with who it is about and what joins it in place; others as they are."""
    for shape, said in _RULES:
        clause = shape.sub(said, clause)
    return clause
