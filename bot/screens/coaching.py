"""What coaches see of their channel: what can be done there, when the digest comes, whom to invite."""

from collections.abc import Sequence
from datetime import time

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
from bot.services.coaching.channels import CoachChannelView
from bot.services.coaching.invitations import Invited
from bot.vocabulary.items import AlertKind
from bot.wording.catalog import say
from bot.wording.words import say_date_and_time, say_hour, say_list, say_weekdays, sentences

DAY, HOUR, ZONE, ALERTS, WHOM = "day", "hour", "zone", "alerts", "whom"


def panel(linked: CoachChannelView) -> Message:
    """A coach channel, and what can be done in it."""
    comes = say("coaching.the_next_digest_comes", at=say_date_and_time(linked.digest_at), zone=linked.zone)
    if linked.rests:
        comes = say("coaching.i_cant_post_in")
    shares = say("coaching.people_share_with_it", n=linked.sharing)
    waits = say("coaching.notes_wait_for_an", n=linked.open_reviews)
    text = say("coaching.is_a_coach_channel", channel=linked.place.name, shares=shares, waits=waits, comes=comes)
    choices = (
        Button(say("coaching.digest_now"), ids.DIGEST),
        Button(say("coaching.what_i_post_here"), ids.SCHEDULE),
        Button(say("coaching.invite_somebody"), ids.INVITE),
        Button(say("coaching.people"), ids.numbered(ids.PEOPLE, "all")),
        Button(say("coaching.report"), ids.REPORT),
        Button(say("coaching.note_templates"), ids.CHANNEL_TEMPLATES),
    )
    small_print = [
        Small(say("coaching.everybody_reads")),
        *([] if linked.place.is_private else [Small(say("coaching.public"))]),
    ]
    ways = say("coaching.coach_digest_coach_invite")
    return Message(text, (Typed(text), Controls("coach", choices), Line(ways), *small_print))


def linked(channel: CoachChannelView) -> Message:
    """The channel has become a coach channel."""
    found = panel(channel)
    if channel.sharing:
        return found
    next_step = say("coaching.linked_nothing_is_shared")
    return Message(sentences(next_step, found.text), (Line(next_step), *found.body))


def sure_to_unlink(channel: CoachChannelView) -> Message:
    """Before everything ends."""
    text = say("coaching.people_stop_sharing_with", n=channel.sharing, channel=channel.place.name)
    return Message(
        text, (Typed(text), Controls("unlink", (Button(say("coaching.end_it"), ids.UNLINK, emphasis="danger"),)))
    )


def schedule(channel: CoachChannelView, ref: str) -> Form:
    """When the digest comes, and what is told at once."""
    alerts = tuple(Option(kind, say(f"coaching.alert.{kind}")) for kind in AlertKind)
    days = tuple(
        Option(str(number), name) for number, name in enumerate((say("coaching.monday_to_friday"), *say_weekdays()))
    )
    hours = tuple(Option(str(hour), say_hour(time(hour))) for hour in range(24))
    return Form(
        ids.SCHEDULE,
        say("coaching.what_i_post_here"),
        say("common.save"),
        (
            ChoiceField(DAY, say("coaching.the_digest_comes_on"), days, str(channel.digest_day)),
            ChoiceField(HOUR, say("coaching.time"), hours, str(channel.digest_hour)),
            TextField(
                ZONE, say("common.zone"), initial=channel.zone, most=60, hint=say("coaching.such_as_europe_berlin")
            ),
            Checkboxes(ALERTS, say("coaching.tell_us_at_once"), alerts, frozenset(channel.alerts), optional=True),
            Small(say("coaching.of_each_person_only")),
        ),
        ref,
    )


def scheduled(channel: CoachChannelView) -> Message:
    """It comes at another time."""
    name, at, zone = channel.place.name, say_date_and_time(channel.digest_at), channel.zone
    if channel.digest_day == WORKDAYS:
        text = say("coaching.from_now_on_the", name=name, at=at, zone=zone)
    else:
        text = say("coaching.from_now_on_the_digest", name=name, at=at, zone=zone)
    if channel.alerts:
        alerts = say_list([say(f"coaching.of.{kind}") for kind in AlertKind if kind in channel.alerts])
        text = sentences(text, say("coaching.i_tell_you_at", alerts=alerts))
    return Message(text, (Typed(text),))


def invite(ref: str) -> Form:
    """Whom to invite."""
    return Form(
        ids.INVITE,
        say("coaching.invite_somebody"),
        say("coaching.invite"),
        (
            PersonField(WHOM, say("common.who")),
            Small(say("coaching.they_get_one_message")),
        ),
        ref,
    )


def invited(found: Sequence[tuple[Invited, str]], channel: str) -> Message:
    """What came of invitations, each with the name of whom it was for."""
    text = "\n".join(say(f"coaching.invited.{what}", name=name, channel=channel) for what, name in found)
    return Message(text, (Typed(text),))
