"""All interviews in one place: the Home tab and `/interviews`, with what stands where and what comes next."""

from collections.abc import Sequence
from datetime import datetime

from bot.interviews.figures import Figures
from bot.interviews.stages import Stage, held_at
from bot.nudges.facts import Outcome
from bot.screens import ids
from bot.screens.about import home as first_visit
from bot.screens.about import same_time, welcome
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
from bot.screens.nudges import pick_its_day
from bot.screens.offers import ask
from bot.screens.questions import asked
from bot.screens.sharing import in_home
from bot.screens.tasks import listed
from bot.services.coaching.tasks import TaskView
from bot.services.home_page import Home
from bot.services.interviews.changing import Waiting
from bot.services.interviews.listing import Entry, Listing
from bot.services.interviews.outcomes import Done
from bot.services.interviews.overlapping import Other
from bot.vocabulary.debrief_state import State
from bot.vocabulary.note_kinds import NoteKind as Note
from bot.wording.catalog import say
from bot.wording.words import capital, full_stop, say_date_and_time, say_day, say_moment, sentences

WELL_DONE = frozenset({Outcome.NEXT_ROUND, Outcome.OFFER, Outcome.ACCEPTED})


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
    lines = [f"{_title(entry)}: {say(f'interviews.stage.{entry.stage}')}" for entry in listing.entries]
    text = "\n".join([_summary(listing), *_named(tasks), *lines])
    figures = listing.figures
    return Message(text, (*_body(listing, done, tasks), *_charts(figures), *_in_words(figures), _places()))


def _named(tasks: Sequence[TaskView]) -> list[str]:
    return [say("interviews.task", text=task.text) for task in tasks]


def what_was_done(done: Done, at_once: Sequence[Other] = ()) -> Message:
    """What was done, with the way back; `at_once`: the other interviews at the time that was told."""
    praise = say(f"interviews.well_done.{done.outcome}") if done.outcome in WELL_DONE else ""
    text = sentences(say("common.noted"), full_stop(str(done.what)), same_time(at_once), praise)
    back = Button(say("common.take_it_back"), ids.UNDO, str(done.undo_id))
    answers = replies(done.debrief_id, done.outcome) if done.debrief_id else []
    if done.interview_id:
        text = sentences(text, say("interviews.i_have_put_it"))
        answers.append(pick_its_day(done.interview_id, emphasis="primary"))
    return Message(text, (Typed(text), Controls("undo", (*answers, back))))


def which_round(waiting: Sequence[Waiting]) -> Message:
    """A day was typed, and it is open whose it is, or at what time of day."""
    text = say("interviews.which_of_them_is") if len(waiting) > 1 else say("interviews.when_exactly_does_it")
    buttons = tuple(Button(str(each.what), ids.numbered(ids.NEXT_ROUND, each.id), str(each.id)) for each in waiting[:5])
    return Message(text, (Line(text), Controls("rounds", buttons)))


def _body(listing: Listing, done: Done | None, tasks: Sequence[TaskView]) -> list[Element]:
    body: list[Element] = [Line(f"*{_summary(listing)}*")]
    if listing.next:
        kind, due, company = listing.next
        next_one = say(
            "interviews.next_from_me_about",
            at=say_moment(due, listing.now),
            company=company,
            subject=say(f"nudges.subject_within.{kind}"),
        )
        body.append(Typed(full_stop(next_one)))
    if done:
        body += what_was_done(done).body
    body += listed(tasks)
    body.append(Controls("filter", tuple(_filter(listing))))
    for entry in listing.entries:
        body += _entry(entry, listing)
    if not listing.entries:
        body.append(
            Small(
                say("interviews.nothing_is_closed_yet")
                if listing.wanted.closed
                else say("interviews.nothing_is_open_at")
            )
        )
    return [*body, *_paging(listing)]


def _summary(listing: Listing) -> str:
    are_open = say("interviews.open_interviews", n=listing.open)
    are_closed = say("interviews.closed", n=listing.closed)
    return f"{are_open}, {are_closed}"


def _filter(listing: Listing) -> list[Button]:
    label, other = (
        (say("interviews.show_open"), "open 1")
        if listing.wanted.closed
        else (say("interviews.show_closed"), "closed 1")
    )
    return [Button(say("common.add_an_interview"), ids.OPEN_FORM, emphasis="primary"), Button(label, ids.PAGE, other)]


def _entry(entry: Entry, listing: Listing) -> list[Element]:
    steps = " · ".join(f"{step.title}: {say(f'debrief.taken.{step.taken}')}" for step in entry.steps)
    return [
        Heading(_title(entry)),
        Small(_where_it_stands(entry, listing)),
        *([Small(steps)] if steps else []),
        *(meeting_links(entry.coming.links) if entry.stage is Stage.AHEAD else []),
        Controls(f"interview:{entry.id}", tuple(_buttons(entry))),
    ]


def _title(entry: Entry) -> str:
    name = say("common.role_at_company", role=entry.role, company=entry.company)
    return f"{name}, {entry.round}" if entry.round else name


def _where_it_stands(entry: Entry, listing: Listing) -> str:
    when = capital(say_date_and_time(_when(entry))) if entry.has_day else say("interviews.its_day_is_not")
    parts = [f"{when}, {say(f'debrief.how_within.{entry.how}')}" if entry.how else when, _stage(entry)]
    if entry.coming.is_hold and entry.stage is Stage.AHEAD:
        parts.append(say("interviews.a_hold_not_yet"))
    if entry.next:
        kind, due = entry.next
        parts.append(
            say(
                "interviews.next_from_me",
                at=say_moment(due, listing.now),
                subject=say(f"nudges.subject_within.{kind}"),
            )
        )
    return full_stop(". ".join(parts))


def _when(entry: Entry) -> datetime:
    ahead = entry.starts_at if entry.stage is Stage.AHEAD else None
    return ahead or held_at(entry.starts_at, entry.ended_at)


def _stage(entry: Entry) -> str:
    if entry.outcome is Outcome.OFFER:
        return (
            say("interviews.an_offer_to_be", day=say_day(entry.answer_by))
            if entry.answer_by
            else say("interviews.an_offer")
        )
    if entry.outcome:
        return say("interviews.closed_how", outcome=say(f"outcome.{entry.outcome}"))
    if entry.debrief_id and entry.to_thank and entry.stage is not Stage.TO_DEBRIEF:
        sent = say("interviews.of_notes_sent", n=entry.to_thank, thanked=entry.thanked)
        return f"{say(f'interviews.stage.{entry.stage}')}; {sent}"
    return say(f"interviews.stage.{entry.stage}")


def _buttons(entry: Entry) -> list[Control]:
    edit = Button(say("common.edit"), ids.INTERVIEW_FORM, str(entry.id))
    if entry.outcome is Outcome.OFFER:
        answers = replies(entry.debrief_id, entry.outcome) if entry.debrief_id else []
        others = tuple(Option(each, say(f"interviews.endings.{each}")) for each in Outcome if each is not Outcome.OFFER)
        return [ask(entry.id), *answers, edit, Menu(ids.OUTCOME, say("interviews.how_it_ended"), others)]
    if entry.outcome:
        answers = replies(entry.debrief_id, entry.outcome) if entry.debrief_id else []
        again = [Button(say("interviews.add_the_next_round"), ids.NEXT_ROUND, str(entry.id))] * (
            entry.outcome is Outcome.NEXT_ROUND
        )
        return [
            *again,
            *answers,
            asked(entry.id),
            edit,
            Button(say("interviews.open_it_again"), ids.REOPEN, str(entry.id)),
        ]
    endings = Menu(
        ids.OUTCOME,
        say("interviews.how_it_ended"),
        tuple(Option(each, say(f"interviews.endings.{each}")) for each in Outcome),
    )
    if not entry.has_day:
        return [pick_its_day(entry.id, emphasis="primary"), endings]
    calendar = Button(say("interviews.calendar_file"), ids.CALENDAR, str(entry.id))
    theirs = [] if entry.stage is Stage.AHEAD else [asked(entry.id)]
    return [*_next_step(entry), *theirs, edit, calendar, endings]


def _next_step(entry: Entry) -> list[Button]:
    match entry.stage:
        case Stage.AHEAD:
            return []
        case Stage.TO_DEBRIEF:
            label = (
                say("interviews.go_on_with_the")
                if entry.debrief in {State.LATER, State.ASKING}
                else say("common.debrief_it_now")
            )
            return [Button(label, ids.BEGIN, str(entry.id), emphasis="primary")]
        case Stage.TO_CALL:
            return [write(entry.debrief_id or 0, Note.CALL), _note(entry)]
        case Stage.TO_WRITE:
            return [write(entry.debrief_id or 0, Note.CHECK_IN), _note(entry)]
    return [_note(entry)]


def _note(entry: Entry) -> Button:
    return Button(say("common.show_my_note"), ids.DRAFT, str(entry.debrief_id))


def _paging(listing: Listing) -> list[Element]:
    if listing.pages == 1:
        return []
    part, page = "closed" if listing.wanted.closed else "open", listing.wanted.page
    before = (
        [Button(say("interviews.newer"), ids.numbered(ids.PAGE, "newer"), f"{part} {page - 1}")] if page > 1 else []
    )
    after = (
        [Button(say("interviews.older"), ids.numbered(ids.PAGE, "older"), f"{part} {page + 1}")]
        if page < listing.pages
        else []
    )
    return [Small(say("common.page_of", page=page, pages=listing.pages)), Controls("paging", (*before, *after))]


def _places() -> Controls:
    return Controls(
        "places", (Button(say("common.settings"), ids.SETTINGS), Button(say("common.my_data"), ids.MY_DATA))
    )


# --- figures


def _counted(figures: Figures) -> list[tuple[str, list[tuple[str, int]]]]:
    """Each table of figures: what it is called, and its rows that are not empty."""
    tables: list[tuple[str, list[tuple[str, int]]]] = [
        (
            say("common.thank_you_notes_sent"),
            [(say(f"interviews.sent_notes.{sent}"), number) for sent, number in figures.notes.items()],
        ),
        (
            say("interviews.how_interviews_ended"),
            [(say(f"outcome.{each}"), number) for each, number in figures.outcomes.items()],
        ),
    ]
    return [(title, rows) for title, rows in tables if rows]


def _in_words(figures: Figures) -> list[Small]:
    lines = []
    for title, rows in _counted(figures):
        counts = ", ".join(f"{label} {number}" for label, number in rows)
        lines.append(f"{title}: {counts}")
    return [Small("\n".join(lines))] if lines else []


def _charts(figures: Figures) -> list[Bars]:
    return [Bars(title, tuple((capital(label), n) for label, n in rows)) for title, rows in _counted(figures)]
