"""What the tests of nudges in Slack share: moments, what is on screen, and how a person gets there."""

import re
from datetime import datetime
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from bot.nudges.facts import NudgeKind
from playground import transcript
from playground.client import Actor
from playground.types import Json
from tests.stage import NORTHWIND, Stage
from tests.words import in_english, labels, nudged

NEW_YORK = ZoneInfo("America/New_York")
PUT_OFF = labels("nudges.remind_me_later", "nudges.on_a_day_i", "nudges.no_more_for_this")
HEARD = [in_english(f"nudges.answer.{answer}") for answer in ("offer", "next_round", "rejected", "still_deciding")]
NOTE = labels("common.show_my_note", "nudges.answer.note_sent", *PUT_OFF)
FIRST_QUESTION = in_english("steps.question.points")
AHEAD = "/debrief Northwind, Clerk, tomorrow 10am"
CALL_NOW = nudged(NudgeKind.CALL, company="Northwind")
TRIGGERS = count(1)


def november(day: int, hour: int, minute: int = 0) -> datetime:
    """In New York; every test begins on Tuesday the 24th at half past eleven."""
    return datetime(2026, 11, day, hour, minute, tzinfo=NEW_YORK)


def december(day: int, hour: int) -> datetime:
    return datetime(2026, 12, day, hour, tzinfo=NEW_YORK)


def shown(message: Json) -> str:
    return transcript.message(message, {}, "America/New_York")


def files_of(person: Actor) -> list[str]:
    """The ids of all files before somebody, the oldest first."""
    return [file["id"] for message in person.messages() for file in message.get("files", [])]


def buttons(message: Json) -> list[str]:
    return re.findall(r"\[([^\]]+)\]", shown(message))


def offered(person: Actor, label: str) -> int:
    """How many messages have a button of that label."""
    return sum(label in buttons(message) for message in person.messages())


def arrives(stage: Stage, moment: datetime, words: str, person: Actor | None = None) -> Json:
    """The nudge with these words that is there once the clock shows that moment."""
    stage.client.set_clock(moment)

    def newest(who: Actor) -> Json | None:
        since = (one for one in reversed(who.messages()) if datetime.fromisoformat(one["time"]) >= moment)
        return next((one for one in since if words in shown(one) and not one["ephemeral"]), None)

    return (person or stage.sam).wait(newest)


def becomes(person: Actor, message: Json, words: str) -> Json:
    """The same message, once it shows these words."""

    def there(who: Actor) -> Json | None:
        return next((one for one in who.messages() if one["ts"] == message["ts"] and words in shown(one)), None)

    return person.wait(there)


def settles(person: Actor, message: Json, words: str, *left: str) -> None:
    """The same message says so now, and has no button left but these."""
    assert buttons(becomes(person, message, words)) == list(left)


def debriefed(person: Actor, line: str = NORTHWIND, **answers: str) -> None:
    """A finished debrief, by the one form; `answers` by the word that is in the question."""
    person.command(line)
    person.wait(lambda who: offered(who, in_english("debrief.one_form_instead")))
    person.press(in_english("debrief.one_form_instead"))
    form = person.wait(Actor.modal)
    labels = [block["label"]["text"] for block in form["blocks"] if block["type"] == "input"]
    values = {label: said for word, said in answers.items() for label in labels if word in label}
    answer = person.submit(
        {FIRST_QUESTION: "I led six people", in_english("steps.question.people"): "Priya Raman", **values}
    )
    assert answer["errors"] is None
    agreed(person)


def agreed(person: Actor) -> None:
    """Say yes to all that is shown before the note, leave out what would have to be typed, and wait for the notes."""
    for _ in range(40):
        person.wait(lambda who: offered(who, "Stop") or not offered(who, in_english("debrief.one_form_instead")))
        asked = [one for one in person.messages() if "Stop" in buttons(one)]
        if not asked:
            break
        first = buttons(asked[-1])[0]
        person.press(first, where={**asked[-1], "channel": person.direct()})
        person.wait(
            lambda who, at=asked[-1]["ts"]: all(one["ts"] != at or "Stop" not in buttons(one) for one in who.messages())
        )
    person.wait(lambda who: any(in_english("note_words.title.thank_you") in shown(one) for one in who.messages()))


def called_for(stage: Stage) -> Json:
    """The nudge to call, on the next morning."""
    debriefed(stage.sam, filled="today", call="Yes")
    return arrives(stage, november(25, 10), CALL_NOW)


def listed(person: Actor, line: str = "/nudges") -> Json:
    """What the bot whispers about all nudges."""
    before = len(person.messages())
    person.command(line)
    return person.wait(lambda who: next((each for each in who.messages()[before:] if each["ephemeral"]), None))


def answers_with(person: Actor, text: str, words: str) -> str:
    """What the bot answers to something typed in the direct message."""
    ts = person.say(text)
    return shown(person.wait(lambda who: next((m for m in who.messages() if m["ts"] > ts and words in shown(m)), None)))


def tap(person: Actor, message: Json, block_id: str, action_id: str, **action: Any) -> Json:
    """A button's payload made by hand, on a message of Sam's."""
    channel = person.client.user("U0SAM").direct()
    action = {"type": "button", "block_id": block_id, "action_id": action_id, "value": "-", **action}
    return {
        "type": "block_actions",
        "team": {"id": "T0LOCAL", "domain": "local"},
        "user": {"id": person.id, "name": "x", "team_id": "T0LOCAL"},
        "api_app_id": "A0LOCAL",
        "trigger_id": f"{next(TRIGGERS)}.forged",
        "container": {"type": "message", "message_ts": message["ts"], "channel_id": channel, "is_ephemeral": False},
        "actions": [action],
    }


def answered(stage: Stage, payload: Json) -> str:
    """What its sender is told about a payload made by hand."""
    person = stage.client.user(payload["user"]["id"])
    before = len(person.messages())
    assert stage.client.raw("interactive", payload)["acknowledged"]
    return shown(person.wait(lambda who: next(iter(who.messages()[before:]), None)))


def block_of(message: Json, kind: str = "nudge") -> str:
    return next(str(block["block_id"]) for block in message["blocks"] if block.get("block_id", "").startswith(kind))
