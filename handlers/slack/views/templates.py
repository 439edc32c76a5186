"""The workspace's own note templates: the list, and the form for one."""

from collections.abc import Sequence

from bot.notes.desk import Template
from bot.notes.own_facts import known_names
from bot.notes.own_templates import LONGEST_SOURCE
from bot.notes.shelf import LONGEST_NAME
from handlers.slack import ids
from handlers.slack.views.blocks import Block, Message, actions, button, context, modal, paragraph, section, text_input

NAME, SOURCE = "name", "source"
SHOWN = 20
EXAMPLE = r"""Thank you - {{ role }} interview

Dear {{ reader }},

Thank you for talking with me {{ when }} about the {{ role }} position at {{ company }}.
I would be glad to do this work.

{% for point in points %}
As I said, {{ point.answer }}
{% endfor %}

I look forward to hearing from you about a start date.

Kind regards,\
{{ writer }}"""


def shelf(templates: Sequence[Template]) -> Message:
    """The templates of a workspace, to be added to, changed and taken away by its admins."""
    text = "Your workspace's own note templates" if templates else "Your workspace has no note templates of its own yet"
    blocks = [section(f"*{text}.* Whoever drafts a note finds them under *Write it another way*.")]
    for each in templates[:SHOWN]:
        change = button("Change", ids.TEMPLATE_FORM, str(each.id))
        gone = button("Take away", ids.TEMPLATE_AWAY, str(each.id))
        blocks += [paragraph(each.name), actions(f"template:{each.id}", [change, gone])]
    if len(templates) > SHOWN:
        blocks.append(context(f"And {len(templates) - SHOWN} more after these."))
    blocks += [
        actions("templates", [button("Add a template", ids.TEMPLATE_FORM, "0")]),
        context("Admins of the workspace add, change and take away."),
    ]
    return Message(f"{text}.", tuple(blocks))


def form(template: Template | None) -> Block:
    """The form for one template."""
    names = ", ".join(f"{{{{ {name} }}}}" for name, _ in known_names() if "." not in name)
    return modal(
        ids.TEMPLATE_FORM,
        "A note template",
        "Check and keep",
        [
            context(
                "The first line is the subject, the second is empty, then comes the text. It takes the place of one of "
                "the same name. What is wrong is said at its line, and nothing is kept until it is right."
            ),
            text_input(NAME, "Name", initial=template.name if template else "", most=LONGEST_NAME),
            text_input(
                SOURCE,
                "Template",
                initial=template.source if template else EXAMPLE,
                lines=True,
                most=LONGEST_SOURCE,
                hint=f"It knows {names}.",
            ),
        ],
    )
