"""What the bot says about itself, and when something cannot be done."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.screens import ids
from bot.screens.elements import Button, Controls, Element, Line, Message, Page, Typed
from bot.screens.texts import as_message
from bot.services.checklist.debriefs import DebriefView
from bot.services.interviews.overlapping import Other
from bot.support.limits import LONGEST_LINE, MOST_PEOPLE, MOST_POINTS, MOST_QUESTIONS
from bot.vocabulary.answers import NewInterview
from bot.wording.catalog import say
from bot.wording.phrases import Phrase
from bot.wording.words import say_date_and_time, say_list, say_moment, sentences


def welcome(not_understood: bool) -> Message:
    """What the bot can do, for `help`; for what fits nothing, three lines."""
    if not_understood:
        text = say("about.not_understood")
        return Message(text.replace("*", ""), (Line(text), Controls("help", _starters())))
    ways = say("about.commands")
    return Message(
        sentences(say("about.what"), say("about.start_here")),
        (Line(say("about.what")), Line(ways), Controls("help", _starters())),
    )


def home(*more: Element) -> Page:
    """The Home tab of a first visit: what the bot is for, and the first step."""
    return Page((*welcome(not_understood=False).body, *more))


def unfinished(going: tuple[DebriefView, ...], waiting: tuple[tuple[int, Phrase], ...] = ()) -> Message:
    """There are debriefs to go on with, and interviews (id, and role at company) that wait for theirs."""
    names = [say("common.role_at_company", role=standing.role, company=standing.company) for standing in going]
    choices = [
        Button(say("about.go_on", name=name), ids.numbered(ids.GO_ON, place), str(standing.id))
        for place, (name, standing) in enumerate(zip(names, going, strict=True))
    ]
    choices += [
        Button(say("about.debrief", name=name), ids.numbered(ids.BEGIN, place), str(place)) for place, name in waiting
    ]
    choices[0] = replace(choices[0], emphasis="primary")
    if len(choices) > 1:
        text = say("about.these_are_not_finished")
    else:
        text = (
            say("about.you_have_not_finished", names=names[0])
            if going
            else say("about.how_did_it_go", waiting=waiting[0][1])
        )
    choices.append(Button(say("about.debrief_another_interview"), ids.OPEN_FORM))
    return Message(text, (Typed(text), Controls("unfinished", tuple(choices))))


def same_time(at_once: Sequence[Other]) -> str:
    """A sentence on the other interviews that take place then; "" where there are none. Nothing is blocked by it."""
    named = [f"{each.what} ({say_date_and_time(each.starts_at)})" for each in at_once]
    return say("about.thats_at_the_same", things=say_list(named)) if named else ""


def noted_ahead(new: NewInterview, at_once: Sequence[Other]) -> Message:
    """An interview that lies ahead is noted; which others are then, and when the bot comes back to it."""
    assert new.starts_at is not None
    at = say_date_and_time(new.starts_at)
    which = ", ".join(
        part for part in (say("common.role_at_company", role=new.role, company=new.company), new.round, at) if part
    )
    left_out = say("about.left_out", left_out=new.left_out) if new.left_out else ""
    text = sentences(say("about.noted", which=which), left_out, same_time(at_once), say("about.comes_back"))
    return Message(text, (Typed(text),))


def left_out(words: str) -> Message:
    """What of a line has no place in an interview."""
    text = say("about.left_out", left_out=words)
    return Message(text, (Typed(text),))


def missed(messages: int, since: datetime | None, now: datetime) -> Message:
    """So many messages of a person's could not be kept, the first of them then (in their zone, where that is known)."""
    if since is None:
        return as_message("about.message_lost", n=messages)
    return as_message("about.message_lost_sent", n=messages, at=say_moment(since, now))


def _starters() -> tuple[Button, ...]:
    return (
        Button(say("common.debrief_an_interview"), ids.OPEN_FORM, emphasis="primary"),
        Button(say("common.draft_my_note"), ids.DRAFT),
    )


def erased(*, with_files: bool) -> Message:
    """All is deleted; and whether files of the bot's still stand here, with the button to remove them."""
    if not with_files:
        return as_message("about.erased_text")
    text = sentences(say("about.erased_text"), say("about.the_files_that_i"))
    return Message(text, (Line(text), Controls("erased", (Button(say("about.take_my_files_out"), ids.FILES_AWAY),))))


def files_taken_out(gone: int, left: Sequence[str]) -> Message:
    """What became of the bot's own files in the conversation."""
    taken = say("about.files_of_mine_taken", n=gone)
    text = sentences(
        taken if gone else "" if left else say("about.there_is_no_file"),
        say("about.slack_did_not_let", things=say_list(left)) if left else "",
        say("about.what_you_sent_here"),
    )
    return Message(text, (Typed(text),))


def long_question() -> str:
    """A question that is too long."""
    return say("about.one_of_these_lines", longest_line=LONGEST_LINE)


def too_many_questions() -> str:
    """As many as are kept are there."""
    return say("about.that_would_be_more", most_questions=MOST_QUESTIONS)


def too_many_points() -> str:
    """As many as are kept are there."""
    return say("about.that_interview_has_points", most_points=MOST_POINTS)


def too_much_for_one() -> str:
    """Two interviews together are more than one may be."""
    return say("about.together_they_would_have", most_people=MOST_PEOPLE, most_points=MOST_POINTS)
