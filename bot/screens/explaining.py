"""What a question means, why it is asked, and what one of the bot's words would do."""

from bot.checklist.steps import STEP, StepName
from bot.screens.elements import Message
from bot.screens.texts import said

MEANS: dict[StepName, str] = {
    StepName.POINTS: "I mean what you told them that you are good at and that they need: one thing is enough.",
    StepName.MISSED: "I mean what you would still like them to know about you, and had no time to say.",
    StepName.HIRE_DATE: "I mean the day by which they want somebody in the job: “in two weeks” is enough.",
    StepName.CALL: "I mean words like “call me if you don't hear from us by then”. A yes or a no is enough.",
    StepName.CLOSING: "I mean your last words, such as “I look forward to hearing from you about a start date”.",
    StepName.PEOPLE: "I mean the people who interviewed you: their names, and titles or e-mails if you have them.",
    StepName.TALKED: "I mean what you remember of the talk itself: a worry of theirs, a project, what they lit up at.",
    StepName.EASED: "I mean the point that would put their mind at rest: your note says it right beside the doubt.",
}
"""What a question means, in other words; of the others, the hint says it."""
REASONS: dict[StepName, str] = {
    StepName.POINTS: "Because your note leans on what you told them: it is what they remember you by.",
    StepName.MISSED: "Because your note can still say it for you.",
    StepName.HIRE_DATE: "Because by then they have decided: it tells me when to remind you to ask.",
    StepName.CALL: "Because it decides whether you follow up with a call or an e-mail.",
    StepName.CLOSING: "Because last words stay. If they were missed, your note makes up for it.",
    StepName.PEOPLE: "Because each of them gets a thank-you note of their own.",
    StepName.TALKED: "Because one true detail of the talk is what makes a note yours.",
    StepName.WANTS: "Because they choose whoever wants it: your note says why in a line.",
    StepName.EASED: "Because a doubt is best met with what answers it, and nobody knows that better than you.",
    StepName.SIGNATURE: "Because your notes go out under that name.",
}
_GOES_INTO_THE_NOTE = "Because it makes your note more yours."


def meaning(step: StepName) -> Message:
    """What the open question means."""
    return said(f"{MEANS.get(step) or STEP[step].hint} You can skip it, too.")


def reason(step: StepName) -> Message:
    """Why the open question is asked."""
    return said(f"{REASONS.get(step, _GOES_INTO_THE_NOTE)} Only you see it, and you can skip it.")


_DOES = {
    ("/debrief",): "`/debrief` goes through an interview that you had: a few short questions, about two minutes.",
    ("/thankyou",): "`/thankyou` gives you the thank-you note for your last interview; nothing is sent for you.",
    ("/interviews",): "`/interviews` lists your interviews; `add` adds one, `settings` and `data` open those.",
    ("/nudges",): "`/nudges` shows which reminders are coming, and when.",
    ("/coach",): "`/coach join` shares what you choose with a coach of yours, and nothing before you chose it.",
    (
        "minutes late",
        "min late",
        "mins late",
        "be late",
        "i'm late",
        "am late",
    ): "A few minutes late are forgiven if you ring before the hour, say when you will be there, and say sorry once.",
    ("linkedin",): "Adding somebody you met is normal, best with a line that says where you met. It does not stand in "
    "for the note.",
    ("desperate", "needy", "pushy", "annoy", "bother", "keen", "weird", "look", "seem", "backfire", "mind if"): "One "
    "short, friendly message after a week reads as interest. Several in one week feel like pressure.",
    ("negotiat", "ask for more", "asking for more"): "Asking once, politely and with a reason, hardly ever costs an "
    "offer.",
    ("move it", "reschedul", "another time"): "Asking once for another time, early and with two times of your own, "
    "is normal, and hardly ever held against you.",
    ("undo", "take back", "take it back"): "*undo* shows what I noted last, with one tap to take it back.",
    ("delet", "wip", "eras", "forget"): "`/interviews data` deletes everything I keep for you, after asking once more.",
    (
        "cross",
    ): "Crossing it off closes that interview: no more reminders about it, and its notes stay. You can take it back.",
    ("snooz", "later"): "*later* brings a reminder back at the time that you name.",
    ("paus", "mute"): "*pause* keeps me quiet until the day that you name, or until you say *go on*. Nothing is lost.",
    ("skip",): "*skip* leaves that question out. You can answer it later on the card.",
    ("stop", "unsubscribe"): "*stop* ends my reminders until you want them again. What you told me stays.",
    ("cancel", "take off", "taking off"): "Taking an interview off the list ends what I remind you of. You can take it "
    "back.",
    ("offer",): "If an offer comes, tell me: I ask by when they want an answer, and remind you in time.",
    ("reject", "say no", "said no"): "If they say no, tell me: I stop reminding you of it, and help with a kind reply.",
    (
        "sen",
        "email",
        "call",
        "written",
        "message",
        "thank",
    ): "I never write to or call anybody for you. Once you did it, "
    "tell me *I sent it* or *I called*, and I stop reminding you of it.",
}
"""By what a question about it has in it: the first that fits."""


def explained(text: str) -> Message:
    """What one of the bot's words does, or that the bot did nothing: asking changes nothing."""
    words = text.casefold()
    does = next((line for found, line in _DOES.items() if any(each in words for each in found)), "")
    return said(f"{does} Nothing is changed by asking.".strip())
