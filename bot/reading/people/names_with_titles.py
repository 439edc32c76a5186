"""A name and a title told in one breath: "Priya from HR", "her boss Rick", "he's the gaffer", "CTO Bo". Pure."""

import re

from bot.reading.people.given import is_given
from bot.reading.people.name_words import (
    BEFORE_HEADS,
    CONNECTING,
    DEPARTMENT,
    GIVEN_NAMES_TOO,
    NO_NAME_WORDS,
    PARTICLES,
    ROLE_HEADS,
    SURNAMES_TOO,
    TELLS,
    TITLE_PHRASE,
    TITLE_WORDS,
    words_of,
)
from bot.reading.people.names import (
    HONORIFIC,
    LONGEST_PIECE,
    RANKED,
    cased,
    cased_title,
    is_name,
    is_title,
    names_a_role,
    without_article,
)
from bot.reading.people.no_names import is_of_a_post
from bot.reading.people.trades import is_company, is_title_letters, is_trade
from bot.support.patterns import regex


def name_and_title(piece: str, title_may_lead: bool) -> tuple[str, str]:
    """Name and title of one piece, either of which may be "": "Priya from HR", "her boss Rick", "CTO Bo", "VP"."""
    piece = piece[:LONGEST_PIECE]
    if TELLS.search(piece):
        return "", ""
    if RANKED.fullmatch(without_article(piece)):
        return "", cased_title(without_article(piece))
    name, title = _told_plainly(piece) or _behind_its_lead(piece, title_may_lead)
    return name, "" if _SAYS.search(title) else title


def _told_plainly(piece: str) -> tuple[str, str] | None:
    """What needs no look at the words before it: "Dev Patel", "Dean of Students", "Priya from HR"."""
    if _is_name_with_a_title_word(piece):
        return cased(piece), ""
    if (found := _of_an_area(piece) or _BEFORE_SMALL_FORMAL.fullmatch(piece)) and is_title(found["title"]):
        return cased(found["name"]), cased_title(found["title"])
    if _OF_A_HOUSE.match(piece):
        return "", cased_title(piece)
    if (kin := _KIN.match(piece)) and is_given(kin["name"]):
        return cased(kin["name"]), cased_title(kin["kin"])
    if (small := _SMALL_WITH_TITLE.fullmatch(piece)) and not any(map(is_title, small["name"].split())):
        return cased(piece), ""
    if (formal := HONORIFIC.match(piece)) and (rank := formal["rank"] or formal["others"]) and is_title(rank):
        name, title = name_and_title(piece[formal.end() :], title_may_lead=False)
        is_theirs = name and (not title or is_given(name.split()[0]))  # not "Chief Happiness Officer"
        return (cased(f"{rank} {name}"), title) if is_theirs else None
    if (found := _BEFORE_FORMAL.fullmatch(piece)) and is_title(found["title"]) and is_name(found["name"]):
        return cased(found["name"]), cased_title(found["title"])
    if (found := DEPARTMENT.fullmatch(piece)) and is_given(found["name"].split()[0]) and is_name(found["name"]):
        return cased(found["name"]), cased_title(found["title"])
    if told := _before_a_small_title(piece):
        return told
    first, _, rest = piece.partition(" ")
    if first.isupper() and first != "MD" and (is_title_letters(first) or first == "HM") and _is_full_name(rest):
        return cased(rest), first
    if (found := _FROM.fullmatch(piece)) and is_name(found["name"]) and _is_no_title(found["name"]):
        is_where = found["by"].lower() == "at" and is_company(found["title"])
        return cased(_without_small(found["name"])), "" if is_where else cased_title(found["title"])
    if (found := _THE.fullmatch(piece)) and is_name(found["name"]) and _is_known(found["name"]):
        return cased(found["name"]), cased_title(found["title"])
    return (cased(piece), "") if _is_name_with_an(piece) else None


def _of_an_area(piece: str) -> re.Match[str] | None:
    found = _OF_AN_AREA.fullmatch(piece)
    return found if found and is_given(found["name"]) else None


_OF_AN_AREA = regex(
    r"(?P<name>[^\W\d_]{2,20}) (?P<title>(?:area|regional|region|branch|site|store|shift|floor|district|team"
    r"|operations|ops|sales|production|warehouse|kitchen|office|practice|general|plant|project|depot|fleet|ward|unit)"
    r" (?:[\w&-]+ )?[\w-]+)",
    re.IGNORECASE,
)
"""A first name and a title with what it is of: "Curtis branch manager", whose last name is not Branch."""
_KIN = regex(
    r"(?P<name>[^\W\d_]+),? (?:his|her|their) (?P<kin>son|daughter|wife|husband|brother|sister|partner|nephew|niece)\b"
)
"""Kin of whoever was named before: "pete his son does the cnc"."""
_SMALL_WITH_TITLE = regex(
    r"(?:mr|mrs|ms|miss|mx|dr|prof)\.? (?P<name>(?!(?:on|in|from|at|of|the|and|who|for|with)\b)[a-z]{2,} [a-z'-]{3,})"
)
"""Whoever is told with a title is somebody, however unknown and small the name: "ms bri tolentino"."""


def _behind_its_lead(piece: str, title_may_lead: bool) -> tuple[str, str]:
    lead = _LEAD.match(piece)
    assert lead, "all of it is optional"
    bare = piece[lead.end() :]
    related = _RELATION.match(bare) if lead["whose"] else None
    if related and (related["who"].istitle() or is_given(related["who"])):
        return cased(bare[related.start("who") :]), ""
    bare = bare[:1].upper() + bare[1:] if HONORIFIC.match(bare) else bare
    bare = _OTHER_ARTICLE.sub("", bare) if is_title(bare) else bare
    if " " in bare and names_a_role(bare) and not is_given(bare.split()[0]):
        return "", cased_title(bare)
    if lead["whose"] and is_title(bare) and (whose := _OF_WHOSE_TITLE.search(lead["whose"])):
        return "", cased_title(f"{whose[0]}{bare}")
    if (former := _NO_LONGER.match(bare)) and not is_given(bare[former.end() :].partition(" ")[0]):
        return "", ""
    if is_title(bare) or lead["whose"]:
        name, title = _title_after_name(bare)
        if not name and (title_may_lead or lead["whose"] or lead["article"]):
            name, title = _title_before_name(bare)
        return name, cased_title(title) if name or is_title(bare) else ""
    if lead["who"] and not lead["article"] and bare.islower() and not any(map(is_given, bare.split())):
        return "", ""
    if lead["place"] and lead["article"] and len(bare.split()) < 3 and bare.islower():
        return "", cased_title(bare) if is_name(bare) else ""
    if lead["article"] and not bare[:1].isupper():
        return "", cased_title(bare) if lead["who"] and _ONE_WORD.fullmatch(bare) else ""
    if is_name(bare):
        return cased(_without_small(bare)), ""
    found = _FROM.fullmatch(piece)
    return "", cased_title(piece) if found and is_title(found["name"]) else ""


_SAYS = regex(r"\b(?:is|was|are|were)\b", re.IGNORECASE)
_BEFORE_FORMAL = regex(
    r"(?:the )?(?!Staff Sgt)(?P<title>\S[^,]*?) "
    r"(?P<name>(?:Mrs?|Ms|Miss|Dr|Prof|Sgt|Rev)\.? [A-Z][^ ]*(?: [A-Z][^ ]*){0,2})"
)
_BEFORE_SMALL_FORMAL = regex(
    r"(?:the )?(?P<title>[a-z][a-z ]{1,60}) (?P<name>(?:mrs?|ms|miss|dr|prof)\.? [^\W\d_][^ ]*(?: [^ ]+)?)"
)
"""As in "head of maths mr bailey"."""
_BEFORE_SMALL = regex(r"(?P<name>[A-Z][\w'-]* [A-Z][\w'-]*) (?P<title>[a-z][a-z/-]*(?: [a-z&][a-z/-]*){0,4})")
"""As in "Dev Ramanathan field engineering"."""
_ONE_BEFORE_SMALL = regex(r"(?P<name>[A-Z][a-z]{2,}) (?P<title>[a-z]+ [a-z]+)")
"""As in "Shaz transport mgr"."""
_BEGINS_ANOTHER_WAY = regex(r"(?:the|of|at|in|and|from|for|with|on|over) ")
"""What follows tells where they belong: "Jess from HR"."""


def _before_a_small_title(piece: str) -> tuple[str, str] | None:
    """A name in capitals and a title in small letters: "Wade Bergstrom service super", "Shaz transport mgr"."""
    found = _BEFORE_SMALL.fullmatch(piece) or _ONE_BEFORE_SMALL.fullmatch(piece)
    if not found or _BEGINS_ANOTHER_WAY.match(found["title"]):
        return None
    name, title = found["name"], found["title"]
    if is_given(name):
        fits = is_of_a_post(title) if " " in name else is_title(title)
    else:
        of_a_post = name.lower() in NO_NAME_WORDS or names_a_role(name) or is_of_a_post(name)
        fits = is_title(title) and _is_no_title(name) and not (of_a_post and " " not in name)
    return (cased(name), cased_title(title)) if fits else None


_EPITHETS = ("big", "little", "old", "young", "wee")
_THE = regex(
    r"(?P<name>.{2,60}?) the "
    r"(?P<title>(?!other|same|last|first|next|rest|main)[a-z]{4,20}(?<!est)|[A-Z]{2,4})"
)
_RELATION = regex(
    r"(?i:daughter|son|wife|husband|brother|sister|m[uo]m|dad|cousin|nephew|niece"
    r"|friend|mate|missus|lad|hij[ao]|espos[ao]|marido|other half) (?P<who>(?=\w)\S+)"
)
_OTHER_ARTICLE = regex(r"\b(?:[Ee]l|[Ll]a|le|der|die|il|een) (?=[a-zà-ÿ])")
_ONE_WORD = regex(r"(?!best\b|nice|same\b|main\b)[a-z]{4,20}(?<!est)")
_OF_WHOSE_TITLE = regex(
    r"(?:owner|founder|director|chairman|chair|president|principal|dean|ceo|cfo|coo|cto)'s \Z", re.IGNORECASE
)
"""Before a title it is of it: "owner's rep"."""
_NO_LONGER = regex(r"(?:old|former|ex)[ -]+(?=\w)")


def _is_no_title(name: str) -> bool:
    return (
        not is_title(name)
        or _is_name_with_a_title_word(name)
        or (name.istitle() and name.casefold() in GIVEN_NAMES_TOO)
    )


def _is_known(name: str) -> bool:
    return is_given(name.split(maxsplit=1)[0]) or bool(HONORIFIC.match(name))


def _is_full_name(text: str) -> bool:
    words = text.split()
    return len(words) == 2 and is_given(words[0]) and all(word.istitle() for word in words) and not is_title(text)


def _without_small(name: str) -> str:
    """ "Ruth Bell" of "Ruth Bell again": a small word that is no "van" ends a name of capitals, or there is none."""
    words = name.split()
    if len(words) == 2 and words[0].islower() and words[1].istitle() and is_given(words[1]) and not is_given(words[0]):
        return name if words[0] in _EPITHETS or words[0] in PARTICLES else words[1]  # "students Elsa"
    small = next((at for at, word in enumerate(words) if word.islower() and word not in PARTICLES), len(words))
    if len(words) < 3 or name.islower() or small == len(words):
        return name
    name = " ".join(words[:small])
    return name if small > 1 and (is_given(words[0]) or HONORIFIC.match(name)) and not is_company(name) else ""


def name_said_of(piece: str) -> str:
    """The name that opens what is said of somebody: "Jen Blake" of "Jen Blake loved my portfolio"; "" without one."""
    found = re.match(
        r"((?:[^\W\d_a-z][\w'.-]+ ){1,3})(?=[a-z])"
        r"(?!.*n't\b|.*\bnot\b|was (?:out|away|absent|sick|ill|off)\b|cancel)",
        piece,
    )
    name = found[1].strip() if found else ""
    is_somebody = name and _is_known(name) and is_name(name) and not is_title(name) and not is_company(name)
    return cased(name) if is_somebody else ""


def name_like_a_title(title: str) -> str:
    """Tom Head for "Tom head", whose surname alone looks like a title; "" for any other title."""
    words = words_of(title)
    alike = len(words) == 2 and words[0] not in TITLE_WORDS and words[1] in SURNAMES_TOO
    return cased(title) if alike else ""


_BESIDE_TITLES = TITLE_WORDS | {"of", "the"}
_JOINING = frozenset(("of", "for", "de", "del", "des", "du", "di"))
_BEFORE_NAME = TITLE_WORDS | _JOINING
_LEAD = regex(
    r"^(?:(?P<who>all|both|who|she|he|they)(?:'?s|'re| is| was| are| does| runs| handles)?\s+)?"
    r"(?:(?:(?P<place>from)|in|with)\s+)?(?P<article>(?:the|an?|some|another)\s+)?"
    r"(?P<whose>(?:our|my|their|his|her|(?-i:sa|su|seine?|ihre?)"
    r"|(?:(?:dr|mrs?|ms|aunt\w*|uncle|abuela)\.? )?[\w-]+'s)\s+)?(?:(?:future|new|now|currently)\s+)?",
    re.IGNORECASE,
)
_OF_A_HOUSE = regex(
    r"(?i:dean|chancellor|rector|provost|chair) of \w"  # "Dean of Students"
    r"|(?:[A-Z][\w'-]* )+(?:House|Church|Home|Cottage|Lodge|School|Academy|Hotel|Inn|Cent(?:re|er)|Clinic|"
    r"Hospital|Cafe|Bakery|Library|Museum|Gallery|Farm|Bank|College|University|Kitchen|Store|"
    r"Shop) [a-z]+\Z"  # "Hope House manager"
)
"""Titles that open like a name."""
_FROM = regex(r"(?P<name>.*?\S)\s++(?P<by>from|in|at|on|with|vom|aus de[mr])\s+(?:the\s+)?(?P<title>.+)", re.IGNORECASE)


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
    if word.strip(".,").casefold() in TITLE_WORDS | {"u/w"}:
        return True
    return (at > 1 and is_trade(word)) or (at > 0 and is_title_letters(word))


def _start_of_title(words: list[str], lead: int) -> int:
    """Where a title opens behind a name, of two words at least where words that may be either stand between."""
    phrase = TITLE_PHRASE.search(" ".join(words))
    said = len(phrase.string[: phrase.start()].split()) if phrase else 0
    start = next((at for at, word in enumerate(words) if at >= lead and _opens_title(word, at)), said)
    start = min(start, said) if said else start
    least = lead + 1 + (not HONORIFIC.match(" ".join(words)))
    while start > least and _goes_before_a_head(words[start - 1], words[lead]):
        start -= 1
    if lead or not start > least or len(words) < 4 or not words[0].islower() or words[least] in CONNECTING:
        return start
    return start if is_given(words[1]) or words[1] in PARTICLES else least  # "royce hamm terminal mgr"


def _goes_before_a_head(word: str, first: str) -> bool:
    small = word.islower() and not first.islower() and word not in PARTICLES and word not in CONNECTING
    return small or word.casefold() in BEFORE_HEADS


def _title_after_name(piece: str) -> tuple[str, str]:
    """For "Priya Raman VP Finance", "Priya the VP", "Bo CTO"; no name in "Branch Manager"."""
    words = piece.split()
    formal = HONORIFIC.match(piece)
    lead = len(formal[0].split()) if formal else int(piece.partition(" ")[0].casefold() in _EPITHETS)
    start = end = _start_of_title(words, lead)
    while end and words[end - 1].casefold() in CONNECTING:
        end -= 1
    name, title = " ".join(words[:end]), " ".join(words[start:])
    apart = 1 < end <= lead + 3 or (end == 1 and (end < start or (words[start].isupper() and len(words[start]) <= 4)))
    if apart and is_name(name) and not {"of", "and"}.intersection(words_of(name)):
        return cased(name), title
    return "", piece if end else title


def _stands_before_a_name(word: str) -> bool:
    plain = word.casefold()
    if is_of_a_post(plain) and word[:1].isupper():
        return True
    return plain in _BEFORE_NAME or (plain in ROLE_HEADS and not is_given(plain))


def _title_before_name(piece: str) -> tuple[str, str]:
    """For "VP Finance Priya", "assistant Joe"; no name in "Director of Nursing"."""
    words = piece.split()
    end = next((at for at, word in enumerate(words) if not _stands_before_a_name(word)), len(words))
    if end == 0 or (end < len(words) and not is_given(words[end])):
        last = next((at for at in range(len(words) - 1, 0, -1) if is_given(words[at]) and is_title(words[at - 1])), 0)
        end = last or end
    if (phrase := TITLE_PHRASE.search(piece)) and phrase.end() == len(piece):
        return "", piece
    name = " ".join(words[end:]).removeprefix("was ").removeprefix("is ")
    is_person = end and words[end - 1].casefold() not in _JOINING and len(name.split()) <= 3
    if name.isupper() and 1 < len(name) < 5 and not piece.isupper() and not is_given(name):
        return "", piece  # "Responsable RH"
    if is_person and is_name(name) and not TITLE_WORDS.intersection(words_of(name)):
        return cased(name), " ".join(words[:end])
    return "", piece
