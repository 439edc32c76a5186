"""What they asked, as a person meets it: noted in one form, marked in one tap, and theirs alone."""

import pytest

from bot.vocabulary.asked import Asked, Went, read_told
from tests.bot.actions.flows import debriefed
from tests.surfaces.app import App, Person, buttons, text
from tests.words import in_english

ASKED = "Why did you leave? badly\n\n- Tell me about yourself, well\nAny questions for us?"
THE_FIELD = in_english("questions.what_did_they_ask")


def noted(person: Person, asked: str = ASKED) -> str:
    """What the bot says once these questions are noted at the end of the debrief."""
    person.press("questions.note_what_they_asked")
    said = person.submit({THE_FIELD: asked})
    assert not person.wrong
    return said


def test_what_they_asked_is_noted_at_the_end_and_listed_with_the_hard_ones_first(app: App) -> None:
    debriefed(app.sam)
    said = noted(app.sam)
    assert f"Noted. {in_english('questions.questions_that_they_asked', n=3)}" in said
    assert (
        said.index("Why did you leave?\n") < said.index("Any questions for us?") < said.index("Tell me about yourself")
    )
    assert f"Northwind Traders, Tuesday, November 24, 2026. {in_english('questions.went.better')}." in app.sam.command(
        "interviews questions"
    )
    listing = app.sam.messages()[-1]
    assert buttons(listing)[:3] == ["Went well", "Edit", "Drop"]
    app.sam.press("Went well", where=listing)  # the last of that name: that of the question with no mark
    assert text(app.sam.messages()[-1]).count("Went well.") == 2


def test_a_question_is_reworded_and_dropped_on_its_own(app: App) -> None:
    debriefed(app.sam)
    noted(app.sam)
    app.sam.command("interviews questions")
    app.sam.press("Edit")
    said = app.sam.submit({"Question": "Who are you?", "questions.how_it_went": "better"})
    assert "Who are you?" in said
    assert "Tell me about yourself" not in said
    assert said.count(f"{in_english('questions.went.better')}.") == 2
    app.sam.command("interviews questions")
    assert in_english("questions.questions_that_they_asked", n=2) in app.sam.press("Drop")


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (" \n ", in_english("about.no_questions")),
        ("x" * 301, in_english("about.one_of_these_lines", longest_line=300)),
        ("\n".join(map(str, range(41))), in_english("about.that_would_be_more", most_questions=40)),
    ],
)
def test_what_cannot_be_kept_is_said_at_its_field_and_stays_there(app: App, asked: str, says: str) -> None:
    debriefed(app.sam)
    app.sam.press("questions.note_what_they_asked")
    app.sam.submit({THE_FIELD: asked})
    assert says in app.sam.wrong["asked"]
    app.sam.close_form()
    assert in_english("questions.no_questions_are_noted") in app.sam.command("interviews questions")


def test_a_question_told_of_in_passing_is_kept_with_one_tap(app: App) -> None:
    debriefed(app.sam)
    said = app.sam.say("they asked me about a conflict at work and I blanked")
    assert f"“A conflict at work” {in_english('questions.went.better')}." in said
    assert f"Noted. {in_english('questions.questions_that_they_asked', n=1)}" in app.sam.press("Keep it")
    assert "A conflict at work" in app.sam.command("interviews questions")


@pytest.mark.parametrize(
    ("told", "text", "went"),
    [
        ("Q was: how would u handle a rude guest. bit rambling tbh", "How would u handle a rude guest", Went.BETTER),
        ("last question was about gaps in my cv, ok i think", "Gaps in my cv", Went.WELL),
        ("add question: why this company?", "Why this company?", None),
        ("q about conflict threw me", "Conflict", Went.BETTER),
        ("they grilled me on GDPR and i waffled", "GDPR", Went.BETTER),
        ("asked where i see myself in 5 yrs, nailed it", "Where i see myself in 5 yrs", Went.WELL),
        ("they asked if i work well in a team", "If i work well in a team", None),
        ("they asked why us, it went badly", "Why us", Went.BETTER),
    ],
)
def test_how_it_went_is_told_behind_the_question(told: str, text: str, went: Went | None) -> None:
    assert read_told(told) == Asked(text, went)
