"""What the tests of a person's data share: interviews of every shape, made as rows, and what all rows say."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import Session, SQLModel, col, delete, select

from bot.checklist.steps import StepName
from bot.mydata.export_schema import SETTLED
from bot.nudges.facts import Answer, NudgeKind, Outcome
from bot.reading.answers.reading import NotTaken
from bot.services.mydata import importing
from bot.services.mydata.files import opened
from bot.store import nudge_store, persons
from bot.store.models import (
    Appointment,
    Debrief,
    Interview,
    Interviewer,
    Note,
    NoteTemplate,
    NoteText,
    Nudge,
    Person,
    Point,
    Question,
    Try,
)
from bot.store.persons import Profile, Who
from bot.vocabulary.answers import CallPermission, Draw, How, LaterRound
from bot.vocabulary.asked import Went
from bot.vocabulary.debrief_state import State
from bot.vocabulary.note_kinds import NoteKind, Tone
from bot.vocabulary.nudge_state import NudgeState

SAM, DANA = Who("T1", "USAM"), Who("T1", "UDANA")
NOW = datetime(2026, 11, 24, 16, tzinfo=UTC)
MESSAGES = {
    "key",
    "handed_over",
    "turn",
    "told_turn",
    "asked_turn",
    "attempted_turn",
    "untold_since",
    "telling_until",
    "card_ts",
}
"""Columns about messages and not about what they said."""
Life = list[dict[str, Any]]

_letters = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
texts = st.one_of(
    st.sampled_from(["", "=1+1", "@SUM(A1)", '"', "a,b\nc", "Zoë\u202e", "'"]), st.text(_letters, max_size=9)
)
names = texts.filter(str.strip)
moments = st.integers(-30 * 24 * 60, 20 * 24 * 60).map(lambda minutes: NOW + timedelta(minutes=minutes, microseconds=7))
past = st.integers(0, 30 * 24 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes, microseconds=7))
maybe_moments = st.none() | moments
days = st.integers(-10, 60).map(lambda ahead: date(2026, 11, 24) + timedelta(days=ahead))


def _rows(**columns: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(columns)


def _some(rows: st.SearchStrategy[Any], **which: Any) -> st.SearchStrategy[list[Any]]:
    return st.lists(rows, max_size=3, **which)


_interviewers = _rows(
    name=names,
    title=texts,
    email=texts,
    phone=texts,
    address=texts,
    talked=texts,
    doubt=texts,
    eased=st.none() | texts,
    thanked_at=st.none() | past,
)
_appointments = _rows(
    uid=texts,
    occurrence=maybe_moments,
    sequence=st.integers(0, 9),
    stamp=st.none() | past,
    organizer=texts,
    starts_at=moments,
    ended_at=moments,
    names=_some(names),
    cancelled=st.booleans(),
    is_hold=st.booleans(),
    link=st.sampled_from(["", "https://us02web.zoom.us/j/98765432109?pwd=a&b=1"]),
)
_spans = st.none() | st.tuples(days, days).map(sorted)
_debriefs = _rows(
    state=st.sampled_from([State.LATER, State.FINISHED, State.STOPPED]),
    step=st.sampled_from(StepName),
    done=st.lists(st.sampled_from([step.value for step in StepName]), unique=True),
    hire_asked=st.none() | st.booleans(),
    hire=_spans,
    call=st.none() | st.sampled_from(CallPermission),
    call_whom=texts,
    call_number=texts,
    call_words=texts,
    call_from=st.none() | days,
    reminder=st.none() | st.booleans(),
    closing_words=texts,
    wants=texts,
    draw=st.none() | st.sampled_from(Draw),
    promised=texts,
    promised_by=st.none() | days,
    arranged_by=texts,
    moved_at=past,
)
_notes = _rows(
    kind=st.sampled_from(NoteKind),
    tone=st.sampled_from(Tone),
    reader=st.none() | st.integers(0, 2),
    template=st.booleans(),
    in_own_words=st.booleans(),
    texts=_some(_rows(subject=texts, body=texts, written_at=past)),
)


def _consistent(nudge: dict[str, Any]) -> dict[str, Any]:
    """What was sent was attempted; only what is done was answered, and only what was put off came again."""
    state = nudge["state"]
    if state in {NudgeState.SENT, NudgeState.UNCERTAIN}:
        nudge = nudge | {"attempted_at": nudge["due_at"], "reason": ""}
    if nudge["reason"] in {nudge_store.EXPIRED, nudge_store.REPLACED}:
        nudge = nudge | {"attempted_at": None}
    if state is not NudgeState.DONE:
        return nudge | {"answer": None, "answered_at": None, "snoozed_until": None, "again": False}
    return nudge | {"answer": nudge["answer"] or Answer.SNOOZED, "answered_at": NOW, "reason": ""}


_nudges = _rows(
    kind=st.sampled_from(NudgeKind),
    about=st.sampled_from([NudgeKind.CALL, None]),
    state=st.sampled_from(sorted(SETTLED)),
    due_at=moments,
    expires_at=moments,
    reason=st.sampled_from(["", nudge_store.EXPIRED, nudge_store.REPLACED]),
    attempted_at=maybe_moments,
    answer=st.none() | st.sampled_from(Answer),
    answered_at=maybe_moments,
    snoozed_until=maybe_moments,
    again=st.booleans(),
).map(_consistent)
interviews = _rows(
    columns=_rows(
        company=names,
        role=names,
        round=texts,
        later_round=st.none() | st.sampled_from(LaterRound),
        starts_at=maybe_moments,
        ended_at=moments,
        how=st.none() | st.sampled_from(How),
        entered_at=moments,
        note_sent_at=maybe_moments,
        outcome=st.none() | st.sampled_from(Outcome),
        closed_at=maybe_moments,
        nudges_stopped=st.booleans(),
        version=st.integers(1, 9),
    ),
    interviewers=_some(_interviewers),
    points=_some(_rows(told=st.booleans(), problem=texts, answer=texts, sentence=texts, result=texts)),
    questions=_some(_rows(text=names, went=st.none() | st.sampled_from(Went), noted_at=past)),
    debrief=st.none() | _debriefs,
    tries=_some(_rows(at=past)),
    appointments=_some(_appointments),
    notes=_some(_notes, unique_by=lambda note: (note["kind"], note["reader"])),
    nudges=_some(_nudges, unique_by=lambda nudge: nudge["kind"]),
)
lives: st.SearchStrategy[Life] = st.lists(interviews, max_size=4)


@contextmanager
def trial(engine: Engine) -> Iterator[Session]:
    """A session with two people in it, of which nothing stays."""
    with Session(engine) as session:
        for who in (SAM, DANA):
            persons.enter(session, NOW, who, Profile(who.user, "America/New_York", "en_US"))
        session.add(NoteTemplate(workspace_id="T1", name="Ours", source="Thanks", added_at=NOW))
        session.flush()
        yield session
        session.rollback()


def forget(session: Session) -> None:
    """What follows reads every row anew, as another transaction would."""
    session.flush()
    session.expunge_all()


def live(session: Session, who: Who, life: Life) -> list[int]:
    """Make the rows of a life, its nudges planned; gives back the interviews' ids."""
    person = persons.present(session, who)
    ids = [_live_one(session, person, interview) for interview in life]
    if ids and life[-1]["debrief"]:
        _ask(session, ids[-1])
    nudge_store.replan(session, NOW, person)
    forget(session)
    return ids


def _live_one(session: Session, person: Person, life: dict[str, Any]) -> int:
    interview = _add(session, Interview(**{"person_id": person.id, **life["columns"]}))
    of: int = interview.id
    met = [_add(session, Interviewer(interview_id=of, **each)) for each in life["interviewers"]]
    session.add_all([Point(interview_id=of, **each) for each in life["points"]])
    session.add_all([Question(interview_id=of, **each) for each in life.get("questions", ())])
    session.add_all([Try(interview_id=of, **each) for each in life["tries"]])
    session.add_all([Appointment(interview_id=of, **each) for each in life["appointments"]])
    if life["debrief"]:
        first, last = life["debrief"]["hire"] or (None, None)
        values = {key: value for key, value in life["debrief"].items() if key != "hire"}
        own: dict[str, Any] = {"person_id": person.id, "interview_id": of, "key": f"debrief {of}", "untold_since": NOW}
        _add(session, Debrief(**own, **values, hire_first=first, hire_last=last, turn=5, told_turn=5, card_ts="1.2"))
    for each in life["notes"]:
        if each["reader"] is None or each["reader"] < len(met):
            _write(session, of, each, met)
    for each in life["nudges"]:
        _nudge(session, person, interview, each)
    return of


def _write(session: Session, of: int, note: dict[str, Any], met: list[Any]) -> None:
    template = session.exec(select(NoteTemplate.id)).one() if note["template"] else None
    reader = None if note["reader"] is None else met[note["reader"]].id
    columns = {key: note[key] for key in ("kind", "tone", "in_own_words")}
    row = _add(session, Note(interview_id=of, interviewer_id=reader, template_id=template, **columns))
    session.add_all([NoteText(note_id=row.id, **text) for text in note["texts"]])


def _nudge(session: Session, person: Person, interview: Interview, nudge: dict[str, Any]) -> None:
    about = (interview.starts_at or interview.ended_at).date().isoformat() if nudge["about"] else NOW.isoformat()
    columns = {key: value for key, value in nudge.items() if key not in {"about", "again"}}
    own = {"person_id": person.id, "interview_id": interview.id, "wake_at": None, **columns}
    first = _add(session, Nudge(about=about, **own))
    if nudge["again"] and nudge["snoozed_until"]:
        session.add(Nudge(about=about, again_of=first.id, **own))


def _ask(session: Session, interview_id: int) -> None:
    """The last of them is the one that is being asked."""
    debrief = session.exec(select(Debrief).where(Debrief.interview_id == interview_id)).one()
    debrief.state, debrief.again = State.ASKING, {"why": NotTaken.EARLY.name, "choices": [["a", "b"]]}


def _add(session: Session, row: Any) -> Any:
    session.add(row)
    session.flush()
    return row


# --- what all rows say


def said(session: Session, who: Who, *, ids: bool) -> dict[str, list[Any]]:
    """Every row of a person, table by table, without what is about messages; what is nudged still, by what it is."""
    person = persons.present(session, who)
    own = select(Interview.id).where(Interview.person_id == person.id)
    notes = select(Note.id).where(col(Note.interview_id).in_(own))
    tables: dict[type[Any], Any] = {Interview: col(Interview.person_id) == person.id}
    tables |= {
        table: col(table.interview_id).in_(own)
        for table in (Interviewer, Point, Question, Debrief, Try, Appointment, Note)
    }
    tables[NoteText] = col(NoteText.note_id).in_(notes)
    found = {table.__name__: _all(session, table, which, ids) for table, which in tables.items()}
    return found | {"Nudge": _nudges_said(session, person, ids)}


def _all(session: Session, table: type[Any], which: Any, ids: bool) -> list[dict[str, Any]]:
    rows = session.exec(select(table).where(which).order_by(table.id)).all()
    gone = MESSAGES | {"questions", "person_id"} | ({"version"} if ids else set())
    if not ids:
        gone |= {"id", "interview_id", "interviewer_id", "note_id"}
    return [_values(row, gone) for row in rows]


def _values(row: SQLModel, gone: set[str]) -> dict[str, Any]:
    return row.model_dump(exclude=gone)


def _nudges_said(session: Session, person: Person, ids: bool) -> list[Any]:
    rows = session.exec(select(Nudge).where(Nudge.person_id == person.id)).all()
    names = {row.id: f" again {row.kind} {row.due_at} {row.answer}" for row in rows}
    places = {each: at for at, each in enumerate(sorted({row.interview_id for row in rows}))}
    gone = {"id", "person_id", "interview_id", "about", "again_of", "wake_at", "token", "key", "failures"}
    found = []
    for row in rows:
        own = (places[row.interview_id], row.kind, row.about + names.get(row.again_of, ""))
        settled = row.id if ids and row.state in SETTLED else None
        found.append((own, settled, _values(row, gone)))
    return sorted(found, key=lambda each: (each[0], str(each[2])))


def dry_run(session: Session, now: datetime, who: Who, text: str) -> importing.Plan:
    """What an import of that text would do, part by part."""
    parts = importing.parts(opened(text.encode("utf-8", "replace"), who))
    return sum((importing.dry_run(session, now, who, part) for part in parts), importing.NOTHING)


def import_(session: Session, now: datetime, who: Who, text: str) -> importing.Plan:
    """The same for an import."""
    parts = importing.parts(opened(text.encode("utf-8", "replace"), who))
    return sum((importing.import_(session, now, who, part) for part in parts), importing.NOTHING)


def empty(session: Session, who: Who) -> None:
    """No interview is left of that person."""
    session.exec(delete(Interview).where(col(Interview.person_id) == persons.present(session, who).id))
    forget(session)
