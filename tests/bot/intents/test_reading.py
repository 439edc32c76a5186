"""What is meant is read in whatever words, and what only looks like it is left alone; the phrases: phrases.txt."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading import intents
from bot.reading.intents import Intent, finding, reading, says_no_more, words
from bot.reading.intents.parts import read_parts as parts_of

PHRASES = Path(__file__).with_name("phrases.txt")


def _phrases() -> dict[str, list[str]]:
    found, kind = dict[str, list[str]](), ""
    for line in filter(None, PHRASES.read_text().splitlines()):
        if line.startswith("["):
            kind = line.strip("[]")
            found[kind] = []
        else:
            found[kind].append(line)
    return found


SAID = _phrases()
KINDS = [kind for kind in SAID if kind not in {"none", "answers"}]


def meant(text: str) -> str:
    read = intents.read(text)
    return read.intent if read else "none"


@pytest.mark.parametrize("kind", [*KINDS, "none"])
def test_each_phrase_is_read_as_what_it_means(kind: str) -> None:
    read = {text: meant(text) for text in SAID[kind]}
    assert {text: got for text, got in read.items() if got != kind and (kind, got) != ("none", "unchanged")} == {}


def test_each_intent_has_phrases() -> None:
    assert {*KINDS, "command"} == set(Intent)


@pytest.mark.parametrize("kind", ["none", "answers"])
def test_what_may_be_an_answer_is_one_while_a_question_is_open(kind: str) -> None:
    read = {text: intents.read_beside(text) for text in SAID[kind]}
    assert {text: got.intent for text, got in read.items() if got} == {}


@pytest.mark.parametrize(
    "kind", ["private", "what_to_say", "when", "data", "wait", "later", "skip", "mean", "why", "cancelled"]
)
def test_what_is_clearly_no_answer_is_none_while_a_question_is_open(kind: str) -> None:
    found = [read for text in SAID[kind] if (read := intents.read_beside(text))]
    assert {read.intent for read in found} == {kind}
    assert len(found) >= 0.75 * len(SAID[kind])


def test_what_is_to_stop_while_a_question_is_open_is_the_nudges_where_they_are_named_and_else_the_questions() -> None:
    found = {text: read.intent for text in SAID["stop"] if (read := intents.read_beside(text))}
    assert len(found) >= 0.75 * len(SAID["stop"])
    assert {*found.values()} == {Intent.STOP, Intent.ENOUGH}
    assert [
        text for text, read in found.items() if read is Intent.ENOUGH and re.search("nudg|remind|messag", text)
    ] == []
    assert [text for text in SAID["stop"] if says_no_more(text) and text in found] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("  JUST   HAD an INTERVIEW!!! ", "interviewed"),
        ("just had an interveiw", "interviewed"),
        ("I’m nervous 😬", "nervous"),
        ("um so like they cancelled my interview lol", "cancelled"),
        ("they havent answered yet", "nothing_yet"),
        ("theyve cancelled my interview", "cancelled"),
    ],
)
def test_case_spaces_slips_and_fillers_change_nothing(text: str, kind: str) -> None:
    assert meant(text) == kind


@pytest.mark.parametrize("word", ["garage", "writer", "tasting", "weather", "field", "sweeper"])
def test_a_word_of_every_day_is_no_slip_for_one_that_is_known(word: str) -> None:
    assert words.spelt(word, finding.known()) == word


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no, can you ask me again monday", "remind"),
        ("she offered me the job on the phone what do i do", "offer"),
    ],
)
def test_of_two_sentences_the_one_that_matters_is_answered(text: str, said: str) -> None:
    parts = [meant.intent for meant, _ in parts_of(text)]
    assert (parts or [meant(text)]) == [said]


def test_tables_are_built_once_and_ahead_of_the_first_message() -> None:
    intents.build_tables()
    tables = (finding._table, finding.known, words._by_deletion, words._slips, reading._rules_by_idea)
    built = [table.cache_info().misses for table in tables]
    intents.read("I had my intervew with Acme yesturday, and they want me back")
    assert [table.cache_info().misses for table in tables] == built
    assert all(table.cache_info().currsize for table in tables)


_WORDS = sorted({word for texts in SAID.values() for text in texts for word in text.split()})


@given(st.text(max_size=500) | st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join))
def test_any_text_gets_an_answer(text: str) -> None:
    assert meant(text) in {*Intent, "none"}
    beside = intents.read_beside(text)
    assert beside is None or beside.intent in {meant(text), Intent.ENOUGH, Intent.CHANGE}  # of the debrief
