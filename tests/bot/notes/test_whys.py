"""Why somebody wants the job, said of the reader, and what of it stays with them."""

import pytest

from bot.reading.shorthand.reasons import wants
from bot.reading.shorthand.whys import whys

WHYS = [
    (
        "they still make their own glaze and let you pick the kiln",
        "I like that you still make your own glaze and let people pick the kiln.",
    ),
    (
        "small enough that the owner knows every order",
        "I like that it's small enough that the owner knows every order.",
    ),
    ("it's a place where the work shows by friday", "I like that it's a place where the work shows by Friday."),
    ("my gran took me there every week. 10 min walk too", "My gran took me to Tarn Mill every week."),
    ("family owned", "I like that it's family owned."),
    ("I like the wards. my last patients went home and I never heard how they did", "I like the wards."),
    ("my dad's here and he's not doing great. I like the long tables", "I like the long tables."),
    ("I like small teams you see the whole car", "I like small teams where you see the whole car."),
    ("she knows every grower by name", "I like that you know every grower by name."),
]


def test_a_company_is_written_as_it_was_typed_whatever_signs_are_in_it() -> None:
    assert whys("my gran took me there every week", r"A\1cme") == r"My gran took me to A\1cme every week."
    assert wants("it's well run", r"A\1cme") == r"A\1cme is well run."


def test_why_somebody_wants_the_job_is_said_of_the_reader() -> None:
    assert {typed: whys(typed, "Tarn Mill") for typed, _ in WHYS} == dict(WHYS)


@pytest.mark.parametrize(
    "typed",
    [
        "my last place was a mess",
        "sick of nights",
        "good money and 5 minutes from the house",
        "my dad is poorly, leave that out",
        "got bought out and they run it from abroad now",
        "I don't like mornings",
    ],
)
def test_what_no_employer_needs_to_read_is_not_said(typed: str) -> None:
    assert whys(typed, "Tarn Mill") == ""
