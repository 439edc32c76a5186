"""The workspace's own note templates: the list, and the form for one."""

from collections.abc import Sequence

from bot.coaching.digest import FEWEST
from bot.notes.note_context import Template
from bot.notes.own_facts import known_names
from bot.notes.own_templates import LONGEST_SOURCE
from bot.screens import ids
from bot.screens.elements import Button, Controls, Element, Form, Message, Small, TextField, Typed
from bot.screens.texts import said
from bot.services.notes.shelf import LONGEST_NAME, Kept
from bot.wording.words import count

NAME, SOURCE = "name", "source"
SHOWN = 15
KEPT = said("The template is kept for the people who share with the channel: it is under *Write it another way*.")
EXAMPLE = r"""Thank you - {{ role }} interview

Dear {{ reader }},

Thank you for talking with me {{ when }} about the {{ role }} position at {{ company }}.
I would be glad to do this work.

{% for point in points %}
- {{ point.answer }}
{% endfor %}

I look forward to hearing from you about a start date.

Kind regards,\
{{ writer }}"""


def shelf(kept: Sequence[Kept], channel: str = "") -> Message:
    """The templates of a workspace, or of the coach channel of that name, to be added to, changed and taken away."""
    whose = f"#{channel}" if channel else "Your workspace"
    text = f"{whose} has {count(len(kept), 'note template')} of its own"
    who_finds = "Whoever shares with this channel" if channel else "Whoever drafts a note"
    form, away, label = _CHANNELS if channel else _WORKSPACES
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
    body += [Controls("templates", (Button("Add a template", form, "0"),)), Small(who)]
    return Message(f"{text}.", tuple(body))


_WORKSPACES = ids.TEMPLATE_FORM, ids.TEMPLATE_AWAY, "Take away"
_CHANNELS = ids.CHANNEL_TEMPLATE_FORM, ids.CHANNEL_TEMPLATE_AWAY, "Retire"


def _how_they_fared(kept: Kept) -> str:
    """How often its notes passed the review; no figures while they could be about one or two people."""
    if kept.people < FEWEST:
        return "Used by fewer than five people, so there are no figures yet."
    return f"Passed the review {kept.passed} of {kept.drafted} times."


def form(template: Template | None, channel: str = "") -> Form:
    """The form for one template; `channel` is the surface's id of the coach channel whose it is."""
    names = ", ".join(f"{{{{ {name} }}}}" for name, _ in known_names() if "." not in name)
    return Form(
        ids.CHANNEL_TEMPLATE_FORM if channel else ids.TEMPLATE_FORM,
        "A note template",
        "Check and keep",
        (
            Small(
                "The first line is the subject, the second is empty, then comes the text. It takes the place of one of "
                "the same name. What is wrong is said at its line, and nothing is kept until it is right."
            ),
            TextField(NAME, "Name", initial=template.name if template else "", most=LONGEST_NAME),
            TextField(
                SOURCE,
                "Template",
                initial=template.source if template else EXAMPLE,
                lines=True,
                most=LONGEST_SOURCE,
                hint=f"It knows {names}.",
            ),
        ),
        channel,
    )
