"""Notes that look a little like a fault, and are none."""

from datetime import date

from bot.vocabulary.answers import CallPermission
from tests.bot.notes.bad_notes import CALL, FIRST, LEFT_OUT, LOOK, NEXT_PANEL_NOTE, POINT, WISH, body_of, changed
from tests.bot.notes.good_notes import BRIEF, GOOD_NOTES, LATE, MET, NO_POINTS, WARM, Good

NEAR_MISSES: dict[str, list[Good]] = {
    "name": [
        changed(("Dear Priya", "Dear Ms. Raman")),
        changed(("Dear Priya,", "Good morning Priya -")),
        changed(("Dear Priya,", "Priya,")),
        changed(("Dear Priya,", "Hello everyone,"), to=""),
        changed(("Dear Priya", "Dear Ms O’Neill"), to="Siobhán O'Neill"),
        changed(("Dear Priya", "Dear Dan"), to="Daniel Ng"),
        changed(("Dear Priya", "Dear Mr. van Dyk"), to="Jan Van Dyk"),
        changed(("Dear Priya", "Dear Bo"), to="Bo Lee", others=("Bo Chen",)),
        changed(("Dear Priya", "Dear 李伟"), to="李伟"),
        changed(("Dear Priya,\n\n", "Dear Priya, "), others=("Thank Nguyen",)),
    ],
    "shorthand": [
        changed((POINT, "I cut the close from nine days to five in C++ and R&D, with W. Chen.")),
        changed((POINT, "The close went from nine days to five with SAP.")),
        changed((POINT, "I ran the night shift (7 to 3), and the close took five days, not nine.")),
    ],
    "wooden": [
        changed((LOOK, " If you have a question, just ask.")),
        changed((CALL, "You said I could call, so I will call on Monday, December 14.")),
        changed((LEFT_OUT, "We didn't get to Anaplan, your planning software. I know it well.")),
    ],
    "boast": [
        changed((WISH, " I would like this job, and I think that I am a good fit.")),
        changed((WISH, " I was the best-rated accountant of my office, and would like this job.")),
        changed((WISH, " I want this job. It is the best one that I have seen.")),
    ],
    "tactless": [
        changed((POINT, "You asked how I would close faster. I cut ours from nine days to five.")),
        changed((POINT, "Your close is much like ours was, and I cut ours from nine days to five.")),
        changed((POINT, "I cut our close from nine days to five, and nobody was short-staffed for it.")),
    ],
    "presuming": [
        changed((LOOK, " I look forward to hearing from you.")),
        changed((LOOK, " I look forward to your decision, whenever it falls.")),
        changed((LOOK, " When I started at Fabrikam, I began with the close. I hope to hear from you.")),
    ],
    "thanks": [
        changed((FIRST, "I appreciated our talk on November 24 about the Finance Manager role.")),
        changed((FIRST, "I am grateful for November 24, and our talk about the Finance Manager role.")),
        changed((FIRST, "Many thanks for seeing me on November 24 about the Finance Manager role.")),
    ],
    "role": [
        changed(role="Senior Finance Manager (m/f/d)"),
        changed(("Finance Manager position", "position of manager in finance")),
        changed(("Finance Manager position", "SRE position"), role="Site Reliability Engineer"),
        changed(("Finance Manager position", "Sr. Accountant job"), role="Senior Accountant, Dallas"),
        changed(role=""),
    ],
    "date": [
        changed(("Tuesday, November 24", form), today=today)
        for form, today in [
            ("24 November", date(2026, 11, 30)),
            ("the 24th of Nov.", date(2026, 11, 30)),
            ("11/24", date(2026, 11, 30)),
            ("24/11/2026", date(2026, 11, 30)),
            ("2026-11-24", date(2027, 1, 2)),
            ("Tuesday", date(2026, 11, 27)),
        ]
    ]
    + [
        changed(("on Tuesday, November 24", "this morning"), today=MET),
        changed(("on Tuesday, November 24", "yesterday")),
        Good(WARM.subject, WARM.body.replace(" on Tuesday, November 24", ""), WARM.about),
    ],
    "interest": [
        changed((WISH, wish))
        for wish in (
            " I remain very interested.",
            " I would welcome the chance to work with you.",
            " I'm excited about it.",
            " I hope that I can join you.",
            " After our talk I am even more certain that this is the place for me.",
        )
    ],
    "specific": [
        changed((LEFT_OUT, ""), missed=()),
        changed((POINT, "I have led a team, six of us."), (LEFT_OUT, ""), missed=()),
        changed((POINT, "The budget went down by a third."), (LEFT_OUT, ""), missed=()),
        NO_POINTS,
    ],
    "missed": [
        changed((LEFT_OUT, "I speak Polish."), missed=("forgot to say i speak polish!!",)),
        changed((LEFT_OUT, "What I left out: Anaplan is software for planning that I know.")),
        changed(missed=()),
        changed(missed=("I speak Spanish", "Anaplan")),
    ],
    "call_date": [
        changed((CALL, "I will call on the 14th.")),
        changed((CALL, "I will call on Tuesday, 15 December.")),
        changed((CALL, ""), call=CallPermission.YES, call_on=None),
        changed((CALL, ""), call=CallPermission.NO),
        BRIEF,
    ],
    "call_unasked": [
        changed((CALL, "May I call you in a week or so?"), call=CallPermission.NOT_ASKED),
        changed((CALL, "I will call you next week, if I may."), call=CallPermission.NOT_ASKED),
        changed((CALL, "I will call every customer in my first month."), call=CallPermission.NO),
        changed((CALL, "I will gladly take your call."), call=CallPermission.NO),
        changed((CALL, "I will call on my experience with it."), call=CallPermission.NO),
        changed(call=None),
    ],
    "length": [changed(), changed(body_of(90)), BRIEF],
    "exclamations": [
        changed((LOOK, " I look forward to it!")),
        changed(("Dear Priya,", "Hi Priya!")),
        changed(),
    ],
    "emoticons": [
        changed((LOOK, " I look forward to it (and to 10:30:15; see 3:4).")),
        changed(("Sam Rivera", "Sam Rivera\n☎ 555-0100\nhttps://rivera.example/:a")),
        changed((POINT, POINT + " Less than <3 days: (a) close, (b) report.")),
    ],
    "salary": [
        changed((LEFT_OUT, f"{LEFT_OUT} It benefits everyone.")),
        changed(
            (LEFT_OUT, f"{LEFT_OUT} Salary errors fell too."),
            points=("cut salary errors",),
            role="Payroll and Finance Manager",
        ),
        changed((LEFT_OUT, f"{LEFT_OUT} It pays off, and is an added bonus.")),
        GOOD_NOTES["about pay as work"],
    ],
    "waiting": [
        changed((LEFT_OUT, f"{LEFT_OUT} The problem you told me about is one I know.")),
        changed((LEFT_OUT, f"{LEFT_OUT} Customers have been waiting less since.")),
        changed((CALL, "If I have not heard from you by then, I will call on December 14.")),
    ],
    "filler": [
        changed((LEFT_OUT, f"{LEFT_OUT} We played as a team.")),
        changed((LEFT_OUT, f"{LEFT_OUT} I wrote to you on the table you reached.")),
        changed((LEFT_OUT, f"{LEFT_OUT} Our ninjago toys sold well.")),
    ],
    "placeholder": [
        changed(("nine days", "nine [1] days")),
        changed(("Northwind Traders", "{{7*7}}"), company="{{7*7}}"),
        changed(("Sam Rivera", "Sam Rivera <sam@rivera.example>\n____________")),
        changed(("Finance Manager", "Finance Manager [remote]"), role="Finance Manager [remote]"),
    ],
    "other_company": [
        changed(company="\u202eNorthwind Traders", role="Finance\x07 Manager"),
        changed(company="North\x07wind Tra\u202eders"),
        changed((LEFT_OUT, f"{LEFT_OUT} We met every target and two targets more.")),
        changed((LEFT_OUT, f"{LEFT_OUT} I learned it at Contoso."), points=("At Contoso I cut it",)),
        changed((LEFT_OUT, f"{LEFT_OUT} In my role at Wingtip Toys I used it daily.")),
        changed(other_companies=("Northwind", "")),
    ],
    "company_spelling": [
        changed(("at Northwind Traders", "at Northwind Traders' office")),
        changed(("at Northwind Traders", "at Northwind")),
        changed(
            (LEFT_OUT, f"{LEFT_OUT} Advanced Excel too."), ("Northwind Traders", "Advance Auto"), company="Advance Auto"
        ),
        changed((LEFT_OUT, f"{LEFT_OUT} The other traders agreed.")),
    ],
    "alike": [
        changed(siblings=(LATE.body,)),
        changed(
            siblings=(
                NEXT_PANEL_NOTE.replace(
                    POINT, "You asked how I lead. I have led six people for four years, and two lead now."
                ),
            )
        ),
        changed(siblings=()),
        changed(siblings=("",)),
    ],
    "closing": [
        changed((LOOK, " I hope to see you soon.")),
        changed((LOOK, " I am happy to answer any questions.")),
        changed((LOOK, ""), ("Kind regards", "Looking forward to it, with kind regards")),
    ],
    "signature": [
        changed(("Kind regards,\nSam Rivera", "Best, Sam")),
        changed(("\n\nKind regards,\nSam Rivera", " Yours, Sam")),
        changed(("Kind regards,\nSam Rivera", "Warmly,\n\nS. R.\n555 0100")),
        changed(("Kind regards,\nSam Rivera", "- Sammy")),
    ],
    "capitals": [
        changed((LEFT_OUT, f"{LEFT_OUT} SAP, SQL, VBA.")),
        changed((LEFT_OUT, f"{LEFT_OUT} I want to do IFRS and US GAAP.")),
        changed((WISH, " I WANT it and would love to join.")),
    ],
    "paragraphs": [changed(), BRIEF, LATE],
    "passed_date": [
        changed(
            (FIRST, "Thank you for Tuesday; you will recall that we met on November 24 for the Finance Manager role.")
        ),
        changed((LEFT_OUT, f"{LEFT_OUT} I finished the course on October 2.")),
        changed((CALL, "I will call on January 4."), today=date(2026, 12, 28)),
    ],
    "weekday": [
        changed(("Tuesday, November 24", "Tuesday 24 November")),
        changed((LOOK, " I hope to hear from you on Monday. December 1 is my birthday.")),
        changed((LOOK, " I am away until Wednesday, the 2nd, and hope to hear from you.")),
    ],
}
