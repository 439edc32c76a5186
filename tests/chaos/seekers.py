"""Job seekers whose nudges fall due all the time; many are answered, put off or stopped around that very moment."""

import asyncio
import random
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from sqlmodel import Session, col, func, or_, select

from bot.checklist.steps import StepName
from bot.nudges.answers import FITS
from bot.nudges.facts import NudgeKind
from bot.nudges.snoozing import SnoozeUntil
from bot.services.checklist import beginning
from bot.services.checklist.form import Corrected, fill_in
from bot.services.nudges import answering
from bot.store import persons, references
from bot.store.models import Debrief, Interview, Nudge
from bot.store.persons import Profile, Who
from bot.store.transact import Transact
from bot.support.clock import system_clock
from bot.vocabulary.answers import NewInterview
from bot.vocabulary.nudge_state import NudgeState
from playground.teams.ids import TENANT_ID, account_id, chat_id
from playground.teams.server import TeamsPlayground
from playground.workspace.channels import Channel
from playground.workspace.ids import BOT_USER, TEAM_ID
from playground.workspace.people import User
from playground.workspace.workspace import Workspace

PEOPLE = 60
"""Half of them in Slack, half in Teams."""
HOUR = timedelta(hours=1)
AFTER = {
    NudgeKind.DEBRIEF: HOUR / 4,
    NudgeKind.SAME_DAY: 3 * HOUR,
    NudgeKind.ONE_DAY: 21 * HOUR,
    NudgeKind.TWO_DAYS: 45 * HOUR,
}
"""How long after an interview's end these are due; a nudge to prepare is due two hours before it begins."""
KINDS = (NudgeKind.PREPARE, *AFTER)
AT_ONCE = (1, 1, 1, 1, 2, 3, 10)
"""How many of a person's nudges are due at one moment: some share a message, and ten need two."""
CHANGES = ("answer", "snooze", "stop", "leave out")
BEHIND = 50
"""Nobody has an interview while more than so many nudges are late: it is the kills that count."""
CHANGED = 0.4
"""The part of all nudges that something is done about."""


@dataclass
class Promise:
    """A nudge that a person is to get, until something is done about it."""

    nudge: int
    who: Who
    kind: NudgeKind
    due: datetime
    closed_at: datetime | None = None
    """The moment, at the latest, at which it was committed that it was answered, put off or stopped."""
    was: NudgeState | None = None
    """Where it stood then."""


class Seekers:
    """The people of one run, and all that they were promised."""

    def __init__(self, transact: Transact) -> None:
        self.promises: list[Promise] = []
        self.enough = False
        self._transact = transact
        self._changes: list[asyncio.Task[None]] = []
        self._in_slack = [Who(TEAM_ID, f"U0P{number}") for number in range(PEOPLE // 2)]
        self._in_teams = [Who(TENANT_ID, f"aad00000-0000-4000-8000-{number:012}") for number in range(PEOPLE // 2)]
        self._people = self._in_slack + self._in_teams

    async def move_in(self, workspace: Workspace, teams: TeamsPlayground) -> None:
        """Become members of both workspaces, and people whom the bot knows."""
        for who in self._in_teams:
            teams.world.tenant.welcome(who.user, f"Seeker {who.user}")
            teams.world.tenant.installed_for.add(who.user)
            teams.world.tenant.chat_of(who.user)
            await self._transact(_enter, who)
            await self._transact(_reach, who, teams)
        for who in self._in_slack:
            workspace.users[who.user] = User(who.user, who.user.lower(), f"Seeker {who.user}")
            channel = f"D{who.user}"
            workspace.channels[channel] = Channel(channel, "", "im", {who.user, BOT_USER}, is_private=True)
            await self._transact(_enter, who)

    async def live(self) -> None:
        """Have interviews until it is enough: about three nudges fall due each second."""
        while not self.enough:
            if await self._transact(late) > BEHIND:
                await asyncio.sleep(0.5)
                continue
            who, due = random.choice(self._people), system_clock() + timedelta(seconds=random.uniform(0.5, 6))
            many = random.choice(AT_ONCE)
            for _ in range(many):
                self._keep(await self._transact(_interview, who, random.choice(KINDS), due))
            await asyncio.sleep(many / 3)

    async def settle(self) -> None:
        """Wait for what is still to be changed, and for all that was promised to be due."""
        for change in self._changes:  # there may be more of them meanwhile: what was put off may be changed again
            await change
        last = max(promise.due for promise in self.promises)
        await asyncio.sleep(max(0, (last - system_clock()).total_seconds()))

    def _keep(self, promise: Promise) -> None:
        self.promises.append(promise)
        if random.random() < CHANGED:
            self._changes.append(asyncio.create_task(self._change(promise)))

    async def _change(self, promise: Promise) -> None:
        moment = promise.due + timedelta(seconds=random.uniform(-2, 2))
        await asyncio.sleep(max(0, (moment - system_clock()).total_seconds()))
        promise.was, again = await self._transact(_do_something, promise, random.choice(CHANGES))
        promise.closed_at = system_clock()
        if again:
            self._keep(again)


def late(session: Session, now: datetime) -> int:
    """How many nudges are due and not settled, besides those that are held for calm's sake."""
    is_up = or_(col(Nudge.held_until).is_(None), col(Nudge.wake_at) <= now)
    query = select(func.count()).where(col(Nudge.wake_at).is_not(None), col(Nudge.due_at) <= now, is_up)
    return session.exec(query).one()


def _enter(session: Session, now: datetime, who: Who) -> None:
    """Enter somebody who is never left alone, and for whom it is two in the afternoon."""
    zone = f"Etc/GMT{now.hour - 14:+d}"  # these are named for what is to be added to reach Greenwich
    persons.enter(session, now, who, Profile(f"Seeker {who.user}", zone, "en_US"))
    person = persons.present(session, who)
    person.quiet_from = person.quiet_to = time(0)
    person.signed_as = f"Seeker {who.user}"  # else a debrief asks for it before it is finished


def _reach(session: Session, now: datetime, who: Who, teams: TeamsPlayground) -> None:
    """The bot heard from them once."""
    references.keep(session, now, who, account_id(teams.app_id, who.user), chat_id(teams.app_id, who.user))
    references.heard_from(session, now, who.workspace, teams.service_url)


def _interview(session: Session, _now: datetime, who: Who, kind: NudgeKind, due: datetime) -> Promise:
    """An interview such that this nudge of it is due then, told of at its own time."""
    ended = due - AFTER.get(kind, -3 * HOUR)
    new = NewInterview(f"Company {secrets.token_hex(6)}", "Analyst", ended, starts_at=ended - HOUR)
    if kind in {NudgeKind.PREPARE, NudgeKind.DEBRIEF}:
        beginning.expect(session, min(due, ended) - HOUR / 10, who, new)
    else:
        # So late that no nudge before this one is of any use: where this one is left out, none comes instead.
        _debriefed(session, due - 1.1 * HOUR, who, replace(new, starts_at=None))
    return _promised(session, who, new.company, kind, due)


def _debriefed(session: Session, then: datetime, who: Who, new: NewInterview) -> None:
    corrected = Corrected(new.company, new.role, new.ended_at)
    begun = beginning.start(session, then, who, new)
    fill_in(session, then, who, begun.id, dict.fromkeys(StepName), corrected)
    debrief = session.get_one(Debrief, begun.id)
    debrief.told_turn = debrief.turn  # the questions were told long ago: nudges are what is watched here


def _promised(session: Session, who: Who, company: str, kind: NudgeKind, due: datetime) -> Promise:
    rows = session.exec(select(Nudge).join(Interview).where(Interview.company == company)).all()
    row = next((row for row in rows if row.kind is kind and row.wake_at), None)
    assert row is not None, f"no {kind} among {[(row.kind, row.state, row.reason, row.due_at) for row in rows]}"
    assert row.id is not None
    assert row.due_at == due, f"{kind} is due at {row.due_at} and not at {due}"
    return Promise(row.id, who, kind, due)


def _do_something(session: Session, now: datetime, promise: Promise, change: str) -> tuple[NudgeState, Promise | None]:
    """Do this about the nudge; gives back where it stood, and the one that comes instead when it was put off."""
    who, nudge_id, again = promise.who, promise.nudge, None
    persons.present(session, who)  # from here on no sender claims it: what is read now stays true until the commit
    nudge = session.get_one(Nudge, nudge_id)
    was = nudge.state
    if change == "answer":
        answering.answer(session, now, who, nudge_id, FITS[promise.kind][-1])
    elif change == "stop":
        answering.stop(session, now, who, nudge_id)
    elif change == "leave out":
        answering.leave_out(session, now, who, nudge_id)
    else:
        # More than the two seconds by which a change may come early: each wish is newer than the one before.
        until = now + timedelta(seconds=random.uniform(2.1, 6))
        answering.snooze(session, until - HOUR, who, nudge_id, SnoozeUntil.HOUR)  # the hour is nearly over already
        company = session.get_one(Interview, nudge.interview_id).company
        # One to get ready is not brought forward: the plan knows of no moment before it was due.
        due = max(until, promise.due) if promise.kind is NudgeKind.PREPARE else until
        again = _promised(session, who, company, promise.kind, due)
    return was, again
