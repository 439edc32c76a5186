"""All interviews in one place: the Home tab and `/interviews`, with what stands where and what comes next."""

from collections.abc import Sequence
from datetime import datetime

from bot.checklist.conversation import State
from bot.interviews.figures import Figures
from bot.interviews.stages import Stage, held_at
from bot.nudges.facts import Outcome
from bot.screens import ids
from bot.screens.about import home as first_visit
from bot.screens.about import same_time, welcome
from bot.screens.debrief import HOW
from bot.screens.elements import (
    Bars,
    Button,
    Control,
    Controls,
    Element,
    Heading,
    Line,
    Menu,
    Message,
    Option,
    Page,
    Small,
    Typed,
)
from bot.screens.meeting_links import meeting_links
from bot.screens.notes import replies, write
from bot.screens.nudges import SUBJECT, pick_its_day
from bot.screens.offers import ask
from bot.screens.questions import asked
from bot.screens.sharing import in_home
from bot.screens.tasks import listed
from bot.services.coaching.tasks import TaskView
from bot.services.home_page import Home
from bot.services.interviews.changing import Waiting
from bot.services.interviews.listing import Entry, Listing
from bot.services.interviews.outcomes import OUTCOME, Done
from bot.services.interviews.overlapping import Other
from bot.vocabulary.note_kinds import NoteKind as Note
from bot.wording.words import capital, count, full_stop, say_date_and_time, say_day, say_moment

STAGE = {
    Stage.AHEAD: "Ahead",
    Stage.TO_DEBRIEF: "To debrief",
    Stage.NOTE: "Thank-you note to send",
    Stage.WAITING: "Waiting for their answer",
    Stage.TO_CALL: "Time to call",
    Stage.TO_WRITE: "Time to write",
    Stage.CLOSED: "Closed",
}
ENDINGS = {
    Outcome.NEXT_ROUND: "Next round",
    Outcome.OFFER: "They made an offer",
    Outcome.ACCEPTED: "I accepted",
    Outcome.DECLINED: "I declined",
    Outcome.REJECTED: "They said no",
    Outcome.WITHDRAWN: "I withdrew",
    Outcome.NO_WORD: "No word: cross it off",
    Outcome.NOT_HELD: "It did not take place",
}

WELL_DONE = {
    Outcome.NEXT_ROUND: "Well done!",
    Outcome.OFFER: "Congratulations!",
    Outcome.ACCEPTED: "Congratulations!",
}


def home(shown: Home) -> Page:
    """The Home tab."""
    listing, coaches = shown.listing, in_home(shown.shares, may_share=shown.may_share)
    if not listing.open + listing.closed:
        return first_visit(*listed(shown.tasks), *coaches, _places())
    figures = _in_words(listing.figures)
    return Page((*_body(listing, shown.done, shown.tasks), *figures, *coaches, _places()))


def message(listing: Listing, done: Done | None, tasks: Sequence[TaskView] = ()) -> Message:
    """The same as a message, with a picture of progress."""
    if not listing.open + listing.closed:
        found = welcome(not_understood=False)
        return Message("\n".join([*_named(tasks), found.text]), (*listed(tasks), *found.body))
    lines = [f"{_title(entry)}: {STAGE[entry.stage]}" for entry in listing.entries]
    text = "\n".join([_summary(listing), *_named(tasks), *lines])
    figures = listing.figures
    return Message(text, (*_body(listing, done, tasks), *_charts(figures), *_in_words(figures), _places()))


def _named(tasks: Sequence[TaskView]) -> list[str]:
    return [f"Task: {task.text}" for task in tasks]


def what_was_done(done: Done, at_once: Sequence[Other] = ()) -> Message:
    """What was done, with the way back; `at_once`: the other interviews at the time that was told."""
    praise = WELL_DONE.get(done.outcome, "") if done.outcome else ""
    text = " ".join(filter(None, ["Noted.", full_stop(done.what), same_time(at_once), praise]))
    back = Button("Take it back", ids.UNDO, str(done.undo_id))
    answers = replies(done.debrief_id, done.outcome) if done.debrief_id else []
    if done.interview_id:
        text += " I have put it on your list. When is it? Pick its day, or type it to me: Tuesday 3pm."
        answers.append(pick_its_day(done.interview_id, emphasis="primary"))
    return Message(text, (Typed(text), Controls("undo", (*answers, back))))


def which_round(waiting: Sequence[Waiting]) -> Message:
    """A day was typed, and it is open whose it is, or at what time of day."""
    text = "Which of them is that?" if len(waiting) > 1 else "When exactly does it begin?"
    buttons = tuple(Button(each.what, ids.numbered(ids.NEXT_ROUND, each.id), str(each.id)) for each in waiting[:5])
    return Message(text, (Line(text), Controls("rounds", buttons)))


def _body(listing: Listing, done: Done | None, tasks: Sequence[TaskView]) -> list[Element]:
    body: list[Element] = [Line(f"*{_summary(listing)}*")]
    if listing.next:
        kind, due, company = listing.next
        subject = full_stop(SUBJECT[kind].lower())
        body.append(Typed(f"Next from me: {say_moment(due, listing.now)}, {company}: {subject}"))
    if done:
        body += what_was_done(done).body
    body += listed(tasks)
    body.append(Controls("filter", tuple(_filter(listing))))
    for entry in listing.entries:
        body += _entry(entry, listing)
    if not listing.entries:
        body.append(Small("Nothing is closed yet." if listing.wanted.closed else "Nothing is open at the moment."))
    return [*body, *_paging(listing)]


def _summary(listing: Listing) -> str:
    are_open = count(listing.open, "open interview") if listing.open else "Nothing open"
    return f"{are_open}, {listing.closed or 'none'} closed"


def _filter(listing: Listing) -> list[Button]:
    label, other = ("Show open", "open 1") if listing.wanted.closed else ("Show closed", "closed 1")
    return [Button("Add an interview", ids.OPEN_FORM, emphasis="primary"), Button(label, ids.PAGE, other)]


def _entry(entry: Entry, listing: Listing) -> list[Element]:
    steps = " · ".join(f"{step.title}: {step.taken}" for step in entry.steps)
    return [
        Heading(_title(entry)),
        Small(_where_it_stands(entry, listing)),
        *([Small(steps)] if steps else []),
        *(meeting_links(entry.coming.links) if entry.stage is Stage.AHEAD else []),
        Controls(f"interview:{entry.id}", tuple(_buttons(entry))),
    ]


def _title(entry: Entry) -> str:
    return f"{entry.role} at {entry.company}" + (f", {entry.round}" if entry.round else "")


def _where_it_stands(entry: Entry, listing: Listing) -> str:
    how = f", {HOW[entry.how].lower()}" if entry.how else ""
    when = capital(say_date_and_time(_when(entry))) if entry.has_day else "Its day is not known yet"
    parts = [f"{when}{how}", _stage(entry)]
    if entry.coming.is_hold and entry.stage is Stage.AHEAD:
        parts.append("A hold, not yet confirmed")
    if entry.next:
        kind, due = entry.next
        parts.append(f"Next from me: {say_moment(due, listing.now)}, {SUBJECT[kind].lower()}")
    return full_stop(". ".join(parts))


def _when(entry: Entry) -> datetime:
    ahead = entry.starts_at if entry.stage is Stage.AHEAD else None
    return ahead or held_at(entry.starts_at, entry.ended_at)


def _stage(entry: Entry) -> str:
    if entry.outcome is Outcome.OFFER:
        return f"An offer, to be answered by {say_day(entry.answer_by)}" if entry.answer_by else "An offer"
    if entry.outcome:
        return f"Closed: {OUTCOME[entry.outcome]}"
    if entry.debrief_id and entry.to_thank and entry.stage is not Stage.TO_DEBRIEF:
        return f"{STAGE[entry.stage]}; {entry.thanked} of {count(entry.to_thank, 'note')} sent"
    return STAGE[entry.stage]


def _buttons(entry: Entry) -> list[Control]:
    edit = Button("Edit", ids.INTERVIEW_FORM, str(entry.id))
    if entry.outcome is Outcome.OFFER:
        answers = replies(entry.debrief_id, entry.outcome) if entry.debrief_id else []
        others = tuple(Option(outcome, label) for outcome, label in ENDINGS.items() if outcome is not Outcome.OFFER)
        return [ask(entry.id), *answers, edit, Menu(ids.OUTCOME, "How it ended", others)]
    if entry.outcome:
        answers = replies(entry.debrief_id, entry.outcome) if entry.debrief_id else []
        again = [Button("Add the next round", ids.NEXT_ROUND, str(entry.id))] * (entry.outcome is Outcome.NEXT_ROUND)
        return [*again, *answers, asked(entry.id), edit, Button("Open it again", ids.REOPEN, str(entry.id))]
    endings = Menu(ids.OUTCOME, "How it ended", tuple(Option(outcome, label) for outcome, label in ENDINGS.items()))
    if not entry.has_day:
        return [pick_its_day(entry.id, emphasis="primary"), endings]
    calendar = Button("Calendar file", ids.CALENDAR, str(entry.id))
    theirs = [] if entry.stage is Stage.AHEAD else [asked(entry.id)]
    return [*_next_step(entry), *theirs, edit, calendar, endings]


def _next_step(entry: Entry) -> list[Button]:
    match entry.stage:
        case Stage.AHEAD:
            return []
        case Stage.TO_DEBRIEF:
            label = "Go on with the debrief" if entry.debrief in {State.LATER, State.ASKING} else "Debrief it now"
            return [Button(label, ids.BEGIN, str(entry.id), emphasis="primary")]
        case Stage.TO_CALL:
            return [write(entry.debrief_id or 0, Note.CALL), _note(entry)]
        case Stage.TO_WRITE:
            return [write(entry.debrief_id or 0, Note.CHECK_IN), _note(entry)]
    return [_note(entry)]


def _note(entry: Entry) -> Button:
    return Button("Show my note", ids.DRAFT, str(entry.debrief_id))


def _paging(listing: Listing) -> list[Element]:
    if listing.pages == 1:
        return []
    part, page = "closed" if listing.wanted.closed else "open", listing.wanted.page
    before = [Button("Newer", ids.numbered(ids.PAGE, "newer"), f"{part} {page - 1}")] if page > 1 else []
    after = [Button("Older", ids.numbered(ids.PAGE, "older"), f"{part} {page + 1}")] if page < listing.pages else []
    return [Small(f"Page {page} of {listing.pages}."), Controls("paging", (*before, *after))]


def _places() -> Controls:
    return Controls("places", (Button("Settings", ids.SETTINGS), Button("My data", ids.MY_DATA)))


# --- figures


def _counted(figures: Figures) -> list[tuple[str, list[tuple[str, int]]]]:
    """Each table of figures: what it is called, and its rows that are not empty."""
    tables: list[tuple[str, list[tuple[str, int]]]] = [
        ("Thank-you notes sent", [(capital(sent), number) for sent, number in figures.notes.items()]),
        ("How interviews ended", [(capital(OUTCOME[each]), number) for each, number in figures.outcomes.items()]),
    ]
    return [(title, rows) for title, rows in tables if rows]


def _in_words(figures: Figures) -> list[Small]:
    lines = [f"{title}: " + ", ".join(f"{label.lower()} {n}" for label, n in rows) for title, rows in _counted(figures)]
    return [Small("\n".join(lines))] if lines else []


def _charts(figures: Figures) -> list[Bars]:
    return [Bars(title, tuple(rows)) for title, rows in _counted(figures)]
