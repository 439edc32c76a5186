"""What Teams refuses, in the words that every surface shares: by code, and by whether it was about a channel."""

from collections.abc import Iterator

import pytest

from bot.delivery.sending import (
    Archived,
    NoChannel,
    NotAllowed,
    NotIn,
    PersonDeactivated,
    RateLimited,
    Refused,
    TooLong,
)
from bot.screens.texts import line_message
from handlers.teams import connector
from playground.teams.client import TeamsClient
from tests.surfaces.teams import TeamsHouse, teams


@pytest.fixture(scope="module")
def house() -> Iterator[TeamsHouse]:
    with teams() as made:
        yield made


@pytest.mark.parametrize(
    ("code", "in_channel", "kind"),
    [
        ("MessageSizeTooBig", True, TooLong),
        ("MessageSizeTooBig", False, TooLong),
        ("ForbiddenOperation", True, Archived),
        ("BotNotInConversationRoster", True, NotIn),
        ("BotNotInConversationRoster", False, PersonDeactivated),
        ("MessageWritesBlocked", True, NotAllowed),
        ("MessageWritesBlocked", False, PersonDeactivated),
        ("ConversationNotFound", True, NoChannel),
        ("BotDisabledByAdmin", True, RateLimited),
        ("BadArgument", True, Refused),
    ],
)
def test_a_refusal_says_what_it_was_about(
    house: TeamsHouse, code: str, in_channel: bool, kind: type[Exception]
) -> None:
    channel = house.coaches if in_channel else house.run(house.surface.channel_with(house.member))
    TeamsClient(house.surface.connector.account.login_url).faults({"method": "post", "kind": "refused", "error": code})
    with pytest.raises(kind) as refused:
        house.run(house.surface.post(channel, line_message("Hello.")))
    assert type(refused.value) is kind


@pytest.mark.whole
def test_a_connector_that_stays_silent_is_not_waited_for_and_may_have_taken_it() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connector, "TIMEOUT", 3)
        with teams() as house:
            channel = house.run(house.surface.channel_with(house.member))
            TeamsClient(house.surface.connector.account.login_url).faults(
                {"method": "post", "kind": "slow", "seconds": 60}
            )
            with pytest.raises(TimeoutError):
                house.run(house.surface.post(channel, line_message("Hello?")))
