"""From a message to what is meant by it."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import groupby

from bot.reading.intents.commands import read_command
from bot.reading.intents.finding import BREAKS, DENIES, SMALL, Found, find, known, normal
from bot.reading.intents.kinds import CLAUSES, DEEDS, EMPLOYERS, FACTS, ROOM, SERIOUS, STORIES_ASIDE
from bot.reading.intents.rule import Rule
from bot.reading.intents.rules import RULES
from bot.reading.intents.signs import read_sign
from bot.reading.intents.stories import is_story, is_work
from bot.reading.intents.words import LONGEST
from bot.support.patterns import regex
from bot.vocabulary.intent import Intent

_TELLING = frozenset(["said", "say", "saying", "that", "to", ",", "and", "but"])
"""Behind these comes what they said."""
_LONGEST_NAME, _FEW = 2, 5
"""Words of an employer's name, and of what it did."""
_ELSEWHERE = frozenset({"can_do_days", "somebody", "wishing", "still_on", "told", "they_did", "they_asked"})
"""Said in one clause, they may be about all of them: "My sister was there. She got the job." """
_BEHIND = {False: frozenset({"at", "with", "from", "for"}), True: frozenset({"from"})}
"""Before a name; where nothing else may be said, "interviews with users" is none."""


@dataclass(frozen=True)
class Meant:
    """What a message means, and how much else it says."""

    intent: Intent
    others: int
    """Words that have nothing to do with it."""
    asked: bool
    """Whether it is put as a question."""
    ideas: frozenset[str] = frozenset()
    """The ideas that it says, for those who want to know more exactly."""


@lru_cache(maxsize=32)  # of one message and its sentences it is asked by several, one after another
def read(text: str) -> Meant | None:
    """What is meant by a message; None where nothing is clear. Total, and linear in the length of the text."""
    if len(text) > LONGEST:
        return None
    if command := read_command(text):
        return Meant(command, 0, asked=command is Intent.EXPLAIN)
    if sign := read_sign(text):
        return Meant(sign, 0, asked=False)
    words = normal(_LEADS_IN.sub("", text, count=1))
    if not any(word not in ",?" for word in words):
        return Meant(Intent.HELP, 0, asked=True) if "?" in text else None
    return _read(words)


def _read(words: list[str]) -> Meant | None:
    found = find(words)
    _, rule = best(found, words)
    rang = "they" in found and found.keys() & {"answered", "weakly_answered", "they_rang"}
    if rang and (not rule or rule.intent is Intent.ANSWERED) and (news := _news(words)):
        return news
    if rule:
        return Meant(rule.intent, others_of(rule, found, words), "?" in words, frozenset(found))
    if (part := _part(words, found) or _by_employer(words)) is not None:
        return part
    if "because" in words[1:] and (meant := _read(words[: words.index("because")])):
        return replace(meant, others=meant.others + 1)
    if not any(each.denied or each.supposed for places in found.values() for each in places):
        return None
    plainly = {idea: [replace(each, denied=False, supposed=False) for each in places] for idea, places in found.items()}
    _, rule = best(plainly, words)
    unlike = rule and rule.intent in SERIOUS and not rule.alone and others_of(rule, plainly, words) <= 1
    return Meant(Intent.UNCHANGED, 1, "?" in words, frozenset(found)) if unlike else None


_LEADS_IN = regex(
    r"\A\W*(?:(?:hello|hi|hey|dear \w+|good (?:morning|afternoon|evening))\W+(?:\w+\W+)?)?"
    r"(?:i (?:just )?(?:want(?:ed)?|would like|need) to (?:inform|tell|let|update) you(?: know)?"
    r"|i am writing to \w+ you|this is to (?:inform|tell) you|(?:just )?(?:to let|letting|to tell) you(?: know)?"
    r"|just so you know|for your info\w*)(?: that)?\W+",
    re.IGNORECASE,
)
"""How a letter begins before it says what it is about."""


def build_tables() -> None:
    """Build what reading looks things up in, once; else the first message waits a few tenths of a second for it."""
    read("interveiw tomorow, moved to berlin")  # two slips and a place, so that those tables are built, too


def _news(words: list[str]) -> Meant | None:
    """What they said when they got in touch: "the recruiter rang and said that tomorrow's interview is cancelled"."""
    for place in (place for place, word in enumerate(words, 1) if word in _TELLING):
        tail = words[place:]
        found = find(tail)
        _, rule = best(found, tail)
        if rule and rule.intent in EMPLOYERS - {Intent.ANSWERED}:
            return Meant(rule.intent, others_of(rule, found, tail), "?" in words, frozenset(found))
    return None


def _part(words: list[str], everywhere: dict[str, list[Found]]) -> Meant | None:
    """What one clause of a longer message says all by itself: "he answered already, a very kind letter"."""
    aside = everywhere.keys() & _ELSEWHERE
    clauses = [list(clause) for breaks, clause in groupby(words, key=lambda word: word in BREAKS) if not breaks]
    clauses.sort(key=lambda clause: clause == ["no"])  # what follows a "no" says more
    for clause in clauses if len(clauses) > 1 else ():
        found = find(clause)
        _, rule = best(found, clause)
        said_alone = rule and rule.alone and rule.intent is Intent.SENT  # "done. 45 minutes with the CFO"
        if (
            rule
            and rule.intent in CLAUSES
            and not said_alone
            and not aside & rule.never
            and not others_of(rule, found, clause)
        ):
            return Meant(rule.intent, len(words), "?" in words, frozenset(found))
    return None


def _by_employer(words: list[str]) -> Meant | None:
    """What a few words say whose subject is a name: "KFC cancelled". Beside a question, that may be any story."""
    named = next((place for place, word in enumerate(words) if word in known()), 0)
    if not 0 < named <= _LONGEST_NAME or len(words) - named > _FEW:
        return None
    meant = _read(["they", *words[named:]])
    return replace(meant, others=_FEW) if meant and meant.intent in EMPLOYERS else None


def best(found: dict[str, list[Found]], words: list[str], room: int = 0) -> tuple[float, Rule | None]:
    """The rule that fits best, and how well; `room`: so many words of something else at least do not matter."""
    places = {place for idea in found for place in _rules_by_idea().get(idea, ())}
    score, place = max(((_score(RULES[place], found, words, room), -place) for place in places), default=(0.0, 0))
    return score, RULES[-place] if score > 0 else None


@cache
def _rules_by_idea() -> dict[str, list[int]]:
    """The places of the rules whose first need an idea may fill: of two hundred, few can fit a message."""
    by_idea = dict[str, list[int]]()
    for place, rule in enumerate(RULES):
        for name in rule.needs[0]:
            by_idea.setdefault(name.lstrip("!~"), []).append(place)
    return by_idea


def _fitting(rule: Rule, one: tuple[str, ...], found: dict[str, list[Found]]) -> Found | None:
    """The longest place that fits one need of a rule."""
    fitting = list[Found]()
    for name in one:
        idea = name.lstrip("!~")
        for each in found.get(idea, ()):
            as_said = name[0] == "~" or each.denied == (name[0] == "!")
            if as_said and not (each.supposed and rule.intent in FACTS):
                fitting.append(each)
    return max(fitting, key=lambda each: each.end - each.start, default=None)


def _places(rule: Rule, found: dict[str, list[Found]]) -> list[Found] | None:
    if any(idea in found for idea in rule.never) or (rule.intent in DEEDS and "about_deed" in found):
        return None
    places = list[Found]()
    for one in rule.needs:
        place = _fitting(rule, one, found)
        if place is None:
            return None
        places.append(place)
    return places


def _score(rule: Rule, found: dict[str, list[Found]], words: list[str], room: int) -> float:
    places = _places(rule, found)
    if places is None:
        return 0.0
    others = others_of(rule, found, words)
    covered = {place for each in places for place in range(each.start, each.end)}
    if (
        others > (0 if rule.alone else max(len(covered), ROOM.get(rule.intent, 0), room))
        or (rule.intent in STORIES_ASIDE and is_story(words))
        or (rule.intent in FACTS and is_work(words))
    ):
        return 0.0
    return max(0.0, 2.0 * len(covered) + len(rule.needs) + rule.alone - 0.5 * others)


def others_of(rule: Rule, found: dict[str, list[Found]], words: list[str]) -> int:
    """How many words of a message have nothing to do with a rule that fits it."""
    covered = {
        place
        for one in rule.needs
        for name in one
        for each in found.get(name.lstrip("!~"), ())
        for place in range(each.start, each.end)
    }
    denied = any(name[0] == "!" for one in rule.needs for name in one)
    named = _names(words, _BEHIND[rule.alone])
    return sum(
        1
        for place, word in enumerate(words)
        if place not in covered
        and place not in named
        and not (denied and word in DENIES)
        and word not in SMALL
        and not word[0].isdigit()
    )


def _names(words: list[str], behind: frozenset[str]) -> set[int]:
    """Where a name may stand: up to three words behind "at" and the like, or up to two that open the message."""
    found = set[int]()
    for place, word in enumerate(words):
        if word in behind:
            for after in range(place + 1, min(place + 4, len(words))):
                if words[after] in SMALL:
                    break
                found.add(after)
    opening = words.index(",") if "," in words[:3] else 0
    return found | {place for place in range(opening) if words[place] not in known()}
