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
    ("swap 1 and 2", "“cut close from 9 to 5 days” and “20% fewer faults” have changed places"),
    ("merge 1 and 3", "which"),
    ("put the third one first", "“Power BI” is now your first point"),
    ("delete all of them", "which"),
    ("delete my points", "which"),
    ("clear all my names", "which"),
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


TOLD = Answers(
    told=(Point("I led a team of six"), Point("20% fewer signal faults"), Point("I speak Portuguese")),
    met=(Met("Priya Raman", "Engineering Manager", address="Priya"), Met("Bo Lindqvist"), Met("Oh")),
    hire_date=HireDate(True, date(2026, 12, 18), date(2026, 12, 18)),
    call=CallPermission.YES,
    call_whom="Priya",
)
_BO, _RAMAN, _OH = "Bo Lindqvist is now ", "Priya Raman is now ", "Oh is off the list of whom you met"
_TEAM, _FAULTS, _SPEAK = (f"“{point.answer}” is now " for point in TOLD.told)
_DAY = "the hire date is now “{}”, no longer “Friday, December 18, 2026”"
_CALL, _WHOM = "whether you may call is now “{}”, no longer “Yes”", "whom to call is now “{}”, no longer “Priya”"
AT_ANY_TIME = [
    # how a name is spelt is no part of it, and an order is no name
    ("Bo's last name is Lindquist with a qu", f"{_BO}Bo Lindquist"),
    ("Bo's last name is Lindkvist, spelled with a k", f"{_BO}Bo Lindkvist"),
    ("Priya's last name is R-A-M-A-N-N", f"{_RAMAN}Priya Ramann"),
    ("Raman is spelled R A M A N N", f"{_RAMAN}Priya Ramann"),
    ("Priya's last name is Ramanujan (one word)", f"{_RAMAN}Priya Ramanujan"),
    ("change Bo to Beau please, like the French", f"{_BO}Beau Lindqvist"),
    ("Bo spells it Beau, B-E-A-U", f"{_BO}Beau Lindqvist"),
    ("email Bo, not Priya", ""),
    ("use Bo instead of Priya", ""),
    # "oh" at the head of a sentence, and the person
    ("oh no, I got the date wrong, it's the 19th", _DAY.format("Saturday, December 19, 2026")),
    ("oh wait the second one is wrong", "which"),
    ("oh it was 25%", f"{_FAULTS}“25% fewer signal faults”"),
    ("there was no Oh lol", _OH),
    ("oh that's not somebody, delete", _OH),
    ("oh isn't a person haha", _OH),
    ("no such person as Oh", _OH),
    ("Oh isn't real, that was me typing", _OH),
    # a point said again
    ("team of eight actually", f"{_TEAM}“I led a team of eight”"),
    ("team of nine, sorry", f"{_TEAM}“I led a team of nine”"),
    ("the 20 percent was crossings not signals", f"{_FAULTS}“20% fewer crossing faults”"),
    ("30 percent not 20", f"{_FAULTS}“30 percent fewer signal faults”"),
    ("signal failures actually, not faults", f"{_FAULTS}“20% fewer signal failures”"),
    ("I didn't lead them, I trained them", f"{_TEAM}“I trained a team of six”"),
    ("middle one: 30% fewer faults", f"{_FAULTS}“30% fewer faults”"),
    ("faults fell 20% in under a year, add the year bit", f"{_FAULTS}“faults fell 20% in under a year”"),
    ('add "in a year" to the second one', f"{_FAULTS}“20% fewer signal faults in a year”"),
    ("the third one is: i speak spanish", f"{_SPEAK}“I speak Spanish”"),
    ("i speak french and german, not portuguese", f"{_SPEAK}“I speak French and German”"),
    # its place, and who stays
    ("never said the team thing in the end", "“I led a team of six” is now among what you did not get to say"),
    ("put the portuguese one first", "“I speak Portuguese” is now your first point"),
    ("make the third point my first", "“I speak Portuguese” is now your first point"),
    ("the team one should come last", "“I led a team of six” is now your last point"),
    ("drop everyone but Priya", "Bo Lindqvist and Oh are off the list of whom you met"),
    ("keep only Bo and Priya", _OH),
    ("swap priya and bo, he's the manager", "Priya Raman is without a title and Bo Lindqvist is Engineering Manager"),
    ("switch Bo and Priya", "which"),
    ("Raman is her first name, Priya is surname", f"{_RAMAN}Raman Priya"),
    # the hire date
    ("date is wrong", "asked"),
    ("they said the 11th of january", _DAY.format("Monday, January 11, 2027")),
    ("they didn't give a date, I guessed", _DAY.format("They didn't say")),
    ("I made the date up", _DAY.format("They didn't say")),
    ("make it Dec 12 or 13", _DAY.format("between Saturday, December 12, 2026 and Sunday, December 13, 2026")),
    ("not the 18th, the 19th", _DAY.format("Saturday, December 19, 2026")),
    ("she said by christmas", _DAY.format("Friday, December 25, 2026")),
    ("they said they'd decide by the 11th", ""),
    ("it's friday", ""),
    # the call
    ("actually I never asked if I can call", _CALL.format("I didn't ask")),
    ("no calls, she said email", _CALL.format("No · no calls, she said email")),
    ("only Bo may be called", _WHOM.format("Bo Lindqvist")),
    ("only call Bo, not Priya", _WHOM.format("Bo Lindqvist")),
    ("don't call Priya, call Bo", _WHOM.format("Bo Lindqvist")),
    ("I called Bo, no answer", ""),
    ("I'll call Bo tomorrow", ""),
    # questions and protests
    ("did I say 20 or 25?", ""),
    ("is Bo on there?", ""),
    ("don't remove Bo", ""),
    ("why did you remove Bo", ""),
    ("engineering manager is Bo's title?", ""),
    ("can you remove Bo?", "Bo Lindqvist is off the list of whom you met"),
    ("start over", "which"),
]


@pytest.mark.parametrize(("text", "what"), AT_ANY_TIME)
def test_each_answer_is_corrected_by_words_and_a_question_changes_nothing(text: str, what: str) -> None:
    assert _said(read_correction(text, TOLD, SETTING)) == what


@pytest.mark.parametrize("text", ["they said the 11th of january", "make it Dec 12", "no calls, she said email"])
def test_what_was_not_answered_yet_is_not_corrected(text: str) -> None:
    assert read_correction(text, NOTED, SETTING) is None


def _said(read: Found) -> str:
    match read:
        case Corrected(_, what):
            return what
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
def test_any_text_mends_one_thing_at_most_or_nothing(text: str) -> None:
    read = read_correction(text, NOTED, SETTING)
    if isinstance(read, Corrected):
        assert read.what
        assert read.answers != NOTED
        assert abs(len(read.answers.met) - 3) + abs(len(read.answers.told) - 3) <= 2
