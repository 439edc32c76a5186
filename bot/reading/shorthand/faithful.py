"""Whether a sentence says what was typed, all of it and nothing else. Pure.

What is made of shorthand beyond that is no longer theirs, and what is cut out of the middle of it is seldom English.
"""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.finishing import SMALL
from bot.reading.shorthand.words import set_of
from bot.support.patterns import regex

MOST_WORDS = 60
"""Words that are compared; a longer text is nobody's one sentence."""
_ADDED = set_of(
    "i i'm i've i'd been spent and a an the my our have had has was were is are am went from to also it its it's that"
    " in as with of"
)
"""What a sentence of their words may have beside them: who does it, articles, "went from ... to"."""
_LEFT = _ADDED | set_of(
    "mine ours fell dropped rose grew failed forgotten told tell said say saying mentioned mention explained"
    " plum plumb forgot forget didn't never got get not should've should could wish "
    "think thought guess so well like just also yes yeah about"
    " you him her them he she they by but right away then when "
    "left out able ugh bugger how "
    "because really very too oh okay ok um now here myself completely totally can't believe did do even of in as on at "
    "with for this there one more bit kind"
)
"""What may be left out of it: how it was reported."""
_WORD = regex(r"[^\W_]+(?:'[a-z]+)?")
_JOINS = regex(
    r"\bfor (?=(?:about |over )?(?:\d+|[a-z]+) (?:years|months"
    r"|weeks)\b)|\bby (?=\d|(?:an? )?(?:average|third|half|quarter)\b)"
    r"|, with (?=(?:no|zero) )|\bof (?=\$?\d)|\ban average of\b|\bof (?=[a-z]+ing\b)",
    re.IGNORECASE,
)
"""What joins how long, how much or how many to a deed."""
_YOU = set_of(
    "you he she they him them you're he's she's they're you've they've you'd they'd he'd she'd you'll they'll"
)
_YOUR = set_of("your his her their yours theirs hers yourself himself herself themselves")
_FIGURE = {word: figure for figure, word in SMALL.items()}


def is_faithful(sentence: str, typed: str, besides: str = "") -> bool:
    """Whether every word of a sentence was typed, in that order, but for those that any sentence has.

    `typed`: spelt out. `besides`: what its words may come from as well, in any order: the trouble that a point answers.
    """
    said, given = _words(_JOINS.sub(" ", sentence)), _words(typed)
    return len(said) <= MOST_WORDS and set(_beyond(said, given[:MOST_WORDS])) <= _PLAIN | set(_words(besides))


def _words(text: str) -> list[str]:
    return [_form(word) for word in _WORD.findall(text.lower().replace("’", "'"))]


def _form(word: str) -> str:
    """One form for "they want" and "she wants", which a letter turns into "you want"; and for "two" and "2"."""
    if word in _YOU or word in _YOUR:
        return "you" if word in _YOU else "your"
    if verbs.is_past(word):
        word = verbs.base(word) or word
    word = {"does": "do", "doesn't": "don't", "goes": "go", "has": "have", "good": "well"}.get(word) or _FIGURE.get(
        word, word
    )
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


_PLAIN, _GOES = frozenset(map(_form, _ADDED)), frozenset(map(_form, _LEFT))


def _beyond(said: list[str], given: list[str]) -> list[str]:
    """The words of one text that are left when the longest run of words in common, in order, is taken out."""
    common = [[0] * (len(given) + 1) for _ in range(len(said) + 1)]
    for row, word in enumerate(said):
        for column, other in enumerate(given):
            common[row + 1][column + 1] = (
                common[row][column] + 1 if word == other else max(common[row][column + 1], common[row + 1][column])
            )
    left, row, column = [], len(said), len(given)
    while row:
        if column and said[row - 1] == given[column - 1]:
            row, column = row - 1, column - 1
        elif column and common[row][column - 1] >= common[row - 1][column]:
            column -= 1
        else:
            row -= 1
            left.append(said[row])
    return left
