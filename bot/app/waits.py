"""Waits that were noted before the machine's clock was set back, and would last so much longer. In a transaction."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, or_, update

from bot.delivery.sending import LONGEST
from bot.store.models import Debrief, Nudge, Post
from bot.store.nudge_store import LEASE


def cut(session: Session, now: datetime, back_by: timedelta) -> None:
    """Everything that is or was under way is looked at again in a minute at most; `now` is by the clock as it is set.

    Not at once: whoever has claimed it may be at work. What a nudge is due by stays as it is, and is asked before it is
    sent; so it does for a post that nobody has tried to send.
    """
    before, soon = now + back_by, now + LEASE
    early = col(Nudge.wake_at) > soon, col(Nudge.wake_at) <= before + LONGEST
    session.exec(update(Nudge).where(*early).values(wake_at=soon))
    tried = or_(col(Post.attempted_at).is_not(None), col(Post.failures) > 0, col(Post.wake_at) <= before)
    session.exec(update(Post).where(col(Post.wake_at) > soon, tried).values(wake_at=soon))
    untold = col(Debrief.told_turn) < col(Debrief.turn)
    session.exec(update(Debrief).where(untold, col(Debrief.telling_until) > soon).values(telling_until=soon))
    session.exec(update(Debrief).where(untold, col(Debrief.moved_at) > now).values(moved_at=now))
