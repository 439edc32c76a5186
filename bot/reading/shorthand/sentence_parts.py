"""What a sentence is read with: its words by their senses, and the parts that may stand in it. Pure.

Each part is a method that tells where it may end when it begins in a place; the files beside this one say how each
is made. What is known of a place is kept, so that a sentence is read in one pass.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable

from bot.reading.shorthand import verbs
from bot.reading.shorthand.lexicon import Token

Ends = frozenset[int]
NONE: Ends = frozenset()


class Parts(ABC):
    """The words of a sentence, and the parts that begin in a place."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.known: dict[tuple[str, int, int], Ends] = {}

    def word(self, at: int) -> str:
        """The word in a place; "" beyond the sentence."""
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def one(self, senses: str, at: int) -> Ends:
        """A word that may be one of these."""
        fits = at < len(self.tokens) and any(sense in self.tokens[at].senses for sense in senses)
        return frozenset({at + 1}) if fits else NONE

    def is_word(self, at: int, *known: str) -> Ends:
        """One of these very words."""
        return frozenset({at + 1}) if self.word(at) in known else frozenset()

    def many(self, senses: str, at: int) -> Ends:
        """Any number of such words, none as well."""
        ends = {at}
        while self.one(senses, at):
            at += 1
            ends.add(at)
        return frozenset(ends)

    def adverbs(self, at: int) -> Ends:
        """Any number of words that are adverbs and nothing that somebody is."""
        ends = {at}
        while self.one("A", at) and not self.one("J", at):
            at += 1
            ends.add(at)
        return frozenset(ends)

    def once(self, name: str, at: int, how: int, rule: Callable[[], Iterable[int]]) -> Ends:
        """What a rule gives for a part in a place, found once; a part within itself there is none."""
        key = (name, at, how)
        if key not in self.known:
            self.known[key] = frozenset()
            self.known[key] = frozenset(rule())
        return self.known[key]

    @abstractmethod
    def noun(self, at: int) -> Ends:
        """A noun with what stands before it: "the four new checkout lanes", "my dad's garage"."""

    @abstractmethod
    def thing(self, at: int) -> Ends:
        """A noun with what belongs to it behind it: "a system for orders that the whole branch uses"."""

    @abstractmethod
    def things(self, at: int) -> Ends:
        """One thing or several: "hems, corsets and veils"."""

    @abstractmethod
    def listed(self, at: int, part: Callable[[int], Ends]) -> Iterable[int]:
        """Parts of one kind, with commas and "and" between them."""

    @abstractmethod
    def gerund(self, at: int) -> Iterable[int]:
        """What is done, as a thing: "running the yard"."""

    @abstractmethod
    def gapped(self, at: int, *, led: bool = False) -> set[int]:
        """A clause whose object stands before it: "the team I lead", "the people we work with"."""

    @abstractmethod
    def acts(self, at: int) -> Ends:
        """A verb with all that stands behind it."""

    @abstractmethod
    def verb(self, at: int) -> Ends:
        """The verb of a clause, with its auxiliaries and adverbs: "have also been running"."""

    @abstractmethod
    def behind(self, end: int, base: str, *, is_be: bool = False) -> Iterable[int]:
        """What may stand behind a verb, by which verb it is."""

    @abstractmethod
    def rest(self, at: int, things: int) -> Ends:
        """What may stand behind a verb: so many things, then where, when, how and why."""

    @abstractmethod
    def place(self, at: int) -> Ends:
        """A preposition and what it governs, once or twice: "at the yard", "in French and in English"."""

    @abstractmethod
    def infinitive(self, at: int) -> Ends:
        """What stands behind "to"."""

    @abstractmethod
    def clause(self, at: int) -> Ends:
        """Somebody, and what they do."""


def base_of(word: str) -> str:
    """The verb of a form in -ed or -s; another word is its own."""
    return verbs.base(word) if verbs.is_past(word) else verbs.base_of_s(word) or word
