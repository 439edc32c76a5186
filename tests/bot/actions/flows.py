"""What the tests of flows share: how a person gets somewhere."""

from datetime import datetime
from zoneinfo import ZoneInfo

from tests.surfaces.app import App, Person, buttons, text
from tests.surfaces.memory import Posted

NORTHWIND = "debrief Northwind Traders, Finance Manager, today 10am"
FIRST_QUESTION = "What did you tell them you would bring?"
NEW_YORK = ZoneInfo("America/New_York")


def november(day: int, hour: int, minute: int = 0) -> datetime:
    """In New York; every test begins on Tuesday the 24th at half past eleven."""
    return datetime(2026, 11, day, hour, minute, tzinfo=NEW_YORK)


def debriefed(person: Person, line: str = NORTHWIND, **answers: str) -> None:
    """A finished debrief, by the one form; `answers` by a word of the question."""
    person.command(line)
    person.press("One form instead")
    labels = [field.label for field in person.fields()]
    told = {FIRST_QUESTION: "I led six people", "Who did you meet?": "Priya Raman"}
    given = {label: said for word, said in answers.items() for label in labels if word in label}
    person.submit(told | given)
    assert not person.wrong
    agreed(person)


def agreed(person: Person) -> None:
    """Say yes to all that is shown before the note, and leave out what would have to be typed."""
    while asked := [posted for posted in person.messages() if "Stop" in buttons(posted)]:
        person.press(buttons(asked[-1])[0], where=asked[-1])
    person.see("Your thank-you note")


def arrives(app: App, moment: datetime, words: str) -> Posted:
    """The nudge of Sam's with these words that is there once the clock shows that moment."""
    app.turn_to(moment)
    found = app.sam.see(words)
    assert found.at >= moment, text(found)
    return found
