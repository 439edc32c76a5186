"""What is looked up for people in what they told: whom they met, what they promised, whom they thanked, their zone."""

from collections.abc import Sequence
from datetime import date

from bot.screens import ids
from bot.screens.elements import Button, Controls, Message, Typed
from bot.screens.said import debrief_button, settings_button
from bot.services.interviews.known import Known, Thanked
from bot.wording.catalog import say
from bot.wording.words import full_stop, say_list, say_moment, say_near_day, say_zone, sentences

MOST_TOLD = 3
"""Interviews in one answer."""


def _said(text: str, *controls: Button) -> Message:
    return Message(text, (Typed(text), *([Controls("remembered", controls)] if controls else [])))


def met(interviews: Sequence[Known]) -> Message:
    """Whom they met, as far as they said."""
    told = [each for each in interviews if each.met]
    ahead = next((each for each in interviews if each.ahead), None)
    if not told and ahead:
        return _said(say("remembered.who_comes_is_open", name=ahead.name))
    if not told:
        return _said(say("remembered.you_have_not_told"))
    return _said("\n".join(f"{each.name}: {_one_line(each.met)}" for each in told[:MOST_TOLD]))


def recalled(interviews: Sequence[Known]) -> Message:
    """What they told, whom, what they promised, when they decide and whether they may call, as they said it."""
    told = [each for each in interviews if each.told or each.met or each.promised or each.hire_date]
    if not told:
        return _said(say("remembered.you_have_not_told_me"), debrief_button())
    return _said("\n".join(_recalled(each) for each in told[:2]))


def _recalled(interview: Known) -> str:
    told, met, promised = map(_one_line, (interview.told, interview.met, interview.promised))
    return sentences(
        full_stop(str(interview.name)),
        say("remembered.you_told_them", told=told) if told else "",
        say("remembered.you_met", met=met) if met else "",
        say("remembered.you_promised", promised=promised) if promised else "",
        say("remembered.when_filled", day=interview.hire_date) if interview.hire_date else "",
        say("remembered.may_you_call", call=_one_line(interview.call)) if interview.call else "",
    )


def _one_line(lines: str) -> str:
    return "; ".join(lines.splitlines())


def promises(interviews: Sequence[Known], today: date) -> Message:
    """What they promised and did not send yet, to whom, and by when."""
    open_ = [each for each in interviews if each.promised and not each.promise_is_kept]
    if not open_:
        return _said(say("remembered.no_promise_of_yours"))
    return _said("\n".join(_promise(each, today) for each in open_[:MOST_TOLD]))


def _promise(interview: Known, today: date) -> str:
    whom = say_list([each.name for each in interview.thanked]) or interview.company
    name, what = interview.name, interview.promised
    if interview.promised_by:
        day = say_near_day(interview.promised_by, today)
        return say("remembered.you_promised_by_it", whom=whom, name=name, what=what, day=day)
    return say("remembered.you_promised_without_a", whom=whom, name=name, what=what)


def thanked(interviews: Sequence[Known]) -> Message:
    """Whom they thanked, and when; the note is one tap away."""
    told = [each for each in interviews if each.debrief_id][:MOST_TOLD]
    if not told:
        return _said(say("remembered.i_know_of_no"), debrief_button())
    controls = [
        Button(
            say("common.show_my_note") if len(told) == 1 else say("remembered.show_my_note", company=each.company),
            ids.numbered(ids.DRAFT, each.id),
            str(each.debrief_id),
        )
        for each in told
    ]
    return _said("\n".join(f"{each.name}: {_thanked(each)}" for each in told), *controls)


def _thanked(interview: Known) -> str:
    """Of each, whether and when; of the team, where nobody is known."""
    if not interview.thanked:
        return say("remembered.yes_your_note_was") if interview.note_sent else say("remembered.not_yet_as_far")
    return " ".join(_one(each) for each in interview.thanked)


def _one(person: Thanked) -> str:
    if person.at is None:
        return say("remembered.not_yet_as_far_as", name=person.name)
    return say("remembered.yes", name=person.name, at=say_moment(person.at, person.now))


def zone(name: str, *, is_own: bool, there: str) -> Message:
    """By which zone they live here, where that comes from, and how it is changed; one tap takes that of where they are.

    `there`: the zone of the place that they name; "" where they name none.
    """
    if there == name:
        return _said(say("remembered.zone_is_that", name=_city(name)), settings_button())
    if there:
        use = Button(say("remembered.go_by_time", there=_city(there)), ids.ZONE, there, emphasis="primary")
        return _said(say("remembered.zone_could_be", city=_city(name), there=_city(there)), use, settings_button())
    city = _city(name)
    text = say("remembered.zone_as_told", city=city) if is_own else say("remembered.zone_as_slack_has_it", city=city)
    return _said(text, settings_button())


def _city(zone: str) -> str:
    return say_zone(zone).rpartition("/")[2].replace("_", " ")
