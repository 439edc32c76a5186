"""The debrief in Slack: the card, the question, what became of it, and the end."""

from datetime import timedelta

from bot.checklist.answers import CallPermission
from bot.checklist.closing import ClosingStep, Taken, closing_steps
from bot.checklist.conversation import Ask, AskAgain, Conversation, Finished, Left, State, is_done, pending
from bot.checklist.reading import Choice
from bot.checklist.service import Standing
from bot.checklist.steps import STEP, STEPS, Step, StepName
from bot.models import How
from bot.words import say_moment
from handlers.slack import ids
from handlers.slack.views.blocks import (
    Block,
    Message,
    actions,
    button,
    context,
    cut,
    fields,
    header,
    option,
    paragraph,
    quoted,
    section,
)

HOW = {How.ONSITE: "On site", How.VIDEO: "Video", How.PHONE: "Phone", How.PANEL: "Panel"}


def card(standing: Standing) -> Message:
    """The card above the conversation: the four closing steps and the progress."""
    conversation = standing.conversation
    steps = closing_steps(conversation)
    how = f", {HOW[standing.how].lower()}" if standing.how else ""
    when = f"Interview {say_moment(standing.ended_at, standing.now)}{how}. {_progress(conversation)}"
    controls = [button("One form instead", ids.ONE_FORM)]
    if changeable := [Choice(step.name, step.title) for step in STEPS if _has_answer(conversation, step)]:
        select = {
            "type": "static_select",
            "action_id": ids.EDIT,
            "placeholder": {"type": "plain_text", "text": "Change an answer"},
            "options": [option(choice) for choice in changeable],
        }
        controls.insert(0, select)
    blocks = (
        header(f"{standing.role} at {standing.company}"),
        context(when),
        fields([_closing_line(step) for step in steps]),
        actions(ids.of_debrief("card", standing.id), controls),
    )
    taken = "; ".join(f"{step.title}: {step.taken}" for step in steps)
    return Message(text=f"Debrief: {quoted(standing.role)} at {quoted(standing.company)}. {taken}", blocks=blocks)


def question(standing: Standing) -> Message:
    """What there is to say now, with its buttons."""
    match standing.turn:
        case Ask(conversation, step):
            return _question(standing, step, conversation, "", step.choices)
        case AskAgain(conversation, step, why, choices):
            return _question(standing, step, conversation, why, choices)
        case Left(_, for_good):
            return _left(standing, for_good)
        case Finished():
            return _end(standing)


def asked_step(standing: Standing) -> StepName | None:
    """The step that `question` puts, if it puts one."""
    return standing.turn.step.name if isinstance(standing.turn, Ask | AskAgain) else None


def settled(standing: Standing, name: StepName) -> Message:
    """What an earlier question's message becomes: the question and what was answered, without its buttons."""
    step, conversation = STEP[name], standing.conversation
    if asked_step(standing) == name:
        became = "I ask this once more below."
    elif not is_done(conversation, step):
        became = "Left open for now."
    elif said := step.say(conversation.answers):
        became = f"Noted: {cut(' · '.join(said.splitlines()), 300)}"
    else:
        became = "Nothing noted. You can add it with Change an answer."
    return Message(text=f"{step.question} {quoted(became)}", blocks=(section(f"*{step.question}*"), context(became)))


def _question(
    standing: Standing, step: Step, conversation: Conversation, why: str, choices: tuple[Choice, ...]
) -> Message:
    answers = [
        button(choice.label, ids.numbered(ids.CHOOSE, place), choice.value) for place, choice in enumerate(choices)
    ]
    if step.takes_day:
        placeholder = {"type": "plain_text", "text": "Pick a day"}
        answers.append({"type": "datepicker", "action_id": ids.PICK, "placeholder": placeholder})
    changing = _has_answer(conversation, step)
    moves = [("skip", "Keep as it is" if changing else "Skip"), ("later", "Finish later"), ("stop", "Stop")]
    if step is not STEPS[0]:
        moves.insert(1, ("back", "Back"))
    controls = [button(label, ids.numbered(ids.MOVE, move), move) for move, label in moves]
    blocks: list[Block] = [section(f"{why}\n*{step.question}*" if why else f"*{step.question}*")]
    if changing and (now := step.say(conversation.answers)):
        blocks.append(paragraph(f"So far: {now}"))
    blocks += [
        context(step.hint),
        actions(ids.of_debrief("answer", standing.id, standing.number), answers),
        actions(ids.of_debrief("move", standing.id, standing.number), controls),
    ]
    return Message(text=f"{why} {step.question}".strip(), blocks=tuple(blocks))


def _left(standing: Standing, for_good: bool) -> Message:
    about = f"{standing.role} at {standing.company}"
    if for_good:
        text = f"Stopped. What you told me about {about} is kept, and I will not ask on. You can come back any time."
    else:
        text = f"We can finish {about} whenever it suits you; so far everything is kept. /debrief brings you back too."
    go_on = button("Go on", ids.GO_ON, str(standing.id), style="primary")
    return Message(quoted(text, 1_000), (paragraph(text), actions(ids.of_debrief("left", standing.id), [go_on])))


def _end(standing: Standing) -> Message:
    """The summary: what was missed and how the note makes up for it, and what happens next."""
    repaired = [step for step in closing_steps(standing.conversation) if step.taken is Taken.NO]
    blocks = [section("*That is everything, and it is written down while it is fresh.*")]
    if repaired:
        lines = "\n".join(f"• {step.title}: {step.said}." for step in repaired)
        blocks.append(section(f"What your note makes up for:\n{lines}"))
    else:
        blocks.append(section("You took all four closing steps. That is rare, and it helps."))
    blocks.append(section(_next(standing)))
    draft = button("Draft my note", ids.DRAFT, str(standing.id), style="primary")
    blocks.append(actions(ids.of_debrief("end", standing.id), [draft]))
    return Message(text="That is everything. Your thank-you note is ready to be drafted.", blocks=tuple(blocks))


def _next(standing: Standing) -> str:
    answers = standing.conversation.answers
    deadline = standing.ended_at + timedelta(hours=24)
    if deadline > standing.now:
        by = say_moment(deadline, standing.now)
        note = f"What happens next: send your thank-you note today if you can, by {by} at the latest."
    else:
        note = "What happens next: send your thank-you note as soon as you can. A late one still counts."
    if answers.hire_date is None or answers.hire_date.last is None:
        return note
    follow_up = "a call is in order" if answers.call is CallPermission.YES else "a short e-mail is in order"
    decide = STEP[StepName.HIRE_DATE].say(answers)
    return f"{note}\nThey want to decide: {decide}. If you have not heard by then, {follow_up}."


def _closing_line(step: ClosingStep) -> str:
    state = {Taken.YES: "Done", Taken.NO: "Not this time", Taken.OPEN: "Still open"}[step.taken]
    return f"*{step.title}*\n{state}{': ' + quoted(step.said) if step.said else ''}"


def _progress(conversation: Conversation) -> str:
    left = len(pending(conversation))
    if conversation.state is State.FINISHED:
        return "Debrief finished."
    total = sum(step.wanted(conversation.answers) for step in STEPS)
    return f"{total - left} of {total} questions done."


def _has_answer(conversation: Conversation, step: Step) -> bool:
    return step.wanted(conversation.answers) and is_done(conversation, step)
