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
from bot.services.interviews.known import Known
from bot.services.interviews.questions import Entry, Listed, Wanted
from bot.support.limits import LONGEST_LINE
from bot.vocabulary.asked import SAID, Asked, Went
from bot.wording.words import capital, count, say_day

ASKED, HOW = "asked", "how"
PRIVATE = "Private, unless you share your questions with coaches."
WENT = {went: capital(said) for went, said in SAID.items()}


def asked(interview_id: int) -> Button:
    """The button that opens the form for one interview."""
    return Button("Note what they asked", ids.QUESTIONS_FORM, str(interview_id))


def keep(interviews: Sequence[Known], told: Asked) -> Message:
    """A question that was told of in passing: one tap keeps it in the list of that interview."""
    if not interviews:
        text = (
            "Tell me of the interview first, and I keep a list of what they asked, for you alone unless you share it."
        )
        return Message(text, (Line(text), Controls("keep", (Button("Debrief an interview", ids.OPEN_FORM),))))
    went = f" {WENT[told.went]}." if told.went else ""
    text = f"Shall I keep that in your list of questions? {PRIVATE}\n“{told.text}”{went}"
    shown = interviews[:MOST_CHOICES]
    labels = ["Keep it"] if len(shown) == 1 else [f"Keep it: {each.company}" for each in shown]
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
    hint = 'Write "badly" behind one that you would answer better: Why did you leave? badly'
    return Form(
        ids.QUESTIONS_FORM,
        "What they asked",
        "Note it",
        (
            Small(f"{about}. {PRIVATE} I bring up the hard ones before your next interview."),
            TextField(ASKED, "What did they ask you? One a line.", hint=hint, lines=True),
        ),
        str(interview_id),
    )


def one_form(question_id: int, shown: Asked) -> Form:
    """One question, to be reworded or marked."""
    went = tuple(Option(each, label) for each, label in WENT.items())
    return Form(
        ids.QUESTION_FORM,
        "What they asked",
        "Save",
        (
            TextField(ASKED, "Question", initial=shown.text, most=LONGEST_LINE),
            ChoiceField(HOW, "How it went", went, shown.went, optional=True),
        ),
        str(question_id),
    )


def listing(shown: Listed, *, noted: bool = False) -> Message:
    """A page of the questions, each with what can be done about it in one tap."""
    if not shown.total:
        text = "No questions are noted yet. *Note what they asked* on an interview in `/interviews` begins your list."
        return Message(text, (Line(text),))
    summary = f"{capital(count(shown.total, 'question'))} that they asked you"
    if noted:
        summary = f"Noted. {summary}: how did each go?"
    body: list[Element] = [Line(f"*{summary}*"), Small(f"{PRIVATE} What you would answer better comes first.")]
    for entry in shown.entries:
        body += [Typed(_said(entry)), Controls(ids.of_question(entry.id, shown.wanted), tuple(_buttons(entry)))]
    lines = [entry.text for entry in shown.entries]
    return Message("\n".join([summary, *lines]), (*body, *_paging(shown)))


def _said(entry: Entry) -> str:
    where = f"{entry.company}, {entry.round}" if entry.round else entry.company
    went = f" {WENT[entry.went]}." if entry.went else ""
    return f"{entry.text}\n{where}, {say_day(entry.ended_at.date())}.{went}"


def _buttons(entry: Entry) -> list[Button]:
    marks = [(went, label) for went, label in WENT.items() if went is not entry.went]
    return [
        *(Button(label, ids.numbered(ids.QUESTION_WENT, went), went) for went, label in marks),
        Button("Edit", ids.QUESTION_FORM, str(entry.id)),
        Button("Drop", ids.QUESTION_AWAY, str(entry.id)),
    ]


def _paging(shown: Listed) -> list[Element]:
    of, page = shown.wanted.interview_id, shown.wanted.page
    turns = [("Back", page - 1)] if page > 1 else []
    turns += [("More", page + 1)] if page < shown.pages else []
    buttons = [
        Button(label, ids.numbered(ids.QUESTIONS, label.lower()), ids.of_questions(Wanted(of, to)))
        for label, to in turns
    ]
    if of:
        buttons.append(Button("All questions", ids.numbered(ids.QUESTIONS, "all"), ids.of_questions(Wanted())))
    pages = [Small(f"Page {page} of {shown.pages}.")] if shown.pages > 1 else []
    return [*pages, *([Controls("questions", tuple(buttons))] if buttons else [])]
