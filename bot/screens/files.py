"""What became of a file that somebody dropped into the direct message."""

from collections.abc import Sequence
from datetime import datetime, time

from bot.reading.invitations.asking import Obstacle
from bot.reading.invitations.invitations import Invitation, Problem
from bot.screens import ids
from bot.screens.about import same_time
from bot.screens.elements import Button, Controls, Form, Message, Small, TextField, Typed
from bot.screens.meeting_links import meeting_links
from bot.screens.texts import cut
from bot.services.interviews.fates import Fate, Followed
from bot.wording.catalog import say
from bot.wording.words import say_date, say_date_and_time, say_list, say_span, sentences


def followed(now: Followed, read: Invitation | None = None) -> Message:
    """What became of an invitation: it is noted, moved something, or changed nothing. `read`: what it says."""
    text = _what_became(now)
    more = [_edit(now)] if read and read.is_guess else []
    if read and read.unnamed and now.fate not in {Fate.KNOWN, Fate.OLDER}:
        more.append(Button(say("files.say_who"), ids.WHO, " ".join([str(now.interview_id), *read.unnamed])))
    said = _people(now, read)
    if now.coming.is_hold and now.fate not in {Fate.KNOWN, Fate.OLDER}:
        said.insert(0, say("files.this_is_a_hold"))
    if now.beside:
        place, at = now.beside
        said.append(say("files.you_also_have_one", at=_at(at)))
        more.append(Button(say("files.it_replaces", day=_day(at)), ids.TAKE_OFF, str(place)))
    return _message(text, now, said, more)


def _what_became(now: Followed) -> str:
    about, then = say("common.role_at_company", role=now.role, company=now.company), same_time(now.at_once)
    match now.fate:
        case Fate.NOTED:
            noted = say("files.noted", about=about, at=_at(now.starts_at))
            if now.whole[0].date() != now.whole[1].date():
                at, until = _at(now.starts_at), _at(now.whole[1])
                noted = say("files.noted_until", about=about, at=at, until=until)
            return sentences(noted, then, say("about.comes_back"))
        case Fate.JOINED:
            return sentences(
                say("files.noted_one_more_talk", about=about, at=_at(now.starts_at)),
                then,
                say("files.that_day_is_one", span=say_span(*now.whole)),
            )
        case Fate.MOVED:
            was, at = _at(now.was) if now.was else "", _at(now.starts_at)
            return sentences(
                say("files.moved_from_to", about=about, was=was, at=at),
                say("files.the_rest_stays_and", span=say_span(*now.rest)) if now.rest else "",
                then,
                say("files.my_nudges_move_along"),
            )
        case Fate.CHANGED:
            return say("files.updated_still", about=about, at=_at(now.starts_at))
        case Fate.CONFIRMED:
            return say("files.confirmed", about=about, at=_at(now.starts_at))
        case Fate.ON_AGAIN:
            return sentences(say("files.it_is_on", about=about, at=_at(now.starts_at)), then, say("about.comes_back"))
        case Fate.COPY:
            return say("files.that_is_a_meeting", about=about, when=_when(now))
        case Fate.OLDER:
            return say("files.that_is_older_than", about=about, when=_when(now))
    return say("files.i_have_that_already", about=about, at=_at(now.starts_at))


def names(interview_id: int, emails: Sequence[str]) -> Form:
    """The form that asks who is behind the addresses of an invitation."""
    fields = tuple(
        TextField(email, cut(email, 150), optional=True, hint=say("files.first_and_last_name")) for email in emails
    )
    return Form(ids.WHO, say("files.who_is_that"), say("common.save"), fields, str(interview_id))


def called_off(now: Followed) -> Message:
    """An invitation was cancelled: whether the interview goes is one tap."""
    about, at = say("common.role_at_company", role=now.role, company=now.company), _at(now.starts_at)
    if now.fate is Fate.CALLED_OFF:
        text = say("files.they_cancelled_i_wont", about=about, at=at)
        buttons = (
            Button(say("files.take_it_off"), ids.TAKE_OFF, str(now.interview_id), emphasis="primary"),
            Button(say("files.delete_it"), ids.DELETE, str(now.interview_id)),
            Button(say("common.keep_it"), ids.KEEP, str(now.interview_id)),
        )
        return Message(text, (Typed(text), Controls("called_off", buttons)))
    if now.fate is Fate.TALK_OFF:
        text = say("files.they_cancelled_one_talk", about=about, at=at, span=say_span(*now.whole))
        return _message(text, now, _people(now, None), [])
    if now.fate is Fate.OLDER:
        text = say("files.that_cancellation_is_older", about=about, when=_when(now))
    else:
        text = say("files.i_know_already_that", about=about, at=at)
    return _message(text, now, [], [])


def left_out(cancelled: Sequence[Invitation]) -> Message:
    """What a file calls off that was not on the list."""
    names = [_named(one) for one in cancelled]
    text = say("files.that_file_says_that", n=len(names), things=say_list(names))
    return Message(text, (Typed(text),))


def _named(one: Invitation) -> str:
    what, when = _what(one), _at(one.starts_at)
    return say("files.on", what=what, when=when) if what else say("files.the_appointment_on", when=when)


def _what(one: Invitation) -> str:
    return (
        say("common.role_at_company", role=one.role, company=one.company)
        if one.role and one.company
        else one.role or one.company
    )


def _at(at: datetime) -> str:
    """A moment; of an invitation that names only the day, which stands at midnight, the day."""
    return _day(at) if at.time() == time() else say_date_and_time(at)


def _day(at: datetime) -> str:
    return say_date(at.date(), at.date())


def _when(now: Followed) -> str:
    """When that talk is, or that it is not."""
    return say("files.is_cancelled", at=_at(now.starts_at)) if now.is_off else _at(now.starts_at)


def _message(text: str, now: Followed, more: list[str], buttons: list[Button]) -> Message:
    back = [Button(say("common.take_it_back"), ids.UNDO, str(now.undo_id))] if now.undo_id else []
    controls = (*buttons, *back)
    ref = f"interview:{now.interview_id}"
    below = [Controls(ref, controls)] if controls else []
    links = meeting_links(now.coming.links)
    return Message(text, (Typed(text), *map(Small, more), *links, *below))


def _edit(now: Followed) -> Button:
    return Button(say("files.not_change_it", company=cut(now.company, 50)), ids.INTERVIEW_FORM, str(now.interview_id))


def _people(now: Followed, read: Invitation | None) -> list[str]:
    """Whom they will meet, who does not come any more, and whose name nobody told."""
    if now.fate in {Fate.KNOWN, Fate.OLDER}:
        return []
    said = [say("files.you_will_meet", things=say_list([each.name for each in now.met]))] if now.met else []
    if now.gone:
        said.append(say("files.not_any_more", things=say_list(now.gone)))
    if read and read.unnamed:
        said.append(nameless(read))
    return said


def nameless(read: Invitation) -> str:
    """Whose name the invitation does not say."""
    return say("files.also_invited_but_the", things=say_list(read.unnamed))


def invited(read: Invitation | Problem, file_id: str, *, is_noted: bool = False) -> Message:
    """What is missing in an invitation, or what is to be decided about it; `is_noted`: only its hour is missing."""
    if isinstance(read, Invitation):
        words = say("files.that_is_on_tell", at=_at(read.starts_at))
        choices: tuple[Invitation, ...] = (read,)
    else:
        words, choices = str(read.words), read.choices
    if is_noted:
        words = f"{words} {say('files.type_its_hour', about=_what(choices[0]))}"
    only_day = isinstance(read, Problem) and read.why is Obstacle.ALL_DAY
    buttons = tuple(
        Button(_label(one, many=len(choices) > 1, only_day=only_day), ids.numbered(ids.INVITED, at), f"{file_id} {at}")
        for at, one in enumerate(choices)
    )
    return Message(words, (Typed(words), *([Controls("invited", buttons)] if buttons else [])))


def _label(one: Invitation, *, many: bool, only_day: bool) -> str:
    if only_day:
        return say("files.pick_the_time_of", day=_day(one.starts_at)) if many else say("files.pick_the_time")
    what, when = _what(one), _at(one.starts_at)
    if not many:
        return say("common.add_it")
    return f"{when}: {what}" if what else when


def unreadable(why: str) -> Message:
    """An export that cannot be taken."""
    text = sentences(why, say("files.nothing_was_changed"))
    return Message(text, (Typed(text),))
