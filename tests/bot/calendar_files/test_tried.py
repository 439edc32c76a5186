"""Invitations that were tried on the bot: those of public bug reports, and others of their kinds."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.reading.invitations.asking import Obstacle
from bot.reading.invitations.invitations import Invitation, Problem, read_invitation
from bot.vocabulary.answers import How
from bot.vocabulary.met import Met
from tests.bot.calendar_files.sample_files import NOW, read

AT = "DTSTART:20261201T150000Z\nDTEND:20261201T154500Z"
WHAT = "SUMMARY:Interview: Finance Manager at Northwind"
ORGANIZER = "ORGANIZER;CN=Priya Raman:mailto:priya@northwind.example"
AGENCY = "ORGANIZER;CN=Ann Lee:mailto:ann@brightstaffing.example"
OWN = "ATTENDEE;CN=Sam Rivera:mailto:sam@rivera.example"
ROBERT = "mailto:rclark@northwind.example"
PRIYA = Met("Priya Raman", email="priya@northwind.example")
CUSTOM = """BEGIN:VTIMEZONE
TZID:Custom NY
BEGIN:DAYLIGHT
DTSTART:20260308T020000
RDATE:20270314T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20261101T020000
RDATE:20271107T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
END:VTIMEZONE
"""


def at(domain: str) -> str:
    return f"ORGANIZER;CN=Luc Dubois:mailto:ldubois@{domain}.example"


def event(*lines: str, before: str = "METHOD:REQUEST\n") -> bytes:
    text = "\n".join(lines)
    return f"BEGIN:VCALENDAR\n{before}BEGIN:VEVENT\nUID:a@b\n{text}\nEND:VEVENT\nEND:VCALENDAR\n".encode()


def said(*lines: str, name: str = "Sam Rivera") -> Invitation:
    found = read_invitation(event(AT, *lines), "America/Chicago", NOW, name)
    assert isinstance(found, Invitation), found
    return found


def test_a_name_in_brackets_or_an_address_made_of_the_seekers_own_name_is_whose_it_is() -> None:
    read = said(
        "SUMMARY:Sam Rivera x Hugo Stein (Staff SRE) - Cairn Systems",
        'ORGANIZER;CN="Grünwald, Ottilie (HR)":mailto:ottilie.gruenwald@cairn-systems.example',
        "ATTENDEE;CN=Hugo Stein:mailto:hugo@cairn-systems.example",
        "ATTENDEE;CN=sam@rivera.example:mailto:sam@rivera.example",
    )
    assert [(met.name, met.title) for met in read.met] == [("Ottilie Grünwald", ""), ("Hugo Stein", "Staff SRE")]
    assert (read.company, read.role, read.unnamed) == ("Cairn Systems", "", ())


def test_a_list_of_interviewers_goes_on_below_its_label_and_the_tenant_of_a_program_is_nobody() -> None:
    read = said(
        "SUMMARY:Panel Interview: JR-004512 Facilities Coordinator - Sam Rivera",
        r"DESCRIPTION:Company: Orchard Valley Hospital\nInterviewers:\nDeb Larkin - Director\nMoses Adeyemi - HRBP",
        "ORGANIZER;CN=Orchard Valley via Workday:mailto:orchardvalley@myworkday.com",
    )
    assert [met.name for met in read.met] == ["Deb Larkin", "Moses Adeyemi"]
    assert (read.company, read.role) == ("Orchard Valley Hospital", "Facilities Coordinator")


def test_a_line_that_is_somebody_with_a_title_and_the_two_whom_a_subject_names_are_met() -> None:
    read = said(
        "SUMMARY:Pinehurst Interview - Data Analyst",
        r"DESCRIPTION:10:00 Case study\nOlaf Brandt (Design Director)\n10:45 Team\nMei-Lan Cho (Product Manager)\n"
        r"Your coordinator is Beth Yoder",
    )
    assert [(met.name, met.title) for met in read.met] == [
        ("Olaf Brandt", "Design Director"), ("Mei-Lan Cho", "Product Manager")
    ]  # fmt: skip
    read = said("SUMMARY:Phone Screen: Packer at Oak Freight between Ama Mensah and Sam Rivera")
    assert [met.name for met in read.met] == ["Ama Mensah"]


def test_a_call_is_a_call_though_google_adds_a_link_of_its_own() -> None:
    read = said(
        "SUMMARY:Phone screen: Cook at Elm House",
        "LOCATION:Claire will call Sam at 585-555-0117",
        "X-GOOGLE-CONFERENCE:https://meet.google.com/ohp-none-sry",
    )
    assert read.how is How.PHONE


def test_the_one_interview_beside_a_birthday_and_a_weekly_class_needs_no_question() -> None:
    birthday = "DTSTART;VALUE=DATE:20261122\nDTEND;VALUE=DATE:20261123\nRRULE:FREQ=YEARLY\nSUMMARY:Birthday"
    events = (birthday, f"{AT}\n{WHAT}")
    text = "".join(f"BEGIN:VEVENT\nUID:{at}\n{each}\nEND:VEVENT\n" for at, each in enumerate(events))
    found = read(f"BEGIN:VCALENDAR\n{text}END:VCALENDAR\n".encode())
    assert isinstance(found, Invitation)
    assert found.company == "Northwind"


def test_what_a_booking_page_calls_the_talk_says_the_role_and_the_number_that_they_will_call_is_the_seekers() -> None:
    read = said(
        "SUMMARY:Sam Rivera and Nadia Fenwick",
        "ORGANIZER;CN=Nadia Fenwick:mailto:nadia@pebblepay.example",
        r"DESCRIPTION:Event Name: 30 Minute Phone Screen - Customer Success Lead\n"
        r"Nadia Fenwick will call +1 312-555-0170",
        "LOCATION:+1 312-555-0170",
    )
    assert (read.role, read.how, [met.phone for met in read.met]) == ("Customer Success Lead", How.PHONE, [""])


@pytest.mark.parametrize(
    ("zone", "hour"),
    [
        ("Eastern Standard Time", 9),
        ("Eastern Daylight Time", 9),
        ("(UTC-05:00) Eastern Time (US & Canada)", 9),
        ("Eastern", 9),
        ("ET", 9),
        ("America/New York", 9),
        ("Mountain Time", 11),
        ("GMT-0500", 9),
        ("UTC+5:30", 22),
    ],
)
def test_a_zone_of_any_make_is_understood(zone: str, hour: int) -> None:
    found = read(event(f'DTSTART;TZID="{zone}":20261201T100000', WHAT))
    assert isinstance(found, Invitation)
    assert found.starts_at.hour == hour


@pytest.mark.parametrize(
    ("start", "before"),
    [
        ("DTSTART;TZID=Custom NY:20270601T100000", CUSTOM),  # P153: its clock changes are a list of dates
        ("DTSTART:2027-06-01T10:00:00-04:00", ""),
        ("DTSTART:20270601T100000", "X-WR-TIMEZONE:America/New_York\n"),
    ],
)
def test_a_time_is_that_of_the_zone_it_is_written_in(start: str, before: str) -> None:
    found = read(event(start, WHAT, before=before))
    assert isinstance(found, Invitation)
    assert found.starts_at == datetime(2027, 6, 1, 9, tzinfo=ZoneInfo("America/Chicago"))


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("DTSTART:20261201T000000\nDTEND:20261202T000000\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE", Obstacle.ALL_DAY),  # P155
        ("DTSTART:20261201T000000\nDTEND:20261202T000000", Obstacle.ALL_DAY),
        ("DTSTART:20261201T000000Z\nDURATION:P1D", Obstacle.ALL_DAY),
        ("DTSTART;VALUE=DATE:20261201", Obstacle.ALL_DAY),
        (f"{AT}\nSUMMARY:Canceled: Interview\nSTATUS:CONFIRMED", Obstacle.CANCELLED),  # P162
        (f"{AT}\nSUMMARY:Abgesagt: Interview", Obstacle.CANCELLED),
        (f"{AT}\nSUMMARY:Storniert: Interview", Obstacle.CANCELLED),
        (f"{AT}\nSUMMARY:RE: CANCELLED: Interview", Obstacle.CANCELLED),
        (f"{AT}\nSTATUS:CANCELED", Obstacle.CANCELLED),  # P163
    ],
)
def test_what_is_no_time_or_no_appointment_any_more_is_seen(lines: str, why: Obstacle) -> None:
    found = read(event(lines, WHAT))
    assert isinstance(found, Problem)
    (one,) = found.choices or found.cancelled
    assert (found.why, one.starts_at.date().isoformat()) == (why, "2026-12-01")


@pytest.mark.parametrize(("method", "why"), [("COUNTER", Obstacle.PROPOSED), ("REPLY", Obstacle.REPLY)])
def test_a_proposal_and_an_answer_change_nothing(method: str, why: Obstacle) -> None:
    found = read(event(AT, WHAT, before=f"METHOD:{method}\n"))
    assert isinstance(found, Problem)
    assert (found.why, found.choices) == (why, ())


@pytest.mark.parametrize("summary", ["Dentist", "Mom's birthday", "Lunch with Priya"])
def test_what_looks_like_no_interview_is_asked_about(summary: str) -> None:
    found = read(event(AT, f"SUMMARY:{summary}", ORGANIZER, OWN))
    assert isinstance(found, Problem)
    assert (found.why, len(found.choices)) == (Obstacle.NO_INTERVIEW, 1)


@pytest.mark.parametrize("head", ["Canceled: ", "CANCELLED - ", "Annulation : ", "Absage: ", "Cancelación: "])
def test_a_subject_that_opens_with_the_word_for_it_calls_the_interview_off(head: str) -> None:
    found = read(event(AT, f"SUMMARY:{head}Interview - Welder - Northwind", ORGANIZER, OWN))
    assert isinstance(found, Problem)
    assert found.why is Obstacle.CANCELLED


def test_an_employer_whose_name_has_a_private_word_is_one() -> None:
    by = "ORGANIZER;CN=Ines Duarte:mailto:ines@harbourhotel.example"
    assert said("SUMMARY:Sam <> Harbour Hotel: final chat", by).company == "Harbour Hotel"


def test_a_role_that_is_about_cancellations_is_no_cancellation() -> None:
    assert said("SUMMARY:Interview: Cancelled Claims Manager at Northwind").role == "Cancelled Claims Manager"


@pytest.mark.parametrize(
    ("written", "name", "title"),
    [
        ('"Robert \\"Bob\\" Clark"', "Robert Clark", ""),  # P171
        ("Robert ^'Bob^' Clark", "Robert Clark", ""),  # P172
        ('Robert "Bob" Clark', "Robert Clark", ""),
        ("'Robert Clark'", "Robert Clark", ""),
        ('"Robert Clark, SHRM-SCP"', "Robert Clark, SHRM-SCP", ""),  # P174
        ('"Clark, Robert, CPA"', "Robert Clark, CPA", ""),
        ("Clark\\, Robert", "Robert Clark", ""),
        ('"Clark, Robert (Finance)"', "Robert Clark", ""),
        ("Robert Clark | Northwind", "Robert Clark", ""),  # P176
        ("Northwind | Robert Clark", "Robert Clark", ""),
        ('"Robert Clark, Northwind"', "Robert Clark", ""),
        ("Robert Clark/Northwind/US", "Robert Clark", ""),
        ("Robert Clark - Recruiter", "Robert Clark", "Recruiter"),  # P177
        ("Robert Clark: Recruiter", "Robert Clark", "Recruiter"),
        ("Robert Clark (Talent Acquisition Partner)", "Robert Clark", "Talent Acquisition Partner"),
        ('"Clark, Robert - VP, Finance"', "Robert Clark", "VP, Finance"),
        ("Robert Clark III", "Robert Clark III", ""),
        ("ROBERT CLARK", "Robert Clark", ""),
        ("田中 由美 / Yumi Tanaka", "Yumi Tanaka", ""),
        ("田中 由美 (Yumi Tanaka)", "Yumi Tanaka", ""),
    ],
)
def test_a_guests_name_is_read_as_directories_write_it(written: str, name: str, title: str) -> None:
    met = said(WHAT, ORGANIZER, OWN, f"ATTENDEE;CN={written};ROLE=REQ-PARTICIPANT:{ROBERT}").met
    assert met == (PRIYA, Met(name, title, "rclark@northwind.example"))


@pytest.mark.parametrize(
    "guest",
    [
        "ATTENDEE;ROLE=REQ-PARTICIPANT:MAILTO:mholden6@northwind.example",  # P179
        "ATTENDEE;CN=mholden6@northwind.example:mailto:mholden6@northwind.example",
        "ATTENDEE;CN=mholden6:mailto:mholden6@northwind.example",
    ],
)
def test_no_name_is_made_from_a_login_and_it_is_asked(guest: str) -> None:
    found = said(WHAT, ORGANIZER, OWN, guest)
    assert (found.met, found.unnamed) == ((PRIYA,), ("mholden6@northwind.example",))


@pytest.mark.parametrize(
    "guest",
    [
        "CN=Otter.ai:mailto:meetings@otter.ai",
        "CN=Fred:mailto:fred@fireflies.ai",
        "CN=Fathom Notetaker:mailto:notes@fathom.video",
        "CN=read.ai meeting notes:mailto:executiveassistant@e.read.ai",
        "CN=OtterPilot:mailto:x@northwind.example",
        "CN=Northwind Workday:mailto:northwind@myworkday.com",
        "CN=Calendly:mailto:invites@calendly.com",
        "CN=Hiring Panel:mailto:panel@northwind.example",
        "CN=All Finance:mailto:all-finance@northwind.example",
        "CN=Maple (10):mailto:maple@northwind.example",
        "CN=Boardroom:mailto:x@northwind.example",
        "CUTYPE=GROUP;CN=Finance Leads:mailto:leads@northwind.example",
        "CN=Mail Delivery Subsystem:mailto:mailer-daemon@northwind.example",
    ],
)
def test_machines_rooms_and_groups_are_nobody_to_thank_or_to_ask_for(guest: str) -> None:
    found = said(WHAT, ORGANIZER, OWN, f"ATTENDEE;{guest}")
    assert (found.met, found.unnamed) == ((PRIYA,), ())


@pytest.mark.parametrize(
    ("own", "name"),
    [
        ("ATTENDEE;CN=sr4567@stateu.edu:mailto:sr4567@stateu.edu", "Sam Rivera"),  # P181
        ("ATTENDEE;CN=Jose Nunez:mailto:jose@nunez.example", "José Núñez"),  # P182
        ("ATTENDEE;CN=Samuel J. Rivera:mailto:sjr@example.com", "Sam Rivera"),
        ("ATTENDEE;CN=Sam Rivera - Candidate:mailto:x@example.com", "Sam Rivera"),
        ("ATTENDEE:mailto:hello77@somewhere.example", "Sam Rivera"),
    ],
)
def test_the_job_seeker_is_not_among_those_met(own: str, name: str) -> None:
    found = said(WHAT, ORGANIZER, own, name=name)
    assert (found.met, found.unnamed) == ((PRIYA,), ())


@pytest.mark.parametrize(
    ("summary", "sender", "company", "role"),
    [
        (  # P186
            "interview for finance manager at northwind traders",
            ORGANIZER,
            "Northwind Traders",
            "Finance Manager",
        ),
        ("PHONE SCREEN - FINANCE MANAGER - NORTHWIND", ORGANIZER, "Northwind", "Finance Manager"),
        ("Northwind <> Sam Rivera", "", "Northwind", ""),
        ("Sam Rivera / Priya Raman - Final round", ORGANIZER, "Northwind", ""),
        ("Phone screen with Northwind", "", "Northwind", ""),
        ("Interview", "ORGANIZER;CN=Priya:mailto:priya@hr.fourth-coffee.co.uk", "Fourth Coffee", ""),
        ("Interview", "ORGANIZER;CN=Northwind Traders Recruiting:mailto:no-reply@ashbyhq.com", "Northwind Traders", ""),
        ("Interview", "ORGANIZER;CN=Priya Raman:mailto:priyar@gmail.com", "", ""),
        ("Interview", "ORGANIZER;CN=Calendly:mailto:noreply@calendly.com", "", ""),
        ("Interview: R-12345 Finance Manager position @ Northwind", "", "Northwind", "Finance Manager"),
        ("Interview with Priya Raman, CFO at Northwind", ORGANIZER, "Northwind", ""),
        ("Interview: Clerk at Smith\\, Jones & Co.", "", "Smith, Jones & Co", "Clerk"),
        ("<b>Globe &amp; Co</b> interview", ORGANIZER, "Globe & Co", ""),
        ("[HOLD] Line Cook chat", ORGANIZER, "Northwind", "Line Cook"),
        ("Quick chat re Finance Manager", ORGANIZER, "Northwind", "Finance Manager"),
        ("Northwind | Phlebotomist | Phone screen", ORGANIZER, "Northwind", "Phlebotomist"),
        ("Sam Rivera - Interview - Librarian", ORGANIZER, "Northwind", "Librarian"),
        ("Vorstellungsgespräch als Controller bei Contoso GmbH", "", "Contoso GmbH", "Controller"),
        ("Interview", f"{AGENCY}\nATTENDEE;CN=Bo Chen:mailto:bo@contoso.example", "Contoso", ""),
        ("Interview", f"{AGENCY}\nDESCRIPTION:My client\\, Contoso\\, asks you in.", "Contoso", ""),
        ("Interview", f"{ORGANIZER}\nDESCRIPTION:Role: Clerk (R-104432); Round: 2", "Northwind", "Clerk"),
        ("Interview", f"{ORGANIZER}\nDESCRIPTION:Let's talk about the Clerk role.", "Northwind", "Clerk"),
        # A firm's own commas and signs
        ("Keller\\, Voss & Co. - Tax Preparer - Round 2", at("kellervoss"), "Keller, Voss & Co", "Tax Preparer"),
        ("Interview: Milliner\\, Smith & Wesson", at("smithwesson"), "Smith & Wesson", "Milliner"),
        ("Interview with Barnes\\, Noble\\, Hart LLP", at("bnh"), "Barnes, Noble, Hart LLP", ""),
        ("Procter & Gamble: Interview for Analyst", at("pg"), "Procter & Gamble", "Analyst"),
        ("Blue Heron Credit Union\\, Teller - Interview", at("blueheroncu"), "Blue Heron Credit Union", "Teller"),
        ("Interview - University of Northfield - Glazier", at("northfield"), "University of Northfield", "Glazier"),
        ("Night Auditor interview - The Grand Hotel", at("grand"), "The Grand Hotel", "Night Auditor"),
        ("Deck Cadet interview - Maersk A/S", at("maersk"), "Maersk A/S", "Deck Cadet"),
        # Other languages
        ("Entretien Comptable chez Dubois & Fils", at("duboisfils"), "Dubois & Fils", "Comptable"),
        ("Entrevista de trabajo: Camarero en Hotel Sol", at("hotelsol"), "Hotel Sol", "Camarero"),
        ("Colloquio: Contabile presso Banca Verdi", at("bancaverdi"), "Banca Verdi", "Contabile"),
        ("Sollicitatiegesprek Planner bij De Vries", at("devries"), "De Vries", "Planner"),
        ("Intervju för tjänsten som Svetsare på Bergs", at("bergs"), "Bergs", "Svetsare"),
        ("Interview Bauleiter (m/w/d) - Huber Bau", at("huberbau"), "Huber Bau", "Bauleiter"),
        ("Interview für die Stelle als Koch", at("huber"), "Huber", "Koch"),
        ("面接 - 株式会社山田 (Yamada Corp) - Translator", at("yamada"), "Yamada Corp", "Translator"),
        ("Interview for the en route team at Contoso", at("contoso"), "Contoso", "en route team"),
        # Who only sends people
        ("Bright Staffing: interview with Contoso - Glazier", AGENCY, "Contoso", "Glazier"),
        ("Client interview: Contoso / Glazier / Sam Rivera (via Randstad)", at("contoso"), "Contoso", "Glazier"),
        ("Interview for our client Ridge Foods - Plant Manager", AGENCY, "Ridge Foods", "Plant Manager"),
        ("Interview - Glazier - Contoso (Bright Staffing)", AGENCY, "", ""),
        # Roles that no list has
        ("Interview 1 of 3 - Contoso - Glazier", at("contoso"), "Contoso", "Glazier"),
        ("Sam Rivera - Contoso - Glazier", at("contoso"), "Contoso", "Glazier"),
        ("Interview: Glazier [REQ-2231] | Contoso | Zoom", at("contoso"), "Contoso", "Glazier"),
        ("Assessment days - Contoso", at("contoso"), "Contoso", ""),
        ("Interview - Glazier - Contoso", "ORGANIZER;CN=Workday:mailto:contoso@myworkday.com", "Contoso", "Glazier"),
    ],
)
def test_company_and_role_come_from_the_subject_or_from_whoever_sent_it(
    summary: str, sender: str, company: str, role: str
) -> None:
    found = said(f"SUMMARY:{summary}", sender, OWN)
    assert (found.company, found.role) == (company, role)


@pytest.mark.parametrize(
    ("lines", "how", "phone"),
    [
        ("LOCATION:(212) 555-0142", How.PHONE, "(212) 555-0142"),
        ("DESCRIPTION:Please call me at (212) 555-0142.", How.PHONE, "(212) 555-0142"),
        ("LOCATION:Priya will call you at (312) 555-0199", How.PHONE, ""),
        ("LOCATION:Dial-in (212) 555-0142\\, passcode 1234", How.PHONE, ""),
        ("LOCATION:meet.google.com/abc-defg-hij", How.VIDEO, ""),
        ("SUMMARY:Panel interview", How.PANEL, ""),
        ("X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.contoso.example/x", How.VIDEO, ""),
        ("CONFERENCE;VALUE=URI:https://us02web.zoom.us/j/1234", How.VIDEO, ""),
        ("DESCRIPTION:Join <https://teams.microsoft.com/meet/23> or call +1 872-555-0100", How.VIDEO, ""),
    ],
)
def test_how_it_is_held_and_the_number_to_call(lines: str, how: How, phone: str) -> None:
    found = said(lines, WHAT, ORGANIZER, OWN)
    assert (found.how, [met.phone for met in found.met]) == (how, [phone])


def test_a_calendly_invitation_names_its_host_and_their_phone_in_its_texts() -> None:
    calendly = "ORGANIZER;CN=Calendly:mailto:noreply@calendly.com"
    texts = "LOCATION:(212) 555-0142\nDESCRIPTION:Event Name: Phone screen"
    found = said("SUMMARY:Sam Rivera and Dana Whitfield", calendly, OWN, texts)
    assert (found.met, found.how) == ((Met("Dana Whitfield", phone="(212) 555-0142"),), How.PHONE)


def test_somebody_named_in_the_description_is_met_with_their_title() -> None:
    found = said(WHAT, ORGANIZER, OWN, "DESCRIPTION:Hi Sam\\,\\nYou will meet Yuki Mori\\, Staff Engineer.")
    assert found.met == (PRIYA, Met("Yuki Mori", "Staff Engineer"))


@pytest.mark.parametrize(
    ("lines", "is_hold"),
    [
        (f"{WHAT}\nSTATUS:TENTATIVE", True),
        ("SUMMARY:HOLD: Interview - Clerk - Northwind", True),
        ("SUMMARY:[TENTATIVE] Interview with Northwind for Clerk", True),
        ("SUMMARY:Interview - Clerk - Northwind (hold)", True),
        ("SUMMARY:Placeholder: Clerk interview at Northwind", True),
        ("SUMMARY:Updated invitation: HOLD for interview: Clerk", True),
        (f"{WHAT}\nX-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", False),  # Outlook's, of any that is not answered yet
        ("SUMMARY:Interview: Household Manager at Northwind", False),
        (WHAT, False),
    ],
)
def test_a_hold_is_known_as_one(lines: str, is_hold: bool) -> None:
    found = said(lines, ORGANIZER, OWN)
    assert (found.edition.is_hold, found.company) == (is_hold, "Northwind")


def test_a_line_folded_inside_a_character_is_read() -> None:
    folded = event(AT, "SUMMARY:Interview: Clerk at Café Nord").replace("é".encode(), b"\xc3\r\n \xa9")
    found = read(folded)
    assert isinstance(found, Invitation)
    assert found.company == "Café Nord"


def test_of_two_editions_in_one_file_the_later_one_counts() -> None:
    later = "DTSTART:20261203T150000Z\nSEQUENCE:1"
    found = read(event(AT, WHAT, later.join(["END:VEVENT\nBEGIN:VEVENT\nUID:a@b\n", ""]), WHAT))
    assert isinstance(found, Invitation)
    assert (found.starts_at.day, found.edition.sequence) == (3, 1)


def test_one_that_was_called_off_later_in_the_same_file_is_off() -> None:
    off = f"END:VEVENT\nBEGIN:VEVENT\nUID:a@b\n{AT}\nSTATUS:CANCELLED\nSEQUENCE:1"
    found = read(event(AT, WHAT, off, WHAT))
    assert isinstance(found, Problem)
    assert found.why is Obstacle.CANCELLED


@pytest.mark.parametrize("end", ["DTEND;VALUE=DATE:20261210", "DURATION:P3D"])
def test_each_of_several_days_may_be_the_interviews(end: str) -> None:
    found = read(event(f"DTSTART;VALUE=DATE:20261207\n{end}", WHAT))
    assert isinstance(found, Problem)
    assert "Monday, December 7 to Wednesday, December 9." in str(found.words)
    assert [each.starts_at.day for each in found.choices] == [7, 8, 9]
    assert len({each.edition.occurrence for each in found.choices}) == 3


def test_the_talks_of_one_day_are_known_as_such_and_those_of_two_are_not() -> None:
    for day, one in (("01", True), ("02", False)):
        more = f"END:VEVENT\nBEGIN:VEVENT\nUID:c@d\nDTSTART:202612{day}T180000Z"
        found = read(event(AT, WHAT, more, WHAT))
        assert isinstance(found, Problem)
        assert (found.why, found.is_one_day, len(found.choices)) == (Obstacle.SEVERAL, one, 2)


MAIL = """Content-Type: text/calendar; charset="utf-8"; method=3DREQUEST
Content-Transfer-Encoding: quoted-printable

"""
QUOTED = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:a@b
DTSTART:20261201T150000Z
ORGANIZER;CN=3DErin Doyle:mailto:erin.doyle@harlow.example
ATTENDEE;ROLE=3DREQ-PARTICIPANT;CN=3DJos=C3=A9 Garc=
=C3=ADa:mailto:jose.garcia@harlow.example
SUMMARY:Interview with Harlow =E2=80=93 Controller
LOCATION:https://zoom.us/j/1?pwd=3Dab
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize("text", [MAIL + QUOTED, QUOTED, QUOTED.replace("\n", "\r\n")])
def test_a_file_that_was_saved_out_of_a_mail_as_it_was_sent_is_read(text: str) -> None:
    found = read(text.encode())
    assert isinstance(found, Invitation)
    assert (found.company, found.role) == ("Harlow", "Controller")
    assert [person.name for person in found.met] == ["Erin Doyle", "José García"]
    assert found.edition.link == "https://zoom.us/j/1?pwd=ab"


def test_an_equals_sign_of_a_link_stays_what_it_is() -> None:
    found = read(event(AT, WHAT, "LOCATION:https://zoom.us/j/1?a=3D;mode=3D&pwd=41"))
    assert isinstance(found, Invitation)
    assert found.edition.link.endswith("pwd=41")


def test_a_role_in_a_sentence_of_a_description_in_html_is_read() -> None:
    said = "DESCRIPTION:<p>Hi Sam\\,</p><p>Thank you for your interest in the <b>Product Designer</b> role.</p>"
    found = read(event(AT, "SUMMARY:Interview with Kestrel", said, "ORGANIZER;CN=Amy Stone:mailto:amy@kestrel.example"))
    assert isinstance(found, Invitation)
    assert (found.company, found.role) == ("Kestrel", "Product Designer")


@pytest.mark.parametrize(
    "by", ["CN=Bo Lind:mailto:bo@vantage.example", "CN=Recruiting:mailto:recruiting@vantage.example"]
)
def test_the_lunch_of_a_loop_is_one_of_its_talks(by: str) -> None:
    names = ("Coding", "Lunch", "Design")
    parts = [
        f"UID:{at}\nDTSTART:20261209T1{at}0000Z\nSUMMARY:Engineer | {name} - Vantage\nORGANIZER;{by}"
        for at, name in enumerate(names)
    ]
    found = read(event("\nEND:VEVENT\nBEGIN:VEVENT\n".join(parts)))
    assert isinstance(found, Problem)
    assert (found.is_one_day, len(found.choices)) == (True, 3)
