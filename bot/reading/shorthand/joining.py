"""How the clauses behind a first sentence are joined to it: with "and", as what they had as well, or as how. Pure."""

import re

from bot.reading.shorthand import verbs
from bot.reading.shorthand.became import became
from bot.reading.shorthand.capitals import lower_start
from bot.reading.shorthand.finishing import sentence_of
from bot.reading.shorthand.grammar import is_grammatical
from bot.reading.shorthand.nouns import article
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.subjects import CLEAN, CREDENTIAL, DONE_TO_ME, MOST_OF_A_LEVEL, MY_PAPER, had
from bot.reading.shorthand.topics import is_role
from bot.reading.shorthand.words import JOINERS, PREPOSITIONS, TIME, words
from bot.support.patterns import regex

_GOES_ON = regex(
    rf"^(?:the |my )?last (?:\d+|[a-z]+) |^one [a-z]+ in [a-z]+$|^any [a-z]+$|^[$£€]\d[\d,]* total$"
    rf"|^\d[\d,]* [a-z' ]+ so far$|^(?:mostly|mainly|chiefly|largely) |^(?:{TIME}) (?:in|at|on) "
    r"|^all of (?:it|them) ",
    re.IGNORECASE,
)
"""What belongs to the clause before it: "the last three on a luffer", "one week in four", "12 houses so far"."""
_ENDS = regex(r"^(?:finish|start|done) (?:in|on) [A-Z][a-z]+$")
_GOT_THEM = regex(r"^(?:got|cut|brought|took) (?:it|them) (?:down|up|from|to)\b")


def together(said: str, rest: list[str]) -> str:
    """A clause with what stands behind its commas; "" where one of these belongs to nothing."""
    past = bool(re.match(r"(?:I|We) [a-z]", said)) and verbs.is_past(words(said)[1])
    deeds = [said]
    for at, each in enumerate(rest):
        if past and opens_with_verb(each) == "past" and not DONE_TO_ME.match(each):
            deeds.append(f"it {each}" if re.match(r"went (?:from|down|up|to)\b", each) else each)
            continue
        last = at == len(rest) - 1
        if not last and all(map(_is_clause, rest[at:])):
            return f"{', '.join([*deeds, *rest[at:-1]])}, and {rest[-1]}"
        more = _belonging(each, deeds[-1]) or _had_as_well(each, said, last=last)
        more = more or (_clause_behind(each, said, past=past) if last and ", and " not in deeds[-1] else "")
        if not more:
            return ""
        deeds[-1] += more
    *before, final = deeds
    if final.startswith("it "):
        return f"{', '.join(before)}, and {final}"
    if not before:
        return final
    return f"{before[0]} and {final}" if len(before) == 1 else f"{', '.join(before)}, and {final}"


def _is_clause(text: str) -> bool:
    return has_subject(text) and words(text)[0] not in JOINERS | PREPOSITIONS and is_grammatical(sentence_of(text))


def _belonging(each: str, before: str) -> str:
    """What belongs to the clause before it: when, where, with what."""
    named = _ALSO_NAMED.match(each) and re.search(r"[A-Z][\w-]*$", before) and not has_subject(each)
    level = re.search(r"\bLevel \w+$", each) and len(words(each)) <= MOST_OF_A_LEVEL
    if named or level or _GOES_ON.match(each):
        return f", {re.sub(r'^last ', 'the last ', each)}"
    if _ENDS.match(each):
        return f", and I {each}"
    if (so_far := _SO_FAR.match(each)) or (_WITH.match(each) and not has_subject(each)):
        return f", with {so_far[1] if so_far else each}"
    if re.search(r" went from \S.* to ", before) and re.fullmatch(TIME, each):
        return f" in {each}"
    if re.match(r"\d[\d.,]*%? to \d[\d.,]*%?(?: (?:over|in|within) [^,]+)?$", each) and before.startswith("I "):
        return f", from {each}"
    if re.match(r"(?:good|valid) (?:through|until) \d{4}$", each):
        return f", {each}"
    if re.match(r"\d[\d,]*-[a-z]+ [a-z]+$", each) and not before.startswith("I "):
        return f", at a {each}"
    long = re.search(rf"\b{TIME}$", each) and before.startswith("I have my ")
    return f", {each}" if words(each)[0] in PREPOSITIONS | JOINERS - {"just", "only", "not"} and not long else ""


def _had_as_well(each: str, said: str, *, last: bool) -> str:
    """A further credential: "class A CDL, clean record"."""
    owned = had(each) if CREDENTIAL.search(each) or CLEAN.match(each) else ""
    if owned and said.startswith("I have "):
        return f" and {owned}"
    since = _SINCE.match(each) if said.startswith("I have ") else None
    if last and since and is_role(since[1].lower()):
        return f", and I've been {article(each)} {each}"
    return f", and I have {owned}" if owned and last and not said.startswith("I ") else ""


def _clause_behind(each: str, said: str, *, past: bool) -> str:
    """A last clause of its own, with its subject."""
    if went := became(each, ""):
        return f", and {lower_start(went)}"
    if MY_PAPER.match(each):
        return f", and my {each}"
    deed = opens_with_verb(each) == "past" and not DONE_TO_ME.match(each)
    mine = said.startswith("I ") and not past and (_STILL.match(each) or (deed and said.startswith("I have ")))
    if mine or (_GOT_THEM.match(each) and not past):
        return f", and I {each}"
    whole = has_subject(each) or re.match(r"(?:my|our|I|we)\b", each) or _NO_ONE.match(each)
    return f", and {_OF_THE_PLACE.sub('the ', each)}" if whole else ""


_SO_FAR = regex(r"(?:I )?(?:have |had )?(\d+ so far)$")
_WITH = regex(r"(?:no|zero|0|not one|not a single) (?!one\b)[a-z]|\d+ so far$|\d+% attendance$")
_ALSO_NAMED = regex(r"(?:your|the|an?|our) [a-z-]+(?: [a-z-]+){0,3} ?$|[A-Z][a-z]+ and [A-Z][a-z]+$")
"""What a name in front of it is, or further names: "Anaplan, your planning software", "French, English and Swahili"."""
_OF_THE_PLACE = regex(r"^(?=(?:shop|salon|store|branch|team|company|department|whole) )")
_STILL = regex(r"(?:have|know|can|speak|do|make|run|teach|train|drive|use|work|sing) \w")
_SINCE = regex(r"([A-Za-z]+(?: [A-Za-z]+){0,3}) since \d{4}$")
_NO_ONE = regex(r"(?:no one|nobody) [a-z]+ed\b")
