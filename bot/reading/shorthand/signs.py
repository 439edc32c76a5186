"""Signs, units and short forms of several words, as they are written out: "w/", "40/wk", "6h", "drive thru". Pure."""

import re

from bot.support.rewriting import rewritten, rules

_UNITS = {"min": "minutes", "mo": "months", "wk": "weeks", "hr": "hours", "yr": "years", "h": "hours", "d": "days",
          "am": "a.m.", "pm": "p.m.", "k": ",000", "m": " million"}  # fmt: skip
_NUM = r"[$£€]?\d[\d,.]*%?"


def _hyphened(found: re.Match[str]) -> str:
    return f"{found[1].replace(' ', '-')} "


_IN_ONE_STEP = rules(
    (r"(?<![\w.])\.(?=\d)", "0."),
    (r"\b([Aa]|[Pp])\.[Mm]\b\.?(?! [A-Z]|$)", r"\1m"),
    (r"\b([Aa]|[Pp])\.[Mm]\.", r"\1m."),
    (r"\b(Fr|St|Capt|Sgt|Lt|Rev|Hon|Mt|Ft)\.(?= [A-Z])", r"\1"),
    (r"(?<![\d,.])(\d[\d,.]*%?(?: ?[a-z]{1,7})?) > (?=[$£€]?\d)", r"\1 → "),
    (r"(?<=[a-z]) > (?=[$£€]?\d)", " over "),
    (r"\b(from|to|at) #(?=\d)", r"\1 number "),
    (r"\b(down|up) to (\d[\d,.]*%) from (\d[\d,.]*)%?(?=[,.]|$)", r"\1 from \3% to \2"),
    (r"\b(double|spot|cross|fact|bottle|hand|dual|power|(?<!my )(?<!the )(?<!CDL )(?<!driving )road|stress) "
     r"(?=(?:check|fed|feed|rear|train|stack|test|wash|raised)[a-z]*\b)", r"\1-"),
    (r"(?<=\d )peoples\b", "people"),
    (r"(?<=\d )secs?\b", "seconds"),
    (r"(?i)\b(legal|school|medical|med|office|company|club|parish) sec\b", r"\1 secretary"),
    (r"(?<=\d) odd (?=[a-z]+s\b)", "-odd "),
    (r"\bon time (?=(?:delivery|rate|performance|arrivals?)\b)", "on-time "),
    (r"\b(rollout|migration|conversion) (?=\d+ (?:stores|sites|schools|offices|branches)\b)", r"\1 across "),
    (r"\bmulti (?=[a-z])", "multi-"),
    (r"\b(at fault|after hours|part time|full time|front of house|hands on|long term|short term|first year"
     r"|second year"
     r"|third year|live in|walk in|entry level|high volume|face to face|one on one|door to door|low income)"
     r" (?=[a-z]{4,})(?!(?:when|with|from|that|than|because|work|after|before|while)\b)", _hyphened),
    (r"\b(two|three|four|five|six|\d+) (deep|way|axis|person|seat|star) (?=[a-z]{3,})(?!(?:and"
     r"|alone)\b)", r"\1-\2 "),
    (r"\b[Xx][ -]?ray(s?)\b", r"X-ray\1"),
    (r"(?<=[a-z%]) rn(?=[.,!]|$)", " right now"),
    (r"\bdrop in (?=for|on|at|clinic|session|group)", "drop-in "),
    (r"\bsame day (?=[a-z])(?!(?:and|or|not|to|in|for|as|he|she|they|we|it)\b)", "same-day "),
    (r"\b([Nn]o) shows\b", r"\1-shows"),
    (r"\bevery am\b", "every morning"),
    (r"\bsince '?([012]\d)\b(?! [a-z])", r"since 20\1"),
    (r"\bexp (?=(?:setup|design|results|platform)\b)", "experiment "),
    (r"\b(an?|the|my|our) (go home|take home|drop off|pick up) (?=[a-z]+)(?!(?:and|or|at|in|on|to|for|from)\b)",
     lambda found: f"{found[1]} {found[2].replace(' ', '-')} "),
    (r"\barmy\b", "Army"),
)  # fmt: skip
"""What is written otherwise wherever it stands: figures without their nought, arrows, hyphens."""


def without_signs(text: str) -> str:
    """Signs that stand for words: "w/", "&", "+", "~40", "40/wk", "6h", "40k"."""
    text = rewritten(text, _IN_ONE_STEP)
    text = re.sub(r"\b([a-z]{3,}s)/(wk|week|mo|month|yr|year|day|hr|hour|shift|night)\b", _per, text)
    return _in_units(_abbreviated(text))


def _abbreviated(text: str) -> str:
    """Short forms of several words, and of words that are known by those beside them: "w/o", "drive thru", "docs"."""
    text = re.sub(r"\bw/o\s*(?=\w)", "without ", text, flags=re.IGNORECASE)
    text = re.sub(
        r"\bw/\s*(?=\w)|(?<=\s)w(?=\s[a-z0-9])",
        lambda m: "with " if m[0].endswith("/") or "/" in m[0] else "with",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"\bw/(?=\s|$)", "with", text, flags=re.IGNORECASE)
    text = re.sub(
        r"(?<=picked up )polish\b|(?<=speak )polish\b|(?<=spoke )polish\b"
        r"|(?<=fluent in )polish\b",
        "Polish",
        text,
    )
    text = re.sub(r"(?<=[\w#])\s+[+&]\s+(?=\w)", " and ", text)
    text = re.sub(r"~\s*(?=\$?\d)", "about ", text)
    text = re.sub(r"\b(\d+)ish\b", r"about \1", text)
    text = re.sub(r"\bdrive[ -]thru\b", "drive-through", text, flags=re.IGNORECASE)
    text = re.sub(r"\b([Mm]y|[Yy]our) self\b", r"\1self", text)
    text = re.sub(r"\bself (?=[a-z]{3,})(?!for\b|and\b)", "self-", text)
    text = re.sub(r"\b(?:AND|NOT|VERY|ALL|REALLY|SO|NEVER|BUT|ONLY|UP|DOWN)\b", lambda m: m[0].lower(), text)
    text = re.sub(r"\bdrop off (?=\d|from|went|rate)", "drop-off ", text)
    text = re.sub(r"\b(the|an?|our|your|their|my) (ramp|follow|start|build|clean) up\b", r"\1 \2-up", text)
    text = re.sub(r"\breturn to work (?=program|plan)", "return-to-work ", text)
    text = re.sub(r"\b(first|second|third) level (?=review|support)", r"\1-level ", text)
    text = re.sub(r"\bgo / no-go\b", "go/no-go", text)
    text = re.sub(
        r"(?<=\d )docs\b", "documents", re.sub(r"\bdoc(?= (?:review|production|management))", "document", text)
    )
    text = re.sub(r"\bpriv(?= logs?\b)", "privilege", text)
    text = re.sub(r"\b(one|\d+) (dev|devs)\b", lambda m: f"{m[1]} developer{'s' if m[2] == 'devs' else ''}", text)
    text = re.sub(r"(?<=\bto )ops\b|(?<=\bin )ops\b", "operations", text)
    text = re.sub(
        r"\b(used|in|with|the) compose\b|\bcompose (?=project|app|code)",
        lambda m: m[0].replace("compose", "Compose"),
        text,
    )
    text = re.sub(r"\btalkback\b", "TalkBack", text, flags=re.IGNORECASE)
    text = re.sub(r"\bpres club\b", "President's Club", text, flags=re.IGNORECASE)
    text = re.sub(r"\bacv (?=\d)", "ACV $", text, flags=re.IGNORECASE)
    text = re.sub(r"\bcert(?= (?:papers|card|copies)\b)", "certification", text, flags=re.IGNORECASE)
    text = re.sub(r"\b(handler|applicator|operator|installer|contractor)s (?=card|permit|licen[sc]e)", r"\1's ", text)
    return re.sub(r"\bEN and FR\b", "English and French", text)


def _in_units(text: str) -> str:
    """Figures with their units and signs: "40/wk", "6h", "40k", "retention 91 to 94"."""
    text = re.sub(
        r"(?<![\w$£€.,])(\d[\d,.]*(?:K|M|B| million)?)(?= (?:budget|grant"
        r"|contract|facility|in (?:sales|revenue|grants|service|savings|new))\b)",
        r"$\1",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(
        r"\b((?:food|labou?r|beverage) cost|margin|occupancy|retention|turnover|conversion|win rate|close rate)"
        r"((?: (?:was|is|of|at|from|went from|went))*) (\d{1,2}(?:\.\d+)?)(?: (to|down to|up to) (\d{1,2}(?:\.\d+)?))?"
        r"(?![\w%$.,]|\.\d| (?:to|per|days|weeks|months|points|percent|people|a)\b)",
        lambda m: f"{m[1]}{m[2]} {m[3]}%" + (f" {m[4]} {m[5]}%" if m[5] else ""),
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"\b[fF][yY] ?(\d\d)\b", r"FY\1", text)
    text = re.sub(
        r"(?<![\d$,.])(?<![A-Z][A-Z] )(?<!\ba (?=1[5-9]))([13-9]\d{3})(?= [a-z])(?! and\b| or\b)",
        lambda m: f"{int(m[1]):,}",
        text,
    )
    text = re.sub(r"\blike (?=(?:about )?\$?\d)", "about ", text)
    text = re.sub(
        rf"({_NUM}k?)\s*/\s*(wk|week|mo|month|yr|year|day|hr|hour|shift|night)\b", _per, text, flags=re.IGNORECASE
    )
    text = re.sub(r"(\d)\s*pct\b", r"\1%", text, flags=re.IGNORECASE)
    text = re.sub(r"(\d)(?=(?:hrs?|mins?|secs?|yrs?|wks?|mos?)\b)", r"\1 ", text)
    text = re.sub(r"(\d)(h|d)\b", lambda m: f"{m[1]} {_UNITS[m[2]]}", text)
    text = re.sub(r"(?<![\w.])(\$?)(\d{1,3})k\b", r"\1\2,000", text, flags=re.IGNORECASE)
    text = re.sub(
        r"(?<=[$£€])(\d+(?:\.\d+)?) ?mm\b|(?<![\w$])(\d+(?:\.\d+)?) ?mil\b", _millions, text, flags=re.IGNORECASE
    )
    text = re.sub(
        r"(?<=\d) (min|mo|wk|hr|yr)(?= [a-z]+)(?! (?:in|of|at|on|for|to|from|out"
        r"|ahead|behind|late|early|earlier|later|sooner|faster|quicker|longer|shorter|less|more|ago|each|a|an|the|no|and|or|then|straight|flat|max|total"
        r"|running|later|w|with|i|we|by|per|before|after|so|til|till|until)\b)",
        lambda m: f"-{_UNITS[m[1].lower()][:-1]}",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"(?<=\d) (min|mo|wk|hr|yr)s?\b", lambda m: f" {_UNITS[m[1].lower()]}", text, flags=re.IGNORECASE)
    return re.sub(r"\b1 (minute|month|week|hour|year)s\b", r"1 \1", text)


def _millions(found: re.Match[str]) -> str:
    """Money in millions; "7mm" alone is a length."""
    return f"{found[1] or found[2]} million"


def _per(found: re.Match[str]) -> str:
    unit = {"wk": "week", "mo": "month", "yr": "year", "hr": "hour"}.get(found[2].lower(), found[2].lower())
    return f"{found[1]} {'an' if unit == 'hour' else 'a'} {unit}"
