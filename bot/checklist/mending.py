"""One of those who were met is corrected by words: another name, title, e-mail or number. Pure."""

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from bot.checklist.answers import Answers
from bot.checklist.names import cased_title, name_and_title
from bot.checklist.noted import Corrected, Which, whom
from bot.checklist.people import Met, read_met
from bot.checklist.phones import phone_numbers

ALIKE = 0.6
"""From here on a name may be another spelling of one that is noted: "Pria" of "Priya"."""

_FIELD = (
    r"(?P<field>(?:job )?title|role|position|e-?mail(?: address)?|mail|phone(?: number)?|number|cell|mobile|"
    r"(?:last |first |full |sur)?name|surname)"
)
_FIELD_FORMS = (
    re.compile(
        rf"(?:change |update |set |fix |correct )?(?P<who>.{{1,90}}?)'?s? {_FIELD}(?: is(?: now| actually|"
        rf" really)?| was| should be| to|\s*[=:])\s*(?P<value>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:the )?{_FIELD} (?:of|for) (?P<who>.{{1,90}}?) (?:is|was|should be|=)\s*(?P<value>.+)", re.IGNORECASE
    ),
)
_TITLE_FORM = re.compile(
    r"(?:make )?(?P<who>\S+(?: \S+)??),? (?:(?:is|was|should be)(?: actually| really| now)?|the) (?:the |an? |"
    r"our |their )?(?P<value>\S+(?: \S+){0,5})",
    re.IGNORECASE,
)


def title_changed(said: str, answers: Answers) -> Corrected | Which | None:
    """ "Bo is the CFO": a title, and nothing else that may be said of somebody."""
    found = _TITLE_FORM.fullmatch(said)
    people = whom(found["who"], answers.met) if found else []
    if not found or len(people) != 1:
        return None
    met = _with_part(answers.met[people[0]], "", found["value"])
    return changed_person(answers, people[0], met) if met else None


def part_changed(said: str, answers: Answers) -> Corrected | Which | None:
    """ "Bo's title is CFO", "Priya's e-mail: priya@x.io": one field of somebody who is named."""
    for form in _FIELD_FORMS:
        if not (found := form.fullmatch(said)):
            continue
        people = whom(found["who"], answers.met)
        if len(people) > 1:
            return Which(tuple(answers.met[at].name for at in people))
        if people and (met := _with_part(answers.met[people[0]], found.groupdict().get("field") or "", found["value"])):
            return changed_person(answers, people[0], met)
    return None


def _with_part(met: Met, part: str, value: str) -> Met | None:
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
    if part:
        return replace(met, title=cased_title(value)) if value and not mail and not phone else None
    _, title = name_and_title(value, title_may_lead=True)
    return replace(met, title=title) if title and title != met.title else None


def _renamed(met: Met, value: str, part: str) -> Met:
    words = met.name.split()
    if len(words) > 1 and " " not in value and part in {"name", "first name"}:
        value = " ".join([_capital(value), *words[1:]])
    elif len(words) > 1 and part in {"last name", "surname"}:
        value = " ".join([words[0], *map(_capital, value.split())])
    return replace(
        met, name=" ".join(map(_capital, value.split())), address="" if met.address in met.name else met.address
    )


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:] if word.islower() else word


def changed_person(answers: Answers, at: int, met: Met) -> Corrected | None:
    """With `met` in that place, and in words what is different; None where nothing is."""
    was = answers.met[at]
    if met == was:
        return None
    known = replace(answers, met=(*answers.met[:at], met, *answers.met[at + 1 :]))
    if met.name != was.name:
        return Corrected(_everywhere(known, was, met), f"{was.name} is now {met.name}")
    parts = (("title", was.title, met.title), ("e-mail", was.email, met.email), ("number", was.phone, met.phone))
    what, before, now = next(each for each in parts if each[1] != each[2])
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


def other_name(answers: Answers, at: int, old: str, new: str) -> Corrected | None:
    """With another name for the one in that place, or for the part of their name that `old` is."""
    met = answers.met[at]
    read = read_met(new).people
    if len(read) != 1 or not re.search(r"[^\W\d_]", new):
        return None
    name = re.sub(rf"\b{re.escape(old)}\b", lambda _: read[0].name, met.name, flags=re.IGNORECASE)
    name = read[0].name if " " in read[0].name else name
    return changed_person(answers, at, replace(met, name=name, title=read[0].title or met.title))


# --- another spelling --------------------------------------------------------------------------------------------

_IT_IS = re.compile(
    r"(?:(?:it'?s|it is|its|i meant|i mean|(?:her|his|their|the) name(?: is|'s| was)|should be|spelled|spelt|"
    r"that'?s|it should be|\*)"
    r"(?: actually| really| spelled)? ?)(?P<new>.{1,90}?)(?: with .*)?|\*?(?P<starred>[\w' -]+)\*|"
    r"(?P<with>[\w'-]+(?: [\w'-]+)?) with (?:an? |one |two |no )\w{1,2}\b.*",
    re.IGNORECASE,
)


def spelled_anew(said: str, answers: Answers) -> Corrected | Which | None:
    """ "it's Pria": the one name that is most like it."""
    found = _IT_IS.fullmatch(said)
    new = (found["new"] or found["starred"] or found["with"]).strip(" .,!*\"'") if found else ""
    if not found or not new or len(new.split()) > 3 or not re.fullmatch(r"[^\W\d_][\w' .-]*", new):
        return None
    likes = sorted(_likeness(new, answers), reverse=True)
    if not likes or likes[0][0] < ALIKE:
        return None
    if len(likes) > 1 and likes[1][0] == likes[0][0]:
        return Which(tuple(answers.met[at].name for _, at, _ in likes[:2]))
    _, at, old = likes[0]
    return other_name(answers, at, old, new)


def _likeness(new: str, answers: Answers) -> Iterator[tuple[float, int, str]]:
    for at, met in enumerate(answers.met):
        if new.casefold() in map(str.casefold, (met.name, *met.name.split())):
            continue
        for old in {met.name, *met.name.split()} if " " not in new else {met.name}:
            if old.casefold() != new.casefold() or old != _capital(new):
                yield SequenceMatcher(None, old.casefold(), new.casefold()).ratio(), at, old
