"""How a thing is named: a noun, what stands before it and what belongs to it behind it. Pure."""

import re
from collections.abc import Callable, Iterable

from bot.reading.shorthand import verbs
from bot.reading.shorthand.lexicon import is_counted
from bot.reading.shorthand.sentence_parts import NONE, Ends, Parts, base_of
from bot.reading.shorthand.words import set_of
from bot.support.patterns import regex


class Things(Parts):
    """A thing, and several."""

    def noun(self, at: int) -> Ends:
        """A noun with what stands before it: "the four new checkout lanes", "my dad's garage"."""
        return self.once("noun", at, 0, lambda: self._noun(at))

    def _noun(self, at: int) -> Iterable[int]:
        if self.word(at) not in _PARTLY or self.word(at + 1) == "of" or self.one("BVMH", at + 1):
            yield from self.one("Y", at)
            yield from (end for some in self.one("Y", at) for end in self.is_word(some, "else"))
        yield from self.one("O", at)
        if self.word(at) == "_time" and self.word(at - 1) in {"and", ","} and self.is_held(at):
            yield at + 1  # "my own van and ten years of"
        led = self._led(at)
        counted = {end for start in led | {at} for end in self.number(start)}
        yield from counted
        for start in led | counted | {at}:
            for middle in self.many("JUG#", start) | self._graded(start) | self._paired(start):
                yield from (end for end in self.compound(middle) if not self._lacks(at, end, led=start > at))
                if start > at and middle == start + 1 and self.word(start) in _ALONE:
                    yield middle  # "my last"
                if middle > start > at:
                    yield from self.is_word(middle, "one", "ones")  # "a full one"

    def is_held(self, at: int) -> bool:
        """Whether it is one of what somebody has."""
        return any(each.word in {"have", "had"} for each in self.tokens[:at])

    def _led(self, at: int) -> Ends:
        """Behind "the", "all the", "my dad's"."""
        first = self.one("D", at)
        more = (self.one("D", end) for end in first if self.word(at) in {"all", "both", "half", "most", "such"})
        starts = first.union(*more)
        return frozenset(starts | {end for start in starts | {at} for end in self._possessed(start)})

    def number(self, at: int) -> Ends:
        """ "about 40", "two hundred"."""
        starts = self.many("A", at) if self.word(at) in _ABOUT else {at}
        ends = frozenset(end for start in starts for end in self.many("#", start) if end > start)
        return ends | {more for end in ends for joint in self.is_word(end, "or") for more in self.one("#", joint)}

    def compound(self, at: int) -> Iterable[int]:
        """Nouns that make one: "front desk", "line 3", "operations manager"; one of several stands last."""
        begun = at
        while self.one("NZXLG", at) or (at > begun and self._is_within(at, begun)):
            at += 1
            if self.one("NZXL", at - 1):
                yield at
            if re.fullmatch(r"\d{1,3}|[a-f]", self.word(at)) or (
                self.word(at - 1) in _NUMBERED and self.word(at) != "one" and self.one("#", at)
            ):
                at += 1
                yield at
            elif not self.one("NZXG", at - 1) and self.word(at - 1) not in _PLURAL_WITHIN and not self._is_led_on(at):
                return

    def _is_within(self, at: int, begun: int) -> bool:
        """Whether an adjective stands between the nouns of a name: "the electric bus high voltage course"."""
        return bool(
            self.one("J", at) and self.one("NZX", at + 1) and self.one("NZX", at - 1) and self.one("DQ", begun - 1)
        )

    def _is_led_on(self, at: int) -> bool:
        """Whether several things stand before the one that they are of: "the skills group"."""
        only_noun = at < len(self.tokens) and set(self.tokens[at].senses) == {"N"}
        return only_noun and bool(self.one("DQNX", at - 2))

    def _graded(self, at: int) -> Ends:
        """ "very small", "well over", "fully booked" before a noun."""
        found: set[int] = set()
        for middle in self.many("A", at) - {at}:
            found |= self.many("JUG#", middle) - {middle}
        return frozenset(found)

    def _paired(self, at: int) -> Ends:
        """ "commercial and residential", before a noun."""
        return frozenset(
            end
            for first in self.one("J", at)
            for joint in self.is_word(first, "and", "or", ",")
            for end in self.one("J", joint)
        )

    def _possessed(self, at: int) -> Iterable[int]:
        for middle in self.many("JNZX", at):
            yield from self.one("Q", middle)

    def _lacks(self, at: int, end: int, *, led: bool) -> bool:
        """Whether one thing lacks its article, or several have no "s": "as technician", "200 person"."""
        head = self.tokens[end - 1]
        if any(sense in head.senses for sense in "LX") or "N" not in head.senses:
            return False
        if head.word in _DRIVEN and base_of(self.word(at - 1)) == "drive":
            return False
        if self.word(end) == "of" and head.word in _OFFICES:
            return False
        if not led and self.one("B", at - 1) and not self.one("JUG", end - 1):
            mass = "Z" in head.senses or _DESCRIBES.search(head.word)
            return is_counted(head.word) or (end == at + 1 and not mass)
        several = re.fullmatch(r"\d[\d,.]*", self.word(at)) and self.word(at) not in {"1"}
        if (several or self.word(at) in _SEVERAL) and "Z" not in head.senses:
            return is_counted(head.word) or end - at == 2
        return not led and is_counted(head.word) and self.word(at - 1) not in _BARE_BEHIND

    def thing(self, at: int) -> Ends:
        """A noun with what belongs to it behind it: "a system for orders that the whole branch uses"."""
        return self.once("thing", at, 0, lambda: self._thing(at))

    def _thing(self, at: int) -> Iterable[int]:
        ends, todo = set[int](), set(self.noun(at)) | set(self.gerund(at))
        while todo:
            end = todo.pop()
            ends.add(end)
            more = set(self.place(end)) | self._related(end)
            todo |= more - ends
        return ends

    def gerund(self, at: int) -> Iterable[int]:
        """What is done, as a thing: "running the yard"."""
        for end in self.one("G", at):
            yield from self.behind(end, verbs.base_of_gerund(self.word(at)), is_be=self.word(at) == "being")

    def _related(self, at: int) -> set[int]:
        found: set[int] = set()
        for end in (self.one("R", at) if not set(self.tokens[at - 1].senses) <= {"#", "X"} else NONE) | (
            {e for c in self.is_word(at, ",") for e in self.is_word(c, "which", "who", "where")}
        ):
            found |= self.acts(end)
            found |= (
                self.clause(end) if self.word(end - 1) in {"where", "when", "whose"} else self.gapped(end, led=True)
            )
        found |= self.gapped(at)
        found |= {end for this in self.is_word(at, "this", "that") for end in self.is_word(this, "size", "age")}
        for end in self.one("U", at) if self.word(at) not in _SAID else NONE:
            found |= {after for after in self.rest(end, 0) if after > end}
        for end in self.one("G", at) if self.word(at - 1) not in _SPANS else ():
            found |= {after for after in self.rest(end, 1) if after > end}
        for end in self.one("T", at):
            found |= self.infinitive(end)
        return found

    def gapped(self, at: int, *, led: bool = False) -> set[int]:
        """A clause whose object stands before it: "the team I lead", "the people we work with"."""
        found: set[int] = set()
        others = self.is_word(at, "you", "people", "everyone", "everybody", "nobody", "anyone", "somebody")
        for subject in (self.things(at) if led else frozenset()) | self.one("S", at) | others:
            for verb in self.verb(subject):
                found |= self.rest(verb, 0) if led else frozenset()
                to_do = {e for to in self.one("T", verb) for e in self.one("V", to)}
                asked = {about for whom in self.one("O", verb) for about in self.one("P", whom)}
                for end in {verb} | self.one("P", verb) | self.many("A", verb) | self.place(verb) | to_do | asked:
                    if end == len(self.tokens) or self.one(",KBVEMHR", end):
                        found.add(end)
        return found

    def things(self, at: int) -> Ends:
        """One thing or several: "hems, corsets and veils"."""
        return self.once("things", at, 0, lambda: self.listed(at, self.thing))

    def listed(self, at: int, part: Callable[[int], Ends]) -> Iterable[int]:
        """Parts of one kind, with commas and "and" between them."""
        ends = set(part(at))
        rows = set(ends)
        for _ in range(MOST_LISTED):
            rows = {end for row in rows for comma in self.is_word(row, ",") for end in part(comma)}
            ends_before = ends | rows
            for row in ends_before:
                for comma in {row} | self.is_word(row, ","):
                    for joint in self.is_word(comma, "and", "or", "but", "plus"):
                        for more in {joint} | self.is_word(joint, "not", "also", "then"):
                            ends |= part(more)
            if not rows:
                break
        return ends


_NUMBERED = set_of("route bus line unit ward floor bay room station building stage phase level")
_OFFICES = set_of("head chair president captain treasurer secretary director")
_DRIVEN = set_of("truck bus cab taxi")
_SAID = set_of("said told had got went did")
_SPANS = set_of("years months weeks days hours")
_PLURAL_WITHIN = set_of(
    "services claims orders staff people kids data media patients sports systems operations sales customs goods "
    "accounts parts news savings contents"
)
_DESCRIBES = regex(r"(?:ful|ous|ive|ic|al|able|ible|ed|ent|ant|less|ish|ary|ar|ing)$")
_PARTLY = set_of("all both half most some each many few several")
_ABOUT = set_of("maybe about over almost nearly around under only roughly exactly just")
_ALONE = set_of("last first second third next best other same whole")
_SEVERAL = set_of("two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred")
_BARE_BEHIND = set_of("by per via")
MOST_LISTED = 5
