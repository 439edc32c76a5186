"""The sentences that clauses of shorthand surely stand for: "know Anaplan" is "I know Anaplan". Pure.

A clause begins with a verb that only its writer can have done, or names what they have, or what became of a thing.
What is none of these is left to the writer to say.
"""

import re

from bot.reading.shorthand import foreign, verbs
from bot.reading.shorthand.alone import counts_nothing, is_amiss, lacks_its_article, leans, points_nowhere
from bot.reading.shorthand.became import FIGURES, became, is_plain
from bot.reading.shorthand.capitals import lower_start, upper_first
from bot.reading.shorthand.clauses import Clauses
from bot.reading.shorthand.finishing import finished, hyphened, sentence_of
from bot.reading.shorthand.grammar import is_grammatical
from bot.reading.shorthand.joining import together
from bot.reading.shorthand.nouns import article, head_of, with_the
from bot.reading.shorthand.sound import is_curt, runs_together, tells_of_nobody
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.subjects import YEARS, small_start, subject
from bot.reading.shorthand.topics import bare
from bot.reading.shorthand.words import NUMBERS, UP_TO_TEN, is_plural, words
from bot.support.patterns import literal, regex


def headed(told: Clauses, typed: str = "") -> str:
    """The same with what they are of before a colon, "Tech transfer: I moved two processes", where that is left out."""
    said = re.sub(rf"^On (?:the )?{re.escape(told.head)}, ", "", sentences(told, typed), flags=re.IGNORECASE)
    return with_head(said, told.head)


def with_head(said: str, head: str) -> str:
    """Sentences with what they are of before a colon, where they do not name it themselves."""
    head = re.sub(r" (?:omg|ugh|argh|lol)$", "", head)
    named = (
        {*map(str.lower, words(head))} & {*map(str.lower, words(said))}
        or len(words(head)) > MOST_OF_A_HEAD
        or verbs.is_base(head.lower())
    )
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
        for named in ("", head) if head and not (_OF_HEAD.search(text) or FIGURES.match(text)) else (head,):
            sentence = _finished(text, named, typed)
            if sentence.startswith("On ") and is_amiss(_finished(text, "", typed)):
                continue
            follows = is_whole and not alone and not sentence.startswith("I ")
            if not is_whole and not (_is_own(text) or _OWN.match(sentence)):
                continue
            if not is_whole and _IS_GOOD_WITH.match(sentence) and is_one_more(clauses[end]):
                continue
            if alone and not head and re.fullmatch(r"I have my Level \d\.", sentence):
                continue
            if PENDING.search(typed) and re.match(r"I have (?:my|the|an?) ", sentence):
                continue
            if sentence and _reads(sentence) and (is_worth_it(sentence) or follows):
                return sentence
    return ""


_OWN = regex(
    r"(?:(?:As|With|At|In|On) [^,.]+, |With [A-Z]+ )?"
    r"(?:I'm \w+ \w|I've|I (?:have|can|could|would|speak|know|spent|[a-z]+ed)\b)"
)
"""What the writer does, has or is."""
PENDING = regex(
    r"\b(?:appli(?:ed|cation)|pending|in progress|booked|waiting|should be through|not yet|halfway"
    r"|finish(?:es|ing)? (?:it )?(?:in|next|by|this))\b",
    re.IGNORECASE,
)
_IS_GOOD_WITH = regex(r"I'm [a-z]+ (?:with|in|at|on) ")


def is_one_more(clause: str) -> bool:
    """Whether a clause is one more thing of a list, and tells nothing by itself: "pivot tables"."""
    return not (has_subject(clause) or opens_with_verb(small_start(clause)) or re.search(r"\d", clause))


_BENDS = regex(
    r"(?:but|not|no(?! [a-z]{3,})|never|only|except|if|unless|until|when|because|so|though|before(?! that\b))\b"
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
        or opens_with_verb(small_start(text))
        or YEARS.match(text)
        or became(text, "")
        or FIGURES.match(text)
    )


LEAST_WORDS = 4


def is_worth_it(sentence: str) -> bool:
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
    turned = became(first, head)
    said, head = (turned, "") if turned else (subject(first, typed), head)
    if head and re.search(r"\bours\b", said):
        said, head = re.sub(r"\bours\b", f"our {literal(bare(head))}", said, count=1), ""
    if head and (meant := _meant(said, head)):
        said, head = meant, ""
    if head and said:
        said = f"On {_named(head)}, {said}" if _named(head) and _tells_of_a_deed(said) else ""
    if len(rest) == 1 and _BECAME_TO.match(said) and not said.startswith("We ") and opens_with_verb(rest[0]) == "past":
        return f"I {rest[0]}, and {lower_start(said)}"
    return together(said, rest) if said else ""


_BECAME_TO = regex(r"[A-Za-z][\w' -]+ (?:went|fell|dropped|rose|grew|came down) (?:from|to|by) \S")
"""What became of a thing: what was done for it stands before."""
_MENDED = regex(r"\b([A-Z][a-z]+) and ([A-Z][a-z]+) and (?:also )?([A-Z][a-z]+)\b")
_LED = regex(r"(?:(?:at|in|for|on) (?:my|the|our)|as(?: an?| the)?) [\w' -]+$", re.IGNORECASE)


def _led(first: str, rest: list[str]) -> str:
    said = together(f"I {rest[0].removeprefix('I ')}", rest[1:])
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
    thing = bare(head) if is_plain(head_of(head)) else with_the(bare(head))
    return "" if thing.startswith("the ") and len(words(head)) == 1 else thing


def _tells_of_a_deed(said: str) -> bool:
    """Whether "On waste," may stand before it."""
    deed = re.match(r"(?:I|we|We) (?!(?:had|were|did it|was(?! the one))\b)[a-z]+\b", said)
    return bool(deed) and verbs.is_past(words(said)[1])
