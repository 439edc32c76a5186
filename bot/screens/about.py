"""What the bot says about itself, and when something cannot be done."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.screens import ids
from bot.screens.elements import Button, Controls, Element, Line, Message, Page, Typed
from bot.screens.texts import said
from bot.services.checklist.debriefs import DebriefView
from bot.services.interviews.overlapping import Other
from bot.support.limits import LONGEST_LINE, MOST_PEOPLE, MOST_POINTS, MOST_QUESTIONS
from bot.vocabulary.answers import NewInterview
from bot.wording.words import count, say_date_and_time, say_list, say_moment

_WHAT = (
    "I take you through an interview right after it, while it is fresh, and turn it into a thank-you note for each "
    "person you met. What you tell me stays between us."
)

COMES_BACK = (
    "I come back to you before it, with the four things to do in the room, and right after it, to go through it while "
    "it is fresh."
)


def welcome(not_understood: bool) -> Message:
    """What the bot can do, for `help`; for what fits nothing, three lines."""
    if not_understood:
        return Message(_NOT_UNDERSTOOD.replace("*", ""), (Line(_NOT_UNDERSTOOD), Controls("help", _starters())))
    ways = (
        "• `/debrief` - go through an interview: a few short questions\n"
        "• `/thankyou` - your note for each person you met; `/thankyou check` looks over one that you wrote yourself\n"
        "• `/interviews` - all of them in one place, with your settings and your data\n"
        "• `/nudges` - what I will remind you of and when, to be moved or stopped\n"
        "While I ask: `skip`, `back`, `later` and `stop` work at every question."
    )
    return Message(
        f"{_WHAT} Type `/debrief` to go through an interview, or `/thankyou` for your note.",
        (Line(_WHAT), Line(ways), Controls("help", _starters())),
    )


_NOT_UNDERSTOOD = (
    "I did not understand that, sorry, so nothing changed.\n"
    "Try it like this: *just had an interview*, *interview on Friday at 3 with Northwind*, *show my note*, "
    "*they said no*.\n"
    "Type *help* for all that I can do."
)


def home(*more: Element) -> Page:
    """The Home tab of a first visit: what the bot is for, and the first step."""
    return Page((*welcome(not_understood=False).body, *more))


def unfinished(going: tuple[DebriefView, ...], waiting: tuple[tuple[int, str], ...] = ()) -> Message:
    """There are debriefs to go on with, and interviews (id, and role at company) that wait for theirs."""
    names = [f"{standing.role} at {standing.company}" for standing in going]
    choices = [
        Button(f"Go on: {name}", ids.numbered(ids.GO_ON, place), str(standing.id))
        for place, (name, standing) in enumerate(zip(names, going, strict=True))
    ]
    choices += [Button(f"Debrief: {name}", ids.numbered(ids.BEGIN, place), str(place)) for place, name in waiting]
    choices[0] = replace(choices[0], emphasis="primary")
    if len(choices) > 1:
        text = "These are not finished yet. Which one?"
    else:
        text = f"You have not finished {names[0]} yet." if going else f"How did it go: {waiting[0][1]}?"
    choices.append(Button("Debrief another interview", ids.OPEN_FORM))
    return Message(text, (Typed(text), Controls("unfinished", tuple(choices))))


def same_time(at_once: Sequence[Other]) -> str:
    """A sentence on the other interviews that take place then; "" where there are none. Nothing is blocked by it."""
    named = [f"{each.what} ({say_date_and_time(each.starts_at)})" for each in at_once]
    return f"That's at the same time as {say_list(named)}." if named else ""


def noted_ahead(new: NewInterview, at_once: Sequence[Other]) -> Message:
    """An interview that lies ahead is noted; which others are then, and when the bot comes back to it."""
    assert new.starts_at is not None
    at = say_date_and_time(new.starts_at)
    which = ", ".join(part for part in (f"{new.role} at {new.company}", new.round, at) if part)
    text = " ".join(filter(None, [f"Noted: {which}.", same_time(at_once), COMES_BACK]))
    return Message(text, (Typed(text),))


def missed(messages: int, since: datetime | None, now: datetime) -> Message:
    """So many messages of a person's could not be kept, the first of them then (in their zone, where that is known)."""
    which = "your last message" if messages == 1 else f"your last {count(messages, 'message')}"
    when = f", sent {say_moment(since, now)}" if since and messages == 1 else ""
    when = f", the first sent {say_moment(since, now)}" if since and messages > 1 else when
    again = "it" if messages == 1 else "them"
    return said(
        f"Sorry, I could not keep {which}{when}: something was wrong on my side. Please send {again} once more."
    )


def _starters() -> tuple[Button, ...]:
    return (
        Button("Debrief an interview", ids.OPEN_FORM, emphasis="primary"),
        Button("Draft my note", ids.DRAFT),
    )


NOTE_LOST = said("One of your notes may not have reached you. `/thankyou` gives you all of them again.")
IN_OUR_DM = said("Let's go on in our chat, where only you and I can read it.")
NOTE_IN_OUR_DM = said("Your note is in our chat, where only you and I can read it.")
STALE = said("That question is already answered. The next one is the newest message, or on its way.")
MISSING = said("I can't find that among your interviews. It may have been deleted. `/debrief` starts a new one.")
NUDGE_GONE = said("That nudge is gone. `/nudges` shows what is coming.")
NO_OFFER = said("No offer of theirs is open any more. `/interviews` shows where everything stands.")
NOTE_TOO_LONG = said(
    "This note is too long for a form, so it stays as it is. Copy it, and change it where you write it."
)
INTERVIEWS_USAGE = said(
    "I did not understand that, so nothing changed. `/interviews` shows them all, `closed` those that ended, "
    "`/interviews add Northwind, Finance Manager, Tuesday 3pm` adds one; `questions` lists what they "
    "asked you; `settings` and `data` do what they say."
)
TOO_LATE_TO_UNDO = said(
    "That can't be taken back any more, so nothing changed: it was taken back already, more than ten minutes ago, or "
    "you went on with that interview since. *Edit*, *How it ended* and *Open it again* change it."
)
NO_TEXT_FOR_POINT = said("That message has no words that I could add.")
NO_INTERVIEW_FOR_POINT = said("There is no open interview to add that to. `/debrief` starts one.")
POINT_ADDED = said("Added. Your note can say it now.")
SETTINGS_KEPT = said("Your settings are kept, and what is coming up has moved along. `/nudges` shows it.")
DEFAULTS_KEPT = said("The defaults are kept. They hold for everybody here who has not chosen their own.")
ERASED = said("Everything is deleted: I know nothing of you any more. Whenever you like, `/debrief` starts afresh.")
_FILES_STAY = " The files that I sent you still stand here. I can take them out, too."


def erased(*, with_files: bool) -> Message:
    """All is deleted; and whether files of the bot's still stand here, with the button to remove them."""
    if not with_files:
        return ERASED
    text = f"{ERASED.text}{_FILES_STAY}"
    return Message(text, (Line(text), Controls("erased", (Button("Take my files out", ids.FILES_AWAY),))))


def files_taken_out(gone: int, left: Sequence[str]) -> Message:
    """What became of the bot's own files in the conversation."""
    text = f"{count(gone, 'file')} of mine taken out." if gone else "" if left else "There is no file of mine here."
    if left:
        text += f" I was not allowed to remove {say_list(left)}. An admin can delete that."
    text = f"{text.strip()} What you sent here yourself is yours to delete."
    return Message(text, (Typed(text),))


NOTHING_FOR_CALENDAR = said("Nothing of this interview lies ahead that belongs into a calendar. A hire date would.")
FILE_TOO_BIG = said("That file is too big for me, gone, or not yours, so nothing changed.")
FILES_BUSY = said("I have too many files to read just now and left that one out. Please drop it again in a minute.")
FILE_NOT_KEPT = said("I do not have that file any more. Please ask me for it again.")
FILE_FAILED = said("I could not read that file just now, so nothing changed. Please drop it here once more.")
NO_QUESTIONS = "I found no question in that. One a line is enough."
LONG_QUESTION = f"One of these lines is longer than {LONGEST_LINE} characters. Could you shorten it?"
TOO_MANY_QUESTIONS = f"That would be more than {MOST_QUESTIONS} questions for one interview, as many as I keep."
QUESTION_GONE = "I can't find that question any more. It may have been dropped meanwhile."
EXPORT_JSON = "Everything that I keep for you. Drop this file here, and I bring it back."
EXPORT_CSV = "Your interviews for a spreadsheet, one a line."
CALENDAR_FILE = "For your calendar. If something changes, take a new one: it replaces the first."
ADMINS_ONLY = said("Only an admin can do that, so nothing changed.")
TEMPLATE_KEPT = said("The template is kept. Whoever drafts a note finds it under *Write it another way*.")
COACHES_ONLY = said("Only members of a coach channel can do that, in that channel. Nothing was changed.")
LINKERS_ONLY = said(
    "Only an admin can do that, so nothing changed. Ask one to type it in this channel; with "
    "`/interviews admin` they can also let a channel's own members do it."
)
THANKS = said("You're welcome. Good luck!")
STRANGER = said(
    "I can only talk with members of the organization that installed me. Ask whoever would do that in yours."
)
FAILED = said("Something went wrong on my side and nothing was changed. Please try that once more in a moment.")
PARTLY = said(
    "Something went wrong on my side before I was through, so part of that may be done already. Please have a look, "
    "and try again what is missing."
)
UNSURE = said(
    "That takes me too long just now, and I can't say yet whether it is kept. Please look before you repeat it."
)
SLOW = said("I am slow just now, so nothing was changed. Please send that again in a minute.")
UNREADABLE = said("Part of that did not reach me, so nothing was changed. Please try that once more.")
NO_FORM = said("The form did not open just now, so nothing was changed. Please try that once more in a moment.")
NO_DEBRIEF_FORM = said(
    "The form did not open just now, so nothing was changed. One line does the same: "
    "`/debrief Northwind, Finance Manager, today 10am`. Or try the form once more in a moment."
)
UNKNOWN = said("I no longer know what that does, so I did nothing. `/debrief` starts a debrief; `help` shows the rest.")
EDITED = said("I keep answers as they were first sent. To change one, use *Change an answer* on the card above.")
DELETED = said("What a deleted message answered stays noted. *Change an answer* on the card above changes it.")
FILES = said("I can read invitations (.ics) and exports of mine (.json). Could you type the rest in your own words?")
NUDGES_USAGE = said(
    "I did not understand that, so nothing changed. `/nudges` lists what is coming; `/nudges pause`, "
    "`/nudges pause until Monday`, `/nudges go on` and `/nudges zone Berlin` do what they say."
)
NO_SUCH_DAY = said("I could not read that day as one ahead, so nothing is paused. Try `/nudges pause until Monday`.")
NO_SUCH_ZONE = said("I don't know that zone, or there are several, so nothing changed. Try `/nudges zone Paris`.")
STILL_AHEAD = "That is still ahead. Once it is over, say when it ended, and we go through it."
ROUND_IS_AHEAD = "That is over already. When is the next round?"
NO_TIME = "Please choose a day and a time."
NOTE_GONE = (
    "I can't find that note any more; its interview or its reader was taken out. Copy your text before you close."
)
NOTE_IS_SENT = (
    "This note counts as sent, so it stays as you sent it. To change it, copy your text, close this, and tap "
    "“Not sent after all” below the note."
)
NO_SUCH_TIME = "That hour is skipped that night, when clocks go forward. Which time do you mean?"
ENDS_BEFORE = "That is before it begins."
TOO_FAR = "That is too far away. Which day do you mean?"
TOO_MANY_POINTS = (
    f"That interview has {MOST_POINTS} points of this kind, as many as I keep. Change one of them instead: "
    "Change an answer on its card."
)
TOO_MUCH_FOR_ONE = (
    f"Together they would have over {MOST_PEOPLE} people or {MOST_POINTS} points, which is more than I keep for one "
    "interview. Take some out of one of them first."
)
INTERVIEW_GONE = "I can't find that interview any more. It may have been deleted meanwhile."
NO_OFFER_IN_FORM = "No offer of theirs is open any more. Nothing was changed."
OFFER_DAY_FAR = "That is years away. Which day do they mean?"
OFFER_DAY_UNREAD = "I could not read that as one day ahead. Such as December 4; leave it empty if they named none."
DAY_IS_OVER = "A pause lasts until a day that is still ahead."
ONE_DAY_AT_LEAST = "One day at least."
NO_SUCH_COUNTRY = "I don't know that country. Its English name or its two letters, such as CA, would help."
NO_SUCH_ZONE_IN_FORM = "I don't know that zone, or there are several. Such as Europe/Berlin, or Berlin."
NOTHING_CHANGED = "That is the note as it was. Change what you would change."
BLANK = "A word or two is enough."
