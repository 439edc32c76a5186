"""The forms of notes: to edit one, with what the review found, and to check a text that was written elsewhere."""

from collections.abc import Sequence

from bot.notes.drafting import Note
from bot.notes.note_context import Address, Ready
from bot.notes.review import Finding, passed
from bot.screens import ids
from bot.screens.elements import (
    LONGEST_FIELD,
    ChoiceField,
    DayField,
    Element,
    Form,
    Line,
    Option,
    Small,
    TextField,
    Typed,
)
from bot.screens.notes import reader
from bot.services.notes.writing import Elsewhere
from bot.support.limits import LONGEST_EMPLOYER, LONGEST_LINE
from bot.wording.catalog import say

SUBJECT, BODY, READER = "subject", "body", "reader"
TO, COMPANY, ROLE, DAY = "to", "company", "role", "day"


def fits(note: Note) -> bool:
    """Whether a note can be edited in a form: a field that cannot hold it would cut it."""
    return len(note.subject) <= LONGEST_LINE and len(note.body) <= LONGEST_FIELD


def editor(ready: Ready, ref: str) -> Form:
    """The note to be edited, below what the review found."""
    text = [TextField(BODY, say("common.note"), initial=ready.note.body, lines=True)]
    if ready.note.subject:
        text.insert(0, TextField(SUBJECT, say("common.subject"), initial=ready.note.subject, most=LONGEST_LINE))
    keeps = Small(say("note_forms.what_you_save_here"))
    taps = [Small(say("note_forms.what_can_be_changed"))] if ready.changes else []
    return Form(
        ids.NOTE_FORM,
        say("note_forms.your_note"),
        say("common.save"),
        (*_found(ready.findings), *taps, *text, keeps),
        ref,
    )


def checker(notes: Sequence[Ready], about: Address, note: Note | None = None, found: Sequence[Finding] = ()) -> Form:
    """A text from elsewhere to be checked, and what was found in it."""
    readers = tuple(Option(ids.of_note(ready.address), reader(ready)) for ready in notes)
    chosen = ids.of_note(about) if any(each.value == ids.of_note(about) for each in readers) else readers[0].value
    whom = ChoiceField(READER, say("note_forms.whom_does_it_go"), readers, chosen)
    talk = notes[0].talk
    return Form(
        ids.CHECK_FORM,
        say("note_forms.check_a_note"),
        say("note_forms.check_again") if note else say("common.check_it"),
        (
            *(
                _found(found)
                if note
                else [Small(say("note_forms.about_the_role_at", role=talk.role, company=talk.company))]
            ),
            whom,
            *_text(note),
        ),
        str(about.debrief_id),
    )


def checker_alone(about: Elsewhere, note: Note | None = None, found: Sequence[Finding] = ()) -> Form:
    """The same for a text about an interview that is not noted here."""
    what = say("note_forms.i_read_it_as")
    return Form(
        ids.CHECK_FORM,
        say("note_forms.check_a_note"),
        say("note_forms.check_again") if note else say("common.check_it"),
        (
            *(_found(found) if note else [Small(what)]),
            *_text(note),
            TextField(TO, say("note_forms.whom_does_it_go"), initial=about.to, most=LONGEST_EMPLOYER, optional=True),
            TextField(COMPANY, say("common.company"), initial=about.company, most=LONGEST_EMPLOYER, optional=True),
            TextField(ROLE, say("common.role"), initial=about.role, most=LONGEST_EMPLOYER, optional=True),
            DayField(DAY, say("note_forms.day_of_the_interview"), about.day),
        ),
    )


def _text(note: Note | None) -> list[TextField]:
    """The fields for a text from elsewhere."""
    return [
        TextField(
            SUBJECT, say("common.subject"), initial=note.subject if note else "", most=LONGEST_LINE, optional=True
        ),
        TextField(BODY, say("common.note"), initial=note.body if note else "", lines=True),
    ]


def _why(finding: Finding) -> str:
    """The reason of a finding, and who says so: the two texts that we come from have no name to show."""
    source = finding.check.source
    return finding.check.reason if source.startswith("seed") else f"{finding.check.reason} ({source})"


def _found(findings: Sequence[Finding]) -> list[Element]:
    """What the review found, the most severe first, each with what to do, why, and who says so."""
    if not findings:
        return [Line(say("note_forms.i_read_it_through"))]
    verdict = say("note_forms.it_can_go_as") if passed(findings) else say("note_forms.before_you_send_it")
    body: list[Element] = [Line(f"*{verdict}*")]
    for finding in findings[:15]:
        fix = str(finding.fix)
        where = f"\n{finding.excerpt}" if len(finding.excerpt) > 3 and finding.excerpt not in fix else ""
        body += [
            Typed(f"{say(f'note_forms.how_much.{finding.check.severity}')}: {fix}{where}"),
            Small(_why(finding)),
        ]
    return body
