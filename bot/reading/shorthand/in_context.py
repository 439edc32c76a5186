"""What the words around it tell how to spell: "its 10 min" but "its menu", "by fri", "at prev co". Pure."""

import re

from bot.reading.shorthand.figures_said import years_in_figures
from bot.reading.shorthand.short_forms import DAYS, MONTHS
from bot.reading.shorthand.words import is_plural
from bot.support.rewriting import rewritten, rules

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth".split()  # noqa: SIM905
_DAYS = "|".join(DAYS)


def in_context(text: str) -> str:
    """The text with each word spelt as the words beside it want it."""
    return rewritten(years_in_figures(rewritten(text, _DATES)), _WORDS)


def _day_behind(found: re.Match[str]) -> str:
    return found[1] + DAYS[found[2].lower()]


def _day(found: re.Match[str]) -> str:
    return DAYS[found[1].lower()]


def _month(found: re.Match[str]) -> str:
    return MONTHS[found[1].lower()]


def _capital(found: re.Match[str]) -> str:
    return found[0].capitalize()


def _it_is(found: re.Match[str]) -> str:
    return f"{found[0][0]}t's"


def _everybody(found: re.Match[str]) -> str:
    return f"{found[0][0]}verybody"


def _upper(found: re.Match[str]) -> str:
    return found[0].upper()


def _town(found: re.Match[str]) -> str:
    if found[2] in _NO_TOWNS:
        return found[0]
    return f"{found[1]} in {found[2].capitalize()}{f' {found[3].capitalize()}' if found[3] else ''}"


_NO_TOWNS = frozenset(
    [
        "care",
        "foster",
        "poverty",
        "town",
        "country",
        "retail",
        "restaurants",
        "kitchens",
        "sales",
        "hotels",
        "there",
        "here",
        "that",
        "this",
        "these",
        "those",
        "your",
        "their",
        "houses",
        "church",
        "farming",
    ]
)


def _my_upper(found: re.Match[str]) -> str:
    return f"my {found[1].upper()} "


def _class_a(found: re.Match[str]) -> str:
    return f"{found[0][:-1]}A"


def _grade(found: re.Match[str]) -> str:
    return f"{_ORDINALS[int(found[1]) - 1]}-grade "


def _saint(found: re.Match[str]) -> str:
    return f"St. {found[1].capitalize()}{(found[2] or '').title()}"


def _agreeing(found: re.Match[str]) -> str:
    """ "trucks was parked" as it is written."""
    several = found[1].lower() in {"we", "they"} or is_plural(found[1].lower()) or found[1][:-1].isupper()
    return f"{found[1]} were" if several and found[1].lower() not in {"it's", "years", "months", "weeks"} else found[0]


_DATES = rules(
    (r"(?i)\b((?:on|by|til|till|until|this|next|last|every|friday|monday|day|and|the|for|start|,) )"
     rf"({_DAYS})\b(?! down| in\b| on\b| at the| with| and )", _day_behind),
    (rf"(?i)\b({_DAYS})(?= (?:night|morning|afternoon|nights|and Thursday|rush))", _day),
    (r"(?i)\b(mar|jun|jul|sep)\.?(?= \d)", _month),
    (r"\b(january|february|april|june|july|august|september|october|november|december)\b"
     r"|(?<=\bin )(?:march|may)\b|(?<=\bby )(?:march|may)\b|(?<=\bsince )(?:march|may)\b"
     r"|(?<=\bnext )(?:march|may)\b|(?<=\d )(?:march|may)\b(?! be\b| have\b)|(?<=\blast )march\b", _capital),
    (r"(?i)\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?=s?\b)", _capital),
    (r"\b[Ii]ts(?= (?:a|an|the|my|like|about|not|just|only|all|been"
     r"|so|really|good|home|where|what|how|why|\d|[A-Za-z]+ing"
     r"|(?:very |too |pretty )?(?:calm|quiet|close|small|big|busy|easy|hard|fun|nice|great|stable|steady|local)\b"
     r"(?! [a-z]+s? (?:is|are|was|were)\b))\b)", _it_is),
    (r"(^|[.,] |\b(?:how|said|that|if|think|whether|what|worried|afraid|so|and|but|because"
     r"|where|when|know|hope) )[Ii]d(?= [a-z])", r"\1I'd"),
)  # fmt: skip
"""Days and months, and what stands before years that are said in words; each rule reads what those before it wrote."""
_WORDS = rules(
    (r"(?i)\bblack friday\b", "Black Friday"),
    (r"\b(who|we|you|they|people|kids) r\b", r"\1 are"),
    (r"\b(years|year) qual\b", r"\1 qualified"),
    (r"\bfrom with in\b", "from within"),
    (r"\b(\d(?:st|nd|rd|th)) gr\b", r"\1 grade"),
    (r"\bhour (?=licen[cs]e\b|ticket\b)", "HR "),
    (r"\bred cross\b", "Red Cross"),
    (r"\b(\d{2,}|[2-9]) (year|month|week)(?= (?:on|in|as|at|of|with|doing|[a-z]{4,}ing)\b|$|[,.])", r"\1 \2s"),
    (r"\bwent (?=[$£€]?\d[\d.,]*%?(?: an? [a-z]+| [a-z]+) to [$£€]?\d)", "went from "),
    (r"\b(\d|two|three|four|five|six) weeks notice\b", r"\1 weeks' notice"),
    (r"\b(fri|sat|sun|mon)(?= (?:and|or|\+|&|n) (?:[Ff]ri|[Ss]at|[Ss]un|[Mm]on)(?:day)?s?\b)", _day),
    (r"\b([Nn]obody|[Nn]o one) (hurt|injured|late)\b(?= in| since)", r"\1 has been \2"),
    (r"\b((?:I )?(?:have|speak) )([A-Z][a-z]+), fluent(?:ly)?\b", r"I'm fluent in \2"),
    (r"\bmy (?!gas|bus|food|car|van|lab|door|tax|pub|bar|first|white|red|trade|full|new|old|own|last|gym"
        r"|dog|sea|ski|tea|cat|art|law|hat|job)([a-z]{2,3}) (?=(?:certificate|ticket|card|licen[cs]e"
        r"|qualification)\b)", _my_upper),
    (r"\b(?:city|City) (?:and|&|n) guilds\b", "City and Guilds"),
    (r"\bwi (?=[a-z\d])", "with "),
    (r"\blive (?:a |about )?(\d+)[ -]?min(?:ute)?s?[ -](walk|drive)\b", r"live a \1-minute \2"),
    (r"(?<=[a-z]) not just (?=the\b|an?\b)", ", not just "),
    (r"\bwent (?=[$£€]?\d[\d.,]*%? to [$£€]?\d)", "went from "),
    (r"\b(grew up|born|raised) in ([a-z]{4,})(?: (county|city))?\b(?! (?:of|and|where|that))", _town),
    (r"\b(tickets|licen[cs]es|certificates|certifications|certs|checks) all (current|in date|valid"
        r"|up to date)\b", r"my \1 are all \2"),
    (r"\b(an?|the) ([a-z]+),? (?:her|his|whose) name (?:was|is) ([A-Z][a-z]+)\b", r"\1 \2, \3"),
    (r"\b(managed|owned|private|small|public|tech) cos\b", r"\1 companies"),
    (r"\b([Mm]y (?:gran|nan|mum|mom|dad|uncle|aunt|wife|husband|granda|grandad|grandpa"
        r"|grandma))s\b(?! (?:are|were|and|have))", r"\1's"),
    (r"\b(do|did|does|doing|done|learn|learned) (it|things|them) proper\b(?! [a-z])", r"\1 \2 properly"),
    (r"\b(?:(?<=my )|(?<=me )|(?<=got )|(?<=our ))(?:[b-df-hj-np-tv-xz]{3,5}|[a-e]\d[a-e]?)(?![\w'])", _upper),
    (r"\b(at|in|my|for) (?:my )?hs\b", r"\1 high school"),
    (r"\b([Tt]he|[Aa]|[Ee]ach|[Ee]very|[Tt]heir) (pet|kid|child|customer|client|patient|driver|guest|student)s "
     r"(name|file|chart|order|birthday|mom|dad|parents)\b", r"\1 \2's \3"),
    (r"\b(previous|current|last|my|old) co\b(?!-)", r"\1 company"),
    (r"(^|[,.] |\b(?:and|but|mainly|because|that|for|with|of) )them (?=(?:kids"
     r"|guys|people|trucks|boys|girls|folks|things|days|roads|machines)\b)", r"\1those "),
    (r"\b([A-Za-z]{2,}s|[Ww]e|[Tt]hey) was\b", _agreeing),
    (r"\b([A-Za-z]{2,}[^s\W]s (?:last|this) (?:season|year|month|quarter|week|summer|winter)) was\b", r"\1 were"),
    (r"\b(up|down|rose|fell|dropped|grew) average (?=\d)", r"\1 by an average of "),
    (r"\b(an?|per) (week|month|year|day|shift) no (?=[a-z]+s\b)", r"\1 \2, no "),
    (r"\b([1-9])(?:st|nd|rd|th) grade (?!(?:and|or|to|for|in|with|at|but|so|then|on|from|is|was"
        r"|class)\b)(?=[a-z])", _grade),
    (r"\blast years(?=[.,]|$)", "last year's"),
    (r"(?<=[a-z]) tn$", " tonight"),
    (r"\bpersons\b", "people"),
    (r"\b[Ee]very body\b(?= [a-z]+s\b| (?:is|was|has)\b)", _everybody),
    (r"\b(own|with|in|on|of|all|like|love|have|use|run) there (?=[a-z]+s\b)", r"\1 their "),
    (r"(^|[.,] )there (?=[a-z]+s (?:r|are)\b)", r"\1their "),
    (r"\b(\w+s) r (?=[a-z])", r"\1 are "),
    (r"(?<=\d) ft\b", " feet"),
    (r"(^|[.;] )(\d+ (?:out )?of \d+) (?=(?:at|above|on|within|under|ahead)\b)", r"\1\2 were "),
    (r"\b([a-z]+?)([aeiouy])\2{2,}\b", r"\1\2"),
    (r"\bcos(?= (?:under|over|in|with|like)\b)", "companies"),
    (r"\b(?:cos|cuz|coz) of\b", "because of"),
    (r"(?i)(^|[.;,] )on time (was|is) ", r"\1my on-time rate \2 "),
    (r"\b(?:[Cc]lass|[Tt]ype|[Gg]rade|[Ll]evel) a\b(?! [a-z])|\b[Cc]lass a(?= with)", _class_a),
    (r"(^|, )bit of ", r"\1a bit of "),
    (r"\b(my|his|her|our) (uncle|aunt|dad|mum|mom|mam|brother|sister|boss|gran|nan|grandad|granda|grandpa|grandma"
     r"|cousin|son|daughter|manager|supervisor)s "
     r"(?=(?:number|name|mate|friend|card|place|farm|shop|garage|house|job|van|truck)\b)", r"\1 \2's "),
    (r"\bI still got (?=my|his|her|the|a|an)\b", "I still have "),
    (r", (?:and )?(granted|approved|adopted|published) (?=first|with|in|by|as|at|on)", r", which was \1 "),
    (r", (?:and )?(all|both|each) (accepted|approved|passed|granted) (?=as|first|on|with|in)", r", \1 of them \2 "),
    (r"(?<!\ba )(?<!\bmy )(?<!\bthe )\b30[-/]60[-/]90\b(?:[- ]day)?(?: plan)?", "a 30-60-90 plan"),
    (r"\band (?=halfway through (?:my|me|the|a)\b)", "and I'm "),
    (r"\b(to|I|can|could|will) do on[- ]call\b", r"\1 be on call"),
    (r"(?i)\b(one \w+ed) one (?=\w+)", r"\1 and one "),
    (r"(?<!\d )\bin '?(1[5-9]|2\d)(?=\b(?! (?:days|weeks|months|years|hours|minutes|states|of)\b|[.,]?\d|%))",
     r"in 20\1"),
    (r"(?<=\b20\d\d) (?=(?:had|got|won|cut|made|took|brought|saved|built|sold|lost) )", " and "),
    (r"(?<=\d )cos\b", "companies"),
    (r"(?<!\d )\bpts\b", "patients"),
    (r"\b(?:cuz|coz|cos|cause|'cause)(?= (?:I|he|she|they|we|it|you|nobody|no one|no1|everybody|the|my|our|of)\b)"
     r"(?<!the cause)(?<!a cause)(?<!root cause)", "because"),
    (r"\b([Ww]hen|[Bb]ecause|[Tt]hink|[Kk]now|[Ss]ay|[Ll]ike"
     r"|[Ff]eel) its (?=(?:your|my|a|an|the|not|all|so|just|really|been|their)\b)", r"\1 it's "),
    (r"\b(?:real|super) (?=(?:proud|glad|happy|good|into|nice|clean|careful)\b)", "really "),
    (r"\b(they|we|drivers|people|I)( been [a-z]+ing)", r"\1 have\2"),
    (r"(?<=[a-z,] )like (?=the only|a family|[a-z]+ed\b)", ""),
    (r"\bst (?=[a-z]{4,})([a-z]+)( hospital)?", _saint),
)  # fmt: skip
"""Words that are written as others, short forms of several meanings, and what is left out in talk."""
