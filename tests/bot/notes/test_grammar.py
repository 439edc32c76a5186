"""Which sentences the small grammar takes: what it does not know is left out of a letter."""

import pytest

from bot.notes.jotted import of_reader
from bot.reading.shorthand.foreign import is_foreign, marks
from bot.reading.shorthand.grammar import is_grammatical, is_thing
from bot.reading.shorthand.names import is_clean, role_name
from bot.reading.shorthand.promises import promise
from bot.vocabulary.met import Met

PLAIN = [
    "I moved the archive to the new store, and nobody lost a day.",
    "When two cooks left in one week, I ran the line for a month.",
    "At my last garage, I cut the wait from nine days to four.",
    "I talked a customer out of a loan he could not afford.",
    "My error rate was under 0.2%, and I trained three new clerks.",
    "I know how to fit a boiler, and I have my own tools.",
    "Two of the trainees I supervised now run their own shops.",
    "I keep a notebook and write down every order so nothing gets forgotten.",
    "I like it when the office sits beside the workshop.",
    "I have been teaching an evening class in bookkeeping since March.",
]
BROKEN = [
    "I can carry four plates no stress.",
    "I run breads and cakes now, $4m.",
    "I drove the night bus twenty for six years no accidents.",
    "I show up every morning you can ask anybody.",
    "I am accountant for six years.",
    "I do always my work with attention.",
    "I cooked for 200 person every day.",
    "The patients they like me because I explain slowly.",
    "I sold the most cakes, 112% average.",
    "The guest write a good review.",
    "My batches was 96% right.",
    "I did the posts for the gym, with 300 followers to 4,000.",
    "I signed copies now come back in nine days.",
    "I had a stop on the number six for years same kids.",
    "",
]


@pytest.mark.parametrize("sentence", PLAIN)
def test_plain_english_is_taken(sentence: str) -> None:
    assert is_grammatical(sentence)


@pytest.mark.parametrize("sentence", BROKEN[:-1])
def test_what_was_dictated_or_typed_in_a_hurry_or_in_another_tongue_is_not(sentence: str) -> None:
    assert not is_grammatical(sentence)


@pytest.mark.parametrize(("text", "is_one"), [("the new mill", True), ("poor thing looked wrecked", False)])
def test_a_thing_that_was_talked_about_is_no_clause(text: str, *, is_one: bool) -> None:
    assert is_thing(text) == is_one


def test_one_mark_of_another_tongue_may_be_a_slip_and_two_are_none() -> None:
    assert not is_foreign("I have never missed a day", "she explained me the rota")
    assert is_foreign("I am cook since 6 years", "she explained me the rota")
    assert not marks("I have never used it, and I like it")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("bring in my tools wednesday", "bring in my tools"),
        ("emailing Ana one of my drawings", "email you one of my drawings"),
        ("I'm to drop off my logbook at the depot", "drop off my logbook at the depot"),
        ("send her me tickets 2nite", "send you my tickets"),
        ("bring the papers to Mr Lee, and to her", "bring Mr Lee the papers"),
        ("send nadia photos of me tickets tonight", "send Nadia photos of my tickets"),
        ("I send Garda vetting form tomorrow", "send you the Garda vetting form"),
        ("fill out the badge form and drop it off by weds", "fill out the badge form and drop it off"),
        ("I will send the paper of my school until friday", ""),
        ("i'm sending her my lesson plan by friday 27th, she asked for it", "send you my lesson plan"),
    ],
)
def test_a_promise_that_is_no_sentence_is_left_out(typed: str, said: str) -> None:
    assert promise(typed, "Ana Petrie", ("Ana Petrie", "Mr Lee")) == said


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("apprentice chippy Marsh Lane joinery", False),
        ("inpt PharmD days 7on/7off", False),
        ("Sr bridge engr", True),
        ("night shift lead", True),
        ("Planner II", True),
    ],
)
def test_a_role_typed_in_shorthand_is_not_named(typed: str, *, clean: bool) -> None:
    assert is_clean(typed, role_name(typed)) == clean


def test_what_is_jotted_of_another_is_not_told_to_the_reader() -> None:
    met = Met("Ana Petrie", talked="the move to the mill. Bo Lind: wants the ledger by Friday")

    assert of_reader(met.talked, met.name, ("Ana Petrie",)) == "the move to the mill"
