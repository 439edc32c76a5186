"""What they asked, as a person meets it: noted in one form, marked in one tap, and theirs alone."""

from playground.client import Actor
from tests.handlers.slack.nudging import buttons, debriefed, listed, shown
from tests.stage import Stage

ASKED = "Why did you leave? badly\n\n- Tell me about yourself, well\nAny questions for us?"


def noted(person: Actor, asked: str = ASKED) -> str:
    """What the bot says once these questions are noted at the end of the debrief."""
    person.press("Note what they asked")
    person.wait(Actor.modal)
    answer = person.submit({"What did they ask you? One a line.": asked})
    assert answer["errors"] is None
    return shown(person.see("Noted. 3 questions that they asked you"))


def test_what_they_asked_is_noted_at_the_end_and_listed_with_the_hard_ones_first(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    text = noted(sam)
    assert (
        text.index("Why did you leave?\n") < text.index("Any questions for us?") < text.index("Tell me about yourself")
    )
    listing = listed(sam, "/interviews questions")
    assert "Northwind Traders, Tuesday, November 24, 2026. Would answer better." in shown(listing)
    assert buttons(listing)[:3] == ["Went well", "Edit", "Drop"]
    sam.press("Went well", where=listing)  # the last of that name: that of the question with no mark
    sam.wait(lambda who: _newest(who).count("Went well.") == 2)


def test_a_question_is_reworded_and_dropped_on_its_own(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    noted(sam)
    sam.press("Edit", where=listed(sam, "/interviews questions"))
    sam.wait(Actor.modal)
    sam.submit({"Question": "Who are you?", "How it went": "better"})
    text = shown(sam.see("Who are you?"))
    assert "Tell me about yourself" not in text
    assert text.count("Would answer better.") == 2
    sam.press("Drop", where=listed(sam, "/interviews questions"))
    sam.wait(lambda who: "2 questions that they asked you" in _newest(who))


def test_what_cannot_be_kept_is_said_at_its_field_and_stays_there(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    for text, says in ((" \n ", "no question"), ("x" * 301, "longer than 300"), ("\n".join(map(str, range(41))), "40")):
        sam.press("Note what they asked")
        sam.wait(Actor.modal)
        errors = sam.submit({"What did they ask you? One a line.": text})["errors"]
        assert says in errors["asked"]
        sam.close_modal()
    assert "No questions are noted yet." in shown(listed(sam, "/interviews questions"))


def test_a_question_told_of_in_passing_is_kept_with_one_tap(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    sam.say("they asked me about a conflict at work and I blanked")
    sam.see("“A conflict at work” Would answer better.")
    sam.press("Keep it")
    sam.see("Noted. 1 question that they asked you")
    assert "A conflict at work" in shown(listed(sam, "/interviews questions"))


def _newest(person: Actor) -> str:
    return shown(person.messages()[-1])
