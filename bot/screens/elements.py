"""What a screen is made of, on any surface: messages, forms and the Home page, as values.

A screen says what is to be seen and what can be done; the renderer of a surface makes its own form of that, and alone
minds the surface's limits: it cuts what is too long, leaves out what is too much, and takes a message's `shorter`
bodies where the first does not fit. No element holds markup of a surface, and none is ever empty on purpose: where a
surface refuses an empty text, its renderer puts a blank.

What people typed is never parsed, wherever it stands. Our own words may hold two marks, and only in the places that
say so (`Line.markup`, and a message's summary): *bold*, and `what is typed`. A command stands there as `/debrief`; each
surface shows it as it is typed there. `spans.py` alone reads them.

Whatever a person does comes back with the `action` of the control or form, which says what is to be done; with the
`ref` of its Controls or form, which says what it is about; and with a value. All three are opaque strings of ours
(`ids.py`). They route and grant nothing.
"""

from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal

from bot.screens.spans import Link, Mention, Span, spans

# --- what is read


@dataclass(frozen=True)
class Heading:
    """The title of what follows. It may hold people's words, and is on one line."""

    text: str


@dataclass(frozen=True)
class Line:
    """A paragraph of our own words, with our marks; several lines where it holds line breaks.

    What people typed goes into `Typed` or `Rich`.
    """

    markup: str

    @property
    def spans(self) -> tuple[Span, ...]:
        """The same without marks."""
        return spans(self.markup)


@dataclass(frozen=True)
class Typed:
    """A paragraph that holds what people typed, in one plain style, line breaks and all."""

    text: str


@dataclass(frozen=True)
class Rich:
    """A paragraph in several styles. It may hold what people typed: no mark is read in it."""

    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Quote:
    """A text by somebody, such as a note, set apart from our own words; several paragraphs where it holds them."""

    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Bullets:
    """A list with a bullet before each item. It may hold what people typed."""

    items: tuple[tuple[Span | Mention, ...], ...]


@dataclass(frozen=True)
class Small:
    """A paragraph of small print, plain. It may hold what people typed."""

    text: str


@dataclass(frozen=True)
class Links:
    """Links beside each other with commas between them, behind a word of ours where there is one."""

    links: tuple[Link, ...]
    before: str = ""
    is_small: bool = False
    """As small print."""


@dataclass(frozen=True)
class Fact:
    """A title of ours in bold, and below it or beside it what is known, which people may have typed."""

    title: str
    text: str


@dataclass(frozen=True)
class Columns:
    """Up to ten facts, two beside each other where there is room."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Bars:
    """Figures as a bar chart, each bar with its label. A surface without charts may leave it out.

    The same figures always stand in words nearby.
    """

    title: str
    rows: tuple[tuple[str, int], ...]


# --- what is done


@dataclass(frozen=True)
class Confirm:
    """What is asked before a control does its work. A surface that cannot ask leaves it out: all can be taken back."""

    title: str
    text: str
    yes: str
    no: str


Emphasis = Literal["primary", "danger"]
"""Of a button: the likely next step; or what ends something for good."""


@dataclass(frozen=True)
class Button:
    """A button. Pressed, it comes back with its value. In one Controls no two actions are alike."""

    label: str
    action: str
    value: str = "-"
    emphasis: Emphasis | None = None
    confirm: Confirm | None = None


@dataclass(frozen=True)
class OpenLink:
    """A button that opens a web page. That it was pressed comes back too, where the surface tells it."""

    label: str
    action: str
    url: str
    emphasis: Emphasis | None = None


@dataclass(frozen=True)
class Option:
    """One of several things to choose from; `description`: a few words below it."""

    value: str
    label: str
    description: str = ""


@dataclass(frozen=True)
class Menu:
    """A list to choose one of. It acts at once where the surface can do that; it comes back with the option's value."""

    action: str
    label: str
    """What it is for; shown as long as nothing is chosen."""
    options: tuple[Option, ...]
    confirm: Confirm | None = None


@dataclass(frozen=True)
class PickDay:
    """A calendar to pick a day from. It acts at once where the surface can do that; it comes back with the day."""

    action: str
    label: str


Control = Button | OpenLink | Menu | PickDay


@dataclass(frozen=True)
class Controls:
    """What can be done here, beside each other; `ref` comes back with whatever is done."""

    ref: str
    items: tuple[Control, ...]


Element = Heading | Line | Typed | Rich | Quote | Bullets | Small | Links | Columns | Bars | Controls
"""Anything that a message, a form or the Home page shows, one below the other."""

Body = tuple[Element, ...]


# --- the fields of a form

LONGEST_FIELD = 3_000
"""Characters that a text field takes on any surface: it cannot be filled in with more."""


@dataclass(frozen=True)
class Field:
    """What all fields have. A field that is not optional has to be filled in.

    What is filled in comes back by the field's name, and so does what is wrong with it. `hint` stands below it.
    """

    name: str
    label: str
    hint: str = field(default="", kw_only=True)
    optional: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class TextField(Field):
    """A text of at most `most` characters, on one line, or on several (`lines`). `initial` is cut to that."""

    initial: str = ""
    lines: bool = False
    most: int = LONGEST_FIELD


@dataclass(frozen=True)
class NumberField(Field):
    """A whole number, both bounds included."""

    initial: int
    least: int
    most: int


@dataclass(frozen=True)
class DayField(Field):
    """A day."""

    initial: date | None = None


@dataclass(frozen=True)
class TimeField(Field):
    """A time of day, in hours and minutes."""

    initial: time | None = None


@dataclass(frozen=True)
class ChoiceField(Field):
    """One of several options, from a list that opens; `chosen` is the value of the one that is chosen at first."""

    options: tuple[Option, ...]
    chosen: str | None = None


@dataclass(frozen=True)
class RadioField(ChoiceField):
    """The same, for a few options that are all seen at once."""


@dataclass(frozen=True)
class SeveralField(Field):
    """Any number of options, from a list that opens; `chosen` are the values of those that are chosen at first."""

    options: tuple[Option, ...]
    chosen: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Checkboxes(SeveralField):
    """The same, for a few options that are all seen at once."""


@dataclass(frozen=True)
class PersonField(Field):
    """A member of the workspace; comes back as the surface's id of them."""


AnyField = TextField | NumberField | DayField | TimeField | ChoiceField | SeveralField | PersonField

FormBody = tuple[Element | AnyField, ...]


# --- screens


@dataclass(frozen=True)
class Message:
    """A message. It can be posted, edited in place, or shown to one person only."""

    summary: str | tuple[str, ...]
    """Its text form, which notifications and screen readers read: our words, with our marks, and people's.

    Of several texts, for which there may be no room, each is cut alike until all of them fit; the empty ones are left
    out.
    """
    body: Body
    shorter: tuple[Body, ...] = ()
    """What to show instead where the body does not fit: each shorter than the one before; the last, if none fits."""

    @property
    def text(self) -> str:
        """The summary as one text, whole."""
        return self.summary if isinstance(self.summary, str) else "\n".join(filter(None, self.summary))


@dataclass(frozen=True)
class Form:
    """A form that opens over what one sees, is filled in and sent, or only shown.

    Sent, it comes back with its action, its ref and what was filled in, by the names of the fields. It is then closed,
    replaced by another form, or stays open with what is wrong, by the names of fields.
    """

    action: str
    title: str
    submit: str
    """What sends it; "" for a form that is only shown, which has no fields."""
    body: FormBody
    ref: str = ""


@dataclass(frozen=True)
class Page:
    """The page that is always there for one person: the Home tab, or what a surface has in its place."""

    body: Body
