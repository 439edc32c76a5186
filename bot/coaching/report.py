"""The report of a channel: what its people share, one line an interview and note, as CSV for a spreadsheet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot import persons
from bot.coaching import posts
from bot.coaching.channels import find, row_of
from bot.coaching.digest import OUTCOME, STAGE
from bot.coaching.items import Item, PostKind
from bot.coaching.sharing import InterviewSeen, NoteSeen, Seen
from bot.coaching.sightings import sightings
from bot.models import Part, Post
from bot.spreadsheet import csv_text

COLUMNS = (
    "name",
    "company",
    "role",
    "round",
    "ended",
    "where it stands",
    "outcome",
    "closed",
    "note to",
    "note sent",
    "note",
)


@dataclass(frozen=True)
class Report:
    """A file, and what is in it of whom."""

    channel: str
    csv_text: str
    holds: Mapping[int, frozenset[Item]]


def report(session: Session, now: datetime, who: persons.Who, surface_id: str) -> Report | None:
    """What the channel's people share with it now; None where it is no coach channel."""
    channel = find(session, who, surface_id)
    if channel is None:
        return None
    everybody = sightings(session, now, channel)
    text = csv_text(COLUMNS, (row for each in everybody.values() for row in _rows(each)))
    return Report(channel.name, text, {person_id: each.items for person_id, each in everybody.items()})


def handed_over(
    session: Session, now: datetime, who: persons.Who, surface_id: str, file_id: str, found: Report
) -> None:
    """The coach has the file: it is recalled once somebody takes back what is in it, or did so meanwhile."""
    coach, channel = persons.present(session, who), row_of(session, who, surface_id)
    assert channel is not None
    post_id = posts.make(session, now, PostKind.REPORT, channel_id=channel.id, person_id=coach.id)
    post = session.get_one(Post, post_id)
    still = {person_id: each.items for person_id, each in sightings(session, now, channel).items()}
    post.ts = file_id
    post.wake_at = (
        None if all(items <= still.get(person_id, _NOTHING) for person_id, items in found.holds.items()) else now
    )
    for person_id in found.holds.keys() & still.keys():
        for item in found.holds[person_id]:
            session.add(Part(post_id=post_id, person_id=person_id, item=item, place=0, text=""))


_NOTHING = frozenset[Item]()


def _rows(seen: Seen) -> Iterator[tuple[str, ...]]:
    for interview in seen.interviews:
        for note in interview.notes or (None,):
            yield (seen.name, *_interview(interview), *_note(note))


def _interview(interview: InterviewSeen) -> tuple[str, ...]:
    stage = STAGE[interview.stage] if interview.stage else ""
    outcome = OUTCOME[interview.outcome] if interview.outcome else ""
    return (
        interview.company,
        interview.role,
        interview.round,
        _moment(interview.ended_at),
        stage,
        outcome,
        _moment(interview.closed_at),
    )


def _note(note: NoteSeen | None) -> tuple[str, ...]:
    if note is None:
        return "", "", ""
    text = f"Held back, because {note.held_back}." if note.held_back else f"{note.subject}\n\n{note.body}".strip()
    return note.to or "the team", _moment(note.sent_at), text


def _moment(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else ""
