"""How the questions that make a note personal read an answer: the talk, the reasons, promises, sentences, signature."""

import re
from dataclasses import replace

from bot.checklist import addresses, calling, promises, reading, sentences, talked
from bot.checklist.answers import Answers, Point
from bot.checklist.people import Met
from bot.checklist.phones import phone_numbers
from bot.checklist.reading import AGAIN, DONE, Again, Choice, Setting, Why
from bot.checklist.replies import Answer, Chosen, Typed
from bot.checklist.yes_no import is_question, said_nothing, yes_or_no
from bot.limits import LONGEST_ANSWER
from bot.notes.addressing import by_name

LONGEST_LINE = 300
NOTHING_STUCK = Choice("none", "Nothing comes to mind")
NO_DOUBT = Choice("none", "None that I noticed")
NOBODY_ELSE = Choice("none", "Nobody else")
NOTHING_PROMISED = Choice("none", "Nothing")
WANTS = (
    Choice("the work itself", "The work itself"),
    Choice("the people I met", "The people I met"),
    Choice("what you do as a company", "What they do"),
    Choice("the chance to grow into the role", "Room to grow"),
)
RIGHT = Choice("right", "Right")
NO_RESULT = Choice("none", "Leave it as it is")


def _cannot_be_kept(answer: Answer, most: int = LONGEST_ANSWER) -> Again | None:
    return Again(Why.TOO_LONG) if isinstance(answer, Typed) and len(answer.text) > most else None


def read_talked(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """What was talked about with each; a doubt that is told along goes to the doubts, and how one is called as well."""
    match answer:
        case Chosen("none") | Chosen(AGAIN.value):
            return replace(answers, met=tuple(replace(met, talked="") for met in answers.met))
        case Chosen(DONE.value):
            return answers
        case Typed(text) if is_question(text):
            return Again(Why.WHAT_TALKED)
        case Typed(text):
            return _cannot_be_kept(answer) or _called_as_told(
                text, replace(answers, met=talked.with_talk(text, answers.met)), setting
            )
    return Again(Why.NO_BUTTON)


def _called_as_told(text: str, answers: Answers, _setting: Setting) -> Answers:
    """How one is called, where exactly one was met or the words for it name whom they mean."""
    called = [addresses.told(met.talked if len(answers.met) > 1 else text, met) for met in answers.met]
    met = zip(answers.met, called, strict=True)
    return replace(answers, met=tuple(replace(each, address=each.address or name) for each, name in met))


def read_doubt(answer: Answer, answers: Answers, _setting: Setting) -> Answers | Again:
    """A doubt that one of them showed; where it names nobody, it is the first one's."""
    match answer:
        case Chosen("none") | Chosen(AGAIN.value):
            return replace(answers, met=tuple(replace(met, doubt="") for met in answers.met))
        case Chosen(DONE.value):
            return answers
        case Typed(text):
            cleared = tuple(replace(met, doubt="") for met in answers.met)
            return _cannot_be_kept(answer) or replace(answers, met=talked.with_doubts(text, cleared))
    return Again(Why.NO_BUTTON)


_ARRANGED = re.compile(
    r"^(?:it (?:was )?)?(?:all )?(?:set ?up|arranged|scheduled|organi[sz]ed|booked)(?: it)?(?: by|:)\s*(?P<by>.+)$"
    r"|^(?P<who>.+?) (?:(?:actually )?(?:set|sorted|lined) (?:it|this|that|everything|the interview) (?:all )?up"
    r"|set up (?:it|this|the interview)"
    r"|(?:arranged|scheduled|organi[sz]ed|booked)(?: (?:it|this|everything|the interview))?)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"(?:nobody|no ?one|myself|me|i)\b", re.IGNORECASE)


def split_arranged(text: str) -> tuple[str, str]:
    """An answer to whom they met without the line that says who set it up, and who that was."""
    lines, who = list[str](), ""
    for line in text.splitlines():
        found = _ARRANGED.match(line.strip())
        if found:
            who = (found["by"] or found["who"]).strip(" .,")
        else:
            lines.append(line)
    return "\n".join(lines), who


def read_arranged(answer: Answer, answers: Answers, _setting: Setting) -> Answers | Again:
    """Who set the interview up."""
    match answer:
        case Chosen("none"):
            return replace(answers, arranged_by="")
        case Typed(text):
            return _cannot_be_kept(answer, LONGEST_LINE) or with_arranged(answers, split_arranged(text)[1] or text)
    return Again(Why.NO_BUTTON)


def with_arranged(answers: Answers, who: str) -> Answers:
    """The answers with who set it up, unless that is nobody, or somebody who was met and is thanked anyway."""
    words = set(re.findall(r"[^\W\d_]+", who.casefold()))
    is_met = any(met.name.split()[0].casefold() in words for met in answers.met)
    if said_nothing(who) or _NOBODY.match(who) or is_met:
        return replace(answers, arranged_by="")
    return replace(answers, arranged_by=" ".join(who.split())[:LONGEST_LINE])


def read_met(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """Whom they met, and who set it up, where a line says so; "everyone calls her Bernie" is how one is called."""
    if not isinstance(answer, Typed):
        return reading.read_met(answer, answers, setting)
    lines, who = split_arranged(answer.text)
    read = reading.read_met(Typed(lines), answers, setting) if lines.strip() or not who else answers
    if isinstance(read, Again):
        return replace(read, answers=_met_more(read.answers or answers, who, setting)) if who or read.answers else read
    return _met_more(read, who, setting)


def _met_more(answers: Answers, who: str, setting: Setting) -> Answers:
    met = (replace(met, address=met.address or addresses.titled(met, setting.locale)) for met in answers.met)
    answers = replace(answers, met=tuple(met))
    return with_arranged(answers, who) if who else answers


_CALLS = re.compile(r"[.;,]\s*+(?=[^.;,]*\b(?:calls?|ring|phone)\b)", re.IGNORECASE)
_THEY_CALL = re.compile(
    r"\b(?:they|he|she|hr)(?:'ll| will| would|'d| are going to| is going to) (?:call|ring|phone)", re.I
)


def read_hire_date(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """When the position is to be filled, and whether they may call, where a line or the end of it says so."""
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
    """Whether the last words looked forward to a start, and what was promised, where it is said along."""
    if not isinstance(answer, Typed):
        return reading.read_closing(answer, answers, setting)
    promised, rest = promises.apart(answer.text)
    known = with_promise(answers, promised, setting) if promised else answers
    read = reading.read_closing(Typed(rest or answer.text), known, setting)
    return replace(read, answers=known) if isinstance(read, Again) and promised else read


def read_wants(answer: Answer, answers: Answers, _setting: Setting) -> Answers | Again:
    """What makes them want the job."""
    match answer:
        case Chosen(value) if value in {choice.value for choice in WANTS}:
            return replace(answers, wants=value)
        case Typed(text):
            said = "" if said_nothing(text) else " ".join(text.split())
            return _cannot_be_kept(answer) or replace(answers, wants=said)
    return Again(Why.NO_BUTTON)


def read_promised(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """What they promised to send, and by which day."""
    match answer:
        case Chosen("none"):
            return replace(answers, promised="", promised_by=None)
        case Typed(text):
            return _cannot_be_kept(answer) or with_promise(answers, text, setting)
    return Again(Why.NO_BUTTON)


def with_promise(answers: Answers, text: str, setting: Setting) -> Answers:
    """The answers with this promise."""
    if said_nothing(text):
        return replace(answers, promised="", promised_by=None)
    by = promises.by_when(text, setting.today, setting.locale)
    return replace(answers, promised=" ".join(text.split()), promised_by=by)


# --- playing back ------------------------------------------------------------------------------------------------


def read_fragment(answer: Answer, answers: Answers, _setting: Setting) -> Answers | Again:
    """The sentence for the first point whose verb is not known."""
    place = next(iter(sentences.fragments(answers)), None)
    match answer:
        case Typed(text) if place is None or said_nothing(text) or is_question(text):
            return Again(Why.WHAT_SENTENCE)
        case Typed(text) if place:
            sentence = sentences.said_as(text)
            point = replace(sentences.point_at(answers, place), sentence=sentence)
            known = sentences.with_point(answers, place, point)
            return _cannot_be_kept(answer) or (known if sentence else Again(Why.WHAT_SENTENCE))
    return Again(Why.NO_BUTTON)


def read_address(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """How the first one of whom it is not known likes to be addressed; "Bo: Ms. Chen" says it of somebody else."""
    met = next(iter(sentences.unaddressed(answers)), None) or next(iter(answers.met), None)
    match answer:
        case Chosen(value) | Typed(value) if met:
            label, _, rest = value.partition(":")
            named = next((each for each in answers.met if rest and label.casefold() in each.name.casefold()), met)
            return with_address(answers, named, addresses.read(rest or value, named, setting.locale))
    return Again(Why.NO_BUTTON)


def with_address(answers: Answers, met: Met, address: str) -> Answers:
    """The answers with how that one is addressed; where even the person does not know, it is as their name has it."""
    known = (address or by_name(met.name))[:LONGEST_LINE]
    people = tuple(replace(each, address=known) if each == met else each for each in answers.met)
    return replace(answers, met=people)


_LINK = re.compile(r"(?<![\w.-])(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)


def read_signature(answer: Answer, answers: Answers, _setting: Setting) -> Answers | Again:
    """How they sign: a name, a phone number and a link, in any order."""
    match answer:
        case Chosen("name"):
            return replace(answers, signer=replace(answers.signer, signed_as=sentences.full_name(answers)))
        case Typed(text):
            return _cannot_be_kept(answer, LONGEST_LINE) or with_signature(answers, text) or Again(Why.WHO_SIGNS)
    return Again(Why.NO_BUTTON)


def with_signature(answers: Answers, text: str) -> Answers | None:
    """The answers with this signature; None where there is no name in it."""
    link = next((found[0] for found in _LINK.finditer(text) if "@" not in text[: found.start()][-1:]), "")
    phone = next(iter(phone_numbers(text.replace(link, " "))), "")
    rest = text.replace(link, " ").replace(phone, " ") if phone else text.replace(link, " ")
    name = " ".join(re.sub(r"^\W*(?:i sign (?:as )?|sign(?:ed)?(?: as)?:? )", "", rest, flags=re.I).split()).strip(
        " ,;|·-"
    )
    name = name or answers.signer.signed_as or sentences.full_name(answers)
    if not re.search(r"[^\W\d_]", name):
        return None
    signer = replace(answers.signer, signed_as=name, sign_phone=phone, sign_link=link)
    return replace(answers, signer=signer)


def read_result(answer: Answer, answers: Answers, _setting: Setting) -> Answers | Again:
    """How the strongest point was done, or what came of it."""
    match answer:
        case Chosen("none"):
            return answers
        case Typed(text):
            return _cannot_be_kept(answer) or with_result(answers, text)
    return Again(Why.NO_BUTTON)


def with_result(answers: Answers, text: str) -> Answers:
    """The answers with how the strongest point was done."""
    place = sentences.strongest(answers)
    if place is None or said_nothing(text):
        return answers
    point = replace(sentences.point_at(answers, place), result=" ".join(text.split()))
    return sentences.with_point(answers, place, point)


_NUMBERED = re.compile(r"^\W*(?:no\.? ?|number |#)?(\d)\W+\s*(.+)$", re.DOTALL)
_DEAR = re.compile(r"^\W*(?:dear|address (?:him|her|them) as|call (?:him|her|them))\b(.+)$", re.I | re.DOTALL)
_SIGNED = re.compile(r"^\W*(?:i )?sign(?:ed)?\b(?: as| with)?:?(.+)$", re.I | re.DOTALL)
_HOW = re.compile(r"^\W*(?:how|result|what came of it)\b\s*:\s*(.+)$", re.I | re.DOTALL)
_SO = re.compile(
    r"^\W*(?:right|correct|perfect|great|good|looks? (?:good|great|right)|that'?s (?:right|good|fine)|all good)\b", re.I
)


def read_check(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """What was shown before the note: all of it right with one tap, or a part of it said anew."""
    match answer:
        case Chosen(RIGHT.value):
            return _all_right(answers, None)
        case Chosen(value):
            return _all_right(answers, value)
        case Typed(text):
            return _cannot_be_kept(answer) or _changed(text, answers, setting)
    return Again(Why.NO_BUTTON)


def _all_right(answers: Answers, address: str | None) -> Answers:
    for met in sentences.unaddressed(answers):
        answers = with_address(answers, met, address or "")
    return sentences.agreed(answers)


def _changed(text: str, answers: Answers, setting: Setting) -> Answers | Again:
    """With what was said differently, one thing a line. The rest stands: it was before them when they typed this."""
    shown, changed = sentences.unsure(answers), answers
    for line in filter(str.strip, text.splitlines()):
        part = _part_changed(line.strip(), changed, shown, setting)
        if isinstance(part, Again):
            return part
        changed = part
    return changed if _has_more(changed, answers) else _all_right(changed, None)


def _part_changed(said: str, answers: Answers, shown: tuple[sentences.Place, ...], setting: Setting) -> Answers | Again:
    if (numbered := _NUMBERED.match(said)) and 0 < int(numbered[1]) <= len(shown):
        return _anew(answers, shown[int(numbered[1]) - 1], numbered[2])
    if how := _HOW.match(said):
        return with_result(answers, how[1])
    if (dear := _DEAR.match(said)) and answers.met:
        met = next(iter(sentences.unaddressed(answers)), answers.met[0])
        return with_address(answers, met, addresses.read(dear[1], met, setting.locale))
    if signed := _SIGNED.match(said):
        return with_signature(answers, signed[1]) or Again(Why.WHO_SIGNS)
    if len(said.split()) < 4 and (_SO.match(said) or yes_or_no(said)):
        return answers
    return _meant(said, answers, setting)


def _has_more(changed: Answers, before: Answers) -> bool:
    """Whether how the strongest point was done is new: it is shown as it was understood before the note says it."""
    return [point.result for point in changed.told] != [point.result for point in before.told]


def _meant(said: str, answers: Answers, setting: Setting) -> Answers | Again:
    """What a line without a number means: a way to be addressed, a sentence anew, or more of the strongest point."""
    open_ = sentences.unaddressed(answers)
    if open_ and len(said.split()) <= 8 and (address := addresses.read(said, open_[0], setting.locale)):
        return with_address(answers, open_[0], address)
    if place := sentences.alike(said, answers):
        return _anew(answers, place, said)
    if len(said.split()) < 3 or sentences.strongest(answers) is None:
        return Again(Why.WHAT_SENTENCE)
    return with_result(answers, said)


def _anew(answers: Answers, place: sentences.Place, text: str) -> Answers | Again:
    sentence = sentences.said_as(text)
    point: Point = replace(sentences.point_at(answers, place), sentence=sentence)
    return sentences.with_point(answers, place, point) if sentence else Again(Why.WHAT_SENTENCE)
