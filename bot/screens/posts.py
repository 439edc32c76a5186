"""Posts about coaching: the digest and its thread, good news, and what job seekers are told about a channel.

Where there is more than a message holds, texts are cut alike; no name is lost, and no note under review is cut.
"""

from collections.abc import Sequence
from datetime import timedelta

from bot.screens import ids, reviews, tasks
from bot.screens.elements import (
    Bars,
    Body,
    Bullets,
    Button,
    Controls,
    Element,
    Heading,
    Line,
    Message,
    Quote,
    Rich,
    Small,
    Typed,
)
from bot.screens.spans import Span
from bot.screens.texts import LENGTHS, bold, cut, gap, shortened
from bot.services.coaching.contents import (
    Alert,
    Answered,
    Content,
    Details,
    Digest,
    Inviting,
    News,
    Notice,
    Reviewed,
    Said,
    Tasked,
)
from bot.wording.catalog import say
from bot.wording.words import capital, full_stop, say_date, say_date_and_time, sentences

LONGEST_NAME = 40
MOST_WAITING = 10


NOTICE = ("unlinked", "deleted", "shared", "archived", "away", "recalled", "over")
"""What job seekers are told about a channel."""


def message(content: Content) -> Message:
    """What a post says now."""
    match content:
        case Digest():
            return _digest(content)
        case Details():
            return _details(content)
        case Alert():
            return _alert(content)
        case Reviewed():
            return reviews.post(content)
        case News():
            return _news(content)
        case Answered():
            return reviews.answer(content)
        case Inviting():
            return _inviting(content)
        case Notice():
            return _notice(content)
        case Tasked():
            return tasks.tasked(content)
    return Message(say("posts.taken_back"), (Line(say("posts.taken_back")),))


# --- the digest and its thread


def _digest(digest: Digest) -> Message:
    waiting = [say("posts.waiting"), *map(_said, digest.waiting[:MOST_WAITING])] if digest.waiting else []
    lines = [
        sentences(full_stop(_title(digest)), _when(digest)),
        *map(_said, digest.people),
        *waiting,
        *_others(digest),
    ]
    return shortened((*lines, _in_figures(digest)), (_digest_body(digest, most) for most in LENGTHS))


def _digest_body(digest: Digest, most: int) -> Body:
    body: list[Element] = [Heading(_title(digest)), Small(_when(digest))]
    if digest.people:
        body.append(_list(digest.people, most))
    if digest.waiting:
        body += [Line(say("posts.heading_waiting")), _list(digest.waiting[:MOST_WAITING], most)]
    body += [Typed(text) for text in _others(digest)]
    return (*body, *_in_a_chart(digest), Controls("tasks", (tasks.give_task(),)))


def _in_a_chart(digest: Digest) -> list[Element]:
    if digest.figures is None:
        return []
    rows = tuple((capital(say(f"interviews.sent_notes.{sent}")), number) for sent, number in digest.figures.items())
    return [Bars(say("common.thank_you_notes_sent"), rows), Small(_in_figures(digest))]


def _title(digest: Digest) -> str:
    return say("posts.your_people_today") if digest.daily else say("posts.your_people_this_week")


def _when(digest: Digest) -> str:
    zone = say("posts.zone", zone=digest.now.tzinfo)
    if digest.due_at is None:
        return sentences(say("posts.asked_for_with_coach", at=say_date_and_time(digest.now)), zone)
    late = digest.now - digest.due_at > timedelta(hours=1)
    day = full_stop(say_date(digest.now.date(), digest.now.date()))
    return sentences(day, say("posts.it_was_due", at=say_date_and_time(digest.due_at)) if late else "", zone)


def _alert(alert: Alert) -> Message:
    give = Controls("tasks", (tasks.give_task(),))
    tries = ((_list(alert.people, most), Line(say("posts.why_alert")), give) for most in LENGTHS)
    return shortened((*map(_said, alert.people), say("posts.why_alert")), tries)


def _list(people: Sequence[Said], most: int) -> Bullets:
    """A line for each, the name before it in bold."""
    return Bullets(tuple((bold(cut(each.name, LONGEST_NAME)), Span(f": {cut(_texts(each), most)}")) for each in people))


def _said(said: Said) -> str:
    return f"{said.name}: {_texts(said)}"


def _texts(said: Said) -> str:
    return " ".join("; ".join(map(str, said.says)).split())


def _others(digest: Digest) -> list[str]:
    """The people, and requests, that have no line of their own here."""
    left, more = len(digest.waiting) - MOST_WAITING, digest.more
    found = []
    if left > 0:
        found.append(say("posts.more_requests_wait_further", n=left))
    if more:
        found.append(say("posts.more_people_are_in", n=more))
    if not digest.people and not digest.waiting:
        found.append(say("posts.a_quiet_week_nothing"))
    elif digest.others:
        found.append(say("posts.nothing_is_due_for"))
    return found


def _in_figures(digest: Digest) -> str:
    none = say("posts.not_one")
    counted = ", ".join(
        f"{number or none} {say(f'posts.sent.{sent}')}" for sent, number in (digest.figures or {}).items()
    )
    return say("posts.thank_you_notes_sent", counted=counted) if counted else ""


def _details(details: Details) -> Message:
    lines = tuple(f"{each.name}: {text}" for each in details.people for text in each.says)
    return shortened(lines, ((_told(details.people, most),) for most in LENGTHS))


def _told(people: Sequence[Said], most: int) -> Rich:
    """The name of each, and below it everything."""
    pieces = []
    for place, each in enumerate(people):
        pieces.append(bold(f"{gap(place)}{cut(each.name, LONGEST_NAME)}"))
        pieces += [Span(f"\n{cut(str(said), most)}") for said in each.says]
    return Rich(tuple(pieces))


# --- news, invitations, notices


def _news(news: News) -> Message:
    head, words = say("posts.good_news_from", name=news.name), str(news.words)
    give = Controls("tasks", (tasks.give_task(news.user),))
    return Message((f"{head}:", words), (Rich((bold(head),)), Quote((Span(words),)), give))


def _inviting(inviting: Inviting) -> Message:
    text = say("posts.invites_you_to_share", coach=inviting.coach, channel=inviting.channel)
    share = Button(say("common.choose_what_to_share"), ids.SHARE, inviting.surface_id, emphasis="primary")
    decline = Button(say("posts.no_thanks"), ids.DECLINE, inviting.surface_id)
    return Message(text, (Typed(text), Controls("invitation", (share, decline))))


def _notice(notice: Notice) -> Message:
    text = say(f"posts.notice.{notice.why}", channel=notice.channel)
    again = [Controls("notice", (Button(say("common.share_again"), ids.SHARE, notice.surface_id),))] * (
        notice.why == "over"
    )
    return Message(text, (Typed(text), *again))
