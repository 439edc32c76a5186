"""Reads the answer to the sentences that are shown before a note: a yes, or what to change, one thing a line. Pure.

Nothing counts as agreed but a plain yes; what cannot be taken is said so, and what was changed is shown again.
"""

import re
from dataclasses import replace
from functools import reduce

from bot.checklist import mended_figures, sentences
from bot.checklist.approval import approves
from bot.checklist.check_words import (
    ADDED,
    COMPLAINS,
    DEAR,
    HOW,
    KEEPS,
    LEAVES_OUT,
    LEAVES_OUT_AROUND,
    LEAVES_OUT_BY_ITSELF,
    LEAVES_OUT_IN_WORDS,
    NTH,
    NUMBERED,
    PLACED,
    REACHED,
    REMARK,
    SAID_AGAIN,
    SIGNED,
)
from bot.checklist.personal import cannot_be_kept
from bot.checklist.playback import LEFT_OUT, LINK, RIGHT, with_address, with_result, with_signature
from bot.reading.answers.asking_back import is_question
from bot.reading.answers.reading import Again, NotTaken, Setting
from bot.reading.people import addresses
from bot.reading.people.addressing import is_title
from bot.reading.shorthand.grammar import is_grammatical
from bot.reading.shorthand.points import first_person
from bot.reading.shorthand.topics import is_common
from bot.reading.shorthand.words import set_of
from bot.reading.shorthand.written import content_words
from bot.support.patterns import regex
from bot.vocabulary.answers import UNSAID, Answers, Point
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Answer, Chosen, Typed

LONGEST = 60
"""Words of a sentence that a note has room for."""
MOST_OF_AN_ADDRESS, LEAST_OF_A_POINT = 8, 3


def is_of_it(text: str, answers: Answers, setting: Setting) -> bool:
    """Whether a text surely answers what is shown: a yes, a number of the list, or what changes a sentence of it."""
    if _is_of_the_list(text):
        return True
    found = read_check(Typed(text), answers, setting)
    changed = found.answers if isinstance(found, Again) else found
    return changed is not None and (changed.told, changed.missed) != (answers.told, answers.missed)


def _is_of_the_list(text: str) -> bool:
    numbered = NUMBERED.match(text)
    marked = numbered and (re.search(r"[.:)>#=-]", numbered["mark"]) or COMPLAINS.search(text))
    unsaid = LEAVES_OUT.match(text) or LEAVES_OUT_AROUND.match(text)
    return approves(text) or bool(marked or unsaid or SAID_AGAIN.match(text))


def read_check(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """What was shown before the note: confirmed with one tap or a yes, or changed, and then shown again."""
    match answer:
        case Chosen(RIGHT.value):
            return _all_right(answers, None)
        case Chosen(value) if dropped := LEFT_OUT.fullmatch(value):
            return Again(NotTaken.CHANGED, answers=sentences.without(answers, int(dropped[1])))
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
    """Shown again with what was changed, one thing per line; or why a line of it could not be taken."""
    changed = answers
    for line in filter(str.strip, _LINES.split(text)):
        part = changed if approves(line) else _part_changed(_with_number(line.strip(), changed), changed, setting)
        if isinstance(part, Again):
            return replace(part, answers=changed if changed != answers else None)
        changed = part
    return Again(NotTaken.CHANGED, answers=changed)


_LINES = regex(
    r"\n|(?<!\bwas)(?<!\bis)(?<!\bare)(?<!\bof)(?<!\bage)(?<!\bhad)(?<!\bto)(?<!\bat)(?<!\bin)\s(?=\d[.)] +[A-Za-z])"
)
"""The numbers of the list begin a line each; "he was 4. photos" has none."""


def _with_number(said: str, answers: Answers) -> str:
    """ "The first one" as the number that is shown before it."""
    found = PLACED.match(said)
    if not found:
        return said
    nth = found["nth"].lower()
    number = NTH.index(nth) + 1 if nth in NTH else len(sentences.numbered(answers))
    return f"{found['do']}{number}{said[found.end() :]}"


_SPAN = regex(r"(\d{1,2}) ?(?:-|–|to) ?(\d{1,2})")


def _numbers(said: str) -> list[int]:
    """The numbers that are named, those of a range as well: "2 to 4"."""
    spans = _SPAN.sub(lambda span: " ".join(map(str, range(int(span[1]), int(span[2]) + 1))), said)
    return [*map(int, re.findall(r"\d+", spans))]


def _part_changed(said: str, answers: Answers, setting: Setting) -> Answers | Again:
    if unsaid := LEAVES_OUT.match(said) or LEAVES_OUT_AROUND.match(said):
        return _without(answers, _numbers(unsaid[1]))
    if again := SAID_AGAIN.match(said):
        return _with_again(answers, _numbers(again[1]))
    numbered = None if re.match(r"\W*\d+[.,]\d", said) else NUMBERED.match(said)
    is_there = numbered and _place(answers, int(numbered["at"]))
    if not is_there and (mended := mended_figures.corrected_in(answers, said)):
        return _with_sentence(answers, *mended)
    if numbered:
        return _anew_by_number(answers, int(numbered["at"]), numbered["said"])
    if how := HOW.match(said):
        return _with_how(answers, how["how"] or how["by"])
    if reached := REACHED.match(said):
        return with_signature(answers, reached["at"]) or Again(NotTaken.WHO_SIGNS)
    if signed := SIGNED.match(said):
        return _signed(answers, signed["as"])
    if (dear := DEAR.match(said)) and answers.met:
        is_dear = dear["hail"].lower() == "dear"
        return _addressed(answers, dear["whose"] or "", dear["called"], setting, is_dear=is_dear)
    return _meant(said, answers, setting)


def _place(answers: Answers, number: int) -> sentences.Place | None:
    places = sentences.numbered(answers)
    return places[number - 1] if 0 < number <= len(places) else None


def _without(answers: Answers, numbers: list[int]) -> Answers | Again:
    known = all(_place(answers, number) for number in numbers)
    return reduce(sentences.without, numbers, answers) if known else Again(NotTaken.NO_SUCH_NUMBER)


def _signed(answers: Answers, name: str) -> Answers | Again:
    """Signed with a name; what has other words in it is none."""
    plain = re.sub(r"(?: (?:x+|please|pls|thanks?|not\b.*))*\W*$", "", name.strip(), flags=re.I)
    letters = re.findall(r"[^\W\d_][\w'’-]*", LINK.sub("", plain))
    fits = 0 < len(letters) <= MOST_OF_A_NAME and not any(each.islower() and is_common(each) for each in letters)
    of_no_name = {each.lower() for each in letters} & _NO_NAME
    return (with_signature(answers, plain) if fits and not of_no_name else None) or Again(NotTaken.WHO_SIGNS)


MOST_OF_A_NAME = 5
_NO_NAME = set_of(
    "it my full name wrong fine missing monday tuesday wednesday thursday friday saturday sunday home boss looks good"
    " thank you leave out change the a an i this that me first last just"
)


def _addressed(
    answers: Answers, whose: str, called: str, setting: Setting, *, is_dear: bool = False
) -> Answers | Again:
    """With how somebody is to be greeted: by their name or with a title, and nothing else."""
    shown = sentences.greeted(answers) or answers.met
    met = (
        _named(whose or called, shown)
        or _named(whose or called, answers.met)
        or (shown[0] if len(shown) == 1 else None)
    )
    address = addresses.read(called, met, setting.locale) if met else ""
    is_one = whose or (is_dear and not COMPLAINS.search(called)) or (met and _is_an_address(called, met))
    if not (met and address and is_one):
        return Again(NotTaken.WHAT_CHANGE)
    return with_address(answers, met, address)


def _is_an_address(called: str, met: Met) -> bool:
    """Whether the words say how somebody is called, or are a name or a title of theirs and nothing else."""
    own, said = _beginnings(met.name), re.findall(r"[^\W\d_][\w'’.-]*", called)
    named = {each for each in said if is_title(each) or each[:3].casefold() in own}
    only = bool(named) and all(each in named or each.lower() in _AROUND_A_NAME for each in said)
    return only or addresses.is_told(called, met)


_AROUND_A_NAME = set_of("dear please just to mr mrs ms dr only not madame madam sir hi hey is")


def _meant(said: str, answers: Answers, setting: Setting) -> Answers | Again:
    """What a line without a number means: a form of address, a point more or less, or a sentence said anew."""
    if is_question(said) or said.endswith("?"):
        return Again(NotTaken.WHAT_HAPPENS)
    is_short = len(said.split()) <= MOST_OF_AN_ADDRESS
    if is_short and isinstance(addressed := _addressed(answers, "", said, setting), Answers):
        return addressed
    if (unsaid := LEAVES_OUT_IN_WORDS.match(said)) and not KEEPS.search(unsaid[1]):
        return _without_named(answers, unsaid[1])
    if (added := ADDED.match(said)) and not COMPLAINS.search(said) and len(said.split()) > LEAST_OF_A_POINT:
        return _with_added(answers, added["said"])
    if COMPLAINS.search(said):
        return Again(NotTaken.WHAT_CHANGE)
    if place := sentences.alike(said, answers) or _waiting_for(answers, said):
        return _anew(answers, place, said)
    is_how = sentences.asks_how(answers) and len(said.split()) >= LEAST_OF_A_POINT
    return _with_how(answers, said) if is_how else Again(NotTaken.WHAT_CHANGE)


def _waiting_for(answers: Answers, said: str) -> sentences.Place | None:
    """The one point without a sentence that shares a word with a typed one."""
    named = content_words(said)
    places = [
        place
        for place in sentences.fragments(answers)
        if named & content_words(sentences.point_at(answers, place).answer)
    ]
    return places[0] if len(places) == 1 else None


def _named(said: str, people: tuple[Met, ...]) -> Met | None:
    """Whose greeting a line is about: who has a name that begins as a word of it does ("Toby"), or a title in it."""
    begun = _beginnings(said)
    titled = next(iter(people), None) if any(map(is_title, said.split())) else None
    return next((met for met in people if begun & _beginnings(met.name)), titled)


def _beginnings(text: str) -> set[str]:
    return {word[:3] for word in re.findall(r"[^\W\d_]{3,}", text.casefold())}


def _with_again(answers: Answers, numbers: list[int]) -> Answers | Again:
    """With points that were left out back in; those that are no sentence yet are asked for."""
    for number in numbers:
        place = _place(answers, number)
        if place is None:
            return Again(NotTaken.NO_SUCH_NUMBER)
        point = sentences.point_at(answers, place)
        answers = _with_sentence(answers, place, "" if point.sentence == UNSAID else point.sentence)
        if not sentences.heard(answers, place).sentence:
            said = _in_a_sentence(point.answer)
            if not said:
                return Again(NotTaken.WHAT_CHANGE)
            answers = _with_sentence(answers, place, said)
    return answers


def _anew_by_number(answers: Answers, number: int, said: str) -> Answers | Again:
    place, said = _place(answers, number), said.strip()
    if LEAVES_OUT_BY_ITSELF.match(said):
        return _without(answers, [number])
    if number == len(sentences.numbered(answers)) + 1 and _in_a_sentence(said):
        return _with_added(answers, said)
    if place is None:
        return Again(NotTaken.NO_SUCH_NUMBER)
    if mended := mended_figures.corrected(sentences.heard(answers, place).sentence, said):
        return _with_sentence(answers, place, mended)
    return _anew(answers, place, said) if said and not REMARK.match(said) else Again(NotTaken.WHAT_CHANGE)


def _anew(answers: Answers, place: sentences.Place, text: str) -> Answers | Again:
    if len(text.split()) > LONGEST:
        return Again(NotTaken.LONG_FOR_A_NOTE)
    sentence = _in_a_sentence(text)
    return _with_sentence(answers, place, sentence) if sentence else Again(NotTaken.WHAT_CHANGE)


def _in_a_sentence(text: str) -> str:
    """What was typed as a sentence of the writer's; it is shown before it counts, so a likely one will do."""
    likely = "" if COMPLAINS.search(text) else first_person(text).text
    return sentences.said_as(text) or (likely if re.match(r"(?:I|I'\w+|We|My|Our)\b", likely) else "")


def _with_sentence(answers: Answers, place: sentences.Place, sentence: str) -> Answers:
    return sentences.with_point(answers, place, replace(sentences.point_at(answers, place), sentence=sentence))


def _with_added(answers: Answers, said: str) -> Answers | Again:
    """With one more point, behind the others, so that no number changes while there is room there."""
    if len(said.split()) > LONGEST:
        return Again(NotTaken.LONG_FOR_A_NOTE)
    sentence = _in_a_sentence(said)
    if not sentence:
        return Again(NotTaken.WHAT_CHANGE)
    point = Point(" ".join(said.split()), sentence=sentence)
    if len(answers.missed) < sentences.MOST_MISSED:
        return replace(answers, missed=(*answers.missed, point))
    if len(answers.told) < sentences.MOST_TOLD:
        return replace(answers, told=(*answers.told, point))
    return Again(NotTaken.WHAT_CHANGE)


_PAID = regex(r"[$£€]\d[\d,.]*k? (?:an?|per) (?:hour|week|month|year)", re.I)
_OF_PAY = regex(r"\b(?:pay|paid|wages?|money|salary|rate)\b", re.I)


def _without_named(answers: Answers, words: str) -> Answers | Again:
    """Without the one point that shares a word with these."""
    found = [
        number
        for number, place in enumerate(sentences.numbered(answers), 1)
        if place in sentences.used(answers) and _is_about(words, sentences.point_at(answers, place))
    ]
    return sentences.without(answers, found[0]) if len(found) == 1 else Again(NotTaken.WHAT_CHANGE)


def _is_about(words: str, point: Point) -> bool:
    is_of_pay = _OF_PAY.search(words) and _PAID.search(point.answer)
    return bool(content_words(words) & content_words(f"{point.answer} {point.sentence}") or is_of_pay)


def _with_how(answers: Answers, how: str) -> Answers | Again:
    """With how the strongest point was done: in its sentence where that can be, else as a sentence behind it."""
    place = sentences.strongest(answers)
    if place is None:
        return Again(NotTaken.WHAT_CHANGE)
    sentence, said = sentences.heard(answers, place).sentence, " ".join(how.split()).rstrip(".! ")
    longer = f"{sentence.rstrip('.')} {said[:1].lower()}{said[1:]}."
    if re.match(r"by [a-z]+ing\b", said, re.I) and " by " not in sentence and is_grammatical(longer):
        return _with_sentence(answers, place, longer)
    return with_result(answers, how)
