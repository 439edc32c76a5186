"""What a job seeker shares with coach channels: choosing it, seeing what is seen, telling good news."""

from collections.abc import Sequence

from bot.coaching.digest import details
from bot.screens import ids
from bot.screens.elements import (
    Button,
    Checkboxes,
    ChoiceField,
    Controls,
    DayField,
    Element,
    Form,
    Line,
    Message,
    Option,
    Small,
    TextField,
    Typed,
)
from bot.screens.texts import line_message, paragraphs
from bot.services.coaching.channels import Place
from bot.services.coaching.shared import ShareView
from bot.services.coaching.visible_data import View
from bot.vocabulary.items import HeldBack, Item
from bot.wording.catalog import say
from bot.wording.words import say_day, say_list, say_on_day, sentences

ITEMS, UNTIL, CHANNEL, WORDS = "items", "until", "channel", "words"


BLOCKS, ONE_BY_ONE = 95, 20
"""What fits into one form."""


def form(shared: ShareView) -> Form:
    """What to share with one channel, and until when."""
    choices = tuple(Option(item, say(f"sharing.item.{item}"), say(f"sharing.item_means.{item}")) for item in Item)
    return Form(
        ids.SHARE,
        say("sharing.share_with_coaches"),
        say("common.save"),
        (
            Typed(say("sharing.what_may_see", channel=shared.place.name)),
            Small(_who_reads(shared)),
            Checkboxes(
                ITEMS,
                say("sharing.they_see"),
                choices,
                frozenset(shared.items),
                hint=say("sharing.leave_all_empty_to"),
                optional=True,
            ),
            DayField(
                UNTIL,
                say("sharing.until_the_end_of"),
                shared.until,
                hint=say("sharing.leave_empty_for_no"),
                optional=True,
            ),
            Small(sentences(say("sharing.what_you_take_back"), say("sharing.never"))),
        ),
        shared.place.surface_id,
    )


def _who_reads(shared: ShareView) -> str:
    if shared.place.is_private:
        return say("sharing.it_is_a_private")
    return say("sharing.it_is_a_public")


def kept(shared: ShareView) -> Message:
    """What the channel sees from now on."""
    if not shared.items:
        text = say("sharing.sees_nothing_of_you", channel=shared.place.name)
        return Message(text, (Typed(text), Controls("shared", (_choose(say("common.share_again"), shared),))))
    text = sentences(what_is_seen(shared), say("sharing.you_can_change_that"))
    return Message(text, (Typed(text), _controls(shared, "shared")))


def what_is_seen(shared: ShareView) -> str:
    """What a channel sees of a person, as a sentence to them."""
    channel, things = (
        shared.place.name,
        say_list([say(f"sharing.sees.{item}") for item in Item if item in shared.items]),
    )
    if shared.until:
        text = say("sharing.sees_until", channel=channel, things=things, day=say_day(shared.until))
    else:
        text = say("sharing.sees", channel=channel, things=things)
    return sentences(text, say(f"sharing.rests.{shared.rests}") if shared.rests else "")


def in_home(shares: Sequence[ShareView], *, may_share: bool) -> list[Element]:
    """The part of Home about coaches; nothing, where there is no coach channel."""
    if not shares:
        return [Controls("coaches", (Button(say("sharing.share_with_my_coach"), ids.SHARE, "-"),))] if may_share else []
    body: list[Element] = [Line(say("sharing.your_coaches"))]
    for shared in shares[:5]:
        body += [Small(what_is_seen(shared)), _controls(shared, "coaches")]
    if len(shares) > 5:
        body.append(Line(say("sharing.and_more_channels_coach", n=len(shares) - 5)))
    return [
        *body,
        *([Controls("coaches", (Button(say("sharing.another_channel"), ids.SHARE, "-"),))] if may_share else []),
    ]


def overview(shares: Sequence[ShareView], others: Sequence[ShareView]) -> Message:
    """`/coach` and `/coach join` in private: what is shared, and with whom else one could."""
    if not shares and not others:
        text = say("sharing.there_is_no_coach")
        return line_message(text)
    opening = say("sharing.you_share_with") if shares else say("sharing.you_share_nothing_with")
    body: list[Element] = [Line(f"*{opening}*")]
    for shared in shares[:10]:
        body += [Typed(what_is_seen(shared)), _controls(shared, "coaches")]
    if shares and others:
        body.append(Line(say("sharing.you_could_also_share")))
    choose = tuple(_choose(f"#{other.place.name}", other, at) for at, other in enumerate(others[:20]))
    if choose:
        body.append(Controls("others", choose))
    said = [what_is_seen(shared) for shared in shares] or [f"#{other.place.name}" for other in others]
    return Message("\n".join([opening, *said]), (*body, Small(say("sharing.never"))))


def _controls(shared: ShareView, kind: str) -> Controls:
    surface_id = shared.place.surface_id
    seen = Button(say("sharing.what_my_coach_sees"), ids.SEEN, surface_id)
    return Controls(f"{kind}:{surface_id}", (seen, _choose(say("sharing.change_what_i_share"), shared)))


def _choose(label: str, shared: ShareView, at: int = 0) -> Button:
    return Button(label, ids.numbered(ids.SHARE, at), shared.place.surface_id)


def declined(surface_id: str) -> Message:
    """They would rather not; whether the coach hears of it is theirs to choose."""
    text = sentences(say("sharing.declined"), say("sharing.if_you_change_your"))
    return Message(
        text, (Line(text), Controls("declined", (Button(say("sharing.let_my_coach_know"), ids.LET_KNOW, surface_id),)))
    )


# --- what my coach sees


def view(found: View) -> Form:
    """Everything that one channel sees of the person, and what can be taken back one by one."""
    shared, one_by_one = found.shared, _one_by_one(found)
    said = [part for fragment in details(found.seen, found.now) for part in paragraphs(fragment.text)]
    if found.seen.last_here:
        day = say_on_day(found.seen.last_here, found.now.date())
        said.append(Typed(say("sharing.you_were_last_here", day=day)))
    room = BLOCKS - len(one_by_one)
    body: list[Element] = [
        Typed(what_is_seen(shared) if shared.items else say("sharing.sees_no_more_than", channel=shared.place.name))
    ]
    body += said[:room]
    if len(said) > room:
        body.append(Small(say("sharing.and_more_of_the")))
    if shared.items:
        times = say("sharing.times_are_the_channels", zone=found.zone)
        body.append(Small(times if said else say("sharing.there_is_nothing_of")))
    return Form(ids.SEEN, say("sharing.what_my_coach_sees"), "", (*body, *one_by_one, Small(say("sharing.never"))))


def _one_by_one(found: View) -> list[Element]:
    """Notes that they asked about, and good news that they told, each to be taken back."""
    rows = [(say("sharing.your_note_which_you", about=about), ids.WITHDRAW, row_id) for row_id, about in found.reviews]
    rows += [(say("sharing.your_good_news", words=words), ids.NEWS_AWAY, row_id) for row_id, words in found.news]
    body: list[Element] = []
    for text, action_id, row_id in rows[:ONE_BY_ONE]:
        away = Button(say("common.take_it_back"), ids.numbered(action_id, row_id), str(row_id))
        body += [Typed(text), Controls(f"{action_id}:{row_id}", (away,))]
    if len(rows) > ONE_BY_ONE:
        more = say("sharing.and_more_take_these", number=len(rows) - ONE_BY_ONE)
        body.append(Small(more))
    return body


def nothing_seen() -> Form:
    """Nothing is left that the channel sees."""
    gone = Line(say("sharing.nothing_any_more_what"))
    return Form(ids.SEEN, say("sharing.what_my_coach_sees"), "", (gone, Small(say("sharing.never"))))


# --- good news


def offer(interview_id: int) -> Message:
    """After good news: would they like their coaches to know?"""
    text = say("sharing.would_you_like_to")
    tell = Button(say("sharing.tell_them"), ids.NEWS, str(interview_id), emphasis="primary")
    return Message(text, (Line(text), Controls(f"news:{interview_id}", (tell,))))


def news(interview_id: int, words: str, shares: Sequence[ShareView]) -> Form:
    """The form in which good news is told."""
    places = tuple(Option(shared.place.surface_id, f"#{shared.place.name}") for shared in shares)
    return Form(
        ids.NEWS,
        say("sharing.good_news"),
        say("sharing.post_it"),
        (
            ChoiceField(CHANNEL, say("sharing.where"), places, places[0].value),
            TextField(WORDS, say("sharing.in_your_words"), initial=words, lines=True, most=1_000),
            Small(say("sharing.everybody_in_that_channel")),
        ),
        str(interview_id),
    )


def private(why: HeldBack) -> str:
    """Why a channel cannot be told in these words."""
    return say("sharing.not_in_these_words", why=say(f"common.held_back.{why}"))


def told(shared: ShareView) -> Message:
    """Good news is on its way."""
    text = say("sharing.your_good_news_is", channel=shared.place.name)
    return Message(text, (Typed(text), _controls(shared, "told")))


def still_told(place: Place) -> Message:
    """Good news may not be so any more."""
    text = say("sharing.your_good_news_is_still", channel=place.name)
    seen = Button(say("sharing.what_my_coach_sees"), ids.SEEN, place.surface_id)
    return Message(text, (Typed(text), Controls("told", (seen,))))


def asked(shared: ShareView) -> Message:
    """A note is before the coaches."""
    text = say("sharing.your_note_is_on", channel=shared.place.name)
    seen = Button(say("sharing.what_my_coach_sees"), ids.SEEN, shared.place.surface_id)
    return Message(text, (Typed(text), Controls("asked", (seen,))))
