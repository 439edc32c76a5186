"""One thing that was noted is mended by words, and nothing else is taken for it."""

from datetime import date
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.checklist.corrections import read_correction
from bot.checklist.steps import StepName
from bot.reading.answers.reading import Setting
from bot.reading.corrections.noted import Anew, Corrected, Found, Unknown, Which
from bot.vocabulary.answers import Answers, CallPermission, Point
from bot.vocabulary.met import Met
from tests.bot.checklist.corrected import (
    AT_ANY_TIME,
    NOTED,
    STATES,
    TABLE,
    TOLD,
    changes,
    is_now,
    on_the_list,
    part,
    point,
    typed,
)
from tests.words import in_english

SETTING = Setting(date(2026, 11, 29))
TYPED = typed()
GIVEN = in_english("choices.closing_given")


@pytest.mark.parametrize(("text", "what"), TABLE)
def test_a_correction_changes_the_one_thing_that_it_names(text: str, what: str) -> None:
    read = read_correction(text, NOTED, SETTING)
    assert _said(read) == what


def test_each_answer_is_corrected_by_words_and_a_question_changes_nothing() -> None:
    read = {text: _said(read_correction(text, TOLD, SETTING)) for text, _ in AT_ANY_TIME}
    assert read == dict(AT_ANY_TIME)


@pytest.mark.parametrize("heading", TYPED)
def test_each_correction_is_filed_where_it_belongs_and_nothing_else_is_changed(heading: str) -> None:
    noted = next(answers for name, answers in STATES.items() if heading.startswith(name))
    rows = [row.partition(" =>") for row in TYPED[heading]]
    read = [_became(noted, read_correction(text, noted, Setting(date(2026, 11, 24)))) for text, _, _ in rows]
    wrong = {text: said for (text, _, right), said in zip(rows, read, strict=True) if said != right.strip()}
    assert wrong == {}


def test_of_two_corrections_in_one_message_both_are_made() -> None:
    noted = STATES["cashier"]
    of_them = ["drop dave", "its karin not karen", "second one shld be 18%", "dave is the buyer", "put spanish first"]
    of_the_rest = ["its the 19th not 18th", "they decide on the 22nd", "i cant call", "i didnt do the closing"]
    marks = [", ", " and ", ". ", ", also ", ", and "]
    for one, other in product(of_them, of_the_rest):
        first = read_correction(one, noted, SETTING)
        assert isinstance(first, Corrected)
        then = read_correction(other, first.answers, SETTING)
        orders = [mark.join(each) for mark in marks for each in ((one, other), (other, one))]
        both = [read_correction(message, noted, SETTING) for message in orders]
        assert isinstance(then, Corrected)
        answers = [each.answers if isinstance(each, Corrected) else each for each in both]
        assert answers == [then.answers] * len(orders), one


def test_who_stood_in_for_somebody_is_met_in_their_place() -> None:
    noted = Answers(met=(Met("Priya Raman", "VP Finance"), Met("Bo Chen", "Clerk")))
    met = {
        "Bo wasnt there it was Ben": ["Priya Raman", "Ben"],
        "Bo didn't come, I met Lena Ortiz": ["Priya Raman", "Lena Ortiz"],
        "Bo wasn't there": ["Priya Raman"],
    }
    read = {text: read_correction(text, noted, SETTING) for text in met}
    assert {
        text: [each.name for each in changed.answers.met]
        for text, changed in read.items()
        if isinstance(changed, Corrected)
    } == met


def test_a_number_with_its_unit_takes_the_place_of_both() -> None:
    read = read_correction("it was 8 days not nine", Answers(told=(Point("I cut it from nine days to five"),)), SETTING)
    assert isinstance(read, Corrected)
    assert read.answers.told[0].answer == "I cut it from 8 days to five"


def _became(noted: Answers, read: Found) -> str:
    match read:
        case Corrected(answers):
            return changes(noted, answers)
        case Which(among):
            return f"ask {' / '.join(among)}".strip()
        case Unknown(said):
            return f"no {said}"
        case Anew(question):
            return f"asked {question}"
    return ""


def test_what_was_not_answered_yet_is_not_corrected() -> None:
    told = ["they said the 11th of january", "make it Dec 12", "they need a lead on Friday nights"]
    assert [read_correction(text, NOTED, SETTING, asking=StepName.POINTS) for text in told] == [None] * 3


@pytest.mark.parametrize(
    ("text", "asking", "what"),
    [
        ("no calls, she said email", StepName.POINTS, is_now("call", "No · no calls, she said email")),
        ("i can ring her monday she said", StepName.MISSED, is_now("call", "Yes")[:-1]),
        ("she said i could ring", StepName.HIRE_DATE, is_now("call", "Yes")),
        ("told them i can call on 20 suppliers", StepName.POINTS, ""),
        ("they decide by 11 dec", StepName.POINTS, is_now("hire_date", "Friday, December 11, 2026")),
        ("she'll get back to me next week", StepName.MISSED, is_now("hire_date", "between")[:-1]),
        ("they want someone in by 10th december", StepName.CALL, is_now("hire_date", "Thursday, December 10, 2026")),
        ("they said theyll let me know next friday", StepName.POINTS, "which"),
        ("they fill it in mid january", StepName.PEOPLE, is_now("hire_date", "between")[:-1]),
        ("they need a lead on Friday nights", StepName.POINTS, ""),
        (
            "met Hana Sato, she's the lead",
            StepName.POINTS,
            on_the_list("Hana Sato (Lead)"),
        ),
        (
            "also met Piet de Vries, foreman",
            StepName.CALL,
            on_the_list("Piet de Vries (Foreman)"),
        ),
        ("i met the payroll deadline each month", StepName.POINTS, ""),
        (
            "i told them about my forklift licence",
            StepName.HIRE_DATE,
            in_english("corrections.point_is_there", point="my forklift licence"),
        ),
        (
            "also told her i did nights for 4 years",
            StepName.PEOPLE,
            in_english("corrections.point_is_there", point="I did nights for 4 years"),
        ),
        ("i told them i can start on 5 jan", StepName.HIRE_DATE, ""),
        ("i told them i look forward to it", StepName.CLOSING, ""),
        ("i never said i look forward to it", StepName.CALL, is_now("closing", "No")[:-1]),
        (
            "the woman was called Ines Faria",
            StepName.HIRE_DATE,
            on_the_list("Ines Faria"),
        ),
        ("the manager was called away", StepName.HIRE_DATE, ""),
        ("she wants me to ring her friday", StepName.POINTS, is_now("call", "Yes")[:-1]),
        ("they asked me to call on suppliers", StepName.POINTS, ""),
        ("they said they'd ring by next week", StepName.POINTS, is_now("hire_date", "between")[:-1]),
        ("decision next thursday", StepName.POINTS, "which"),
        ("decision making in a fast team", StepName.POINTS, ""),
        (
            "i forgot to say i speak Urdu",
            StepName.HIRE_DATE,
            in_english("corrections.point_is_missed", point="I speak Urdu"),
        ),
        ("i forgot to ask when", StepName.HIRE_DATE, ""),
        (
            "I forgot to say that I know Power BI really well",
            StepName.POINTS,
            in_english("corrections.point_is_missed", point="I know Power BI really well"),
        ),
        (
            "I was going to bring up my hazmat endorsement but the guy cut me off",
            StepName.POINTS,
            in_english("corrections.point_is_missed", point="my hazmat endorsement"),
        ),
        ("forgot to say I speak Urdu", StepName.MISSED, ""),
        (
            "his name was Idris Cole btw",
            StepName.POINTS,
            on_the_list("Idris Cole"),
        ),
        (
            "my contact there is Ola Berg, HR",
            StepName.POINTS,
            on_the_list("Ola Berg (HR)"),
        ),
        (
            "met the chef too, Luca Bianchi",
            StepName.HIRE_DATE,
            on_the_list("Luca Bianchi (Chef)"),
        ),
        (
            "there was also a Jill from payroll",
            StepName.POINTS,
            on_the_list("Jill (Payroll)"),
        ),
        ("i promised to send references by friday", StepName.POINTS, is_now("promised", "i promised")[:-1]),
        ("i promised to send references by friday", StepName.CLOSING, ""),
        (
            "also i closed with looking forward to starting",
            StepName.HIRE_DATE,
            is_now("closing", GIVEN)[:-1],
        ),
        ("she said call her after the 3rd", StepName.CLOSING, is_now("call", "Yes")[:-1]),
    ],
)
def test_what_plainly_answers_another_question_is_filed_there(text: str, asking: StepName, what: str) -> None:
    said = _said(read_correction(text, NOTED, SETTING, asking))
    assert said.startswith(what) if what else not said


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("oh they did say i can call", is_now("call", "Yes · they did say i can call")),
        ("i promised to send references by friday", is_now("promised", "i promised to send references by friday")),
        ("didnt ask about calling actually", is_now("call", in_english("choices.not_asked"))),
        ("they never said i could call", is_now("call", in_english("choices.not_asked"))),
        ("no calls, she said email", is_now("call", "No · no calls, she said email")),
        ("can i call them", ""),
        ("i want to call them", ""),
        ("do you think i can call", ""),
        (
            "i did tell her i look forward to it",
            is_now("closing", f"{GIVEN} · i did tell her i look forward to it"),
        ),
        ("i didnt say i look forward", is_now("closing", "No · i didn't say i look forward")),
        ("they said theyll fill it by christmas", is_now("hire_date", "Friday, December 25, 2026")),
        ("nobody said when they'd decide", is_now("hire_date", in_english("choices.day_not_said"))),
        ("they said the 11th of january", ""),
    ],
)
def test_what_was_left_out_is_told_later_by_what_says_so_itself(text: str, what: str) -> None:
    assert _said(read_correction(text, NOTED, SETTING)) == what


def test_the_number_that_leave_is_given_with_is_kept() -> None:
    read = read_correction("she gave me permission to ring her on 0161 496 0000", NOTED, SETTING)
    assert isinstance(read, Corrected)
    assert (read.answers.call, read.answers.call_number) == (CallPermission.YES, "0161 496 0000")


def _said(read: Found) -> str:
    match read:
        case Corrected(_, what):
            return str(what)
        case Unknown(said):
            return f"no {said}"
        case Anew(question):
            return "asked" if question else ""
    return "which" if isinstance(read, Which) else ""


def test_a_name_is_mended_wherever_it_stands() -> None:
    read = read_correction("it's Pria", NOTED, SETTING)
    assert isinstance(read, Corrected)
    assert (read.answers.met[0], read.answers.call_whom) == (Met("Pria Raman", address="Pria"), "Pria")


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("it's Pria", StepName.ADDRESS),
        ("2: I led a team of six", StepName.CHECK),
        ("add that I ran payroll", StepName.MISSED),
        ("Bo is the boss", StepName.TALKED),
        ("Bo: audit", StepName.TALKED),
        ("remove duplicate records", StepName.POINTS),
        ("that's not right", StepName.CALL),
    ],
)
def test_what_answers_the_open_question_is_no_correction(text: str, asking: StepName) -> None:
    assert read_correction(text, NOTED, SETTING, asking) is None


@given(
    st.text()
    | st.lists(
        st.sampled_from(
            ["Bo", "Oh", "it's", "not", "add", "the", "second", "12%", "is", "remove", "Priya", ",", ":", "*"]
        )
    ).map(" ".join)
)
@example("ADD:00 remov 00")
@example("BO THE , not 0")
def test_any_text_mends_one_thing_at_most_or_nothing(text: str) -> None:
    read = read_correction(text, NOTED, SETTING)
    if isinstance(read, Corrected):
        assert read.what
        assert read.answers != NOTED
        assert abs(len(read.answers.met) - 3) + abs(len(read.answers.told) - 3) <= 2


def test_a_reason_or_how_sure_they_are_behind_a_correction_is_no_part_of_it() -> None:
    close, excel = Point("I cut the month-end close from nine days to five"), Point("I use Excel daily, saved 12%")
    noted = Answers(told=(close, excel), met=(Met("Priya Raman", "VP Finance"), Met("Bo Chen", "Controller")))
    said = {
        "excel thing saved 21 not 12, i always flip numbers sorry": "“I use Excel daily, saved 21%”",
        "bin the excel bit, sounds naff": point("is_off", excel.answer),
        "it wasnt daily its more like weekly tbh. dont wanna lie": "“I use Excel weekly, saved 12%”",
        "remove the word daily": "“I use Excel, saved 12%”",
        "i never actually said the excel bit to them, only thought of it on the train home": in_english(
            "corrections.point_is_now_missed", point=excel.answer
        ),
        "oh! forgot to mention i told them i trained 3 juniors": in_english(
            "corrections.point_is_there", point="I trained 3 juniors"
        ),
        "shes SVP finance now, not VP": part("title", "Priya Raman", "SVP finance", "VP Finance"),
        "There was a third fella too, Marcus Oyelaran, he runs treasury": on_the_list(
            "Marcus Oyelaran (Runs treasury)"
        ),
    }
    read = {text: _said(read_correction(text, noted, SETTING)) for text in said}
    assert {text: what for text, what in said.items() if what not in read[text]} == {}
