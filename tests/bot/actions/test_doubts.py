"""A doubt that an interviewer showed, and the point that answers it."""

from tests.bot.actions.flows import NORTHWIND, agreed
from tests.surfaces.app import App, Person, text
from tests.words import button, in_english

TOLD = "I cut costs by 15%\nI led six people through a move to Oracle"
ASKED = in_english("answer_text.asks_what_eases")


def to_the_doubts(sam: Person, people: str, talked: str) -> None:
    """From the command to the question about the first doubt."""
    sam.command(NORTHWIND)
    sam.see("steps.question.points")
    for answer, then in (
        (TOLD, "steps.question.missed"),
        ("[choices.said_it_all]", "steps.question.hire_date"),
        ("[Skip]", "steps.question.call"),
        ("[No]", "steps.question.closing"),
        ("[choices.closing_given]", "steps.question.people"),
        (people, "steps.hint.talked"),
        (talked, "steps.question.wants"),
        ("[choices.wants_the_work]", ASKED),
    ):
        sam.press(answer.strip("[]")) if answer.startswith("[") else sam.say(answer)
        sam.see(then)


def test_what_answers_each_doubt_is_tapped_or_typed_is_told_to_who_had_it_and_can_be_changed(
    app: App,
) -> None:
    sam = app.sam
    to_the_doubts(
        sam,
        "Priya Raman, VP Finance\nBo Chen",
        "Priya: the ERP move\ndoubt: that I have not used SAP\nBo: audits; doubt: never ran an audit",
    )
    priya = sam.see(in_english("answer_text.asks_what_eases", name="Priya"))
    assert in_english("answer_text.you_wrote", words="that I have not used SAP") in text(priya)
    assert (
        f"[I cut costs by 15%] [I led six people through a move to Oracle] [{in_english('choices.none_of_these')}]"
        in text(priya)
    )
    sam.say("the second one")
    sam.see(in_english("answer_text.you_wrote", words="never ran an audit"))
    sam.say("what do you mean?")
    sam.see("explaining.means.eased")
    assert in_english("answer_text.asks_what_eases", name="Bo") in text(sam.messages()[-1])  # it is put once more
    sam.say("I prepared the books for two audits")
    sam.see(in_english("answer_text.asks_how_to_address", name="Priya Raman"))
    agreed(sam)
    sam.see("debrief.debrief_finished")
    to_priya, to_bo = "I led six people through a move to Oracle.", "I prepared the books for two audits."
    first, second = (text(sam.see(f"({place} of 2)")) for place in (1, 2))
    assert to_priya in first
    assert to_bo in second
    assert first.count("Oracle") == 1
    assert "Oracle" not in second
    sam.choose("debrief.change_an_answer", "eased")
    sam.press("choices.none_of_these", where=sam.see(in_english("answer_text.asks_what_eases", name="Priya")))
    sam.see(button("common.draft_my_note"))
    sam.press("common.draft_my_note")
    assert "SAP" not in text(sam.see("(1 of 2)"))


def test_a_doubt_that_is_skipped_stays_out_of_the_note(app: App) -> None:
    sam = app.sam
    to_the_doubts(
        sam, "Priya Raman, VP Finance\nJess from HR set it up", "the ERP move\ndoubt: that I have not used SAP"
    )
    sam.press("Skip")
    sam.see("steps.title.check")
    agreed(sam)
    note = text(sam.see("note_words.title.thank_you"))
    assert "SAP" not in note
    assert "Oracle" in note
