"""What coaches see of their channel: what can be done there, when the digest comes, whom to invite."""

from collections.abc import Sequence

from bot.coaching.schedule import WORKDAYS
from bot.screens import ids
from bot.screens.elements import (
    Button,
    Checkboxes,
    ChoiceField,
    Controls,
    Form,
    Line,
    Message,
    Option,
    PersonField,
    Small,
    TextField,
    Typed,
)
from bot.screens.settings import DAY_NAMES
from bot.screens.texts import said
from bot.services.coaching.channels import CoachChannelView
from bot.services.coaching.invitations import Invited
from bot.vocabulary.items import AlertKind
from bot.wording.words import count, say_date_and_time, say_list

DAY, HOUR, ZONE, ALERTS, WHOM = "day", "hour", "zone", "alerts", "whom"
ALERT = {
    AlertKind.TOMORROW: "Somebody has an interview tomorrow",
    AlertKind.OFFER: "Somebody has an offer",
    AlertKind.STUCK: "Something has been late for days",
}
OF = {
    AlertKind.TOMORROW: "an interview tomorrow",
    AlertKind.OFFER: "an offer",
    AlertKind.STUCK: "what has been late for days",
}
EVERYBODY_READS = (
    "Everybody in this channel reads what I post here, and counts as a coach. People share with it only what they "
    "choose, and take it back when they like."
)
HOURS = tuple(Option(str(hour), f"{hour % 12 or 12}:00 {'am' if hour < 12 else 'pm'}") for hour in range(24))
PUBLIC = "Anyone here can join this channel and read along. A private one is safer for your people."


def panel(linked: CoachChannelView) -> Message:
    """A coach channel, and what can be done in it."""
    comes = f"The next digest comes {say_date_and_time(linked.digest_at)} ({linked.zone})."
    if linked.rests:
        comes = (
            "I can't post in it for now: it is archived, or I am not in it. Once I am added to it again, it goes on."
        )
    shares = f"{_sharing(linked.sharing)}, {_waiting(linked.open_reviews)}"
    text = f"#{linked.place.name} is a coach channel. {shares}. {comes}"
    choices = (
        Button("Digest now", ids.DIGEST),
        Button("What I post here", ids.SCHEDULE),
        Button("Invite somebody", ids.INVITE),
        Button("People", ids.numbered(ids.PEOPLE, "all")),
        Button("Report", ids.REPORT),
        Button("Note templates", ids.CHANNEL_TEMPLATES),
    )
    small_print = [Small(EVERYBODY_READS), *([] if linked.place.is_private else [Small(PUBLIC)])]
    ways = (
        "`/coach digest`, `/coach invite @name`, `/coach people`, `/coach report`, `/coach templates` and "
        "`/coach unlink` do the same."
    )
    return Message(text, (Typed(text), Controls("coach", choices), Line(ways), *small_print))


def _sharing(number: int) -> str:
    return f"{number or 'No'} {'person shares' if number == 1 else 'people share'} with it"


def _waiting(number: int) -> str:
    return f"{count(number, 'note')} {'waits' if number == 1 else 'wait'} for an answer"


def linked(channel: CoachChannelView) -> Message:
    """The channel has become a coach channel."""
    found = panel(channel)
    if channel.sharing:
        return found
    next_step = (
        "Linked. Nothing is shared yet: invite your people with `/coach invite @name`, or ask them to type "
        "`/coach join` in their chat with me."
    )
    return Message(f"{next_step} {found.text}", (Line(next_step), *found.body))


def sure_to_unlink(channel: CoachChannelView) -> Message:
    """Before everything ends."""
    ends = "Nobody shares"
    if channel.sharing:
        ends = f"{channel.sharing} {'person stops' if channel.sharing == 1 else 'people stop'} sharing"
    text = (
        f"{ends} with #{channel.place.name}, and I remove what was shared from my posts here. Its templates go, too. "
        "This can't be undone."
    )
    return Message(text, (Typed(text), Controls("unlink", (Button("End it", ids.UNLINK, emphasis="danger"),))))


def schedule(channel: CoachChannelView, ref: str) -> Form:
    """When the digest comes, and what is told at once."""
    alerts = tuple(Option(kind, label) for kind, label in ALERT.items())
    days = tuple(Option(str(number), name) for number, name in enumerate(("Monday to Friday", *DAY_NAMES)))
    return Form(
        ids.SCHEDULE,
        "What I post here",
        "Save",
        (
            ChoiceField(DAY, "The digest comes on", days, str(channel.digest_day)),
            ChoiceField(HOUR, "Time", HOURS, str(channel.digest_hour)),
            TextField(ZONE, "Zone", initial=channel.zone, most=60, hint="Such as Europe/Berlin, or Berlin."),
            Checkboxes(ALERTS, "Tell us at once when", alerts, frozenset(channel.alerts), optional=True),
            Small("Of each person only what they share with this channel. I look once an hour, from 8 am to 8 pm."),
        ),
        ref,
    )


def scheduled(channel: CoachChannelView) -> Message:
    """It comes at another time."""
    when = f"{say_date_and_time(channel.digest_at)} ({channel.zone})"
    then = "from Monday to Friday" if channel.digest_day == WORKDAYS else "weekly"
    text = f"From now on the digest of #{channel.place.name} comes {when}, then {then}."
    if channel.alerts:
        text += f" I tell you at once of {say_list([OF[kind] for kind in AlertKind if kind in channel.alerts])}."
    return Message(text, (Typed(text),))


def invite(ref: str) -> Form:
    """Whom to invite."""
    return Form(
        ids.INVITE,
        "Invite somebody",
        "Invite",
        (
            PersonField(WHOM, "Who?"),
            Small("They get one message from me, and choose what to share, if anything. Nobody is asked twice."),
        ),
        ref,
    )


def invited(found: Sequence[tuple[Invited, str]], channel: str) -> Message:
    """What came of invitations, each with the name of whom it was for."""
    text = "\n".join(INVITED[what].format(name=name, channel=channel) for what, name in found)
    return Message(text, (Typed(text),))


INVITED = {
    Invited.SENT: "I have asked {name} whether they would like to share with #{channel}. It is up to them.",
    Invited.BEFORE: "{name} was invited to #{channel} before, and I ask nobody twice. They can still share, by writing "
    "to me.",
    Invited.SHARES: "{name} shares with #{channel} already.",
    Invited.SELF: "That is you. To share with this channel yourself, write to me in our chat.",
}
NO_COACH_CHANNEL = said(
    "This is not a coach channel. `/coach link` makes it one: coaches then get a weekly digest of what their people "
    "chose to share, and look over notes. `/coach join` shares with your own coaches."
)
INVITE_ME_FIRST = said("I am not in this channel, so nothing was changed. Add me to it, then type that again.")
NOT_A_CHANNEL = said("`/coach link` works in a channel: type it where your coaches are.")
CHANNEL_ARCHIVED = said("This channel is archived, so nothing was changed.")
STANDARD_CHANNELS_ONLY = said(
    "I work in standard channels of a team alone: who reads a private or a shared one is not for the team to say. "
    "Please mention me in a standard channel, or write to me in our chat."
)
SHARED_OUTSIDE = said(
    "This channel is shared with another organisation, whose people could read along, so I did not link it. "
    "A channel of your own people works."
)
UNLINKED = said(
    "This is not a coach channel any more. All shares with it have ended, and I am removing them from what I posted "
    "here."
)
DIGEST_COMES = said("The digest is on its way into this channel.")
NOBODY_SHARES = said(
    "Nobody shares with this channel yet, so there is nothing to tell. `/coach invite @name` asks somebody; what they "
    "share is up to them."
)
AT_REST = said("I can't post in this channel for now, so nothing was put together. Is it archived, or am I not in it?")
REPORT_COMES = said("The report comes in our chat: what is shared with this channel now, and nothing else.")
REPORT = "What your people share with the channel now. I take this file away once somebody takes a share back."
USAGE = said(
    "`/coach join` shares with your own coaches; `/coach link` makes a channel a coach channel, `/coach unlink` "
    "ends that. In a coach channel: `/coach digest`, `/coach invite @name`, `/coach people`, `/coach report`, "
    "`/coach templates`. Nothing was changed."
)
NOBODY_TO_INVITE = said(
    "Nobody was asked. Name one of the people here, from the list that opens: `/coach invite @name`."
)
REVIEW_GONE = said("That request is gone: it was taken back or replaced. Nothing changed.")
REVIEW_OWN = said("This is your own note; another coach can answer it.")
REVIEW_TAKEN = said("Another coach has this one. *Take over* makes it yours.")
