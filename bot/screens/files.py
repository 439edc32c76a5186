"""What became of a file that somebody dropped into the direct message."""

from collections.abc import Sequence
from datetime import datetime, time

from bot.reading.invitations.asking import Obstacle
from bot.reading.invitations.invitations import Invitation, Problem
from bot.screens import ids
from bot.screens.about import COMES_BACK, same_time
from bot.screens.elements import Button, Controls, Form, Message, Small, TextField, Typed
from bot.screens.meeting_links import meeting_links
from bot.screens.texts import cut
from bot.services.interviews.fates import Fate, Followed
from bot.wording.words import say_date_and_time, say_list, say_span


def followed(now: Followed, read: Invitation | None = None) -> Message:
    """What became of an invitation: it is noted, moved something, or changed nothing. `read`: what it says."""
    text = _what_became(now)
    more = [_edit(now)] if read and read.is_guess else []
    if read and read.unnamed and now.fate not in {Fate.KNOWN, Fate.OLDER}:
        more.append(Button("Say who", ids.WHO, " ".join([str(now.interview_id), *read.unnamed])))
    said = _people(now, read)
    if now.coming.is_hold and now.fate not in {Fate.KNOWN, Fate.OLDER}:
        said.insert(0, "This is a hold, not yet confirmed. Drop the invitation that confirms it here, or moves it.")
    if now.beside:
        place, at = now.beside
        said.append(f"You also have one with them on {say_date_and_time(at)}. If this one takes its place, tap below.")
        more.append(Button(f"It replaces {_day(at)}", ids.TAKE_OFF, str(place)))
    return _message(text, now, said, more)


def _what_became(now: Followed) -> str:
    about, then = f"{now.role} at {now.company}", f" {same_time(now.at_once)}".rstrip()
    match now.fate:
        case Fate.NOTED:
            ends = f", until {say_date_and_time(now.whole[1])}" if now.whole[0].date() != now.whole[1].date() else ""
            return f"Noted: {about}, {say_date_and_time(now.starts_at)}{ends}.{then} {COMES_BACK}"
        case Fate.JOINED:
            return (
                f"Noted: one more talk of {about}, {say_date_and_time(now.starts_at)}.{then} That day is one "
                f"interview, {say_span(*now.whole)}: I ask you once how it went, and you thank each of them."
            )
        case Fate.MOVED:
            moved = f"from {say_date_and_time(now.was)} to {say_date_and_time(now.starts_at)}" if now.was else ""
            rest = (
                f" The rest stays, {say_span(*now.rest)}, and I ask you about each day on its own." if now.rest else ""
            )
            return f"Moved: {about}, {moved}.{rest}{then} My nudges move along."
        case Fate.CHANGED:
            return f"Updated: {about}, still {say_date_and_time(now.starts_at)}."
        case Fate.CONFIRMED:
            return f"Confirmed: {about}, {say_date_and_time(now.starts_at)}."
        case Fate.ON_AGAIN:
            return f"It is on: {about}, {say_date_and_time(now.starts_at)}.{then} {COMES_BACK}"
        case Fate.COPY:
            return f"That is a meeting I have already, so it is not on your list twice: {about}, {_when(now)}."
        case Fate.OLDER:
            return f"That is older than what I have, so nothing changed: {about}, {_when(now)}."
    return f"I have that already, so nothing changed: {about}, {say_date_and_time(now.starts_at)}."


def names(interview_id: int, emails: Sequence[str]) -> Form:
    """The form that asks who is behind the addresses of an invitation."""
    fields = tuple(
        TextField(email, cut(email, 150), optional=True, hint="First and last name, and a title if you know it.")
        for email in emails
    )
    return Form(ids.WHO, "Who is that?", "Save", fields, str(interview_id))


def called_off(now: Followed) -> Message:
    """An invitation was cancelled: whether the interview goes is one tap."""
    about, at = f"{now.role} at {now.company}", say_date_and_time(now.starts_at)
    if now.fate is Fate.CALLED_OFF:
        text = (
            f"They cancelled {about}, {at}. I won't ask you how it went. Shall I take it off your list? "
            "Off the list it stays among your closed interviews, as one that did not take place; deleted, it is gone."
        )
        buttons = (
            Button("Take it off", ids.TAKE_OFF, str(now.interview_id), emphasis="primary"),
            Button("Delete it", ids.DELETE, str(now.interview_id)),
            Button("Keep it", ids.KEEP, str(now.interview_id)),
        )
        return Message(text, (Typed(text), Controls("called_off", buttons)))
    if now.fate is Fate.TALK_OFF:
        text = f"They cancelled one talk of {about}: the one on {at}. The rest stays, {say_span(*now.whole)}."
        return _message(text, now, _people(now, None), [])
    if now.fate is Fate.OLDER:
        text = f"That cancellation is older than what I have, so nothing changed: {about}, {_when(now)}."
    else:
        text = f"I know already that {about}, {at}, is cancelled."
    return _message(text, now, [], [])


def left_out(cancelled: Sequence[Invitation]) -> Message:
    """What a file calls off that was not on the list."""
    names = [_named(one) for one in cancelled]
    is_one = len(names) == 1
    text = (
        f"That file says that {say_list(names)} {'is' if is_one else 'are'} cancelled, "
        f"so I have not added {'it' if is_one else 'them'}."
    )
    return Message(text, (Typed(text),))


def _named(one: Invitation) -> str:
    what = " at ".join(part for part in (one.role, one.company) if part)
    at = one.starts_at
    when = say_date_and_time(at) if at.time() != time() else _day(at)  # of a whole day, which has no hours
    return f"{what or 'the appointment'} on {when}"


def _day(at: datetime) -> str:
    return f"{at:%A}, {at:%B} {at.day}"


def _when(now: Followed) -> str:
    """When that talk is, or that it is not."""
    return f"{say_date_and_time(now.starts_at)}, is cancelled" if now.is_off else say_date_and_time(now.starts_at)


def _message(text: str, now: Followed, more: list[str], buttons: list[Button]) -> Message:
    back = [Button("Take it back", ids.UNDO, str(now.undo_id))] if now.undo_id else []
    controls = (*buttons, *back)
    ref = f"interview:{now.interview_id}"
    below = [Controls(ref, controls)] if controls else []
    links = meeting_links(now.coming.links)
    return Message(text, (Typed(text), *map(Small, more), *links, *below))


def _edit(now: Followed) -> Button:
    return Button(f"Not {cut(now.company, 50)}? Change it", ids.INTERVIEW_FORM, str(now.interview_id))


def _people(now: Followed, read: Invitation | None) -> list[str]:
    """Whom they will meet, who does not come any more, and whose name nobody told."""
    if now.fate in {Fate.KNOWN, Fate.OLDER}:
        return []
    said = [f"You will meet {say_list([each.name for each in now.met])}."] if now.met else []
    if now.gone:
        said.append(f"Not any more: {say_list(now.gone)}.")
    if read and read.unnamed:
        said.append(nameless(read))
    return said


def nameless(read: Invitation) -> str:
    """Whose name the invitation does not say."""
    return f"Also invited, but the invitation does not say the name: {say_list(read.unnamed)}. Who is that?"


def invited(read: Invitation | Problem, file_id: str) -> Message:
    """What is missing in an invitation, or what is to be decided about it."""
    if isinstance(read, Invitation):
        words = f"That is on {say_date_and_time(read.starts_at)}. Tell me what is missing, and it is noted."
        choices: tuple[Invitation, ...] = (read,)
    else:
        words, choices = read.words, read.choices
    only_day = isinstance(read, Problem) and read.why is Obstacle.ALL_DAY
    buttons = tuple(
        Button(_label(one, many=len(choices) > 1, only_day=only_day), ids.numbered(ids.INVITED, at), f"{file_id} {at}")
        for at, one in enumerate(choices)
    )
    return Message(words, (Typed(words), *([Controls("invited", buttons)] if buttons else [])))


def _label(one: Invitation, *, many: bool, only_day: bool) -> str:
    if only_day:
        return f"{_day(one.starts_at)}: pick the time" if many else "Pick the time"
    what = " at ".join(part for part in (one.role, one.company) if part)
    when = say_date_and_time(one.starts_at)
    return f"{when}{': ' if what else ''}{what}" if many else "Add it"


def unreadable(why: str) -> Message:
    """An export that cannot be taken."""
    text = f"{why} Nothing was changed."
    return Message(text, (Typed(text),))
