"""What is said to them whatever else there is: a line or two, and one tap that does it."""

from bot.reading.intents import Intent
from bot.screens import ids
from bot.screens.elements import Button, Message
from bot.screens.texts import as_message
from bot.wording.catalog import say


def debrief_button(line: str = "") -> Button:
    """Begins the debrief of an interview, of which a line says what is known."""
    return Button(say("common.debrief_an_interview"), ids.OPEN_FORM, line, emphasis="primary")


def note_button() -> Button:
    """Hands over the note of the last interview."""
    return Button(say("common.draft_my_note"), ids.DRAFT)


def settings_button() -> Button:
    """Opens their settings."""
    return Button(say("common.settings"), ids.SETTINGS)


def _data_button() -> Button:
    return Button(say("common.my_data"), ids.MY_DATA)


def _pause_button() -> Button:
    return Button(say("said.pause_all_nudges"), ids.PAUSE)


def _show_note_button() -> Button:
    return Button(say("common.show_my_note"), ids.DRAFT)


SAID = frozenset(
    {
        Intent.GREETING,
        Intent.THANKS,
        Intent.GOODBYE,
        Intent.BOT,
        Intent.PRIVATE,
        Intent.FRUSTRATED,
        Intent.SETTINGS,
        Intent.DATA,
        Intent.COMMAND,
        Intent.PREPARE,
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
        Intent.ENOUGH,
        Intent.SECOND_THOUGHTS,
        Intent.WHY_CALL,
        Intent.NO_ADDRESS,
        Intent.WRONG_NUMBER,
        Intent.NERVOUS,
        Intent.SAD,
        Intent.NOTE,
        Intent.CHAT,
        Intent.READY,
        Intent.UNCHANGED,
        Intent.ASK_COACH,
        Intent.UNNEEDED,
        Intent.KEEP,
        Intent.WAIT,
        Intent.PEOPLE,
        Intent.LINK,
    }
)
"""What is answered whatever else there is."""
_TAPS = {
    Intent.GREETING: debrief_button,
    Intent.BOT: debrief_button,
    Intent.PRIVATE: _data_button,
    Intent.DATA: _data_button,
    Intent.FRUSTRATED: _pause_button,
    Intent.ENOUGH: _pause_button,
    Intent.SAD: _pause_button,
    Intent.SETTINGS: settings_button,
    Intent.STILL_THANK: note_button,
    Intent.NOTE_BY: note_button,
    Intent.SAME_NOTE: note_button,
    Intent.HOW_TO_SEND: note_button,
    Intent.NO_ADDRESS: note_button,
    Intent.NOTE: note_button,
    Intent.ASK_COACH: _show_note_button,
}


def answer(intent: Intent) -> Message:
    """What is said to it, which is one of SAID."""
    tap = _TAPS.get(intent)
    return as_message(f"said.answers.{intent}", *([tap()] if tap else []))
