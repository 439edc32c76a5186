"""What the bot counts on, of every surface. A new surface gets a house (`house.py`) and passes this."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest

from bot.delivery.sending import NoChannel, RateLimited
from bot.delivery.surface import Can
from bot.screens.about import home
from bot.screens.elements import Message, Typed
from bot.screens.texts import line_message
from bot.store.persons import Profile, Who
from tests.surfaces.house import House
from tests.surfaces.memory_house import memory
from tests.surfaces.slack import slack
from tests.surfaces.teams import teams
from tests.words import in_english

HOUSES: dict[str, Callable[[], AbstractContextManager[House]]] = {"slack": slack, "teams": teams, "memory": memory}


@pytest.fixture(scope="module", params=HOUSES)
def house(request: pytest.FixtureRequest) -> Iterator[House]:
    with HOUSES[request.param]() as made:
        yield made


@pytest.fixture
def channel(house: House) -> str:
    """The member's conversation with the bot."""
    return str(house.run(house.surface.channel_with(house.member)))


def post(house: House, channel: str, message: Message, key: str | None = None, thread: str | None = None) -> str:
    return str(house.run(house.surface.post(channel, message, key, thread=thread)))


def needs(house: House, can: Can) -> None:
    if can not in house.surface.can:
        pytest.skip(f"it cannot {can}")


def test_the_private_conversation_is_one_and_what_is_posted_there_is_read_by_its_person_alone(
    house: House, channel: str
) -> None:
    assert (
        channel
        == house.run(house.surface.channel_with(house.member))
        != house.run(house.surface.channel_with(house.admin))
    )
    post(house, channel, line_message("Only for Sam."))
    assert "Only for Sam." in house.reads(house.member, channel)[-1]
    others = house.run(house.surface.channel_with(house.admin))
    assert "Only for Sam." not in "".join(house.reads(house.admin, others))


def test_a_message_is_edited_in_its_place_and_deleted_and_then_is_gone_for_both(house: House, channel: str) -> None:
    before = len(house.reads(house.member, channel))
    first, second = post(house, channel, line_message("The first.")), post(house, channel, line_message("The second."))
    assert house.run(house.surface.edit(channel, first, line_message("Something else.")))
    assert ["Something else." in text for text in house.reads(house.member, channel)[before:]] == [True, False]
    assert house.run(house.surface.delete(channel, first))
    assert "The second." in house.reads(house.member, channel)[before]
    assert not house.run(house.surface.edit(channel, first, line_message("Too late.")))
    assert not house.run(house.surface.delete(channel, first))
    assert house.run(house.surface.delete(channel, second))


@pytest.mark.parametrize("text", ["<!channel> & <@U0DANA>", "*bold* _it_ ~no~ `x` [a](b) **c**", "é 🎉 > quoted"])
def test_what_people_typed_comes_out_as_they_typed_it(house: House, channel: str, text: str) -> None:
    post(house, channel, Message(text, (Typed(text),)))
    assert text in house.reads(house.member, channel)[-1]


def test_what_was_posted_with_a_key_is_found_by_it_and_nothing_else_is(house: House, channel: str) -> None:
    needs(house, Can.FIND)
    since = house.now()
    post(house, channel, line_message("Without a key."))
    ours = post(house, channel, line_message("With a key."), "a-key")
    below = post(house, channel, line_message("Below it."), "another", thread=ours)
    found = house.run(house.surface.find(channel, since))
    assert found["a-key"] == ours
    assert {"another", "None", ""}.isdisjoint(found)
    assert house.run(house.surface.find(channel, since, thread=ours))["another"] == below


def test_a_message_whose_answer_was_lost_is_found_by_its_key(house: House, channel: str) -> None:
    needs(house, Can.FIND)
    house.lose_answer()
    since = house.now()
    with pytest.raises(Exception) as lost:  # noqa: PT011
        post(house, channel, line_message("Did it arrive?"), "lost")
    assert not isinstance(lost.value, RateLimited | NoChannel)
    assert "lost" in house.run(house.surface.find(channel, since))
    assert sum("Did it arrive?" in text for text in house.reads(house.member, channel)) == 1


def test_a_limit_says_how_long_it_lasts_and_nothing_is_sent_again_by_itself(house: House, channel: str) -> None:
    house.limit(7)
    with pytest.raises(RateLimited) as limited:
        post(house, channel, line_message("Too much."))
    assert limited.value.wait == timedelta(seconds=7)
    assert "Too much." not in "".join(house.reads(house.member, channel))


def test_a_channel_that_is_not_there_is_no_channel(house: House) -> None:
    with pytest.raises(NoChannel):
        post(house, f"{house.coaches}X", line_message("Hello?"))


def test_a_member_has_a_profile_and_nobody_else(house: House) -> None:
    profile = lambda user, workspace=house.workspace: house.run(house.surface.profile(Who(workspace, user)))  # noqa: E731
    assert profile(house.member) == Profile("Sam Rivera", "America/New_York", "en_US")
    assert [profile(user) for user in (house.gone, house.outsider, house.bot, house.nobody, "")] == [None] * 5
    assert profile(house.member, "elsewhere") is None


def test_an_admin_is_one_as_long_as_they_are_there(house: House) -> None:
    is_admin = [house.run(house.surface.is_admin(user)) for user in (house.admin, house.member, house.gone)]
    assert is_admin == [True, False, False]


def test_who_is_in_a_channel_is_asked_of_the_surface_and_counts_nobody_who_is_gone(house: House, channel: str) -> None:
    is_in = lambda user, of: house.run(house.surface.is_member(user, of))  # noqa: E731
    assert is_in(house.admin, house.coaches)
    assert not is_in(house.member, house.coaches)
    assert not is_in(house.gone, house.coaches)
    assert not is_in(house.member, house.hidden), "the bot cannot see it"
    assert not is_in(house.member, channel), "a conversation has no coaches"
    assert not is_in(house.member, "")


def test_a_channel_is_what_it_is_now_and_one_that_the_bot_cannot_see_is_none(house: House, channel: str) -> None:
    found = house.run(house.surface.channel(house.coaches))
    assert (found.place.surface_id, found.place.is_private) == (house.coaches, house.coaches_are_private)
    assert (found.has_bot, bool(found.is_archived), found.is_shared_outside) == (True, False, False)
    assert house.run(house.surface.channel(house.hidden)) is None
    assert house.run(house.surface.channel(channel)) is None
    assert house.run(house.surface.channel("")) is None


def test_a_file_is_fetched_for_its_owner_alone_and_only_as_much_as_was_asked_for(house: House) -> None:
    file_id = house.drop(house.member, "talk.ics", b"BEGIN")
    fetch = lambda owner, most: house.run(house.surface.file(file_id, owner, most))  # noqa: E731
    assert fetch(house.member, 5) == ("talk.ics", b"BEGIN")
    assert fetch(house.member, 4) is None
    assert fetch(house.admin, 5) is None
    assert house.run(house.surface.file("F0NONE", house.member, 5)) is None


def test_a_file_of_the_bots_is_sent_found_and_taken_away_once_and_for_all(house: House, channel: str) -> None:
    needs(house, Can.UPLOAD)
    since = house.now()
    file_id = house.run(house.surface.send_file(channel, "all.json", b"{}", "Here it is."))
    assert house.run(house.surface.files_sent(channel, since))["all.json"] == file_id
    assert [(file.id, file.name) for file in house.run(house.surface.own_files(channel))] == [(file_id, "all.json")]
    for _ in range(2):
        house.run(house.surface.delete_file(file_id))
    assert house.run(house.surface.own_files(channel)) == []


def test_ones_own_page_shows_what_was_published_last(house: House) -> None:
    house.run(house.surface.publish_home(house.member, home()))
    assert in_english("common.debrief_an_interview") in (house.home(house.member) or "")
