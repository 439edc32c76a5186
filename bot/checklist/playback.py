"""Reads answers to what is played back before a note: sentences, forms of address, the signature, a result. Pure."""

import re
from dataclasses import replace
from functools import reduce

from bot.checklist import sentences
from bot.checklist.personal import LONGEST_LINE, cannot_be_kept
from bot.reading.answers.reading import Again, Choice, NotTaken, Setting
from bot.reading.answers.yes_no import is_question, said_nothing, yes_or_no
from bot.reading.people import addresses
from bot.reading.people.addressing import by_name, is_title
from bot.reading.people.phones import phone_numbers
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers, Point
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Answer, Chosen, Typed
from bot.wording.phrases import phrase

RIGHT = Choice("right", phrase("choices.right"))
_LEFT_OUT = regex(r"unsaid (\d)")
NO_RESULT = Choice("none", phrase("choices.leave_as_it_is"))


def leave_out(number: int) -> Choice:
    """The button that leaves one of the sentences out of the note; the others are still to be confirmed."""
    return Choice(f"unsaid {number}", phrase("choices.leave_out", number=number))


def read_fragment(answer: Answer, answers: Answers, _setting: Setting) -> Answers | Again:
    """The sentence for the one point that is asked about by itself."""
    place = sentences.asked_for(answers)
    match answer:
        case Typed(text) if place is None or said_nothing(text) or is_question(text):
            return Again(NotTaken.WHAT_SENTENCE)
        case Typed(text) if place:
            told = sentences.point_at(answers, place)
            sentence = sentences.said_of(told, text)
            point = replace(told, sentence=sentence)
            known = sentences.with_point(answers, place, point)
            return cannot_be_kept(answer) or (known if sentence else Again(NotTaken.WHAT_SENTENCE))
    return Again(NotTaken.NO_BUTTON)


def read_address(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """How to address the first person for whom it is not known; "Bo: Ms. Chen" says it about somebody else."""
    met = next(iter(sentences.unaddressed(answers)), None) or next(iter(answers.met), None)
    match answer:
        case Chosen(value) | Typed(value) if met:
            label, _, rest = value.partition(":")
            named = next((each for each in answers.met if rest and label.casefold() in each.name.casefold()), met)
            return with_address(answers, named, addresses.read(rest or value, named, setting.locale))
    return Again(NotTaken.NO_BUTTON)


def with_address(answers: Answers, met: Met, address: str) -> Answers:
    """The answers with how to address that person; if even the user does not know, it follows from their name."""
    known = (address or by_name(met.name))[:LONGEST_LINE]
    people = tuple(replace(each, address=known) if each == met else each for each in answers.met)
    return replace(answers, met=people)


_LINK = regex(r"(?<![\w.-])(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)


def read_signature(answer: Answer, answers: Answers, _setting: Setting) -> Answers | Again:
    """How they sign: a name, a phone number and a link, in any order."""
    match answer:
        case Chosen("name"):
            return replace(answers, signer=replace(answers.signer, signed_as=sentences.full_name(answers)))
        case Typed(text):
            return cannot_be_kept(answer, LONGEST_LINE) or with_signature(answers, text) or Again(NotTaken.WHO_SIGNS)
    return Again(NotTaken.NO_BUTTON)


def with_signature(answers: Answers, text: str) -> Answers | None:
    """The answers with this signature; None where there is no name in it."""
    link = next((found[0] for found in _LINK.finditer(text) if "@" not in text[: found.start()][-1:]), "")
    rest = text.replace(link, " ") if link else text
    phone = next(iter(phone_numbers(rest)), "")
    rest = rest.replace(phone, " ") if phone else rest
    name = " ".join(re.sub(r"^\W*(?:i sign (?:as )?|sign(?:ed)?(?: as)?:? )", "", rest, flags=re.I).split()).strip(
        " ,;|·-"
    )
    name = name or answers.signer.signed_as or sentences.full_name(answers)
    if not re.search(r"[^\W\d_]", name):
        return None
    signer = replace(answers.signer, signed_as=name, sign_phone=phone, sign_link=link)
    return replace(answers, signer=signer)


def read_result(answer: Answer, answers: Answers, _setting: Setting) -> Answers | Again:
    """How the strongest point was achieved, or its result."""
    match answer:
        case Chosen("none"):
            return answers
        case Typed(text):
            return cannot_be_kept(answer) or with_result(answers, text)
    return Again(NotTaken.NO_BUTTON)


def with_result(answers: Answers, text: str) -> Answers:
    """The answers with how the strongest point was achieved."""
    place = sentences.strongest(answers)
    if place is None or said_nothing(text):
        return answers
    point = replace(sentences.point_at(answers, place), result=" ".join(text.split()))
    return sentences.with_point(answers, place, point)


_NUMBERED = regex(r"^\W*(?:no\.? ?|number |#)?(\d)\W+\s*(.+)$", re.DOTALL)
_UNSAID = regex(
    r"^\W*(?:(?:yes|ok|right|and|but|please|just)\W+)*(?:(?:leave|drop|take|cut|skip|remove|delete)\b)"
    r"(?: (?:out|off|numbers?|no\.?|the|points?))* ?#?(\d(?:(?:\W+and)?\W+#?\d)*)\b(?: out)?(?:\W+(?:please"
    r"|thanks?))?\W*$",
    re.I,
)
_DEAR = regex(
    r"^(?:(?P<whose>[^:]{1,80}):)?\W*(?:dear|address (?:him|her|them) as|call (?:him|her|them))\b(?P<called>.+)$",
    re.I | re.DOTALL,
)
_SIGNED = regex(r"^\W*(?:i )?sign(?:ed)?\b(?: as| with)?:?(.+)$", re.I | re.DOTALL)
_HOW = regex(r"^\W*(?:how|result|what came of it)\b\s*:\s*(.+)$", re.I | re.DOTALL)
_SO = regex(
    r"^\W*(?:(?:yes|yep|yeah|ok(?:ay)?|hm+|sure|thanks?(?: you)?|it|that|this|all|everything)\W+)*"
    r"(?:right|correct|perfect|great|good|fine|thanks?|looks? (?:good|great|right|fine|ok(?:ay)?)"
    r"|(?:it |that|all )?'?s? ?(?:right|good|fine|ok(?:ay)?)|go ahead|send it|write it)\b(?:\W+(?:to me"
    r"|thanks?|thank you|now))*\W*$",
    re.I,
)
_TELLS_HOW = regex(
    r"^\W*(?:i|we|my|our|by|with|through|it|they|at|in|on|over|using|[a-z]+ed|took|had|got|made|ran|built|went)\b", re.I
)
LONGEST = 60
"""Words of a sentence that a note has room for."""


def approves(text: str) -> bool:
    """Whether a text says that what was shown is right, and no more."""
    return bool(_SO.match(text)) or (len(text.split()) < 4 and yes_or_no(text) is True)


def read_check(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """What was shown before the note: confirmed with one tap or a yes, or changed, and then shown again."""
    match answer:
        case Chosen(RIGHT.value):
            return _all_right(answers, None)
        case Chosen(value) if dropped := _LEFT_OUT.fullmatch(value):
            return sentences.without(answers, int(dropped[1]))
        case Chosen(value):
            return _all_right(answers, value)
        case Typed(text) if approves(text):
            return _all_right(answers, None)
        case Typed(text):
            return cannot_be_kept(answer) or _changed(text, answers, setting)
    return Again(NotTaken.NO_BUTTON)


def _all_right(answers: Answers, address: str | None) -> Answers:
    for met in sentences.greeted(answers) if address else sentences.unaddressed(answers):
        answers = with_address(answers, met, address or "")
    return sentences.agreed(answers)


def _changed(text: str, answers: Answers, setting: Setting) -> Answers | Again:
    """With what was changed, one thing per line; what could not be taken of it is asked again."""
    changed = answers
    for line in filter(str.strip, text.splitlines()):
        part = _part_changed(line.strip(), changed, setting)
        if isinstance(part, Again):
            return replace(part, answers=changed if changed != answers else None)
        changed = part
    return changed


def _part_changed(said: str, answers: Answers, setting: Setting) -> Answers | Again:
    places = sentences.numbered(answers)
    if unsaid := _UNSAID.match(said):
        return reduce(sentences.without, map(int, re.findall(r"\d", unsaid[1])), answers)
    if (numbered := _NUMBERED.match(said)) and not re.match(r"\W*\d+[.,]\d", said):
        at = int(numbered[1])
        return _anew(answers, places[at - 1], numbered[2]) if 0 < at <= len(places) else Again(NotTaken.NO_SUCH_NUMBER)
    if how := _HOW.match(said):
        return with_result(answers, how[1])
    if (dear := _DEAR.match(said)) and answers.met:
        met = _named(dear["whose"] or dear["called"], sentences.greeted(answers)) or answers.met[0]
        return with_address(answers, met, addresses.read(dear["called"], met, setting.locale))
    if signed := _SIGNED.match(said):
        return with_signature(answers, signed[1]) or Again(NotTaken.WHO_SIGNS)
    if approves(said):
        return answers
    return _meant(said, answers, setting)


def _meant(said: str, answers: Answers, setting: Setting) -> Answers | Again:
    """What a line without a number means: a form of address, a reworded sentence, or more of the strongest point."""
    met = _named(said, sentences.greeted(answers))
    if met and len(said.split()) <= MOST_OF_AN_ADDRESS and (address := addresses.read(said, met, setting.locale)):
        return with_address(answers, met, address)
    if is_question(said):
        return Again(NotTaken.WHAT_CHANGE)
    if place := sentences.alike(said, answers):
        return _anew(answers, place, said)
    told = len(said.split()) > 2 and _TELLS_HOW.match(said) and sentences.strongest(answers)
    return with_result(answers, said) if told else Again(NotTaken.WHAT_CHANGE)


MOST_OF_AN_ADDRESS = 8


def _named(said: str, people: tuple[Met, ...]) -> Met | None:
    """Whose greeting a line is about: who has a name that begins as a word of it does ("Toby"), or a title in it."""
    begun = _beginnings(said)
    titled = next(iter(people), None) if any(map(is_title, said.split())) else None
    return next((met for met in people if begun & _beginnings(met.name)), titled)


def _beginnings(text: str) -> set[str]:
    return {word[:3] for word in re.findall(r"[^\W\d_]{3,}", text.casefold())}


def _anew(answers: Answers, place: sentences.Place, text: str) -> Answers | Again:
    if len(text.split()) > LONGEST:
        return Again(NotTaken.LONG_FOR_A_NOTE)
    sentence = sentences.said_as(text)
    point: Point = replace(sentences.point_at(answers, place), sentence=sentence)
    return sentences.with_point(answers, place, point) if sentence else Again(NotTaken.WHAT_SENTENCE)
