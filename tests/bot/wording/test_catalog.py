"""The catalog and the code agree: on every id, and on the values of each message."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from syrupy.assertion import SnapshotAssertion

import bot
from bot.checklist.closing import CLOSING, Taken
from bot.checklist.steps import STEPS, StepName
from bot.coaching.sharing import GOOD_NEWS
from bot.interviews.figures import Sent
from bot.interviews.stages import Stage
from bot.mydata import csv_export
from bot.notes.checks.tact import _WOODEN
from bot.notes.checks.wording import FILLER
from bot.notes.own_grammar import NOT_ALLOWED
from bot.notes.review import CHECKS, Severity
from bot.nudges.answers import FITS, ONLY_TYPED
from bot.nudges.facts import Answer, NudgeKind, Outcome
from bot.nudges.snoozing import SnoozeUntil
from bot.reading.answers.reading import NotTaken
from bot.reading.corrections.mending import PARTS
from bot.reading.intents import guessing
from bot.reading.interviews.unsure import AsksWhen, NotRead
from bot.screens import beside, explaining, interviews, note_words, posts, report, said, tasks
from bot.services.coaching.invitations import Invited
from bot.services.coaching.tasks import Given
from bot.vocabulary.answers import CallPermission, How, LaterRound
from bot.vocabulary.asked import Went
from bot.vocabulary.items import AlertKind, HeldBack, Item, Rest, TaskState
from bot.vocabulary.note_kinds import NoteKind, Tone
from bot.wording.catalog import NUMBER, _languages, read_catalog, say, speaking

ENGLISH = read_catalog("en").texts
WORDS = {message: text if isinstance(text, str) else " ".join(text) for message, text in ENGLISH.items()}
FAMILIES: dict[str, Iterable[str]] = {
    "alerts.late": (Stage.NOTE, Stage.TO_DEBRIEF),
    "beside.guessed": guessing._ALIKE,
    "beside.label": set(beside.ENDS.values()),
    "beside.outcomes": beside.OUTCOMES,
    "changed.fields": ("company", "role", "round", "begin", "end", "how", "people"),
    "checks.instead": {*FILLER.values(), *_WOODEN.values()},
    "checks.reason": {check.id for check in CHECKS},
    "closing.title": CLOSING,
    "coaching.alert": AlertKind,
    "coaching.invited": Invited,
    "coaching.of": AlertKind,
    "common.asked_and_went": Went,
    "common.held_back": HeldBack,
    "csv_export.call": CallPermission,
    "csv_export.column": csv_export.COLUMNS,
    "corrections.answer": (
        StepName.HIRE_DATE,
        StepName.CALL,
        StepName.CALL_CONTACT,
        StepName.CLOSING,
        StepName.PROMISED,
    ),
    "corrections.part_is": PARTS,
    "corrections.part_is_now": PARTS,
    "corrections.part_is_off": PARTS,
    "debrief.how": How,
    "debrief.how_within": How,
    "debrief.taken": Taken,
    "digest.due": (Stage.TO_CALL, Stage.TO_WRITE),
    "digest.due_since": (Stage.TO_CALL, Stage.TO_WRITE),
    "digest.late": (Stage.NOTE, Stage.TO_DEBRIEF),
    "digest.news": GOOD_NEWS,
    "digest.open": (Stage.NOTE, Stage.TO_DEBRIEF),
    "digest.outcome": Outcome,
    "digest.stage": Stage,
    "digest.task": TaskState,
    "digest.task_told": TaskState,
    "explaining.means": explaining.MEANS,
    "explaining.reasons": explaining.REASONS,
    "good_news": GOOD_NEWS,
    "itself.is_now": How,
    "interviews.endings": Outcome,
    "interviews.sent_notes": Sent,
    "interviews.stage": Stage,
    "interviews.well_done": interviews.WELL_DONE,
    "not_taken": NotTaken,
    "note_forms.how_much": Severity,
    "note_words.kinds": note_words.ALIKE,
    "note_words.title": NoteKind,
    "note_words.tones": Tone,
    "note_words.what_next": NoteKind,
    "note_words.write": set(NoteKind) - set(note_words.ALIKE),
    "notes.lacks": ("people", "points"),
    "nudges.answer": {answer for answers in FITS.values() for answer in answers} - {*ONLY_TYPED, Answer.TRIED},
    "nudges.subject": NudgeKind,
    "nudges.subject_within": NudgeKind,
    "nudges.wish": SnoozeUntil,
    "outcome": Outcome,
    "own_grammar.tried": set(NOT_ALLOWED.values()),
    "people.shares": Item,
    "posts.notice": posts.NOTICE,
    "posts.sent": Sent,
    "questions.went": Went,
    "report.column": report.COLUMNS,
    "rounds": LaterRound,
    "said.answers": said.SAID,
    "sharing.item": Item,
    "sharing.item_means": Item,
    "sharing.rests": Rest,
    "sharing.sees": Item,
    "unsure.not_read": NotRead,
    "unsure.when": (AsksWhen.BEGINS, AsksWhen.ENDED),
    "unsure.which": ("company", "role", "company_and_role"),
    "steps.hint": StepName,
    "steps.more": [step.name for step in STEPS if step.takes_more],
    "steps.question": StepName,
    "steps.title": StepName,
    "unreadable.at": (
        "empty",
        "enum",
        "extra_forbidden",
        "hire_date",
        "missing",
        "note_reader",
        "nudge_place",
        "nudge_state",
        "nudges",
        "other",
        "reason",
        "string_too_long",
        "time",
        "too_long",
        "two_notes",
        "two_nudges",
        "untypeable",
        "zone",
    ),
    "unreadable.interview": ("people", "points", "questions", "long_point", "versions", "long_note"),
    "tasks.noted": TaskState,
    "tasks.not_given": set(Given) - {Given.SENT},
    "tasks.which": tasks.ANSWERED_BY,
}
"""Messages whose id ends in a value: the values that it may be."""


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call that names a message, with where it stands."""
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYING:
                yield f"{path}:{node.lineno}", node


SAYING = {"say", "as_message", "styled", "phrase"}
ROOT = Path(bot.__file__).parents[1]
TREES = {
    str(path.relative_to(ROOT)): ast.parse(path.read_text(encoding="utf-8"))
    for folder in ("bot", "handlers")
    for path in (ROOT / folder).rglob("*.py")
    if "app" not in path.parts  # what operators read on their command line stands in the code
}


@cache
def literals() -> set[str]:
    """Every text in the code."""
    return {
        node.value
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


@cache
def named() -> list[tuple[str, str, ast.Call]]:
    """The calls that name one message."""
    return [
        (where, node.args[0].value, node)
        for where, node in calls()
        if isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
    ]


@cache
def of_a_family() -> list[tuple[str, str]]:
    """The calls that name a family of messages."""
    return [
        (where, node.args[0].values[0].value.removesuffix("."))
        for where, node in calls()
        if isinstance(node.args[0], ast.JoinedStr) and isinstance(node.args[0].values[0], ast.Constant)
    ]


def members(family: str) -> set[str]:
    """The ids of a family that are in the catalog, without its name."""
    return {message.removeprefix(f"{family}.") for message in ENGLISH if message.rpartition(".")[0] == family}


def places(message: str) -> set[str]:
    """The values that a message has places for."""
    return {name for _, name, _, _ in Formatter().parse(WORDS[message]) if name is not None}


def test_every_message_that_the_code_says_is_in_the_catalog() -> None:
    assert {(where, message) for where, message, _ in named() if message not in ENGLISH} == set()
    assert {(where, family) for where, family in of_a_family() if family not in FAMILIES} == set()


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_a_message_for_each_of_its_values_and_no_other(family: str) -> None:
    values = FAMILIES[family]
    assert members(family) == {str(value) for value in values}


def test_every_message_in_the_catalog_is_said() -> None:
    used = {family for _, family in of_a_family()}
    left = {message.removesuffix(".none") for message in ENGLISH} - literals()
    assert {message for message in left if message.rpartition(".")[0] not in used} == set()


def test_each_message_gets_the_values_that_it_has_places_for() -> None:
    wrong = []
    for where, message, node in named():
        given = {each.arg for each in node.keywords}
        has_plural = isinstance(ENGLISH[message], tuple)
        if ("n" in given) != has_plural or given - {"n"} != places(message) - {"n"}:
            wrong.append((where, message, given))
    assert wrong == []


def test_nothing_is_said_before_it_is_known_in_which_language() -> None:
    def outside(tree: ast.AST) -> Iterator[ast.AST]:
        for node in ast.iter_child_nodes(tree):
            if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
                yield node
                yield from outside(node)

    said_at_once = {
        (path, node.lineno)
        for path, tree in TREES.items()
        for node in outside(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYING - {"phrase"}
    }
    assert said_at_once == set()


SENTENCE = re.compile(r"[A-Za-z,“”'’-]+(?: [A-Za-z,“”'’-]+){2,}[.?!](?: |$)")
IN_ENGLISH = ("bot/services/backups/", "bot/store/", "bot/support/", "bot/notes/fixes.py", "handlers/slack/oauth.py")
"""What operators read, what a letter says, and the pages on which an admin installs the bot."""


def test_no_sentence_stands_in_the_code() -> None:
    found = {
        (path, node.value)
        for path, tree in TREES.items()
        if not path.startswith(IN_ENGLISH)
        for outer in ast.walk(tree)
        if not isinstance(outer, ast.Expr)  # a docstring
        for node in ast.iter_child_nodes(outer)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if SENTENCE.search(node.value) and not set("\\|(){}^$*") & set(node.value)  # a pattern
    }
    assert found == set()


@pytest.mark.parametrize("locale", sorted(_languages()))
def test_every_message_of_a_locale_reads_as_written(locale: str, snapshot: SnapshotAssertion) -> None:
    """The one place in the tests where its words stand."""
    with speaking(locale):
        said = [f"[{message}] {words}" for message in read_catalog(locale).texts for words in forms(locale, message)]
    assert "\n".join(said) == snapshot


def forms(locale: str, message: str) -> list[str]:
    """What a message says, with its values by their names; of a plural, for one and for two."""
    text = read_catalog(locale).texts[message]
    named = {name: Named(name) for _, name, _, _ in Formatter().parse("".join(text)) if name}
    if isinstance(text, str):
        return [text.format_map(named)]
    return [say(message, **named | {NUMBER: number}) for number in (1, 2)]


class Named(str):
    """A value that is said by its name, whatever format it is asked for."""

    def __format__(self, spec: str) -> str:
        return "‹" + self + "›"


def test_the_catalog_is_in_the_order_of_its_ids() -> None:
    assert [*ENGLISH] == sorted(ENGLISH)


def test_none_one_and_several_are_said_each_in_its_way() -> None:
    assert [say("mydata.interviews_to_add", n=number) for number in (0, 1, 2)] == [
        "no interviews to add",
        "1 interview to add",
        "2 interviews to add",
    ]


def test_what_people_typed_is_never_read_as_a_place() -> None:
    assert say("sharing.your_good_news", words="{n} {0} {x.__class__}") == "Your good news: {n} {0} {x.__class__}"


def test_what_is_not_in_the_catalog_is_an_error_and_never_a_gap() -> None:
    with pytest.raises(KeyError):
        say("no.such_message")
    with pytest.raises(KeyError):
        say("words.on_day")
    with speaking("tlh"), pytest.raises(FileNotFoundError):
        say("words.today")


def test_ids_are_plain() -> None:
    assert [message for message in ENGLISH if not re.fullmatch(r"[a-z0-9_]+(\.[a-z0-9_]+)+", message)] == []
