"""Typed corrections of the hire date and of how they closed: "they said the 11th", "a week later than that". Pure.

Once it is clear which of the answers is meant, the question's own reader reads it.
"""

import re
from dataclasses import replace
from datetime import timedelta

from bot.checklist import answer_text
from bot.checklist.steps import STEP, StepName
from bot.reading.answers.reading import Again, Setting
from bot.reading.corrections.forms import forms, matched
from bot.reading.corrections.noted import NUMBERS, Anew, Corrected, Found, Which
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers, HireDate
from bot.vocabulary.replies import Typed
from bot.wording.phrases import phrase

# --- the hire date -----------------------------------------------------------------------------------------------

_DATE = (
    "(?:(?:the|that|my|their) )?(?:(?:hire|hiring|start|starting|filling) )?(?:date|deadline)"
    "(?: (?:that )?i (?:gave|said|put|typed|wrote|told)(?: (?:you|there|before))?)?"
)
_WRONG = (
    rf"(?:{_DATE}(?:'s| is| was)? (?:all |totally |still )?(?:wrong|not right|incorrect|off)"
    rf"|i (?:got|have|gave|put|said|typed|told you|wrote) {_DATE} wrong|(?:that's |you have )?(?:the )?wrong {_DATE})"
)
_IS = "(?:it'?s|it is|it was|it should be|should be|make it|make that|they said|that'?s|use)"
_THEY = "(?:they|he|she|we|nobody|no one|i)(?: actually| really)?"
_SAY = "(?:say|said|tell me|told me|mention|mentioned|give|gave)(?: me)?"
_WRONG_ALONE = forms("WRONG\n(change|fix|correct|edit|update) DATE", WRONG=_WRONG, DATE=_DATE)
_DATE_SAID = forms(
    """
    WRONG(,|;|:)?[ IS] {day}
    DATE(,|;|:) IS {day}
    (i|i'd) (meant|mean)[ to say] {day}[,] (for|as|is) DATE_OF
    [change |set |move |update |correct |fix |make ]DATEBECAME\
        ( to| until|:| =|'s| is| was| should be| should say| should have been) {day}
    """.replace("BECAME", "[ got| was| has been| is][ moved| pushed| changed| put back| brought forward][ back| out]"),
    DATE_OF="(?:the|their|my) (?:decision|hire date|hiring date|date|deadline|start date)",
    WRONG=_WRONG,
    DATE=_DATE,
    IS=_IS,
)
_SAID = rf"{_THEY} {_SAY}(?: that)?"
_BY = " (?:by|on|before|in|around|within)"
_DECIDED = forms(
    """
    THEY[ will|'ll| now] decide[AT] {day}
    [SAID ]THEY[ will|'ll| would|'d|'re| are|'s| is] (fill|filling|hire|hiring)[ (it|for it|that|POST)]AT {day}
    [SAID ]THEY(('re| are|'s| is) (hoping|planning|looking|aiming)|[ really| now] (want|need|plan|hope)[s]) to\
        ( fill| hire| decide| choose| pick| have)[ (it|that|one|somebody|someone|POST)][ filled]AT {day}
    [SAID ]THEY[ really| now] (want|need)[s] (it|somebody|someone|a person|POST)[ (in|in place|filled)]AT {day}
    [the |their |a ]decision( is| comes|'s| will be)AT {day}
    [the |their ]decision( is|'s| comes)[ now] CERTAIN
    """,
    CERTAIN=r"(?P<day>(?:the |on )?(?:\d|mon|tue|wed|thu|fri)[^,]{0,40})",
    THEY="(?:they|he|she|we)(?: actually)?",
    SAID=_SAID,
    POST="the (?:job|role|position|post)",
    AT=_BY,
)
_HEARD_BY = forms(
    """
    [SAID ](they|he|she)[ will|'ll| would|'d] (decide|choose|let me know|tell me|get back to me|be in touch\
        |(ring|call|phone|text|e-?mail|write)[ me])[AT] {day}
    [the |their |a |final ]decision[:][AT] {day}
    """,
    SAID=_SAID,
    AT=_BY,
)
_NO_DATE = forms(
    """
    THEY (didn't|did not|never|guessed|made up|invented|made|asked) ... (date|deadline|when they (want|need))...
    THEY (guessed|made up|invented|made|never asked|didn't ask)[ me| them][ about][ for] DATE[ ...]
    THEY (didn't|did not|never)[ actually| really] SAY (when|a date|DATE)[ DECIDE]
    (nobody|no one)[ actually| really] SAY (when|a date|DATE)[ DECIDE]
    THEY (don't|do not|doesn't|didn't) know when[ yet]
    THEY (haven't|have not|hasn't) (decided|said|agreed)[ on] (when|a date|DATE)[ yet]
    (remove|drop|delete|scratch|scrap|clear|forget|lose|take out) DATE
    there (is|was) no DATE[ ...]
    there (is|was)n't (a|any) [hire ]date[ yet| so far]
    THEY (don't|do not|didn't|did not) have (a|any|the) date[ yet| so far]
    no [hire ]date[ yet| was ...| given| so far]
    DATE (is|was) (a guess|made up|my guess|not said)[ ...]
    """,
    THEY=_THEY,
    SAY=_SAY,
    DATE=_DATE,
    DECIDE=r"(?:they|he|she|we)(?:'d| would|'ll| will)(?: be)? (?:fill|hir|decid|choos|pick)\w*(?: it| by)?",
)
_PERHAPS_A_DATE = forms(
    """
    (they|she|he|we)[ actually| really] (said|want|wanted|need|needed|meant|told me) {day}
    (they|she|he)[ have| has] (moved|pushed|put|changed) DATE [back |out ](to|until) {day}
    {day}(,|) (not|instead of|rather than) {old}
    [it's |it is |it was ]not [the |on |in ]{old}(, [but ][it's |it was ]| but | it's | it was | but it's ){day}
    (make it|make that|change it to|it's|it is|it was|it should be|i meant|should be)[ actually| really] {day}
    """,
    DATE=_DATE,
)
_LATER = forms(
    """
    [it's |make it |actually ]{count} (?P<unit>day|week|month)s? (?P<turn>later|earlier|after|before)\
        [ than] (that|i said|DATE)
    (push|move|pushed|moved|put) (DATE|that) [back |out |(?P<turn>forward) ][by ]{count} (?P<unit>day|week|month)s?
    """,
    DATE=_DATE,
)
_CERTAIN_DAY = regex(
    r"\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*\b|\b(?:week|month|quarter|year)s?\b"
    r"|\b(?:christmas|thanksgiving|easter)\b",
    re.IGNORECASE,
)
_OTHER_DAY = regex(
    r"\b(?:call|interview|meet|meeting|talk|chat|e-?mail|write|writ\w+|hear|decid\w+|decision|let me know|get back|"
    r"notice|come (?:back|in)|see me|send|promised?|reply|answer|remind|round|offer|experience|trial|contract|office"
    r"|on-?site|remote)\b"
    r"|%|percent|\d ?[ap]m\b|\d:\d\d",
    re.IGNORECASE,
)
"""A day with one of these is not a hire date."""


def date_told(said: str, answers: Answers, setting: Setting, *, plain: bool) -> Found:
    """Another hire date, where there is one; `plain`: only where the words say that it is meant."""
    if answers.hire_date is None:  # it was left out, and is told now
        found = None if plain else matched(said, (*_DATE_SAID, *_DECIDED))
        if not plain and not found and matched(said, _NO_DATE):
            return changed(answers, replace(answers, hire_date=HireDate(asked=True)), StepName.HIRE_DATE)
        return _date_read(found["day"], answers, setting) if found else None
    said = _THEY_CHANGED_IT.sub("", said)
    if (wrong := _THAT_WAS_WRONG.match(said)) and wrong["day"].lstrip("0") == str(
        answers.hire_date.last and answers.hire_date.last.day
    ):
        said = re.sub(r"^it(?:'s| is| was) (?=[\w ]*\d)", "the date is ", said[wrong.end() :])
    if matched(said, _WRONG_ALONE):
        return _asks_for_the_date(answers)
    if matched(said, _NO_DATE):
        unsaid = replace(answers, hire_date=HireDate(asked=True))
        return _date_read(said, answers, setting) or changed(answers, unsaid, StepName.HIRE_DATE)
    if later := matched(said, _LATER):
        return _moved_by(later, answers)
    if found := matched(said, (*_DATE_SAID, *_DECIDED)):
        return _date_read(found["day"], answers, setting) or _asks_for_the_date(answers)
    found = None if plain else matched(said, _PERHAPS_A_DATE)
    if not found or _OTHER_DAY.search(said):
        return None
    new, old = re.sub(r",? (?:and )?not (?:the |on |by )?[^,]{1,40}$", "", found["day"]), found.groupdict().get("old")
    is_day = _CERTAIN_DAY.search(new) and (not old or (_CERTAIN_DAY.search(old) and len(old.split()) < 6))
    return _date_read(new, answers, setting) if is_day else None


def date_named(said: str, answers: Answers, setting: Setting) -> Found:
    """The hire date, told before it is asked for, by what leaves no doubt: "they decide by the 11th"."""
    found = matched(said, (*_DECIDED, *_HEARD_BY)) if answers.hire_date is None else None
    read = _date_read(found["day"], answers, setting) if found else None
    if isinstance(read, Corrected):
        return read if read.answers.hire_date and read.answers.hire_date.last else None
    return read if isinstance(read, Which) and len(read.among) > 1 else None


def _asks_for_the_date(answers: Answers) -> Anew:
    return Anew(phrase("corrections.which_date"), answer_text.hire_date(answers))


_THEY_CHANGED_IT = regex(
    r"(?:they|she|he)(?:'ve|'s| have| has)? (?:changed|moved|updated|pushed|shifted) (?:it|that|the date|things)"
    r"(?:\s*[,;:.-]+ ?| and )(?:so |now |and )?(?=\w)",
    re.IGNORECASE,
)
"""Before the day that holds now."""
_THAT_WAS_WRONG = regex(
    r"(?:the )?(?:[a-z]+ )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of [a-z]+)? (?:was|is|'s) (?:wrong|not right|off"
    r"|a mistake|a slip)"
    r"[,;.:-]* (?:and |but |actually )*",
    re.IGNORECASE,
)
"""That the day which was stored is wrong, before the right one."""
_DAY_ALONE = regex(r"(?:on |by )?(?:the )?\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)


def _date_read(said: str, answers: Answers, setting: Setting) -> Found:
    said = re.sub(r" (?:now|actually|really)\Z", "", said)
    if answers.hire_date and answers.hire_date.last and _DAY_ALONE.fullmatch(said):
        said = f"{said} of {answers.hire_date.last:%B %Y}"  # in the month that was stored
    read = STEP[StepName.HIRE_DATE].read(Typed(said), answers, setting)
    if isinstance(read, Again):
        return Which(tuple(choice.label for choice in read.choices)) if read.choices else None
    return changed(answers, read, StepName.HIRE_DATE)


_DAYS = {"day": 1, "week": 7}


def _moved_by(found: re.Match[str], answers: Answers) -> Found:
    """The stored hire date, so many days or weeks later or earlier; for months, ask."""
    was, days = answers.hire_date, _DAYS.get(found["unit"].casefold(), 0) * NUMBERS.get(found["count"].casefold(), 0)
    if not was or not was.last or not days:
        return _asks_for_the_date(answers)
    by = timedelta(days=-days if (found["turn"] or "").casefold() in {"earlier", "before", "forward"} else days)
    moved = replace(was, first=was.first and was.first + by, last=was.last + by)
    return changed(answers, replace(answers, hire_date=moved), StepName.HIRE_DATE)


# --- how they closed ---------------------------------------------------------------------------------------------

_CLOSED = forms(
    """
    I(say|said|do|did|gave|give|made|make|tell|told)[ (them|him|her|NAME)][ that][ (i|i'm|im|i am)]\
        ( look| looked| looking| am looking) forward[ ...]
    I(say|said|do|did|gave|give|made|make) ...(closing|reminder)[ ...]
    i (never|didn't|did not) (get|got|manage|managed) [round |around ]to (say|saying)[ that][ (i|i'm|i am)]\
        ( look| looked| looking) forward[ ...]
    I(close|closed)[ with (it|that)]
    I(close|closed) (with|by) ...(look|looking) forward[ ...]
    """,
    I="(?:closing: ?|(?:yes|no|actually|oh|and|also|btw),? )*i (?:(?:did|didn't|did not|never) )?",
    NAME=r"[^\W\d_]+",
)
_ASKED = forms(
    """
    I[also ](ask|asked)[ them| her| him] (about|for|when) ...(date|deadline|start|filled|begin)
    """,
    I="(?:(?:yes|no|actually),? )?i (?:did )?",
)


def closing_told(said: str, answers: Answers, setting: Setting) -> Found:
    """A closing step that was done after all, or was not: "I did say I look forward to it", "I did ask for a date".

    Read once the questions are over, so that what was left out is told by it, too.
    """
    if answers.hire_date == HireDate(asked=False) and matched(said, _ASKED):
        return _asks_for_the_date(answers)
    if not matched(said, _CLOSED):
        return None
    read = STEP[StepName.CLOSING].read(Typed(said), answers, setting)
    return None if isinstance(read, Again) else changed(answers, read, StepName.CLOSING)


_PROMISED = forms(
    """
    ALSO[i |we ][also |have ]promised ...
    ALSO[i ][also ](told|promised) WHOM (s?he|they)(('d|'ll)| would| will| can) (have|get|receive) (my|the|a|an) ...
    ALSOi [also ](said|told (them|her|him)) (i'd|i would|i'll|i will) (send|e-?mail|forward|bring|share|mail) ...
    """,
    ALSO="(?:(?:and|oh|btw|also) )?",
    WHOM=r"[\w']+(?: [\w']+)?",
)


def promise_told(said: str, answers: Answers, setting: Setting) -> Found:
    """What somebody says that they promised, where that is not known yet: "I promised to send references by Friday"."""
    if answers.promised or not matched(said, _PROMISED):
        return None
    read = STEP[StepName.PROMISED].read(Typed(said), answers, setting)
    return None if isinstance(read, Again) else changed(answers, read, StepName.PROMISED)


def changed(was: Answers, now: Answers, step: StepName) -> Corrected | None:
    """What the answer to a step is now, and was before; None if that is the same."""
    before, after = STEP[step].say(was), STEP[step].say(now)
    if before == after:
        return None
    what = phrase(f"corrections.answer.{step}")
    if before:
        return Corrected(now, phrase("corrections.answer_is_now", what=what, after=after, before=before))
    return Corrected(now, phrase("corrections.answer_is", what=what, after=after))
