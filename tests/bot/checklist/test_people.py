import unicodedata
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checklist.people import (
    LONGEST_EMAIL,
    LONGEST_NAME,
    LONGEST_PHONE,
    LONGEST_TITLE,
    MOST_PEOPLE,
    Met,
    read_people,
)

PRIYA = Met("Priya Raman", "VP Finance", "priya@x.io")
FIRST = st.sampled_from(["Priya", "Ana-María", "Bo", "Sean", "李", "Dean", "Grace", "Will", "José", "Zoë", "Nia"])
LAST = st.sampled_from(["Raman", "O'Neill", "Chen", "van der Berg", "de la Cruz", "Smith III", "小龙", "Watson-Jones"])
TITLES = st.sampled_from(
    [
        "VP Finance",
        "CTO",
        "Head of People and Culture",
        "Senior Engineer",
        "HR",
        "Hiring Manager",
        "Controller",
        "Vice President of Sales & Marketing",
        "Shift Supervisor",
        "Owner",
        "Regional Director",
        "Recruiting Coordinator",
    ]
)
EMAILS = st.from_regex(r"[a-z]{2,8}(\.[a-z]{2,8})?@[a-z]{2,8}\.(com|io|co\.uk)", fullmatch=True)
PHONES = st.sampled_from(["555 0102", "+1 (212) 555-0102", "212.555.0102", "(020) 7946 0102", "555-0102 x12"])


@pytest.mark.parametrize(
    "text",
    [
        "Priya Raman, VP Finance, priya@x.io",
        "priya@x.io Priya Raman (VP Finance)",
        "VP Finance: Priya Raman <priya@x.io>",
        "1. Priya Raman - VP Finance - priya@x.io",
        "• Priya Raman | VP Finance | PRIYA@X.IO",
        "Priya Raman VP Finance <mailto:priya@x.io|priya@x.io>",
        "Priya Raman, VP Finance &lt;priya@x.io&gt;",
        "Priya Raman\tVP Finance\tpriya@x.io",
        "I met with Priya Raman (VP Finance, priya@x.io)",
        "priya raman, VP Finance, priya@x.io",
        "PRIYA RAMAN, VP Finance, priya@x.io",
        "Priya Raman, the VP Finance, priya@x.io",
    ],
)
def test_a_person_is_read_from_pieces_in_any_order_and_dress(text):
    assert read_people(text) == (PRIYA,)


@given(FIRST, LAST, TITLES, EMAILS, PHONES)
def test_every_order_of_name_title_email_and_phone_reads_the_same(first, last, title, email, phone):
    met = Met(f"{first} {last}", title, email, phone)
    for order in permutations((met.name, title, email, phone)):
        assert read_people(", ".join(order)) == (met,), order


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Priya", Met("Priya")),
        ("priya.raman@x.io", Met("Priya Raman", email="priya.raman@x.io")),
        ("Branch Manager, kim.lee@x.io", Met("Kim Lee", "Branch Manager", "kim.lee@x.io")),
        ("Dr. Ana-María O'Neill <ana@x.io>", Met("Dr. Ana-María O'Neill", email="ana@x.io")),
        ("Bo Chen (CTO) +1 (212) 555-0102", Met("Bo Chen", "CTO", phone="+1 (212) 555-0102")),
        ("Priya <tel:+12125550102|+1 212-555-0102>", Met("Priya", phone="+12125550102")),
        ("sean o’brien", Met("Sean O'Brien")),
        ("ludwig van der berg", Met("Ludwig van der Berg")),
        ("Ludwig McDonald", Met("Ludwig McDonald")),
        ("María de la Cruz, HR", Met("María de la Cruz", "HR")),
        ("John Smith, Jr., Director", Met("John Smith, Jr", "Director")),
        ("Martin King III, PhD", Met("Martin King III, PhD")),
        ("李小龙, CTO", Met("李小龙", "CTO")),
        ("\u202eיוסי כהן\u202c, CTO", Met("יוסי כהן", "CTO")),
        ("Priya Raman, Vice President, Finance", Met("Priya Raman", "Vice President, Finance")),
        ("Lee, Finance manager at Northwind", Met("Lee", "Finance manager at Northwind")),
        ("Priya from HR", Met("Priya", "HR")),
        ("Bo CTO", Met("Bo", "CTO")),
        ("Priya, she's the VP", Met("Priya", "VP")),
        ("Priya (he was nice)", Met("Priya")),
        ("Dean Smith, VP", Met("Dean Smith", "VP")),
        ("Director of Sales, Tom Head", Met("Tom Head", "Director of Sales")),
    ],
)
def test_one_person_is_read(text, expected):
    assert read_people(text) == (expected,)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Priya Raman, Bo Chen and Lee", ["Priya Raman", "Bo Chen", "Lee"]),
        ("I met with Priya and Bo", ["Priya", "Bo"]),
        ("1. Bo Chen\n2) Ana\n- Lee\r\n• Kim Park", ["Bo Chen", "Ana", "Lee", "Kim Park"]),
        ("Priya; Bo; Lee", ["Priya", "Bo", "Lee"]),
        ("Smith, John", ["Smith", "John"]),
        ("Dr. Smith and Prof. Jones", ["Dr. Smith", "Prof. Jones"]),
        ("john@x.io, mary@x.io", ["John", "Mary"]),
    ],
)
def test_several_people_are_read_apart(text, names):
    assert [met.name for met in read_people(text)] == names


def test_titles_on_one_line_go_to_the_name_before_them():
    assert read_people("Priya (VP Finance) and Bo (CTO)") == (Met("Priya", "VP Finance"), Met("Bo", "CTO"))
    assert read_people("Hannah, Hiring Manager, and Raj, Engineer") == (
        Met("Hannah", "Hiring Manager"),
        Met("Raj", "Engineer"),
    )


def test_titles_on_one_line_that_stand_first_go_to_the_name_after_them():
    assert read_people("CTO: Bo Chen, VP Finance: Priya") == (Met("Bo Chen", "CTO"), Met("Priya", "VP Finance"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "nobody",
        "none",
        "No one",
        "I don't remember",
        "not sure",
        "hr",
        "the panel",
        "a panel of three people",
        "skip",
        "555 0102",
        "hr@x.io",
        "<!channel>",
        "<@U12345678>",
        "{{7*7}}",
        "🙂",
        "Branch Manager",
        "x" * 40000,
        "- ,",
    ],
)
def test_nobody_is_made_up(text):
    assert read_people(text) == ()


def test_the_same_name_or_email_twice_is_one_person_with_all_that_was_said():
    assert read_people("Priya Raman\npriya raman, VP Finance\nPriya Raman, priya@x.io") == (PRIYA,)
    assert read_people("Priya Raman, priya@x.io\nPriya, VP Finance, priya@x.io") == (PRIYA,)


def test_at_most_thirty_people_are_read():
    names = [f"{first}{last} Lee" for first in "ABCDEFGH" for last in "aeiou"]
    assert len(names) > MOST_PEOPLE
    assert [met.name for met in read_people("\n".join(names))] == names[:MOST_PEOPLE]
    assert len(read_people("\n".join(names), MOST_PEOPLE + 1)) == MOST_PEOPLE + 1


def test_each_field_is_cut_to_its_limit():
    (met,) = read_people(f"{'Anna ' * 3}{'N' * 90}, Director of {'x' * 200}, {'1 ' * 12}1")
    assert (len(met.name), len(met.title)) == (LONGEST_NAME, LONGEST_TITLE)
    assert 0 < len(met.phone) <= LONGEST_PHONE


ANY_TEXT = st.text(max_size=300) | st.lists(
    FIRST
    | LAST
    | TITLES
    | EMAILS
    | PHONES
    | st.text(max_size=3)
    | st.sampled_from([",", "\n", "and", "(", ")", ";", ":"])
).map(" ".join)


@given(ANY_TEXT)
def test_any_text_gives_people_with_a_name_each_and_no_two_alike(text):
    people = read_people(text)
    assert all(met.name for met in people)
    assert len({met.name.casefold() for met in people}) == len(people)


@given(ANY_TEXT)
def test_no_field_holds_a_control_character_or_is_longer_than_its_limit(text):
    for met in read_people(text * 3):
        for field, most in zip(
            (met.name, met.title, met.email, met.phone),
            (LONGEST_NAME, LONGEST_TITLE, LONGEST_EMAIL, LONGEST_PHONE),
            strict=True,
        ):
            assert len(field) <= most
            assert field == field.strip()
            assert not any(unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp") for sign in field)
