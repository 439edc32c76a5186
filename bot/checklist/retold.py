"""The hire date and whether they may call, told anew by words: "they said the 11th", "no calls, she said email". Pure.

What is said is read by the question's own reader, once it is plain which of the two answers is meant.
"""

import re
from dataclasses import replace

from bot.checklist import saying
from bot.checklist.answers import Answers, CallPermission, HireDate
from bot.checklist.noted import Anew, Corrected, Found, Which, which_of, whom
from bot.checklist.reading import Again, Setting
from bot.checklist.replies import Typed
from bot.checklist.steps import STEP, StepName

_DATE = r"(?:(?:the|that|my|their) )?(?:hire |hiring |start |starting |filling )?(?:date|deadline)"
_WRONG = (
    rf"(?:{_DATE}(?:'s| is| was|s)? (?:all |totally |still )?(?:wrong|not right|incorrect|off)"
    rf"|i (?:got|have|gave|put|said|typed|told you|wrote) {_DATE} wrong|(?:that'?s |you have )?(?:the )?wrong {_DATE})"
)
_IS = r"(?:it'?s|it is|it was|it should be|should be|make it|make that|they said|that'?s|use)"
_WRONG_ALONE = re.compile(rf"{_WRONG}|(?:change|fix|correct|edit|update) {_DATE}", re.IGNORECASE)
_DATE_SAID = re.compile(
    rf"{_WRONG}[,;.:]*(?: {_IS})? (?P<wrong>.+)"
    rf"|(?:change |set |move |update |correct |fix |make )?{_DATE}"
    r"(?: (?:got|was|has been|is))?(?: (?:moved|pushed|changed|put back|brought forward))?(?: back| out)?"
    r"(?:'s| is| was| to| until|:| =| should be| should say| should have been)(?: actually| really| now)? (?P<said>.+)",
    re.IGNORECASE,
)
_NO_DATE = re.compile(
    rf"(?:they|he|she|nobody|no one|i|we) (?:actually |really )?(?:didn'?t|did not|never|guessed|made up|invented|"
    rf"made|asked)\b.*\b(?:date|deadline|when they (?:want|need)\w*)\b.*"
    r"|(?:they|he|she|nobody|no one) (?:actually |really )?(?:didn'?t|did not|never) (?:actually |really )?"
    r"(?:say|said|tell me|told me|mention|mentioned|give|gave)(?: me)? when"
    r"|(?:they|he|she|nobody) (?:don'?t|do not|doesn'?t|didn'?t) know when(?: yet)?"
    rf"|(?:remove|drop|delete|scratch|scrap|clear|forget|lose|take out) {_DATE}"
    rf"|there (?:is|was) no {_DATE}.*|no (?:hire )?date(?: yet| was .*| given| so far)?"
    rf"|{_DATE} (?:is|was) (?:a guess|made up|my guess|"
    rf"not said).*",
    re.IGNORECASE,
)
_PERHAPS_A_DATE = re.compile(
    r"(?:they|she|he|we) (?:actually |really )?(?:said|want(?:ed)?|need(?:ed)?|meant|told me) (?P<they>.+)"
    rf"|(?:they|she|he)(?: have| has)? (?:moved|pushed|put|changed) {_DATE} (?:back |out )?"
    r"(?:to|until) (?P<moved>.+)"
    r"|(?P<rather>[^,]{3,40}),? (?:not|instead of|rather than) (?P<than>[^,]{3,40})"
    r"|not (?:the |on |in )?(?P<old>[^,]{1,40}?)(?:, (?:but )?(?:it'?s |it was )?| (?:but|it'?s|it was) )(?P<not>.+)"
    r"|(?:make (?:it|that)|change it to|"
    r"it(?:'s| is| was| should be)|i meant|should be)(?: actually| really)? (?P<it>.+)",
    re.IGNORECASE,
)
_CERTAIN_DAY = re.compile(
    r"\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*\b|\b(?:week|month|quarter|year)s?\b|\b(?:christmas|thanksgiving|easter)\b",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(
    r"\b(?:call|interview|meet|meeting|talk|chat|e-?mail|write|writ\w+|hear|decid\w+|decision|let me know|get back|"
    r"notice|send|promised?|reply|answer|remind|round|offer|experience|trial|contract)\b|%|percent|\d ?[ap]m\b|\d:\d\d",
    re.IGNORECASE,
)
"""A day of these is no day by which a position is filled."""


def date_told(said: str, answers: Answers, setting: Setting, *, plain: bool) -> Found:
    """Another hire date, where there is one; `plain`: only where the words say that it is meant."""
    if answers.hire_date is None:
        return None
    if _WRONG_ALONE.fullmatch(said):
        return _asks_for_the_date(answers)
    if found := _DATE_SAID.fullmatch(said):
        return _date_read(found["wrong"] or found["said"], answers, setting) or _asks_for_the_date(answers)
    if _NO_DATE.fullmatch(said):
        unsaid = replace(answers, hire_date=HireDate(asked=True))
        return _date_read(said, answers, setting) or _changed(answers, unsaid, StepName.HIRE_DATE, "the hire date")
    found = None if plain else _PERHAPS_A_DATE.fullmatch(said)
    new = next(filter(None, found.group("they", "moved", "rather", "it", "not"))) if found else ""
    old = (found["old"] or found["than"]) if found else ""
    if old and not (_CERTAIN_DAY.search(old) and _CERTAIN_DAY.search(new)):
        return None
    new = re.sub(r",? (?:and )?not (?:the |on |by )?[^,]{1,40}$", "", new)
    if not found or _OTHER_DAY.search(said) or not _CERTAIN_DAY.search(new):
        return None
    return _date_read(new, answers, setting)


def _asks_for_the_date(answers: Answers) -> Anew:
    return Anew("What is the right date? Say it as “the date is January 11”.", saying.hire_date(answers))


_DAY_ALONE = re.compile(r"(?:the )?\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)


def _date_read(said: str, answers: Answers, setting: Setting) -> Found:
    if answers.hire_date and answers.hire_date.last and _DAY_ALONE.fullmatch(said):
        said = f"{said} of {answers.hire_date.last:%B %Y}"  # of the month that was noted
    read = STEP[StepName.HIRE_DATE].read(Typed(said), answers, setting)
    if isinstance(read, Again):
        return Which(tuple(choice.label for choice in read.choices)) if read.choices else None
    return _changed(answers, read, StepName.HIRE_DATE, "the hire date")


_CALL_WHOM = re.compile(
    r"(?:(?:don'?t|do not) (?:call|ring|phone) .{1,60}?[,;] (?:but )?(?:call|ring|phone) (?P<rather>.{1,60})|"
    r"(?:i (?:can|may|should) )?(?:only|just) (?:call|ring|phone|ask for) (?P<only>.{1,60}?)"
    r"|only (?P<may>.{1,60}?) (?:may|can|should) be (?:called|rung|phoned)"
    r"|(?:i (?:can|may|should) )?(?:call|ring|phone|ask for) (?P<call>.{1,60}?)(?=,? (?:and )?(?:not|instead|rather)))"
    r"(?:,? (?:and )?(?:not|instead(?: of)?|rather(?: than)?)(?P<other> .{1,60})?)?",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"(?:(?:i|we) )?(?:actually |really )?(?:never|didn'?t|did not|forgot to)(?: \w+)? ask(?:ed)?(?: (?:them|her|him))?"
    r" (?:if|whether|about|to) .*call.*"
    r"|(?:don'?t|do not) (?:call|ring|phone) [\w' ]{1,40}[,;.] (?:they|s?he) said no\b.*"
    r"|i (?:got|had) the call wrong|(?:phone )?calls? (?:is|are) (?:fine|ok|okay|allowed|welcome)\b.*"
    r"|(?:they|s?he) (?:don'?t|doesn'?t|didn'?t) want (?:any |me to )?calls?\b.*"
    r"|no (?:phone )?calls?\b.*|(?:don'?t|do not) let me call.*"
    r"|(?:she|he|they|\w+) (?:actually |really )?(?:said|says|prefers?|prefer+ed|wants?|wanted|told me) (?:to )?"
    r"(?:by |an )?(?:e-?mail|no calls?|not to call|don'?t call|"
    r"(?:yes|no) to (?:a |my )?(?:phone )?call(?:s|ing)?|i (?:can|may|could|can'?t|cannot|may not|should(?:n'?t)?)"
    r" (?:not )?call|calls? (?:is|are) (?:fine|ok|okay))\b.*"
    r"|i(?: (?:can|may|can'?t|cannot|may not|am (?:not )?allowed to|shouldn'?t|should not)"
    r"|'?m (?:not )?allowed to)(?: actually| not| only| just)? call\b.*"
    r"|(?:they|she|he) (?:didn'?t|did not|never) (?:actually )?(?:say|said) i (?:can|may|could) call.*",
    re.IGNORECASE,
)


_CONDITION = re.compile(r"\d|\b(?:before|until|till|only|after(?! all\b)|on|if|unless)\b", re.IGNORECASE)


def call_told(said: str, answers: Answers, setting: Setting) -> Found:
    """Whether they may call, and whom, told anew, where that was answered."""
    if answers.call is None:
        return None
    found = _CALL_WHOM.fullmatch(said)
    if found and (told := _call_whom(next(filter(None, found.group("rather", "only", "may", "call"))), answers)):
        return told
    if not _CALL.fullmatch(said):
        return None
    read = STEP[StepName.CALL].read(Typed(said), answers, setting)
    if isinstance(read, Again):
        return Anew("May you call them? Say “I may call”, or “no calls”.", saying.call(answers))
    whom_to_call = _changed(answers, read, StepName.CALL_CONTACT, "whom to call")
    if read.call is answers.call and (whom_to_call or not _CONDITION.search(said)):
        return whom_to_call
    return _changed(answers, read, StepName.CALL, "whether you may call")


def _call_whom(who: str, answers: Answers) -> Found:
    people = whom(who, answers.met)
    if len(people) > 1:
        return which_of(answers, people)
    if not people:
        return None
    met = answers.met[people[0]]
    known = replace(answers, call=CallPermission.YES, call_whom=met.name, call_number=met.phone)
    return _changed(answers, known, StepName.CALL_CONTACT, "whom to call")


def _changed(was: Answers, now: Answers, step: StepName, what: str) -> Corrected | None:
    before, after = STEP[step].say(was), STEP[step].say(now)
    if before == after:
        return None
    return Corrected(now, f"{what} is now “{after}”" + (f", no longer “{before}”" if before else ""))
