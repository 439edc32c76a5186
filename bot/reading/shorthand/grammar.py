"""Whether a sentence is plain English, by a small grammar: what it does not know is left out of a letter. Pure.

It takes the clauses in which people write of their work: somebody, a verb, what it was done to, where, when and why. A
second thing behind a verb, a clause that nothing joins, a lone noun behind a comma are how dictation, shorthand and
other tongues look, and are no part of it. A good sentence lost costs less than a broken one sent.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.reading.shorthand import verbs
from bot.reading.shorthand.lexicon import tokens_of
from bot.reading.shorthand.sentence_deeds import Deeds
from bot.reading.shorthand.sentence_parts import NONE, Ends
from bot.reading.shorthand.sentence_things import Things
from bot.reading.shorthand.words import set_of
from bot.support.patterns import regex

MOST_TOKENS = 60
_SENTENCE = regex(r"(?<=[a-z\d%\")A-Z][.!])(?<!\b[DMS][rst]\.)(?<!\bMrs\.)(?<![ap]\.m\.)\s+(?=[A-Z\d\"])")


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


_LASTING = regex(
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


class _Parser(Things, Deeds):
    """Clauses, and the sentence that they make."""

    def clause(self, at: int) -> Ends:
        """Somebody, and what they do."""
        return self.once("clause", at, 0, lambda: self._clause(at))

    def _clause(self, at: int) -> Iterable[int]:
        for subject in self.one("S", at) | self.things(at):
            if not self._disagrees(at, subject):
                yield from self.acts(subject)

    def _disagrees(self, at: int, subject: int) -> bool:
        """Whether a verb is for another number than its pronoun, or is the noun that is counted: "14 ride alongs"."""
        if subject in self.number(at) and subject < len(self.tokens) and set("NL") & set(self.tokens[subject].senses):
            return True
        if subject != at + 1:
            within = self.tokens[at:subject]
            head = within[-1]
            plural = "L" in head.senses and not set("NXZ") & set(head.senses)
            if self.word(subject) == "don't" and "L" not in head.senses and head.word not in _CROWDS:
                return True
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
            for joint in self.is_word(start, "than"):
                found |= self.infinitive(joint)
            for joint in self.one("W", start):
                if self.word(start) not in {"that", "what", "how", "whether", "who", "which", "why", "than"}:
                    found |= self.clause(joint)
        for comma in commas:
            found |= {e for w in self.is_word(comma, "which", "who") for e in self.acts(w) | self.gapped(w)}
            found |= {e for w in self.is_word(comma, "where") for e in self.clause(w)}
            found |= set(self.gerund(comma)) | {
                e for part in self.place(comma) | self.one("A", comma) for e in self.rest(part, 0)
            }
            found |= {
                e
                for n in self.is_word(comma, "not", "mostly", "mainly", "chiefly", "including", "often", "usually")
                for start in {n} | self.is_word(n, "just", "only")
                for e in self.things(start) | self.place(start)
            }
            found |= self._of_them(comma)
        for joint in self.is_word(at, "and") if self.word(at - 1) == "_time" else NONE:
            found |= {after for end in self.number(joint) for after in self.one("I", end)}
        for colon in self.is_word(at, ":"):
            found |= self.things(colon) | self.clause(colon)
        return found

    def _of_them(self, at: int) -> set[int]:
        """What some of them were, behind a comma: "three of them on nights", "the last two as a lead"."""
        starts = {at} | self.is_word(at, "all")
        counted = {end for start in starts for end in self.one("#Y", start) | self.number(start)}
        some = {them for end in counted for of in self.is_word(end, "of") for them in self.one("OY", of)}
        every = some if self.word(at) == "all" else NONE
        some |= {
            end
            for the in self.is_word(at, "the") | {at}
            for last in self.is_word(the, "last", "first")
            for end in self.one("#", last) | self.one("I", last)
        } | (self.one("I", at) if self.word(at) == "_time" else NONE)
        some |= self.is_word(at, "both", "all", "neither", "none", "most", "half")
        found = {after for end in some for after in self.place(end) | self.one("UJA", end) | self.one("G", end)}
        roles = {after for end in some for role in self.is_word(end, "as") for after in self.one("J", role) | {role}}
        found |= {after for role in roles for after in self.compound(role)}
        return {after for end in found for after in self.rest(end, 1)} | every

    def _passive(self, at: int) -> Ends:
        return self.state(at)


MOST_FRONTS = 2
_FOR_ONE = set_of("is was has does isn't wasn't hasn't doesn't")
_CROWDS = set_of("team crew family police staff board public press council")
