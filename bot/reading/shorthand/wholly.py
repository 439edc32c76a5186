"""What was typed, all of it, as sentences: whoever typed it is given their "I", and what hangs on a deed stays on it.

Nothing is moved, and nothing is left out of the middle: a piece ends where what follows is neither a clause nor hangs
on one, and it is not said at all where that would change it. Pure.
"""

import re

from bot.reading.shorthand import foreign
from bot.reading.shorthand.alone import (
    counts_nothing,
    is_of_little_use,
    is_unflattering,
    lacks_its_article,
    leans,
    points_nowhere,
)
from bot.reading.shorthand.became import is_plain
from bot.reading.shorthand.capitals import lower_start, upper_first
from bot.reading.shorthand.finishing import finished
from bot.reading.shorthand.flip import to_you_but_them
from bot.reading.shorthand.headings import LEADS, LETTERS, MOST_OF_A_HEAD, headed_by
from bot.reading.shorthand.lasting import LONG
from bot.reading.shorthand.nouns import head_of, listed
from bot.reading.shorthand.one_breath import pieces
from bot.reading.shorthand.reports import is_of_telling, is_theirs, until_the_telling
from bot.reading.shorthand.sound import is_curt, runs_together, tells_of_nobody
from bot.reading.shorthand.stretch_kinds import Kind, read_stretch
from bot.reading.shorthand.stretches import finite_at, opens_with_verb
from bot.reading.shorthand.sure import PENDING, is_one_more, is_worth_it
from bot.reading.shorthand.topics import bare
from bot.reading.shorthand.verbs import BASE_OF, PARTICIPLES, base_of_s, is_base, is_past
from bot.reading.shorthand.words import ADVERBS, JOINERS, ME, SUBJECTS, UP_TO_TEN, is_plural, set_of, words
from bot.support.patterns import literal, regex

MOST_WORDS, MOST_OF_A_THING = 34, 4
"""Words of a sentence, and of one thing in a list."""


def wholly(typed: str, names: tuple[str, ...] = ()) -> str:
    """The sentences that shorthand stands for; "" where there is none that can be said to its end."""
    said, head = list[str](), ""
    for each in pieces(typed, names):
        if not said and (theirs := _THEIR_THING.match(each)):
            head = f"your {theirs['what']}"
        named, piece = headed_by(each) if not said else ("", each)
        head = named or head
        sentence = _of_its_head(piece, named, head) if piece else ""
        if _reads(sentence):
            said.append(sentence)
        elif said and _goes_with(said[-1], sentence):
            said[-1] = f"{said[-1][:-1]} and {sentence[2:]}"
        elif said and _COUNTED_BEFORE.match(piece):
            said[-1] = f"{said[-1][:-1]}, with {piece}."
    return " ".join(said)


_THEIR_THING = regex(
    r"their (?P<what>(?:[a-z-]+ ){0,3}[a-z-]+?) (?:takes?|is|are|was|keeps?|falls?|costs?|doesn't|don't"
    r"|needs?|isn't|aren't)\b",
    re.IGNORECASE,
)
"""What of theirs is in trouble, which "it" is in what the writer would do."""
_COUNTED_BEFORE = regex(rf"(?:about )?(?:\d+|{UP_TO_TEN}) [a-z-]+s (?:before|after|per|each|every|an?)\b")
"""How many of it, in a sentence of its own: "8 interviews before I draw anything"."""


def _of_its_head(piece: str, named: str, head: str) -> str:
    """The sentence of a piece, with what it is of where that is not plain without it."""
    sentence = _sentence(piece, head)
    if named and not _reads(sentence):
        sentence = _sentence(piece, "")
    stands = not (is_plain(head_of(named)) or re.search(r"\b[A-Z]{2,}\b", named)) if named else True
    if stands or not (sentence[:1].isdigit() or _tells_of_a_deed(sentence)) or set(words(named)) & set(words(sentence)):
        return sentence
    return f"{'With' if _LIVING.search(named) else 'On'} {bare(named)}, {sentence}"


_LIVING = regex(
    r"\b(?:dogs|cats|horses|patients|clients|customers|guests|kids|children|residents|students|people|cows|brides)$"
)


def _tells_of_a_deed(said: str) -> bool:
    found = re.match(r"I (?!(?:was|had|ran out|went)\b)([a-z]+) ", said)
    return found is not None and (is_past(found[1]) or found[1] in {"do", "make", "keep", "use", "would"})


def _goes_with(before: str, sentence: str) -> bool:
    """Whether a deed that counts what the one before it names can follow it: "and found 61 that were missing"."""
    deed = re.match(r"I [a-z]+ (?:about )?\d[\d,]* (?:that|which|who|of)\b", sentence)
    return bool(deed) and before.startswith("I ") and " and " not in before and is_past(words(before)[1])


def _sentence(piece: str, head: str) -> str:
    """A piece as one sentence, or two, up to what neither is a clause nor hangs on one; "" where nothing is."""
    parts = _parts(piece)
    if not parts or is_theirs(parts[0]):
        return ""
    lead = f"{parts.pop(0)}, " if len(parts) > 1 and LEADS.match(parts[0]) and not _has_a_clause(parts[0]) else ""
    said = _clauses_of(list(until_the_telling(parts)))
    if head and " and " in head and re.search(r"\bI [a-z]+ both\b", said):
        said = re.sub(r"\bboth\b", literal(bare(head)), said, count=1)
    elif head:
        shape = _OF_THEIRS if head.startswith("your ") else _OF_IT
        thing = literal(head if head.startswith("your ") else bare(head))
        said = shape.sub(rf"\1 {thing}", said, count=1)
        if is_plural(head_of(head)):
            said = re.sub(r"\b((?:old|big|bad|late) )?ones\b", rf"\g<1>{literal(bare(head))}", said)
    if PENDING.search(piece) and re.match(r"I have (?:my|the|an?) ", said):
        return ""
    if not said or (head and re.search(r"\bthey\b", said)):
        return ""
    return finished(_to_reader(f"{lead}{said}"))


def _clauses_of(parts: list[str]) -> str:
    """The clauses of a piece with what hangs on each; what comes before the first of them is left out."""
    said, kinds, at = "", list[Kind](), 0
    while at < len(parts):
        each, at = parts[at], at + 1
        if said and (is_theirs(each) or _OF_US.fullmatch(each)):
            continue
        part, kind = read_stretch(each, is_first=not said)
        if kind is Kind.THING and not said and _opens_a_story(each, parts):
            whose = "my" if _LAST_PLACE.match(each) else "the"
            part, kind = f"{whose} {lower_start(each)}" if lacks_its_article(each) else each, Kind.CLAUSE
        if kind is Kind.THING and said and (listed := _listed([each, *parts[at:]])):
            said, at = f"{said}: {listed}", at + listed.count(",") + listed.count(" and ")
            continue
        if kind in {Kind.THING, Kind.TAIL} and not said:
            if _BENDS.match(each) or len(parts) == 1 or len(each.split()) > MOST_OF_A_HEAD:
                return ""
            continue
        if kind is Kind.THING and said and at < len(parts) and parts[at].startswith(("and we ", "and I ")):
            continue  # "I wrote the plan, runners and radios, and we were back up in 6 minutes"
        if kind is Kind.THING:
            bends = _BENDS.match(each) or (said.startswith("I'm ") and is_one_more(each))
            return "" if bends else said
        if not said and at > 1 and _RUNS_ITSELF.match(part):
            return ""  # "Inverlorne terminal, opened five weeks late": it did
        said = part if not said else _joined(said, part, kind, kinds)
        kinds.append(kind)
    return said


_RUNS_ITSELF = regex(
    r"I (?:opened|passed|came|went|ran|closed|finished|stayed|held|fell|dropped|started|grew|took) "
    rf"(?:\d|(?:{UP_TO_TEN}) |on\b|in\b|at\b|under\b|over\b|up\b|down\b|late\b|early\b)"
)


def _listed(parts: list[str]) -> str:
    """Two things or more in a row, as a list: "accruals, bank files and journals"; "" for anything else."""
    run = list[str]()
    for each in parts:
        fits = len(each.split()) <= MOST_OF_A_THING and not re.search(r"\d|\b(?:no|not|never|but)\b", each)
        if not fits or read_stretch(each, is_first=False)[1] is not Kind.THING:
            break
        run.append(lower_start(each))
    plain = len(run) > 1 and not any(" and " in each for each in run)
    return listed(run) if plain else ""


def _opens_a_story(clause: str, parts: list[str]) -> bool:
    """Whether a clause tells how a thing was before what the writer did about it."""
    own = (read_stretch(each, is_first=False) for each in parts[1:])
    does = any(kind in {Kind.OWN, Kind.DEED} and re.match(r"(?:I|we)\b", said) for said, kind in own)
    acts = finite_at(words(clause))
    return does and acts > 0 and is_past(words(clause)[acts]) and not re.search(r"\b(?:they|their)\b", clause)


def _parts(piece: str) -> list[str]:
    """The stretches of a piece."""
    piece = _LED.sub(r"\1, \2", _NO_BOTHER.sub("", _THEIR_TROUBLE.sub("", piece)))
    piece = _LAST_I_AM.sub(r"\1 as ", piece)
    parts = [each.strip() for each in _BREAK.split(piece) if each and each.strip(" .")]
    if len(parts) > 1 and LETTERS.fullmatch(parts[0]) and re.fullmatch(LONG, parts[1]):
        return [f"{parts[1]} as {_an(parts[0])} {parts[0]}", *parts[2:]]
    last = _LAST_PLACE.match(parts[0]) if len(parts) > 1 else None
    if last and not finite_at(words(parts[0])):
        parts[0] = f"on my last {last[1]}"
    return parts


_BREAK = regex(r",\s+|\s+[-–—]\s+|\s*\((?=[^()]*\))|\)\s*")
_THEIR_TROUBLE = regex(r",? because (?:otherwise )?(?:their|there|they|she|he)\b.*")
_LAST_I_AM = regex(rf"\b((?:the )?last (?:\d+|{UP_TO_TEN})) (?:years )?I(?: am| was|'m) (?=an? )")
_LAST_PLACE = regex(r"(?:the |my )?(?:last|previous) ([a-z]+)\b", re.IGNORECASE)
_LED = regex(r"^((?:[Ww]ith|[Ii]n|[Aa]t|[Oo]n|[Ff]or|[Aa]s) (?:(?! I )[^,])+?) (I (?:[a-z]+ )+[a-z]+)")
_BENDS = regex(r"(?:but|not|no|never|only|except|if|unless|until|though)\b|.*\b(?:now|later)$")
"""What changes a clause before it."""
_OF_IT = regex(r"^((?:I|[Ww]e)(?:'d| would)? [a-z]+) (?:it|them)\b(?! (?:from|to|down|up|by)\b)")
_OF_THEIRS = regex(r"^((?:I|[Ww]e)(?:'d| would) [a-z]+) (?:it|them)\b(?! (?:from|to|down|up|by)\b)")
_OF_US = regex(rf"(?:\d+|{UP_TO_TEN}) of us|me and .*")
_NO_BOTHER = regex(
    r"(?<!\bis)(?<!\bare)(?<!\bwas),? no (?:(?:problem|trouble|bother|drama|vacation|holiday)s?|worries|stress|hassle)"
    r"(?: at all| or anything)?$"
)


def _an(letters: str) -> str:
    return "an" if letters[0] in "AEFHILMNORSX" else "a"


def _has_a_clause(part: str) -> bool:
    return bool(re.search(r"\b(?:I|we)\b", part)) and not re.match(r"(?:before|after|when)\b", part, re.IGNORECASE)


def _to_reader(said: str) -> str:
    """Their things as the reader's; "them" stays, which may be anybody, and so does "their" behind what it can mean."""
    found = re.search(r"\b(?:their|they)\b", said)
    if not found or any(_may_be_they(each) for each in said[: found.start()].split()):
        return said
    return to_you_but_them(said)


def _may_be_they(word: str) -> bool:
    word = word.strip(",.")
    return (is_plural(word.lower()) and not base_of_s(word.lower())) or bool(re.fullmatch(r"[A-Z]{2,}s", word))


def _joined(said: str, part: str, kind: Kind, before: list[Kind]) -> str:
    """What was said with a further stretch: behind a comma, or as a clause of its own."""
    if kind is Kind.TAIL:
        return f"{said}, {part}"
    part = part.removeprefix("and ")
    if kind is Kind.CLAUSE and lacks_its_article(part):
        if not (_WENT.search(part) or _MOST.match(part)):
            return said
        part = f"{'the' if _MOST.match(part) else 'our'} {part}"
    last = said.rsplit(". ", 1)[-1]
    if ", and " in last or ": " in last or len(words(last)) + len(words(part)) > MOST_WORDS:
        return f"{said}. {upper_first(part)}"
    if _jumps(last, part):
        return said
    both_deeds = kind is Kind.DEED and part.startswith("I ") and last.startswith("I ") and Kind.TAIL not in before
    alike = opens_with_verb(last[2:]) == opens_with_verb(part[2:])
    if both_deeds and alike and not re.search(r" and |\b(?:can|could|would|will)\b", last):
        return f"{said} and {part[2:]}"
    return f"{said}, and {part}"


_MOST = regex(r"(?:biggest|longest|smallest|best|worst|fastest|last|first|latest|oldest)\b")
_ALWAYS = set_of("have know speak love like want can do teach would could use don don't run")


def _jumps(before: str, part: str) -> bool:
    """Whether what is done follows on what was done, as if it were one of a list: "ran a crew, tear off in a day"."""
    now, then = re.match(r"I ([a-z]+)", part), re.match(r"I ([a-z]+)", before)
    acts = now and now[1] not in _ALWAYS and is_base(now[1]) and not is_past(now[1])
    return bool(then and acts and is_past(then[1]))


_SENTENCE = regex(r"(?<=[a-z\d%)]\.) (?=[A-Z])")


def _reads(said: str) -> bool:
    """Whether nothing shows that a sentence was notes."""
    each_one = _SENTENCE.split(said)
    return bool(said) and not (
        foreign.marks(said)
        or is_curt(said)
        or tells_of_nobody(said)
        or is_unflattering(said)
        or leans(each_one[0])
        or points_nowhere(said)
        or _AMISS.search(said)
        or any(map(_is_amiss, each_one))
        or not (is_worth_it(each_one[0]) and (_OF_ME.search(each_one[0]) or _WENT.search(each_one[0])))
    )


_OF_ME = regex(r"\b(?:I|I'\w+|my|me|we|our|us)\b", re.IGNORECASE)
_WENT = regex(r"\bwent (?:from|up|down)\b")
_AMISS = regex(
    r"\b(?:told|said|asked|tells|says) (?:him|her|them|me|you|that|I|so)\b|(?:^|, |\. )(?:and )?[Tt]hey\b"
    r"|[;→/]|:(?! [a-z])(?<!\d:)|\b(?:he|she) (?:laughed|nodded|liked|loved|said|asked|turned|wrote)"
    r"|\bI (?:I|I'm)\b|\bfelt (?:silly|bad|stupid)\b|\b(?:I|now) think\b|\bwent on and on\b"
    r"|\bI (?:turned out|came out|board)\b|\bhad (?:heaps|loads|lots)\b|\band and\b|\bscratch that\b|\bno wait\b"
    r"|\bI mean\b|\bI don't know\b|\bbit rusty\b|\byears at it\b|\bI (?:make|do) [\w-]+ years of\b"
    r"|\bin other [a-z]+(?<!s)\b|\bknow (?:use|do|make|cook|clean|sew)\b|\b(?:was|is) (?:19|20)\d\d\b"
    r"|\bon (?:it|ours)\.$|\bon ours\b|\b(?:at|with|of) \d+\.$|\bI (?:totally |completely |clean )?forgot\b"
    r"|\b[Mm]y [a-z ]+ I(?:'ve| have| got)\b|\bthe kids are (?:grown|gone)\b|\bdid that\b"
    r"|\bI (?:was|were) an? (?:pull|bit|lot)|\bcame and no [a-z]+|\bit was, |\bthe other end of it\b"
    r"|^(?:On|With|For) [^,]*\d+ (?:years|seasons|months|summers)\b[^,]*, I\b"
)
"""What shows that it was talked, or leans on what is not said."""


def _is_amiss(sentence: str) -> bool:
    return (
        len(words(sentence)) > MOST_WORDS
        or counts_nothing(sentence)
        or is_of_little_use(sentence)
        or runs_together(sentence)
        or any(map(lacks_its_article, sentence.split(", and ")))
        or any(map(_has_two_verbs, re.split(r", ", sentence)))
        or is_of_telling(sentence)
    )


_JOINS = JOINERS | set_of("before after so than as what how why if to since until where and then when that")
_FINITE = set_of(
    "am is are was were has had do does did can could will would don't doesn't didn't isn't aren't wasn't haven't"
)
_HELPERS = set_of("to can could would will i'd don't didn't i'll")


def _has_two_verbs(clause: str) -> bool:
    """Whether a clause has a verb too many: "I closed 140 claims last year average was 26 days"."""
    said = words(clause)
    acts = sum(_acts(said, at) for at in range(len(said)))
    return acts > 1 + sum(word in _JOINS for word in said)


def _acts(said: list[str], at: int) -> bool:
    word, before = said[at], said[at - 1] if at else ""
    if before in _HELPERS or word == "left":
        return False
    if word in _FINITE or (before in ME - {"i'm", "we're", "i've", "we've"} and is_base(word)):
        return True
    past = is_past(word) and (word.endswith("ed") or word in BASE_OF) and word not in PARTICIPLES
    return past and before in SUBJECTS | ADVERBS
