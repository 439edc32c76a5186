"""What a question means, why it is asked, and what one of the bot's words would do."""

from bot.checklist.steps import STEP, StepName
from bot.screens.elements import Message
from bot.screens.texts import line_message
from bot.wording.catalog import say
from bot.wording.words import sentences

MEANS = frozenset(
    {
        StepName.POINTS,
        StepName.MISSED,
        StepName.HIRE_DATE,
        StepName.CALL,
        StepName.CLOSING,
        StepName.PEOPLE,
        StepName.TALKED,
        StepName.EASED,
    }
)
"""What a question means, in other words; of the others, the hint says it."""
REASONS = frozenset(
    {
        StepName.POINTS,
        StepName.MISSED,
        StepName.HIRE_DATE,
        StepName.CALL,
        StepName.CLOSING,
        StepName.PEOPLE,
        StepName.TALKED,
        StepName.WANTS,
        StepName.EASED,
        StepName.SIGNATURE,
    }
)


def meaning(step: StepName) -> Message:
    """What the open question means."""
    return _lines(
        say(f"explaining.means.{step}") if step in MEANS else STEP[step].hint, say("explaining.you_can_skip_it")
    )


def reason(step: StepName) -> Message:
    """Why the open question is asked."""
    return _lines(
        say(f"explaining.reasons.{step}") if step in REASONS else say("explaining.because_it_makes_your"),
        say("explaining.only_you_see_it"),
    )


def _lines(*parts: str) -> Message:
    text = sentences(*parts)
    return line_message(text)


_DOES = {
    ("/debrief",): "explaining.debrief_goes_through_an",
    ("/thankyou",): "explaining.thankyou_gives_you_the",
    ("/interviews",): "explaining.interviews_lists_your_interviews",
    ("/nudges",): "explaining.nudges_shows_which_reminders",
    ("/coach",): "explaining.coach_join_shares_what",
    (
        "minutes late",
        "min late",
        "mins late",
        "be late",
        "running late",
        "delayed",
        "is late",
        "is down",
        "trains are",
        "broke down",
        "traffic",
        "missed my",
        "on time",
        "i'm late",
        "am late",
    ): "explaining.a_few_minutes_late",
    ("linkedin",): "explaining.adding_somebody_you_met",
    (
        "desperate",
        "needy",
        "pushy",
        "annoy",
        "bother",
        "keen",
        "weird",
        "look",
        "seem",
        "backfire",
        "mind if",
    ): "explaining.one_short_friendly_message",
    ("negotiat", "ask for more", "asking for more"): "explaining.asking_once_politely_and",
    ("move it", "reschedul", "another time"): "explaining.asking_once_for_another",
    ("undo", "take back", "take it back"): "explaining.undo_shows_what_i",
    ("delet", "wip", "eras", "forget"): "explaining.interviews_data_deletes_everything",
    ("cross",): "explaining.crossing_it_off_closes",
    (
        "change it",
        "change th",
        "change my",
        "edit",
        "amend",
        "fix",
        "correct",
        "redo",
        "add ",
        "alter",
        "fill",
        "final",
        "wrong",
        "mistake",
        "my mind",
    ): "explaining.every_answer_can_be",
    ("snooz", "later"): "explaining.later_brings_a_reminder",
    ("paus", "mute"): "explaining.pause_keeps_me_quiet",
    (
        "skip",
        "what if i d",
        "what if i can",
        "what if they did",
        "no idea",
        "blank",
        "empty",
    ): "explaining.skip_leaves_that_question",
    ("stop", "unsubscribe"): "explaining.stop_ends_my_reminders",
    ("cancel", "take off", "taking off"): "explaining.taking_an_interview_off",
    ("offer",): "explaining.if_an_offer_comes",
    ("reject", "say no", "said no"): "explaining.if_they_say_no",
    (
        "sen",
        "email",
        "call",
        "written",
        "message",
        "thank",
    ): "explaining.i_never_write_to",
}
"""By what a question about it has in it: the first that fits."""


def explained(text: str) -> Message:
    """What one of the bot's words does, or that the bot did nothing: asking changes nothing."""
    words = text.casefold()
    does = next((say(line) for found, line in _DOES.items() if any(each in words for each in found)), "")
    return _lines(does, say("explaining.nothing_is_changed_by"))
