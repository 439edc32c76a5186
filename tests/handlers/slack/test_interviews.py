"""All interviews over the real protocol: the Home tab follows, a stale one says so, and shortcuts do what they say."""

from typing import Any

import pytest

from bot.nudges.facts import NudgeKind
from playground import transcript
from playground.client import Actor
from playground.types import Json
from tests.handlers.slack.nudging import answered, arrives, debriefed, listed, november, shown, tap
from tests.stage import Stage
from tests.words import explained, in_english

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
    on_home(sam, in_english("common.debrief_an_interview"))
    debriefed(sam)
    on_home(sam, f"{in_english('interviews.stage.note')}; {in_english('interviews.of_notes_sent', n=1, thanked=0)}")
    added(sam)
    on_home(sam, in_english("interviews.open_interviews", n=2))
    sam.command("/thankyou Northwind")
    note = sam.see(in_english("note_words.title.thank_you"))
    sam.press(in_english("notes.i_sent_it"), where=note)
    on_home(sam, f"{in_english('interviews.stage.waiting')}; {in_english('interviews.of_notes_sent', n=1, thanked=1)}")
    arrives(stage, november(24, 18), explained(NudgeKind.PREPARE, starts_at=november(25, 10)).partition("\n")[0])
    on_home(
        sam, in_english("interviews.next_from_me_about", at="tomorrow at 4:15 pm", company="Contoso", subject="debrief")
    )


def test_a_stale_home_whose_interview_is_gone_says_so(stage: Stage) -> None:
    added(stage.sam)
    listing = listed(stage.sam, "/interviews")
    forged = tap(stage.sam, listing, "interview:999", "interview.form", value="999")
    assert in_english("about.missing") in answered(stage, forged)


def test_an_interview_is_added_by_a_line_a_form_and_a_shortcut(stage: Stage) -> None:
    sam = stage.sam
    added(sam)
    assert "Ahead" in shown(listed(sam, "/interviews"))
    sam.command("/interviews add")
    assert sam.wait(Actor.modal)["title"]["text"] == in_english("common.add_an_interview")
    sam.close_modal()
    sam.shortcut("debrief.open")
    sam.wait(Actor.modal)


def test_a_shortcut_drafts_the_note_of_the_newest_interview(stage: Stage) -> None:
    stage.sam.shortcut("note.draft")
    stage.sam.see(in_english("notes.i_have_no_such"))
    debriefed(stage.sam)
    stage.sam.shortcut("note.draft")
    stage.sam.see(in_english("note_words.title.thank_you"))


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
    sam.submit({in_english("interview_forms.what_it_is"): "missed"})
    sam.see(in_english("about.point_added"))
    sam.command("/thankyou")
    sam.wait(lambda who: "Polish with suppliers" in shown(who.see(in_english("note_words.title.thank_you"))))
