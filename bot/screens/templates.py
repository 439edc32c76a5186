"""The workspace's own note templates: the list, and the form for one."""

from collections.abc import Sequence

from bot.coaching.digest import FEWEST
from bot.notes.drafting import Note
from bot.notes.own_facts import known_names
from bot.notes.own_templates import LONGEST_SOURCE
from bot.screens import ids
from bot.screens.elements import (
    Button,
    Controls,
    Element,
    Form,
    FormBody,
    Line,
    Menu,
    Message,
    Option,
    Quote,
    Small,
    TextField,
    Typed,
)
from bot.screens.spans import Span
from bot.screens.texts import LONGEST_TYPED, cut, said
from bot.services.notes.shelf import LONGEST_NAME, Kept
from bot.vocabulary.note_kinds import Tone
from bot.wording.words import count

NAME, SOURCE, SEEN = "name", "source", "seen"
SHOWN = 15
KEPT = said("The template is kept for the people who share with the channel: it is under *Write it another way*.")
LETTERS = (Option(Tone.WARM, "Warm"), Option(Tone.FORMAL, "Formal"), Option(Tone.BRIEF, "Brief"))
"""Those of the bot's own that can be copied."""


def shelf(kept: Sequence[Kept], channel: str = "") -> Message:
    """The templates of a workspace, or of the coach channel of that name, to be added to, changed and taken away."""
    whose = f"#{channel}" if channel else "Your organization"
    text = f"{whose} has {count(len(kept), 'note template')} of its own"
    who_finds = "Whoever shares with this channel" if channel else "Whoever drafts a note"
    form, start, away, label = _CHANNELS if channel else _WORKSPACES
    body: list[Element] = [Typed(f"{text}."), Small(f"{who_finds} finds them on a note, under Write it another way.")]
    for each in kept[:SHOWN]:
        template_id = str(each.template.id)
        buttons = (Button("Change", form, template_id), Button(label, away, template_id))
        body += [
            Typed(each.template.name),
            Small(_how_they_fared(each)),
            Controls(f"template:{template_id}", buttons),
        ]
    if len(kept) > SHOWN:
        body.append(Small(f"And {len(kept) - SHOWN} more after these."))
    who = "The coaches in this channel add, change and retire." if channel else "Admins add, change and take away."
    add = Button("Add a template", form, "0"), Menu(start, "Start from ours", LETTERS)
    body += [Controls("templates", add), Small(who)]
    return Message(f"{text}.", tuple(body))


_WORKSPACES = ids.TEMPLATE_FORM, ids.TEMPLATE_START, ids.TEMPLATE_AWAY, "Take away"
_CHANNELS = ids.CHANNEL_TEMPLATE_FORM, ids.CHANNEL_TEMPLATE_START, ids.CHANNEL_TEMPLATE_AWAY, "Retire"


def _how_they_fared(kept: Kept) -> str:
    """How often its notes passed the review; no figures while they could be about one or two people."""
    if kept.people < FEWEST:
        return "Used by fewer than five people, so there are no figures yet."
    return f"Passed the review {kept.passed} of {kept.drafted} times."


def form(name: str, source: str, channel: str) -> Form:
    """The form for one template; `channel` is the surface's id of the coach channel whose it is, or ""."""
    what = (
        "Write it as you would write the letter: what stands in {{ }} is filled in for each interview. The first line "
        "is the subject, the second is empty. You see a note made from it before it is kept."
    )
    return _form("A note template", "Preview", (Small(what), *_fields(name, source)), channel, channel)


def preview(name: str, source: str, note: Note, channel: str) -> Form:
    """The note that a template makes of an invented interview, above what was typed."""
    shown = (
        Line("*A note made from it*"),
        Small("Of an interview that I invented: Sam Rivera talked with Priya Raman at Northwind Traders."),
        Quote((Span(cut(f"Subject: {note.subject}\n\n{note.body}", LONGEST_TYPED)),)),
        Small("If it reads well, keep it. If you change something below, you see it made into a note once more."),
    )
    return _form("A note template", "Keep it", (*shown, *_fields(name, source)), f"{channel or '-'} {SEEN}", channel)


def _form(title: str, submit: str, body: FormBody, ref: str, channel: str) -> Form:
    return Form(ids.CHANNEL_TEMPLATE_FORM if channel else ids.TEMPLATE_FORM, title, submit, body, ref)


def _fields(name: str, source: str) -> tuple[TextField, TextField]:
    names = ", ".join(f"{{{{ {name} }}}}" for name, _ in known_names() if "." not in name)
    hint = f"It knows {names}."
    return (
        TextField(NAME, "Name", initial=name, most=LONGEST_NAME, hint="It takes the place of one of the same name."),
        TextField(SOURCE, "Template", initial=source, lines=True, most=LONGEST_SOURCE, hint=hint),
    )
