"""All interviews over the real protocol: the Home tab follows, a stale one says so, and shortcuts do what they say."""

from typing import Any

import pytest

from playground import transcript
from playground.client import Actor
from playground.types import Json
from tests.handlers.slack.nudging import answered, arrives, debriefed, listed, november, shown, tap
from tests.stage import Stage

AHEAD = "/interviews add Contoso, Clerk, tomorrow 3pm, onsite with Ann Lee"


def home(person: Actor) -> str:
    """What the Home tab shows now."""
    view = person.home()
    return transcript.blocks(view["blocks"], {}, {}) if view else ""


def on_home(person: Actor, words: str) -> str:
    """The Home tab, once it shows these words."""
    return person.wait(lambda who: text if words in (text := home(who)) else None)


def added(person: Actor, line: str = AHEAD) -> None:
    person.command(line)
    person.see("Noted: ")


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


def test_a_stale_home_whose_interview_is_gone_says_so(stage: Stage) -> None:
    added(stage.sam)
    listing = listed(stage.sam, "/interviews")
    forged = tap(stage.sam, listing, "interview:999", "interview.form", value="999")
    assert "I can't find that" in answered(stage, forged)


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
