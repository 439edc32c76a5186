"""What is said to them whatever else there is: a line or two, and one tap that does it."""

from bot.reading.intents import Intent
from bot.screens import ids
from bot.screens.elements import Button, Message
from bot.screens.texts import said

DEBRIEF = Button("Debrief an interview", ids.OPEN_FORM, emphasis="primary")
NOTE = Button("Draft my note", ids.DRAFT)
DATA = Button("My data", ids.MY_DATA)
SETTINGS = Button("Settings", ids.SETTINGS)
PAUSE = Button("Pause all nudges", ids.PAUSE)

_FOUR = (
    "Four things before you leave the room: name your strong points as the answer to their problem, ask by when they "
    "want the position filled, ask whether you may call, and say that you look forward to a start date."
)

SAID: dict[Intent, Message] = {
    Intent.GREETING: said(
        "Hello! Tell me of an interview you had, or one that lies ahead, and I take it from there.", DEBRIEF
    ),
    Intent.GOODBYE: said("Bye for now. I am here when you need me."),
    Intent.BOT: said(
        "I am a bot, a program without AI: your notes are made of your own words. Nobody sits at the other end.",
        DEBRIEF,
    ),
    Intent.PRIVATE: said(
        "What you tell me stays between us. Your employer sees nothing, a coach only what you chose to share, with "
        "`/coach join`.\n"
        "One thing I cannot promise: whoever runs this for your organization may be able to export our messages, as "
        "any others here.",
        DATA,
    ),
    Intent.FRUSTRATED: said(
        "I am sorry, that is annoying. Say it in a few plain words and I try again; nothing you told me is lost.",
        PAUSE,
    ),
    Intent.SETTINGS: said(
        "Quiet hours, time zone, how you sign and more are in your settings. `/interviews settings` opens them, too.",
        SETTINGS,
    ),
    Intent.DATA: said(
        "Here you can take everything that I keep for you, or delete it. `/interviews data` opens it, too.", DATA
    ),
    Intent.COMMAND: said(
        "That reached me as a message, so I did nothing. A command has to stand at the very start of a "
        "new message, and not in a thread. Could you send it once more like that?"
    ),
    Intent.PREPARE: said(f"{_FOUR} And have one story ready for each thing they ask for, with a figure in it."),
    Intent.DRESS: said(
        "One step smarter than they dress at work. Photos of their team show it, or ask the recruiter, who hears that "
        "every day. Lay it out the evening before."
    ),
    Intent.ASK_THEM: said(
        "Three that work: what would a good first year look like, what is the hardest part of the job, and by when do "
        "you want the position filled? The last one tells you when to follow up."
    ),
    Intent.SALARY: said(
        "Name a range that you can live with, from what such a job pays elsewhere, and say that it depends on the "
        "whole offer. What you earn now is yours to tell or not.\n"
        "“I would like to learn more about the job first” is a fair answer, too."
    ),
    Intent.MORE_TIME: said(
        "Yes, asking is normal, and hardly anybody takes it amiss. Thank them, say that you are keen, and name the "
        "day: “May I give you my answer by Thursday?” Two to five days are usual.\n"
        "Ask before their own day is over. Once you have it, tell me by when they want your answer, and I remind you."
    ),
    Intent.TWO_OFFERS: said(
        "Tell the one you like better, and tell it plainly: “I have another offer, and yours is the job I want. Could "
        "you come nearer to it?” Name no figure that you could not show. The other hears only that you need a few "
        "days.\n"
        "Once you have signed with one, let the other know the same day: short, kind, and without reasons."
    ),
    Intent.STILL_THANK: said(
        "Yes, one line is still worth it: spoken thanks fade by the evening, and a written one is what they pass on to "
        "whoever decides. It can be short, and begin with “Thank you again”.",
        NOTE,
    ),
    Intent.NOTE_BY: said(
        "The same day is best, while they still remember you. Within 24 hours is good, and two days at most. "
        "After that a late one still beats none.",
        NOTE,
    ),
    Intent.ENOUGH: said(
        "I ask only about interviews that you told me of, and every question can be skipped. My reminders stop with "
        "one tap.",
        PAUSE,
    ),
    Intent.SECOND_THOUGHTS: said(
        "Second thoughts are worth a night's sleep, and you owe nobody an answer today. Nothing is changed.\n"
        "If you decide against it, tell me *I withdraw*, and I help with a short, kind note."
    ),
    Intent.WHY_CALL: said(
        "A short call is harder to overlook than an e-mail, and whoever said that you may call expects it.\n"
        "If you would rather not, or they did not say so, I plan an e-mail in its place."
    ),
    Intent.NO_ADDRESS: said(
        "Then it goes another way: a message on LinkedIn, a card by post, or ask whoever set the interview up to pass "
        "it on.\nYour note fits all three. It stays open until you tell me that it is sent.",
        NOTE,
    ),
    Intent.NERVOUS: said(f"That is normal; it means that this matters to you. One plan beats many nerves.\n{_FOUR}"),
    Intent.SAD: said(
        "I am sorry. That hurts, and it says little about you: most jobs are decided between several good people.\n"
        "Take the evening off. I can keep quiet for a while, and whatever is open stays open.",
        PAUSE,
    ),
    Intent.NOTE: said("Your note is one tap away. `/thankyou` gives it to you, too.", NOTE),
    Intent.CHAT: said("I am here when you need me."),
    Intent.READY: said("Good. I am here when you need me."),
    Intent.UNCHANGED: said("All right. Nothing is changed."),
    Intent.ASK_COACH: said(
        "*Ask my coach* below your note sends it to your coach channel, and only the note. `/coach join` comes first, "
        "if you share with none yet.",
        Button("Show my note", ids.DRAFT),
    ),
    Intent.UNNEEDED: said("All right, then there is nothing more to send. Everything else stays as it is."),
    Intent.KEEP: said("It stays open. I tell you when the next step is due."),
    Intent.WAIT: said("Take your time. The question stays open."),
    Intent.PEOPLE: said(
        "Your people are in your coach channel: `/coach digest` there says where each of them stands, as far as "
        "they share it."
    ),
    Intent.LINK: said("Add me to that channel, and type `/coach link` there: it becomes your coach channel."),
}
"""What is said to them whatever else there is."""
