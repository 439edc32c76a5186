"""Actions, and refs as strings. They route; they grant nothing: whoever sends one is asked again whose row it is."""

from datetime import datetime
from typing import Final

from bot.notes.note_context import Address
from bot.services.coaching.people import Wanted as People
from bot.services.interviews.questions import Wanted
from bot.vocabulary.note_kinds import NoteKind

OPEN_FORM: Final = "debrief.open"
ADDING: Final = "add: "
"""Before an interview in one line, in the value of a button that opens the form with it."""
NEW_FORM: Final = "debrief.new"
GO_ON: Final = "debrief.go_on"
CHOOSE: Final = "debrief.choose"
PICK: Final = "debrief.pick"
MOVE: Final = "debrief.move"
EDIT: Final = "debrief.edit"
ONE_FORM: Final = "debrief.one_form"
ITSELF: Final = "interview"
"""Among the answers that can be changed: company, role and time."""
BEGIN: Final = "debrief.begin"
DRAFT: Final = "note.draft"
WRITE: Final = "note.write"
ANOTHER_WAY: Final = "note.another_way"
SHORTER: Final = "note.shorter"
EARLIER: Final = "note.earlier"
NOTE_FORM: Final = "note.edit"
CHECK: Final = "note.check"
CHECK_FORM: Final = "note.check_other"
LINK: Final = "note.link"
PUT_IN: Final = "note.put_in"
MEND: Final = "note.mend"
IN_WORDS: Final = "note.in_words"
SENT: Final = "note.sent"
NOT_SENT: Final = "note.not_sent"
ONE_EACH: Final = "note.one_each"
TEMPLATE_FORM: Final = "template.form"
TEMPLATE_START: Final = "template.start"
TEMPLATE_AWAY: Final = "template.away"
INTERVIEW_FORM: Final = "interview.form"
OUTCOME: Final = "interview.outcome"
REOPEN: Final = "interview.reopen"
NEXT_ROUND: Final = "interview.next_round"
MOVE_TO: Final = "interview.move_to"
MEANT: Final = "meant"
CALENDAR: Final = "interview.calendar"
UNDO: Final = "interview.undo"
PAGE: Final = "interviews.page"
QUESTIONS: Final = "questions.page"
QUESTIONS_FORM: Final = "questions.form"
QUESTION_WENT: Final = "question.went"
QUESTION_FORM: Final = "question.form"
QUESTION_AWAY: Final = "question.away"
QUESTION_KEEP: Final = "question.keep"
DAY_FORM: Final = "interview.day"
SETTINGS: Final = "settings"
ZONE: Final = "settings.zone"
DEFAULTS: Final = "settings.defaults"
MY_DATA: Final = "data"
EXPORT: Final = "data.export"
ERASE: Final = "data.erase"
FILES_AWAY: Final = "data.files_away"
IMPORT: Final = "data.import"
INVITED: Final = "invitation.add"
TAKE_OFF: Final = "invitation.take_off"
DELETE: Final = "invitation.delete"
KEEP: Final = "invitation.keep"
WHO: Final = "invitation.who"
OFFER_FORM: Final = "offer.form"
POINT_FORM: Final = "point.form"
ANSWER: Final = "nudge.answer"
HEARD: Final = "nudge.heard"
START_DEBRIEF: Final = "nudge.debrief"
SNOOZE: Final = "nudge.snooze"
SNOOZE_DAY: Final = "nudge.snooze_day"
LEAVE_OUT: Final = "nudge.leave_out"
ANSWERED: Final = "answered"
"""Among the refs of a nudge: what can be done once its outcome is known."""
STOP: Final = "nudge.stop"
START_AGAIN: Final = "nudge.start_again"
PAUSE: Final = "nudges.pause"
GO_ON_NUDGES: Final = "nudges.go_on"
DIGEST: Final = "coach.digest"
SCHEDULE: Final = "coach.schedule"
REPORT: Final = "coach.report"
PEOPLE: Final = "coach.people"
CHANNEL_TEMPLATES: Final = "coach.templates"
CHANNEL_TEMPLATE_FORM: Final = "coach.template"
CHANNEL_TEMPLATE_START: Final = "coach.template_start"
CHANNEL_TEMPLATE_AWAY: Final = "coach.template_away"
INVITE: Final = "coach.invite"
TASK_FORM: Final = "task.form"
TASK_ACCEPT: Final = "task.accept"
TASK_DECLINE: Final = "task.decline"
TASK_DONE: Final = "task.done"
UNLINK: Final = "coach.unlink"
CLAIM: Final = "review.claim"
COMMENT: Final = "review.comment"
SUGGEST: Final = "review.suggest"
APPROVE: Final = "review.approve"
ASK: Final = "review.ask"
TAKE: Final = "review.take"
WITHDRAW: Final = "review.withdraw"
SHARE: Final = "share"
SEEN: Final = "share.seen"
DECLINE: Final = "share.decline"
LET_KNOW: Final = "share.let_know"
"""They would rather not share, and their coaches are to know it."""
NEWS: Final = "news"
NEWS_AWAY: Final = "news.away"


def numbered(action_id: str, place: object) -> str:
    """An action id that is unique within its controls: `debrief.choose:2`."""
    return f"{action_id}:{place}"


def routed(action_id: str) -> str:
    """The registry's part of a numbered id."""
    return action_id.partition(":")[0]


def of_debrief(kind: str, debrief_id: int, turn: int | None = None) -> str:
    """A ref that says which debrief, and which of its turns, the controls in it belong to."""
    return f"{kind}:{debrief_id}" if turn is None else f"{kind}:{debrief_id}:{turn}"


def debrief_in(ref: str) -> tuple[int, int | None]:
    """Debrief and turn from a ref; an id that is none of ours names nobody's debrief."""
    _, debrief_id, *turn = [*ref.split(":"), ""][:3]
    return number(debrief_id), number(turn[0]) if turn and turn[0] else None


def of_nudge(nudge_id: int, kind: str = "nudge") -> str:
    """A ref that says which nudge the controls in it belong to."""
    return f"{kind}:{nudge_id}"


def nudge_in(ref: str) -> int:
    """The nudge from a ref."""
    return number(ref.partition(":")[2])


def of_note(address: Address, kind: str = "note") -> str:
    """A ref that says which note the controls in it belong to."""
    return f"{kind}:{address.debrief_id}:{address.reader}:{address.kind}"


def note_in(ref: str) -> Address:
    """The note from a ref; an id that is none of ours names nobody's."""
    _, debrief_id, reader, kind, *_ = [*str(ref).split(":"), "", "", "", ""]
    known = NoteKind(kind) if kind in set(NoteKind) else NoteKind.THANK_YOU
    return Address(number(debrief_id), known, number(reader))


def of_form(address: Address, channel: str, ts: str) -> str:
    """What the form of a note carries: which note, and the message that shows it."""
    return f"{of_note(address)} {channel} {ts}"


def form_in(ref: str) -> tuple[Address, str, str]:
    """The note from a form's ref, and channel and ts of its message; total."""
    ref, channel, ts, *_ = [*str(ref).split(" "), "", "", ""]
    return note_in(ref), channel, ts


def of_interview_form(interview_id: int, version: int, *, from_home: bool) -> str:
    """What the form of an interview carries: which it is, the version that it shows, and whether Home shows it too."""
    return f"{interview_id} {version} {'home' if from_home else 'list'}"


def interview_form_in(ref: str) -> tuple[int, int, bool]:
    """The same from a form's ref; total."""
    interview_id, version, where, *_ = [*str(ref).split(" "), "", "", ""]
    return number(interview_id), number(version), where == "home"


def of_move(interview_id: int, at: datetime) -> str:
    """A button's value: to what moment an interview is moved."""
    return f"{interview_id} {at.isoformat()}"


def move_in(value: str) -> tuple[int, datetime | None]:
    """The same from a button's value; None for a moment that is none. Total."""
    interview_id, at, *_ = [*str(value).split(" "), "", ""]
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return number(interview_id), None
    return number(interview_id), moment if moment.tzinfo else None


def of_questions(wanted: Wanted) -> str:
    """Which questions are looked at: "interview page"."""
    return f"{wanted.interview_id} {wanted.page}"


def questions_in(text: str) -> Wanted:
    """The same from a button's value; total."""
    interview_id, page, *_ = [*str(text).split(" "), "", ""]
    return Wanted(number(interview_id), max(1, number(page)))


def of_people(wanted: People) -> str:
    """Which part of a channel's people is looked at: "page mine"."""
    return f"{wanted.page} {'mine' if wanted.mine else 'all'}"


def people_in(text: str) -> People:
    """The same from a button's value; total."""
    page, mine, *_ = [*str(text).split(" "), "", ""]
    return People(max(1, number(page)), mine == "mine")


def of_question(question_id: int, wanted: Wanted) -> str:
    """A ref that says which question the controls in it belong to, and in which list it is shown."""
    return f"question:{question_id}:{of_questions(wanted)}"


def question_in(ref: str) -> tuple[int, Wanted]:
    """The same from a ref; total."""
    _, question_id, wanted, *_ = [*str(ref).split(":"), "", ""]
    return number(question_id), questions_in(wanted)


def number(text: str) -> int:
    """A row's id from a payload; 0, which no row has, for what is no id."""
    return int(text) if isinstance(text, str) and text.isascii() and text.isdigit() and len(text) < 10 else 0
