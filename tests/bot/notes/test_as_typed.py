"""Shorthand of kinds that people type of their work, as sentences that they would send."""

import pytest

from bot.reading.answers.talked import with_talk
from bot.reading.shorthand.concerns import concern
from bot.reading.shorthand.playback import Fragment, playback
from bot.reading.shorthand.promises import promise
from bot.reading.shorthand.reasons import wants
from bot.reading.shorthand.talked import moments
from bot.vocabulary.met import Met


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("filled the rota 8 weeks ahead", "I filled the rota eight weeks ahead."),
        ("i am handling team of 18 agents since 3 years", "I've been handling a team of 18 agents for three years."),
        ("I make wedding dresses since 12 years", "I've made wedding dresses for 12 years."),
        ("I am sworn translator at court in Bonn", "I am a sworn translator at court in Bonn."),
        ("AHT we brought down from 9 min to 6.5 min", "We brought AHT down from nine minutes to 6.5 minutes."),
        (
            "attrition in my team is 12% only, floor average is 40",
            "Attrition in my team is only 12%, against a floor average of 40%.",
        ),
        ("I sell about 20 pair a day so I do", "I sell about 20 pair a day."),
        ("I should of told em I can run a backhoe", "I can run a backhoe."),
        ("I failed to mention I sit on the board", "I sit on the board."),
        ("MTBF doubled on line 3", "MTBF doubled on line 3."),
        ("killed 3 features, freed up 20% of our time", "I killed three features and freed up 20% of our time."),
        (
            "moved the jobs to streams, lag went from 5 hrs to 10 min",
            "I moved the jobs to streams, and lag went from 5 hours to 10 minutes.",
        ),
        ("trained 2 clerks, both passed", "I trained two clerks, and both passed."),
        ("told her I'd want checks every hour, theirs are once a day", "I'd want checks every hour."),
        ("admitted in NY", "I'm admitted in NY."),
        (
            "Thirty-one years as a ward sister, so I am used to families.",
            "I have thirty-one years as a ward sister, so I am used to families.",
        ),
        ("used to do garnishments too", "I used to do garnishments too."),
        ("double checked every return", "I double-checked every return."),
        ("I am used to work under pressure", "I am used to working under pressure."),
        ("been doing nails since I was 16", "I've been doing nails since I was 16."),
        ("look after 3 wards, on my own at nights", "I look after three wards, on my own at nights."),
        (
            "my students' pass rate is 94 percent, state avg 71",
            "My students' pass rate is 94 percent, against a state average of 71 percent.",
        ),
        ("I'd forgotten that I ran the Dublin office", "I ran the Dublin office."),
        ("i serve in the caff 😊 passed my level 2", "I serve in the caff. I passed my level 2."),
        ("drove the mobile library thirty one years", "I drove the mobile library for thirty-one years."),
        (
            "For six years I have run the choir, and last year 40 children joined it.",
            "For six years I have run the choir, and last year 40 children joined it.",
        ),
        ("I like it when finance sits beside operations.", "I like it when finance sits beside operations."),
        ("I can lay brick comma block and stone full stop", "I can lay brick, block and stone."),
        ("i speak also dutch", "I also speak Dutch."),
    ],
)
def test_a_deed_in_shorthand_is_a_sentence(typed: str, said: str) -> None:
    assert playback(typed, Fragment.POINT).sentence == said


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
    "typed",
    [
        "I was knowing all the SOPs already and training the new joiners",
    ],
)
def test_what_is_no_sound_english_is_asked_for(typed: str) -> None:
    assert not playback(typed, Fragment.POINT).sentence


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
        ("3 references by Monday, Mrs. Oduya said shed call them", ""),
        ("pop the refs over to Jo by Friday arvo", "send you the references"),
    ],
)
def test_a_promise_has_neither_its_day_nor_its_slang(typed: str, said: str) -> None:
    assert promise(typed, "Jo Byrne", ("Jo Byrne",)) == said


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
