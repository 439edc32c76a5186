"""What a channel's coaches asked to hear about at once, out of everything it sees of a person. Pure.

The wording stays true however long it is read, and distinguishes matters: what was told once is not told again.
"""

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta

from bot.coaching.digest import DAY, WEEK, Fragment, day_over, short_company
from bot.coaching.sharing import SharedData, SharedInterview
from bot.interviews.stages import Stage
from bot.nudges.facts import Outcome
from bot.vocabulary.items import AlertKind, Item
from bot.wording.phrases import Dated, Style, phrase

STUCK = timedelta(days=3)
"""How long after its 24 hours a debrief or a note counts as late before coaches are told."""
FRESH = timedelta(days=3)
"""How long an offer is news, if nobody could tell it sooner."""


def alerts(seen: SharedData, now: datetime, wanted: Collection[AlertKind]) -> tuple[Fragment, ...]:
    """What to tell about a person. `now` is in the channel's zone."""
    return tuple(
        fragment
        for each in seen.interviews
        for when, fragment in (*_ahead(each, now), *_offer(each, now), *_stuck(each, now))
        if when in wanted
    )


_Found = Iterator[tuple[AlertKind, Fragment]]


def _ahead(interview: SharedInterview, now: datetime) -> _Found:
    begins = interview.starts_at or interview.ended_at
    if interview.stage is Stage.AHEAD and begins.date() == now.date() + DAY:
        at = begins if interview.starts_at else Dated(Style.DATE, begins.date())
        says = phrase("alerts.interview_on", company=short_company(interview), at=at)
        yield AlertKind.TOMORROW, Fragment(Item.STATUS, says)


def _offer(interview: SharedInterview, now: datetime) -> _Found:
    if interview.outcome is Outcome.OFFER and interview.closed_at and now - interview.closed_at <= FRESH:
        yield AlertKind.OFFER, Fragment(Item.OUTCOME, phrase("alerts.offer", company=short_company(interview)))


def _stuck(interview: SharedInterview, now: datetime) -> _Found:
    company, over = short_company(interview), day_over(interview, now)
    if interview.stage in {Stage.NOTE, Stage.TO_DEBRIEF} and now - over > STUCK:
        since = Dated(Style.DATE, over.date())
        says = phrase(f"alerts.late.{interview.stage}", company=company, since=since)
        yield AlertKind.STUCK, Fragment(Item.STATUS, says)
    if interview.stage in {Stage.TO_CALL, Stage.TO_WRITE}:
        due = interview.hire_date or (interview.ended_at + WEEK).date()
        if now.date() - due > WEEK:
            says = phrase("alerts.no_word", company=company, since=Dated(Style.DATE, due))
            yield AlertKind.STUCK, Fragment(Item.STATUS, says)
