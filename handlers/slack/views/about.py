"""What the bot says about itself, and when something cannot be done."""

from bot.checklist.service import Standing
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
        "• `/thankyou` - your note for each person you met\n"
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


def unfinished(going: tuple[Standing, ...]) -> Message:
    """There are debriefs to go on with."""
    names = [f"{standing.role} at {standing.company}" for standing in going]
    text = f"You have not finished {names[0]} yet." if len(going) == 1 else "These are not finished yet. Which one?"
    choices = [
        button(f"Go on: {name}", ids.numbered(ids.GO_ON, place), str(standing.id), style=None if place else "primary")
        for place, (name, standing) in enumerate(zip(names, going, strict=True))
    ]
    choices.append(button("Debrief another interview", ids.OPEN_FORM))
    return Message(quoted(text, 1_000), (paragraph(text), actions("unfinished", choices)))


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
THANKS = said("You're welcome. Good luck!")
STRANGER = said("I can only talk with members of the workspace that installed me. Ask whoever runs it in yours.")
FAILED = said("Something went wrong on my side and nothing was changed. Please try that once more in a moment.")
UNKNOWN = said("I no longer know what that does, so I did nothing. `/debrief` starts a debrief; `help` shows the rest.")
EDITED = said("I keep answers as they were first sent. To change one, use *Change an answer* on the card above.")
DELETED = said("What a deleted message answered stays noted. *Change an answer* on the card above changes it.")
FILES = said("I can't read files yet. Could you type it in your own words?")
STILL_AHEAD = "That is still ahead. Once it is over, say when it ended, and we go through it."
NO_TIME = "Please choose a day and a time."
BLANK = "A word or two is enough."
