"""Whatever comes as an export: it is read, or refused in a sentence; nothing else, and refused it changes nothing."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from bot.mydata.unreadable import Unreadable
from bot.services.mydata import importing
from bot.services.mydata.exporting import export
from bot.services.mydata.files import opened
from tests.bot.mydata import lives
from tests.bot.mydata.lives import DANA, NOW, SAM, dry_run, forget, import_, live, said, trial
from tests.lanes import examples
from tests.words import in_english

NOT_MINE = in_english("unreadable.no_export")
CHANGED = in_english("unreadable.changed")
INTERVIEW: dict[str, Any] = {
    "company": "Northwind",
    "role": "Clerk",
    "ended_at": "2026-11-24T15:00:00Z",
    "entered_at": "2026-11-24T16:00:00Z",
}
NUDGE = {
    "kind": "call",
    "about": "2026-11-24",
    "due_at": "2026-11-24T15:00:00Z",
    "expires_at": "2026-11-25T15:00:00Z",
    "state": "sent",
}
DEBRIEF = {"state": "finished", "step": "people", "moved_at": "2026-11-24T16:00:00Z"}
NOTE: dict[str, Any] = {"kind": "letter", "tone": "warm"}
TEXT = {"subject": "Thanks", "body": "Thank you.", "written_at": "2026-11-24T16:00:00Z"}
NASTY = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=5),
    st.sampled_from(["\0", "\ud800", "", "9999-12-31T23:59:59-14:00", "0001-01-01", "x" * 13_000, "asking", "waiting"]),
    st.lists(st.none(), max_size=2),
    st.just({}),
)


def at(wrong: str, place: str, **values: Any) -> str:
    """What is said of a place where that is wrong."""
    return in_english(f"unreadable.at.{wrong}", place=place, **values)


def file(*interviews: dict[str, Any], **head: Any) -> str:
    whole: dict[str, Any] = {
        "format": "afterword",
        "version": 1,
        "workspace": SAM.workspace,
        "person": SAM.user,
        "exported_at": "2026-11-24T16:00:00Z",
        "settings": {
            "quiet_from": "21:00:00",
            "quiet_to": "08:00:00",
            "working_days": "12345",
            "tone": "warm",
            "unwanted": "",
            "has_preferences": False,
        },
        "interviews": interviews,
    }
    return json.dumps(whole | head)


def interview(**changed: Any) -> str:
    return file(INTERVIEW | changed)


def preferring(**changed: Any) -> str:
    return file(settings=json.loads(file())["settings"] | changed)


def refusal(engine: Engine, text: str) -> str:
    with trial(engine) as session:
        with pytest.raises(Unreadable) as refused:
            dry_run(session, NOW, SAM, text)
        return str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "[]",
        "null",
        "{}",
        "[" * 100_000,
        "9" * 5_000,
        "\ud800",
        '{"format": "other", "version": 1}',
        file(format="x"),
    ],
)
def test_what_is_no_export_of_ours_is_told_so(engine: Engine, text: str) -> None:
    assert refusal(engine, text) == NOT_MINE


def test_a_newer_one_and_somebody_elses_and_too_much_are_told_apart(engine: Engine) -> None:
    assert in_english("unreadable.newer") in refusal(engine, file(version=2, interviews="of another shape"))
    assert in_english("unreadable.not_theirs") in refusal(engine, file(person=DANA.user))
    assert in_english("unreadable.not_theirs") in refusal(engine, file(workspace="T2"))
    assert in_english("unreadable.too_large") in refusal(engine, file() + " " * 5_000_000)
    assert "2,000 interviews" in refusal(engine, file(*[INTERVIEW] * 2_001))


def test_what_would_take_long_to_look_at_is_refused_without_that(engine: Engine) -> None:
    many = "[" + "{}," * 1_600_000 + "{}]"
    for text in (many, file()[:-2] + many + "}", file({str(number): 1 for number in range(1_000)})):
        assert refusal(engine, text) == in_english("unreadable.too_much")


@pytest.mark.parametrize(
    ("changed", "wrong", "most"),
    [
        ({"points": [{"told": True, "answer": "a"}] * 21}, "points", 20),
        ({"points": [{"told": True, "answer": "a" * 3_001}]}, "long_point", 3_000),
        ({"interviewers": [{"name": "Bo"}] * 31}, "people", 30),
        ({"notes": [NOTE | {"texts": [TEXT] * 101}]}, "versions", 100),
        ({"notes": [NOTE | {"texts": [TEXT | {"body": "a" * 3_001}]}]}, "long_note", 3_000),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)
def test_no_more_comes_in_by_an_import_than_by_a_form(
    engine: Engine, changed: dict[str, Any], wrong: str, most: int
) -> None:
    said = in_english(f"unreadable.interview.{wrong}", number=1, most=most)
    assert refusal(engine, interview(**changed)) == f"{CHANGED} {said}"


def test_an_import_is_taken_in_parts_and_what_was_entered_at_one_moment_stays_together(engine: Engine) -> None:
    moments = [f"2026-11-24T16:{minute:02}:00Z" for minute in range(60)]
    records = [INTERVIEW | {"entered_at": moment, "role": role} for moment in moments for role in ("Clerk", "Cook")]
    with trial(engine) as session:
        parts = importing.parts(opened(file(*records).encode(), SAM))
        assert len(parts) == 5
        assert importing.import_(session, NOW, SAM, parts[0]).new == 24
        assert import_(session, NOW, SAM, file(*records)) == importing.Plan(96, 24, (), settings=False)
    assert in_english("unreadable.too_many_at_once") in refusal(engine, file(*[INTERVIEW] * 26))


def test_one_person_has_no_more_interviews_than_are_kept(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "MOST_INTERVIEWS", 2)
    records = [INTERVIEW | {"entered_at": f"2026-11-24T16:0{minute}:00Z"} for minute in range(3)]
    with trial(engine) as session:
        assert import_(session, NOW, SAM, file(*records[:2])).new == 2
        with pytest.raises(importing.NoRoom):
            import_(session, NOW, SAM, file(*records))
        assert dry_run(session, NOW, SAM, file(*records)).new == 1


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (file({}), at("missing", "interviews 1 › company")),
        (interview(company=" "), at("empty", "interviews 1 › company")),
        (interview(company="N" * 301), at("string_too_long", "interviews 1 › company", max_length=300)),
        (interview(role="C\0"), at("untypeable", "interviews 1 › role")),
        (interview(role=7), at("other", "interviews 1 › role")),
        (interview(mood="good"), at("extra_forbidden", "interviews 1 › mood")),
        (
            interview(how="swimming"),
            at("enum", "interviews 1 › how", expected="'onsite', 'video', 'phone' or 'panel'"),
        ),
        (interview(ended_at="2026-11-24T15:00:00"), at("other", "interviews 1 › ended_at")),
        (
            interview(ended_at="9999-12-31T23:59:59-14:00"),
            at("other", "interviews 1 › ended_at"),
        ),
        (
            interview(tries=[{"at": "2026-11-24T15:00:00Z"}] * 1_001),
            at("too_long", "interviews 1 › tries", max_length=1_000),
        ),
        (interview(interviewers=[{"name": "Bo"}, {"name": ""}]), at("empty", "interviews 1 › interviewers 2 › name")),
        (interview(notes=[NOTE, NOTE]), at("two_notes", "interviews 1")),
        (
            interview(notes=[NOTE | {"reader": 0}]),
            at("note_reader", "interviews 1"),
        ),
        (interview(nudges=[NUDGE, NUDGE]), at("two_nudges", "interviews 1")),
        (
            interview(nudges=[NUDGE | {"again_of": 0}]),
            at("nudge_place", "interviews 1"),
        ),
        (
            interview(nudges=[NUDGE | {"state": "waiting"}]),
            at("nudge_state", "interviews 1 › nudges 1 › state"),
        ),
        (
            interview(debrief=DEBRIEF | {"hire_last": "2026-12-01"}),
            at("hire_date", "interviews 1 › debrief"),
        ),
        (
            interview(debrief=DEBRIEF | {"again": {"why": "?"}}),
            at("reason", "interviews 1 › debrief › again › why"),
        ),
        (preferring(zone="Mars/Base"), at("zone", "settings › zone")),
        (preferring(zone="../etc"), at("zone", "settings › zone")),
        (preferring(unwanted="naps"), at("nudges", "settings › unwanted")),
        (preferring(quiet_to="08:00Z"), at("time", "settings › quiet_to")),
        (preferring(working_days="9"), at("other", "settings › working_days")),
        (preferring(country="../.."), at("other", "settings › country")),
    ],
    ids=lambda case: None if case.startswith("{") else case,
)
def test_what_is_wrong_in_an_export_is_said_with_its_place(engine: Engine, text: str, wrong: str) -> None:
    assert refusal(engine, text) == f"{CHANGED} {wrong}"


def test_an_export_that_somebody_changed_anywhere_is_read_or_refused_whole(engine: Engine) -> None:
    @examples(0.5)
    @given(lives.lives.filter(bool), st.data(), NASTY)
    def holds(life: lives.Life, data: st.DataObject, nasty: Any) -> None:
        with trial(engine) as session:
            live(session, SAM, life)
            whole = json.loads(export(session, NOW, SAM).json_text)
            inside, key = data.draw(st.sampled_from(places(whole)))
            inside[key] = nasty
            lives.empty(session, SAM)
            before = said(session, SAM, ids=True)
            try:
                import_(session, NOW, SAM, json.dumps(whole))
            except Unreadable:
                assert said(session, SAM, ids=True) == before
            else:
                forget(session)
                dry_run(session, NOW, SAM, export(session, NOW, SAM).json_text)

    holds()


def places(inside: Any) -> list[tuple[Any, Any]]:
    """Each place in a JSON document: what it is in, and its key or number there."""
    keys = inside if isinstance(inside, dict) else range(len(inside)) if isinstance(inside, list) else ()
    return [(inside, key) for key in keys] + [place for key in keys for place in places(inside[key])]


def test_a_text_that_was_cut_or_mangled_is_read_or_refused(engine: Engine) -> None:
    with trial(engine) as session:
        whole = interview(interviewers=[{"name": "Bo"}], debrief=DEBRIEF, notes=[NOTE], nudges=[NUDGE])

        @given(st.integers(0, len(whole)), st.integers(0, 9), st.text(max_size=3))
        def holds(at: int, gone: int, instead: str) -> None:
            try:
                dry_run(session, NOW, SAM, whole[:at] + instead + whole[at + gone :])
            except Unreadable:
                return

        holds()
