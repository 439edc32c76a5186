"""Every view fits Slack's limits, whatever people typed, and holds their words only where no markup is read."""

import dataclasses
from datetime import datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.checklist.conversation import Conversation, current_turn
from bot.checklist.steps import StepName
from bot.nudges.facts import NudgeKind
from bot.reading.answers.reading import Again, Choice, NotTaken
from bot.screens import about, debrief, debrief_forms
from bot.services.checklist.debriefs import DebriefView
from bot.store.persons import Who
from bot.vocabulary.answers import Answers, CallPermission, HireDate, Point, Signer
from bot.vocabulary.debrief_state import State
from bot.vocabulary.met import Met
from handlers.slack import render
from playground import validator

NOW = datetime(2026, 11, 24, 11, 30, tzinfo=ZoneInfo("America/New_York"))

wide = st.one_of(st.text(max_size=40), st.just("&" * 3_000), st.just("界" * 3_000), st.just("<!channel>" * 200))
short = st.one_of(st.text(min_size=1, max_size=150), st.just("&" * 150), st.just("W" * 150))
points = st.lists(st.one_of(st.builds(Point, wide), st.builds(Point, short, short)), max_size=20).map(tuple)
met = st.lists(
    st.builds(Met, st.text(min_size=1, max_size=80), st.just("T" * 80), talked=wide, doubt=wide), max_size=30
).map(tuple)
answers = st.builds(
    Answers,
    told=points,
    missed=points,
    hire_date=st.one_of(st.none(), st.dates().map(lambda day: HireDate(True, day, day))),
    call=st.sampled_from([None, *CallPermission]),
    call_whom=st.just("x" * 200),
    reminder=st.sampled_from([None, True, False]),
    met=met,
    wants=wide,
    promised=wide,
    arranged_by=st.just("x" * 300),
    signer=st.builds(
        Signer, known_as=st.sampled_from(["sam_r99", "Sam Rivera"]), signed_as=st.sampled_from(["", "Sam"])
    ),
)
conversations = st.builds(
    Conversation,
    answers=answers,
    step=st.sampled_from(list(StepName)),
    done=st.frozensets(st.sampled_from(list(StepName))),
    state=st.sampled_from(list(State)),
    again=st.one_of(
        st.none(), st.builds(Again, st.sampled_from(list(NotTaken)), st.just((Choice("2026-12-01", "x" * 90),)))
    ),
)


@st.composite
def standings(draw: st.DrawFn) -> DebriefView:
    values = {
        "id": 1,
        "interview_id": 1,
        "who": Who("T1", "U1"),
        "company": draw(short),
        "role": draw(short),
        "how": None,
        "starts_at": None,
        "ended_at": NOW,
        "now": NOW,
        "turn": current_turn(draw(conversations)),
        "among_others": draw(st.booleans()),
        "alone": True,
        "number": 3,
        "key": "k",
        "channel": "D1",
        "card_ts": "1.1",
        "questions": (),
        "asked": False,
        "traces_since": None,
        "there": {},
        "thanked": 0,
        "hands_over": draw(st.booleans()),
        "coming": draw(st.lists(st.tuples(st.sampled_from(NudgeKind), st.just(NOW)), max_size=3).map(tuple)),
    }
    assert {field.name for field in dataclasses.fields(DebriefView)} == set(values)
    return DebriefView(**values)


@given(standings(), st.sampled_from(list(StepName)))
def test_every_message_of_a_debrief_is_one_that_slack_takes(said: DebriefView, step: StepName) -> None:
    for message in (debrief.card(said), debrief.question(said), debrief.settled(said, step)):
        validator.check_message(render.text(message), render.blocks(message), most=4_000)
        assert render.text(message).strip()
    validator.check_message("x", render.blocks(about.unfinished((said,) * 5)))


@given(standings())
def test_every_form_is_one_that_slack_takes(said: DebriefView) -> None:
    validator.check_view(render.modal(debrief_forms.one_form(said)), "modal")
    validator.check_view(
        render.modal(debrief_forms.new_interview(NOW, company=said.company, role=said.role, why="x" * 3_000)), "modal"
    )
    validator.check_view(render.home(about.home()), "home")


@given(standings())
def test_what_people_typed_is_never_where_markup_is_read(said: DebriefView) -> None:
    marked = dataclasses.replace(said, company="*Acme* <!here>", role="_Clerk_ <@U1>")
    for message in (debrief.card(marked), debrief.question(marked)):
        for block in render.blocks(message):
            for text in (block.get("text", {}), *block.get("fields", []), *block.get("elements", [])):
                if text.get("type") == "mrkdwn":
                    assert "Acme" not in text["text"]
                    assert "<" not in text["text"]
        assert "<!here>" not in render.text(message)
