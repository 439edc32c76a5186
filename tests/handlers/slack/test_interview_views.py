"""Every view of interviews, settings and data fits Slack's limits, and holds people's words only where no markup is."""

import dataclasses
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checklist.closing import closing_steps
from bot.checklist.conversation import Conversation
from bot.interviews.figures import Figures, Sent, figures
from bot.interviews.stages import Stage
from bot.nudges.facts import NudgeKind, Outcome
from bot.screens import interview_forms, interviews, mydata, settings
from bot.screens import questions as question_views
from bot.services.coaching.channels import Place
from bot.services.coaching.shared import ShareView
from bot.services.coaching.tasks import OPEN, TaskView
from bot.services.home_page import Home
from bot.services.interviews import questions
from bot.services.interviews.changing import Facts, Shown, Waiting
from bot.services.interviews.listing import SHORT_PAGE, Entry, Listing, Wanted
from bot.services.interviews.outcomes import Done
from bot.services.mydata.erasing import Counts
from bot.services.preferences import Defaults, Preferred, Settings
from bot.vocabulary.answers import How, Signer
from bot.vocabulary.asked import Asked, Went
from bot.vocabulary.debrief_state import State
from bot.vocabulary.items import Item, Rest
from bot.vocabulary.met import Met
from bot.vocabulary.note_kinds import Tone
from bot.wording.words import capital
from handlers.slack import render
from playground import transcript, validator
from tests.words import in_english

NOW = datetime(2026, 11, 24, 11, 30, tzinfo=ZoneInfo("America/New_York"))
NASTY = "<!here> *Acme* & <@U1>"
names = st.one_of(st.text(min_size=1, max_size=150), st.just("W" * 150), st.just("界" * 150), st.just(NASTY))
entries = st.builds(
    Entry,
    id=st.integers(1, 10**9),
    company=names,
    role=names,
    round=st.one_of(st.just(""), names.map(lambda name: name[:60])),
    how=st.sampled_from([None, *How]),
    starts_at=st.sampled_from([None, NOW]),
    ended_at=st.just(NOW),
    stage=st.sampled_from(Stage),
    has_day=st.booleans(),
    outcome=st.sampled_from([None, *Outcome]),
    debrief_id=st.sampled_from([None, 10**9]),
    debrief=st.sampled_from([None, *State]),
    steps=st.sampled_from([(), closing_steps(Conversation())]),
    thanked=st.integers(0, 30),
    to_thank=st.integers(0, 30),
    next=st.sampled_from([None, (NudgeKind.DECIDE_TODAY, NOW)]),
)
listings = st.builds(
    Listing,
    now=st.just(NOW),
    wanted=st.builds(Wanted, st.booleans(), st.integers(1, 70)),
    pages=st.integers(1, 70),
    entries=st.lists(entries, max_size=SHORT_PAGE, unique_by=lambda entry: entry.id).map(tuple),
    open=st.integers(1, 500),
    closed=st.integers(0, 500),
    next=st.one_of(st.none(), st.tuples(st.sampled_from(NudgeKind), st.just(NOW), names)),
    figures=st.builds(
        Figures,
        st.dictionaries(st.sampled_from(Sent), st.integers(0, 500)),
        st.dictionaries(st.sampled_from(list(Outcome)), st.integers(1, 500)),
    ),
)
dones = st.one_of(
    st.none(),
    st.builds(
        Done, names, st.integers(1, 10**9), st.sampled_from([None, *Outcome]), *[st.sampled_from([None, 10**9])] * 2
    ),
)


shared = st.builds(
    ShareView,
    st.integers(1, 10**9),
    st.builds(Place, st.integers(0, 10**9).map(lambda number: f"C{number:010}"), names, st.booleans()),
    st.frozensets(st.sampled_from(Item), min_size=1),
    st.one_of(st.none(), st.just(NOW.date())),
    st.one_of(st.none(), st.sampled_from(Rest)),
)


given_tasks = st.builds(
    TaskView,
    id=st.integers(1, 10**9),
    text=names,
    by=st.sampled_from([None, NOW.date()]),
    state=st.sampled_from(OPEN),
    coach=names,
    channel=names,
    surface_id=st.just("C1"),
    is_seen=st.booleans(),
    today=st.just(NOW.date()),
)


@given(
    listings,
    dones,
    st.lists(given_tasks, max_size=10, unique_by=lambda each: each.id).map(tuple),
    st.lists(shared, max_size=8, unique_by=lambda each: each.place.surface_id).map(tuple),
    st.booleans(),
)
def test_the_list_is_one_that_slack_takes_as_home_and_as_a_message(
    listing: Listing,
    done: Done | None,
    given: tuple[TaskView, ...],
    shares: tuple[ShareView, ...],
    may_share: bool,
) -> None:
    validator.check_view(render.home(interviews.home(Home(listing, done, given, shares, may_share, "en_US"))), "home")
    message = interviews.message(listing, done, given)
    validator.check_message(render.text(message), render.blocks(message))
    assert render.text(message).strip()


def test_the_longest_page_fits_into_a_message() -> None:
    long, steps = "W" * 150, closing_steps(Conversation())
    most = Entry(
        1, long, long, "R" * 60, How.PANEL, NOW, NOW, Stage.TO_WRITE, True, None, 10**9, State.FINISHED, steps, 30, 30,
        (NudgeKind.DECIDE_TODAY, NOW),
    )  # fmt: skip
    counts = Figures(dict.fromkeys(Sent, 999), {each: 999 for each in Outcome if each is not Outcome.NOT_HELD})
    page = tuple(dataclasses.replace(most, id=10**9 + at) for at in range(SHORT_PAGE))
    listing = Listing(NOW, Wanted(False, 2), 60, page, 999, 999, (NudgeKind.DECIDE_TODAY, NOW, long), counts)
    message = interviews.message(listing, Done(long * 2, 10**9, Outcome.OFFER, 10**9))
    validator.check_message(render.text(message), render.blocks(message))


@given(listings, dones)
def test_what_people_typed_is_never_where_markup_is_read(listing: Listing, done: Done | None) -> None:
    for block in render.blocks(interviews.message(listing, done)):
        for text in (block.get("text", {}), *block.get("elements", [])):
            if isinstance(text, dict) and text.get("type") == "mrkdwn":
                assert "Acme" not in text["text"]
    assert "<" not in render.text(interviews.message(listing, done))


@given(
    st.builds(
        Facts,
        names,
        names,
        st.just(NOW),
        st.sampled_from([None, NOW]),
        st.sampled_from([None, *How]),
        names,
        st.lists(st.builds(Met, names, names), max_size=30).map(tuple),
    ),
    st.lists(st.tuples(st.integers(1, 10**6), names), max_size=20, unique_by=lambda other: other[0]).map(tuple),
    names,
)
def test_the_forms_of_an_interview_are_ones_that_slack_takes(
    facts: Facts, others: tuple[tuple[int, str], ...], changed: str
) -> None:
    validator.check_view(render.modal(interview_forms.interview(Shown(7, 3, facts, others), changed)), "modal")


@given(
    st.lists(entries.filter(lambda entry: entry.debrief_id), min_size=1, max_size=8, unique_by=lambda e: e.id), names
)
def test_the_form_for_a_point_is_one_that_slack_takes(some: list[Entry], text: str) -> None:
    validator.check_view(render.modal(interview_forms.point(text * 30, some)), "modal")


@given(
    st.builds(
        Preferred,
        st.times(),
        st.just(time(8)),
        st.sampled_from([None, "", "US", "XX"]),
        st.frozensets(st.integers(1, 7), min_size=1),
        st.sampled_from(Tone),
        st.frozensets(st.sampled_from(NudgeKind)),
    ),
    st.sampled_from(["", "America/Argentina/ComodRivadavia"]),
)
def test_the_forms_of_settings_and_data_are_ones_that_slack_takes(preferred: Preferred, zone: str) -> None:
    chosen = Settings(preferred, zone or "America/New_York", bool(zone), (NOW + timedelta(days=3)).date(), Signer())
    validator.check_view(render.modal(settings.own(chosen)), "modal")
    validator.check_view(render.modal(settings.defaults(Defaults(preferred, 180, members_may_link=True))), "modal")
    validator.check_view(render.modal(mydata.mine(Counts(1, 0, 500, 3))), "modal")


@pytest.mark.parametrize(
    ("counts", "kept"),
    [
        (Counts(0, 0, 0, 0), "your settings"),
        (Counts(1, 0, 500, 3), "1 interview, 500 notes, 3 nudges and your settings"),
    ],
)
def test_my_data_names_what_is_there_and_says_what_deleting_will_do(counts: Counts, kept: str) -> None:
    said = transcript.blocks(render.modal(mydata.mine(counts))["blocks"], {}, {})
    assert in_english("mydata.only_you_see_it", kept=capital(kept)) in said
    assert in_english("mydata.this_will_delete_every", kept=kept) in said


@given(
    st.lists(
        st.tuples(
            st.just(NOW),
            st.one_of(
                st.none(),
                st.timedeltas(timedelta(0), timedelta(days=4)).map(lambda later: NOW + later),
            ),
            st.sampled_from([None, *Outcome]),
        )
    )
)
def test_figures_count_each_note_and_each_outcome_once(
    talks: list[tuple[datetime, datetime | None, Outcome | None]],
) -> None:
    counted = figures(talks)
    assert sum(counted.notes.values()) == sum(sent is not None for _, sent, _ in talks)
    assert sum(counted.outcomes.values()) == sum(bool(o) and o is not Outcome.NOT_HELD for _, _, o in talks)


asked = st.builds(
    questions.Entry, st.integers(1, 10**9), names, st.sampled_from([None, *Went]), names, names, st.just(NOW)
)
listed = st.builds(
    questions.Listed,
    st.builds(questions.Wanted, st.integers(0, 10**9), st.integers(1, 70)),
    st.integers(1, 70),
    st.integers(0, 500),
    st.lists(asked, max_size=questions.PAGE, unique_by=lambda entry: entry.id).map(tuple),
)


@given(listed, st.booleans())
def test_the_list_of_questions_and_its_forms_are_ones_that_slack_takes(shown: questions.Listed, noted: bool) -> None:
    message = question_views.listing(shown, noted=noted)
    validator.check_message(render.text(message), render.blocks(message), most=4_000)
    validator.check_view(render.modal(question_views.form(10**9, NASTY)), "modal")
    for entry in shown.entries:
        validator.check_view(render.modal(question_views.one_form(entry.id, Asked(entry.text, entry.went))), "modal")
        validator.check_view(render.modal(interview_forms.day(Waiting(entry.id, entry.company), NOW.date())), "modal")
