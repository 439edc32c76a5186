"""Shorthand of a resume, between commas: papers, years, figures, what somebody can do, as a sentence or two. Pure.

What each part is shows by its shape; a part of no known shape is left out, and the rest is still true without it.
"""

import re

from bot.reading.shorthand.clipped_parts import Kind, Part, part_of
from bot.reading.shorthand.finishing import finished
from bot.reading.shorthand.reports import META, is_of_telling, own_words, pieces_of, untold
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.words import (
    HELD,
    has_subject,
    opens_with_verb,
    words,
)
from bot.wording.words import say_list

MOST_WITH, MOST_PAPERS = 2, 3


def listed(typed: str, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The sentences that a list of facts stands for, in its order; () where nothing in it is sure."""
    pieces = [own_words(untold(each)) for each in pieces_of(spelt_out(typed, names))]
    found = [
        part for each in pieces if not (META.match(each) or is_of_telling(each)) for part in _parts(_untimed(each))
    ]
    said = (each for text in _composed(found) for each in text.split(". "))
    return tuple(finished(each) for each in said)


def _untimed(piece: str) -> str:
    """ "weddings, about 45 a season" as "about 45 weddings a season"."""
    return re.sub(
        r"^([a-z]+s), ((?:about |over |almost )?\d[\d,]*) (an?|per) (season|day|week|month|year|shift|night)\b",
        r"\2 \1 \3 \4",
        piece,
    )


def _parts(piece: str) -> list[Part]:
    found, opening, theirs = list[Part](), True, False
    texts = [text for text in re.split(r",\s+(?:and )?|\s+[-–—]\s+", piece) if text.strip()]
    for text in texts:
        part = part_of(text.strip(), opening=opening and len(texts) > 1)
        part = None if part and part.kind is Kind.ROLE and len(texts) == 1 else part
        opening = opening and (part is None or part.kind is Kind.PAPER)
        if part and not (theirs and part.kind is Kind.DEED):
            found.append(part)
        theirs = part is None and has_subject(text)
    return found


def _composed(parts: list[Part]) -> list[str]:
    """Sentences of the parts, in the order in which they begin."""
    placed = list(enumerate(parts))
    said = _of_what_is_held(placed)
    used = {at for _, _, each in said for at in each}
    rest = [(at, part) for at, part in placed if at not in used]
    for at, part in rest:
        if at in used:
            continue
        after = parts[at + 1] if at + 1 < len(parts) and at + 1 not in used else None
        sentence, taken = _sentence(part, after)
        if sentence:
            said.append((at, sentence, {at, at + 1} if taken else {at}))
            used |= {at, at + 1} if taken else {at}
    return [sentence for _, sentence, _ in sorted(said, key=lambda each: each[0])]


def _of_what_is_held(placed: list[tuple[int, Part]]) -> list[tuple[int, str, set[int]]]:
    """What somebody has, or does so often, with all that hangs on it."""
    held = [each for each in placed if each[1].kind is Kind.PAPER][:MOST_PAPERS]
    held += [each for each in placed if each[1].kind is Kind.YEARS][:1]
    often = [each for each in placed if each[1].kind is Kind.OFTEN][:1]
    lasting = any(part.kind is Kind.YEARS for _, part in held)
    which = [each for each in placed if each[1].kind is Kind.WHICH][:1] if lasting else []
    behind = [each for each in placed if each[1].kind in {Kind.RATE, Kind.WITH}][:MOST_WITH]
    used = {at for at, _ in [*held, *which]}
    tail = f", with {' and '.join(part.text for _, part in behind)}"
    bears = lasting or bool(often)
    tail, hung = (tail, {at for at, _ in behind}) if behind and bears else ("", set())
    said = list[tuple[int, str, set[int]]]()
    if held:
        first, *more = [part.text for _, part in held]
        end = f"{f', {which[0][1].text}' if which else ''}{tail if lasting else ''}"
        parted = more and " and " in " ".join([first, *more[:-1]])
        list_of = say_list([first, *(each if set(words(each)) & HELD else each.removeprefix("my ") for each in more)])
        text = f"I have {first}. I have {say_list(more)}{end}" if parted else f"I have {list_of}{end}"
        said.append((min(used), text, used | (hung if lasting else set())))
    if often:
        at, part = often[0]
        said.append((at, f"I do {part.text}{'' if lasting else tail}", {at} | (set() if lasting else hung)))
    return said


def _sentence(part: Part, after: Part | None) -> tuple[str, bool]:
    """A part as a sentence, and whether the one behind it went into it."""
    first, second = _alone(part), _alone(after) if after else ""
    if not first or not second or after is None:
        return first, False
    if part.kind is Kind.DEED and after.kind is Kind.DEED and "," not in first:
        kinds = {opens_with_verb(each.text) for each in (part, after)}
        joint = " and " if len(kinds) == 1 else ", and I "
        return f"{first}{joint}{second.removeprefix('I ')}", True
    joins = {part.kind, after.kind} <= {Kind.STATE, Kind.ROLE, Kind.DEED} or (
        part.kind is Kind.DEED and after.kind is Kind.MOVED
    )
    return (f"{first}, and {second}", True) if joins and "," not in first + second else (first, False)


def _alone(part: Part | None) -> str:
    if part is None:
        return ""
    led = {Kind.DEED: "I ", Kind.STATE: "I'm ", Kind.ROLE: "I'm ", Kind.CLAUSE: "", Kind.MOVED: ""}
    if part.kind is Kind.RATE:
        return part.alone
    return f"{led[part.kind]}{part.text}" if part.kind in led else ""
