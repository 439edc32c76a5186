"""What people type, made plain: one spelling for each word, before any rule looks at it.

`plain("Mid-Dec., a couple of wks")` is "mid december, 2 weeks". The rules read only plain text:
lower case, no apostrophes, full names of months and weekdays, digits for number words, no times of day.
"""

import re

from bot.reading.dates.words import (
    CARDINALS,
    DIGITS,
    LONGEST,
    MONTH,
    MONTHS,
    ORDINALS,
    TENS,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    WORDS_TOO,
    spellings,
)
from bot.support.patterns import regex
from bot.support.rewriting import Rules, rewritten

_UNITS = (*DIGITS, *list(ORDINALS)[:9])
_COMPOUND = regex(rf"\b({'|'.join(TENS)})[ -]?({'|'.join(_UNITS)})\b")


def _compound(match: re.Match[str]) -> str:
    """For "twenty-second" 22nd, for "twenty two" 22."""
    unit = ORDINALS.get(match[2]) or CARDINALS[match[2]]
    return f"{int(CARDINALS[match[1]]) + int(unit[0])}{unit[1:]}"


_YEAR = regex(
    r"\b(?:twenty|two thousand(?: and)?)[ -](?:twenty[ -]?(?P<unit>six|seven|eight|nine)|(?P<ten>thirty))\b"
    r"(?! ?(?:days?|weeks?))"
)
"""A year in words, as a phone writes what is dictated."""


def _year(match: re.Match[str]) -> str:
    return f"202{CARDINALS[match['unit']]}" if match["unit"] else "2030"


_MONTHS_SHORT = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
_GLUED: Rules = (
    (regex(r"\bw/?[bc]\b[.:]?"), "week of"),
    (regex(r"\bw/e\b[.:]?"), "week ending"),
    (regex(r"\b(20\d\d)(0[1-9]|1[0-2])([0-3]\d)\b"), r"\1-\2-\3"),
    (regex(r"\b(h[12]|q[1-4])[ -]?(2[6-9]|3\d)\b"), r"\1 20\2"),
    (regex(r"\b([1-4])q ?'?(2[6-9]|3\d)\b"), r"q\1 20\2"),
    (regex(r"\b4(?:th)? ?q\b"), "q4"),
    (regex(rf"\b({_MONTHS_SHORT})(?=\d)|(?<=\d)(?=(?:{_MONTHS_SHORT})\b)"), r"\1 "),
    (regex(r"\bnext to next (week|month)\b"), r"\1 after next"),
    (regex(r"\bbefore (?:the )?((?:1st|first) half of \w+) is (?:over|out|done)\b"), r"by \1"),
    (regex(r",? \b(?:i|he|she|they)d (?:say|guess|think)\b"), ""),
    (regex(r"\b(?:(?:st\.?|saint) )?(?:patrick|padd?y)s day\b"), "st patricks day"),
    (
        regex(
            r"\b(?:needed|wanted|need|want) (?:(?:it|me|them|us|someone|somebody|people"
            r"|a \w+) )?(?:filled )?yesterday\b"
        ),
        "asap",
    ),
    (regex(r"\bending of (?=the |this |next |\w+ber\b)"), "end of "),
    (regex(r"\b(?:b4|befor|befroe|bofore)\b"), "before"),
    (regex(r"\b(?:btwn|betw|betwen|b/w)\b\.?"), "between"),
    (
        regex(
            r"\bbetween (?:the )?(\d\d?)(?:st|nd|rd|th)? (?:and|to|-) (?:the )?(\d\d?)(?:st|nd|rd|th)? (?:of )?"
            rf"({_MONTHS_SHORT})\b"
        ),
        r"\3 \1 to \3 \2",
    ),
    (regex(r"\b2day\b"), "today"),
    (regex(r"\b2m[or]{1,2}[rw]*[oa]?w?\b"), "tomorrow"),
    (regex(r"\b2nite\b"), "tonight"),
    (regex(r"\ban? hrs?\b"), "an hour"),
    (regex(r"\b4got\b"), "forgot"),
    (regex(r"\bw/in\b"), "within"),
    (regex(r"(?<=\d)[ -]?h(?:ou)?rs?\b"), " hour"),
    (regex(r"(?<=\d)(?=(?:wk|mth|mo|yr)s?\b)"), " "),
)
"""Digits and signs typed inside a word, to be parted before words are looked up."""

_CENTURY = regex(r"\s?['’](\d\d)\b(?!['’])")
_NOISE = regex(r"<[^>]*>|https?://\S+|\S+@\S+|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
TIME = regex(
    r"\b\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m\b\.?)(?: (?:[ecmp][sd]?t|gmt|utc|bst|ist|cet)\b)?|\b\d{1,2}:\d\d\b"
    r"|\boclock\b|\bnoon\b"
    r"|\b[01]\d[0-5]0(?= ?(?:hrs|hours|on)\b)"
)
_WORD = regex(r"\b[^\W\d_]+\b")
_UNIT_OR_DATE = rf"(?:this|next|the|week|month|quarter|year|q[1-4]|{MONTH}|20\d\d)\b"
_ORDINAL_WORD = rf"\b(?:{'|'.join(WORDS_TOO)})\b"
_ABOUT = "(?:by|on|before|notbefore|until|till|around|about|after)"

_INTERVIEWS_UNTIL = (
    r"\b(?:interview\w*|seeing (?:people|candidates|applicants|others)|screening)\b(?: (?:go|going|run|running|on|are|"
    r"people|candidates|others)){0,3} (?:until|till|through|thru|up to) ([^.;,]{2,25}?),? "
    r"(?:(?:and )?then|and afterwards?|after (?:that|which)|(?:and )?decisions? (?:is )?after\b)"
)
"""They decide after the last day on which they interview."""

# In this order: each may lean on the ones before.
# Each with what of a text it needs, so that a short one is looked at by few.
_PHRASES: list[tuple[tuple[str, ...], re.Pattern[str], str]] = [
    (tuple(needs.split("|")), regex(pattern), plain)
    for needs, pattern, plain in (
        ("day|week|month|year", r"(\d)\s*-?(?=(?:business |working )?(?:day|week|month|year)s?\b)", r"\1 "),
        ("day", r"\b(?:working|work|biz|week|bus)\s?days?\b", "business days"),
        ("couple", r"\b(?:a )?couple(?: of)?(?: more)?\b", "2"),
        ("a few", r"\ba few(?: more)?\b", "few"),
        (".|-", rf"({MONTH})(?:\.\s*|-)(?=\d)", r"\1 "),
        (". | de ", rf"(\d)(?:\.| de)(?: de)? (?={MONTH}\b)", r"\1 "),
        ("-", rf"(?<![a-z] )\b(\d\d?)-(?={MONTH}\b)", r"\1 "),
        ("ish", r"(\d(?:st|nd|rd|th)?)-?ish\b", r"\1"),
        (" of ", r"\b(?:end|close) of (?:the )?(?:business |working |work )?(?:day|business|play)\b", "eod"),
        (" month", r"\bnext month,? (?:on )?(?:the )?(\d{1,2}(?:st|nd|rd|th))\b(?! week)", r"\1 of next month"),
        (" next month", r"\b(\d{1,2}(?:st|nd|rd|th)),? next month\b", r"\1 of next month"),
        (
            "post",
            rf"(?<!the )(?<!this )\bpost[ -](?=(?:the )?(?:thanksgiving|christmas|easter|new year|\d|{MONTH}))",
            "after ",
        ),
        ("next tomorrow|day after", r"\b(?:the )?day after tomorrow\b|\bnext tomorrow\b", "overmorrow"),
        (" half ", rf"\b(\d{{1,2}}) and a half ({UNIT})s?\b", r"\1 \2 and a half"),
        (
            "fortnight",
            r"(?<!\d )(?<!day )(?<!tomorrow )(?<!few )(?<!next )(?<!this )(?<!the )(?<!coming )(?<!following )"
            r"(?<!\ba )\bfortnight\b",
            "1 fortnight",
        ),
        ("or so|or two|or 2|or there", rf"(^|[,;(] ?)({UNIT}) (?=or (?:so|two|2|there))", r"\g<1>1 \2 "),
        (
            "interview",
            r"\b(?:(?:1st|2nd|3rd|first|second|third|final|next|more|another) )?(?:rounds? (?:of )?)?interviews?"
            r"(?= (?:(?:are|is|will be|start|starting|in|on|from) )*(?:the )?(?:week of|the week))",
            "",
        ),
        (" on ", rf"\b(?:a|1) week (?:on|from) ((?:this |next )?{WEEKDAY})\b", r"\1 week"),
        ("weekend of", rf"\bweekend of(?= (?:the )?(?:\d|{MONTH}\b))", "weekend around"),
        ("week", r"\bweek (?:commencing|beginning|starting)\b(?: on)?", "week of"),
        ("week no", r"\bweek no\.? (?=\d)", "week "),
        ("week ", rf"\bweek ([1-5]) (?=(?:of|in) (?:the )?(?:{MONTH}|month|next|this|new))", r"\1th week "),
        ("or next", r"\bthis(?: one)? or next (week|month|quarter|year)\b", r"this \1 or next \1"),
        (
            "next|following",
            rf"\b(week|month|quarter|year|{WEEKDAY})(,? (?:or |and |to |maybe |possibly |perhaps |even |else )*|/|-|, )"
            rf"((?:(?:the )?(?:start|beginning|end|middle) of (?:the )?|early (?:in )?(?:the )?|mid[ -]|late )?)"
            rf"(next|the following)(?: one)?\b(?! (?:{UNIT}|{WEEKDAY}|\d|few|several|couple|year))",
            r"\1\2\3\4 \1",
        ),
        (
            " week",
            rf"\b({WEEKDAY})( or | and | to |/|-)({WEEKDAY}) (?:of )?(next|this) week\b",
            r"\1 \4 week\2\3 \4 week",
        ),
        ("side", r"\b(?:on )?this side of\b", "before"),
        ("bank hol", r"\bbank hols?\b", "bank holiday"),
        (
            "semana|semaine|woche|settimana",
            r"\b(?:la )?(?:semana que viene|pr[oó]xima semana|semaine prochaine|prossima settimana|nächste woche)\b",
            "next week",
        ),
        ("or after", r"\bon or after\b", "notbefore"),
        ("next ", rf"\b(?:(?:in|within|over|during) )?(?:the )?next (?={UNIT} or (?:2|3|4|5|so many)\b)", "within 1 "),
        (" than|before|not after", r"\b(?:no|not) (?:any )?later than\b|\bon or before\b|\bnot after\b", "by"),
        (" than", r"\b(?:no|not) (?:any )?(?:earlier|sooner) than\b", "notbefore"),
        (
            "before|until|till",
            r"\b(?:not|wont|isnt|doesnt|dont|wouldnt|arent)\b"
            r"((?: (?!(?:sure|certain|know|maybe|but|probably|hopefully|say|said|mention)\b)\w+){0,4}?)"
            r" (?:before|until|till)\b",
            r"\1 notbefore",
        ),
        ("the next|the coming", rf"\b(?:in|within|over|during) the (?:next|coming) (?={UNIT}\b)", "within 1 "),
        (
            "next|coming",
            rf"\b(?:(?:in|within|over|during) )?(?:the )?(?:next|coming) (?=(?:\d+|few|several)\b.{{0,8}} {UNIT})",
            "within ",
        ),
        ("day ", r"\b(?:the )?day (?=(?:after|before) \w)", "1 day "),
        ("a |an ", rf"\ban? (?={UNIT}s?\b)", "1 "),
        (" or ", rf"\b(\d+) ({UNIT})s? or (\d+)\b(?! {UNIT})", r"\1-\3 \2"),
        (" year", r"\b(?:the )?(?:beginning|start) of (?:the|next|the next|the new) year\b", "in the new year"),
        ("mid", r"\bmid(?:dle)?[ -]?(?:to|/|or)?[ -]?late\b", "midlate"),
        ("mid", r"\bearly[ -]?(?:to|/|or)?[ -]?mid(?:dle)?\b", "earlymid"),
        ("until|till|through|thru|up to", _INTERVIEWS_UNTIL, r"after \1 then "),
        ("half|quarter", rf"{_ORDINAL_WORD}(?= (?:half|quarter)\b)", "ORDINAL"),
        ("half", r"\b(?:the )?(?:latter|last|back) half\b", "2nd half"),
        ("half", r"\b(?:the )?([12])(?:st|nd) half (?:of|in)(?: the)?\b", r"half\1"),
        ("h1|h2", r"\bh([12])(?: of)?\b(?= (?:next|this|20\d\d))", r"half\1"),
        ("h1|h2", r"\bh([12])\b", r"half\1 year"),
        ("quarter", r"\b(?:the )?([1-4])(?:st|nd|rd|th) quarter\b", r"q\1"),
        ("toward", r"\btowards? (?:the )?end of(?: the)?\b", "late"),
        ("part|tail", r"\b(?:the )?(?:latter part|last part|tail end) of(?: the)?\b", "late"),
        (
            "beg|start|part",
            r"\b(?:the )?(?:very )?(?:beginning|beg|start|first part|early part) of(?: the)?\b",
            "early",
        ),
        ("early", rf"\bearly (?:on )?(?:in )?(?:the )?(?={_UNIT_OR_DATE})", "early "),
        ("fin", rf"\bfin(?:ales|e)? (?:de |di )?(?={MONTH}\b)", "end "),
        (
            "deb|déb|princip|inici|inizi",
            rf"\b(?:d[eé]but|(?:a )?principios|inicios?|inizio) (?:de |di )?(?={MONTH}\b)",
            "early ",
        ),
        ("mi |mi-|mediad|met", rf"\b(?:mi-?|(?:a )?mediados|met[aà]) ?(?:de |di )?(?={MONTH}\b)", "mid "),
        ("mid", rf"\b(?:the )?mid(?:dle)?-?\s*(?:of )?(?:the )?(?={_UNIT_OR_DATE})", "mid "),
        ("late", rf"\blater? (?:in )?(?:the )?(?={_UNIT_OR_DATE})", "late "),
        ("mid", r"\bmid[ -]?week,? (?:of )?(?=(?:the )?(?:next|this|following) week\b)", "mid "),
        (
            " is | end",
            r"\bbefore (?:the|this) (week|month|quarter|year) (?:is (?:out|over|done)|ends?)\b",
            r"by end \1",
        ),
        (" week ", rf"\b(\d(?:st|nd|rd|th)|last) week (?={MONTH}\b)", r"\1 week of "),
        (" week", rf"\b({MONTH}|(?:next|this) month),? (1st|2nd|3rd|4th|last) week\b", r"\2 week of \1"),
        ("end|last day", r"\b(?:the )?(?:very )?(?:end|last day) of(?: the)?\b", "end"),
        ("end", r"\b(week|month|quarter|year)s?[ -]end\b|\b(month|year)[ -]ending\b", r"end \1\2"),
        (
            "end ",
            rf"\bend (week|month|quarter|year) (?:of |in )?(?=(?:the )?(?:{MONTH}|(?:next|this) \1|20\d\d|q[1-4])\b)",
            "end ",
        ),
        ("first|second|third", rf"\b{WEEKDAY},? the {_ORDINAL_WORD}", "ORDINAL"),
        (
            "first|second|third",
            rf"{_ORDINAL_WORD}(?= (?:of|(?:full |business |working )?(?:week|days?)|in|or|to|and|{WEEKDAY})\b)",
            "ORDINAL",
        ),
        (
            " week",
            rf"\b(\d)(st|nd|rd|th)( or | to | and |/|-)(\d)(st|nd|rd|th) weeks? "
            rf"((?:of|in) (?:{MONTH}|(?:the|this|next) month))\b",
            r"\1\2 week \6\3\4\5 week \6",
        ),
        ("first|second|third", rf"\b{MONTH} (?:the )?{_ORDINAL_WORD}", "ORDINAL"),
        ("first|second|third", rf"\b{_ABOUT} the {_ORDINAL_WORD}(?=\s*(?:$|[.,!?]))", "ORDINAL"),
        (" the ", rf"\b({_ABOUT} the \d\d?)(?=\s*(?:$|[.,!?]))", r"\1th"),
        (
            "mon|wed|sat|sun",
            r"(^\s*|[,;(-]\s*|\b(?:by|on|next|this|before|until|till|coming|or|and|to|maybe|probably|said|after|last|latest|like|week|from|\d(?:st|nd|rd|th))\s)"
            r"(mon|wed|sat|sun)(?=\s*$|\s*[^\w\s]|\s\d|\s(?:at|or|and|to|by|the|probably|maybe|latest|i|next|of)\b)",
            "WEEKDAY",
        ),
    )
]


def _substitute(pattern: re.Pattern[str], plain_form: str, text: str) -> str:
    if plain_form == "ORDINAL":
        return pattern.sub(lambda match: re.sub(_ORDINAL_WORD, lambda word: ORDINALS[word[0]], match[0]), text)
    if plain_form == "WEEKDAY":
        full = {name[:3]: name for name in WEEKDAYS}
        return pattern.sub(lambda match: match[1] + full[match[2]], text)
    return pattern.sub(plain_form, text)


def plain(text: str, keep_times: bool = False) -> str:
    """The text in the rules' spelling, or "" where it is too long or counts in digits we cannot place."""
    if len(text) > LONGEST or any(sign.isdecimal() and not sign.isascii() for sign in text):
        return ""
    text = _CENTURY.sub(r" 20\1", text.lower())
    text = _NOISE.sub(" ", text.replace("'", "").replace("’", ""))
    text = re.sub("[‐-―−]", "-", text)
    text = re.sub(r"[^\S\n]+", " ", text).replace("\n", ". ").strip()
    text = text if keep_times else TIME.sub(" ", text)
    text = _COMPOUND.sub(_compound, _YEAR.sub(_year, rewritten(text, _GLUED)))
    text = _WORD.sub(lambda match: spellings().get(match[0], match[0]), text)
    for needs, pattern, plain_form in _PHRASES:
        for needed in needs:
            if needed in text:
                text = _substitute(pattern, plain_form, text)
                break
    return re.sub(" +", " ", text).strip()
