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
from bot.screens.reviews import written
from bot.screens.spans import Span
from bot.screens.texts import LONGEST_TYPED, cut
from bot.services.notes.shelf import LONGEST_NAME, Kept
from bot.vocabulary.note_kinds import Tone
from bot.wording.catalog import say

NAME, SOURCE, SEEN = "name", "source", "seen"
SHOWN = 15

LETTERS = (Tone.WARM, Tone.FORMAL, Tone.BRIEF)
"""Those of the bot's own that can be copied."""


def shelf(kept: Sequence[Kept], channel: str = "") -> Message:
    """The templates of a workspace, or of the coach channel of that name, to be added to, changed and taken away."""
    whose = say("templates.your_workspace_has_note", n=len(kept))
    channels = say("templates.has_note_templates_of", n=len(kept), channel=channel)
    text = channels if channel else whose
    finds = say("templates.whoever_drafts_a_note")
    if channel:
        finds = say("templates.whoever_shares_with_this")
    form, start, away = _CHANNELS if channel else _WORKSPACES
    label = say("templates.retire") if channel else say("templates.take_away")
    body: list[Element] = [Typed(text), Small(finds)]
    for each in kept[:SHOWN]:
        template_id = str(each.template.id)
        buttons = (Button(say("templates.change"), form, template_id), Button(label, away, template_id))
        body += [
            Typed(each.template.name),
            Small(_how_they_fared(each)),
            Controls(f"template:{template_id}", buttons),
        ]
    if len(kept) > SHOWN:
        body.append(Small(say("templates.and_more_after_these", number=len(kept) - SHOWN)))
    who = say("templates.the_coaches_in_this") if channel else say("templates.admins_add_change_and")
    letters = tuple(Option(tone, say(f"note_words.tones.{tone}")) for tone in LETTERS)
    add = Button(say("templates.add_a_template"), form, "0"), Menu(start, say("templates.start_from_ours"), letters)
    body += [Controls("templates", add), Small(who)]
    return Message(text, tuple(body))


_WORKSPACES = ids.TEMPLATE_FORM, ids.TEMPLATE_START, ids.TEMPLATE_AWAY
_CHANNELS = ids.CHANNEL_TEMPLATE_FORM, ids.CHANNEL_TEMPLATE_START, ids.CHANNEL_TEMPLATE_AWAY


def _how_they_fared(kept: Kept) -> str:
    """How often its notes passed the review; no figures while they could be about one or two people."""
    if kept.people < FEWEST:
        return say("templates.used_by_fewer_than")
    return say("templates.passed_the_review_of", passed=kept.passed, drafted=kept.drafted)


def form(name: str, source: str, channel: str) -> Form:
    """The form for one template; `channel` is the surface's id of the coach channel whose it is, or ""."""
    what = say("templates.write_it_as_you")
    return _form(
        say("templates.a_note_template"),
        say("templates.preview"),
        (Small(what), *_fields(name, source)),
        channel,
        channel,
    )


def preview(name: str, source: str, note: Note, channel: str) -> Form:
    """The note that a template makes of an invented interview, above what was typed."""
    shown = (
        Line(say("templates.a_note_made_from")),
        Small(say("templates.of_an_interview_that")),
        Quote((Span(cut(written(note), LONGEST_TYPED)),)),
        Small(say("templates.if_it_reads_well")),
    )
    return _form(
        say("templates.a_note_template"),
        say("common.keep_it"),
        (*shown, *_fields(name, source)),
        f"{channel or '-'} {SEEN}",
        channel,
    )


def _form(title: str, submit: str, body: FormBody, ref: str, channel: str) -> Form:
    return Form(ids.CHANNEL_TEMPLATE_FORM if channel else ids.TEMPLATE_FORM, title, submit, body, ref)


def _fields(name: str, source: str) -> tuple[TextField, TextField]:
    names = ", ".join(f"{{{{ {name} }}}}" for name, _ in known_names() if "." not in name)
    hint = say("templates.it_knows", names=names)
    return (
        TextField(
            NAME, say("templates.name"), initial=name, most=LONGEST_NAME, hint=say("templates.it_takes_the_place")
        ),
        TextField(SOURCE, say("templates.template"), initial=source, lines=True, most=LONGEST_SOURCE, hint=hint),
    )
