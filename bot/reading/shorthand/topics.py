"""What a piece of shorthand is about: headings, places, roles, and what "it" and "ours" mean in the next sentence."""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.names_spelt import CASED
from bot.reading.shorthand.nouns import head_of, with_a
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.words import (
    ADJECTIVES,
    DETERMINERS,
    JOINERS,
    MASS,
    ME,
    PREPOSITIONS,
    ROLES,
    THEM,
    is_number,
    is_plural,
    words,
)
from bot.support.patterns import literal


def headed(piece: str) -> tuple[str, str]:
    """A heading and what stands behind it: "Reserves: they're at six weeks"."""
    found = re.match(r"^([^,:]{2,45}?)(?::| [-–—]) (.+)$", piece)
    if found and not has_subject(found[1]) and not _acts(found[1]) and not is_number(words(found[1])[0]):
        return found[1], found[2]
    return "", re.sub(r" [-–—] ", ", ", piece.replace(": ", ", ") if not found or not has_subject(found[1]) else piece)


def _acts(head: str) -> bool:
    """Whether what stands before a colon is a deed, and names no thing: "load ratings" names one."""
    return opens_with_verb(head) == "past" or bool(opens_with_verb(head) and not verbs.is_also_a_noun(words(head)[0]))


def how_many_things(text: str) -> bool:
    """Whether a text is several things, with commas between them and no verb."""
    parts = text.split(", ")
    return len(parts) > 1 and not any(has_subject(part) or opens_with_verb(part) for part in parts)


def thing_in(trouble: str) -> str:
    """What a trouble is about: the subject of "inventory is at about 140 days", the object of "they have a backlog"."""
    head, rest = headed(trouble) if trouble else ("", "")
    if head:
        return head
    tokens = words(rest)
    if not tokens or tokens[0] in THEM | ME:
        return ""
    comma = rest.split(",")[0]
    if tokens[0] in PREPOSITIONS or words(comma)[-1:] in (["mostly"], ["mainly"]):
        return ""
    comma = (
        next((part for part in reversed(rest.split(", ")) if len(part.split()) <= 4), comma)
        if how_many_things(rest)
        else comma
    )
    if how_many_things(rest):
        return with_a(comma)
    if len(comma.split()) <= 4 and comma != rest and not has_subject(comma) and not opens_with_verb(comma):
        return comma
    found = re.match(
        r"^(?:their |the |your |our )?(.+?) (?:is|are|was|were|takes?|went|keeps?|has|have"
        r"|falls?|goes|runs|gets?|slips?|lags?|breaks?|stops?|needs?|leaves?|go|quit)\b",
        rest,
        re.IGNORECASE,
    )
    if found and len(found[1].split()) <= 4:
        return found[1]
    return comma if len(comma.split()) <= 4 and not has_subject(comma) and not opens_with_verb(comma) else ""


def meant(sentence: str, topic: str) -> str:
    """A sentence with what its "it", "ours", "mine" or "ones" means; "" where it has none."""
    thing = untroubled(topic)
    tokens = words(thing)
    several = is_plural(tokens[-1])
    if (ones := re.search(r"\b(\d[\d,]* (?:[a-z]+ )?)ones\b", sentence)) and several:
        return sentence.replace(ones[0], f"{ones[1]}{thing}", 1)
    if len(tokens) > 5 or {word for word in tokens if len(word) > 3} & set(words(sentence)):
        return ""
    if re.search(r"\b(?:ours|mine)\b", sentence):
        owned = re.sub(r"\bof (?:ours|mine)\b", f"of my {literal(thing)}", sentence, count=1)
        return re.sub(r"\b(?:ours|mine)\b", f"our {literal(thing)}", owned, count=1)
    found = re.match(r"^(I(?:'d|'ll)?|we) (\w+) (it|them|that)\b(?! before| again| (?:up|out|all) with)", sentence)
    if not found or (found[3] == "them") != several:
        return ""
    acts = verbs.is_past(found[2].lower()) or verbs.is_base(found[2].lower())
    whose = "the" if "'" in found[1] else "our"
    return f"{found[1]} {found[2]} {whose} {thing}{sentence[found.end() :]}" if acts else ""


def untroubled(topic: str) -> str:
    """What a trouble is about, without what is wrong with it: "high turnover" is "turnover"."""
    return re.sub(rf"^(?:{_TROUBLED}) | (?:\w+ing)$", "", bare(topic))


_TROUBLED = "slow|late|high|low|bad|poor|old|messy|manual|broken|long|rising|endless|constant|too many|too much"


_NO_PLACES = frozenset(["This", "Last", "Next", "Every", "Each", "Since", "From", "Mostly", "Mainly"])


def _is_place(topic: str) -> bool:
    """Whether a topic is a name, of where it was: "Birch Road", "Lattimer Castings, 2023"."""
    named = re.sub(r",? \d{4}$| (?:also|too|again)$", "", topic).split()
    if not named or named[0] in _NO_PLACES:
        return False
    return len(named) <= 4 and all(re.match(r"[A-Z][a-z'&]+|[A-Z]\.|&|and|of$", each) for each in named)


def place_of(text: str) -> str:
    """Where it was, at the head of what somebody tells of it: "Birch Road", "Lattimer Castings in 2023"; or ""."""
    for part in re.split(r"[.;] |, ", text)[:2]:
        named = re.sub(r"^(?:(?:also|again) )?(?:(?:at|for) )?(?=[A-Z])", "", part.strip(" .,"), flags=re.IGNORECASE)
        words_of = named.split()
        named = "" if re.match(r"(?:In|Same|Still|There|Here|Only|Just|Also) ?\b", named) else named
        if _is_place(named) and (len(words_of) > 1 or not is_common(named.lower())):
            year = re.search(rf"{re.escape(named)}, (\d{{4}})\b(?! *(?:to|-|–|until|on)\b)", text)
            return f"{re.sub(r' (?:too|also|again)$', '', named)}{f' in {year[1]}' if year else ''}"
    return ""


def is_common(word: str) -> bool:
    """Whether a word that opens a text may have its capital from there only."""
    return (
        word.endswith(("tion", "sion", "ing", "ity", "ment", "ness"))
        or is_plural(word)
        or verbs.is_base(word)
        or verbs.is_past(word)
        or word in ADJECTIVES | PREPOSITIONS | JOINERS | MASS | ROLES | DETERMINERS
    )


def bare(topic: str) -> str:
    """A topic without its article, and with a small letter where it is no name."""
    text = re.sub(r"^(?:their|the|our|my|your|a|an) ", "", topic, flags=re.IGNORECASE)
    first = text.split(" ", 1)[0]
    is_name = (
        re.match(r"[A-Z][a-z]+ (?:[IVX]+|\d+|[A-E]|[A-Z]{2,4})\b|[A-Z][a-z']+ [A-Z][a-z]+ [A-Z]", text)
        or first.isupper()
        or not first.isascii()
        or first[1:] != first[1:].lower()
        or first.lower() in CASED
    )
    return text if is_name else text[:1].lower() + text[1:]


def in_a_sentence(thing: str) -> str:
    """What opened a line, within a sentence: "First aid ticket" has no capital there, "Class A CDL" keeps both."""
    return bare(thing) if thing[1:] == thing[1:].lower() else thing


_NO_ROLES = frozenset(["human", "german", "roman", "norman", "man", "woman"])


def is_role(thing: str) -> bool:
    """Whether a thing names what somebody is."""
    tokens = words(thing)
    head = head_of(re.sub(r" now$", "", thing))
    return (
        (
            head in ROLES
            or head.endswith(("fighter", "keeper", "ician"))
            or (head.endswith("man") and head not in _NO_ROLES)
        )
        and not is_number(tokens[0])
        and not is_plural(head)
    )
