"""Notes in Slack: subject and body as plain text, ready to be copied."""

from bot.checklist.steps import STEP, StepName
from bot.notes.drafting import Note
from bot.notes.service import Drafted, FollowUp, Lacking
from handlers.slack import ids
from handlers.slack.views.blocks import Message, actions, button, context, paragraph, quoted, section


def note(drafted: Drafted, which: int) -> Message:
    """One note as a message of its own."""
    each: Note = drafted.notes[which]
    of = f" ({which + 1} of {len(drafted.notes)})" if len(drafted.notes) > 1 else ""
    to = each.to.name if each.to else f"the team at {drafted.standing.company}"
    address = f" To: {each.to.email}" if each.to and each.to.email else ""
    return Message(
        text=f"Your note to {quoted(to)}: {quoted(each.subject)}",
        blocks=(
            section("*Your thank-you note*" + of),
            context(f"For {to}, about the {drafted.standing.role} role at {drafted.standing.company}.{address}"),
            paragraph(f"Subject: {each.subject}"),
            *(paragraph(part) for part in _parts(each.body)),
            context("Copy it, read it once aloud, change what does not sound like you, and send it."),
            actions(ids.of_debrief("note", drafted.standing.id), [button("Change what it says", ids.ONE_FORM)]),
        ),
    )


def follow_up(found: FollowUp) -> Message:
    """How to ask how things stand: the words for a call, or an e-mail."""
    about = f"{found.standing.role} at {found.standing.company}"
    if isinstance(found.text, str):
        title, parts = "Your call", _parts(found.text)
    else:
        title, parts = "Your e-mail", [f"Subject: {found.text.subject}", *_parts(found.text.body)]
    blocks = (section(f"*{title}*"), context(f"For {about}."), *(paragraph(part) for part in parts))
    return Message(f"{title}: {quoted(about)}", blocks)


def lacking(missing: Lacking) -> Message:
    """No note yet: the one question that is missing."""
    step = STEP[missing.step]
    text = {
        StepName.PEOPLE: "Before I can write your note I need to know whom to thank.",
        StepName.POINTS: "Before I can write your note I need one thing that you told them.",
    }[missing.step]
    answer = button("Answer that now", ids.numbered(ids.EDIT, step.name), step.name, style="primary")
    return Message(text, (section(text), actions(ids.of_debrief("lacking", missing.standing.id), [answer])))


def nothing_yet() -> Message:
    """There is no interview to write about."""
    text = "I have no such interview yet. Debrief one first: it takes two minutes, and the note comes out of it."
    start = button("Debrief an interview", ids.OPEN_FORM, style="primary")
    return Message(text, (section(text), actions("nothing_yet", [start])))


def _parts(body: str) -> list[str]:
    """The body in pieces that fit a section, broken between paragraphs where possible."""
    parts = [""]
    for paragraph_ in body.split("\n\n"):
        for piece in (paragraph_[i : i + 2_900] for i in range(0, max(len(paragraph_), 1), 2_900)):
            if len(parts[-1]) + len(piece) + 2 > 3_000:
                parts.append("")
            parts[-1] = f"{parts[-1]}\n\n{piece}".strip()
    return [part for part in parts if part]
