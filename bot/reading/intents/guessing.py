"""What a message may mean where no rule fits: the few things that its words are most often used for. Pure.

The ideas that the rules are made of say which words belong to what; a word that many of them share says little. That is
enough to ask which one is meant, and never to do it.
"""

from collections import Counter, defaultdict
from functools import cache
from itertools import pairwise

from bot.reading.intents.finding import normal
from bot.reading.intents.ideas import ideas
from bot.reading.intents.rules import RULES
from bot.reading.intents.words import LONGEST
from bot.vocabulary.intent import Intent

_ALIKE: dict[Intent, tuple[Intent, ...]] = {
    Intent.INTERVIEWED: (Intent.WENT_BADLY, Intent.DEBRIEF),
    Intent.AHEAD: (),
    Intent.MOVED: (),
    Intent.CANCELLED: (Intent.NO_SHOW,),
    Intent.OFFER: (Intent.NEGOTIATE,),
    Intent.NEXT_ROUND: (),
    Intent.REJECTED: (),
    Intent.NOTHING_YET: (Intent.GHOSTED, Intent.STILL_DECIDING),
    Intent.WITHDRAWN: (Intent.DECLINED,),
    Intent.ACCEPTED: (),
    Intent.CROSS_OFF: (),
    Intent.SENT: (Intent.SENT_SOME,),
    Intent.TRIED: (),
    Intent.WHAT_TO_SAY: (Intent.SALARY, Intent.MORE_TIME),
    Intent.NOTE: (Intent.REWORD, Intent.NOTE_NOW),
    Intent.NERVOUS: (Intent.PREPARE,),
    Intent.WHO_MET: (),
    Intent.PRIVATE: (),
    Intent.PAUSE: (Intent.STOP, Intent.NO_MORE, Intent.SETTINGS),
    Intent.REMIND: (Intent.LATER,),
    Intent.CORRECTION: (Intent.CHANGE, Intent.UNDO),
    Intent.DATA: (),
    Intent.WHEN: (Intent.NUDGES, Intent.INTERVIEWS),
    Intent.HELP: (Intent.BOT,),
}
"""What is asked about, each with what is as good as the same to whoever is asked."""
_MOST, _LEAST, _SHARE = 3, 0.8, 0.45
"""Things to choose from; what the likeliest has to weigh; and what part of that the others have to."""


def guess(text: str) -> tuple[Intent, ...]:
    """Up to three things that a message may mean, the likeliest first; () where its words say nothing. Total."""
    words = normal(text) if len(text) <= LONGEST else []
    weights = defaultdict[Intent, float](float)
    for said in _said(words):
        for intent, share in _shares().get(said, {}).items():
            weights[intent] += share
    ranked = sorted(weights, key=lambda intent: (-weights[intent], intent))
    best = weights[ranked[0]] if ranked else 0.0
    return tuple(each for each in ranked[:_MOST] if best >= _LEAST and weights[each] >= _SHARE * best)


def _said(words: list[str]) -> set[str]:
    """The words, and each two that stand side by side."""
    kept = [word for word in words if word not in ",?_"]
    return {*kept, *map(" ".join, pairwise(kept))}


@cache
def _shares() -> dict[str, dict[Intent, float]]:
    """How much a word, or two side by side, speak for each thing that can be asked about: from 0 to 1."""
    phrases, ideas_of = ideas(), defaultdict[Intent, set[str]](set)
    for rule in RULES:
        ideas_of[rule.intent] |= {name.lstrip("!~") for need in rule.needs for name in need} & phrases.keys()
    users = Counter(idea for used in ideas_of.values() for idea in used)
    every = defaultdict[str, float](float)
    mine = defaultdict[str, defaultdict[Intent, float]](lambda: defaultdict(float))
    lead = {each: first for first, alike in _ALIKE.items() for each in (first, *alike)}
    for intent, used in ideas_of.items():
        for idea in used:
            for said in (said for phrase in phrases[idea] for said in _said(phrase.split())):
                every[said] += 1 / users[idea]
                if intent in lead:
                    mine[said][lead[intent]] += 1 / users[idea]
    return {said: {intent: weight / (every[said] + 0.5) for intent, weight in by.items()} for said, by in mine.items()}
