"""Shorthand becomes sentences that can stand in a letter, or is asked for: nothing is guessed and nothing is pasted."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.shorthand.names import company_name, role_name
from bot.reading.shorthand.playback import Fragment, playback, sentence_of, trouble
from bot.reading.shorthand.spelling import spelt_out
from bot.vocabulary.answers import Point

TOLD = [
    ("ran the morning line at a bakery for 8 yrs", "I ran the morning line at a bakery for eight years."),
    ("cut invoice errors w/ the two clerks", "I cut invoice errors with the two clerks."),
    ("can start monday", "I can start Monday."),
    ("SHIPPED 400 ORDERS A DAY", "I shipped 400 orders a day."),
    ("um i think i said i once calmed a guy who came in screaming", "I once calmed a guy who came in screaming."),
]
ASKED_FOR = ["dunno", "nothing i can think of", "", "!!", "nah", "ten points"]
MISSED = [
    ("forgot to mention i speak polish", "I speak Polish."),
    ("should have said I can start right away", "I can start right away."),
    ("nothing", ""),
]


@pytest.mark.parametrize(("typed", "sentence"), TOLD)
def test_a_point_is_played_back_as_a_sentence(typed: str, sentence: str) -> None:
    assert playback(typed, Fragment.POINT).sentence == sentence


@pytest.mark.parametrize("typed", ASKED_FOR)
def test_what_has_no_known_verb_is_asked_for(typed: str) -> None:
    assert playback(typed, Fragment.POINT).sentence == ""


@pytest.mark.parametrize(("typed", "sentence"), MISSED)
def test_what_was_missed_is_a_sentence_or_asked_for(typed: str, sentence: str) -> None:
    assert playback(typed, Fragment.MISSED).sentence == sentence


def test_only_a_sentence_that_stayed_as_it_was_typed_goes_unseen() -> None:
    assert playback("I have worked for two family firms.", Fragment.POINT).sure
    assert not playback("worked for two family firms", Fragment.POINT).sure
    assert not playback("told him I worked for 2 firms", Fragment.POINT).sure


def test_what_came_of_a_point_stands_behind_it_and_where_it_was_before_it() -> None:
    point = Point("rebuilt the stock list at my last job", result="Alder Foods. i replaced 9 spreadsheets")
    assert (
        sentence_of(point, Fragment.POINT) == "At Alder Foods, I rebuilt the stock list. I replaced nine spreadsheets."
    )


def test_what_the_person_agreed_to_is_said_as_they_agreed_to_it() -> None:
    point = Point("20% fewer faults", sentence="I cut signal faults by a fifth.")
    assert sentence_of(point, Fragment.POINT) == "I cut signal faults by a fifth."


def test_words_in_quotes_stay_somebody_elses() -> None:
    typed = 'my boss wrote "they run it like nobody else" in my review'
    assert '"they run it like nobody else"' in playback(typed, Fragment.POINT).sentence


def test_known_names_have_their_capitals() -> None:
    assert playback("i trained dale", Fragment.POINT, names=("Dale Huff",)).sentence == "I trained Dale."


def test_a_trouble_goes_on_behind_you_mentioned() -> None:
    assert trouble("slow close") == "the slow close"
    assert trouble("their drivers are late") == "that your drivers are late"
    assert trouble("") == ""


def test_companies_and_roles_are_written_as_a_letter_has_them() -> None:
    assert company_name("blue door coffee") == "Blue Door Coffee"
    assert company_name("BLUE DOOR COFFEE") == "Blue Door Coffee"
    assert company_name("iRobot") == "iRobot"
    assert role_name("sr nite auditor") == "senior night auditor"
    assert role_name("the Night Auditor role") == "Night Auditor"


CHATTER = ["lol", "um", "tbh", "haha", "honestly", "idk", "kinda", "basically"]
SHORT = ["w/", "ppl", "yrs", "abt", "b4", "thru", "n"]
WORDS = [
    "ran",
    "a",
    "kitchen",
    "14",
    "3",
    "docks",
    "and",
    "trained",
    "new",
    "staff",
    "for",
    "years",
    "I",
    "my",
    "they",
    "had",
    "fewer",
    "complaints",
    "at",
    "Alder",
]


@given(st.lists(st.sampled_from([*CHATTER, *SHORT, *WORDS, ",", ".", "-", "→"]), max_size=14).map(" ".join))
def test_no_chatter_and_no_short_form_gets_through(typed: str) -> None:
    for what in Fragment:
        said = playback(typed, what).sentence
        assert not re.search(
            rf"(?<![\w'])(?:{'|'.join([*CHATTER, 'ppl', 'yrs', 'abt', 'b4', 'thru'])})(?![\w'])|w/", said
        )


@given(st.text(max_size=300), st.sampled_from(Fragment))
def test_whatever_is_typed_a_playback_is_a_sentence_or_nothing(typed: str, what: Fragment) -> None:
    said = playback(typed, what).sentence
    assert said == said.strip()
    assert not said or said[-1] in ".!?\"'" or not said[-1].isalnum()
    assert "  " not in said
    assert playback(typed, what) == playback(typed, what)


def test_a_text_of_any_length_is_read_no_further_than_a_long_point() -> None:
    assert len(spelt_out("and " * 10_000)) < 2_000


def test_a_thing_that_begins_like_a_verb_is_no_deed_of_theirs() -> None:
    said = {
        "Class A CDL": "I have my Class A CDL.",
        "retired teacher": "I'm a retired teacher.",
        "distributed systems": "",
        "embedded systems": "",
        "reach truck": "",
        "react native": "",
        "managed services experience": "I have managed services experience.",
        "M.Ed. in special ed": "",
        "admitted in NY": "I'm admitted in NY.",
        "Six Sigma Black Belt": "",
        "dean's list": "",
        "COBOL": "",
        "ER and ICU experience": "I have ER and ICU experience.",
        "ER nurse for 6 years": "I've been an ER nurse for six years.",
        "worked 12 hr shifts": "I worked 12-hour shifts.",
        "LED A TEAM AT IBM": "I led a team at IBM.",
        "X-ray technician": "I'm an X-ray technician.",
        "F-150 certified mechanic": "",
        "needs someone who can run payroll": "",
    }
    assert {typed: playback(typed, Fragment.POINT).sentence for typed in said} == said


def test_a_trouble_of_theirs_goes_on_after_you_mentioned() -> None:
    said = {
        "short-staffed on weekends": "that you are short-staffed on weekends",
        "too reliant on one client": "that you are too reliant on one client",
        "needs someone who can run payroll": "that you need someone who can run payroll",
        "slow month-end close": "the slow month-end close",
    }
    assert {typed: trouble(typed) for typed in said} == said
