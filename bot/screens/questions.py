"""What they asked: the form to note it, and the list over all interviews."""

from collections.abc import Sequence

from bot.screens import ids
from bot.screens.elements import (
    Button,
    ChoiceField,
    Controls,
    Element,
    Form,
    Line,
    Message,
    Option,
    Small,
    TextField,
    Typed,
)
from bot.screens.texts import line_message
from bot.services.interviews.known import Known
from bot.services.interviews.questions import Entry, Listed, Wanted
from bot.support.limits import LONGEST_LINE
from bot.vocabulary.asked import Asked, Went
from bot.wording.catalog import say
from bot.wording.words import full_stop, say_day, sentences

ASKED, HOW = "asked", "how"
MARKS = (Went.BETTER, Went.WELL)


def asked(interview_id: int) -> Button:
    """The button that opens the form for one interview."""
    return Button(say("questions.note_what_they_asked"), ids.QUESTIONS_FORM, str(interview_id))


def keep(interviews: Sequence[Known], told: Asked) -> Message:
    """A question that was told of in passing: one tap keeps it in the list of that interview."""
    if not interviews:
        text = say("questions.tell_me_of_the")
        return Message(
            text, (Line(text), Controls("keep", (Button(say("common.debrief_an_interview"), ids.OPEN_FORM),)))
        )
    went = full_stop(say(f"questions.went.{told.went}")) if told.went else ""
    asks = sentences(say("questions.shall_i_keep_that"), say("questions.private"))
    quoted = sentences(f"“{told.text}”", went)
    text = f"{asks}\n{quoted}"
    shown = interviews[:MOST_CHOICES]
    labels = (
        [say("common.keep_it")]
        if len(shown) == 1
        else [say("questions.keep_it", company=each.company) for each in shown]
    )
    controls = tuple(
        Button(label, ids.numbered(ids.QUESTION_KEEP, each.id), f"{each.id} {told.went or '-'} {told.text}")
        for label, each in zip(labels, shown, strict=True)
    )
    return Message(text, (Typed(text), Controls("keep", controls)))


def kept(value: str) -> tuple[int, Asked]:
    """What the button of such an offer stands for. Raises Malformed."""
    interview_id, _, told = value.partition(" ")
    went, _, text = told.partition(" ")
    return ids.number(interview_id), Asked(text, Went(went) if went in set(Went) else None)


MOST_CHOICES = 4


def form(interview_id: int, about: str) -> Form:
    """What they asked in one interview."""
    hint = say("questions.write_badly_behind_one")
    return Form(
        ids.QUESTIONS_FORM,
        say("questions.what_they_asked"),
        say("questions.note_it"),
        (
            Small(sentences(full_stop(about), say("questions.private"), say("questions.i_bring_up_the"))),
            TextField(ASKED, say("questions.what_did_they_ask"), hint=hint, lines=True),
        ),
        str(interview_id),
    )


def one_form(question_id: int, shown: Asked) -> Form:
    """One question, to be reworded or marked."""
    went = tuple(Option(each, say(f"questions.went.{each}")) for each in MARKS)
    return Form(
        ids.QUESTION_FORM,
        say("questions.what_they_asked"),
        say("common.save"),
        (
            TextField(ASKED, say("questions.question"), initial=shown.text, most=LONGEST_LINE),
            ChoiceField(HOW, say("questions.how_it_went"), went, shown.went, optional=True),
        ),
        str(question_id),
    )


def listing(shown: Listed, *, noted: bool = False) -> Message:
    """A page of the questions, each with what can be done about it in one tap."""
    if not shown.total:
        text = say("questions.no_questions_are_noted")
        return line_message(text)
    summary = say("questions.questions_that_they_asked", n=shown.total)
    if noted:
        summary = say("questions.noted_questions_that_they", n=shown.total)
    small = sentences(say("questions.private"), say("questions.what_you_would_answer"))
    body: list[Element] = [Line(f"*{summary}*"), Small(small)]
    for entry in shown.entries:
        body += [Typed(_said(entry)), Controls(ids.of_question(entry.id, shown.wanted), tuple(_buttons(entry)))]
    lines = [entry.text for entry in shown.entries]
    return Message("\n".join([summary, *lines]), (*body, *_paging(shown)))


def _said(entry: Entry) -> str:
    where = f"{entry.company}, {entry.round}" if entry.round else entry.company
    went = full_stop(say(f"questions.went.{entry.went}")) if entry.went else ""
    held = full_stop(f"{where}, {say_day(entry.ended_at.date())}")
    return f"{entry.text}\n{sentences(held, went)}"


def _buttons(entry: Entry) -> list[Button]:
    marks = [went for went in MARKS if went is not entry.went]
    return [
        *(Button(say(f"questions.went.{went}"), ids.numbered(ids.QUESTION_WENT, went), went) for went in marks),
        Button(say("common.edit"), ids.QUESTION_FORM, str(entry.id)),
        Button(say("questions.drop"), ids.QUESTION_AWAY, str(entry.id)),
    ]


def _paging(shown: Listed) -> list[Element]:
    of, page = shown.wanted.interview_id, shown.wanted.page
    turns = [("back", say("common.back"), page - 1)] if page > 1 else []
    turns += [("more", say("common.more"), page + 1)] if page < shown.pages else []
    buttons = [
        Button(label, ids.numbered(ids.QUESTIONS, name), ids.of_questions(Wanted(of, to))) for name, label, to in turns
    ]
    if of:
        buttons.append(
            Button(say("questions.all_questions"), ids.numbered(ids.QUESTIONS, "all"), ids.of_questions(Wanted()))
        )
    pages = [Small(say("common.page_of", page=page, pages=shown.pages))] if shown.pages > 1 else []
    return [*pages, *([Controls("questions", tuple(buttons))] if buttons else [])]
