"""What of a point can be said: the parts of it that are sentences by themselves. Pure.

Shorthand is seldom a sentence as a whole. The longest part that is one is said, and the rest is left to the person.
"""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.alone import stands_alone
from bot.reading.shorthand.faithful import adds_inside, is_faithful
from bot.reading.shorthand.points import first_person
from bot.reading.shorthand.reports import is_of_telling, is_theirs, own_words, pieces_of, until_the_telling, untold
from bot.reading.shorthand.sound import LEADS_ON, is_sound
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.topics import bare, headed, in_a_sentence, is_role
from bot.reading.shorthand.words import (
    ADJECTIVES,
    JOINERS,
    ME,
    PREPOSITIONS,
    SUBJECTS,
    TIME,
    has_subject,
    is_number,
    is_plural,
    lower_start,
    opens_with_verb,
    set_of,
    words,
)

MOST = 2
"""Sentences of one point."""
LEAST_BESIDE_TOPIC = 7
"""Words of a sentence that says enough without what it was headed by."""


def said_in_part(typed: str, names: tuple[str, ...] = ()) -> str:
    """The sentences in the first person that parts of a point are; "" where none is one."""
    said: list[str] = []
    topic = ""
    for piece in pieces_of(_apart(spelt_out(typed, names))):
        own = own_words(untold(piece))
        if is_of_telling(own):
            continue
        head, rest = _headed(own)
        found = _sentences(rest, head or topic, names)
        first = _FIRST_OF_TWO.split(rest)[0]
        if not found and (words(first)[0] == "i" or opens_with_verb(first)):
            found = _sentences(first, head or topic, names)
        topic = "" if found else head or topic
        said += found
    return " ".join(dict.fromkeys(said[:MOST]))


_BEGINS_ANEW = re.compile(
    r"(?P<before>[\w']+) (?=(?:I (?:taught|kept|got|took|did|was|had|ran|drove|made|wrote|can|know|just|already|raised)"
    r"|just need)\b)"
)
_FIRST_OF_TWO = re.compile(r",? and (?=(?:I|my|we|our)\b)")
_NO_ACCIDENTS = re.compile(
    rf"(?<!for )(?<![\w-])((?:(?:twenty|thirty|forty)[- ])?{TIME}) (?=no [a-z]+(?: [a-z]+)?\b)", re.IGNORECASE
)


def _apart(text: str) -> str:
    """Dictated clauses, which no mark parts, as sentences."""
    if re.search(r"[,;:]|[.!?] ", text):
        return text
    text = re.sub(r" (?:that was|that's) .*$", "", _NO_ACCIDENTS.sub(r"for \1 with ", text))
    return _BEGINS_ANEW.sub(
        lambda found: found[0] if found["before"].lower() in LEADS_ON | {"yes", "yeah"} else f"{found['before']}. ",
        text,
    )


def mentioned(typed: str, names: tuple[str, ...] = ()) -> str:
    """What was not said and is a thing, not a sentence: "first aid" is "I should have mentioned my first aid."."""
    pieces = pieces_of(spelt_out(typed, names))
    more = [piece for piece in pieces[1:] if not (is_theirs(piece.split(", ")[0]) or is_of_telling(piece))]
    clauses = until_the_telling(own_words(untold(pieces[0])).split(", ")) if pieces and not more else [""]
    thing = bare(clauses[0])
    done = verbs.is_past(words(thing)[-1])
    acts = done or has_subject(thing) or opens_with_verb(thing) or is_theirs(clauses[0])
    if len(clauses) > 1 or acts or is_role(thing) or "certified" in thing or len(words(thing)) > MOST_OF_A_THING:
        return ""
    first = words(thing)[0]
    plain = re.fullmatch(r"[A-Za-z][\w &'/+-]*", thing) and not is_number(first)
    return f"I should have mentioned my {thing}." if plain and first not in _NO_THING else ""


_NO_THING = SUBJECTS | PREPOSITIONS | ADJECTIVES | JOINERS | {"nothing", "everything", "something"}
MOST_OF_A_THING = 6
"""Words of what is only named."""


def _headed(piece: str) -> tuple[str, str]:
    """What a piece is about, and what it says of it: "tower rescue, I run the drill"."""
    head, rest = headed(piece)
    if head:
        return head, rest
    first, comma, behind = rest.partition(", ")
    is_head = len(words(first)) <= 3 and not (
        has_subject(first) or opens_with_verb(first) or is_number(words(first)[0])
    )
    if is_head and (not comma or words(behind)[0] in ME or opens_with_verb(behind) == "past"):
        return first, behind
    return "", rest


def _sentences(text: str, topic: str, names: tuple[str, ...]) -> list[str]:
    parts = until_the_telling(text.split(", ")) if text else []
    if len(parts) > 1 and re.match(r"at my [a-z ]+$", parts[0]):
        parts = [", ".join(parts[:2]), *parts[2:]]
    while parts and is_theirs(parts[0]):
        parts.pop(0)
    said, at = list[str](), 0
    while at < len(parts) and len(said) < MOST:
        for end in range(len(parts), at, -1):
            if at and (not _begins(parts[at]) or _is_of_another(parts[at - 1], parts[at])):
                break
            part = ", ".join(parts[at:end]).removeprefix("and ")
            if sentence := _sentence(part, "" if at else topic, names):
                said.append(sentence)
                at = end - 1
                break
        at += 1
        if not said and at < len(parts) and not _begins(parts[at]):
            break
    return _with_its_deed(said, parts, names)


_FIGURES = re.compile(r"^[A-Z][\w' -]* (?:went|dropped|fell|rose|grew|came down) (?:from|by|to) ")


def _with_its_deed(said: list[str], parts: list[str], names: tuple[str, ...]) -> list[str]:
    """A figure with the first of what moved it: "I set up a weekly van, and complaints went from 12 to 3"."""
    if len(said) != 1 or not _FIGURES.match(said[0]):
        return said
    deed = _sentence(re.split(r" and (?!\d)", parts[0])[0], "", names)
    joined = f"{deed[:-1]}, and {lower_start(said[0])}"
    return [joined] if re.match(r"(?:At [^,]+, )?I [a-z]+(?<!am) ", deed) and stands_alone(joined) else said


def _is_of_another(before: str, part: str) -> bool:
    """Whether what a part does is done by whom or what the one before names: "last job was a school, came in early"."""
    return bool(opens_with_verb(part)) and has_subject(before) and words(before)[0] not in ME


def _begins(part: str) -> bool:
    """Whether a part begins a sentence of its own, and does not go on the one before."""
    tokens = words(part.removeprefix("and "))
    slight = len(tokens) < LEAST_BESIDE_TOPIC and not re.search(r"\d", part) and tokens[0] not in ME
    measured = has_subject(part) and re.search(r"\b(?:went|dropped|fell|rose|grew|came down)\b.*\d", part)
    opens = opens_with_verb(part)
    own = tokens[0] in ME or opens == "done" or (opens == "past" and not slight)
    return bool(own or measured or _WILLING.match(part) or _SPENT.match(part))


_SPENT = re.compile(rf"(?:been .+ )?{TIME}(?: [a-z]+ing)?$", re.IGNORECASE)
_WILLING = re.compile(r"(?:happy|glad|ready|willing|able) to |(?:comfortable|fine|good) (?:with|at) ")


def _sentence(part: str, topic: str, names: tuple[str, ...]) -> str:
    """A part as a sentence, with its topic in it where it needs one; "" where it is none by itself."""
    leans = topic and re.search(r"\b(?:it|them)\b(?! (?:went|came|took|was|is|were|are)\b)", part)
    ways = [_within(part, topic), *([] if leans else [f"{topic}: {part}" if topic else "", part])]
    said = (first_person(typed, names=names).text for typed in ways if typed and not _of_what(typed))
    return next((each for each in map(_small_verb, said) if each and _can_be_said(each, part, topic)), "")


def _small_verb(said: str) -> str:
    """ "I Marked papers" without the capital of what opened a line."""
    return re.sub(r"\bI ([A-Z])(?=[a-z]+ed\b)", lambda found: f"I {found[1].lower()}", said)


def _can_be_said(said: str, part: str, topic: str) -> bool:
    own = f"{topic} {part}"
    by_topic = said.startswith("On ") and not (part.lower().startswith("on ") or topic.isupper())
    is_own = is_faithful(said, part, f"{own} of experience") and not adds_inside(said, own)
    return is_own and not by_topic and stands_alone(said) and is_sound(said) and not _needs(topic, said)


def _needs(topic: str, said: str) -> bool:
    """Whether a sentence says too little without what it was headed by: "PCI. Got us from SAQ D down to A-EP"."""
    named = {word for word in words(topic) if len(word) > 2}
    if not topic or named & set(words(said)):
        return False
    return len(words(said)) < LEAST_BESIDE_TOPIC or bool(re.search(r"\b(?:us|ours|mine|ones|from \S+ .*\bto) ?", said))


def _within(part: str, topic: str) -> str:
    """The part with its topic in its place: "I run the drill" is "I run the tower rescue drill"."""
    if not topic or len(words(topic)) > 3 or words(topic)[0] in PREPOSITIONS:
        return ""
    named = in_a_sentence(topic)
    part = f"I {lower_start(part)}" if opens_with_verb(part) == "past" else part
    if " the one " in f"{part} ":
        return re.sub(r"\bthe one\b", f"the {named}", part, count=1)
    if found := re.match(
        r"^((?:I|we) (?:took|brought|moved|pushed|switched) )us (?=(?:down |up )?(?:from|to)\b)", part
    ):
        return f"{found[1]}our {bare(topic)} {part[found.end() :]}"
    is_the = re.match(r"(?:the|an?|my|our) ", topic, re.IGNORECASE)
    if not is_the and (found := re.match(r"^((?:I|we) [a-z]+ (?:the|my) )(?=[a-z]+\b)", part)):
        return f"{found[1]}{named} {part[found.end() :]}"
    if found := re.search(r"\b((?:I|we) (?:[a-z]+ed|[a-z]+) )it\b(?! (?:was|is|came|went))", part):
        return f"{part[: found.start()]}{found[1]}{_whose(topic)}{part[found.end() :]}"
    them = re.match(r"^(I [^,.]*?)\bthem\b", part)
    if them and is_plural(words(topic)[-1]):
        return f"{them[1]}{named}{part[them.end() :]}"
    return ""


def _whose(topic: str) -> str:
    """A topic as what something was done to: "Form PF", "chronic absence", "our complaints desk"."""
    named = in_a_sentence(topic)
    is_thing = named == named.lower() and not (_OF_NO_ONE.search(named) or is_plural(words(named)[-1]))
    return f"our {named}" if is_thing else named


_OF_NO_ONE = re.compile(r"(?:ce|ion|ment|ness|ity|ing|age|ure|ism|over|th)$")
"""What is done has no article: "absence", "turnover"."""


def _of_what(part: str) -> bool:
    """Whether a deed lacks what it was done to, which may as well have had it done: "audited last year"."""
    tokens = [*words(part), ""]
    return opens_with_verb(part) == "past" and tokens[1] in _WHEN_OR_HOW and tokens[0] not in _BY_ITSELF


_WHEN_OR_HOW = {"", *set_of("last this twice once in by since at during before until without")}
_BY_ITSELF = set_of(
    "worked came went started served moved grew dealt volunteered led graduated interned sat ran sold taught trained"
    " cooked wrote managed studied lived played helped reported was were drove travelled traveled finished passed"
)
