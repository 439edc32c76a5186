"""The words of a message as they would stand in a careful letter: lower case, written out, spelt right, no filler."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from bot.reading.hinglish import in_english
from bot.reading.intents.ideas import plain
from bot.reading.intents.short_forms import CONTRACTED, FILLER_PHRASES
from bot.reading.people.given import is_given
from bot.support.patterns import regex

LONGEST = 400
"""Characters of a message that is read; what is longer is a story and no request."""

_FILLER = plain("filler")
"""Words that change nothing in what is meant. Those that stand alone as a message are kept."""

_OTHERS = plain("others")
"""Words of every day near those that are known: "garage" is no slip for "garbage"; see `tests.near_words`."""

_NOTCONTRACTED = regex(r"n['’`]t\b")
_MARKS = regex(r":[a-z0-9_+-]+:|<[^>]{0,80}>|['’`]s\b|['’`]")
_WORD = regex(r"[a-z0-9]+(?:[-/][a-z0-9]+)*|[.,;:!?()\n—–\u2600-\u27bf\U0001f300-\U0001faff]+")
_APOSTROPHE = regex(r"['’`](d|ll|ve|re|m)\b")
_FULL = {"d": "would", "ll": "will", "ve": "have", "re": "are", "m": "am"}
_BAD_MAIL = regex(
    r"(?<!for )(?<!dreading )(?<!expecting )(?<!scared of )(?<!afraid of )(?<!hate )"
    r"\b(?:the|that|an?|another|one of those|those)[\s\"“”'‘’*_]{1,4}(?:dreaded[\s\"“”'‘’*_]{1,4})?"
    r"(?:(?:unfortunately|we regret(?: to inform you)?|regret|sorry but(?: no)?|thanks but no thanks"
    r"|thank you for your interest|after careful consideration|not this time)[\s\"“”'‘’*_.…]{1,6}"
    r"(?:e-?mail|letter|mail|text|message|call)|dreaded[\s\"“”'‘’*_]{1,4}(?:no )?(?:e-?mail|letter))\b"
)
"""A letter that is called by the words it says no with."""
_ONLY = regex(
    r"\bjust (?=(?:want|need|give|get|have|the|my|write|draft|do|show)\b"
    r"[^.!?\n]{0,24}\b(?:note|letter|thank|draft)\b)"
)
"""Said of a note, "just" means that it is all they want; elsewhere it means nothing."""
_OTHER = regex(
    r"\b(cancel\w{0,5}|moved|pushed|postponed|rescheduled|rearranged|delayed|called off|scrapped) my other one\b"
    r"|\bmy other one (?=(?:is |was |got |has been |is now |'s )?"
    r"(?:cancel|moved|pushed|postponed|resched|rearrang|off\b))"
)
"""Said of what becomes of it, their other one is an interview of theirs."""
_BEFORE_ILL = (
    *("'s", "’s", "am", "im", "i'm", "i’m", "is", "are", "was"),
    *("so", "feel", "feeling", "felt", "fell", "really", "very"),
)
_UNWELL = regex(rf"(?:{'|'.join(rf'(?<={before} )' for before in _BEFORE_ILL)})ill\b")
"""Not "I'll"."""
_ONLY_BAD = regex(
    r"\A\W{0,9}(?:(?:yes|yeah|yep|and|but|its|it['’]s|it is|i have|i got|got|had)\W{1,3}){0,4}bad news\W{0,9}\Z"
)
"""Where nothing else is told, they said no."""
_HUSH = regex(r"\b(?:silence|quiet)[ ,]+(?:please|pls|plz)\b")
"""They ask for it; "silence" alone tells of theirs."""
_LAUGH = regex(r"\b(?:(?:ha){2,}h?|(?:he){2,}h?|(?:ja){2,}|lo{1,}l+|lmf?ao+)\b")
_DRAWN_OUT = regex(r"([a-z])\1{2,}")
_SAID_ONCE = regex(r"([a-z])\1")
_IS = frozenset(["what", "who", "how", "when", "where", "why", "that", "there", "here", "it", "he", "she", "job"])


def words_of(text: str, known: frozenset[str]) -> list[str]:
    """The words and marks (one of `,?!` each) of a message; a slip becomes the word of `known` that it is near."""
    text = _without_accents(in_english(text[:LONGEST].casefold()))
    text = _OTHER.sub(lambda found: f"{found[1]} my other interview" if found[1] else "my other interview ", text)
    text = _ONLY.sub("only ", _LAUGH.sub("haha", _BAD_MAIL.sub("the rejection email", text)))
    text = "they said no" if _ONLY_BAD.match(text) else text
    text = _UNWELL.sub("sick", _HUSH.sub("be quiet", text)).replace("bank holiday", "public holiday")
    text = re.sub(r"\blet['’`]s\b", "lets", re.sub(r"\bany more\b", "anymore", text))
    text = re.sub(r"\b(\d+) ?hrs?\b", r"\1 hours", text)
    text = re.sub(r"\b(\w+)['’`]s\b", lambda found: f"{found[1]} is" if found[1] in _IS else found[1], text)
    text = _APOSTROPHE.sub(lambda found: f" {_FULL[found[1]]}", text)
    text = _MARKS.sub(lambda found: "" if found[0] in "'’`" else " ", _NOTCONTRACTED.sub("nt", text))
    found = list[str]()
    for piece in _WORD.findall(text):
        if piece[0].isalnum():
            for part in (_undrawn(part, known) for part in re.split(r"[-/]", piece)):
                found += CONTRACTED.get(part, "").split() or [spelt(part, known)]
        else:
            found.append("?" if "?" in piece else ",")
    return found


def _undrawn(word: str, known: frozenset[str]) -> str:
    """ "jobbbb" as "job" and "freeee" as "free": a letter that is drawn out stands twice, or once if that is a word."""
    if not _DRAWN_OUT.search(word):
        return word
    twice, once = _DRAWN_OUT.sub(r"\1\1", word), _DRAWN_OUT.sub(r"\1", word)
    is_word = twice in known or twice in _FILLER or twice in CONTRACTED
    return once if once in known and not is_word else twice


def _without_accents(text: str) -> str:
    """ "mañana" as "manana"; a letter that has no plain form stays."""
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


def without_filler(words: Iterable[str]) -> list[str]:
    """The words without those that say nothing."""
    kept = [word for word in words if word not in _FILLER]
    there = set(kept)
    for phrase in filter(there.issuperset, FILLER_PHRASES):
        length, place = len(phrase), 0
        while length < len(kept) and place <= len(kept) - length:
            if tuple(kept[place : place + length]) == phrase:
                kept[place : place + length] = []
            else:
                place += 1
    return kept


def spelt(word: str, known: frozenset[str]) -> str:
    """A word without a slip: the one of `known` that it is near, or itself; "Chris" is a name, and no "christ"."""
    return word if word in _OTHERS else slip_of(word, known)


def slip_of(word: str, known: frozenset[str]) -> str:
    """The same, whatever other words there are."""
    if word in known or word in _FILLER or len(word) < 4 or word.isdigit() or is_given(word):
        return word
    return _slips(known).get(word) or _near(word, known)


def _near(word: str, known: frozenset[str]) -> str:
    """The known word that is one slip away: a letter left out, added, doubled, swapped, or in a long one mistaken."""
    if not 4 <= len(word) <= 16:
        return word
    index, near = _by_deletion(known), set[str]()
    for shorter in _deletions(word):
        near.update(index.get(shorter, "").split())
        if shorter in known and len(shorter) >= 5:
            near.add(shorter)
    near.update(index.get(word, "").split())
    fitting = {each for each in near if each[0] == word[0] and _is_slip(word, each)}
    return min(fitting, key=lambda each: (abs(len(each) - len(word)), each)) if fitting else word


def _is_slip(word: str, meant: str) -> bool:
    if len(word) == 4:  # "ofer"; else "late" would be "later"
        return len(_SAID_ONCE.sub(r"\1", meant)) == 4
    if len(word) == len(meant):
        return sorted(word) == sorted(meant) or (len(word) >= 7 and word[-1] == meant[-1])
    return len(meant) >= 5 and word not in {f"{meant}s", f"{meant}d"} and meant not in {f"{word}s", f"{word}d"}


def _deletions(word: str) -> set[str]:
    return {word[:place] + word[place + 1 :] for place in range(len(word))}


@cache
def _by_deletion(known: frozenset[str]) -> dict[str, str]:
    """Known words of five letters and more, with spaces between, by what is left of them without one letter."""
    index = dict[str, str]()
    for word in known:
        for shorter in _deletions(word) if len(word) >= 5 else ():
            index[shorter] = f"{index[shorter]} {word}" if shorter in index else word
    return index


@cache
def _slips(known: frozenset[str]) -> dict[str, str]:
    """Short words with two neighbours swapped: "jsut", "snet"."""
    slips = dict[str, str]()
    for word in sorted(each for each in known if len(each) == 4):
        for place in (1, 2):
            slips.setdefault(word[:place] + word[place + 1] + word[place] + word[place + 2 :], word)
    return {
        slip: word for slip, word in slips.items() if slip not in known and slip not in {"form", "from", "clam", "calm"}
    }
