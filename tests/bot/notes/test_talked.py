"""What two people talked about, and why, and what was promised: only what may be said of it, kindly and in grammar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.shorthand.awaited import awaited
from bot.reading.shorthand.doubts import answer
from bot.reading.shorthand.promises import promise
from bot.reading.shorthand.reasons import wants
from bot.reading.shorthand.talked import moments
from bot.reading.shorthand.talked_moment import Frame

SAID = [
    ("she gave me a tour of the lab, the team is stretched thin", [(Frame.FAVOUR, "giving me a tour of the lab")]),
    ("walked me around the floor and showed me press brake",
     [(Frame.FAVOUR, "walking me around the floor"), (Frame.FAVOUR, "showing me the press brake")]),
    ("he let me ask him anything", [(Frame.FAVOUR, "letting me ask you anything")]),
    ("was honest with me about the hours", [(Frame.FAVOUR, "being so honest with me about the hours")]),
    ("the expansion to a second site next spring", [(Frame.TOPIC, "the expansion to a second site next spring")]),
    ("the mentoring program they want to start", [(Frame.TOPIC, "the mentoring program you want to start")]),
    ("their new app launches in march", [(Frame.FAVOUR, "telling me about your new app")]),
    ("lit up when we got to teaching kids to code, she wants to start that",
     [(Frame.TOPIC, "teaching kids to code"), (Frame.HELP, "start teaching kids to code")]),
    ("loved that i coach little league", [(Frame.LIKED, "how I coach little league")]),
    ("we both worked at Target", [(Frame.HEARD, "we both worked at Target")]),
    ("calls it the paper mountain", [(Frame.CALLED, "the paper mountain")]),
    ("He asked how I'd do it. I said I'd take out the door", []),
    ("doesn't want us to be the department of no", []),  # who "us" are, the note has not said
    ("doesnt want payroll to be the department of no",
     [(Frame.NOTICED, "you don't want payroll to be the department of no")]),
    ("she drove the night bus herself for 6 yrs", [(Frame.CAME_UP, "you drove the night bus yourself for 6 years")]),
    ("he came up off the tools himself", [(Frame.CAME_UP, "you came up off the tools yourself")]),
    ("she has been doing every sunday herself", []),  # what nobody else does is no story of hers
    ("the loan files. i said start with the forty most requested",
     [(Frame.TOPIC, "the loan files"), (Frame.OFFERED, "on the loan files, I'd start with the forty most requested")]),
    ("asked me where id start, i said w/ the 90 that make up most of the cost",
     [(Frame.OFFERED, "I'd start with the 90 that make up most of the cost")]),
    ("he turned a chair upside down to show me the webbing", [(Frame.FAVOUR, "showing me the webbing")]),
    ("we walked the yard", [(Frame.FAVOUR, "walking the yard with me")]),
    ("He drew the floor plan on a napkin", [(Frame.FAVOUR, "drawing the floor plan on a napkin")]),
    ("stayed 15 min over", [(Frame.FAVOUR, "giving me 15 extra minutes")]),
    ("said my welds were tidy", [(Frame.LIKED, "my welds")]),
    ("goes to a site every friday, proud of that", []),
]  # fmt: skip
UNSAID = [
    "drivers been cussing at his guys and it bugs him",
    "she was stressed, lost 3 people since june",
    "he showed me the 1 star reviews, i think he was embarrassed",
    "budget cuts. he has lost friends over it",
    "her divorce",
    "he laughed",
    "dunno",
    "",
]


@pytest.mark.parametrize(("typed", "said"), SAID)
def test_a_moment_is_said_in_the_frame_that_fits_it(typed: str, said: list[tuple[Frame, str]]) -> None:
    assert [(each.frame, each.text) for each in moments(typed)] == said


@pytest.mark.parametrize("typed", UNSAID)
def test_troubles_and_how_somebody_looked_stay_in_the_notebook(typed: str) -> None:
    assert moments(typed) == ()


def test_what_was_said_to_a_doubt_is_read_apart_from_it() -> None:
    asked = "asked twice if im really ok w nights. told him my wife works nights so it lines up"
    assert answer(asked) == "My wife works nights, so it lines up."
    assert not answer("none really")
    assert not answer("never ran a patio")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("i like fixing docks honestly. and its 10 min from my house", "I like fixing docks."),
        ("they promote from within", "I like that you promote from within."),
        ("its the only shop around here", "Blue Door is the only shop around here."),
        ("closer to home and better pay", ""),
        ("good trucks, and drivers i know like em", "You have good trucks, and drivers I know like them."),
        ("dunno", ""),
        ("five year olds. also the garden", ""),
        ("38 beds, everyone knows everyone", ""),
        ("i need a job lol", ""),
        ("she cooks her own food", "I like that you cook your own food."),
        ("I want my evenings back tbh. and they train their own people", "I like that you train your own people."),
        ("they do loads outdoors. my school now is basically a prefab", "I like that you do loads outdoors."),
        ("I'm 58 and the bus contract went to another firm. but I like teaching people", "I like teaching people."),
        (
            "I like cooking stews I like it when plates come back clean",
            "I like cooking stews, and I like it when plates come back clean.",
        ),
        ("i want my red seal not just money", "I want my red seal."),
        ("I would rather know the people. At my size now I know the numbers", "I would rather know the people."),
        ("it's a school. my mum spent a lot of time in one. and I'm home for supper", ""),
        (
            "I would sooner know ten boats well than see two hundred. And I like hearing the engines run right",
            "I would sooner know ten boats well than see two hundred, and I like hearing the engines run right.",
        ),
    ],
)
def test_why_they_want_it_is_said_without_pay_and_distance(typed: str, said: str) -> None:
    assert wants(typed, "Blue Door") == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "send renita a copy of my cert by friday. dale said hed get back to me",
            "send Renita a copy of my certificate",
        ),
        ("email her two writing samples by thursday", "email you two writing samples"),
        ("my portfolio link tonight", "send you my portfolio link"),
        ("updated resume tomorrow", "send you my updated resume"),
        ("3 wk menu w costs to her by fri", "send you a three-week menu with costs"),
        ("I'd look up that article he mentioned", "look up that article you mentioned"),
        ("txt her a pic of my tickets tonite", "text you a picture of my tickets"),
        ("gotta email her me trade cert. she said shed let me know", "email you my trade certificate"),
        (
            "i owe Priya my license number + 2 refs by fri, she'll set up a shadow shift",
            "send you my license number and two references",
        ),
        (
            "take me driving licence and the theory letter in to Dale on Monday",
            "bring Dale my driving licence and the theory letter",
        ),
        ("bring my registry check in by tues, priya will email about a trial", "bring in my registry check"),
        (
            "I said I would send her, through Dustin, the one-page calendar I use",
            "send you the one-page calendar I use",
        ),
        (
            "Letter from the Trust re: the open days, posting it to Ms R this wk",
            "send you the letter from the Trust about the open days",
        ),
        ("My two referees' details to Dale by Monday", "send Dale the details of my two referees"),
        ("me: blank venue sheet to Priya today. them: answer by weds", "send you the blank venue sheet"),
        ("redacted SAP sample → Raman by Fri", "send you a redacted SAP sample"),
        ("Emailing Ms Raman my session plan tomorrow", "email you my session plan"),
        ("Sharing the photos with Renita", "share the photos with Renita"),
        ("Dropping my references in on Friday", "drop my references in"),
        ("nothing from me. she's sending a task on Thursday", ""),
        ("they owe me a call", ""),
        ("I promised Dale a copy of the budget template", "send Dale a copy of the budget template"),
        ("promised her a copy of my cert", "send you a copy of my certificate"),
    ],
)
def test_a_promise_goes_on_behind_ill(typed: str, said: str) -> None:
    assert promise(typed, "Priya Raman", ("Priya Raman", "Renita", "Dale")) == said


def test_what_another_will_send_is_theirs_and_not_the_readers() -> None:
    sent = awaited("sample Monday. Ines will email me their style guide", "Priya Raman", ("Priya Raman", "Ines Roy"))
    assert sent is not None
    assert sent.thing == "Ines's style guide"


@pytest.mark.parametrize(
    ("typed", "thing"),
    [
        ("I'm to drop off my abstract Monday and she said she would set up the ride along", "the ride-along"),
        ("my plan this week. She'll arrange for me to see the cottage.", "seeing the cottage"),
        ("my permit thurs. said shed get me in for a trial morning next week", ""),
        ("Letter this week. she said she'd write", "hearing from you"),
        ("She will email the task tomorrow, I do it by Tuesday", "the task"),
        ("my check by tues, priya will email about a working interview", "your email about a working interview"),
    ],
)
def test_what_they_will_do_is_looked_forward_to(typed: str, thing: str) -> None:
    found = awaited(typed, "Priya Raman", ("Priya Raman",))
    assert (found.thing if found else "") == thing


_PIECES = st.sampled_from(
    [
        "Emailing",
        "Sending",
        "sharing",
        "Texting",
        "Bringing",
        "dropping",
        "Taking",
        "giving",
        "my",
        "the",
        "plan",
        "list",
        "Renita",
        "her",
        "him",
        "to",
        "by",
        "on",
        "Friday",
        "tomorrow",
        ".",
        ",",
        "She'll",
        "they",
        "owe",
        "me",
        "a",
        "call",
        "2",
        "references",
        "photo",
        "and",
        "then",
        "I",
    ]
)


@given(st.text(max_size=300) | st.lists(_PIECES, max_size=9).map(" ".join))
def test_whatever_is_typed_is_read(typed: str) -> None:
    moments(typed)
    answer(typed)
    wants(typed, typed)
    promise(typed, typed, (typed,))
