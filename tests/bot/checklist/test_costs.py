"""What an answer asks of the database is counted: with SQLite, whoever waits for it waits for every statement."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Engine, event

from bot.services import home_page
from bot.services.checklist import beginning, question_queue
from bot.services.checklist.debriefs import DebriefView
from bot.services.checklist.question_queue import Put
from bot.services.interviews import correcting
from bot.store import persons
from bot.store.database import transaction
from bot.store.persons import Profile, Who
from bot.vocabulary.answers import NewInterview

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
SAM = Who("T0", "U0SAM")
ANSWERS = (
    ("slow month-end close -> I cut it from nine days to five\nI have led a team of six through two audits", 10),
    ("I know their new planning software", 9),
    ("by the 15th", 13),
    ("no", 8),
    ("no", 8),
    ("Priya Raman, VP Finance, priya@northwind.example", 14),
    ("skip", 9),
)
"""A whole debrief, each answer with the most statements that it may take."""


@contextmanager
def counted(engine: Engine) -> Iterator[list[str]]:
    """The statements that are sent meanwhile, apart from those that begin and end transactions."""
    sent = list[str]()

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if not statement.startswith("BEGIN"):
            sent.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", note)


def begun(engine: Engine) -> DebriefView:
    with transaction(engine) as session:
        persons.enter(session, NOW, SAM, Profile("Sam Rivera", "America/New_York", "en_US"))
        return beginning.start(session, NOW, SAM, NewInterview("Northwind", "Finance Manager", NOW))


def answered(engine: Engine, text: str) -> DebriefView:
    with transaction(engine) as session:
        (_, said), _ = home_page.and_home(
            session, NOW, SAM, question_queue.and_tell, correcting.typed, text, NOW.timestamp()
        )
    assert said
    return said


def told(engine: Engine, debrief: DebriefView) -> None:
    with transaction(engine) as session:
        question_queue.told(session, NOW, debrief, Put("D0", "1.0", None), settled=0)


def test_an_answer_and_its_next_question_take_few_statements(engine: Engine) -> None:
    debrief = begun(engine)
    told(engine, debrief)
    for text, most in ANSWERS:
        with counted(engine) as sent:
            debrief = answered(engine, text)
        assert len(sent) <= most, (text, sent)
        with counted(engine) as sent:
            told(engine, debrief)
        assert len(sent) == 3, sent
