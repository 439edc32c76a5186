"""The words of dates: the names of days, months and units, numbers in words, and how they are misspelt. Pure data."""

from calendar import day_name, month_name
from functools import cache

from babel import Locale

LONGEST = 250
"""A longer text is no answer to "when?"; cut short it could be misread, so it is not read at all."""

WEEKDAYS = [name.lower() for name in day_name]
MONTHS = [name.lower() for name in month_name[1:]]

WEEKDAY = f"(?:{'|'.join(WEEKDAYS)})"
MONTH = f"(?:{'|'.join(MONTHS)})"
UNIT = "(?:business day|day|week|fortnight|month|year)"

FREE = (
    r"(?=\s*$|\s*[^\w\s]|\s+(?:at|or|and|to|by|if|but|maybe|perhaps|probably|hopefully|latest|i|they|she|he|we|it|would|"
    r"could|should|might|for|as|so|then|with|when|because|though|sometime|time|ish|eod|thru|through|until|till|tbh|lol|"
    r"unless|is|isnt|wont|doesnt|was|roughly|ideally|this|from|after|before|on|notbefore|in|not|sharp|morning|afternoon|"
    r"evening|target|start|deadline|cutoff|the|that|depending|since|given|thats|theyd|said|works|seems|sounds|max|tops|"
    r"give or|like that|"
    r"onwards?|early|mid|late|end|\d{4})\b)"
)
"""What may follow a number or a month that stands on its own: "the 15th floor" and "may call" are no dates."""

DIGITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
CARDINALS = {
    **{word: str(number) for number, word in enumerate((*DIGITS, *_TEENS), 1)},
    **{word: str(number) for number, word in zip(range(20, 100, 10), TENS, strict=True)},
}
_SHORT = {
    **{name[:3]: name for name in MONTHS},
    **{"sept": "september", "tue": "tuesday", "tues": "tuesday", "weds": "wednesday", "wensday": "wednesday"},
    **{"wendsday": "wednesday", "thu": "thursday", "thur": "thursday", "thurs": "thursday", "fri": "friday"},
    **{"wknd": "weekend", "wkend": "weekend", "wkd": "weekend"},
    **{"tmrw": "tomorrow", "tmr": "tomorrow", "tmw": "tomorrow", "tommorow": "tomorrow", "xmas": "christmas"},
    **dict.fromkeys(("chrissy", "crissy", "chrimbo", "crimbo", "crimble"), "christmas"),
    **{
        "tomoz": "tomorrow",
        "tomo": "tomorrow",
        "yest": "yesterday",
        "yesty": "yesterday",
        "yday": "yesterday",
        "ystrdy": "yesterday",
    },
    **{"tmoro": "tomorrow", "tomoro": "tomorrow", "tmro": "tomorrow", "tmrow": "tomorrow", "tomor": "tomorrow"},
    **{"tdy": "today", "mrng": "morning", "mrning": "morning", "morng": "morning", "evng": "evening", "evg": "evening"},
    **{"morgen": "tomorrow", "demain": "tomorrow", "mañana": "tomorrow", "amanhã": "tomorrow", "domani": "tomorrow"},
    **{"bukas": "tomorrow", "heute": "today", "hoy": "today", "oggi": "today", "hoje": "today"},
    **{"tonite": "tonight", "nite": "night", "morn": "morning", "aft": "afternoon", "arvo": "afternoon"},
    **{
        "nxt": "next",
        "poss": "possibly",
        "bout": "about",
        "nect": "next",
        "upto": "up to",
        "wk": "week",
        "wks": "weeks",
        "mo": "month",
        "mos": "months",
        "mth": "month",
        "mths": "months",
    },
    **{
        "weke": "week",
        "wek": "week",
        "mnth": "month",
        "monht": "month",
        "nye": "new years eve",
        "nextweek": "next week",
        "labour": "labor",
        "yearend": "year end",
        "ende": "end",
        "anfang": "early",
        "mitte": "mid",
    },
    **{
        "yr": "year",
        "yrs": "years",
        "prob": "probably",
        "prolly": "probably",
        "probs": "probably",
        "til": "till",
    },
    **{
        "eom": "end month",
        "eow": "end week",
        "eoy": "end year",
        "eoq": "end quarter",
        "cob": "eod",
        "eob": "eod",
        "cop": "eod",
    },
    **CARDINALS,
}
ORDINALS = {
    **{"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th"},
    **{"seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th"},
    **{"thirteenth": "13th", "fourteenth": "14th", "fifteenth": "15th", "sixteenth": "16th", "seventeenth": "17th"},
    **{"eighteenth": "18th", "nineteenth": "19th", "twentieth": "20th", "thirtieth": "30th"},
}

WORDS_TOO = ("first", "second", "third")
_ALWAYS = {word: day for word, day in ORDINALS.items() if word not in WORDS_TOO}
"""Ordinals that are hardly anything but days; "a second" and "first" are."""


def _one_edit_from(word: str) -> set[str]:
    """Every spelling one letter off: left out, doubled or put in, changed, or two swapped."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    halves = [(word[:cut], word[cut:]) for cut in range(len(word) + 1)]
    return (
        {left + right[1:] for left, right in halves if right}
        | {left + letter + right for left, right in halves for letter in letters}
        | {left + letter + right[1:] for left, right in halves if right for letter in letters}
        | {left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1}
    )


def _misspelt() -> dict[str, str]:
    """Misspellings that lead to one name only, and are no words of their own."""
    own_words = {"sundae", "augusta", "aprils", "daily", *(name + "s" for name in WEEKDAYS), *WEEKDAYS, *MONTHS}
    long_names = [name for name in (*WEEKDAYS, *MONTHS) if len(name) > 5 or name == "april"]
    found: dict[str, str | None] = {}
    for name in (*long_names, "tomorrow", "yesterday", "christmas", "thanksgiving"):
        for wrong in _one_edit_from(name):
            found[wrong] = None if wrong in found else name
    return {wrong: name for wrong, name in found.items() if name and wrong not in own_words}


def _abroad() -> dict[str, str]:
    """The months and weekdays as some others call them, but for what is as often a person's name."""
    locales = [Locale(language) for language in ("de", "es", "fr")]
    months = {name: MONTHS[at - 1] for each in locales for at, name in each.months["format"]["wide"].items()}
    weekdays = {name: WEEKDAYS[at] for each in locales for at, name in each.days["format"]["wide"].items()}
    return {name: plain for name, plain in (months | weekdays).items() if name != "domingo"}


@cache
def spellings() -> dict[str, str]:
    """What is meant by each word that is short for another one, misspelt, or of another language."""
    return {name.lower(): month for name, month in _abroad().items()} | _misspelt() | _SHORT | _ALWAYS
