"""A coach channel's people: a page of names, each with what is up and what they share.

Only the coach who asks reads it, and in such a message a mention calls nobody.
"""

from collections.abc import Iterator
from datetime import date

from bot.screens import ids
from bot.screens.elements import Body, Bullets, Button, Controls, Line, Message, Small, Typed
from bot.screens.spans import Mention, Span
from bot.screens.tasks import give_task
from bot.screens.texts import LENGTHS, cut, shortened
from bot.services.coaching.people import Entry, People, Stands, Wanted
from bot.vocabulary.items import Item
from bot.wording.words import capital, full_stop, on, say_list, say_near_day

SHARES = {
    Item.STATUS: "where interviews stand",
    Item.OUTCOME: "how they ended",
    Item.NOTES: "notes",
    Item.QUESTIONS: "questions asked",
    Item.LAST_HERE: "when last here",
    Item.TASKS: "what came of your tasks",
}


def listing(people: People) -> Message:
    """A page of the list."""
    if not people.entries:
        return _nobody(people)
    summary = f"{'Your people' if people.wanted.mine else 'People'} in #{people.channel}: {_counts(people)}"
    lines = [f"{entry.name}: {_said(entry, people.today)}" for entry in people.entries]
    tries: Iterator[Body] = (
        (Typed(summary), _names(people, most), *_small_print(people), _buttons(people)) for most in LENGTHS
    )
    return shortened((summary, *lines), tries)


def _nobody(people: People) -> Message:
    whom = (
        "You have invited nobody" if people.wanted.mine else "Nobody was invited, and nobody shares with this channel"
    )
    text = f"{whom} yet. `/coach invite @name` asks somebody; what they share is up to them."
    return Message(text, (Line(text), *([_buttons(people)] if people.wanted.mine else [])))


def _counts(people: People) -> str:
    shares, invited, declined = (people.counts[stands] for stands in Stands)
    parts = [
        "1 person shares" if shares == 1 else f"{shares} people share" if shares else "nobody shares",
        *([f"{invited} invited"] if invited else []),
        *([f"{declined} declined"] if declined else []),
    ]
    return full_stop(", ".join(parts))


def _names(people: People, most: int) -> Bullets:
    return Bullets(
        tuple((Mention(entry.user), Span(cut(f": {_said(entry, people.today)}", most))) for entry in people.entries)
    )


def _said(entry: Entry, today: date) -> str:
    """Of one person everything but the name: what is up first."""
    sentences = [capital("; ".join(entry.says)), _standing(entry)]
    if entry.last_here:
        sentences.append(f"Last here {on(say_near_day(entry.last_here, today))}")
    if entry.invited_by:
        sentences.append(f"Invited by {entry.invited_by}")
    return " ".join(full_stop(sentence) for sentence in sentences if sentence)


def _standing(entry: Entry) -> str:
    if entry.stands is Stands.SHARES:
        return f"Shares {say_list([SHARES[item] for item in Item if item in entry.items])}"
    return "Would rather not share" if entry.stands is Stands.DECLINED else "Invited, nothing shared yet"


def _small_print(people: People) -> list[Small]:
    zone = [] if people.zone_is_theirs else [f"Days and hours are those of {people.zone}, the channel's zone."]
    pages = [f"Page {people.wanted.page} of {people.pages}."] if people.pages > 1 else []
    return [Small(" ".join([*pages, *zone]))] if pages or zone else []


def _buttons(people: People) -> Controls:
    page, mine = people.wanted.page, people.wanted.mine
    turns = [("Back", Wanted(page - 1, mine))] if page > 1 else []
    turns += [("More", Wanted(page + 1, mine))] if page < people.pages else []
    turns.append(("Everybody", Wanted()) if mine else ("Only whom I invited", Wanted(mine=True)))
    pages = (Button(label, ids.numbered(ids.PEOPLE, at), ids.of_people(to)) for at, (label, to) in enumerate(turns))
    return Controls("people", (*([give_task()] if people.counts[Stands.SHARES] else []), *pages))
