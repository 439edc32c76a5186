"""`/interviews` and the Home tab: list them, add, change, end, undo."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.actions import calendar, debrief, nudges, questions, settings, sharing
from bot.actions.form_times import FAR, exists, moment_in, wrong_start
from bot.actions.interaction import Entry, Interaction, May
from bot.actions.request import RequestKind
from bot.checklist import answer_text
from bot.nudges.facts import Outcome
from bot.reading.people.people import read_people
from bot.screens import about, ids
from bot.screens import debrief_forms as forms
from bot.screens import interview_forms as views
from bot.screens import interviews as lists
from bot.screens.elements import Message
from bot.screens.texts import as_message
from bot.services import home_page
from bot.services.interviews import amending, changing, overlapping
from bot.services.interviews.changing import Changed, Facts, Shown
from bot.services.interviews.listing import SHORT_PAGE, Wanted
from bot.services.interviews.outcomes import Done
from bot.services.mydata import undoing
from bot.store import persons
from bot.vocabulary.answers import Answers, How
from bot.wording.catalog import say
from bot.wording.words import say_date_and_time


async def command(it: Interaction) -> None:
    """`/interviews [closed, add ..., questions, settings, data, admin]`: all of them, or one of these."""
    text = it.request.text
    word, _, rest = text.partition(" ")
    match word.lower():
        case "" | "open" | "closed":
            await _list(it, home_page.read_wanted(f"{word.lower() or 'open'} {rest.strip() or '1'}"))
        case "add":
            await debrief.add(it, rest.strip())
        case "questions":
            await questions.open_list(it)
        case "settings":
            await settings.open_own(it)
        case "admin" | "defaults":
            await settings.open_defaults(it)
        case "data" | "export" | "delete" | "erase":
            await settings.open_data(it)
        case _:
            await it.whisper(as_message("about.interviews_usage"))


async def opened(it: Interaction) -> None:
    """The Home tab was opened."""
    await it.look(home_page.opened)
    await it.done()


async def page(it: Interaction) -> None:
    """Another part of the list, or another page."""
    wanted = home_page.read_wanted(it.request.value)
    if it.request.place.is_home:
        await it.look(home_page.turn_to, wanted)
        await it.done()
    else:
        await it.replace(await _message(it, wanted))


async def outcome(it: Interaction) -> None:
    """How it ended."""
    chosen = it.request.value
    if chosen in set(Outcome):
        interview_id = ids.number(it.request.ref.partition(":")[2])
        await _done(it, await it.once(changing.end, interview_id, Outcome(chosen)))
        it.tools.soon("offering to tell good news", sharing.offer_news(it, interview_id))
    else:
        await it.whisper(as_message("about.unknown"))


async def reopen(it: Interaction) -> None:
    """*Open it again*."""
    await _done(it, await it.once(changing.end, ids.number(it.request.value), None))


async def undo(it: Interaction) -> None:
    """*Take it back*."""
    undone = await it.once(undoing.undo, ids.number(it.request.value))
    if undone is None:
        await it.whisper(as_message("about.too_late_to_undo"))
        return
    it.tools.soon("reminding of good news", sharing.remind_of_news(it))
    if it.request.ref.startswith(f"{ids.ANSWERED}:"):
        await nudges.show(it)
    else:
        await show_list(it)


async def edit(it: Interaction) -> None:
    """*Edit*: the form for everything about the interview itself."""
    shown = await it.look(changing.shown, ids.number(it.request.value))
    await (
        it.open(views.interview(shown, from_home=it.request.place.is_home))
        if shown
        else it.whisper(as_message("about.missing"))
    )


async def submit(it: Interaction) -> None:
    """The form was submitted: change it, merge it with another entry, or say in the form what is wrong."""
    interview_id, version, from_home = ids.interview_form_in(it.request.ref)
    typed = it.request.fields
    now, _ = await it.look(persons.local_now)
    facts = _read(typed, now, await it.look(changing.shown, interview_id))
    if isinstance(facts, dict):
        await it.wrong(facts)
        return
    same_as = ids.number(typed.get(views.SAME_AS, ""))
    result = await it.once(changing.change, interview_id, version, facts, same_as)
    match result:
        case Changed(shown):
            form = views.interview(replace(shown, facts=facts), _what_changed(shown, facts), from_home=from_home)
            await it.show(form)
        case changing.TooMany():
            await it.wrong({views.SAME_AS: about.too_much_for_one()})
        case None:  # the form stays open: what was typed is not lost
            await it.wrong({views.COMPANY: say("about.interview_gone")})
        case Done() if from_home:  # which shows it by itself
            await it.done()
        case Done():
            await it.say(lists.what_was_done(result, await it.look(overlapping.with_interview, interview_id)))


def _what_changed(shown: Shown, typed: Facts) -> str:
    """What it reads as now, where that is not what the form says."""
    there, here = _in_words(shown.facts), _in_words(typed)
    differ = "; ".join(say(f"changed.fields.{name}", what=there[name]) for name in there if there[name] != here[name])
    return say("changed.reads_now", differ=differ) if differ else say("changed.reads_now_as_below")


def _in_words(facts: Facts) -> dict[str, str]:
    return {
        "company": facts.company,
        "role": facts.role,
        "round": facts.round or say("changed.no_round"),
        "begin": _said(facts.starts_at),
        "end": _said(facts.ended_at),
        "how": say(f"debrief.how_within.{facts.how}") if facts.how else say("changed.not_said"),
        "people": "; ".join(answer_text.met(Answers(met=facts.met)).splitlines()) or say("changed.nobody"),
    }


def _said(moment: datetime | None) -> str:
    return say_date_and_time(moment) if moment else say("changed.not_said")


def _read(typed: Mapping[str, str], now: datetime, shown: Shown | None) -> Facts | dict[str, str]:
    """The interview as the form has it, or what is wrong, by field. `now` is in the person's zone.

    A field that could not hold the current value was left out of the form: it stays as in `shown`.
    """
    problems = {field: say("about.blank") for field in (views.COMPANY, views.ROLE) if not typed[field].strip()}
    ends, begins = moment_in(typed[views.DAY], typed[views.ENDS], now), None
    if ends is None:
        return problems | {views.ENDS: say("about.no_time")}
    if abs(ends - now) > FAR:
        problems[views.DAY] = say("about.too_far")
    elif not exists(ends):
        problems[views.ENDS] = say("about.no_such_time")
    if typed[views.BEGINS]:
        begins = moment_in(typed[views.DAY], typed[views.BEGINS], now)
        if begins and not exists(begins):
            problems[views.BEGINS] = say("about.no_such_time")
        elif begins and begins >= ends:
            problems[views.ENDS] = say("about.ends_before")
    elif ends > now:
        begins = ends - timedelta(hours=1)
    company, role, round_ = (" ".join(typed[field].split()) for field in (views.COMPANY, views.ROLE, views.ROUND))
    how = How(typed[views.WAY]) if typed[views.WAY] in set(How) else None
    met = read_people(typed[views.MET]) if views.MET in typed else shown.facts.met if shown else ()
    return problems or Facts(company, role, ends, begins, how, round_, met)


async def next_round(it: Interaction) -> None:
    """*Pick its day*, or *Add the next round*: the form for its day, or for a new interview like this one."""
    interview_id = ids.number(it.request.value)
    if waiting := await it.look(changing.waiting_round, interview_id):
        now, _ = await it.look(persons.local_now)
        await it.open(views.day(waiting, now.date()))
        return
    shown = await it.look(changing.shown, interview_id)
    if shown is None:
        await it.whisper(as_message("about.missing"))
        return
    now, _ = await it.look(persons.local_now)
    met = answer_text.met(Answers(met=shown.facts.met))
    facts = shown.facts
    form = forms.new_interview(now, company=facts.company, role=facts.role, met=met, how=facts.how, adding=True)
    await it.open(form)


async def submit_day(it: Interaction) -> None:
    """The day of a next round was submitted."""
    typed, (now, _) = it.request.fields, await it.look(persons.local_now)
    begins = moment_in(typed[views.DAY], typed[views.BEGINS], now)
    if wrong := wrong_start(begins, now):
        await it.wrong({views.BEGINS: wrong})
        return
    assert begins is not None
    interview_id = ids.number(it.request.ref)
    done = await it.once(changing.set_day, interview_id, begins)
    at_once = await it.look(overlapping.with_interview, interview_id)
    await (
        it.say(lists.what_was_done(done, at_once)) if done else it.wrong({views.BEGINS: say("about.interview_gone")})
    )


async def move_to(it: Interaction) -> None:
    """*Same time*: move an interview to another day at the same time."""
    interview_id, at = ids.move_in(it.request.value)
    moved = await it.once(amending.move_to, interview_id, at) if at else None
    at_once = await it.look(overlapping.with_interview, interview_id)
    await (it.replace(lists.what_was_done(moved, at_once)) if moved else it.whisper(as_message("about.missing")))


async def add_point(it: Interaction) -> None:
    """The message shortcut *Add to interview notes*: what a message says becomes a point."""
    text = it.request.text
    listing, _, _ = await it.look(home_page.seen, Wanted())
    debriefed = [entry for entry in listing.entries if entry.debrief_id]
    if debriefed and text:
        await it.open(views.point(text, debriefed))
    else:
        await it.whisper(as_message("about.no_interview_for_point") if text else as_message("about.no_text_for_point"))


async def submit_point(it: Interaction) -> None:
    """The point is added."""
    typed = it.request.fields
    if not typed[views.POINT].strip():
        await it.wrong({views.POINT: say("about.blank")})
        return
    done = await it.once(
        changing.add_point, ids.number(typed[views.WHICH]), typed[views.POINT].strip(), typed[views.WHAT] == views.TOLD
    )
    if isinstance(done, changing.TooMany):
        await it.wrong({views.POINT: about.too_many_points()})
    elif done:
        await it.say(as_message("about.point_added"))
    else:  # the form stays open: what was typed is not lost
        await it.wrong({views.POINT: say("about.interview_gone")})


async def _list(it: Interaction, wanted: Wanted) -> None:
    await it.whisper(await _message(it, wanted))


async def _message(it: Interaction, wanted: Wanted) -> Message:
    return lists.message(*await it.look(home_page.seen, replace(wanted, size=SHORT_PAGE)))


async def _done(it: Interaction, done: Done | None) -> None:
    if done is None:
        await it.whisper(as_message("about.missing"))
    else:
        await show_list(it)


async def show_list(it: Interaction) -> None:
    """The current list, in place; Home shows it by itself."""
    if it.request.place.is_home:
        await it.done()
    else:
        await it.replace(await _message(it, Wanted()))


ENTRIES = (
    Entry(RequestKind.COMMAND, "interviews", May.MEMBER, command, opens=True),
    Entry(RequestKind.EVENT, "home.opened", May.MEMBER, opened),
    Entry(RequestKind.ACTION, ids.PAGE, May.MEMBER, page),
    Entry(RequestKind.ACTION, ids.OUTCOME, May.OWNER, outcome),
    Entry(RequestKind.ACTION, ids.REOPEN, May.OWNER, reopen),
    Entry(RequestKind.ACTION, ids.UNDO, May.OWNER, undo),
    Entry(RequestKind.ACTION, ids.INTERVIEW_FORM, May.OWNER, edit, opens=True),
    Entry(RequestKind.SUBMISSION, ids.INTERVIEW_FORM, May.OWNER, submit),
    Entry(RequestKind.ACTION, ids.NEXT_ROUND, May.OWNER, next_round, opens=True),
    Entry(RequestKind.ACTION, ids.MOVE_TO, May.OWNER, move_to),
    Entry(RequestKind.SUBMISSION, ids.DAY_FORM, May.OWNER, submit_day),
    Entry(RequestKind.ACTION, ids.POINT_FORM, May.MEMBER, add_point, opens=True),
    Entry(RequestKind.SUBMISSION, ids.POINT_FORM, May.OWNER, submit_point),
    *questions.ENTRIES,
    *calendar.ENTRIES,
    *settings.ENTRIES,
)
