"""What is looked up for people in what they told: whom they met, what they promised, whom they thanked, their zone."""

from collections.abc import Sequence
from datetime import date

from bot.screens import ids
from bot.screens.elements import Button, Controls, Message, Typed
from bot.services.interviews.known import Known, Thanked
from bot.wording.words import say_list, say_moment, say_near_day

MOST_TOLD = 3
"""Interviews in one answer."""
_DEBRIEF = Button("Debrief an interview", ids.OPEN_FORM, emphasis="primary")
_SETTINGS = Button("Settings", ids.SETTINGS)


def _said(text: str, *controls: Button) -> Message:
    return Message(text, (Typed(text), *([Controls("remembered", controls)] if controls else [])))


def met(interviews: Sequence[Known]) -> Message:
    """Whom they met, as far as they said."""
    told = [each for each in interviews if each.met]
    if not told:
        return _said(
            "You have not told me whom you met yet. When we go through the interview, I ask, and I keep it for you."
        )
    return _said("\n".join(f"{each.name}: {'; '.join(each.met.splitlines())}" for each in told[:MOST_TOLD]))


def recalled(interviews: Sequence[Known]) -> Message:
    """What they told, whom, and what they promised, as they said it."""
    told = [each for each in interviews if each.told or each.met or each.promised]
    if not told:
        return _said("You have not told me of an interview yet. When we go through one, I keep it for you.", _DEBRIEF)
    return _said("\n".join(_recalled(each) for each in told[:2]))


def _recalled(interview: Known) -> str:
    parts = {"You told them": interview.told, "You met": interview.met, "You promised": interview.promised}
    said = " ".join(f"{what}: {'; '.join(lines.splitlines())}." for what, lines in parts.items() if lines)
    return f"{interview.name}. {said}"


def promises(interviews: Sequence[Known], today: date) -> Message:
    """What they promised and did not send yet, to whom, and by when."""
    open_ = [each for each in interviews if each.promised and not each.promise_is_kept]
    if not open_:
        return _said(
            "No promise of yours is open. When we go through an interview, I ask for it and remind you in time."
        )
    return _said("\n".join(_promise(each, today) for each in open_[:MOST_TOLD]))


def _promise(interview: Known, today: date) -> str:
    whom = say_list([each.name for each in interview.thanked]) or interview.company
    by = f", by {say_near_day(interview.promised_by, today)}" if interview.promised_by else ", without a day"
    return f"You promised {whom} ({interview.name}): {interview.promised}{by}. It is open."


def thanked(interviews: Sequence[Known]) -> Message:
    """Whom they thanked, and when; the note is one tap away."""
    told = [each for each in interviews if each.debrief_id][:MOST_TOLD]
    if not told:
        return _said("I know of no note yet: I write it once we have gone through the interview.", _DEBRIEF)
    label = "Show my note" if len(told) == 1 else "Show my note: {}"
    controls = [
        Button(label.format(each.company), ids.numbered(ids.DRAFT, each.id), str(each.debrief_id)) for each in told
    ]
    return _said("\n".join(f"{each.name}: {_thanked(each)}" for each in told), *controls)


def _thanked(interview: Known) -> str:
    """Of each, whether and when; of the team, where nobody is known."""
    if not interview.thanked:
        return "yes, your note was sent." if interview.note_sent else "not yet, as far as I know."
    return " ".join(_one(each) for each in interview.thanked)


def _one(person: Thanked) -> str:
    when = f"yes, {say_moment(person.at, person.now)}" if person.at else "not yet, as far as I know"
    return f"{person.name}: {when}."


def zone(name: str, *, is_own: bool, there: str) -> Message:
    """By which zone they live here, where that comes from, and how it is changed; one tap takes that of where they are.

    `there`: the zone of the place that they name; "" where they name none.
    """
    if there == name:
        return _said(f"I go by the time of {_city(name)} already, so nothing has to change.", _SETTINGS)
    if there:
        use = Button(f"Go by {_city(there)} time", ids.ZONE, there, emphasis="primary")
        return _said(
            f"I go by the time of {_city(name)} so far. One tap, and it is that of {_city(there)}.", use, _SETTINGS
        )
    whence = "as you told me" if is_own else "as your account here has it"
    follow = "Leave the zone in your settings empty, and I go by your account" if is_own else "If it changes, I follow"
    return _said(
        f"I go by the time of {_city(name)}, {whence}. {follow}; or say “time zone London”, and I go by that.",
        _SETTINGS,
    )


def _city(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")
