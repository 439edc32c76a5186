"""The story that `demo --story` plays: from a debrief to a coach's review of a note, using only what is on screen."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

SAM, DANA = "U0SAM", "U0DANA"
NAMES = {SAM: "Sam Rivera", DANA: "Dana Okafor"}
COACHES = "C0COACHES"
NEW_YORK = ZoneInfo("America/New_York")
BEGINS = datetime(2026, 11, 24, 16, 30, tzinfo=UTC)
"""A Tuesday, 11:30 in New York, so that the story reads the same whenever it is played."""


@dataclass(frozen=True)
class Beat:
    """One thing that somebody does, or a moment to move the clock to, and the words expected in answer."""

    says: str
    """What is typed, or the label of what is pressed or chosen from."""
    sees: str = ""
    tap: bool = False
    choice: str = ""
    form: Mapping[str, object] | None = None
    """Fill in the form that opens, by label."""
    closes: bool = False
    """Close the form that opens, as it is."""
    at: datetime | None = None
    who: str = SAM
    where: str = ""
    """The channel where it is typed and answered; "" for the DM with the bot."""


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
    Beat("by the 15th\nyes, Priya, 555 010 2200", "look forward to hearing about a start date?"),
    Beat("No. I promised to send Priya our planning template by Friday", "Who did you meet?"),
    Beat(
        "Priya Raman, VP Finance, priya@northwind.example\nbo.chen@northwind.example Bo Chen (Controller)\n"
        "Jess from HR set it up",
        "What stuck with you from each of them?",
    ),
    Beat(
        "Priya: moving all plants to one planning system by spring; Bo: two audits in one quarter, and he is short of "
        "people\ndoubt: Bo asked if I have led a team from afar",
        "What makes you want this job?",
    ),
    Beat(
        "I like it when finance sits beside operations and not behind them",
        "How does Priya Raman like to be addressed?",
    ),
    Beat("Priya", "Before I write it: is this right?", tap=True),
    Beat("Right, Dear Bo", "(2 of 2)", tap=True),
)

THE_WEEKS_AFTER = (
    Beat("", "Your thank-you note to Northwind Traders", at=datetime(2026, 11, 24, 13, tzinfo=NEW_YORK)),
    Beat("I sent it", "Noted as sent.", tap=True),
    Beat("", "What you promised Northwind Traders", at=datetime(2026, 11, 26, 10, tzinfo=NEW_YORK)),
    Beat("Done", "They will notice that you kept your word.", tap=True),
    Beat("", "wanted to decide today", at=datetime(2026, 12, 15, 15, tzinfo=NEW_YORK)),
    Beat("Nothing yet", "All right, we wait. Next from me: tomorrow at 10:00 am", tap=True),
    Beat("", "Time to call Northwind Traders", at=datetime(2026, 12, 16, 10, tzinfo=NEW_YORK)),
    Beat("What to say", "If it goes to voicemail", tap=True),
    Beat("They answered", "The next round: well done!", choice="next_round"),
)

WITH_A_COACH = (
    Beat("/invite @Afterword", "", who=DANA, where=COACHES),
    Beat("/coach link", "is a coach channel", who=DANA, where=COACHES),
    Beat("Invite somebody", "I have asked Sam Rivera", tap=True, form={"Who?": SAM}, who=DANA),
    Beat("", "Dana Okafor invites you"),
    Beat("Choose what to share", "sees where your interviews stand", tap=True, form={"They see": ["status"]}),
    Beat(
        "/debrief Northwind Traders, Finance Manager, today 9am",
        "[One form instead]",
        at=datetime(2026, 12, 18, 11, tzinfo=NEW_YORK),
    ),
    Beat(
        "One form instead",
        "[Right, Dear Lena]",
        tap=True,
        form={
            "What did you tell them you would bring?": "I can have the books closed in five days by spring",
            "Who did you meet?": "Lena Ortiz, CFO, lena@northwind.example",
        },
    ),
    Beat("Right, Dear Lena", "For Lena Ortiz", tap=True),
    Beat(
        "Ask my coach",
        "asks for a review",
        tap=True,
        form={"Your question": "Is it warm enough for a CFO?"},
        where=COACHES,
    ),
    Beat("I'll take it", "Dana Okafor has it", tap=True, who=DANA, where=COACHES),
    Beat(
        "Suggest a text",
        "A suggested text",
        tap=True,
        who=DANA,
        where=COACHES,
        form={
            "body": "Dear Lena,\n\nThank you for taking the time to talk with me today about the Finance Manager "
            "position at Northwind Traders. Hearing how you want finance to sit beside operations made me want to do "
            "this work with you even more.\n\nAs I said, I can have the books closed in five days by spring. Could you "
            "tell me when you plan to have the position filled, and whether I may call you then? I look forward to "
            "hearing from you about a start date.\n\nKind regards,\nSam Rivera"
        },
    ),
    Beat("", "[Take this text]"),
    Beat("Take this text", "In your own words", tap=True),
    Beat("Good to go", "took the suggested text", tap=True, who=DANA, where=COACHES),
    Beat("", "It can be sent as it is."),
)


class Actor(Protocol):
    """Somebody in a workspace on any surface; `playground.client.Actor` is Slack's."""

    def say(self, text: str) -> object:
        """Write to the bot."""

    def command(self, line: str, channel: str | None = None) -> object:
        """Type a command."""

    def drop(self, name: str, content: bytes) -> object:
        """Drop a file into the conversation with the bot."""

    def invite(self, channel: str) -> object:
        """Add the bot to a channel."""

    def press(self, label: str) -> object:
        """Press the newest button with that label."""

    def choose(self, name: str, value: str) -> object:
        """Choose from the newest menu with that label."""

    def form(self) -> object:
        """Wait for the open form."""

    def submit(self, values: dict[str, Any]) -> object:
        """Submit the form with these values, by label."""

    def close_modal(self, *, everything: bool = False) -> object:
        """Close the form."""

    def see(self, text: str, channel: str | None = None) -> object:
        """Wait until that text is shown."""

    def read(self, channel: str | None, zone: str) -> dict[str, str]:
        """What is shown, by message id, oldest first."""


class Workspace(Protocol):
    """Where a story is played."""

    def user(self, user: str) -> Actor:
        """A person to act as."""

    def set_clock(self, moment: datetime) -> object:
        """Move the clock on."""


def play(beats: Iterable[Beat], workspace: Workspace) -> Iterator[Beat]:
    """Play each beat and wait for its answer; yields the beat once the answer is there."""
    for beat in beats:
        actor = workspace.user(beat.who)
        if beat.at:
            workspace.set_clock(beat.at)
        _act(beat, actor)
        if beat.sees:
            actor.see(beat.sees, beat.where or None)
        yield beat


def _act(beat: Beat, actor: Actor) -> None:
    if beat.choice:
        actor.choose(beat.says, beat.choice)
    elif beat.tap:
        actor.press(beat.says)
    elif beat.says.startswith("/invite"):
        actor.invite(beat.where)
    elif beat.says.startswith("/"):
        actor.command(beat.says, beat.where or None)
    elif beat.says.startswith("BEGIN:VCALENDAR"):
        actor.drop("invitation.ics", beat.says.replace("\n", "\r\n").encode())
    elif beat.says:
        actor.say(beat.says)
    if beat.closes:
        actor.form()
        actor.close_modal(everything=True)
    if beat.form is not None:
        actor.form()
        actor.submit(dict(beat.form))


def tell(workspace: Workspace, say: Callable[[str], None]) -> None:
    """Play the interview, the weeks after it and the coach's help, printing what people see, beat by beat."""
    shown: set[str] = set()
    for beat in play(FIRST_INTERVIEW + THE_WEEKS_AFTER + WITH_A_COACH, workspace):
        for did in _did(beat):
            say(f"{did}\n")
        for message, text in workspace.user(beat.who).read(beat.where or None, "America/New_York").items():
            # What is new; or what was there before, where the answer is an edit.
            if text not in shown and (message not in shown or (beat not in FIRST_INTERVIEW and beat.sees in text)):
                shown |= {message, text}
                say(text + "\n")


def _did(beat: Beat) -> Iterator[str]:
    name = NAMES[beat.who].partition(" ")[0]
    if beat.at:
        yield f"--- {beat.at:%A}, {beat.at:%B} {beat.at.day}, {beat.at:%H:%M} ---"
    if beat.choice:
        yield f"{name} chooses: {beat.says}, {beat.choice.replace('_', ' ')}"
    elif beat.tap:
        yield f"{name} taps: {beat.says}"
    elif beat.says.startswith("/invite"):
        yield f"{name} brings the bot into #career-coaches"
    elif beat.says.startswith("/"):
        yield f"{name} types{' in #career-coaches' if beat.where else ''}: {beat.says}"
    for field, value in (beat.form or {}).items():
        yield f"  {field}: {', '.join(value) if isinstance(value, list) else NAMES.get(str(value), value)}"
