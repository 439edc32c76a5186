"""Screens with whatever people may have typed in them, drawn by Hypothesis."""

from datetime import date, time

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from bot.screens.elements import (
    AnyField,
    Bars,
    Bullets,
    Button,
    Checkboxes,
    ChoiceField,
    Columns,
    Controls,
    DayField,
    Element,
    Fact,
    Form,
    Heading,
    Line,
    Links,
    Menu,
    Message,
    NumberField,
    OpenLink,
    Option,
    PersonField,
    PickDay,
    Quote,
    RadioField,
    Rich,
    SeveralField,
    Small,
    TextField,
    TimeField,
    Typed,
)
from bot.screens.spans import Link, Mention, Span, Style

MARKUP = (
    *("*bold*", "_it_", "`code`", "[a](http://b.example)", "# big", "1. one", "- one", "> said", "---", "a\n\n    b"),
    *(
        "<at>Dana</at>",
        "<b>x</b>",
        "&lt;",
        "<http://a.example>",
        "![x](http://a.example)",
        "~~no~~",
        "|a|b|\n|-|-|",
        "\\*",
    ),
    *("{{DATE(2026-12-01T09:00:00Z, SHORT)}}", "{{TIME(2026-12-01T09:00:00Z)}}", "${name}", "{{{{DATE(", "\n\n", "\0"),
)
LONG = st.builds(
    lambda text, times: (text * times)[:4_000],
    st.sampled_from((*MARKUP, "a", "中", "😀", '"', "\n")),
    st.integers(1, 4_000),
)
WORDS = st.text(max_size=40) | st.sampled_from(MARKUP) | LONG
OURS = st.sampled_from(("Go on", "note:7:2:thank_you", "nudge:1", "-"))
ADDRESSES = st.sampled_from(("https://zoom.us/j/1", "mailto:a@b.example"))
SPANS = st.lists(st.builds(Span, WORDS, st.sampled_from(Style)), min_size=1, max_size=4).map(tuple)
PEOPLE = st.builds(Mention, st.sampled_from(("29:sam", "29:dana")))


def options(most: int = 5) -> SearchStrategy[tuple[Option, ...]]:
    several = st.lists(st.builds(Option, st.uuids().map(str), WORDS, WORDS), min_size=1, max_size=most)
    return several.map(lambda found: tuple({each.value: each for each in found}.values()))


def _controls() -> SearchStrategy[Controls]:
    buttons = st.builds(Button, WORDS, OURS, OURS, st.sampled_from((None, "primary", "danger")))
    others = (
        st.builds(OpenLink, WORDS, OURS, ADDRESSES),
        st.builds(Menu, OURS, WORDS, options()),
        st.builds(PickDay, OURS, WORDS),
    )
    return st.builds(Controls, OURS, st.lists(st.one_of(buttons, *others), min_size=1, max_size=8).map(tuple))


ELEMENTS: SearchStrategy[Element] = st.one_of(
    st.builds(Heading, WORDS),
    st.builds(Line, st.sampled_from(("*Two* left", "`skip`, or\n*stop*"))),
    st.builds(Typed, WORDS),
    st.builds(Rich, SPANS),
    st.builds(Quote, SPANS),
    st.builds(
        Bullets, st.lists(st.lists(st.builds(Span, WORDS) | PEOPLE, max_size=3).map(tuple), max_size=4).map(tuple)
    ),
    st.builds(Small, WORDS),
    st.builds(Links, st.lists(st.builds(Link, WORDS, ADDRESSES), max_size=3).map(tuple), OURS, st.booleans()),
    st.builds(Columns, st.lists(st.builds(Fact, OURS, WORDS), max_size=5).map(tuple)),
    st.builds(Bars, OURS, st.lists(st.tuples(WORDS, st.integers()), max_size=3).map(tuple)),
    _controls(),
)
BODIES = st.lists(ELEMENTS, max_size=8).map(tuple)
MESSAGES = st.builds(
    Message, WORDS | st.lists(WORDS, max_size=4).map(tuple), BODIES, st.lists(BODIES, max_size=2).map(tuple)
)


def _field(name: str) -> SearchStrategy[AnyField]:
    shared = {"name": st.just(name), "label": WORDS, "hint": WORDS, "optional": st.booleans()}

    def choosing(kind: type[ChoiceField], found: tuple[Option, ...]) -> SearchStrategy[AnyField]:
        return st.builds(
            kind, options=st.just(found), chosen=st.none() | st.sampled_from([each.value for each in found]), **shared
        )

    def ticking(kind: type[SeveralField], found: tuple[Option, ...]) -> SearchStrategy[AnyField]:
        return st.builds(
            kind,
            options=st.just(found),
            chosen=st.sets(st.sampled_from([each.value for each in found])).map(frozenset),
            **shared,
        )

    return st.one_of(
        st.builds(TextField, initial=WORDS, lines=st.booleans(), most=st.sampled_from((80, 3_000)), **shared),
        st.builds(NumberField, initial=st.integers(1, 9), least=st.just(1), most=st.just(9), **shared),
        st.builds(DayField, initial=st.none() | st.dates(date(2000, 1, 1)), **shared),
        st.builds(TimeField, initial=st.none() | st.times().map(lambda at: time(at.hour, at.minute)), **shared),
        st.builds(PersonField, **shared),
        *(options().flatmap(lambda found, kind=kind: choosing(kind, found)) for kind in (ChoiceField, RadioField)),
        *(options().flatmap(lambda found, kind=kind: ticking(kind, found)) for kind in (SeveralField, Checkboxes)),
    )


FIELDS = st.lists(st.integers(0, 20), unique=True, max_size=8).flatmap(
    lambda names: st.tuples(*(_field(f"f{each}") for each in names))
)
FORMS = st.builds(
    lambda body, fields, **more: Form(body=(*body, *fields), **more),
    st.lists(ELEMENTS, max_size=4),
    FIELDS,
    action=OURS,
    title=WORDS,
    submit=st.just("Save"),
    ref=OURS,
)
