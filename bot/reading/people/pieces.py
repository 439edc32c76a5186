"""One line of whom they met, cut into pieces: a name, a title, what somebody is called. Pure."""

import re

from bot.reading.people.behind_names import is_last_then_first
from bot.reading.people.given import is_given
from bot.reading.people.names import HONORIFIC, cased, is_title, without_marks
from bot.reading.people.trades import is_credential
from bot.support.patterns import regex

ALIAS = "\1"
"""Put before what somebody is called."""
FIRM = "\2"
"""Stands for the "&" in a firm's name, which parts nobody."""
DOES = "\3"
"""Put before what somebody does, and twice before what all who are named do."""
ASIDE = "\0"
"""Put before what stands in brackets: behind a name it is a title, and nobody else."""
MARKS = " .,:-–—'\"*_?!…~@&+"
_SAID_ALONG = regex(
    r"^(?:[Tt]he )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Nn]ext|[Ll]ast|[Oo]ther)(?: one| person)? (?:was|were|is) |"
    r"\b(?:[iI] (?:think|believe|guess|forget)|u know|you know|something|somebody|or something|lol|haha|idk|"
    r"sorry|tbh|(?:maybe|probably)\Z|thx|thanks|whatever|as well|too|tho)\b|"
    r"^(?:then )?to (?=[A-Z])|^(?i:then|plus|also|first|next|finally|lastly|actually|just|only|really|mostly) |"
    r"^[Oo]ne (?=[A-Z]\w+ [A-Z])|^(?i:(?:(?:i )?think )?(?:it'?s|it was|that'?d be|that would be)) (?=[A-Z])|"
    r"\b(?:[Oo]h )?(?:[Mm]y )?(?:gosh|omg|jeez)\b|^(?:does|teaches|handles) (?=[a-z])|(?<=\w )(?:him|her)self\b|"
    r"(?<=\w )(?:(?:just|right|for) now|at the moment|at present|these days)\Z|"
    r"(?<=\w )(?:po|lah|leh|like|nim|sajangnim|sensei)\Z|^Ma'?a?m (?=[A-Z])|"
    r"(?:^|(?<=\s))(?:u[hm]+|er+m?)(?=\s|\Z)|"
    r"^[Oo]ne (?=(?:[Mm]rs?|[Mm]s|[Dd]r|[Pp]rof)\b)|(?<=\s)(?:lady|guy|dude|woman|girl|lad|lass|bloke|chap|"
    r"gal|man|person)\b|(?<=\w )(?:ext|tel|phone|cell|mobile)\.?\Z|"
    r"(?<=\w )(?:(?:instead|first)\Z|(?:sir|ma'?am|madam)(?= |\Z))"
)
_AND = regex(
    r"(\s(?:and|y|(?<!von )(?<!zu )und(?! zu )|plus|et|(?:and )?then(?=\s(?-i:[A-Z]))|(?-i:en|och|og"
    r"|e)(?=\s(?-i:[A-Z]))|(?-i:'?n'?)|[&+](?!\sCo\b))\s|"
    r"(?<=[^\W\d]{2})[&+](?=[^\W\d]{2}))",
    re.IGNORECASE,
)
_SPLIT = regex(
    r"\s*(?:[,|=\t]|(?<!\b[a-z])/|/(?![a-z]\b))\s*|\s+[-–—·•]+\s+|\s*[()\[\]<>]+\s*|:\s+|\s+@\s+|\s+(?=with\s)|\.{2,}|[?!]\s+|"
    r"(?-i:(?<=\s[a-z]{2})\.\s+(?=[A-Z]))|(?-i:\.(?<=[a-z]{2}\.)\s+"
    r"(?=(?:i|im|i'm|he|she|they|it|we|lol|not|and|so|but|then) ))|"
    r"(?-i:(?<=[a-z]{3})(?<![Pp]rof)(?<![Cc]apt)(?<![Aa]sst)(?<!ssoc)(?<![Dd]ept)(?<![Ee]xec)(?<![Cc]mdr)(?<![Ss]upt)\.\s+(?=[A-Z]))|"
    r"(?-i:(?<=[a-z]{3})(?<!prof)(?<!capt)(?<!asst)(?<!ssoc)(?<!dept)(?<!exec)(?<!mgr)(?<!sgt)(?<!cmdr)(?<!supt)(?<!coord)"
    r"(?<!dir)(?<!supv)(?<!col)(?<!maj)(?<!gen)(?<!rev)(?<!hon)(?<!insp)\.\s+(?=[a-z]))|"
    r"\s+(?:(?:is|was|were)\s+)?(?:an? (?:fella|guy|bloke|man|woman|lady|girl|lad|dude)\s+)?(?:named|called"
    r"|(?:by the |of the |of )?name of)\s+|"
    r"\s+(?:who(?:'?s)?|which|that|but(?: (?:i )?(?:got|had|met|saw))?)\s+|"
    r"(?:^|\s+)(?:his|her|their|the|my|whose)?\s*\bnames?(?: i think)?(?:'?s|\s+is|\s+was|\s+were)\s+",
    re.IGNORECASE,
)


_LABEL_ALONE = regex(
    r"(?:i|we|an?|the|my|his|her|their|name|(?:job )?title|role|position|e-?mail|phone|mobile)", re.IGNORECASE
)


def pieces_of(line: str) -> list[tuple[str, str]]:
    """The pieces between commas and the like, each with the "and" that stood before it, or ""."""
    pieces = []
    line = re.sub(r"([(\[])\s*(?=\w)", rf"\1{ASIDE}", line)
    sign, *stretches = ("", *_AND.split(f" {line} "))
    for stretch, following in zip(stretches[::2], (*stretches[1::2], ""), strict=True):
        for raw in _SPLIT.split(stretch):
            piece = clean(raw.replace(ASIDE, ""))
            if piece and not _LABEL_ALONE.fullmatch(piece):
                pieces.append((sign.strip(), ASIDE + piece if raw.startswith(ASIDE) else piece))
                sign = ""
        sign = following or sign
    return pieces


_OFFICES = regex(r"\b(?:C\.[EFTOIMP]\.O\.?|[SE]?\.?V\.P\.?|H\.R\.?|I\.T\.)(?!\w)")
_DOTTED = regex(r"(?<=[^\W\d_]{2})\.(?!ai\b)(?=[^\W\d_]{2})")
"""As in "ruth.bell"."""


_SAN = regex(r"(?<=\w)(?:さん|様|氏)(?=\W*\Z)")


def clean(piece: str) -> str:
    """Without the marks around it and the words said along: "dave i think" is "dave"."""
    piece = _SAN.sub("", piece)
    said = _SAID_ALONG.sub("", without_marks(piece, MARKS))
    said = _OFFICES.sub(lambda found: found[0].replace(".", ""), _DOTTED.sub(" ", said))
    return without_marks(" ".join(said.split()), MARKS).replace(FIRM, "&")


def in_order(pieces: list[tuple[str, str]], emails: list[str]) -> list[tuple[str, str]]:
    """The pieces with "Raman, Priya" turned into one name."""
    turned: list[tuple[str, str]] = []
    listed = _listed(pieces)
    for at, (sign, piece) in enumerate(pieces):
        before = turned[-1][1] if turned else ""
        if len(turned) > 1 and is_credential(before) and not sign and is_last_then_first(turned[-2][1], piece):
            turned[-2:] = [(turned[-2][0], f"{piece} {turned[-2][1]}"), turned[-1]]
        elif _is_second_last_name(before, piece, sign):
            turned[-1] = (turned[-1][0], f"{before} {sign} {piece}")
        elif (
            before
            and not sign
            and ASIDE not in before + piece
            and at not in listed
            and _is_one_name(before, piece, pieces, emails)
        ):
            last = cased(before) if before.isupper() and not piece.isupper() else before
            turned[-1] = (turned[-1][0], f"{piece}{'.' * (len(piece) == 1)} {last}")
        else:
            turned.append((sign, piece))
    return turned


def _listed(pieces: list[tuple[str, str]]) -> set[int]:
    """Which are of three or more first names apart by commas: "Ali, Priti, Sean"; in pairs they are full names."""
    listed, run = set[int](), list[int]()
    for at, (sign, piece) in enumerate([*pieces, ("", "")]):
        alone = piece.isalpha() and not is_title(piece) and not is_credential(piece)
        if sign or not alone:
            listed |= {*run} if len(run) > 2 and len(run) % 2 else set()
            run = []
        run += [at] if alone else []
    return listed


def _is_second_last_name(before: str, piece: str, sign: str) -> bool:
    """ "Ortega y Gasset" behind a first name is one, and so is "de Souza e Silva"."""
    is_whole = " " in before and not HONORIFIC.match(before.partition(" ")[2]) and not HONORIFIC.match(before)
    joins = sign == "y" or (sign == "e" and _OF.search(before))
    return bool(joins) and is_whole and " " not in piece and not is_given(piece)


_OF = regex(r" d(?:e|a|o|as|os) [A-Z]\w+$")
"""As in "Ana de Souza e Silva"."""


def _is_one_name(last: str, first: str, pieces: list[tuple[str, str]], emails: list[str]) -> bool:
    alone = len(pieces) == 2 and len(emails) == 1 and not (" " in last or " " in first)
    return is_last_then_first(last, first) or (alone and belongs(emails[0], last) and belongs(emails[0], first))


LONGEST_ADDRESS = 254
"""Characters, of an address (RFC 5321) and of the name beside it."""


def belongs(email: str, name: str) -> bool:
    """Whether an e-mail address has a word of that name in it."""
    local, name = email[:LONGEST_ADDRESS].partition("@")[0], name[:LONGEST_ADDRESS]
    return any(len(word) > 2 and word.casefold() in local for word in re.split(r"[\s.]+", name))
