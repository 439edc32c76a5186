"""Typed corrections of whether they may call, and whom: "no calls, she said email", "call Bo instead". Pure."""

import re
from dataclasses import replace

from bot.checklist import answer_text
from bot.checklist.retold import changed
from bot.checklist.steps import STEP, StepName
from bot.reading.answers.reading import Again, Setting
from bot.reading.corrections.forms import forms, matched
from bot.reading.corrections.noted import Anew, Found, which_of, whom
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers, CallPermission
from bot.vocabulary.replies import Typed
from bot.wording.phrases import phrase

_CALL_WHOM = forms(
    """
    (don't|do not) CALL ...(,|;) [but ]CALL {whom}
    [MAY ](only|just) (CALL|ask for) {whom}[[,] (not|instead|rather) ...]
    only {whom} (may|can|should) be (called|rung|phoned)
    [MAY ](CALL|ask for) {whom}[,] [and |but ](not|instead|rather)[ ...]
    (i'm to|i should|i can|i may) ask for {whom}
    CALL {whom} (on|at|under) NUMBER
    [the |my ]number to CALL( is| should be|:|'s) NUMBER
    the (person|one) to (CALL|ask for) is {whom}
    """,
    CALL="(?:call|ring|phone)",
    MAY="(?:i|you|we) (?:can|may|should)",
    NUMBER=r"(?P<number>[+(]?\d[\d ().-]{6,30})",
)
_LEAVE = forms(
    """
    [... ](i|you|we) LEAVE[ not| only| just] CALLTAIL
    LEAVE[ not| only| just] CALLTAIL
    [... ](better |asked (me |us )?|prefers? |told me |said )not to CALLTAIL
    (i|we) (don't|do not) want to CALLTAIL
    [... ](i|we) [never |didn't |did not |forgot to ]ask(ed)?[ them| her| him] (if|whether|about|to) ...CALLTAIL
    (didn't|did not|never|forgot to) ask[ them| her| him] (if|whether|about|to) ...CALLTAIL
    (don't|do not|never) (let me )?CALL[ them| her| him| NAME][\
        (,|;|\\.|) (just|only|but|they|s?he|use|e-?mail|before|until|after|till|on|in) ...]
    [THEY SAY ][please ](no|not|don't|do not) (phone calls?|calls?|phone|CALL|phoning|calling)TAIL
    [THEY SAY ][please ](only|just) e-?mailTAIL
    [THEY SAY ][please ]e-?mail( only| instead| rather| is better|,? not|,? no) ?TAIL
    THEY SAY [by |to ]e-?mail
    [please ]e-?mail NAME,? (not|don't|instead of) CALLTAIL
    [THEY SAY ](phone )?calls? (is|are) [always |not ](fine|ok|okay|allowed|welcome)TAIL
    THEY (don't|doesn't|didn't) want [any |me to |phone ](calls?|CALL)TAIL
    THEY SAY [that ][it's |it is ](ok|okay|fine|alright|good) to CALLTAIL
    THEY SAY yes to [a |my ][phone ]call(s|ing)?
    [... ]THEY (gave|given) [me |us ](permission|leave|the (ok|okay|nod|go-ahead)) to CALLTAIL
    [only |just ]TIME for (phone )?calls
    (phone |)(calls?|ring) (only |just |)(TIME|before ...|after ...)[ only| please]
    """,
    CALL="(?:call|ring|phone|calling|ringing|phoning)",
    LEAVE="(?:may|can|can't|may not|could|couldn't|shouldn't|should not|(?:'m|am|are|'re) (?:not )?allowed(?: to)?"
    "|want to)",
    NAME=r"\w+",
    SAY="(?:actually |really )?(?:said|says|say|prefers?|prefer+ed|wants?|wanted|told me|asked for)",
    THEY=r"(?:she|he|they|\w+)",
    TAIL=r"\b.*",
    TIME="(?:in (?:the )?)?(?:mornings?|afternoons?|evenings?|weekdays|(?:mon|tues|wednes|thurs|fri)days?)",
)
_NUMBER = regex(r"[+(]?\d[\d ().-]{6,30}")
_OF_SOMETHING_ELSE = regex(
    r"\b(?:call(?:ed)? (?:me|us|you|it|this|that)|remind|interviews?|screen|when|how|tomorrow|today|tonight|what|why"
    r"|who|meeting|notes?|zoom|video|answer(?:ed)?|yet|nervous|scared|hate|afraid|anxious|voicemail|wrong|script|named"
    r"|tried|for the call"
    r"|(?:i'm|i am) (?:at|in|on|busy|driving|working|not|away|out|still))\b"
    r"|(?:before|until|till|when|by the time) (?:i|we) (?:could|can|even|got|had|was)"
    r"|^(?:can|should|may|could|do) (?:i|we)\b|\d{3}",
    re.IGNORECASE,
)
"""A call that was made, is planned or dreaded, or is asked about."""
_CONDITION = regex(r"\d|\b(?:before|until|till|only|after(?! all\b)|on|if|unless)\b", re.IGNORECASE)


_PUT_DOWN = regex(
    r"\A(?:you can |you may |please |just )*(?:put|mark|write|say|note)(?: it)?(?: down)?(?: as)? (?:a )?"
    r"(?P<may>yes|no) (?:for|to|on|under) (?:the )?(?:phone )?(?:call(?:s|ing)?|phone|ringing)\b",
    re.IGNORECASE,
)


_LEAVE_GIVEN = regex(r"\A.*?\b(?:gave|given) (?:me |us )?(?:permission|leave|the \S+) to (?=\w)", re.IGNORECASE)
_WISHES = regex(r"\bwant to (?:call|ring|phone)", re.IGNORECASE)


def call_told(said: str, answers: Answers, setting: Setting, *, is_over: bool) -> Found:
    """Whether they may call, and whom, corrected if that was answered before; or told now, if the questions are over.

    What was left out is told only by what says so itself: "I want to call them" gives no leave.
    """
    if answers.call is None:
        return _left_out(said, answers, setting) if is_over else None
    if re.fullmatch(r"i (?:got|had) the call wrong", said, re.IGNORECASE):
        return _asks(answers)
    if asked := _TO_CALL.match(said):
        said = f"I may call {asked['whom']}"
    said = _PUT_DOWN.sub(lambda found: "I may call" if found["may"].lower() == "yes" else "I may not call", said)
    if (found := matched(said, _CALL_WHOM)) and (told := _call_whom(found.groupdict(), answers)):
        return told
    if not matched(said, _LEAVE) or _OF_SOMETHING_ELSE.search(_NUMBER.sub("", said)):
        return None
    read = STEP[StepName.CALL].read(Typed(re.sub(r"\Amay\b", "I may", said)), answers, setting)
    if isinstance(read, Again):
        return _asks(answers)
    whom_to_call = changed(answers, read, StepName.CALL_CONTACT)
    if read.call is answers.call and (whom_to_call or not _CONDITION.search(said)):
        return whom_to_call
    return changed(answers, read, StepName.CALL)


_TOLD_BY_THEM = regex(r"\b(?:s?he|they|[A-Z]\w+) (?:said|says|told|gave|prefers?|preferred|wants?|asked|would)\b")


_TO_CALL = regex(
    r"(?:(?:and|oh|btw|actual+y|no),? )*(?:s?he|they|\w+) (?:said|did say|did tell me|says|told me|wants? me"
    r"|asked me|would like me)"
    r"(?: to)?(?: just)? (?:call|ring|phone) (?P<whom>(?:her|him|them|back)\b.*)",
    re.I,
)


def leave_told(said: str, answers: Answers, setting: Setting) -> Found:
    """Whether they may call, told before it is asked for, by what leaves no doubt: "she said I can ring her"."""
    if answers.call is not None or not _TOLD_BY_THEM.search(said):
        return None
    if asked := _TO_CALL.match(said):
        said = f"I may call {asked['whom']}"
    return _left_out(said, answers, setting)


def _left_out(said: str, answers: Answers, setting: Setting) -> Found:
    if not matched(said, _LEAVE) or _WISHES.search(said) or _OF_SOMETHING_ELSE.search(_NUMBER.sub("", said)):
        return None
    read = STEP[StepName.CALL].read(Typed(_LEAVE_GIVEN.sub("yes, ", said)), answers, setting)
    return None if isinstance(read, Again) else changed(answers, read, StepName.CALL)


def _asks(answers: Answers) -> Anew:
    return Anew(phrase("corrections.may_you_call"), answer_text.call(answers))


def _call_whom(said: dict[str, str | None], answers: Answers) -> Found:
    number = (said.get("number") or "").strip()
    if not said.get("whom"):
        return changed(answers, replace(answers, call_number=number), StepName.CALL_CONTACT)
    people = whom(said["whom"] or "", answers.met)
    if len(people) > 1:
        return which_of(answers, people)
    if not people:
        return None
    met = answers.met[people[0]]
    known = replace(answers, call=CallPermission.YES, call_whom=met.name, call_number=number or met.phone)
    return changed(answers, known, StepName.CALL_CONTACT)
