"""On what condition a call is welcome: what is read of it, and that none of its words is lost."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checklist.answers import Answers, CallPermission
from bot.checklist.calling import read_call, read_call_contact
from bot.checklist.conditions import best_hour, weekdays
from bot.checklist.people import Met
from bot.checklist.reading import Again, Setting
from bot.checklist.replies import Typed

TUESDAY = Setting(date(2026, 11, 24), "en_US")

# what was typed | permission | whom | the words kept | from which day, at which hour
CALLS = """
yes, Priya, 555 0102 | yes | Priya | |
she said I can call | yes | | |
yes you may | yes | | |
yes ask for April | yes | April | |
Sigrid said fine to call | yes | Sigrid | |
yes but not before Friday | yes | | not before Friday | 11-27
not before Friday | yes | | not before Friday | 11-27
no calls before the 7th pls | yes | | no calls before the 7th pls | 12-07
dont ring before monday | yes | | dont ring before monday | 11-30
after the 12th | yes | | after the 12th | 12-13
any time next week | yes | | any time next week | 11-30
please call after two weeks | yes | | please call after two weeks | 12-08
anytime after Thanksgiving | yes | | anytime after Thanksgiving | 11-27
not this week, she's swamped | yes | | not this week, she's swamped | 11-28
yes if I don't hear by Friday | yes | | if I don't hear by Friday | 11-28
out next week, call after | yes | | out next week, call after | 12-05
y but after xmas | yes | | after xmas | 12-26
yes before Friday | yes | | before Friday |
after 3pm | yes | | after 3pm | 15:00
yes between 2 and 4 | yes | | between 2 and 4 | 14:00
mornings are best | yes | | mornings are best | 10:00
yeah just not before 10 | yes | | not before 10 | 10:00
not at lunch | yes | | not at lunch | 10:00
not during service | yes | | not during service |
Tuesdays or Thursdays | yes | | Tuesdays or Thursdays |
call her assistant Jo | yes | Jo | call her assistant Jo |
ring the switchboard and ask for Lee | yes | Lee | ring the switchboard and ask for Lee |
Ring Deepa madam only after 15th | yes | Deepa | Ring Deepa madam only after 15th | 12-16
call the recruiter not them | yes | | call the recruiter not them |
she said fine, just not Monday | yes | | she said fine, just not Monday |
yes but she doesnt pick up before 11 | yes | | she doesnt pick up before 11 | 11:00
fine to call, but she travels until Thursday | yes | | fine to call, but she travels until Thursday | 11-26
only if they haven't written by the 18th | yes | | only if they haven't written by the 18th | 12-19
only the main line, not her mobile | yes | | only the main line, not her mobile |
yes but be brief | yes | | be brief |
yes tmrw after 2 | yes | | tmrw after 2 | 11-25
you may call Ken instead | yes | Ken | you may call Ken instead |
yeah nah | no | | |
only by text | no | | only by text |
whatsapp only | no | | whatsapp only |
email is better | no | | email is better |
no, they will call me | no | | |
yes.... wait no | no | | |
no.... wait, yes | yes | | |
yes, actually no, email only | no | | email only |
yes, sorry, no number though | yes | | sorry, no number though |
when she's back on the 7th | yes | | when she's back on the 7th | 12-07
text first then ring | yes | | text first then ring |
"""


@pytest.mark.parametrize("row", CALLS.strip().splitlines())
def test_a_call_is_allowed_with_its_condition(row: str) -> None:
    text, permission, whom, words, when = (part.strip() for part in row.split("|"))
    read = read_call(Typed(text), Answers(), TUESDAY)
    assert isinstance(read, Answers)
    assert (read.call, read.call_whom, read.call_words) == (CallPermission(permission), whom, words)
    day, hour = read.call_from, best_hour(read.call_words)
    assert (f"{day:%m-%d}" if day else f"{hour:%H:%M}" if hour else "") == when


@given(
    st.sampled_from([row.split("|")[0].strip() for row in CALLS.strip().splitlines()]),
    st.text("bdfghjklmnpqrstvwxz", min_size=5, max_size=12),
)
def test_no_word_of_a_condition_is_lost(text: str, word: str) -> None:
    read = read_call(Typed(f"{text} {word}"), Answers(), TUESDAY)
    if isinstance(read, Answers) and read.call is not CallPermission.NOT_ASKED:
        assert word in f"{read.call_words} {read.call_whom}".casefold()


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
    ("don't have it on me", ("", "", "", "")),
    ("she'll text me hers", ("", "", "", "")),
    ("best is email but i lost her card", ("", "", "", "")),
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
    for text in ("maybe after the holidays", "hmm", "text her first"):
        assert isinstance(read_call(Typed(text), Answers(), TUESDAY), Again), text
