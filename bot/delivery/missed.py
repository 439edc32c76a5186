"""Tells people which of their messages could not be stored.

Such a message is not acknowledged, so the surface delivers it again: Slack does at once, after one minute and after
five. Nobody should have to wait for that in silence, so a message that does not come again within moments is given up
as soon as the database answers: its writer is told, and a later delivery does nothing.
"""

import contextlib
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from sqlmodel import Session

from bot.delivery.outbox import NotSent, Sent, Unsure, attempt
from bot.delivery.question_sender import QuestionSender
from bot.delivery.sending import SHORTEST, NoChannel, PersonDeactivated, RateLimited, Refused
from bot.delivery.surface import Surface
from bot.screens import about
from bot.services.checklist import debriefs
from bot.store import deliveries, persons
from bot.store.persons import Unknown, Who
from bot.store.transact import Transact
from bot.support.logs import log_failure
from bot.wording.catalog import speaking, spoken

QUIET = timedelta(seconds=10)
"""The next delivery comes after three seconds without an answer, or soon after them where either side is slow; later
ones are not waited for."""


@dataclass
class _Lost:
    """What one person has still to be told about."""

    at: list[datetime] = field(default_factory=list)
    """When each message was last tried."""
    token: str = field(default_factory=lambda: secrets.token_hex(12))
    unsure_since: datetime | None = None
    failures: int = 0
    wake_at: datetime | None = None

    @property
    def key(self) -> str:
        """The key of the message that says so; it changes when more is lost."""
        return f"{self.token}-{len(self.at)}"


class Missed:
    """What could not be stored, by writer and delivery; never the words."""

    def __init__(self, transact: Transact, surface: Surface, question_sender: QuestionSender) -> None:
        self._transact = transact
        self._surface = surface
        self._question_sender = question_sender
        self._tried: dict[Who, dict[str, datetime]] = {}
        """When each was last tried."""
        self._lost: dict[Who, _Lost] = {}
        """What will not be stored any more, by writer, for those who have still to be told."""

    def __bool__(self) -> bool:
        """Whether somebody may have to be told."""
        return bool(self._tried or self._lost)

    def add(self, who: Who, key: str) -> None:
        """A message of theirs could not be stored this time."""
        self._tried.setdefault(who, {})[key] = self._transact.now()

    def discard(self, who: Who, key: str) -> None:
        """It came again, and is being handled; if that fails too, it is added again."""
        self._tried.get(who, {}).pop(key, None)

    async def tell(self) -> None:
        """Tell everybody who lost something, now that the database answers; one failure does not hold up the others."""
        now = self._transact.now()
        for who, tried in list(self._tried.items()):
            if all(now - at >= QUIET for at in tried.values()):
                await self._give_up(who, dict(tried))
        for who, lost in list(self._lost.items()):
            try:
                if lost.wake_at is None or lost.wake_at <= now:
                    await self._tell(who, lost)
            except Exception as error:
                log_failure("telling what was missed", error)

    async def _give_up(self, who: Who, tried: dict[str, datetime]) -> None:
        """They are lost now, unless they were stored after all, here or in another replica."""
        lost = await self._transact(deliveries.claim_lost, who.workspace, tried.keys())
        if lost:
            self._lost.setdefault(who, _Lost()).at.extend(tried[key] for key in lost)
        for key in tried:
            self.discard(who, key)
        if not self._tried[who]:
            del self._tried[who]

    async def _tell(self, who: Who, lost: _Lost) -> None:
        now = self._transact.now()
        match await attempt(partial(self._say, who, lost), partial(self._find, who, lost), lost.unsure_since):
            case Sent():
                del self._lost[who]
                with contextlib.suppress(Unknown):
                    await self._transact(debriefs.go_on, who, asking_only=True)
                    await self._question_sender.tell(who)
            case NotSent():
                lost.unsure_since = None
            case Unsure(error) as unsure:
                log_failure("telling what was missed", error)
                lost.unsure_since = lost.unsure_since or now
                lost.wake_at, lost.failures = now + unsure.wait(lost.failures), lost.failures + 1
            case RateLimited(wait=wait):
                lost.wake_at = now + wait
            case NoChannel():
                lost.wake_at = now + SHORTEST
            case PersonDeactivated() | Refused():  # no use to them once they are back
                del self._lost[who]

    async def _say(self, who: Who, lost: _Lost) -> str:
        zoned, locale = await self._transact(_in_their_zone, who, min(lost.at))
        with speaking(spoken(locale)):
            message = about.missed(len(lost.at), zoned, self._transact.now())
        return await self._surface.post(await self._surface.channel_with(who.user), message, lost.key)

    async def _find(self, who: Who, lost: _Lost, since: datetime) -> str | None:
        return (await self._surface.find(await self._surface.channel_with(who.user), since)).get(lost.key)


def _in_their_zone(session: Session, _now: datetime, who: Who, moment: datetime) -> tuple[datetime | None, str]:
    """Also returns their locale. None and "" if they are not known, because they never got to enter."""
    person = persons.find(session, who)
    return (persons.local(moment, person), person.locale) if person else (None, "")
