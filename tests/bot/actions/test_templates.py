"""Note templates: brought by admins or copied from the bot's own, seen as a note, kept, and used by everybody."""

from collections.abc import Mapping

import pytest

from bot.notes.own_letters import OURS
from bot.notes.own_templates import check, preview
from bot.services.coaching.channels import Place
from bot.vocabulary.note_kinds import Tone
from tests.bot.actions.flows import becomes, debriefed, listed
from tests.surfaces import screen
from tests.surfaces.app import App, Person, buttons, text
from tests.surfaces.memory import BOT, Room
from tests.words import in_english, labels


def source(person: Person) -> str:
    """What stands in the form's field."""
    return str(screen.initial(next(field for field in person.fields() if field.label == "Template")))


def form(person: Person) -> str:
    assert person.form
    return screen.text(person.form)


@pytest.mark.parametrize("tone", OURS)
def test_our_own_letters_pass_the_check_and_read_as_letters(tone: Tone) -> None:
    assert check(OURS[tone]) == ()
    note = preview(OURS[tone])
    assert not isinstance(note, tuple)
    assert "Dear Priya" in note.body
    assert "Finance Manager" in note.subject + note.body
    assert "{" not in note.body


def test_a_letter_of_ours_is_copied_changed_seen_and_kept(app: App) -> None:
    dana = app.dana
    dana.command("thankyou templates")
    dana.choose("templates.start_from_ours", "formal")
    assert source(dana) == OURS[Tone.FORMAL]
    dana.submit({"Name": "Formal, ours", "Template": OURS[Tone.FORMAL].replace("Sincerely", "Yours truly")})
    assert "Dear Priya" in form(dana)
    assert "Yours truly,\nSam Rivera" in form(dana)
    dana.submit()
    assert dana.form is None
    dana.command("thankyou templates")
    assert "Formal, ours" in text(dana.messages()[-1])


def test_what_is_changed_below_a_preview_is_seen_again_before_it_is_kept(app: App) -> None:
    dana = app.dana
    dana.command("thankyou templates")
    dana.choose("templates.start_from_ours", "brief")
    dana.submit()
    changed = OURS[Tone.BRIEF].replace("Best regards", "So long")
    dana.submit({"Template": changed})
    assert "So long" in form(dana)
    dana.command("thankyou templates")
    assert in_english("templates.has_note_templates_of.none") in text(dana.messages()[-1])


def test_what_is_wrong_is_said_at_its_line_before_and_below_a_preview(app: App) -> None:
    dana = app.dana
    dana.command("thankyou templates")
    dana.press("templates.add_a_template")
    wrong = OURS[Tone.BRIEF].replace("{{ reader }}", "{{ raeder }}")
    dana.submit({"Name": "Ours", "Template": wrong})
    assert "Line 3: I do not know `raeder`" in dana.wrong["source"]
    dana.submit({"Name": "Ours", "Template": OURS[Tone.BRIEF]})
    assert in_english("templates.a_note_made_from") in form(dana)
    dana.submit({"Template": wrong})
    assert "Line 3: I do not know `raeder`" in dana.wrong["source"]


def test_a_coach_starts_from_ours_in_the_channel(app: App) -> None:
    dana = app.dana
    app.surface.rooms["C1"] = Room(Place("C1", "coaches", is_private=False), {"dana", BOT})
    dana.command("coach link", "C1")
    dana.command("coach templates", "C1")
    dana.choose("templates.start_from_ours", "warm", where=dana.messages("C1")[-1])
    dana.submit()
    dana.submit()
    dana.command("coach templates", "C1")
    assert in_english("templates.has_note_templates_of", n=1, channel="coaches") in text(dana.messages("C1")[-1])


THEIRS = "A word of thanks\n\nDear {{ reader }},\n\nThank you for showing me {{ company }}.\n\n{{ writer }}"


def brought(person: Person, source: str = THEIRS, name: str = "Plain") -> Mapping[str, str]:
    """What is wrong with a template that somebody brings; nothing where it was seen as a note, and is kept."""
    person.press("templates.add_a_template", where=listed(person, "thankyou templates"))
    person.submit({"Name": name, "Template": source})
    if not person.wrong:
        person.submit()
    return person.wrong


def test_an_admin_brings_a_template_and_a_note_is_made_from_it(app: App) -> None:
    sam, dana = app.sam, app.dana
    assert not brought(dana)
    dana.see("about.template_kept")
    debriefed(sam)
    sam.command("thankyou")
    note = sam.see("note_words.title.thank_you")
    sam.choose("notes.write_it_another_way", in_english("notes.template", name="Plain"), where=note)
    ours = becomes(sam, note, in_english("notes.from_the_template", name="Plain"))
    assert "Thank you for showing me Northwind Traders." in text(ours)
    assert "Subject: A word of thanks" in text(ours)

    dana.press("Take away", where=listed(dana, "thankyou templates"))
    assert "Thank you for" in sam.command("thankyou")


def test_what_is_wrong_with_a_template_is_said_at_its_line_and_nothing_is_kept(app: App) -> None:
    assert "Line 5: I do not know `compny`" in brought(app.dana, THEIRS.replace("company", "compny"))["source"]
    app.dana.close_form()
    assert in_english("templates.has_note_templates_of.none") in text(listed(app.dana, "thankyou templates"))


def test_only_admins_bring_and_take_away(app: App) -> None:
    assert not brought(app.dana)
    app.dana.see("about.template_kept")
    shelf = listed(app.sam, "thankyou templates")
    assert buttons(shelf) == labels("Change", "Take away", "templates.add_a_template", "templates.start_from_ours")
    for label in (in_english("templates.add_a_template"), "Take away"):
        assert in_english("about.admins_only") in app.sam.press(label, where=shelf)
    assert "Plain" in text(listed(app.dana, "thankyou templates"))
