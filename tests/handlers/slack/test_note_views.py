"""Every note fits Slack's limits, whatever people typed, and holds their words only where no markup is read."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.notes import note_context
from bot.notes.drafting import Note
from bot.notes.facts import Talk
from bot.notes.note_context import TO_ALL, Address, Choice, NoteContext, Ready, Template, Text
from bot.screens import ids, note_forms, notes
from bot.vocabulary.answers import Answers, CallPermission, HireDate, How, Point
from bot.vocabulary.met import Met
from bot.vocabulary.note_kinds import NoteKind, Tone
from handlers.slack import render
from playground import validator
from tests.lanes import examples

NOW = datetime(2026, 11, 24, 11, 30, tzinfo=ZoneInfo("America/New_York"))
NASTY = "<!here> *Acme* & {{7*7}} <@U1>"

wide = st.one_of(
    st.text(max_size=40), st.just("&" * 3_000), st.just("界" * 3_000), st.just(NASTY), st.just("word " * 600)
)
names = st.one_of(st.text(min_size=1, max_size=80), st.just("T" * 80), st.just(NASTY))
bodies = st.one_of(names, st.just("line\n\n" * 500), st.just("x" * 3_000), st.just(NASTY))
texts = st.builds(Text, st.integers(1, 99), st.builds(Note, names, bodies), st.just(NOW))
choices = st.builds(
    Choice,
    st.sampled_from([None, *Tone]),
    st.sampled_from([None, 1, 7]),
    st.lists(texts, max_size=25, unique_by=lambda text: text.id).map(tuple),
    st.booleans(),
)


@st.composite
def desks(draw: st.DrawFn) -> NoteContext:
    """One interview, with whatever was typed and chosen."""
    people = tuple(draw(st.lists(st.builds(Met, names, names, st.just("a" * 200 + "@x.com")), max_size=9)))
    readers = tuple(range(1, len(people) + 1))
    points = st.lists(st.builds(Point, wide, wide), max_size=4).map(tuple)
    addresses = st.tuples(st.sampled_from(NoteKind), st.sampled_from([TO_ALL, *readers]))
    return NoteContext(
        debrief_id=12,
        now=NOW,
        talk=Talk(
            draw(names), draw(names), "Sam Rivera", NOW.date(), NOW.date(), draw(st.sampled_from([None, *How])), "US"
        ),
        tone=draw(st.sampled_from(Tone)),
        answers=Answers(
            told=draw(points),
            missed=draw(points),
            hire_date=draw(st.one_of(st.none(), st.dates().map(lambda day: HireDate(True, day, day)))),
            call=draw(st.sampled_from([None, *CallPermission])),
            call_whom=draw(names),
            met=people,
        ),
        readers=readers,
        thanked={reader: NOW for reader in readers if draw(st.booleans())},
        note_sent_at=draw(st.sampled_from([None, NOW])),
        choices=draw(st.dictionaries(addresses, choices, max_size=4)),
        templates=(Template(1, "Short and plain" * 5, "Thank you, {{ writer }}"),),
        other_companies=("Contoso",),
    )


def some_of(on: NoteContext) -> list[Ready]:
    """The note to all of each kind, and one to each reader."""
    single = [note_context.single(on, Address(on.debrief_id, kind)) for kind in NoteKind]
    return [ready for ready in single if ready] + list(note_context.panel(on, NoteKind.THANK_YOU))


@examples(0.25)
@given(desks())
def test_every_note_is_one_that_slack_takes_and_holds_the_whole_text(on: NoteContext) -> None:
    for ready in some_of(on):
        message = notes.note(ready)
        validator.check_message(render.text(message), render.blocks(message))
        assert render.text(message).strip()
        shown = "".join(block["text"]["text"] for block in render.blocks(message) if block["type"] == "section")
        assert "".join(ready.note.body.split()) in "".join(shown.split())


@pytest.mark.whole
@examples(0.25)
@given(desks())
def test_every_form_of_a_note_is_one_that_slack_takes(on: NoteContext) -> None:
    found = some_of(on)
    for ready in found:
        if note_forms.fits(ready.note):
            form = render.modal(note_forms.editor(ready, ids.of_note(ready.address)))
            validator.check_view(form, "modal")
            initial = [block["element"].get("initial_value") for block in form["blocks"] if block["type"] == "input"]
            assert initial[-1] == ready.note.body, "nothing is cut"
    validator.check_view(render.modal(note_forms.checker(found, found[0].address)), "modal")
    again = note_forms.checker(found, found[0].address, Note("S" * 300, "x" * 3_000), found[0].findings)
    validator.check_view(render.modal(again), "modal")


@pytest.mark.whole
@examples(0.25)
@given(desks())
def test_what_people_typed_is_never_where_markup_is_read(on: NoteContext) -> None:
    for ready in some_of(on):
        for block in render.blocks(notes.note(ready)):
            for text in (block.get("text", {}), *block.get("elements", [])):
                if isinstance(text, dict) and text.get("type") == "mrkdwn":
                    assert "Acme" not in text["text"].partition("|")[2]
                    assert text["text"].count("<") <= 1, "a link of ours, with everything in it encoded"
        assert "<" not in render.text(notes.note(ready))
