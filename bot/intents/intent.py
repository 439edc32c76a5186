"""What somebody may mean by a message to the bot."""

from enum import StrEnum


class Intent(StrEnum):
    """What was meant. The values are names for tables and tests."""

    # --- about the bot
    GREETING = "greeting"
    HELP = "help"
    EXPLAIN = "explain"
    """What one of the bot's words does, or whether the bot did it: nothing is to be done."""
    BOT = "bot"
    """Whether it is a human, a bot, an AI; who made it."""
    PRIVATE = "private"
    """Who reads this."""
    THANKS = "thanks"
    GOODBYE = "goodbye"
    FRUSTRATED = "frustrated"
    DATA = "data"
    """Delete or take along what is kept."""
    SETTINGS = "settings"
    ZONE = "zone"
    COMMAND = "command"
    """A command with more behind it, sent as a message."""

    # --- interviews
    INTERVIEWED = "interviewed"
    """One is just over."""
    WENT_BADLY = "went_badly"
    AHEAD = "ahead"
    """One is coming up."""
    MOVED = "moved"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"
    """They did not turn up, or it did not take place."""
    THEY_ASKED = "they_asked"
    """A question that the employer put, and how answering it went."""
    DEBRIEF = "debrief"
    INTERVIEWS = "interviews"
    WHO_MET = "who_met"
    CORRECTION = "correction"
    """Something that is noted is wrong: a name, a date, a spelling."""
    UNDO = "undo"
    DELETE_ONE = "delete_one"
    """One interview, and nothing else."""
    RECALL = "recall"
    """What they told, asked, or noted."""
    ASK_COACH = "ask_coach"
    UNCHANGED = "unchanged"
    """It is not so, or only supposed: nothing is to be changed."""

    # --- what the employer did
    OFFER = "offer"
    NEXT_ROUND = "next_round"
    REJECTED = "rejected"
    ANSWERED = "answered"
    """They got in touch; what they said is open."""
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    NOTHING_YET = "nothing_yet"
    GHOSTED = "ghosted"
    STILL_DECIDING = "still_deciding"

    # --- what the person did about a nudge
    SENT = "sent"
    SENT_SOME = "sent_some"
    """To some of them, and not to others."""
    TRIED = "tried"
    """They called or wrote, and nobody answered."""
    READY = "ready"
    KEEP = "keep"
    CROSS_OFF = "cross_off"
    NO_MORE = "no_more"
    """Not for this one: no note, no reminder."""
    UNNEEDED = "unneeded"
    """They no longer want what was promised."""

    # --- help with the next step
    NEGOTIATE = "negotiate"
    WHAT_TO_SAY = "what_to_say"
    WHEN = "when"
    """When they hear back, what comes next."""
    PREPARE = "prepare"
    NERVOUS = "nervous"
    SAD = "sad"

    # --- notes
    NOTE = "note"
    REWORD = "reword"
    """The note shorter, longer, in another tone, another version."""

    # --- nudges
    NUDGES = "nudges"
    STOP = "stop"
    PAUSE = "pause"
    REMIND = "remind"
    """Remind me of this later."""
    RESUME = "resume"

    # --- beside an open question
    WRONG_INTERVIEW = "wrong_interview"
    """The question is about another interview than they thought."""
    WAIT = "wait"
    LATER = "later"
    SKIP = "skip"
    BACK = "back"
    UNSURE = "unsure"
    MEAN = "mean"
    """What the question means."""
    WHY = "why"
    """Why it is asked."""

    # --- coaches
    PEOPLE = "people"
    LINK = "link"
