"""A point as one item of a list, as a resume has them: no subject, no full stop, a capital, figures as figures. Pure.

In a list telegraphic English is right, so that what is no sentence need not be made into one. An item says only what
was typed: how it was told, what tells of the employer, and what leans on something that is not said, are left out.
"""

import re
from collections.abc import Iterable
from itertools import accumulate, chain

from bot.reading.shorthand import foreign, verbs
from bot.reading.shorthand.alone import is_unflattering, points_nowhere
from bot.reading.shorthand.finishing import hyphened, moved
from bot.reading.shorthand.flip import to_you
from bot.reading.shorthand.names_spelt import CASED
from bot.reading.shorthand.nothing import is_none
from bot.reading.shorthand.private import public
from bot.reading.shorthand.reports import apart, is_of_telling, is_theirs, own_words, pieces_of, untold
from bot.reading.shorthand.sound import is_curt, tells_of_nobody
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.topics import bare, is_common, is_role, meant, thing_in, untroubled
from bot.reading.shorthand.words import (
    ADJECTIVES,
    ADVERBS,
    JOINERS,
    NUMBERS,
    PREPOSITIONS,
    SUBJECTS,
    TIME,
    article,
    has_subject,
    is_number,
    is_plural,
    lower_first,
    lower_start,
    opens_with_verb,
    upper_first,
    words,
)
from bot.support.patterns import regex

MOST_WORDS, MOST_OF_ONE, MOST_BEHIND = 30, 32, 12
"""Words of an item, of one that is a single clause, and of what stands behind it in brackets."""
LONGEST_HEAD, LEAST_WORDS, SHORTEST = 4, 3, 3


def is_item(said: str) -> bool:
    """Whether a point is said as an item: a sentence ends with its mark, an item has none."""
    return bool(said) and said[-1] not in ".!?\"'"


def item(typed: str, problem: str = "", names: tuple[str, ...] = ()) -> str:
    """The item that a point makes; "" where nothing of it reads well. `problem`: what it is the answer to."""
    return _said(typed, _of_theirs(spelt_out(problem, names)) if problem else "", names)


def with_result(said: str, result: str, names: tuple[str, ...] = ()) -> str:
    """An item with how it was done, or what came of it, behind it in brackets."""
    more = [each for each in _behind(result, names, said) if each.lower() not in said.lower()]
    kept = _first_of(more, MOST_BEHIND)
    return f"{said} ({'; '.join(kept)})" if kept and ")" not in said else said


_LONG = regex(rf"\b{TIME}", re.IGNORECASE)


def is_background(said: str) -> bool:
    """Whether an item only says what somebody is and for how long: "CVT, 5 years GP"."""
    is_deed = re.match(r"(?:\w+ing|zero|no|never|0|in|at) ", said, re.IGNORECASE)
    return bool(_LONG.search(said)) and not is_deed and ": " not in said and not opens_with_verb(said)


def are_listed(said: Iterable[str]) -> bool:
    """Whether points stand in a list, because one of them is no sentence and not just a background beside others."""
    points = [each for each in said if each]
    items = [each for each in points if is_item(each)]
    return bool(items) and not (len(items) == 1 < len(points) and is_background(items[0]))


def unbracketed(said: str) -> str:
    """An item without what stands behind it in brackets."""
    return re.sub(r" \([^()]*\)$", "", said)


def inside(said: str) -> str:
    """An item behind a colon: "peat free since 2019", "Auslan (use it every day)"."""
    head, colon, text = said.partition(": ")
    bracketed = f"{head} ({text})" if "(" not in text and "; " not in text else f"{head}, {text}"
    return bracketed if colon else said if said.split(" ", 1)[0].lower() in CASED else lower_start(said)


def _said(typed: str, theirs: str, names: tuple[str, ...]) -> str:
    head, parts = "", list[list[str]]()
    for piece in _pieces(typed, names):
        if is_theirs(piece.split(", ")[0]) and not _OWN.match(piece):
            theirs = _of_theirs(piece)
        named, rest = _headed(piece)
        if named and not rest and parts:
            named, rest = "", named
        head = head or (re.sub(r" thing$", "", named) if not parts else "")
        clauses = _clauses(rest, theirs, [f"the {head}" if head else "", *chain.from_iterable(parts)])
        if clauses:
            head = head or (untroubled(theirs) if theirs and _OF_NOTHING.search(clauses[0]) else "")
            parts.append(clauses)
    parts = parts or ([[_tidied(head)]] if len(words(head or "x")) > 1 else [])
    text = "" if _is_only_trouble(parts) or _is_only_a_place(parts) else _joined(_fitting(parts))
    if _HEADLESS.match(text):
        return ""
    if len(re.findall(r"[A-Za-z]{2,}", text)) < LEAST_WORDS and not re.search(r"\d|[A-Z]{2}", text):
        return ""
    return upper_first(f"{bare(head)}: {text}" if head and text.casefold() != head.casefold() else text)


_WAS = regex(r"(?!I\b|we\b)[\w' -]{3,40} (?:was|were) (?:\d|not |[a-z]+ing\b)")


def _is_only_trouble(parts: list[list[str]]) -> bool:
    """Whether an item says how bad it was, and not what became of it: then it reads as a failure."""
    first, *rest = [*chain.from_iterable(parts)] or [""]
    return bool(_WAS.match(first)) and all(opens_with_verb(each) == "base" for each in rest)


_PLACE = regex(r"(?:[Ii]n|[Aa]t) (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)*$|(?:Mt|St|Port|Lake|Fort|Glen) [A-Z][a-z]+$")


def _is_only_a_place(parts: list[list[str]]) -> bool:
    """Whether an item begins with where it was, and does not say what was done there."""
    first, *rest = [*chain.from_iterable(parts)] or [""]
    return bool(_PLACE.match(first)) and not any(opens_with_verb(each) == "past" for each in rest)


_OWN = regex(r"[^,]*\b(?:I|my|we|our)\b")
_OF_NOTHING = regex(
    r"^[a-z]+ (?:us (?:down |up )?to )?\d[\d,]* (?:and|to|in|by|from)\b|\b(?:took|got|cut|brought) it\b"
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
    r"|(?<=[a-z]) (?=got (?:an? (?:merit|distinction|pass|first|[AB])\b|\d))"
)
"""Where a clause without a mark begins anew: "level 2 at college got a merit"."""


def _clauses(piece: str, theirs: str, before: list[str]) -> list[str]:
    """What stands between commas, each without its subject; what does not read well by itself is left out."""
    said: list[str] = []
    for each in _BETWEEN.split(piece):
        clause = _clause(each, theirs, [*before, *said])
        if clause and clause.casefold() not in map(str.casefold, said):
            said.append(clause)
    return said


_BETWEEN = regex(r",\s+|\s+[-–—]\s+|,? and (?=(?:I|I'm|I've|I'd)\b)")


def _named(clause: str, theirs: str) -> str:
    """ "ours went from 140 to 35" with what ours are."""
    if not theirs:
        return clause
    told = clause if clause.startswith(("I ", "we ")) else f"I {clause}"
    return meant(told, theirs) or re.sub(r"^(?:ours|mine)\b", lambda _: f"our {bare(theirs)}", clause)


def _clause(clause: str, theirs: str, before: list[str]) -> str:
    """One clause as it stands in an item; "" where it is not of the writer, or does not read well."""
    clause = _mended(own_words(_CHATTER.sub("", clause).strip(" ,;-")))
    if not clause or is_of_telling(clause) or is_none(clause) or "?" in clause or _is_of_them(clause):
        return ""
    if is_unflattering(f"I {clause}") or is_unflattering(clause) or _NEVER.search(clause):
        return ""
    clause = _named(clause, theirs)
    clause = _leant_off(_without_subject(clause, first=not any(before)), " ".join(before))
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
    return bool(_THEIRS.match(clause) or _FOR_THEM.search(clause)) or is_theirs(_LEADS_OFF.split(clause)[0])


def _joined(parts: list[list[str]]) -> str:
    return "; ".join(", ".join(_inner(each) for each in part) for part in parts)


def _inner(clause: str) -> str:
    """A clause within an item: its first word small where that is no name."""
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
    (regex(r"\b[Cc]ert(?:ificate)? four\b"), "Certificate IV"),
    (regex(r"\b[Cc]ert(?:ificate)? three\b"), "Certificate III"),
    (regex(r"\bgrandas (?=[a-z]+\b)"), "granda's "),
    (regex(r"^(my )?driving tests (?=on \d)"), r"\1driving test is "),
    (regex(r"^(?:a |the )?driving licen[cs]e$"), "a driving licence"),
    (regex(r"\byall\b"), "you all"),
    (regex(r"\b[Nn]at (?=\d\b)"), "National "),
    (regex(r"^whole (?=[a-z]+ )"), "the whole "),
    (regex(r"\bnights and weekend\b"), "nights and weekends"),
    (
        regex(r"(?<=[a-z]) (?=the last (?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:on|in|at|as)\b)"),
        ", ",
    ),
    (regex(r"^I speak ([A-Za-z]+) and ([A-Za-z]+) and (?:also )?([A-Za-z]+)$"), r"I speak \1, \2 and \3"),
)
"""What other languages, and a hurry, put otherwise, where it is plain what it means."""


def _mended(clause: str) -> str:
    for shape, right in _MENDS:
        clause = shape.sub(right, clause)
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


_HAS = r"(?:(?:I )?(?:already |also )?(?:have|got|had|hold)|I've(?: got)?)(?: already)?"
_HAD = regex(r"^I'd (?=\w+(?:ed|ght|en)\b|led\b|built\b|run\b|set\b)")
_SUBJECT = (
    (regex(r"^(?:For|In|On|At|With|Before|After|During) [\w' -]{2,30}? (?=I )", re.IGNORECASE), None),
    (regex(r"^(?:I(?:'m| am| was)|I(?:'ve| have) been|been|being|am) (?:also )?(?:an? )?", re.IGNORECASE), ""),
    (regex(r"^I(?:'ve| have) done (?=\w)"), "did "),
    (_HAD, ""),
    (regex(rf"^{_HAS} (?:my|an?|the|one) (?!own )(?=\S+ \S)"), ""),
    (regex(rf"^{_HAS} (?=\d|[A-Z]|[a-z]+ (?:years|months|certificate|ticket|licen[cs]e)\b)"), ""),
    (regex(r"^I(?:'ve| have) (?=\w+(?:ed|en|ght|ne|de|lt|un|ld|pt|ut|ot|ad|at|et)\b)"), ""),
    (regex(r"^I would "), "I'd "),
    (regex(r"^there (?:is|are|was|were) ", re.IGNORECASE), ""),
    (regex(r"^I "), ""),
    (regex(r"^[Mm]y (?=\w)"), ""),
)
"""What an item has no need of at its head."""


_IT_IS = regex(
    r"^[Ii]t(?:'s| is| was) ((?:now |only )?(?:about |over )?\d.+)$"
    r"|^[Ii]t (?=(?:[a-z]+(?:ed|ies|[^s]s)|ran|grew|went|took|fell|rose|came|cut|brought|got|led|made)\b)"
    r"|^[Ii]t's (?=[a-z]+ed\b)"
)
"""What "it" was, behind what it stands for: "it was 6 the year before", "it supplies the café"."""


def _without_subject(clause: str, *, first: bool) -> str:
    if not first and (rest := _IT_IS.match(clause)):
        return rest[1] or clause[rest.end() :]
    if re.match(r"(?:I )?(?:got|had) .*\b(?:from|down|up|to|done)\b", clause):
        return re.sub(r"^I ", "", clause)
    if clause.startswith("I was the one ") or (clause.startswith(("I'd ", "I'll ")) and not _HAD.match(clause)):
        return clause
    for shape, instead in _SUBJECT:
        if instead is None:
            if found := shape.match(clause):
                return f"{found[0].strip()}, {_without_subject(clause[found.end() :], first=first)}"
            continue
        bared = shape.sub(instead, clause, count=1)
        if bared != clause:
            return bared
    return clause


_LEADS_OFF = regex(
    r",? (?:before|after|when|while|because|since|so|so that|which|who|that's|and|but|till|until|as|if) "
    r"| (?=(?:he|she|they) )| (?=for (?:him|her|them)$)"
)
_THEY = regex(r"\b(?:they|them|their|theirs|they're|they've)\b", re.IGNORECASE)
_AWAY = regex(
    r"^(?:he|she|they|it|it's|that|that's|this|these|those|them|who|which|what|same|again|you)\b", re.IGNORECASE
)
_NOWHERE = regex(r"\bhere\b|\bthere\b(?! (?:is|are|was|were)\b)", re.IGNORECASE)


def _leant_off(clause: str, before: str) -> str:
    """A clause, up to where it leans on something that has not been named; "" where it does so from its start."""
    if _AWAY.match(clause):
        return ""
    ends = [found.start() for found in _LEADS_OFF.finditer(clause)]
    for end in (len(clause), *reversed(ends)):
        text = _DANGLES.sub("", clause[:end].strip(" ,"))
        if len(words(text)) > 1 and not _leans(text, before):
            return text
    return "" if _leans(clause, before) else clause


_HEADLESS = regex(r"by [a-z]+ing\b|never (?:slept|sleep)\b", re.IGNORECASE)
"""How something was done without what it was, and what is no strength."""
_DANGLES = regex(r",? (?:because|since|so|and|but|when|while|if|that)(?: really)?$")
"""What is left where a clause broke off."""


def _leans(text: str, before: str) -> bool:
    """Whether a clause needs more than the item says, or is no English yet."""
    if foreign.marks(text) or _NOWHERE.search(text) or tells_of_nobody(f"{before} {text}"):
        return True
    if (them := _THEY.search(text)) and not _has_several(f"{before} {text[: them.start()]}"):
        return True
    return points_nowhere(f"{before} {text}".strip())


def _has_several(text: str) -> bool:
    return bool(text.strip()) and any(is_plural(each) and not verbs.base_of_s(each) for each in words(text))


_OF_MINE = regex(
    rf"\b(got|have|passed|took|done|did) me (?!(?:an?|the|about|all|only|{'|'.join(sorted(NUMBERS))})\b|\d)(?=\w+ )"
)
"""Where "me" is "my": "did me time at", but "took me 2 weekends"."""


def _tidied(clause: str) -> str:
    """Figures, units and articles as they are written in a list."""
    clause = re.sub(r"\b(?:last|old|previous) joint\b", lambda found: found[0].replace("joint", "job"), clause)
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


def _fitting(parts: list[list[str]]) -> list[list[str]]:
    """As many clauses as an item has room for: those without a figure go first, from the end."""
    placed = [(at, each) for at, part in enumerate(parts) for each in part]
    while len(placed) > 1 and sum(len(each.split()) for _, each in placed) > MOST_WORDS:
        bare_of = [each for each in placed[1:] if not re.search(r"\d", each[1])]
        placed.remove((bare_of or placed[1:])[-1])
    if len(placed) == 1 and len(placed[0][1].split()) > MOST_OF_ONE:
        return []
    return [said for at in range(len(parts)) if (said := [each for where, each in placed if where == at])]


def _behind(result: str, names: tuple[str, ...], said: str) -> list[str]:
    """What came of it or how it was done, piece by piece: not a place whose name has no capital."""
    if not result or is_none(result):
        return []
    kept: list[str] = []
    for at, piece in enumerate(_pieces(result, names)):
        if is_theirs(piece):
            continue
        clauses = _clauses(piece, "", [said, *kept])
        if at == 0 and clauses and _is_unnamed(clauses[0]):
            clauses = clauses[1:]
        text = re.sub(r"^also |(?<=\w) (?:again|also|too|as well)(?=,|$)", "", ", ".join(clauses), flags=re.IGNORECASE)
        if len(words(text or "x")) > 1 or (re.match(r"[A-Z][a-z]{2}", text) and text.lower() not in PREPOSITIONS):
            kept.append(_inner(text))
    return kept


def _is_unnamed(clause: str) -> bool:
    tokens = words(clause)
    plain = any(is_common(each) or is_number(each) for each in tokens)
    return clause == clause.lower() and len(tokens) < LONGEST_HEAD and not plain


def _first_of(said: list[str], most: int) -> list[str]:
    counted = zip(said, accumulate(len(each.split()) for each in said), strict=True)
    return [each for each, count in counted if count <= most]
