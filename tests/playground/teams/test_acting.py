"""What people do with cards, dialogs, the message extension and files, and what comes of the bot's answers."""

from typing import Any

import aiohttp
import pytest

from playground.control_client import PlaygroundError
from playground.teams.bot.asking import WRONG
from playground.teams.ids import COACHES, DANA, SAM, TEAM
from tests.playground.teams.conftest import TeamsStage
from tests.playground.teams.echo_bot import CARD, FORM, NAME, attached, card, dialog, execute, opener, told, words
from tests.playground.teams.test_cards import PERSON

CONSENT = "application/vnd.microsoft.teams.card.file.consent"
FILE = "application/vnd.microsoft.teams.card.file.info"
WORDS = "application/vnd.microsoft.activity.message"


def asking(stage: TeamsStage, conversation: str) -> None:
    """The bot posts a card with everything to press."""
    shown = card(words("Who are you?"), NAME, actions=[execute("Go", row=1), opener("Form", row=2), SUBMIT])
    assert stage.post(conversation, attached(shown))[0] == 201


SUBMIT = {"type": "Action.Submit", "title": "Send", "data": {"row": 3}, "associatedInputs": "none"}


def test_the_answer_to_a_press_is_the_new_card_of_who_pressed_until_the_message_is_edited(tenant: TeamsStage) -> None:
    tenant.dana.install(TEAM)
    tenant.client.happen("join", user=SAM)
    asking(tenant, COACHES)
    shown = tenant.dana.see("Who are you?", COACHES)
    assert tenant.dana.press("Go", {"Your name": "Dana"}, shown)["acknowledged"]
    (pressed,) = tenant.received("adaptiveCard/action")
    assert pressed["value"]["action"] == {
        "type": "Action.Execute",
        "title": "Go",
        "verb": "go",
        "data": {"row": 1, "name": "Dana"},
    }
    assert (pressed["replyToId"], pressed["from"]["aadObjectId"]) == (shown["id"], DANA)
    tenant.dana.see("Pressed.", COACHES)
    assert "Who are you?" in str(tenant.sam.messages(COACHES))
    tenant.dana.reopen()
    tenant.dana.see("Who are you?", COACHES)
    tenant.dana.press("Go", {"Your name": "Dana"}, shown)
    tenant.call("PUT", "conversations", COACHES, "activities", shown["id"], body=attached(card(words("Done."))))
    for one in (tenant.dana, tenant.sam):
        assert one.messages(COACHES)[-1]["cards"] == [card(words("Done."))]


def test_what_is_missing_is_said_by_the_client_and_the_bot_is_not_asked(tenant: TeamsStage, chat: str) -> None:
    asking(tenant, chat)
    answer = tenant.sam.press("Go")
    assert (answer["acknowledged"], answer["errors"]) == (False, {"name": "Say who you are."})
    assert tenant.received("adaptiveCard/action") == []
    with pytest.raises(PlaygroundError, match="There is no input colour"):
        tenant.sam.press("Go", {"colour": "red"})


@pytest.mark.whole
def test_somebody_is_chosen_by_name_and_sent_by_id(tenant: TeamsStage, chat: str) -> None:
    tenant.post(chat, attached(card(PERSON, actions=[execute("Go")])))
    assert tenant.sam.press("Go", {"Person": "Dana Okafor"})["errors"] is None
    assert tenant.received("adaptiveCard/action")[0]["value"]["action"]["data"] == {"p": DANA}


@pytest.mark.whole
def test_a_plain_submit_comes_as_a_message_without_a_text(tenant: TeamsStage, chat: str) -> None:
    asking(tenant, chat)
    assert tenant.sam.press("Send")["acknowledged"]
    tenant.client.wait(lambda: tenant.received("message"))
    (sent,) = tenant.received("message")
    assert (sent["value"], sent["replyToId"]) == ({"row": 3}, tenant.sam.messages()[0]["id"])
    assert "text" not in sent


ANSWERS: list[tuple[Any, str | None, str | None]] = [
    ({"statusCode": 200, "type": WORDS, "value": "Noted."}, None, "Noted."),
    ({"statusCode": 200, "type": CARD, "value": card(words("x") | {"size": "huge"})}, WRONG, None),
    ({"statusCode": 200, "type": CARD, "value": None}, WRONG, None),
    ({"statusCode": 200, "type": "something", "value": "x"}, WRONG, None),
    ({"statusCode": 400, "type": "application/vnd.microsoft.error", "value": {"code": "x"}}, WRONG, None),
    ({}, WRONG, None),
    (None, WRONG, None),
]


@pytest.mark.whole
def test_only_an_answer_that_teams_knows_is_shown(tenant: TeamsStage, chat: str) -> None:
    asking(tenant, chat)
    for count, (body, problem, notice) in enumerate(ANSWERS):
        tenant.bot.answers["adaptiveCard/action"] = lambda activity, body=body: body  # type: ignore[misc]
        answer = tenant.sam.press("Go", {"name": "Sam"})
        assert (answer["problem"], answer["notice"]) == (problem, notice), body
        assert len(tenant.client.refusals()) == count, body
    tenant.sam.see("Who are you?")


def test_a_dialog_opens_is_shown_again_and_ends_with_words(tenant: TeamsStage, chat: str) -> None:
    asking(tenant, chat)
    tenant.sam.press("Form", {"name": "Sam"})
    fetched = tenant.received("task/fetch")[0]["value"]
    assert fetched["data"] == {"row": 2, "msteams": {"type": "task/fetch"}, "name": "Sam"}
    shown = tenant.sam.dialog()
    assert shown
    assert (shown["title"], shown["card"]) == ("A form", FORM)
    assert tenant.sam.press("Send")["errors"] == {"name": "Say who you are."}
    tenant.bot.answers["task/submit"] = lambda activity: dialog(
        "Again", card(words("Not like that."), actions=[SUBMIT])
    )
    tenant.sam.press("Send", {"Your name": "Sam"})
    assert tenant.received("task/submit")[0]["value"]["data"] == {"row": 7, "name": "Sam"}
    assert "Not like that." in tenant.sam.screen()
    tenant.bot.answers["task/submit"] = lambda activity: told("Thank you.")
    assert tenant.sam.press("Send")["notice"] == "Thank you."
    assert tenant.sam.dialog() is None


@pytest.mark.whole
def test_a_dialog_ends_with_an_empty_answer_or_when_it_is_closed(tenant: TeamsStage, chat: str) -> None:
    asking(tenant, chat)
    tenant.bot.answers["task/submit"] = lambda activity: {}
    for _ in range(2):
        tenant.sam.press("Form", {"name": "Sam"})
        assert tenant.sam.press("Send", {"name": "Sam"})["problem"] is None
        assert tenant.sam.dialog() is None
    tenant.sam.press("Form", {"name": "Sam"})
    tenant.sam.close_dialog()
    assert tenant.sam.dialog() is None


DIALOGS: list[Any] = [
    {"task": {"type": "continue", "value": {"title": "No card"}}},
    {"task": {"type": "continue", "value": {"card": {"contentType": CARD, "content": FORM}}}},
    dialog("An Execute", card(actions=[execute("Go")])),
    {"task": {"type": "continue", "value": {"title": "x", "height": "huge", "card": {"contentType": CARD}}}},
    {"task": {"type": "message", "value": ""}},
    {},
    [],
]


@pytest.mark.whole
def test_a_dialog_that_teams_would_not_show_does_not_open(tenant: TeamsStage, chat: str) -> None:
    asking(tenant, chat)
    for body in DIALOGS:
        tenant.bot.answers["task/fetch"] = lambda activity, body=body: body  # type: ignore[misc]
        assert tenant.sam.press("Form", {"name": "Sam"})["problem"] == WRONG, body
        assert tenant.sam.dialog() is None
    assert len(tenant.client.refusals()) == len(DIALOGS)


@pytest.mark.whole
def test_an_action_on_a_message_tells_the_bot_who_wrote_what(tenant: TeamsStage, chat: str) -> None:
    tenant.sam.say("I said 40 % & <b>more</b>")
    tenant.post(chat, attached(card(words("A card"))))
    mine, bots = tenant.sam.messages()
    tenant.sam.use("keep", mine)
    payload = tenant.received("composeExtension/fetchTask")[0]["value"]["messagePayload"]
    assert payload["from"]["user"]["id"] == SAM
    assert payload["body"]["content"] == "<div><div>I said 40 % &amp; &lt;b&gt;more&lt;/b&gt;</div></div>"
    tenant.sam.press("Send", {"name": "Sam"})
    sent = tenant.received("composeExtension/submitAction")[0]["value"]
    assert (sent["commandId"], sent["commandContext"], sent["data"]) == ("keep", "message", {"row": 7, "name": "Sam"})
    assert sent["messagePayload"] == payload
    tenant.sam.use("keep", bots)
    payload = tenant.received("composeExtension/fetchTask")[1]["value"]["messagePayload"]
    assert payload["from"]["application"]["applicationIdentityType"] == "bot"
    assert payload["attachments"][0]["contentType"] == CARD


@pytest.mark.whole
def test_the_message_extension_offers_only_what_the_manifest_declares(tenant: TeamsStage, chat: str) -> None:
    tenant.sam.say("Hello")
    assert tenant.sam.use("new")["acknowledged"]
    with pytest.raises(PlaygroundError, match="no action keep for compose"):
        tenant.sam.use("keep")
    tenant.bot.answers["composeExtension/submitAction"] = lambda activity: {}
    assert tenant.sam.press("Send", {"name": "Sam"})["problem"] == WRONG


async def fetch(url: str) -> bytes:
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return await answer.read()


@pytest.mark.whole
def test_a_dropped_file_can_be_fetched_by_the_bot(tenant: TeamsStage, chat: str) -> None:
    tenant.sam.drop("interview.ics", b"BEGIN:VCALENDAR")
    tenant.client.wait(lambda: tenant.received("message"))
    (attachment,) = tenant.received("message")[0]["attachments"]
    assert (attachment["name"], attachment["content"]["fileType"]) == ("interview.ics", "ics")
    assert tenant.run(fetch(attachment["content"]["downloadUrl"])) == b"BEGIN:VCALENDAR"


async def put(url: str, content: bytes, given: str) -> int:
    headers = {"Content-Range": given} if given else {}
    async with aiohttp.ClientSession() as session, session.put(url, data=content, headers=headers) as answer:
        return answer.status


@pytest.mark.whole
def test_a_file_that_is_accepted_is_put_in_place_and_shown(tenant: TeamsStage, chat: str) -> None:
    content = {"description": "Your data", "sizeInBytes": 4, "acceptContext": {"key": 1}, "declineContext": {"key": 2}}
    offer = {"type": "message", "attachments": [{"contentType": CONSENT, "name": "data.csv", "content": content}]}
    assert tenant.post(chat, offer)[0] == 201
    tenant.sam.consent(tenant.sam.messages()[0])
    accepted = tenant.received("fileConsent/invoke")[0]["value"]
    assert (accepted["action"], accepted["context"], accepted["uploadInfo"]["name"]) == (
        "accept",
        {"key": 1},
        "data.csv",
    )
    info = accepted["uploadInfo"]
    statuses = [tenant.run(put(info["uploadUrl"], b"a,b\n", given)) for given in ("", "bytes 0-3/5", "bytes 0-3/4")]
    assert statuses == [400, 400, 201]
    assert tenant.run(put(info["uploadUrl"], b"a,b\n", "bytes 0-3/4")) == 404
    shown = {"contentType": FILE, "contentUrl": info["contentUrl"], "name": "data.csv"}
    shown["content"] = {"uniqueId": info["uniqueId"], "fileType": "csv"}
    assert tenant.post(chat, {"type": "message", "attachments": [shown]})[0] == 201
    assert tenant.sam.download(tenant.sam.messages()[-1]["files"][0]["id"]) == b"a,b\n"
    with pytest.raises(PlaygroundError, match="any more"):
        tenant.sam.consent(tenant.sam.messages()[0], accept=False)
    tenant.post(chat, offer)
    tenant.sam.consent(tenant.sam.messages()[-1], accept=False)
    declined = tenant.received("fileConsent/invoke")[1]["value"]
    assert (declined["action"], declined["context"], "uploadInfo" in declined) == ("decline", {"key": 2}, False)


@pytest.mark.whole
def test_files_are_for_personal_chats(tenant: TeamsStage) -> None:
    tenant.dana.install(TEAM)
    content = {"sizeInBytes": 4, "acceptContext": {}, "declineContext": {}}
    offer = {"type": "message", "attachments": [{"contentType": CONSENT, "name": "data.csv", "content": content}]}
    assert tenant.post(COACHES, offer)[0] == 400
