"""Nobody can type or drop what takes long to read: 20 ms of CPU for a form's field, 100 ms for a message."""

import inspect
import re
from collections.abc import Iterable, Iterator
from importlib import import_module

import pytest

from tests import hostile
from tests.hostile import LONG, SHORT
from tests.lanes import few
from tests.readers import READERS

FIELD, MESSAGE = 20, 100
"""Milliseconds of CPU."""
BUSY = 3
"""How much longer it may take beside other work; whatever is quadratic takes a hundred times as long."""

OUR_OWN = {
    "bot.notes.drafting.parted",
    "bot.reading.people.addressing.is_title",
    "bot.support.vault.sealed_at",
    "bot.wording.words.say_zone",
    "bot.services.backups.copies.backup",
    "bot.reading.invitations.reminders.uid_of",
    "bot.store.models.columns.belongs_to",
    "bot.store.models.columns.may_refer_to",
    "bot.store.models.columns.only",
    "bot.app.block_check.examine",
    "bot.app.terminal.confirm",
    "bot.app.terminal.fail",
    "bot.app.terminal.failing",
    "bot.reading.corrections.figures.figures_like",
    "bot.reading.corrections.figures.however_written",
    "bot.reading.corrections.figures.with_units",
    "bot.reading.corrections.figures.written_like",
    "bot.reading.corrections.forms.forms",
    "bot.reading.corrections.forms.matched",
    "bot.reading.corrections.noted.at_place",
    "bot.reading.corrections.noted.standing_alone",
    "bot.vocabulary.replies.typed_move",
    "bot.reading.interviews.starting.told_of",
    "bot.coaching.schedule.next_look",
    "bot.store.shares.items_of",
    "bot.reading.places.countries.name_of",
    "bot.wording.catalog.say",
    "bot.wording.catalog.speak",
    "bot.wording.catalog.speaking",
    "bot.wording.catalog.spoken",
    "bot.wording.phrases.phrase",
    "bot.wording.phrases.role_at_company",
    "bot.wording.templates.environment",
    "bot.wording.words.sentences",
    "bot.store.database_problem.database_problem",
    "bot.store.database.make_engine",
    "bot.store.file_lock.sole",
    "bot.store.sqlite_file.sqlite_file",
    "bot.reading.dates.date_arithmetic.last_holiday",
    "bot.reading.dates.date_arithmetic.next_holiday",
    "bot.reading.dates.clocks.without",
    "bot.reading.dates.days.month_number",
    "bot.reading.dates.days.rule",
    "bot.reading.dates.feasts.is_public_holiday",
    "bot.reading.dates.feasts.is_workday",
    "bot.reading.dates.feasts.last_feast",
    "bot.reading.dates.feasts.next_feast",
    "bot.reading.dates.feasts.next_bank_holiday",
    "bot.reading.dates.locales.country_of_locale",
    "bot.reading.dates.locales.is_month_first",
    "bot.reading.dates.locales.is_both_ways",
    "bot.app.doctor_slack.clock_skew",
    "bot.app.doctor_slack.scopes",
    "bot.support.files.path",
    "bot.reading.intents.ideas.plain",
    "bot.reading.intents.words.slip_of",
    "bot.reading.intents.words.spelt",
    "bot.support.logs.log_failure",
    "bot.support.logs.make_handler",
    "bot.support.logs.set_up",
    "bot.support.metrics.interaction",
    "bot.support.patterns.regex",
    "bot.support.rewriting.rewritten",
    "bot.notes.checks.check.for_thank_you",
    "bot.notes.checks.check.rule",
    "bot.notes.checks.idioms.said",
    "bot.notes.drafting.also",
    "bot.notes.drafting.in_tone",
    "bot.notes.telling.is_grave",
    "bot.notes.drafting.that",
    "bot.notes.language.written_in",
    "bot.notes.own_grammar.parse",
    "bot.notes.own_templates.draft_own",
    "bot.reading.shorthand.names_spelt.is_acronym",
    "bot.reading.shorthand.names_spelt.is_i",
    "bot.reading.shorthand.names_spelt.quiet",
    "bot.reading.places.zones.country_of",
}
"""What is given words of ours, or what a reader in the table, which goes through all of it, hands on."""
INSIDE = "bot.reading.shorthand"
"""Words and pieces of what was cut there first, when it was spelt out; readers in the table go through all of it."""
ALL_CHECKS = {
    "bot.notes.drafting.draft",
    "bot.notes.review.review",
    "bot.notes.review.review of a note about that",
    "bot.reading.shorthand.items.item_of",
}
"""Two dozen checks in one, or a note of each kind."""
DEAR = {
    "bot.notes.jotted.of_reader",
    "bot.notes.review.review of a note about that",
    "bot.reading.interviews.unpunctuated.tells_apart",
    "bot.reading.people.people.read_met",
    "bot.reading.answers.calling.read_call_contact",
    "bot.reading.answers.conditions.read_condition",
    "bot.reading.people.pasted.is_profile",
    "bot.reading.people.people.read_people",
    "bot.reading.answers.promises.by_when",
    "bot.reading.answers.reading.read_closing",
    "bot.reading.answers.reading.read_met",
    "bot.reading.answers.yes_no.looked_forward",
    "bot.reading.answers.yes_no.yes_or_no",
    "bot.reading.dates.clocks.in_digits",
    "bot.notes.checks.holding.initials_meet",
    "bot.notes.drafting.draft",
    "bot.notes.review.review",
    "bot.reading.shorthand.items.item_of",
    "bot.reading.shorthand.names.role_name",
}
"""What takes seconds with all of the texts; others of each kind are in the quick lane."""
READ_UP_TO = {
    "bot.notes.edit_words": 300,
    "bot.reading.invitations.places": 1_000,
    "bot.reading.invitations.subjects": 300,
    "bot.vocabulary.asked._MARKS": 60,
    "bot.checklist.conversation._GOES_ON": 0,
    "bot.reading.interviews.chatter": 500,
    "bot.reading.interviews.company_and_role": 500,
    "bot.reading.interviews.employers": 500,
    "bot.reading.interviews.role_first": 500,
    "bot.reading.interviews.unpunctuated": 500,
    "bot.reading.interviews.held": 500,
    "bot.reading.corrections.additions": 300,
    "bot.reading.people.behind_names": 320,
    "bot.checklist.corrections": 300,
    "bot.reading.corrections.figures": 300,
    "bot.reading.corrections.mending": 300,
    "bot.reading.corrections.moves": 300,
    "bot.reading.answers.nothing_more": 120,
    "bot.reading.corrections.numbers": 300,
    "bot.reading.corrections.pointed": 300,
    "bot.checklist.recalled": 300,
    "bot.checklist.retold": 300,
    "bot.reading.corrections.rewording": 300,
    "bot.reading.invitations.subject_words": 300,
    "bot.reading.invitations.firms": 300,
    "bot.reading.corrections.around_corrections": 300,
    "bot.reading.corrections.complaints": 200,
    "bot.reading.corrections.dropping": 300,
    "bot.reading.corrections.ordering": 300,
    "bot.reading.corrections.titles": 300,
    "bot.reading.corrections.noted": 300,
    "bot.reading.people.pasted._ADDRESS": 200,
    "bot.reading.corrections.respelling": 300,
    "bot.reading.corrections.swaps": 300,
    "bot.reading.people.name_words": 320,
    "bot.reading.people.names": 320,
    "bot.reading.people.trades": 320,
    "bot.reading.answers.points._ONLY_NERVES": 200,
    "bot.reading.interviews.short_forms": 500,
    "bot.reading.interviews.starting": 500,
    "bot.reading.dates": 500,
    "bot.reading.places.zones": 60,
    "bot.reading.intents.away": 80,
    "bot.reading.intents": 400,
    "bot.interviews.itself": 200,
    "bot.interviews.when": 400,
    INSIDE: 800,
    "bot.nudges.quiet": 120,
    "bot.nudges.wishes": 200,
}
"""Characters that a pattern gets to see: whoever calls it cuts the text, or does not read a longer one."""
ON_ONE_LINE = {
    "bot.reading.people.pieces._SPLIT",
    "bot.reading.people.wordings._CALLED",
    "bot.reading.people.wordings._BORN",
    "bot.reading.people.pieces._AND",
    "bot.reading.people.pasted._PROFILE",
    "bot.reading.answers.points._ARROW",
    "bot.reading.answers.points._APART",
}
"""Patterns for texts whose spaces are single."""


EACH_READER = [pytest.param(name, marks=[pytest.mark.whole] * (name in DEAR)) for name in READERS]


def functions() -> Iterator[str]:
    for name in hostile.modules():
        if name.startswith(("handlers.", "bot.screens.")) and name != "handlers.slack.payload_text":
            continue
        for each, function in vars(import_module(name)).items():
            if each.startswith("_") or not inspect.isfunction(function) or function.__module__ != name:
                continue
            first = next(iter(inspect.signature(function).parameters.values()), None)
            if first is not None and first.annotation is str and not name.startswith(INSIDE):
                yield f"{name}.{each}"


def test_every_function_that_reads_a_text_is_in_the_table_or_named_as_ours() -> None:
    assert sorted(set(functions()) - set(READERS) - OUR_OWN) == []


@pytest.mark.parametrize("name", EACH_READER)
def test_a_reader_is_done_soon_with_a_field_of_anything(name: str) -> None:
    READERS[name]("warm")
    most = MESSAGE if name in ALL_CHECKS else FIELD
    assert slow(READERS[name], hostile.few_texts(SHORT, 3), most) == []


@pytest.mark.parametrize("name", EACH_READER)
def test_a_reader_is_done_soon_with_a_message_of_anything(name: str) -> None:
    READERS[name]("warm")
    assert slow(READERS[name], hostile.few_texts(LONG, 11), MESSAGE) == []


DENSE = (
    "Priya Raman, VP Finance, ",
    "Priya Raman, VP Finance <priya@x.io> 555 010 0123 (she/her)\n",
    "a and b ",
    "(a) ",
    "Ab CD EF, ",
    'Ann "Bo" Cole ',
    "I met the woman who runs the place. ",
)


@pytest.mark.parametrize(
    "name", few(["bot.reading.people.contact.read_contact", "bot.reading.people.people.read_met"], quick=1)
)
def test_a_message_dense_with_people_is_read_in_a_fields_time(name: str) -> None:
    read = READERS[name]
    numbered = "".join(f"Ana{at} Lee{at}, VP Finance{at}; bob{at} smith{at}\n" for at in range(LONG // 40))
    texts = [*((piece * LONG)[:LONG] for piece in DENSE), numbered]
    assert slow(read, texts, FIELD) == []
    ratios = {text[:40]: longer(read, text[:SHORT], text) for text in texts}
    assert {text: ratio for text, ratio in ratios.items() if ratio > 2} == {}


def longer(work: hostile.Work, short: str, text: str) -> float:
    """How many times as long a text takes as a short one: the best of some tries of each, by turns."""
    tries = [
        (hostile.milliseconds(lambda: work(short), tries=2), hostile.milliseconds(lambda: work(text), tries=2))
        for _ in range(2)
    ]
    return min(took for _, took in tries) / min(took for took, _ in tries)


PATTERNS = hostile.patterns()


@pytest.mark.whole  # eight hundred of them; the readers, which use them, are in the quick lane
@pytest.mark.parametrize("place", PATTERNS)
def test_a_regular_expression_is_done_soon_with_what_nearly_matches(place: str) -> None:
    pattern = PATTERNS[place]
    length = next((most for part, most in READ_UP_TO.items() if place.startswith(part)), SHORT)
    texts = list(hostile.near_misses(pattern, length, most=12))
    if place.partition("[")[0] in ON_ONE_LINE:
        texts = [" ".join(text.split()) for text in texts]
    for work in hostile.ways_used(place, pattern).values():
        assert slow(work, texts, FIELD) == []


def slow(work: hostile.Work, texts: Iterable[str], most: float) -> list[tuple[str, int]]:
    """The texts that take longer than that: how each begins, and the milliseconds."""
    late = [text for text in texts if hostile.milliseconds(lambda text=text: work(text), enough=most) > most * BUSY]
    return [(text[:40], round(took)) for text in late if (took := hostile.milliseconds_here(work, text)) > most * BUSY]


def test_what_is_quadratic_would_be_found() -> None:
    assert slow(re.compile(r"[^\s@<>]+@").search, ["1" * 3 * SHORT], FIELD)
