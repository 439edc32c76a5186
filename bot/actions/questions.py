"""What employers asked: entered in a form, and kept as a list over all interviews."""

from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import RequestKind
from bot.screens import about, ids
from bot.screens import questions as views
from bot.screens.texts import as_message, line_message
from bot.services.interviews import questions as service
from bot.services.interviews.questions import TooMany, Wanted
from bot.support.limits import LONGEST_LINE
from bot.vocabulary.asked import Asked, Went, read_asked
from bot.wording.catalog import say


async def open_list(it: Interaction) -> None:
    """`/interviews questions`: those of all interviews."""
    await it.whisper(views.listing(await it.look(service.listed, Wanted())))


async def page(it: Interaction) -> None:
    """Another page of them, or those of all interviews."""
    await _show(it, ids.questions_in(it.request.value))


async def open_form(it: Interaction) -> None:
    """*Note what they asked*: the form for one interview."""
    interview_id = ids.number(it.request.value)
    named = await it.look(service.about, interview_id)
    await (it.open(views.form(interview_id, str(named))) if named else it.whisper(as_message("about.missing")))


async def submit(it: Interaction) -> None:
    """What employers asked was submitted: store it, and show it with buttons for how each went."""
    interview_id = ids.number(it.request.ref)
    asked = read_asked(it.request.fields[views.ASKED])
    if wrong := _wrong(asked):
        await it.wrong({views.ASKED: wrong})
        return
    match await it.once(service.note, interview_id, asked):
        case TooMany():
            await it.wrong({views.ASKED: about.too_many_questions()})
        case False:  # the form stays open: what was typed is not lost
            await it.wrong({views.ASKED: say("about.interview_gone")})
        case _:
            await it.say(views.listing(await it.look(service.listed, Wanted(interview_id)), noted=True))


async def keep(it: Interaction) -> None:
    """*Keep it*: a question that was mentioned in passing."""
    interview_id, asked = views.kept(it.request.value)
    match await it.once(service.note, interview_id, (asked,)):
        case TooMany():
            text = about.too_many_questions()
            await it.whisper(line_message(text))
        case False:
            await it.whisper(as_message("about.missing"))
        case _:
            await it.replace(views.listing(await it.look(service.listed, Wanted(interview_id)), noted=True))


def _wrong(asked: tuple[Asked, ...]) -> str:
    """Why what was typed cannot be stored; "" if it can."""
    if not asked:
        return say("about.no_questions")
    return about.long_question() if any(len(each.text) > LONGEST_LINE for each in asked) else ""


async def went(it: Interaction) -> None:
    """*Went well*, or *Would answer better*."""
    question_id, wanted = ids.question_in(it.request.ref)
    if (value := it.request.value) not in set(Went):
        await it.whisper(as_message("about.unknown"))
    elif await it.once(service.mark, question_id, Went(value)):
        await _show(it, wanted)
    else:
        await it.whisper(as_message("about.missing"))


async def edit(it: Interaction) -> None:
    """*Edit* on a question."""
    question_id = ids.number(it.request.value)
    shown = await it.look(service.find, question_id)
    await (it.open(views.one_form(question_id, shown)) if shown else it.whisper(as_message("about.missing")))


async def submit_one(it: Interaction) -> None:
    """A question was submitted with other words, or with how it went."""
    typed = it.request.fields
    text, how = " ".join(typed[views.ASKED].split()), typed[views.HOW]
    if not text:
        await it.wrong({views.ASKED: say("about.blank")})
        return
    asked = Asked(text, Went(how) if how in set(Went) else None)
    interview_id = await it.once(service.reword, ids.number(it.request.ref), asked)
    if interview_id is None:
        await it.wrong({views.ASKED: say("about.question_gone")})
    else:
        await it.say(views.listing(await it.look(service.listed, Wanted(interview_id))))


async def drop(it: Interaction) -> None:
    """*Drop* on a question."""
    question_id, wanted = ids.question_in(it.request.ref)
    await it.once(service.drop, question_id)
    await _show(it, wanted)


async def _show(it: Interaction, wanted: Wanted) -> None:
    await it.replace(views.listing(await it.look(service.listed, wanted)))


ENTRIES = (
    Entry(RequestKind.ACTION, ids.QUESTIONS, May.MEMBER, page),
    Entry(RequestKind.ACTION, ids.QUESTIONS_FORM, May.OWNER, open_form, opens=True),
    Entry(RequestKind.SUBMISSION, ids.QUESTIONS_FORM, May.OWNER, submit),
    Entry(RequestKind.ACTION, ids.QUESTION_WENT, May.OWNER, went),
    Entry(RequestKind.ACTION, ids.QUESTION_FORM, May.OWNER, edit, opens=True),
    Entry(RequestKind.SUBMISSION, ids.QUESTION_FORM, May.OWNER, submit_one),
    Entry(RequestKind.ACTION, ids.QUESTION_AWAY, May.OWNER, drop),
    Entry(RequestKind.ACTION, ids.QUESTION_KEEP, May.OWNER, keep),
)
