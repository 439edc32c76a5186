"""Settings, defaults, and what a person has with us, as people meet them."""

import json
from typing import Any

import pytest

from playground.client import Actor
from playground.types import Json
from tests.handlers.slack.nudging import arrives, debriefed, december, files_of, listed, november, offered, shown
from tests.stage import Stage


def submitted(person: Actor, line: str, **values: Any) -> Json:
    """The answer to a form that a command opens, with these values by label."""
    person.command(line)
    person.wait(Actor.modal)
    return person.submit({label.replace("_", " "): value for label, value in values.items()})


def exported(person: Actor) -> tuple[bytes, bytes]:
    """The two files of an export."""
    person.command("/interviews data")
    person.wait(Actor.modal)
    person.press("Export it all")
    found = person.wait(lambda who: files if len(files := files_of(who)) >= 2 else None)
    person.close_modal()
    return person.download(found[-2]), person.download(found[-1])


def erased(person: Actor) -> None:
    person.command("/interviews data")
    person.wait(Actor.modal)
    person.submit({"Are you sure?": ["sure"]})
    person.see("Everything is deleted")


# --- settings


@pytest.mark.whole
def test_quiet_hours_move_what_is_coming(stage: Stage) -> None:
    debriefed(stage.sam)
    assert submitted(stage.sam, "/interviews settings", Quiet_from="12:00", Quiet_until="15:00")["ok"]
    stage.sam.see("Your settings are kept")
    assert "Today at 3:00 pm" in shown(listed(stage.sam))


def test_working_days_and_the_country_move_the_call(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam, **{"filled": "december 4", "may call": "yes"})
    days = ["2", "3", "4", "5", "6"]
    submitted(
        sam,
        "/interviews settings",
        Days_on_which_employers_work=days,
        **{"Country whose public holidays count": "none"},
    )
    sam.see("Your settings are kept")
    arrives(stage, december(5, 10), "Time to call")  # a Saturday


def test_kinds_that_are_not_wanted_do_not_come(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    submitted(sam, "/interviews settings", Nudges_that_come=["two_days"])
    sam.see("Your settings are kept")
    arrives(stage, november(26, 8), "still counts")
    assert not any("Today is the best day" in shown(each) for each in sam.messages())


@pytest.mark.whole
def test_the_tone_holds_for_notes_from_now_on(stage: Stage) -> None:
    debriefed(stage.sam)
    submitted(stage.sam, "/interviews settings", How_notes_sound="formal")
    stage.sam.see("Your settings are kept")
    stage.sam.command("/thankyou")
    assert "Sincerely," in shown(stage.sam.see("Your thank-you note"))


@pytest.mark.whole
def test_a_zone_of_ones_own_holds_until_slacks_is_wanted_again(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    submitted(sam, "/interviews settings", Zone="Los Angeles")
    sam.see("Your settings are kept")
    assert "Times are those of America/Los_Angeles" in shown(listed(sam))
    submitted(sam, "/interviews settings", Zone="")
    sam.wait(lambda who: sum("Your settings are kept" in shown(each) for each in who.messages()) == 2)
    assert "Times are those of America/New_York" in shown(listed(sam))


@pytest.mark.parametrize(
    ("label", "value", "field", "says"),
    [
        ("Zone", "Atlantis", "zone", "I don't know that zone"),
        ("Country whose public holidays count", "Atlantis", "country", "I don't know that country"),
        ("Pause all nudges until", "2026-11-24", "pause", "still ahead"),
    ],
)
def test_what_cannot_be_read_is_said_at_its_field(stage: Stage, label: str, value: str, field: str, says: str) -> None:
    answer = submitted(stage.sam, "/interviews settings", **{label: value})
    assert says in answer["errors"][field]


@pytest.mark.whole
def test_an_admins_defaults_hold_for_those_who_chose_nothing(stage: Stage) -> None:
    sam, dana = stage.sam, stage.dana
    debriefed(sam)
    submitted(sam, "/interviews settings", Quiet_from="22:00")
    sam.see("Your settings are kept")
    assert submitted(dana, "/interviews admin", Quiet_from="12:00", Quiet_until="15:00")["ok"]
    dana.see("The defaults are kept. They hold for everybody here")
    assert "Today at 1:00 pm" in shown(listed(sam)), "who chose their own keeps them"
    assert "Only an admin" in shown(listed(sam, "/interviews admin"))


# --- my data


def test_everything_is_exported_deleted_and_brought_back(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    sam.open_home()
    as_json, as_csv = exported(sam)
    assert json.loads(as_json)["interviews"][0]["company"] == "Northwind Traders"
    assert as_csv.decode("utf-8-sig").splitlines()[1].startswith("Northwind Traders") or b"Northwind" in as_csv
    erased(sam)
    sam.wait(lambda who: "I take you through an interview" in str(who.home()))
    assert "Nothing is coming up" in shown(listed(sam))
    stage.client.set_clock(november(25, 9))
    assert offered(sam, "Show my note") == 0, "no nudge comes"

    sam.drop("afterword.json", as_json)
    plan = sam.see("That is an export of yours: 1 interview to add")
    sam.press("Bring it back", where=plan)
    sam.wait(lambda who: any("Done: 1 interview added" in shown(each) for each in who.messages()))
    sam.command("/interviews")
    sam.wait(lambda who: any("1 open interview" in shown(each) for each in who.messages()))


def test_after_deleting_everything_the_bot_takes_its_own_files_out_and_keeps_nothing_for_it(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    exported(sam)
    sam.drop("mine.txt", b"mine")
    sam.see("I can read invitations")
    erased(sam)
    stage.client.faults({"method": "files.delete", "kind": "refused", "error": "cant_delete_file", "times": 1})
    sam.press("Take my files out")
    sam.see("1 file of mine taken out. I was not allowed to remove interviews.csv.")
    sam.press("Take my files out")
    sam.wait(lambda who: sum("1 file of mine taken out." in shown(one) for one in who.messages()) == 2)
    files = [file for message in sam.messages() for file in message.get("files", [])]
    assert [file["name"] for file in files] == ["mine.txt"], "what they dropped themselves stays"
    sam.press("Take my files out")
    sam.see("There is no file of mine here.")


def test_deleting_has_to_be_confirmed(stage: Stage) -> None:
    debriefed(stage.sam)
    stage.sam.command("/interviews data")
    stage.sam.wait(Actor.modal)
    assert not stage.sam.submit()["acknowledged"]
    assert "1 interview" in stage.sam.screen()


def test_another_persons_export_is_refused_and_changes_nothing(stage: Stage) -> None:
    debriefed(stage.sam)
    as_json, _ = exported(stage.sam)
    stage.dana.drop("afterword.json", as_json)
    stage.dana.see("Nothing was changed.")
    assert "Bring it back" not in stage.dana.screen()


@pytest.mark.parametrize("content", [b"", b"{", b"[1, 2]", b"\xff\xfe\x00", b'{"format": "other"}'])
def test_what_is_no_export_is_answered_in_words(stage: Stage, content: bytes) -> None:
    stage.sam.drop("thing.json", content or b" ")
    stage.sam.see("Nothing was changed.")
