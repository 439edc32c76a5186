"""How an answer on calling is read: whether, whom, on which number, and on what condition."""

import re
from dataclasses import replace

from bot.checklist.answers import Answers, CallPermission
from bot.checklist.conditions import read_condition
from bot.checklist.contact import Contact, read_contact
from bot.checklist.reading import Again, Setting, Why
from bot.checklist.replies import Answer, Chosen, Typed
from bot.checklist.yes_no import asks_back, is_question, not_asked, said_nothing, yes_or_no
from bot.limits import LONGEST_ANSWER


def read_call(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """Whether they may call; whom, which number and on what condition, if that was typed along."""
    match answer:
        case Chosen(value) if value in set(CallPermission):
            return _with_call(answers, CallPermission(value))
        case Typed(text) if len(text) > LONGEST_ANSWER:
            return Again(Why.TOO_LONG)
        case Typed(text) if not_asked(text):
            return _with_call(answers, CallPermission.NOT_ASKED)
        case Typed(text):
            return _call_said(text, answers, setting)
    return Again(Why.NO_BUTTON)


def _call_said(text: str, answers: Answers, setting: Setting) -> Answers | Again:
    said = yes_or_no(text)
    if said is None:
        return Again(Why.WHAT_CALL if is_question(text) else Why.YES_OR_NO)
    if not said:
        told = read_condition(text, None, setting.today, setting.locale)
        return replace(_with_call(answers, CallPermission.NO), call_words=told.words)
    contact = read_contact(text)
    known = _with_contact(_with_call(answers, CallPermission.YES), contact)
    return _with_condition(known, text, contact, setting)


def _with_call(answers: Answers, permission: CallPermission) -> Answers:
    answers = replace(answers, call=permission, call_words="", call_from=None)
    return answers if permission is CallPermission.YES else replace(answers, call_whom="", call_number="")


def _with_contact(answers: Answers, contact: Contact | None) -> Answers:
    if contact is None:
        return answers
    whom, number = contact.whom or answers.call_whom, contact.number or answers.call_number
    return replace(answers, call_whom=whom, call_number=number)


def _with_condition(answers: Answers, text: str, contact: Contact | None, setting: Setting) -> Answers:
    told = read_condition(text, contact, setting.today, setting.locale)
    return replace(answers, call_words=told.words, call_from=told.first) if told.words else answers


def read_call_contact(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """Whom to call, the number, and when, if that was typed along."""
    match answer:
        case Chosen("none"):
            return answers
        case Typed(text) if asks_back(text):
            return Again(Why.NO_CONTACT)
        case Typed(text) if contact := read_contact(text) or _known_contact(text, answers):
            return _with_condition(_with_contact(answers, contact), text, contact, setting)
        case Typed(text):
            return answers if said_nothing(text) else Again(Why.NO_CONTACT)
    return Again(Why.NO_BUTTON)


def _known_contact(text: str, answers: Answers) -> Contact | None:
    """Who was met under the title that is said: "the recruiter"; None where that is nobody, or several."""
    words = set(re.findall(r"[^\W\d_]{2,}", text.casefold())) - {"the", "of", "and"}
    titled = [met for met in answers.met if words & set(re.findall(r"[^\W\d_]+", met.title.casefold()))]
    return Contact(titled[0].name, titled[0].phone) if len(titled) == 1 else None
