"""How it is said what somebody does or is: a verb, and what stands behind it. Pure."""

from collections.abc import Iterable

from bot.reading.shorthand.lexicon import DITRANSITIVE, MOVES, THINKING
from bot.reading.shorthand.sentence_parts import NONE, Ends, Parts, base_of
from bot.reading.shorthand.words import set_of


class Deeds(Parts):
    """A verb with what stands behind it."""

    def verb(self, at: int) -> Ends:
        """The verb of a clause, with its auxiliaries and adverbs: "have also been running"."""
        return self.once("verb", at, 0, lambda: self._verb(at))

    def _verb(self, at: int) -> Iterable[int]:
        for start in self.many("A", at):
            yield from self.one("VE", start) | self.one("H", start)
            yield from (end for be in self.one("B", start) for end in self._been(be))
            if self.word(start - 1) in {"it", "he", "she", "who", "which", "that"}:
                yield from self.one("L", start)  # "it suits": a verb that no list holds
            for modal in self.one("M", start):
                yield modal
                for adverb in self.many("A", modal):
                    yield from self.one("VBN", adverb)
                    yield from (end for have in self.is_word(adverb, "have") for end in self._had(have))
                    yield from (end for be in self.is_word(adverb, "be") for end in self._been(be))
            yield from (end for have in self.one("H", start) for end in self._had(have))

    def _been(self, at: int) -> Ends:
        """Behind "am": "also running", "never asked"."""
        doing = {end for adverb in self.many("A", at) for end in self.one("GU", adverb)}
        return self.adverbs(at) | doing

    def _had(self, at: int) -> Ends:
        """Behind "have": "always run", "been running"."""
        starts = self.many("A", at)
        been = {end for start in starts for be in self.is_word(start, "been") for end in {be} | self._been(be)}
        return frozenset({at} | been | {end for start in starts for end in self.one("U", start)})

    def acts(self, at: int) -> Ends:
        """A verb with all that stands behind it."""
        return self.once("acts", at, 0, lambda: self._acts(at))

    def _acts(self, at: int) -> Iterable[int]:
        for end in self.verb(at):
            is_be = any("B" in self.tokens[each].senses for each in range(at, end))
            yield from self.behind(end, base_of(self.word(end - 1)), is_be=is_be)

    def behind(self, end: int, base: str, *, is_be: bool = False) -> Iterable[int]:
        """What may stand behind a verb, by which verb it is."""
        yield from self.rest(end, 2 if base in DITRANSITIVE else 1)
        if is_be or base in _LINKING:
            yield from (after for state in self.state(end) for after in self.rest(state, 0))
        if base in THINKING:
            yield from self.clause(end)
            yield from (e for told in self.noun(end) for e in self.clause(told)) if base in {"tell", "show"} else ()
        yield from self.asked(end)
        if base in {"help", "let", "make", "see", "watch", "have"}:
            yield from (e for whom in self.thing(end) for e in self._bare(whom))
        if base in {"get", "keep", "make", "have", "leave", "see", "find"}:
            yield from (e for what in self.thing(end) for e in self._turned(what))

    def _bare(self, at: int) -> Ends:
        return frozenset(e for end in self.one("V", at) for e in self.rest(end, 1))

    def _turned(self, at: int) -> Iterable[int]:
        for end in self.state(at) | self.one("UG", at):
            yield from self.rest(end, 1 if self.one("G", at) else 0)

    def asked(self, at: int) -> Iterable[int]:
        """ "how to", "what they need", "that it works"."""
        for end in self.one("W", at):
            yield from self.clause(end)
            yield from self.gapped(end)
            for to in self.one("T", end):
                yield from self.infinitive(to)
            if self.word(end - 1) == "how":
                yield from (after for how in self.one("J", end) for after in self.clause(how))
            if self.word(end - 1) in {"what", "who", "how"}:
                yield from self.acts(end)

    def state(self, at: int) -> Ends:
        """What somebody is: "very calm and patient", "comfortable with nights"."""
        return self.once("state", at, 0, lambda: self.listed(at, self._state))

    def _state(self, at: int) -> Ends:
        found: set[int] = set()
        for start in self.many("A", at):
            for end in self.one("JU", start):
                found |= self.rest(end, 0)
                found |= {e for w in self.one("W", end) for e in self.clause(w)} | set(self.asked(end))
                found |= set(self.gerund(end)) if self.word(end - 1) in _WHILE_DOING else set()
            for end in self.one("NX", start):
                found |= {
                    e for done in self.is_word(end, "certified", "trained", "qualified") for e in self.rest(done, 0)
                }
        return frozenset(found)

    def infinitive(self, at: int) -> Ends:
        """What stands behind "to"."""
        return self.once("infinitive", at, 0, lambda: self._infinitive(at))

    def _infinitive(self, at: int) -> Iterable[int]:
        for start in self.many("A", at):
            for end in self.one("V", start) | self.is_word(start, "be", "have", "do"):
                yield from self.behind(end, self.word(end - 1), is_be=self.word(end - 1) == "be")

    def rest(self, at: int, things: int) -> Ends:
        """What may stand behind a verb: so many things, then where, when, how and why."""
        return self.once("rest", at, things, lambda: self._rest(at, things))

    def _rest(self, at: int, things: int) -> Iterable[int]:
        yield at
        if things:
            for end in {at} | self.one("P", at):
                for after in self.things(end):
                    yield from self.rest(after, things - 1)
            for end in self.one("A", at) if self.word(at) in _BEFORE_FIGURES else NONE:
                for after in self.things(end):
                    yield from self.rest(after, things - 1)
        for end in self.place(at) | self.one("A", at) | self.one("P", at):
            yield from self.rest(end, 0 if not self.one("P", at) else min(things, 0))
        for end in self.one("T", at):
            for after in self.infinitive(end):
                yield from self.rest(after, 0)
        doing = base_of(self.word(at - 1)) in _WITH_GERUND or (not things and not self.one("I", at - 1))
        for end in self.one("G", at) if doing else NONE:
            yield from self.rest(end, 1)
        yield from self._joined(at)

    def _joined(self, at: int) -> Iterable[int]:
        """A clause that says when or why: "when it rains", "because they trust me"."""
        word = self.word(at)
        if word in {"that", "what", "who", "which", "how", "why", "whether", "so"}:
            return
        for end in self.one("W", at):
            yield from self.clause(end)
            if word in {"when", "while", "as", "if", "where", "than"}:
                yield from (after for part in self.one("GUJ", end) for after in self.rest(part, 1))
            if word in {"than", "as"}:
                yield from self.things(end)

    def place(self, at: int) -> Ends:
        """A preposition and what it governs, once or twice: "at the yard", "by asking", "in French and in English"."""
        return self.once("place", at, 0, lambda: self._placed(at))

    def _placed(self, at: int) -> Iterable[int]:
        for end in set(self._place(at)):
            yield end
            for joint in self.is_word(end, "and", "or", "but"):
                yield from self._place(joint)

    def _place(self, at: int) -> Iterable[int]:
        for end in self.one("PT", at):
            word = self.word(at)
            for middle in {end} | (
                self.one("P", end) if word in {"from", "up", "down", "out", "off", "back", "over"} else frozenset()
            ):
                for start in {middle} | self.is_word(
                    middle, "about", "over", "only", "just", "nearly", "almost", "around", "under"
                ):
                    for after in self.things(start) | self.one("I", start):
                        if self._fits(word, at, start):
                            yield after
                yield from self.gerund(middle)
                yield from self.asked(middle) if word != "to" else ()

    def _fits(self, word: str, at: int, start: int) -> bool:
        """Whether "to" has a figure behind it only where something went there: "from 40 to 6", "cut it to 6"."""
        figure = self.one("#", start) and not self.one("NLZXJU", start + 1)
        if word != "to" or not figure:
            return True
        before = (self.word(each) for each in range(at))
        return any(base_of(each) in MOVES for each in before)


_WHILE_DOING = set_of("comfortable happy busy good fine")
_LINKING = set_of("be get feel stay keep become go come look sound turn remain run seem grow finish")
_WITH_GERUND = set_of(
    "enjoy like love start stop keep mind begin finish hate miss prefer go spend try be been consider "
    "practise practice avoid help"
)
_BEFORE_FIGURES = set_of("maybe about over almost nearly around under only roughly exactly just not")
