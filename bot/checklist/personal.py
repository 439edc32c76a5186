"""How the questions that make a note personal read answers: who was met, the conversation, reasons, promises."""

import re
from dataclasses import replace

from bot.reading.answers import calling, promises, reading, talked
from bot.reading.answers.asking_back import is_question
from bot.reading.answers.reading import AGAIN, DONE, Again, Choice, NotTaken, Setting
from bot.reading.answers.yes_no import said_nothing
from bot.reading.people import addresses
from bot.reading.shorthand.eager import available, eager
from bot.support.limits import LONGEST_ANSWER
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers, Draw
from bot.vocabulary.replies import Answer, Chosen, Typed
from bot.wording.phrases import phrase

LONGEST_LINE = 300
NOTHING_STUCK = Choice("none", phrase("choices.nothing_stuck"))
NO_DOUBT = Choice("none", phrase("choices.no_doubt"))
NOBODY_ELSE = Choice("none", phrase("choices.nobody_else"))
NOTHING_PROMISED = Choice("none", phrase("choices.nothing_promised"))
WANTS = (
    Choice(Draw.WORK, phrase("choices.wants_the_work")),
    Choice(Draw.PEOPLE, phrase("choices.wants_the_people")),
    Choice(Draw.COMPANY, phrase("choices.wants_the_company")),
    Choice(Draw.GROWTH, phrase("choices.wants_to_grow")),
)


def cannot_be_kept(answer: Answer, most: int = LONGEST_ANSWER) -> Again | None:
    """Ask again, if an answer is longer than `most` characters."""
    return Again(NotTaken.TOO_LONG) if isinstance(answer, Typed) and len(answer.text) > most else None


def read_talked(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """What was talked about with each. A doubt that is mentioned goes to the doubts, and a form of address too."""
    match answer:
        case Chosen("none") | Chosen(AGAIN.value):
            return replace(answers, met=tuple(replace(met, talked="") for met in answers.met))
        case Chosen(DONE.value):
            return answers
        case Typed(text) if is_question(text):
            return Again(NotTaken.WHAT_TALKED)
        case Typed(text):
            return cannot_be_kept(answer) or _called_as_told(
                text, replace(answers, met=talked.with_talk(text, answers.met)), setting
            )
    return Again(NotTaken.NO_BUTTON)


def _called_as_told(text: str, answers: Answers, _setting: Setting) -> Answers:
    """The form of address, if there was exactly one interviewer or the words say whose it is."""
    called = [addresses.told(met.talked if len(answers.met) > 1 else text, met) for met in answers.met]
    met = zip(answers.met, called, strict=True)
    return replace(answers, met=tuple(replace(each, address=each.address or name) for each, name in met))


def read_doubt(answer: Answer, answers: Answers, _setting: Setting) -> Answers | Again:
    """A doubt that one of them showed; if it names nobody, it is the first one's."""
    match answer:
        case Chosen("none") | Chosen(AGAIN.value):
            return replace(answers, met=tuple(replace(met, doubt="") for met in answers.met))
        case Chosen(DONE.value):
            return answers
        case Typed(text):
            cleared = tuple(replace(met, doubt="") for met in answers.met)
            return cannot_be_kept(answer) or replace(answers, met=talked.with_doubts(text, cleared))
    return Again(NotTaken.NO_BUTTON)


_ARRANGED = regex(
    r"^(?:(?:it |i )?(?:was )?)?(?:all )?(?:set ?up|arranged|scheduled|organi[sz]ed|booked|referred|recommended"
    r"|introduced|put forward)(?: it| me)?(?: by\b\s*:?|\s*:)\s*(?P<by>.+)$"
    r"|^(?P<who>.+?) (?:(?:actually )?(?:set|sorted|lined) (?:it|this|that|everything|the interview) (?:all )?up"
    r"|set up (?:it|this|the interview)|put (?:me forward|in a (?:good )?word)|got me (?:the interview|in)\b"
    r"|(?:referred|recommended) me"
    r"|(?:arranged|scheduled|organi[sz]ed|booked)(?: (?:it|this|everything|the interview))?)\b",
    re.IGNORECASE,
)
_NOBODY = regex(r"(?:nobody|no ?one|myself|me|i)\b", re.IGNORECASE)


def split_arranged(text: str) -> tuple[str, str]:
    """An answer to "whom did you meet" without the line that says who arranged it, and who that was."""
    lines, who = list[str](), ""
    for line in text.splitlines():
        found = _ARRANGED.match(line.strip())
        if found:
            who = (found["by"] or found["who"]).strip(" .,")
        else:
            lines.append(line)
    return "\n".join(lines), who


def read_arranged(answer: Answer, answers: Answers, _setting: Setting) -> Answers | Again:
    """Who arranged the interview."""
    match answer:
        case Chosen("none"):
            return replace(answers, arranged_by="")
        case Typed(text):
            return cannot_be_kept(answer, LONGEST_LINE) or with_arranged(answers, split_arranged(text)[1] or text)
    return Again(NotTaken.NO_BUTTON)


def with_arranged(answers: Answers, who: str) -> Answers:
    """The answers with who arranged it, unless that is nobody, or an interviewer, who is thanked anyway."""
    words = set(re.findall(r"[^\W\d_]+", who.casefold()))
    is_met = any(met.name.split()[0].casefold() in words for met in answers.met)
    if said_nothing(who) or _NOBODY.match(who) or is_met:
        return replace(answers, arranged_by="")
    return replace(answers, arranged_by=" ".join(who.split())[:LONGEST_LINE])


def read_met(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """The interviewers, and who arranged it, if a line says so; "everyone calls her Bernie" is a form of address."""
    if not isinstance(answer, Typed):
        return reading.read_met(answer, answers, setting)
    lines, who = split_arranged(answer.text)
    read = reading.read_met(Typed(lines), answers, setting) if lines.strip() or not who else answers
    if isinstance(read, Again):
        return replace(read, answers=_met_more(read.answers or answers, who, setting)) if who or read.answers else read
    return _met_more(read, who, setting)


def _met_more(answers: Answers, who: str, setting: Setting) -> Answers:
    written = (addresses.as_written(met, setting.locale) for met in answers.met)
    met = (replace(met, address=met.address or addresses.titled(met, setting.locale)) for met in written)
    answers = replace(answers, met=tuple(met))
    return with_arranged(answers, who) if who else answers


_CALLS = regex(r"[.;,]\s*+(?=[^.;,]*\b(?:calls?|ring|phone)\b)", re.IGNORECASE)
_THEY_CALL = regex(r"\b(?:they|he|she|hr)(?:'ll| will| would|'d| are going to| is going to) (?:call|ring|phone)", re.I)


def read_hire_date(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """When the position is to be filled, and whether they may call, if a line or the end of it says so."""
    if isinstance(answer, Typed) and not _THEY_CALL.search(answer.text):
        lines = answer.text.strip().splitlines()
        parts = [lines[0], "\n".join(lines[1:])] if len(lines) > 1 else _CALLS.split(answer.text, maxsplit=1)
        if len(parts) > 1:
            known = calling.read_call(Typed(parts[1]), answers, setting)
            read = reading.read_hire_date(Typed(parts[0]), answers if isinstance(known, Again) else known, setting)
            if not isinstance(known, Again):
                return replace(read, answers=known) if isinstance(read, Again) else read
    return reading.read_hire_date(answer, answers, setting)


def read_closing(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """Whether their last words looked forward to a start, and what was promised, if that is mentioned along the way."""
    if not isinstance(answer, Typed):
        return reading.read_closing(answer, answers, setting)
    promised, rest = promises.apart(answer.text)
    known = with_promise(answers, promised, setting) if promised else answers
    rest = ". ".join(line.strip(" .") for line in rest.splitlines()) if promised else rest
    read = reading.read_closing(Typed(rest or answer.text), known, setting)
    words = " ".join((rest or answer.text).split())
    unsure = isinstance(read, Again) and read.why is NotTaken.LAST_WORDS and len(words) <= LONGEST_ANSWER
    if unsure and (eager(words) or available(words)):
        return replace(known, reminder=True, closing_words=words)
    return replace(read, answers=known) if isinstance(read, Again) and promised else read


def read_wants(answer: Answer, answers: Answers, _setting: Setting) -> Answers | Again:
    """What makes them want the job."""
    match answer:
        case Chosen(value) if value in set(Draw):
            return replace(answers, wants="", draw=Draw(value))
        case Typed(text):
            said = "" if said_nothing(text) else " ".join(text.split())
            return cannot_be_kept(answer) or replace(answers, wants=said, draw=None)
    return Again(NotTaken.NO_BUTTON)


def read_promised(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """What they promised to send, and by which day."""
    match answer:
        case Chosen("none"):
            return replace(answers, promised="", promised_by=None)
        case Typed(text):
            return cannot_be_kept(answer) or with_promise(answers, text, setting)
    return Again(NotTaken.NO_BUTTON)


def with_promise(answers: Answers, text: str, setting: Setting) -> Answers:
    """The answers with this promise."""
    if said_nothing(text):
        return replace(answers, promised="", promised_by=None)
    by = promises.by_when(text, setting.today, setting.locale)
    return replace(answers, promised=" ".join(text.split()), promised_by=by)
