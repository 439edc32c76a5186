"""Every message about nudges fits Slack's limits, whatever people typed, and holds their words only as plain text."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nudges.answers import FITS, ONLY_TYPED
from bot.nudges.calm import MOST
from bot.nudges.facts import Answer, NudgeFacts, NudgeKind
from bot.nudges.hours import FOR_GOOD
from bot.screens import nudges
from bot.screens.elements import Message
from bot.screens.texts import as_message
from bot.services.nudges.upcoming import SHOWN, Coming
from bot.vocabulary.answers import CallPermission
from handlers.slack import render
from playground import validator
from tests.bot.nudges.facts import PLAIN
from tests.bot.nudges.test_wording import NEW_YORK, facts_of_any_nudge, long, moments
from tests.handlers.slack.nudging import PUT_OFF
from tests.words import in_english, nudged

# As long as a company, a role and a name can be.
name = st.one_of(st.sampled_from(["Northwind", "&" * 150, "界" * 150, "<!channel>" * 15, ""]), st.text(max_size=150))
NASTY = "*Acme* <!channel> <@U0DANA> <https://x.example|y> & _co_"


def together(most: int, names: st.SearchStrategy[str] = name) -> st.SearchStrategy[tuple[NudgeFacts, ...]]:
    """The nudges of one message: each of an interview of its own."""

    def told_apart(of: list[NudgeFacts]) -> tuple[NudgeFacts, ...]:
        return tuple(replace(each, id=place, debrief_id=place) for place, each in enumerate(of, 1))

    return st.lists(facts_of_any_nudge(names), min_size=1, max_size=most).map(told_apart)


comings = st.builds(
    Coming,
    now=moments,
    nudges=st.one_of(st.just(()), together(SHOWN // 2)),
    more=st.integers(0, 500),
    paused_until=st.one_of(st.none(), moments, st.just(FOR_GOOD.astimezone(NEW_YORK))),
    stopped=st.lists(st.text(min_size=1, max_size=310), max_size=30).map(lambda names: tuple(enumerate(names, 1))),
)


def texts(message: Message) -> Iterator[dict[str, Any]]:
    """Every text object of a message, however deep."""

    def within(part: Any) -> Iterator[dict[str, Any]]:
        if isinstance(part, dict):
            if part.get("type") in {"mrkdwn", "plain_text"}:
                yield part
            part = list(part.values())
        if isinstance(part, list):
            for each in part:
                yield from within(each)

    return within(render.blocks(message))


def labels(message: Message) -> list[str]:
    """The buttons and selects of a message, in their order."""
    elements = [one for block in render.blocks(message) if block["type"] == "actions" for one in block["elements"]]
    return [(one.get("text") or one["placeholder"])["text"] for one in elements]


@given(st.one_of(together(MOST // 2), together(1, long)))
def test_all_that_is_due_makes_a_message_that_slack_takes(of: tuple[NudgeFacts, ...]) -> None:
    message = nudges.message(of)
    validator.check_message(render.text(message), render.blocks(message), most=4_000)
    assert render.text(message).strip()


@given(comings)
def test_the_list_of_what_is_coming_is_one_that_slack_takes(soon: Coming) -> None:
    message = nudges.coming(soon)
    validator.check_message(render.text(message), render.blocks(message), most=4_000)


@given(together(MOST // 2), comings)
def test_what_people_typed_is_never_where_markup_is_read(of: tuple[NudgeFacts, ...], soon: Coming) -> None:
    marked = tuple(replace(each, company=NASTY, role=NASTY, to_thank=(NASTY,), call_whom=NASTY) for each in of)
    listed = replace(soon, nudges=marked, stopped=((1, NASTY),))
    for message in (nudges.message(marked), nudges.coming(listed)):
        assert "<!channel>" not in render.text(message)
        assert "<@U0DANA>" not in render.text(message)
        assert all("Acme" not in text["text"] for text in texts(message) if text["type"] == "mrkdwn")


@given(together(MOST // 2), st.sampled_from([Answer.NOTE_SENT, Answer.OFFER, Answer.SNOOZED, Answer.STOPPED]))
def test_what_was_answered_has_no_button_and_the_rest_has_its_own(of: tuple[NudgeFacts, ...], given: Answer) -> None:
    open_ones = tuple(replace(each, answer=None, over=False) for each in of)
    done = replace(open_ones[0], answer=given, snoozed_until=of[0].now, next_due=None, undo_id=10**9)
    block_ids = {
        block["block_id"] for block in render.blocks(nudges.message((done, *open_ones[1:]))) if "block_id" in block
    }
    assert f"nudge:{done.id}" not in block_ids
    assert {f"put_off:{each.id}" for each in open_ones[1:]} <= block_ids


@pytest.mark.parametrize("kind", list(NudgeKind))
@pytest.mark.parametrize("call", [CallPermission.YES, CallPermission.NO])
def test_every_nudge_can_be_answered_put_off_and_stopped(kind: NudgeKind, call: CallPermission) -> None:
    nudge = replace(PLAIN, kind=kind, call=call, starts_at=PLAIN.now, hire_date=PLAIN.now.date())
    message = nudges.message((nudge,))
    assert labels(message)[-3:] == PUT_OFF
    offered = {
        option["value"]
        for block in render.blocks(message)
        for one in block.get("elements", [])
        for option in one.get("options", [])
    }
    pressed = {one.get("value") for block in render.blocks(message) for one in block.get("elements", [])}
    assert set(FITS[kind]) - ONLY_TYPED <= offered | pressed


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (CallPermission.YES, ["note_words.write.call", "nudges.i_called_no_answer"]),
        (CallPermission.NO, ["note_words.write.check_in", "nudges.i_wrote_to_them"]),
        (None, ["note_words.write.check_in", "nudges.i_wrote_to_them"]),
    ],
)
def test_a_second_try_is_a_call_only_where_a_call_is_welcome(call: CallPermission | None, expected: list[str]) -> None:
    assert labels(nudges.message((replace(PLAIN, kind=NudgeKind.SECOND_TRY, call=call),)))[:3] == [
        *map(in_english, expected),
        in_english("nudges.they_answered"),
    ]


def test_several_nudges_say_in_the_notification_what_each_is_about() -> None:
    other = replace(PLAIN, id=2, company="Contoso")
    assert render.text(nudges.message((PLAIN, other))) == (
        f"{in_english('nudges.things_to_look_at', n=2)}: "
        f"{nudged(NudgeKind.SAME_DAY)}; {nudged(NudgeKind.SAME_DAY, company='Contoso')}"
    )


@pytest.mark.parametrize("hour", [8, 18, 19, 22])
def test_this_evening_is_offered_while_it_is_ahead(hour: int) -> None:
    now = datetime(2026, 11, 24, hour, tzinfo=NEW_YORK)
    shown = {text["text"] for text in texts(nudges.message((replace(PLAIN, now=now, due=now),)))}
    assert ("This evening" in shown) is (hour < 19)


def test_the_short_answers_are_ones_that_slack_takes() -> None:
    for message in (
        as_message("about.nudges_usage"),
        as_message("about.no_such_day"),
        as_message("about.no_such_zone"),
    ):
        validator.check_message(render.text(message), render.blocks(message))


# --- what goes wrong today

LONGEST = replace(PLAIN, company="W" * 150, role="W" * 150, starts_at=PLAIN.now, hire_date=PLAIN.now.date())


def some(number: int, nudge: NudgeFacts) -> tuple[NudgeFacts, ...]:
    return tuple(replace(nudge, id=10**6 + place, debrief_id=10**6 + place) for place in range(number))


def test_as_many_nudges_as_one_message_may_hold_fit_in_it() -> None:
    for kind in NudgeKind:
        message = nudges.message(some(MOST, replace(LONGEST, kind=kind)))
        validator.check_message(render.text(message), render.blocks(message), most=4_000)


def test_as_many_notes_to_thirty_interviewers_as_one_message_may_hold_fit_in_it() -> None:
    message = nudges.message(some(MOST, replace(LONGEST, to_thank=("Priya Raman-Featherstonehaugh",) * 30)))
    validator.check_message(render.text(message), render.blocks(message), most=4_000)


def test_as_many_nudges_as_the_list_shows_fit_in_it() -> None:
    stopped = tuple((place, "W" * 300) for place in range(10))
    soon = Coming(PLAIN.now, some(SHOWN, LONGEST), more=9, paused_until=None, stopped=stopped)
    message = nudges.coming(soon)
    validator.check_message(render.text(message), render.blocks(message), most=4_000)


def test_what_came_in_time_is_not_said_to_be_late_when_another_part_is_answered_an_hour_later() -> None:
    an_hour_later = replace(PLAIN, now=PLAIN.due + timedelta(hours=1))
    answered = replace(an_hour_later, id=2, answer=Answer.OFFER)
    shown = [text["text"] for text in texts(nudges.message((an_hour_later, answered)))]
    assert not any(in_english("nudge_texts.was_due") in text for text in shown)


def test_long_names_do_not_hide_when_the_interview_is() -> None:
    ahead = replace(PLAIN, kind=NudgeKind.PREPARE, role="R" * 150, starts_at=PLAIN.now + timedelta(hours=1))
    assert any("Today at 12:00 pm" in text["text"] for text in texts(nudges.message((ahead,))))
