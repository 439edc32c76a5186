"""A note as its reader sees it: greeting, text, closing and signature apart; its sentences, words and days.

Everything here is total and linear in the length of the text, which is read up to `LONGEST` characters.
"""

import re
import unicodedata
from calendar import day_name, month_name
from dataclasses import dataclass
from datetime import date

from bot.support.patterns import regex

LONGEST = 5_000
"""Characters that are read; a note of 200 words has about 1,200."""


@dataclass(frozen=True)
class Written:
    """A note in its parts, each of them "" where there is none. Quotation marks are straight, spaces single."""

    subject: str
    greeting: str
    text: str
    """What stands between greeting and closing."""
    closing: str
    signature: str

    @property
    def everything(self) -> str:
        """Subject and note as one text, without what stands above the greeting (a letter's address)."""
        return "\n".join((self.subject, self.greeting, self.text, self.closing, self.signature))


def read_note(subject: str, body: str) -> Written:
    """A note in its parts."""
    greeting, lines = _without_greeting([line.strip() for line in plain(body).split("\n")])
    text, closing, signature = _without_ending(lines)
    return Written(plain(subject), greeting, "\n".join(text).strip(), closing, "\n".join(signature).strip())


def plain(text: str) -> str:
    """Straight quotation marks, single spaces, composed letters, nothing invisible; lines stay."""
    text = unicodedata.normalize("NFC", text[:LONGEST]).translate(_STRAIGHT)
    invisible = (ord(sign) for sign in set(text) - {"\n"} if unicodedata.category(sign) in ("Cc", "Cf"))
    text = text.translate(dict.fromkeys(invisible))
    return re.sub(r"[^\S\n]+", " ", text)


_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "\t": " ", "\r": "\n"})
_GREETING = regex(r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|to whom)\b", re.IGNORECASE)
_CLOSING = regex(
    r"(?:(?:with )?(?:my )?(?:(?:very )?(?:kind(?:est)?|best|warm(?:est)?|sincere|many|again)(?: and \w+)?,? )?"
    r"(?:regards|wishes|thanks|thank you|gratitude|appreciation)(?: again| so much| very much| and (?:\w+ )?regards)?"
    r"|all (?:the|my) best|best|warmly|sincerely|faithfully|respectfully|cordially|gratefully|cheers"
    r"|(?:very |most )?(?:sincerely |respectfully |truly |faithfully )?yours(?: \w+)?)(?=\s*[,.!-]|$)[\s,.!-]*",
    re.IGNORECASE,
)
_LINES_ABOVE, _LINES_BELOW = 12, 8
"""Where a greeting and a closing may stand: below a letter's address, and above a signature of several lines."""


def _without_greeting(lines: list[str]) -> tuple[str, list[str]]:
    """The greeting, and the lines after it; a greeting may open a line that goes on."""
    for at, line in enumerate(lines[: 2 * _LINES_ABOVE]):
        if _GREETING.match(line):
            greeting, rest = _split_greeting(line)
            return greeting, [rest, *lines[at + 1 :]]
    first = next((at for at, line in enumerate(lines) if line), None)
    if first is not None and lines[first][-1] in ",:" and len(lines[first].split()) <= 5:
        return lines[first], lines[first + 1 :]
    return "", lines


def _split_greeting(line: str) -> tuple[str, str]:
    if line[-1] in ",:" and len(line.split()) <= 20:
        return line, ""
    greeting, mark, rest = [*re.split(r"([,:!]| [-–—])", line, maxsplit=1), "", ""][:3]
    words = greeting.split()
    if len(words) > 8:
        return " ".join(words[:3]), " ".join([*words[3:], mark, rest])
    return greeting + mark, rest.strip()


def _without_ending(lines: list[str]) -> tuple[list[str], str, list[str]]:
    """The text, its closing and its signature, found from the bottom."""
    filled = [at for at, line in enumerate(lines) if line]
    for at in reversed(filled[-_LINES_BELOW:]):
        found = _CLOSING.match(lines[at])
        if found and len(lines[at].split()) <= 8:
            return lines[:at], found[0].strip(), [lines[at][found.end() :], *lines[at + 1 :]]
    if len(filled) > 1 and len(lines[filled[-1]].split()) <= 5 and lines[filled[-1]][-1] not in ".!?,:":
        return lines[: filled[-1]], "", lines[filled[-1] :]
    return lines, "", []


def sentences(text: str) -> list[str]:
    """Sentences, also where a line ends without a full stop; not broken after "Dr." and the like."""
    return [piece for piece in BETWEEN_SENTENCES.split(text) if piece.strip()]


BETWEEN_SENTENCES = regex(r"(?<=[.!?])(?<!\b(?:Dr|Mr|Ms|Sr|Jr|St)\.)(?<!\bMrs\.)(?<!\bProf\.)\s+|\n+")
"""What parts two sentences."""


# --- words -------------------------------------------------------------------------------------------------------

_WORD = regex(r"[^\W_]+(?:'[^\W_]+)?")
_NUMBERS = {
    **{"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8"},
    **{"nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "twenty": "20", "thirty": "30", "forty": "40"},
}
_SAME = {"sr": "senior", "jr": "junior", "mgr": "manager", "asst": "assistant", "percent": "%", "led": "lead"}
_EMPTY = frozenset(
    """
    a about above after again all also am an and any are as at be because been before being both but by can could did do
    does doing done down during each even ever every few for from further get gets getting give given go got had has
    have having he her here hers him his how i i'd i'll i'm i've if in into is it it's its just know like made make me
    mine more most much must my no nor not now of off on once only or other our out over own really same shall she
    should so some such than that that's the their them then there these they thing this those through to too under up
    upon us very want was way we well were what when where which while who whom why will with would you your yours
    """.split()  # noqa: SIM905 - read as a text it is half as long
)


def content_words(text: str) -> set[str]:
    """The words that carry a text, brought to one form: "I planned nine budgets" is {"plan", "9", "budget"}."""
    words = (word for word in _WORD.findall(text[:LONGEST].translate(_STRAIGHT).casefold()) if word not in _EMPTY)
    return {_form(word) for word in words}


def _form(word: str) -> str:
    """One form for "close", "closes", "closed" and "closing", and for "nine" and "9"; a rough cut is enough."""
    word = word.removesuffix("'s")
    word = _NUMBERS.get(word) or _SAME.get(word) or word
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word.removesuffix(ending)
            break
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word.removesuffix("e")


# --- days --------------------------------------------------------------------------------------------------------

MONTHS = [(name.lower(), name[:3].lower()) for name in month_name[1:]]
_MONTH = "(?:" + "|".join(f"{short}(?:{name[3:]})?" for name, short in MONTHS) + "|sept)"
ANY_DATE = regex(
    rf"\b{_MONTH}\.? (?:the )?\d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}}\b)?"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b\.?(?:,? \d{{4}}\b)?"
    r"|\b\d{1,4}[/-]\d{1,2}(?:[/-]\d{1,4})?\b|\b\d{1,2}\.\d{1,2}\.(?:\d{2,4}\b)?"
    r"|\bthe \d{1,2}(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)


def names_day(text: str, day: date, today: date) -> bool:
    """Whether a text names a day in any usual form: "November 24", "24 Nov.", "11/24", and "Tuesday" or "yesterday"
    where that is plain, seen from `today`."""
    name, short = MONTHS[day.month - 1]
    month = "sep(?:t|tember)?" if short == "sep" else f"{short}(?:{name[3:]})?"
    number, nth = f"0?{day.day}", "(?:st|nd|rd|th)?"
    forms = [
        rf"{month}\.? (?:the )?{number}{nth}",
        rf"{number}{nth}(?: of)? ?-?{month}",
        rf"0?{day.month}[/-]{number}(?:[/-](?:20)?{day.year % 100:02})?",
        rf"{number}[/-]0?{day.month}(?:[/-](?:20)?{day.year % 100:02})?",
        rf"{number}\.0?{day.month}\.(?:{day.year})?",
        rf"{day:%Y-%m-%d}",
        rf"the {number}(?:st|nd|rd|th)(?! of|,? {_MONTH})",
    ]
    return bool(
        re.search(rf"(?<![\w/.-])(?:{'|'.join((*forms, *_near_forms(day, today)))})(?![\w/])", text, re.IGNORECASE)
    )


def _near_forms(day: date, today: date) -> list[str]:
    """How a near day is said without its date. A weekday with another date behind it is that date's."""
    away = (day - today).days
    near = {
        -1: ["yesterday", "last night"],
        0: ["today", "tonight", "this (?:morning|afternoon|evening)"],
        1: ["tomorrow"],
    }.get(away, [])
    if -7 <= away <= 7:
        name = day_name[day.weekday()].lower()
        before = r"(?<!next )(?<!by )(?<!call on )(?<!until )" if away <= 0 else ""
        near.append(rf"{before}(?:{name}|{name[:3]}\.?)(?!,? (?:the )?(?:\d|{_MONTH}\b))")
    return near
