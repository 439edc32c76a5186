"""A channel sees what was shared with it, and nothing of what was not."""

from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.coaching.sharing import SharedData, SharedInterview, SharedNote, SharedQuestion, SharedTask, seen
from bot.interviews.figures import Sent
from bot.interviews.stages import Stage
from bot.nudges.facts import Outcome
from bot.vocabulary.asked import Asked, Went
from bot.vocabulary.items import HeldBack, Item, TaskState

NEW_YORK = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 23, 9, tzinfo=NEW_YORK)

items = st.frozensets(st.sampled_from(Item))
moments = st.integers(-20 * 1440, 20 * 1440).map(
    lambda minutes: (NOW.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(NEW_YORK)
)


@st.composite
def wholes(draw: st.DrawFn) -> SharedData:
    """Everything there is of a person; each word that somebody typed tells where it comes from: "company3x"."""
    count = draw(st.integers(0, 7))
    punctuality = draw(st.dictionaries(st.sampled_from(Sent), st.integers(1, 9)))
    interviews = tuple(draw(_interviews(number)) for number in range(count))
    given = draw(st.lists(st.builds(SharedTask, st.just("task1x"), st.none(), st.sampled_from(TaskState), moments)))
    last_here = draw(st.none() | st.just(NOW.date()))
    return SharedData("Sam", frozenset(Item), interviews, punctuality, last_here, tuple(given))


@st.composite
def _interviews(draw: st.DrawFn, number: int) -> SharedInterview:
    outcome = draw(st.none() | st.sampled_from(Outcome))
    return SharedInterview(
        company=f"company{number}x",
        role=f"role{number}x",
        round=draw(st.sampled_from(["", f"round{number}x"])),
        starts_at=draw(st.none() | moments),
        ended_at=draw(moments),
        stage=Stage.CLOSED if outcome else draw(st.sampled_from([each for each in Stage if each is not Stage.CLOSED])),
        hire_date=draw(st.none() | st.dates(date(2026, 11, 1), date(2027, 1, 31))),
        outcome=outcome,
        closed_at=draw(moments) if outcome else None,
        notes=tuple(draw(_notes(f"{number}n{index}x")) for index in range(draw(st.integers(0, 2)))),
        questions=tuple(draw(_questions(f"{number}q{index}x")) for index in range(draw(st.integers(0, 2)))),
    )


@st.composite
def _notes(draw: st.DrawFn, mark: str) -> SharedNote:
    held_back = draw(st.sampled_from([None, *HeldBack]))
    sent_at = draw(st.none() | moments)
    return SharedNote(f"reader{mark}", f"subject{mark}", "" if held_back else f"body{mark}", sent_at, held_back)


@st.composite
def _questions(draw: st.DrawFn, mark: str) -> SharedQuestion:
    return SharedQuestion(Asked(f"asked{mark}", draw(st.none() | st.sampled_from(Went))), draw(moments))


@given(wholes())
def test_by_default_nothing_is_seen(whole: SharedData) -> None:
    nothing = seen(whole, ())
    assert nothing == SharedData(whole.name, frozenset(), (), {})


@given(wholes(), items)
def test_each_item_shows_its_own_and_nothing_of_another(whole: SharedData, shared: frozenset[Item]) -> None:
    shown = seen(whole, shared)
    assert shown.items == shared
    assert shown.punctuality == (whole.punctuality if Item.STATUS in shared else {})
    assert shown.last_here == (whole.last_here if Item.LAST_HERE in shared else None)
    assert shown.tasks == (whole.tasks if Item.TASKS in shared else ())
    for each in shown.interviews:
        assert each.outcome is None or Item.OUTCOME in shared
        assert each.closed_at is None or Item.OUTCOME in shared
        assert each.hire_date is None or Item.STATUS in shared
        assert each.stage in {None, Stage.CLOSED} or Item.STATUS in shared
        assert each.stage is not Stage.CLOSED or Item.OUTCOME in shared
        assert not each.notes or Item.NOTES in shared
        assert not each.questions or Item.QUESTIONS in shared


@given(wholes(), items)
def test_an_interview_is_seen_where_something_of_it_is_shared(whole: SharedData, shared: frozenset[Item]) -> None:
    expected = [
        each.company
        for each in whole.interviews
        if (Item.STATUS in shared and each.outcome is None)
        or (Item.OUTCOME in shared and each.outcome is not None)
        or (Item.NOTES in shared and each.notes)
        or (Item.QUESTIONS in shared and each.questions)
    ]
    assert [each.company for each in seen(whole, shared).interviews] == expected


@given(wholes())
def test_who_shares_everything_is_seen_as_it_is_but_for_dates_of_what_is_closed(whole: SharedData) -> None:
    open_or_closed = [replace(each, hire_date=None if each.outcome else each.hire_date) for each in whole.interviews]
    assert asdict(seen(whole, frozenset(Item))) == asdict(replace(whole, interviews=tuple(open_or_closed)))


@given(wholes(), items, items)
def test_to_share_more_hides_nothing(whole: SharedData, one: frozenset[Item], other: frozenset[Item]) -> None:
    less, more = ({each.company for each in seen(whole, some).interviews} for some in (one, one | other))
    assert less <= more
