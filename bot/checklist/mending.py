"""One of those who were met is corrected by words: another name, title, e-mail or number. Pure."""

import re
from dataclasses import replace

from bot.checklist.answers import Answers
from bot.checklist.names import cased_title, names_a_role
from bot.checklist.names_with_titles import name_and_title
from bot.checklist.noted import Corrected, Found, Which, which_of, whom, words_of
from bot.checklist.people import Met, read_met
from bot.checklist.phones import phone_numbers
from bot.checklist.vocabulary import NO_NAME_WORDS

ALIKE = 0.6
"""From here on a name may be another spelling of one that is noted: "Pria" of "Priya"."""

_FIELD = (
    r"(?P<field>(?:job )?title|role|position|e-?mail(?: address)?|mail|phone(?: number)?|number|cell|mobile|"
    r"(?:last |first |full |sur)?name|surname)"
)
_FIELD_FORMS = (
    re.compile(r"(?:add|use|put) (?P<value>\S+@\S+|[+(]?\d[\d ().-]{6,30}) (?:for|to) (?P<who>.{1,90})", re.IGNORECASE),
    re.compile(
        rf"(?:that'?s the |you have the )?wrong {_FIELD} for (?P<who>.{{1,90}}?)[,.;:]? "
        rf"(?:it'?s|it is|should be) (?P<value>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<who>.{{1,90}}?)'?s? {_FIELD}(?: is|'s) wrong[,.;:]? "
        rf"(?:it'?s|it is|should be|s?he(?:'s| is)) (?:an? |the )?(?P<value>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:add |change |update |set |fix |correct )?(?P<who>.{{1,90}}?)'?s? {_FIELD}(?: is(?: now| actually|"
        rf" really)?| was| should be| to|\s*[=:]|(?= [+(]?\d)|(?= \S+@))\s*(?P<value>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:the )?{_FIELD} (?:of|for) (?P<who>.{{1,90}}?) (?:is|was|should be|=)\s*(?P<value>.+)", re.IGNORECASE
    ),
)
_FIELD_OFF = re.compile(
    rf"(?:remove|drop|delete|take off|clear|scratch|take) (?P<who>.{{1,90}}?)'?s? {_FIELD}(?: off| out| away)?",
    re.IGNORECASE,
)
_FIELDS = {"title": "title", "role": "title", "position": "title", "mail": "email", "phone": "phone", "number": "phone"}
_FIELDS |= {"cell": "phone", "mobile": "phone"}


def part_dropped(said: str, answers: Answers) -> Found:
    """ "remove Bo's title": one field of somebody is emptied."""
    found = _FIELD_OFF.fullmatch(said)
    people = whom(found["who"], answers.met) if found else []
    if not found or len(people) != 1:
        return None
    field = next((name for word, name in _FIELDS.items() if word in found["field"].lower()), "")
    without = replace(answers.met[people[0]], **{field: ""}) if field else None
    return (changed_person(answers, people[0], without) if without else None) or Which((answers.met[people[0]].name,))


def part_changed(said: str, answers: Answers) -> Found:
    """ "Bo's title is CFO", "Priya's e-mail: priya@x.io": one field of somebody who is named."""
    for form in _FIELD_FORMS:
        if not (found := form.fullmatch(said)):
            continue
        people = whom(found["who"], answers.met)
        if len(people) > 1:
            return which_of(answers, people)
        if people and (met := with_part(answers.met[people[0]], found.groupdict().get("field") or "", found["value"])):
            return changed_person(answers, people[0], met)
    return None


_NOBODYS = re.compile(
    r"(?:the )?(?:right |correct |new |phone |cell |mobile )*(?:number|phone|cell|mobile|e-?mail(?: address)?)"
    r"(?: actually| really| now)? (?:is|was|should be)(?: actually| really| now)? (?P<value>.+)",
    re.IGNORECASE,
)


def part_of_whoever(said: str, answers: Answers) -> Found:
    """ "the number is 312 555 0100", with nobody's name: of the one who was met; of several it is asked."""
    found = _NOBODYS.fullmatch(said)
    met = with_part(answers.met[0], "", found["value"]) if found and answers.met else None
    if not met or met.title != answers.met[0].title:
        return None
    return changed_person(answers, 0, met) if len(answers.met) == 1 else which_of(answers, range(len(answers.met)))


_CALLED = re.compile(
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
    _, title = name_and_title(value, title_may_lead=True)
    return replace(met, title=title) if title and title != met.title else None


def _renamed(met: Met, value: str, part: str) -> Met | None:
    words, value = met.name.split(), without_spelling(value)
    if not value or len(value.split()) > MOST_WORDS or AN_ORDER.match(value):
        return None
    if len(words) > 1 and " " not in value and part in {"name", "first name"}:
        value = " ".join([capital(value), *words[1:]])
    elif len(words) > 1 and part in {"last name", "surname"}:
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
    if met.name != was.name:
        return Corrected(_everywhere(known, was, met), f"{was.name} is now {met.name}")
    if met.address != was.address:
        return Corrected(known, f"{met.name} is addressed as {met.address}")
    parts = (("title", was.title, met.title), ("e-mail", was.email, met.email), ("number", was.phone, met.phone))
    what, before, now = next(each for each in parts if each[1] != each[2])
    if not now:
        return Corrected(known, f"{met.name}'s {what}, {before}, is off")
    return Corrected(known, f"{met.name}'s {what} is now {now}" + (f", no longer {before}" if before else ""))


def _everywhere(answers: Answers, was: Met, now: Met) -> Answers:
    """Another spelling of a name also where it was typed along: whom to call, what was talked about."""
    pairs = [(old, new) for old, new in zip(was.name.split(), now.name.split(), strict=False) if old != new]

    def mended(text: str) -> str:
        for old, new in pairs:
            text = re.sub(rf"\b{re.escape(old)}\b", new.replace("\\", r"\\"), text, flags=re.IGNORECASE)
        return text

    people = tuple(
        replace(met, address=mended(met.address), talked=mended(met.talked), doubt=mended(met.doubt))
        for met in answers.met
    )
    return replace(answers, met=people, call_whom=mended(answers.call_whom), arranged_by=mended(answers.arranged_by))


_LETTER_BY_LETTER = re.compile(r"(?<!\w)[^\W\d_](?:(?: ?- ?|\. ?| )[^\W\d_])+\.?(?![\w'])")
_HOW_SPELT = re.compile(
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
AN_ORDER = re.compile(
    r"(?:only |just |please |always |never |also |don'?t |do not |to )*(?:call|ask|e-?mail|text|phone|ring|contact|"
    r"write|send|talk|speak|tell|remind|use|keep|add|remove|drop|delete|say|put|thank|address|cc|mention|include|skip|"
    r"message|start|ping|follow|change|make|let|leave|try|wait|check|go|do|get|give|should|can|may|must|would) \S",
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


_NAME_ALONE = re.compile(r"[^\W\d_][\w'-]{1,40}(?: [^\W\d_][\w'-]{0,40}){0,2}")


def other_name(answers: Answers, at: int, old: str, new: str) -> Corrected | None:
    """With another name for the one in that place, or for the part of their name that `old` is."""
    met, new = answers.met[at], without_spelling(new)
    if not new or len(new.split()) > MOST_WORDS or AN_ORDER.match(new):
        return None
    read = read_met(new).people
    is_none = names_a_role(new) or NO_NAME_WORDS.intersection(words_of(new))
    if not read and _NAME_ALONE.fullmatch(new) and not is_none:
        read = (Met(" ".join(map(capital, new.split()))),)
    if len(read) != 1 or not re.search(r"[^\W\d_]", new):
        return None
    name = re.sub(rf"\b{re.escape(old)}\b", lambda _: read[0].name, met.name, flags=re.IGNORECASE)
    name = read[0].name if " " in read[0].name else name
    title, _, rest = read[0].name.partition(" ")
    if title.endswith(".") and rest.casefold() in map(str.casefold, met.name.split()[1:]):
        name = f"{title} {met.name}"  # "it's Dr. Raman"
    return changed_person(answers, at, replace(met, name=name, title=read[0].title or met.title))
