"""What stays private whatever is shared: interviewers' addresses and numbers, and pay."""

import pytest

from bot.coaching.redaction import fit_to_show, held_back, words_held_back
from bot.notes.drafting import Note
from bot.vocabulary.items import HeldBack

CONTACT, PAY = HeldBack.CONTACT, HeldBack.PAY
BODY = "Dear Priya,\n\nThank you for today. {}\n\nKind regards,\nSam Rivera\n555 444 3333\nsam@example.com"


@pytest.mark.parametrize(
    ("says", "why"),
    [
        ("I led a team of six from 2019-2021, and closed the books on 12/15 for 1,200,000 dollars.", None),
        ("I handled 1200000 orders a year.", None),
        ("I will call you on (555) 010-2200.", CONTACT),
        ("I will call you on 010.2200 then.", CONTACT),
        ("I will write to PRIYA@northwind.example.", CONTACT),
        ("I will write to somebody@northwind.example.", CONTACT),
        ("I will call +49 30 1234567.", CONTACT),
        ("I will call 555–010–2200.", CONTACT),
        ("I will call ５５５ ０１０ ２２００.", CONTACT),
        ("I will write to priya @ northwind.example.", CONTACT),
        ("What is the salary range?", PAY),
    ],
)
def test_a_note_is_held_back_for_contacts_above_its_signature_and_for_pay(says: str, why: HeldBack | None) -> None:
    contacts = ["priya@northwind.example", "+1 555 010 2200", ""]
    assert held_back(Note("Thank you", BODY.format(says)), "Northwind", "Clerk", contacts) == why


def test_the_writers_own_address_below_the_note_is_theirs_and_an_interviewers_is_not() -> None:
    note = Note("Thank you", BODY.format("I look forward to it."))
    assert held_back(note, "Northwind", "Clerk", []) is None
    assert held_back(note, "Northwind", "Clerk", ["sam@example.com"]) == CONTACT


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Contoso", "Contoso"),
        ("3M", "3M"),
        ("Contoso (Priya 312-555-0142)", ""),
        ("Contoso, priya@contoso.example", ""),
        ("Clerk, $95,000", ""),
        ("Ask 555 0142", ""),
    ],
)
def test_a_name_that_holds_a_contact_or_pay_is_not_shown(typed: str, shown: str) -> None:
    assert fit_to_show(typed, ["+1 312 555 0142"]) == shown


@pytest.mark.parametrize(
    "told",
    ["I have an offer for 55,000 a year", "They will pay me 55,000", "I got 60K!", "I make 60K", "28 an hour!"],
)
def test_what_somebody_is_paid_is_not_told(told: str) -> None:
    assert words_held_back(told, "", ()) == PAY


@pytest.mark.parametrize(
    "told",
    [
        "I got the job at a company of 40 k people",
        "I start on 01/15/2026 and am to be back by 03/20/2026",
        "They loved that I saved them $90,000 a year",
        "I got into a team of 12,000 people!",
    ],
)
def test_what_only_looks_like_pay_or_a_number_is_told(told: str) -> None:
    assert not words_held_back(told, "", ())


def test_a_signature_in_good_news_is_no_excuse_for_an_address() -> None:
    pasted = "I got it!\n\nBest regards,\nPriya Raman\npriya@contoso.example"
    assert words_held_back(pasted, "", ()) == CONTACT
    assert words_held_back("Thank Priya with me: 555-0142.", "", ["+1 312 555 0142"])
    assert not words_held_back("I got the job at Contoso!", "", ["+1 312 555 0142"])
