"""What is a name and what is a title in a few typed words, and how each is written.

A piece is what stands between two commas. Nothing is guessed: words that are surely no name make nobody.
"""

import re
import unicodedata
from functools import lru_cache

from bot.checklist.given import is_given
from bot.checklist.trades import is_company, is_credential, is_title_letters, is_trade
from bot.checklist.vocabulary import (
    ACRONYMS,
    CONNECTING,
    DEPARTMENT,
    GIVEN_NAMES_TOO,
    MAILBOXES,
    NO_NAME_WORDS,
    NO_WORDS_BUT_NAMES,
    NOBODY,
    OPENS_LIKE_NOBODY,
    PARTICLES,
    ROLE_HEADS,
    ROLE_WORDS,
    SURNAMES_TOO,
    TELLS,
    TITLE_HEADS,
    TITLE_WORDS,
    words_of,
)
from bot.limits import LONGEST_NAME, LONGEST_TITLE

LONGEST_PIECE = 2 * (LONGEST_NAME + LONGEST_TITLE)
"""Characters that are looked at: the longest name and title, and words around them."""


def name_and_title(piece: str, title_may_lead: bool) -> tuple[str, str]:
    """Name and title of one piece, either of which may be "": "Priya from HR", "her boss Rick", "CTO Bo", "VP"."""
    piece = piece[:LONGEST_PIECE]
    if TELLS.search(piece):
        return "", ""
    if _is_name_with_a_title_word(piece):
        return _cased(piece), ""
    if _OF_A_HOUSE.match(piece):
        return "", cased_title(piece)
    if (found := DEPARTMENT.fullmatch(piece)) and is_given(found["name"].split()[0]) and is_name(found["name"]):
        return _cased(found["name"]), cased_title(found["title"])
    first, _, rest = piece.partition(" ")
    if first.isupper() and first != "MD" and (is_title_letters(first) or first == "HM") and _is_full_name(rest):
        return _cased(rest), first
    found = _FROM.fullmatch(piece)
    if found and is_name(found["name"]) and not is_title(found["name"]):
        return _cased(found["name"]), cased_title(found["title"])
    lead = _LEAD.match(piece)
    assert lead, "all of it is optional"
    if _is_name_with_an(piece):
        return _cased(piece), ""
    bare = piece[lead.end() :]
    if is_title(bare) or lead["whose"]:
        name, title = _title_after_name(bare)
        if not name and (title_may_lead or lead["whose"] or lead["article"]):
            name, title = _title_before_name(bare)
        return name, cased_title(title) if name or is_title(bare) else ""
    if lead["article"] and not bare[:1].isupper():
        return "", ""
    if is_name(bare):
        return _cased(_without_small(bare)), ""
    return "", cased_title(piece) if found and is_title(found["name"]) else ""


def _is_full_name(text: str) -> bool:
    words = text.split()
    return len(words) == 2 and is_given(words[0]) and all(word.istitle() for word in words) and not is_title(text)


def _without_small(name: str) -> str:
    """ "Ruth Bell" of "Ruth Bell again": a small word that is no "van" ends a name of capitals, or there is none."""
    words = name.split()
    small = next((at for at, word in enumerate(words) if word.islower() and word not in PARTICLES), len(words))
    if len(words) < 3 or name.islower() or small == len(words):
        return name
    name = " ".join(words[:small])
    return name if small > 1 and is_given(words[0]) and not is_company(name) else ""


def is_surely_a_name(name: str) -> bool:
    """Whether words that may be a name surely are one: with a known first name, two capitals, "Mr.", another script.

    One unknown word ("Blorptastic"), or several small ones, is asked about, unless something stands beside it.
    """
    words = name.partition(",")[0].split()
    if any(map(is_given, words)) or HONORIFIC.match(name) or re.search(r"[^\W\d_a-zA-Z\u00c0-\u024f]", name):
        return True
    return len(words) > 1 and not name.islower()


def name_said_of(piece: str) -> str:
    """The name that opens what is said of somebody: "Jen Blake" of "Jen Blake loved my portfolio"; "" without one."""
    found = re.match(
        r"((?:[^\W\d_a-z][\w'.-]+ ){1,3})(?=[a-z])"
        r"(?!.*n't\b|.*\bnot\b|was (?:out|away|absent|sick|ill|off)\b|cancel)",
        piece,
    )
    name = found[1].strip() if found else ""
    is_somebody = name and is_given(name.split()[0]) and is_name(name) and not is_title(name) and not is_company(name)
    return _cased(name) if is_somebody else ""


def name_like_a_title(title: str) -> str:
    """Tom Head for "Tom head", whose surname alone looks like a title; "" for any other title."""
    words = words_of(title)
    alike = len(words) == 2 and words[0] not in TITLE_WORDS and words[1] in SURNAMES_TOO
    return _cased(title) if alike else ""


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
    return _cased(" ".join(spelled)) or email[:LONGEST_NAME]


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
    return bool(re.match(r"(?:an?|the|some|another|two|three|four|\d+)\s", piece, re.IGNORECASE))


_SAY_NOBODY = NO_NAME_WORDS | TITLE_WORDS
_BESIDE_TITLES = TITLE_WORDS | {"of", "the"}
_BEFORE_NAME = TITLE_WORDS | {"of", "for"}
_LEAD = re.compile(
    r"^(?:(?:all|both|who|she|he|they)(?:'?s|'re| is| was| are| does| runs| handles)?\s+)?"
    r"(?:(?:from|in|with)\s+)?(?P<article>(?:the|an?|some|another)\s+)?"
    r"(?P<whose>(?:our|my|their|his|her|(?:(?:dr|mrs?|ms)\.? )?[\w-]+'s)\s+)?(?:(?:future|new)\s+)?",
    re.IGNORECASE,
)
_OF_A_HOUSE = re.compile(
    r"(?i:dean|chancellor|rector|provost|chair) of \w"  # "Dean of Students"
    r"|(?:[A-Z][\w'-]* )+(?:House|Church|Home|Cottage|Lodge|School|Academy|Hotel|Inn|Cent(?:re|er)|Clinic|"
    r"Hospital|Cafe|Bakery|Library|Museum|Gallery|Farm|Bank|College|University|Kitchen|Store|"
    r"Shop) [a-z]+\Z"  # "Hope House manager"
)
"""Titles that open like a name."""
_FROM = re.compile(r"(?P<name>.*?\S)\s++(?:from|in|at|with)\s+(?:the\s+)?(?P<title>.+)", re.IGNORECASE)
_INITIAL = re.compile(r"(?<=[^\W\d] )[^\W\d_]\Z")
HONORIFIC = re.compile(r"(?:(mr|mrs|ms|mx|dr|prof|sgt|capt|col|lt|maj|gen|hon|rev)\.?|miss) (?=\S)", re.IGNORECASE)


@lru_cache(maxsize=2_000)
def is_title(piece: str) -> bool:
    """Whether a piece is a title and no name: "VP Finance", "the nurse"."""
    formal = HONORIFIC.match(piece)
    if not (piece.isupper() or formal) and any(map(is_title_letters, piece.split()[1:][-1:])):
        return True
    return any(
        {word, word.removesuffix("s")} & TITLE_HEADS or is_trade(word)
        for word in re.split(r"[\s/&.-]+", piece.casefold())
        if word
    ) or all(word in TITLE_WORDS or word in ("of", "and", "&", "the", "for") for word in words_of(piece))


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
    other = {sign for sign in piece if not sign.isalpha() and unicodedata.category(sign)[0] != "M"}
    return other.issubset(" .'-‐·・,`") and len(other) < len(set(piece))


def _is_name_with_a_title_word(piece: str) -> bool:
    """ "Dev Patel", "Ana Dev Eze": a given name that is a title elsewhere, before a name and behind no title."""
    words = words_of(piece)
    at = next((at for at, word in enumerate(words[:-1]) if word in GIVEN_NAMES_TOO), None)
    others = {word for place, word in enumerate(words) if place != at}
    return at is not None and is_name(piece) and others.isdisjoint(_BESIDE_TITLES)


def _is_name_with_an(piece: str) -> bool:
    """ "An Nguyen": before a consonant "an" is no article, but before the letters of "an HR manager"."""
    first, rest, *_ = (*piece.split(maxsplit=1), "", "")
    bare = first.lower() == "an" and rest[:1].lower() not in "aeiou" and not rest.split(maxsplit=1)[0].isupper()
    return bare and is_name(f"An {rest.title()}") and not is_title(rest)


def _opens_title(word: str, at: int) -> bool:
    return word.strip(".,").casefold() in TITLE_WORDS or (at > 1 and is_trade(word))


def _title_after_name(piece: str) -> tuple[str, str]:
    """For "Priya Raman VP Finance", "Priya the VP", "Bo CTO"; no name in "Branch Manager"."""
    words = piece.split()
    places = (at for at, word in enumerate(words) if _opens_title(word, at))
    start = end = next(places, 0)
    while end and words[end - 1].casefold() in CONNECTING:
        end -= 1
    name, title = " ".join(words[:end]), " ".join(words[start:])
    apart = end in (2, 3) or (end == 1 and (end < start or (words[start].isupper() and len(words[start]) <= 4)))
    if apart and is_name(name) and not {"of", "and"}.intersection(words_of(name)):
        return _cased(name), title
    return "", piece if end else title


def _title_before_name(piece: str) -> tuple[str, str]:
    """For "VP Finance Priya", "assistant Joe"; no name in "Director of Nursing"."""
    words = piece.split()
    end = next((at for at, word in enumerate(words) if word.casefold() not in _BEFORE_NAME), len(words))
    if end == 0 or (end < len(words) and not is_given(words[end])):
        last = next((at for at in range(len(words) - 1, 0, -1) if is_given(words[at]) and is_title(words[at - 1])), 0)
        end = last or end
    name = " ".join(words[end:]).removeprefix("was ").removeprefix("is ")
    is_person = end and words[end - 1].casefold() not in ("of", "for") and len(name.split()) <= 3
    if name.isupper() and 1 < len(name) < 5 and not piece.isupper() and not is_given(name):
        return "", piece  # "Responsable RH"
    if is_person and is_name(name) and not TITLE_WORDS.intersection(words_of(name)):
        return _cased(name), " ".join(words[:end])
    return "", piece


def _cased(name: str) -> str:
    """All small or all capital letters become a name's; mixed case is the person's own."""
    words = name.split()
    if len(words) > 3 and words[: len(words) // 2] == words[len(words) // 2 :]:
        words = words[: len(words) // 2]  # pasted with its picture's label
    name = without_marks(" ".join(words)[:LONGEST_NAME], " .,'")
    formal = HONORIFIC.match(name)
    if formal:
        mister = f"{formal[1]}." if formal[1] else "Miss"
        return f"{mister.capitalize()} {_cased(name[formal.end() :])}"[:LONGEST_NAME].strip()
    if not (name.islower() or (name.isupper() and len(name) > 3)):
        return name
    words = name.lower().split()
    cased = (word if at and word in PARTICLES else _capitalised(word) for at, word in enumerate(words))
    return " ".join(cased)[:LONGEST_NAME]


def cased_title(title: str) -> str:
    """All small letters become a title's."""
    title = title[:LONGEST_TITLE].strip(" .,'")
    if title.isupper() and " " in title:
        return " ".join(word.capitalize() if len(word) > 4 else word for word in title.split())
    if not title.islower():
        return title
    small = ("of", "and", "the", "for", "at", "in")
    return " ".join(
        word.upper() if word in ACRONYMS else word if word in small else _capitalised(word) for word in title.split()
    )[:LONGEST_TITLE]


def _capitalised(word: str) -> str:
    if word.removesuffix(".") in ("ii", "iii", "iv", "md", "cpa", "mba"):
        return word.upper()
    return re.sub(r"(^|[-‐.]|'(?=\w\w))(\w)", lambda found: found[1] + found[2].upper(), word)
