"""All interviews in one place, as a person meets them: Home, `interviews`, changing, ending, taking back."""

from typing import Any

import pytest

from bot.nudges.facts import NudgeKind
from tests.bot.actions.flows import FIRST_QUESTION, NORTHWIND, arrives, debriefed, listed, november
from tests.surfaces.app import App, Person, buttons, text
from tests.surfaces.memory import Posted
from tests.words import button, in_english, labels, nudged, wanted

AHEAD = "interviews add Contoso, Clerk, tomorrow 3pm, onsite with Ann Lee"


def noted_as(outcome: str) -> str:
    """What is said of the interview with Northwind Traders that ended so."""
    ended = in_english("done.ended", name="Finance Manager at Northwind Traders", outcome=in_english(outcome))
    return f"{in_english('common.noted')} {ended}."


def added(person: Person, line: str = AHEAD) -> None:
    assert "Noted: " in person.command(line)


def interviews(person: Person, which: str = "") -> str:
    """What `interviews` lists."""
    return text(listed(person, f"interviews {which}".strip()))


def changed(person: Person, **values: Any) -> str:
    """Submit the edit form of the only interview with these values; what the bot says."""
    person.press("Edit", where=listed(person, "interviews"))
    return person.submit(values)


# --- Home


def test_a_first_visit_explains_the_bot_and_offers_the_first_step(app: App) -> None:
    first = app.sam.open_home()
    assert in_english("common.debrief_an_interview") in first
    assert in_english("about.what") in first


def test_home_shows_what_is_next_and_when_and_each_closing_step(app: App) -> None:
    debriefed(app.sam)
    page = app.sam.open_home()
    assert in_english("interviews.open_interviews", n=1) in page
    note = in_english("nudges.subject_within.same_day")
    at, company = "today at 1:00 pm", "Northwind Traders"
    assert in_english("interviews.next_from_me_about", at=at, company=company, subject=note) in page
    points, hire_date = map(in_english, ("closing.title.points", "closing.title.hire_date"))
    assert f"{points}: done · {hire_date}: {in_english('debrief.taken.not_taken')}" in page


@pytest.mark.whole
def test_more_than_fit_onto_one_page_are_a_page_further(app: App) -> None:
    for number in range(9):
        added(app.sam, f"interviews add Company {number}, Clerk, tomorrow {number + 9}:00")
    assert "Page 1 of 2." in app.sam.open_home()
    app.sam.press("Older")
    assert "Page 2 of 2." in app.sam.home
    assert "Company 0" in app.sam.home
    app.sam.press("Newer")
    assert "Page 1 of 2." in app.sam.home


# --- outcomes


def test_an_outcome_closes_an_interview_ends_its_nudges_and_can_be_taken_back(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    sam.open_home()
    sam.choose("interviews.how_it_ended", "rejected")
    assert noted_as("outcome.rejected") in sam.home
    assert in_english("interviews.open_interviews.none") in sam.home
    assert in_english("interviews.next_from_me") not in sam.home
    sam.press("common.take_it_back")
    note = in_english("nudges.subject_within.same_day")
    assert in_english("interviews.next_from_me", at="today at 1:00 pm", subject=note) in sam.home
    assert in_english("interviews.open_interviews", n=1) in sam.home


@pytest.mark.whole
def test_an_offer_is_congratulated_on_and_both_answers_are_at_hand(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    sam.open_home()
    sam.choose("interviews.how_it_ended", "offer")
    assert f"{noted_as('outcome.offer')} {in_english('interviews.well_done.offer')}" in sam.home
    assert (
        " ".join(map(button, ("note_words.write.accept", "note_words.write.decline", "common.take_it_back")))
        in sam.home
    )
    assert "happy to accept" in sam.press("note_words.write.accept")


def test_the_time_of_an_interview_is_that_of_its_beginning_before_and_after_it(app: App) -> None:
    added(app.sam)
    assert "Wednesday, November 25, 3:00 pm" in interviews(app.sam)
    app.turn_to(november(25, 17))
    after = interviews(app.sam)
    assert "Wednesday, November 25, 3:00 pm" in after
    assert "To debrief" in after


@pytest.mark.whole
def test_the_next_nudge_is_named_with_one_end_mark(app: App) -> None:
    sam = app.sam
    debriefed(sam, filled="today", call="Yes")
    sam.press("notes.i_sent_it")
    page = interviews(sam)
    assert f"Northwind Traders: {in_english('nudges.subject_within.hire_date')}\n" in page
    assert "?." not in page


def test_closed_interviews_are_listed_with_their_replies_and_can_be_opened_again(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    assert in_english("interviews.open_interviews.none") in sam.choose(
        "interviews.how_it_ended", "accepted", where=listed(sam, "interviews")
    )
    closed = listed(sam, "interviews closed")
    assert set(labels("note_words.write.accept", "interviews.open_it_again")) <= set(buttons(closed))
    assert f"{in_english('interviews.how_interviews_ended')}: accepted 1" in text(closed)
    assert "happy to accept" in sam.press("note_words.write.accept", where=closed)
    assert in_english("interviews.open_interviews", n=1) in sam.press("interviews.open_it_again", where=closed)


@pytest.mark.whole
def test_it_is_too_late_to_take_back_after_ten_minutes(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    sam.open_home()
    sam.choose("interviews.how_it_ended", "withdrawn")
    app.turn_to(november(24, 11, 41))
    assert in_english("about.too_late_to_undo") in sam.press("common.take_it_back")


# --- adding and changing


def test_everything_about_an_interview_is_edited_in_one_form_and_the_nudges_move(app: App) -> None:
    sam = app.sam
    added(sam)
    sam.open_home()
    values = {"Company": "Fabrikam", "Role": "Lead", "Round": "second round"}
    times = {"Begins": "16:00", "interview_forms.ends_or_ended": "17:00"}
    changed(sam, **values, **times, Who="Ann Lee\nBo Chen")
    assert not sam.wrong
    assert "Lead at Fabrikam, second round" in sam.home
    assert "Wednesday, November 25, 4:00 pm" in sam.home
    arrives(app, november(25, 17, 15), nudged(NudgeKind.DEBRIEF, company="Fabrikam"))


@pytest.mark.parametrize(
    ("values", "field", "says"),
    [
        ({"Company": "  "}, "company", "about.blank"),
        ({"Begins": "16:00", "interview_forms.ends_or_ended": "15:00"}, "ends", "about.ends_before"),
        (
            {"Day": "2027-03-14", "Begins": "", "interview_forms.ends_or_ended": "02:30"},
            "ends",
            "about.no_such_time",
        ),
        (
            {"Day": "2027-03-14", "Begins": "02:30", "interview_forms.ends_or_ended": "03:30"},
            "begins",
            "about.no_such_time",
        ),
        ({"Day": "1850-01-01"}, "day", "about.too_far"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(app: App, values: dict[str, Any], field: str, says: str) -> None:
    added(app.sam)
    changed(app.sam, **values)
    assert in_english(says) in app.sam.wrong[field]


def test_a_form_that_shows_an_older_state_is_told_what_changed_and_writes_nothing_over(app: App) -> None:
    sam = app.sam
    added(sam)
    listing = listed(sam, "interviews")
    sam.press("Edit", where=listing)
    sam.choose("interviews.how_it_ended", "withdrawn", where=listing)
    sam.submit({"Company": "Contoso Ltd"})
    assert in_english("changed.reads_now") in sam.screen()
    assert "It reads now: company: Contoso." in sam.screen()
    assert "Clerk at Contoso\n" in interviews(sam, "closed")
    sam.submit()
    assert "Clerk at Contoso Ltd" in interviews(sam, "closed")


def test_two_entries_of_one_interview_become_one_and_two_again(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    added(sam, "interviews add Northwind, Fin. Manager, tomorrow 9am")
    assert in_english("interviews.open_interviews", n=2) in sam.open_home()
    sam.press("Edit", where=listed(sam, "interviews"))  # of those with one name, the last is pressed: the debrief's
    same_as = next(field for field in sam.fields() if field.name == "same_as")
    sam.submit({"interview_forms.the_same_interview_as": same_as.options[0].value})  # type: ignore[union-attr]
    assert in_english("interviews.open_interviews", n=1) in sam.home
    assert in_english("interviews.of_notes_sent", n=1, thanked=0) in sam.home
    sam.press("common.take_it_back")
    assert in_english("interviews.open_interviews", n=2) in sam.home


@pytest.mark.whole
def test_what_was_gone_on_with_since_is_not_taken_back(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    sam.open_home()
    sam.choose("interviews.how_it_ended", "rejected")
    app.turn_to(november(24, 11, 35))
    sam.command("thankyou")
    note = sam.see("note_words.title.thank_you")
    sam.press("Edit", where=note)
    sam.submit({"Note": "Dear Priya, these words are mine."})
    assert in_english("about.too_late_to_undo") in sam.press("common.take_it_back")
    assert "these words are mine" in sam.command("thankyou")


def test_an_edit_from_the_list_is_said_with_the_way_back(app: App) -> None:
    added(app.sam)
    assert f"{in_english('common.noted')} {in_english('done.changed', name='Clerk at Contoso')}." in changed(
        app.sam, Role="Lead"
    )
    assert "Clerk at Contoso" in app.sam.press("common.take_it_back")


def sams(app: App) -> Posted:
    """What Sam sees of a debriefed interview."""
    debriefed(app.sam)
    return listed(app.sam, "interviews")


@pytest.mark.parametrize("label", ["Edit", "interviews.calendar_file", "interviews.add_the_next_round"])
def test_nobody_sees_or_changes_another_persons_interviews(app: App, label: str) -> None:
    listing = sams(app)
    if wanted(label) not in buttons(listing):
        app.sam.choose("interviews.how_it_ended", "next_round", where=listing)
        listing = listed(app.sam, "interviews closed")
    app.dana.press(label, where=listing)
    assert in_english("about.missing") in told(app.dana)
    assert app.dana.form is None


def test_nobody_ends_another_persons_interview(app: App) -> None:
    app.dana.choose("interviews.how_it_ended", "rejected", where=sams(app))
    assert in_english("about.missing") in told(app.dana)
    assert in_english("interviews.stage.note") in interviews(app.sam)


def told(person: Person) -> str:
    """What only they were told, wherever that was."""
    rooms = person.app.surface.rooms
    return "\n".join(text(each) for room in rooms for each in person.messages(room) if each.only_for == person.user)


def test_an_unknown_word_is_answered_with_what_there_is(app: App) -> None:
    assert in_english("about.interviews_usage") in interviews(app.sam, "frobnicate")


@pytest.mark.whole
def test_a_debrief_that_is_under_way_goes_on_from_the_list(app: App) -> None:
    sam = app.sam
    assert FIRST_QUESTION in sam.command(NORTHWIND)
    assert "Set aside" in sam.press("Finish later")
    assert "[Finish later]" in sam.press("interviews.go_on_with_the", where=listed(sam, "interviews"))
