import pytest

from bot.reading.invitations.descriptions import plain
from bot.reading.invitations.subjects import Subject, read_subject

PEOPLE = ("Sam Rivera", "Priya Raman")


@pytest.mark.parametrize(
    ("summary", "employer", "company", "role"),
    [
        ("Interview: Finance Manager at Northwind", "", "Northwind", "Finance Manager"),
        ("Interview for Line Cook at Fourth Coffee", "", "Fourth Coffee", "Line Cook"),
        ("Northwind Traders - Interview with Sam", "", "Northwind Traders", ""),
        ("Northwind - Interview with Sam", "northwind", "Northwind", ""),
        ("Northwind Traders Interview", "northwindtraders", "Northwind Traders", ""),
        ("Northwind Traders Interview", "northwind", "Northwind Traders", ""),
        ("Northwind interview slot", "northwind", "Northwind", ""),
        ("Virtual Interview | Contoso, Ltd. | Senior Accountant", "", "Contoso, Ltd", "Senior Accountant"),
        ("2nd round interview - Controller (Sam Rivera)", "", "", "Controller"),
        ("Phone Screen: Accounting Manager, Shared Services", "", "", "Accounting Manager"),
        ("Interview - Manager, Finance", "", "", "Manager, Finance"),
        ("Updated invitation: Interview with Litware Inc.", "", "Litware Inc", ""),
        ("Sam Rivera and Priya Raman", "", "", ""),
        ("HR Manager Interview", "", "", "HR Manager"),
        ("Head of Recruiting Interview", "", "", "Head of Recruiting"),
        ("Interview: Director of Information Systems", "", "", "Director of Information Systems"),
        ("Recruiting: Finance Manager", "", "", "Finance Manager"),
        ("Interview for Controller with VP Finance", "", "", "Controller"),
        ("Onsite 1/3: Sam Rivera x Priya Raman (Staff SRE) - Cairn Systems", "", "Cairn Systems", ""),
        ("Onsite 3/3: Sam Rivera x TBD - Cairn Systems", "", "Cairn Systems", ""),
        ("Interview with Sam Rivera, Welder at Finch & Daughters, Inc.", "", "Finch & Daughters, Inc", "Welder"),
        ("Interview - Buyer - Lakeshore Manufacturing", "lakeshore-mfg", "Lakeshore Manufacturing", "Buyer"),
        ("Interview: Warehouse Lead - Blue Crane Logistics", "bluecrane", "Blue Crane Logistics", "Warehouse Lead"),
        ("Interview: Teaching Assistant, Elm Road Primary", "county-council", "Elm Road Primary", "Teaching Assistant"),
        ("Priya Raman (Sam Rivera, Data Analyst)", "", "", "Data Analyst"),
        ("Intro chat with Savanna Air re: Payroll Clerk", "savanna-air", "Savanna Air", "Payroll Clerk"),
        ("Welding test - Maple Robotics - Welder", "maple-robotics", "Maple Robotics", "Welder"),
        ("Working interview – Groomer – Paws Pet Spa", "", "Paws Pet Spa", "Groomer"),
        ("Sam Rivera and Solarworks Recruiting", "solarworks", "Solarworks", ""),
        ("Interview at Northwind in Chicago on Tuesday via Zoom", "", "Northwind", ""),
    ],
)
def test_company_and_role_are_read_from_the_summary(summary: str, employer: str, company: str, role: str) -> None:
    assert read_subject(summary, "", PEOPLE, employer) == Subject(company, role)


@pytest.mark.parametrize(
    ("summary", "employer", "company"),
    [
        ("Hiring Manager Interview - Sam Rivera <> Priya Raman", "contoso", "Contoso"),
        ("30 Minute Interview", "adventure-works", "Adventure Works"),
        ("Interview", "ibm", "IBM"),
        ("Northwind - Interview with Sam", "", "Northwind"),
        ("Northwind <> Sam Rivera", "", "Northwind"),
        ("Phone screen with Northwind", "", "Northwind"),
        ("Sam Rivera and Northwind - Intro call", "", "Northwind"),
    ],
)
def test_a_company_that_is_made_from_an_address_or_of_one_word_is_said_to_be_unsure(
    summary: str, employer: str, company: str
) -> None:
    assert read_subject(summary, "", PEOPLE, employer) == Subject(company, "", is_sure=False)


@pytest.mark.parametrize(
    "summary",
    [
        "Interview with Dana Whitfield",
        "Interview with CFO",
        "Interview with Director of Information Systems",
        "Coffee at 10",
        "Lunch at our office",
        "Interview at the office",
        "Chat with Priya",
        "Superday at noon",
        "<!channel>",
        "",
    ],
)
def test_what_is_not_surely_a_company_or_a_role_is_neither(summary: str) -> None:
    assert read_subject(summary, "", PEOPLE, "") == Subject("", "")


def test_the_description_names_both_where_it_has_lines_for_them() -> None:
    description = "Hello Sam,<br><b>Position:</b> Payroll Specialist<br><b>Company:</b> Adventure Works<br>"
    assert read_subject("Phone screen", plain(description), PEOPLE, "") == Subject(
        "Adventure Works", "Payroll Specialist"
    )


def test_a_domain_is_written_as_a_text_writes_it_or_else_unsurely() -> None:
    for description in ("Join us.", "https://adventureworks.example/jobs"):
        assert not read_subject("Interview", description, PEOPLE, "adventureworks").is_sure
    sure = Subject("Adventure Works", "")
    assert read_subject("Interview", "Welcome to Adventure Works!", PEOPLE, "adventureworks") == sure


@pytest.mark.parametrize(
    "part",
    ["screen ", "screening", "1", "11 ", "round 2 ", "interview for ", "at ", ",", " - ", "re: ", "manager ", "("],
)
def test_a_summary_of_one_thing_over_and_over_is_read(part: str) -> None:
    for end in ("", "x", "!"):
        read_subject(part * 300 + end, part * 5_000, PEOPLE, part.strip() * 30)
        read_subject((part * 300)[:299] + end, "", PEOPLE, "")
