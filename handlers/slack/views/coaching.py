"""What coaches see of their channel: what can be done there, when the digest comes, whom to invite."""

from bot.checklist.reading import Choice
from bot.coaching.channels import Linked
from bot.coaching.service import Invited
from bot.words import count, say_date_and_time
from handlers.slack import ids
from handlers.slack.views.about import said
from handlers.slack.views.blocks import (
    Block,
    Message,
    actions,
    button,
    context,
    field_select,
    labelled,
    modal,
    paragraph,
    plain,
    quoted,
    section,
    text_input,
)
from handlers.slack.views.settings import DAY_NAMES

DAY, HOUR, ZONE, WHOM = "day", "hour", "zone", "whom"
EVERYBODY_READS = (
    "Everybody in this channel reads what I post here. People share with it only what they choose, and take it back "
    "when they like."
)
HOURS = [Choice(str(hour), f"{hour % 12 or 12}:00 {'am' if hour < 12 else 'pm'}") for hour in range(24)]
PUBLIC = "Anyone in this workspace can join this channel and read along. A private one is safer for your people."


def panel(linked: Linked) -> Message:
    """A coach channel, and what can be done in it."""
    text = (
        f"#{linked.place.name} is a coach channel. {_sharing(linked.sharing)}, {_waiting(linked.open_reviews)}. "
        f"The next digest comes {say_date_and_time(linked.digest_at)} ({linked.zone})."
    )
    choices = [
        button("Digest now", ids.DIGEST),
        button("When it comes", ids.SCHEDULE),
        button("Invite somebody", ids.INVITE),
        button("Report", ids.REPORT),
        button("Note templates", ids.CHANNEL_TEMPLATES),
    ]
    small_print = [context(EVERYBODY_READS), *([] if linked.place.is_private else [context(PUBLIC)])]
    ways = (
        "`/coach digest`, `/coach invite @name`, `/coach report`, `/coach templates` and `/coach unlink` do the same."
    )
    return Message(quoted(text, 1_000), (paragraph(text), actions("coach", choices), section(ways), *small_print))


def _sharing(number: int) -> str:
    return f"{number or 'No'} {'person shares' if number == 1 else 'people share'} with it"


def _waiting(number: int) -> str:
    return f"{count(number, 'note')} {'waits' if number == 1 else 'wait'} for an answer"


def linked(channel: Linked) -> Message:
    """The channel has become a coach channel."""
    found = panel(channel)
    next_step = (
        "Linked. Nothing is shared yet: invite your people with `/coach invite @name`, or ask them to type "
        "`/coach join` here."
    )
    return Message(f"{next_step} {found.text}", (section(next_step), *found.blocks))


def sure_to_unlink(channel: Linked) -> Message:
    """Before everything ends."""
    text = (
        f"This ends what {channel.sharing or 'no'} {'person shares' if channel.sharing == 1 else 'people share'} with "
        f"#{channel.place.name}, and takes it out of what I posted here. The channel's templates go, too. "
        "It cannot be brought back; everybody would have to share again."
    )
    return Message(
        quoted(text, 600), (paragraph(text), actions("unlink", [button("End it", ids.UNLINK, style="danger")]))
    )


def schedule(channel: Linked, metadata: str) -> Block:
    """When the digest comes."""
    days = [Choice(str(number), name) for number, name in enumerate(DAY_NAMES, 1)]
    return modal(
        ids.SCHEDULE,
        "When the digest comes",
        "Save",
        [
            labelled(DAY, "Day", field_select(days, str(channel.digest_day))),
            labelled(HOUR, "Time", field_select(HOURS, str(channel.digest_hour))),
            text_input(ZONE, "Zone", initial=channel.zone, most=60, hint="Such as Europe/Berlin, or Berlin."),
        ],
        metadata,
    )


def scheduled(channel: Linked) -> Message:
    """It comes at another time."""
    text = f"From now on the digest of #{channel.place.name} comes {say_date_and_time(channel.digest_at)}, then weekly."
    return Message(quoted(text, 600), (paragraph(text),))


def invite(metadata: str) -> Block:
    """Whom to invite."""
    element: Block = {"type": "users_select", "action_id": "value", "placeholder": plain("Choose somebody")}
    return modal(
        ids.INVITE,
        "Invite somebody",
        "Invite",
        [
            labelled(WHOM, "Who?", element),
            context("They get one message from me, and choose what to share, if anything. Nobody is asked twice."),
        ],
        metadata,
    )


def invited(what: Invited, name: str, channel: str) -> Message:
    """What came of an invitation."""
    text = {
        Invited.SENT: f"I have asked {name} whether they would like to share with #{channel}. It is up to them.",
        Invited.BEFORE: f"{name} was invited to #{channel} before, and I ask nobody twice. They can type /coach join.",
        Invited.SHARES: f"{name} shares with #{channel} already.",
        Invited.SELF: "That is you. To share with this channel yourself, type /coach join here.",
    }[what]
    return Message(quoted(text, 600), (paragraph(text),))


NO_COACH_CHANNEL = said(
    "This channel is no coach channel. In one, coaches get a weekly digest of what their people chose to share, and "
    "look over notes. An admin makes this one with `/coach link`. To share with your own coaches: `/coach join`."
)
INVITE_ME_FIRST = said(
    "I am not in this channel yet, so nothing was changed. Type `/invite` and my name here, then `/coach link`."
)
NOT_A_CHANNEL = said("Type that in the channel where the coaches are; a conversation between us two can't be one.")
CHANNEL_ARCHIVED = said("This channel is archived, so nothing was changed.")
SHARED_OUTSIDE = said(
    "This channel is shared with another organisation, and people there would read what yours share. So I don't link "
    "it; a channel of your own workspace works."
)
UNLINKED = said(
    "This is no coach channel any more. All shares with it have ended, and I take them out of what I posted here."
)
DIGEST_COMES = said("The digest is on its way into this channel.")
NOBODY_SHARES = said(
    "Nobody shares with this channel yet, so there is nothing to post. `/coach invite @name` asks somebody; what they "
    "share is up to them."
)
REPORT_COMES = said("The report comes in our direct message: what is shared with this channel now, and nothing else.")
REPORT = "What your people share with the channel now. I take this file away once somebody takes a share back."
REPORT_RECALLED = said(
    "Somebody took back what they shared, so I removed a report of mine from here. Please delete copies of it. "
    "`/coach report` in the channel makes a new one."
)
USAGE = said(
    "I did not understand that, so nothing changed. `/coach` shows what can be done here. In a coach channel: "
    "`/coach digest`, `/coach invite @name`, `/coach report`, `/coach templates`. For yourself: `/coach join`."
)
NOBODY_TO_INVITE = said(
    "I can't find that person among the members of this workspace, so nobody was asked. "
    "`/coach invite @name` takes a name from the list that Slack shows."
)
REVIEW_GONE = said("That request was taken back, or is not of this channel, so nothing changed.")
REVIEW_OWN = said("That is your own note, so somebody else answers it.")
REVIEW_TAKEN = said("Another coach has this one. *I take it over* makes it yours.")
