"""The tables. Every row belongs to one workspace, most of them through their person; an install
that was only begun belongs to none.

Times are stored in UTC (SQLModel's `datetime` refuses naive values); days are days in no zone.
"""

from bot.models.coaching import CoachChannel, Invitation, Part, Post, Remark, Review, Share
from bot.models.debriefs import Debrief
from bot.models.deliveries import Seen
from bot.models.installations import Installation, InstallState
from bot.models.interviews import Appointment, Interview, Interviewer, Point, Question, Try, Undo
from bot.models.notes import Note, NoteTemplate, NoteText
from bot.models.nudges import Nudge
from bot.models.people import Person, Preferences, Workspace

__all__ = [
    "Appointment",
    "CoachChannel",
    "Debrief",
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
    "Seen",
    "Share",
    "Try",
    "Undo",
    "Workspace",
]
