"""One of those who were met is corrected by words: another name, title, e-mail or number. Pure."""

import re
from dataclasses import replace

from bot.reading.corrections.forms import forms, matched
from bot.reading.corrections.noted import Corrected, Found, Which, all_of, is_place, which_of, whom, words_of
from bot.reading.people.given import is_given
from bot.reading.people.name_words import NO_NAME_WORDS
from bot.reading.people.names import cased, cased_title, names_a_role
from bot.reading.people.names_with_titles import name_and_title
from bot.reading.people.people import read_met
from bot.reading.people.phones import phone_numbers
from bot.reading.people.pieces import belongs
from bot.support.patterns import literal, regex
from bot.vocabulary.answers import Answers
from bot.vocabulary.met import Met
from bot.wording.phrases import Phrase, phrase

ALIKE = 0.6
"""From here on a name may be another spelling of one that is noted: "Pria" of "Priya"."""
SURELY_ALIKE = 0.75
"""From here on it is, also where nothing else is said."""

_FIELD = (
    "(?P<field>(?:job )?title|role|position|e-?mail(?: address)?|mail|phone(?: number)?|number|cell|mobile"
    "|(?:last |first |full |real |actual |proper |sur)?name)"
)
_IT_IS = "(?:it's|it is|should be|it should be|s?he's|s?he is|they're|they are)"
_FIELD_FORMS = forms(
    """
    [that's the |you have the |you got the ]wrong FIELD for {who}(,|;|:|) IT_IS[ a| an| the] (?P<value>.+)
    i (got|had|spelled|wrote|put) {who}'s FIELD wrong(,|;|:|) IT_IS (?P<value>.+)
    {who}'s FIELD( is|'s) wrong(,|;|:|) IT_IS[ a| an| the] (?P<value>.+)
    [change |update |set |fix |correct ]{who}'?s? FIELD( is[ now| actually| really]| was| should be| to| ?=| ?:) ?\
        (?P<value>.+)
    [the ]FIELD (of|for) {who} (is|was|should be|=) (?P<value>.+)
    """,
    FIELD=_FIELD,
    IT_IS=_IT_IS,
)
_FIELD_OFF = forms("(remove|drop|delete|take off|clear|scratch|take) {who}'?s? FIELD[ off| out| away]", FIELD=_FIELD)
_FIELDS = {"title": "title", "role": "title", "position": "title", "mail": "email", "phone": "phone", "number": "phone"}
_FIELDS |= {"cell": "phone", "mobile": "phone"}


def part_dropped(said: str, answers: Answers) -> Found:
    """ "remove Bo's title": one field of somebody is emptied."""
    found = matched(said, _FIELD_OFF)
    people = whom(found["who"], answers.met) if found else []
    if not found or len(people) != 1:
        return None
    field = next((name for word, name in _FIELDS.items() if word in found["field"].lower()), "")
    without = replace(answers.met[people[0]], **{field: ""}) if field else None
    return (changed_person(answers, people[0], without) if without else None) or Which((answers.met[people[0]].name,))


def part_changed(said: str, answers: Answers) -> Found:
    """ "Bo's title is CFO", "Priya's surname: Rao": one field of somebody who is named."""
    for form in _FIELD_FORMS:
        if not (found := form.fullmatch(said)):
            continue
        people = whom(found["who"], answers.met)
        if len(people) > 1:
            return which_of(answers, people)
        if people and (met := with_part(answers.met[people[0]], found["field"], found["value"])):
            return changed_person(answers, people[0], met)
    return None


_REACHED = regex(r"\S+@\S+\.\w+|[+(]?\d[\d ().-]{6,30}\d")
_NOT_THEIRS = regex(
    r"\b(?:not|n't|don't|isn't|wrong|said|told|asked|write|wrote|send|sent|remove|delete|drop|call|also|add)\b",
    re.IGNORECASE,
)
_NOBODYS = regex(
    r"(?:(?:the|her|his|their|right|correct|new|phone|cell|mobile|number|e-?mail|mail|address|actually|really|now|is|was|"
    r"should|be|it's|use)\W*)+",
    re.IGNORECASE,
)


def reached(said: str, answers: Answers) -> Found:
    """ "Priya left her email as p@x.io", "the number is 312 555 0100": how the one who is named is reached.

    Where nobody is named it is of the one who was met; of several it is asked.
    """
    said = re.sub(r",? (?:not|instead of) .*", "", said)
    values = _REACHED.findall(said)
    rest = re.sub(r",? (?:it(?:'s| is)|its|is|that's)$", "", _REACHED.sub("", said).strip(" ,.:;-"))
    if (
        len(values) != 1
        or re.search(r"\band\b|[,;]", rest)
        or (_NOT_THEIRS.search(rest) and not re.match(r"add\b", rest, re.IGNORECASE))
    ):
        return None
    words = set(words_of(rest))
    shared = [len(words & {word for word in words_of(met.name) if len(word) > 1}) for met in answers.met]
    people = [at for at, count in enumerate(shared) if count and count == max(shared)]
    if not people and _NOBODYS.fullmatch(rest):
        people = [*range(len(answers.met))]
    if len(people) != 1:
        people = [at for at in people if belongs(values[0], answers.met[at].name)] or people
    if len(people) != 1:
        return which_of(answers, people) if people else None
    met = with_part(answers.met[people[0]], "", values[0])
    return changed_person(answers, people[0], met) if met else None


_CALLED = regex(
    r"(?P<who>\S+(?: \S+)??) (?:goes by|(?:likes|prefers|wants) to be (?:called|known as)|prefers|is known as|"
    r"is called) (?P<name>[^\W\d_][\w'-]*)(?: not .*)?",
    re.IGNORECASE,
)


def addressed(said: str, answers: Answers) -> Found:
    """ "Bo goes by Bobby": how somebody is addressed."""
    found = _CALLED.fullmatch(said)
    people = whom(found["who"], answers.met) if found else []
    if not found or len(people) != 1:
        return which_of(answers, people) if people else None
    return changed_person(answers, people[0], replace(answers.met[people[0]], address=capital(found["name"])))


def with_part(met: Met, part: str, value: str) -> Met | None:
    """Somebody with another title, e-mail, number or name; None where the value is none of the kind."""
    value = re.sub(r",? (?:not|instead of) .*", "", value).strip(" .,\"'")
    part = part.lower()
    mail = re.search(r"[\w.+'-]+@[\w.-]+\.\w+", value)
    if mail and (not part or "mail" in part):
        return replace(met, email=mail[0].lower())
    phone = next(iter(phone_numbers(value)), "")
    if phone and (not part or part not in {"title", "role"}):
        return replace(met, phone=phone)
    if "name" in part:
        return _renamed(met, value, part)
    if part and not any(word in part for word in ("title", "role", "position")):
        return None
    if part:
        is_none = not value or mail or phone or re.match(r"(?:all )?(?:wrong|incorrect|not)\b", value, re.IGNORECASE)
        return None if is_none else replace(met, title=cased_title(value))
    if any(AN_ORDER.match(value, end.end()) for end in re.finditer(r"\b(?:and|also|then) ", value)):
        return None  # of another clause
    name, title = name_and_title(value, title_may_lead=True)
    return replace(met, title=title) if title and not name and title != met.title else None


def _renamed(met: Met, value: str, part: str) -> Met | None:
    words, value = met.name.split(), without_spelling(re.sub(r"^(?:spelt|spelled|written) ", "", value))
    if not value or len(value.split()) > MOST_WORDS or AN_ORDER.match(value):
        return None
    if len(words) > 1 and " " not in value and part not in {"last name", "surname"}:
        value = " ".join([capital(value), *words[1:]])
    elif part in {"last name", "surname"} and (len(words) > 1 or is_given(words[0])):
        value = " ".join([words[0], *map(capital, value.split())])
    return replace(
        met, name=" ".join(map(capital, value.split())), address="" if met.address in met.name else met.address
    )


def capital(word: str) -> str:
    """A word with a capital, unless it has one where its writer wants it."""
    return word[:1].upper() + word[1:] if word.islower() else word


def changed_person(answers: Answers, at: int, met: Met) -> Corrected | None:
    """With `met` in that place, and in words what is different; None where nothing is."""
    was = answers.met[at]
    if met == was:
        return None
    known = replace(answers, met=(*answers.met[:at], met, *answers.met[at + 1 :]))
    said = [phrase("corrections.name_is_now", before=was.name, after=met.name)] if met.name != was.name else []
    if met.address not in {was.address, ""}:
        said.append(phrase("corrections.addressed_as", name=met.name, address=met.address))
    said += [_part_now(met.name, each, getattr(was, each), getattr(met, each)) for each in _differing(was, met)]
    return Corrected(_everywhere(known, was, met), all_of(said)) if said else None


PARTS = ("title", "email", "phone")


def _differing(was: Met, met: Met) -> list[str]:
    return [part for part in PARTS if getattr(was, part) != getattr(met, part)]


def _part_now(name: str, part: str, before: str, now: str) -> Phrase:
    if not now:
        return phrase(f"corrections.part_is_off.{part}", name=name, before=before)
    if not before:
        return phrase(f"corrections.part_is.{part}", name=name, after=now)
    return phrase(f"corrections.part_is_now.{part}", name=name, after=now, before=before)


def _everywhere(answers: Answers, was: Met, now: Met) -> Answers:
    """Another spelling of a name also where it was typed along: whom to call, what was talked about."""
    pairs = [(old, new) for old, new in zip(was.name.split(), now.name.split(), strict=False) if old != new]

    def mended(text: str) -> str:
        for old, new in pairs:
            text = re.sub(rf"\b{re.escape(old)}\b", literal(new), text, flags=re.IGNORECASE)
        return text

    people = tuple(
        replace(met, address=mended(met.address), talked=mended(met.talked), doubt=mended(met.doubt))
        for met in answers.met
    )
    return replace(answers, met=people, call_whom=mended(answers.call_whom), arranged_by=mended(answers.arranged_by))


_LETTER_BY_LETTER = regex(r"(?<!\w)[^\W\d_](?:(?: ?- ?|\. ?| )[^\W\d_])+\.?(?![\w'])")
_HOW_SPELT = regex(
    r"[,;.(]? ?(?:\b(?:it'?s |that'?s |and |but )?(?:spelled|spelt|written)\b.*|"
    r"\b(?:with|w/|without) (?:an? |one |two |no |the |just |only |a single |a double |double )?['\"]?(?:capital |"
    r"small |silent |hyphen|dash|accent|apostrophe|umlaut|double )?['\"]?[^\W\d_]{0,2}\b.*|"
    r"\b(?:as in|like (?:the|in|a)|rhymes|pronounced)\b.*|"
    r",? ?\b(?:one|two|double|single|no|capital|not) ['\"]?[^\W\d_]{1,2}(?:'?s)?\b['\"]?(?: .*)?|"
    r",? ?\b(?:one|two) words?\)?|,? ?\ball (?:one word|lower ?case|small)|"
    r"\b(?:please|pls|plz|thanks|thx|lol|haha|actually|btw|though|tho|instead|now|sorry|ok(?:ay)?)\b.*)\Z",
    re.IGNORECASE,
)
"""What tells how a name is spelt, or is said along, behind it."""
AN_ORDER = regex(
    r"(?:only |just |please |always |never |also |don'?t |do not |to )*(?:call|ask|e-?mail|text|phone|ring|contact|"
    r"write|send|talk|speak|tell|remind|use|keep|add|remove|drop|delete|say|put|thank|address|cc|mention|include|skip|"
    r"message|start|ping|follow|change|swap|rename|make|let|leave|try|wait|check|go|do|get|give|should|can|may|must"
    r"|would) \S",
    re.IGNORECASE,
)
"""What begins with a verb is no name."""
MOST_WORDS = 4


def without_spelling(name: str) -> str:
    """A name without what tells how it is spelt: "Lindquist with a qu"; "R-A-M-A-N-N" is Ramann."""
    spelt = _LETTER_BY_LETTER.search(name)
    letters = re.findall(r"[^\W\d_]", spelt[0]) if spelt else []
    if spelt and len(letters) > 2 and not re.search(r"\w", _HOW_SPELT.sub("", name[spelt.end() :])):
        before = _HOW_SPELT.sub("", name[: spelt.start()].strip(" ,.:;-(")).split()
        last = "".join(letters).capitalize()
        is_last = not before or before[-1][:1].casefold() == last[:1].casefold()
        return " ".join([*(before[:-1] if is_last else before), last])
    return _HOW_SPELT.sub("", name).strip(" ,.;:-(\"'")


_NAME_ALONE = regex(r"[^\W\d_][\w'-]{1,40}(?: [^\W\d_][\w'-]{0,40}){0,2}")


_IS_RIGHT = regex(r"(?:all |just )?(?:right|correct(?:ly)?|wrong(?:ly)?|fine|ok|okay|good|badly|like that)", re.I)


def _evened(name: str) -> str:
    """A name of small and of capital words, as one types to show what was wrong: "Priya Rahman" of "priya RAHMAN"."""
    words = name.split()
    return " ".join(
        cased(word) if (word.isupper() and len(word) > 3) or (not at and word.islower()) else word
        for at, word in enumerate(words)
    )


def other_name(answers: Answers, at: int, old: str, new: str) -> Corrected | None:
    """With another name for the one in that place, or for the part of their name that `old` is."""
    met, new = answers.met[at], without_spelling(new)
    if not new or len(new.split()) > MOST_WORDS or AN_ORDER.match(new) or _IS_RIGHT.fullmatch(new):
        return None
    read = read_met(new).people
    is_none = names_a_role(new) or NO_NAME_WORDS.intersection(words_of(new))
    if not read and _NAME_ALONE.fullmatch(new) and not is_none:
        read = (Met(" ".join(map(capital, new.split()))),)
    if len(read) != 1 or not re.search(r"[^\W\d_]", new):
        return None
    if set(words_of(read[0].name)) < set(words_of(met.name)) and old.casefold() == met.name.casefold():
        return None  # "it's Priya not Pria", and so it is
    noted = "['’]?".join(map(re.escape, old))
    said = _evened(read[0].name)
    name = re.sub(rf"\b{noted}\b", lambda _: said, met.name, flags=re.IGNORECASE)
    if name == met.name and is_place(old):
        name = " ".join([said, *met.name.split()[1:]])  # "the third person should be Lucia"
    name = said if " " in said else name
    title, _, rest = read[0].name.partition(" ")
    if title.endswith(".") and rest.casefold() in map(str.casefold, met.name.split()[1:]):
        name = f"{title} {met.name}"  # "it's Dr. Raman"
    return changed_person(answers, at, replace(met, name=name, title=read[0].title or met.title))
