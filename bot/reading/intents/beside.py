"""What is meant while a question is open: only what can hardly be an answer to it."""

import re
from dataclasses import replace
from itertools import pairwise

from bot.reading.intents.away import is_called_away
from bot.reading.intents.finding import known, normal
from bot.reading.intents.kinds import FEELINGS
from bot.reading.intents.no_more import says_no_more
from bot.reading.intents.reading import Meant, read
from bot.support.patterns import regex
from bot.vocabulary.intent import Intent

_CLEAR = frozenset(
    {
        Intent.COMMAND,
        Intent.RECALL,
        Intent.ASK_COACH,
        Intent.QUESTIONS,
        Intent.PROMISES,
        Intent.THANKED,
        Intent.MEAN,
        Intent.EXPLAIN,
        Intent.WHY_CALL,
        Intent.DRESS,
        Intent.ASK_THEM,
        Intent.SALARY,
        Intent.ANSWER_THEM,
        Intent.MORE_TIME,
        Intent.TWO_OFFERS,
        Intent.STILL_THANK,
        Intent.NOTE_BY,
        Intent.SAME_NOTE,
        Intent.IN_NOTE,
        Intent.HOW_TO_SEND,
        Intent.LEAVE_MESSAGE,
        Intent.ANOTHER_DAY,
        Intent.NOTE_NOW,
        Intent.REMIND_TO,
        Intent.BOT,
        Intent.PRIVATE,
        Intent.DATA,
        Intent.STOP,
        Intent.WHO_MET,
        Intent.WHEN,
        Intent.WHAT_TO_SAY,
        Intent.LINK,
        Intent.MOVED,
        Intent.CANCELLED,
        Intent.AHEAD,
        Intent.NEGOTIATE,
        Intent.PREPARE,
        Intent.FRUSTRATED,
        Intent.REMIND,
        Intent.REWORD,
        Intent.PEOPLE,
    }
)
"""Clear, if little else is said."""
_ALONE = frozenset(
    {
        Intent.GREETING,
        Intent.HELP,
        Intent.CHAT,
        Intent.ENOUGH,
        Intent.CHANGE,
        Intent.BOUNCED,
        Intent.NO_ADDRESS,
        Intent.WAITING_ON,
        Intent.SECOND_THOUGHTS,
        Intent.OFFER,
        Intent.NEXT_ROUND,
        Intent.GOODBYE,
        Intent.THANKS,
        Intent.SETTINGS,
        Intent.ZONE,
        Intent.PAUSE,
        Intent.RESUME,
        Intent.UNDO,
        Intent.WAIT,
        Intent.LATER,
        Intent.SKIP,
        Intent.BACK,
        Intent.UNSURE,
        Intent.WHY,
        Intent.SENT,
        Intent.REJECTED,
        Intent.NERVOUS,
        Intent.SAD,
        Intent.DEBRIEF,
        Intent.NUDGES,
        Intent.INTERVIEWS,
        Intent.NOTE,
        Intent.INTERVIEWED,
        Intent.WENT_BADLY,
        Intent.NO_SHOW,
        Intent.ACCEPTED,
        Intent.DECLINED,
        Intent.WITHDRAWN,
        Intent.GHOSTED,
        Intent.ANSWERED,
    }
)
"""Clear, if nothing else is said."""
_ASKED = frozenset(
    {
        Intent.QUESTIONS,
        Intent.PROMISES,
        Intent.THANKED,
        Intent.WHY_CALL,
        Intent.DRESS,
        Intent.ASK_THEM,
        Intent.SALARY,
        Intent.ANSWER_THEM,
        Intent.EXPLAIN,
        Intent.WHAT_TO_SAY,
        Intent.WHEN,
        Intent.WHO_MET,
        Intent.NEGOTIATE,
        Intent.PREPARE,
        Intent.REWORD,
        Intent.PEOPLE,
    }
)
"""What is asked of the bot: told as a story, it is an answer."""
TOLD = frozenset(
    {
        Intent.MOVED,
        Intent.CANCELLED,
        Intent.AHEAD,
        Intent.NEXT_ROUND,
        Intent.OFFER,
        Intent.SENT,
        Intent.BOUNCED,
        Intent.REJECTED,
        Intent.INTERVIEWED,
        Intent.WENT_BADLY,
        Intent.NO_SHOW,
        Intent.ACCEPTED,
        Intent.DECLINED,
        Intent.WITHDRAWN,
        Intent.GHOSTED,
        Intent.ANSWERED,
        Intent.UNSURE,
        Intent.CHAT,
        Intent.NO_ADDRESS,
        Intent.WAITING_ON,
        Intent.SECOND_THOUGHTS,
        Intent.SETTINGS,
        Intent.PAUSE,
    }
)
"""What a question with a narrow answer, such as a day, may take for that answer."""
_PLAIN = {
    Intent.WAIT: {"away_now"},
    Intent.LATER: {"leaving"},
    Intent.MEAN: {"about_question", "date_of_what"},
    Intent.WRONG_INTERVIEW: {"wrong_interview"},
    Intent.UNDO: {"last_answer"},
    Intent.BACK: {"go_back_q"},
    Intent.IN_NOTE: {"in_the_note"},
    Intent.OFFER: {"they_rang"},
    Intent.NEXT_ROUND: {"they_rang"},
    Intent.REJECTED: {"they_rang"},
    Intent.NERVOUS: {"my_nerves"},
    Intent.SAD: {"despair"},
    Intent.WHAT_TO_SAY: {"dread_calls"},
    Intent.UNCHANGED: {"kin"},
}
"""Ideas that leave no doubt of the intent, whatever few words stand around them."""
_AGAIN = frozenset({Intent.RESUME, Intent.DEBRIEF, Intent.REWORD})
"""What "start again" means where there is no question to start from."""
_OF_NUDGES = frozenset({"all_nudges", "nudges_word", "leave_me"})
"""Without these it is the questions that are to stop: "quit it", "end it here"."""
_SAYS_SO = {
    Intent.AHEAD: frozenset({"clock", "soon", "future", "nth"}),  # "a panel of 3, only got Denise"
    Intent.REMIND: frozenset({"remind"}),  # "tomorrow" is a day
}
"""One of these ideas has to be there, where a question is open."""
_FEW = 4
_MINE = frozenset(["i", "because", "that", "they", "we"])
_ASKING = frozenset(["do", "does", "is", "can", "may", "should", "must", "could"])
_LISTED = frozenset(
    [
        "interviews",
        "nudges",
        "reminders",
        "reminder",
        "settings",
        "preferences",
        "options",
        "debrief",
        "note",
        "notes",
        "draft",
        "support",
        "guide",
        "onboarding",
        "manual",
        "features",
        "instructions",
        "info",
        "training",
        "offer",
        "offers",
    ]
)
"""Words that, alone, may be one thing of a list."""
_OPENS = frozenset(
    [
        "what",
        "how",
        "when",
        "who",
        "whom",
        "whose",
        "why",
        "where",
        "which",
        "can",
        "could",
        "should",
        "do",
        "does",
        "is",
        "are",
        "will",
        "any",
        "if",
        "did",
        "tell",
        "help",
        "give",
        "show",
        "list",
        "make",
        "rewrite",
        "reword",
        "rephrase",
        "shorten",
        "change",
        "another",
        "not",
        "no",
    ]
)
"""First words of what is asked of the bot."""


def read_beside(text: str) -> Meant | None:
    """What is meant beside the open question; None for what may be its answer. Total."""
    meant = _of_the_debrief(read(text))
    if _LABELLED.match(text) or (says_no_more(text) and not (meant and meant.intent is Intent.SKIP)):
        return None
    if meant is None and is_called_away(text):
        return Meant(Intent.WAIT, 0, asked=False)
    if meant and meant.intent is Intent.UNCHANGED and "wrong_chat" in meant.ideas:
        return meant
    if meant and meant.ideas & _PLAIN.get(meant.intent, frozenset()):
        return meant if _is_plain(meant, next((each for each in normal(text) if each != "wait"), "")) else None
    if meant is None or meant.others > (2 if meant.intent in _CLEAR else 0 if meant.intent in _ALONE else -1):
        return None
    if "no_names" in meant.ideas and not meant.asked:  # to whom they met
        return None
    words = normal(text)
    if meant.intent is Intent.GREETING and not {*words[:1]} <= known():  # "Brian (GM)" is somebody
        return None
    if len(words) == 1 and words[0] in _LISTED and not text.lstrip().startswith("/"):
        return None
    if meant.intent in _SAYS_SO and not meant.ideas & _SAYS_SO[meant.intent]:
        return None
    if meant.intent is Intent.SENT and any(_is_count(*pair) for pair in pairwise(["", *words])):
        return None
    if meant.intent in TOLD | FEELINGS and {*words[:1]} & {"that", "whether"}:
        return None
    if meant.intent in _ASKED and not (meant.asked or (words[:1] and words[0] in _OPENS)):
        return None
    return meant


_LABELLED = regex(r"\s*(?:set ?up by|arranged by|doubt|promised|how)\s*:", re.IGNORECASE)
"""Before an answer it says of which question it is one: "set up by: I emailed her" sends no note."""


def _of_the_debrief(meant: Meant | None) -> Meant | None:
    """What starts or ends something is this debrief's, where nothing else is named."""
    if meant and meant.intent in _AGAIN and "start_over" in meant.ideas:
        return replace(meant, intent=Intent.CHANGE)
    if meant and meant.intent is Intent.REMIND and "leaving" in meant.ideas:  # "can we do this tonight"
        return replace(meant, intent=Intent.LATER)
    if meant and meant.intent is Intent.STOP and ("asks_too_much" in meant.ideas or not meant.ideas & _OF_NUDGES):
        return replace(meant, intent=Intent.ENOUGH)
    return meant


def may_be_told(meant: Meant) -> bool:
    """Whether it may be what the employer said: "they didn't say" is an answer, "I'd rather not say" skips."""
    if meant.intent is Intent.MOVED and {"now_moved", "not_happened"} <= meant.ideas:  # there was no talk yet
        return False
    return meant.intent in TOLD or (meant.intent is Intent.SKIP and "they" in meant.ideas)


def _is_count(before: str, word: str) -> bool:
    """Whether a number is no day and no hour: "I sent 400 letters" is work that was done."""
    return before != "at" and word.isdigit() and int(word) > 31


def _is_plain(meant: Meant, first: str) -> bool:
    """Whether such an idea is what they say themselves: not what was said at the talk, and a question where it asks."""
    told = first in {"that", "whether"} or ("reported" in meant.ideas and "they_rang" not in meant.ideas)
    if meant.intent is Intent.UNCHANGED and first in _MINE:  # "I want it because my sister works there"
        return False
    asks = meant.intent is not Intent.MEAN or meant.asked or first in _ASKING or "mean_by" in meant.ideas
    return asks and not told and meant.others <= _FEW
