"""Notes from templates: the facts of a note, its kind and its tone in; subject and body out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from zlib import crc32

from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from bot.notes import language
from bot.notes.facts import NoteFacts, Talk
from bot.notes.kinds import ON_PAPER, SPOKEN, Kind, Tone
from bot.notes.phrasing import Statement, mention, statement
from bot.notes.tidying import one_line, titled
from bot.templates import environment
from bot.words import say_list


@dataclass(frozen=True)
class Note:
    """One note, ready to send: plain text, subject and body apart. What is not mailed has no subject ("")."""

    subject: str
    body: str


def draft(facts: NoteFacts, kind: Kind = Kind.THANK_YOU, tone: Tone = Tone.WARM) -> Note:
    """The note of this kind and tone that these facts make."""
    template = _templates(language.written_in(facts.talk.locale)).get_template(f"{kind}.txt.j2")
    return arranged(template.render(n=_tidied(facts), kind=kind, tone=tone), kind)


def _tidied(facts: NoteFacts) -> NoteFacts:
    """The same with names that stand well in a sentence: each on one line, and the role without its article."""
    talk, to = facts.talk, facts.to
    loud = titled(talk.role) != talk.role
    role = titled(_ROLE.sub("", one_line(talk.role)))
    company = one_line(talk.company)
    return replace(
        facts,
        talk=replace(
            talk,
            company=titled(company) if loud and " " in company else company,
            role=role,
            writer=one_line(talk.writer),
        ),
        to=to and replace(to, name=one_line(to.name), title=one_line(to.title)),
        everyone=tuple(map(one_line, facts.everyone)),
    )


_ROLE = re.compile(r"\A(?:an?|the) (?=\S)|(?<=\S) (?:position|role|job|opening|vacancy)\Z", re.IGNORECASE)
"""What the templates say around a role themselves."""


def arranged(text: str, kind: Kind) -> Note:
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
        language.folders(locale),
        {
            "statement": statement,
            "mention": mention,
            "names": say_list,
            "after": after,
            "short_day": lambda day: language.short_day(day, locale),
            "long_day": lambda day: language.long_day(day, locale),
            "day": pass_context(lambda context, day: _day(context, day, locale)),
        },
    )
    made.globals |= {"say": _say, "one_of": _one_of}
    made.finalize = lambda said: str(said).strip()  # so that only a template's own blank lines make paragraphs
    return made


def _day(context: Context, day: date, locale: str) -> str:
    return language.day(day, context["n"].talk.today, locale)


@pass_context
def _say(context: Context, warm: Sequence[str], formal: Sequence[str], brief: Sequence[str]) -> str:
    """The words of the note's tone, one of them."""
    return _one_of(context, {Tone.WARM: warm, Tone.FORMAL: formal, Tone.BRIEF: brief}[context["tone"]])


@pass_context
def _one_of(context: Context, ways: Sequence[str], place: int = 0) -> str:
    """One of several ways to say a thing, the next for each note of a panel, and for what has the next place in it."""
    facts: NoteFacts = context["n"]
    return ways[(_first(facts.talk, len(ways), ways[-1]) + facts.number + place) % len(ways)]


def _first(talk: Talk, of: int, way: str) -> int:
    """Which way comes first for this job seeker: two of them are not to send one employer the same note."""
    return crc32(f"{talk.writer}\n{talk.company}\n{way}".encode(errors="replace")) % of


def after(said: Statement, opening: str) -> str:
    """A point as what was said in the interview: "As I mentioned, I led six people."; a question stands as it is."""
    return f"{opening}, {said.clause}. {said.rest}".strip() if said.clause else said.sentence
