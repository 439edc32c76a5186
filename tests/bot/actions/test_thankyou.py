"""`thankyou` as a person meets it: notes to be sent with at most one edit, and all that can be done with one."""

import pytest

from bot.notes.review import Severity
from bot.nudges.facts import NudgeKind
from tests.bot.actions.flows import (
    MINE,
    NORTHWIND,
    TO_AN_OFFER,
    agreed,
    arrives,
    becomes,
    debriefed,
    listed,
    noted,
    notes_of,
    november,
    offered,
    saved,
    settles,
)
from tests.lanes import few
from tests.surfaces.app import App, Person, buttons, text
from tests.surfaces.memory import Posted
from tests.words import in_english, nudged


def card(person: Person) -> Posted:
    return next(message for message in person.messages() if in_english("debrief.see_and_change_it") in text(message))


def counts(person: Person, *, sent: int, of: int) -> None:
    """The card says how many of the notes are sent."""
    assert in_english("debrief.of_notes_sent", n=of, thanked=sent) in text(card(person))


# --- what comes


def test_a_company_and_a_tone_behind_the_command_are_understood(app: App) -> None:
    noted(app.sam, "Priya Raman")
    app.sam.command("thankyou north formal letter")
    letter = app.sam.see("note_words.title.letter")
    assert "Sam Rivera\n" in text(letter)
    assert "Formal." in text(letter)
    assert "Sincerely," in text(letter)
    assert in_english("notes.open_in_gmail") not in buttons(letter)


def test_a_note_that_is_shown_in_another_message_has_its_buttons_there_alone(app: App) -> None:
    [note] = noted(app.sam, "Priya Raman")
    app.sam.command("thankyou letter")
    letter = app.sam.see(in_english("note_words.title.letter"))
    app.sam.choose(in_english("notes.write_it_another_way"), "kind:letter", where=note)
    settles(app.sam, letter, in_english("notes.there_is_a_newer"))
    app.sam.command("thankyou")
    assert buttons(becomes(app.sam, note, in_english("note_words.title.letter"))), "it shows another note by now"


@pytest.mark.whole
def test_a_panel_without_any_address_gets_a_note_each_that_says_how_to_send_it(app: App) -> None:
    for note in noted(app.sam, "Priya Raman\nBo Chen\nLee Wong"):
        assert in_english("notes.i_dont_have_an") in text(note)
        assert in_english("notes.open_in_gmail") in buttons(note)


def test_what_a_note_needs_is_asked_in_one_question(app: App) -> None:
    assert in_english("steps.question.points") in app.sam.command(NORTHWIND)
    app.sam.command("thankyou")
    lacking = app.sam.see("notes.lacks.people")
    assert in_english("steps.question.people") in app.sam.press("notes.answer_that_now", where=lacking)


@pytest.mark.parametrize(
    ("words", "sees"),
    few(
        [
            ("check-in", "note_words.title.check_in"),
            ("call", "If it goes to voicemail"),
            ("rejection", "note_words.title.after_rejection"),
            ("accept", "note_words.what_next.accept"),
            ("decline", "note_words.title.decline"),
            ("close", "note_words.title.close"),
        ],
        quick=1,
    ),
)
def test_everything_else_that_one_writes_to_an_employer_is_there_too(app: App, words: str, sees: str) -> None:
    debriefed(app.sam)
    app.sam.command(f"thankyou {words}")
    assert "Dear Priya," in text(app.sam.see(sees)) or words == "call"


@pytest.mark.whole
def test_an_offer_brings_both_answers_to_it(app: App) -> None:
    debriefed(app.sam, **{"filled": "today"})
    nudge = arrives(app, november(24, 15), nudged(NudgeKind.HIRE_DATE, hire_date=november(24, 0).date()))
    app.sam.press("An offer", where=nudge)
    settled = becomes(app.sam, nudge, "congratulations")
    assert buttons(settled) == [*TO_AN_OFFER, in_english("common.take_it_back")]
    assert "happy to accept" in app.sam.press("note_words.write.accept", where=settled)


# --- in one's own words


def posted_anew(sam: Person, note: Posted) -> Posted:
    """The note as it is posted once more; the message with it before says so."""
    return next(each for each in notes_of(sam) if each.at > note.at)


def test_an_empty_note_is_not_taken_and_nothing_is_lost(app: App) -> None:
    [note] = noted(app.sam, "Priya Raman")
    app.sam.press("Edit", where=note)
    app.sam.submit({"Note": "   "})
    assert in_english("about.blank") in app.sam.wrong["body"]


def test_shorter_and_another_kind_are_one_tap_away(app: App) -> None:
    sam = app.sam
    [note] = noted(sam, "Priya Raman, priya@northwind.example")
    sam.press("Shorter", where=note)
    brief = becomes(sam, note, "Brief.")
    assert len(text(brief)) < len(text(note))
    assert "Shorter" not in buttons(brief)
    sam.choose("notes.write_it_another_way", "kind:card", where=brief)
    becomes(sam, note, "note_words.what_next.card")


@pytest.mark.whole
def test_a_correction_of_a_name_keeps_what_was_written_to_that_person(app: App) -> None:
    sam = app.sam
    [note] = noted(sam, "Pria Raman")
    saved(sam, note, MINE)
    sam.press("notes.change_my_answers", where=note)
    sam.submit({"steps.question.people": "Priya Raman"})
    sam.command("thankyou")
    kept = sam.see("For Priya Raman")
    assert "at Contoso, and I would like" in text(kept)


@pytest.mark.whole
def test_two_names_mended_at_once_keep_their_words_and_who_was_thanked(app: App) -> None:
    sam = app.sam
    first, second = noted(sam)
    saved(sam, second, MINE.replace("Priya", "Bo"))
    sam.press("notes.i_sent_it", where=first)
    becomes(sam, first, in_english("notes.of_sent", thanked=1, all=2))
    answers_changed(sam, "Priya R., priya@northwind.example\nBohdan Chen, bo.chen@northwind.example")
    counts(sam, sent=1, of=2)
    sam.command("thankyou")
    kept = sam.see("For Bohdan Chen")
    assert "at Contoso, and I would like" in text(kept)


@pytest.mark.whole
def test_a_message_of_a_reader_who_was_taken_out_never_speaks_for_another(app: App) -> None:
    sam = app.sam
    _, second = noted(sam)
    answers_changed(sam, "Priya Raman, priya@northwind.example", asks=False)
    counts(sam, sent=0, of=1)
    answers_changed(sam, "Priya Raman, priya@northwind.example\nZed Zimmer, zed@northwind.example")
    counts(sam, sent=0, of=2)
    assert in_english("about.missing") in sam.press("notes.i_sent_it", where=second)
    counts(sam, sent=0, of=2)


def test_people_who_are_added_are_to_be_thanked_and_those_taken_out_are_not(app: App) -> None:
    sam = app.sam
    [note] = noted(sam, "Priya Raman")
    sam.press("notes.i_sent_it", where=note)
    counts(sam, sent=1, of=1)
    answers_changed(sam, "Priya Raman\nBo Chen")
    counts(sam, sent=1, of=2)
    assert in_english("nudges.subject.same_day") in text(listed(sam))
    answers_changed(sam, "Priya Raman", asks=False)
    counts(sam, sent=1, of=1)
    assert in_english("nudges.subject.same_day") not in text(listed(sam))


def answers_changed(person: Person, people: str, *, asks: bool = True) -> None:
    """The debrief's people are others now; how somebody new likes to be addressed is asked."""
    person.press("debrief.see_and_change_it", where=card(person))
    person.submit({"steps.question.people": people})
    assert not person.wrong
    if asks:
        assert offered(person, "Stop")
        agreed(person)


# --- the review


def test_check_shows_what_to_mend_and_why_with_the_text_to_mend_it_in(app: App) -> None:
    sam = app.sam
    [note] = noted(sam, "Priya Raman")
    saved(sam, note, MINE.replace("Priya", "Prya") + "\n\nP.S. What is the salary?")
    warned = becomes(
        sam,
        note,
        in_english(
            "notes.before_you_send_it", fix=in_english("checks.other_spelling_of_name", word="Prya", name="Priya")
        ),
    )
    sam.press("Check it", where=warned)
    assert in_english("checks.other_spelling_of_name", word="Prya", name="Priya") in sam.screen()
    assert in_english("checks.reason.name") in sam.screen()
    assert "Prya" in sam.screen()
    sam.submit({"Note": MINE})
    assert not sam.wrong
    becomes(sam, note, "Dear Priya,")


@pytest.mark.whole
def test_a_text_from_elsewhere_is_checked_and_nothing_of_it_is_kept(app: App) -> None:
    sam = app.sam
    noted(sam)
    before = [text(each) for each in notes_of(sam)]
    sam.command("thankyou check")
    sam.submit({"Note": "Dear Priya, I have been waiting!! [name]"})
    assert "Fill in" in sam.screen()
    assert "Instead of" in sam.screen()
    sam.submit({"Note": MINE})
    assert "Fill in" not in sam.screen()
    assert [text(each) for each in notes_of(sam)] == before


def test_who_has_no_interview_here_has_a_text_checked_all_the_same(app: App) -> None:
    sam = app.sam
    sam.command("thankyou check Northwind")
    sam.submit({"Note": "  "})
    assert in_english("about.blank") in sam.wrong["body"]
    sam.submit({"Note": "Dear Prya, I have been waiting!! [name]"})
    assert "Fill in" in sam.screen()
    assert "Prya" in sam.screen()
    sam.submit(
        {
            "Note": MINE.replace("Priya", "Prya"),
            "note_forms.whom_does_it_go": "Priya Raman",
            "Role": "Clerk",
        }
    )
    assert in_english("checks.other_spelling_of_name", word="Prya", name="Priya") in sam.screen()
    assert in_english("checks.other_role", word="Finance Manager", role="Clerk") in sam.screen()
    sam.close_form()
    assert in_english("notes.i_have_no_such") in text(listed(sam, "thankyou"))


def test_a_text_is_checked_although_nobody_is_known_whom_to_thank(app: App) -> None:
    sam = app.sam
    assert in_english("steps.question.points") in sam.command(NORTHWIND)
    sam.command("thankyou check")
    assert (
        in_english("note_forms.about_the_role_at", role="Finance Manager", company="Northwind Traders") in sam.screen()
    )
    sam.submit({"Note": MINE})
    assert (
        in_english("note_forms.about_the_role_at", role="Finance Manager", company="Northwind Traders")
        not in sam.screen()
    )
    assert any(in_english(f"note_forms.how_much.{severity}") in sam.screen() for severity in Severity)


# --- sent


def test_each_note_is_marked_as_sent_and_the_nudge_asks_for_the_other_until_all_are(app: App) -> None:
    sam = app.sam
    first, second = noted(sam)
    sam.press("notes.i_sent_it", where=first)
    becomes(
        sam,
        first,
        f"{in_english('notes.sent', at='today at 11:30 am')} {in_english('notes.of_sent', thanked=1, all=2)}",
    )
    counts(sam, sent=1, of=2)
    nudge = arrives(app, november(24, 13), nudged(NudgeKind.SAME_DAY))
    assert "It goes to Bo Chen." in text(nudge)
    sam.press("notes.i_sent_it", where=second)
    becomes(sam, second, in_english("notes.of_sent", thanked=2, all=2))
    counts(sam, sent=2, of=2)
    app.turn_to(november(27, 12))
    assert "coming up" in sam.command("nudges")
    assert not any("still open" in text(each) or "still counts" in text(each) for each in sam.messages())


@pytest.mark.whole
def test_a_note_that_was_sent_stays_as_it_was_sent(app: App) -> None:
    sam = app.sam
    [note] = noted(sam, "Priya Raman")
    sam.press("notes.i_sent_it", where=note)
    becomes(sam, note, "notes.as_you_sent_it")
    sam.press("debrief.see_and_change_it", where=card(sam))
    sam.submit({"steps.question.points": "I speak Klingon"})
    sam.command("thankyou")
    assert "Klingon" not in text(posted_anew(sam, note))


@pytest.mark.whole
def test_an_unknown_company_is_answered_with_those_that_there_are(app: App) -> None:
    sam = app.sam
    debriefed(sam)
    sam.command("thankyou Nortwind")
    which = sam.see("notes.i_have_no_interview")
    assert in_english("note_words.title.thank_you") in sam.press("Finance Manager at Northwind Traders", where=which)


@pytest.mark.whole
def test_checking_a_text_in_a_tone_changes_no_note(app: App) -> None:
    sam = app.sam
    [note] = noted(sam, "Priya Raman")
    sam.command("thankyou check Northwind formal")
    sam.close_form()
    sam.command("thankyou")
    assert "Warm." in text(posted_anew(sam, note))


def test_the_call_names_whom_to_ask_for_and_the_number(app: App) -> None:
    debriefed(app.sam, **{"may call": "yes", in_english("steps.question.call_contact"): "Priya, 555 010 0123"})
    app.sam.command("thankyou call")
    call = text(app.sam.see("If it goes to voicemail"))
    assert in_english("notes.ask_for", ask_for="Priya, 555 010 0123") in call
    assert "Priya, this is Sam Rivera" in call


@pytest.mark.whole
def test_not_sent_after_all_brings_the_nudges_back(app: App) -> None:
    sam = app.sam
    [note] = noted(sam, "Priya Raman")
    sam.press("notes.i_sent_it", where=note)
    sam.press("notes.not_sent_after_all", where=becomes(sam, note, "Sent today"))
    becomes(sam, note, "note_words.what_next.thank_you")
    arrives(app, november(24, 13), nudged(NudgeKind.SAME_DAY))


@pytest.mark.whole
def test_a_nudge_that_was_answered_with_sent_shows_on_the_card_and_on_the_note(app: App) -> None:
    sam = app.sam
    [note] = noted(sam, "Priya Raman")
    nudge = arrives(app, november(24, 13), nudged(NudgeKind.SAME_DAY))
    sam.press("nudges.answer.note_sent", where=nudge)
    counts(sam, sent=1, of=1)
    sent = becomes(sam, note, "notes.as_you_sent_it")
    assert f"{in_english('notes.sent', at='today at 1:00 pm')} {in_english('notes.well_done')}" in text(sent)
    assert buttons(sent) == [in_english("notes.not_sent_after_all")]
    app.turn_to(november(27, 12))
    sam.say("sent it")
    sam.command("thankyou")
    assert "meant to write sooner" not in text(posted_anew(sam, note))


@pytest.mark.whole
def test_a_note_that_was_sent_changes_no_more_whatever_is_tapped_on_it(app: App) -> None:
    sam = app.sam
    [note] = noted(sam, "Priya Raman")
    saved(sam, note, "Dear Priya, {name}")
    note = becomes(sam, note, "notes.before_you_send_it")
    sam.press("Edit", where=note)
    sam.say("I sent it")
    sent = becomes(sam, note, "notes.as_you_sent_it")
    assert buttons(sent) == [in_english("notes.not_sent_after_all")]
    assert in_english("notes.before_you_send_it") not in text(sent)
    sam.submit({"Note": MINE})
    assert in_english("about.note_is_sent") in sam.wrong["body"]
    sam.close_form()
    sam.press("Shorter", where=note)
    assert "Dear Priya, {name}" in text(becomes(sam, note, "notes.as_you_sent_it"))


@pytest.mark.whole
def test_a_card_after_the_email_is_called_what_it_is(app: App) -> None:
    sam = app.sam
    [note] = noted(sam, "Priya Raman")
    sam.press("notes.i_sent_it", where=note)
    becomes(sam, note, "notes.as_you_sent_it")
    sam.command("thankyou card")
    card_of = sam.see("note_words.title.card")
    assert in_english("notes.you_thanked_this_one", reader="Priya Raman", at="today at 11:30 am") in text(card_of)
    assert "Well done" not in text(card_of)
    assert in_english("notes.i_sent_it") not in buttons(card_of)
