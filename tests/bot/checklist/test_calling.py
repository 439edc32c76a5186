"""On what condition a call is welcome: what is read of it, and that none of its words is lost."""

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.answers.calling import read_call, read_call_contact
from bot.reading.answers.conditions import best_hour, is_agreed, weekdays
from bot.reading.answers.reading import Again, Setting
from bot.vocabulary.answers import Answers, CallPermission
from bot.vocabulary.met import Met
from bot.vocabulary.replies import Typed

TUESDAY = Setting(date(2026, 11, 24), "en_US")

CALLS = Path(__file__).with_name("calls.txt").read_text().splitlines()[1:]


@pytest.mark.parametrize("row", CALLS)
def test_a_call_is_allowed_with_its_condition(row: str) -> None:
    text, permission, whom, words, when = (part.strip() for part in row.split("|"))
    read = read_call(Typed(text), Answers(), TUESDAY)
    assert isinstance(read, Answers)
    assert (read.call, read.call_whom, read.call_words) == (CallPermission(permission), whom, words)
    day, hour = read.call_from, best_hour(read.call_words)
    assert (f"{day:%m-%d}" if day else f"{hour:%H:%M}" if hour else "") == when


@pytest.mark.parametrize(
    ("words", "agreed"),
    [
        ("ring me Thursday", True),
        ("ring the lab Thursday week if I hear nothing, 065 555 0142", True),
        ("phone the office Monday afternoon if I hadnt heard", True),
        ("call tuesday if she hasn't called", True),
        ("if no news ring wed", True),
        ("ring her on Wednesday if I did not hear", True),
        ("any day after Tuesday", False),
        ("call if you haven't heard by Monday", False),
        ("mondays are best", False),
    ],
)
def test_a_day_named_for_the_call_is_that_day_and_one_from_which_it_suits_is_not(words: str, agreed: bool) -> None:
    assert is_agreed(words) is agreed


def test_a_call_that_they_asked_for_on_a_sunday_is_on_that_sunday() -> None:
    assert weekdays("said ring him sunday") == {7}
    assert weekdays("after sunday") == weekdays("") == set(range(1, 8))


@given(
    st.sampled_from([row.split("|")[0].strip() for row in CALLS]),
    st.text("bdfghjklmnpqrstvwxz", min_size=5, max_size=12),
)
def test_no_word_of_a_condition_is_lost(text: str, word: str) -> None:
    read = read_call(Typed(f"{text} {word}"), Answers(), TUESDAY)
    if isinstance(read, Answers) and read.call is not CallPermission.NOT_ASKED:
        assert word in f"{read.call_words} {read.call_whom}".casefold()


NEITHER = [
    "she was iffy about it",
    "I can call but they prefer text",
    "She said it's up to me",
    "I asked and he kinda dodged",
    "i dont like phone calls",
    "yes and no",
    "do i have to",
    "they said give it a week",
    "he doesnt do phone calls",
    "she said maybe",
    "i could but i wont",
    "Not sure, i think so",
    "he gave a vague answer",
    "wouldn't say no",
    "He said feel free to reach out",
    "i can drop in",
    "i can email her",
    "she said better email, he said call",
]

# what was typed on whom to call | whom, number, Priya's e-mail, the words kept; None where it is asked again
ONE_MET = [
    ("priya.raman@x.io", ("", "", "priya.raman@x.io", "")),
    ("p.raman@x.io", ("", "", "p.raman@x.io", "")),
    ("praman@x.io", ("", "", "praman@x.io", "")),
    ("thru the recruiter, sam@talentbay.io", ("", "", "", "thru the recruiter, sam@talentbay.io")),
    ("bruno at kestrel dot io", ("", "", "", "bruno at kestrel dot io")),
    ("ana@x.io and bob@x.io", ("", "", "", "ana@x.io and bob@x.io")),
    ("646-555-0113 or 646-555-0114", ("", "646-555-0113", "", "646-555-0113 or 646-555-0114")),
    ("<tel:+12125550147|212 555 0147>", ("", "+12125550147", "", "")),
    ("will send later", ("", "", "", "")),
    ("gave me his mobile, said ring him sunday", ("", "", "", "gave me his mobile, said ring him sunday")),
    ("don't have it on me", ("", "", "", "")),
    ("she'll text me hers", ("", "", "", "")),
    ("best is email but i lost her card", ("", "", "", "")),
    ("she gave me a card, let me find it", ("", "", "", "")),
    ("only thru the recruiter", ("", "", "", "only thru the recruiter")),
    ("linkedin.com/in/priya-raman-eng", ("", "", "", "linkedin.com/in/priya-raman-eng")),
    ("ring her extention 4412 from front desk", ("", "", "", "ring her extention 4412 from front desk")),
    ("same as before", None),
    ("12/11/2026", None),
    ("jane@acme", None),
]


@pytest.mark.parametrize(("text", "expected"), ONE_MET)
def test_a_contact_is_theirs_who_is_meant_and_no_number_or_address_is_lost(
    text: str, expected: tuple[str] | None
) -> None:
    read = read_call_contact(Typed(text), Answers(met=(Met("Priya Raman", "CFO"),)), TUESDAY)
    if isinstance(read, Again):
        assert expected is None
    else:
        assert (read.call_whom, read.call_number, read.met[0].email, read.call_words) == expected


def test_no_calls_at_the_question_on_whom_to_call_is_a_no() -> None:
    for text in ("she said no calls please", "she said don't contact her directly"):
        read = read_call_contact(Typed(text), Answers(call=CallPermission.YES), TUESDAY)
        assert isinstance(read, Answers)
        assert read.call is CallPermission.NO


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("from 2 onwards", time(14)),
        ("after 15:30", time(15, 30)),
        ("before 10am", time(9)),
        ("not in the morning", time(14)),
        ("not after 4", None),
        ("after the 5th", None),
        ("after 5 days", None),
        ("on 555 010 2200", None),
    ],
)
def test_the_hour_of_a_call_is_on_the_persons_clock(words: str, hour: time | None) -> None:
    assert best_hour(words) == hour


@pytest.mark.parametrize(
    ("words", "days"),
    [("Tuesdays or Thursdays", {2, 4}), ("not on Mondays or Fridays", {2, 3, 4, 6, 7}), ("after 3", set(range(1, 8)))],
)
def test_weekdays_that_suit_or_do_not_are_told_apart(words: str, days: set[int]) -> None:
    assert weekdays(words) == days


def test_an_answer_that_is_neither_is_asked_again() -> None:
    for text in ("maybe after the holidays", "hmm", "text her first", *NEITHER):
        assert isinstance(read_call(Typed(text), Answers(), TUESDAY), Again), text
