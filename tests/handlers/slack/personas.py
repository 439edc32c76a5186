"""Who tries the doors: the personas of the permission matrix, and what Sam has behind them."""

import secrets
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session, col, func, select

from bot.checklist.steps import StepName
from bot.coaching.diff import fingerprint
from bot.notes.drafting import Note
from bot.notes.note_context import Address
from bot.nudges.facts import NudgeKind, Outcome
from bot.services.checklist import beginning, debriefs
from bot.services.checklist.debriefs import DebriefView
from bot.services.checklist.form import Corrected, fill_in
from bot.services.coaching import channels, digests, good_news, invitations, reviews, tasks
from bot.services.coaching import shared as sharing
from bot.services.coaching.channels import Place
from bot.services.coaching.reviews import Verdict
from bot.services.coaching.tasks import Given
from bot.services.interviews import appointments
from bot.services.interviews import changing as interviews
from bot.services.mydata import exporting
from bot.services.notes import shelf
from bot.services.notes import writing as notes
from bot.services.nudges import answering as nudges
from bot.store import persons
from bot.store.database import transaction
from bot.store.models import (
    CoachChannel,
    Debrief,
    Interview,
    Interviewer,
    NoteTemplate,
    NoteText,
    Nudge,
    Part,
    Post,
    Question,
    Review,
    Task,
)
from bot.store.persons import Profile, Who
from bot.vocabulary.answers import How, NewInterview
from bot.vocabulary.editions import Edition
from bot.vocabulary.items import Item, PostKind, Rest
from bot.vocabulary.met import Met
from bot.vocabulary.note_kinds import NoteKind
from bot.vocabulary.replies import Chosen, Move, Typed
from playground.workspace.channels import Channel
from playground.workspace.ids import BOT_USER, TEAM_ID
from playground.workspace.people import User
from playground.world import World
from tests.stage import TUESDAY


@dataclass(frozen=True)
class Persona:
    """Somebody who sends a payload: by which user id, from which workspace, and whose member they are."""

    name: str
    user: str
    team: str = TEAM_ID
    home: str = TEAM_ID


OWNER = Persona("owner", "U0SAM")
MEMBER = Persona("other member", "U0MIA")
COACH = Persona("coach of this channel", "U0CORA")
OTHER_COACH = Persona("coach of another channel", "U0OTTO")
ADMIN = Persona("admin", "U0DANA")
GUEST = Persona("guest of another organisation", "U0GUS", home="T0GUEST")
GONE = Persona("deactivated person", "U0DEL")  # an admin, as long as they were there
ELSEWHERE = Persona("other workspace", "U0SAM", team="T0OTHER", home="T0OTHER")  # even under the owner's own id
LEFT = Persona("coach who left", "U0LEA")
FORMER = Persona("deactivated coach", "U0FAY")
NEIGHBOURS = tuple(
    Persona(f"{who} of another workspace with the bot", user, team="T0OTHER", home="T0OTHER")
    for who, user in {"the same id": OWNER.user, "coach": COACH.user, "admin": ADMIN.user}.items()
)
PERSONAS = (OWNER, MEMBER, COACH, OTHER_COACH, ADMIN, GUEST, GONE, ELSEWHERE)

NEWCOMERS = (
    User(MEMBER.user, "mia", "Mia Berg", "Job seeker"),
    User(COACH.user, "cora", "Cora Lind", "Career coach"),
    User(OTHER_COACH.user, "otto", "Otto Wolf", "Career coach"),
    User(LEFT.user, "lea", "Lea Park", "Career coach"),
    User(FORMER.user, "fay", "Fay Moor", "Career coach", deleted=True),
    User(GUEST.user, "gus", "Gus Gast", "Recruiter", team_id=GUEST.home),
    User(GONE.user, "del", "Del Gone", "Job seeker", is_admin=True, deleted=True),
)

MARK = "quillon"
"""It is in every word of Sam's, and in nobody else's."""

SAM = Who(TEAM_ID, OWNER.user)
PANEL = (Met("Priya Quillon", "VP Finance", "priya@quillon.example"), Met("Omar Quillonez", "CFO"))
TOLD = "slow quillon close -> I cut the quillon close from nine days to five"
OURS = "A word of thanks\n\nDear {{ reader }},\n\nThank you for showing me {{ company }}.\n\n{{ writer }}"
INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:abc@example.com
DTSTAMP:20261120T120000Z
DTSTART:20261201T200000Z
DTEND:20261201T204500Z
SUMMARY:Chat about quillons
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")

Has = dict[str, int | str]
"""What there is of Sam's to be named, each by a word for it."""


@dataclass(frozen=True)
class By:
    """A persona in the act: what Slack puts into their payload, and what of Sam's it may name."""

    persona: Persona
    has: Has
    trigger: str
    response_url: str
    ts: str

    @property
    def event_id(self) -> str:
        return f"Ev{secrets.token_hex(5)}"

    @property
    def direct(self) -> str:
        """Their conversation with the bot."""
        return self.persona.user.replace("U", "D", 1)

    def named(self, template: str) -> str:
        """A text with ids of Sam's in it, such as "nudge:{call}"."""
        return template.format(**self.has, direct=self.direct)


def arrive(world: World) -> None:
    """Let them into the playground, each with a conversation with the bot."""
    for user in NEWCOMERS:
        team = world.team.id if user.team_id == TEAM_ID else user.team_id
        world.workspace.welcome(replace(user, team_id=team))


def live(engine: Engine) -> Has:
    """Make Sam's life as it stands on Tuesday: every kind of row that a payload could name."""
    with transaction(engine) as session:
        persons.enter(session, TUESDAY, SAM, Profile("Sam Rivera", "America/New_York", "en_US"))
        person = persons.present(session, SAM)
        person.channel, person.has_preferences = "D0SAM", True
        ours = NoteTemplate(workspace_id=TEAM_ID, name="Plain", source=OURS, added_at=TUESDAY)
        session.add(ours)
        aside = _begun(session, "Quillon Yards")
        closed = _debriefed(session, "Quillon Bank", hours=-3)
        done = _debriefed(session, "Quillon Works", hours=-1)
        over = _noted(session, "Quillon Mills", hours=-3)
        stopped = _noted(session, "Quillon Farms", hours=50)
        ahead = _noted(session, "Quillon Ports", hours=26)
        asking = _at_the_hire_date(session, _begun(session, "Quillon Docks"))
        has: Has = {
            "aside": aside.id,
            "asking": asking.id,
            "turn": asking.number,
            "done": done,
            "over": over,
            "ahead": ahead,
            "stopped": stopped,
            "template": ours.id or 0,
            **_noted_down(session, done),
            **_ended(session, closed),
            "nudge": _nudge(session, _interview_of(session, done), NudgeKind.SAME_DAY),
            "call": _nudge(session, _interview_of(session, done), NudgeKind.CALL),
            "to_debrief": _nudge(session, over, NudgeKind.DEBRIEF),
            "interview": _interview_of(session, done),
            "question": _was_asked(session, _interview_of(session, done)),
            "version": session.get_one(Interview, _interview_of(session, done)).version,
        }
        nudges.stop(session, TUESDAY, SAM, _nudge(session, stopped, NudgeKind.PREPARE))
        return has


def _was_asked(session: Session, interview: int) -> int:
    row = Question(interview_id=interview, text="Why did you leave the quillons?", noted_at=TUESDAY)
    session.add(row)
    session.flush()
    return row.id or 0


def drop(world: World, engine: Engine) -> Has:
    """The files that Sam has dropped into the conversation with the bot, and has from it."""
    with transaction(engine) as session:
        exported = exporting.export(session, TUESDAY, SAM).json_text
    files = {"export": ("afterword.json", exported), "invitation": ("invite.ics", INVITATION)}
    has: Has = {}
    for word, (name, content) in files.items():
        file = world.keep_file(OWNER.user, name, content.encode())
        file.shared.add("D0SAM")
        has[word] = file.id
    return has


def _begun(session: Session, company: str) -> DebriefView:
    new = NewInterview(company, "Quillonist", TUESDAY - timedelta(hours=2), How.VIDEO)
    return beginning.start(session, TUESDAY, SAM, new)


def _debriefed(session: Session, company: str, hours: int) -> int:
    debrief = _begun(session, company)
    form: dict[StepName, Any] = {
        **dict.fromkeys(StepName),
        StepName.POINTS: Typed(TOLD),
        StepName.HIRE_DATE: Typed("december 4"),
        StepName.CALL: Chosen("yes"),
        StepName.CALL_CONTACT: Typed("Priya Quillon, 555 0102"),
        StepName.PEOPLE: Typed("\n".join(", ".join(filter(None, (m.name, m.title, m.email))) for m in PANEL)),
    }
    corrected = Corrected(company, "Quillonist", TUESDAY + timedelta(hours=hours))
    finished = fill_in(session, TUESDAY, SAM, debrief.id, form, corrected)
    assert isinstance(finished, DebriefView), finished
    return debrief.id


def _at_the_hire_date(session: Session, debrief: DebriefView) -> DebriefView:
    """The question that takes a button, a day and words."""
    for _ in (StepName.POINTS, StepName.MISSED):
        moved = debriefs.reply(session, TUESDAY, SAM, debrief.id, Move.SKIP)
        assert isinstance(moved, DebriefView)
        debrief = moved
    return debrief


def _noted(session: Session, company: str, hours: int) -> int:
    """An interview that was entered ahead of time, and begins so many hours from now."""
    starts_at = TUESDAY + timedelta(hours=hours)
    ends_at, edition = starts_at + timedelta(hours=1), Edition(f"{company}@quillon.example")
    new = NewInterview(company, "Quillonist", ends_at, met=PANEL[:1], starts_at=starts_at, edition=edition)
    appointments.follow(session, TUESDAY - timedelta(days=3), SAM, new)
    return session.exec(select(Interview.id).where(Interview.company == company)).one() or 0


def _noted_down(session: Session, debrief: int) -> Has:
    """Two texts of Sam's own to one interviewer, and a note that the other one was sent."""
    interview = _interview_of(session, debrief)
    first, second = session.exec(
        select(Interviewer.id).where(Interviewer.interview_id == interview).order_by(col(Interviewer.id))
    ).all()
    for words in ("My first quillon words.", "My second quillon words."):
        notes.edit(session, TUESDAY, SAM, Address(debrief, reader=first or 0), Note("Quillons", words))
    notes.mark_sent(session, TUESDAY, SAM, Address(debrief, reader=second or 0), sent=True)
    text = session.exec(select(NoteText.id).order_by(col(NoteText.id))).first()
    return {"reader": first or 0, "thanked": second or 0, "text": text or 0}


def _ended(session: Session, debrief: int) -> Has:
    closed = _interview_of(session, debrief)
    ended = interviews.end(session, TUESDAY, SAM, closed, Outcome.NEXT_ROUND)
    assert ended
    waiting = interviews.waiting_round(session, TUESDAY, SAM, closed)
    assert waiting
    return {"closed": closed, "undo": ended.undo_id, "next_round": waiting.id}


def _interview_of(session: Session, debrief: int) -> int:
    return session.get_one(Debrief, debrief).interview_id


def _nudge(session: Session, interview: int, kind: NudgeKind) -> int:
    return session.exec(select(Nudge.id).where(Nudge.interview_id == interview, Nudge.kind == kind)).one() or 0


# --- coach channels

CIRCLE = Place("C0CIRCLE", "inner-circle", is_private=True)
"""Sam shares all with it, and is not in it."""
OPEN = Place("C0OPEN", "open-coaching", is_private=False)
ASLEEP = Place("C0ASLEEP", "last-year", is_private=False)
FRESH = Place("C0FRESH", "fresh-start", is_private=True)
"""It is none yet."""
MEMBERS = {CIRCLE: (COACH, FORMER), OPEN: (OTHER_COACH,), ASLEEP: (OTHER_COACH,), FRESH: (COACH,)}
"""Slack may keep those who are deactivated in its lists."""


def open_channels(world: World) -> None:
    """The channels, with their members."""
    for place, members in MEMBERS.items():
        people = {BOT_USER, *(each.user for each in members)}
        channel = Channel(place.surface_id, place.name, "channel", people, is_private=place.is_private)
        channel.is_archived = place is ASLEEP
        world.workspace.channels[channel.id] = channel


def prepare(world: World, engine: Engine, has: Has) -> Has:
    """What Sam shares with whom, what was posted there, and what waits for an answer."""
    open_channels(world)
    with transaction(engine) as session:
        for persona in (COACH, OTHER_COACH, LEFT, FORMER):
            known = world.workspace.users[persona.user]
            persons.enter(session, TUESDAY, _who(persona), Profile(known.real_name, known.tz, "en_US"))
        persons.present(session, _who(FORMER)).gone = True
        linked = {place: channels.link(session, TUESDAY, _who(COACH), place).id for place in (CIRCLE, OPEN, ASLEEP)}
        session.get_one(CoachChannel, linked[ASLEEP]).rests = Rest.ARCHIVED
        shelf.keep(session, TUESDAY, _who(COACH), "Round", OURS, linked[CIRCLE])
        for who, items in ((SAM, Item), (_who(COACH), [Item.STATUS])):
            sharing.share(session, TUESDAY, who, CIRCLE.surface_id, list(items), None)
        invitations.invite(session, TUESDAY, _who(OTHER_COACH), OPEN.surface_id, SAM)
        good_news.tell(session, TUESDAY, SAM, int(has["closed"]), CIRCLE.surface_id, "I made the quillon round!")
        digests.on_demand(session, TUESDAY, _who(COACH), CIRCLE.surface_id)
        assert tasks.give(session, TUESDAY, _who(COACH), CIRCLE.surface_id, SAM, "Quillon aloud", None) is Given.SENT
        return {
            **{place.surface_id[2:].lower(): place.surface_id for place in MEMBERS},
            **_asked(session, has),
            "circles": session.exec(select(NoteTemplate.id).where(NoteTemplate.channel_id == linked[CIRCLE])).one()
            or 0,
            "task": session.exec(select(Task.id)).one() or 0,
            "news": session.exec(select(Part.id).join(Post).where(Post.kind == PostKind.NEWS)).one() or 0,
        }


def _asked(session: Session, has: Has) -> Has:
    """Three notes under review: one for which a text was suggested, one that a coach took and left, one that waits."""
    here = CIRCLE.surface_id
    first = Address(int(has["done"]), reader=int(has["reader"]))
    second = Address(int(has["done"]), NoteKind.CHECK_IN)  # who was thanked already is not asked about
    suggested = _ask(session, first)
    better = Note("Quillons", "A better quillon.")
    assert reviews.answer(session, TUESDAY, _who(COACH), here, suggested, suggested=better) is Verdict.DONE
    taken = _ask(session, second)
    assert reviews.claim(session, TUESDAY, _who(LEFT), here, taken) is Verdict.DONE
    return {"suggested": suggested, "better": fingerprint(better), "taken": taken, "review": _ask(session, first)}


def _ask(session: Session, address: Address) -> int:
    assert reviews.ask(session, TUESDAY, SAM, address, CIRCLE.surface_id, "Is it quillon enough?")
    return session.exec(select(func.max(Review.id))).one() or 0


def _who(persona: Persona) -> Who:
    return Who(TEAM_ID, persona.user)
