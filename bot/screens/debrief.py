"""The debrief: the card, the question, what became of it, and the end."""

from datetime import datetime, timedelta

from bot.checklist.closing import ClosingStep, Taken, closing_steps
from bot.checklist.conversation import Ask, AskAgain, Conversation, Finished, Left, State, is_done
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
from bot.vocabulary.answers import CallPermission, How
from bot.wording.words import count, full_stop, say_date_and_time, say_day, say_moment

HOW = {How.ONSITE: "On site", How.VIDEO: "Video", How.PHONE: "Phone", How.PANEL: "Panel"}


def card(standing: DebriefView) -> Message:
    """The card above the conversation: the four closing steps and the progress."""
    conversation = standing.conversation
    steps = closing_steps(conversation)
    how = f", {HOW[standing.how].lower()}" if standing.how else ""
    when = (
        f"Interview on {say_date_and_time(held_at(standing.starts_at, standing.ended_at))}{how}. {_progress(standing)}"
    )
    finished = conversation.state is State.FINISHED
    form = Button("See and change it all" if finished else "One form instead", ids.ONE_FORM)
    body = (
        Heading(f"{standing.role} at {standing.company}"),
        Small(when),
        Columns(tuple(Fact(step.title, _fact(step)) for step in steps)),
        Controls(ids.of_debrief("card", standing.id, standing.number), (_change_menu(conversation), form)),
    )
    taken = "; ".join(f"{step.title}: {step.taken}" for step in steps)
    return Message(f"Debrief: {standing.role} at {standing.company}. {taken}", body)


def _form() -> Button:
    return Button("See and change it all", ids.ONE_FORM)


def _change_menu(conversation: Conversation) -> Menu:
    changeable = [Option(step.name, step.title) for step in STEPS if _has_answer(conversation, step)]
    return Menu(ids.EDIT, "Change an answer", (*changeable, Option(ids.ITSELF, "Company, role or time")))


def question(standing: DebriefView) -> Message:
    """What there is to say now, with its buttons."""
    match standing.turn:
        case Ask(conversation, step, choices):
            return _question(standing, step, conversation, "", choices)
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
        became = f"Noted, {count(len(said), 'point')} so far."
    elif said:
        became = f"Noted: {cut(' · '.join(said), 300)}"
    elif step.repeats and not step.wanted(conversation.answers):
        became = "Noted."
    elif asked_step(standing) == name or not is_done(conversation, step):
        became = "Still open."
    else:
        became = "Left out."
    return Message(f"{asks} {became}", (Rich((bold(asks),)), Small(became)))


def _along(step: Step) -> list[Step]:
    """The questions that are asked in the breath of this one."""
    return [each for each in STEPS if each.along is step.name]


def _question(
    standing: DebriefView,
    step: Step,
    conversation: Conversation,
    why: str,
    choices: tuple[Choice, ...],
    about: str = "",
) -> Message:
    answers: list[Control] = [
        Button(choice.label, ids.numbered(ids.CHOOSE, place), choice.value) for place, choice in enumerate(choices)
    ]
    if step.takes_day:
        answers.append(PickDay(ids.PICK, "Pick a day"))
    so_far = "" if step.repeats else step.say(conversation.answers)
    shown = step.shows(conversation.answers)
    asks = step.more if step.more and so_far and (about or not why) else step.put(conversation.answers)
    moves = [("later", "Finish later"), ("stop", "Stop")]
    if step is not STEPS[0]:
        moves.insert(0, ("back", "Back"))
    if DONE not in choices:
        moves.insert(0, ("skip", "Keep as it is" if so_far else "Skip"))
    controls = tuple(Button(label, ids.numbered(ids.MOVE, move), move) for move, label in moves)
    hint = _HOW_TO_CHANGE if so_far and step.drops else step.hint
    hints = [f"About {standing.role} at {standing.company}." if standing.among_others else "", hint]
    body: list[Element] = [
        *([Line(why)] if why else []),
        *([Typed(full_stop(_ABOUT.get(NotTaken(why), "") + about))] if about else []),
        Rich((bold(asks),)),
        *([Typed(shown)] if shown else []),
        *([Typed(f"So far: {so_far}")] if so_far else []),
        Small(" ".join(hint for hint in hints if hint)),
        *([Controls(ids.of_debrief("answer", standing.id, standing.number), tuple(answers))] if answers else []),
        Controls(ids.of_debrief("move", standing.id, standing.number), controls),
    ]
    return Message(f"{why} {asks}".strip(), tuple(body))


_HOW_TO_CHANGE = "Type what to add. To change or drop one, say so: Bo's title is CFO; the first one was 12%; drop Bo."
_ABOUT = {NotTaken.SOME_NAMES: "Left out: ", NotTaken.LEFT_OUT: "Left out: "}


def _left(standing: DebriefView, for_good: bool) -> Message:
    about = f"{standing.role} at {standing.company}"
    if for_good:
        text = f"Stopped. I won't ask again about {about}. What you told me is kept, and you can come back any time."
    else:
        text = f"Set aside: {about}. Everything so far is kept, and we go on whenever it suits you."
    go_on = Button("Go on", ids.GO_ON, str(standing.id), emphasis="primary")
    return Message(text, (Typed(text), Controls(ids.of_debrief("left", standing.id), (go_on,))))


def _end(standing: DebriefView) -> Message:
    """The summary: what was noted, how the note makes up for what was missed, and what happens next."""
    conversation = standing.conversation
    noted = [f"{step.title}: {said}" for step in STEPS if (said := step.say(conversation.answers))]
    missed = [step for step in closing_steps(conversation) if step.taken is Taken.NO]
    repaired = "\n".join(f"• {step.title}: {step.said}." for step in missed if step.said)
    if conversation.answers.told or conversation.answers.missed or conversation.answers.met:
        body: list[Element] = [Line("*That is everything, written down while it is fresh.*"), Typed("\n".join(noted))]
    else:
        text = (
            "*That is everything.* Nothing is noted yet, and that is fine. One point would make your note much better."
        )
        body = [Line(text)]
    if repaired:
        body.append(Line(f"What your note makes up for:\n{repaired}"))
    elif not missed:
        body.append(Line("You took all four closing steps. That is rare, and it helps."))
    if out := left_out(conversation.answers):
        body.append(Typed(f"Not in your note, because it is no sentence yet: {'; '.join(out)}"))
    draft = [] if standing.hands_over else [Button("Draft my note", ids.DRAFT, str(standing.id), emphasis="primary")]
    body += [
        Line(_next(standing)),
        Controls(
            ids.of_debrief("end", standing.id, standing.number),
            (*draft, _change_menu(conversation), asked(standing.interview_id), _form()),
        ),
    ]
    follows = "follows" if standing.hands_over else "is ready to be drafted"
    return Message(f"That is everything. Your thank-you note {follows}.", tuple(body))


def over(standing: DebriefView) -> Message:
    """Something was said after the end: where it can go."""
    about = f"{standing.role} at {standing.company}"
    text = (
        f"I have changed nothing for {about}. To add or change something, pick it here, or say which and what: "
        "“the second point was 12%”, “add a point: I speak Spanish”."
    )
    draft = Button("Draft my note", ids.DRAFT, str(standing.id))
    controls = (_change_menu(standing.conversation), draft, asked(standing.interview_id), _form())
    ref = ids.of_debrief("over", standing.id, standing.number)
    return Message(text, (Typed(text), Controls(ref, controls)))


def mended(mended: Mended) -> Message:
    """What a correction changed, with the way back; or what it may have been meant of."""
    form = _form()
    if mended.done is None:
        text = _unclear(mended)
        return Message(text, (Typed(text), Controls(ids.of_debrief("mend", mended.debrief_id), (form,))))
    text = f"Changed: {full_stop(mended.done.what)}"
    lines = [text, *(["The question above is still open."] if mended.is_asking else [])]
    back = Button("Take it back", ids.UNDO, str(mended.done.undo_id))
    controls = Controls(ids.of_debrief("mended", mended.debrief_id), (back, form) if mended.debrief_id else (back,))
    return Message(text, (Typed("\n".join(lines)), controls))


def _unclear(mended: Mended) -> str:
    """What a correction may have been meant of, and that nothing was changed."""
    among = "; ".join(cut(each, 80) for each in mended.among)
    if mended.question:
        return f"{mended.question} Until then it stays as it is: {among}."
    if not mended.unknown:
        here = f" here: {among}" if among else ""
        return f"I was not sure what to change{here}. Say it with its name, or change it in the form."
    there = f"What I have is: {among}." if among else "I have no people and no points there yet."
    return f"I have nothing called “{cut(mended.unknown, 60)}” there, so nothing is changed. {there}"


def _next(standing: DebriefView) -> str:
    answers = standing.conversation.answers
    deadline = standing.ended_at + timedelta(hours=24)
    by, in_time = say_moment(deadline, standing.now), _reminder(standing, _NOTE, before=deadline)
    if deadline <= standing.now:
        note = "What happens next: send your thank-you note as soon as you can. A late one still counts."
    elif deadline.date() == standing.now.date():
        note = f"What happens next: your thank-you note. The best time is now: the 24 hours end {by}.{in_time}"
    else:
        note = f"What happens next: send your thank-you note today if you can, by {by} at the latest.{in_time}"
    if answers.hire_date is None or answers.hire_date.last is None:
        return note
    call = (
        f"call, but not before {say_day(answers.call_from)}" if answers.call_from else "call on the next business day"
    )
    follow_up = call if answers.call is CallPermission.YES else "send a short e-mail"
    asks = f"If you have not heard by {say_day(answers.hire_date.last)}, {follow_up}.{_reminder(standing, _FOLLOW_UP)}"
    return f"{note}\n{asks}"


_NOTE = {NudgeKind.DECIDE_TODAY, NudgeKind.SAME_DAY, NudgeKind.ONE_DAY, NudgeKind.TWO_DAYS}
_FOLLOW_UP = {NudgeKind.CALL, NudgeKind.CHECK_IN}


def _reminder(standing: DebriefView, kinds: set[NudgeKind], before: datetime | None = None) -> str:
    """When the next of these nudges comes; nothing where that is too late."""
    due = next((due for kind, due in standing.coming if kind in kinds), None)
    if due and before and due >= before:
        return ""
    return f" I remind you {say_moment(due, standing.now)}." if due else ""


def _fact(step: ClosingStep) -> str:
    return f"{step.taken.capitalize()}{': ' + step.said if step.said else ''}"


def _progress(standing: DebriefView) -> str:
    conversation, to_thank = standing.conversation, len(standing.conversation.answers.met)
    if conversation.state is State.FINISHED:
        return "Debrief finished." + (f" {standing.thanked} of {count(to_thank, 'note')} sent." if to_thank else "")
    asked_of_all = [step for step in STEPS if step.along is None and not step.last]
    done = sum(is_done(conversation, step) for step in asked_of_all)
    return f"{done} of {len(asked_of_all)} questions done."


def _has_answer(conversation: Conversation, step: Step) -> bool:
    said = step.say(conversation.answers)
    return bool(said) if step.last or step.along else step.wanted(conversation.answers) and is_done(conversation, step)
