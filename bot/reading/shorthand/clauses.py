"""A point clause by clause, as it was typed but for how it was told: what sentences are made of. Pure.

What tells of the employer, of how it was taken, and what leans on something that is not said, is left out.
"""

import re
from dataclasses import dataclass
from itertools import chain

from bot.reading.shorthand.alone import is_unflattering
from bot.reading.shorthand.capitals import lower_first
from bot.reading.shorthand.finishing import hyphened, moved
from bot.reading.shorthand.flip import to_you
from bot.reading.shorthand.leaning import LEADS_OFF, leant_off, named_before
from bot.reading.shorthand.nothing import is_none
from bot.reading.shorthand.nouns import article
from bot.reading.shorthand.private import public
from bot.reading.shorthand.reports import apart, is_of_telling, is_theirs, own_words, pieces_of, untold
from bot.reading.shorthand.sound import is_curt
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.topics import bare, is_common, is_role, meant, thing_in, untroubled
from bot.reading.shorthand.words import (
    ADJECTIVES,
    ADVERBS,
    JOINERS,
    NUMBERS,
    PREPOSITIONS,
    SUBJECTS,
    TIME,
    UP_TO_TEN,
    is_plural,
    words,
)
from bot.support.patterns import regex
from bot.support.rewriting import rewritten

LONGEST_HEAD, SHORTEST = 4, 3
"""Words of what is named first, and of a clause that may be half of one."""


@dataclass(frozen=True)
class Clauses:
    """What a point says: the thing that it names first, "" for none, and its pieces, each clause by clause."""

    head: str
    pieces: tuple[tuple[str, ...], ...]


NOTHING = Clauses("", ())


def clauses_of(typed: str, problem: str = "", names: tuple[str, ...] = ()) -> Clauses:
    """The clauses that a point is made of. `problem`: what it is the answer to."""
    theirs = _of_theirs(spelt_out(problem, names)) if problem else ""
    head, parts = "", list[list[str]]()
    for piece in _pieces(typed, names):
        if is_theirs(piece.split(", ")[0]) and not _OWN.match(piece):
            theirs = _of_theirs(piece) if piece.lower().split()[0] != "theirs" else head
        named, rest = _headed(piece)
        if named and not rest and parts:
            named, rest = "", named
        head = head or (re.sub(r" thing$", "", named) if not parts else "")
        ours = named if _OF_BEFORE.match(rest) else ""
        clauses = _clauses(rest, theirs or ours, [f"the {head}" if head else "", *chain.from_iterable(parts)])
        if clauses:
            head = head or (untroubled(theirs) if theirs and _OF_NOTHING.search(clauses[0]) else "")
            parts.append(clauses)
    if _is_only_trouble(parts) or _is_only_a_place(parts):
        return NOTHING
    if head and not parts:
        return Clauses("", ((_tidied(head),),))
    return Clauses(bare(head), tuple(tuple(map(_inner, part)) for part in parts))


_WAS = regex(
    r"(?!.*\b(?:went|fell|dropped|down|up) to \d)(?!I\b|we\b)[\w' -]{3,40} (?:was|were) (?:\d|not |[a-z]+ing\b)"
)


def _is_only_trouble(parts: list[list[str]]) -> bool:
    """Whether a point says how bad it was, and not what became of it: then it reads as a failure."""
    first, *rest = [*chain.from_iterable(parts)] or [""]
    return bool(_WAS.match(first)) and all(opens_with_verb(each) == "base" for each in rest)


_PLACE = regex(r"(?:[Ii]n|[Aa]t) (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)*$|(?:Mt|St|Port|Lake|Fort|Glen) [A-Z][a-z]+$")


def _is_only_a_place(parts: list[list[str]]) -> bool:
    """Whether a point begins with where it was, and does not say what was done there."""
    first, *rest = [*chain.from_iterable(parts)] or [""]
    return bool(_PLACE.match(first)) and not any(opens_with_verb(each) == "past" for each in rest)


_OWN = regex(r"[^,]*\b(?:I|my|we|our)\b")
_OF_NOTHING = regex(
    r"^(?:I |we )?[a-z]+ (?:us (?:down |up )?to )?\d[\d,]* (?:and|to|in|by|from)\b|\b(?:took|got|cut|brought) it\b"
)
"""How many, of what they have: "inherited 60 and had none overdue", "took it to 4%"."""
_HAVE = regex(
    r"they(?:'ve| have| had| lost| lose| get)(?: got)? (?:about |around |over )?\d[\d,]* ((?:[a-z]+ )?[A-Za-z]+s)\b",
    re.IGNORECASE,
)


def _of_theirs(piece: str) -> str:
    """What a trouble of theirs is about: "they have 43 open CAPAs", "their off-cycle checks are"."""
    found = _HAVE.match(piece)
    return found[1] if found else thing_in(piece)


def _pieces(typed: str, names: tuple[str, ...]) -> list[str]:
    """What was typed, sentence by sentence, without how it was told."""
    text = _ASIDE.sub("", spelt_out(public(typed), names))
    told = (own_words(untold(each)) for each in pieces_of(text) if not _WITHHELD.search(each))
    pieces = (own_words(each) for one in told for each in pieces_of(apart(one)))
    return [_APART.sub(", ", each) for each in pieces if not is_of_telling(each)]


_ASIDE = regex(r"[^.!?;]*\?|,? etc\b(?:\.(?=\)))?|\s*\((?:that's|that is|which is|it's) [^()]*\)")
_WITHHELD = regex(
    r"\b(?:don't|do not|rather not|no need to|prefer not to|cannot|can't) (?:(?:need|want|have|like) to )?"
    r"(?:say|mention|name|tell|quote)\b"
    r"|\b(?:pls|please|hated|grumbl\w+|complained about me)\b",
    re.IGNORECASE,
)
"""What they ask to be kept out."""


def _headed(piece: str) -> tuple[str, str]:
    """What a piece is about, and what it says of it: a name alone is a head for what follows."""
    if found := _DID.match(piece):
        return found["what"] or found["about"], ""
    found = _HEAD.match(piece)
    if found and not _ME.match(found[1]) and len(words(found[1])) <= LONGEST_HEAD:
        return found[1], found[2]
    rest = re.sub(r" [-–—] ", ", ", piece)
    first, _, behind = rest.partition(", ")
    if behind:
        return (first, behind) if _is_head(first) and re.match(r"(?:I|we|my) ", behind) else ("", rest)
    return (rest, "") if _is_head(rest) else ("", rest)


_HEAD = regex(r"^([^,:]{2,45}?)(?:: | [-–—] )(.+)$")
_ME = regex(r"(?:I|I'\w+|we|my|our|it|they|he|she|that)\b")
_DID = regex(
    r"^I (?:did|made|ran|set up) the (?P<what>[a-z -]{3,40}) thing$"
    r"|^(?:I |we )?(?:talked|spoke) about (?P<about>[^,]{3,40})$",
    re.IGNORECASE,
)
"""What only names a deed: "the settling in thing I did", "we talked about box blight"."""


def _is_head(text: str) -> bool:
    tokens = words(text)
    acts = opens_with_verb(text)
    deed = acts and not (acts == "base" and (is_plural(tokens[-1]) and tokens[0] in ADJECTIVES | {"open"}))
    short = len(tokens) <= LONGEST_HEAD and not re.search(r"\d", text)
    return short and not (has_subject(text) or deed or {tokens[0], tokens[-1]} & (JOINERS | PREPOSITIONS))


_APART = regex(
    r"(?<=summer) (?=no [a-z]+$)|(?<=years|month) (?=(?:no|zero) [a-z]+)"
    r"|(?<=[a-z])(?<!\bthey)(?<!\bhe)(?<!\bwe) (?=got (?:an? (?:merit|distinction|pass|first|[AB])\b|\d))"
)
"""Where a clause without a mark begins anew: "level 2 at college got a merit"."""


def _clauses(piece: str, theirs: str, before: list[str]) -> list[str]:
    """What stands between commas, each without its subject; what does not read well by itself is left out."""
    said: list[str] = []
    for at, each in enumerate(_BETWEEN.split(piece)):
        clause = _clause(each, theirs, [*before, *said])
        if at == 0 and not clause and _OF_BEFORE.match(each):
            return []  # what follows "mine were 4%" is compared with it
        if clause and clause.casefold() not in map(str.casefold, said):
            said.append(clause)
    return said


_OF_BEFORE = regex(r"(?:ours|mine)\b", re.IGNORECASE)
_BETWEEN = regex(r",\s+|\s+[-–—]\s+|,? and (?=(?:I|I'm|I've|I'd)\b)")


def _named(clause: str, theirs: str) -> str:
    """ "ours went from 140 to 35" with what ours are."""
    if not theirs:
        return clause
    is_theirs_said = clause.startswith(("I ", "I'", "we ", "ours ", "mine "))
    return meant(clause if is_theirs_said else f"I {clause}", theirs) or re.sub(
        r"^(?:ours|mine)\b", lambda _: f"our {bare(theirs)}", clause
    )


def _clause(clause: str, theirs: str, before: list[str]) -> str:
    """One clause as a sentence may have it; "" where it is not of the writer, or does not read well."""
    clause = _mended(own_words(_CHATTER.sub("", clause).strip(" ,;-")))
    if not clause or is_of_telling(clause) or is_none(clause) or "?" in clause or _is_of_them(clause):
        return ""
    if is_unflattering(f"I {clause}") or is_unflattering(clause) or _NEVER.search(clause):
        return ""
    clause = _named(clause, theirs)
    clause = leant_off(named_before(clause) if any(before) else clause, " ".join(before))
    return (
        ""
        if not clause or is_curt(clause) or _is_half(clause) or _NO_FACT.match(clause)
        else _tidied(_to_reader(clause))
    )


def _to_reader(clause: str) -> str:
    """What somebody would do with "their" things they would do at the reader's."""
    return to_you(clause) if clause.startswith("I'd ") else clause


def _is_half(clause: str) -> bool:
    """Whether of a clause nothing is left but its beginning: "with me"."""
    tokens = words(clause)
    return (
        len(tokens) < SHORTEST
        and tokens[0] in PREPOSITIONS | {"so", "and", "but", "or"}
        and not re.search(r"\d|[A-Z]", clause)
    )


_NEVER = regex(
    r"\b(?:am|is|are|was|were) (?:knowing|having|wanting|liking)\b"
    r"|^\d+ (?:was|were|went|came) (?:\w+ )?(?:late|missing|lost|wrong|short)\b"
    r"|^(?:ours|mine) (?:is|are|was|were)(?: too)?$"
)
"""What no English has, what only goes on about them, and what no note says of its writer."""
_NO_FACT = regex(
    r"(?:is|are|was|were|on (?:my |the )?(?:resume|cv)$|just|need|neither$|nothing|no more\b|not? problem"
    r"|\d[\d,]* total$"
    r"|(?:I )?(?:saw|noticed|heard) (?:it|them))\b",
    re.IGNORECASE,
)
_THEIRS = regex(r"(?:(?:they|he|she|their|his|her)(?:'\w+)?|needs|wants|lacks)\b", re.IGNORECASE)
_FOR_THEM = regex(r"^(?!.*\b(?:I|my|we|our)\b).* (?:for|at|with) them$")


def _is_of_them(clause: str) -> bool:
    """Whether a clause tells of the employer, and not only what stands behind its "before" or "while"."""
    return bool(_THEIRS.match(clause) or _FOR_THEM.search(clause)) or is_theirs(LEADS_OFF.split(clause)[0])


def _inner(clause: str) -> str:
    """A clause with its first word small where that is no name."""
    first = clause.split(" ", 1)[0].strip(",.").lower()
    clause, several = re.subn(r"^([A-Z][a-z]+) (?:too|as well)\b", lambda found: found[1].lower(), clause)
    is_plain = several or is_common(first) or first in ADVERBS | SUBJECTS | NUMBERS
    if re.match(r"[A-Z] (?:in|on|average)\b", clause):  # a grade
        return clause
    return clause[:1].lower() + clause[1:] if is_plain and clause[1:2].islower() else lower_first(clause)


_CHATTER = regex(
    r"^(?:and|but|so|also|then|plus|well|actually|basically|just|honestly|already|yes) (?=\w)"
    r"|\b(?:I (?:think|guess|hope|believe|suppose)|you know|to be honest|in truth|and (?:so on|stuff|that)|too"
    r"|that's it)$"
    r"|^(?:I (?:think|guess|believe)|to be honest) ",
    re.IGNORECASE,
)
_MENDS = (
    (regex(r"^I tell (?:to )?(?:(?:her|him|them) )?(?:that )?(?=I\b)"), ""),
    (regex(r"\b(\d[\d,]*) (?:for|by|in) (day|week|month|year)\b"), r"\1 a \2"),
    (regex(r"\b(\d+) time (?=an? |in |per )"), r"\1 times "),
    (regex(r"\btimes in (day|week|month|year)\b"), r"times a \1"),
    (regex(r"\bcomplaints? of (?:the )?(guest|client|patient|resident)s?\b"), r"\1 complaints"),
    (regex(r"\bin the emergency of (?:the )?night\b"), "in night emergency"),
    (regex(r"\bI have (?:made|done) (?=an? check ?list)"), "I made "),
    (regex(r"\bin the work\b"), "at work"),
    (regex(rf"^(?:I )?work (?=(?:for )?{TIME})"), ""),
    (regex(r"\band after only (\d+)"), r"and only \1 after"),
    (regex(r"\b(show)(ed)? to (?=\d|the |my |others?\b)"), r"\1\2 "),
    (regex(r"\bhow (must|should|can) be (the [a-z]+)$"), r"how \2 \1 be"),
    (regex(r"\b[Kk]now (?:to )?(?=(?:do|use|cook|drive|make|work|sew|repair)\b)"), "know how to "),
    (regex(r"^(?:I )?use to (?=[a-z])"), "used to "),
    (regex(r"\b(who|that|we|you|they) r\b"), r"\1 are"),
    (regex(r"\b(1|one) have\b"), r"\1 had"),
    (regex(r"\b(at|from|in) (?=(?:previous|last|old) (?:company|job|shop|place|spot)\b)"), r"\1 my "),
    (regex(r" (?:that |who |which )?they(?: have|'ve|'re| are)(?: been)? \w+ing$"), ""),
    (regex(r"^[Nn]o [\w ]+ yet,? but (?:I )?"), ""),
    (regex(r"^its (?=[a-z]+ed\b)"), "it's "),
    (regex(r"\bits (?=(?:an?|the|not|allowed|OK|for|all)\b)"), "it's "),
    (
        regex(r"\b(nan|mum|mom|dad|uncle|aunt|brother|sister|wife|husband)s (?=\d|house\b|old\b|car\b|shop\b|place\b)"),
        r"\1's ",
    ),
    (regex(r" (?:already|as well|too|right now|question mark)$"), ""),
    (regex(r" its (?=(?:January|February|March|April|May|June|July|August|[A-Z][a-z]+ber)\b)"), ", "),
    (regex(r",? and you (?:are|have|want|need)\b.*$"), ""),
    (regex(r"^(?:the )?(?!.*\b(?:is|was|my|the|one|a)\b)(.{3,30}) thing$"), r"\1"),
    (regex(r"^(?:I'm )?not (?:bothered|fussed|worried) about (?=\w)"), "fine with "),
    (regex(r"\b(?:total|proper) (?=[a-z]+ owl\b)"), ""),
    (regex(r"\bactually (?=like|love|enjoy)"), ""),
    (regex(r"\bgrandas (?=[a-z]+\b)"), "granda's "),
    (regex(r"^(my )?driving tests (?=on \d)"), r"\1driving test is "),
    (regex(r"^(?:a |the )?driving licen[cs]e$"), "a driving licence"),
    (regex(r"\byall\b"), "you all"),
    (regex(r"\b[Nn]at (?=\d\b)"), "National "),
    (regex(r"^whole (?=[a-z]+ )"), "the whole "),
    (regex(r"\bnights and weekend\b"), "nights and weekends"),
    (regex(rf"(?<=[a-z]) (?=all (?:\d+|{UP_TO_TEN}) of (?:them|us)$)"), ", "),
    (
        regex(r"(?<=[a-z]) (?=the last (?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:on|in|at|as)\b)"),
        ", ",
    ),
    (regex(r"^I speak ([A-Za-z]+) and ([A-Za-z]+) and (?:also )?([A-Za-z]+)$"), r"I speak \1, \2 and \3"),
)
"""What other languages, and a hurry, put otherwise, where it is plain what it means."""


def _mended(clause: str) -> str:
    clause = rewritten(clause, _MENDS)
    clause = re.sub(
        rf"^I(?: am|'m) (?:an? )?(?P<role>[a-z]+(?: [a-z]+)?) (?:already |since |for )({TIME})",
        lambda found: f"{found[2]} as {article(found[1])} {found[1]}" if is_role(found[1]) else found[0],
        clause,
    )
    return re.sub(rf"^I(?: am|'m| work) ({TIME}) (?:as )?(?:an? )?([a-z]+(?: [a-z]+)?)\b", _as_role, clause)


def _as_role(found: re.Match[str]) -> str:
    if not is_role(found[2]):
        return found[0]
    return f"{found[1]} as {article(found[2])} {found[2]}"


_OF_MINE = regex(
    rf"\b(got|have|passed|took|done|did) me (?!(?:an?|the|about|all|only|{'|'.join(sorted(NUMBERS))})\b|\d)(?=\w+ )"
)
"""Where "me" is "my": "did me time at", but "took me 2 weekends"."""


def _tidied(clause: str) -> str:
    """Figures, units and articles, mended."""
    clause = re.sub(r"\b((?:last|old|previous) |at (?:the|an?|this) (?:[a-z]+ ){0,3})joint\b", r"\1place", clause)
    clause = re.sub(rf"\bx ({TIME})\b", r"for \1", clause)
    clause = re.sub(r"(\d)(hours|minutes|days|weeks|months|years)\b", r"\1 \2", clause)
    clause = moved(clause)
    clause = re.sub(r"~ ?(?=an?\b|half\b|\d)", "about ", re.sub(r"^w (?=\w)", "with ", clause))
    clause = _OF_MINE.sub(r"\1 my ", clause)
    clause = re.sub(r"\ba (?=[aeio][a-z])(?!a one\b|a once\b|a eu)", "an ", clause)
    clause = re.sub(r"^[a-z]{3}(?= certified\b)(?<!now)", lambda found: found[0].upper(), clause)
    clause = re.sub(r"^doing (?:it|that) (?=\d)", "", hyphened(clause))
    clause = re.sub(r"\b([a-z]{2,4}) (ii|iii|iv)\b", lambda found: found[0].upper(), clause)
    clause = re.sub(r"\b(\d) bed\b(?! )", r"\1-bed", re.sub(r"\bdrop off$", "drop-off", clause))
    return re.sub(r"\b(?:level|certificate) (?=\d|[IVX]+\b)", lambda found: found[0].capitalize(), clause)
