"""On what condition a call is welcome: what is read of it, and that none of its words is lost."""

from datetime import date, time
from pathlib import Path

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

CALLS = Path(__file__).with_name("calls.txt").read_text().splitlines()[1:]
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
yeah she said hmu anytime | yes |  | she said hmu anytime |
yes sir i can call | yes |  |  |
aye nae bother | yes |  |  |
yup, ask for Shirley at the front | yes | Shirley | ask for Shirley at the front |
"Please do!" is what he said | yes |  | "Please do!" is what he said |
no they were like we'll be in touch | no |  | no they were like we'll be in touch |
he gave me his card and said ring me | yes |  | he gave me his card and said ring me |
he said email works better for him | no |  | he said email works better for him |
only if its urgent | yes |  | only if its urgent |
yes, 4-6pm only | yes |  | 4-6pm only | 16:00
yes Ms Park 213-555-0182 after Dec 7 | yes | Ms. Park | Ms Park 213-555-0182 after Dec 7 | 12-08
You can call HR. not the manager | yes |  | You can call HR. not the manager |
not allowed, union rules | no |  | not allowed, union rules |
Yes!!! 😊 | yes |  |  |
na | no |  |  |
nah fam | no |  |  |
No need, they will inform me | no |  | No need, they will inform me |
they told me not to follow up | no |  | they told me not to follow up |
yes do call, mobile is best: +44 7700 900123 | yes |  | do call, mobile is best: +44 7700 900123 |
call after 10 days if no reply | yes |  | call after 10 days if no reply | 12-04
yes but through the agency (Blue Arrow, 0161 496 0101) | yes | Blue Arrow | through the agency (Blue Arrow, 0161 496 0101) |
sure, Tues–Thurs | yes |  | Tues–Thurs | 11-24
he said u can but dont expect me to pick up | yes |  | he said u can but dont expect me to pick up |
Yes but Priya is on leave till 3rd Dec, call after that | yes | Priya | Priya is on leave till 3rd Dec, call after that | 12-03
she said to ring the ward and ask for sister Adeyemi | yes | Sister Adeyemi | she said to ring the ward and ask for sister Adeyemi |
oui | yes |  |  |
of course! he even said "bug me" | yes |  | he even said "bug me" |
no calls, WhatsApp Deepak on +91 98200 12345 | no |  | no calls, WhatsApp Deepak on +91 98200 12345 |
permission granted lol | yes |  |  |
yes but my phone is broken til friday | yes |  | my phone is broken til friday |
she's cool with me calling | yes |  | she's cool with me calling |
yeah no worries she said | yes |  |  |
he goes "gimme a bell whenever" | yes |  | he goes "gimme a bell whenever" |
told me dont hesitate to ring | yes |  | told me dont hesitate to ring |
no cap she said yes | yes |  | no cap she said yes |
absolutely, ask for Deon | yes | Deon |  |
u may call but only office hrs | yes |  | u may call but only office hrs |
she said dont call, just email | no |  | she said dont call, just email |
they dont like being called | no |  | they dont like being called |
please no calls | no |  |  |
im not allowed to, thru agency only | no |  | im not allowed to, thru agency only |
only Tuesdays, her day in the office | yes |  | only Tuesdays, her day in the office |
Not til I've had my reference back | yes |  | Not til I've had my reference back |
it's fine after the 10th | yes |  | it's fine after the 10th | 12-11
can call yes, but not this week | yes |  | can call yes, but not this week | 11-28
Sure!! Her direct line is 020 7946 0555 ask 4 Mia | yes |  | Her direct line is 020 7946 0555 ask 4 Mia |
yes the receptionist (Lou) puts you thru | yes | Lou | the receptionist (Lou) puts you thru |
she laughed and said of course | yes |  | she laughed and said of course |
they said they dont give updates by phone | no |  | they said they dont give updates by phone |
nay | no |  | nay |
Yes, Bisi, 0803 555 0142, any day after work | yes | Bisi | Bisi, 0803 555 0142, any day after work | 18:00
ring ring lol yes | yes |  |  |
No but she wants me to text her | no |  | No but she wants me to text her |
they never ring back so no | no |  | they never ring back so no |
if i havent heard by the 14th | yes | | if i havent heard by the 14th | 12-15
Priya said ok. Bo didnt say | yes | | Priya said ok. Bo didnt say |
"""


@pytest.mark.parametrize("row", CALLS)
def test_a_call_is_allowed_with_its_condition(row: str) -> None:
    text, permission, whom, words, when = (part.strip() for part in row.split("|"))
    read = read_call(Typed(text), Answers(), TUESDAY)
    assert isinstance(read, Answers)
    assert (read.call, read.call_whom, read.call_words) == (CallPermission(permission), whom, words)
    day, hour = read.call_from, best_hour(read.call_words)
    assert (f"{day:%m-%d}" if day else f"{hour:%H:%M}" if hour else "") == when


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
    for text in ("maybe after the holidays", "hmm", "text her first", *NEITHER):
        assert isinstance(read_call(Typed(text), Answers(), TUESDAY), Again), text
