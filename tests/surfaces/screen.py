"""What somebody sees and can do, read from the elements of a message, a form or a page."""

from collections.abc import Iterator, Sequence

from bot.actions import registry
from bot.actions.request import RequestKind
from bot.screens import ids
from bot.screens.elements import (
    AnyField,
    Bars,
    Bullets,
    ChoiceField,
    Columns,
    Control,
    Controls,
    DayField,
    Element,
    Field,
    Form,
    Heading,
    Line,
    Links,
    Menu,
    Message,
    NumberField,
    Page,
    Quote,
    Rich,
    SeveralField,
    Small,
    TextField,
    TimeField,
    Typed,
)
from bot.screens.spans import Mention, Span, Style

Screen = Message | Form | Page


def text(screen: Screen) -> str:
    """What it says, line by line; controls in brackets."""
    return "\n".join(line for element in screen.body for line in _lines(element))


def buttons(screen: Screen) -> list[str]:
    """The labels of all that can be done."""
    return [control.label for _, control in controls(screen.body)]


def controls(body: Sequence[Element | AnyField]) -> Iterator[tuple[str, Control]]:
    """All that can be done, each with the ref that comes back with it."""
    for element in body:
        if isinstance(element, Controls):
            yield from ((element.ref, item) for item in element.items)


def fields(form: Form) -> list[AnyField]:
    """What is to be filled in."""
    return [each for each in form.body if isinstance(each, Field)]


def initial(field: AnyField) -> str | tuple[str, ...]:
    """What a field holds when the form opens, as it would come back."""
    match field:
        case TextField(initial=typed):
            return typed
        case NumberField(initial=number):
            return str(number)
        case DayField(initial=day):
            return day.isoformat() if day else ""
        case TimeField(initial=at):
            return f"{at:%H:%M}" if at else ""
        case ChoiceField(chosen=chosen):
            return chosen or ""
        case SeveralField(chosen=several):
            return tuple(option.value for option in field.options if option.value in several)
    return ""


def _lines(element: Element | AnyField) -> list[str]:
    match element:
        case Heading(words) | Typed(words) | Small(words):
            return [words]
        case Line():
            return ["".join(map(_words, element.spans))]
        case Rich(spans) | Quote(spans):
            return ["".join(map(_words, spans))]
        case Bullets(items):
            return ["".join(each.user if isinstance(each, Mention) else each.text for each in item) for item in items]
        case Links(links, before):
            return [before + ", ".join(link.label for link in links)]
        case Columns(facts):
            return [f"{fact.title}\n{fact.text}" for fact in facts]
        case Bars(title, rows):
            return [title, *(f"{label}: {number}" for label, number in rows)]
        case Controls(_, items):
            return [" ".join(f"[{item.label}]" for item in items)]
    value = initial(element)
    return [f"{element.label}: {value if isinstance(value, str) else ', '.join(value)}"]


def _words(span: Span) -> str:
    return f"/{span.text}" if span.style is Style.COMMAND else span.text


def problems(screen: Screen) -> list[str]:
    """What any surface would stumble over: controls that nothing answers, or of which two are alike, texts too long."""
    found = []
    for body in (screen.body, *(screen.shorter if isinstance(screen, Message) else ())):
        for ref, control in controls(body):
            if registry.find(RequestKind.ACTION, ids.routed(control.action)) is None:
                found.append(f"nothing answers {control.action}")
            if len(ref) > 255 or len(getattr(control, "value", "")) > 2_000 or not control.label.strip():
                found.append(f"{control.action} has no label, or carries too much")
            if isinstance(control, Menu) and not 0 < len(control.options) <= 100:
                found.append(f"{control.action} has no options, or too many")
        for row in body:
            if isinstance(row, Controls) and len({item.action for item in row.items}) < len(row.items):
                found.append(f"two controls of {row.ref} are alike")
    if isinstance(screen, Form):
        names = [field.name for field in fields(screen)]
        if len(set(names)) < len(names) or len(screen.ref) > 3_000:
            found.append(f"two fields of {screen.action} are alike, or it carries too much")
        if screen.submit and registry.find(RequestKind.SUBMISSION, screen.action) is None:
            found.append(f"nothing answers the form {screen.action}")
    return found + ["a message without a summary"] * (isinstance(screen, Message) and not screen.text.strip())
