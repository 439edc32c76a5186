"""The digest comes once a period, from however many replicas, and says what is shared when it is put together."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from bot.nudges.facts import Outcome
from bot.services import presence
from bot.services.coaching import channels, digests, reviews
from bot.store.models import CoachChannel
from bot.vocabulary.items import Item, PostKind, Rest
from tests.bot.coaching.group import AMIR, DANA, OTHER_SAM, SAM, Group, Surface
from tests.words import in_english

ALL = tuple(Item)
MONDAY = datetime(2026, 11, 30, 14, tzinfo=UTC)
"""Nine in the morning in New York."""
REPLICAS = 4


@pytest.fixture
def group(engine: Engine) -> Group:
    """Sam shares everything with one channel; the first digest is due on Monday."""
    made = Group(engine)
    made.enter(SAM, DANA, AMIR, OTHER_SAM)
    made.link()
    made.interview(SAM)
    made.share(SAM, *ALL)
    return made


@pytest.fixture
def surface() -> Surface:
    return Surface("T1")


def put_together(group: Group, now: datetime) -> int:
    """How many digests there are to put together at that moment."""
    group.now = now
    return put_together_all(group)


def put_together_all(group: Group) -> int:
    found = group.do(digests.due)
    for channel_id in found:
        group.do(digests.put_together, channel_id)
    return len(found)


def next_due(group: Group) -> datetime:
    return group.one(select(CoachChannel.digest_at))  # type: ignore[no-any-return]


def at_once(work: Callable[[], object]) -> None:
    """Replicas that all begin at the same moment."""
    ready = Barrier(REPLICAS)

    def wait_and_work(_replica: int) -> None:
        ready.wait()
        work()

    with ThreadPoolExecutor(REPLICAS) as threads:
        list(threads.map(wait_and_work, range(REPLICAS)))


def test_the_digest_comes_when_it_is_due_and_not_before(group: Group, surface: Surface) -> None:
    assert put_together(group, MONDAY - timedelta(seconds=1)) == 0
    assert put_together(group, MONDAY) == 1
    (digest, details) = surface.empty_the_outbox(group)
    assert (digest.kind, details.kind) == (PostKind.DIGEST, PostKind.DETAILS)
    assert "Contoso" in digest.text
    assert "was due" not in digest.text
    assert next_due(group) == MONDAY + timedelta(days=7)


@pytest.mark.locks
def test_of_replicas_that_ask_at_the_same_moment_one_puts_it_together(group: Group) -> None:
    for week in range(4):
        group.now = MONDAY + timedelta(days=7 * week)
        at_once(lambda: put_together_all(group))
        assert len(group.made(PostKind.DIGEST)) == week + 1


def test_several_channels_that_are_due_get_one_each(group: Group) -> None:
    group.link("C2", name="other")
    group.link(who=OTHER_SAM)
    for who, channel in ((SAM, "C2"), (OTHER_SAM, "C1")):
        group.share(who, *ALL, channel=channel)
    group.now = MONDAY
    at_once(lambda: put_together_all(group))
    assert sorted(post.channel_id or 0 for post in group.made(PostKind.DIGEST)) == [1, 2, 3]


def test_after_weeks_without_a_bot_there_is_one_that_says_when_it_was_due(group: Group, surface: Surface) -> None:
    assert put_together(group, MONDAY + timedelta(days=16)) == 1
    digest = surface.empty_the_outbox(group)[0]
    assert in_english("posts.it_was_due", at="Monday, November 30, 9:00 am") in digest.message.text
    assert next_due(group) == MONDAY + timedelta(days=21)


def test_a_channel_at_rest_gets_none_and_the_next_is_planned(group: Group) -> None:
    group.do(channels.rest, DANA, "C1", Rest.AWAY)
    assert put_together(group, MONDAY) == 1
    assert group.made(PostKind.DIGEST) == []
    assert next_due(group) == MONDAY + timedelta(days=7)


def test_a_channel_that_was_unlinked_gets_none(group: Group) -> None:
    group.do(channels.unlink, DANA, "C1")
    put_together(group, MONDAY)
    assert group.made(PostKind.DIGEST) == []


def test_where_nobody_shares_nothing_is_posted(group: Group, surface: Surface) -> None:
    group.share(SAM)
    assert put_together(group, MONDAY) == 1
    assert not group.do(digests.on_demand, DANA, "C1")
    assert surface.empty_the_outbox(group) == []


@pytest.mark.parametrize(
    ("monday", "due", "following"),
    [
        pytest.param(datetime(2026, 3, 2, 14, tzinfo=UTC), "2026-03-02T14:00", "2026-03-09T13:00", id="spring"),
        pytest.param(datetime(2026, 10, 26, 13, tzinfo=UTC), "2026-10-26T13:00", "2026-11-02T14:00", id="autumn"),
    ],
)
def test_it_stays_at_nine_when_the_clocks_change(group: Group, monday: datetime, due: str, following: str) -> None:
    group.now = monday - timedelta(days=1)
    group.do(channels.set_digest, DANA, "C1", 1, 9, "America/New_York")
    assert next_due(group).isoformat().startswith(due)
    assert put_together(group, monday) == 1
    assert next_due(group).isoformat().startswith(following)


def test_a_new_day_hour_or_zone_counts_at_once(group: Group) -> None:
    linked = group.do(channels.set_digest, DANA, "C1", 3, 17, "Europe/Berlin")
    assert linked
    assert linked.digest_at.isoformat() == "2026-11-25T17:00:00+01:00"
    assert put_together(group, datetime(2026, 11, 25, 15, 59, tzinfo=UTC)) == 0
    assert put_together(group, datetime(2026, 11, 25, 16, tzinfo=UTC)) == 1
    assert put_together(group, MONDAY) == 0


def test_moving_it_behind_its_moment_of_this_week_leaves_it_to_the_next(group: Group) -> None:
    linked = group.do(channels.set_digest, DANA, "C1", 2, 11, "America/New_York")  # it is Tuesday, 11:00 am
    assert linked
    assert linked.digest_at.isoformat() == "2026-12-01T11:00:00-05:00"


def test_one_on_demand_says_so_and_moves_no_other(group: Group, surface: Surface) -> None:
    assert group.do(digests.on_demand, DANA, "C1")
    digest = surface.empty_the_outbox(group)[0]
    assert in_english("posts.asked_for_with_coach") in digest.message.text
    assert next_due(group) == MONDAY


def test_each_item_is_told_only_where_it_is_shared(group: Group, surface: Surface) -> None:
    group.interview(AMIR, company="Fabrikam")
    group.interview(AMIR, company="Litware", outcome=Outcome.OFFER)
    group.share(AMIR, Item.OUTCOME)
    group.do(digests.on_demand, DANA, "C1")
    text = "".join(posted.text for posted in surface.empty_the_outbox(group))
    assert "Litware" in text
    assert "Fabrikam" not in text


def test_somebody_who_is_deactivated_is_not_in_it(group: Group, surface: Surface) -> None:
    group.do(presence.left, SAM)
    assert not group.do(digests.on_demand, DANA, "C1")
    assert surface.empty_the_outbox(group) == []


def asked(group: Group) -> int:
    talk = group.interview(AMIR, company="Fabrikam")
    group.share(AMIR, Item.NOTES)
    group.write(AMIR, talk)
    review_id = group.ask(AMIR, talk)
    assert review_id
    return review_id


def test_a_request_that_nobody_answered_for_a_working_day_is_raised_once(group: Group, surface: Surface) -> None:
    asked(group)
    raised = "at Fabrikam, asked"
    for days, times in ((0, 0), (1, 1), (2, 1)):
        group.now = datetime(2026, 11, 24 + days, 17, tzinfo=UTC)
        group.do(digests.on_demand, DANA, "C1")
        surface.empty_the_outbox(group)
        digest_texts = [each.message.text for each in surface.in_channel("C1") if each.kind is PostKind.DIGEST]
        assert "".join(digest_texts).count(raised) == times


@pytest.mark.parametrize("what", ["answered", "withdrawn"])
def test_a_request_that_was_answered_or_withdrawn_is_not_raised(group: Group, surface: Surface, what: str) -> None:
    review_id = asked(group)
    if what == "answered":
        group.do(reviews.answer, DANA, "C1", review_id, approved=True)
    else:
        group.do(reviews.withdraw, AMIR, review_id)
    group.now = MONDAY
    group.do(digests.on_demand, DANA, "C1")
    digest = next(each for each in surface.empty_the_outbox(group) if each.kind is PostKind.DIGEST)
    assert in_english("posts.heading_waiting") not in digest.text


def test_a_request_that_is_withdrawn_goes_from_the_digest_that_raised_it(group: Group, surface: Surface) -> None:
    review_id = asked(group)
    group.now = MONDAY
    group.do(digests.on_demand, DANA, "C1")
    surface.empty_the_outbox(group)
    group.do(reviews.withdraw, AMIR, review_id)
    surface.empty_the_outbox(group)
    assert in_english("posts.heading_waiting") not in "".join(each.text for each in surface.in_channel("C1"))


# --- found by these tests


def test_a_quiet_week_says_so(group: Group, surface: Surface) -> None:
    group.share(SAM)
    group.share(AMIR, *ALL)
    assert group.do(digests.on_demand, DANA, "C1")
    digest = surface.empty_the_outbox(group)[0]
    assert in_english("posts.a_quiet_week_nothing") in digest.message.text
