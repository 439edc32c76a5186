"""Templates that a workspace brings: checked before they are taken, and able to do nothing but say facts.

`own_facts` has the names that a template knows, `own_grammar` what may stand in it; Jinja's sandbox, emptied of
filters, tests and globals, stands behind. Time is bounded by size: so much source, and loops two deep over few points.
"""

import re
import traceback
from collections.abc import Mapping
from functools import lru_cache

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.notes.drafting import Note, arranged
from bot.notes.facts import NoteFacts
from bot.notes.own_facts import FACTS, invented, nothing, samples
from bot.notes.own_grammar import UNSEEN, Problem, Unusable, parse
from bot.support.patterns import regex
from bot.vocabulary.note_kinds import NoteKind
from bot.wording.phrases import Phrase, phrase

LONGEST_SOURCE, LONGEST_NOTE = 3_000, 10_000
"""In characters."""


def check(source: str) -> tuple[Problem, ...]:
    """Why a template may not be used; () where it may. Total and quick. It is tried with many facts and with few."""
    try:
        for facts in samples():
            draft_own(source, facts)
    except Unusable as found:
        return found.problems
    return ()


def preview(source: str) -> Note | tuple[Problem, ...]:
    """The note that a template makes of an invented interview; why it may not be used, where it may not."""
    return check(source) or draft_own(source, invented())


def draft_own(source: str, facts: NoteFacts) -> Note:
    """The thank-you e-mail that a workspace's template makes of these facts; Unusable, whatever goes wrong."""
    try:
        text = _rendered(_compiled(source), {each.name: each.of(facts) for each in FACTS})
        _subject, _, rest = text.strip().partition("\n")
        if not rest:
            raise Unusable(Problem(1, phrase("own_templates.no_note")))
        if rest.partition("\n")[0].strip():
            raise Unusable(Problem(1, phrase("own_templates.line_after_subject")))
        return arranged(text, NoteKind.THANK_YOU)
    except Unusable:
        raise
    except _NotKnown as error:
        raise Unusable(Problem(_line_of(error), _not_known())) from error
    except Exception as error:  # whatever it is, our own template stands ready
        raise Unusable(Problem(_line_of(error), phrase("own_templates.too_odd"))) from error


def _not_known() -> Phrase:
    names = [each.name for each in FACTS if each.of(nothing()) == ""]
    return phrase("own_templates.not_always_known", names=", ".join((*names, "point.problem")))


class _NotKnown(Exception):
    """A template shows what these facts do not hold: there would be a gap in the note."""


def _shown(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise _NotKnown
    return value


def _environment() -> ImmutableSandboxedEnvironment:
    made = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, finalize=_shown, autoescape=False, lstrip_blocks=True
    )
    for known in (made.globals, made.filters, made.tests):
        known.clear()
    return made


_ENVIRONMENT = _environment()


@lru_cache(maxsize=64)
def _compiled(source: str) -> Template:
    """A template that has passed the allow-list: nothing else is ever rendered, whatever was stored."""
    if len(source) > LONGEST_SOURCE:
        too_long = phrase("own_templates.too_long", most=f"{LONGEST_SOURCE:,}")
        raise Unusable(Problem(_line_at(source, LONGEST_SOURCE), too_long))
    if unseen := UNSEEN.search(source):
        raise Unusable(Problem(_line_at(source, unseen.start()), phrase("own_templates.invisible_character")))
    return _ENVIRONMENT.from_string(parse(_without_lines_of_tags(source), _ENVIRONMENT))


_TAG = r"(?:\{%(?:(?!%\}).)*?|(?s:\{#(?:(?!#\}).)*?))"
_TAGS_ALONE = regex(rf"^((?:[ \t]*{_TAG}[%#]\}})*[ \t]*{_TAG})([-+]?[%#]\}})[ \t]*\n", re.MULTILINE)


def _without_lines_of_tags(source: str) -> str:
    """Where only tags stand on a line, its end moves into the last of them: no line is left, and none is renumbered."""
    return _TAGS_ALONE.sub(r"\1\n\2", re.sub("\r\n?", "\n", source))


def _line_at(source: str, place: int) -> int:
    return source.count("\n", 0, place) + 1


def _rendered(template: Template, values: Mapping[str, object]) -> str:
    pieces, length = [], 0
    for piece in template.generate(values):
        length += len(piece)
        if length > LONGEST_NOTE:
            raise Unusable(Problem(1, phrase("own_templates.note_too_long", most=f"{LONGEST_NOTE:,}")))
        pieces.append(piece)
    return "".join(pieces)


def _line_of(error: Exception) -> int:
    lines = [line for frame, line in traceback.walk_tb(error.__traceback__) if frame.f_code.co_filename == "<template>"]
    return lines[-1] if lines else 1
