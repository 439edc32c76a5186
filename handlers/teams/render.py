"""Screens as Adaptive Cards 1.5. Teams' limits are minded here and nowhere else.

A card is always sent alone: of a text and a card, Teams makes two messages. What is asked for confirmation is left out,
and so are charts, because cards of 1.5 have neither.
"""

import json
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from bot.screens.elements import (
    AnyField,
    Bars,
    Body,
    Bullets,
    Columns,
    Controls,
    Element,
    Fact,
    Form,
    Heading,
    Line,
    Links,
    Message,
    Page,
    Quote,
    Rich,
    Small,
    Typed,
)
from bot.screens.spans import Mention, Style, spans
from bot.screens.texts import LENGTHS, LONGEST_TYPED, cut, in_words
from bot.wording.catalog import say
from handlers.payload import Json
from handlers.teams.controls import rows
from handlers.teams.data import OPENS_A_DIALOG, Dialog, Filled, of_dialog
from handlers.teams.fields import field, problem
from handlers.teams.frame import Frame, On
from handlers.teams.rich import block, links, run, runs, span, words

CARD = "application/vnd.microsoft.card.adaptive"
ROOM = 64_000
"""Bytes of a card: a message of 80 KB arrives for sure, and of those the summary may take 12."""
SUMMARY, FACT, HEADING = 1_000, 300, 150
"""Characters of what notifications show, of a fact, and of a heading or title."""
SHORTER = tuple(most for most in LENGTHS if most < LONGEST_TYPED)
_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,9})?")
_SMALL: Json = {"isSubtle": True, "size": "small"}


def message(shown: Message, opens: Container[str], names: Mapping[str, str] | None = None) -> Json:
    """A message as an activity, to be posted or put in the place of one.

    `opens`: the actions that may open a form. `names`: what the people are called whom it mentions (`mentioned`).
    """
    frame = Frame(On.MESSAGE, opens, names or {})
    return _activity(_first_that_fits((shown.body, *shown.shorter), frame), summary(shown))


def home(page: Page, opens: Container[str]) -> Json:
    """A person's own page as an activity."""
    return _activity(_first_that_fits((page.body,), Frame(On.HOME, opens)), say("teams.all_your_interviews"))


def dialog(form: Form) -> Json:
    """A form, as the value of a task that goes on with it."""
    return _fitting(_form(form, Frame(On.DIALOG, (), most=most)) for most in (LONGEST_TYPED, *SHORTER))


def again(filled: Filled, problems: Mapping[str, str]) -> Json:
    """The same form again, with what was typed in it, and what is wrong above each of these fields.

    What is wrong under a name that no field has, such as "", stands above them all.
    """
    problems = {name: plain(text) for name, text in problems.items()}
    above = [problem(text) for name, text in problems.items() if name not in filled.values]
    return _dialog(filled.dialog, (*above, *_marked(filled, problems)))


def offer(form: Form) -> Json:
    """A form behind a button, where no dialog can be opened at once: an activity to be posted."""
    carried = _carried(form, Frame(On.DIALOG, ()))
    button = {
        "type": "Action.Submit",
        "title": cut(carried.title, HEADING),
        "data": of_dialog(carried) | OPENS_A_DIALOG,
    }
    return _activity(
        _card([block([run(say("teams.here_is_the_form"))]), {"type": "ActionSet", "actions": [button]}]),
        say("teams.here_is_the_form"),
    )


def offered(filled: Filled) -> Json:
    """The form behind the button of an `offer`, as the value of a task that goes on with it."""
    return _dialog(filled.dialog, filled.dialog.body)


def summary(shown: Message) -> str:
    """What notifications show of a message: plain text, in which Teams reads nothing."""
    return in_words(shown, (SUMMARY, *SHORTER), SUMMARY, plain)


def plain(markup: str) -> str:
    """Our own words where no style can be shown."""
    return "".join(words(each) for each in spans(markup))


def mentioned(shown: Message) -> frozenset[str]:
    """The ids of the people whom a message mentions."""
    lists = [each for body in (shown.body, *shown.shorter) for each in body if isinstance(each, Bullets)]
    return frozenset(part.user for each in lists for item in each.items for part in item if isinstance(part, Mention))


# --- whole cards


def _activity(card: Json, said: str) -> Json:
    return {"type": "message", "summary": said, "attachments": [{"contentType": CARD, "content": card}]}


def _first_that_fits(bodies: Sequence[Body], frame: Frame) -> Json:
    """The first of these bodies that fits; where none does, the last, with its texts as short as they have to be."""
    whole = ((body, LONGEST_TYPED) for body in bodies)
    tries = (*whole, *((bodies[-1], most) for most in SHORTER))
    return _fitting(_card(_elements(body, replace(frame, most=most))) for body, most in tries)


def _fitting(tries: Iterable[Json]) -> Json:
    """The first of these for which there is room; else the last."""
    made: Json = {}
    for made in tries:
        if _size(made) <= ROOM:
            break
    return made


def _size(made: Json) -> int:
    """In bytes; Teams counts those of UTF-16, but what is sent is UTF-8."""
    text = json.dumps(made, ensure_ascii=False)
    return max(len(text.encode()), len(text.encode("utf-16-le")))


def _card(body: Iterable[Json]) -> Json:
    return {"type": "AdaptiveCard", "version": "1.5", "body": list(body), "msteams": {"width": "Full"}}


def _form(form: Form, frame: Frame) -> Json:
    carried = _carried(form, frame)
    return _dialog(carried, carried.body)


def _carried(form: Form, frame: Frame) -> Dialog:
    return Dialog(form.action, form.ref, form.title, form.submit, tuple(_elements(form.body, frame)))


def _dialog(carried: Dialog, body: Iterable[Json]) -> Json:
    card = _card(body)
    if carried.submit:
        send = {"type": "Action.Submit", "title": carried.submit, "style": "positive", "data": of_dialog(carried)}
        card |= {"actions": [send]}
    return {"title": cut(carried.title, HEADING), "width": "medium", "card": {"contentType": CARD, "content": card}}


def _marked(filled: Filled, problems: Mapping[str, str]) -> Iterator[Json]:
    for each in filled.dialog.body:
        if "id" in each and each["id"] in problems:
            yield problem(problems[each["id"]])
        yield each | _holding(each, filled.values) if each.get("id") in filled.values else each


def _holding(shown: Json, typed: Mapping[str, str]) -> Json:
    """What was typed, as the value of an input. What is no number is not put into one for numbers."""
    text = typed[shown["id"]]
    if shown["type"] != "Input.Number":
        return {"value": text}
    return {"value": float(text) if "." in text else int(text)} if _NUMBER.fullmatch(text) else {}


# --- what is read


def _elements(body: Iterable[Element | AnyField], frame: Frame) -> Iterator[Json]:
    for at, each in enumerate(body):
        if isinstance(each, Controls):
            yield from rows(each, frame, at)
        elif isinstance(each, Element):
            yield from _element(each, frame)
        else:
            yield from field(each, frame)


def _element(element: Element, frame: Frame) -> Iterator[Json]:
    match element:
        case Heading(text):
            yield block([run(cut(text, HEADING), Style.BOLD, size="large")])
        case Line():
            yield block([span(each, LONGEST_TYPED) for each in element.spans])
        case Typed(text):
            yield block([run(cut(text, frame.most))])
        case Rich(spans):
            yield block(runs(spans, frame))
        case Quote(spans):
            yield {"type": "Container", "style": "emphasis", "items": [block(runs(spans, frame))]}
        case Bullets(items):
            for item in items:
                yield block([run("•  "), *runs(item, frame)], spacing="small")
        case Small(text):
            yield block([run(cut(text, frame.most), **_SMALL)])
        case Links(shown, before, is_small):
            yield block(links(shown, before, **(_SMALL if is_small else {})))
        case Columns(facts):
            for start in range(0, len(facts), 2):
                yield {"type": "ColumnSet", "columns": [_fact(each, frame) for each in facts[start : start + 2]]}
        case Bars():  # its figures stand in words nearby
            return


def _fact(fact: Fact, frame: Frame) -> Json:
    words = [run(fact.title, Style.BOLD), run(cut(fact.text, min(FACT, frame.most)))]
    return {"type": "Column", "width": "stretch", "items": [block([word], spacing="none") for word in words]}
