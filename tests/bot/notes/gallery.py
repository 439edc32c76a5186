"""Invented interviews, as hurried people would tell the bot of them: what docs/notes-gallery.md is made of.

Of each: what it shows, the interview, and what was typed. A line with "->" is a problem and the answer to it.
"""

from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from bot.notes.facts import Talk
from bot.reading.people.people import read_people
from bot.vocabulary.answers import Answers, CallPermission, HireDate, How, Point
from bot.vocabulary.note_kinds import NoteKind, Tone

MET = date(2026, 11, 23)
"""A Monday."""
NEXT_DAY = date(2026, 11, 24)
FRIDAY = date(2026, 12, 11)
NOT_ASKED, NOT_SAID = HireDate(asked=False), HireDate(asked=True)
YES, NO = CallPermission.YES, CallPermission.NO


def by(day: date) -> HireDate:
    """They said that they want the position filled by this day."""
    return HireDate(True, day, day)


def answers(
    met: str = "",
    told: str = "",
    missed: str = "",
    hire_date: HireDate | None = NOT_ASKED,
    call: CallPermission | None = CallPermission.NOT_ASKED,
    talked: str = "",
    doubt: str = "",
    wants: str = "",
    promised: str = "",
    promised_by: date | None = None,
    arranged_by: str = "",
    eased: str | None = None,
) -> Answers:
    """A debrief from what was typed: people, points and what was talked about one a line; a doubt, with the
    point chosen to answer it, is the first's."""
    lines = [line.strip() for line in talked.splitlines()]
    people = tuple(
        replace(each, talked=said) for each, said in zip_longest(read_people(met), lines, fillvalue="") if each
    )
    if people and doubt:
        people = (replace(people[0], doubt=doubt, eased=eased), *people[1:])
    return Answers(
        _points(told),
        _points(missed),
        hire_date,
        call,
        met=people,
        wants=wants,
        promised=promised,
        promised_by=promised_by,
        arranged_by=arranged_by,
    )


def _points(typed: str) -> tuple[Point, ...]:
    pairs = (line.strip().rpartition(" -> ") for line in typed.splitlines() if line.strip())
    return tuple(Point(answer, problem) for problem, _, answer in pairs)


@dataclass(frozen=True)
class Invented:
    """One invented interview: what it is there to show, and the kinds of note that it is shown in."""

    title: str
    shows: str
    talk: Talk
    answers: Answers
    tone: Tone = Tone.WARM
    """The tone in which all its readers' notes are shown."""
    kinds: tuple[NoteKind, ...] = (NoteKind.THANK_YOU,)
    """In which kinds it is shown; of each, the first reader's note in every tone."""


def talk(company: str, role: str, writer: str, today: date = NEXT_DAY, how: How | None = None, **other: str) -> Talk:
    """An interview on that Monday, in the United States unless said otherwise."""
    return Talk(company, role, writer, MET, today, how, **({"country": "US"} | other))


FINANCE = Invented(
    "A finance manager, with everything told",
    "All four closing steps were taken; every kind of note.",
    talk("Northwind Traders", "Finance Manager", "Sam Rivera"),
    answers(
        "Priya Raman, VP Finance, priya@northwind.example\nBo Chen, bo@northwind.example",
        "slow month-end close -> I cut it from nine days to five\nI have led a team of six",
        "I know your planning software",
        by(FRIDAY),
        YES,
        "showed me the close calendar, three people wait for one report\nthe new budget tool",
        "if I'd be happy in a smaller firm. told her I like to see the whole ledger",
        "i like closing on time, and you can see your work in the numbers here",
        "send her my close checklist by thursday",
        date(2026, 11, 26),
        "Jo Pym",
    ),
    kinds=(
        NoteKind.THANK_YOU,
        NoteKind.LETTER,
        NoteKind.CARD,
        NoteKind.SECOND_CHECK_IN,
        NoteKind.NO_CALL,
        NoteKind.ASK_TIME,
        NoteKind.ASK_IN_WRITING,
        NoteKind.OTHER_OFFER,
        NoteKind.WITHDRAW,
        NoteKind.REFERENCE,
        NoteKind.ARRANGER,
    ),
)

COLLEAGUE = Invented(
    "As between colleagues",
    "A follow-up that builds on the talk.",
    talk("Blue Heron Data", "Data Engineer", "Ines Duarte"),
    answers(
        "Omar Haddad, Head of Data, omar@blueheron.example",
        "i moved our nightly jobs to streams, lag went from 5 hours to 10 min",
        hire_date=by(FRIDAY),
        call=NO,
        talked="the move off the old warehouse. liked that i keep a list of things we turned off",
        wants="small team, and they write things down",
    ),
    tone=Tone.COLLEAGUE,
)

PANEL_OF_FIVE = Invented(
    "A panel of five",
    "Five notes that may lie side by side on one desk: each leans on another point.",
    talk("Harbor Foods", "Operations Manager", "Dana Whitfield", how=How.PANEL),
    answers(
        "Miguel Santos, Plant Manager, msantos@harbor.example\nErin Kowalski, HR, erin@harbor.example\n"
        "Tom Abbott, Director of Quality, tabbott@harbor.example\nLinh Tran, Logistics Manager, linh@harbor.example\n"
        "Grace Okafor, CFO, gokafor@harbor.example",
        "overtime on the packing lines -> moved to four-day shifts, overtime went down 22%\n"
        "high turnover -> started a buddy system for new people and kept 9 of 10 through the first year\n"
        "customer complaints about labels -> we went from 40 a month to 6 by checking at the printer\n"
        "trucks waiting at the dock -> gave each carrier a time slot, waiting fell from 2 hours to 25 minutes\n"
        "ran a budget of $14M and never overspent it",
        "I speak Spanish with the crews every day\nlean six sigma green belt",
        by(date(2026, 12, 4)),
        YES,
    ),
    kinds=(NoteKind.THANK_YOU, NoteKind.CALL),
)

GALLERY: tuple[Invented, ...] = (
    FINANCE,
    COLLEAGUE,
    Invented(
        "A phone screen",
        "A first talk on the telephone with a recruiter; little was said, and the date was not asked.",
        talk("Brightline Energy", "Customer Support Lead", "Tasha Greene", how=How.PHONE),
        answers("Marcus Lee, recruiter, marcus.lee@brightline.example", "managed 12 agents across two time zones"),
    ),
    PANEL_OF_FIVE,
    Invented(
        "A panel of nine",
        "More than seven people: one note to the team, naming all.",
        talk("Ridgeview School District", "Special Education Teacher", "Hannah Brooks", how=How.PANEL),
        answers(
            "Carol Jensen, Principal, cjensen@ridgeview.example\nRaj Patel\nMolly Byrne\nDevon Clarke\nAna Reyes\n"
            "Steve Novak\nWanda Fields\nJo Tate\nKim Park",
            "IEP deadlines slipping -> I kept all 24 of mine on time for three years\n"
            "I set up a reading group with parents, 18 families came",
            "trained in crisis prevention (CPI)",
            by(date(2026, 12, 18)),
        ),
        tone=Tone.FORMAL,
    ),
    Invented(
        "Three people, and no address",
        "Nobody's e-mail is known: one note for all of them.",
        talk("Copper Kettle Brewing", "Packaging Technician", "Luis Ortega"),
        answers(
            "Beth\nRandy Moss, owner\nKeith",
            "fixed a canning line that stopped 5 times a shift, now it stops once a week",
            hire_date=NOT_SAID,
            call=NO,
        ),
    ),
    Invented(
        "A rejection after two rounds",
        "The answer to a rejection.",
        talk("Meridian Health Plans", "Data Analyst", "Wei Zhang"),
        answers(
            "Olivia Hart, Director of Analytics, ohart@meridian.example",
            "reports take a week -> I automated ours with SQL and Python and they are ready every morning at 7",
            hire_date=by(date(2026, 12, 1)),
            call=NO,
        ),
        kinds=(NoteKind.AFTER_REJECTION,),
    ),
    Invented(
        "Nothing was asked at the end",
        "Neither the date nor leave to call was asked: the note repairs both.",
        talk("Volt & Sons Electric", "Journeyman Electrician", "Curtis Bell"),
        answers(
            "Dale Volt, owner, dale@volt.example",
            "call backs on service jobs -> my call back rate is under 1 percent\n"
            "12 years in commercial and residential work",
            "have my own truck and tools",
        ),
    ),
    Invented(
        "They did not say when, and one may call",
        "Leave to call without a day to name.",
        talk("Lakeside Credit Union", "Branch Manager", "Patricia Nunez"),
        answers(
            "Alan Whitaker, SVP Retail, awhitaker@lakeside.example",
            "deposits are flat -> grew mine from $42M to $61M in two years",
            hire_date=NOT_SAID,
            call=YES,
        ),
        tone=Tone.FORMAL,
        kinds=(NoteKind.THANK_YOU, NoteKind.CALL),
    ),
    Invented(
        "No calls, please",
        "Permission to call was refused, so the note says nothing of calling.",
        talk("Sterling & Pike LLP", "Litigation Paralegal", "Monique Dubois"),
        answers(
            "Ms. Ferraro, office manager, ferraro@sterlingpike.example",
            "missed filing dates -> I built a docket calendar that four attorneys use, no missed date since 2021\n"
            "e-discovery in Relativity",
            hire_date=by(FRIDAY),
            call=NO,
        ),
        tone=Tone.FORMAL,
        kinds=(NoteKind.THANK_YOU, NoteKind.LETTER),
    ),
    Invented(
        "They decide today",
        "Written in the same hour: short, and it says why.",
        talk("The Copper Pan", "Line Cook", "Wayan", today=MET),
        answers(
            "Chef Andre, andre@copperpan.example",
            "fish station falls behind on Saturdays -> I ran it alone for two years, up to 120 covers",
            hire_date=by(MET),
            call=YES,
        ),
        tone=Tone.BRIEF,
    ),
    Invented(
        "They decide tomorrow",
        "The day of the decision is named, and the call comes after it.",
        talk("Paws & Claws Veterinary", "Veterinary Assistant", "Kayla Simmons"),
        answers(
            "Dr. Helen Marsh, dr.marsh@paws.example",
            "nervous dogs -> I trained as a groomer first and can calm most of them\nweekends are fine",
            hire_date=by(date(2026, 11, 25)),
            call=YES,
        ),
    ),
    Invented(
        "Three days late",
        "A late note says so in half a sentence, and goes all the same.",
        talk("Granite Ridge Construction", "Site Supervisor", "Frank Deluca", today=date(2026, 11, 26)),
        answers(
            "Bill Tanner, bill@graniteridge.example",
            "subs not showing up -> I call every sub at 6 the evening before, lost 3 days in 14 months",
            "OSHA 30 card",
            by(FRIDAY),
            YES,
        ),
    ),
    Invented(
        "A career changer",
        "A teacher becomes a customer success manager: what was done there is said for what is needed here.",
        talk("Contoso", "Customer Success Manager", "Ruth Adler"),
        answers(
            "Bo Lindqvist, Head of Customer Success, bo@contoso.example",
            "accounts go quiet before they leave -> for 11 years I noticed early which of 28 pupils stopped asking\n"
            "last year I moved our whole school, 60 teachers, to a new grading system",
            "I was a customer of theirs for three years",
            by(FRIDAY),
        ),
    ),
    Invented(
        "English as a third language",
        "Typed as spoken, by somebody who learned English late; names with marks that must stay.",
        talk("Halvorsen Precision", "CNC Machinist", "Nguyễn Văn Đức"),
        answers(
            "Zdeněk Dvořák, Shop Foreman, zdenek@halvorsen.example",
            "I am working 8 years with CNC machine, 5 axis\n"
            "much scrap in night shift -> in my last company I make the scrap from 6% to 2%",
            "can to read German drawings",
            by(FRIDAY),
            YES,
        ),
    ),
    Invented(
        "All in capitals",
        "A driver who types in capitals; the note does not shout.",
        talk("ROADRUNNER FREIGHT", "OTR DRIVER", "Earl Jenkins"),
        answers(
            "TINA LOPEZ, MANAGER, TINA@ROADRUNNER.EXAMPLE",
            "LATE DELIVERIES -> 98% ON TIME IN 11 YEARS\nCDL CLASS A WITH HAZMAT, NO ACCIDENTS",
            hire_date=by(date(2026, 11, 30)),
            call=YES,
        ),
    ),
    Invented(
        "Fragments",
        "Half sentences without a verb or an I; only what is surely a sentence is said, the rest is asked for.",
        talk("Juniper & Oak", "Marketing Manager", "Chloe Bennett"),
        answers(
            "Nadia Rahman, VP Marketing, nadia@juniper.example",
            "newsletter nobody opens -> open rate from 14% to 31%\nlaunched three brands in two years\n"
            "strong network in retail",
            "fluent in French",
            by(FRIDAY),
            YES,
        ),
    ),
    Invented(
        "A nurse",
        "Two interviewers, and one point fewer than would fill two notes.",
        talk("Mercy General Hospital", "ICU Registered Nurse", "Joy Okonkwo"),
        answers(
            "Theresa Bianchi, Nurse Manager, tbianchi@mercy.example\nDr. Amir Haddad, ahaddad@mercy.example",
            "new grads leave within a year -> precepted 14 of them and 13 are still on the unit\n"
            "CCRN certified, 6 years in a 24 bed ICU",
            "I can take nights until spring",
            by(date(2026, 12, 7)),
            YES,
        ),
    ),
    Invented(
        "A warehouse job",
        "A short talk on the floor, and a job that starts soon.",
        talk("Fastlane Logistics", "Forklift Operator", "Andre Thompson"),
        answers(
            "Rosa, shift lead, rosa@fastlane.example",
            "damaged pallets -> zero damage in two years\nforklift license, can start monday",
            hire_date=by(date(2026, 11, 30)),
            call=YES,
        ),
        tone=Tone.BRIEF,
    ),
    Invented(
        "A barista",
        "A small shop, a first name, and a note that is as short as the talk was.",
        talk("Blue Door Coffee", "Barista", "Mina Park", today=MET),
        answers(
            "Jo, jo@bluedoor.example",
            "morning rush -> 200 drinks a shift at my last place\ntrained 4 new people",
            "I know latte art",
            by(date(2026, 11, 28)),
        ),
        tone=Tone.BRIEF,
    ),
    Invented(
        "An engineer in Britain",
        "Dates and farewell as in Britain.",
        talk(
            "Harcourt & Bell Ltd",
            "Senior Civil Engineer",
            "Margaret Ashworth-Hill",
            country="GB",
            locale="en_GB",
        ),
        answers(
            "Dr. Siobhán O'Neill, Technical Director, s.oneill@harcourt.example",
            "flooding at the lower site -> I designed a drainage scheme for Tewkesbury that came in 12% under budget\n"
            "chartered since 2015",
            "I have worked with the Environment Agency on three schemes",
            by(FRIDAY),
            YES,
        ),
        tone=Tone.FORMAL,
        kinds=(NoteKind.THANK_YOU, NoteKind.LETTER),
    ),
    Invented(
        "A point of 600 words",
        "The note takes the beginning, as far as there is room.",
        talk("Civic Data Lab", "Program Manager", "Elliot Marsh"),
        answers(
            "Fatima Noor, Executive Director, fnoor@civicdata.example",
            "I ran the county's rent relief program in 2021. We paid out $31M to 6,400 families in nine months. "
            + "Every week we met with the partners and went through each open case, one after the other. " * 33,
            hire_date=by(FRIDAY),
        ),
    ),
    Invented(
        "No points at all",
        "Nothing was noted of what was said: the note claims nothing, and offers what is missing.",
        talk("Museum of Clocks", "Museum Educator", "Femke de Vries"),
        answers("Ms. Achterberg, achterberg@clocks.example", hire_date=by(FRIDAY)),
    ),
    Invented(
        "Nobody's name",
        "Nobody's name was noted: the note goes to the team.",
        talk("Summit Outdoor Gear", "Store Associate", "Tyler Reed"),
        answers(
            told="knew every tent in the shop by heart after a month, sold 30 in one weekend",
            missed="can work holidays",
        ),
        kinds=(NoteKind.THANK_YOU, NoteKind.LETTER),
    ),
    Invented(
        "A company called Acme Inc.",
        'A name that brings its own full stop, and a number of years that wants an "an".',
        talk("Acme Inc.", "Accounts Payable Clerk", "Noor Siddiqui"),
        answers(
            "Jean-Luc Moreau, Controller, jl.moreau@acme.example",
            "duplicate payments -> found $83,000 of them in my first quarter\nMBA from Ohio State",
            hire_date=by(FRIDAY),
            call=YES,
        ),
    ),
    Invented(
        "A company called {{7*7}}",
        "What is typed is text: no template, no markup.",
        talk("{{7*7}}", "Developer <b>Relations</b>", "Kit & Co"),
        answers(
            "Ada, ada@fortynine.example",
            "docs are hard to search -> rebuilt ours with <search> and page views doubled\n"
            "wrote {% raw %} tutorials read by *10,000* people",
            hire_date=NOT_SAID,
        ),
    ),
    Invented(
        "A name from right to left",
        "The name stays as it was given, and the sentence around it too.",
        talk("Levant Translation Group", "Interpreter", "Yael Cohen"),
        answers(
            "مريم الحسن, Project Manager, maryam@levant.example",
            "no show interpreters -> I have not missed an assignment in 5 years\nI speak Hebrew, Arabic and French",
            hire_date=by(FRIDAY),
            call=YES,
        ),
        kinds=(NoteKind.THANK_YOU, NoteKind.LETTER),
    ),
    Invented(
        "Single names and apostrophes",
        "One word, an apostrophe, a hyphen: three notes, and each greeting as it was given.",
        talk("Tidewater Hotels", "Front Desk Manager", "Suharto"),
        answers(
            "Zendaya, GM, zendaya@tidewater.example\nSiobhán O'Neill, siobhan@tidewater.example\n"
            "Anne-Marie D'Souza, HR, amd@tidewater.example",
            "bad reviews about check-in -> got the line at the desk from 15 minutes to 4\n"
            "I have trained 22 people at the desk\nspeak Indonesian, Dutch and English",
            hire_date=by(FRIDAY),
            call=YES,
        ),
    ),
    Invented(
        "Several answers to several problems",
        "One reader, three problems that were talked about, and one that was left.",
        talk("Riverton Auto Group", "Service Manager", "Gary Kowalczyk"),
        answers(
            "Mike Riverton, owner, mike@riverton.example",
            "they lose customers after the warranty ends -> I called every one of ours, 4 of 10 came back\n"
            "technicians are leaving -> mine stayed, I lost one in six years\n"
            "parts take too long -> moved to two deliveries a day",
            "service software is old -> I have moved a shop to CDK before",
            by(FRIDAY),
            YES,
        ),
    ),
    Invented(
        "Only what was missed",
        "There was no time to say any of it, so the note says it now.",
        talk("Oakwood Senior Living", "Activities Coordinator", "Bernice Holt"),
        answers(
            "Paul Freeman, Executive Director, paul@oakwood.example",
            missed="residents who stay in their rooms -> I started a door-to-door coffee cart and 30 of 45 came out\n"
            "I play the piano",
            hire_date=by(FRIDAY),
            call=YES,
        ),
    ),
    Invented(
        "Two readers and one point",
        "Fewer points than readers: both notes lean on the same one, in other words.",
        talk("Kestrel Insurance", "Claims Adjuster", "Simone Baptiste"),
        answers(
            "Greg Olson, greg@kestrel.example\nHeidi Maier, heidi@kestrel.example",
            "claims open for months -> I closed 85% of mine within 30 days",
            hire_date=by(FRIDAY),
            call=YES,
        ),
    ),
    Invented(
        "An offer that is accepted",
        "The answer to an offer, with what has to be settled.",
        talk("Evergreen Software", "Site Reliability Engineer", "Dmitri Volkov"),
        answers(
            "Nina Petrova, Engineering Manager, nina@evergreen.example",
            "alert fatigue -> we went from 140 pages a week to 25",
            "I run Postgres in production",
            by(FRIDAY),
            YES,
        ),
        kinds=(NoteKind.ACCEPT,),
    ),
    Invented(
        "An offer that is declined",
        "Brief and appreciative.",
        talk("Pinnacle Consulting", "Senior Consultant", "Amara Diallo"),
        answers(
            "James Whitmore III, Partner, jwhitmore@pinnacle.example",
            "led the turnaround of a $200M retailer",
            hire_date=by(FRIDAY),
            call=NO,
        ),
        tone=Tone.FORMAL,
        kinds=(NoteKind.DECLINE,),
    ),
    Invented(
        "No word",
        "The day they named is over: the check-in, what to say on the telephone, and the last note of all.",
        talk("Fairmont Publishing", "Editorial Assistant", "Grace Lin", today=date(2026, 12, 15)),
        answers(
            "Eleanor Vance, Managing Editor, evance@fairmont.example",
            "proofread 40 titles last year",
            hire_date=by(FRIDAY),
            call=YES,
        ),
        kinds=(NoteKind.CHECK_IN, NoteKind.CALL, NoteKind.CLOSE),
    ),
    Invented(
        "Across the new year",
        "Days of the next year carry it.",
        replace(
            talk("Alpine Ski School", "Ski Instructor", "Lena Hofer"),
            interviewed=date(2026, 12, 28),
            today=date(2026, 12, 29),
        ),
        answers(
            "Max Gruber, max@alpineski.example",
            "few children come back -> 70% of mine booked again\nfirst aid certificate",
            hire_date=by(date(2027, 1, 8)),
            call=YES,
        ),
    ),
    Invented(
        "A first job",
        "Sixteen, and nothing on the resume yet; the role typed with its article.",
        talk("Maple Street Pool", "a lifeguard position", "Jayden Cole"),
        answers(
            "Coach Kim, kim@maplepool.example",
            "on my school swim team for 3 years\nnever late",
            "babysit two kids every week",
            NOT_SAID,
        ),
    ),
    Invented(
        "A chief of nursing",
        "A senior post, in a formal letter to somebody with a long title.",
        talk("St. Brannoc's Health System", "Chief Nursing Officer", "Dr. Evelyn Carmichael"),
        answers(
            "Robert J. Langford, Chief Executive Officer, rlangford@brannoc.example",
            "agency spending -> I brought it down by a third in two quarters, through self-rostering\n"
            "the Magnet designation -> I have led two hospitals through it",
            "I chair the state's committee on nurse staffing",
            by(date(2026, 12, 18)),
            YES,
        ),
        tone=Tone.FORMAL,
        kinds=(NoteKind.THANK_YOU, NoteKind.LETTER),
    ),
    Invented(
        "Notes to oneself",
        "Scraps that no rule can surely say in a sentence: they are quoted plainly, and the review asks for more.",
        talk("Cedar Clinic", "Charge Nurse", "Toni Alvarez"),
        answers(
            "Linh Tran, Supply Chain, linh@cedar.example\nTanya B. (SRE), tanya@cedar.example",
            "wait times too long -> got them down to 10 min\nemployee of the month x3\n"
            "high turnover on nights -> im fine w nights, did 2 yrs\nBSN, 4 years med surg",
            "paper in Nature Comms 2024\nbilingual (Spanish)\nforgot to say i speak polish!!",
            by(FRIDAY),
            YES,
        ),
    ),
    Invented(
        "All left unsaid",
        "Nothing was told, for nerves; what was missed is said while there is room.",
        talk("Cobalt Freight", "Dispatcher", "Remy Okoye"),
        answers(
            "Dev Patel, Operations, dev@cobalt.example",
            "",
            "should've said i know SAP\nomg forgot to mention my first aid cert\n"
            "didnt get to talk about the kafka migration\navailable immediately",
            NOT_SAID,
            NO,
        ),
    ),
    Invented(
        "A doubt, and the point that answers it",
        "The first had a doubt, and which point answers it was chosen with one tap: her note says the two together.",
        talk("Saltmarsh Ferries", "Crew Scheduler", "Nadia Osei"),
        answers(
            "Ruth Alder, Operations Manager, ruth@saltmarsh.example\nPete Lund",
            "i cut open shifts from 14 a week to 3\n"
            "i learned the hospital's rostering system in a month and taught 12 others\n"
            "i kept a rota of 60 nurses through two strikes",
            hire_date=by(FRIDAY),
            call=YES,
            talked="the summer timetable\nhow the crews swap shifts",
            doubt="that i have not worked with crews at sea",
            eased="i learned the hospital's rostering system in a month and taught 12 others",
            wants="i like puzzles with people in them",
        ),
    ),
)
