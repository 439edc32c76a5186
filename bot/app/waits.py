"""Shortens waits that were stored before the machine's clock was set back, and would last that much longer."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, or_, update

from bot.delivery.sending import LONGEST
from bot.store.models import Debrief, Nudge, Post
from bot.store.nudge_claims import LEASE


def cut(session: Session, now: datetime, back_by: timedelta) -> None:
    """Look again, in a minute at most, at everything that is or was in progress. `now` is by the newly set clock.

    Not at once, because whoever claimed it may still be working on it. A nudge's due time stays, since it is checked
    before sending; and so does a post that nobody has tried to send. Runs in the caller's transaction.
    """
    before, soon = now + back_by, now + LEASE
    early = col(Nudge.wake_at) > soon, col(Nudge.wake_at) <= before + LONGEST
    session.exec(update(Nudge).where(*early).values(wake_at=soon))
    tried = or_(col(Post.attempted_at).is_not(None), col(Post.failures) > 0, col(Post.wake_at) <= before)
    session.exec(update(Post).where(col(Post.wake_at) > soon, tried).values(wake_at=soon))
    untold = col(Debrief.told_turn) < col(Debrief.turn)
    session.exec(update(Debrief).where(untold, col(Debrief.telling_until) > soon).values(telling_until=soon))
    session.exec(update(Debrief).where(untold, col(Debrief.moved_at) > now).values(moved_at=now))
