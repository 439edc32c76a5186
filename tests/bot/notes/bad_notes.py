"""Notes that each check must find fault with: the warm note with a few of its words changed."""

from datetime import date

from bot.vocabulary.answers import CallPermission
from tests.bot.notes.good_notes import WARM, Good, about

FIRST = WARM.body.split("\n\n")[1].partition(" I left")[0]
WISH = " I left wanting the job even more, and I would be glad to do it."
POINT = next(part for part in WARM.body.split("\n\n") if "nine days" in part)
LEFT_OUT = "There is one thing I did not get to say: I know Anaplan, your planning software, from two budget rounds."
CALL = "You said that I could call, so I will call on Monday, December 14 if I have not heard from you by then."
LOOK = " I look forward to hearing from you about a start date."
NEXT_PANEL_NOTE = WARM.body.replace("Priya", "Bo").replace("Kind regards", "Best wishes")

Change = tuple[str, str]
"""What stands in the warm note, and what is put there instead."""


def changed(*changes: Change, **facts: object) -> Good:
    """The warm note with other words, about other facts. The subject says nothing, so that the body has to."""
    body = WARM.body
    for old, new in changes:
        assert old in body
        body = body.replace(old, new)
    return Good("Thank you", body, about(**facts))


def body_of(words: int) -> Change:
    return POINT, "You spoke of the slow close, which I cut from nine days to five. " + "We did it. " * (words // 3)


FIRES: dict[str, list[Good]] = {
    "name": [
        changed(("Dear Priya", "Dear Prya")),
        changed(("Dear Priya", "Dear priya")),
        changed(("Dear Priya", "Dear Priya Ramen")),
        changed(("Dear Priya", "Hi Bo")),
        changed(("Dear Priya", "Dear Priya and Bo")),
        changed(("Dear Priya,", "Hello,")),
        changed(("Dear Priya,", "Dear hiring manager,")),
        changed(("Dear Priya", "Dear Alexandra")),
        changed(("Dear Priya", "Dear Jose"), to="José"),
        changed(("Dear Priya", "Dear Ms. ONeill"), to="Siobhán O'Neill"),
        changed(("Dear Priya,", "Dear Ms. Smith-Jones:"), to="Ms. Smyth-Jones"),
        changed(("Dear Priya,\n\n", "")),
    ],
    "thanks": [
        changed((FIRST, "We talked on Tuesday, November 24 about the Finance Manager position.")),
        changed((FIRST, "Thanks to our talk on November 24 I know more of the Finance Manager role.")),
        changed(
            (FIRST, "I would be grateful to hear how our talk on November 24 about the Finance Manager role went."),
            ("Kind regards", "Thanks"),
        ),
        changed((FIRST, "Thank you for your consideration. We met November 24 for the Finance Manager role.")),
    ],
    "role": [
        changed((" about the Finance Manager position", "")),
        changed(("Finance Manager position", "open position")),
        changed(("Finance Manager position", "Finance position")),
    ],
    "date": [
        changed((" on Tuesday, November 24", "")),
        changed(("on Tuesday, November 24", "on Monday"), (LOOK, " We spoke of November 24.")),
        changed(("on Tuesday, November 24", "yesterday"), today=date(2026, 11, 27)),
        changed(("Tuesday, November 24", "Monday, November 23")),
        changed((" on Tuesday, November 24", ""), (CALL, "May I ask again for Tuesday, December 1?")),
        changed(("on Tuesday, November 24", "the other day"), ("Monday, December 14", "Tuesday, December 15")),
        changed(("on Tuesday, November 24", "on Tuesday"), today=date(2026, 12, 3)),
    ],
    "interest": [
        changed((WISH, "")),
        changed((WISH, " It was an interesting conversation, and I am grateful for your interest.")),
        changed((WISH, " I would be happy to send references.")),
    ],
    "specific": [
        changed((POINT, "I think that I can help you."), (LEFT_OUT, ""), missed=()),
        changed((POINT, "We met at 10:30 on 11/24."), (LEFT_OUT, ""), missed=()),
        changed((POINT, "I have many good qualities."), (LEFT_OUT, "Call me: 555-010-2345."), missed=()),
        changed((POINT, "It was nice."), (LEFT_OUT, ""), points=(), missed=()),
    ],
    "missed": [
        changed((LEFT_OUT, "")),
        changed((LEFT_OUT, "There is one thing I did not get to say: I like your software.")),
        changed(missed=("I speak Spanish with suppliers every day", "I hold a CPA")),
    ],
    "call_date": [
        changed((CALL, "")),
        changed((CALL, "I will call you.")),
        changed((CALL, "You have my number.")),
    ],
    "call_unasked": [
        changed(call=CallPermission.NO),
        changed(call=CallPermission.NOT_ASKED),
        changed((CALL, "May I call you next week?"), call=CallPermission.NO),
        changed((CALL, "I'll give you a call next week."), call=CallPermission.NOT_ASKED),
        changed((CALL, "I plan to follow up by phone."), call=CallPermission.NOT_ASKED),
    ],
    "length": [
        changed(body_of(200)),
        changed(body_of(220)),
        changed(
            (FIRST, "Thank you."), (WISH, ""), (POINT, "From nine to five."), (LEFT_OUT, ""), (CALL, ""), (LOOK, "")
        ),
    ],
    "shorthand": [
        changed((POINT, "I cut the close w/ my team from nine days to five, lol.")),
        changed((POINT, "Slow close -> nine days to five.")),
        changed((POINT, "i cut the close from nine days to five.")),
    ],
    "wooden": [
        changed((LOOK, " Should any question come up, I will reply at once.")),
        changed((POINT, "I cut the close from nine days to five. That is part of what I have to offer.")),
        changed((CALL, "As you kindly allowed, I will call on Monday, December 14.")),
        changed((LEFT_OUT, "Something we did not come to: I know Anaplan, your planning software.")),
    ],
    "boast": [
        changed((WISH, " I am the best candidate you will ever find.")),
        changed((WISH, " I'm outstanding, and I would be glad to do it.")),
        changed((WISH, " I am uniquely qualified for this role, and want it.")),
    ],
    "tactless": [
        changed((POINT, "You lose a week a month to the close; I cut ours to five days.")),
        changed((POINT, "You are understaffed, and I cut our close to five days.")),
        changed((LOOK, " I need this job, because my debts are high.")),
    ],
    "presuming": [
        changed((LOOK, " I look forward to starting in January.")),
        changed((LOOK, " When I start, I will begin with the close.")),
        changed((LOOK, " See you on my first day.")),
    ],
    "exclamations": [
        changed((LOOK, " I look forward to hearing from you!!")),
        changed(("Dear Priya,", "Hi Priya!"), (LOOK, " See you soon!")),
        changed((WISH, " I want the job! I would be glad to do it!")),
    ],
    "emoticons": [
        changed((LOOK, LOOK + " :)")),
        changed((LOOK, LOOK + " \U0001f64f")),
        changed(("Kind regards", "Cheers ;-)")),
        changed((LOOK, LOOK + " :smile:")),
    ],
    "salary": [
        changed((LOOK, " When may we talk about the salary?")),
        changed((LOOK, LOOK + " I have a question about your benefits.")),
        changed((LEFT_OUT, f"{LEFT_OUT} Salary expectation 80k."), points=("salary expectation 80k",)),
        changed((LOOK, LOOK + " What is the compensation package, and is there a 401(k)?")),
    ],
    "waiting": [
        changed((LOOK, " I have been waiting to hear from you.")),
        changed((LOOK, " You told me that you would write by now.")),
        changed((LOOK, " I'm still waiting, and look forward to it.")),
    ],
    "filler": [
        changed((FIRST, f"I am writing to thank you. {FIRST}")),
        changed((LEFT_OUT, f"{LEFT_OUT} I am a real team player.")),
        changed((LEFT_OUT, f"{LEFT_OUT} I think outside the box, and am passionate about budgets.")),
        changed((LOOK, " Let us touch base.")),
    ],
    "placeholder": [
        changed(("Dear Priya", "Dear [Name]")),
        changed(("Northwind Traders", "<company>")),
        changed(("nine days", "XXX days")),
        changed(("nine days", "{{ figure }}")),
        changed(("Sam Rivera", "TODO")),
    ],
    "other_company": [
        changed(("Northwind Traders", "Contoso")),
        changed((LEFT_OUT, f"{LEFT_OUT} I would fit in well at Contoso.")),
        changed(("position at Northwind Traders", "position at Wingtip Toys")),
        changed(("Finance Manager position", "Sales Lead position")),
        changed(("Northwind Traders", "contoso"), other_companies=("Contoso Ltd.", "contoso")),
    ],
    "company_spelling": [
        changed(("Northwind", "Northwnd")),
        changed(("Northwind Traders", "Northwind Tradrs")),
        changed(("Northwind", "Nrothwind")),
        changed(("at Northwind Traders", "at Fabrikan"), company="Fabrikam"),
    ],
    "alike": [
        changed(siblings=(NEXT_PANEL_NOTE,)),
        changed(siblings=("Dear Al,\n\nHi.", NEXT_PANEL_NOTE.replace("You spoke of", "We talked about"))),
        changed(siblings=("\n\n".join(reversed(NEXT_PANEL_NOTE.split("\n\n"))),)),
    ],
    "closing": [
        changed((CALL + LOOK, "")),
        changed((CALL + LOOK, "Have a nice day.")),
        changed((CALL + LOOK, "I looked at the forward plan.")),
    ],
    "signature": [
        changed(("\n\nKind regards,\nSam Rivera", "")),
        changed(("\nSam Rivera", "")),
        changed(("\n\nKind regards,\nSam Rivera", "\n\nSincerely")),
    ],
    "capitals": [
        changed((LEFT_OUT, LEFT_OUT.upper())),
        changed((WISH, " I WANT THIS JOB VERY MUCH.")),
        Good("THANK YOU", WARM.body.upper(), WARM.about),
    ],
    "paragraphs": [
        changed((f"{FIRST}{WISH}\n\n{POINT}\n\n{LEFT_OUT}\n\n{CALL}", f"{FIRST}{WISH} {POINT} {LEFT_OUT} {CALL}")),
        changed(("Traders.", "Traders. " + "We talked for long. " * 28)),
        Good("", " ".join(WARM.body.split()), WARM.about),
    ],
    "passed_date": [
        changed((CALL, "I will call on Monday, November 16 if I have not heard.")),
        changed((CALL, "I will call you on December 14. I look forward to hearing from you by 20 November.")),
        changed((CALL, "I will call on December 14, 2025.")),
    ],
    "weekday": [
        changed(("Tuesday, November 24", "Wednesday, November 24")),
        changed(("Monday, December 14", "Tuesday, December 14")),
        changed((LOOK, " I hope to hear from you by Friday the 10th of December.")),
    ],
}
