"""The halves of a message that says two things: each is answered by itself. Pure."""

import re
from dataclasses import dataclass, replace

from bot.reading.intents.beside import TOLD, read_beside
from bot.reading.intents.finding import SMALL, known, normal, says
from bot.reading.intents.reading import Meant, read
from bot.reading.intents.words import LONGEST
from bot.support.patterns import regex
from bot.vocabulary.intent import Intent

_ASKS = r"(?:how|what|where|when|who|should|do i|can)\b"
_BIDS = r"(?:please |pls )?(?:remind me|(?:change|set|update|move) my (?:quiet|time ?zone|settings|working))\b"
_ASIDE = r"(?:oh|btw|by the way)"
_NOW_WHAT = r"(?:so )?(?:what (?:do|should) i do(?: now| next)?|what now|now what|what next)"
_WHAT_NOW = regex(_NOW_WHAT, re.IGNORECASE)
"""Behind news: what is said to the news says what comes next."""
_APART = regex(
    rf"(?<=[.!?;\n])\s+(?:{_ASIDE},?\s+)?(?:and\s+)?|\n|,\s+{_ASIDE},?\s+(?:and\s+)?"
    rf"|\s+(?={_NOW_WHAT}\W*$)"
    rf"|,\s+(?:also|plus)\s+|(?<!\bi)(?<!\bwe)(?<!have)(?<!'ve)(?<!\bdid)(?<!\bcan)(?<!\bam)(?<!\bwas)\s+(?:also|plus)\s+|,\s+(?={_ASKS})|,?\s+(?:and|but)\s+(?=(?:also\b|{_ASKS}|{_BIDS}))",
    re.I,
)
_POLITE = frozenset(
    {
        Intent.THANKS,
        Intent.GREETING,
        Intent.GOODBYE,
        Intent.READY,
        Intent.UNCHANGED,
        Intent.FRUSTRATED,
        Intent.HELP,
        Intent.CHAT,
        Intent.LATER,
        Intent.WAIT,
    }
)
"""What goes along with anything, and asks for nothing."""
_WHOLE = frozenset({Intent.RESUME, Intent.REWORD, Intent.DEBRIEF, Intent.COMMAND, Intent.EXPLAIN})
"""What is done alone."""
_ONE_THING = frozenset(
    {Intent.NEGOTIATE, Intent.SALARY, Intent.ASK_THEM, Intent.WHY_CALL, Intent.NO_ADDRESS, Intent.WAITING_ON}
)
"""What takes two clauses to say: "expected CTC, what to put?"."""
_ENDS = frozenset(
    {
        Intent.OFFER,
        Intent.NEXT_ROUND,
        Intent.REJECTED,
        Intent.ACCEPTED,
        Intent.DECLINED,
        Intent.WITHDRAWN,
        Intent.CANCELLED,
        Intent.GHOSTED,
        Intent.CROSS_OFF,
    }
)
"""How an interview ended: where two are told, it is open which is whose."""
_NOT_THEIRS = ("somebody", "wishing", "long_ago")
_UNSURE = (*_NOT_THEIRS, "told", "about_deed")
"""Ideas beside which a sentence is not to be read by itself: "My sister was there. She got the job." """
_WITH_ANSWER = frozenset(
    {
        Intent.AHEAD,
        Intent.MOVED,
        Intent.CANCELLED,
        Intent.SENT,
        Intent.PRIVATE,
        Intent.BOT,
        Intent.EXPLAIN,
        Intent.WHO_MET,
        Intent.WHAT_TO_SAY,
        Intent.WHEN,
        Intent.NEGOTIATE,
        Intent.PREPARE,
        Intent.PROMISES,
        Intent.THANKED,
        Intent.QUESTIONS,
        Intent.DRESS,
        Intent.ASK_THEM,
        Intent.SALARY,
        Intent.ANSWER_THEM,
        Intent.WHY_CALL,
        Intent.STOP,
        Intent.PAUSE,
        Intent.SETTINGS,
        Intent.REMIND_TO,
        Intent.MORE_TIME,
        Intent.TWO_OFFERS,
        Intent.NOTE_BY,
        Intent.SAME_NOTE,
        Intent.HOW_TO_SEND,
        Intent.LEAVE_MESSAGE,
        Intent.ANOTHER_DAY,
        Intent.STILL_THANK,
    }
)
"""What is done beside an answer: it belongs to no question, and neither ends nor sets aside the debrief."""
_SPOKEN_OF = frozenset(
    {
        Intent.INTERVIEWED,
        Intent.WENT_BADLY,
        Intent.AHEAD,
        Intent.MOVED,
        Intent.CANCELLED,
        Intent.NO_SHOW,
        Intent.OFFER,
        Intent.NEXT_ROUND,
        Intent.REJECTED,
        Intent.NERVOUS,
        Intent.SAD,
        Intent.PRIVATE,
        Intent.WHO_MET,
        Intent.WHAT_TO_SAY,
        Intent.WHEN,
        Intent.NEGOTIATE,
        Intent.SECOND_THOUGHTS,
        Intent.NO_ADDRESS,
        Intent.WAITING_ON,
        Intent.STOP,
        Intent.ZONE,
    }
)
"""What one sentence of several may say for all of them, where the others are talk."""
_NEWS = {Intent.OFFER, Intent.NEXT_ROUND, Intent.REJECTED}
"""What an employer rang with: that they rang is told by it."""
MOST, MOST_PIECES = 3, 6


_LEAVES = frozenset({"must_go", "leaving", "away_now"})
"""Off to another interview, they have no time for the question."""


_OF_A_MOVE = regex(
    r"\b(?:interview|appointment|call|meeting|chat|re-?sched\w*|mov(?:ed?|ing)|postpon\w*|push(?:ed)?|bump(?:ed)?"
    r"|brought forward)\b",
    re.IGNORECASE,
)
"""Else it is about something else: "We had 6 empty chairs a week and now it's 1 or 2." """
_A_TIME = regex(
    r"\d\s*[ap]\.?m\b|\d:\d\d|o.?clock|\bnoon\b|\b(?:on|at) (?:the )?\d+(?![\d%.,])"
    r"|\b(?:today|tonight|tomorrow|(?<!\ba )(?<!\bper )(?<!\bevery )weeks?|later|earlier)\b"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b",
    re.IGNORECASE,
)
"""What an appointment is moved to."""


@dataclass(frozen=True)
class WithAnswer:
    """A message that answers the open question and says something else, too."""

    answer: str
    """As it could have been typed; or the move, such as "later", that the message asks for."""
    parts: tuple[tuple[Meant, str], ...]
    """What else it says, each with its words."""
    is_polite: bool
    """Whether the answer is no more than a word such as "yes", which only a question with a narrow answer takes."""


def read_with_answer(text: str, beside: Meant | None) -> WithAnswer | None:
    """What of a message answers the open question, and what its other sentences mean; None where it is not both.

    `beside`: what the whole of it means beside the question.
    """
    if beside and beside.intent is Intent.AHEAD and beside.ideas & _LEAVES:
        return WithAnswer("later", ((beside, text),), is_polite=False)
    split = re.split(f"({_APART.pattern})", text, flags=re.I) if len(text) <= LONGEST else []
    pieces = split[::2]
    if not 1 < len(pieces) <= MOST_PIECES:
        return None
    unsure = says(normal(text), _NOT_THEIRS)
    found = [
        (_beside(piece, unsure=unsure), piece, before) for piece, before in zip(pieces, ["", *split[1::2]], strict=True)
    ]
    parts = tuple((meant, piece) for meant, piece, _ in found if meant)
    kept = [before + piece for meant, piece, before in found if not meant]
    answer = "".join(kept).strip()
    both = answer and 0 < len(parts) <= MOST and read_beside(answer) is None
    return WithAnswer(answer, parts, _is_polite(answer)) if both else None


def _beside(piece: str, *, unsure: bool) -> Meant | None:
    """What a sentence means beside the question; where it is open whose story it is, it may only ask."""
    meant = read_beside(piece)
    if not meant or meant.intent not in _WITH_ANSWER or says(normal(piece), _UNSURE):
        return None
    if _is_of_another_move(meant, piece):
        return None
    return None if unsure and meant.intent in TOLD else meant


def _is_of_another_move(meant: Meant, piece: str) -> bool:
    return meant.intent is Intent.MOVED and not (_A_TIME.search(piece) or _OF_A_MOVE.search(piece))


def _is_polite(answer: str) -> bool:
    meant = read(answer)
    return all(word in SMALL for word in normal(answer)) or (meant is not None and meant.intent in _POLITE)


_AND_THEY = regex(r",\s+(?:and |but )?|\s+(?:and|but)\s+(?=they\b|s?he\b)", re.IGNORECASE)
_DONE = frozenset({Intent.SENT, Intent.TRIED})
_HEARD = frozenset({*_NEWS, Intent.STILL_DECIDING})


def _done_and_heard(text: str) -> tuple[tuple[Meant, str], ...]:
    """What they did, and what came back at once: "sent it and they replied already, still deciding"."""
    pieces = _AND_THEY.split(text)
    found = [(read(piece), piece) for piece in pieces] if 1 < len(pieces) <= MOST_PIECES else []
    told = [(meant, piece) for meant, piece in found if meant]
    if len(told) != len(found) or not told or told[0][0].intent not in _DONE or told[-1][0].intent not in _HEARD:
        return ()
    between = {meant.intent for meant, _ in told[1:-1]}
    return (told[0], told[-1]) if between <= {Intent.ANSWERED} else ()


_WENT = frozenset({Intent.INTERVIEWED, Intent.WENT_BADLY})
_BETWEEN = regex(r"\s*(?:[,;.]|\b(?:and|but|while|whereas)\b)\s*", re.IGNORECASE)


def clauses_of(text: str) -> tuple[str, ...]:
    """The clauses of a message that may each be about another interview; () for one clause, or many."""
    pieces = [piece for piece in _BETWEEN.split(text) if piece] if len(text) <= LONGEST else []
    return tuple(pieces) if 1 < len(pieces) <= MOST else ()


_RANG_THROUGH = regex(r"\W*(?:i )?(?:finally )?got through(?: to \w+)?\W*$", re.IGNORECASE)
"""To whoever was called, or to the next round."""
_Parts = dict[Intent, tuple[Meant, str]]


def _each_once(parts: _Parts) -> _Parts:
    """The parts without those that another says as well, or that are only how it was heard."""
    if Intent.STILL_DECIDING in parts and _RANG_THROUGH.match(parts.get(Intent.NEXT_ROUND, (None, ""))[1]):
        parts.pop(Intent.NEXT_ROUND)  # they were reached, and are not done
    if Intent.GHOSTED in parts:  # the same silence
        parts.pop(Intent.NOTHING_YET, None)
    if len(parts) > 1 and _only_says_which(parts.get(Intent.REMIND)):
        parts.pop(Intent.REMIND)
    if Intent.REMIND in parts:  # "no, ask me again monday"
        parts.pop(Intent.NOTHING_YET, None)
    if Intent.NO_SHOW in parts:  # they sat there, and nobody came
        parts = {intent: part for intent, part in parts.items() if intent not in _WENT}
    if parts.keys() & _WENT:  # "what now?", right after it
        parts = {intent: part for intent, part in parts.items() if intent not in {Intent.MEAN, Intent.HELP}}
    if parts.keys() & {Intent.MOVED, Intent.STILL_DECIDING}:
        parts.pop(Intent.ANSWERED, None)
    if Intent.STILL_DECIDING in parts:  # "Called. The position is on hold": somebody answered
        parts.pop(Intent.TRIED, None)
    if parts.keys() & _NEWS:
        parts = {
            intent: (meant, said)
            for intent, (meant, said) in parts.items()
            if intent not in {Intent.ANSWERED, Intent.INTERVIEWED} and not _WHAT_NOW.fullmatch(said.strip(" .,!?"))
        }
    return parts


def _only_says_which(part: tuple[Meant, str] | None) -> bool:
    """Whether what reads like a day to be reminded on says which interview is meant: "Acme friday. what do I wear"."""
    words = normal(part[1]) if part else []
    return bool(words) and words[0] not in known() and not words[0][0].isdigit()


def read_parts(text: str) -> tuple[tuple[Meant, str], ...]:
    """What the sentences of a message mean, each with its words; () where it says one thing, or it is not clear."""
    pieces = _APART.split(text) if len(text) <= LONGEST else []
    if len(pieces) == 1 and not says(normal(text), _UNSURE):
        return _done_and_heard(text)
    if not 1 < len(pieces) <= MOST_PIECES or says(normal(text), _UNSURE):
        return ()
    found = [
        (meant, said) for said in pieces if said and (meant := read(said)) and not _is_of_another_move(meant, said)
    ]
    parts = {meant.intent: (meant, said) for meant, said in found if meant.intent not in _POLITE}
    if Intent.PRIVATE in parts and Intent.CROSS_OFF in parts:  # what is kept is to be deleted, and no interview
        meant, said = parts.pop(Intent.CROSS_OFF)
        parts[Intent.DATA] = (replace(meant, intent=Intent.DATA), said)
    if Intent.NEXT_ROUND in parts and Intent.AHEAD in parts and "later_round" in parts[Intent.AHEAD][0].ideas:
        return ((parts[Intent.NEXT_ROUND][0], text),)  # the second sentence says when it is
    parts = _each_once(parts)
    whole = read(text)
    if whole and whole.intent in _ONE_THING - parts.keys():
        return ()
    if len(parts) == 1 and not (whole and whole.intent in parts):
        asks_on = any(_WHAT_NOW.fullmatch(piece.strip(" .,!?")) for piece in pieces)
        alone = not whole or asks_on or whole.intent in {Intent.ANSWERED, Intent.INTERVIEWED}
        return tuple(parts.values()) if alone and parts.keys() <= _SPOKEN_OF else ()
    clear = 1 < len(parts) <= MOST and not parts.keys() & _WHOLE and len(parts.keys() & _ENDS) < 2
    return tuple(parts.values()) if clear else ()
