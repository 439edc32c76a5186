"""The sentences that clauses of shorthand surely stand for: "know Anaplan" is "I know Anaplan". Pure.

A clause begins with a verb that only its writer can have done, or names what they have, or what became of a thing.
What is none of these is left to the writer to say.
"""

import re

from bot.reading.shorthand import foreign, verbs
from bot.reading.shorthand.alone import counts_nothing, is_amiss, lacks_its_article, leans, points_nowhere
from bot.reading.shorthand.capitals import lower_first, lower_start, upper_first
from bot.reading.shorthand.clauses import Clauses
from bot.reading.shorthand.finishing import finished, hyphened, sentence_of
from bot.reading.shorthand.grammar import is_grammatical
from bot.reading.shorthand.names_spelt import CASED
from bot.reading.shorthand.nouns import article, head_of, with_the
from bot.reading.shorthand.sound import is_curt, runs_together, tells_of_nobody
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.topics import bare, is_common, is_role
from bot.reading.shorthand.words import (
    ADJECTIVES,
    DETERMINERS,
    JOINERS,
    MASS,
    NUMBERS,
    PREPOSITIONS,
    TIME,
    UP_TO_TEN,
    is_adverb,
    is_plural,
    words,
)
from bot.support.patterns import regex

MOST_OF_A_CREDENTIAL, MOST_OF_A_LEVEL = 9, 4
"""Words of what is only named as had."""
_CREDENTIAL = regex(
    r"\b(?:(?:certificate|licen[cs]e|ticket|card|diploma|degree|qualification|endorsement)s?|CDL)"
    r"(?: (?:in|with|for) (?!(?:January|February|March|April|May|June|July|August|[A-Z][a-z]+ber|last"
    r"|this)\b)[\w' -]+| and first aid)?(?:,? so I can [^,]+)?$"
    r"|^(?:\w+ )?(?:Level|Certificate) (?:\d|[IVX]+)\b(?: in [\w ]+|,? so I can [^,]+)?$"
)
_EXPERIENCE = regex(r"^(?!no\b|some\b|years\b|good\b)[\w&/ ,-]+ experience$")
_ROLE_FOR = regex(rf"^(?P<role>[A-Za-z]+(?: [a-z]+){{0,2}}) for (?P<long>{TIME})$")
_CLEAN = regex(r"^(?:clean|full) (?:[a-z]+ )?(?:record|licen[cs]e)$")
_YEARS = regex(rf"^{TIME} (?:of|as|in|on|with|at|doing) (?!(?:a row|total)\b)", re.IGNORECASE)
_QUALIFIED = regex(
    rf"^(?:(?P<how>[a-z]+ )?(?P<what>qualified|certified|licen[cs]ed) (?P<long>{TIME})"
    rf"|(?P<span>{TIME}) (?P<state>qualified|certified|licen[cs]ed))$",
    re.IGNORECASE,
)
_CHOSEN = regex(r"^(?:promoted|commended|nominated|elected|selected|voted|chosen)\b", re.IGNORECASE)
_DONE_TO_ME = regex(
    r"^(?:awarded|admitted|accredited|bonded|insured|endorsed|cleared(?! (?:an?|the|my|our|all|\d))|rated"
    r"|vetted|chartered|named|invited|asked|hired(?! (?:an?|the|my|our|all|\d))"
    r"|recogni[sz]ed|trained (?:in|on|by|as)\b|used (?!to\b))",
    re.IGNORECASE,
)
_BECAME = regex(r"^(?:went|fell|dropped|rose|grew|came down|halved|doubled)\b")
_FROM_TO = regex(
    r"^(?P<what>[A-Za-z][A-Za-z' -]{1,40}?) (?:from )?(?P<old>\d+ in \d+"
    r"|[$£€]?\d[\d.,]*(?:%|[KMBkmb]\b)?(?: (?!down\b|up\b|to\b)[a-z]+){0,2})(?: down| up)? to (?=[$£€]?\d)"
)
_FIGURES = regex(
    r"^(?:from )?(?P<old>[$£€]?\d[\d.,]*[%KM]?(?: (?!down\b|up\b|to\b)[a-z]+){0,3}) (?:down |up )?to (?=[$£€]?\d)"
)
"""From what to what, behind the thing that it is of: "60 components down to 22"."""
_HAVING = regex(r"^\d[\d,]* (?!(?:seconds|minutes|hours|days|weeks|months|years|dollars|euros|pounds)\b)[a-z]{3,}s\b")
"""How many of what they had: "1,100 suppliers down to 640"."""
_GOES_ON = regex(
    rf"^(?:the |my )?last (?:\d+|[a-z]+) |^one [a-z]+ in [a-z]+$|^any [a-z]+$|^[$£€]\d[\d,]* total$"
    rf"|^\d[\d,]* [a-z' ]+ so far$|^(?:mostly|mainly|chiefly|largely) |^(?:{TIME}) (?:in|at|on) "
    r"|^all of (?:it|them) ",
    re.IGNORECASE,
)
"""What belongs to the clause before it: "the last three on a luffer", "one week in four", "12 houses so far"."""
_ENDS = regex(r"^(?:finish|start|done) (?:in|on) [A-Z][a-z]+$")
_GOT_THEM = regex(r"^(?:got|cut|brought|took) (?:it|them) (?:down|up|from|to)\b")


def headed(told: Clauses, typed: str = "") -> str:
    """The same with what they are of before a colon, "Tech transfer: I moved two processes", where that is left out."""
    said = re.sub(rf"^On (?:the )?{re.escape(told.head)}, ", "", sentences(told, typed), flags=re.IGNORECASE)
    head = re.sub(r" (?:omg|ugh|argh|lol)$", "", told.head)
    named = {*map(str.lower, words(head))} & {*words(said)} or len(words(head)) > MOST_OF_A_HEAD
    whose = re.match(r"(?:I|I'\w+|[Ww]e|[Mm]y|[Oo]ur)\b", said)
    return f"{upper_first(head)}: {lower_start(said)}" if said and head and whose and not named else said


MOST_OF_A_HEAD = 4


def sentences(told: Clauses, typed: str = "") -> str:
    """The sentences that the clauses of a point stand for; "" for none. `typed`: spelt out."""
    said: list[str] = []
    for at, piece in enumerate(told.pieces):
        text = ", ".join(piece)
        if said and re.match(r"(?:mostly|mainly|only) ", text):
            said[-1] = f"{said[-1][:-1]}, {text}."
        elif said and (how := _by(said[-1][:-1], text)):
            said[-1] = f"{how}."
        elif at and f" it {text.lower()}" in typed.lower():  # not the writer: "it cut no-shows"
            said += [its] if said and _reads(its := finished(f"it {text}")) else []
        elif sentence := _best(piece, "" if at else told.head, typed, alone=not said):
            said.append(sentence)
    return " ".join(said)


def _best(clauses: tuple[str, ...], head: str, typed: str, *, alone: bool) -> str:
    """The sentence of a piece: all of it, or up to one of its clauses where nothing behind that changes it."""
    for end in range(len(clauses), 0, -1):
        text, is_whole = ", ".join(clauses[:end]), end == len(clauses)
        if not is_whole and (foreign.marks(typed) or _BENDS.match(clauses[end])):
            continue
        for named in ("", head) if head and not (_OF_HEAD.search(text) or _FIGURES.match(text)) else (head,):
            sentence = _finished(text, named, typed)
            if sentence.startswith("On ") and is_amiss(_finished(text, "", typed)):
                continue
            follows = is_whole and not alone and not sentence.startswith("I ")
            if not is_whole and not (_is_own(text) or _OWN.match(sentence)):
                continue
            if not is_whole and sentence.startswith("I'm ") and _is_one_more(clauses[end]):
                continue
            if alone and not head and re.fullmatch(r"I have my Level \d\.", sentence):
                continue
            if _PENDING.search(typed) and re.match(r"I have (?:my|the|an?) ", sentence):
                continue
            if sentence and _reads(sentence) and (_is_worth_it(sentence) or follows):
                return sentence
    return ""


_OWN = regex(
    r"(?:(?:As|With|At|In|On) [^,.]+, |With [A-Z]+ )?"
    r"(?:I'm \w+ \w|I've|I (?:have|can|could|would|speak|know|spent|[a-z]+ed)\b)"
)
"""What the writer does, has or is."""
_PENDING = regex(
    r"\b(?:appli(?:ed|cation)|pending|in progress|booked|waiting|should be through|not yet|halfway"
    r"|finish(?:es|ing)? (?:it )?(?:in|next|by|this))\b",
    re.IGNORECASE,
)


def _is_one_more(clause: str) -> bool:
    """Whether a clause is one more thing of a list, and tells nothing by itself: "pivot tables"."""
    return not (has_subject(clause) or opens_with_verb(_small(clause)) or re.search(r"\d", clause))


_BENDS = regex(
    r"(?:but|not|no(?! [a-z]{3,})|never|only|except|if|unless|until|when|because|so|though|before)\b"
    r"|(?:got|cut|took|brought) (?:it|them) (?:down|up|from|to|by|under|over|below|above)\b",
    re.IGNORECASE,
)
"""What changes a clause before it, or is what it is told for."""


_IS = regex(r"\b(?:is|are|was|were|be)(?: [a-z]+)? no (?:problem|bother)")
_OF_HEAD = regex(
    r"^(?:went|fell|dropped|rose|grew|came down|halved|doubled)\b|\b(?:it|them|ours|mine|those)\b", re.IGNORECASE
)
"""What needs the thing that was named before it."""


def _is_own(text: str) -> bool:
    """Whether a clause is a deed of the writer's, or what they have, which is worth telling by itself."""
    return bool(
        re.match(r"(?:as (?:an? |the )?[a-z]+(?: [a-z]+)?, )?(?:I|we) ", text)
        or _BECAME_TO.match(text)
        or opens_with_verb(_small(text))
        or _YEARS.match(text)
        or _became(text, "")
        or _FIGURES.match(text)
    )


LEAST_WORDS = 4


def _is_worth_it(sentence: str) -> bool:
    """Whether a sentence tells something of the writer by itself: "I brought a part" does not."""
    said = words(sentence)
    named = re.search(r"\d|[A-Z]", sentence[2:]) or set(said) & (NUMBERS - {"about", "over", "around", "half"})
    return bool(
        named
        or (len(said) > LEAST_WORDS and re.search(r"\b(?:I|I'\w+|my|we|our)\b", sentence, re.I))
        or re.match(r"I speak \w|I (?:have|know|can|could|love|like) \w+ \w|I'm ", sentence)
    )


_NO_BOTHER = regex(
    r",? no (?:(?:problem|bother|drama|vacation|holiday)s?|worries|stress|hassle|time off)(?: at all| or anything)?$"
)


def _finished(part: str, head: str, typed: str) -> str:
    if not head and re.search(rf"\bi'm an? (?:total |proper |real )?{re.escape(part.lower())}", typed.lower()):
        return sentence_of(f"I'm {article(part)} {part}")
    said = _sentence(
        part if _IS.search(part) else _NO_BOTHER.sub("", part),
        head,
        typed,
    )
    return finished(hyphened(said.replace(" 1 in under ", " one in under "))) if said else ""


def _reads(text: str) -> bool:
    """Whether nothing shows in sentences of this kind that they were notes; the grammar is not asked."""
    if (
        foreign.marks(text)
        or _NO_ENGLISH.search(text)
        or is_curt(text)
        or tells_of_nobody(text)
        or not is_grammatical(text)
        or text.count("(") != text.count(")")
    ):
        return False
    first, *_ = each_one = _SENTENCE.split(text)
    if leans(first) or points_nowhere(text):
        return False
    return not any(
        is_amiss(each)
        or any(map(lacks_its_article, each.split(", and ")))
        or runs_together(each)
        or (counts_nothing(each) and not each.startswith("On "))
        or len(words(each)) > MOST_WORDS
        for each in each_one
    )


_NO_ENGLISH = regex(
    r"\b(?:can|could|would|will) to\b|\b(?:last|old|previous) [a-z]+,? I (?:make|do|go|have|work|get)\b"
)
MOST_WORDS = 34
"""Words of one sentence."""
_SENTENCE = regex(r"(?<=[a-z\d%)A-Z]\.) (?=[A-Z])")


def _by(before: str, part: str) -> str:
    """How something was got down stands behind it: "got them down to 2; stage all the parts the day before"."""
    verb, _, rest = part.partition(" ")
    does = verbs.is_base(verb) and not verbs.is_past(verb) and rest and ", " not in part
    if does and re.search(rf"\bI (?:got|cut|brought|took) [^,]* to (?:\d|zero\b|one\b|{UP_TO_TEN}\b)[^,]*$", before):
        return f"{before} by {verbs.gerund(verbs.past_of(verb))} {rest}"
    return ""


def _sentence(part: str, head: str, typed: str) -> str:
    first, *rest = _MENDED.sub(r"\1, \2, and \3", part).split(", ")
    if rest and _LED.match(first) and (opens_with_verb(rest[0]) == "past" or rest[0].startswith("I ")):
        return _led(first, rest)
    became = _became(first, head)
    said, head = (became, "") if became else (_subject(first, typed), head)
    if head and re.search(r"\bours\b", said):
        said, head = re.sub(r"\bours\b", f"our {bare(head)}", said, count=1), ""
    if head and (meant := _meant(said, head)):
        said, head = meant, ""
    if head and said:
        said = f"On {_named(head)}, {said}" if _named(head) and _tells_of_a_deed(said) else ""
    if len(rest) == 1 and _BECAME_TO.match(said) and not said.startswith("We ") and opens_with_verb(rest[0]) == "past":
        return f"I {rest[0]}, and {lower_start(said)}"
    return _together(said, rest) if said else ""


_BECAME_TO = regex(r"[A-Za-z][\w' -]+ (?:went|fell|dropped|rose|grew|came down) (?:from|to|by) \S")
"""What became of a thing: what was done for it stands before."""
_MENDED = regex(r"\b([A-Z][a-z]+) and ([A-Z][a-z]+) and (?:also )?([A-Z][a-z]+)\b")
_LED = regex(r"(?:(?:at|in|for|on) (?:my|the|our)|as(?: an?| the)?) [\w' -]+$", re.IGNORECASE)


def _led(first: str, rest: list[str]) -> str:
    said = _together(f"I {rest[0].removeprefix('I ')}", rest[1:])
    return f"{first}, {said}" if said else ""


def _meant(said: str, head: str) -> str:
    """A sentence with the thing that its one "it" or "them" stands for: "I use Auslan every day"."""
    found = re.findall(r"\b(?:it|them)\b", said)
    thing = _named(head)
    fits = thing and len(found) == 1 and (found[0] == "them") == is_plural(words(thing)[-1])
    return re.sub(r"\b(?:it|them)\b", lambda _: thing, said, count=1) if fits and said.startswith("I ") else ""


def _named(head: str) -> str:
    """What a deed was about; "" for what may be no thing: "curly"."""
    last = words(head)[-1]
    if verbs.is_past(last):
        return ""
    if head.rsplit(maxsplit=1)[-1].isupper():
        return head
    thing = bare(head) if _is_plain(head_of(head)) else with_the(bare(head))
    return "" if thing.startswith("the ") and len(words(head)) == 1 else thing


def _tells_of_a_deed(said: str) -> bool:
    """Whether "On waste," may stand before it."""
    deed = re.match(r"(?:I|we|We) (?!(?:had|were|did it|was(?! the one))\b)[a-z]+\b", said)
    return bool(deed) and verbs.is_past(words(said)[1])


def _became(first: str, head: str) -> str:
    """What became of a thing: "Drop-off: went from 8 to 2", "Changeovers from 90 minutes to 35"."""
    if _BECAME.match(first) and re.match(r"[a-z]+ (?:from|down|up|to|by)\b", first):
        return f"{upper_first(_ours(head))} {first}" if head else ""
    if figures := _FIGURES.match(first):
        if re.fullmatch(r"[A-Z]\w+(?: [A-Z]\w+)+", head) and figures["old"][0] in "$£€":
            return f"At {head}, we went from {figures['old']} to {_new(figures, first)}"
        who = _ours(head) if head else "we" if _HAVING.match(figures["old"]) else ""
        return f"{upper_first(who)} went from {figures['old']} to {_new(figures, first)}" if who else ""
    found = _FROM_TO.match(first)
    repeated = found and opens_with_verb(first) == "base" and is_plural(words(found["what"])[-1])  # "repeat calls"
    if (
        head
        or not found
        or (opens_with_verb(first) and not repeated)
        or has_subject(first)
        or set(words(found["what"])) & (PREPOSITIONS - {"of"})
    ):
        return ""
    if " " not in found["what"] and verbs.is_base(found["what"].lower()):
        return ""  # "book" alone may be a deed
    return f"{upper_first(_ours(found['what']))} went from {found['old']} to {_new(found, first)}"


def _new(found: re.Match[str], first: str) -> str:
    """The figure that it went to, with the sign of the old one."""
    new = first[found.end() :]
    return f"{new}%" if "%" in found["old"] and re.fullmatch(r"[\d.]+", new) else new


def _ours(thing: str) -> str:
    """A thing at the head of a sentence, with "our" where it is one that can be counted."""
    last = head_of(thing)
    return bare(thing) if _is_plain(last) or thing.isupper() else f"our {bare(thing)}"


def _is_plain(noun: str) -> bool:
    return is_plural(noun) or noun in MASS or noun.endswith(("tion", "ing", "ness", "ity", "ment"))


def _small(text: str) -> str:
    first = text.split(" ", 1)[0].lower()
    known = first not in CASED and text[1:2].islower() and (is_common(first) or first in verbs.AUXILIARIES)
    return text[:1].lower() + text[1:] if known else lower_first(text)


def _subject(first: str, typed: str) -> str:
    """A clause with its "I"; "" where it is not sure that it has one."""
    small, tokens = _small(first), words(first)
    if re.match(r"(?:I|I'\w+|we|my|our|My|Our|We)\b", first):
        return small if has_subject(first) else ""
    if f"been {first.lower()}" in typed.lower():
        return f"I've been {small}"
    if re.match(r"done (?!with\b|by\b|in\b|at\b)[A-Za-z]", small):
        return f"I've {small}"
    if _MY.match(small):
        return f"my {small}"
    if f"my {first.lower()}" in typed.lower() and has_subject(first):
        return f"my {small}"
    if found := _QUALIFIED.match(first):
        what = f"{(found['how'] or '').lower()}{found['what'] or found['state']}"
        return f"I've been {what} for {found['long'] or found['span']}"
    for shape, who in ((_CHOSEN, "I was"), (_WORKS, "I"), (_GRADE, "I got an" if first[:1] == "A" else "I got a")):
        if shape.match(small if shape is _WORKS else first):
            return f"{who} {first if shape is _GRADE else small}"
    return _state(small, tokens) or _of_what_they_have(first, small) or _of_a_deed(first, small, tokens)


def _of_what_they_have(first: str, small: str) -> str:
    """A credential, or years: "I have my class A CDL", "I have four years as a room cleaner"."""
    owned = re.sub(r"^(?:have|got) (?!an?\b|the\b)", "", small)
    if (_CREDENTIAL.search(owned) or _CLEAN.match(owned)) and _had(owned):
        return f"I have {_had(owned)}"
    if _YEARS.match(first) or (_EXPERIENCE.search(first) and len(words(first)) <= MOST_OF_A_CREDENTIAL):
        return f"I have {small}"
    if found := _FELLOW.match(first):
        return f"I've been {article(found['role'])} {re.sub('^chartered (?=[A-Z])', 'Chartered ', first)}"
    if found := _SPARED.match(first):
        return f"I've had no {found['what']}{found['where'] or ''}{found['when']}"
    if found := _SPARED_FOR.match(first):
        return f"I've gone {found['long']} without {found['what']}"
    if (long := _ROLE_FOR.match(first)) and is_role(long["role"].lower()):
        return f"I've been {article(long['role'])} {long['role']} for {long['long']}"
    if spent := _spent(first):
        return f"I {spent}" if spent.startswith("spent ") else f"I have {spent}"
    if (found := _LAST_AS.match(first)) and is_role(found["role"]):
        return f"I have {lower_first(found['years'])}, the last {found['last']} as {found['role']}"
    if found := _SOME_OF_THEM.match(first):
        return f"I have {lower_first(found['years'])}, {found['some']} of them on {found['what']}"
    if _COUNTED.match(first):
        return f"I did {re.sub(r' as (?=[a-z]+)(?!an? )', ' as the ', small)}"
    return _of_years(first)


def _of_years(first: str) -> str:
    """Years of a kind of work: "7 years swing shift"."""
    found = _DONE_FOR.match(first)
    if not found or is_role(found["what"]) or verbs.is_past(words(found["what"])[-1]) or opens_with_verb(found["what"]):
        return ""
    where = _NOT_ONE.sub(r", without a single \1", found["where"] or "")
    if re.match(r"[a-z]*[aeiouy][a-z]*ing\b", found["what"]):
        return f"I spent {found['long']} {found['what']}{where}"
    return f"I've done {found['long']} of {found['what']}{where}"


_NOT_ONE = regex(r" and not (?:one|a single) ([a-z-]+(?: [a-z-]+)?)$")


_DONE_FOR = regex(
    rf"^(?P<long>{TIME}) "
    r"(?P<what>(?!(?:of|as|in|on|at|with|to|and|or|for|full|from|by|doing|qual\w*|reg|exp|licen\w+)\b)"
    r"[a-z]+ (?:\d{3}|[a-z]+))(?P<where> (?:at|in|on|with|for) (?!and\b)[^,]+)?$"
)
_LAST_AS = regex(
    rf"^(?P<years>{TIME} (?:on|in|at) [^,]+?) and (?P<role>[a-z]+(?: [a-z]+)?) for the last (?P<last>\w+)(?: years)?\b",
    re.IGNORECASE,
)
_SOME_OF_THEM = regex(
    rf"^(?P<years>{TIME} (?:on|in|at|of) [^,]+?) and (?P<some>\w+) of (?:that|them|those) (?:was|were|is)(?: on)? "
    r"(?P<what>[a-z ]+)$",
    re.IGNORECASE,
)
_COUNTED = regex(
    r"^\d[\d,]* (?:weddings|events|gigs|shows|audits|launches|projects|installs|rollouts|funerals|inspections|surveys"
    r"|trials|builds|tours|births|home births|marathons|migrations)\b"
    r"(?: as [a-z]+)?(?: (?:last|this) [a-z]+| in [^,]+)$"
)


_HARM = (
    r"(?:[a-z-]+ ){0,4}(?:injur(?:y|ies)|accidents?|incidents?|complaints?|claims?|outages?|recalls?|violations?"
    r"|breach(?:es)?|write-ups?|absences?|sick days?|callbacks?|near misses)"
)
_SPARED = regex(
    rf"^(?:had )?no (?P<what>{_HARM})(?P<where> (?:on|in|at|with) (?:my|our|the) [a-z]+)?"
    r"(?P<when> (?:in|for|since) .+)$",
    re.IGNORECASE,
)
_SPARED_FOR = regex(rf"^(?P<long>{TIME}) (?:with(?:out)? )?(?:no )?(?P<what>(?:an? |any )?{_HARM})$", re.IGNORECASE)
"""What did not happen, and for how long: "no lost time injuries in four years", "4 years without an accident"."""
_FELLOW = regex(
    r"^(?P<role>(?:[A-Za-z]\w+ )?(?:Fellow|Member|Associate|[Mm]ember)(?: of [\w ]+)?) since (?:19|20)\d\d$"
)


def _of_a_deed(first: str, small: str, tokens: list[str]) -> str:
    if _DONE_TO_ME.match(first) or (is_adverb(tokens[0]) and tokens[0] not in {"also", "never"}):
        return ""
    kind = opens_with_verb(small)
    if kind in {"past", "base"}:
        return f"I {small}"
    return first if has_subject(first) and not re.search(r"\b(?:where|who|which)\b", first) else ""


_NO_STATE = frozenset({"used", "clean", "hard", "early", "late", "open", "new"})
_GRADE = regex(r"(?:[AB]|[Mm]erit|[Dd]istinction) in [A-Za-z]")
_WORKS = regex(
    r"(?:work (?:with|at|in|for|nights|weekends|days|[A-Z][a-z]+days?)|practi[sc]e on|speak [A-Z]|babysit)\b"
)
_SPENT = regex(
    rf"^(?P<long>{TIME}) (?:(?:as )?(?P<a>an? ))?(?P<what>[a-z]+(?: [a-z]+)?)(?P<where> (?:at|in|with|for) .+)?$"
)


def _spent(first: str) -> str:
    """Years with what they were spent on: "7 years a glazier", "2 years loss prevention at a big store"."""
    found = _SPENT.match(first)
    if not found or found["what"].split()[0] in PREPOSITIONS | JOINERS:
        return ""
    what, where = found["what"], found["where"] or ""
    if is_role(what):
        return f"{found['long']} as {article(what)} {what}{where}"
    if where and not found["a"] and re.match(r"[a-z]*[aeiouy][a-z]*ing\b", what):
        return f"spent {found['long']} {what}{where}"
    plain = where and not found["a"] and _is_plain(words(what)[-1]) and not opens_with_verb(what)
    return f"{found['long']} of {what}{where}" if plain else ""


def _state(small: str, tokens: list[str]) -> str:
    """What somebody is: "happy to take an apprentice", "halfway through my certificate", "doing Level 2"."""
    state, behind, *_ = [*tokens[tokens[0] in {"not", "perfectly", "very"} :], "", ""]
    is_state = state in ADJECTIVES - _NO_STATE and (not behind or behind in PREPOSITIONS | {"to", "and", "with", "who"})
    if is_state or small.startswith("used to the "):
        return f"I've been {small}" if re.search(r"\bsince\b", small) else f"I'm {small}"
    if re.match(r"(?:doing|studying|working|testing|helping|training|finishing) [a-z]", small):
        return f"I'm {small}"
    return ""


def _had(first: str) -> str:
    """A credential as one has it: "my class A CDL", "a clean licence"; "" where it says more than that."""
    if (
        verbs.base_of_s(words(first)[0])
        or len(words(first)) > MOST_OF_A_CREDENTIAL
        or opens_with_verb(first)
        or has_subject(first)
    ):
        return ""
    small = bare(re.sub(r"^my ", "", first, flags=re.IGNORECASE)) if first[1:2].islower() else first
    if _CLEAN.match(small) or small.startswith("driving licen"):
        return f"{article(small)} {small}"
    return first if words(first)[0] in DETERMINERS - {"my"} else f"my {small}"


def _together(said: str, rest: list[str]) -> str:
    """A clause with what stands behind its commas; "" where one of these belongs to nothing."""
    past = bool(re.match(r"(?:I|We) [a-z]", said)) and verbs.is_past(words(said)[1])
    deeds = [said]
    for at, each in enumerate(rest):
        if past and opens_with_verb(each) == "past" and not _DONE_TO_ME.match(each):
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
    had = _had(each) if _CREDENTIAL.search(each) or _CLEAN.match(each) else ""
    if had and said.startswith("I have "):
        return f" and {had}"
    since = _SINCE.match(each) if said.startswith("I have ") else None
    if last and since and is_role(since[1].lower()):
        return f", and I've been {article(each)} {each}"
    return f", and I have {had}" if had and last and not said.startswith("I ") else ""


def _clause_behind(each: str, said: str, *, past: bool) -> str:
    """A last clause of its own, with its subject."""
    if went := _became(each, ""):
        return f", and {lower_start(went)}"
    if _MY.match(each):
        return f", and my {each}"
    deed = opens_with_verb(each) == "past" and not _DONE_TO_ME.match(each)
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
_MY = regex(r"(?:theory |driving |final )?(?:test|exam|certificate|licen[cs]e|ticket) is ")
_NO_ONE = regex(r"(?:no one|nobody) [a-z]+ed\b")
