"""Whether they may call, and whom, told anew by words: "no calls, she said email", "call Bo instead". Pure."""

import re
from dataclasses import replace

from bot.checklist import saying
from bot.checklist.answers import Answers, CallPermission
from bot.checklist.forms import forms, matched
from bot.checklist.noted import Anew, Found, which_of, whom
from bot.checklist.reading import Again, Setting
from bot.checklist.replies import Typed
from bot.checklist.retold import changed
from bot.checklist.steps import STEP, StepName

_CALL_WHOM = forms(
    """
    (don't|do not) CALL ...(,|;) [but ]CALL {whom}
    [MAY ](only|just) (CALL|ask for) {whom}[[,] (not|instead|rather) ...]
    only {whom} (may|can|should) be (called|rung|phoned)
    [MAY ](CALL|ask for) {whom}[,] [and |but ](not|instead|rather)[ ...]
    (i'm to|i should|i can|i may) ask for {whom}
    the (person|one) to (CALL|ask for) is {whom}
    """,
    CALL="(?:call|ring|phone)",
    MAY="(?:i|you|we) (?:can|may|should)",
)
_OF_A_CALL = re.compile(
    r"\b(?:calls?|calling|ring|phone|e-?mail only|only e-?mail|just e-?mail|e-?mail instead)\b", re.I
)
_OF_LEAVE = re.compile(
    r"\b(?:may|can|can't|could|allowed|ok|okay|fine|welcome|wants?|no|not|don't|do not|doesn't|didn't|only|just|prefers?"
    r"|prefer+ed|better|never|ask(?:ed)?|said|says|told me|rather|shouldn't)\b",
    re.IGNORECASE,
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:call(?:ed)? me|i'll|i will|i'm going|going to|they'll|remind|interviews?|screen|when|how|tomorrow|today|tonight"
    r"|what|why|who|meeting|notes?|was|zoom|video|answer(?:ed)?|yet|nervous|scared|hate|afraid|anxious|voicemail|wrong"
    r"|script|@\S+|named|nobody called|called)\b|^(?:can|should|may|could|do) (?:i|we)\b|\d{3}|\b(?:call (?:it|this|that)|for the call)\b",
    re.IGNORECASE,
)
"""A call that was made, is planned or feared, or is asked about."""
_CONDITION = re.compile(r"\d|\b(?:before|until|till|only|after(?! all\b)|on|if|unless)\b", re.IGNORECASE)


def call_told(said: str, answers: Answers, setting: Setting) -> Found:
    """Whether they may call, and whom, told anew, where that was answered."""
    if answers.call is None:
        return None
    if re.fullmatch(r"i (?:got|had) the call wrong", said, re.IGNORECASE):
        return _asks(answers)
    found = matched(said, _CALL_WHOM)
    if found and (told := _call_whom(found["whom"], answers)):
        return told
    if not (_OF_A_CALL.search(said) and _OF_LEAVE.search(said)) or _OF_SOMETHING_ELSE.search(said):
        return None
    read = STEP[StepName.CALL].read(Typed(re.sub(r"\Amay\b", "I may", said)), answers, setting)
    if isinstance(read, Again):
        return _asks(answers)
    whom_to_call = changed(answers, read, StepName.CALL_CONTACT, "whom to call")
    if read.call is answers.call and (whom_to_call or not _CONDITION.search(said)):
        return whom_to_call
    return changed(answers, read, StepName.CALL, "whether you may call")


def _asks(answers: Answers) -> Anew:
    return Anew("May you call them? Say “I may call”, or “no calls”.", saying.call(answers))


def _call_whom(who: str, answers: Answers) -> Found:
    people = whom(who, answers.met)
    if len(people) > 1:
        return which_of(answers, people)
    if not people:
        return None
    met = answers.met[people[0]]
    known = replace(answers, call=CallPermission.YES, call_whom=met.name, call_number=met.phone)
    return changed(answers, known, StepName.CALL_CONTACT, "whom to call")
