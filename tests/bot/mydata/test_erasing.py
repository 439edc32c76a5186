"""Nothing of a person is left once they have everything deleted, and in time no contact of those whom they met."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, Table, func, or_
from sqlalchemy import select as count_of
from sqlmodel import Session, SQLModel, select
from typer.testing import CliRunner, Result

from bot.app.cli import app
from bot.notes.note_context import Address
from bot.services.coaching import channels, reviews
from bot.services.coaching.channels import Place
from bot.services.mydata import erasing, undoing
from bot.services.mydata.erasing import Counts, erase, purge_contacts, what_goes
from bot.services.nudges.upcoming import coming
from bot.store import deliveries, installations, persons
from bot.store.file_lock import sole
from bot.store.models import (
    Debrief,
    Interview,
    Interviewer,
    Invitation,
    Part,
    Person,
    Post,
    Remark,
    Review,
    Share,
    Task,
    Workspace,
)
from bot.store.persons import Profile, Who
from bot.vocabulary.items import Item
from bot.vocabulary.note_kinds import NoteKind
from bot.wording.phrases import phrase
from tests.bot.mydata.lives import DANA, NOW, SAM, forget, live, said, trial

NOBODYS = {"workspace", "notetemplate", "seen", "coachchannel", "installation", "installstate"}
"""Tables of no single person: their rows stay."""
FULL = {
    "columns": {"company": "Northwind", "role": "Clerk", "ended_at": NOW, "entered_at": NOW},
    "interviewers": [{"name": "Priya", "email": "p@example.com"}, {"name": "Bo", "phone": "555 0102"}],
    "points": [{"told": True, "answer": "fast"}],
    "questions": [{"text": "Why did you leave?", "went": "better", "noted_at": NOW}],
    "debrief": {
        "state": "later",
        "step": "points",
        "hire": None,
        "call_whom": "Priya",
        "call_number": "555 0102",
        "moved_at": NOW,
    },
    "tries": [{"at": NOW}],
    "appointments": [{"uid": "a@b", "starts_at": NOW, "ended_at": NOW, "names": ["Bo"]}],
    "notes": [
        {
            "kind": "letter",
            "tone": "warm",
            "in_own_words": True,
            "reader": 0,
            "template": True,
            "texts": [{"subject": "Thanks", "body": "A lot", "written_at": NOW}],
        }
    ],
    "nudges": [],
}


def counts(session: Session, who: Who) -> dict[str, int]:
    """The rows of every table that lead to a person, by the foreign keys."""
    person = persons.find(session, who)
    own = person.id if person else 0
    return {
        table.name: session.execute(count_of(func.count()).select_from(table).where(_is_of(table, own))).scalar_one()
        for table in SQLModel.metadata.tables.values()
        if table.name not in NOBODYS
    }


def _is_of(table: Table, person_id: int | None) -> Any:
    if table.name == "person":
        return table.c.id == person_id
    ways = [key for key in table.foreign_keys if key.column.table.name not in NOBODYS | {table.name}]
    assert ways, f"{table.name} leads to no person: say in this test whose its rows are"
    return or_(*(key.parent.in_(count_of(key.column).where(_is_of(key.column.table, person_id))) for key in ways))


def live_fully(session: Session, who: Who) -> list[int]:
    ids = live(session, who, [FULL, FULL])
    undoing.remember(session, NOW, persons.present(session, who), phrase("words.as_said", what="all of it"), ids)
    _be_coached(session, who, ids[0])
    return ids


def _be_coached(session: Session, who: Who, interview_id: int) -> None:
    """A share, an invitation, and a note under review with what was said about it."""
    channel_id = channels.link(session, NOW, who, Place("C1", "coaches", is_private=True)).id
    person_id = persons.present(session, who).id or 0
    debrief = session.exec(select(Debrief).where(Debrief.interview_id == interview_id)).one()
    session.add(Share(channel_id=channel_id, person_id=person_id, items="notes"))
    session.add(Invitation(channel_id=channel_id, person_id=person_id))
    session.add(Task(channel_id=channel_id, person_id=person_id, coach_id=person_id, text="Read it", given_at=NOW))
    address = Address(debrief.id or 0, NoteKind.LETTER, 0)
    assert reviews.ask(session, NOW, who, address, "C1", "Right?")
    review = session.exec(select(Review).where(Review.person_id == person_id)).one()
    session.add(Remark(review_id=review.id or 0, line="", text="Good."))
    for post in session.exec(select(Post).where(Post.review_id == review.id)):
        post.person_id = person_id  # one in the channel stays, to be edited
        session.add(Part(post_id=post.id or 0, person_id=person_id, item=Item.NOTES, place=0))
    session.flush()


def test_nothing_of_the_person_is_left_in_any_table_and_all_of_everybody_else(engine: Engine) -> None:
    with trial(engine) as session:
        live_fully(session, SAM)
        live_fully(session, DANA)
        deliveries.mark(session, NOW, "T1", "an event")
        installations.begin(session, NOW)
        installations.save(session, NOW, "T1", "Next Step", "U0BOT", "sealed", None)
        before, everything = counts(session, DANA), counts(session, SAM)
        assert min(everything.values()) > 0, "every table has a row to erase"
        words = said(session, DANA, ids=True)
        erase(session, NOW, SAM)
        forget(session)
        assert counts(session, SAM) == dict.fromkeys(everything, 0)
        assert counts(session, DANA) == before
        assert said(session, DANA, ids=True) == words
        for table in SQLModel.metadata.tables.values():
            rows = session.execute(count_of(func.count()).select_from(table)).scalar_one()
            assert rows == before.get(table.name, 1), f"{table.name} holds what is nobody's"


def test_what_goes_is_counted_before_and_is_nothing_for_a_first_visit(engine: Engine) -> None:
    with trial(engine) as session:
        live_fully(session, SAM)
        still = len(coming(session, NOW, SAM).nudges) + coming(session, NOW, SAM).more
        assert still > 0
        assert what_goes(session, NOW, SAM) == Counts(interviews=2, interviewers=4, notes=2, nudges=still)
        assert what_goes(session, NOW, DANA) == Counts(0, 0, 0, 0)


def run(*arguments: str, says: str = "") -> Result:
    return CliRunner().invoke(app, ["erase", *arguments], input=says)


def test_whoever_runs_the_bot_erases_somebody_who_left_while_it_runs(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", url := engine.url.render_as_string(hide_password=False))
    with trial(engine) as session:
        live_fully(session, SAM)
        live_fully(session, DANA)
        persons.present(session, SAM).gone = True
        before = counts(session, DANA)
        session.commit()
    with sole(url):
        asked = run("T1", "USAM", says="n\n")
        assert asked.exit_code == 1
        assert asked.stderr.endswith("Nothing was erased.\n")
        with Session(engine) as session:
            assert min(counts(session, SAM).values()) > 0
        erased = run("T1", "USAM", says="y\n")
    kept = asked.stderr.partition(". ")[0].replace(" has ", ": ")
    assert f"Erased {kept}. Coach channels lose" in erased.stdout, erased.stderr
    assert re.fullmatch(
        r".+ \(USAM in T1\): 2 interviews, 4 interviewers, 2 notes, \d nudges? and their settings", kept
    )
    with Session(engine) as session:
        assert set(counts(session, SAM).values()) == {0}
        assert counts(session, DANA) == before


def test_a_workspace_that_took_the_bot_out_while_it_was_down_is_erased_when_asked_and_no_other(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", engine.url.render_as_string(hide_password=False))
    other = Who("T2", "USAM")
    with trial(engine) as session:
        persons.enter(session, NOW, other, Profile("Sam", "America/New_York", "en_US"))
        for who in (SAM, DANA, other):
            live_fully(session, who)
        for workspace in ("T1", "T2"):
            installations.save(session, NOW, workspace, "Next Step", "U0BOT", "sealed", None)
            deliveries.mark(session, NOW, workspace, "an event")
        before = counts(session, other)
        session.commit()
    asked = run("T1")
    assert (asked.exit_code, asked.stderr.splitlines()[-1]) == (1, "Nothing was erased."), "nobody is there to say yes"
    assert "The workspace T1 has 2 people, 4 interviews, 1 coach channel, its token and its settings." in asked.stderr
    with Session(engine) as session:
        assert session.get(Workspace, "T1")
    erased = run("T1", "--yes")
    assert erased.stdout.startswith("Erased the workspace T1: 2 people, 4 interviews,"), erased.stderr
    with Session(engine) as session:
        assert counts(session, other) == before
        for table in SQLModel.metadata.tables.values():
            for row in session.execute(table.select()).mappings():
                assert "T1" not in row.values(), f"{table.name} holds what is of that workspace"
        assert session.exec(select(Workspace.id)).all() == ["T2"]
        assert set(session.exec(select(Person.workspace_id))) == {"T2"}
    again = run("T1", "--yes")
    assert (again.exit_code, again.stderr) == (1, "No workspace is known as T1. Nothing was erased.\n")


@pytest.mark.parametrize("unknown", [("T1", "UNOBODY"), ("T2", "USAM")])
def test_whoever_runs_the_bot_is_told_that_nobody_is_known_by_that_id(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, unknown: tuple[str, str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", engine.url.render_as_string(hide_password=False))
    with trial(engine) as session:
        session.commit()
    told = run(*unknown, "--yes")
    workspace, person = unknown
    assert (told.exit_code, told.stderr) == (
        1,
        f"Nobody is known as {person} in the workspace {workspace}. Nothing was erased.\n",
    )
    with Session(engine) as session:
        assert len(session.exec(select(Person)).all()) == 2


def test_nothing_is_made_where_there_is_nobody_to_erase(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/none.db")
    assert f"There is no file {tmp_path}/none.db." in run("T1", "USAM", "--yes").stderr
    assert list(tmp_path.iterdir()) == []


def test_whom_nobody_knows_has_nothing_to_erase(engine: Engine) -> None:
    with trial(engine) as session:
        erase(session, NOW, Who("T1", "UNOBODY"))
        assert len(session.exec(select(Person)).all()) == 2


@pytest.mark.parametrize(("days", "gone"), [(None, False), (179, False), (181, True)])
def test_contacts_go_once_an_interview_is_closed_as_long_as_they_are_kept(
    engine: Engine, days: int | None, gone: bool
) -> None:
    with trial(engine) as session:
        [interview_id] = live(session, SAM, [FULL])
        closed = session.get_one(Interview, interview_id)
        closed.closed_at = None if days is None else NOW - timedelta(days=days)
        forget(session)
        assert purge_contacts(session, NOW) == (3 if gone else 0)
        forget(session)
        priya, bo = session.exec(select(Interviewer).order_by(Interviewer.id)).all()  # type: ignore[arg-type]
        debrief = session.exec(select(Debrief)).one()
        kept = ("p@example.com", "555 0102", "Priya", "555 0102")
        found = (priya.email, bo.phone, debrief.call_whom, debrief.call_number)
        assert found == (("", "", "", "") if gone else kept)
        assert (priya.name, bo.name) == ("Priya", "Bo")
        assert purge_contacts(session, NOW) == 0


def test_each_workspace_keeps_contacts_as_long_as_it_says(engine: Engine) -> None:
    with trial(engine) as session:
        elsewhere = Who("T2", "USAM")
        persons.enter(session, NOW, elsewhere, Profile("Sam", "UTC", "en_US"))
        session.get_one(Workspace, "T2").keep_contacts_days = 7
        for who in (SAM, elsewhere):
            [interview_id] = live(session, who, [FULL])
            session.get_one(Interview, interview_id).closed_at = NOW - timedelta(days=8)
        forget(session)
        assert purge_contacts(session, NOW) == 3
        left = session.exec(
            select(Person.workspace_id).join(Interview).join(Interviewer).where(Interviewer.email != "")
        )
        assert left.all() == ["T1"]


def test_many_contacts_go_in_batches(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasing, "BATCH", 3)
    with trial(engine) as session:
        for interview_id in live(session, SAM, [FULL] * 5):
            session.get_one(Interview, interview_id).closed_at = NOW - timedelta(days=400)
        forget(session)
        batches = []
        while done := purge_contacts(session, NOW):
            batches.append(done)
        assert sum(batches) == 15
        assert max(batches) <= 6
