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
from bot.wording.catalog import say
from bot.wording.words import capital, full_stop, say_list, say_on_day, sentences


def listing(people: People) -> Message:
    """A page of the list."""
    if not people.entries:
        return _nobody(people)
    head = (
        say("people.your_people_in", channel=people.channel)
        if people.wanted.mine
        else say("people.people_in", channel=people.channel)
    )
    summary = f"{head}: {_counts(people)}"
    lines = [f"{entry.name}: {_said(entry, people.today)}" for entry in people.entries]
    tries: Iterator[Body] = (
        (Typed(summary), _names(people, most), *_small_print(people), _buttons(people)) for most in LENGTHS
    )
    return shortened((summary, *lines), tries)


def _nobody(people: People) -> Message:
    whom = say("people.you_have_invited_nobody") if people.wanted.mine else say("people.nobody_was_invited_and")
    text = sentences(whom, say("people.coach_invite_name_asks"))
    return Message(text, (Line(text), *([_buttons(people)] if people.wanted.mine else [])))


def _counts(people: People) -> str:
    shares, invited, declined = (people.counts[stands] for stands in Stands)
    parts = [
        say("people.people_share", n=shares),
        *([say("people.invited", n=invited)] if invited else []),
        *([say("people.declined", n=declined)] if declined else []),
    ]
    return full_stop(", ".join(parts))


def _names(people: People, most: int) -> Bullets:
    return Bullets(
        tuple((Mention(entry.user), Span(cut(f": {_said(entry, people.today)}", most))) for entry in people.entries)
    )


def _said(entry: Entry, today: date) -> str:
    """Of one person everything but the name: what is up first."""
    said = [capital("; ".join(map(str, entry.says))), _standing(entry)]
    if entry.last_here:
        said.append(say("people.last_here", day=say_on_day(entry.last_here, today)))
    if entry.invited_by:
        said.append(say("people.invited_by", invited_by=entry.invited_by))
    return sentences(*(full_stop(each) for each in said if each))


def _standing(entry: Entry) -> str:
    if entry.stands is Stands.SHARES:
        return say(
            "people.shares", things=say_list([say(f"people.shares.{item}") for item in Item if item in entry.items])
        )
    return (
        say("people.would_rather_not_share")
        if entry.stands is Stands.DECLINED
        else say("people.invited_nothing_shared_yet")
    )


def _small_print(people: People) -> list[Small]:
    zone = [] if people.zone_is_theirs else [say("people.days_and_hours_are", zone=people.zone)]
    pages = [say("common.page_of", page=people.wanted.page, pages=people.pages)] if people.pages > 1 else []
    return [Small(" ".join([*pages, *zone]))] if pages or zone else []


def _buttons(people: People) -> Controls:
    page, mine = people.wanted.page, people.wanted.mine
    turns = [(say("common.back"), Wanted(page - 1, mine))] if page > 1 else []
    turns += [(say("common.more"), Wanted(page + 1, mine))] if page < people.pages else []
    turns.append(
        (say("people.everybody"), Wanted()) if mine else (say("people.only_whom_i_invited"), Wanted(mine=True))
    )
    pages = (Button(label, ids.numbered(ids.PEOPLE, at), ids.of_people(to)) for at, (label, to) in enumerate(turns))
    return Controls("people", (*([give_task()] if people.counts[Stands.SHARES] else []), *pages))
