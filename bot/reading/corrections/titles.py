"""What somebody does is corrected by words: "Bo is the CFO", "she's a director now", "swap their titles". Pure."""

import re
from dataclasses import replace

from bot.reading.corrections.forms import forms
from bot.reading.corrections.mending import MOST_WORDS, capital, changed_person, with_part
from bot.reading.corrections.noted import Corrected, Found, Unknown, Which, all_of, which_of, whom, words_of
from bot.reading.people.given import is_given
from bot.reading.people.names import HONORIFIC
from bot.reading.people.names_with_titles import name_and_title
from bot.support.patterns import regex
from bot.vocabulary.answers import Answers
from bot.vocabulary.met import Met
from bot.wording.phrases import Phrase, phrase

_WHO = r"(?P<who>\S+(?: \S+)??)"
_A = r"(?: actually| really| now| also)?(?: the| an?| our| their)? "
_SHE_IS = r"(?:s?he|they)(?:'s|'re| is| are| was)"
_IS = regex(
    rf"(?:make )?{_WHO}(?:,? (?:is|was|should be|became)|'s|(?: (?:got|was|has been))? (?:promoted|made)(?: to)?"
    rf"|(?: (?:got|was|has been))? promoted,? (?:and )?{_SHE_IS}|,?(?= the)){_A}(?P<value>\S+(?: \S+){{0,5}})",
    re.IGNORECASE,
)
_BESIDE = regex(r"(?P<who>[^\s:=()]+(?: [^\s:=()]+)?)(?: ?[:=] ?| \()(?P<value>[^():=]{2,80})\)?", re.IGNORECASE)
_IS_NOT = regex(
    rf"{_WHO}(?: is|'s| was|is|was)(?:n'?t| not| no){_A}(?P<value>[^,;]{{2,80}}?)"
    rf"(?:[,;.]? (?:but )?{_SHE_IS}{_A}(?P<instead>.{{2,80}}))?",
    re.IGNORECASE,
)
_WHOSE_IT_IS = forms(
    """
    [IT_IS ]not [the |an |a ]{old}(,|;|\\.|,? but|,? rather) [but |rather ][IT_IS ][THE ]{new}
    IT_IS not [the |an |a ]{old} IT_IS [THE ]{new}
    IT_ISn't [the |an |a ]{old}(,|;|\\.|,? but|,? rather) [but |rather ][IT_IS ][THE ]{new}
    [IT_IS ][THE ]{new}[,] (and |)not (the|an|a) {old}
    IT_IS [THE ]{new}[ now][,] not {old}
    (the|our) {old} (is|was|should be)[ actually| really] (the|a|an) {new}
    """,
    IT_IS=_SHE_IS,
    THE="(?:actually |really )?(?:the|an|a|our)",
)
_ALIKE = r"(?:(?:on |at |of )?(?:the )?same (?:level|rank|grade|title)|equals|equal|peers|(?:on )?(?:a )?par)"
_ARE = regex(
    r"(?:both )?(?P<who>.{3,90}?) (?:(?:are|were) (?:both |all )?(?:the )?|(?=(?:have|are|were) the same))"
    rf"(?:(?:have |are |were )?(?P<alike>{_ALIKE})\b(?: as each other)?(?:,? (?:and )?(?:both |all )?"
    r"(?:they(?:'re| are) |are )?(?:both |all )?(?:the )?)?)?"
    r"(?P<value>\S+(?: \S+){0,3})?",
    re.IGNORECASE,
)
_NOW = regex(r" (?:too|as well|now|these days|actually|really)\Z", re.IGNORECASE)
_ANOTHER_CLAUSE = regex(r"(?<!\A)(?<![^\s,]),? \S+'s\b|\b(?:is|was|are|were)(?:n't)?\b")


def title_changed(said: str, answers: Answers) -> Found:
    """ "Bo is the CFO", "Bo isn't the CTO", "Bo and Ana are both directors": a title, and nothing else of somebody."""
    return _not_that(said, answers) or _of_whoever_has_it(said, answers) or _one(said, answers) or _each(said, answers)


def of_nobody(said: str, answers: Answers) -> Unknown | None:
    """ "Karen is the CFO", where no Karen was met."""
    found = _IS.fullmatch(said)
    if not found or "n't" in found["who"] or whom(found["who"], answers.met) or not is_given(found["who"].split()[0]):
        return None
    return Unknown(found["who"]) if _title(found["value"]) else None


def _not_that(said: str, answers: Answers) -> Corrected | None:
    found = _IS_NOT.fullmatch(said)
    people = whom(found["who"], answers.met) if found else []
    if not found or len(people) != 1:
        return None
    was = answers.met[people[0]]
    if found["instead"]:
        met = with_part(was, "", _NOW.sub("", found["instead"]))
        return changed_person(answers, people[0], met) if met else None
    formal = HONORIFIC.match(was.name)
    if formal and words_of(formal[0]) == words_of(found["value"]):  # "Amara isn't a Dr"
        return changed_person(answers, people[0], replace(was, name=was.name[formal.end() :]))
    is_theirs = was.title and was.title.casefold() == found["value"].casefold()
    return changed_person(answers, people[0], replace(was, title="")) if is_theirs else None


def _one(said: str, answers: Answers) -> Found:
    is_so = _IS.fullmatch(said)
    if not (found := is_so or _BESIDE.fullmatch(said)) or _ANOTHER_CLAUSE.search(found["value"]):
        return None
    people, (value, _, instead) = whom(found["who"], answers.met), found["value"].partition(" not ")
    others = whom(instead, answers.met)
    if not people and others:
        return Unknown(found["who"])
    if len(people) == 1 and (fuller := _fuller_name(answers.met[people[0]], value)):
        return changed_person(answers, people[0], fuller)
    value = _NOW.sub("", _DEPARTMENTS.get(value.casefold(), value.replace(",", "")))
    part = "title" if "'s " in value and whom(value.partition(" ")[0], answers.met) else ""  # "Karen's assistant"
    met = with_part(answers.met[people[0]], part, value) if len(people) == 1 else None
    if (
        is_so
        and " should be " not in said
        and len(people) == 1
        and not met
        and is_given(value.strip().partition(" ")[0])
        and name_and_title(value, title_may_lead=True)[0]
    ):
        return which_of(answers, people)  # "Dave is Luis"
    changed = changed_person(answers, people[0], met) if met else None
    if met and changed and len(others) == 1 and changed.answers.met[others[0]].title.casefold() == met.title.casefold():
        theirs = changed.answers.met[others[0]]
        without = changed_person(changed.answers, others[0], replace(theirs, title=""))
        return Corrected(without.answers, all_of([changed.what, without.what])) if without else changed
    return changed


_DEPARTMENTS = {"reception": "receptionist", "front desk": "receptionist", "security": "security guard"}


def _fuller_name(met: Met, value: str) -> Met | None:
    """ "Oh is Oh Ji-won, data lead": with the name in full, where it holds what is noted of it."""
    name, _, title = value.partition(", ")
    words, noted = words_of(name), words_of(met.name)
    if not 1 < len(name.split()) <= MOST_WORDS or len(words) <= len(noted) or not set(noted) <= set(words):
        return None
    return replace(met, name=" ".join(map(capital, name.split())), title=_title(title) or met.title)


def _of_whoever_has_it(said: str, answers: Answers) -> Corrected | None:
    """ "she's not the engineering manager, she's the product manager": one of them alone has that title."""
    for found in filter(None, (form.fullmatch(said) for form in _WHOSE_IT_IS)):
        old = found["old"].casefold()
        people = [at for at, met in enumerate(answers.met) if met.title.casefold() == old]
        people = people or [at for at, met in enumerate(answers.met) if old in met.title.casefold().split()]
        is_title = not _ANOTHER_CLAUSE.search(found["new"])
        if is_title and len(people) == 1 and (title := _title(found["new"])):
            return changed_person(answers, people[0], replace(answers.met[people[0]], title=title))
    return None


def _each(said: str, answers: Answers) -> Corrected | Which | None:
    """The same title for several; where it is only said that they have the same, it is asked."""
    if not (found := _ARE.fullmatch(said)):
        return None
    title = _title(re.sub(r"(?<!s)s\Z", "", found["value"] or ""))
    people = [whom(name, answers.met) for name in re.split(r",? and |, | & ", found["who"])]
    if re.fullmatch("both|they|(?:the two|both) of them", found["who"], re.IGNORECASE):
        people = [[at] for at in range(len(answers.met))]
        if title and len(people) != 2:
            return which_of(answers, range(len(answers.met)))
    if len(people) < 2 or any(len(places) != 1 for places in people):
        return None
    if not title:
        return which_of(answers, [at for [at] in people]) if found["alike"] and not found["value"] else None
    done: list[Phrase] = []
    for [at] in people:
        if changed := changed_person(answers, at, replace(answers.met[at], title=title)):
            answers, done = changed.answers, [*done, changed.what]
    return Corrected(answers, all_of(done)) if done else None


def _title(value: str) -> str:
    """The title that words are; "" where they hold a name, or anything else."""
    name, title = name_and_title(_NOW.sub("", value), title_may_lead=True)
    return "" if name else title


_SWAP = regex(
    r"(?:swap|switch) (?:the )?(?:titles? of )?(?P<one>.{1,60}?) (?:and|with|&) (?P<other>.{1,60}?)"
    r"(?P<titles>'s? titles?|[,;.:]? (?:s?he(?:'s| is)|they(?:'re| are)) the (?P<title>.{2,80}))?"
    r"|(?:swap|switch) (?P<theirs>their|the) titles(?: (?:round|around|over))?",
    re.IGNORECASE,
)


def titles_swapped(said: str, answers: Answers) -> Found:
    """ "swap Priya and Bo, he's the manager": each has the other's title; asked where it is not said what to swap."""
    if not (found := _SWAP.fullmatch(said)):
        return None
    if found["theirs"]:
        people = [*range(len(answers.met))]
        if len(people) != 2:
            return Which(tuple(met.name for met in answers.met))
    else:
        places = [whom(found[each], answers.met) for each in ("one", "other")]
        if [len(each) for each in places] != [1, 1] or places[0] == places[1]:
            return None
        people = [at for [at] in places]
    one, other = (answers.met[at] for at in people)
    if not found["titles"] and "title" not in said.lower():
        return Which((one.name, other.name))
    turned = {one.name: replace(one, title=other.title), other.name: replace(other, title=one.title)}
    known = replace(answers, met=tuple(turned.get(met.name, met) for met in answers.met))
    titles = [_titled(each) for each in turned.values()]
    return Corrected(known, all_of(titles)) if known != answers else Which((one.name, other.name))


def _titled(met: Met) -> Phrase:
    if met.title:
        return phrase("corrections.has_title", name=met.name, title=met.title)
    return phrase("corrections.has_no_title", name=met.name)
