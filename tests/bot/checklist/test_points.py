"""What a line says as a point: problem and answer apart however they were typed, and nerves never noted as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checklist.conversation import begin
from bot.checklist.steps import StepName
from bot.reading.answers.points import is_nerves, read_point, several
from bot.vocabulary.answers import Answers, Point
from tests.bot.checklist.talk import at, said

NERVES = [
    "honestly cant remember a thing i was so nervous",
    "my mind has gone blank",
    "my brain just went to mush honestly",
    "not a lot, he did all the talking",
    "idk i was so nervous lol",
    "nothing, i blanked",
    "idk",
    "n/a",
    "I can't remember",
    "not much",
    "i froze",
    "omg i totally blanked out, sorry",
    "i was really nervous and my mind went blank",
    "honestly it was a blur lol",
    "I don't remember, I was nervous",
    "nothing i choked lol",
    "um i forgot everything",
    "not much, I froze",
    "sorry my hands are shaking",
    "my voice was shaking the whole time",
    "I felt so stupid",
    "sorry",
    "I apologize",
    "I cried",
    "honestly nothing lol i just answered their questions",
    "i dont know what to put here",
    "idk. nothing. I froze",
    "cant think, my heads gone, move on",
]
POINTS = [
    "I stay calm when people are nervous",
    "nervous systems research at UCL",
    "I was so nervous I forgot to mention my CPA",
    "i froze the budget and saved 12%",
    "forgot to mention my CPR certificate",
    "blanked out walls are my specialty",
    "nothing about my CPA",
    "sorry my English is not perfect",
    "they liked me to lead the team",
    "it went well because I had cut the close to five days",
    "I shook up the night shift",
    "my hands are steady",
    "it was all them talking but i did say i know SAP",
    "1 year in sales 2 years in ops 3 in management",
]
APART = {
    "they are drowning in returns - i cut returns backlog by half": (
        "they are drowning in returns",
        "i cut returns backlog by half",
    ),
    "PHONES RING ALL DAY - I HANDLED 80 CALLS A DAY": ("PHONES RING ALL DAY", "I HANDLED 80 CALLS A DAY"),
    "their dataset is messy; I've cleaned 3 cohort studies": (
        "their dataset is messy",
        "I've cleaned 3 cohort studies",
    ),
    "high turnover on nights -- im fine w nights, did 2 yrs": (
        "high turnover on nights",
        "im fine w nights, did 2 yrs",
    ),
    "Problem: pricing analysis takes weeks. I automated it": ("pricing analysis takes weeks", "I automated it"),
    "slow onboarding – we halved it": ("slow onboarding", "we halved it"),
    "slow close > cut it to 5 days": ("slow close", "cut it to 5 days"),
    "their close is slow: I cut ours from 9 days to 5": ("their close is slow", "I cut ours from 9 days to 5"),
    "their close takes nine days. I cut ours to five": ("their close takes nine days", "I cut ours to five"),
    "they mentioned staff keep quitting - I ran retention at Aldi, down to 8%": (
        "staff keep quitting",
        "I ran retention at Aldi, down to 8%",
    ),
    "They said turnover's brutal on nights; told them I stayed 6 yrs on nights": (
        "turnover's brutal on nights",
        "told them I stayed 6 yrs on nights",
    ),
    "their rota is a mess so i told them i do rotas for 60 staff": (
        "their rota is a mess",
        "i told them i do rotas for 60 staff",
    ),
    "problem: too many returns - answer: photos at packing": ("too many returns", "photos at packing"),
}
SEVERAL = {
    "1. 10 yrs on forklifts 2. never had an accident 3. can start monday": [
        "10 yrs on forklifts",
        "never had an accident",
        "can start monday",
    ],
    "A) CAD B) GD&T C) DFM background": ["CAD", "GD&T", "DFM background"],
    "I'd bring 8 years of ICU experience. Also charge nurse for 3. Oh and I'm cool with nights": [
        "I'd bring 8 years of ICU experience",
        "charge nurse for 3",
        "I'm cool with nights",
    ],
    "$2M pipeline in 6 months / 3 enterprise logos / mentored 2 SDRs": [
        "$2M pipeline in 6 months",
        "3 enterprise logos",
        "mentored 2 SDRs",
    ],
    "Speak french and wolof; drove HGV in 3 countries; zero points on licence": [
        "Speak french and wolof",
        "drove HGV in 3 countries",
        "zero points on licence",
    ],
    "I write tests first, plus I know Rust, plus I'm local": ["I write tests first", "I know Rust", "I'm local"],
    "that i work clean and fast. thats it really": ["that i work clean and fast"],
    "sorry my english. I say them I am fast learner": ["I say them I am fast learner"],
    "can u add i know quickbooks": ["i know quickbooks"],
    "can you put that i drive": ["i drive"],
    "I have told them: 1) I run SAP in 3 plants 2) I cut overdue from 31% to 12% 3) I speak german, polish": [
        "I run SAP in 3 plants",
        "I cut overdue from 31% to 12%",
        "I speak german, polish",
    ],
    "said id cut close from 9 days to 5, led team of 6 thru 2 audits, oh and the £340k we clawed back": [
        "said id cut close from 9 days to 5",
        "led team of 6 thru 2 audits",
        "the £340k we clawed back",
    ],
    "mostly waffled tbh. did get in the 2% forecast": ["did get in the 2% forecast"],
    "cut costs by 20%, which saved 40k": ["cut costs by 20%, which saved 40k"],
    "I ran it. I sold it. I wrote it.": ["I ran it. I sold it. I wrote it."],
    "a. b. c.": ["a. b. c."],
    "B) option": ["B) option"],
}
WHOLE = [
    "ten years in audit - I led a team of six",
    "no complaints in 5 years - I care",
    "turnover down 12% - I started a buddy system",
    "Bosch, Siemens - worked in both",
    "SAP; Excel; Jira",
    "led a team - cut costs by 15%",
    "I know SAP; can start in May",
    "people trust me - I handled 80 calls a day",
    "they loved the demo. I built it in 2 days",
    "bachelor's degree: accounting",
    "rebuilt the intake process; wait times fell 40%",
    "full-time nights - available now",
]


@pytest.mark.parametrize("text", NERVES)
def test_nerves_are_no_point_alone_and_in_a_list(text: str) -> None:
    assert is_nerves(text)
    assert said(begin(Answers()), text).conversation.answers.told == ()
    assert said(at(StepName.MISSED), f"I know SAP\n{text}").conversation.answers.missed == (Point("I know SAP"),)


@pytest.mark.parametrize("text", POINTS)
def test_a_point_with_a_word_of_nerves_in_it_stays_one(text: str) -> None:
    assert not is_nerves(text)
    assert read_point(text) == Point(text)


@pytest.mark.parametrize("text", APART)
def test_problem_and_answer_are_told_apart_without_an_arrow(text: str) -> None:
    problem, answer = APART[text]
    assert read_point(text) == Point(answer, problem)


@pytest.mark.parametrize("text", SEVERAL)
def test_several_points_in_one_line_come_apart_where_they_surely_are_several(text: str) -> None:
    assert said(at(StepName.POINTS), text).conversation.answers.told == tuple(map(Point, SEVERAL[text]))


@pytest.mark.parametrize("text", ["see my cv", "its on my linkedin", "look at my resume pls"])
def test_where_to_look_is_no_point_and_is_asked_again(text: str) -> None:
    assert said(at(StepName.POINTS), text).conversation.answers.told == ()


@given(st.sampled_from([*SEVERAL, *POINTS]), st.text(alphabet="bcdfg", min_size=4, max_size=9), st.integers(0, 9))
def test_no_word_of_a_line_of_points_is_lost(text: str, word: str, at: int) -> None:
    words = text.split()
    line = " ".join([*words[: at + 1], word, *words[at + 1 :]])
    assert word in " ".join(several(line))


@pytest.mark.parametrize("text", WHOLE)
def test_a_line_that_is_not_surely_a_problem_and_its_answer_stays_whole(text: str) -> None:
    assert read_point(text) == Point(text)


scraps = st.sampled_from(
    ["sorry. ", "so ", "nervous ", "i ", "just ", "they ", "- ", "; ", "I cut ", "too many ", ". ", "x"]
)


@given(st.text(max_size=80) | st.lists(scraps, max_size=40).map("".join))
def test_any_line_is_a_point_of_its_own_words_or_none(text: str) -> None:
    point = read_point(text)
    for part in (point.answer, point.problem) if point else ():
        assert part in " ".join(text.split())
    assert point is None or point.answer


@pytest.mark.parametrize(
    "text",
    [
        "nope think i covered everything",
        "nothing springs to mind",
        "i'm happy with what i said",
        "probably loads but cant remember now",
        "not that i can think of right now",
        "they were really nice people",
        "it was more of a chat",
        "they did most of the talking",
        "it all went by in a blur",
    ],
)
def test_that_all_was_said_and_how_the_talk_was_is_no_point(text: str) -> None:
    assert read_point(text) is None


@pytest.mark.parametrize(
    "text",
    ["I covered everything from payroll to tax", "they were short staffed", "I said everything in Spanish"],
)
def test_what_says_more_than_that_is_a_point(text: str) -> None:
    assert read_point(text) is not None


def test_that_only_the_others_talked_is_no_point() -> None:
    assert read_point("it was all them talking tbh, 50 mins about their ski trips, i barely got a word in") is None


def test_numbers_without_a_mark_count_points_and_other_figures_stay() -> None:
    assert several("1 sap rollout 2 managed 6 ppl 3 cut the agency spend by a third") == [
        "sap rollout",
        "managed 6 ppl",
        "cut the agency spend by a third",
    ]
