"""A deed is told with what came of it, and nothing of it is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.notes.bridging import with_its_cause
from bot.notes.telling import elsewhere, put_right
from bot.reading.shorthand.eager import available, eager

BOARD = "I put up an appointment board at my old job. Waits went from two hours to 40 minutes."


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (BOARD, "When I put up an appointment board at my old job, waits went from two hours to 40 minutes."),
        (
            "At Pellucid Rx, I moved the question to the end, and drop-off went from 31% to 12%.",
            "When I moved the question to the end at Pellucid Rx, drop-off went from 31% to 12%.",
        ),
        ("I trained seven tellers, and six are still with us.",) * 2,
        ("Waits went from two hours to 40 minutes.",) * 2,
    ],
)
def test_a_deed_and_the_figure_that_it_moved_are_cause_and_effect(said: str, told: str) -> None:
    assert with_its_cause(said) == told


@given(
    st.sampled_from(["put up", "wrote", "built", "ran"]),
    st.sampled_from(["a handoff sheet", "an appointment board", "the new checklist"]),
    st.sampled_from(["", " at my old job", " at Tansy", " for the docks"]),
    st.sampled_from(["", ", and scope changes dropped by half", ". Waits went from two hours to 40 minutes"]),
)
def test_no_word_of_a_deed_is_lost_on_the_way(verb: str, thing: str, where: str, came: str) -> None:
    deed = f"I {verb} {thing}{where}{came}."
    left_out = set(re.findall(r"[\w']+", deed.lower())) - set(re.findall(r"[\w']+", with_its_cause(deed).lower()))
    assert left_out <= {"a", "an", "and", "at"}


def test_a_place_is_named_once() -> None:
    told = ("At Tansy Software, I moved 31 libraries.", "At Tansy, I stopped three go-lives.", "At Odo, I taught.")
    assert elsewhere(told) == (
        "At Tansy Software, I moved 31 libraries.",
        "I stopped three go-lives.",
        "At Odo, I taught.",
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("yes, said I hope to be in that January class", "I hope to be in that January class."),
        ("Yes - said I'd love to start in January", "I'd love to start in January."),
        ("asked for the job straight up", "I asked for this job, and I meant it."),
        ("Yes. I told them I would be honored, and asked about a start date", "I would be honored to do this work."),
        ("told them i want it", "I'd really like this job."),
        ("i said i really want this job lol my voice cracked", "I really want this job."),
        ("said im keen n can start whenever", "I'm very keen on this job."),
        ("Yes, very interested, pager went off", "I'm very interested in this job."),
        ("said id love to n shook his hand", "I'd love this job."),
        ("I said that I would like very much to work there", "I'd very much like to work with you."),
        ("I said I should very much like to join them", "I'd very much like to join you."),
        ("I told them I would accept if asked. Could start after Labor Day.", "I'd be glad to accept."),
        ("Think so - said I could see myself there", "I can see myself at Tansy."),
        ("yes, said I'd love to start in may, yeah", "I'd love to start in May."),
        ("dont think so, just thanked her", ""),
        ("no, ran over and had to catch a train", ""),
        ("asked what the next steps are", ""),
        ("I thanked him but I didn't say outright that I want it", ""),
        ("Yes, told him plainly I want the job", "I'd really like this job."),
        ("said i hope i get to work w yall", "I hope I get to work with you."),
        ("said if they offer ill say yes", ""),
        ("didn't ask", ""),
    ],
)
def test_what_was_said_of_wanting_the_job_at_the_end_is_said_again(typed: str, said: str) -> None:
    assert eager(typed, "Tansy") == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("told her i can start sat", "I could start on Saturday."),
        ("told him im ready to go whenever, looking fwd to it", "I'm ready to start whenever you are."),
        ("yes, said I'd want it, and could start Apr 5", "I could start on April 5."),
        ("im very keen and could do a 1 March start at a pinch", "I could start on 1 March."),
        ("yeah said I'm free from 26 july and keen", "I'm free from 26 July."),
        ("told him id have to give 2 wks but im keen as", "I'd need to give two weeks' notice."),
        ("I said I would like the job and could give two weeks' notice.", "I can give two weeks' notice."),
        ("said id start whenever, two weeks notice where i am", "I'd need to give two weeks' notice."),
        ("I say I am ready to move with my family, I hope for good news", "I'm ready to move with my family."),
        ("asked about a start date", ""),
        ("they start in may", ""),
        ("forgot, just said bye", ""),
    ],
)
def test_when_they_could_start_is_said_as_they_said_it(typed: str, said: str) -> None:
    assert available(typed) == said


def test_a_figure_that_was_looked_up_since_is_put_right_in_the_point() -> None:
    told, other = "We got them up on day 1 in 88% of cases.", "I run a class."
    assert put_right((told, other), ("I checked after and it's 86 not 88.",)) == ((told.replace("88", "86"), other), ())
    assert put_right((other,), ("It's 86 not 88.",)) == ((other,), ("It's 86 not 88.",))
