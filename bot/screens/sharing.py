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
from bot.screens.texts import paragraphs, said
from bot.services.coaching.channels import Place
from bot.services.coaching.shared import ShareView
from bot.services.coaching.visible_data import View
from bot.vocabulary.items import Item, Rest
from bot.wording.words import on, say_day, say_list, say_near_day

ITEMS, UNTIL, CHANNEL, WORDS = "items", "until", "channel", "words"
LABEL = {
    Item.STATUS: ("Where my interviews stand", "Company, role, dates, and what is due: debrief, note, call"),
    Item.OUTCOME: ("How they ended", "Next round, an offer, a no"),
    Item.NOTES: ("My thank-you notes", "Word for word, once you have edited or sent them"),
    Item.QUESTIONS: ("What they asked me", "The questions you noted, with company and role, and how each answer went"),
    Item.LAST_HERE: ("When I was last here", "The day on which you last told or answered me something"),
    Item.TASKS: ("My coaches' tasks", "Which of their own tasks you accept or decline, and what is done"),
}
SEES = {
    Item.STATUS: "where your interviews stand",
    Item.OUTCOME: "how they ended",
    Item.NOTES: "your thank-you notes",
    Item.QUESTIONS: "what they asked you",
    Item.LAST_HERE: "when you were last here",
    Item.TASKS: "what you do about their tasks",
}
NEVER = "Never shared: how to reach your interviewers, pay, and your other answers, but for what a note of yours says."
BLOCKS, ONE_BY_ONE = 95, 20
"""What fits into one form."""


def form(shared: ShareView) -> Form:
    """What to share with one channel, and until when."""
    choices = tuple(Option(item, label, what) for item, (label, what) in LABEL.items())
    return Form(
        ids.SHARE,
        "Share with coaches",
        "Save",
        (
            Typed(f"What may #{shared.place.name} see?"),
            Small(_who_reads(shared)),
            Checkboxes(
                ITEMS,
                "They see",
                choices,
                frozenset(shared.items),
                hint="Leave all empty to share nothing.",
                optional=True,
            ),
            DayField(
                UNTIL,
                "Until the end of",
                shared.until,
                hint="Leave empty for no end date.",
                optional=True,
            ),
            Small(f"What you take back also goes from what I posted there. {NEVER}"),
        ),
        shared.place.surface_id,
    )


def _who_reads(shared: ShareView) -> str:
    if shared.place.is_private:
        return "It is a private channel: everybody in it reads what you share, and nobody else."
    return "It is a public channel: everybody here can join it, and read what you share there."


def kept(shared: ShareView) -> Message:
    """What the channel sees from now on."""
    if not shared.items:
        text = f"#{shared.place.name} sees nothing of you. If it saw something before, that goes from my posts there."
        return Message(text, (Typed(text), Controls("shared", (_choose("Share again", shared),))))
    text = f"{what_is_seen(shared)} You can change that at any time."
    return Message(text, (Typed(text), _controls(shared, "shared")))


def what_is_seen(shared: ShareView) -> str:
    """What a channel sees of a person, as a sentence to them."""
    until = f", until {say_day(shared.until)}" if shared.until else ""
    text = f"#{shared.place.name} sees {say_list([SEES[item] for item in Item if item in shared.items])}{until}."
    return f"{text}{RESTS.get(shared.rests, '')}" if shared.rests else text


RESTS = {
    Rest.ARCHIVED: " The channel is archived, so nothing is posted there for now.",
    Rest.AWAY: " I was taken out of the channel, so nothing is posted there for now.",
}


def in_home(shares: Sequence[ShareView], *, may_share: bool) -> list[Element]:
    """The part of Home about coaches; nothing, where there is no coach channel."""
    if not shares:
        return [Controls("coaches", (Button("Share with my coach", ids.SHARE, "-"),))] if may_share else []
    body: list[Element] = [Line("*Your coaches*")]
    for shared in shares[:5]:
        body += [Small(what_is_seen(shared)), _controls(shared, "coaches")]
    if len(shares) > 5:
        body.append(Line(f"And {len(shares) - 5} more channels: `/coach join` shows them."))
    return [*body, *([Controls("coaches", (Button("Another channel", ids.SHARE, "-"),))] if may_share else [])]


def overview(shares: Sequence[ShareView], others: Sequence[ShareView]) -> Message:
    """`/coach` and `/coach join` in private: what is shared, and with whom else one could."""
    if not shares and not others:
        text = (
            "There is no coach channel here that I could offer you: ask your coach to invite you. Until you choose "
            "something, nobody sees anything of you. Are you a coach? Add me to your channel, and type `/coach link` "
            "there."
        )
        return Message(text, (Line(text),))
    opening = "You share with:" if shares else "You share nothing with anybody. You could, with:"
    body: list[Element] = [Line(f"*{opening}*")]
    for shared in shares[:10]:
        body += [Typed(what_is_seen(shared)), _controls(shared, "coaches")]
    if shares and others:
        body.append(Line("*You could also share with:*"))
    choose = tuple(_choose(f"#{other.place.name}", other, at) for at, other in enumerate(others[:20]))
    if choose:
        body.append(Controls("others", choose))
    said = [what_is_seen(shared) for shared in shares] or [f"#{other.place.name}" for other in others]
    return Message("\n".join([opening, *said]), (*body, Small(NEVER)))


def _controls(shared: ShareView, kind: str) -> Controls:
    surface_id = shared.place.surface_id
    seen = Button("What my coach sees", ids.SEEN, surface_id)
    return Controls(f"{kind}:{surface_id}", (seen, _choose("Change what I share", shared)))


def _choose(label: str, shared: ShareView, at: int = 0) -> Button:
    return Button(label, ids.numbered(ids.SHARE, at), shared.place.surface_id)


def declined(surface_id: str) -> Message:
    """They would rather not; whether the coach hears of it is theirs to choose."""
    text = f"{DECLINED} If you change your mind: `/coach join`."
    return Message(text, (Line(text), Controls("declined", (Button("Let my coach know", ids.LET_KNOW, surface_id),))))


# --- what my coach sees


def view(found: View) -> Form:
    """Everything that one channel sees of the person, and what can be taken back one by one."""
    shared, one_by_one = found.shared, _one_by_one(found)
    said = [part for fragment in details(found.seen, found.now) for part in paragraphs(fragment.text)]
    if found.seen.last_here:
        said.append(Typed(f"You were last here {on(say_near_day(found.seen.last_here, found.now.date()))}."))
    room = BLOCKS - len(one_by_one)
    body: list[Element] = [
        Typed(what_is_seen(shared) if shared.items else f"#{shared.place.name} sees no more than this:")
    ]
    body += said[:room]
    if len(said) > room:
        body.append(Small("And more of the same kind, which is older."))
    if shared.items:
        times = f"Times are the channel's: {found.zone}."
        body.append(Small(times if said else "There is nothing of that kind yet."))
    return Form(ids.SEEN, "What my coach sees", "", (*body, *one_by_one, Small(NEVER)))


def _one_by_one(found: View) -> list[Element]:
    """Notes that they asked about, and good news that they told, each to be taken back."""
    rows = [(f"Your note {about}, which you asked about.", ids.WITHDRAW, row_id) for row_id, about in found.reviews]
    rows += [(f"Your good news: {words}", ids.NEWS_AWAY, row_id) for row_id, words in found.news]
    body: list[Element] = []
    for text, action_id, row_id in rows[:ONE_BY_ONE]:
        away = Button("Take it back", ids.numbered(action_id, row_id), str(row_id))
        body += [Typed(text), Controls(f"{action_id}:{row_id}", (away,))]
    if len(rows) > ONE_BY_ONE:
        more = f"And {len(rows) - ONE_BY_ONE} more. Take these back to see them, or all at once by sharing nothing."
        body.append(Small(more))
    return body


def nothing_seen() -> Form:
    """Nothing is left that the channel sees."""
    gone = Line("Nothing any more. What I posted there is being edited now.")
    return Form(ids.SEEN, "What my coach sees", "", (gone, Small(NEVER)))


# --- good news


def offer(interview_id: int) -> Message:
    """After good news: would they like their coaches to know?"""
    text = "Would you like to tell your coaches? In your own words, and only where you choose."
    tell = Button("Tell them", ids.NEWS, str(interview_id), emphasis="primary")
    return Message(text, (Line(text), Controls(f"news:{interview_id}", (tell,))))


def news(interview_id: int, words: str, shares: Sequence[ShareView]) -> Form:
    """The form in which good news is told."""
    places = tuple(Option(shared.place.surface_id, f"#{shared.place.name}") for shared in shares)
    return Form(
        ids.NEWS,
        "Good news",
        "Post it",
        (
            ChoiceField(CHANNEL, "Where?", places, places[0].value),
            TextField(WORDS, "In your words", initial=words, lines=True, most=1_000),
            Small("Everybody in that channel reads it. You can take it back under What my coach sees."),
        ),
        str(interview_id),
    )


def private(why: str) -> str:
    """Why a channel cannot be told in these words."""
    return f"Not in these words, because {why}. Leave that out, and send it again."


def told(shared: ShareView) -> Message:
    """Good news is on its way."""
    text = f"Your good news is on its way to #{shared.place.name}. Well done!"
    return Message(text, (Typed(text), _controls(shared, "told")))


def still_told(place: Place) -> Message:
    """Good news may not be so any more."""
    text = f"Your good news is still in #{place.name}. If it no longer holds, take it back under What my coach sees."
    seen = Button("What my coach sees", ids.SEEN, place.surface_id)
    return Message(text, (Typed(text), Controls("told", (seen,))))


def asked(shared: ShareView) -> Message:
    """A note is before the coaches."""
    text = (
        f"Your note is on its way to #{shared.place.name}. Their answer comes here; you can send the note without "
        "waiting, or take the request back."
    )
    seen = Button("What my coach sees", ids.SEEN, shared.place.surface_id)
    return Message(text, (Typed(text), Controls("asked", (seen,))))


NOT_SHARED = said(
    "You share nothing with a coach channel yet, so there is nobody to ask or to tell. `/coach join` shows where you "
    "could, and nothing is shared until you choose it."
)
NO_SUCH_CHANNEL = said("I can't offer you that channel. If your coaches use it, ask one of them to invite you.")
DECLINED = "All right, nothing is shared, and nobody asks again. Your coach is not told, unless you want that."
LET_KNOW = said(
    "Your coach can see now that you would rather not, and nothing else. `/coach join` if you change your mind."
)
NOT_ASKED = said("That invitation is gone, so there is nobody to tell. Nothing is shared.")
NEWER_TEXT = said("Your coach has sent another text since: it is in my newest message about this note. Take it there.")
CHANNEL_RESTS = said(
    "Your coaches' channel is archived, or I was taken out of it, so nobody there can be asked for now. What you share "
    "stays as it is."
)
SENT_ALREADY = said("You have sent that note, so it stays as you sent it.")
NOTHING_TO_ASK = said("There is no text here to ask about. `/thankyou` gives you your notes.")
IS_OVER = "That day is over. Choose today or later."
