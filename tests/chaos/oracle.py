"""What the playgrounds accepted, held against what people were promised.

In Slack nothing comes twice: what may have arrived is looked up. Teams has no history, so there a message comes again
where it cannot be known whether it did; more often than that, it may not.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from sqlmodel import Session, select

from bot.nudges import calm
from bot.nudges.plan import Wanted
from bot.store.models import Nudge, Person
from bot.vocabulary.nudge_state import NudgeState
from handlers.slack.messenger import SKEW
from playground.teams.ids import TENANT_ID
from playground.types import Json
from playground.workspace.clock import moment_of
from tests.chaos.seekers import Promise
from tests.chaos.weather import POST

FIRST = (
    "kills",
    "starts",
    "wanted",
    "sent",
    "wanted in Teams",
    "sent in Teams",
    "sent again in Teams",
    "look-ups",
    "found by look-up",
    "on their way when stopped",
)
WRONG = ("missing", "duplicates", "early", "after stop", "unasked", "uncertain")
ON_ITS_WAY = timedelta(seconds=3)
"""A message that was claimed before its nudge was stopped may still arrive so long after."""
PATIENCE = timedelta(seconds=9)
"""An answer that took longer may not have been waited for."""


@dataclass(frozen=True)
class Post:
    """A message that the playground accepted."""

    key: str
    nudges: tuple[int, ...]
    arrived: datetime
    """When the request did; its message appeared at `accepted`."""
    accepted: datetime
    is_unknown: bool = False
    """Whether its answer was lost on the way, where nobody can look the message up."""


@dataclass
class Verdict:
    """The figures of one run, and what was wrong."""

    counts: Counter[str] = field(default_factory=Counter)
    evidence: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        """The figures in one line."""
        more = sorted(what for what in self.counts if what not in (*FIRST, *WRONG, "seconds"))
        return f"{name}: " + ", ".join(f"{self.counts[what]} {what}" for what in (*FIRST, *WRONG, *more, "seconds"))

    def wrong(self, what: str, *details: object) -> None:
        """Count it, and keep what is known of it."""
        self.counts[what] += 1
        self.evidence.append("\n    ".join([what.upper(), *(str(detail) for detail in details)]))


class Calls:
    """The calls in the playground's log that matter here; the log itself forgets."""

    def __init__(self) -> None:
        self._posts: dict[str, list[Json]] = {surface: [] for surface in POST}
        self._histories: list[Json] = []
        self._next = Counter[str]()

    def read(self, surface: str, log: Any) -> None:
        """Take in what is new."""
        for entry in log.since(self._next[surface]):
            self._next[surface] = entry["n"] + 1
            if entry["name"] == POST[surface]:
                self._posts[surface].append(entry)
            elif entry["name"] == "conversations.history":
                self._histories.append(entry)

    def accepted(self) -> list[Post]:
        """The messages that appeared."""
        made = {"slack": _post, "teams": _teams_post}
        posts = ((made[surface], entry) for surface, entries in self._posts.items() for entry in entries)
        return [make(entry) for make, entry in posts if (entry["answer"] or {}).get("ok")]

    def tries_in_teams(self) -> Counter[int]:
        """How often each nudge was sent there, be it in vain."""
        return Counter(nudge for entry in self._posts["teams"] for nudge in _nudges_in(entry))

    def looked_up(self) -> set[tuple[str, str]]:
        """The channels whose history was read, each with the moment since when."""
        return {(entry["body"]["channel"], str(entry["body"]["oldest"])) for entry in self._histories}


def _post(entry: Json) -> Post:
    body = entry["body"]
    blocks = (re.fullmatch(r"nudge:(\d+)", block.get("block_id", "")) for block in body["blocks"])
    return Post(
        key=body["metadata"]["event_payload"]["id"],
        nudges=tuple(int(found[1]) for found in blocks if found),
        arrived=datetime.fromisoformat(entry["at"]),
        accepted=moment_of(entry["answer"]["ts"]),
    )


def _teams_post(entry: Json) -> Post:
    arrived, answer = datetime.fromisoformat(entry["at"]), entry["answer"]
    accepted = datetime.fromtimestamp(int(answer["id"]) / 1000, UTC)
    is_unknown = "fault" in answer or accepted - arrived > PATIENCE
    return Post("", tuple(_nudges_in(entry)), arrived, accepted, is_unknown)


def _nudges_in(entry: Json) -> list[int]:
    """Which nudges a card is about: those that its buttons carry."""
    return sorted({int(number) for number in re.findall(r'"nudge:(\d+)"', json.dumps(entry["body"]))})


def judge(session: Session, promises: list[Promise], calls: Calls, killed: Sequence[datetime]) -> Verdict:
    """Hold the logs against the promises and the rows. `killed`: when a process was."""
    verdict = Verdict()
    rows = {row.id: row for row in session.exec(select(Nudge))}
    posts, by_nudge = calls.accepted(), defaultdict[int, list[Post]](list)
    for post in posts:
        for nudge_id in post.nudges:
            by_nudge[nudge_id].append(post)
    for key, times in Counter(post.key for post in posts if post.key).items():
        if times > 1:
            verdict.wrong("duplicates", f"message {key} was accepted {times} times")
    tries = calls.tries_in_teams()
    for promise in promises:
        found, again = by_nudge.pop(promise.nudge, []), 0
        if promise.who.workspace == TENANT_ID:
            verdict.counts["wanted in Teams"] += promise.closed_at is None
            verdict.counts["sent in Teams"] += bool(found)
            again = _sent_again(found, killed)
            verdict.counts["sent again in Teams"] += again
            row = rows.get(promise.nudge)
            if row and row.state is NudgeState.UNCERTAIN and tries[promise.nudge] > 1:
                verdict.counts["given up in Teams after two tries"] += 1
                continue
        _judge_one(verdict, promise, rows.get(promise.nudge), found, again)
    for nudge_id, unasked in by_nudge.items():
        verdict.wrong("unasked", rows.get(nudge_id), *unasked)
    verdict.counts["look-ups"] = len(calls.looked_up())
    verdict.counts["found by look-up"] = len(set(_found(session, calls.looked_up())))
    return verdict


def _judge_one(verdict: Verdict, promise: Promise, row: Nudge | None, posts: list[Post], again: int) -> None:
    known = (promise, row, *posts)
    open_still = promise.closed_at is None
    verdict.counts["wanted"] += open_still
    verdict.counts["sent"] += bool(posts)
    if row and row.state is NudgeState.UNCERTAIN:
        verdict.wrong("uncertain", *known)
    if len(posts) > 1 + again:
        verdict.wrong("duplicates", *known)
    if not posts and open_still and row and _is_held(row):
        verdict.counts["held for another day"] += 1
    elif not posts and (open_still or promise.was is NudgeState.SENT):
        verdict.wrong("missing", *known)
    if any(post.arrived < promise.due for post in posts if not _comes_along(promise, post)):
        verdict.wrong("early", *known)
    for post in posts:
        _judge_stop(verdict, promise, post, known)


def _sent_again(posts: list[Post], killed: Sequence[datetime]) -> int:
    """How many came again because nobody could know whether the one before had arrived."""
    posts.sort(key=lambda post: post.arrived)
    return sum(
        before.is_unknown or any(before.arrived <= moment <= after.arrived for moment in killed)
        for before, after in pairwise(posts)
    )


def _is_held(row: Nudge) -> bool:
    """Whether it waits for calm's sake, and will be in time."""
    wanted = Wanted(row.kind, row.about, row.due_at, row.expires_at, row.again_of)
    return row.state is NudgeState.WAITING and row.held_until is not None and row.held_until <= calm.latest(wanted)


def _comes_along(promise: Promise, post: Post) -> bool:
    """Whether it may have come before it was due, because another came."""
    return promise.kind in calm.ALL_DAY and len(post.nudges) > 1


def _judge_stop(verdict: Verdict, promise: Promise, post: Post, known: tuple[object, ...]) -> None:
    if promise.closed_at is None or promise.was is NudgeState.SENT:
        return
    claimed = promise.was is NudgeState.SENDING
    if claimed and post.arrived < promise.closed_at + ON_ITS_WAY:
        verdict.counts["on their way when stopped"] += 1
    else:
        verdict.wrong("after stop", *known)


def _found(session: Session, looked_up: set[tuple[str, str]]) -> Iterator[str]:
    """The keys of messages whose history was read since their own attempt, and that were then settled as sent."""
    query = select(Nudge, Person).join(Person).where(Nudge.state == NudgeState.SENT)
    for nudge, person in session.exec(query):
        since = f"{(nudge.attempted_at - SKEW).timestamp():.6f}" if nudge.attempted_at else ""
        if nudge.key and (person.channel, since) in looked_up:
            yield nudge.key
