"""What the bot says about itself, and when something cannot be done."""

from bot.checklist.answers import NewInterview
from bot.checklist.service import Standing
from bot.words import say_date_and_time
from handlers.slack import ids
from handlers.slack.views.blocks import Block, Message, actions, button, paragraph, quoted, section

_WHAT = (
    "I take you through an interview right after it, while it is fresh, and turn it into a thank-you note for each "
    "person you met. What you tell me stays between us."
)


def welcome(not_understood: bool) -> Message:
    """What the bot can do, for `help` and for a word that it does not know."""
    first = "I did not understand that, sorry. Here is what I can do.\n" if not_understood else ""
    ways = (
        "• `/debrief` - go through an interview: six short questions\n"
        "• `/thankyou` - your note for each person you met; `/thankyou check` looks over one that you wrote yourself\n"
        "• `/nudges` - what I will remind you of and when, to be moved or stopped\n"
        "While I ask: `skip`, `back`, `later` and `stop` work at every question."
    )
    return Message(
        f"{first}{_WHAT} Type /debrief to go through an interview, or /thankyou for your note.",
        (section(f"{first}{_WHAT}"), section(ways), actions("help", _starters())),
    )


def home() -> Block:
    """The Home tab: what the bot is for, and the first step."""
    view = welcome(not_understood=False)
    return {"type": "home", "blocks": list(view.blocks)}


def unfinished(going: tuple[Standing, ...], waiting: tuple[tuple[int, str], ...] = ()) -> Message:
    """There are debriefs to go on with, and interviews (id, and role at company) that wait for theirs."""
    names = [f"{standing.role} at {standing.company}" for standing in going]
    choices = [
        button(f"Go on: {name}", ids.numbered(ids.GO_ON, place), str(standing.id))
        for place, (name, standing) in enumerate(zip(names, going, strict=True))
    ]
    choices += [button(f"Debrief: {name}", ids.numbered(ids.BEGIN, place), str(place)) for place, name in waiting]
    choices[0]["style"] = "primary"
    if len(choices) > 1:
        text = "These are not finished yet. Which one?"
    else:
        text = f"You have not finished {names[0]} yet." if going else f"How did it go: {waiting[0][1]}?"
    choices.append(button("Debrief another interview", ids.OPEN_FORM))
    return Message(quoted(text, 1_000), (paragraph(text), actions("unfinished", choices)))


def noted_ahead(new: NewInterview) -> Message:
    """An interview that lies ahead is noted; when the bot comes back to it."""
    assert new.starts_at is not None
    at = say_date_and_time(new.starts_at)
    text = (
        f"Noted: {new.role} at {new.company}, {at}. I come back to you before it, with the four things to do in the "
        "room, and right after it, to go through it while it is fresh. /nudges shows when."
    )
    return Message(quoted(text, 1_000), (paragraph(text),))


def said(text: str) -> Message:
    """A short word of ours."""
    return Message(text, (section(text),))


def _starters() -> list[Block]:
    return [
        button("Debrief an interview", ids.OPEN_FORM, style="primary"),
        button("Draft my note", ids.DRAFT),
    ]


NOTE_LOST = said("One of your notes may not have reached you. `/thankyou` gives you all of them again.")
IN_OUR_DM = said("Let's go on in our direct message, where only you and I can read it.")
NOTE_IN_OUR_DM = said("Your note is in our direct message, where only you and I can read it.")
STALE = said("That question is already answered. The next one is the newest message, or on its way.")
MISSING = said("I can't find that among your interviews. It may have been deleted. `/debrief` starts a new one.")
NUDGE_GONE = said("That nudge is gone. `/nudges` shows what is coming.")
NOTE_TOO_LONG = said(
    "This note is too long for a form, so it stays as it is. Copy it, and change it where you write it."
)
ADMINS_ONLY = said("Only an admin of this workspace can do that, so nothing changed.")
TEMPLATE_KEPT = said("The template is kept. Whoever drafts a note finds it under *Write it another way*.")
THANKS = said("You're welcome. Good luck!")
STRANGER = said("I can only talk with members of the workspace that installed me. Ask whoever runs it in yours.")
FAILED = said("Something went wrong on my side and nothing was changed. Please try that once more in a moment.")
UNKNOWN = said("I no longer know what that does, so I did nothing. `/debrief` starts a debrief; `help` shows the rest.")
EDITED = said("I keep answers as they were first sent. To change one, use *Change an answer* on the card above.")
DELETED = said("What a deleted message answered stays noted. *Change an answer* on the card above changes it.")
FILES = said("I can't read files yet. Could you type it in your own words?")
NUDGES_USAGE = said(
    "I did not understand that, so nothing changed. `/nudges` lists what is coming; `/nudges pause`, "
    "`/nudges pause until Monday`, `/nudges go on` and `/nudges zone Berlin` do what they say."
)
NO_SUCH_DAY = said("I could not read that day as one ahead, so nothing is paused. Try `/nudges pause until Monday`.")
NO_SUCH_ZONE = said("I don't know that zone, or there are several, so nothing changed. Try `/nudges zone Paris`.")
STILL_AHEAD = "That is still ahead. Once it is over, say when it ended, and we go through it."
NO_TIME = "Please choose a day and a time."
BLANK = "A word or two is enough."
