"""What two people talked about, as far as a note may say it to one of them: favours, wishes, what they liked to hear.

People jot down what stuck, troubles and all. What a note says of it is true, kind and grammatical, or is left out:
complaints, worries and how somebody looked stay in the notebook.
"""

import re
from collections.abc import Callable
from itertools import pairwise

from bot.reading.shorthand.capitals import lower_first
from bot.reading.shorthand.faithful import is_faithful
from bot.reading.shorthand.flip import to_the_reader
from bot.reading.shorthand.grammar import is_grammatical, is_thing
from bot.reading.shorthand.known import is_common
from bot.reading.shorthand.sound import is_sound_thing
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.stretches import opens_with_verb
from bot.reading.shorthand.talked_favours import favour
from bot.reading.shorthand.talked_moment import TROUBLE, WHO, Frame, Moment, is_name
from bot.reading.shorthand.talked_said import begun_with, called, came_up, habit, heard, liked, offered, proud, rated
from bot.reading.shorthand.talked_topics import aside_topic, named_topic, news
from bot.reading.shorthand.talked_wishes import wished
from bot.reading.shorthand.words import words
from bot.support.patterns import regex

_LEAD = regex(
    r"^(?:and |then |but |also |so |plus |really |even |just "
    r"|(?:(?:he|she|they) )?(?:said|says|told me)(?: that)? (?=(?:he|she|they) ))+",
    re.IGNORECASE,
)


def moments(typed: str, names: tuple[str, ...] = ()) -> tuple[Moment, ...]:
    """The moments in a jotting that a note to the person met may speak of, in the order in which they were jotted."""
    found: list[Moment] = []
    text = re.sub(r"[!?]+", ".", spelt_out(typed, names))
    topic = asked = ""
    for sentence in re.split(r"(?<!\bSt)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bRev)(?<!\bProf)[.;](?:\s+|$)", text):
        at_head = True
        if _is_of_another(sentence, names):
            continue
        for piece in _pieces(sentence):
            moment = _shared(piece) or begun_with(asked, piece) or _moment(piece, topic, at_head=at_head)
            at_head, asked = False, piece
            if moment:
                found.append(_of_topic(moment, topic))
                topic = moment.text if moment.frame in {Frame.TOPIC} else topic
                if found_topic := aside_topic(piece):
                    topic = found_topic
    found += [Moment(Frame.AGREED, said) for said in map(_agreed, _AGREED.finditer(text)) if said]
    own = {word for name in names for word in words(name)}
    return tuple(dict.fromkeys(each for each in found if _is_sound(each, text) and not _is_one_of(each.text, own)))


def _of_topic(moment: Moment, topic: str) -> Moment:
    """Where they would start, with what it is of: "on the estate maps, I'd start with the sixty most requested"."""
    leans = moment.frame is Frame.OFFERED and moment.text.startswith("I'd start with ") and topic.startswith("the ")
    return Moment(moment.frame, f"on {topic}, {moment.text}") if leans else moment


def _is_of_another(sentence: str, names: tuple[str, ...]) -> bool:
    """Whether a sentence is headed by somebody else: "Buddy: showed me the engine", where Buddy is not known."""
    label = re.match(r"\s*([A-Z][a-z]+)(?: [A-Z][a-z]+)?: (?=[a-z])", sentence)
    if label is None or not names or is_common(label[1].lower()):
        return False
    return opens_with_verb(sentence[label.end() :]) != ""


def _is_one_of(thing: str, own: set[str]) -> bool:
    """Whether a thing is the name of somebody who was met: "Iggy Brandt"."""
    said = words(thing)
    is_the_one = any(first == "the" and then in own for first, then in pairwise(said))
    return is_the_one or set(said) <= own or (is_name(thing) and bool(set(said) & own))


_TWO_OF_THEM = regex(r"\byour? your(?:self)?\b|\byou (?:\w+ed|\w+) your yourself\b")
"""Somebody else was "her" beside them: "he visited her himself"."""
_OF_WHAT = regex(r"\b(?:it|its|them|they(?:'\w+)?|those|ones?)\b", re.IGNORECASE)
"""What stands for something that the note does not name."""


def _is_sound(moment: Moment, text: str) -> bool:
    if moment.frame is Frame.TOPIC:
        return is_sound_thing(moment.text) and is_thing(moment.text) and not _ACTS.search(moment.text)
    if not _READS[moment.frame](moment.text) or _TWO_OF_THEM.search(moment.text):
        return False
    if moment.frame is Frame.FAVOUR and _LEANING_FAVOUR.search(moment.text):
        return False
    return moment.frame not in _RETOLD or (
        not _OF_WHAT.search(moment.text) and is_faithful(moment.text, f"{text} {text}")
    )


def _as_clause(text: str) -> bool:
    return is_grammatical(f"I liked hearing that {text}.")


def _with_a_noun(text: str) -> str:
    """ "The 200 that make up most of it" and "the sixty most requested", with the noun that everybody hears."""
    return re.sub(r"\bthe \d+(?= that\b)|\bmost [a-z]+ed$", lambda found: f"{found[0]} ones", text)


_READS: dict[Frame, Callable[[str], bool]] = {
    Frame.FAVOUR: lambda text: is_grammatical(f"I enjoyed {text}."),
    Frame.LIKED: lambda text: is_grammatical(f"I know {text}."),
    Frame.HELP: lambda text: is_grammatical(f"I want to {text}.") and not re.search(r"\b(?:but|because)\b", text),
    Frame.PROUD: is_thing,
    Frame.HEARD: _as_clause,
    Frame.CAME_UP: _as_clause,
    Frame.NOTICED: lambda text: text.startswith("you don't want ") or _as_clause(text),
    Frame.OFFERED: lambda text: is_grammatical(f"{_with_a_noun(text)}."),
    Frame.SHARED: lambda text: is_grammatical(f"{text}."),
    Frame.AGREED: _as_clause,
    Frame.CALLED: bool,
}
"""How each is read within its sentence."""
_LEANING_FAVOUR = regex(r"\b(?:it|them|that|those|one|some)(?:$| for you\b)|^giving me to\b| through it\b")
"""It is of something that the note does not name."""
_ACTS = regex(
    r"^(?:no|not|two|nobody) |^(?!.*\b(?:who|that|which|how|what|why|where|whether)\b)\w+(?: \w+)? (?:opened"
    r"|closed|lost|went|came|left|turned|moved|started|got|quit|broke|failed)\b"
    r"|\b\w+s (?:turn|go|come|keep|break|fail|quit|leave|get|cry) |\b(?:crying"
    r"|hurt|dying|yelling|screaming|advisory|outage|recall|lawsuit)\b"
)
"""It tells what happened, or what hurts, and is no thing to thank for."""
_RETOLD = (Frame.HELP, Frame.HEARD, Frame.CAME_UP)
"""What is told to the reader in the words in which it was jotted."""
_AGREED = regex(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:thinks?|reckons?|feels?|says?|said) (?:that )?"
    r"(?P<what>[^.,;]+)[.,;] (?:and |but |so )?"
    r"(?:I (?:could not|couldn't) agree more|I (?:totally |fully |completely |quite )?agreed?)\b"
)


def _agreed(found: re.Match[str]) -> str:
    """What both of them think; no trouble of theirs, and nothing of somebody whom the note does not name."""
    said = to_the_reader(lower_first(found["what"]))
    return "" if TROUBLE.search(re.sub(r"\bno (?=[a-z]+s\b)", "", said)) or _OF_WHAT.search(said) else said


_ME_TOO = regex(r",? (?:and )?(?:me too|same here|so do I|as do I|I do too)$", re.IGNORECASE)


def _shared(piece: str) -> Moment | None:
    """What both of them do: "he rides a Harley, me too"."""
    mine = re.match(r"^(?:he|she) [a-z]+s (?!to\b)", piece) and _ME_TOO.search(piece)
    said = to_the_reader(_ME_TOO.sub("", piece)) if mine else ""
    return Moment(Frame.SHARED, said) if said and not TROUBLE.search(said) else None


def _pieces(sentence: str) -> list[str]:
    """The clauses of a sentence."""
    parts = re.split(
        rf",\s+(?!(?:and )?(?:me too|same here|so do I|as do I)\b)"
        rf"|\s+-\s+|:\s+|\s+(?:and )?then\s+(?=\w+ed\b)|\s+and (?=(?:showed"
        rf"|told|introduced|gave|let|walked|took|explained) )|\s+and (?={WHO} )|\s+{WHO} (?:said|says) (?={WHO} )",
        sentence.strip(),
    )
    pieces = (_LEAD.sub("", part).strip() for part in parts)
    return [re.sub(r"^(?:He|She|They|We)\b", lambda who: who[0].lower(), piece) for piece in pieces if piece]


def _moment(piece: str, topic: str, *, at_head: bool) -> Moment | None:
    for read in (
        favour,
        liked,
        lambda piece: wished(piece, topic),
        proud,
        called,
        offered,
        rated,
        habit,
        came_up,
        heard,
    ):
        if moment := read(piece):
            return moment
    return (news(piece) or named_topic(piece)) if at_head else None
