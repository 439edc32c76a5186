"""Notes: subject and body as they were written, ready to be copied or mailed, and what can be done with them."""

from collections.abc import Sequence
from datetime import datetime

from bot.checklist.steps import STEP, StepName
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
from bot.screens.note_words import KINDS, REPLIES, ROUND_ABOUT, TITLE, TONES, WHAT_NEXT, WRITE
from bot.screens.spans import Link
from bot.screens.texts import paragraphs
from bot.services.notes.rewording import ALL, Changed
from bot.services.notes.writing import Lacking
from bot.vocabulary.note_kinds import ON_PAPER, ONE_EACH, SPOKEN, NoteKind, Tone
from bot.wording.words import count, say_moment

NEW_DRAFT = Confirm(
    "Start from a new draft?",
    "Your own words are kept. You can bring them back under Earlier versions.",
    yes="New draft",
    no="Keep my words",
)


def write(debrief_id: int, kind: NoteKind, *, emphasis: Emphasis | None = None) -> Button:
    """A button that hands over a note of this kind."""
    return Button(WRITE[kind], ids.numbered(ids.WRITE, kind), ids.of_note(Address(debrief_id, kind)), emphasis=emphasis)


def replies(debrief_id: int, outcome: Outcome | None) -> list[Button]:
    """The buttons for what one may write to them after an outcome."""
    return [write(debrief_id, kind) for kind in REPLIES.get(outcome, ())] if outcome else []


def note(ready: Ready, *, opened: bool = False, can_undo: bool = False) -> Message:
    """One note as a message of its own; once it was opened in mail, the next step is that it is sent."""
    of = f" ({ready.place} of {ready.of})" if ready.of > 1 else ""
    subject = [Typed(f"Subject: {ready.note.subject}")] if ready.note.subject else []
    body: list[Element] = [
        Line(f"*{TITLE[ready.address.kind]}*{of}"),
        Small(_whose(ready)),
        *subject,
        *paragraphs(ready.note.body),
        *(_sent(ready, ready.sent_at) if ready.sent_at else _to_send(ready, opened=opened)),
        *([Small(UNDO)] if can_undo else []),
    ]
    about = ready.note.subject or f"{ready.talk.role} at {ready.talk.company}"
    return Message(f"{TITLE[ready.address.kind]} to {reader(ready)}: {about}", tuple(body))


def _sent(ready: Ready, sent_at: datetime) -> list[Element]:
    """It is done: nothing is left to do with it, unless it was not sent after all."""
    so_far = f" {ready.thanked} of {ready.to_thank} sent." if ready.to_thank > 1 else ""
    return [
        Small(f"Sent {say_moment(sent_at, ready.now)}.{so_far} Well done."),
        Controls(ids.of_note(ready.address, "send"), (Button("Not sent after all", ids.NOT_SENT),)),
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
    buttons = [Button(each.says, ids.numbered(ids.MEND, at), each.says) for at, each in shown]
    if len(ready.changes) > 1:
        every = f"Make {'both' if len(ready.changes) == 2 else f'all {len(ready.changes)}'} changes"
        buttons.insert(0, Button(every, ids.numbered(ids.MEND, ALL), ALL))
    return [Controls(ids.of_note(ready.address, "mend"), tuple(buttons))] if buttons else []


def _not_in_it(ready: Ready) -> list[Controls]:
    """What they told and no note says, with one tap to put it in."""
    if ready.address.kind not in ONE_EACH or not ready.unused:
        return []
    buttons = tuple(
        Button(f"Put in: {point}", ids.numbered(ids.PUT_IN, at), point) for at, point in enumerate(ready.unused[:3])
    )
    return [Controls(ids.of_note(ready.address, "points"), buttons)]


OLDER = Message(
    "There is a newer version of this note below.", (Small("There is a newer version of this note below."),)
)
"""In the place of a note that was posted anew: one note has its buttons in one place only."""


def of_which(message: Message) -> str:
    """The ref of the controls that each message with this note has; "" for a message without a note."""
    found = (each.ref for each in message.body if isinstance(each, Controls))
    return next((each for each in found if each.startswith("send:")), "")


def changed(done: Changed) -> Message:
    """A note after a change in words; where there was nothing to change, what can be said instead."""
    if done.was_done:
        return note(done.note, can_undo=done.edit.what is not What.ALSO_TO)
    text = NOT_DONE.get(done.edit.what, NOTHING_TO_CHANGE)
    return Message(text, (Line(text),))


def whose(ready: Sequence[Ready], text: str) -> Message:
    """In whose note a change is meant."""
    asks = "In whose note?"
    buttons = tuple(
        Button(reader(each), ids.numbered(ids.IN_WORDS, at), f"{each.address.reader} {text}")
        for at, each in enumerate(ready)
    )
    return Message(asks, (Line(asks), Controls(ids.of_note(Address(ready[0].address.debrief_id), "whose"), buttons)))


UNDO = "Say “undo that” to take it back."
NOTHING_TO_CHANGE = "That would change nothing in your note. You can press *Edit* below it and change any word."
NOT_DONE = {
    What.DROP: "The note doesn't have that many points. You can say *leave out the bit about ...* instead.",
    What.DROP_SENTENCE: "The note doesn't have that many sentences. You can say *leave out the bit about ...* instead.",
    What.DROP_PARAGRAPH: "The note doesn't have that many paragraphs. You"
    " can say *leave out the bit about ...* instead.",
    What.LEAVE_OUT: "The note has nothing about that. You can press *Edit* below it and change any word.",
    What.ADD: "Say it as a sentence and I'll put it in, such as *add that I speak Portuguese*.",
    What.LONGER: "Everything you told me is in it already. Say *add that I ...* to put in more.",
    What.UNDO: "There is nothing to take back.",
}
"""What is said where a change in words changed nothing."""


def reader(ready: Ready) -> str:
    """Whom a note goes to."""
    return ready.to.name if ready.to else f"the team at {ready.talk.company}"


def _whose(ready: Ready) -> str:
    about = f"about the {ready.talk.role} role at {ready.talk.company}"
    title = f", {ready.to.title}" if ready.to and ready.to.title else ""
    address = f" To: {ready.to.email}." if ready.to and ready.to.email else ""
    if ready.address.kind in SPOKEN:
        address = f" Ask for: {ready.ask_for}." if ready.ask_for else ""
    if ready.in_own_words:
        tone = " As you sent it." if ready.sent_at else " In your own words."
    elif ready.template:
        tone = f" From the template {ready.template.name}."
    else:
        tone = "" if ready.address.kind in SPOKEN else f" {TONES[ready.tone]}."
    return f"For {reader(ready)}{title}, {about}.{address}{tone}"


def _what_next(ready: Ready) -> str:
    next_step = WHAT_NEXT[ready.address.kind]
    if ready.everyone:
        next_step = f"It goes to whoever arranged the interview, and thanks {_all_of(ready)}. {next_step}"
    if ready.address.kind in SPOKEN or not ready.findings:
        return next_step
    more = f" Check it shows {count(len(ready.findings) - 1, 'thing')} more." if len(ready.findings) > 1 else ""
    opening = "One small thing" if passed(ready.findings) else "Before you send it"
    return f"{opening}: {ready.findings[0].fix}{more} {next_step}"


def _all_of(ready: Ready) -> str:
    return "both" if len(ready.everyone) == 2 else f"all {len(ready.everyone)}"


def _change(ready: Ready) -> Controls:
    address = ready.address
    controls: list[Control] = [Button("Edit", ids.NOTE_FORM), Button("Check it", ids.CHECK), _another_way(ready)]
    if ready.tone is not Tone.BRIEF or ready.in_own_words or ready.template:
        controls.append(Button("Shorter", ids.SHORTER, confirm=_asking_first(ready)))
    if ready.earlier:
        earlier = tuple(
            Option(str(text.id), f"{say_moment(text.written_at, ready.now)}: {_begins(text.note.body)}")
            for text in ready.earlier[:20]
        )
        controls.append(Menu(ids.EARLIER, "Earlier versions", earlier))
    return Controls(ids.of_note(address), tuple(controls))


def _begins(body: str) -> str:
    """The first words after the greeting: by them a text is known again."""
    paragraphs = [part for part in body.split("\n") if part.strip()]
    return paragraphs[min(1, len(paragraphs) - 1)] if paragraphs else ""


def _another_way(ready: Ready) -> Menu:
    ours = ready.template is None and not ready.in_own_words
    ways = [Option(f"tone:{tone}", label) for tone, label in TONES.items() if not ours or tone is not ready.tone]
    if ready.address.kind in ONE_EACH:
        ways += [Option(f"kind:{kind}", label) for kind, label in KINDS.items() if kind is not ready.address.kind]
    kind_now = ready.address.kind
    around = next((kinds for kinds in ROUND_ABOUT if kind_now in kinds), ())
    ways += [Option(f"kind:{kind}", WRITE[kind]) for kind in around if kind is not kind_now]
    ways += [Option(f"template:{each.id}", f"Template: {each.name}") for each in ready.templates]
    return Menu(ids.ANOTHER_WAY, "Write it another way", tuple(ways), _asking_first(ready))


def _asking_first(ready: Ready) -> Confirm | None:
    return NEW_DRAFT if ready.in_own_words else None


def _open_in_mail(ready: Ready, *, opened: bool) -> list[Element]:
    address = ready.to.email if ready.to else ""
    to = links(ready.note, address)
    where = (("Open in Gmail", "gmail", to.gmail), ("Open in Outlook", "outlook", to.outlook))
    buttons = tuple(
        OpenLink(label, ids.numbered(ids.LINK, name), url, None if at or opened else "primary")
        for at, (label, name, url) in enumerate(each for each in where if each[2])
    )
    mailto = [Links((Link("Open in your mail program", to.mailto),))] if to.mailto else []
    if not buttons and not mailto:
        return [Small("It is too long for a link into your mail program: copy it from here.")]
    return [
        *mailto,
        *([Controls(ids.of_note(ready.address, "mail"), buttons)] if buttons else []),
        *_without_address(ready),
    ]


def _without_address(ready: Ready) -> list[Small]:
    if ready.to is None or ready.to.email:
        return []
    lacks = f"I don't have an e-mail address for {reader(ready)}."
    return [Small(f"{lacks} Whoever arranged the interview can tell you, or pass it on.")]


def _settle(ready: Ready, *, opened: bool) -> list[Element]:
    """What remains to be done: to send it, to have it looked at, to change what it says."""
    address = ready.address
    change = Button("Change my answers", ids.ONE_FORM)
    if address.kind not in ONE_EACH:
        ask = [] if address.kind in SPOKEN else _ask(ready)
        return [Controls(ids.of_note(address, "send"), (*ask, change))]
    for_all = address.reader == TO_ALL and ready.to_thank > 1
    each = [Button("One for each of them", ids.ONE_EACH)] if for_all else []
    if ready.thanked_at:
        thanked = f"You thanked {reader(ready)} {say_moment(ready.thanked_at, ready.now)}; this one would be on top."
        not_sent = Button("Not sent after all", ids.NOT_SENT)
        return [Small(thanked), Controls(ids.of_note(address, "send"), (not_sent, *_ask(ready), *each, change))]
    by_mail = address.kind not in ON_PAPER | SPOKEN  # then opening it in mail is the next step, and this comes after it
    sent_it = Button("I sent it", ids.SENT, emphasis=None if by_mail and not opened else "primary")
    return [Controls(ids.of_note(address, "send"), (sent_it, *_ask(ready), *each, change))]


def _ask(ready: Ready) -> list[Button]:
    return [Button("Ask my coach", ids.ASK)] if ready.has_coach else []


def lacking(missing: Lacking) -> Message:
    """No note yet: the one question that is missing."""
    step = STEP[missing.step]
    text = {
        StepName.PEOPLE: "Before I can write your note I need to know whom to thank.",
        StepName.POINTS: "Before I can write your note I need one thing that you told them.",
    }[missing.step]
    answer = Button("Answer that now", ids.numbered(ids.EDIT, step.name), step.name, emphasis="primary")
    return Message(text, (Line(text), Controls(ids.of_debrief("lacking", missing.debrief_id), (answer,))))


def which(debriefs: Sequence[tuple[int, str]]) -> Message:
    """No interview of that name: those that there are."""
    if not debriefs:
        return nothing_yet()
    text = "I have no interview of that name with a debrief. These are the newest that I have:"
    choices = tuple(Button(name, ids.numbered(ids.DRAFT, debrief_id), str(debrief_id)) for debrief_id, name in debriefs)
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
    text = "I have no such interview yet. Debrief one first: it takes two minutes, and the note comes out of it."
    start = Button("Debrief an interview", ids.OPEN_FORM, emphasis="primary")
    return Message(text, (Line(text), Controls("nothing_yet", (start,))))
