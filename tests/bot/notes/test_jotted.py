"""How people jot down figures, years and what they never said, and the sentence that it surely stands for."""

import pytest

from bot.reading.shorthand.playback import Fragment, playback

NOTED = [
    ("evening classes course!! did it last autumn, they got 6 new rooms coming n i said nothing",
     "I did my evening classes course last autumn."),
    ("9 years a signaller, all in the one box", "I've been a signaller for nine years, all in the one box."),
    ("nights and weekend no problem for me", "I'm fine with nights and weekends."),
    ("polish n english both", "I speak Polish and English."),
    ("NVQ qualified, 8 yrs, all of it at one home",
     "I'm NVQ qualified, with eight years of experience, all of it at one home."),
    ("6 yrs, mostly dental patients", "I have six years of experience, mostly with dental patients."),
    ("two leases negotiated, no late fees", "I negotiated two leases, with no late fees."),
    ("CCNP passed in may", "I passed CCNP in May."),
    ("food hygiene card holder", "I'm a food hygiene card holder."),
    ("Cost per claim went from $41 to $29 in a year", "Cost per claim went from $41 to $29 in a year."),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "sentence"), NOTED)
def test_what_was_only_noted_down_is_put_as_one_says_it(typed: str, sentence: str) -> None:
    assert playback(typed, Fragment.POINT).sentence == sentence


CHANGES = [
    ("sickness on my ward was 11% its 6 now", "Sickness on my ward went from 11% to 6%."),
    ("complaints was 12 a month now its 3", "Complaints went from 12 a month to 3."),
    ("no shows were 1 in 4, got em down to 1 in 10", "I got no-shows from 1 in 4 down to one in 10."),
    ("agency was 31% of shifts, got it to 9", "I got agency from 31% of shifts to 9%."),
    (
        "Overtime. As deputy chief I took it from $3.1M to $1.9M in two years, no station closed for a day",
        "As deputy chief, I took overtime from $3.1M to $1.9M in two years, with no station closed for a day.",
    ),
    ("Cell count. Had it at 240 when I started, its 110 now", "Our cell count went from 240 to 110."),
    (
        "rang each family the night before. went from 10ish callbacks a day to 4",
        "callbacks went from about 10 a day to 4.",
    ),
    (
        "I retendered the fleet, it was 8.2 million a year and i got it to 7.1",
        "I retendered the fleet and got it from 8.2 million a year to 7.1 million.",
    ),
    ("region $18.4M → $27M in 3 yrs", "Our region went from $18.4M to $27M in three years."),
]


@pytest.mark.parametrize(("typed", "sentence"), CHANGES)
def test_a_figure_is_told_with_what_it_was_and_what_it_became(typed: str, sentence: str) -> None:
    assert playback(typed, Fragment.POINT).sentence.endswith(sentence)


@pytest.mark.parametrize(
    "typed",
    [
        "had the wait at 12 weeks when I came, it was 5 at the end",
        "my first count was at 240 dozen, and now 110",
        "I speak portuguese, spanish and the english I am learning",
    ],
)
def test_no_sentence_breaks_off_before_the_figure_or_the_thing_that_counts(typed: str) -> None:
    said = playback(typed, Fragment.POINT).sentence
    assert not ("12" in said and "5" not in said)
    assert not ("240" in said and "110" not in said)
    assert said != "I speak Portuguese."


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("5 yrs rural 911, avg transport 55 min", "I've done five years of rural 911."),
        (
            "9 years cooking at a church school, 85 kids",
            "I've spent nine years cooking at a church school, with 85 kids.",
        ),
        (
            "Told him no lost time injuries on my crew in four years knock on wood",
            "I've had no lost time injuries on my crew in four years.",
        ),
        ("Member of the RICS since 2011", "I've been a member of the RICS since 2011."),
        ("can work the whole summer no vacations or anything", "I can work the whole summer."),
        ("31 weddings as lead last season", "I did 31 weddings as the lead last season."),
    ],
)
def test_years_and_what_did_not_happen_in_them_are_told(typed: str, sentence: str) -> None:
    assert playback(typed, Fragment.POINT).sentence == sentence


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (
            "I should have said I speak Punjabi I do maybe half my calls in it",
            "I speak Punjabi. I do maybe half my calls in it.",
        ),
        ("totally spaced on saying i can program the MA3", "I can program the MA3."),
        ("dint say i run the rescue drill every month", "I run the rescue drill every month."),
        (
            "spewing i didnt mention my HV isolation ticket, got it in feb",
            "I should have mentioned my HV isolation ticket, which I got in February.",
        ),
    ],
)
def test_what_was_never_said_is_told_however_it_is_brought_up(typed: str, sentence: str) -> None:
    assert playback(typed, Fragment.MISSED).sentence == sentence


@pytest.mark.parametrize(
    "typed",
    [
        "PSRA licence, application is in",
        "I forgot to tell I have already First Aid, I renew it last January",
        "never said I can teach it through Irish!!",
    ],
)
def test_what_is_no_sentence_or_not_so_yet_is_left_to_its_writer(typed: str) -> None:
    assert playback(typed, Fragment.MISSED).sentence == ""
