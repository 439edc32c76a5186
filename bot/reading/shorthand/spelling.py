"""Short forms, chat and capitals: what was typed in a hurry, spelt out. Nothing is added and no word is moved."""

import re
import unicodedata
from functools import lru_cache

from bot.reading.shorthand import names_spelt
from bot.reading.shorthand.chatter import without_chatter, without_emoji
from bot.reading.shorthand.dialects import in_plain_english
from bot.reading.shorthand.figures_said import compared, hundreds_in_figures
from bot.reading.shorthand.hurried import unhurried
from bot.reading.shorthand.in_context import in_context
from bot.reading.shorthand.known import with_names
from bot.reading.shorthand.short_forms import written_out
from bot.reading.shorthand.signs import without_signs
from bot.support.patterns import regex
from bot.support.rewriting import rewritten, rules

LONGEST = 600
"""Characters that are read; a point has 300 at most."""
_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk"}
_WORD = regex(r"[A-Za-z'][\w'+#-]*")


def spelt_out(typed: str, names: tuple[str, ...] = ()) -> str:
    """The text with its short forms spelt out, its chat dropped and its capitals in place, on one line.

    `names`: people and companies that are known, to be written as they are there.
    """
    return _spelt_out(_beginning(typed), names)


@lru_cache(maxsize=1_000)  # it is asked of the same words four times for each sentence that is played back
def _spelt_out(typed: str, names: tuple[str, ...]) -> str:
    text = without_chatter(_on_one_line(typed))
    text = _WORD.sub(lambda found: written_out(found[0]), without_signs(text))
    text = compared(in_plain_english(unhurried(in_context(text))))
    text = rewritten(text, _BEFORE_NAMES)
    text = rewritten(with_names(text, names), _BEHIND_NAMES)
    return _SWITCHED.sub(r"\1 from \2 to ", _spaced(_HYPHENED.sub(r"\1-", hundreds_in_figures(text))))


def _on_one_line(typed: str) -> str:
    """The text on one line, in small letters, without the numbers of a list and signs that no letter has."""
    typed = rewritten(typed, _TONIGHT)
    text = without_emoji(_LISTED.sub(lambda found: ". " if found.start() else "", typed).strip())
    return _quiet(re.sub(r"\s*\n\s*", ". ", _visible(text).strip()))


_TONIGHT = rules(
    (r"(?<![\w*])([*_])(\w[^*_\n]{0,60})\1(?![\w*])", r"\2"),  # *emphasis*
    (r"(?i)\b2moro?w?\b", "tomorrow"),
    (r"(?i)\b2(?:nite|night|nyt)\b", "tonight"),
)
_LISTED = regex(r"(?:^|\s)\(?\d{1,2}\)\s+(?=\S)")
"""The numbers of a list: "1) alert tuning 2) nights"."""


def _parted(found: re.Match[str]) -> str:
    """Two sentences that were said in one breath: "the bites went down it was nine"."""
    if found["moved"]:
        return f"{found['moved']}; {found['it']} "
    return found[0] if found["noun"] in _SAYS else f"{found['noun']}. {found['own']}"


_SAYS = frozenset(
    ["think", "thought", "because", "after", "before", "since", "which", "where", "until", "guess", "believe"]
)


def _capital(found: re.Match[str]) -> str:
    return found[0].capitalize()


def _with_title(found: re.Match[str]) -> str:
    return f"{found[1].capitalize()}. {found[2].capitalize()}"


def _on_and_off(found: re.Match[str]) -> str:
    return f"{_COUNTS[int(found[1])]}-on-{_COUNTS[int(found[2])]}-off"


def _hyphened(found: re.Match[str]) -> str:
    return "-".join(found[0].split())


_COUNTS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_BEFORE_NAMES = rules(
    (r"(?P<moved>\b(?:went (?:up|down)|dropped|fell|grew|doubled|tripled)) (?P<it>it was|they were) "
     r"|(?P<noun>\b[a-z]{5,}) (?P<own>I [a-z]+ed it )", _parted),
    (r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b", _capital),
    (r"\b(mr|mrs|ms)\.? ([a-z]{3,})\b", _with_title),
    (r"(?<=[a-z]) #(?=[ ,.]|$)", " number"),
    (r"\bvalentines\b", "Valentine's"),
)  # fmt: skip
_BEHIND_NAMES = rules(
    (r"\b([Ii])ts (?=(?:an?|the|my|your|so|too|very|really|just|not|now|all|half|been|only|already|always|still"
     r"|like|well|good"
     r"|great|dead|grass|family|on|in|at|near|where|what|how|why|because|about|fine|hard|easy|quiet|busy"
     r"|\d+)\b)", r"\1t's "),
    (r"(?i)\b(wet|food|data|nurse|client|sales|product|design|tech) led (?=[a-z]+ )", r"\1-led "),
    (r"\b([a-z]+) (\d+)[ -]seats?(?= (?:alone|solo|by myself)\b)", r"a \2-seat \1"),
    (r"\bmaybe (?=\d+ of\b)", "about "),
    (r"\b(I|we) use to (?=[a-z])", r"\1 used to "),
    (r"\breg (?=(?:number|no)\b)", "registration "),
    (r"\b(an?|the|my|our|eye|family) [Dd]r\.?(?=[,.;]| [a-z]|$)", r"\1 doctor"),
    (r"\b([1-9]) on,? ([1-9]) off\b", _on_and_off),
    # Two words that are one thing, which people seldom hyphenate: "walk-ins", "a cat-only waiting room".
    (r"\b(?:[Ww]alk ins|[Dd]rop ins|[Cc]heck ins|[Aa]dd ons|[Bb]efores? and afters"
     r"|[Mm]onth end(?= [a-z]+s\b)|[Yy]ear end(?= [a-z]+s\b)|[Tt]ake home(?= (?:by|test|task|exercise)\b)"
     r"|(?<=\ba )[a-z]+ only(?= [a-z]+ [a-z]+))\b", _hyphened),
    (r"\b[Cc]at (?=\d{3}[A-Z]?s?\b)", "Cat "),
    (r"\b(?:[Cc]ert|[Cc]ertificate) (?=(?:[IV]{1,3}|[1-4])\b)", "Certificate "),
    (r"\b(Certificate (?:[IV]{1,3}|[1-4])) (?=[A-Z][a-z]+ [A-Z]"
     r"|[a-z]+(?<!in)(?<!on)(?<!and)(?<!at)(?<!from)(?:[,.]|$| [a-z]+$))", r"\1 in "),
)  # fmt: skip
_HYPHENED = regex(r"(?i)\b(pre|off(?= (?:cycle|peak|season|site)\b)) (?=[a-z])")
_SWITCHED = regex(
    r"\b((?:switched|moved|changed|converted|migrated|took)(?: (?:us|everyone|everybody|it|them|(?:the|our) [a-z]+))?)"
    r" ([A-Za-z][\w-]*(?: [a-z]+)?) → (?=[A-Za-z])"
)
"""What was changed for what: "switched us paper → tablets"."""


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


def _spaced(text: str) -> str:
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r" ([,.!?;:])(?=\s|$)", r"\1", text)
    text = re.sub(r"([,;])(?:\s*[,;])+", r"\1", text)
    text = re.sub(r"^[\s,;:.!?-]+", "", text)
    return text.strip()
