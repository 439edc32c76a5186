"""Which piece of a line is the employer where the role stands first: "Funeral arranger, Pruden & Sons". Pure."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from bot.reading.people.name_words import ROLE_HEADS, TITLE_WORDS, words_of
from bot.reading.people.names import names_a_role
from bot.reading.people.trades import is_company, is_place, is_title_letters, is_trade, may_be_trade
from bot.support.limits import LONGEST_EMPLOYER
from bot.support.patterns import regex

MOST_WORDS, LONGEST_ROLE = 6, 100
"""Words and characters of a role."""
_GRADE = regex(
    r" ?\([^()]{0,80}\)| (?:(?:\w{2,9} shift|nights?|days|weekends?|overnights?|seasonal|casual|temp|prn|per diem"
    r"|live[- ](?:in|out)|(?:fifo|dido)(?: \d/\d)?|\d ?on ?/? ?\d ?off|(?:small|large|mixed) animal|equine"
    r"|(?:toddler|baby|infant|preschool) room"
    r"|(?:part|full)[- ]time)|(?:tier|level|grade|band|class|step|shift) ?\w{1,3}|I{1,3}|IV|V|[a-z]?\d)(?= |$)",
    re.IGNORECASE,
)
_ROLES_TOO = frozenset(
    words_of("""
    qs physio ta hca mech tech rep temp super steward kindergarten reception sales crew aide drafter signaller signalman
    foreman forewoman roofer florist phlebotomist dietitian sonographer groundskeeper agronomist apprentice trainee
    arranger rvn rgn hcsw ece fellow guide academic entry
    mason stonemason slp ot pt cota slpa para op opr oper coord supv adjunct prof pastor vicar rector ranger stagehand
    farmhand handyman installer page emt emt-b emt-p aemt hand
    """)
)
_BY_NICKNAME = frozenset(words_of("sparky sparkie chippy chippie bricky brickie garbo truckie tradie rider"))
"""Trades as those who have them call them."""
_INSTITUTION = regex(
    r"(?:elementary|primary|secondary|schools?|academy|college|university|hospital|clinic|infirmary|surgery|homes|museum"
    r"|gallery|theatre|theater|library|cr[eè]che|infants|juniors|kindy|montessori|haulage|church|cathedral|council|borough|county|district|authority|trust|foundation"
    r"|institute|center|centre|home|hospice|dentistry|dental|pharmacy|veterinary|contractors|constructors|builders"
    r"|roofing|plumbing|bros|brothers|biologics|pharma|therapeutics|utilities|electric|energy|mutual|insurance|bank"
    r"|union|cooperative|co-op|society|association|hotel|inn|resort|brewery|bakery|nursery|rail|railway|airport"
    r"|airlines?|police|constabulary|fire|laborator(?:y|ies)|labs?|works|mills?|farms?|gardens?|supply|freight|storage"
    r"|unified|parish|minster|abbey|priory|castle|estates?|ranch|orchards?|vineyards?|winery|dairy|foundry|quarry"
    r"|sawmill|shipyard|marina|terminal|garage|arena|rink|stadium|zoo|aquarium|township|dept|department|commission"
    r"|daycare|preschool|childcare|press|hall|lib|fellowship|ministries|chapel|transit|telecom|hoa|water|sanitation"
    r"|studios?|cafe|café|diner|grill|pub|tavern|bistro|pizzeria|market|theatres|salon|spa|gym|motors|hardware|lumber"
    r"|printing|publishing|herald|gazette|tribune|lines|marine|univ|coll|cc|parks|stores?|shop|fabrication|co\.?"
    r"|conservatory|constructions?|ironworks|orthop(?:a)?edics|apartments|kennels|stables|daughters|vets"
    r"|bureau|agency|grange|lodge|club|ymca|ywca|yard|episcopal|lutheran|methodist|presbyterian"
    r"|logistics|distributing|distribution|manufacturing|industries|partners|associates|group|holdings|ltd|inc|llc)\.?",
    re.IGNORECASE,
)
_ROLE_THEN_NAME = regex(
    r"(?P<role>\w[\w'-]*(?: [a-z\d][\w'-]*){1,5}) (?P<name>[A-Z][\w'&.-]*(?:(?: (?:on|of|and))? [A-Z&][\w'&.-]*){0,5})"
)
_IN_BRACKETS = regex(r"(?<=\w) ?\([^()]{0,80}\)$")
"""Behind a name, where it is: "Fernhollow Credit (toronto)"."""
_RANK_FIRST = regex(
    r"(?:(?:senior|sr\.?|assistant|associate|deputy|interim|executive|exec|regional|group|global) )?"
    r"(?:(?:(?-i:[ESA]?VP)|vice president)(?: (?:of )?(?!of\b)[\w&/-]{1,20}){1,4}"
    r"|(?:dean|provost|rector|registrar|warden)(?: of [\w&/-]{1,20})(?: (?:and |& )?[\w&/-]{1,20}){0,2})",
    re.IGNORECASE,
)
"""A role that opens with its rank, and may end in any field: "VP Actuarial Pricing"."""
_UNIT = regex(r"(?:[NP]?ICU|ITU|CCU|HDU|PACU|A&E|ER|ED|OR) ")
"""Of a hospital: behind a nurse it is the role's."""
_IN_A_FIELD = regex(r" (?:of|for) ")
_RANKS = frozenset(("senior", "junior", "trainee", "graduate", "grad", "intern", "apprentice"))
_GRADE_BEFORE_A_ROLE = regex(
    r" (?:band|grade|level|tier|step) (?:\d{1,2}[a-z]?|[IVX]{1,4}|[A-Z]) (?=[a-z]|[A-Z]{2,4}\b)"
)
"""Where it stands behind a name the role begins: "NHS band 5 nurse"."""
_FIRM = regex(r"&|\b(?P<whose>\w+)['’]s\b|\b(?:and|of the) [A-Z]")
_SPELT_OUT = regex(r"(?P<letters>[A-Z]{2,5}) ?\((?P<inner>\w+(?: \w+){1,4})\)")
_RANKS_ALONE = frozenset(("director", "manager", "vp", "svp", "evp", "vice president", "head", "lead", "chief"))
_FIELDS = regex(r"(?P<first>\w+) (?:&|and) ")
"""As a title goes on: "Quality and Regulatory" behind "Vice President"."""
_PUBLIC_BODY = regex(
    r"(?:the )?(?:town|city|county|village|borough|township|port|parish|diocese|archdiocese|university|bank|state"
    r"|department|dept|ministry|board|house|church|dean and chapter|friends|isle|commonwealth) of \w"
    r"|(?:the )?(?:center|centre|institute|society|council|foundation|league|academy|college|museum) (?:of|for) \w"
    r"|.*\b(?:baptist|methodist|lutheran|presbyterian|episcopal|catholic|humane society)\b"
    r"|the (?!(?:role|position|job|post)\b)\w+ \w|hotel \w|local \d"
    r"|.*\b(?:isd|usd|sd|rsu|sau|dist(?:rict)?\.?|local|station|school) (?:no\.? ?)?#?\d{1,4}\b"
    r"|(?:(?:st|saint)\.? |all saints|all souls|our lady|holy )\w*|.* k-\d{1,2}\b",
    re.IGNORECASE,
)
"""What only an employer is called: "town of lesser pine", "Sagebrook Dist 14", "st oswins"."""


def employer_among(first: str, rest: list[str]) -> int | None:
    """Which of the later pieces is the employer of the role that stands first; None where it is no role, or none is."""
    rest = [piece[:LONGEST_EMPLOYER] for piece in rest[:3]]
    head = first.partition(" in ")[0]
    if not (is_a_role(head) or may_be_trade(first) or _is_beside_an_employer(first, rest)):
        is_public = rest and _PUBLIC_BODY.match(rest[0]) and not rest[0].lower().startswith("the ")
        return 0 if is_public and not is_an_institution(first) else None
    one_word, has_capitals = " " not in without_grade(first), any(piece[:1].isupper() for piece in rest)
    is_rank = first.lower() in _RANKS_ALONE
    order = {
        at: (bool(_PART.search(piece)), not is_an_institution(piece), is_rank and bool(_FIELDS.match(piece)))
        for at, piece in enumerate(rest)
    }
    for at, piece in sorted(enumerate(rest), key=lambda each: order[each[0]]):
        is_named = is_a_name(piece) or (first.islower() and is_an_acronym(piece))
        fits = is_an_institution(piece) or (is_named and (not one_word or (first.islower() and not is_place(piece))))
        if fits and (piece[:1].isupper() or not has_capitals):
            return at
    return None


_PART = regex(
    r"(?:\b(?:dept|department|unit|ward|team)\.?|ment|ations?|affairs|relations|analytics|economics|sciences?|studies"
    r"|strategy)\Z|(?:dept|department|faculty|school|division) of ",
    re.IGNORECASE,
)
"""Of an employer, or of the role, that may stand beside it: "Emergency Department", "Health Economics"."""


def _is_beside_an_employer(first: str, rest: list[str]) -> bool:
    """Whether a first piece is no name beside the next: "shepherd, Langdale Farms", "Funeral Shaver, Hatch & Sons"."""
    if first.islower() and rest and is_an_institution(rest[0]) and is_a_name(rest[0]):
        return not any(map(is_a_role, rest[1:]))
    is_trade_like = " " in first and not is_an_institution(first) and may_be_trade(first.rpartition(" ")[2])
    return is_trade_like and bool(rest and _FAMILY_FIRM.fullmatch(_IN_BRACKETS.sub("", rest[0])))


_FAMILY_FIRM = regex(r".+ (?:&|and) (?:sons?|daughters?|co|company|bros|brothers|partners|family)\.?", re.I)


def role_in(text: str) -> tuple[str, str] | None:
    """The role and the employer that it is "in": "Forklift driver in Bradwell Beverage"; a field is none, "in ICU"."""
    role, _, employer = text[: 2 * LONGEST_EMPLOYER].partition(" in ")
    employer = employer.removeprefix("the ")
    first, _, behind = employer.partition(" ")  # "in the hotel Palm Sable"
    is_name = is_a_name(employer) or is_an_institution(employer) or bool(_INSTITUTION.fullmatch(first) and behind)
    named = (behind if first.islower() else employer)[:1].isupper() and is_name
    return (role, employer) if named and is_a_role(role) else None


def employer_behind(text: str) -> tuple[str, str] | None:
    """The employer and the role in small letters before its capitals: "Care assistant Bupa Manor House"."""
    found = _ROLE_THEN_NAME.fullmatch(text[: 2 * LONGEST_EMPLOYER])
    if not found or not is_a_role(found["role"]) or any(map(names_a_role, found["name"].split())):
        return None
    if unit := _UNIT.match(found["name"]):
        return found["name"][unit.end() :], f"{found['role']} {unit[0].strip()}"
    return found["name"], found["role"]


def with_a_grade(text: str) -> tuple[str, str] | None:
    """The employer and the role whose grade stands between them: "NHS band 5 nurse"."""
    found = _GRADE_BEFORE_A_ROLE.search(text)
    role = text[found.start() :].strip() if found else ""
    return (text[: found.start()], role) if found and len(role.split()) <= MOST_WORDS else None


def is_a_bracketed_role(text: str) -> bool:
    """Whether what a name has in brackets is a role: "audit senior", "fraud analyst", "dispenser"; no "for Pfizer"."""
    last = text.rpartition(" ")[2].lower()
    return names_a_role(text) or is_role_end(last) or not _RANKS.isdisjoint(text.lower().split())


def is_role_end(word: str) -> bool:
    """Whether a role may end in this word: "manager", "welder", "SRE", "II"."""
    if names_a_role(word) or is_trade(word) or is_title_letters(word) or word.lower() in ("i", "ii", "iii", "iv"):
        return True
    return word.casefold() in _BY_NICKNAME or _is_slip(word.casefold())


_LONG_HEADS = sorted(word for word in ROLE_HEADS if len(word) > 6)


@lru_cache(maxsize=2_000)
def _is_slip(word: str) -> bool:
    """Whether it is a long word for a role with a letter or two wrong: "operater", "assistent", "casheir"."""
    near = (
        head for head in _LONG_HEADS if head[:2] == word[:2] and head[-1] == word[-1] and abs(len(head) - len(word)) < 2
    )
    return len(word) > 5 and any(SequenceMatcher(None, word, head).ratio() > _NEAR for head in near)


_NEAR = 0.85
"""Of the letters of both words, those that stand in the same order."""


def are_people(word: str) -> bool:
    """Whether it names several, as a firm does at its end: "Associates", "Consultants"; "Staffing" is one, too."""
    word = word.lower().rstrip(".,")
    return word in ("staffing", "cpas", "solicitors", "attorneys") or (
        word.endswith("s") and word not in ROLE_HEADS and (names_a_role(word[:-1]) or is_trade(word[:-1]))
    )


def without_grade(role: str) -> str:
    """A role without its grade and what it has in brackets: "QC chemist II", "Engineer (Platform)"."""
    return _GRADE.sub("", role).strip(" .")


def is_a_role(text: str) -> bool:
    """Whether it ends as a role does, and is no employer: "Civil drafter", "QC chemist II", "SOC analyst tier 2"."""
    words = _IN_A_FIELD.split(without_grade(text))[0].split() if len(text) <= LONGEST_ROLE else []
    if not words or len(words) > MOST_WORDS or _INSTITUTION.fullmatch(words[-1]):
        return False
    if _RANK_FIRST.fullmatch(text) or is_spelt_out(text):
        return True
    last = words[-1].lower().strip(".,")
    letters = words[-1].isupper() and words[0].islower() and len(last) < 5  # "school OT"
    sure = (
        names_a_role(last)
        or is_trade(last)
        or last in _ROLES_TOO | _BY_NICKNAME
        or (len(words) > 1 and (letters or is_title_letters(words[-1])))
    )
    return sure or (len(words) > 1 and words[-1].islower() and may_be_trade(last))


def is_spelt_out(role: str) -> bool:
    """Whether letters have a role in brackets behind them that they stand for: "DSM (deputy stage mgr)"."""
    found = _SPELT_OUT.fullmatch(role)
    if not found or not is_a_bracketed_role(found["inner"]):
        return False
    letters = iter(found["letters"].lower())
    return all(word[0] in letters for word in found["inner"].lower().split())


def is_an_institution(text: str) -> bool:
    """Whether a text is surely an employer's name: "town of Arden", "Okafor lab", "Smith & Sons"."""
    text = _IN_BRACKETS.sub("", text)
    last = text.rpartition(" ")[2]
    if last in ("job", "role", "position", "post", "opening", "vacancy"):
        return False
    if _PUBLIC_BODY.match(text[: 2 * LONGEST_EMPLOYER]):
        return True
    if bool(_INSTITUTION.fullmatch(last)) or (is_company(text) and " " in text):
        return True
    firm = _FIRM.search(text)
    is_field = bool((fields := _FIELDS.match(text)) and fields["first"].lower() in TITLE_WORDS)
    return firm is not None and not is_field and not is_trade(firm["whose"] or "")  # "butcher's apprentice"


def is_an_acronym(text: str) -> bool:
    """Whether it is a name of letters, and of no role: "UVM", "NHS"."""
    return (
        text.isupper()
        and text.isalpha()
        and 1 < len(text) < 7
        and not names_a_role(text)
        and not is_title_letters(text)
    )


_BETWEEN_CAPITALS = frozenset(("and", "of", "the", "&", "for", "on", "at", "in", "by", "upon", "o", "de", "la", "du"))


def is_a_name(text: str) -> bool:
    """Whether all of several words have capitals, and none of them is a role's: "Kessel Vance", "Great Elm Mutual"."""
    words = [word for word in _IN_BRACKETS.sub("", text).split() if word.lower() not in _BETWEEN_CAPITALS]
    last = words[-1].lower().strip(".,") if words else ""
    role = names_a_role(text) or names_a_role(last) or is_trade(last) or last in _ROLES_TOO
    return len(words) > 1 and not role and all(word[:1].isupper() for word in words)
