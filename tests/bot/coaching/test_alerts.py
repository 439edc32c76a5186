"""What coaches asked to be told of at once: what that is, and that it comes once, of what is shared."""

from collections.abc import Collection
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine

from bot.coaching.alerts import alerts
from bot.coaching.schedule import WORKDAYS
from bot.coaching.sharing import SharedInterview
from bot.interviews.stages import Stage
from bot.nudges.facts import Outcome
from bot.services.coaching import alerting, channels, digests
from bot.store.models import CoachChannel
from bot.vocabulary.debrief_state import State
from bot.vocabulary.items import AlertKind, Item, PostKind, Rest
from tests.bot.coaching.group import AMIR, DANA, NEW_YORK, NOW, SAM, Group, Surface
from tests.bot.coaching.test_digest import NOW as MONDAY
from tests.bot.coaching.test_digest import ahead, closed, interview, new_york, person
from tests.words import in_english

ENDED = new_york(10, 9)


@pytest.mark.parametrize(
    ("one", "says"),
    [
        (
            ahead("Contoso", new_york(24, 10)),
            in_english("alerts.interview_on", company="Contoso", at="Tuesday, November 24, 10:00 am"),
        ),
        (ahead("Contoso", new_york(25, 10)), None),
        (ahead("Contoso", new_york(23, 10)), None),
        (closed("Contoso", ENDED, Outcome.OFFER, new_york(22, 9)), in_english("alerts.offer", company="Contoso")),
        (closed("Contoso", ENDED, Outcome.OFFER, new_york(19, 9)), None),
        (closed("Contoso", ENDED, Outcome.REJECTED, new_york(22, 9)), None),
        (
            interview("Contoso", new_york(19, 8), Stage.NOTE),
            in_english("alerts.late.note", company="Contoso", since="Friday, November 20"),
        ),
        (interview("Contoso", new_york(20, 9), Stage.NOTE), None),
        (
            interview("Contoso", new_york(19, 8), Stage.TO_DEBRIEF),
            in_english("alerts.late.to_debrief", company="Contoso", since="Friday, November 20"),
        ),
        (
            interview("Contoso", ENDED, Stage.TO_CALL, hire_date=date(2026, 11, 15)),
            in_english("alerts.no_word", company="Contoso", since="Sunday, November 15"),
        ),
        (interview("Contoso", ENDED, Stage.TO_CALL, hire_date=date(2026, 11, 16)), None),
        (interview("Contoso", ENDED, Stage.TO_WRITE), None),
        (
            interview("Contoso", new_york(8, 9), Stage.TO_WRITE),
            in_english("alerts.no_word", company="Contoso", since="Sunday, November 15"),
        ),
    ],
)
def test_what_is_told_at_once(one: SharedInterview, says: str | None) -> None:
    found = alerts(person("Sam", one), MONDAY, set(AlertKind))
    assert [fragment.text for fragment in found] == ([says] if says else [])
    assert not alerts(person("Sam", one), MONDAY, ())


@pytest.fixture
def group(engine: Engine) -> Group:
    made = Group(engine)
    made.enter(SAM, DANA, AMIR)
    made.link()
    return made


def choose(group: Group, day: int = 1, wanted: Collection[AlertKind] = tuple(AlertKind)) -> None:
    group.do(channels.set_digest, DANA, "C1", day, 9, NEW_YORK, wanted)


def told(group: Group) -> list[str]:
    """What stands in the channel, once everything due is told and posted."""
    for channel_id in group.do(alerting.due):
        group.do(alerting.tell, channel_id)
    return [each.text for each in Surface("T1").empty_the_outbox(group)]


def test_it_is_told_once_and_anew_only_to_those_with_whom_it_is_shared_anew(group: Group) -> None:
    choose(group)
    group.interview(SAM, starts_at=NOW + timedelta(days=1), ended_at=NOW + timedelta(days=1, hours=1))
    assert told(group) == [], "nothing is shared"
    group.share(SAM, Item.STATUS)
    group.now += timedelta(hours=1)
    assert "Sam: interview with Contoso on Wednesday, November 25, 11:00 am" in told(group)[0]
    group.now += timedelta(hours=1)
    assert told(group) == []
    assert len(group.made(PostKind.ALERT)) == 1


def test_what_is_not_shared_not_wanted_or_of_a_resting_channel_is_not_told(group: Group) -> None:
    group.interview(SAM, outcome=Outcome.OFFER)
    group.interview(AMIR, state=State.FINISHED, ended_at=NOW - timedelta(days=9))
    group.share(SAM, Item.STATUS)
    group.share(AMIR, Item.STATUS)
    choose(group, wanted=[AlertKind.OFFER])
    assert told(group) == []
    group.do(channels.rest, DANA, "C1", Rest.ARCHIVED)
    choose(group)
    assert group.do(alerting.due) == []
    group.do(channels.go_on, DANA, "C1")
    [text] = told(group)
    assert f"Amir: {in_english('alerts.late.note', company='Contoso', since='')}" in text
    assert "offer" not in text


def test_a_channel_that_wants_nothing_any_more_or_is_linked_anew_is_not_looked_at(group: Group) -> None:
    choose(group)
    choose(group, wanted=())
    assert group.do(alerting.due) == []
    choose(group)
    group.do(channels.unlink, DANA, "C1")
    assert group.do(alerting.due) == []
    group.link()
    assert group.do(alerting.due) == []


def test_a_daily_digest_has_no_figures_and_a_quiet_day_has_no_digest(group: Group) -> None:
    choose(group, day=WORKDAYS, wanted=())
    people = [SAM, AMIR]
    for who in people:
        group.share(who, Item.STATUS)
    group.now += timedelta(days=1)
    channel_id = group.one(CoachChannel.__table__.select())[0]  # type: ignore[attr-defined]
    group.do(digests.put_together, channel_id)
    assert not group.made(PostKind.DIGEST)
    group.interview(SAM, state=State.FINISHED)
    group.now += timedelta(days=1)
    group.do(digests.put_together, channel_id)
    [digest] = group.made(PostKind.DIGEST)
    assert (digest.about["daily"], digest.about["counted"]) == (True, 0)
