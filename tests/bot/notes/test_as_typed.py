"""Shorthand of kinds that people type of their work, as sentences that they would send."""

import pytest

from bot.checklist.people import Met
from bot.checklist.talked import with_talk
from bot.notes.shorthand.points import first_person
from bot.notes.shorthand.reasons import wants


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("11 yrs no preventables", "I have 11 years with no preventables."),
        ("delivered the depot refit, £4.2m, 11 days early", "I delivered the depot refit, £4.2m, 11 days early."),
        (
            "ran the crew on the east wing, 6 guys, done 3 wks early",
            "I ran the crew on the east wing, with six guys, done three weeks early.",
        ),
        ("launched the app, 2 months ahead of schedule", "I launched the app, two months ahead of schedule."),
        ("filled the rota 8 weeks ahead", "I filled the rota eight weeks ahead."),
        ("validated the analyzer, 3 weeks", "I validated the analyzer, in three weeks."),
        (
            "rewrote the payment flow, support tickets down 31% in a quarter",
            "I rewrote the payment flow, with support tickets down 31% in a quarter.",
        ),
        (
            "built the schedule for 31 ppl, overtime cut in half",
            "I built the schedule for 31 people, with overtime cut in half.",
        ),
        ("CAC down from $48 to $29 in 2 qtrs", "CAC went from $48 to $29 in two quarters."),
        (
            "2 yrs front desk at a vet clinic, 60 calls a day",
            "I have two years at the front desk at a vet clinic, with 60 calls a day.",
        ),
        ("2 yrs call center, 80 calls a day", "I have two years in a call center, with 80 calls a day."),
        ("3 yrs kindergarten aide, 24 kids", "I've been a kindergarten aide for three years, with 24 kids."),
        ("i wrote them like a person, w the pets name", "I wrote them like a person, with the pet's name."),
    ],
)
def test_a_deed_in_shorthand_is_a_sentence(typed: str, said: str) -> None:
    assert first_person(typed).text == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("its calm there and patients know their names", "It's calm there and patients know their names."),
        ("users love it and they keep their word", "Users love it and you keep your word."),
        ("i like that teachers get their own budget", "I like that teachers get their own budget."),
    ],
)
def test_others_than_the_employer_stay_they(typed: str, said: str) -> None:
    assert wants(typed, "Corbin Dental") == said


def test_a_title_before_a_name_does_not_go_into_what_was_talked_about() -> None:
    met = with_talk("Dr. Corbin: his schedule. Mr. Lee: gaps", (Met("Dr. Corbin"), Met("Mr. Lee")))
    assert [each.talked for each in met] == ["his schedule", "gaps"]
