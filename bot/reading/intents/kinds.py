"""The kinds of intents: what happened, what was done, what is asked for; and how much else is said with each."""

from bot.vocabulary.intent import Intent

FACTS = frozenset(
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
        Intent.ANSWERED,
        Intent.ACCEPTED,
        Intent.DECLINED,
        Intent.WITHDRAWN,
        Intent.GHOSTED,
        Intent.SENT,
        Intent.TRIED,
        Intent.STILL_DECIDING,
    }
)
"""What happened: a supposition of it is none of these."""


EMPLOYERS = frozenset(
    {
        Intent.MOVED,
        Intent.CANCELLED,
        Intent.OFFER,
        Intent.NEXT_ROUND,
        Intent.REJECTED,
        Intent.ANSWERED,
        Intent.GHOSTED,
        Intent.STILL_DECIDING,
    }
)
"""What an employer does."""
FEELINGS = frozenset({Intent.NERVOUS, Intent.SAD})
"""How somebody feels."""
SERIOUS = FACTS | FEELINGS | {Intent.STOP, Intent.DATA, Intent.CROSS_OFF}
"""What may be denied, or only supposed, so that nothing is to be changed."""
DEEDS = FACTS - {Intent.AHEAD, Intent.MOVED, Intent.INTERVIEWED} | {
    Intent.STOP,
    Intent.PAUSE,
    Intent.UNDO,
    Intent.DATA,
    Intent.CROSS_OFF,
    Intent.NO_MORE,
}
"""What nobody says by asking about it."""
CLAUSES = FACTS | {Intent.NOTHING_YET, Intent.CROSS_OFF, Intent.KEEP, Intent.NO_MORE, Intent.REMIND, Intent.LATER}
"""What one clause may say for the whole message."""
STORIES_ASIDE = frozenset(
    {
        Intent.REWORD,
        Intent.NOTE,
        Intent.LINK,
        Intent.DATA,
        Intent.PAUSE,
        Intent.STOP,
        Intent.SETTINGS,
        Intent.RESUME,
        Intent.DEBRIEF,
        Intent.INTERVIEWS,
        Intent.NUDGES,
        Intent.PEOPLE,
        Intent.HELP,
        Intent.PREPARE,
        Intent.PRIVATE,
        Intent.NEGOTIATE,
        Intent.REMIND,
        Intent.BOT,
        Intent.ZONE,
    }
)
"""Requests: who tells what they once did asks for nothing."""
ROOM = {
    Intent.PAUSE: 3,
    Intent.MOVED: 4,
    Intent.REWORD: 2,
    Intent.RECALL: 4,
    Intent.STILL_DECIDING: 2,
    Intent.ZONE: 4,
    Intent.CORRECTION: 6,
    Intent.WHAT_TO_SAY: 8,
    Intent.ANSWER_THEM: 8,
    Intent.AHEAD: 6,
    Intent.THEY_ASKED: 14,
    Intent.INTERVIEWED: 6,
    Intent.PRIVATE: 4,
    Intent.IN_NOTE: 8,
    Intent.REMIND: 4,
    Intent.REMIND_TO: 5,
    Intent.WHEN: 5,
    Intent.WHO_MET: 5,
    Intent.PREPARE: 4,
    Intent.NEGOTIATE: 5,
    Intent.WENT_BADLY: 5,
    Intent.GHOSTED: 2,
    Intent.SAD: 3,
    Intent.NERVOUS: 2,
}
"""How many words of their own are usual with an intent: names, what a question is about."""
