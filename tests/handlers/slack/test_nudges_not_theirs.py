"""A button of another person's nudge, of one that is gone, or with rubbish in it."""

from playground.types import Json
from tests.handlers.slack.nudging import CALL_NOW, answered, becomes, block_of, buttons, called_for, shown, tap
from tests.stage import Stage
from tests.words import in_english


def test_a_nudge_of_another_person_is_refused_politely_and_does_not_change(stage: Stage) -> None:
    call = called_for(stage)
    stage.dana.say("hi")
    stage.dana.see(in_english("common.debrief_an_interview"))
    own, later = block_of(call), block_of(call, "put_off")
    for block_id, action_id, action in (
        (own, "nudge.answer:tried", {"value": "tried"}),
        (own, "nudge.heard", {"selected_option": {"value": "offer"}}),
        (own, "nudge.debrief", {}),
        (later, "nudge.snooze", {"selected_option": {"value": "hour"}}),
        (later, "nudge.snooze_day", {"selected_date": "2026-12-02"}),
        (later, "nudge.stop", {}),
    ):
        said = answered(stage, tap(stage.dana, call, block_id, action_id, **action))
        assert in_english("about.nudge_gone") in said, action_id
    assert "Northwind" not in "\n".join(map(shown, stage.dana.messages()))
    assert buttons(becomes(stage.sam, call, CALL_NOW)) == buttons(call)


RUBBISH: tuple[tuple[str, str, Json], ...] = (
    ("nudge:999", "nudge.answer:tried", {"value": "tried"}),
    ("nudge:", "nudge.answer:tried", {"value": "tried"}),
    ("nudge:-1", "nudge.stop", {}),
    ("nudge:99999999999999999999", "nudge.stop", {}),
    ("put_off:١", "nudge.stop", {}),
    ("rubbish", "nudge.debrief", {}),
    ("", "nudge.snooze", {"selected_option": {"value": "hour"}}),
    ("put_off:1", "nudge.snooze", {"selected_option": {"value": "never"}}),
    ("put_off:1", "nudge.snooze", {"selected_option": None}),
    ("put_off:1", "nudge.snooze_day", {"selected_date": "2026-13-45"}),
    ("put_off:1", "nudge.snooze_day", {"selected_date": "9999-12-31"}),
    ("nudge:1", "nudge.answer:x", {"value": "'; DROP TABLE nudge; --"}),
    ("nudge:1", "nudge.heard", {"selected_option": {"value": "hired"}}),
    ("nudge:1", "nudge.answer:", {"value": ""}),
)


def test_rubbish_in_a_button_changes_nothing_and_says_so(stage: Stage) -> None:
    call = called_for(stage)
    for block_id, action_id, action in RUBBISH:
        said = answered(stage, tap(stage.sam, call, block_id, action_id, **action))
        about = block_id, action_id, action, said
        assert any(in_english(f"about.{what}") in said for what in ("nudge_gone", "unknown", "unreadable")), about
        assert buttons(becomes(stage.sam, call, CALL_NOW)) == buttons(call), about
