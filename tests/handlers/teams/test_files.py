"""Files in Teams: those that people drop are fetched, and the bot's own are handed over once they were accepted."""

import json
from typing import Any

from playground.teams import screen
from tests.handlers.teams.conftest import TeamsStage
from tests.handlers.teams.test_talk import NORTHWIND
from tests.words import in_english

INVITATION = b"""BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:1@northwind.example
SUMMARY:Interview: Finance Manager at Northwind Traders
DTSTART:20261127T150000Z
DTEND:20261127T160000Z
ORGANIZER;CN=Priya Raman:mailto:priya@northwind.example
END:VEVENT
END:VCALENDAR
"""


def test_an_invitation_that_is_dropped_is_read(teams: TeamsStage) -> None:
    teams.sam.install()
    teams.sam.drop("talk.ics", INVITATION.replace(b"\n", b"\r\n"))
    assert "Finance Manager" in screen.message(teams.sam.see("Northwind"))


def offered(teams: TeamsStage) -> list[dict[str, Any]]:
    """The two files of an export, which Sam is asked about."""
    teams.sam.install()
    teams.sam.say(NORTHWIND)
    teams.sam.see(in_english("interviews.open_interviews", n=1))
    teams.sam.press("My data")
    teams.sam.press(in_english("mydata.export_it_all"))
    return list(
        teams.sam.wait(lambda sam: len(asked := [each for each in sam.messages() if each["offers"]]) == 2 and asked)
    )


def test_an_export_is_handed_over_once_it_was_accepted_and_holds_everything(teams: TeamsStage) -> None:
    asked = offered(teams)
    for each in asked:
        teams.sam.consent(each)
    teams.sam.wait(lambda sam: sum(len(each["files"]) for each in sam.messages()) == 2)
    handed = {file["name"]: file["id"] for each in teams.sam.messages() for file in each["files"]}
    [brings_back] = [teams.sam.download(id_) for name, id_ in handed.items() if name.endswith(".json")]
    assert "Northwind Traders" in json.dumps(json.loads(brings_back))
    teams.sam.wait(lambda sam: not {each["id"] for each in asked} & {each["id"] for each in sam.messages()})


def test_a_file_that_was_declined_is_not_handed_over(teams: TeamsStage) -> None:
    asked = offered(teams)
    for each in asked:
        teams.sam.consent(each, accept=False)
    teams.sam.wait(lambda sam: not {each["id"] for each in asked} & {each["id"] for each in sam.messages()})
    assert not [each for each in teams.sam.messages() if each["files"]]
