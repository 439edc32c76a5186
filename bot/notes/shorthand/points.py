"""What somebody told of themselves, as sentences in the first person."""

import re
from dataclasses import dataclass

from bot.notes.shorthand import verbs
from bot.notes.shorthand.figures import measured
from bot.notes.shorthand.finishing import finished
from bot.notes.shorthand.flip import to_you
from bot.notes.shorthand.joining import HONOURED, goes_on, is_bare_thing, with_article
from bot.notes.shorthand.reports import META, OF_TELLING, is_theirs, own_words, pieces_of, with_quotes, without_quotes
from bot.notes.shorthand.spelling import spelt_out
from bot.notes.shorthand.things import framing, handling, names_a_workplace
from bot.notes.shorthand.topics import Trouble, about, bare, headed, is_role, is_topic, place_of, thing_in
from bot.notes.shorthand.words import (
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
    with_the,
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
    unit, said, sure, lost = _unit(problem), list[str](), True, False
    owned, place = _counted_thing(spelt_out(problem, names)), ""
    for at, whole in enumerate(pieces):
        piece = whole
        if at < len(pieces) - 1 and is_topic(piece):
            named = how or pieces[at + 1][:1].islower()  # who begins sentences small means a name by a capital
            place = place_of(piece) if named or " " in piece else ""
            topic, sure = "" if place else piece, False
            continue
        if at == 0 and (found := _place_first(piece)):
            place, piece = found
        head, rest = headed(piece)
        topic = head or topic
        sentence, known = _sentence(rest, topic, how=how)
        if place and sentence.startswith(("I ", "I'", "we ", "my ", "I've")):
            sentence, place = f"at {place}, {sentence}", ""
        if not sentence:
            if said and (joined := _joined_to(said[-1], rest)):
                said[-1] = joined
                continue
            owned = _counted_thing(rest) or owned
            unit, lost, sure = _unit(rest) or unit, lost or not is_theirs(rest.split(", ")[0]), False
            topic = topic or Trouble(thing_in(rest))
            continue
        said.append(
            re.sub(r"\bof (?:mine|ours)\b", f"of my own {owned}", _with_unit(sentence, unit))
            if owned
            else _with_unit(sentence, unit)
        )
        sure, topic = sure and known and not head, ""
    if not said or (
        lost and not how and re.match(r"^(?:it|nobody|that|this|one|[a-z]+ on it)\b", said[0], re.IGNORECASE)
    ):
        return NOTHING
    said = [each for each in said if not re.match(r"^I forgot (?!to)", each)]
    told = re.sub(r"\. About ([^.]+ do\.)$", r", and about \1", " ".join(finished(each) for each in said))
    told = with_quotes(told if how else to_you(told), quotes)
    return Said(told, sure=sure and _same_words(told, typed))


def _untelling(piece: str) -> str:
    """A sentence without its clauses about the telling."""
    return ", ".join(part for part in re.split(r",\s+", piece) if not OF_TELLING.match(part))


def _unit(trouble: str) -> str:
    """What the employer's figure is counted in: "inventory is at 140 days"."""
    found = re.search(r"\b(?:is|are|at|about) \d[\d,.]* (days|hours|weeks|months|minutes)\b", trouble)
    return found[1] if found else ""


def _counted_thing(trouble: str) -> str:
    """What the employer counts: "school districts" in "they lost 3 school districts"."""
    found = re.search(r"\b\d+ ((?:[a-z]+ )?[a-z]+s)\b(?! (?:ago|out|in))", trouble)
    return found[1] if found and found[1] not in {"years", "months", "days", "weeks", "hours", "minutes"} else ""


def _with_unit(sentence: str, unit: str) -> str:
    if not unit or unit in sentence:
        return sentence
    sentence = re.sub(r"\b(got our [a-z -]+?) to (\d)", r"\1 down to \2", sentence)
    return re.sub(r"\bto (\d[\d,.]*)(?=$|[ ,.])(?! \w+s\b)", rf"to \1 {unit}", sentence, count=1)


def _joined_to(sentence: str, piece: str) -> str:
    """A thing that only goes on what was said before: "I do my own research: 8 interviews before I draw anything"."""
    tokens = words(piece)
    if not tokens or has_subject(piece.split(",", maxsplit=1)[0]) or opens_with_verb(piece):
        return ""
    if is_number(tokens[0]) and len(tokens) > 2 and ":" not in sentence:
        return f"{sentence}: {piece}"
    if tokens[0] == "same" and re.search(rf"\bfor {TIME}$", piece):
        return f"{sentence}, and I've had the {lower_first(piece)}"
    return ""


def _place_first(piece: str) -> tuple[str, str] | None:
    """ "kips burgers 1 year, had the headset": where it was, and the rest."""
    found = re.match(rf"^([^,:\d]{{3,30}}) ({TIME}), (.+)$", piece)
    if (
        found
        and not opens_with_verb(found[1])
        and not has_subject(found[1])
        and words(found[1])[0] not in PREPOSITIONS
        and not (names_a_workplace(found[1]) or is_role(found[1]))
    ):
        return found[1].title() if found[1].islower() else found[1], found[3]
    return None


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
    if joined := _thing_and_deed(first, how=how):
        return joined, rest, False
    if how and (went := _went(first, rest)):
        return went[0], went[1], False
    if has_subject(first):
        return with_article(first), rest, tokens[0] in ME | {"my", "our"}
    if rest and (done := _thing_then_verb(first, rest, how=how)):
        return done[0], done[1], False
    if (
        how
        and rest
        and has_subject(rest[0])
        and re.search(r" (?:with|by|for|at|on|in) ", first)
        and not is_number(tokens[0])
    ):
        return f"it was {with_a(lower_first(first))}", rest, False
    if not how and (handled := handling(parts)):
        return handled, [], False
    framed = framing(first, rest, topic) if not how else None
    return (framed[0], framed[1], False) if framed else ("", [], False)


def _thing_and_deed(text: str, *, how: bool) -> str:
    """ "forklift certificate and I can train": a thing, and what they do; "" where it is not that."""
    found = re.match(r"^(.+?),? and (I .+)$", text)
    if not found or has_subject(found[1]):
        return ""
    if framed := framing(found[1], []):
        return f"{framed[0]}, and {found[2]}"
    return f"there was {with_a(lower_first(found[1]))}, and {found[2]}" if how else ""


def _went(first: str, rest: list[str]) -> tuple[str, list[str]] | None:
    """How something went: "a quiz at the start of every lesson, and I rang home"; "the county asked for the data"."""
    tokens = words(first)
    if re.match(r"^the [a-z]+ ", first) and len(tokens) > 2 and verbs.is_past(tokens[2]):
        return first, rest
    if rest and rest[0].startswith("and I ") and not has_subject(first) and not is_number(tokens[0]):
        return f"there was {with_a(lower_first(first))}, {rest[0]}", rest[1:]
    return None


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
        r"^(?:admitted|licensed|licenced|certified|registered|accredited|bonded|insured) (?:in|to|by|with|as|for) ",
        text,
    ):
        return f"I'm {text}"
    kind, tokens = opens_with_verb(text), words(text)
    text = lower_start(text)
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
        and (tokens[1] in {"a", "an", "my", "own", "the"} or tokens[1] in HELD)
        and not re.search(r"\b(?:down|up|from|to)\b", text)
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


def _thing_then_verb(first: str, rest: list[str], *, how: bool) -> tuple[str, list[str]] | None:
    """ "senior project, sampled 12 creek sites": what it was about, and what they did."""
    second = rest[0]
    if " every " not in first and (
        it := re.match(r"^(I|we) (\w+) (?:it|that)(| every .+| daily| at .+| in .+| since .+)$", second)
    ):
        thing = (
            with_a(first)
            if not re.match(
                r"^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|one)[- ](?:min|minute|hour|day|week|page) ",
                first,
            )
            else f"a {first}"
        )
        return f"{it[1]} {it[2]} {thing}{it[3]}", rest[1:]
    if not how and not is_number(words(first)[0]) and (moved := measured(", ".join(rest), "")):
        return f"with {with_the(lower_first(first))}, {moved}", []
    if len(first.split()) > 5 or is_number(words(first)[0]) or (is_role(first) and not how):
        return None
    done = second if words(second)[0] in ME else _opened(second, how=how) if opens_with_verb(second) else ""
    if how:
        at = next((at for at, each in enumerate(rest) if words(each)[0] in ME or opens_with_verb(each)), None)
        if at is None:
            return None
        done = rest[at] if words(rest[at])[0] in ME else _opened(rest[at], how=True)
        return (about(done, first, how=True), rest[at + 1 :]) if done else None
    return (about(done, first), rest[1:]) if done else None
