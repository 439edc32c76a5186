"""Nudges: one message for all that is due, what became of each, and the list of what is coming."""

from collections.abc import Sequence
from datetime import time

from bot.nudges.answers import FITS, HEARD, ONLY_TYPED, OUTCOME
from bot.nudges.facts import Answer, NudgeFacts, NudgeKind, Outcome
from bot.nudges.hours import FOR_GOOD
from bot.nudges.nudge_texts import say_answered, say_nudge
from bot.nudges.snoozing import offered
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
from bot.services.nudges.upcoming import Coming
from bot.vocabulary.debrief_state import State
from bot.vocabulary.note_kinds import NoteKind as Note
from bot.wording.catalog import say
from bot.wording.phrases import Phrase
from bot.wording.words import capital, say_hour, say_list, say_moment, say_zone


def message(nudges: Sequence[NudgeFacts]) -> Message:
    """All nudges of one message, the open ones with their buttons."""
    titles = [say_nudge(nudge).title for nudge in nudges]
    together = say("nudges.things_to_look_at", n=len(titles))
    body: list[Element] = [Line(f"*{together}*")] if len(titles) > 1 else []
    listed = "; ".join(titles)
    text = f"{together}: {listed}" if len(titles) > 1 else f"{titles[0]}\n{_why(nudges[0])}"
    for nudge, title in zip(nudges, titles, strict=True):
        body += [Heading(title), *(_settled(nudge) if nudge.answer or nudge.over else _open(nudge))]
    return Message(text, tuple(body))


def _why(nudge: NudgeFacts) -> str:
    return say_answered(nudge) if nudge.answer or nudge.over else say_nudge(nudge).why


def _open(nudge: NudgeFacts) -> list[Element]:
    own = Controls(ids.of_nudge(nudge.id), tuple(_own_actions(nudge)))
    return [Typed(say_nudge(nudge).why), *meeting_links(nudge.links), own, _put_off(nudge)]


def _settled(nudge: NudgeFacts) -> list[Element]:
    body: list[Element] = [Small(say_answered(nudge))]
    if nudge.answer is Answer.STILL_DECIDING and nudge.debrief_id:
        new_date = Button(say("nudges.they_named_a_new"), ids.numbered(ids.EDIT, "hire_date"), "hire_date")
        body.append(Controls(ids.of_debrief("decide", nudge.debrief_id), (new_date,)))
    outcome = OUTCOME.get(nudge.answer) if nudge.answer else None
    next_steps = [ask(nudge.interview_id)] if outcome is Outcome.OFFER else []
    next_steps += replies(nudge.debrief_id, outcome) if nudge.debrief_id else []
    if nudge.answer is Answer.NEXT_ROUND:
        next_steps.insert(0, pick_its_day(nudge.interview_id))
    if nudge.undo_id:
        next_steps.append(Button(say("common.take_it_back"), ids.UNDO, str(nudge.undo_id)))
    if next_steps:
        body.append(Controls(ids.of_nudge(nudge.id, ids.ANSWERED), tuple(next_steps)))
    return body


def _own_actions(nudge: NudgeFacts) -> list[Control]:
    fitting = FITS[nudge.kind]
    answers: list[Control] = [answer_button(nudge, each) for each in fitting if each not in {*HEARD, *ONLY_TYPED}]
    heard = [each for each in fitting if each in HEARD]
    if nudge.kind is NudgeKind.HIRE_DATE:
        answers += [answer_button(nudge, each) for each in heard]
    elif heard:
        answers.append(
            Menu(
                ids.HEARD,
                say("nudges.they_answered"),
                tuple(Option(each, say(f"nudges.answer.{each}")) for each in heard),
            )
        )
    return [*_help(nudge), *answers]


def _help(nudge: NudgeFacts) -> list[Button]:
    """What the bot can do for them now."""
    match nudge.kind:
        case NudgeKind.NEXT_DAY:
            return [pick_its_day(nudge.interview_id, emphasis="primary")]
        case NudgeKind.DEBRIEF:
            label = say("common.go_on") if nudge.debrief is State.LATER else say("common.debrief_it_now")
            return [Button(label, ids.START_DEBRIEF, str(nudge.id), emphasis="primary")]
        case NudgeKind.DECIDE_TODAY | NudgeKind.SAME_DAY | NudgeKind.ONE_DAY | NudgeKind.TWO_DAYS:
            return [Button(say("common.show_my_note"), ids.DRAFT, str(nudge.debrief_id), emphasis="primary")]
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
    return Button(say("nudges.pick_its_day"), ids.NEXT_ROUND, str(interview_id), emphasis=emphasis)


def answer_button(nudge: NudgeFacts, answer: Answer) -> Button:
    """The button that gives this answer."""
    tried = say("nudges.i_called_no_answer") if nudge.call == "yes" else say("nudges.i_wrote_to_them")
    return Button(
        tried if answer is Answer.TRIED else say(f"nudges.answer.{answer}"), ids.numbered(ids.ANSWER, answer), answer
    )


def _put_off(nudge: NudgeFacts) -> Controls:
    """Snooze, or stop: on every nudge."""
    return Controls(
        ids.of_nudge(nudge.id, "put_off"),
        (
            Menu(
                ids.SNOOZE,
                say("nudges.remind_me_later"),
                tuple(Option(wish, say(f"nudges.wish.{wish}")) for wish in offered(nudge.now)),
            ),
            PickDay(ids.SNOOZE_DAY, say("nudges.on_a_day_i")),
            Button(say("nudges.no_more_for_this"), ids.STOP),
        ),
    )


def coming(soon: Coming) -> Message:
    """What is going to come and when, each to be moved or left out; what was paused or stopped can be taken up."""
    body: list[Element] = [Line(f"*{_summary(soon)}*")]
    for nudge in soon.nudges:
        what, where = (
            f"{say_moment(nudge.due, soon.now)}: {say(f'nudges.subject.{nudge.kind}')}",
            say("common.role_at_company", role=nudge.role, company=nudge.company),
        )
        body += [Typed(f"{capital(what)}\n{where}"), _move(nudge)]
    if soon.more:
        body.append(Small(say("nudges.and_more_after_these", more=soon.more)))
    paused = Button(say("nudges.go_on_with_nudges"), ids.GO_ON_NUDGES, emphasis="primary")
    pause = paused if soon.paused_until else Button(say("nudges.pause_all"), ids.PAUSE)
    again = _again(soon.stopped)
    hint = say("nudges.times_are_those_of", zone=say_zone(str(soon.now.tzinfo)))
    body += [Controls("coming", (pause, *again)), Line(hint)]
    lines = [
        f"{say_moment(nudge.due, soon.now)}: {say(f'nudges.subject.{nudge.kind}')}, {nudge.company}"
        for nudge in soon.nudges
    ]
    return Message(" \n".join([_summary(soon), *lines]), tuple(body))


def _summary(soon: Coming) -> str:
    if soon.paused_until:
        if soon.paused_until >= FOR_GOOD:
            return say("nudges.all_paused")
        until = say_moment(soon.paused_until, soon.now)
        return say("nudges.all_paused_until", until=until)
    if not soon.nudges:
        return say("nudges.nothing_is_coming_up")
    return say("nudges.nudges_coming_up", n=len(soon.nudges) + soon.more)


def _move(nudge: NudgeFacts) -> Controls:
    return Controls(
        ids.of_nudge(nudge.id, "coming"),
        (
            Menu(
                ids.SNOOZE,
                say("nudges.move_it"),
                tuple(Option(wish, say(f"nudges.wish.{wish}")) for wish in offered(nudge.now)),
            ),
            PickDay(ids.SNOOZE_DAY, say("nudges.to_a_day_i")),
            Button(say("nudges.leave_it_out"), ids.LEAVE_OUT),
            Button(say("nudges.no_more_for_this_interview"), ids.STOP),
        ),
    )


def _again(stopped: Sequence[tuple[int, Phrase]]) -> list[Button]:
    return [
        Button(say("nudges.nudge_me_again", name=name), ids.numbered(ids.START_AGAIN, interview_id), str(interview_id))
        for interview_id, name in stopped[:10]
    ]


def stopped(interviews: Sequence[tuple[int, Phrase]]) -> Message:
    """No more comes about these interviews: id, and role at company, of each; one tap turns that back."""
    names = say_list([str(name) for _, name in interviews])
    text = say("nudges.no_more_nudges_about", names=names)
    return Message(text, (Typed(text), Controls("coming", tuple(_again(interviews)))))


def quiet(since: time, until: time) -> Message:
    """The quiet hours as they are now."""
    text = say("nudges.noted_quiet_from_to", since=say_hour(since), until=say_hour(until))
    return Message(text, (Line(text), Controls("quiet", (Button(say("common.settings"), ids.SETTINGS),))))
