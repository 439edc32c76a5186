"""Notes: subject and body as they were written, ready to be copied or mailed, and what can be done with them."""

from collections.abc import Sequence
from datetime import datetime

from bot.checklist.steps import STEP
from bot.notes.edits import What
from bot.notes.mail_links import links
from bot.notes.note_context import TO_ALL, Address, Ready
from bot.notes.review import passed
from bot.nudges.facts import Outcome
from bot.screens import ids
from bot.screens.elements import (
    Button,
    Confirm,
    Control,
    Controls,
    Element,
    Emphasis,
    Line,
    Links,
    Menu,
    Message,
    OpenLink,
    Option,
    Small,
    Typed,
)
from bot.screens.note_words import ALIKE, REPLIES, ROUND_ABOUT
from bot.screens.spans import Link
from bot.screens.texts import line_message, paragraphs
from bot.services.notes.rewording import ALL, Changed
from bot.services.notes.writing import Lacking
from bot.vocabulary.note_kinds import ON_PAPER, ONE_EACH, SPOKEN, NoteKind, Tone
from bot.wording.catalog import say
from bot.wording.phrases import Phrase
from bot.wording.words import full_stop, say_moment, sentences


def write(debrief_id: int, kind: NoteKind, *, emphasis: Emphasis | None = None) -> Button:
    """A button that hands over a note of this kind."""
    return Button(
        say(f"note_words.write.{kind}"),
        ids.numbered(ids.WRITE, kind),
        ids.of_note(Address(debrief_id, kind)),
        emphasis=emphasis,
    )


def replies(debrief_id: int, outcome: Outcome | None) -> list[Button]:
    """The buttons for what one may write to them after an outcome."""
    return [write(debrief_id, kind) for kind in REPLIES.get(outcome, ())] if outcome else []


def note(ready: Ready, *, opened: bool = False, can_undo: bool = False) -> Message:
    """One note as a message of its own; once it was opened in mail, the next step is that it is sent."""
    title = say(f"note_words.title.{ready.address.kind}")
    head = say("notes.title_of_several", title=title, place=ready.place, of=ready.of) if ready.of > 1 else f"*{title}*"
    subject = [Typed(say("common.subject_is", subject=ready.note.subject))] if ready.note.subject else []
    body: list[Element] = [
        Line(head),
        Small(_whose(ready)),
        *subject,
        *paragraphs(ready.note.body),
        *(_sent(ready, ready.sent_at) if ready.sent_at else _to_send(ready, opened=opened)),
        *([Small(say("notes.undo"))] if can_undo else []),
    ]
    about = ready.note.subject or say("common.role_at_company", role=ready.talk.role, company=ready.talk.company)
    return Message(say("notes.summary", title=title, reader=reader(ready), about=about), tuple(body))


def _sent(ready: Ready, sent_at: datetime) -> list[Element]:
    """It is done: nothing is left to do with it, unless it was not sent after all."""
    so_far = say("notes.of_sent", thanked=ready.thanked, all=ready.to_thank) if ready.to_thank > 1 else ""
    return [
        Small(sentences(say("notes.sent", at=say_moment(sent_at, ready.now)), so_far, say("notes.well_done"))),
        Controls(ids.of_note(ready.address, "send"), (Button(say("notes.not_sent_after_all"), ids.NOT_SENT),)),
    ]


def _to_send(ready: Ready, *, opened: bool) -> list[Element]:
    return [
        Small(_what_next(ready)),
        *_to_mend(ready),
        *([] if ready.address.kind in SPOKEN else [_change(ready)]),
        *_not_in_it(ready),
        *([] if ready.address.kind in ON_PAPER | SPOKEN else _open_in_mail(ready, opened=opened)),
        *_settle(ready, opened=opened),
    ]


MOST_CHANGES = 4


def _to_mend(ready: Ready) -> list[Controls]:
    """What the review offers to change, each at a tap, or all of it."""
    shown = enumerate(ready.changes[:MOST_CHANGES])
    buttons = [Button(str(each.says), ids.numbered(ids.MEND, at), each.key) for at, each in shown]
    if len(ready.changes) > 1:
        every = (
            say("notes.make_both_changes")
            if len(ready.changes) == 2
            else say("notes.make_all_changes", number=len(ready.changes))
        )
        buttons.insert(0, Button(every, ids.numbered(ids.MEND, ALL), ALL))
    return [Controls(ids.of_note(ready.address, "mend"), tuple(buttons))] if buttons else []


def _not_in_it(ready: Ready) -> list[Controls]:
    """What they told and no note says, with one tap to put it in."""
    if ready.address.kind not in ONE_EACH or not ready.unused:
        return []
    buttons = tuple(
        Button(say("notes.put_in", point=point), ids.numbered(ids.PUT_IN, at), point)
        for at, point in enumerate(ready.unused[:3])
    )
    return [Controls(ids.of_note(ready.address, "points"), buttons)]


def older() -> Message:
    """In the place of a note that was posted anew: one note has its buttons in one place only."""
    text = say("notes.there_is_a_newer")
    return Message(text, (Small(text),))


def of_which(message: Message) -> str:
    """The ref of the controls that each message with this note has; "" for a message without a note."""
    found = (each.ref for each in message.body if isinstance(each, Controls))
    return next((each for each in found if each.startswith("send:")), "")


def changed(done: Changed) -> Message:
    """A note after a change in words; where there was nothing to change, what can be said instead."""
    if done.was_done:
        return note(done.note, can_undo=done.edit.what is not What.ALSO_TO)
    text = say(NOT_DONE[done.edit.what]) if done.edit.what in NOT_DONE else say("notes.nothing_to_change")
    return line_message(text)


def whose(ready: Sequence[Ready], text: str) -> Message:
    """In whose note a change is meant."""
    asks = say("notes.in_whose_note")
    buttons = tuple(
        Button(reader(each), ids.numbered(ids.IN_WORDS, at), f"{each.address.reader} {text}")
        for at, each in enumerate(ready)
    )
    return Message(asks, (Line(asks), Controls(ids.of_note(Address(ready[0].address.debrief_id), "whose"), buttons)))


NOT_DONE = {
    What.DROP: "notes.no_such_point",
    What.DROP_SENTENCE: "notes.no_such_sentence",
    What.DROP_PARAGRAPH: "notes.no_such_paragraph",
    What.LEAVE_OUT: "notes.the_note_has_nothing",
    What.ADD: "notes.say_it_as_a",
    What.LONGER: "notes.everything_you_told_me",
    What.UNDO: "notes.there_is_nothing_to",
}
"""What is said where a change in words changed nothing."""


def reader(ready: Ready) -> str:
    """Whom a note goes to."""
    return ready.to.name if ready.to else say("notes.the_team_at", company=ready.talk.company)


def _whose(ready: Ready) -> str:
    whom = f"{reader(ready)}, {ready.to.title}" if ready.to and ready.to.title else reader(ready)
    about = say("notes.for_about_the_role", whom=whom, role=ready.talk.role, company=ready.talk.company)
    address = say("notes.address", email=ready.to.email) if ready.to and ready.to.email else ""
    if ready.address.kind in SPOKEN:
        address = say("notes.ask_for", ask_for=ready.ask_for) if ready.ask_for else ""
    if ready.in_own_words:
        tone = say("notes.as_you_sent_it") if ready.sent_at else say("notes.in_your_own_words")
    elif ready.template:
        tone = say("notes.from_the_template", name=ready.template.name)
    else:
        tone = "" if ready.address.kind in SPOKEN else full_stop(say(f"note_words.tones.{ready.tone}"))
    return sentences(about, address, tone)


def _what_next(ready: Ready) -> str:
    next_step = say(f"note_words.what_next.{ready.address.kind}")
    if ready.everyone:
        both = say("notes.thanks_both")
        everyone = say("notes.thanks_all", number=len(ready.everyone))
        next_step = sentences(both if len(ready.everyone) == 2 else everyone, next_step)
    if ready.address.kind in SPOKEN or not ready.findings:
        return next_step
    more, fix = len(ready.findings) - 1, ready.findings[0].fix
    opening = (
        say("notes.one_small_thing", fix=fix) if passed(ready.findings) else say("notes.before_you_send_it", fix=fix)
    )
    shows = say("notes.check_it_shows_things", n=more)
    return sentences(opening, shows if more else "", next_step)


def _change(ready: Ready) -> Controls:
    address = ready.address
    controls: list[Control] = [
        Button(say("common.edit"), ids.NOTE_FORM),
        Button(say("common.check_it"), ids.CHECK),
        _another_way(ready),
    ]
    if ready.tone is not Tone.BRIEF or ready.in_own_words or ready.template:
        controls.append(Button(say("notes.shorter"), ids.SHORTER, confirm=_asking_first(ready)))
    if ready.earlier:
        earlier = tuple(
            Option(str(text.id), f"{say_moment(text.written_at, ready.now)}: {_begins(text.note.body)}")
            for text in ready.earlier[:20]
        )
        controls.append(Menu(ids.EARLIER, say("notes.earlier_versions"), earlier))
    return Controls(ids.of_note(address), tuple(controls))


def _begins(body: str) -> str:
    """The first words after the greeting: by them a text is known again."""
    paragraphs = [part for part in body.split("\n") if part.strip()]
    return paragraphs[min(1, len(paragraphs) - 1)] if paragraphs else ""


def _another_way(ready: Ready) -> Menu:
    ours = ready.template is None and not ready.in_own_words
    ways = [
        Option(f"tone:{tone}", say(f"note_words.tones.{tone}")) for tone in Tone if not ours or tone is not ready.tone
    ]
    if ready.address.kind in ONE_EACH:
        ways += [
            Option(f"kind:{kind}", say(f"note_words.kinds.{kind}")) for kind in ALIKE if kind is not ready.address.kind
        ]
    kind_now = ready.address.kind
    around = next((kinds for kinds in ROUND_ABOUT if kind_now in kinds), ())
    ways += [Option(f"kind:{kind}", say(f"note_words.write.{kind}")) for kind in around if kind is not kind_now]
    ways += [Option(f"template:{each.id}", say("notes.template", name=each.name)) for each in ready.templates]
    return Menu(ids.ANOTHER_WAY, say("notes.write_it_another_way"), tuple(ways), _asking_first(ready))


def _asking_first(ready: Ready) -> Confirm | None:
    if not ready.in_own_words:
        return None
    return Confirm(
        say("notes.start_from_a_new"),
        say("notes.your_own_words_are"),
        yes=say("notes.new_draft"),
        no=say("notes.keep_my_words"),
    )


def _open_in_mail(ready: Ready, *, opened: bool) -> list[Element]:
    address = ready.to.email if ready.to else ""
    to = links(ready.note, address)
    where = ((say("notes.open_in_gmail"), "gmail", to.gmail), (say("notes.open_in_outlook"), "outlook", to.outlook))
    buttons = tuple(
        OpenLink(label, ids.numbered(ids.LINK, name), url, None if at or opened else "primary")
        for at, (label, name, url) in enumerate(each for each in where if each[2])
    )
    mailto = [Links((Link(say("notes.open_in_your_mail"), to.mailto),))] if to.mailto else []
    if not buttons and not mailto:
        return [Small(say("notes.it_is_too_long"))]
    return [
        *mailto,
        *([Controls(ids.of_note(ready.address, "mail"), buttons)] if buttons else []),
        *_without_address(ready),
    ]


def _without_address(ready: Ready) -> list[Small]:
    if ready.to is None or ready.to.email:
        return []
    lacks = say("notes.i_dont_have_an", reader=reader(ready))
    return [Small(say("notes.whoever_arranged_the_interview", lacks=lacks))]


def _settle(ready: Ready, *, opened: bool) -> list[Element]:
    """What remains to be done: to send it, to have it looked at, to change what it says."""
    address = ready.address
    change = Button(say("notes.change_my_answers"), ids.ONE_FORM)
    if address.kind not in ONE_EACH:
        ask = [] if address.kind in SPOKEN else _ask(ready)
        return [Controls(ids.of_note(address, "send"), (*ask, change))]
    for_all = address.reader == TO_ALL and ready.to_thank > 1
    each = [Button(say("notes.one_for_each_of"), ids.ONE_EACH)] if for_all else []
    if ready.thanked_at:
        thanked = say("notes.you_thanked_this_one", reader=reader(ready), at=say_moment(ready.thanked_at, ready.now))
        not_sent = Button(say("notes.not_sent_after_all"), ids.NOT_SENT)
        return [Small(thanked), Controls(ids.of_note(address, "send"), (not_sent, *_ask(ready), *each, change))]
    by_mail = address.kind not in ON_PAPER | SPOKEN  # then opening it in mail is the next step, and this comes after it
    sent_it = Button(say("notes.i_sent_it"), ids.SENT, emphasis=None if by_mail and not opened else "primary")
    return [Controls(ids.of_note(address, "send"), (sent_it, *_ask(ready), *each, change))]


def _ask(ready: Ready) -> list[Button]:
    return [Button(say("common.ask_my_coach"), ids.ASK)] if ready.has_coach else []


def lacking(missing: Lacking) -> Message:
    """No note yet: the one question that is missing."""
    step = STEP[missing.step]
    text = say(f"notes.lacks.{missing.step}")
    answer = Button(say("notes.answer_that_now"), ids.numbered(ids.EDIT, step.name), step.name, emphasis="primary")
    return Message(text, (Line(text), Controls(ids.of_debrief("lacking", missing.debrief_id), (answer,))))


def which(debriefs: Sequence[tuple[int, Phrase]]) -> Message:
    """No interview of that name: those that there are."""
    if not debriefs:
        return nothing_yet()
    text = say("notes.i_have_no_interview")
    choices = tuple(
        Button(str(name), ids.numbered(ids.DRAFT, debrief_id), str(debrief_id)) for debrief_id, name in debriefs
    )
    return Message(text, (Line(text), Controls("which", choices)))


def all_of(found: tuple[Ready, ...] | Lacking | None) -> list[Message]:
    """The messages that hand over what was asked for, or say what it lacks."""
    match found:
        case tuple():
            return [note(ready) for ready in found]
        case Lacking():
            return [lacking(found)]
    return [nothing_yet()]


def nothing_yet() -> Message:
    """There is no interview to write about."""
    text = say("notes.i_have_no_such")
    start = Button(say("common.debrief_an_interview"), ids.OPEN_FORM, emphasis="primary")
    return Message(text, (Line(text), Controls("nothing_yet", (start,))))
