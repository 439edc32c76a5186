"""Reads what is said of the sentences that are shown before a note: a yes, or what to change, one thing a line. Pure.

Nothing counts as agreed but a plain yes; what cannot be taken is said so, and what was changed is shown again.
"""

import re
from dataclasses import replace
from functools import reduce

from bot.checklist import mended_figures, sentences
from bot.checklist.personal import cannot_be_kept
from bot.checklist.playback import LEFT_OUT, LINK, RIGHT, with_address, with_result, with_signature
from bot.reading.answers.reading import Again, NotTaken, Setting
from bot.reading.answers.yes_no import is_question
from bot.reading.people import addresses
from bot.reading.people.addressing import is_title
from bot.reading.people.phones import phone_numbers
from bot.reading.shorthand.grammar import is_grammatical
from bot.reading.shorthand.playback import Fragment, playback
from bot.reading.shorthand.points import first_person
from bot.reading.shorthand.words import set_of
from bot.reading.shorthand.written import content_words
from bot.support.patterns import regex
from bot.vocabulary.answers import UNSAID, Answers, Point
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Answer, Chosen, Typed

LONGEST = 60
"""Words of a sentence that a note has room for."""
MOST_OF_AN_ADDRESS, MOST_OF_A_LINK = 8, 4

_OF_A_YES = set_of(
    "yes yep yeah yea yup yh ya ye ok okay okey k kk sure fine right correct perfect great good brilliant lovely cool"
    " nice happy all is it that thats that's its it's this these they are look looks everything spot on to go ahead"
    " send write done finish finished lgtm ship please pls thanks thank you ta so much very really love like me i we am"
    " im i'm with for now well just exactly absolutely hm hmm um the note letter x haha no changes nope nothing change"
    " fab sounds grand works them"
)
_SAYS_YES = set_of(
    "yes yep yeah yea yup yh ya ye ok okay okey k kk sure fine right correct perfect great good brilliant lovely cool"
    " nice spot ahead send write done finish finished lgtm ship love exactly absolutely fab grand changes happy works"
)
_NO_YET = regex(r"\b(?:no|nope|nothing)\b(?!\W+(?:changes?|to change|all|it|looks?|that|thats|fine|good)\b)", re.I)
_THUMB = regex(r"^\W*(?:👍|👌|✅|✔|💯)+\W*$")


def approves(text: str) -> bool:
    """Whether a text says that all that was shown is right, and no word more."""
    said = re.findall(r"[^\W\d_]+(?:'[a-z]+)?", text.lower().replace("’", "'"))
    if _THUMB.match(text):
        return True
    plain = said and not re.search(r"[\d?]", text) and set(said) <= _OF_A_YES and not _NO_YET.search(text)
    return bool(plain) and bool(set(said) & _SAYS_YES)


_OK = r"^\W*(?:(?:yes|yep|ok(?:ay)?|right|fine|good|and|but|all|actually|oh|please|pls|just|its?|it's|is)\W+)*"
_DIGITS = r"(\d(?:(?:\W+and)?\W+#?\d)*)"
_WHICH = r"(?:(?:out|off|numbers?|no\.?|the|points?|sentences?|lines?|bit|one|#)\W*)*"
_UNSAID = regex(
    rf"{_OK}(?:(?:leave|drop|take|cut|skip|remove|delete|not|without|except|minus)\b|(?:do not|don'?t) (?:write|use"
    rf"|say|put|mention|include|want|need)\b|no need for\b)\W*{_WHICH}{_DIGITS}\b(?: (?:out|off|in))?(?:\W+(?:please"
    r"|pls|thanks?))?\W*$",
    re.I,
)
_UNSAID_IN_WORDS = regex(
    rf"{_OK}(?:(?:leave|drop|take out|cut|skip|remove|delete|without|except|minus|no need for|lose)\b|(?:i )?"
    r"(?:do not|don'?t)(?: (?:write|use|say|put|mention|include|want|need))+\b)(.{2,60})$",
    re.I,
)
_SAID_AGAIN = regex(
    rf"{_OK}(?:put|add|keep|bring|include|use)\b\W*{_WHICH}{_DIGITS}\b(?: (?:back|in|too|again|after all|please"
    r"|as well))*\W*$",
    re.I,
)
_NUMBERED = regex(
    r"^\W*(?:(?:ok|yes|and|but|please|can you)\W+)*(?:change |make |reword |rewrite )?(?:no\.? ?|number |#)?(?P<at>\d)"
    r"(?P<mark>\W+)(?:(?:to|into|as|should (?:say|be|read)|is (?:wrong|not right|off)|is)\b\W*)?(?P<said>.*)$",
    re.I | re.DOTALL,
)
_ADDED = regex(
    rf"{_OK}(?:(?:add|include|mention|put in|say)\b(?: also)?(?: that)?|(?=i(?:'ve| have| am|'m)? also\b))\W*"
    r"(?P<said>.+)$",
    re.I | re.DOTALL,
)
_DEAR = regex(
    r"^(?:(?P<whose>[^:]{1,80}):)?\W*(?:(?:yes|ok|right|and|please|to|write|say|put|use|no)\W+)*"
    r"(?:dear|hi|hey|hello|address (?:him|her|them) as|call (?:him|her|them|\w+(?= [A-Z])))\b(?P<called>.+)$",
    re.I | re.DOTALL,
)
_SIGNED = regex(
    r"^\W*(?:(?:and|please|i)\W+)*(?:sign(?:ed)?(?: (?:it|off|me|that))*(?: as| with)?\b|(?:sincerely|regards"
    r"|best|wishes|cheers)\b(?=,)|from\b(?= [^\W\d]+(?: [^\W\d]+){0,2}\W*$)|my name is\b)[:,]?(.+)$",
    re.I | re.DOTALL,
)
_HOW = regex(r"^\W*(?:how|result|what came of it)\b\s*:\s*(?P<how>.+)$|^\W*(?P<by>by [a-z]+ing\b.+)$", re.I | re.DOTALL)
_REACHED = regex(r"^\W*(?:my )?(?:(?:phone|mobile|cell|number)\W+)*(?:is\W+)?[+(\d][\d ().-]{6,}\W*$", re.I)
_OF_THE_NOTE = regex(
    r"\b(?:can (?:we|you|u)|makes? me|sounds?|awkward|the (?:note|letter|grammar|sentence)|instead of|\d and \d|too"
    r" (?:long|short)|wrong|weird|not right|isn'?t right)\b",
    re.I,
)
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_PLACED = regex(rf"\b(?:the )?({'|'.join(_NTH)}|last) (?:one|sentence|point|line|bit)\b", re.I)


def is_of_it(text: str, answers: Answers, setting: Setting) -> bool:
    """Whether a text surely answers what is shown: a yes, a number of the list, or what changes a sentence of it."""
    if _is_of_the_list(text):
        return True
    found = read_check(Typed(text), answers, setting)
    return isinstance(found, Answers) and (found.told, found.missed) != (answers.told, answers.missed)


def _is_of_the_list(text: str) -> bool:
    numbered = _NUMBERED.match(text)
    marked = numbered and (re.search(r"[.:)>#=-]", numbered["mark"]) or _OF_THE_NOTE.search(text))
    return approves(text) or bool(marked or _UNSAID.match(text) or _SAID_AGAIN.match(text))


def read_check(answer: Answer, answers: Answers, setting: Setting) -> Answers | Again:
    """What was shown before the note: confirmed with one tap or a yes, or changed, and then shown again."""
    match answer:
        case Chosen(RIGHT.value):
            return _all_right(answers, None)
        case Chosen(value) if dropped := LEFT_OUT.fullmatch(value):
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
        part = changed if approves(line) else _part_changed(_with_number(line.strip(), changed), changed, setting)
        if isinstance(part, Again):
            return replace(part, answers=changed if changed != answers else None)
        changed = part
    return changed


def _with_number(said: str, answers: Answers) -> str:
    """ "The first one" as the number that is shown before it."""
    last = len(sentences.numbered(answers))
    return _PLACED.sub(lambda nth: str(_NTH.index(nth[1].lower()) + 1 if nth[1].lower() in _NTH else last), said)


def _part_changed(said: str, answers: Answers, setting: Setting) -> Answers | Again:
    places = sentences.numbered(answers)
    if unsaid := _UNSAID.match(said):
        numbers = [*map(int, re.findall(r"\d", unsaid[1]))]
        known = all(0 < number <= len(places) for number in numbers)
        return reduce(sentences.without, numbers, answers) if known else Again(NotTaken.NO_SUCH_NUMBER)
    if again := _SAID_AGAIN.match(said):
        return _with_again(answers, [*map(int, re.findall(r"\d", again[1]))])
    if (numbered := _NUMBERED.match(said)) and not re.match(r"\W*\d+[.,]\d", said):
        return _anew_by_number(answers, int(numbered["at"]), numbered["said"])
    if how := _HOW.match(said):
        return _with_how(answers, how["how"] or how["by"])
    if (dear := _DEAR.match(said)) and answers.met:
        met = _named(dear["whose"] or dear["called"], sentences.greeted(answers)) or answers.met[0]
        return with_address(answers, met, addresses.read(dear["called"], met, setting.locale))
    if signed := _SIGNED.match(said):
        return with_signature(answers, re.sub(r"(?: x+)?\W*$", "", signed[1])) or Again(NotTaken.WHO_SIGNS)
    if _REACHED.match(said) and (phone := next(iter(phone_numbers(said)), "")):
        return with_signature(answers, phone) or Again(NotTaken.WHO_SIGNS)
    if len(said.split()) <= MOST_OF_A_LINK and (link := LINK.search(said)):
        return with_signature(answers, link[0]) or Again(NotTaken.WHO_SIGNS)
    return _meant(said, answers, setting)


def _meant(said: str, answers: Answers, setting: Setting) -> Answers | Again:
    """What a line without a number means: a form of address, a figure, a point more or less, or a sentence anew."""
    if is_question(said) or said.endswith("?"):
        return Again(NotTaken.WHAT_HAPPENS)
    met = _named(said, sentences.greeted(answers))
    if met and len(said.split()) <= MOST_OF_AN_ADDRESS and (address := addresses.read(said, met, setting.locale)):
        return with_address(answers, met, address)
    if mended := mended_figures.corrected_in(answers, said):
        return _with_sentence(answers, *mended)
    if unsaid := _UNSAID_IN_WORDS.match(said):
        return _without_named(answers, unsaid[1])
    if added := _ADDED.match(said):
        return _with_added(answers, added["said"])
    place = None if _OF_THE_NOTE.search(said) else sentences.alike(said, answers) or _left_out(answers, said)
    return _anew(answers, place, said) if place else Again(NotTaken.WHAT_CHANGE)


def _left_out(answers: Answers, said: str) -> sentences.Place | None:
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
        places = sentences.numbered(answers)
        if not 0 < number <= len(places):
            return Again(NotTaken.NO_SUCH_NUMBER)
        point = sentences.point_at(answers, places[number - 1])
        answers = _with_sentence(answers, places[number - 1], "" if point.sentence == UNSAID else point.sentence)
        if not sentences.heard(answers, places[number - 1]).sentence:
            said = _in_a_sentence(point.answer)
            if not said:
                return Again(NotTaken.WHAT_CHANGE)
            answers = _with_sentence(answers, places[number - 1], said)
    return answers


def _anew_by_number(answers: Answers, number: int, said: str) -> Answers | Again:
    places = sentences.numbered(answers)
    if number == len(places) + 1 and _in_a_sentence(said):
        return _with_added(answers, said)
    if not 0 < number <= len(places):
        return Again(NotTaken.NO_SUCH_NUMBER)
    place = places[number - 1]
    if mended := mended_figures.corrected(sentences.heard(answers, place).sentence, said):
        return _with_sentence(answers, place, mended)
    return _anew(answers, place, said) if said.strip() else Again(NotTaken.WHAT_CHANGE)


def _anew(answers: Answers, place: sentences.Place, text: str) -> Answers | Again:
    if len(text.split()) > LONGEST:
        return Again(NotTaken.LONG_FOR_A_NOTE)
    sentence = _in_a_sentence(text)
    return _with_sentence(answers, place, sentence) if sentence else Again(NotTaken.WHAT_CHANGE)


def _in_a_sentence(text: str) -> str:
    """What was typed as a sentence of the writer's; it is shown before it counts, so a likely one will do."""
    likely = "" if _OF_THE_NOTE.search(text) else first_person(text).text
    return sentences.said_as(text) or (likely if re.match(r"(?:I|I'\w+|We|My|Our)\b", likely) else "")


def _with_sentence(answers: Answers, place: sentences.Place, sentence: str) -> Answers:
    return sentences.with_point(answers, place, replace(sentences.point_at(answers, place), sentence=sentence))


def _with_added(answers: Answers, said: str) -> Answers | Again:
    """With one point more, which goes in as it is: behind the others, so that no number changes."""
    if len(said.split()) > LONGEST:
        return Again(NotTaken.LONG_FOR_A_NOTE)
    sentence = _in_a_sentence(said)
    point = Point(" ".join(said.split()), sentence=sentence)
    if not sentence:
        return Again(NotTaken.WHAT_CHANGE)
    if len(answers.missed) < sentences.MOST_MISSED:
        return replace(answers, missed=(*answers.missed, point))
    if len(answers.told) < sentences.MOST_TOLD:
        return replace(answers, told=(*answers.told, point))
    return Again(NotTaken.WHAT_CHANGE)


_OF_PAY = regex(r"\b(?:pay|paid|wages?|money|salary|rate)\b", re.I)


def _without_named(answers: Answers, words: str) -> Answers | Again:
    """Without the one point that has these words in it."""
    found = [
        number
        for number, place in enumerate(sentences.numbered(answers), 1)
        if place in sentences.used(answers) and _is_about(words, sentences.point_at(answers, place))
    ]
    return sentences.without(answers, found[0]) if len(found) == 1 else Again(NotTaken.WHAT_CHANGE)


def _is_about(words: str, point: Point) -> bool:
    is_of_pay = _OF_PAY.search(words) and re.search(r"[$£€]\d", point.answer)
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
    return with_result(answers, how) if playback(how, Fragment.RESULT).sentence else Again(NotTaken.WHAT_CHANGE)
