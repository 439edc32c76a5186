"""Shorthand of kinds that people type of their work, as sentences that they would send."""

import pytest

from bot.reading.answers.talked import with_talk
from bot.reading.shorthand.concerns import concern
from bot.reading.shorthand.promises import promise
from bot.reading.shorthand.reasons import wants
from bot.reading.shorthand.talked import moments
from bot.vocabulary.met import Met


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("its calm there and patients know their names", ""),
        ("users love it and they keep their word", "Users love it and you keep your word."),
        ("i like that teachers get their own budget", "I like that teachers get their own budget."),
    ],
)
def test_others_than_the_employer_stay_they(typed: str, said: str) -> None:
    assert wants(typed, "Corbin Dental") == said


def test_a_title_before_a_name_does_not_go_into_what_was_talked_about() -> None:
    met = with_talk("Dr. Corbin: his schedule. Mr. Lee: gaps", (Met("Dr. Corbin"), Met("Mr. Lee")))
    assert [each.talked for each in met] == ["his schedule", "gaps"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("to send on my CORU cert tomorrow", "send you my CORU certificate"),
        ("I will share my belt certificate by tomorrow EOD", "share my belt certificate"),
        ("Jo's sending the job description again. i send her my FPC cert", "send you my FPC certificate"),
        ("ill ping her the deck by EOD thurs", "send you the deck"),
        ("my fees form in may n a pic of my card tmrw", "send you a picture of my card"),
        ("a pic of my card. no wait i didnt say i had it. i said id send my work form by wed", "send you my work form"),
        ("bring my log book by monday or scan it", "bring you my log book"),
        ("one page on the move by friday", "send you a one-pager on the move"),
        ("ill whatsapp him the pics of the tiling", "send you the pictures of the tiling"),
        ("bring my tools to the trial shift on saturday", "bring my tools to the trial shift"),
        ("3 references by Monday, Mrs. Oduya said shed call them", "send you three references"),
        ("I promised Ms. Byrne our move plan, with the figures removed, by Monday", "send you our move plan"),
        ("I shall send him the roof report on Friday", "send you the roof report"),
        ("pop the refs over to Jo by Friday arvo", "send you the references"),
    ],
)
def test_a_promise_has_neither_its_day_nor_its_slang(typed: str, said: str) -> None:
    assert promise(typed, "Jo Byrne", ("Jo Byrne",)) == said


def test_what_another_was_promised_is_not_promised_to_the_reader() -> None:
    assert promise("told Kim I'd bring my toolbox on Friday", "Jo Byrne", ("Jo Byrne", "Kim")) == "bring Kim my toolbox"
    assert promise("told Kim I'd bring my toolbox if I get it", "Jo Byrne", ("Jo Byrne", "Kim")) == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("nobody trusts the dashboards. lit up about a metrics layer", ""),
        ("Two branches being merged, staff are nervous. Spoke about her time as a teller", ""),
        ("churn in SMB, she's losing accounts", "churn in SMB"),
    ],
)
def test_what_they_like_is_no_concern_of_theirs(typed: str, said: str) -> None:
    assert concern(typed) == said


@pytest.mark.parametrize(
    "typed",
    ["Keen cyclist, did Lands End to John O Groats", "Bit of a cry, both of us", "wifi in the yard drops scanners"],
)
def test_an_impression_is_no_thing_that_was_talked_about(typed: str) -> None:
    assert not moments(typed)
