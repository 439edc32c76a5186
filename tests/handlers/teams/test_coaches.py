"""Coaches in Teams: the people of a team, in a standard channel of it; what is shared goes there, and nothing else."""

from typing import Any

import pytest

from bot.wording.catalog import say
from playground.teams import screen
from playground.teams.client import Member
from playground.teams.ids import COACHES, GWEN, LEADS, TEAM
from tests.handlers.teams.conftest import TeamsStage
from tests.words import in_english

NORTHWIND = "debrief Northwind Traders, Finance Manager, today 10am"


@pytest.fixture
def coached(teams: TeamsStage) -> TeamsStage:
    """Sam has begun a debrief, and Dana's channel is linked; nothing is shared."""
    teams.sam.install()
    teams.dana.install()
    teams.dana.install(TEAM)
    teams.dana.mention("coach link")
    teams.dana.see(f"#career-coaches {in_english('coaching.is_a_coach_channel')}")
    teams.sam.say(NORTHWIND)
    teams.sam.see(in_english("steps.question.points"))
    return teams


def share(teams: TeamsStage, who: Member | None = None, **items: str) -> None:
    sharing = who or teams.sam
    sharing.say("coach join")
    offered = sharing.see(in_english("sharing.you_share_nothing_with"))
    sharing.press("#career-coaches", where=offered)
    sharing.press("Save", items)


def in_channel(teams: TeamsStage, text: str) -> str:
    return screen.message(teams.dana.see(text, COACHES))


def posted(member: Member) -> str:
    return "\n".join(map(screen.message, member.messages(COACHES)))


def test_what_is_shared_is_posted_to_the_channel_and_goes_when_it_is_taken_back(coached: TeamsStage) -> None:
    share(coached, items="status")
    coached.sam.see("sees")
    coached.dana.mention("coach digest")
    assert "Sam Rivera" in in_channel(coached, "Northwind Traders")
    share(coached, items="")
    coached.dana.wait(lambda dana: "Northwind" not in posted(dana))


def test_nothing_is_posted_that_nobody_shared(coached: TeamsStage) -> None:
    coached.dana.mention("coach digest")
    coached.dana.see(in_english("coaching.nobody_shares"))
    assert "Northwind" not in posted(coached.dana)


def test_the_first_post_of_a_channel_holds_no_words_of_anybody(coached: TeamsStage) -> None:
    share(coached, items="status")
    coached.sam.see("sees")
    coached.dana.mention("coach digest")
    in_channel(coached, "Northwind Traders")
    posts = [entry["body"]["body"] for entry in coached.client.log() if entry["name"] == "post"]
    assert not any("Northwind" in str(body) for body in posts if COACHES in str(body))
    assert in_english("coaching.digest_comes") in str(posts)


def test_a_guest_of_the_team_is_no_coach(coached: TeamsStage) -> None:
    share(coached, items="status")
    coached.sam.see("sees")
    guest = coached.client.user(GWEN)
    guest.mention("coach people")
    told = screen.message(guest.wait(lambda gwen: next((each for each in chat(gwen)), None)))
    assert "Sam" not in told


def chat(member: Member) -> list[dict[str, Any]]:
    """What somebody reads in their chat with the bot, once there is one."""
    mine = [one["id"] for one in member.conversations() if one["kind"] == "personal"]
    return member.messages(mine[0]) if mine else []


def test_who_is_in_the_team_no_more_is_told_that_it_is_for_its_coaches(coached: TeamsStage) -> None:
    coached.sam.join()
    coached.sam.mention("coach people")
    coached.sam.see(in_english("people.nobody_was_invited_and"))
    mentioned = coached.client.sent("message")[-1]
    coached.sam.leave()
    assert coached.client.raw(mentioned | {"id": "1795537899998"})["status"] == 200
    coached.sam.see(say("about.coaches_only"))


@pytest.mark.parametrize("kind", ["private", "shared"])
def test_a_private_or_shared_channel_is_refused_with_a_sentence_in_the_chat(coached: TeamsStage, kind: str) -> None:
    [mentioned] = coached.client.sent("message")[-2:-1]
    assert "coach link" in mentioned["text"]
    channel = mentioned["channelData"] | {"channel": {"id": LEADS, "type": kind}}
    forged = mentioned | {"id": "1795537899999", "channelData": channel}
    before = posted(coached.dana)
    assert coached.client.raw(forged)["status"] == 200
    coached.dana.see(in_english("coaching.standard_channels_only"))
    assert posted(coached.dana) == before


def test_whom_a_coach_picks_in_the_form_is_asked_to_share(coached: TeamsStage) -> None:
    coached.dana.press(in_english("coaching.invite_somebody"))
    coached.dana.press("Invite", {"Who?": "Sam Rivera"})
    coached.dana.see(in_english("coaching.invited.sent", name="Sam Rivera", channel="career-coaches"))
    coached.sam.see(in_english("posts.invites_you_to_share", coach="Dana Okafor", channel="career-coaches"))


def test_a_renamed_channel_goes_by_its_new_name_and_a_deleted_one_ends_every_share(coached: TeamsStage) -> None:
    share(coached, items="status")
    coached.sam.see("sees")
    coached.client.happen("rename_channel", channel=COACHES, name="mentors")
    coached.sam.say("coach join")
    coached.sam.see("#mentors")
    coached.client.happen("delete_channel", channel=COACHES)
    coached.sam.see("was deleted")
