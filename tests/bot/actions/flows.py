"""What the tests of flows share: how a person gets somewhere."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.nudges.facts import NudgeKind
from bot.vocabulary.answers import CallPermission
from tests.surfaces.app import App, Person, buttons, text
from tests.surfaces.memory import Posted
from tests.words import explained, in_english, labels, nudged, wanted

NORTHWIND = "debrief Northwind Traders, Finance Manager, today 10am"
FIRST_QUESTION = in_english("steps.question.points")
AHEAD = "debrief Northwind, Clerk, tomorrow 10am"
ASK_NOW = explained(NudgeKind.HIRE_DATE, call=CallPermission.YES)
CALL_NOW = nudged(NudgeKind.CALL, company="Northwind")
PUT_OFF = labels("nudges.remind_me_later", "nudges.on_a_day_i", "nudges.no_more_for_this")
TO_AN_OFFER = labels(
    "offers.say_by_when", "note_words.write.ask_time", "note_words.write.accept", "note_words.write.decline"
)
HEARD = [in_english(f"nudges.answer.{answer}") for answer in ("offer", "next_round", "rejected", "still_deciding")]
NOTE = labels("common.show_my_note", "nudges.answer.note_sent", *PUT_OFF)
PANEL = "Priya Raman, VP Finance, priya@northwind.example\nBo Chen, bo.chen@northwind.example"
POINTS = "slow month-end close -> I cut it from nine days to five\nI have led a team of six"
MINE = """Dear Priya,

Thank you for the talk today about the Finance Manager position. I want this job even more now: I cut the close from
nine days to five at Contoso, and I would like to do it with you.

Kind regards,
Sam"""
NEW_YORK = ZoneInfo("America/New_York")


def november(day: int, hour: int, minute: int = 0) -> datetime:
    """In New York; every test begins on Tuesday the 24th at half past eleven."""
    return datetime(2026, 11, day, hour, minute, tzinfo=NEW_YORK)


def december(day: int, hour: int) -> datetime:
    return datetime(2026, 12, day, hour, tzinfo=NEW_YORK)


def answers_with(person: Person, words: str, says: str) -> str:
    """What the bot answers to something typed, which says this."""
    answer = person.say(words)
    assert wanted(says) in answer, answer
    return answer


def listed(person: Person, line: str = "nudges") -> Posted:
    """What the bot whispers about all nudges."""
    person.command(line)
    return person.messages()[-1]


def offered(person: Person, label: str) -> int:
    """How many messages have a button of that label."""
    return sum(wanted(label) in buttons(posted) for posted in person.messages())


def becomes(person: Person, message: Posted, words: str) -> Posted:
    """The same message as it is now, which shows these words."""
    now = next(posted for posted in person.messages() if posted.id == message.id)
    assert wanted(words) in text(now), text(now)
    return now


def settles(person: Person, message: Posted, words: str, *left: str) -> None:
    """The same message says so now, and has no button left but these."""
    assert buttons(becomes(person, message, words)) == labels(*left)


def debriefed(person: Person, line: str = NORTHWIND, **answers: str) -> None:
    """A finished debrief, by the one form; `answers` by a word of the question."""
    person.command(line)
    person.press(in_english("debrief.one_form_instead"))
    labels = [field.label for field in person.fields()]
    told = {FIRST_QUESTION: "I led six people", in_english("steps.question.people"): "Priya Raman"}
    given = {label: said for word, said in answers.items() for label in labels if word in label}
    person.submit(told | given)
    assert not person.wrong
    agreed(person)


def agreed(person: Person) -> None:
    """Say yes to all that is shown before the note, and leave out what would have to be typed."""
    while asked := [posted for posted in person.messages() if "Stop" in buttons(posted)]:
        person.press(buttons(asked[-1])[0], where=asked[-1])
    person.see(in_english("note_words.title.thank_you"))


def arrives(app: App, moment: datetime, words: str, person: Person | None = None) -> Posted:
    """The nudge with these words that is there once the clock shows that moment; Sam's, unless it is said whose."""
    app.turn_to(moment)
    found = (person or app.sam).see(words)
    assert found.at >= moment, text(found)
    return found


def asked_how_they_decided(app: App) -> Posted:
    """The nudge of a hire date, which is today."""
    debriefed(app.sam, filled="today", call="Yes")
    return arrives(app, november(24, 15), ASK_NOW)


def called_for(app: App) -> Posted:
    """The nudge to call, on the next morning."""
    debriefed(app.sam, filled="today", call="Yes")
    return arrives(app, november(25, 10), CALL_NOW)


def noted(person: Person, people: str = PANEL, **answers: str) -> list[Posted]:
    """The notes of an interview with these people, as messages."""
    debriefed(person, **{"bring": POINTS, "meet": people, **answers})
    return notes_of(person)


def notes_of(person: Person) -> list[Posted]:
    return [message for message in person.messages() if in_english("note_words.title.thank_you") in text(message)]


def changed(message: str, **values: object) -> str:
    """What the debrief says once something told was changed so."""
    return in_english("debrief.changed", what=in_english(message, **values))


def saved(person: Person, message: Posted, words: str) -> None:
    """Edit a note, and keep this text."""
    person.press("Edit", where=message)
    person.submit({"Note": words})
    assert not person.wrong
    becomes(person, message, in_english("notes.in_your_own_words"))
