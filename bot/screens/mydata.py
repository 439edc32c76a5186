"""What a person has with us: export, import, delete everything."""

from bot.screens import ids
from bot.screens.elements import Button, Checkboxes, Controls, Form, Line, Message, Option, Small, Typed
from bot.services.mydata.erasing import Counts
from bot.services.mydata.importing import Plan
from bot.support.limits import MOST_INTERVIEWS
from bot.wording.catalog import say
from bot.wording.words import capital, say_list, sentences

SURE = "sure"


def mine(counts: Counts) -> Form:
    """What is kept, to be taken along or deleted."""
    kept = say_list([*_things(counts), say("mydata.your_settings")])
    sure = Option(SURE, say("mydata.yes_delete_everything_it"))
    return Form(
        ids.ERASE,
        say("common.my_data"),
        say("mydata.delete_everything"),
        (
            Line(say("mydata.what_i_keep_for")),
            Small(say("mydata.only_you_see_it", kept=capital(kept))),
            Controls("mydata", (Button(say("mydata.export_it_all"), ids.EXPORT),)),
            Small(say("mydata.two_files_come_into")),
            Line(say("mydata.heading_delete")),
            Small(say("mydata.this_will_delete_every", kept=kept)),
            Checkboxes(SURE, say("mydata.are_you_sure"), (sure,)),
        ),
    )


def _things(counts: Counts) -> list[str]:
    """What there is, each with its number."""
    return [
        *([say("mydata.interviews", n=counts.interviews)] if counts.interviews else []),
        *([say("mydata.interviewers", n=counts.interviewers)] if counts.interviewers else []),
        *([say("mydata.notes", n=counts.notes)] if counts.notes else []),
        *([say("mydata.nudges", n=counts.nudges)] if counts.nudges else []),
    ]


def planned(plan: Plan, file_id: str) -> Message:
    """What an import would do."""
    parts = [
        say("mydata.interviews_to_add", n=plan.new),
        say("mydata.of_them_here_already", n=plan.equal),
    ]
    if plan.differing:
        parts.append(say("mydata.here_with_other_words", n=len(plan.differing)))
    text = say("mydata.that_is_an_export", things=say_list(parts))
    named = (
        [Small(say("mydata.they_stay_as_they", names=say_list([*map(str, plan.differing[:10])])))]
        if plan.differing
        else []
    )
    take = (
        [Button(say("mydata.bring_it_back"), ids.IMPORT, file_id, emphasis="primary")]
        if plan.new or plan.settings
        else []
    )
    return Message(text, (Typed(text), *named, *([Controls("import", tuple(take))] if take else [])))


def broken_off(done: Plan) -> Message:
    """An import that failed half way."""
    text = say("mydata.i_could_not_bring", n=done.new)
    return Message(text, (Typed(text),))


def _added(done: Plan) -> str:
    return say("mydata.interviews_added", n=done.new)


def no_room(done: Plan) -> Message:
    """An import of more interviews than are kept."""
    text = sentences(_added(done), say("mydata.there_are_more_in", most=f"{MOST_INTERVIEWS:,}"))
    return Message(text, (Typed(text),))


def imported(plan: Plan) -> Message:
    """What an import did."""
    text = say("mydata.done_interviews_added_interviews", n=plan.new)
    return Message(text, (Line(text),))
