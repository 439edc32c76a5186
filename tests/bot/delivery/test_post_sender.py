"""Posts that a surface refuses: what waits, what is given up, and what may not stay as it was."""

from datetime import timedelta

import pytest

from bot.delivery.sending import Archived, NoChannel, NotAllowed, NotIn, Refused, TooLong
from bot.delivery.surface import Can
from bot.screens.texts import as_message
from tests.bot.actions.flows import NORTHWIND
from tests.surfaces import screen
from tests.surfaces.app import COACHES, App, Person, text
from tests.surfaces.memory import Lost
from tests.words import in_english

SHARED = in_english("sharing.sees.status")


@pytest.fixture
def coached(app: App) -> App:
    """Sam shares where his interviews stand."""
    app.dana.command("coach link", COACHES)
    assert SHARED in shares(app.sam)
    return app


def shares(person: Person) -> str:
    """Where their interviews stand, of which they have one."""
    person.command(NORTHWIND)
    person.command("coach join", COACHES)
    [items] = [field.label for field in person.fields() if field.name == "items"]
    return person.submit({items: ("status",)})


def digest(app: App) -> str:
    """What the coaches read once Dana has asked for the digest."""
    app.dana.command("coach digest", COACHES)
    return "\n".join(text(posted) for posted in app.dana.messages(COACHES) if posted.key)


def later(app: App) -> None:
    app.turn_to(app.now + timedelta(hours=2))


def test_a_digest_is_posted_and_loses_what_is_taken_back(coached: App) -> None:
    assert "Sam Rivera" in digest(coached)
    takes_back(coached.sam)
    assert "Sam Rivera" not in read(coached)


@pytest.mark.parametrize("error", [Archived("x"), NotIn("x"), NoChannel("x")])
def test_a_channel_that_takes_nothing_rests_until_it_is_there_again(coached: App, error: Exception) -> None:
    coached.surface.trouble.append(error)
    assert digest(coached) == ""
    later(coached)
    assert read(coached) == ""
    assert digest(coached) == "", "nothing is tried meanwhile"


def test_what_a_setting_forbids_is_tried_again(coached: App) -> None:
    coached.surface.trouble.append(NotAllowed("x"))
    assert digest(coached) == ""
    later(coached)
    assert "Sam Rivera" in read(coached)


def test_what_is_refused_for_good_is_given_up(coached: App) -> None:
    coached.surface.trouble.append(Refused("x"))
    assert digest(coached) == ""
    later(coached)
    assert read(coached) == ""


def test_what_became_too_long_does_not_stay_as_it_was(coached: App) -> None:
    assert "Sam Rivera" in digest(coached)
    coached.surface.edit_trouble.append(TooLong("x"))
    takes_back(coached.sam)
    assert screen.text(as_message("posts.too_long")) in read(coached)
    assert "Sam Rivera" not in read(coached)


def test_what_can_only_be_posted_anew_to_change_it_is_there_again_though_that_attempt_was_lost(coached: App) -> None:
    coached.may_fail = True
    shares(coached.dana)
    assert "Sam Rivera" in digest(coached)
    coached.surface.is_editable = False
    coached.surface.trouble += [ConnectionError(), Lost()]  # the first is for what Sam is told
    takes_back(coached.sam)
    assert coached.surface.trouble == []
    assert read(coached) == ""
    later(coached)
    assert "Dana Okafor" in read(coached)
    assert "Sam Rivera" not in read(coached)


def test_where_no_message_can_be_found_again_words_come_only_into_one_that_is_known(coached: App) -> None:
    coached.may_fail = True
    coached.surface.can = frozenset(Can) - {Can.FIND}  # type: ignore[misc]
    coached.surface.trouble.append(ConnectionError())
    assert digest(coached) == screen.text(as_message("posts.coming")), "of that one nobody knows the id"
    later(coached)
    assert "Sam Rivera" in read(coached)
    takes_back(coached.sam)
    assert "Sam Rivera" not in read(coached)


def takes_back(person: Person) -> None:
    """Nothing is shared any more."""
    person.command("coach join", COACHES)
    [items] = [field.label for field in person.fields() if field.name == "items"]
    person.submit({items: ()})


def read(app: App) -> str:
    return "\n".join(text(posted) for posted in app.dana.messages(COACHES) if posted.key)
