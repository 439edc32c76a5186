"""Calendar files, both ways, as people meet them."""

import re

import pytest

from playground.client import Actor
from tests.handlers.slack.nudging import (
    answered,
    answers_with,
    debriefed,
    december,
    files_of,
    listed,
    november,
    shown,
    tap,
)
from tests.stage import Stage

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


def test_an_invitation_becomes_an_interview_with_its_nudges(stage: Stage) -> None:
    stage.sam.drop("invite.ics", INVITATION.encode())
    noted = stage.sam.see("Noted: Finance Manager at Contoso, Tuesday, December 1, 3:00 pm.")
    assert "You will meet Ann Lee." in shown(noted)
    assert "Monday, November 30 at 6:00 pm: Get ready" in shown(listed(stage.sam))


def test_what_an_invitation_does_not_say_is_asked_in_a_form(stage: Stage) -> None:
    stage.sam.drop("invite.ics", INVITATION.replace("Interview: Finance Manager at Contoso", "Chat").encode())
    asks = stage.sam.see("Tell me what is missing")
    stage.sam.press("Add it", where=asks)
    form = stage.sam.wait(Actor.modal)
    assert "2026-12-01" in str(form)
    stage.sam.submit({"Company": "Contoso", "Role": "Clerk"})
    stage.sam.see("Noted: Clerk at Contoso, Tuesday, December 1, 3:00 pm.")


def test_a_cancelled_a_recurring_and_a_broken_one_are_each_answered_in_words(stage: Stage) -> None:
    sam = stage.sam
    sam.drop("invite.ics", INVITATION.replace("METHOD:REQUEST", "METHOD:CANCEL").encode())
    sam.see("cancel")
    sam.drop("invite.ics", INVITATION.replace("SUMMARY", "RRULE:FREQ=WEEKLY\r\nSUMMARY").encode())
    assert "[Add it]" in shown(sam.see("That appointment repeats; the next one is Tuesday, December 1"))
    sam.drop("invite.ics", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n:::\r\n")
    before = len(sam.messages())
    sam.wait(lambda who: len(who.messages()) > before)
    assert "Noted" not in sam.screen()


def later(**changed: str) -> bytes:
    """A second edition of the invitation, in which some texts are others."""
    text = INVITATION.replace("UID:", "SEQUENCE:1\r\nUID:")
    for before, after in changed.items():
        text = text.replace(before, after)
    return text.encode()


def test_a_later_invitation_moves_the_interview_and_an_earlier_or_the_same_one_changes_nothing(stage: Stage) -> None:
    sam = stage.sam
    sam.drop("invite.ics", INVITATION.encode())
    sam.see("Noted: Finance Manager at Contoso")
    sam.drop("invite.ics", INVITATION.encode())
    sam.see("I have that already, so nothing changed")
    sam.drop("invite.ics", later(**{"20261201": "20261203"}))
    moved = sam.see("from Tuesday, December 1, 3:00 pm to Thursday, December 3, 3:00 pm.")
    assert "Wednesday, December 2 at 6:00 pm: Get ready" in shown(listed(sam))
    sam.drop("invite.ics", INVITATION.encode())
    sam.see("That is older than what I have, so nothing changed")
    sam.press("Take it back", where=moved)
    sam.see("Monday, November 30 at 6:00 pm")


@pytest.mark.whole
def test_an_interview_at_the_same_time_as_another_is_noted_and_said_to_be_so_however_it_comes(stage: Stage) -> None:
    sam = stage.sam
    sam.command("/interviews add Acme, Data Analyst, Thursday 3 December 2pm")
    noted = sam.see("Noted: Data Analyst at Acme, Thursday, December 3, 2:00 pm.")
    assert "same time" not in shown(noted)
    sam.drop("invite.ics", later(**{"20261201": "20261203", "T150000": "T143000"}))
    acme = "That's at the same time as Data Analyst at Acme (Thursday, December 3, 2:00 pm)"
    assert f"{acme}." in shown(sam.see("Noted: Finance Manager at Contoso, Thursday, December 3, 2:30 pm."))
    both = f"{acme} and Finance Manager at Contoso (Thursday, December 3, 2:30 pm)."
    sam.command("/interviews add Fabrikam, Buyer, Friday 4 December 2:45pm")
    sam.command("/interviews add")
    sam.wait(Actor.modal)
    sam.submit({"Company": "Tailspin", "Role": "Buyer", "Day": "2026-12-03", "When it begins": "14:45"})
    assert both in shown(sam.see("Noted: Buyer at Tailspin, Thursday, December 3, 2:45 pm."))
    sam.drop("invite.ics", later(**{"20261201": "20261204", "SEQUENCE:1": "SEQUENCE:2"}))
    assert "Fabrikam (Friday, December 4, 2:45 pm)." in shown(sam.see("Moved: Finance Manager at Contoso"))


@pytest.mark.whole
def test_a_talk_that_moves_to_another_day_leaves_the_loop_and_is_asked_about_on_its_own(stage: Stage) -> None:
    sam = stage.sam
    talks = {"a": ("Ann Lee", "150000", "154500"), "b": ("Bo Chen", "160000", "164500")}
    for uid, (name, begins, ends) in talks.items():
        text = INVITATION.replace("abc@", f"{uid}@").replace("150000", begins).replace("154500", ends)
        talks[uid] = text.replace("LOCATION", f"ATTENDEE;CN={name}:mailto:{uid}@contoso.example\r\nLOCATION")
        sam.drop("invite.ics", talks[uid].encode())
        sam.see(f"{'3' if uid == 'a' else '4'}:00 pm.")
    moved = talks["b"].replace("UID:", "SEQUENCE:1\r\nUID:").replace("20261201", "20261203")
    sam.drop("invite.ics", moved.encode())
    says = sam.see("from Tuesday, December 1, 4:00 pm to Thursday, December 3, 4:00 pm.")
    assert "The rest stays, from Tuesday, December 1, 3:00 pm to 3:45 pm" in shown(says)
    assert "2 open interviews" in shown(listed(sam, "/interviews"))
    sam.press("Take it back", where=says)
    sam.see("1 open interview, none closed")
    sam.drop("invite.ics", moved.encode())
    sam.wait(lambda who: "2 open interviews" in shown(listed(who, "/interviews")))
    stage.client.set_clock(december(1, 16))
    sam.see("How did it go at Contoso?")


@pytest.mark.whole
def test_a_day_of_several_talks_is_moved_by_words_with_all_of_them_or_the_one_that_is_named(stage: Stage) -> None:
    sam = stage.sam
    for uid, name, begins, ends in (("a", "Ann Lee", "150000", "154500"), ("b", "Zoe Chen", "160000", "164500")):
        text = INVITATION.replace("abc@", f"{uid}@").replace("150000", begins).replace("154500", ends)
        talk = text.replace("LOCATION", f"ATTENDEE;CN={name}:mailto:{uid}@contoso.example\r\nLOCATION")
        sam.drop("invite.ics", talk.encode())
        sam.see(f"{'3' if uid == 'a' else '4'}:00 pm.")
    whole = "with all 2 talks, is moved from Tuesday, December 1, 3:00 pm to Wednesday, December 2, 3:00 pm"
    answers_with(sam, "contoso moved it to wednesday the 2nd, same time", whole)
    one = "the talk with Ann Lee and Zoe Chen, is moved from Wednesday, December 2, 4:00 pm to "
    answers_with(sam, "they moved the talk with Zoe to 1pm", one)
    answers_with(sam, "they moved the talk with Ann to 5pm", "Give me the new time")  # she is in both
    assert "Wednesday, December 2, 1:00 pm" in shown(listed(sam, "/interviews"))


def test_a_cancelled_interview_is_taken_off_in_one_tap_and_nobody_asks_how_it_went(stage: Stage) -> None:
    sam = stage.sam
    sam.drop("invite.ics", INVITATION.encode())
    sam.see("Noted: Finance Manager at Contoso")
    sam.drop("invite.ics", later(**{"SUMMARY:": "SUMMARY:Canceled: "}))
    offer = sam.see("They cancelled Finance Manager at Contoso, Tuesday, December 1, 3:00 pm.")
    assert "Get ready" not in shown(listed(sam))
    sam.press("Keep it", where=offer)
    sam.see("It is on: Finance Manager at Contoso")
    assert "Get ready" in shown(listed(sam))
    sam.drop("invite.ics", later(**{"SEQUENCE:1": "SEQUENCE:2", "METHOD:REQUEST": "METHOD:CANCEL"}))
    again = sam.wait(lambda who: next((m for m in who.messages() if "[Take it off]" in shown(m)), None))
    sam.press("Take it off", where=again)
    sam.see("it did not take place")
    stage.client.set_clock(december(1, 17))
    assert "Get ready" not in shown(listed(sam))
    assert "How did it go" not in sam.screen()


@pytest.mark.whole
def test_what_a_file_calls_off_beside_others_is_said_and_may_be_deleted(stage: Stage) -> None:
    sam = stage.sam
    sam.drop("invite.ics", INVITATION.encode())
    sam.see("Noted: Finance Manager at Contoso")
    event = INVITATION[INVITATION.index("BEGIN:VEVENT") : INVITATION.index("END:VCALENDAR")]
    off = event.replace("UID:", "SEQUENCE:1\r\nSTATUS:CANCELLED\r\nUID:")
    unknown = off.replace("abc@", "x@").replace("Contoso", "Fabrikam").replace("20261201", "20261204")
    on = event.replace("abc@", "b@").replace("Contoso", "Northwind").replace("20261201", "20261203")
    sam.drop("invite.ics", f"BEGIN:VCALENDAR\r\n{off}{unknown}{on}END:VCALENDAR\r\n".encode())
    sam.see("Noted: Finance Manager at Northwind, Thursday, December 3, 3:00 pm.")
    offer = sam.see("They cancelled Finance Manager at Contoso, Tuesday, December 1, 3:00 pm.")
    sam.see("Finance Manager at Fabrikam on Friday, December 4, 3:00 pm is cancelled, so I have not added it.")
    sam.press("Delete it", where=offer)
    sam.see("Finance Manager at Contoso is deleted.")
    assert "1 open interview" in shown(listed(sam, "/interviews"))


@pytest.mark.whole
def test_a_hold_is_said_to_be_one_until_it_is_confirmed_and_its_link_is_shown_before_it_begins(stage: Stage) -> None:
    sam = stage.sam
    sam.drop("invite.ics", INVITATION.replace("LOCATION", "STATUS:TENTATIVE\r\nLOCATION").encode())
    noted = sam.see("Noted: Finance Manager at Contoso, Tuesday, December 1, 3:00 pm.")
    assert "This is a hold, not yet confirmed." in shown(noted)
    assert "<https://zoom.us/j/123|zoom.us>" in str(noted)
    listed_now = listed(sam, "/interviews")
    assert "A hold, not yet confirmed" in shown(listed_now)
    assert "<https://zoom.us/j/123|zoom.us>" in str(listed_now)
    stage.client.set_clock(november(30, 18))
    ready = sam.see("Tomorrow at 3:00 pm: Finance Manager at Contoso")
    assert "This is a hold, not yet confirmed." in shown(ready)
    assert "<https://zoom.us/j/123|zoom.us>" in str(ready)
    sam.drop("invite.ics", later())
    sam.see("Confirmed: Finance Manager at Contoso, Tuesday, December 1, 3:00 pm.")
    assert "hold" not in shown(listed(sam, "/interviews"))
    stage.client.set_clock(december(1, 17))
    assert "zoom.us" not in str(listed(sam, "/interviews"))


@pytest.mark.whole
def test_the_invitations_of_one_days_loop_are_one_interview_and_one_debrief(stage: Stage) -> None:
    sam = stage.sam
    talks = {"a": ("Ann Lee", "150000", "154500"), "b": ("Bo Chen", "160000", "164500"), "c": ("", "170000", "174500")}
    for uid, (name, begins, ends) in talks.items():
        text = INVITATION.replace("abc@", f"{uid}@").replace("150000", begins).replace("154500", ends)
        guest = f"ATTENDEE;CN={name}:mailto:{name.split()[0].lower()}@contoso.example" if name else ""
        unnamed = guest or "ATTENDEE:mailto:kpatel12@contoso.example"
        sam.drop("invite.ics", text.replace("LOCATION", f"{unnamed}\r\nLOCATION").encode())
        sam.see(f"{'3' if uid == 'a' else '4' if uid == 'b' else '5'}:00 pm.")
    joined = sam.see("That day is one interview, from Tuesday, December 1, 3:00 pm to 5:45 pm")
    sam.press("Say who", where=sam.see("kpatel12@contoso.example"))
    sam.wait(Actor.modal)
    sam.submit({"kpatel12@contoso.example": "Kiran Patel, Controller"})
    assert "You will meet Ann Lee, Bo Chen and Kiran Patel." in shown(sam.see("Updated: Finance Manager at Contoso"))
    assert shown(listed(sam)).count("Get ready") == 1
    assert joined


@pytest.mark.whole
def test_the_talks_of_one_file_that_name_no_role_become_one_interview_tap_by_tap(stage: Stage) -> None:
    sam = stage.sam
    event = INVITATION[INVITATION.index("BEGIN:VEVENT") : INVITATION.index("END:VCALENDAR")]
    event = event.replace("Interview: Finance Manager at Contoso", "Interview with Contoso")
    events = [event.replace("abc@", f"{at}@").replace("T15", f"T1{at}") for at in (2, 3, 5)]
    sam.drop("invite.ics", f"BEGIN:VCALENDAR\r\n{''.join(events)}END:VCALENDAR\r\n".encode())
    asks = sam.see("There are 3 talks with Contoso in that file, all on Tuesday, December 1. Tap each one")
    sam.press("Tuesday, December 1, 12:00 pm: Contoso", where=asks)
    sam.wait(Actor.modal)
    sam.submit({"Role": "Clerk"})
    sam.see("Noted: Clerk at Contoso, Tuesday, December 1, 12:00 pm.")
    for hour in (1, 3):
        sam.press(f"Tuesday, December 1, {hour}:00 pm: Contoso", where=asks)
        sam.see(f"Noted: one more talk of Clerk at Contoso, Tuesday, December 1, {hour}:00 pm.")
    assert "1 open interview" in shown(listed(sam, "/interviews"))


def test_an_all_day_invitation_asks_for_the_time_and_its_debrief_says_when_it_began(stage: Stage) -> None:
    sam = stage.sam
    day = INVITATION.replace("T154500", "T000000").replace("T150000", "T000000").replace("DTEND", "X-END")
    sam.drop("invite.ics", day.replace("X-END", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\nX-END").encode())
    sam.press("Pick the time", where=sam.see("At what time does it start?"))
    sam.wait(Actor.modal)
    sam.submit({"When it begins": "15:00"})
    sam.see("Noted: Finance Manager at Contoso, Tuesday, December 1, 3:00 pm.")
    stage.client.set_clock(december(1, 17))
    sam.command("/debrief")
    sam.press("Debrief: Finance Manager at Contoso")
    sam.see("Interview on Tuesday, December 1, 3:00 pm")


def test_what_is_too_big_and_what_is_no_such_file_is_said(stage: Stage) -> None:
    stage.sam.drop("cat.png", b"\x89PNG")
    stage.sam.see("I can read invitations (.ics) and exports of mine (.json).")


@pytest.mark.whole
def test_the_dates_of_an_interview_are_taken_along_and_a_newer_copy_replaces_the_first(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam, **{"filled": "december 4", "may call": "yes"})
    copies = []
    for count in (1, 2):
        sam.press("Calendar file", where=listed(sam, "/interviews"))
        found = sam.wait(lambda who, n=count: ids if len(ids := files_of(who)) == n else None)
        copies.append(sam.download(found[-1]).decode())
        stage.client.set_clock(november(24, 11 + count, 40))
    assert len(re.findall("BEGIN:VEVENT", copies[0])) == 3
    assert re.findall("UID:(.*)", copies[0]) == re.findall("UID:(.*)", copies[1])
    first, second = (int(re.findall(r"SEQUENCE:(\d+)", copy)[0]) for copy in copies)
    assert second > first


def test_another_persons_file_is_not_read(stage: Stage) -> None:
    sam, dana = stage.sam, stage.dana
    sam.drop("invite.ics", INVITATION.replace("Interview: Finance Manager at Contoso", "Chat").encode())
    asks = sam.see("Tell me what is missing")
    value = next(e["value"] for block in asks["blocks"] for e in block.get("elements", []) if "value" in e)
    forged = tap(dana, asks, "invited", "invitation.add:0", value=value)
    assert "I can't find that" in answered(stage, forged)
    assert dana.modal() is None


@pytest.mark.whole
def test_a_file_that_cannot_be_fetched_is_answered_and_not_lost_in_silence(stage: Stage) -> None:
    stage.client.faults({"method": "files.info", "kind": "server_error", "times": 20})
    stage.sam.drop("invite.ics", INVITATION.encode())
    stage.sam.see("Please drop it here once more.")
    stage.client.faults()


def test_several_hostile_files_at_once_keep_nobody_else_waiting(stage: Stage) -> None:
    sam, dana = stage.sam, stage.dana
    old = INVITATION.replace("20261201T150000", "20170101T150000")
    for content in (
        old.replace("SUMMARY", f"RRULE:FREQ=MONTHLY;BYDAY={'5MO,' * 200_000}5MO\r\nSUMMARY"),
        old.replace("SUMMARY", f"RRULE:FREQ=DAILY\r\nEXDATE:{'20270101T150000,' * 60_000}\r\nSUMMARY"),
        "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n" * 70_000,
    ):
        sam.drop("invite.ics", content[:1_000_000].encode())
    sam.drop("afterword.json", b"[" + b"{}," * 1_600_000 + b"{}]")
    dana.command("/debrief Contoso, Clerk, today 10am")
    dana.see("What did you tell them you would bring?")
    sam.see("There are more than 20 appointments in that file.")
    # Read before the fourth came, or refused because three were waiting: answered in any case.
    refused, read = "too many files to read just now", "There is more in that file than I can read"
    sam.wait(lambda who: refused in who.screen() or read in who.screen())
