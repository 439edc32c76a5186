"""One line of whom they met, cut into pieces: a name, a title, what somebody is called. Pure."""

import re

from bot.checklist.behind_names import is_last_then_first
from bot.checklist.given import is_given
from bot.checklist.names import is_title, without_marks
from bot.checklist.trades import is_credential

ALIAS = "\1"
"""Put before what somebody is called."""
FIRM = "\2"
"""Stands for the "&" in a firm's name, which parts nobody."""
DOES = "\3"
"""Put before what somebody does, and twice before what all who are named do."""
ASIDE = "\0"
"""Put before what stands in brackets: behind a name it is a title, and nobody else."""
MARKS = " .,:-–—'\"*_?!…~@&+"
_SAID_ALONG = re.compile(
    r"^(?:[Tt]he )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Nn]ext|[Ll]ast|[Oo]ther)(?: one| person)? (?:was|were|is) |"
    r"\b(?:[iI] (?:think|believe|guess|forget)|u know|you know|something|somebody|or something|lol|haha|idk|"
    r"sorry|tbh|(?:maybe|probably)\Z|thx|thanks|whatever|as well|too|tho)\b|"
    r"^(?:then )?to (?=[A-Z])|^(?:then|plus|also|first|next|finally|lastly|actually|[Jj]ust|[Oo]nly|really|mostly) |"
    r"(?:^|(?<=\s))(?:u[hm]+|er+m?)(?=\s|\Z)|"
    r"^[Oo]ne (?=(?:[Mm]rs?|[Mm]s|[Dd]r|[Pp]rof)\b)|(?<=\s)(?:lady|guy|dude|woman|"
    r"gal|man|person)\b|(?<=\w )(?:ext|tel|phone|cell|mobile)\.?\Z|(?<=\w )(?:instead|first|sir|ma'?am|madam)\Z"
)
_AND = re.compile(
    r"(\s(?:and|y|(?<!von )(?<!zu )und(?! zu )|plus|et|(?:and )?then(?=\s(?-i:[A-Z]))|(?-i:'?n'?)|[&+](?!\sCo\b))\s|"
    r"(?<=[^\W\d]{2})[&+](?=[^\W\d]{2}))",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\s*[,|/=\t]\s*|\s+[-–—·•]+\s+|\s*[()\[\]<>]+\s*|:\s+|\s+@\s+|\s+(?=with\s)|\.{2,}|[?!]\s+|"
    r"(?-i:(?<=\s[a-z]{2})\.\s+(?=[A-Z]))|"
    r"(?-i:(?<=[a-z]{3})(?<![Pp]rof)(?<![Cc]apt)(?<![Aa]sst)(?<!ssoc)(?<![Dd]ept)(?<![Ee]xec)\.\s+(?=[A-Z]))|"
    r"\s+(?:(?:is|was|were)\s+)?(?:named|called)\s+|\s+(?:who|which|that|but(?: (?:i )?(?:got|had|met|saw))?)\s+|"
    r"(?:^|\s+)(?:his|her|their|the|my|whose)?\s*\bnames?(?: i think)?(?:'?s|\s+is|\s+was|\s+were)\s+",
    re.IGNORECASE,
)


def pieces_of(line: str) -> list[tuple[str, str]]:
    """The pieces between commas and the like, each with the "and" that stood before it, or ""."""
    pieces = []
    line = re.sub(r"([(\[])\s*(?=\w)", rf"\1{ASIDE}", line)
    sign, *stretches = ("", *_AND.split(f" {line} "))
    for stretch, following in zip(stretches[::2], (*stretches[1::2], ""), strict=True):
        for raw in _SPLIT.split(stretch):
            piece = clean(raw.replace(ASIDE, ""))
            if piece:
                pieces.append((sign.strip(), ASIDE + piece if raw.startswith(ASIDE) else piece))
                sign = ""
        sign = following or sign
    return pieces


_KNOWN_FIRMS = re.compile(
    r"\b(marks|ernst|procter|johnson|barnes|black|bath|crate|abercrombie|dun|standard) (?:and|&) "
    r"(?=(?:spencer|young|gamble|johnson|noble|decker|body works|barrel|fitch|bradstreet|poor)\b)",
    re.IGNORECASE,
)
_FIRMS = (
    re.compile(
        r" [&+] (?=(?:Sons?|Co|Company|Bros|Brothers|Daughters|Associates|Partners)\b|"
        r"[A-Z][\w'-]+,? (?:LLP|LLC|Ltd|Inc|LP|PC|PLC|plc)\b)"
    ),
    re.compile(r"(?<=[^\W\d_]) & (?=[A-Z][\w'-]+\s?(?:[),;|]|\Z))"),
)
_BEFORE_FIRM = re.compile(r"(?:[A-Z][\w'.-]+ [A-Z][\w'.-]+,? ?[,(] ?|(?P<at>\b(?:at|for|from|of) |@ ?))[A-Z][\w'-]+\Z")


def _with_firms(line: str) -> str:
    """With each firm's "&" hidden: "Smith & Sons", and what stands where a firm stands, "Dana White, Reed & Ames"."""
    line = _KNOWN_FIRMS.sub(rf"\1 {FIRM} ", line)
    line = _FIRMS[0].sub(f" {FIRM} ", line)

    def hidden(found: re.Match[str]) -> str:
        before, behind = line[max(0, found.start() - 120) : found.start()], line[found.end() :]
        names = (before.split()[-1], re.split(r"\W", behind, maxsplit=1)[0])
        known = _BEFORE_FIRM.search(before)
        is_firm = known and (known["at"] or names[0] == names[1] or not any(map(is_given, names)))
        return f" {FIRM} " if is_firm else found[0]

    return _FIRMS[1].sub(hidden, line)


_OFFICES = re.compile(r"\b(?:C\.[EFTOIMP]\.O\.?|[SE]?\.?V\.P\.?|H\.R\.?|I\.T\.)(?!\w)")
_DOTTED = re.compile(r"(?<=[^\W\d_]{2})\.(?!ai\b)(?=[^\W\d_]{2})")
"""As in "ruth.bell"."""


_SAN = re.compile(r"(?<=\w)(?:さん|様|氏)(?=\W*\Z)")


def clean(piece: str) -> str:
    """Without the marks around it and the words said along: "dave i think" is "dave"."""
    piece = _SAN.sub("", piece)
    said = _SAID_ALONG.sub("", without_marks(piece, MARKS))
    said = _OFFICES.sub(lambda found: found[0].replace(".", ""), _DOTTED.sub(" ", said))
    return without_marks(" ".join(said.split()), MARKS).replace(FIRM, "&")


_HYPHENED = re.compile(r"(?<=[a-z])(?<!\b[Ee]x)-(?=[A-Z]{2,4}\b)")
"""As in "Jane-HR"."""
_MR_AND_MRS = re.compile(
    r"\b(mr|mrs|ms|dr|prof)(\.?) (?:and|&|\+) (mr|mrs|ms|dr|prof)(\.?) ([^\W\d_][\w'-]*)", re.IGNORECASE
)
_CALLED = re.compile(
    r"[,(]?\s?\b(?:(?:who |but |and )?(?:everyone |everybody |they |people )?(?:goes|go) by|a\.?k\.?a\.?|"
    r"known as|nicknamed|"
    r"(?:likes|prefers) to be called|prefers|call (?:him|her|them)|"
    r"(?:everyone|everybody|they all|people) calls? (?:him|her|them))\s+\"?(?P<name>[^\W\d_][\w'-]*)\"?\)?",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"\(pronounced [^()]*\)|[(,]?\s*\b(?:n(?:é|e)e|formerly|maiden name|previously)\s+[^\W\d_][\w'-]*\)?", re.IGNORECASE
)
_AND_OTHERS = re.compile(
    r",? (?:et al\b\.?|(?:and|&) (?:co|others|more)\b\.?(?! \w)|etc\b\.?)"
    r"|\b[A-Z][\w'-]{0,40}(?: [A-Z][\w'-]{0,40})? \((?:me|myself)\)"
)
"""Nobody by name, and the job seeker."""
_NOT_THAT = re.compile(r",? (?:and |but )?not [A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}")
_CALLED_FIRST = re.compile(r"\A\W*[\"'](?P<name>[A-Z][\w-]*)[\"']\s+(?P<whole>[A-Z][\w'-]+(?: [A-Z][\w'.-]+){0,2})")
_FIRST_NAME = (
    re.compile(
        r"(?:last name|surname|family name)?:? ?(?<![\w'-])(?!(?:her|his|their|the|my|surname|last|family|name)\b)"
        r"(?P<last>[^\W\d_][\w'-]{1,40}(?: [A-Z][\w'-]{1,40})?)"
        r"[,;(]*\s*[-–]?\s*(?:and )?"
        r"(?:her |his |their |the )?(?:first|given) name(?:'s| is| was|:)? (?P<first>[^\W\d_][\w'-]+)\)?",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:first|given) name:? (?:is )?(?P<first>[^\W\d_][\w'-]+),? (?:and )?(?:her |his |their )?(?:last name|"
        r"surname|family name):? (?:is )?(?P<last>[^\W\d_][\w'-]+)",
        re.IGNORECASE,
    ),
)
_FIRST_NAME_ALONE = re.compile(r",? \b(?:her |his |their )?(?:first|given) name:? (?:is |was )?(?=[A-Z])")
_OF_BOTH = re.compile(
    r"\b(?P<one>[A-Z][\w'-]+) (?:and|&|\+) (?P<two>[A-Z][\w'-]+) (?P<last>[A-Z][\w'-]+),? (?:the |both )?"
    r"(?P<what>(?:co-?)?(?:owner|founder|director|partner|manager))s\b"
)
"""A couple with one last name and what both are: "Tony & Marge Kowalski, owners"."""
_CREDENTIAL_WITHIN = re.compile(
    r"\A(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'.-]*[a-z.]){1,2}) (?P<letters>[A-Z][A-Za-z.-]*[A-Z]) (?=[a-z])"
)
_WITH_RESPECT = re.compile(
    r"(?:\A|(?<=, )|(?<=and ))(?P<name>[^\W\d_][\w'-]+) (?:sir|ma'?am|madam)\b(?! [A-Z])", re.IGNORECASE
)
_DEEDS = re.compile(
    r"(?:,? ?(?:and |who )?(?P<all>they|who both) (?:both |all )?|,? ?(?:and )?(?:s?he|who) |(?<=[a-z]) (?=\w+s ))"
    r"(?P<verb>own|run|manage|lead|head|oversee|found)(?:s|ed)? (?P<what>(?:the|an?|our|their|all) [\w' &-]{2,40})"
)
_NICKNAME = re.compile(
    r"(?<=[^\W\d_])\s+[(\"'\[](?P<name>[^\W\d_][\w-]*)[)\"'\]]\s+"
    r"(?P<last>(?:(?:van|von|der|de|la|del|di|da|bin|al)\s)*(?!and\b|or\b|the\b)[^\W\d_][\w'-]+)",
    re.IGNORECASE,
)


_UNNAMED = re.compile(
    r",? ?\b(?:and )?(?:an?|his|her|their|the) [\w' -]{1,40}? whose (?:sur|last )?name i "
    r"(?:forg|do|did|miss|can|could|never|no longer)[^,;]*",
    re.IGNORECASE,
)
"""Somebody whose name is gone: nobody to thank."""


def together(line: str) -> str:
    """With each of a couple under the name of both, and with what somebody is called behind their name."""
    line = _UNNAMED.sub(" ", line)
    line = _HYPHENED.sub(" - ", line)
    line = _MR_AND_MRS.sub(r"\1\2 \5 and \3\4 \5", line)
    line = _NOT_THAT.sub(" ", _with_firms(_AND_OTHERS.sub(" ", _BORN.sub(" ", line))))
    line = _FIRST_NAME[0].sub(r"\g<first> \g<last>", _FIRST_NAME[1].sub(r"\g<first> \g<last>", line))
    line = _FIRST_NAME_ALONE.sub(", ", _OF_BOTH.sub(_each_of_both, line))
    line = _CREDENTIAL_WITHIN.sub(_with_commas, _CALLED_FIRST.sub(_called_first, line))
    line = _WITH_RESPECT.sub(rf"\g<name>, {ALIAS}\g<name>, ", line)
    line = _DEEDS.sub(lambda found: f", {DOES * (1 + bool(found['all']))}{_deed(found)}, ", line)
    line = _NICKNAME.sub(lambda found: _nickname(found["name"], f" {found['last']}") or found[0], line)
    return _CALLED.sub(lambda found: _nickname(found["name"]) or found[0], line)


def _each_of_both(found: re.Match[str]) -> str:
    one, two, last, what = found.groups()
    return f"{one} {last}, {what} and {two} {last}, {what}" if is_given(one) and is_given(two) else found[0]


def _with_commas(found: re.Match[str]) -> str:
    """ "Jo Lane, LCSW, clinical supervisor", as it is read."""
    return f"{found['name']}, {found['letters']}, " if is_credential(found["letters"]) else found[0]


def _called_first(found: re.Match[str]) -> str:
    """ "Robert Jones", called Skip, of a nickname in quotes before it."""
    whole = found["whole"]
    return f"{whole}, {ALIAS}{found['name']}, " if " " in whole else f"{found['name']} {whole}"


def _deed(found: re.Match[str]) -> str:
    return f"{found['verb'].capitalize()}s {found['what']}"


def _nickname(name: str, behind: str = "") -> str:
    if is_title(name):
        return ""
    return "" if name.islower() and not is_given(name) else f"{behind}, {ALIAS}{name}, "


def in_order(pieces: list[tuple[str, str]], emails: list[str]) -> list[tuple[str, str]]:
    """The pieces with "Raman, Priya" turned into one name."""
    turned: list[tuple[str, str]] = []
    for sign, piece in pieces:
        before = turned[-1][1] if turned else ""
        if len(turned) > 1 and is_credential(before) and not sign and is_last_then_first(turned[-2][1], piece):
            turned[-2:] = [(turned[-2][0], f"{piece} {turned[-2][1]}"), turned[-1]]
        elif _is_second_last_name(before, piece, sign):
            turned[-1] = (turned[-1][0], f"{before} {sign} {piece}")
        elif before and not sign and ASIDE not in before + piece and _is_one_name(before, piece, pieces, emails):
            turned[-1] = (turned[-1][0], f"{piece}{'.' * (len(piece) == 1)} {before}")
        else:
            turned.append((sign, piece))
    return turned


def _is_second_last_name(before: str, piece: str, sign: str) -> bool:
    """ "Ortega y Gasset" behind a first name is one."""
    return sign == "y" and " " in before and " " not in piece and not is_given(piece)


def _is_one_name(last: str, first: str, pieces: list[tuple[str, str]], emails: list[str]) -> bool:
    alone = len(pieces) == 2 and len(emails) == 1 and not (" " in last or " " in first)
    return is_last_then_first(last, first) or (alone and belongs(emails[0], last) and belongs(emails[0], first))


LONGEST_ADDRESS = 254
"""Characters, of an address (RFC 5321) and of the name beside it."""


def belongs(email: str, name: str) -> bool:
    """Whether an e-mail address has a word of that name in it."""
    local, name = email[:LONGEST_ADDRESS].partition("@")[0], name[:LONGEST_ADDRESS]
    return any(len(word) > 2 and word.casefold() in local for word in re.split(r"[\s.]+", name))
