"""Whether a sentence says what was typed, all of it and nothing else. Pure.

What is made of shorthand beyond that is no longer theirs, and what is cut out of the middle of it is seldom English.
"""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.finishing import SMALL
from bot.reading.shorthand.reports import is_of_telling, is_theirs, until_the_telling
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


def is_typed(sentence: str, typed: str, besides: str = "", *, may_skip: bool = False) -> bool:
    """Whether a sentence is what was typed, all of it, with nothing added but who it was.

    `typed`: spelt out. `besides`: the trouble that a point answers. `may_skip`: whole sentences may be left out.
    """
    added = set(_beyond(_words(sentence), _words(typed)[:MOST_WORDS])) - set(_words(besides))
    return added <= _WHO and is_whole(sentence, typed, may_skip=may_skip)


def is_whole(sentence: str, typed: str, *, may_skip: bool = False) -> bool:
    """Whether no sentence of what was typed is cut, or left out: each of their own is in it to its end.

    What tells of the employer may go, and so may how it was told. `typed`: spelt out. `may_skip`: so may whole
    sentences, such as where it was and how long it took.
    """
    said = set(_words(sentence))
    parts = [part.strip(" .!?") for part in re.split(r"(?<=\w)[.!?;]+\s+", typed)]
    own = (part for part in parts if not (is_theirs(part.split(", ")[0]) or is_of_telling(part)))
    return not any(_is_cut(part, said) for part in own if not (may_skip and _is_out(part, said)))


def _is_out(typed: str, said: set[str]) -> bool:
    return not (set(_words(typed)) - _GOES) & said


def _is_cut(typed: str, said: set[str]) -> bool:
    clauses = [each for each in until_the_telling(re.split(r",\s+", typed)) if not is_theirs(each)]
    kept = [_is_in(each, said) for each in clauses]
    used = kept[kept.index(True) :] if True in kept else [False]
    return not all(used) or any(_is_half(each, said) for each in clauses if not is_theirs(each))


def _is_in(clause: str, said: set[str]) -> bool:
    return not set(_words(clause)) - said - _GOES


def _is_half(clause: str, said: set[str]) -> bool:
    wanted = set(_words(clause)) - _GOES
    return bool(wanted & said) and bool(wanted - said)


_FIGURES = r"[$£€]?\d[\d,.]*"
_CHANGED = regex(
    rf"(?P<before>{_FIGURES})%?(?: [a-z]+)? ?(?:→|to|down to|up to) ?(?:about )?(?P<after>{_FIGURES})"
    rf"|\b(?:at|was|were|from|before) (?:about )?(?P<once>{_FIGURES})\b[^.;]{{0,60}}?[,.;] "
    rf"(?:and |but |now |then )*(?:it's|its|it is|is|we're at|became|become|now|then) (?:about )?(?P<now>{_FIGURES})",
    re.IGNORECASE,
)


def tells_half(sentence: str, typed: str) -> bool:
    """Whether a sentence breaks off: the figure before a change without the one after it, the first of several."""
    said = {each.strip("$£€.,") for each in [*re.findall(_FIGURES, sentence), *_words(sentence)]}
    for found in _CHANGED.finditer(typed):
        before, after = found["before"] or found["once"], found["after"] or found["now"]
        if before.strip("$£€.,") in said and after.strip("$£€.,") not in said:
            return True
    one = re.search(r"\bI (?:also )?(?:speak|know|use|teach|sell|fix|read|write) \w+\.$", sentence)
    return bool(one and re.search(rf"{re.escape(one[0].split()[-1][:-1])}, [^,.]+ and ", typed, re.IGNORECASE))


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


_WHO = frozenset(map(_form, ("i", "i'm", "i've", "i'd", "am", "have", "and", "a", "an", "our", "been")))
"""What a sentence may have that was not typed: who did it, the "and" before a last clause, an article put right."""
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
