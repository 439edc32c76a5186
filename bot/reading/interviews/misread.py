"""What surely is no company or no role, so that it is asked for and never taken in silence. Pure."""

from bot.reading.intents.finding import known
from bot.reading.interviews.chatter import is_talk
from bot.reading.interviews.role_first import is_a_name, is_a_role, is_an_institution, is_role_end
from bot.reading.interviews.unpunctuated import before_an_institution
from bot.reading.people.name_words import OPENS_A_ROLE
from bot.reading.people.names import is_role_word, names_a_role
from bot.reading.people.no_names import is_of_a_post
from bot.reading.people.trades import is_trade
from bot.support.patterns import regex

_IN_BRACKETS = regex(r"\([^()]*\)")
_TELLS = regex(
    r"\b(?:am|are|aren't|because|but|called(?! [A-Z])|came|can't|cant|couldn'?t|did|didn'?t|does|doesn'?t|don'?t|drove"
    r"|em|forgot|got|had|hasn'?t|have|haven'?t|he|her|him|his|hers|i|im|ive|is|isn'?t|it'?s|it (?:is|was|wis)"
    r"|interviewed|me|met|my|not|rang|remember|said|sat|saw|says|sent|spoke|started|talked|thing|though|them|they"
    r"|they'?[rvdl]+e?|told|walked|wanted|wants|was|wasn't|went|were|which|whose|wis|no (?:company|name|idea|clue)"
    r"|agency is|we|us|our|their|she|you|your|I)\b"
)
"""Small words of a sentence, of which no company and no role has one."""
_TIME = regex(
    r"\b(?:todays?|yesterday|tomorrow|tonight|this (?:morn|aft|arvo|evening)[a-z]*|(?:in|at) the morn[a-z]*)\b"
)
_GRADE = regex(r"(?:lvl|level|grade|band|class|tier|stage|phase) .*|\d+ axis.*")
_ENDS_IN_A_GRADE = regex(r" (?:lvl|level|grade|band|class|tier) \d[a-z]?\Z")
_TOLD_BEFORE = regex(r"\A[a-z ,]{0,60}\b(?:it|this|that) (?:was|is) (?:for )?(?:the |an? )?")
_POINTERS = frozenset({"that", "this", "it", "a", "an", "one"})
"""Left of "had that interview": they are no role, and say nothing."""
_ROLE_AT = regex(r"(?P<role>[^@]{2,80}?)(?: at (?:the )?| ?@ ?| (?:w|wi|wit) )(?P<company>\w.*)")
_BEHIND = regex(
    r"(?:(?<=\))|(?<=[a-z]{3}))(?<!ssoc)(?<!\bCorp)(?<!\bBros)(?<!\bDept)(?<!\bUniv)(?<!\bDist)(?<!\bHosp)\. "
    r"| ?\((?=(?:agency|recruiter)\b)|\? (?=\w)| (?=via [A-Z])"
    r"| (?=on (?:[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un)[a-z]*\b)"
)
"""Where a company's name ends: "Nimbral (series B). Final", "Harcourt Byrne (agency: Law Absolute)"."""
_CORRECTED = regex(r"\? (?:no|sorry|wait|actually)\b")
_LED = regex(r"\A(?:w|wi|wit) ")
_DANGLING = regex(r"(?<=\w)(?: (?:for|at|on|in|by|with))+\Z")
_PROJECT = regex(r"the [a-z ]+ job|.* client")
_SOMEBODY = regex(
    r"an? [a-z].*|(?:the |my )?(?:lad|lady|guy|bloke|woman|man|fella|family|friend|recruiter|mate)"
    r"(?: (?:called|named|from|in|of) .*)?"
)
_SOMEWHERE = regex(r"(?:the|their|a|an|my|our) (?P<what>[a-z]+)")


def tells(text: str) -> bool:
    """Whether it says something, and is no name: "no company name yet", "did a live cut for them"."""
    return bool(_TELLS.search(_IN_BRACKETS.sub("", text.replace("’", "'"))))


def settled(company: str, role: str, line: str) -> tuple[str, str, str]:
    """Company and role as far as they surely are what they were taken for, and the rest of their words."""
    left = list[str]()
    role = "" if role in _POINTERS else _TOLD_BEFORE.sub("", role)
    if f"{company} {role}" in line and (_ENDS_IN_A_GRADE.search(company) or _is_of_a_role(company)):
        company, role = "", f"{company} {role}"
    elif _is_only_a_role(company, role):
        is_turned = role and not names_a_role(role)
        company, role, left = (role, company, left) if is_turned else ("", company, [*left, role])
    company, behind = _without_telling_behind(_LED.sub("", company))
    left.append(behind)
    if company.islower() and (both := before_an_institution(company.split())):
        company, role, left = both[0], both[1], [*left, role]
    if company and (_is_no_company(company) or (not role and _holds_a_role(company))):
        company, left = "", [company, *left]
    if not company and (at := _ROLE_AT.fullmatch(role)) and is_a_role(at["role"]):
        company, role = at["company"], at["role"]
    if role and _is_no_role(role):
        role, left = "", [*left, role]
    return company, role, ", ".join(filter(None, left))


def named_in(rest: str) -> tuple[str, str]:
    """The one employer in what has no place, where none was read elsewhere, and the others."""
    pieces = rest.split(", ")
    names = [piece for piece in pieces if _is_named(piece) and not _is_no_company(piece)]
    if len(names) != 1:
        return "", rest
    company, behind = _without_telling_behind(names[0])
    return company, ", ".join([*(piece for piece in pieces if piece != names[0]), *filter(None, [behind])])


def _is_of_a_role(word: str) -> bool:
    """Whether one word before a role is of it, and no employer: "Domestic" of "Domestic assistant"."""
    return " " not in word and (is_of_a_post(word) or word in OPENS_A_ROLE)


def _is_named(piece: str) -> bool:
    """Whether a piece is an institution or a name, or has two capitals: "Palm Cove council pools"."""
    has_two = piece[:1].isupper() and sum(word[:1].isupper() for word in piece.split()) > 1
    return is_an_institution(piece) or is_a_name(piece) or (has_two and not is_a_role(piece))


def _holds_a_role(text: str) -> bool:
    """Whether small words without a mark have a role among them: "early childhood educator kowhai kindy lower hutt"."""
    return text.islower() and any(map(is_role_end, text.split()[1:-1]))


def _is_only_a_role(company: str, role: str) -> bool:
    """Whether what was taken for the company is a role, and not the other: "tower crane op", "florist"."""
    if names_a_role(company) or (is_trade(company) and not role):
        return not is_an_institution(company)
    if not (role and is_a_role(company)) or is_an_institution(company):
        return False
    return not is_a_role(role) or (company.islower() and role.istitle() and " " not in role)


def _without_telling_behind(text: str) -> tuple[str, str]:
    """A company without what is told behind it, and that: "Hallam and Sons" and "did a trial day"."""
    if _CORRECTED.search(text):
        return "", text
    starts = [found.start() for found in (_TELLS.search(text.replace("’", "'")), _BEHIND.search(text)) if found]
    at = min(starts, default=0)
    return (text[:at].strip(" ,.("), text[at:].strip(" ,.()?")) if at else (text, "")


def is_but_marks(text: str) -> bool:
    """Whether nothing is left of a name but the marks around it: ".", or nothing."""
    return not text.strip(" .,;:!?-")


def is_a_word(text: str) -> bool:
    """Whether it is one small word of every day, and nothing that somebody is: "really"; not "nurse"."""
    return text.islower() and (text in known() or is_talk(text)) and not (is_role_word(text) or is_role_end(text))


def _is_no_company(text: str) -> bool:
    """Whether it surely is none: a word of every day, a grade, a field, a place, or what is left of a sentence."""
    text = _DANGLING.sub("", text)
    words = text.split()
    if not words or is_but_marks(text) or tells(text) or _TIME.search(text) or _GRADE.fullmatch(text):
        return True
    if _SOMEBODY.fullmatch(text) or _PROJECT.fullmatch(text) or text.isdigit():
        return True
    if text.islower() and words[-1].isalpha() and is_an_institution(words[-1]) and len(words) == 1:
        return True  # "surgery"
    if words[0] in {"the", "a", "an"} and text.islower() and is_role_end(words[-1]):
        return True  # "the surf school owner"
    if somewhere := _SOMEWHERE.fullmatch(text):
        return not is_an_institution(text) or somewhere["what"] in known()
    if is_a_word(text) or (" " not in text and text.islower() and is_of_a_post(text)):
        return True
    return all(map(is_role_word, words)) and (len(words) == 1 or not is_an_institution(text))


def _is_no_role(text: str) -> bool:
    """Whether it surely is none: what is left of a sentence, or somewhere."""
    return (
        tells(text)
        or "?" in text
        or bool(_TIME.search(text))
        or text.partition(" ")[0].lower() in {"til", "until"}
        or text.partition(" ")[0].lower() in {"in", "at", "with", "the", "to"}
    )
