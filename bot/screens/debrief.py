"""The debrief: the card, the question, what became of it, and the end."""

from datetime import datetime, timedelta

from bot.checklist.closing import ClosingStep, Taken, closing_steps
from bot.checklist.conversation import Ask, AskAgain, Conversation, Finished, Left, is_done
from bot.checklist.sentences import left_out
from bot.checklist.steps import STEP, STEPS, Step, StepName
from bot.interviews.stages import held_at
from bot.nudges.facts import NudgeKind
from bot.reading.answers.reading import DONE, Choice, NotTaken
from bot.screens import ids
from bot.screens.elements import (
    Button,
    Columns,
    Control,
    Controls,
    Element,
    Fact,
    Heading,
    Line,
    Menu,
    Message,
    Option,
    PickDay,
    Rich,
    Small,
    Typed,
)
from bot.screens.questions import asked
from bot.screens.texts import bold, cut
from bot.services.checklist.debriefs import DebriefView
from bot.services.interviews.correcting import Mended
from bot.support.limits import LONGEST_ANSWER, LONGEST_POINT, MOST_PEOPLE, MOST_POINTS
from bot.vocabulary.answers import CallPermission
from bot.vocabulary.debrief_state import State
from bot.wording.catalog import say
from bot.wording.words import capital, full_stop, say_date_and_time, say_day, say_moment, sentences


def card(standing: DebriefView) -> Message:
    """The card above the conversation: the four closing steps and the progress."""
    conversation = standing.conversation
    steps = closing_steps(conversation)
    at = say_date_and_time(held_at(standing.starts_at, standing.ended_at))
    when = (
        say("debrief.interview_on_in_a_way", at=at, how_within=say(f"debrief.how_within.{standing.how}"))
        if standing.how
        else say("debrief.interview_on", at=at)
    )
    finished = conversation.state is State.FINISHED
    form = Button(say("debrief.see_and_change_it") if finished else say("debrief.one_form_instead"), ids.ONE_FORM)
    body = (
        Heading(say("common.role_at_company", role=standing.role, company=standing.company)),
        Small(sentences(when, _progress(standing))),
        Columns(tuple(Fact(step.title, _fact(step)) for step in steps)),
        Controls(ids.of_debrief("card", standing.id, standing.number), (_change_menu(conversation), form)),
    )
    taken = "; ".join(f"{step.title}: {say(f'debrief.taken.{step.taken}')}" for step in steps)
    return Message(sentences(say("debrief.summary", role=standing.role, company=standing.company), taken), body)


def _form() -> Button:
    return Button(say("debrief.see_and_change_it"), ids.ONE_FORM)


def _change_menu(conversation: Conversation) -> Menu:
    changeable = [Option(step.name, step.title) for step in STEPS if _has_answer(conversation, step)]
    return Menu(
        ids.EDIT,
        say("debrief.change_an_answer"),
        (*changeable, Option(ids.ITSELF, say("debrief.company_role_or_time"))),
    )


def question(standing: DebriefView) -> Message:
    """What there is to say now, with its buttons."""
    match standing.turn:
        case Ask(conversation, step, choices):
            return _question(standing, step, conversation, None, choices)
        case AskAgain(conversation, step, why, choices):
            about = conversation.again.about if conversation.again else ""
            return _question(standing, step, conversation, why, choices, about)
        case Left(_, for_good):
            return _left(standing, for_good)
        case Finished():
            return _end(standing)


def asked_step(standing: DebriefView) -> StepName | None:
    """The step that `question` puts, if it puts one."""
    return standing.turn.step.name if isinstance(standing.turn, Ask | AskAgain) else None


def settled(standing: DebriefView, name: StepName) -> Message:
    """What an earlier question's message becomes: the question and what was answered, without its buttons."""
    step, conversation = STEP[name], standing.conversation
    said = [line for each in (step, *_along(step)) for line in each.say(conversation.answers).splitlines()]
    said = [line for line in said if not any(line in other for other in said if other != line)]
    asks = step.question if step.repeats else step.put(conversation.answers)  # it may ask about somebody else by now
    if len(said) > 1 and name in {StepName.POINTS, StepName.MISSED}:
        became = say("debrief.noted_points_so_far", n=len(said))
    elif said:
        became = say("debrief.noted", said=cut(" · ".join(said), 300))
    elif step.repeats and not step.wanted(conversation.answers):
        became = say("common.noted")
    elif asked_step(standing) == name or not is_done(conversation, step):
        became = say("debrief.still_open")
    else:
        became = say("debrief.left_out")
    return Message(f"{asks} {became}", (Rich((bold(asks),)), Small(became)))


def _along(step: Step) -> list[Step]:
    """The questions that are asked in the breath of this one."""
    return [each for each in STEPS if each.along is step.name]


def _question(
    standing: DebriefView,
    step: Step,
    conversation: Conversation,
    why: NotTaken | None,
    choices: tuple[Choice, ...],
    about: str = "",
) -> Message:
    answers: list[Control] = [
        Button(choice.label, ids.numbered(ids.CHOOSE, place), choice.value) for place, choice in enumerate(choices)
    ]
    if step.takes_day:
        answers.append(PickDay(ids.PICK, say("debrief.pick_a_day")))
    so_far = "" if step.repeats else step.say(conversation.answers)
    shown = step.shows(conversation.answers)
    asks = step.more if step.takes_more and so_far and (about or not why) else step.put(conversation.answers)
    moves = [("later", say("debrief.finish_later")), ("stop", say("debrief.stop"))]
    if step is not STEPS[0]:
        moves.insert(0, ("back", say("common.back")))
    if DONE not in choices:
        moves.insert(0, ("skip", say("debrief.keep_as_it_is") if so_far else say("debrief.skip")))
    controls = tuple(Button(label, ids.numbered(ids.MOVE, move), move) for move, label in moves)
    hint = say("debrief.how_to_change") if so_far and step.drops else step.hint
    hints = [
        say("debrief.about", role=standing.role, company=standing.company) if standing.among_others else "",
        hint,
    ]
    body: list[Element] = [
        *([Line(not_taken(why))] if why else []),
        *([Typed(full_stop(_about(why, about)))] if about else []),
        Rich((bold(asks),)),
        *([Typed(shown)] if shown else []),
        *([Typed(say("debrief.so_far", so_far=so_far))] if so_far else []),
        Small(" ".join(hint for hint in hints if hint)),
        *([Controls(ids.of_debrief("answer", standing.id, standing.number), tuple(answers))] if answers else []),
        Controls(ids.of_debrief("move", standing.id, standing.number), controls),
    ]
    return Message(sentences(not_taken(why) if why else "", asks), tuple(body))


def not_taken(why: NotTaken) -> str:
    """Why a question is asked again."""
    most = {"answer": f"{LONGEST_ANSWER:,}", "line": f"{LONGEST_POINT:,}", "points": MOST_POINTS, "people": MOST_PEOPLE}
    return say(f"not_taken.{why}", **most)


def _about(why: NotTaken | None, about: str) -> str:
    is_left_out = why in {NotTaken.SOME_NAMES, NotTaken.LEFT_OUT}
    return say("debrief.left_out_these", about=about) if is_left_out else about


def _left(standing: DebriefView, for_good: bool) -> Message:
    about = say("common.role_at_company", role=standing.role, company=standing.company)
    if for_good:
        text = say("debrief.stopped_i_wont_ask", about=about)
    else:
        text = say("debrief.set_aside_everything_so", about=about)
    go_on = Button(say("common.go_on"), ids.GO_ON, str(standing.id), emphasis="primary")
    return Message(text, (Typed(text), Controls(ids.of_debrief("left", standing.id), (go_on,))))


def _end(standing: DebriefView) -> Message:
    """The summary: what was noted, how the note makes up for what was missed, and what happens next."""
    conversation = standing.conversation
    noted = [f"{step.title}: {said}" for step in STEPS if (said := step.say(conversation.answers))]
    missed = [step for step in closing_steps(conversation) if step.taken is Taken.NO]
    repaired = "\n".join(f"• {step.title}: {step.said}." for step in missed if step.said)
    if conversation.answers.told or conversation.answers.missed or conversation.answers.met:
        body: list[Element] = [Line(say("debrief.all_written_down")), Typed("\n".join(noted))]
    else:
        text = say("debrief.nothing_noted")
        body = [Line(text)]
    if repaired:
        body.append(Line(say("debrief.what_your_note_makes", repaired=repaired)))
    elif not missed:
        body.append(Line(say("debrief.you_took_all_four")))
    if out := left_out(conversation.answers):
        body.append(Typed(say("debrief.not_in_your_note", lines="; ".join(out))))
    draft = (
        []
        if standing.hands_over
        else [Button(say("common.draft_my_note"), ids.DRAFT, str(standing.id), emphasis="primary")]
    )
    body += [
        Line(_next(standing)),
        Controls(
            ids.of_debrief("end", standing.id, standing.number),
            (*draft, _change_menu(conversation), asked(standing.interview_id), _form()),
        ),
    ]
    follows = say("debrief.note_follows") if standing.hands_over else say("debrief.note_can_be_drafted")
    return Message(follows, tuple(body))


def over(standing: DebriefView) -> Message:
    """Something was said after the end: where it can go."""
    about = say("common.role_at_company", role=standing.role, company=standing.company)
    text = say("debrief.i_have_changed_nothing", about=about)
    draft = Button(say("common.draft_my_note"), ids.DRAFT, str(standing.id))
    controls = (_change_menu(standing.conversation), draft, asked(standing.interview_id), _form())
    ref = ids.of_debrief("over", standing.id, standing.number)
    return Message(text, (Typed(text), Controls(ref, controls)))


def mended(mended: Mended) -> Message:
    """What a correction changed, with the way back; or what it may have been meant of."""
    form = _form()
    if mended.done is None:
        text = _unclear(mended)
        return Message(text, (Typed(text), Controls(ids.of_debrief("mend", mended.debrief_id), (form,))))
    text = say("debrief.changed", what=full_stop(str(mended.done.what)))
    lines = [text, *([say("debrief.the_question_above_is")] if mended.is_asking else [])]
    back = Button(say("common.take_it_back"), ids.UNDO, str(mended.done.undo_id))
    controls = Controls(ids.of_debrief("mended", mended.debrief_id), (back, form) if mended.debrief_id else (back,))
    return Message(text, (Typed("\n".join(lines)), controls))


def _unclear(mended: Mended) -> str:
    """What a correction may have been meant of, and that nothing was changed."""
    among = "; ".join(cut(each, 80) for each in mended.among)
    if mended.question:
        return sentences(str(mended.question), say("debrief.until_then_it_stays", among=among))
    if not mended.unknown:
        if among:
            return say("debrief.not_sure_among", among=among)
        return say("debrief.not_sure")
    return sentences(
        say("debrief.i_have_nothing_called", what=cut(mended.unknown, 60)),
        say("debrief.what_i_have_is", among=among) if among else say("debrief.i_have_no_people"),
    )


def _next(standing: DebriefView) -> str:
    answers = standing.conversation.answers
    deadline = standing.ended_at + timedelta(hours=24)
    by, in_time = say_moment(deadline, standing.now), _reminder(standing, _NOTE, before=deadline)
    if deadline <= standing.now:
        note = say("debrief.next_late_note")
    elif deadline.date() == standing.now.date():
        note = say("debrief.next_note_now", by=by)
    else:
        note = say("debrief.next_note_today", by=by)
    if deadline > standing.now:
        note = sentences(note, in_time)
    if answers.hire_date is None or answers.hire_date.last is None:
        return note
    day = say_day(answers.hire_date.last)
    if answers.call is not CallPermission.YES:
        asks = say("debrief.not_heard_then_write", day=day)
    elif answers.call_from:
        asks = say("debrief.not_heard_then_call_from", day=day, first=say_day(answers.call_from))
    else:
        asks = say("debrief.not_heard_then_call", day=day)
    return f"{note}\n{sentences(asks, _reminder(standing, _FOLLOW_UP))}"


_NOTE = {NudgeKind.DECIDE_TODAY, NudgeKind.SAME_DAY, NudgeKind.ONE_DAY, NudgeKind.TWO_DAYS}
_FOLLOW_UP = {NudgeKind.CALL, NudgeKind.CHECK_IN}


def _reminder(standing: DebriefView, kinds: set[NudgeKind], before: datetime | None = None) -> str:
    """When the next of these nudges comes; nothing where that is too late."""
    due = next((due for kind, due in standing.coming if kind in kinds), None)
    if due and before and due >= before:
        return ""
    return say("debrief.i_remind_you", at=say_moment(due, standing.now)) if due else ""


def _fact(step: ClosingStep) -> str:
    taken = capital(say(f"debrief.taken.{step.taken}"))
    return f"{taken}: {step.said}" if step.said else taken


def _progress(standing: DebriefView) -> str:
    conversation, to_thank = standing.conversation, len(standing.conversation.answers.met)
    if conversation.state is State.FINISHED:
        thanked = say("debrief.of_notes_sent", n=to_thank, thanked=standing.thanked)
        return sentences(say("debrief.debrief_finished"), thanked if to_thank else "")
    asked_of_all = [step for step in STEPS if step.along is None and not step.last]
    done = sum(is_done(conversation, step) for step in asked_of_all)
    return say("debrief.of_questions_done", done=done, all=len(asked_of_all))


def _has_answer(conversation: Conversation, step: Step) -> bool:
    said = step.say(conversation.answers)
    return bool(said) if step.last or step.along else step.wanted(conversation.answers) and is_done(conversation, step)
