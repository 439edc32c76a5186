"""One thing that was noted is mended by words, and nothing else is taken for it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checklist.answers import Answers, CallPermission, HireDate, Point
from bot.checklist.corrections import read_correction
from bot.checklist.noted import Anew, Corrected, Found, Unknown, Which
from bot.checklist.people import Met
from bot.checklist.reading import Setting
from bot.checklist.steps import StepName

SETTING = Setting(date(2026, 11, 29))
NOTED = Answers(
    told=(Point("cut close from 9 to 5 days"), Point("20% fewer faults"), Point("Power BI")),
    met=(Met("Priya Raman", address="Priya"), Met("Bo Chen", "CTO"), Met("Oh")),
    call_whom="Priya",
)
TABLE = [
    # what is said | what it changes; "which" where that is open; "no ..." for what is not there; "" for no correction
    ("Oh is not a person", "Oh is off the list of whom you met"),
    ("oops, Oh is not a person, remove that", "Oh is off the list of whom you met"),
    ("remove Bo", "Bo Chen is off the list of whom you met"),
    ("Bo wasn't there", "Bo Chen is off the list of whom you met"),
    ("it's Pria", "Priya Raman is now Pria Raman"),
    ("i spelled priya wrong, it's Pria", "Priya Raman is now Pria Raman"),
    ("Pria*", "Priya Raman is now Pria Raman"),
    ("Bo's last name is Chang", "Bo Chen is now Bo Chang"),
    ("Bo's title is CFO", "Bo Chen's title is now CFO, no longer CTO"),
    ("Bo is actually the CFO, not the CTO", "Bo Chen's title is now CFO, no longer CTO"),
    ("Priya's email is priya@x.example", "Priya Raman's e-mail is now priya@x.example"),
    ("Bo's number is 555 010 0123", "Bo Chen's number is now 555 010 0123"),
    ("add Jess Martin, recruiter", "Jess Martin (Recruiter) is on the list of whom you met"),
    ("scratch the second point", "“20% fewer faults” is off your points"),
    ("forget the power bi point", "“Power BI” is off your points"),
    ("the second one was 12%", "“20% fewer faults” is now “12% fewer faults”"),
    ("actually 4 days not 5", "“cut close from 9 to 5 days” is now “cut close from 9 to 4 days”"),
    ("it's Tableau not Power BI", "“Power BI” is now “Tableau”"),
    ("2: 30% fewer faults", "“20% fewer faults” is now “30% fewer faults”"),
    ("add a point: I speak Spanish", "“I speak Spanish” is one of your points"),
    ("the first one was 12%", "which"),
    ("actually 3 days not 4", "which"),
    ("not faults, defects", "“20% fewer faults” is now “20% fewer defects”"),
    ("make it 25%", "“20% fewer faults” is now “25% fewer faults”"),
    ("9 to 3 days, not 9 to 5", "“cut close from 9 to 5 days” is now “cut close from 9 to 3 days”"),
    ("25% fewer faults not 20%", "“20% fewer faults” is now “25% fewer faults”"),
    ("change point three to Tableau", "“Power BI” is now “Tableau”"),
    ("drop number two", "“20% fewer faults” is off your points"),
    ("the last point can go", "“Power BI” is off your points"),
    ("delete Priya and Oh", "Priya Raman is off the list of whom you met, and Oh is off the list of whom you met"),
    ("two m's in Raman", "Priya Raman is now Priya Ramman"),
    ("Chen has two n's", "Bo Chen is now Bo Chenn"),
    ("Bo spells it Beau", "Bo Chen is now Beau Chen"),
    ("it's Dr. Raman", "Priya Raman is now Dr. Priya Raman"),
    ("other way round: Chen Bo", "Bo Chen is now Chen Bo"),
    ("Raman is her first name", "Priya Raman is now Raman Priya"),
    ("Bo isn't the CTO", "Bo Chen's title, CTO, is off"),
    ("remove Bo's title", "Bo Chen's title, CTO, is off"),
    ("Priya is the CTO, not Bo", "Priya Raman's title is now CTO, and Bo Chen's title, CTO, is off"),
    ("wrong number for Bo, it's 312 555 0148", "Bo Chen's number is now 312 555 0148"),
    ("plus Lars Holm", "Lars Holm is on the list of whom you met"),
    ("I never said Power BI", "“Power BI” is now among what you did not get to say"),
    ("that's not what I said", "which"),
    ("that isn't right", "which"),
    ("swap 1 and 2", "which"),
    ("merge 1 and 3", "which"),
    ("put the third one first", "“Power BI” is now your first point"),
    ("delete all of them", "which"),
    ("the third one's wrong", "which"),
    ("only the second one is right", "which"),
    ("fix the typo in the second one", "which"),
    ("Chen with a g", "which"),
    ("Oh is a typo", "which"),
    ("it's not Power BI", "which"),
    ("I didn't say 20%", "which"),
    ("point 3 is Tableau", "which"),
    ("add another point", "which"),
    ("delete the first name", "which"),
    ("remove Tom", "no Tom"),
    ("Tom wasn't there", "no Tom"),
    ("drop the fifth", "no the fifth"),
    ("drop the Java point", "no the Java point"),
    ("it's Java not Scala", "no Scala"),
    ("two n's in Hannah", "no Hannah"),
    ("Dana is the CFO, not Bo", "no Dana"),
    ("it was Tuesday I meant", ""),
    ("remove the reminder", ""),
    ("delete my data", ""),
    ("it's Priya", ""),
    ("the first one was great", ""),
    ("Bo was great", ""),
    ("Priya asked about the ERP", ""),
    ("I also cut costs by 20%", ""),
    ("Power BI -> I built the dashboards", ""),
    ("add Gamma Inc tomorrow 4pm", ""),
    ("remove the second paragraph", ""),
    ("it is Friday", ""),
]


@pytest.mark.parametrize(("text", "what"), TABLE)
def test_a_correction_changes_the_one_thing_that_it_names(text: str, what: str) -> None:
    read = read_correction(text, NOTED, SETTING)
    assert _said(read) == what


def _said(read: Found) -> str:
    match read:
        case Corrected(_, what):
            return what
        case Unknown(said):
            return f"no {said}"
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
def test_any_text_mends_one_thing_at_most_or_nothing(text: str) -> None:
    read = read_correction(text, NOTED, SETTING)
    if isinstance(read, Corrected):
        assert read.what
        assert read.answers != NOTED
        assert abs(len(read.answers.met) - 3) + abs(len(read.answers.told) - 3) <= 2
