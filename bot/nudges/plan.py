"""Which nudges should exist for an interview, and when: one pure function over the table of rules.

Rows follow the plan; nothing else ever decides that somebody is nudged.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.nudges.facts import Facts, Matter, NudgeKind, Outcome, Snooze
from bot.nudges.hours import FOR_GOOD, Hours, after_quiet, day_of, fit
from bot.nudges.rules import RULE, RULES, Rule
from bot.vocabulary.debrief_state import State

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True)
class Wanted:
    """One nudge that should exist: due at one moment, useless from `expires` on."""

    kind: NudgeKind
    about: str
    """The exact subject, such as the hire date: there is at most one nudge ever for each kind and subject."""
    due: datetime
    expires: datetime
    again_of: int = 0
    """The snoozed nudge that this one replaces; 0 for none. Each repeat is a nudge of its own."""

    @property
    def thing(self) -> tuple[NudgeKind, str, int]:
        """What exists only once per interview, ever."""
        return self.kind, self.about, self.again_of


def plan(facts: Facts, hours: Hours, now: datetime) -> tuple[Wanted, ...]:
    """The nudges that should exist, in order of their due times; some may be in the past and still help.

    A nudge that the next one replaces expires when that is due: nobody gets two at once for one interview.
    """
    if facts.stopped or _is_over(facts) or hours.paused_until == FOR_GOOD:
        return ()
    wanted = (rule for rule in RULES if rule.kind not in hours.unwanted and is_wanted(rule, facts, hours))
    planned = sorted((_planned(rule, facts, hours) for rule in wanted), key=lambda nudge: nudge.due)
    for snooze in facts.snoozes:
        if _still_about(snooze, facts, hours):
            planned = _put_off(planned, snooze, hours)
    return tuple(nudge for nudge in planned if max(nudge.due, now) < nudge.expires)


def is_wanted(rule: Rule, facts: Facts, hours: Hours) -> bool:
    """Whether it helps as things stand. Once there is an offer, only answering it matters."""
    return (rule.matter is Matter.OFFER) == (facts.outcome is Outcome.OFFER) and rule.wanted(facts, hours)


def _is_over(facts: Facts) -> bool:
    return facts.outcome is not Outcome.OFFER and (facts.outcome is not None or facts.debrief is State.STOPPED)


def _planned(rule: Rule, facts: Facts, hours: Hours) -> Wanted:
    due, expires = rule.due(facts, hours), rule.expires(facts, hours)
    not_before = min(due, facts.heard_at)  # not the current time, since time passing must not move a nudge
    if hours.paused_until:
        due, not_before = max(due, hours.paused_until), max(not_before, hours.paused_until)
    deadline = (rule.best_before or rule.expires)(facts, hours) if rule.has_deadline else None
    fitted = fit(due, hours, now=not_before, deadline=deadline)
    return Wanted(rule.kind, rule.about(facts).isoformat(), fitted, expires)


def _still_about(snooze: Snooze, facts: Facts, hours: Hours) -> bool:
    """Whether the plan is still about what was snoozed: a new hire date, say, is a different subject."""
    rule = RULE[snooze.kind]
    return is_wanted(rule, facts, hours) and rule.about(facts).isoformat() == snooze.about


def _put_off(planned: list[Wanted], snooze: Snooze, hours: Hours) -> list[Wanted]:
    """The plan with one nudge at the time that the person picked, and no other of the same matter until then.

    It is the snoozed kind if that is still of use then; otherwise the one that has replaced it, such as the late
    note's.
    """
    matter = RULE[snooze.kind].matter
    until = after_quiet(max(snooze.until, hours.paused_until or snooze.until), hours)
    same = [nudge for nudge in planned if RULE[nudge.kind].matter is matter]
    same = [nudge for nudge in same if nudge.kind is snooze.kind or nudge.due >= snooze.due]
    of_use = [nudge for nudge in same if nudge.expires > until and _is_right_then(nudge, until, hours)]
    picked = next((nudge for nudge in of_use if nudge.kind is snooze.kind), of_use[0] if of_use else None)
    kind, expires = (picked.kind, picked.expires) if picked else (snooze.kind, until)
    held = [nudge for nudge in same if nudge.due <= until or nudge.kind in {kind, snooze.kind}]
    if matter is Matter.GETTING_READY:  # whatever was picked, it only helps before the interview
        expires = next(nudge.expires for nudge in same)
        not_before = max(snooze.due, hours.paused_until or snooze.due)
        until = fit(until, hours, now=not_before, deadline=expires - HOUR / 2)
    else:
        expires = max(expires, until + DAY)
    again = Wanted(kind, snooze.about, until, expires, snooze.nudge_id)
    others = [nudge for nudge in planned if nudge not in held]
    return sorted([again, *others], key=lambda nudge: nudge.due) if until < expires else others


def _is_right_then(nudge: Wanted, until: datetime, hours: Hours) -> bool:
    """Whether its words will be true: on another day the same-day note is the 24-hour note."""
    return nudge.kind is not NudgeKind.SAME_DAY or day_of(nudge.due, hours) == day_of(until, hours)
