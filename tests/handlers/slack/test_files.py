"""Files over the real protocol: fetched, refused, given out, and never fetched for anybody else."""

import re

import pytest

from tests.bot.actions.test_files import INVITATION
from tests.handlers.slack.nudging import (
    answered,
    debriefed,
    files_of,
    listed,
    november,
    shown,
    tap,
)
from tests.stage import Stage
from tests.words import in_english


def test_an_invitation_becomes_an_interview_with_its_nudges(stage: Stage) -> None:
    stage.sam.drop("invite.ics", INVITATION.encode())
    noted = stage.sam.see(
        in_english("files.noted", about="Finance Manager at Contoso", at="Tuesday, December 1, 3:00 pm")
    )
    assert in_english("files.you_will_meet", things="Ann Lee") in shown(noted)
    assert "Monday, November 30 at 6:00 pm: Get ready" in shown(listed(stage.sam))


@pytest.mark.whole
def test_the_dates_of_an_interview_are_taken_along_and_a_newer_copy_replaces_the_first(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam, **{"filled": "december 4", "may call": "yes"})
    copies = []
    for count in (1, 2):
        sam.press(in_english("interviews.calendar_file"), where=listed(sam, "/interviews"))
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
    asks = sam.see(in_english("files.that_is_on_tell"))
    value = next(e["value"] for block in asks["blocks"] for e in block.get("elements", []) if "value" in e)
    forged = tap(dana, asks, "invited", "invitation.add:0", value=value)
    assert in_english("about.missing") in answered(stage, forged)
    assert dana.modal() is None


@pytest.mark.whole
def test_a_file_that_cannot_be_fetched_is_answered_and_not_lost_in_silence(stage: Stage) -> None:
    stage.client.faults({"method": "files.info", "kind": "server_error", "times": 20})
    stage.sam.drop("invite.ics", INVITATION.encode())
    stage.sam.see(in_english("about.file_failed"))
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
    dana.see(in_english("steps.question.points"))
    # Each is read, or refused because three were waiting when it came: answered in any case.
    repeats = [
        in_english("asking.recurring_next", at=at) for at in ("Monday, November 30 at 3:00 pm", "today at 3:00 pm")
    ]
    too_much = [in_english("asking.whole_calendar", most=20), in_english("unreadable.too_much")]
    sam.wait(lambda who: sum(message["is_bot"] for message in who.messages()) == 4)
    answers = [message["text"] for message in sam.messages() if message["is_bot"]]
    assert {*answers} <= {*repeats, *too_much, in_english("about.files_busy")}
