"""What somebody told of themselves, as sentences in the first person."""

import re
from dataclasses import dataclass

from bot.reading.shorthand import verbs
from bot.reading.shorthand.figures import measured
from bot.reading.shorthand.finishing import finished
from bot.reading.shorthand.flip import to_you
from bot.reading.shorthand.joining import HONOURED, goes_on, is_bare_thing, with_article
from bot.reading.shorthand.reports import (
    META,
    OF_TELLING,
    is_theirs,
    own_words,
    pieces_of,
    untold,
    with_quotes,
    without_quotes,
)
from bot.reading.shorthand.spelling import spelt_out
from bot.reading.shorthand.things import framing
from bot.reading.shorthand.topics import Trouble, about, bare, headed, is_topic, place_of, thing_in
from bot.reading.shorthand.words import (
    ADJECTIVES,
    HELD,
    ME,
    PREPOSITIONS,
    TIME,
    article,
    has_subject,
    is_number,
    lower_first,
    lower_start,
    opens_with_verb,
    with_a,
    words,
)


@dataclass(frozen=True)
class Said:
    """Sentences that shorthand stands for, and whether they were sentences already."""

    text: str
    sure: bool = False


NOTHING = Said("")


def first_person(typed: str, problem: str = "", names: tuple[str, ...] = (), *, how: bool = False) -> Said:
    """A point as sentences in the first person; "" where a verb is not known. `problem`: what it is the answer to.

    `how`: it tells how something went, so that "they" are those of then, and a place is where it was.
    """
    text, quotes = without_quotes(re.sub(r"; (?=(?:they|it|we) )", ", and ", spelt_out(typed, names)))
    if not re.search(r"[A-Za-z]{2}", text) or re.match(r"^(?:needs|wants|lacks) ", text):
        return NOTHING
    if re.match(r"^(?:[BM]\.?(?:Ed|A|S|Sc|F\.?A)|Ph\.?D|Ed\.?D)\.? in [\w ]+$", text):
        return Said(f"I have {article(text)} {text}.")
    kept = (told for each in pieces_of(text) if not META.match(each) and (told := _untelling(each)))
    pieces = [piece for each in kept if (piece := own_words(each)) and not META.match(piece)]
    topic: str = Trouble(thing_in(spelt_out(problem, names)))
    said, sure, lost, place = list[str](), True, False, ""
    for at, whole in enumerate(pieces):
        piece = whole
        if at < len(pieces) - 1 and is_topic(piece):
            named = how or pieces[at + 1][:1].islower()  # who begins sentences small means a name by a capital
            place = place_of(piece) if named or " " in piece else ""
            topic, sure = "" if place else piece, False
            continue
        head, rest = headed(piece)
        topic = head or topic
        sentence, known = _sentence(rest, topic, how=how)
        if place and sentence.startswith(("I ", "I'", "we ", "my ", "I've")):
            sentence, place = f"at {place}, {sentence}", ""
        if not sentence:
            if said and (joined := _joined_to(said[-1], rest)):
                said[-1] = joined
                continue
            lost, sure = lost or not is_theirs(rest.split(", ")[0]), False
            topic = topic or Trouble(thing_in(rest))
            continue
        said.append(sentence)
        sure, topic = sure and known and not head, ""
    if not said or (
        lost and not how and re.match(r"^(?:it|nobody|that|this|one|[a-z]+ on it)\b", said[0], re.IGNORECASE)
    ):
        return NOTHING
    said = [each for each in said if not re.match(r"^I forgot (?!to)", each)]
    told = re.sub(r"\. About ([^.]+ do\.)$", r", and about \1", " ".join(finished(each) for each in said))
    told = _WOULD.sub(r"\1your\2", told)
    told = with_quotes(told if how else to_you(told), quotes)
    return Said(told, sure=sure and _same_words(told, typed))


_WOULD = re.compile(r"^(I(?:'d| would) (?:also |first )?(?:start|begin|look|take|bring|set|make)\b[^.]*?\b)their(\b)")
"""What somebody would do with "their" things they would do at the reader's."""


def _untelling(piece: str) -> str:
    """A sentence without its clauses about the telling."""
    return untold(", ".join(part for part in re.split(r",\s+", piece) if not OF_TELLING.match(part)))


def _joined_to(sentence: str, piece: str) -> str:
    """A thing that only goes on what was said before: "I do my own research: 8 interviews before I draw anything"."""
    tokens = words(piece)
    if not tokens or has_subject(piece.split(",", maxsplit=1)[0]) or opens_with_verb(piece):
        return ""
    if is_number(tokens[0]) and len(tokens) > 2 and ":" not in sentence:
        return f"{sentence}: {lower_start(piece)}"
    if tokens[0] == "same" and re.search(rf"\bfor {TIME}$", piece):
        return f"{sentence}, and I've had the {lower_first(piece)}"
    return ""


def _same_words(said: str, typed: str) -> bool:
    """Whether nothing but spelling was changed."""
    return (
        typed.lstrip()[:1] in "IMW" and set(words(said)) >= set(words(typed)) and len(words(said)) == len(words(typed))
    )


def _sentence(piece: str, topic: str, *, how: bool = False) -> tuple[str, bool]:
    """A piece as a sentence, and whether it was one; "" where it only tells of the employer, or holds no known verb."""
    parts = [part for part in re.split(r",\s+", piece) if part.strip()]
    if how and len(parts) > 3 and all(is_bare_thing(part) for part in parts[1:]):
        return "", False
    if not how:
        if len(parts) > 1 and is_theirs(parts[1]) and not has_subject(parts[0]) and not opens_with_verb(parts[0]):
            topic, parts = topic or Trouble(parts[0]), parts[2:]
        while parts and (is_theirs(parts[0]) or META.match(parts[0])):
            topic = topic or Trouble(thing_in(parts[0]))
            parts = parts[1:]
    if not parts:
        return "", False
    if topic and re.fullmatch(TIME, parts[0], re.IGNORECASE):
        done = f"{bare(topic)}{' experience' if ' ' not in topic else ''}"
        return goes_on(f"I have {parts[0]} of {done}", parts[1:]), False
    moved = measured(", ".join(parts), topic)
    if moved:
        return moved, False
    main, rest, sure = _main(parts, topic, how=how)
    if not main:
        return "", False
    return about(goes_on(main, rest, how=how), topic, how=how), sure and not topic


def _main(parts: list[str], topic: str, *, how: bool) -> tuple[str, list[str], bool]:
    """The clause that a sentence stands on, the parts behind it, and whether it was a clause as typed."""
    first, rest = parts[0], parts[1:]
    tokens = words(first)
    if found := re.match(r"^(before that|after that|since then|before|then|now) (?=\S)", first, re.IGNORECASE):
        inner, behind, _ = _main([first[found.end() :], *rest], topic, how=how)
        past = (
            inner.replace("I have ", "I had ", 1).replace("I've been", "I was", 1)
            if found[1].lower().startswith("before")
            else inner
        )
        return (f"{found[1].lower()}, {lower_first(past)}" if inner else ""), behind, False
    if how and tokens[0] == "for" and not has_subject(first):
        return f"it was {lower_first(first)}", rest, False
    if tokens[0] in PREPOSITIONS | {"when", "while", "because", "after", "before"} and not has_subject(first) and rest:
        inner, behind, sure = _main(rest, topic, how=how)
        return (f"{first}, {lower_first(inner)}" if inner else ""), behind, sure
    if re.match(r"^I not\b", first):
        first = re.sub(r"^I not", "I'm not", first)
        return re.sub(r"\bafraid (?=[a-z]+\b)(?!of\b|to\b)", "afraid of ", first), rest, False
    if tokens[0] not in ME and (opening := _opened(first, how=how)):
        return opening, rest, False
    if has_subject(first):
        return with_article(first), rest, tokens[0] in ME | {"my", "our"}
    if (
        how
        and rest
        and has_subject(rest[0])
        and re.search(r" (?:with|by|for|at|on|in) ", first)
        and not is_number(tokens[0])
    ):
        return f"it was {with_a(lower_first(first))}", rest, False
    framed = framing(first, rest) if not how else None
    return (framed[0], framed[1], False) if framed else ("", [], False)


def _is_owned(tokens: list[str]) -> bool:
    """Whether what somebody got is theirs now: "got a system", "got an office with a door"; not "got a line in"."""
    return len(tokens) < SHORT_THING or bool(set(tokens) & HELD) or tokens[3:4] in (["with"], ["that"])


SHORT_THING = 5
"""Words of "got a system"."""


def _opened(  # noqa: PLR0912 - one rule after another, each a line or two
    text: str, *, how: bool = False
) -> str:
    """A stretch that opens with a verb or an adjective, with its subject."""
    if (
        how
        and words(text)[0] in {"took", "cost", "lasted"}
        and not re.match(r"^took (?:it|them|him|her|over|on|the|my|our)\b", text)
    ):
        return f"it {text}"
    if re.match(
        r"^(?:admitted|licensed|licenced|certified|registered|accredited|bonded|insured|endorsed|cleared|rated|vetted)"
        r" (?:in|to|by|with|as|for|on) ",
        text,
    ):
        return f"I'm {text}"
    if re.match(
        r"^(?:[Cc]hartered|[Ll]icensed|[Cc]ertified|[Qq]ualified|[Rr]egistered|[Ee]ndorsed) (?:last|this|in \d"
        r"|in [A-Z])",
        text,
    ):
        return f"I was {lower_start(text)}"
    kind, tokens = opens_with_verb(text), words(text)
    text = lower_start(text)
    if been := re.match(
        rf"^be(?:en|ing) (?P<where>(?:on|in|at|with) .+?)(?: (?P<long>{TIME})| (?P<since>since \d{{4}}))$", text
    ):
        return f"I've been {been['where']} {been['since'] or 'for ' + been['long']}"
    spent = re.match(
        rf"^(?:(?P<what>(?!same )[a-z][a-z -]+?) (?:x|for) )?(?P<long>{TIME})(?P<doing> [a-z]+ing)?$", text
    )
    if spent and ((spent["what"] and not kind) or spent["doing"]):
        return f"I have {spent['long']} of {(spent['what'] or spent['doing']).strip()}"
    if re.match(r"^[a-z]+-[a-z]+ years as an? ", text):
        return f"I spent {text}"
    if done := _DONE.match(text):
        base = verbs.base(done["done"])
        return f"I've {verbs.PARTICIPLE_OF.get(base, done['done'])} {done['things']}"
    if best := re.match(r"^((?:[a-z]+ ){1,2}of the (?:year|month|quarter))(?: (?:in )?(20\d\d))?$", text):
        return f"I was {best[1]}{f' in {best[2]}' if best[2] else ''}"
    if HONOURED.match(text):
        return f"I was {text}"
    if how and (once := re.match(r"^(renewed|passed|finished|completed|earned) (?=(?:last|in|this|by|on)\b)", text)):
        return f"I {once[1]} it {text[once.end() :]}"
    if how and re.match(
        r"^(?:saved|synced|stored|dropped|grew|fell|rose|doubled|halved|went)(?! (?:it|up (?:with|in|on))\b)", text
    ):
        return f"it {text}"
    if kind == "done":
        return f"I've {text}"
    if (
        tokens[0] == "got"
        and len(tokens) > 1
        and (tokens[1] in {"my", "own"} or tokens[1] in HELD or (tokens[1] in {"a", "an", "the"} and _is_owned(tokens)))
        and not re.search(r"\b(?:down|up|from|to|last|this|ago|in (?:19|20)\d\d|in [A-Z][a-z]+)\b", text)
    ):
        return "I have " + text[4:]
    if tokens[0] == "trained" and len(tokens) > 1 and tokens[1] in {"as", "at", "under", "with", "by"}:
        return f"I {text}"
    if kind:
        text = (
            re.sub(
                r"(?<=[a-z])(?<!and)(?<!but)(?<!\bwe)(?<!\bI)(?<!\bwho)(?<!\bthat)(?<!they)(?<!you) (don't"
                r"|can't|never) (?=[a-z])",
                r" and \1 ",
                text,
                count=1,
            )
            if tokens[0] not in {"don't", "can't", "never"}
            else text
        )
        return f"I {text}"
    if tokens[:2] == ["used", "to"] and len(tokens) > 2 and verbs.is_base(tokens[2]):
        return f"I {text}"
    if tokens[0] == "own" and len(tokens) > 1:
        return f"I have my {text}"
    if tokens[0] == "no" and " but " in text:
        return f"I have {text}"
    if tokens[0] in {"never", "not", "always"} and len(tokens) > 1 and tokens[1] in ADJECTIVES:
        return f"I'm {text}"
    if (tokens[0] in ADJECTIVES or tokens[0] == "good") and (
        len(tokens) == 1 or tokens[1] in PREPOSITIONS | {"to", "and", "with"} or is_number(tokens[1])
    ):
        return f"I'm {text}"
    return ""


_DONE = re.compile(
    r"^(?P<things>\d[\d,]*\+? (?:[a-z]+ )?(?:[a-z]+s|people)) (?P<done>shot|sold|built|installed|trained"
    r"|delivered|served|catered|taught|wired|fitted|laid|edited|translated|written|wrote|mentored|coached|hired)$"
)
"""How many of something somebody has done: "100+ weddings shot"."""
