"""The list of a channel's people: who comes first, what is said of each, and what is not."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine

from bot.services.coaching import invitations, people, shared
from bot.services.coaching.invitations import Invited
from bot.services.coaching.people import PAGE, People, Stands, Wanted
from bot.store.persons import Who
from bot.vocabulary.debrief_state import State
from bot.vocabulary.items import Item
from tests.bot.coaching.group import AMIR, DANA, KAI, NOW, OTHER_SAM, SAM, Group
from tests.words import in_english


@pytest.fixture
def group(engine: Engine) -> Group:
    made = Group(engine)
    made.enter(SAM, DANA, AMIR, KAI)
    made.link()
    return made


def listed(group: Group, who: Who = DANA, **wanted: object) -> People:
    return group.do(people.look, who, "C1", Wanted(**wanted))  # type: ignore[arg-type]


def invite(group: Group, whom: Who, coach: Who = DANA) -> None:
    assert group.do(invitations.invite, coach, "C1", whom) is Invited.SENT


def test_an_interview_ahead_comes_before_what_is_late_and_both_before_who_was_only_invited(group: Group) -> None:
    invite(group, DANA, KAI)
    group.share(AMIR, Item.STATUS, Item.NOTES)
    group.interview(AMIR, company="Fabrikam", state=State.FINISHED, ended_at=NOW - timedelta(days=3))
    group.share(SAM, Item.STATUS)
    ahead = NOW + timedelta(days=1)
    group.interview(SAM, starts_at=ahead, ended_at=ahead + timedelta(hours=1))
    found = listed(group)
    assert [(entry.name, entry.stands, tuple(map(str, entry.says))) for entry in found.entries] == [
        ("Sam", Stands.SHARES, ("interview with Contoso tomorrow at 11:00 am",)),
        ("Amir", Stands.SHARES, (in_english("digest.late.note", company="Fabrikam", since="Sunday"),)),
        ("Dana", Stands.INVITED, ()),
    ]
    assert found.entries[1].items == {Item.STATUS, Item.NOTES}
    assert found.zone_is_theirs


def test_when_somebody_was_last_here_is_said_only_where_they_share_that(group: Group) -> None:
    group.interview(SAM)
    group.now += timedelta(days=2)
    group.share(SAM, Item.STATUS)
    assert listed(group).entries[0].last_here is None
    group.share(SAM, Item.STATUS, Item.LAST_HERE)
    assert listed(group).entries[0].last_here == NOW.date()


def test_who_declined_is_known_only_once_they_said_so_and_not_any_more_once_they_share(group: Group) -> None:
    invite(group, SAM)
    assert listed(group).entries[0].stands is Stands.INVITED
    assert group.do(invitations.decline, SAM, "C1")
    assert not group.do(invitations.decline, AMIR, "C1"), "nobody asked them"
    assert listed(group).entries[0].stands is Stands.DECLINED
    group.share(SAM, Item.STATUS)
    group.share(SAM)
    assert listed(group).entries[0].stands is Stands.INVITED


def test_each_coach_can_look_at_those_alone_whom_they_invited(group: Group) -> None:
    invite(group, SAM)
    invite(group, AMIR, coach=KAI)
    assert {(entry.name, entry.invited_by) for entry in listed(group).entries} == {("Sam", "Dana"), ("Amir", "Kai")}
    assert [entry.name for entry in listed(group, mine=True).entries] == ["Sam"]
    assert [entry.name for entry in listed(group, KAI, mine=True).entries] == ["Amir"]


def test_more_people_than_a_page_holds_are_all_there_once_and_a_page_too_far_is_the_last(group: Group) -> None:
    many = [Who("T1", f"U{number:02}") for number in range(43)]
    group.enter(*many)
    for who in many:
        group.do(shared.share, who, "C1", [Item.STATUS], None)
    pages = [listed(group, page=number) for number in range(1, 6)]
    assert [len(page.entries) for page in pages] == [PAGE] * 4 + [3]
    assert {entry.user for page in pages for entry in page.entries} == {who.user for who in many}
    assert listed(group, page=99) == pages[-1]
    assert pages[0].counts[Stands.SHARES] == 43


def test_people_of_another_workspace_and_those_who_left_are_not_in_it(group: Group) -> None:
    group.enter(OTHER_SAM, zone="Europe/Berlin")
    group.link(who=OTHER_SAM)
    group.share(OTHER_SAM, Item.STATUS)
    group.share(SAM, Item.STATUS)
    assert [entry.name for entry in listed(group).entries] == ["Sam"]
    assert len(listed(group, OTHER_SAM).entries) == 1
