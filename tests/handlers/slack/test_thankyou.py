"""Notes over the real protocol: words that stay as typed, links into the mail, forms and buttons made by hand."""

import json
from datetime import datetime
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from playground.client import Actor
from playground.types import Json
from tests.bot.actions.flows import MINE, PANEL, POINTS
from tests.handlers.slack.nudging import (
    answered,
    becomes,
    block_of,
    buttons,
    debriefed,
    shown,
    tap,
)
from tests.stage import Stage
from tests.words import in_english


def noted(person: Actor, people: str = PANEL, **answers: str) -> list[Json]:
    """The notes of an interview with these people, as messages."""
    debriefed(person, **{"bring": POINTS, "meet": people, **answers})
    count = len(people.splitlines())
    return person.wait(lambda who: found if len(found := notes_of(who)) == count else None)


def notes_of(person: Actor) -> list[Json]:
    return [message for message in person.messages() if in_english("note_words.title.thank_you") in shown(message)]


def again(person: Actor, message: Json, words: str) -> Json:
    """The same message, once it shows these words."""
    return becomes(person, message, words)


def saved(person: Actor, message: Json, text: str) -> None:
    """Edit a note, and keep this text."""
    person.press("Edit", where=message)
    person.wait(Actor.modal)
    assert person.submit({"Note": text})["ok"]
    again(person, message, in_english("notes.in_your_own_words"))


def test_each_interviewer_gets_a_note_that_is_ready_to_be_sent(stage: Stage) -> None:
    first, second = noted(stage.sam)
    assert "(1 of 2)" in shown(first)
    assert "To: priya@northwind.example. Warm." in shown(first)
    assert "I cut our month-end close from nine days to five." in shown(first)
    assert "month-end close" not in shown(second)
    for note in (first, second):
        assert in_english("note_words.what_next.thank_you") in shown(note)
        assert "%" not in shown(note).split("Open in")[0]
        assert buttons(note)[:4] == ["Edit", "Check it", in_english("notes.write_it_another_way"), "Shorter"]


def test_edited_words_stay_until_a_new_draft_is_asked_for_and_can_be_brought_back(stage: Stage) -> None:
    sam = stage.sam
    [note] = noted(sam, "Priya Raman")
    saved(sam, note, MINE)
    sam.command("/thankyou formal")
    edited = posted_anew(sam, note)
    assert "at Contoso, and I would like" in shown(edited)
    assert in_english("notes.in_your_own_words") in shown(edited)
    asks = [element for block in edited["blocks"] for element in block.get("elements", []) if "confirm" in element]
    assert {element["action_id"] for element in asks} == {"note.another_way", "note.shorter"}
    sam.choose(in_english("notes.write_it_another_way"), "tone:warm", where=edited)
    draft = again(sam, edited, "Warm.")
    assert "at Contoso, and I would like" not in shown(draft)
    [menu] = [e for block in draft["blocks"] for e in block.get("elements", []) if e.get("action_id") == "note.earlier"]
    sam.choose(in_english("notes.earlier_versions"), menu["options"][0]["value"], where=draft)
    assert "at Contoso, and I would like" in shown(again(sam, edited, in_english("notes.in_your_own_words")))


def posted_anew(sam: Actor, note: Json) -> Json:
    """The note as it is posted once more; the message with it before says so."""
    found = sam.wait(lambda who: [each for each in notes_of(who) if float(each["ts"]) > float(note["ts"])])
    return dict(found[0])


def test_an_edit_is_kept_word_for_word_and_is_data(stage: Stage) -> None:
    [note] = noted(stage.sam, "Priya Raman")
    nasty = "Dear Priya,\n\n<!channel> {{ 7*7 }} *bold* & <@U1>  two  spaces"
    saved(stage.sam, note, nasty)
    edited = again(stage.sam, note, in_english("notes.in_your_own_words"))
    assert {"type": "plain_text", "text": nasty, "emoji": False} in [block.get("text") for block in edited["blocks"]]


@pytest.mark.whole
def test_an_edit_whose_reader_was_taken_out_meanwhile_keeps_its_form_open(stage: Stage) -> None:
    sam = stage.sam
    _, second = noted(sam)
    sam.press("Edit", where=second)
    form = sam.wait(Actor.modal)
    address = form["private_metadata"].replace(form["private_metadata"].split(":")[2], "999", 1)
    view = form | {"private_metadata": address, "state": {"values": {"body": {"value": {"value": "Mine"}}}}}
    payload = {"type": "view_submission", "team": {"id": "T0LOCAL"}, "user": {"id": sam.id, "team_id": "T0LOCAL"}}
    answer = stage.client.raw("interactive", payload | {"trigger_id": "7.forged", "view": view})["answer"]
    assert answer["response_action"] == "errors"
    assert in_english("about.note_gone") in answer["errors"]["body"]


def test_links_open_the_note_in_mail_with_address_subject_and_body(stage: Stage) -> None:
    [note] = noted(stage.sam, "Priya Raman, priya@northwind.example")
    body = next(block["text"]["text"] for block in note["blocks"] if "Dear Priya" in json.dumps(block))
    urls = {e["action_id"]: e["url"] for b in note["blocks"] for e in b.get("elements", []) if "url" in e}
    gmail = parse_qs(urlsplit(urls["note.link:gmail"]).query)
    assert (gmail["to"], gmail["body"]) == (["priya@northwind.example"], [body])
    outlook = parse_qs(urlsplit(urls["note.link:outlook"]).query)
    assert "Finance Manager" in outlook["subject"][0]
    mailto = next(b["text"]["text"] for b in note["blocks"] if "mailto:" in json.dumps(b))
    assert unquote(mailto.partition("body=")[2].partition("|")[0]).replace("\r\n", "\n") == body
    stage.sam.press(in_english("notes.open_in_gmail"), where=note)
    assert datetime.fromisoformat(notes_of(stage.sam)[0]["time"]) == datetime.fromisoformat(note["time"])


def test_nobody_reads_or_changes_another_persons_note(stage: Stage) -> None:
    sam, dana = stage.sam, stage.dana
    [note] = noted(sam, "Priya Raman")
    dana.command("/thankyou check")
    dana.wait(Actor.modal)
    assert "Northwind" not in dana.screen()
    dana.close_modal()
    before, block = shown(note), block_of(note, "send")
    for action in ("note.sent", "note.shorter", "note.edit", "note.not_sent"):
        assert in_english("about.missing") in answered(stage, tap(dana, note, block, action))
    assert shown(notes_of(sam)[0]) == before
