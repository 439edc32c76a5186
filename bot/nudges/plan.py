"""Which nudges should exist for an interview, and when: one pure function over the table of rules.

Rows follow the plan; nothing else ever decides that somebody is nudged.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.checklist.conversation import State
from bot.nudges.facts import Facts, Matter, NudgeKind, Outcome, Snooze
from bot.nudges.hours import FOR_GOOD, Hours, after_quiet, day_of, fit
from bot.nudges.rules import RULE, RULES, Rule

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True)
class Wanted:
    """One nudge that should exist: due at one moment, of no use from `expires` on."""

    kind: NudgeKind
    about: str
    """What exactly it is about, such as the hire date: of one kind about one thing there is one nudge, ever."""
    due: datetime
    expires: datetime
    again_of: int = 0
    """The nudge that was put off and in whose place it comes; 0 for none. Each time, it is a nudge of its own."""

    @property
    def thing(self) -> tuple[NudgeKind, str, int]:
        """What there is one of for an interview, ever."""
        return self.kind, self.about, self.again_of


def plan(facts: Facts, hours: Hours, now: datetime) -> tuple[Wanted, ...]:
    """The nudges that should exist, in the order of their due times; some may lie behind `now` and still help.

    A nudge that the one after it replaces has expired when that is due: nobody gets two at once for one interview.
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
    """Whether it helps as things stand. Once there is an offer, only its answer is waited for."""
    return (rule.matter is Matter.OFFER) == (facts.outcome is Outcome.OFFER) and rule.wanted(facts, hours)


def _is_over(facts: Facts) -> bool:
    return facts.outcome is not Outcome.OFFER and (facts.outcome is not None or facts.debrief is State.STOPPED)


def _planned(rule: Rule, facts: Facts, hours: Hours) -> Wanted:
    due, expires = rule.due(facts, hours), rule.expires(facts, hours)
    not_before = min(due, facts.heard_at)  # and not the present moment: time that passes moves no nudge
    if hours.paused_until:
        due, not_before = max(due, hours.paused_until), max(not_before, hours.paused_until)
    deadline = (rule.best_before or rule.expires)(facts, hours) if rule.has_deadline else None
    fitted = fit(due, hours, now=not_before, deadline=deadline)
    return Wanted(rule.kind, rule.about(facts).isoformat(), fitted, expires)


def _still_about(snooze: Snooze, facts: Facts, hours: Hours) -> bool:
    """Whether what was put off is what the plan is about: a new hire date, say, is another matter."""
    rule = RULE[snooze.kind]
    return is_wanted(rule, facts, hours) and rule.about(facts).isoformat() == snooze.about


def _put_off(planned: list[Wanted], snooze: Snooze, hours: Hours) -> list[Wanted]:
    """The plan with one nudge at the moment that the person picked, and until then no other of the same matter.

    It is the snoozed kind if that is still of use then, else the one that has taken its place, such as the late note's.
    """
    matter = RULE[snooze.kind].matter
    until = after_quiet(max(snooze.until, hours.paused_until or snooze.until), hours)
    same = [nudge for nudge in planned if RULE[nudge.kind].matter is matter]
    same = [nudge for nudge in same if nudge.kind is snooze.kind or nudge.due >= snooze.due]
    of_use = [nudge for nudge in same if nudge.expires > until and _is_right_then(nudge, until, hours)]
    picked = next((nudge for nudge in of_use if nudge.kind is snooze.kind), of_use[0] if of_use else None)
    kind, expires = (picked.kind, picked.expires) if picked else (snooze.kind, until)
    held = [nudge for nudge in same if nudge.due <= until or nudge.kind in {kind, snooze.kind}]
    if matter is Matter.GETTING_READY:  # whatever was picked, it helps before the interview only
        expires = next(nudge.expires for nudge in same)
        not_before = max(snooze.due, hours.paused_until or snooze.due)
        until = fit(until, hours, now=not_before, deadline=expires - HOUR / 2)
    else:
        expires = max(expires, until + DAY)
    again = Wanted(kind, snooze.about, until, expires, snooze.nudge_id)
    others = [nudge for nudge in planned if nudge not in held]
    return sorted([again, *others], key=lambda nudge: nudge.due) if until < expires else others


def _is_right_then(nudge: Wanted, until: datetime, hours: Hours) -> bool:
    """Whether its words are: on another day the note of the same day is the note within 24 hours."""
    return nudge.kind is not NudgeKind.SAME_DAY or day_of(nudge.due, hours) == day_of(until, hours)
