import re
import unicodedata
from dataclasses import asdict
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checklist.contact import LONGEST_WHOM, Contact, read_contact
from bot.checklist.left_out import SMALL
from bot.checklist.lines import unescaped, visible
from bot.checklist.names import LONGEST_NAME, LONGEST_TITLE
from bot.checklist.people import (
    LONGEST_EMAIL,
    MOST_PEOPLE,
    Met,
    read_met,
    read_people,
)
from bot.limits import LONGEST_PHONE

PRIYA = Met("Priya Raman", "VP Finance", "priya@x.io")
FIRST = st.sampled_from(["Priya", "Ana-María", "Bo", "Sean", "李", "Dean", "Grace", "Will", "José", "Zoë", "Nia"])
LAST = st.sampled_from(["Raman", "O'Neill", "Chen", "van der Berg", "de la Cruz", "Smith III", "小龙", "Watson-Jones"])
TITLES = st.sampled_from(
    [
        "VP Finance",
        "CTO",
        "Head of People and Culture",
        "Senior Engineer",
        "HR",
        "Hiring Manager",
        "Controller",
        "Vice President of Sales & Marketing",
        "Shift Supervisor",
        "Owner",
        "Regional Director",
        "Recruiting Coordinator",
    ]
)
EMAILS = st.from_regex(r"[a-z]{2,8}(\.[a-z]{2,8})?@[a-z]{2,8}\.(com|io|co\.uk)", fullmatch=True)
PHONES = st.sampled_from(["555 0102", "+1 (212) 555-0102", "212.555.0102", "(020) 7946 0102", "555-0102 x12"])


@pytest.mark.parametrize(
    "text",
    [
        "Priya Raman, VP Finance, priya@x.io",
        "priya@x.io Priya Raman (VP Finance)",
        "VP Finance: Priya Raman <priya@x.io>",
        "1. Priya Raman - VP Finance - priya@x.io",
        "• Priya Raman | VP Finance | PRIYA@X.IO",
        "Priya Raman VP Finance <mailto:priya@x.io|priya@x.io>",
        "Priya Raman, VP Finance &lt;priya@x.io&gt;",
        "Priya Raman\tVP Finance\tpriya@x.io",
        "I met with Priya Raman (VP Finance, priya@x.io)",
        "priya raman, VP Finance, priya@x.io",
        "PRIYA RAMAN, VP Finance, priya@x.io",
        "Priya Raman, the VP Finance, priya@x.io",
    ],
)
def test_a_person_is_read_from_pieces_in_any_order_and_dress(text):
    assert read_people(text) == (PRIYA,)


@given(FIRST, LAST, TITLES, EMAILS, PHONES)
def test_every_order_of_name_title_email_and_phone_reads_the_same(first, last, title, email, phone):
    met = Met(f"{first} {last}", title, email, phone)
    for order in permutations((met.name, title, email, phone)):
        assert read_people(", ".join(order)) == (met,), order


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Priya", Met("Priya")),
        ("priya.raman@x.io", Met("Priya Raman", email="priya.raman@x.io")),
        ("Branch Manager, kim.lee@x.io", Met("Kim Lee", "Branch Manager", "kim.lee@x.io")),
        ("Dr. Ana-María O'Neill <ana@x.io>", Met("Dr. Ana-María O'Neill", email="ana@x.io")),
        ("Bo Chen (CTO) +1 (212) 555-0102", Met("Bo Chen", "CTO", phone="+1 (212) 555-0102")),
        ("Priya <tel:+12125550102|+1 212-555-0102>", Met("Priya", phone="+12125550102")),
        ("sean o’brien", Met("Sean O'Brien")),
        ("ludwig van der berg", Met("Ludwig van der Berg")),
        ("Ludwig McDonald", Met("Ludwig McDonald")),
        ("María de la Cruz, HR", Met("María de la Cruz", "HR")),
        ("John Smith, Jr., Director", Met("John Smith, Jr", "Director")),
        ("Martin King III, PhD", Met("Martin King III, PhD")),
        ("李小龙, CTO", Met("李小龙", "CTO")),
        ("\u202eיוסי כהן\u202c, CTO", Met("יוסי כהן", "CTO")),
        ("Priya Raman, Vice President, Finance", Met("Priya Raman", "Vice President, Finance")),
        ("Lee, Finance manager at Northwind", Met("Lee", "Finance manager at Northwind")),
        ("Priya from HR", Met("Priya", "HR")),
        ("Bo CTO", Met("Bo", "CTO")),
        ("Priya, she's the VP", Met("Priya", "VP")),
        ("Priya (he was nice)", Met("Priya")),
        ("Dean Smith, VP", Met("Dean Smith", "VP")),
        ("Director of Sales, Tom Head", Met("Tom Head", "Director of Sales")),
        ("Dr Nguyễn Văn An, n.an@leeds.example", Met("Dr. Nguyễn Văn An", email="n.an@leeds.example")),
        ("An Nguyen", Met("An Nguyen")),
        ("an nguyen, CFO", Met("An Nguyen", "CFO")),
        ("Li He", Met("Li He")),
        ("Dev Patel", Met("Dev Patel")),
        ("dev patel, CTO", Met("Dev Patel", "CTO")),
        ("Person Dev Eze", Met("Person Dev Eze")),
        ("Lead Dev Omar", Met("Omar", "Lead Dev")),
        ("Raj (SRE)", Met("Raj", "SRE")),
        ("Raj (backstage)", Met("Raj", "Backstage")),
        ("Tanya B.", Met("Tanya B.")),
        ("I met Tanya B.", Met("Tanya B.")),
        ("Tanya B., buyer", Met("Tanya B.", "Buyer")),
        ("Linh Tran, Supply Chain", Met("Linh Tran", "Supply Chain")),
        ("Randy Moss, brewmaster", Met("Randy Moss", "Brewmaster")),
        ("Ulla Beck, falconer", Met("Ulla Beck", "Falconer")),
        ("TINA, DISPATCH", Met("Tina", "DISPATCH")),
        (
            "Ana Li, Chair of the Board and Chief Executive Officer",
            Met("Ana Li", "Chair of the Board and Chief Executive Officer"),
        ),
    ],
)
def test_one_person_is_read(text, expected):
    assert read_people(text) == (expected,)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Priya Raman, Bo Chen and Lee", ["Priya Raman", "Bo Chen", "Lee"]),
        ("I met with Priya and Bo", ["Priya", "Bo"]),
        ("1. Bo Chen\n2) Ana\n- Lee\r\n• Kim Park", ["Bo Chen", "Ana", "Lee", "Kim Park"]),
        ("Priya; Bo; Lee", ["Priya", "Bo", "Lee"]),
        ("Raman, Priya and Chen, Bo", ["Priya Raman", "Bo Chen"]),
        ("Mr. and Mrs. Smith", ["Mr. Smith", "Mrs. Smith"]),
        ("Priya Raman, Bo", ["Priya Raman", "Bo"]),
        ("the team (Ann, Bo)", ["Ann", "Bo"]),
        ("Dr. Smith and Prof. Jones", ["Dr. Smith", "Prof. Jones"]),
        ("john@x.io, mary@x.io", ["John", "Mary"]),
    ],
)
def test_several_people_are_read_apart(text, names):
    assert [met.name for met in read_people(text)] == names


def test_titles_on_one_line_go_to_the_name_before_them():
    assert read_people("Priya (VP Finance) and Bo (CTO)") == (Met("Priya", "VP Finance"), Met("Bo", "CTO"))
    assert read_people("Hannah, Hiring Manager, and Raj, Engineer") == (
        Met("Hannah", "Hiring Manager"),
        Met("Raj", "Engineer"),
    )


def test_titles_on_one_line_that_stand_first_go_to_the_name_after_them():
    assert read_people("CTO: Bo Chen, VP Finance: Priya") == (Met("Bo Chen", "CTO"), Met("Priya", "VP Finance"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "nobody",
        "none",
        "No one",
        "I don't remember",
        "not sure",
        "hr",
        "the panel",
        "a panel of three people",
        "skip",
        "555 0102",
        "hr@x.io",
        "<!channel>",
        "<@U12345678>",
        "{{7*7}}",
        "🙂",
        "Branch Manager",
        "x" * 40000,
        "- ,",
    ],
)
def test_nobody_is_made_up(text):
    assert read_people(text) == ()


def test_the_same_name_or_email_twice_is_one_person_with_all_that_was_said():
    assert read_people("Priya Raman\npriya raman, VP Finance\nPriya Raman, priya@x.io") == (PRIYA,)
    assert read_people("Priya Raman, priya@x.io\nPriya, VP Finance, priya@x.io") == (PRIYA,)


def test_at_most_thirty_people_are_read():
    names = [f"{first}{last} Lee" for first in "ABCDEFGH" for last in "aeiou"]
    assert len(names) > MOST_PEOPLE
    assert [met.name for met in read_people("\n".join(names))] == names[:MOST_PEOPLE]
    assert len(read_people("\n".join(names), MOST_PEOPLE + 1)) == MOST_PEOPLE + 1


def test_each_field_is_cut_to_its_limit():
    (met,) = read_people(f"{'Anna ' * 3}{'N' * 90}, Director of {'x' * 200}, {'1 ' * 12}1")
    assert (len(met.name), len(met.title)) == (LONGEST_NAME, LONGEST_TITLE)
    assert 0 < len(met.phone) <= LONGEST_PHONE


ANY_TEXT = st.text(max_size=300) | st.lists(
    FIRST
    | LAST
    | TITLES
    | EMAILS
    | PHONES
    | st.text(max_size=3)
    | st.sampled_from([",", "\n", "and", "(", ")", ";", ":"])
).map(" ".join)


ANY_LINES = st.lists(
    st.sampled_from(
        [
            "Priya Raman",
            "VP Finance",
            "Northwind Traders",
            "T 312-555-0148",
            "From: Bo Chen <bo@x.io>",
            "Best regards,",
            "Raman, Priya",
            "Robert (Bob) Clark, PMP",
            "the barista and Tom",
            "Chicago, IL 60606",
            "no idea who else",
            "Dana White, Reed & Ames",
            "    ◦ RevOps",
            "Blorptastic",
            "Cc: Ann Lee <ann[at]x.example>; Ann Lee, HR",
            "First was Ruth Bell. Tim Roe sat in.",
        ]
    ),
    max_size=6,
).map("\n".join)
HURRIED = [
    # the text | the people, with (title) <e-mail> phone | after ?? the pieces that may mean somebody
    ("jen from accounting and bob", "Jen (Accounting); Bob"),
    ("mr patel and Susan from HR", "Mr. Patel; Susan (HR)"),
    ("Mr Patel", "Mr. Patel"),
    ("Dave?", "Dave"),
    ("dave i think", "Dave"),
    ("the hiring manager was called Dave", "Dave (Hiring Manager)"),
    ("a lady named Karen", "Karen"),
    ("someone named Karen from HR", "Karen (HR)"),
    ("she's the HR lady, Susan", "Susan (HR)"),
    ("priya n tom", "Priya; Tom"),
    ("priya & tom", "Priya; Tom"),
    ("susan something", "Susan"),
    ("Bob n a third guy", "Bob"),
    ("n a third guy", ""),
    ("Patel (the CFO) and his assistant Joe", "Patel (CFO); Joe (Assistant)"),
    ("CTO Bo and VP Finance Priya", "Bo (CTO); Priya (VP Finance)"),
    ("Priya Raman, VP Finance and Bo Chen, Controller", "Priya Raman (VP Finance); Bo Chen (Controller)"),
    ("sarah n mike", "Sarah; Mike"),
    ("met w/ Dana and her boss Rick", "Dana; Rick (Boss)"),
    ("just karen lol", "Karen"),
    ("Tom, Dick & Harry 😂", "Tom; Dick; Harry"),
    ("it was dr nguyen", "Dr. Nguyen"),
    ("u know, the manager, Steve", "Steve (Manager)"),
    ("Linda (hr) + 2 engineers", "Linda (HR)"),
    ("a guy named Chris from sales", "Chris (Sales)"),
    ("spoke to patricia gomez hr mgr and her asst bill", "Patricia Gomez (HR Mgr); Bill (Asst)"),
    ("Ms. Lopez", "Ms. Lopez"),
    ("mrs o'brien the principal", "Mrs. O'Brien (Principal)"),
    ("cant remember her name sorry", ""),
    ("steve something, he does IT", "Steve (IT)"),
    ("Ana 🙂 ana@acme.io", "Ana <ana@acme.io>"),
    ("bob jones - cfo", "Bob Jones (CFO)"),
    ("ted n alice n carol", "Ted; Alice; Carol"),
    ("alex w/ HR", "Alex (HR)"),
    ("3 people: Jo, Sam, Kit", "Jo; Sam; Kit"),
    ("i think her name was Wendy", "Wendy"),
    ("the owner (Gus)", "Gus (Owner)"),
    ("Mike, Mike's boss Jan, and a recruiter", "Mike; Jan (Boss)"),
    (
        "Rob Lee hiring manager rob.lee@acme.com 555-222-1111",
        "Rob Lee (Hiring Manager) <rob.lee@acme.com> 555-222-1111",
    ),
    ("lisa (lead dev) & omar (pm)", "Lisa (Lead Dev); Omar (PM)"),
    ("interviewed by Chad Miller, plant manager", "Chad Miller (Plant Manager)"),
    ("Jess from HR, Dan from eng", "Jess (HR); Dan (Eng)"),
    ("no names sorry", ""),
    ("prof. Adams", "Prof. Adams"),
    ("priya raman vp finance", "Priya Raman (VP Finance)"),
    ("kelly... ?", "Kelly"),
    ("Jean-Luc and Deanna, both from ops", "Jean-Luc (Ops); Deanna (Ops)"),
    ("Two ppl, Maria and the director", "Maria"),
    ("her name is Fatima", "Fatima"),
    ("Bill (I think)", "Bill"),
    ("Sgt. Dawson", "Sgt. Dawson"),
    ("Hank the foreman", "Hank (Foreman)"),
    ("some dude called Vic and Tanya", "Vic; Tanya"),
    ("Jo (she/her), VP Ops", "Jo (VP Ops)"),
    ("Mgr: Pete", "Pete (Mgr)"),
    ("amy@acme.com and her colleague", "Amy <amy@acme.com>"),
    ("zoom call w/ Derek + Simone", "Derek; Simone"),
    ("idk some panel", ""),
    ("met sue, joe, and the guy from finance", "Sue; Joe"),
    ("@Dave", "Dave"),
    ("Chris B.", "Chris B."),
    ("n/a", ""),
    ("Ana, Priya from HR", "Ana; Priya (HR)"),
    ("xkcd123 and Bob", "Bob ?? xkcd123"),
    ("Bob and jen was there too", "Bob ?? jen was there"),
    ("the panel and Bob", "Bob"),
    ("hiring mgr = Stacy", "Stacy (Hiring Mgr)"),
    ("Maya, then Luis, then the CEO Grant", "Maya; Luis; Grant (CEO)"),
    ("brian the GM and his son", "Brian (GM)"),
    ("store manager was marcus", "Marcus (Store Manager)"),
    ("R&D manager Lena", "Lena (R&D manager)"),
    ("VP of R&D, Lena Roth", "Lena Roth (VP of R&D)"),
    ("Will N Grace", "Will N Grace"),
    ("guy fawkes", "Guy Fawkes"),
    ("priya was nice", " ?? priya was nice"),
    ("Manager Zed Q9", " ?? Manager Zed Q9"),
    ("Bo Chen, Product Manager Payments", "Bo Chen (Product Manager Payments)"),
]
OF_PUBLIC_REPORTS = [
    # the text | the people, with "called" behind whom a nickname was said of | after ?? what is left out
    ("Robert (Bob) Clark", "Robert Clark called Bob"),
    ("Bob Clark, PMP, CSM", "Bob Clark, PMP, CSM"),
    ("John Doe, MD, FACS, Chief of Surgery", "John Doe, MD, FACS (Chief of Surgery)"),
    ("Jane Doe, RN, BSN, Nurse Manager", "Jane Doe, RN, BSN (Nurse Manager)"),
    ("Kenneth Clarke, Q.C.", "Kenneth Clarke, Q.C"),
    ("Andrew Perkins, Jr., Col. (Ret)", "Andrew Perkins, Jr, Col, Ret"),
    ("Brian Ellis Linkletter, P.Eng", "Brian Ellis Linkletter, P.Eng"),
    ("Bob Clark PMP", "Bob Clark, PMP"),
    ("Max Power (he/him, er/ihm)", "Max Power"),
    ("Raman, Priya <priya@x.example>", "Priya Raman <priya@x.example>"),
    ("Smith, John, CPA", "John Smith, CPA"),
    ("“Priya Raman”, VP Finance\nBo Chen", "Priya Raman (VP Finance); Bo Chen"),
    ("Priya Raman\nSent from my iPhone", "Priya Raman ?? Sent from my iPhone"),
    ("Maria Gonzalez, Pharmacist", "Maria Gonzalez (Pharmacist)"),
    ("Maria Gonzalez, Electrician", "Maria Gonzalez (Electrician)"),
    ("Maria Gonzalez, CISO", "Maria Gonzalez (CISO)"),
    ("Tom Baker and Ian Fischer", "Tom Baker; Ian Fischer"),
    ("Priya Raman, VP Finance @ Northwind", "Priya Raman (VP Finance at Northwind)"),
    ("Priyanka Raman, goes by Priya", "Priyanka Raman called Priya"),
    ("anna-lena von und zu stein", "Anna-Lena von und zu Stein"),
    ("José Ortega y Gasset", "José Ortega y Gasset"),
    ("Guy", "Guy"),
    (":wave: Bo Chen", "Bo Chen"),
    ("LinkedIn: Priya Raman, VP Finance", "Priya Raman (VP Finance) ?? LinkedIn"),
    ("oh and Jess Martin the recruiter", "Jess Martin (Recruiter)"),
    (
        "On Mon, Nov 23, 2026 at 9:14 AM Priya Raman <priya@x.example> wrote:",
        "Priya Raman <priya@x.example> ?? On Mon, Nov 23, 2026 at 9:14 AM",
    ),
    (
        "Priya Raman\nVP Finance\nNorthwind Traders\nT 312-555-0148\nM 312-555-0149\npriya@northwind.example",
        "Priya Raman (VP Finance) <priya@northwind.example> 312-555-0148 ?? Northwind Traders ?? M 312-555-0149",
    ),
    (
        "Best regards,\n\nPriya Raman\nVP Finance\n200 W Madison Street\nChicago, IL 60606\nF: (312) 555-0150",
        "Priya Raman (VP Finance) ?? Best regards ?? 200 W Madison Street ?? Chicago, IL 60606 ?? F: (312) 555-0150",
    ),
]
IN_EVERY_WAY = [
    # what people type | the people | after ?? what is left out, or asked about
    ("Mc Allister, Fiona", "Fiona Mc Allister"),
    ("Garcia Lopez, Maria (HR)", "Maria Garcia Lopez (HR)"),
    ("Adeyemi, Dr. Folake", "Dr. Folake Adeyemi"),
    ("Roberts, Jr., Samuel", "Samuel Roberts, Jr"),
    ("Patel, R.", "R. Patel"),
    ("Gloria Reyes, MSN, RN, Chief Nursing Officer", "Gloria Reyes, MSN, RN (Chief Nursing Officer)"),
    ("Dr Amina Yusuf MBBS MRCP", "Dr. Amina Yusuf, MBBS, MRCP"),
    ("Neha Kapoor, Associate Director, EMEA", "Neha Kapoor (Associate Director, EMEA)"),
    ("Lou Grant, Managing Editor, Harbour Desk", "Lou Grant (Managing Editor) ?? Harbour Desk"),
    ("Grace Dean, Dean of Students", "Grace Dean (Dean of Students)"),
    ("Hope Ross, Hope House manager", "Hope Ross (Hope House manager)"),
    ("Hope House manager", " ?? Hope House manager"),
    ("Charge nurse Dee", "Dee (Charge nurse)"),
    ("Mark Lowell, Lowell & Sons", "Mark Lowell ?? Sons"),
    ("Ann Cho, Partner at Baker & McKenzie", "Ann Cho (Partner at Baker & McKenzie)"),
    ("Ruth Bell, Marks and Spencer", "Ruth Bell ?? Marks and Spencer"),
    ("Ruth Bell & Tim Roe", "Ruth Bell; Tim Roe"),
    ("Blorptastic", " ?? Blorptastic"),
    ("Blorptastic and Jane Doe", "Jane Doe ?? Blorptastic"),
    ("qwerty uiop", " ?? qwerty uiop"),
    ("Reception: 020 7946 0018", " ?? Reception ?? 020 7946 0018"),
    ("Zoom AI Companion, Liam Walsh", "Liam Walsh ?? Zoom AI Companion"),
    ("the CFO and a woman named Ruth", "Ruth ?? the CFO and a woman named"),
    ("Ruth Bell again", "Ruth Bell ?? again"),
    ("Ruth Bell (external)", "Ruth Bell ?? external"),
    ("Ruth? or Rachel?", "Ruth ?? or Rachel"),
    ("They never introduced themselves", " ?? They never introduced themselves"),
    ("Sam Rivera (me), Ruth Bell", "Ruth Bell ?? Sam Rivera (me"),
    ("Ruth Bell et al.", "Ruth Bell ?? et al"),
    ("10am Ruth Bell, 11am Tim Roe", "Ruth Bell; Tim Roe ?? 10am ?? 11am"),
    ("First was Ruth Bell (HR). Second was Tim Roe (CTO).", "Ruth Bell (HR); Tim Roe (CTO)"),
    ("Ruth Bell interviewed me. Tim Roe sat in.", "Ruth Bell; Tim Roe ?? sat in"),
    ("sorry, typo: Ruth Bell not Rut", "Ruth Bell ?? sorry, typo ?? not Rut"),
    ("Maria Silva, HR; Maria Silva, IT", "Maria Silva (HR) ?? Maria Silva (IT)"),
    ("王芳 (Fang Wang), HR", "王芳 called Fang Wang (HR)"),
    ("Jane Doe · 2nd · VP of Sales at Acme", "Jane Doe (VP of Sales at Acme) ?? 2nd"),
    (
        'Cc: "Lund, Astrid" <a@fjord.example>, Erik Dahl <e@fjord.example>',
        "Astrid Lund <a@fjord.example>; Erik Dahl <e@fjord.example> ?? Cc",
    ),
    (
        "Am 01.12.2026 um 14:03 schrieb Jonas Weber <j@firma.example>:",
        "Jonas Weber <j@firma.example> ?? Am 01.12.2026 um 14:03 schrieb",
    ),
    ("Thanks,\nBea\n\nBeatrice Lindholm\nOdin AB", "Beatrice Lindholm called Bea ?? Thanks ?? Odin AB"),
    ("Cordialement,\nÉlodie Marchand\nResponsable RH", "Élodie Marchand (Responsable RH) ?? Cordialement"),
    ("• Mo Salah\n    ◦ RevOps\n• Ann Lund\n    ◦ Legal", "Mo Salah (RevOps); Ann Lund (Legal)"),
    ("Name | Role\nBea Holt | COO", "Bea Holt (COO) ?? Role"),
    ("ann dot lee at mill dot com, Ann Lee", "Ann Lee <ann.lee@mill.com>"),
    ("Ann Lee ann.lee[at]mill.example", "Ann Lee <ann.lee@mill.example>"),
    ("~Bo~ Kofi Boateng", "Kofi Boateng ?? Bo"),
]
CONTACTS = [
    ("ref 4471-9902, call Theo on 020 7946 0018", ("Theo", "020 7946 0018")),
    ("my application number is 5550142998", None),
    ("I've got Ada's number", ("Ada", "")),
    ("front desk will put me through", None),
    ("not by phone please", None),
    ("201-555-0123, ext 5", ("", "201-555-0123 ext 5")),
    ("HR line 1-800-FLOWERS", ("", "1-800-FLOWERS")),
    ("I already have her number", None),
    ("same as before", None),
    ("after 2026-12-14, they pay 120000-130000", None),
    # the text | whom, number; None where there is neither
    ("555 0102", ("", "555 0102")),
    ("917 555 0102", ("", "917 555 0102")),
    ("5550102", ("", "5550102")),
    ("Priya, 555 0102", ("Priya", "555 0102")),
    ("call tom at 555-555-1234", ("Tom", "555-555-1234")),
    ("sure, call tom at 555-555-1234", ("Tom", "555-555-1234")),
    ("on her cell 917-555-1234", ("", "917-555-1234")),
    ("his cell", None),
    ("the office line 555 0102 ext 12", ("", "555 0102 ext 12")),
    ("tom", ("Tom", "")),
    ("yeah sure", None),
    ("Priya or Bo", ("Priya or Bo", "")),
    ("+44 20 7946 0958", ("", "+44 20 7946 0958")),
    ("karen 555-0199", ("Karen", "555-0199")),
    ("555.123.4567", ("", "555.123.4567")),
    ("(555) 123-4567", ("", "(555) 123-4567")),
    ("her name's Priya, number is 555 0102", ("Priya", "555 0102")),
    ("ask for tom", ("Tom", "")),
    ("call HR", None),
    ("main number 800-555-0123 ext. 4", ("", "800-555-0123 ext. 4")),
    ("5551234567 😀", ("", "5551234567")),
    ("+1-917-555-0188 (Dana)", ("Dana", "+1-917-555-0188")),
    ("dont have it", None),
    ("idk", None),
    ("i'll call priya on 555 0102 thx", ("Priya", "555 0102")),
    ("Priya's cell: 555 0102", ("Priya", "555 0102")),
    ("same number 5550102", ("", "5550102")),
    ("whoever picks up, 555 0102", ("", "555 0102")),
    ("The recruiter, Jamie. 555-0107", ("Jamie", "555-0107")),
    ("dr lee 5550111", ("Dr. Lee", "5550111")),
    ("tom or his assistant 555 0102", ("Tom", "555 0102")),
    ("u can reach Bo at 917-555-1234", ("Bo", "917-555-1234")),
    ("no", None),
    ("none", None),
    ("office", None),
    ("555-1234 or 555-4321", ("", "555-1234")),
    ("tel 020 7946 0958", ("", "020 7946 0958")),
    ("Priya Raman (555) 010-2233", ("Priya Raman", "(555) 010-2233")),
    ("+91 98765 43210 ravi", ("Ravi", "+91 98765 43210")),
    ("it's 555-0102", ("", "555-0102")),
    ("her direct line, 555 0102", ("", "555 0102")),
    ("1-800-555-0100", ("", "1-800-555-0100")),
    ("Bo, no number tho", ("Bo", "")),
    ("didn't get a number", None),
    ("he gave me his card, 555 0102", ("", "555 0102")),
    ("MARIA 5550123", ("Maria", "5550123")),
    ("Priya (HR) 5550102 x7", ("Priya", "5550102 x7")),
    ("ya 555-0102", ("", "555-0102")),
    ("text her at 555 0102", ("", "555 0102")),
    ("whatsapp +44 7700 900123", ("", "+44 7700 900123")),
    ("Dave, i think 555 0102", ("Dave", "555 0102")),
    ("k", None),
    ("tom @ 5550102", ("Tom", "5550102")),
    ("ok so its jen 555 0101", ("Jen", "555 0101")),
    ("extension 12", None),
    ("", None),
]


def shown(met: Met) -> str:
    """A person as the table of hurried phrases writes them."""
    title, email = f"({met.title})" if met.title else "", f"<{met.email}>" if met.email else ""
    called = f"called {met.address}" if met.address else ""
    return " ".join(part for part in (met.name, called, title, email, met.phone) if part)


@pytest.mark.parametrize(("text", "expected"), HURRIED)
def test_people_are_read_from_what_is_typed_in_a_hurry_and_nobody_is_dropped_in_silence(text, expected):
    read = read_met(text)
    assert " ?? ".join(["; ".join(map(shown, read.people)), *read.unread]) == expected


@pytest.mark.parametrize(("text", "expected"), OF_PUBLIC_REPORTS)
def test_an_unknown_word_is_a_title_or_a_credential_or_left_out_and_never_a_person(text, expected):
    read = read_met(text)
    assert " ?? ".join(["; ".join(map(shown, read.people)), *read.left_out]) == expected


@pytest.mark.parametrize(("text", "expected"), IN_EVERY_WAY)
def test_people_are_read_from_what_is_typed_and_pasted_and_the_rest_is_said(text, expected):
    read = read_met(text)
    left = dict.fromkeys([*read.unread, *read.left_out])
    assert " ?? ".join(["; ".join(map(shown, read.people)), *left]) == expected


def test_what_is_beyond_a_long_list_is_said_to_be_left_out():
    read = read_met("\n".join(f"Ana Lee, {'clerk ' * 20}" for _ in range(200)))
    assert [met.name for met in read.people] == ["Ana Lee"]
    assert read.left_out[-1].startswith("all from “")


@given(ANY_TEXT | ANY_LINES)
def test_no_word_is_lost_in_silence(text):
    read = read_met(text[:LONGEST_NAME])
    kept = " ".join([*(" ".join(asdict(met).values()) for met in read.people), *read.unread, *read.left_out])
    words = re.findall(r"[a-z]{3,}", visible(unescaped(text[:LONGEST_NAME])).casefold())
    assert not set(words) - set(re.findall(r"[a-z]{3,}", kept.casefold())) - SMALL


@pytest.mark.parametrize(("text", "expected"), CONTACTS)
def test_whom_to_call_and_the_number_are_read_apart(text, expected):
    assert read_contact(text) == (Contact(*expected) if expected else None)


@given(ANY_TEXT)
def test_any_text_gives_people_with_a_name_each_and_no_two_alike(text):
    people = read_people(text)
    assert all(met.name for met in people)
    assert len({met.name.casefold() for met in people}) == len(people)


@given(ANY_TEXT)
def test_no_field_holds_a_control_character_or_is_longer_than_its_limit(text):
    for met in read_people(text * 3):
        for field, most in zip(
            (met.name, met.title, met.email, met.phone),
            (LONGEST_NAME, LONGEST_TITLE, LONGEST_EMAIL, LONGEST_PHONE),
            strict=True,
        ):
            assert len(field) <= most
            assert field == field.strip()
            assert not any(unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp") for sign in field)


@given(ANY_TEXT)
def test_any_text_gives_a_contact_with_a_name_or_a_number_or_none_at_all(text):
    contact = read_contact(text)
    assert contact is None or contact.whom or contact.number or contact.email
    assert contact is None or (len(contact.whom) <= LONGEST_WHOM and len(contact.number) <= LONGEST_PHONE)
