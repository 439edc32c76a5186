"""Calendar files as people meet them."""

import pytest

from bot.nudges.facts import NudgeKind
from tests.bot.actions.flows import answers_with, december, listed, november
from tests.surfaces.app import App, text
from tests.words import button, explained, in_english, nudged

INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:abc@example.com
DTSTAMP:20261120T120000Z
DTSTART;TZID=America/New_York:20261201T150000
DTEND;TZID=America/New_York:20261201T154500
SUMMARY:Interview: Finance Manager at Contoso
ORGANIZER;CN=Ann Lee:mailto:ann.lee@contoso.example
ATTENDEE;CN=Sam Rivera:mailto:sam@example.com
LOCATION:https://zoom.us/j/123
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")


def test_what_an_invitation_does_not_say_is_asked_in_a_form(app: App) -> None:
    app.sam.drop("invite.ics", INVITATION.replace("Interview: Finance Manager at Contoso", "Chat").encode())
    asks = app.sam.see("files.that_is_on_tell")
    app.sam.press("Add it", where=asks)
    assert "2026-12-01" in app.sam.screen()
    assert in_english("files.noted", about="Clerk at Contoso", at="Tuesday, December 1, 3:00 pm") in app.sam.submit(
        {"Company": "Contoso", "Role": "Clerk"}
    )


def test_a_cancelled_a_recurring_and_a_broken_one_are_each_answered_in_words(app: App) -> None:
    sam = app.sam
    assert "cancel" in sam.drop("invite.ics", INVITATION.replace("METHOD:REQUEST", "METHOD:CANCEL").encode())
    sam.drop("invite.ics", INVITATION.replace("SUMMARY", "RRULE:FREQ=WEEKLY\r\nSUMMARY").encode())
    assert "[Add it]" in text(sam.see(in_english("asking.recurring_next", at="Tuesday, December 1 at 3:00 pm")))
    assert sam.drop("invite.ics", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n:::\r\n")
    assert "Noted" not in sam.screen()


def later(**changed: str) -> bytes:
    """A second edition of the invitation, in which some texts are others."""
    edition = INVITATION.replace("UID:", "SEQUENCE:1\r\nUID:")
    for before, after in changed.items():
        edition = edition.replace(before, after)
    return edition.encode()


def test_a_later_invitation_moves_the_interview_and_an_earlier_or_the_same_one_changes_nothing(app: App) -> None:
    sam = app.sam
    assert in_english("files.noted", about="Finance Manager at Contoso", at="Tuesday, December 1, 3:00 pm") in sam.drop(
        "invite.ics", INVITATION.encode()
    )
    assert in_english("files.i_have_that_already") in sam.drop("invite.ics", INVITATION.encode())
    sam.drop("invite.ics", later(**{"20261201": "20261203"}))
    moved = sam.see("from Tuesday, December 1, 3:00 pm to Thursday, December 3, 3:00 pm.")
    assert "Wednesday, December 2 at 6:00 pm: Get ready" in text(listed(sam))
    assert in_english("files.that_is_older_than") in sam.drop("invite.ics", INVITATION.encode())
    assert "Monday, November 30 at 6:00 pm" in sam.press("common.take_it_back", where=moved)


@pytest.mark.whole
def test_an_interview_at_the_same_time_as_another_is_noted_and_said_to_be_so_however_it_comes(app: App) -> None:
    sam = app.sam
    sam.command("interviews add Acme, Data Analyst, Thursday 3 December 2pm")
    noted = sam.see(in_english("files.noted", about="Data Analyst at Acme", at="Thursday, December 3, 2:00 pm"))
    assert "same time" not in text(noted)
    sam.drop("invite.ics", later(**{"20261201": "20261203", "T150000": "T143000"}))
    acme = "Data Analyst at Acme (Thursday, December 3, 2:00 pm)"
    assert in_english("about.thats_at_the_same", things=acme) in text(
        sam.see(in_english("files.noted", about="Finance Manager at Contoso", at="Thursday, December 3, 2:30 pm"))
    )
    both = f"{acme} and Finance Manager at Contoso (Thursday, December 3, 2:30 pm)"
    sam.command("interviews add Fabrikam, Buyer, Friday 4 December 2:45pm")
    sam.command("interviews add")
    sam.submit({"Company": "Tailspin", "Role": "Buyer", "Day": "2026-12-03", "debrief_forms.when_it_begins": "14:45"})
    assert in_english("about.thats_at_the_same", things=both) in text(
        sam.see(in_english("files.noted", about="Buyer at Tailspin", at="Thursday, December 3, 2:45 pm"))
    )
    sam.drop("invite.ics", later(**{"20261201": "20261204", "SEQUENCE:1": "SEQUENCE:2"}))
    assert "Fabrikam (Friday, December 4, 2:45 pm)." in text(
        sam.see(
            in_english(
                "files.moved_from_to",
                about="Finance Manager at Contoso",
                was="Thursday, December 3, 2:30 pm",
                at="Friday, December 4, 3:00 pm",
            )
        )
    )


@pytest.mark.whole
def test_a_talk_that_moves_to_another_day_leaves_the_loop_and_is_asked_about_on_its_own(app: App) -> None:
    sam = app.sam
    names = {"a": ("Ann Lee", "150000", "154500"), "b": ("Bo Chen", "160000", "164500")}
    talks = dict[str, str]()
    for uid, (name, begins, ends) in names.items():
        edition = INVITATION.replace("abc@", f"{uid}@").replace("150000", begins).replace("154500", ends)
        talks[uid] = edition.replace("LOCATION", f"ATTENDEE;CN={name}:mailto:{uid}@contoso.example\r\nLOCATION")
        assert f"{'3' if uid == 'a' else '4'}:00 pm." in sam.drop("invite.ics", talks[uid].encode())
    moved = talks["b"].replace("UID:", "SEQUENCE:1\r\nUID:").replace("20261201", "20261203")
    sam.drop("invite.ics", moved.encode())
    says = sam.see("from Tuesday, December 1, 4:00 pm to Thursday, December 3, 4:00 pm.")
    assert in_english("files.the_rest_stays_and", span="from Tuesday, December 1, 3:00 pm to 3:45 pm") in text(says)
    assert in_english("interviews.open_interviews", n=2) in text(listed(sam, "interviews"))
    assert f"{in_english('interviews.open_interviews', n=1)}, {in_english('interviews.closed.none')}" in sam.press(
        "common.take_it_back", where=says
    )
    sam.drop("invite.ics", moved.encode())
    assert in_english("interviews.open_interviews", n=2) in text(listed(sam, "interviews"))
    app.turn_to(december(1, 16))
    sam.see(nudged(NudgeKind.DEBRIEF, company="Contoso"))


@pytest.mark.whole
def test_a_day_of_several_talks_is_moved_by_words_with_all_of_them_or_the_one_that_is_named(app: App) -> None:
    sam = app.sam
    for uid, name, begins, ends in (("a", "Ann Lee", "150000", "154500"), ("b", "Zoe Chen", "160000", "164500")):
        edition = INVITATION.replace("abc@", f"{uid}@").replace("150000", begins).replace("154500", ends)
        talk = edition.replace("LOCATION", f"ATTENDEE;CN={name}:mailto:{uid}@contoso.example\r\nLOCATION")
        assert f"{'3' if uid == 'a' else '4'}:00 pm." in sam.drop("invite.ics", talk.encode())
    whole = in_english(
        "done.talks_moved",
        name="Finance Manager at Contoso",
        talks=2,
        was="Tuesday, December 1, 3:00 pm",
        at="Wednesday, December 2, 3:00 pm",
    )
    answers_with(sam, "contoso moved it to wednesday the 2nd, same time", whole)
    one = in_english(
        "done.talk_moved",
        name="Finance Manager at Contoso",
        people="Ann Lee and Zoe Chen",
        was="Wednesday, December 2, 4:00 pm",
        at="Wednesday, December 2, 1:00 pm",
    )
    answers_with(sam, "they moved the talk with Zoe to 1pm", one)
    answers_with(sam, "they moved the talk with Ann to 5pm", "beside.give_me_the_new")  # she is in both
    assert "Wednesday, December 2, 1:00 pm" in text(listed(sam, "interviews"))


def test_a_cancelled_interview_is_taken_off_in_one_tap_and_nobody_asks_how_it_went(app: App) -> None:
    sam = app.sam
    assert in_english("files.noted", about="Finance Manager at Contoso", at="Tuesday, December 1, 3:00 pm") in sam.drop(
        "invite.ics", INVITATION.encode()
    )
    sam.drop("invite.ics", later(**{"SUMMARY:": "SUMMARY:Canceled: "}))
    offer = sam.see(
        in_english("files.they_cancelled_i_wont", about="Finance Manager at Contoso", at="Tuesday, December 1, 3:00 pm")
    )
    assert "Get ready" not in text(listed(sam))
    assert in_english(
        "files.it_is_on", about="Finance Manager at Contoso", at="Tuesday, December 1, 3:00 pm"
    ) in sam.press("Keep it", where=offer)
    assert "Get ready" in text(listed(sam))
    sam.drop("invite.ics", later(**{"SEQUENCE:1": "SEQUENCE:2", "METHOD:REQUEST": "METHOD:CANCEL"}))
    assert in_english("outcome.not_held") in sam.press("files.take_it_off", where=sam.see(button("files.take_it_off")))
    app.turn_to(december(1, 17))
    assert "Get ready" not in text(listed(sam))
    assert nudged(NudgeKind.DEBRIEF, company="Contoso") not in sam.screen()


@pytest.mark.whole
def test_what_a_file_calls_off_beside_others_is_said_and_may_be_deleted(app: App) -> None:
    sam = app.sam
    assert in_english("files.noted", about="Finance Manager at Contoso", at="Tuesday, December 1, 3:00 pm") in sam.drop(
        "invite.ics", INVITATION.encode()
    )
    event = INVITATION[INVITATION.index("BEGIN:VEVENT") : INVITATION.index("END:VCALENDAR")]
    off = event.replace("UID:", "SEQUENCE:1\r\nSTATUS:CANCELLED\r\nUID:")
    unknown = off.replace("abc@", "x@").replace("Contoso", "Fabrikam").replace("20261201", "20261204")
    on = event.replace("abc@", "b@").replace("Contoso", "Northwind").replace("20261201", "20261203")
    assert in_english(
        "files.noted", about="Finance Manager at Northwind", at="Thursday, December 3, 3:00 pm"
    ) in sam.drop("invite.ics", f"BEGIN:VCALENDAR\r\n{off}{unknown}{on}END:VCALENDAR\r\n".encode())
    offer = sam.see(
        in_english("files.they_cancelled_i_wont", about="Finance Manager at Contoso", at="Tuesday, December 1, 3:00 pm")
    )
    sam.see(
        in_english(
            "files.that_file_says_that", n=1, things="Finance Manager at Fabrikam on Friday, December 4, 3:00 pm"
        )
    )
    assert "Finance Manager at Contoso is deleted." in sam.press("Delete it", where=offer)
    assert in_english("interviews.open_interviews", n=1) in text(listed(sam, "interviews"))


@pytest.mark.whole
def test_a_hold_is_said_to_be_one_until_it_is_confirmed_and_its_link_is_shown_before_it_begins(app: App) -> None:
    sam = app.sam
    sam.drop("invite.ics", INVITATION.replace("LOCATION", "STATUS:TENTATIVE\r\nLOCATION").encode())
    noted = sam.see(in_english("files.noted", about="Finance Manager at Contoso", at="Tuesday, December 1, 3:00 pm"))
    assert in_english("files.this_is_a_hold") in text(noted)
    assert "https://zoom.us/j/123" in str(noted)
    listed_now = listed(sam, "interviews")
    assert in_english("interviews.a_hold_not_yet") in text(listed_now)
    assert "https://zoom.us/j/123" in str(listed_now)
    app.turn_to(november(30, 18))
    ready = sam.see("Tomorrow at 3:00 pm: Finance Manager at Contoso")
    assert explained(NudgeKind.PREPARE, is_hold=True, starts_at=december(1, 15)) in text(ready)
    assert "https://zoom.us/j/123" in str(ready)
    assert in_english(
        "files.confirmed", about="Finance Manager at Contoso", at="Tuesday, December 1, 3:00 pm"
    ) in sam.drop("invite.ics", later())
    assert "hold" not in text(listed(sam, "interviews"))
    app.turn_to(december(1, 17))
    assert "zoom.us" not in str(listed(sam, "interviews"))


@pytest.mark.whole
def test_the_invitations_of_one_days_loop_are_one_interview_and_one_debrief(app: App) -> None:
    sam = app.sam
    talks = {"a": ("Ann Lee", "150000", "154500"), "b": ("Bo Chen", "160000", "164500"), "c": ("", "170000", "174500")}
    for uid, (name, begins, ends) in talks.items():
        edition = INVITATION.replace("abc@", f"{uid}@").replace("150000", begins).replace("154500", ends)
        guest = f"ATTENDEE;CN={name}:mailto:{name.split()[0].lower()}@contoso.example" if name else ""
        unnamed = guest or "ATTENDEE:mailto:kpatel12@contoso.example"
        assert f"{'3' if uid == 'a' else '4' if uid == 'b' else '5'}:00 pm." in sam.drop(
            "invite.ics", edition.replace("LOCATION", f"{unnamed}\r\nLOCATION").encode()
        )
    joined = sam.see(in_english("files.that_day_is_one", span="from Tuesday, December 1, 3:00 pm to 5:45 pm"))
    sam.press("Say who", where=sam.see("kpatel12@contoso.example"))
    sam.submit({"kpatel12@contoso.example": "Kiran Patel, Controller"})
    assert in_english("files.you_will_meet", things="Ann Lee, Bo Chen and Kiran Patel") in text(
        sam.see("Updated: Finance Manager at Contoso")
    )
    assert text(listed(sam)).count("Get ready") == 1
    assert joined


@pytest.mark.whole
def test_the_talks_of_one_file_that_name_no_role_become_one_interview_tap_by_tap(app: App) -> None:
    sam = app.sam
    event = INVITATION[INVITATION.index("BEGIN:VEVENT") : INVITATION.index("END:VCALENDAR")]
    event = event.replace("Interview: Finance Manager at Contoso", "Interview with Contoso")
    events = [event.replace("abc@", f"{at}@").replace("T15", f"T1{at}") for at in (2, 3, 5)]
    sam.drop("invite.ics", f"BEGIN:VCALENDAR\r\n{''.join(events)}END:VCALENDAR\r\n".encode())
    asks = sam.see(in_english("asking.talks", n=3, company="Contoso", day="Tuesday, December 1"))
    sam.press("Tuesday, December 1, 12:00 pm: Contoso", where=asks)
    assert in_english("files.noted", about="Clerk at Contoso", at="Tuesday, December 1, 12:00 pm") in sam.submit(
        {"Role": "Clerk"}
    )
    for hour in (1, 3):
        at = f"Tuesday, December 1, {hour}:00 pm"
        noted = in_english("files.noted_one_more_talk", about="Clerk at Contoso", at=at)
        assert noted in sam.press(f"{at}: Contoso", where=asks)
    assert in_english("interviews.open_interviews", n=1) in text(listed(sam, "interviews"))


def test_an_all_day_invitation_asks_for_the_time_and_its_debrief_says_when_it_began(app: App) -> None:
    sam = app.sam
    day = INVITATION.replace("T154500", "T000000").replace("T150000", "T000000").replace("DTEND", "X-END")
    sam.drop("invite.ics", day.replace("X-END", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\nX-END").encode())
    sam.press("files.pick_the_time", where=sam.see(in_english("asking.all_day", day="Tuesday, December 1")))
    assert in_english(
        "files.noted", about="Finance Manager at Contoso", at="Tuesday, December 1, 3:00 pm"
    ) in sam.submit({"debrief_forms.when_it_begins": "15:00"})
    app.turn_to(december(1, 17))
    sam.command("debrief")
    assert "Interview on Tuesday, December 1, 3:00 pm" in sam.press(
        in_english("about.debrief", name="Finance Manager at Contoso")
    )


ALL_DAY = (
    INVITATION.replace("T154500", "T000000")
    .replace("T150000", "T000000")
    .replace("DTEND", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\nDTEND")
)


@pytest.mark.parametrize("text", ["10am", "its at 10", "10 o'clock"])
def test_an_all_day_invitation_is_on_the_list_and_takes_its_time_in_words(app: App, text: str) -> None:
    sam = app.sam
    sam.drop("invite.ics", ALL_DAY.encode())
    assert in_english("interviews.open_interviews", n=1) in sam.command("interviews")
    assert f"{in_english('common.noted')} Finance Manager at Contoso: Tuesday, December 1, 10:00 am." in sam.say(text)
    sam.drop("invite.ics", ALL_DAY.encode())
    assert in_english("interviews.open_interviews", n=1) in sam.command("interviews")


def test_an_all_day_invitation_is_cancelled_by_its_day(app: App) -> None:
    app.sam.drop("invite.ics", ALL_DAY.encode())
    said = app.sam.drop("invite.ics", ALL_DAY.replace("METHOD:REQUEST", "METHOD:CANCEL").encode())
    assert (
        in_english("files.they_cancelled_i_wont", about="Finance Manager at Contoso", at="Tuesday, December 1") in said
    )


def test_a_later_invitation_says_the_time_of_one_that_named_only_the_day(app: App) -> None:
    sam = app.sam
    sam.drop("invite.ics", ALL_DAY.encode())
    timed = INVITATION.replace("SEQUENCE:0", "SEQUENCE:1")
    assert in_english("files.noted", about="Finance Manager at Contoso", at="Tuesday, December 1, 3:00 pm") in sam.drop(
        "invite.ics", timed.encode()
    )
    assert in_english("interviews.open_interviews", n=1) in sam.command("interviews")


def test_a_known_interview_that_is_moved_to_a_whole_day_waits_for_its_hour_there(app: App) -> None:
    sam = app.sam
    sam.drop("invite.ics", INVITATION.encode())
    moved = ALL_DAY.replace("DTSTAMP:20261120", "DTSTAMP:20261121").replace("20261201T", "20261203T")
    assert "Thursday, December 3" in sam.drop("invite.ics", moved.encode())
    assert "December 1" not in sam.command("interviews")
    assert "Get ready" not in sam.command("nudges")
    assert f"{in_english('common.noted')} Finance Manager at Contoso: Thursday, December 3, 10:00 am." in sam.say(
        "10am"
    )


def test_an_hour_is_the_answer_to_an_open_question_first(app: App) -> None:
    sam = app.sam
    sam.drop("invite.ics", ALL_DAY.encode())
    sam.command("debrief Northwind, Clerk, today 10am")
    assert "Contoso" not in sam.say("10am")


def test_what_is_too_big_and_what_is_no_such_file_is_said(app: App) -> None:
    assert in_english("about.files") in app.sam.drop("cat.png", b"\x89PNG")
