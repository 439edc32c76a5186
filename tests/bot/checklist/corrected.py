"""What is said, and what it changes in what was noted: "which" where that is open, "no ..." for what is not there."""

from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from bot.vocabulary.answers import Answers, CallPermission, HireDate, Point
from bot.vocabulary.met import Met

NOTED = Answers(
    told=(Point("cut close from 9 to 5 days"), Point("20% fewer faults"), Point("Power BI")),
    met=(Met("Priya Raman", address="Priya"), Met("Bo Chen", "CTO"), Met("Oh")),
    call_whom="Priya",
)
TABLE = [
    # "" for no correction
    ("Bo wasn't there, take him off", "Bo Chen is off the list of whom you met"),
    ("Bo wasn't there so remove him please", "Bo Chen is off the list of whom you met"),
    ("take off bo he wasnt there", "Bo Chen is off the list of whom you met"),
    ("bo had to leave so he shouldnt be on it", "Bo Chen is off the list of whom you met"),
    ("Bo's last name is Chenn with two n", "Bo Chen is now Bo Chenn"),
    ("Priya is spelled right", ""),
    ("No it's Priya not Pria", ""),
    ("i forgot, there was also a guy called Luis Ortega", "Luis Ortega is on the list of whom you met"),
    ("there were three people, add Ravi Menon the team lead", "Ravi Menon (Team Lead) is on the list of whom you met"),
    ("I put the wrong day, the interview was yesterday", "no the wrong day"),
    (
        "I said five days but it was six, so nine to six",
        "“cut close from 9 to 5 days” is now “cut close from 9 to 6 days”",
    ),
    ("Bo's job title is Finance Director, I got it wrong", "Bo Chen's title is now Finance Director, no longer CTO"),
    ("got Bo's email, it is bo.chen@northwind.example", "Bo Chen's e-mail is now bo.chen@northwind.example"),
    ("can you make Priya's a bit friendlier", ""),
    ("I don't need one for Bo, he wasn't there in the end", "Bo Chen is off the list of whom you met"),
    ("i left someone out, Marta Silva, office manager", "Marta Silva (Office Manager) is on the list of whom you met"),
    ("the HR lady sat in too, Funmi Adeleke", "Funmi Adeleke (HR) is on the list of whom you met"),
    ("Bo ain't the CTO, he's the CFO", "Bo Chen's title is now CFO, no longer CTO"),
    ("take Bo off, I only said hello to him in the corridor", "Bo Chen is off the list of whom you met"),
    ("the faults one was 25%, not 20", "“20% fewer faults” is now “25% fewer faults”"),
    ("spelling is Priyah, h at the end", "Priya Raman is now Priyah Raman"),
    ("i said 9 days but it was 11", "“cut close from 9 to 5 days” is now “cut close from 11 to 5 days”"),
    ("i said 20%, should be 25%", "“20% fewer faults” is now “25% fewer faults”"),
    ("forgot to put Helen Shaw, HR", "Helen Shaw (HR) is on the list of whom you met"),
    ("the close went from 11 days, not 9", "“cut close from 9 to 5 days” is now “cut close from 11 to 5 days”"),
    ("i cant call im at work til 5", ""),
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
    ("the first one is 8 days to 5", "“cut close from 9 to 5 days” is now “cut close from 8 to 5 days”"),
    ('remove "Power BI"', "“Power BI” is off your points"),
    ("take off the one about Power BI", "“Power BI” is off your points"),
    ("also met a Dr Yusuf", "Dr. Yusuf is on the list of whom you met"),
    ("bo isnt chen its cheng", "Bo Chen is now Bo Cheng"),
    ("forgot to say i'm forklift certified", "“I'm forklift certified” is among what you did not get to say"),
    ("the power bi point is wrong, it was Tableau", "“Power BI” is now “Tableau”"),
    ("its priya RAHMAN", "Priya Raman is now Priya Rahman"),
    ("put down that i also run payroll for 40", "“I also run payroll for 40” is one of your points"),
    ("first one: 10 days down to 5", "“cut close from 9 to 5 days” is now “cut close from 10 to 5 days”"),
    ("the close one was 10 days down to 5", "“cut close from 9 to 5 days” is now “cut close from 10 to 5 days”"),
    ("they want to fill it by 11 january", "the hire date is now “Monday, January 11, 2027”"),
    ("they said 11 people applied", ""),
    ("scratch the second point", "“20% fewer faults” is off your points"),
    ("forget the power bi point", "“Power BI” is off your points"),
    ("the second one was 12%", "“20% fewer faults” is now “12% fewer faults”"),
    ("actually 4 days not 5", "“cut close from 9 to 5 days” is now “cut close from 9 to 4 days”"),
    ("it's Tableau not Power BI", "“Power BI” is now “Tableau”"),
    ("2: 30% fewer faults", "“20% fewer faults” is now “30% fewer faults”"),
    ("add a point: I speak Spanish", "“I speak Spanish” is one of your points"),
    ("add to the missed ones: i speak tamil", "“I speak Tamil” is among what you did not get to say"),
    ("we met a third guy, Raj Patel, he's ops director", "Raj Patel (Ops Director) is on the list of whom you met"),
    ("bo and priya were both there plus a lady from hr, Tess", "Tess (HR) is on the list of whom you met"),
    ("kim was there plus a lady from hr, Tess", ""),
    ("i didnt say power bi, it was tableau", "“Power BI” is now “Tableau”"),
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
    ("Oh is a typo", "Oh is off the list of whom you met"),
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

TOLD = Answers(
    told=(Point("I led a team of six"), Point("20% fewer signal faults"), Point("I speak Portuguese")),
    met=(Met("Priya Raman", "Engineering Manager", address="Priya"), Met("Bo Lindqvist"), Met("Oh")),
    hire_date=HireDate(True, date(2026, 12, 18), date(2026, 12, 18)),
    call=CallPermission.YES,
    call_whom="Priya",
)
_BO, _RAMAN, _OH = "Bo Lindqvist is now ", "Priya Raman is now ", "Oh is off the list of whom you met"
_TEAM, _FAULTS, _SPEAK = (f"“{point.answer}” is now " for point in TOLD.told)
_TITLE = "Priya Raman's title is now "
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
    ("swap priya and bo, he's the manager", "Priya Raman is without a title, and Bo Lindqvist is Engineering Manager"),
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
    ("start over", "asked"),
    # she and he: whoever was met, and of several it is asked
    ("she's a director now", "which"),
    ("her name is Preeti", "which"),
    ("remove him", "which"),
    ("she was great", ""),
    # titles in more ways, of one and of several
    ("Priya's a director now", f"{_TITLE}Director, no longer Engineering Manager"),
    ("priya got promoted, she's now a director", f"{_TITLE}Director, no longer Engineering Manager"),
    (
        "Priya isn't an engineering manager, she's VP Engineering",
        f"{_TITLE}VP Engineering, no longer Engineering Manager",
    ),
    ("Priya's title is wrong, she is a sourcer", f"{_TITLE}Sourcer, no longer Engineering Manager"),
    ("Priya's phone is wrong", "which"),
    (
        "wait no, Priya is the VP, Bo's the manager",
        f"{_TITLE}VP, no longer Engineering Manager, and Bo Lindqvist's title is now Manager",
    ),
    (
        "Priya and Bo are both directors",
        f"{_TITLE}Director, no longer Engineering Manager, and Bo Lindqvist's title is now Director",
    ),
    ("swap their titles", "which"),
    ("Karen is the CFO", "no Karen"),
    ("Bo goes by Bobby", "Bo Lindqvist is addressed as Bobby"),
    # a part of somebody who is there is no second person
    ("add Priya's email priya@x.example", "Priya Raman's e-mail is now priya@x.example"),
    ("add Priya, CTO", f"{_TITLE}CTO, no longer Engineering Manager"),
    ("add Priya", "which"),
    ("the number is 312 555 0100", "which"),
    # who is off, without an order
    ("who is Oh? take that out", _OH),
    ("remvoe Oh", _OH),
    ("rm oh pls", _OH),
    ("Bo never turned up", "Bo Lindqvist is off the list of whom you met"),
    ("Bo was sick, he wasn't there", "Bo Lindqvist is off the list of whom you met"),
    ("Bo left before we started, take him off", "Bo Lindqvist is off the list of whom you met"),
    ("I didn't talk to Bo", "Bo Lindqvist is off the list of whom you met"),
    ("drop the engineering manager", "Priya Raman is off the list of whom you met"),
    ("Bo was sick of their old signals", ""),
    # another name, in more ways
    ("you spelt Lindqvist wrong, it's Lindkvist", f"{_BO}Bo Lindkvist"),
    ("wasn't Bo, it was Beau", f"{_BO}Beau Lindqvist"),
    ("Bo = Beau", f"{_BO}Beau Lindqvist"),
    # the order of points
    ("swap the first two", "“I led a team of six” and “20% fewer signal faults” have changed places"),
    ("swap points 1 and 3", "“I led a team of six” and “I speak Portuguese” have changed places"),
    ("move the portuguese one up", "“I speak Portuguese” and “20% fewer signal faults” have changed places"),
    ("put portuguese before the team one", "“I speak Portuguese” now comes before “I led a team of six”"),
    ("reverse the order", "your points are in the reverse order"),
    ("swap 1 and 8", "which"),
    # a point by its topic, and one that was forgotten
    ("remove the thing about faults", "“20% fewer signal faults” is off your points"),
    ("reword the first to I led seven engineers", f"{_TEAM}“I led seven engineers”"),
    ("change the faults one to I halved signal faults", f"{_FAULTS}“I halved signal faults”"),
    ("faults should be 30%", f"{_FAULTS}“30% fewer signal faults”"),
    ("the fifth one was 12%", "no the fifth one"),
    ("change 55% to 60%", "which"),
    ("I don't speak portuguese", "which"),
    ("I forgot to say I know SCADA", "“I know SCADA” is among what you did not get to say"),
    ("also told them that I know SCADA", "“I know SCADA” is one of your points"),
    # what is wrong, and not what is right
    ("Oh no, I got the number wrong", "which"),
    ("oh no i spelled her name wrong", "which"),
    ("everything's wrong", "which"),
    ("all of the people are wrong, start again", "which"),
    ("the third name is wrong", "which"),
    # the hire date and the call, in more ways
    ("they said the 19th not the 18th", _DAY.format("Saturday, December 19, 2026")),
    ("they moved the date to Dec 19", _DAY.format("Saturday, December 19, 2026")),
    ("no date was given actually", _DAY.format("They didn't say")),
    ("they didn't say when", _DAY.format("They didn't say")),
    ("scrap the date", _DAY.format("They didn't say")),
    ("they moved it to Dec 19", ""),
    ("the date should say December 19", _DAY.format("Saturday, December 19, 2026")),
    ("I got the call wrong", "asked"),
    ("can you correct Bo's surname to Lind?", f"{_BO}Bo Lind"),
    ("Raman should be spelled Ramann", f"{_RAMAN}Priya Ramann"),
    ("new point: I know SCADA", "“I know SCADA” is one of your points"),
    ("make point 2 point 1", ""),
    ("dec 19 not dec 18 for the call", ""),
    ("not now, later", ""),
    ("Bo = boss", "Bo Lindqvist's title is now Boss"),
    ("Priya = engineering manager", ""),
    ("i can only call after 5", _CALL.format("Yes · i can only call after 5")),
    ("don't call Priya, they said no", _CALL.format("No · don't call Priya, they said no")),
    ("I may call after all", ""),
]

_BY = {day: HireDate(True, date(2026, 12, day), date(2026, 12, day)) for day in (11, 15, 18)}
CASHIER = Answers(
    told=(Point("trained 4 new hires"), Point("cut stock loss by 15%"), Point("fluent in Spanish")),
    missed=(Point("forklift licence"),),
    met=(Met("Maria Gonzalez", "Store Manager"), Met("Dave"), Met("Karen Whitfield", "HR")),
    hire_date=_BY[18],
    call=CallPermission.YES,
    call_whom="Maria",
    reminder=True,
)
STATES = {
    "engineer": Answers(
        told=(Point("I cut signal faults by 20%"), Point("I led a team of six"), Point("I speak Portuguese")),
        met=(Met("Priya Raman", "Engineering Manager"), Met("Bo Lindqvist"), Met("Oh")),
        hire_date=_BY[11],
        call=CallPermission.YES,
    ),
    "cashier": CASHIER,
    "nothing asked": Answers(
        told=CASHIER.told,
        met=CASHIER.met,
        hire_date=HireDate(asked=False),
        call=CallPermission.NOT_ASKED,
        reminder=False,
    ),
    "nurse": Answers(
        told=(Point("handled 12 patients a shift"), Point("reduced med errors by 30%"), Point("know Epic and Cerner")),
        missed=(Point("night shifts are fine"),),
        met=(Met("Dr. Amara Okoye", "Charge Nurse"), Met("Sean O'Brien", "Recruiter"), Met("Lucy")),
        hire_date=_BY[15],
        call=CallPermission.YES,
        call_whom="Sean",
        reminder=True,
    ),
    "cook": Answers(
        told=(
            Point("I built a rota that people kept to", "late shifts"),
            Point("cut waste from 12 to 7 kilos a day"),
            Point("I speak Polish and some German"),
        ),
        missed=(Point("ran the kitchen for two weeks alone"), Point("food safety level 3")),
        met=(
            Met("Ana Lee", "Head Chef", "ana@bistro.example", "555 010 0111"),
            Met("Ana Ruiz", "Owner"),
            Met("Jan van der Berg"),
        ),
        hire_date=HireDate(True, date(2026, 12, 7), date(2026, 12, 11)),
        call=CallPermission.NO,
        call_words="no calls, email",
        reminder=False,
    ),
}
"""What was noted, by the first word of a heading in `corrections.txt`."""


def typed() -> dict[str, list[str]]:
    """The lines of `corrections.txt` by heading: what is typed, and what it changes, asks, or "" for neither."""
    found, heading = dict[str, list[str]](), ""
    for line in filter(None, Path(__file__).with_name("corrections.txt").read_text().splitlines()):
        if line.startswith("["):
            heading = line.strip("[]")
        else:
            found.setdefault(heading, []).append(line)
    return found


def changes(was: Answers, now: Answers) -> str:
    """What is off (-), what is more (+), and what became what (>); only the order of points: which is the first."""
    before, after = _lines(was), _lines(now)
    if sorted(before) == sorted(after):
        return f"first “{now.told[0].answer}”"
    found = list[str]()
    for kind, i, j, k, n in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        old, new = before[i:j], after[k:n]
        if kind == "replace" and len(old) == len(new):
            found += [f"{one} > {other}" for one, other in zip(old, new, strict=True)]
        elif kind != "equal":
            found += [*(f"- {each}" for each in old), *(f"+ {each}" for each in new)]
    return "; ".join(found)


def _lines(answers: Answers) -> list[str]:
    return [
        *map(_person, answers.met),
        *(f"“{point.answer}”" for point in answers.told),
        *(f"missed “{point.answer}”" for point in answers.missed),
        f"date {_date(answers.hire_date)}",
        f"call {_call(answers)}",
        f"whom {answers.call_whom} {answers.call_number}".strip(),
        f"closing {'yes' if answers.reminder else 'no'}",
    ]


def _person(met: Met) -> str:
    called = f"called {met.address}" if met.address else ""
    return ", ".join(filter(None, (met.name, met.title, met.email, met.phone, called)))


def _date(said: HireDate | None) -> str:
    if not said or not said.asked:
        return "not asked"
    if not said.first or not said.last:
        return "unsaid"
    days = dict.fromkeys(f"{day:%b} {day.day}" for day in (said.first, said.last))
    return "-".join(days)


def _call(answers: Answers) -> str:
    said = (answers.call or CallPermission.NO).replace("_", " ")
    first = f" from {answers.call_from:%b} {answers.call_from.day}" if answers.call_from else ""
    return said + first + (f" “{answers.call_words}”" if answers.call_words else "")
