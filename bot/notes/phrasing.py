"""What was typed in a hurry, in forms that a note can say: plain rules over small word lists, and nothing is added.

`statement` and `mention` read a text as `_Phrase`s, one per sentence or line. For a statement the first of `_RULES`
that knows the phrase says how it opens ("I ", "I am ", "I bring a "); for a mention see `_mentioned`.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from bot.notes import wordlists as w
from bot.words import say_list

_MARKS = " .,;:!?…–—-•"
_OWN_MARKS = "。！？؟।"
_BULLET = re.compile(r"\A(?:[-*•‣◦·–—>]+|\(?\d{1,2}[.)]|\(?[a-zA-Z]\))\s+(?=\W*[^\W_])")
_SMILEY = re.compile(r"[:;=8xX]['^o-]?[()\[\]DPp/\\|3]+|:[a-z0-9_+-]+:|\^_*\^|[()]+")
_ME = r"(?=(?:i|i'm|i've|my|we|our)\b)"
_REPORTED = re.compile(
    r"\A(?:(?:i )?(?:also )?(?:told (?:them|him|her)|said|mentioned|explained)(?: to (?:them|him|her))? "
    rf"(?:that |how |about )?{_ME}"
    r"|(?:i )?(?:forgot|didn't|did not|should have)(?: get)?(?: to)? (?:say|said|mention(?:ed)?|(?:tell|told) them) "
    rf"(?:that |about |how )?|that {_ME})+",
    re.IGNORECASE,
)
"""How people report a point: "told them that", "forgot to mention"."""
_TOLD = re.compile(
    r"\A(?:(?:(?:your|the|our|main|biggest|big|one) ){0,3}(?:problem|issue|challenge|pain point)s?"
    r"(?: (?:is|was|are)|:)(?: that)?"
    r"|(?:you|they|he|she) (?:said|told me|mentioned|complained)(?: that| about)?|that) (?=\S)",
    re.IGNORECASE,
)
"""How people report a problem: "the problem is that", "they said"."""
_HAS_LASTED = re.compile(rf" (?:since|at|for (?:\d|a |{'|'.join(sorted(w.NUMBERS))})) ?\w")
_SPEAKS_OF_THEM = re.compile(rf"\b(?:{'|'.join((*w.THEIRS, *w.OURS))})\b", re.IGNORECASE)
_LETTERS = re.compile(r"(?<![\w/.@:'&-])[A-Za-z][A-Za-z']*(?![\w@/:&-]|\.\w)")


@dataclass(frozen=True)
class Statement:
    """A point as a note says it, in the first person."""

    sentence: str
    """All of it: one or several whole sentences."""
    clause: str
    """The first sentence as it goes on after "As I mentioned, "; "" for a question, which cannot stand there."""
    rest: str
    """The sentences after the first, or ""."""


@dataclass(frozen=True)
class _Phrase:
    """One sentence, or what stands for one: its text without an end mark, the mark, its words in lower case."""

    text: str
    mark: str = "."

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(word.strip("\"'()[].,;:").lower() for word in self.text.split())

    @cached_property
    def core(self) -> tuple[str, ...]:
        """The words from the first that is no adverb ("also fluent" is about "fluent"), and "" where they end."""
        start = next((at for at, word in enumerate(self.words) if not w.is_adverb(word)), 0)
        return (*self.words[start:], "", "", "")

    @cached_property
    def head(self) -> str:
        """The noun that it is about, as typed: the last word before a preposition, an "and" or a comma."""
        head = ""
        for word, typed in zip(self.words, self.text.split(), strict=True):
            goes_on = word in w.AND and (head.lower() in w.ADJECTIVES or head.lower() in w.STATES)
            follows = word.endswith("ing") and w.is_plural(head)
            if head and not goes_on and (follows or word in w.PREPOSITIONS or word in w.AND or word in w.RELATIVES):
                break
            head = typed
            if typed.endswith(","):
                break
        return head.strip("\"'(),")


def statement(text: str) -> Statement:
    """A point in the first person, whatever form it was typed in. Questions and what no rule knows stay as they are."""
    said = [each for phrase in _phrases(text) for each in _in_first_person(phrase)]
    sentences = [_capital(phrase.text) + phrase.mark for phrase in said]
    clause = _within(said[0].text).removesuffix(".") if said and said[0].mark != "?" else ""
    return Statement(" ".join(sentences), clause, " ".join(sentences[1:]))


def mention(problem: str) -> str:
    """A problem as the object of "You mentioned ...": with its article, or as "that ..."; "" for nothing."""
    return say_list([_mentioned(phrase) for phrase in _phrases(problem, to_employer=True)])


def shout(text: str) -> str:
    """Text in capitals as a sentence has it, with acronyms and figures as they are; other text stays untouched."""
    words = re.findall(r"[^\W\d_]+", text)
    if not any(word.isupper() and not w.is_acronym(word) for word in words) or any(letter.islower() for letter in text):
        return text
    if len(words) == 1 and len(words[0]) < 4:
        return text
    return _capital(re.sub(r"[^\W_][\w']*", lambda found: w.quiet(found[0]), text))


# --- tidying -----------------------------------------------------------------------------------------------------


def _phrases(text: str, *, to_employer: bool = False) -> list[_Phrase]:
    """The sentences of a text, tidied, with the employer spoken to. `to_employer`: their "we" is "you" as well."""
    lines = [_mended(_BULLET.sub("", line.strip(), count=1)) for line in _visible(text).splitlines()]
    pieces = [_without_chat(piece) for line in lines for piece in _sentences(line)]
    spoken = _spoken_to("\n".join(pieces), to_employer).split("\n")
    phrases = [_phrase(piece if _asks(piece) else to) for piece, to in zip(pieces, spoken, strict=False)]
    return [phrase for phrase in phrases if phrase.text]


def _visible(text: str) -> str:
    """Without control characters, marks of direction and emoji; straight quotes."""
    if not text.isascii():
        text = re.sub("[’‘]", "'", re.sub("[“”„]", '"', text))
        text = "".join(
            sign for sign in text if sign.isspace() or sign in "°©®™" or unicodedata.category(sign) not in _DROPPED
        )
    return re.sub(r"[\x00-\x08\x0e-\x1b\x7f]", "", text)


_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk"}


def _mended(line: str) -> str:
    """One line with its spaces, capitals and short forms as a careful person writes them."""
    line = shout(" ".join(line.split()))
    line = re.sub(r"\bw/o (?=\w)", "without ", line)
    line = re.sub(r"\bw/ ?(?=\w)", "with ", line).replace(" & ", " and ")
    line = re.sub(r" ([,.!?;])(?=\s|$)", r"\1", re.sub(r"\.{2,}", "…", line))
    line = re.sub(r"(?<=\w);\s", ". ", re.sub(r"… ?", "… ", re.sub(r" ?… ?(?=[a-z])", ", ", line)))
    line = _LETTERS.sub(lambda found: w.MENDED.get(found[0]) or w.CASED.get(found[0], found[0]), line)
    return re.sub(r"\bExcel (?=(?:at|in)\b)", "excel ", line)


def _sentences(line: str) -> list[str]:
    """A line cut after each end mark that is no abbreviation's and stands outside quotes."""
    pieces: list[list[str]] = [[]]
    quotes = 0
    for word in line.split():
        pieces[-1].append(word)
        quotes += word.count('"')
        closed = word.rstrip("\"')")
        if closed.endswith((".", "!", "?", "…", *_OWN_MARKS)) and quotes % 2 == 0 and not w.is_abbreviation(closed):
            pieces.append([])
    return [" ".join(piece) for piece in pieces if piece]


def _without_chat(piece: str) -> str:
    """Without smileys and words like "lol" and "tbh" at its ends; all of it where nothing else is left."""
    words = piece.split()
    while words and _is_chat(words[-1]):
        words.pop()
    while len(words) > 1 and (_is_chat(words[0]) or words[0].lower() in w.OPENERS or _is_opener(*words[:2])):
        words.pop(0)
    kept = _REPORTED.sub("", " ".join(words), count=1) if words else piece
    return kept if any(sign.isalnum() for sign in kept) else piece


def _is_chat(word: str) -> bool:
    said = word.lower().strip(".,!?…-") in w.CHAT
    return said or not word.strip(_MARKS) or bool(_SMILEY.fullmatch(word.strip(".,!?")))


def _is_opener(word: str, following: str) -> bool:
    apart = word.endswith((",", ":")) or following.lower() in {"i", "we", "my"}
    return apart and word.lower().strip(",:") in w.OPENERS_WITH_COMMA


def _phrase(piece: str) -> _Phrase:
    """A sentence and its end mark apart; a mark inside a closing quote moves out of it."""
    if not any(sign.isalnum() for sign in piece):
        return _Phrase("")
    text = piece.lstrip(" ,;:!?…–—•").rstrip(_MARKS)
    if text[-1] in "\"')" and "?" not in text[-2:]:
        text = text[:-1].rstrip(_MARKS) + text[-1]
    if text[-1] in _OWN_MARKS:
        return _Phrase(text.rstrip(_OWN_MARKS + _MARKS), text[-1])
    return _Phrase(text, "?" if _asks(piece) else ".")


def _asks(piece: str) -> bool:
    return "?" in piece[len(piece.rstrip(_MARKS)) :]


def _spoken_to(text: str, to_employer: bool) -> str:
    """ "They" and "their" as "you" and "your", until somebody or something else is named that they may mean."""
    if not _SPEAKS_OF_THEM.search(text):
        return text
    somebody_else, before = False, "."

    def addressed(found: re.Match[str]) -> str:
        nonlocal somebody_else, before
        word, low = found[0], found[0].lower()
        ours = w.OURS.get(word if word == "US" else low) if to_employer else None
        yours = ours or (w.THEIRS.get(low) if not somebody_else else None)
        opens = text[max(0, found.start() - 3) : found.start()].rstrip(" \"'(")[-1:] in {"", ".", "!", "?", "\n"}
        somebody_else = somebody_else or (not yours and w.may_be_they(word, before, opens))
        before = low
        return word if not yours else _capital(yours) if word[0].isupper() else yours

    return re.sub(r"[^\W_][\w']*", addressed, text)


# --- points ------------------------------------------------------------------------------------------------------


def _in_first_person(phrase: _Phrase) -> list[_Phrase]:
    """A phrase as one or more whole sentences: parts that open alike are one list, others stand alone."""
    opening = _opening(phrase)
    before, _, after = phrase.text.partition(", ")
    if not opening and after and phrase.words[0] in w.PREPOSITIONS and (own := _strong_opening(_Phrase(after))):
        return [_Phrase(f"{before}, {own}{after}", phrase.mark)]
    if not opening:
        return [phrase]
    groups: list[tuple[str, list[str]]] = []
    for number, part in enumerate(phrase.text.split(", ")):
        own = opening if number == 0 else _strong_opening(_Phrase(part))
        if groups and own == groups[-1][0]:
            groups[-1][1].append(part)
        elif own:
            groups.append((own, [part]))
        else:
            groups[-1][1][-1] += f", {part}"
    return [_Phrase(each + _list(parts), phrase.mark) for each, parts in groups]


def _list(parts: list[str]) -> str:
    first, *more = (_without_capital(part) for part in parts)
    if more:
        return say_list([first, *more])
    things = first.split(", ")
    short = all(len(thing.split()) < 3 for thing in things) and not things[-1].startswith(("and ", "or "))
    return say_list(things) if len(things) > 2 and short else first


def _strong_opening(phrase: _Phrase) -> str:
    return next((found for rule in (_stands, _acting, _being) if (found := rule(phrase)) is not None), "")


def _opening(phrase: _Phrase) -> str:
    """What makes a sentence of a phrase when put before it; "" where it is one, or where no rule knows better."""
    return next(found for rule in _RULES if (found := rule(phrase)) is not None)


def _stands(phrase: _Phrase) -> str | None:
    """A question, another script, an address, "I ...", "at Bosch I ...": said as it is."""
    first, *others = phrase.words
    readable = re.search(r"[A-Za-z]{2}", phrase.text) and "://" not in first and "@" not in first
    if phrase.mark == "?" or first in w.PRONOUNS or phrase.text.startswith('"') or not readable:
        return ""
    return "" if first in w.LINKS and w.SUBJECTS.intersection(others) else None


def _acting(phrase: _Phrase) -> str | None:
    """ "cut costs", "speak German", "been a nurse": what somebody did or does."""
    verb, after, then, *_ = phrase.core
    if verb == "used" and after == "to":
        return "I " if then in w.BASE or then in w.EITHER else "I am "
    if verb in w.PARTICIPLES:
        return "I have "
    if verb == "born" or (verb, after) == ("raised", "in"):
        return "I was "
    if w.is_past(verb) and after == "by" and not w.is_number(then):
        return "I was "
    if verb in w.PASSIVE:
        return "I " if w.opens_object(after) else "I was "
    if verb in {"cut", "set", "hit", "put"}:
        return "I " if after not in {"of", "in", "to", ""} else None
    if verb in w.EITHER:
        return "I " if _acts(phrase) else None
    if verb in w.STATES_OR_PAST:
        return "I " if w.opens_object(after) or w.is_plural(after) else None
    known = verb in w.BASE or w.is_past(verb) or (after in w.DETERMINERS and w.may_be_a_verb(verb))
    return "I " if known and not phrase.text.split()[0].isupper() else None


def _acts(phrase: _Phrase) -> bool:
    """Whether a word that is verb and noun ("lead", "work") is a verb here: by what follows it."""
    verb, after, then, *_ = phrase.core
    if after in w.PREPOSITIONS or after == "":
        return verb in w.VERB_WITH_PREPOSITION and after != ""
    if verb in w.MOSTLY_VERBS or w.opens_object(after) or after in w.AFTER_VERBS:
        return phrase.head.lower() not in w.SKILL_NOUNS - {verb} or w.opens_object(after)
    several = w.is_plural(after) and after not in w.SKILL_NOUNS
    return several or (after in w.ADJECTIVES and w.is_plural(then)) or (after == "and" and then in w.BASE)


def _being(phrase: _Phrase) -> str | None:
    """ "fluent in German", "reliable and punctual", "on time": how somebody is; with a duty, how it has been."""
    first, after, then, last, *_ = phrase.core
    if first == "responsible" or (first, after) == ("in", "charge"):
        return "I have been "
    if (first, after) in w.STANDING or phrase.words[-1] in w.LAST_STATES:
        return "I am "
    if first not in w.ADJECTIVES and first not in w.STATES:
        return None
    alone = after == "" or after in w.PREPOSITIONS or after in {"to", "enough"}
    alike = all(word in w.ADJECTIVES or word in w.STATES or word in w.AND for word in phrase.core if word)
    paired = after in w.AND and then in w.ADJECTIVES and (last == "" or last in w.PREPOSITIONS)
    return "I am " if alone or alike or paired else None


def _somebody(phrase: _Phrase) -> str | None:
    """ "quick learner", "registered nurse for 8 years": what somebody is, or, with a time or a place, has been."""
    first, after, *_ = (*phrase.words, "")
    if first == "not" and after in {"a", "an", "the"}:
        return "I am "
    heads = (first, after) in {("head", "of"), ("the", "only")}
    if not heads and (first in w.NO_ROLE or phrase.head.lower() not in w.ROLES):
        return None
    article = "" if heads or first in w.DETERMINERS else _article(phrase)
    return ("I have been " if heads or _HAS_LASTED.search(phrase.text) else "I am ") + article


def _clause(phrase: _Phrase) -> str | None:
    """ "my team won", "waste fell by 15%": somebody or something else did it, and it is said as it is."""
    return "" if _is_clause(phrase) else None


def _doing(phrase: _Phrase) -> str | None:
    """ "managing a team of six", "currently studying": an activity."""
    first, after, *_ = phrase.core
    if not first.endswith("ing") or len(first) < 6:
        return None
    if phrase.head.lower() in w.SKILL_NOUNS and not w.opens_object(after):
        return None
    now = phrase.words[0] in {"currently", "now", "still"} or first in w.PROGRESSIVE
    return "I am " if now or (first == "working" and after in {"on", "towards", "toward"}) else "I have experience in "


def _placed(phrase: _Phrase) -> str | None:
    """ "in retail for ten years": where somebody has been; what else begins with a preposition stays as it is."""
    if phrase.words[0] not in w.LINKS or w.is_number(phrase.words[0]):
        return None
    return "I have been " if _HAS_LASTED.search(phrase.text) else ""


def _bringing(phrase: _Phrase) -> str:
    """ "ten years in audit", "strong network": what somebody brings."""
    first = phrase.words[0]
    if first == "own":
        return "I bring my "
    if first in {"no", "zero"}:
        return "I have had " if _HAS_LASTED.search(phrase.text) or " in " in phrase.text else "I have "
    bare = first in w.DETERMINERS or w.is_number(first) or phrase.head.lower() not in w.COUNTABLE
    return "I bring " + ("" if bare else _article(phrase))


_RULES: tuple[Callable[[_Phrase], str | None], ...] = (
    _stands, _acting, _somebody, _being, _clause, _doing, _placed, _bringing,
)  # fmt: skip


def _is_clause(phrase: _Phrase) -> bool:
    """Whether the words before the first comma hold a verb that makes a sentence."""
    words = phrase.text.split(",")[0].split()
    lows = phrase.words[: len(words)]
    named = lows[0] in w.DETERMINERS
    for before, word, after in zip(lows, lows[1:], (*lows[2:], ""), strict=False):
        if word in w.RELATIVES or (word in w.AND and not named):
            return False
        if before != "to" and w.is_finite(word, before, after, named=named and not w.is_number(lows[0])):
            return True
    return False


# --- problems ----------------------------------------------------------------------------------------------------


def _mentioned(phrase: _Phrase) -> str:
    told = _TOLD.sub("", phrase.text, count=1)
    phrase = _Phrase(told or phrase.text, phrase.mark)
    if phrase.mark == "?":
        return f'the question "{_capital(phrase.text)}?"'
    text, (first, after, *_) = _without_capital(phrase.text), phrase.core
    if phrase.words[0] in w.INDIRECT:
        return text
    if phrase.words[0] in w.PRONOUNS or _is_clause(phrase):
        return f"that {text}"
    if first in w.HARD and after == "to":
        return f"that it is {text}"
    if first in w.LACKING and (after in w.PREPOSITIONS or after in {"", "to"}):
        return f"that you are {text}"
    if _employer_acts(first, after):
        return f"that you {text}"
    return ("the " if _wants_the(phrase) else "") + text


def _employer_acts(verb: str, after: str) -> bool:
    """ "need a driver", "lost two customers"; "missed deadlines" and "need for speed" are things."""
    if w.is_past(verb):
        return w.opens_object(after)
    return verb in w.BASE and after not in w.PREPOSITIONS and (verb not in w.EITHER or w.opens_object(after))


def _wants_the(phrase: _Phrase) -> bool:
    first, head = phrase.words[0], phrase.head.lower()
    alone = len(phrase.words) == 1 or phrase.words[1] in w.AND or phrase.text.split()[0].endswith(",")
    if first in w.DETERMINERS or w.is_number(first) or first in {"not", "too"} or first.endswith(("'s", "s'")):
        return False
    if w.is_plural(head) or first in w.PREPOSITIONS or not re.match("[A-Za-z]", phrase.text):
        return False
    if alone:
        return not (head in w.MASS or w.MASS_ENDING.fullmatch(head) or phrase.head[1:] != phrase.head[1:].lower())
    gerund = first.endswith("ing") and len(first) > 5
    return not gerund or (first in w.ING_NOUNS and phrase.words[1] in w.PREPOSITIONS)


# --- capitals and articles ---------------------------------------------------------------------------------------


def _article(phrase: _Phrase) -> str:
    return "an " if w.sounds_like_a_vowel(phrase.text.split()[0]) else "a "


def _capital(text: str) -> str:
    """The first letter a capital, but for what is spelt otherwise ("iOS") and addresses."""
    first = text.split(" ", maxsplit=1)[0]
    kept = "://" in first or "@" in first or first[1:] != first[1:].lower() or len(text[:1].upper()) != 1
    return text if kept else text[:1].upper() + text[1:]


def _without_capital(text: str) -> str:
    """Without the capital of a sentence's first word, where that is no name, acronym or "I"."""
    first, following, *_ = (*text.split(" "), "", "")
    low = first.lower().strip(",.")
    spelt = first[1:] != first[1:].lower() or w.is_acronym(first) or low in w.CASED or w.is_i(first)
    known = w.is_acronym(following.strip(",.")) or following.lower() in w.CASED
    next_is_name = following[:1].isupper() and not known
    kept = spelt or ((next_is_name or low.endswith("'s")) and not w.is_common(low))
    return text if kept or len(text[:1].lower()) != 1 else text[:1].lower() + text[1:]


def _within(text: str) -> str:
    """A sentence inside another: its first word keeps its capital unless it is surely no name."""
    return _without_capital(text) if w.is_common(text.split(" ", maxsplit=1)[0].lower().strip(",.")) else text
