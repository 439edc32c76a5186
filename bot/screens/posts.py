"""Posts about coaching: the digest and its thread, good news, and what job seekers are told about a channel.

Where there is more than a message holds, texts are cut alike; no name is lost, and no note under review is cut.
"""

from collections.abc import Sequence
from datetime import timedelta

from bot.interviews.figures import Sent
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
from bot.screens.texts import LENGTHS, bold, cut, gap, said, shortened
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
from bot.wording.words import count, say_date, say_date_and_time

LONGEST_NAME = 40
MOST_WAITING = 10

WHY_ALERT = "You asked to be told at once. `/coach`, *What I post here*, changes that."
TAKEN_BACK = "What was shared here has been taken back."
SENT = {Sent.SAME_DAY: "on the same day", Sent.ONE_DAY: "within 24 hours", Sent.LATE: "later"}
ENDED = (
    "What you shared with it has ended, and no note of yours waits for a review there. Your interviews and notes are "
    "as they were. You can share with another channel at any time."
)
WAITS = (
    "so nobody there can answer about your note for now. If the channel comes back, so does your request. You can ask "
    "another one with Ask my coach, and take back what you share at any time."
)
NOTICE = {
    "unlinked": f"#{{channel}} is not a coach channel any more, and I am removing what I posted about you. {ENDED}",
    "deleted": f"#{{channel}} was deleted. {ENDED}",
    "shared": "#{channel} is now shared with another organisation, so it is not a coach channel any more, and I am "
    f"removing what I posted about you. {ENDED}",
    "archived": f"#{{channel}} was archived, {WAITS}",
    "away": f"I was taken out of #{{channel}}, {WAITS}",
    "recalled": "Something in a report of mine about #{channel} is no longer shared, so I removed the file from here. "
    "Please delete copies of it. You can ask for a new one in the channel.",
    "over": "The last day that you chose for #{channel} is over, so it sees nothing of you any more, and I am removing "
    "what I posted there about you. Your interviews and notes are as they were.",
}


COMING = said("Something that is shared with this channel is on its way.")
TOO_LONG = said("This has grown too long for one message. What was shared with this channel is in the newest digest.")


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
    return Message(TAKEN_BACK, (Line(TAKEN_BACK),))


# --- the digest and its thread


def _digest(digest: Digest) -> Message:
    waiting = ["Waiting for a review:", *map(_said, digest.waiting[:MOST_WAITING])] if digest.waiting else []
    lines = [f"{_title(digest)}. {_when(digest)}", *map(_said, digest.people), *waiting, *_others(digest)]
    return shortened((*lines, _in_figures(digest)), (_digest_body(digest, most) for most in LENGTHS))


def _digest_body(digest: Digest, most: int) -> Body:
    body: list[Element] = [Heading(_title(digest)), Small(_when(digest))]
    if digest.people:
        body.append(_list(digest.people, most))
    if digest.waiting:
        body += [Line("*Waiting for a review*"), _list(digest.waiting[:MOST_WAITING], most)]
    body += [Typed(text) for text in _others(digest)]
    return (*body, *_in_a_chart(digest), Controls("tasks", (tasks.give_task(),)))


def _in_a_chart(digest: Digest) -> list[Element]:
    if digest.figures is None:
        return []
    rows = tuple((str(sent).capitalize(), number) for sent, number in digest.figures.items())
    return [Bars("Thank-you notes sent", rows), Small(_in_figures(digest))]


def _title(digest: Digest) -> str:
    return "Your people today" if digest.daily else "Your people this week"


def _when(digest: Digest) -> str:
    day = say_date(digest.now.date(), digest.now.date())
    if digest.due_at is None:
        return f"{say_date_and_time(digest.now)}. Asked for by a coach."
    late = digest.now - digest.due_at > timedelta(hours=1)
    return f"{day}. It was due {say_date_and_time(digest.due_at)}." if late else f"{day}."


def _alert(alert: Alert) -> Message:
    give = Controls("tasks", (tasks.give_task(),))
    tries = ((_list(alert.people, most), Line(WHY_ALERT), give) for most in LENGTHS)
    return shortened((*map(_said, alert.people), WHY_ALERT), tries)


def _list(people: Sequence[Said], most: int) -> Bullets:
    """A line for each, the name before it in bold."""
    return Bullets(tuple((bold(cut(each.name, LONGEST_NAME)), Span(f": {cut(_texts(each), most)}")) for each in people))


def _said(said: Said) -> str:
    return f"{said.name}: {_texts(said)}"


def _texts(said: Said) -> str:
    return " ".join("; ".join(said.texts).split())


def _others(digest: Digest) -> list[str]:
    """The people, and requests, that have no line of their own here."""
    left, more = len(digest.waiting) - MOST_WAITING, digest.more
    found = []
    if left > 0:
        found.append(f"{count(left, 'more request')} {'waits' if left == 1 else 'wait'} further up in this channel.")
    if more:
        found.append(f"{more} more {'person is' if more == 1 else 'people are'} in the thread.")
    if not digest.people and not digest.waiting:
        found.append("A quiet week: nothing is due, and there is no news.")
    elif digest.others:
        found.append("Nothing is due for the others who share.")
    return found


def _in_figures(digest: Digest) -> str:
    counted = ", ".join(f"{number or 'none'} {SENT[sent]}" for sent, number in (digest.figures or {}).items())
    return f"Thank-you notes sent: {counted}." if counted else ""


def _details(details: Details) -> Message:
    lines = tuple(f"{each.name}: {text}" for each in details.people for text in each.texts)
    return shortened(lines, ((_told(details.people, most),) for most in LENGTHS))


def _told(people: Sequence[Said], most: int) -> Rich:
    """The name of each, and below it everything."""
    pieces = []
    for place, each in enumerate(people):
        pieces.append(bold(f"{gap(place)}{cut(each.name, LONGEST_NAME)}"))
        pieces += [Span(f"\n{cut(text, most)}") for text in each.texts]
    return Rich(tuple(pieces))


# --- news, invitations, notices


def _news(news: News) -> Message:
    head = f"Good news from {news.name}"
    give = Controls("tasks", (tasks.give_task(news.user),))
    return Message((f"{head}:", news.words), (Rich((bold(head),)), Quote((Span(news.words),)), give))


def _inviting(inviting: Inviting) -> Message:
    text = (
        f"{inviting.coach} invites you to share with #{inviting.channel}. Nothing is shared until you choose it; you "
        "choose what, until when, and can take it back at any time. Everybody who can read the channel sees what you "
        "share."
    )
    share = Button("Choose what to share", ids.SHARE, inviting.surface_id, emphasis="primary")
    decline = Button("No, thanks", ids.DECLINE, inviting.surface_id)
    return Message(text, (Typed(text), Controls("invitation", (share, decline))))


def _notice(notice: Notice) -> Message:
    text = NOTICE[notice.why].format(channel=notice.channel)
    again = [Controls("notice", (Button("Share again", ids.SHARE, notice.surface_id),))] * (notice.why == "over")
    return Message(text, (Typed(text), *again))
