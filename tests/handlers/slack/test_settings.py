"""What a person has with us, as files: exported, deleted, brought back, and taken out of Slack."""

import json

from bot.wording.catalog import say
from playground.client import Actor
from tests.handlers.slack.nudging import debriefed, files_of, listed, november, offered, shown
from tests.stage import Stage
from tests.words import in_english


def exported(person: Actor) -> tuple[bytes, bytes]:
    """The two files of an export."""
    person.command("/interviews data")
    person.wait(Actor.modal)
    person.press(in_english("mydata.export_it_all"))
    found = person.wait(lambda who: files if len(files := files_of(who)) >= 2 else None)
    person.close_modal()
    return person.download(found[-2]), person.download(found[-1])


def erased(person: Actor) -> None:
    person.command("/interviews data")
    person.wait(Actor.modal)
    person.submit({in_english("mydata.are_you_sure"): ["sure"]})
    person.see(in_english("about.erased_text"))


def test_everything_is_exported_deleted_and_brought_back(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    sam.open_home()
    as_json, as_csv = exported(sam)
    assert json.loads(as_json)["interviews"][0]["company"] == "Northwind Traders"
    assert as_csv.decode("utf-8-sig").splitlines()[1].startswith("Northwind Traders") or b"Northwind" in as_csv
    erased(sam)
    sam.wait(lambda who: in_english("about.what") in str(who.home()))
    assert in_english("nudges.nothing_is_coming_up") in shown(listed(sam))
    stage.client.set_clock(november(25, 9))
    assert offered(sam, in_english("common.show_my_note")) == 0, "no nudge comes"

    sam.drop("afterword.json", as_json)
    plan = sam.see(in_english("mydata.interviews_to_add", n=1))
    sam.press(in_english("mydata.bring_it_back"), where=plan)
    done = say("mydata.done_interviews_added_interviews", n=1)
    sam.wait(lambda who: any(done in shown(each) for each in who.messages()))
    sam.command("/interviews")
    sam.wait(lambda who: any(in_english("interviews.open_interviews", n=1) in shown(each) for each in who.messages()))


def test_after_deleting_everything_the_bot_takes_its_own_files_out_and_keeps_nothing_for_it(stage: Stage) -> None:
    sam = stage.sam
    debriefed(sam)
    exported(sam)
    sam.drop("mine.txt", b"mine")
    sam.see(in_english("about.files"))
    erased(sam)
    stage.client.faults({"method": "files.delete", "kind": "refused", "error": "cant_delete_file", "times": 1})
    sam.press(in_english("about.take_my_files_out"))
    taken = in_english("about.files_of_mine_taken", n=1)
    sam.see(f"{taken} {in_english('about.slack_did_not_let', things='interviews.csv')}")
    sam.press(in_english("about.take_my_files_out"))
    sam.wait(lambda who: sum(taken in shown(one) for one in who.messages()) == 2)
    files = [file for message in sam.messages() for file in message.get("files", [])]
    assert [file["name"] for file in files] == ["mine.txt"], "what they dropped themselves stays"
    sam.press(in_english("about.take_my_files_out"))
    sam.see(in_english("about.there_is_no_file"))
