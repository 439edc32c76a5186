"""Whether what shorthand was made into can stand in a letter as it is: what is in doubt is asked for, or left out.

It knows what goes wrong when shorthand, dictation or another language is put into sentences, and no more than that: a
sentence that it takes may still be plain, and is never broken.
"""

import re
from itertools import pairwise

from bot.reading.shorthand import verbs
from bot.reading.shorthand.grammar import is_grammatical
from bot.reading.shorthand.nouns import head_of
from bot.reading.shorthand.stretches import finite_at, has_subject
from bot.reading.shorthand.words import (
    ADJECTIVES,
    DETERMINERS,
    JOINERS,
    ME,
    OBJECTS,
    PREPOSITIONS,
    is_adverb,
    is_number,
    is_plural,
    set_of,
    words,
)
from bot.support.patterns import regex

LONGEST_SENTENCE, MOST_ANDS = 45, 4
"""Words of one sentence, and times that it goes on with "and": beyond them it is talk, written down."""

SENTENCE = regex(
    r"(?<=[.!?])(?<!\bSt\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\ba\.m\.)(?<!\bp\.m\.)\s+(?=[A-Z\"$£€\d])"
)
_WRONG = regex(
    r"\bI (?:told|asked) (?:you|h(?:er|im)|them)\b|\b[Yy]ou(?:'re)?\b [^,.]{0,25}\band (?:still |also |always )?"
    r"(?:goes|does|doesn't|has|is|was|runs|works|keeps|takes|gives|makes|gets)\b"
    r"|(?<!since )(?<!when )\bI (?:(?:am|was) (?=\$?\d)"
    r"|be\b|[a-z]+ me\b)"
    r"|\byou\b[^,.]{1,30}\b(?:with|for|to|of|give|gave|tell|told|help|helped|treat|pay) you\b"
    r"|\b(?:am|is|are|was|were) knowing\b"
    r"|\b(?:when|because|while|than|the|an?)[.]"
    r"|\b(?:my|our|your) (?:an?|the|my|our|your|before|after|when|while|until)\b"
)
"""What the grammar takes, and nobody writes."""
_STARTS_AMISS = regex(r"(?:And|But|So|Or|Which|Than|That's why|Not)\b")
_CURT = regex(
    r"(?<![\w.'/&-])(?:[b-df-hj-np-tv-xz]{2,}|vol|avg|recs|approx|convo|req|reqs|qty|appt|onc|peds)(?![\w'/&-])"
)
"""Words of small letters without a vowel, and the like: short for something that is not known."""
_NOT_CURT = set_of("mm cm km kg lb lbs ml mph ft hymn hymns myth myths gym gyms nth vs")
_RUN_ON = regex(
    r"(?P<before>[\w'%)]+) (?:it|he|she|they|I|we|nothing|nowt|nobody(?= ha[sd]\b)|everybody(?= ha[sd]\b)) "
    r"(?P<verb>has|was|is|were|are|had|did|don't|doesn't|didn't|finished|got|went|took|came|left|hurt|[a-z]+ed)\b"
)
LEADS_ON = (
    JOINERS
    | PREPOSITIONS
    | set_of(
        "how what why whether where said say says think thinks thought know knew hope hoped feel felt see saw wish "
        "found learned heard guess everything all anything nothing something time way day year week job place thing "
        "reason first last one ones person people those"
    )
)
"""Words that a clause of its own may follow without a comma: "the first job I had", "I think it was"."""
_PERSON = regex(
    r"\b(?:lady|man|woman|guy|girl|boy|mother|mom|mum|mam|dad|father|aunt|uncle|brother|sister|son|daughter|wife|husband"
    r"|grand\w+|nan|child|kid|baby|customer|client|patient|student|resident|guest|driver|nurse|doctor|boss|manager|owner"
    r"|teacher|coach|mentor|colleague|coworker|director|friend|neighbou?r|somebody|someone|nobody|everybody|everyone|she"
    r"|who|lad|teen|pupil|tenant|member|witness|victim|defendant|officer|chef|person)\b",
    re.IGNORECASE,
)
_OF_ONE = regex(r"\b(?:she|he|her|him|his|hers)\b", re.IGNORECASE)


def is_sound(text: str, *, alone: bool = True, typed: bool = False) -> bool:
    """Whether each sentence of a text is whole: somebody, what they do, and nothing left over from how it was typed.

    `alone`: nothing stands before it that could tell who "she" is. `typed`: as the person typed it, so that only what
    is plainly wrong counts.
    """
    if typed:
        return is_grammatical(text) and not _WRONG.search(text)
    whole = all(_is_whole(each, alone=alone) for each in SENTENCE.split(text))
    return bool(text) and is_grammatical(text) and text.count("(") == text.count(")") and whole


def _is_whole(sentence: str, *, alone: bool) -> bool:
    said = words(sentence)
    if len(said) > LONGEST_SENTENCE or said.count("and") > MOST_ANDS or _WRONG.search(sentence):
        return False
    if _STARTS_AMISS.match(sentence) or is_curt(sentence) or runs_together(sentence):
        return False
    if alone and tells_of_nobody(sentence):
        return False
    return _has_a_verb(sentence, said)


def is_curt(text: str) -> bool:
    """Whether a word of it is short for something that is not known: "bldg"."""
    return any(each not in _NOT_CURT for each in _CURT.findall(text))


def tells_of_nobody(text: str) -> bool:
    """Whether "she" or "his" stands for somebody who has not been named before."""
    one = _OF_ONE.search(text)
    return bool(one and not _PERSON.search(text[: one.start()]))


_IT_IS = regex(r"(?P<before>[a-z\d]+) (?:it's|he's|she's|they're) ")


def runs_together(text: str) -> bool:
    """Whether two clauses stand in one without a comma: "everybody ties off I don't care"."""
    if any(found["before"] not in LEADS_ON for found in _IT_IS.finditer(text)):
        return True
    return any(_runs_on(found) and not _SINCE.search(text[: found.start()]) for found in _RUN_ON.finditer(text))


_SINCE = regex(
    r"\b(?:when|while|because|if|after|before|since|until|once|(?<!in )(?<!at )(?<!on )that|how|what|where|so"
    r"|and|but) [^,.]*$",
    re.I,
)
"""Behind which a clause of its own stands without a comma."""


def _runs_on(found: re.Match[str]) -> bool:
    known = LEADS_ON - (PREPOSITIONS - JOINERS) if "n't" in found["verb"] else LEADS_ON
    return found["before"].lower() not in known


def _has_a_verb(sentence: str, said: list[str]) -> bool:
    """Whether the main clause has its finite verb: "I own", "Waits went", "At Tansy, I moved"."""
    led = re.match(
        r"^(?:At|In|On|For|With|As|When|Before|After|Since|During|Once"
        r"|If|While|Now|Over|By|Without|From)\b[^,]*, (?P<rest>.+)",
        sentence,
    )
    clause, tokens = (led["rest"], words(led["rest"])) if led else (sentence, said)
    if tokens[0] in ME:
        return "'" in tokens[0] or (len(tokens) > 1 and _is_finite(tokens))
    plain = (
        verbs.is_past(word) and (verbs.base(word) in verbs.BASES) and before not in DETERMINERS | PREPOSITIONS
        for before, word in pairwise(tokens)
    )
    return has_subject(clause) or finite_at(tokens) > 0 or any(plain)


def _is_finite(tokens: list[str]) -> bool:
    at = next((at for at, word in enumerate(tokens[1:], 1) if not (is_adverb(word) or word == "both")), len(tokens))
    word = tokens[at] if at < len(tokens) else ""
    known = word in verbs.AUXILIARIES or verbs.is_past(word) or verbs.is_base(word)
    return bool(word) and (
        known or not (is_plural(word) or is_number(word) or word in ADJECTIVES | DETERMINERS | PREPOSITIONS)
    )


_NO_THING = set_of("then wants needs likes loves hates says thinks feels knows has had gets lost asks")
_IMPRESSIONS = set_of("keen avid huge nice lovely funny cool boring bit proper mad")
"""With which somebody is described, or how it was: no thing that was talked about."""
_CROWD = set_of("people customers clients patients drivers kids students girls guys folks members users growers")
_FIRST_WORD = regex(r"(?:mr|mrs|ms|dr|miss)\.? ", re.IGNORECASE)


def is_sound_thing(thing: str) -> bool:
    """Whether a thing stands behind "talking with me about": a noun with what belongs to it, or a clause with "how"."""
    said = words(thing)
    if (
        _FIRST_WORD.match(thing)
        or is_curt(thing)
        or said[0] in {"many", "several", "some", "few", "most", "lots", "that", "those"}
    ):
        return False
    if said[0] in {"how", "what", "why", "where", "whether"}:
        return has_subject(" ".join(said[1:]))
    if (
        is_plural(said[0])
        and len(said) > 2
        and verbs.is_base(said[1])
        and said[2] in DETERMINERS | OBJECTS | PREPOSITIONS
    ):
        return False  # "devs file a ticket"
    drops = any(verbs.base_of_s(word) and is_plural(after) for word, after in pairwise(said[1:]))
    if drops or said[0] in _IMPRESSIONS or set(said) & _NO_THING or said[-1] in DETERMINERS | JOINERS:
        return False
    if said[-1] in PREPOSITIONS and not {"that", "which", "who"} & set(said):
        return False
    acts = len(said) > 1 and said[0] in _CROWD and (verbs.is_base(said[1]) or verbs.is_past(said[1]))
    return not acts and head_of(thing) not in {"fan", "guy", "girl", "one", "lady"} and not said[-1].isdigit()
