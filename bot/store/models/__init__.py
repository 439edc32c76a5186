"""The tables. Every row belongs to one workspace, mostly through its person; only an install that has just been started
belongs to none.

Times are in UTC (SQLModel's `datetime` refuses naive values); days have no zone.
"""

from bot.store.models.coaching import CoachChannel, Invitation, Part, Post, Remark, Review, Share, Task
from bot.store.models.debriefs import Debrief
from bot.store.models.deliveries import Delivery
from bot.store.models.installations import Installation, InstallState
from bot.store.models.interviews import Appointment, Interview, Interviewer, Point, Question, Try, Undo
from bot.store.models.notes import Note, NoteTemplate, NoteText
from bot.store.models.nudges import Nudge
from bot.store.models.people import Person, Preferences, Workspace

__all__ = [
    "Appointment",
    "CoachChannel",
    "Debrief",
    "Delivery",
    "InstallState",
    "Installation",
    "Interview",
    "Interviewer",
    "Invitation",
    "Note",
    "NoteTemplate",
    "NoteText",
    "Nudge",
    "Part",
    "Person",
    "Point",
    "Post",
    "Preferences",
    "Question",
    "Remark",
    "Review",
    "Share",
    "Task",
    "Try",
    "Undo",
    "Workspace",
]
