"""What they asked: the form to note it, and the private list over all interviews."""

from bot.checklist.asked import Asked, Went
from bot.checklist.reading import Choice
from bot.interviews.questions import Entry, Listed, Wanted
from bot.limits import LONGEST_LINE
from bot.words import capital, count, say_day
from handlers.slack import ids
from handlers.slack.views.blocks import (
    Block,
    Message,
    actions,
    button,
    context,
    field_select,
    labelled,
    modal,
    paragraph,
    quoted,
    section,
    text_input,
)

ASKED, HOW = "asked", "how"
WENT = {Went.BETTER: "Would answer better", Went.WELL: "Went well"}


def asked(interview_id: int) -> Block:
    """The button that opens the form for one interview."""
    return button("Note what they asked", ids.QUESTIONS_FORM, str(interview_id))


def form(interview_id: int, about: str) -> Block:
    """What they asked in one interview."""
    hint = 'Write "badly" behind one that you would answer better: Why did you leave? badly'
    return modal(
        ids.QUESTIONS_FORM,
        "What they asked",
        "Note it",
        [
            context(f"{about}. Only you see this. I bring up the hard ones before your next interview."),
            text_input(ASKED, "What did they ask you? One a line.", hint=hint, lines=True),
        ],
        str(interview_id),
    )


def one_form(question_id: int, shown: Asked) -> Block:
    """One question, to be reworded or marked."""
    went = field_select([Choice(each, label) for each, label in WENT.items()], shown.went)
    return modal(
        ids.QUESTION_FORM,
        "What they asked",
        "Save",
        [
            text_input(ASKED, "Question", initial=shown.text, most=LONGEST_LINE),
            labelled(HOW, "How it went", went, optional=True),
        ],
        str(question_id),
    )


def listing(shown: Listed, *, noted: bool = False) -> Message:
    """A page of the questions, each with what can be done about it in one tap."""
    if not shown.total:
        text = "No questions are noted yet. *Note what they asked* on an interview in /interviews begins your list."
        return Message(text, (section(text),))
    summary = f"{capital(count(shown.total, 'question'))} that they asked you"
    if noted:
        summary = f"Noted. {summary}: how did each go?"
    blocks = [section(f"*{summary}*"), context("Only you see these. What you would answer better comes first.")]
    for entry in shown.entries:
        blocks += [paragraph(_said(entry)), actions(ids.of_question(entry.id, shown.wanted), _buttons(entry))]
    lines = [entry.text for entry in shown.entries]
    return Message(quoted("\n".join([summary, *lines]), 2_000), (*blocks, *_paging(shown)))


def _said(entry: Entry) -> str:
    where = f"{entry.company}, {entry.round}" if entry.round else entry.company
    went = f" {WENT[entry.went]}." if entry.went else ""
    return f"{entry.text}\n{where}, {say_day(entry.ended_at.date())}.{went}"


def _buttons(entry: Entry) -> list[Block]:
    marks = [(went, label) for went, label in WENT.items() if went is not entry.went]
    return [
        *(button(label, ids.numbered(ids.QUESTION_WENT, went), went) for went, label in marks),
        button("Edit", ids.QUESTION_FORM, str(entry.id)),
        button("Drop", ids.QUESTION_AWAY, str(entry.id)),
    ]


def _paging(shown: Listed) -> list[Block]:
    of, page = shown.wanted.interview_id, shown.wanted.page
    turns = [("Back", page - 1)] if page > 1 else []
    turns += [("More", page + 1)] if page < shown.pages else []
    buttons = [
        button(label, ids.numbered(ids.QUESTIONS, label.lower()), ids.of_questions(Wanted(of, to)))
        for label, to in turns
    ]
    if of:
        buttons.append(button("All questions", ids.numbered(ids.QUESTIONS, "all"), ids.of_questions(Wanted())))
    pages = [context(f"Page {page} of {shown.pages}.")] if shown.pages > 1 else []
    return [*pages, *([actions("questions", buttons)] if buttons else [])]
