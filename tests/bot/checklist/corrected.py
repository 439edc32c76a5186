"""What is said, and what it changes in what was noted: "which" where that is open, "no ..." for what is not there."""

from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from bot.vocabulary.answers import Answers, CallPermission, HireDate, Point
from bot.vocabulary.met import Met
from tests.words import in_english

NOTED = Answers(
    told=(Point("cut close from 9 to 5 days"), Point("20% fewer faults"), Point("Power BI")),
    met=(Met("Priya Raman", address="Priya"), Met("Bo Chen", "CTO"), Met("Oh")),
    call_whom="Priya",
)
CLOSE, FAULTS, BI = (each.answer for each in NOTED.told)


# what is said of each change


def answer(name: str, after: str, before: str) -> str:
    what = in_english(f"corrections.answer.{name}")
    return in_english("corrections.answer_is_now", what=what, after=after, before=before)


def is_now(name: str, after: str) -> str:
    """Of an answer that was not there before."""
    return in_english("corrections.answer_is", what=in_english(f"corrections.answer.{name}"), after=after)


def on_the_list(name: str) -> str:
    return in_english("corrections.on_the_list", n=1, names=name)


def off(*names: str) -> str:
    return in_english("corrections.off_the_list", n=len(names), names=" and ".join(names))


def named(before: str, after: str) -> str:
    return in_english("corrections.name_is_now", before=before, after=after)


def part(which: str, name: str, after: str, before: str = "") -> str:
    message = f"corrections.part_is_now.{which}" if before else f"corrections.part_is.{which}"
    return in_english(message, name=name, after=after, before=before)


def reads(before: str, after: str) -> str:
    return in_english("corrections.point_is_now", before=before, after=after)


def point(what: str, which: str) -> str:
    return in_english(f"corrections.point_{what}", point=which)


def swapped(one: str, other: str) -> str:
    return in_english("corrections.points_swapped", one=one, other=other)


def both(first: str, then: str) -> str:
    return in_english("corrections.and_also", first=first, then=then)


TABLE = [
    # "" for no correction
    ("Bo wasn't there, take him off", off("Bo Chen")),
    ("Bo wasn't there so remove him please", off("Bo Chen")),
    ("take off bo he wasnt there", off("Bo Chen")),
    ("bo had to leave so he shouldnt be on it", off("Bo Chen")),
    ("Bo's last name is Chenn with two n", named("Bo Chen", "Bo Chenn")),
    ("Priya is spelled right", ""),
    ("No it's Priya not Pria", ""),
    ("i forgot, there was also a guy called Luis Ortega", on_the_list("Luis Ortega")),
    ("there were three people, add Ravi Menon the team lead", on_the_list("Ravi Menon (Team Lead)")),
    ("I put the wrong day, the interview was yesterday", "no the wrong day"),
    ("I said five days but it was six, so nine to six", reads(CLOSE, "cut close from 9 to 6 days")),
    ("Bo's job title is Finance Director, I got it wrong", part("title", "Bo Chen", "Finance Director", "CTO")),
    ("got Bo's email, it is bo.chen@northwind.example", part("email", "Bo Chen", "bo.chen@northwind.example")),
    ("can you make Priya's a bit friendlier", ""),
    ("I don't need one for Bo, he wasn't there in the end", off("Bo Chen")),
    ("i left someone out, Marta Silva, office manager", on_the_list("Marta Silva (Office Manager)")),
    ("the HR lady sat in too, Funmi Adeleke", on_the_list("Funmi Adeleke (HR)")),
    ("Bo ain't the CTO, he's the CFO", part("title", "Bo Chen", "CFO", "CTO")),
    ("take Bo off, I only said hello to him in the corridor", off("Bo Chen")),
    ("the faults one was 25%, not 20", reads(FAULTS, "25% fewer faults")),
    ("spelling is Priyah, h at the end", named("Priya Raman", "Priyah Raman")),
    ("i said 9 days but it was 11", reads(CLOSE, "cut close from 11 to 5 days")),
    ("i said 20%, should be 25%", reads(FAULTS, "25% fewer faults")),
    ("forgot to put Helen Shaw, HR", on_the_list("Helen Shaw (HR)")),
    ("the close went from 11 days, not 9", reads(CLOSE, "cut close from 11 to 5 days")),
    ("i cant call im at work til 5", ""),
    ("Oh is not a person", off("Oh")),
    ("oops, Oh is not a person, remove that", off("Oh")),
    ("remove Bo", off("Bo Chen")),
    ("Bo wasn't there", off("Bo Chen")),
    ("it's Pria", named("Priya Raman", "Pria Raman")),
    ("i spelled priya wrong, it's Pria", named("Priya Raman", "Pria Raman")),
    ("Pria*", named("Priya Raman", "Pria Raman")),
    ("Bo's last name is Chang", named("Bo Chen", "Bo Chang")),
    ("Bo's title is CFO", part("title", "Bo Chen", "CFO", "CTO")),
    ("Bo is actually the CFO, not the CTO", part("title", "Bo Chen", "CFO", "CTO")),
    ("Priya's email is priya@x.example", part("email", "Priya Raman", "priya@x.example")),
    ("Bo's number is 555 010 0123", part("phone", "Bo Chen", "555 010 0123")),
    ("add Jess Martin, recruiter", on_the_list("Jess Martin (Recruiter)")),
    ("the first one is 8 days to 5", reads(CLOSE, "cut close from 8 to 5 days")),
    ('remove "Power BI"', point("is_off", BI)),
    ("take off the one about Power BI", point("is_off", BI)),
    ("also met a Dr Yusuf", on_the_list("Dr. Yusuf")),
    ("bo isnt chen its cheng", named("Bo Chen", "Bo Cheng")),
    ("forgot to say i'm forklift certified", point("is_missed", "I'm forklift certified")),
    ("the power bi point is wrong, it was Tableau", reads(BI, "Tableau")),
    ("its priya RAHMAN", named("Priya Raman", "Priya Rahman")),
    ("put down that i also run payroll for 40", point("is_there", "I also run payroll for 40")),
    ("first one: 10 days down to 5", reads(CLOSE, "cut close from 10 to 5 days")),
    ("the close one was 10 days down to 5", reads(CLOSE, "cut close from 10 to 5 days")),
    ("they want to fill it by 11 january", is_now("hire_date", "Monday, January 11, 2027")),
    ("they said 11 people applied", ""),
    ("scratch the second point", point("is_off", FAULTS)),
    ("forget the power bi point", point("is_off", BI)),
    ("the second one was 12%", reads(FAULTS, "12% fewer faults")),
    ("actually 4 days not 5", reads(CLOSE, "cut close from 9 to 4 days")),
    ("it's Tableau not Power BI", reads(BI, "Tableau")),
    ("2: 30% fewer faults", reads(FAULTS, "30% fewer faults")),
    ("add a point: I speak Spanish", point("is_there", "I speak Spanish")),
    ("add to the missed ones: i speak tamil", point("is_missed", "I speak Tamil")),
    ("we met a third guy, Raj Patel, he's ops director", on_the_list("Raj Patel (Ops Director)")),
    ("bo and priya were both there plus a lady from hr, Tess", on_the_list("Tess (HR)")),
    ("kim was there plus a lady from hr, Tess", ""),
    ("i didnt say power bi, it was tableau", reads(BI, "Tableau")),
    ("the first one was 12%", "which"),
    ("actually 3 days not 4", "which"),
    ("not faults, defects", reads(FAULTS, "20% fewer defects")),
    ("make it 25%", reads(FAULTS, "25% fewer faults")),
    ("9 to 3 days, not 9 to 5", reads(CLOSE, "cut close from 9 to 3 days")),
    ("25% fewer faults not 20%", reads(FAULTS, "25% fewer faults")),
    ("change point three to Tableau", reads(BI, "Tableau")),
    ("drop number two", point("is_off", FAULTS)),
    ("the last point can go", point("is_off", BI)),
    ("delete Priya and Oh", both(off("Priya Raman"), off("Oh"))),
    ("two m's in Raman", named("Priya Raman", "Priya Ramman")),
    ("Chen has two n's", named("Bo Chen", "Bo Chenn")),
    ("Bo spells it Beau", named("Bo Chen", "Beau Chen")),
    ("it's Dr. Raman", named("Priya Raman", "Dr. Priya Raman")),
    ("other way round: Chen Bo", named("Bo Chen", "Chen Bo")),
    ("Raman is her first name", named("Priya Raman", "Raman Priya")),
    ("Bo isn't the CTO", in_english("corrections.part_is_off.title", name="Bo Chen", before="CTO")),
    ("remove Bo's title", in_english("corrections.part_is_off.title", name="Bo Chen", before="CTO")),
    (
        "Priya is the CTO, not Bo",
        both(
            part("title", "Priya Raman", "CTO"),
            in_english("corrections.part_is_off.title", name="Bo Chen", before="CTO"),
        ),
    ),
    ("wrong number for Bo, it's 312 555 0148", part("phone", "Bo Chen", "312 555 0148")),
    ("plus Lars Holm", on_the_list("Lars Holm")),
    ("I never said Power BI", point("is_now_missed", BI)),
    ("that's not what I said", "which"),
    ("that isn't right", "which"),
    ("swap 1 and 2", swapped(CLOSE, FAULTS)),
    ("merge 1 and 3", "which"),
    ("put the third one first", in_english("corrections.first_point", point=BI)),
    ("delete all of them", "which"),
    ("delete my points", "which"),
    ("clear all my names", "which"),
    ("the third one's wrong", "which"),
    ("only the second one is right", "which"),
    ("fix the typo in the second one", "which"),
    ("Chen with a g", "which"),
    ("Oh is a typo", off("Oh")),
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
TEAM, SIGNALS, SPEAK = (each.answer for each in TOLD.told)
NOT_SAID, NOT_ASKED = in_english("choices.day_not_said"), in_english("choices.not_asked")


def day(after: str) -> str:
    return answer("hire_date", after, "Friday, December 18, 2026")


def call(after: str) -> str:
    return answer("call", after, in_english("choices.yes"))


def whom(after: str) -> str:
    return answer("call_contact", after, "Priya")


AT_ANY_TIME = [
    # how a name is spelt is no part of it, and an order is no name
    ("Bo's last name is Lindquist with a qu", named("Bo Lindqvist", "Bo Lindquist")),
    ("Bo's last name is Lindkvist, spelled with a k", named("Bo Lindqvist", "Bo Lindkvist")),
    ("Priya's last name is R-A-M-A-N-N", named("Priya Raman", "Priya Ramann")),
    ("Raman is spelled R A M A N N", named("Priya Raman", "Priya Ramann")),
    ("Priya's last name is Ramanujan (one word)", named("Priya Raman", "Priya Ramanujan")),
    ("change Bo to Beau please, like the French", named("Bo Lindqvist", "Beau Lindqvist")),
    ("Bo spells it Beau, B-E-A-U", named("Bo Lindqvist", "Beau Lindqvist")),
    ("email Bo, not Priya", ""),
    ("use Bo instead of Priya", ""),
    # "oh" at the head of a sentence, and the person
    ("oh no, I got the date wrong, it's the 19th", day("Saturday, December 19, 2026")),
    ("oh wait the second one is wrong", "which"),
    ("oh it was 25%", reads(SIGNALS, "25% fewer signal faults")),
    ("there was no Oh lol", off("Oh")),
    ("oh that's not somebody, delete", off("Oh")),
    ("oh isn't a person haha", off("Oh")),
    ("no such person as Oh", off("Oh")),
    ("Oh isn't real, that was me typing", off("Oh")),
    # a point said again
    ("team of eight actually", reads(TEAM, "I led a team of eight")),
    ("team of nine, sorry", reads(TEAM, "I led a team of nine")),
    ("the 20 percent was crossings not signals", reads(SIGNALS, "20% fewer crossing faults")),
    ("30 percent not 20", reads(SIGNALS, "30 percent fewer signal faults")),
    ("signal failures actually, not faults", reads(SIGNALS, "20% fewer signal failures")),
    ("I didn't lead them, I trained them", reads(TEAM, "I trained a team of six")),
    ("middle one: 30% fewer faults", reads(SIGNALS, "30% fewer faults")),
    ("faults fell 20% in under a year, add the year bit", reads(SIGNALS, "faults fell 20% in under a year")),
    ('add "in a year" to the second one', reads(SIGNALS, "20% fewer signal faults in a year")),
    ("the third one is: i speak spanish", reads(SPEAK, "I speak Spanish")),
    ("i speak french and german, not portuguese", reads(SPEAK, "I speak French and German")),
    # its place, and who stays
    ("never said the team thing in the end", point("is_now_missed", TEAM)),
    ("put the portuguese one first", in_english("corrections.first_point", point=SPEAK)),
    ("make the third point my first", in_english("corrections.first_point", point=SPEAK)),
    ("the team one should come last", in_english("corrections.last_point", point=TEAM)),
    ("drop everyone but Priya", off("Bo Lindqvist", "Oh")),
    ("keep only Bo and Priya", off("Oh")),
    (
        "swap priya and bo, he's the manager",
        both(
            in_english("corrections.has_no_title", name="Priya Raman"),
            in_english("corrections.has_title", name="Bo Lindqvist", title="Engineering Manager"),
        ),
    ),
    ("switch Bo and Priya", "which"),
    ("Raman is her first name, Priya is surname", named("Priya Raman", "Raman Priya")),
    # the hire date
    ("date is wrong", "asked"),
    ("they said the 11th of january", day("Monday, January 11, 2027")),
    ("they didn't give a date, I guessed", day(NOT_SAID)),
    ("I made the date up", day(NOT_SAID)),
    ("make it Dec 12 or 13", day("between Saturday, December 12, 2026 and Sunday, December 13, 2026")),
    ("not the 18th, the 19th", day("Saturday, December 19, 2026")),
    ("she said by christmas", day("Friday, December 25, 2026")),
    ("they said they'd decide by the 11th", ""),
    ("it's friday", ""),
    # the call
    ("actually I never asked if I can call", call(NOT_ASKED)),
    ("no calls, she said email", call("No · no calls, she said email")),
    ("only Bo may be called", whom("Bo Lindqvist")),
    ("only call Bo, not Priya", whom("Bo Lindqvist")),
    ("don't call Priya, call Bo", whom("Bo Lindqvist")),
    ("I called Bo, no answer", ""),
    ("I'll call Bo tomorrow", ""),
    # questions and protests
    ("did I say 20 or 25?", ""),
    ("is Bo on there?", ""),
    ("don't remove Bo", ""),
    ("why did you remove Bo", ""),
    ("engineering manager is Bo's title?", ""),
    ("can you remove Bo?", off("Bo Lindqvist")),
    ("start over", "asked"),
    # she and he: whoever was met, and of several it is asked
    ("she's a director now", "which"),
    ("her name is Preeti", "which"),
    ("remove him", "which"),
    ("she was great", ""),
    # titles in more ways, of one and of several
    ("Priya's a director now", part("title", "Priya Raman", "Director", "Engineering Manager")),
    ("priya got promoted, she's now a director", part("title", "Priya Raman", "Director", "Engineering Manager")),
    (
        "Priya isn't an engineering manager, she's VP Engineering",
        part("title", "Priya Raman", "VP Engineering", "Engineering Manager"),
    ),
    ("Priya's title is wrong, she is a sourcer", part("title", "Priya Raman", "Sourcer", "Engineering Manager")),
    ("Priya's phone is wrong", "which"),
    (
        "wait no, Priya is the VP, Bo's the manager",
        both(part("title", "Priya Raman", "VP", "Engineering Manager"), part("title", "Bo Lindqvist", "Manager")),
    ),
    (
        "Priya and Bo are both directors",
        both(
            part("title", "Priya Raman", "Director", "Engineering Manager"), part("title", "Bo Lindqvist", "Director")
        ),
    ),
    ("swap their titles", "which"),
    ("Karen is the CFO", "no Karen"),
    ("Bo goes by Bobby", in_english("corrections.addressed_as", name="Bo Lindqvist", address="Bobby")),
    # a part of somebody who is there is no second person
    ("add Priya's email priya@x.example", part("email", "Priya Raman", "priya@x.example")),
    ("add Priya, CTO", part("title", "Priya Raman", "CTO", "Engineering Manager")),
    ("add Priya", "which"),
    ("the number is 312 555 0100", "which"),
    # who is off, without an order
    ("who is Oh? take that out", off("Oh")),
    ("remvoe Oh", off("Oh")),
    ("rm oh pls", off("Oh")),
    ("Bo never turned up", off("Bo Lindqvist")),
    ("Bo was sick, he wasn't there", off("Bo Lindqvist")),
    ("Bo left before we started, take him off", off("Bo Lindqvist")),
    ("I didn't talk to Bo", off("Bo Lindqvist")),
    ("drop the engineering manager", off("Priya Raman")),
    ("Bo was sick of their old signals", ""),
    # another name, in more ways
    ("you spelt Lindqvist wrong, it's Lindkvist", named("Bo Lindqvist", "Bo Lindkvist")),
    ("wasn't Bo, it was Beau", named("Bo Lindqvist", "Beau Lindqvist")),
    ("Bo = Beau", named("Bo Lindqvist", "Beau Lindqvist")),
    # the order of points
    ("swap the first two", swapped(TEAM, SIGNALS)),
    ("swap points 1 and 3", swapped(TEAM, SPEAK)),
    ("move the portuguese one up", swapped(SPEAK, SIGNALS)),
    ("put portuguese before the team one", in_english("corrections.point_before", point=SPEAK, other=TEAM)),
    ("reverse the order", in_english("corrections.reverse_order")),
    ("swap 1 and 8", "which"),
    # a point by its topic, and one that was forgotten
    ("remove the thing about faults", point("is_off", SIGNALS)),
    ("reword the first to I led seven engineers", reads(TEAM, "I led seven engineers")),
    ("change the faults one to I halved signal faults", reads(SIGNALS, "I halved signal faults")),
    ("faults should be 30%", reads(SIGNALS, "30% fewer signal faults")),
    ("the fifth one was 12%", "no the fifth one"),
    ("change 55% to 60%", "which"),
    ("I don't speak portuguese", "which"),
    ("I forgot to say I know SCADA", point("is_missed", "I know SCADA")),
    ("also told them that I know SCADA", point("is_there", "I know SCADA")),
    # what is wrong, and not what is right
    ("Oh no, I got the number wrong", "which"),
    ("oh no i spelled her name wrong", "which"),
    ("everything's wrong", "which"),
    ("all of the people are wrong, start again", "which"),
    ("the third name is wrong", "which"),
    # the hire date and the call, in more ways
    ("they said the 19th not the 18th", day("Saturday, December 19, 2026")),
    ("they moved the date to Dec 19", day("Saturday, December 19, 2026")),
    ("no date was given actually", day(NOT_SAID)),
    ("they didn't say when", day(NOT_SAID)),
    ("scrap the date", day(NOT_SAID)),
    ("they moved it to Dec 19", ""),
    ("the date should say December 19", day("Saturday, December 19, 2026")),
    ("I got the call wrong", "asked"),
    ("can you correct Bo's surname to Lind?", named("Bo Lindqvist", "Bo Lind")),
    ("Raman should be spelled Ramann", named("Priya Raman", "Priya Ramann")),
    ("new point: I know SCADA", point("is_there", "I know SCADA")),
    ("make point 2 point 1", ""),
    ("dec 19 not dec 18 for the call", ""),
    ("not now, later", ""),
    ("Bo = boss", part("title", "Bo Lindqvist", "Boss")),
    ("Priya = engineering manager", ""),
    ("i can only call after 5", call("Yes · i can only call after 5")),
    ("don't call Priya, they said no", call("No · don't call Priya, they said no")),
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
