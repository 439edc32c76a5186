"""The debrief as a state machine: pure, and complete. Every step has an answer to every reply."""

import re
from dataclasses import dataclass, field, replace
from textwrap import shorten

from bot.checklist.answer_fields import emptied, is_known, without_line
from bot.checklist.easing import with_doubts_anew
from bot.checklist.steps import STEP, STEPS, Step, StepName
from bot.reading.answers.reading import AGAIN, DONE, Again, Choice, NotTaken, Setting
from bot.reading.answers.yes_no import said_nothing, yes_or_no
from bot.reading.intents.no_more import says_no_more
from bot.reading.people.people import with_details
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers, CallPermission
from bot.vocabulary.debrief_state import State
from bot.vocabulary.replies import Answer, Chosen, Early, Edit, Move, Reply, Typed, typed_move, understood
from bot.wording.phrases import phrase


@dataclass(frozen=True)
class Conversation:
    """One debrief: its answers, the step it is at, and the steps that are done (answered or skipped)."""

    answers: Answers = field(default_factory=Answers)
    step: StepName = StepName.POINTS
    done: frozenset[StepName] = frozenset()
    state: State = State.ASKING
    again: Again | None = None


@dataclass(frozen=True)
class Ask:
    """Ask the question of `step`, offering `choices`."""

    conversation: Conversation
    step: Step
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class AskAgain:
    """Ask the question of `step` again, saying why and offering `choices`."""

    conversation: Conversation
    step: Step
    why: NotTaken
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Left:
    """The person left before the end: until later, or for good."""

    conversation: Conversation
    for_good: bool


@dataclass(frozen=True)
class Finished:
    """Every question is answered or skipped."""

    conversation: Conversation


Turn = Ask | AskAgain | Left | Finished


def begin(answers: Answers) -> Turn:
    """The first question. What is already known (the interviewers) is not asked."""
    return _go_on(Conversation(answers=answers))


def advance(conversation: Conversation, reply: Reply, setting: Setting) -> Turn:
    """Where the debrief goes from here when the person says `reply` on their day `setting.today`."""
    reply = understood(reply)
    if isinstance(reply, Move):
        return _MOVES[reply](conversation)
    if isinstance(reply, Edit):
        return _edit(conversation, reply)
    if conversation.state in {State.LATER, State.STOPPED}:
        conversation = replace(conversation, state=State.ASKING)  # answering resumes the debrief
    if conversation.state is State.FINISHED:
        return current_turn(conversation)
    if isinstance(reply, Early):
        return _early(conversation, reply, setting)
    return _answer(conversation, reply, setting)


def current_turn(conversation: Conversation) -> Turn:
    """What there is to say now; the same after a restart as before it."""
    match conversation.state:
        case State.FINISHED:
            return Finished(conversation)
        case State.LATER | State.STOPPED:
            return Left(conversation, for_good=conversation.state is State.STOPPED)
    step, again = STEP[conversation.step], conversation.again
    if again is None:
        return Ask(conversation, step, offered(conversation))
    return AskAgain(conversation, step, again.why, offered(conversation))


def offered(conversation: Conversation) -> tuple[Choice, ...]:
    """The choices of the current question."""
    step, again = STEP[conversation.step], conversation.again
    if again and again.choices:
        return again.choices
    said = step.say(conversation.answers)
    return (DONE, *_drops(step, said), AGAIN) if step.lines and said else step.choices_for(conversation.answers)


LONGEST_DROPPED = 55
MOST_DROPS = 6
"""More buttons than that are no help; the form has every line."""


def _drops(step: Step, said: str) -> tuple[Choice, ...]:
    lines = said.splitlines() if step.drops else []
    drops = (
        Choice(f"drop:{at}", phrase("choices.drop_line", line=shorten(line, LONGEST_DROPPED, placeholder="…")))
        for at, line in enumerate(lines)
    )
    return tuple(drops) if len(lines) <= MOST_DROPS else ()


def answers(conversation: Conversation, text: str, setting: Setting, *, narrow_only: bool) -> bool:
    """Whether a text answers the open question; `narrow_only`: only if it has a narrow answer, such as a day or a
    yes."""
    step = STEP[conversation.step]
    narrow = not (step.lines or step.any_text)
    return (narrow or not narrow_only) and not isinstance(
        _read(step, Typed(text), conversation.answers, setting), Again
    )


def fill(
    conversation: Conversation, form: dict[StepName, Answer | None], setting: Setting
) -> Turn | dict[StepName, NotTaken]:
    """Answer several steps at once, as one form does; None empties a field, and what the form leaves out stays.

    Returns either the turn that follows or, for each field that could not be read, why; then nothing has changed. If
    only the interview itself was corrected, the questions continue.
    """
    if not form:
        return current_turn(conversation)
    problems: dict[StepName, NotTaken] = {}
    answers = conversation.answers
    for step in STEPS:
        if step.name is StepName.CALL_CONTACT and form.get(step.name) and answers.call is None:
            answers = replace(answers, call=CallPermission.YES)  # somebody who was given a number may use it
        if step.name in form and step.wanted(answers):
            answer = form[step.name]
            empty = emptied(step, answers)
            read = empty if answer is None else _read(step, answer, empty, setting)
            match read:
                case Again(why, answers=None):
                    problems[step.name] = why
                case Again(answers=Answers() as known) | (Answers() as known):
                    # Those who stay keep what was said about them.
                    answers = replace(known, met=with_details(known.met, answers.met))
    answers = with_doubts_anew(answers, conversation.answers)
    done = conversation.done | {step.name for step in STEPS if step.along or not step.last}
    return problems or _go_on(replace(conversation, answers=answers, done=done))


def next_step(conversation: Conversation) -> Step | None:
    """The first step still to be asked. Whether later ones are wanted, which may mean reading every point, can wait."""
    left = (step for step in STEPS if not is_done(conversation, step) and step.wanted(conversation.answers))
    return next(left, None)


def is_done(conversation: Conversation, step: Step) -> bool:
    """Whether a step was answered or skipped, or its answer is known from elsewhere."""
    return step.name in conversation.done or (not step.repeats and is_known(step, conversation.answers))


def _answer(conversation: Conversation, answer: Answer, setting: Setting) -> Turn:
    step = STEP[conversation.step]
    known = {choice.value: choice for choice in (*step.choices_for(conversation.answers), *offered(conversation))}
    chosen = known.get(answer.value) if isinstance(answer, Chosen) else None
    if isinstance(answer, Chosen) and chosen is None:
        return current_turn(replace(conversation, again=Again(NotTaken.NO_BUTTON)))
    if isinstance(answer, Typed) and not (step.lines or step.any_text) and says_no_more(answer.text):
        return _skip(conversation)  # "no more" does not mean "no"
    if chosen and chosen.value.startswith("drop:"):
        kept = without_line(step, conversation.answers, int(chosen.value.removeprefix("drop:")))
        return current_turn(replace(conversation, answers=kept, again=None))
    read = _read(step, answer, conversation.answers, setting)
    if isinstance(read, Again):
        return _not_read(conversation, answer, read, setting)
    heard = replace(conversation, answers=with_doubts_anew(read, conversation.answers), again=None)
    if answer == Chosen(AGAIN.value) or (step.takes_more and _is_one_more_line(answer, read, conversation.answers)):
        return current_turn(heard)
    if step.repeats and step.wanted(read):
        return _go_on(heard)
    return _go_on(_done(heard, step, along=not (chosen and chosen.opens)))


def _done(conversation: Conversation, step: Step, *, along: bool = True) -> Conversation:
    """With a step done, and those that are asked along with it."""
    others = {each.name for each in STEPS if along and each.along is step.name}
    return replace(conversation, done=conversation.done | {step.name} | others)


def _is_one_more_line(answer: Answer, read: Answers, before: Answers) -> bool:
    """Many people send one line per message; somebody who sends a list has sent all of it."""
    return isinstance(answer, Typed) and "\n" not in answer.text.strip() and read != before


def _not_read(conversation: Conversation, answer: Answer, again: Again, setting: Setting) -> Turn:
    if isinstance(answer, Typed) and _GOES_ON.match(answer.text):
        added = _added_before(conversation, answer.text, setting)
        if added:
            return current_turn(added)
    if isinstance(answer, Typed) and conversation.step is StepName.FRAGMENT and _leaves_out(answer.text):
        return _skip(conversation)
    if again.answers:
        conversation, again = replace(conversation, answers=again.answers), replace(again, answers=None)
    if again.why in {NotTaken.YES_OR_NO, NotTaken.LAST_WORDS} and conversation.again == again:
        return _skip(conversation)  # asked twice; a third time would be annoying
    return current_turn(replace(conversation, again=again))


def _leaves_out(text: str) -> bool:
    """Whether there is nothing to say about it: "nah", "no more", "idk"; a bare "yes" is asked again."""
    return said_nothing(text) and yes_or_no(text) is not True


_GOES_ON = regex(r"\W*(and|also|oh|plus)\b", re.I)


def _early(conversation: Conversation, reply: Early, setting: Setting) -> Turn:
    """Text from before this question was seen: its answer if it reads as one, otherwise more of the previous answer."""
    if typed_move(reply.text):  # it was meant for another question
        return current_turn(replace(conversation, again=Again(NotTaken.EARLY)))
    asking, answer = STEP[conversation.step], Typed(reply.text)
    begun = asking is STEPS[0] or (asking.takes_more and asking.say(conversation.answers))
    open_ended = asking.lines or asking.any_text
    if begun or (not open_ended and not isinstance(_read(asking, answer, conversation.answers, setting), Again)):
        return _answer(conversation, answer, setting)
    added = _added_before(conversation, reply.text, setting)
    return current_turn(added or replace(conversation, again=Again(NotTaken.EARLY)))


def _added_before(conversation: Conversation, text: str, setting: Setting) -> Conversation | None:
    """With `text` added to the previous answer; None if that does not take several lines, or cannot take this one."""
    asked = [step for step in STEPS if step.along is None or step.name == conversation.step]
    place = [step.name for step in asked].index(conversation.step)
    before = asked[place - 1] if place else None
    if before is None or not before.lines or before.name not in conversation.done:
        return None
    read = _read(before, Typed(_GOES_ON.sub("", text).strip()), conversation.answers, setting)
    return None if isinstance(read, Again) else replace(conversation, answers=read, again=None)


def _read(step: Step, answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    if isinstance(answer, Typed) and not answer.text.strip():
        return Again(NotTaken.EMPTY)
    return step.read(answer, answers, setting)


def _go_on(conversation: Conversation) -> Turn:
    # A step that is no longer wanted is not done any more, so that it is asked when it is wanted again.
    done = frozenset(name for name in conversation.done if STEP[name].wanted(conversation.answers))
    conversation = replace(conversation, done=done, again=None)
    step = next_step(conversation)
    if step is None:
        return current_turn(replace(conversation, state=State.FINISHED))
    return current_turn(replace(conversation, state=State.ASKING, step=step.name))


def _edit(conversation: Conversation, edit: Edit) -> Turn:
    if edit.step not in set(StepName):
        return current_turn(conversation)
    return current_turn(replace(conversation, state=State.ASKING, step=StepName(edit.step), again=None))


def _skip(conversation: Conversation) -> Turn:
    if conversation.state is not State.ASKING:
        return current_turn(conversation)
    return _go_on(_done(conversation, STEP[conversation.step]))


def _back(conversation: Conversation) -> Turn:
    """To the previous step; before the first one there is none."""
    put = [step for step in STEPS if step.along is None and not step.last and step.wanted(conversation.answers)]
    names = [step.name for step in STEPS if step in put or step.name == conversation.step]
    if conversation.state is State.FINISHED:
        return _edit(conversation, Edit(names[-1]))
    here = names.index(conversation.step)
    if here == 0:
        return current_turn(replace(conversation, state=State.ASKING, again=Again(NotTaken.FIRST)))
    return _edit(conversation, Edit(names[here - 1]))


def _later(conversation: Conversation) -> Turn:
    return _leave(conversation, State.LATER)


def _stop(conversation: Conversation) -> Turn:
    return _leave(conversation, State.STOPPED)


def _leave(conversation: Conversation, state: State) -> Turn:
    if conversation.state is State.FINISHED:
        return current_turn(conversation)
    return current_turn(replace(conversation, state=state, again=None))


def _resume(conversation: Conversation) -> Turn:
    return _go_on(conversation) if conversation.state is not State.ASKING else current_turn(conversation)


_MOVES = {
    Move.SKIP: _skip,
    Move.BACK: _back,
    Move.LATER: _later,
    Move.STOP: _stop,
    Move.RESUME: _resume,
}
