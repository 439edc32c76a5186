"""What the bot says to what people say beside its questions: a line or two, and one tap that does it."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.nudges.facts import Outcome
from bot.reading.intents import Intent
from bot.reading.interviews.unsure import Unsure, as_line
from bot.screens import ids
from bot.screens.elements import Button, Controls, Element, Line, Message, Typed
from bot.screens.notes import write
from bot.screens.nudges import answer_button
from bot.screens.said import debrief_button
from bot.screens.texts import as_message, line_message
from bot.screens.unsure import why
from bot.services.interviews.amending import MayMove, NoHour
from bot.services.interviews.known import Known
from bot.services.interviews.outcomes import Done
from bot.services.nudges.answering import Which
from bot.vocabulary.note_kinds import NoteKind as Note
from bot.wording.catalog import say
from bot.wording.words import capital, say_date_and_time, say_day, sentences

OUTCOMES = frozenset(
    {
        Intent.OFFER,
        Intent.NEXT_ROUND,
        Intent.REJECTED,
        Intent.ANSWERED,
        Intent.ACCEPTED,
        Intent.DECLINED,
        Intent.WITHDRAWN,
        Intent.GHOSTED,
        Intent.NOTHING_YET,
        Intent.STILL_DECIDING,
        Intent.TRIED,
        Intent.CROSS_OFF,
        Intent.NEGOTIATE,
    }
)
"""A word about what became of an interview, above where it is noted."""
ENDS = {
    Intent.OFFER: Outcome.OFFER,
    Intent.NEGOTIATE: Outcome.OFFER,
    Intent.NEXT_ROUND: Outcome.NEXT_ROUND,
    Intent.REJECTED: Outcome.REJECTED,
    Intent.ACCEPTED: Outcome.ACCEPTED,
    Intent.DECLINED: Outcome.DECLINED,
    Intent.WITHDRAWN: Outcome.WITHDRAWN,
    Intent.GHOSTED: Outcome.NO_WORD,
    Intent.CROSS_OFF: Outcome.NO_WORD,
}
"""How an interview ended, by what is said of it."""

_HEARD = (Outcome.OFFER, Outcome.NEXT_ROUND, Outcome.REJECTED)


def heard(intent: Intent, interviews: Sequence[Known]) -> Message:
    """A word about what became of an interview, and one tap for each that may be meant, to note it."""
    ends = _HEARD if intent is Intent.ANSWERED else (ENDS[intent],) if intent in ENDS else ()
    if not ends or not interviews:
        return as_message(f"beside.outcomes.{intent}")
    text = sentences(say(f"beside.outcomes.{intent}"), say("beside.one_tap_notes_it"))
    return Message(text, (Line(text), *_ending(interviews, {end: say(f"beside.label.{end}") for end in ends})))


def while_it_is_fresh(first: str | None = None) -> Message:
    """There was an interview, and nothing is known of it yet."""
    text = sentences(say("beside.how_did_it_go") if first is None else first, say("beside.lets_go_through_it"))
    return line_message(text, debrief_button())


def go_through(told: Unsure, first: str | None = None) -> Message:
    """There was an interview, of which this much is known: one tap takes it from there."""
    if told.not_read:
        return above(why(told), while_it_is_fresh(first))
    text = sentences(say("beside.how_did_it_go") if first is None else first, say("beside.lets_go_through_it"))
    at = (say_day(told.at) if told.only_day else say_date_and_time(told.at)) if told.at else ""
    known = say("beside.so_far", known=", ".join(filter(None, (told.company, told.role, at))))
    return Message(text, (Line(text), Typed(known), Controls("beside", (debrief_button(as_line(told)),))))


def above(first: str, message: Message) -> Message:
    """A message with a line of ours above it."""
    return Message(f"{first} {message.text}", (Line(first), *message.body))


def add(read: Unsure) -> Message:
    """An interview that lies ahead, of which something is missing: one tap opens the form with what is known."""
    at = (
        (say_day(read.at) if read.only_day else say_date_and_time(read.at))
        if read.at and (read.company or read.only_day)
        else ""
    )
    known = ", ".join(filter(None, (read.company, at)))
    if read.asks_more:
        asks = why(read)
    elif at and not (read.only_day or read.role):
        asks = say("beside.which_role_is_it")
    else:
        asks = say("beside.one_tap_and_i")
    luck = say("beside.good_luck_with", known=known) if known else say("beside.good_luck")
    line = as_line(read)
    shown = sentences(capital(luck), asks)
    control = Button(say("common.add_it"), ids.OPEN_FORM, f"{ids.ADDING}{line}", emphasis="primary")
    return Message(shown, (Typed(shown), Controls("beside", (control,))))


def moved(interviews: Sequence[Known]) -> Message:
    """Which interview has another time: one tap opens its form."""
    controls = tuple(
        Button(say("beside.new_time", name=each.name), ids.numbered(ids.INTERVIEW_FORM, each.id), str(each.id))
        for each in interviews
    )
    if not controls:
        return as_message("beside.i_have_none_of", Button(say("common.add_it"), ids.OPEN_FORM, ids.ADDING))
    text = say("beside.give_me_the_new") if len(controls) == 1 else say("beside.which_one_has_another")
    return Message(text, (Line(text), Controls("moved", controls)))


def put_off_until(day: date) -> str:
    """The nudges of one interview wait until a day; those of the others do not."""
    return say("beside.noted_what_can_wait", day=say_day(day))


def at_what_hour(moved: NoHour) -> Message:
    """An interview is moved to a day: one tap moves it to its old hour then, another opens its form."""
    text = say("beside.on_at_what_time", name=moved.name, day=say_day(moved.day))
    controls = (
        Button(
            say("beside.same_time", at=say_date_and_time(moved.as_before)),
            ids.MOVE_TO,
            ids.of_move(moved.id, moved.as_before),
        ),
        Button(say("beside.another_time"), ids.numbered(ids.INTERVIEW_FORM, moved.id), str(moved.id)),
    )
    return Message(text, (Typed(text), Controls("moved", controls)))


def is_it_moved(may: MayMove) -> Message:
    """A message names an interview and a time: one tap moves it there."""
    text = say("beside.is_moved_nothing_is", name=may.name)
    to = Button(
        say("beside.yes_to", at=say_date_and_time(may.at)), ids.MOVE_TO, ids.of_move(may.id, may.at), emphasis="primary"
    )
    other = Button(say("beside.another_time"), ids.numbered(ids.INTERVIEW_FORM, may.id), str(may.id))
    return Message(text, (Typed(text), Controls("moved", (to, other))))


def taken_off(interviews: Sequence[Known], *, ahead: bool) -> Message:
    """Which interview does not, or did not, take place: one tap takes it off the list."""
    if not interviews:
        return as_message("beside.i_am_sorry_i")
    text = say("beside.i_am_sorry_to")
    return _take_off(sentences(text, say("beside.if_they_name_a") if ahead else ""), interviews)


def only_one(interviews: Sequence[Known]) -> Message:
    """Which interview, and no other, is to go: one tap takes it off the list."""
    if not interviews:
        return as_message("beside.i_have_none_of_your")
    return _take_off(say("beside.only_that_one_then"), interviews)


def _take_off(text: str, interviews: Sequence[Known]) -> Message:
    return Message(text, (Line(text), *_ending(interviews, {Outcome.NOT_HELD: say("beside.take_off")})))


def _ending(interviews: Sequence[Known], ends: dict[Outcome, str]) -> list[Controls]:
    """For each interview the ways in which it may have ended, by their labels."""
    return [
        Controls(
            f"interview:{each.id}",
            tuple(Button(f"{label}: {each.name}", f"{ids.OUTCOME}:{end}", end) for end, label in ends.items()),
        )
        for each in interviews
    ]


def undo(done: Done | None) -> Message:
    """What was done last, with the way back."""
    if done is None:
        return as_message("beside.there_is_nothing_that")
    text = say("beside.the_last_thing_i", what=done.what)
    return Message(
        text, (Typed(text), Controls("undo", (Button(say("common.take_it_back"), ids.UNDO, str(done.undo_id)),)))
    )


def what_to_say(interviews: Sequence[Known]) -> Message:
    """Help with words: what there is for the newest interview."""
    text = say("beside.short_and_plain_is")
    debriefed = next((each.debrief_id for each in interviews if each.debrief_id), None)
    if debriefed is None:
        text = sentences(text, say("beside.once_we_have_gone"))
        return line_message(text, debrief_button())
    text = sentences(text, say("beside.i_have_these_for"))
    controls = [
        Button(say("common.show_my_note"), ids.DRAFT, str(debriefed)),
        write(debriefed, Note.CALL),
        write(debriefed, Note.CHECK_IN),
    ]
    return line_message(text, *controls)


def which_nudge(which: Which) -> Message:
    """Several interviews could be meant: one button each."""
    text = say("beside.which_one_do_you")
    rows: list[Element] = []
    for nudge, given in which.choices:
        rows += [
            Typed(
                say(
                    "beside.at",
                    role=nudge.role,
                    company=nudge.company,
                    subject_within=say(f"nudges.subject_within.{nudge.kind}"),
                )
            )
        ]
        rows += [Controls(ids.of_nudge(nudge.id), (answer_button(nudge, given),))]
    return Message(text, (Line(text), *rows))


def which_meant(guesses: Sequence[Intent], text: str) -> Message:
    """What a message may mean: one tap each takes it for that."""
    asks = say("beside.i_am_not_sure")
    controls = tuple(
        Button(say(f"beside.guessed.{each}"), ids.numbered(ids.MEANT, each), f"{each} {text}")
        for each in dict.fromkeys([*guesses, Intent.HELP])
    )
    return Message(asks, (Line(asks), Controls("meant", controls)))


def which_time(moments: Sequence[datetime]) -> Message:
    """A nudge comes back once, and they named two times: one tap chooses."""
    asks = say("beside.it_comes_back_once")
    controls = tuple(
        Button(
            say_date_and_time(at),
            ids.numbered(ids.MEANT, str(place)),
            f"{Intent.REMIND} remind me on {at:%B} {at.day} at {at:%H:%M}",
        )
        for place, at in enumerate(moments)
    )
    return Message(asks, (Line(asks), Controls("which time", controls)))
