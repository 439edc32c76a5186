"""Notes under review: the request in the channel, and the answer in the direct message."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.coaching.diff import Change, ChangeKind, changes, fingerprint
from bot.notes.drafting import Note
from bot.screens import ids
from bot.screens.elements import Body, Button, Controls, Element, Line, Message, Quote, Rich, Small, Typed
from bot.screens.spans import Span, Style
from bot.screens.tasks import give_task
from bot.screens.texts import LENGTHS, bold, cut, gap, shortened, styled
from bot.services.coaching.contents import Answered, Reviewed
from bot.wording.catalog import say
from bot.wording.phrases import Phrase
from bot.wording.words import full_stop, say_date_and_time, sentences

READABLE = 120
LONGEST_ABOUT, LONGEST_LINE, LONGEST_CHECK = 300, 80, 300
MOST_CHECKS, MOST_REMARKS = 5, 10


STYLE = {ChangeKind.SAME: Style.PLAIN, ChangeKind.GONE: Style.STRUCK, ChangeKind.NEW: Style.BOLD}


# --- the post in the channel


def post(review: Reviewed) -> Message:
    """A request for a review in its channel, and what came of it so far."""
    lines = (
        sentences(say("reviews.asks", name=review.name, about=review.about), _state(review)),
        say("reviews.their_question_is", question=review.question) if review.question else "",
        written(review.note),
        checks(review.checks),
        *_remarks_in_words(review.remarks[-MOST_REMARKS:]),
        *_suggestion_in_words(review),
        *_came_of_it(review),
    )
    return shortened(lines, (_review_body(review, most, shown) for shown, most in _tries(review)))


def _came_of_it(review: Reviewed) -> list[str]:
    good = [full_stop(say("reviews.good_to_go"))] if review.approved else []
    return [*good, *([say("reviews.took_the_suggested_text", name=review.name)] if review.taken else [])]


def _review_body(review: Reviewed, most: int, suggestion: Body) -> Body:
    shown = review.remarks[-MOST_REMARKS:]
    earlier = len(review.remarks) - len(shown)
    return (
        Rich(styled("reviews.asks", name=bold(review.name), about=cut(str(review.about), LONGEST_ABOUT))),
        Small(sentences(say("reviews.asked", at=say_date_and_time(review.asked_at)), _state(review))),
        *(
            [Rich((bold(f"{say('reviews.their_question')} "), Span(cut(review.question, most))))]
            if review.question
            else []
        ),
        Quote((Span(written(review.note)),)),
        Small(checks(review.checks, most)),
        *_remarks(shown, most, say("reviews.has_all_of_it", name=review.name)),
        *([Small(_left_out(review, earlier))] if earlier else []),
        *suggestion,
        *(Typed(text) for text in _came_of_it(review)),
        *([] if review.sent else [Controls(f"review:{review.id}", tuple(_coachs_buttons(review)))]),
        Controls("tasks", (give_task(review.user),)),
    )


def _left_out(review: Reviewed, earlier: int) -> str:
    return say("reviews.earlier_remarks_left_out", n=earlier, name=review.name)


def _state(review: Reviewed) -> str:
    if review.answered_after is not None:
        return say("reviews.answered", coach=review.coach, when=_say_span(review.answered_after))
    if review.sent:
        return say("reviews.has_sent_it_meanwhile", name=review.name)
    return say("reviews.has_it", coach=review.coach) if review.coach else say("reviews.nobody_has_taken_it")


def _say_span(span: timedelta) -> str:
    minutes, hours, days = (int(span / unit + 0.5) for unit in _UNITS)
    if minutes < 60:
        return say("reviews.after_minutes", n=minutes)
    if hours < 48:
        return say("reviews.after_hours", n=hours)
    return say("reviews.after_days", n=days)


_UNITS = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def _coachs_buttons(review: Reviewed) -> list[Button]:
    value = str(review.id)
    claim = Button(say("reviews.take_over"), ids.CLAIM, value)
    if not review.coach:
        claim = Button(say("reviews.ill_take_it"), ids.CLAIM, value, emphasis="primary")
    approve = Button(say("reviews.good_to_go"), ids.APPROVE, value)
    return [
        *([claim] if review.answered_after is None else []),
        Button(say("reviews.comment"), ids.COMMENT, value),
        Button(say("common.suggest_a_text"), ids.SUGGEST, value),
        *([] if review.approved else [approve]),
    ]


def written(note: Note) -> str:
    """A note as one text."""
    subject = say("common.subject_is", subject=note.subject)
    return f"{subject}\n\n{note.body}" if note.subject else note.body


def checks(found: Sequence[Phrase], most: int = LONGEST_CHECK) -> str:
    """What the checks found, in a sentence or a few."""
    if not found:
        return say("reviews.the_checks_found_nothing")
    left = len(found) - MOST_CHECKS
    shown = sentences(*(cut(str(fix), min(most, LONGEST_CHECK)) for fix in found[:MOST_CHECKS]))
    return sentences(
        say("reviews.the_checks_found", shown=shown), say("reviews.and_more_things", n=left) if left > 0 else ""
    )


# --- the answer in the direct message


def answer(answered: Answered) -> Message:
    """What a coach said, for the person who asked."""
    review = answered.review
    head = say("reviews.has_read", coach=review.coach, about=review.about)
    good = sentences(full_stop(say("reviews.good_to_go")), say("reviews.it_can_be_sent")) if answered.approved else ""
    suggestion = _suggestion_in_words(review) if answered.suggested else []
    lines = (head, good, *_remarks_in_words(answered.remarks), *suggestion, _what_next(answered))
    tries = _tries(review) if answered.suggested else (((), most) for most in LENGTHS)
    return shortened(lines, (_answer_body(answered, most, shown) for shown, most in tries))


def _answer_body(answered: Answered, most: int, suggestion: Body) -> Body:
    review = answered.review
    return (
        Rich(styled("reviews.has_read", coach=bold(str(review.coach)), about=cut(str(review.about), LONGEST_ABOUT))),
        Small(say("reviews.from", channel=answered.channel)),
        *([Line(say("reviews.good_to_go_it"))] if answered.approved else []),
        *_remarks(answered.remarks, most, say("reviews.ask_for_the_rest", coach=review.coach)),
        *suggestion,
        Typed(_what_next(answered)),
        Controls(f"review:{review.id}", tuple(_own_buttons(answered))),
    )


def _what_next(answered: Answered) -> str:
    if answered.suggested and answered.review.taken:
        return sentences(say("reviews.you_took_this_text"), say("reviews.kept"))
    if answered.suggested:
        return sentences(say("reviews.you_decide_if_you"), say("reviews.kept"))
    if answered.approved:
        return say("reviews.you_send_it_open")
    return say("reviews.your_note_is_unchanged")


def _own_buttons(answered: Answered) -> list[Button]:
    review = answered.review
    show = Button(say("common.show_my_note"), ids.numbered(ids.WRITE, review.address.kind), ids.of_note(review.address))
    if not (answered.suggested and review.suggested) or review.taken:
        return [show]
    which = f"{review.id} {fingerprint(review.suggested)}"
    return [Button(say("reviews.take_this_text"), ids.TAKE, which, emphasis="primary"), show]


# --- remarks and suggestions


def _remarks(remarks: Sequence[tuple[str, str]], most: int, rest: str) -> list[Element]:
    """Each below the line that it is about; where they are cut, with a word about who has the rest."""
    if not remarks:
        return []
    pieces = []
    for place, (about, text) in enumerate(remarks):
        which = f"“{cut(about, min(most, LONGEST_LINE))}”" if about else say("reviews.on_the_whole")
        pieces += [Span(f"{gap(place)}{which}\n", Style.ITALIC), Span(cut(text, most))]
    shortened = [Small(sentences(say("reviews.what_ends_in_is"), rest))] * any(len(text) > most for _, text in remarks)
    return [Line(say("reviews.remarks")), Rich(tuple(pieces)), *shortened]


def _remarks_in_words(remarks: Sequence[tuple[str, str]]) -> list[str]:
    return [
        f"“{cut(about, LONGEST_LINE)}”: {text}" if about else f"{say('reviews.on_the_whole')}: {text}"
        for about, text in remarks
    ]


def _tries(review: Reviewed) -> Iterator[tuple[Body, int]]:
    """The suggestion in each of its forms, with shorter and shorter remarks; only in the last are they hard to read."""
    forms = list(_suggestion(review))
    return ((form, most) for form in forms for most in LENGTHS if most >= READABLE or form is forms[-1])


def _suggestion(review: Reviewed) -> Iterator[Body]:
    """The suggested text with its changes; where they are too many to be shown, as it would read."""
    if review.suggested is None:
        yield ()
        return
    head, after = Line(say("reviews.heading_suggested")), written(review.suggested)
    shown = tuple(Span(change.text, STYLE[change.kind]) for change in _changes(review, review.suggested))
    yield head, Small(say("reviews.legend")), Quote(shown)
    yield head, Small(say("reviews.too_much_changed_to")), Quote((Span(after),))
    yield head, Small(say("reviews.it_is_too_long")), Quote((Span(cut(after, 1_500)),))


def _suggestion_in_words(review: Reviewed) -> list[str]:
    """The suggestion without looks: as it would read, and what changes."""
    if review.suggested is None:
        return []
    found = ((change.kind, " ".join(change.text.split())) for change in _changes(review, review.suggested))
    changed = "; ".join(_happened(kind, text) for kind, text in found if text and kind is not ChangeKind.SAME)
    return [
        say("reviews.suggested", written=written(review.suggested)),
        say("reviews.what_changes", changed=changed) if changed else "",
    ]


def _happened(kind: ChangeKind, text: str) -> str:
    return say("reviews.removed", text=text) if kind is ChangeKind.GONE else say("reviews.added", text=text)


def _changes(review: Reviewed, suggested: Note) -> tuple[Change, ...]:
    return changes(written(review.note), written(suggested))
