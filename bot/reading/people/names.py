"""What is a name and what is a title in a few typed words, and how each is written.

A piece is what stands between two commas. Nothing is guessed: words that are surely no name make nobody.
"""

import re
import string
import unicodedata
from functools import lru_cache

from bot.reading.people.given import is_given
from bot.reading.people.name_words import (
    ACRONYMS,
    MAILBOXES,
    NO_NAME_WORDS,
    NO_WORDS_BUT_NAMES,
    NOBODY,
    OPENS_LIKE_NOBODY,
    PARTICLES,
    ROLE_HEADS,
    ROLE_WORDS,
    TITLE_HEADS,
    TITLE_PHRASE,
    TITLE_WORDS,
    words_of,
)
from bot.reading.people.ranks import LONG_RANKS
from bot.reading.people.trades import is_credential, is_title_letters, is_trade
from bot.support.limits import LONGEST_NAME, LONGEST_TITLE
from bot.support.patterns import regex

LONGEST_PIECE = 2 * (LONGEST_NAME + LONGEST_TITLE)
"""Characters that are looked at: the longest name and title, and words around them."""


def is_surely_a_name(name: str) -> bool:
    """Whether words that may be a name surely are one: with a known first name, two capitals, "Mr.", another script.

    One unknown word ("Blorptastic"), or several small ones, is asked about, unless something stands beside it.
    """
    words = name.partition(",")[0].split()
    if any(map(is_given, words)) or HONORIFIC.match(name) or re.search(r"[^\W\d_a-zA-Z\u00c0-\u024f]", name):
        return True
    return len(words) > 1 and not name.islower()


def is_role_word(word: str) -> bool:
    """Whether a word may be one of a role's: "senior", "finance", "manager", "swe"."""
    return word.strip(".,'()").casefold() in ROLE_WORDS


def names_a_role(text: str) -> bool:
    """Whether a text is a role and nothing else: "Senior Data Analyst", "Director of Nursing"; not "Finance"."""
    words = words_of(re.sub(r"['’]s\b|[/&-]", " ", text))
    return all(word in ROLE_WORDS | {"of", "and", "the", "a", ""} for word in words) and any(
        {word, word.removesuffix("s")} & ROLE_HEADS for word in words
    )


def name_from_email(email: str) -> str:
    """Priya Raman for priya.raman@x.io; the e-mail is the name where it has no letters to make one of."""
    words = re.split(r"[._+\-\d]+", email.partition("@")[0])
    spelled = (f"{word}." if len(word) == 1 else word for word in words if word)
    return cased(" ".join(spelled)) or email[:LONGEST_NAME]


def is_no_first_name(email: str) -> bool:
    """Whether it is of one long word that is nobody's first name, so that nobody is called by it: tkeller@x.io."""
    word = email.partition("@")[0]
    return word.isalpha() and len(word) > _LONGEST_UNKNOWN and not is_given(word)


_LONGEST_UNKNOWN = 4
"""Letters of a first name that is not known and may be one all the same: "huw"."""


def is_shared_mailbox(email: str) -> bool:
    """Whether nobody in particular reads it: hr@x.io, no-reply@x.io."""
    words = re.split(r"[._+-]", email.partition("@")[0])
    return MAILBOXES.issuperset(words) or words[0].startswith(("room", "conference"))


def may_mean_somebody(piece: str) -> bool:
    """Whether a piece without a name in it is worth a question: not "he was nice", not "a third guy"."""
    piece = piece[:LONGEST_PIECE]
    if NOBODY.fullmatch(piece) or all(word in _SAY_NOBODY or not word.isalnum() for word in words_of(piece)):
        return False
    if any(word[0].isupper() and not (word.casefold() in TITLE_WORDS or word == "I") for word in piece.split()[1:]):
        return True
    return not OPENS_LIKE_NOBODY.match(piece)


def without_marks(piece: str, marks: str) -> str:
    """A piece without the marks around it; the full stop of an initial is its own: "Tanya B."."""
    bare = piece.strip(marks)
    return f"{bare}." if _INITIAL.search(bare) and piece[piece.rfind(bare) + len(bare) :].startswith(".") else bare


def is_suffix(piece: str) -> bool:
    """Whether it goes behind a name: "Jr.", "III", "PhD", "SHRM-SCP"."""
    return is_credential(piece)


def opens_with_article(piece: str) -> bool:
    """Whether it opens like somebody without a name: "the director", "two engineers"."""
    return bool(
        re.match(r"(?:an?|the|some|another|whoever|someone|somebody|two|three|four|\d+)\s", piece, re.IGNORECASE)
    )


def without_article(piece: str) -> str:
    """ "lead tech" of "the lead tech"."""
    return re.sub(r"^(?:the|an?|our|their) ", "", piece, flags=re.IGNORECASE)


_SAY_NOBODY = NO_NAME_WORDS | TITLE_WORDS
_INITIAL = regex(r"(?<=[^\W\d] )[^\W\d_]\Z")
HONORIFIC = regex(
    r"(?:(?:(?P<short>mr|mrs|ms|mx|dr|prof|sgt|capt|col"
    r"|lt(?!\.? (?:col|cmdr|gen|commander)\b)|maj|gen|hon|rev)\.?|(?P<whole>miss|mister)) (?=\S)"
    r"|(?P<others>herr|frau|mme|mlle|madame|monsieur|señora?|señorita|sra|srta|signora?|meneer|mevrouw|pani|madam"
    rf"|cllr|uncle|aunt(?:y|ie)?|oga|alhaji|dato|{LONG_RANKS})\.? "
    rf"(?=(?-i:[^\W\d_a-z]))(?!(?:{'|'.join(sorted(map(re.escape, ROLE_WORDS)))})\b)"
    r"|(?-i:(?P<rank>Principal|Chef|Chief|Coach|Nurse|Officer|Detective|Inspector|Deacon|Chaplain)) "
    rf"(?=(?-i:[^\W\d_a-z][\w']))(?!(?i:{'|'.join(sorted(map(re.escape, ROLE_WORDS)))}|instructor"
    r"|educator|practitioner|prescriber|aide|midwife|\w{1,30} Officer"
    r"|\w{1,30}(?:ist|ician|arian))\b))",
    re.IGNORECASE,
)
"""What stands before a name; the rarer ones only with a capital behind them, and a rank before no other title."""
_FIRST_NAMES_TOO = regex(r"(?:col|gen|maj|hon) ", re.IGNORECASE)
"""Behind another title they are a first name: "Dr Col Strachan"."""


@lru_cache(maxsize=2_000)
def is_title(piece: str) -> bool:
    """Whether a piece is a title and no name: "VP Finance", "the nurse"."""
    formal, words = HONORIFIC.match(piece), piece.split()
    letters = [] if piece.isupper() else words[3 if formal else 1 :][-1:]
    if any(is_title_letters(word) and not (formal and is_credential(word)) for word in letters):
        return True
    if TITLE_PHRASE.search(piece) or RANKED.fullmatch(piece) or (is_title_letters(piece) and not is_given(piece)):
        return True
    return any(
        {word, word.removesuffix("s")} & TITLE_HEADS or is_trade(word)
        for word in re.split(r"[\s/&.-]+", piece.casefold())
        if word
    ) or all(word in TITLE_WORDS or word in ("of", "and", "&", "the", "for") for word in words_of(piece))


RANKED = regex(
    r"(?:(?:the )?(?:principal|senior|lead|chief|deputy|asst\.?|assistant|acting|area|district|regional"
    r"|staff|per diem) )+"
    r"(?-i:[A-Z]{2,5}|[a-z]{3,}(?: [a-z]{3,})?)",
    re.IGNORECASE,
)
"""A rank with what it is of, in letters that nobody need know: "Principal EHO"."""
_LETTERS = frozenset(string.ascii_letters)


@lru_cache(maxsize=2_000)
def is_name(piece: str) -> bool:
    """Mostly letters, at most six words, and none of the ways to say nobody."""
    if len(piece) > 2 * LONGEST_NAME or len(piece.split()) > 6 or NOBODY.fullmatch(piece):
        return False
    words = piece.split()
    if piece.endswith("'s"):
        return False
    capitals = len(words) > 1 and all(word[0].isupper() for word in words)
    said = {word.casefold() for word in words} - (NO_WORDS_BUT_NAMES if capitals else frozenset())
    if NO_NAME_WORDS.intersection(said):
        return False
    other = {sign for sign in set(piece) - _LETTERS if not sign.isalpha() and unicodedata.category(sign)[0] != "M"}
    return other.issubset(" .'-‐·・,`") and len(other) < len(set(piece))


_CAPITALS = r"[A-ZÀ-ÖØ-Þ'’-]"
_SURNAME_FIRST = regex(
    rf"(?P<last>(?:{_CAPITALS}{{2,20}} ){{0,2}}(?<![A-Z])(?:{_CAPITALS}{{4,20}}|(?<=\w ){_CAPITALS}{{2,20}}))"
    r" (?P<first>[A-ZÀ-ÖØ-Þ][a-zß-ÿ'’-]{1,20}(?: [A-ZÀ-ÖØ-Þ][a-zß-ÿ'’-]{1,20})?)"
)
"""As companies' directories and forms have it: "DU TOIT Johan"."""


def cased(name: str) -> str:
    """All small or all capital letters become a name's; mixed case is the person's own."""
    words = name.split()
    if len(words) > 3 and words[: len(words) // 2] == words[len(words) // 2 :]:
        words = words[: len(words) // 2]  # pasted with its picture's label
    name = without_marks(" ".join(words)[:LONGEST_NAME], " .,'")
    formal = HONORIFIC.match(name)
    if formal:
        mister = f"{formal['short']}." if formal["short"] else formal[0].strip(" .")
        mister = "Col" if formal[0] in {"Col ", "col "} and " " not in name[formal.end() :] else mister
        mister = "Mr." if mister.lower() == "mister" else mister
        rest = name[formal.end() :]
        rest = rest[:1].upper() + rest[1:] if _FIRST_NAMES_TOO.match(rest) else cased(rest)
        return f"{_capitals(mister)} {rest}"[:LONGEST_NAME].strip()
    if (turned := _SURNAME_FIRST.fullmatch(name)) and not is_given(turned["last"].split()[0]):
        return f"{turned['first']} {cased(turned['last'])}"
    if not (name.islower() or (name.isupper() and len(name) > 3)):
        return name
    words = name.lower().split()
    written = (word if at and word in PARTICLES else _capitalised(word) for at, word in enumerate(words))
    return " ".join(written)[:LONGEST_NAME]


def _capitals(rank: str) -> str:
    """ "Lt. Col" of "lt. col"."""
    return " ".join(map(str.capitalize, rank.split()))


def cased_title(title: str) -> str:
    """All small letters become a title's."""
    title = title[:LONGEST_TITLE].strip(" .,'")
    if title.isupper() and " " in title:
        return " ".join(word.capitalize() if len(word) > 4 or word == "LEAD" else word for word in title.split())
    if not title.islower():
        return title
    small = ("of", "and", "the", "for", "at", "in", "by", "de", "del", "du", "des", "da")
    return " ".join(
        word.upper() if word in ACRONYMS else word if word in small else _capitalised(word) for word in title.split()
    )[:LONGEST_TITLE]


def _capitalised(word: str) -> str:
    if word.removesuffix(".") in ("ii", "iii", "iv", "md", "cpa", "mba"):
        return word.upper()
    return re.sub(r"(^|[-‐.]|'(?=\w\w))(\w)", lambda found: found[1] + found[2].upper(), word)
