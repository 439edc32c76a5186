"""The story that `demo --story` tells: one interview, from the debrief to the call, acted by what is on screen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from playground import transcript
from playground.client import Actor, Client

SAM = "U0SAM"
NEW_YORK = ZoneInfo("America/New_York")
BEGINS = datetime(2026, 11, 24, 16, 30, tzinfo=UTC)
"""A Tuesday, half past eleven in New York: so the story reads the same whenever it is told."""


@dataclass(frozen=True)
class Beat:
    """One thing that Sam does, or a moment to which the clock is moved on, and the words that answer it."""

    says: str
    """What Sam types, taps, or chooses from."""
    sees: str
    tap: bool = False
    choice: str = ""
    at: datetime | None = None


FIRST_INTERVIEW = (
    Beat("/debrief Northwind Traders, Finance Manager, today 10am, video", "What did you tell them you would bring?"),
    Beat(
        "slow month-end close -> I cut it from nine days to five at Contoso\n"
        "I have led a team of six through two audits",
        "What did you not get to say?",
    ),
    Beat(
        "I know their new planning software well, I rolled it out last year", "When do they want the position filled?"
    ),
    Beat("by the 15th", "Did they say you may call if you don't hear from them?"),
    Beat("Yes", "Whom may you call, and on which number?", tap=True),
    Beat("Priya, 555 010 2200", "look forward to hearing about a start date?"),
    Beat("No", "Who did you meet?", tap=True),
    Beat(
        "Priya Raman, VP Finance, priya@northwind.example\nbo.chen@northwind.example Bo Chen (Controller)",
        "That is everything",
    ),
    Beat("Draft my note", "(2 of 2)", tap=True),
)

THE_WEEKS_AFTER = (
    Beat("", "Your thank-you note to Northwind Traders", at=datetime(2026, 11, 24, 13, tzinfo=NEW_YORK)),
    Beat("I sent it", "Noted as sent.", tap=True),
    Beat("", "wanted to decide today", at=datetime(2026, 12, 15, 15, tzinfo=NEW_YORK)),
    Beat("Nothing yet", "All right, we wait. Next from me: tomorrow at 10:00 am", tap=True),
    Beat("", "Time to call Northwind Traders", at=datetime(2026, 12, 16, 10, tzinfo=NEW_YORK)),
    Beat("What to say", "If it goes to voicemail", tap=True),
    Beat("They answered", "The next round: well done!", choice="next_round"),
)


def play(beats: tuple[Beat, ...], sam: Actor) -> Iterator[Beat]:
    """Act each beat and wait for its answer; yields a beat when its answer is there."""
    for beat in beats:
        _act(beat, sam)
        sam.see(beat.sees)
        yield beat


def _act(beat: Beat, sam: Actor) -> None:
    if beat.at:
        sam.client.set_clock(beat.at)
    elif beat.choice:
        sam.choose(beat.says, beat.choice)
    elif beat.tap:
        sam.press(beat.says)
    elif beat.says.startswith("/"):
        sam.command(beat.says)
    else:
        sam.say(beat.says)


def first_interview(client: Client, say: Callable[[str], None]) -> None:
    """Play the first interview and the weeks after it, and say the conversation as Sam sees it, beat by beat."""
    sam = client.user(SAM)
    names = {user["id"]: user["real_name"] for user in client.workspace()["users"]}
    shown: set[str] = set()
    for beat in play(FIRST_INTERVIEW + THE_WEEKS_AFTER, sam):
        if did := _did(beat):
            say(f"{did}\n")
        for message in sam.messages():
            # What is new; and what was shown before, where the answer is that it has changed.
            text = transcript.message(message, names, "America/New_York")
            if message["ts"] not in shown or (beat in THE_WEEKS_AFTER and beat.sees in text):
                shown.add(message["ts"])
                say(text + "\n")


def _did(beat: Beat) -> str:
    if beat.at:
        return f"--- {beat.at:%A}, {beat.at:%B} {beat.at.day}, {beat.at:%H:%M} ---"
    if beat.choice:
        return f"Sam chooses: {beat.says}, {beat.choice.replace('_', ' ')}"
    return f"Sam {'taps' if beat.tap else 'types'}: {beat.says}" if beat.tap or beat.says.startswith("/") else ""
