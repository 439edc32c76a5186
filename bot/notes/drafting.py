"""Notes from templates."""

import re
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache

from jinja2 import Environment

from bot.checklist.people import Met
from bot.notes.facts import NoteFacts
from bot.notes.phrasing import mention, statement
from bot.templates import environment
from bot.words import say_date


@dataclass(frozen=True)
class Note:
    """One note, ready to send: plain text, subject and body apart."""

    to: Met | None
    subject: str
    body: str


@cache
def _templates() -> Environment:
    return environment("notes", {"date": say_date, "statement": statement, "mention": mention, "as_said": as_said})


def draft(facts: NoteFacts) -> Note:
    """The thank-you note that these facts make."""
    text = _templates().get_template("thank_you.txt.j2").render(facts=facts)
    subject, _, body = text.partition("\n")
    return Note(to=facts.to, subject=subject.strip(), body=re.sub(r"\n{3,}", "\n\n", body).strip())


@dataclass(frozen=True)
class FollowUpFacts:
    """Everything a follow-up may say. Days are those of the writer's own zone."""

    company: str
    role: str
    writer: str
    whom: str
    """Whom to ask for; "" where nobody is known."""
    interviewed: date
    today: date
    hire_date: date | None


def call_script(facts: FollowUpFacts) -> str:
    """What to say on the telephone, and to its voicemail."""
    return _templates().get_template("call_script.txt.j2").render(**asdict(facts)).strip()


def check_in(facts: FollowUpFacts) -> Note:
    """The e-mail that asks how things stand."""
    text = _templates().get_template("check_in.txt.j2").render(**asdict(facts))
    subject, _, body = text.partition("\n")
    return Note(to=None, subject=subject.strip(), body=body.strip())


def as_said(text: str, opening: str) -> str:
    """A point as what was said in the interview: "As I mentioned, I led six people."; a question stands as it is."""
    said = statement(text)
    return f"{opening}, {said.clause}. {said.rest}".strip() if said.clause else said.sentence
