"""What a digest costs: put together in one transaction, then read and rendered post by post. Ratios in one run."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine

from bot.checklist.steps import StepName
from bot.delivery import post_queue
from bot.screens import posts
from bot.services.coaching import channels, digests, shared
from bot.services.coaching.channels import Place
from bot.store import persons
from bot.store.database import make_engine, transaction
from bot.store.models import Debrief, Interview
from bot.store.persons import Profile, Who
from bot.store.schema import migrate
from bot.vocabulary.debrief_state import State
from bot.vocabulary.items import Item

NOW = datetime(2026, 11, 30, 15, tzinfo=UTC)
COACH = Who("T1", "UCOACH")
FEW, MANY, INTERVIEWS = 40, 400, 4


def group(engine: Engine, number: int) -> None:
    """So many people, each with four debriefed interviews, who share all of it with one channel."""
    with transaction(engine) as session:
        persons.enter(session, NOW, COACH, Profile("Dana", "America/Chicago", "en_US"))
        channels.link(session, NOW, COACH, Place("C1", "coaches", is_private=True))
        for each in range(number):
            who = Who("T1", f"U{each}")
            persons.enter(session, NOW, who, Profile(f"Person {each}", "America/New_York", "en_US"))
            person_id = persons.present(session, who).id or 0
            for at in range(INTERVIEWS):
                ended = NOW - timedelta(hours=20 * at + 1)
                interview = Interview(
                    person_id=person_id, company=f"Company {at}", role="Clerk", ended_at=ended, entered_at=ended
                )
                session.add(interview)
                session.flush()
                debrief = Debrief(
                    person_id=person_id,
                    interview_id=interview.id or 0,
                    state=State.FINISHED,
                    step=StepName.PEOPLE,
                    key=f"{each}-{at}",
                    moved_at=ended,
                    untold_since=ended,
                    told_turn=1,
                )
                session.add(debrief)
            shared.share(session, NOW, who, "C1", list(Item), None)


def seconds(number: int) -> tuple[float, float]:
    """To put a digest of so many people together, and to read and render all its posts."""
    with TemporaryDirectory() as folder:
        engine = make_engine(f"sqlite:///{Path(folder) / 'bench.db'}")
        migrate(engine)
        group(engine, number)
        began = time.perf_counter()
        with transaction(engine) as session:
            digests.on_demand(session, NOW, COACH, "C1")
        together = time.perf_counter()
        while True:
            with transaction(engine) as session:
                due = post_queue.next_due(session, NOW, "T1")
            if due is None:
                break
            posts.message(due.content)
            with transaction(engine) as session:
                post_queue.shown(session, NOW, due, "1")
        done = time.perf_counter()
        engine.dispose()
        return together - began, done - together


def main() -> None:
    """Print the figures."""
    few, many = seconds(FEW), seconds(MANY)
    print(f"digest of {FEW} people: put together in {few[0] * 1_000:.0f} ms, posts {few[1] * 1_000:.0f} ms")  # noqa: T201
    print(f"digest of {MANY} people: {many[0] / few[0]:.1f} and {many[1] / few[1]:.1f} times that")  # noqa: T201


if __name__ == "__main__":
    main()
