"""What becomes of an attempt, and that it is the same for questions, nudges and posts: none lost, none doubled."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.delivery import missed
from bot.delivery.outbox import Limits, NotSent, Outcome, Sent, Unsure, attempt
from bot.delivery.sending import (
    AFTER_A_TIMEOUT,
    LONGEST,
    SHORTEST,
    Archived,
    NoChannel,
    NotAllowed,
    NotIn,
    PersonDeactivated,
    RateLimited,
    Refused,
    TooLong,
)
from bot.nudges.facts import NudgeKind
from bot.store.persons import Who
from tests.bot.actions.flows import NORTHWIND, debriefed, november
from tests.stage import TUESDAY
from tests.surfaces.app import COACHES, App, text
from tests.surfaces.memory import WORKSPACE, Lost
from tests.words import in_english, nudged

SECOND = timedelta(seconds=1)
CERTAIN = [Refused("x"), TooLong("x"), Archived("x"), NotIn("x"), NotAllowed("x")]
CERTAIN += [PersonDeactivated("x"), NoChannel("x"), RateLimited(SECOND)]  # type: ignore[list-item]


def attempted(sent: Exception | str, found: Exception | str | None, *, before: bool) -> Outcome[str]:
    """An attempt at something that somebody tried before, or not, and what sending and looking it up come to."""

    def coming_to(what: Exception | str | None) -> str | None:
        if isinstance(what, Exception):
            raise what
        return what

    async def send() -> str:
        return coming_to(sent) or ""

    async def find(since: object) -> str | None:
        assert since == TUESDAY
        return coming_to(found)

    return asyncio.run(attempt(send, find, TUESDAY if before else None))


def test_what_nobody_tried_before_is_sent_and_what_may_be_there_is_only_looked_up() -> None:
    never = AssertionError("this was not to be done")
    assert attempted("here", never, before=False) == Sent("here")
    assert attempted(never, "here", before=True) == Sent("here")
    assert attempted(never, None, before=True) == NotSent()


@pytest.mark.parametrize("before", [False, True])
@pytest.mark.parametrize("error", CERTAIN, ids=lambda error: type(error).__name__)
def test_what_a_surface_says_for_certain_is_the_outcome(error: Exception, before: bool) -> None:
    assert attempted(error, error, before=before) is error


@pytest.mark.parametrize("before", [False, True])
@pytest.mark.parametrize("error", [ConnectionError("x"), TimeoutError(), ValueError("x")], ids=repr)
def test_anything_else_leaves_its_fate_unknown(error: Exception, before: bool) -> None:
    assert attempted(error, error, before=before) == Unsure(error)


def test_what_may_be_there_is_looked_up_after_waits_that_double_and_never_before_a_late_answer_may_come() -> None:
    assert [Unsure(ConnectionError()).wait(times) for times in (0, 1, 2, 99)] == [
        SHORTEST,
        2 * SHORTEST,
        4 * SHORTEST,
        LONGEST,
    ]
    assert [Unsure(TimeoutError()).wait(times) for times in (0, 1, 99)] == [AFTER_A_TIMEOUT, AFTER_A_TIMEOUT, LONGEST]


def test_a_limit_holds_in_its_workspace_until_it_is_over_or_the_clock_is_set_back() -> None:
    now = TUESDAY
    limits = Limits(lambda: now)
    limits.add("T1", RateLimited(40 * SECOND))
    assert ["T1" in limits, "T2" in limits] == [True, False]
    for moment, holds in ((39, True), (40, False), (-1, False)):
        now = TUESDAY + moment * SECOND
        assert ("T1" in limits) is holds


# --- the senders


@dataclass(frozen=True)
class Sender:
    """How something of it comes to be sent."""

    prepare: Callable[[App], object]
    send: Callable[[App], object]
    words: str
    """What it says."""


def _begins_a_debrief(app: App) -> None:
    app.sam.command(NORTHWIND)


def _shares_with_a_channel_that_is_about_to_end(app: App) -> None:
    app.dana.command("coach link", COACHES)
    app.sam.command(NORTHWIND)
    app.sam.command("coach join", COACHES)
    [items] = [field.label for field in app.sam.fields() if field.name == "items"]
    app.sam.submit({items: ("status",)})
    app.dana.command("coach unlink", COACHES)


def _could_not_keep(app: App) -> None:
    app.tools.missed.add(Who(WORKSPACE, "sam"), "one that was lost")
    app.turn_to(app.now + missed.QUIET)


SENDERS = {
    "question": Sender(_begins_a_debrief, lambda app: app.sam.say("I led six people"), in_english("steps.more.points")),
    "nudge": Sender(
        lambda app: debriefed(app.sam), lambda app: app.turn_to(november(24, 14)), nudged(NudgeKind.SAME_DAY)
    ),
    "post": Sender(
        _shares_with_a_channel_that_is_about_to_end,
        lambda app: app.dana.press("coaching.end_it", where=app.dana.messages(COACHES)[-1]),
        in_english("posts.notice.unlinked", channel="coaches"),
    ),
    "what was missed": Sender(
        lambda app: app.sam.say("hello"),
        _could_not_keep,
        in_english("about.message_lost_sent", n=1, at="today at 11:30 am"),
    ),
}


@dataclass(frozen=True)
class Case:
    """What is wrong with one attempt, and how often its message is there at once, and at last."""

    error: Exception
    at_once: dict[str, int]
    at_last: dict[str, int]
    wait: timedelta = 5 * SECOND
    """How long nothing is tried again."""


def times(*each: int) -> dict[str, int]:
    return dict(zip(SENDERS, each, strict=True))


NEVER, ONCE = times(0, 0, 0, 0), times(1, 1, 1, 1)
CASES = {
    "arrived, answer lost": Case(ConnectionError(), ONCE, ONCE),
    "arrived, no answer in time": Case(TimeoutError(), ONCE, ONCE, AFTER_A_TIMEOUT),
    # A question is tried once more at once: its person is waiting for it.
    "lost": Case(Lost(), times(1, 0, 0, 0), ONCE),
    "limited": Case(RateLimited(40 * SECOND), NEVER, ONCE, 40 * SECOND),
    # So it is with a conversation that is gone, where there is another.
    "no channel": Case(NoChannel("x"), times(1, 0, 0, 0), ONCE),
    "refused for good": Case(Refused("x"), NEVER, NEVER),
}


def there(app: App, sender: Sender) -> int:
    return sum(sender.words in text(posted) for posted in app.sam.messages())


@pytest.fixture
def failing(app: App) -> App:
    """What fails is in the log."""
    app.may_fail = True
    return app


@pytest.mark.parametrize("name", SENDERS)
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_each_attempt_comes_to_the_same_whoever_makes_it(failing: App, name: str, case: Case) -> None:
    app, sender = failing, SENDERS[name]
    sender.prepare(app)
    app.surface.trouble.append(case.error)
    sender.send(app)
    assert app.surface.trouble == []
    assert there(app, sender) == case.at_once[name]
    began = app.now
    app.turn_to(began + case.wait - SECOND)
    assert there(app, sender) == case.at_once[name], "nothing is tried so early"
    for later in (case.wait, case.wait + 2 * SECOND, timedelta(minutes=10)):
        app.turn_to(began + later)
    assert there(app, sender) == case.at_last[name]


@pytest.mark.parametrize("name", ["question", "nudge", "post"])
def test_what_was_for_somebody_who_is_gone_comes_once_when_they_are_back(app: App, name: str) -> None:
    sender = SENDERS[name]
    sender.prepare(app)
    app.surface.trouble.append(PersonDeactivated("x"))
    sender.send(app)
    before = len(app.sam.messages())
    app.turn_to(app.now + timedelta(minutes=30))
    assert (there(app, sender), len(app.sam.messages())) == (0, before), "nor does anything else"
    app.sam.is_changed()
    app.turn_to(app.now + SECOND)
    app.turn_to(app.now + timedelta(minutes=10))
    assert there(app, sender) == 1


def test_whoever_is_gone_is_not_told_what_was_missed(app: App) -> None:
    sender = SENDERS["what was missed"]
    sender.prepare(app)
    app.surface.trouble.append(PersonDeactivated("x"))
    sender.send(app)
    assert not app.tools.missed
    app.turn_to(app.now + timedelta(minutes=10))
    assert there(app, sender) == 0


@pytest.mark.parametrize(("name", "expected"), times(2, 1, 1, 1).items())
def test_where_nobody_can_find_out_whether_it_came_only_a_question_is_put_again(
    failing: App, name: str, expected: int
) -> None:
    app, sender = failing, SENDERS[name]
    sender.prepare(app)
    app.surface.trouble.append(ConnectionError())
    app.surface.is_readable = False
    sender.send(app)
    app.turn_to(app.now + 10 * SECOND)
    assert there(app, sender) == expected


def test_a_limit_that_one_question_met_holds_back_those_that_are_late(failing: App) -> None:
    app, sender = failing, SENDERS["question"]
    for person in (app.sam, app.dana):
        person.command(NORTHWIND)
    app.surface.trouble += [Lost(), Lost(), RateLimited(40 * SECOND)]
    app.sam.say("I led six people")
    app.dana.say("I led six people")
    began = app.now
    app.turn_to(began + 39 * SECOND)
    assert there(app, sender) == 0
    app.turn_to(began + 40 * SECOND)
    assert there(app, sender) == 1
