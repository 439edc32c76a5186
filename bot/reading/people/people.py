"""Whom a job seeker met, read apart from one line each: name, title, e-mail and phone in any order.

Only what is surely said is kept: "the panel" or "a third guy" is nobody to thank. A piece that may mean somebody, but
holds no name, is not dropped in silence: it comes back as unread, and every other word as left out. One unknown word
is a piece like that: it is asked about.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.reading.people.dictated import with_names_spelt
from bot.reading.people.given import is_given
from bot.reading.people.left_out import left_out_of
from bot.reading.people.lines import lines_of, unescaped, visible, within
from bot.reading.people.name_words import NO_SURNAME
from bot.reading.people.names import is_no_first_name, is_shared_mailbox, name_from_email, opens_with_article
from bot.reading.people.parts import Parts, gather, leave_unread, take_a_title_for_a_name
from bot.reading.people.pasted import (
    about_people,
    emoji_apart,
    is_address,
    is_profile,
    is_sign_off,
    profiles,
    written_out,
)
from bot.reading.people.phones import phone_numbers, without_phones
from bot.reading.people.pieces import belongs, in_order, pieces_of
from bot.reading.people.ranks import with_ranks_apart
from bot.reading.people.sure import is_sure, is_twice
from bot.reading.people.told_around import without_talk
from bot.reading.people.trades import may_be_trade
from bot.reading.people.unparted import parted
from bot.reading.people.wordings import together
from bot.support.limits import LONGEST_ANSWER, LONGEST_EMAIL, LONGEST_TITLE, MOST_PEOPLE
from bot.support.patterns import regex
from bot.vocabulary.met import Met


@dataclass(frozen=True)
class Read:
    """The people in a text, and the pieces of it that may mean somebody but hold no name."""

    people: tuple[Met, ...]
    unread: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    """The words that are in nobody's entry and in nothing unread: a company, a greeting, chatter."""


def read_people(text: str, most: int = MOST_PEOPLE) -> tuple[Met, ...]:
    """The people in a text, one a line or apart by ";", the first `most` of them; total. The same person twice is one.

    Whoever must know whether there are more asks for one more than they can keep.
    """
    return read_met(text, most).people


def read_met(text: str, most: int = MOST_PEOPLE) -> Read:
    """Like `read_people`, with what could not be read, to be shown to the person."""
    people: list[Met] = []
    unread: list[str] = []
    seen, beyond = within(unescaped(text[:LONGEST_ANSWER]))
    raw = lines_of(parted(without_talk(written_out(seen))))
    lines = [with_names_spelt(visible(emoji_apart(line))) for line in raw]
    is_card = any(_is_only_contact(line) or is_profile(line) for line in lines)
    ends, signed = False, ""
    for indented, line in zip(raw, lines, strict=True):
        context = _Context(people[-1] if people else None, is_card, is_under=bool(_INDENTED.match(indented)))
        about = "" if is_card and is_address(line) else about_people(line)
        met, unclear = _read_line(about, context)
        if ends and len(met) == 1 and any(known.name.split()[0] == met[0].name for known in people):
            continue  # who wrote the mail, and is named above
        unread += unclear
        for each in met:
            unread += _add(people, each, signed)
        signed = met[-1].name if met and ends and " " not in met[-1].name else signed
        ends = is_sign_off(line) or (ends and not met)
        if len(people) >= most:
            break
    links, strange = profiles(text[:LONGEST_ANSWER])
    for name in links:
        if not any(set(name.casefold().split()) <= set(met.name.casefold().split()) for met in people):
            _add(people, Met(name), "")
    del people[most:]
    full = _IN_BRACKETS.findall(text) if any(met.address == met.name.split()[0] for met in people) else []
    said = " ".join([*(f"{met.name} {met.title} {met.address}" for met in people), *unread, *full])
    reached = " ".join(f"{met.email} {met.phone}" for met in people)
    return Read(tuple(people), tuple(unread), (*left_out_of(lines, said, reached), *strange, *beyond))


_IN_BRACKETS = regex(r"(?<=\w \()[^\W\d_]+(?=\))")
"""A full first name behind the short one that somebody goes by: "Mo (Maureen)"."""
_INDENTED = regex(r"(?: {2}|\t)\s*\S")


def joined(known: tuple[Met, ...], more: tuple[Met, ...]) -> tuple[Met, ...]:
    """Those known and those named now; what is said now of somebody known counts, and what is not said stays."""
    people = list(known)
    for met in more:
        same = (at for at, old in enumerate(people) if _is_same(met, old))
        if (at := next(same, None)) is None:
            people.append(met)
        else:
            old = people[at]
            people[at] = merged(met, old)
    return tuple(people)


def with_details(people: tuple[Met, ...], before: tuple[Met, ...]) -> tuple[Met, ...]:
    """The people, each with what was known of them before and is not said anew."""
    known = {met.name: met for met in before}
    return tuple(merged(met, known.get(met.name, met)) for met in people)


def _is_same(one: Met, other: Met) -> bool:
    names = {met.name.casefold().replace(".", "") for met in (one, other)}  # "Mr Hurley", "Mr. Hurley"
    return bool(one.email and one.email == other.email) or len(names) == 1


def _add(people: list[Met], met: Met, signed: str) -> tuple[str, ...]:
    """Put someone on the list, or what is new about them on the entry they have; gives back what has no place there.

    Who `signed` with a first name stands as well in the signature below it.
    """
    first = met.name.partition(" ")[0].casefold()
    alone = (at for at, known in enumerate(people) if known == Met(known.name) and known.name.casefold() == first)
    if " " in met.name and (at := next(alone, None)) is not None:
        people[at] = met
        return ()
    if (
        signed
        and " " not in signed
        and " " in met.name
        and people[-1] == Met(signed)
        and first.startswith(signed[:2].casefold())
    ):
        people[-1] = replace(met, address=met.address or signed)
        return ()
    for index, known in enumerate(people):
        if _is_same(met, known):
            people[index] = replace(merged(known, met), name=known.name)
            clashes = known.title and met.title and met.title not in known.title
            return (f"{met.name} ({met.title})",) if clashes else ()
    people.append(met)
    return ()


def merged(first: Met, then: Met) -> Met:
    """What the first says of somebody, and what only the other does; the other's name stays."""
    return replace(then, **{name: value for name, value in vars(first).items() if value and name != "name"})


_BULLET = regex(r"^\s*(?:[-*•·‣◦▪–—]+|\(?\d{1,2}[.)](?=\s))\s*")
_OPENING = regex(
    r"^[\s,.!-]*(?:(?:i think|i guess|i|we|they were|it was|it's|its|was|with|both|also|then|and|n|just|really|"
    r"so|um+|uh+|ok|okay|idk|oh|oops|hmm+|yeah|well|wait|hey|plus|"
    r"there (?:was|were)|(?:the )?others? (?:was|were)|first|"
    r"nobody else(?: was there)?(?=,? (?:just|only) )|think|"
    r"let me see|let's see|actually|only|just|meet|(?:me )?(?:conocí|hablé|reuní)(?: con| a)?|"
    r"(?:the|this|my) (?:guy|lady|man|woman|person|gentleman)(?:'s| is| was)|"
    r"her name was|his name was|(?:my |the )?interviewers? (?:was|were)|"
    r"(?:a )?(?:zoom|phone|video) call|(?:on|over) (?:the )?(?:phone|zoom|teams)|that'?d be|that would be|met|spoke"
    r"|mostly|mainly|talked|interviewed|chatted|by|to)(?:[\s,!]|\.(?!\w[\w.+-]{0,64}@))+)*",
    re.IGNORECASE,
)
EMAIL = regex(
    r"(?:e-?mail:?\s*)?<?\b([\w.+'-]{1,64}@(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,24})\b>?", re.IGNORECASE | re.ASCII
)

_BEFORE_EMAIL = regex(r"(?<=[a-z]) (?=[\w.+'-]{1,64}@[\w-]{1,64}\.)", re.ASCII)
"""What is told of somebody ends there."""


@dataclass(frozen=True)
class _Context:
    """What stands around a line."""

    before: Met | None
    is_card: bool
    """Whether it is in a signature, on a card or in a profile."""
    is_under: bool
    """Whether it is indented, so that it says more of the one before it."""


def _read_line(line: str, context: _Context) -> tuple[list[Met], list[str]]:
    """Whom one line names; what it says of the one before it, in a signature or on a card, is theirs."""
    typed, line = line, _OPENING.sub("", _BULLET.sub("", NO_SURNAME.sub(" ", line)))
    is_small, line = line.islower(), together(with_ranks_apart(_BEFORE_EMAIL.sub(" , ", line)))
    emails = [found[1].lower() for found in EMAIL.finditer(line) if len(found[1]) <= LONGEST_EMAIL]
    line = EMAIL.sub(" , ", line)
    phones = phone_numbers(line)
    line = _AT.sub(r"\1 at ", _FIGURES.sub(" , ", without_phones(line)))
    pieces, after_title = in_order(pieces_of(line), emails), False
    parts = Parts(is_loud=line.isupper(), is_small=is_small, is_alone=len(pieces) == 1)
    for (sign, piece), (_, parts.following) in pairwise([*pieces, ("", "")]):
        after_title = gather(parts, piece, sign, after_title)
        if len(parts.names) > MOST_PEOPLE:
            break
    if not parts.names and (emails or len(parts.titles) > 1):
        take_a_title_for_a_name(parts)
    before = context.before
    if before and _says_more(parts, line, before, context, emails):
        words = [title for title, _ in parts.titles] + (parts.names if context.is_under or not context.is_card else [])
        titles = ", ".join(words)[:LONGEST_TITLE]
        more = Met(before.name, *(each for each in (titles, *(each[0] if each else "" for each in (emails, phones)))))
        return [merged(before, more)], []
    matched = _matched(parts, emails, phones)
    met = [each for each in matched if is_sure(each, matched, typed)]
    for unsure in matched:
        if unsure not in met:
            leave_unread(parts, unsure.name)
    if not met and not parts.names:
        for title, _ in parts.titles:
            leave_unread(parts, title)
    twice = {each.name for each in met if " " not in each.name and is_twice(each.name, typed)}
    return met, [*parts.unread, *sorted(twice)]


def _says_more(parts: Parts, line: str, before: Met, context: _Context, emails: list[str]) -> bool:
    """Whether a line of its own says more of the one above: a title, a number, an address; on a card, a company."""
    if opens_with_article(line.strip(" ,")) or parts.unread or (emails and before.email):
        return False
    if len(parts.names) != 1:
        is_theirs = not emails or bool(parts.titles) or belongs(emails[0], before.name) or not _may_name(line)
        return not parts.names and is_theirs
    is_unknown = not is_given(parts.names[0].split()[0])
    if parts.titles or parts.own:
        return is_unknown and context.is_under
    return is_unknown and (context.is_card or context.is_under or (not before.title and _is_trade_alone(parts)))


def _may_name(line: str) -> bool:
    """Whether somebody may be named in a line in which no name was read: "Dev Ramanathan fields" beside an e-mail."""
    words = re.findall(r"[^\W\d_]{3,}", line)
    return any(word[0].isupper() or is_given(word) for word in words)


def _is_trade_alone(parts: Parts) -> bool:
    """Whether a line is one word that is somebody's trade as well as a surname: "Teller" below a name."""
    return not parts.names[0].islower() and " " not in parts.names[0] and may_be_trade(parts.names[0])


def _is_only_contact(line: str) -> bool:
    """Whether it is a line of a card or a signature: a phone number or an address, and nobody's name."""
    rest = without_phones(EMAIL.sub(" , ", line))
    return rest != line and not re.search(r"[^\W\d_]{2}", rest)


_FIGURES = regex(r"(?<!\w)\d[\d./:-]{3,}(?!\w)|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?", re.IGNORECASE)
_AT = regex(r"(?<!\band)(?<!\bmet)(?<=[\w)])(\b|(?<=\)))\s*@\s*(?=[^\W_])", re.IGNORECASE)


def _matched(parts: Parts, emails: list[str], phones: list[str]) -> list[Met]:
    """People from their parts. With one name all parts are theirs."""
    names = parts.names
    if not names:
        emails = [email for email in emails if not is_shared_mailbox(email)]
        emails = [email for email in emails if not is_no_first_name(email)]
        names = [name_from_email(email) for email in emails]
    if len(names) == 1:
        title = ", ".join([*parts.own.values(), *(title for title, _ in parts.titles)])[:LONGEST_TITLE].strip(" ,")
        email, phone = (each[0] if each else "" for each in (emails, phones))
        return [Met(names[0], title, email, phone, parts.called.get(0, ""))]
    own = _own_titles(parts, len(names))
    paired = len(emails) == len(names)
    mail = emails if paired else [next((e for e in emails if belongs(e, name)), "") for name in names]
    tel = phones if len(phones) == len(names) else [""] * len(names)
    called = [parts.called.get(at, "") for at in range(len(names))]
    return [Met(*each) for each in zip(names, own, mail, tel, called, strict=True)]


def _own_titles(parts: Parts, people: int) -> list[str]:
    """Each title goes to the name before it; where a title opens the line, to the name after it."""
    own = [parts.own.get(at, "") for at in range(people)]
    for title, before in parts.titles:
        index = before if parts.titles_lead else before - 1
        if index < people:
            own[index] = f"{own[index]}, {title}"[:LONGEST_TITLE].strip(" ,")
    return own
