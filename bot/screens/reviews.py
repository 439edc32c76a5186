"""Notes under review: the request in the channel, and the answer in the direct message."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.coaching.diff import Change, ChangeKind, changes, fingerprint
from bot.notes.drafting import Note
from bot.screens import ids
from bot.screens.elements import Body, Button, Controls, Element, Line, Message, Quote, Rich, Small, Typed
from bot.screens.spans import Span, Style
from bot.screens.tasks import give_task
from bot.screens.texts import LENGTHS, bold, cut, gap, shortened
from bot.services.coaching.contents import Answered, Reviewed
from bot.wording.words import count, say_date_and_time

READABLE = 120
LONGEST_ABOUT, LONGEST_LINE, LONGEST_CHECK = 300, 80, 300
MOST_CHECKS, MOST_REMARKS = 5, 10

LEGEND = "Struck out: removed. Bold: added."
STYLE = {ChangeKind.SAME: Style.PLAIN, ChangeKind.GONE: Style.STRUCK, ChangeKind.NEW: Style.BOLD}
HAPPENS = {ChangeKind.GONE: "removed", ChangeKind.NEW: "added"}
ASKS = "Their question: "
GOOD_TO_GO = "Good to go"
ON_THE_WHOLE = "The note as a whole"
KEPT = "Your own text is kept: Earlier versions brings it back."


# --- the post in the channel


def post(review: Reviewed) -> Message:
    """A request for a review in its channel, and what came of it so far."""
    lines = (
        f"{review.name} asks for a review of the note {review.about}. {_state(review)}",
        f"{ASKS}{review.question}" if review.question else "",
        written(review.note),
        checks(review.checks),
        *_remarks_in_words(review.remarks[-MOST_REMARKS:]),
        *_suggestion_in_words(review),
        *_came_of_it(review),
    )
    return shortened(lines, (_review_body(review, most, shown) for shown, most in _tries(review)))


def _came_of_it(review: Reviewed) -> list[str]:
    good = [f"{GOOD_TO_GO}."] if review.approved else []
    return [*good, *([f"{review.name} took the suggested text."] if review.taken else [])]


def _review_body(review: Reviewed, most: int, suggestion: Body) -> Body:
    shown = review.remarks[-MOST_REMARKS:]
    earlier = len(review.remarks) - len(shown)
    return (
        Rich((bold(review.name), Span(f" asks for a review of the note {cut(review.about, LONGEST_ABOUT)}."))),
        Small(f"Asked {say_date_and_time(review.asked_at)}. {_state(review)}"),
        *([Rich((bold(ASKS), Span(cut(review.question, most))))] if review.question else []),
        Quote((Span(written(review.note)),)),
        Small(checks(review.checks, most)),
        *_remarks(shown, most, f"{review.name} has all of it."),
        *([Small(f"{count(earlier, 'earlier remark')} left out here; {review.name} has them.")] if earlier else []),
        *suggestion,
        *(Typed(text) for text in _came_of_it(review)),
        *([] if review.sent else [Controls(f"review:{review.id}", tuple(_coachs_buttons(review)))]),
        Controls("tasks", (give_task(review.user),)),
    )


def _state(review: Reviewed) -> str:
    if review.answered_after is not None:
        return f"{review.coach} answered {_say_span(review.answered_after)}."
    if review.sent:
        return f"{review.name} has sent it meanwhile, so it needs no answer."
    return f"{review.coach} has it." if review.coach else "Nobody has taken it yet."


def _say_span(span: timedelta) -> str:
    minutes, hours, days = (int(span / unit + 0.5) for unit in _UNITS)
    if minutes < 60:
        return f"after {count(minutes, 'minute')}" if minutes else "within a minute"
    return f"after {count(hours, 'hour') if hours < 48 else count(days, 'day')}"


_UNITS = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def _coachs_buttons(review: Reviewed) -> list[Button]:
    value = str(review.id)
    claim = Button("Take over", ids.CLAIM, value)
    if not review.coach:
        claim = Button("I'll take it", ids.CLAIM, value, emphasis="primary")
    approve = Button(GOOD_TO_GO, ids.APPROVE, value)
    return [
        *([claim] if review.answered_after is None else []),
        Button("Comment", ids.COMMENT, value),
        Button("Suggest a text", ids.SUGGEST, value),
        *([] if review.approved else [approve]),
    ]


def written(note: Note) -> str:
    """A note as one text."""
    return f"Subject: {note.subject}\n\n{note.body}" if note.subject else note.body


def checks(found: Sequence[str], most: int = LONGEST_CHECK) -> str:
    """What the checks found, in a sentence or a few."""
    if not found:
        return "The checks found nothing to mend."
    left = f" And {count(len(found) - MOST_CHECKS, 'more thing')}." if len(found) > MOST_CHECKS else ""
    shown = " ".join(cut(fix, min(most, LONGEST_CHECK)) for fix in found[:MOST_CHECKS])
    return f"The checks found: {shown}{left}"


# --- the answer in the direct message


def answer(answered: Answered) -> Message:
    """What a coach said, for the person who asked."""
    review = answered.review
    head = f"{review.coach} has read your note {review.about}."
    good = f"{GOOD_TO_GO}. It can be sent as it is." if answered.approved else ""
    suggestion = _suggestion_in_words(review) if answered.suggested else []
    lines = (head, good, *_remarks_in_words(answered.remarks), *suggestion, _what_next(answered))
    tries = _tries(review) if answered.suggested else (((), most) for most in LENGTHS)
    return shortened(lines, (_answer_body(answered, most, shown) for shown, most in tries))


def _answer_body(answered: Answered, most: int, suggestion: Body) -> Body:
    review = answered.review
    return (
        Rich((bold(review.coach), Span(f" has read your note {cut(review.about, LONGEST_ABOUT)}."))),
        Small(f"From #{answered.channel}"),
        *([Line(f"*{GOOD_TO_GO}.* It can be sent as it is.")] if answered.approved else []),
        *_remarks(answered.remarks, most, f"Ask {review.coach} for the rest."),
        *suggestion,
        Typed(_what_next(answered)),
        Controls(f"review:{review.id}", tuple(_own_buttons(answered))),
    )


def _what_next(answered: Answered) -> str:
    if answered.suggested and answered.review.taken:
        return f"You took this text: it is your note now. {KEPT}"
    if answered.suggested:
        return f"You decide. If you take it, it becomes your note. {KEPT}"
    if answered.approved:
        return "You send it: open it with Show my note, read it once aloud, and off it goes."
    return "Your note is unchanged. Open it with Show my note, and use what helps."


def _own_buttons(answered: Answered) -> list[Button]:
    review = answered.review
    show = Button("Show my note", ids.numbered(ids.WRITE, review.address.kind), ids.of_note(review.address))
    if not (answered.suggested and review.suggested) or review.taken:
        return [show]
    which = f"{review.id} {fingerprint(review.suggested)}"
    return [Button("Take this text", ids.TAKE, which, emphasis="primary"), show]


# --- remarks and suggestions


def _remarks(remarks: Sequence[tuple[str, str]], most: int, rest: str) -> list[Element]:
    """Each below the line that it is about; where they are cut, with a word about who has the rest."""
    if not remarks:
        return []
    pieces = []
    for place, (about, text) in enumerate(remarks):
        which = f"“{cut(about, min(most, LONGEST_LINE))}”" if about else ON_THE_WHOLE
        pieces += [Span(f"{gap(place)}{which}\n", Style.ITALIC), Span(cut(text, most))]
    shortened = [Small(f"What ends in … is shortened. {rest}")] * any(len(text) > most for _, text in remarks)
    return [Line("*Remarks*"), Rich(tuple(pieces)), *shortened]


def _remarks_in_words(remarks: Sequence[tuple[str, str]]) -> list[str]:
    return [f"“{cut(about, LONGEST_LINE)}”: {text}" if about else f"{ON_THE_WHOLE}: {text}" for about, text in remarks]


def _tries(review: Reviewed) -> Iterator[tuple[Body, int]]:
    """The suggestion in each of its forms, with shorter and shorter remarks; only in the last are they hard to read."""
    forms = list(_suggestion(review))
    return ((form, most) for form in forms for most in LENGTHS if most >= READABLE or form is forms[-1])


def _suggestion(review: Reviewed) -> Iterator[Body]:
    """The suggested text with its changes; where they are too many to be shown, as it would read."""
    if review.suggested is None:
        yield ()
        return
    head, after = Line("*A suggested text*"), written(review.suggested)
    shown = tuple(Span(change.text, STYLE[change.kind]) for change in _changes(review, review.suggested))
    yield head, Small(LEGEND), Quote(shown)
    yield head, Small("Too much changed to mark it: here is the new text."), Quote((Span(after),))
    yield head, Small("It is too long to be shown here in full."), Quote((Span(cut(after, 1_500)),))


def _suggestion_in_words(review: Reviewed) -> list[str]:
    """The suggestion without looks: as it would read, and what changes."""
    if review.suggested is None:
        return []
    found = ((HAPPENS.get(change.kind), " ".join(change.text.split())) for change in _changes(review, review.suggested))
    changed = "; ".join(f"“{text}” {happens}" for happens, text in found if happens and text)
    return [f"A suggested text: {written(review.suggested)}", f"What changes: {changed}." if changed else ""]


def _changes(review: Reviewed, suggested: Note) -> tuple[Change, ...]:
    return changes(written(review.note), written(suggested))
