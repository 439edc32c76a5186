"""The story that `demo --story` tells: one interview, from the debrief to the notes, acted by what is on screen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from playground import transcript
from playground.client import Actor, Client

SAM = "U0SAM"


@dataclass(frozen=True)
class Beat:
    """One thing that Sam does, and the words that answer it in the direct message."""

    says: str
    """What Sam types or taps."""
    sees: str
    tap: bool = False


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


def play(beats: tuple[Beat, ...], sam: Actor) -> Iterator[Beat]:
    """Act each beat and wait for its answer; yields a beat when its answer is there."""
    for beat in beats:
        if beat.tap:
            sam.press(beat.says)
        elif beat.says.startswith("/"):
            sam.command(beat.says)
        else:
            sam.say(beat.says)
        sam.see(beat.sees)
        yield beat


def first_interview(client: Client, say: Callable[[str], None]) -> None:
    """Play the first interview and say the conversation as Sam sees it, beat by beat."""
    sam = client.user(SAM)
    names = {user["id"]: user["real_name"] for user in client.workspace()["users"]}
    shown: set[str] = set()
    for beat in play(FIRST_INTERVIEW, sam):
        if beat.tap or beat.says.startswith("/"):
            say(f"Sam {'taps' if beat.tap else 'types'}: {beat.says}\n")
        for message in sam.messages():
            if message["ts"] not in shown:
                shown.add(message["ts"])
                say(transcript.message(message, names, "America/New_York") + "\n")
