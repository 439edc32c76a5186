"""Why somebody wants the job, clause by clause in their own words: what "they" do there is what the writer likes. Pure.

A clause that tells of pay, the way there, their family's troubles or the job that they leave is left out; what is left
has to say by itself, to the employer, what draws them.
"""

import re

from bot.reading.shorthand import foreign
from bot.reading.shorthand.alone import is_of_little_use, is_unflattering, lacks_its_article
from bot.reading.shorthand.capitals import lower_start
from bot.reading.shorthand.finishing import finished
from bot.reading.shorthand.flip import SOMEBODY, to_the_reader, to_you_but_them
from bot.reading.shorthand.nouns import with_a
from bot.reading.shorthand.private import public
from bot.reading.shorthand.reasons import is_of_a_crowd, is_private
from bot.reading.shorthand.reports import is_of_telling
from bot.reading.shorthand.sound import is_curt, runs_together, tells_of_nobody
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.stretches import finite_at, has_subject, opens_with_verb
from bot.reading.shorthand.subjects import small_start
from bot.reading.shorthand.verbs import is_past
from bot.reading.shorthand.words import ADJECTIVES, JOINERS, PREPOSITIONS, is_number, is_plural, set_of, words
from bot.support.patterns import literal, regex

MOST_SENTENCES, MOST_WORDS, LONGEST = 2, 38, 24
"""Sentences, their words together, and those of one."""
LEAST_WORDS = 4


def whys(typed: str, company: str, names: tuple[str, ...] = ()) -> str:
    """The reason as sentences to the employer; "" where nothing of it can be said."""
    if foreign.marks(typed):
        return ""
    text = spelt_out(public(typed), (*names, company))
    said = list[str]()
    of_kin = bool(set(words(text.replace("'s", ""))) & SOMEBODY)
    for piece in _SENTENCE.split(text):
        for clause in _clauses(piece):
            of_others = of_kin and re.match(r"(?:he|she)(?:'s)?\b", clause, re.IGNORECASE)
            if of_others or is_of_a_crowd(clause, text):
                continue
            named = any(re.search(rf"\b{re.escape(each.split()[0])}\b", clause) for each in names if each.split())
            sentence = "" if named else _sentence(clause, company)
            sentence = re.sub(r", [a-z]+\.$", ".", sentence)
            if sentence and _reads(sentence):
                _add(said, re.sub(r"\b(where|that|when|both) ((?:the |my )?[a-z]+), and ", r"\1 \2 and ", sentence))
    kept = [
        each
        for at, each in enumerate(said[:MOST_SENTENCES])
        if not at or len(" ".join(said[: at + 1]).split()) <= MOST_WORDS
    ]
    return " ".join(kept)


def sendable(said: str) -> str:
    """Those of the sentences that a letter can end on: none that leans on what was left out, or runs into another."""
    said = _SINCE_THEN.sub("I've wanted to be ", _WANTING.sub(", and I want to ", said))
    kept = (each for each in re.split(r"(?<=[a-z\d][.!?])\s+", said) if each and not _HANGS.search(each))
    return " ".join(_SPLICED.sub("; I ", each) for each in kept if not _ran_on(each))


def _ran_on(sentence: str) -> bool:
    """Whether a clause stands right behind another: "I drive on these roads my kids bus drives on them"."""
    return bool(
        re.search(r"\b(?:on|in|with|to|at|for|of) (?:them|it)\.$", sentence) and re.search(r"[a-z]s my ", sentence)
    )


_WANTING = regex(r"(?<=[a-z]), want to (?=[a-z])")
_SINCE_THEN = regex(r"\bI wanted to be (?=[^.]*\bsince I was\b)")
_SPLICED = regex(r", I (?=(?:was|am|have|had)\b)(?<=[a-z]s, I )")
_HANGS = regex(
    r"\b(?:(?<!I )like (?:that|it)|(?<!ever )since|the one|in one)\.$|\?|^I know (?:what|how) the [a-z]+ [a-z]+\.$"
    r"|\brecover(?:ing)? from\b"
    r"|\bto (?:do|be) the one (?:I|that)\b"
    r"|(?<!with )(?<!for )(?<!join )(?<!to )(?<!from )(?<!of )(?<!like )\b(?:you|I|they|we)\.$"
    r"|^My [a-z ]+ (?:is|has) (?:deaf|blind|sick|ill|disabled|poorly)\.$|^[A-Z][a-z]+s run by\b"
    r"|^(?:And )?(?:[Mm]y|[Oo]ur) [A-Za-z ]+ (?:is|are) (?:retiring|closing|leaving|moving|shutting|selling|cutting)\b"
    r"|\boff it\b|\buse it\.$|\b(?:to|at|of|in) one as\b|\bwon't hide it\b|\b(?:pigeonholed|dead[- ]end|stuck in"
    r"|going nowhere|vibes?)\b"
    r"|^And I\b|\b(?:baby|pregnant)\b"
    r"|\bsince (?:the|my|our) [a-z ]+ (?:sold|closed|shut|folded|moved)\b|\byou can tell\b"
)


_SENTENCE = regex(r"(?<=[\w)])[.!?;]+\s+|\s+[-–—]\s+")
_LED_IN = regex(
    r"^(?:(?:and|also|but|plus|because|well|so|um|honestly|mostly|actually|just|that|I said)\b,? )+", re.IGNORECASE
)
_CLAUSE = regex(
    r",? (?:and|but|so) (?=(?:I|they|it's|it|you|my|the|he|she|here|nobody)\b)|, (?=(?:I|I'd|I'm|they|it's"
    r"|you|my|everyone|nobody|which)\b)"
)


def _clauses(piece: str) -> list[str]:
    if _OF_ELSEWHERE.search(piece):
        return []
    piece = re.sub(r"\b(lets?|helps?|teach(?:es)?|trains?|gives?|makes?) you\b", r"\1 people", piece)
    parts = [_LED_IN.sub("", each.strip(" .,!?")) for each in _CLAUSE.split(piece)]
    kept = list[str]()
    for part in _rejoined(parts):
        if not part or is_private(part) or is_of_telling(part) or _NOT_TOLD.search(part) or part.startswith("which"):
            continue
        kept.append(part)
    return kept


NAY = regex(
    r"^.{0,60}\b(?:lol|haha+|jk|joking|kidding)\b[.!]?\s*(?:na+h?|no|but|actually|seriously|really)\b[,.]?\s*", re.I
)
"""A joke, and that it is taken back: "warm and dry for once lol. nah, I like old shoes"."""
_OF_ELSEWHERE = regex(r"\b(?:bought out|taken over|sold up)\b")
"""What became of a house, which is not the reader's."""


def _rejoined(parts: list[str]) -> list[str]:
    """The clauses, with those together again that share their subject: "where the decision and the patient are"."""
    whole = list[str]()
    for part in parts:
        if whole and re.search(r"\b(?:where|that|when|how|if|both|between) (?:the |my |an? )?[a-z]+$", whole[-1]):
            whole[-1] = f"{whole[-1]} and {part}"
        else:
            whole.append(part)
    return whole


_NOT_TOLD = regex(
    r"\b(?:sick|tired|bored) of\b|\bnot ready to (?:stop|quit|sit)\b|\bmy (?:current|old|last|present)\b"
    r"|\bat my (?:firm|job|place|work|hotel)\b"
    r"|\bwhere I am now\b|\bnow I\b|\bmine is\b|\bI never (?:see|meet|know)\b|\bfull[- ]time\b"
    r"|\binsurance\b|\bhours\b|\b\d+ (?:minutes?|mins?|miles?|years? job)\b"
    r"|\b(?:minutes|miles) away\b|\bhome to\b|\b(?:passed|died|death|widow\w*|in care)\b|\bcash\b"
    r"|\bpays?\b|\bmoney is\b|\bshifts? pattern\b|\bno weekends\b|\bcould walk\b|\bminutes'? walk\b|\bfixed terms?\b"
    r"|^I (?:don't|do not) (?:like|want)\b|\bmy (?:mother|father|mum|mom|dad|wife|husband|partner|parents|nan"
    r"|gran)(?:'s| is| are| lives?) (?:in|from|near)\b|\bown money\b|\bmake a (?:speech|thing) of it\b"
    r"|\bhome at (?:night|weekends)\b|\bin and out of hospital\b|\bI've missed\b|\b(?:closed|shut) (?:its"
    r"|the|down)\b|\bdidn't know\b|\bmy (?:girls|boys|kids|daughters?|sons?|children)\b|\byears? job\b"
    r"|\bwork there\b|\bdigs\b|\bwith (?:two|three|\d|small|young|little) [a-z ]*kids\b"
    r"|\b(?:he's|she's|is) not doing (?:great|well|good)\b"
    r"|\bnobody(?: else)? (?:wants|does)\b|\bno one else\b|\bcompany car\b|\bI cry\b|\blast place\b"
    r"|\bin my (?:hotel|job|country)\b|\bI am a number\b",
    re.IGNORECASE,
)
"""What one does not write: where they are now, the way there, what it pays, what hurts."""


def _sentence(clause: str, company: str) -> str:
    """One clause as a sentence to the employer; "" where it says nothing to them."""
    text = _there(clause, company)
    if not text or _RUNS_ON.search(text):
        return ""
    if re.match(r"(?:he|she)\b", text, re.IGNORECASE) and not set(words(text)) & SOMEBODY:
        return finished(f"I like that {to_the_reader(lower_start(text))}") if not is_past(words(text)[1]) else ""
    if re.search(r"\b(?:he|she)\b", text) and not set(words(text)) & SOMEBODY:
        text = to_the_reader(text)
    small = text[:1].lower() + text[1:] if words(text)[0] in _KINDS else small_start(text)
    if re.match(r"(?:they|they're|they've|they'd)\b", small):
        return _of_them(small)
    if found := re.match(r"(?:it's|it is) (?P<what>(?!just\b|not\b|because\b|in\b|near\b|close\b)\S.*)", small):
        return finished(f"I like that it's {_turned(found['what'])}")
    if re.match(r"(?:I|I'\w+|[Mm]y|[Ww]e|[Oo]ur)\b", text):
        return finished(_turned(text)) if finite_at(words(text)) or "'" in text.split()[0] or has_subject(text) else ""
    kind = opens_with_verb(small) if not finite_at(words(small.split(" that ")[0])) else ""
    if kind in {"past", "base"} and words(small)[0] not in _NO_WISH:
        return finished(f"I {_turned(small)}")
    if kind or re.match(r"(?:you|he|she|it|that|this|which|there|here|who)\b", small):
        return ""
    if re.match(r"(?:small|big) enough (?:that|to)\b", small):
        return finished(f"I like that it's {_turned(small)}")
    if finite_at(words(small)) > 0:
        acts = words(small)[finite_at(words(small))]
        if is_past(acts) or acts in {"was", "were", "had"}:
            return finished(_turned(text))
        of_them = len(words(small)) <= MOST_LIKED and not re.search(r"\b(?:me|my|us|I)\b", small)
        return finished(f"I like that {_turned(lower_start(text))}") if of_them else ""
    return _thing(small)


MOST_LIKED = 14
"""Words of what is so there, and liked."""
_RUNS_ON = regex(
    r"(?<!if )(?<!that )(?<!when )(?<!what )(?<!how )(?<!where )(?<!because )(?<!who )(?<!but )(?<!and )(?<!so )"
    r"(?<=[a-z] )(?:they're|they|I'm|I am)\b|, (?:it|these|those|this) "
)
_NO_WISH = set_of("see get know show take train team work stuck came looked went")
"""Bases that may be the employer's, or a thing."""


def _there(clause: str, company: str) -> str:
    """A clause with the house named where it says "there"; "" where that cannot be."""
    if not re.search(r"\bthere\b", clause) or re.search(r"\bthere(?:'s| is| are| was)\b", clause):
        return clause if not re.search(r"\bhere\b", clause) else ""
    if not company or len(company.split()) > MOST_OF_A_NAME:
        return ""
    own = re.match(r"(?:I|I'\w+|my|we)\b", clause, re.IGNORECASE) or opens_with_verb(small_start(clause)) == "past"
    clause = re.sub(rf"\b({_WENT}) there\b", rf"\1 to {literal(company)}", clause, flags=re.IGNORECASE)
    return (
        re.sub(r"\b(?:in |at )?there\b", f"at {literal(company)}", clause, count=1)
        if own
        else re.sub(r",? ?\bthere\b", "", clause)
    )


MOST_OF_A_NAME = 5
_WENT = r"(?:took|takes|brought|brings|sent|drove|walked) (?:me|us|my [a-z]+)|went|go|goes|came|come|moved|cycled"
"""Behind them "there" is "to the house"."""


def _of_them(small: str) -> str:
    """What they do, as what the writer likes; "they'd" and what they did once stays theirs."""
    turned = _turned(small)
    if (
        re.match(r"you(?:'d| would| will| can)\b", turned)
        or is_past(words(turned)[1])
        or set(words(small)[1:]) & SOMEBODY - {"people"}
    ):
        return ""
    return finished(f"I like that {turned}")


def _turned(text: str) -> str:
    """What is theirs as the reader's."""
    return re.sub(r"\b((?:work|working|join) (?:with |for )?)them\b", r"\1you", to_you_but_them(text))


def _thing(small: str) -> str:
    """What it is, named without a verb: "small team where I'd see a couple all the way through", "family owned"."""
    said = words(small)
    if all(re.fullmatch(_OWNED, each) for each in small.split(", ")):
        return finished(f"I like that it's {small.replace(', ', ' and ')}")
    head = re.split(r" (?:where|that|with|who|which|from|for|of|in|on|at)\b", small)[0]
    fits = said[0] in ADJECTIVES | _KINDS and len(words(head)) <= MOST_OF_A_THING and not is_number(said[0])
    if not fits or said[0] in PREPOSITIONS | JOINERS or is_plural(words(head)[-1]) or len(words(head)) < 2:
        return ""
    return finished(f"I like that it's {_turned(with_a(small))}")


_HELD = "family|employee|locally|worker|privately|independently"
_OWNED = rf"(?:{_HELD})[- ](?:owned|run)|mid-size|independent|small|local|union"
_KINDS = set_of(
    "small family big proper real good great nice old young new tiny local family mid-size independent"
    " busy quiet close friendly decent lovely"
)
MOST_OF_A_THING = 4


def _add(said: list[str], sentence: str) -> None:
    """A further sentence; what is liked as well goes on with "and that"."""
    liked = re.match(r"I like that (.+)$", sentence)
    if liked and said and said[-1].startswith("I like that ") and ", and " not in said[-1]:
        said[-1] = f"{said[-1][:-1]}, and that {liked[1]}"
        return
    own = re.match(r"(?:I|I'd|I'm|I've|My) ", sentence) and said and not said[-1].startswith("I like that")
    if own and ", and " not in said[-1] and len((said[-1] + sentence).split()) <= LONGEST:
        said[-1] = f"{said[-1][:-1]}, and {lower_start(sentence)}"
        return
    said.append(sentence)


def _reads(sentence: str) -> bool:
    said = words(sentence)
    return not (
        len(said) < LEAST_WORDS
        or len(said) > LONGEST
        or foreign.marks(sentence)
        or is_curt(sentence)
        or tells_of_nobody(sentence)
        or runs_together(sentence)
        or is_unflattering(sentence)
        or is_of_little_use(sentence)
        or lacks_its_article(sentence)
        or _LEANS.search(sentence)
    )


_LEANS = regex(
    r"^(?:I|We)(?:'d| would)? (?:(?:like|want) to )?[a-z]+ (?:it|that|this|them|those|him"
    r"|her)\b(?! (?:when|if|that|you|it's|I|the|people|money|parents|your))"
    r"|\b(?:they|them|their|he|she|his)\b|[;:/]|\bI like that it's (?:a |an )?\w+\.$|\bdoing (?:it|that)\.$|\bone\.$"
)
"""What needs more than it says."""
