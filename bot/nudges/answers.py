"""What a person can do about a nudge, besides its own action such as showing the note. Values, and which fit where."""

from bot.nudges.facts import Answer, NudgeKind, Outcome

OUTCOME = {
    Answer.NOT_HELD: Outcome.NOT_HELD,
    Answer.NEXT_ROUND: Outcome.NEXT_ROUND,
    Answer.OFFER: Outcome.OFFER,
    Answer.ACCEPTED: Outcome.ACCEPTED,
    Answer.DECLINED: Outcome.DECLINED,
    Answer.REJECTED: Outcome.REJECTED,
    Answer.CROSSED_OFF: Outcome.NO_WORD,
}
"""Answers that say how it ended: after an offer the nudges are about answering it, after any other there are none."""

HEARD = (Answer.OFFER, Answer.NEXT_ROUND, Answer.REJECTED, Answer.STILL_DECIDING)
"""What an employer may have answered."""

ONLY_TYPED = frozenset({Answer.STARTED, Answer.OTHER_WAY})
"""Answers without a button of their own: what starts a debrief has another."""

_NOTE = (Answer.NOTE_SENT,)
_ASKED = (Answer.TRIED, Answer.OTHER_WAY, *HEARD)
_OFFER = (Answer.ACCEPTED, Answer.DECLINED)

FITS: dict[NudgeKind, tuple[Answer, ...]] = {
    NudgeKind.NEXT_DAY: (Answer.NOTHING_YET,),
    NudgeKind.PREPARE: (Answer.READY,),
    NudgeKind.DEBRIEF: (Answer.STARTED, Answer.NOT_HELD),
    NudgeKind.DECIDE_TODAY: _NOTE,
    NudgeKind.SAME_DAY: _NOTE,
    NudgeKind.ONE_DAY: _NOTE,
    NudgeKind.TWO_DAYS: _NOTE,
    NudgeKind.PROMISED: (Answer.DONE,),
    NudgeKind.HIRE_DATE: (Answer.NOTHING_YET, *HEARD),
    NudgeKind.CALL: _ASKED,
    NudgeKind.CHECK_IN: _ASKED,
    NudgeKind.SECOND_TRY: _ASKED,
    NudgeKind.CROSS_OFF: (Answer.KEPT, Answer.CROSSED_OFF, *HEARD),
    NudgeKind.OFFER_SOON: _OFFER,
    NudgeKind.OFFER_DAY: _OFFER,
    NudgeKind.OFFER_OVER: _OFFER,
}
"""What can be answered to each kind; all can also be snoozed, and stopped along with all of their interview's."""
