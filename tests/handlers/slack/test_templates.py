"""The workspace's own note templates: admins bring them, everybody's notes can be made from them."""

from playground.client import Actor
from tests.handlers.slack.nudging import answered, becomes, block_of, buttons, debriefed, listed, shown, tap
from tests.stage import Stage

OURS = "A word of thanks\n\nDear {{ reader }},\n\nThank you for showing me {{ company }}.\n\n{{ writer }}"


def brought(person: Actor, source: str = OURS, name: str = "Plain") -> dict[str, str] | None:
    """What is wrong with a template that somebody brings; None once it was seen as a note, and is kept."""
    person.press("Add a template", where=listed(person, "/thankyou templates"))
    person.wait(Actor.modal)
    errors: dict[str, str] | None = person.submit({"Name": name, "Template": source})["errors"]
    return errors or person.submit({})["errors"]


def test_an_admin_brings_a_template_and_a_note_is_made_from_it(stage: Stage) -> None:
    sam, dana = stage.sam, stage.dana
    assert brought(dana) is None
    dana.see("The template is kept")
    debriefed(sam)
    sam.command("/thankyou")
    note = sam.see("Your thank-you note")
    menu = next(
        e for block in note["blocks"] for e in block.get("elements", []) if e.get("action_id") == "note.another_way"
    )
    [value] = [each["value"] for each in menu["options"] if each["text"]["text"] == "Template: Plain"]
    sam.choose("Write it another way", value, where=note)
    ours = becomes(sam, note, "From the template Plain.")
    assert "Thank you for showing me Northwind Traders." in shown(ours)
    assert "Subject: A word of thanks" in shown(ours)

    dana.press("Take away", where=listed(dana, "/thankyou templates"))
    sam.command("/thankyou")
    sam.see("Thank you for")


def test_what_is_wrong_with_a_template_is_said_at_its_line_and_nothing_is_kept(stage: Stage) -> None:
    errors = brought(stage.dana, OURS.replace("company", "compny"))
    assert errors is not None
    assert "Line 5: I do not know `compny`" in errors["source"]
    stage.dana.close_modal()
    assert "has no note templates of its own" in shown(listed(stage.dana, "/thankyou templates"))


def test_only_admins_bring_and_take_away(stage: Stage) -> None:
    assert brought(stage.dana) is None
    stage.dana.see("The template is kept")
    shelf = listed(stage.sam, "/thankyou templates")
    assert buttons(shelf) == ["Change", "Take away", "Add a template", "Start from ours"]
    for label in ("Add a template", "Take away"):
        before = len(stage.sam.messages())
        stage.sam.press(label, where=shelf)
        told = stage.sam.wait(lambda who, n=before: next(iter(who.messages()[n:]), None))
        assert "Only an admin" in shown(told)
    forged = tap(stage.sam, shelf, block_of(shelf, "template:"), "template.away", value="1")
    assert "Only an admin" in answered(stage, forged)
    assert "Plain" in shown(listed(stage.dana, "/thankyou templates"))
