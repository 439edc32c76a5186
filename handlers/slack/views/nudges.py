"""Nudges in Slack: one message for all that is due, what became of each, and the list of what is coming."""

from collections.abc import Sequence
from datetime import time

from bot.checklist.conversation import State
from bot.checklist.reading import Choice
from bot.notes.kinds import Kind as Note
from bot.nudges.answers import FITS, HEARD, OUTCOME
from bot.nudges.facts import Answer, Kind, NudgeFacts, Outcome
from bot.nudges.hours import FOR_GOOD
from bot.nudges.service import Coming
from bot.nudges.snoozing import Wish, offered
from bot.nudges.wording import say, say_answered
from bot.words import count, say_hour, say_list, say_moment
from handlers.slack import ids
from handlers.slack.views.blocks import (
    Block,
    Message,
    actions,
    button,
    context,
    header,
    meetings,
    paragraph,
    plain,
    quoted,
    section,
    select,
)
from handlers.slack.views.notes import replies, write
from handlers.slack.views.offers import ask

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
WISH = {Wish.HOUR: "In an hour", Wish.EVENING: "This evening", Wish.MORNING: "Tomorrow morning"}
SUBJECT = {
    Kind.NEXT_DAY: "The day of the next round",
    Kind.PREPARE: "Get ready",
    Kind.DEBRIEF: "Debrief",
    Kind.DECIDE_TODAY: "Thank-you note, before they decide",
    Kind.SAME_DAY: "Thank-you note, the same day",
    Kind.ONE_DAY: "Thank-you note, within 24 hours",
    Kind.TWO_DAYS: "Thank-you note, within two days",
    Kind.PROMISED: "What you promised",
    Kind.HIRE_DATE: "Have you heard?",
    Kind.CALL: "Call them",
    Kind.CHECK_IN: "Write to ask how things stand",
    Kind.SECOND_TRY: "Ask a second time",
    Kind.CROSS_OFF: "Keep it open, or cross it off",
    Kind.OFFER_SOON: "Their offer, before the day",
    Kind.OFFER_DAY: "Their offer, on the day",
    Kind.OFFER_OVER: "What became of their offer",
}


def message(nudges: Sequence[NudgeFacts]) -> Message:
    """All nudges of one message, the open ones with their buttons."""
    titles = [say(nudge).title for nudge in nudges]
    together = f"{count(len(titles), 'thing')} to look at"
    blocks = [section(f"*{together}*")] if len(titles) > 1 else []
    text = f"{together}: {'; '.join(titles)}" if len(titles) > 1 else f"{titles[0]}\n{_why(nudges[0])}"
    for nudge, title in zip(nudges, titles, strict=True):
        blocks += [header(title), *(_settled(nudge) if nudge.answer or nudge.over else _open(nudge))]
    return Message(quoted(text, 2_000), tuple(blocks))


def _why(nudge: NudgeFacts) -> str:
    return say_answered(nudge) if nudge.answer or nudge.over else say(nudge).why


def _open(nudge: NudgeFacts) -> list[Block]:
    own = actions(ids.of_nudge(nudge.id), _own_actions(nudge))
    return [paragraph(say(nudge).why), *meetings(nudge.links), own, _put_off(nudge)]


def _settled(nudge: NudgeFacts) -> list[Block]:
    blocks = [context(say_answered(nudge))]
    if nudge.answer is Answer.STILL_DECIDING and nudge.debrief_id:
        new_date = button("They named a new date", ids.numbered(ids.EDIT, "hire_date"), "hire_date")
        blocks.append(actions(ids.of_debrief("decide", nudge.debrief_id), [new_date]))
    outcome = OUTCOME.get(nudge.answer) if nudge.answer else None
    next_steps = [ask(nudge.interview_id)] if outcome is Outcome.OFFER else []
    next_steps += replies(nudge.debrief_id, outcome) if nudge.debrief_id else []
    if nudge.answer is Answer.NEXT_ROUND:
        next_steps.insert(0, pick_its_day(nudge.interview_id))
    if nudge.undo_id:
        next_steps.append(button("Take it back", ids.UNDO, str(nudge.undo_id)))
    if next_steps:
        blocks.append(actions(ids.of_nudge(nudge.id, ids.ANSWERED), next_steps))
    return blocks


def _own_actions(nudge: NudgeFacts) -> list[Block]:
    fitting = FITS[nudge.kind]
    answers = [answer_button(nudge, each) for each in fitting if each not in HEARD and each is not Answer.STARTED]
    heard = [each for each in fitting if each in HEARD]
    if nudge.kind is Kind.HIRE_DATE:
        answers += [answer_button(nudge, each) for each in heard]
    elif heard:
        answers.append(select(ids.HEARD, "They answered", [Choice(each, ANSWER[each]) for each in heard]))
    return [*_help(nudge), *answers]


def _help(nudge: NudgeFacts) -> list[Block]:
    """What the bot can do for them now."""
    match nudge.kind:
        case Kind.NEXT_DAY:
            return [pick_its_day(nudge.interview_id, style="primary")]
        case Kind.DEBRIEF:
            label = "Go on" if nudge.debrief is State.LATER else "Debrief it now"
            return [button(label, ids.START_DEBRIEF, str(nudge.id), style="primary")]
        case Kind.DECIDE_TODAY | Kind.SAME_DAY | Kind.ONE_DAY | Kind.TWO_DAYS:
            return [button("Show my note", ids.DRAFT, str(nudge.debrief_id), style="primary")]
        case Kind.CALL | Kind.CHECK_IN | Kind.SECOND_TRY:
            return [write(nudge.debrief_id or 0, Note.CALL if nudge.call == "yes" else Note.CHECK_IN, style="primary")]
        case Kind.OFFER_SOON | Kind.OFFER_DAY | Kind.OFFER_OVER:
            more_time = [ask(nudge.interview_id)] * (nudge.kind is Kind.OFFER_OVER)
            return [*more_time, *([write(nudge.debrief_id, Note.ASK_TIME)] if nudge.debrief_id else [])]
    return []


def pick_its_day(interview_id: int, *, style: str | None = None) -> Block:
    """The button that asks for the day of a next round: by that round, or by the one before it."""
    return button("Pick its day", ids.NEXT_ROUND, str(interview_id), style=style)


def answer_button(nudge: NudgeFacts, answer: Answer) -> Block:
    """The button that gives this answer."""
    tried = "I called, no answer" if nudge.call == "yes" else "I wrote to them"
    return button(ANSWER.get(answer, tried), ids.numbered(ids.ANSWER, answer), answer)


def _put_off(nudge: NudgeFacts) -> Block:
    """Snooze, or stop: on every nudge."""
    return actions(
        ids.of_nudge(nudge.id, "put_off"),
        [
            select(ids.SNOOZE, "Remind me later", [Choice(wish, WISH[wish]) for wish in offered(nudge.now)]),
            {"type": "datepicker", "action_id": ids.SNOOZE_DAY, "placeholder": plain("On a day I pick")},
            button("No more for this one", ids.STOP),
        ],
    )


def coming(soon: Coming) -> Message:
    """What is going to come and when, each to be moved or left out; what was paused or stopped can be taken up."""
    blocks = [section(f"*{_summary(soon)}*")]
    for nudge in soon.nudges:
        what = f"{say_moment(nudge.due, soon.now)}: {SUBJECT[nudge.kind]}"
        blocks += [paragraph(f"{what[0].upper()}{what[1:]}\n{nudge.role} at {nudge.company}"), _move(nudge)]
    if soon.more:
        blocks.append(context(f"And {soon.more} more after these."))
    paused = button("Go on with nudges", ids.GO_ON_NUDGES, style="primary")
    pause = paused if soon.paused_until else button("Pause all", ids.PAUSE)
    again = _again(soon.stopped)
    zone = soon.now.tzinfo
    hint = f"Times are those of {zone}. /nudges zone Europe/Berlin changes that, /nudges pause until Monday pauses all."
    blocks += [actions("coming", [pause, *again]), context(hint)]
    lines = [f"{say_moment(nudge.due, soon.now)}: {SUBJECT[nudge.kind]}, {nudge.company}" for nudge in soon.nudges]
    return Message(quoted(" \n".join([_summary(soon), *lines]), 2_000), tuple(blocks))


def _summary(soon: Coming) -> str:
    if soon.paused_until:
        return f"All nudges are paused{_until(soon)}. Nothing is lost; what still helps comes when you go on."
    if not soon.nudges:
        return "Nothing is coming up. After your next interview, /debrief starts it all."
    return f"{count(len(soon.nudges) + soon.more, 'nudge')} coming up"


def _until(soon: Coming) -> str:
    if soon.paused_until is None or soon.paused_until >= FOR_GOOD:
        return ""
    return f" until {say_moment(soon.paused_until, soon.now)}"


def _move(nudge: NudgeFacts) -> Block:
    return actions(
        ids.of_nudge(nudge.id, "coming"),
        [
            select(ids.SNOOZE, "Move it", [Choice(wish, WISH[wish]) for wish in offered(nudge.now)]),
            {"type": "datepicker", "action_id": ids.SNOOZE_DAY, "placeholder": plain("To a day I pick")},
            button("Leave it out", ids.LEAVE_OUT),
            button("No more for this interview", ids.STOP),
        ],
    )


def _again(stopped: Sequence[tuple[int, str]]) -> list[Block]:
    return [
        button(f"Nudge me again: {name}", ids.numbered(ids.START_AGAIN, interview_id), str(interview_id))
        for interview_id, name in stopped[:10]
    ]


def stopped(interviews: Sequence[tuple[int, str]]) -> Message:
    """No more comes about these interviews: id, and role at company, of each; one tap turns that back."""
    names = say_list([name for _, name in interviews])
    text = f"No more nudges about {names}. All others come as before."
    return Message(quoted(text, 1_000), (paragraph(text), actions("coming", _again(interviews))))


def quiet(since: time, until: time) -> Message:
    """The quiet hours as they are now."""
    text = f"Noted: quiet from {say_hour(since)} to {say_hour(until)} each day. What would be due then moves."
    return Message(text, (section(text), actions("quiet", [button("Settings", ids.SETTINGS)])))
