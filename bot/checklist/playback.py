"""Reads answers to what is played back before a note: sentences, forms of address, the signature, a result. Pure."""

import re
from dataclasses import replace

from bot.checklist import sentences
from bot.checklist.personal import LONGEST_LINE, cannot_be_kept
from bot.reading.answers.asking_back import is_question
from bot.reading.answers.reading import Again, Choice, NotTaken, Setting
from bot.reading.answers.yes_no import said_nothing
from bot.reading.people import addresses
from bot.reading.people.addressing import by_name
from bot.reading.people.phones import phone_numbers
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Answer, Chosen, Typed
from bot.wording.phrases import phrase

RIGHT = Choice("right", phrase("choices.right"))
LEFT_OUT = regex(r"unsaid (\d)")
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


LINK = regex(r"(?<![\w.-])(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)


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
    link = next((found[0] for found in LINK.finditer(text) if "@" not in text[: found.start()][-1:]), "")
    rest = text.replace(link, " ") if link else text
    phone = next(iter(phone_numbers(rest)), "")
    rest = rest.replace(phone, " ") if phone else rest
    name = " ".join(re.sub(r"^\W*(?:i sign (?:as )?|sign(?:ed)?(?: as)?:? )", "", rest, flags=re.I).split()).strip(
        " ,;|·-"
    )
    name = name or answers.signer.signed_as or sentences.full_name(answers)
    if not re.search(r"[^\W\d_]", name):
        return None
    signer = replace(
        answers.signer,
        signed_as=name,
        sign_phone=phone or answers.signer.sign_phone,
        sign_link=link or answers.signer.sign_link,
    )
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
