"""The life of a coach channel: what each thing that happens to it does to shares, requests and posts."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from threading import Barrier, Event
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlmodel import Session, col, select

from bot.delivery import post_queue
from bot.nudges.facts import Outcome
from bot.services import presence
from bot.services.coaching import channels, digests, good_news, invitations, report, reviews
from bot.services.coaching import shared as service
from bot.services.coaching.channels import NotLinked, Place
from bot.services.coaching.invitations import Invited
from bot.services.mydata import erasing
from bot.services.notes import writing as notes
from bot.store.database import is_sqlite, transaction
from bot.store.models import CoachChannel, NoteTemplate, Part, Post, Review, Share
from bot.store.persons import Profile
from bot.vocabulary.items import Item, PostKind, Rest
from tests.bot.coaching.group import AMIR, DANA, NEW_YORK, NOW, OTHER_SAM, PLAIN, SAM, Group, Surface
from tests.words import in_english

ALL = tuple(Item)


@pytest.fixture
def group(engine: Engine) -> Group:
    made = Group(engine)
    made.enter(SAM, DANA, AMIR, OTHER_SAM)
    made.link()
    return made


@pytest.fixture
def surface() -> Surface:
    return Surface("T1")


def notices(group: Group) -> list[tuple[str, str]]:
    """Who was told what became of a channel."""
    return [(post.about["why"], post.about["channel"]) for post in group.made(PostKind.NOTICE)]


def test_a_linked_channel_has_its_digest_on_monday_at_nine_in_the_zone_of_whoever_linked_it(group: Group) -> None:
    linked = group.do(channels.look, DANA, "C1")
    assert linked
    assert (linked.digest_day, linked.digest_hour, linked.zone) == (1, 9, "America/New_York")
    assert linked.digest_at.isoformat() == "2026-11-30T09:00:00-05:00"
    assert (linked.rests, linked.sharing, linked.open_reviews) == (None, 0, 0)


def test_linking_once_more_changes_its_name_and_nothing_else(group: Group) -> None:
    group.share(SAM, *ALL)
    group.do(channels.set_digest, DANA, "C1", 3, 14, "Europe/Berlin")
    linked = group.do(channels.link, SAM, Place("C1", "coaches", is_private=True))
    assert linked.place == Place("C1", "coaches", is_private=True)
    assert (linked.digest_day, linked.digest_hour, linked.zone, linked.sharing) == (3, 14, "Europe/Berlin", 1)


def test_a_channel_that_was_never_linked_is_none(group: Group) -> None:
    assert group.do(channels.look, DANA, "C2") is None
    for work, *more in ((report.ask,), (digests.on_demand,), (channels.set_digest, 1, 9, "UTC")):
        with pytest.raises(NotLinked):
            group.do(work, DANA, "C2", *more)
    assert group.share(SAM, *ALL, channel="C2") is None


def test_a_channel_of_another_workspace_is_another_though_it_has_the_same_id(group: Group) -> None:
    assert group.do(channels.look, OTHER_SAM, "C1") is None
    assert group.share(OTHER_SAM, *ALL) is None
    group.link(who=OTHER_SAM, name="theirs")
    group.share(OTHER_SAM, *ALL)
    group.do(channels.unlink, DANA, "C1")
    linked = group.do(channels.look, OTHER_SAM, "C1")
    assert linked
    assert (linked.place.name, linked.sharing) == ("theirs", 1)


def test_unlinking_ends_every_share_and_tells_those_who_shared(group: Group, surface: Surface) -> None:
    for who in (SAM, AMIR):
        group.share(who, Item.STATUS)
    group.do(channels.unlink, DANA, "C1", "shared")
    assert group.all(select(Share)) == []
    assert notices(group) == [("shared", "coaching")] * 2
    told = {posted.where[1] for posted in surface.empty_the_outbox(group)}
    assert told == {"USAM", "UAMIR"}
    assert group.do(channels.look, DANA, "C1") is None


def test_unlinking_takes_out_of_the_channel_all_that_was_said_there_of_anybody(group: Group, surface: Surface) -> None:
    talk = group.interview(SAM)
    group.share(SAM, *ALL)
    group.write(SAM, talk)
    group.ask(SAM, talk)
    group.do(digests.on_demand, DANA, "C1")
    surface.empty_the_outbox(group)
    assert "Contoso" in "".join(posted.text for posted in surface.in_channel("C1"))
    group.do(channels.unlink, DANA, "C1")
    surface.empty_the_outbox(group)
    assert {posted.message.text for posted in surface.in_channel("C1")} == {in_english("posts.taken_back")}
    assert group.all(select(Part)) == []


def test_unlinking_recalls_the_reports(group: Group, surface: Surface) -> None:
    group.interview(SAM)
    group.share(SAM, *ALL)
    group.do(report.ask, DANA, "C1")
    surface.empty_the_outbox(group)
    surface.empty_the_outbox(group)
    assert surface.files
    group.do(channels.unlink, DANA, "C1")
    surface.empty_the_outbox(group)
    assert not surface.files


def test_unlinking_takes_its_templates_with_it_and_nobody_is_asked_twice(group: Group) -> None:
    channel_id = group.one(select(CoachChannel.id))

    def add(session: Session, now: datetime) -> None:
        session.add(NoteTemplate(workspace_id="T1", channel_id=channel_id, name="Theirs", source="Hi", added_at=now))
        session.add(NoteTemplate(workspace_id="T1", name="Everybody's", source="Hi", added_at=now))

    group.do(add)
    group.do(invitations.invite, DANA, "C1", SAM)
    group.do(channels.unlink, DANA, "C1")
    assert [row.name for row in group.all(select(NoteTemplate))] == ["Everybody's"]
    group.do(channels.link, DANA, Place("C1", "coaches", is_private=True))
    assert group.do(invitations.invite, DANA, "C1", SAM) is Invited.BEFORE


def test_a_channel_linked_again_begins_with_nothing(group: Group, surface: Surface) -> None:
    talk = group.interview(SAM)
    group.share(SAM, *ALL)
    group.write(SAM, talk)
    group.ask(SAM, talk)
    group.do(channels.unlink, DANA, "C1")
    group.now += timedelta(days=30)
    linked = group.link()
    assert (linked.rests, linked.sharing, linked.open_reviews) == (None, 0, 0)
    assert linked.digest_at > group.now
    surface.empty_the_outbox(group)
    assert "Contoso" not in "".join(posted.text for posted in surface.in_channel("C1"))


def test_a_channel_at_rest_keeps_its_shares_and_nothing_is_posted_to_it(group: Group, surface: Surface) -> None:
    group.interview(SAM)
    group.share(SAM, *ALL)
    group.do(channels.rest, DANA, "C1", Rest.ARCHIVED)
    assert not group.do(digests.on_demand, DANA, "C1")
    assert surface.empty_the_outbox(group) == []
    linked = group.do(channels.look, DANA, "C1")
    assert linked
    assert (linked.rests, linked.sharing) == (Rest.ARCHIVED, 1)


def test_what_waited_is_posted_once_it_goes_on_as_it_is_shared_then(group: Group, surface: Surface) -> None:
    for who, company in ((SAM, "Contoso"), (AMIR, "Fabrikam")):
        talk = group.interview(who, company=company)
        group.share(who, *ALL)
        group.write(who, talk)
        group.ask(who, talk)
    group.do(channels.rest, DANA, "C1", Rest.AWAY)
    assert [posted for posted in surface.empty_the_outbox(group) if posted.where[1] == "C1"] == []
    group.share(SAM)
    group.now += timedelta(days=1)
    group.do(channels.go_on, DANA, "C1")
    text = "".join(posted.text for posted in surface.empty_the_outbox(group))
    assert "Fabrikam" in text
    assert "Contoso" not in text


def test_the_first_reason_to_rest_stays_until_it_goes_on(group: Group) -> None:
    group.do(channels.rest, DANA, "C1", Rest.ARCHIVED)
    group.do(channels.rest, DANA, "C1", Rest.AWAY)
    linked = group.do(channels.look, DANA, "C1")
    assert linked
    assert linked.rests is Rest.ARCHIVED
    group.do(channels.go_on, DANA, "C1")
    linked = group.do(channels.look, DANA, "C1")
    assert linked
    assert linked.rests is None


def test_going_on_is_for_a_channel_at_rest_and_not_for_one_that_was_unlinked(group: Group) -> None:
    group.do(channels.unlink, DANA, "C1")
    group.do(channels.go_on, DANA, "C1")
    assert group.do(channels.look, DANA, "C1") is None


def test_a_digest_that_fell_due_at_rest_is_left_to_the_next(group: Group) -> None:
    group.interview(SAM)
    group.share(SAM, *ALL)
    group.do(channels.rest, DANA, "C1", Rest.AWAY)
    group.now = datetime(2026, 12, 2, 12, tzinfo=UTC)  # two weeks later
    for channel_id in group.do(digests.due):
        group.do(digests.put_together, channel_id)
    group.do(channels.go_on, DANA, "C1")
    assert not group.do(digests.due)
    assert group.made(PostKind.DIGEST) == []
    linked = group.do(channels.look, DANA, "C1")
    assert linked
    assert linked.digest_at.isoformat() == "2026-12-07T09:00:00-05:00"


def test_whoever_waits_for_an_answer_there_is_told_once_that_the_channel_rests(group: Group) -> None:
    for company in ("Contoso", "Fabrikam"):
        talk = group.interview(SAM, company=company)
        group.share(SAM, *ALL)
        group.write(SAM, talk)
        group.ask(SAM, talk)
    answered = group.interview(AMIR)
    group.share(AMIR, *ALL)
    group.write(AMIR, answered)
    review_id = group.ask(AMIR, answered)
    assert review_id
    group.do(reviews.answer, DANA, "C1", review_id, approved=True)
    group.do(channels.rest, DANA, "C1", Rest.ARCHIVED)
    person = group.person(SAM)
    assert person
    assert [(post.person_id, post.about["why"]) for post in group.made(PostKind.NOTICE)] == [(person.id, "archived")]


def test_a_new_name_is_the_one_that_is_said_from_then_on(group: Group) -> None:
    group.share(SAM, *ALL)
    group.do(channels.rename, DANA, "C1", "job-club", is_private=False)
    assert [shared.place.name for shared in group.do(service.shares, SAM)] == ["job-club"]


def test_a_share_ends_by_itself_after_its_last_day_and_its_person_is_told(group: Group, surface: Surface) -> None:
    group.interview(SAM)
    group.share(SAM, *ALL, until=NOW.date())
    group.do(digests.on_demand, DANA, "C1")
    surface.empty_the_outbox(group)
    group.now = datetime(2026, 11, 25, 4, 59, tzinfo=UTC)  # a minute before midnight in New York
    group.do(service.end_old)
    assert group.do(service.shares, SAM)
    group.now += timedelta(minutes=1)
    assert not group.do(service.shares, SAM)
    group.do(service.end_old)
    surface.empty_the_outbox(group)
    assert "Contoso" not in "".join(posted.text for posted in surface.in_channel("C1"))
    assert notices(group) == [("over", "coaching")]


def test_only_the_channels_of_the_requests_are_touched_when_one_is_unlinked(group: Group) -> None:
    group.link("C2", name="other")
    talk = group.interview(SAM)
    group.write(SAM, talk)
    for channel in ("C1", "C2"):
        group.share(SAM, *ALL, channel=channel)
        group.ask(SAM, talk, channel)
    group.do(channels.unlink, DANA, "C1")
    assert group.all(select(Review.withdrawn).order_by(col(Review.id))) == [True, False]
    assert [shared.place.surface_id for shared in group.do(service.shares, SAM)] == ["C2"]


# --- found by these tests


def test_a_report_on_its_way_while_the_channel_is_unlinked_is_recalled(group: Group, surface: Surface) -> None:
    group.interview(SAM)
    group.share(SAM, *ALL)
    group.do(report.ask, DANA, "C1")
    surface.empty_the_outbox(group, lambda: group.do(channels.unlink, DANA, "C1"))
    assert not surface.files


def test_good_news_cannot_be_told_to_a_channel_after_the_last_day_of_sharing(group: Group) -> None:
    talk = group.interview(SAM, outcome=Outcome.OFFER)
    group.share(SAM, *ALL, until=NOW.date())
    group.now += timedelta(days=2)  # and housekeeping has not come by yet
    assert group.do(good_news.tell, SAM, talk.id, "C1", "I have an offer!") is None


def test_nothing_is_posted_that_was_taken_back_before_it_was_ever_there(group: Group, surface: Surface) -> None:
    talk = group.interview(SAM)
    group.share(SAM, *ALL)
    group.write(SAM, talk, PLAIN)
    review_id = group.ask(SAM, talk)
    assert review_id
    group.do(reviews.withdraw, SAM, review_id)
    assert surface.empty_the_outbox(group) == []
    assert not group.all(select(Post).where(col(Post.wake_at).is_not(None)))
    assert group.do(notes.look, SAM, talk.address)


def test_a_report_is_recalled_though_the_coach_who_has_it_had_everything_deleted(
    group: Group, surface: Surface
) -> None:
    group.interview(SAM)
    group.share(SAM, *ALL)
    group.do(report.ask, DANA, "C1")
    surface.empty_the_outbox(group)
    group.do(erasing.erase, DANA)
    group.share(SAM)
    surface.empty_the_outbox(group)
    assert not surface.files


@pytest.mark.locks
def test_of_two_replicas_that_end_a_share_one_tells_its_person(group: Group) -> None:
    if is_sqlite(group.engine):
        pytest.skip("one writer at a time")
    group.share(SAM, *ALL, until=NOW.date())
    group.now += timedelta(days=2)
    looked = Event()

    with ThreadPoolExecutor(1) as thread, transaction(group.engine) as session:
        service.end_old(session, group.now)
        session.flush()

        @event.listens_for(group.engine, "after_cursor_execute")
        def _notice(*args: Any) -> None:
            if "FROM share" in args[2]:
                looked.set()

        other = thread.submit(group.do, service.end_old)
        assert looked.wait(30)
    other.result()
    assert notices(group) == [("over", "coaching")]


def test_a_channel_that_was_unlinked_while_archived_is_cleaned_once_it_is_back(group: Group, surface: Surface) -> None:
    group.interview(SAM)
    group.share(SAM, *ALL)
    group.do(digests.on_demand, DANA, "C1")
    surface.empty_the_outbox(group)
    group.do(channels.rest, DANA, "C1", Rest.ARCHIVED)
    group.do(channels.unlink, DANA, "C1")
    assert "Contoso" in "".join(posted.text for posted in surface.in_channel("C1"))
    group.now += timedelta(days=3)
    assert surface.empty_the_outbox(group) == [] or all(each.where[1] != "C1" for each in surface.log[-1:])
    group.do(channels.go_on, DANA, "C1")
    surface.empty_the_outbox(group)
    assert "Contoso" not in "".join(posted.text for posted in surface.in_channel("C1"))


def test_a_quiet_digest_that_waits_is_not_posted_to_a_channel_that_was_unlinked(group: Group, surface: Surface) -> None:
    group.share(SAM, *ALL)
    group.do(digests.on_demand, DANA, "C1")
    group.do(channels.unlink, DANA, "C1")
    surface.empty_the_outbox(group)
    assert surface.in_channel("C1") == []


def test_a_report_goes_though_the_channel_rests_and_its_coach_is_gone(group: Group, surface: Surface) -> None:
    group.interview(SAM)
    group.share(SAM, *ALL)
    group.do(report.ask, DANA, "C1")
    surface.empty_the_outbox(group)
    group.do(erasing.erase, DANA)
    group.do(channels.rest, AMIR, "C1", Rest.ARCHIVED)
    group.share(SAM)
    surface.empty_the_outbox(group)
    assert not surface.files


def test_those_who_shared_can_be_invited_again_after_a_channel_is_linked_anew(group: Group) -> None:
    for who in (SAM, AMIR):
        assert group.do(invitations.invite, DANA, "C1", who) is Invited.SENT
    group.share(SAM, *ALL)
    group.do(channels.unlink, DANA, "C1")
    group.link()
    assert group.do(invitations.invite, DANA, "C1", SAM) is Invited.SENT
    assert group.do(invitations.invite, DANA, "C1", AMIR) is Invited.BEFORE


@pytest.mark.locks
def test_what_is_taken_back_while_a_post_is_settled_is_edited_again(group: Group, surface: Surface) -> None:
    """The answer of the surface and the taking back meet: whichever is first, the other is not lost."""
    if is_sqlite(group.engine):
        pytest.skip("one writer at a time")
    group.interview(SAM)
    for _ in range(5):
        group.share(SAM, *ALL)
        group.do(digests.on_demand, DANA, "C1")
        due = group.do(post_queue.next_due, "T1")
        assert due
        with ThreadPoolExecutor(2) as threads:
            ready = Barrier(2)
            works = (lambda: group.share(SAM), lambda: group.do(post_queue.shown, due, "1.0"))  # noqa: B023
            list(threads.map(lambda work: (ready.wait(), work()), works))  # noqa: B023
        assert group.one(select(Post.wake_at).where(Post.id == due.id)) is not None
        group.do(post_queue.forget, due)
        surface.empty_the_outbox(group)


def test_the_last_day_of_a_share_stays_that_day_in_whatever_zone_its_person_lives(
    group: Group, surface: Surface
) -> None:
    group.interview(SAM)
    group.share(SAM, *ALL, until=date(2026, 11, 25))
    group.do(presence.moved, SAM, Profile("Sam", "Asia/Tokyo", "en_US"))
    (shared,) = group.do(service.shares, SAM)
    assert shared.until == date(2026, 11, 25)
    group.now = datetime(2026, 11, 25, 15, tzinfo=UTC)  # midnight in Tokyo
    assert group.do(service.shares, SAM) == ()


def test_an_answer_to_somebody_deactivated_comes_when_they_are_back(group: Group, surface: Surface) -> None:
    talk = group.interview(SAM)
    group.share(SAM, *ALL)
    group.write(SAM, talk)
    review_id = group.ask(SAM, talk)
    assert review_id
    group.do(presence.left, SAM)
    group.do(reviews.answer, DANA, "C1", review_id, approved=True)
    assert not [each for each in surface.empty_the_outbox(group) if each.where[1] == SAM.user]
    group.do(presence.moved, SAM, Profile("Sam", NEW_YORK, "en_US"))
    assert [each.kind for each in surface.empty_the_outbox(group) if each.where[1] == SAM.user] == [PostKind.ANSWER]
