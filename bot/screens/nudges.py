"""Nudges: one message for all that is due, what became of each, and the list of what is coming."""

from collections.abc import Sequence
from datetime import time

from bot.checklist.conversation import State
from bot.nudges.answers import FITS, HEARD, OUTCOME
from bot.nudges.facts import Answer, NudgeFacts, NudgeKind, Outcome
from bot.nudges.hours import FOR_GOOD
from bot.nudges.nudge_texts import say, say_answered
from bot.nudges.snoozing import SnoozeUntil, offered
from bot.screens import ids
from bot.screens.elements import (
    Button,
    Control,
    Controls,
    Element,
    Emphasis,
    Heading,
    Line,
    Menu,
    Message,
    Option,
    PickDay,
    Small,
    Typed,
)
from bot.screens.meeting_links import meeting_links
from bot.screens.notes import replies, write
from bot.screens.offers import ask
from bot.services.nudges.answering import Coming
from bot.vocabulary.note_kinds import NoteKind as Note
from bot.wording.words import count, say_hour, say_list, say_moment

ANSWER = {
    Answer.READY: "Got it",
    Answer.NOT_HELD: "It did not happen",
    Answer.NOTE_SENT: "I sent it",
    Answer.DONE: "Done",
    Answer.NOTHING_YET: "Nothing yet",
    Answer.KEPT: "Keep it open",
    Answer.CROSSED_OFF: "Cross it off",
    Answer.OFFER: "An offer",
    Answer.ACCEPTED: "I said yes",
    Answer.DECLINED: "I said no",
    Answer.NEXT_ROUND: "Next round",
    Answer.REJECTED: "They said no",
    Answer.STILL_DECIDING: "Still deciding",
}
WISH = {SnoozeUntil.HOUR: "In an hour", SnoozeUntil.EVENING: "This evening", SnoozeUntil.MORNING: "Tomorrow morning"}
SUBJECT = {
    NudgeKind.NEXT_DAY: "The day of the next round",
    NudgeKind.PREPARE: "Get ready",
    NudgeKind.DEBRIEF: "Debrief",
    NudgeKind.DECIDE_TODAY: "Thank-you note, before they decide",
    NudgeKind.SAME_DAY: "Thank-you note, the same day",
    NudgeKind.ONE_DAY: "Thank-you note, within 24 hours",
    NudgeKind.TWO_DAYS: "Thank-you note, within two days",
    NudgeKind.PROMISED: "What you promised",
    NudgeKind.HIRE_DATE: "Have you heard?",
    NudgeKind.CALL: "Call them",
    NudgeKind.CHECK_IN: "Write to ask how things stand",
    NudgeKind.SECOND_TRY: "Ask a second time",
    NudgeKind.CROSS_OFF: "Keep it open, or cross it off",
    NudgeKind.OFFER_SOON: "Their offer, before the day",
    NudgeKind.OFFER_DAY: "Their offer, on the day",
    NudgeKind.OFFER_OVER: "What became of their offer",
}


def message(nudges: Sequence[NudgeFacts]) -> Message:
    """All nudges of one message, the open ones with their buttons."""
    titles = [say(nudge).title for nudge in nudges]
    together = f"{count(len(titles), 'thing')} to look at"
    body: list[Element] = [Line(f"*{together}*")] if len(titles) > 1 else []
    text = f"{together}: {'; '.join(titles)}" if len(titles) > 1 else f"{titles[0]}\n{_why(nudges[0])}"
    for nudge, title in zip(nudges, titles, strict=True):
        body += [Heading(title), *(_settled(nudge) if nudge.answer or nudge.over else _open(nudge))]
    return Message(text, tuple(body))


def _why(nudge: NudgeFacts) -> str:
    return say_answered(nudge) if nudge.answer or nudge.over else say(nudge).why


def _open(nudge: NudgeFacts) -> list[Element]:
    own = Controls(ids.of_nudge(nudge.id), tuple(_own_actions(nudge)))
    return [Typed(say(nudge).why), *meeting_links(nudge.links), own, _put_off(nudge)]


def _settled(nudge: NudgeFacts) -> list[Element]:
    body: list[Element] = [Small(say_answered(nudge))]
    if nudge.answer is Answer.STILL_DECIDING and nudge.debrief_id:
        new_date = Button("They named a new date", ids.numbered(ids.EDIT, "hire_date"), "hire_date")
        body.append(Controls(ids.of_debrief("decide", nudge.debrief_id), (new_date,)))
    outcome = OUTCOME.get(nudge.answer) if nudge.answer else None
    next_steps = [ask(nudge.interview_id)] if outcome is Outcome.OFFER else []
    next_steps += replies(nudge.debrief_id, outcome) if nudge.debrief_id else []
    if nudge.answer is Answer.NEXT_ROUND:
        next_steps.insert(0, pick_its_day(nudge.interview_id))
    if nudge.undo_id:
        next_steps.append(Button("Take it back", ids.UNDO, str(nudge.undo_id)))
    if next_steps:
        body.append(Controls(ids.of_nudge(nudge.id, ids.ANSWERED), tuple(next_steps)))
    return body


def _own_actions(nudge: NudgeFacts) -> list[Control]:
    fitting = FITS[nudge.kind]
    answers: list[Control] = [
        answer_button(nudge, each) for each in fitting if each not in HEARD and each is not Answer.STARTED
    ]
    heard = [each for each in fitting if each in HEARD]
    if nudge.kind is NudgeKind.HIRE_DATE:
        answers += [answer_button(nudge, each) for each in heard]
    elif heard:
        answers.append(Menu(ids.HEARD, "They answered", tuple(Option(each, ANSWER[each]) for each in heard)))
    return [*_help(nudge), *answers]


def _help(nudge: NudgeFacts) -> list[Button]:
    """What the bot can do for them now."""
    match nudge.kind:
        case NudgeKind.NEXT_DAY:
            return [pick_its_day(nudge.interview_id, emphasis="primary")]
        case NudgeKind.DEBRIEF:
            label = "Go on" if nudge.debrief is State.LATER else "Debrief it now"
            return [Button(label, ids.START_DEBRIEF, str(nudge.id), emphasis="primary")]
        case NudgeKind.DECIDE_TODAY | NudgeKind.SAME_DAY | NudgeKind.ONE_DAY | NudgeKind.TWO_DAYS:
            return [Button("Show my note", ids.DRAFT, str(nudge.debrief_id), emphasis="primary")]
        case NudgeKind.CALL | NudgeKind.CHECK_IN | NudgeKind.SECOND_TRY:
            return [
                write(nudge.debrief_id or 0, Note.CALL if nudge.call == "yes" else Note.CHECK_IN, emphasis="primary")
            ]
        case NudgeKind.OFFER_SOON | NudgeKind.OFFER_DAY | NudgeKind.OFFER_OVER:
            more_time = [ask(nudge.interview_id)] * (nudge.kind is NudgeKind.OFFER_OVER)
            return [*more_time, *([write(nudge.debrief_id, Note.ASK_TIME)] if nudge.debrief_id else [])]
    return []


def pick_its_day(interview_id: int, *, emphasis: Emphasis | None = None) -> Button:
    """The button that asks for the day of a next round: by that round, or by the one before it."""
    return Button("Pick its day", ids.NEXT_ROUND, str(interview_id), emphasis=emphasis)


def answer_button(nudge: NudgeFacts, answer: Answer) -> Button:
    """The button that gives this answer."""
    tried = "I called, no answer" if nudge.call == "yes" else "I wrote to them"
    return Button(ANSWER.get(answer, tried), ids.numbered(ids.ANSWER, answer), answer)


def _put_off(nudge: NudgeFacts) -> Controls:
    """Snooze, or stop: on every nudge."""
    return Controls(
        ids.of_nudge(nudge.id, "put_off"),
        (
            Menu(ids.SNOOZE, "Remind me later", tuple(Option(wish, WISH[wish]) for wish in offered(nudge.now))),
            PickDay(ids.SNOOZE_DAY, "On a day I pick"),
            Button("No more for this one", ids.STOP),
        ),
    )


def coming(soon: Coming) -> Message:
    """What is going to come and when, each to be moved or left out; what was paused or stopped can be taken up."""
    body: list[Element] = [Line(f"*{_summary(soon)}*")]
    for nudge in soon.nudges:
        what = f"{say_moment(nudge.due, soon.now)}: {SUBJECT[nudge.kind]}"
        body += [Typed(f"{what[0].upper()}{what[1:]}\n{nudge.role} at {nudge.company}"), _move(nudge)]
    if soon.more:
        body.append(Small(f"And {soon.more} more after these."))
    paused = Button("Go on with nudges", ids.GO_ON_NUDGES, emphasis="primary")
    pause = paused if soon.paused_until else Button("Pause all", ids.PAUSE)
    again = _again(soon.stopped)
    zone = soon.now.tzinfo
    hint = "`/nudges zone Berlin` changes that, `/nudges pause until Monday` pauses all."
    body += [Controls("coming", (pause, *again)), Line(f"Times are those of {zone}. {hint}")]
    lines = [f"{say_moment(nudge.due, soon.now)}: {SUBJECT[nudge.kind]}, {nudge.company}" for nudge in soon.nudges]
    return Message(" \n".join([_summary(soon), *lines]), tuple(body))


def _summary(soon: Coming) -> str:
    if soon.paused_until:
        return f"All nudges are paused{_until(soon)}. Nothing is lost; what still helps comes when you go on."
    if not soon.nudges:
        return "Nothing is coming up. After your next interview, `/debrief` starts it all."
    return f"{count(len(soon.nudges) + soon.more, 'nudge')} coming up"


def _until(soon: Coming) -> str:
    if soon.paused_until is None or soon.paused_until >= FOR_GOOD:
        return ""
    return f" until {say_moment(soon.paused_until, soon.now)}"


def _move(nudge: NudgeFacts) -> Controls:
    return Controls(
        ids.of_nudge(nudge.id, "coming"),
        (
            Menu(ids.SNOOZE, "Move it", tuple(Option(wish, WISH[wish]) for wish in offered(nudge.now))),
            PickDay(ids.SNOOZE_DAY, "To a day I pick"),
            Button("Leave it out", ids.LEAVE_OUT),
            Button("No more for this interview", ids.STOP),
        ),
    )


def _again(stopped: Sequence[tuple[int, str]]) -> list[Button]:
    return [
        Button(f"Nudge me again: {name}", ids.numbered(ids.START_AGAIN, interview_id), str(interview_id))
        for interview_id, name in stopped[:10]
    ]


def stopped(interviews: Sequence[tuple[int, str]]) -> Message:
    """No more comes about these interviews: id, and role at company, of each; one tap turns that back."""
    names = say_list([name for _, name in interviews])
    text = f"No more nudges about {names}. All others come as before."
    return Message(text, (Typed(text), Controls("coming", tuple(_again(interviews)))))


def quiet(since: time, until: time) -> Message:
    """The quiet hours as they are now."""
    text = f"Noted: quiet from {say_hour(since)} to {say_hour(until)} each day. What would be due then moves."
    return Message(text, (Line(text), Controls("quiet", (Button("Settings", ids.SETTINGS),))))
