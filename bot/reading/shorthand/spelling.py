"""Short forms, chat and capitals: what was typed in a hurry, spelt out. Nothing is added and no word is moved."""

import re
import unicodedata
from functools import lru_cache

from bot.reading.shorthand import names_spelt
from bot.reading.shorthand.dialects import in_plain_english
from bot.reading.shorthand.known import with_names
from bot.reading.shorthand.signs import without_signs
from bot.reading.shorthand.words import is_plural
from bot.support.patterns import regex

_SHORT = {
    "ppl": "people", "thru": "through", "nite": "night",
    "nites": "nights", "b4": "before", "abt": "about", "bc": "because",
    "cuz": "because", "coz": "because", "n": "and", "em": "them", "'em": "them", "yrs": "years", "yr": "year",
    "secs": "seconds", "no1": "no one",
    "hrs": "hours", "hr": "hour", "mins": "minutes", "mos": "months", "wks": "weeks", "wk": "week", "qtrs": "quarters",
    "qtr": "quarter", "avg": "average", "mgr": "manager", "mgrs": "managers", "mgmt": "management", "hosp": "hospital",
    "certs": "certifications", "cert": "certificate",
    "cmte": "committee", "ofcr": "officer", "pres": "president",
    "outpt": "outpatient", "inpt": "inpatient", "outpat": "outpatient",
    "tmrw": "tomorrow", "tmr": "tomorrow", "tomorow": "tomorrow",
    "engr": "engineer", "engrs": "engineers", "comml": "commercial", "wkend": "weekend",
    "wkends": "weekends", "appt": "appointment", "appts": "appointments", "acct": "account", "accts": "accounts",
    "mtg": "meeting", "mtgs": "meetings", "govt": "government", "equip": "equipment", "exp": "experience",
    "biz": "business", "engs": "engineers", "eng": "engineering", "dept": "department", "depts": "departments",
    "xmas": "Christmas", "gonna": "going to", "wanna": "want to", "gotta": "have to", "u": "you", "ur": "your",
    "alredy": "already", "lifegaurd": "lifeguard", "loosing": "losing",
    "alot": "a lot", "aswell": "as well", "thatll": "that'll", "itll": "it'll", "bout": "about", "bday": "birthday",
    "bdays": "birthdays", "univ": "university", "til": "until", "recieving": "receiving", "recieve": "receive",
    "recieved": "received", "seperate": "separate",
    "definately": "definitely", "maintainance": "maintenance", "experiance": "experience", "managment": "management",
    "insta": "Instagram", "pic": "picture", "pics": "pictures",
    "msgd": "messaged", "msg": "message", "refs": "references", "lang": "language", "reqs": "requirements",
    "pct": "percent", "outta": "out of", "thx": "thanks", "rly": "really", "probs": "problems", "peoples": "people's",
    "approx": "about",
    "prev": "previous", "asst": "assistant", "dont": "don't",
    "doesnt": "doesn't", "didnt": "didn't", "cant": "can't", "isnt": "isn't",
    "wasnt": "wasn't", "arent": "aren't", "werent": "weren't", "couldnt": "couldn't", "wouldnt": "wouldn't",
    "shouldnt": "shouldn't", "havent": "haven't", "hasnt": "hasn't", "hadnt": "hadn't", "wont": "won't",
    "thats": "that's", "theyre": "they're", "youre": "you're",
    "weve": "we've", "theyve": "they've", "theres": "there's",
    "theyll": "they'll", "shouldve": "should have", "im": "I'm", "i'm": "I'm", "ive": "I've", "i've": "I've", "i": "I",
    "i'd": "I'd", "i'll": "I'll", "ill": "I'll", "hes": "he's", "shes": "she's", "hed": "he'd", "whats": "what's",
    "theyd": "they'd", "ok": "OK", "tv": "TV",
    "tues": "Tuesday", "tue": "Tuesday", "thurs": "Thursday", "thur": "Thursday",
    "weds": "Wednesday", "nye": "New Year's Eve", "a11y": "accessibility", "pharm": "pharmacy", "rehab": "rehab",
    "fave": "favorite", "sked": "schedule", "sched": "schedule", "cust": "customer", "custs": "customers",
    "docs": "docs", "lil": "little", "vs": "versus", "vet": "vet", "atm": "at the moment", "tho": "though",
    "supv": "supervisor", "supes": "supervisors", "maint": "maintenance", "proj": "project", "projs": "projects",
    "hw": "homework", "gd": "good", "gr8": "great", "whse": "warehouse", "mfg": "manufacturing", "bldg": "building",
    "bldgs": "buildings", "esp": "especially", "lic": "license", "tonite": "tonight", "arvo": "afternoon",
    "dwntime": "downtime", "shoulda": "should have",
    "coulda": "could have", "resi": "residential", "consol": "consolidation",
    "paed": "paediatric", "peds": "pediatrics",
    "prob": "probably", "def": "definitely", "lvl": "level", "sats": "Saturdays", "aint": "ain't", "gotten": "gotten",
    "refurb": "refurbishment", "mech": "mechanical", "elec": "electrical", "preg": "pregnant", "woulda": "would have",
    "max": "max", "min": "minute", "asap": "as soon as possible", "spanish": "Spanish",
    "hygeine": "hygiene", "hygene": "hygiene", "accomodate": "accommodate", "acheive": "achieve",
    "acheived": "achieved", "beleive": "believe", "buisness": "business", "calender": "calendar",
    "collegue": "colleague", "collegues": "colleagues", "commited": "committed", "enviroment": "environment",
    "garantee": "guarantee", "goverment": "government", "independant": "independent", "maintenence": "maintenance",
    "neccessary": "necessary", "occured": "occurred", "oppurtunity": "opportunity", "oportunity": "opportunity",
    "recomend": "recommend", "refered": "referred", "responsability": "responsibility", "sucess": "success",
    "succesful": "successful", "tommorow": "tomorrow", "tommorrow": "tomorrow", "untill": "until", "wich": "which",
    "writen": "written", "protien": "protein", "wensday": "Wednesday", "wednesday": "Wednesday",
    "libary": "library", "febuary": "February", "profesional": "professional", "personel": "personnel",
    "knowlege": "knowledge", "langauge": "language", "langage": "language", "equiptment": "equipment",
    "schedual": "schedule", "finshed": "finished", "recieveing": "receiving", "avaliable": "available",
    "availible": "available", "intrested": "interested", "becuase": "because", "freind": "friend", "thier": "their",
    "wierd": "weird", "adress": "address", "begining": "beginning", "comming": "coming", "diferent": "different",
    "excelent": "excellent", "familes": "families", "greatful": "grateful", "imediately": "immediately",
    "intresting": "interesting", "liason": "liaison", "managr": "manager", "medecine": "medicine",
    "ocassion": "occasion", "posible": "possible", "probaly": "probably", "realy": "really", "stoped": "stopped",
    "suprise": "surprise", "usualy": "usually", "wether": "whether",
}  # fmt: skip
_DAYS = {"mon": "Monday", "wed": "Wednesday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday", "thu": "Thursday"}
_MONTHS = {"jan": "January", "feb": "February", "apr": "April",
          "aug": "August", "sept": "September", "sep": "September",
    "oct": "October", "nov": "November", "dec": "December",
    "mar": "March", "jun": "June", "jul": "July"}  # fmt: skip
_SURE_MONTHS = ("jan", "feb", "apr", "aug", "sept", "oct", "nov", "dec")
_CAPITAL_MONTHS = {month: month.capitalize() for month in ("feb", "apr", "aug", "sept", "oct", "nov", "dec")}
"""Jan is somebody's name as well."""
_CHAT = regex(
    r"(?<![\w'])(?:lol|lmao|innit|haha+|hehe|tbh|imo|imho|btw|omg|ugh"
    r"|jk|xd|um+|uh+|(?-i:er)(?=,|\.\.)|hmm+|welp|idk|y'?know|you know what i mean"
    r"|if i'?m (?:being )?honest|and stuff|n stuff|or something|or whatever|if that makes sense"
    r"|i guess|to be honest|honestly|basically|literally"
    r"|obviously|I promise(?=[,.]|$)|not gonna lie|ngl|kinda|sorta|kind of|sort of"
    r"|wait(?=,| no\b| actually\b)|oh|(?:ok |good )?i think\?*$|for real tho)(?![\w'-])",
    re.IGNORECASE,
)
_LED_IN = regex(
    r"^(?:(?:(?:okay|ok|right|alright|well|grand|sure|look)(?=,| (?:so|um+|uh+)\b)"
    r"|you know(?= I\b)|well(?= I\b)|er+(?= I\b)|so|and then|and also|um+|uh+|yeah|oh|ah|hmm+|u+gh+|shoot|dang"
    r"|damn|crap|gosh|je+z|yikes|argh+"
    r"|(?:oh )?man(?= (?:my|I|i|the)\b))[,.]?\s+)+(?=\S)",
    re.IGNORECASE,
)
"""How somebody begins to talk: "okay so", "and then um"."""
_FILLED = regex(
    r"(?<!do)(?<!did)(?<!if)(?<!that)(?<!as)(?<!let)(?P<comma>,?) you know,?(?! (?:how"
    r"|what|why|every|who|where|when|if|the one)\b)"
    r"|(?P<prep>\b(?:in|at|by|for|around|on|since|until)) like(?= )"
    r"|(?:(?<=and)|(?<=so)|(?<=but)|(?<=then)|(?<=because)) like(?= (?:I|we|it|my)\b)"
    r"|(?<=[a-z]) like(?= (?:two|three|four|five|six|seven|eight|nine|ten|a couple|a few|maybe)\b)",
    re.IGNORECASE,
)
"""Words that only fill: "cats you know the towel wraps", "in like October"."""
_NUM = r"[$£€]?\d[\d,.]*%?"
LONGEST = 600
"""Characters that are read; a point has 300 at most."""
_SMILEY = regex(r"(?<!\w)[:;=]['^o-]?[()\[\]DPp/\\|3]+(?!\w)|<3|\^_*\^")
_EMOJI = regex(
    "[\U0001f000-\U0001faff\u2600-\u2793\u2795-\u279b\u27a0-\u27bf\u2b50\u200d\ufe0f"
    " ]*[\U0001f000-\U0001faff\u2600-\u2793\u27a1\u2b50][\U0001f000-\U0001faff\u2600-\u2793\u200d\ufe0f"
    " ]*"
)
_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk"}


def spelt_out(typed: str, names: tuple[str, ...] = ()) -> str:
    """The text with its short forms spelt out, its chat dropped and its capitals in place, on one line.

    `names`: people and companies that are known, to be written as they are there.
    """
    return _spelt_out(_beginning(typed), names)


@lru_cache(maxsize=1_000)  # it is asked of the same words four times for each sentence that is played back
def _spelt_out(typed: str, names: tuple[str, ...]) -> str:
    typed = re.sub(
        r"\b2(?:nite|night|nyt)\b", "tonight", re.sub(r"\b2moro?w?\b", "tomorrow", typed, flags=re.I), flags=re.I
    )
    text = _EMOJI.sub(_pausing, _unlisted(typed).strip())
    text = _quiet(re.sub(r"\s*\n\s*", ". ", _visible(text).strip()))
    text = _SMILEY.sub(_pausing, _dictated(text))
    text = _FILLED.sub(_unfilled, _LED_IN.sub("", text))
    text = re.sub(r"\s*,\s*(?=[.!?])", "", _CHAT.sub(" ", text))
    text = without_signs(text)
    text = re.sub(r"[A-Za-z'][\w'+#-]*", lambda found: _word(found[0]), text)
    text = _RUN_ON.sub(_parted, _WAS_BEFORE.sub(_compared, _against(in_plain_english(_in_place(text)))))
    text = re.sub(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b", lambda found: found[0].capitalize(), text)
    text = _TITLED.sub(lambda found: f"{found[1].capitalize()}. {found[2].capitalize()}", text)
    text = re.sub(r"(?<=[a-z]) #(?=[ ,.]|$)", " number", text)
    text = with_names(re.sub(r"\bvalentines\b", "Valentine's", text), names)
    text = _LED.sub(r"\1-led ", text)
    text = re.sub(r"\b([a-z]+) (\d+)[ -]seats?(?= (?:alone|solo|by myself)\b)", r"a \2-seat \1", text)
    text = re.sub(r"\bmaybe (?=\d+ of\b)", "about ", text)
    text = re.sub(r"\b(I|we) use to (?=[a-z])", r"\1 used to ", text)
    text = re.sub(r"\breg (?=(?:number|no)\b)", "registration ", text)
    text = re.sub(r"\b([2-9]) on,? ([2-9]) off\b", lambda m: f"{_COUNTS[int(m[1])]}-on-{_COUNTS[int(m[2])]}-off", text)
    text = _COMPOUND.sub(lambda found: "-".join(found[0].split()), text)
    text = re.sub(r"\b[Cc]at (?=\d{3}[A-Z]?s?\b)", "Cat ", text)
    text = re.sub(r"\b([Cc]ert|[Cc]ertificate) (?=(?:[IV]{1,3}|[1-4])\b)", "Certificate ", text)
    text = re.sub(
        r"\b(Certificate (?:[IV]{1,3}|[1-4])) (?=[A-Z][a-z]+ [A-Z]"
        r"|[a-z]+(?<!in)(?<!on)(?<!and)(?<!at)(?<!from)(?:[,.]|$| [a-z]+$))",
        r"\1 in ",
        text,
    )
    text = _HUNDREDS.sub(_in_figures, text)
    return _SWITCHED.sub(r"\1 from \2 to ", _spaced(_HYPHENED.sub(r"\1-", text)))


_TENS_SAID = ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_UNDER_TWENTY = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_HUNDREDS = regex(
    rf"\b(?P<hundreds>an?|{'|'.join(_UNDER_TWENTY[:9])}) hundred and (?:(?P<tens>{'|'.join(_TENS_SAID[1:])})"
    rf"(?:[ -](?P<ones>{'|'.join(_UNDER_TWENTY[:9])}))?|(?P<few>{'|'.join(_UNDER_TWENTY[:12])}))\b",
    re.IGNORECASE,
)


def _in_figures(found: re.Match[str]) -> str:
    """ "A hundred and forty" as 140."""
    tens = 10 * (_TENS_SAID.index(found["tens"].lower()) + 1) if found["tens"] else 0
    return str(100 * _small(found["hundreds"]) + tens + _small(found["ones"] or found["few"]))


def _small(word: str | None) -> int:
    """A number under twenty, or "a"; 0 for none."""
    if not word:
        return 0
    return 1 if word.lower() in {"a", "an"} else _UNDER_TWENTY.index(word.lower()) + 1


_LED = regex(r"\b(wet|food|data|nurse|client|sales|product|design|tech) led (?=[a-z]+ )", re.IGNORECASE)
_COUNTS = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_COMPOUND = regex(
    r"\b(?:[Ww]alk ins|[Dd]rop ins|[Cc]heck ins|[Aa]dd ons|[Bb]efores? and afters"
    r"|[Mm]onth end(?= [a-z]+s\b)|[Yy]ear end(?= [a-z]+s\b)|[Tt]ake home(?= (?:by|test|task|exercise)\b)"
    r"|(?<=\ba )[a-z]+ only(?= [a-z]+ [a-z]+))\b"
)
"""Two words that are one thing, which people seldom hyphenate: "walk-ins", "a cat-only waiting room"."""
_HYPHENED = regex(r"\b(pre|off(?= (?:cycle|peak|season|site)\b)) (?=[a-z])", re.IGNORECASE)
_SWITCHED = regex(
    r"\b((?:switched|moved|changed|converted|migrated|took)(?: (?:us|everyone|everybody|it|them|(?:the|our) [a-z]+))?)"
    r" ([A-Za-z][\w-]*(?: [a-z]+)?) → (?=[A-Za-z])"
)
"""What was changed for what: "switched us paper → tablets"."""
_TITLED = regex(r"\b(mr|mrs|ms)\.? ([a-z]{3,})\b")


_SIGN_SAID = regex(
    r"[,.]? (?:full stop|question mark|exclamation (?:mark|point)"
    r"|(?<!the )(?<!a )(?<!\btion )period)(?=$| (?=[A-Z]|(?:and|but|so|then|my|we)\b))"
)
_OF_TIME = frozenset(
    [
        "notice",
        "probation",
        "trial",
        "time",
        "rest",
        "short",
        "long",
        "busy",
        "grace",
        "training",
        "first",
        "last",
        "same",
        "whole",
        "that",
        "this",
    ]
)


def _dictated(text: str) -> str:
    """Signs that were said, as signs: "first aid comma forklift period"; in typed text "period" is a time."""
    if not re.search(r"[,;]", text):
        text = re.sub(r" comma(?= )", ",", text)
    return _SIGN_SAID.sub(lambda found: found[0] if _last(text[: found.start()]) in _OF_TIME else ".", text)


def _last(text: str) -> str:
    return (text.split() or [""])[-1].lower()


def _pausing(found: re.Match[str]) -> str:
    """A face between two words ends what was said, as a full stop does."""
    before, after = found.string[: found.start()].rstrip()[-1:], found.string[found.end() :].lstrip()[:1]
    return ". " if before.isalnum() and after.isalnum() else " "


def _unfilled(found: re.Match[str]) -> str:
    return found["prep"] or ("" if "like" in found[0] else ",")


_LISTED = regex(r"(?:^|\s)\(?\d{1,2}\)\s+(?=\S)")


def _unlisted(text: str) -> str:
    """Without the numbers of a list: "1) alert tuning 2) nights"."""
    return _LISTED.sub(lambda found: ". " if found.start() else "", text)


_WAS_BEFORE = regex(
    rf"(?P<new>{_NUM})(?P<of>[^\d,.;]{{0,40}}), (?:it )?(?:was|used to be"
    rf"|were)(?: at)? (?P<old>{_NUM})(?=[.;]|,? |$)(?! (?:the|a|an|my|on|in)\b)"
)


def _compared(found: re.Match[str]) -> str:
    """What it was before, behind what it is: "27%, was 19%" is "27%, up from 19%"."""
    new, old = found["new"].rstrip(".,"), found["old"].rstrip(".,")
    figures = [float(re.sub(r"[^\d.]", "", each) or 0) for each in (new, old)]
    old = f"{old}%" if "%" in f"{new}{found['of'][:1]}" and "%" not in old else old
    return f"{found['new']}{found['of']}, {'up' if figures[0] > figures[1] else 'down'} from {old}"


_OTHERS = regex(
    r"(?:,? \(?|, )(?:the )?(?P<whose>industry|company|floor|team|national|state|store|district|branch|area|regional)"
    r"(?:'s|s)?(?: average)?(?: is| was)? (?P<about>about |over |under )?(?P<much>\d{1,3}(?:\.\d)?)%?(?:\)|(?=[,.;]|$))"
)


def _against(text: str) -> str:
    """What it is elsewhere, behind a rate: "12%, floor average is 40" is "12%, against a floor average of 40%"."""
    found = _OTHERS.search(text)
    if not found or not text[: found.start()].endswith(("%", " percent")):
        return text
    a = "an" if found["whose"][0] in "ia" else "a"
    said = f", against {a} {found['whose']} average of {found['about'] or ''}{found['much']}"
    said += "%" if text[: found.start()].endswith("%") else " percent"
    return f"{text[: found.start()]}{said}{text[found.end() :]}"


_RUN_ON = regex(
    r"(?P<moved>\b(?:went (?:up|down)|dropped|fell|grew|doubled"
    r"|tripled)) (?P<it>it was|they were) |(?P<noun>\b[a-z]{5,}) (?P<own>I [a-z]+ed it )"
)


def _parted(found: re.Match[str]) -> str:
    """Two sentences that were said in one breath: "the bites went down it was nine"."""
    if found["moved"]:
        return f"{found['moved']}; {found['it']} "
    return found[0] if found["noun"] in _SAYS else f"{found['noun']}. {found['own']}"


_SAYS = frozenset(
    ["think", "thought", "because", "after", "before", "since", "which", "where", "until", "guess", "believe"]
)


def _beginning(typed: str) -> str:
    """As many of a text's sentences as are read; of a long one, its first words."""
    if len(typed) <= LONGEST:
        return typed
    cut = typed[:LONGEST]
    ends = max(cut.rfind(sign) for sign in (". ", "! ", "? ", "\n"))
    return cut[: ends + 1] if ends > 0 else cut.rpartition(" ")[0] or cut


def _visible(text: str) -> str:
    text = re.sub("[’‘´`]", "'", re.sub("[“”„]", '"', text))
    kept = (sign for sign in text if sign.isspace() or sign in "→⇒➜°©®™" or unicodedata.category(sign) not in _DROPPED)
    return re.sub(r"(?:(?<!\s)\s+)?(?:->|=>|→|⇒|➜|>>)\s*", " → ", "".join(kept))


def _quiet(text: str) -> str:
    """Text in capitals as it is written otherwise; text with small letters stays."""
    letters = [sign for sign in text if sign.isalpha()]
    loud = len(letters) > 5 and sum(sign.isupper() for sign in letters) > 0.9 * len(letters) and " " in text
    words = {"IT", "OR", "US", "AM", "SO", "IN", "ED", "PER"}
    return (
        re.sub(
            r"[^\W_][\w']*", lambda found: found[0].lower() if found[0] in words else names_spelt.quiet(found[0]), text
        )
        if loud
        else text
    )


def _word(word: str) -> str:
    low = word.lower()
    if word.isupper() and (len(word) > 1 or word == "N") and low not in {"im", "ive", "dont", "cant"}:
        return word
    spelt = _SHORT.get(low)
    if spelt:
        return spelt[:1].upper() + spelt[1:] if word[0].isupper() and low != "i" else spelt
    if low in names_spelt.CASED and word == low:
        return names_spelt.CASED[low]
    return _MONTHS[low] if low in _SURE_MONTHS and word in (low, _CAPITAL_MONTHS.get(low)) else word


def _in_place(text: str) -> str:
    """What is spelt by the words around it: "its 10 min", "by fri", "at prev co", "pts"."""
    days = "|".join(_DAYS)
    text = re.sub(
        rf"(?i)\b((?:on|by|til|till|until|this|next|last|every|friday|monday|day|and|the|for|start|,) )({days})\b"
        r"(?! down| in\b| on\b| at the| with| and )",
        lambda m: m[1] + _DAYS[m[2].lower()],
        text,
    )
    text = re.sub(
        rf"(?i)\b({days})(?= (?:night|morning|afternoon|nights|and Thursday|rush))", lambda m: _DAYS[m[1].lower()], text
    )
    text = re.sub(r"(?i)\b(mar|jun|jul|sep)\.?(?= \d)", lambda m: _MONTHS[m[1].lower()], text)
    text = re.sub(
        r"\b(january|february|april|june|july|august|september|october|november|december)\b|(?<=\bin )(?:march|may)\b"
        r"|(?<=\bby )(?:march|may)\b|(?<=\bsince )(?:march|may)\b|(?<=\bnext )(?:march|may)\b|(?<=\blast )march\b",
        lambda m: m[0].capitalize(),
        text,
    )
    text = re.sub(
        r"(?i)\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)(s?)\b",
        lambda m: m[1].capitalize() + m[2],
        text,
    )
    text = re.sub(
        r"\b[Ii]ts(?= (?:a|an|the|my|like|about|not|just|only|all|been"
        r"|so|really|good|home|where|what|how|why|\d|[A-Za-z]+ing"
        r"|(?:very |too |pretty )?(?:calm|quiet|close|small|big|busy|easy|hard|fun|nice"
        r"|great|stable|steady|local)\b"
        r"(?! [a-z]+s? (?:is|are|was|were)\b))\b)",
        lambda m: "It's" if m[0][0] == "I" else "it's",
        text,
    )
    text = re.sub(
        r"(^|[.,] |\b(?:how|said|that|if|think|whether|what|worried|afraid|so|and|but|because"
        r"|where|when|know|hope) )[Ii]d(?= [a-z])",
        r"\1I'd",
        text,
    )
    text = re.sub(
        r"\b(in|since|until|was|from) two thousand(?: and)? (" + "|".join(_UNDER_TWENTY) + r")\b(?! [a-z]+s\b)",
        _year,
        text,
    )
    text = re.sub(
        r"\b(in|since|until|was|from) (nineteen|twenty) ("
        + "|".join(_TENS_SAID)
        + r")(?:[ -]("
        + "|".join(_UNDER_TWENTY[:9])
        + r"))?\b(?! [a-z]+s\b)",
        _century,
        text,
    )
    text = re.sub(r"(?i)\bblack friday\b", "Black Friday", text)
    text = re.sub(
        r"\b([Tt]he|[Aa]|[Ee]ach|[Ee]very|[Tt]heir) (pet|kid|child|customer|client|patient|driver|guest|student)s "
        r"(name|file|chart|order|birthday|mom|dad|parents)\b",
        r"\1 \2's \3",
        text,
    )
    text = re.sub(r"\b(previous|current|last|my|old) co\b", r"\1 company", text)
    text = re.sub(
        r"(^|[,.] |\b(?:and|but|mainly|because|that|for|with|of) )them (?=(?:kids"
        r"|guys|people|trucks|boys|girls|folks|things|days|roads|machines)\b)",
        r"\1those ",
        text,
    )
    text = re.sub(r"\b([A-Za-z]{2,}s|[Ww]e|[Tt]hey) was\b", _agreeing, text)
    text = re.sub(
        r"\b([A-Za-z]{2,}s (?:last|this) (?:season|year|month|quarter|week|summer|winter)) was\b", r"\1 were", text
    )
    text = re.sub(r"\b(up|down|rose|fell|dropped|grew) average (?=\d)", r"\1 by an average of ", text)
    text = re.sub(r"\b(an?|per) (week|month|year|day|shift) no (?=[a-z]+s\b)", r"\1 \2, no ", text)
    text = re.sub(r"\b([1-9])(?:st|nd|rd|th) grade (?=[a-z])", lambda m: f"{_ORDINALS[int(m[1]) - 1]}-grade ", text)
    text = re.sub(r"\blast years(?=[.,]|$)", "last year's", text)
    text = re.sub(r"(?<=[a-z]) tn$", " tonight", text)
    text = re.sub(r"\bpersons\b", "people", text)
    text = re.sub(r"\b[Ee]very body\b(?= [a-z]+s\b| (?:is|was|has)\b)", lambda m: f"{m[0][0]}verybody", text)
    text = re.sub(r"\b(own|own|with|in|on|of|all|like|love|have|use|run) there (?=[a-z]+s\b)", r"\1 their ", text)
    text = re.sub(r"(^|[.,] )there (?=[a-z]+s (?:r|are)\b)", r"\1their ", text)
    text = re.sub(r"\b(\w+s) r (?=[a-z])", r"\1 are ", text)
    text = re.sub(r"(?<=\d) ft\b", " feet", text)
    text = re.sub(r"(^|[.;] )(\d+ (?:out )?of \d+) (?=(?:at|above|on|within|under|ahead)\b)", r"\1\2 were ", text)
    text = re.sub(r"\b([a-z]+?)([aeiouy])\2{2,}\b", r"\1\2", text)
    text = re.sub(r"\bcos(?= (?:under|over|in|with|like)\b)", "companies", text)
    text = re.sub(r"\b(?:cos|cuz|coz) of\b", "because of", text)
    text = re.sub(r"(^|[.;,] )on time (was|is) ", r"\1my on-time rate \2 ", text, flags=re.IGNORECASE)
    text = re.sub(
        r"\b([Cc]lass|[Tt]ype|[Gg]rade|[Ll]evel) a\b(?! [a-z])|\b([Cc]lass) a(?= with)", lambda m: m[0][:-1] + "A", text
    )
    text = re.sub(r"(^|, )bit of ", r"\1a bit of ", text)
    text = re.sub(r"\b(one \w+ed) one (?=\w+)", r"\1 and one ", text, flags=re.IGNORECASE)
    text = re.sub(
        r"\bin '?((?:1[5-9]|2\d))(?=\b(?! (?:days|weeks|months|years|hours|minutes|states|of)\b|[.,]?\d|%))",
        r"in 20\1",
        text,
    )
    text = re.sub(r"(?<=\b20\d\d) (?=(?:had|got|won|cut|made|took|brought|saved|built|sold|lost) )", " and ", text)
    text = re.sub(r"(?<=\d )cos\b", "companies", text)
    text = re.sub(r"(?<!\d )\bpts\b", "patients", text)
    text = re.sub(
        r"\b(?:cuz|coz|cos|cause|'cause)(?= (?:I|he|she|they|we|it|you|nobody"
        r"|no one|no1|everybody|the|my|our|of)\b)(?<!the cause)(?<!a cause)(?<!root cause)",
        "because",
        text,
    )
    text = re.sub(
        r"\b([Ww]hen|[Bb]ecause|[Tt]hink|[Kk]now|[Ss]ay|[Ll]ike"
        r"|[Ff]eel) its (?=(?:your|my|a|an|the|not|all|so|just|really|been|their)\b)",
        r"\1 it's ",
        text,
    )
    text = re.sub(r"\b(?:real|super) (?=(?:proud|glad|happy|good|into|nice|clean|careful)\b)", "really ", text)
    text = re.sub(r"\b(they|we|drivers|people|I)( been [a-z]+ing)", r"\1 have\2", text)
    text = re.sub(r"(?<=[a-z,] )like (?=the only|a family|[a-z]+ed\b)", "", text)
    return re.sub(
        r"\bst (?=[a-z]{4,})([a-z]+)( hospital)?", lambda m: f"St. {m[1].capitalize()}" + (m[2] or "").title(), text
    )


def _year(found: re.Match[str]) -> str:
    """ "two thousand nine" is 2009."""
    return f"{found[1]} {2000 + _UNDER_TWENTY.index(found[2]) + 1}"


def _century(found: re.Match[str]) -> str:
    """ "nineteen ninety eight" is 1998."""
    ones = _UNDER_TWENTY.index(found[4]) + 1 if found[4] else 0
    return f"{found[1]} {1900 + 100 * (found[2] == 'twenty') + 10 * (_TENS_SAID.index(found[3]) + 1) + ones}"


_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth".split()  # noqa: SIM905


def _agreeing(found: re.Match[str]) -> str:
    """ "trucks was parked" as it is written."""
    several = found[1].lower() in {"we", "they"} or is_plural(found[1].lower()) or found[1][:-1].isupper()
    return f"{found[1]} were" if several and found[1].lower() not in {"it's", "years", "months", "weeks"} else found[0]


def _spaced(text: str) -> str:
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r" ([,.!?;:])(?=\s|$)", r"\1", text)
    text = re.sub(r"([,;])(?:\s*[,;])+", r"\1", text)
    text = re.sub(r"^[\s,;:.!?-]+", "", text)
    return text.strip()
