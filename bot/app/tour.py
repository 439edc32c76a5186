"""What the story leaves out, beat by beat: a walk through the other forms, lists and answers."""

from datetime import datetime

from bot.app.stories import COACHES, DANA, NEW_YORK, Beat

INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:tour@example.com
DTSTAMP:20261218T120000Z
DTSTART;TZID=America/New_York:20261222T150000
DTEND;TZID=America/New_York:20261222T154500
SUMMARY:Interview: Treasurer at Fabrikam
ORGANIZER;CN=Ann Lee:mailto:ann.lee@fabrikam.example
ATTENDEE;CN=Sam Rivera:mailto:sam@example.com
ATTENDEE:mailto:kim@fabrikam.example
LOCATION:https://zoom.us/j/123
END:VEVENT
END:VCALENDAR
"""


TOUR = (
    # Debriefs, notes and nudges.
    Beat("hello"),
    Beat("/debrief", closes=True),
    Beat("/debrief Tailspin, Clerk, today 9:30am"),
    Beat("why do you ask?"),
    Beat("I know their software"),
    Beat("what do you mean?"),
    Beat("is this private?"),
    Beat("finish later"),
    Beat("/debrief Wingtip, Clerk, today 8am"),
    Beat("stop"),
    Beat("/debrief"),
    Beat("/thankyou check", closes=True),
    Beat("/thankyou"),
    Beat("show my note for Lena", "For Lena Ortiz"),
    Beat("Edit", tap=True, closes=True),
    Beat("make it more formal"),
    Beat("what should I say when I call?"),
    Beat("my note to Lena bounced"),
    Beat("I sent the note to Lena"),
    Beat("I'll send it tonight"),
    Beat("when did I send it?"),
    Beat("/nudges"),
    Beat("/nudges pause until Monday", "All nudges are paused until"),
    Beat("Go on with nudges", tap=True),
    Beat("when do you not write to me?"),
    # Interviews.
    Beat("/interviews", "3 open interviews"),
    Beat("Edit", tap=True, closes=True),
    Beat("Note what they asked", tap=True, form={"asked": "Why did you leave Contoso?"}),
    Beat("they asked me: why do you want this job?"),
    Beat("/interviews questions", "1 question that they asked you"),
    Beat("Edit", tap=True, closes=True),
    Beat("/interviews add Contoso, Controller, tomorrow 10am, video"),
    Beat(INVITATION, "Noted: Treasurer at Fabrikam"),
    Beat("Say who", tap=True, closes=True),
    Beat(INVITATION.replace("20261222", "20261223").replace("UID", "SEQUENCE:1\nUID")),
    Beat(INVITATION.replace("Interview: Treasurer at Fabrikam", "Chat").replace("tour@", "chat@")),
    Beat(INVITATION.replace("REQUEST", "CANCEL").replace("UID", "SEQUENCE:2\nUID"), "[Keep it]"),
    Beat("Keep it", tap=True),
    Beat(INVITATION.replace("END:VEVENT", "")),
    Beat("they moved the Fabrikam interview to December 29 at 3pm"),
    Beat("they moved the Contoso interview to Monday"),
    Beat("the Contoso interview is off"),
    Beat("undo"),
    Beat("I have an interview with Adatum on Monday at 3pm"),
    Beat("who did I meet at Northwind?"),
    Beat("what did I tell Northwind?"),
    Beat("what did I promise?"),
    Beat("did I thank Lena?"),
    Beat("what time zone do you use?"),
    Beat("/interviews settings", closes=True),
    Beat("/interviews data", closes=True),
    Beat("/interviews admin", closes=True, who=DANA),
    # Coaches, from both sides.
    Beat("/coach", "You share with:"),
    Beat("What my coach sees", tap=True, closes=True),
    Beat("Change what I share", tap=True, closes=True),
    Beat("/thankyou templates", "[Add a template]", who=DANA),
    Beat("Add a template", tap=True, closes=True, who=DANA),
    Beat("/coach", "[What I post here]", who=DANA, where=COACHES),
    Beat("What I post here", tap=True, form={}, who=DANA),
    Beat("Invite somebody", tap=True, closes=True, who=DANA),
    Beat("Give a task", tap=True, closes=True, who=DANA),
    Beat("/coach templates", "[Add a template]", who=DANA, where=COACHES),
    Beat("Add a template", tap=True, closes=True, who=DANA),
    Beat("/coach unlink", who=DANA, where=COACHES),
    Beat("/coach digest", who=DANA, where=COACHES),
    Beat("Comment", tap=True, closes=True, who=DANA),
    Beat("/coach report", who=DANA, where=COACHES),
    # How an interview ends.
    Beat("", at=datetime(2026, 12, 28, 12, tzinfo=NEW_YORK)),
    Beat("/interviews", "[How it ended]"),
    Beat("interview.outcome", "[Say by when]", choice="offer"),
    Beat("Say by when", tap=True, closes=True),
    Beat("/interviews closed", "[Tell them]"),
    Beat("Tell them", tap=True, closes=True),
    Beat("Add the next round", tap=True, closes=True),
)
"""Each is answered by at least one screen."""
