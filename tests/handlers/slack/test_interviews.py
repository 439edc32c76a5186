"""All interviews in one place, as a person meets them: Home, `/interviews`, adding, changing, ending, taking back."""

from typing import Any

import pytest

from playground import transcript
from playground.client import Actor
from playground.types import Json
from tests.handlers.slack.nudging import answered, arrives, block_of, buttons, debriefed, listed, november, shown, tap
from tests.stage import NORTHWIND, Stage

MINE = "these words are mine"
AHEAD = "/interviews add Contoso, Clerk, tomorrow 3pm, onsite with Ann Lee"


def home(person: Actor) -> str:
    """What the Home tab shows now."""
    view = person.home()
    return transcript.blocks(view["blocks"], {}, {}) if view else ""


def on_home(person: Actor, words: str) -> str:
    """The Home tab, once it shows these words."""
    return person.wait(lambda who: text if words in (text := home(who)) else None)


def interview_of(listing: Json, company: str) -> str:
    """The block id of an interview's buttons in a list."""
    headers = [(at, block) for at, block in enumerate(listing["blocks"]) if block["type"] == "header"]
    title = next(at for at, block in headers if company in block["text"]["text"])
    return next(str(block["block_id"]) for block in listing["blocks"][title:] if block["type"] == "actions")


def added(person: Actor, line: str = AHEAD) -> None:
    person.command(line)
    person.see("Noted: ")


# --- Home


def test_a_first_visit_explains_the_bot_and_offers_the_first_step(stage: Stage) -> None:
    stage.sam.open_home()
    first = on_home(stage.sam, "Debrief an interview")
    assert "What you tell me stays between us." in first


def test_home_follows_every_change_without_a_reload(stage: Stage) -> None:
    sam = stage.sam
    sam.open_home()
    on_home(sam, "Debrief an interview")
    debriefed(sam)
    on_home(sam, "Thank-you note to send; 0 of 1 note sent")
    added(sam)
    on_home(sam, "2 open interviews")
    sam.command("/thankyou Northwind")
    note = sam.see("Your thank-you note")
    sam.press("I sent it", where=note)
    on_home(sam, "Waiting for their answer; 1 of 1 note sent")
    arrives(stage, november(24, 18), "Four things to do")
    on_home(sam, "Next from me: tomorrow at 4:15 pm, Contoso: debrief.")


def test_home_shows_what_is_next_and_when_and_each_closing_step(stage: Stage) -> None:
    debriefed(stage.sam)
    stage.sam.open_home()
    text = on_home(stage.sam, "1 open interview")
    assert "Next from me: today at 1:00 pm, Northwind Traders: thank-you note, the same day." in text
    assert "Your points: done · Hire date: not this time" in text


@pytest.mark.whole
def test_more_than_fit_onto_one_page_are_a_page_further(stage: Stage) -> None:
    for number in range(9):
        added(stage.sam, f"/interviews add Company {number}, Clerk, tomorrow {number + 9}:00")
    stage.sam.open_home()
    on_home(stage.sam, "Page 1 of 2.")
    stage.sam.press("Older")
    assert "Company 0" in on_home(stage.sam, "Page 2 of 2.")
    stage.sam.press("Newer")
    on_home(stage.sam, "Page 1 of 2.")


def test_a_stale_home_whose_interview_is_gone_says_so(stage: Stage) -> None:
    added(stage.sam)
    listing = listed(stage.sam, "/interviews")
    forged = tap(stage.sam, listing, "interview:999", "interview.form", value="999")
    assert "I can't find that" in answered(stage, forged)


# --- outcomes


def test_an_outcome_closes_an_interview_ends_its_nudges_and_can_be_taken_back(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    sam.open_home()
    on_home(sam, "1 open interview")
    sam.choose("How it ended", "rejected")
    closed = on_home(sam, "Nothing open")
    assert "Noted. Finance Manager at Northwind Traders: they said no." in closed
    assert "Next from me" not in closed
    sam.press("Take it back")
    assert "Next from me: today at 1:00 pm" in on_home(sam, "1 open interview")


@pytest.mark.whole
def test_an_offer_is_congratulated_on_and_both_answers_are_at_hand(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    sam.open_home()
    on_home(sam, "1 open interview")
    sam.choose("How it ended", "offer")
    text = on_home(sam, "Noted. Finance Manager at Northwind Traders: an offer. Congratulations!")
    assert "[Write my yes] [Write my no] [Take it back]" in text
    sam.press("Write my yes")
    sam.see("happy to accept")


def test_the_time_of_an_interview_is_that_of_its_beginning_before_and_after_it(stage: Stage) -> None:
    added(stage.sam)
    assert "Wednesday, November 25, 3:00 pm" in shown(listed(stage.sam, "/interviews"))
    stage.client.set_clock(november(25, 17))
    after = shown(listed(stage.sam, "/interviews"))
    assert "Wednesday, November 25, 3:00 pm" in after
    assert "To debrief" in after


@pytest.mark.whole
def test_the_next_nudge_is_named_with_one_end_mark(stage: Stage) -> None:
    debriefed(stage.sam, filled="today", call="Yes")
    sam = stage.sam
    sam.command("/thankyou")
    sam.press("I sent it", where=sam.see("Your thank-you note"))
    sam.see("As you sent it.")
    text = shown(listed(sam, "/interviews"))
    assert "Northwind Traders: have you heard?\n" in text
    assert "?." not in text


def test_closed_interviews_are_listed_with_their_replies_and_can_be_opened_again(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    sam.choose("How it ended", "accepted", where=listed(sam, "/interviews"))
    sam.wait(lambda who: any("Nothing open" in shown(each) for each in who.messages()))
    closed = listed(sam, "/interviews closed")
    assert {"Write my yes", "Open it again"} <= set(buttons(closed))
    assert "How interviews ended: accepted 1" in shown(closed)
    sam.press("Write my yes", where=closed)
    sam.see("happy to accept")
    sam.press("Open it again", where=closed)
    sam.wait(lambda who: any("1 open interview" in shown(each) for each in who.messages()[-3:]))


@pytest.mark.whole
def test_it_is_too_late_to_take_back_after_ten_minutes(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    sam.open_home()
    on_home(sam, "1 open interview")
    sam.choose("How it ended", "withdrawn")
    on_home(sam, "Take it back")
    stage.client.advance(minutes=11)
    sam.press("Take it back")
    sam.see("more than ten minutes ago")


# --- adding and changing


def test_an_interview_is_added_by_a_line_a_form_and_a_shortcut(stage: Stage) -> None:
    sam = stage.sam
    added(sam)
    assert "Ahead" in shown(listed(sam, "/interviews"))
    sam.command("/interviews add")
    assert sam.wait(Actor.modal)["title"]["text"] == "Add an interview"
    sam.close_modal()
    sam.shortcut("debrief.open")
    sam.wait(Actor.modal)


def test_a_shortcut_drafts_the_note_of_the_newest_interview(stage: Stage) -> None:
    stage.sam.shortcut("note.draft")
    stage.sam.see("I have no such interview yet")
    debriefed(stage.sam)
    stage.sam.shortcut("note.draft")
    stage.sam.see("Your thank-you note")


def changed(person: Actor, **values: Any) -> Json:
    """Submit the edit form of the only interview with these values."""
    person.press("Edit", where=listed(person, "/interviews"))
    person.wait(Actor.modal)
    return person.submit(values)


def test_everything_about_an_interview_is_edited_in_one_form_and_the_nudges_move(stage: Stage) -> None:
    sam = stage.sam
    added(sam)
    sam.open_home()
    values = {
        "Company": "Fabrikam",
        "Role": "Lead",
        "Round": "second round",
        "Begins": "16:00",
        "Ends, or ended": "17:00",
    }
    assert changed(sam, **values, Who="Ann Lee\nBo Chen")["ok"]
    text = on_home(sam, "Lead at Fabrikam, second round")
    assert "Wednesday, November 25, 4:00 pm" in text
    arrives(stage, november(25, 17, 15), "How did it go at Fabrikam?")


@pytest.mark.parametrize(
    ("values", "field", "says"),
    [
        ({"Company": "  "}, "company", "A word or two"),
        ({"Begins": "16:00", "Ends, or ended": "15:00"}, "ends", "before it begins"),
        ({"Day": "2027-03-14", "Begins": None, "Ends, or ended": "02:30"}, "ends", "clocks go forward"),
        ({"Day": "2027-03-14", "Begins": "02:30", "Ends, or ended": "03:30"}, "begins", "clocks go forward"),
        ({"Day": "1850-01-01"}, "day", "too far away"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(stage: Stage, values: dict[str, Any], field: str, says: str) -> None:
    added(stage.sam)
    errors = changed(stage.sam, **values)["errors"]
    assert says in errors[field]


def test_a_form_that_shows_an_older_state_is_told_what_changed_and_writes_nothing_over(stage: Stage) -> None:
    sam = stage.sam
    added(sam)
    listing = listed(sam, "/interviews")
    sam.press("Edit", where=listing)
    sam.wait(Actor.modal)
    sam.choose("How it ended", "withdrawn", where=listing)
    sam.wait(lambda who: any("Nothing open" in shown(each) for each in who.messages()))
    sam.submit({"Company": "Contoso Ltd"})
    sam.wait(lambda who: "changed while the form was open" in who.screen())
    assert "It reads now: company: Contoso." in sam.screen()
    assert "Clerk at Contoso\n" in shown(listed(sam, "/interviews closed"))
    sam.submit()
    sam.wait(lambda who: "Clerk at Contoso Ltd" in shown(listed(who, "/interviews closed")))


def test_two_entries_of_one_interview_become_one_and_two_again(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    added(sam, "/interviews add Northwind, Fin. Manager, tomorrow 9am")
    sam.open_home()
    on_home(sam, "2 open interviews")
    listing = listed(sam, "/interviews")
    sam.press("Edit", where=listing)  # of those with one name, the last is pressed: that of the debrief
    form = sam.wait(Actor.modal)
    same_as = next(block for block in form["blocks"] if block.get("block_id") == "same_as")
    sam.submit({"The same interview as": same_as["element"]["options"][0]["value"]})
    assert "0 of 1 note sent" in on_home(sam, "1 open interview")
    sam.press("Take it back")
    on_home(sam, "2 open interviews")


@pytest.mark.whole
def test_what_was_gone_on_with_since_is_not_taken_back(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    sam.open_home()
    on_home(sam, "1 open interview")
    sam.choose("How it ended", "rejected")
    on_home(sam, "Take it back")
    sam.command("/thankyou")
    note = sam.see("Your thank-you note")
    sam.press("Edit", where=note)
    sam.wait(Actor.modal)
    sam.submit({"Note": f"Dear Priya, {MINE}."})
    sam.see("In your own words.")
    sam.press("Take it back")
    sam.see("you went on with that interview since")
    sam.command("/thankyou")
    posted = float(note["ts"])
    sam.wait(lambda who: [each for each in who.messages() if float(each["ts"]) > posted and MINE in shown(each)])


def test_an_edit_from_the_list_is_said_with_the_way_back(stage: Stage) -> None:
    sam = stage.sam
    added(sam)
    assert changed(sam, Role="Lead")["ok"]
    said = sam.see("Noted. Clerk at Contoso is changed.")
    sam.press("Take it back", where=said)
    sam.wait(lambda who: any("Clerk at Contoso" in shown(each) for each in who.messages()[-2:]))


@pytest.mark.whole
def test_what_a_message_says_becomes_a_point(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    ts = sam.say("I also speak Polish with suppliers")
    sam.shortcut("point.form", channel=sam.direct(), ts=ts)
    sam.wait(Actor.modal)
    sam.submit({"What it is": "missed"})
    sam.see("Added. Your note can say it now.")
    sam.command("/thankyou")
    assert "Polish with suppliers" in shown(sam.see("Your thank-you note"))


def test_nobody_sees_or_changes_another_persons_interviews(stage: Stage) -> None:
    sam, dana = stage.sam, stage.dana
    debriefed(sam)
    listing = listed(sam, "/interviews")
    block = interview_of(listing, "Northwind")
    for action, more in (
        ("interview.outcome", {"selected_option": {"value": "rejected", "text": {"type": "plain_text", "text": "x"}}}),
        ("interview.form", {"value": block.partition(":")[2]}),
        ("interview.calendar", {"value": block.partition(":")[2]}),
        ("interview.next_round", {"value": block.partition(":")[2]}),
    ):
        assert "I can't find that" in answered(stage, tap(dana, listing, block, action, **more))
    assert "Thank-you note to send" in shown(listed(sam, "/interviews"))
    assert block_of(listing, "interview:") == block


def test_an_unknown_word_is_answered_with_what_there_is(stage: Stage) -> None:
    assert "nothing changed" in shown(listed(stage.sam, "/interviews frobnicate"))


@pytest.mark.whole
def test_a_debrief_that_is_under_way_goes_on_from_the_list(stage: Stage) -> None:
    sam = stage.sam
    sam.command(NORTHWIND)
    sam.see("What did you tell them")
    sam.press("Finish later")
    sam.see("Set aside")
    sam.press("Go on with the debrief", where=listed(sam, "/interviews"))
    sam.wait(lambda who: any("[Finish later]" in shown(each) for each in who.messages()[-2:]))
