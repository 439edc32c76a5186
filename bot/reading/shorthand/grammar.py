"""Whether a sentence is plain English, by a small grammar: what it does not know is left out of a letter. Pure.

It takes the clauses in which people write of their work: somebody, a verb, what it was done to, where, when and why. A
second thing behind a verb, a clause that nothing joins, a lone noun behind a comma are how dictation, shorthand and
other tongues look, and are no part of it. A good sentence lost costs less than a broken one sent.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from bot.reading.shorthand import verbs
from bot.reading.shorthand.lexicon import DITRANSITIVE, MOVES, THINKING, Token, is_counted, tokens_of
from bot.reading.shorthand.words import set_of

Ends = frozenset[int]
NONE: Ends = frozenset()
MOST_TOKENS = 60
_SENTENCE = re.compile(r"(?<=[a-z\d%\")A-Z][.!])(?<!\b[DMS][rst]\.)(?<!\bMrs\.)(?<![ap]\.m\.)\s+(?=[A-Z\d\"])")


@lru_cache(maxsize=2_000)
def is_grammatical(text: str) -> bool:
    """Whether each sentence of a text is made of clauses that the grammar knows; total."""
    return all(map(_is_one, filter(None, _SENTENCE.split(text.strip()))))


@lru_cache(maxsize=500)
def is_thing(text: str) -> bool:
    """Whether a text is a thing with what belongs to it, as it stands behind "about" or "for"; total."""
    return is_grammatical(f"I know about {text}.") and is_grammatical(f"I know {text}.")


def _is_one(sentence: str) -> bool:
    tokens = tokens_of(sentence)
    return not _clashes(sentence) and 0 < len(tokens) <= MOST_TOKENS and len(tokens) in _Parser(tokens).sentence(0)


_LASTING = re.compile(
    r"\bI(?P<verb>'m|(?: also| still)? [a-z]+)(?: (?P<next>[a-z]+))?[^.]* for (?:about |over |almost |nearly )?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?) (?:years|months)\b"
)


def _clashes(sentence: str) -> bool:
    """Whether what one does still goes with how long, in a tense that does not: "I have my licence for six years"."""
    for found in map(_LASTING.search, re.split(r", | (?:and|but|so) (?=I\b)", sentence)):
        verb = found["verb"].split()[-1] if found else ""
        if found and verb == "have":
            return not (verbs.is_past(found["next"] or "") or (found["next"] or "") in _HAD)
        if verb in {"'m", "am"} or (verbs.is_base(verb) and not verbs.is_past(verb)):
            return True
    return False


_HAD = frozenset(verbs.PARTICIPLE_OF.values()) | set_of("been had done also always never run")


class _Parser:
    """Where each part of a sentence may end that begins in a place."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.known: dict[tuple[str, int, int], Ends] = {}

    def word(self, at: int) -> str:
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def one(self, senses: str, at: int) -> Ends:
        """A word that may be one of these."""
        fits = at < len(self.tokens) and any(sense in self.tokens[at].senses for sense in senses)
        return frozenset({at + 1}) if fits else NONE

    def is_word(self, at: int, *known: str) -> Ends:
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

    def _once(self, name: str, at: int, how: int, rule: Callable[[], Iterable[int]]) -> Ends:
        key = (name, at, how)
        if key not in self.known:
            self.known[key] = frozenset()
            self.known[key] = frozenset(rule())
        return self.known[key]

    # --- things

    def noun(self, at: int) -> Ends:
        """A noun with what stands before it: "the four new checkout lanes", "my dad's garage"."""
        return self._once("noun", at, 0, lambda: self._noun(at))

    def _noun(self, at: int) -> Iterable[int]:
        if self.word(at) not in _PARTLY or self.word(at + 1) == "of" or self.one("BVMH", at + 1):
            yield from self.one("Y", at)
            yield from (end for some in self.one("Y", at) for end in self.is_word(some, "else"))
        yield from self.one("O", at)
        if self.word(at) == "_time" and self.word(at - 1) in {"and", ","} and self.is_held(at):
            yield at + 1  # "my own van and ten years of"
        led = self._led(at)
        counted = {end for start in led | {at} for end in self._number(start)}
        yield from counted
        for start in led | counted | {at}:
            for middle in self.many("JUG#", start) | self._graded(start) | self._paired(start):
                yield from (end for end in self._compound(middle) if not self._lacks(at, end, led=start > at))
                if start > at and middle == start + 1 and self.word(start) in _ALONE:
                    yield middle  # "my last"

    def is_held(self, at: int) -> bool:
        """Whether it is one of what somebody has."""
        return any(each.word in {"have", "had"} for each in self.tokens[:at])

    def _led(self, at: int) -> Ends:
        """Behind "the", "all the", "my dad's"."""
        first = self.one("D", at)
        more = (self.one("D", end) for end in first if self.word(at) in {"all", "both", "half", "most", "such"})
        starts = first.union(*more)
        return frozenset(starts | {end for start in starts | {at} for end in self._possessed(start)})

    def _number(self, at: int) -> Ends:
        """ "about 40", "two hundred"."""
        starts = self.many("A", at) if self.word(at) in _ABOUT else {at}
        ends = frozenset(end for start in starts for end in self.many("#", start) if end > start)
        return ends | {more for end in ends for joint in self.is_word(end, "or") for more in self.one("#", joint)}

    def _compound(self, at: int) -> Iterable[int]:
        """Nouns that make one: "front desk", "line 3", "operations manager"; one of several stands last."""
        while self.one("NZXLG", at):
            at += 1
            if self.one("NZXL", at - 1):
                yield at
            if re.fullmatch(r"\d{1,3}|[a-f]", self.word(at)) or (self.word(at - 1) in _NUMBERED and self.one("#", at)):
                at += 1
                yield at
            elif not self.one("NZXG", at - 1) and self.word(at - 1) not in _PLURAL_WITHIN and not self._is_led_on(at):
                return

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
        if head.word in _DRIVEN and _base(self.word(at - 1)) == "drive":
            return False
        if self.word(end) == "of" and head.word in _OFFICES:
            return False
        if not led and self.one("B", at - 1) and not self.one("JUG", end - 1):
            return is_counted(head.word) or (end == at + 1 and not _DESCRIBES.search(head.word))
        several = re.fullmatch(r"\d[\d,.]*", self.word(at)) and self.word(at) not in {"1"}
        if (several or self.word(at) in _SEVERAL) and "Z" not in head.senses:
            return is_counted(head.word) or end - at == 2
        return not led and is_counted(head.word) and self.word(at - 1) not in _BARE_BEHIND

    def thing(self, at: int) -> Ends:
        """A noun with what belongs to it behind it: "a system for orders that the whole branch uses"."""
        return self._once("thing", at, 0, lambda: self._thing(at))

    def _thing(self, at: int) -> Iterable[int]:
        ends, todo = set[int](), set(self.noun(at)) | set(self._gerund(at))
        while todo:
            end = todo.pop()
            ends.add(end)
            more = set(self.place(end)) | self._related(end)
            todo |= more - ends
        return ends

    def _gerund(self, at: int) -> Iterable[int]:
        for end in self.one("G", at):
            yield from self.behind(end, _base_of_gerund(self.word(at)), is_be=self.word(at) == "being")

    def _related(self, at: int) -> set[int]:
        found: set[int] = set()
        for end in (self.one("R", at) if not set(self.tokens[at - 1].senses) <= {"#", "X"} else NONE) | (
            {e for c in self.is_word(at, ",") for e in self.is_word(c, "which", "who", "where")}
        ):
            found |= self.acts(end)
            found |= (
                self.clause(end) if self.word(end - 1) in {"where", "when", "whose"} else self._gapped(end, led=True)
            )
        found |= self._gapped(at)
        found |= {end for this in self.is_word(at, "this", "that") for end in self.is_word(this, "size", "age")}
        for end in self.one("U", at) if self.word(at) not in _SAID else NONE:
            found |= {after for after in self.rest(end, 0) if after > end}
        for end in self.one("G", at) if self.word(at - 1) not in _SPANS else ():
            found |= {after for after in self.rest(end, 1) if after > end}
        for end in self.one("T", at):
            found |= self.infinitive(end)
        return found

    def _gapped(self, at: int, *, led: bool = False) -> set[int]:
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
        return self._once("things", at, 0, lambda: self._listed(at, self.thing))

    def _listed(self, at: int, part: Callable[[int], Ends]) -> Iterable[int]:
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

    # --- what is done

    def verb(self, at: int) -> Ends:
        """The verb of a clause, with its auxiliaries and adverbs: "have also been running"."""
        return self._once("verb", at, 0, lambda: self._verb(at))

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
        return self._once("acts", at, 0, lambda: self._acts(at))

    def _acts(self, at: int) -> Iterable[int]:
        for end in self.verb(at):
            is_be = any("B" in self.tokens[each].senses for each in range(at, end))
            yield from self.behind(end, _base(self.word(end - 1)), is_be=is_be)

    def behind(self, end: int, base: str, *, is_be: bool = False) -> Iterable[int]:
        """What may stand behind a verb, by which verb it is."""
        yield from self.rest(end, 2 if base in DITRANSITIVE else 1)
        if is_be or base in _LINKING:
            yield from (after for state in self.state(end) for after in self.rest(state, 0))
        if base in THINKING:
            yield from self.clause(end)
            yield from (e for told in self.noun(end) for e in self.clause(told)) if base in {"tell", "show"} else ()
        yield from self._asked(end)
        if base in {"help", "let", "make", "see", "watch"}:
            yield from (e for whom in self.thing(end) for e in self._bare(whom))
        if base in {"get", "keep", "make", "have", "leave", "see", "find"}:
            yield from (e for what in self.thing(end) for e in self._turned(what))

    def _bare(self, at: int) -> Ends:
        return frozenset(e for end in self.one("V", at) for e in self.rest(end, 1))

    def _turned(self, at: int) -> Iterable[int]:
        for end in self.state(at) | self.one("UG", at):
            yield from self.rest(end, 1 if self.one("G", at) else 0)

    def _asked(self, at: int) -> Iterable[int]:
        """ "how to", "what they need", "that it works"."""
        for end in self.one("W", at):
            yield from self.clause(end)
            yield from self._gapped(end)
            for to in self.one("T", end):
                yield from self.infinitive(to)
            if self.word(end - 1) == "how":
                yield from (after for how in self.one("J", end) for after in self.clause(how))
            if self.word(end - 1) in {"what", "who", "how"}:
                yield from self.acts(end)

    def state(self, at: int) -> Ends:
        """What somebody is: "very calm and patient", "comfortable with nights"."""
        return self._once("state", at, 0, lambda: self._listed(at, self._state))

    def _state(self, at: int) -> Ends:
        found: set[int] = set()
        for start in self.many("A", at):
            for end in self.one("JU", start):
                found |= self.rest(end, 0)
                found |= {e for w in self.one("W", end) for e in self.clause(w)} | set(self._asked(end))
                found |= set(self._gerund(end)) if self.word(end - 1) in _WHILE_DOING else set()
            for end in self.one("NX", start):
                found |= {
                    e for done in self.is_word(end, "certified", "trained", "qualified") for e in self.rest(done, 0)
                }
        return frozenset(found)

    def infinitive(self, at: int) -> Ends:
        """What stands behind "to"."""
        return self._once("infinitive", at, 0, lambda: self._infinitive(at))

    def _infinitive(self, at: int) -> Iterable[int]:
        for start in self.many("A", at):
            for end in self.one("V", start) | self.is_word(start, "be", "have", "do"):
                yield from self.behind(end, self.word(end - 1), is_be=self.word(end - 1) == "be")

    def rest(self, at: int, things: int) -> Ends:
        """What may stand behind a verb: so many things, then where, when, how and why."""
        return self._once("rest", at, things, lambda: self._rest(at, things))

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
        doing = _base(self.word(at - 1)) in _WITH_GERUND or (not things and not self.one("I", at - 1))
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
        return self._once("place", at, 0, lambda: self._placed(at))

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
                yield from self._gerund(middle)
                yield from self._asked(middle) if word != "to" else ()

    def _fits(self, word: str, at: int, start: int) -> bool:
        """Whether "to" has a figure behind it only where something went there: "from 40 to 6", "cut it to 6"."""
        figure = self.one("#", start) and not self.one("NLZX", start + 1)
        if word != "to" or not figure:
            return True
        before = (self.word(each) for each in range(at))
        return any(_base(each) in MOVES for each in before)

    # --- clauses

    def clause(self, at: int) -> Ends:
        """Somebody, and what they do."""
        return self._once("clause", at, 0, lambda: self._clause(at))

    def _clause(self, at: int) -> Iterable[int]:
        for subject in self.one("S", at) | self.things(at):
            if not self._disagrees(at, subject):
                yield from self.acts(subject)

    def _disagrees(self, at: int, subject: int) -> bool:
        """Whether a verb is for another number than its pronoun: "she have", "I has"."""
        if subject != at + 1:
            within = self.tokens[at:subject]
            head = within[-1]
            plural = "L" in head.senses and not set("NXZ") & set(head.senses)
            simple = not any(set("PWR") & set(each.senses) - set("A") and each.word != "all" for each in within)
            verb = self.word(subject)
            if plural and simple and verb in _FOR_ONE:
                return True
            single = self.word(at) in {"a", "an", "the", "my", "our", "one", "every", "each"} and set(
                head.senses
            ) <= set("NX")
            acts = verbs.is_base(verb) and not verbs.is_past(verb) and not self.one("MHBL", subject)
            return simple and single and acts and head.word not in _CROWDS
        who, verb = self.word(at), self.word(subject)
        third = who in {"he", "she", "it"}
        if third and (
            verb in {"have", "do", "are", "were", "don't", "haven't", "aren't"}
            or (verbs.is_base(verb) and not verbs.is_past(verb))
        ):
            return True
        return who in {"i", "we", "they", "you"} and (
            verb in {"has", "does", "is", "doesn't", "hasn't", "isn't"}
            or bool(verbs.base_of_s(verb) and not verbs.is_base(verb))
            or (verb in {"was", "wasn't"} and who != "i")
            or (verb in {"are", "were"} and who == "i")
        )

    def sentence(self, at: int) -> Ends:
        """The clauses of a sentence, each joined to the one before."""
        todo = {after for start in self.fronts(at) for after in self.clause(start)}
        done: set[int] = set()
        while todo:
            end = todo.pop()
            done.add(end)
            todo |= self._more(end) - done
        return frozenset(done)

    def fronts(self, at: int) -> set[int]:
        """What may stand before the first clause: when, where, with what."""
        found, begun = {at}, {at}
        for _ in range(MOST_FRONTS):
            ends = {end for start in begun for end in self._front(start)}
            begun = {after for end in ends for after in self.is_word(end, ",")}
            found |= begun | {end for end in ends if self.one("SDQ", end) or self.word(end) in {"it", "you"}}
        return found

    def _front(self, at: int) -> set[int]:
        led = {end for w in self.one("W", at) for end in self.clause(w)}
        return led | self.place(at) | self.one("A", at) | {end for g in self.one("G", at) for end in self.rest(g, 1)}

    def _more(self, at: int) -> set[int]:
        """What goes on a clause: another one, or another verb of the same subject."""
        found: set[int] = set()
        commas = self.is_word(at, ",")
        for start in {at} | commas:
            for joint in self.is_word(start, "and", "but", "so", "or", "yet", "plus"):
                for front in self.fronts(joint) | self.is_word(joint, "that", "then"):
                    found |= self.clause(front)
                if self.word(start) in {"and", "but", "or"}:
                    found |= self.acts(joint) | self._passive(joint)
            for joint in self.one("W", start):
                if self.word(start) not in {"that", "what", "how", "whether", "who", "which", "why", "than"}:
                    found |= self.clause(joint)
        for comma in commas:
            found |= {e for w in self.is_word(comma, "which", "who") for e in self.acts(w) | self._gapped(w)}
            found |= {e for w in self.is_word(comma, "where") for e in self.clause(w)}
            found |= set(self._gerund(comma)) | {
                e for part in self.place(comma) | self.one("A", comma) for e in self.rest(part, 0)
            }
            found |= {
                e
                for n in self.is_word(comma, "not", "mostly", "mainly", "including", "often", "usually")
                for e in self.things(n) | self.place(n)
            }
            found |= self._of_them(comma)
        for joint in self.is_word(at, "and") if self.word(at - 1) == "_time" else NONE:
            found |= {after for end in self._number(joint) for after in self.one("I", end)}
        for colon in self.is_word(at, ":"):
            found |= self.things(colon) | self.clause(colon)
        return found

    def _of_them(self, at: int) -> set[int]:
        """What some of them were, behind a comma: "three of them on nights", "the last two as a lead"."""
        counted = self.one("#Y", at) | self._number(at)
        some = {them for end in counted for of in self.is_word(end, "of") for them in self.one("OY", of)}
        some |= {
            end
            for the in self.is_word(at, "the") | {at}
            for last in self.is_word(the, "last", "first")
            for end in self.one("#", last) | self.one("I", last)
        } | (self.one("I", at) if self.word(at) == "_time" else NONE)
        some |= self.is_word(at, "both", "all", "neither", "none", "most", "half")
        found = {after for end in some for after in self.place(end) | self.one("UJA", end) | self.one("G", end)}
        roles = {after for end in some for role in self.is_word(end, "as") for after in self.one("J", role) | {role}}
        found |= {after for role in roles for after in self._compound(role)}
        return {after for end in found for after in self.rest(end, 1)}

    def _passive(self, at: int) -> Ends:
        return self.state(at)


def _base_of_gerund(word: str) -> str:
    stem = word.removesuffix("ing")
    return next((each for each in (stem, f"{stem}e", stem[:-1]) if verbs.is_base(each)), stem)


def _base(word: str) -> str:
    return verbs.base(word) if verbs.is_past(word) else verbs.base_of_s(word) or word


_NUMBERED = set_of("route line unit ward floor bay room station building stage phase level")
_OFFICES = set_of("head chair president captain treasurer secretary director")
_DRIVEN = set_of("truck bus cab taxi")
_SAID = set_of("said told had got went did")
_SPANS = set_of("years months weeks days hours")
_PLURAL_WITHIN = set_of(
    "services claims orders staff people kids data media patients sports systems operations sales customs goods "
    "accounts parts news savings"
)
_DESCRIBES = re.compile(r"(?:ful|ous|ive|ic|al|able|ible|ed|ent|ant|less|ish|ary|ar|ing)$")
_PARTLY = set_of("all both half most some each many few several")
MOST_LISTED, MOST_FRONTS = 5, 2
_FOR_ONE = set_of("is was has does isn't wasn't hasn't doesn't")
_CROWDS = set_of("team crew family police staff board public press council")
_ABOUT = set_of("maybe about over almost nearly around under only roughly exactly just")
_BEFORE_FIGURES = _ABOUT | set_of("not")
_ALONE = set_of("last first second third next best other same whole")
_SEVERAL = set_of("two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred")
_BARE_BEHIND = set_of("by per via")
_WHILE_DOING = set_of("comfortable happy busy good fine")
_LINKING = set_of("be get feel stay keep become go come look sound turn remain run seem grow finish")
_WITH_GERUND = set_of(
    "enjoy like love start stop keep mind begin finish hate miss prefer go spend try be been consider "
    "practise practice avoid help"
)
