"""Which nudges should exist for an interview, and when: one pure function over the table of rules.

Rows follow the plan; nothing else ever decides that somebody is nudged.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.checklist.conversation import State
from bot.nudges.facts import Facts, Kind, Snooze
from bot.nudges.hours import Hours, after_quiet, fit
from bot.nudges.rules import RULE, RULES, Rule

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Wanted:
    """One nudge that should exist: due at one moment, of no use from `expires` on."""

    kind: Kind
    about: str
    """What exactly it is about, such as the hire date: of one kind about one thing there is one nudge, ever."""
    due: datetime
    expires: datetime


def plan(facts: Facts, hours: Hours, now: datetime) -> tuple[Wanted, ...]:
    """The nudges that should exist, in the order of their due times; some may lie behind `now` and still help.

    A nudge that the one after it replaces has expired when that is due: nobody gets two at once for one interview.
    """
    if facts.stopped or facts.outcome or facts.debrief is State.STOPPED:
        return ()
    planned = sorted(
        (_planned(rule, facts, hours, now) for rule in RULES if rule.wanted(facts, hours)), key=lambda nudge: nudge.due
    )
    if facts.snooze and RULE[facts.snooze.kind].wanted(facts, hours):
        planned = _put_off(planned, facts.snooze, hours)
    return tuple(nudge for nudge in planned if max(nudge.due, now) < nudge.expires)


def _planned(rule: Rule, facts: Facts, hours: Hours, now: datetime) -> Wanted:
    due, expires = rule.due(facts, hours), rule.expires(facts, hours)
    not_before = min(due, now)
    if hours.paused_until:
        due, not_before = max(due, hours.paused_until), max(not_before, hours.paused_until)
    fitted = fit(due, hours, now=not_before, deadline=expires if rule.has_deadline else None)
    return Wanted(rule.kind, rule.about(facts).isoformat(), fitted, expires)


def _put_off(planned: list[Wanted], snooze: Snooze, hours: Hours) -> list[Wanted]:
    """The plan with one nudge at the moment that the person picked, and until then no other of the same matter.

    It is the snoozed kind if that is still of use then, else the one that has taken its place, such as the late note's.
    """
    matter = RULE[snooze.kind].matter
    until = after_quiet(max(snooze.until, hours.paused_until or snooze.until), hours)
    same = [nudge for nudge in planned if RULE[nudge.kind].matter is matter]
    same = [nudge for nudge in same if nudge.kind is snooze.kind or nudge.due >= snooze.due]
    of_use = [nudge for nudge in same if nudge.expires > until]
    picked = next((nudge for nudge in of_use if nudge.kind is snooze.kind), of_use[0] if of_use else None)
    kind, expires = (picked.kind, picked.expires) if picked else (snooze.kind, until)
    again = Wanted(kind, snooze.until.astimezone(UTC).isoformat(), until, max(expires, until + DAY))
    held = [nudge for nudge in same if nudge.due <= until or nudge.kind in {kind, snooze.kind}]
    return sorted([again, *(nudge for nudge in planned if nudge not in held)], key=lambda nudge: nudge.due)
