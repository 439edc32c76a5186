"""What somebody told of themselves, as sentences in the first person: their own words, with an "I" before a verb. Pure.

Nothing is joined, and nothing is guessed: a piece that is no sentence by itself stays out.
"""

import re
from dataclasses import dataclass

from bot.reading.shorthand.finishing import finished
from bot.reading.shorthand.flip import to_you
from bot.reading.shorthand.reports import (
    apart,
    is_of_telling,
    is_theirs,
    own_words,
    pieces_of,
    until_the_telling,
    untold,
    with_quotes,
    without_quotes,
)
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.stretches import finite_at, has_subject, opens_with_verb
from bot.reading.shorthand.topics import meant, thing_in
from bot.reading.shorthand.words import ADJECTIVES, JOINERS, ME, PREPOSITIONS, TIME, is_number, words
from bot.support.patterns import regex


@dataclass(frozen=True)
class Said:
    """Sentences that shorthand stands for, and whether they were sentences already."""

    text: str
    sure: bool = False


def first_person(typed: str, problem: str = "", names: tuple[str, ...] = (), *, how: bool = False) -> Said:
    """A point as sentences in the first person; "" where a part of it is none.

    `problem`: what it is the answer to, and "it" means. `how`: it tells how something went, so that "they" are those of
    then, and what is no sentence may go.
    """
    typed = re.sub(r"[^.!?;]*\?", "", typed)
    text, quotes = without_quotes(re.sub(r"; (?=(?:they|it|we) )", ", and ", spelt_out(typed, names)))
    said, sure = list[str](), True
    for each in pieces_of(apart(text)):
        piece = own_words(untold(each))
        if is_of_telling(piece) or (not how and is_theirs(piece.split(", ")[0])):
            sure = False
            continue
        piece = re.sub(rf"^took (?=(?:me |us )?(?:{TIME}|about a\b|a\b))", "it took ", piece) if how else piece
        sentence, known = _sentence(piece, how=how)
        if not sentence and not how:
            sure = False
        thing = thing_in(spelt_out(problem, names)) if problem and not said else ""
        sentence = (meant(sentence, thing) if thing else "") or sentence
        said += [sentence] if sentence else []
        sure = sure and known
    told = _WOULD.sub(r"\1your\2", " ".join(finished(each) for each in said))
    told = with_quotes(told if how else to_you(told), quotes)
    return Said(told, sure=sure and bool(said) and _same_words(told, typed))


_WOULD = regex(r"^(I(?:'d| would) (?:also |first )?(?:start|begin|look|take|bring|set|make)\b[^.]*?\b)their(\b)")
"""What somebody would do with "their" things they would do at the reader's."""


def _same_words(said: str, typed: str) -> bool:
    """Whether nothing but spelling was changed."""
    return (
        typed.lstrip()[:1] in "IMW" and set(words(said)) >= set(words(typed)) and len(words(said)) == len(words(typed))
    )


def _sentence(piece: str, *, how: bool) -> tuple[str, bool]:
    """A piece as a sentence, and whether it was one; "" where it is none."""
    parts = [each for each in until_the_telling(re.split(r",\s+", piece)) if how or not is_theirs(each)] or [""]
    first, tokens = parts[0], words(parts[0] or "x")
    if (
        not first
        or _SAID.search(piece)
        or (_DONE_TO_ME.match(first) and not _STATE.match(first))
        or _LASTS.search(piece)
    ):
        return "", False
    led = tokens[0] in PREPOSITIONS | {"when", "while", "because", "after", "before"} and len(parts) > 1
    text = _joined(first, parts[1:]) if not led else ", ".join(parts) if all(map(_goes_on, parts[2:])) else ""
    if not text or has_subject(parts[1] if led else first):
        return text, tokens[0] in ME | {"my", "our"} and text == piece
    kind = "past" if tokens[:2] == ["used", "to"] else opens_with_verb(first)
    state = _STATE.match(first) or (
        tokens[0] in ADJECTIVES - {"used"} and (len(tokens) == 1 or tokens[1] in PREPOSITIONS | {"to", "and", "with"})
    )
    who = (
        "I'm"
        if state
        else {"done": "I've", "past": "I", "base": "I"}.get(kind, "I have" if _YEARS.match(first) else "")
    )
    small = text[:1].lower() + text[1:] if text[1:2].islower() else text
    return f"{who} {small}" if who else "", False


def _joined(first: str, rest: list[str]) -> str:
    """A clause with what stands behind its commas; two clauses, or two deeds, have an "and"; "" for anything else."""
    if len(rest) == 1 and _is_clause(rest[0]):
        return f"{first}, and {rest[0]}"
    if len(rest) == 1 and opens_with_verb(first) == opens_with_verb(rest[0]) == "past":
        return f"{first} and {rest[0]}"
    return ", ".join([first, *rest]) if all(map(_goes_on, rest)) else ""


def _is_clause(text: str) -> bool:
    tokens = words(text)
    return finite_at(tokens) > 0 if tokens[0] in _SOME else has_subject(text) and tokens[0] not in JOINERS


_YEARS = regex(
    rf"(?:{TIME}|[a-z]+-[a-z]+ years) (?:of|as|in|on|with|at|doing) (?!a row\b|total\b|same\b|[a-z]+days\b)",
    re.IGNORECASE,
)
_SOME = frozenset({"both", "all", "none", "most", "one", "some"})
_STATE = regex(
    r"(?:admitted|licen[cs]ed|certified|registered|accredited|bonded|insured|endorsed|cleared|vetted|chartered"
    r"|qualified|trained(?! (?:as|by))) (?:in|to|by|with|as|for|on) ",
    re.IGNORECASE,
)
_DONE_TO_ME = regex(
    r"(?:admitted|licen[cs]ed|certified|registered|accredited|bonded|insured|endorsed|cleared|rated|vetted|chartered|qualified"
    r"|commended|nominated|promoted|awarded|elected|selected|recogni[sz]ed|named|voted|trained|invited|asked|chosen|hired)"
    r"(?: (?:in|to|by|with|as|at|for|on|into|from|under|twice|once|last|this|\w+ times|[A-Z]\w*)\b|$)",
    re.IGNORECASE,
)
"""What was done to somebody is no deed of theirs: "promoted twice", "admitted in NY"."""
_SAID = regex(r"\bI (?:said|told)\b(?! you)")
_LASTS = regex(rf"\bI (?:work|live|do|make|sew|cook|clean|drive|teach) (?:[a-z]+ )?(?:for )?{TIME}\b", re.IGNORECASE)
"""What lasts in English "has" lasted."""


def _goes_on(part: str) -> bool:
    """Whether a part behind a comma belongs to the sentence, and is no clause or figure that was only thrown in."""
    tokens = words(part)
    joined = tokens[0] in JOINERS | PREPOSITIONS | {"which", "who", "where"}
    return joined or not (has_subject(part) or is_number(tokens[0]) or opens_with_verb(part))
