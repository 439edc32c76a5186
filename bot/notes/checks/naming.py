"""Names in a note: the reader's as it was given, the employer's and nobody else's, and not the note of a panel mate."""

import re
from collections.abc import Iterator

from bot.notes.checks.check import About, Found, Severity, for_thank_you, rule, shortened
from bot.notes.checks.holding import initials_meet
from bot.notes.checks.idioms import INTEREST, THANKS
from bot.notes.checks.similarity import TOO_ALIKE, similarity
from bot.reading.shorthand.written import Written, content_words, plain, sentences
from bot.support.patterns import regex
from bot.wording.phrases import Phrase, phrase

_NO_NAMES = frozenset(
    """
    dear hi hello hey good morning afternoon evening day greetings to whom it may concern and team all there both
    everyone madam mr mrs ms mx miss dr prof professor doctor director judge captain dame rev hon jr sr ii iii iv phd
    md mba cpa esq hiring manager committee recruiter recruiting the of at panel members thank thanks you so very
    much again for from interview interviewers
    """.split()  # noqa: SIM905 - read as a text it is half as long
)
_SIGNS = ".,:;!?()[]\"'-–—/&"


@rule("name", Severity.HIGH, "Princeton")
def name(note: Written, about: About) -> Found:
    """The reader's name in the greeting, spelt as it was given, and no panel mate's."""
    own = _name_words(about.to)
    place = note.greeting or next(iter(sentences(note.text)), "")
    if not own or "@" in about.to or any(sign in place for sign in "[{<"):  # a gap in it is another check's
        return
    words = _name_words(place)
    mates = {word.casefold() for mate in about.others for word in _name_words(mate)} - {w.casefold() for w in own}
    greeted = any(_same(word, given) for word in words for given in own)
    for word in words if note.greeting else []:
        yield from _slip(word, own, mates, greeted, about.to)
    if not greeted and not any(word[0] != word[0].lower() for word in words if note.greeting):
        near = next((word for word in words if any(one_off(word, given) for given in own)), "")
        greet = phrase("checks.greet_by_name", dear=shortened(about.dear or about.to))
        yield _misspelt(near, own, about.to) if near else (greet, place)


def _slip(word: str, own: list[str], mates: set[str], greeted: bool, to: str) -> Iterator[tuple[Phrase, str]]:
    """What is wrong with one word of the greeting, if it means somebody."""
    if any(_same(word, given) or _is_short_for(word, given) for given in own):
        return
    if word.casefold() in mates:
        yield phrase("checks.somebody_else", word=word, reader=shortened(to)), word
    elif word[0] != word[0].lower() and (not greeted or any(one_off(word, given) for given in own)):
        yield _misspelt(word, own, to)


def _misspelt(word: str, own: list[str], to: str) -> tuple[Phrase, str]:
    given = next((each for each in own if one_off(word, each)), to)
    return (
        phrase("checks.other_spelling_of_name", word=shortened(word), name=shortened(given)),
        word,
    )


def _name_words(text: str) -> list[str]:
    """The words of a name or greeting that mean somebody: no titles, no initials."""
    words = (word.strip(_SIGNS).removesuffix("'s") for word in plain(text).split())
    return [word for word in words if len(word) > 1 and word.casefold().replace(".", "") not in _NO_NAMES]


def _same(word: str, given: str) -> bool:
    """The same letters; small ones only where they were given so ("priya" is no "Priya", "Van" may be "van")."""
    return word.casefold() == given.casefold() and (not word.islower() or given.islower())


def _is_short_for(word: str, given: str) -> bool:
    """The name that somebody goes by: "Dan" for "Daniel". One letter less is a slip."""
    return len(word) > 2 and len(given) > len(word) + 1 and given.startswith(word)


def one_off(word: str, right: str) -> bool:
    """Whether one slip makes one word the other: a letter (or accent) left out, put in, changed, or two swapped."""
    a, b = word.casefold(), right.casefold()
    if a == b or min(len(a), len(b)) < 2:
        return word != right and a == b
    start = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    a, b = a[start:], b[start:]
    end = next((at for at, (x, y) in enumerate(zip(a[::-1], b[::-1], strict=False)) if x != y), min(len(a), len(b)))
    a, b = a[: len(a) - end], b[: len(b) - end]
    return max(len(a), len(b)) <= 1 or (len(a) == 2 and a == b[::-1])


@rule("other_company", Severity.HIGH, "seed 000")
def other_company(note: Written, about: About) -> Found:
    """A company of the writer's other interviews, or thanks for and interest in a job that is not this one."""
    own = plain(about.own_words).casefold()
    others = [other for other in map(_core, about.other_companies) if other.casefold() not in own]
    if other := next((other for other in others if _is_named(other, note.everything)), ""):
        fix = phrase("checks.other_interview", other=shortened(other), company=shortened(about.company))
        yield fix, other, other, about.company
        return
    for each in sentences(note.text):
        if THANKS.search(each) or INTEREST.search(each):
            yield from _another_job(each, about)


def _is_named(company: str, text: str) -> bool:
    """Whether a company stands in a text as a name: Target is not "our target"."""
    found = re.finditer(rf"(?<!\w){re.escape(company)}(?!\w)", text, re.IGNORECASE)
    return any(each[0][0].isupper() or each[0] == company for each in found)


_AT = regex(r"\b(?:position|role|opening|opportunity|vacancy|job) (?:at|with) (?:the )?((?:[A-Z][\w&'.-]* ?){1,4})")
_AS = regex(
    r"\b(?:for|about|regarding|in|discuss) (?:the|your) ((?:[A-Z][\w&/'-]* ){1,5})"
    r"(?:position|role|job|opening|vacancy)\b"
)


def _another_job(sentence: str, about: About) -> Found:
    employer = _AT.search(sentence)
    if about.company and employer and not _known(employer[1], about.own_words):
        where = employer[1].strip(" .")
        fix = phrase("checks.other_company", word=where, company=shortened(about.company))
        yield fix, sentence, where, about.company
    job = _AS.search(sentence)
    if (
        about.role
        and job
        and not _known(job[1], plain(f"{about.company} {about.role}"))
        and not initials_meet(about.role, job[1])
    ):
        said = job[1].strip()
        fix = phrase("checks.other_role", word=said, role=shortened(about.role))
        yield fix, sentence, said, about.role


def _known(named: str, typed: str) -> bool:
    """Whether any word of a name was typed, be it with a slip in it (which is another check's)."""
    words, known = content_words(named), content_words(typed)
    return not words or any(word in known or any(one_off(word, each) for each in known) for word in words)


@rule("company_spelling", Severity.MEDIUM, "seed 000")
def company_spelling(note: Written, about: About) -> Found:
    """The employer's name with one slip in it, where it stands as a name: "at Northwnd", "Northwind Tradrs"."""
    given = _core(about.company).split()
    known = {_singular(word) for word in (*plain(about.own_words).split(), *given)}
    words = ["", *(word.strip(_SIGNS).removesuffix("'s") for word in note.everything.split()), ""]
    for at, word in enumerate(words):
        near = next((each for each in given if len(each) > 4 and word[:1].isupper() and one_off(word, each)), "")
        if near and _singular(word) not in known and _stands_as_a_name(words, at, given, near):
            fix = phrase("checks.other_spelling_of_company", word=word, company=shortened(about.company))
            yield fix, word, word, near
            return


def _singular(word: str) -> str:
    return word.casefold().strip(_SIGNS).rstrip("s")


def _stands_as_a_name(words: list[str], at: int, company: list[str], near: str) -> bool:
    """Whether another word of the company is beside it, or a word before it that leads to a name."""
    rest = {word.casefold() for word in company if word != near}
    return words[at - 1] in ("at", "with", "join", "joining") or bool(
        rest & {words[i].casefold() for i in (at - 1, at + 1)}
    )


def _core(company: str) -> str:
    """A company's name without its legal form."""
    return re.sub(
        r",? (?:inc|ltd|llc|llp|plc|gmbh|corp|co|ag|sa|bv|pty)\b\.?$", "", plain(company).strip(), flags=re.IGNORECASE
    )


@for_thank_you("alike", Severity.HIGH, "Princeton")
def alike(note: Written, about: About) -> Found:
    """As good as the note that a panel mate gets."""
    most = max((similarity(note.text, sibling) for sibling in about.siblings), default=0.0)
    if most >= TOO_ALIKE:
        yield phrase("checks.alike"), ""
