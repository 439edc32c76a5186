"""How somebody likes to be addressed: what stands behind "Dear". Pure.

It is known where only a first name was said, where a title stands before the name, and where the talk told it
("everyone calls her Bernie"). Else it is asked, with the usual ways as buttons.
"""

import re
from dataclasses import replace

from bot.reading.people.addressing import by_name, is_title, surname
from bot.reading.people.given import is_given
from bot.reading.people.name_words import NO_NAME_WORDS, words_of
from bot.reading.people.names import HONORIFIC, is_suffix
from bot.reading.people.no_names import is_no_name
from bot.support.patterns import regex
from bot.vocabulary.met import Met

_CALLED = regex(
    r"\b(?:calls? (?:her|him|them|me)|goes by|signs? (?:off )?(?:as|off)|prefers|said to call (?:her|him|them)|known as"
    r"|(?:he|she|they) (?:said|says?)|said to use|it'?s) (?:to be called |to use |only |just )?"
    r"(?P<name>(?!calls?\b)[^\W\d_][\w'-]+)",
    re.IGNORECASE,
)
_TITLED = regex(
    r"\b(?:(?P<title>mrs?|ms|miss|mx|dr|engr|prof|professor|doctor|chief|sir|captain|judge|sergeant|lieutenant|father|sister"
    r"|pastor|reverend|rev|rabbi|mister|madame|mme|uncle|aunt(?:ie|y)?|brother|elder|coach|chef|councillor|cllr)\b\.?"
    r"|(?P<short>m\.)) +"
    r"(?P<name>(?!(?:s?he|they|i|but|and|or|so|then|is|was|to|at|when|if|because|please|obviously|always|only)\b)[^\W\d_][\w'-]+)",
    re.IGNORECASE,
)
_ASKED_FOR = regex(
    r"\bcall me "
    r"(?!(?:by|back|mrs?|ms|miss|mx|dr|prof|professor|doctor|father|sister|pastor|judge|captain|chief)\b)(?P<name>[^\W\d_][\w'-]+)",
    re.IGNORECASE,
)
"""In their own words, which count before how they were addressed till then: "I called him sir he said call me Bo"."""
_TITLE_ALONE = regex(r"\b(?P<title>mrs?|ms|miss|mx|dr|prof(?:essor)?)\b\.?", re.IGNORECASE)
_DOTTED_TITLE = regex(r"(Mr|Mrs|Ms|Mx|Dr)\. ")
_NOT_SO = regex(
    r"\b(?:(?:he|she|they) (?:said|says) )?(?:nobody|no one|not|never|don'?t|doesn'?t|hates?)\b(?: [a-z']+){0,3}?"
    r" (?:mrs?|ms|miss|mx|dr|prof|doctor|sir|ma'?am)\b\.?(?: [^\W\d_][\w'-]+)?(?: but\b.*)?",
    re.IGNORECASE,
)
"""How they are not called: "nobody calls her Mrs Poe", "not Dr Poe"."""
_CALLED_ME = regex(r"\b(?:he|she|they) (?:kept calling|calls|called|keeps calling) me\b[^,.;]*", re.IGNORECASE)
"""How they call the writer, which is another matter."""
_WRITTEN = r"(?:in|for|on) (?:the |an? |my )?(?:e-?mails?|mails?|writing|letters?|notes?|[Ee]nglish)"
_IN_A_LETTER = regex(
    rf"\b{_WRITTEN}\b[,:]?(?: (?:it (?:should|would|must) be|it'?s|that'?s|(?:i'?d|i|you) (?:write|say|put|use)))*"
    r"[,:]? (?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""Behind it stands how they are written to, whatever they are called to their face."""
_SAID_IN_A_LETTER = regex(rf"(?:^|[,.;] )(?P<name>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*) {_WRITTEN}\b")
_DROPPED = regex(
    r"(?:\b(?:he|she|they) )?(?:(?:said|says|told me|asked me) )?(?:to |i can |i could )?drop (?:the|his|her)"
    r" (?:mr|mister|mrs|ms|miss|dr|doctor|prof|professor|sir|title)\b\.?[,.]? ?(?:so |and |it'?s )*",
    re.IGNORECASE,
)
"""As in "he said to drop the Mister, so Owen"."""
_UNSURE = regex(r"\b(?:not sure|no idea|dunno|idk|don'?t know|unsure|either)\b", re.IGNORECASE)
_NO_NAMES = NO_NAME_WORDS | frozenset(
    """
    anybody anyone anything call everybody everyone fine it me mr mrs ms miss mx dr my nobody nothing ok people somebody
    someone them they to us
    """.split()  # noqa: SIM905 - a page of words
)
_WRITTEN_OUT = {"doctor": "Dr", "prof": "Professor", "mister": "Mr", "rev": "Reverend"}
_DOTTED = frozenset({"Mr", "Mrs", "Ms", "Mx", "Dr", "Engr"})


def is_open(met: Met) -> bool:
    """Whether it has to be asked: first and last name are known, and no title says that it goes with the last."""
    return not met.address and " " in met.name and not HONORIFIC.match(met.name) and not _TITLED.match(met.name)


def is_by_title_only(met: Met, locale: str) -> bool:
    """Whether a title is all that speaks against a first name that is known: "Dr. Anders Whitlock" may be Anders."""
    untitled = HONORIFIC.sub("", met.name, count=1)
    return untitled != met.name and " " in untitled and met.address in {"", titled(met, locale)}


def titled(met: Met, locale: str) -> str:
    """The title and last name of somebody whose name was said with its title; "" for anybody else."""
    found = _TITLED.match(met.name)
    plain = found and found["title"] and found["title"].capitalize() in _DOTTED
    return f"{_dotted(found['title'], locale)} {_last(met.name)}" if found and plain else ""


def as_written(met: Met, locale: str) -> Met:
    """Somebody as their name is written in the locale: "Mr Hurley" in Ireland, "Mr. Hurley" in America."""
    found = _DOTTED_TITLE.match(met.name)
    return replace(met, name=f"{_dotted(found[1], locale)} {met.name[found.end() :]}") if found else met


def usual(met: Met, locale: str) -> tuple[str, ...]:
    """The ways to offer: the first name, and the last name behind Ms. or Mr., as far as what was typed tells which."""
    first, last = by_name(met.name), _last(met.name)
    if not is_open(met):
        return met.address or first, by_name(HONORIFIC.sub("", met.name, count=1))
    said = set(re.findall(r"[a-z]+", f"{met.talked} {met.doubt}".lower()))
    she, he = said & {"she", "her", "hers"}, said & {"he", "him", "his"}
    titles = ("Ms",) if she and not he else ("Mr",) if he and not she else ("Ms", "Mr")
    return (first, *(f"{_dotted(title, locale)} {last}" for title in titles))


def told(text: str, met: Met) -> str:
    """How the talk says that they are called: "everyone calls her Bernie"; "" where it does not."""
    for found in _CALLED.finditer(text):
        name = found["name"]
        is_theirs = name.casefold() in met.name.casefold().split()
        is_so_called = name[0].isupper() and (is_given(name) or not _SAYS_ANYTHING.search(found[0]))
        if _may_be_a_name(name) and (is_theirs or is_so_called):
            return _capital(name)
    return ""


_SAYS_ANYTHING = regex(r"^(?:it'?s|(?:he|she|they) (?:said|says?))\b", re.IGNORECASE)
"""What stands behind it may be anything: "bet it's ESR"."""


def is_told(text: str, met: Met) -> bool:
    """Whether a text tells how somebody is called: "he said call me Bo", "Tom, he said"."""
    asked = _ASKED_FOR.search(text)
    by_own = re.match(r"\W*(?:dear )?([^\W\d_]+),? (?:(?:s?he|they)\b|is fine)", text, re.IGNORECASE)
    own = bool(by_own and by_own[1].casefold() in met.name.casefold().split())
    return own or bool(told(text, met) or (asked and asked["name"].casefold() not in _NO_NAMES))


def _in_a_letter(text: str) -> str:
    """What is said of how to write to them, where they are called in another way to their face."""
    if said := _SAID_IN_A_LETTER.search(text):
        return said["name"]
    said = _IN_A_LETTER.search(text)
    return text[said.end() :] if said else text


def read(text: str, met: Met, locale: str) -> str:
    """An answer to how they like to be addressed; "" where it does not say."""
    text = re.sub(r"^\W*dear\b", "", text, flags=re.IGNORECASE).replace("’", "'")
    text = _in_a_letter(_CALLED_ME.sub(" ", _NOT_SO.sub(" ", _DROPPED.sub("", text))).strip(" ,.!"))
    if used := _as_they_were_called(text, met):
        return used
    if (asked := _ASKED_FOR.search(text)) and _may_be_a_name(asked["name"]):
        return _capital(asked["name"])
    own = text.split(",")[0].strip()
    if (
        re.search(r",.*\b(?:no|not|never|don'?t|just|only|mrs?|ms|miss|sir|mister)\b", text, re.I)
        and own.casefold() in met.name.casefold().split()
    ):
        return _capital(own)
    if found := _TITLED.search(text):
        last = _last(met.name) if found["name"].lower() in _SMALL else _capital(found["name"])
        return f"{_dotted(found['title'], locale) if found['title'] else 'M.'} {last}"
    if _UNSURE.search(text):
        return ""
    if (first := re.match(r"([^\W\d_]{2,})\s?[!;(]", text)) and _may_be_a_name(first[1]):
        return _capital(first[1])
    named = next((found["name"] for found in _CALLED.finditer(text) if _may_be_a_name(found["name"])), "")
    if named and not re.match(r"[^\W\d_]+(?: [^\W\d_]+)?,", text):
        return _capital(named)
    if found := _TITLE_ALONE.search(text):
        return f"{_dotted(found['title'], locale)} {_last(met.name)}"
    if re.fullmatch(r"(?:father|sister|pastor|reverend|rabbi|captain|chief|judge|professor)", text, re.IGNORECASE):
        return f"{text.capitalize()} {_last(met.name)}"
    words = re.split(r"[,!;:(]|\. |\s[-–—]\s", text)[0].split()
    if re.search(r"(?<!not )(?<!no )\bfirst[ -]names?\b", text, re.IGNORECASE):
        return by_name(met.name)
    names = met.name.casefold().split()
    if 1 < len(words) < len(names) and [word.casefold() for word in words] == names[: len(words)]:
        return " ".join(map(_capital, words))  # "Juan Carlos"
    known = [word for word in (word.strip(".,").removesuffix("'s") for word in words) if word.casefold() in names]
    if known:
        return " ".join(map(_capital, known[:2] if is_title(known[0]) else known[:1]))
    return " ".join(map(_capital, words)) if 0 < len(words) <= 2 and _may_be_a_name(" ".join(words)) else ""


_SMALL = frozenset(words_of("of is was i and or to please obviously always because though definitely if"))
_I_SAID = regex(
    r"\b(?:all|everyone|everybody|staff|crew|lads|kids|they) calls? (?:him"
    r"|her) [^,;]+[,;] (?:but )?I (?:said|say|called (?:him|her)|went with|used) (?P<name>(?:(?:mr|mrs|ms"
    r"|miss|dr|captain|chef|coach)\.? )?[^\W\d_]+)",
    re.IGNORECASE,
)


def _as_they_were_called(text: str, met: Met) -> str:
    """What the writer called them, whatever the others do: "the crew all call him Cap, I said Captain"; or ""."""
    used = _I_SAID.search(text)
    if not used or not _may_be_a_name(used["name"]):
        return ""
    said = used["name"].split()
    alone = len(said) == 1 and is_title(said[0]) and " " in met.name
    return f"{said[0].capitalize()} {_last(met.name)}" if alone else " ".join(map(_capital, said))


def _may_be_a_name(words: str) -> bool:
    """Whether somebody may be called so: "Sparky", "Coach"; not "me", "names", "hiring manager"."""
    first = words.casefold().split()[0]
    return first not in _NO_NAMES and (is_title(words) or not is_no_name(words))


def _last(name: str) -> str:
    words = [word for word in re.sub(r",.*$", "", name).split() if not is_suffix(word)]
    return surname(words) if words else name


def _dotted(title: str, locale: str) -> str:
    """Mr. in America, Mr in Britain, where an abbreviation that ends with the word's last letter has no full stop."""
    plain = _WRITTEN_OUT.get(title.lower(), title.capitalize())
    return f"{plain}." if plain in _DOTTED and not locale.endswith(("GB", "IE", "AU", "NZ")) else plain


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:] if word.islower() else word
