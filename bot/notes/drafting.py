"""Notes from templates: the facts of a note, its kind and its tone in; subject and body out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from hashlib import blake2b

from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from bot.notes import language
from bot.notes.facts import NoteFacts, Talk
from bot.notes.material import gathered
from bot.notes.telling import is_grave
from bot.reading.shorthand.capitals import lower_start, upper_first
from bot.reading.shorthand.item_sentences import as_sentence
from bot.reading.shorthand.items import is_item, lower_item
from bot.reading.shorthand.names import one_line
from bot.reading.shorthand.nouns import with_the
from bot.reading.shorthand.stretches import has_subject, opens_with_verb
from bot.reading.shorthand.topics import in_a_sentence, is_role
from bot.reading.shorthand.verbs import PARTICIPLES, is_past
from bot.vocabulary.note_kinds import ON_PAPER, SPOKEN, NoteKind, Tone
from bot.wording.templates import environment
from bot.wording.words import say_list


@dataclass(frozen=True)
class Note:
    """One note, ready to send: plain text, subject and body apart. What is not mailed has no subject ("")."""

    subject: str
    body: str


def draft(facts: NoteFacts, kind: NoteKind = NoteKind.THANK_YOU, tone: Tone = Tone.WARM) -> Note:
    """The note of this kind and tone that these facts make."""
    facts = _tidied(facts)
    template = _templates(language.written_in(facts.talk.locale)).get_template(f"{kind}.txt.j2")
    note = arranged(template.render(n=facts, m=gathered(facts), kind=kind, tone=tone), kind)
    return replace(note, subject=upper_first(note.subject))


def _tidied(facts: NoteFacts) -> NoteFacts:
    """The same with names on one line each."""
    talk, to = facts.talk, facts.to
    return replace(
        facts,
        talk=replace(talk, writer=one_line(talk.writer)),
        to=to and replace(to, name=one_line(to.name), title=one_line(to.title)),
        everyone=tuple(map(one_line, facts.everyone)),
    )


def arranged(text: str, kind: NoteKind) -> Note:
    """What a template gave, as a note: paragraphs on one line each, and the subject, if the kind has one, apart."""
    paragraphs = [_on_one_line(paragraph) for paragraph in re.split(r"\n\s*\n", text)]
    paragraphs = [paragraph for paragraph in paragraphs if paragraph]
    subject = "" if kind in ON_PAPER | SPOKEN else paragraphs.pop(0)
    return Note(subject, "\n\n".join(paragraphs))


def _on_one_line(paragraph: str) -> str:
    """A paragraph without the line breaks of its template, but for those after a backslash. Total and linear."""
    lines = re.split(r"\\\n", paragraph)
    text = "\n".join(" ".join(line.split()) for line in lines).strip()
    text = re.sub(r"(?<!\.)\.\.(?!\.)", ".", text)  # "at Acme Inc." ends a sentence with one full stop,
    return re.sub(r"(?<=\w[!?])\.(?=\s|\Z)", "", text)  # and "at Yahoo!" with its own mark


@cache
def _templates(locale: str) -> Environment:
    made = environment(
        "notes",
        locale,
        {
            "names": say_list,
            "capital": upper_first,
            "also": also,
            "that": that,
            "lower_start": lower_start,
            "lower_item": lower_item,
            "a_thing": a_thing,
            "in_tone": in_tone,
            "parted": parted,
            "is_grave": is_grave,
            "short_day": lambda day: language.short_day(day, locale),
            "long_day": lambda day: language.long_day(day, locale),
            "day": pass_context(lambda context, day: _day(context, day, locale)),
        },
    )
    made.globals |= {"say": _say, "one_of": _one_of, "turn": _turn}
    made.tests |= {"is_item": is_item, "in_parts": lambda item: bool(re.search("[:;]", item))}
    made.finalize = lambda said: str(said).strip()  # so that only a template's own blank lines make paragraphs
    return made


def _day(context: Context, day: date, locale: str) -> str:
    return language.day(day, context["n"].talk.today, locale)


@pass_context
def _say(
    context: Context,
    warm: Sequence[str],
    formal: Sequence[str],
    brief: Sequence[str] | None = None,
    colleague: Sequence[str] | None = None,
) -> str:
    """The words of the note's tone, one of them; brief and colleague are said as warm where they have no own."""
    ways = {Tone.WARM: warm, Tone.FORMAL: formal, Tone.BRIEF: brief, Tone.COLLEAGUE: colleague}
    return _one_of(context, warm if (way := ways[context["tone"]]) is None else way)


@pass_context
def _one_of(context: Context, ways: Sequence[str], place: int = 0) -> str:
    """One of several ways to say a thing, the next for each note of a panel, and for what has the next place in it."""
    facts: NoteFacts = context["n"]
    return ways[(_first(facts.talk, len(ways), ways[-1]) + facts.number + place) % len(ways)]


@pass_context
def _turn(context: Context, of: int, what: str) -> int:
    """A number below `of` that is this job seeker's own for this employer: it turns the order of a note."""
    facts: NoteFacts = context["n"]
    return (_first(facts.talk, of, what) + facts.number) % of


def _first(talk: Talk, of: int, way: str) -> int:
    """Which way comes first for this job seeker: two of them are not to send one employer the same note."""
    digest = blake2b(f"{talk.writer}\n{talk.company}\n{way}".encode(errors="replace"), digest_size=4).digest()
    return int.from_bytes(digest) % of


def also(said: str) -> str:
    """A further point: "I ran receiving" is "I also ran receiving"."""
    if re.search(r"\b(?:also|too|as well|already)\b", said.split(".", maxsplit=1)[0]):
        return said
    done = re.match(r"^I have (\w+)", said)
    if done and (is_past(done[1]) or done[1] in PARTICIPLES):
        return said.replace("I have ", "I have also ", 1)
    said = re.sub(
        r"^(I(?:'m|'ve|'d)|I (?:can|could|would)) (?!also|not\b|never\b|mostly\b|mainly\b|usually\b)", r"\1 also ", said
    )
    return re.sub(
        r"^I (?=(?!also|never|mostly|mainly|usually|don't|didn't|can|could|would|already|am\b|was\b|have been)[a-z])",
        "I also ",
        said,
    )


def a_thing(item: str) -> str:
    """An item that names a thing, as it stands in a sentence, with the rest behind it; "" for any other.

    "Energy: I ran ours" is "energy: I ran ours";
    "My first aid certificate, in date until 2028" is "my first aid certificate (in date until 2028)".
    """
    if found := re.match(r"(?P<head>[^:;.]+): (?P<rest>[^:;.]+)$", item):
        return f"{lower_item(found['head'])}: {_by_them(lower_item(found['rest']))}"
    found = re.match(r"(?P<thing>[^,;:.()]+)(?:[,;] (?P<rest>[^;:.()]+))?$", item)
    if not found or has_subject(found["thing"]):
        return ""
    thing, rest = lower_item(found["thing"]), found["rest"]
    if rest and opens_with_verb(rest) == "past":
        return f"{thing}. I {rest}"
    if not re.match(r"(?:my|the|our|an?) ", thing):
        return ""
    return thing + (f" ({rest})" if rest else "")


def _by_them(rest: str) -> str:
    return lower_item(as_sentence(upper_first(rest)).rstrip(".") or rest)


def that(said: str) -> tuple[str, str]:
    """Sentences as they go on after "I forgot to mention", and what stands behind the first."""
    first, *rest = re.split(r"(?<=[.!?])(?<!St\.)(?<!Dr\.) (?=[A-Z\d])", said, maxsplit=1)
    return lower_item(first), rest[0] if rest else ""


def parted(said: str) -> tuple[str, str]:
    """What a sentence is of, before its colon, and the sentence: "Tech transfer: I moved two processes"."""
    found = re.match(r"([^:.,]{2,40}): ((?:I|we|my|our)\b.+)$", said, re.DOTALL)
    if found and is_role(found[1].lower()):
        return "", found[2]
    return (with_the(in_a_sentence(found[1])), found[2]) if found else ("", said)


def in_tone(said: str, tone: Tone) -> str:
    """A sentence of theirs as the tone has it: formal writes no "I'd"."""
    if tone is not Tone.FORMAL:
        return said
    said = re.sub(r"\b(I|[Yy]ou)'(d|m|ll|ve|re)\b", lambda found: f"{found[1]} {_WHOLE[found[2]]}", said)
    return re.sub(r"\b(don|didn|can|won|isn|aren)'t\b", lambda found: _WHOLE[found[1]], said)


_WHOLE = {
    "d": "would", "m": "am", "ll": "will", "ve": "have", "re": "are",
    "don": "do not", "didn": "did not", "can": "cannot", "won": "will not", "isn": "is not", "aren": "are not",
}  # fmt: skip
