"""What an interview's line says in short, or as another language says it, written out for its readers. Pure."""

import re
from calendar import month_name

from bot.reading.corrections.noted import NUMBERS
from bot.support.patterns import regex

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_COUNTIES = (
    "Antrim|Armagh|Carlow|Cavan|Clare|Cork|Derry|Donegal|Down|Dublin|Durham|Fermanagh|Galway|Kerry|Kildare|Kilkenny"
    "|Laois|Leitrim|Limerick|Longford|Louth|Mayo|Meath|Monaghan|Offaly|Roscommon|Sligo|Tipperary|Tyrone|Waterford"
    "|Westmeath|Wexford|Wicklow"
)
_SHORT = [
    (regex(pattern), written)
    for pattern, written in (
        (
            r"(?i)^\W*(?:i )?(?:just )?(?:walked|came|got|come) out of (?:one|an interview|my interview) (?=at |with )",
            "interview ",
        ),
        (
            r"(?i)^\W*(?:i )?(?:just )?(?:had|did|got|have(?: got)?) (?:one|another(?: one)?)(?= (?:this|yesterday"
            r"|today|tomorrow|earlier|last|next|on|at|with|w/|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\b)",
            "interview",
        ),
        (
            r"(?i)(?<=\w) (?:is|has|was|got)(?: been)? (?:just )?(?:completed|finished|done)(?: just)? now(?: only)?"
            r"(?=\s*(?:[.,;]|$))",
            ", just now",
        ),
        (
            r"(?<=[a-z)]) by (?!Zoom|Teams|Skype|Phone|Video|Google|Mon|Tue|Wed|Thu|Fri|Sat|Sun|January|February|March"
            r"|April|May|June|July|August|September|October|November|December)(?=[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){0,3}"
            r"(?:, | in [A-Z]))",
            " at ",
        ),
        (r"(?i)[.,;] (?:it|this|that)(?: interview)? was for (?:the |an? )?(?=[a-z])", " for "),
        (r"(?i)[.,;] (?:two|three|four|[2-4]) rounds?\b(?:[,:]? [^.;\d]{3,40})?(?=\s*(?:[.;]|$))", ""),
        (
            r"(?i)^\W*(?:i )?(?:just |have )*(?:finished|completed)(?: off| up)? (?:my|the|a|our) (?=(?:panel|interview"
            r"|(?:phone|video|zoom|teams) |(?:first|second|third|final|1st|2nd|3rd) )\b)",
            "",
        ),
        (r"\bw/(?: +|(?=[A-Z]))|\bwi (?=[A-Z])|(?<=[\w)] )w (?=\w)", "with "),
        (
            r"(?i)\b((?:to|yester)day|tomorrow|tm?rw|2moro?|this morning|this afternoon|at) (\d{1,2}) ([0-5][05])"
            r"(?=\s*(?:$|[,;.]|[ap]\.?m\b)|\s+(?!(?:h(?:ou)?rs?|m(?:in(?:ute)?s?)?|people|k)\b)[a-z])",
            r"\1 \2:\3",
        ),
        (
            r"(?i)(?<=[a-z,;] )(\d{1,2}) ([0-5][05])(?=,? (?:(?:to|yester)day|tomorrow|this morning)\b)",
            r"\1:\2",
        ),
        (r"(?i)(?<=\w)\s+[-–—|]\s+((?:fully )?remote|hybrid|wfh)\s+(?=[-–—|]\s)", r" (\1) "),
        (r"\b[Aa] and [Pp] (?=mechanic|tech)", "A&P "),
        (r"(?<=\w) ?[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]+ ?(?=\w)", ", "),
        (r"(?<=\b[Jj]ob )in (?=(?:[Tt]he )?[A-Z])", "at "),
        (
            r"((?:\bat|@|\bwith|\bin|\bfor) [\w&'’-]+(?: [\w&'’-]+){0,4}), the (?:[a-z]+ ){0,2}(?!job|project"
            r"|contract|role|position)[a-z]+(?: in [A-Za-z]+)?"
            r"(?=[.,!?;]|$)",
            r"\1",
        ),
        (r"(?<=, )(?:restaurant|hotel|bakery|clinic|cafe|firm|school) (?=[A-Z][a-z]+ [A-Z])", ""),
        (r"(?<=[a-z]) stroke (?=[a-z])", " and "),
        (rf"(?<!&)(?<!\band),? (?:in )?Co\.? (?=(?:{_COUNTIES})\b)", ", in County "),
        (r"(?i)\b(person|nurse|officer|manager|sister)[ -]in[ -](?=charge\b)", r"\1-in-"),
        (r"(?<=[ap]m )tom\b(?=\s*(?:$|[,;]))", "tomorrow"),
        (r"(?i)\b(this) am\b(?! (?:i|going|not)\b)", r"\1 morning"),
        (r"(?i)\b(this) pm\b(?! (?:i|going|not)\b)", r"\1 afternoon"),
        (r"(?i)\bin (?:like|around|roughly|maybe|just|abt) (?=\d|an? |half )", "in "),
        (r"(?i)\b(?:dinner|lunch|tea|breakfast)[ -]?time (?=(?:at |about |around )?\d)", ""),
        (r"(?i)\bin a couple(?: of)? (?=h(?:ou)?rs\b)", "in 2 "),
        (r"(?i)\bnoon ?[-–] ?(?=\d)", "noon to "),
        (r"(?i)(?<=\d) (?:maybe|or maybe|possibly|perhaps) (?=\d)", " or "),
        (r"\s/\s", ", "),
        (r"(?i)\bmtg\b", "meeting"),
        (r"(?i)\b(?:the )?day before yesterday\b", "2 days ago"),
        (r"(?i)(?<=\w )(put me (?:forward|up)|sent me(?: along)?|referred me) for (?:the |an? )?(?=\w)", r"\1, "),
        (
            r"\b(?:on|to) (?:the )?(?:post|position|vacancy) (?:of (?:an? |the )?)?(?!(?:available|and|at|in|with"
            r"|is|was)\b)(?=[a-z])",
            "for ",
        ),
        (r"\b(?:in|at) (?:(?:the )?(?:company|firm)|bakery) (?=[A-Z])", "at "),
        (r"(?i)\b(?:post|position|role) of (?:an? |the )?(?=[a-z])", ""),
        (r"(?i)\b(?:tday|todya|tody|2day|today['’]?s(?= interview|\s*:))\b", "today"),
        (r"(?i)\b(this|in the) (?:mornin['’]?|morn)(?=\W|$)", r"\1 morning"),
        (r"(?i)\b(at|around|about|by) like (?=\d|noon\b)", r"\1 "),
        (r"(?i)(?<=\binterview on )(?=\d{1,2}(?:st|nd|rd|th)\s*$)", "the "),
        (rf"(?i)\b({_MONTH}\.? )(\d{{1,2}})\.([0-5]\d)(?![\d.])", r"\1\2:\3"),
    )
]
"""Where "Tom" is a person and "w/c" a week, neither is short for anything."""
_ABROAD = [
    (regex(pattern), written)
    for pattern, written in (
        (r"(?i)(?<![:.\d])(\d{1,2}) ?uhr\b", r"\1:00"),
        (r"(?i)(?<=\d[:.]\d\d) ?uhr\b", ""),
        (r"(?i)\b(?:hour|hora|uhr) (?=\d{1,2}[:.h]\d\d\b)|\b(?:um|a las?|alle|à|às|kl\.?|om) (?=\d)", "at "),
        (r"\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?,? (?=\d{1,2}\.\d)", ""),
        (r"\b1er (?=[a-zà-ÿ]{3,10}\b)", "1 "),
        (r"(?<=\d) de (?=[a-z]{4,10}\b)", " "),
    )
]
_DOTTED = regex(r"\b(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>1[0-2]|0?[1-9])\.(?=\s*(?:$|\w|[,;–—-]))")
"""A day as the Germans write it: "01.12." is December 1."""


_HOURS = {word: hour for word, hour in NUMBERS.items() if hour < 13 and word.isalpha() and len(word) > 2}
_TENS = {"oh five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_MINUTES = _TENS | {
    f"{tens}{gap}five": _TENS[tens] + 5 for tens in ("twenty", "thirty", "forty", "fifty") for gap in " -"
}
_IN_WORDS = regex(
    rf"\b(?P<lead>at|around|about|by|@|(?:to|yester)day|tomorrow|tmrw|morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    rf" (?P<hour>{'|'.join(_HOURS)})[ -]"
    rf"(?P<minute>{'|'.join(sorted(_MINUTES, key=len, reverse=True))})"
    r"(?=\s*(?:$|[,;.!]|[ap]\.?m|today|tomorrow|yesterday|this |on |in |with |by ))",
    re.IGNORECASE,
)


def _in_figures(said: re.Match[str]) -> str:
    """ "at ten fifteen" as "at 10:15"."""
    return f"{said['lead']} {_HOURS[said['hour'].lower()]}:{_MINUTES[said['minute'].lower()]:02}"


def written_out(line: str) -> str:
    """The line with "w/" as "with", "in like 2 hours" as "in 2 hours", "14 Uhr" as "14:00", "01.12." in words."""
    for short, written in (*_SHORT, *_ABROAD):
        line = short.sub(written, line)
    line = _IN_WORDS.sub(_in_figures, line)
    return _DOTTED.sub(lambda found: f"{int(found['day'])} {month_name[int(found['month'])]} ", line)


_BY_PHONE = regex(
    r"^\W*(?:phone|call) (?:w/?|with) (?:a |the |their )?(?:recruiter|hr)\b[\s,:-]*(?:for |about )?", re.I
)
_HIRERS = (
    r"(?:recruiter|hiring manager|hr(?: (?:manager|lady|lead|team|person|rep))?|in-house recruiter"
    r"|talent (?:team|partner|acquisition))"
)
_OF_THE_EMPLOYER = regex(rf"\b(?:w/?|with) (?:an? |the |their )?{_HIRERS}\s*(?:\bat|@|\bfrom|\bof)\s+(?=\S)", re.I)
_AT_THE_EMPLOYER = regex(
    r"(?P<employer>\b(?:w/ ?|with )(?-i:[A-Z][\w&.']{0,30}(?: [A-Z][\w&.']{0,30})?)) (?:hr|recruit(?:ing|ment)|talent)"
    r"(?=\s{0,2}(?:$|[,;(\d]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|(?:on|at|for|today|tomorrow|tmrw)\b))",
    re.I,
)


def without_whoever_hires(line: str) -> str:
    """A line whose employer is named alone: "with the recruiter at Stripe" and "with Stripe HR" are with Stripe."""
    line = _BY_PHONE.sub("phone screen, ", _OF_THE_EMPLOYER.sub("with ", line))
    return _AT_THE_EMPLOYER.sub(r"\g<employer>", line)
