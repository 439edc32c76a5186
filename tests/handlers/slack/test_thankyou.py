"""`/thankyou` as a person meets it: notes to be sent with at most one edit, and all that can be done with one."""

import json
from datetime import datetime
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from playground.client import Actor
from playground.types import Json
from tests.handlers.slack.nudging import (
    agreed,
    answered,
    arrives,
    becomes,
    block_of,
    buttons,
    debriefed,
    listed,
    november,
    offered,
    shown,
    tap,
)
from tests.lanes import few
from tests.stage import NORTHWIND, Stage

PANEL = "Priya Raman, VP Finance, priya@northwind.example\nBo Chen, bo.chen@northwind.example"
POINTS = "slow month-end close -> I cut it from nine days to five\nI have led a team of six"
MINE = """Dear Priya,

Thank you for the talk today about the Finance Manager position. I want this job even more now: I cut the close from
nine days to five at Contoso, and I would like to do it with you.

Kind regards,
Sam"""


def noted(person: Actor, people: str = PANEL, **answers: str) -> list[Json]:
    """The notes of an interview with these people, as messages."""
    debriefed(person, **{"bring": POINTS, "meet": people, **answers})
    count = len(people.splitlines())
    return person.wait(lambda who: found if len(found := notes_of(who)) == count else None)


def notes_of(person: Actor) -> list[Json]:
    return [message for message in person.messages() if "Your thank-you" in shown(message)]


def again(person: Actor, message: Json, words: str) -> Json:
    """The same message, once it shows these words."""
    return becomes(person, message, words)


def card(person: Actor) -> Json:
    return next(message for message in person.messages() if "See and change it all" in shown(message))


def saved(person: Actor, message: Json, text: str) -> None:
    """Edit a note, and keep this text."""
    person.press("Edit", where=message)
    person.wait(Actor.modal)
    assert person.submit({"Note": text})["ok"]
    again(person, message, "In your own words.")


# --- what comes


def test_each_interviewer_gets_a_note_that_is_ready_to_be_sent(stage: Stage) -> None:
    first, second = noted(stage.sam)
    assert "(1 of 2)" in shown(first)
    assert "To: priya@northwind.example. Warm." in shown(first)
    assert "I cut our month-end close from nine days to five." in shown(first)
    assert "month-end close" not in shown(second)
    for note in (first, second):
        assert "Read it once aloud" in shown(note)
        assert "%" not in shown(note).split("Open in")[0]
        assert buttons(note)[:4] == ["Edit", "Check it", "Write it another way", "Shorter"]


def test_a_company_and_a_tone_behind_the_command_are_understood(stage: Stage) -> None:
    noted(stage.sam, "Priya Raman")
    stage.sam.command("/thankyou north formal letter")
    letter = stage.sam.see("Your thank-you letter")
    assert "Sam Rivera\n" in shown(letter)
    assert "Formal." in shown(letter)
    assert "Sincerely," in shown(letter)
    assert "Open in Gmail" not in buttons(letter)


@pytest.mark.whole
def test_a_panel_without_any_address_gets_a_note_each_that_says_how_to_send_it(stage: Stage) -> None:
    for note in noted(stage.sam, "Priya Raman\nBo Chen\nLee Wong"):
        assert "I don't have an e-mail address for" in shown(note)
        assert "Open in Gmail" in buttons(note)


def test_what_a_note_needs_is_asked_in_one_question(stage: Stage) -> None:
    stage.sam.command(NORTHWIND)
    stage.sam.see("What did you tell them you would bring?")
    stage.sam.command("/thankyou")
    lacking = stage.sam.see("I need to know whom to thank")
    stage.sam.press("Answer that now", where=lacking)
    stage.sam.see("Who did you meet?")


@pytest.mark.parametrize(
    ("words", "sees"),
    few(
        [
            ("check-in", "ask how things stand"),
            ("call", "If it goes to voicemail"),
            ("rejection", "Your reply to their no"),
            ("accept", "thank your references"),
            ("decline", "Your no, with thanks"),
            ("close", "Your last line to them"),
        ],
        quick=1,
    ),
)
def test_everything_else_that_one_writes_to_an_employer_is_there_too(stage: Stage, words: str, sees: str) -> None:
    debriefed(stage.sam)
    stage.sam.command(f"/thankyou {words}")
    assert "Dear Priya," in shown(stage.sam.see(sees)) or words == "call"


@pytest.mark.whole
def test_an_offer_brings_both_answers_to_it(stage: Stage) -> None:
    debriefed(stage.sam, **{"filled": "today"})
    nudge = arrives(stage, november(24, 15), "wanted to decide today")
    stage.sam.press("An offer", where=nudge)
    settled = again(stage.sam, nudge, "congratulations")
    assert buttons(settled) == ["Say by when", "Ask for time", "Write my yes", "Write my no", "Take it back"]
    stage.sam.press("Write my yes", where=settled)
    stage.sam.see("happy to accept")


# --- in one's own words


def test_edited_words_stay_until_a_new_draft_is_asked_for_and_can_be_brought_back(stage: Stage) -> None:
    sam = stage.sam
    [note] = noted(sam, "Priya Raman")
    saved(sam, note, MINE)
    sam.command("/thankyou formal")
    edited = posted_anew(sam, note)
    assert "at Contoso, and I would like" in shown(edited)
    assert "In your own words." in shown(edited)
    asks = [element for block in edited["blocks"] for element in block.get("elements", []) if "confirm" in element]
    assert {element["action_id"] for element in asks} == {"note.another_way", "note.shorter"}
    sam.choose("Write it another way", "tone:warm", where=edited)
    draft = again(sam, edited, "Warm.")
    assert "at Contoso, and I would like" not in shown(draft)
    [menu] = [e for block in draft["blocks"] for e in block.get("elements", []) if e.get("action_id") == "note.earlier"]
    sam.choose("Earlier versions", menu["options"][0]["value"], where=draft)
    assert "at Contoso, and I would like" in shown(again(sam, edited, "In your own words."))


def posted_anew(sam: Actor, note: Json) -> Json:
    """The note as it is posted once more; the message with it before says so."""
    found = sam.wait(lambda who: [each for each in notes_of(who) if float(each["ts"]) > float(note["ts"])])
    return dict(found[0])


def test_an_edit_is_kept_word_for_word_and_is_data(stage: Stage) -> None:
    [note] = noted(stage.sam, "Priya Raman")
    nasty = "Dear Priya,\n\n<!channel> {{ 7*7 }} *bold* & <@U1>  two  spaces"
    saved(stage.sam, note, nasty)
    edited = again(stage.sam, note, "In your own words.")
    assert {"type": "plain_text", "text": nasty, "emoji": False} in [block.get("text") for block in edited["blocks"]]


def test_an_empty_note_is_not_taken_and_nothing_is_lost(stage: Stage) -> None:
    [note] = noted(stage.sam, "Priya Raman")
    stage.sam.press("Edit", where=note)
    stage.sam.wait(Actor.modal)
    assert "A word or two" in str(stage.sam.submit({"Note": "   "})["errors"])


def test_shorter_and_another_kind_are_one_tap_away(stage: Stage) -> None:
    sam = stage.sam
    [note] = noted(sam, "Priya Raman, priya@northwind.example")
    sam.press("Shorter", where=note)
    brief = again(sam, note, "Brief.")
    assert len(shown(brief)) < len(shown(note))
    assert "Shorter" not in buttons(brief)
    sam.choose("Write it another way", "kind:card", where=brief)
    again(sam, note, "Write it by hand.")


@pytest.mark.whole
def test_a_correction_of_a_name_keeps_what_was_written_to_that_person(stage: Stage) -> None:
    sam = stage.sam
    [note] = noted(sam, "Pria Raman")
    saved(sam, note, MINE)
    sam.press("Change my answers", where=note)
    sam.wait(Actor.modal)
    sam.submit({"Who did you meet?": "Priya Raman"})
    sam.command("/thankyou")
    kept = sam.see("For Priya Raman")
    assert "at Contoso, and I would like" in shown(kept)


@pytest.mark.whole
def test_two_names_mended_at_once_keep_their_words_and_who_was_thanked(stage: Stage) -> None:
    sam = stage.sam
    first, second = noted(sam)
    saved(sam, second, MINE.replace("Priya", "Bo"))
    sam.press("I sent it", where=first)
    again(sam, first, "1 of 2 sent")
    answers_changed(sam, "Priya R., priya@northwind.example\nBohdan Chen, bo.chen@northwind.example")
    sam.wait(lambda who: "1 of 2 notes sent" in shown(card(who)))
    sam.command("/thankyou")
    kept = sam.see("For Bohdan Chen")
    assert "at Contoso, and I would like" in shown(kept)


@pytest.mark.whole
def test_a_message_of_a_reader_who_was_taken_out_never_speaks_for_another(stage: Stage) -> None:
    sam = stage.sam
    _, second = noted(sam)
    answers_changed(sam, "Priya Raman, priya@northwind.example", asks=False)
    sam.wait(lambda who: "0 of 1 note sent" in shown(card(who)))
    answers_changed(sam, "Priya Raman, priya@northwind.example\nZed Zimmer, zed@northwind.example")
    sam.wait(lambda who: "0 of 2 notes sent" in shown(card(who)))
    sam.press("I sent it", where=second)
    sam.see("I can't find that")
    assert "0 of 2 notes sent" in shown(card(sam))


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
    assert "Copy your text" in answer["errors"]["body"]


def test_people_who_are_added_are_to_be_thanked_and_those_taken_out_are_not(stage: Stage) -> None:
    sam = stage.sam
    [note] = noted(sam, "Priya Raman")
    sam.press("I sent it", where=note)
    sam.wait(lambda who: "1 of 1 note sent" in shown(card(who)))
    answers_changed(sam, "Priya Raman\nBo Chen")
    sam.wait(lambda who: "1 of 2 notes sent" in shown(card(who)))
    assert "Thank-you note, the same day" in shown(listed(sam))
    answers_changed(sam, "Priya Raman", asks=False)
    sam.wait(lambda who: "1 of 1 note sent" in shown(card(who)))
    assert "Thank-you note" not in shown(listed(sam))


def answers_changed(person: Actor, people: str, *, asks: bool = True) -> None:
    """The debrief's people are others now; how somebody new likes to be addressed is asked."""
    person.press("See and change it all", where=card(person))
    person.wait(Actor.modal)
    assert person.submit({"Who did you meet?": people})["ok"]
    if asks:
        person.wait(lambda who: offered(who, "Stop"))
        agreed(person)


# --- the review


def test_check_shows_what_to_mend_and_why_with_the_text_to_mend_it_in(stage: Stage) -> None:
    sam = stage.sam
    [note] = noted(sam, "Priya Raman")
    saved(sam, note, MINE.replace("Priya", "Prya") + "\n\nP.S. What is the salary?")
    warned = again(sam, note, "Before you send it: It says")
    sam.press("Check it", where=warned)
    sam.wait(Actor.modal)
    screen = sam.screen()
    assert 'the name that you gave me is "Priya"' in screen
    assert "People see their own name first" in screen
    assert "Prya" in screen
    assert sam.submit({"Note": MINE})["ok"]
    again(sam, note, "Dear Priya,")


@pytest.mark.whole
def test_a_text_from_elsewhere_is_checked_and_nothing_of_it_is_kept(stage: Stage) -> None:
    sam = stage.sam
    noted(sam)
    before = [shown(each) for each in notes_of(sam)]
    sam.command("/thankyou check")
    sam.wait(Actor.modal)
    sam.submit({"Note": "Dear Priya, I have been waiting!! [name]"})
    sam.wait(lambda who: "Fill in" in who.screen())
    assert "Instead of" in sam.screen()
    sam.submit({"Note": MINE})
    sam.wait(lambda who: "Fill in" not in who.screen())
    assert [shown(each) for each in notes_of(sam)] == before


def test_who_has_no_interview_here_has_a_text_checked_all_the_same(stage: Stage) -> None:
    sam = stage.sam
    sam.command("/thankyou check Northwind")
    sam.wait(Actor.modal)
    assert sam.submit({"Note": "  "})["errors"] == {"body": "A word or two is enough."}
    sam.submit({"Note": "Dear Prya, I have been waiting!! [name]"})
    sam.wait(lambda who: "Fill in" in who.screen())
    assert "Prya" in sam.screen()
    sam.submit({"Note": MINE.replace("Priya", "Prya"), "Whom does it go to?": "Priya Raman", "Role": "Clerk"})
    sam.wait(lambda who: 'the name that you gave me is "Priya"' in who.screen())
    assert "this interview was about the Clerk position" in sam.screen()
    sam.close_modal()
    assert "I have no such interview yet" in shown(listed(sam, "/thankyou"))


def test_a_text_is_checked_although_nobody_is_known_whom_to_thank(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see("What did you tell them you would bring?")
    sam.command("/thankyou check")
    sam.wait(Actor.modal)
    assert "About the Finance Manager role at Northwind Traders." in sam.screen()
    sam.submit({"Note": MINE})
    sam.wait(lambda who: "About the Finance Manager" not in who.screen())
    assert any(each in sam.screen() for each in ("Change this first", "Worth changing", "A small thing"))


# --- sent


def test_each_note_is_marked_as_sent_and_the_nudge_asks_for_the_other_until_all_are(stage: Stage) -> None:
    sam = stage.sam
    first, second = noted(sam)
    sam.press("I sent it", where=first)
    again(sam, first, "Sent today at 11:30 am. 1 of 2 sent.")
    sam.wait(lambda who: "1 of 2 notes sent" in shown(card(who)))
    nudge = arrives(stage, november(24, 13), "Today is the best day for it")
    assert "It goes to Bo Chen." in shown(nudge)
    sam.press("I sent it", where=second)
    again(sam, second, "2 of 2 sent.")
    sam.wait(lambda who: "2 of 2 notes sent" in shown(card(who)))
    stage.client.set_clock(november(27, 12))
    sam.command("/nudges")
    sam.see("coming up")
    assert not any("still open" in shown(each) or "still counts" in shown(each) for each in sam.messages())


@pytest.mark.whole
def test_a_note_that_was_sent_stays_as_it_was_sent(stage: Stage) -> None:
    sam = stage.sam
    [note] = noted(sam, "Priya Raman")
    sam.press("I sent it", where=note)
    again(sam, note, "As you sent it.")
    sam.press("See and change it all", where=card(sam))
    sam.wait(Actor.modal)
    sam.submit({"What did you tell them you would bring?": "I speak Klingon"})
    sam.command("/thankyou")
    assert "Klingon" not in shown(posted_anew(sam, note))


@pytest.mark.whole
def test_an_unknown_company_is_answered_with_those_that_there_are(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    sam.command("/thankyou Nortwind")
    which = sam.see("I have no interview of that name")
    sam.press("Finance Manager at Northwind Traders", where=which)
    sam.see("Your thank-you note")


@pytest.mark.whole
def test_checking_a_text_in_a_tone_changes_no_note(stage: Stage) -> None:
    sam = stage.sam
    [note] = noted(sam, "Priya Raman")
    sam.command("/thankyou check Northwind formal")
    sam.wait(Actor.modal)
    sam.close_modal()
    sam.command("/thankyou")
    assert "Warm." in shown(posted_anew(sam, note))


def test_the_call_names_whom_to_ask_for_and_the_number(stage: Stage) -> None:
    debriefed(stage.sam, **{"may call": "yes", "Whom may you call": "Priya, 555 010 0123"})
    stage.sam.command("/thankyou call")
    call = shown(stage.sam.see("If it goes to voicemail"))
    assert "Ask for: Priya, 555 010 0123." in call
    assert "Priya, this is Sam Rivera" in call


@pytest.mark.whole
def test_not_sent_after_all_brings_the_nudges_back(stage: Stage) -> None:
    sam = stage.sam
    [note] = noted(sam, "Priya Raman")
    sam.press("I sent it", where=note)
    sam.press("Not sent after all", where=again(sam, note, "Sent today"))
    again(sam, note, "Read it once aloud")
    arrives(stage, november(24, 13), "Today is the best day for it")


@pytest.mark.whole
def test_a_nudge_that_was_answered_with_sent_shows_on_the_card_and_on_the_note(stage: Stage) -> None:
    sam = stage.sam
    [note] = noted(sam, "Priya Raman")
    nudge = arrives(stage, november(24, 13), "Today is the best day for it")
    sam.press("I sent it", where=nudge)
    sam.wait(lambda who: "1 of 1 note sent" in shown(card(who)))
    sent = again(sam, note, "As you sent it.")
    assert "Sent today at 1:00 pm. Well done." in shown(sent)
    assert buttons(sent) == ["Not sent after all"]
    stage.client.set_clock(november(27, 12))
    sam.say("sent it")
    sam.command("/thankyou")
    assert "meant to write sooner" not in shown(posted_anew(sam, note))


@pytest.mark.whole
def test_a_note_that_was_sent_changes_no_more_whatever_is_tapped_on_it(stage: Stage) -> None:
    sam = stage.sam
    [note] = noted(sam, "Priya Raman")
    saved(sam, note, "Dear Priya, {name}")
    note = again(sam, note, "Before you send it")
    sam.press("Edit", where=note)
    sam.wait(Actor.modal)
    sam.say("I sent it")
    sent = again(sam, note, "As you sent it.")
    assert buttons(sent) == ["Not sent after all"]
    assert "Before you send it" not in shown(sent)
    assert "counts as sent" in str(sam.submit({"Note": MINE})["errors"])
    sam.close_modal()
    before = next(block["block_id"] for block in note["blocks"] if block["block_id"].startswith("note:"))
    stage.client.raw("interactive", tap(sam, sent, before, "note.shorter"))
    assert "Dear Priya, {name}" in shown(again(sam, note, "As you sent it."))


@pytest.mark.whole
def test_a_card_after_the_email_is_called_what_it_is(stage: Stage) -> None:
    sam = stage.sam
    [note] = noted(sam, "Priya Raman")
    sam.press("I sent it", where=note)
    again(sam, note, "As you sent it.")
    sam.command("/thankyou card")
    card_of = sam.see("Your thank-you card")
    assert "You thanked Priya Raman today at 11:30 am; this one would be on top." in shown(card_of)
    assert "Well done" not in shown(card_of)
    assert "I sent it" not in buttons(card_of)


# --- in the mail program


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
    stage.sam.press("Open in Gmail", where=note)
    assert datetime.fromisoformat(notes_of(stage.sam)[0]["time"]) == datetime.fromisoformat(note["time"])


# --- not theirs


def test_nobody_reads_or_changes_another_persons_note(stage: Stage) -> None:
    sam, dana = stage.sam, stage.dana
    [note] = noted(sam, "Priya Raman")
    dana.command("/thankyou check")
    dana.wait(Actor.modal)
    assert "Northwind" not in dana.screen()
    dana.close_modal()
    before, block = shown(note), block_of(note, "send")
    for action in ("note.sent", "note.shorter", "note.edit", "note.not_sent"):
        assert "I can't find that" in answered(stage, tap(dana, note, block, action))
    assert shown(notes_of(sam)[0]) == before
