"""How an answer on calling is read: whether, whom, on which number, and on what condition."""

import re
from dataclasses import replace

from bot.reading.answers.asking_back import asks_back, is_question
from bot.reading.answers.conditions import read_condition, without_silence
from bot.reading.answers.reading import Again, NotTaken, Setting
from bot.reading.answers.yes_no import as_corrected, not_asked, said_nothing, without_yes, yes_or_no
from bot.reading.people.contact import Contact, read_contact
from bot.reading.people.given import is_given
from bot.reading.people.names import name_from_email
from bot.reading.people.people import EMAIL
from bot.reading.people.pieces import belongs
from bot.support.limits import LONGEST_ANSWER
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers, CallPermission
from bot.vocabulary.replies import Answer, Chosen, Typed


def read_call(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """Whether they may call; whom, which number and on what condition, if that was typed along."""
    match answer:
        case Chosen(value) if value in set(CallPermission):
            return _with_call(answers, CallPermission(value))
        case Typed(text) if len(text) > LONGEST_ANSWER:
            return Again(NotTaken.TOO_LONG)
        case Typed(text) if not_asked(text):
            return _with_call(answers, CallPermission.NOT_ASKED)
        case Typed(text):
            return _call_said(text, answers, setting)
    return Again(NotTaken.NO_BUTTON)


def _call_said(text: str, answers: Answers, setting: Setting) -> Answers | Again:
    text = as_corrected(text)
    said = yes_or_no(without_silence(text))
    given = without_silence(text)
    if said is None and given != text and (_LEAVE.search(text) or not re.search(r"\w", given)):
        said = True
    if said is False and _ABOUT_SOMEBODY.match(text):
        return Again(NotTaken.YES_OR_NO)
    if said is None:
        return Again(NotTaken.WHAT_CALL if is_question(text) else NotTaken.YES_OR_NO)
    contact = read_contact(without_yes(text))
    if (who := _WHO_SAID.match(text)) and contact and not contact.whom:
        contact = replace(contact, whom=who[1])
    said = said and not (_THROUGH_ANOTHER.search(text) or _RATHER_MAIL.search(text))
    if not said and contact and contact.number and not _REFUSES.search(without_silence(text)):
        said = True  # "WhatsApp is fine, 07700 900123": whoever gives a number may be called on it
    if not said:
        told = read_condition(text, None, setting.today, setting.locale)
        return replace(_with_call(answers, CallPermission.NO), call_words=told.words)
    known = _with_contact(_with_call(answers, CallPermission.YES), contact)
    return _with_condition(known, text, contact, setting)


_LEAVE = regex(
    r"\b(?:call|ring|phone|te?xt|buzz|try|message|whats ?app) (?:me|her|him|them|us|the [a-z]+"
    r"|[A-Z][a-z]+)\b",
    re.IGNORECASE,
)
"""What they may do where they hear nothing: "text her if I don't hear by Thursday"."""
_ABOUT_SOMEBODY = regex(
    r"(?!.*\b(?:call|ring|phon|text|e-?mail|allow|yet|sure|no\b|better|best|it is|that is))"
    r"\W*(?:(?:btw|by the way|actually|oh|sorry|also|and|wait)\W+)*[\w'’]+(?:['’]s (?:sur|last |first "
    r"|full )?(?:name|title)"
    r"(?:['’]s| is| was)| is) [^.;]{1,40}?,? not [^.;]{1,40}\Z",
    re.IGNORECASE,
)
"""Its "not" is no answer: "Kofi's surname is Asante, not Asare"."""
_THROUGH_ANOTHER = regex(
    r"\b(?:through|thru|via|with) (?:the |their |an? )?(?:search firm|recruit\w*|agenc\w+|HR|portal"
    r"|head ?hunter)\b[^.;]*\bonly\b"
    r"|\bonly (?:through|thru|via) (?:the |their |an? )?[a-z]+|\bnot (?:him|her|them|(?:Mr|Mrs|Ms"
    r"|Dr)\.? [A-Z]\w+) directly\b",
    re.IGNORECASE,
)
"""All goes through somebody else: the people who were met are not to be called."""
_RATHER_MAIL = regex(
    r"\b(?:prefers?|(?:much )?better|best|happier|easier)\b[^.;,]{0,20}\be-?mails?\b"
    r"|\b(?:do ?n['’]?t|do not|no) (?:call|ring|phone)s?\b"
    r"(?!.*\b(?:before|until|till?|after|evenings?|mornings?)\b)[^.;]*\be-?mails?\b"
    r"|\be-?mails?(?:['’]s| is| works)? (?:(?:much|far|way) )?(?:best|better|easier|preferred|quicker)\b",
    re.IGNORECASE,
)
"""A call is allowed, and mail is what they would like."""
_WHO_SAID = regex(
    r"\W*(?:(?i:yes|yeah|yep|yup|aye|sure|ok)\W+)?(?!He\b|She\b|They\b|We\b|HR\b|Yes\b)([A-Z][a-z]+) said\b"
)
"""Whoever gave the leave is called."""
_REFUSES = regex(r"\b(?:no|nope|nah|not|never|only|don'?t|do not|won'?t|rather than|instead of)\b|n['’]t\b", re.I)


def _with_call(answers: Answers, permission: CallPermission) -> Answers:
    answers = replace(answers, call=permission, call_words="", call_from=None)
    return answers if permission is CallPermission.YES else replace(answers, call_whom="", call_number="")


def _with_contact(answers: Answers, contact: Contact | None) -> Answers:
    if contact is None:
        return answers
    whom, number = contact.whom or answers.call_whom, contact.number or answers.call_number
    known = replace(answers, call_whom=whom, call_number=number)
    at = _whose_email(contact.email, known) if contact.email else None
    return known if at is None else _with_email(known, at, contact.email)


def _whose_email(email: str, answers: Answers) -> int | None:
    """The place of whoever was met and has that address: whose name it has, who may be called, or the only one.

    None where that is open, or it names somebody else; it stays among the words on the call then.
    """
    met = answers.met
    named = [at for at, each in enumerate(met) if belongs(email, each.name)]
    called = [at for at, each in enumerate(met) if answers.call_whom and answers.call_whom in each.name]
    alone = [at for at, each in enumerate(met) if len(met) == 1 and email[0] in _initials(each.name)]
    alone = [] if _names_another(email) else alone
    return next((places[0] for places in (named, called, alone) if len(places) == 1), None)


def _names_another(email: str) -> bool:
    """Whether an address has a name in it: "leah@x.io", "leah.stone@x.io"; not "lstone@x.io"."""
    first, *others = name_from_email(email).split()
    return is_given(first) or (bool(others) and all(len(word) > 2 for word in (first, others[0])))


def _initials(name: str) -> set[str]:
    return {word[0].casefold() for word in name.split()}


def _with_email(answers: Answers, at: int, email: str) -> Answers:
    theirs = replace(answers.met[at], email=email)
    return replace(answers, met=(*answers.met[:at], theirs, *answers.met[at + 1 :]))


def _with_condition(answers: Answers, text: str, contact: Contact | None, setting: Setting) -> Answers:
    told = read_condition(text, contact, setting.today, setting.locale)
    return replace(answers, call_words=told.words, call_from=told.first) if told.words else answers


def read_call_contact(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """Whom to call, the number, and when, if that was typed along."""
    match answer:
        case Chosen("none"):
            return answers
        case Typed(text) if len(text) > LONGEST_ANSWER:
            return Again(NotTaken.TOO_LONG)
        case Typed(text) if asks_back(text):
            return Again(NotTaken.NO_CONTACT)
        case Typed(text) if _NO_CALLS.search(text):
            return _call_said(text, answers, setting)
        case Typed(text) if _NOT_YET.search(text) and not _holds_a_number(text):
            return answers
        case Typed(text) if contact := read_contact(text) or _known_contact(text, answers):
            known = _with_contact(answers, contact)
            is_placed = known.met != answers.met and not (contact.whom or contact.number)
            return known if is_placed else _with_condition(known, text, contact, setting)
        case Typed(text) if len(set(EMAIL.findall(text))) > 1 or _ANOTHER_WAY.search(text):
            return _with_condition(answers, text, None, setting)  # it is not said which is whose, or no number
        case Typed(text):
            return answers if said_nothing(text) else Again(NotTaken.NO_CONTACT)
    return Again(NotTaken.NO_BUTTON)


_NO_CALLS = regex(
    r"\bno (?:phone )?calls\b(?! (?:before|until|till|on|after))|\b(?:do not|don'?t|not to) (?:call|contact|phone|ring)"
    r"(?: (?:me|her|him|them|directly|please|at all))*\W*$",
    re.IGNORECASE,
)
_NOT_YET = regex(
    r"\b(?:later|(?:don'?t|do not|didn'?t|haven'?t|have not) (?:have|got|get|know|remember)\b(?!.*\b(?:yet )?but\b)|"
    r"let me (?:find|look|check|get|dig)|lost (?:her|his|their|the|it)|(?:will|'ll|going to) (?:text|send|e-?mail"
    r"|give|look|check|find|ask|get)|"
    r"(?:on|from|in) (?:the|her|his|their|my) (?:invite|invitation|card|calendar|e-?mail))\b",
    re.IGNORECASE,
)
"""They do not have it, or not now: it is not asked a second time."""


_ANOTHER_WAY = regex(
    r"\b(?:linked ?in|whats ?app|slack|telegram|viber|wechat|recruiter|agency|reception|front desk|switchboard"
    r"|exten[ts]ion|portal)\b|\w\.[a-z]{2,12}/\w"
    r"|\b(?:the (?:shop|garage|office|clinic|store|depot|site|surgery|yard|school)|(?:office|shop|main|desk|house"
    r"|store|clinic"
    r"|work) (?:line|number|phone))\b"
    r"|\b(?:his|her|their|the) (?:own |personal |direct |desk |work )?(?:mobile|cell|number|phone|line|extension)\b"
    r"|\b(?:ring|call|phone|bell|text) (?:him|her|them)\b",
    re.IGNORECASE,
)


def _holds_a_number(text: str) -> bool:
    contact = read_contact(text)
    return bool(contact and (contact.number or contact.email))


def _known_contact(text: str, answers: Answers) -> Contact | None:
    """Who was met under the title that is said: "the recruiter"; None where that is nobody, or several."""
    words = set(re.findall(r"[^\W\d_]{2,}", text.casefold())) - {"the", "of", "and"}
    titled = [met for met in answers.met if words & set(re.findall(r"[^\W\d_]+", met.title.casefold()))]
    return Contact(titled[0].name, titled[0].phone) if len(titled) == 1 else None
