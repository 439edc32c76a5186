import re
import unicodedata
from dataclasses import asdict
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.people.addresses import is_open, read
from bot.reading.people.addressing import by_name, called
from bot.reading.people.contact import Contact, read_contact
from bot.reading.people.left_out import SMALL
from bot.reading.people.lines import unescaped, visible
from bot.reading.people.people import read_met, read_people
from bot.support.limits import LONGEST_EMAIL, LONGEST_NAME, LONGEST_PHONE, LONGEST_TITLE, LONGEST_WHOM, MOST_PEOPLE
from bot.vocabulary.met import Met
from tests.bot.checklist.met import CONTACTS, HURRIED, IN_EVERY_WAY, IN_MANY_WORDS, OF_PUBLIC_REPORTS

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
        ("Dr Nguyễn Văn An, n.an@leeds.example", Met("Dr. Nguyễn Văn An", email="n.an@leeds.example")),
        ("An Nguyen", Met("An Nguyen")),
        ("an nguyen, CFO", Met("An Nguyen", "CFO")),
        ("Li He", Met("Li He")),
        ("Dev Patel", Met("Dev Patel")),
        ("dev patel, CTO", Met("Dev Patel", "CTO")),
        ("Ana Dev Eze", Met("Ana Dev Eze")),
        ("Lead Dev Omar", Met("Omar", "Lead Dev")),
        ("Raj (SRE)", Met("Raj", "SRE")),
        ("Raj (backstage)", Met("Raj", "Backstage")),
        ("Tanya B.", Met("Tanya B.")),
        ("I met Tanya B.", Met("Tanya B.")),
        ("Tanya B., buyer", Met("Tanya B.", "Buyer")),
        ("Linh Tran, Supply Chain", Met("Linh Tran", "Supply Chain")),
        ("Randy Moss, brewmaster", Met("Randy Moss", "Brewmaster")),
        ("Ulla Beck, falconer", Met("Ulla Beck", "Falconer")),
        ("TINA, DISPATCH", Met("Tina", "DISPATCH")),
        (
            "Ana Li, Chair of the Board and Chief Executive Officer",
            Met("Ana Li", "Chair of the Board and Chief Executive Officer"),
        ),
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
        ("Raman, Priya and Chen, Bo", ["Priya Raman", "Bo Chen"]),
        ("Mr. and Mrs. Smith", ["Mr. Smith", "Mrs. Smith"]),
        ("Priya Raman, Bo", ["Priya Raman", "Bo"]),
        ("the team (Ann, Bo)", ["Ann", "Bo"]),
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


ANY_LINES = st.lists(
    st.sampled_from(
        [
            "Priya Raman",
            "VP Finance",
            "Northwind Traders",
            "T 312-555-0148",
            "From: Bo Chen <bo@x.io>",
            "Best regards,",
            "Raman, Priya",
            "Robert (Bob) Clark, PMP",
            "the barista and Tom",
            "Chicago, IL 60606",
            "no idea who else",
            "Dana White, Reed & Ames",
            "    ◦ RevOps",
            "Blorptastic",
            "Cc: Ann Lee <ann[at]x.example>; Ann Lee, HR",
            "First was Ruth Bell. Tim Roe sat in.",
        ]
    ),
    max_size=6,
).map("\n".join)


def shown(met: Met) -> str:
    """A person as the table of hurried phrases writes them."""
    title, email = f"({met.title})" if met.title else "", f"<{met.email}>" if met.email else ""
    called = f"called {met.address}" if met.address else ""
    return " ".join(part for part in (met.name, called, title, email, met.phone) if part)


@pytest.mark.parametrize(("text", "expected"), HURRIED)
def test_people_are_read_from_what_is_typed_in_a_hurry_and_nobody_is_dropped_in_silence(text, expected):
    read = read_met(text)
    assert " ?? ".join(["; ".join(map(shown, read.people)), *read.unread]) == expected


@pytest.mark.parametrize(("text", "expected"), OF_PUBLIC_REPORTS)
def test_an_unknown_word_is_a_title_or_a_credential_or_left_out_and_never_a_person(text, expected):
    read = read_met(text)
    assert " ?? ".join(["; ".join(map(shown, read.people)), *read.left_out]) == expected


@pytest.mark.parametrize(("text", "expected"), IN_EVERY_WAY)
def test_people_are_read_from_what_is_typed_and_pasted_and_the_rest_is_said(text, expected):
    read = read_met(text)
    left = dict.fromkeys([*read.unread, *read.left_out])
    assert " ?? ".join(["; ".join(map(shown, read.people)), *left]) == expected


def test_people_are_read_from_what_is_typed_on_phones_in_many_englishes():
    lines = Path(__file__).with_name("people.txt").read_text().splitlines()[1:]
    rows = [line.replace(r"\n", "\n").split(" =>") for line in lines]
    read = [read_met(text) for text, _ in rows]
    left = [dict.fromkeys([*each.unread, *each.left_out]) for each in read]
    said = [" ?? ".join(["; ".join(map(shown, each.people)), *rest]) for each, rest in zip(read, left, strict=True)]
    assert {row[0]: told for row, told in zip(rows, said, strict=True) if told.strip() != row[1].strip()} == {}


@pytest.mark.parametrize(("text", "expected"), IN_MANY_WORDS)
def test_whoever_is_named_in_many_words_is_read_and_nobody_else(text, expected):
    assert "; ".join(shown(met) for met in read_people(text)).casefold() == expected.casefold()


def test_what_is_beyond_a_long_list_is_said_to_be_left_out():
    read = read_met("\n".join(f"Ana Lee, {'clerk ' * 20}" for _ in range(200)))
    assert [met.name for met in read.people] == ["Ana Lee"]
    assert read.left_out[-1].startswith("all from “")


@given(ANY_TEXT | ANY_LINES)
def test_no_word_is_lost_in_silence(text):
    read = read_met(text[:LONGEST_NAME])
    kept = " ".join(
        [*(" ".join(filter(None, asdict(met).values())) for met in read.people), *read.unread, *read.left_out]
    )
    words = re.findall(r"[a-z]{3,}", visible(unescaped(text[:LONGEST_NAME])).casefold())
    assert not set(words) - set(re.findall(r"[a-z]{3,}", kept.casefold())) - SMALL


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Councillor Bell", "Councillor Bell"),
        ("Principal Jones", "Principal Jones"),
        ("Coach Dan", "Coach Dan"),
        ("Officer Lee", "Officer Lee"),
        ("Sgt. Duvall", "Sergeant Duvall"),
        ("Captain Ruthanne Moye", "Captain Moye"),
        ("Lt Col Marcus Feeney", "Colonel Feeney"),
        ("Battalion Chief Roy Dunn", "Chief Dunn"),
        ("Chief Warrant Officer Lyle Banks", "Chief Banks"),
        ("Staff Sgt Ruiz", "Sergeant Ruiz"),
        ("Frau Dr. Keller", "Frau Keller"),
        ("Sister Mary Clare", "Sister Mary"),
        ("Rev'd Tim Ashcroft", "Reverend Ashcroft"),
        ("Lady Margaret Fairweather", "Lady Fairweather"),
        ("Big Jim Tackett", "Jim"),
    ],
)
def test_whoever_goes_by_a_rank_is_greeted_by_rank_and_name_and_nobody_by_how_big_they_are(name, greeted):
    assert by_name(name) == greeted
    assert not is_open(Met(name)) or name.startswith("Big")


@pytest.mark.parametrize(
    ("typed", "greeted"),
    [
        ("Col Threlkeld, branch manager", "Col"),
        ("col threlkeld", "Col"),
        ("Col. Threlkeld", "Colonel Threlkeld"),
        ("Col Threlkeld, base commander", "Colonel Threlkeld"),
    ],
)
def test_col_is_a_first_name_unless_it_is_dotted_or_somebody_commands(typed, greeted):
    assert called(read_people(typed)[0]) == greeted


@pytest.mark.parametrize(("text", "expected"), CONTACTS)
def test_whom_to_call_and_the_number_are_read_apart(text, expected):
    assert read_contact(text) == (Contact(*expected) if expected else None)


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


@given(ANY_TEXT)
def test_any_text_gives_a_contact_with_a_name_or_a_number_or_none_at_all(text):
    contact = read_contact(text)
    assert contact is None or contact.whom or contact.number or contact.email
    assert contact is None or (len(contact.whom) <= LONGEST_WHOM and len(contact.number) <= LONGEST_PHONE)


@pytest.mark.parametrize(
    ("answer", "dear"),
    [
        ("Priya she said nobody calls her Mrs Raman but the bank", "Priya"),
        ("she said call me Pri", "Pri"),
        ("I called her miss she said call me Pri", "Pri"),
        ("I called her ma'am and miss but she signs off Priya", "Priya"),
        ("she said call me Dr. Raman", "Dr. Raman"),
        ("Priya, not Mrs Raman", "Priya"),
        ("Mrs Raman, not Priya", "Mrs. Raman"),
    ],
)
def test_a_title_that_somebody_does_not_go_by_is_not_how_they_are_greeted(answer: str, dear: str) -> None:
    assert read(answer, PRIYA, "en_US") == dear


@pytest.mark.parametrize(
    ("answer", "dear"),
    [
        ("priya's fine she said", "Priya"),
        ("im on first name terms with her", "Priya"),
        ("professor please", "Professor Raman"),
        ("we call her mrs r", "Mrs. Raman"),
        ("Auntie Priya", "Auntie Priya"),
        ("everyone calls her sparky", "Sparky"),
    ],
)
def test_how_somebody_is_addressed_is_read_in_passing(answer: str, dear: str) -> None:
    assert read(answer, PRIYA, "en_US") == dear


@pytest.mark.parametrize(
    "answer", ["Dear hiring manager", "they said names dont matter", "me? no clue", "nobody said", "whatever you think"]
)
def test_nobody_is_greeted_by_a_word_that_is_no_name(answer: str) -> None:
    assert read(answer, PRIYA, "en_US") == ""


def test_first_names_of_two_words_stay_together() -> None:
    assert read("Juan Carlos", Met("Juan Carlos de la Peña"), "en_US") == "Juan Carlos"
