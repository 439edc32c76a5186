"""The connector's routes: what a bot posts, edits, deletes and asks, and with which words it is refused."""

from typing import Any

import pytest
from aiohttp import ClientError

from playground.teams.ids import COACHES, DANA, GWEN, LEADS, SAM, TEAM, TENANT_ID
from tests.lanes import few
from tests.playground.teams.conftest import TeamsStage
from tests.playground.teams.echo_bot import attached, card, words


def account(stage: TeamsStage, aad_id: str) -> str:
    return next(str(user["account"]) for user in stage.client.workspace()["users"] if user["id"] == aad_id)


def error(answer: dict[str, Any]) -> str:
    return str(answer["error"]["code"])


def opened(stage: TeamsStage, aad_id: str, tenant_id: str = TENANT_ID) -> Any:
    body = {"members": [{"id": account(stage, aad_id)}], "tenantId": tenant_id}
    return stage.call("POST", "conversations", body=body)


def test_what_the_bot_posts_edits_and_deletes_is_what_the_person_sees(tenant: TeamsStage, chat: str) -> None:
    status, posted = tenant.post(chat, {"type": "message", "text": "One"})
    assert status == 201
    assert [message["text"] for message in tenant.sam.messages()] == ["One"]
    place = ("conversations", chat, "activities", posted["id"])
    assert tenant.call("PUT", *place, body={"type": "message", "text": "Two"}) == (200, {"id": posted["id"]})
    assert [(message["text"], message["edited"]) for message in tenant.sam.messages()] == [("Two", True)]
    assert tenant.call("DELETE", *place)[0] == 200
    assert tenant.sam.messages() == []
    assert error(tenant.call("PUT", *place, body={"type": "message", "text": "Three"})[1]) == (
        "ActivityNotFoundInConversation"
    )


def test_a_text_with_a_card_becomes_two_messages_and_their_id_is_not_told(tenant: TeamsStage, chat: str) -> None:
    status, answer = tenant.post(chat, attached(card(words("Below"))) | {"text": "Above"})
    assert (status, answer["id"]) == (201, "DO_NOT_USE_PLACEHOLDER_ID")
    first, second = tenant.sam.messages()
    assert (first["text"], first["cards"], second["text"]) == ("Above", [], "")
    put = tenant.call(
        "PUT", "conversations", chat, "activities", first["id"], body=attached(card()) | {"text": "Above"}
    )
    assert put[0] == 400


@pytest.mark.whole
def test_a_chat_is_made_once_with_a_person_who_has_the_app(tenant: TeamsStage) -> None:
    assert opened(tenant, SAM) == (
        403,
        {
            "error": {
                "code": "BotNotInConversationRoster",
                "message": "The bot is not part of the conversation roster.",
            }
        },
    )
    chat = tenant.sam.install()
    assert opened(tenant, SAM) == (201, {"id": chat})
    tenant.dana.install(TEAM)
    status, answer = opened(tenant, GWEN)  # a guest of the team that has it
    assert (status, answer["id"]) == (201, tenant.client.user(GWEN).chat())


@pytest.mark.whole
def test_a_chat_is_made_only_with_one_person_of_this_tenant(tenant: TeamsStage, chat: str) -> None:
    for body in (
        {"members": [{"id": account(tenant, SAM)}]},
        {"members": [{"id": account(tenant, SAM)}], "tenantId": "another"},
        {"members": [{"id": account(tenant, SAM)}, {"id": account(tenant, DANA)}], "tenantId": TENANT_ID},
        {"members": [{"id": SAM}], "tenantId": TENANT_ID},
        {"members": "Sam", "tenantId": TENANT_ID},
        {"tenantId": TENANT_ID},
        {"members": [{"id": account(tenant, SAM)}], "channelData": "x"},
        {"channelData": {"channel": "x", "tenant": []}},
        ["a list"],
    ):
        assert tenant.call("POST", "conversations", body=body)[0] == 400, body


def test_a_thread_in_a_channel_begins_with_its_message_and_goes_on_below_it(tenant: TeamsStage) -> None:
    tenant.dana.install(TEAM)
    begin = {"channelData": {"channel": {"id": COACHES}}, "activity": {"type": "message", "text": "Root"}}
    status, answer = tenant.call("POST", "conversations", body=begin)
    assert (status, answer["id"]) == (201, f"{COACHES};messageid={answer['activityId']}")
    tenant.post(answer["id"], {"type": "message", "text": "Reply"})
    assert [(one["text"], one["root"]) for one in tenant.dana.messages(COACHES)] == [
        ("Root", None),
        ("Reply", answer["activityId"]),
    ]
    reply = tenant.dana.messages(COACHES)[-1]["id"]
    tenant.post(f"{COACHES};messageid={reply}", {"type": "message", "text": "To the reply"})
    tenant.dana.say("To the reply, too", COACHES, reply)
    assert [one["root"] for one in tenant.dana.messages(COACHES)[2:]] == [answer["activityId"]] * 2
    assert tenant.post(f"{COACHES};messageid=7", {"type": "message", "text": "Lost"})[0] == 404
    del begin["activity"]
    assert tenant.call("POST", "conversations", body=begin)[0] == 400


WHERE_NOT = [
    ("uninstall", {"user": SAM}, "MessageWritesBlocked"),
    ("block", {"user": SAM}, "MessageWritesBlocked"),
    ("disable", {}, "BotDisabledByAdmin"),
]


@pytest.mark.parametrize(("kind", "more", "code"), few(WHERE_NOT))
def test_who_took_the_bot_away_is_not_written_to(
    tenant: TeamsStage, chat: str, kind: str, more: dict[str, Any], code: str
) -> None:
    tenant.client.happen(kind, **more)
    status, answer = tenant.post(chat, {"type": "message", "text": "Hello?"})
    assert (status, error(answer)) == (403, code)
    assert tenant.sam.messages() == []


@pytest.mark.whole
def test_channels_take_the_bot_only_where_its_team_has_it(tenant: TeamsStage) -> None:
    hello = {"type": "message", "text": "Hello"}
    assert error(tenant.post(COACHES, hello)[1]) == "BotNotInConversationRoster"
    assert tenant.call("GET", "teams", TEAM)[0] == 403
    tenant.dana.install(TEAM)
    assert tenant.post(COACHES, hello)[0] == 201
    assert error(tenant.post(LEADS, hello)[1]) == "BotNotInConversationRoster"  # a private channel
    tenant.client.happen("archive_team", team=TEAM)
    assert tenant.post(COACHES, hello)[0] == 403
    tenant.client.happen("unarchive_team", team=TEAM)
    tenant.client.happen("delete_channel", channel=COACHES)
    assert error(tenant.post(COACHES, hello)[1]) == "ConversationNotFound"
    assert error(tenant.post("19:nowhere@thread.tacv2", hello)[1]) == "ConversationNotFound"


REFUSED = [
    ({"type": "message"}, "BadSyntax"),
    ({"type": "message", "text": "  "}, "BadSyntax"),
    ({"type": "trace", "text": "x"}, "BadSyntax"),
    ({"type": "message", "text": "x", "textFormat": "html"}, "BadSyntax"),
    ({"type": "message", "text": 7}, "BadSyntax"),
    ({"type": "message", "attachments": [{"contentType": "application/pdf", "content": {}}]}, "BadArgument"),
    (attached({"type": "AdaptiveCard", "version": "1.6", "body": []}), "BadArgument"),
    (attached(card({"type": "Marquee"})), "BadArgument"),
    ({"type": "message", "attachments": ["x"]}, "BadArgument"),
    ({"type": "message", "text": "x" * 103_000}, "MessageSizeTooBig"),
    (["a list"], "BadSyntax"),
]


def test_what_teams_would_not_show_is_refused(tenant: TeamsStage, chat: str) -> None:
    for activity, code in REFUSED:
        tenant.client.advance(minutes=1)
        status, answer = tenant.post(chat, activity)  # type: ignore[arg-type]
        assert (status // 100, error(answer)) == (4, code), activity
    assert tenant.sam.messages() == []
    assert len(tenant.client.refusals()) == len(REFUSED)


@pytest.mark.whole
def test_what_is_no_json_is_refused(tenant: TeamsStage, chat: str) -> None:
    for body in ("{", "[" * 50_000, "", '"text"'):
        assert tenant.run(tenant.bot.send_raw(chat, body.encode())) == 400


@pytest.mark.whole
def test_a_card_of_almost_a_hundred_kilobytes_is_taken(tenant: TeamsStage, chat: str) -> None:
    assert tenant.post(chat, attached(card(words("x" * 100_000))))[0] == 201
    assert tenant.post(chat, attached(card(words("x" * 102_400))))[0] == 413


def test_the_bot_edits_only_what_is_its_own(tenant: TeamsStage, chat: str) -> None:
    said = tenant.sam.say("Mine")
    place = ("conversations", chat, "activities", said)
    assert tenant.call("PUT", *place, body={"type": "message", "text": "Yours"})[0] == 403
    assert tenant.call("DELETE", *place)[0] == 403


@pytest.mark.whole
def test_the_sixty_first_message_in_half_a_minute_waits_for_as_long_as_it_is_told(
    tenant: TeamsStage, chat: str
) -> None:
    for number in range(60):
        if number and number % 7 == 0:
            tenant.client.advance(seconds=2)
        assert tenant.post(chat, {"type": "message", "text": "x"})[0] == 201
    path, body = ("conversations", chat, "activities"), {"type": "message", "text": "x"}
    status, answer, headers = tenant.run(tenant.bot.call("POST", *path, body=body))
    assert (status, error(answer)) == (429, "Throttled")
    wait = int(headers["Retry-After"])
    assert 0 < wait <= 30
    tenant.client.advance(seconds=wait)
    assert tenant.post(chat, body)[0] == 201


@pytest.mark.whole
def test_a_roster_comes_at_once_in_pages_and_one_by_one(tenant: TeamsStage) -> None:
    tenant.dana.install(TEAM)
    made = [tenant.client.happen("create_user", name=f"Coach {number}")["user"] for number in range(60)]
    for aad_id in made:
        tenant.client.happen("join", user=aad_id)
    path = ("conversations", COACHES)
    everyone = tenant.call("GET", *path, "members")[1]
    first = tenant.call("GET", *path, "pagedMembers", pageSize=2)[1]  # Teams gives no fewer than fifty
    rest = tenant.call("GET", *path, "pagedmembers", pageSize=50, continuationToken=first["continuationToken"])[1]
    assert (len(everyone), len(first["members"]), len(rest["members"])) == (62, 50, 12)
    assert first["members"] + rest["members"] == everyone
    assert "continuationToken" not in rest
    gwen = next(one for one in everyone if one["objectId"] == GWEN)
    assert (gwen["userRole"], gwen["tenantId"] == TENANT_ID) == ("guest", False)
    for known in (gwen["id"], GWEN):
        assert tenant.call("GET", *path, "members", known) == (200, gwen)
    assert error(tenant.call("GET", *path, "members", SAM)[1]) == "MemberNotFoundInConversation"
    assert tenant.call("GET", *path, "pagedMembers", continuationToken="?")[0] == 400


@pytest.mark.whole
def test_a_team_shows_its_standard_channels_and_general_without_its_name(tenant: TeamsStage) -> None:
    tenant.dana.install(TEAM)
    status, team = tenant.call("GET", "teams", TEAM)
    assert (status, team["name"], team["memberCount"], team["tenantId"]) == (200, "Career Coaching", 2, TENANT_ID)
    assert tenant.call("GET", "teams", TEAM, "conversations")[1] == {
        "conversations": [
            {"id": TEAM, "name": None, "type": "standard"},
            {"id": COACHES, "name": "career-coaches", "type": "standard"},
        ]
    }
    assert tenant.call("GET", "teams", "19:nowhere@thread.tacv2")[0] == 404


FAULTS = [
    ({"kind": "ratelimited", "seconds": 3}, 429, False),
    ({"kind": "server_error"}, 502, False),
    ({"kind": "refused", "error": "ConversationNotFound"}, 404, False),
    ({"kind": "slow", "seconds": 0.01}, 201, True),
]


@pytest.mark.whole
@pytest.mark.parametrize(("fault", "status", "done"), few(FAULTS))
def test_a_fault_hits_as_many_calls_as_it_says(
    tenant: TeamsStage, chat: str, fault: dict[str, Any], status: int, done: bool
) -> None:
    tenant.client.faults({"method": "post", "times": 1, **fault})
    assert tenant.post(chat, {"type": "message", "text": "First"})[0] == status
    assert bool(tenant.sam.messages()) is done
    assert tenant.post(chat, {"type": "message", "text": "Second"})[0] == 201
    assert tenant.client.refusals() == []


@pytest.mark.whole
def test_a_dropped_answer_leaves_the_message_where_it_is(tenant: TeamsStage, chat: str) -> None:
    tenant.client.faults({"method": "post", "kind": "drop_answer", "times": 1})
    with pytest.raises(ClientError):
        tenant.post(chat, {"type": "message", "text": "There"})
    assert [message["text"] for message in tenant.sam.messages()] == ["There"]
